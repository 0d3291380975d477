package main

import (
	"encoding/json"
	"time"

	"github.com/prometheus/prometheus/promql/parser"
)

// bench parses the expressions again and again for a time, in one goroutine, and says how many it parsed.
func bench(question json.RawMessage) (any, error) {
	var asked struct {
		Texts    []Text
		ForMs    int64
		Features features
	}
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	texts := make([]string, len(asked.Texts))
	for i, text := range asked.Texts {
		texts[i] = string(text)
	}
	promql := parser.NewParser(asked.Features.options())
	parsed, refused := 0, 0
	started := time.Now()
	for elapsed := time.Duration(0); elapsed < time.Duration(asked.ForMs)*time.Millisecond; elapsed = time.Since(started) {
		for _, text := range texts {
			if _, err := promql.ParseExpr(text); err != nil {
				refused++
			}
			parsed++
		}
	}
	return map[string]any{"parsed": parsed, "refused": refused, "elapsedMs": time.Since(started).Milliseconds()}, nil
}
