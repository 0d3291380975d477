import { v as isObject } from "./object.js";

// src/corpus/recognise.ts
/**
* What a document is by its content; undefined for everything that only looks like rules or configuration: Kubernetes
* objects, rules of Grafana's own alerting, unit tests of rules, workflows, values of charts, pipelines of other programs.
*/
function recognise(root) {
	if (root.kind === "sequence") {
		if (isTargetList(root.items)) return "file-sd";
		return isJobList(root.items) ? "scrape-configs" : void 0;
	}
	if (root.kind !== "map") return void 0;
	const fields = fieldsOf(root);
	if (fields.has("apiVersion") && fields.has("kind")) return void 0;
	return recognisers.find(({ is }) => is(fields))?.kind;
}
/** Tells whether a document is a file of promtool's unit tests. */
function isUnitTest(root) {
	return root.kind === "map" && fieldsOf(root).get("tests")?.kind === "sequence";
}
/** What a document would be whose file the user named, so that a part of a configuration or a rule without a name is no surprise. */
function recogniseNamed(root) {
	const kind = recognise(root);
	if (kind !== void 0) return kind;
	if (root.kind !== "map") return isListOfGroups(root) ? "rules" : void 0;
	const fields = fieldsOf(root);
	if (fields.size === 1 && [...fields.values()].some(isListOfGroups)) return "rules";
	if (hasOnly(fields, ["groups"]) && fields.get("groups")?.kind === "sequence") return "rules";
	if (hasOnly(fields, [...prometheusKeys])) return "prometheus";
	return hasOnly(fields, [...alertmanagerKeys]) ? "alertmanager" : void 0;
}
/** Tells in passing that a text is a rule file, so that a large one need not be read twice. */
function isPlainlyRules(text) {
	return outerKeys(text).size === 1 && guess(text) === "rules";
}
/** What a text would be that cannot be read as YAML, by the keys that begin its lines. */
function guess(text) {
	const keys = outerKeys(text);
	if (keys.has("kind") || keys.has("apiVersion")) return void 0;
	if (keys.has("groups") && /^[ \t]*(?:-[ \t]+)?["']?(?:alert|record)["']?[ \t]*:/m.test(text)) return "rules";
	if (keys.has("scrape_configs") && !foreignKeys.some((key) => keys.has(key))) return "prometheus";
	if (keys.has("route") && keys.has("receivers")) return "alertmanager";
}
/** Tells whether a text holds a word without which it can be neither rules nor configuration. */
function isWorthReading(text) {
	return marks.some((together) => together.every((mark) => mark.test(text)));
}
/**
* Tells whether a text is JSON whose outermost keys are those of something else, such as a schema: that is much faster than reading it
* with all its places.
*/
function isForeignJson(text) {
	if (!/^\s*[{[]/.test(text)) return false;
	const value = parsed(text);
	if (Array.isArray(value)) return !value.every((item) => isObject(item) && Object.hasOwn(item, "targets"));
	if (!isObject(value)) return false;
	return !Object.keys(value).some((key) => outermost.has(key));
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** Tells whether a text may hold ConfigMaps or Secrets. */
function mayHoldKeys(text) {
	return objectMarks.test(text);
}
/** Tells whether a text may hold a workload that mounts rules or configuration. */
function mayHoldPrograms(text) {
	return programMarks.test(text) && programs.test(text);
}
function outerKeys(text) {
	return new Set([...text.matchAll(/^["']?([A-Za-z_]+)["']?[ \t]*:/gm)].map((match) => match[1] ?? ""));
}
/** Reads the value of a key of a map; of a key that stands twice, the last. */
function field(node, key) {
	if (node?.kind !== "map") return void 0;
	for (let index = node.entries.length - 1; index >= 0; index--) {
		const entry = node.entries[index];
		if (entry.key.kind === "scalar" && entry.key.text === key) return entry.value;
	}
}
/** Reads the items of a key of a map that holds a list. */
function listField(node, key) {
	return itemsOf(field(node, key));
}
/** Reads the text of a key of a map. */
function textField(node, key) {
	const value = field(node, key);
	return value?.kind === "scalar" ? value.text : void 0;
}
function fieldsOf(map) {
	const fields = /* @__PURE__ */ new Map();
	for (const { key, value } of map.entries) if (key.kind === "scalar") fields.set(key.text, value);
	return fields;
}
/** Asked in this order; the first that knows the document names it. */
const recognisers = [
	{
		kind: "rules",
		is: isRuleFile
	},
	{
		kind: "alertmanager",
		is: isAlertmanager
	},
	{
		kind: "dashboard",
		is: isDashboard
	},
	{
		kind: "prometheus",
		is: isPrometheus
	},
	{
		kind: "web",
		is: isWeb
	},
	{
		kind: "grafana-datasources",
		is: (fields) => isProvisioning(fields, ["datasources", "deleteDatasources"])
	},
	{
		kind: "grafana-dashboards",
		is: (fields) => isProvisioning(fields, ["providers"])
	}
];
/** Groups with a rule that says `alert` or `record`; those of Grafana's alerting have neither. */
function isRuleFile(fields) {
	const groups = itemsOf(fields.get("groups"));
	if (groups.length === 0 || fields.has("jobs") || fields.has("services")) return false;
	const rules = groups.flatMap((group) => itemsOf(field(group, "rules")));
	if (rules.length > 0) return rules.some(isRule);
	return hasOnly(fields, ["groups"]) && groups.every((group) => textField(group, "name") !== void 0 && isEmptyGroup(group));
}
/** Groups of rules, whatever stands above them: `group:` or nothing at all. */
function isListOfGroups(node) {
	return itemsOf(node).some((group) => itemsOf(field(group, "rules")).some((rule) => isRule(rule) && hasExpr(rule)));
}
function hasExpr(rule) {
	return field(rule, "expr") !== void 0;
}
function isRule(rule) {
	if (rule.kind !== "map") return false;
	const fields = fieldsOf(rule);
	if (fields.has("uid") || fields.has("condition")) return false;
	return (fields.has("alert") || fields.has("record")) && (fields.has("expr") || fields.size <= 6);
}
/** A group whose rules are still to come; a group of something else would have other fields. */
function isEmptyGroup(group) {
	return group.kind === "map" && group.entries.every(({ key }) => key.kind === "scalar" && groupKeys.has(key.text));
}
function isAlertmanager(fields) {
	if (fields.has("scrape_configs")) return false;
	const hasRoute = textField(fields.get("route"), "receiver") !== void 0 || field(fields.get("route"), "routes") !== void 0;
	const hasReceivers = itemsOf(fields.get("receivers")).some((receiver) => textField(receiver, "name") !== void 0);
	if (hasRoute && fields.has("receivers")) return true;
	const others = [...fields.keys()].filter((key) => alertmanagerKeys.has(key)).length;
	return (hasRoute || hasReceivers) && others >= 2 && others === fields.size;
}
function isDashboard(fields) {
	return (fields.get("panels")?.kind === "sequence" || fields.get("rows")?.kind === "sequence") && fields.has("title") && (fields.has("schemaVersion") || fields.has("templating") || fields.has("uid"));
}
function isPrometheus(fields) {
	if (foreignKeys.some((key) => fields.has(key))) return false;
	const keys = [...fields.keys()];
	const known = keys.filter((key) => prometheusKeys.has(key)).length;
	if (itemsOf(fields.get("scrape_configs")).some((job) => field(job, "job_name") !== void 0)) return true;
	const hasGlobal = globalKeys.some((key) => field(fields.get("global"), key) !== void 0);
	return known === keys.length && (hasGlobal || known >= 2 || fields.has("scrape_configs"));
}
/** Some of its sections; nothing else calls anything so. */
function isWeb(fields) {
	return hasOnly(fields, webKeys) || [
		"tls_server_config",
		"basic_auth_users",
		"http_server_config"
	].some((key) => fields.has(key));
}
function isProvisioning(fields, keys) {
	const version = fields.get("apiVersion");
	return version?.kind === "scalar" && /^\d+$/.test(version.text) && keys.some((key) => itemsOf(fields.get(key)).length > 0);
}
function isTargetList(items) {
	const isGroup = (item) => item.kind === "map" && hasOnly(fieldsOf(item), ["targets", "labels"]);
	return items.every(isGroup) && items.some((item) => field(item, "targets")?.kind === "sequence");
}
/** Jobs without anything around them, as `additionalScrapeConfigs` wants them; promtail's have stages, too. */
function isJobList(items) {
	return items.length > 0 && items.every((item) => textField(item, "job_name") !== void 0 && isScraped(item));
}
function isScraped(job) {
	return job.kind === "map" && !promtailKeys.some((key) => field(job, key) !== void 0);
}
function itemsOf(node) {
	return node?.kind === "sequence" ? node.items : [];
}
function hasOnly(fields, keys) {
	return fields.size > 0 && [...fields.keys()].every((key) => keys.includes(key));
}
const promtailKeys = [
	"pipeline_stages",
	"journal",
	"syslog",
	"loki_push_api",
	"windows_events",
	"gcplog"
];
const webKeys = [
	"tls_server_config",
	"http_server_config",
	"basic_auth_users",
	"rate_limit"
];
const groupKeys = /* @__PURE__ */ new Set([
	"name",
	"interval",
	"query_offset",
	"limit",
	"labels",
	"rules",
	"partial_response_strategy"
]);
const globalKeys = [
	"scrape_interval",
	"evaluation_interval",
	"scrape_timeout",
	"external_labels",
	"rule_query_offset"
];
/** Sections of prometheus.yml. */
const prometheusKeys = /* @__PURE__ */ new Set([
	"global",
	"runtime",
	"scrape_configs",
	"scrape_config_files",
	"rule_files",
	"alerting",
	"remote_write",
	"remote_read",
	"storage",
	"tracing",
	"otlp"
]);
/** What promtail, the Grafana agent, collectors and unit tests have and Prometheus does not. */
const foreignKeys = [
	"clients",
	"positions",
	"server",
	"tests",
	"exporters",
	"service",
	"processors",
	"evaluation_interval"
];
/** Sections of alertmanager.yml. */
const alertmanagerKeys = /* @__PURE__ */ new Set([
	"global",
	"route",
	"receivers",
	"inhibit_rules",
	"templates",
	"mute_time_intervals",
	"time_intervals",
	"tracing"
]);
/** Keys of which one at least is in every document that matters. */
const outermost = /* @__PURE__ */ new Set([
	"apiVersion",
	"groups",
	"panels",
	"rows",
	"datasources",
	"providers",
	"deleteDatasources",
	...webKeys,
	...prometheusKeys,
	...alertmanagerKeys
]);
/** Words that stand together in what is worth reading, as keys. */
const marks = [
	[keyed("groups"), keyed("alert|record")],
	[keyed("scrape_configs|scrape_config_files|rule_files|remote_write|remote_read|scrape_interval|evaluation_interval")],
	[keyed("receivers|route"), keyed("receiver")],
	[keyed("panels|rows"), keyed("schemaVersion|templating|uid")],
	[keyed("apiVersion"), keyed("datasources|deleteDatasources|providers")],
	[keyed("tls_server_config|http_server_config|basic_auth_users")],
	[/^\s*\[\s*\{|^-/m, keyed("targets|job_name")],
	[/\bkind["']?\s*:\s*["']?(?:PrometheusRule|AlertmanagerConfig|ServiceMonitor|PodMonitor|Probe|ScrapeConfig)\b/]
];
/** Keys stand at the beginning of a line, or behind a bracket, a comma or a dash; in a text inside of JSON, behind an escaped line end. */
function keyed(names) {
	return new RegExp(`(?:^|[{,\\s"'-]|\\\\n)(?:${names})["'\\\\]*[ \\t]*:`);
}
const objectMarks = /\bkind["']?\s*:\s*["']?(?:ConfigMap|Secret)\b/;
const programMarks = /\bkind["']?\s*:\s*["']?(?:Deployment|StatefulSet|DaemonSet)\b/;
const programs = /prometheus|alertmanager|grafana|\bconfig\.file\b|storage\.tsdb/;

// src/corpus/secretField.ts
/** Tells whether the value of a field of configuration is one that nobody else should know; some URLs are as good as a password. */
function isSecretField(name, value) {
	return secretMap.test(name) || secretField.test(name) && (value === "scalar" || !holder.test(name));
}
const secretField = /(?:password|passwd|secrets?|token|credentials|authorization|cookie|api_?key|_key|^key|api_url|webhook_url|webhook)$/i;
const secretMap = /^(?:basic_auth_users|secureJsonData|proxy_connect_header)$/;
/** What holds more than the secret itself where it is a map: `authorization` has a type, too. */
const holder = /^(?:authorization|webhook)$/i;

export { isPlainlyRules as a, listField as c, recognise as d, recogniseNamed as f, isForeignJson as i, mayHoldKeys as l, field as n, isUnitTest as o, textField as p, guess as r, isWorthReading as s, isSecretField as t, mayHoldPrograms as u };