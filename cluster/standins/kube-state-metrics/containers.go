package main

import "slices"

var containerFamilies = slices.Concat(
	[]family{
		stable("kube_pod_container_info", "Information about a container in a pod.", containerInfo),
		stable("kube_pod_container_resource_limits", "The number of requested limit resource by a container. It is recommended to use the kube_pod_resource_limits metric exposed by kube-scheduler instead, as it is more precise.",
			containerAmounts("containers", "limits")),
		stable("kube_pod_container_resource_requests", "The number of requested request resource by a container. It is recommended to use the kube_pod_resource_requests metric exposed by kube-scheduler instead, as it is more precise.",
			containerAmounts("containers", "requests")),
	},
	statusFamilies(containerWords),
)

var initContainerFamilies = slices.Concat(
	[]family{
		stable("kube_pod_init_container_info", "Information about an init container in a pod.", initContainerInfo),
		alpha("kube_pod_init_container_resource_limits", "The number of requested limit resource by an init container.",
			containerAmounts("initContainers", "limits")),
		alpha("kube_pod_init_container_resource_requests", "The number of requested request resource by an init container.",
			containerAmounts("initContainers", "requests")),
	},
	statusFamilies(initContainerWords),
)

// words are what differs between the metrics of containers and of init containers.
type words struct {
	prefix, statuses, started, restarts, running, terminated, terminatedReason, waiting, waitingReason string
	ready, lastReason, lastExitCode, lastTime                                                          string
	startedStable, waitingReasonStable                                                                 bool
}

var containerWords = words{
	prefix: "kube_pod_container", statuses: "containerStatuses",
	started: "Start time in unix timestamp for a pod container.", startedStable: true,
	restarts:         "The number of container restarts per container.",
	running:          "Describes whether the container is currently in running state.",
	terminated:       "Describes whether the container is currently in terminated state.",
	terminatedReason: "Describes the reason the container is currently in terminated state.",
	waiting:          "Describes whether the container is currently in waiting state.",
	waitingReason:    "Describes the reason the container is currently in waiting state.", waitingReasonStable: true,
	ready:        "Describes whether the containers readiness check succeeded.",
	lastReason:   "Describes the last reason the container was in terminated state.",
	lastExitCode: "Describes the exit code for the last container in terminated state.",
	lastTime:     "Last terminated time for a pod container in unix timestamp.",
}

var initContainerWords = words{
	prefix: "kube_pod_init_container", statuses: "initContainerStatuses",
	started:          "Start time in unix timestamp for a pod init container.",
	restarts:         "The number of restarts for the init container.",
	running:          "Describes whether the init container is currently in running state.",
	terminated:       "Describes whether the init container is currently in terminated state.",
	terminatedReason: "Describes the reason the init container is currently in terminated state.",
	waiting:          "Describes whether the init container is currently in waiting state.",
	waitingReason:    "Describes the reason the init container is currently in waiting state.",
	ready:            "Describes whether the init containers readiness check succeeded.",
	lastReason:       "Describes the last reason the init container was in terminated state.",
	lastExitCode:     "Describes the exit code for the last init container in terminated state.",
	lastTime:         "Last terminated time for a pod init container in unix timestamp.",
}

func statusFamilies(w words) []family {
	return []family{
		graded(w.startedStable, w.prefix+"_state_started", w.started, perStatus(w, containerStarted)),
		alpha(w.prefix+"_status_last_terminated_reason", w.lastReason, perStatus(w, reasonIn("lastState", "terminated"))),
		alpha(w.prefix+"_status_last_terminated_exitcode", w.lastExitCode, perStatus(w, present("lastState", "terminated", "exitCode"))),
		alpha(w.prefix+"_status_last_terminated_timestamp", w.lastTime, perStatus(w, moment("lastState", "terminated", "finishedAt"))),
		stable(w.prefix+"_status_ready", w.ready, perStatus(w, flagged("ready"))),
		counter(stable(w.prefix+"_status_restarts_total", w.restarts, perStatus(w, zeroed("restartCount")))),
		stable(w.prefix+"_status_running", w.running, perStatus(w, whether("state", "running"))),
		stable(w.prefix+"_status_terminated", w.terminated, perStatus(w, whether("state", "terminated"))),
		alpha(w.prefix+"_status_terminated_reason", w.terminatedReason, perStatus(w, reasonIn("state", "terminated"))),
		stable(w.prefix+"_status_waiting", w.waiting, perStatus(w, whether("state", "waiting"))),
		graded(w.waitingReasonStable, w.prefix+"_status_waiting_reason", w.waitingReason, perStatus(w, reasonIn("state", "waiting"))),
	}
}

func graded(isStable bool, name, help string, collect func(object) []sample) family {
	if isStable {
		return stable(name, help, collect)
	}
	return alpha(name, help, collect)
}

// perStatus reads each container status, its series labelled by the container's name first.
func perStatus(w words, read func(status object) []sample) func(object) []sample {
	return func(o object) []sample {
		var samples []sample
		for _, status := range o.objects("status", w.statuses) {
			for _, found := range read(status) {
				found.Labels = append(labels("container", status.text("name")), found.Labels...)
				samples = append(samples, found)
			}
		}
		return samples
	}
}

func whether(path ...string) func(object) []sample {
	return func(o object) []sample { return []sample{one(boolean(o.has(path...)))} }
}

// reasonIn is a series for the reason that a state really has; another state has none.
func reasonIn(path ...string) func(object) []sample {
	return func(status object) []sample {
		if !status.has(path...) {
			return nil
		}
		return []sample{one(1, "reason", status.object(path...).text("reason"))}
	}
}

func containerStarted(status object) []sample {
	for _, state := range []string{"running", "terminated"} {
		if started, ok := status.unixTime("state", state, "startedAt"); ok {
			return []sample{one(started)}
		}
	}
	return nil
}

func containerInfo(o object) []sample {
	return containerInfos(o, "containers", "containerStatuses", func(object) []string { return nil })
}

func initContainerInfo(o object) []sample {
	return containerInfos(o, "initContainers", "initContainerStatuses", func(container object) []string {
		return []string{"restart_policy", container.text("restartPolicy")}
	})
}

func containerInfos(o object, containers, statuses string, extra func(container object) []string) []sample {
	var samples []sample
	for _, container := range o.objects("spec", containers) {
		for _, status := range o.objects("status", statuses) {
			if status.text("name") != container.text("name") {
				continue
			}
			samples = append(samples, one(1, append([]string{
				"container", status.text("name"), "image_spec", container.text("image"), "image", status.text("image"),
				"image_id", status.text("imageID"), "container_id", status.text("containerID"),
			}, extra(container)...)...))
		}
	}
	return samples
}

func containerAmounts(containers, kind string) func(object) []sample {
	return func(o object) []sample {
		var samples []sample
		for _, container := range o.objects("spec", containers) {
			samples = append(samples, amounts(container.object("resources", kind),
				"container", container.text("name"), "node", o.text("spec", "nodeName"))...)
		}
		return samples
	}
}
