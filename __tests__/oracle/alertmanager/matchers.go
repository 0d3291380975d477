package main

import (
	"bytes"
	"encoding/json"

	"github.com/prometheus/alertmanager/matcher/compat"
	"github.com/prometheus/alertmanager/pkg/labels"
)

type matchersQuestion struct {
	Text Text
	// `classic-mode`, `utf8-strict-mode`, or nothing for the default, which falls back.
	Features string
	// One matcher without braces, as in `matchers:` of a silence; otherwise zero or more.
	One bool
}

func labelMatchers(question json.RawMessage) (any, error) {
	var asked matchersQuestion
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	var log bytes.Buffer
	if err := setFeatures(asked.Features, &log); err != nil {
		return nil, err
	}
	matchers, err := parse(asked)
	found := answer{Warnings: messages(&log)}
	if err != nil {
		found.Error = Text(err.Error())
		return found, nil
	}
	parsed := [][3]Text{}
	for _, matcher := range matchers {
		parsed = append(parsed, [3]Text{Text(matcher.Name), Text(matcher.Type.String()), Text(matcher.Value)})
	}
	return map[string]any{"error": "", "matchers": parsed, "warnings": append([]Text{}, found.Warnings...)}, nil
}

func parse(asked matchersQuestion) (labels.Matchers, error) {
	if !asked.One {
		return compat.Matchers(string(asked.Text), "oracle")
	}
	matcher, err := compat.Matcher(string(asked.Text), "oracle")
	if err != nil {
		return nil, err
	}
	return labels.Matchers{matcher}, nil
}
