import "./rolldown-runtime.js";
import { i as formatSpan, t as UserError } from "./errors.js";
import { t as commandResult } from "./outcome.js";
import { a as ConnectionError, n as pathOf } from "./discovery.js";
import { o as listObjects, r as readinessOf, s as readObject, t as readLogs } from "./logs.js";
import { S as textAt, b as numberAt, g as at, i as readYaml, v as isObject, x as objectAt, y as listAt } from "./object.js";
import { a as serviceProxy, r as readInventory } from "./clusterInventory.js";
import { a as expectedReceivers, i as watchdogOf, n as promiseOf, r as longestIntervalMs, t as addressOf } from "./promise.js";
import { Mt as parseDuration, g as formatLabels, i as nodeRefusal, n as formatWorkload, p as deadEnd, r as isOrdinaryNode, t as stopwatch, y as selects } from "./stopwatch.js";
import { a as targetsOf, i as isForeseeable, r as alertmanagerUrls, t as predictedInventory } from "./predicted.js";
import { t as refused$1 } from "./refused.js";
import { request } from "node:http";
import { Duplex } from "node:stream";
import { Buffer as Buffer$1 } from "node:buffer";
import { createHash } from "node:crypto";

// src/kube/reach/clusterReader.ts
/** Reads what is in a cluster, for whoever wants to look at it. Refusals come out as ApiError; a kind that the server does not have gives nothing. */
function clusterReader(client) {
	return {
		list: async (apiVersion, kind, options = {}) => {
			const resource = (await client.discovery()).find(apiVersion, kind);
			return resource === void 0 ? [] : listObjects(client, resource, options);
		},
		get: async (apiVersion, kind, options) => {
			const resource = (await client.discovery()).find(apiVersion, kind);
			return resource === void 0 ? void 0 : readObject(client, pathOf(resource, options));
		},
		logs: (options) => readLogs(client, options)
	};
}

// src/kube/reach/portForward.ts
/**
* Asks a Service by forwarding a port of one of its ready pods: `Authorization` gets through, NetworkPolicies do not matter. Each request
* opens one connection, because one WebSocket carries one. Needs `get` and `create` on `pods/portforward` (1.35), throws ApiError without.
*/
function portForward(client, address) {
	return { request: async (request) => {
		const target = await findPod(client, address);
		if ("missing" in target) return {
			status: 503,
			headers: {},
			body: target.missing,
			from: "proxy"
		};
		const stream = await openPort(client, {
			namespace: address.namespace,
			...target
		});
		try {
			return await ask(stream, request, address.service);
		} finally {
			stream.destroy();
		}
	} };
}
async function findPod(client, address) {
	const { namespace, service: name } = address;
	const reader = clusterReader(client);
	const service = await reader.get("v1", "Service", {
		namespace,
		name
	});
	if (service === void 0) return { missing: `services "${name}" not found` };
	const port = listAt(service, "spec", "ports").find((item) => numberAt(item, "port") === Number(address.port) || textAt(item, "name") === address.port);
	if (port === void 0) return { missing: `no service port "${address.port}" found for service "${name}"` };
	const labelSelector = Object.entries(objectAt(service, "spec", "selector")).map(([key, value]) => `${key}=${String(value)}`);
	const pod = (await reader.list("v1", "Pod", {
		namespace,
		labelSelector: labelSelector.join(",")
	})).find((item) => readinessOf(item).status === "current");
	if (labelSelector.length === 0 || pod === void 0) return { missing: `no ready pod behind service "${name}"` };
	const targetPort = objectAt(port)["targetPort"] ?? numberAt(port, "port") ?? 0;
	const number = typeof targetPort === "number" ? targetPort : namedPort(pod, String(targetPort));
	return number === void 0 ? { missing: `pod "${pod.metadata.name}" has no port "${String(targetPort)}"` } : {
		pod: pod.metadata.name,
		port: number
	};
}
function namedPort(pod, name) {
	const ports = listAt(pod, "spec", "containers").flatMap((container) => listAt(container, "ports"));
	return numberAt(ports.find((port) => textAt(port, "name") === name), "containerPort");
}
/** The kubelet's channels: 0 carries the data, 1 an error; the first message of each only repeats the port. */
async function openPort(client, target) {
	const { namespace, pod, port } = target;
	const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/portforward?ports=${port}`;
	const announced = /* @__PURE__ */ new Set();
	let link;
	const stream = new Duplex({
		read: () => {},
		write: (chunk, _, done) => {
			link?.send(Buffer.concat([Buffer.from([0]), chunk]));
			done();
		},
		final: (done) => done(),
		destroy: (error, done) => {
			link?.close();
			done(error);
		}
	});
	const onMessage = (message) => {
		const channel = message[0] ?? 0;
		const data = message.subarray(1);
		if (!announced.has(channel)) announced.add(channel);
		else if (channel === 0) stream.push(data);
		else stream.destroy(new ConnectionError({
			method: "GET",
			path
		}, new Error(data.toString()), "EPORTFORWARD"));
	};
	link = await client.upgrade({
		path,
		protocol: "v4.channel.k8s.io",
		onMessage,
		onClose: () => stream.push(null)
	});
	return stream;
}
function ask(stream, request$1, host) {
	const { method, path, headers = {}, body } = request$1;
	return new Promise((resolve, reject) => {
		const failed = (error) => reject(error instanceof ConnectionError ? error : new ConnectionError({
			method,
			path
		}, error));
		const length = body === void 0 ? {} : { "content-length": String(Buffer.byteLength(body)) };
		const outgoing = request({
			createConnection: () => stream,
			method,
			path,
			headers: {
				host,
				accept: "*/*",
				...headers,
				...length,
				connection: "close"
			}
		}, (answer) => {
			const chunks = [];
			answer.on("data", (chunk) => chunks.push(chunk));
			answer.on("error", failed);
			answer.on("end", () => resolve({
				status: answer.statusCode ?? 0,
				headers: flatten(answer),
				body: Buffer.concat(chunks).toString("utf8"),
				from: "backend"
			}));
		});
		outgoing.on("error", failed);
		outgoing.end(body);
	});
}
function flatten(answer) {
	return Object.fromEntries(Object.entries(answer.headersDistinct).map(([name, values]) => [name, (values ?? []).join("\n")]));
}

// src/kube/reach/urlService.ts
/**
* A component asked at a URL instead of through the API server, such as `https://prometheus.example.org/prometheus`: the paths that are
* asked follow the URL's own. Credentials in the URL are sent as basic authentication and never shown. Throws UserError for what is not a URL.
*/
function urlService(text, options) {
	const { base, authorization } = parse(text);
	return { async request({ method, path, headers, body }) {
		const timeout = AbortSignal.timeout(options.timeoutMs);
		const answer = await fetch(`${base}${path}`, {
			method,
			headers: {
				...headers,
				...authorization
			},
			redirect: "manual",
			signal: options.signal === void 0 ? timeout : AbortSignal.any([timeout, options.signal]),
			...body === void 0 ? {} : { body }
		});
		return {
			status: answer.status,
			headers: Object.fromEntries(answer.headers),
			body: await answer.text(),
			from: "backend"
		};
	} };
}
function parse(text) {
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url === void 0 || !/^https?:$/.test(url.protocol)) throw new UserError("an address of a component is not an http or https URL", { help: "Give it as in `--prometheus-url http://localhost:9090`." });
	const { username, password } = url;
	const base = `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
	if (username === "") return {
		base,
		authorization: {}
	};
	const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	return {
		base,
		authorization: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` }
	};
}

// src/smoke/trouble.ts
/** A question without an answer; thrown so that a probe reads as a row of questions, and turned into a verdict by the runner. */
var Trouble = class extends Error {
	name = "Trouble";
	/** `refused`: nobody listens or nobody is ready there; `forbidden`: we may not ask; `unreachable`: the way there is broken. */
	kind;
	verdict;
	constructor(kind, verdict) {
		super(verdict.message);
		this.kind = kind;
		this.verdict = verdict;
	}
};
/** What it means that the API server answered in place of a component (kube-apiserver service proxy, its Status answers). */
function proxyTrouble(component, context) {
	const { promise, request, answer } = context;
	const reason = statusMessage(answer.body);
	const address = addressOf(promise, component);
	const service = address === void 0 ? component : `Service ${address.namespace}/${address.service}`;
	if (answer.status === 401 || answer.status === 403) {
		const verb = request.method === "GET" ? "get" : "create";
		const role = address && proxyRole(address, verb);
		return new Trouble("forbidden", {
			state: "unasked",
			isFinal: true,
			message: `not allowed to reach ${service} through the API server`,
			diagnosis: `the identity needs \`${verb}\` on services/proxy: apply the Role below and bind it, or give a URL of the component`,
			details: [reason, ...role ?? []]
		});
	}
	return new Trouble("refused", {
		state: "unasked",
		message: `${service} does not answer: ${shorten(reason)}`,
		diagnosis: refusalCause(answer.status, reason, service)
	});
}
/** What it means that a request to a component or to the API server failed. */
function requestTrouble(what, error) {
	if (error instanceof Trouble) return error;
	const status = numberOf(error, "status");
	const message = error instanceof Error ? error.message : String(error);
	if (status === 401 || status === 403) return new Trouble("forbidden", {
		state: "unasked",
		isFinal: true,
		message: `not allowed to read ${what}`,
		diagnosis: "the identity lacks this right: apply the rule below and bind it",
		details: [shorten(message), ...ruleFor(message) ?? []]
	});
	const code = textOf(error instanceof Error ? error.cause : void 0, "code") ?? textOf(error, "code");
	const isRefused = code === "ECONNREFUSED" && error instanceof TypeError;
	return new Trouble(isRefused ? "refused" : "unreachable", {
		state: "unasked",
		message: `${what} cannot be reached: ${shorten(message)}${code === void 0 ? "" : ` (${code})`}`
	});
}
/** The rule that an error message of the API server asks for, as YAML lines; undefined when it is no refusal. */
function ruleFor(message) {
	const refusal = refusalIn(message);
	if (refusal === void 0) return void 0;
	const verbs = refusal.verb === "list" || refusal.verb === "watch" ? "get, list, watch" : refusal.verb;
	return [
		`# in a ${refusal.namespace === void 0 ? "ClusterRole" : `Role in the namespace ${refusal.namespace}`}, bound to ${refusal.user}`,
		"rules:",
		`  - apiGroups: ["${refusal.group}"]`,
		`    resources: [${refusal.resource}]`,
		`    verbs: [${verbs}]`
	];
}
/** Reads `User "a" cannot list resource "pods" in API group "" at the cluster scope`, also with escaped quotes. */
function refusalIn(message) {
	const match = /User "([^"]+)" cannot (\w+) resource "([^"]+)" in API group "([^"]*)"(?: in the namespace "([^"]+)")?/.exec(message.replaceAll("\\\"", "\""));
	if (match === null) return void 0;
	const [, user = "", verb = "", resource = "", group = "", namespace] = match;
	return {
		user,
		verb,
		resource,
		group,
		...namespace === void 0 ? {} : { namespace }
	};
}
/** One line of at most 300 characters. */
function shorten(text) {
	const line = text.replace(/\s+/g, " ").trim();
	return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}
function proxyRole(address, verb) {
	const segment = `${address.scheme === "https" ? "https:" : ""}${address.service}:${address.port}`;
	return [
		"apiVersion: rbac.authorization.k8s.io/v1",
		"kind: Role",
		"metadata:",
		"  name: promstack-smoke",
		`  namespace: ${address.namespace}`,
		"rules:",
		"  - apiGroups: [\"\"]",
		"    resources: [services/proxy]",
		`    resourceNames: ["${segment}"]`,
		`    verbs: [${verb}]`
	];
}
function refusalCause(status, reason, service) {
	if (/no endpoints available/.test(reason)) return `no pod behind ${service} is ready`;
	if (/no service port/.test(reason)) return `${service} has no such port in the cluster; apply the manifests`;
	if (status === 404) return `${service} does not exist in the cluster, or has no endpoints yet`;
	if (/connection refused/.test(reason)) return `nothing listens on the port that ${service} leads to`;
	if (/timeout|deadline/.test(reason)) return "the pod does not answer in time, or a NetworkPolicy keeps the API server out";
	return `the API server cannot reach ${service}`;
}
function statusMessage(body) {
	try {
		return textOf(JSON.parse(body), "message") ?? body;
	} catch {
		return body;
	}
}
function textOf(value, key) {
	const found = fieldOf(value, key);
	return typeof found === "string" ? found : void 0;
}
function numberOf(value, key) {
	const found = fieldOf(value, key);
	return typeof found === "number" ? found : void 0;
}
function fieldOf(value, key) {
	return typeof value === "object" && value !== null ? value[key] : void 0;
}

// src/smoke/answer.ts
/** Reads a body as JSON; undefined when it is none. */
function parseJson(body) {
	try {
		return JSON.parse(body);
	} catch {
		return;
	}
}
/** Asks Prometheus' HTTP API and gives the `data` of the answer; throws Trouble for anything but success. */
async function askPrometheus(context, path) {
	const prefix = context.promise.prometheus?.routePrefix ?? "";
	const answer = await context.ask("prometheus", {
		method: "GET",
		path: `${prefix}${path}`
	});
	const body = parseJson(answer.body);
	if (answer.status === 200 && textAt(body, "status") === "success") return at(body, "data") ?? null;
	const said = textAt(body, "error") ?? answer.body;
	throw unexpected("Prometheus", answer, `${path.split("?")[0]}: ${said}`);
}
/** Evaluates an instant query and gives the one number that it has; undefined when there is no result. */
async function askNumber(context, query) {
	const data = await askPrometheus(context, `/api/v1/query?query=${encodeURIComponent(query)}`);
	const value = listAt(data, "result", 0, "value")[1];
	return value === void 0 ? void 0 : Number(value);
}
/** Asks for a page of metrics in the text format. */
async function askMetrics(context, component, prefix = "") {
	const answer = await context.ask(component, {
		method: "GET",
		path: `${prefix}/metrics`
	});
	if (answer.status !== 200) throw unexpected(component, answer, "/metrics");
	return parseSamples(answer.body);
}
/** Reads the Prometheus text format; comments and what cannot be read are left out. */
function parseSamples(text) {
	const samples = [];
	for (const line of text.split("\n")) {
		const match = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})?\s+(\S+)/.exec(line);
		if (match === null) continue;
		const labels = /* @__PURE__ */ new Map();
		for (const [, name = "", value = ""] of (match[2] ?? "").matchAll(/([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g)) labels.set(name, value.replace(/\\(.)/g, (_, character) => character === "n" ? "\n" : character));
		const word = match[3] ?? "";
		const value = word === "+Inf" ? Number.POSITIVE_INFINITY : word === "-Inf" ? Number.NEGATIVE_INFINITY : Number(word);
		samples.push({
			name: match[1] ?? "",
			labels,
			value
		});
	}
	return samples;
}
/** A component answered, but not what it should. */
function unexpected(component, answer, what) {
	return new Trouble("unreachable", {
		state: "unasked",
		message: `${component} answers ${answer.status} to ${shorten(what)}`
	});
}

// src/smoke/clusterFile.ts
/**
* Which of the files stand in the cluster otherwise than in the manifests, in one line: as long as that is so, no reload and no
* patience brings the promised text to the pod. Undefined when all are the same, are in Secrets, or may not be read.
*/
async function otherInCluster(context, files) {
	const found = await Promise.all(files.map((file) => differs$2(context, file)));
	const other = files.find((_, index) => found[index]);
	return other && `${other.source} in the cluster is another than in the manifests: apply them again`;
}
async function differs$2(context, file) {
	const [, namespace, name] = /^ConfigMap ([^/]+)\/(.+)$/.exec(file.source) ?? [];
	if (namespace === void 0 || name === void 0) return false;
	try {
		const live = await context.cluster.get("v1", "ConfigMap", {
			namespace,
			name
		});
		const isBinary = at(live ?? null, "binaryData", file.key) !== void 0;
		return live !== void 0 && !isBinary && objectAt(live, "data")[file.key] !== file.text;
	} catch (error) {
		if (error instanceof Trouble) return false;
		throw error;
	}
}

// src/smoke/pods.ts
/** The pods of a workload as they are. */
function podsOf(context, workload) {
	return context.cluster.list("v1", "Pod", {
		namespace: workload.namespace,
		labelSelector: workload.labelSelector
	});
}
/** Why a pod is not ready, in one line, and whether it cannot become so by itself; undefined for a ready pod. */
function podTrouble(pod) {
	const name = textAt(pod, "metadata", "name") ?? "";
	for (const status of [...listAt(pod, "status", "initContainerStatuses"), ...listAt(pod, "status", "containerStatuses")]) {
		const reason = textAt(status, "state", "waiting", "reason");
		if (reason === void 0 || reason === "ContainerCreating" || reason === "PodInitializing") continue;
		const said = textAt(status, "state", "waiting", "message");
		const restarts = numberAt(status, "restartCount") ?? 0;
		const last = textAt(status, "lastState", "terminated", "reason");
		const end = last === void 0 ? "" : `; it last ended with ${last}`;
		return {
			cause: shorten(`pod ${name}, container ${textAt(status, "name") ?? ""}: ${reason}${end}${said ? `: ${said}` : ""}`),
			isDoomed: doomed.has(reason) || reason === "CrashLoopBackOff" && restarts >= 2
		};
	}
	const conditions = listAt(pod, "status", "conditions");
	const scheduled = conditions.find((condition) => textAt(condition, "type") === "PodScheduled");
	if (textAt(scheduled, "status") === "False") return {
		cause: shorten(`pod ${name} is on no node: ${textAt(scheduled, "message") ?? ""}`),
		isDoomed: false
	};
	const ready = conditions.find((condition) => textAt(condition, "type") === "Ready");
	if (textAt(ready, "status") === "True") return void 0;
	return {
		cause: shorten(`pod ${name} is not ready: ${textAt(ready, "message") ?? "no condition yet"}`),
		isDoomed: false
	};
}
const doomed = /* @__PURE__ */ new Set([
	"ErrImagePull",
	"ImagePullBackOff",
	"InvalidImageName",
	"CreateContainerConfigError",
	"ErrImageNeverPull"
]);
/** The last lines of warnings and errors of a workload's container; none when the log cannot be read. */
async function errorLines(context, of) {
	try {
		const pods = await podsOf(context, of.workload);
		return (await Promise.all(pods.map((pod) => context.cluster.logs({
			namespace: of.workload.namespace,
			pod: textAt(pod, "metadata", "name") ?? "",
			container: of.containerName,
			tailLines: 200
		})))).flat().filter(isComplaint).map(readLine);
	} catch (error) {
		if (error instanceof Trouble) return [];
		throw error;
	}
}
/** The `err="…"` of a log line, or the whole line. */
function causeIn(line) {
	const match = /\b(?:err|error)="((?:[^"\\]|\\.)*)"|\berr=(\S.*)$/.exec(line);
	return shorten((match?.[1] ?? match?.[2] ?? line).replaceAll("\\\"", "\""));
}
function isComplaint(line) {
	return /\blevel="?(error|warn)/i.test(line);
}
function readLine(text) {
	const time = /\b(?:time|ts)="?([0-9T:.+-]+Z?)/.exec(text)?.[1];
	const timeMs = time === void 0 ? NaN : Date.parse(time);
	return {
		text,
		timeMs: Number.isNaN(timeMs) ? 0 : timeMs
	};
}

// src/stack/loadedConfig.ts
/**
* Where a configuration that Prometheus says it has loaded lacks something of the written one: paths such as
* `scrape_configs[job].relabel_configs[0].regex`. Prometheus adds its defaults and leaves out what equals them, hides
* secrets, and writes durations, paths and references in its own way: none of that counts as a difference.
*/
function missingFromLoaded(written, loadedText) {
	const loaded = readYaml({
		file: "loaded",
		text: loadedText
	}).documents[0]?.value;
	if (loaded === void 0) return [""];
	return [...compare$2(written, loaded, "")];
}
/** Flags of the container that a running Prometheus has with another value: `--flag=value (it runs with other)`. */
function differingFlags(flags, running) {
	return flags.filter(({ name }) => flags.filter((other) => other.name === name).length === 1).flatMap(({ name, value }) => {
		const positive = name.startsWith("no-") ? name.slice(3) : name;
		const found = running[name] ?? running[positive];
		const wanted = value ?? (name === positive ? "true" : "false");
		return found === void 0 || sameScalar(wanted, found) || sameSize(wanted, found) ? [] : [`--${name}=${wanted} (it runs with ${found})`];
	});
}
function* compare$2(written, loaded, path) {
	if (isEmpty$1(written) && (loaded === void 0 || isEmpty$1(loaded))) return;
	if (Array.isArray(written)) {
		yield* compareLists(written, loaded, path);
		return;
	}
	if (isObject(written)) {
		for (const [key, value] of Object.entries(written)) {
			if (isDefault(path, key, value)) continue;
			const inner = path === "" ? key : `${path}.${key}`;
			yield* compare$2(value, isObject(loaded) ? counterpart(loaded, key) : void 0, inner);
		}
		return;
	}
	if (loaded === "<secret>" || isTemplate(written)) return;
	if (loaded === void 0 || !isScalar(loaded) || !sameScalar(String(written), String(loaded))) yield path;
}
function* compareLists(written, loaded, path) {
	if (!Array.isArray(loaded)) {
		yield path;
		return;
	}
	for (const [index, item] of written.entries()) {
		const name = isObject(item) ? item["job_name"] ?? index : index;
		yield* compare$2(item, loaded[index], `${path}[${String(name)}]`);
	}
	if (loaded.length > written.length) yield `${path} (it has ${loaded.length - written.length} more)`;
}
/** Old names that Prometheus rewrites when it reads them. */
function counterpart(loaded, key) {
	if (Object.hasOwn(loaded, key)) return loaded[key];
	const authorization = loaded["authorization"];
	if (!isObject(authorization)) return void 0;
	if (key === "bearer_token_file") return authorization["credentials_file"];
	return key === "bearer_token" ? "<secret>" : void 0;
}
/** What Prometheus leaves out because it equals the default (relabel.Regexp.IsZero). */
function isDefault(path, key, value) {
	return key === "regex" && value === "(.*)" && /relabel_configs\[\d+\]$/.test(path);
}
function isEmpty$1(value) {
	if (value === null || value === "" || value === 0 || value === false) return true;
	return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.values(value).every(isEmpty$1);
}
function isScalar(value) {
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
/** External labels may name environment variables. */
function isTemplate(value) {
	return typeof value === "string" && /\$\{\w+\}/.test(value);
}
function sameScalar(written, loaded) {
	if (written === loaded || loaded.endsWith(`/${written.replace(/^\.\//, "")}`)) return true;
	if (written.toLowerCase() === loaded.toLowerCase() && /^(true|false|[a-z]+)$/i.test(written)) return true;
	const duration = parseDuration(written);
	return duration !== void 0 && duration === parseDuration(loaded) || sameSize(written, loaded);
}
function sameSize(written, loaded) {
	const size = sizeOf(written);
	return size !== void 0 && size === sizeOf(loaded);
}
/** Prometheus' units are powers of 1024 with and without the `i`. */
function sizeOf(text) {
	const match = /^([0-9.]+)\s*([KMGTPE]?)i?B$/.exec(text);
	return match === null ? void 0 : Number(match[1]) * 1024 ** " KMGTPE".indexOf(match[2] || " ");
}

// src/smoke/reload.ts
/** Watches one running Prometheus for failed reloads; undefined when the last one succeeded. */
function reloadWatch(context, prometheus) {
	let firstServerTimeMs;
	let failedRounds = 0;
	let failedSinceMs = 0;
	return async () => {
		const runtime = await askPrometheus(context, "/api/v1/status/runtimeinfo");
		firstServerTimeMs ??= serverTimeMs(runtime) ?? context.clock.now();
		if (at(runtime, "reloadConfigSuccess") === true) {
			failedRounds = 0;
			return;
		}
		if (failedRounds === 0) failedSinceMs = context.clock.now();
		failedRounds++;
		const lines = reloadLines(await errorLines(context, prometheus));
		const own = ownProblem(context);
		const last = lines.at(-1);
		const isNew = last !== void 0 && last.timeMs >= firstServerTimeMs;
		return {
			cause: (last && causeIn(last.text)) ?? own ?? "the log of Prometheus says why",
			lines: lines.slice(-10).map(({ text }) => text),
			isSettled: failedRounds >= 2 && (isNew || own !== void 0 || context.clock.now() - failedSinceMs >= settledAfterMs)
		};
	};
}
/** Longer than a corrected file needs to reach the pod where the kubelet watches, and to be picked up. */
const settledAfterMs = 45e3;
/** Of the lines about a reload, those that name a cause; later ones only say that there was one. */
function reloadLines(lines) {
	const about = lines.filter(({ text }) => /config|rule|loading groups|parsing YAML|reload/i.test(text));
	const causes = about.filter(({ text }) => !/one or more errors occurred|previous rule set restored/.test(text));
	return causes.length > 0 ? causes : about;
}
/** A problem that reading the same files already showed. */
function ownProblem(context) {
	const problem = context.promise.prometheus?.problems.find(({ severity }) => severity === "error");
	if (problem === void 0) return void 0;
	return problem.span === void 0 ? problem.message : `${formatSpan(problem.span)}: ${problem.message}`;
}
function serverTimeMs(runtime) {
	const time = Date.parse(textAt(runtime, "serverTime") ?? "");
	return Number.isNaN(time) ? void 0 : time;
}

// src/smoke/prometheusConfig.ts
/** Prometheus runs with the configuration and the flags of the manifests, and its last reload succeeded. */
const prometheusConfig = {
	id: "prometheus/config",
	title: "Prometheus has loaded the configuration of the manifests, whole",
	needs: ["prometheus/ready"],
	after: [],
	heeds: [],
	applies: ({ prometheus }) => {
		if (prometheus === void 0) return "the manifests have no Prometheus";
		return prometheus.config ? true : "the manifests do not hold the configuration of Prometheus";
	},
	budgetMs: () => propagationBudgetMs,
	start: (context) => {
		const prometheus = context.promise.prometheus;
		if (prometheus === void 0) return async () => ({
			state: "skipped",
			message: "the manifests have no Prometheus"
		});
		const reload = reloadWatch(context, prometheus);
		return async () => {
			const trouble = await reload();
			const missing = await missingParts(context, prometheus);
			if (trouble !== void 0) return {
				state: "failing",
				isFinal: trouble.isSettled,
				message: `the last reload of the configuration failed: ${trouble.cause}`,
				diagnosis: "a failed reload is half applied: scrape jobs may be new while the rules are old; correct the file named in the log and apply again",
				details: [...missing.map((path) => `not loaded: ${path}`), ...trouble.lines],
				...prometheus.configFile ? { span: prometheus.configFile.span } : {}
			};
			if (missing.length === 0) return loaded(prometheus);
			const files = prometheus.configFile === void 0 ? [] : [prometheus.configFile];
			return differs$1(prometheus, missing, await otherInCluster(context, files));
		};
	}
};
/** A changed ConfigMap reaches the pod within about two minutes, and is read within half a minute. */
const propagationBudgetMs = 15e4;
function loaded(prometheus) {
	return {
		state: "passed",
		message: `the configuration with its ${prometheus.jobs.length} jobs is loaded`
	};
}
function differs$1(prometheus, missing, other) {
	const more = missing.length > 1 ? ` (and ${missing.length - 1} more)` : "";
	return {
		state: "failing",
		isFinal: other !== void 0,
		message: `Prometheus runs with another configuration: ${missing[0]} differs${more}`,
		diagnosis: other ?? "the change has not reached the pod (a subPath mount never gets one), or nothing reloads it: use `--config.auto-reload`, or restart the pod",
		details: missing,
		...prometheus.configFile ? { span: prometheus.configFile.span } : {}
	};
}
async function missingParts(context, prometheus) {
	const [config, flags] = await Promise.all([askPrometheus(context, "/api/v1/status/config"), askPrometheus(context, "/api/v1/status/flags")]);
	const written = prometheus.config?.document;
	const running = Object.fromEntries(Object.entries(isObject(flags) ? flags : {}).map(([name, value]) => [name, String(value)]));
	return [...written === void 0 ? [] : missingFromLoaded(written, textAt(config, "yaml") ?? ""), ...differingFlags(prometheus.flags, running)];
}

// src/smoke/alertmanagerConfig.ts
/** Alertmanager runs with the configuration file of the manifests, byte for byte. */
const alertmanagerConfig = {
	id: "alertmanager/config",
	title: "Alertmanager has loaded the configuration of the manifests",
	needs: ["alertmanager/ready"],
	after: ["workloads/running"],
	heeds: [],
	applies: ({ alertmanager }) => {
		if (alertmanager === void 0) return "the manifests have no Alertmanager";
		return alertmanager.configFile ? true : "the manifests do not hold the configuration of Alertmanager";
	},
	budgetMs: () => propagationBudgetMs,
	start: (context) => {
		const alertmanager = context.promise.alertmanager;
		let rounds = 0;
		return async () => {
			if (alertmanager?.configFile === void 0) return {
				state: "skipped",
				message: "no configuration to compare"
			};
			const samples = await askMetrics(context, "alertmanager", alertmanager.routePrefix);
			const metricValue = (metric) => samples.find(({ name }) => name === metric)?.value;
			const hash = metricValue("alertmanager_config_hash");
			if (hash === void 0) return {
				state: "unasked",
				message: "Alertmanager does not serve alertmanager_config_hash"
			};
			rounds++;
			if (metricValue("alertmanager_config_last_reload_successful") === 0) {
				const cause = (await errorLines(context, alertmanager)).at(-1);
				return {
					state: "failing",
					isFinal: rounds >= 2,
					message: `the last reload of the configuration failed${cause ? `: ${causeIn(cause.text)}` : ""}`,
					diagnosis: "Alertmanager keeps the configuration that it had and stays ready; correct the file and reload",
					span: alertmanager.configFile.span
				};
			}
			if (hash === configHash(alertmanager.configFile.text)) return {
				state: "passed",
				message: "the configuration is loaded, byte for byte"
			};
			return differs(alertmanager, {
				rounds,
				other: await otherInCluster(context, [alertmanager.configFile])
			});
		};
	}
};
/** The first six bytes of the MD5 of the file, least significant first (alertmanager config/coordinator.go md5HashAsMetricValue). */
function configHash(text) {
	return createHash("md5").update(text).digest().readUIntLE(0, 6);
}
function differs(alertmanager, { rounds, other }) {
	return {
		state: "failing",
		isFinal: other !== void 0 || !alertmanager.mayReload && rounds >= 3,
		message: "Alertmanager runs with another configuration than that of the manifests",
		diagnosis: other ?? (alertmanager.mayReload ? "the change has not reached the pod, or the reloader does not see it" : "Alertmanager does not reload by itself: restart the pod, or let the Deployment change with the file (a checksum annotation)"),
		...alertmanager.configFile ? { span: alertmanager.configFile.span } : {}
	};
}

// src/smoke/alertmanagerKnown.ts
/** Prometheus sends its alerts to the Alertmanagers of the manifests, and they take them. */
const alertmanagerKnown = {
	id: "alertmanager/known",
	title: "Prometheus knows its Alertmanagers and gets its alerts through to them",
	needs: ["prometheus/ready"],
	after: ["prometheus/config", "workloads/running"],
	heeds: ["alertmanager/ready"],
	applies: ({ prometheus }) => {
		if (prometheus?.config === void 0) return "the manifests do not hold the configuration of Prometheus";
		return prometheus.config.alertmanagers.length > 0 ? true : "the configuration names no Alertmanager";
	},
	budgetMs: ({ prometheus }) => 2 * (prometheus?.config?.evaluationIntervalMs ?? 6e4) + 75e3,
	start: (context) => {
		let errorsBefore;
		let otherSinceMs;
		return async () => {
			const prometheus = context.promise.prometheus;
			if (prometheus?.config === void 0) return {
				state: "skipped",
				message: "no configuration"
			};
			const [expected, active, samples] = await Promise.all([
				expectedUrls(context, prometheus),
				activeUrls(context),
				askMetrics(context, "prometheus", prometheus.routePrefix)
			]);
			const dead = deadEnds(context, prometheus, active.length > 0 ? active : expected);
			const facts = {
				expected: expected.join(", "),
				found: active.join(", ")
			};
			const missing = expected.filter((url) => !active.includes(url));
			const extra = active.filter((url) => !expected.includes(url));
			const delivery = active.map((url) => deliveryOf(samples, url));
			const grown = delivery.find(({ url, errors }) => errors > (errorsBefore?.get(url) ?? errors));
			errorsBefore = new Map(delivery.map(({ url, errors }) => [url, errors]));
			if (dead !== void 0) return {
				...leadsNowhere(dead, prometheus),
				...facts
			};
			if (missing.length > 0 || extra.length > 0) {
				otherSinceMs ??= context.clock.now();
				const isFinal = context.stateOf("prometheus/config") === "passed" && context.clock.now() - otherSinceMs >= settledMs$1;
				return {
					...active.length === 0 ? noneKnown(prometheus) : otherSet(missing, extra),
					...facts,
					isFinal
				};
			}
			otherSinceMs = void 0;
			if (active.length === 0) return {
				...noneKnown(prometheus),
				...facts
			};
			const failing = grown ?? delivery.find(({ sent, errors }) => errors > 0 && sent === 0);
			if (failing !== void 0) return {
				...await notDelivered(context, prometheus, failing),
				...facts,
				isFinal: grown !== void 0
			};
			const silent = delivery.find(({ sent }) => sent === 0);
			if (silent !== void 0) return {
				state: "waiting",
				message: `no alert sent to ${silent.url} yet`,
				...facts
			};
			return {
				state: "passed",
				message: `Prometheus delivers to ${active.join(", ")}`,
				...facts
			};
		};
	}
};
/** Discovery passes changes on after five seconds; longer is no delay any more. */
const settledMs$1 = 16e3;
async function expectedUrls(context, prometheus) {
	const groups = prometheus.config?.alertmanagers ?? [];
	const own = prometheus.workload.namespace;
	const discoveries = groups.flatMap((group) => group.discoveries);
	const inventory = await readInventory(context.cluster, discoveries, own);
	return [...new Set(groups.flatMap((group) => alertmanagerUrls(group, inventory, own)))];
}
async function activeUrls(context) {
	const data = await askPrometheus(context, "/api/v1/alertmanagers");
	return listAt(data, "activeAlertmanagers").flatMap((one) => textAt(one, "url") ?? []);
}
function deliveryOf(samples, url) {
	const metricValue = (metric) => samples.find(({ name, labels }) => name === metric && labels.get("alertmanager") === url)?.value ?? 0;
	const version = samples.find(({ name }) => name === "prometheus_build_info")?.labels.get("version") ?? "";
	const attempts = metricValue("prometheus_notifications_sent_total");
	const errors = metricValue("prometheus_notifications_errors_total");
	return {
		url,
		sent: version.startsWith("2.") ? attempts - errors : attempts,
		errors
	};
}
function deadEnds(context, prometheus, urls) {
	for (const url of urls) {
		const cause = deadEnd(url, {
			fromNamespace: prometheus.workload.namespace,
			services: context.promise.services
		});
		if (cause !== void 0) return {
			url,
			cause
		};
	}
}
function leadsNowhere(dead, prometheus) {
	return {
		state: "failing",
		isFinal: true,
		message: `the Alertmanager address ${dead.url} leads nowhere: ${dead.cause}`,
		diagnosis: "correct the address under `alerting.alertmanagers`",
		...spanOf(prometheus)
	};
}
function noneKnown(prometheus) {
	return {
		state: "failing",
		message: "Prometheus knows no Alertmanager: no alert can reach anybody",
		diagnosis: "the discovery under `alerting.alertmanagers` finds nothing, or its relabelling drops everything",
		...spanOf(prometheus)
	};
}
function otherSet(missing, extra) {
	return {
		state: "failing",
		message: `Prometheus knows other Alertmanagers than the manifests name: ${[...missing.length > 0 ? [`it lacks ${missing.join(", ")}`] : [], ...extra.length > 0 ? [`it has ${extra.join(", ")}`] : []].join("; ")}`,
		diagnosis: "the changed configuration has not reached Prometheus, or discovery sees another cluster state"
	};
}
async function notDelivered(context, prometheus, to) {
	const lines = (await errorLines(context, prometheus)).filter(({ text }) => /sending alert/i.test(text));
	const last = lines.at(-1);
	return {
		state: "failing",
		message: `alerts do not get through to ${to.url}: ${to.errors} errors`,
		diagnosis: last ? causeIn(last.text) : "the log of Prometheus says why under `Error sending alerts`",
		details: lines.slice(-5).map(({ text }) => text),
		...spanOf(prometheus)
	};
}
function spanOf(prometheus) {
	const span = prometheus.config?.alertmanagers[0]?.span;
	return span === void 0 ? {} : { span };
}

// src/smoke/ready.ts
/** Asks a component whether it is ready; that nobody answers there is a no, not a missing answer. */
async function askReady(context, component, question) {
	try {
		return question.judge(await context.ask(component, {
			method: "GET",
			path: question.path
		}));
	} catch (error) {
		if (error instanceof Trouble && error.kind === "refused") return {
			...error.verdict,
			state: "failing"
		};
		throw error;
	}
}
/** How long a component may take to become ready after its pod has. */
const readyBudgetMs = 6e4;

// src/smoke/alertmanagerReady.ts
/** Alertmanager answers. */
const alertmanagerReady = {
	id: "alertmanager/ready",
	title: "Alertmanager answers that it is ready",
	needs: [],
	after: [],
	heeds: ["workloads/running", "services/endpoints"],
	applies: ({ alertmanager }) => alertmanager ? true : "the manifests have no Alertmanager",
	budgetMs: () => readyBudgetMs,
	start: (context) => () => askReady(context, "alertmanager", {
		path: `${context.promise.alertmanager?.routePrefix ?? ""}/-/ready`,
		judge: (answer) => answer.status === 200 ? {
			state: "passed",
			message: "Alertmanager is ready"
		} : {
			state: "failing",
			message: `Alertmanager answers ${answer.status}: ${shorten(answer.body)}`
		}
	})
};

// src/smoke/alertmanagerWatchdog.ts
/** The alert that always fires has arrived in Alertmanager and goes to the receiver that the routes name. */
const alertmanagerWatchdog = {
	id: "alertmanager/watchdog",
	title: "the alert that always fires arrives in Alertmanager, at its receiver",
	needs: ["prometheus/ready", "alertmanager/ready"],
	after: ["prometheus/config"],
	heeds: [
		"alertmanager/known",
		"alertmanager/config",
		"prometheus/rules",
		"prometheus/config"
	],
	applies: ({ prometheus, alertmanager }) => {
		if (prometheus === void 0 || alertmanager === void 0) return "the manifests do not have both Prometheus and Alertmanager";
		return watchdogOf(prometheus) ? true : "no rule always fires (`vector(1)`), so delivery cannot be watched";
	},
	budgetMs: ({ prometheus }) => 2 * (prometheus?.config?.evaluationIntervalMs ?? 6e4) + 75e3,
	start: (context) => {
		const { prometheus, alertmanager } = context.promise;
		const rule = prometheus && watchdogOf(prometheus);
		return async () => {
			if (rule === void 0 || prometheus === void 0 || alertmanager === void 0) return {
				state: "skipped",
				message: "no watchdog rule"
			};
			const receivers = expectedReceivers(rule, {
				prometheus,
				alertmanager
			});
			const answer = await askAlerts(context, rule);
			const alerts = answer.alerts.filter((alert) => carries(alert, rule));
			const alert = alerts.find((candidate) => textAt(candidate, "status", "state") === "active") ?? alerts[0];
			if (alert === void 0) return notArrived(context, rule);
			const ageMs = answer.nowMs - Date.parse(textAt(alert, "updatedAt") ?? "");
			if (ageMs > 2 * (prometheus.config?.evaluationIntervalMs ?? 6e4) + resendMs) return grownOld(rule, ageMs);
			const verdict = judge$1(alert, {
				rule,
				receivers
			});
			const isLoaded = context.stateOf("alertmanager/config") === "passed";
			return verdict.state === "failing" ? {
				...verdict,
				isFinal: isLoaded || verdict.isFinal === true
			} : verdict;
		};
	}
};
/** Prometheus sends a firing alert again after a minute (`--rules.alert.resend-delay`). */
const resendMs = 9e4;
/** Alertmanager keeps an alert for minutes after the last time that it came. */
function grownOld(rule, ageMs) {
	return {
		state: "failing",
		message: `\`${rule.name}\` last arrived in Alertmanager ${Math.round(ageMs / 1e3)} s ago`,
		diagnosis: "Prometheus sends no alerts any more: alertmanager/known says to where and why",
		span: rule.span
	};
}
/** The alerts, and what time it is for Alertmanager. */
async function askAlerts(context, rule) {
	const filter = encodeURIComponent(`alertname="${rule.name}"`);
	const prefix = context.promise.alertmanager?.routePrefix ?? "";
	const answer = await context.ask("alertmanager", {
		method: "GET",
		path: `${prefix}/api/v2/alerts?filter=${filter}`
	});
	const body = parseJson(answer.body);
	const date = Date.parse(answer.headers["date"] ?? "");
	const nowMs = Number.isNaN(date) ? context.clock.now() : date;
	if (answer.status === 200 && Array.isArray(body)) return {
		alerts: body,
		nowMs
	};
	throw new Trouble("unreachable", {
		state: "unasked",
		message: `Alertmanager answers ${answer.status} to /api/v2/alerts: ${shorten(answer.body)}`
	});
}
/** Another Prometheus may send an alert of the same name. */
function carries(alert, rule) {
	const labels = objectAt(alert, "labels");
	return [...rule.labels].every(([name, value]) => value.includes("{{") || labels[name] === value);
}
function judge$1(alert, context) {
	const { rule, receivers } = context;
	const reached = listAt(alert, "receivers").flatMap((receiver) => textAt(receiver, "name") ?? []);
	const found = reached.join(", ");
	const state = textAt(alert, "status", "state");
	if (state === "suppressed") {
		const silences = listAt(alert, "status", "silencedBy").join(", ");
		const inhibitors = listAt(alert, "status", "inhibitedBy").join(", ");
		const by = silences ? `silenced by ${silences}` : `inhibited by ${inhibitors}`;
		return {
			state: "failing",
			isFinal: true,
			message: `\`${rule.name}\` is in Alertmanager but ${by}`,
			diagnosis: silences ? "expire this silence: it hides the proof that alerts arrive" : "an inhibition rule matches it",
			span: rule.span
		};
	}
	if (state !== "active") return {
		state: "waiting",
		message: `\`${rule.name}\` has arrived and is ${state}`
	};
	const expected = receivers?.join(", ");
	if (receivers === void 0 || [...receivers].sort().join() === [...reached].sort().join()) return {
		state: "passed",
		message: `\`${rule.name}\` is active in Alertmanager, for the receiver ${found}`,
		found,
		...expected ? { expected } : {}
	};
	return {
		state: "failing",
		message: `\`${rule.name}\` goes to ${found || "no receiver"}, not to ${expected}`,
		expected: expected ?? "",
		found,
		diagnosis: "Alertmanager runs with other routes than the manifests",
		span: rule.span
	};
}
/** Where on the way it was lost. */
async function notArrived(context, rule) {
	const data = await askPrometheus(context, "/api/v1/alerts");
	const fires = listAt(data, "alerts").some((alert) => at(alert, "labels", "alertname") === rule.name && textAt(alert, "state") === "firing");
	return {
		state: "waiting",
		message: fires ? `\`${rule.name}\` fires in Prometheus but has not arrived in Alertmanager` : `\`${rule.name}\` does not fire in Prometheus yet`,
		diagnosis: fires ? "Prometheus does not get its alerts through: alertmanager/known says to where and why" : "the rule is not loaded or was not evaluated yet: prometheus/rules and prometheus/rule-health say which",
		span: rule.span
	};
}

// src/smoke/grafanaLogin.ts
/** The administrator can log in; the default password still being valid is said. */
const grafanaLogin = {
	id: "grafana/login",
	title: "the administrator of Grafana can log in, and not with the default password",
	needs: ["grafana/health"],
	after: [],
	heeds: [],
	applies: ({ grafana }) => grafana ? true : "the manifests have no Grafana",
	budgetMs: () => 1e4,
	start: (context) => async () => {
		const grafana = context.promise.grafana;
		if (grafana === void 0) return {
			state: "skipped",
			message: "the manifests have no Grafana"
		};
		const { password, cannotRead } = await passwordOf(context, grafana);
		const login = await logIn(context, {
			user: grafana.user,
			password
		});
		if (login.session !== void 0) {
			context.notes.set(sessionNote, login.session);
			const isDefault = grafana.user === "admin" && password === defaultPassword;
			return {
				state: "passed",
				message: isDefault ? "warning: the default password of Grafana, admin/admin, is valid" : `the user ${grafana.user} can log in`,
				...isDefault ? { diagnosis: defaultAdvice(grafana) } : {}
			};
		}
		if (cannotRead !== void 0) return {
			state: "unasked",
			isFinal: true,
			message: `the password of Grafana cannot be read: ${cannotRead.message}`,
			details: cannotRead.details
		};
		return {
			state: "failing",
			isFinal: true,
			message: `Grafana does not accept the password of ${grafana.user}: ${shorten(login.said)}`,
			diagnosis: "Grafana takes the password from its environment only when it makes its database: it was changed since, here or there"
		};
	}
};
/** The key under which the session of a login is kept for the other probes of Grafana. */
const sessionNote = "grafana session";
const defaultPassword = "admin";
/** Without a Secret the default holds; when the Secret may not be read, only the default can be tried. */
async function passwordOf(context, grafana) {
	if (grafana.password.kind === "written") return { password: grafana.password.value };
	if (grafana.password.kind === "default") return { password: defaultPassword };
	const { name, key } = grafana.password;
	try {
		const secret = await context.cluster.get("v1", "Secret", {
			namespace: grafana.workload.namespace,
			name
		});
		const encoded = textAt(secret, "data", key);
		return { password: encoded === void 0 ? defaultPassword : Buffer$1.from(encoded, "base64").toString("utf8") };
	} catch (error) {
		if (!(error instanceof Trouble)) throw error;
		const { message, details } = error.verdict;
		return {
			password: defaultPassword,
			cannotRead: {
				message,
				details: details ?? []
			}
		};
	}
}
/** The API server drops `Authorization` on the way, a cookie gets through. */
async function logIn(context, credentials) {
	const answer = await context.ask("grafana", {
		method: "POST",
		path: `${context.promise.grafana?.routePrefix ?? ""}/login`,
		headers: { "content-type": "application/json" },
		body: JSON.stringify(credentials)
	});
	const session = /\bgrafana_session=([^;,\s]+)/.exec(answer.headers["set-cookie"] ?? "")?.[1];
	const said = textAt(parseJson(answer.body), "message") ?? `status ${answer.status}`;
	return answer.status === 200 && session !== void 0 ? {
		session,
		said
	} : { said };
}
function defaultAdvice(grafana) {
	if (grafana.password.kind !== "secret") return "set a password from a Secret";
	return `make the Secret ${grafana.password.name} before the first start; a database that exists keeps its password until it is changed in Grafana`;
}

// src/smoke/grafanaDatasource.ts
/** Grafana has the data sources of the manifests, and those of Prometheus answer. */
const grafanaDatasource = {
	id: "grafana/datasource",
	title: "Grafana has its data sources as provisioned, and they answer",
	needs: ["grafana/login"],
	after: ["prometheus/ready"],
	heeds: ["prometheus/ready"],
	applies: ({ grafana }) => {
		if (grafana === void 0) return "the manifests have no Grafana";
		return grafana.datasources.length > 0 ? true : "the manifests provision no data source";
	},
	budgetMs: () => 45e3,
	start: (context) => {
		let lastSaid = "";
		let repeats = 0;
		return async () => {
			const grafana = context.promise.grafana;
			if (grafana === void 0) return {
				state: "skipped",
				message: "the manifests have no Grafana"
			};
			const verdicts = await Promise.all(grafana.datasources.map((one) => look$4(context, grafana, one)));
			const details = verdicts.map(({ message }) => message);
			const worst = verdicts.find(({ state }) => state !== "passed");
			if (worst === void 0) return {
				state: "passed",
				message: `all ${verdicts.length} data sources are there`,
				details
			};
			repeats = worst.message === lastSaid ? repeats + 1 : 0;
			lastSaid = worst.message;
			return {
				...worst,
				isFinal: worst.isFinal === true || repeats >= 2,
				details
			};
		};
	}
};
/** Asks Grafana's API with the session of the login. */
function askGrafana(context, request) {
	const session = context.notes.get(sessionNote);
	return context.ask("grafana", {
		...request,
		path: `${context.promise.grafana?.routePrefix ?? ""}${request.path}`,
		headers: {
			"content-type": "application/json",
			...session === void 0 ? {} : { cookie: `grafana_session=${session}` }
		}
	});
}
async function look$4(context, grafana, promised) {
	const path = promised.uid === void 0 ? `/api/datasources/name/${encodeURIComponent(promised.name)}` : `/api/datasources/uid/${encodeURIComponent(promised.uid)}`;
	const answer = await askGrafana(context, {
		method: "GET",
		path
	});
	const found = parseJson(answer.body);
	if (answer.status === 404) return notFound(promised);
	if (answer.status !== 200) return {
		state: "unasked",
		message: `Grafana answers ${answer.status} to ${path}: ${shorten(answer.body)}`
	};
	const url = textAt(found, "url") ?? "";
	if (!promised.url.includes("$") && trimmed(url) !== trimmed(promised.url)) return otherUrl(promised, url);
	if (promised.type !== "prometheus") return {
		state: "passed",
		message: `${promised.name}: found, ${url}`
	};
	return askHealth(context, {
		grafana,
		promised,
		uid: textAt(found, "uid") ?? promised.uid ?? ""
	});
}
async function askHealth(context, of) {
	const { promised, grafana } = of;
	const answer = await askGrafana(context, {
		method: "GET",
		path: `/api/datasources/uid/${of.uid}/health`
	});
	const body = parseJson(answer.body);
	const said = shorten(textAt(body, "message") ?? answer.body);
	if (answer.status === 200 && textAt(body, "status") === "OK") return {
		state: "passed",
		message: `${promised.name}: found, ${promised.url}, it answers`
	};
	const dead = deadEnd(promised.url, {
		fromNamespace: grafana.workload.namespace,
		services: context.promise.services
	});
	return {
		state: "failing",
		isFinal: dead !== void 0,
		message: `the data source ${promised.name} does not answer at ${promised.url}: ${dead ?? said}`,
		expected: "status OK",
		found: `status ${answer.status}, ${said}`,
		diagnosis: dead === void 0 ? "Grafana cannot reach it, or something else answers there" : `correct the URL: ${dead}`,
		span: promised.span
	};
}
function notFound(promised) {
	return {
		state: "failing",
		message: `Grafana has no data source ${promised.name}${promised.uid ? ` with the uid \`${promised.uid}\`` : ""}`,
		diagnosis: "Grafana reads data sources only when it starts: restart it after a change; its log names a file it could not read",
		span: promised.span
	};
}
function otherUrl(promised, url) {
	return {
		state: "failing",
		message: `the data source ${promised.name} leads to ${url}, the manifests say ${promised.url}`,
		expected: promised.url,
		found: url,
		diagnosis: "Grafana reads data sources only when it starts: restart it after the change",
		span: promised.span
	};
}
function trimmed(url) {
	return url.replace(/\/+$/, "");
}

// src/smoke/grafanaHealth.ts
/** Grafana answers and its database works. */
const grafanaHealth = {
	id: "grafana/health",
	title: "Grafana answers and its database works",
	needs: [],
	after: [],
	heeds: ["workloads/running", "services/endpoints"],
	applies: ({ grafana }) => grafana ? true : "the manifests have no Grafana",
	budgetMs: () => readyBudgetMs,
	start: (context) => () => askReady(context, "grafana", {
		path: `${context.promise.grafana?.routePrefix ?? ""}/api/health`,
		judge: (answer) => {
			const database = textAt(parseJson(answer.body), "database");
			if (answer.status === 200 && database === "ok") return {
				state: "passed",
				message: "Grafana is healthy"
			};
			if (database === "failing") return {
				state: "failing",
				message: "Grafana cannot use its database",
				diagnosis: "its volume is full, read-only, or belongs to another user than the container"
			};
			return {
				state: "failing",
				message: `Grafana answers ${answer.status}: ${shorten(answer.body)}`
			};
		}
	})
};

// src/smoke/grafanaQuery.ts
/** A query through Grafana gives what Prometheus gives when asked directly: its data source is this Prometheus, not another. */
const grafanaQuery = {
	id: "grafana/query",
	title: "a query through Grafana gives the same as one to Prometheus",
	needs: ["grafana/login", "prometheus/ready"],
	after: ["grafana/datasource"],
	heeds: ["grafana/datasource", "prometheus/targets"],
	applies: ({ grafana, prometheus }) => {
		if (grafana === void 0 || prometheus === void 0) return "the manifests do not have both Grafana and Prometheus";
		return grafana.datasources.some(isPrometheus) ? true : "the manifests provision no data source of Prometheus";
	},
	budgetMs: ({ prometheus }) => 45e3 + (prometheus?.config?.scrapeIntervalMs ?? 0),
	start: (context) => {
		let lastSaid = "";
		let repeats = 0;
		return async () => {
			const verdict = await compare$1(context);
			repeats = verdict.message === lastSaid ? repeats + 1 : 0;
			lastSaid = verdict.message;
			const isSteady = context.stateOf("prometheus/targets") === "passed" && repeats >= 2;
			return verdict.state === "failing" ? {
				...verdict,
				isFinal: isSteady
			} : verdict;
		};
	}
};
async function compare$1(context) {
	const datasource = mainDatasource(context.promise.grafana?.datasources ?? []);
	if (datasource === void 0) return {
		state: "skipped",
		message: "no data source of Prometheus"
	};
	const [through, direct] = await Promise.all([askThrough(context, datasource), askNumber(context, query)]);
	if (typeof through !== "number") return {
		state: "failing",
		message: `a query through the data source ${datasource.name} fails: ${through}`,
		diagnosis: "grafana/datasource says where the data source leads",
		span: datasource.span
	};
	const facts = {
		expected: `${query} = ${direct ?? "nothing"}`,
		found: `${query} = ${through}`
	};
	if (direct === void 0) return {
		state: "waiting",
		message: "Prometheus has no series `up` yet",
		...facts
	};
	if (through === direct) return {
		state: "passed",
		message: `${query} through Grafana is ${through}, as in Prometheus`,
		...facts
	};
	return {
		state: "failing",
		message: `${query} through Grafana is ${through}, Prometheus itself says ${direct}`,
		...facts,
		diagnosis: "the data source leads to another Prometheus",
		span: datasource.span
	};
}
const query = "count(up)";
function isPrometheus(datasource) {
	return datasource.type === "prometheus";
}
function mainDatasource(datasources) {
	const candidates = datasources.filter(isPrometheus);
	return candidates.find(({ isDefault }) => isDefault) ?? candidates[0];
}
/** The number, or why there is none. */
async function askThrough(context, datasource) {
	const now = context.clock.now();
	const reference = datasource.uid === void 0 ? {
		type: datasource.type,
		name: datasource.name
	} : {
		type: datasource.type,
		uid: datasource.uid
	};
	const answer = await askGrafana(context, {
		method: "POST",
		path: "/api/ds/query",
		body: JSON.stringify({
			from: String(now - 6e4),
			to: String(now),
			queries: [{
				refId: "A",
				datasource: reference,
				expr: query,
				instant: true,
				range: false,
				intervalMs: 15e3,
				maxDataPoints: 1
			}]
		})
	});
	const result = parseJson(answer.body);
	const value = lastValue(result);
	if (answer.status === 200 && value !== void 0) return value;
	const said = textAt(result, "results", "A", "error") ?? textAt(result, "message") ?? (answer.status === 200 ? "it has no result" : answer.body);
	return shorten(`status ${answer.status}: ${said}`);
}
/** Frames hold columns: the time, then the value. */
function lastValue(result) {
	const columns = listAt(result, "results", "A", "frames", 0, "data", "values");
	const last = listAt({ column: columns.at(-1) ?? null }, "column").at(-1);
	return typeof last === "number" ? last : void 0;
}

// src/smoke/kubeStateMetricsReady.ts
/** kube-state-metrics answers, and can list every kind that it reports. */
const kubeStateMetricsReady = {
	id: "kube-state-metrics/ready",
	title: "kube-state-metrics is ready and may list what it reports",
	needs: [],
	after: [],
	heeds: ["workloads/running", "services/endpoints"],
	applies: ({ kubeStateMetrics }) => kubeStateMetrics ? true : "the manifests have no kube-state-metrics",
	budgetMs: () => readyBudgetMs,
	start: (context) => {
		let refusedRounds = 0;
		return async () => {
			const ready = await askReady(context, componentOf(context.promise), {
				path: context.promise.kubeStateMetrics?.telemetryAddress ? "/readyz" : "/livez",
				judge: (answer) => answer.status === 200 ? {
					state: "passed",
					message: "kube-state-metrics is ready"
				} : {
					state: "failing",
					message: `kube-state-metrics answers ${answer.status}`
				}
			});
			if (ready.state !== "passed" || !context.promise.kubeStateMetrics?.telemetryAddress) return ready;
			const refused = neverRead(await askMetrics(context, "kube-state-metrics-telemetry"));
			if (refused.length === 0) return ready;
			refusedRounds++;
			return cannotList(context, {
				refused,
				isFinal: refusedRounds >= 2
			});
		};
	}
};
function componentOf(promise) {
	return promise.kubeStateMetrics?.telemetryAddress ? "kube-state-metrics-telemetry" : "kube-state-metrics";
}
/** The kinds that failed and never succeeded. Current versions watch without listing, so either success counts. */
function neverRead(samples) {
	const sums = /* @__PURE__ */ new Map();
	for (const { name, labels, value } of samples) {
		if (name !== "kube_state_metrics_list_total" && name !== "kube_state_metrics_watch_total") continue;
		const resource = labels.get("resource") ?? "";
		const sum = sums.get(resource) ?? {
			success: 0,
			error: 0
		};
		if (labels.get("result") === "error") sum.error += value;
		else sum.success += value;
		sums.set(resource, sum);
	}
	return [...sums].filter(([, { success, error }]) => error > 0 && success === 0).map(([resource]) => resource);
}
async function cannotList(context, of) {
	const found = context.promise.kubeStateMetrics;
	const last = (found === void 0 ? [] : await errorLines(context, found)).filter(({ text }) => refusalIn(text) !== void 0).at(-1);
	return {
		state: "failing",
		isFinal: of.isFinal,
		message: `kube-state-metrics cannot read ${of.refused.join(", ")}: their metrics are missing`,
		diagnosis: last ? "its role lacks the rights: add the rule below, or leave the kind out of --resources" : "its log says why: the role lacks the rights, or this cluster does not serve the kind",
		details: (last && ruleFor(last.text)) ?? []
	};
}

// src/smoke/kubeStateMetricsScraped.ts
/** Prometheus has the metrics of kube-state-metrics, once, and they speak of every node. */
const kubeStateMetricsScraped = {
	id: "kube-state-metrics/scraped",
	title: "Prometheus has the cluster metrics of kube-state-metrics, once for every node",
	needs: ["prometheus/ready"],
	after: ["workloads/running", "prometheus/config"],
	heeds: [
		"prometheus/targets",
		"kube-state-metrics/ready",
		"prometheus/discovery"
	],
	applies: ({ prometheus, kubeStateMetrics }) => prometheus && kubeStateMetrics ? true : "the manifests do not have both Prometheus and kube-state-metrics",
	budgetMs: ({ prometheus }) => prometheus ? 2 * longestIntervalMs(prometheus) + 35e3 : 0,
	start: (context) => {
		let afterTargets = 0;
		return async () => {
			const verdict = await look$3(context);
			if (context.stateOf("prometheus/targets") === "passed") afterTargets++;
			return verdict.state === "failing" ? {
				...verdict,
				isFinal: afterTargets >= 3
			} : verdict;
		};
	}
};
async function look$3(context) {
	const [nodes, count, overwritten] = await Promise.all([
		context.cluster.list("v1", "Node"),
		askNumber(context, "count(kube_node_info)"),
		askNumber(context, "count(kube_pod_info{exported_namespace!=\"\"})")
	]);
	const expected = `${nodes.length} nodes`;
	const found = `${count ?? 0} nodes in kube_node_info`;
	if (count === void 0) return {
		state: "failing",
		message: "Prometheus has no `kube_node_info`: kube-state-metrics is not scraped",
		expected,
		found,
		diagnosis: "it has no pod, no scrape job matches its Service, or the scrape fails: prometheus/targets says which"
	};
	if (overwritten !== void 0) return {
		state: "failing",
		message: "the namespaces in the cluster metrics are those of kube-state-metrics itself",
		expected,
		found,
		diagnosis: "the job that scrapes it needs `honor_labels: true`, or must not set `namespace` and `pod`"
	};
	if (count === nodes.length) return {
		state: "passed",
		message: `kube-state-metrics reports all ${count} nodes`,
		expected,
		found
	};
	const isMultiple = count > nodes.length && count % nodes.length === 0;
	return {
		state: "failing",
		message: `kube-state-metrics reports ${count} nodes, the cluster has ${nodes.length}`,
		expected,
		found,
		diagnosis: isMultiple ? `it is scraped ${count / nodes.length} times: two jobs match it, or it has more than one replica` : "a node has just come or gone, or the metrics are of another cluster",
		details: nodes.filter((node) => !isOrdinaryNode(node)).map((node) => `${node.metadata.name} runs no Linux pods`)
	};
}

// src/smoke/nodeExporterNodes.ts
/** Every node has a node exporter, and Prometheus gets its metrics. */
const nodeExporterNodes = {
	id: "node-exporter/nodes",
	title: "every node has a node exporter that Prometheus scrapes",
	needs: ["prometheus/ready"],
	after: ["workloads/running", "prometheus/config"],
	heeds: [
		"workloads/running",
		"prometheus/targets",
		"prometheus/discovery"
	],
	applies: ({ prometheus, nodeExporter }) => prometheus && nodeExporter ? true : "the manifests do not have both Prometheus and a node exporter",
	budgetMs: ({ prometheus }) => prometheus ? 2 * longestIntervalMs(prometheus) + 35e3 : 0,
	start: (context) => {
		let lastHopeless = "";
		return async () => {
			const exporter = context.promise.nodeExporter;
			if (exporter === void 0) return {
				state: "skipped",
				message: "the manifests have no node exporter"
			};
			const nodes = await look$2(context, exporter);
			const lacking = nodes.filter(({ trouble }) => trouble !== void 0);
			const facts = {
				expected: `${nodes.length} nodes`,
				found: `${nodes.length - lacking.length} nodes`,
				details: nodes.map(({ name, trouble }) => `${name}: ${trouble ?? "up"}`)
			};
			if (nodes.length === 0) return {
				state: "waiting",
				message: "the cluster has no Linux node",
				...facts
			};
			if (lacking.length === 0) return {
				state: "passed",
				message: `all ${nodes.length} nodes are measured`,
				...facts
			};
			const hopeless = lacking.filter(({ isHopeless }) => isHopeless).map(({ name }) => name);
			const isFinal = hopeless.length > 0 && hopeless.join() === lastHopeless;
			lastHopeless = hopeless.join();
			return {
				...notMeasured(lacking),
				isFinal,
				...facts,
				span: exporter.workload.manifest.span
			};
		};
	}
};
function notMeasured(lacking) {
	const worst = lacking.find(({ isHopeless }) => isHopeless) ?? lacking.find(({ isWaiting }) => !isWaiting) ?? lacking[0];
	const names = lacking.map(({ name }) => name).join(", ");
	return {
		state: lacking.every(({ isWaiting }) => isWaiting) ? "waiting" : "failing",
		message: `no metrics of ${lacking.length === 1 ? "node" : `${lacking.length} nodes,`} ${names}`,
		diagnosis: `${worst?.name}: ${worst?.trouble}`
	};
}
async function look$2(context, exporter) {
	const [nodes, pods, data, live] = await Promise.all([
		context.cluster.list("v1", "Node"),
		podsOf(context, exporter.workload),
		askPrometheus(context, "/api/v1/targets?state=active"),
		liveWorkload(context, exporter.workload)
	]);
	const targets = listAt(data, "activeTargets");
	return nodes.filter(isOrdinaryNode).map((node) => {
		const name = node.metadata.name;
		const pod = pods.find((candidate) => textAt(candidate, "spec", "nodeName") === name);
		if (pod !== void 0) return {
			name,
			...lookAtPod(pod, targets, exporter.port)
		};
		const refusal = nodeRefusal(exporter.workload, node);
		if (refusal !== void 0) return {
			name,
			trouble: `no pod, because ${refusal}`,
			isHopeless: true
		};
		const liveRefusal = live && nodeRefusal(live, node);
		if (liveRefusal !== void 0) return {
			name,
			trouble: `no pod, because ${liveRefusal} that somebody changed in the cluster`,
			isHopeless: true
		};
		return {
			name,
			trouble: pods.flatMap((candidate) => textAt(candidate, "spec", "nodeName") ? [] : podTrouble(candidate) ?? [])[0]?.cause ?? "no pod of the DaemonSet"
		};
	});
}
/** The workload as it stands in the cluster, where somebody may have changed it. */
async function liveWorkload(context, workload) {
	const { kind, namespace, name, manifest } = workload;
	const live = await context.cluster.get(manifest.reference.apiVersion, kind, {
		namespace,
		name
	});
	return live && {
		...workload,
		podSpec: objectAt(live, "spec", "template", "spec")
	};
}
function lookAtPod(pod, targets, port) {
	const address = textAt(pod, "status", "podIP") ?? "";
	const host = address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;
	const target = targets.find((candidate) => {
		const url = textAt(candidate, "scrapeUrl") ?? "";
		return URL.canParse(url) && hostOf(url) === host;
	});
	const trouble = podTrouble(pod);
	if (trouble !== void 0) return {
		trouble: trouble.cause,
		isHopeless: trouble.isDoomed
	};
	if (target === void 0) return {
		trouble: `its pod at ${host} is not scraped by any job`,
		isWaiting: true
	};
	const health = textAt(target, "health");
	if (health === "up") return {};
	if (health === "down") return { trouble: `${host} is down: ${shorten(textAt(target, "lastError") ?? "")}` };
	return {
		trouble: `${host} has not been scraped yet`,
		isWaiting: true
	};
}
/** As written: a URL leaves out the default port of its scheme. */
function hostOf(url) {
	return url.replace(/^[a-z]+:\/\//, "").split(/[/?]/)[0] ?? "";
}

// src/smoke/prometheusDiscovery.ts
/** Prometheus can list what its Kubernetes discovery asks for: a refused list shows in no API but as targets that are not there. */
const prometheusDiscovery = {
	id: "prometheus/discovery",
	title: "service discovery reads the cluster without being refused",
	needs: ["prometheus/ready"],
	after: [],
	heeds: [],
	applies: ({ prometheus }) => {
		return prometheus?.jobs.some(({ discoveries }) => discoveries.some(({ kind }) => kind === "kubernetes")) ? true : "no scrape job discovers targets in the cluster";
	},
	budgetMs: () => retryMs + 2e4,
	start: (context) => {
		const prefix = context.promise.prometheus?.routePrefix ?? "";
		let first;
		return async () => {
			const [samples, runtime] = await Promise.all([askMetrics(context, "prometheus", prefix), askPrometheus(context, "/api/v1/status/runtimeinfo")]);
			const failures = samples.find(({ name }) => name === failuresMetric)?.value;
			if (failures === void 0) return {
				state: "unasked",
				message: `Prometheus does not serve ${failuresMetric}`
			};
			const nowMs = Date.parse(textAt(runtime, "serverTime") ?? "");
			const uptimeMs = nowMs - Date.parse(textAt(runtime, "startTime") ?? "");
			first ??= {
				failures,
				atMs: nowMs
			};
			const lines = await failureLines(context);
			const recent = lines.filter(({ timeMs }) => timeMs >= nowMs - retryMs);
			const refusals = recent.flatMap(({ text }) => refusalIn(text) ?? []);
			const beganMs = first.atMs;
			const isFresh = recent.some(({ text, timeMs }) => timeMs >= beganMs && refusalIn(text) !== void 0);
			if (refusals.length > 0) return {
				...refused(context, refusals),
				isFinal: isFresh
			};
			if (failures > first.failures) return grows(failures - first.failures, recent);
			if (uptimeMs < settleMs) return {
				state: "waiting",
				message: "Prometheus has just started to discover"
			};
			const lastMs = lines.length > 0 ? Math.max(...lines.map(({ timeMs }) => timeMs)) : first.atMs;
			if (failures === 0 || nowMs - lastMs >= retryMs) return {
				state: "passed",
				message: "service discovery is not refused anything"
			};
			return {
				state: "waiting",
				message: `discovery failed ${failures} times since the start; looking whether it still does`
			};
		};
	}
};
const failuresMetric = "prometheus_sd_kubernetes_failures_total";
/** Discovery begins at once after the start. */
const settleMs = 5e3;
/** The longest pause between two tries of a failing list: 30 s, up to doubled by chance (client-go tools/cache/reflector.go, defaultBackoffMax). */
const retryMs = 62e3;
/** The lines about lists and watches that failed, as far as the log can be read. */
async function failureLines(context) {
	const prometheus = context.promise.prometheus;
	if (prometheus === void 0) return [];
	return (await errorLines(context, prometheus)).filter(({ text }) => /failed to (list|watch)/i.test(text));
}
function refused(context, refusals) {
	const first = refusals[0];
	if (first === void 0) return {
		state: "waiting",
		message: "no refusal"
	};
	const where = first.namespace === void 0 ? "in all namespaces" : `in the namespace ${first.namespace}`;
	return {
		state: "failing",
		message: `Prometheus may not ${first.verb} ${first.resource} ${where}: the targets made of them are missing`,
		expected: `get, list and watch on ${[...new Set(refusals.map(({ resource }) => resource))].join(", ")}`,
		found: `forbidden for ${first.user}`,
		diagnosis: `add the rule below to the role that is bound to ${first.user}`,
		details: rbacRules(refusals),
		...context.promise.prometheus?.configFile ? { span: context.promise.prometheus.configFile.span } : {}
	};
}
function rbacRules(refusals) {
	return [...new Map(refusals.map((refusal) => [`${refusal.group}/${refusal.resource}`, refusal])).values()].flatMap(({ group, resource }) => [
		`- apiGroups: ["${group}"]`,
		`  resources: [${resource}]`,
		"  verbs: [get, list, watch]"
	]);
}
function grows(count, lines) {
	const last = lines.at(-1);
	return {
		state: "failing",
		message: `service discovery failed ${count} times while being watched`,
		...last ? { diagnosis: shorten(last.text) } : { diagnosis: "the log of Prometheus says what it cannot list" }
	};
}

// src/smoke/prometheusReady.ts
/** Prometheus answers and has read its write-ahead log. */
const prometheusReady = {
	id: "prometheus/ready",
	title: "Prometheus answers that it is ready",
	needs: [],
	after: [],
	heeds: ["workloads/running", "services/endpoints"],
	applies: ({ prometheus }) => prometheus ? true : "the manifests have no Prometheus",
	budgetMs: () => readyBudgetMs,
	start: (context) => () => {
		const prefix = context.promise.prometheus?.routePrefix ?? "";
		return askReady(context, "prometheus", {
			path: `${prefix}/-/ready`,
			judge: (answer) => {
				if (answer.status === 200) return {
					state: "passed",
					message: "Prometheus is ready"
				};
				if (answer.headers["x-prometheus-stopping"] === "true") return {
					state: "failing",
					message: "Prometheus is stopping"
				};
				if (answer.status === 404) return {
					state: "failing",
					isFinal: true,
					message: `what answers at ${prefix}/-/ready is not Prometheus, or has another route prefix (status 404)`
				};
				return {
					state: "failing",
					message: `Prometheus is not ready: ${shorten(answer.body)}`
				};
			}
		});
	}
};

// src/smoke/ruleComparison.ts
/** Reads `/api/v1/rules`. */
function readLoadedRules(data) {
	return listAt(data, "groups").map((group) => ({
		name: textAt(group, "name") ?? "",
		file: textAt(group, "file") ?? "",
		intervalMs: (numberAt(group, "interval") ?? 0) * 1e3,
		rules: listAt(group, "rules").map(readRule)
	}));
}
/** Compares groups by file and name, and their rules in order. */
function* compareRules(promised, loaded) {
	for (const { file, group } of promised) {
		const found = loaded.find((candidate) => candidate.file === file && candidate.name === group.name);
		if (found === void 0) yield {
			kind: "other",
			text: `the rule group \`${group.name}\` of ${file} is not loaded`,
			span: group.span
		};
		else yield* compareGroup(group, found);
	}
	for (const { file, name } of loaded) if (!promised.some((candidate) => candidate.file === file && candidate.group.name === name)) yield {
		kind: "other",
		text: `the rule group \`${name}\` of ${file} is not in the manifests`
	};
}
/** Tells whether two expressions are the same but for white space. */
function sameExpression(left, right) {
	return left.trim() === right.trim();
}
function* compareGroup(group, found) {
	if (group.intervalMs !== void 0 && group.intervalMs !== found.intervalMs) yield {
		kind: "other",
		text: `the group \`${group.name}\` is evaluated every ${found.intervalMs} ms, not every ${group.intervalMs} ms`,
		span: group.span
	};
	for (const [index, rule] of group.rules.entries()) {
		const other = found.rules[index];
		if (other === void 0 || other.kind !== rule.kind || other.name !== rule.name) {
			const instead = other === void 0 ? "" : `; \`${other.name}\` is in its place`;
			yield {
				kind: "other",
				text: `the ${rule.kind} rule \`${rule.name}\` is not loaded${instead}`,
				span: rule.span
			};
			return;
		}
		yield* compareRule(rule, other);
	}
	for (const { name } of found.rules.slice(group.rules.length)) yield {
		kind: "other",
		text: `the rule \`${name}\` in the group \`${group.name}\` is not in the manifests`,
		span: group.span
	};
}
function* compareRule(rule, loaded) {
	if (!sameExpression(rule.expr, loaded.expr)) yield {
		kind: "expression",
		text: `the rule \`${rule.name}\` has another expression: \`${loaded.expr}\``,
		span: rule.exprSpan,
		promised: rule.expr,
		loaded: loaded.expr
	};
	for (const field of ["forMs", "keepFiringForMs"]) {
		if (rule[field] === loaded[field]) continue;
		const word = field === "forMs" ? "for" : "keep_firing_for";
		yield {
			kind: "other",
			text: `the rule \`${rule.name}\` has another \`${word}\`: ${loaded[field]} ms, not ${rule[field]} ms`,
			span: rule.span
		};
	}
	for (const field of ["labels", "annotations"]) {
		const differing = differingKeys(rule[field], loaded[field]);
		if (differing.length === 0) continue;
		yield {
			kind: "other",
			text: `the rule \`${rule.name}\` has other ${field}: ${differing.join(", ")}`,
			span: rule.span
		};
	}
}
function differingKeys(left, right) {
	return [.../* @__PURE__ */ new Set([...left.keys(), ...right.keys()])].filter((key) => !sameText(left.get(key) ?? "", right.get(key) ?? ""));
}
/** Trailing line ends of block scalars do not count, and Prometheus keeps `yes` and `1.10` as they were written. */
function sameText(written, loaded) {
	if (written.trim() === loaded.trim()) return true;
	if (written === "true") return /^(y|yes|on)$/i.test(loaded);
	if (written === "false") return /^(n|no|off)$/i.test(loaded);
	return written !== "" && loaded !== "" && Number(written) === Number(loaded);
}
function readRule(rule) {
	return {
		kind: textAt(rule, "type") === "recording" ? "recording" : "alerting",
		name: textAt(rule, "name") ?? "",
		expr: textAt(rule, "query") ?? "",
		forMs: Math.round((numberAt(rule, "duration") ?? 0) * 1e3),
		keepFiringForMs: Math.round((numberAt(rule, "keepFiringFor") ?? 0) * 1e3),
		labels: texts(objectAt(rule, "labels")),
		annotations: texts(objectAt(rule, "annotations")),
		health: textAt(rule, "health") ?? "",
		lastError: textAt(rule, "lastError") ?? "",
		lastEvaluation: textAt(rule, "lastEvaluation") ?? "",
		alertTexts: listAt(rule, "alerts").flatMap((alert) => Object.values(objectAt(alert, "annotations")).filter((value) => typeof value === "string"))
	};
}
function texts(object) {
	return new Map(Object.entries(object).map(([key, value]) => [key, String(value)]));
}

// src/smoke/prometheusRuleHealth.ts
/** Every loaded rule has been evaluated without an error, and the texts of its alerts are whole. */
const prometheusRuleHealth = {
	id: "prometheus/rule-health",
	title: "every rule is evaluated without an error",
	needs: ["prometheus/ready"],
	after: ["prometheus/rules"],
	heeds: [],
	applies: ({ prometheus }) => prometheus?.ruleFiles.some(({ groups }) => groups.length > 0) ? true : "the manifests have no rules",
	budgetMs: ({ prometheus }) => 2 * longestEvaluationMs(prometheus) + 2e4,
	start: (context) => {
		const failed = /* @__PURE__ */ new Map();
		return async () => {
			const rules = readLoadedRules(await askPrometheus(context, "/api/v1/rules")).flatMap((group) => group.rules);
			if (rules.length === 0) return {
				state: "failing",
				isFinal: true,
				message: "Prometheus has no rules"
			};
			const broken = rules.filter(({ health }) => health === "err");
			const misspelt = rules.filter(({ alertTexts }) => alertTexts.some((text) => text.includes(templateError)));
			const pending = rules.filter(({ health, lastEvaluation }) => health !== "err" && !isEvaluated(health, lastEvaluation));
			if (broken.length > 0) return evaluationFailed(broken, failed);
			if (misspelt.length > 0) return templateFailed(misspelt);
			if (pending.length > 0) return {
				state: "waiting",
				message: `${pending.length} of ${rules.length} rules not evaluated yet, first \`${pending[0]?.name}\``
			};
			return {
				state: "passed",
				message: `all ${rules.length} rules evaluate`
			};
		};
	}
};
const templateError = "<error expanding template";
function isEvaluated(health, lastEvaluation) {
	return health === "ok" && !lastEvaluation.startsWith("0001-");
}
function longestEvaluationMs(prometheus) {
	const fallback = prometheus?.config?.evaluationIntervalMs ?? 6e4;
	return (prometheus?.ruleFiles.flatMap((file) => file.groups) ?? []).reduce((longest, group) => Math.max(longest, group.intervalMs ?? fallback), fallback);
}
/** A rule that failed in two evaluations will fail in the next. */
function evaluationFailed(broken, failed) {
	for (const { name, lastEvaluation } of broken) failed.set(name, (failed.get(name) ?? /* @__PURE__ */ new Set()).add(lastEvaluation));
	const first = broken[0];
	return {
		state: "failing",
		isFinal: broken.some(({ name }) => (failed.get(name)?.size ?? 0) >= 2),
		message: `${broken.length} rules fail, first \`${first?.name}\`: ${shorten(first?.lastError ?? "")}`,
		diagnosis: "the rule is loaded but its expression cannot be evaluated on the data that is there",
		details: broken.map(({ name, lastError }) => `${name}: ${shorten(lastError)}`)
	};
}
function templateFailed(misspelt) {
	const first = misspelt[0];
	const text = first?.alertTexts.find((candidate) => candidate.includes(templateError));
	return {
		state: "failing",
		isFinal: true,
		message: `the texts of ${misspelt.length} alerts are broken, first \`${first?.name}\`: ${shorten(text ?? "")}`,
		diagnosis: "a template in the annotations uses a function or a value that is not there; the rule counts as healthy all the same",
		details: misspelt.map(({ name }) => name)
	};
}

// src/smoke/prometheusRules.ts
/** The rules in Prometheus are those of the manifests, all of them and no others. */
const prometheusRules = {
	id: "prometheus/rules",
	title: "Prometheus has loaded exactly the rules of the manifests",
	needs: ["prometheus/ready"],
	after: [],
	heeds: ["prometheus/config"],
	applies: ({ prometheus }) => {
		if (prometheus?.config === void 0) return "the manifests do not hold the configuration of Prometheus";
		return prometheus.config.ruleFiles.length > 0 ? true : "the configuration names no rule files";
	},
	budgetMs: () => propagationBudgetMs,
	start: (context) => {
		const prometheus = context.promise.prometheus;
		if (prometheus === void 0) return async () => ({
			state: "skipped",
			message: "the manifests have no Prometheus"
		});
		const reload = reloadWatch(context, prometheus);
		const formatted = /* @__PURE__ */ new Map();
		return async () => {
			const [trouble, data] = await Promise.all([reload(), askPrometheus(context, "/api/v1/rules?exclude_alerts=true")]);
			const promised = prometheus.ruleFiles.flatMap(({ file, groups }) => groups.map((group) => ({
				file: file.path,
				group
			})));
			const differences = [];
			for (const difference of compareRules(promised, readLoadedRules(data))) if (difference.kind !== "expression" || !await isSame(context, difference, formatted)) differences.push(difference);
			const count = promised.reduce((sum, { group }) => sum + group.rules.length, 0);
			if (trouble !== void 0 && differences.length > 0) return {
				...differ(differences, count),
				isFinal: trouble.isSettled,
				message: `the rules were not loaded: ${trouble.cause}`,
				diagnosis: "Prometheus keeps the rules that it had before; correct the file named in the log and apply again",
				details: [...differences.map(({ text }) => text), ...trouble.lines]
			};
			if (count === 0) return noRules(context);
			if (differences.length > 0) {
				const other = await otherInCluster(context, prometheus.ruleFiles.map(({ file }) => file));
				return {
					...differ(differences, count),
					...other ? {
						isFinal: true,
						diagnosis: other
					} : {}
				};
			}
			return {
				state: "passed",
				message: `all ${count} rules in ${promised.length} groups are loaded`
			};
		};
	}
};
function differ(differences, count) {
	const first = differences[0];
	const more = differences.length > 1 ? ` (and ${differences.length - 1} more)` : "";
	return {
		state: "failing",
		message: `${first?.text ?? "the last reload failed"}${more}`,
		expected: `${count} rules`,
		found: `${differences.length} differences`,
		diagnosis: "the change has not reached the pod yet, or the glob in `rule_files` does not match the file",
		details: differences.map(({ text }) => text),
		...first?.span ? { span: first.span } : {}
	};
}
function noRules(context) {
	const glob = context.promise.prometheus?.config?.ruleFiles[0];
	return {
		state: "failing",
		isFinal: true,
		message: `the rule files \`${glob?.glob ?? ""}\` match no file that the manifests mount`,
		diagnosis: "correct the glob, or mount the ConfigMap with the rules there",
		...glob ? { span: glob.span } : {}
	};
}
/** Both sides formatted by Prometheus itself; asked once an expression. */
async function isSame(context, difference, formatted) {
	if (sameExpression(difference.promised, difference.loaded)) return true;
	const format = async (expr) => {
		const known = formatted.get(expr);
		if (known !== void 0) return known;
		const data = await askPrometheus(context, `/api/v1/format_query?query=${encodeURIComponent(expr)}`);
		const text = typeof data === "string" ? data : expr;
		formatted.set(expr, text);
		return text;
	};
	const [promised, loaded] = await Promise.all([format(difference.promised), format(difference.loaded)]);
	return promised === loaded;
}

// src/smoke/jobComparison.ts
/**
* Compares each job's targets in Prometheus with those that the cluster gives it, address by address; and those with what the
* manifests promise, Service by Service, so that a Service without endpoints is not taken for a job without targets.
*/
function compareJobs(input) {
	const predicted = predictedInventory(input.promise, input.inventory.nodes);
	const compared = input.prometheus.jobs.map((job) => compareJob(job, input, predicted));
	const names = new Set(input.prometheus.jobs.map(({ name }) => name));
	const strangers = Map.groupBy(input.live.filter(({ job }) => !names.has(job)), ({ job }) => job);
	return [...compared, ...[...strangers].map(([name, live]) => stranger(name, live))];
}
function compareJob(job, input, predicted) {
	const own = input.prometheus.workload.namespace;
	const live = input.live.filter((target) => target.job === job.name);
	const isForeseen = isForeseeable(job);
	const expected = isForeseen ? targetsOf(job, input.inventory, own) : [];
	const gaps = gapsOf(isForeseen ? targetsOf(job, predicted, own) : [], expected, input);
	const lacking = gaps.reduce((sum, gap) => sum + gap.promised - gap.found, 0);
	return {
		...health(live),
		name: job.name,
		job,
		isForeseen,
		expected: isForeseen ? expected.length + lacking : live.length,
		missing: without(expected, live),
		extra: isForeseen ? without(live, expected) : [],
		gaps
	};
}
function stranger(name, live) {
	return {
		...health(live),
		name,
		isForeseen: true,
		expected: 0,
		missing: [],
		extra: live,
		gaps: []
	};
}
function health(live) {
	return {
		found: live.length,
		up: live.filter((target) => target.health === "up").length,
		unknown: live.filter((target) => target.health !== "up" && target.health !== "down").length,
		down: live.filter((target) => target.health === "down")
	};
}
/** What of the left has no partner with the same address on the right; equal addresses count as often as they stand there. */
function without(left, right) {
	const counts = /* @__PURE__ */ new Map();
	for (const { url } of right) counts.set(url, (counts.get(url) ?? 0) + 1);
	return left.filter(({ url }) => {
		const count = counts.get(url) ?? 0;
		counts.set(url, count - 1);
		return count <= 0;
	});
}
function gapsOf(promised, expected, input) {
	const gaps = [];
	for (const [origin, targets] of Map.groupBy(promised, (target) => target.origin)) {
		if (!origin.startsWith("Service ")) continue;
		const found = expected.filter((target) => target.origin === origin).length;
		if (found >= targets.length) continue;
		gaps.push({
			origin,
			promised: targets.length,
			found,
			service: input.promise.services.find(({ namespace, name }) => origin === `Service ${namespace}/${name}`),
			inventory: input.inventory,
			nodes: input.inventory.nodes
		});
	}
	return gaps;
}

// src/smoke/targetCause.ts
/** Why a Service has fewer targets than the manifests promise, in one line. */
function explainGap(gap) {
	const { service, inventory } = gap;
	if (service === void 0) return `${gap.origin} is not in the cluster`;
	const live = inventory.services.find((candidate) => isNamed(candidate, service));
	if (live === void 0) return `${gap.origin} is not in the cluster; apply the manifests`;
	const selector = objectAt(live, "spec", "selector");
	const pods = inventory.pods.filter((pod) => textAt(pod, "metadata", "namespace") === service.namespace && selects(selector, at(pod, "metadata", "labels")));
	const daemonSet = service.workloads.find(({ kind }) => kind === "DaemonSet");
	if (daemonSet !== void 0) {
		const covered = new Set(pods.map((pod) => textAt(pod, "spec", "nodeName")));
		const lacking = gap.nodes.filter((node) => isOrdinaryNode(node) && !nodeRefusal(daemonSet, node) && !covered.has(nameOf(node)));
		if (lacking.length > 0) return `no pod of DaemonSet ${daemonSet.name} on ${lacking.map(nameOf).join(", ")}`;
	}
	if (pods.length === 0) {
		const workloads = service.workloads.map(({ kind, name }) => `${kind} ${name}`).join(", ");
		return `its selector ${formatLabels(selector)} matches no pod: ${workloads} has none, scaled to 0 or refused`;
	}
	return `only some of its pods have an address: ${pods.map(nameOf).join(", ")}`;
}
/** Why a scrape failed and what to do, and whether another try cannot change it. */
function explainError(target, prometheus) {
	const account = textAt(prometheus.workload.podSpec, "serviceAccountName") ?? "default";
	const error = target.lastError;
	for (const [pattern, cause, isHopeless] of causes) if (pattern.test(error)) return {
		cause: cause.replace("ACCOUNT", account),
		isHopeless
	};
	return {
		cause: `Prometheus cannot scrape it: ${error}`,
		isHopeless: false
	};
}
const causes = [
	[
		/connection refused/,
		"nothing listens on this port: the container is down, or the port is another one",
		false
	],
	[
		/status 401/,
		"the target does not accept the credentials of the job",
		true
	],
	[
		/status 403/,
		"the target does not allow it: the ServiceAccount ACCOUNT lacks a right, such as `get` on nodes/metrics for a kubelet",
		true
	],
	[
		/status 404/,
		"the target has no such path: the metrics path is another one",
		true
	],
	[
		/x509|certificate/,
		"the certificate is not trusted or has another name: see ca_file and server_name of the job",
		true
	],
	[
		/server gave HTTP response to HTTPS client/,
		"the target speaks http, the job asks https",
		true
	],
	[
		/malformed HTTP|tls: first record/,
		"the target speaks https, the job asks http",
		true
	],
	[
		/no such host/,
		"the name does not resolve",
		false
	],
	[
		/context deadline exceeded|i\/o timeout/,
		"no answer within the scrape timeout: overloaded, or kept out by a NetworkPolicy",
		false
	],
	[
		/sample limit|body size limit|label.*limit/,
		"the target gives more than the limits of the job allow",
		true
	],
	[
		/Content-Type|unsupported|invalid metric|expected/,
		"what the target answers is not the metrics format",
		true
	]
];
function isNamed(object, service) {
	return textAt(object, "metadata", "namespace") === service.namespace && nameOf(object) === service.name;
}
function nameOf(object) {
	return textAt(object, "metadata", "name") ?? "";
}

// src/smoke/prometheusTargets.ts
/** Every scrape job has exactly the targets that the manifests and the cluster give it, and all are up. */
const prometheusTargets = {
	id: "prometheus/targets",
	title: "every scrape job has exactly its targets, and all of them are up",
	needs: ["prometheus/ready"],
	after: ["prometheus/config", "workloads/running"],
	heeds: [
		"prometheus/config",
		"prometheus/discovery",
		"workloads/running",
		"services/endpoints",
		"kube-state-metrics/ready"
	],
	applies: ({ prometheus }) => {
		if (prometheus === void 0) return "the manifests have no Prometheus";
		return prometheus.jobs.length > 0 ? true : "the manifests have no scrape job";
	},
	budgetMs: ({ prometheus }) => prometheus ? 2 * longestIntervalMs(prometheus) + 35e3 : 0,
	start: (context) => {
		const prometheus = context.promise.prometheus;
		if (prometheus === void 0) return async () => ({
			state: "skipped",
			message: "the manifests have no Prometheus"
		});
		const memory = {
			downScrapes: /* @__PURE__ */ new Map(),
			since: /* @__PURE__ */ new Map(),
			passes: 0
		};
		return async () => {
			return judge(await compare(context, prometheus), {
				memory,
				nowMs: context.clock.now(),
				prometheus
			});
		};
	}
};
/** Discovery passes changes on after five seconds; three times that is no delay any more. */
const settledMs = 2e4;
async function compare(context, prometheus) {
	const own = prometheus.workload.namespace;
	const discoveries = prometheus.jobs.flatMap((job) => job.discoveries);
	const [inventory, data] = await Promise.all([readInventory(context.cluster, discoveries, own), askPrometheus(context, "/api/v1/targets?state=active")]);
	const live = listAt(data, "activeTargets").map(readTarget);
	return compareJobs({
		promise: context.promise,
		prometheus,
		inventory,
		live
	});
}
function readTarget(value) {
	return {
		job: textAt(value, "scrapePool") ?? "",
		url: textAt(value, "scrapeUrl") ?? "",
		health: textAt(value, "health") ?? "unknown",
		lastError: textAt(value, "lastError") ?? "",
		lastScrape: textAt(value, "lastScrape") ?? ""
	};
}
function judge(jobs, judging) {
	const { memory } = judging;
	const facts = factsOf$1(jobs);
	const troubles = jobs.flatMap((job) => [...troublesOf(job, judging)]);
	forgetGone(memory, troubles, judging.nowMs);
	const worst = troubles.find((trouble) => isFinal(trouble, judging)) ?? troubles.find(({ isKnown }) => isKnown) ?? troubles[0];
	if (worst !== void 0) {
		memory.passes = 0;
		return {
			state: worst.isKnown ? "failing" : "waiting",
			isFinal: isFinal(worst, judging),
			...facts,
			message: worst.message,
			...worst.cause ? { diagnosis: worst.cause } : {},
			...worst.job.job ? { span: worst.job.job.span } : {}
		};
	}
	memory.passes++;
	const count = jobs.reduce((sum, { up }) => sum + up, 0);
	if (count === 0) return {
		state: "waiting",
		...facts,
		message: "no job has a target"
	};
	const message = `all ${count} targets of ${jobs.filter(({ up }) => up > 0).length} jobs are up`;
	return memory.passes >= 2 ? {
		state: "passed",
		...facts,
		message
	} : {
		state: "waiting",
		...facts,
		message
	};
}
function* troublesOf(job, { memory, prometheus }) {
	const base = {
		job,
		isKnown: true,
		settlesMs: settledMs
	};
	for (const gap of job.gaps) {
		const message = `job ${job.name}: ${gap.found} of ${gap.promised} targets of ${gap.origin}`;
		yield {
			...base,
			key: `gap ${job.name} ${gap.origin}`,
			message,
			cause: explainGap(gap)
		};
	}
	if (job.missing.length > 0) {
		const first = job.missing[0];
		const message = `job ${job.name}: ${job.missing.length} of ${job.expected} targets not found by Prometheus, first ${first?.url} of ${first?.origin}`;
		const cause = "Prometheus does not discover them: its configuration is older, or it may not list these objects";
		yield {
			...base,
			key: `missing ${job.name} ${first?.url}`,
			message,
			cause
		};
	}
	for (const target of job.down) {
		const scrapes = memory.downScrapes.get(target.url) ?? /* @__PURE__ */ new Set();
		memory.downScrapes.set(target.url, scrapes.add(target.lastScrape));
		const { cause, isHopeless } = explainError(target, prometheus);
		const message = `job ${job.name}: ${target.url} is down: ${target.lastError}`;
		yield {
			job,
			isKnown: true,
			key: `down ${target.url}`,
			message,
			cause,
			isHopeless: isHopeless || scrapes.size >= 2
		};
	}
	if (job.extra.length > 0) {
		const message = `job ${job.name}: ${job.extra.length} targets that the cluster does not have, first ${job.extra[0]?.url}`;
		const cause = "Prometheus runs with another configuration, or with an older view of the cluster";
		yield {
			...base,
			key: `extra ${job.name} ${job.extra[0]?.url}`,
			message,
			cause,
			settlesMs: 2 * settledMs
		};
	}
	if (job.unknown > 0) {
		const message = `job ${job.name}: ${job.up} of ${job.expected} targets up, ${job.unknown} not scraped yet`;
		yield {
			job,
			isKnown: false,
			key: `unknown ${job.name}`,
			message
		};
	}
}
function isFinal(trouble, { memory, nowMs }) {
	const since = memory.since.get(trouble.key);
	if (since === void 0 || since === nowMs) return false;
	if (trouble.isHopeless) return true;
	return trouble.settlesMs !== void 0 && nowMs - since >= trouble.settlesMs;
}
function forgetGone(memory, troubles, nowMs) {
	const keys = new Set(troubles.map(({ key }) => key));
	for (const key of memory.since.keys()) if (!keys.has(key)) memory.since.delete(key);
	for (const key of keys) if (!memory.since.has(key)) memory.since.set(key, nowMs);
}
function factsOf$1(jobs) {
	const sum = (of) => jobs.reduce((total, job) => total + of(job), 0);
	return {
		expected: `${sum(({ expected }) => expected)} targets`,
		found: `${sum(({ found }) => found)} targets, ${sum(({ up }) => up)} up`,
		details: jobs.map((job) => {
			const error = job.down[0] === void 0 ? "" : `, first error: ${job.down[0].lastError}`;
			const note = job.isForeseen ? "" : " (not foreseeable: its discovery asks outside the cluster)";
			return `${job.name}: expected ${job.expected}, found ${job.found}, up ${job.up}${error}${note}`;
		})
	};
}

// src/smoke/run.ts
/** Runs probes side by side, each as soon as those before it have ended; one result a probe, in their order. */
async function runProbes(probes, options) {
	const run = newRun(options);
	const pending = /* @__PURE__ */ new Map();
	const begin = (probe) => {
		const known = pending.get(probe.id);
		if (known !== void 0) return known;
		const before = probes.filter(({ id }) => probe.needs.includes(id) || probe.after.includes(id));
		const result = Promise.all(before.map(begin)).then((ended) => runProbe(probe, ended, run));
		pending.set(probe.id, result);
		return result;
	};
	return (await Promise.all(probes.map(begin))).map((result) => withStandIn(result, run.standIns));
}
function newRun(options) {
	const ended = /* @__PURE__ */ new Map();
	const standIns = /* @__PURE__ */ new Map();
	const context = {
		promise: options.promise,
		cluster: readerWithTrouble(options.cluster),
		clock: options.clock,
		notes: /* @__PURE__ */ new Map(),
		stateOf: (id) => ended.get(id)?.state,
		ask: async (component, request) => {
			const service = options.services[component];
			if (service === void 0) throw notConnected(component, options.promise);
			const answer = await service.request(request).catch((error) => {
				throw requestTrouble(component, error);
			});
			const standIn = answer.headers[standInHeader];
			if (standIn !== void 0) standIns.set(areaOf(component), standIn);
			if (answer.from === "proxy") throw proxyTrouble(component, {
				promise: options.promise,
				request,
				answer
			});
			return answer;
		}
	};
	return {
		options,
		deadline: options.clock.now() + options.timeoutMs,
		ended,
		standIns,
		waiting: /* @__PURE__ */ new Map(),
		shown: { lines: "" },
		context
	};
}
async function runProbe(probe, before, run) {
	const result = await settle(probe, before, run);
	run.ended.set(probe.id, result);
	run.waiting.delete(probe.id);
	if (result.state === "failed") run.options.progress.say(`${probe.id} failed: ${result.message}`);
	showWaiting(run);
	return result;
}
async function settle(probe, before, run) {
	const { clock, promise } = run.options;
	const applies = probe.applies(promise);
	if (applies !== true) return {
		id: probe.id,
		state: "skipped",
		message: applies
	};
	const missing = before.find(({ id, state }) => probe.needs.includes(id) && (state === "failed" || state === "inconclusive"));
	if (missing !== void 0) {
		const word = missing.state === "failed" ? "failed" : "could not be asked";
		return {
			id: probe.id,
			state: "inconclusive",
			message: `not asked, because ${missing.id} ${word}`
		};
	}
	const ask = probe.start(run.context);
	const deadline = Math.min(clock.now() + probe.budgetMs(promise), run.deadline);
	for (let round = 1;; round++) {
		run.options.signal?.throwIfAborted();
		const verdict = await verdictOf(ask);
		if (isSettled(verdict)) return resultOf(probe, verdict);
		const failed = probe.heeds.find((id) => run.context.stateOf(id) === "failed");
		if (failed !== void 0 && round >= 3) return endedEarly(probe, verdict, failed);
		if (clock.now() + pollMs > deadline) return resultOf(probe, verdict);
		run.waiting.set(probe.id, `${probe.id}: ${verdict.message}`);
		showWaiting(run);
		await clock.sleep(pollMs);
	}
}
const pollMs = 2e3;
const standInHeader = "x-promstack-stand-in";
async function verdictOf(ask) {
	try {
		return await ask();
	} catch (error) {
		if (error instanceof Trouble) return error.verdict;
		throw error;
	}
}
function isSettled(verdict) {
	return verdict.state === "passed" || verdict.state === "skipped" || verdict.isFinal === true;
}
function resultOf(probe, verdict) {
	return {
		id: probe.id,
		state: finalState[verdict.state],
		...factsOf(verdict)
	};
}
const finalState = {
	passed: "passed",
	skipped: "skipped",
	failing: "failed",
	waiting: "failed",
	unasked: "inconclusive"
};
/** A definite no stays one; what was only awaited is left open, since another probe has named the cause. */
function endedEarly(probe, verdict, cause) {
	if (verdict.state !== "waiting") return resultOf(probe, verdict);
	return {
		id: probe.id,
		state: "inconclusive",
		...factsOf(verdict),
		message: `not awaited any longer, because ${cause} failed: ${verdict.message}`
	};
}
function factsOf({ state: _state, isFinal: _isFinal, ...facts }) {
	return facts;
}
function showWaiting(run) {
	const lines = [...run.waiting.values()];
	if (lines.join("\n") === run.shown.lines) return;
	run.shown.lines = lines.join("\n");
	run.options.progress.waiting(lines);
}
/** A result that rests on a stand-in says so. */
function withStandIn(result, standIns) {
	const standIn = standIns.get(areaOf(result.id));
	if (standIn === void 0 || result.state === "skipped") return result;
	return {
		...result,
		message: `${result.message} (stand-in)`,
		details: [...result.details ?? [], `answered by a stand-in: ${standIn}`]
	};
}
function areaOf(name) {
	return (name.split("/")[0] ?? "").replace(/-telemetry$/, "");
}
function notConnected(component, promise) {
	const hasAddress = addressOf(promise, component) !== void 0;
	return new Trouble("unreachable", {
		state: "unasked",
		isFinal: true,
		message: hasAddress ? `nothing leads to ${component}` : `no Service of the manifests leads to the port of ${component}`,
		diagnosis: "a Service is missing whose selector matches the pod and whose target port is the port it listens on"
	});
}
function readerWithTrouble(cluster) {
	const guard = (what, answer) => answer.catch((error) => {
		throw requestTrouble(what, error);
	});
	return {
		list: (apiVersion, kind, options) => guard(`${kind} objects`, cluster.list(apiVersion, kind, options)),
		get: (apiVersion, kind, options) => guard(`${kind} ${options.name}`, cluster.get(apiVersion, kind, options)),
		logs: (options) => guard(`the log of pod ${options.pod}`, cluster.logs(options))
	};
}

// src/smoke/servicesEndpoints.ts
/** Every Service with a selector has a ready endpoint on each of its ports. */
const servicesEndpoints = {
	id: "services/endpoints",
	title: "every Service leads to a ready pod on each of its ports",
	needs: [],
	after: [],
	heeds: ["workloads/running"],
	applies: ({ services }) => services.some(hasSelector) ? true : "the manifests have no Service with a selector",
	budgetMs: () => 6e4,
	start: (context) => {
		let lastFinal = "";
		return async () => {
			const promised = context.promise.services.filter(hasSelector);
			const found = await Promise.all(promised.map((service) => look$1(context, service)));
			const details = found.map(({ row }) => row);
			const trouble = found.filter(({ cause }) => cause !== void 0);
			const final = trouble.filter(({ isFinal }) => isFinal);
			const worst = final[0] ?? trouble[0];
			if (worst === void 0) return {
				state: "passed",
				message: `${found.length} Services have endpoints`,
				details
			};
			const seen = final.map(({ row }) => row).join();
			const isFinal = seen !== "" && seen === lastFinal;
			lastFinal = seen;
			return {
				state: "failing",
				isFinal,
				message: worst.row,
				...worst.cause ? { diagnosis: worst.cause } : {},
				details,
				span: worst.service.manifest.spanOf(["spec", "selector"])
			};
		};
	}
};
function hasSelector(service) {
	return Object.keys(service.selector).length > 0;
}
async function look$1(context, service) {
	const { namespace, name } = service;
	const label = `Service ${namespace}/${name}`;
	const [live, slices] = await Promise.all([context.cluster.get("v1", "Service", {
		namespace,
		name
	}), context.cluster.list("discovery.k8s.io/v1", "EndpointSlice", {
		namespace,
		labelSelector: `kubernetes.io/service-name=${name}`
	})]);
	if (live === void 0) return {
		service,
		row: `${label} does not exist`,
		cause: "it was not applied, or was deleted",
		isFinal: true
	};
	const ready = slices.flatMap((slice) => listAt(slice, "endpoints")).filter(isReady);
	const open = new Set(slices.flatMap((slice) => listAt(slice, "ports")).map((port) => textAt(port, "name") ?? ""));
	const closed = service.ports.filter((port) => !open.has(port.name));
	const row = `${label}: ${ready.length} ready endpoints`;
	if (ready.length > 0 && closed.length === 0) return {
		service,
		row
	};
	if (ready.length > 0) {
		const port = closed[0];
		return {
			service,
			row: `${label}: no endpoint on port ${port?.name || port?.port}`,
			cause: `no container has a port named \`${String(port?.targetPort)}\``,
			isFinal: true
		};
	}
	return {
		service,
		row,
		...await whyEmpty(context, service, live)
	};
}
function isReady(endpoint) {
	return at(endpoint, "conditions", "ready") !== false;
}
async function whyEmpty(context, service, live) {
	const selector = objectAt(live, "spec", "selector");
	const selected = (await context.cluster.list("v1", "Pod", { namespace: service.namespace })).filter((pod) => selects(selector, at(pod, "metadata", "labels")));
	if (selected.length > 0) return {
		cause: `its pods are not ready: ${selected.map((pod) => textAt(pod, "metadata", "name") ?? "").join(", ")}`,
		isFinal: false
	};
	const idle = await idleWorkload(context, service);
	if (idle !== void 0) return {
		cause: idle,
		isFinal: true
	};
	const promised = Object.entries(service.selector);
	if (!(promised.length === Object.keys(selector).length && promised.every(([key, value]) => selector[key] === value))) return {
		cause: `its selector in the cluster is ${formatLabels(selector)}, the manifests say ${formatLabels(service.selector)}: apply them again`,
		isFinal: true
	};
	if (service.workloads.length > 0) return {
		cause: "its pods are not there yet",
		isFinal: false
	};
	const nearest = nearestWorkload(context, service);
	const hint = nearest === void 0 ? "" : `; nearest: ${nearest}`;
	return {
		cause: `its selector ${formatLabels(selector)} matches no pod${hint}`,
		isFinal: true
	};
}
/** A workload behind the Service that wants no pods, in the cluster. */
async function idleWorkload(context, service) {
	for (const { manifest, kind, namespace, name } of service.workloads) {
		const live = await context.cluster.get(manifest.reference.apiVersion, kind, {
			namespace,
			name
		});
		if (live === void 0) return `${kind} ${namespace}/${name} does not exist`;
		if (numberAt(live, "spec", "replicas") === 0) return `${kind} ${namespace}/${name} is scaled to 0`;
		const isPlaced = numberAt(live, "status", "desiredNumberScheduled") !== 0;
		if (kind === "DaemonSet" && !isPlaced) return `${kind} ${namespace}/${name} runs on no node`;
	}
}
/** The workload of the manifests whose pods share most of the selector. */
function nearestWorkload(context, service) {
	const pairs = Object.entries(service.selector);
	const best = context.promise.workloads.filter(({ namespace }) => namespace === service.namespace).map((workload) => ({
		workload,
		score: pairs.filter(([key, value]) => textAt(workload.podLabels, key) === value).length * 2 + pairs.filter(([key]) => textAt(workload.podLabels, key) !== void 0).length + (workload.name === service.name ? 1 : 0)
	})).sort((left, right) => right.score - left.score)[0];
	if (best === void 0 || best.score === 0) return void 0;
	return `${best.workload.kind} ${best.workload.name} has labels ${formatLabels(best.workload.podLabels)}`;
}

// src/smoke/workloadsRunning.ts
/** Every workload of the manifests runs as many pods as they say, all available. */
const workloadsRunning = {
	id: "workloads/running",
	title: "every workload has all its pods, available and of the current revision",
	needs: [],
	after: [],
	heeds: [],
	applies: ({ workloads }) => workloads.length > 0 ? true : "the manifests have no workload",
	budgetMs: () => 6e4,
	start: (context) => {
		let lastDoomed = "";
		return async () => {
			const found = await Promise.all(context.promise.workloads.map((workload) => look(context, workload)));
			const trouble = found.filter(({ cause }) => cause !== void 0);
			const details = found.map(({ row }) => row);
			const first = trouble[0];
			if (first === void 0) return {
				state: "passed",
				message: `${found.length} workloads run`,
				details
			};
			const doomed = found.filter(({ isFinal }) => isFinal).map(({ row }) => row).join();
			const isFinal = doomed !== "" && doomed === lastDoomed;
			lastDoomed = doomed;
			return notRunning(trouble.find(({ isFinal: final }) => final) ?? first, {
				count: trouble.length,
				details,
				isFinal
			});
		};
	}
};
function notRunning(worst, context) {
	const others = context.count > 1 ? ` (and ${context.count - 1} more)` : "";
	return {
		state: "failing",
		isFinal: context.isFinal,
		message: `${worst.row}${others}`,
		...worst.cause ? { diagnosis: worst.cause } : {},
		details: context.details,
		span: worst.workload.manifest.span
	};
}
async function look(context, workload) {
	const name = formatWorkload(workload);
	const live = await context.cluster.get(workload.manifest.reference.apiVersion, workload.kind, {
		namespace: workload.namespace,
		name: workload.name
	});
	if (live === void 0) return {
		workload,
		row: `${name} does not exist`,
		cause: "it was not applied, or was deleted",
		isFinal: true
	};
	const { desired, available, current } = countsOf(live, workload);
	if (desired === 0 && workload.replicas !== 0) return {
		workload,
		...nothingWanted(name, workload)
	};
	const row = `${name}: ${Math.min(available, current)} of ${desired} available`;
	if ((numberAt(live, "status", "observedGeneration") ?? 0) >= (numberAt(live, "metadata", "generation") ?? 0) && available >= desired && current >= desired) return {
		workload,
		row
	};
	const troubles = (await podsOf(context, workload)).flatMap((pod) => podTrouble(pod) ?? []);
	const doomed = troubles.find(({ isDoomed }) => isDoomed);
	return {
		workload,
		row,
		cause: (doomed ?? troubles[0])?.cause ?? "it has no pod with a reason; its events say more",
		isFinal: doomed !== void 0
	};
}
function countsOf(live, workload) {
	const status = at(live, "status") ?? null;
	if (workload.kind === "DaemonSet") return {
		desired: numberAt(status, "desiredNumberScheduled") ?? 0,
		available: numberAt(status, "numberAvailable") ?? 0,
		current: numberAt(status, "updatedNumberScheduled") ?? 0
	};
	return {
		desired: numberAt(live, "spec", "replicas") ?? 1,
		available: numberAt(status, "availableReplicas") ?? 0,
		current: numberAt(status, "updatedReplicas") ?? 0
	};
}
function nothingWanted(name, workload) {
	if (workload.kind === "DaemonSet") return {
		row: `${name} runs on no node`,
		cause: "no node matches its nodeSelector, affinity and tolerations",
		isFinal: true
	};
	return {
		row: `${name} is scaled to 0, the manifests say ${workload.replicas}`,
		cause: "somebody scaled it down in the cluster; apply the manifests again",
		isFinal: true
	};
}

// src/smoke/index.ts
/** Every probe, in the order of the report: what carries the rest comes first. */
const probes = [
	workloadsRunning,
	servicesEndpoints,
	prometheusReady,
	prometheusConfig,
	prometheusDiscovery,
	prometheusTargets,
	prometheusRules,
	prometheusRuleHealth,
	alertmanagerReady,
	alertmanagerConfig,
	alertmanagerKnown,
	alertmanagerWatchdog,
	kubeStateMetricsReady,
	kubeStateMetricsScraped,
	nodeExporterNodes,
	grafanaHealth,
	grafanaLogin,
	grafanaDatasource,
	grafanaQuery
];
/** Proves that the running stack does what the manifests promise; one result a probe. */
function smoke$1(options) {
	const { only } = options;
	const chosen = only === void 0 ? probes : probes.filter(({ id }) => only.some((name) => id === name || id.startsWith(`${name}/`)));
	return runProbes(chosen, options);
}
/** What the results say together: a failed probe outweighs one that could not be asked, and nothing passed is no proof. */
function outcomeOfProbes(results) {
	if (results.some(({ state }) => state === "failed")) return "failed";
	return results.some(({ state }) => state === "passed") && results.every(({ state }) => state !== "inconclusive") ? "passed" : "error";
}
/** One sentence for each part of the stack that was answered for by a stand-in. */
function standInNotes(results) {
	const areas = results.filter(({ message }) => message.endsWith(" (stand-in)")).map(({ id }) => id.split("/")[0] ?? "");
	return [...new Set(areas)].map((area) => `${area} is a stand-in: its probes prove the wiring, not the real program`);
}

// src/smoke/probe.ts
/** All components that smoke asks, for whoever connects them. */
const components = [
	"prometheus",
	"alertmanager",
	"kube-state-metrics",
	"kube-state-metrics-telemetry",
	"grafana"
];

// src/commands/smoke.ts
/** Proves that the running stack does what the manifests say. */
async function smoke(context) {
	const { options, host, signal } = context;
	const { clock, progress } = host;
	const watch = stopwatch(clock);
	context.beginConnecting();
	const set = await watch.time("read", () => context.manifests());
	if (set.kind === "refused") return refused$1("smoke", set.problems);
	const client = await watch.time("connect", () => context.client());
	const promise = promiseOf(set.manifests, { namespace: options.namespace ?? client.namespace });
	if (isEmpty(promise)) throw new UserError("the manifests hold no Prometheus, Alertmanager, kube-state-metrics, node-exporter or Grafana", { help: "Give the manifests of the monitoring stack; `smoke` proves what they promise." });
	const services = servicesOf(promise, client, context);
	const probes = await watch.time("probe", () => smoke$1({
		promise,
		services,
		cluster: clusterReader(client),
		clock,
		progress,
		timeoutMs: options.timeoutMs,
		signal
	}));
	return commandResult({
		command: "smoke",
		outcome: outcomeOfProbes(probes),
		findings: promise.problems,
		probes,
		notes: standInNotes(probes),
		timings: watch.timings()
	});
}
function isEmpty({ prometheus, alertmanager, kubeStateMetrics, nodeExporter, grafana }) {
	return [
		prometheus,
		alertmanager,
		kubeStateMetrics,
		nodeExporter,
		grafana
	].every((part) => part === void 0);
}
/** The way to each component: its URL where one is given, else through the API server. */
function servicesOf(promise, client, { options, signal }) {
	const services = {};
	const through = {
		proxy: serviceProxy,
		"port-forward": portForward
	}[options.access];
	for (const component of components) {
		const url = component in options.urls ? options.urls[component] : void 0;
		const address = addressOf(promise, component);
		if (url !== void 0) services[component] = urlService(url, {
			timeoutMs: requestTimeoutMs,
			signal
		});
		else if (address !== void 0) services[component] = through(client, address);
	}
	return services;
}
const requestTimeoutMs = 1e4;

export { smoke };