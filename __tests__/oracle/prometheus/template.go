package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/prometheus/common/model"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/timestamp"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/template"
)

type templateQuestion struct {
	Text  Text
	Alert Text
	// Whether it is expanded too, with these data.
	Expand         bool
	Labels         map[string]string
	ExternalLabels map[string]string
	ExternalURL    string
	Value          float64
	TimeMs         int64
	// What the template function `query` answers, by expression; any other expression is an error.
	Queries map[string][]querySample
}

type querySample struct {
	Labels map[string]string
	Value  float64
}

type templateAnswer struct {
	Error       Text `json:"error"`
	Output      Text `json:"output"`
	ExpandError Text `json:"expandError,omitempty"`
}

// The lines that rulefmt and rules/alerting.go put before a template.
const definitions = "{{$labels := .Labels}}{{$externalLabels := .ExternalLabels}}" +
	"{{$externalURL := .ExternalURL}}{{$value := .Value}}"

func alertTemplate(question json.RawMessage) (any, error) {
	var asked templateQuestion
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	external, err := url.Parse(asked.ExternalURL)
	if err != nil {
		return nil, err
	}
	data := template.AlertTemplateData(asked.Labels, asked.ExternalLabels, asked.ExternalURL, promql.Sample{F: asked.Value})
	expander := template.NewTemplateExpander(
		context.Background(), definitions+string(asked.Text), "__alert_"+string(asked.Alert), data,
		model.Time(asked.TimeMs), asked.query, external, nil,
	)
	var answer templateAnswer
	if err := expander.ParseTest(); err != nil {
		answer.Error = Text(err.Error())
		return answer, nil
	}
	if !asked.Expand {
		return answer, nil
	}
	output, err := expander.Expand()
	answer.Output = Text(output)
	if err != nil {
		answer.ExpandError = Text(err.Error())
	}
	return answer, nil
}

func (asked templateQuestion) query(_ context.Context, expression string, at time.Time) (promql.Vector, error) {
	samples, known := asked.Queries[strings.TrimSpace(expression)]
	if !known {
		return nil, fmt.Errorf("no answer is given for the query %q", expression)
	}
	vector := promql.Vector{}
	for _, sample := range samples {
		metric := labels.FromMap(sample.Labels)
		vector = append(vector, promql.Sample{Metric: metric, F: sample.Value, T: timestamp.FromTime(at)})
	}
	return vector, nil
}
