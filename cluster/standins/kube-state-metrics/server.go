package main

import (
	"fmt"
	"net/http"
	"time"

	"promstack.dev/cluster/standins/internal/exposition"
	"promstack.dev/cluster/standins/internal/honest"
)

// metricsHandler serves what is known of the cluster.
func metricsHandler(c *client, stores []*store, d *durations, l *log) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/metrics", func(w http.ResponseWriter, _ *http.Request) {
		began := time.Now()
		w.Header().Set("Content-Type", exposition.ContentType)
		for _, s := range stores {
			if err := s.write(w); err != nil {
				return
			}
		}
		_ = exposition.Write(w, []exposition.Family{honest.Family(standsFor)})
		d.observe(time.Since(began))
	})
	// Liveness is the API server's own: the real program asks it, with the probe's time limit.
	mux.HandleFunc("/livez", func(w http.ResponseWriter, r *http.Request) {
		if err := c.healthy(r.Context(), "/livez"); err != nil {
			l.failure("server.go:577", "Failed to contact API server for /livez", err)
			answer(w, http.StatusServiceUnavailable)
			return
		}
		answer(w, http.StatusOK)
	})
	mux.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { answer(w, http.StatusOK) })
	mux.HandleFunc("/", landing("/metrics", "/livez", "/healthz"))
	return honest.Handler(standsFor, mux)
}

// telemetryHandler serves what the program knows of itself.
func telemetryHandler(c *counts, d *durations) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/metrics", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", exposition.ContentType)
		_ = exposition.Write(w, telemetryFamilies(c, d))
	})
	mux.HandleFunc("/readyz", func(w http.ResponseWriter, _ *http.Request) { answer(w, http.StatusOK) })
	mux.HandleFunc("/", landing("/metrics", "/readyz"))
	return honest.Handler(standsFor, mux)
}

func answer(w http.ResponseWriter, code int) {
	w.WriteHeader(code)
	fmt.Fprint(w, http.StatusText(code))
}

func landing(paths ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, "<!doctype html><title>kube-state-metrics (stand-in)</title><h1>kube-state-metrics</h1><p>%s.</p><ul>",
			honest.Sentence(standsFor, version))
		for _, path := range paths {
			fmt.Fprintf(w, `<li><a href="%s">%s</a></li>`, path, path)
		}
		fmt.Fprint(w, "</ul>")
	}
}
