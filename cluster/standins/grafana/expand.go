package main

import (
	"os"
	"strings"

	"gopkg.in/yaml.v3"
)

// expanded is a text in a provisioning file: $VAR and ${VAR} are the environment's, $$ is a dollar.
type expanded string

func (e *expanded) UnmarshalYAML(node *yaml.Node) error {
	var text string
	if err := node.Decode(&text); err != nil {
		return err
	}
	*e = expanded(expand(text))
	return nil
}

func expand(text string) string {
	parts := strings.Split(text, "$$")
	for i, part := range parts {
		parts[i] = os.ExpandEnv(part)
	}
	return strings.Join(parts, "$")
}

// expandedTree is a mapping whose texts are expanded at every depth.
type expandedTree map[string]any

func (e *expandedTree) UnmarshalYAML(node *yaml.Node) error {
	var tree map[string]any
	if err := node.Decode(&tree); err != nil {
		return err
	}
	*e, _ = expandTree(tree).(map[string]any)
	return nil
}

func expandTree(value any) any {
	switch value := value.(type) {
	case string:
		return expand(value)
	case []any:
		for i := range value {
			value[i] = expandTree(value[i])
		}
	case map[string]any:
		for key := range value {
			value[key] = expandTree(value[key])
		}
	}
	return value
}
