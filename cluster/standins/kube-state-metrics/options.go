package main

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/pflag"
)

// options are the flags of kube-state-metrics that the stand-in honours.
type options struct {
	host, telemetryHost             string
	port, telemetryPort             int
	resources                       []string
	metricAllowlist, metricDenylist []*regexp.Regexp
	labelsAllowlist                 map[string][]string
	annotationsAllowlist            map[string][]string
	namespaces, namespacesDenylist  []string
	node                            string
	trackUnscheduledPods            bool
	apiserver, kubeconfig           string
	help                            bool
}

// unsupported flags are known, and refused unless they keep their default: to ignore them would be a lie.
var unsupported = []string{
	"auth-filter", "config", "custom-resource-state-config", "custom-resource-state-config-file", "custom-resource-state-only",
	"object-limit", "pod", "pod-namespace", "shard", "tls-config", "total-shards",
}

// harmless flags are known and change nothing that can be seen from outside a test cluster.
func addHarmlessFlags(flags *pflag.FlagSet) {
	for _, name := range []string{
		"add_dir_header", "alsologtostderr", "auto-gomemlimit", "continue-without-config", "enable-gzip-encoding",
		"continue-without-custom-resource-state-config-file", "legacy_stderr_threshold_behavior", "logtostderr", "one_output",
		"skip_headers", "skip_log_headers", "use-apiserver-cache",
	} {
		flags.Bool(name, false, "accepted, without effect")
	}
	for _, name := range []string{
		"alsologtostderrthreshold", "log_backtrace_at", "log_dir", "log_file", "log_file_max_size", "metric-opt-in-list",
		"server-idle-timeout", "server-read-header-timeout", "server-read-timeout", "server-write-timeout", "stderrthreshold", "vmodule",
	} {
		flags.String(name, "", "accepted, without effect")
	}
	flags.Float64("auto-gomemlimit-ratio", 0.9, "accepted, without effect")
	flags.IntP("v", "v", 0, "accepted, without effect")
}

func addUnsupportedFlags(flags *pflag.FlagSet) {
	for _, name := range []string{"auth-filter", "custom-resource-state-only"} {
		flags.Bool(name, false, "not supported by the stand-in")
	}
	for _, name := range []string{"config", "custom-resource-state-config", "custom-resource-state-config-file", "pod", "pod-namespace", "tls-config"} {
		flags.String(name, "", "not supported by the stand-in")
	}
	flags.Int("object-limit", 0, "not supported by the stand-in")
	flags.Int("shard", 0, "not supported by the stand-in")
	flags.Int("total-shards", 1, "not supported by the stand-in")
}

// parseOptions reads the command line; its errors are those of pflag, or say what cannot be honoured.
func parseOptions(arguments []string) (options, error) {
	var o options
	var resourceNames, allow, deny, labelsList, annotationsList string
	flags := pflag.NewFlagSet("kube-state-metrics", pflag.ContinueOnError)
	flags.SetOutput(os.Stderr)
	flags.StringVar(&o.host, "host", "::", "Host to expose metrics on.")
	flags.IntVar(&o.port, "port", 8080, "Port to expose metrics on.")
	flags.StringVar(&o.telemetryHost, "telemetry-host", "::", "Host to expose kube-state-metrics self metrics on.")
	flags.IntVar(&o.telemetryPort, "telemetry-port", 8081, "Port to expose kube-state-metrics self metrics on.")
	flags.StringVar(&resourceNames, "resources", "", "Comma-separated list of resources to be enabled.")
	flags.StringVar(&allow, "metric-allowlist", "", "Comma-separated list of metrics to be exposed: names or regular expressions.")
	flags.StringVar(&deny, "metric-denylist", "", "Comma-separated list of metrics not to be enabled.")
	flags.StringVar(&labelsList, "metric-labels-allowlist", "", "Labels to expose as metrics, as in pods=[app],nodes=[*].")
	flags.StringVar(&annotationsList, "metric-annotations-allowlist", "", "Annotations to expose as metrics, as in pods=[team].")
	flags.StringSliceVar(&o.namespaces, "namespaces", nil, "Comma-separated list of namespaces to be enabled.")
	flags.StringSliceVar(&o.namespacesDenylist, "namespaces-denylist", nil, "Comma-separated list of namespaces not to be enabled.")
	flags.StringVar(&o.node, "node", "", "Name of the node whose pods are exposed.")
	flags.BoolVar(&o.trackUnscheduledPods, "track-unscheduled-pods", false, "Expose the pods that have no node.")
	flags.StringVar(&o.apiserver, "apiserver", "", "The URL of the apiserver to use as a master")
	flags.StringVar(&o.kubeconfig, "kubeconfig", "", "Absolute path to the kubeconfig file")
	flags.BoolVarP(&o.help, "help", "h", false, "Print Help text")
	addHarmlessFlags(flags)
	addUnsupportedFlags(flags)
	if err := flags.Parse(arguments); err != nil {
		return o, err
	}
	if o.help {
		fmt.Fprintf(os.Stderr, "Usage of %s:\n%s", os.Args[0], flags.FlagUsages())
		return o, pflag.ErrHelp
	}
	if flags.NArg() > 0 {
		return o, fmt.Errorf("unknown command %q for \"kube-state-metrics\"", flags.Arg(0))
	}
	for _, name := range unsupported {
		if flag := flags.Lookup(name); flag.Changed && flag.Value.String() != flag.DefValue {
			return o, fmt.Errorf("--%s is not supported by promstack's stand-in for kube-state-metrics", name)
		}
	}
	return o, errors.Join(
		o.readResources(resourceNames), o.readMetricLists(allow, deny),
		readAllowlist(labelsList, &o.labelsAllowlist), readAllowlist(annotationsList, &o.annotationsAllowlist))
}

func (o *options) readResources(text string) error {
	known := map[string]bool{}
	for _, r := range resources {
		known[r.plural] = true
		if text == "" && r.byDefault {
			o.resources = append(o.resources, r.plural)
		}
	}
	for _, name := range splitList(text) {
		if !known[name] {
			return fmt.Errorf("invalid argument %q for \"--resources\" flag: resource %q does not exist", text, name)
		}
		o.resources = append(o.resources, name)
	}
	if o.node != "" && !slices.Equal(o.resources, []string{"pods"}) {
		return errors.New("only pods can be sharded by field selector spec.nodeName")
	}
	return nil
}

func (o *options) readMetricLists(allow, deny string) error {
	if allow != "" && deny != "" {
		return errors.New("failed to initialize: allow- and denylist are both set, they are mutually exclusive, only one of them can be set")
	}
	var err error
	if o.metricAllowlist, err = patterns(allow); err != nil {
		return err
	}
	o.metricDenylist, err = patterns(deny)
	return err
}

func patterns(text string) ([]*regexp.Regexp, error) {
	var compiled []*regexp.Regexp
	for _, pattern := range splitList(text) {
		expression, err := regexp.Compile("^(?:" + pattern + ")$")
		if err != nil {
			return nil, fmt.Errorf("error initializing the allowdeny list: %w", err)
		}
		compiled = append(compiled, expression)
	}
	return compiled, nil
}

// allows says whether a metric is to be exposed.
func (o *options) allows(metric string) bool {
	matches := func(pattern *regexp.Regexp) bool { return pattern.MatchString(metric) }
	if len(o.metricAllowlist) > 0 {
		return slices.ContainsFunc(o.metricAllowlist, matches)
	}
	return !slices.ContainsFunc(o.metricDenylist, matches)
}

func splitList(text string) []string {
	var items []string
	for item := range strings.SplitSeq(text, ",") {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}

var allowlistItem = regexp.MustCompile(`^\s*,?\s*([a-z*]+)=\[([^\]]*)\]`)

// readAllowlist reads "pods=[app,team],nodes=[*]".
func readAllowlist(text string, into *map[string][]string) error {
	*into = map[string][]string{}
	for rest := strings.TrimPrefix(text, "="); strings.TrimSpace(rest) != ""; {
		item := allowlistItem.FindStringSubmatch(rest)
		if item == nil {
			return fmt.Errorf("invalid argument %q for an allowlist flag: %q is not resource=[key,…]", text, rest)
		}
		(*into)[item[1]] = append((*into)[item[1]], splitList(item[2])...)
		rest = rest[len(item[0]):]
	}
	return nil
}
