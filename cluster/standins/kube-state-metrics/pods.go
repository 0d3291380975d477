package main

import (
	"net/netip"
	"slices"
	"strconv"
)

var podStatusReasons = []string{
	"Evicted", "NodeAffinity", "NodeLost", "PreemptionByScheduler", "SchedulingGated", "Shutdown",
	"TerminationByKubelet", "UnexpectedAdmissionError",
}

var podDisruptionReasons = []string{
	"PreemptionByScheduler", "DeletionByTaintManager", "EvictionByEvictionAPI", "DeletionByPodGC", "TerminationByKubelet",
}

var pods = resource{
	plural: "pods", groupPath: "api/v1", goType: "*v1.Pod", namespaced: true,
	identity: withUID("pod"),
	families: slices.Concat(podFamilies, podConditionFamilies, podVolumeFamilies, containerFamilies, initContainerFamilies),
}

var podFamilies = []family{
	stable("kube_pod_completion_time", "Completion time in unix timestamp for a pod.", podCompletionTime),
	stable("kube_pod_created", createdHelp, created),
	alpha("kube_pod_deletion_timestamp", deletedHelp, deleted),
	stable("kube_pod_info", "Information about pod.", podInfo),
	alpha("kube_pod_ips", "Pod IP addresses", podIPs),
	alpha("kube_pod_overhead_cpu_cores", "The pod overhead in regards to cpu cores associated with running a pod.", present("spec", "overhead", "cpu")),
	alpha("kube_pod_overhead_memory_bytes", "The pod overhead in regards to memory associated with running a pod.", present("spec", "overhead", "memory")),
	stable("kube_pod_owner", "Information about the Pod's owner.", owners),
	stable("kube_pod_restart_policy", "Describes the restart policy in use by this pod.", info(func(o object) []string {
		return []string{"type", o.text("spec", "restartPolicy")}
	})),
	alpha("kube_pod_runtimeclass_name_info", "The runtimeclass associated with the pod.", func(o object) []sample {
		if !o.has("spec", "runtimeClassName") {
			return nil
		}
		return []sample{one(1, "runtimeclass_name", o.text("spec", "runtimeClassName"))}
	}),
	stable("kube_pod_start_time", "Start time in unix timestamp for a pod.", moment("status", "startTime")),
	stable("kube_pod_status_phase", "The pods current phase.", oneOf("phase", []string{"Pending", "Succeeded", "Failed", "Unknown", "Running"}, "status", "phase")),
	alpha("kube_pod_status_qos_class", "The pods current qosClass.", oneOf("qos_class", []string{"BestEffort", "Burstable", "Guaranteed"}, "status", "qosClass")),
	alpha("kube_pod_status_reason", "The pod status reasons", podStatusReason),
	alpha("kube_pod_status_disruption_reason", "The pod disruption condition reason", podDisruptionReason),
	alpha("kube_pod_tolerations", "Information about the pod tolerations", podTolerations),
	alpha("kube_pod_service_account", "The service account for a pod.", info(func(o object) []string {
		return []string{"service_account", o.text("spec", "serviceAccountName")}
	})),
	alpha("kube_pod_scheduler", "The scheduler for a pod.", info(func(o object) []string {
		return []string{"name", o.text("spec", "schedulerName")}
	})),
}

var podConditionFamilies = []family{
	stable("kube_pod_status_ready", "Describes whether the pod is ready to serve requests.", oneCondition("Ready")),
	stable("kube_pod_status_scheduled", "Describes the status of the scheduling process for the pod.", oneCondition("PodScheduled")),
	alpha("kube_pod_status_initialized_time", "Initialized time in unix timestamp for a pod.", conditionSince("Initialized", "True")),
	alpha("kube_pod_status_container_ready_time", "Readiness achieved time in unix timestamp for a pod containers.", conditionSince("ContainersReady", "True")),
	alpha("kube_pod_status_ready_time", "Readiness achieved time in unix timestamp for a pod.", conditionSince("Ready", "True")),
	stable("kube_pod_status_scheduled_time", "Unix timestamp when pod moved into scheduled status", conditionSince("PodScheduled", "True")),
	alpha("kube_pod_status_unscheduled_time", "Unix timestamp when pod moved into unscheduled status", conditionSince("PodScheduled", "False")),
	stable("kube_pod_status_unschedulable", "Describes the unschedulable status for the pod.", func(o object) []sample {
		for _, condition := range o.objects("status", "conditions") {
			if condition.text("type") == "PodScheduled" && condition.text("status") == "False" {
				return []sample{one(1)}
			}
		}
		return nil
	}),
}

func podCompletionTime(o object) []sample {
	last := 0.0
	for _, status := range o.objects("status", "containerStatuses") {
		if finished, ok := status.unixTime("state", "terminated", "finishedAt"); ok {
			last = max(last, finished)
		}
	}
	if last == 0 {
		return nil
	}
	return []sample{one(last)}
}

func podInfo(o object) []sample {
	var creator object
	for _, owner := range o.objects("metadata", "ownerReferences") {
		if owner.truth("controller") {
			creator = owner
		}
	}
	return []sample{one(1,
		"host_ip", o.text("status", "hostIP"), "pod_ip", o.text("status", "podIP"), "node", o.text("spec", "nodeName"),
		"created_by_kind", creator.text("kind"), "created_by_name", creator.text("name"),
		"priority_class", o.text("spec", "priorityClassName"), "host_network", strconv.FormatBool(o.truth("spec", "hostNetwork")))}
}

func podIPs(o object) []sample {
	var samples []sample
	for _, item := range o.objects("status", "podIPs") {
		address, err := netip.ParseAddr(item.text("ip"))
		if err != nil {
			continue
		}
		family := "6"
		if address.Unmap().Is4() {
			family = "4"
		}
		samples = append(samples, one(1, "ip", item.text("ip"), "ip_family", family))
	}
	return samples
}

func podStatusReason(o object) []sample {
	var samples []sample
	for _, reason := range podStatusReasons {
		if hasReason(o, reason) {
			samples = append(samples, one(1, "reason", reason))
		}
	}
	if actual := o.text("status", "reason"); actual != "" && !slices.Contains(podStatusReasons, actual) {
		samples = append(samples, one(1, "reason", "Other"))
	}
	return samples
}

func hasReason(o object, reason string) bool {
	if o.text("status", "reason") == reason {
		return true
	}
	for _, condition := range o.objects("status", "conditions") {
		if condition.text("reason") == reason {
			return true
		}
	}
	for _, status := range o.objects("status", "containerStatuses") {
		if status.text("state", "terminated", "reason") == reason {
			return true
		}
	}
	return false
}

func podDisruptionReason(o object) []sample {
	var samples []sample
	for _, condition := range o.objects("status", "conditions") {
		if condition.text("type") != "DisruptionTarget" {
			continue
		}
		reason := condition.text("reason")
		if !slices.Contains(podDisruptionReasons, reason) {
			reason = "Other"
		}
		samples = append(samples, one(1, "reason", reason))
	}
	return samples
}

func podTolerations(o object) []sample {
	var samples []sample
	for _, toleration := range o.objects("spec", "tolerations") {
		next := one(1,
			"key", toleration.text("key"), "operator", toleration.text("operator"), "value", toleration.text("value"),
			"effect", toleration.text("effect"), "toleration_seconds", toleration.numberText("tolerationSeconds"))
		same := func(other sample) bool { return slices.Equal(other.Labels, next.Labels) }
		if !slices.ContainsFunc(samples, same) {
			samples = append(samples, next)
		}
	}
	return samples
}

func conditionSince(kind, status string) func(object) []sample {
	return func(o object) []sample {
		for _, condition := range o.objects("status", "conditions") {
			if condition.text("type") != kind || condition.text("status") != status {
				continue
			}
			if since, ok := condition.unixTime("lastTransitionTime"); ok {
				return []sample{one(since)}
			}
		}
		return nil
	}
}
