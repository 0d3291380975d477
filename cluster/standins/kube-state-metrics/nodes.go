package main

import "strings"

var nodes = resource{
	plural: "nodes", groupPath: "api/v1", goType: "*v1.Node",
	identity: clusterNamed("node"),
	families: []family{
		stable("kube_node_created", createdHelp, created),
		alpha("kube_node_deletion_timestamp", deletedHelp, deleted),
		stable("kube_node_info", "Information about a cluster node.", info(nodeInfo)),
		alpha("kube_node_role", "The role of a cluster node.", nodeRoles),
		alpha("kube_node_spec_pod_cidrs", "The pod CIDRs of a cluster node.", each("pod_cidr", "spec", "podCIDRs")),
		stable("kube_node_spec_taint", "The taint of a cluster node.", nodeTaints),
		stable("kube_node_spec_unschedulable", "Whether a node can schedule new pods.", flagged("spec", "unschedulable")),
		alpha("kube_node_status_addresses", "Node address information.", nodeAddresses),
		stable("kube_node_status_allocatable", "The allocatable for different resources of a node that are available for scheduling.",
			func(o object) []sample { return amounts(o.object("status", "allocatable")) }),
		stable("kube_node_status_capacity", "The capacity for different resources of a node.",
			func(o object) []sample { return amounts(o.object("status", "capacity")) }),
		stable("kube_node_status_condition", "The condition of a cluster node.", conditions),
	},
}

func nodeInfo(o object) []string {
	internal := ""
	for _, address := range o.objects("status", "addresses") {
		if address.text("type") == "InternalIP" {
			internal = address.text("address")
		}
	}
	system := o.object("status", "nodeInfo")
	return []string{
		"kernel_version", system.text("kernelVersion"), "os_image", system.text("osImage"),
		"container_runtime_version", system.text("containerRuntimeVersion"), "kubelet_version", system.text("kubeletVersion"),
		"kubeproxy_version", "deprecated", "provider_id", o.text("spec", "providerID"), "pod_cidr", o.text("spec", "podCIDR"),
		"system_uuid", system.text("systemUUID"), "internal_ip", internal,
	}
}

func nodeRoles(o object) []sample {
	var samples []sample
	for _, key := range o.keys("metadata", "labels") {
		if role, ok := strings.CutPrefix(key, "node-role.kubernetes.io/"); ok {
			samples = append(samples, one(1, "role", role))
		}
	}
	return samples
}

func nodeTaints(o object) []sample {
	var samples []sample
	for _, taint := range o.objects("spec", "taints") {
		samples = append(samples, one(1, "key", taint.text("key"), "value", taint.text("value"), "effect", taint.text("effect")))
	}
	return samples
}

func nodeAddresses(o object) []sample {
	var samples []sample
	for _, address := range o.objects("status", "addresses") {
		samples = append(samples, one(1, "type", address.text("type"), "address", address.text("address")))
	}
	return samples
}
