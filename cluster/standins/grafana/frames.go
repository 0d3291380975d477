package main

import (
	"encoding/json"
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"
	"time"
)

// frame is Grafana's shape of one series: what its columns are, then the columns.
type frame struct {
	Schema schema `json:"schema"`
	Data   struct {
		Values   [][]any           `json:"values"`
		Entities []*map[string]any `json:"entities,omitempty"`
	} `json:"data"`
}

type schema struct {
	Name   string         `json:"name,omitempty"`
	RefID  string         `json:"refId,omitempty"`
	Meta   map[string]any `json:"meta,omitempty"`
	Fields []field        `json:"fields"`
}

type field struct {
	Name     string            `json:"name"`
	Type     string            `json:"type"`
	TypeInfo map[string]any    `json:"typeInfo"`
	Labels   map[string]string `json:"labels,omitempty"`
	Config   map[string]any    `json:"config,omitempty"`
}

type promSeries struct {
	Metric map[string]string
	Value  json.RawMessage
	Values []json.RawMessage
}

// framesOf turns the answer into a frame per series; an answer without series is one empty frame.
func framesOf(answer promAnswer, query dataQuery, step time.Duration) ([]frame, error) {
	var series []promSeries
	switch answer.Data.ResultType {
	case "matrix", "vector":
		if err := json.Unmarshal(answer.Data.Result, &series); err != nil {
			return nil, err
		}
	case "scalar":
		series = []promSeries{{Value: answer.Data.Result}}
	default:
		return nil, fmt.Errorf("unknown result type: %s", answer.Data.ResultType)
	}
	executed := "Expr: " + query.Expr + "\nStep: " + step.String()
	if len(series) == 0 {
		empty := frame{Schema: schema{RefID: query.RefID, Meta: map[string]any{"executedQueryString": executed}, Fields: []field{}}}
		empty.Data.Values = [][]any{}
		return []frame{empty}, nil
	}
	frames := make([]frame, 0, len(series))
	for i, one := range series {
		next, err := frameOf(one, answer, query, step)
		if err != nil {
			return nil, err
		}
		if i == 0 {
			next.Schema.Meta["executedQueryString"] = executed
		}
		frames = append(frames, next)
	}
	return frames, nil
}

func frameOf(one promSeries, answer promAnswer, query dataQuery, step time.Duration) (frame, error) {
	points := one.Values
	if one.Value != nil {
		points = []json.RawMessage{one.Value}
	}
	kind := "timeseries-multi"
	if answer.Data.ResultType != "matrix" {
		kind = "numeric-multi"
	}
	name := seriesName(one.Metric, query.Expr)
	result := frame{Schema: schema{
		Name: name, RefID: query.RefID,
		Meta: map[string]any{"type": kind, "typeVersion": []int{0, 1}, "custom": map[string]string{"resultType": answer.Data.ResultType}},
		Fields: []field{
			{Name: "Time", Type: "time", TypeInfo: map[string]any{"frame": "time.Time"}, Config: map[string]any{"interval": step.Milliseconds()}},
			{Name: "Value", Type: "number", TypeInfo: map[string]any{"frame": "float64"}, Labels: one.Metric, Config: map[string]any{"displayNameFromDS": name}},
		},
	}}
	if metric, ok := one.Metric["__name__"]; ok {
		result.Schema.Fields[1].Name = metric
	}
	if notices := append(answer.Warnings, answer.Infos...); len(notices) > 0 {
		result.Schema.Meta["notices"] = notices
	}
	return result, fill(&result, points)
}

// fill writes the columns. What JSON has no number for is null, and named in the entities.
func fill(into *frame, points []json.RawMessage) error {
	times, values := []any{}, []any{}
	special := map[string]any{}
	for i, point := range points {
		var pair [2]any
		if err := json.Unmarshal(point, &pair); err != nil {
			return err
		}
		moment, _ := pair[0].(float64)
		text, _ := pair[1].(string)
		value, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return err
		}
		times = append(times, int64(moment*1000))
		word := map[bool]string{math.IsNaN(value): "NaN", math.IsInf(value, 1): "Inf", math.IsInf(value, -1): "NegInf"}[true]
		if word == "" {
			values = append(values, value)
			continue
		}
		values = append(values, nil)
		indexes, _ := special[word].([]int)
		special[word] = append(indexes, i)
	}
	into.Data.Values = [][]any{times, values}
	if len(special) > 0 {
		into.Data.Entities = []*map[string]any{nil, &special}
	}
	return nil
}

// seriesName is the series as PromQL writes it, or the query where it has no labels.
func seriesName(labels map[string]string, expr string) string {
	pairs := make([]string, 0, len(labels))
	for name, value := range labels {
		if name != "__name__" {
			pairs = append(pairs, fmt.Sprintf("%s=%q", name, value))
		}
	}
	sort.Strings(pairs)
	switch {
	case len(pairs) > 0:
		return labels["__name__"] + "{" + strings.Join(pairs, ", ") + "}"
	case labels["__name__"] != "":
		return labels["__name__"]
	}
	return expr
}
