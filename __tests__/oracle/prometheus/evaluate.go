package main

import (
	"context"
	"encoding/json"
	"strconv"
	"time"

	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/storage"
	"github.com/prometheus/prometheus/tsdb/chunkenc"
	"github.com/prometheus/prometheus/tsdb/chunks"
	"github.com/prometheus/prometheus/util/annotations"
)

type evaluateQuestion struct {
	Text Text
	// A sample every 30 seconds, from the beginning of time.
	Series []struct {
		Labels map[string]string
		Values []float64
	}
}

var engine = promql.NewEngine(promql.EngineOpts{
	MaxSamples:               1_000_000,
	Timeout:                  10 * time.Second,
	LookbackDelta:            5 * time.Minute,
	EnableAtModifier:         true,
	EnableNegativeOffset:     true,
	NoStepSubqueryIntervalFn: func(int64) int64 { return 60_000 },
	Parser:                   parser.NewParser(parser.Options{EnableExperimentalFunctions: true}),
})

// evaluate gives the result of an expression 20 minutes after the beginning.
func evaluate(question json.RawMessage) (any, error) {
	var asked evaluateQuestion
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	query, err := engine.NewInstantQuery(context.Background(), asked, promql.NewPrometheusQueryOpts(false, 0, nil), string(asked.Text), time.Unix(1200, 0))
	if err != nil {
		return map[string]any{"error": err.Error()}, nil
	}
	defer query.Close()
	result := query.Exec(context.Background())
	if result.Err != nil {
		return map[string]any{"error": result.Err.Error()}, nil
	}
	found := []map[string]any{}
	switch value := result.Value.(type) {
	case promql.Vector:
		for _, sample := range value {
			found = append(found, map[string]any{"labels": sample.Metric.Map(), "value": number(sample.F)})
		}
	case promql.Scalar:
		found = append(found, map[string]any{"labels": map[string]string{}, "value": number(value.V)})
	}
	return map[string]any{"error": "", "series": found}, nil
}

func number(value float64) string {
	return strconv.FormatFloat(value, 'g', -1, 64)
}

// Querier makes the series of the question a storage.
func (asked evaluateQuestion) Querier(int64, int64) (storage.Querier, error) {
	all := make([]storage.Series, 0, len(asked.Series))
	for _, series := range asked.Series {
		samples := make([]chunks.Sample, 0, len(series.Values))
		for index, value := range series.Values {
			samples = append(samples, floatSample{at: int64(index) * 30_000, value: value})
		}
		all = append(all, storage.NewListSeries(labels.FromMap(series.Labels), samples))
	}
	return &storage.MockQuerier{SelectMockFunction: func(_ bool, _ *storage.SelectHints, matchers ...*labels.Matcher) storage.SeriesSet {
		found := &listSet{}
		for _, series := range all {
			if matches(series.Labels(), matchers) {
				found.list = append(found.list, series)
			}
		}
		return found
	}}, nil
}

func matches(lbls labels.Labels, matchers []*labels.Matcher) bool {
	for _, matcher := range matchers {
		if !matcher.Matches(lbls.Get(matcher.Name)) {
			return false
		}
	}
	return true
}

type floatSample struct {
	at    int64
	value float64
}

func (s floatSample) T() int64                      { return s.at }
func (s floatSample) ST() int64                     { return 0 }
func (s floatSample) F() float64                    { return s.value }
func (s floatSample) H() *histogram.Histogram       { return nil }
func (s floatSample) FH() *histogram.FloatHistogram { return nil }
func (s floatSample) Type() chunkenc.ValueType      { return chunkenc.ValFloat }
func (s floatSample) Copy() chunks.Sample           { return s }

type listSet struct {
	list []storage.Series
	next int
}

func (s *listSet) Next() bool                        { s.next++; return s.next <= len(s.list) }
func (s *listSet) At() storage.Series                { return s.list[s.next-1] }
func (s *listSet) Err() error                        { return nil }
func (s *listSet) Warnings() annotations.Annotations { return nil }
