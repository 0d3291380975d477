package main

import (
	"encoding/json"
	"sort"
	"strconv"
	"time"
)

// object is a Kubernetes object as its JSON says; what is absent there reads as the zero value here.
type object map[string]any

func (o object) at(path ...string) any {
	var current any = map[string]any(o)
	for _, key := range path {
		fields, ok := current.(map[string]any)
		if !ok {
			return nil
		}
		current = fields[key]
	}
	return current
}

func (o object) has(path ...string) bool { return o.at(path...) != nil }

func (o object) text(path ...string) string {
	text, _ := o.at(path...).(string)
	return text
}

func (o object) truth(path ...string) bool {
	truth, _ := o.at(path...).(bool)
	return truth
}

// truthText is "true", "false", or nothing when the field is absent.
func (o object) truthText(path ...string) string {
	truth, ok := o.at(path...).(bool)
	if !ok {
		return ""
	}
	return strconv.FormatBool(truth)
}

// number also reads quantities, which are strings or numbers in JSON.
func (o object) number(path ...string) (float64, bool) {
	switch value := o.at(path...).(type) {
	case float64:
		return value, true
	case string:
		return parseQuantity(value)
	}
	return 0, false
}

// numberText is the number as a label shows it, or nothing.
func (o object) numberText(path ...string) string {
	value, ok := o.at(path...).(float64)
	if !ok {
		return ""
	}
	return strconv.FormatFloat(value, 'f', -1, 64)
}

func (o object) unixTime(path ...string) (float64, bool) {
	moment, err := time.Parse(time.RFC3339, o.text(path...))
	if err != nil {
		return 0, false
	}
	return float64(moment.Unix()), true
}

func (o object) object(path ...string) object {
	fields, _ := o.at(path...).(map[string]any)
	return fields
}

func (o object) objects(path ...string) []object {
	items, _ := o.at(path...).([]any)
	objects := make([]object, 0, len(items))
	for _, item := range items {
		if fields, ok := item.(map[string]any); ok {
			objects = append(objects, fields)
		}
	}
	return objects
}

func (o object) texts(path ...string) []string {
	items, _ := o.at(path...).([]any)
	texts := make([]string, 0, len(items))
	for _, item := range items {
		if text, ok := item.(string); ok {
			texts = append(texts, text)
		}
	}
	return texts
}

// keys are the sorted keys of a map.
func (o object) keys(path ...string) []string {
	fields, _ := o.at(path...).(map[string]any)
	keys := make([]string, 0, len(fields))
	for key := range fields {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

func (o object) name() string      { return o.text("metadata", "name") }
func (o object) namespace() string { return o.text("metadata", "namespace") }

func (o *object) UnmarshalJSON(text []byte) error {
	return json.Unmarshal(text, (*map[string]any)(o))
}
