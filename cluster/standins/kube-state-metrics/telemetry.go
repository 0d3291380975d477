package main

import (
	"runtime"
	"sort"
	"sync"
	"time"

	"promstack.dev/cluster/standins/internal/exposition"
	"promstack.dev/cluster/standins/internal/honest"
	"promstack.dev/cluster/standins/internal/selfmetrics"
)

const (
	standsFor = "kube-state-metrics"
	version   = "2.20.0"
)

// counts are the results of lists and watches, by resource.
type counts struct {
	mutex  sync.Mutex
	values map[countKey]float64
}

type countKey struct{ verb, resource, result string }

func newCounts() *counts { return &counts{values: map[countKey]float64{}} }

func (c *counts) add(verb, resource string, err error) {
	result := "success"
	if err != nil {
		result = "error"
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.values[countKey{verb, resource, result}]++
}

func (c *counts) family(verb string) exposition.Family {
	family := exposition.Family{
		Name: "kube_state_metrics_" + verb + "_total", Type: "counter",
		Help: "Number of total resource " + verb + " calls in kube-state-metrics",
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	for key, value := range c.values {
		if key.verb == verb {
			family.Samples = append(family.Samples, one(value, "resource", key.resource, "result", key.result))
		}
	}
	sort.Slice(family.Samples, func(i, j int) bool {
		a, b := family.Samples[i].Labels, family.Samples[j].Labels
		return a[0].Value+a[1].Value < b[0].Value+b[1].Value
	})
	return family
}

var requestBuckets = []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10}

// durations is the histogram of the answers to scrapes.
type durations struct {
	mutex  sync.Mutex
	counts [12]float64
	sum    float64
}

func (d *durations) observe(duration time.Duration) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	d.sum += duration.Seconds()
	for i, limit := range requestBuckets {
		if duration.Seconds() <= limit {
			d.counts[i]++
		}
	}
	d.counts[len(requestBuckets)]++
}

func (d *durations) family() exposition.Family {
	family := exposition.Family{
		Name: "http_request_duration_seconds", Type: "histogram",
		Help: "A histogram of requests for kube-state-metrics metrics handler.",
	}
	d.mutex.Lock()
	defer d.mutex.Unlock()
	total := d.counts[len(requestBuckets)]
	if total == 0 {
		return family
	}
	add := func(suffix string, value float64, more ...string) {
		all := labels(append([]string{"handler", "metrics", "method", "get"}, more...)...)
		family.Samples = append(family.Samples, sample{Suffix: suffix, Labels: all, Value: value})
	}
	for i, text := range []string{"0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1", "2.5", "5", "10"} {
		add("_bucket", d.counts[i], "le", text)
	}
	add("_bucket", total, "le", "+Inf")
	add("_sum", d.sum)
	add("_count", total)
	return family
}

func telemetryFamilies(c *counts, d *durations) []exposition.Family {
	families := []exposition.Family{
		d.family(),
		exposition.Gauge("kube_state_metrics_build_info",
			"A metric with a constant '1' value labeled by version, revision, branch, goversion from which kube_state_metrics was built, and the goos and goarch for the build.",
			1, labels("branch", "", "client_go_version", "none", "goarch", runtime.GOARCH, "goos", runtime.GOOS, "goversion", runtime.Version(),
				"revision", "promstack-standin", "tags", "unknown", "version", "v"+version+"-promstack-standin")...),
		c.family("list"),
		exposition.Gauge("kube_state_metrics_shard_ordinal", "Current sharding ordinal/index of this instance", 0, labels("shard_ordinal", "0")...),
		exposition.Gauge("kube_state_metrics_total_shards", "Number of total shards this instance is aware of", 1),
		c.family("watch"),
		honest.Family(standsFor),
	}
	families = append(families, selfmetrics.Families()...)
	sort.Slice(families, func(i, j int) bool { return families[i].Name < families[j].Name })
	return families
}
