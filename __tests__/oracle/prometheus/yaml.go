package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"time"

	v2 "go.yaml.in/yaml/v2"
	v3 "go.yaml.in/yaml/v3"
)

type yamlQuestion struct {
	Text Text
	// 2 as configurations are read, 3 as rule files are read.
	Version int
	// Whether the nodes are wanted (version 3).
	Nodes bool
}

type yamlAnswer struct {
	Error Text `json:"error"`
	// The documents before the error, a value as [tag, text] or a list or {"map": [[key, value], …]}.
	Documents []any      `json:"documents"`
	Nodes     []yamlNode `json:"nodes,omitempty"`
}

type yamlNode struct {
	Kind   string     `json:"kind"`
	Tag    Text       `json:"tag,omitempty"`
	Value  Text       `json:"value,omitempty"`
	Anchor Text       `json:"anchor,omitempty"`
	Line   int        `json:"line"`
	Column int        `json:"column"`
	Items  []yamlNode `json:"items,omitempty"`
}

func readYAML(question json.RawMessage) (any, error) {
	var asked yamlQuestion
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	answer := yamlAnswer{Documents: []any{}}
	if asked.Version == 2 {
		decoder := v2.NewDecoder(bytes.NewReader([]byte(asked.Text)))
		decoder.SetStrict(true)
		answer.Error = each(func() error {
			var value any
			err := decoder.Decode(&value)
			if err == nil {
				answer.Documents = append(answer.Documents, describeYAML(value))
			}
			return err
		})
		return answer, nil
	}
	decoder := v3.NewDecoder(bytes.NewReader([]byte(asked.Text)))
	nodes := v3.NewDecoder(bytes.NewReader([]byte(asked.Text)))
	answer.Error = each(func() error {
		var value any
		err := decoder.Decode(&value)
		if err == nil {
			answer.Documents = append(answer.Documents, describeYAML(value))
		}
		var node v3.Node
		if asked.Nodes && nodes.Decode(&node) == nil {
			answer.Nodes = append(answer.Nodes, describeNode(&node, 0))
		}
		return err
	})
	return answer, nil
}

func each(decode func() error) Text {
	for {
		err := decode()
		if errors.Is(err, io.EOF) {
			return ""
		}
		if err != nil {
			return Text(err.Error())
		}
	}
}

func describeYAML(value any) any {
	switch v := value.(type) {
	case nil:
		return []any{"null", ""}
	case string:
		return []any{"str", Text(v)}
	case bool:
		return []any{"bool", strconv.FormatBool(v)}
	case int, int64, uint64:
		return []any{"int", fmt.Sprint(v)}
	case float64:
		return []any{"float", floatText(v)}
	case time.Time:
		return []any{"timestamp", v.Format(time.RFC3339Nano)}
	case []any:
		items := []any{}
		for _, item := range v {
			items = append(items, describeYAML(item))
		}
		return map[string]any{"list": items}
	case map[any]any:
		return describeMap(v)
	case map[string]any:
		return describeMap(v)
	default:
		return []any{fmt.Sprintf("%T", value), Text(fmt.Sprint(value))}
	}
}

func describeMap[Key comparable](from map[Key]any) any {
	entries := []any{}
	for key, item := range from {
		entries = append(entries, []any{describeYAML(key), describeYAML(item)})
	}
	return map[string]any{"map": entries}
}

func floatText(value float64) string {
	if math.IsNaN(value) {
		return "NaN"
	}
	return strconv.FormatFloat(value, 'g', -1, 64)
}

func describeNode(node *v3.Node, depth int) yamlNode {
	kinds := map[v3.Kind]string{
		v3.DocumentNode: "document", v3.SequenceNode: "sequence", v3.MappingNode: "map",
		v3.ScalarNode: "scalar", v3.AliasNode: "alias",
	}
	found := yamlNode{
		Kind: kinds[node.Kind], Tag: Text(node.ShortTag()), Value: Text(node.Value), Anchor: Text(node.Anchor),
		Line: node.Line, Column: node.Column,
	}
	if depth > 10_000 {
		return found
	}
	for _, item := range node.Content {
		found.Items = append(found.Items, describeNode(item, depth+1))
	}
	return found
}
