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

func TestHealthAndMetrics(t *testing.T) {
	f := provisioned(t)
	r := f.mustStart()
	code, body := r.askAs("", "GET", "/api/health", "")
	same(t, "health", []any{float64(code), body}, `[200, {"database":"ok","version":"13.2.0-promstack-standin","commit":"standin"}]`)
	code, body = r.askAs("", "GET", "/metrics", "")
	for _, line := range []string{"grafana_stat_totals_dashboard 0\n", `promstack_stand_in{of="grafana"} 1`, `grafana_stat_totals_datasource{plugin_id="prometheus"} 3`, "process_start_time_seconds "} {
		if code != 200 || !strings.Contains(body.(string), line) {
			t.Errorf("%d, without %s in\n%s", code, line, body)
		}
	}
	if err := os.RemoveAll(f.dataPath); err != nil {
		t.Fatal(err)
	}
	code, body = r.askAs("", "GET", "/api/health", "")
	same(t, "health without a data folder", []any{float64(code), body.(map[string]any)["database"]}, `[503, "failing"]`)
}

func TestAuthentication(t *testing.T) {
	r := provisioned(t).mustStart()
	code, body := r.askAs("", "GET", "/api/datasources", "")
	same(t, "nobody", []any{float64(code), body}, `[401, {"message":"Unauthorized","messageId":"auth.unauthorized","statusCode":401}]`)
	code, body = r.askAs("", "POST", "/login", `{"user":"admin","password":"wrong"}`)
	same(t, "wrong", []any{float64(code), body}, `[401, {"message":"Invalid username or password","messageId":"password-auth.failed","statusCode":401}]`)

	response, err := http.Post(r.URL+"/login", "application/json", strings.NewReader(`{"user":"admin","password":"secret"}`))
	if err != nil || response.StatusCode != 200 || len(response.Cookies()) != 1 {
		t.Fatal(err, response)
	}
	request, _ := http.NewRequest("GET", r.URL+"/api/user", nil)
	request.AddCookie(response.Cookies()[0])
	if again, err := http.DefaultClient.Do(request); err != nil || again.StatusCode != 200 {
		t.Errorf("the session does not count: %v", err)
	}
	for range allowedFailures {
		r.askAs("wrong", "GET", "/api/org", "")
	}
	if code, _ := r.askAs("secret", "GET", "/api/org", ""); code != 401 {
		t.Errorf("after %d failures the right password still counts", allowedFailures)
	}
}

func TestStateSurvives(t *testing.T) {
	f := provisioned(t)
	f.mustStart().ask("PUT", "/api/user/password", `{"oldPassword":"secret","newPassword":"changed"}`)
	f.adminPassword = "another"
	r := f.mustStart()
	for password, want := range map[string]int{"changed": 200, "another": 401} {
		if code, _ := r.askAs(password, "GET", "/api/user", ""); code != want {
			t.Errorf("password %s: %d, want %d", password, code, want)
		}
	}
}

func TestDataSources(t *testing.T) {
	r := provisioned(t).mustStart()
	_, body := r.ask("GET", "/api/datasources/uid/prometheus", "")
	source := body.(map[string]any)
	if source["url"] != os.Getenv("PROM_URL") || source["isDefault"] != true || source["readOnly"] != true {
		t.Error(source)
	}
	same(t, "jsonData", source["jsonData"], `{"timeInterval":"15s","price":"$1"}`)
	for _, each := range []struct{ method, path, body, want string }{
		{"GET", "/api/datasources/uid/none", "", `[404, {"message":"Data source not found","traceID":""}]`},
		{"GET", "/api/datasources/uid/none/health", "", `[500, {"message":"Unable to load datasource metadata","traceID":""}]`},
		{"GET", "/api/datasources/uid/prometheus/health", "", `[200, {"message":"Successfully queried the Prometheus API.","status":"OK"}]`},
		{"GET", "/api/datasources/uid/gone/health", "", `[400, {"message":"Post \"http://127.0.0.1:1/api/v1/query\": dial tcp 127.0.0.1:1: connect: connection refused - There was an error returned querying the Prometheus API.","status":"ERROR"}]`},
		{"GET", "/api/datasources/uid/am/health", "", `[500, {"message":"Plugin unavailable","messageId":"plugin.unavailable","statusCode":500}]`},
		{"GET", "/api/datasources/proxy/uid/am/api/v2/status", "", `[200, "path /api/v2/status"]`},
		{"GET", "/api/datasources/proxy/uid/wrong/x%20y", "", `[200, "path /elsewhere/x y"]`},
		{"GET", "/api/datasources/proxy/uid/gone/", "", `[502, ""]`},
		{"GET", "/api/nothing", "", `[404, {"message":"Not found","traceID":""}]`},
	} {
		code, body := r.ask(each.method, each.path, each.body)
		same(t, each.path, []any{float64(code), body}, each.want)
	}
	if uid := uidOfName("Prometheus"); uid != "PBFA97CFB590B2093" {
		t.Errorf("the uid made of a name is %s", uid)
	}
}

func TestQueries(t *testing.T) {
	r := provisioned(t).mustStart()
	query := func(uid, expr, how string) string {
		return `{"from":"now-5m","to":"now","queries":[{"refId":"A","datasource":{"uid":"` + uid + `"},"expr":"` + expr + `"` + how + `}]}`
	}
	for _, each := range []struct{ body, want string }{
		{query("prometheus", "up", `,"instant":true`), `[200, {"results":{"A":{"status":200,"frames":[{
			"schema":{"name":"up{job=\"a\"}","refId":"A",
				"meta":{"type":"numeric-multi","typeVersion":[0,1],"custom":{"resultType":"vector"},"executedQueryString":"Expr: up\nStep: 15s"},
				"fields":[{"name":"Time","type":"time","typeInfo":{"frame":"time.Time"},"config":{"interval":15000}},
					{"name":"up","type":"number","typeInfo":{"frame":"float64"},"labels":{"__name__":"up","job":"a"},"config":{"displayNameFromDS":"up{job=\"a\"}"}}]},
			"data":{"values":[[1700000000500],[1]]}}]}}}]`},
		{query("prometheus", "0/0", ``), `[200, {"results":{"A":{"status":200,"frames":[{
			"schema":{"name":"0/0","refId":"A",
				"meta":{"type":"timeseries-multi","typeVersion":[0,1],"custom":{"resultType":"matrix"},"executedQueryString":"Expr: 0/0\nStep: 15s"},
				"fields":[{"name":"Time","type":"time","typeInfo":{"frame":"time.Time"},"config":{"interval":15000}},
					{"name":"Value","type":"number","typeInfo":{"frame":"float64"},"config":{"displayNameFromDS":"0/0"}}]},
			"data":{"values":[[1700000000000,1700000015000,1700000030000],[null,null,3]],"entities":[null,{"NaN":[0],"Inf":[1]}]}}]}}}]`},
		{query("prometheus", "nothing", `,"instant":true`), `[200, {"results":{"A":{"status":200,"frames":[{
			"schema":{"refId":"A","meta":{"executedQueryString":"Expr: nothing\nStep: 15s"},"fields":[]},"data":{"values":[]}}]}}}]`},
		{query("prometheus", "((", `,"instant":true`), `[400, {"results":{"A":{"status":400,"error":"bad_data: parse error","errorSource":"downstream","frames":[]}}}]`},
		{query("gone", "up", `,"instant":true`), `[400, {"results":{"A":{"status":502,"errorSource":"downstream","frames":[],
			"error":"Post \"http://127.0.0.1:1/api/v1/query\": dial tcp 127.0.0.1:1: connect: connection refused"}}}]`},
		{query("none", "up", ``), `[404, {"message":"Data source not found","traceID":""}]`},
		{`{"queries":[]}`, `[400, {"message":"No queries found","messageId":"query.noQueries","statusCode":400}]`},
	} {
		code, body := r.ask("POST", "/api/ds/query", each.body)
		same(t, each.body, []any{float64(code), body}, each.want)
	}
}

func TestSubPath(t *testing.T) {
	f := provisioned(t)
	var err error
	f.settings, err = readSettings(map[string]string{
		"GF_SERVER_ROOT_URL": "http://example.com/grafana/", "GF_SERVER_SERVE_FROM_SUB_PATH": "true",
		"GF_PATHS_DATA": f.dataPath, "GF_PATHS_PROVISIONING": f.provisioningPath, "GF_SECURITY_ADMIN_PASSWORD": "secret",
	})
	if err != nil {
		t.Fatal(err)
	}
	r := f.mustStart()
	for path, want := range map[string]int{"/grafana/api/health": 200, "/api/health": 200, "/grafana/api/org": 200, "/api/org": 301, "/grafana": 301, "/grafana/": 200, "/grafanas": 301} {
		if code, _ := r.ask("GET", path, ""); code != want {
			t.Errorf("%s: %d, want %d", path, code, want)
		}
	}
}

func TestPasswordFromAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(file, []byte("from file\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := readSettings(map[string]string{"GF_SECURITY_ADMIN_PASSWORD__FILE": file})
	if err != nil || s.adminPassword != "from file" || s.adminUser != "admin" || s.httpPort != "3000" {
		t.Errorf("%+v %v", s, err)
	}
	if _, err := readSettings(map[string]string{"GF_SECURITY_ADMIN_PASSWORD__FILE": file, "GF_SECURITY_ADMIN_PASSWORD": "x"}); err == nil {
		t.Error("both are accepted")
	}
}
