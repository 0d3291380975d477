package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
)

// fakeAPI is an API server of a few objects: it serves lists and watches as the real one does, and
// refuses what it is told to.
type fakeAPI struct {
	mutex    sync.Mutex
	objects  map[string][]object // by path of the resource
	refused  map[string]int      // status code by path
	noStream bool                // an old server, which does not send initial events
	watchers map[string][]chan string
	*httptest.Server
}

func newFakeAPI(t *testing.T, objects map[string][]object) *fakeAPI {
	t.Helper()
	api := &fakeAPI{objects: objects, refused: map[string]int{}, watchers: map[string][]chan string{}}
	api.Server = httptest.NewServer(api)
	t.Cleanup(api.CloseClientConnections)
	return api
}

func (api *fakeAPI) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/version":
		fmt.Fprint(w, `{"gitVersion":"v1.35.4"}`)
		return
	case "/livez":
		fmt.Fprint(w, "ok")
		return
	}
	api.mutex.Lock()
	code, objects := api.refused[r.URL.Path], api.objects[r.URL.Path]
	api.mutex.Unlock()
	initial := r.FormValue("sendInitialEvents") == "true"
	switch {
	case code != 0:
		status(w, code, `nodes is forbidden: User "system:serviceaccount:monitoring:kube-state-metrics" cannot list resource "nodes"`)
	case r.FormValue("watch") != "true":
		writeJSON(w, object{"metadata": map[string]any{"resourceVersion": "7"}, "items": toAny(objects)})
	case initial && api.noStream:
		status(w, http.StatusUnprocessableEntity, "sendInitialEvents is forbidden for watch unless the WatchList feature gate is enabled")
	default:
		api.watch(w, r, objects, initial)
	}
}

func (api *fakeAPI) watch(w http.ResponseWriter, r *http.Request, objects []object, initial bool) {
	events := make(chan string, 10)
	api.mutex.Lock()
	api.watchers[r.URL.Path] = append(api.watchers[r.URL.Path], events)
	api.mutex.Unlock()
	if initial {
		for _, o := range objects {
			writeJSON(w, object{"type": "ADDED", "object": map[string]any(o)})
		}
		fmt.Fprint(w, `{"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"7","annotations":{"k8s.io/initial-events-end":"true"}}}}`)
	}
	w.(http.Flusher).Flush()
	for {
		select {
		case <-r.Context().Done():
			return
		case event, open := <-events:
			if !open {
				return
			}
			fmt.Fprint(w, event)
			w.(http.Flusher).Flush()
		}
	}
}

// send lets every watch of a path see an event.
func (api *fakeAPI) send(path, kind string, o object) {
	event, _ := json.Marshal(object{"type": kind, "object": map[string]any(o)})
	api.mutex.Lock()
	defer api.mutex.Unlock()
	for _, watcher := range api.watchers[path] {
		watcher <- string(event)
	}
}

func (api *fakeAPI) endWatches(path string) {
	api.mutex.Lock()
	defer api.mutex.Unlock()
	for _, watcher := range api.watchers[path] {
		close(watcher)
	}
	api.watchers[path] = nil
}

func status(w http.ResponseWriter, code int, message string) {
	w.WriteHeader(code)
	writeJSON(w, object{"kind": "Status", "code": code, "message": message})
}

func writeJSON(w http.ResponseWriter, value object) {
	text, _ := json.Marshal(map[string]any(value))
	_, _ = w.Write(append(text, '\n'))
}

func toAny(objects []object) []any {
	items := make([]any, 0, len(objects))
	for _, o := range objects {
		items = append(items, map[string]any(o))
	}
	return items
}

// readObjects reads a JSON file of {path: [object…]}.
func readObjects(t *testing.T, file string) map[string][]object {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var objects map[string][]object
	if err := json.Unmarshal(text, &objects); err != nil {
		t.Fatal(err)
	}
	return objects
}

// linesOf are the lines that start with one of the names of metrics.
func linesOf(text string, names ...string) string {
	var found strings.Builder
	for line := range strings.Lines(text) {
		for _, name := range names {
			if strings.HasPrefix(line, name+"{") || strings.HasPrefix(line, name+" ") {
				found.WriteString(line)
			}
		}
	}
	return found.String()
}
