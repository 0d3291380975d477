package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/url"
	"strconv"
	"syscall"
	"time"
)

// reflector keeps a store equal to what the API server has, as client-go's reflector does: the first
// state comes by a watch that sends initial events; where the server cannot do that, or refuses the
// watch, by a list.
type reflector struct {
	client    *client
	store     *store
	counts    *counts
	log       *log
	namespace string
	selector  string
}

const (
	firstBackoff = 800 * time.Millisecond
	lastBackoff  = 30 * time.Second
	calmAfter    = 2 * time.Minute
)

// run follows the API server until the context ends.
func (r *reflector) run(ctx context.Context) {
	backoff := firstBackoff
	for ctx.Err() == nil {
		began := time.Now()
		err := r.follow(ctx)
		if ctx.Err() != nil {
			return
		}
		if err != nil && !errors.Is(err, errExpired) {
			r.log.failure("reflector.go:205", "Failed to watch", err, "type", r.store.resource.goType)
		}
		if time.Since(began) > calmAfter {
			backoff = firstBackoff
		}
		pause(ctx, backoff+time.Duration(rand.Int64N(int64(backoff))))
		backoff = min(2*backoff, lastBackoff)
	}
}

// follow gets the state once and then its changes, until something makes it start anew.
func (r *reflector) follow(ctx context.Context) error {
	stream, err := r.watch(ctx, url.Values{
		"sendInitialEvents": {"true"}, "resourceVersionMatch": {"NotOlderThan"},
	})
	version := ""
	switch {
	case err == nil:
		version, err = r.consume(stream, true)
	case mayRecover(err):
		return err
	default:
		version, err = r.list(ctx)
	}
	for err == nil && ctx.Err() == nil {
		stream, err = r.watch(ctx, url.Values{"resourceVersion": {version}})
		for mayRecover(err) && pause(ctx, firstBackoff) {
			stream, err = r.watch(ctx, url.Values{"resourceVersion": {version}})
		}
		if err == nil {
			var next string
			next, err = r.consume(stream, false)
			version = orElse(next, version)
		}
	}
	return err
}

func mayRecover(err error) bool {
	var status *statusError
	return errors.Is(err, syscall.ECONNREFUSED) || errors.As(err, &status) && status.code == 429
}

func (r *reflector) path() string {
	path := "/" + r.store.resource.groupPath
	if r.namespace != "" && r.store.resource.namespaced {
		path += "/namespaces/" + r.namespace
	}
	return path + "/" + r.store.resource.plural
}

func (r *reflector) query(values url.Values) url.Values {
	if r.selector != "" {
		values.Set("fieldSelector", r.selector)
	}
	return values
}

func (r *reflector) watch(ctx context.Context, values url.Values) (*stream, error) {
	values.Set("watch", "true")
	values.Set("allowWatchBookmarks", "true")
	values.Set("timeoutSeconds", strconv.Itoa(300+rand.IntN(300)))
	stream, err := r.client.stream(ctx, r.path(), r.query(values))
	r.counts.add("watch", r.store.resource.goType, err)
	return stream, err
}

const pageSize = "500"

func (r *reflector) list(ctx context.Context) (version string, err error) {
	defer func() { r.counts.add("list", r.store.resource.goType, err) }()
	var objects []object
	for next := ""; ; {
		values := r.query(url.Values{"limit": {pageSize}})
		if next != "" {
			values.Set("continue", next)
		}
		var page object
		if err := r.client.get(ctx, r.path(), values, &page); err != nil {
			return "", fmt.Errorf("failed to list %s: %w", r.store.resource.goType, err)
		}
		objects = append(objects, page.objects("items")...)
		version, next = page.text("metadata", "resourceVersion"), page.text("metadata", "continue")
		if next == "" {
			r.store.replace(r.namespace, objects)
			return version, nil
		}
	}
}

var errExpired = errors.New("too old resource version")

// consume reads a watch to its end. While the initial events come, objects gather aside; the bookmark
// that ends them puts all into the store at once.
func (r *reflector) consume(stream *stream, initial bool) (version string, err error) {
	defer stream.close()
	var gathered []object
	for {
		var event struct {
			Type   string
			Object object
		}
		if err := stream.next(&event); err != nil {
			if initial {
				return version, errors.New("the watch ended before its initial events did: " + err.Error())
			}
			return version, endOfWatch(err)
		}
		if event.Type == "ERROR" {
			return version, watchError(event.Object)
		}
		version = event.Object.text("metadata", "resourceVersion")
		switch {
		case event.Type == "BOOKMARK":
			if event.Object.text("metadata", "annotations", "k8s.io/initial-events-end") == "true" {
				r.store.replace(r.namespace, gathered)
				initial, gathered = false, nil
			}
		case initial:
			gathered = append(gathered, event.Object)
		case event.Type == "DELETED":
			r.store.remove(event.Object)
		default:
			r.store.put(event.Object)
		}
	}
}

// endOfWatch takes a server's regular end of a watch for no error, and text that is not JSON for one.
func endOfWatch(err error) error {
	var malformed *json.SyntaxError
	if errors.As(err, &malformed) {
		return err
	}
	return nil
}

func watchError(status object) error {
	code, _ := status.number("code")
	if code == 410 {
		return errExpired
	}
	return &statusError{code: int(code), message: status.text("message")}
}

// pause waits, and says whether the context still lives.
func pause(ctx context.Context, duration time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(duration):
		return true
	}
}
