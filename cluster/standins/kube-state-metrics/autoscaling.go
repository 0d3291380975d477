package main

var horizontalpodautoscalers = resource{
	plural: "horizontalpodautoscalers", groupPath: "apis/autoscaling/v2", goType: "*v2.HorizontalPodAutoscaler", namespaced: true,
	identity: named("horizontalpodautoscaler"),
	families: []family{
		alpha("kube_horizontalpodautoscaler_info", "Information about this autoscaler.", info(func(o object) []string {
			target := o.object("spec", "scaleTargetRef")
			rest := []string{"scaletargetref_kind", target.text("kind"), "scaletargetref_name", target.text("name")}
			if !target.has("apiVersion") {
				return rest
			}
			return append([]string{"scaletargetref_api_version", target.text("apiVersion")}, rest...)
		})),
		stable("kube_horizontalpodautoscaler_metadata_generation", "The generation observed by the HorizontalPodAutoscaler controller.", zeroed("metadata", "generation")),
		stable("kube_horizontalpodautoscaler_spec_max_replicas", "Upper limit for the number of pods that can be set by the autoscaler; cannot be smaller than MinReplicas.", zeroed("spec", "maxReplicas")),
		stable("kube_horizontalpodautoscaler_spec_min_replicas", "Lower limit for the number of pods that can be set by the autoscaler, default 1.", func(o object) []sample {
			if least, ok := o.number("spec", "minReplicas"); ok {
				return []sample{one(least)}
			}
			return []sample{one(1)}
		}),
		alpha("kube_horizontalpodautoscaler_spec_target_metric", "The metric specifications used by this autoscaler when calculating the desired replica count.",
			scalingMetrics("target", "spec", "metrics")),
		stable("kube_horizontalpodautoscaler_status_target_metric", "The current metric status used by this autoscaler when calculating the desired replica count.",
			scalingMetrics("current", "status", "currentMetrics")),
		stable("kube_horizontalpodautoscaler_status_current_replicas", "Current number of replicas of pods managed by this autoscaler.", zeroed("status", "currentReplicas")),
		stable("kube_horizontalpodautoscaler_status_desired_replicas", "Desired number of replicas of pods managed by this autoscaler.", zeroed("status", "desiredReplicas")),
		stable("kube_horizontalpodautoscaler_status_condition", "The condition of this autoscaler.", conditions),
		alpha("kube_horizontalpodautoscaler_created", createdHelp, created),
		alpha("kube_horizontalpodautoscaler_deletion_timestamp", deletedHelp, deleted),
	},
}

var metricSources = map[string]string{
	"Object": "object", "Pods": "pods", "Resource": "resource", "ContainerResource": "containerResource", "External": "external",
}

// scalingMetrics is a series per metric of an autoscaler and per way in which it is given.
func scalingMetrics(amountField string, path ...string) func(object) []sample {
	return func(o object) []sample {
		var samples []sample
		for _, metric := range o.objects(path...) {
			source := metric.object(metricSources[metric.text("type")])
			if source == nil {
				continue
			}
			name := orElse(source.text("name"), source.text("metric", "name"))
			for _, way := range [][2]string{{"value", "value"}, {"averageUtilization", "utilization"}, {"averageValue", "average"}} {
				if value, ok := source.number(amountField, way[0]); ok {
					samples = append(samples, one(value, "metric_name", name, "metric_target_type", way[1], "container", source.text("container")))
				}
			}
		}
		return samples
	}
}
