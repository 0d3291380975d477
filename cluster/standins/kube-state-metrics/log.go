package main

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
)

// log writes lines in klog's shape, which is what the real program's log looks like.
type log struct {
	mutex sync.Mutex
	w     io.Writer
}

func (l *log) info(place, message string, keysAndValues ...any) {
	l.write("I", place, message, keysAndValues)
}

func (l *log) failure(place, message string, err error, keysAndValues ...any) {
	l.write("E", place, message, append([]any{"err", err}, keysAndValues...))
}

func (l *log) write(severity, place, message string, keysAndValues []any) {
	var text strings.Builder
	fmt.Fprintf(&text, "%s%s       1 %s] %q", severity, time.Now().Format("0102 15:04:05.000000"), place, message)
	for i := 0; i+1 < len(keysAndValues); i += 2 {
		fmt.Fprintf(&text, " %v=%q", keysAndValues[i], fmt.Sprint(keysAndValues[i+1]))
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	fmt.Fprintln(l.w, text.String())
}
