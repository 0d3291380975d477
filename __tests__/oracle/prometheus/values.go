package main

import (
	"encoding/json"
	"regexp"

	"github.com/alecthomas/units"
	grafana "github.com/grafana/regexp"
	"github.com/prometheus/common/model"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/relabel"
)

type regexpQuestion struct {
	Text Text
	// `matcher`: as in a selector; `relabel`: as in a relabelling; otherwise as it is written.
	As      string
	Against []Text
}

type regexpAnswer struct {
	Error Text `json:"error"`
	// Per text: whether it matches, and where the groups of the first match stand (in bytes).
	Matches []bool  `json:"matches,omitempty"`
	Groups  [][]int `json:"groups,omitempty"`
}

func regularExpression(question json.RawMessage) (any, error) {
	var asked regexpQuestion
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	var matches func(text string) (bool, []int)
	switch asked.As {
	case "matcher":
		compiled, err := labels.NewMatcher(labels.MatchRegexp, "label", string(asked.Text))
		if err != nil {
			return regexpAnswer{Error: Text(err.Error())}, nil
		}
		matches = func(text string) (bool, []int) { return compiled.Matches(text), nil }
	case "relabel":
		compiled, err := relabel.NewRegexp(string(asked.Text))
		if err != nil {
			return regexpAnswer{Error: Text(err.Error())}, nil
		}
		matches = func(text string) (bool, []int) {
			return compiled.MatchString(text), compiled.FindStringSubmatchIndex(text)
		}
	case "grafana":
		compiled, err := grafana.Compile(string(asked.Text))
		if err != nil {
			return regexpAnswer{Error: Text(err.Error())}, nil
		}
		matches = func(text string) (bool, []int) {
			return compiled.MatchString(text), compiled.FindStringSubmatchIndex(text)
		}
	default:
		compiled, err := regexp.Compile(string(asked.Text))
		if err != nil {
			return regexpAnswer{Error: Text(err.Error())}, nil
		}
		matches = func(text string) (bool, []int) {
			return compiled.MatchString(text), compiled.FindStringSubmatchIndex(text)
		}
	}
	var answer regexpAnswer
	for _, text := range asked.Against {
		found, groups := matches(string(text))
		answer.Matches = append(answer.Matches, found)
		answer.Groups = append(answer.Groups, groups)
	}
	return answer, nil
}

// duration reads `5m` as every configuration of Prometheus does.
func duration(question json.RawMessage) (any, error) {
	var asked struct{ Text Text }
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	found, err := model.ParseDuration(string(asked.Text))
	if err != nil {
		return map[string]any{"error": Text(err.Error())}, nil
	}
	return map[string]any{"error": "", "ms": milliseconds(found), "print": found.String()}, nil
}

// bytesValue reads `100MB` as limits of the configuration do.
func bytesValue(question json.RawMessage) (any, error) {
	var asked struct{ Text Text }
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	found, err := units.ParseBase2Bytes(string(asked.Text))
	if err != nil {
		return map[string]any{"error": Text(err.Error())}, nil
	}
	return map[string]any{"error": "", "bytes": int64(found)}, nil
}
