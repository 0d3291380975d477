// Command kube-state-metrics stands in for kube-state-metrics where its image cannot be had: it lists and
// watches the real objects of a cluster and exposes them under the real metric names and labels.
package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/spf13/pflag"

	"promstack.dev/cluster/standins/internal/honest"
)

func main() {
	options, err := parseOptions(os.Args[1:])
	if errors.Is(err, pflag.ErrHelp) {
		return
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "Error:", err)
		os.Exit(1)
	}
	l := &log{w: os.Stderr}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, options, l); err != nil {
		l.failure("wrapper.go:119", "Failed to run kube-state-metrics", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, o options, l *log) error {
	l.info("main.go:1", honest.Sentence(standsFor, version))
	c, err := newClient(o)
	if err != nil {
		return fmt.Errorf("failed to create client: %w", err)
	}
	var server object
	if err := c.get(ctx, "/version", nil, &server); err != nil {
		return fmt.Errorf("failed to create client: error while trying to communicate with apiserver: %w", err)
	}
	l.info("utils.go:75", "Run with Kubernetes cluster version", "gitVersion", server.text("gitVersion"))
	l.info("server.go:218", "Used resources", "resources", o.resources)

	tally, timings := newCounts(), &durations{}
	stores := follow(ctx, o, c, tally, l)
	serving, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var servers sync.WaitGroup
	for _, each := range []struct {
		host    string
		port    int
		handler http.Handler
		message string
	}{
		{o.telemetryHost, o.telemetryPort, telemetryHandler(tally, timings), "Started kube-state-metrics self metrics server"},
		{o.host, o.port, metricsHandler(c, stores, timings, l), "Started metrics server"},
	} {
		address := net.JoinHostPort(each.host, strconv.Itoa(each.port))
		listener, err := net.Listen("tcp", address)
		if err != nil {
			return fmt.Errorf("run server group error: %w", err)
		}
		l.info("server.go:409", each.message, "address", address)
		servers.Go(func() { cancel(serve(serving, listener, each.handler)) })
	}
	servers.Wait()
	if ctx.Err() == nil {
		return fmt.Errorf("run server group error: %w", context.Cause(serving))
	}
	l.info("server.go:463", "Exited")
	return nil
}

// follow starts a reflector per resource, and per namespace when only some are wanted.
func follow(ctx context.Context, o options, c *client, tally *counts, l *log) []*store {
	var stores []*store
	for _, r := range resources {
		if !slices.Contains(o.resources, r.plural) {
			continue
		}
		s := newStore(r.resource, &o)
		stores = append(stores, s)
		scopes := []string{""}
		if r.namespaced && len(o.namespaces) > 0 {
			scopes = o.namespaces
		}
		for _, namespace := range scopes {
			reflector := &reflector{client: c, store: s, counts: tally, log: l, namespace: namespace, selector: selector(o, r.resource)}
			go reflector.run(ctx)
		}
	}
	return stores
}

func selector(o options, r resource) string {
	var terms []string
	if r.plural == "pods" && o.trackUnscheduledPods {
		terms = append(terms, "spec.nodeName=")
	} else if r.plural == "pods" && o.node != "" {
		terms = append(terms, "spec.nodeName="+o.node)
	}
	if r.namespaced {
		for _, namespace := range o.namespacesDenylist {
			terms = append(terms, "metadata.namespace!="+namespace)
		}
	}
	return strings.Join(terms, ",")
}

// serve answers until the context ends, and lets answers under way finish.
func serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.Background(), 3*time.Second)
		defer cancel()
		_ = server.Shutdown(grace)
	}()
	return server.Serve(listener)
}
