package main

import (
	"bytes"
	"encoding/json"
	"log/slog"

	"github.com/prometheus/alertmanager/config"
	"github.com/prometheus/alertmanager/featurecontrol"
	"github.com/prometheus/alertmanager/matcher/compat"
)

type configurationQuestion struct {
	Text Text
	// `classic-mode`, `utf8-strict-mode`, or nothing for the default, which falls back.
	Features string
	// Whether the loaded configuration is wanted, as Alertmanager shows it.
	Print bool
}

type answer struct {
	Error    Text   `json:"error"`
	Warnings []Text `json:"warnings,omitempty"`
	Print    Text   `json:"print,omitempty"`
	Output   Text   `json:"output,omitempty"`
}

func configuration(question json.RawMessage) (any, error) {
	var asked configurationQuestion
	if err := json.Unmarshal(question, &asked); err != nil {
		return nil, err
	}
	var log bytes.Buffer
	if err := setFeatures(asked.Features, &log); err != nil {
		return nil, err
	}
	loaded, err := config.Load(string(asked.Text))
	found := answer{Warnings: messages(&log)}
	if err != nil {
		found.Error = Text(err.Error())
	} else if asked.Print {
		found.Print = Text(loaded.String())
	}
	return found, nil
}

// setFeatures chooses the language of matchers, as amtool and Alertmanager do at their start.
func setFeatures(features string, log *bytes.Buffer) error {
	logger := slog.New(slog.NewJSONHandler(log, &slog.HandlerOptions{Level: slog.LevelWarn}))
	flags, err := featurecontrol.NewFlags(slog.New(slog.DiscardHandler), features)
	if err != nil {
		return err
	}
	compat.InitFromFlags(logger, flags)
	return nil
}

// messages gives what upstream logged.
func messages(log *bytes.Buffer) []Text {
	var found []Text
	for line := range bytes.Lines(log.Bytes()) {
		var entry struct{ Msg Text }
		if json.Unmarshal(line, &entry) == nil {
			found = append(found, entry.Msg)
		}
	}
	return found
}
