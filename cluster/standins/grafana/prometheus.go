package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strings"
)

// promAnswer is what Prometheus answers to a query.
type promAnswer struct {
	Status, Error, ErrorType string
	Warnings, Infos          []string
	Data                     struct {
		ResultType string
		Result     json.RawMessage
	}
}

// failure is an error of a query, with the status that Grafana gives it.
type failure struct {
	status int
	cause  error
}

func (f *failure) Error() string { return f.cause.Error() }

// ask sends a query to a Prometheus data source, by POST unless its jsonData says GET.
func (g *grafana) ask(ctx context.Context, source *dataSource, path string, values url.Values) (promAnswer, error) {
	response, err := g.send(ctx, source, path, values)
	if err != nil {
		return promAnswer{}, &failure{http.StatusBadGateway, err}
	}
	defer response.Body.Close()
	var answer promAnswer
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		if response.StatusCode != http.StatusOK {
			return answer, &failure{response.StatusCode, errors.New(response.Status)}
		}
		return answer, &failure{response.StatusCode, err}
	}
	if answer.Status == "error" {
		return answer, &failure{response.StatusCode, fmt.Errorf("%s: %s", answer.ErrorType, answer.Error)}
	}
	return answer, nil
}

func (g *grafana) send(ctx context.Context, source *dataSource, path string, values url.Values) (*http.Response, error) {
	address := strings.TrimSuffix(source.URL, "/") + path
	method, _ := source.JSONData["httpMethod"].(string)
	if strings.EqualFold(method, http.MethodGet) {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, address+"?"+values.Encode(), nil)
		if err != nil {
			return nil, err
		}
		return g.client.Do(request)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, address, strings.NewReader(values.Encode()))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return g.client.Do(request)
}

const queriedBadly = "There was an error returned querying the Prometheus API."

// dataSourceHealth asks the Prometheus for 1+1. Data sources without a backend part in Grafana, as that
// for Alertmanager, have no health there: grafana/grafana#83794.
func (g *grafana) dataSourceHealth(w http.ResponseWriter, r *http.Request) {
	source := g.state.dataSource(r.PathValue("uid"))
	if source == nil {
		writeMessage(w, http.StatusInternalServerError, "Unable to load datasource metadata")
		return
	}
	switch source.Type {
	case "prometheus":
	case "alertmanager":
		writePublic(w, http.StatusInternalServerError, "plugin.unavailable", "Plugin unavailable")
		return
	default:
		writePublic(w, http.StatusNotFound, "plugin.notRegistered", "Plugin not registered")
		return
	}
	response, err := g.send(r.Context(), source, "/api/v1/query", url.Values{"query": {"1+1"}, "time": {"4"}})
	if err == nil {
		response.Body.Close()
		if response.StatusCode != http.StatusOK {
			err = errors.New(response.Status)
		}
	}
	if err != nil {
		g.log.warn("tsdb.prometheus", "Failed to check health", "dsUID", source.UID, "err", err)
		writeJSON(w, http.StatusBadRequest, map[string]any{"message": err.Error() + " - " + queriedBadly, "status": "ERROR"})
		return
	}
	writeJSON(w, http.StatusOK, map[string]any{"message": "Successfully queried the Prometheus API.", "status": "OK"})
}

// proxy passes a request on to the data source itself.
func (g *grafana) proxy(w http.ResponseWriter, r *http.Request) {
	source := g.state.dataSource(r.PathValue("uid"))
	if source == nil {
		writeMessage(w, http.StatusNotFound, "Unable to find datasource")
		return
	}
	target, err := url.Parse(source.URL)
	if err != nil || target.Host == "" {
		writeMessage(w, http.StatusInternalServerError, "Failed creating data source proxy")
		return
	}
	forward := &httputil.ReverseProxy{
		Rewrite: func(request *httputil.ProxyRequest) {
			request.Out.URL.Path = "/" + r.PathValue("path")
			request.Out.URL.RawPath = ""
			request.SetURL(target)
			request.Out.Header.Del("Cookie")
			request.Out.Header.Del("Authorization")
		},
		ErrorHandler: func(w http.ResponseWriter, _ *http.Request, err error) {
			g.log.failure("data-proxy-log", "Proxy request failed", "err", err)
			w.WriteHeader(http.StatusBadGateway)
		},
	}
	forward.ServeHTTP(w, r)
}
