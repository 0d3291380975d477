package main

import (
	"encoding/json"
	"math"
	"strconv"

	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/promql/parser"
)

// seriesValue is one of the three: omitted, a float by its bits (a stale marker is a NaN of its own), a histogram.
type seriesValue struct {
	Omitted   bool                  `json:"omitted,omitempty"`
	Bits      string                `json:"bits,omitempty"`
	Histogram *histogramDescription `json:"histogram,omitempty"`
}

type histogramDescription struct {
	Schema          int32          `json:"schema"`
	Hint            int            `json:"hint"`
	HintIsSet       bool           `json:"hintIsSet"`
	Count           string         `json:"count"`
	Sum             string         `json:"sum"`
	ZeroCount       string         `json:"zeroCount"`
	ZeroThreshold   string         `json:"zeroThreshold"`
	PositiveSpans   []spanOfBucket `json:"positiveSpans"`
	NegativeSpans   []spanOfBucket `json:"negativeSpans"`
	PositiveBuckets []string       `json:"positiveBuckets"`
	NegativeBuckets []string       `json:"negativeBuckets"`
	CustomValues    []string       `json:"customValues"`
}

type spanOfBucket struct {
	Offset int32  `json:"offset"`
	Length uint32 `json:"length"`
}

func series(question json.RawMessage) (any, error) {
	var asked expressionQuestion
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	set, values, err := parser.NewParser(asked.Features.options()).ParseSeriesDesc(string(asked.Text))
	if err != nil {
		return expressionAnswer{Error: Text(err.Error()), Errors: parseErrors(err)}, nil
	}
	found := make([]seriesValue, 0, len(values))
	for _, value := range values {
		found = append(found, describeValue(value))
	}
	return map[string]any{"error": "", "labels": labelPairs(set), "values": found}, nil
}

func describeValue(value parser.SequenceValue) seriesValue {
	if value.Omitted {
		return seriesValue{Omitted: true}
	}
	h := value.Histogram
	if h == nil {
		return seriesValue{Bits: bits(value.Value)}
	}
	return seriesValue{Histogram: &histogramDescription{
		Schema: h.Schema, Hint: int(h.CounterResetHint), HintIsSet: value.CounterResetHintSet,
		Count: bits(h.Count), Sum: bits(h.Sum), ZeroCount: bits(h.ZeroCount), ZeroThreshold: bits(h.ZeroThreshold),
		PositiveSpans: bucketSpans(h.PositiveSpans), NegativeSpans: bucketSpans(h.NegativeSpans),
		PositiveBuckets: allBits(h.PositiveBuckets), NegativeBuckets: allBits(h.NegativeBuckets),
		CustomValues: allBits(h.CustomValues),
	}}
}

func bits(value float64) string {
	return strconv.FormatUint(math.Float64bits(value), 16)
}

func allBits(values []float64) []string {
	found := make([]string, len(values))
	for i, value := range values {
		found[i] = bits(value)
	}
	return found
}

func bucketSpans(spans []histogram.Span) []spanOfBucket {
	found := make([]spanOfBucket, len(spans))
	for i, span := range spans {
		found[i] = spanOfBucket{span.Offset, span.Length}
	}
	return found
}
