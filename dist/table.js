// src/options/table.ts
/** Every option, in the order in which people meet them. */
const optionTable = [
	{
		name: "kubeconfig",
		kind: "text",
		value: "FILE",
		default: "",
		description: "Kubeconfig to use instead of `KUBECONFIG`, `~/.kube/config` or the service account of the pod.",
		commands: ["apply", "smoke"]
	},
	{
		name: "context",
		kind: "text",
		value: "NAME",
		default: "",
		description: "Context of the kubeconfig to use instead of its current one.",
		commands: ["apply", "smoke"]
	},
	{
		name: "namespace",
		kind: "text",
		value: "NAME",
		default: "",
		description: "Namespace for objects that name none; otherwise that of the context."
	},
	{
		name: "timeout",
		kind: "duration",
		value: "DURATION",
		default: "10m",
		description: "How long to wait, for each command, until everything is ready or proven.",
		commands: ["apply", "smoke"]
	},
	{
		name: "wait",
		kind: "switch",
		value: "",
		default: "true",
		description: "Wait until every applied object is ready; otherwise only write.",
		commands: ["apply"]
	},
	{
		name: "access",
		kind: "choice",
		value: "WAY",
		default: "proxy",
		choices: ["proxy", "port-forward"],
		description: "Way to the components: the service proxy of the API server, or a forwarded port of a ready pod.",
		commands: ["smoke", "rbac"]
	},
	{
		name: "prometheus-url",
		kind: "text",
		value: "URL",
		default: "",
		description: "Ask Prometheus at this URL instead of through the API server.",
		commands: ["smoke", "rbac"]
	},
	{
		name: "alertmanager-url",
		kind: "text",
		value: "URL",
		default: "",
		description: "Ask Alertmanager at this URL instead of through the API server.",
		commands: ["smoke", "rbac"]
	},
	{
		name: "grafana-url",
		kind: "text",
		value: "URL",
		default: "",
		description: "Ask Grafana at this URL instead of through the API server.",
		commands: ["smoke", "rbac"]
	},
	{
		name: "checks",
		kind: "list",
		value: "NAMES",
		default: "",
		description: "Only these checks: ids (`promql/rate`), areas (`alerts`), or `upstream` for what promtool and amtool refuse; `-NAME` leaves one out, `+NAME` adds one that is off by default.",
		commands: ["check"]
	},
	{
		name: "ignore-unknown-fields",
		kind: "switch",
		value: "",
		default: "false",
		description: "Accept fields in rule files that Prometheus does not know, as promtool does with this flag.",
		commands: ["check"]
	},
	{
		name: "enable-feature",
		kind: "list",
		value: "NAMES",
		default: "",
		description: "Features of Prometheus that are switched on: `promql-experimental-functions`, `promql-binop-fill-modifiers`, `promql-unquoted-utf8-names` and the other names that promtool takes.",
		commands: ["check"]
	},
	{
		name: "baseline",
		kind: "text",
		value: "FILE",
		default: "",
		description: "Report only findings that are not in this file.",
		commands: ["check"]
	},
	{
		name: "write-baseline",
		kind: "text",
		value: "FILE",
		default: "",
		description: "Write the findings to this file, to be given as the baseline later; none of them fails the run.",
		commands: ["check"]
	},
	{
		name: "job",
		kind: "list",
		value: "NAMES",
		default: "",
		description: "Only the identities of these jobs: `deploy`, `smoke`, `diff`, `drift`, `pull-request`.",
		commands: ["rbac"]
	},
	{
		name: "identity-namespace",
		kind: "text",
		value: "NAME",
		default: "promstack",
		description: "Namespace in which the ServiceAccounts of the identities live.",
		commands: ["rbac"]
	},
	{
		name: "identity-name",
		kind: "text",
		value: "NAME",
		default: "promstack",
		description: "What the names of the identities and their roles begin with; the job follows.",
		commands: ["rbac"]
	},
	{
		name: "fail-on",
		kind: "choice",
		value: "SEVERITY",
		default: "error",
		choices: ["error", "warning"],
		description: "The run fails when there are findings of this severity or worse."
	},
	{
		name: "format",
		kind: "choice",
		value: "FORMAT",
		default: "text",
		choices: [
			"text",
			"json",
			"github"
		],
		description: "What standard output holds: text for people, the JSON result, or text with GitHub annotations.",
		only: "cli"
	},
	{
		name: "output",
		kind: "text",
		value: "FILE",
		default: "",
		description: "Also write the JSON result to this file."
	},
	{
		name: "report",
		kind: "list",
		value: "KIND=FILE",
		default: "",
		description: "Also write a report to a file; kinds: `summary` (Markdown), `text`, `json`, `sarif`, `junit`. Several are possible."
	},
	{
		name: "quiet",
		kind: "switch",
		value: "",
		default: "false",
		description: "Show no progress, only the result."
	},
	{
		name: "color",
		kind: "switch",
		value: "",
		default: "true",
		description: "Colour the text on a terminal, unless the variable `NO_COLOR` is set.",
		only: "cli"
	}
];
/** The commands that exist, each with one sentence. */
const commandTable = {
	check: "Check rules, dashboards and the configuration of Prometheus, Alertmanager and Grafana, wherever they live; needs no cluster.",
	apply: "Put the manifests on the cluster: server-side apply in dependency order, then wait until everything is ready.",
	smoke: "Prove that the running stack does what the manifests say.",
	rbac: "Print the least rights that each job needs for the manifests, as manifests; needs no cluster."
};
/** Tells whether an option counts for a command; for none in particular, it does. */
function isAbout(row, command) {
	return command === void 0 || row.commands === void 0 || row.commands.some((one) => one === command);
}
/** Writes an option as the command line takes it: `--timeout DURATION`, `--quiet`, `--[no-]wait`. */
function flagOf(row) {
	if (row.kind === "switch") return row.default === "true" ? `--[no-]${row.name}` : `--${row.name}`;
	return `--${row.name} ${row.value}`;
}

export { optionTable as i, flagOf as n, isAbout as r, commandTable as t };