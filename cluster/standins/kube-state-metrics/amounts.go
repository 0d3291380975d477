package main

import (
	"regexp"
	"strings"
)

var notInALabelName = regexp.MustCompile(`[^a-zA-Z0-9_]`)

func sanitize(name string) string { return notInALabelName.ReplaceAllString(name, "_") }

// unitOf is the unit in which an amount of a resource is exposed; resources without one are left out.
func unitOf(resourceName string) (string, bool) {
	switch resourceName {
	case "cpu":
		return "core", true
	case "memory", "storage", "ephemeral-storage":
		return "byte", true
	case "pods":
		return "integer", true
	}
	switch {
	case strings.HasPrefix(resourceName, "hugepages-"), strings.HasPrefix(resourceName, "attachable-volumes-"):
		return "byte", true
	case isExtended(resourceName):
		return "integer", true
	}
	return "", false
}

func isExtended(resourceName string) bool {
	return strings.Contains(resourceName, "/") &&
		!strings.Contains(resourceName, "kubernetes.io/") &&
		!strings.HasPrefix(resourceName, "requests.")
}

// amounts is a series per resource in a map of quantities.
func amounts(quantities object, before ...string) []sample {
	var samples []sample
	for _, name := range quantities.keys() {
		unit, known := unitOf(name)
		value, ok := quantities.number(name)
		if !known || !ok {
			continue
		}
		samples = append(samples, one(value, append(before[:len(before):len(before)], "resource", sanitize(name), "unit", unit)...))
	}
	return samples
}
