package main

var namespaces = resource{
	plural: "namespaces", groupPath: "api/v1", goType: "*v1.Namespace",
	identity: clusterNamed("namespace"),
	families: []family{
		stable("kube_namespace_created", createdHelp, created),
		stable("kube_namespace_status_phase", "kubernetes namespace status phase.", oneOf("phase", []string{"Active", "Terminating"}, "status", "phase")),
		alpha("kube_namespace_status_condition", "The condition of a namespace.", conditions),
	},
}

var poddisruptionbudgets = resource{
	plural: "poddisruptionbudgets", groupPath: "apis/policy/v1", goType: "*v1.PodDisruptionBudget", namespaced: true,
	identity: named("poddisruptionbudget"),
	families: []family{
		stable("kube_poddisruptionbudget_created", createdHelp, created),
		stable("kube_poddisruptionbudget_status_current_healthy", "Current number of healthy pods", zeroed("status", "currentHealthy")),
		stable("kube_poddisruptionbudget_status_desired_healthy", "Minimum desired number of healthy pods", zeroed("status", "desiredHealthy")),
		stable("kube_poddisruptionbudget_status_pod_disruptions_allowed", "Number of pod disruptions that are currently allowed", zeroed("status", "disruptionsAllowed")),
		stable("kube_poddisruptionbudget_status_expected_pods", "Total number of pods counted by this disruption budget", zeroed("status", "expectedPods")),
		stable("kube_poddisruptionbudget_status_observed_generation", "Most recent generation observed when updating this PDB status", zeroed("status", "observedGeneration")),
		alpha("kube_poddisruptionbudget_deletion_timestamp", deletedHelp, deleted),
	},
}

var resourcequotas = resource{
	plural: "resourcequotas", groupPath: "api/v1", goType: "*v1.ResourceQuota", namespaced: true,
	identity: named("resourcequota"),
	families: []family{
		stable("kube_resourcequota_created", createdHelp, created),
		stable("kube_resourcequota", "Information about resource quota.", func(o object) []sample {
			var samples []sample
			for _, kind := range []string{"hard", "used"} {
				for _, name := range o.keys("status", kind) {
					value, _ := o.number("status", kind, name)
					samples = append(samples, one(value, "resource", name, "type", kind))
				}
			}
			return samples
		}),
	},
}

var limitranges = resource{
	plural: "limitranges", groupPath: "api/v1", goType: "*v1.LimitRange", namespaced: true,
	identity: named("limitrange"),
	families: []family{stable("kube_limitrange_created", createdHelp, created)},
}

var leases = resource{
	plural: "leases", groupPath: "apis/coordination.k8s.io/v1", goType: "*v1.Lease", namespaced: true,
	identity: clusterNamed("lease"),
	families: []family{
		alpha("kube_lease_owner", "Information about the Lease's owner.", func(o object) []sample {
			references := o.objects("metadata", "ownerReferences")
			if len(references) == 0 {
				references = []object{{}}
			}
			var samples []sample
			for _, owner := range references {
				samples = append(samples, one(1, "owner_kind", owner.text("kind"), "owner_name", owner.text("name"),
					"namespace", o.namespace(), "lease_holder", o.text("spec", "holderIdentity")))
			}
			return samples
		}),
		alpha("kube_lease_renew_time", "Kube lease renew time.", func(o object) []sample {
			renewed, ok := o.unixTime("spec", "renewTime")
			if !ok {
				return nil
			}
			return []sample{one(renewed, "namespace", o.namespace())}
		}),
	},
}
