package main

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"promstack.dev/cluster/standins/internal/honest"
)

// folders are a data folder and a provisioning folder with these files in it.
type folders struct {
	t *testing.T
	settings
}

func newFolders(t *testing.T, files map[string]string) folders {
	t.Helper()
	f := folders{t, settings{
		dataPath: t.TempDir(), provisioningPath: t.TempDir(), adminUser: "admin", adminPassword: "secret", metricsEnabled: true,
	}}
	for name, text := range files {
		f.write(name, text)
	}
	return f
}

func (f folders) write(name, text string) {
	f.t.Helper()
	file := filepath.Join(f.provisioningPath, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		f.t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		f.t.Fatal(err)
	}
}

type running struct {
	t *testing.T
	*httptest.Server
	state *state
	log   *strings.Builder
}

func (f folders) start() (*running, error) {
	var text strings.Builder
	st, err := openState(f.settings)
	if err != nil {
		return nil, err
	}
	g, err := start(f.t.Context(), f.settings, st, &logger{w: &text})
	if err != nil {
		return &running{log: &text}, err
	}
	server := httptest.NewServer(g.handler())
	f.t.Cleanup(server.Close)
	return &running{f.t, server, st, &text}, nil
}

func (f folders) mustStart() *running {
	f.t.Helper()
	r, err := f.start()
	if err != nil {
		f.t.Fatal(err)
	}
	return r
}

// ask sends a request as the administrator and gives the code and the body as JSON.
func (r *running) ask(method, path, body string) (int, any) {
	r.t.Helper()
	return r.askAs("secret", method, path, body)
}

func (r *running) askAs(password, method, path, body string) (int, any) {
	r.t.Helper()
	request, err := http.NewRequest(method, r.URL+path, strings.NewReader(body))
	if err != nil {
		r.t.Fatal(err)
	}
	if password != "" {
		request.SetBasicAuth("admin", password)
	}
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		r.t.Fatal(err)
	}
	defer response.Body.Close()
	if response.Header.Get(honest.Header) != "grafana" {
		r.t.Errorf("%s %s does not say that it is a stand-in", method, path)
	}
	text, _ := io.ReadAll(response.Body)
	var value any
	if json.Unmarshal(text, &value) != nil {
		value = string(text)
	}
	return response.StatusCode, value
}

func same(t *testing.T, what string, got any, want string) {
	t.Helper()
	var wanted any
	if err := json.Unmarshal([]byte(want), &wanted); err != nil {
		t.Fatalf("%s: %v in %s", what, err, want)
	}
	if !reflect.DeepEqual(got, wanted) {
		text, _ := json.Marshal(got)
		t.Errorf("%s: got %s, want %s", what, text, want)
	}
}

// prometheus answers a few queries as Prometheus does.
func prometheus(t *testing.T) *httptest.Server {
	answers := map[string]string{
		"1+1":     `{"status":"success","data":{"resultType":"scalar","result":[4,"2"]}}`,
		"up":      `{"status":"success","data":{"resultType":"vector","result":[{"metric":{"__name__":"up","job":"a"},"value":[1700000000.5,"1"]}]}}`,
		"nothing": `{"status":"success","data":{"resultType":"vector","result":[]}}`,
		"0/0":     `{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1700000000,"NaN"],[1700000015,"+Inf"],[1700000030,"3"]]}]}}`,
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, "/api/v1/query") {
			_, _ = io.WriteString(w, "path "+r.URL.Path)
			return
		}
		answer, known := answers[r.FormValue("query")]
		if !known {
			w.WriteHeader(http.StatusBadRequest)
			answer = `{"status":"error","errorType":"bad_data","error":"parse error"}`
		}
		_, _ = io.WriteString(w, answer)
	}))
	t.Cleanup(server.Close)
	return server
}

func provisioned(t *testing.T) folders {
	t.Setenv("PROM_URL", prometheus(t).URL)
	return newFolders(t, map[string]string{
		"datasources/all.yaml": `apiVersion: 1
datasources:
  - {name: Prometheus, uid: prometheus, type: prometheus, access: proxy, url: $PROM_URL, isDefault: true, jsonData: {timeInterval: 15s, price: $$1}}
  - {name: Gone, uid: gone, type: prometheus, url: "http://127.0.0.1:1"}
  - {name: Wrong, uid: wrong, type: prometheus, url: "${PROM_URL}/elsewhere"}
  - {name: Alertmanager, uid: am, type: alertmanager, url: $PROM_URL}
`,
	})
}
