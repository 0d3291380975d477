// Package exposition writes metrics in the Prometheus text format, version 0.0.4.
package exposition

import (
	"io"
	"math"
	"strconv"
	"strings"
)

// ContentType is what an HTTP answer in this format carries.
const ContentType = "text/plain; version=0.0.4; charset=utf-8"

// Label is one name and value of a series.
type Label struct{ Name, Value string }

// Sample is one series of a family; Suffix is appended to the family's name ("_bucket", "_sum").
type Sample struct {
	Suffix string
	Labels []Label
	Value  float64
}

// Family is a metric with its HELP and TYPE.
type Family struct {
	Name, Help, Type string
	Samples          []Sample
}

// Gauge is a family of one series.
func Gauge(name, help string, value float64, labels ...Label) Family {
	return Family{Name: name, Help: help, Type: "gauge", Samples: []Sample{{Labels: labels, Value: value}}}
}

// Counter is a family of one series that only grows.
func Counter(name, help string, value float64, labels ...Label) Family {
	return Family{Name: name, Help: help, Type: "counter", Samples: []Sample{{Labels: labels, Value: value}}}
}

// Labels makes labels of alternating names and values.
func Labels(namesAndValues ...string) []Label {
	labels := make([]Label, 0, len(namesAndValues)/2)
	for i := 0; i+1 < len(namesAndValues); i += 2 {
		labels = append(labels, Label{namesAndValues[i], namesAndValues[i+1]})
	}
	return labels
}

// Write writes whole families, those without series included, as their header alone.
func Write(w io.Writer, families []Family) error {
	var text strings.Builder
	for _, family := range families {
		text.WriteString(Header(family.Name, family.Help, family.Type))
		for _, sample := range family.Samples {
			AppendSample(&text, family.Name+sample.Suffix, sample.Labels, sample.Value)
		}
	}
	_, err := io.WriteString(w, text.String())
	return err
}

// Header is the HELP and TYPE lines of a family.
func Header(name, help, kind string) string {
	help = strings.NewReplacer(`\`, `\\`, "\n", `\n`).Replace(help)
	return "# HELP " + name + " " + help + "\n# TYPE " + name + " " + kind + "\n"
}

var escapeValue = strings.NewReplacer(`\`, `\\`, "\n", `\n`, `"`, `\"`)

// AppendSample writes one line of a series.
func AppendSample(text *strings.Builder, name string, labels []Label, value float64) {
	text.WriteString(name)
	for i, label := range labels {
		text.WriteString(map[bool]string{true: "{", false: ","}[i == 0])
		text.WriteString(label.Name + `="` + escapeValue.Replace(label.Value) + `"`)
	}
	if len(labels) > 0 {
		text.WriteString("}")
	}
	text.WriteString(" " + formatValue(value) + "\n")
}

func formatValue(value float64) string {
	switch {
	case math.IsInf(value, 1):
		return "+Inf"
	case math.IsInf(value, -1):
		return "-Inf"
	case math.IsNaN(value):
		return "NaN"
	}
	return strconv.FormatFloat(value, 'g', -1, 64)
}
