package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBadDataSourcesStopTheStart(t *testing.T) {
	for name, each := range map[string]struct{ file, want string }{
		"two defaults": {"apiVersion: 1\ndatasources:\n- {name: a, type: prometheus, isDefault: true}\n- {name: b, type: prometheus, isDefault: true}\n",
			"Datasource provisioning error: datasource.yaml config is invalid. Only one datasource per organization can be marked as default"},
		"not YAML": {"apiVersion: 1\ndatasources: [", "Datasource provisioning error: yaml: line 2: did not find expected node content"},
		"a key twice": {"apiVersion: 1\ndatasources:\n- name: a\n  name: b\n",
			"Datasource provisioning error: yaml: unmarshal errors:\n  line 4: mapping key \"name\" already defined at line 3"},
		"a uid twice": {"apiVersion: 1\ndatasources:\n- {name: a, uid: u, type: prometheus}\n- {name: b, uid: u, type: prometheus}\n",
			"Datasource provisioning error: data source with the same uid already exists"},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := newFolders(t, map[string]string{"datasources/x.yaml": each.file}).start()
			if err == nil || err.Error() != each.want {
				t.Errorf("got %v, want %s", err, each.want)
			}
			if r == nil || !strings.Contains(r.log.String(), "logger=provisioning ") || !strings.Contains(r.log.String(), `level=error msg="Failed to provision data sources" error=`) {
				t.Errorf("the log does not say so: %+v", r)
			}
		})
	}
}

func TestDataSourcesOverTime(t *testing.T) {
	f := newFolders(t, map[string]string{"datasources/x.yaml": "apiVersion: 1\nprune: true\ndatasources:\n- {name: a, uid: one, type: prometheus}\n- {name: b, uid: two, type: prometheus}\n- {name: c, type: prometheus}\n"})
	names := func() string {
		var found []string
		for _, source := range f.mustStart().state.dataSources() {
			found = append(found, source.Name+"="+source.UID)
		}
		return strings.Join(found, " ")
	}
	if got, want := names(), "a=one b=two c="+uidOfName("c"); got != want {
		t.Errorf("first: %s, want %s", got, want)
	}
	f.write("datasources/x.yaml", "apiVersion: 1\ndeleteDatasources:\n- {name: a}\ndatasources:\n- {name: a, uid: other, type: prometheus}\n- {name: c, uid: \"\", type: prometheus}\n")
	if got, want := names(), "c="+uidOfName("c")+" a=other"; got != want {
		t.Errorf("after a deletion: %s, want %s", got, want)
	}
	f.write("datasources/x.yaml", "apiVersion: 1\ndatasources:\n- {name: a, uid: changed, type: prometheus}\n")
	if _, err := f.start(); err == nil || err.Error() != "Datasource provisioning error: data source not found" {
		t.Errorf("a changed uid: %v", err)
	}
}

func TestDashboards(t *testing.T) {
	boards := t.TempDir()
	write := func(name, text string) {
		file := filepath.Join(boards, name)
		_ = os.MkdirAll(filepath.Dir(file), 0o755)
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	// A ConfigMap is mounted as links into a folder whose name starts with two dots.
	write("..data/nodes.json", `{"uid":"nodes","title":"Nodes","tags":["k8s"]}`)
	if err := os.Symlink("..data/nodes.json", filepath.Join(boards, "nodes.json")); err != nil {
		t.Fatal(err)
	}
	write("no-title.json", `{"uid":"x"}`)
	write("bad.json", `{`)
	write("twice.json", `{"uid":"nodes","title":"Nodes again"}`)
	f := newFolders(t, map[string]string{"dashboards/x.yaml": "apiVersion: 1\nproviders:\n- {name: p, folder: promstack, options: {path: " + boards + "}}\n"})
	r := f.mustStart()
	code, body := r.ask("GET", "/api/search?type=dash-db", "")
	same(t, "search", []any{float64(code), len(body.([]any)) == 1}, `[200, true]`)
	hit := body.([]any)[0].(map[string]any)
	if hit["uid"] != "nodes" || hit["title"] != "Nodes" || hit["folderTitle"] != "promstack" || hit["url"] != "/d/nodes/nodes" || hit["type"] != "dash-db" {
		t.Error(hit)
	}
	for _, complaint := range []string{"Dashboard title cannot be empty", "unexpected end of JSON input", "the same UID is used more than once"} {
		if strings.Count(r.log.String(), complaint) != 1 {
			t.Errorf("%q is not logged once in\n%s", complaint, r.log)
		}
	}
	_, body = r.ask("GET", "/api/dashboards/uid/nodes", "")
	found := body.(map[string]any)
	if found["dashboard"].(map[string]any)["title"] != "Nodes" || found["meta"].(map[string]any)["provisioned"] != true {
		t.Error(found)
	}

	write("..data/nodes.json", `{"uid":"nodes","title":"All nodes"}`)
	write("sub/more.json", `{"title":"More"}`)
	_ = os.Remove(filepath.Join(boards, "twice.json"))
	providers, err := readProviders(filepath.Join(f.provisioningPath, "dashboards"), &logger{w: r.log})
	if err != nil {
		t.Fatal(err)
	}
	providers[0].provision(r.state, &logger{w: r.log})
	titles := map[string]int{}
	for _, d := range r.state.dashboards() {
		titles[d.Title] = d.Version
	}
	if len(titles) != 2 || titles["All nodes"] != 2 || titles["More"] != 1 {
		t.Errorf("after changes: %v", titles)
	}
	_ = os.Remove(filepath.Join(boards, "nodes.json"))
	providers[0].provision(r.state, &logger{w: r.log})
	if code, _ := r.ask("GET", "/api/dashboards/uid/nodes", ""); code != 404 {
		t.Errorf("a removed dashboard answers %d", code)
	}
}

func TestFoldersFromFiles(t *testing.T) {
	boards := t.TempDir()
	_ = os.MkdirAll(filepath.Join(boards, "Team A"), 0o755)
	_ = os.WriteFile(filepath.Join(boards, "Team A", "x.json"), []byte(`{"uid":"x","title":"X"}`), 0o644)
	r := newFolders(t, map[string]string{"dashboards/x.yml": "apiVersion: 1\nproviders:\n- {name: p, type: file, options: {path: " + boards + ", foldersFromFilesStructure: true}}\n"}).mustStart()
	_, body := r.ask("GET", "/api/search?type=dash-folder", "")
	if hits := body.([]any); len(hits) != 1 || hits[0].(map[string]any)["title"] != "Team A" {
		t.Error(body)
	}
}

func TestAFolderThatCannotBeWritten(t *testing.T) {
	f := newFolders(t, nil)
	f.dataPath = "/proc/nowhere"
	if _, err := f.start(); err == nil {
		t.Error("it starts")
	}
}
