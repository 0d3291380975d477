package main

import (
	"bytes"
	"encoding/json"
	"log/slog"

	"github.com/prometheus/common/model"

	"github.com/prometheus/prometheus/model/rulefmt"
	"github.com/prometheus/prometheus/promql/parser"
)

type ruleFileQuestion struct {
	Text                Text
	IgnoreUnknownFields bool
	LegacyNames         bool
	Features            features
	// Whether the decoded groups are wanted.
	Groups bool
}

type ruleFileAnswer struct {
	// Every line that promtool prints, in its order, without the file's name.
	Errors   []Text      `json:"errors"`
	Warnings []Text      `json:"warnings,omitempty"`
	Rules    int         `json:"rules"`
	Groups   []ruleGroup `json:"groups,omitempty"`
}

type ruleGroup struct {
	Name          Text          `json:"name"`
	IntervalMs    int64         `json:"intervalMs"`
	QueryOffsetMs *int64        `json:"queryOffsetMs,omitempty"`
	Limit         int           `json:"limit"`
	Labels        map[Text]Text `json:"labels,omitempty"`
	Rules         []rule        `json:"rules"`
}

type rule struct {
	Record          Text          `json:"record,omitempty"`
	Alert           Text          `json:"alert,omitempty"`
	Expr            Text          `json:"expr"`
	ForMs           int64         `json:"forMs"`
	KeepFiringForMs int64         `json:"keepFiringForMs"`
	Labels          map[Text]Text `json:"labels,omitempty"`
	Annotations     map[Text]Text `json:"annotations,omitempty"`
}

func ruleFile(question json.RawMessage) (any, error) {
	var asked ruleFileQuestion
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	names := model.UTF8Validation
	if asked.LegacyNames {
		names = model.LegacyValidation
	}
	var log bytes.Buffer
	promql := parser.NewParser(asked.Features.options())
	groups, errs := rulefmt.Parse([]byte(asked.Text), asked.IgnoreUnknownFields, names, promql, logger(&log))
	found := ruleFileAnswer{Errors: []Text{}, Warnings: messages(&log)}
	for _, err := range errs {
		found.Errors = append(found.Errors, Text(err.Error()))
	}
	if groups == nil {
		return found, nil
	}
	for _, group := range groups.Groups {
		found.Rules += len(group.Rules)
		if asked.Groups {
			found.Groups = append(found.Groups, describeGroup(group))
		}
	}
	return found, nil
}

func describeGroup(group rulefmt.RuleGroup) ruleGroup {
	found := ruleGroup{
		Name: Text(group.Name), IntervalMs: milliseconds(group.Interval), Limit: group.Limit,
		Labels: texts(group.Labels), Rules: []rule{},
	}
	if group.QueryOffset != nil {
		offset := milliseconds(*group.QueryOffset)
		found.QueryOffsetMs = &offset
	}
	for _, one := range group.Rules {
		found.Rules = append(found.Rules, rule{
			Record: Text(one.Record), Alert: Text(one.Alert), Expr: Text(one.Expr),
			ForMs: milliseconds(one.For), KeepFiringForMs: milliseconds(one.KeepFiringFor),
			Labels: texts(one.Labels), Annotations: texts(one.Annotations),
		})
	}
	return found
}

func milliseconds(duration model.Duration) int64 {
	return int64(duration) / 1e6
}

func texts(from map[string]string) map[Text]Text {
	found := map[Text]Text{}
	for key, value := range from {
		found[Text(key)] = Text(value)
	}
	return found
}

// logger keeps what upstream logs, a JSON object a line.
func logger(out *bytes.Buffer) *slog.Logger {
	return slog.New(slog.NewJSONHandler(out, &slog.HandlerOptions{Level: slog.LevelWarn}))
}

func messages(log *bytes.Buffer) []Text {
	var found []Text
	for line := range bytes.Lines(log.Bytes()) {
		var entry struct {
			Msg  Text
			Err  Text
			Name Text
		}
		if json.Unmarshal(line, &entry) == nil {
			found = append(found, entry.Msg)
		}
	}
	return found
}
