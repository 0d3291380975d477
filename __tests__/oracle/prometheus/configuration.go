package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"github.com/prometheus/exporter-toolkit/web"
	"go.yaml.in/yaml/v2"

	"github.com/prometheus/prometheus/config"
	"github.com/prometheus/prometheus/discovery/targetgroup"
	_ "github.com/prometheus/prometheus/plugins" // Every service discovery, as promtool has them.
)

type configurationQuestion struct {
	Text  Text
	Agent bool
	// Whether the loaded configuration is wanted, as Prometheus shows it.
	Print bool
}

type configurationAnswer struct {
	Error    Text   `json:"error"`
	Warnings []Text `json:"warnings,omitempty"`
	Print    Text   `json:"print,omitempty"`
}

// configuration loads a file as `config.LoadFile` does; promtool's further looks at files are not in it.
func configuration(question json.RawMessage) (any, error) {
	var asked configurationQuestion
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	var answer configurationAnswer
	err := inFile("prometheus.yml", asked.Text, func(path string) {
		var log bytes.Buffer
		loaded, err := config.LoadFile(path, asked.Agent, logger(&log))
		answer.Warnings = messages(&log)
		if err != nil {
			answer.Error = Text(strings.TrimPrefix(err.Error(), "parsing YAML file "+path+": "))
		} else if asked.Print {
			answer.Print = Text(loaded.String())
		}
	})
	return answer, err
}

// webConfiguration answers as `promtool check web-config`; certificates are looked up beside the file and on the disk.
func webConfiguration(question json.RawMessage) (any, error) {
	var asked configurationQuestion
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	var answer configurationAnswer
	err := inFile("web.yml", asked.Text, func(path string) {
		if err := web.Validate(path); err != nil {
			answer.Error = Text(strings.ReplaceAll(err.Error(), filepath.Dir(path)+"/", ""))
		}
	})
	return answer, err
}

// targetFile reads a file of file_sd as promtool does.
func targetFile(question json.RawMessage) (any, error) {
	var asked struct {
		Text Text
		JSON bool
	}
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	var groups []*targetgroup.Group
	read := yaml.UnmarshalStrict
	if asked.JSON {
		read = func(in []byte, out any) error { return json.Unmarshal(in, out) }
	}
	if err := read([]byte(asked.Text), &groups); err != nil {
		return configurationAnswer{Error: Text(err.Error())}, nil
	}
	return configurationAnswer{}, nil
}

func inFile(name string, text Text, use func(path string)) error {
	folder, err := os.MkdirTemp("", "oracle-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		return err
	}
	use(path)
	return nil
}
