// Answers questions about Prometheus' own parsers: a JSON object a line in, a JSON object a line out, in the same order.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"runtime/debug"
)

// topic answers one question.
type topic func(question json.RawMessage) (any, error)

var topics = map[string]topic{
	"promql": expression, "selector": selector, "metric": metric, "series": series, "functions": functionTable,
	"rules": ruleFile, "template": alertTemplate,
	"configuration": configuration, "webConfiguration": webConfiguration, "targetFile": targetFile,
	"regexp": regularExpression, "duration": duration, "bytes": bytesValue, "yaml": readYAML,
	"evaluate": evaluate, "goInputs": goInputs, "bench": bench,
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), 1<<30)
	answers := bufio.NewWriterSize(os.Stdout, 1<<20)
	encoder := json.NewEncoder(answers)
	encoder.SetEscapeHTML(false)
	for lines.Scan() {
		if err := encoder.Encode(reply(lines.Bytes())); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	if err := lines.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := answers.Flush(); err != nil {
		os.Exit(1)
	}
}

// reply never fails: what goes wrong in the oracle itself is an answer with `trouble`.
func reply(line []byte) (result any) {
	defer func() {
		if reason := recover(); reason != nil {
			result = map[string]any{"trouble": fmt.Sprintf("panic: %v", reason), "stack": string(debug.Stack())}
		}
	}()
	var asked struct{ Kind string }
	if err := json.Unmarshal(line, &asked); err != nil {
		return map[string]any{"trouble": err.Error()}
	}
	answering, known := topics[asked.Kind]
	if !known {
		return map[string]any{"trouble": "no topic " + asked.Kind}
	}
	result, err := answering(line)
	if err != nil {
		return map[string]any{"trouble": err.Error()}
	}
	return result
}
