import { n as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { n as describeError, r as formatSpan, t as UserError } from "./errors.js";
import { readFileSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { BlockList, connect, isIP } from "node:net";
import { Agent, request } from "node:http";
import { Duplex } from "node:stream";
import { Buffer as Buffer$1 } from "node:buffer";
import { checkServerIdentity, connect as connect$1 } from "node:tls";
import { createHash, randomBytes } from "node:crypto";
import { connect as connect$2 } from "node:http2";
import { execFile } from "node:child_process";
import { Agent as Agent$1, request as request$1 } from "node:https";

// src/core/outcome.ts
/** Makes a result from the parts that a command has; the rest is empty. */
function commandResult(parts) {
	return {
		findings: [],
		changes: [],
		probes: [],
		notes: [],
		timings: {},
		...parts
	};
}
/** The worst of several outcomes: an error outweighs a no, a no outweighs a yes. */
function worst(outcomes) {
	if (outcomes.includes("error")) return "error";
	return outcomes.includes("failed") ? "failed" : "passed";
}

// src/core/json.ts
/** Tells whether a value is a JSON object: neither null nor a list. */
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Reads what stands at a path of keys and list indexes, or undefined where the path ends early. */
function at(value, ...path) {
	let current = value;
	for (const key of path) if (Array.isArray(current)) current = typeof key === "number" ? current[key] : void 0;
	else current = isObject(current) && Object.hasOwn(current, key) ? current[key] : void 0;
	return current;
}
/** Reads the text at a path, or undefined when there is none or it is something else. */
function textAt(value, ...path) {
	const found = at(value, ...path);
	return typeof found === "string" ? found : void 0;
}
/** Reads the number at a path, or undefined when there is none or it is something else. */
function numberAt(value, ...path) {
	const found = at(value, ...path);
	return typeof found === "number" ? found : void 0;
}
/** Reads the list at a path; empty when there is none. */
function listAt(value, ...path) {
	const found = at(value, ...path);
	return Array.isArray(found) ? found : [];
}
/** Reads the object at a path; empty when there is none. */
function objectAt(value, ...path) {
	const found = at(value, ...path);
	return isObject(found) ? found : {};
}
/** Compares two JSON values by content; the order of an object's keys does not count. */
function equal(left, right) {
	if (left === right) return true;
	if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((item, index) => equal(item, right[index]));
	if (!isObject(left) || !isObject(right)) return false;
	const keys = Object.keys(left);
	return keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key) && equal(left[key], right[key]));
}

// src/core/object.ts
/** Identity without the version: the API serves one object under several versions. */
function keyOf$1(reference) {
	return `${groupOf(reference.apiVersion)}/${reference.kind}/${reference.namespace ?? ""}/${reference.name}`;
}
/** The API group of an apiVersion; empty for the core group. */
function groupOf(apiVersion) {
	const slash = apiVersion.indexOf("/");
	return slash < 0 ? "" : apiVersion.slice(0, slash);
}
/** Writes an object as people say it: `Deployment monitoring/grafana`, `ClusterRole prometheus`. */
function formatObject(reference) {
	const name = reference.namespace === void 0 ? reference.name : `${reference.namespace}/${reference.name}`;
	return `${reference.kind} ${name}`;
}

// src/core/redact.ts
/** Replaces known secret values in a text by `***`; the longest first, so that no rest of one stays. */
function redact(text, secrets) {
	let result = text;
	for (const secret of [...secrets].sort((a, b) => b.length - a.length)) if (secret.length >= minimumLength) result = result.replaceAll(secret, "***");
	return result;
}
/** Shorter values (such as "1" or "true") would blank out half of a text and protect nothing. */
const minimumLength = 4;

// src/kube/connection/apiError.ts
/** An answer of the API server with a status of 400 or more. */
var ApiError = class extends Error {
	name = "ApiError";
	status;
	reason;
	causes;
	details;
	request;
	retryAfterSeconds;
	constructor(request, answer) {
		const status = parseStatus(answer.text);
		super(textAt(status, "message") ?? (answer.text.trim().slice(0, 500) || `status ${answer.status} without a text`));
		this.status = answer.status;
		this.reason = textAt(status, "reason") ?? "";
		this.details = objectAt(status, "details");
		this.causes = listAt(status, "details", "causes").map((cause) => ({
			reason: textAt(cause, "reason") ?? "",
			message: textAt(cause, "message") ?? "",
			field: textAt(cause, "field") ?? ""
		}));
		this.request = request;
		this.retryAfterSeconds = seconds(answer.retryAfter) ?? numberAt(this.details, "retryAfterSeconds");
	}
};
/** No answer came: refused, reset, timed out, not trusted. */
var ConnectionError = class extends Error {
	name = "ConnectionError";
	/** Node's code, such as `ECONNREFUSED`, or `TIMEOUT`. */
	code;
	request;
	constructor(request, cause, code = codeOf(cause)) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
		this.code = code;
		this.request = request;
	}
};
/** Tells whether an error is the API server's 404 for the object itself (not for its namespace). */
function isMissing(error) {
	return error instanceof ApiError && error.status === 404;
}
/** Node's code of a failed connection; the innermost one when errors are wrapped. */
function codeOf(error) {
	if (!(error instanceof Error)) return "UNKNOWN";
	if ("code" in error && typeof error.code === "string") return error.code;
	if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
	return error.cause === void 0 ? "UNKNOWN" : codeOf(error.cause);
}
function parseStatus(text) {
	if (!text.startsWith("{")) return {};
	try {
		const value = JSON.parse(text);
		return isObject(value) && value["kind"] === "Status" ? value : {};
	} catch {
		return {};
	}
}
function seconds(header) {
	const value = Number(header);
	return header === void 0 || header === "" || !Number.isFinite(value) || value < 0 ? void 0 : value;
}

// src/kube/connection/discovery.ts
/** Asks for everything in two requests, by aggregated discovery (KEP-3352; every server since 1.27 has it). */
async function readDiscovery(send) {
	return discoveryOf((await Promise.all(["/api", "/apis"].map((path) => send({
		method: "GET",
		path,
		accept
	})))).flatMap((answer) => [...resourcesOf(answer.json())]));
}
/** Makes the look-up from a list of resources; the first of a group, version and kind wins. */
function discoveryOf(resources) {
	const byKind = /* @__PURE__ */ new Map();
	for (const resource of resources) {
		const key = `${resource.apiVersion}/${resource.kind}`;
		if (!byKind.has(key)) byKind.set(key, resource);
	}
	return {
		resources,
		find: (apiVersion, kind) => byKind.get(`${apiVersion}/${kind}`)
	};
}
/** The path of one object, or of the collection when no name is given; exact case. */
function pathOf$1(resource, place) {
	const root = groupOf(resource.apiVersion) === "" ? `/api/${resource.apiVersion}` : `/apis/${resource.apiVersion}`;
	const namespace = resource.namespaced && place.namespace !== void 0 ? `/namespaces/${encodeURIComponent(place.namespace)}` : "";
	const name = place.name === void 0 ? "" : `/${encodeURIComponent(place.name)}`;
	return `${root}${namespace}/${resource.plural}${name}`;
}
/** The path of the object that a reference names. */
function objectPath(resource, reference) {
	return pathOf$1(resource, {
		namespace: reference.namespace,
		name: reference.name
	});
}
const accept = ["v2", "v2beta1"].map((version) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`).join(",");
function* resourcesOf(list) {
	for (const group of listAt(list, "items")) {
		const groupName = textAt(group, "metadata", "name") ?? "";
		for (const version of listAt(group, "versions")) {
			const versionName = textAt(version, "version") ?? "";
			const apiVersion = groupName === "" ? versionName : `${groupName}/${versionName}`;
			for (const resource of listAt(version, "resources")) {
				const kind = textAt(resource, "responseKind", "kind");
				const plural = textAt(resource, "resource");
				if (kind === void 0 || plural === void 0 || at(resource, "responseKind") === null) continue;
				const verbs = listAt(resource, "verbs").filter((verb) => typeof verb === "string");
				yield {
					apiVersion,
					kind,
					plural,
					namespaced: textAt(resource, "scope") === "Namespaced",
					verbs
				};
			}
		}
	}
}

// src/kube/connection/objects.ts
/** Takes an answer of the API server for the object that it is. */
function asObject(value) {
	return value;
}
/** Reads one object; undefined when there is none. */
async function readObject$1(client, path) {
	try {
		return asObject((await client.send({
			method: "GET",
			path
		})).json());
	} catch (error) {
		if (isMissing(error)) return void 0;
		throw error;
	}
}
/** Reads a collection in chunks; the items get the apiVersion and kind that a list leaves out. */
async function listObjects(client, resource, options = {}) {
	const { namespace, labelSelector, fieldSelector } = options;
	const path = pathOf$1(resource, { namespace });
	const items = [];
	let next = "";
	do {
		const query = {
			limit: "500",
			...labelSelector === void 0 ? {} : { labelSelector },
			...fieldSelector === void 0 ? {} : { fieldSelector },
			...next === "" ? {} : { continue: next }
		};
		const list = (await client.send({
			method: "GET",
			path,
			query
		})).json();
		for (const item of listAt(list, "items")) if (isObject(item)) items.push(asObject({
			apiVersion: resource.apiVersion,
			kind: resource.kind,
			...item
		}));
		next = textAt(list, "metadata", "continue") ?? "";
	} while (next !== "");
	return items;
}

// src/kube/connection/connectionTrouble.ts
/** Says why a cluster cannot be asked at all; undefined when the error is about something else. */
function connectionTrouble(error, target) {
	if (error instanceof ConnectionError) return unreachable(error, target.server);
	if (!(error instanceof ApiError)) return void 0;
	if (error.status === 401) return new UserError(`the API server ${target.server} does not accept the credentials of user \`${target.user}\` (401)`, {
		help: "The token or certificate has expired or belongs to another cluster. Log in again, or write the kubeconfig anew.",
		cause: error
	});
	if (error.status === 403) {
		const who = /[Uu]ser "([^"]*)"/.exec(error.message)?.[1] ?? target.user;
		const anonymous = who === "system:anonymous";
		return new UserError(`${anonymous ? "the kubeconfig holds no credentials that the API server accepts" : `user \`${who}\` may not ask the API server what it serves`} (403)`, {
			help: anonymous ? "Add a token, a certificate or an exec plugin for the user of the context." : "Every authenticated user normally may, through the ClusterRole `system:discovery`; restore its binding.",
			cause: error
		});
	}
	return new UserError(`${target.server} does not answer like a Kubernetes API server (${error.status}: ${firstLine(error.message)})`, {
		help: "Check the server of the context, and a proxy on the way.",
		cause: error
	});
}
function unreachable(error, server) {
	const told = sentences[error.code] ?? (isTrust(error.code) ? trust : void 0);
	const why = told?.why ?? `${firstLine(error.message)} (${error.code})`;
	return new UserError(`the API server ${server} cannot be reached: ${why}`, {
		help: told?.help ?? "Check the server of the context, the network and the proxy settings.",
		cause: error
	});
}
const trust = {
	why: "its TLS certificate is not trusted",
	help: "The `certificate-authority` of the kubeconfig does not fit this server. Write the kubeconfig anew."
};
const sentences = {
	ECONNREFUSED: {
		why: "connection refused",
		help: "Nothing listens there. Is the cluster running, and is this the right context?"
	},
	ENOTFOUND: {
		why: "its name is not known (DNS)",
		help: "Check the server of the context, and whether a VPN is needed."
	},
	EAI_AGAIN: {
		why: "the name server does not answer (DNS)",
		help: "Check the network."
	},
	TIMEOUT: {
		why: "no answer in time",
		help: "A firewall or a VPN that is off often swallows the connection. Check the network, or give more time with --timeout."
	},
	ETIMEDOUT: {
		why: "no answer in time",
		help: "A firewall or a VPN that is off often swallows the connection. Check the network."
	},
	ECONNRESET: {
		why: "the connection was reset",
		help: "A proxy or load balancer on the way ended it, or the server does not speak TLS."
	},
	EPROXY: {
		why: "the proxy refused",
		help: "Check HTTPS_PROXY and NO_PROXY, or `proxy-url` in the kubeconfig."
	},
	ERR_TLS_CERT_ALTNAME_INVALID: {
		why: "its TLS certificate names other hosts",
		help: "Use a name that the certificate holds, or `tls-server-name` in the kubeconfig."
	},
	CERT_HAS_EXPIRED: {
		why: "its TLS certificate has expired",
		help: "Renew the certificate of the API server, and check the clock of this machine."
	}
};
function isTrust(code) {
	return /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_|ERR_TLS|ERR_SSL/.test(code);
}
function firstLine(text) {
	return text.split("\n", 1)[0]?.slice(0, 200) ?? "";
}

// src/kube/connection/unreachable.ts
/** Runs a piece of work; a connection that stays lost, a login that ends and a server that stays unwell leave as a UserError. */
async function unreachableAsUserError(client, work) {
	try {
		return await work();
	} catch (error) {
		throw stopped(error, client) ?? error;
	}
}
function stopped(error, client) {
	const target = {
		server: client.server,
		user: client.context
	};
	if (error instanceof ConnectionError || error instanceof ApiError && error.status === 401) return connectionTrouble(error, target);
	if (!(error instanceof ApiError) || !(error.status === 403 || error.status === 429 || error.status >= 500)) return void 0;
	const [path = ""] = error.request.path.split("?", 1);
	return new UserError(`the API server refused ${error.request.method} ${path} (${error.status}): ${error.message.replace(/\s+/g, " ").slice(0, 300)}`, {
		help: error.status === 403 ? "Give the deploying identity this right; what was written stays, and a new run goes on from there." : "Start again when the API server is well; what was written stays, and a new run goes on from there.",
		cause: error
	});
}

// src/kube/plan/generated.ts
/** The one Secret that an apply makes up when nobody did: Grafana's administrator. */
const generatedName = "grafana-admin";
/** Makes the Secrets that workloads of the manifests refer to and that the manifests leave to the apply; whether they exist already is not asked here. */
function generatedSecrets(manifests) {
	const secrets = /* @__PURE__ */ new Map();
	for (const manifest of manifests) {
		const { namespace } = manifest.reference;
		if (namespace === void 0 || secrets.has(namespace) || isWritten(manifests, namespace)) continue;
		const references = [...referencesOf(manifest.object)];
		if (references.length === 0) continue;
		const keys = references.map((reference) => textAt(reference, "key") ?? "");
		const optional = references.every((reference) => at(reference, "optional") === true);
		secrets.set(namespace, {
			manifest: secretManifest(manifest, namespace, keys),
			user: manifest,
			optional
		});
	}
	return [...secrets.values()];
}
/** How to read a generated Secret; the value itself is never shown. */
function howToRead(manifest) {
	const { namespace = "default", name } = manifest.reference;
	const key = Object.keys(objectAt(manifest.object, "stringData")).find((candidate) => !isUserName(candidate)) ?? "";
	return `${formatObject(manifest.reference)} was generated with a random password; read it with \`kubectl -n ${namespace} get secret ${name} -o go-template='{{index .data "${key}" | base64decode}}'\``;
}
function isWritten(manifests, namespace) {
	return manifests.some(({ reference }) => reference.kind === "Secret" && reference.name === generatedName && reference.namespace === namespace);
}
/** The `secretKeyRef`s of an object that name the Secret, wherever they stand. */
function* referencesOf(value) {
	if (Array.isArray(value)) {
		for (const item of value) yield* referencesOf(item);
		return;
	}
	if (!isObject(value)) return;
	for (const [field, inner] of Object.entries(value)) if (field === "secretKeyRef" && textAt(inner, "name") === generatedName) yield inner;
	else yield* referencesOf(inner);
}
function secretManifest(user, namespace, keys) {
	const stringData = Object.fromEntries(keys.map((key) => [key, isUserName(key) ? "admin" : randomBytes(24).toString("base64url")]));
	return {
		object: {
			apiVersion: "v1",
			kind: "Secret",
			metadata: {
				name: generatedName,
				namespace,
				labels: {
					"app.kubernetes.io/managed-by": "promstack",
					"app.kubernetes.io/part-of": "monitoring"
				}
			},
			type: "Opaque",
			stringData
		},
		reference: {
			apiVersion: "v1",
			kind: "Secret",
			namespace,
			name: generatedName
		},
		span: user.span,
		spanOf: () => user.span
	};
}
function isUserName(key) {
	return /user(name)?$/i.test(key);
}

// src/kube/plan/step.ts
/** The name under which promstack owns fields on the server. */
const fieldManager = "promstack";

// src/kube/plan/migration.ts
/** The annotation in which client-side `kubectl apply` keeps what it applied last. */
const lastApplied = "kubectl.kubernetes.io/last-applied-configuration";
/** Tells whether client-side `kubectl apply` still owns fields, so that a field that leaves the manifest would stay for ever. */
function needsMigration(live) {
	return listAt(live, "metadata", "managedFields").some(isClientSide);
}
/**
* The JSON patch that hands the fields of client-side apply over to us (client-go `util/csaupgrade`); it fails with a 409 when the object has
* changed meanwhile.
*/
function migrationPatch(live) {
	const entries = listAt(live, "metadata", "managedFields");
	const clientSide = entries.filter(isClientSide);
	const kept = entries.filter((entry) => !isClientSide(entry));
	const own = kept.find(isOurs);
	const newest = [...clientSide].sort((a, b) => (textAt(a, "time") ?? "").localeCompare(textAt(b, "time") ?? "")).at(-1);
	const base = own ?? newest ?? {};
	const version = textAt(base, "apiVersion");
	const given = clientSide.filter((entry) => textAt(entry, "apiVersion") === version).map((entry) => objectAt(entry, "fieldsV1"));
	const entry = {
		...isObject(base) ? base : {},
		manager: fieldManager,
		operation: "Apply",
		fieldsV1: given.reduce(union, objectAt(base, "fieldsV1"))
	};
	return [{
		op: "replace",
		path: "/metadata/managedFields",
		value: [...kept.filter((item) => item !== own), entry]
	}, {
		op: "replace",
		path: "/metadata/resourceVersion",
		value: textAt(live, "metadata", "resourceVersion") ?? ""
	}];
}
/**
* What the migration will take from a predicted object besides: the annotation itself, and what client-side apply had written and the
* manifest no longer says. A dry-run cannot see it, because it would have to write the new owners first.
*/
function withoutLastApplied(predicted, manifest) {
	const before = parse$2(textAt(predicted, "metadata", "annotations", lastApplied));
	const { [lastApplied]: _, ...annotations } = objectAt(predicted, "metadata", "annotations");
	const { annotations: __, ...metadata } = predicted.metadata;
	const rest = asObject({
		...predicted,
		metadata: Object.keys(annotations).length === 0 ? metadata : {
			...metadata,
			annotations
		}
	});
	return before === void 0 ? rest : asObject(subtract(rest, before, manifest));
}
function isClientSide(entry) {
	const annotations = objectAt(entry, "fieldsV1", "f:metadata", "f:annotations");
	return textAt(entry, "operation") === "Update" && textAt(entry, "subresource") === void 0 && `f:${"kubectl.kubernetes.io/last-applied-configuration"}` in annotations;
}
function isOurs(entry) {
	return textAt(entry, "manager") === "promstack" && textAt(entry, "operation") === "Apply" && textAt(entry, "subresource") === void 0;
}
/** Field sets are trees of keys; the union has every branch of both. */
function union(left, right) {
	const result = { ...left };
	for (const [key, value] of Object.entries(right)) result[key] = isObject(value) ? union(objectAt(left, key), value) : value;
	return result;
}
function parse$2(text) {
	if (text === void 0) return void 0;
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** Takes away what stood in `before` and stands no longer in `now`; items of lists are paired by name, lists without names are left alone. */
function subtract(value, before, now) {
	if (isObject(value) && isObject(before)) {
		const written = isObject(now) ? now : {};
		return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => {
			if (!(key in before)) return [[key, inner]];
			if (!(key in written) && !isObject(inner)) return [];
			const rest = subtract(inner, before[key], written[key]);
			return !(key in written) && isObject(rest) && Object.keys(rest).length === 0 ? [] : [[key, rest]];
		}));
	}
	if (!Array.isArray(value) || !Array.isArray(before) || !Array.isArray(now)) return value;
	const named = (list, name) => list.find((item) => textAt(item, "name") === name);
	return value.flatMap((item) => {
		const name = textAt(item, "name");
		if (name === void 0) return [item];
		const written = named(now, name);
		return named(before, name) !== void 0 && written === void 0 ? [] : [subtract(item, named(before, name), written)];
	});
}

// src/kube/plan/order.ts
/** The stages of an apply, in order; a stage begins when the one before it is written. */
const stages = [
	"definitions",
	"roles",
	"bindings",
	"configuration",
	"claims",
	"services",
	"workloads",
	"interception"
];
/** The stage in which an object is written: what others need comes first, what could refuse the others comes last. */
function stageOf(object) {
	const { kind } = object;
	const known = stageByKind.get(kind);
	if (known !== void 0) return known;
	return kind.endsWith("Class") ? "definitions" : "workloads";
}
/** Sorts by stage; inside a stage the order stays as written. */
function inOrder(items, kindOf) {
	return stages.flatMap((stage) => items.filter((item) => stageOf({ kind: kindOf(item) }) === stage));
}
const kindsByStage = {
	definitions: [
		"Namespace",
		"CustomResourceDefinition",
		"PriorityClass",
		"StorageClass",
		"PersistentVolume"
	],
	roles: [
		"ServiceAccount",
		"Role",
		"ClusterRole"
	],
	bindings: ["RoleBinding", "ClusterRoleBinding"],
	configuration: [
		"ConfigMap",
		"Secret",
		"LimitRange",
		"ResourceQuota",
		"NetworkPolicy",
		"PodDisruptionBudget",
		"HorizontalPodAutoscaler"
	],
	claims: ["PersistentVolumeClaim"],
	services: [
		"Service",
		"Endpoints",
		"EndpointSlice",
		"Ingress"
	],
	workloads: [],
	interception: [
		"APIService",
		"MutatingWebhookConfiguration",
		"ValidatingWebhookConfiguration",
		"MutatingAdmissionPolicy",
		"MutatingAdmissionPolicyBinding",
		"ValidatingAdmissionPolicy",
		"ValidatingAdmissionPolicyBinding"
	]
};
const stageByKind = new Map(stages.flatMap((stage) => kindsByStage[stage].map((kind) => [kind, stage])));

// src/kube/plan/fieldPath.ts
/** Writes a path as people do: `spec.containers[0].image`, `data["prometheus.yml"]`. */
function formatPath(path) {
	let text = "";
	for (const step of path) if (typeof step === "number") text += `[${step}]`;
	else if (!/^[A-Za-z_$][\w$-]*$/.test(step)) text += `["${step}"]`;
	else text += text === "" ? step : `.${step}`;
	return text;
}
/**
* Reads a field path of an API server's message into keys and indexes of the object: `.spec.containers[name="web"].image`, `spec.ports[1].name`,
* `data[key.with.dots]`. What the object does not hold ends the path early.
*/
function readPath(text, object) {
	const path = [];
	for (const [, key, inside] of text.matchAll(/\.?([^.[\]]+)|\[([^\]]*)\]/g)) {
		const step = key ?? resolveStep(inside ?? "", at(object, ...path));
		if (step === void 0) break;
		path.push(step);
	}
	return path;
}
/** `0` is an index, `name="web"` the item that has it, anything else a key. */
function resolveStep(inside, parent) {
	if (!Array.isArray(parent)) return inside.replace(/^"(.*)"$/, "$1");
	if (/^\d+$/.test(inside)) return Number(inside);
	const wanted = [...inside.matchAll(/(\w+)=("(?:[^"\\]|\\.)*"|[^,]+)/g)].map(([, key = "", value = ""]) => ({
		key,
		value
	}));
	const index = parent.findIndex((item) => isObject(item) && wanted.every(({ key, value }) => item[key] === void 0 || JSON.stringify(item[key]) === value));
	return index < 0 ? void 0 : index;
}

// src/kube/plan/trouble.ts
/** Tells whether a trouble is an answer of the cluster about the stack (exit 1) or one that the user must mend to be able to ask (exit 2). */
function isRefusal(trouble) {
	return ![
		"unknown-field",
		"invalid",
		"missing-namespace",
		"forbidden",
		"unauthorized",
		"unavailable"
	].includes(trouble.kind);
}
/** Where the first field that a trouble is about was written, else the object itself. */
function spanOfTrouble(manifest, trouble) {
	const path = trouble.paths[0];
	return path === void 0 ? manifest.span : manifest.spanOf(path);
}
/** Finds the cause of a refusal in status, reason, causes and text of the answer. */
function troubleOf(error, context) {
	const { object, reference } = context;
	const text = error.message;
	const fields = (names) => names.map((name) => readPath(name, object));
	if (error.status === 401) return plain("unauthorized", "the API server no longer accepts the credentials (401)", "Log in again and start once more: what is done stays done.");
	if (/failed to create typed patch object|strict decoding error|strict validation error/.test(text)) return schemaTrouble(error, object);
	if (error.status === 404 && error.details["kind"] === "namespaces") return {
		...plain("missing-namespace", `namespace \`${String(error.details["name"])}\` does not exist`, "Add a Namespace object to the manifests, or create the namespace first."),
		paths: [["metadata", "namespace"]]
	};
	const accessTrouble = forbidden(error, reference);
	if (accessTrouble !== void 0) return accessTrouble;
	if (/exceeded quota/.test(text)) return plain("quota", lastPart(text), "Raise the ResourceQuota of the namespace or ask for less.");
	if (/violates PodSecurity/.test(text)) return plain("admission", podSecurity(text), podSecurityHelp);
	if (/failed calling (admission )?webhook/.test(text)) return plain("webhook", oneLine(text), "The webhook itself does not answer: look at the Service and the pods that its configuration names.");
	if (/admission webhook ".*" denied|ValidatingAdmissionPolicy|denied request/.test(text)) return plain("admission", oneLine(text), "A policy of the cluster refuses the object; change the object or ask the owner of the policy.");
	if (/because it is being terminated/.test(text)) return plain("admission", "the namespace is being deleted", "Wait until it is gone (`kubectl get namespaces`), then start again.");
	if (error.status === 409) return conflict(error, fields);
	if (error.status === 422 || error.reason === "Invalid" || error.status === 400) return invalid(error, fields);
	if (error.status === 403) return plain("admission", oneLine(text), "The cluster refuses the object; its text says why.");
	if (error.status === 404) return plain("invalid", `the server does not serve ${formatObject(reference)} (${oneLine(text)})`, "Check apiVersion and kind.");
	return plain("unavailable", `the API server could not do it: ${oneLine(text)} (${error.status})`, "Try again; if it stays so, look at the API server.");
}
const podSecurityHelp = "Give the pod the security context that the level asks for, or label the namespace with a lower `pod-security.kubernetes.io/enforce`.";
function plain(kind, message, help) {
	return {
		kind,
		message,
		help,
		paths: []
	};
}
/** A 500 of the typed patch (one or many fields) or a 400 of strict decoding: the schema does not know the field. */
function schemaTrouble(error, object) {
	const complaints = [...schemaComplaints(error.message)];
	const paths = complaints.map(({ path }) => readPath(path, object));
	const message = complaints.map(({ path, what }) => path === "" ? what : `\`${formatPath(readPath(path, object)) || path}\`: ${what}`).join("; ");
	const unknown = complaints.some(({ what }) => what.startsWith("unknown field"));
	return {
		kind: unknown ? "unknown-field" : "invalid",
		message: message || oneLine(error.message),
		help: unknown ? `Check the spelling and the indentation; \`kubectl explain ${object.kind.toLowerCase()} --recursive\` lists the fields.` : "Change the field as the message says.",
		paths
	};
}
function* schemaComplaints(text) {
	for (const [, path] of text.matchAll(/unknown field "([^"]+)"/g)) if (path !== void 0) yield {
		path,
		what: "unknown field"
	};
	for (const [, path] of text.matchAll(/duplicate field "([^"]+)"/g)) if (path !== void 0) yield {
		path,
		what: "written twice"
	};
	if (!text.includes("typed patch object")) return;
	const list = text.slice(text.indexOf("typed patch object")).replace(/^typed patch object \([^)]*\): /, "");
	for (const line of list.split("\n")) {
		const [, path, what] = /^\s*(\.\S*?): (.+)$/.exec(line) ?? [];
		if (path !== void 0 && what !== void 0) yield {
			path,
			what: what === "field not declared in schema" ? "unknown field" : what
		};
		else if (line.trim() !== "" && !/^errors:?$/.test(line.trim())) yield {
			path: "",
			what: oneLine(line)
		};
	}
}
/** RBAC's refusal names verb, resource, group and namespace: everything that a rule needs. */
function forbidden(error, reference) {
	if (error.status !== 403) return void 0;
	if (/attempting to grant RBAC permissions not currently held/.test(error.message)) return plain("forbidden", `${formatObject(reference)} grants rights that the deploying identity does not hold itself`, "Give it those rights too, or the verb `escalate` (roles) or `bind` (bindings) on them.");
	const match = /User "([^"]*)" cannot (\w+) resource "([^"]*)" in API group "([^"]*)"(?: in the namespace "([^"]*)")?/.exec(error.message);
	if (match === null) return void 0;
	const [, user, verb = "", resource = "", group = "", namespaceOrName] = match;
	const namespace = resource === "namespaces" ? void 0 : namespaceOrName;
	const where = namespace === void 0 ? "at the cluster scope" : `in namespace \`${namespace}\``;
	const rule = `- { apiGroups: ["${group}"], resources: ["${resource}"], verbs: ["${verb}"] }`;
	return plain("forbidden", `user \`${user}\` may not ${verb} ${resource}${group === "" ? "" : `.${group}`} ${where}`, `Add to a ${namespace === void 0 ? "ClusterRole" : `Role in \`${namespace}\``} of that user: ${rule}`);
}
function conflict(error, fields) {
	const owned = error.causes.filter((cause) => cause.reason === "FieldManagerConflict");
	if (owned.length === 0) return plain("conflict", oneLine(error.message), "Somebody else changes the object at the same time; start again.");
	return {
		kind: "conflict",
		message: owned.map((cause) => `\`${cause.field.replace(/^\./, "")}\` is owned by ${cause.message.replace(/^conflict with /, "")}`).join("; "),
		help: "Remove the field from the manifest, or end the other owner.",
		paths: fields(owned.map((cause) => cause.field))
	};
}
/** 422 is both a plain mistake and a field that cannot change any more: only the causes tell which. */
function invalid(error, fields) {
	const causes = error.causes.length > 0 ? error.causes : [{
		reason: "",
		message: oneLine(error.message),
		field: ""
	}];
	const immutable = causes.filter(isImmutable);
	const told = (immutable.length > 0 ? immutable : causes).map((cause) => cause.field === "" || cause.field === "<nil>" ? cause.message : `\`${cause.field}\`: ${shorten$3(cause.message)}`);
	return {
		kind: immutable.length > 0 ? "immutable" : "invalid",
		message: told.join("; "),
		help: immutable.length > 0 ? "The field cannot change on an existing object: put the old value back, or delete the object first and know what is lost with it." : "Change the field as the message says.",
		paths: fields(causes.map((cause) => cause.field).filter((field) => field !== "" && field !== "<nil>"))
	};
}
function isImmutable(cause) {
	if (/field is immutable|is immutable after creation|cannot change roleRef|may not be changed/.test(cause.message)) return true;
	return cause.reason === "FieldValueForbidden" && /updates to .* are forbidden|may not be (changed|updated)|immutable/.test(cause.message);
}
/** `violates PodSecurity "restricted:latest": …`, without the name of the pod that was never made. */
function podSecurity(text) {
	return oneLine(/violates PodSecurity .*/s.exec(text)?.[0] ?? text);
}
function lastPart(text) {
	return oneLine(/exceeded quota.*/s.exec(text)?.[0] ?? text);
}
function oneLine(text) {
	return text.replace(/\s+/g, " ").trim();
}
function shorten$3(text) {
	const line = oneLine(text);
	return line.length > 300 ? `${line.slice(0, 297)}…` : line;
}

// src/kube/plan/preview.ts
/** Asks for previews; remembers which namespaces are missing, so that it is found out once. */
function makePreviewer(client, plannedNamespaces) {
	const missing = /* @__PURE__ */ new Set();
	return async (manifest, resource) => {
		const { reference, object } = manifest;
		if (missing.has(reference.namespace ?? "")) return previewInSubstitute(client, manifest, resource);
		const path = objectPath(resource, reference);
		const [read, tried] = await Promise.allSettled([readObject$1(client, path), dryRun(client, path, object)]);
		if (tried.status === "rejected") {
			const error = tried.reason;
			if (!(error instanceof ApiError)) throw error;
			if (isPlannedNamespace(error, plannedNamespaces)) {
				missing.add(reference.namespace ?? "");
				return previewInSubstitute(client, manifest, resource);
			}
			if (noDryRun.test(error.message)) return {
				kind: "unasked",
				live: read.status === "fulfilled" ? read.value : void 0,
				reason: `it could not be previewed: ${error.message.replace(/\s+/g, " ")}`
			};
			const trouble = troubleOf(error, {
				object,
				reference
			});
			if (trouble.kind === "invalid" && read.status === "fulfilled" && needsMigration(read.value)) return {
				kind: "unasked",
				live: read.value,
				reason: `${beforeMigration}: ${trouble.message}`
			};
			return {
				kind: "trouble",
				trouble
			};
		}
		if (read.status === "rejected") {
			const error = read.reason;
			if (!(error instanceof ApiError)) throw error;
			return {
				kind: "trouble",
				trouble: troubleOf(error, {
					object,
					reference
				})
			};
		}
		return {
			kind: "known",
			live: read.value,
			predicted: asObject(tried.value.json())
		};
	};
}
/** Sends an object by server-side apply, exactly as it was written; with `dryRun` nothing is kept. */
function serverSideApply(client, path, object, dryRunQuery = {}) {
	return client.send({
		method: "PATCH",
		path,
		query: {
			fieldManager,
			force: "true",
			fieldValidation: "Strict",
			...dryRunQuery
		},
		contentType: "application/apply-patch+yaml",
		body: object
	});
}
/** Two owners of one list can make it invalid, such as a port that changes its number and keeps its name. */
const beforeMigration = "it cannot be previewed before its fields are taken over from `kubectl apply`";
/** A webhook with side effects refuses every dry-run. */
const noDryRun = /does not support dry run/i;
function dryRun(client, path, object) {
	return serverSideApply(client, path, object, { dryRun: "All" });
}
function isPlannedNamespace(error, planned) {
	return error.status === 404 && error.details["kind"] === "namespaces" && planned.has(String(error.details["name"]));
}
const substituteNamespace = "default";
/** Asks under another name in a namespace that exists: fields are validated, the policies are those of the other namespace. */
async function previewInSubstitute(client, manifest, resource) {
	const { reference, object } = manifest;
	const name = `promstack-${randomBytes(5).toString("hex")}`;
	const stand = {
		...reference,
		namespace: substituteNamespace,
		name
	};
	const renamed = asObject({
		...object,
		metadata: {
			...object.metadata,
			name,
			namespace: substituteNamespace
		}
	});
	const reason = `namespace \`${reference.namespace}\` is created by the same apply`;
	try {
		await dryRun(client, objectPath(resource, stand), renamed);
		return {
			kind: "created",
			certainty: "substitute",
			reason: `${reason}; validated in \`${substituteNamespace}\``
		};
	} catch (error) {
		if (!(error instanceof ApiError)) throw error;
		const trouble = troubleOf(error, {
			object,
			reference
		});
		if ([
			"unknown-field",
			"invalid",
			"unauthorized"
		].includes(trouble.kind)) return {
			kind: "trouble",
			trouble: rename(trouble, name, reference)
		};
		return {
			kind: "created",
			certainty: "not-asked",
			reason: `${reason}, and \`${substituteNamespace}\` refuses to try it: ${rename(trouble, name, reference).message}`
		};
	}
}
function rename(trouble, name, reference) {
	return {
		...trouble,
		message: trouble.message.replaceAll(name, reference.name)
	};
}

// src/kube/apply/definitions.ts
/** Waits until the kinds that were just defined are served, so that their objects can be written; gives up after a minute and lets the next stage tell. */
async function awaitDefinitions(client, steps, { clock, progress }) {
	let waiting = steps.filter((step) => step.resource.kind === "CustomResourceDefinition" && step.change.outcome !== "failed" && !isServed(step.live));
	if (waiting.length === 0) return;
	const end = clock.now() + 6e4;
	while (waiting.length > 0 && clock.now() < end) {
		progress.waiting(waiting.map((step) => `${formatObject(step.change.object)}: not served yet`));
		await clock.sleep(200);
		const objects = await Promise.all(waiting.map((step) => readObject$1(client, objectPath(step.resource, step.change.object))));
		waiting = waiting.filter((_, index) => !isServed(objects[index]));
	}
	await client.discovery({ fresh: true });
}
function isServed(definition) {
	return listAt(definition, "status", "conditions").some((condition) => textAt(condition, "type") === "Established" && textAt(condition, "status") === "True");
}

// src/kube/apply/apply.ts
/** Writes what a plan says, stage by stage; the first stage with a failure is the last one. Objects that would not change are not written. */
async function apply$1(client, plan, options) {
	const refused = plan.steps.find((step) => step.change.outcome === "failed");
	if (refused !== void 0) return finish(plan, skipRest(plan.steps, refused));
	return unreachableAsUserError(client, async () => {
		const done = [];
		for (const stage of stages) {
			const steps = plan.steps.filter((step) => step.stage === stage);
			const failed = done.find((step) => step.change.outcome === "failed");
			if (failed !== void 0) {
				done.push(...skipRest(steps, failed));
				continue;
			}
			done.push(...await Promise.all(steps.map((step) => write$1(client, step, {
				...options,
				secrets: plan.secrets
			}))));
			if (stage === "definitions") await awaitDefinitions(client, done, options);
		}
		return finish(plan, done);
	});
}
function finish(plan, steps) {
	const generated = steps.filter((step) => step.write === "create" && step.change.outcome === "created");
	return {
		changes: steps.map((step) => step.change),
		notes: [...plan.notes, ...generated.map((step) => howToRead(step.manifest))],
		plan: {
			...plan,
			steps,
			changes: steps.map((step) => step.change)
		}
	};
}
function skipRest(steps, because) {
	const reason = `not written, because ${formatObject(because.change.object)} failed`;
	return steps.map((step) => {
		if (step.change.outcome === "failed" || step.change.outcome === "unchanged") return step;
		return {
			...step,
			change: {
				...step.change,
				outcome: "skipped",
				fields: [],
				reason
			}
		};
	});
}
async function write$1(client, step, context) {
	if (step.write === "none") return step;
	try {
		const { object, created } = await send(client, step, context.clock);
		const outcome = created ? "created" : step.write === "create" ? "unchanged" : "configured";
		context.progress.say(`${formatObject(step.change.object)} ${outcome}`);
		return {
			...step,
			change: writtenChange(step, outcome),
			...object === void 0 ? {} : { live: object }
		};
	} catch (error) {
		if (!(error instanceof ApiError)) throw error;
		return failedStep(step, error, context.secrets);
	}
}
/** How sure the plan was, and why no surer, is past once the server has taken the object; why a Secret was generated is not. */
function writtenChange({ change, write }, outcome) {
	const { reason, ...rest } = change;
	const isPast = change.certainty !== "server-validated" && write !== "create";
	return {
		...rest,
		outcome,
		certainty: "server-validated",
		...reason === void 0 || isPast ? {} : { reason }
	};
}
function failedStep(step, error, secrets) {
	const trouble = troubleOf(error, {
		object: step.manifest.object,
		reference: step.manifest.reference
	});
	const cause = redact(trouble.message, secrets);
	const span = spanOfTrouble(step.manifest, trouble);
	return {
		...step,
		change: {
			...step.change,
			outcome: "failed",
			reason: cause,
			span,
			failure: {
				cause,
				help: trouble.help,
				events: [],
				logs: []
			}
		}
	};
}
async function send(client, step, clock) {
	if (step.write === "create") return createOnce(client, step);
	const { reference, object } = step.manifest;
	await takeOver(client, step);
	for (let tries = 1;; tries++) try {
		const answer = await serverSideApply(client, objectPath(step.resource, reference), object);
		const created = answer.status === 201 || answer.tries > 1 && step.change.outcome === "created";
		return {
			object: asObject(answer.json()),
			created
		};
	} catch (error) {
		if (tries > 20 || !(error instanceof ApiError) || !isSettling.test(error.message)) throw error;
		await clock.sleep(500);
	}
}
/** Before the first apply, not after it: or the server keeps the old fields beside the new ones. */
async function takeOver(client, step) {
	const path = objectPath(step.resource, step.manifest.reference);
	let live = step.live;
	while (live !== void 0 && needsMigration(live)) try {
		await client.send({
			method: "PATCH",
			path,
			query: { fieldManager },
			contentType: "application/json-patch+json",
			body: migrationPatch(live),
			conditional: true
		});
		return;
	} catch (error) {
		if (!(error instanceof ApiError) || error.status !== 409) throw error;
		live = await readObject$1(client, path);
	}
}
/** A new namespace gets its default ServiceAccount a moment after it was made; pods are refused until then. */
const isSettling = /error looking up service account|serviceaccount "default" not found/;
async function createOnce(client, step) {
	const { reference, object } = step.manifest;
	try {
		const answer = await client.send({
			method: "POST",
			path: pathOf$1(step.resource, { namespace: reference.namespace }),
			query: { fieldManager },
			body: object,
			repeatable: true
		});
		return {
			object: asObject(answer.json()),
			created: true
		};
	} catch (error) {
		if (!(error instanceof ApiError) || error.reason !== "AlreadyExists") throw error;
		const live = await readObject$1(client, objectPath(step.resource, reference));
		return { created: live !== void 0 && isSameSecret(live, object) };
	}
}
/** A random password is the same only when an earlier try arrived and its answer was lost. */
function isSameSecret(live, written) {
	return Object.entries(objectAt(written, "stringData")).every(([key, value]) => textAt(live, "data", key) === Buffer.from(String(value)).toString("base64"));
}

// src/kube/plan/mask.ts
/** Every value that the Secrets among the objects hold, plain and as base64, to be blanked out of texts. */
function secretsOf(objects) {
	const secrets = /* @__PURE__ */ new Set();
	for (const object of objects) {
		if (!isSecret(object)) continue;
		for (const value of Object.values(objectAt(object, "data"))) if (typeof value === "string") addBoth(secrets, decode$1(value));
		for (const value of Object.values(objectAt(object, "stringData"))) if (typeof value === "string") addBoth(secrets, value);
	}
	return secrets;
}
/** Hides what must not be seen in field changes; equal values get equal numbers, so that a change stays visible as one. */
function makeMask(secrets) {
	const numbers = /* @__PURE__ */ new Map();
	const numbered = (value) => {
		const text = typeof value === "string" ? value : JSON.stringify(value);
		const number = numbers.get(text) ?? numbers.size + 1;
		numbers.set(text, number);
		return `*** (#${number})`;
	};
	return (object, fields) => fields.map((field) => {
		const hide = hidden(object, field.path);
		const shown = (value) => hide === void 0 ? redactJson(value, secrets) : maskLeaves(value, (leaf) => numbered(hide(leaf)));
		return {
			path: field.path,
			...field.before === void 0 ? {} : { before: shown(field.before) },
			...field.after === void 0 ? {} : { after: shown(field.after) }
		};
	});
}
/** Blanks known secret values out of every text of a JSON value. */
function redactJson(value, secrets) {
	return secrets.size === 0 ? value : maskLeaves(value, (leaf) => typeof leaf === "string" ? redact(leaf, secrets) : leaf);
}
/** Annotations in which tools keep a copy of the whole object, values and all. */
const copies = /^metadata\.annotations\["?(kubectl\.kubernetes\.io\/last-applied-configuration|kapp\.k14s\.io\/original[^"]*)"?\]/;
/** How a hidden field's value is told from others: `data` is compared decoded, so that it equals the same `stringData`. */
function hidden(object, path) {
	if (isSecret(object) && /^data\b/.test(path)) return (value) => typeof value === "string" ? decode$1(value) : value;
	if (isSecret(object) && /^stringData\b/.test(path)) return (value) => value;
	return copies.test(path) || path === "metadata.annotations" ? (value) => value : void 0;
}
function isSecret(object) {
	return object.kind === "Secret" && object.apiVersion === "v1";
}
function maskLeaves(value, mask) {
	if (Array.isArray(value)) return value.map((item) => maskLeaves(item, mask));
	if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskLeaves(item, mask)]));
	return value === null ? null : mask(value);
}
function decode$1(value) {
	return Buffer.from(value, "base64").toString("utf8");
}
function addBoth(secrets, value) {
	if (value === "") return;
	secrets.add(value);
	secrets.add(Buffer.from(value, "utf8").toString("base64"));
	const trimmed = value.trim();
	if (trimmed !== value && trimmed !== "") secrets.add(trimmed);
}

// src/kube/plan/planGenerated.ts
/** Looks which of the Secrets that the manifests leave to the apply are there already. */
async function findGenerated(client, manifests) {
	const resource = (await client.discovery()).find("v1", "Secret");
	if (resource === void 0) return [];
	return Promise.all(generatedSecrets(manifests).map(async (secret) => {
		try {
			const object = await readObject$1(client, objectPath(resource, secret.manifest.reference));
			return {
				...secret,
				found: object === void 0 ? "nothing" : "secret"
			};
		} catch (error) {
			if (!(error instanceof ApiError) || error.status !== 403) throw error;
			return {
				...secret,
				found: "forbidden"
			};
		}
	}));
}
/**
* Plans the Secrets that are missing. One whose user runs without it already is left alone: Grafana keeps the password of its first
* start, and a Secret that says another one would only mislead.
*/
async function planGenerated(client, candidates, liveByKey) {
	const resource = (await client.discovery()).find("v1", "Secret");
	const steps = [];
	const notes = [];
	for (const { manifest, user, optional, found } of candidates) {
		const name = formatObject(manifest.reference);
		if (resource === void 0 || found === "secret") continue;
		if (found === "forbidden") notes.push(`${name} is not generated: the deploying identity may not read Secrets`);
		else if (optional && liveByKey.has(keyOf$1(user.reference))) notes.push(`${name} is not generated, because ${formatObject(user.reference)} already runs without it and keeps the password that it has`);
		else steps.push(generatedStep(manifest, resource));
	}
	return {
		steps,
		notes
	};
}
function generatedStep(manifest, resource) {
	return {
		manifest,
		resource,
		stage: stageOf(resource),
		change: {
			object: manifest.reference,
			outcome: "created",
			certainty: "not-asked",
			fields: [],
			reason: "generated once, because the manifests refer to it and nobody made it"
		},
		write: "create"
	};
}

// src/kube/plan/compare.ts
/** Lists the fields by which a predicted object differs from the live one; what the server keeps for itself does not count. */
function fieldChanges(live, predicted) {
	return [...differences(withoutServerFields(live), withoutServerFields(predicted), [])];
}
/** Tells whether a manager owns the same fields in both, so that an apply would not even change whose they are. */
function sameOwnership(live, predicted, manager) {
	return equal(ownedBy$1(live, manager), ownedBy$1(predicted, manager));
}
function ownedBy$1(object, manager) {
	const entries = object.metadata["managedFields"];
	return (Array.isArray(entries) ? entries : []).filter((entry) => isObject(entry) && entry["manager"] === manager && entry["operation"] === "Apply" && entry["subresource"] === void 0).map((entry) => isObject(entry) ? entry["fieldsV1"] ?? null : null);
}
const serverFields = [
	"managedFields",
	"resourceVersion",
	"generation",
	"creationTimestamp",
	"uid",
	"selfLink"
];
function withoutServerFields(object) {
	const metadata = Object.entries(object.metadata).filter(([key]) => !serverFields.includes(key));
	const rest = Object.entries(object).filter(([key]) => key !== "status" && key !== "metadata");
	return Object.fromEntries([...rest, ["metadata", Object.fromEntries(metadata)]]);
}
function* differences(before, after, path) {
	if (equal(before, after)) return;
	if (isObject(before) && isObject(after)) {
		const keys = /* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)]);
		for (const key of keys) yield* differences(before[key], after[key], [...path, key]);
		return;
	}
	if (Array.isArray(before) && Array.isArray(after)) {
		yield* listDifferences(before, after, path);
		return;
	}
	yield {
		path: formatPath(path),
		...before === void 0 ? {} : { before },
		...after === void 0 ? {} : { after }
	};
}
/** Items are paired by name where all have one, else by place; the index shown is that of the later list, or of the earlier for what goes. */
function* listDifferences(before, after, path) {
	const byName = namesOf(before);
	const names = namesOf(after);
	if (byName === void 0 || names === void 0) {
		const length = Math.max(before.length, after.length);
		for (let index = 0; index < length; index++) yield* differences(before[index], after[index], [...path, index]);
		return;
	}
	for (const [index, name] of names.entries()) {
		const earlier = byName.indexOf(name);
		yield* differences(earlier < 0 ? void 0 : before[earlier], after[index], [...path, index]);
	}
	for (const [index, name] of byName.entries()) if (!names.includes(name)) yield* differences(before[index], void 0, [...path, index]);
}
function namesOf(list) {
	const found = list.map((item) => isObject(item) && typeof item["name"] === "string" ? item["name"] : void 0).filter((name) => name !== void 0);
	return found.length === list.length && new Set(found).size === found.length ? found : void 0;
}

// src/kube/plan/plannedStep.ts
/** Turns previews into the steps of a plan; one maker for a plan, so that equal secret values are numbered alike. */
function stepMaker(secrets) {
	const mask = makeMask(secrets);
	return (item, preview) => {
		switch (preview.kind) {
			case "created": return toWrite(item, {
				outcome: "created",
				certainty: preview.certainty,
				reason: redact(preview.reason, secrets)
			});
			case "unasked": return toWrite(item, {
				outcome: preview.live === void 0 ? "created" : "configured",
				certainty: "not-asked",
				reason: redact(preview.reason, secrets),
				live: preview.live
			});
			case "trouble": {
				const cause = redact(preview.trouble.message, secrets);
				const failure = {
					cause,
					help: preview.trouble.help,
					events: [],
					logs: []
				};
				const step = toWrite(item, {
					outcome: "failed",
					certainty: "server-validated",
					reason: cause
				});
				return {
					...step,
					write: "none",
					change: {
						...step.change,
						failure,
						span: spanOfTrouble(item.manifest, preview.trouble)
					}
				};
			}
			case "known": return compared(item, preview, mask);
		}
	};
}
function compared({ manifest, resource, served }, preview, mask) {
	const item = {
		manifest,
		resource,
		served
	};
	const { live } = preview;
	const certainty = "server-validated";
	if (live === void 0) return toWrite(item, {
		outcome: "created",
		certainty
	});
	const migrates = needsMigration(live);
	const predicted = migrates ? withoutLastApplied(preview.predicted, manifest.object) : preview.predicted;
	const fields = mask(manifest.object, fieldChanges(live, predicted));
	if (migrates) return toWrite(item, {
		outcome: "configured",
		certainty,
		fields,
		live,
		reason: migrated
	});
	if (fields.length > 0) return toWrite(item, {
		outcome: "configured",
		certainty,
		fields,
		live
	});
	if (sameOwnership(live, predicted, "promstack")) return {
		...toWrite(item, {
			outcome: "unchanged",
			certainty,
			live
		}),
		write: "none"
	};
	return toWrite(item, {
		outcome: "configured",
		certainty,
		live,
		reason: "the content stays; promstack becomes its owner"
	});
}
const migrated = "it was applied by `kubectl apply` on the client side; promstack becomes the owner of its fields";
function toWrite({ manifest, resource }, { live, ...planned }) {
	return {
		manifest,
		resource,
		stage: stageOf(resource),
		change: {
			object: manifest.reference,
			span: manifest.span,
			fields: [],
			...planned
		},
		write: "apply",
		...live === void 0 ? {} : { live }
	};
}

// src/kube/plan/refusals.ts
/** Makes one error of several: the first one's words and place, with the others told in its help. */
function refusals(errors) {
	const [first, ...others] = errors;
	if (first === void 0 || others.length === 0) return first;
	const shown = others.slice(0, shownOthers).map((error) => `${describeError(error)}. ${error.help}`);
	const rest = others.length > shownOthers ? [`… and ${others.length - shownOthers} more.`] : [];
	return new UserError(`${first.message} (and ${others.length} more ${others.length === 1 ? "object is" : "objects are"} refused; nothing was written)`, {
		help: [
			first.help,
			...shown,
			...rest
		].join("\n"),
		...first.span === void 0 ? {} : { span: first.span }
	});
}
const shownOthers = 20;

// src/kube/plan/resolve.ts
/** Finds the kind of a manifest among what the server serves and what the manifests define; a UserError value for a kind that nobody knows. */
function resolveManifests(manifests, { discovery, namespace }) {
	const defined = manifests.flatMap((manifest) => definedKinds(manifest));
	const seen = /* @__PURE__ */ new Map();
	return manifests.map((manifest) => {
		const { apiVersion, kind } = manifest.reference;
		const served = discovery.find(apiVersion, kind);
		const resource = served ?? defined.find((candidate) => candidate.apiVersion === apiVersion && candidate.kind === kind);
		if (resource === void 0) return unknownKind(manifest, [...discovery.resources, ...defined]);
		const placed = place$2(manifest, resource, namespace);
		const key = keyOf$1(placed.reference);
		const first = seen.get(key);
		if (first !== void 0) return writtenTwice(placed, first);
		seen.set(key, placed);
		return {
			manifest: placed,
			resource,
			served: served !== void 0
		};
	});
}
function place$2(manifest, resource, namespace) {
	const { namespace: written, ...rest } = manifest.reference;
	const reference = resource.namespaced ? {
		...rest,
		namespace: written ?? namespace
	} : rest;
	return {
		...manifest,
		reference,
		spanOf: (path) => manifest.spanOf(path)
	};
}
function definedKinds(manifest) {
	const { object } = manifest;
	if (object.kind !== "CustomResourceDefinition") return [];
	const group = textAt(object, "spec", "group") ?? "";
	const kind = textAt(object, "spec", "names", "kind") ?? "";
	const plural = textAt(object, "spec", "names", "plural") ?? "";
	const namespaced = textAt(object, "spec", "scope") === "Namespaced";
	return listAt(object, "spec", "versions").flatMap((version) => {
		const name = textAt(version, "name");
		return name === void 0 ? [] : [{
			apiVersion: `${group}/${name}`,
			kind,
			plural,
			namespaced,
			verbs: [
				"get",
				"patch",
				"create"
			]
		}];
	});
}
function writtenTwice(manifest, first) {
	return new UserError(`${formatObject(manifest.reference)} is written twice`, {
		help: `The other one stands at ${formatSpan(first.span)}. Remove one of them.`,
		span: manifest.span
	});
}
function unknownKind(manifest, known) {
	const { apiVersion, kind } = manifest.reference;
	const versions = [...new Set(known.filter((resource) => resource.kind === kind).map((resource) => resource.apiVersion))];
	if (versions.length > 0) {
		const help = `The server has ${kind} as ${versions.map((version) => `\`${version}\``).join(", ")}.`;
		return new UserError(`the server has no kind \`${kind}\` in \`${apiVersion}\``, {
			help,
			span: manifest.spanOf(["apiVersion"])
		});
	}
	const nearest = nearestKind(kind, known.map((resource) => resource.kind));
	const hint = nearest === void 0 ? "" : `Did you mean \`${nearest}\` (${known.find((resource) => resource.kind === nearest)?.apiVersion})? `;
	const custom = groupOf(apiVersion).includes(".") ? "If it is a custom kind, its CustomResourceDefinition must be installed first or be among the manifests." : "Check `kind` and `apiVersion`.";
	return new UserError(`the server has no kind \`${kind}\` (\`${apiVersion}\`)`, {
		help: `${hint}${custom}`,
		span: manifest.spanOf(["kind"])
	});
}
function nearestKind(kind, known) {
	let best;
	for (const name of new Set(known)) {
		const distance = editDistance(kind.toLowerCase(), name.toLowerCase());
		if (best === void 0 || distance < best.distance) best = {
			name,
			distance
		};
	}
	return best !== void 0 && best.distance <= Math.max(2, kind.length / 4) ? best.name : void 0;
}
function editDistance(left, right) {
	let row = Array.from({ length: right.length + 1 }, (_, index) => index);
	for (let i = 1; i <= left.length; i++) {
		const next = [i];
		for (let j = 1; j <= right.length; j++) {
			const substitution = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
			next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[right.length] ?? 0;
}

// src/kube/plan/plan.ts
/** Asks the server about every object before anything is written; throws one UserError for all that is wrong with the question. */
async function plan(client, manifests, options) {
	return unreachableAsUserError(client, async () => {
		const discovery = await client.discovery();
		const found = resolveManifests(manifests, {
			discovery,
			namespace: options.namespace ?? client.namespace
		});
		const resolved = found.filter((item) => !(item instanceof UserError));
		const written = resolved.map((item) => item.manifest);
		const namespaces = new Set(written.filter(({ reference }) => reference.kind === "Namespace").map(({ reference }) => reference.name));
		const preview = makePreviewer(client, namespaces);
		const ordered = inOrder(resolved, (item) => item.resource.kind);
		const [previews, candidates] = await Promise.all([Promise.all(ordered.map((item) => item.served ? preview(item.manifest, item.resource) : undefinedKind)), findGenerated(client, written)]);
		const live = liveByKey(ordered, previews);
		const generated = await planGenerated(client, candidates, live);
		const secrets = secretsOf([
			...written.map(({ object }) => object),
			...generated.steps.map((step) => step.manifest.object),
			...live.values()
		]);
		refuse$1([...found.filter((item) => item instanceof UserError), ...refusedQuestions(ordered, previews)], secrets);
		const toStep = stepMaker(secrets);
		const steps = inOrder([...ordered.map((item, index) => toStep(item, previews[index] ?? undefinedKind)), ...generated.steps], (step) => step.resource.kind);
		return {
			steps,
			changes: steps.map((step) => step.change),
			notes: generated.notes,
			secrets
		};
	});
}
function liveByKey(items, previews) {
	return new Map(items.flatMap(({ manifest }, index) => {
		const preview = previews[index];
		const live = preview !== void 0 && "live" in preview ? preview.live : void 0;
		return live === void 0 ? [] : [[keyOf$1(manifest.reference), live]];
	}));
}
const undefinedKind = {
	kind: "created",
	certainty: "not-asked",
	reason: "the definition of its kind is created by the same apply"
};
function refusedQuestions(items, previews) {
	return items.flatMap(({ manifest }, index) => {
		const preview = previews[index];
		if (preview?.kind !== "trouble" || isRefusal(preview.trouble)) return [];
		const { message, help } = preview.trouble;
		return [new UserError(`${formatObject(manifest.reference)}: ${message}`, {
			help,
			span: spanOfTrouble(manifest, preview.trouble)
		})];
	});
}
function refuse$1(errors, secrets) {
	const error = refusals(errors);
	if (error === void 0) return;
	throw new UserError(redact(error.message, secrets), {
		help: redact(error.help, secrets),
		...error.span === void 0 ? {} : { span: error.span }
	});
}

// src/kube/diagnose/observation.ts
/** Nothing to see yet. */
function emptyObservation(nowMs) {
	return {
		beganMs: nowMs,
		nowMs,
		pods: [],
		replicaSets: [],
		revisions: [],
		events: [],
		claims: [],
		classes: void 0,
		volumes: void 0
	};
}

// src/kube/ready/conditions.ts
/** Reads `status.conditions`. */
function conditionsOf(object) {
	return listAt(object, "status", "conditions").map((condition) => ({
		type: textAt(condition, "type") ?? "",
		status: textAt(condition, "status") ?? "",
		reason: textAt(condition, "reason") ?? "",
		message: textAt(condition, "message") ?? ""
	}));
}
/** Finds one condition by its type. */
function conditionOf(object, type) {
	return conditionsOf(object).find((condition) => condition.type === type);
}

// src/kube/ready/readiness.ts
/** The object is as its spec asks. */
function current(message) {
	return {
		status: "current",
		message
	};
}
/** It is on its way. */
function progressing(message) {
	return {
		status: "progressing",
		message
	};
}
/** It will not get there by itself. */
function failed(message) {
	return {
		status: "failed",
		message
	};
}

// src/kube/ready/apiService.ts
/** An APIService is ready when its server answers. */
function apiServiceReadiness(object) {
	const available = conditionOf(object, "Available");
	return available?.status === "True" ? current("available") : progressing(available?.message || "not available");
}

// src/kube/ready/claim.ts
/** A PersistentVolumeClaim is ready when it is bound. One that waits for its first consumer is judged by the wait, which knows the class. */
function claimReadiness(object) {
	const phase = textAt(object, "status", "phase");
	if (phase === "Bound") return current("bound");
	if (phase === "Lost") return failed("its volume is lost");
	return progressing("not bound");
}

// src/kube/ready/daemonSet.ts
/** A DaemonSet is ready when every node that should have its pod has an updated, available one (kstatus `daemonsetConditions`). */
function daemonSetReadiness(object) {
	const status = objectAt(object, "status");
	const wanted = numberAt(status, "desiredNumberScheduled");
	const count = (field) => numberAt(status, field) ?? 0;
	if (!isObject(object["status"]) || wanted === void 0 || count("observedGeneration") === 0) return progressing("not seen by its controller yet");
	if (count("currentNumberScheduled") < wanted) return progressing(`on ${count("currentNumberScheduled")} of ${wanted} nodes`);
	if (!(textAt(object, "spec", "updateStrategy", "type") === "OnDelete") && count("updatedNumberScheduled") < wanted) return progressing(`${count("updatedNumberScheduled")} of ${wanted} updated`);
	if (count("numberReady") < wanted) return progressing(`${count("numberReady")} of ${wanted} ready`);
	if (count("numberAvailable") < wanted) return progressing(`${count("numberAvailable")} of ${wanted} available`);
	return current(wanted === 0 ? "no node takes it" : `${wanted} of ${wanted} ready`);
}

// src/kube/ready/definition.ts
/** A CustomResourceDefinition is ready when it is established (kstatus `crdConditions`). */
function definitionReadiness(object) {
	const names = conditionOf(object, "NamesAccepted");
	if (names?.status === "False") return failed(names.message || "its names are taken");
	const established = conditionOf(object, "Established");
	if (established?.status === "True") return current("established");
	if (established?.status === "False" && established.reason !== "Installing") return failed(established.message || "not established");
	return progressing("not established");
}

// src/kube/ready/deployment.ts
/** A Deployment is ready when all replicas are of the new template and available (kstatus `deploymentConditions`). */
function deploymentReadiness(object) {
	const wanted = numberAt(object, "spec", "replicas") ?? 1;
	const count = (field) => numberAt(object, "status", field) ?? 0;
	const progress = conditionOf(object, "Progressing");
	if (progress?.reason === "ProgressDeadlineExceeded") return failed(`${count("readyReplicas")} of ${wanted} ready: the progress deadline has passed`);
	if (count("updatedReplicas") < wanted) return progressing(`${count("updatedReplicas")} of ${wanted} updated`);
	if (count("replicas") > count("updatedReplicas")) return progressing(`${count("replicas") - count("updatedReplicas")} old still to end`);
	if (count("readyReplicas") < wanted) return progressing(`${count("readyReplicas")} of ${wanted} ready`);
	if (count("availableReplicas") < wanted) return progressing(`${count("availableReplicas")} of ${wanted} available`);
	if (at(object, "spec", "progressDeadlineSeconds") !== void 0 && progress?.reason !== "NewReplicaSetAvailable" && wanted > 0) return progressing("the rollout is not complete");
	if (wanted > 0 && conditionOf(object, "Available")?.status !== "True") return progressing("not available");
	return current(`${wanted} of ${wanted} ready`);
}

// src/kube/ready/job.ts
/** A Job is waited for until it is complete (kstatus calls a running one current). */
function jobReadiness(object) {
	if (conditionOf(object, "Complete")?.status === "True") return current("complete");
	const failure = conditionOf(object, "Failed");
	if (failure?.status === "True") return failed(failure.message || failure.reason || "has failed");
	if (at(object, "spec", "suspend") === true) return current("suspended");
	const wanted = numberAt(object, "spec", "completions") ?? 1;
	return progressing(`${numberAt(object, "status", "succeeded") ?? 0} of ${wanted} complete`);
}

// src/kube/ready/namespace.ts
/** A Namespace is ready when it is active. */
function namespaceReadiness(object) {
	return textAt(object, "status", "phase") === "Active" ? current("active") : progressing("not active");
}

// src/kube/ready/operated.ts
/** The workloads of the Prometheus operator are ready when they are `Available` (as Argo CD's health check for them). */
function operatedReadiness(object) {
	const available = conditionOf(object, "Available");
	return available?.status === "True" ? current("available") : progressing(available?.message || "not available");
}

// src/kube/ready/pod.ts
/** A Pod is ready when it runs and is Ready, or has ended well. Unlike kstatus, one that failed has failed. */
function podReadiness(object) {
	const phase = textAt(object, "status", "phase");
	if (phase === "Succeeded") return current("has ended well");
	if (phase === "Failed") return failed(textAt(object, "status", "message") ?? textAt(object, "status", "reason") ?? "has ended with a failure");
	if (phase === "Running" && conditionOf(object, "Ready")?.status === "True") return current("ready");
	return progressing(phase === "Running" ? "runs, but is not ready" : (phase ?? "not started").toLowerCase());
}

// src/kube/ready/replicaSet.ts
/** A ReplicaSet or ReplicationController is ready when all replicas are available (kstatus `replicasetConditions`). */
function replicaSetReadiness(object) {
	const wanted = numberAt(object, "spec", "replicas") ?? 1;
	const count = (field) => numberAt(object, "status", field) ?? 0;
	const failure = conditionOf(object, "ReplicaFailure");
	if (failure?.status === "True") return progressing(failure.message || "pods cannot be created");
	if (count("replicas") > wanted) return progressing(`${count("replicas") - wanted} still to end`);
	if (count("availableReplicas") < wanted) return progressing(`${count("availableReplicas")} of ${wanted} available`);
	return current(`${wanted} of ${wanted} ready`);
}

// src/kube/ready/statefulSet.ts
/**
* A StatefulSet is ready when all replicas are available and of the update revision. Stricter than kstatus: the revision counts without a
* partition too, and `availableReplicas` stands for `readyReplicas`.
*/
function statefulSetReadiness(object) {
	const wanted = numberAt(object, "spec", "replicas") ?? 1;
	const count = (field) => numberAt(object, "status", field) ?? 0;
	if (count("replicas") < wanted) return progressing(`${count("replicas")} of ${wanted} created`);
	if (count("replicas") > wanted) return progressing(`${count("replicas") - wanted} still to end`);
	if (count("readyReplicas") < wanted) return progressing(`${count("readyReplicas")} of ${wanted} ready`);
	if (textAt(object, "spec", "updateStrategy", "type") === "OnDelete") return current(`${wanted} of ${wanted} ready (updated when deleted)`);
	const partition = numberAt(object, "spec", "updateStrategy", "rollingUpdate", "partition") ?? 0;
	const toUpdate = Math.max(0, wanted - partition);
	const updateRevision = textAt(object, "status", "updateRevision");
	const updated = updateRevision !== void 0 && textAt(object, "status", "currentRevision") === updateRevision ? wanted : count("updatedReplicas");
	if (updated < toUpdate) return progressing(`${updated} of ${toUpdate} updated`);
	if (count("availableReplicas") < wanted) return progressing(`${count("availableReplicas")} of ${wanted} available`);
	return current(`${wanted} of ${wanted} ready`);
}

// src/kube/ready/index.ts
/** Computes whether an object is what its spec asks for, in the order of kstatus: deletion, observed generation, general conditions, the kind's own rule. */
function readinessOf(object) {
	if (at(object, "metadata", "deletionTimestamp") !== void 0) return {
		status: "terminating",
		message: "is being deleted"
	};
	const observed = numberAt(object, "status", "observedGeneration");
	const generation = numberAt(object, "metadata", "generation");
	if (observed !== void 0 && generation !== void 0 && observed !== generation) return progressing("the change is not seen by its controller yet");
	const reconciling = conditionOf(object, "Reconciling");
	if (reconciling?.status === "True") return progressing(reconciling.message || "reconciling");
	const stalled = conditionOf(object, "Stalled");
	if (stalled?.status === "True") return failed(stalled.message || "stalled");
	return (rules[`${groupOf(object.apiVersion)}/${object.kind}`] ?? generalReadiness)(object);
}
/** Tells whether an object of this kind can be anything but ready once it exists. */
function isAwaited(object) {
	return `${groupOf(object.apiVersion)}/${object.kind}` in rules || groupOf(object.apiVersion).includes(".");
}
function generalReadiness(object) {
	const ready = conditionOf(object, "Ready");
	if (ready === void 0 || ready.status === "True") return current("exists");
	return progressing(ready.message || "not ready");
}
const rules = {
	"apps/Deployment": deploymentReadiness,
	"apps/StatefulSet": statefulSetReadiness,
	"apps/DaemonSet": daemonSetReadiness,
	"apps/ReplicaSet": replicaSetReadiness,
	"/ReplicationController": replicaSetReadiness,
	"/Pod": podReadiness,
	"/PersistentVolumeClaim": claimReadiness,
	"/Namespace": namespaceReadiness,
	"batch/Job": jobReadiness,
	"apiextensions.k8s.io/CustomResourceDefinition": definitionReadiness,
	"apiregistration.k8s.io/APIService": apiServiceReadiness,
	"monitoring.coreos.com/Prometheus": operatedReadiness,
	"monitoring.coreos.com/Alertmanager": operatedReadiness,
	"monitoring.coreos.com/ThanosRuler": operatedReadiness
};

// src/kube/diagnose/errorLine.ts
/** Finds what a log says was the error: the last line of error level, in the shapes of Go's loggers, JSON or plain text. */
function errorLine(lines) {
	for (const line of [...lines].reverse()) {
		const found = fromJson(line) ?? fromLogfmt(line) ?? fromKlog(line) ?? fromPlain(line);
		if (found !== void 0) return found.replace(/\s+/g, " ").trim().slice(0, 300);
	}
}
const errorLevels = /^(error|err|fatal|panic|critical|crit|emerg|alert|dpanic)$/i;
function fromJson(line) {
	if (!line.startsWith("{")) return void 0;
	try {
		const entry = JSON.parse(line);
		const text = (key) => typeof entry[key] === "string" ? entry[key] : void 0;
		if (!errorLevels.test(text("level") ?? text("lvl") ?? text("severity") ?? "")) return void 0;
		return join$2(text("msg") ?? text("message"), text("err") ?? text("error"));
	} catch {
		return;
	}
}
/** `level=ERROR msg="Error loading config" err="parsing YAML file …"`. */
function fromLogfmt(line) {
	const fields = new Map([...line.matchAll(/(\w+)=("(?:[^"\\]|\\.)*"|\S+)/g)].map(([, key = "", value = ""]) => [key, unquote$1(value)]));
	if (!errorLevels.test(fields.get("level") ?? fields.get("lvl") ?? "")) return void 0;
	return join$2(fields.get("msg"), fields.get("err") ?? fields.get("error"));
}
/** The cause alone says more than `Error loading config: <cause>` does only when there is no message. */
function join$2(message, error) {
	if (error === void 0) return message;
	return message === void 0 || /^error /i.test(message) ? error : `${message}: ${error}`;
}
function fromKlog(line) {
	return /^[EF]\d{4} \S+\s+\d+ [^\]]+\] (.+)$/.exec(line)?.[1];
}
function fromPlain(line) {
	const text = line.replace(/^\d{4}[-/]\d{2}[-/]\d{2}[T ]\S+\s+/, "");
	return /^(panic|fatal|error|err)\b|^\w*(Error|Exception)\b|\b(fatal|panic|error)(:|\])/i.test(text) && !/\blevel=/.test(text) ? text : void 0;
}
function unquote$1(value) {
	return value.startsWith("\"") ? value.slice(1, -1).replace(/\\n/g, " ").replace(/\\(.)/g, "$1") : value;
}

// src/kube/diagnose/event.ts
/** Reads an event of `v1`. */
function readEvent(object) {
	const last = textAt(object, "series", "lastObservedTime") ?? textAt(object, "lastTimestamp") ?? textAt(object, "eventTime") ?? textAt(object, "metadata", "creationTimestamp") ?? "";
	return {
		about: {
			kind: textAt(object, "involvedObject", "kind") ?? "",
			name: textAt(object, "involvedObject", "name") ?? "",
			uid: textAt(object, "involvedObject", "uid") ?? "",
			fieldPath: textAt(object, "involvedObject", "fieldPath") ?? ""
		},
		warning: textAt(object, "type") === "Warning",
		reason: textAt(object, "reason") ?? "",
		message: (textAt(object, "message") ?? "").replace(/\s+/g, " ").trim(),
		count: numberAt(object, "series", "count") ?? numberAt(object, "count") ?? 1,
		lastMs: Date.parse(last) || 0
	};
}
/** The events of the objects with these uids that tell something, as lines, newest last, at most five. */
function eventLines(events, uids) {
	return events.filter((event) => uids.has(event.about.uid) && (event.warning || !everyday.has(event.reason))).sort((a, b) => a.lastMs - b.lastMs).slice(-5).map((event) => {
		const times = event.count > 1 ? ` (×${event.count})` : "";
		return `${event.reason} ${event.about.kind} ${event.about.name}: ${event.message}${times}`;
	});
}
/** What happens in every healthy rollout too (the list of krane's `event.rb`, extended). */
const everyday = /* @__PURE__ */ new Set([
	"Started",
	"Created",
	"Pulled",
	"Pulling",
	"Scheduled",
	"SuccessfulCreate",
	"SuccessfulDelete",
	"ScalingReplicaSet",
	"Killing",
	"Provisioning",
	"ExternalProvisioning",
	"ProvisioningSucceeded",
	"SuccessfulAttachVolume",
	"EnsuringLoadBalancer",
	"EnsuredLoadBalancer",
	"WaitForFirstConsumer"
]);

// src/kube/reach/logs.ts
/** Reads the last lines of a container's log, of the one before its restart with `previous`; throws ApiError when there is none. */
async function readLogs(client, options) {
	const { namespace, pod, container, tailLines, previous } = options;
	const lines = (await client.send({
		method: "GET",
		path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`,
		query: {
			tailLines: String(tailLines),
			limitBytes: String(maximumBytes$1),
			...container === void 0 ? {} : { container },
			...previous === true ? { previous: "true" } : {}
		},
		accept: "*/*"
	})).text.split("\n");
	return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
/** A single line can be megabytes long; the tail does not limit that. */
const maximumBytes$1 = 262144;

// src/kube/wait/card.ts
/** Makes the failure card of an object that did not become ready: the cause in one line, the events and the end of the log behind it. */
async function failureCard$1(client, judgement, context) {
	const { cause } = judgement;
	const hide = (text) => redact(text, context.secrets);
	const excerpt = cause?.log === void 0 ? void 0 : await readExcerpt(client, cause.log);
	return {
		cause: hide(causeLine(judgement, excerpt, context.waitedMs)),
		...cause?.help === void 0 ? {} : { help: cause.help },
		events: eventLines(context.observation.events, judgement.uids).map(hide),
		logs: excerpt === void 0 ? [] : [{
			...excerpt,
			lines: excerpt.lines.map(hide)
		}]
	};
}
function causeLine(judgement, excerpt, waitedMs) {
	const { cause } = judgement;
	const late = waitedMs === void 0 ? "" : ` (after ${Math.round(waitedMs / 1e3)} s)`;
	if (cause === void 0) return `${judgement.message}${late}`;
	const told = cause.log?.tellsCause === true && excerpt !== void 0 ? errorLine(excerpt.lines) : void 0;
	return told === void 0 ? `${cause.text}${isVague(cause) ? late : ""}` : `${cause.text}: ${told}`;
}
function isVague(cause) {
	return cause.kind === "starting" || cause.kind === "probe";
}
async function readExcerpt(client, place) {
	const of = `${place.pod}/${place.container}`;
	for (const previous of [place.previous, !place.previous]) try {
		const lines = await readLogs(client, {
			...place,
			previous,
			tailLines: shownLines
		});
		if (lines.length > 0) return {
			of: previous ? `${of} (previous)` : of,
			lines: lines.map(shorten$2)
		};
	} catch (error) {
		if (!(error instanceof ApiError)) throw error;
	}
}
const shownLines = 20;
function shorten$2(line) {
	return line.length > 2e3 ? `${line.slice(0, 2e3)}…` : line;
}

// src/kube/diagnose/cause.ts
/** Certain after a second look. */
const secondLook = 1500;
/** Passes by itself only with something that we cannot see, such as a cluster autoscaler; the time that kstatus gives too. */
const fewSeconds = 15e3;
/** May pass at any time. */
const mayPass = Number.POSITIVE_INFINITY;

// src/kube/diagnose/owned.ts
/** Finds the pods of a workload's current revision; the troubles of older pods are not those of this rollout. */
function ownedBy(workload, observation) {
	switch (workload.kind) {
		case "Pod": return {
			pods: observation.pods.filter((pod) => uidOf(pod) === uidOf(workload)),
			makers: []
		};
		case "Deployment": {
			const newest = newestReplicaSet(workload, observation);
			if (newest === void 0) return {
				pods: [],
				makers: [workload]
			};
			return {
				pods: controlled(observation.pods, newest),
				makers: [workload, newest]
			};
		}
		case "StatefulSet": {
			const revision = textAt(workload, "status", "updateRevision");
			return {
				pods: ofRevision(controlled(observation.pods, workload), revision),
				makers: [workload]
			};
		}
		case "DaemonSet": {
			const newest = [...controlled(observation.revisions, workload)].sort((a, b) => (numberAt(a, "revision") ?? 0) - (numberAt(b, "revision") ?? 0)).at(-1);
			const hash = textAt(newest, "metadata", "labels", "controller-revision-hash");
			return {
				pods: ofRevision(controlled(observation.pods, workload), hash),
				makers: [workload]
			};
		}
		default: return {
			pods: controlled(observation.pods, workload),
			makers: [workload]
		};
	}
}
/** The server's identity of an object. */
function uidOf(object) {
	return textAt(object, "metadata", "uid") ?? "";
}
/** The objects that another one controls. */
function controlled(objects, owner) {
	const uid = uidOf(owner);
	return objects.filter((object) => listAt(object, "metadata", "ownerReferences").some((reference) => textAt(reference, "uid") === uid));
}
function newestReplicaSet(deployment, observation) {
	const revision = textAt(deployment, "metadata", "annotations", "deployment.kubernetes.io/revision");
	const own = controlled(observation.replicaSets, deployment);
	return own.find((set) => textAt(set, "metadata", "annotations", "deployment.kubernetes.io/revision") === revision) ?? (own.length === 1 ? own[0] : void 0);
}
function ofRevision(pods, revision) {
	if (revision === void 0) return pods;
	return pods.filter((pod) => textAt(pod, "metadata", "labels", "controller-revision-hash") === revision);
}

// src/kube/diagnose/claim.ts
/** Why a claim is not bound: its class does not exist, there is none, or what the provisioner says. */
function claimCause(claim, observation) {
	if (textAt(claim, "status", "phase") !== "Pending") return void 0;
	const className = textAt(claim, "spec", "storageClassName");
	const { classes } = observation;
	const event = observation.events.filter(({ about, warning }) => about.uid === uidOf(claim) && warning).sort((a, b) => a.lastMs - b.lastMs).at(-1);
	if (className === void 0 && (classes === void 0 ? /no storage class is set/.test(event?.message ?? "") : !classes.some(isDefault$1))) return classCause("no-class", "it names no StorageClass and the cluster has no default one", observation);
	if (className !== void 0 && className !== "" && isUnknown(className, observation)) return classCause("unknown-class", `StorageClass "${className}" does not exist`, observation);
	if (event === void 0) return void 0;
	return {
		kind: "claim",
		text: event.message,
		help: "The provisioner of the class says why; look at its log.",
		short: event.message.slice(0, 160),
		patienceMs: mayPass
	};
}
/** Tells whether a claim binds only when a pod uses it, and none does. */
function waitsForConsumer(claim, observation) {
	const name = textAt(claim, "spec", "storageClassName");
	const found = observation.classes?.find((item) => name === void 0 ? isDefault$1(item) : textAt(item, "metadata", "name") === name);
	if (found === void 0 || textAt(found, "volumeBindingMode") !== "WaitForFirstConsumer") return false;
	const claimName = textAt(claim, "metadata", "name");
	return !observation.pods.some((pod) => {
		const volumes = pod["spec"];
		return textAt(pod, "metadata", "namespace") === textAt(claim, "metadata", "namespace") && JSON.stringify(volumes ?? {}).includes(`"claimName":"${claimName}"`);
	});
}
/** A class without an object is legal as long as volumes carry its name. */
function isUnknown(className, { classes, volumes }) {
	if (classes === void 0 || classes.some((item) => textAt(item, "metadata", "name") === className)) return false;
	return volumes === void 0 || !volumes.some((volume) => textAt(volume, "spec", "storageClassName") === className && textAt(volume, "status", "phase") === "Available");
}
function classCause(kind, text, { classes }) {
	const names = (classes ?? []).map((item) => `${textAt(item, "metadata", "name")}${isDefault$1(item) ? " (default)" : ""}`);
	return {
		kind,
		text: `${text}; ${names.length === 0 ? "the cluster has none" : `there is ${names.join(", ")}`}`,
		help: "Name a class that exists in `storageClassName` (it cannot change on an existing claim: delete the claim first), or install the class.",
		short: text,
		patienceMs: secondLook
	};
}
function isDefault$1(item) {
	return textAt(item, "metadata", "annotations", "storageclass.kubernetes.io/is-default-class") === "true";
}

// src/kube/diagnose/creation.ts
/** Why a workload's pods are not even made: Pod Security, a quota, a missing ServiceAccount, a webhook. */
function creationCause(makers, observation) {
	const condition = makers.flatMap((maker) => conditionOf(maker, "ReplicaFailure") ?? []).find(({ status }) => status === "True");
	if (condition !== void 0) return describe(condition.message, secondLook);
	const uids = new Set(makers.map(uidOf));
	const event = observation.events.filter(({ about, reason }) => uids.has(about.uid) && /^(FailedCreate|FailedDaemonPod)$/.test(reason)).sort((a, b) => a.lastMs - b.lastMs).at(-1);
	if (event === void 0) return void 0;
	return describe(event.message, event.lastMs >= observation.beganMs - clockSkewMs$1 ? secondLook : mayPass);
}
const clockSkewMs$1 = 1e4;
function describe(message, patienceMs) {
	const text = message.replace(/\s+/g, " ").replace(/^Error creating: /, "");
	const cause = (kind, told, help) => ({
		kind,
		text: told,
		help,
		short: told.slice(0, 160),
		patienceMs
	});
	if (/violates PodSecurity/.test(text)) return cause("pod-security", `its pods are refused: ${podSecurity(text)}`, "Give the pod the security context that the level asks for, or label the namespace with a lower `pod-security.kubernetes.io/enforce`.");
	if (/exceeded quota/.test(text)) return cause("quota", `its pods are refused: ${/exceeded quota.*/.exec(text)?.[0] ?? text}`, "Raise the ResourceQuota of the namespace or ask for less.");
	const account = /service account ([^:]+): .*not found/.exec(text)?.[1];
	if (account !== void 0) return cause("service-account", `its pods are refused: ServiceAccount ${account} does not exist`, "Add the ServiceAccount to the manifests, in the namespace of the pods.");
	return cause("creation", `its pods cannot be made: ${text.slice(0, 300)}`, "The API server refuses the pods for the reason given.");
}

// src/kube/diagnose/image.ts
/** Why an image does not come: it does not exist, needs a login, has a bad name, or its registry does not answer. */
function imageCause(pod, trouble) {
	const { container, reason, message } = trouble;
	const image = imageOf(pod, container);
	const cause = (text, help, patienceMs) => ({
		kind: "image",
		text,
		help,
		short: `container ${container}: ${reason}`,
		patienceMs
	});
	if (reason === "InvalidImageName") return cause(`image "${image}" of container "${container}" is not a valid name`, "An image is written as registry/repository:tag.", 0);
	if (reason === "ErrImageNeverPull") return cause(`image "${image}" of container "${container}" is not on the node, and its pull policy is Never`, "Load the image onto the node, or allow pulling.", secondLook);
	if (/unauthorized|denied|forbidden|authentication required|may require authorization|no basic auth/i.test(message)) return cause(`image "${image}" of container "${container}" does not exist or needs a login`, "Check the name of the image, and `imagePullSecrets` if it is private.", 0);
	if (/not found|manifest unknown|name unknown|does not exist|NotFound/.test(message) && !/no such host/.test(message)) return cause(`image "${image}" of container "${container}" does not exist`, "Check the name and the tag of the image.", 0);
	const registry = /dial tcp|no such host|connection refused|timeout|deadline exceeded|TLS|x509|EOF|5\d\d |toomanyrequests/i.test(message);
	const why = innermost(message);
	if (/no such host/.test(message)) return cause(`image "${image}" of container "${container}" cannot be pulled: its registry is not known (${why})`, "Check the name of the registry, and the name server of the nodes.", secondLook);
	if (registry) return cause(`image "${image}" of container "${container}" cannot be pulled: ${why}`, "The registry does not answer the nodes: check the network, proxies and limits.", 2 * fewSeconds);
	return cause(`image "${image}" of container "${container}" cannot be pulled${why === "" ? "" : `: ${why}`}`, "Check the name and the tag of the image.", fewSeconds);
}
function imageOf(pod, container) {
	const all = [...listAt(pod, "spec", "containers"), ...listAt(pod, "spec", "initContainers")];
	return textAt(all.find((item) => textAt(item, "name") === container), "image") ?? "";
}
/** The runtime wraps its errors; the last part says what happened. */
function innermost(message) {
	return message.replace(/^Back-off pulling image "[^"]*"(: ErrImagePull: )?/, "").split(": ").slice(-2).join(": ").slice(0, 200);
}

// src/kube/diagnose/container.ts
/** The trouble of one container, from its status in the pod. */
function containerCause(pod, status) {
	const name = textAt(status, "name") ?? "";
	const waiting = textAt(status, "state", "waiting", "reason") ?? "";
	const message = (textAt(status, "state", "waiting", "message") ?? "").replace(/\s+/g, " ");
	if (imageReasons.has(waiting)) return imageCause(pod, {
		container: name,
		reason: waiting,
		message
	});
	if (waiting === "CreateContainerConfigError") return configCause(name, message);
	const ended = lastEnd(status);
	if (ended === void 0) {
		if (waiting !== "" && failsToStart.test(waiting)) return startCause(name, message);
		return;
	}
	const restarts = numberAt(status, "restartCount") ?? 0;
	const running = at(status, "state", "running") !== void 0;
	if (running && at(status, "ready") === true) return void 0;
	const place = {
		namespace: textAt(pod, "metadata", "namespace") ?? "",
		pod: textAt(pod, "metadata", "name") ?? "",
		container: name,
		previous: running
	};
	const code = numberAt(ended, "exitCode") ?? 0;
	const reason = textAt(ended, "reason") ?? "";
	if (failsToStart.test(reason)) return startCause(name, textAt(ended, "message") ?? message);
	if (reason === "OOMKilled") {
		const limit = memoryLimit(pod, name);
		return {
			kind: "oom",
			text: `container "${name}" was killed for using more memory than ${limit === void 0 ? "the node has" : `its limit of ${limit}`} (OOMKilled)`,
			help: limit === void 0 ? "Ask for less memory, or use a larger node." : `Raise \`resources.limits.memory\` of container \`${name}\`, or make it need less.`,
			short: `container ${name}: OOMKilled`,
			patienceMs: restarts >= 1 ? 0 : mayPass,
			log: {
				...place,
				tellsCause: false
			}
		};
	}
	const times = restarts >= 1 ? `, ${restarts + (running ? 0 : 1)} times` : "";
	return {
		kind: "crash",
		text: `container "${name}" exits with code ${code}${code === 0 ? ", though it should keep running" : ""}${times}`,
		help: code === 0 ? "Its command ends by itself: check `command` and `args`." : "Its last log lines say why.",
		short: `container ${name}: ${waiting || "exited"}, exit code ${code}`,
		patienceMs: restarts >= 2 ? 0 : mayPass,
		log: {
			...place,
			tellsCause: true
		}
	};
}
const imageReasons = /* @__PURE__ */ new Set([
	"ErrImagePull",
	"ImagePullBackOff",
	"InvalidImageName",
	"ErrImageNeverPull",
	"ImageInspectError",
	"RegistryUnavailable",
	"SignatureValidationFailed"
]);
const failsToStart = /^(StartError|ContainerCannotRun|RunContainerError|CreateContainerError)$/;
/** How the container ended last, while it has not become ready since. */
function lastEnd(status) {
	return at(status, "state", "terminated") ?? at(status, "lastState", "terminated");
}
/** `secret "x" not found`, `couldn't find key k in ConfigMap ns/x`; a cache that is not filled yet passes. */
function configCause(container, message) {
	const passes = /failed to sync .* cache/.test(message);
	return {
		kind: "container-config",
		text: `container "${container}" cannot be configured: ${plainReference(message)}`,
		help: "Add the missing object or key, or mark the reference `optional: true`.",
		short: `container ${container}: ${plainReference(message)}`,
		patienceMs: passes ? mayPass : secondLook
	};
}
function startCause(container, message) {
	const line = message.replace(/\s+/g, " ").trim();
	return {
		kind: "start",
		text: `container "${container}" cannot start: ${(/exec: .*|error mounting .*/.exec(line)?.[0] ?? line).slice(0, 300)}`,
		help: "Check `command`, `args`, the mounts and the security context against the image.",
		short: `container ${container}: cannot start`,
		patienceMs: secondLook
	};
}
/** Says a missing reference in the words of the manifests. */
function plainReference(message) {
	const key = /(?:couldn't find key|references non-existent (?:config|secret) key:?) ?(\S+?)(?: in (ConfigMap|Secret) (\S+))?$/.exec(message);
	if (key !== null && key[2] !== void 0) return `${key[2]} ${key[3]} has no key "${key[1]}"`;
	const missing = /(configmap|secret) "([^"]+)" not found/.exec(message);
	if (missing !== null) return `${missing[1] === "secret" ? "Secret" : "ConfigMap"} "${missing[2]}" does not exist`;
	return message;
}
function memoryLimit(pod, container) {
	const all = [...listAt(pod, "spec", "containers"), ...listAt(pod, "spec", "initContainers")];
	return textAt(all.find((item) => textAt(item, "name") === container), "resources", "limits", "memory");
}

// src/kube/diagnose/scheduling.ts
/** Why a pod has no node: a claim that does not bind, or what the scheduler says of the nodes. */
function schedulingCause(pod, observation) {
	const condition = conditionOf(pod, "PodScheduled");
	if (condition?.status !== "False") return void 0;
	if (condition.reason === "SchedulingGated") return {
		kind: "gated",
		text: "the pod waits for its scheduling gates",
		short: "scheduling gated",
		patienceMs: mayPass
	};
	const claim = claimOfPod(pod, observation);
	if (claim !== void 0) return claim;
	const message = condition.message.replace(/\s+/g, " ").replace(/\.? (no new claims to deallocate, )?preemption: .*$/, "").replace(/\.$/, "");
	const missing = /persistentvolumeclaim "([^"]+)" not found/.exec(message)?.[1];
	if (missing !== void 0) return {
		kind: "claim-missing",
		text: `claim "${missing}" of the pod does not exist`,
		help: "Add the PersistentVolumeClaim to the manifests, in the namespace of the pod.",
		short: `claim ${missing} does not exist`,
		patienceMs: secondLook
	};
	if (/unbound immediate PersistentVolumeClaims|bound for persistentvolumeclaims?/i.test(message)) return {
		kind: "claim-unbound",
		text: "a claim of the pod is not bound yet",
		help: "The provisioner of its class makes the volume; the events of the claim and the log of the provisioner say more.",
		short: "a claim is not bound yet",
		patienceMs: mayPass
	};
	const scaling = observation.events.some((event) => event.about.uid === uidOf(pod) && event.reason === "TriggeredScaleUp");
	return {
		kind: "unschedulable",
		text: `no node takes the pod: ${message}`,
		help: helpFor(message),
		short: message.slice(0, 160),
		patienceMs: scaling ? mayPass : fewSeconds
	};
}
function helpFor(message) {
	if (/Insufficient/.test(message)) return "Lower the requests of the pod, or add a node.";
	if (/untolerated taint/.test(message)) return "Add a toleration for the taint, or another node.";
	if (/affinity|selector/.test(message)) return "Check `nodeSelector` and `affinity` against the labels of the nodes.";
	if (/free ports/.test(message)) return "Another pod uses the host port on the node: change one of them.";
	if (/volume node affinity/.test(message)) return "The volume is bound to a node or zone where the pod cannot run.";
	return "The scheduler says why for each node.";
}
/** The trouble of the first claim of a pod that is not bound. */
function claimOfPod(pod, observation) {
	const names = listAt(pod, "spec", "volumes").flatMap((volume) => textAt(volume, "persistentVolumeClaim", "claimName") ?? []);
	for (const claim of observation.claims) {
		const name = textAt(claim, "metadata", "name") ?? "";
		if (!names.includes(name) || textAt(claim, "metadata", "namespace") !== textAt(pod, "metadata", "namespace")) continue;
		const cause = claimCause(claim, observation);
		if (cause !== void 0) return {
			...cause,
			text: `claim "${name}" is not bound: ${cause.text}`
		};
	}
}

// src/kube/diagnose/pod.ts
/** Why a pod is not ready, from the most basic to the last step: a node, its containers, its volumes, its probes. */
function podCause(pod, observation) {
	if (textAt(pod, "status", "phase") === "Failed") return endedCause(pod);
	const scheduling = schedulingCause(pod, observation);
	if (scheduling !== void 0) return scheduling;
	const statuses = [...listAt(pod, "status", "initContainerStatuses"), ...listAt(pod, "status", "containerStatuses")];
	const worst = [...statuses.flatMap((status) => containerCause(pod, status) ?? [])].sort((a, b) => a.patienceMs - b.patienceMs)[0];
	if (worst !== void 0) return worst;
	const events = observation.events.filter((event) => event.about.uid === uidOf(pod) && event.warning).sort((a, b) => a.lastMs - b.lastMs);
	return volumeCause(pod, events) ?? sandboxCause(events) ?? probeCause(pod, events) ?? startingCause(statuses);
}
function endedCause(pod) {
	const reason = textAt(pod, "status", "reason") ?? "";
	const evicted = /Evicted|Preempt|NodeShutdown|Terminated/.test(reason);
	const crash = listAt(pod, "status", "containerStatuses").flatMap((status) => containerCause(pod, status) ?? [])[0];
	if (crash !== void 0 && !evicted) return {
		...crash,
		patienceMs: secondLook
	};
	return {
		kind: "ended",
		text: `the pod has failed: ${(textAt(pod, "status", "message") ?? reason).replace(/\s+/g, " ") || "no reason is given"}`,
		short: reason || "failed",
		patienceMs: evicted ? mayPass : fewSeconds
	};
}
/** A ConfigMap, Secret or key that a volume names and that is not there is only told by an event. */
function volumeCause(pod, events) {
	const found = events.filter(({ reason }) => reason === "FailedMount" || reason === "FailedAttachVolume");
	const event = found.filter(({ message }) => /volume "/.test(message)).at(-1) ?? found.at(-1);
	if (event === void 0) return void 0;
	const volume = /volume "([^"]+)"/.exec(event.message)?.[1];
	const missing = /not found|non-existent/.test(event.message) && /configmap|secret|key/i.test(event.message);
	const told = event.message.replace(/^MountVolume\.SetUp failed for volume "[^"]*" ?: /, "");
	const what = missingKey(pod, volume, told) ?? plainReference(told);
	return {
		kind: "volume",
		text: `${volume === void 0 ? "a volume" : `volume "${volume}"`} cannot be mounted: ${what}`,
		help: missing ? "Add the missing object or key, or mark the volume `optional: true`." : "The kubelet says why; look at the storage driver.",
		short: `${volume === void 0 ? "volumes" : `volume ${volume}`}: ${what}`.slice(0, 160),
		patienceMs: missing ? secondLook : mayPass
	};
}
/** The kubelet names the key alone; the pod's spec knows whose it is. */
function missingKey(pod, volume, message) {
	const key = /references non-existent (?:config|secret) key: (\S+)/.exec(message)?.[1];
	const spec = listAt(pod, "spec", "volumes").find((item) => textAt(item, "name") === volume);
	const map = textAt(spec, "configMap", "name");
	const owner = map === void 0 ? textAt(spec, "secret", "secretName") : map;
	if (key === void 0 || owner === void 0) return void 0;
	return `${map === void 0 ? "Secret" : "ConfigMap"} "${owner}" has no key "${key}"`;
}
function sandboxCause(events) {
	const event = events.filter(({ reason }) => reason === "FailedCreatePodSandBox").at(-1);
	if (event === void 0) return void 0;
	return {
		kind: "sandbox",
		text: `the node cannot set the pod up: ${event.message.slice(0, 300)}`,
		help: "This is about the node: its network plugin or its container runtime.",
		short: "the node cannot set the pod up",
		patienceMs: mayPass
	};
}
/** The container runs; what it does not do is answer its probe. */
function probeCause(pod, events) {
	const event = events.filter(({ reason }) => reason === "Unhealthy").at(-1);
	if (event === void 0) return void 0;
	const container = /\{([^}]+)\}/.exec(event.about.fieldPath)?.[1] ?? "";
	const [, kind = "Readiness", found = event.message] = /^(Readiness|Liveness|Startup) probe (?:failed|errored(?: and resulted in \w+ state)?): (.*)$/.exec(event.message) ?? [];
	const probe = describeProbe(pod, container, kind.toLowerCase());
	const place = {
		namespace: textAt(pod, "metadata", "namespace") ?? "",
		pod: textAt(pod, "metadata", "name") ?? "",
		container,
		previous: false,
		tellsCause: false
	};
	return {
		kind: "probe",
		text: `container "${container}" runs, but its ${kind.toLowerCase()} probe${probe} fails: ${found.slice(0, 200)}`,
		help: "Check the path and the port of the probe against what the container serves; its log may say what it waits for.",
		short: `${kind.toLowerCase()} probe${probe}: ${found.slice(0, 100)}`,
		patienceMs: mayPass,
		log: place
	};
}
function describeProbe(pod, container, kind) {
	const all = [...listAt(pod, "spec", "containers"), ...listAt(pod, "spec", "initContainers")];
	const probe = objectAt(all.find((item) => textAt(item, "name") === container), `${kind}Probe`);
	const port = (from) => String(at(from, "port") ?? "");
	if (probe["httpGet"] !== void 0) return ` (GET ${textAt(probe, "httpGet", "path") ?? "/"} on port ${port(probe["httpGet"])})`;
	if (probe["tcpSocket"] !== void 0) return ` (port ${port(probe["tcpSocket"])})`;
	if (probe["grpc"] !== void 0) return ` (gRPC on port ${port(probe["grpc"])})`;
	return probe["exec"] === void 0 ? "" : " (a command)";
}
/** No trouble yet: what the first container that is not ready is doing. */
function startingCause(statuses) {
	const status = statuses.find((item) => at(item, "ready") !== true && numberAt(item, "state", "terminated", "exitCode") !== 0);
	if (status === void 0) return void 0;
	const state = textAt(status, "state", "waiting", "reason") ?? (at(status, "state", "running") === void 0 ? "waiting" : "running, not ready");
	const short = `container ${textAt(status, "name")}: ${state}`;
	return {
		kind: "starting",
		text: short.replace(/^container (\S+):/, "container \"$1\" is"),
		short,
		patienceMs: mayPass
	};
}

// src/kube/diagnose/service.ts
/** The labels that a Service selects its pods by; undefined when it selects none. */
function selectorOf(service) {
	if (textAt(service, "spec", "type") === "ExternalName") return void 0;
	const selector = objectAt(service, "spec", "selector");
	return Object.keys(selector).length === 0 ? void 0 : selector;
}
/** Tells whether labels have everything that a selector asks for. */
function selects$1(selector, labels) {
	return Object.entries(selector).every(([key, value]) => labels[key] === value);
}
/** The labels of the pods that a workload makes, or of the pod itself; undefined for what makes no pods. */
function podLabelsOf(object) {
	if (object.kind === "Pod") return objectAt(object, "metadata", "labels");
	if ([
		"Deployment",
		"StatefulSet",
		"DaemonSet",
		"ReplicaSet",
		"ReplicationController",
		"Job"
	].includes(object.kind)) return objectAt(object, "spec", "template", "metadata", "labels");
}
/** Says that a Service selects nothing, and which workload's labels come nearest. */
function selectorCause(service, manifests) {
	const selector = selectorOf(service) ?? {};
	const nearest = nearestWorkload$1(service, selector, manifests);
	const text = `selector ${write(selector)} matches no pod`;
	return {
		kind: "selector",
		text: text + (nearest === void 0 ? "" : `; nearest: ${formatObject(nearest.reference)} has labels ${write(podLabelsOf(nearest.object) ?? {})}`),
		help: "Make `spec.selector` of the Service equal to labels in the pod template of its workload.",
		short: text,
		patienceMs: secondLook
	};
}
function nearestWorkload$1(service, selector, manifests) {
	const namespace = service.metadata["namespace"];
	let best;
	for (const manifest of manifests) {
		const labels = podLabelsOf(manifest.object);
		if (labels === void 0 || namespace !== void 0 && manifest.reference.namespace !== namespace) continue;
		const shared = Object.entries(selector).filter(([key, value]) => labels[key] === value).length;
		const named = manifest.reference.name.includes(service.metadata.name) || service.metadata.name.includes(manifest.reference.name) ? 1.5 : 0;
		const similar = Object.entries(selector).filter(([key, value]) => key in labels && similarity(String(value), String(labels[key]))).length / 2;
		const score = shared + named + similar;
		if (score > (best?.score ?? 0)) best = {
			manifest,
			score
		};
	}
	return best?.manifest;
}
function similarity(left, right) {
	return left.includes(right) || right.includes(left) || left.slice(0, 4) === right.slice(0, 4);
}
function write(labels) {
	return `{${Object.entries(labels).map(([key, value]) => `${key}: ${String(value)}`).join(", ")}}`;
}

// src/kube/wait/judge.ts
/** Judges an object by its own status and by what it made. */
function judge$2(object, observation, manifests) {
	if (object.kind === "Service" && object.apiVersion === "v1") return judgeService(object, observation, manifests);
	const readiness = readinessOf(object);
	const uids = /* @__PURE__ */ new Set([uidOf(object)]);
	if (readiness.status === "current") {
		const young = unprovenPod(object, observation);
		return {
			ready: young === void 0,
			message: young ?? readiness.message,
			uids
		};
	}
	if (object.kind === "PersistentVolumeClaim") {
		if (waitsForConsumer(object, observation)) return {
			ready: true,
			message: "waits for its first consumer",
			uids
		};
		const cause = claimCause(object, observation);
		return {
			ready: false,
			message: readiness.message,
			uids,
			...cause === void 0 ? {} : { cause }
		};
	}
	if (!isObserved(object)) return {
		ready: false,
		message: readiness.message,
		uids
	};
	const owned = ownedBy(object, observation);
	const pods = owned.pods.filter((pod) => readinessOf(pod).status !== "current");
	for (const related of [...owned.makers, ...pods]) uids.add(uidOf(related));
	for (const claim of claimsOf(pods, observation)) uids.add(uidOf(claim));
	const creation = owned.pods.length < wantedPods(object) ? creationCause(owned.makers, observation) : void 0;
	const causes = pods.flatMap((pod) => forOwner(object, pod, podCause(pod, observation)) ?? []);
	const worst = [...creation === void 0 ? [] : [creation], ...causes].sort((a, b) => a.patienceMs - b.patienceMs)[0];
	const cause = readiness.status === "failed" ? failedCause(readiness.message, worst) : worst;
	return {
		ready: false,
		message: readiness.message,
		uids,
		...cause === void 0 ? {} : { cause }
	};
}
function isObserved(object) {
	const observed = numberAt(object, "status", "observedGeneration");
	return observed === void 0 || observed === numberAt(object, "metadata", "generation");
}
/** A container without a readiness probe counts as ready the moment it starts: it has to stay up a little to be believed. */
function unprovenPod(object, observation) {
	for (const pod of ownedBy(object, observation).pods) {
		const probed = new Set(listAt(pod, "spec", "containers").flatMap((item) => at(item, "readinessProbe") === void 0 ? [] : textAt(item, "name") ?? []));
		for (const status of listAt(pod, "status", "containerStatuses")) {
			const name = textAt(status, "name") ?? "";
			const runsMs = observation.nowMs - Date.parse(textAt(status, "state", "running", "startedAt") ?? "");
			const enoughMs = (numberAt(status, "restartCount") ?? 0) === 0 ? provenMs : 2 * provenMs;
			if (!probed.has(name) && runsMs > -clockSkewMs && runsMs < enoughMs) return `container ${name} has no readiness probe and started just now`;
		}
	}
}
const provenMs = 5e3;
/** A clock that differs more than this from the cluster's says nothing. */
const clockSkewMs = 3e3;
/** The controller has given up; what its pods suffer from says more than that. */
function failedCause(message, worst) {
	if (worst !== void 0 && worst.kind !== "starting") return {
		...worst,
		patienceMs: 0
	};
	return {
		kind: "failed",
		text: message,
		short: message,
		patienceMs: 0
	};
}
function wantedPods(object) {
	if (object.kind === "DaemonSet") return numberAt(object, "status", "desiredNumberScheduled") ?? 1;
	return object.kind === "Pod" ? 0 : numberAt(object, "spec", "replicas") ?? 1;
}
function claimsOf(pods, observation) {
	const names = new Set(pods.flatMap((pod) => listAt(pod, "spec", "volumes").flatMap((volume) => textAt(volume, "persistentVolumeClaim", "claimName") ?? [])));
	return observation.claims.filter((claim) => names.has(claim.metadata.name));
}
/** What a pod's trouble means for what made it. */
function forOwner(owner, pod, cause) {
	if (cause === void 0) return void 0;
	if (owner.kind === "Job" && endings.has(cause.kind)) return {
		...cause,
		patienceMs: mayPass
	};
	return owner.kind === "DaemonSet" ? onNode(pod, cause) : cause;
}
const endings = /* @__PURE__ */ new Set([
	"crash",
	"oom",
	"ended"
]);
/** A DaemonSet's pod belongs to one node: say which. */
function onNode(pod, cause) {
	const pinned = listAt(pod, "spec", "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms").flatMap((term) => listAt(term, "matchFields")).find((field) => textAt(field, "key") === "metadata.name");
	const node = textAt(pod, "spec", "nodeName") ?? at(pinned, "values", 0);
	return typeof node === "string" ? {
		...cause,
		text: `on node "${node}": ${cause.text}`
	} : cause;
}
/** A Service whose selector fits a workload of the manifests, or a pod that exists, is as ready as those are. */
function judgeService(service, observation, manifests) {
	const uids = /* @__PURE__ */ new Set([uidOf(service)]);
	const selector = selectorOf(service);
	const namespace = textAt(service, "metadata", "namespace");
	if (selector === void 0) return {
		ready: true,
		message: "exists",
		uids
	};
	const planned = manifests.some(({ object, reference }) => reference.namespace === namespace && selects$1(selector, podLabelsOf(object) ?? {}));
	const running = observation.pods.some((pod) => textAt(pod, "metadata", "namespace") === namespace && selects$1(selector, podLabelsOf(pod) ?? {}));
	if (planned || running) return {
		ready: true,
		message: "selects pods",
		uids
	};
	const operated = manifests.some(({ object }) => /\..*\//.test(object.apiVersion) && !/k8s\.io\//.test(object.apiVersion));
	return {
		ready: false,
		message: "selects no pod",
		cause: {
			...selectorCause(service, manifests),
			patienceMs: operated ? mayPass : secondLook
		},
		uids
	};
}

// src/kube/wait/observe.ts
/** Takes one look at the objects of some steps and, in their namespaces, at pods, their makers, claims and events. */
async function observe(client, steps, times) {
	const kinds = new Set(steps.map((step) => step.resource.kind));
	const namespaces = [...new Set(steps.flatMap((step) => step.change.object.namespace ?? []))];
	const all = async (apiVersion, kind, wanted) => {
		const resource = (await client.discovery()).find(apiVersion, kind);
		if (!wanted || resource === void 0) return [];
		return (await Promise.all(namespaces.map((namespace) => listAllowed(client, resource, namespace)))).flatMap((list) => list ?? []);
	};
	const global = async (apiVersion, kind, wanted) => {
		const resource = (await client.discovery()).find(apiVersion, kind);
		return wanted && resource !== void 0 ? listAllowed(client, resource) : void 0;
	};
	const [objects, pods, replicaSets, revisions, events, claims] = await Promise.all([
		readSteps(client, steps),
		all("v1", "Pod", true),
		all("apps/v1", "ReplicaSet", kinds.has("Deployment")),
		all("apps/v1", "ControllerRevision", kinds.has("DaemonSet")),
		all("v1", "Event", true),
		all("v1", "PersistentVolumeClaim", true)
	]);
	const unbound = claims.some((claim) => JSON.stringify(claim["status"] ?? null).includes("\"Pending\""));
	const [classes, volumes] = await Promise.all([global("storage.k8s.io/v1", "StorageClass", unbound), global("v1", "PersistentVolume", unbound)]);
	return {
		objects,
		observation: {
			...times,
			pods,
			replicaSets,
			revisions,
			events: events.map(readEvent),
			claims,
			classes,
			volumes
		}
	};
}
/** Reads single objects one by one, and a whole collection where several of it are awaited. */
async function readSteps(client, steps) {
	const found = /* @__PURE__ */ new Map();
	const groups = Map.groupBy(steps, (step) => `${step.resource.apiVersion}/${step.resource.plural}/${step.change.object.namespace ?? ""}`);
	await Promise.all([...groups.values()].map(async (group) => {
		const [first] = group;
		if (first === void 0) return;
		const { namespace } = first.change.object;
		const listed = group.length > singleReads ? await listAllowed(client, first.resource, namespace) : void 0;
		for (const step of group) {
			const key = keyOf$1(step.change.object);
			const object = listed === void 0 ? await readObject$1(client, objectPath(step.resource, step.change.object)) : listed.find((item) => item.metadata.name === step.change.object.name);
			if (object !== void 0) found.set(key, object);
		}
	}));
	return found;
}
const singleReads = 3;
/** Undefined when the list is forbidden: then the diagnosis knows less. */
async function listAllowed(client, resource, namespace) {
	try {
		return await listObjects(client, resource, { namespace });
	} catch (error) {
		if (error instanceof ApiError && (error.status === 403 || error.status === 404)) return void 0;
		throw error;
	}
}

// src/kube/wait/patience.ts
/** Makes an empty memory. */
function makePatience() {
	const seen = /* @__PURE__ */ new Map();
	return { isOver: (key, cause, nowMs) => {
		const before = seen.get(key);
		if (cause === void 0) {
			seen.delete(key);
			return false;
		}
		const sinceMs = before?.kind === cause.kind ? before.sinceMs : nowMs;
		seen.set(key, {
			kind: cause.kind,
			sinceMs
		});
		return nowMs - sinceMs >= cause.patienceMs;
	} };
}

// src/kube/wait/wait.ts
/** Waits until everything applied is ready, or one thing is hopeless, or the time is up; what is not ready comes back as `failed` with its card. */
async function waitReady(client, applied, options) {
	const { steps, secrets } = applied.plan;
	const manifests = steps.map((step) => step.manifest);
	const awaited = steps.filter((step) => needsWaiting(step, manifests));
	const verdicts = awaited.length === 0 ? /* @__PURE__ */ new Map() : await unreachableAsUserError(client, () => poll(client, awaited, {
		...options,
		manifests,
		secrets
	}));
	options.progress.waiting([]);
	return steps.map(({ change }) => concluded(change, verdicts.get(keyOf$1(change.object))));
}
function concluded(change, verdict) {
	if (verdict === void 0) return change;
	if (verdict.kind === "undecided") return {
		...change,
		reason: `not awaited to the end, because another object failed: ${verdict.message}`
	};
	return {
		...change,
		outcome: "failed",
		reason: verdict.failure.cause,
		failure: verdict.failure
	};
}
/** What an earlier answer of the server shows as ready need not be asked for again. */
function needsWaiting(step, manifests) {
	if (step.live === void 0 || ![
		"created",
		"configured",
		"unchanged"
	].includes(step.change.outcome)) return false;
	const { live } = step;
	if (live.kind !== "Service" && !isAwaited(live)) return false;
	return !judge$2(live, emptyObservation(0), manifests).ready;
}
async function poll(client, steps, context) {
	const { clock, progress, timeoutMs, secrets } = context;
	const beganMs = clock.now();
	const patience = makePatience();
	const verdicts = /* @__PURE__ */ new Map();
	let end = beganMs + timeoutMs;
	let pending = steps;
	for (let round = 0;; round++) {
		const look = await tryToLook(client, pending, {
			beganMs,
			nowMs: clock.now(),
			end
		});
		if (look instanceof Error) progress.waiting([`the API server does not answer: ${look.message}`]);
		else {
			const judged = pending.map((step) => ({
				step,
				judgement: judgeStep(step, look, context.manifests)
			})).filter(({ judgement }) => !judgement.ready);
			for (const { step, judgement } of judged) {
				const key = keyOf$1(step.change.object);
				if (!patience.isOver(key, judgement.cause, clock.now())) continue;
				verdicts.set(key, {
					kind: "failed",
					failure: await failureCard$1(client, judgement, {
						observation: look.observation,
						secrets,
						waitedMs: void 0
					})
				});
				end = Math.min(end, clock.now() + graceMs$1);
			}
			const open = judged.filter(({ step }) => !verdicts.has(keyOf$1(step.change.object)));
			pending = open.map(({ step }) => step);
			if (pending.length === 0) return verdicts;
			if (clock.now() >= end) return conclude(client, open, {
				...context,
				verdicts,
				look,
				waitedMs: clock.now() - beganMs
			});
			progress.waiting(open.map(({ step, judgement }) => redact(waitingLine(step, judgement), secrets)));
		}
		await clock.sleep(Math.max(1, Math.min(intervalMs(round), end - clock.now())));
	}
}
/** After one object is found hopeless, others that are so too get this long to show it. */
const graceMs$1 = 4e3;
/** Quick at first, since most rollouts take seconds; every two seconds then. */
function intervalMs(round) {
	return round < 4 ? 500 : round < 8 ? 1e3 : 2e3;
}
/** A look that the server does not give now is taken again until the time is up. */
async function tryToLook(client, steps, times) {
	try {
		return await observe(client, steps, times);
	} catch (error) {
		if (!(error instanceof ConnectionError || error instanceof ApiError && error.status >= 429) || times.nowMs >= times.end) throw error;
		return error;
	}
}
function judgeStep(step, look, manifests) {
	const object = look.objects.get(keyOf$1(step.change.object));
	if (object !== void 0) return judge$2(object, look.observation, manifests);
	if (step.resource.kind === "Job") return {
		ready: true,
		message: "is gone",
		uids: /* @__PURE__ */ new Set()
	};
	return {
		ready: false,
		message: "does not exist any more",
		uids: /* @__PURE__ */ new Set(),
		cause: {
			kind: "gone",
			text: "it was deleted while it was awaited",
			short: "deleted",
			patienceMs: 1500
		}
	};
}
function waitingLine(step, { message, cause }) {
	return `${formatObject(step.change.object)}: ${message}${cause === void 0 ? "" : ` (${cause.short})`}`;
}
async function conclude(client, open, context) {
	const inTime = context.verdicts.size > 0 && context.waitedMs < context.timeoutMs;
	for (const { step, judgement } of open) {
		const key = keyOf$1(step.change.object);
		if (inTime) context.verdicts.set(key, {
			kind: "undecided",
			message: redact(judgement.message, context.secrets)
		});
		else context.verdicts.set(key, {
			kind: "failed",
			failure: await failureCard$1(client, judgement, {
				observation: context.look.observation,
				secrets: context.secrets,
				waitedMs: context.waitedMs
			})
		});
	}
	return context.verdicts;
}

// src/commands/refused.ts
/** The result of a command whose manifests cannot be used: nothing was asked of the cluster. */
function refused$1(command, problems) {
	const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
	return commandResult({
		command,
		outcome: "error",
		findings: problems,
		stop: {
			message: `the manifests have ${count}; nothing was written`,
			help: "Mend what is named above."
		}
	});
}

// src/commands/stopwatch.ts
/** Takes the time of a command's stages, in milliseconds. */
function stopwatch(clock) {
	const timings = {};
	return {
		async time(stage, work) {
			const start = clock.now();
			try {
				return await work();
			} finally {
				timings[stage] = clock.now() - start;
			}
		},
		timings: () => timings
	};
}

// src/commands/apply.ts
/** Applies the manifests: plan, refuse or write, wait, explain. */
async function apply(context) {
	const { options, host } = context;
	const { clock, progress } = host;
	const watch = stopwatch(clock);
	context.beginConnecting();
	const set = await watch.time("read", () => context.manifests());
	if (set.kind === "refused") return refused$1("apply", set.problems);
	const client = await watch.time("connect", () => context.client());
	const namespace = options.namespace === void 0 ? {} : { namespace: options.namespace };
	const planned = await watch.time("plan", () => plan(client, set.manifests, {
		...namespace,
		clock,
		progress
	}));
	const applied = await watch.time("write", () => apply$1(client, planned, {
		clock,
		progress
	}));
	const changes = options.wait ? await watch.time("wait", () => waitReady(client, applied, {
		clock,
		progress,
		timeoutMs: options.timeoutMs
	})) : applied.changes;
	return commandResult({
		command: "apply",
		outcome: changes.some((change) => change.outcome === "failed") ? "failed" : "passed",
		changes,
		notes: [...applied.notes, ...client.notes().map((warning) => `the API server warns: ${warning}`)],
		timings: watch.timings()
	});
}

// src/kube/connection/concurrency.ts
/** Runs at most so many tasks at a time; the others wait in order. */
function limitConcurrency(limit) {
	const waiting = [];
	let running = 0;
	return async (task) => {
		if (running >= limit) await new Promise((resolve) => waiting.push(resolve));
		else running++;
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			if (next === void 0) running--;
			else next();
		}
	};
}

// src/kube/connection/retry.ts
/** The retry matrix: only what passes by itself is tried again; a typo is a 500 too and never is. */
function decide(error, attempt) {
	if (error instanceof ApiError && error.status === 401) return attempt.reauthenticated ? { kind: "stop" } : { kind: "reauthenticate" };
	const why = transient(error, attempt);
	if (why === void 0 || attempt.number > maximumRetries) return { kind: "stop" };
	const asked = error instanceof ApiError ? error.retryAfterSeconds : void 0;
	if (asked !== void 0 && asked * 1e3 > longestWaitMs) return { kind: "stop" };
	return {
		kind: "retry",
		delayMs: Math.max((asked ?? 0) * 1e3, backoffMs(attempt.number, asked)),
		why
	};
}
/** Sends until it is answered, refused for good, or tried often enough; throws the last error. */
async function withRetries(send, options) {
	let reauthenticated = false;
	for (let number = 1;; number++) try {
		return await send();
	} catch (error) {
		const { repeatable, conditional } = options;
		const decision = decide(error, {
			number,
			repeatable,
			conditional,
			reauthenticated,
			answered: options.answered()
		});
		if (decision.kind === "stop") throw error;
		if (decision.kind === "reauthenticate") {
			reauthenticated = true;
			if (!await options.reauthenticate()) throw error;
			continue;
		}
		options.retried();
		if (decision.delayMs >= 1e3) options.progress.say(`${decision.why}; trying again in ${decision.delayMs / 1e3} s`);
		await options.clock.sleep(decision.delayMs);
	}
}
/** Five retries: 0.5, 1, 2, 4 and 8 s outlast an API server that is away for ten seconds. */
const maximumRetries = 5;
/** Something that listens and hangs up may be a load balancer that changes its server: 1.5 s tell. */
const firstResets = 2;
/** A server that asks for more is not waited for. */
const longestWaitMs = 6e4;
function backoffMs(attempt, asked) {
	return asked === void 0 ? 500 * 2 ** (attempt - 1) : 0;
}
function transient(error, attempt) {
	if (error instanceof ConnectionError) return transientConnection(error, attempt);
	if (!(error instanceof ApiError)) return void 0;
	switch (error.status) {
		case 429: return "the API server asks to slow down (429)";
		case 502:
		case 503:
		case 504: return attempt.repeatable ? `the API server is not available now (${error.status})` : void 0;
		case 409: return !attempt.conditional && isPassingConflict(error) ? "the object was changed meanwhile (409)" : void 0;
		case 500: return attempt.repeatable && passingServerError.test(error.message) ? shorten$1(error.message) : void 0;
		default: return;
	}
}
function transientConnection(error, attempt) {
	if (!(attempt.answered || refusedCodes.has(error.code)) && !(error.code === "ECONNRESET" && attempt.number <= firstResets)) return void 0;
	if (!unsentCodes.has(error.code) && !(attempt.repeatable && brokenCodes.has(error.code))) return void 0;
	return `the API server does not answer (${error.code})`;
}
/** A manager conflict stays until somebody decides; a race on the resource version or on a quota passes. */
function isPassingConflict(error) {
	if (error.reason === "AlreadyExists") return false;
	return !error.causes.some((cause) => cause.reason === "FieldManagerConflict");
}
/** The texts that kapp retries too (`pkg/kapp/resources/resources.go`); all other 500s, such as a typed patch that fails, are permanent. */
const passingServerError = /failed calling (admission )?webhook|conversion webhook for .+ failed|etcdserver:/;
/** A server that hangs up over HTTP/2 is there: after a 401 it does so, and what was asked at the same time is refused unseen. */
const refusedCodes = /* @__PURE__ */ new Set(["ERR_HTTP2_GOAWAY_SESSION", "NGHTTP2_REFUSED_STREAM"]);
const unsentCodes = /* @__PURE__ */ new Set(["ECONNREFUSED", ...refusedCodes]);
const brokenCodes = /* @__PURE__ */ new Set([
	"ECONNRESET",
	"ECONNABORTED",
	"EPIPE",
	"ETIMEDOUT",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"EAI_AGAIN",
	"TIMEOUT",
	"CLOSED",
	"UND_ERR_SOCKET",
	"ERR_HTTP2_STREAM_ERROR",
	"ERR_HTTP2_SESSION_ERROR",
	"ERR_HTTP2_STREAM_CANCEL",
	"ERR_HTTP2_INVALID_SESSION",
	"ERR_STREAM_PREMATURE_CLOSE"
]);
function shorten$1(message) {
	return message.length > 160 ? `${message.slice(0, 157)}…` : message;
}

// src/kube/connection/client.ts
/** Makes a client on an open link; `connect` is the way to get one with a link. */
function makeClient(options) {
	const limited = limitConcurrency(options.concurrency ?? defaultConcurrency);
	const warnings = /* @__PURE__ */ new Set();
	const counts = {
		reads: 0,
		dryRuns: 0,
		writes: 0,
		retries: 0
	};
	let answered = false;
	let discovered;
	const once = async (request, tries) => {
		counts[purposeOf(request)]++;
		const path = request.path + queryText(request.query);
		const answer = await options.link.send({
			method: request.method,
			path,
			headers: headersOf(request),
			...bodyOf(request)
		});
		answered = true;
		for (const warning of warningsOf(answer)) warnings.add(warning);
		if (answer.status < 400) return {
			...answer,
			tries,
			json: () => JSON.parse(answer.text)
		};
		throw new ApiError({
			method: request.method,
			path
		}, {
			status: answer.status,
			text: answer.text,
			...retryAfterOf(answer)
		});
	};
	const said = /* @__PURE__ */ new Map();
	const sayOnce = (line) => {
		const now = options.clock.now();
		if (now - (said.get(line) ?? Number.NEGATIVE_INFINITY) > quietMs) options.progress.say(line);
		said.set(line, now);
	};
	const persist = (task, traits) => limited(() => withRetries(task, {
		clock: options.clock,
		progress: {
			...options.progress,
			say: sayOnce
		},
		repeatable: traits.repeatable,
		conditional: traits.conditional ?? false,
		answered: () => answered,
		reauthenticate: () => options.link.renew(),
		retried: () => counts.retries++
	}));
	const send = (request) => {
		let tries = 0;
		return persist(() => once(request, ++tries), {
			repeatable: isRepeatable(request),
			conditional: request.conditional === true
		});
	};
	const exchange = async (request) => {
		const marked = {
			...request,
			headers: {
				"user-agent": userAgent,
				...request.headers
			}
		};
		const sent = () => persist(() => options.link.send(marked), { repeatable: request.method === "GET" });
		const answer = await sent();
		return answer.status === 401 && isStatus(answer) && await options.link.renew() ? sent() : answer;
	};
	return {
		...options.target,
		send,
		exchange,
		upgrade: (request) => options.link.upgrade(request),
		discovery: (asked) => {
			if (asked !== void 0 || discovered === void 0) discovered = readDiscovery(send);
			return discovered;
		},
		notes: () => [...warnings],
		counts: () => ({ ...counts }),
		close: () => options.link.close()
	};
}
/** Over one HTTP/2 connection; with a round trip of 25 ms a plan of 28 objects takes 0.13 s, with 16 it takes 0.2 s, with 64 no less. */
const defaultConcurrency = 32;
const quietMs = 2e3;
const userAgent = "promstack";
function purposeOf(request) {
	if (request.method === "GET" || request.method === "HEAD") return "reads";
	return request.query?.["dryRun"] === void 0 ? "writes" : "dryRuns";
}
function isRepeatable(request) {
	return request.method !== "POST" || request.query?.["dryRun"] !== void 0 || request.repeatable === true;
}
function queryText(query) {
	return query === void 0 ? "" : `?${new URLSearchParams(query).toString()}`;
}
function headersOf(request) {
	return {
		accept: request.accept ?? "application/json",
		"user-agent": userAgent,
		...request.body === void 0 ? {} : { "content-type": request.contentType ?? "application/json" }
	};
}
function bodyOf(request) {
	if (request.body === void 0) return {};
	return { body: typeof request.body === "string" ? request.body : JSON.stringify(request.body) };
}
function retryAfterOf(answer) {
	const value = answer.headers["retry-after"];
	return value === void 0 ? {} : { retryAfter: value };
}
/** `299 - "text"`, one a line or separated by commas; the text has its quotes escaped (RFC 7234, 5.5). */
function* warningsOf(answer) {
	for (const [, text] of (answer.headers["warning"] ?? "").matchAll(/\b299 \S+ "((?:[^"\\]|\\.)*)"/g)) if (text !== void 0) yield text.replace(/\\(.)/g, "$1");
}
/** The API server's own answer, not one of a Service behind it. */
function isStatus(answer) {
	return answer.text.startsWith("{\"kind\":\"Status\"");
}

// src/kube/connection/credentialFile.ts
/** Reads a file that a kubeconfig is or names; Node's code, such as `ENOENT`, where it cannot be read. Read at each use, since tokens are renewed in place. */
function readCredentialFile(path) {
	try {
		return { text: readFileSync(path, "utf8") };
	} catch (cause) {
		return { code: cause instanceof Error && "code" in cause ? String(cause.code) : "UNKNOWN" };
	}
}

// src/kube/connection/exec.ts
/** Runs the exec plugin of a kubeconfig's user (client.authentication.k8s.io) and takes the credentials that it prints. */
async function runExecPlugin(target, env) {
	const exec = objectAt(target.user, "exec");
	const command = textAt(exec, "command") ?? "";
	const output = await run$1(command, {
		args: listAt(exec, "args").map(String),
		env: {
			...env,
			...variables(exec["env"]),
			KUBERNETES_EXEC_INFO: JSON.stringify(execInfo(target))
		},
		installHint: textAt(exec, "installHint")
	});
	const status = objectAt(parse$1(output, command), "status");
	const token = textAt(status, "token");
	const cert = textAt(status, "clientCertificateData");
	const key = textAt(status, "clientKeyData");
	if (token === void 0 && cert === void 0) throw pluginError(command, "printed neither a token nor a certificate");
	return {
		headers: token === void 0 ? {} : { authorization: `Bearer ${token}` },
		tls: {
			...cert === void 0 ? {} : { cert },
			...key === void 0 ? {} : { key }
		}
	};
}
function execInfo(target) {
	const exec = objectAt(target.user, "exec");
	const spec = { interactive: false };
	if (exec["provideClusterInfo"] === true) {
		const extension = listAt(target.cluster, "extensions").find((item) => textAt(item, "name") === "client.authentication.k8s.io/exec");
		spec["cluster"] = {
			server: target.cluster["server"] ?? "",
			...textAt(target.cluster, "certificate-authority-data") === void 0 ? {} : { "certificate-authority-data": target.cluster["certificate-authority-data"] ?? "" },
			...isObject(extension) ? { config: extension["extension"] ?? null } : {}
		};
	}
	return {
		apiVersion: textAt(exec, "apiVersion") ?? "client.authentication.k8s.io/v1",
		kind: "ExecCredential",
		spec
	};
}
function variables(list) {
	return Object.fromEntries(listAt(list).map((entry) => [textAt(entry, "name") ?? "", textAt(entry, "value") ?? ""]));
}
function run$1(command, options) {
	return new Promise((resolve, reject) => {
		execFile(command, [...options.args], {
			env: { ...options.env },
			timeout: 6e4,
			maxBuffer: 1 << 20
		}, (error, stdout, stderr) => {
			if (error === null) {
				resolve(stdout);
				return;
			}
			reject(pluginError(command, "code" in error && error.code === "ENOENT" ? "is not installed" : `failed: ${stderr.trim().split("\n").at(-1) || error.message}`, options.installHint));
		});
	});
}
function parse$1(output, command) {
	try {
		return JSON.parse(output);
	} catch {
		throw pluginError(command, "did not print JSON");
	}
}
function pluginError(command, why, hint) {
	return new UserError(`the login program \`${command}\` of the kubeconfig ${why}`, { help: hint ?? "Run it by hand to see why, log in again, or use another kubeconfig." });
}

// src/kube/connection/credentials.ts
/** The credentials of a kubeconfig's user: certificate, token, token file, basic, exec plugin, or an auth provider. */
function credentialSource(target, env) {
	const { user } = target;
	const fixed = { ...impersonation(user) };
	if (isObject(user["exec"])) return {
		read: async () => withHeaders(await runExecPlugin(target, env), fixed),
		renew: async () => true
	};
	if (isObject(user["auth-provider"])) return {
		read: async () => withHeaders({
			headers: await providerHeaders(target),
			tls: {}
		}, fixed),
		renew: async () => false
	};
	const tokenFile = textAt(user, "tokenFile") ?? textAt(user, "token-file");
	return {
		read: async () => withHeaders({
			headers: {
				...bearer(user),
				...basic$1(user)
			},
			tls: certificate(user)
		}, fixed),
		renew: async () => tokenFile !== void 0
	};
}
/** Reads a value that a kubeconfig holds as base64 (`key-data`) or as the path of a file (`key`). */
function dataOrFile(value, key) {
	const data = textAt(value, `${key}-data`);
	if (data !== void 0 && data !== "") return Buffer.from(data, "base64").toString("utf8");
	const file = textAt(value, key);
	return file === void 0 || file === "" ? void 0 : readSecretFile(file);
}
function withHeaders(credentials, headers) {
	return {
		...credentials,
		headers: {
			...credentials.headers,
			...headers
		}
	};
}
function bearer(user) {
	const file = textAt(user, "tokenFile") ?? textAt(user, "token-file");
	const token = file === void 0 ? textAt(user, "token") : readSecretFile(file).trim();
	return token === void 0 || token === "" ? {} : { authorization: `Bearer ${token}` };
}
function basic$1(user) {
	const name = textAt(user, "username");
	if (name === void 0) return {};
	return { authorization: `Basic ${Buffer.from(`${name}:${textAt(user, "password") ?? ""}`).toString("base64")}` };
}
function certificate(user) {
	const cert = dataOrFile(user, "client-certificate");
	const key = dataOrFile(user, "client-key");
	return {
		...cert === void 0 ? {} : { cert },
		...key === void 0 ? {} : { key }
	};
}
function impersonation(user) {
	const name = textAt(user, "as");
	if (name === void 0) return {};
	if (listAt(user, "as-groups").length > 0) throw new UserError("the kubeconfig impersonates groups (`as-groups`), which is not supported", { help: "Use a user of its own, or impersonate without groups." });
	return { "impersonate-user": name };
}
/** OIDC, GCP and Azure providers of old kubeconfigs are left to the official client, which is loaded for them alone. */
async function providerHeaders(target) {
	const name = textAt(target.user, "auth-provider", "name") ?? "";
	const { KubeConfig } = await import("./kubernetes-client.js");
	const config = new KubeConfig();
	const { server } = target.cluster;
	config.loadFromOptions({
		clusters: [{
			name: "cluster",
			server: typeof server === "string" ? server : ""
		}],
		users: [{
			name: "user",
			authProvider: {
				name,
				config: { ...objectAt(target.user, "auth-provider", "config") }
			}
		}],
		contexts: [{
			name: "context",
			cluster: "cluster",
			user: "user"
		}],
		currentContext: "context"
	});
	const options = { headers: {} };
	try {
		await config.applyToHTTPSOptions(options);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new UserError(`the auth provider \`${name}\` of user \`${target.userName}\` gave no token: ${why}`, {
			help: "Log in again with the tool of your cluster, or use a kubeconfig with an exec plugin or a token.",
			cause
		});
	}
	const token = options.headers["Authorization"];
	return token === void 0 ? {} : { authorization: token };
}
function readSecretFile(file) {
	const found = readCredentialFile(file);
	if ("text" in found) return found.text;
	throw new UserError(`\`${file}\`, which the kubeconfig names, cannot be read (${found.code})`, { help: "Restore the file, or write the kubeconfig anew." });
}

// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));

// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));

// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));

// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));

// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		const k = createNode.createNode(key, void 0, ctx);
		const v = createNode.createNode(value, void 0, ctx);
		return new Pair(k, v);
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));

// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	const map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
	exports.map = map;
}));

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	const seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
	exports.seq = seq;
}));

// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	const string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
	exports.string = string;
}));

// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));

// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));

// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	const schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	const binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
	exports.binary = binary;
}));

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	var Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
	exports.Schema = Schema;
}));

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));

// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));

// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));

// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));

// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));

// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));

// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var cst = require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));

// src/yaml/read.ts
var import_dist = require_dist();
/**
* Reads YAML (and so JSON) as Kubernetes does (sigs.k8s.io/yaml on go-yaml v2: YAML 1.1 booleans, octals and merge keys, but no
* base-60 numbers and no dates), and stricter: a key that stands twice is a problem. Empty documents are left out. Never throws.
*/
function readYaml(source) {
	const lines = new import_dist.LineCounter();
	const spanAt = (start, end) => spanBetween(source.file, lines, start, Math.max(start, end));
	const parsed = (0, import_dist.parseAllDocuments)(source.text, {
		lineCounter: lines,
		schema: "yaml-1.1",
		merge: true,
		prettyErrors: false,
		logLevel: "silent",
		customTags: (tags) => tags.filter((tag) => !isForeignToGo(tag))
	});
	const documents = [];
	const problems = [];
	for (const document of Array.isArray(parsed) ? parsed : []) {
		const found = problemsOf(document, spanAt);
		if (found.length > 0) problems.push(...found);
		else if (document.contents !== null && !isEmpty$2(document)) {
			const read = readDocument(document, spanAt);
			if ("value" in read) documents.push(read);
			else problems.push(read);
		}
	}
	return {
		documents,
		problems
	};
}
/** Base-60 numbers (`12:30`) and dates are texts to go-yaml's JSON conversion. */
function isForeignToGo(tag) {
	if (typeof tag !== "object" || tag === null) return tag === "timestamp" || tag === "intTime" || tag === "floatTime";
	const { format, tag: name } = tag;
	return format === "TIME" || name === "tag:yaml.org,2002:timestamp";
}
function problemsOf(document, spanAt) {
	const firstSyntaxError = document.errors.find(({ code }) => code !== "DUPLICATE_KEY");
	const found = document.errors.filter((error) => error.code === "DUPLICATE_KEY" || error === firstSyntaxError).map((error) => ({
		id: error.code === "DUPLICATE_KEY" ? "yaml/duplicate-key" : "yaml/syntax",
		severity: "error",
		span: spanAt(error.pos[0], error.pos[1]),
		message: error.code === "DUPLICATE_KEY" ? duplicateKeyMessage(document, error.pos[0]) : decapitalize(error.message),
		why: error.code === "DUPLICATE_KEY" ? "Kubernetes keeps the last value and drops the others without a word." : "The file is not valid YAML.",
		help: error.code === "DUPLICATE_KEY" ? "Keep one of them." : "Correct the YAML at this place."
	}));
	if (found.length > 0) return found;
	(0, import_dist.visit)(document, { Scalar(_, node) {
		if (typeof node.value !== "number" || !Number.isInteger(node.value) || Number.isSafeInteger(node.value)) return;
		if (!/^[-+]?[0-9]+$/.test(node.source ?? "")) return;
		found.push({
			id: "yaml/number",
			severity: "error",
			span: spanAt(node.range?.[0] ?? 0, node.range?.[1] ?? 0),
			message: `the number \`${node.source}\` is too large to be kept exactly`,
			help: "Put it in quotes where a text is meant."
		});
	} });
	return found;
}
function duplicateKeyMessage(document, offset) {
	let key = "";
	(0, import_dist.visit)(document, { Pair(_, pair) {
		if ((0, import_dist.isScalar)(pair.key) && pair.key.range?.[0] === offset) key = String(pair.key.value);
	} });
	return `the key \`${key}\` stands twice in the same map`;
}
function readDocument(document, spanAt) {
	const contents = document.contents;
	const span = spanAt(contents.range[0], contents.range[1]);
	let value;
	try {
		value = document.toJS({ maxAliasCount: 100 });
	} catch (error) {
		return {
			id: "yaml/alias",
			severity: "error",
			span,
			message: error instanceof ReferenceError ? decapitalize(error.message) : String(error),
			help: "Write the values out instead of repeating aliases."
		};
	}
	return {
		value,
		span,
		spanOf: (path) => spanOfPath(document, path, spanAt) ?? span
	};
}
function spanOfPath(document, path, spanAt) {
	let node = document.contents;
	let found;
	for (const key of path) {
		if ((0, import_dist.isAlias)(node)) node = node.resolve(document);
		if (!(0, import_dist.isCollection)(node)) break;
		const item = node.items.find((candidate, index) => (0, import_dist.isPair)(candidate) ? (0, import_dist.isScalar)(candidate.key) && String(candidate.key.value) === String(key) : index === key);
		if (item === void 0) break;
		const keyRange = (0, import_dist.isPair)(item) && (0, import_dist.isScalar)(item.key) ? item.key.range : void 0;
		node = (0, import_dist.isPair)(item) ? item.value : item;
		const valueRange = node?.range;
		const range = ((0, import_dist.isScalar)(node) ? valueRange : keyRange) ?? keyRange ?? valueRange;
		if (range) found = [range[0], range[1]];
	}
	return found && spanAt(found[0], found[1]);
}
function isEmpty$2(document) {
	return (0, import_dist.isScalar)(document.contents) && document.contents.value === null && (document.contents.source ?? "") === "";
}
function spanBetween(file, lines, start, end) {
	const from = lines.linePos(start);
	const to = lines.linePos(end);
	return {
		file,
		line: Math.max(1, from.line),
		column: Math.max(1, from.col),
		endLine: Math.max(1, to.line),
		endColumn: Math.max(1, to.col)
	};
}
function decapitalize(message) {
	const first = message.split("\n")[0] ?? "";
	return (first.charAt(0).toLowerCase() + first.slice(1)).replace(/\.$/, "");
}

// src/kube/connection/kubeconfig.ts
/** Finds and reads the kubeconfig as kubectl does: the file given, else those of KUBECONFIG (the first to name a thing wins), else ~/.kube/config, else the pod's service account. */
function readTarget$1(options) {
	const files = filesOf(options);
	const configs = files.flatMap((file) => {
		const config = readConfig(file, options.kubeconfig !== void 0);
		return config === void 0 ? [] : [config];
	});
	if (configs.length > 0) return chooseContext(configs, {
		files,
		context: options.context
	});
	const inCluster = options.kubeconfig === void 0 ? inClusterTarget(options.env) : void 0;
	if (inCluster !== void 0) return inCluster;
	throw new UserError("there is no kubeconfig", { help: `Looked for ${files.join(", ") || "KUBECONFIG and ~/.kube/config"}, and for a service account of a pod. Give one with --kubeconfig FILE or KUBECONFIG.` });
}
function filesOf({ kubeconfig, env }) {
	if (kubeconfig !== void 0) return [resolve(kubeconfig)];
	const named = (env["KUBECONFIG"] ?? "").split(delimiter).filter((file) => file !== "");
	if (named.length > 0) return named.map((file) => resolve(file));
	const home = env["HOME"] ?? env["USERPROFILE"];
	return home === void 0 ? [] : [join(home, ".kube", "config")];
}
function readConfig(file, required) {
	const text = readText$1(file, required);
	if (text === void 0) return void 0;
	const value = parseYaml(file, text);
	if (value === null && !required) return void 0;
	if (!(isObject(value) && (Array.isArray(value["clusters"]) || Array.isArray(value["contexts"]) || value["kind"] === "Config"))) throw new UserError(`\`${file}\` is not a kubeconfig`, { help: "A kubeconfig is a YAML file with `kind: Config`, `clusters`, `users` and `contexts`." });
	return absolutePaths(value, dirname(file));
}
function readText$1(file, required) {
	const found = readCredentialFile(file);
	if ("text" in found) return found.text;
	if (found.code === "ENOENT" && !required) return void 0;
	throw new UserError(`the kubeconfig \`${file}\` ${unreadable[found.code] ?? `cannot be read (${found.code})`}`, { help: "Give the path of a readable kubeconfig with --kubeconfig or KUBECONFIG." });
}
const unreadable = {
	ENOENT: "does not exist",
	EISDIR: "is a folder"
};
function parseYaml(file, text) {
	const { documents, problems } = readYaml({
		file,
		text
	});
	const problem = problems[0];
	if (problem === void 0) return documents[0]?.value ?? null;
	throw new UserError(`the kubeconfig \`${file}\` is not YAML: ${problem.message}`, {
		help: "Check the file; kubectl config view shows what kubectl makes of it.",
		...problem.span === void 0 ? {} : { span: problem.span }
	});
}
const pathKeys = {
	clusters: ["certificate-authority"],
	users: [
		"client-certificate",
		"client-key",
		"tokenFile",
		"token-file"
	]
};
/** Paths in a kubeconfig are relative to the file that holds them. */
function absolutePaths(config, folder) {
	const fix = (list, inner) => listAt(config, list).map((entry) => {
		const value = { ...objectAt(entry, inner) };
		for (const key of pathKeys[list]) {
			const path = value[key];
			if (typeof path === "string" && path !== "" && !isAbsolute(path)) value[key] = join(folder, path);
		}
		const command = textAt(value, "exec", "command");
		if (command?.includes("/") === true && !isAbsolute(command)) value["exec"] = {
			...objectAt(value, "exec"),
			command: join(folder, command)
		};
		return {
			...isObject(entry) ? entry : {},
			[inner]: value
		};
	});
	return {
		...config,
		clusters: fix("clusters", "cluster"),
		users: fix("users", "user")
	};
}
function chooseContext(configs, asked) {
	const named = (list, name) => configs.flatMap((config) => listAt(config, list)).find((entry) => textAt(entry, "name") === name);
	const contexts = [...new Set(configs.flatMap((config) => listAt(config, "contexts")).flatMap((entry) => textAt(entry, "name") ?? []))];
	const known = contexts.length === 0 ? "The kubeconfig has no contexts." : `Its contexts are ${contexts.map((name) => `\`${name}\``).join(", ")}.`;
	const current = configs.map((config) => textAt(config, "current-context")).find((name) => name !== void 0 && name !== "");
	const context = asked.context ?? current;
	if (context === void 0) throw new UserError(`${asked.files.join(", ")} has no current context`, { help: `${known} Choose one with --context.` });
	const entry = named("contexts", context);
	if (entry === void 0) throw new UserError(`the kubeconfig has no context \`${context}\``, { help: `${known} Choose one with --context.` });
	const clusterName = textAt(entry, "context", "cluster") ?? "";
	const userName = textAt(entry, "context", "user") ?? "";
	const cluster = named("clusters", clusterName);
	if (textAt(cluster, "cluster", "server") === void 0) throw new UserError(`context \`${context}\` names the cluster \`${clusterName}\`, which has no server in the kubeconfig`, { help: "Add the cluster to the kubeconfig or choose another context with --context." });
	const user = named("users", userName);
	if (user === void 0 && userName !== "") throw new UserError(`context \`${context}\` names the user \`${userName}\`, which the kubeconfig does not have`, { help: "Add the user to the kubeconfig or choose another context with --context." });
	const namespace = textAt(entry, "context", "namespace") || "default";
	return {
		context,
		clusterName,
		cluster: objectAt(cluster, "cluster"),
		userName,
		user: objectAt(user, "user"),
		namespace
	};
}
const accountFolder = "/var/run/secrets/kubernetes.io/serviceaccount";
function inClusterTarget(env) {
	const host = env["KUBERNETES_SERVICE_HOST"];
	if (host === void 0) return void 0;
	const namespace = readText$1(`${accountFolder}/namespace`, false)?.trim();
	if (namespace === void 0) return void 0;
	return {
		context: "in-cluster",
		clusterName: "in-cluster",
		cluster: {
			server: `https://${host.includes(":") ? `[${host}]` : host}:${env["KUBERNETES_SERVICE_PORT"] ?? "443"}`,
			"certificate-authority": `${accountFolder}/ca.crt`
		},
		userName: "service account",
		user: { tokenFile: `${accountFolder}/token` },
		namespace
	};
}

// src/kube/connection/socket.ts
/** Opens a TLS connection that offers HTTP/2, through the proxy when the endpoint has one. */
async function openTls(endpoint, patience) {
	const host = hostOf$1(endpoint.url);
	const port = Number(endpoint.url.port || 443);
	const proxied = endpoint.proxy === void 0 ? void 0 : await openTunnel(endpoint.proxy, `${endpoint.url.hostname}:${port}`, patience);
	const name = endpoint.tls.servername ?? host;
	const socket = connect$1({
		...proxied === void 0 ? {
			host,
			port
		} : { socket: proxied },
		...endpoint.tls,
		servername: isIP(name) === 0 ? name : "",
		checkServerIdentity: (_, certificate) => checkServerIdentity(name, certificate),
		ALPNProtocols: ["h2", "http/1.1"]
	});
	socket.setNoDelay(true);
	await established(socket, "secureConnect", patience);
	return socket;
}
/** The host of a URL without the brackets of an IPv6 address. */
function hostOf$1(url) {
	return url.hostname.replace(/^\[(.*)\]$/, "$1");
}
/** Opens a connection to a target through a proxy, by CONNECT. */
async function openTunnel(proxy, target, patience) {
	const port = Number(proxy.port || (proxy.protocol === "https:" ? 443 : 80));
	const secure = proxy.protocol === "https:";
	const socket = secure ? connect$1({
		host: hostOf$1(proxy),
		port,
		servername: hostOf$1(proxy)
	}) : connect({
		host: hostOf$1(proxy),
		port
	});
	await established(socket, secure ? "secureConnect" : "connect", patience);
	const login = proxy.username === "" ? "" : `Proxy-Authorization: Basic ${basic(proxy)}\r\n`;
	socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${login}\r\n`);
	const status = await readHead(socket, patience);
	if (/^HTTP\/1\.[01] 2/.test(status)) return socket;
	socket.destroy();
	throw Object.assign(/* @__PURE__ */ new Error(`the proxy ${proxy.host} answered ${status || "nothing"}`), { code: "EPROXY" });
}
function basic(proxy) {
	return Buffer.from(`${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`).toString("base64");
}
/** Reads the proxy's answer up to the empty line and gives its first line. */
function readHead(socket, { timeoutMs }) {
	return new Promise((resolve, reject) => {
		let head = "";
		const end = () => {
			clearTimeout(timer);
			socket.off("data", read);
			socket.off("close", end);
			resolve(head.split("\r\n", 1)[0] ?? "");
		};
		const read = (chunk) => {
			head += chunk.toString("latin1");
			if (head.includes("\r\n\r\n")) end();
		};
		const timer = setTimeout(() => reject(timeout()), timeoutMs);
		socket.on("data", read);
		socket.on("close", end);
	});
}
function established(socket, event, { timeoutMs, signal }) {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => socket.destroy(timeout()), timeoutMs);
		const end = () => void socket.destroy(signal.reason);
		const settle = () => {
			clearTimeout(timer);
			signal.removeEventListener("abort", end);
			socket.off("error", failed);
		};
		const failed = (error) => {
			settle();
			reject(error);
		};
		socket.once("error", failed);
		socket.once(event, () => {
			settle();
			resolve();
		});
		if (signal.aborted) end();
		else signal.addEventListener("abort", end);
	});
}
function timeout() {
	return Object.assign(/* @__PURE__ */ new Error("no connection in time"), { code: "TIMEOUT" });
}

// src/kube/connection/http1.ts
/** Sends requests over kept HTTP/1.1 connections, one request at a time on each. */
function http1Transport(endpoint) {
	const secure = endpoint.url.protocol === "https:";
	const settings = {
		keepAlive: true,
		noDelay: true,
		...proxySettings(endpoint)
	};
	const agent = secure ? new Agent$1({
		...settings,
		...endpoint.tls
	}) : new Agent(settings);
	const target = {
		host: hostOf$1(endpoint.url),
		port: endpoint.url.port || (secure ? 443 : 80),
		agent
	};
	const begin = secure ? request$1 : request;
	return {
		send: (request, signal) => exchange(request, signal, (answered) => begin({
			...target,
			...wire(request)
		}, answered)),
		alive: () => true,
		close: () => agent.destroy()
	};
}
/** Node tunnels through a proxy when its agent is told the environment (24.5 and later). */
function proxySettings(endpoint) {
	if (endpoint.proxy === void 0) return {};
	return { proxyEnv: {
		HTTPS_PROXY: endpoint.proxy.href,
		HTTP_PROXY: endpoint.proxy.href
	} };
}
function wire(request) {
	const length = request.body === void 0 ? {} : { "content-length": String(Buffer.byteLength(request.body)) };
	return {
		method: request.method,
		path: request.path,
		headers: {
			...request.headers,
			...length
		}
	};
}
function exchange(request, signal, begin) {
	const line = {
		method: request.method,
		path: request.path
	};
	return new Promise((resolve, reject) => {
		const failed = (error) => reject(signal.aborted ? signal.reason : new ConnectionError(line, error));
		const outgoing = begin((message) => {
			const chunks = [];
			message.on("data", (chunk) => chunks.push(chunk));
			message.on("error", failed);
			message.on("end", () => resolve({
				status: message.statusCode ?? 0,
				headers: flatten$2(message),
				text: Buffer.concat(chunks).toString("utf8")
			}));
		});
		const abort = () => {
			outgoing.destroy();
		};
		signal.addEventListener("abort", abort, { once: true });
		outgoing.on("error", failed);
		outgoing.on("close", () => {
			signal.removeEventListener("abort", abort);
			failed(Object.assign(/* @__PURE__ */ new Error("the connection was closed"), { code: "ECONNRESET" }));
		});
		outgoing.end(request.body);
	});
}
function flatten$2(message) {
	const flat = {};
	for (const [name, values] of Object.entries(message.headersDistinct)) if (values !== void 0) flat[name] = values.join("\n");
	return flat;
}

// src/kube/connection/http2.ts
/** Sends requests as streams of one HTTP/2 session; once the session is gone every request fails with `CLOSED`. */
function http2Transport(session) {
	let lost;
	session.on("error", (error) => {
		lost = error;
	});
	session.on("goaway", () => session.close());
	session.once("connect", () => session.setLocalWindowSize(connectionWindowBytes));
	return {
		send: (request, signal) => sendStream(session, {
			request,
			signal,
			lost: () => lost
		}),
		alive: () => !session.closed && !session.destroyed,
		close: () => session.destroy()
	};
}
const connectionWindowBytes = 33554432;
function sendStream(session, { request, signal, lost }) {
	const line = {
		method: request.method,
		path: request.path
	};
	return new Promise((resolve, reject) => {
		if (session.closed || session.destroyed) {
			reject(new ConnectionError(line, lost() ?? /* @__PURE__ */ new Error("the connection was closed"), "CLOSED"));
			return;
		}
		const stream = session.request({
			":method": request.method,
			":path": request.path,
			...request.headers
		}, { endStream: request.body === void 0 });
		let head;
		const chunks = [];
		const abort = () => {
			stream.close();
			reject(signal.reason);
		};
		signal.addEventListener("abort", abort, { once: true });
		stream.on("response", (headers) => {
			head = headers;
		});
		stream.on("data", (chunk) => chunks.push(chunk));
		const refused = () => stream.rstCode === refusedStream ? "NGHTTP2_REFUSED_STREAM" : void 0;
		stream.on("error", (error) => reject(new ConnectionError(line, error, refused())));
		stream.on("close", () => {
			signal.removeEventListener("abort", abort);
			if (head === void 0 || stream.rstCode !== 0) {
				reject(new ConnectionError(line, lost() ?? /* @__PURE__ */ new Error(`the stream was closed (code ${stream.rstCode})`), refused() ?? "CLOSED"));
				return;
			}
			resolve({
				status: Number(head[":status"]),
				headers: flatten$1(head),
				text: Buffer.concat(chunks).toString("utf8")
			});
		});
		if (request.body !== void 0) stream.end(request.body);
	});
}
const refusedStream = 7;
function flatten$1(headers) {
	const flat = {};
	for (const [name, value] of Object.entries(headers)) if (value !== void 0 && !name.startsWith(":")) flat[name] = Array.isArray(value) ? value.join("\n") : String(value);
	return flat;
}

// src/kube/connection/transport.ts
/** Opens the way: HTTP/2 where the server offers it (all requests share one connection), else HTTP/1.1 with kept connections. */
async function openTransport(endpoint, patience) {
	if (endpoint.url.protocol === "http:") return http1Transport(endpoint);
	try {
		const socket = await openTls(endpoint, patience);
		if (socket.alpnProtocol !== "h2") {
			socket.destroy();
			return http1Transport(endpoint);
		}
		const session = connect$2(endpoint.url.origin, {
			createConnection: () => socket,
			settings: { initialWindowSize: windowBytes }
		});
		const transport = http2Transport(session);
		const close = () => {
			transport.close();
			socket.destroy();
		};
		return {
			...transport,
			close
		};
	} catch (error) {
		throw new ConnectionError({
			method: "CONNECT",
			path: endpoint.url.host
		}, error);
	}
}
/** Large enough that a list of a megabyte does not wait for window updates. */
const windowBytes = 4194304;

// src/kube/connection/webSocket.ts
/** Opens a WebSocket on the API server; throws ApiError when it refuses the upgrade. */
async function openWebSocket(endpoint, options) {
	const stream = await upgrade(endpoint, options);
	const read = frameReader((opcode, payload) => {
		if (opcode === binary || opcode === text$1) options.onMessage(payload);
		else if (opcode === ping) stream.write(frame(pong, payload));
		else if (opcode === close) stream.end();
	});
	stream.on("data", read);
	stream.on("error", () => stream.destroy());
	stream.on("close", options.onClose);
	return {
		send: (message) => void stream.write(frame(binary, message)),
		close: () => {
			stream.end(frame(close, Buffer.from([3, 232])));
			stream.destroySoon?.();
		}
	};
}
const [text$1, binary, close, ping, pong] = [
	1,
	2,
	8,
	9,
	10
];
function upgrade(endpoint, options) {
	const secure = endpoint.url.protocol === "https:";
	const port = Number(endpoint.url.port || (secure ? 443 : 80));
	const line = {
		method: "GET",
		path: options.path
	};
	return openProxy(endpoint, port, options.patience).then((proxied) => new Promise((resolve, reject) => {
		const outgoing = (secure ? request$1 : request)({
			host: hostOf$1(endpoint.url),
			port,
			path: options.path,
			...endpoint.tls,
			...proxied,
			headers: {
				...options.headers,
				connection: "Upgrade",
				upgrade: "websocket",
				"sec-websocket-version": "13",
				"sec-websocket-key": randomBytes(16).toString("base64"),
				"sec-websocket-protocol": options.protocol
			},
			timeout: options.patience.timeoutMs
		});
		outgoing.on("upgrade", (_, socket, head) => {
			socket.setTimeout(0);
			if (head.length > 0) socket.unshift(head);
			resolve(socket);
		});
		outgoing.on("response", (answer) => {
			const chunks = [];
			answer.on("data", (chunk) => chunks.push(chunk));
			answer.on("end", () => reject(new ApiError(line, {
				status: answer.statusCode ?? 0,
				text: Buffer.concat(chunks).toString()
			})));
		});
		outgoing.on("timeout", () => outgoing.destroy(Object.assign(/* @__PURE__ */ new Error("no answer in time"), { code: "TIMEOUT" })));
		outgoing.on("error", (error) => reject(new ConnectionError(line, error)));
		outgoing.end();
	}));
}
async function openProxy(endpoint, port, patience) {
	if (endpoint.proxy === void 0) return {};
	return { socket: await openTunnel(endpoint.proxy, `${endpoint.url.hostname}:${port}`, patience) };
}
/** A client masks what it sends (RFC 6455, 5.3). */
function frame(opcode, payload) {
	const extended = payload.length < 126 ? 0 : payload.length < 65536 ? 2 : 8;
	const head = Buffer.alloc(2 + extended);
	head[0] = 128 | opcode;
	head[1] = 128 | (extended === 0 ? payload.length : extended === 2 ? 126 : 127);
	if (extended === 2) head.writeUInt16BE(payload.length, 2);
	if (extended === 8) head.writeBigUInt64BE(BigInt(payload.length), 2);
	const mask = randomBytes(4);
	const masked = Buffer.from(payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
	return Buffer.concat([
		head,
		mask,
		masked
	]);
}
/** Puts frames together from the pieces in which they come; fragments of one message are joined. */
function frameReader(take) {
	let rest = Buffer.alloc(0);
	let message;
	return (chunk) => {
		rest = Buffer.concat([rest, chunk]);
		for (let found = readFrame(rest); found !== void 0; found = readFrame(rest)) {
			rest = rest.subarray(found.size);
			if (found.opcode >= close) take(found.opcode, found.payload);
			else {
				message ??= {
					opcode: found.opcode,
					parts: []
				};
				message.parts.push(found.payload);
				if (found.isLast) take(message.opcode, Buffer.concat(message.parts));
				if (found.isLast) message = void 0;
			}
		}
	};
}
function readFrame(bytes) {
	if (bytes.length < 2) return void 0;
	const short = bytes.readUInt8(1) & 127;
	const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
	if (bytes.length < 2 + extended) return void 0;
	const length = extended === 0 ? short : extended === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
	const size = 2 + extended + length;
	if (bytes.length < size) return void 0;
	const first = bytes.readUInt8(0);
	return {
		opcode: first & 15,
		isLast: (first & 128) !== 0,
		payload: bytes.subarray(2 + extended, size),
		size
	};
}

// src/kube/connection/link.ts
/** Makes a link; nothing is opened yet. */
function makeLink(options) {
	const prefix = options.endpoint.url.pathname.replace(/\/+$/, "");
	let open;
	let renewing;
	let credentials;
	const current = () => {
		credentials ??= options.credentials.read();
		return credentials;
	};
	const openAnew = async () => {
		const { tls } = await current();
		return openTransport({
			...options.endpoint,
			tls: {
				...options.endpoint.tls,
				...tls
			}
		}, options);
	};
	const transport = async () => {
		const known = open;
		if (known !== void 0 && (await known).alive()) return known;
		if (open === known) {
			const opened = openAnew();
			open = opened;
			opened.catch(() => {
				if (open === opened) open = void 0;
			});
		}
		return open ?? transport();
	};
	const drop = async () => {
		const known = open;
		open = void 0;
		(await known?.catch(() => void 0))?.close();
	};
	return {
		send: async (request) => {
			options.signal.throwIfAborted();
			const { headers } = await current();
			const way = await transport();
			const limit = AbortSignal.timeout(options.timeoutMs);
			try {
				return await way.send({
					...request,
					path: `${prefix}${request.path}`,
					headers: {
						...request.headers,
						...headers
					}
				}, AbortSignal.any([options.signal, limit]));
			} catch (error) {
				if (options.signal.aborted || !limit.aborted) throw error;
				await drop();
				throw new ConnectionError(request, /* @__PURE__ */ new Error(`no answer within ${options.timeoutMs / 1e3} s`), "TIMEOUT");
			}
		},
		upgrade: async (request) => {
			const { tls, headers } = await current();
			const endpoint = {
				...options.endpoint,
				tls: {
					...options.endpoint.tls,
					...tls
				}
			};
			return openWebSocket(endpoint, {
				...request,
				path: `${prefix}${request.path}`,
				headers,
				patience: options
			});
		},
		renew: () => {
			renewing ??= options.credentials.renew().then(async (renewed) => {
				renewing = void 0;
				if (!renewed) return false;
				credentials = void 0;
				await drop();
				return true;
			});
			return renewing;
		},
		close: () => void drop()
	};
}

// src/kube/connection/proxyEnvironment.ts
/** The proxy that HTTPS_PROXY and NO_PROXY ask for, as Go's `httpproxy` reads them; an API server on this machine is always asked directly. */
function proxyFor(url, env) {
	const name = url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
	const value = env[name] ?? env[name.toLowerCase()];
	if (value === void 0 || value === "" || isExcluded(url, env["NO_PROXY"] ?? env["no_proxy"] ?? "")) return void 0;
	return new URL(value.includes("://") ? value : `http://${value}`);
}
function isExcluded(url, list) {
	const host = hostOf$1(url);
	if (host === "localhost" || host === "::1" || /^127\./.test(host)) return true;
	return list.split(",").some((entry) => matches$1(entry.trim().toLowerCase(), host, url.port || "443"));
}
function matches$1(entry, host, port) {
	if (entry === "") return false;
	if (entry === "*") return true;
	if (entry.includes("/")) return inRange(entry, host);
	const [, name = entry, wantedPort] = /^(.+?)(?::(\d+))?$/.exec(entry) ?? [];
	if (wantedPort !== void 0 && wantedPort !== port) return false;
	const suffix = name.replace(/^\*/, "");
	return host === suffix || host.endsWith(suffix.startsWith(".") ? suffix : `.${suffix}`);
}
function inRange(entry, host) {
	const [address = "", bits = ""] = entry.split("/");
	const family = isIP(host);
	if (family === 0 || isIP(address) !== family) return false;
	const type = family === 4 ? "ipv4" : "ipv6";
	const range = new BlockList();
	range.addSubnet(address, Number(bits), type);
	return range.check(host, type);
}

// src/kube/connection/connect.ts
/** Connects to the cluster of a kubeconfig and asks what it serves; throws UserError when there is none, or none that answers. */
async function connect$3(options) {
	const target = readTarget$1(options);
	const endpoint = endpointOf(target, options.env);
	const link = makeLink({
		endpoint,
		credentials: credentialSource(target, options.env),
		timeoutMs: options.timeoutMs,
		signal: options.signal ?? new AbortController().signal
	});
	const client = makeClient({
		link,
		target: {
			server: endpoint.url.origin,
			cluster: target.clusterName,
			context: target.context,
			namespace: target.namespace
		},
		clock: options.clock,
		progress: options.progress
	});
	try {
		await client.discovery();
		return client;
	} catch (error) {
		client.close();
		throw connectionTrouble(error, {
			server: endpoint.url.origin,
			user: target.userName
		}) ?? error;
	}
}
function endpointOf(target, env) {
	const url = serverUrl(target);
	const ca = dataOrFile(target.cluster, "certificate-authority");
	const servername = textAt(target.cluster, "tls-server-name");
	const own = textAt(target.cluster, "proxy-url");
	const proxy = own === void 0 || own === "" ? proxyFor(url, env) : new URL(own);
	if (proxy !== void 0 && !/^https?:$/.test(proxy.protocol)) throw new UserError(`the proxy \`${proxy.protocol}//${proxy.host}\` is not an HTTP proxy`, { help: "Only http:// and https:// proxies can be used." });
	return {
		url,
		tls: {
			rejectUnauthorized: target.cluster["insecure-skip-tls-verify"] !== true,
			...ca === void 0 ? {} : { ca },
			...servername === void 0 ? {} : { servername }
		},
		...proxy === void 0 ? {} : { proxy }
	};
}
function serverUrl(target) {
	const server = textAt(target.cluster, "server") ?? "";
	try {
		const url = new URL(server);
		if (/^https?:$/.test(url.protocol)) return url;
	} catch {}
	throw new UserError(`the server \`${server}\` of cluster \`${target.clusterName}\` is not a URL`, { help: "It must begin with https:// (or http://)." });
}

// src/kube/manifests/input.ts
/**
* Collects the texts behind the given paths: a file, a folder (walked in name order; a kustomization or a chart is built by the real
* program, except for a kustomization that only lists resources), or `-` for standard input.
* Throws UserError for what is missing, unreadable, binary or too large.
*/
async function collectTexts(files, paths) {
	const texts = [];
	for (const path of paths) if (path === "-") texts.push({
		file: "<stdin>",
		text: decode("<stdin>", await files.readStandardInput())
	});
	else texts.push(...await collectPath(files, path, []));
	return texts;
}
const maximumBytes = 16777216;
const kustomizationNames = [
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization"
];
async function collectPath(files, path, above) {
	const found = await files.stat(path);
	if (found === void 0) throw new UserError(`there is no file or folder \`${path}\``, { help: "Give the path of a manifest file or of a folder of manifests." });
	if (found.kind === "file") return [await readText(files, path, found.size)];
	if (found.kind === "other") throw new UserError(`\`${path}\` is neither a file nor a folder`, { help: "Give the path of a manifest file or of a folder of manifests." });
	if (above.includes(found.id)) throw new UserError(`\`${path}\` leads back to a folder that it is in`, { help: "Remove the symbolic link that makes the loop." });
	return collectFolder(files, path, [...above, found.id]);
}
async function collectFolder(files, folder, above) {
	const names = [...await files.list(folder)].sort();
	if (names.includes("Chart.yaml")) return [await build(files, folder, [["helm", [
		"template",
		"release",
		folder
	]]])];
	const kustomization = names.find((name) => kustomizationNames.includes(name));
	if (kustomization !== void 0) return collectKustomization(files, folder, kustomization, above);
	const texts = [];
	for (const name of names) {
		if (name.startsWith(".")) continue;
		const path = join$1(folder, name);
		const found = await files.stat(path);
		if (found === void 0) throw new UserError(`the symbolic link \`${path}\` leads nowhere or in a circle`, { help: "Remove the link or mend it." });
		if (found.kind === "folder" || /\.(ya?ml|json)$/.test(name)) texts.push(...await collectPath(files, path, above));
	}
	return texts;
}
/** Reads the resources of a kustomization that does nothing but list them, so that findings keep their file and line. */
async function collectKustomization(files, folder, name, above) {
	const path = join$1(folder, name);
	const { text } = await readText(files, path, (await files.stat(path))?.size ?? 0);
	const value = readYaml({
		file: path,
		text
	}).documents[0]?.value;
	const resources = listAt(value, "resources");
	const isPlain = isObject(value) && Object.keys(value).every((key) => [
		"apiVersion",
		"kind",
		"metadata",
		"resources"
	].includes(key));
	const isLocal = resources.every((item) => typeof item === "string" && !item.includes(":") && !item.startsWith("/"));
	if (!isPlain || !isLocal) return [await build(files, folder, [["kustomize", ["build", folder]], ["kubectl", ["kustomize", folder]]])];
	const texts = [];
	for (const resource of resources) texts.push(...await collectPath(files, join$1(folder, String(resource)), above));
	return texts;
}
async function build(files, folder, programs) {
	for (const [program, args] of programs) {
		const ran = await files.run(program, args);
		if (ran === void 0) continue;
		if (ran.code === 0) return {
			file: folder,
			text: ran.stdout
		};
		throw new UserError(`\`${program} ${args.join(" ")}\` failed: ${ran.stderr.trim().split("\n")[0] ?? ""}`, { help: "Run the command by hand and mend what it names." });
	}
	const names = programs.map(([program]) => `\`${program}\``).join(" or ");
	throw new UserError(`\`${folder}\` must be built, but there is no ${names} here`, { help: `Install ${names}, or give plain manifests.` });
}
async function readText(files, path, size) {
	if (size > maximumBytes) throw new UserError(`\`${path}\` has ${Math.round(size / 1e6)} MB; manifest files over ${maximumBytes / 1024 / 1024} MiB are not read`, { help: "Give the manifests only, or split the file." });
	return {
		file: path,
		text: decode(path, await files.read(path))
	};
}
function decode(file, bytes) {
	if (bytes.byteLength > maximumBytes) throw new UserError(`\`${file}\` has over ${maximumBytes / 1024 / 1024} MiB and is not read`, { help: "Give the manifests only." });
	if (bytes.includes(0)) throw new UserError(`\`${file}\` is a binary file, not YAML or JSON`, { help: "Give text files with Kubernetes manifests." });
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw new UserError(`\`${file}\` is not UTF-8 text`, { help: "Save the file as UTF-8." });
	}
}
function join$1(folder, name) {
	return folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
}

// src/kube/manifests/manifest.ts
/** The objects in the texts, in their order; everything that keeps one from being an object is a problem with its place. */
function readManifests(texts) {
	const manifests = [];
	const problems = [];
	for (const text of texts) {
		const { documents, problems: found } = readYaml(text);
		problems.push(...found);
		for (const document of documents) for (const read of readObjects(document, document.value, [])) if ("reference" in read) manifests.push(read);
		else problems.push(read);
	}
	return {
		manifests,
		problems: [...problems, ...duplicates(manifests)]
	};
}
/** A document is one object, or a List of objects. */
function* readObjects(document, value, path) {
	if (textAt(value, "kind")?.endsWith("List") && textAt(value, "apiVersion") !== void 0 && Array.isArray(isObject(value) ? value["items"] : void 0)) {
		for (const [index, item] of listAt(value, "items").entries()) yield* readObjects(document, item, [
			...path,
			"items",
			index
		]);
		return;
	}
	yield readObject(document, value, path);
}
function readObject(document, value, path) {
	const problem = (message, help, ...rest) => ({
		id: "manifest/invalid",
		severity: "error",
		span: document.spanOf([...path, ...rest]),
		message,
		why: "It is not a Kubernetes object, so it cannot be applied.",
		help
	});
	if (!isObject(value)) return problem("this document is not a map", "Remove it, or give it `apiVersion`, `kind` and `metadata.name`.");
	const apiVersion = textAt(value, "apiVersion");
	if (!apiVersion) return problem("`apiVersion` is missing", "Add it, such as `apiVersion: v1`.", "apiVersion");
	const kind = textAt(value, "kind");
	if (!kind) return problem("`kind` is missing", "Add it, such as `kind: ConfigMap`.", "kind");
	const name = textAt(value, "metadata", "name");
	if (!name) return problem(`this ${kind} has no \`metadata.name\``, "Give it a name; `generateName` cannot be applied twice.", "metadata");
	const metadata = value["metadata"];
	const namespace = textAt(value, "metadata", "namespace");
	if (isObject(metadata) && "namespace" in metadata && !namespace) return problem("`metadata.namespace` is empty or not a text", "Name the namespace, or remove the key.", "metadata", "namespace");
	return {
		object: value,
		reference: {
			apiVersion,
			kind,
			name,
			...namespace === void 0 ? {} : { namespace }
		},
		span: document.spanOf(path),
		spanOf: (rest) => document.spanOf([...path, ...rest])
	};
}
function* duplicates(manifests) {
	const seen = /* @__PURE__ */ new Map();
	for (const manifest of manifests) {
		const key = keyOf$1(manifest.reference);
		const first = seen.get(key);
		if (first === void 0) {
			seen.set(key, manifest);
			continue;
		}
		yield {
			id: "manifest/duplicate",
			severity: "error",
			span: manifest.spanOf(["metadata", "name"]),
			object: manifest.reference,
			message: `${formatObject(manifest.reference)} stands twice in the set; the first is at ${formatSpan(first.spanOf(["metadata", "name"]))}`,
			why: "Only one of them can be in the cluster; which one would depend on the order of the files.",
			help: "Remove one of the two."
		};
	}
}

// src/commands/context.ts
/** Makes the context of a run; `close` ends its connection. */
function makeContext(given) {
	const { options, host, signal } = given;
	const closing = new AbortController();
	let client;
	let target;
	let manifests;
	const paths = options.paths.length > 0 ? options.paths : [relative(".", given.bundled) || "."];
	const open = async () => {
		const opened = await connect$3({
			...options.kubeconfig === void 0 ? {} : { kubeconfig: options.kubeconfig },
			...options.context === void 0 ? {} : { context: options.context },
			env: host.env,
			timeoutMs: Math.min(requestTimeoutMs$1, options.timeoutMs),
			clock: host.clock,
			progress: host.progress,
			signal: AbortSignal.any([signal, closing.signal])
		});
		target = opened.cluster;
		return opened;
	};
	const connected = () => {
		client ??= open();
		return client;
	};
	return {
		options,
		host,
		signal,
		client: connected,
		beginConnecting: () => void connected().catch(() => {}),
		target: () => target,
		manifests() {
			manifests ??= readSet(host, paths);
			return manifests;
		},
		async close() {
			closing.abort(/* @__PURE__ */ new Error("the run is over"));
			await client?.then((opened) => opened.close(), () => {});
		}
	};
}
const requestTimeoutMs$1 = 3e4;
async function readSet(host, paths) {
	const texts = await collectTexts(host.files, paths);
	const { manifests, problems } = readManifests(texts);
	host.hide(secretsOf(manifests.map(({ object }) => object)));
	if (problems.length > 0) return {
		kind: "refused",
		problems
	};
	if (manifests.length === 0) throw new UserError(`there are no manifests in ${paths.map((path) => `\`${path}\``).join(", ")}`, { help: "Give files or folders with Kubernetes objects in `.yaml`, `.yml` or `.json` files." });
	return {
		kind: "read",
		manifests
	};
}

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
			return resource === void 0 ? void 0 : readObject$1(client, pathOf$1(resource, options));
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
function ask(stream, request$2, host) {
	const { method, path, headers = {}, body } = request$2;
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

// src/kube/reach/serviceProxy.ts
/** Asks a Service through the API server; throws only when the API server cannot be reached. `Authorization` does not get through, cookies do. */
function serviceProxy(client, address) {
	const root = `/api/v1/namespaces/${encodeURIComponent(address.namespace)}/services/${proxySegment(address)}/proxy`;
	return { request: async ({ method, path, headers, body }) => {
		const answer = await client.exchange({
			method,
			path: `${root}${path.startsWith("/") ? path : `/${path}`}`,
			headers: {
				accept: "*/*",
				...headers
			},
			...body === void 0 ? {} : { body }
		});
		return {
			status: answer.status,
			headers: answer.headers,
			body: answer.text,
			from: isProxyAnswer(answer.status, answer.headers, answer.text) ? "proxy" : "backend"
		};
	} };
}
/** The name that stands in the path, and in `resourceNames` of a rule that allows it: `prometheus:9090`, `https:grafana:3000`. */
function proxySegment(address) {
	return `${address.scheme === "https" ? "https:" : ""}${address.service}:${address.port}`;
}
function isProxyAnswer(status, headers, body) {
	if (status < 400 || !(headers["content-type"] ?? "").startsWith("application/json")) return false;
	try {
		const value = JSON.parse(body);
		return isObject(value) && value["kind"] === "Status" && value["apiVersion"] === "v1";
	} catch {
		return false;
	}
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

// node_modules/re2js/build/index.js
/*!
* re2js
* RE2JS is the JavaScript port of RE2, a regular expression engine that provides linear time matching
*
* @version v2.10.0
* @author Oleksii Vasyliev
* @homepage https://github.com/le0pard/re2js#readme
* @repository [object Object]
* @license MIT
*/
var RE2Flags = class RE2Flags {
	static FOLD_CASE = 1;
	static LITERAL = 2;
	static CLASS_NL = 4;
	static DOT_NL = 8;
	static ONE_LINE = 16;
	static NON_GREEDY = 32;
	static PERL_X = 64;
	static UNICODE_GROUPS = 128;
	static WAS_DOLLAR = 256;
	static LOOKBEHIND = 512;
	static MATCH_NL = RE2Flags.CLASS_NL | RE2Flags.DOT_NL;
	static PERL = RE2Flags.CLASS_NL | RE2Flags.ONE_LINE | RE2Flags.PERL_X | RE2Flags.UNICODE_GROUPS;
	static POSIX = 0;
	static UNANCHORED = 0;
	static ANCHOR_START = 1;
	static ANCHOR_BOTH = 2;
};
/**
* Public flags for RE2JS and RE2Set compilation.
*/
const PublicFlags = {
	CASE_INSENSITIVE: 1,
	DOTALL: 2,
	MULTILINE: 4,
	DISABLE_UNICODE_GROUPS: 8,
	LONGEST_MATCH: 16,
	LOOKBEHINDS: 512
};
/**
* Various constants and helper for unicode codepoints.
*/
const ASCII_SIZE = 128;
const ASCII_TO_UPPER = new Int32Array(ASCII_SIZE);
const ASCII_TO_LOWER = new Int32Array(ASCII_SIZE);
const MAX_BMP = 65535;
for (let i = 0; i < ASCII_SIZE; i++) {
	if (i >= 97 && i <= 122) ASCII_TO_UPPER[i] = i - 32;
	else ASCII_TO_UPPER[i] = i;
	if (i >= 65 && i <= 90) ASCII_TO_LOWER[i] = i + 32;
	else ASCII_TO_LOWER[i] = i;
}
var Codepoint = class {
	static CODES = Object.freeze({
		"\x07": 7,
		"\b": 8,
		"	": 9,
		"\n": 10,
		"\v": 11,
		"\f": 12,
		"\r": 13,
		" ": 32,
		"\"": 34,
		$: 36,
		"&": 38,
		"'": 39,
		"(": 40,
		")": 41,
		"*": 42,
		"+": 43,
		"-": 45,
		".": 46,
		0: 48,
		1: 49,
		2: 50,
		3: 51,
		4: 52,
		5: 53,
		6: 54,
		7: 55,
		8: 56,
		9: 57,
		":": 58,
		"<": 60,
		">": 62,
		"?": 63,
		A: 65,
		B: 66,
		C: 67,
		F: 70,
		P: 80,
		Q: 81,
		U: 85,
		Z: 90,
		"[": 91,
		"\\": 92,
		"]": 93,
		"^": 94,
		_: 95,
		"`": 96,
		a: 97,
		b: 98,
		f: 102,
		i: 105,
		m: 109,
		n: 110,
		r: 114,
		s: 115,
		t: 116,
		v: 118,
		x: 120,
		z: 122,
		"{": 123,
		"|": 124,
		"}": 125
	});
	static toUpperCase(codepoint) {
		if (codepoint < ASCII_SIZE) return ASCII_TO_UPPER[codepoint];
		const s = String.fromCodePoint(codepoint).toUpperCase();
		const expectedLen = s.codePointAt(0) > MAX_BMP ? 2 : 1;
		if (s.length > expectedLen) return codepoint;
		const sOrigin = String.fromCodePoint(s.codePointAt(0)).toLowerCase();
		const originExpectedLen = sOrigin.codePointAt(0) > MAX_BMP ? 2 : 1;
		if (sOrigin.length > originExpectedLen || sOrigin.codePointAt(0) !== codepoint) return codepoint;
		return s.codePointAt(0);
	}
	static toLowerCase(codepoint) {
		if (codepoint < ASCII_SIZE) return ASCII_TO_LOWER[codepoint];
		const s = String.fromCodePoint(codepoint).toLowerCase();
		const expectedLen = s.codePointAt(0) > MAX_BMP ? 2 : 1;
		if (s.length > expectedLen) return codepoint;
		const sOrigin = String.fromCodePoint(s.codePointAt(0)).toUpperCase();
		const originExpectedLen = sOrigin.codePointAt(0) > MAX_BMP ? 2 : 1;
		if (sOrigin.length > originExpectedLen || sOrigin.codePointAt(0) !== codepoint) return codepoint;
		return s.codePointAt(0);
	}
};
var UnicodeRangeTable = class {
	/**
	* @param {Uint32Array | number[]} data
	* @param {boolean} isStride1
	*/
	constructor(data, isStride1 = false) {
		this.data = data;
		this.isStride1 = isStride1;
		this.SIZE = isStride1 ? 2 : 3;
	}
	getLo(index) {
		return this.data[index * this.SIZE];
	}
	getHi(index) {
		return this.data[index * this.SIZE + 1];
	}
	getStride(index) {
		return this.isStride1 ? 1 : this.data[index * this.SIZE + 2];
	}
	get length() {
		return this.data.length / this.SIZE;
	}
};
const B64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
const B64_MAP = /* @__PURE__ */ new Uint8Array(256);
for (let i = 0; i < 64; i++) B64_MAP[B64.charCodeAt(i)] = i;
const decodeVLQ = (str) => {
	const res = [];
	let value = 0;
	let shift = 0;
	for (let i = 0; i < str.length; i++) {
		const digit = B64_MAP[str.charCodeAt(i)];
		value |= (digit & 31) << shift;
		if ((digit & 32) === 0) {
			res.push(value);
			value = 0;
			shift = 0;
		} else shift += 5;
	}
	return res;
};
const decodeRanges = (str, isStride1) => {
	const res = decodeVLQ(str);
	const numRanges = isStride1 ? res.length / 2 : res.length / 3;
	const out = new Uint32Array(numRanges * 3);
	let current = 0;
	let resIdx = 0;
	for (let i = 0; i < numRanges; i++) {
		current += res[resIdx++];
		out[i * 3] = current;
		current += res[resIdx++];
		out[i * 3 + 1] = current;
		out[i * 3 + 2] = isStride1 ? 1 : res[resIdx++];
	}
	return out;
};
const decodeOrbit = (str) => {
	const res = decodeVLQ(str);
	const map = /* @__PURE__ */ new Map();
	let currentKey = 0;
	for (let i = 0; i < res.length; i += 2) {
		currentKey += res[i];
		const zz = res[i + 1];
		const delta = zz >>> 1 ^ -(zz & 1);
		map.set(currentKey, currentKey + delta);
	}
	return map;
};
var LazyMap = class {
	constructor(initializer) {
		this.initializer = initializer;
		this.cache = /* @__PURE__ */ new Map();
	}
	has(key) {
		return Object.hasOwn(this.initializer, key);
	}
	get(key) {
		if (this.cache.has(key)) return this.cache.get(key);
		const val = this.has(key) ? this.initializer[key]() : null;
		this.cache.set(key, val);
		return val;
	}
};
var UnicodeTables = class {
	static _CASE_ORBIT = null;
	static get CASE_ORBIT() {
		if (!this._CASE_ORBIT) this._CASE_ORBIT = decodeOrbit("rCgCIgCY+rQI4QiCuuBLgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCCgCBgCBgCBgCBgCBgCBgCB+7OB-BB-BB-BB-BB-BBskQB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BC-BB-BB-BB-BB-BB-BB-BByHBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBDCBBBCBBBCBBCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBxHBCBBBCBBBCBBB3SBmMBkNBCBBBCBBB8MBCBBB6MB6MBCBBC+EB0MB2MBCBBB6MB+MBiGBmNBiNBCBBBmKBikzCBmNBqNBkIBsNBCBBBCBBBCBBB0NBCBBB0NDCBBB0NBCBBByNByNBCBBBCBBB2NBCBBDCBBCwDFCBCBDBCBCBDBCBCBDBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBB9EBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBCCBCBDBCBBBhGBvDBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBjICCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBH2iVBCBBBlKBwiVB+jVB+jVBCBBBlMBqEBuEBCBBBCBBBCBBBCBBBCBBB+hVB4hVB8hVBjNB7MC5MB5MCzMC1MB+0yCE5MB20yCC9MBu2yCBwyyCBo0yCChNBlNBo0yCBu-UBi0yCDlNC6-UBpNDrNIu+UDzNCm0yCBzNE0yyCBzNBpEBxNBxNBtEG1NLqxyCBkxyCnFoFrBCBBBCBBDCBBEkIBkIBkICoHHsCCqCBqCBqCCgEC+DB+DBmkOBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCC+BBgCBgCBgCBgCBgCBgCBgCBgCBrCBpCBpCBpCBmjOB-BB8BB-BB-BBgEB-BB-BByBBqgOBsDB-BBtwBB-BB-BB-BBsBBgDBCB-BB-BB-BBeB-BB-BB61OB-BB-BB-DB9DB9DBQB7DBmCE9CBrDBPBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBrFB-EBOBnHB3FB-FCCBBBNBCBBCjIBjIBjIBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCB-BB-BB8kMB-BB6kMB-BB-BB-BB-BB-BB-BB-BB-BB-BBokMB-BB-BBkkMBkkMB-BB-BB-BB-BB-BB-BB-BB4jMB-BB-BB-BB-BB-BB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EBCBBBCBoiMBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBJCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBeBCBBBCBBBCBBBCBBBCBBBCBBBCBBBdBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBCgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDL-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-C64CgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOCgmOGgmODg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FDg8FBg8FBg8FhVg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBQBQBQBQBQBQDPBPBPBPBPBPjkC7mMB5mMBnmMBjmMBCBlmMB3lMBpiMBk8kCBCBBG-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FD-7FB-7FB-7F6FoglCEsuHRwjlCyDCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCB0DBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBG1DD97OCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQDPBPBPBPBPBPDQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQDPBPBPBPBPBPEQCQCQCQCPCPCPCPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPB0EB0EBsFBsFBsFBsFBoGBoGBgIBgIBgHBgHB8HB8HDQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQCSFPBPBzEBzEBRCxnOFSFrFBrFBrFBrFBREQBQClkOFPBPBnGBnGFQBQCljOCODPBPB-GB-GBNHSF-HB-HB7HB7HBRqJ53OE9tQBrmQH4Bc3BSgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBfBfBfBfBfBfBfBfBfBfBfBfBfBfBfBfECBByZ0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzB34BgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CBCBBBt-UBruHBt+UB1iVBviVBCBBBCBBBCBBB3hVB5-UB9hVB7hVCCBBCCBBI9jVB9jVBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBICBBBCBBECBBN-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOC-lOG-lOzoeCBBBCBBBCBBBCBBBCBBBCBl8kCBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBTCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBnECBBBCBBBCBBBCBBBCBBBCBBBCBBDCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBKCBBBCBBBnglCBCBBBCBBBCBBBCBBBCBBECBBBvyyCDCBBBCBBBgDCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBn0yCB90yCB10yCBh0yCBn0yCCjxyCBzyyCBpxyCBg6BBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBB-CBl0yCBvjlCBCBBBCBBBt2yCBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBhkzCZCBB9a-5Bd-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCm6TCBB7gBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCH-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BmlBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvChDwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCFvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvC1DuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCCuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCCuCBuCBuCBuCBuCBuCBuCCuCBuCCtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCCtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCCtCBtCBtCBtCBtCBtCBtCCtCBtCk2BgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEO-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-D+CgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCL-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-B74CgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BhrVgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BhB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BD1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BtxekCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjC");
		return this._CASE_ORBIT;
	}
	static _Print = null;
	static get Print() {
		if (!this._Print) this._Print = new UnicodeRangeTable(decodeRanges("hB9CBjBLBCpWBDFBFGBCCCBSBCsMBClBBDxBBDCBC2BBJaBFFBSVBC-FBCvBBD6BBDkDBP6BBDwBBDOBCbBDCCBJBGfBIqCBCgFBCHBDBBDVBCGBCEEBCBDIBDBBDDBJFFBCCBDBDYBDCBCFBFBBDVBCGBCBBCBBCBBDCCBDBFBBDCBEIIBCBCIIBPBLCBCIBCCBCVBCGBCBBCEBDJBCCBCCBDQQBCBDLBIGBCCBCHBDBBDVBCGBCBBCEBDIBDBBDCBICBFBBCEBDRBLBBCFBECBCDBEBBCCCBEEBEEBBBELBFEBECBCDBDHHPUBGMBCCBCWBCPBDIBCCBCDBIBBCCBCBBDDBDJBIVBCCBCWBCJBCEBDIBCCBCDBIBBGCBCDBDJBCCBNMBCCBCyBBCCBCFBFPBDZBCCBCRBEXBCIBCDDBFBEFFBEBCCCBGBHJBDCBN5BBFcBmBBBCCCBDBCXBCCCBVBDEBCCCBFBCJBDDBhBnCBCjBBFmBBCjBBCOBCMBmBlGBCGGD4LBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBDfBEZBH1CBDFBD-TBCbBE4CBIVBKXBKTBNMBCCBCBBN9CBDJBHJBHNBCKBH4CBIqBBGlCBLeBCLBFLBFEEBoBBDEBMrBBFZBHKBE9BBDgCBCcBDKBHJBHNBDtBBDLBVsCBClFBJ7BBEOBE9BBGqBBDKBJqBBG1QBDFBDlBBDFBDHBCGCBdBD0BBCOBCNBDFBCSBDCBCIBSXBJuBBSBBDaBCMBEhBBPgBBQrEBF5UBXKBWz4BBD9LBGsBBCGGD3BBIBBPXBKGBCGBCGBCGBCGBCGBCGBCGBC9DBjBZBC4CBN1GBbPBC+BBC1CBDmDBGqBBC9CBC1CBKvBBCszcBE2BBK7KBV3FBJ8GBV7BBEJBH3BBJlCBJLBHzDBMdBEtCBCKBFgBBC2BBKNBDJBDmDBZbBLFBDFBDFBKGBCGBC7BBF9DBDJBHj9KBNWBFwBBloItLBDpDBnBGBNEBGZBCEBCCCBCCBCCBoUBhBpBBHyBBCSBCDBFEBCmEBF9FBEFBDFBDFBDCBEGBCGBOBBDLBCZBCSBCBBCOBDNBjB6DBGCBFsBBE3CBCMBEwBwBBsBBjEcBEwBBQbBFjBBKdBGqBBGdBCkBBFNBrB9EBDJBHjBBFjBBFnBBJzBBMLBCOBCGBCBBCKBCOBCGBCBBEzBBN2JBKVBLHBZFBCpBBCIBmCFBDCCBqBBCBBEDDBVBCnCBJIBxBSBCBBGgBBEaBGaBnB3BBFTBDxBBCBBGHBCCBCcBDCBFJBIIBI-BBhBmBBFLBK1BBEcBDaBGZBIDBNGBxCoCB4ByBBOyBBItBBJJBHlBBEcBJBBxGeBCpBBCCBDBBRFBJIBiBtBBJpBBXZBnBbBVWBKtCBFjBBK9BBCEBOYBIJBH0BBCRBJmBBK-CBCTBMRBCuBB-BGBCCCBCBCOBCKBH6BBGJBHDBCHBDBBDVBCGBCBBCEBCJBDBBDCBDHHGGBDGBEEBMJBCDDClBBCJBCDDCDBCJBCBBJBBe7CBCEBfnCBJJBnF1BBDlBBjBkCBMJBHMBU5BBHJBHTBdaBDOBFWB6F7BBlDyCBNHBDDDBGBCBBCdBCBBDLBKJBnCHBDtBBDKBcnCBJyCBOoCBIJB3CHB5ChBBPJBHIBCsBBCNBLcBEfBDVBCNBqCGBCBBCrBBECCBCCBHBJJBHFBCBBCkBBCBBCFBIJBHrBBFJB3HYBIQBCoBBEcB2CQQBwBBO6cBnDuDBCEBMjGBtyCiDBOvhBBRVBL68DBGmSB61G5BBn2B4RBIeBCJBFwCBCJBHdBDFBLlCBLJBCGBCUBGSBxN5BBnG6CBGYBDYBtBqCBF4BBIQBhCEBMGBK1mHBqBfBiDyDB+vIDBCGBCBBCiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBDDBh7D8HBEzNBHWBQQBQtBBDWBKzDB9B1HBLmBBDpCBJvDBWlCB7DTBNTBN2CBKYBoE0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDjJBD9VBQEBCOBxiBeBHFB2GGBCQBDGBCBBCEBG9BBiBxDxDBrBBENBDJBFBBhKeBS5BBGxOxOBoBB3GqBBFhGhGBdBCVBJBBhHGBCDBCBBCOBCkGBDPBqBrCBFJBFBByYjCBtC8BBjGDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1BBBvIrBBFjDBNOBDOBCOBCkBBLtFB5BcBOrBBFIBIBBPFB7E4eBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBBPIBoB3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBCmDBmgB-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIBnkzVvHB", false));
		return this._Print;
	}
	static CATEGORIES = new LazyMap({
		C: () => new UnicodeRangeTable(decodeRanges("AfBgDgBBOrWrWBHHBCBICCVuMuMnBBBzBBBE4B4BBGBcDBHQBXhGhGxBBB8BBBmDNB8BBByBBBQddBCCMEBhBGBsCiFiFJBBDBBXIICCBFBBKBBDBBFHBCDBDGGBaaBEEHDBDBBXIIDGDBCCGDBDBBECBCGBFCCBFBSJBEKKEXXIDDGBBLIEBCCBNBFBBNGBIEEJBBDBBXIIDGGBKKBDDBEEBFBEDBDGGBTTBIBDHHBBBEFFBBBDCCDCBDCBECBNDBGCBEFFBCCBEBCNBWEBOEEYRRBKKEFFBFBDEEDBBFBBLGBXEEYLLGBBKEEFGBDEBEFFBLLELBOEE0BEEHDBRBBbEETCBZKKCBBICBCDBHCCJFBLBBELB7BDBekBBDCCGZZCYYBGGCIILBBFfBpClBlBBCBoBlBlBQOOBjBBnGCCBDBCBB6LFFBIICFFBqBqBFBBiBFFBIICFFBQQ6BFFBkCkCBhBhBBBBbFB3CBBHBB+UCB6CGBXIBZIBVLBOEEDLB-CBBLFBLFBPMMBEB6CGBsBEBnCJBgBNNBCBNDBCCBrBBBGKBtBDBbFBMCB-BBBiCeeBMMBEBLFBPBBvBBBNTBuCnFnFBGB9BCBQCB-BEBsBBBMHBsBEB3QBBHBBnBBBHBBJGCgBBB2BQQPBBHUUBEEKMMBDBbEByBPBDBBcOOBBBjBNBiBOBtEDB7UVBMUB14BBB-LEBuBCCBDBCBB5BGBDNBZIBI4BI-DhBBb6C6CBKB3GZBxC3C3CBoDoDBDBsB-C-C3CIBxBuzcuzcBBB4BIB9KTB5FHB+GTB9BCBLFB5BHBnCHBNFB1DKBfCBvCMMBCBiB4B4BBHBPBBLBBoDXBdJBHBBHBBHIBIII9BDB-DBBLFBl9KLBYDByBjoIBvLBBrDlBBILBGEBbGGCGDrUfBrBFB0BUUFDBGoEoEBCB-FCBHBBHBBHBBECBIIIBLBDBBNbbUDDQBBPhBB8DEBEDBuBCB5COOBBBCuBBvBhEBeCByBOBdDBlBIBfEBsBEBfmBmBBCBPpBB-EBBLFBlBDBlBDBpBHB1BKBNQQIDDMQQIDDBBB1BLB4JIBXJBJXBHrBrBKkCBHBBCtBtBDCBCBBYpCpCBGBKvBBUDDBDBiBCBcEBclBB5BDBVBBzBDDBDBJEEeBBEDBLGBKGBhCfBoBDBNIB3BCBeBBcEBbGBFLBIvCBqC2BB0BMB0BGBvBHBLFBnBCBeHBDvGBgBrBrBEBBDPBHHBKgBBvBHBrBVBblBBdTBYIBvCDBlBIB-BGGBLBaGBLFB2BTTBGBoBIBhDVVBJBTwBwBB8BBICCFQQMFB8BEBLFBFJJBDDBXXIDDGLLBDDBEEBCCBEBCEBIBBICBGKBLCCBCCnBLLCBBCFFLDDBGBDcB9CGGBcBpCHBLlFB3BBBnBhBBmCKBLFBOSB7BFBLFBVbBcBBQDBY4FB9BjDB0CLBJBBCBBJDDfDDBNNBHBLlCBJBBvBBBMaBpCHB0CMBqCGBL1CBJ3CBjBNBLFBKuBuBPJBeCBhBBBXPPBnCBIDDtBCBCDDKHBLFBHDDmBDDHGBLFBtBDBL1HBaGBSqBqBBBBe0CBCOBzBMB8clDBwDGGBJBlGryCBkDMBxhBPBXJB88DEBoS41GB7Bl2BB6RGBgBLLBCByCLLBEBfBBHJBnCJBLIIWEBUvNB7BlGB8CEBaBBarBBsCDB6BGBS-BBGKBIIB3mHoBBhBgDB0D8vIBFIIDkJkJBNBCcBEBBCNBFHBtMjoCBsDEBOCBKGBLBBF-6DB+HCB1NFBYOBSOBvBBBYIB1D7BB3HJBoBBBrCHBxDUBnC5DBVLBVLB4CIBamEB2CoCoCDBBCBBDBBFNNCIIiCFFBJJIddFGGCCBI1K1KBlJlJB-V-VBNBGQQBuiBBgBFBH0GBISSBIIDGGBDB-BgBBCvDBuBCBPBBLDBD-JBgBQB7BEBCvOBrB1GBsBDBC-FBgBXXBGBD-GBIFFDQQmGBBRoBBtCDBLDBDwYBlCrCB+BhGBFccDCCBCCLFFCCCBEBCDBCECEDDCBBCICDCCBFFIKFCLLSEBEGGSzBBDtIBtBDBlDLBQBBQQQmBJBvF3BBeMBtBDBKGBDNBH5EB6eCBSCBOCB7GFBNDBCOBNDB5BHBLFBpBHBfBBNDBDNBKmBB5KHBPBBOCBMCB6BCCBCBRBBNDBLGB0EoDoDBjgBBh3pBfB-oEBBv0FBBypHOBvThtCB-QhvBBs6EEBrpIlkzVBxHvw-FB", false)),
		Cc: () => new UnicodeRangeTable(decodeRanges("AfgDgB", true)),
		Cf: () => new UnicodeRangeTable(decodeRanges("tFzqBzqBBEBXhGhGyBhMhMBxCxCs5D9-B9-BBDBbEByBEBCJBw03B6H6HBBBimEQQj7IPBhjiBDBwmFHBn0rYffB+CB", false)),
		Cn: () => new UnicodeRangeTable(decodeRanges("4bBBHDBICCVuMuMnBBBzBBBE4B4BBGBcDBHKBvI9B9BBmDmDBMB8BBByBBBQddBCCMEBjBEBuHJJBDDBXXICCBBBFBBKBBDBBFHBCDBDGGBaaBEEHDBDBBXIIDGDBCCGDBDBBECBCGBFCCBFBSJBEKKEXXIDDGBBLIEBCCBNBFBBNGBIEEJBBDBBXIIDGGBKKBDDBEEBFBEDBDGGBTTBIBDHHBBBEFFBBBDCCDCBDCBECBNDBGCBEFFBCCBEBCNBWEBOEEYRRBKKEFFBFBDEEDBBFBBLGBXEEYLLGBBKEEFGBDEBEFFBLLELBOEE0BEEHDBRBBbEETCBZKKCBBICBCDBHCCJFBLBBELB7BDBekBBDCCGZZCYYBGGCIILBBFfBpClBlBBCBoBlBlBQOOBjBBnGCCBDBCBB6LFFBIICFFBqBqBFBBiBFFBIICFFBQQ6BFFBkCkCBhBhBBBBbFB3CBBHBB+UCB6CGBXIBZIBVLBOEEDLB-CBBLFBLFBbFB6CGBsBEBnCJBgBNNBCBNDBCCBrBBBGKBtBDBbFBMCB-BBBiCeeBMMBEBLFBPBBvBBBNTBuCnFnFBGB9BCBQCB-BEBsBBBMHBsBEB3QBBHBBnBBBHBBJGCgBBB2BQQPBBHUUBEEKmDmDNBBcOOBBBjBNBiBOBtEDB7UVBMUB14BBB-LEBuBCCBDBCBB5BGBDNBZIBI4BI-DhBBb6C6CBKB3GZBxC3C3CBoDoDBDBsB-C-C3CIBxBuzcuzcBBB4BIB9KTB5FHB+GTB9BCBLFB5BHBnCHBNFB1DKBfCBvCMMBCBiB4B4BBHBPBBLBBoDXBdJBHBBHBBHIBIII9BDB-DBBLFBl9KLBYDByBDBvzIBBrDlBBILBGEBbGGCGDrUfBrBFB0BUUFDBGoEoEBCC-FCBHBBHBBHBBECBIIIBIBGBBNbbUDDQBBPhBB8DEBEDBuBCB5COOBBBCuBBvBhEBeCByBOBdDBlBIBfEBsBEBfmBmBBCBPpBB-EBBLFBlBDBlBDBpBHB1BKBNQQIDDMQQIDDBBB1BLB4JIBXJBJXBHrBrBKkCBHBBCtBtBDCBCBBYpCpCBGBKvBBUDDBDBiBCBcEBclBB5BDBVBBzBDDBDBJEEeBBEDBLGBKGBhCfBoBDBNIB3BCBeBBcEBbGBFLBIvCBqC2BB0BMB0BGBvBHBLFBnBCBeHBDvGBgBrBrBEBBDPBHHBKgBBvBHBrBVBblBBdTBYIBvCDBlBIBlCJBCBBaGBLFB2BTTBGBoBIBhDVVBJBTwBwBB8BBICCFQQMFB8BEBLFBFJJBDDBXXIDDGLLBDDBEEBCCBEBCEBIBBICBGKBLCCBCCnBLLCBBCFFLDDBGBDcB9CGGBcBpCHBLlFB3BBBnBhBBmCKBLFBOSB7BFBLFBVbBcBBQDBY4FB9BjDB0CLBJBBCBBJDDfDDBNNBHBLlCBJBBvBBBMaBpCHB0CMBqCGBL1CBJ3CBjBNBLFBKuBuBPJBeCBhBBBXPPBnCBIDDtBCBCDDKHBLFBHDDmBDDHGBLFBtBDBL1HBaGBSqBqBBBBe0CBCOBzBMB8clDBwDGGBJBlGryCBkDMB3iBJB88DEBoS41GB7Bl2BB6RGBgBLLBCByCLLBEBfBBHJBnCJBLIIWEBUvNB7BlGB8CEBaBBarBBsCDB6BGBS-BBGKBIIB3mHoBBhBgDB0D8vIBFIIDkJkJBNBCcBEBBCNBFHBtMjoCBsDEBOCBKGBLBBJ76DB+HCB1NFBYOBSOBvBBBYIB1D7BB3HJBoBBBjGUBnC5DBVLBVLB4CIBamEB2CoCoCDBBCBBDBBFNNCIIiCFFBJJIddFGGCCBI1K1KBlJlJB-V-VBNBGQQBuiBBgBFBH0GBISSBIIDGGBDB-BgBBCvDBuBCBPBBLDBD-JBgBQB7BEBCvOBrB1GBsBDBC-FBgBXXBGBD-GBIFFDQQmGBBRoBBtCDBLDBDwYBlCrCB+BhGBFccDCCBCCLFFCCCBEBCDBCECEDDCBBCICDCCBFFIKFCLLSEBEGGSzBBDtIBtBDBlDLBQBBQQQmBJBvF3BBeMBtBDBKGBDNBH5EB6eCBSCBOCB7GFBNDBCOBNDB5BHBLFBpBHBfBBNDBDNBKmBB5KHBPBBOCBMCB6BCCBCBRBBNDBLGB0EoDoDBjgBBh3pBfB-oEBBv0FBBypHOBvThtCB-QhvBBs6EEBrpIm8yVBCdBhD-DBxHvw-BB---BBB---BBB", false)),
		Co: () => new UnicodeRangeTable(decodeRanges("gg4B-nGh4hc9--BD9--B", true)),
		Cs: () => new UnicodeRangeTable(decodeRanges("gg2B--B", true)),
		L: () => new UnicodeRangeTable(decodeRanges("hCZBHZBwBLLFGGBVBCeBCpOBFLBPEBICCiEEBCBBDDBCHHCCBCCCBSBCyCBCqEBJlFBClBBDHHBnBBoCaBFDBuBqBBkBBBCiDBCQQBIIBLLBBBDRRCdBe4CBMZZBfBKBBFGGBUBFKKEYYBXBIKBGXBCGBRpBB7B1BBETTIJBQPBFHBDBBDVBCGBCEEBCBERROBBCCBPBBLJJBEBFBBDVBCGBCBBCBBCBBgBDBCUUBBBRIBCCBCVBCGBCBBCEBETTQBBYMMBGBDBBDVBCGBCBBCEBEffBCCBBBQSSCFBECBCDBEBBCCCBEEBEEBBBELBX1B1BBGBCCBCWBCPBEbbBBBCBBDBBfFFBGBCCBCWBCJBCEBEffBBBCBBQBBSIBCCBCoBBDRRGCBJCBZFBGRBEXBCIBCDDBFB7BvBBCBBNGB7BBBCCCBDBCXBCCCBIBCBBKDDBDBCWWBCBhBgCgCBGBCjBBcEB0DqBBVRRBEBFDBEEEBIIBBBFMBNSSBkBBCGGDqBBCsKBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBmBPBR1CBDFBErTBDQBCZBGqCBHHBIRBOSBPRBPMBCCBQzBBkBFFkC4CBIEBDhBBCGGBkCBLeByBdBDEBMrBBFZB3BWBK0BBzC+C+CBtBBSHB3BdBOBBLrBBbjBBqBCBLjBBDKBGqBBDCBqBDBCFBCBBEGGB+FBhC1IBDFBDlBBDFBDHBCGCBdBD0BBCGBCEEBBBCGBEDBDFBFMBGCBCGB1DOORMBmDFFDJBCEEBDBHGCBCBCKBDDBGEBF1B1BB8zC8zCBjHBHDBEBBNlBBCGGD3BBIRRBVBKGBCGBCGBCGBCGBCGBCGBCGBxC2O2OBrBrBBDBGBBF1CBHCBC5CBCDBGqBBC9CBSfBxBPBhQ-tGBhCs0VBkCtBBDsIBEPBLBBVuBBReBDlCByBIBDmDBDxCBVQBCCBCDBCWBezBBPxBB-BFBECCBMMBaBLWBacBIuBBdRRBDBCJBLEBCoBBYCBCHBVWBEEEBwBBCEEBDDBDBDCCZCBDKBICBNFBDFBDFBKGBCGBCqBBCNBHyDBej9KBNWBFwBBloItLBDpDBnBGBNEBGCCBIBCMBCEBCCCBCCBCCBqDBiBqLBT-BBD1BBpBLB1DEBCmEBlBZBHZBM4CBEFBDFBDFBDCBkBLBCZBCSBCBBCOBDNBjB6DBmMcBEwBBwBfBOTBCHBHlBBLdBDjBBFHBxB9EBTjBBFjBBFnBBJzBBNKBCOBCGBCBBCKBCOBCGBCBBEzBBN2JBKVBLHBZFBCpBBCIBmCFBDCCBqBBCBBEDDBVBLWBKeBiCSBCBBLVBLZBHZBnB3BBHBBhCQQBCBCCBCcBrBcBEcBkBHBCbBc1BBLVBLSBORBvDoCB4ByBBOyBBOjBBnBbBKWB7HpBBHBBRFB5BcBLJJBUBrBRBvBUBcWBN0BB6BBBDOOBrBBhBYBbjBBeDDJiBBENNBuBBPDBWCCkBRBCYBUBBgCGBCCCBCBCOBCJBIuBBnBHBDBBDVBCGBCBBCEBETTNEBfJBCDDClBBCaaCtBtBBzBBTDBVCBfvBBVBBC5F5FBtBBqBDBlBvBBV8B8BBpBBOoCoCBZBmBGB6FrBB1D-BBgBHBDDDBGBCBBCXBQCC-CHBDmBBRCCdLLBmBBIWWMtBBUTTBnCBoGgBBgBIBCkBBSyByBBcBxDGBCBBClBBWaaBEBCBBCfBPYYBqBBlISBQCCBLBChBB9DwCwCB4cBnHjGBtyCgDBQvhBBSFBa68DBGmSB61GdBj3B4RBIeBSuCBSdBTvBBRDBgBUBGSBxNsBB0G-BBhBYBDYBtBqCBGjCjCBLBhCBBCPPBNNB0mHBqBfBiDyDB+vIDBCGBCBBCiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBn7F0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDYBCYBCeBCYBCeBCYBCeBCYBCeBCYBCHB15BeBHFBmI9BBzEsBBLGBRiKiKBcBTrBBlPbBlHdBDwGwGBdBCCBCBBCGBDEBKBBhHGBCDBCBBCOBCkGB8BjCBI1lB1lBBCBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQBlqE-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
		LC: () => new UnicodeRangeTable(decodeRanges("hCZBHZB7BLLBVBCeBCiGBCDBFvGBDZBhGDBDBBECBCHHCCBCCCBSBCyCBCqEBJlFBClBBKoBB44ClBBCGGDqBBDCBhV1CBDFBjkCKBGqBBDCBhCrBBgCMBChBBmD1IBDFBDlBBDFBDHBCGCBdBD0BBCGBCEEBBBCGBEDBDFBFMBGCBCGBmIFFDJBCEEBDBHGCBCBCFBFDDBCBGEBF1B1BB8zC8zCB6DBDmDBHDBEBBNlBBCGGzoetBBTbBnEtCBCWBEDBCsCBZBBE2Z2ZBpBBGIBIvCBh6TGBNEBqgBZBHZBmlBvCBhDjBBFjBB1DKBCOBCGBCBBCKBCOBCGBCBBk2ByBBOyBB+CVBLVB74C-BBhrV-BBhBYBDYBtpZ0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDYBCYBCeBCYBCeBCYBCeBCYBCeBCYBCHB15BJBCTBHFB2uCjCB", false)),
		Ll: () => new UnicodeRangeTable(decodeRanges("hDZB7BqBqBBWBCHBC2BCBQCBuBCDECBBBDCCDEEBFFDEEBBBDDDCCCDCCBCCDEECDDBDDBBBHGDCOCBSCBDDCEEC4BCBFBDDDBCCFICBjCBDZBiGCCEEEBBBTccBhBBCBBECBCWCBDBCGDB0B0BBuBBCgBCK0BCDMCBgDCxBoBBo6CqBBDCB5XFBjkCIBC2D2DBqBBgCMBChBBnD0ECBHBCgDCBHBJFBLHBJHBJFBLHBJHBJNBDHBJHBJHBJEBCBBHEEBBBCBBJDBDBBJHBLCBCBBzIEEBEEcKFDBBJDBF2B2Bs1CvBBCEEBGCFCCBCCBEBGiDCBIICFFNlBBCGG0oesBCUaCoEMCBBBC+BCBGBCCCDICFCCDCCBBBCSCGGGCMCFCCDOCbEE2ZqBBGIBIvCBh6TGBNEBqhBZBumBnBBpEjBB8EKBCOBCGBCBBk4ByBB+DVB75CfBhsVfB8BYBnqZZBbGBCRBbZBbDBCCCBFBCKBbZBbZBbZBbZBbZBbZBbZBbZBbbBdYBCFBbYBCFBbYBCFBbYBCFBbYBCFBC15B15BBIBCTBHFB4vChBB", false)),
		Lm: () => new UnicodeRangeTable(decodeRanges("wVRBFLBPEBICCmEGG-OnHnHlFBBuIBBFgBgBKEEhFoFoF1mBgEgE2R72B72BsDkTkTxOFBvF+BBOjBjBBjBByVOORMBg-CBByHgGgG2OsBsBBDBGiDiDB+C+CBBB34bjnBjnBBEBvIzDzDdBB6DIBxCYYpDDBEBB2OXXqEtDtDWBBoDDBKngVngVuBBBh-BFBCpBBCIB0sBhBhB2K04D04DnrTDB9PCBpBBBnRMBhCBBCPPB9-P9-PBCBCGBCBByhM9BBqGGBud0Q0QsSAB", false)),
		Lo: () => new UnicodeRangeTable(decodeRanges("qFQQhIFFBCBxGBB7ZaBFDBuBfBCJBkBBBCiDBCZZBLLBBBDRRCdBe4CBMZZBfBWVBrBYBIKBGXBCGBRoBB8B1BBETTIJBROBFHBDBBDVBCGBCEEBCBERROBBCCBPBBLJJBEBFBBDVBCGBCBBCBBCBBgBDBCUUBBBRIBCCBCVBCGBCBBCEBETTQBBYMMBGBDBBDVBCGBCBBCEBEffBCCBBBQSSCFBECBCDBEBBCCCBEEBEEBBBELBX1B1BBGBCCBCWBCPBEbbBBBCBBDBBfFFBGBCCBCWBCJBCEBEffBBBCBBQBBSIBCCBCoBBDRRGCBJCBZFBGRBEXBCIBCDDBFB7BvBBCBBNFB8BBBCCCBDBCXBCCCBIBCBBKDDBDBYDBhBgCgCBGBCjBBcEB0DqBBVRRBEBFDBEEEBIIBBBFMBNyDyDBnKBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBmBPByDrTBDQBCZBGqCBHHBIRBOSBPRBPMBCCBQzBBpBkCkCBhBBC0BBIEBDhBBCGGBkCBLeByBdBDEBMrBBFZB3BWBK0BBxFuBBSHB3BdBOBBLrBBbjBBqBCBLdByDDBCFBCBBE7hB7hBBCB4-C3BBZWBKGBCGBCGBCGBCGBCGBCGBCGBoR2B2BF1CBJCCB4CBFGGBpBBC9CBSfBxBPBhQ-tGBhC0wUBC2jBBkCnBBJrIBFPBLBBjCyByBBkCBqFoDoDEGBCCBCDBCWBezBBPxBB-BFBECCBMMBaBLWBacBIuBBuBEBDIBLEBCoBBYCBCHBVPBCFBEEEBwBBCEEBDDBDBDCCZBBEKBIPPBEBDFBDFBKGBCGByEiBBej9KBNWBFwBBloItLBDpDBkCCCBIBCMBCEBCCCBCCBCCBqDBiBqLBT-BBD1BBpBLB1DEBCmEBqDJBCsBBDeBEFBDFBDFBDCBkBLBCZBCSBCBBCOBDNBjB6DBmMcBEwBBwBfBOTBCHBHlBBLdBDjBBFHBhEtCBjDnBBJzBB9CzBBN2JBKVBLHB5EFBDCCBqBBCBBEDDBVBLWBKeBiCSBCBBLVBLZBHZBnB3BBHBBhCQQBCBCCBCcBrBcBEcBkBHBCbBc1BBLVBLSBORBvDoCB4FjBBnBDBCxJxJBoBBHBBRCBCBB5BcBLJJBUBrBRBvBUBcWBN0BB6BBBDOOBrBBhBYBbjBBeDDJiBBENNBuBBPDBWCCkBRBCYBUBBgCGBCCCBCBCOBCJBIuBBnBHBDBBDVBCGBCBBCEBETTNEBfJBCDDClBBCaaCtBtBBzBBTDBVCBfvBBVBBC5F5FBtBBqBDBlBvBBV8B8BBpBBOoCoCBZBmBGB6FrBB0GHBDDDBGBCBBCXBQCC-CHBDmBBRCCdLLBmBBIWWMtBBUTTBnCBoGgBBgBIBCkBBSyByBBcBxDGBCBBClBBWaaBEBCBBCfBPYYBnBBCBBlISBQCCBLBChBB9DwCwCB4cBnHjGBtyCgDBQvhBBSFBa68DBGmSB61GdBj3B4RBIeBSuCBSdBTvBB0BUBGSB0NnBB2MqCBGwFwFB0mHBqBfBiDyDBuwIiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBxzI2P2PBrBBiBiKiKBcBTrBBlPaBmHdBDwGwGBdBCCBCBBCGBDEBKiHiHBFBCDBCBBCOBCkGB8pBDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQBlqE-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
		Lt: () => new UnicodeRangeTable(decodeRanges("lOGDnB2sH2sHBGBJHBJHBNQQwBAB", false)),
		Lu: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiB2BCDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIJDCMCDQCDDDCCBC4BCIBBCBBDCCBCBCGCiJCCEJJHCCBBBCCCBCCBPBCIBkBDDBBBEWCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBpCDBNDBNDBNEBMDBnIFFECBDCBDEEBDBHGCBCBDDBLBBG+B+B9zCvBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoqZZBbZBbZBbCCBGDBDDBCBCHBbZBbBBCDBDHBCGBcBBCDBCEBCEEBFBcZBbZBbZBbZBbZBbZBfYBiBYBiBYBiBYBiBYBiB2pE2pEBgBB", false)),
		M: () => new UnicodeRangeTable(decodeRanges("gYvDB0IGBoIsBBCCCBCCBCCpCKBxBUBRmDmDBFBDFBDBBCDBkBffBZB8CKB7BIBKZZBCBCIBCCBCEBsBCB8BIBrBXBCgBB3BCBCRBCGBLBBeCB5BCCBFBDBBDCBKLLBbbDCB5BCCBDBFBBDCBEffBEEMCB5BCCBGBCCBCCBVBBXFBCCB5BCCBFBDBBDCBICBLBBf8B8BBDBECBCDBKpBpBBDB4BCCBFBCCBCDBIBBMBBeCB5BCCBFBCCBCDBIBBMBBQNNBCB4BBBCGBCCBCDBKLLBeeBBBnCFFBEBCCCBGBTBB+BDDBFBNHBjDDDBHBMGBqCBBcECFBByBTBCBBGKBCjBBKlDlDBSBYDBFCBCCBDGBEDBOLBCLLBCBgWCBzdDBdCBeBBfBBhCfBKuBuBBBBC2D2DBjBjB3DLBFLB8GEB6BJBCcBDxBxBBsBBDLBVEBwBQBnBIBNCBfMB5BNBxBTB5ECBCUBFHHDCBnG-BBxWgBB--CCBuEhDhDBeBrRFBqDBB1udDBCJBhBBBxCBBxIEEFYYBDBF0C0CBzBzBBQBbRBOnBnBBGBaMBtBDBwBNBlBkCkCBMBNJJBuBuBBBBzBCCBBBDBBGBBCqBqBBDBGBBtHHBCBBx5TiXiXBOBRPBuejHjH2EEBn0BCBCBBGDBpBCBFmFmFB+R+RBCBiCEB+JBBuCFBnCKByBDB7DCB2BOBqBDDBLLBCBuBKBI+B+BBBBlBNBRBBtBNNBBBxBNBJDBCBB9CLBHDD+ELBWDB4BBBCGBDBBDCBKLLBDDBFBEEBkCIBCDDCDBCEBCPPBzCzCBQBYyCyCBSBsHGBDIBcBBzCQBrDMBmDOBhIOB2HFBCBBDDBCCCBuEuEBFBDGBEddBIBpBGBCDBJKKBJBvBPBnGHBoGHBCHBzCVBCNB7DFBECCBCCBFBCjCjCBDBCBBCEB8KDBKBBCxBxBBFBEEBYmnFmnFHOBpmLRBhuCEB8BGB5gBCCB1BBIDByCMMBslTslTBizEizEBsBBDWB-QEBEFBJHBDGBfDB1ECB89B2BBFxBBJPPXEBCOBxqBGBCQBDGBCBBCEBlDhFhFBFB4L+B+BBCB9PDB-HBB0HDDIBBG7O7OBFBuDGB29lYvHB", false)),
		Mc: () => new UnicodeRangeTable(decodeRanges("joC4B4BDCBJDBCBBzBBB7BCBHBBDBBLsBsB7BCBjC7B7BBBBJCCB2B2BB7B7BCHHBDDBLLnDBBCBBECBCCBLqBqBBBB+BDB+BBB7BCCBDBDBBCBBKBBdPPB7B7BBBBGCBCCBLrBrBBsCsCBBBHHBTBBrKBBgCsFsFBFFHDDBaaBLLBBBDGBWBBDFBDLLBBB5zBffiEIIBGBCBB7KDBDCBFBBCFBhHBB7BCCKCCBJJBEByExBxBGCCBDBCBB+BffFBBD9B9BDCBCEEBxBxBBGBJBBsFWW35EBB0-dBBD5C5CBzBzBBOBvEBBwBxBxBBFFBDDBBBvDBBDBBZuBuBCuDuDDBBGuHuHBCCBCCBCC0gZCCgEuBuBBBBFBB0DZZB8B8BxBCBKBBO+C+CBBBEBBCrFrFBBBgBBB7BBBCDBDBBDCBKLLB1C1CBBBIDDCDBCBBCmDmDBBBJBBErDrDBBBHCCBCBDuHuHBBBHDBDyDyDBBBJBBCuDuDCBBHoDoDCBBFmImIBBBK4H4HBEBCBBFDDCvEvEBBBJDBF1C1CeBB-BqGqGECCoGPPrDIID2G2GBDBFBBC-K-KBNNxBBBJBBCpvQpvQBBBlxD2BBpDBB0rYBBHFB", false)),
		Me: () => new UnicodeRangeTable(decodeRanges("okBBB1xF-wB-wBBCBCCBsshBCB", false)),
		Mn: () => new UnicodeRangeTable(decodeRanges("gYvDB0IEBqIsBBCCCBCCBCCpCKBxBUBRmDmDBFBDFBDBBCDBkBffBZB8CKB7BIBKZZBCBCIBCCBCEBsBCB8BIBrBXBCfB4BCCFHBFEEBFBLBBe7B7BFDBJVVBbbDBB6BFFBFFBDDBBBEffBEEMBB6BFFBDBCBBFVVBXXBEBC7B7BDCCBCBJIIBMMBff+BNNzBEE4BCCBBBGCBCDBIBBMBBe7B7BDHHGBBVBBdBB6BBBFDBJVVBeepCIIBBBC7C7CDGBNHBjDDDBHBMGBqCBBcEC4BNBCEBCBBGKBCjBBKnDnDBCBCFBCBBDBBaBBFCBRDBODDBHHQgWgWBBBzdCBeBBfBBfBBhCBBCGBJDDBJBKuBuBBBBC2D2DBjBjB3DCBFBBKHHBBB8GBBD7B7BCGBCCCDHBHJBDxBxBBMBCeBDLBVDBxBCCBDBCGGpBIBNBBhBDBDBBCCB5BCCBEECCB7BHBDBB5ECBCMBCGBFHHEBBnG-BBxWMBFEEBKB--CCBuEhDhDBeBrRDBsDBB1udFFBIBhBBBxCBBxIEEFaaBGG4EBBbRBOnBnBBGBaKBvBCBxBDDBCBDBBoBkCkCBEBDBBDBBNJJwB0B0BCCBDBBGBBCrBrBBJJvHDDFx5Tx5TiXPBRPBuejHjH2EEBn0BCBCBBGDBpBCBFmFmFB+R+RBCBiCEB+JBBuCFBnCKByBDB8D3B3BBNBqBDDBLLBBByBDBDBBI+B+BBBBlBEBCHB-BNNB1B1BBHBLDBDgDgDBBBDCCBHHD+E+EEHBWBB6BBBEmBmBBFBEEBnCFBOECPBB2CHBDCBCYY1CFBCFFBCCBvHvHBCBHBBCBBcBB2CHBDCCBrDrDCDDBEBCmDmDCDDBCBCEBkIIBCBBhIBBCFFxEDBDBBFhBhBBIBpBFBDDBJKKBEBDCBvBMBCBBnGCCBBBCqGqGBFBCFBCzCzCBUBDGBCBBCBB7DFBECCBCCBFBCpCpCBEEC8K8KBMMB1B1BBDBGCCYmnFmnFHOBpmLLBECBhuCEB8BGB5gBgCgCBCByC5lT5lTBizEizEBsBBDWBhRCBSHBDGBfDB1ECB89B2BBFxBBJPPXEBCOBxqBGBCQBDGBCBBCEBlDhFhFBFB4L+B+BBCB9PDB-HBB0HDDIBBG7O7OBFBuDGB29lYvHB", false)),
		N: () => new UnicodeRangeTable(decodeRanges("wBJB5DBBGDDBBBitBJBnEJBnGJB9MJB3DJBFFBtDJB3DJB3DJBDFBvDMB0DJBJGBoDJBpDGBISBuDJBhDJB3DJBnCTBtIJBnCJBwWTBybCBwHJBHJBXJBtJJBhEKBmFJBHJB3FJB3CJBnEJBHJB3gBEEBEBHJBnGyBBDEB3W7BBvCVB3TdBqrBqYqYaIBPCB4KDBrEJBfHBCOBhBJBoBOBh7cJB9FJBhKFB7EJBnBJBnGJBXJB3CJB3MJB34UJBuPsBBN4BBSBB2KaBlBDBeJJnEEBrGJBvdHBaGBoBIBsCEBXFBhFBBDPBDtBBhCIB1BBBfCBsCEBpDHBZHBqBGBrKFBxBJBHJB3IeB-EJBrBDBxDGBnEdBhEJB9BJBxEJBITB8HJB3KJB3DJB3LJBnDJBHTBtCLBlNSB+CJB3UJB3CcBkHJBnCJB3BJBnLJBnDUBshBuDBimPJBnpCJB3CJBnEJBCGBvQJBnIWB+KCB6nXJBnuBTBNTBtDYB2iBxBBhqCJBnNJB3PJB4HJBtWIBhEJB4Y6BBCCBCDBtCsBBCOBjeMBk3CJB", false)),
		Nd: () => new UnicodeRangeTable(decodeRanges("wBJnxBJnEJnGJ9MJ3DJ3DJ3DJ3DJ3DJ3DJ3DJ3DJ3DJhDJ3DJnCJ3IJnCJn6BJnBJtJJhEJnFJHJ3FJ3CJnEJHJnuiBJnVJnBJnGJXJ3CJ3MJ34UJnsBJnkCJHJ9YJhEJ9BJxEJ3IJ3KJ3DJ3LJnDJHTtCJnNJnDJ3UJ3CJ3HJnCJ3BJnLJ3uQJnpCJ3CJnEJ3QJ37XJ12CxBhqCJnNJ3PJ4HJ2aJ30EJ", true)),
		Nl: () => new UnicodeRangeTable(decodeRanges("u3FCBwzCiBBDDB-zDaaBHBPCBs1dJBxyW0BBtOJJnEEBrhIuDBm8SCB", false)),
		No: () => new UnicodeRangeTable(decodeRanges("yFBBGDDBBB2pCFB5LFB5DCBmEGB6GGBSIByNJB2hBTB0jBJBhP20B20BEFBHJBnGPBqB3W3WB6BBvCVB3TdBqrB1kB1kBBCBrEJBfHBCOBhBJBoBOBxrdFBymWsBBiCDBSBB2KaBlBDB1pBHBaGBoBIBsCEBXFBhFBBDPBDtBBhCIB1BBBfCBsCEBpDHBZHBqBGBrKFBhLeB-EJBrBDBxDGBnETB8LTBmqBBBvNIBobSB0aUBn8SGB-YWBqhZTBNTBtDYBvqFIBid6BBCCBCDBtCsBBCOBjeMB", false)),
		P: () => new UnicodeRangeTable(decodeRanges("hBCBCFBCDBLBBEBBbCBCccCkBkBGEELBBEEE-VJJzOFBqBBB0BCCDDDtBBBVBBCBBOCCBBBrCDBnDsBsBBMBqHCB3BOBgBmImIBLLtE5D5D6DnMnMNwLwL7CLLBpFpFBNBCmBmBBCBoCrCrCBDBFBBwDFBsFlTlTBHB4EuTuTtBBBvCCBoCBB+ECBCCBmBKB6JBB5GBBhEGBCFBhFBBLGBdCB9DDB8BEB-BBBhCHBM9Z9ZBWBJTBCMBCLBfBBPBB6TDBeBB+hBNBwCBBgBJB0MVBgCDBhBBB8XDBCBBxDwEwEBtBBCfBDLBkNCBFJBDLBRNNjD7C7CjgdBBuICBkDLL0DFB9LDB3CBBpBCBCyByBBwBwBiDMBRBB9DDB-DBBRBB6HzqUzqUBxGxGBIBXiBBCNBCFFCBB2ECBCFBCDBLBBEBBbCBCccCCCBFB7MCB9UxBxB-MoXoXoGgBgBxIIBnBxDxDBFBjCGB6CDByO-J-JjBlElEBDBtBDB+FGBuDBBCDB-DDBxBBBwCDBFOOCCB5CFBsDrJrJBCCBzDzDBDBLBBCpDpD7HWBqDCBdMBtCjEjEBBB9HpIpIBBB8E9C9CBGB0CCBCEB+CJB4GgDgDBDBrBBBmUBBrCMBwFxjBxjBBDB97CBB8zOBBmEiCiCBDBJpRpRBBBoJDBoK9lT9lTovHEB07C-a-aBAB", false)),
		Pc: () => new UnicodeRangeTable(decodeRanges("-Cg-Hg-HBUU-u3BBBZCBwHAB", false)),
		Pd: () => new UnicodeRangeTable(decodeRanges("tB9qB9qB0BiyDiyDmgBqgCqgCBEBiwDDDgBBBFdd-NUUwDxszBxszBBmBmBLqFqFhzD-J-J", false)),
		Pe: () => new UnicodeRangeTable(decodeRanges("pB0B0BgB+1D+1DC-6B-6BqtC4B4BQ7T7TCff-hBMCxChBhBCGC1MUChCCCiBmhBmhBCECtBGCtNICEGCDBB-ozB6G6GeOCESSCCCrF0B0BgBGD", false)),
		Pf: () => new UnicodeRangeTable(decodeRanges("7F+6H+6HEddpuDCCFDDQEE", false)),
		Pi: () => new UnicodeRangeTable(decodeRanges("rFt7Ht7HDBBDaapuDCCFDDQEE", false)),
		Po: () => new UnicodeRangeTable(decodeRanges("hBCBCCBDECBLLBEEBcclCGGPBBI-V-VJzOzOBEBqB3B3BDDDtBBBVBBCBBOCCBBBrCDBnDsBsBBMBqHCB3BOBgBmImIBLLtE5D5D6DnMnMNwLwL7CLLBpFpFBNBCxDxDrCEBFBBwDFBsFlTlTBHBmY9D9DBBBoCBB+ECBCCBmBFBCDB6JBB5GBBhEGBCFBhFBBLGBdCB9DDB8BEB-BBBhCHBMjajaBJJBGBJIBDDBDCBEKBCCCBIB7kDDBCBBxDwEwEBFFBBBDDDBHBCBBCDDBLLBDBCJBDDBCCCBLBDCBtNCB6B+F+FjgdBBuICBkDLL0DFB9LDB3CBBpBCBCyByBBwBwBiDMBRBB9DDB-DBBRBB6HlxUlxUBFBDXXVBBDDBECBCDBICBHCCB2E2EBBBCCBDECBLLBEEBcclBDDB7M7MBBB9UxBxB-MoXoXoGgBgBxIIBnBxDxDBFBjCGB6CDB0ZlElEBDBtBDB+FGBuDBBCDB-DDBxBBBwCDBFOOCCB5CFBsDrJrJBCCBzDzDBDBLBBCpDpD7HWBqDCBdMBtCjEjEBBB9HpIpIBBB8E9C9CBGB0CCBCEB+CJB4GgDgDBDBrBBBmUBBrCMBwFxjBxjBBDB97CBB8zOBBmEiCiCBDBJpRpRBBBoJDBoK9lT9lTovHEB07C-a-aBAB", false)),
		Ps: () => new UnicodeRangeTable(decodeRanges("oBzBzBgB-1D-1DC-6B-6B-rCEEnB4B4BQ7T7TCff-hBMCxChBhBCGC1MUChCCCiBmhBmhBCECaTTCECtNICEGCDipzBipzB4GeeCMCESSCCCrFzBzBgBEEDAB", false)),
		S: () => new UnicodeRangeTable(decodeRanges("kBHHRCBgBCCcCCkBEBCBBDCCBCBDEEfgBgBrODBNNBGGBCCCBPB2DPPBxDxDsErIrIBBB3DCBDDDBvGvGLUUB4H4HIBBpEqLqLBHHB2H2H-DjEjEBGBlEwGwGqBmGmGiGCBQCCBBBDFBVECmEHBCFBCBBGDBmGBBxXJB0WuLuLlL+E+EBgBBiLJBKIBhiBCCBBBMCBOCBOCBOBBmCOOoBCBOCBUhBB-BBBCDBCBBLCCBBBGFBCECFMMBFFBDBGDBC7B7BBFFB2LBFcBD+HBXKByCtCBXnTBtBwBBDeBLyMBX+BBFfBD1LBDpEBmHFBmLBBvBZBC4CBN1GBbPBFOOBNNWBBHBB8CBB0HBBFJBhBlBBKRRBdBMdBJQQBeBLmBBQ-JBhuG-BBx0V2BB6RWBKBBoDBB+EDBLDB+RCBiHPPB+9T+9TpEgBBuLPBhCBB3BHBtBDBjDCCBBBD7E7EHRRBBBgBCCcCCiEGBCGBOBB6JIB6BQBDCBCMBEwBwBBrBB7zBBBwSmWmWBiKiKBGBnjC2kC2kCBbBr6SDBG3qU3qUk7DvHBLCBEzNBHWBQQBgDzDB9B1HBLmBBD7BBGCBXBBIdBF8BBWhCBE7F7FB1CBrbaagBaagBaagBaagBaa9B-PB4BDBzBHBCNBCBBp2BwNwNttCEE+DiOiOBvIvIBqBBFjDBNOBDOBCOBCkBBYgFB5BcBOrBBFIBIBBPFB7E4eBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBBPIBoB3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBC7CBLAB", false)),
		Sc: () => new UnicodeRangeTable(decodeRanges("kB+D+DBCBqnB8D8DzPBBzPBBI2H2HoImSmS8sClmClmCBgBB37hBkuVkuVtD7E7E8GBBEBB3-HDB-4wBxtCxtC", false)),
		Sk: () => new UnicodeRangeTable(decodeRanges("+CCCoCHHFEEqQDBNNBGGBCCCBPB2DPPBjoBjoB15FCCBBBMCBOCBOCBOBB9kEBBkzdWBKBBoDBBxePPBniUniUBPB8bCCjF4g9B4g9BBDB", false)),
		Sm: () => new UnicodeRangeTable(decodeRanges("rBRRBBB+BCCuBFFmBgBgB-XwQwQBBB8xGOOoBCBOCBsEoBoBBDBHlClCBDBGBBFGDIgBgBBDDCgBgBBqIBhBBB7CffBXBpBFB2OKK3BHBwDxKxKBDBDeBLPBhIiEBX+BBFfBDhIBxBUBDFB9+zB5Z5ZCCBlFRRBBB+BCCkEHHBCBitDBBhrwBx+Bx+BagBgBagBgBagBgBagBgBat5Ft5FB-uC-uCBHB", false)),
		So: () => new UnicodeRangeTable(decodeRanges("mFDDFCCyerIrIBgEgEBvGvGLUUB4H4HkQ2L2LjEFBClElEwGqBqBoMCBQCCBBBDFBVECmEHBCFBCBBGDBmGBBxXJB0WzWzW+EhBBiLJBKIBksBBBCDBCBBLCCBHHBEBCECFMMBPPCBBC7B7BBKKBDBDDBCBBCBBCGBCeBDBBCCCBdBtIHBFTBDGBDwCBCdBanBBHnCBXKByCtCBX2FBCIBC1BBJuDBC3HBtBrBBhC-HBhQvBBWBBHmBBDpEBmHFBmLBBvBZBC4CBN1GBbPBFOOBNNWBBHBBxKBBFJBhBlBBKRRBdBMdBJQQBeBLmBBQ-JBhuG-BBx0V2BBibDBLBBC+R+RBBBqqUPBuLPBhCBB3BHBuBCBlPEEFBBOBB6JIB6BQBDCBCMBEwBwBBrBB7zBBBwSpgBpgBBGBnjC2kC2kCBGBFQBr6SDBG3qU3qUk7DvHBLCBEzNBHWBQPBhDzDB9B1HBLmBBD7BBGCBXBBIdBF8BBWhCBE7F7FB1CBqlB-PB4BDBzBHBCNBCBBp2B96C96CiEyWyWBqBBFjDBNOBDOBCOBCkBBYgFB5BcBOrBBFIBIBBPFB7E6HBG4WBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBB-B3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBC7CBLAB", false)),
		Z: () => new UnicodeRangeTable(decodeRanges("gBgEgEgvFgsCgsCBJBeBBGwBwBh9DAB", false)),
		Zl: () => new UnicodeRangeTable(decodeRanges("ohIA", true)),
		Zp: () => new UnicodeRangeTable(decodeRanges("phIA", true)),
		Zs: () => new UnicodeRangeTable(decodeRanges("gBgEgEgvFgsCgsCBJBlBwBwBh9DAB", false)),
		ASCII_Hex_Digit: () => new UnicodeRangeTable(decodeRanges("wBJIFbF", true)),
		Alphabetic: () => new UnicodeRangeTable(decodeRanges("hCZBHZBwBLLFGGBVBCeBCpOBFLBPEBICC3CeeBQBCBBDDBCHHCCBCCCBSBCyCBCqEBJlFBClBBDHHBnBBoBNBCCCBCCBCCJaBFDBeKBG3BBCGBPlDBCHBFHBFCBLCBDRRBuBBOkDBZgBBKBBFGGBWBDSBUYBIKBGXBCGBIJJBoBBLLBEGBHrCBCPBCCBFOBOSBCHBDBBDVBCGBCEEBCBEHBDBBDBBCJJFBBCEBNBBLFFBBBCFBFBBDVBCGBCBBCBBCBBFEBFBBDBBFIIBCBCSSBEBMCBCIBCCBCVBCGBCBBCEBEIBCCBCBBEQQBCBWDBFCBCHBDBBDVBCGBCBBCEBEHBDBBDBBKBBFBBCEBORRBCCBEBECBCDBEBBCCCBEEBEEBBBELBFEBECBCCBEHHpBMBCCBCWBCPBEHBCCBCCBJBBCCBCBBDDBdDBCHBCCBCWBCJBCEBEHBCCBCCBJBBGCBCDBOCBNMBCCBCoBBDHBCCBCCBCGGBCBIEBXFBCCBCRBEXBCIBCDDBFBJFBCCCBGBTBBO5BBGGBH0B0BBECBDBCXBCCCBRBCCBDEBCHHPDBhBgCgCBGBCjBBFSBFPBCjBBkC2BBCDDBDBR-BBLDBDlBBCGGDqBBCsKBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBmBPBR1CBDFBErTBDQBCZBGqCBEKBITBMUBNTBNMBCCBCBBNzBBDSBPFFkC4CBIqBBGlCBLeBCLBFIBYdBDEBMrBBFZB3BbBF+BBDTBzBYYBMMBBByBzBBCOBCHB0BpBBDDBLrBBCKBP2BBXCBLjBBDKBGqBBDCBqBDBCFBCBBEGGB+FBUhBBM1IBDFBDlBBDFBDHBCGCBdBD0BBCGBCEEBBBCGBEDBDFBFMBGCBCGB1DOORMBmDFFDJBCEEBDBHGCBCBCKBDDBGEBFSSBnBBuZzBB34BkHBHDBEBBNlBBCGGD3BBIRRBVBKGBCGBCGBCGBCGBCGBCGBCGBCfBwB2O2OBBBaIBIEBDEBF1CBHCBC5CBCDBGqBBC9CBSfBxBPBhQ-tGBhCs0VBkCtBBDsIBEPBLBBVuBBGHBEwDBoBIBDmDBDxCBVUBCgBBZzBBNjCBCtBtBBEBECCBBBLgBBGiBBOcBEyBBCLBQRRBOBLEBC2BBKNBTWBEkCBCCCZCBDPBDDBMFBDFBDFBKGBCGBCqBBCNBH6DBWj9KBNWBFwBBloItLBDpDBnBGBNEBGLBCMBCEBCCCBCCBCCBqDBiBqLBT-BBD1BBpBLB1DEBCmEBlBZBHZBM4CBEFBDFBDFBDCBkBLBCZBCSBCBBCOBDNBjB6DBmC0BBsIcBEwBBwBfBOdBGqBBGdBDjBBFHBCEBrB9EBTjBBFjBBFnBBJzBBNKBCOBCGBCBBCKBCOBCGBCBBEzBBN2JBKVBLHBZFBCpBBCIBmCFBDCCBqBBCBBEDDBVBLWBKeBiCSBCBBLVBLZBHZBnB3BBHBBhCDBCBBGHBCCBCcBrBcBEcBkBHBCbBc1BBLVBLSBORBvDoCB4ByBBOyBBOnBBjBbBEGGBVB7HpBBCBBEBBRFBzBCBEcBLJJBUBrBRBvBUBcWBKlCBsBEBL4BBKOOBXBYyBBSDBJiBBEKKB+BBCDBKBBLCCkBRBChBBDHHBCB-BGBCCCBCBCOBCJBI4BBYDBCHBDBBDVBCGBCBBCEBEHBDBBDBBEHHGGBdJBCDDClBBCJBCDDCDBCBBECCtBhCBCCBCDBVCBfhCBDBBC5F5FB0BBDGBaFBjB+BBCEE8B1BBDoCoCBZBDNBWGB6F4BBoD-BBgBHBDDDBGBCBBCdBCBBDBBDDB+CHBDtBBDFBCCCBccBxBBDJBSnCBGTTBnCBoDHB5CgBBgBIBCsBBCGBCyByBBcBDVBCNBqCGBCBBCrBBECCBCCBBBCDDBZZBEBCBBCkBBCBBCDBCYYBqBBlIWBKQBCoBBECBwDwCwCB4cBnDuDBSjGBtyCgDBQvhBBSFBa68DBGmSB61GuBBy2B4RBIeBSuCBSdBTvBBRDBgBUBGSBxNsBB0G-BBhBYBDYBtBqCBF4BBIQBhCBBCNNBFBK1mHBqBfBiDyDB+vIDBCGBCBBCiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBFi7Fi7FBzCBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDYBCYBCeBCYBCeBCYBCeBCYBCeBCYBCHB15BeBHFB2GGBCQBDGBCBBCEBG9BBiBxDxDBrBBLGBRiKiKBcBTrBBlPbBlHdBDwGwGBdBCVBJBBhHGBCDBCBBCOBCkGB8BjCBEEE1lBDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1TZBHZBHZB3zD-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
		Dash: () => new UnicodeRangeTable(decodeRanges("tB9qB9qB0BiyDiyDmgBqgCqgCBEB+BoBoBQnMnMlgDDDgBBBFdd-NUUwDxszBxszBBmBmBLqFqFhzD-J-J", false)),
		Emoji: () => new UnicodeRangeTable(decodeRanges("jBHHGJBwDFFu8HNN5GXX7CFBQBBwLBBNnFnFaKBFCBoGoHoHBLLK7B7BBCBCEBKGDBDDFDDCBBDIEBJJBBBGCCGLBMBBDCCBCCTDDBTTBEBCCCBEEBGGDBBFBBMBBGBBDGGBECBVVBGGBEBCDBDFFDDDBEBCDDCCCHEEHLLBQQDFFCFFBBBCMMBxBxBBBBKeP1LBBwOCBUBB0BFF7mBNN6SCCrrvDrGrGhFBBNBBPDDBIBsCZBCBBYVVDIBWBBvFhBBDvDBDBBCCBDyCBDCBCmIBC+BBMFBCXBIBBDHBNDDBCBDFFBOOBDDJBBKGGBBBNCBJCBDCCFHHEHHB0CBxBlCBGHBDDBEJBECCBEEDJBkHLBF8I8IBtBBCJBC4FBxDMBEKBE4BBCFFBOBDLBFJB", false)),
		Emoji_Component: () => new UnicodeRangeTable(decodeRanges("jBHHGJB0+H2G2Gsp3B3+8B3+8BBYB8PEBxtBDBtzhY-CB", false)),
		Emoji_Modifier: () => new UnicodeRangeTable(decodeRanges("7-8DE", true)),
		Emoji_Modifier_Base: () => new UnicodeRangeTable(decodeRanges("9wJ8G8GRDB4jzD9B9BBBBDDDBBB2DBBDKBWSBEFFBBBCCBICCZqGqGBFFWFFBvFvFBBBEEB0CRRBBBKMMgSDDJHBHKKBIBDCB5B+B+BBCCBCCSCBCMBmHCBrBIB", false)),
		Emoji_Presentation: () => new UnicodeRangeTable(decodeRanges("64IBBuGDBEDDqQBBWBBzBLBsBUUOJJBSSBGGBJJGWWIBBCFFDIIFBBdkBkBCFFBBBC+B+BBBBZPP8aBB0BFFvlxDrGrG-FDDBIBsCZBCZZVDDBDBCCBWBBvFgBBNIBClCBCVBNqBBFEBNQBEEEBlCBCCCB5FBD+BBODBCXBTbbBOO3C0CBxBlCBHEEBBBDDBEDBMBBIIBkHLBF8I8IBtBBCJBC4FBxDMBEKBE4BBCFFBOBDLBFJB", false)),
		Extended_Pictographic: () => new UnicodeRangeTable(decodeRanges("pFFFu8HNN5GXX7CFBQBBwLBBNnFnFaKBFCBoGoHoHBLLK7B7BBCBCEBKGDBDDFDDCBBDIEBJJBBBGCCGLBMBBDCCBCCTDDBTTBEBCCCBEEBGGDBBFBBMBBGBBDGGBECBVVBGGBEBCDBDFFDDDBEBCDDCCCHEEHLLBQQDFFCFFBBBCMMBxBxBBBBKeP1LBBwOCBUBB0BFF7mBNN6SCCrrvDoBoBBCBlDLBQBBQPPBmBmBBIBxDBBNBBPDDBIBU3BBcOBLVVDIBCDBKWBH7FBDvDBDBBCCBDyCBDCBCDBG9HBC+BBMFBCXBIBBDHBNDDBCBDFFBOOBDDJBBKGGBBBNCBJCBDCCFHHEHHB0CBxBlCBGHBDQBECCBEBDMB7GlBBNDB5BHBLFBpBHBfBBNDBDNBKmBBNuBBCJBC4FB5CHBPxEBhI9fB", false)),
		Hex_Digit: () => new UnicodeRangeTable(decodeRanges("wBJIFbFq1-BJIFbF", true)),
		Lowercase: () => new UnicodeRangeTable(decodeRanges("hDZBwBLLFlBlBBWBCHBC2BCBQCBuBCDECBBBDCCDEEBFFDEEBBBDDDCCCDCCBCCDEECDDBDDBBBHGDCOCBSCBDDCEEC4BCBFBDDDBCCFICBjCBDiBBIBBfEBhDsBsBCEEDDBTccBhBBCBBECBCWCBDBCGDB0B0BBuBBCgBCK0BCDMCBgDCxBoBBo6CqBBCDB5XFBjkCIBC2D2DB+FBiC0ECBHBCgDCBHBJFBLHBJHBJFBLHBJHBJNBDHBJHBJHBJEBCBBHEEBBBCBBJDBDBBJHBLCBCBB6DOORMBuDEEBEEcKFDBBJDBFiBiBBOBFsasaBYBn6BvBBCEEBGCFCCBCCBGBEiDCBIICFFNlBBCGG0oesBCUaCBBBmEMCBBBC8BCBIBCCCDICFCCDCCBBBCSCGGGCMCFCCDOCWDBCCCBBB2ZqBBCNBHvCBh6TGBNEBqhBZBumBnBBpEjBB8EKBCOBCGBCBBkODDBBBCpBBCIBmoByBB+DVB75CfBhsVfB8BYBnqZZBbGBCRBbZBbDBCCCBFBCKBbZBbZBbZBbZBbZBbZBbZBbZBbbBdYBCFBbYBCFBbYBCFBbYBCFBbYBCFBC15B15BBIBCTBHFBmI9BB1lChBB", false)),
		Math: () => new UnicodeRangeTable(decodeRanges("rBRRBBBgBeeCuBuBFmBmBgB5W5WBBBDbbBDDBBBwQCBuwGccBBBMEEOPPBCBWEBMEBiCMBFEEBFFBDBTFFDJBCDDBEBHEEBDDBCCBBBCFBENBClClCBWBCFBCBBFBBFfBCHHBPPBqIBJDBVBB7CffBZBCZZMGB+NBBNJBFFBFBBDBBEEBPCCDFBMHBGBB6BCCeDBKCBxK-BBhI-PBxBUBDFB9+zB4Z4ZBEBCjFjFRCBeCCeCCkEHHBCBitDBBhrwBwoBwoBBzCBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDjJBDxBBhwFDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1BBB-uCIB", false)),
		Quotation_Mark: () => new UnicodeRangeTable(decodeRanges("iBFFkEQQ96HHBaBBowDqOqOBCBOCBixzBDB+FFF7CBB", false)),
		Terminal_Punctuation: () => new UnicodeRangeTable(decodeRanges("hBLLCMMBEE-ZJJiQ6B6BpCPPCCB1FsBsBBJBCsHsHB3B3BBEBCHBgBmImIB1nB1nBBtFtFFFB4JBB2YHBmY9D9DBBBoCBB+ECBEoBoBBCBDBB7JBBjLDBjFBBLBBCCBeCB8FEB-BBBldYYBKKBBBwlDCBzJOOFLLCBBEBBtNBB8ndBBuICBkHEB-LBB3CBBgD4E4EBBB0ECBgERRB6H6HnxUDDB6B6BBBBCDBqFLLCMMBEEiCDD7hBxBxBnkBoGoG3JBB5EFBlCFB6CDB5dEBtBDB+FGBxDDBgECBiEBBHRRB5C5CBDBtDrJrJB2D2DBBBNBBnLDBEOBqDBB6HCBmQCC8HBB4CBBFBB-MCBuBmUmUBrCrCBspBspBBDB6vRBBmEiCiCBBBLqRqRBoJoJBnwTnwTovHDB", false)),
		Uppercase: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiB2BCDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIJDCMCDQCDDDCCBC4BCIBBCBBDCCBCBCGCiJCCEJJHCCBBBCCCBCCBPBCIBkBDDBBBEWCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBpCDBNDBNDBNEBMDBnIFFECBDCBDEEBDBHGCBCBDDBLBBGbbBOBUzZzZBYBx5BvBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoqZZBbZBbZBbCCBGDBDDBCBCHBbZBbBBCDBDHBCGBcBBCDBCEBCEEBFBcZBbZBbZBbZBbZBbZBfYBiBYBiBYBiBYBiBYBiB2pE2pEBgBBvgCZBHZBHZB", false)),
		White_Space: () => new UnicodeRangeTable(decodeRanges("JEBTlDlDbgvFgvFgsCKBeBBGwBwBh9DAB", false))
	});
	static SCRIPTS = new LazyMap({
		Adlam: () => new UnicodeRangeTable(decodeRanges("go6DrCFJFB", true)),
		Ahom: () => new UnicodeRangeTable(decodeRanges("g4lCaDOFW", true)),
		Anatolian_Hieroglyphs: () => new UnicodeRangeTable(decodeRanges("ggxCmS", true)),
		Arabic: () => new UnicodeRangeTable(decodeRanges("gwBEBCFBCNBCCBCfBCJBMZBCrDBChBBxCvBBxHhBBGqCBCcBxy8BtPBDvEBhBPBxDEBCmEBk7DeBkCFBJIBiBFBh43BDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1BBB", false)),
		Armenian: () => new UnicodeRangeTable(decodeRanges("xpBlBDxBDCks9BE", true)),
		Avestan: () => new UnicodeRangeTable(decodeRanges("g4iC1BEG", true)),
		Balinese: () => new UnicodeRangeTable(decodeRanges("g4GsCCxB", true)),
		Bamum: () => new UnicodeRangeTable(decodeRanges("g1pB3CpowB4R", true)),
		Bassa_Vah: () => new UnicodeRangeTable(decodeRanges("w26CdDF", true)),
		Batak: () => new UnicodeRangeTable(decodeRanges("g+GzBJD", true)),
		Bengali: () => new UnicodeRangeTable(decodeRanges("gsCDBCHBDBBDVBCGBCEEBCBDIBDBBDDBJFFBCCBDBDYB", false)),
		Beria_Erfe: () => new UnicodeRangeTable(decodeRanges("g17CYDY", true)),
		Bhaiksuki: () => new UnicodeRangeTable(decodeRanges("ggnCICsBCNLc", true)),
		Bopomofo: () => new UnicodeRangeTable(decodeRanges("qXB6wLqBxDf", true)),
		Brahmi: () => new UnicodeRangeTable(decodeRanges("ggkCtCFjBKA", true)),
		Braille: () => new UnicodeRangeTable(decodeRanges("ggK-H", true)),
		Buginese: () => new UnicodeRangeTable(decodeRanges("gwGbDB", true)),
		Buhid: () => new UnicodeRangeTable(decodeRanges("g6FT", true)),
		Canadian_Aboriginal: () => new UnicodeRangeTable(decodeRanges("ggF-TxRlC7tgCP", true)),
		Carian: () => new UnicodeRangeTable(decodeRanges("g1gCwB", true)),
		Caucasian_Albanian: () => new UnicodeRangeTable(decodeRanges("wphCzBMA", true)),
		Chakma: () => new UnicodeRangeTable(decodeRanges("gokC0BCR", true)),
		Cham: () => new UnicodeRangeTable(decodeRanges("gwqB2BKNDJDD", true)),
		Cherokee: () => new UnicodeRangeTable(decodeRanges("g9E1CDFz7lBvC", true)),
		Chorasmian: () => new UnicodeRangeTable(decodeRanges("w9jCb", true)),
		Common: () => new UnicodeRangeTable(decodeRanges("AgCBbFBbuBBCOBCEBYgBgBiOmBBGEBDTB1DKKHCC+THHPEEhB9E9ElQiEiEB6mB6mB2MDBjJwvBwvBBBBoCBBsGBBCumBumBOIIBCBCFBCCBDmYmYBKBD2CBCKBEKBCOBShBB-BlBBCCBDFBCaBCQBqBCBF5UBXKBW-cBhIzTBDpEBhQ9CBzMUBCCCBXBQHBFDB8CBBE7C7CB0E0EBOBhBlBBKxBxBB+BBgBwCBwB5C5CBmFBhuG-BBhoWhBBnDCBmFJB1HhFhFsMPPBzuUzuUBxGxGBIBXiBBCSBCDB0ECCBeBbFBbKBLuBuBBhChCBFBCGBLEBjICBFsBBEIBxCMB0BsBBlHaBltuBDB96D8HBEzNBHWBQQBgDzDB9B1HBLmBBD9BBEQBJBBIdBF8BB2GTBNTBN2CBKYBoE0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDjJBDxBByjFjCBtC8BBjWrBBFjDBNOBDOBCOBCkBBLtFB5BZBCBBOrBBFIBIBBPFB7E4eBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBBPIBoB3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBCmDBnghYffB+CB", false)),
		Coptic: () => new UnicodeRangeTable(decodeRanges("ifNxkKzDGG", true)),
		Cuneiform: () => new UnicodeRangeTable(decodeRanges("ggoC5cnDuDCEMjG", true)),
		Cypriot: () => new UnicodeRangeTable(decodeRanges("ggiCFBDCCBqBBCBBEDD", false)),
		Cypro_Minoan: () => new UnicodeRangeTable(decodeRanges("w8rCiD", true)),
		Cyrillic: () => new UnicodeRangeTable(decodeRanges("ggBkEBDoFBx6FKBhFtCtCojEfBhie-CBv8VBBhw4B9BBiBAB", false)),
		Deseret: () => new UnicodeRangeTable(decodeRanges("gghCvC", true)),
		Devanagari: () => new UnicodeRangeTable(decodeRanges("goCwCFODZh7nBfhwcJ", true)),
		Dives_Akuru: () => new UnicodeRangeTable(decodeRanges("gomCGBDDDBGBCBBCdBCBBDLBKJB", false)),
		Dogra: () => new UnicodeRangeTable(decodeRanges("ggmC7B", true)),
		Duployan: () => new UnicodeRangeTable(decodeRanges("ggvDqDGMEIIJDD", true)),
		Egyptian_Hieroglyphs: () => new UnicodeRangeTable(decodeRanges("ggsC1iBL68D", true)),
		Elbasan: () => new UnicodeRangeTable(decodeRanges("gohCnB", true)),
		Elymaic: () => new UnicodeRangeTable(decodeRanges("g-jCW", true)),
		Ethiopic: () => new UnicodeRangeTable(decodeRanges("gwEoCBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBDfBEZBnvGWBKGBCGBCGBCGBCGBCGBCGBCGBjpfFBDFBDFBKGBCGBylvCGBCDBCBBCOB", false)),
		Garay: () => new UnicodeRangeTable(decodeRanges("gqjClBEcJB", true)),
		Georgian: () => new UnicodeRangeTable(decodeRanges("glElBBCGGDqBBCDBx8CqBBDCBhiElBBCGG", false)),
		Glagolitic: () => new UnicodeRangeTable(decodeRanges("ggL-Ch9sDGCQDGCBCE", true)),
		Gothic: () => new UnicodeRangeTable(decodeRanges("w5gCa", true)),
		Grantha: () => new UnicodeRangeTable(decodeRanges("g4kCDBCHBDBBDVBCGBCBBCEBDIBDBBDCBDHHGGBDGBEEB", false)),
		Greek: () => new UnicodeRangeTable(decodeRanges("wbDBCCBDDBCFFCCCBBBCCCBSBC+BBPPBnpGEBzBEBFEB1ChKhKBUBDFBDlBBDFBDHBCGCBdBD0BBCOBCNBDFBCSBDCBCIBoJ-xiB-xiB7uVuCBSgj0Bgj0BBkCB", false)),
		Gujarati: () => new UnicodeRangeTable(decodeRanges("h0CCBCIBCCBCVBCGBCBBCEBDJBCCBCCBDQQBCBDLBIGB", false)),
		Gunjala_Gondi: () => new UnicodeRangeTable(decodeRanges("grnCFCBCkBCBCFIJ", true)),
		Gurmukhi: () => new UnicodeRangeTable(decodeRanges("hwCCBCFBFBBDVBCGBCBBCBBCBBDCCBDBFBBDCBEIIBCBCIIBPB", false)),
		Gurung_Khema: () => new UnicodeRangeTable(decodeRanges("go4C5B", true)),
		Han: () => new UnicodeRangeTable(decodeRanges("g0LZBC4CBN1GBwBCCaIBPDBle-tGBhC-vUBhoWtLBDpDBpodBBNGBqgkB-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
		Hangul: () => new UnicodeRangeTable(decodeRanges("goE-HvxHBiI9CyDeiCei3dckUj9KNWFwBl9JeEFDFDFDC", true)),
		Hanifi_Rohingya: () => new UnicodeRangeTable(decodeRanges("gojCnBJJ", true)),
		Hanunoo: () => new UnicodeRangeTable(decodeRanges("g5FU", true)),
		Hatran: () => new UnicodeRangeTable(decodeRanges("gniCSCBGE", true)),
		Hebrew: () => new UnicodeRangeTable(decodeRanges("xsB2BBJaBFFBpp9BZBCEBCCCBCCBCCBIB", false)),
		Hiragana: () => new UnicodeRangeTable(decodeRanges("hiM1CBHCBi7-C+IBTeeBBBulQAB", false)),
		Imperial_Aramaic: () => new UnicodeRangeTable(decodeRanges("giiCVCI", true)),
		Inherited: () => new UnicodeRangeTable(decodeRanges("gYvDB2IBBlOKBbhXhXBCB8qEtBBDLBlPCBCMBCGBFHHEBBnG-BBtQBBjGgBB65DDBsDBBmrzBPBRNBwejHjH7iEl+uBl+uBBsBBDWBhRCBSHBDGBfDBz6rYvHB", false)),
		Inscriptional_Pahlavi: () => new UnicodeRangeTable(decodeRanges("g7iCSGH", true)),
		Inscriptional_Parthian: () => new UnicodeRangeTable(decodeRanges("g6iCVDH", true)),
		Javanese: () => new UnicodeRangeTable(decodeRanges("gsqBtCDJFB", true)),
		Kaithi: () => new UnicodeRangeTable(decodeRanges("gkkCiCLA", true)),
		Kannada: () => new UnicodeRangeTable(decodeRanges("gkDMCCCWCJCEDICCCDIBGCCDDJCC", true)),
		Katakana: () => new UnicodeRangeTable(decodeRanges("hlM5CBDCBxHPBxGuBBC3CBvgzBJBCsBBzisBDBCGBCBBCgJgJBBBzBPPBCB", false)),
		Kawi: () => new UnicodeRangeTable(decodeRanges("g4nCQCoBEc", true)),
		Kayah_Li: () => new UnicodeRangeTable(decodeRanges("goqBtBCA", true)),
		Kharoshthi: () => new UnicodeRangeTable(decodeRanges("gwiCDCBGHCCCcDCFJII", true)),
		Khitan_Small_Script: () => new UnicodeRangeTable(decodeRanges("k-7C84G84GB0OBqBAB", false)),
		Khmer: () => new UnicodeRangeTable(decodeRanges("g8F9CDJHJnPf", true)),
		Khojki: () => new UnicodeRangeTable(decodeRanges("gwkCRCuB", true)),
		Khudawadi: () => new UnicodeRangeTable(decodeRanges("w1kC6BGJ", true)),
		Kirat_Rai: () => new UnicodeRangeTable(decodeRanges("gq7C5B", true)),
		Lao: () => new UnicodeRangeTable(decodeRanges("h0DBBCCCBDBCXBCCCBVBDEBCCCBFBCJBDDB", false)),
		Latin: () => new UnicodeRangeTable(decodeRanges("hCZBHZBwBQQGWBCeBCgOBoBEB8wGlBBHwBBGDBGMBClCBiC-HByLOORMBuEBBHccSoBB42CfBj1elDBExCBVOBxZqBBCIBCDB38TGB7gBZBHZBmhCFBCpBBCIBm61BeBHFB", false)),
		Lepcha: () => new UnicodeRangeTable(decodeRanges("ggH3BEOEC", true)),
		Limbu: () => new UnicodeRangeTable(decodeRanges("goGeBCLBFLBFEEBKB", false)),
		Linear_A: () => new UnicodeRangeTable(decodeRanges("gwhC2JKVLH", true)),
		Linear_B: () => new UnicodeRangeTable(decodeRanges("gggCLCZCSCBCODNjB6D", true)),
		Lisu: () => new UnicodeRangeTable(decodeRanges("wmpBvBx1eA", true)),
		Lycian: () => new UnicodeRangeTable(decodeRanges("g0gCc", true)),
		Lydian: () => new UnicodeRangeTable(decodeRanges("gpiCZGA", true)),
		Mahajani: () => new UnicodeRangeTable(decodeRanges("wqkCmB", true)),
		Makasar: () => new UnicodeRangeTable(decodeRanges("g3nCY", true)),
		Malayalam: () => new UnicodeRangeTable(decodeRanges("goDMCCCyBCCCFFPDZ", true)),
		Mandaic: () => new UnicodeRangeTable(decodeRanges("giCbDA", true)),
		Manichaean: () => new UnicodeRangeTable(decodeRanges("g2iCmBFL", true)),
		Marchen: () => new UnicodeRangeTable(decodeRanges("wjnCfDVCN", true)),
		Masaram_Gondi: () => new UnicodeRangeTable(decodeRanges("gonCGBCBBCrBBECCBCCBHBJJB", false)),
		Medefaidrin: () => new UnicodeRangeTable(decodeRanges("gy7C6C", true)),
		Meetei_Mayek: () => new UnicodeRangeTable(decodeRanges("g3qBWqGtBDJ", true)),
		Mende_Kikakui: () => new UnicodeRangeTable(decodeRanges("gg6DkGDP", true)),
		Meroitic_Cursive: () => new UnicodeRangeTable(decodeRanges("gtiCXFTDtB", true)),
		Meroitic_Hieroglyphs: () => new UnicodeRangeTable(decodeRanges("gsiCf", true)),
		Miao: () => new UnicodeRangeTable(decodeRanges("g47CqCF4BIQ", true)),
		Modi: () => new UnicodeRangeTable(decodeRanges("gwlCkCMJ", true)),
		Mongolian: () => new UnicodeRangeTable(decodeRanges("ggGBBDCCBSBH4CBIqBB2t-BMB", false)),
		Mro: () => new UnicodeRangeTable(decodeRanges("gy6CeCJFB", true)),
		Multani: () => new UnicodeRangeTable(decodeRanges("g0kCGBCCCBCBCOBCKB", false)),
		Myanmar: () => new UnicodeRangeTable(decodeRanges("ggE-EhqmBeiDfxibT", true)),
		Nabataean: () => new UnicodeRangeTable(decodeRanges("gkiCeJI", true)),
		Nag_Mundari: () => new UnicodeRangeTable(decodeRanges("wm5DpB", true)),
		Nandinagari: () => new UnicodeRangeTable(decodeRanges("gtmCHDtBDK", true)),
		New_Tai_Lue: () => new UnicodeRangeTable(decodeRanges("gsGrBFZHKEB", true)),
		Newa: () => new UnicodeRangeTable(decodeRanges("gglC7CCE", true)),
		Nko: () => new UnicodeRangeTable(decodeRanges("g+B6BDC", true)),
		Nushu: () => new UnicodeRangeTable(decodeRanges("h-7CvsQvsQBqMB", false)),
		Nyiakeng_Puachue_Hmong: () => new UnicodeRangeTable(decodeRanges("go4DsBENDJFB", true)),
		Ogham: () => new UnicodeRangeTable(decodeRanges("g0Fc", true)),
		Ol_Chiki: () => new UnicodeRangeTable(decodeRanges("wiHvB", true)),
		Ol_Onal: () => new UnicodeRangeTable(decodeRanges("wu5DqBFA", true)),
		Old_Hungarian: () => new UnicodeRangeTable(decodeRanges("gkjCyBOyBIF", true)),
		Old_Italic: () => new UnicodeRangeTable(decodeRanges("g4gCjBKC", true)),
		Old_North_Arabian: () => new UnicodeRangeTable(decodeRanges("g0iCf", true)),
		Old_Permic: () => new UnicodeRangeTable(decodeRanges("w6gCqB", true)),
		Old_Persian: () => new UnicodeRangeTable(decodeRanges("g9gCjBFN", true)),
		Old_Sogdian: () => new UnicodeRangeTable(decodeRanges("g4jCnB", true)),
		Old_South_Arabian: () => new UnicodeRangeTable(decodeRanges("gziCf", true)),
		Old_Turkic: () => new UnicodeRangeTable(decodeRanges("ggjCoC", true)),
		Old_Uyghur: () => new UnicodeRangeTable(decodeRanges("w7jCZ", true)),
		Oriya: () => new UnicodeRangeTable(decodeRanges("h4CCCHDBDVCGCBCEDIDBDCICFBCEDR", true)),
		Osage: () => new UnicodeRangeTable(decodeRanges("wlhCjBFjB", true)),
		Osmanya: () => new UnicodeRangeTable(decodeRanges("gkhCdDJ", true)),
		Pahawh_Hmong: () => new UnicodeRangeTable(decodeRanges("g46ClCLJCGCUGS", true)),
		Palmyrene: () => new UnicodeRangeTable(decodeRanges("gjiCf", true)),
		Pau_Cin_Hau: () => new UnicodeRangeTable(decodeRanges("g2mC4B", true)),
		Phags_Pa: () => new UnicodeRangeTable(decodeRanges("giqB3B", true)),
		Phoenician: () => new UnicodeRangeTable(decodeRanges("goiCbEA", true)),
		Psalter_Pahlavi: () => new UnicodeRangeTable(decodeRanges("g8iCRIDNG", true)),
		Rejang: () => new UnicodeRangeTable(decodeRanges("wpqBjBMA", true)),
		Runic: () => new UnicodeRangeTable(decodeRanges("g1FqCEK", true)),
		Samaritan: () => new UnicodeRangeTable(decodeRanges("ggCtBDO", true)),
		Saurashtra: () => new UnicodeRangeTable(decodeRanges("gkqBlCJL", true)),
		Sharada: () => new UnicodeRangeTable(decodeRanges("gskC-ChsCH", true)),
		Shavian: () => new UnicodeRangeTable(decodeRanges("wihCvB", true)),
		Siddham: () => new UnicodeRangeTable(decodeRanges("gslC1BDlB", true)),
		Sidetic: () => new UnicodeRangeTable(decodeRanges("gqiCZ", true)),
		SignWriting: () => new UnicodeRangeTable(decodeRanges("gg2DrUQECO", true)),
		Sinhala: () => new UnicodeRangeTable(decodeRanges("hsDCBCRBEXBCIBCDDBFBEFFBEBCCCBGBHJBDCBt-gCTB", false)),
		Sogdian: () => new UnicodeRangeTable(decodeRanges("w5jCpB", true)),
		Sora_Sompeng: () => new UnicodeRangeTable(decodeRanges("wmkCYIJ", true)),
		Soyombo: () => new UnicodeRangeTable(decodeRanges("wymCyC", true)),
		Sundanese: () => new UnicodeRangeTable(decodeRanges("g8G-BhIH", true)),
		Sunuwar: () => new UnicodeRangeTable(decodeRanges("g+mChBPJ", true)),
		Syloti_Nagri: () => new UnicodeRangeTable(decodeRanges("ggqBsB", true)),
		Syriac: () => new UnicodeRangeTable(decodeRanges("g4BNC7BDCxIK", true)),
		Tagalog: () => new UnicodeRangeTable(decodeRanges("g4FVKA", true)),
		Tagbanwa: () => new UnicodeRangeTable(decodeRanges("g7FMCCCB", true)),
		Tai_Le: () => new UnicodeRangeTable(decodeRanges("wqGdDE", true)),
		Tai_Tham: () => new UnicodeRangeTable(decodeRanges("gxG+BCcDKHJHN", true)),
		Tai_Viet: () => new UnicodeRangeTable(decodeRanges("g0qBiCZE", true)),
		Tai_Yo: () => new UnicodeRangeTable(decodeRanges("g25DeCVJB", true)),
		Takri: () => new UnicodeRangeTable(decodeRanges("g0lC5BHJ", true)),
		Tamil: () => new UnicodeRangeTable(decodeRanges("i8CBBCFBECBCDBEBBCCCBEEBEEBBBELBFEBECBCDBDHHPUBm+kCxBBOAB", false)),
		Tangsa: () => new UnicodeRangeTable(decodeRanges("wz6CuCCJ", true)),
		Tangut: () => new UnicodeRangeTable(decodeRanges("g-7CgBgBB+3GBhQeBiDyDB", false)),
		Telugu: () => new UnicodeRangeTable(decodeRanges("ggDMCCCWCPDICCCDIBCCCBDDDJII", true)),
		Thaana: () => new UnicodeRangeTable(decodeRanges("g8BxB", true)),
		Thai: () => new UnicodeRangeTable(decodeRanges("hwD5BGb", true)),
		Tibetan: () => new UnicodeRangeTable(decodeRanges("g4DnCCjBFmBCjBCOCGFB", true)),
		Tifinagh: () => new UnicodeRangeTable(decodeRanges("wpL3BIBPA", true)),
		Tirhuta: () => new UnicodeRangeTable(decodeRanges("gklCnCJJ", true)),
		Todhri: () => new UnicodeRangeTable(decodeRanges("guhCzB", true)),
		Tolong_Siki: () => new UnicodeRangeTable(decodeRanges("wtnCrBFJ", true)),
		Toto: () => new UnicodeRangeTable(decodeRanges("w04De", true)),
		Tulu_Tigalari: () => new UnicodeRangeTable(decodeRanges("g8kCJBCDDClBBCJBCDDCDBCJBCBBJBB", false)),
		Ugaritic: () => new UnicodeRangeTable(decodeRanges("g8gCdCA", true)),
		Unknown: () => new UnicodeRangeTable(decodeRanges("4bBBHDBICCVuMuMnBBBzBBBE4B4BBGBcDBHKBvI9B9BBmDmDBMB8BBByBBBQddBCCMEBjBEBuHJJBDDBXXICCBBBFBBKBBDBBFHBCDBDGGBaaBEEHDBDBBXIIDGDBCCGDBDBBECBCGBFCCBFBSJBEKKEXXIDDGBBLIEBCCBNBFBBNGBIEEJBBDBBXIIDGGBKKBDDBEEBFBEDBDGGBTTBIBDHHBBBEFFBBBDCCDCBDCBECBNDBGCBEFFBCCBEBCNBWEBOEEYRRBKKEFFBFBDEEDBBFBBLGBXEEYLLGBBKEEFGBDEBEFFBLLELBOEE0BEEHDBRBBbEETCBZKKCBBICBCDBHCCJFBLBBELB7BDBekBBDCCGZZCYYBGGCIILBBFfBpClBlBBCBoBlBlBQOOBjBBnGCCBDBCBB6LFFBIICFFBqBqBFBBiBFFBIICFFBQQ6BFFBkCkCBhBhBBBBbFB3CBBHBB+UCB6CGBXIBZIBVLBOEEDLB-CBBLFBLFBbFB6CGBsBEBnCJBgBNNBCBNDBCCBrBBBGKBtBDBbFBMCB-BBBiCeeBMMBEBLFBPBBvBBBNTBuCnFnFBGB9BCBQCB-BEBsBBBMHBsBEB3QBBHBBnBBBHBBJGCgBBB2BQQPBBHUUBEEKmDmDNBBcOOBBBjBNBiBOBtEDB7UVBMUB14BBB-LEBuBCCBDBCBB5BGBDNBZIBI4BI-DhBBb6C6CBKB3GZBxC3C3CBoDoDBDBsB-C-C3CIBxBuzcuzcBBB4BIB9KTB5FHB+GTB9BCBLFB5BHBnCHBNFB1DKBfCBvCMMBCBiB4B4BBHBPBBLBBoDXBdJBHBBHBBHIBIII9BDB-DBBLFBl9KLBYDByBjoIBvLBBrDlBBILBGEBbGGCGDrUfBrBFB0BUUFDBGoEoEBCC-FCBHBBHBBHBBECBIIIBIBGBBNbbUDDQBBPhBB8DEBEDBuBCB5COOBBBCuBBvBhEBeCByBOBdDBlBIBfEBsBEBfmBmBBCBPpBB-EBBLFBlBDBlBDBpBHB1BKBNQQIDDMQQIDDBBB1BLB4JIBXJBJXBHrBrBKkCBHBBCtBtBDCBCBBYpCpCBGBKvBBUDDBDBiBCBcEBclBB5BDBVBBzBDDBDBJEEeBBEDBLGBKGBhCfBoBDBNIB3BCBeBBcEBbGBFLBIvCBqC2BB0BMB0BGBvBHBLFBnBCBeHBDvGBgBrBrBEBBDPBHHBKgBBvBHBrBVBblBBdTBYIBvCDBlBIBlCJBCBBaGBLFB2BTTBGBoBIBhDVVBJBTwBwBB8BBICCFQQMFB8BEBLFBFJJBDDBXXIDDGLLBDDBEEBCCBEBCEBIBBICBGKBLCCBCCnBLLCBBCFFLDDBGBDcB9CGGBcBpCHBLlFB3BBBnBhBBmCKBLFBOSB7BFBLFBVbBcBBQDBY4FB9BjDB0CLBJBBCBBJDDfDDBNNBHBLlCBJBBvBBBMaBpCHB0CMBqCGBL1CBJ3CBjBNBLFBKuBuBPJBeCBhBBBXPPBnCBIDDtBCBCDDKHBLFBHDDmBDDHGBLFBtBDBL1HBaGBSqBqBBBBe0CBCOBzBMB8clDBwDGGBJBlGryCBkDMB3iBJB88DEBoS41GB7Bl2BB6RGBgBLLBCByCLLBEBfBBHJBnCJBLIIWEBUvNB7BlGB8CEBaBBarBBsCDB6BGBS-BBGKBIIB3mHoBBhBgDB0D8vIBFIIDkJkJBNBCcBEBBCNBFHBtMjoCBsDEBOCBKGBLBBJ76DB+HCB1NFBYOBSOBvBBBYIB1D7BB3HJBoBBBjGUBnC5DBVLBVLB4CIBamEB2CoCoCDBBCBBDBBFNNCIIiCFFBJJIddFGGCCBI1K1KBlJlJB-V-VBNBGQQBuiBBgBFBH0GBISSBIIDGGBDB-BgBBCvDBuBCBPBBLDBD-JBgBQB7BEBCvOBrB1GBsBDBC-FBgBXXBGBD-GBIFFDQQmGBBRoBBtCDBLDBDwYBlCrCB+BhGBFccDCCBCCLFFCCCBEBCDBCECEDDCBBCICDCCBFFIKFCLLSEBEGGSzBBDtIBtBDBlDLBQBBQQQmBJBvF3BBeMBtBDBKGBDNBH5EB6eCBSCBOCB7GFBNDBCOBNDB5BHBLFBpBHBfBBNDBDNBKmBB5KHBPBBOCBMCB6BCCBCBRBBNDBLGB0EoDoDBjgBBh3pBfB-oEBBv0FBBypHOBvThtCB-QhvBBs6EEBrpIm8yVBCdBhD-DBxHvw-FB", false)),
		Vai: () => new UnicodeRangeTable(decodeRanges("gopBrJ", true)),
		Vithkuqi: () => new UnicodeRangeTable(decodeRanges("wrhCKCOCGCBCKCOCGCB", true)),
		Wancho: () => new UnicodeRangeTable(decodeRanges("g24D5BGA", true)),
		Warang_Citi: () => new UnicodeRangeTable(decodeRanges("glmCyCNA", true)),
		Yezidi: () => new UnicodeRangeTable(decodeRanges("g0jCpBCCDB", true)),
		Yi: () => new UnicodeRangeTable(decodeRanges("ggoBskBE2B", true)),
		Zanabazar_Square: () => new UnicodeRangeTable(decodeRanges("gwmCnC", true))
	});
	static FOLD_CATEGORIES = new LazyMap({
		L: () => new UnicodeRangeTable(decodeRanges("laA", true)),
		LC: () => new UnicodeRangeTable(decodeRanges("laA", true)),
		Ll: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiBuBCEECDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIBBCBBCBBCOCDQCDBBCCCBBBC4BCIBBCBBDCCBCBCGC3HrBrBCEEJHHCCBCCCBCCBPBCIBkBJJCUCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBZHBJHBJHBJEBMEBMDBNEBMEBqJEEBHHxC9zC9zCBuBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoyehBB", false)),
		Lt: () => new UnicodeRangeTable(decodeRanges("kOCCBCCBCClBCCtsHHBJHBJHBMQQwBAB", false)),
		Lu: () => new UnicodeRangeTable(decodeRanges("hDZB7BqBqBBWBCHBCuBCEECDOCDsBCDECBBBDCCDEEGDDECBDDDCCCDFFDEECDDECCGBBCBBCBBCOCBSCDBBCEECkBCEQCJDDBCCFICBEBCBBCCCBEEBCCBCBCEBDCCBDDIDDCBBEFBGLLBnFnFsBCCEEEBBBvBDBCdBCBBECBCWCBDBCGD1BvBBCgBCK0BCDMCBgDCyBlBBq6CqBBDCB5XFBjkCIBCvHvHERRzD0ECGGGC8CCBHBJFBLHBJHBJFBMGCJHBJNBzBBBNSSBPPBEEpL2B2Bs1CvBBCEEBGCHDDLiDCJCCFNNBkBBCGG0oesBCUaCoEMCE8BCLCCDICFFFCBBDSCMOCFCCDOCb9a9advCBi8UZBumBnBBpEjBB8EKBCOBCGBCBBk4ByBB+DVB75CfBhsVfB8BYBvyehBB", false)),
		M: () => new UnicodeRangeTable(decodeRanges("5cgBgBlgHAB", false)),
		Mn: () => new UnicodeRangeTable(decodeRanges("5cgBgBlgHAB", false)),
		Emoji: () => new UnicodeRangeTable(decodeRanges("8mJA", true)),
		Extended_Pictographic: () => new UnicodeRangeTable(decodeRanges("8mJA", true)),
		Lowercase: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiBuBCEECDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIBBCBBCBBCOCDQCDBBCCCBBBC4BCIBBCBBDCCBCBCGCiJCCEJJHCCBBBCCCBCCBPBCIBkBJJCUCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBZHBJHBJHBJEBMEBMDBNEBMEBqJEEBHHuBPBUzZzZBYBx5BvBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoyehBB", false)),
		Math: () => new UnicodeRangeTable(decodeRanges("ycGDCHHFMMDDDCHHFAB", false)),
		Uppercase: () => new UnicodeRangeTable(decodeRanges("hDZB7BqBqBBWBCHBCuBCEECDOCDsBCDECBBBDCCDEEGDDECBDDDCCCDFFDEECDDECCGBBCBBCBBCOCBSCDBBCEECkBCEQCJDDBCCFICBEBCBBCCCBEEBCCBCBCEBDCCBDDIDDCBBEFBGLLBnFnFsBCCEEEBBBvBDBCdBCBBECBCWCBDBCGD1BvBBCgBCK0BCDMCBgDCyBlBBq6CqBBDCB5XFBjkCIBCvHvHERRzD0ECGGGC8CCBHBJFBLHBJHBJFBMGCJHBJNBzBBBNSSBPPBEEpLiBiBBOBFsasaBYBn6BvBBCEEBGCHDDLiDCJCCFNNBkBBCGG0oesBCUaCoEMCE8BCLCCDICFFFCBBDSCMOCFCCDOCb9a9advCBi8UZBumBnBBpEjBB8EKBCOBCGBCBBk4ByBB+DVB75CfBhsVfB8BYBvyehBB", false))
	});
	static FOLD_SCRIPT = new LazyMap({
		Common: () => new UnicodeRangeTable(decodeRanges("8cgBgB", false)),
		Greek: () => new UnicodeRangeTable(decodeRanges("1FwUwU", false)),
		Inherited: () => new UnicodeRangeTable(decodeRanges("5cgBgBlgHAB", false))
	});
};
/**
* Utilities for dealing with Unicode better than JS does.
*/
var Unicode = class Unicode {
	static MAX_RUNE = 1114111;
	static RUNE_ERROR = 65533;
	static isUnsearchable(r) {
		return r === Unicode.RUNE_ERROR || r >= Unicode.MIN_HIGH_SURROGATE && r <= Unicode.MAX_LOW_SURROGATE;
	}
	static MAX_ASCII = 127;
	static MAX_LATIN1 = 255;
	static MAX_BMP = 65535;
	static MIN_FOLD = 65;
	static MAX_FOLD = 125251;
	static MIN_HIGH_SURROGATE = 55296;
	static MAX_HIGH_SURROGATE = 56319;
	static MIN_LOW_SURROGATE = 56320;
	static MAX_LOW_SURROGATE = 57343;
	static MIN_SUPPLEMENTARY_CODE_POINT = 65536;
	static is32(ranges, r) {
		let lo = 0;
		let hi = ranges.length;
		while (lo < hi) {
			const m = lo + Math.floor((hi - lo) / 2);
			const rlo = ranges.getLo(m);
			const rhi = ranges.getHi(m);
			if (rlo <= r && r <= rhi) {
				const stride = ranges.getStride(m);
				return (r - rlo) % stride === 0;
			}
			if (r < rlo) hi = m;
			else lo = m + 1;
		}
		return false;
	}
	static is(ranges, r) {
		if (r <= Unicode.MAX_LATIN1) {
			for (let i = 0; i < ranges.length; i++) {
				if (r > ranges.getHi(i)) continue;
				const rlo = ranges.getLo(i);
				if (r < rlo) return false;
				const stride = ranges.getStride(i);
				return (r - rlo) % stride === 0;
			}
			return false;
		}
		return ranges.length > 0 && r >= ranges.getLo(0) && Unicode.is32(ranges, r);
	}
	static isPrint(r) {
		if (r <= Unicode.MAX_LATIN1) return r >= 32 && r < Unicode.MAX_ASCII || r >= 161 && r !== 173;
		return Unicode.is(UnicodeTables.Print, r);
	}
	static simpleFold(r) {
		if (UnicodeTables.CASE_ORBIT.has(r)) return UnicodeTables.CASE_ORBIT.get(r);
		if (r <= Unicode.MAX_ASCII) {
			const l = Codepoint.toLowerCase(r);
			return l !== r ? l : Codepoint.toUpperCase(r);
		}
		return r;
	}
	static equalsIgnoreCase(r1, r2) {
		if (r1 === r2) return true;
		if (r1 < 0 || r2 < 0) return false;
		if (r1 <= Unicode.MAX_ASCII && r2 <= Unicode.MAX_ASCII) {
			if (65 <= r1 && r1 <= 90) r1 |= 32;
			if (65 <= r2 && r2 <= 90) r2 |= 32;
			return r1 === r2;
		}
		for (let r = Unicode.simpleFold(r1); r !== r1; r = Unicode.simpleFold(r)) if (r === r2) return true;
		return false;
	}
};
var RE2JSException = class extends Error {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = "RE2JSException";
	}
};
/**
* An exception thrown by the parser if the pattern was invalid.
*/
var RE2JSSyntaxException = class extends RE2JSException {
	/**
	* @param {string} error
	* @param {string|null} [input=null]
	*/
	constructor(error, input = null) {
		let message = `error parsing regexp: ${error}`;
		if (input) message += `: \`${input}\``;
		super(message);
		this.name = "RE2JSSyntaxException";
		this.message = message;
		/** @type {string} */
		this.error = error;
		/** @type {string|null} */
		this.input = input;
	}
	/**
	* Retrieves the description of the error.
	* @returns {string}
	*/
	getDescription() {
		return this.error;
	}
	/**
	* Retrieves the erroneous regular-expression pattern.
	* @returns {string|null}
	*/
	getPattern() {
		return this.input;
	}
};
/**
* An exception thrown by the compiler
*/
var RE2JSCompileException = class extends RE2JSException {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = "RE2JSCompileException";
	}
};
/**
* An exception thrown by using groups
*/
var RE2JSGroupException = class extends RE2JSException {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = "RE2JSGroupException";
	}
};
/**
* An exception thrown by flags
*/
var RE2JSFlagsException = class extends RE2JSException {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = "RE2JSFlagsException";
	}
};
/**
* An exception thrown for internal engine errors, such as corrupted bytecodes.
*/
var RE2JSInternalException = class extends RE2JSException {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = "RE2JSInternalException";
	}
};
/**
* Size of the precomputed single-byte lookup table.
* Covers standard ASCII and Latin-1 characters for fast-path execution.
*/
const FAST_PATH_TABLE_SIZE = 256;
/**
* Precomputed lookup table for Word Boundary (\b, \B) assertions.
* * By precomputing the boolean results for standard ASCII word ranges
* ('a'-'z', 'A'-'Z', '0'-'9', '_'), we completely eliminate 4 logical
* branches from the NFA's hot execution loop. This prevents costly
* CPU branch mispredictions when scanning large strings.
*/
const WORD_RUNE_TABLE = new Uint8Array(FAST_PATH_TABLE_SIZE);
for (let i = 0; i < FAST_PATH_TABLE_SIZE; i++) WORD_RUNE_TABLE[i] = 97 <= i && i <= 122 || 65 <= i && i <= 90 || 48 <= i && i <= 57 || i === 95 ? 1 : 0;
let cachedNativeEncoder = null;
let cachedNativeDecoder = null;
/**
* Various constants and helper utilities.
*/
var Utils = class Utils {
	static METACHARACTERS = "\\.+*?()|[]{}^$";
	static EMPTY_BEGIN_LINE = 1;
	static EMPTY_END_LINE = 2;
	static EMPTY_BEGIN_TEXT = 4;
	static EMPTY_END_TEXT = 8;
	static EMPTY_WORD_BOUNDARY = 16;
	static EMPTY_NO_WORD_BOUNDARY = 32;
	static EMPTY_ALL = -1;
	static emptyInts() {
		return [];
	}
	static isString(value) {
		return typeof value === "string" || Object.prototype.toString.call(value) === "[object String]";
	}
	static typeName(value) {
		if (value === null || typeof value !== "object" && typeof value !== "function") return value === null ? "null" : typeof value;
		return Object.prototype.toString.call(value).slice(8, -1);
	}
	static checkPattern(pattern) {
		if (!Utils.isString(pattern)) throw new TypeError(`The pattern must be a string, not ${Utils.typeName(pattern)} (RE2JS.translateRegExp() converts a RegExp)`);
	}
	static checkInput(input) {
		if (!Utils.isString(input) && !Utils.isByteArray(input)) throw new TypeError(`The input must be a string or a byte array (Uint8Array or number[]), not ${Utils.typeName(input)}`);
	}
	static checkFlags(flags) {
		const known = PublicFlags.MULTILINE | PublicFlags.DOTALL | PublicFlags.CASE_INSENSITIVE | PublicFlags.DISABLE_UNICODE_GROUPS | PublicFlags.LONGEST_MATCH | PublicFlags.LOOKBEHINDS;
		if (!Number.isInteger(flags) || (flags & ~known) !== 0) throw new RE2JSFlagsException("Flags should only be a combination of MULTILINE, DOTALL, CASE_INSENSITIVE, DISABLE_UNICODE_GROUPS, LONGEST_MATCH, LOOKBEHINDS");
	}
	static isByteArray(input) {
		return Array.isArray(input) || Object.prototype.toString.call(input) === "[object Uint8Array]";
	}
	static isalnum(c) {
		return Codepoint.CODES["0"] <= c && c <= Codepoint.CODES["9"] || Codepoint.CODES["a"] <= c && c <= Codepoint.CODES["z"] || Codepoint.CODES["A"] <= c && c <= Codepoint.CODES["Z"];
	}
	static unhex(c) {
		if (Codepoint.CODES["0"] <= c && c <= Codepoint.CODES["9"]) return c - Codepoint.CODES["0"];
		if (Codepoint.CODES["a"] <= c && c <= Codepoint.CODES["f"]) return c - Codepoint.CODES["a"] + 10;
		if (Codepoint.CODES["A"] <= c && c <= Codepoint.CODES["F"]) return c - Codepoint.CODES["A"] + 10;
		return -1;
	}
	static escapeRune(rune) {
		let out = "";
		if (Unicode.isPrint(rune)) {
			if (Utils.METACHARACTERS.indexOf(String.fromCodePoint(rune)) >= 0) out += "\\";
			out += String.fromCodePoint(rune);
		} else switch (rune) {
			case Codepoint.CODES["\""]:
				out += "\\\"";
				break;
			case Codepoint.CODES["\\"]:
				out += "\\\\";
				break;
			case Codepoint.CODES["	"]:
				out += "\\t";
				break;
			case Codepoint.CODES["\n"]:
				out += "\\n";
				break;
			case Codepoint.CODES["\r"]:
				out += "\\r";
				break;
			case Codepoint.CODES["\b"]:
				out += "\\b";
				break;
			case Codepoint.CODES["\f"]:
				out += "\\f";
				break;
			default: {
				let s = rune.toString(16);
				if (rune < 256) {
					out += "\\x";
					if (s.length === 1) out += "0";
					out += s;
				} else out += `\\x{${s}}`;
				break;
			}
		}
		return out;
	}
	static stringToRunes(str) {
		const string = String(str);
		const runes = [];
		let i = 0;
		while (i < string.length) {
			const cp = string.codePointAt(i);
			runes.push(cp);
			i += cp > Unicode.MAX_BMP ? 2 : 1;
		}
		return new Int32Array(runes);
	}
	static runeToString(r) {
		return String.fromCodePoint(r);
	}
	static isWordRune(r) {
		return r < FAST_PATH_TABLE_SIZE ? WORD_RUNE_TABLE[r] === 1 : false;
	}
	static emptyOpContext(r1, r2) {
		let op = 0;
		if (r1 < 0) op |= Utils.EMPTY_BEGIN_TEXT | Utils.EMPTY_BEGIN_LINE;
		if (r1 === 10) op |= Utils.EMPTY_BEGIN_LINE;
		if (r2 < 0) op |= Utils.EMPTY_END_TEXT | Utils.EMPTY_END_LINE;
		if (r2 === 10) op |= Utils.EMPTY_END_LINE;
		if (Utils.isWordRune(r1) !== Utils.isWordRune(r2)) op |= Utils.EMPTY_WORD_BOUNDARY;
		else op |= Utils.EMPTY_NO_WORD_BOUNDARY;
		return op;
	}
	/**
	* Returns a string that quotes all regular expression metacharacters inside the argument text;
	* the returned string is a regular expression matching the literal text. For example,
	* {@code quoteMeta("[foo]").equals("\\[foo\\]")}.
	* @param {string} str
	* @returns {string}
	*/
	static quoteMeta(str) {
		return str.split("").map((s) => {
			if (Utils.METACHARACTERS.indexOf(s) >= 0) return `\\${s}`;
			return s;
		}).join("");
	}
	static charCount(codePoint) {
		return codePoint > Unicode.MAX_BMP ? 2 : 1;
	}
	/**
	* High-speed conversion from TypedArrays to standard JS Arrays.
	* Bypasses the expensive Symbol.iterator overhead of Array.from()
	*/
	static toArray(typedArray) {
		const len = typedArray.length;
		const res = new Array(len);
		for (let i = 0; i < len; i++) res[i] = typedArray[i];
		return res;
	}
	static stringToUtf8ByteArray(str) {
		if (globalThis.TextEncoder) {
			if (!cachedNativeEncoder) cachedNativeEncoder = new TextEncoder();
			return cachedNativeEncoder.encode(str);
		} else {
			let out = [], p = 0;
			for (let i = 0; i < str.length; i++) {
				let c = str.charCodeAt(i);
				if (c < 128) out[p++] = c;
				else if (c < 2048) {
					out[p++] = c >> 6 | 192;
					out[p++] = c & 63 | 128;
				} else if ((c & 64512) === Unicode.MIN_HIGH_SURROGATE && i + 1 < str.length && (str.charCodeAt(i + 1) & 64512) === Unicode.MIN_LOW_SURROGATE) {
					c = Unicode.MIN_SUPPLEMENTARY_CODE_POINT + ((c & 1023) << 10) + (str.charCodeAt(++i) & 1023);
					out[p++] = c >> 18 | 240;
					out[p++] = c >> 12 & 63 | 128;
					out[p++] = c >> 6 & 63 | 128;
					out[p++] = c & 63 | 128;
				} else {
					out[p++] = c >> 12 | 224;
					out[p++] = c >> 6 & 63 | 128;
					out[p++] = c & 63 | 128;
				}
			}
			return out;
		}
	}
	static utf8ByteArrayToString(bytes) {
		if (globalThis.TextDecoder) {
			if (!cachedNativeDecoder) cachedNativeDecoder = new TextDecoder("utf-8");
			const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
			return cachedNativeDecoder.decode(view);
		} else {
			let out = [], pos = 0, c = 0;
			while (pos < bytes.length) {
				let c1 = bytes[pos++];
				if (c1 < 128) out[c++] = String.fromCharCode(c1);
				else if (c1 > 191 && c1 < 224) {
					let c2 = bytes[pos++];
					out[c++] = String.fromCharCode((c1 & 31) << 6 | c2 & 63);
				} else if (c1 > 239 && c1 < 365) {
					let c2 = bytes[pos++];
					let c3 = bytes[pos++];
					let c4 = bytes[pos++];
					let u = ((c1 & 7) << 18 | (c2 & 63) << 12 | (c3 & 63) << 6 | c4 & 63) - Unicode.MIN_SUPPLEMENTARY_CODE_POINT;
					out[c++] = String.fromCharCode(Unicode.MIN_HIGH_SURROGATE + (u >> 10));
					out[c++] = String.fromCharCode(Unicode.MIN_LOW_SURROGATE + (u & 1023));
				} else {
					let c2 = bytes[pos++];
					let c3 = bytes[pos++];
					out[c++] = String.fromCharCode((c1 & 15) << 12 | (c2 & 63) << 6 | c3 & 63);
				}
			}
			return out.join("");
		}
	}
};
const createEnum = (values = [], initNum = 0) => {
	const enumObject = Object.create(null);
	for (let i = 0; i < values.length; i++) {
		const val = values[i];
		const keyVal = initNum + i;
		enumObject[val] = keyVal;
		enumObject[keyVal] = val;
	}
	return Object.freeze(enumObject);
};
/**
* Abstract the representations of input text supplied to Matcher.
*/
var MatcherInputBase = class MatcherInputBase {
	static Encoding = createEnum(["UTF_16", "UTF_8"]);
	getEncoding() {
		throw Error("not implemented");
	}
	/** @returns {string} */
	asCharSequence() {
		throw Error("not implemented");
	}
	/** @returns {Uint8Array|number[]|null} */
	asBytes() {
		throw Error("not implemented");
	}
	/** @returns {number} */
	length() {
		throw Error("not implemented");
	}
	/**
	*
	* @returns {boolean}
	*/
	isUTF8Encoding() {
		return this.getEncoding() === MatcherInputBase.Encoding.UTF_8;
	}
	/**
	*
	* @returns {boolean}
	*/
	isUTF16Encoding() {
		return this.getEncoding() === MatcherInputBase.Encoding.UTF_16;
	}
};
var Utf8MatcherInput = class extends MatcherInputBase {
	/** @param {Uint8Array|number[]|null} bytes */
	constructor(bytes = null) {
		super();
		this.bytes = bytes;
	}
	getEncoding() {
		return MatcherInputBase.Encoding.UTF_8;
	}
	/**
	*
	* @returns {string}
	*/
	asCharSequence() {
		return Utils.utf8ByteArrayToString(this.bytes);
	}
	/**
	*
	* @returns {Uint8Array|number[]|null}
	*/
	asBytes() {
		return this.bytes;
	}
	/**
	*
	* @returns {number}
	*/
	length() {
		return this.bytes.length;
	}
};
var Utf16MatcherInput = class extends MatcherInputBase {
	/** @param {string|null} charSequence */
	constructor(charSequence = null) {
		super();
		this.charSequence = charSequence;
	}
	getEncoding() {
		return MatcherInputBase.Encoding.UTF_16;
	}
	/**
	*
	* @returns {string}
	*/
	asCharSequence() {
		return this.charSequence;
	}
	/**
	*
	* @returns {number[]}
	*/
	asBytes() {
		return Utils.stringToUtf8ByteArray(this.charSequence.toString());
	}
	/**
	*
	* @returns {number}
	*/
	length() {
		return this.charSequence.length;
	}
};
var MatcherInput = class {
	/**
	* Return the MatcherInput for UTF_16 encoding.
	* @returns {Utf16MatcherInput}
	*/
	static utf16(charSequence) {
		Utils.checkInput(charSequence);
		return new Utf16MatcherInput(charSequence);
	}
	/**
	* Return the MatcherInput for UTF_8 encoding.
	* @returns {Utf8MatcherInput}
	*/
	static utf8(input) {
		if (Utils.isByteArray(input)) return new Utf8MatcherInput(input);
		return new Utf8MatcherInput(Utils.stringToUtf8ByteArray(input));
	}
};
/**
* MachineInput abstracts different representations of the input text supplied to the Machine. It
* provides one-character lookahead.
*/
var MachineInputBase = class {
	static EOF() {
		return -8;
	}
	constructor() {
		this.start = 0;
		this.end = 0;
	}
	canCheckPrefix() {
		return true;
	}
	endPos() {
		return this.end - this.start;
	}
	hasString() {
		return false;
	}
	hasAnyString() {
		return false;
	}
	prefixLength() {
		return 0;
	}
};
var MachineUTF8Input = class MachineUTF8Input extends MachineInputBase {
	static RUNE_ERROR_STEP = Unicode.RUNE_ERROR << 3 | 1;
	constructor(bytes, start = 0, end = bytes.length) {
		super();
		this.bytes = bytes;
		this.start = start;
		this.end = end;
	}
	hasString(prefilter, pos) {
		const target = prefilter.bytes;
		if (target.length === 0) return true;
		const idx = this.indexOf(this.bytes, target, this.start + pos);
		return idx !== -1 && idx <= this.end - target.length;
	}
	hasAnyString(prefilter, pos) {
		return prefilter.automaton8().searchUTF8(this.bytes, this.start + pos, this.end);
	}
	step(pos) {
		pos += this.start;
		if (pos >= this.end) return MachineInputBase.EOF();
		const c = this.bytes[pos] & 255;
		if (c < 128) return c << 3 | 1;
		let size;
		let rune;
		let lo = 128;
		let hi = 191;
		if (c >= 194 && c <= 223) {
			size = 2;
			rune = c & 31;
		} else if (c >= 224 && c <= 239) {
			size = 3;
			rune = c & 15;
			if (c === 224) lo = 160;
			else if (c === 237) hi = 159;
		} else if (c >= 240 && c <= 244) {
			size = 4;
			rune = c & 7;
			if (c === 240) lo = 144;
			else if (c === 244) hi = 143;
		} else return MachineUTF8Input.RUNE_ERROR_STEP;
		if (pos + size > this.end) return MachineUTF8Input.RUNE_ERROR_STEP;
		const c1 = this.bytes[pos + 1] & 255;
		if (c1 < lo || c1 > hi) return MachineUTF8Input.RUNE_ERROR_STEP;
		rune = rune << 6 | c1 & 63;
		if (size > 2) {
			const c2 = this.bytes[pos + 2] & 255;
			if ((c2 & 192) !== 128) return MachineUTF8Input.RUNE_ERROR_STEP;
			rune = rune << 6 | c2 & 63;
			if (size > 3) {
				const c3 = this.bytes[pos + 3] & 255;
				if ((c3 & 192) !== 128) return MachineUTF8Input.RUNE_ERROR_STEP;
				rune = rune << 6 | c3 & 63;
			}
		}
		return rune << 3 | size;
	}
	index(re2, pos) {
		pos += this.start;
		const i = this.indexOf(this.bytes, re2.prefixUTF8, pos);
		return i < 0 ? i : i - pos;
	}
	context(pos) {
		pos += this.start;
		let r1 = -1;
		if (pos > this.start && pos <= this.end) {
			let start = pos - 1;
			r1 = this.bytes[start--];
			if (r1 >= 128) {
				let lim = pos - 4;
				if (lim < this.start) lim = this.start;
				while (start >= lim && (this.bytes[start] & 192) === 128) start--;
				if (start < this.start) start = this.start;
				const r = this.step(start - this.start);
				r1 = start + (r & 7) === pos ? r >> 3 : Unicode.RUNE_ERROR;
			}
		}
		const r2 = pos < this.end ? this.step(pos - this.start) >> 3 : -1;
		return Utils.emptyOpContext(r1, r2);
	}
	indexOf(source, target, fromIndex = 0) {
		let targetLength = target.length;
		if (targetLength === 0) return fromIndex <= this.end ? fromIndex : -1;
		const firstByte = target[0];
		let limit = this.end - targetLength;
		const hasNativeIndexOf = typeof source.indexOf === "function";
		let i = fromIndex;
		while (i <= limit) {
			if (hasNativeIndexOf) {
				i = source.indexOf(firstByte, i);
				if (i === -1 || i > limit) return -1;
			} else {
				while (i <= limit && source[i] !== firstByte) i++;
				if (i > limit) return -1;
			}
			let match = true;
			for (let j = 1; j < targetLength; j++) if (source[i + j] !== target[j]) {
				match = false;
				break;
			}
			if (match) return i;
			i++;
		}
		return -1;
	}
	prefixLength(re2) {
		return re2.prefixUTF8.length;
	}
};
var MachineUTF16Input = class extends MachineInputBase {
	constructor(charSequence, start = 0, end = charSequence.length) {
		super();
		this.charSequence = charSequence;
		this.start = start;
		this.end = end;
	}
	hasString(prefilter, pos) {
		const idx = this.charSequence.indexOf(prefilter.str, this.start + pos);
		return idx !== -1 && idx <= this.end - prefilter.str.length;
	}
	hasAnyString(prefilter, pos) {
		return prefilter.automaton16().searchUTF16(this.charSequence, this.start + pos, this.end);
	}
	step(pos) {
		pos += this.start;
		if (pos >= this.end) return MachineInputBase.EOF();
		const c1 = this.charSequence.charCodeAt(pos);
		if (c1 < Unicode.MIN_HIGH_SURROGATE || c1 > Unicode.MAX_HIGH_SURROGATE || pos + 1 >= this.end) return c1 << 3 | 1;
		const c2 = this.charSequence.charCodeAt(pos + 1);
		if (c2 >= Unicode.MIN_LOW_SURROGATE && c2 <= Unicode.MAX_LOW_SURROGATE) return (c1 - Unicode.MIN_HIGH_SURROGATE) * 1024 + (c2 - Unicode.MIN_LOW_SURROGATE) + Unicode.MIN_SUPPLEMENTARY_CODE_POINT << 3 | 2;
		return c1 << 3 | 1;
	}
	index(re2, pos) {
		pos += this.start;
		const i = this.charSequence.indexOf(re2.prefix, pos);
		if (i < 0 || i > this.end - re2.prefix.length) return -1;
		return i - pos;
	}
	context(pos) {
		pos += this.start;
		const r1 = pos > this.start && pos <= this.end ? this.charSequence.charCodeAt(pos - 1) : -1;
		const r2 = pos < this.end ? this.charSequence.charCodeAt(pos) : -1;
		return Utils.emptyOpContext(r1, r2);
	}
	prefixLength(re2) {
		return re2.prefix.length;
	}
};
var MachineInput = class {
	static fromUTF8(bytes, start = 0, end = bytes.length) {
		return new MachineUTF8Input(bytes, start, end);
	}
	static fromUTF16(charSequence, start = 0, end = void 0) {
		Utils.checkInput(charSequence);
		return new MachineUTF16Input(charSequence, start, end ?? charSequence.length);
	}
};
/**
* A stateful iterator that interprets a regex {@code RE2JS} on a specific input.
*
* Conceptually, a Matcher consists of four parts:
* <ol>
* <li>A compiled regular expression {@code RE2JS}, set at construction and fixed for the lifetime
* of the matcher.</li>
*
* <li>The remainder of the input string, set at construction or {@link #reset()} and advanced by
* each match operation such as {@link #find}, {@link #matches} or {@link #lookingAt}.</li>
*
* <li>The current match information, accessible via {@link #start}, {@link #end}, and
* {@link #group}, and updated by each match operation.</li>
*
* <li>The append position, used and advanced by {@link #appendReplacement} and {@link #appendTail}
* if performing a search and replace from the input to an external {@code StringBuffer}.
*
* </ol>
*
*
* @author rsc@google.com (Russ Cox)
*/
var Matcher = class Matcher {
	/**
	* V8 and WebKit have historical hard limits on the number of arguments
	* that can be passed to a function. We cap replacer arguments to prevent
	* Call Stack Overflow (DoS) vulnerabilities on massive ASTs.
	*/
	static MAX_REPLACER_ARGS = 65535;
	/**
	* Quotes '\' and '$' in {@code s}, so that the returned string could be used in
	* {@link #appendReplacement} as a literal replacement of {@code s}.
	*
	* @param {string} str the string to be quoted
	* @param {boolean} [javaMode=false] whether the replacement will be used in javaMode
	* @returns {string} the quoted string
	*/
	static quoteReplacement(str, javaMode = false) {
		if (javaMode) {
			if (str.indexOf("\\") < 0 && str.indexOf("$") < 0) return str;
			return str.split("").map((s) => {
				const c = s.codePointAt(0);
				if (c === Codepoint.CODES["\\"] || c === Codepoint.CODES["$"]) return `\\${s}`;
				return s;
			}).join("");
		}
		if (str.indexOf("$") < 0) return str;
		return str.split("").map((s) => {
			if (s.codePointAt(0) === Codepoint.CODES["$"]) return "$$";
			return s;
		}).join("");
	}
	/**
	*
	* @param {import('./index.js').RE2JS} pattern
	* @param {string|number[]|Uint8Array|MatcherInputBase} input
	*/
	constructor(pattern, input) {
		if (pattern === null) throw new Error("pattern is null");
		/**
		* The pattern being matched.
		* @type {import('./index.js').RE2JS}
		*/
		this.patternInput = pattern;
		const re2 = this.patternInput.re2();
		/** @type {number} */
		this.patternGroupCount = re2.numberOfCapturingGroups();
		/** @type {number[]} */
		this.groups = [];
		/** @type {Record<string, number>} */
		this.namedGroups = re2.namedGroups;
		/** @type {boolean} */
		this.hasNamedGroups = Object.keys(this.namedGroups).length > 0;
		/** @type {number} */
		this.numberOfInstructions = re2.numberOfInstructions();
		/** @type {import('./Machine.js').LookbehindState|null} */
		this.lookbehindState = null;
		if (input instanceof MatcherInputBase) this.resetMatcherInput(input);
		else if (Utils.isByteArray(input)) this.resetMatcherInput(MatcherInput.utf8(input));
		else this.resetMatcherInput(MatcherInput.utf16(input));
	}
	/**
	* Returns the {@code RE2JS} associated with this {@code Matcher}.
	* @returns {import('./index.js').RE2JS}
	*/
	pattern() {
		return this.patternInput;
	}
	/**
	* Resets the {@code Matcher}, rewinding input and discarding any match information.
	*
	* @returns {Matcher} the {@code Matcher} itself, for chained method calls
	*/
	reset() {
		/** @type {number} */
		this.matcherInputLength = this.matcherInput.length();
		/** @type {number} */
		this.appendPos = 0;
		this.hasMatch = false;
		this.hasGroups = false;
		this.anchorFlag = 0;
		return this;
	}
	/**
	* Resets the {@code Matcher} and changes the input.
	* @param {string|number[]|Uint8Array|MatcherInputBase} input
	* @returns {Matcher} the {@code Matcher} itself, for chained method calls
	*/
	resetMatcherInput(input) {
		if (input === null) throw new Error("input is null");
		if (!(input instanceof MatcherInputBase)) {
			if (Utils.isByteArray(input)) input = MatcherInput.utf8(input);
			else input = MatcherInput.utf16(input);
		}
		this.matcherInput = input;
		if (this.lookbehindState !== null) this.lookbehindState.reset();
		else this.lookbehindState = this.patternInput.re2().createLookbehindState();
		this.reset();
		return this;
	}
	/**
	* Returns the start of the named group of the most recent match, or -1 if the group was not
	* matched.
	* @param {string|number} [group=0]
	* @returns {number}
	*/
	start(group = 0) {
		if (typeof group === "string") {
			const groupInt = this.namedGroups[group];
			if (!Number.isFinite(groupInt)) throw new RE2JSGroupException(`group '${group}' not found`);
			group = groupInt;
		}
		this.loadGroup(group);
		return this.groups[2 * group];
	}
	/**
	* Returns the end of the named group of the most recent match, or -1 if the group was not
	* matched.
	* @param {string|number} [group=0]
	* @returns {number}
	*/
	end(group = 0) {
		if (typeof group === "string") {
			const groupInt = this.namedGroups[group];
			if (!Number.isFinite(groupInt)) throw new RE2JSGroupException(`group '${group}' not found`);
			group = groupInt;
		}
		this.loadGroup(group);
		return this.groups[2 * group + 1];
	}
	/**
	* Returns the program size of this pattern.
	*
	* <p>
	* Similar to the C++ implementation, the program size is a very approximate measure of a regexp's
	* "cost". Larger numbers are more expensive than smaller numbers.
	* </p>
	*
	* @returns {number} the program size of this pattern
	*/
	programSize() {
		return this.numberOfInstructions;
	}
	/**
	* Returns the named group of the most recent match, or {@code null} if the group was not matched.
	* @param {string|number} [group=0]
	* @returns {string|null}
	*/
	group(group = 0) {
		if (typeof group === "string") {
			const groupInt = this.namedGroups[group];
			if (!Number.isFinite(groupInt)) throw new RE2JSGroupException(`group '${group}' not found`);
			group = groupInt;
		}
		const start = this.start(group);
		const end = this.end(group);
		if (start < 0 && end < 0) return null;
		return this.substring(start, end);
	}
	/**
	* Returns a dictionary map of all named capturing groups and their matched values.
	* If a group was not matched, its value will be `null`.
	* @returns {Record<string, string|null>}
	*/
	getNamedGroups() {
		if (!this.hasMatch) throw new RE2JSGroupException("perhaps no match attempted");
		const result = Object.create(null);
		for (const name of Object.keys(this.namedGroups)) result[name] = this.group(name);
		return result;
	}
	/**
	* Returns the number of subgroups in this pattern.
	*
	* @returns {number} the number of subgroups; the overall match (group 0) does not count
	*/
	groupCount() {
		return this.patternGroupCount;
	}
	/**
	* Helper: finds subgroup information if needed for group.
	* @param {number} group
	* @private
	*/
	loadGroup(group) {
		if (!Number.isInteger(group) || group < 0 || group > this.patternGroupCount) throw new RE2JSGroupException(`Group index out of bounds: ${group}`);
		if (!this.hasMatch) throw new RE2JSGroupException("perhaps no match attempted");
		if (group === 0 || this.hasGroups) return;
		const end = this.matcherInputLength;
		const res = this.patternInput.re2().matchMachineInput(this.matcherInput, this.groups[0], end, this.anchorFlag, 1 + this.patternGroupCount, this.lookbehindState);
		if (!res[0]) throw new RE2JSGroupException("inconsistency in matching group data");
		this.groups = res[1];
		this.hasGroups = true;
	}
	/**
	* Matches the entire input against the pattern (anchored start and end). If there is a match,
	* {@code matches} sets the match state to describe it.
	*
	* @returns {boolean} true if the entire input matches the pattern
	*/
	matches() {
		return this.genMatch(0, RE2Flags.ANCHOR_BOTH);
	}
	/**
	* Matches the beginning of input against the pattern (anchored start). If there is a match,
	* {@code lookingAt} sets the match state to describe it.
	*
	* @returns {boolean} true if the beginning of the input matches the pattern
	*/
	lookingAt() {
		return this.genMatch(0, RE2Flags.ANCHOR_START);
	}
	/**
	* Matches the input against the pattern (unanchored), starting at a specified position. If there
	* is a match, {@code find} sets the match state to describe it.
	*
	* @param {number|null} [start=null] the input position where the search begins
	* @returns {boolean} if it finds a match
	* @throws IndexOutOfBoundsException if start is not a valid input position
	*/
	find(start = null) {
		if (start !== null) {
			if (!Number.isInteger(start) || start < 0 || start > this.matcherInputLength) throw new RE2JSGroupException(`start index out of bounds: ${start}`);
			this.reset();
			return this.genMatch(start, 0);
		}
		start = 0;
		if (this.hasMatch) {
			start = this.groups[1];
			if (this.groups[0] === this.groups[1]) {
				const r = (this.matcherInput.isUTF16Encoding() ? MachineInput.fromUTF16(this.matcherInput.asCharSequence(), 0, this.matcherInputLength) : MachineInput.fromUTF8(this.matcherInput.asBytes(), 0, this.matcherInputLength)).step(start);
				if (r < 0) start++;
				else start += r & 7;
			}
		}
		return this.genMatch(start, RE2Flags.UNANCHORED);
	}
	/**
	* Helper: does match starting at start, with RE2 anchor flag.
	* @param {number} startByte
	* @param {number} anchor
	* @returns {boolean}
	* @private
	*/
	genMatch(startByte, anchor) {
		const res = this.patternInput.re2().matchMachineInput(this.matcherInput, startByte, this.matcherInputLength, anchor, 1, this.lookbehindState);
		if (!res[0]) {
			this.hasMatch = false;
			return false;
		}
		this.groups = res[1];
		this.hasMatch = true;
		this.hasGroups = this.patternGroupCount === 0;
		this.anchorFlag = anchor;
		return true;
	}
	/**
	* Helper: return substring for [start, end).
	* @param {number} start
	* @param {number} end
	* @returns {string}
	*/
	substring(start, end) {
		if (this.matcherInput.isUTF8Encoding()) return Utils.utf8ByteArrayToString(this.matcherInput.asBytes().slice(start, end));
		return this.matcherInput.asCharSequence().substring(start, end).toString();
	}
	/**
	* Helper for Pattern: return input length.
	* @returns {number}
	*/
	inputLength() {
		return this.matcherInputLength;
	}
	/**
	* Appends to result two strings: the text from the append position up to the beginning of the
	* most recent match, and then the replacement with submatch groups substituted for references to
	* them. It advances the append position to where the most recent match ended.
	*
	* By default the replacement is expanded as by String.prototype.replace (see
	* appendReplacementInternalJs). In Java mode it follows re2j / java.util.regex: $n takes as
	* many digits as still form a valid group number, ${name} is a named group, and a backslash
	* escapes the next character (so "\\$" in a JS string literal inserts a literal $).
	*
	* @param {string} replacement the replacement string
	* @param {boolean} [javaMode=false] activate java mode (different behaviour for capture groups and special characters)
	* @returns {string}
	* @throws IllegalStateException if there was no most recent match
	* @throws IndexOutOfBoundsException in Java mode, if replacement refers to an invalid group
	* @private
	*/
	appendReplacement(replacement, javaMode = false) {
		let res = "";
		const s = this.start();
		const e = this.end();
		if (this.appendPos < s) res += this.substring(this.appendPos, s);
		this.appendPos = e;
		res += javaMode ? this.appendReplacementInternalJava(replacement) : this.appendReplacementInternalJs(replacement);
		return res;
	}
	/**
	* @param {string} replacement - the replacement string
	* @returns {string}
	* @private
	*/
	appendReplacementInternalJava(replacement) {
		let res = "";
		let last = 0;
		const m = replacement.length;
		let i = 0;
		while (i < m) {
			const cCode = replacement.codePointAt(i);
			if (cCode === Codepoint.CODES["\\"]) {
				if (last < i) res += replacement.substring(last, i);
				i++;
				if (i >= m) throw new RE2JSGroupException("character to be escaped is missing");
				last = i;
				i++;
				continue;
			}
			if (cCode === Codepoint.CODES["$"]) {
				if (last < i) res += replacement.substring(last, i);
				if (i + 1 >= m) throw new RE2JSGroupException("Illegal group reference: group index is missing");
				const nextCode = replacement.codePointAt(i + 1);
				if (Codepoint.CODES["0"] <= nextCode && nextCode <= Codepoint.CODES["9"]) {
					let n = nextCode - Codepoint.CODES["0"];
					let j = i + 2;
					for (; j < m; j++) {
						const digit = replacement.codePointAt(j);
						if (digit < Codepoint.CODES["0"] || digit > Codepoint.CODES["9"] || n * 10 + digit - Codepoint.CODES["0"] > this.patternGroupCount) break;
						n = n * 10 + digit - Codepoint.CODES["0"];
					}
					if (n > this.patternGroupCount) throw new RE2JSGroupException(`n > number of groups: ${n}`);
					const group = this.group(n);
					if (group !== null) res += group;
					i = j;
					last = i;
				} else if (nextCode === Codepoint.CODES["{"]) {
					let j = i + 2;
					while (j < m && replacement.codePointAt(j) !== Codepoint.CODES["}"]) j++;
					if (j >= m) throw new RE2JSGroupException("named capture group is missing trailing '}'");
					const groupName = replacement.substring(i + 2, j);
					const groupVal = this.group(groupName);
					if (groupVal !== null) res += groupVal;
					i = j + 1;
					last = i;
				} else throw new RE2JSGroupException("Illegal group reference");
				continue;
			}
			i++;
		}
		if (last < m) res += replacement.substring(last, m);
		return res;
	}
	/**
	* Expands |replacement| for the current match by the rules of String.prototype.replace
	* (ECMAScript GetSubstitution): $$ is "$", $& the match, $` the text before it, $' the text
	* after it, $n and $nn a group (two digits only when they form a valid group number, so with
	* one group "$10" is group 1 then "0"; an unmatched group is empty), and $<name> a named group
	* (empty when no such group), only when the pattern has named groups. Anything else, such as
	* "$0" or "$<" without a closing ">", is kept as is.
	* @param {string} replacement - the replacement string
	* @returns {string}
	* @private
	*/
	appendReplacementInternalJs(replacement) {
		const isDigit = (c) => c >= 48 && c <= 57;
		const groupCount = this.patternGroupCount;
		let res = "";
		let i = 0;
		while (i < replacement.length) {
			const dollar = replacement.indexOf("$", i);
			if (dollar < 0) break;
			res += replacement.substring(i, dollar);
			i = dollar;
			const c = replacement.charCodeAt(i + 1);
			if (c === Codepoint.CODES["$"]) {
				res += "$";
				i += 2;
			} else if (c === Codepoint.CODES["&"]) {
				res += this.group(0);
				i += 2;
			} else if (c === Codepoint.CODES["`"]) {
				res += this.substring(0, this.start(0));
				i += 2;
			} else if (c === Codepoint.CODES["'"]) {
				res += this.substring(this.end(0), this.matcherInputLength);
				i += 2;
			} else if (isDigit(c)) {
				let digits = 1;
				let index = c - 48;
				const c2 = replacement.charCodeAt(i + 2);
				if (isDigit(c2) && index * 10 + c2 - 48 <= groupCount) {
					digits = 2;
					index = index * 10 + c2 - 48;
				}
				if (index >= 1 && index <= groupCount) {
					const group = this.group(index);
					if (group !== null) res += group;
				} else res += replacement.substring(i, i + 1 + digits);
				i += 1 + digits;
			} else if (c === Codepoint.CODES["<"] && this.hasNamedGroups) {
				const gt = replacement.indexOf(">", i + 2);
				if (gt < 0) {
					res += "$<";
					i += 2;
				} else {
					const name = replacement.substring(i + 2, gt);
					if (Object.hasOwn(this.namedGroups, name)) {
						const group = this.group(name);
						if (group !== null) res += group;
					}
					i = gt + 1;
				}
			} else {
				res += "$";
				i += 1;
			}
		}
		return res + replacement.substring(i);
	}
	/**
	* Return the substring of the input from the append position to the end of the
	* input.
	* @returns {string}
	*/
	appendTail() {
		return this.substring(this.appendPos, this.matcherInputLength);
	}
	/**
	* Returns the input with all matches replaced by {@code replacement}, interpreted as for
	* {@code appendReplacement}.
	*
	* @param {string|((...args: any[]) => string)} replacement - the replacement string or a replacer function
	* @param {boolean} [javaMode=false] - activate java mode (different behaviour for capture groups and special characters)
	* @returns {string} the input string with the matches replaced
	* @throws IndexOutOfBoundsException if replacement refers to an invalid group and javaMode is true
	*/
	replaceAll(replacement, javaMode = false) {
		return this.replace(replacement, true, javaMode);
	}
	/**
	* Returns the input with the first match replaced by {@code replacement}, interpreted as for
	* {@code appendReplacement}.
	*
	* @param {string|((...args: any[]) => string)} replacement - the replacement string or a replacer function
	* @param {boolean} [javaMode=false] - activate java mode (different behaviour for capture groups and special characters)
	* @returns {string} the input string with the first match replaced
	* @throws IndexOutOfBoundsException if replacement refers to an invalid group and javaMode is true
	*/
	replaceFirst(replacement, javaMode = false) {
		return this.replace(replacement, false, javaMode);
	}
	/**
	* Helper: replaceAll/replaceFirst hybrid.
	* @param {string|((...args: any[]) => string)} replacement - the replacement string or a replacer function
	* @param {boolean} [all=true] - replace all matches
	* @param {boolean} [javaMode=false] - activate java mode (different behaviour for capture groups and special characters)
	* @returns {string}
	* @private
	*/
	replace(replacement, all = true, javaMode = false) {
		let res = "";
		this.reset();
		const isFunc = typeof replacement === "function";
		let originalInput = null;
		if (isFunc) {
			if (this.groupCount() >= Matcher.MAX_REPLACER_ARGS) throw new RE2JSGroupException("Too many capture groups to safely invoke replacer function");
			originalInput = this.matcherInput.isUTF8Encoding() ? this.matcherInput.asBytes() : this.matcherInput.asCharSequence();
		}
		while (this.find()) {
			res += isFunc ? this.appendReplacementFunc(replacement, originalInput) : this.appendReplacement(replacement, javaMode);
			if (!all) break;
		}
		res += this.appendTail();
		return res;
	}
	/**
	* Evaluates a replacer function for the current match and appends the result,
	* along with any un-matched preceding text, advancing the append position.
	* @param {Function} replacer - the replacer function
	* @param {string|Uint8Array|number[]} originalInput - the cached original input reference
	* @returns {string} the evaluated string to append
	* @private
	*/
	appendReplacementFunc(replacer, originalInput) {
		let res = "";
		const s = this.start();
		const e = this.end();
		if (this.appendPos < s) res += this.substring(this.appendPos, s);
		this.appendPos = e;
		/** @type {unknown[]} */
		const args = this.matchArray();
		args.push(s, originalInput);
		if (this.hasNamedGroups) args.push(this.namedGroupsObject());
		res += String(replacer(...args));
		return res;
	}
	/**
	* The match and its groups, as the elements of a JS RegExpExecArray: undefined for a group that
	* did not take part in the match. Used by exec(), matchAll() and replacer functions.
	* @returns {Array<string|undefined>}
	* @private
	*/
	matchArray() {
		const result = [this.group(0)];
		for (let i = 1; i <= this.patternGroupCount; i++) {
			const group = this.group(i);
			result.push(group === null ? void 0 : group);
		}
		return result;
	}
	/**
	* The named groups, as the groups property of a JS RegExpExecArray: an object without a
	* prototype mapping each name to its group (undefined when it did not take part in the match),
	* or undefined when the pattern has no named groups.
	* @returns {Record<string, string|undefined>|undefined}
	* @private
	*/
	namedGroupsObject() {
		if (!this.hasNamedGroups) return;
		const result = this.getNamedGroups();
		for (const name in result) if (result[name] === null) result[name] = void 0;
		return result;
	}
};
/**
* A single instruction in the regular expression virtual machine.
*
* @see http://swtch.com/~rsc/regexp/regexp2.html
*/
var Inst = class Inst {
	static ALT = 1;
	static ALT_MATCH = 2;
	static CAPTURE = 3;
	static EMPTY_WIDTH = 4;
	static FAIL = 5;
	static MATCH = 6;
	static NOP = 7;
	static RUNE = 8;
	static RUNE1 = 9;
	static RUNE_ANY = 10;
	static RUNE_ANY_NOT_NL = 11;
	static LB_WRITE = 12;
	static LB_CHECK = 13;
	static isRuneOp(op) {
		return Inst.RUNE <= op && op <= Inst.RUNE_ANY_NOT_NL;
	}
	static escapeRunes(runes) {
		let out = "\"";
		for (let rune of runes) out += Utils.escapeRune(rune);
		out += "\"";
		return out;
	}
	constructor(op) {
		this.op = op;
		this.out = 0;
		this.arg = 0;
		/** @type {Int32Array} */
		this.runes = /* @__PURE__ */ new Int32Array(0);
		/** @type {Uint32Array | number[] | null} */
		this.next = null;
	}
	matchRune(r) {
		if (this.runes.length === 1) {
			const r0 = this.runes[0];
			if ((this.arg & RE2Flags.FOLD_CASE) !== 0) return Unicode.equalsIgnoreCase(r0, r);
			return r === r0;
		}
		const len = this.runes.length;
		if (len === 0) return false;
		if (len === 2 || len === 4 || len === 6 || len === 8) {
			for (let j = 0; j < len; j += 2) {
				if (r < this.runes[j]) return false;
				if (r <= this.runes[j + 1]) return true;
			}
			return false;
		}
		let base = 0;
		let n = len >> 1;
		while (n > 1) {
			const half = n >> 1;
			base += this.runes[base + half << 1] <= r ? half : 0;
			n -= half;
		}
		base += this.runes[base << 1] <= r ? 1 : 0;
		const m = base - 1;
		return m >= 0 && r <= this.runes[m << 1 | 1];
	}
	matchRunePos(r) {
		if (this.runes.length === 1) {
			const r0 = this.runes[0];
			if ((this.arg & RE2Flags.FOLD_CASE) !== 0) return Unicode.equalsIgnoreCase(r0, r) ? 0 : -1;
			return r === r0 ? 0 : -1;
		}
		const len = this.runes.length;
		if (len === 0) return -1;
		if (len === 2 || len === 4 || len === 6 || len === 8) {
			for (let j = 0; j < len; j += 2) {
				if (r < this.runes[j]) return -1;
				if (r <= this.runes[j + 1]) return Math.floor(j / 2);
			}
			return -1;
		}
		let base = 0;
		let n = len >> 1;
		while (n > 1) {
			const half = n >> 1;
			base += this.runes[base + half << 1] <= r ? half : 0;
			n -= half;
		}
		base += this.runes[base << 1] <= r ? 1 : 0;
		const m = base - 1;
		return m >= 0 && r <= this.runes[m << 1 | 1] ? m : -1;
	}
	/**
	*
	* @returns {string}
	*/
	toString() {
		switch (this.op) {
			case Inst.ALT: return `alt -> ${this.out}, ${this.arg}`;
			case Inst.ALT_MATCH: return `altmatch -> ${this.out}, ${this.arg}`;
			case Inst.CAPTURE: return `cap ${this.arg} -> ${this.out}`;
			case Inst.EMPTY_WIDTH: return `empty ${this.arg} -> ${this.out}`;
			case Inst.MATCH: return `match${this.arg !== 0 ? ` ${this.arg}` : ""}`;
			case Inst.FAIL: return "fail";
			case Inst.NOP: return `nop -> ${this.out}`;
			case Inst.LB_WRITE: return `lbwrite ${this.arg} -> ${this.out}`;
			case Inst.LB_CHECK: return `lbcheck ${this.arg} -> ${this.out}`;
			case Inst.RUNE:
				if (this.runes === null) return "rune <null>";
				return [
					"rune ",
					Inst.escapeRunes(this.runes),
					(this.arg & RE2Flags.FOLD_CASE) !== 0 ? "/i" : "",
					" -> ",
					this.out
				].join("");
			case Inst.RUNE1: return `rune1 ${Inst.escapeRunes(this.runes)} -> ${this.out}`;
			case Inst.RUNE_ANY: return `any -> ${this.out}`;
			case Inst.RUNE_ANY_NOT_NL: return `anynotnl -> ${this.out}`;
			default: throw new Error("unhandled case in Inst.toString");
		}
	}
};
var Queue = class Queue {
	constructor(numInst) {
		this.sparse = new Int32Array(numInst);
		this.densePcs = new Int32Array(numInst);
		this.denseCaps = null;
		this.size = 0;
		this.ncap = 0;
		this.mainThreads = 0;
	}
	static INITIAL_THREADS = 32;
	init(ncap) {
		this.ncap = ncap;
		const needed = Math.min(this.densePcs.length, Queue.INITIAL_THREADS) * ncap;
		if (!this.denseCaps || this.denseCaps.length < needed) this.denseCaps = new Int32Array(needed);
	}
	growCaps(needed) {
		const limit = this.densePcs.length * this.ncap;
		const grown = new Int32Array(Math.min(limit, Math.max(needed, 2 * this.denseCaps.length)));
		grown.set(this.denseCaps);
		this.denseCaps = grown;
	}
	contains(pc) {
		const j = this.sparse[pc];
		return j < this.size && this.densePcs[j] === pc;
	}
	isEmpty() {
		return this.size === 0;
	}
	add(pc) {
		const j = this.size++;
		this.sparse[pc] = j;
		this.densePcs[j] = pc;
		return j;
	}
	clear() {
		this.size = 0;
		this.mainThreads = 0;
	}
	toString() {
		let out = "{";
		for (let i = 0; i < this.size; i++) {
			if (i !== 0) out += ", ";
			out += this.densePcs[i];
		}
		out += "}";
		return out;
	}
};
var LookbehindState = class {
	constructor(prog) {
		this.pos = -1;
		this.pcs = new Int32Array(prog.numInst());
		this.size = 0;
		this.lbTable = new Int32Array(prog.numLb + 1);
	}
	reset() {
		this.pos = -1;
		this.size = 0;
	}
};
var Machine = class Machine {
	static fromRE2(re2) {
		const m = new Machine();
		m.prog = re2.prog;
		m.re2 = re2;
		m.q0 = new Queue(m.prog.numInst());
		m.q1 = new Queue(m.prog.numInst());
		m.addStack = new Int32Array(2 * (m.prog.numInst() + 1));
		m.matched = false;
		m.matchcap = new Int32Array(m.prog.numCap < 2 ? 2 : m.prog.numCap);
		m.ncap = 0;
		return m;
	}
	constructor() {
		this.prog = null;
		this.re2 = null;
		this.q0 = null;
		this.q1 = null;
		this.addStack = null;
		this.matched = false;
		this.matchcap = null;
		this.ncap = 0;
		this.lbTable = null;
	}
	init(ncap) {
		this.ncap = ncap;
		if (ncap > this.matchcap.length) this.matchcap = new Int32Array(ncap).fill(-1);
		else this.matchcap.fill(-1);
		this.q0.init(ncap);
		this.q1.init(ncap);
		if (this.prog.numLb > 0) {
			if (!this.lbTable || this.lbTable.length < this.prog.numLb + 1) this.lbTable = new Int32Array(this.prog.numLb + 1);
			this.lbTable.fill(-1);
		}
	}
	submatches() {
		if (this.ncap === 0) return Utils.emptyInts();
		return Utils.toArray(this.matchcap.subarray(0, this.ncap));
	}
	match(input, pos, anchor, lbState = null) {
		const startCond = this.re2.cond;
		if (startCond === Utils.EMPTY_ALL) return false;
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return false;
		this.matched = false;
		this.matchcap.fill(-1);
		const hasLookbehinds = this.prog.numLb > 0;
		const matchStartPos = pos;
		let currentPos = pos;
		let resumeLookbehinds = false;
		if (hasLookbehinds) {
			if (lbState !== null && lbState.pos >= 0 && lbState.pos <= pos) {
				currentPos = lbState.pos;
				resumeLookbehinds = true;
			} else currentPos = 0;
		}
		let saveLookbehinds = hasLookbehinds && lbState !== null;
		let runq = this.q0;
		let nextq = this.q1;
		let r = input.step(currentPos);
		let rune = r >> 3;
		let width = r & 7;
		let rune1 = -1;
		let width1 = 0;
		if (r !== MachineInputBase.EOF()) {
			r = input.step(currentPos + width);
			rune1 = r >> 3;
			width1 = r & 7;
		}
		let flag;
		if (currentPos === 0) flag = Utils.emptyOpContext(-1, rune);
		else flag = input.context(currentPos);
		if (hasLookbehinds) {
			if (resumeLookbehinds) this.restoreLookbehinds(lbState, runq, flag);
			else this.spawnLookbehinds(runq, currentPos, flag);
		}
		while (true) {
			if (runq.mainThreads === 0) {
				if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 && currentPos !== 0) break;
				if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && currentPos !== 0) break;
				if (this.matched) break;
				if (this.prog.numLb === 0 && runq.isEmpty() && !(this.re2.prefix.length === 0) && rune1 !== this.re2.prefixRune && input.canCheckPrefix()) {
					const advance = input.index(this.re2, currentPos);
					if (advance < 0) break;
					currentPos += advance;
					r = input.step(currentPos);
					rune = r >> 3;
					width = r & 7;
					r = input.step(currentPos + width);
					rune1 = r >> 3;
					width1 = r & 7;
					flag = input.context(currentPos);
				}
			}
			if (currentPos >= matchStartPos) {
				if (saveLookbehinds) {
					this.saveLookbehinds(lbState, runq, currentPos);
					saveLookbehinds = false;
				}
				if (!this.matched && (currentPos === 0 || anchor === RE2Flags.UNANCHORED)) {
					if (this.ncap > 0) this.matchcap[0] = currentPos;
					this.add(runq, this.prog.start, currentPos, this.matchcap, 0, flag);
				}
			}
			const nextPos = currentPos + width;
			flag = input.context(nextPos);
			this.step(runq, nextq, currentPos, nextPos, rune, flag, anchor, currentPos === input.endPos());
			if (width === 0) break;
			if (this.ncap === 0 && this.matched) break;
			currentPos += width;
			rune = rune1;
			width = width1;
			if (rune !== -1) {
				r = input.step(currentPos + width);
				rune1 = r >> 3;
				width1 = r & 7;
			}
			const tmpq = runq;
			runq = nextq;
			nextq = tmpq;
		}
		runq.clear();
		nextq.clear();
		return this.matched;
	}
	matchSet(input, pos, anchor) {
		const startCond = this.re2.cond;
		if (startCond === Utils.EMPTY_ALL) return [];
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return [];
		let currentPos = this.prog.numLb > 0 ? 0 : pos;
		let matchStartPos = pos;
		let runq = this.q0;
		let nextq = this.q1;
		let r = input.step(currentPos);
		let rune = r >> 3;
		let width = r & 7;
		let rune1 = -1;
		let width1 = 0;
		if (r !== MachineInputBase.EOF()) {
			r = input.step(currentPos + width);
			rune1 = r >> 3;
			width1 = r & 7;
		}
		let flag = currentPos === 0 ? Utils.emptyOpContext(-1, rune) : input.context(currentPos);
		const matches = /* @__PURE__ */ new Set();
		if (this.prog.numLb > 0) this.spawnLookbehinds(runq, currentPos, flag);
		while (true) {
			if (runq.mainThreads === 0) {
				if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 && currentPos !== 0) break;
				if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && currentPos !== 0) break;
			}
			if (currentPos === 0 || anchor === RE2Flags.UNANCHORED) {
				if (currentPos >= matchStartPos) this.add(runq, this.prog.start, currentPos, this.matchcap, 0, flag);
			}
			const nextPos = currentPos + width;
			flag = input.context(nextPos);
			for (let j = 0; j < runq.size; j++) {
				const pc = runq.densePcs[j];
				const i = this.prog.inst[pc];
				const capOffset = j * this.ncap;
				let add = false;
				switch (i.op) {
					case Inst.MATCH:
						if (anchor === RE2Flags.ANCHOR_BOTH && currentPos !== input.endPos()) break;
						matches.add(i.arg);
						break;
					case Inst.RUNE:
						add = i.matchRune(rune);
						break;
					case Inst.RUNE1:
						add = rune === i.runes[0];
						break;
					case Inst.RUNE_ANY:
						add = true;
						break;
					case Inst.RUNE_ANY_NOT_NL:
						add = rune !== 10;
						break;
					default: continue;
				}
				if (add) this.add(nextq, i.out, nextPos, runq.denseCaps, capOffset, flag);
			}
			runq.clear();
			if (width === 0) break;
			currentPos += width;
			rune = rune1;
			width = width1;
			if (rune !== -1) {
				r = input.step(currentPos + width);
				rune1 = r >> 3;
				width1 = r & 7;
			}
			const tmpq = runq;
			runq = nextq;
			nextq = tmpq;
		}
		nextq.clear();
		return Array.from(matches).sort((a, b) => a - b);
	}
	step(runq, nextq, pos, nextPos, c, nextCond, anchor, atEnd) {
		const longest = this.re2.longest;
		for (let j = 0; j < runq.size; j++) {
			const pc = runq.densePcs[j];
			const capOffset = j * this.ncap;
			if (longest && this.matched && this.ncap > 0 && this.matchcap[0] < runq.denseCaps[capOffset]) continue;
			const i = this.prog.inst[pc];
			let add = false;
			switch (i.op) {
				case Inst.MATCH:
					if (anchor === RE2Flags.ANCHOR_BOTH && !atEnd) break;
					if (this.ncap > 0 && (!longest || !this.matched || this.matchcap[1] < pos)) {
						runq.denseCaps[capOffset + 1] = pos;
						for (let k = 0; k < this.ncap; k++) this.matchcap[k] = runq.denseCaps[capOffset + k];
					}
					if (!longest) runq.size = 0;
					this.matched = true;
					break;
				case Inst.RUNE:
					add = i.matchRune(c);
					break;
				case Inst.RUNE1:
					add = c === i.runes[0];
					break;
				case Inst.RUNE_ANY:
					add = true;
					break;
				case Inst.RUNE_ANY_NOT_NL:
					add = c !== 10;
					break;
				default: continue;
			}
			if (add) this.add(nextq, i.out, nextPos, runq.denseCaps, capOffset, nextCond);
		}
		runq.clear();
	}
	spawnLookbehinds(q, pos, flag) {
		for (let i = 0; i < this.prog.lbStarts.length; i++) this.add(q, this.prog.lbStarts[i], pos, this.matchcap, 0, flag);
	}
	restoreLookbehinds(lbState, q, flag) {
		this.lbTable.set(lbState.lbTable);
		for (let j = 0; j < lbState.size; j++) this.add(q, lbState.pcs[j], lbState.pos, this.matchcap, 0, flag);
	}
	saveLookbehinds(lbState, q, pos) {
		let size = 0;
		for (let j = 0; j < q.size; j++) {
			const pc = q.densePcs[j];
			if (this.prog.lbInst[pc] === 1 && Inst.isRuneOp(this.prog.inst[pc].op)) lbState.pcs[size++] = pc;
		}
		lbState.size = size;
		lbState.pos = pos;
		lbState.lbTable.set(this.lbTable);
	}
	add(q, pc, pos, capArray, capOffset, cond) {
		const stk = this.addStack;
		let nstk = 0;
		for (;;) {
			while (pc !== 0 && !q.contains(pc)) {
				const d = q.add(pc);
				const inst = this.prog.inst[pc];
				switch (inst.op) {
					case Inst.FAIL:
						pc = 0;
						break;
					case Inst.ALT:
					case Inst.ALT_MATCH:
						stk[nstk++] = inst.arg;
						stk[nstk++] = 0;
						pc = inst.out;
						break;
					case Inst.EMPTY_WIDTH:
						pc = (inst.arg & ~cond) === 0 ? inst.out : 0;
						break;
					case Inst.NOP:
						pc = inst.out;
						break;
					case Inst.CAPTURE:
						if (inst.arg < this.ncap) {
							stk[nstk++] = -inst.arg - 1;
							stk[nstk++] = capArray[capOffset + inst.arg];
							capArray[capOffset + inst.arg] = pos;
						}
						pc = inst.out;
						break;
					case Inst.LB_WRITE:
						this.lbTable[Math.abs(inst.arg)] = pos;
						pc = inst.out;
						break;
					case Inst.LB_CHECK:
						if (inst.arg > 0) pc = this.lbTable[inst.arg] === pos ? inst.out : 0;
						else pc = this.lbTable[-inst.arg] !== pos ? inst.out : 0;
						break;
					case Inst.MATCH:
					case Inst.RUNE:
					case Inst.RUNE1:
					case Inst.RUNE_ANY:
					case Inst.RUNE_ANY_NOT_NL:
						if (this.prog.lbInst[pc] === 0) q.mainThreads++;
						if (this.ncap > 0) {
							const destOffset = d * this.ncap;
							if (destOffset + this.ncap > q.denseCaps.length) q.growCaps(destOffset + this.ncap);
							for (let c = 0; c < this.ncap; c++) q.denseCaps[destOffset + c] = capArray[capOffset + c];
						}
						pc = 0;
						break;
					default: throw new RE2JSInternalException("unhandled");
				}
			}
			if (nstk === 0) return;
			nstk -= 2;
			const entry = stk[nstk];
			if (entry < 0) {
				capArray[capOffset - entry - 1] = stk[nstk + 1];
				pc = 0;
			} else pc = entry;
		}
	}
};
const hashState = (pcs, flag, ids) => {
	let h = -2128831035;
	for (let i = 0; i < pcs.length; i++) {
		h ^= pcs[i];
		h = Math.imul(h, 16777619);
	}
	h ^= flag;
	h = Math.imul(h, 16777619);
	for (let i = 0; i < ids.length; i++) {
		h ^= ids[i];
		h = Math.imul(h, 16777619);
	}
	return h;
};
const arraysEqual = (a, b) => {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
	return true;
};
const isState = (state, pcs, flag, ids) => state.flag === flag && arraysEqual(state.nfaStates, pcs) && arraysEqual(state.matchIDs, ids);
const NO_IDS = [];
const END_TEXT = -1;
var DFAState = class {
	constructor(nfaStates, flag, matchIDs) {
		this.nfaStates = nfaStates;
		this.flag = flag;
		this.isMatch = (flag & DFA.FLAG_MATCH) !== 0;
		this.matchIDs = matchIDs;
		this.next = null;
		this.nextAnchored = null;
	}
};
var DFA = class DFA {
	static FLAG_EMPTY_MASK = 255;
	static FLAG_MATCH = 256;
	static FLAG_LAST_WORD = 512;
	static FLAG_NEED_SHIFT = 16;
	static STATE_OVERHEAD = 150;
	static ARRAY_OVERHEAD = 40;
	static ELEMENT_SIZE = 8;
	static TABLE_OVERHEAD = 48;
	static PROGRESS_PER_STATE = 10;
	constructor(prog, maxMem = 8388608) {
		this.prog = prog;
		this.maxMem = maxMem;
		this.stateCache = /* @__PURE__ */ new Map();
		this.stateCount = 0;
		this.startStates = /* @__PURE__ */ new Map();
		this.failed = false;
		for (let pc = 0; pc < prog.numInst(); pc++) {
			const op = prog.getInst(pc).op;
			if (op === Inst.LB_WRITE || op === Inst.LB_CHECK) {
				this.failed = true;
				break;
			}
		}
		this.computeRuneClasses();
		this.stateBudget = maxMem;
		this.memBudget = maxMem;
	}
	computeRuneClasses() {
		const bounds = /* @__PURE__ */ new Set();
		const addRange = (lo, hi) => {
			bounds.add(lo);
			bounds.add(hi + 1);
		};
		for (let pc = 0; pc < this.prog.numInst(); pc++) {
			const inst = this.prog.getInst(pc);
			switch (inst.op) {
				case Inst.RUNE:
				case Inst.RUNE1:
					if (inst.runes.length === 1) {
						addRange(inst.runes[0], inst.runes[0]);
						if ((inst.arg & RE2Flags.FOLD_CASE) !== 0) for (let f = Unicode.simpleFold(inst.runes[0]); f !== inst.runes[0]; f = Unicode.simpleFold(f)) addRange(f, f);
					} else for (let j = 0; j < inst.runes.length; j += 2) addRange(inst.runes[j], inst.runes[j + 1]);
					break;
				case Inst.RUNE_ANY_NOT_NL:
					addRange(10, 10);
					break;
				case Inst.EMPTY_WIDTH:
					if ((inst.arg & (Utils.EMPTY_BEGIN_LINE | Utils.EMPTY_END_LINE)) !== 0) addRange(10, 10);
					if ((inst.arg & (Utils.EMPTY_WORD_BOUNDARY | Utils.EMPTY_NO_WORD_BOUNDARY)) !== 0) {
						addRange(48, 57);
						addRange(65, 90);
						addRange(95, 95);
						addRange(97, 122);
					}
			}
		}
		bounds.delete(0);
		this.classBounds = Int32Array.from(bounds).sort();
		this.numClasses = this.classBounds.length + 1;
		const latin1Class = new Int32Array(Unicode.MAX_LATIN1 + 1);
		for (let r = 0; r <= Unicode.MAX_LATIN1; r++) latin1Class[r] = this.searchClass(r);
		this.latin1Class = latin1Class;
	}
	runeClass(r) {
		if (r <= Unicode.MAX_LATIN1) return this.latin1Class[r];
		return this.searchClass(r);
	}
	searchClass(r) {
		const bounds = this.classBounds;
		let lo = 0;
		let hi = bounds.length;
		while (lo < hi) {
			const mid = lo + hi >> 1;
			if (bounds[mid] <= r) lo = mid + 1;
			else hi = mid;
		}
		return lo;
	}
	closure(pcs, flag) {
		const closure = /* @__PURE__ */ new Set();
		const stack = Array.from(pcs);
		let needflags = 0;
		while (stack.length > 0) {
			const pc = stack.pop();
			if (pc === 0 || closure.has(pc)) continue;
			closure.add(pc);
			const inst = this.prog.getInst(pc);
			switch (inst.op) {
				case Inst.ALT:
				case Inst.ALT_MATCH:
					stack.push(inst.out);
					stack.push(inst.arg);
					break;
				case Inst.NOP:
				case Inst.CAPTURE:
					stack.push(inst.out);
					break;
				case Inst.EMPTY_WIDTH:
					needflags |= inst.arg;
					if ((inst.arg & ~flag) === 0) stack.push(inst.out);
			}
		}
		return {
			pcs: Array.from(closure).sort((a, b) => a - b),
			needflags
		};
	}
	getState(pcs, flag, ids) {
		const hash = hashState(pcs, flag, ids);
		const cached = this.stateCache.get(hash);
		if (cached instanceof DFAState) {
			if (isState(cached, pcs, flag, ids)) return cached;
		} else if (cached !== void 0) {
			for (let i = 0; i < cached.length; i++) if (isState(cached[i], pcs, flag, ids)) return cached[i];
		}
		const cost = DFA.stateCost(pcs, ids);
		if (this.memBudget < cost) return null;
		this.memBudget -= cost;
		const state = new DFAState(pcs, flag, ids);
		if (cached === void 0) this.stateCache.set(hash, state);
		else if (cached instanceof DFAState) this.stateCache.set(hash, [cached, state]);
		else cached.push(state);
		this.stateCount++;
		return state;
	}
	static stateCost(pcs, ids) {
		const idsCost = ids.length === 0 ? 0 : DFA.ARRAY_OVERHEAD + DFA.ELEMENT_SIZE * ids.length;
		return DFA.STATE_OVERHEAD + DFA.ELEMENT_SIZE * pcs.length + idsCost;
	}
	*cachedStates() {
		for (const cached of this.stateCache.values()) if (cached instanceof DFAState) yield cached;
		else yield* cached;
	}
	makeState(pcs, flag, ids) {
		const closure = this.closure(pcs, flag & DFA.FLAG_EMPTY_MASK);
		let stateFlag = flag;
		if (closure.needflags === 0) stateFlag &= DFA.FLAG_MATCH;
		stateFlag |= closure.needflags << DFA.FLAG_NEED_SHIFT;
		return this.getState(closure.pcs, stateFlag, ids);
	}
	allocTable(state, anchor) {
		const size = this.numClasses + 1;
		const cost = DFA.TABLE_OVERHEAD + DFA.ELEMENT_SIZE * size;
		if (this.memBudget < cost) return null;
		this.memBudget -= cost;
		const table = new Array(size).fill(null);
		if (anchor === RE2Flags.UNANCHORED) state.next = table;
		else state.nextAnchored = table;
		return table;
	}
	clearCache() {
		this.stateCache.clear();
		this.stateCount = 0;
		this.startStates.clear();
		this.memBudget = this.stateBudget;
	}
	resetCache(current) {
		this.clearCache();
		return this.getState(current.nfaStates, current.flag, current.matchIDs);
	}
	step(state, cls, rune, anchor) {
		let table = anchor === RE2Flags.UNANCHORED ? state.next : state.nextAnchored;
		if (table !== null) {
			const cached = table[cls];
			if (cached !== null) return cached;
		} else {
			table = this.allocTable(state, anchor);
			if (table === null) return null;
		}
		const needflag = state.flag >>> DFA.FLAG_NEED_SHIFT;
		const oldbeforeflag = state.flag & DFA.FLAG_EMPTY_MASK;
		let beforeflag = oldbeforeflag;
		let afterflag = 0;
		if (rune === 10) {
			beforeflag |= Utils.EMPTY_END_LINE;
			afterflag |= Utils.EMPTY_BEGIN_LINE;
		}
		if (rune === END_TEXT) beforeflag |= Utils.EMPTY_END_LINE | Utils.EMPTY_END_TEXT;
		const islastword = (state.flag & DFA.FLAG_LAST_WORD) !== 0;
		const isword = rune !== END_TEXT && Utils.isWordRune(rune);
		beforeflag |= isword === islastword ? Utils.EMPTY_NO_WORD_BOUNDARY : Utils.EMPTY_WORD_BOUNDARY;
		let pcs = state.nfaStates;
		if ((beforeflag & ~oldbeforeflag & needflag) !== 0) pcs = this.closure(pcs, beforeflag).pcs;
		const nextPCs = [];
		let ismatch = false;
		let ids = NO_IDS;
		for (let i = 0; i < pcs.length; i++) {
			const inst = this.prog.getInst(pcs[i]);
			if (inst.op === Inst.MATCH) {
				if (!ismatch) {
					ismatch = true;
					ids = [];
				}
				ids.push(inst.arg);
			} else if (rune !== END_TEXT && Inst.isRuneOp(inst.op) && inst.matchRune(rune)) nextPCs.push(inst.out);
		}
		if (ids.length > 1) ids.sort((a, b) => a - b);
		if (anchor === RE2Flags.UNANCHORED && rune !== END_TEXT) nextPCs.push(this.prog.start);
		let flag = afterflag;
		if (ismatch) flag |= DFA.FLAG_MATCH;
		if (isword) flag |= DFA.FLAG_LAST_WORD;
		const nextState = this.makeState(nextPCs, flag, ids);
		if (nextState === null) return null;
		table[cls] = nextState;
		return nextState;
	}
	start(input, pos) {
		const context = input.context(pos);
		let flags;
		if ((context & Utils.EMPTY_BEGIN_TEXT) !== 0) flags = Utils.EMPTY_BEGIN_TEXT | Utils.EMPTY_BEGIN_LINE;
		else if ((context & Utils.EMPTY_BEGIN_LINE) !== 0) flags = Utils.EMPTY_BEGIN_LINE;
		else {
			const r = input.step(pos);
			const nextIsWord = r >= 0 && Utils.isWordRune(r >> 3);
			flags = (context & Utils.EMPTY_WORD_BOUNDARY) !== 0 !== nextIsWord ? DFA.FLAG_LAST_WORD : 0;
		}
		let state = this.startStates.get(flags);
		if (state === void 0) {
			state = this.makeState([this.prog.start], flags, NO_IDS);
			if (state === null) {
				this.clearCache();
				state = this.makeState([this.prog.start], flags, NO_IDS);
				if (state === null) return null;
			}
			this.startStates.set(flags, state);
		}
		return state;
	}
	stepOrReset(state, cls, rune, anchor, pos, search) {
		let next = this.step(state, cls, rune, anchor);
		if (next !== null) return next;
		if (search.resetPos >= 0 && pos - search.resetPos < DFA.PROGRESS_PER_STATE * this.stateCount) return null;
		search.resetPos = pos;
		const restored = this.resetCache(state);
		if (restored === null) return null;
		next = this.step(restored, cls, rune, anchor);
		return next;
	}
	run(input, pos, anchor, state, onMatch) {
		const endPos = input.endPos();
		const latin1Class = this.latin1Class;
		const unanchored = anchor === RE2Flags.UNANCHORED;
		const search = { resetPos: -1 };
		let i = pos;
		while (i < endPos) {
			const r = input.step(i);
			const rune = r >> 3;
			const width = r & 7;
			if (width === 0) break;
			const cls = rune <= Unicode.MAX_LATIN1 ? latin1Class[rune] : this.runeClass(rune);
			let next = unanchored && state.next !== null ? state.next[cls] : null;
			if (next === null) {
				next = this.stepOrReset(state, cls, rune, anchor, i, search);
				if (next === null) return null;
			}
			state = next;
			if (state.isMatch && onMatch(state, false)) return true;
			if (!unanchored && state.nfaStates.length === 0) return false;
			i += width;
		}
		state = this.stepOrReset(state, this.numClasses, END_TEXT, anchor, i, search);
		if (state === null) return null;
		return state.isMatch && onMatch(state, true);
	}
	match(input, pos, anchor) {
		if (this.failed) return null;
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return false;
		const startState = this.start(input, pos);
		if (startState === null) return null;
		return this.run(input, pos, anchor, startState, (state, atEnd) => anchor !== RE2Flags.ANCHOR_BOTH || atEnd);
	}
	matchSet(input, pos, anchor) {
		if (this.failed) return null;
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return [];
		const startState = this.start(input, pos);
		if (startState === null) return null;
		const matches = /* @__PURE__ */ new Set();
		const collect = (state, atEnd) => {
			if (anchor !== RE2Flags.ANCHOR_BOTH || atEnd) for (let k = 0; k < state.matchIDs.length; k++) matches.add(state.matchIDs[k]);
			return false;
		};
		if (this.run(input, pos, anchor, startState, collect) === null) return null;
		return Array.from(matches).sort((a, b) => a - b);
	}
};
const VISITED_BITS = 32;
const MAX_BACKTRACK_PROG = 500;
const INITIAL_JOB_CAPACITY = 256;
const MAX_BACKTRACK_VECTOR = 262144;
var BitState = class {
	constructor() {
		this.end = 0;
		this.cap = /* @__PURE__ */ new Int32Array(0);
		this.matchcap = /* @__PURE__ */ new Int32Array(0);
		this.ncap = 0;
		this.jobPc = new Int32Array(INITIAL_JOB_CAPACITY);
		this.jobArg = new Uint8Array(INITIAL_JOB_CAPACITY);
		this.jobPos = new Int32Array(INITIAL_JOB_CAPACITY);
		this.jobLen = 0;
		this.visited = /* @__PURE__ */ new Uint32Array(0);
	}
	reset(prog, end, ncap) {
		this.end = end;
		this.jobLen = 0;
		this.ncap = ncap;
		const visitedSize = prog.numInst() * (end + 1) + VISITED_BITS - 1 >>> 5;
		if (this.visited.length < visitedSize) this.visited = new Uint32Array(visitedSize);
		else this.visited.fill(0, 0, visitedSize);
		if (this.cap.length < ncap) this.cap = new Int32Array(ncap).fill(-1);
		else this.cap.fill(-1, 0, ncap);
		if (this.matchcap.length < ncap) this.matchcap = new Int32Array(ncap).fill(-1);
		else this.matchcap.fill(-1, 0, ncap);
	}
	shouldVisit(pc, pos) {
		const n = pc * (this.end + 1) + pos;
		const idx = n >>> 5;
		const mask = 1 << (n & 31);
		if ((this.visited[idx] & mask) !== 0) return false;
		this.visited[idx] |= mask;
		return true;
	}
	push(re2, pc, pos, arg) {
		if (re2.prog.getInst(pc).op !== Inst.FAIL && (arg || this.shouldVisit(pc, pos))) {
			if (this.jobLen >= this.jobPc.length) {
				const newSize = this.jobPc.length * 2;
				const newPc = new Int32Array(newSize);
				newPc.set(this.jobPc);
				this.jobPc = newPc;
				const newArg = new Uint8Array(newSize);
				newArg.set(this.jobArg);
				this.jobArg = newArg;
				const newPos = new Int32Array(newSize);
				newPos.set(this.jobPos);
				this.jobPos = newPos;
			}
			this.jobPc[this.jobLen] = pc;
			this.jobArg[this.jobLen] = arg ? 1 : 0;
			this.jobPos[this.jobLen] = pos;
			this.jobLen++;
		}
	}
	tryBacktrack(re2, input, pc, pos, anchor) {
		const longest = re2.longest;
		this.push(re2, pc, pos, false);
		while (this.jobLen > 0) {
			this.jobLen--;
			let currentPc = this.jobPc[this.jobLen];
			let arg = this.jobArg[this.jobLen] === 1;
			let currentPos = this.jobPos[this.jobLen];
			let skipShouldVisit = true;
			while (true) {
				if (!skipShouldVisit) {
					if (!this.shouldVisit(currentPc, currentPos)) break;
				}
				skipShouldVisit = false;
				const inst = re2.prog.getInst(currentPc);
				switch (inst.op) {
					case Inst.FAIL: break;
					case Inst.ALT: if (arg) {
						arg = false;
						currentPc = inst.arg;
						continue;
					} else {
						this.push(re2, currentPc, currentPos, true);
						currentPc = inst.out;
						continue;
					}
					case Inst.ALT_MATCH: {
						const outInst = re2.prog.getInst(inst.out);
						if (Inst.isRuneOp(outInst.op)) {
							this.push(re2, inst.arg, currentPos, false);
							currentPc = inst.arg;
							currentPos = this.end;
							continue;
						}
						this.push(re2, inst.out, this.end, false);
						currentPc = inst.out;
						continue;
					}
					case Inst.RUNE: {
						const r = input.step(currentPos);
						if (r === MachineInputBase.EOF()) break;
						if (!inst.matchRune(r >> 3)) break;
						currentPos += r & 7;
						currentPc = inst.out;
						continue;
					}
					case Inst.RUNE1: {
						const r = input.step(currentPos);
						if (r === MachineInputBase.EOF()) break;
						if (r >> 3 !== inst.runes[0]) break;
						currentPos += r & 7;
						currentPc = inst.out;
						continue;
					}
					case Inst.RUNE_ANY_NOT_NL: {
						const r = input.step(currentPos);
						if (r === MachineInputBase.EOF()) break;
						if (r >> 3 === 10) break;
						currentPos += r & 7;
						currentPc = inst.out;
						continue;
					}
					case Inst.RUNE_ANY: {
						const r = input.step(currentPos);
						if (r === MachineInputBase.EOF()) break;
						currentPos += r & 7;
						currentPc = inst.out;
						continue;
					}
					case Inst.CAPTURE: if (arg) {
						this.cap[inst.arg] = currentPos;
						break;
					} else {
						if (inst.arg < this.ncap) {
							this.push(re2, currentPc, this.cap[inst.arg], true);
							this.cap[inst.arg] = currentPos;
						}
						currentPc = inst.out;
						continue;
					}
					case Inst.EMPTY_WIDTH: {
						const flag = input.context(currentPos);
						if ((inst.arg & ~flag) !== 0) break;
						currentPc = inst.out;
						continue;
					}
					case Inst.NOP:
						currentPc = inst.out;
						continue;
					case Inst.MATCH: {
						if (anchor === RE2Flags.ANCHOR_BOTH && currentPos !== this.end) break;
						if (this.ncap === 0) return true;
						if (this.ncap > 1) this.cap[1] = currentPos;
						const old = this.matchcap[1];
						if (old === -1 || longest && currentPos > 0 && currentPos > old) this.matchcap.set(this.cap);
						if (!longest) return true;
						if (currentPos === this.end) return true;
						break;
					}
					case Inst.LB_WRITE:
					case Inst.LB_CHECK: throw new RE2JSInternalException("Backtracker cannot evaluate Lookbehind instructions");
					default: throw new RE2JSInternalException("bad inst");
				}
				break;
			}
		}
		return longest && this.matchcap.length > 1 && this.matchcap[1] >= 0;
	}
};
const bitStatePool = [];
var Backtracker = class Backtracker {
	static shouldBacktrack(prog) {
		return prog.numInst() <= MAX_BACKTRACK_PROG;
	}
	static maxBitStateLen(prog) {
		if (!Backtracker.shouldBacktrack(prog)) return 0;
		return Math.floor(MAX_BACKTRACK_VECTOR / prog.numInst());
	}
	static execute(re2, input, pos, anchor, ncap) {
		const startCond = re2.cond;
		if (startCond === Utils.EMPTY_ALL) return null;
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return null;
		if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 && pos !== 0) return null;
		const b = bitStatePool.length > 0 ? bitStatePool.pop() : new BitState();
		const end = input.endPos();
		b.reset(re2.prog, end, ncap);
		let matched = false;
		if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 || anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) {
			if (b.ncap > 0) b.cap[0] = pos;
			if (b.tryBacktrack(re2, input, re2.prog.start, pos, anchor)) matched = true;
		} else {
			let width = -1;
			for (; pos <= end && width !== 0; pos += width) {
				if (re2.prefix.length > 0) {
					const advance = input.index(re2, pos);
					if (advance < 0) break;
					pos += advance;
				}
				if (b.ncap > 0) b.cap[0] = pos;
				if (b.tryBacktrack(re2, input, re2.prog.start, pos, anchor)) {
					matched = true;
					break;
				}
				const r = input.step(pos);
				width = r === MachineInputBase.EOF() ? 0 : r & 7;
			}
		}
		if (!matched) {
			bitStatePool.push(b);
			return null;
		}
		const result = ncap === 0 ? [] : Utils.toArray(b.matchcap.subarray(0, ncap));
		bitStatePool.push(b);
		return result;
	}
};
var QueueOnePass = class {
	constructor(size) {
		this.sparse = new Uint32Array(size);
		this.dense = new Uint32Array(size);
		this.size = 0;
		this.nextIndex = 0;
	}
	empty() {
		return this.nextIndex >= this.size;
	}
	next() {
		return this.dense[this.nextIndex++];
	}
	clear() {
		this.size = 0;
		this.nextIndex = 0;
	}
	contains(u) {
		return u < this.sparse.length && this.sparse[u] < this.size && this.dense[this.sparse[u]] === u;
	}
	insert(u) {
		if (!this.contains(u)) this.insertNew(u);
	}
	insertNew(u) {
		if (u >= this.sparse.length) return;
		this.sparse[u] = this.size;
		this.dense[this.size] = u;
		this.size++;
	}
};
const mergeRuneSets = (leftRunes, rightRunes, leftPC, rightPC) => {
	const leftLen = leftRunes.length;
	const rightLen = rightRunes.length;
	let lx = 0, rx = 0;
	const merged = [];
	const next = [];
	let ok = true;
	let ix = -1;
	const extend = (isLeft) => {
		const newArray = isLeft ? leftRunes : rightRunes;
		const low = isLeft ? lx : rx;
		const pc = isLeft ? leftPC : rightPC;
		if (ix > 0 && newArray[low] <= merged[ix]) return false;
		merged.push(newArray[low], newArray[low + 1]);
		if (isLeft) lx += 2;
		else rx += 2;
		ix += 2;
		next.push(pc);
		return true;
	};
	while (lx < leftLen || rx < rightLen) {
		if (rx >= rightLen) ok = extend(true);
		else if (lx >= leftLen) ok = extend(false);
		else if (rightRunes[rx] < leftRunes[lx]) ok = extend(false);
		else ok = extend(true);
		if (!ok) return null;
	}
	return {
		merged,
		next
	};
};
var OnePassProg = class {
	constructor(prog) {
		this.start = prog.start;
		this.numCap = prog.numCap;
		this.inst = new Array(prog.inst.length);
		for (let i = 0; i < prog.inst.length; i++) {
			const orig = prog.inst[i];
			const inst = new Inst(orig.op);
			inst.out = orig.out;
			inst.arg = orig.arg;
			inst.runes = orig.runes ? new Int32Array(orig.runes) : /* @__PURE__ */ new Int32Array(0);
			inst.next = null;
			this.inst[i] = inst;
		}
	}
};
const onePassCopy = (prog) => {
	const p = new OnePassProg(prog);
	for (let pc = 0; pc < p.inst.length; pc++) {
		const inst = p.inst[pc];
		if (inst.op !== Inst.ALT && inst.op !== Inst.ALT_MATCH) continue;
		let pAOther = "out";
		let pAAlt = "arg";
		let instAlt = p.inst[inst[pAAlt]];
		if (instAlt.op !== Inst.ALT && instAlt.op !== Inst.ALT_MATCH) {
			pAOther = "arg";
			pAAlt = "out";
			instAlt = p.inst[inst[pAAlt]];
			if (instAlt.op !== Inst.ALT && instAlt.op !== Inst.ALT_MATCH) continue;
		}
		const instOther = p.inst[inst[pAOther]];
		if (instOther.op === Inst.ALT || instOther.op === Inst.ALT_MATCH) continue;
		let pBAlt = "out";
		let pBOther = "arg";
		let patch = false;
		if (instAlt.out === pc) patch = true;
		else if (instAlt.arg === pc) {
			patch = true;
			pBAlt = "arg";
			pBOther = "out";
		}
		if (patch) instAlt[pBAlt] = inst[pAOther];
		if (inst[pAOther] === instAlt[pBAlt]) inst[pAAlt] = instAlt[pBOther];
	}
	return p;
};
const makeOnePass = (p) => {
	if (p.inst.length >= 1e3) return null;
	const instQueue = new QueueOnePass(p.inst.length);
	const visitQueue = new QueueOnePass(p.inst.length);
	const onePassRunes = new Array(p.inst.length);
	const m = new Array(p.inst.length).fill(false);
	const check = (pc) => {
		let ok = true;
		const inst = p.inst[pc];
		if (visitQueue.contains(pc)) return true;
		visitQueue.insert(pc);
		switch (inst.op) {
			case Inst.ALT:
			case Inst.ALT_MATCH: {
				ok = check(inst.out) && check(inst.arg);
				let matchOut = m[inst.out];
				let matchArg = m[inst.arg];
				if (matchOut && matchArg) return false;
				if (matchArg) {
					const tempOut = inst.out;
					inst.out = inst.arg;
					inst.arg = tempOut;
					const tempMatch = matchOut;
					matchOut = matchArg;
					matchArg = tempMatch;
				}
				if (matchOut) {
					m[pc] = true;
					inst.op = Inst.ALT_MATCH;
				}
				const leftRunes = onePassRunes[inst.out] || [];
				const rightRunes = onePassRunes[inst.arg] || [];
				const mergeRes = mergeRuneSets(leftRunes, rightRunes, inst.out, inst.arg);
				if (!mergeRes) return false;
				onePassRunes[pc] = new Int32Array(mergeRes.merged);
				inst.next = new Uint32Array(mergeRes.next);
				break;
			}
			case Inst.CAPTURE:
			case Inst.EMPTY_WIDTH:
			case Inst.NOP:
				ok = check(inst.out);
				m[pc] = m[inst.out];
				onePassRunes[pc] = onePassRunes[inst.out] ? new Int32Array(onePassRunes[inst.out]) : /* @__PURE__ */ new Int32Array(0);
				inst.next = new Uint32Array(Math.floor(onePassRunes[pc].length / 2) + 1).fill(inst.out);
				break;
			case Inst.MATCH:
			case Inst.FAIL:
				m[pc] = inst.op === Inst.MATCH;
				break;
			case Inst.RUNE: {
				m[pc] = false;
				if (inst.next && inst.next.length > 0) break;
				instQueue.insert(inst.out);
				if (!inst.runes || inst.runes.length === 0) {
					onePassRunes[pc] = /* @__PURE__ */ new Int32Array(0);
					inst.next = new Uint32Array([inst.out]);
					break;
				}
				let runes = [];
				if (inst.runes.length === 1 && (inst.arg & RE2Flags.FOLD_CASE) !== 0) {
					const r0 = inst.runes[0];
					runes.push(r0, r0);
					for (let r1 = Unicode.simpleFold(r0); r1 !== r0; r1 = Unicode.simpleFold(r1)) runes.push(r1, r1);
					runes.sort((a, b) => a - b);
				} else for (let j = 0; j < inst.runes.length; j++) runes.push(inst.runes[j]);
				onePassRunes[pc] = new Int32Array(runes);
				inst.next = new Uint32Array(Math.floor(runes.length / 2) + 1).fill(inst.out);
				inst.op = Inst.RUNE;
				break;
			}
			case Inst.RUNE1: {
				m[pc] = false;
				if (inst.next && inst.next.length > 0) break;
				instQueue.insert(inst.out);
				let runes = [];
				if ((inst.arg & RE2Flags.FOLD_CASE) !== 0) {
					const r0 = inst.runes[0];
					runes.push(r0, r0);
					for (let r1 = Unicode.simpleFold(r0); r1 !== r0; r1 = Unicode.simpleFold(r1)) runes.push(r1, r1);
					runes.sort((a, b) => a - b);
				} else runes.push(inst.runes[0], inst.runes[0]);
				onePassRunes[pc] = new Int32Array(runes);
				inst.next = new Uint32Array(Math.floor(runes.length / 2) + 1).fill(inst.out);
				inst.op = Inst.RUNE;
				break;
			}
			case Inst.RUNE_ANY:
				m[pc] = false;
				if (inst.next && inst.next.length > 0) break;
				instQueue.insert(inst.out);
				onePassRunes[pc] = new Int32Array([0, Unicode.MAX_RUNE]);
				inst.next = new Uint32Array([inst.out]);
				break;
			case Inst.RUNE_ANY_NOT_NL:
				m[pc] = false;
				if (inst.next && inst.next.length > 0) break;
				instQueue.insert(inst.out);
				onePassRunes[pc] = new Int32Array([
					0,
					9,
					11,
					Unicode.MAX_RUNE
				]);
				inst.next = new Uint32Array(Math.floor(onePassRunes[pc].length / 2) + 1).fill(inst.out);
		}
		return ok;
	};
	instQueue.clear();
	instQueue.insert(p.start);
	while (!instQueue.empty()) {
		visitQueue.clear();
		if (!check(instQueue.next())) return null;
	}
	for (let i = 0; i < p.inst.length; i++) if (onePassRunes[i]) p.inst[i].runes = onePassRunes[i];
	return p;
};
const cleanupOnePass = (p, original) => {
	for (let ix = 0; ix < original.inst.length; ix++) {
		const instOriginal = original.inst[ix];
		switch (instOriginal.op) {
			case Inst.ALT:
			case Inst.ALT_MATCH:
			case Inst.RUNE: break;
			case Inst.CAPTURE:
			case Inst.EMPTY_WIDTH:
			case Inst.NOP:
			case Inst.MATCH:
			case Inst.FAIL:
				p.inst[ix].next = null;
				break;
			case Inst.RUNE1:
			case Inst.RUNE_ANY:
			case Inst.RUNE_ANY_NOT_NL:
				p.inst[ix].next = null;
				p.inst[ix].op = instOriginal.op;
				p.inst[ix].runes = instOriginal.runes ? new Int32Array(instOriginal.runes) : /* @__PURE__ */ new Int32Array(0);
		}
	}
};
var OnePass = class OnePass {
	static compile(prog) {
		if (prog.start === 0) return null;
		if (prog.numLb > 0) return null;
		const startInst = prog.inst[prog.start];
		if (startInst.op !== Inst.EMPTY_WIDTH || (startInst.arg & Utils.EMPTY_BEGIN_TEXT) === 0) return null;
		let hasAlt = false;
		for (let i = 0; i < prog.inst.length; i++) if (prog.inst[i].op === Inst.ALT || prog.inst[i].op === Inst.ALT_MATCH) {
			hasAlt = true;
			break;
		}
		for (let i = 0; i < prog.inst.length; i++) {
			const inst = prog.inst[i];
			const opOut = prog.inst[inst.out].op;
			switch (inst.op) {
				case Inst.ALT:
				case Inst.ALT_MATCH:
					if (opOut === Inst.MATCH || prog.inst[inst.arg].op === Inst.MATCH) return null;
					break;
				case Inst.EMPTY_WIDTH:
					if (opOut === Inst.MATCH) {
						if ((inst.arg & Utils.EMPTY_END_TEXT) === Utils.EMPTY_END_TEXT) continue;
						return null;
					}
					break;
				default: if (opOut === Inst.MATCH && hasAlt) return null;
			}
		}
		let p = onePassCopy(prog);
		p = makeOnePass(p);
		if (p !== null) cleanupOnePass(p, prog);
		return p;
	}
	static next(inst, r) {
		const nextIdx = inst.matchRunePos(r);
		if (nextIdx >= 0) return inst.next[nextIdx];
		if (inst.op === Inst.ALT_MATCH) return inst.out;
		return 0;
	}
	static execute(re2, input, pos, anchor, ncap) {
		const onepass = re2.onepass;
		if (!onepass) return null;
		const matchcap = new Int32Array(ncap).fill(-1);
		let matched = false;
		let r = input.step(pos);
		let rune = r >> 3;
		let width = r & 7;
		let r1 = MachineInputBase.EOF();
		let rune1 = -1;
		let width1 = 0;
		if (r !== MachineInputBase.EOF()) {
			r1 = input.step(pos + width);
			if (r1 !== MachineInputBase.EOF()) {
				rune1 = r1 >> 3;
				width1 = r1 & 7;
			}
		}
		let flag = pos === 0 ? Utils.emptyOpContext(-1, rune) : input.context(pos);
		let pc = onepass.start;
		let inst;
		while (true) {
			inst = onepass.inst[pc];
			pc = inst.out;
			switch (inst.op) {
				case Inst.MATCH:
					if (anchor === RE2Flags.ANCHOR_BOTH && pos !== input.endPos()) return null;
					matched = true;
					if (matchcap.length > 0) {
						matchcap[0] = 0;
						matchcap[1] = pos;
					}
					return ncap === 0 ? [] : Utils.toArray(matchcap);
				case Inst.RUNE:
					if (!inst.matchRune(rune)) return null;
					break;
				case Inst.RUNE1:
					if (rune !== inst.runes[0]) return null;
					break;
				case Inst.RUNE_ANY: break;
				case Inst.RUNE_ANY_NOT_NL:
					if (rune === 10) return null;
					break;
				case Inst.ALT:
				case Inst.ALT_MATCH:
					pc = OnePass.next(inst, rune);
					continue;
				case Inst.FAIL: return null;
				case Inst.NOP: continue;
				case Inst.EMPTY_WIDTH:
					if ((inst.arg & ~flag) !== 0) return null;
					continue;
				case Inst.CAPTURE:
					if (inst.arg < matchcap.length) matchcap[inst.arg] = pos;
					continue;
				default: throw new RE2JSInternalException("bad inst");
			}
			if (width === 0) break;
			flag = Utils.emptyOpContext(rune, rune1);
			pos += width;
			rune = rune1;
			width = width1;
			if (rune !== -1) {
				r1 = input.step(pos + width);
				if (r1 !== MachineInputBase.EOF()) {
					rune1 = r1 >> 3;
					width1 = r1 & 7;
				} else {
					rune1 = -1;
					width1 = 0;
				}
			}
		}
		if (!matched) return null;
		return ncap === 0 ? [] : Utils.toArray(matchcap);
	}
};
/**
* Regular expression abstract syntax tree. Produced by parser, used by compiler. NB, this
* corresponds to {@code syntax.regexp} in the Go implementation; Go's {@code regexp} is called
* {@code RE2} in Java.
*/
var Regexp = class Regexp {
	static Op = createEnum([
		"NO_MATCH",
		"EMPTY_MATCH",
		"LITERAL",
		"CHAR_CLASS",
		"ANY_CHAR_NOT_NL",
		"ANY_CHAR",
		"BEGIN_LINE",
		"END_LINE",
		"BEGIN_TEXT",
		"END_TEXT",
		"WORD_BOUNDARY",
		"NO_WORD_BOUNDARY",
		"CAPTURE",
		"STAR",
		"PLUS",
		"QUEST",
		"REPEAT",
		"CONCAT",
		"ALTERNATE",
		"PLB",
		"NLB",
		"LEFT_PAREN",
		"VERTICAL_BAR"
	]);
	static isPseudoOp(op) {
		return op >= Regexp.Op.LEFT_PAREN;
	}
	static emptySubs() {
		return [];
	}
	static quoteIfHyphen(rune) {
		if (rune === Codepoint.CODES["-"]) return "\\";
		return "";
	}
	static fromRegexp(re) {
		const regex = new Regexp(re.op);
		regex.flags = re.flags;
		regex.subs = re.subs;
		regex.runes = re.runes;
		regex.cap = re.cap;
		regex.min = re.min;
		regex.max = re.max;
		regex.name = re.name;
		regex.namedGroups = re.namedGroups;
		regex.lb = re.lb;
		return regex;
	}
	constructor(op) {
		this.op = op;
		this.flags = 0;
		this.subs = Regexp.emptySubs();
		this.runes = /* @__PURE__ */ new Int32Array(0);
		this.min = 0;
		this.max = 0;
		this.cap = 0;
		this.name = null;
		this.namedGroups = Object.create(null);
		this.lb = 0;
	}
	reinit() {
		this.flags = 0;
		this.subs = Regexp.emptySubs();
		this.runes = /* @__PURE__ */ new Int32Array(0);
		this.cap = 0;
		this.min = 0;
		this.max = 0;
		this.name = null;
		this.namedGroups = Object.create(null);
		this.lb = 0;
	}
	toString() {
		return this.appendTo();
	}
	appendTo() {
		let out = "";
		switch (this.op) {
			case Regexp.Op.NO_MATCH:
				out += "[^\\x00-\\x{10FFFF}]";
				break;
			case Regexp.Op.EMPTY_MATCH:
				out += "(?:)";
				break;
			case Regexp.Op.STAR:
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST:
			case Regexp.Op.REPEAT: {
				const sub = this.subs[0];
				if (sub.op > Regexp.Op.CAPTURE || sub.op === Regexp.Op.LITERAL && sub.runes.length > 1) out += `(?:${sub.appendTo()})`;
				else out += sub.appendTo();
				switch (this.op) {
					case Regexp.Op.STAR:
						out += "*";
						break;
					case Regexp.Op.PLUS:
						out += "+";
						break;
					case Regexp.Op.QUEST:
						out += "?";
						break;
					case Regexp.Op.REPEAT:
						out += `{${this.min}`;
						if (this.min !== this.max) {
							out += ",";
							if (this.max >= 0) out += this.max;
						}
						out += "}";
				}
				if ((this.flags & RE2Flags.NON_GREEDY) !== 0) out += "?";
				break;
			}
			case Regexp.Op.CONCAT:
				for (let sub of this.subs) if (sub.op === Regexp.Op.ALTERNATE) out += `(?:${sub.appendTo()})`;
				else out += sub.appendTo();
				break;
			case Regexp.Op.ALTERNATE: {
				let sep = "";
				for (let sub of this.subs) {
					out += sep;
					sep = "|";
					out += sub.appendTo();
				}
				break;
			}
			case Regexp.Op.LITERAL:
				if ((this.flags & RE2Flags.FOLD_CASE) !== 0) out += "(?i:";
				for (let rune of this.runes) out += Utils.escapeRune(rune);
				if ((this.flags & RE2Flags.FOLD_CASE) !== 0) out += ")";
				break;
			case Regexp.Op.ANY_CHAR_NOT_NL:
				out += "(?-s:.)";
				break;
			case Regexp.Op.ANY_CHAR:
				out += "(?s:.)";
				break;
			case Regexp.Op.PLB:
				out += `(?<=${this.subs[0].appendTo()})`;
				break;
			case Regexp.Op.NLB:
				out += `(?<!${this.subs[0].appendTo()})`;
				break;
			case Regexp.Op.CAPTURE:
				if (this.name === null || this.name.length === 0) out += "(";
				else out += `(?P<${this.name}>`;
				if (this.subs[0].op !== Regexp.Op.EMPTY_MATCH) out += this.subs[0].appendTo();
				out += ")";
				break;
			case Regexp.Op.BEGIN_TEXT:
				out += "\\A";
				break;
			case Regexp.Op.END_TEXT:
				if ((this.flags & RE2Flags.WAS_DOLLAR) !== 0) out += "(?-m:$)";
				else out += "\\z";
				break;
			case Regexp.Op.BEGIN_LINE:
				out += "^";
				break;
			case Regexp.Op.END_LINE:
				out += "$";
				break;
			case Regexp.Op.WORD_BOUNDARY:
				out += "\\b";
				break;
			case Regexp.Op.NO_WORD_BOUNDARY:
				out += "\\B";
				break;
			case Regexp.Op.CHAR_CLASS:
				if (this.runes.length % 2 !== 0) {
					out += "[invalid char class]";
					break;
				}
				out += "[";
				if (this.runes.length === 0) out += "^\\x00-\\x{10FFFF}";
				else if (this.runes[0] === 0 && this.runes[this.runes.length - 1] === Unicode.MAX_RUNE) {
					out += "^";
					for (let i = 1; i < this.runes.length - 1; i += 2) {
						const lo = this.runes[i] + 1;
						const hi = this.runes[i + 1] - 1;
						out += Regexp.quoteIfHyphen(lo);
						out += Utils.escapeRune(lo);
						if (lo !== hi) {
							out += "-";
							out += Regexp.quoteIfHyphen(hi);
							out += Utils.escapeRune(hi);
						}
					}
				} else for (let i = 0; i < this.runes.length; i += 2) {
					const lo = this.runes[i];
					const hi = this.runes[i + 1];
					out += Regexp.quoteIfHyphen(lo);
					out += Utils.escapeRune(lo);
					if (lo !== hi) {
						out += "-";
						out += Regexp.quoteIfHyphen(hi);
						out += Utils.escapeRune(hi);
					}
				}
				out += "]";
				break;
			default: out += this.op;
		}
		return out;
	}
	maxCap() {
		let m = 0;
		if (this.op === Regexp.Op.CAPTURE) m = this.cap;
		if (this.subs !== null) for (let sub of this.subs) {
			const n = sub.maxCap();
			if (m < n) m = n;
		}
		return m;
	}
	equals(that) {
		if (!(that !== null && that instanceof Regexp)) return false;
		if (this.op !== that.op) return false;
		switch (this.op) {
			case Regexp.Op.END_TEXT:
				if ((this.flags & RE2Flags.WAS_DOLLAR) !== (that.flags & RE2Flags.WAS_DOLLAR)) return false;
				break;
			case Regexp.Op.LITERAL:
			case Regexp.Op.CHAR_CLASS:
				if ((this.flags & RE2Flags.FOLD_CASE) !== (that.flags & RE2Flags.FOLD_CASE)) return false;
				if (this.runes === null && that.runes === null) break;
				if (this.runes === null || that.runes === null) return false;
				if (this.runes.length !== that.runes.length) return false;
				for (let i = 0; i < this.runes.length; i++) if (this.runes[i] !== that.runes[i]) return false;
				break;
			case Regexp.Op.ALTERNATE:
			case Regexp.Op.CONCAT:
				if (this.subs.length !== that.subs.length) return false;
				for (let i = 0; i < this.subs.length; ++i) if (!this.subs[i].equals(that.subs[i])) return false;
				break;
			case Regexp.Op.STAR:
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST:
				if ((this.flags & RE2Flags.NON_GREEDY) !== (that.flags & RE2Flags.NON_GREEDY) || !this.subs[0].equals(that.subs[0])) return false;
				break;
			case Regexp.Op.REPEAT:
				if ((this.flags & RE2Flags.NON_GREEDY) !== (that.flags & RE2Flags.NON_GREEDY) || this.min !== that.min || this.max !== that.max || !this.subs[0].equals(that.subs[0])) return false;
				break;
			case Regexp.Op.CAPTURE:
				if (this.cap !== that.cap || (this.name === null ? that.name !== null : this.name !== that.name) || !this.subs[0].equals(that.subs[0])) return false;
				break;
			case Regexp.Op.PLB:
			case Regexp.Op.NLB: if (this.lb !== that.lb || !this.subs[0].equals(that.subs[0])) return false;
		}
		return true;
	}
};
/**
* Walks a Regexp tree without recursion, visiting nodes in the same order a recursive walk
* would (RE2: re2/walker-inl.h, "Helper class for traversing Regexps without recursion").
*
* The handler sees a node without subexpressions once, through `leaf(re)`, which returns its
* result. Any other node is seen up to three times:
* - `enter(re)` before its children. It returns the state kept for `re` while its children are
*   visited; a state whose `result` is already set skips the children.
* - `child(re, state, result, i)` after child `i` produced `result`. Setting `state.result`
*   stops visiting the remaining children.
* - `leave(re, state)` after the last child; it returns the result for `re`.
*
* Counted repetitions expand into one nesting level per copy, so the simplified tree can be
* thousands of levels deep; recursion over it would overflow the JS stack, which has no fixed
* relation to the parser's nesting limit. This walk keeps its frames on the heap instead.
*/
var RegexpWalker = class {
	static walk(root, handler) {
		const stack = [];
		let re = root;
		let result;
		for (;;) {
			if (re.subs.length === 0) result = handler.leaf(re);
			else {
				const state = handler.enter(re);
				if (state.result === void 0) {
					stack.push({
						re,
						state,
						i: 0
					});
					re = re.subs[0];
					continue;
				}
				result = state.result;
			}
			for (;;) {
				if (stack.length === 0) return result;
				const frame = stack[stack.length - 1];
				handler.child(frame.re, frame.state, result, frame.i);
				frame.i++;
				if (frame.state.result === void 0 && frame.i < frame.re.subs.length) {
					re = frame.re.subs[frame.i];
					break;
				}
				stack.pop();
				result = frame.state.result !== void 0 ? frame.state.result : handler.leave(frame.re, frame.state);
			}
		}
	}
};
var AhoCorasick = class {
	constructor(words, alphabetSize) {
		const edges = /* @__PURE__ */ new Map();
		const parent = [0];
		const unit = [0];
		const depth = [0];
		const terminal = [0];
		for (const word of words) {
			let node = 0;
			for (let i = 0; i < word.length; i++) {
				const key = node * alphabetSize + word[i];
				let child = edges.get(key);
				if (child === void 0) {
					child = parent.length;
					edges.set(key, child);
					parent.push(node);
					unit.push(word[i]);
					depth.push(depth[node] + 1);
					terminal.push(0);
				}
				node = child;
			}
			terminal[node] = 1;
		}
		const numNodes = parent.length;
		const children = new Int32Array(numNodes - 1);
		for (let c = 1; c < numNodes; c++) children[c - 1] = c;
		children.sort((a, b) => parent[a] - parent[b] || unit[a] - unit[b]);
		const childStart = new Int32Array(numNodes + 1);
		for (let c = 1; c < numNodes; c++) childStart[parent[c] + 1]++;
		for (let n = 0; n < numNodes; n++) childStart[n + 1] += childStart[n];
		const childUnit = new Int32Array(numNodes - 1);
		for (let k = 0; k < children.length; k++) childUnit[k] = unit[children[k]];
		this.childStart = childStart;
		this.childUnit = childUnit;
		this.childNode = children;
		const byDepth = new Int32Array(numNodes);
		for (let n = 0; n < numNodes; n++) byDepth[n] = n;
		byDepth.sort((a, b) => depth[a] - depth[b]);
		const fail = new Int32Array(numNodes);
		const match = Uint8Array.from(terminal);
		for (let k = 1; k < numNodes; k++) {
			const c = byDepth[k];
			const p = parent[c];
			if (p !== 0) {
				let f = fail[p];
				let next = this.next(f, unit[c]);
				while (next < 0 && f !== 0) {
					f = fail[f];
					next = this.next(f, unit[c]);
				}
				fail[c] = next >= 0 ? next : 0;
			}
			match[c] |= match[fail[c]];
		}
		this.fail = fail;
		this.match = match;
	}
	next(node, u) {
		let lo = this.childStart[node];
		let hi = this.childStart[node + 1];
		const units = this.childUnit;
		while (lo < hi) {
			const mid = lo + hi >> 1;
			const m = units[mid];
			if (m === u) return this.childNode[mid];
			if (m < u) lo = mid + 1;
			else hi = mid;
		}
		return -1;
	}
	advance(node, u) {
		for (;;) {
			const next = this.next(node, u);
			if (next >= 0) return next;
			if (node === 0) return 0;
			node = this.fail[node];
		}
	}
	searchUTF16(charSeq, start, end) {
		let node = 0;
		for (let i = start; i < end; i++) {
			node = this.advance(node, charSeq.charCodeAt(i));
			if (this.match[node] === 1) return true;
		}
		return false;
	}
	searchUTF8(bytes, start, end) {
		let node = 0;
		for (let i = start; i < end; i++) {
			node = this.advance(node, bytes[i]);
			if (this.match[node] === 1) return true;
		}
		return false;
	}
};
var Prefilter = class Prefilter {
	static Type = {
		NONE: 0,
		EXACT: 1,
		AND: 2,
		OR: 3
	};
	static MAX_SCANS = 32;
	static MAX_AC_UNITS = 1 << 18;
	constructor(type) {
		this.type = type;
		this.subs = [];
		this.str = "";
		this.bytes = null;
		this.cost = type === Prefilter.Type.EXACT ? 1 : 0;
		this.allExact = false;
		this.ac16 = null;
		this.ac8 = null;
	}
	automaton16() {
		if (this.ac16 === null) {
			const words = this.subs.map((s) => {
				const arr = new Array(s.str.length);
				for (let i = 0; i < s.str.length; i++) arr[i] = s.str.charCodeAt(i);
				return arr;
			});
			this.ac16 = new AhoCorasick(words, 65536);
		}
		return this.ac16;
	}
	automaton8() {
		if (this.ac8 === null) this.ac8 = new AhoCorasick(this.subs.map((s) => s.bytes), 256);
		return this.ac8;
	}
	eval(input, pos) {
		switch (this.type) {
			case Prefilter.Type.NONE: return true;
			case Prefilter.Type.EXACT: return input.hasString(this, pos);
			case Prefilter.Type.AND:
				for (let i = 0; i < this.subs.length; i++) if (!this.subs[i].eval(input, pos)) return false;
				return true;
			case Prefilter.Type.OR:
				if (this.allExact) return input.hasAnyString(this, pos);
				for (let i = 0; i < this.subs.length; i++) if (this.subs[i].eval(input, pos)) return true;
				return false;
			default: return true;
		}
	}
};
var PrefilterTree = class PrefilterTree {
	static build(re) {
		if (!re) return new Prefilter(Prefilter.Type.NONE);
		return RegexpWalker.walk(re, PrefilterTree.WALKER);
	}
	static WALKER = {
		leaf: (re) => PrefilterTree.leaf(re),
		enter: (re) => PrefilterTree.enter(re),
		child: (re, state, result) => PrefilterTree.child(re, state, result),
		leave: (re, state) => PrefilterTree.leave(re, state)
	};
	static leaf(re) {
		if (re.op !== Regexp.Op.LITERAL) return new Prefilter(Prefilter.Type.NONE);
		if (re.runes.length === 0 || (re.flags & RE2Flags.FOLD_CASE) !== 0) return new Prefilter(Prefilter.Type.NONE);
		let str = "";
		for (let i = 0; i < re.runes.length; i++) {
			if (Unicode.isUnsearchable(re.runes[i])) return new Prefilter(Prefilter.Type.NONE);
			str += String.fromCodePoint(re.runes[i]);
		}
		const pf = new Prefilter(Prefilter.Type.EXACT);
		pf.str = str;
		pf.bytes = Utils.stringToUtf8ByteArray(pf.str);
		return pf;
	}
	static enter(re) {
		switch (re.op) {
			case Regexp.Op.CAPTURE:
			case Regexp.Op.PLUS: return { sub: null };
			case Regexp.Op.REPEAT:
				if (re.min >= 1) return { sub: null };
				return { result: new Prefilter(Prefilter.Type.NONE) };
			case Regexp.Op.CONCAT: return {
				pf: new Prefilter(Prefilter.Type.AND),
				subs: []
			};
			case Regexp.Op.ALTERNATE: return {
				pf: new Prefilter(Prefilter.Type.OR),
				subs: []
			};
			default: return { result: new Prefilter(Prefilter.Type.NONE) };
		}
	}
	static child(re, state, s) {
		if (state.subs === void 0) {
			state.sub = s;
			return;
		}
		if (state.pf.type === Prefilter.Type.AND) {
			if (s.type === Prefilter.Type.NONE) return;
			if (s.type === Prefilter.Type.AND) {
				for (let j = 0; j < s.subs.length; j++) state.subs.push(s.subs[j]);
				return;
			}
			state.subs.push(s);
			return;
		}
		if (s.type === Prefilter.Type.NONE) {
			state.result = new Prefilter(Prefilter.Type.NONE);
			return;
		}
		if (s.type === Prefilter.Type.OR) {
			for (let j = 0; j < s.subs.length; j++) state.subs.push(s.subs[j]);
			return;
		}
		state.subs.push(s);
	}
	static leave(re, state) {
		if (state.subs === void 0) return state.sub;
		const pf = state.pf;
		const seen = /* @__PURE__ */ new Set();
		const subs = [];
		for (const sub of state.subs) {
			if (sub.type === Prefilter.Type.EXACT) {
				if (seen.has(sub.str)) continue;
				seen.add(sub.str);
			}
			subs.push(sub);
		}
		if (pf.type === Prefilter.Type.AND) {
			const kept = [];
			let cost = 0;
			for (const sub of subs) {
				if (cost + sub.cost > Prefilter.MAX_SCANS) continue;
				kept.push(sub);
				cost += sub.cost;
			}
			if (kept.length === 0) return new Prefilter(Prefilter.Type.NONE);
			if (kept.length === 1) return kept[0];
			pf.subs = kept;
			pf.cost = cost;
			return pf;
		}
		if (subs.length === 0) return new Prefilter(Prefilter.Type.NONE);
		if (subs.length === 1) return subs[0];
		pf.subs = subs;
		let allExact = true;
		let cost = 0;
		let units = 0;
		for (const sub of subs) {
			if (sub.type !== Prefilter.Type.EXACT) allExact = false;
			else units += sub.bytes.length;
			cost += sub.cost;
		}
		if (allExact) {
			if (units > Prefilter.MAX_AC_UNITS) return new Prefilter(Prefilter.Type.NONE);
			pf.allExact = true;
			pf.cost = 1;
			return pf;
		}
		if (cost > Prefilter.MAX_SCANS) return new Prefilter(Prefilter.Type.NONE);
		pf.cost = cost;
		return pf;
	}
};
/**
* A list of instruction pointers waiting to be patched.
* Tracks both `head` and `tail` to allow O(1) appending during compilation.
* * Values are encoded integers, not standard memory pointers:
* - Program instruction index: `l >> 1`
* - Patch `.out` field if: `(l & 1) === 0`
* - Patch `.arg` field if: `(l & 1) === 1`
* - `0` denotes an empty list.
* * @see https://swtch.com/~rsc/regexp/regexp1.html
*/
var PatchList = class {
	/**
	* @param {number} head - Encoded pointer to the start of the patch list.
	* @param {number} tail - Encoded pointer to the end of the patch list.
	*/
	constructor(head = 0, tail = 0) {
		this.head = head;
		this.tail = tail;
	}
};
/**
* A Prog is a compiled regular expression program.
*/
var Prog = class {
	constructor() {
		this.inst = [];
		this.start = 0;
		this.numCap = 2;
		this.lbStarts = [];
		this.numLb = 0;
		this.lbInst = null;
	}
	getInst(pc) {
		return this.inst[pc];
	}
	numInst() {
		return this.inst.length;
	}
	addInst(op) {
		this.inst.push(new Inst(op));
	}
	markLookbehindInsts() {
		const lbInst = new Uint8Array(this.inst.length);
		const pending = this.lbStarts.slice();
		while (pending.length > 0) {
			const pc = pending.pop();
			if (pc === 0 || lbInst[pc] === 1) continue;
			lbInst[pc] = 1;
			const i = this.inst[pc];
			switch (i.op) {
				case Inst.ALT:
				case Inst.ALT_MATCH:
					pending.push(i.out, i.arg);
					break;
				case Inst.MATCH:
				case Inst.FAIL: break;
				default: pending.push(i.out);
			}
		}
		this.lbInst = lbInst;
	}
	skipNop(pc) {
		let i = this.inst[pc];
		while (i.op === Inst.NOP || i.op === Inst.CAPTURE) {
			i = this.inst[pc];
			pc = i.out;
		}
		return i;
	}
	/** @returns {[boolean, string]} */
	prefix() {
		let prefix = "";
		let i = this.skipNop(this.start);
		if (!Inst.isRuneOp(i.op) || i.runes.length !== 1) return [i.op === Inst.MATCH, prefix];
		while (Inst.isRuneOp(i.op) && i.runes.length === 1 && (i.arg & RE2Flags.FOLD_CASE) === 0 && !Unicode.isUnsearchable(i.runes[0])) {
			prefix += String.fromCodePoint(i.runes[0]);
			i = this.skipNop(i.out);
		}
		return [i.op === Inst.MATCH, prefix];
	}
	startCond() {
		let flag = 0;
		let pc = this.start;
		loop: for (;;) {
			const i = this.inst[pc];
			switch (i.op) {
				case Inst.EMPTY_WIDTH:
					flag |= i.arg;
					break;
				case Inst.FAIL: return -1;
				case Inst.CAPTURE:
				case Inst.NOP: break;
				default: break loop;
			}
			pc = i.out;
		}
		return flag;
	}
	patch(l, val) {
		let head = l.head;
		while (head !== 0) {
			const i = this.inst[head >> 1];
			if ((head & 1) === 0) {
				head = i.out;
				i.out = val;
			} else {
				head = i.arg;
				i.arg = val;
			}
		}
	}
	append(l1, l2) {
		if (l1.head === 0) return l2;
		if (l2.head === 0) return l1;
		const i = this.inst[l1.tail >> 1];
		if ((l1.tail & 1) === 0) i.out = l2.head;
		else i.arg = l2.head;
		return new PatchList(l1.head, l2.tail);
	}
	/**
	*
	* @returns {string}
	*/
	toString() {
		let out = "";
		for (let pc = 0; pc < this.inst.length; pc++) {
			const len = out.length;
			out += pc;
			if (pc === this.start) out += "*";
			out += "        ".substring(out.length - len);
			out += this.inst[pc];
			out += "\n";
		}
		return out;
	}
};
const ANY_RUNE_NOT_NL = new Int32Array([
	0,
	Codepoint.CODES["\n"] - 1,
	Codepoint.CODES["\n"] + 1,
	Unicode.MAX_RUNE
]);
const ANY_RUNE = new Int32Array([0, Unicode.MAX_RUNE]);
/**
* A fragment of a compiled regular expression program.
*
* @see http://swtch.com/~rsc/regexp/regexp1.html
* @class
*/
var Frag = class {
	constructor(i = 0, out = new PatchList(), nullable = false) {
		this.i = i;
		this.out = out;
		this.nullable = nullable;
	}
};
/**
* Compiler from {@code Regexp} (RE2 abstract syntax) to {@code RE2} (compiled regular expression).
*
* The only entry point is {@link #compileRegexp}.
*/
var Compiler = class Compiler {
	static compileRegexp(re) {
		const c = new Compiler();
		const f = c.compile(re);
		c.prog.patch(f.out, c.newInst(Inst.MATCH).i);
		c.prog.start = f.i;
		c.prog.markLookbehindInsts();
		return c.prog;
	}
	static compileSet(regexps) {
		const c = new Compiler();
		if (regexps.length === 0) {
			c.prog.start = c.newInst(Inst.FAIL).i;
			c.prog.markLookbehindInsts();
			return c.prog;
		}
		let starts = [];
		for (let i = 0; i < regexps.length; i++) {
			c.lbOffset = c.prog.numLb;
			const f = c.compile(regexps[i]);
			const m = c.newInst(Inst.MATCH);
			c.prog.getInst(m.i).arg = i;
			c.prog.patch(f.out, m.i);
			starts.push(f.i);
		}
		let start = starts[0];
		for (let i = 1; i < starts.length; i++) {
			const f = c.newInst(Inst.ALT);
			const inst = c.prog.getInst(f.i);
			inst.out = start;
			inst.arg = starts[i];
			start = f.i;
		}
		c.prog.start = start;
		c.prog.markLookbehindInsts();
		return c.prog;
	}
	constructor() {
		this.prog = new Prog();
		this.newInst(Inst.FAIL);
		this.lbOffset = 0;
		this.runeCache = /* @__PURE__ */ new Map();
		this.walker = {
			leaf: (re) => this.leaf(re),
			enter: (re) => this.enter(re),
			child: (re, state, result) => this.child(re, state, result),
			leave: (re, state) => this.leave(re, state)
		};
	}
	newInst(op) {
		this.prog.addInst(op);
		return new Frag(this.prog.numInst() - 1, new PatchList(), true);
	}
	nop() {
		const f = this.newInst(Inst.NOP);
		f.out = new PatchList(f.i << 1, f.i << 1);
		return f;
	}
	fail() {
		return new Frag();
	}
	cap(arg) {
		const f = this.newInst(Inst.CAPTURE);
		f.out = new PatchList(f.i << 1, f.i << 1);
		this.prog.getInst(f.i).arg = arg;
		if (this.prog.numCap < arg + 1) this.prog.numCap = arg + 1;
		return f;
	}
	cat(f1, f2) {
		if (f1.i === 0 || f2.i === 0) {
			this.prog.patch(f1.out, 0);
			this.prog.patch(f2.out, 0);
			return this.fail();
		}
		this.prog.patch(f1.out, f2.i);
		return new Frag(f1.i, f2.out, f1.nullable && f2.nullable);
	}
	alt(f1, f2) {
		if (f1.i === 0) return f2;
		if (f2.i === 0) return f1;
		const f = this.newInst(Inst.ALT);
		const i = this.prog.getInst(f.i);
		i.out = f1.i;
		i.arg = f2.i;
		f.out = this.prog.append(f1.out, f2.out);
		f.nullable = f1.nullable || f2.nullable;
		return f;
	}
	loop(f1, nongreedy) {
		const f = this.newInst(Inst.ALT);
		const i = this.prog.getInst(f.i);
		if (nongreedy) {
			i.arg = f1.i;
			f.out = new PatchList(f.i << 1, f.i << 1);
		} else {
			i.out = f1.i;
			f.out = new PatchList(f.i << 1 | 1, f.i << 1 | 1);
		}
		this.prog.patch(f1.out, f.i);
		return f;
	}
	quest(f1, nongreedy) {
		if (f1.i === 0) return this.nop();
		const f = this.newInst(Inst.ALT);
		const i = this.prog.getInst(f.i);
		if (nongreedy) {
			i.arg = f1.i;
			f.out = new PatchList(f.i << 1, f.i << 1);
		} else {
			i.out = f1.i;
			f.out = new PatchList(f.i << 1 | 1, f.i << 1 | 1);
		}
		f.out = this.prog.append(f.out, f1.out);
		return f;
	}
	star(f1, nongreedy) {
		if (f1.i === 0) return this.nop();
		if (f1.nullable) return this.quest(this.plus(f1, nongreedy), nongreedy);
		return this.loop(f1, nongreedy);
	}
	plus(f1, nongreedy) {
		if (f1.i === 0) return this.fail();
		return new Frag(f1.i, this.loop(f1, nongreedy).out, f1.nullable);
	}
	empty(op) {
		const f = this.newInst(Inst.EMPTY_WIDTH);
		this.prog.getInst(f.i).arg = op;
		f.out = new PatchList(f.i << 1, f.i << 1);
		return f;
	}
	rune(runes, flags) {
		const f = this.newInst(Inst.RUNE);
		f.nullable = false;
		const i = this.prog.getInst(f.i);
		i.runes = runes;
		flags &= RE2Flags.FOLD_CASE;
		if (runes.length !== 1 || Unicode.simpleFold(runes[0]) === runes[0]) flags &= ~RE2Flags.FOLD_CASE;
		i.arg = flags;
		f.out = new PatchList(f.i << 1, f.i << 1);
		if ((flags & RE2Flags.FOLD_CASE) === 0 && runes.length === 1 || runes.length === 2 && runes[0] === runes[1]) i.op = Inst.RUNE1;
		else if (runes.length === 2 && runes[0] === 0 && runes[1] === Unicode.MAX_RUNE) i.op = Inst.RUNE_ANY;
		else if (runes.length === 4 && runes[0] === 0 && runes[1] === Codepoint.CODES["\n"] - 1 && runes[2] === Codepoint.CODES["\n"] + 1 && runes[3] === Unicode.MAX_RUNE) i.op = Inst.RUNE_ANY_NOT_NL;
		return f;
	}
	lookBehind(a, parsedLb) {
		const lb = Math.sign(parsedLb) * (Math.abs(parsedLb) + this.lbOffset);
		const id = this.newInst(Inst.LB_WRITE);
		this.prog.getInst(id.i).arg = lb;
		const any = this.rune(ANY_RUNE, 0);
		const dotStar = this.star(any, true);
		const lbAutomaton = this.cat(dotStar, a);
		this.prog.patch(lbAutomaton.out, id.i);
		const checkId = this.newInst(Inst.LB_CHECK);
		this.prog.getInst(checkId.i).arg = lb;
		this.prog.lbStarts.push(lbAutomaton.i);
		if (Math.abs(lb) > this.prog.numLb) this.prog.numLb = Math.abs(lb);
		checkId.out = new PatchList(checkId.i << 1, checkId.i << 1);
		return checkId;
	}
	compile(re) {
		return RegexpWalker.walk(re, this.walker);
	}
	leaf(re) {
		switch (re.op) {
			case Regexp.Op.NO_MATCH: return this.fail();
			case Regexp.Op.EMPTY_MATCH: return this.nop();
			case Regexp.Op.LITERAL: {
				if (re.runes.length === 0) return this.nop();
				let f = null;
				for (let r of re.runes) {
					let singleRune = this.runeCache.get(r);
					if (singleRune === void 0) {
						singleRune = new Int32Array([r]);
						this.runeCache.set(r, singleRune);
					}
					const f1 = this.rune(singleRune, re.flags);
					f = f === null ? f1 : this.cat(f, f1);
				}
				return f;
			}
			case Regexp.Op.CHAR_CLASS: return this.rune(re.runes, re.flags);
			case Regexp.Op.ANY_CHAR_NOT_NL: return this.rune(ANY_RUNE_NOT_NL, 0);
			case Regexp.Op.ANY_CHAR: return this.rune(ANY_RUNE, 0);
			case Regexp.Op.BEGIN_LINE: return this.empty(Utils.EMPTY_BEGIN_LINE);
			case Regexp.Op.END_LINE: return this.empty(Utils.EMPTY_END_LINE);
			case Regexp.Op.BEGIN_TEXT: return this.empty(Utils.EMPTY_BEGIN_TEXT);
			case Regexp.Op.END_TEXT: return this.empty(Utils.EMPTY_END_TEXT);
			case Regexp.Op.WORD_BOUNDARY: return this.empty(Utils.EMPTY_WORD_BOUNDARY);
			case Regexp.Op.NO_WORD_BOUNDARY: return this.empty(Utils.EMPTY_NO_WORD_BOUNDARY);
			case Regexp.Op.CONCAT:
			case Regexp.Op.ALTERNATE: return this.nop();
			default: throw new RE2JSCompileException("regexp: unhandled case in compile");
		}
	}
	enter(re) {
		switch (re.op) {
			case Regexp.Op.PLB:
			case Regexp.Op.NLB:
			case Regexp.Op.STAR:
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST: return { sub: null };
			case Regexp.Op.CAPTURE: return {
				bra: this.cap(re.cap << 1),
				sub: null
			};
			case Regexp.Op.CONCAT:
			case Regexp.Op.ALTERNATE: return { f: null };
			default: throw new RE2JSCompileException("regexp: unhandled case in compile");
		}
	}
	child(re, state, f1) {
		if (re.op === Regexp.Op.CONCAT) state.f = state.f === null ? f1 : this.cat(state.f, f1);
		else if (re.op === Regexp.Op.ALTERNATE) state.f = state.f === null ? f1 : this.alt(state.f, f1);
		else state.sub = f1;
	}
	leave(re, state) {
		switch (re.op) {
			case Regexp.Op.PLB:
			case Regexp.Op.NLB: return this.lookBehind(state.sub, re.lb);
			case Regexp.Op.CAPTURE: {
				const ket = this.cap(re.cap << 1 | 1);
				return this.cat(this.cat(state.bra, state.sub), ket);
			}
			case Regexp.Op.STAR: return this.star(state.sub, (re.flags & RE2Flags.NON_GREEDY) !== 0);
			case Regexp.Op.PLUS: return this.plus(state.sub, (re.flags & RE2Flags.NON_GREEDY) !== 0);
			case Regexp.Op.QUEST: return this.quest(state.sub, (re.flags & RE2Flags.NON_GREEDY) !== 0);
			case Regexp.Op.CONCAT:
			case Regexp.Op.ALTERNATE: return state.f;
			default: throw new RE2JSCompileException("regexp: unhandled case in compile");
		}
	}
};
var Simplify = class Simplify {
	static simplify(re) {
		if (re === null) return null;
		return RegexpWalker.walk(re, Simplify.WALKER);
	}
	static WALKER = {
		leaf: (re) => Simplify.leaf(re),
		enter: (re) => Simplify.enter(re),
		child: (re, state, result, i) => Simplify.child(re, state, result, i),
		leave: (re, state) => Simplify.leave(re, state)
	};
	static leaf(re) {
		if (re.op === Regexp.Op.CHAR_CLASS) {
			if (re.runes === null) return re;
			if (re.runes.length === 0) return new Regexp(Regexp.Op.NO_MATCH);
			if (re.runes.length === 2 && re.runes[0] === 0 && re.runes[1] === Unicode.MAX_RUNE) return new Regexp(Regexp.Op.ANY_CHAR);
			if (re.runes.length === 4 && re.runes[0] === 0 && re.runes[1] === Codepoint.CODES["\n"] - 1 && re.runes[2] === Codepoint.CODES["\n"] + 1 && re.runes[3] === Unicode.MAX_RUNE) return new Regexp(Regexp.Op.ANY_CHAR_NOT_NL);
		}
		return re;
	}
	static enter(re) {
		switch (re.op) {
			case Regexp.Op.PLB:
			case Regexp.Op.NLB:
			case Regexp.Op.CAPTURE:
			case Regexp.Op.STAR:
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST: return { sub: null };
			case Regexp.Op.CONCAT:
			case Regexp.Op.ALTERNATE: return {
				subs: [],
				changed: false
			};
			case Regexp.Op.REPEAT:
				if (re.min === 0 && re.max === 0) return { result: new Regexp(Regexp.Op.EMPTY_MATCH) };
				return { sub: null };
			default: return { result: re };
		}
	}
	static child(re, state, nsub, i) {
		if (state.subs === void 0) {
			state.sub = nsub;
			return;
		}
		if (nsub !== re.subs[i]) state.changed = true;
		if (re.op === Regexp.Op.CONCAT) {
			if (nsub.op === Regexp.Op.NO_MATCH) {
				state.result = new Regexp(Regexp.Op.NO_MATCH);
				return;
			}
			if (nsub.op === Regexp.Op.EMPTY_MATCH) {
				state.changed = true;
				return;
			}
			if (nsub.op === Regexp.Op.CONCAT) {
				state.changed = true;
				for (let j = 0; j < nsub.subs.length; j++) state.subs.push(nsub.subs[j]);
				return;
			}
		} else {
			if (nsub.op === Regexp.Op.NO_MATCH) {
				state.changed = true;
				return;
			}
			if (nsub.op === Regexp.Op.ALTERNATE) {
				state.changed = true;
				for (let j = 0; j < nsub.subs.length; j++) state.subs.push(nsub.subs[j]);
				return;
			}
		}
		state.subs.push(nsub);
	}
	static leave(re, state) {
		switch (re.op) {
			case Regexp.Op.PLB:
			case Regexp.Op.NLB:
			case Regexp.Op.CAPTURE: {
				const sub = state.sub;
				if (sub !== re.subs[0]) {
					const nre = Regexp.fromRegexp(re);
					nre.runes = /* @__PURE__ */ new Int32Array(0);
					nre.subs = [sub];
					return nre;
				}
				return re;
			}
			case Regexp.Op.CONCAT:
			case Regexp.Op.ALTERNATE:
				if (state.changed) {
					const newSubs = state.subs;
					if (newSubs.length === 0) return new Regexp(re.op === Regexp.Op.CONCAT ? Regexp.Op.EMPTY_MATCH : Regexp.Op.NO_MATCH);
					if (newSubs.length === 1) return newSubs[0];
					const nre = Regexp.fromRegexp(re);
					nre.runes = /* @__PURE__ */ new Int32Array(0);
					nre.subs = newSubs;
					return nre;
				}
				return re;
			case Regexp.Op.STAR:
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST: return Simplify.simplify1(re.op, re.flags, state.sub, re);
			case Regexp.Op.REPEAT: return Simplify.simplifyRepeat(re, state.sub);
			default: return re;
		}
	}
	static simplifyRepeat(re, sub) {
		if (re.max === -1) {
			if (re.min === 0) return Simplify.simplify1(Regexp.Op.STAR, re.flags, sub, null);
			if (re.min === 1) return Simplify.simplify1(Regexp.Op.PLUS, re.flags, sub, null);
			const subs = [];
			for (let i = 0; i < re.min - 1; i++) subs.push(sub);
			subs.push(Simplify.simplify1(Regexp.Op.PLUS, re.flags, sub, null));
			return Simplify.concat(subs);
		}
		if (re.min === 1 && re.max === 1) return sub;
		let prefixSubs = null;
		if (re.min > 0) {
			prefixSubs = [];
			for (let i = 0; i < re.min; i++) prefixSubs.push(sub);
		}
		if (re.max > re.min) {
			let suffix = Simplify.simplify1(Regexp.Op.QUEST, re.flags, sub, null);
			for (let i = re.min + 1; i < re.max; i++) suffix = Simplify.simplify1(Regexp.Op.QUEST, re.flags, Simplify.concat([sub, suffix]), null);
			if (prefixSubs === null) return suffix;
			prefixSubs.push(suffix);
		}
		if (prefixSubs !== null) return Simplify.concat(prefixSubs);
		return new Regexp(Regexp.Op.NO_MATCH);
	}
	static concat(subs) {
		const newSubs = [];
		for (let i = 0; i < subs.length; i++) {
			const sub = subs[i];
			if (sub.op === Regexp.Op.NO_MATCH) return new Regexp(Regexp.Op.NO_MATCH);
			if (sub.op === Regexp.Op.EMPTY_MATCH) continue;
			if (sub.op === Regexp.Op.CONCAT) {
				for (let j = 0; j < sub.subs.length; j++) newSubs.push(sub.subs[j]);
				continue;
			}
			newSubs.push(sub);
		}
		if (newSubs.length === 0) return new Regexp(Regexp.Op.EMPTY_MATCH);
		if (newSubs.length === 1) return newSubs[0];
		const nre = new Regexp(Regexp.Op.CONCAT);
		nre.subs = newSubs;
		return nre;
	}
	static simplify1(op, flags, sub, re) {
		if (sub.op === Regexp.Op.EMPTY_MATCH) return sub;
		if (sub.op === Regexp.Op.NO_MATCH) {
			if (op === Regexp.Op.PLUS) return sub;
			return new Regexp(Regexp.Op.EMPTY_MATCH);
		}
		if (op === sub.op && (flags & RE2Flags.NON_GREEDY) === (sub.flags & RE2Flags.NON_GREEDY)) return sub;
		if (re !== null && re.op === op && (re.flags & RE2Flags.NON_GREEDY) === (flags & RE2Flags.NON_GREEDY) && sub === re.subs[0]) return re;
		const nre = new Regexp(op);
		nre.flags = flags;
		nre.subs = [sub];
		return nre;
	}
};
var CharGroup = class {
	constructor(sign, cls) {
		this.sign = sign;
		this.cls = cls;
	}
};
const code1 = [48, 57];
const code2 = [
	9,
	10,
	12,
	13,
	32,
	32
];
const code3 = [
	48,
	57,
	65,
	90,
	95,
	95,
	97,
	122
];
const PERL_GROUPS = /* @__PURE__ */ new Map([
	["\\d", new CharGroup(1, code1)],
	["\\D", new CharGroup(-1, code1)],
	["\\s", new CharGroup(1, code2)],
	["\\S", new CharGroup(-1, code2)],
	["\\w", new CharGroup(1, code3)],
	["\\W", new CharGroup(-1, code3)]
]);
const code4 = [
	48,
	57,
	65,
	90,
	97,
	122
];
const code5 = [
	65,
	90,
	97,
	122
];
const code6 = [0, 127];
const code7 = [
	9,
	9,
	32,
	32
];
const code8 = [
	0,
	31,
	127,
	127
];
const code9 = [48, 57];
const code10 = [33, 126];
const code11 = [97, 122];
const code12 = [32, 126];
const code13 = [
	33,
	47,
	58,
	64,
	91,
	96,
	123,
	126
];
const code14 = [
	9,
	13,
	32,
	32
];
const code15 = [65, 90];
const code16 = [
	48,
	57,
	65,
	90,
	95,
	95,
	97,
	122
];
const code17 = [
	48,
	57,
	65,
	70,
	97,
	102
];
const POSIX_GROUPS = /* @__PURE__ */ new Map([
	["[:alnum:]", new CharGroup(1, code4)],
	["[:^alnum:]", new CharGroup(-1, code4)],
	["[:alpha:]", new CharGroup(1, code5)],
	["[:^alpha:]", new CharGroup(-1, code5)],
	["[:ascii:]", new CharGroup(1, code6)],
	["[:^ascii:]", new CharGroup(-1, code6)],
	["[:blank:]", new CharGroup(1, code7)],
	["[:^blank:]", new CharGroup(-1, code7)],
	["[:cntrl:]", new CharGroup(1, code8)],
	["[:^cntrl:]", new CharGroup(-1, code8)],
	["[:digit:]", new CharGroup(1, code9)],
	["[:^digit:]", new CharGroup(-1, code9)],
	["[:graph:]", new CharGroup(1, code10)],
	["[:^graph:]", new CharGroup(-1, code10)],
	["[:lower:]", new CharGroup(1, code11)],
	["[:^lower:]", new CharGroup(-1, code11)],
	["[:print:]", new CharGroup(1, code12)],
	["[:^print:]", new CharGroup(-1, code12)],
	["[:punct:]", new CharGroup(1, code13)],
	["[:^punct:]", new CharGroup(-1, code13)],
	["[:space:]", new CharGroup(1, code14)],
	["[:^space:]", new CharGroup(-1, code14)],
	["[:upper:]", new CharGroup(1, code15)],
	["[:^upper:]", new CharGroup(-1, code15)],
	["[:word:]", new CharGroup(1, code16)],
	["[:^word:]", new CharGroup(-1, code16)],
	["[:xdigit:]", new CharGroup(1, code17)],
	["[:^xdigit:]", new CharGroup(-1, code17)]
]);
/**
* A "builder"-style helper class for manipulating character classes represented as an array of
* pairs of runes [lo, hi], each denoting an inclusive interval.
*
* All methods mutate the internal state and return {@code this}, allowing operations to be chained.
*/
var CharClass = class CharClass {
	static charClassToString(r, len) {
		let result = "[";
		for (let i = 0; i < len; i += 2) {
			if (i > 0) result += " ";
			const lo = r[i];
			const hi = r[i + 1];
			if (lo === hi) result += `0x${lo.toString(16)}`;
			else result += `0x${lo.toString(16)}-0x${hi.toString(16)}`;
		}
		result += "]";
		return result;
	}
	static sortRanges(array, len) {
		const n = len >> 1;
		const order = new Array(n);
		for (let i = 0; i < n; i++) order[i] = i;
		order.sort((a, b) => array[2 * a] - array[2 * b] || array[2 * b + 1] - array[2 * a + 1]);
		const sorted = array.slice(0, len);
		for (let i = 0; i < n; i++) {
			array[2 * i] = sorted[2 * order[i]];
			array[2 * i + 1] = sorted[2 * order[i] + 1];
		}
	}
	/**
	* @param {number[]|Int32Array} [r]
	*/
	constructor(r = Utils.emptyInts()) {
		/** @type {number[]|Int32Array} */
		this.r = r;
		this.len = r.length;
	}
	toArray() {
		if (this.r instanceof Int32Array) return this.len === this.r.length ? this.r : this.r.subarray(0, this.len);
		return new Int32Array(this.len === this.r.length ? this.r : this.r.slice(0, this.len));
	}
	toGrowableArray() {
		if (Array.isArray(this.r)) {
			this.r.length = this.len;
			return this.r;
		}
		return Array.from(this.r.subarray(0, this.len));
	}
	cleanClass() {
		if (this.len < 4) return this;
		CharClass.sortRanges(this.r, this.len);
		let w = 2;
		for (let i = 2; i < this.len; i += 2) {
			const lo = this.r[i];
			const hi = this.r[i + 1];
			if (lo <= this.r[w - 1] + 1) {
				if (hi > this.r[w - 1]) this.r[w - 1] = hi;
				continue;
			}
			this.r[w] = lo;
			this.r[w + 1] = hi;
			w += 2;
		}
		this.len = w;
		return this;
	}
	appendLiteral(x, flags) {
		return (flags & RE2Flags.FOLD_CASE) !== 0 ? this.appendFoldedRange(x, x) : this.appendRange(x, x);
	}
	appendRange(lo, hi) {
		if (this.len > 0) {
			for (let i = 2; i <= 4; i += 2) if (this.len >= i) {
				const rlo = this.r[this.len - i];
				const rhi = this.r[this.len - i + 1];
				if (lo <= rhi + 1 && rlo <= hi + 1) {
					if (lo < rlo) this.r[this.len - i] = lo;
					if (hi > rhi) this.r[this.len - i + 1] = hi;
					return this;
				}
			}
		}
		this.r[this.len++] = lo;
		this.r[this.len++] = hi;
		return this;
	}
	appendFoldedRange(lo, hi) {
		if (lo <= Unicode.MIN_FOLD && hi >= Unicode.MAX_FOLD) return this.appendRange(lo, hi);
		if (hi < Unicode.MIN_FOLD || lo > Unicode.MAX_FOLD) return this.appendRange(lo, hi);
		if (lo < Unicode.MIN_FOLD) {
			this.appendRange(lo, Unicode.MIN_FOLD - 1);
			lo = Unicode.MIN_FOLD;
		}
		if (hi > Unicode.MAX_FOLD) {
			this.appendRange(Unicode.MAX_FOLD + 1, hi);
			hi = Unicode.MAX_FOLD;
		}
		for (let c = lo; c <= hi; c++) {
			this.appendRange(c, c);
			for (let f = Unicode.simpleFold(c); f !== c; f = Unicode.simpleFold(f)) this.appendRange(f, f);
		}
		return this;
	}
	appendClass(x) {
		for (let i = 0; i < x.length; i += 2) this.appendRange(x[i], x[i + 1]);
		return this;
	}
	appendFoldedClass(x) {
		for (let i = 0; i < x.length; i += 2) this.appendFoldedRange(x[i], x[i + 1]);
		return this;
	}
	appendNegatedClass(x) {
		let nextLo = 0;
		for (let i = 0; i < x.length; i += 2) {
			const lo = x[i];
			const hi = x[i + 1];
			if (nextLo <= lo - 1) this.appendRange(nextLo, lo - 1);
			nextLo = hi + 1;
		}
		if (nextLo <= Unicode.MAX_RUNE) this.appendRange(nextLo, Unicode.MAX_RUNE);
		return this;
	}
	appendTable(table) {
		for (let i = 0; i < table.length; ++i) {
			const lo = table.getLo(i);
			const hi = table.getHi(i);
			const stride = table.getStride(i);
			if (stride === 1) {
				this.appendRange(lo, hi);
				continue;
			}
			for (let c = lo; c <= hi; c += stride) this.appendRange(c, c);
		}
		return this;
	}
	appendNegatedTable(table) {
		let nextLo = 0;
		for (let i = 0; i < table.length; ++i) {
			const lo = table.getLo(i);
			const hi = table.getHi(i);
			const stride = table.getStride(i);
			if (stride === 1) {
				if (nextLo <= lo - 1) this.appendRange(nextLo, lo - 1);
				nextLo = hi + 1;
				continue;
			}
			for (let c = lo; c <= hi; c += stride) {
				if (nextLo <= c - 1) this.appendRange(nextLo, c - 1);
				nextLo = c + 1;
			}
		}
		if (nextLo <= Unicode.MAX_RUNE) this.appendRange(nextLo, Unicode.MAX_RUNE);
		return this;
	}
	appendTableWithSign(table, sign) {
		return sign < 0 ? this.appendNegatedTable(table) : this.appendTable(table);
	}
	negateClass() {
		let nextLo = 0;
		let w = 0;
		for (let i = 0; i < this.len; i += 2) {
			const lo = this.r[i];
			const hi = this.r[i + 1];
			if (nextLo <= lo - 1) {
				this.r[w] = nextLo;
				this.r[w + 1] = lo - 1;
				w += 2;
			}
			nextLo = hi + 1;
		}
		this.len = w;
		if (nextLo <= Unicode.MAX_RUNE) {
			this.r[this.len++] = nextLo;
			this.r[this.len++] = Unicode.MAX_RUNE;
		}
		return this;
	}
	appendClassWithSign(x, sign) {
		return sign < 0 ? this.appendNegatedClass(x) : this.appendClass(x);
	}
	appendGroup(g, foldCase) {
		let cls = g.cls;
		if (foldCase) cls = new CharClass().appendFoldedClass(cls).cleanClass().toArray();
		return this.appendClassWithSign(cls, g.sign);
	}
	toString() {
		return CharClass.charClassToString(this.r, this.len);
	}
};
var StringIterator = class {
	constructor(str) {
		this.str = str;
		this.position = 0;
	}
	pos() {
		return this.position;
	}
	rewindTo(pos) {
		this.position = pos;
	}
	more() {
		return this.position < this.str.length;
	}
	peek() {
		return this.str.codePointAt(this.position);
	}
	skip(n) {
		this.position += n;
	}
	skipString(s) {
		this.position += s.length;
	}
	pop() {
		const r = this.str.codePointAt(this.position);
		this.position += Utils.charCount(r);
		return r;
	}
	lookingAt(s) {
		return this.str.startsWith(s, this.position);
	}
	rest() {
		return this.str.substring(this.position);
	}
	from(beforePos) {
		return this.str.substring(beforePos, this.position);
	}
	toString() {
		return this.rest();
	}
};
/**
* A parser of regular expression patterns.
*
* The only public entry point is {@link #parse(String pattern, int flags)}.
*/
var Parser = class Parser {
	static ERR_INTERNAL_ERROR = "regexp/syntax: internal error";
	static ERR_INVALID_CHAR_RANGE = "invalid character class range";
	static ERR_INVALID_ESCAPE = "invalid escape sequence";
	static ERR_INVALID_NAMED_CAPTURE = "invalid named capture";
	static ERR_INVALID_PERL_OP = "invalid or unsupported Perl syntax";
	static ERR_INVALID_REPEAT_OP = "invalid nested repetition operator";
	static ERR_INVALID_REPEAT_SIZE = "invalid repeat count";
	static ERR_MISSING_BRACKET = "missing closing ]";
	static ERR_MISSING_PAREN = "missing closing )";
	static ERR_MISSING_REPEAT_ARGUMENT = "missing argument to repetition operator";
	static ERR_TRAILING_BACKSLASH = "trailing backslash at end of expression";
	static ERR_DUPLICATE_NAMED_CAPTURE = "duplicate capture group name";
	static ERR_UNEXPECTED_PAREN = "unexpected )";
	static ERR_NESTING_DEPTH = "expression nests too deeply";
	static ERR_LARGE = "expression too large";
	static ERR_INVALID_CAPTURE_IN_LOOKBEHIND = "invalid capture in lookbehind";
	static MAX_HEIGHT = 1e3;
	static MAX_SIZE = 1398101;
	static MAX_RUNES = 33554432;
	static ANY_TABLE = new UnicodeRangeTable(new Uint32Array([
		0,
		Unicode.MAX_RUNE,
		1
	]));
	static ASCII_TABLE = new UnicodeRangeTable(new Uint32Array([
		0,
		127,
		1
	]));
	static ASCII_FOLD_TABLE = new UnicodeRangeTable(new Uint32Array([
		0,
		127,
		1,
		383,
		383,
		1,
		8490,
		8490,
		1
	]));
	static unicodeTable(name) {
		if (name === "Any") return {
			tab: Parser.ANY_TABLE,
			fold: Parser.ANY_TABLE,
			sign: 1
		};
		if (name === "Ascii") return {
			tab: Parser.ASCII_TABLE,
			fold: Parser.ASCII_FOLD_TABLE,
			sign: 1
		};
		if (name === "Assigned") return {
			tab: UnicodeTables.CATEGORIES.get("Cn"),
			fold: UnicodeTables.CATEGORIES.get("Cn"),
			sign: -1
		};
		if (name === "Lc") return {
			tab: UnicodeTables.CATEGORIES.get("LC"),
			fold: UnicodeTables.FOLD_CATEGORIES.get("LC"),
			sign: 1
		};
		if (UnicodeTables.CATEGORIES.has(name)) return {
			tab: UnicodeTables.CATEGORIES.get(name),
			fold: UnicodeTables.FOLD_CATEGORIES.get(name),
			sign: 1
		};
		if (UnicodeTables.SCRIPTS.has(name)) return {
			tab: UnicodeTables.SCRIPTS.get(name),
			fold: UnicodeTables.FOLD_SCRIPT.get(name),
			sign: 1
		};
		return null;
	}
	static minFoldRune(r) {
		if (r < Unicode.MIN_FOLD || r > Unicode.MAX_FOLD) return r;
		let min = r;
		const r0 = r;
		for (r = Unicode.simpleFold(r); r !== r0; r = Unicode.simpleFold(r)) if (min > r) min = r;
		return min;
	}
	static leadingRegexp(re) {
		if (re.op === Regexp.Op.EMPTY_MATCH) return null;
		if (re.op === Regexp.Op.CONCAT && re.subs.length > 0) {
			const sub = re.subs[0];
			if (sub.op === Regexp.Op.EMPTY_MATCH) return null;
			return sub;
		}
		return re;
	}
	static literalRegexp(s, flags) {
		const re = new Regexp(Regexp.Op.LITERAL);
		re.flags = flags;
		re.runes = Utils.stringToRunes(s);
		return re;
	}
	/**
	* Parse regular expression pattern {@code pattern} with mode flags {@code flags}.
	* @param {string} pattern
	* @param {number} flags
	*/
	static parse(pattern, flags) {
		return new Parser(pattern, flags).parseInternal();
	}
	static parseRepeat(t) {
		const start = t.pos();
		if (!t.more() || !t.lookingAt("{")) return -1;
		t.skip(1);
		const min = Parser.parseInt(t);
		if (min === -1) return -1;
		if (!t.more()) return -1;
		let max;
		if (!t.lookingAt(",")) max = min;
		else {
			t.skip(1);
			if (!t.more()) return -1;
			if (t.lookingAt("}")) max = -1;
			else if ((max = Parser.parseInt(t)) === -1) return -1;
		}
		if (!t.more() || !t.lookingAt("}")) return -1;
		t.skip(1);
		if (min < 0 || min > 1e3 || max === -2 || max > 1e3 || max >= 0 && min > max) throw new RE2JSSyntaxException(Parser.ERR_INVALID_REPEAT_SIZE, t.from(start));
		return min << 16 | max & Unicode.MAX_BMP;
	}
	static isValidCaptureName(name) {
		if (name.length === 0) return false;
		for (let i = 0; i < name.length; i++) {
			const c = name.codePointAt(i);
			if (c !== Codepoint.CODES["_"] && !Utils.isalnum(c)) return false;
		}
		return true;
	}
	static parseInt(t) {
		const start = t.pos();
		while (t.more() && t.peek() >= Codepoint.CODES["0"] && t.peek() <= Codepoint.CODES["9"]) t.skip(1);
		const n = t.from(start);
		if (n.length === 0 || n.length > 1 && n.codePointAt(0) === Codepoint.CODES["0"]) return -1;
		if (n.length > 8) return -2;
		return parseInt(n, 10);
	}
	static isCharClass(re) {
		return re.op === Regexp.Op.LITERAL && re.runes.length === 1 || re.op === Regexp.Op.CHAR_CLASS || re.op === Regexp.Op.ANY_CHAR_NOT_NL || re.op === Regexp.Op.ANY_CHAR;
	}
	static matchRune(re, r) {
		switch (re.op) {
			case Regexp.Op.LITERAL: return re.runes.length === 1 && re.runes[0] === r;
			case Regexp.Op.CHAR_CLASS:
				for (let i = 0; i < re.runes.length; i += 2) if (re.runes[i] <= r && r <= re.runes[i + 1]) return true;
				return false;
			case Regexp.Op.ANY_CHAR_NOT_NL: return r !== Codepoint.CODES["\n"];
			case Regexp.Op.ANY_CHAR: return true;
		}
		return false;
	}
	static mergeCharClass(dst, src) {
		switch (dst.op) {
			case Regexp.Op.ANY_CHAR: break;
			case Regexp.Op.ANY_CHAR_NOT_NL:
				if (Parser.matchRune(src, Codepoint.CODES["\n"])) dst.op = Regexp.Op.ANY_CHAR;
				break;
			case Regexp.Op.CHAR_CLASS: {
				const cc = new CharClass(Array.isArray(dst.runes) ? dst.runes : Array.from(dst.runes));
				if (src.op === Regexp.Op.LITERAL) cc.appendLiteral(src.runes[0], src.flags);
				else cc.appendClass(src.runes);
				dst.runes = cc.toGrowableArray();
				break;
			}
			case Regexp.Op.LITERAL:
				if (src.runes[0] === dst.runes[0] && src.flags === dst.flags) break;
				dst.op = Regexp.Op.CHAR_CLASS;
				dst.runes = new CharClass().appendLiteral(dst.runes[0], dst.flags).appendLiteral(src.runes[0], src.flags).toGrowableArray();
		}
	}
	static parseEscape(t) {
		const startPos = t.pos();
		t.skip(1);
		if (!t.more()) throw new RE2JSSyntaxException(Parser.ERR_TRAILING_BACKSLASH);
		let c = t.pop();
		bigswitch: switch (c) {
			case Codepoint.CODES["1"]:
			case Codepoint.CODES["2"]:
			case Codepoint.CODES["3"]:
			case Codepoint.CODES["4"]:
			case Codepoint.CODES["5"]:
			case Codepoint.CODES["6"]:
			case Codepoint.CODES["7"]: if (!t.more() || t.peek() < Codepoint.CODES["0"] || t.peek() > Codepoint.CODES["7"]) break;
			case Codepoint.CODES["0"]: {
				let r = c - Codepoint.CODES["0"];
				for (let i = 1; i < 3; i++) {
					if (!t.more() || t.peek() < Codepoint.CODES["0"] || t.peek() > Codepoint.CODES["7"]) break;
					r = r * 8 + t.peek() - Codepoint.CODES["0"];
					t.skip(1);
				}
				return r;
			}
			case Codepoint.CODES["x"]: {
				if (!t.more()) break;
				c = t.pop();
				if (c === Codepoint.CODES["{"]) {
					let nhex = 0;
					let r = 0;
					while (true) {
						if (!t.more()) break bigswitch;
						c = t.pop();
						if (c === Codepoint.CODES["}"]) break;
						const v = Utils.unhex(c);
						if (v < 0) break bigswitch;
						r = r * 16 + v;
						if (r > Unicode.MAX_RUNE) break bigswitch;
						nhex++;
					}
					if (nhex === 0) break bigswitch;
					return r;
				}
				const x = Utils.unhex(c);
				if (!t.more()) break;
				c = t.pop();
				const y = Utils.unhex(c);
				if (x < 0 || y < 0) break;
				return x * 16 + y;
			}
			case Codepoint.CODES["a"]: return Codepoint.CODES["\x07"];
			case Codepoint.CODES["f"]: return Codepoint.CODES["\f"];
			case Codepoint.CODES["n"]: return Codepoint.CODES["\n"];
			case Codepoint.CODES["r"]: return Codepoint.CODES["\r"];
			case Codepoint.CODES["t"]: return Codepoint.CODES["	"];
			case Codepoint.CODES["v"]: return Codepoint.CODES["\v"];
			default: if (c <= Unicode.MAX_ASCII && !Utils.isalnum(c)) return c;
		}
		throw new RE2JSSyntaxException(Parser.ERR_INVALID_ESCAPE, t.from(startPos));
	}
	static parseClassChar(t, wholeClassPos) {
		if (!t.more()) throw new RE2JSSyntaxException(Parser.ERR_MISSING_BRACKET, t.from(wholeClassPos));
		if (t.lookingAt("\\")) return Parser.parseEscape(t);
		return t.pop();
	}
	static hasCapture(re) {
		if (re === null) return false;
		if (re.op === Regexp.Op.CAPTURE) return true;
		if (re.subs) {
			for (let sub of re.subs) if (Parser.hasCapture(sub)) return true;
		}
		return false;
	}
	constructor(wholeRegexp, flags = 0) {
		this.wholeRegexp = wholeRegexp;
		this.flags = flags;
		this.numCap = 0;
		this.namedGroups = Object.create(null);
		this.stack = [];
		this.free = null;
		this.numRegexp = 0;
		this.numRunes = 0;
		this.repeats = 0;
		this.height = null;
		this.size = null;
		this.nlb = 0;
	}
	newRegexp(op) {
		let re = this.free;
		if (re !== null && re.subs !== null && re.subs.length > 0) {
			this.free = re.subs[0];
			re.reinit();
			re.op = op;
		} else {
			re = new Regexp(op);
			this.numRegexp += 1;
		}
		return re;
	}
	reuse(re) {
		if (this.height !== null && this.height.has(re)) this.height.delete(re);
		if (re.subs !== null && re.subs.length > 0) re.subs[0] = this.free;
		this.free = re;
	}
	checkLimits(re) {
		if (this.numRunes > Parser.MAX_RUNES) throw new RE2JSSyntaxException(Parser.ERR_LARGE);
		this.checkSize(re);
		this.checkHeight(re);
	}
	checkSize(re) {
		if (this.size === null) {
			if (this.repeats === 0) this.repeats = 1;
			if (re.op === Regexp.Op.REPEAT) {
				let n = re.max;
				if (n === -1) n = re.min;
				if (n <= 0) n = 1;
				if (n > Math.floor(Parser.MAX_SIZE / this.repeats)) this.repeats = Parser.MAX_SIZE;
				else this.repeats *= n;
			}
			if (this.numRegexp < Math.floor(Parser.MAX_SIZE / this.repeats)) return;
			this.size = /* @__PURE__ */ new Map();
			for (let reEx of this.stack) this.checkSize(reEx);
		}
		if (this.calcSize(re, true) > Parser.MAX_SIZE) throw new RE2JSSyntaxException(Parser.ERR_LARGE);
	}
	calcSize(re, force = false) {
		if (!force && this.size !== null) {
			if (this.size.has(re)) return this.size.get(re);
		}
		let size = 0;
		switch (re.op) {
			case Regexp.Op.LITERAL:
				size = re.runes.length;
				break;
			case Regexp.Op.PLB:
			case Regexp.Op.NLB:
			case Regexp.Op.CAPTURE:
			case Regexp.Op.STAR:
				size = 2 + this.calcSize(re.subs[0]);
				break;
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST:
				size = 1 + this.calcSize(re.subs[0]);
				break;
			case Regexp.Op.CONCAT:
				for (let sub of re.subs) size = size + this.calcSize(sub);
				break;
			case Regexp.Op.ALTERNATE:
				for (let sub of re.subs) size = size + this.calcSize(sub);
				if (re.subs.length > 1) size = size + re.subs.length - 1;
				break;
			case Regexp.Op.REPEAT: {
				let sub = this.calcSize(re.subs[0]);
				if (re.max === -1) {
					if (re.min === 0) size = 2 + sub;
					else size = 1 + re.min * sub;
					break;
				}
				size = re.max * sub + (re.max - re.min);
				break;
			}
		}
		size = Math.max(1, size);
		if (this.size === null) this.size = /* @__PURE__ */ new Map();
		this.size.set(re, size);
		return size;
	}
	checkHeight(re) {
		if (this.numRegexp < Parser.MAX_HEIGHT) return;
		if (this.height === null) {
			this.height = /* @__PURE__ */ new Map();
			for (let reEx of this.stack) this.checkHeight(reEx);
		}
		if (this.calcHeight(re, true) > Parser.MAX_HEIGHT) throw new RE2JSSyntaxException(Parser.ERR_NESTING_DEPTH);
	}
	calcHeight(re, force = false) {
		if (!force && this.height !== null) {
			if (this.height.has(re)) return this.height.get(re);
		}
		let h = 1;
		for (let sub of re.subs) {
			const hsub = this.calcHeight(sub);
			if (h < 1 + hsub) h = 1 + hsub;
		}
		if (this.height === null) this.height = /* @__PURE__ */ new Map();
		this.height.set(re, h);
		return h;
	}
	pop() {
		return this.stack.pop();
	}
	popToPseudo() {
		const n = this.stack.length;
		let i = n;
		while (i > 0 && !Regexp.isPseudoOp(this.stack[i - 1].op)) i--;
		return this.stack.splice(i, n - i);
	}
	push(re) {
		this.numRunes += re.runes.length;
		if (re.op === Regexp.Op.CHAR_CLASS && re.runes.length === 2 && re.runes[0] === re.runes[1]) {
			if (this.maybeConcat(re.runes[0], this.flags & ~RE2Flags.FOLD_CASE)) return null;
			re.op = Regexp.Op.LITERAL;
			re.runes = [re.runes[0]];
			re.flags = this.flags & ~RE2Flags.FOLD_CASE;
		} else if (re.op === Regexp.Op.CHAR_CLASS && re.runes.length === 4 && re.runes[0] === re.runes[1] && re.runes[2] === re.runes[3] && Unicode.simpleFold(re.runes[0]) === re.runes[2] && Unicode.simpleFold(re.runes[2]) === re.runes[0] || re.op === Regexp.Op.CHAR_CLASS && re.runes.length === 2 && re.runes[0] + 1 === re.runes[1] && Unicode.simpleFold(re.runes[0]) === re.runes[1] && Unicode.simpleFold(re.runes[1]) === re.runes[0]) {
			if (this.maybeConcat(re.runes[0], this.flags | RE2Flags.FOLD_CASE)) return null;
			re.op = Regexp.Op.LITERAL;
			re.runes = [re.runes[0]];
			re.flags = this.flags | RE2Flags.FOLD_CASE;
		} else this.maybeConcat(-1, 0);
		this.stack.push(re);
		this.checkLimits(re);
		return re;
	}
	maybeConcat(r, flags) {
		const n = this.stack.length;
		if (n < 2) return false;
		const re1 = this.stack[n - 1];
		const re2 = this.stack[n - 2];
		if (re1.op !== Regexp.Op.LITERAL || re2.op !== Regexp.Op.LITERAL || (re1.flags & RE2Flags.FOLD_CASE) !== (re2.flags & RE2Flags.FOLD_CASE)) return false;
		if (!Array.isArray(re2.runes)) re2.runes = Array.from(re2.runes);
		for (let i = 0; i < re1.runes.length; i++) re2.runes.push(re1.runes[i]);
		if (r >= 0) {
			re1.runes = [r];
			re1.flags = flags;
			return true;
		}
		this.pop();
		this.reuse(re1);
		return false;
	}
	newLiteral(r, flags) {
		const re = this.newRegexp(Regexp.Op.LITERAL);
		re.flags = flags;
		if ((flags & RE2Flags.FOLD_CASE) !== 0) r = Parser.minFoldRune(r);
		re.runes = [r];
		return re;
	}
	literal(r) {
		this.push(this.newLiteral(r, this.flags));
	}
	op(op) {
		const re = this.newRegexp(op);
		re.flags = this.flags;
		return this.push(re);
	}
	repeat(op, min, max, beforePos, t, lastRepeatPos) {
		let flags = this.flags;
		if ((flags & RE2Flags.PERL_X) !== 0) {
			if (t.more() && t.lookingAt("?")) {
				t.skip(1);
				flags ^= RE2Flags.NON_GREEDY;
			}
			if (lastRepeatPos !== -1) throw new RE2JSSyntaxException(Parser.ERR_INVALID_REPEAT_OP, t.from(lastRepeatPos));
		}
		const n = this.stack.length;
		if (n === 0) throw new RE2JSSyntaxException(Parser.ERR_MISSING_REPEAT_ARGUMENT, t.from(beforePos));
		const sub = this.stack[n - 1];
		if (Regexp.isPseudoOp(sub.op)) throw new RE2JSSyntaxException(Parser.ERR_MISSING_REPEAT_ARGUMENT, t.from(beforePos));
		const re = this.newRegexp(op);
		re.min = min;
		re.max = max;
		re.flags = flags;
		re.subs = [sub];
		this.stack[n - 1] = re;
		this.checkLimits(re);
		if (op === Regexp.Op.REPEAT && (min >= 2 || max >= 2) && !this.repeatIsValid(re, 1e3)) throw new RE2JSSyntaxException(Parser.ERR_INVALID_REPEAT_SIZE, t.from(beforePos));
	}
	repeatIsValid(re, n) {
		if (re.op === Regexp.Op.REPEAT) {
			let m = re.max;
			if (m === 0) return true;
			if (m < 0) m = re.min;
			if (m > n) return false;
			if (m > 0) n = Math.trunc(n / m);
		}
		for (let sub of re.subs) if (!this.repeatIsValid(sub, n)) return false;
		return true;
	}
	concat() {
		this.maybeConcat(-1, 0);
		const subs = this.popToPseudo();
		if (subs.length === 0) return this.push(this.newRegexp(Regexp.Op.EMPTY_MATCH));
		return this.push(this.collapse(subs, Regexp.Op.CONCAT));
	}
	alternate() {
		const subs = this.popToPseudo();
		if (subs.length > 0) this.cleanAlt(subs[subs.length - 1]);
		if (subs.length === 0) return this.push(this.newRegexp(Regexp.Op.NO_MATCH));
		return this.push(this.collapse(subs, Regexp.Op.ALTERNATE));
	}
	cleanAlt(re) {
		if (re.op === Regexp.Op.CHAR_CLASS) {
			re.runes = new CharClass(Array.from(re.runes)).cleanClass().toArray();
			if (re.runes.length === 2 && re.runes[0] === 0 && re.runes[1] === Unicode.MAX_RUNE) {
				re.runes = /* @__PURE__ */ new Int32Array(0);
				re.op = Regexp.Op.ANY_CHAR;
			} else if (re.runes.length === 4 && re.runes[0] === 0 && re.runes[1] === Codepoint.CODES["\n"] - 1 && re.runes[2] === Codepoint.CODES["\n"] + 1 && re.runes[3] === Unicode.MAX_RUNE) {
				re.runes = /* @__PURE__ */ new Int32Array(0);
				re.op = Regexp.Op.ANY_CHAR_NOT_NL;
			}
		}
	}
	collapse(subs, op) {
		if (subs.length === 1) return subs[0];
		let len = 0;
		for (let sub of subs) len += sub.op === op ? sub.subs.length : 1;
		let newsubs = new Array(len).fill(null);
		let i = 0;
		for (let sub of subs) if (sub.op === op) {
			for (let j = 0; j < sub.subs.length; j++) newsubs[i++] = sub.subs[j];
			this.reuse(sub);
		} else newsubs[i++] = sub;
		let re = this.newRegexp(op);
		re.subs = newsubs;
		if (op === Regexp.Op.ALTERNATE) {
			re.subs = this.factor(re.subs);
			if (re.subs.length === 1) {
				const old = re;
				re = re.subs[0];
				this.reuse(old);
			}
		}
		return re;
	}
	factor(array) {
		if (array.length < 2) return array;
		let s = 0;
		let lensub = array.length;
		let lenout = 0;
		let str = null;
		let strlen = 0;
		let strflags = 0;
		let start = 0;
		for (let i = 0; i <= lensub; i++) {
			let istr = null;
			let istrlen = 0;
			let iflags = 0;
			if (i < lensub) {
				let re = array[s + i];
				if (re.op === Regexp.Op.CONCAT && re.subs.length > 0) re = re.subs[0];
				if (re.op === Regexp.Op.LITERAL) {
					istr = re.runes;
					istrlen = re.runes.length;
					iflags = re.flags & RE2Flags.FOLD_CASE;
				}
				if (iflags === strflags) {
					let same = 0;
					while (same < strlen && same < istrlen && str[same] === istr[same]) same++;
					if (same > 0) {
						strlen = same;
						continue;
					}
				}
			}
			if (i === start) {} else if (i === start + 1) array[lenout++] = array[s + start];
			else {
				const prefix = this.newRegexp(Regexp.Op.LITERAL);
				prefix.flags = strflags;
				prefix.runes = str.slice(0, strlen);
				for (let j = start; j < i; j++) {
					array[s + j] = this.removeLeadingString(array[s + j], strlen);
					this.checkLimits(array[s + j]);
				}
				const suffix = this.collapse(array.slice(s + start, s + i), Regexp.Op.ALTERNATE);
				const re = this.newRegexp(Regexp.Op.CONCAT);
				re.subs = [prefix, suffix];
				array[lenout++] = re;
			}
			start = i;
			str = istr;
			strlen = istrlen;
			strflags = iflags;
		}
		lensub = lenout;
		s = 0;
		start = 0;
		lenout = 0;
		let first = null;
		for (let i = 0; i <= lensub; i++) {
			let ifirst = null;
			if (i < lensub) {
				ifirst = Parser.leadingRegexp(array[s + i]);
				if (first !== null && first.equals(ifirst) && (Parser.isCharClass(first) || first.op === Regexp.Op.REPEAT && first.min === first.max && Parser.isCharClass(first.subs[0]))) continue;
			}
			if (i === start) {} else if (i === start + 1) array[lenout++] = array[s + start];
			else {
				const prefix = first;
				for (let j = start; j < i; j++) {
					const reuse = j !== start;
					array[s + j] = this.removeLeadingRegexp(array[s + j], reuse);
					this.checkLimits(array[s + j]);
				}
				const suffix = this.collapse(array.slice(s + start, s + i), Regexp.Op.ALTERNATE);
				const re = this.newRegexp(Regexp.Op.CONCAT);
				re.subs = [prefix, suffix];
				array[lenout++] = re;
			}
			start = i;
			first = ifirst;
		}
		lensub = lenout;
		s = 0;
		start = 0;
		lenout = 0;
		for (let i = 0; i <= lensub; i++) {
			if (i < lensub && Parser.isCharClass(array[s + i])) continue;
			if (i === start) {} else if (i === start + 1) array[lenout++] = array[s + start];
			else {
				let max = start;
				for (let j = start + 1; j < i; j++) {
					const subMax = array[s + max];
					const subJ = array[s + j];
					if (subMax.op < subJ.op || subMax.op === subJ.op && (subMax.runes !== null ? subMax.runes.length : 0) < (subJ.runes !== null ? subJ.runes.length : 0)) max = j;
				}
				const tmp = array[s + start];
				array[s + start] = array[s + max];
				array[s + max] = tmp;
				for (let j = start + 1; j < i; j++) {
					Parser.mergeCharClass(array[s + start], array[s + j]);
					this.reuse(array[s + j]);
				}
				this.cleanAlt(array[s + start]);
				array[lenout++] = array[s + start];
			}
			if (i < lensub) array[lenout++] = array[s + i];
			start = i + 1;
		}
		lensub = lenout;
		s = 0;
		start = 0;
		lenout = 0;
		for (let i = 0; i < lensub; ++i) {
			if (i + 1 < lensub && array[s + i].op === Regexp.Op.EMPTY_MATCH && array[s + i + 1].op === Regexp.Op.EMPTY_MATCH) continue;
			array[lenout++] = array[s + i];
		}
		lensub = lenout;
		s = 0;
		return array.slice(s, lensub);
	}
	removeLeadingString(re, n) {
		if (re.op === Regexp.Op.CONCAT && re.subs.length > 0) {
			const sub = this.removeLeadingString(re.subs[0], n);
			re.subs[0] = sub;
			if (sub.op === Regexp.Op.EMPTY_MATCH) {
				this.reuse(sub);
				switch (re.subs.length) {
					case 0:
					case 1:
						re.op = Regexp.Op.EMPTY_MATCH;
						re.subs = Regexp.emptySubs();
						break;
					case 2: {
						const old = re;
						re = re.subs[1];
						this.reuse(old);
						break;
					}
					default: re.subs = re.subs.slice(1, re.subs.length);
				}
			}
			return re;
		}
		if (re.op === Regexp.Op.LITERAL) {
			re.runes = re.runes.slice(n, re.runes.length);
			if (re.runes.length === 0) re.op = Regexp.Op.EMPTY_MATCH;
		}
		return re;
	}
	removeLeadingRegexp(re, reuse) {
		if (re.op === Regexp.Op.CONCAT && re.subs.length > 0) {
			if (reuse) this.reuse(re.subs[0]);
			re.subs = re.subs.slice(1, re.subs.length);
			switch (re.subs.length) {
				case 0:
					re.op = Regexp.Op.EMPTY_MATCH;
					re.subs = Regexp.emptySubs();
					break;
				case 1: {
					const old = re;
					re = re.subs[0];
					this.reuse(old);
					break;
				}
			}
			return re;
		}
		if (reuse) this.reuse(re);
		return this.newRegexp(Regexp.Op.EMPTY_MATCH);
	}
	parseInternal() {
		if ((this.flags & RE2Flags.LITERAL) !== 0) return Parser.literalRegexp(this.wholeRegexp, this.flags);
		let lastRepeatPos = -1;
		let min = -1;
		let max = -1;
		const t = new StringIterator(this.wholeRegexp);
		while (t.more()) {
			let repeatPos = -1;
			bigswitch: switch (t.peek()) {
				case Codepoint.CODES["("]:
					if ((this.flags & RE2Flags.LOOKBEHIND) !== 0) {
						if (t.lookingAt("(?<=")) {
							this.parsePosLookBehind();
							t.skip(4);
							break;
						}
						if (t.lookingAt("(?<!")) {
							this.parseNegLookBehind();
							t.skip(4);
							break;
						}
					}
					if ((this.flags & RE2Flags.PERL_X) !== 0 && t.lookingAt("(?")) {
						this.parsePerlFlags(t);
						break;
					}
					this.op(Regexp.Op.LEFT_PAREN).cap = ++this.numCap;
					t.skip(1);
					break;
				case Codepoint.CODES["|"]:
					this.parseVerticalBar();
					t.skip(1);
					break;
				case Codepoint.CODES[")"]:
					this.parseRightParen();
					t.skip(1);
					break;
				case Codepoint.CODES["^"]:
					if ((this.flags & RE2Flags.ONE_LINE) !== 0) this.op(Regexp.Op.BEGIN_TEXT);
					else this.op(Regexp.Op.BEGIN_LINE);
					t.skip(1);
					break;
				case Codepoint.CODES["$"]:
					if ((this.flags & RE2Flags.ONE_LINE) !== 0) this.op(Regexp.Op.END_TEXT).flags |= RE2Flags.WAS_DOLLAR;
					else this.op(Regexp.Op.END_LINE);
					t.skip(1);
					break;
				case Codepoint.CODES["."]:
					if ((this.flags & RE2Flags.DOT_NL) !== 0) this.op(Regexp.Op.ANY_CHAR);
					else this.op(Regexp.Op.ANY_CHAR_NOT_NL);
					t.skip(1);
					break;
				case Codepoint.CODES["["]:
					this.parseClass(t);
					break;
				case Codepoint.CODES["*"]:
				case Codepoint.CODES["+"]:
				case Codepoint.CODES["?"]: {
					repeatPos = t.pos();
					let op = null;
					switch (t.pop()) {
						case Codepoint.CODES["*"]:
							op = Regexp.Op.STAR;
							break;
						case Codepoint.CODES["+"]:
							op = Regexp.Op.PLUS;
							break;
						case Codepoint.CODES["?"]: op = Regexp.Op.QUEST;
					}
					this.repeat(op, min, max, repeatPos, t, lastRepeatPos);
					break;
				}
				case Codepoint.CODES["{"]: {
					const before = t.pos();
					const minMax = Parser.parseRepeat(t);
					if (minMax < 0) {
						t.rewindTo(before);
						this.literal(t.pop());
						break;
					}
					repeatPos = before;
					min = minMax >> 16;
					max = (minMax & Unicode.MAX_BMP) << 16 >> 16;
					this.repeat(Regexp.Op.REPEAT, min, max, repeatPos, t, lastRepeatPos);
					break;
				}
				case Codepoint.CODES["\\"]: {
					const savedPos = t.pos();
					t.skip(1);
					if ((this.flags & RE2Flags.PERL_X) !== 0 && t.more()) switch (t.pop()) {
						case Codepoint.CODES["A"]:
							this.op(Regexp.Op.BEGIN_TEXT);
							break bigswitch;
						case Codepoint.CODES["b"]:
							this.op(Regexp.Op.WORD_BOUNDARY);
							break bigswitch;
						case Codepoint.CODES["B"]:
							this.op(Regexp.Op.NO_WORD_BOUNDARY);
							break bigswitch;
						case Codepoint.CODES["C"]: throw new RE2JSSyntaxException(Parser.ERR_INVALID_ESCAPE, "\\C");
						case Codepoint.CODES["Q"]: {
							let lit = t.rest();
							const i = lit.indexOf("\\E");
							if (i >= 0) {
								lit = lit.substring(0, i);
								t.skipString(lit);
								t.skipString("\\E");
							} else t.skipString(lit);
							let j = 0;
							while (j < lit.length) {
								const codepoint = lit.codePointAt(j);
								this.literal(codepoint);
								j += Utils.charCount(codepoint);
							}
							break bigswitch;
						}
						case Codepoint.CODES["z"]:
							this.op(Regexp.Op.END_TEXT);
							break bigswitch;
						default: t.rewindTo(savedPos);
					}
					else t.rewindTo(savedPos);
					const re = this.newRegexp(Regexp.Op.CHAR_CLASS);
					re.flags = this.flags;
					if (t.lookingAt("\\p") || t.lookingAt("\\P")) {
						const cc = new CharClass();
						if (this.parseUnicodeClass(t, cc)) {
							re.runes = cc.toArray();
							this.push(re);
							break bigswitch;
						}
					}
					const cc = new CharClass();
					if (this.parsePerlClassEscape(t, cc)) {
						re.runes = cc.toArray();
						this.push(re);
						break bigswitch;
					}
					t.rewindTo(savedPos);
					this.reuse(re);
					this.literal(Parser.parseEscape(t));
					break;
				}
				default: this.literal(t.pop());
			}
			lastRepeatPos = repeatPos;
		}
		this.concat();
		if (this.swapVerticalBar()) this.pop();
		this.alternate();
		if (this.stack.length !== 1) throw new RE2JSSyntaxException(Parser.ERR_MISSING_PAREN, this.wholeRegexp);
		this.stack[0].namedGroups = this.namedGroups;
		return this.stack[0];
	}
	parsePerlFlags(t) {
		const startPos = t.pos();
		const s = t.rest();
		if (s.startsWith("(?P<") || s.startsWith("(?<")) {
			const begin = s.charAt(2) === "P" ? 4 : 3;
			const end = s.indexOf(">");
			if (end < 0) throw new RE2JSSyntaxException(Parser.ERR_INVALID_NAMED_CAPTURE, s);
			const name = s.substring(begin, end);
			t.skipString(name);
			t.skip(begin + 1);
			if (!Parser.isValidCaptureName(name)) throw new RE2JSSyntaxException(Parser.ERR_INVALID_NAMED_CAPTURE, s.substring(0, end + 1));
			const re = this.op(Regexp.Op.LEFT_PAREN);
			re.cap = ++this.numCap;
			if (this.namedGroups[name]) throw new RE2JSSyntaxException(Parser.ERR_DUPLICATE_NAMED_CAPTURE, name);
			this.namedGroups[name] = this.numCap;
			re.name = name;
			return;
		}
		t.skip(2);
		let flags = this.flags;
		let sign = 1;
		let sawFlag = false;
		loop: while (t.more()) {
			const c = t.pop();
			switch (c) {
				case Codepoint.CODES["i"]:
					flags |= RE2Flags.FOLD_CASE;
					sawFlag = true;
					break;
				case Codepoint.CODES["m"]:
					flags &= ~RE2Flags.ONE_LINE;
					sawFlag = true;
					break;
				case Codepoint.CODES["s"]:
					flags |= RE2Flags.DOT_NL;
					sawFlag = true;
					break;
				case Codepoint.CODES["U"]:
					flags |= RE2Flags.NON_GREEDY;
					sawFlag = true;
					break;
				case Codepoint.CODES["-"]:
					if (sign < 0) break loop;
					sign = -1;
					flags = ~flags;
					sawFlag = false;
					break;
				case Codepoint.CODES[":"]:
				case Codepoint.CODES[")"]:
					if (sign < 0) {
						if (!sawFlag) break loop;
						flags = ~flags;
					}
					if (c === Codepoint.CODES[":"]) this.op(Regexp.Op.LEFT_PAREN);
					this.flags = flags;
					return;
				default: break loop;
			}
		}
		throw new RE2JSSyntaxException(Parser.ERR_INVALID_PERL_OP, t.from(startPos));
	}
	parsePosLookBehind() {
		const re = this.newRegexp(Regexp.Op.LEFT_PAREN);
		re.flags = this.flags;
		re.lb = ++this.nlb;
		return this.push(re);
	}
	parseNegLookBehind() {
		const re = this.newRegexp(Regexp.Op.LEFT_PAREN);
		re.flags = this.flags;
		re.lb = -++this.nlb;
		return this.push(re);
	}
	parseVerticalBar() {
		this.concat();
		if (!this.swapVerticalBar()) this.op(Regexp.Op.VERTICAL_BAR);
	}
	swapVerticalBar() {
		const n = this.stack.length;
		if (n >= 3 && this.stack[n - 2].op === Regexp.Op.VERTICAL_BAR && Parser.isCharClass(this.stack[n - 1]) && Parser.isCharClass(this.stack[n - 3])) {
			let re1 = this.stack[n - 1];
			let re3 = this.stack[n - 3];
			if (re1.op > re3.op) {
				const tmp = re3;
				re3 = re1;
				re1 = tmp;
				this.stack[n - 3] = re3;
			}
			Parser.mergeCharClass(re3, re1);
			this.reuse(re1);
			this.pop();
			return true;
		}
		if (n >= 2) {
			const re1 = this.stack[n - 1];
			const re2 = this.stack[n - 2];
			if (re2.op === Regexp.Op.VERTICAL_BAR) {
				if (n >= 3) this.cleanAlt(this.stack[n - 3]);
				this.stack[n - 2] = re1;
				this.stack[n - 1] = re2;
				return true;
			}
		}
		return false;
	}
	parseRightParen() {
		this.concat();
		if (this.swapVerticalBar()) this.pop();
		this.alternate();
		if (this.stack.length < 2) throw new RE2JSSyntaxException(Parser.ERR_UNEXPECTED_PAREN, this.wholeRegexp);
		const re1 = this.pop();
		const re2 = this.pop();
		if (re2.op !== Regexp.Op.LEFT_PAREN) throw new RE2JSSyntaxException(Parser.ERR_UNEXPECTED_PAREN, this.wholeRegexp);
		this.flags = re2.flags;
		if (re2.lb !== 0) {
			if (Parser.hasCapture(re1)) throw new RE2JSSyntaxException(Parser.ERR_INVALID_CAPTURE_IN_LOOKBEHIND, this.wholeRegexp);
			if (re2.lb > 0) re2.op = Regexp.Op.PLB;
			else re2.op = Regexp.Op.NLB;
			re2.subs = [re1];
			this.push(re2);
			return;
		}
		if (re2.cap === 0) this.push(re1);
		else {
			re2.op = Regexp.Op.CAPTURE;
			re2.subs = [re1];
			this.push(re2);
		}
	}
	parsePerlClassEscape(t, cc) {
		const beforePos = t.pos();
		if ((this.flags & RE2Flags.PERL_X) === 0 || !t.more() || t.pop() !== Codepoint.CODES["\\"] || !t.more()) return false;
		t.pop();
		const p = t.from(beforePos);
		const g = PERL_GROUPS.has(p) ? PERL_GROUPS.get(p) : null;
		if (g === null) return false;
		cc.appendGroup(g, (this.flags & RE2Flags.FOLD_CASE) !== 0);
		return true;
	}
	parseNamedClass(t, cc) {
		const cls = t.rest();
		const i = cls.indexOf(":]");
		if (i < 0) return false;
		const name = cls.substring(0, i + 2);
		t.skipString(name);
		const g = POSIX_GROUPS.has(name) ? POSIX_GROUPS.get(name) : null;
		if (g === null) throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, name);
		cc.appendGroup(g, (this.flags & RE2Flags.FOLD_CASE) !== 0);
		return true;
	}
	parseUnicodeClass(t, cc) {
		const startPos = t.pos();
		if ((this.flags & RE2Flags.UNICODE_GROUPS) === 0 || !t.lookingAt("\\p") && !t.lookingAt("\\P")) return false;
		t.skip(1);
		let sign = 1;
		let c = t.pop();
		if (c === Codepoint.CODES["P"]) sign = -1;
		if (!t.more()) {
			t.rewindTo(startPos);
			throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, t.rest());
		}
		c = t.pop();
		let name;
		if (c !== Codepoint.CODES["{"]) name = Utils.runeToString(c);
		else {
			const rest = t.rest();
			const end = rest.indexOf("}");
			if (end < 0) {
				t.rewindTo(startPos);
				throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, t.rest());
			}
			name = rest.substring(0, end);
			t.skipString(name);
			t.skip(1);
		}
		if (!(name.length === 0) && name.codePointAt(0) === Codepoint.CODES["^"]) {
			sign = 0 - sign;
			name = name.substring(1);
		}
		const pair = Parser.unicodeTable(name);
		if (pair === null) throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, t.from(startPos));
		if (pair.sign < 0) sign = 0 - sign;
		const tab = pair.tab;
		const fold = pair.fold;
		if ((this.flags & RE2Flags.FOLD_CASE) === 0 || fold === null) cc.appendTableWithSign(tab, sign);
		else {
			const tmp = new CharClass().appendTable(tab).appendTable(fold).cleanClass().toArray();
			cc.appendClassWithSign(Array.from(tmp), sign);
		}
		return true;
	}
	parseClass(t) {
		const startPos = t.pos();
		t.skip(1);
		const re = this.newRegexp(Regexp.Op.CHAR_CLASS);
		re.flags = this.flags;
		const cc = new CharClass();
		let sign = 1;
		if (t.more() && t.lookingAt("^")) {
			sign = -1;
			t.skip(1);
			if ((this.flags & RE2Flags.CLASS_NL) === 0) cc.appendRange(Codepoint.CODES["\n"], Codepoint.CODES["\n"]);
		}
		let first = true;
		while (!t.more() || t.peek() !== Codepoint.CODES["]"] || first) {
			if (t.more() && t.lookingAt("-") && (this.flags & RE2Flags.PERL_X) === 0 && !first) {
				const s = t.rest();
				if (s === "-" || !s.startsWith("-]")) {
					t.rewindTo(startPos);
					throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, t.rest());
				}
			}
			first = false;
			const beforePos = t.pos();
			if (t.lookingAt("[:")) {
				if (this.parseNamedClass(t, cc)) continue;
				t.rewindTo(beforePos);
			}
			if (this.parseUnicodeClass(t, cc)) continue;
			if (this.parsePerlClassEscape(t, cc)) continue;
			t.rewindTo(beforePos);
			const lo = Parser.parseClassChar(t, startPos);
			let hi = lo;
			if (t.more() && t.lookingAt("-")) {
				t.skip(1);
				if (t.more() && t.lookingAt("]")) t.skip(-1);
				else {
					hi = Parser.parseClassChar(t, startPos);
					if (hi < lo) throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, t.from(beforePos));
				}
			}
			if ((this.flags & RE2Flags.FOLD_CASE) === 0) cc.appendRange(lo, hi);
			else cc.appendFoldedRange(lo, hi);
		}
		t.skip(1);
		cc.cleanClass();
		if (sign < 0) cc.negateClass();
		re.runes = cc.toArray();
		this.push(re);
	}
};
/**
* An RE2 class instance is a compiled representation of an RE2 regular expression, independent of
* the public Java-like Pattern/Matcher API.
*
* This class also contains various implementation helpers for RE2 regular expressions.
*
* Use the {@link #quoteMeta(String)} utility function to quote all regular expression
* metacharacters in an arbitrary string.
*
*/
var RE2 = class RE2 {
	static initTest(expr) {
		const re2 = RE2.compile(expr);
		const res = new RE2(re2.expr, re2.prog, re2.numSubexp, re2.longest);
		res.cond = re2.cond;
		res.prefix = re2.prefix;
		res.prefixUTF8 = re2.prefixUTF8;
		res.prefixComplete = re2.prefixComplete;
		res.prefixRune = re2.prefixRune;
		res.prefilter = re2.prefilter;
		res.namedGroups = re2.namedGroups;
		return res;
	}
	/**
	* Parses a regular expression and returns, if successful, an {@code RE2} instance that can be
	* used to match against text.
	*
	* When matching against text, the regexp returns a match that begins as early as possible in the
	* input (leftmost), and among those it chooses the one that a backtracking search would have
	* found first. This so-called leftmost-first matching is the same semantics that Perl, Python,
	* and other implementations use, although this package implements it without the expense of
	* backtracking. For POSIX leftmost-longest matching, see {@link #compilePOSIX}.
	*/
	static compile(expr) {
		return RE2.compileImpl(expr, RE2Flags.PERL, false);
	}
	/**
	* {@code compilePOSIX} is like {@link #compile} but restricts the regular expression to POSIX ERE
	* (egrep) syntax and changes the match semantics to leftmost-longest.
	*
	* That is, when matching against text, the regexp returns a match that begins as early as
	* possible in the input (leftmost), and among those it chooses a match that is as long as
	* possible. This so-called leftmost-longest matching is the same semantics that early regular
	* expression implementations used and that POSIX specifies.
	*
	* However, there can be multiple leftmost-longest matches, with different submatch choices, and
	* here this package diverges from POSIX. Among the possible leftmost-longest matches, this
	* package chooses the one that a backtracking search would have found first, while POSIX
	* specifies that the match be chosen to maximize the length of the first subexpression, then the
	* second, and so on from left to right. The POSIX rule is computationally prohibitive and not
	* even well-defined. See http://swtch.com/~rsc/regexp/regexp2.html#posix
	*/
	static compilePOSIX(expr) {
		return RE2.compileImpl(expr, RE2Flags.POSIX, true);
	}
	static compileImpl(expr, mode, longest) {
		let re = Parser.parse(expr, mode);
		const maxCap = re.maxCap();
		const namedGroups = re.namedGroups;
		re = Simplify.simplify(re);
		const prefilter = PrefilterTree.build(re);
		const prog = Compiler.compileRegexp(re);
		const re2 = new RE2(expr, prog, maxCap, longest);
		re2.prefilter = prefilter.type === Prefilter.Type.NONE ? null : prefilter;
		const [prefixCompl, prefixStr] = prog.prefix();
		re2.prefixComplete = prefixCompl;
		re2.prefix = prefixStr;
		re2.prefixUTF8 = Utils.stringToUtf8ByteArray(re2.prefix);
		if (re2.prefix.length > 0) re2.prefixRune = re2.prefix.codePointAt(0);
		re2.namedGroups = namedGroups;
		return re2;
	}
	/**
	* Returns true iff textual regular expression {@code pattern} matches string {@code s}.
	*
	* More complicated queries need to use {@link #compile} and the full {@code RE2} interface.
	*/
	static match(pattern, s) {
		return RE2.compile(pattern).match(s);
	}
	constructor(expr, prog, numSubexp = 0, longest = 0) {
		this.expr = expr;
		this.prog = prog;
		this.numSubexp = numSubexp;
		this.longest = longest;
		this.cond = prog.startCond();
		this.prefix = null;
		this.prefixUTF8 = null;
		this.prefixComplete = false;
		this.prefixRune = 0;
		/** @type {Record<string, number>} */
		this.namedGroups = Object.create(null);
		this.machinePool = [];
		this.lazyDFA = null;
		this.onepass = OnePass.compile(this.prog);
		this.prefilter = null;
	}
	get dfa() {
		if (this.lazyDFA === null) this.lazyDFA = new DFA(this.prog);
		return this.lazyDFA;
	}
	matchPrefixComplete(input, pos, anchor, ncap) {
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return null;
		let matchStart = -1;
		let matchEnd = -1;
		const pLen = input.prefixLength(this);
		if (anchor === RE2Flags.UNANCHORED) {
			const idx = input.index(this, pos);
			if (idx < 0) return null;
			matchStart = pos + idx;
			matchEnd = matchStart + pLen;
		} else if (anchor === RE2Flags.ANCHOR_BOTH) {
			if (input.endPos() !== pLen) return null;
			if (input.index(this, 0) !== 0) return null;
			matchStart = 0;
			matchEnd = pLen;
		} else if (anchor === RE2Flags.ANCHOR_START) {
			if (input.index(this, 0) !== 0) return null;
			matchStart = 0;
			matchEnd = pLen;
		}
		if (matchStart < 0) return null;
		if (ncap > 0) {
			const matchcap = new Int32Array(ncap).fill(-1);
			matchcap[0] = matchStart;
			matchcap[1] = matchEnd;
			return Array.from(matchcap);
		}
		return [];
	}
	createLookbehindState() {
		return this.prog.numLb > 0 ? new LookbehindState(this.prog) : null;
	}
	executeEngine(input, pos, anchor, ncap, lbState = null) {
		if (this.prefixComplete && (ncap === 0 || this.numSubexp === 0)) return this.matchPrefixComplete(input, pos, anchor, ncap);
		if (this.prefilter !== null && anchor === RE2Flags.UNANCHORED) {
			if (!this.prefilter.eval(input, pos)) return null;
		}
		if (this.onepass !== null) return OnePass.execute(this, input, pos, anchor, ncap);
		if (ncap > 0) {
			if (this.prog.numLb === 0 && input.endPos() <= Backtracker.maxBitStateLen(this.prog)) return Backtracker.execute(this, input, pos, anchor, ncap);
			return this.doExecuteNFA(input, pos, anchor, ncap, lbState);
		}
		if (this.prog.numLb === 0) {
			const dfaResult = this.dfa.match(input, pos, anchor);
			if (dfaResult !== null) return dfaResult ? [] : null;
			if (input.endPos() <= Backtracker.maxBitStateLen(this.prog)) return Backtracker.execute(this, input, pos, anchor, ncap);
		}
		return this.doExecuteNFA(input, pos, anchor, ncap, lbState);
	}
	/**
	* Returns the number of parenthesized subexpressions in this regular expression.
	*/
	numberOfCapturingGroups() {
		return this.numSubexp;
	}
	/**
	* Returns the number of instructions in this compiled regular expression program.
	*/
	numberOfInstructions() {
		return this.prog.numInst();
	}
	get() {
		return this.machinePool.length > 0 ? this.machinePool.pop() : null;
	}
	reset() {
		this.machinePool.length = 0;
	}
	put(m) {
		this.machinePool.push(m);
	}
	toString() {
		return this.expr;
	}
	doExecuteNFA(input, pos, anchor, ncap, lbState = null) {
		let m = this.get();
		if (!m) m = Machine.fromRE2(this);
		m.init(ncap);
		const cap = m.match(input, pos, anchor, lbState) ? m.submatches() : null;
		this.put(m);
		return cap;
	}
	match(s) {
		return this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, 0) !== null;
	}
	/**
	* Matches the regular expression against input starting at position start and ending at position
	* end, with the given anchoring. Records the submatch boundaries in group, which is [start, end)
	* pairs of byte offsets. The number of boundaries needed is inferred from the size of the group
	* array. It is most efficient not to ask for submatch boundaries.
	*
	* @param input the input byte array
	* @param start the beginning position in the input
	* @param end the end position in the input
	* @param anchor the anchoring flag (UNANCHORED, ANCHOR_START, ANCHOR_BOTH)
	* @param group the array to fill with submatch positions
	* @param ngroup the number of array pairs to fill in
	* @param lbState optional state carried between successive matches over the same input (see
	*   createLookbehindState); omit it to evaluate lookbehinds from the beginning of the input
	* @returns true if a match was found
	*/
	matchWithGroup(input, start, end, anchor, ngroup, lbState = null) {
		if (!(input instanceof MatcherInputBase)) {
			if (Utils.isByteArray(input)) input = MatcherInput.utf8(input);
			else input = MatcherInput.utf16(input);
		}
		return this.matchMachineInput(input, start, end, anchor, ngroup, lbState);
	}
	matchMachineInput(input, start, end, anchor, ngroup, lbState = null) {
		if (start > end) return [false, null];
		const machineInput = input.isUTF16Encoding() ? MachineInput.fromUTF16(input.asCharSequence(), 0, end) : MachineInput.fromUTF8(input.asBytes(), 0, end);
		const groupMatch = this.executeEngine(machineInput, start, anchor, 2 * ngroup, lbState);
		if (groupMatch === null) return [false, null];
		return [true, groupMatch];
	}
	/**
	* Returns true iff this regexp matches the UTF-8 byte array {@code b}.
	*/
	matchUTF8(b) {
		return this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, 0) !== null;
	}
	/**
	* Returns a copy of {@code src} in which all matches for this regexp have been replaced by
	* {@code repl}. No support is provided for expressions (e.g. {@code \1} or {@code $1}) in the
	* replacement string.
	*/
	replaceAll(src, repl) {
		return this.replaceAllFunc(src, () => repl, 2 * src.length + 1);
	}
	/**
	* Returns a copy of {@code src} in which only the first match for this regexp has been replaced
	* by {@code repl}. No support is provided for expressions (e.g. {@code \1} or {@code $1}) in the
	* replacement string.
	*/
	replaceFirst(src, repl) {
		return this.replaceAllFunc(src, () => repl, 1);
	}
	/**
	* Returns a copy of {@code src} in which at most {@code maxReplaces} matches for this regexp have
	* been replaced by the return value of of function {@code repl} (whose first argument is the
	* matched string). No support is provided for expressions (e.g. {@code \1} or {@code $1}) in the
	* replacement string.
	*/
	replaceAllFunc(src, replFunc, maxReplaces) {
		let lastMatchEnd = 0;
		let searchPos = 0;
		let out = "";
		const input = MachineInput.fromUTF16(src);
		const lbState = this.createLookbehindState();
		let numReplaces = 0;
		while (searchPos <= src.length) {
			const a = this.executeEngine(input, searchPos, RE2Flags.UNANCHORED, 2, lbState);
			if (a === null || a.length === 0) break;
			out += src.substring(lastMatchEnd, a[0]);
			if (a[1] > lastMatchEnd || a[0] === 0) {
				out += replFunc(src.substring(a[0], a[1]));
				numReplaces++;
			}
			lastMatchEnd = a[1];
			const width = input.step(searchPos) & 7;
			if (searchPos + width > a[1]) searchPos += width;
			else if (searchPos + 1 > a[1]) searchPos++;
			else searchPos = a[1];
			if (numReplaces >= maxReplaces) break;
		}
		out += src.substring(lastMatchEnd);
		return out;
	}
	pad(a) {
		if (a === null) return null;
		let n = (1 + this.numSubexp) * 2;
		if (a.length < n) {
			let a2 = new Array(n).fill(-1);
			for (let i = 0; i < a.length; i++) a2[i] = a[i];
			a = a2;
		}
		return a;
	}
	allMatches(input, n, deliverFun = (v) => v) {
		let result = [];
		const end = input.endPos();
		if (n < 0) n = end + 1;
		let pos = 0;
		let i = 0;
		let prevMatchEnd = -1;
		const lbState = this.createLookbehindState();
		while (i < n && pos <= end) {
			const matches = this.executeEngine(input, pos, RE2Flags.UNANCHORED, this.prog.numCap, lbState);
			if (matches === null || matches.length === 0) break;
			let accept = true;
			if (matches[1] === pos) {
				if (matches[0] === prevMatchEnd) accept = false;
				const r = input.step(pos);
				if (r < 0) pos = end + 1;
				else pos += r & 7;
			} else pos = matches[1];
			prevMatchEnd = matches[1];
			if (accept) {
				result.push(deliverFun(this.pad(matches)));
				i++;
			}
		}
		return result;
	}
	/**
	* Returns an array holding the text of the leftmost match in {@code b} of this regular
	* expression.
	*
	* A return value of null indicates no match.
	*/
	findUTF8(b) {
		const a = this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, 2);
		if (a === null) return null;
		return b.slice(a[0], a[1]);
	}
	/**
	* Returns a two-element array of integers defining the location of the leftmost match in
	* {@code b} of this regular expression. The match itself is at {@code b[loc[0]...loc[1]]}.
	*
	* A return value of null indicates no match.
	*/
	findUTF8Index(b) {
		const a = this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, 2);
		if (a === null) return null;
		return a.slice(0, 2);
	}
	/**
	* Returns a string holding the text of the leftmost match in {@code s} of this regular
	* expression.
	*
	* If there is no match, the return value is an empty string, but it will also be empty if the
	* regular expression successfully matches an empty string. Use {@link #findIndex} or
	* {@link #findSubmatch} if it is necessary to distinguish these cases.
	*/
	find(s) {
		const a = this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, 2);
		if (a === null) return "";
		return s.substring(a[0], a[1]);
	}
	/**
	* Returns a two-element array of integers defining the location of the leftmost match in
	* {@code s} of this regular expression. The match itself is at
	* {@code s.substring(loc[0], loc[1])}.
	*
	* A return value of null indicates no match.
	*/
	findIndex(s) {
		return this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, 2);
	}
	/**
	* Returns an array of arrays the text of the leftmost match of the regular expression in
	* {@code b} and the matches, if any, of its subexpressions, as defined by the <a
	* href='#submatch'>Submatch</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findUTF8Submatch(b) {
		const a = this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, this.prog.numCap);
		if (a === null) return null;
		const ret = new Array(1 + this.numSubexp).fill(null);
		for (let i = 0; i < ret.length; i++) if (2 * i < a.length && a[2 * i] >= 0) ret[i] = b.slice(a[2 * i], a[2 * i + 1]);
		return ret;
	}
	/**
	* Returns an array holding the index pairs identifying the leftmost match of this regular
	* expression in {@code b} and the matches, if any, of its subexpressions, as defined by the the
	* <a href='#submatch'>Submatch</a> and <a href='#index'>Index</a> descriptions above.
	*
	* A return value of null indicates no match.
	*/
	findUTF8SubmatchIndex(b) {
		return this.pad(this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, this.prog.numCap));
	}
	/**
	* Returns an array of strings holding the text of the leftmost match of the regular expression in
	* {@code s} and the matches, if any, of its subexpressions, as defined by the <a
	* href='#submatch'>Submatch</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findSubmatch(s) {
		const a = this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, this.prog.numCap);
		if (a === null) return null;
		const ret = new Array(1 + this.numSubexp).fill(null);
		for (let i = 0; i < ret.length; i++) if (2 * i < a.length && a[2 * i] >= 0) ret[i] = s.substring(a[2 * i], a[2 * i + 1]);
		return ret;
	}
	/**
	* Returns an array holding the index pairs identifying the leftmost match of this regular
	* expression in {@code s} and the matches, if any, of its subexpressions, as defined by the <a
	* href='#submatch'>Submatch</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findSubmatchIndex(s) {
		return this.pad(this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, this.prog.numCap));
	}
	/**
	* {@code findAllUTF8()} is the <a href='#all'>All</a> version of {@link #findUTF8}; it returns a
	* list of up to {@code n} successive matches of the expression, as defined by the <a
	* href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*
	* TODO(adonovan): think about defining a byte slice view class, like a read-only Go slice backed
	* by |b|.
	*/
	findAllUTF8(b, n) {
		const result = this.allMatches(MachineInput.fromUTF8(b), n, (match) => b.slice(match[0], match[1]));
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllUTF8Index} is the <a href='#all'>All</a> version of {@link #findUTF8Index}; it
	* returns a list of up to {@code n} successive matches of the expression, as defined by the <a
	* href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllUTF8Index(b, n) {
		const result = this.allMatches(MachineInput.fromUTF8(b), n, (match) => match.slice(0, 2));
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAll} is the <a href='#all'>All</a> version of {@link #find}; it returns a list of up
	* to {@code n} successive matches of the expression, as defined by the <a href='#all'>All</a>
	* description above.
	*
	* A return value of null indicates no match.
	*/
	findAll(s, n) {
		const result = this.allMatches(MachineInput.fromUTF16(s), n, (match) => s.substring(match[0], match[1]));
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllIndex} is the <a href='#all'>All</a> version of {@link #findIndex}; it returns a
	* list of up to {@code n} successive matches of the expression, as defined by the <a
	* href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllIndex(s, n) {
		const result = this.allMatches(MachineInput.fromUTF16(s), n, (match) => match.slice(0, 2));
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllUTF8Submatch} is the <a href='#all'>All</a> version of {@link #findUTF8Submatch};
	* it returns a list of up to {@code n} successive matches of the expression, as defined by the <a
	* href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllUTF8Submatch(b, n) {
		const result = this.allMatches(MachineInput.fromUTF8(b), n, (match) => {
			let slice = new Array(match.length / 2 | 0).fill(null);
			for (let j = 0; j < slice.length; j++) if (match[2 * j] >= 0) slice[j] = b.slice(match[2 * j], match[2 * j + 1]);
			return slice;
		});
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllUTF8SubmatchIndex} is the <a href='#all'>All</a> version of
	* {@link #findUTF8SubmatchIndex}; it returns a list of up to {@code n} successive matches of the
	* expression, as defined by the <a href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllUTF8SubmatchIndex(b, n) {
		const result = this.allMatches(MachineInput.fromUTF8(b), n);
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllSubmatch} is the <a href='#all'>All</a> version of {@link #findSubmatch}; it
	* returns a list of up to {@code n} successive matches of the expression, as defined by the <a
	* href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllSubmatch(s, n) {
		const result = this.allMatches(MachineInput.fromUTF16(s), n, (match) => {
			let slice = new Array(match.length / 2 | 0).fill(null);
			for (let j = 0; j < slice.length; j++) if (match[2 * j] >= 0) slice[j] = s.substring(match[2 * j], match[2 * j + 1]);
			return slice;
		});
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllSubmatchIndex} is the <a href='#all'>All</a> version of
	* {@link #findSubmatchIndex}; it returns a list of up to {@code n} successive matches of the
	* expression, as defined by the <a href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllSubmatchIndex(s, n) {
		const result = this.allMatches(MachineInput.fromUTF16(s), n);
		if (result.length === 0) return null;
		return result;
	}
};
var RE2Set = class RE2Set {
	/** @type {number} */
	static UNANCHORED = RE2Flags.UNANCHORED;
	/** @type {number} */
	static ANCHOR_START = RE2Flags.ANCHOR_START;
	/** @type {number} */
	static ANCHOR_BOTH = RE2Flags.ANCHOR_BOTH;
	/**
	* Constructs a new RE2Set with the specified anchor mode and flags.
	* @param {number} [anchor=RE2Set.UNANCHORED] - The anchoring mode (e.g., RE2Set.UNANCHORED).
	* @param {number} [flags=0] - The public flags to apply to all patterns in the set.
	* @param {number} [maxMem=8388608] - The maximum memory in bytes to use for the DFA (default 8MB).
	*/
	constructor(anchor = RE2Set.UNANCHORED, flags = 0, maxMem = 8388608) {
		if (![
			RE2Set.UNANCHORED,
			RE2Set.ANCHOR_START,
			RE2Set.ANCHOR_BOTH
		].includes(anchor)) throw new RE2JSFlagsException("The anchor should be RE2Set.UNANCHORED, RE2Set.ANCHOR_START or RE2Set.ANCHOR_BOTH");
		Utils.checkFlags(flags);
		this.anchor = anchor;
		this.jsFlags = flags;
		this.maxMem = maxMem;
		let re2Flags = RE2Flags.PERL;
		if ((flags & PublicFlags.DISABLE_UNICODE_GROUPS) !== 0) re2Flags &= ~RE2Flags.UNICODE_GROUPS;
		if ((flags & PublicFlags.LOOKBEHINDS) !== 0) re2Flags |= RE2Flags.LOOKBEHIND;
		this.re2Flags = re2Flags;
		this.regexps = [];
		this.prog = null;
		this.dfa = null;
		this.dummyRe2 = null;
	}
	/**
	* Adds a new regular expression pattern to the set.
	* Patterns cannot be added after the set has been compiled.
	* @param {string} pattern - The regular expression pattern to add.
	* @returns {number} The integer index assigned to the added pattern.
	* @throws {RE2JSCompileException} If patterns are added after compilation.
	*/
	add(pattern) {
		if (this.prog) throw new RE2JSCompileException("Cannot add patterns after compile");
		Utils.checkPattern(pattern);
		let fregex = pattern;
		if ((this.jsFlags & PublicFlags.CASE_INSENSITIVE) !== 0) fregex = `(?i)${fregex}`;
		if ((this.jsFlags & PublicFlags.DOTALL) !== 0) fregex = `(?s)${fregex}`;
		if ((this.jsFlags & PublicFlags.MULTILINE) !== 0) fregex = `(?m)${fregex}`;
		const re = Parser.parse(fregex, this.re2Flags);
		this.regexps.push(Simplify.simplify(re));
		return this.regexps.length - 1;
	}
	/**
	* Compiles the added patterns into a single state machine.
	* This is automatically called on the first match if not called explicitly.
	* @returns {void}
	*/
	compile() {
		if (this.prog) return;
		const prog = Compiler.compileSet(this.regexps);
		if (prog.numInst() > Parser.MAX_SIZE) throw new RE2JSCompileException(`${Parser.ERR_LARGE}: the set compiles to ${prog.numInst()} instructions, more than ${Parser.MAX_SIZE}`);
		this.prog = prog;
		this.dfa = new DFA(this.prog, this.maxMem);
		this.dummyRe2 = {
			prog: this.prog,
			cond: this.prog.startCond(),
			prefix: "",
			prefixRune: 0,
			longest: false
		};
	}
	/**
	* Matches the input against the compiled set of regular expressions.
	* @param {string|number[]|Uint8Array} input - The input string or UTF-8 byte array to match against.
	* @returns {number[]} An array of indices representing the patterns that successfully matched the input.
	*/
	match(input) {
		if (!this.prog) this.compile();
		const machineInput = Utils.isByteArray(input) ? MachineInput.fromUTF8(input) : MachineInput.fromUTF16(input);
		let internalAnchor = RE2Flags.UNANCHORED;
		if (this.anchor === RE2Set.ANCHOR_START) internalAnchor = RE2Flags.ANCHOR_START;
		else if (this.anchor === RE2Set.ANCHOR_BOTH) internalAnchor = RE2Flags.ANCHOR_BOTH;
		const dfaResult = this.dfa.matchSet(machineInput, 0, internalAnchor);
		if (dfaResult !== null) return dfaResult;
		const machine = Machine.fromRE2(this.dummyRe2);
		machine.init(0);
		return machine.matchSet(machineInput, 0, internalAnchor);
	}
};
/**
* Transform JS regex string to RE2 regex string
*/
var TranslateRegExpString = class TranslateRegExpString {
	static isHexadecimal(ch) {
		return "0" <= ch && ch <= "9" || "A" <= ch && ch <= "F" || "a" <= ch && ch <= "f";
	}
	static translate(data) {
		let prefixFlags = "";
		if (Object.prototype.toString.call(data) === "[object RegExp]") {
			if (data.ignoreCase) prefixFlags += "i";
			if (data.multiline) prefixFlags += "m";
			if (data.dotAll) prefixFlags += "s";
			data = data.source;
		}
		if (typeof data !== "string") return data;
		let result = "";
		let changed = false;
		let size = data.length;
		if (size === 0) {
			result = "(?:)";
			changed = true;
		}
		let inCharClass = false;
		let i = 0;
		while (i < size) {
			let ch = data[i];
			if (ch === "\\") {
				if (i + 1 < size) {
					ch = data[i + 1];
					switch (ch) {
						case "\\":
							result += "\\\\";
							i += 2;
							continue;
						case "c":
							if (i + 2 < size) {
								let code = data[i + 2].charCodeAt(0);
								if (code >= 65 && code <= 90 || code >= 97 && code <= 122) {
									let val = code % 32;
									result += "\\x";
									result += (val >> 4).toString(16).toUpperCase();
									result += (val & 15).toString(16).toUpperCase();
									i += 3;
									changed = true;
									continue;
								}
							}
							result += "c";
							i += 2;
							changed = true;
							continue;
						case "u":
							if (i + 2 < size) {
								if (data[i + 2] === "{") {
									let j = i + 3;
									let hasHex = false;
									let closed = false;
									while (j < size) {
										const hexChar = data[j];
										if (hexChar === "}") {
											closed = true;
											break;
										}
										if (!TranslateRegExpString.isHexadecimal(hexChar)) break;
										hasHex = true;
										j++;
									}
									if (closed && hasHex) {
										result += "\\x";
										i += 2;
										changed = true;
										continue;
									}
								} else if (i + 5 < size) {
									let isHex4 = true;
									for (let j = 0; j < 4; j++) if (!TranslateRegExpString.isHexadecimal(data[i + 2 + j])) {
										isHex4 = false;
										break;
									}
									if (isHex4) {
										result += "\\x{" + data.substring(i + 2, i + 6) + "}";
										i += 6;
										changed = true;
										continue;
									}
								}
							}
							result += "u";
							i += 2;
							changed = true;
							continue;
						case "x": {
							let isValidHex = false;
							if (i + 2 < size && data[i + 2] === "{") {
								let j = i + 3;
								let hasHex = false;
								let closed = false;
								while (j < size) {
									const hexChar = data[j];
									if (hexChar === "}") {
										closed = true;
										break;
									}
									if (!TranslateRegExpString.isHexadecimal(hexChar)) break;
									hasHex = true;
									j++;
								}
								if (closed && hasHex) isValidHex = true;
							} else if (i + 3 < size && TranslateRegExpString.isHexadecimal(data[i + 2]) && TranslateRegExpString.isHexadecimal(data[i + 3])) isValidHex = true;
							if (isValidHex) {
								result += "\\x";
								i += 2;
							} else {
								result += "x";
								i += 2;
								changed = true;
							}
							continue;
						}
						case "n":
						case "r":
						case "t":
						case "a":
						case "f":
						case "v":
						case "d":
						case "D":
						case "s":
						case "S":
						case "w":
						case "W":
						case "b":
						case "B":
						case "p":
						case "P":
						case "A":
						case "z":
						case "Q":
						case "E":
						case "0":
						case "1":
						case "2":
						case "3":
						case "4":
						case "5":
						case "6":
						case "7":
							result += "\\" + ch;
							i += 2;
							continue;
						default: {
							let cp = data.codePointAt(i + 1);
							if (cp >= 48 && cp <= 57 || cp >= 65 && cp <= 90 || cp >= 97 && cp <= 122) {
								let symSize = Utils.charCount(cp);
								result += data.substring(i + 1, i + 1 + symSize);
								i += symSize + 1;
								changed = true;
							} else {
								result += "\\";
								let symSize = Utils.charCount(cp);
								result += data.substring(i + 1, i + 1 + symSize);
								i += symSize + 1;
							}
							continue;
						}
					}
				}
			} else if (ch === "/") {
				result += "\\/";
				i += 1;
				changed = true;
				continue;
			} else if (ch === "[") {
				if (!inCharClass && data[i + 1] === "]") {
					result += "[^\\x00-\\x{10FFFF}]";
					i += 2;
					changed = true;
					continue;
				}
				if (!inCharClass && data[i + 1] === "^" && data[i + 2] === "]") {
					result += "[\\x00-\\x{10FFFF}]";
					i += 3;
					changed = true;
					continue;
				}
				inCharClass = true;
			} else if (ch === "]") inCharClass = false;
			else if (!inCharClass && ch === "(" && i + 2 < size && data[i + 1] === "?" && data[i + 2] === "<") {
				if (i + 3 < size && !"=!>)".includes(data[i + 3])) {
					result += "(?P<";
					i += 3;
					changed = true;
					continue;
				}
			}
			let cp = data.codePointAt(i);
			let symSize = Utils.charCount(cp);
			result += data.substring(i, i + symSize);
			i += symSize;
		}
		const finalResult = changed ? result : data;
		if (prefixFlags.length > 0) return `(?${prefixFlags})${finalResult}`;
		return finalResult;
	}
};
const execResult = (m, input) => {
	const result = m.matchArray();
	result.index = m.start(0);
	result.input = input;
	result.groups = m.namedGroupsObject();
	return result;
};
/**
* A compiled representation of an RE2 regular expression
*
* The matching functions take {@code String} arguments instead of the more general Java
* {@code CharSequence} since the latter doesn't provide UTF-16 decoding.
*
*
* @author rsc@google.com (Russ Cox)
* @class
*/
var RE2JS = class RE2JS {
	/**
	* Flag: case insensitive matching.
	*/
	static CASE_INSENSITIVE = PublicFlags.CASE_INSENSITIVE;
	/**
	* Flag: dot ({@code .}) matches all characters, including newline.
	*/
	static DOTALL = PublicFlags.DOTALL;
	/**
	* Flag: multiline matching: {@code ^} and {@code $} match at beginning and end of line, not just
	* beginning and end of input.
	*/
	static MULTILINE = PublicFlags.MULTILINE;
	/**
	* Flag: Unicode groups (e.g. {@code \p\ Greek\} ) will be syntax errors.
	*/
	static DISABLE_UNICODE_GROUPS = PublicFlags.DISABLE_UNICODE_GROUPS;
	/**
	* Flag: matches longest possible string.
	*/
	static LONGEST_MATCH = PublicFlags.LONGEST_MATCH;
	/**
	* Flag: enable linear-time captureless lookbehinds.
	*/
	static LOOKBEHINDS = PublicFlags.LOOKBEHINDS;
	/**
	* Returns a literal pattern string for the specified string.
	*
	* This method produces a string that can be used to create a <code>RE2JS</code> that would
	* match the string <code>s</code> as if it were a literal pattern.
	*
	* Metacharacters or escape sequences in the input sequence will be given no special meaning.
	*
	* @param {string} str The string to be literalized
	* @returns {string} A literal string replacement
	*/
	static quote(str) {
		return Utils.quoteMeta(str);
	}
	/**
	* Quotes '\' and '$' in {@code str}, so that the returned string could be used in
	* replacement methods as a literal replacement of {@code str}.
	*
	* This is a convenience delegation to {@link Matcher.quoteReplacement}.
	*
	* @param {string} str the string to be quoted
	* @param {boolean} [javaMode=false] whether the replacement will be used in javaMode
	* @returns {string} the quoted string
	*/
	static quoteReplacement(str, javaMode = false) {
		return Matcher.quoteReplacement(str, javaMode);
	}
	/**
	* Translates a given regular expression string to ensure compatibility with RE2JS.
	*
	* This function preprocesses the input regex string by applying necessary transformations,
	* such as escaping special characters (e.g., `/`), converting named capture groups to
	* RE2JS-compatible syntax, and handling Unicode sequences properly. It ensures that the
	* resulting regex is safe and properly formatted before compilation.
	*
	* @param {string|RegExp} expr - The regular expression string to be translated.
	* @returns {string} - The transformed regular expression string, ready for compilation.
	*/
	static translateRegExp(expr) {
		return TranslateRegExpString.translate(expr);
	}
	/**
	* Helper: create new RE2JS with given regex and flags. Flregex is the regex with flags applied.
	* @param {string} regex
	* @param {number} [flags=0]
	* @returns {RE2JS}
	*/
	static compile(regex, flags = 0) {
		Utils.checkPattern(regex);
		Utils.checkFlags(flags);
		let fregex = regex;
		if ((flags & RE2JS.CASE_INSENSITIVE) !== 0) fregex = `(?i)${fregex}`;
		if ((flags & RE2JS.DOTALL) !== 0) fregex = `(?s)${fregex}`;
		if ((flags & RE2JS.MULTILINE) !== 0) fregex = `(?m)${fregex}`;
		let re2Flags = RE2Flags.PERL;
		if ((flags & RE2JS.DISABLE_UNICODE_GROUPS) !== 0) re2Flags &= ~RE2Flags.UNICODE_GROUPS;
		if ((flags & RE2JS.LOOKBEHINDS) !== 0) re2Flags |= RE2Flags.LOOKBEHIND;
		const p = new RE2JS(regex, flags);
		p.re2Input = RE2.compileImpl(fregex, re2Flags, (flags & RE2JS.LONGEST_MATCH) !== 0);
		return p;
	}
	/**
	* Matches a string against a regular expression.
	*
	* @param {string} regex the regular expression
	* @param {string|number[]|Uint8Array} input the input
	* @returns {boolean} true if the regular expression matches the entire input
	* @throws RE2JSSyntaxException if the regular expression is malformed
	*/
	static matches(regex, input) {
		return RE2JS.compile(regex).testExact(input);
	}
	/**
	* This is visible for testing.
	* @private
	*/
	static initTest(pattern, flags, re2) {
		if (pattern == null) throw new Error("pattern is null");
		if (re2 == null) throw new Error("re2 is null");
		const p = new RE2JS(pattern, flags);
		p.re2Input = re2;
		return p;
	}
	/**
	*
	* @param {string} pattern
	* @param {number} flags
	*/
	constructor(pattern, flags) {
		this.patternInput = pattern;
		this.flagsInput = flags;
		/** @type {import('./RE2.js').RE2} */
		this.re2Input = null;
	}
	/**
	* Releases memory used by internal caches associated with this pattern. Does not change the
	* observable behaviour. Useful for tests that detect memory leaks via allocation tracking.
	*/
	reset() {
		this.re2Input.reset();
	}
	/**
	* Returns the flags used in the constructor.
	* @returns {number}
	*/
	flags() {
		return this.flagsInput;
	}
	/**
	* Returns the pattern used in the constructor.
	* @returns {string}
	*/
	pattern() {
		return this.patternInput;
	}
	re2() {
		return this.re2Input;
	}
	/**
	* Matches a string against a regular expression.
	*
	* @param {string|number[]|Uint8Array} input the input
	* @returns {boolean} true if the regular expression matches the entire input
	*/
	matches(input) {
		return this.testExact(input);
	}
	/**
	* Creates a new {@code Matcher} matching the pattern against the input.
	*
	* @param {string|number[]|Uint8Array|MatcherInputBase} input the input string
	* @returns {Matcher}
	*/
	matcher(input) {
		if (Utils.isByteArray(input)) input = MatcherInput.utf8(input);
		return new Matcher(this, input);
	}
	/**
	* Tests whether the regular expression matches any part of the input string.
	* Performance Note: This method is highly optimized. Because it only returns
	* a boolean and does not extract capture groups, it bypasses the `Matcher` overhead
	* and guarantees execution on the high-speed DFA engine whenever possible.
	*
	* @param {string|number[]|Uint8Array} input - The input string or UTF-8 byte array to test against.
	* @returns {boolean} `true` if the pattern is found anywhere in the input, `false` otherwise.
	*/
	test(input) {
		if (Utils.isByteArray(input)) return this.re2Input.matchUTF8(input);
		return this.re2Input.match(input);
	}
	/**
	* Tests whether the regular expression matches the ENTIRE input string.
	* * **Performance Note:** This operates identically to `.matches()`, but is significantly
	* faster because it does not request capture group data. By requesting 0 capture groups,
	* it securely routes execution through the DFA fast-path.
	*
	* @param {string|number[]|Uint8Array} input - The input string or UTF-8 byte array to test against.
	* @returns {boolean} `true` if the exact input string fully matches the pattern, `false` otherwise.
	*/
	testExact(input) {
		const machineInput = Utils.isByteArray(input) ? MachineInput.fromUTF8(input) : MachineInput.fromUTF16(input);
		return this.re2Input.executeEngine(machineInput, 0, RE2Flags.ANCHOR_BOTH, 0) !== null;
	}
	/**
	* Executes a search for a match in a specified string.
	* Returns a result array, or null if no match is found.
	* The returned array perfectly mirrors standard JavaScript `RegExpExecArray`,
	* including `.index`, `.input`, and `.groups` properties.
	*
	* @param {string|number[]|Uint8Array} input the input string or byte array
	* @returns {Array|null} the match array with index, input, and groups properties, or null
	*/
	exec(input) {
		const m = this.matcher(input);
		return m.find() ? execResult(m, input) : null;
	}
	/**
	* Splits input around instances of the regular expression. It returns an array giving the strings
	* that occur before, between, and after instances of the regular expression.
	*
	* If {@code limit <= 0}, there is no limit on the size of the returned array. If
	* {@code limit == 0}, empty strings that would occur at the end of the array are omitted. If
	* {@code limit > 0}, at most limit strings are returned. The final string contains the remainder
	* of the input, possibly including additional matches of the pattern.
	*
	* @param {string} input the input string to be split
	* @param {number} [limit=0] the limit
	* @returns {string[]} the split strings
	*/
	split(input, limit = 0) {
		const m = this.matcher(input);
		const result = [];
		let emptiesSkipped = 0;
		let last = 0;
		while (m.find()) {
			if (last === 0 && m.end() === 0) {
				last = m.end();
				continue;
			}
			if (limit > 0 && result.length === limit - 1) break;
			if (last === m.start()) {
				if (limit === 0) {
					emptiesSkipped += 1;
					last = m.end();
					continue;
				}
			} else while (emptiesSkipped > 0) {
				result.push("");
				emptiesSkipped -= 1;
			}
			result.push(m.substring(last, m.start()));
			last = m.end();
		}
		if (limit === 0 && last !== m.inputLength()) {
			while (emptiesSkipped > 0) {
				result.push("");
				emptiesSkipped -= 1;
			}
			result.push(m.substring(last, m.inputLength()));
		}
		if (limit !== 0 || result.length === 0 && !(last === m.inputLength() && last > 0)) result.push(m.substring(last, m.inputLength()));
		return result;
	}
	/**
	* Returns an iterator of all results matching a string against the regular expression,
	* including capturing groups.
	*
	* @param {string|number[]|Uint8Array} input the input string or byte array
	* @returns {IterableIterator<RegExpMatchArray>}
	*/
	*matchAll(input) {
		const m = this.matcher(input);
		while (m.find()) yield execResult(m, input);
	}
	/**
	*
	* @returns {string}
	*/
	toString() {
		return this.patternInput;
	}
	/**
	* Returns the program size of this pattern.
	*
	* <p>
	* Similar to the C++ implementation, the program size is a very approximate measure of a regexp's
	* "cost". Larger numbers are more expensive than smaller numbers.
	* </p>
	*
	* @returns {number} the program size of this pattern
	*/
	programSize() {
		return this.re2Input.numberOfInstructions();
	}
	/**
	* Returns the number of capturing groups in this matcher's pattern. Group zero denotes the entire
	* pattern and is excluded from this count.
	*
	* @returns {number} the number of capturing groups in this pattern
	*/
	groupCount() {
		return this.re2Input.numberOfCapturingGroups();
	}
	/**
	* Return a map of the capturing groups in this matcher's pattern, where key is the name and value
	* is the index of the group in the pattern.
	* @returns {Record<string, number>}
	*/
	namedGroups() {
		return this.re2Input.namedGroups;
	}
	/**
	*
	* @param {*} other
	* @returns {boolean}
	*/
	equals(other) {
		if (this === other) return true;
		if (other === null || this.constructor !== other.constructor) return false;
		return this.flagsInput === other.flagsInput && this.patternInput === other.patternInput;
	}
};

// src/rules/duration.ts
/** Reads a Prometheus duration such as `1m30s` into milliseconds (prometheus/common model.ParseDuration); undefined when it is none. */
function parseDuration(text) {
	if (text === "0") return 0;
	const match = pattern.exec(text);
	if (match === null || text === "") return void 0;
	let total = 0;
	for (const [index, unitMs] of unitsMs.entries()) total += Number(match[index + 1] ?? 0) * unitMs;
	return total;
}
const day = 864e5;
const unitsMs = [
	365 * day,
	7 * day,
	day,
	36e5,
	6e4,
	1e3,
	1
];
const pattern = /^(?:([0-9]+)y)?(?:([0-9]+)w)?(?:([0-9]+)d)?(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?(?:([0-9]+)ms)?$/;
/** Writes milliseconds as Prometheus does: `90s` is `1m30s`, `0` is `0s`; years and weeks only when nothing else is left. */
function formatDuration$1(ms) {
	if (ms === 0) return "0s";
	let rest = ms;
	let text = "";
	const take = (unit, unitMs, exact) => {
		if (exact && rest % unitMs !== 0) return;
		const count = Math.floor(rest / unitMs);
		if (count > 0) text += `${count}${unit}`;
		rest -= count * unitMs;
	};
	take("y", 365 * day, true);
	take("w", 7 * day, true);
	take("d", day, false);
	take("h", 36e5, false);
	take("m", 6e4, false);
	take("s", 1e3, false);
	take("ms", 1, false);
	return text;
}

// src/rules/scalar.ts
/** Reads a scalar at a path as Go's YAML does into a string field: numbers and booleans become their text. */
function scalarAt(value, ...path) {
	return scalarText(at(value, ...path));
}
/** The text of a scalar; undefined for null, lists and maps. */
function scalarText(value) {
	if (typeof value === "string") return value;
	return typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
}
/** Reads a duration at a path in milliseconds, or the fallback when there is none. */
function durationAt(value, fallbackMs, ...path) {
	const text = scalarAt(value, ...path);
	return (text === void 0 ? void 0 : parseDuration(text)) ?? fallbackMs;
}
/** Reads a list of texts at a path; what is not a scalar is left out. */
function textsAt(value, ...path) {
	return listAt(value, ...path).flatMap((item) => scalarText(item) ?? []);
}
/** Reads a map of texts at a path; what is not a scalar is left out. */
function textMapAt(value, ...path) {
	const found = at(value, ...path);
	const map = /* @__PURE__ */ new Map();
	if (!isObject(found)) return map;
	for (const [key, item] of Object.entries(found)) {
		const text = scalarText(item);
		if (text !== void 0) map.set(key, text);
	}
	return map;
}

// src/rules/alertmanagerConfig.ts
/** Reads an Alertmanager configuration (alertmanager config/config.go). Never throws; what cannot be read is a problem. */
function readAlertmanagerConfig(source) {
	const yaml = readYaml(source);
	const document = yaml.documents[0];
	if (document === void 0 || !isObject(document.value)) return {
		value: void 0,
		problems: yaml.problems
	};
	const receivers = listAt(document.value, "receivers").flatMap((receiver) => scalarAt(receiver, "name") ?? []);
	return {
		value: {
			route: readRoute(at(document.value, "route") ?? null, ""),
			receivers
		},
		problems: yaml.problems
	};
}
/** The receivers that an alert with these labels reaches, in order (alertmanager dispatch.Route.Match). */
function receiversOf(route, labels) {
	if (!route.matchers.every((matcher) => matches(matcher, labels))) return [];
	const found = [];
	for (const child of route.routes) {
		const reached = receiversOf(child, labels);
		found.push(...reached);
		if (reached.length > 0 && !child.continues) break;
	}
	return found.length > 0 ? found : [route.receiver];
}
function matches(matcher, labels) {
	const value = labels.get(matcher.name) ?? "";
	switch (matcher.operator) {
		case "=": return value === matcher.value;
		case "!=": return value !== matcher.value;
		case "=~": return matchesWhole(matcher.value, value);
		case "!~": return !matchesWhole(matcher.value, value);
	}
}
function matchesWhole(pattern, value) {
	try {
		return RE2JS.compile(`^(?:${pattern})$`).matches(value);
	} catch {
		return false;
	}
}
function readRoute(value, inherited) {
	const receiver = scalarAt(value, "receiver") ?? inherited;
	return {
		receiver,
		matchers: [
			...listAt(value, "matchers").flatMap((item) => readMatchers(scalarText(item) ?? "")),
			...[...textMapAt(value, "match")].map(([name, text]) => ({
				name,
				operator: "=",
				value: text
			})),
			...[...textMapAt(value, "match_re")].map(([name, text]) => ({
				name,
				operator: "=~",
				value: text
			}))
		],
		continues: at(value, "continue") === true,
		routes: listAt(value, "routes").map((child) => readRoute(child, receiver))
	};
}
/** Reads `a = b`, `a=~"b|c"` and `{a="b", c!="d"}`. */
function readMatchers(text) {
	const inner = text.trim().replace(/^\{/, "").replace(/\}$/, "");
	const found = [];
	for (const [, quotedName, name, operator, quoted, bare] of inner.matchAll(matcherPattern)) found.push({
		name: quotedName === void 0 ? name ?? "" : unquote(quotedName),
		operator,
		value: quoted === void 0 ? (bare ?? "").trim() : unquote(quoted)
	});
	return found;
}
const matcherPattern = /(?:"((?:[^"\\]|\\.)*)"|([^\s="!~,{}]+))\s*(=~|!~|!=|=)\s*(?:"((?:[^"\\]|\\.)*)"|([^",]*))/g;
function unquote(text) {
	return text.replace(/\\(.)/g, (_, character) => character === "n" ? "\n" : character);
}

// src/stack/selector.ts
/** Tells whether labels satisfy a `matchLabels`-like map; an empty map selects nothing, as for a Service without a selector. */
function selects(selector, labels) {
	if (!isObject(selector) || Object.keys(selector).length === 0) return false;
	return Object.entries(selector).every(([key, value]) => textAt(labels, key) === value);
}
/** Writes a map of labels as people do: `app=web,tier=front`. */
function formatLabels(labels) {
	return isObject(labels) ? Object.entries(labels).map(([key, value]) => `${key}=${String(value)}`).join(",") : "";
}
/** Tells whether an object satisfies a label selector text such as `app=web,tier in (a,b),!old` (apimachinery pkg/labels). */
function matchesLabelSelector(selector, object) {
	const labels = objectAt(object, "metadata", "labels");
	return splitRequirements(selector).every((requirement) => {
		const set = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/.exec(requirement);
		if (set) {
			const isMember = (set[3] ?? "").split(",").some((value) => value.trim() === textAt(labels, set[1] ?? ""));
			return set[2] === "in" ? isMember : !isMember;
		}
		const pair = /^([^\s!=]+)\s*(!=|==|=)\s*(\S*)$/.exec(requirement);
		if (pair) return textAt(labels, pair[1] ?? "") === pair[3] === (pair[2] !== "!=");
		return requirement.startsWith("!") ? !Object.hasOwn(labels, requirement.slice(1).trim()) : Object.hasOwn(labels, requirement);
	});
}
/** Tells whether an object satisfies a field selector text such as `status.phase=Running,spec.nodeName!=a`. */
function matchesFieldSelector(selector, object) {
	return splitRequirements(selector).every((requirement) => {
		const pair = /^([^\s!=]+)\s*(!=|==|=)\s*(\S*)$/.exec(requirement);
		if (!pair) return false;
		const found = at(object, ...(pair[1] ?? "").split("."));
		return String(found ?? "") === pair[3] === (pair[2] !== "!=");
	});
}
/** Commas inside parentheses do not separate. */
function splitRequirements(selector) {
	return selector.split(/,(?![^(]*\))/).map((requirement) => requirement.trim()).filter((requirement) => requirement !== "");
}
/** Tells whether labels satisfy `matchExpressions` of a label selector or of a node selector term. */
function matchesExpressions(expressions, labels) {
	return expressions.every((expression) => {
		const value = textAt(labels, textAt(expression, "key") ?? "");
		const values = listAt(expression, "values");
		switch (textAt(expression, "operator")) {
			case "In": return value !== void 0 && values.includes(value);
			case "NotIn": return value === void 0 || !values.includes(value);
			case "Exists": return value !== void 0;
			case "DoesNotExist": return value === void 0;
			case "Gt": return Number(value) > Number(values[0]);
			case "Lt": return Number(value) < Number(values[0]);
			default: return false;
		}
	});
}

// src/stack/service.ts
/** Reads a manifest as a Service; undefined for any other kind. */
function serviceOf(manifest, context) {
	if (manifest.reference.kind !== "Service" || manifest.reference.apiVersion !== "v1") return void 0;
	const namespace = manifest.reference.namespace ?? context.defaultNamespace;
	const selector = objectAt(manifest.object, "spec", "selector");
	return {
		namespace,
		name: manifest.reference.name,
		manifest,
		selector,
		ports: listAt(manifest.object, "spec", "ports").map(readPort),
		workloads: context.workloads.filter((workload) => workload.namespace === namespace && selects(selector, workload.podLabels))
	};
}
/** The number of the container port that a port of a Service leads to; undefined when the pod has no port of that name. */
function targetPortNumber(port, workload) {
	if (typeof port.targetPort === "number") return port.targetPort;
	for (const container of listAt(workload.podSpec, "containers")) for (const candidate of listAt(container, "ports")) if (textAt(candidate, "name") === port.targetPort) return numberAt(candidate, "containerPort");
}
/** Says why an address such as `alertmanager:9093` leads nowhere in the manifests; undefined when it does, or when it leads elsewhere. */
function deadEnd(address, context) {
	const parsed = /^(?:https?:\/\/)?([A-Za-z0-9.-]+)(?::([0-9]+))?(?:\/|$)/.exec(address);
	if (parsed === null) return void 0;
	const [name = "", namespace = context.fromNamespace, third] = (parsed[1] ?? "").split(".");
	if (third !== void 0 && third !== "svc") return void 0;
	const inNamespace = context.services.filter((service) => service.namespace === namespace);
	const service = inNamespace.find((candidate) => candidate.name === name);
	if (service === void 0) {
		if (inNamespace.length === 0 || /^[0-9]+$/.test(name) || name === "localhost") return void 0;
		return `the manifests have no Service \`${name}\` in the namespace \`${namespace}\`; they have ${inNamespace.map((candidate) => candidate.name).join(", ")}`;
	}
	const port = parsed[2] === void 0 ? address.startsWith("https:") ? 443 : 80 : Number(parsed[2]);
	if (service.ports.some((candidate) => candidate.port === port)) return void 0;
	return `Service ${namespace}/${name} has no port ${port}; it has ${service.ports.map((candidate) => candidate.port).join(", ")}`;
}
function readPort(value) {
	const port = numberAt(value, "port") ?? 0;
	const target = at(value, "targetPort");
	return {
		name: textAt(value, "name") ?? "",
		port,
		targetPort: typeof target === "number" || typeof target === "string" ? numeric(target) : port
	};
}
function numeric(target) {
	return typeof target === "string" && /^[0-9]+$/.test(target) ? Number(target) : target;
}

// src/stack/component.ts
/** Finds the workload that runs a program, by its image and, for images under other names, by flags that only it has. */
function findComponent(kind, workloads) {
	const candidates = workloads.flatMap((workload) => listAt(workload.podSpec, "containers").map((container) => ({
		workload,
		container,
		containerName: textAt(container, "name") ?? ""
	})));
	const marks = marksOf[kind];
	return candidates.find(({ container }) => marks.images.includes(imageName(container))) ?? candidates.find(({ container }) => flagsOf(container).some(({ name }) => marks.flags.some((flag) => name.startsWith(flag))));
}
/** The flags of a container, from its command and its arguments. */
function flagsOf(container) {
	const words = [...listAt(container, "command"), ...listAt(container, "args")].map(String);
	const flags = [];
	for (const [index, word] of words.entries()) {
		const match = /^--?([A-Za-z][A-Za-z0-9._-]*)(?:=(.*))?$/s.exec(word);
		if (match === null) continue;
		const next = words[index + 1];
		const value = match[2] ?? (next !== void 0 && !next.startsWith("-") ? next : void 0);
		flags.push({
			name: match[1] ?? "",
			value
		});
	}
	return flags;
}
/** The value of a flag, or undefined when it is not given. */
function flagValue(container, name) {
	return flagsOf(container).find((flag) => flag.name === name)?.value;
}
/** The port that a program listens on: from its flag or its environment, else its default. */
function listenPort(container, options) {
	const value = flagValue(container, options.flag);
	const port = value === void 0 ? void 0 : /(?:^|:)([0-9]+)$/.exec(value)?.[1];
	return port === void 0 ? options.fallback : Number(port);
}
/** The value of an environment variable that is written out in the manifest. */
function environmentValue(container, name) {
	return textAt(listAt(container, "env").find((variable) => textAt(variable, "name") === name), "value");
}
/** The Service and port that lead to a container port of a workload. */
function addressOfPort(component, port, services) {
	for (const service of services) {
		if (!service.workloads.includes(component.workload)) continue;
		const found = service.ports.find((candidate) => targetPortNumber(candidate, component.workload) === port);
		if (found === void 0) continue;
		return {
			namespace: service.namespace,
			service: service.name,
			scheme: schemeOf(component),
			port: found.port
		};
	}
}
/** `/prefix` of the paths of Prometheus and Alertmanager: `--web.route-prefix`, else the path of `--web.external-url`. */
function routePrefix(container) {
	const prefix = flagValue(container, "web.route-prefix");
	const external = flagValue(container, "web.external-url") ?? "";
	const trimmed = (prefix ?? (URL.canParse(external) ? new URL(external).pathname : external.startsWith("/") ? external : "")).replace(/^\/+|\/+$/g, "");
	return trimmed === "" ? "" : `/${trimmed}`;
}
/** A web configuration file is there to turn TLS on. */
function schemeOf(component) {
	return flagValue(component.container, "web.config.file") === void 0 ? "http" : "https";
}
/** The last part of the image without tag and digest: `quay.io/prometheus/node-exporter:v1` is `node-exporter`. */
function imageName(container) {
	return ((textAt(container, "image") ?? "").split("@")[0]?.split("/").at(-1) ?? "").split(":")[0] ?? "";
}
const marksOf = {
	prometheus: {
		images: ["prometheus"],
		flags: ["storage.tsdb.", "config.auto-reload"]
	},
	alertmanager: {
		images: ["alertmanager"],
		flags: [
			"cluster.listen-address",
			"cluster.peer",
			"alerts.gc-interval"
		]
	},
	"kube-state-metrics": {
		images: ["kube-state-metrics"],
		flags: ["metric-labels-allowlist", "telemetry-port"]
	},
	"node-exporter": {
		images: ["node-exporter", "node_exporter"],
		flags: [
			"path.procfs",
			"path.rootfs",
			"path.sysfs"
		]
	},
	grafana: {
		images: [
			"grafana",
			"grafana-oss",
			"grafana-enterprise"
		],
		flags: []
	}
};

// src/stack/mounts.ts
/** The files in a container that come from ConfigMaps and Secrets of the manifests. */
function mountedFiles(workload, container, sources) {
	const files = [];
	for (const mount of listAt(container, "volumeMounts")) {
		const volume = listAt(workload.podSpec, "volumes").find((candidate) => textAt(candidate, "name") === textAt(mount, "name"));
		if (volume === void 0) continue;
		const mountPath = (textAt(mount, "mountPath") ?? "").replace(/\/+$/, "");
		const subPath = (textAt(mount, "subPath") ?? "").replace(/^\/+|\/+$/g, "");
		for (const file of volumeFiles(volume, workload.namespace, sources)) {
			const path = underSubPath(file.path, subPath);
			if (path !== void 0) files.push({
				...file,
				path: path === "" ? mountPath : `${mountPath}/${path}`
			});
		}
	}
	return files;
}
/** The ConfigMaps and Secrets that a pod needs and the manifests do not have: `ConfigMap monitoring/rules`. */
function missingSources(workload, sources) {
	return listAt(workload.podSpec, "volumes").flatMap(projectionsOf).filter(({ part, kind, name }) => at(part, "optional") !== true && !sources.find(kind, workload.namespace, name)).map(({ kind, name }) => `${kind} ${workload.namespace}/${name}`);
}
/** Tells whether a path matches a glob of Go's filepath.Match: `*` and `?` stop at slashes. */
function matchesGlob(glob, path) {
	let pattern = "";
	for (let index = 0; index < glob.length; index++) {
		const character = glob[index] ?? "";
		if (character === "*") pattern += "[^/]*";
		else if (character === "?") pattern += "[^/]";
		else if (character === "[") {
			const end = glob.indexOf("]", index + 1);
			if (end < 0) return false;
			pattern += glob.slice(index, end + 1);
			index = end;
		} else pattern += character.replace(/[.+^${}()|\]\\]/g, "\\$&");
	}
	try {
		return new RegExp(`^${pattern}$`, "s").test(path);
	} catch {
		return false;
	}
}
function underSubPath(path, subPath) {
	if (subPath === "") return path;
	if (path === subPath) return "";
	return path.startsWith(`${subPath}/`) ? path.slice(subPath.length + 1) : void 0;
}
function projectionsOf(volume) {
	const found = [];
	const add = (part, kind, nameKey) => {
		const name = textAt(part, nameKey);
		if (part !== void 0 && name !== void 0) found.push({
			kind,
			name,
			part
		});
	};
	add(at(volume, "configMap"), "ConfigMap", "name");
	add(at(volume, "secret"), "Secret", "secretName");
	for (const source of listAt(volume, "projected", "sources")) {
		add(at(source, "configMap"), "ConfigMap", "name");
		add(at(source, "secret"), "Secret", "name");
	}
	return found;
}
function* volumeFiles(volume, namespace, sources) {
	for (const { kind, name, part } of projectionsOf(volume)) {
		const manifest = sources.find(kind, namespace, name);
		if (manifest === void 0) continue;
		const items = listAt(part, "items");
		for (const entry of textsOf(manifest)) {
			const item = items.find((candidate) => textAt(candidate, "key") === entry.key);
			if (items.length > 0 && item === void 0) continue;
			yield {
				path: textAt(item, "path") ?? entry.key,
				text: entry.text,
				source: `${kind} ${namespace}/${name}`,
				key: entry.key,
				span: manifest.spanOf([entry.field, entry.key]),
				isSecret: kind === "Secret"
			};
		}
	}
}
function* textsOf(manifest) {
	const isSecret = manifest.reference.kind === "Secret";
	const plain = isSecret ? "stringData" : "data";
	const encoded = isSecret ? "data" : "binaryData";
	for (const [key, value] of Object.entries(objectAt(manifest.object, plain))) if (typeof value === "string") yield {
		key,
		text: value,
		field: plain
	};
	for (const [key, value] of Object.entries(objectAt(manifest.object, encoded))) if (typeof value === "string") yield {
		key,
		text: Buffer$1.from(value, "base64").toString("utf8"),
		field: encoded
	};
}

// src/stack/place.ts
/** Where a place inside a text stands in the file that holds the text as a block scalar; lines only, the column is that of the text. */
function placeIn(file, inner) {
	const outer = file.span;
	if (!(outer.endLine - outer.line >= inner.endLine)) return outer;
	return {
		file: outer.file,
		line: outer.line + inner.line,
		column: 1,
		endLine: outer.line + inner.endLine,
		endColumn: 1
	};
}
/** The same problem, at its place in the manifests. */
function placeFinding(file, finding) {
	return finding.span === void 0 ? {
		...finding,
		span: file.span
	} : {
		...finding,
		span: placeIn(file, finding.span)
	};
}

// src/stack/relabel.ts
/** Applies relabel rules in order (prometheus model/relabel ProcessBuilder); undefined when one of them drops the target. */
function relabel(labels, rules) {
	const current = new Map(labels);
	for (const rule of rules) if (!step(current, rule)) return void 0;
	return current;
}
/** Fills `$1`, `${1}`, `$name` and `$$` of a template from a match (Go regexp.Expand). */
function expand(template, match, names) {
	return template.replace(/\$(?:(\$)|\{(\w+)\}|(\w+))/g, (_, dollar, braced, bare) => {
		if (dollar !== void 0) return "$";
		const name = braced ?? bare;
		const index = /^[0-9]+$/.test(name) ? Number(name) : names[name];
		if (index === void 0 || index > match.groupCount()) return "";
		return match.group(index) ?? "";
	});
}
/** Changes the labels as one rule says; false when the rule drops the target. */
function step(labels, rule) {
	const value = rule.sourceLabels.map((name) => labels.get(name) ?? "").join(rule.separator);
	switch (rule.action) {
		case "drop": return !rule.regex.matches(value);
		case "keep": return rule.regex.matches(value);
		case "dropequal": return (labels.get(rule.targetLabel) ?? "") !== value;
		case "keepequal": return (labels.get(rule.targetLabel) ?? "") === value;
		case "replace":
			replace(labels, rule, value);
			return true;
		case "lowercase":
			set(labels, rule.targetLabel, toLower(value));
			return true;
		case "uppercase":
			set(labels, rule.targetLabel, toUpper(value));
			return true;
		case "hashmod":
			set(labels, rule.targetLabel, hashModulus(value, rule.modulus));
			return true;
		case "labelmap":
			for (const [name, text] of [...labels].sort(byName)) {
				const match = rule.regex.matcher(name);
				if (match.matches()) set(labels, expand(rule.replacement, match, rule.regex.namedGroups()), text);
			}
			return true;
		case "labeldrop":
			for (const name of [...labels.keys()]) if (rule.regex.matches(name)) labels.delete(name);
			return true;
		case "labelkeep":
			for (const name of [...labels.keys()]) if (!rule.regex.matches(name)) labels.delete(name);
			return true;
	}
}
function replace(labels, rule, value) {
	const match = rule.regex.matcher(value);
	if (!match.matches()) return;
	const names = rule.regex.namedGroups();
	const target = expand(rule.targetLabel, match, names);
	if (target !== "") set(labels, target, expand(rule.replacement, match, names));
}
/** Go changes the case of each character by itself: `ß` has no upper case of one character and stays. */
function toUpper(text) {
	return [...text].map((character) => isOne(character.toUpperCase()) ? character.toUpperCase() : character).join("");
}
function toLower(text) {
	return [...text].map((character) => [...character.toLowerCase()][0] ?? "").join("");
}
function isOne(text) {
	return [...text].length === 1;
}
/** An empty value removes the label. */
function set(labels, name, value) {
	if (value === "") labels.delete(name);
	else labels.set(name, value);
}
/** The last eight bytes of the MD5, as Prometheus keeps it for compatibility. */
function hashModulus(value, modulus) {
	const digest = createHash("md5").update(value).digest();
	return String(digest.readBigUInt64BE(8) % modulus);
}
function byName(left, right) {
	return left[0] < right[0] ? -1 : 1;
}

// src/stack/alertmanagerPromise.ts
/** Reads what the manifests promise of Alertmanager; undefined when they have none. */
function promiseAlertmanager(context) {
	const found = findComponent("alertmanager", context.workloads);
	if (found === void 0) return void 0;
	const path = flagValue(found.container, "config.file") ?? "/etc/alertmanager/alertmanager.yml";
	const configFile = mountedFiles(found.workload, found.container, context.sources).find((file) => file.path === path);
	const port = listenPort(found.container, {
		flag: "web.listen-address",
		fallback: 9093
	});
	const address = addressOfPort(found, port, context.services);
	const read = configFile && readAlertmanagerConfig({
		file: configFile.path,
		text: configFile.text
	});
	const containers = found.workload.podSpec["containers"];
	return {
		...found,
		...address ? { address } : {},
		routePrefix: routePrefix(found.container),
		mayReload: Array.isArray(containers) && containers.length > 1 || flagsOf(found.container).some(({ name }) => name.includes("auto-reload")),
		...configFile ? { configFile } : {},
		...read?.value ? { config: read.value } : {},
		problems: configFile && read ? read.problems.map((problem) => placeFinding(configFile, problem)) : [{
			id: "stack/unknown-configuration",
			severity: "warning",
			span: found.workload.manifest.span,
			message: `no ConfigMap or Secret of the manifests is mounted at \`${path}\``,
			why: "Who should hear of an alert is not known, so it cannot be compared.",
			help: "Mount the configuration from a ConfigMap or Secret of the manifests, or correct `--config.file`."
		}]
	};
}
/** The receivers that an alert of a rule reaches; undefined when the configuration is not known. Templated labels are left out. */
function expectedReceivers(rule, context) {
	const config = context.alertmanager.config;
	if (config === void 0) return void 0;
	const labels = new Map([...context.prometheus.config?.externalLabels ?? [], ...rule.labels]);
	labels.set("alertname", rule.name);
	for (const [name, value] of labels) if (value.includes("{{")) labels.delete(name);
	const sent = relabel(labels, context.prometheus.config?.alertRelabel ?? []);
	return sent === void 0 ? [] : receiversOf(config.route, sent);
}

// src/rules/grafanaProvisioning.ts
/** Reads a data source provisioning file (grafana pkg/services/provisioning/datasources). Never throws. */
function readDatasources(source) {
	const yaml = readYaml(source);
	return {
		datasources: yaml.documents.flatMap((document) => listAt(document.value, "datasources").map((value, index) => {
			const uid = scalarAt(value, "uid");
			return {
				name: scalarAt(value, "name") ?? "",
				type: scalarAt(value, "type") ?? "",
				url: scalarAt(value, "url") ?? "",
				isDefault: at(value, "isDefault") === true,
				span: document.spanOf([
					"datasources",
					index,
					"url"
				]),
				...uid ? { uid } : {}
			};
		})),
		problems: yaml.problems
	};
}

// src/stack/grafanaPromise.ts
/** Reads what the manifests promise of Grafana; undefined when they have none. */
function promiseGrafana(context) {
	const found = findComponent("grafana", context.workloads);
	if (found === void 0) return void 0;
	const { container, workload } = found;
	const port = Number(environmentValue(container, "GF_SERVER_HTTP_PORT") ?? 3e3);
	const address = addressOfPort(found, port, context.services);
	const folder = environmentValue(container, "GF_PATHS_PROVISIONING") ?? "/etc/grafana/provisioning";
	const datasources = [];
	const problems = [];
	for (const file of mountedFiles(workload, container, context.sources)) {
		if (!file.path.startsWith(`${folder}/datasources/`) || !/\.ya?ml$/.test(file.path)) continue;
		const read = readDatasources({
			file: file.path,
			text: file.text
		});
		problems.push(...read.problems.map((problem) => placeFinding(file, problem)));
		datasources.push(...read.datasources.map((datasource) => ({
			...datasource,
			url: expandVariables(datasource.url, container),
			span: placeIn(file, datasource.span)
		})));
	}
	return {
		...found,
		...address ? { address } : {},
		routePrefix: subPath(container),
		user: environmentValue(container, "GF_SECURITY_ADMIN_USER") ?? "admin",
		password: passwordOf$1(found),
		datasources,
		problems
	};
}
/** Grafana serves below the path of its root URL only when it is told to. */
function subPath(container) {
	const root = environmentValue(container, "GF_SERVER_ROOT_URL") ?? "";
	if (environmentValue(container, "GF_SERVER_SERVE_FROM_SUB_PATH") !== "true" || !URL.canParse(root)) return "";
	return new URL(root).pathname.replace(/\/+$/, "");
}
function passwordOf$1({ container, workload }) {
	const variable = listAt(container, "env").find((candidate) => textAt(candidate, "name") === "GF_SECURITY_ADMIN_PASSWORD");
	const written = textAt(variable, "value");
	if (written !== void 0) return {
		kind: "written",
		value: written
	};
	const name = textAt(variable, "valueFrom", "secretKeyRef", "name");
	const key = textAt(variable, "valueFrom", "secretKeyRef", "key");
	if (name !== void 0 && key !== void 0) return {
		kind: "secret",
		name,
		key
	};
	return passwordFile(container, workload.podSpec) ?? { kind: "default" };
}
/** `GF_SECURITY_ADMIN_PASSWORD__FILE` names a file in a mounted Secret. */
function passwordFile(container, podSpec) {
	const path = environmentValue(container, "GF_SECURITY_ADMIN_PASSWORD__FILE");
	if (path === void 0) return void 0;
	for (const mount of listAt(container, "volumeMounts")) {
		const folder = `${(textAt(mount, "mountPath") ?? "").replace(/\/+$/, "")}/`;
		if (!path.startsWith(folder)) continue;
		const volume = listAt(podSpec, "volumes").find((one) => textAt(one, "name") === textAt(mount, "name"));
		const name = textAt(volume, "secret", "secretName");
		const file = path.slice(folder.length);
		const item = listAt(volume, "secret", "items").find((one) => textAt(one, "path") === file);
		if (name !== void 0) return {
			kind: "secret",
			name,
			key: textAt(item, "key") ?? file
		};
	}
}
/** Provisioning files may name environment variables; what the manifest does not write out stays as it is. */
function expandVariables(text, container) {
	return text.replace(/\$(?:__env\{(\w+)\}|\{(\w+)\}|(\w+))/g, (whole, env, braced, bare) => {
		return environmentValue(container, String(env ?? braced ?? bare)) ?? whole;
	});
}

// src/rules/discovery.ts
/** Reads every `*_sd_configs` and the `static_configs` of a job or an Alertmanager entry. */
function readDiscoveries(value) {
	if (!isObject(value)) return [];
	const found = [];
	for (const key of Object.keys(value)) if (key === "static_configs") found.push(...listAt(value, key).map(readStatic));
	else if (key === "kubernetes_sd_configs") found.push(...listAt(value, key).map(readKubernetes));
	else if (key.endsWith("_sd_configs")) found.push({
		kind: "foreign",
		name: key
	});
	return found;
}
function readStatic(value) {
	return {
		kind: "static",
		targets: textsAt(value, "targets"),
		labels: textMapAt(value, "labels")
	};
}
function readKubernetes(value) {
	const role = roles.find((known) => known === scalarAt(value, "role"));
	const elsewhere = (scalarAt(value, "api_server") ?? "") !== "" || (scalarAt(value, "kubeconfig_file") ?? "") !== "";
	if (role === void 0 || elsewhere) return {
		kind: "foreign",
		name: "kubernetes_sd_configs"
	};
	return {
		kind: "kubernetes",
		role,
		namespaces: textsAt(value, "namespaces", "names"),
		ownNamespace: at(value, "namespaces", "own_namespace") === true,
		selectors: listAt(value, "selectors").map((selector) => ({
			role: scalarAt(selector, "role") ?? "",
			label: scalarAt(selector, "label") ?? "",
			field: scalarAt(selector, "field") ?? ""
		})),
		attachNode: at(value, "attach_metadata", "node") === true,
		attachNamespace: at(value, "attach_metadata", "namespace") === true
	};
}
const roles = [
	"node",
	"endpoints",
	"endpointslice",
	"pod",
	"service",
	"ingress"
];

// src/rules/relabelRule.ts
/** Reads one relabel rule, or says what Prometheus would refuse in it. */
function readRelabelRule(value, spanOf) {
	const refuse = (field, message) => ({
		id: "config/relabel",
		severity: "error",
		span: spanOf([field]),
		message,
		why: "Prometheus refuses the whole configuration.",
		help: "Correct the relabel rule."
	});
	const actionText = (scalarAt(value, "action") ?? "replace").toLowerCase();
	const action = actions.find((known) => known === actionText);
	if (action === void 0) return refuse("action", `unknown relabel action \`${actionText}\``);
	const targetLabel = scalarAt(value, "target_label") ?? "";
	if (needsTarget.has(action) && targetLabel === "") return refuse("target_label", `the relabel action \`${action}\` needs a \`target_label\``);
	const modulus = scalarAt(value, "modulus") ?? "0";
	if (!/^[0-9]+$/.test(modulus) || action === "hashmod" && BigInt(modulus) === 0n) return refuse("modulus", `the modulus \`${modulus}\` is not a positive whole number`);
	const pattern = at(value, "regex") === null ? "" : scalarAt(value, "regex") ?? "(.*)";
	const regex = compile(pattern);
	if (typeof regex === "string") return refuse("regex", `\`${pattern}\` is not a regular expression: ${regex}`);
	return {
		action,
		sourceLabels: textsAt(value, "source_labels"),
		separator: at(value, "separator") === null ? "" : scalarAt(value, "separator") ?? ";",
		regex,
		modulus: BigInt(modulus),
		targetLabel,
		replacement: at(value, "replacement") === null ? "" : scalarAt(value, "replacement") ?? "$1"
	};
}
const actions = [
	"replace",
	"keep",
	"drop",
	"keepequal",
	"dropequal",
	"hashmod",
	"labelmap",
	"labeldrop",
	"labelkeep",
	"lowercase",
	"uppercase"
];
const needsTarget = /* @__PURE__ */ new Set([
	"replace",
	"hashmod",
	"lowercase",
	"uppercase",
	"keepequal",
	"dropequal"
]);
/** Anchored on both sides, and `.` matches line ends: relabel.NewRegexp. */
function compile(pattern) {
	try {
		return RE2JS.compile(`^(?s:${pattern})$`);
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

// src/rules/prometheusConfig.ts
/** Reads a Prometheus configuration (prometheus config/config.go). Never throws; what cannot be read is a problem and left out. */
function readPrometheusConfig(source) {
	const yaml = readYaml(source);
	const document = yaml.documents[0];
	if (document === void 0 || !isObject(document.value)) return {
		value: void 0,
		problems: yaml.problems
	};
	const problems = [...yaml.problems];
	const place = {
		spanOf: document.spanOf,
		problems
	};
	const root = document.value;
	const global = readGlobal(root);
	return {
		value: {
			document: root,
			scrapeIntervalMs: global.intervalMs,
			evaluationIntervalMs: durationAt(root, 6e4, "global", "evaluation_interval"),
			externalLabels: textMapAt(root, "global", "external_labels"),
			ruleFiles: listAt(root, "rule_files").flatMap((item, index) => {
				const glob = scalarText(item);
				return glob === void 0 ? [] : [{
					glob,
					span: document.spanOf(["rule_files", index])
				}];
			}),
			jobs: readJobs$1(root, {
				place,
				global
			}),
			jobFiles: textsAt(root, "scrape_config_files"),
			alertmanagers: listAt(root, "alerting", "alertmanagers").map((item, index) => readAlertmanagers(item, {
				place,
				path: [
					"alerting",
					"alertmanagers",
					index
				]
			})),
			alertRelabel: readRules$1(root, {
				place,
				path: []
			}, ["alerting", "alert_relabel_configs"])
		},
		problems
	};
}
/** Reads a file of `scrape_config_files`; the globals come from the main configuration. */
function readScrapeConfigFile(source, main) {
	const yaml = readYaml(source);
	const document = yaml.documents[0];
	const problems = [...yaml.problems];
	if (document === void 0) return {
		jobs: [],
		problems
	};
	const place = {
		spanOf: document.spanOf,
		problems
	};
	return {
		jobs: readJobs$1(document.value, {
			place,
			global: readGlobal(main.document)
		}),
		problems
	};
}
function readGlobal(root) {
	return {
		intervalMs: durationAt(root, 6e4, "global", "scrape_interval"),
		timeoutMs: durationAt(root, 1e4, "global", "scrape_timeout")
	};
}
function readJobs$1(root, context) {
	return listAt(root, "scrape_configs").flatMap((item, index) => readJob(item, {
		...context,
		path: ["scrape_configs", index]
	}));
}
function readJob(value, context) {
	const name = scalarAt(value, "job_name");
	if (name === void 0) return [];
	const intervalMs = durationAt(value, context.global.intervalMs, "scrape_interval");
	return [{
		name,
		span: context.place.spanOf([...context.path, "job_name"]),
		intervalMs,
		timeoutMs: durationAt(value, Math.min(context.global.timeoutMs, intervalMs), "scrape_timeout"),
		metricsPath: scalarAt(value, "metrics_path") ?? "/metrics",
		scheme: scalarAt(value, "scheme") ?? "http",
		params: readParams(value),
		discoveries: readDiscoveries(value),
		relabel: readRules$1(value, context, ["relabel_configs"])
	}];
}
function readAlertmanagers(value, context) {
	return {
		span: context.place.spanOf(context.path),
		scheme: scalarAt(value, "scheme") ?? "http",
		pathPrefix: scalarAt(value, "path_prefix") ?? "",
		apiVersion: scalarAt(value, "api_version") ?? "v2",
		discoveries: readDiscoveries(value),
		relabel: readRules$1(value, context, ["relabel_configs"])
	};
}
function readRules$1(value, context, key) {
	return listAt(value, ...key).flatMap((item, index) => {
		const path = [
			...context.path,
			...key,
			index
		];
		const read = readRelabelRule(item, (field) => context.place.spanOf([...path, ...field]));
		if ("action" in read) return [read];
		context.place.problems.push(read);
		return [];
	});
}
function readParams(value) {
	const params = /* @__PURE__ */ new Map();
	for (const [key, list] of Object.entries(objectAt(value, "params"))) params.set(key, (Array.isArray(list) ? list : []).flatMap((item) => scalarText(item) ?? []));
	return params;
}

// src/rules/ruleFile.ts
/** Reads a rule file (prometheus model/rulefmt). Never throws; a rule that is none is a problem and left out. */
function readRuleFile(source) {
	const yaml = readYaml(source);
	const problems = [...yaml.problems];
	const document = yaml.documents[0];
	if (document === void 0) return {
		groups: [],
		problems
	};
	return {
		groups: listAt(document.value, "groups").flatMap((group, index) => readGroup(group, {
			path: ["groups", index],
			spanOf: document.spanOf,
			problems
		})),
		problems
	};
}
function readGroup(value, context) {
	const name = scalarAt(value, "name");
	if (name === void 0) {
		context.problems.push(refuse(context.spanOf(context.path), "a rule group has no `name`"));
		return [];
	}
	const interval = parseDuration(scalarAt(value, "interval") ?? "");
	const rules = listAt(value, "rules").flatMap((rule, index) => readRule$1(rule, {
		...context,
		path: [
			...context.path,
			"rules",
			index
		]
	}));
	return [{
		name,
		span: context.spanOf([...context.path, "name"]),
		rules,
		...interval ? { intervalMs: interval } : {}
	}];
}
function readRule$1(value, context) {
	const alert = scalarAt(value, "alert");
	const name = alert ?? scalarAt(value, "record");
	const expr = scalarAt(value, "expr");
	if (name === void 0 || expr === void 0) {
		const missing = name === void 0 ? "`alert` or `record`" : "`expr`";
		context.problems.push(refuse(context.spanOf(context.path), `a rule has no ${missing}`));
		return [];
	}
	const key = at(value, "alert") === void 0 ? "record" : "alert";
	return [{
		kind: alert === void 0 ? "recording" : "alerting",
		name,
		expr,
		forMs: parseDuration(scalarAt(value, "for") ?? "0") ?? 0,
		keepFiringForMs: parseDuration(scalarAt(value, "keep_firing_for") ?? "0") ?? 0,
		labels: textMapAt(value, "labels"),
		annotations: textMapAt(value, "annotations"),
		span: context.spanOf([...context.path, key]),
		exprSpan: context.spanOf([...context.path, "expr"])
	}];
}
function refuse(span, message) {
	return {
		id: "rules/invalid",
		severity: "error",
		span,
		message,
		why: "Prometheus refuses the whole file and keeps the rules that it had.",
		help: "Complete the rule."
	};
}

// src/stack/prometheusPromise.ts
/** Reads what the manifests promise of Prometheus; undefined when they have none. */
function promisePrometheus(context) {
	const found = findComponent("prometheus", context.workloads);
	if (found === void 0) return void 0;
	const files = mountedFiles(found.workload, found.container, context.sources);
	const path = flagValue(found.container, "config.file") ?? "/etc/prometheus/prometheus.yml";
	const configFile = files.find((file) => file.path === path);
	const port = listenPort(found.container, {
		flag: "web.listen-address",
		fallback: 9090
	});
	const address = addressOfPort(found, port, context.services);
	const base = {
		...found,
		...address ? { address } : {},
		routePrefix: routePrefix(found.container),
		flags: flagsOf(found.container)
	};
	if (configFile === void 0) return {
		...base,
		jobs: [],
		ruleFiles: [],
		problems: [unknownConfig(found, path)]
	};
	const read = readPrometheusConfig({
		file: configFile.path,
		text: configFile.text
	});
	const problems = read.problems.map((problem) => placeFinding(configFile, problem));
	if (read.value === void 0) return {
		...base,
		configFile,
		jobs: [],
		ruleFiles: [],
		problems
	};
	const config = placeConfig(configFile, read.value);
	const rules = readRules(configFile, config, files);
	const jobs = readJobs(configFile, config, files);
	return {
		...base,
		configFile,
		config,
		jobs: jobs.jobs,
		ruleFiles: rules.ruleFiles,
		problems: [
			...problems,
			...jobs.problems,
			...rules.problems
		]
	};
}
/** The alert that always fires: an alerting rule on `vector(1)`, best one named like a watchdog; undefined when there is none. */
function watchdogOf(prometheus) {
	const always = prometheus.ruleFiles.flatMap(({ groups }) => groups).flatMap(({ rules }) => rules).filter(({ kind, expr }) => kind === "alerting" && /^\(*vector\(1(\.0*)?\)\)*$/.test(expr.replace(/\s+/g, "")));
	return always.find(({ name }) => /watchdog|dead.?man/i.test(name)) ?? always[0];
}
/** The longest scrape interval of the jobs, in milliseconds. */
function longestIntervalMs(prometheus) {
	const fallback = prometheus.config?.scrapeIntervalMs ?? 6e4;
	return prometheus.jobs.reduce((longest, job) => Math.max(longest, job.intervalMs), 0) || fallback;
}
function readRules(configFile, config, files) {
	const ruleFiles = [];
	const problems = [];
	for (const { glob, span } of config.ruleFiles) {
		const matched = files.filter((file) => matchesGlob(absolute(glob, configFile.path), file.path));
		if (matched.length === 0) problems.push(emptyGlob(glob, span));
		for (const file of matched) {
			const read = readRuleFile({
				file: file.path,
				text: file.text
			});
			problems.push(...read.problems.map((problem) => placeFinding(file, problem)));
			ruleFiles.push({
				file,
				groups: read.groups.map((group) => placeGroup(file, group))
			});
		}
	}
	return {
		ruleFiles,
		problems
	};
}
function readJobs(configFile, config, files) {
	const jobs = [...config.jobs];
	const problems = [];
	for (const glob of config.jobFiles) for (const file of files.filter((candidate) => matchesGlob(absolute(glob, configFile.path), candidate.path))) {
		const read = readScrapeConfigFile({
			file: file.path,
			text: file.text
		}, config);
		problems.push(...read.problems.map((problem) => placeFinding(file, problem)));
		jobs.push(...read.jobs.map((job) => ({
			...job,
			span: placeIn(file, job.span)
		})));
	}
	return {
		jobs,
		problems
	};
}
/** Relative paths begin at the folder of the configuration file. */
function absolute(path, configPath) {
	return path.startsWith("/") ? path : `${configPath.slice(0, configPath.lastIndexOf("/"))}/${path}`;
}
function placeConfig(file, config) {
	return {
		...config,
		ruleFiles: config.ruleFiles.map((item) => ({
			...item,
			span: placeIn(file, item.span)
		})),
		jobs: config.jobs.map((job) => ({
			...job,
			span: placeIn(file, job.span)
		})),
		alertmanagers: config.alertmanagers.map((group) => ({
			...group,
			span: placeIn(file, group.span)
		}))
	};
}
function placeGroup(file, group) {
	const rules = group.rules.map((rule) => ({
		...rule,
		span: placeIn(file, rule.span),
		exprSpan: placeIn(file, rule.exprSpan)
	}));
	return {
		...group,
		span: placeIn(file, group.span),
		rules
	};
}
function unknownConfig(found, path) {
	return {
		id: "stack/unknown-configuration",
		severity: "warning",
		span: found.workload.manifest.span,
		object: found.workload.manifest.reference,
		message: `no ConfigMap or Secret of the manifests is mounted at \`${path}\``,
		why: "What Prometheus should scrape and evaluate is not known, so it cannot be compared.",
		help: "Mount the configuration from a ConfigMap of the manifests, or correct `--config.file`."
	};
}
function emptyGlob(glob, span) {
	return {
		id: "stack/rule-files",
		severity: "warning",
		...span === void 0 ? {} : { span },
		message: `the rule files \`${glob}\` match no file that the manifests mount`,
		why: "Prometheus takes a pattern without files for no rules at all, without a word.",
		help: "Correct the pattern, or mount the ConfigMap with the rules there."
	};
}

// src/stack/workload.ts
/** Reads a manifest as a workload; undefined for any other kind. */
function workloadOf(manifest, defaultNamespace) {
	const kind = kinds$1.find((known) => known === manifest.reference.kind);
	if (kind === void 0 || !manifest.reference.apiVersion.startsWith("apps/")) return void 0;
	const object = manifest.object;
	return {
		kind,
		namespace: manifest.reference.namespace ?? defaultNamespace,
		name: manifest.reference.name,
		manifest,
		replicas: kind === "DaemonSet" ? void 0 : numberAt(object, "spec", "replicas") ?? 1,
		podLabels: objectAt(object, "spec", "template", "metadata", "labels"),
		podAnnotations: objectAt(object, "spec", "template", "metadata", "annotations"),
		podSpec: objectAt(object, "spec", "template", "spec"),
		labelSelector: formatSelector(objectAt(object, "spec", "selector"))
	};
}
/** Writes a workload as people say it: `Deployment monitoring/grafana`. */
function formatWorkload(workload) {
	return `${workload.kind} ${workload.namespace}/${workload.name}`;
}
/** Why no pod of a workload can run on a node, or undefined when it can (the scheduler's NodeAffinity and TaintToleration). */
function nodeRefusal(workload, node) {
	const labels = objectAt(node, "metadata", "labels");
	for (const [key, value] of Object.entries(objectAt(workload.podSpec, "nodeSelector"))) if (textAt(labels, key) !== value) return `the node does not have the label ${key}=${String(value)} of the nodeSelector`;
	if (!matchesAffinity(workload, labels)) return "the node does not match the node affinity";
	const taint = listAt(node, "spec", "taints").find((candidate) => !isTolerated(workload, candidate));
	return taint === void 0 ? void 0 : `the taint ${formatTaint(taint)} is not tolerated`;
}
/** Tells whether the cluster is expected to run Linux pods of everybody on a node: Windows and virtual nodes are not. */
function isOrdinaryNode(node) {
	const labels = objectAt(node, "metadata", "labels");
	return (textAt(labels, "kubernetes.io/os") ?? "linux") === "linux" && textAt(labels, "type") !== "virtual-kubelet" && textAt(labels, "eks.amazonaws.com/compute-type") !== "fargate";
}
const kinds$1 = [
	"Deployment",
	"StatefulSet",
	"DaemonSet"
];
function formatSelector(selector) {
	const equalities = Object.entries(objectAt(selector, "matchLabels")).map(([key, value]) => `${key}=${String(value)}`);
	const expressions = listAt(selector, "matchExpressions").map((expression) => {
		const key = textAt(expression, "key") ?? "";
		const values = listAt(expression, "values").join(",");
		switch (textAt(expression, "operator")) {
			case "In": return `${key} in (${values})`;
			case "NotIn": return `${key} notin (${values})`;
			case "DoesNotExist": return `!${key}`;
			default: return key;
		}
	});
	return [...equalities, ...expressions].join(",");
}
function matchesAffinity(workload, labels) {
	const terms = listAt(workload.podSpec, "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
	return terms.length === 0 || terms.some((term) => matchesExpressions(listAt(term, "matchExpressions"), labels));
}
function isTolerated(workload, taint) {
	const effect = textAt(taint, "effect");
	if (effect === "PreferNoSchedule") return true;
	const key = textAt(taint, "key") ?? "";
	if (workload.kind === "DaemonSet" && toleratedByDaemonSets.has(key)) return true;
	return listAt(workload.podSpec, "tolerations").some((toleration) => {
		const wanted = textAt(toleration, "key") ?? "";
		if (wanted !== "" && wanted !== key) return false;
		const wantedEffect = textAt(toleration, "effect") ?? "";
		if (wantedEffect !== "" && wantedEffect !== effect) return false;
		return textAt(toleration, "operator") === "Exists" || wanted !== "" && (textAt(toleration, "value") ?? "") === (textAt(taint, "value") ?? "");
	});
}
/** The DaemonSet controller adds these tolerations by itself. */
const toleratedByDaemonSets = /* @__PURE__ */ new Set([
	"node.kubernetes.io/not-ready",
	"node.kubernetes.io/unreachable",
	"node.kubernetes.io/disk-pressure",
	"node.kubernetes.io/memory-pressure",
	"node.kubernetes.io/pid-pressure",
	"node.kubernetes.io/unschedulable",
	"node.kubernetes.io/network-unavailable"
]);
function formatTaint(taint) {
	const value = textAt(taint, "value");
	return `${textAt(taint, "key") ?? ""}${value ? `=${value}` : ""}:${textAt(taint, "effect") ?? ""}`;
}

// src/stack/promise.ts
/** Finds what the manifests promise; `namespace` is that of objects without one. */
function promiseOf(manifests, options) {
	const defaultNamespace = options.namespace;
	const workloads = manifests.flatMap((manifest) => workloadOf(manifest, defaultNamespace) ?? []);
	const services = manifests.flatMap((manifest) => serviceOf(manifest, {
		defaultNamespace,
		workloads
	}) ?? []);
	const context = {
		workloads,
		services,
		sources: sourcesOf(manifests, defaultNamespace)
	};
	const prometheus = promisePrometheus(context);
	const alertmanager = promiseAlertmanager(context);
	const grafana = promiseGrafana(context);
	const kubeStateMetrics = promiseKubeStateMetrics(context);
	const nodeExporter = promiseNodeExporter(context);
	return {
		workloads,
		services,
		problems: [
			...prometheus?.problems ?? [],
			...alertmanager?.problems ?? [],
			...grafana?.problems ?? [],
			...missing(context)
		],
		...prometheus ? { prometheus } : {},
		...alertmanager ? { alertmanager } : {},
		...grafana ? { grafana } : {},
		...kubeStateMetrics ? { kubeStateMetrics } : {},
		...nodeExporter ? { nodeExporter } : {}
	};
}
/** The Service and port of a component, or undefined when the manifests have none. */
function addressOf(promise, component) {
	switch (component) {
		case "prometheus": return promise.prometheus?.address;
		case "alertmanager": return promise.alertmanager?.address;
		case "grafana": return promise.grafana?.address;
		case "kube-state-metrics": return promise.kubeStateMetrics?.address;
		case "kube-state-metrics-telemetry": return promise.kubeStateMetrics?.telemetryAddress;
	}
}
function promiseKubeStateMetrics(context) {
	const found = findComponent("kube-state-metrics", context.workloads);
	if (found === void 0) return void 0;
	const port = listenPort(found.container, {
		flag: "port",
		fallback: 8080
	});
	const telemetryPort = listenPort(found.container, {
		flag: "telemetry-port",
		fallback: 8081
	});
	const address = addressOfPort(found, port, context.services);
	const telemetryAddress = addressOfPort(found, telemetryPort, context.services);
	return {
		...found,
		...address ? { address } : {},
		...telemetryAddress ? { telemetryAddress } : {}
	};
}
function promiseNodeExporter(context) {
	const found = findComponent("node-exporter", context.workloads);
	if (found === void 0) return void 0;
	const port = listenPort(found.container, {
		flag: "web.listen-address",
		fallback: 9100
	});
	const address = addressOfPort(found, port, context.services);
	return {
		...found,
		port,
		...address ? { address } : {}
	};
}
function sourcesOf(manifests, defaultNamespace) {
	const index = /* @__PURE__ */ new Map();
	for (const manifest of manifests) {
		const { kind, name, namespace = defaultNamespace } = manifest.reference;
		if (kind === "ConfigMap" || kind === "Secret") index.set(`${kind}/${namespace}/${name}`, manifest);
	}
	return { find: (kind, namespace, name) => index.get(`${kind}/${namespace}/${name}`) };
}
function missing(context) {
	return context.workloads.flatMap((workload) => missingSources(workload, context.sources).map((source) => ({
		id: "stack/missing-source",
		severity: "info",
		span: workload.manifest.span,
		object: workload.manifest.reference,
		message: `${workload.kind} ${workload.name} mounts ${source}, which is not among the manifests`,
		why: "What it holds cannot be compared with what runs.",
		help: "Add it to the manifests, unless something else makes it."
	})));
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
function podsOf$1(context, workload) {
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
		const pods = await podsOf$1(context, of.workload);
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
function causeIn$1(line) {
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
			cause: (last && causeIn$1(last.text)) ?? own ?? "the log of Prometheus says why",
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
					message: `the last reload of the configuration failed${cause ? `: ${causeIn$1(cause.text)}` : ""}`,
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

// src/stack/discovery/labels.ts
/** How every label of Kubernetes discovery begins. */
const meta = "__meta_kubernetes_";
/** discovery/kubernetes/kubernetes.go addObjectMetaLabels. */
function objectLabels(object, role) {
	const labels = /* @__PURE__ */ new Map([[`${meta}${role}_name`, textAt(object, "metadata", "name") ?? ""]]);
	addTags(labels, object, role);
	return labels;
}
function addTags(labels, object, role) {
	for (const [field, word] of [["labels", "label"], ["annotations", "annotation"]]) for (const [key, value] of Object.entries(objectAt(object, "metadata", field))) {
		labels.set(`${meta}${role}_${word}_${sanitize(key)}`, String(value));
		labels.set(`${meta}${role}_${word}present_${sanitize(key)}`, "true");
	}
}
/** util/strutil SanitizeLabelName. */
function sanitize(name) {
	return name.replace(/[^a-zA-Z0-9_]/g, "_");
}
/** With `attach_metadata.namespace`, the labels of the object's namespace. */
function addNamespace(labels, namespace, view) {
	if (!view.discovery.attachNamespace) return;
	const found = view.namespaces.find((object) => textAt(object, "metadata", "name") === namespace);
	if (found !== void 0) addTags(labels, found, "namespace");
}
/** With `attach_metadata.node`, the labels of the pod's node. */
function addNode(labels, name, view) {
	if (!view.discovery.attachNode || name === void 0) return;
	const node = view.find("node", "", name);
	if (node !== void 0) for (const [key, value] of objectLabels(node, "node")) labels.set(key, value);
}
/** Puts brackets around IPv6 addresses (Go net.JoinHostPort). */
function joinHostPort(host, port) {
	return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

// src/stack/discovery/view.ts
/** The objects that a discovery sees. */
function viewOf(discovery, inventory, own) {
	const namespaces = /* @__PURE__ */ new Set([...discovery.namespaces, ...discovery.ownNamespace ? [own] : []]);
	const objects = {
		node: inventory.nodes,
		service: inventory.services,
		endpointslice: inventory.endpointSlices,
		endpoints: inventory.endpoints,
		pod: inventory.pods,
		ingress: inventory.ingresses
	};
	const of = (role) => {
		const selector = discovery.selectors.find((candidate) => candidate.role === role);
		return objects[role].filter((object) => (role === "node" || namespaces.size === 0 || namespaces.has(textAt(object, "metadata", "namespace") ?? "")) && (selector === void 0 || matchesLabelSelector(selector.label, object) && matchesFieldSelector(selector.field, object)));
	};
	const indexes = /* @__PURE__ */ new Map();
	const find = (role, namespace, name) => {
		let index = indexes.get(role);
		if (index === void 0) {
			index = new Map(of(role).map((object) => [keyOf(object), object]));
			indexes.set(role, index);
		}
		return index.get(`${namespace}/${name}`);
	};
	return {
		discovery,
		of,
		find,
		namespaces: inventory.namespaces
	};
}
/** `namespace/name` of an object. */
function keyOf(object) {
	return `${textAt(object, "metadata", "namespace") ?? ""}/${textAt(object, "metadata", "name") ?? ""}`;
}
/** Writes where targets come from as people say it. */
function originOf(kind, object) {
	const namespace = textAt(object, "metadata", "namespace");
	const name = textAt(object, "metadata", "name") ?? "";
	return namespace === void 0 ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}

// src/stack/discovery/pod.ts
/** The container ports of a pod (discovery/kubernetes/pod.go buildPod). */
function* podTargets(pod, view) {
	const address = textAt(pod, "status", "podIP") ?? "";
	if (address === "") return;
	const namespace = textAt(pod, "metadata", "namespace") ?? "";
	const shared = podLabels(pod);
	shared.set(`${meta}namespace`, namespace);
	addNode(shared, textAt(pod, "spec", "nodeName"), view);
	addNamespace(shared, namespace, view);
	for (const { container, isInit } of containersOf(pod)) {
		const status = listAt(pod, "status", isInit ? "initContainerStatuses" : "containerStatuses").find((candidate) => textAt(candidate, "name") === textAt(container, "name"));
		const ports = listAt(container, "ports");
		for (const port of ports.length === 0 ? [void 0] : ports) {
			const labels = new Map([...shared, ...containerLabels({
				container,
				isInit,
				port
			})]);
			labels.set(`${meta}pod_container_id`, textAt(status, "containerID") ?? "");
			const number = numberAt(port, "containerPort");
			labels.set("__address__", number === void 0 ? address : joinHostPort(address, number));
			yield {
				labels,
				origin: originOf("Pod", pod)
			};
		}
	}
}
/** The labels that every target of a pod has (discovery/kubernetes/pod.go podLabels). */
function podLabels(pod) {
	const labels = objectLabels(pod, "pod");
	const ready = listAt(pod, "status", "conditions").find((condition) => textAt(condition, "type") === "Ready");
	labels.set(`${meta}pod_ip`, textAt(pod, "status", "podIP") ?? "");
	labels.set(`${meta}pod_ready`, (textAt(ready, "status") ?? "Unknown").toLowerCase());
	labels.set(`${meta}pod_phase`, textAt(pod, "status", "phase") ?? "");
	labels.set(`${meta}pod_node_name`, textAt(pod, "spec", "nodeName") ?? "");
	labels.set(`${meta}pod_host_ip`, textAt(pod, "status", "hostIP") ?? "");
	labels.set(`${meta}pod_uid`, textAt(pod, "metadata", "uid") ?? "");
	const owner = listAt(pod, "metadata", "ownerReferences").find((reference) => at(reference, "controller") === true);
	labels.set(`${meta}pod_controller_kind`, textAt(owner, "kind") ?? "");
	labels.set(`${meta}pod_controller_name`, textAt(owner, "name") ?? "");
	return labels;
}
/** The labels of one container and one of its ports. */
function containerLabels({ container, isInit, port }) {
	const labels = /* @__PURE__ */ new Map([
		[`${meta}pod_container_name`, textAt(container, "name") ?? ""],
		[`${meta}pod_container_image`, textAt(container, "image") ?? ""],
		[`${meta}pod_container_init`, String(isInit)]
	]);
	if (port === void 0) return labels;
	labels.set(`${meta}pod_container_port_name`, textAt(port, "name") ?? "");
	labels.set(`${meta}pod_container_port_number`, String(numberAt(port, "containerPort") ?? 0));
	labels.set(`${meta}pod_container_port_protocol`, textAt(port, "protocol") ?? "TCP");
	return labels;
}
/** Every container with each of its ports, init containers last. */
function* containersOf(pod) {
	for (const container of listAt(pod, "spec", "containers")) yield {
		container,
		isInit: false
	};
	for (const container of listAt(pod, "spec", "initContainers")) yield {
		container,
		isInit: true
	};
}

// src/stack/discovery/service.ts
/** The labels that every target behind a Service has (discovery/kubernetes/service.go serviceLabels). */
function serviceLabels(service) {
	const labels = objectLabels(service, "service");
	labels.set(`${meta}namespace`, textAt(service, "metadata", "namespace") ?? "");
	return labels;
}
/** The ports of a Service (discovery/kubernetes/service.go buildService). */
function* serviceTargets(service, view) {
	const namespace = textAt(service, "metadata", "namespace") ?? "";
	const name = textAt(service, "metadata", "name") ?? "";
	const type = textAt(service, "spec", "type") ?? "ClusterIP";
	for (const port of listAt(service, "spec", "ports")) {
		const labels = serviceLabels(service);
		addNamespace(labels, namespace, view);
		const number = numberAt(port, "port") ?? 0;
		labels.set("__address__", joinHostPort(`${name}.${namespace}.svc`, number));
		labels.set(`${meta}service_port_name`, textAt(port, "name") ?? "");
		labels.set(`${meta}service_port_number`, String(number));
		labels.set(`${meta}service_port_protocol`, textAt(port, "protocol") ?? "TCP");
		labels.set(`${meta}service_type`, type);
		if (type === "ExternalName") labels.set(`${meta}service_external_name`, textAt(service, "spec", "externalName") ?? "");
		else labels.set(`${meta}service_cluster_ip`, textAt(service, "spec", "clusterIP") ?? "");
		if (type === "LoadBalancer") labels.set(`${meta}service_loadbalancer_ip`, loadBalancerAddress(service));
		yield {
			labels,
			origin: originOf("Service", service)
		};
	}
}
function loadBalancerAddress(service) {
	const addresses = listAt(service, "status", "loadBalancer", "ingress").flatMap((item) => textAt(item, "ip") ?? []);
	return addresses.length > 0 ? addresses.join(",") : textAt(service, "spec", "loadBalancerIP") ?? "";
}

// src/stack/discovery/endpoint.ts
/** The endpoints of a slice (discovery/kubernetes/endpointslice.go buildEndpointSlice). */
function* sliceTargets(slice, view) {
	const namespace = textAt(slice, "metadata", "namespace") ?? "";
	const name = textAt(slice, "metadata", "labels", "kubernetes.io/service-name");
	const service = name === void 0 ? void 0 : view.find("service", namespace, name);
	const labels = objectLabels(slice, "endpointslice");
	labels.set(`${meta}namespace`, namespace);
	labels.set(`${meta}endpointslice_address_type`, textAt(slice, "addressType") ?? "");
	if (service !== void 0) for (const [key, value] of serviceLabels(service)) labels.set(key, value);
	addNamespace(labels, namespace, view);
	if (isSecondFamily(service, slice)) return;
	const found = [];
	for (const endpoint of listAt(slice, "endpoints")) for (const port of listAt(slice, "ports")) for (const address of listAt(endpoint, "addresses")) found.push(sliceEndpoint(String(address), {
		endpoint,
		port,
		view
	}));
	yield* endpointTargets(found, {
		labels,
		origin: name === void 0 ? originOf("EndpointSlice", slice) : `Service ${namespace}/${name}`
	}, view);
}
function sliceEndpoint(address, { endpoint, port, view }) {
	const number = numberAt(port, "port");
	const target = at(endpoint, "targetRef");
	const labels = /* @__PURE__ */ new Map();
	const prefix = `${meta}endpointslice_`;
	labels.set(`${prefix}port_name`, textAt(port, "name") ?? "");
	labels.set(`${prefix}port_protocol`, textAt(port, "protocol") ?? "TCP");
	labels.set(`${prefix}port`, number === void 0 ? "" : String(number));
	labels.set(`${prefix}port_app_protocol`, textAt(port, "appProtocol") ?? "");
	for (const condition of [
		"ready",
		"serving",
		"terminating"
	]) {
		const value = at(endpoint, "conditions", condition);
		labels.set(`${prefix}endpoint_conditions_${condition}`, typeof value === "boolean" ? String(value) : "");
	}
	labels.set(`${prefix}endpoint_hostname`, textAt(endpoint, "hostname") ?? "");
	labels.set(`${prefix}endpoint_node_name`, textAt(endpoint, "nodeName") ?? "");
	labels.set(`${prefix}endpoint_zone`, textAt(endpoint, "zone") ?? "");
	labels.set(`${prefix}address_target_kind`, textAt(target, "kind") ?? "");
	labels.set(`${prefix}address_target_name`, textAt(target, "name") ?? "");
	for (const [key, value] of Object.entries(objectAt(endpoint, "deprecatedTopology"))) {
		labels.set(`${prefix}endpoint_topology_${sanitize(key)}`, String(value));
		labels.set(`${prefix}endpoint_topology_present_${sanitize(key)}`, "true");
	}
	addNode(labels, textAt(target, "kind") === "Node" ? textAt(target, "name") : textAt(endpoint, "nodeName"), view);
	return {
		address,
		port: number,
		target,
		labels
	};
}
/** The second slice of a dual-stack Service would double every target. */
function isSecondFamily(service, slice) {
	const policy = textAt(service, "spec", "ipFamilyPolicy");
	if (policy !== "PreferDualStack" && policy !== "RequireDualStack") return false;
	const first = listAt(service, "spec", "ipFamilies")[0];
	return first !== void 0 && first !== textAt(slice, "addressType");
}
/** The endpoints of a legacy Endpoints object (discovery/kubernetes/endpoints.go buildEndpoints). */
function* endpointsTargets(object, view) {
	const namespace = textAt(object, "metadata", "namespace") ?? "";
	const name = textAt(object, "metadata", "name") ?? "";
	const service = view.find("service", namespace, name);
	const labels = /* @__PURE__ */ new Map([[`${meta}namespace`, namespace]]);
	if (service !== void 0) for (const [key, value] of serviceLabels(service)) labels.set(key, value);
	for (const [key, value] of objectLabels(object, "endpoints")) labels.set(key, value);
	addNamespace(labels, namespace, view);
	const found = [];
	for (const subset of listAt(object, "subsets")) for (const port of listAt(subset, "ports")) for (const [list, ready] of [["addresses", "true"], ["notReadyAddresses", "false"]]) for (const address of listAt(subset, list)) found.push(legacyEndpoint(address, {
		port,
		ready,
		view
	}));
	yield* endpointTargets(found, {
		labels,
		origin: `Service ${namespace}/${name}`
	}, view);
}
function legacyEndpoint(address, { port, ready, view }) {
	const target = at(address, "targetRef");
	const nodeName = textAt(address, "nodeName");
	const labels = /* @__PURE__ */ new Map([
		[`${meta}endpoint_port_name`, textAt(port, "name") ?? ""],
		[`${meta}endpoint_port_protocol`, textAt(port, "protocol") ?? "TCP"],
		[`${meta}endpoint_ready`, ready],
		[`${meta}endpoint_address_target_kind`, textAt(target, "kind") ?? ""],
		[`${meta}endpoint_address_target_name`, textAt(target, "name") ?? ""],
		[`${meta}endpoint_node_name`, nodeName ?? ""],
		[`${meta}endpoint_hostname`, textAt(address, "hostname") ?? ""]
	]);
	addNode(labels, nodeName ?? (textAt(target, "kind") === "Node" ? textAt(target, "name") : void 0), view);
	return {
		address: textAt(address, "ip") ?? "",
		port: numberAt(port, "port"),
		target,
		labels
	};
}
/** The targets of endpoints, and of the container ports of their pods that no endpoint covers. */
function* endpointTargets(endpoints, shared, view) {
	const pods = /* @__PURE__ */ new Map();
	for (const endpoint of endpoints) {
		const labels = new Map([...shared.labels, ...endpoint.labels]);
		labels.set("__address__", endpoint.port === void 0 ? endpoint.address : joinHostPort(endpoint.address, endpoint.port));
		const pod = podOf(endpoint.target, view);
		if (pod !== void 0) {
			const key = keyOf(pod);
			const seen = pods.get(key) ?? {
				pod,
				ports: /* @__PURE__ */ new Set()
			};
			pods.set(key, seen);
			seen.ports.add(endpoint.port);
			for (const [name, value] of podLabels(pod)) labels.set(name, value);
			for (const match of portsOf$1(pod)) {
				if (endpoint.port === void 0 || numberAt(match.port, "containerPort") !== endpoint.port) continue;
				for (const [name, value] of containerLabels(match)) labels.set(name, value);
			}
		}
		yield {
			labels,
			origin: shared.origin
		};
	}
	for (const { pod, ports } of pods.values()) {
		const address = textAt(pod, "status", "podIP") ?? "";
		if (address === "") continue;
		for (const match of portsOf$1(pod)) {
			const number = numberAt(match.port, "containerPort") ?? 0;
			if (ports.has(number)) continue;
			const labels = new Map([
				...shared.labels,
				...containerLabels(match),
				...podLabels(pod)
			]);
			labels.set("__address__", joinHostPort(address, number));
			yield {
				labels,
				origin: shared.origin
			};
		}
	}
}
function* portsOf$1(pod) {
	for (const { container, isInit } of containersOf(pod)) for (const port of listAt(container, "ports")) yield {
		container,
		isInit,
		port
	};
}
function podOf(target, view) {
	if (textAt(target, "kind") !== "Pod") return void 0;
	return view.find("pod", textAt(target, "namespace") ?? "", textAt(target, "name") ?? "");
}

// src/stack/discovery/ingress.ts
/** The paths of an Ingress (discovery/kubernetes/ingress.go buildIngress). */
function* ingressTargets(ingress, view) {
	const namespace = textAt(ingress, "metadata", "namespace") ?? "";
	const hosts = listAt(ingress, "spec", "tls").flatMap((tls) => listAt(tls, "hosts").map(String));
	for (const rule of listAt(ingress, "spec", "rules")) {
		const host = textAt(rule, "host") ?? "";
		const scheme = hosts.some((pattern) => matchesHost(pattern, host)) ? "https" : "http";
		const paths = at(rule, "http") === void 0 ? ["/"] : listAt(rule, "http", "paths").map(pathOf);
		for (const path of paths) {
			const labels = objectLabels(ingress, "ingress");
			labels.set(`${meta}namespace`, namespace);
			labels.set(`${meta}ingress_class_name`, textAt(ingress, "spec", "ingressClassName") ?? "");
			addNamespace(labels, namespace, view);
			labels.set("__address__", host);
			labels.set(`${meta}ingress_scheme`, scheme);
			labels.set(`${meta}ingress_host`, host);
			labels.set(`${meta}ingress_path`, path);
			yield {
				labels,
				origin: originOf("Ingress", ingress)
			};
		}
	}
}
function pathOf(path) {
	return textAt(path, "path") || "/";
}
function matchesHost(pattern, host) {
	if (pattern === host) return true;
	const [first, ...rest] = pattern.split(".");
	return first === "*" && host.split(".").slice(1).join(".") === rest.join(".");
}

// src/stack/discovery/node.ts
/** The kubelet of a node (discovery/kubernetes/node.go buildNode). */
function* nodeTargets(node) {
	const addresses = /* @__PURE__ */ new Map();
	for (const address of listAt(node, "status", "addresses")) {
		const type = textAt(address, "type") ?? "";
		if (!addresses.has(type)) addresses.set(type, textAt(address, "address") ?? "");
	}
	const type = nodeAddressTypes.find((candidate) => addresses.has(candidate));
	if (type === void 0) return;
	const labels = objectLabels(node, "node");
	labels.set(`${meta}node_provider_id`, textAt(node, "spec", "providerID") ?? "");
	for (const condition of listAt(node, "status", "conditions")) {
		const name = sanitize((textAt(condition, "type") ?? "").toLowerCase());
		labels.set(`${meta}node_condition_${name}`, (textAt(condition, "status") ?? "").toLowerCase());
	}
	for (const [key, address] of addresses) labels.set(sanitize(`${meta}node_address_${key}`), address);
	const port = numberAt(node, "status", "daemonEndpoints", "kubeletEndpoint", "Port") ?? 0;
	labels.set("__address__", joinHostPort(addresses.get(type) ?? "", port));
	labels.set("instance", textAt(node, "metadata", "name") ?? "");
	yield {
		labels,
		origin: originOf("Node", node)
	};
}
const nodeAddressTypes = [
	"InternalIP",
	"InternalDNS",
	"ExternalIP",
	"ExternalDNS",
	"LegacyHostIP",
	"Hostname"
];

// src/stack/discovery/discover.ts
/** The targets that one discovery makes of an inventory; a foreign discovery makes none that we know of. */
function discover(discovery, inventory, ownNamespace) {
	switch (discovery.kind) {
		case "foreign": return [];
		case "static": return discovery.targets.map((address) => ({
			labels: withoutEmpty(new Map([...discovery.labels, ["__address__", address]])),
			origin: "static"
		}));
		case "kubernetes": return [...discoverObjects(discovery, inventory, ownNamespace)].map(({ labels, origin }) => ({
			labels: withoutEmpty(labels),
			origin
		}));
	}
}
/** The parts of the cluster that a discovery reads. */
function rolesRead(discovery) {
	const roles = [discovery.role];
	if (discovery.role === "endpoints" || discovery.role === "endpointslice") roles.push("service", "pod");
	if (discovery.attachNode) roles.push("node");
	if (discovery.attachNamespace) roles.push("namespace");
	return roles;
}
function* discoverObjects(discovery, inventory, own) {
	const view = viewOf(discovery, inventory, own);
	switch (discovery.role) {
		case "node":
			for (const node of view.of("node")) yield* nodeTargets(node);
			return;
		case "service":
			for (const service of view.of("service")) yield* serviceTargets(service, view);
			return;
		case "ingress":
			for (const ingress of view.of("ingress")) yield* ingressTargets(ingress, view);
			return;
		case "pod":
			for (const pod of view.of("pod")) yield* podTargets(pod, view);
			return;
		case "endpointslice":
			for (const slice of view.of("endpointslice")) yield* sliceTargets(slice, view);
			return;
		case "endpoints":
			for (const endpoints of view.of("endpoints")) yield* endpointsTargets(endpoints, view);
			return;
	}
}
/** A label without a value is no label. */
function withoutEmpty(labels) {
	return new Map([...labels].filter(([, value]) => value !== ""));
}

// src/stack/scrapeUrl.ts
/** The address that Prometheus asks for a target, written as its API writes it (scrape.Target.URL, Go net/url). */
function scrapeUrl(labels, params) {
	const query = new Map([...params].map(([key, values]) => [key, [...values]]));
	for (const [name, value] of labels) {
		if (!name.startsWith(paramPrefix)) continue;
		const key = name.slice(paramPrefix.length);
		const rest = query.get(key)?.slice(1) ?? [];
		query.set(key, [value, ...rest]);
	}
	const path = escapePath(labels.get("__metrics_path__") ?? "");
	const slash = path !== "" && !path.startsWith("/") ? "/" : "";
	const encoded = encodeQuery(query);
	return `${labels.get("__scheme__") ?? ""}://${labels.get("__address__") ?? ""}${slash}${path}${encoded && `?${encoded}`}`;
}
const paramPrefix = "__param_";
/** Sorted by key, as url.Values.Encode does. */
function encodeQuery(query) {
	const pairs = [];
	for (const key of [...query.keys()].sort()) for (const value of query.get(key) ?? []) pairs.push(`${escapeQuery(key)}=${escapeQuery(value)}`);
	return pairs.join("&");
}
function escapeQuery(text) {
	return escapeBytes(text, /[A-Za-z0-9\-_.~]/).replaceAll("%20", "+");
}
function escapePath(path) {
	return escapeBytes(path, /[A-Za-z0-9\-_.~$&+,/:;=@]/);
}
function escapeBytes(text, plain) {
	let result = "";
	for (const byte of new TextEncoder().encode(text)) {
		const character = String.fromCharCode(byte);
		const isPlain = byte < 128 && plain.test(character);
		result += isPlain ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
	}
	return result;
}

// src/stack/targets.ts
/** The targets of a job in an inventory (scrape/target.go TargetsFromGroup); equal targets are one, as in Prometheus. */
function targetsOf(job, inventory, ownNamespace) {
	const found = /* @__PURE__ */ new Map();
	for (const discovery of job.discoveries) for (const { labels, origin } of discover(discovery, inventory, ownNamespace)) {
		const relabelled = relabel(withScrapeLabels(labels, job), job.relabel);
		const target = relabelled && targetOf$1(relabelled, {
			job,
			origin
		});
		if (target) found.set(JSON.stringify([target.url, [...target.labels].sort()]), target);
	}
	return [...found.values()];
}
/** Tells whether every target of the job can be foreseen: none of its discoveries asks something outside the cluster. */
function isForeseeable(job) {
	return job.discoveries.every((discovery) => discovery.kind !== "foreign");
}
/** The addresses to which Prometheus sends alerts (notifier/alertmanager.go AlertmanagerFromGroup). */
function alertmanagerUrls(group, inventory, ownNamespace) {
	const urls = /* @__PURE__ */ new Set();
	const path = `/${group.pathPrefix}/api/${group.apiVersion}/alerts`.replace(/\/{2,}/g, "/");
	for (const discovery of group.discoveries) for (const { labels } of discover(discovery, inventory, ownNamespace)) {
		const initial = new Map([
			...labels,
			["__scheme__", group.scheme],
			["__alerts_path__", path]
		]);
		const relabelled = relabel(initial, group.relabel);
		if (relabelled === void 0) continue;
		const get = (name) => relabelled.get(name) ?? "";
		urls.add(`${get("__scheme__")}://${get("__address__")}${get("__alerts_path__")}`);
	}
	return [...urls];
}
/** scrape/target.go PopulateDiscoveredLabels. */
function withScrapeLabels(labels, job) {
	const all = new Map(labels);
	const defaults = new Map([
		["job", job.name],
		["__scrape_interval__", formatDuration$1(job.intervalMs)],
		["__scrape_timeout__", formatDuration$1(job.timeoutMs)],
		["__metrics_path__", job.metricsPath],
		["__scheme__", job.scheme],
		...[...job.params].map(([key, values]) => [`__param_${key}`, values[0] ?? ""])
	]);
	for (const [name, value] of defaults) if (!all.has(name) && value !== "") all.set(name, value);
	return all;
}
/** scrape/target.go PopulateLabels, after relabelling; undefined for a target that Prometheus refuses. */
function targetOf$1(labels, context) {
	const address = labels.get("__address__") ?? "";
	if (address === "" || address.includes("/")) return void 0;
	const shown = new Map([...labels].filter(([name]) => !name.startsWith("__")));
	if (!shown.has("instance")) shown.set("instance", address);
	return {
		url: scrapeUrl(labels, context.job.params),
		labels: shown,
		origin: context.origin
	};
}

// src/stack/inventory.ts
/** An inventory of nothing. */
const emptyInventory = {
	nodes: [],
	services: [],
	endpointSlices: [],
	endpoints: [],
	pods: [],
	ingresses: [],
	namespaces: []
};

// src/smoke/clusterInventory.ts
/** Reads from the cluster what the given discoveries look at, and the nodes. */
async function readInventory(cluster, discoveries, ownNamespace) {
	const wanted = namespacesByRole(discoveries, ownNamespace);
	const read = async (role) => {
		const namespaces = wanted.get(role);
		if (namespaces === void 0) return [];
		const { apiVersion, kind } = kinds[role];
		if (namespaces === "all") return cluster.list(apiVersion, kind);
		return (await Promise.all([...namespaces].map((namespace) => cluster.list(apiVersion, kind, { namespace })))).flat();
	};
	const [nodes, services, endpointSlices, endpoints, pods, ingresses, namespaces] = await Promise.all([
		cluster.list("v1", "Node"),
		read("service"),
		read("endpointslice"),
		read("endpoints"),
		read("pod"),
		read("ingress"),
		wanted.has("namespace") ? cluster.list("v1", "Namespace") : []
	]);
	return {
		...emptyInventory,
		nodes,
		services,
		endpointSlices,
		endpoints,
		pods,
		ingresses,
		namespaces
	};
}
const kinds = {
	service: {
		apiVersion: "v1",
		kind: "Service"
	},
	endpointslice: {
		apiVersion: "discovery.k8s.io/v1",
		kind: "EndpointSlice"
	},
	endpoints: {
		apiVersion: "v1",
		kind: "Endpoints"
	},
	pod: {
		apiVersion: "v1",
		kind: "Pod"
	},
	ingress: {
		apiVersion: "networking.k8s.io/v1",
		kind: "Ingress"
	}
};
function namespacesByRole(discoveries, own) {
	const wanted = /* @__PURE__ */ new Map();
	for (const discovery of discoveries) {
		if (discovery.kind !== "kubernetes") continue;
		const names = [...discovery.namespaces, ...discovery.ownNamespace ? [own] : []];
		for (const role of rolesRead(discovery)) {
			const known = wanted.get(role);
			if (names.length === 0 || known === "all") wanted.set(role, "all");
			else wanted.set(role, /* @__PURE__ */ new Set([...known ?? [], ...names]));
		}
	}
	return wanted;
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
		diagnosis: last ? causeIn$1(last.text) : "the log of Prometheus says why under `Error sending alerts`",
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
		podsOf$1(context, exporter.workload),
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

// src/stack/predicted.ts
/**
* The inventory as the manifests promise it: their Services with the endpoints and pods that their workloads will have, on the nodes
* that the cluster has. Addresses are made up (`pod:…`): only how many there are counts.
*/
function predictedInventory(promise, nodes) {
	const pods = promise.workloads.flatMap((workload) => podsOf(workload, nodes));
	return {
		nodes,
		namespaces: [],
		ingresses: [],
		pods,
		services: promise.services.map(({ manifest, namespace }) => withNamespace(manifest.object, namespace)),
		endpointSlices: promise.services.flatMap((service) => sliceOf(service, pods)),
		endpoints: promise.services.flatMap((service) => endpointsOf(service, pods))
	};
}
/** How many pods a workload promises on these nodes. */
function promisedPods(workload, nodes) {
	return workload.replicas ?? nodes.filter((node) => isOrdinaryNode(node) && !nodeRefusal(workload, node)).length;
}
function podsOf(workload, nodes) {
	const { namespace, name } = workload;
	return Array.from({ length: promisedPods(workload, nodes) }, (_, index) => ({
		apiVersion: "v1",
		kind: "Pod",
		metadata: {
			namespace,
			name: `${name}-${index}`,
			labels: workload.podLabels,
			annotations: workload.podAnnotations,
			ownerReferences: [{
				kind: ownerKind[workload.kind],
				name,
				controller: true
			}]
		},
		spec: workload.podSpec,
		status: {
			phase: "Running",
			podIP: `pod.${namespace}.${workload.kind}.${name}.${index}`,
			conditions: [{
				type: "Ready",
				status: "True"
			}]
		}
	}));
}
const ownerKind = {
	Deployment: "ReplicaSet",
	StatefulSet: "StatefulSet",
	DaemonSet: "DaemonSet"
};
function sliceOf(service, pods) {
	return service.workloads.map((workload) => ({
		metadata: {
			namespace: service.namespace,
			name: `${service.name}-${workload.name}`,
			labels: {
				...labelsOf(service),
				"kubernetes.io/service-name": service.name
			}
		},
		addressType: "IPv4",
		endpoints: podsBehind(workload, pods).map((pod) => ({
			addresses: [textAt(pod, "status", "podIP") ?? ""],
			conditions: {
				ready: true,
				serving: true,
				terminating: false
			},
			targetRef: targetOf(pod)
		})),
		ports: portsOf(service, workload)
	}));
}
function endpointsOf(service, pods) {
	if (service.workloads.length === 0) return [];
	return [{
		metadata: {
			namespace: service.namespace,
			name: service.name,
			labels: labelsOf(service)
		},
		subsets: service.workloads.map((workload) => ({
			addresses: podsBehind(workload, pods).map((pod) => ({
				ip: textAt(pod, "status", "podIP") ?? "",
				targetRef: targetOf(pod)
			})),
			ports: portsOf(service, workload)
		}))
	}];
}
function podsBehind(workload, pods) {
	return pods.filter((pod) => textAt(pod, "metadata", "namespace") === workload.namespace && listAt(pod, "metadata", "ownerReferences").some((owner) => textAt(owner, "name") === workload.name && textAt(owner, "kind") === ownerKind[workload.kind]));
}
function targetOf(pod) {
	return {
		kind: "Pod",
		namespace: textAt(pod, "metadata", "namespace") ?? "",
		name: textAt(pod, "metadata", "name") ?? ""
	};
}
function portsOf(service, workload) {
	return service.ports.flatMap((port) => {
		const number = targetPortNumber(port, workload);
		return number === void 0 ? [] : [{
			name: port.name,
			port: number,
			protocol: "TCP"
		}];
	});
}
function labelsOf(service) {
	return objectAt(service.manifest.object, "metadata", "labels");
}
function withNamespace(object, namespace) {
	return {
		...object,
		metadata: {
			...objectAt(object, "metadata"),
			namespace
		}
	};
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
		const verdict = await verdictOf$1(ask);
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
async function verdictOf$1(ask) {
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
	const { desired, available, current } = countsOf$1(live, workload);
	if (desired === 0 && workload.replicas !== 0) return {
		workload,
		...nothingWanted(name, workload)
	};
	const row = `${name}: ${Math.min(available, current)} of ${desired} available`;
	if ((numberAt(live, "status", "observedGeneration") ?? 0) >= (numberAt(live, "metadata", "generation") ?? 0) && available >= desired && current >= desired) return {
		workload,
		row
	};
	const troubles = (await podsOf$1(context, workload)).flatMap((pod) => podTrouble(pod) ?? []);
	const doomed = troubles.find(({ isDoomed }) => isDoomed);
	return {
		workload,
		row,
		cause: (doomed ?? troubles[0])?.cause ?? "it has no pod with a reason; its events say more",
		isFinal: doomed !== void 0
	};
}
function countsOf$1(live, workload) {
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
const probes$1 = [
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
	const chosen = only === void 0 ? probes$1 : probes$1.filter(({ id }) => only.some((name) => id === name || id.startsWith(`${name}/`)));
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

// src/report/counts.ts
/** Counts what a run found. */
function countsOf(outcome) {
	return counted({
		findings: findingsOf(outcome),
		changes: changesOf(outcome),
		probes: probesOf(outcome)
	});
}
/** Counts what one command found. */
function counted(result) {
	const counts = { ...none };
	for (const finding of result.findings) counts[finding.severity] += 1;
	for (const change of result.changes) counts[change.outcome] += 1;
	for (const probe of result.probes) counts[probeKey[probe.state]] += 1;
	return counts;
}
/** All findings of a run, in the order of its commands. */
function findingsOf(outcome) {
	return outcome.results.flatMap((result) => result.findings);
}
/** The changes of a run: those of its last command that has any, since `diff` before `apply` speaks of the same objects. */
function changesOf(outcome) {
	return outcome.results.findLast((result) => result.changes.length > 0)?.changes ?? [];
}
/** Tells whether the changes of a run were only planned: nothing was written. */
function arePlanned(outcome) {
	return outcome.results.findLast((result) => result.changes.length > 0)?.command === "diff";
}
/** Tells whether a change did not go well: refused, or written and not ready. */
function didFail(change) {
	return change.outcome === "failed" || change.failure !== void 0;
}
/** All probes of a run, in the order of its commands. */
function probesOf(outcome) {
	return outcome.results.flatMap((result) => result.probes);
}
/** The notes of a run; what several commands say is said once. */
function notesOf(outcome) {
	return [...new Set(outcome.results.flatMap((result) => result.notes))];
}
/** What stopped commands before they could answer. */
function stopsOf(outcome) {
	return outcome.results.flatMap((result) => result.stop === void 0 ? [] : [result.stop]);
}
const probeKey = {
	passed: "probesPassed",
	failed: "probesFailed",
	inconclusive: "probesInconclusive",
	skipped: "probesSkipped"
};
const none = {
	error: 0,
	warning: 0,
	info: 0,
	created: 0,
	configured: 0,
	unchanged: 0,
	deleted: 0,
	skipped: 0,
	failed: 0,
	probesPassed: 0,
	probesFailed: 0,
	probesInconclusive: 0,
	probesSkipped: 0
};

// src/report/visible.ts
/** Shows what a reader could not see or what would steer a terminal: control, bidi and other invisible characters become escapes. */
function visible(text) {
	if (plainText.test(text)) return text;
	return text.toWellFormed().replace(unseen, (character, offset, whole) => joinsEmoji(character, whole.slice(Math.max(0, offset - 2), offset + 3)) ? character : escapeOf$1(character));
}
/** The same for a text of several lines: one safe line each, without the line ends. */
function visibleLines(text) {
	return text.split(/\r\n|\n/).map(visible);
}
/** Ends a text after so many characters, saying that it was cut; never inside of a character. */
function clip(text, length) {
	if (text.length <= length) return text;
	return `${text.slice(0, Math.max(0, length - 1)).replace(/[\ud800-\udbff]$/, "")}…`;
}
/** Most texts; a tab stays, since logs are full of them. */
const plainText = /^[\t -~]*$/;
/** `\p{DI}` is Unicode's Default_Ignorable_Code_Point: what fonts draw as nothing. */
const unseen = /(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{DI}]/gu;
/** Tells whether a character makes one emoji of its neighbours; there it is no hidden text. */
function joinsEmoji(character, around) {
	if (character === "‍") return /(?:\p{Extended_Pictographic}|\p{EMod}|\ufe0f)\u200d\p{Extended_Pictographic}/u.test(around);
	return character === "️" && /\p{Emoji}\ufe0f/u.test(around);
}
const known = {
	"\n": "\\n",
	"\r": "\\r"
};
function escapeOf$1(character) {
	return known[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

// src/report/annotations.ts
/**
* The errors and warnings of a run at the lines that they are about. GitHub shows ten of a kind a step, so the last
* one shown says how many more there are.
*/
function annotations$1(outcome) {
	const all = [
		...stops$1(outcome),
		...changes$1(outcome),
		...probes(outcome),
		...findings(outcome)
	];
	return ["error", "warning"].flatMap((severity) => limited(all.filter((one) => one.severity === severity)));
}
const limit = 10;
/** GitHub cuts a message at 64 KiB; nobody reads as much as this at a line. */
const messageLength = 4e3;
function limited(all) {
	const last = all[9];
	if (last === void 0 || all.length === limit) return all;
	const rest = all.length - limit;
	const more = `${rest} more ${last.severity}${rest === 1 ? " is" : "s are"} in the summary and in the JSON result.`;
	return [...all.slice(0, 9), {
		...last,
		message: `${last.message}\n\n${more}`
	}];
}
function stops$1(outcome) {
	return stopsOf(outcome).map((stop) => ({
		...annotation("error", "promstack stopped", [stop.message, stop.help]),
		...place$1(stop)
	}));
}
function changes$1(outcome) {
	return changesOf(outcome).filter(didFail).map((change) => ({
		...annotation("error", `${formatObject(change.object)} failed`, [change.failure?.cause ?? change.reason ?? "no cause is known", change.failure?.help]),
		...place$1(change)
	}));
}
/** A failed probe is an error; one that could not be asked is at least worth a warning, since it never counts as passed. */
function probes(outcome) {
	return probesOf(outcome).filter(({ state }) => state === "failed" || state === "inconclusive").map((probe) => ({
		...annotation(probe.state === "failed" ? "error" : "warning", `${probe.id} ${probe.state}`, [probe.message, probe.diagnosis]),
		...place$1(probe)
	}));
}
function findings(outcome) {
	return findingsOf(outcome).flatMap((finding) => {
		if (finding.severity === "info") return [];
		const texts = [
			finding.message,
			finding.why,
			finding.help
		];
		return [{
			...annotation(finding.severity, finding.id, texts),
			...place$1(finding)
		}];
	});
}
function annotation(severity, title, texts) {
	const lines = texts.flatMap((text) => text === void 0 ? [] : visibleLines(text));
	return {
		kind: "annotation",
		severity,
		title: visible(title),
		message: clip(lines.join("\n"), messageLength)
	};
}
function place$1(one) {
	return one.span === void 0 ? {} : { span: one.span };
}

// src/report/json.ts
/** The versioned JSON result; its shape is `docs/result.schema.json`, and within a version fields are only ever added. */
function json(outcome, settings) {
	const { commands, target } = outcome;
	const stop = stopsOf(outcome)[0];
	const result = {
		promstack: 1,
		commands,
		outcome: outcome.outcome,
		...target === void 0 ? {} : { target },
		counts: countsOf(outcome),
		findings: findingsOf(outcome).map(flatFinding),
		tests: [],
		changes: changesOf(outcome).map(({ span, ...change }) => ({
			...change,
			...flat(span)
		})),
		probes: probesOf(outcome).map(({ span, ...probe }) => ({
			...probe,
			...flat(span)
		})),
		drift: [],
		notes: notesOf(outcome),
		...stop === void 0 ? {} : { stop: {
			message: stop.message,
			help: stop.help,
			...flat(stop.span)
		} },
		timings: timingsOf(outcome, settings.durationMs)
	};
	return `${inertJson(JSON.stringify(result, null, 2))}\n`;
}
function flatFinding({ id, severity, span, ...rest }) {
	return {
		id,
		severity,
		...flat(span),
		...rest
	};
}
/** A place as the five flat keys that annotation formats use. */
function flat(span) {
	if (span === void 0) return {};
	const { file, line, column, endLine, endColumn } = span;
	return {
		file,
		line,
		column,
		endLine,
		endColumn
	};
}
/** Milliseconds by `command.stage`, so that stages of the same name in two commands stay apart, and the whole as `total`. */
function timingsOf(outcome, durationMs) {
	const stages = outcome.results.flatMap((result) => Object.entries(result.timings).map(([stage, ms]) => [`${result.command}.${stage}`, ms]));
	return {
		...Object.fromEntries(stages),
		total: durationMs
	};
}
/**
* Writes what is invisible as JSON escapes, which read back as the same text, and `##[` too: GitHub's runner takes it
* for a command anywhere in a line.
*/
function inertJson(text) {
	return text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => character.split("").map(escapeOf).join("")).replaceAll("##[", "#\\u0023[");
}
function escapeOf(unit) {
	return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// src/report/headline.ts
/** Tells how a run looks from afar; a run that passed is yellow when something is left to look at. */
function lightOf(outcome) {
	if (outcome.outcome !== "passed") return "failed";
	const { error, warning, failed, probesFailed, probesInconclusive } = countsOf(outcome);
	return error + warning + failed + probesFailed + probesInconclusive > 0 ? "warning" : "passed";
}
/** The verdict in words; what could not be asked is never called a no. */
function verdictOf(outcome) {
	return {
		passed: "passed",
		failed: "failed",
		error: "could not finish"
	}[outcome.outcome];
}
/** The counts in words, one text a command: `apply: 2 created, 1 failed`. */
function talliesOf(outcome) {
	return outcome.results.map((result) => `${result.command}: ${tally(result)}`);
}
/** Where and why it first went wrong, for a run that is red. */
function rootCauseOf(outcome) {
	for (const result of outcome.results) {
		const cause = result.outcome === "passed" ? void 0 : causeIn(result);
		if (cause !== void 0) return cause;
	}
}
/** Writes a duration as people read it: `850 ms`, `3.2 s`, `1m 42s`. */
function formatDuration(ms) {
	if (ms < 1e3) return `${Math.round(ms)} ms`;
	if (ms < 59950) return `${(ms / 1e3).toFixed(1)} s`;
	const seconds = Math.round(ms / 1e3);
	return `${Math.floor(seconds / 60)}m ${seconds % 60}s`;
}
function tally(result) {
	const counts = counted(result);
	const parts = words.flatMap(([key, one, many]) => {
		const count = counts[key];
		return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
	});
	if (result.stop !== void 0) parts.push("stopped");
	if (parts.length > 0) return parts.join(", ");
	return result.outcome === "passed" ? "nothing to report" : result.outcome;
}
/** What counts most comes first. */
const words = [
	[
		"failed",
		"failed",
		"failed"
	],
	[
		"deleted",
		"deleted",
		"deleted"
	],
	[
		"created",
		"created",
		"created"
	],
	[
		"configured",
		"configured",
		"configured"
	],
	[
		"skipped",
		"skipped",
		"skipped"
	],
	[
		"unchanged",
		"unchanged",
		"unchanged"
	],
	[
		"probesFailed",
		"probe failed",
		"probes failed"
	],
	[
		"probesInconclusive",
		"probe inconclusive",
		"probes inconclusive"
	],
	[
		"probesSkipped",
		"probe skipped",
		"probes skipped"
	],
	[
		"probesPassed",
		"probe passed",
		"probes passed"
	],
	[
		"error",
		"error",
		"errors"
	],
	[
		"warning",
		"warning",
		"warnings"
	],
	[
		"info",
		"info",
		"infos"
	]
];
function causeIn(result) {
	if (result.stop !== void 0) return {
		subject: `${result.command} stopped`,
		cause: result.stop.message
	};
	const change = result.changes.find(didFail);
	if (change !== void 0) {
		const cause = change.failure?.cause ?? change.reason ?? "no cause is known";
		return {
			subject: formatObject(change.object),
			cause
		};
	}
	const probe = result.probes.find(({ state }) => state === "failed") ?? result.probes.find(({ state }) => state === "inconclusive");
	if (probe !== void 0) return {
		subject: probe.id,
		cause: [probe.message, probe.diagnosis ?? []].flat().join(": ")
	};
	const finding = result.findings.find(({ severity }) => severity === "error") ?? result.findings.find(({ severity }) => severity === "warning");
	if (finding === void 0) return void 0;
	return {
		subject: finding.span === void 0 ? finding.id : formatSpan(finding.span),
		cause: finding.message
	};
}

// src/report/markdown.ts
/**
* Makes somebody else's text one harmless stretch of Markdown, for a sentence or a table cell. What stands between a
* pair of backticks becomes code; nothing else of it is markup, a mention or a reference; an
* address that is written out may become a link to just that address.
*/
function markdownText(text) {
	return codeParts(text.trim(), plainMarkdown, (code) => escapeMarkdown(escapeHtml(code)));
}
/** The same, cut at so many characters of the text. */
function fewer(text, length) {
	return markdownText(clip(text, length));
}
/** The same where Markdown is not read, such as inside of `<summary>`. */
function htmlText(text) {
	return codeParts(text, (plain) => unlinked(escapeHtml(plain)), escapeHtml);
}
/** Makes a text code in a sentence or a table cell; mentions and references are not linked there. */
function markdownCode(text) {
	return `<code>${escapeMarkdown(escapeHtml(visible(text)))}</code>`;
}
/** A block of code whose fence is longer than any run of backticks in it. */
function fence(lines, language = "") {
	const shown = lines.flatMap(visibleLines);
	const longest = shown.join("\n").matchAll(/`+/g).reduce((length, [run]) => Math.max(length, run.length), 2);
	const bar = "`".repeat(longest + 1);
	return [
		`${bar}${language}`,
		...shown,
		bar
	].join("\n");
}
/** A table; its cells must be Markdown of one line already. */
function table(head, rows) {
	const line = (cells) => `| ${cells.join(" | ")} |`;
	return [
		line(head),
		line(head.map(() => "---")),
		...rows.map(line)
	].join("\n");
}
/** A part that opens on a click; its head must be HTML and its body Markdown already. */
function details(head, body) {
	return `<details><summary>${head}</summary>\n\n${body}\n\n</details>`;
}
/** Splits at backticks; without a partner for each of them they are ordinary characters. */
function codeParts(text, plain, code) {
	const parts = visible(text).split("`");
	if (!(parts.length % 2 === 1 && parts.every((part, index) => index % 2 === 0 || part !== ""))) return plain(parts.join("`"));
	return parts.map((part, index) => index % 2 === 0 ? plain(part) : `<code>${code(part)}</code>`).join("");
}
function plainMarkdown(text) {
	return unlinked(escapeMarkdown(escapeHtml(text)).replace(/^(\s*)([-+=#>])/, "$1\\$2").replace(/^(\s*\d+)([.)])/, "$1\\$2"));
}
function escapeHtml(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
/** Underscores inside of words are no markup, and without backslashes links stay whole; `$` would begin a formula. */
function escapeMarkdown(text) {
	return text.replace(/[\\`*[\]|~]|(?<!\w)_|_(?!\w)/g, "\\$&").replaceAll("$", "<span>$</span>").replaceAll("	", " ");
}
/** Keeps GitHub from linking `@name`, `#1` and `GH-1`: its filters run on the finished text, so escapes would not help. */
function unlinked(text) {
	return text.replace(/(?<!\w)@(?=\w)|#(?=\d)|\bGH-(?=\d)/gi, "$&&#8203;");
}

// src/report/lineDiff.ts
/** Compares two texts by lines, in the notation of a diff: `-`, `+`, and up to so many unchanged lines around them. */
function lineDiff(before, after, context) {
	const marked = aligned(before.split("\n"), after.split("\n"));
	const near = marked.map((_, index) => marked.slice(Math.max(0, index - context), index + context + 1).some((line) => line[0] !== " "));
	return marked.flatMap((line, index) => {
		if (near[index]) return [line];
		return index === 0 || near[index - 1] ? [" …"] : [];
	});
}
/** Above this many pairs of lines the middle is shown as replaced, since aligning it would take too long. */
const mostPairs = 25e4;
function aligned(before, after) {
	const shorter = Math.min(before.length, after.length);
	let head = 0;
	while (head < shorter && before[head] === after[head]) head += 1;
	let tail = 0;
	while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
	const left = before.slice(head, before.length - tail);
	const right = after.slice(head, after.length - tail);
	const middle = left.length * right.length > mostPairs ? [...left.map((line) => `-${line}`), ...right.map((line) => `+${line}`)] : longestCommon(left, right);
	const same = (line) => ` ${line}`;
	return [
		...before.slice(0, head).map(same),
		...middle,
		...before.slice(before.length - tail).map(same)
	];
}
/** The textbook table of longest common subsequences, walked from its start. */
function longestCommon(left, right) {
	const width = right.length + 1;
	const lengths = new Uint32Array((left.length + 1) * width);
	const at = (i, j) => lengths[i * width + j] ?? 0;
	for (let i = left.length - 1; i >= 0; i -= 1) for (let j = right.length - 1; j >= 0; j -= 1) lengths[i * width + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	const lines = [];
	let i = 0;
	let j = 0;
	while (i < left.length || j < right.length) if (i < left.length && j < right.length && left[i] === right[j]) {
		lines.push(` ${left[i]}`);
		i += 1;
		j += 1;
	} else if (j >= right.length || i < left.length && at(i + 1, j) >= at(i, j + 1)) {
		lines.push(`-${left[i]}`);
		i += 1;
	} else {
		lines.push(`+${right[j]}`);
		j += 1;
	}
	return lines;
}

// src/report/fieldChange.ts
/** Writes a changed field in one line: `spec.replicas: 1 → 2`; values are cut at so many characters, texts are counted. */
function formatField(field, length) {
	const { path, before, after } = field;
	const lines = changedLines(field, 0);
	if (lines === void 0) return `${path}: ${side(before, length)} → ${side(after, length)}`;
	const count = (mark) => lines.filter((line) => line.startsWith(mark)).length;
	return `${path}: +${count("+")} −${count("-")} lines`;
}
/** The changed lines of a field that holds a text of several lines before and after; undefined for all others. */
function changedLines({ before, after }, context) {
	if (typeof before !== "string" || typeof after !== "string") return void 0;
	return before.includes("\n") || after.includes("\n") ? lineDiff(before, after, context) : void 0;
}
function side(value, length) {
	return value === void 0 ? "(absent)" : clip(JSON.stringify(value), length);
}

// src/report/summaryChanges.ts
/** The part of a summary about objects: failure cards, then a table of what changed, then the fields. */
function changeSection(outcome, detail) {
	const all = changesOf(outcome);
	if (all.length === 0) return [];
	const title = arePlanned(outcome) ? "### Planned changes, nothing is written" : "### Changes";
	return [
		...failureCards(all, detail),
		title,
		...changeTable(all, detail),
		...bodies(all, detail)
	];
}
const marks$2 = {
	failed: "❌",
	deleted: "🗑️",
	created: "➕",
	configured: "✏️",
	skipped: "⏭️",
	unchanged: ""
};
/** What weighs most stands first. */
const order$1 = [
	"failed",
	"deleted",
	"created",
	"configured",
	"skipped"
];
function failureCards(all, detail) {
	const failed = all.filter(didFail);
	const shown = failed.slice(0, detail.listed);
	const cards = shown.map((change) => detail.bodies === "none" ? cardLine(change, detail) : card(change, detail));
	const rest = failed.length - shown.length;
	return rest === 0 ? cards : [...cards, `…and ${rest} more that failed.`];
}
function cardLine(change, detail) {
	return `❌ **${object(change, detail)}**: ${fewer(causeOf(change), detail.lineLength)}`;
}
function card(change, detail) {
	const { failure, span } = change;
	const events = failure?.events.slice(-detail.events) ?? [];
	const body = [
		...failure?.help === void 0 ? [] : [fewer(failure.help, detail.lineLength)],
		...span === void 0 ? [] : [`Written at ${markdownCode(formatSpan(span))}.`],
		...events.length === 0 ? [] : [`Events:\n\n${block(events, detail)}`],
		...(failure?.logs ?? []).map(({ of, lines }) => `Log of ${markdownCode(of)}:\n\n${block(lines.slice(-detail.logs), detail)}`)
	];
	const head = `❌ <b>${htmlText(formatObject(change.object))}</b>: ${htmlText(clip(causeOf(change), detail.lineLength))}`;
	return body.length === 0 ? cardLine(change, detail) : details(head, body.join("\n\n"));
}
function causeOf(change) {
	return change.failure?.cause ?? change.reason ?? "no cause is known";
}
function changeTable(all, detail) {
	const shown = (detail.rows === "all" ? order$1 : order$1.slice(0, 2)).flatMap((outcome) => all.filter((change) => change.outcome === outcome)).slice(0, detail.listed);
	const rows = shown.map((change) => [
		marks$2[change.outcome],
		change.outcome,
		object(change, detail),
		whatChanges(change, detail)
	]);
	const counted = order$1.flatMap((outcome) => {
		const rest = all.filter((change) => change.outcome === outcome).length - shown.filter((change) => change.outcome === outcome).length;
		return rest === 0 ? [] : [`${rest} ${outcome}`];
	});
	const unchanged = all.filter((change) => change.outcome === "unchanged").length;
	const hidden = [...counted, ...unchanged === 0 ? [] : [`${unchanged} unchanged`]];
	return [...rows.length === 0 ? [] : [table([
		"",
		"outcome",
		"object",
		"what changes"
	], rows)], ...hidden.length === 0 ? [] : [`Not listed: ${hidden.join(", ")}.`]];
}
/** Fields that a row of the table names; all of them stand below it. */
const fieldsInRow = 3;
const valueInRow = 40;
function whatChanges(change, detail) {
	if (change.reason !== void 0) return fewer(change.reason, detail.lineLength);
	if (detail.rows !== "all") return "";
	const named = change.fields.slice(0, fieldsInRow).map((field) => markdownCode(formatField(field, valueInRow)));
	const rest = change.fields.length - named.length;
	return [...named, ...rest === 0 ? [] : [`${rest} more`]].join("<br>");
}
function object(change, detail) {
	const name = formatObject(change.object);
	return markdownText(clip(name, Math.max(detail.lineLength, longestName)));
}
/** Names of objects and namespaces end at 253 characters each, so that no real one is cut. */
const longestName = 600;
function bodies(all, detail) {
	if (detail.bodies !== "all") return [];
	return all.filter((change) => change.fields.length > 0).map((change) => {
		const head = `${marks$2[change.outcome]} ${htmlText(formatObject(change.object))}`;
		const lines = change.fields.flatMap((field) => fieldLines(field, detail));
		return details(head, block(lines, detail, "diff"));
	});
}
function fieldLines(field, detail) {
	const { path, before, after } = field;
	return [`@@ ${path} @@`, ...changedLines(field, detail.context) ?? [...before === void 0 ? [] : [`-${JSON.stringify(before)}`], ...after === void 0 ? [] : [`+${JSON.stringify(after)}`]]];
}
function block(lines, detail, language = "") {
	return fence(lines.map((line) => clip(line, detail.lineLength)), language);
}

// src/report/summaryDetail.ts
const all = Number.POSITIVE_INFINITY;
const full = {
	events: all,
	logs: all,
	lineLength: all,
	context: 3,
	bodies: "all",
	rows: "all",
	listed: all
};
const lessContext = {
	...full,
	leftOut: "all but the last lines of events and logs, and what surrounds a change.",
	events: 20,
	logs: 50,
	lineLength: 500,
	context: 1
};
const failuresOnly = {
	...lessContext,
	leftOut: "the fields of what changed, and all but the last lines of events and logs.",
	events: 10,
	logs: 20,
	bodies: "failures"
};
const shortFailures = {
	...failuresOnly,
	events: 3,
	logs: 3,
	lineLength: 200
};
const tables = {
	...shortFailures,
	leftOut: "the fields of what changed, events and logs.",
	bodies: "none"
};
const notable = {
	...tables,
	leftOut: "everything but failures and deletions; the rest is only counted.",
	rows: "notable"
};
/** From everything to the least; the last one always fits, since all of its lists and lines have an end. */
const levels = [
	full,
	lessContext,
	failuresOnly,
	shortFailures,
	tables,
	notable,
	...[
		3e3,
		1e3,
		100
	].map((listed) => ({
		...notable,
		leftOut: `everything but failures and deletions, and of those all but the first ${listed}.`,
		lineLength: 120,
		listed
	}))
];

// src/report/summaryFindings.ts
/** The part of a summary about the user's files: one entry a finding, the errors first. */
function findingSection(outcome, detail) {
	const all = findingsOf(outcome);
	if (all.length === 0) return [];
	const shown = (detail.rows === "all" ? order : order.slice(0, 1)).flatMap((severity) => all.filter((finding) => finding.severity === severity)).slice(0, detail.listed);
	const rest = all.length - shown.length;
	return [
		"### Findings",
		...shown.length === 0 ? [] : [shown.map((finding) => entry(finding, detail)).join("\n")],
		...rest === 0 ? [] : [`Not listed: ${rest} more.`]
	];
}
const order = [
	"error",
	"warning",
	"info"
];
const marks$1 = {
	error: "❌",
	warning: "⚠️",
	info: "ℹ️"
};
function entry({ id, severity, span, message, why, help }, detail) {
	const place = span === void 0 ? "" : `${markdownCode(clip(formatSpan(span), longestPlace))}: `;
	const first = `- ${marks$1[severity]} ${place}${fewer(message, detail.lineLength)} (${markdownCode(clip(id, longestPlace))})`;
	if (detail.bodies === "none" || detail.bodies === "failures" && severity !== "error") return first;
	return [first, ...[why, help].flatMap((sentences) => sentences === void 0 ? [] : fewer(sentences, detail.lineLength))].join("<br>\n  ");
}
const longestPlace = 300;

// src/report/summaryProbes.ts
/** The part of a summary about smoke probes: a table, then the evidence of those that did not pass. */
function probeSection(outcome, detail) {
	const all = probesOf(outcome);
	if (all.length === 0) return [];
	const notable = all.filter(isNotable);
	const shown = (detail.rows === "all" ? all : notable).slice(0, detail.listed);
	const rows = shown.map(({ state, id, message }) => [
		`${marks[state]} ${state}`,
		markdownCode(clip(id, detail.lineLength)),
		fewer(message, detail.lineLength)
	]);
	const rest = all.length - shown.length;
	const bodies = detail.bodies === "none" ? [] : notable.flatMap((probe) => body(probe, detail));
	return [
		"### Probes",
		...rows.length === 0 ? [] : [table([
			"state",
			"probe",
			"message"
		], rows)],
		...rest === 0 ? [] : [`Not listed: ${rest} more.`],
		...bodies
	];
}
const marks = {
	passed: "✅",
	failed: "❌",
	inconclusive: "⚠️",
	skipped: "⏭️"
};
function isNotable({ state }) {
	return state === "failed" || state === "inconclusive";
}
function body(probe, detail) {
	const { id, state, diagnosis, expected, found, span, details: rows = [] } = probe;
	const shown = rows.slice(0, detail.logs).map((row) => clip(row, detail.lineLength));
	const rest = rows.length - shown.length;
	const parts = [
		...diagnosis === void 0 ? [] : [fewer(diagnosis, detail.lineLength)],
		...expected === void 0 ? [] : [`Expected: ${fewer(expected, detail.lineLength)}`],
		...found === void 0 ? [] : [`Found: ${fewer(found, detail.lineLength)}`],
		...span === void 0 ? [] : [`Promised at ${markdownCode(formatSpan(span))}.`],
		...shown.length === 0 ? [] : [fence(rest === 0 ? shown : [...shown, `… ${rest} more`])]
	];
	return parts.length === 0 ? [] : [details(`${marks[state]} <code>${htmlText(id)}</code>`, parts.join("\n\n"))];
}

// src/report/workflowCommand.ts
/**
* Keeps a line of a log from being a command to GitHub's runner, which reads `::name::` behind any leading blanks and
* `##[name]` anywhere in a line (actions/runner, ActionCommand.TryParseV2 and TryParse).
*/
function neutralLine(line) {
	return line.replace(/^(\s*)::/, "$1\\::").replaceAll("##[", "#\\#[");
}

// src/report/summary.ts
/**
* Renders a run as the Markdown of a job summary. GitHub drops a summary above 1 MiB as a whole, so a long one is
* written with less and less detail until it fits, and says what was left out; headline, failures and deletions stay.
*/
function summary(outcome, settings) {
	let written = "";
	for (const detail of levels) {
		written = render(outcome, settings, detail);
		if (!fits(written)) continue;
		written = written.split("\n").map(neutralLine).join("\n");
		if (fits(written)) return written;
	}
	return written.split("\n").map(neutralLine).join("\n");
}
/** GitHub's limit is 1,048,576; the rest is for what else a step writes. */
const mostBytes = 1e6;
const light = {
	failed: "❌",
	warning: "⚠️",
	passed: "✅"
};
function render(outcome, settings, detail) {
	return `${[
		headline$1(outcome),
		...rootCause(outcome, detail),
		...detail.leftOut === void 0 ? [] : [`> Shortened to fit: ${detail.leftOut} The JSON result has all of it.`],
		...stops(outcome, detail),
		...changeSection(outcome, detail),
		...probeSection(outcome, detail),
		...findingSection(outcome, detail),
		...notes(outcome, detail),
		footer(outcome, settings)
	].join("\n\n")}\n`;
}
function headline$1(outcome) {
	const commands = outcome.commands.join(", ");
	return `## ${light[lightOf(outcome)]} promstack ${commands} ${verdictOf(outcome)} (${talliesOf(outcome).join("; ")})`;
}
function rootCause(outcome, detail) {
	const found = rootCauseOf(outcome);
	return found === void 0 ? [] : [`**${markdownText(found.subject)}**: ${fewer(found.cause, detail.lineLength)}`];
}
function stops(outcome, detail) {
	return stopsOf(outcome).slice(0, detail.listed).map(({ message, help, span }) => {
		return `❌ ${span === void 0 ? "" : `${markdownCode(`${span.file}:${span.line}:${span.column}`)}: `}${fewer(message, detail.lineLength)}<br>${fewer(help, detail.lineLength)}`;
	});
}
function notes(outcome, detail) {
	const all = notesOf(outcome).slice(0, detail.listed);
	if (all.length === 0) return [];
	return [["> [!NOTE]", ...all.map((note) => `> - ${fewer(note, detail.lineLength)}`)].join("\n")];
}
function footer(outcome, settings) {
	return `<sub>${outcome.target === void 0 ? "" : `${markdownCode(outcome.target)} · `}${formatDuration(settings.durationMs)}</sub>`;
}
/** Every character takes a byte at least, so that the long ones need not be encoded to know. */
function fits(text) {
	return text.length <= mostBytes && new TextEncoder().encode(text).length <= mostBytes;
}

// src/report/terminal.ts
/** Makes the paint for a terminal with or without colours. */
function paintFor(colour) {
	return colour ? (tone, text) => `\u001b[${codes[tone]}m${text}\u001b[0m` : (_, text) => text;
}
/** Breaks a sentence at blanks so that it fits a width; words longer than that stay whole, for links and paths. */
function wrap(text, width) {
	if (width < narrowest) return [text];
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && line.length + 1 + word.length > width) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, line];
}
/** Below this, wrapping only makes a text harder to read. */
const narrowest = 30;
const codes = {
	good: "32",
	bad: "31",
	warn: "33",
	dim: "2",
	strong: "1"
};

// src/report/text.ts
/** Renders a run for a terminal: what changed, what failed and why, what the probes found, and the verdict last. */
function text(outcome, settings) {
	const page = {
		paint: paintFor(settings.colour),
		columns: settings.columns
	};
	return `${[
		headline(page, outcome),
		changes(page, outcome),
		changesOf(outcome).filter(didFail).flatMap((change) => failureCard(page, change)),
		probesOf(outcome).flatMap((probe) => probeLines(page, probe)),
		findingsOf(outcome).flatMap((finding) => findingLines(page, finding)),
		stopsOf(outcome).flatMap((stop) => [page.paint("bad", `${place(stop.span)}error: ${visible(stop.message)}`), ...prose(page, 4, stop.help)]),
		notesOf(outcome).flatMap((note) => prose(page, 0, `note: ${note}`)),
		[closing(page, outcome, settings.durationMs)]
	].filter((section) => section.length > 0).map((section) => section.map(neutralLine).join("\n")).join("\n\n")}\n`;
}
const fieldLength = 60;
const lightTone = {
	failed: "bad",
	warning: "warn",
	passed: "good"
};
function headline({ paint }, outcome) {
	const target = outcome.target === void 0 ? "" : ` on ${visible(outcome.target)}`;
	const title = paint("strong", `promstack ${outcome.commands.join(", ")}${target}`);
	const cause = rootCauseOf(outcome);
	if (cause === void 0) return [title];
	return [title, paint("bad", `${visible(cause.subject)}: ${visible(cause.cause)}`)];
}
function changes(page, outcome) {
	const all = changesOf(outcome);
	if (all.length === 0) return [];
	const shown = all.filter((change) => change.outcome !== "unchanged");
	const unchanged = all.length - shown.length;
	return [
		...arePlanned(outcome) ? ["Planned, nothing is written:"] : [],
		...shown.flatMap((change) => changeLines(page, change)),
		...unchanged === 0 ? [] : [page.paint("dim", `  ${unchanged} unchanged`)]
	];
}
const changeMark = {
	created: ["+", "good"],
	configured: ["~", "warn"],
	unchanged: ["=", "dim"],
	deleted: ["-", "bad"],
	skipped: ["·", "dim"],
	failed: ["✗", "bad"]
};
function changeLines({ paint }, change) {
	const [mark, tone] = changeMark[change.outcome];
	const reason = change.reason === void 0 ? "" : ` (${visible(change.reason)})`;
	const name = visible(formatObject(change.object));
	return [`  ${paint(tone, `${mark} ${change.outcome.padEnd(10)}`)} ${name}${reason}`, ...change.fields.flatMap((field) => [paint("dim", `      ${visible(formatField(field, fieldLength))}`), ...(changedLines(field, 1) ?? []).map((line) => paint(lineTone(line), `        ${visible(line)}`))])];
}
function lineTone(line) {
	if (line.startsWith("+")) return "good";
	return line.startsWith("-") ? "bad" : "dim";
}
function failureCard(page, change) {
	const { paint } = page;
	const { cause, help, events, logs } = change.failure ?? {
		cause: change.reason ?? "no cause is known",
		events: [],
		logs: []
	};
	return [
		`${paint("bad", "✗")} ${paint("strong", visible(formatObject(change.object)))}: ${visible(cause)}`,
		...change.span === void 0 ? [] : [`    written at ${visible(formatSpan(change.span))}`],
		...prose(page, 4, help),
		...events.length === 0 ? [] : ["    events:", ...events.map((event) => `      ${visible(event)}`)],
		...logs.flatMap((log) => [`    log of ${visible(log.of)}:`, ...log.lines.map((line) => `      ${visible(line)}`)])
	];
}
const probeMark = {
	passed: ["✓", "good"],
	failed: ["✗", "bad"],
	inconclusive: ["?", "warn"],
	skipped: ["·", "dim"]
};
function probeLines(page, probe) {
	const [mark, tone] = probeMark[probe.state];
	const name = `${page.paint(tone, mark)} ${visible(probe.id)}`;
	if (probe.state === "passed") return [`${name}: ${visible(probe.message)}`];
	return [
		`${name} (${probe.state}): ${visible(probe.message)}`,
		...probe.expected === void 0 ? [] : prose(page, 4, `expected: ${probe.expected}`),
		...probe.found === void 0 ? [] : prose(page, 4, `found: ${probe.found}`),
		...(probe.details ?? []).map((detail) => `    ${visible(detail)}`),
		...prose(page, 4, probe.diagnosis),
		...probe.span === void 0 ? [] : [`    promised at ${visible(formatSpan(probe.span))}`]
	];
}
const severityTone = {
	error: "bad",
	warning: "warn",
	info: "dim"
};
function findingLines(page, { id, severity, span, message, why, help }) {
	const label = page.paint(severityTone[severity], severity);
	return [
		`${place(span)}${label}: ${visible(message)} [${visible(id)}]`,
		...prose(page, 4, why),
		...prose(page, 4, help)
	];
}
function closing({ paint }, outcome, durationMs) {
	const verdict = `${verdictOf(outcome)} in ${formatDuration(durationMs)}`;
	return `${paint(lightTone[lightOf(outcome)], verdict)} (${talliesOf(outcome).join("; ")})`;
}
function place(span) {
	return span === void 0 ? "" : `${visible(formatSpan(span))}: `;
}
/** Sentences, indented and broken to the width of the terminal where that is known. */
function prose({ columns }, indent, sentences) {
	if (sentences === void 0) return [];
	return sentences.split("\n").flatMap((line) => wrap(visible(line), columns - indent)).map((line) => `${" ".repeat(indent)}${line}`);
}

// src/report/index.ts
/** Every reporter by the name that `--report` and `--format` take. */
const reporters = {
	text,
	summary,
	json
};
/** The errors and warnings of a run at the lines that they are about; never more than ten of each. */
function annotations(outcome) {
	return annotations$1(outcome);
}

// src/run.ts
/** Runs the commands in their order until one does not pass, reports, and gives the exit code. */
async function run(given) {
	const { options, host, signal } = given;
	const start = host.clock.now();
	const context = makeContext(given);
	try {
		const outcome = outcomeOf(await answers(context, given.bodies ?? {
			apply,
			smoke
		}), options.commands, context.target());
		await report(outcome, {
			options,
			host,
			durationMs: host.clock.now() - start
		});
		if (signal.aborted) return reasonOf(signal) === "SIGTERM" ? 143 : 130;
		return {
			passed: 0,
			failed: 1,
			error: 2
		}[outcome.outcome];
	} catch (error) {
		host.output("outcome", "error");
		if (error instanceof UserError) {
			host.complain(`error: ${error.message}\n${error.help}\n`);
			return 2;
		}
		host.complain(`this is a bug of promstack; please report it with what follows\n${stackOf(error)}\n`);
		return 3;
	} finally {
		await context.close();
	}
}
async function answers(context, bodies) {
	const results = [];
	for (const command of context.options.commands) {
		const result = await answer(command, bodies[command], context);
		results.push(result);
		if (result.outcome !== "passed") break;
	}
	return results;
}
/** What stops a command is its answer, and so is being ended from outside; what is our bug goes on to the caller. */
async function answer(command, body, context) {
	const { signal, options } = context;
	try {
		const result = await within(body(context), signal);
		if (signal.aborted) return {
			...result,
			outcome: "error",
			stop: ended(signal)
		};
		return result.outcome === "passed" && isRefusedBy(options.failOn, result) ? {
			...result,
			outcome: "failed"
		} : result;
	} catch (error) {
		if (signal.aborted) return commandResult({
			command,
			outcome: "error",
			stop: ended(signal)
		});
		if (!(error instanceof UserError)) throw error;
		const span = error.span === void 0 ? {} : { span: error.span };
		return commandResult({
			command,
			outcome: "error",
			stop: {
				message: error.message,
				help: error.help,
				...span
			}
		});
	}
}
/** Once the run is ended its work gets a moment to stop in good order; what hangs is left behind. */
async function within(work, signal) {
	let timer;
	const late = new Promise((_, reject) => {
		const wait = () => {
			timer = setTimeout(() => reject(signal.reason), graceMs);
		};
		signal.addEventListener("abort", wait, { once: true });
	});
	return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
/** GitHub kills a cancelled step after 7.5 seconds. */
const graceMs = 3e3;
function isRefusedBy(failOn, result) {
	return result.findings.some(({ severity }) => severity === "error" || severity === failOn);
}
function ended(signal) {
	return {
		message: `ended by ${reasonOf(signal)}`,
		help: "Started again, it goes on where it stopped."
	};
}
function reasonOf({ reason }) {
	return reason instanceof Error && typeof reason.cause === "string" ? reason.cause : "a signal";
}
function outcomeOf(results, commands, target) {
	const left = commands.slice(results.length);
	const last = results.at(-1);
	const note = left.length === 0 || last === void 0 ? [] : [`not run, because ${last.command} did not pass: ${left.join(", ")}`];
	return {
		commands,
		outcome: worst(results.map((result) => result.outcome)),
		results: results.map((result) => result === last ? {
			...result,
			notes: [...result.notes, ...note]
		} : result),
		...target === void 0 ? {} : { target }
	};
}
/** The log comes first, so that what follows cannot keep anybody from reading it. */
async function report(outcome, { options, host, durationMs }) {
	const plain = {
		colour: false,
		columns: 100,
		durationMs
	};
	const resultFile = options.output ?? host.resultFile;
	const json = () => reporters.json(outcome, plain);
	if (options.format === "json") host.print(json());
	else host.print(reporters.text(outcome, {
		colour: host.colour,
		columns: host.columns,
		durationMs
	}));
	if (options.format === "github") for (const annotation of annotations(outcome)) host.annotate(annotation);
	setOutputs(outcome, host, resultFile);
	await host.summarize(() => reporters.summary(outcome, plain));
	if (resultFile !== void 0) await host.files.write(resultFile, json());
	for (const { kind, file } of options.reports) await host.files.write(file, reporters[kind](outcome, plain));
}
function setOutputs(outcome, host, resultFile) {
	const found = countsOf(outcome);
	host.output("outcome", outcome.outcome);
	host.output("changed", String(found.created + found.configured + found.deleted > 0));
	if (resultFile !== void 0) host.output("result", resultFile);
	for (const name of [
		"created",
		"configured",
		"unchanged",
		"deleted",
		"skipped",
		"failed"
	]) host.output(name, String(found[name]));
	host.output("probes-passed", String(found.probesPassed));
	host.output("probes-failed", String(found.probesFailed));
	host.output("probes-inconclusive", String(found.probesInconclusive));
}
function stackOf(error) {
	if (!(error instanceof Error)) return String(error);
	const cause = error.cause === void 0 ? "" : `\ncaused by ${stackOf(error.cause)}`;
	return `${error.stack ?? error.message}${cause}`;
}

export { run as t };