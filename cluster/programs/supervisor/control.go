package main

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"sort"
	"syscall"
)

// serveControl answers on a Unix socket: GET /status, POST /components/NAME/kill|stop|start, POST /exec with an argv.
func serveControl(path string, c *children) error {
	_ = os.Remove(path)
	listener, err := net.Listen("unix", path)
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /status", func(w http.ResponseWriter, _ *http.Request) { writeJSON(w, c.states()) })
	mux.HandleFunc("POST /components/{name}/{verb}", func(w http.ResponseWriter, r *http.Request) {
		if err := c.command(r.PathValue("name"), r.PathValue("verb")); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		writeJSON(w, map[string]bool{"done": true})
	})
	mux.HandleFunc("POST /exec", func(w http.ResponseWriter, r *http.Request) {
		argv := []string{}
		if err := json.NewDecoder(r.Body).Decode(&argv); err != nil || len(argv) == 0 {
			http.Error(w, "the body is a JSON array of the command's words", http.StatusBadRequest)
			return
		}
		result, err := c.exec(argv)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		writeJSON(w, result)
	})
	return http.Serve(listener, mux)
}

func (c *children) command(name, verb string) error {
	switch verb {
	case "kill":
		return c.signal(name, syscall.SIGKILL, true)
	case "stop":
		return c.signal(name, syscall.SIGTERM, true)
	case "start":
		return c.release(name)
	}
	return fmt.Errorf("unknown verb %q", verb)
}

func (c *children) states() []state {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	states := []state{}
	for _, entry := range c.running {
		states = append(states, state{Name: entry.Name, Pid: entry.Pid, Since: entry.Since, Restarts: entry.Restarts, Held: entry.Held})
	}
	sort.Slice(states, func(a, b int) bool { return states[a].Name < states[b].Name })
	return states
}

// executed is how a command inside ended.
type executed struct {
	Code   int    `json:"code"`
	Output string `json:"output"`
}

func (c *children) exec(argv []string) (*executed, error) {
	output, err := os.CreateTemp("", "promstack-exec-")
	if err != nil {
		return nil, err
	}
	defer func() {
		_ = output.Close()
		_ = os.Remove(output.Name())
	}()
	_, exit, err := c.start(argv, nil, output)
	if err != nil {
		return nil, err
	}
	status := <-exit
	text, err := os.ReadFile(output.Name())
	if err != nil {
		return nil, err
	}
	return &executed{Code: status.ExitStatus(), Output: string(text)}, nil
}

func writeJSON(w http.ResponseWriter, value any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(value)
}
