package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"promstack.dev/cluster/standins/internal/honest"
)

// started runs everything against an API server and gives the handlers of the two ports.
func started(t *testing.T, api *fakeAPI, arguments ...string) (metrics, telemetry http.Handler) {
	t.Helper()
	o, err := parseOptions(append(arguments, "--apiserver="+api.URL))
	if err != nil {
		t.Fatal(err)
	}
	c, err := newClient(o)
	if err != nil {
		t.Fatal(err)
	}
	l, tally, timings := &log{w: testWriter{t}}, newCounts(), &durations{}
	return metricsHandler(c, follow(t.Context(), o, c, tally, l), timings, l), telemetryHandler(tally, timings)
}

type testWriter struct{ t *testing.T }

func (w testWriter) Write(text []byte) (int, error) { w.t.Log(string(text)); return len(text), nil }

func read(t *testing.T, handler http.Handler, path string) string {
	t.Helper()
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, path, nil))
	if recorder.Code != http.StatusOK {
		t.Fatalf("%s answered %d: %s", path, recorder.Code, recorder.Body)
	}
	if recorder.Header().Get(honest.Header) != "kube-state-metrics" {
		t.Errorf("%s does not say that it is a stand-in", path)
	}
	return recorder.Body.String()
}

// eventually reads until the lines of the metrics are as wanted.
func eventually(t *testing.T, handler http.Handler, want string, names ...string) {
	t.Helper()
	got := ""
	for deadline := time.Now().Add(5 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if got = linesOf(read(t, handler, "/metrics"), names...); got == want {
			return
		}
	}
	t.Fatalf("got\n%s\nwant\n%s", got, want)
}

const everything = "--resources=nodes,pods,deployments,jobs,horizontalpodautoscalers,persistentvolumeclaims,resourcequotas"

func TestExposition(t *testing.T) {
	api := newFakeAPI(t, readObjects(t, "testdata/cluster.json"))
	metrics, _ := started(t, api, everything)
	eventually(t, metrics, `kube_resourcequota{namespace="shop",resourcequota="q",resource="pods",type="hard"} 10`+"\n"+
		`kube_resourcequota{namespace="shop",resourcequota="q",resource="requests.cpu",type="hard"} 2`+"\n"+
		`kube_resourcequota{namespace="shop",resourcequota="q",resource="pods",type="used"} 1`+"\n"+
		`kube_resourcequota{namespace="shop",resourcequota="q",resource="requests.cpu",type="used"} 0.1`+"\n", "kube_resourcequota")
	time.Sleep(50 * time.Millisecond)
	got := read(t, metrics, "/metrics")
	const golden = "testdata/cluster.prom"
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the exposition differs from %s (UPDATE=1 rewrites it):\n%s", golden, difference(string(want), got))
	}
}

func difference(want, got string) string {
	var text strings.Builder
	for line := range strings.Lines(want) {
		if !strings.Contains(got, line) {
			text.WriteString("- " + line)
		}
	}
	for line := range strings.Lines(got) {
		if !strings.Contains(want, line) {
			text.WriteString("+ " + line)
		}
	}
	return text.String()
}

func TestSemantics(t *testing.T) {
	api := newFakeAPI(t, readObjects(t, "testdata/cluster.json"))
	metrics, _ := started(t, api, everything)
	const pod = `{namespace="shop",pod="web-1",uid="u-p1",`
	for _, each := range []struct{ metric, want string }{
		{"kube_pod_container_status_waiting_reason", pod + `container="c",reason="CrashLoopBackOff"} 1`},
		{"kube_pod_container_status_last_terminated_reason", pod + `container="c",reason="OOMKilled"} 1`},
		{"kube_pod_container_status_last_terminated_exitcode", pod + `container="c"} 137`},
		{"kube_pod_container_status_restarts_total", pod + `container="c"} 3|` + pod + `container="d"} 0`},
		{"kube_pod_container_status_terminated_reason", ""},
		{"kube_pod_container_resource_requests", pod + `container="c",node="n1",resource="cpu",unit="core"} 0.1|` + pod + `container="c",node="n1",resource="memory",unit="byte"} 6.7108864e+07`},
		{"kube_pod_status_ready", pod + `condition="true"} 0|` + pod + `condition="false"} 1|` + pod + `condition="unknown"} 0`},
		{"kube_pod_status_unschedulable", ""},
		{"kube_pod_tolerations", pod + `key="k",operator="Exists",value="",effect="",toleration_seconds=""} 1`},
		{"kube_pod_spec_volumes_persistentvolumeclaims_readonly", pod + `volume="data",persistentvolumeclaim="data",ephemeral="false"} 1`},
		{"kube_job_status_failed", `{namespace="shop",job_name="bad",reason="BackoffLimitExceeded"} 1|{namespace="shop",job_name="bad",reason="DeadlineExceeded"} 0|` +
			`{namespace="shop",job_name="bad",reason="Evicted"} 0|{namespace="shop",job_name="good"} 0`},
		{"kube_deployment_spec_strategy_rollingupdate_max_surge", `{namespace="shop",deployment="web"} 1`},
		{"kube_deployment_spec_strategy_rollingupdate_max_unavailable", `{namespace="shop",deployment="web"} 0`},
		{"kube_horizontalpodautoscaler_spec_min_replicas", `{namespace="shop",horizontalpodautoscaler="web"} 1`},
		{"kube_node_role", `{node="n1",role="control-plane"} 1`},
	} {
		want := ""
		for line := range strings.SplitSeq(each.want, "|") {
			if line != "" {
				want += each.metric + line + "\n"
			}
		}
		eventually(t, metrics, want, each.metric)
	}
}

func TestChangesAreFollowed(t *testing.T) {
	node := func(name string, unschedulable bool) object {
		return object{"metadata": map[string]any{"name": name, "uid": name, "resourceVersion": "8"}, "spec": map[string]any{"unschedulable": unschedulable}}
	}
	const path, metric = "/api/v1/nodes", "kube_node_spec_unschedulable"
	for name, old := range map[string]bool{"initial events": false, "list": true} {
		t.Run(name, func(t *testing.T) {
			api := newFakeAPI(t, map[string][]object{path: {node("a", false)}})
			api.noStream = old
			metrics, _ := started(t, api, "--resources=nodes")
			eventually(t, metrics, metric+"{node=\"a\"} 0\n", metric)
			waitForWatch(t, api, path)
			api.send(path, "MODIFIED", node("a", true))
			api.send(path, "ADDED", node("b", false))
			eventually(t, metrics, metric+"{node=\"a\"} 1\n"+metric+"{node=\"b\"} 0\n", metric)
			api.send(path, "DELETED", node("a", true))
			eventually(t, metrics, metric+"{node=\"b\"} 0\n", metric)
			api.endWatches(path)
			waitForWatch(t, api, path)
			api.send(path, "DELETED", node("b", false))
			eventually(t, metrics, "", metric)
		})
	}
}

func waitForWatch(t *testing.T, api *fakeAPI, path string) {
	t.Helper()
	for deadline := time.Now().Add(5 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		api.mutex.Lock()
		count := len(api.watchers[path])
		api.mutex.Unlock()
		if count > 0 {
			return
		}
	}
	t.Fatal("no watch came")
}

func TestTelemetry(t *testing.T) {
	const list, watch = "kube_state_metrics_list_total", "kube_state_metrics_watch_total"
	for _, each := range []struct {
		name, want string
		set        func(*fakeAPI)
	}{
		{"initial events", watch + `{resource="*v1.Node",result="success"} 1` + "\n", func(*fakeAPI) {}},
		{"an old server", list + `{resource="*v1.Node",result="success"} 1` + "\n" +
			watch + `{resource="*v1.Node",result="error"} 1` + "\n" + watch + `{resource="*v1.Node",result="success"} 1` + "\n",
			func(api *fakeAPI) { api.noStream = true }},
		{"forbidden", list + `{resource="*v1.Node",result="error"} 1` + "\n" + watch + `{resource="*v1.Node",result="error"} 1` + "\n",
			func(api *fakeAPI) { api.refused["/api/v1/nodes"] = http.StatusForbidden }},
	} {
		t.Run(each.name, func(t *testing.T) {
			api := newFakeAPI(t, map[string][]object{"/api/v1/nodes": nil})
			each.set(api)
			metrics, telemetry := started(t, api, "--resources=nodes")
			eventually(t, telemetry, each.want, list, watch)
			if read(t, metrics, "/livez") != "OK" || read(t, telemetry, "/readyz") != "OK" {
				t.Error("the probes do not answer OK")
			}
			eventually(t, telemetry, "promstack_stand_in{of=\"kube-state-metrics\"} 1\n", "promstack_stand_in")
			if !strings.Contains(read(t, telemetry, "/metrics"), "process_resident_memory_bytes ") {
				t.Error("no process metrics")
			}
		})
	}
}

func TestOptions(t *testing.T) {
	for _, each := range []struct{ arguments, want string }{
		{"--nonsense", "unknown flag: --nonsense"},
		{"--port=x", `invalid argument "x" for "--port" flag: strconv.ParseInt: parsing "x": invalid syntax`},
		{"--resources=pods,cows", `invalid argument "pods,cows" for "--resources" flag: resource "cows" does not exist`},
		{"--total-shards=2", "--total-shards is not supported by promstack's stand-in for kube-state-metrics"},
		{"--metric-allowlist=a --metric-denylist=b", "failed to initialize: allow- and denylist are both set, they are mutually exclusive, only one of them can be set"},
		{"stray", `unknown command "stray" for "kube-state-metrics"`},
		{"--port=8080 --telemetry-port=8081 --resources=pods --total-shards=1 -v=2", ""},
	} {
		got := ""
		if _, err := parseOptions(strings.Fields(each.arguments)); err != nil {
			got = err.Error()
		}
		if got != each.want {
			t.Errorf("%s: got %q, want %q", each.arguments, got, each.want)
		}
	}
}

func TestFilters(t *testing.T) {
	api := newFakeAPI(t, readObjects(t, "testdata/cluster.json"))
	metrics, _ := started(t, api, "--resources=pods", "--metric-allowlist=kube_pod_labels,kube_pod_own.*", "--metric-labels-allowlist=pods=[app,app.kubernetes.io/*]")
	eventually(t, metrics, `kube_pod_owner{namespace="shop",pod="web-1",uid="u-p1",owner_kind="ReplicaSet",owner_name="web",owner_is_controller="true"} 1`+"\n"+
		`kube_pod_labels{namespace="shop",pod="web-1",uid="u-p1",label_app="web",label_app_kubernetes_io_part_of="shop"} 1`+"\n",
		"kube_pod_labels", "kube_pod_owner", "kube_pod_info")
}
