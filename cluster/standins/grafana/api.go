package main

import (
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"slices"
	"strings"
	"time"

	"promstack.dev/cluster/standins/internal/honest"
)

const (
	standsFor    = "grafana"
	version      = "13.2.0"
	standVersion = version + "-promstack-standin"
)

type grafana struct {
	settings settings
	state    *state
	log      *logger
	failures failures
	client   *http.Client
}

func newGrafana(s settings, st *state, l *logger) *grafana {
	return &grafana{settings: s, state: st, log: l, failures: failures{times: map[string][]time.Time{}}, client: &http.Client{Timeout: time.Minute}}
}

// handler serves all paths, below the sub-path as well when there is one.
func (g *grafana) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /api/health", g.health)
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "Ok") })
	if g.settings.metricsEnabled {
		mux.HandleFunc("GET /metrics", g.metrics)
	}
	mux.HandleFunc("POST /login", g.login)
	for pattern, answer := range map[string]http.HandlerFunc{
		"GET /api/user":                              g.user,
		"PUT /api/user/password":                     g.changePassword,
		"GET /api/org":                               g.org,
		"GET /api/datasources":                       g.listDataSources,
		"GET /api/datasources/uid/{uid}":             g.getDataSource,
		"GET /api/datasources/uid/{uid}/health":      g.dataSourceHealth,
		"/api/datasources/proxy/uid/{uid}/{path...}": g.proxy,
		"POST /api/ds/query":                         g.query,
		"GET /api/search":                            g.search,
		"GET /api/dashboards/uid/{uid}":              g.getDashboard,
		"/api/":                                      func(w http.ResponseWriter, _ *http.Request) { writeMessage(w, http.StatusNotFound, "Not found") },
	} {
		mux.HandleFunc(pattern, g.signedIn(answer))
	}
	mux.HandleFunc("/", g.page)
	return honest.Handler(standsFor, g.belowSubPath(mux))
}

// belowSubPath takes the sub-path away; without it only health and metrics answer, the rest is sent there.
func (g *grafana) belowSubPath(inside http.Handler) http.Handler {
	if g.settings.subPath == "" {
		return inside
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rest, below := strings.CutPrefix(r.URL.Path, g.settings.subPath)
		switch {
		case below && rest == "":
			http.Redirect(w, r, g.settings.subPath+"/", http.StatusMovedPermanently)
		case below && rest[0] == '/':
			http.StripPrefix(g.settings.subPath, inside).ServeHTTP(w, r)
		case slices.Contains([]string{"/api/health", "/healthz", "/metrics"}, r.URL.Path):
			inside.ServeHTTP(w, r)
		default:
			http.Redirect(w, r, g.settings.subPath+r.URL.RequestURI(), http.StatusMovedPermanently)
		}
	})
}

func (g *grafana) health(w http.ResponseWriter, _ *http.Request) {
	answer := struct {
		Database string `json:"database"`
		Version  string `json:"version,omitempty"`
		Commit   string `json:"commit,omitempty"`
	}{Database: "ok"}
	if !g.settings.hideVersion {
		answer.Version, answer.Commit = standVersion, "standin"
	}
	code := http.StatusOK
	if !g.state.healthy() {
		answer.Database, code = "failing", http.StatusServiceUnavailable
	}
	text, _ := json.MarshalIndent(answer, "", "  ")
	w.Header().Set("Content-Type", "application/json; charset=UTF-8")
	w.WriteHeader(code)
	_, _ = w.Write(text)
}

func (g *grafana) user(w http.ResponseWriter, _ *http.Request) {
	login := g.state.Admin.Login
	writeJSON(w, http.StatusOK, map[string]any{
		"id": 1, "uid": "standin-admin", "email": login + "@localhost", "name": "", "login": login, "theme": "", "orgId": 1,
		"isGrafanaAdmin": true, "isDisabled": false, "isExternal": false, "authLabels": []string{},
	})
}

func (g *grafana) org(w http.ResponseWriter, _ *http.Request) {
	writeJSON(w, http.StatusOK, map[string]any{"id": 1, "name": "Main Org.", "address": map[string]string{
		"address1": "", "address2": "", "city": "", "zipCode": "", "state": "", "country": "",
	}})
}

func (g *grafana) listDataSources(w http.ResponseWriter, _ *http.Request) {
	sources := g.state.dataSources()
	slices.SortFunc(sources, func(a, b *dataSource) int { return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) })
	answer := make([]map[string]any, 0, len(sources))
	for _, source := range sources {
		answer = append(answer, described(source))
	}
	writeJSON(w, http.StatusOK, answer)
}

func (g *grafana) getDataSource(w http.ResponseWriter, r *http.Request) {
	source := g.state.dataSource(r.PathValue("uid"))
	if source == nil {
		writeMessage(w, http.StatusNotFound, "Data source not found")
		return
	}
	writeJSON(w, http.StatusOK, described(source))
}

func described(source *dataSource) map[string]any {
	return map[string]any{
		"id": source.ID, "uid": source.UID, "orgId": source.OrgID, "name": source.Name, "type": source.Type, "typeLogoUrl": "",
		"access": source.Access, "url": source.URL, "user": source.User, "database": source.Database, "basicAuth": source.BasicAuth,
		"basicAuthUser": "", "withCredentials": false, "isDefault": source.IsDefault, "jsonData": source.JSONData,
		"secureJsonFields": map[string]bool{}, "version": source.Version, "readOnly": source.ReadOnly,
	}
}

// page is what a person in front of a browser sees.
func (g *grafana) page(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/" && r.URL.Path != "/login" {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, "<!doctype html><title>Grafana (stand-in)</title><h1>Grafana (stand-in)</h1><p>%s.</p><p>Data sources:</p><ul>", honest.Sentence("Grafana", version))
	for _, source := range g.state.dataSources() {
		fmt.Fprintf(w, "<li>%s (%s)</li>", html.EscapeString(source.Name), html.EscapeString(source.Type))
	}
	fmt.Fprint(w, "</ul><p>Dashboards:</p><ul>")
	for _, found := range g.state.dashboards() {
		fmt.Fprintf(w, "<li>%s</li>", html.EscapeString(found.Title))
	}
	fmt.Fprint(w, "</ul>")
}

func writeJSON(w http.ResponseWriter, code int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(code)
	_ = json.NewEncoder(w).Encode(value)
}

func writeMessage(w http.ResponseWriter, code int, message string) {
	writeJSON(w, code, map[string]any{"message": message, "traceID": ""})
}

// writePublic answers in the shape of those of Grafana's errors that have an id.
func writePublic(w http.ResponseWriter, code int, id, message string) {
	writeJSON(w, code, map[string]any{"message": message, "messageId": id, "statusCode": code})
}
