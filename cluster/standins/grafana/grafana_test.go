package main

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

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
