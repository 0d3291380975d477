package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"time"
)

// logger writes lines in the shape of Grafana's console log.
type logger struct {
	mutex sync.Mutex
	w     io.Writer
}

func (l *logger) info(name, message string, keysAndValues ...any) {
	l.write("info", name, message, keysAndValues)
}

func (l *logger) warn(name, message string, keysAndValues ...any) {
	l.write("warn", name, message, keysAndValues)
}

func (l *logger) failure(name, message string, keysAndValues ...any) {
	l.write("error", name, message, keysAndValues)
}

func (l *logger) write(level, name, message string, keysAndValues []any) {
	var text strings.Builder
	fmt.Fprintf(&text, "logger=%s t=%s level=%s msg=%s", name, time.Now().Format(time.RFC3339Nano), level, quoted(message))
	for i := 0; i+1 < len(keysAndValues); i += 2 {
		fmt.Fprintf(&text, " %v=%s", keysAndValues[i], quoted(fmt.Sprint(keysAndValues[i+1])))
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	fmt.Fprintln(l.w, text.String())
}

func quoted(text string) string {
	if text != "" && !strings.ContainsAny(text, " =\"\n\\") {
		return text
	}
	return strconv.Quote(text)
}
