package main

import (
	"strings"

	"promstack.dev/cluster/standins/internal/exposition"
)

type (
	label  = exposition.Label
	sample = exposition.Sample
)

// family is one metric of a resource: how its series are read from one object.
type family struct {
	name, help, kind string
	collect          func(object) []sample
}

// resource is one kind of object that is listed and watched.
type resource struct {
	plural     string
	groupPath  string // "api/v1", "apis/apps/v1"
	goType     string // as the counters of lists and watches name it
	namespaced bool
	identity   func(object) []label // labels that every series of the object starts with
	families   []family
}

// stable families carry this marker in their HELP, as the metrics' stability framework prints it.
const stableMarker = "[STABLE] "

func stable(name, help string, collect func(object) []sample) family {
	return family{name, stableMarker + help, "gauge", collect}
}

func alpha(name, help string, collect func(object) []sample) family {
	return family{name, help, "gauge", collect}
}

func counter(f family) family {
	f.kind = "counter"
	return f
}

func labels(namesAndValues ...string) []label { return exposition.Labels(namesAndValues...) }

func one(value float64, namesAndValues ...string) sample {
	return sample{Labels: labels(namesAndValues...), Value: value}
}

func boolean(truth bool) float64 {
	if truth {
		return 1
	}
	return 0
}

// info is a series of value 1 whose labels say something.
func info(read func(object) []string) func(object) []sample {
	return func(o object) []sample { return []sample{one(1, read(o)...)} }
}

// zeroed is the number at a path, and 0 where it is absent.
func zeroed(path ...string) func(object) []sample {
	return func(o object) []sample {
		value, _ := o.number(path...)
		return []sample{one(value)}
	}
}

// present is the number at a path; without it there is no series.
func present(path ...string) func(object) []sample {
	return func(o object) []sample {
		value, ok := o.number(path...)
		if !ok {
			return nil
		}
		return []sample{one(value)}
	}
}

// flagged is 1 where the field at a path is true, else 0.
func flagged(path ...string) func(object) []sample {
	return func(o object) []sample { return []sample{one(boolean(o.truth(path...)))} }
}

// moment is the time at a path in Unix seconds; without it there is no series.
func moment(path ...string) func(object) []sample {
	return func(o object) []sample {
		seconds, ok := o.unixTime(path...)
		if !ok {
			return nil
		}
		return []sample{one(seconds)}
	}
}

var (
	created = moment("metadata", "creationTimestamp")
	deleted = moment("metadata", "deletionTimestamp")
)

const (
	createdHelp = "Unix creation timestamp"
	deletedHelp = "Unix deletion timestamp"
)

// oneOf is a series per possible value of a field, 1 for the one it has.
func oneOf(labelName string, possible []string, path ...string) func(object) []sample {
	return func(o object) []sample {
		actual := o.text(path...)
		if actual == "" {
			return nil
		}
		samples := make([]sample, 0, len(possible))
		for _, value := range possible {
			samples = append(samples, one(boolean(value == actual), labelName, value))
		}
		return samples
	}
}

// statuses is a series per possible status of a condition, 1 for the one it has.
func statuses(actual, labelName string, before ...string) []sample {
	samples := make([]sample, 0, 3)
	for _, status := range []string{"True", "False", "Unknown"} {
		samples = append(samples, one(boolean(status == actual), append(before[:len(before):len(before)], labelName, strings.ToLower(status))...))
	}
	return samples
}

// conditions is three series per condition of the object.
func conditions(o object) []sample {
	var samples []sample
	for _, condition := range o.objects("status", "conditions") {
		samples = append(samples, statuses(condition.text("status"), "status", "condition", condition.text("type"))...)
	}
	return samples
}

// oneCondition is three series for the condition of this type, and none where it is absent.
func oneCondition(kind string) func(object) []sample {
	return func(o object) []sample {
		var samples []sample
		for _, condition := range o.objects("status", "conditions") {
			if condition.text("type") == kind {
				samples = append(samples, statuses(condition.text("status"), "condition")...)
			}
		}
		return samples
	}
}

// owners is a series per owner, and one with empty labels where there is none.
func owners(o object) []sample {
	references := o.objects("metadata", "ownerReferences")
	if len(references) == 0 {
		return []sample{one(1, "owner_kind", "", "owner_name", "", "owner_is_controller", "")}
	}
	samples := make([]sample, 0, len(references))
	for _, owner := range references {
		controller := owner.truthText("controller")
		if controller == "" {
			controller = "false"
		}
		samples = append(samples, one(1, "owner_kind", owner.text("kind"), "owner_name", owner.text("name"), "owner_is_controller", controller))
	}
	return samples
}

// each is a series of value 1 per text in a list.
func each(labelName string, path ...string) func(object) []sample {
	return func(o object) []sample {
		var samples []sample
		for _, text := range o.texts(path...) {
			samples = append(samples, one(1, labelName, text))
		}
		return samples
	}
}

// named identifies by namespace and name, clusterNamed by name alone, withUID by the uid as well.
func named(labelName string) func(object) []label {
	return func(o object) []label { return labels("namespace", o.namespace(), labelName, o.name()) }
}

func clusterNamed(labelName string) func(object) []label {
	return func(o object) []label { return labels(labelName, o.name()) }
}

func withUID(labelName string) func(object) []label {
	return func(o object) []label {
		return labels("namespace", o.namespace(), labelName, o.name(), "uid", o.text("metadata", "uid"))
	}
}
