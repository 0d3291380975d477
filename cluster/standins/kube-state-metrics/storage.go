package main

import "strings"

var persistentvolumes = resource{
	plural: "persistentvolumes", groupPath: "api/v1", goType: "*v1.PersistentVolume",
	identity: clusterNamed("persistentvolume"),
	families: []family{
		stable("kube_persistentvolume_claim_ref", "Information about the Persistent Volume Claim Reference.", func(o object) []sample {
			if !o.has("spec", "claimRef") {
				return nil
			}
			return []sample{one(1, "name", o.text("spec", "claimRef", "name"), "claim_namespace", o.text("spec", "claimRef", "namespace"))}
		}),
		stable("kube_persistentvolume_status_phase", "The phase indicates if a volume is available, bound to a claim, or released by a claim.",
			oneOf("phase", []string{"Pending", "Available", "Bound", "Released", "Failed"}, "status", "phase")),
		stable("kube_persistentvolume_info", "Information about persistentvolume.", info(volumeInfo)),
		stable("kube_persistentvolume_capacity_bytes", "Persistentvolume capacity in bytes.", zeroed("spec", "capacity", "storage")),
		alpha("kube_persistentvolume_created", createdHelp, created),
		alpha("kube_persistentvolume_deletion_timestamp", deletedHelp, deleted),
		alpha("kube_persistentvolume_volume_mode", "Volume Mode information for the PersistentVolume.", info(func(o object) []string {
			mode := o.text("spec", "volumeMode")
			if mode == "" {
				mode = "Filesystem"
			}
			return []string{"volumemode", mode}
		})),
		alpha("kube_persistentvolume_access_mode", "The access mode(s) specified by the persistent volume.", each("access_mode", "spec", "accessModes")),
	},
}

func volumeInfo(o object) []string {
	spec := o.object("spec")
	return []string{
		"storageclass", spec.text("storageClassName"),
		"gce_persistent_disk_name", spec.text("gcePersistentDisk", "pdName"),
		"ebs_volume_id", spec.text("awsElasticBlockStore", "volumeID"),
		"azure_disk_name", spec.text("azureDisk", "diskName"),
		"fc_wwids", strings.Join(spec.texts("fc", "wwids"), ","),
		"fc_lun", spec.numberText("fc", "lun"),
		"fc_target_wwns", strings.Join(spec.texts("fc", "targetWWNs"), ","),
		"iscsi_target_portal", spec.text("iscsi", "targetPortal"),
		"iscsi_iqn", spec.text("iscsi", "iqn"),
		"iscsi_lun", spec.numberText("iscsi", "lun"),
		"iscsi_initiator_name", spec.text("iscsi", "initiatorName"),
		"nfs_server", spec.text("nfs", "server"),
		"nfs_path", spec.text("nfs", "path"),
		"csi_driver", spec.text("csi", "driver"),
		"csi_volume_handle", spec.text("csi", "volumeHandle"),
		"local_path", spec.text("local", "path"),
		"local_fs", spec.text("local", "fsType"),
		"host_path", spec.text("hostPath", "path"),
		"host_path_type", spec.text("hostPath", "type"),
		"reclaim_policy", spec.text("persistentVolumeReclaimPolicy"),
	}
}

var persistentvolumeclaims = resource{
	plural: "persistentvolumeclaims", groupPath: "api/v1", goType: "*v1.PersistentVolumeClaim", namespaced: true,
	identity: named("persistentvolumeclaim"),
	families: []family{
		stable("kube_persistentvolumeclaim_info", "Information about persistent volume claim.", info(func(o object) []string {
			class := o.text("metadata", "annotations", "volume.beta.kubernetes.io/storage-class")
			if class == "" {
				class = o.text("spec", "storageClassName")
			}
			return []string{"storageclass", class, "volumename", o.text("spec", "volumeName"), "volumemode", o.text("spec", "volumeMode")}
		})),
		stable("kube_persistentvolumeclaim_status_phase", "The phase the persistent volume claim is currently in.",
			oneOf("phase", []string{"Lost", "Bound", "Pending"}, "status", "phase")),
		stable("kube_persistentvolumeclaim_resource_requests_storage_bytes", "The capacity of storage requested by the persistent volume claim.",
			present("spec", "resources", "requests", "storage")),
		stable("kube_persistentvolumeclaim_access_mode", "The access mode(s) specified by the persistent volume claim.", each("access_mode", "spec", "accessModes")),
		alpha("kube_persistentvolumeclaim_status_condition", "Information about status of different conditions of persistent volume claim.", conditions),
		alpha("kube_persistentvolumeclaim_created", createdHelp, created),
		alpha("kube_persistentvolumeclaim_deletion_timestamp", deletedHelp, deleted),
	},
}

var storageclasses = resource{
	plural: "storageclasses", groupPath: "apis/storage.k8s.io/v1", goType: "*v1.StorageClass",
	identity: clusterNamed("storageclass"),
	families: []family{
		stable("kube_storageclass_info", "Information about storageclass.", info(func(o object) []string {
			return []string{"provisioner", o.text("provisioner"), "reclaim_policy", orElse(o.text("reclaimPolicy"), "Delete"),
				"volume_binding_mode", orElse(o.text("volumeBindingMode"), "Immediate")}
		})),
		stable("kube_storageclass_created", createdHelp, created),
	},
}

func orElse(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

var volumeattachments = resource{
	plural: "volumeattachments", groupPath: "apis/storage.k8s.io/v1", goType: "*v1.VolumeAttachment",
	identity: clusterNamed("volumeattachment"),
	families: []family{
		alpha("kube_volumeattachment_info", "Information about volumeattachment.", info(func(o object) []string {
			return []string{"attacher", o.text("spec", "attacher"), "node", o.text("spec", "nodeName")}
		})),
		alpha("kube_volumeattachment_created", createdHelp, created),
		alpha("kube_volumeattachment_status_attached", "Information about volumeattachment.", flagged("status", "attached")),
	},
}

var configmaps = resource{
	plural: "configmaps", groupPath: "api/v1", goType: "*v1.ConfigMap", namespaced: true,
	identity: named("configmap"),
	families: []family{
		stable("kube_configmap_info", "Information about configmap.", info(func(object) []string { return nil })),
		stable("kube_configmap_created", createdHelp, created),
		alpha("kube_configmap_metadata_resource_version", "Resource version representing a specific version of the configmap.", present("metadata", "resourceVersion")),
	},
}

var secrets = resource{
	plural: "secrets", groupPath: "api/v1", goType: "*v1.Secret", namespaced: true,
	identity: named("secret"),
	families: []family{
		stable("kube_secret_info", "Information about secret.", info(func(object) []string { return nil })),
		stable("kube_secret_type", "Type about secret.", info(func(o object) []string { return []string{"type", o.text("type")} })),
		stable("kube_secret_created", createdHelp, created),
		alpha("kube_secret_metadata_resource_version", "Resource version representing a specific version of secret.", present("metadata", "resourceVersion")),
		alpha("kube_secret_owner", "Information about the Secret's owner.", owners),
	},
}
