package main

var podVolumeFamilies = []family{
	stable("kube_pod_spec_volumes_persistentvolumeclaims_info", "Information about persistentvolumeclaim and ephemeral volumes in a pod.",
		claims(func(object) float64 { return 1 })),
	stable("kube_pod_spec_volumes_persistentvolumeclaims_readonly", "Describes whether a persistentvolumeclaim is mounted read only. Ephemeral volumes always report 0 since the ephemeral volume source does not support a read-only flag.",
		claims(func(volume object) float64 { return boolean(volume.truth("persistentVolumeClaim", "readOnly")) })),
}

// claims is a series per claim, or ephemeral volume, that the pod mounts.
func claims(value func(volume object) float64) func(object) []sample {
	return func(o object) []sample {
		var samples []sample
		for _, volume := range o.objects("spec", "volumes") {
			switch {
			case volume.has("persistentVolumeClaim"):
				samples = append(samples, one(value(volume), "volume", volume.text("name"),
					"persistentvolumeclaim", volume.text("persistentVolumeClaim", "claimName"), "ephemeral", "false"))
			case volume.has("ephemeral"):
				samples = append(samples, one(value(volume), "volume", volume.text("name"),
					"persistentvolumeclaim", o.name()+"-"+volume.text("name"), "ephemeral", "true"))
			}
		}
		return samples
	}
}
