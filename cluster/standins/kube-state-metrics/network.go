package main

var services = resource{
	plural: "services", groupPath: "api/v1", goType: "*v1.Service", namespaced: true,
	identity: withUID("service"),
	families: []family{
		stable("kube_service_info", "Information about service.", info(func(o object) []string {
			return []string{"cluster_ip", o.text("spec", "clusterIP"), "external_name", o.text("spec", "externalName"),
				"load_balancer_ip", o.text("spec", "loadBalancerIP"), "external_traffic_policy", o.text("spec", "externalTrafficPolicy")}
		})),
		stable("kube_service_created", createdHelp, created),
		alpha("kube_service_deletion_timestamp", deletedHelp, deleted),
		stable("kube_service_spec_type", "Type about service.", info(func(o object) []string { return []string{"type", o.text("spec", "type")} })),
		stable("kube_service_spec_external_ip", "Service external ips. One series for each ip", each("external_ip", "spec", "externalIPs")),
		stable("kube_service_status_load_balancer_ingress", "Service load balancer ingress status", func(o object) []sample {
			var samples []sample
			for _, ingress := range o.objects("status", "loadBalancer", "ingress") {
				samples = append(samples, one(1, "ip", ingress.text("ip"), "hostname", ingress.text("hostname")))
			}
			return samples
		}),
	},
}

var endpointslices = resource{
	plural: "endpointslices", groupPath: "apis/discovery.k8s.io/v1", goType: "*v1.EndpointSlice", namespaced: true,
	identity: named("endpointslice"),
	families: []family{
		alpha("kube_endpointslice_info", "Information about endpointslice.", info(func(o object) []string {
			return []string{"addresstype", o.text("addressType")}
		})),
		alpha("kube_endpointslice_created", createdHelp, created),
		alpha("kube_endpointslice_endpoints", "Endpoints attached to the endpointslice.", sliceEndpoints),
		alpha("kube_endpointslice_ports", "Ports attached to the endpointslice.", func(o object) []sample {
			var samples []sample
			for _, port := range o.objects("ports") {
				samples = append(samples, one(1, "port_name", port.text("name"), "port_protocol", port.text("protocol"), "port_number", port.numberText("port")))
			}
			return samples
		}),
	},
}

func sliceEndpoints(o object) []sample {
	var samples []sample
	for _, endpoint := range o.objects("endpoints") {
		for _, address := range endpoint.texts("addresses") {
			samples = append(samples, one(1,
				"ready", endpoint.truthText("conditions", "ready"), "serving", endpoint.truthText("conditions", "serving"),
				"hostname", endpoint.text("hostname"), "terminating", endpoint.truthText("conditions", "terminating"),
				"targetref_kind", endpoint.text("targetRef", "kind"), "targetref_name", endpoint.text("targetRef", "name"),
				"targetref_namespace", endpoint.text("targetRef", "namespace"),
				"endpoint_nodename", endpoint.text("nodeName"), "endpoint_zone", endpoint.text("zone"), "address", address))
		}
	}
	return samples
}

var ingresses = resource{
	plural: "ingresses", groupPath: "apis/networking.k8s.io/v1", goType: "*v1.Ingress", namespaced: true,
	identity: named("ingress"),
	families: []family{
		stable("kube_ingress_info", "Information about ingress.", info(func(o object) []string {
			class := o.text("spec", "ingressClassName")
			if class == "" {
				class = o.text("metadata", "annotations", "kubernetes.io/ingress.class")
			}
			return []string{"ingressclass", orElse(class, "_default")}
		})),
		stable("kube_ingress_created", createdHelp, created),
	},
}

var networkpolicies = resource{
	plural: "networkpolicies", groupPath: "apis/networking.k8s.io/v1", goType: "*v1.NetworkPolicy", namespaced: true,
	identity: named("networkpolicy"),
	families: []family{
		alpha("kube_networkpolicy_created", "Unix creation timestamp of network policy", created),
		alpha("kube_networkpolicy_spec_ingress_rules", "Number of ingress rules on the networkpolicy", lengthOf("spec", "ingress")),
		alpha("kube_networkpolicy_spec_egress_rules", "Number of egress rules on the networkpolicy", lengthOf("spec", "egress")),
	},
}

func lengthOf(path ...string) func(object) []sample {
	return func(o object) []sample { return []sample{one(float64(len(o.objects(path...))))} }
}
