package main

import (
	"encoding/json"
	"errors"
	"maps"
	"slices"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"
)

type features struct {
	ExperimentalFunctions bool `json:"experimentalFunctions"`
	FillModifiers         bool `json:"fillModifiers"`
	UnquotedUTF8Names     bool `json:"unquotedUtf8Names"`
}

func (on features) options() parser.Options {
	return parser.Options{
		EnableExperimentalFunctions: on.ExperimentalFunctions,
		EnableBinopFillModifiers:    on.FillModifiers,
		EnableUnquotedUTF8Names:     on.UnquotedUTF8Names,
	}
}

type expressionQuestion struct {
	Text     Text
	Features features
	// Which parts of the answer are wanted beside the verdict.
	Print, Pretty, Tree bool
}

type parseError struct {
	Message Text `json:"message"`
	Start   int  `json:"start"`
	End     int  `json:"end"`
}

type expressionAnswer struct {
	// What promtool prints; empty when the expression is accepted.
	Error  Text         `json:"error"`
	Errors []parseError `json:"errors,omitempty"`
	Type   string       `json:"type,omitempty"`
	Print  Text         `json:"print,omitempty"`
	Pretty Text         `json:"pretty,omitempty"`
	Tree   Text         `json:"tree,omitempty"`
}

func expression(question json.RawMessage) (any, error) {
	var asked expressionQuestion
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	expr, err := parser.NewParser(asked.Features.options()).ParseExpr(string(asked.Text))
	if err != nil {
		return expressionAnswer{Error: Text(err.Error()), Errors: parseErrors(err)}, nil
	}
	found := expressionAnswer{Type: string(expr.Type())}
	if asked.Print {
		found.Print = Text(expr.String())
	}
	if asked.Pretty {
		found.Pretty = Text(parser.Prettify(expr))
	}
	if asked.Tree {
		found.Tree = Text(describeTree(expr))
	}
	return found, nil
}

func parseErrors(err error) []parseError {
	var list parser.ParseErrors
	if !errors.As(err, &list) {
		return nil
	}
	found := make([]parseError, len(list))
	for i, one := range list {
		found[i] = parseError{Text(one.Err.Error()), int(one.PositionRange.Start), int(one.PositionRange.End)}
	}
	return found
}

func selector(question json.RawMessage) (any, error) {
	var asked expressionQuestion
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	matchers, err := parser.NewParser(asked.Features.options()).ParseMetricSelector(string(asked.Text))
	if err != nil {
		return expressionAnswer{Error: Text(err.Error()), Errors: parseErrors(err)}, nil
	}
	printed := []Text{}
	for _, matcher := range matchers {
		printed = append(printed, Text(matcher.String()))
	}
	return map[string]any{"error": "", "matchers": printed}, nil
}

func metric(question json.RawMessage) (any, error) {
	var asked expressionQuestion
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	set, err := parser.NewParser(asked.Features.options()).ParseMetric(string(asked.Text))
	if err != nil {
		return expressionAnswer{Error: Text(err.Error()), Errors: parseErrors(err)}, nil
	}
	return map[string]any{"error": "", "labels": labelPairs(set)}, nil
}

func labelPairs(set labels.Labels) [][2]Text {
	pairs := [][2]Text{}
	set.Range(func(label labels.Label) { pairs = append(pairs, [2]Text{Text(label.Name), Text(label.Value)}) })
	return pairs
}

type functionDescription struct {
	Name         string   `json:"name"`
	Arguments    []string `json:"arguments"`
	Variadic     int      `json:"variadic"`
	Returns      string   `json:"returns"`
	Experimental bool     `json:"experimental"`
}

// functionTable gives every function that the language knows.
func functionTable(json.RawMessage) (any, error) {
	found := []functionDescription{}
	for _, name := range slices.Sorted(maps.Keys(parser.Functions)) {
		function := parser.Functions[name]
		arguments := []string{}
		for _, argument := range function.ArgTypes {
			arguments = append(arguments, string(argument))
		}
		found = append(found, functionDescription{
			name, arguments, function.Variadic, string(function.ReturnType), function.Experimental,
		})
	}
	return map[string]any{"functions": found}, nil
}
