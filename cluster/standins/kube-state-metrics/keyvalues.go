package main

import (
	"regexp"
	"strings"
)

var (
	singular  = strings.NewReplacer("policies", "policy", "ingresses", "ingress", "classes", "class")
	upperCase = regexp.MustCompile("([a-z0-9])([A-Z])")
)

// keyValueFamilies are kube_pod_labels and kube_pod_annotations and their like, which need an allowlist.
func keyValueFamilies(r resource, o *options) []family {
	kind := strings.TrimSuffix(singular.Replace(r.plural), "s")
	if strings.HasSuffix(r.plural, "ses") {
		kind = singular.Replace(r.plural)
	}
	var families []family
	if keys := allowed(o.annotationsAllowlist, r.plural); len(keys) > 0 {
		families = append(families, alpha("kube_"+kind+"_annotations", "Kubernetes annotations converted to Prometheus labels.", keyValues("annotation", "annotations", keys)))
	}
	if keys := allowed(o.labelsAllowlist, r.plural); len(keys) > 0 {
		families = append(families, stable("kube_"+kind+"_labels", "Kubernetes labels converted to Prometheus labels.", keyValues("label", "labels", keys)))
	}
	return families
}

func allowed(list map[string][]string, plural string) []string {
	return append(append([]string{}, list[plural]...), list["*"]...)
}

func keyValues(prefix, field string, allow []string) func(object) []sample {
	return func(o object) []sample {
		var pairs []string
		for _, key := range o.keys("metadata", field) {
			if !keyAllowed(key, allow) {
				continue
			}
			name := strings.ToLower(upperCase.ReplaceAllString(sanitize(key), "${1}_${2}"))
			pairs = append(pairs, prefix+"_"+name, o.text("metadata", field, key))
		}
		return []sample{one(1, pairs...)}
	}
}

func keyAllowed(key string, allow []string) bool {
	for _, pattern := range allow {
		before, after, wild := strings.Cut(pattern, "*")
		if key == pattern || wild && strings.HasPrefix(key, before) && strings.HasSuffix(key, after) {
			return true
		}
	}
	return false
}
