package main

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

const generationHelp = "Sequence number representing a specific generation of the desired state."

var deployments = resource{
	plural: "deployments", groupPath: "apis/apps/v1", goType: "*v1.Deployment", namespaced: true,
	identity: named("deployment"),
	families: []family{
		alpha("kube_deployment_owner", "Information about the Deployment's owner.", owners),
		stable("kube_deployment_created", createdHelp, created),
		alpha("kube_deployment_deletion_timestamp", deletedHelp, deleted),
		stable("kube_deployment_status_replicas", "The number of replicas per deployment.", zeroed("status", "replicas")),
		stable("kube_deployment_status_replicas_ready", "The number of ready replicas per deployment.", zeroed("status", "readyReplicas")),
		stable("kube_deployment_status_replicas_available", "The number of available replicas per deployment.", zeroed("status", "availableReplicas")),
		stable("kube_deployment_status_replicas_unavailable", "The number of unavailable replicas per deployment.", zeroed("status", "unavailableReplicas")),
		stable("kube_deployment_status_replicas_updated", "The number of updated replicas per deployment.", zeroed("status", "updatedReplicas")),
		alpha("kube_deployment_status_terminating_replicas", "The number of terminating replicas per deployment.", present("status", "terminatingReplicas")),
		stable("kube_deployment_status_observed_generation", "The generation observed by the deployment controller.", zeroed("status", "observedGeneration")),
		stable("kube_deployment_status_condition", "The current status conditions of a deployment.", deploymentConditions),
		stable("kube_deployment_spec_replicas", "Number of desired pods for a deployment.", present("spec", "replicas")),
		stable("kube_deployment_spec_paused", "Whether the deployment is paused and will not be processed by the deployment controller.", flagged("spec", "paused")),
		stable("kube_deployment_spec_strategy_rollingupdate_max_unavailable", "Maximum number of unavailable replicas during a rolling update of a deployment.", shareOfReplicas(math.Floor, "maxUnavailable")),
		stable("kube_deployment_spec_strategy_rollingupdate_max_surge", "Maximum number of replicas that can be scheduled above the desired number of replicas during a rolling update of a deployment.", shareOfReplicas(math.Ceil, "maxSurge")),
		stable("kube_deployment_metadata_generation", generationHelp, zeroed("metadata", "generation")),
	},
}

var knownDeploymentReasons = []string{
	"", "ReplicaSetUpdated", "ReplicaSetCreateError", "NewReplicaSetCreated", "FoundNewReplicaSet", "NewReplicaSetAvailable",
	"ProgressDeadlineExceeded", "DeploymentPaused", "DeploymentResumed", "MinimumReplicasAvailable", "MinimumReplicasUnavailable",
}

func deploymentConditions(o object) []sample {
	var samples []sample
	for _, condition := range o.objects("status", "conditions") {
		reason := condition.text("reason")
		if !slices.Contains(knownDeploymentReasons, reason) {
			reason = "unknown"
		}
		samples = append(samples, statuses(condition.text("status"), "status", "reason", reason, "condition", condition.text("type"))...)
	}
	return samples
}

// shareOfReplicas reads a number, or a percentage of the replicas.
func shareOfReplicas(round func(float64) float64, field string) func(object) []sample {
	return func(o object) []sample {
		replicas, known := o.number("spec", "replicas")
		switch value := o.at("spec", "strategy", "rollingUpdate", field).(type) {
		case float64:
			return []sample{one(value)}
		case string:
			percent, err := strconv.ParseFloat(strings.TrimSuffix(value, "%"), 64)
			if err == nil && known {
				return []sample{one(round(percent * replicas / 100))}
			}
		}
		return nil
	}
}

var daemonsets = resource{
	plural: "daemonsets", groupPath: "apis/apps/v1", goType: "*v1.DaemonSet", namespaced: true,
	identity: named("daemonset"),
	families: []family{
		stable("kube_daemonset_created", createdHelp, created),
		alpha("kube_daemonset_deletion_timestamp", deletedHelp, deleted),
		stable("kube_daemonset_status_current_number_scheduled", "The number of nodes running at least one daemon pod and are supposed to.", zeroed("status", "currentNumberScheduled")),
		stable("kube_daemonset_status_desired_number_scheduled", "The number of nodes that should be running the daemon pod.", zeroed("status", "desiredNumberScheduled")),
		stable("kube_daemonset_status_number_available", "The number of nodes that should be running the daemon pod and have one or more of the daemon pod running and available", zeroed("status", "numberAvailable")),
		stable("kube_daemonset_status_number_misscheduled", "The number of nodes running a daemon pod but are not supposed to.", zeroed("status", "numberMisscheduled")),
		stable("kube_daemonset_status_number_ready", "The number of nodes that should be running the daemon pod and have one or more of the daemon pod running and ready.", zeroed("status", "numberReady")),
		stable("kube_daemonset_status_number_unavailable", "The number of nodes that should be running the daemon pod and have none of the daemon pod running and available", zeroed("status", "numberUnavailable")),
		stable("kube_daemonset_status_observed_generation", "The most recent generation observed by the daemon set controller.", zeroed("status", "observedGeneration")),
		stable("kube_daemonset_status_updated_number_scheduled", "The total number of nodes that are running updated daemon pod", zeroed("status", "updatedNumberScheduled")),
		stable("kube_daemonset_metadata_generation", generationHelp, zeroed("metadata", "generation")),
	},
}

var statefulsets = resource{
	plural: "statefulsets", groupPath: "apis/apps/v1", goType: "*v1.StatefulSet", namespaced: true,
	identity: named("statefulset"),
	families: []family{
		stable("kube_statefulset_created", createdHelp, created),
		stable("kube_statefulset_deletion_timestamp", deletedHelp, deleted),
		stable("kube_statefulset_status_replicas", "The number of replicas per StatefulSet.", zeroed("status", "replicas")),
		stable("kube_statefulset_status_replicas_available", "The number of available replicas per StatefulSet.", zeroed("status", "availableReplicas")),
		stable("kube_statefulset_status_replicas_current", "The number of current replicas per StatefulSet.", zeroed("status", "currentReplicas")),
		stable("kube_statefulset_status_replicas_ready", "The number of ready replicas per StatefulSet.", zeroed("status", "readyReplicas")),
		stable("kube_statefulset_status_replicas_updated", "The number of updated replicas per StatefulSet.", zeroed("status", "updatedReplicas")),
		stable("kube_statefulset_status_observed_generation", "The generation observed by the StatefulSet controller.", zeroed("status", "observedGeneration")),
		stable("kube_statefulset_replicas", "Number of desired pods for a StatefulSet.", present("spec", "replicas")),
		stable("kube_statefulset_ordinals_start", "Start ordinal of the StatefulSet.", present("spec", "ordinals", "start")),
		stable("kube_statefulset_metadata_generation", "Sequence number representing a specific generation of the desired state for the StatefulSet.", zeroed("metadata", "generation")),
		stable("kube_statefulset_persistentvolumeclaim_retention_policy", "Count of retention policy for StatefulSet template PVCs", func(o object) []sample {
			policy := o.object("spec", "persistentVolumeClaimRetentionPolicy")
			if policy == nil {
				return nil
			}
			return []sample{one(1, "when_deleted", policy.text("whenDeleted"), "when_scaled", policy.text("whenScaled"))}
		}),
		stable("kube_statefulset_status_current_revision", "Indicates the version of the StatefulSet used to generate Pods in the sequence [0,currentReplicas).",
			info(func(o object) []string { return []string{"revision", o.text("status", "currentRevision")} })),
		stable("kube_statefulset_status_update_revision", "Indicates the version of the StatefulSet used to generate Pods in the sequence [replicas-updatedReplicas,replicas)",
			info(func(o object) []string { return []string{"revision", o.text("status", "updateRevision")} })),
	},
}

var replicasets = resource{
	plural: "replicasets", groupPath: "apis/apps/v1", goType: "*v1.ReplicaSet", namespaced: true,
	identity: named("replicaset"),
	families: []family{
		stable("kube_replicaset_created", createdHelp, created),
		stable("kube_replicaset_status_replicas", "The number of replicas per ReplicaSet.", zeroed("status", "replicas")),
		stable("kube_replicaset_status_fully_labeled_replicas", "The number of fully labeled replicas per ReplicaSet.", zeroed("status", "fullyLabeledReplicas")),
		stable("kube_replicaset_status_ready_replicas", "The number of ready replicas per ReplicaSet.", zeroed("status", "readyReplicas")),
		alpha("kube_replicaset_status_terminating_replicas", "The number of terminating replicas per ReplicaSet.", present("status", "terminatingReplicas")),
		stable("kube_replicaset_status_observed_generation", "The generation observed by the ReplicaSet controller.", zeroed("status", "observedGeneration")),
		stable("kube_replicaset_spec_replicas", "Number of desired pods for a ReplicaSet.", present("spec", "replicas")),
		stable("kube_replicaset_metadata_generation", generationHelp, zeroed("metadata", "generation")),
		stable("kube_replicaset_owner", "Information about the ReplicaSet's owner.", owners),
	},
}

var replicationcontrollers = resource{
	plural: "replicationcontrollers", groupPath: "api/v1", goType: "*v1.ReplicationController", namespaced: true,
	identity: named("replicationcontroller"),
	families: []family{
		stable("kube_replicationcontroller_created", createdHelp, created),
		stable("kube_replicationcontroller_status_replicas", "The number of replicas per ReplicationController.", zeroed("status", "replicas")),
		stable("kube_replicationcontroller_status_ready_replicas", "The number of ready replicas per ReplicationController.", zeroed("status", "readyReplicas")),
		stable("kube_replicationcontroller_status_available_replicas", "The number of available replicas per ReplicationController.", zeroed("status", "availableReplicas")),
		stable("kube_replicationcontroller_spec_replicas", "Number of desired pods for a ReplicationController.", present("spec", "replicas")),
		stable("kube_replicationcontroller_metadata_generation", generationHelp, zeroed("metadata", "generation")),
	},
}
