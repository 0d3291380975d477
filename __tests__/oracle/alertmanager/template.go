package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"github.com/prometheus/alertmanager/template"
)

type templateQuestion struct {
	// The text of a template file, which amtool reads through `templates:`.
	Text Text
	// The file's name, which stands in error texts.
	Name string
	// A text to expand with the file's templates, and the data to do it with; nothing is expanded without it.
	Expand Text
	Data   template.Data
}

func notificationTemplate(question json.RawMessage) (any, error) {
	var asked templateQuestion
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "oracle-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	if asked.Name == "" {
		asked.Name = "file.tmpl"
	}
	path := filepath.Join(folder, filepath.Base(asked.Name))
	if err := os.WriteFile(path, []byte(asked.Text), 0o600); err != nil {
		return nil, err
	}
	templates, err := template.FromGlobs([]string{path})
	if err != nil {
		return answer{Error: Text(strings.ReplaceAll(err.Error(), folder+"/", ""))}, nil
	}
	if asked.Expand == "" {
		return answer{}, nil
	}
	output, err := templates.ExecuteTextString(string(asked.Expand), &asked.Data)
	if err != nil {
		return answer{Error: Text(err.Error())}, nil
	}
	return answer{Output: Text(output)}, nil
}
