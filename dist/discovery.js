import { S as textAt, b as numberAt, g as at, n as groupOf, v as isObject, x as objectAt, y as listAt } from "./object.js";

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
function pathOf(resource, place) {
	const root = groupOf(resource.apiVersion) === "" ? `/api/${resource.apiVersion}` : `/apis/${resource.apiVersion}`;
	const namespace = resource.namespaced && place.namespace !== void 0 ? `/namespaces/${encodeURIComponent(place.namespace)}` : "";
	const name = place.name === void 0 ? "" : `/${encodeURIComponent(place.name)}`;
	return `${root}${namespace}/${resource.plural}${name}`;
}
/** The path of the object that a reference names. */
function objectPath(resource, reference) {
	return pathOf(resource, {
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

export { ConnectionError as a, ApiError as i, pathOf as n, isMissing as o, readDiscovery as r, objectPath as t };