import "./rolldown-runtime.js";
import { t as commandResult } from "./outcome.js";
import { S as textAt, _ as equal, b as numberAt, g as at, i as readYaml, l as isBomb, p as isMerge, r as keyOf, s as resolveScalar, t as formatObject, v as isObject, x as objectAt, y as listAt } from "./object.js";
import { n as secretsOf, r as redact, t as makeMask } from "./mask.js";
import { a as ConnectionError, i as ApiError, n as pathOf, t as objectPath } from "./discovery.js";
import { a as asObject, i as conditionOf, n as isAwaited, o as listObjects, r as readinessOf, s as readObject, t as readLogs } from "./logs.js";
import { n as describeError, r as fileText, t as UserError } from "./errors.js";
import { t as connectionTrouble } from "./connectionTrouble.js";
import { i as howToRead, n as resolveManifests, r as generatedSecrets } from "./resolve.js";
import { d as recognise, f as recogniseNamed, t as isSecretField } from "./secretField.js";
import { Bt as formatFixed, Gt as goQuote, Ht as formatValue, It as parseExpr, Mt as parseDuration, Ut as formatDuration, Vt as formatNumber, Wt as wholeMs, a as workloadOf, b as readMatchers, c as findComponent, jt as formatDuration$1, l as flagValue, n as formatWorkload, t as stopwatch, u as flagsOf, w as readRules, x as printMatcher$1, zt as lowestMs } from "./stopwatch.js";
import { t as refused } from "./refused.js";
import { Buffer as Buffer$1 } from "node:buffer";
import { randomBytes } from "node:crypto";

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
	const before = parse(textAt(predicted, "metadata", "annotations", lastApplied));
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
function parse(text) {
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
	if (error.status === 401) return plain$1("unauthorized", "the API server no longer accepts the credentials (401)", "Log in again and start once more: what is done stays done.");
	if (/failed to create typed patch object|strict decoding error|strict validation error/.test(text)) return schemaTrouble(error, object);
	if (error.status === 404 && error.details["kind"] === "namespaces") return {
		...plain$1("missing-namespace", `namespace \`${String(error.details["name"])}\` does not exist`, "Add a Namespace object to the manifests, or create the namespace first."),
		paths: [["metadata", "namespace"]]
	};
	const accessTrouble = forbidden(error, reference);
	if (accessTrouble !== void 0) return accessTrouble;
	if (/exceeded quota/.test(text)) return plain$1("quota", lastPart(text), "Raise the ResourceQuota of the namespace or ask for less.");
	if (/violates PodSecurity/.test(text)) return plain$1("admission", podSecurity(text), podSecurityHelp);
	if (/failed calling (admission )?webhook/.test(text)) return plain$1("webhook", oneLine$1(text), "The webhook itself does not answer: look at the Service and the pods that its configuration names.");
	if (/admission webhook ".*" denied|ValidatingAdmissionPolicy|denied request/.test(text)) return plain$1("admission", oneLine$1(text), "A policy of the cluster refuses the object; change the object or ask the owner of the policy.");
	if (/because it is being terminated/.test(text)) return plain$1("admission", "the namespace is being deleted", "Wait until it is gone (`kubectl get namespaces`), then start again.");
	if (error.status === 409) return conflict(error, fields);
	if (error.status === 422 || error.reason === "Invalid" || error.status === 400) return invalid(error, fields);
	if (error.status === 403) return plain$1("admission", oneLine$1(text), "The cluster refuses the object; its text says why.");
	if (error.status === 404) return plain$1("invalid", `the server does not serve ${formatObject(reference)} (${oneLine$1(text)})`, "Check apiVersion and kind.");
	return plain$1("unavailable", `the API server could not do it: ${oneLine$1(text)} (${error.status})`, "Try again; if it stays so, look at the API server.");
}
const podSecurityHelp = "Give the pod the security context that the level asks for, or label the namespace with a lower `pod-security.kubernetes.io/enforce`.";
function plain$1(kind, message, help) {
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
		message: message || oneLine$1(error.message),
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
			what: oneLine$1(line)
		};
	}
}
/** RBAC's refusal names verb, resource, group and namespace: everything that a rule needs. */
function forbidden(error, reference) {
	if (error.status !== 403) return void 0;
	if (/attempting to grant RBAC permissions not currently held/.test(error.message)) return plain$1("forbidden", `${formatObject(reference)} grants rights that the deploying identity does not hold itself`, "Give it those rights too, or the verb `escalate` (roles) or `bind` (bindings) on them.");
	const match = /User "([^"]*)" cannot (\w+) resource "([^"]*)" in API group "([^"]*)"(?: in the namespace "([^"]*)")?/.exec(error.message);
	if (match === null) return void 0;
	const [, user, verb = "", resource = "", group = "", namespaceOrName] = match;
	const namespace = resource === "namespaces" ? void 0 : namespaceOrName;
	const where = namespace === void 0 ? "at the cluster scope" : `in namespace \`${namespace}\``;
	const rule = `- { apiGroups: ["${group}"], resources: ["${resource}"], verbs: ["${verb}"] }`;
	return plain$1("forbidden", `user \`${user}\` may not ${verb} ${resource}${group === "" ? "" : `.${group}`} ${where}`, `Add to a ${namespace === void 0 ? "ClusterRole" : `Role in \`${namespace}\``} of that user: ${rule}`);
}
function conflict(error, fields) {
	const owned = error.causes.filter((cause) => cause.reason === "FieldManagerConflict");
	if (owned.length === 0) return plain$1("conflict", oneLine$1(error.message), "Somebody else changes the object at the same time; start again.");
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
		message: oneLine$1(error.message),
		field: ""
	}];
	const immutable = causes.filter(isImmutable);
	const told = (immutable.length > 0 ? immutable : causes).map((cause) => cause.field === "" || cause.field === "<nil>" ? cause.message : `\`${cause.field}\`: ${shorten$1(cause.message)}`);
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
	return oneLine$1(/violates PodSecurity .*/s.exec(text)?.[0] ?? text);
}
function lastPart(text) {
	return oneLine$1(/exceeded quota.*/s.exec(text)?.[0] ?? text);
}
function oneLine$1(text) {
	return text.replace(/\s+/g, " ").trim();
}
function shorten$1(text) {
	const line = oneLine$1(text);
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
		const [read, tried] = await Promise.allSettled([readObject(client, path), dryRun(client, path, object)]);
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
		const objects = await Promise.all(waiting.map((step) => readObject(client, objectPath(step.resource, step.change.object))));
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
		live = await readObject(client, path);
	}
}
/** A new namespace gets its default ServiceAccount a moment after it was made; pods are refused until then. */
const isSettling = /error looking up service account|serviceaccount "default" not found/;
async function createOnce(client, step) {
	const { reference, object } = step.manifest;
	try {
		const answer = await client.send({
			method: "POST",
			path: pathOf(step.resource, { namespace: reference.namespace }),
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
		const live = await readObject(client, objectPath(step.resource, reference));
		return { created: live !== void 0 && isSameSecret(live, object) };
	}
}
/** A random password is the same only when an earlier try arrived and its answer was lost. */
function isSameSecret(live, written) {
	return Object.entries(objectAt(written, "stringData")).every(([key, value]) => textAt(live, "data", key) === Buffer.from(String(value)).toString("base64"));
}

// src/kube/plan/planGenerated.ts
/** Looks which of the Secrets that the manifests leave to the apply are there already. */
async function findGenerated(client, manifests) {
	const resource = (await client.discovery()).find("v1", "Secret");
	if (resource === void 0) return [];
	return Promise.all(generatedSecrets(manifests).map(async (secret) => {
		try {
			const object = await readObject(client, objectPath(resource, secret.manifest.reference));
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
		else if (optional && liveByKey.has(keyOf(user.reference))) notes.push(`${name} is not generated, because ${formatObject(user.reference)} already runs without it and keeps the password that it has`);
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
/** Items are paired by their keys where all have them, else by place; the index shown is that of the later list, or of the earlier for what goes. */
function* listDifferences(before, after, path) {
	const found = (listKeys[String(path.at(-1))] ?? [["name"]]).find((fields) => keysOf(before, fields) !== void 0 && keysOf(after, fields) !== void 0) ?? [];
	const byName = keysOf(before, found);
	const names = keysOf(after, found);
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
/**
* What tells the items of a list apart, by the name of the list (`x-kubernetes-list-map-keys` of the built-in kinds); the server fills in
* the protocol. Everywhere else it is the name.
*/
const listKeys = {
	ports: [
		["containerPort", "protocol"],
		["port", "protocol"],
		["name"]
	],
	volumeMounts: [["mountPath"], ["name"]],
	volumeDevices: [["devicePath"], ["name"]],
	hostAliases: [["ip"]],
	topologySpreadConstraints: [["topologyKey", "whenUnsatisfiable"]]
};
/** What each item is told apart by; undefined when one has none, or two have the same. */
function keysOf(list, fields) {
	const found = list.map((item) => {
		const values = isObject(item) ? fields.map((field) => item[field]) : [];
		return values.length > 0 && values.every((value) => typeof value === "string" || typeof value === "number") ? JSON.stringify(values) : void 0;
	}).filter((key) => key !== void 0);
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
		refuse([...found.filter((item) => item instanceof UserError), ...refusedQuestions(ordered, previews)], secrets);
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
		return live === void 0 ? [] : [[keyOf(manifest.reference), live]];
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
function refuse(errors, secrets) {
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
		return join(text("msg") ?? text("message"), text("err") ?? text("error"));
	} catch {
		return;
	}
}
/** `level=ERROR msg="Error loading config" err="parsing YAML file …"`. */
function fromLogfmt(line) {
	const fields = new Map([...line.matchAll(/(\w+)=("(?:[^"\\]|\\.)*"|\S+)/g)].map(([, key = "", value = ""]) => [key, unquote(value)]));
	if (!errorLevels.test(fields.get("level") ?? fields.get("lvl") ?? "")) return void 0;
	return join(fields.get("msg"), fields.get("err") ?? fields.get("error"));
}
/** The cause alone says more than `Error loading config: <cause>` does only when there is no message. */
function join(message, error) {
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
function unquote(value) {
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

// src/kube/wait/card.ts
/** Makes the failure card of an object that did not become ready: the cause in one line, the events and the end of the log behind it. */
async function failureCard(client, judgement, context) {
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
			lines: lines.map(shorten)
		};
	} catch (error) {
		if (!(error instanceof ApiError)) throw error;
	}
}
const shownLines = 20;
function shorten(line) {
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
	if (className === void 0 && (classes === void 0 ? /no storage class is set/.test(event?.message ?? "") : !classes.some(isDefault))) return classCause("no-class", "it names no StorageClass and the cluster has no default one", observation);
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
	const found = observation.classes?.find((item) => name === void 0 ? isDefault(item) : textAt(item, "metadata", "name") === name);
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
	const names = (classes ?? []).map((item) => `${textAt(item, "metadata", "name")}${isDefault(item) ? " (default)" : ""}`);
	return {
		kind,
		text: `${text}; ${names.length === 0 ? "the cluster has none" : `there is ${names.join(", ")}`}`,
		help: "Name a class that exists in `storageClassName` (it cannot change on an existing claim: delete the claim first), or install the class.",
		short: text,
		patienceMs: secondLook
	};
}
function isDefault(item) {
	return textAt(item, "metadata", "annotations", "storageclass.kubernetes.io/is-default-class") === "true";
}

// src/kube/diagnose/creation.ts
/** Why a workload's pods are not even made: Pod Security, a quota, a missing ServiceAccount, a webhook. */
function creationCause(makers, observation) {
	const condition = makers.flatMap((maker) => conditionOf(maker, "ReplicaFailure") ?? []).find(({ status }) => status === "True");
	if (condition !== void 0) return describe$1(condition.message, secondLook);
	const uids = new Set(makers.map(uidOf));
	const event = observation.events.filter(({ about, reason }) => uids.has(about.uid) && /^(FailedCreate|FailedDaemonPod)$/.test(reason)).sort((a, b) => a.lastMs - b.lastMs).at(-1);
	if (event === void 0) return void 0;
	return describe$1(event.message, event.lastMs >= observation.beganMs - clockSkewMs$1 ? secondLook : mayPass);
}
const clockSkewMs$1 = 1e4;
function describe$1(message, patienceMs) {
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
function selects(selector, labels) {
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
	const nearest = nearestWorkload(service, selector, manifests);
	const text = `selector ${write(selector)} matches no pod`;
	return {
		kind: "selector",
		text: text + (nearest === void 0 ? "" : `; nearest: ${formatObject(nearest.reference)} has labels ${write(podLabelsOf(nearest.object) ?? {})}`),
		help: "Make `spec.selector` of the Service equal to labels in the pod template of its workload.",
		short: text,
		patienceMs: secondLook
	};
}
function nearestWorkload(service, selector, manifests) {
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
function judge(object, observation, manifests) {
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
	const planned = manifests.some(({ object, reference }) => reference.namespace === namespace && selects(selector, podLabelsOf(object) ?? {}));
	const running = observation.pods.some((pod) => textAt(pod, "metadata", "namespace") === namespace && selects(selector, podLabelsOf(pod) ?? {}));
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
			const key = keyOf(step.change.object);
			const object = listed === void 0 ? await readObject(client, objectPath(step.resource, step.change.object)) : listed.find((item) => item.metadata.name === step.change.object.name);
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
	return steps.map(({ change }) => concluded(change, verdicts.get(keyOf(change.object))));
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
	return !judge(live, emptyObservation(0), manifests).ready;
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
				const key = keyOf(step.change.object);
				if (!patience.isOver(key, judgement.cause, clock.now())) continue;
				verdicts.set(key, {
					kind: "failed",
					failure: await failureCard(client, judgement, {
						observation: look.observation,
						secrets,
						waitedMs: void 0
					})
				});
				end = Math.min(end, clock.now() + graceMs);
			}
			const open = judged.filter(({ step }) => !verdicts.has(keyOf(step.change.object)));
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
const graceMs = 4e3;
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
	const object = look.objects.get(keyOf(step.change.object));
	if (object !== void 0) return judge(object, look.observation, manifests);
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
		const key = keyOf(step.change.object);
		if (inTime) context.verdicts.set(key, {
			kind: "undecided",
			message: redact(judgement.message, context.secrets)
		});
		else context.verdicts.set(key, {
			kind: "failed",
			failure: await failureCard(client, judgement, {
				observation: context.look.observation,
				secrets: context.secrets,
				waitedMs: context.waitedMs
			})
		});
	}
	return context.verdicts;
}

// src/meaning/alertmanager.ts
/** alertmanager.yml: routes by what they match, receivers and time intervals by name, inhibitions by what they match. */
function alertmanagerShape() {
	return {
		lists: {
			receivers: {
				word: "receiver",
				nameOf: (item) => textAt(item, "name"),
				isOrdered: false,
				shape: receiverShape
			},
			time_intervals: timeIntervals,
			mute_time_intervals: timeIntervals,
			inhibit_rules: {
				word: "inhibition",
				nameOf: (item) => `${braces(matchersOf(item, "source_"))} of ${braces(matchersOf(item, "target_"))}`,
				isOrdered: false,
				shape: () => ({ ignored: new Set(matcherKeys("source_").concat(matcherKeys("target_"))) })
			}
		},
		maps: {
			route: routeShape(),
			global: { hasSecretUrls: true }
		}
	};
}
const timeIntervals = {
	word: "time interval",
	nameOf: (item) => textAt(item, "name"),
	isOrdered: false,
	shape: () => ({})
};
/** The first route that matches wins, so their order counts. */
function routeShape() {
	return { lists: { routes: {
		word: "route",
		nameOf: (item) => braces(matchersOf(item, "")),
		hintOf: (item) => `to ${textAt(item, "receiver") ?? "the receiver above"}`,
		isOrdered: true,
		shape: () => ({
			...routeShape(),
			ignored: new Set(matcherKeys(""))
		})
	} } };
}
/** Where a webhook's URL is known, anybody can write to it. */
function receiverShape() {
	return {
		ignored: /* @__PURE__ */ new Set(["name"]),
		hasSecretUrls: true
	};
}
function matcherKeys(prefix) {
	return [
		`${prefix}match`,
		`${prefix}match_re`,
		`${prefix}matchers`
	];
}
/** The matchers of an item, those of the old fields too, each in its canonical form and sorted; what cannot be read stays as written. */
function matchersOf(item, prefix) {
	const print = (name, op, value) => printMatcher$1({
		name,
		op,
		value: String(value),
		start: 0,
		end: 0
	});
	const lines = listAt(item, `${prefix}matchers`).flatMap((line) => {
		const { matchers } = readMatchers(String(line));
		return matchers === void 0 ? [String(line)] : matchers.map(printMatcher$1);
	});
	const old = Object.entries(objectAt(item, `${prefix}match`)).map(([name, value]) => print(name, "=", value));
	const patterns = Object.entries(objectAt(item, `${prefix}match_re`)).map(([name, value]) => print(name, "=~", value));
	return [.../* @__PURE__ */ new Set([
		...lines,
		...old,
		...patterns
	])].sort();
}
function braces(matchers) {
	return `{${matchers.join(", ")}}`;
}

// src/meaning/pair.ts
/** Pairs the things of one word: by name, then by what they hold, then by place; in the later order, with what goes at its end. */
function pairsOf(before, after) {
	const left = before.map((part, index) => ({
		part,
		index
	}));
	const right = after.map((part, index) => ({
		part,
		index
	}));
	const names = new Set([...before, ...after].map(({ name }) => name));
	const byNameLeft = Map.groupBy(left, ({ part }) => part.name);
	const byNameRight = Map.groupBy(right, ({ part }) => part.name);
	return [...names].flatMap((name) => {
		const one = byNameLeft.get(name) ?? [];
		const other = byNameRight.get(name) ?? [];
		return name === void 0 ? byPlace(one, other) : byHint(one, other);
	}).sort((a, b) => placeOf(a) - placeOf(b));
}
function placeOf({ before, after }) {
	return after?.index ?? 1e9 + (before?.index ?? 0);
}
/** Those that are equal, then those that are told apart alike, then what is left in order. */
function byHint(before, after) {
	const pairs = [];
	let left = before;
	let right = after;
	for (const keyOf of [
		({ same }) => same,
		({ hint }) => hint,
		() => ""
	]) {
		const waiting = Map.groupBy(right, ({ part }) => keyOf(part));
		const used = /* @__PURE__ */ new Set();
		left = left.filter((one) => {
			const other = waiting.get(keyOf(one.part))?.shift();
			if (other === void 0) return true;
			used.add(other);
			pairs.push({
				before: one,
				after: other
			});
			return false;
		});
		right = right.filter((one) => !used.has(one));
	}
	return [
		...pairs,
		...left.map((one) => ({ before: one })),
		...right.map((one) => ({ after: one }))
	];
}
/** Things without names: equal ones keep each other company as in a diff of lines, and what stands between them is paired in order. */
function byPlace(before, after) {
	const pairs = [];
	let i = 0;
	let j = 0;
	for (const [left, right] of [...commonOf(before, after), [before.length, after.length]]) {
		while (i < left || j < right) {
			const one = i < left ? before[i] : void 0;
			const other = j < right ? after[j] : void 0;
			pairs.push({
				...one && { before: one },
				...other && { after: other }
			});
			i = Math.min(i + 1, left);
			j = Math.min(j + 1, right);
		}
		const [one, other] = [before[left], after[right]];
		if (one !== void 0 && other !== void 0) pairs.push({
			before: one,
			after: other
		});
		i = left + 1;
		j = right + 1;
	}
	return pairs;
}
/** Above this many pairs only equal beginnings and ends are looked for. */
const mostPairs = 25e4;
/** The places of a longest common subsequence. */
function commonOf(before, after) {
	const isEqual = (i, j) => before[i]?.part.same === after[j]?.part.same;
	const shorter = Math.min(before.length, after.length);
	let head = 0;
	while (head < shorter && isEqual(head, head)) head += 1;
	let tail = 0;
	while (tail < shorter - head && isEqual(before.length - 1 - tail, after.length - 1 - tail)) tail += 1;
	const rows = before.length - head - tail;
	const columns = after.length - head - tail;
	const found = Array.from({ length: head }, (_, index) => [index, index]);
	if (rows * columns <= mostPairs) {
		const width = columns + 1;
		const lengths = new Uint32Array((rows + 1) * width);
		const at = (i, j) => lengths[i * width + j] ?? 0;
		for (let i = rows - 1; i >= 0; i -= 1) for (let j = columns - 1; j >= 0; j -= 1) lengths[i * width + j] = isEqual(head + i, head + j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		for (let i = 0, j = 0; i < rows && j < columns;) if (isEqual(head + i, head + j)) {
			found.push([head + i, head + j]);
			i += 1;
			j += 1;
		} else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
		else j += 1;
	}
	for (let index = tail; index > 0; index -= 1) found.push([before.length - index, after.length - index]);
	return found;
}

// src/meaning/part.ts
/** A value that may be shown as it is. */
function plain(text) {
	return {
		same: text,
		shown: text
	};
}
/** A setting with one value. */
function single(value) {
	return {
		kind: "value",
		value
	};
}
/** Makes a thing of what it holds. */
function makePart(given) {
	const settings = [...given.settings].map(([name, setting]) => [
		name,
		setting.kind,
		...comparable(setting)
	]).sort((a, b) => compareTexts$1(a[0] ?? "", b[0] ?? ""));
	const ordered = given.parts.filter((part) => part.isOrdered).map(({ same }) => same);
	const others = given.parts.filter((part) => !part.isOrdered).map(({ same }) => same).sort(compareTexts$1);
	return {
		...given,
		same: JSON.stringify([
			given.word,
			given.name ?? null,
			settings,
			ordered,
			others
		])
	};
}
/** What two settings are compared by. */
function comparable(setting) {
	if (setting.kind === "value") return [setting.value.same];
	const values = setting.values.map(({ same }) => same);
	return setting.kind === "set" ? [...new Set(values)].sort(compareTexts$1) : values;
}
/** Tells whether two settings say the same. */
function isSameSetting(left, right) {
	const [one, other] = [comparable(left), comparable(right)];
	return left.kind === right.kind && one.length === other.length && one.every((text, index) => text === other[index]);
}
function compareTexts$1(left, right) {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}

// src/meaning/compareParts.ts
/** Everything by which a thing differs from what it was, the outermost first. */
function* compareParts(before, after, path = []) {
	if (before.same === after.same) return;
	for (const name of /* @__PURE__ */ new Set([...before.settings.keys(), ...after.settings.keys()])) {
		const earlier = before.settings.get(name);
		const later = after.settings.get(name);
		if (earlier !== void 0 && later !== void 0 && isSameSetting(earlier, later)) continue;
		yield {
			kind: "setting",
			path,
			name,
			part: after,
			...earlier && { before: earlier },
			...later && { after: later }
		};
	}
	const left = Map.groupBy(before.parts, ({ word }) => word);
	const right = Map.groupBy(after.parts, ({ word }) => word);
	for (const word of /* @__PURE__ */ new Set([...left.keys(), ...right.keys()])) yield* compareLists(left.get(word) ?? [], right.get(word) ?? [], path);
}
function* compareLists(before, after, path) {
	const ambiguous = /* @__PURE__ */ new Set([...repeated(before), ...repeated(after)]);
	const pairs = pairsOf(before, after);
	let last = -1;
	let isReordered = false;
	for (const { before: earlier, after: later } of pairs) {
		const placed = later ?? earlier;
		if (placed === void 0) continue;
		const { part, index } = placed;
		const here = [...path, labelOf(part, {
			index,
			isAmbiguous: ambiguous.has(part.name)
		})];
		if (earlier === void 0) yield {
			kind: "added",
			path: here,
			part
		};
		else if (later === void 0) yield {
			kind: "removed",
			path: here,
			part
		};
		else {
			isReordered ||= part.isOrdered && earlier.index < last;
			last = Math.max(last, earlier.index);
			yield* compareParts(earlier.part, later.part, here);
		}
	}
	const word = before[0]?.word;
	if (isReordered && word !== void 0) yield {
		kind: "order",
		path,
		word
	};
}
function repeated(parts) {
	return [...Map.groupBy(parts, ({ name }) => name)].filter(([, list]) => list.length > 1).map(([name]) => name);
}
function labelOf({ word, name, hint }, at) {
	if (name === void 0) return `${word} ${at.index + 1}`;
	return `${word} ${name}${at.isAmbiguous && hint !== "" ? ` ${hint}` : ""}`;
}

// src/meaning/countLines.ts
/** Differences counted by what they are differences of, without a word of the texts: `2 × receiver changed`. */
function countLines(changes) {
	return [...Map.groupBy(changes, describe)].map(([text, list]) => ({
		mark: marks[list[0]?.kind ?? "setting"],
		text: `${list.length} × ${text}`
	}));
}
const marks = {
	added: "+",
	removed: "-",
	setting: "~",
	order: "~",
	moved: "~"
};
function describe(change) {
	const word = change.kind === "order" ? change.word : change.part.word;
	const thing = ours.has(word) ? word : "setting";
	switch (change.kind) {
		case "added":
		case "removed":
		case "moved": return `${thing} ${change.kind}`;
		case "order": return `order of ${thing}s changed`;
		case "setting": return word === "" ? "setting changed" : `${thing} changed`;
	}
}
const ours = /* @__PURE__ */ new Set([
	"group",
	"alert",
	"record",
	"scrape job",
	"targets",
	"relabel step",
	"metric relabel step",
	"remote write",
	"remote read",
	"route",
	"receiver",
	"inhibition",
	"time interval",
	"data source",
	"provider",
	"panel",
	"query",
	"variable"
]);

// src/meaning/documentEffects.ts
/** What follows from the changes of a document by themselves, whatever runs it. */
function documentEffects(kind, changes) {
	if (kind === "rules") return resets(changes);
	return kind === "prometheus" ? changes.flatMap(retention$1) : [];
}
/**
* Prometheus keeps the state of an alert over a reload while its group, its name and its labels stay (rules/group.go CopyState): a new
* `for` or `expr` goes on with what is pending, another label begins anew.
*/
function resets(changes) {
	const names = changes.flatMap((change) => {
		const { kind, path } = change;
		const label = path.at(-1) ?? "";
		if (kind === "moved") return change.part.word === "alert" ? [label] : [];
		if (kind !== "setting" || !change.name.startsWith("labels.")) return [];
		if (change.part.word === "alert") return [label];
		return change.part.word === "group" && change.part.parts.some(({ word }) => word === "alert") ? [`alerts of ${label} that take the label from it`] : [];
	});
	return [...new Set(names)].map((name) => ({
		kind: "pending-reset",
		text: `${name}: what is pending or firing begins anew, since its labels or its group change`
	}));
}
function retention$1(change) {
	if (change.kind !== "setting" || change.path.length > 0 || change.name !== "storage.tsdb.retention.time") return [];
	const { before, after } = change;
	if (before?.kind !== "value" || after?.kind !== "value") return [];
	const earlier = parseDuration(before.value.shown);
	const later = parseDuration(after.value.shown);
	if (earlier === void 0 || later === void 0 || earlier === 0 || later === 0 || later >= earlier) return [];
	return [{
		kind: "data-loss",
		text: `retention shrinks from ${before.value.shown} to ${after.value.shown}: older blocks are deleted`
	}];
}

// src/promql/print.ts
/** Writes an expression in its canonical form, byte for byte as Prometheus does (prometheus promql/parser Expr.String). */
function print(expr, features) {
	return printed(expr, features?.unquotedUtf8Names ?? false);
}
/** Writes what stands between an aggregation's name and its arguments, its spaces included; empty for nothing. */
function printGrouping({ grouping }, hasUtf8Names) {
	if (grouping === void 0) return "";
	if (grouping.kind === "without") return ` without (${labelList(grouping.labels, hasUtf8Names)}) `;
	return grouping.labels.length > 0 ? ` by (${labelList(grouping.labels, hasUtf8Names)}) ` : "";
}
/** Writes how the sides of a binary expression are matched, with a space before it; empty for nothing. */
function printMatching(matching, hasUtf8Names) {
	if (matching === void 0) return "";
	const { labels, include, cardinality } = matching;
	const isGrouped = cardinality === "many-to-one" || cardinality === "one-to-many";
	let text = "";
	if (labels?.kind === "on" || (labels?.labels.length ?? 0) > 0 || isGrouped) text += ` ${labels?.kind ?? "ignoring"} (${labelList(labels?.labels ?? [], hasUtf8Names)})`;
	if (isGrouped) text += ` group_${cardinality === "many-to-one" ? "left" : "right"} (${labelList(include?.labels ?? [], hasUtf8Names)})`;
	return text + printFill(matching);
}
/** Writes `@ …` and `offset …` with a space before each, in the order that they have after a range. */
function printTimeShift({ at, offset }) {
	return printAt(at) + printOffset(offset);
}
/** Writes a duration as it stands in brackets and after `offset`. */
function printDuration(duration) {
	return duration.expr === void 0 ? formatDuration(duration.ms ?? 0) : printDurationExpr(duration.expr);
}
/** Writes a label's name, in quotes where it needs them. */
function printLabelName(name, hasUtf8Names) {
	return isPlainName(name, hasUtf8Names) ? name : goQuote(name);
}
/** Writes one matcher. */
function printMatcher({ name, op, value }, hasUtf8Names) {
	return printLabelName(name, hasUtf8Names) + op + goQuote(value);
}
/** Writes a number, or a duration that stands for a number. */
function printNumber({ value, isDuration }) {
	if (!isDuration) return formatNumber(value);
	return value < 0 ? `-${formatSeconds(-value)}` : formatSeconds(value);
}
function printed(expr, hasUtf8Names) {
	switch (expr.kind) {
		case "number": return printNumber(expr);
		case "string": return goQuote(expr.value);
		case "paren": return `(${printed(expr.expr, hasUtf8Names)})`;
		case "unary": return expr.op + printed(expr.expr, hasUtf8Names);
		case "selector": return printSelector(expr, hasUtf8Names);
		case "matrix": {
			const { selector, range } = expr;
			const extension = selector.extension === void 0 ? "" : ` ${selector.extension}`;
			return `${printName(selector, hasUtf8Names)}[${printDuration(range)}]${extension}${printTimeShift(selector)}`;
		}
		case "subquery": {
			const step = expr.step === void 0 ? "" : printStep(expr.step);
			return `${printed(expr.expr, hasUtf8Names)}[${printDuration(expr.range)}:${step}]${printTimeShift(expr)}`;
		}
		case "aggregation": {
			const param = expr.param === void 0 ? "" : `${printed(expr.param, hasUtf8Names)}, `;
			return `${expr.op}${printGrouping(expr, hasUtf8Names)}(${param}${printed(expr.expr, hasUtf8Names)})`;
		}
		case "call": return `${expr.name}(${expr.args.map((arg) => printed(arg, hasUtf8Names)).join(", ")})`;
		case "binary": return printBinary(expr, hasUtf8Names);
	}
}
function printBinary({ left, right, op, returnBool, matching }, hasUtf8Names) {
	const modifiers = (returnBool ? " bool" : "") + printMatching(matching, hasUtf8Names);
	return `${printed(left, hasUtf8Names)} ${op}${modifiers} ${printed(right, hasUtf8Names)}`;
}
function printSelector(selector, hasUtf8Names) {
	const { at, offset, extension } = selector;
	const extended = extension === void 0 ? "" : ` ${extension}`;
	return printName(selector, hasUtf8Names) + printAt(at) + extended + printOffset(offset);
}
/** Writes the name and the matchers, sorted as Go sorts texts. */
function printName({ matchers, start }, hasUtf8Names) {
	const last = matchers.at(-1);
	const name = last?.isImplied === true && last.start === start ? last.value : "";
	const written = [];
	for (const matcher of matchers) if (!(matcher.name === "__name__" && matcher.op === "=" && matcher.value === name && name !== "")) written.push(printMatcher(matcher, hasUtf8Names));
	if (written.length === 0) return name;
	return `${name}{${written.sort(byCodePoint).join(",")}}`;
}
/** The order of the UTF-8 bytes, which is that of the code points. */
function byCodePoint(left, right) {
	const length = Math.min(left.length, right.length);
	for (let index = 0; index < length; index++) {
		const a = left.charCodeAt(index);
		const b = right.charCodeAt(index);
		if (a !== b) return (left.codePointAt(index) ?? 0) - (right.codePointAt(index) ?? 0) || a - b;
	}
	return left.length - right.length;
}
function printFill({ fillLeft, fillRight }) {
	if (fillLeft !== void 0 && fillLeft === fillRight) return ` fill (${formatValue(fillLeft)})`;
	const left = fillLeft === void 0 ? "" : ` fill_left (${formatValue(fillLeft)})`;
	return fillRight === void 0 ? left : `${left} fill_right (${formatValue(fillRight)})`;
}
function printAt(at) {
	if (at === void 0) return "";
	return at.kind === "time" ? ` @ ${formatFixed(at.ms / 1e3, 3)}` : ` @ ${at.kind}()`;
}
function printOffset(offset) {
	if (offset === void 0 || offset.expr === void 0 && offset.ms === 0) return "";
	if (offset.expr !== void 0) return ` offset ${printDurationExpr(offset.expr)}`;
	const ms = offset.ms ?? 0;
	if (ms < 0) return ` offset -${formatDuration(ms === lowestMs ? ms : -ms)}`;
	return ` offset ${formatDuration(ms)}`;
}
/** A step that is less than a nanosecond is none. */
function printStep(step) {
	return step.expr === void 0 && step.ms === 0 ? "" : printDuration(step);
}
/** Parentheses inside parentheses are one pair, and a plus before anything is none. */
function printDurationExpr(expr) {
	switch (expr.kind) {
		case "literal": return printNumber({
			...expr,
			kind: "number",
			value: expr.seconds
		});
		case "paren": return expr.expr.kind === "paren" ? printDurationExpr(expr.expr) : `(${printDurationExpr(expr.expr)})`;
		case "unary": return (expr.op === "-" ? "-" : "") + printDurationExpr(expr.expr);
		case "call": return `${expr.name}(${expr.args.map(printDurationExpr).join(", ")})`;
		case "binary": return `${printDurationExpr(expr.left)} ${expr.op} ${printDurationExpr(expr.right)}`;
	}
}
/** Go keeps whole nanoseconds and shows whole milliseconds. */
function formatSeconds(seconds) {
	return formatDuration(wholeMs(Math.trunc(seconds * 1e9)));
}
function labelList(labels, hasUtf8Names) {
	return labels.map(({ name }) => printLabelName(name, hasUtf8Names)).join(", ");
}
function isPlainName(name, hasUtf8Names) {
	return hasUtf8Names ? /^[\p{L}_][\p{L}_0-9.]*$/u.test(name) : /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name);
}

// src/meaning/expression.ts
/** The canonical form of an expression, so that its formatting does not count; undefined for what cannot be parsed. */
function canonicalExpr(text) {
	const { expr, problems } = parseExpr(text);
	return expr === void 0 || problems.length > 0 ? void 0 : print(expr);
}

// src/meaning/grafana.ts
/** A file that provisions data sources. */
function datasourcesShape() {
	const byName = {
		nameOf: (item) => textAt(item, "name"),
		isOrdered: false,
		shape: () => ({ ignored: /* @__PURE__ */ new Set(["version"]) })
	};
	return { lists: {
		datasources: {
			word: "data source",
			...byName
		},
		deleteDatasources: {
			word: "deletion of data source",
			...byName
		},
		prune: {
			word: "prune",
			...byName
		}
	} };
}
/** A file that provisions folders of dashboards. */
function providersShape() {
	return { lists: { providers: {
		word: "provider",
		nameOf: (item) => textAt(item, "name"),
		isOrdered: false,
		shape: () => ({})
	} } };
}
/** A dashboard: panels by title, queries by their letter, variables by name; counters that Grafana keeps say nothing. */
function dashboardShape() {
	return {
		ignored: /* @__PURE__ */ new Set([
			"version",
			"id",
			"iteration"
		]),
		lists: { panels: panelList },
		maps: {
			templating: { lists: { list: byKey("variable", "name", { ignored: /* @__PURE__ */ new Set(["current"]) }) } },
			annotations: { lists: { list: byKey("annotation", "name", {}) } }
		}
	};
}
/** The dashboard with the panels of its rows beside the others, so that a panel that is put into a row is still the same. */
function flattened(dashboard) {
	const panels = [...listAt(dashboard, "panels"), ...listAt(dashboard, "rows")].flatMap((panel) => {
		const inside = listAt(panel, "panels");
		if (!isObject(panel) || inside.length === 0) return [panel];
		const { panels: _, ...row } = panel;
		return [{
			type: "row",
			...row
		}, ...inside];
	});
	const { rows: _, ...rest } = dashboard;
	return {
		...rest,
		panels
	};
}
const panelList = {
	word: "panel",
	nameOf: (panel) => textAt(panel, "title") || `without a title, ${textAt(panel, "type") ?? "of no type"}`,
	hintOf: (panel) => `#${String(panel["id"] ?? "")}`,
	isOrdered: false,
	shape: () => ({
		ignored: /* @__PURE__ */ new Set(["id", "pluginVersion"]),
		lists: { targets: byKey("query", "refId", { values: { expr: canonicalExpr } }) }
	})
};
function byKey(word, key, shape) {
	return {
		word,
		nameOf: (item) => textAt(item, key),
		isOrdered: false,
		shape: () => shape
	};
}

// src/meaning/lines.ts
/** Writes a difference in one line: `group api › alert ApiDown: for 5m → 10m`. */
function lineOf(change) {
	const path = change.path.map(oneLine).join(" › ");
	switch (change.kind) {
		case "added": return {
			mark: "+",
			text: `${path}${contentOf(change.part)}`
		};
		case "removed": return {
			mark: "-",
			text: path
		};
		case "moved": return {
			mark: "~",
			text: `${path}: moved here from ${change.from.map(oneLine).join(" › ")}`
		};
		case "order": return {
			mark: "~",
			text: path === "" ? `the order of ${change.word}s` : `${path}: the order of ${change.word}s`
		};
		case "setting": {
			const name = oneLine(change.name);
			return {
				mark: "~",
				text: `${path === "" ? name : name === "" ? path : `${path}: ${name}`} ${difference(change.before, change.after)}`.trim()
			};
		}
	}
}
const mostListed = 5;
function contentOf(part) {
	const settings = [...part.settings].filter(([, setting]) => setting.kind !== "value" || setting.value.same !== part.name).slice(0, mostListed).map(([name, setting]) => `${oneLine(name)} ${shownOf(setting)}`.trim());
	const inside = [...Map.groupBy(part.parts, ({ word }) => word)].map(([word, list]) => {
		const names = list.slice(0, mostListed).map(({ name }) => name === void 0 ? "" : oneLine(name));
		const rest = list.length - mostListed;
		if (names.includes("")) return `${list.length} × ${oneLine(word)}`;
		return `${oneLine(word)} ${names.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
	});
	const rest = part.settings.size - mostListed;
	const all = [
		...settings,
		...rest > 0 ? ["…"] : [],
		...inside
	];
	return all.length === 0 ? "" : `: ${all.join("; ")}`;
}
function shownOf(setting) {
	return setting.kind === "value" ? shown(setting.value.shown) : listed(setting.values.map((value) => shown(value.shown)));
}
function difference(before, after) {
	if (before === void 0 || after === void 0) {
		const side = (setting) => setting === void 0 ? "(absent)" : shownOf(setting);
		return `${side(before)} → ${side(after)}`;
	}
	if (before.kind === "value" || after.kind === "value") {
		if (before.kind !== after.kind || shownOf(before) !== shownOf(after)) return shortened(shownOf(before), shownOf(after));
		return `${shownOf(after)} (the part that is not shown changes)`;
	}
	const gone = without(before.values, after);
	const come = without(after.values, before);
	if (gone.length === 0 && come.length === 0) return "is in another order";
	return [...come.length === 0 ? [] : [`+ ${listed(come.map((value) => shown(value.shown)))}`], ...gone.length === 0 ? [] : [`− ${listed(gone.map((value) => shown(value.shown)))}`]].join(" ");
}
function without(values, other) {
	const known = new Set(comparable(other));
	return values.filter(({ same }) => !known.has(same));
}
function listed(texts) {
	const rest = texts.length - mostListed;
	return `${texts.slice(0, mostListed).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
const kept = 12;
function shortened(before, after) {
	if (before.length + after.length <= 100) return `${before} → ${after}`;
	const shorter = Math.min(before.length, after.length);
	let head = 0;
	while (head < shorter && before[head] === after[head]) head += 1;
	let tail = 0;
	while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
	const from = head <= 24 ? 0 : boundary(before, head - kept);
	const cut = tail <= 24 ? 0 : tail - kept;
	const side = (text) => {
		const end = cut === 0 ? text.length : boundary(text, text.length - cut);
		return `${from === 0 ? "" : "…"}${text.slice(from, end)}${cut === 0 ? "" : "…"}`;
	};
	return `${side(before)} → ${side(after)}`;
}
/** No place inside of a pair of surrogates. */
function boundary(text, index) {
	const code = text.charCodeAt(index);
	return code >= 56320 && code <= 57343 ? index - 1 : index;
}
/** A value as it is, in quotes where it would be unclear where it begins or ends. */
function shown(text) {
	return /^$|^\s|\s$|[\n\r\t"]|→| {2}/.test(text) && !/^[^\s"][^\n\r\t]*$/.test(text) ? JSON.stringify(text) : text;
}
function oneLine(text) {
	return /[\n\r\t]/.test(text) ? JSON.stringify(text) : text;
}

// src/meaning/moves.ts
/** Where a rule is gone from one group and stands unchanged in another one, tells it as one that moved. */
function withMoves(changes) {
	const gone = Map.groupBy(changes.filter(isRule("removed")), ({ part }) => part.same);
	const come = Map.groupBy(changes.filter(isRule("added")), ({ part }) => part.same);
	const moved = /* @__PURE__ */ new Map();
	const dropped = /* @__PURE__ */ new Set();
	for (const [same, [added, ...others]] of come) {
		const [removed, ...more] = gone.get(same) ?? [];
		if (added === void 0 || removed === void 0 || others.length > 0 || more.length > 0) continue;
		moved.set(added, {
			kind: "moved",
			path: added.path,
			from: removed.path.slice(0, -1),
			part: added.part
		});
		dropped.add(removed);
	}
	return changes.filter((change) => !dropped.has(change)).map((change) => moved.get(change) ?? change);
}
function isRule(kind) {
	return (change) => change.kind === kind && (change.part.word === "alert" || change.part.word === "record");
}

// src/meaning/plainValue.ts
/**
* A document with every scalar as the text that was written, since `1.10` and `1.1` are two labels; null stays null. Undefined for what
* cannot be told so: tags, keys that are no texts, aliases that grow too much.
*/
function plainValue(root) {
	if (isBomb(root)) return void 0;
	const reading = { isStrange: false };
	const value = convert(root, reading);
	return reading.isStrange ? void 0 : value;
}
function convert(node, reading) {
	if (node.tag !== void 0) reading.isStrange = true;
	if (node.kind === "sequence") return node.items.map((item) => convert(item, reading));
	if (node.kind === "map") return Object.fromEntries(entriesOf(node, reading));
	return resolveScalar(node, "v2")?.value === null ? null : node.text;
}
/** What a map says itself wins over what it merges. */
function entriesOf(map, reading) {
	const merged = /* @__PURE__ */ new Map();
	const own = /* @__PURE__ */ new Map();
	for (const { key, value } of map.entries) if (isMerge(key)) {
		const sources = value.kind === "sequence" ? value.items.toReversed() : [value];
		for (const source of sources) if (source.kind === "map") for (const [name, item] of entriesOf(source, reading)) merged.set(name, item);
		else reading.isStrange = true;
	} else if (key.kind === "scalar") own.set(key.text, convert(value, reading));
	else reading.isStrange = true;
	return new Map([...merged, ...own]);
}

// src/meaning/shape.ts
/** A thing of which nothing is known. */
const noShape = {};

// src/meaning/prometheus.ts
/** prometheus.yml, and files of scrape jobs: jobs by name, remote endpoints by name or URL, relabelling in its order. */
function prometheusShape() {
	return {
		lists: {
			scrape_configs: named("scrape job", "job_name", jobShape),
			remote_write: remote("remote write"),
			remote_read: remote("remote read")
		},
		maps: { alerting: { lists: {
			alertmanagers: {
				word: "alertmanagers",
				isOrdered: false,
				shape: jobShape
			},
			alert_relabel_configs: steps("alert relabel step")
		} } }
	};
}
/** A file of targets. */
function targetFileShape() {
	return { lists: { groups: targetGroups } };
}
/** web-config.yml. */
function webShape() {
	return noShape;
}
function jobShape() {
	return { lists: {
		static_configs: targetGroups,
		relabel_configs: steps("relabel step"),
		metric_relabel_configs: steps("metric relabel step"),
		alert_relabel_configs: steps("alert relabel step")
	} };
}
/** Groups of targets are told apart by the labels that they give. */
const targetGroups = {
	word: "targets",
	nameOf: (group) => {
		const labels = Object.entries(objectAt(group, "labels")).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
		return labels.length === 0 ? "without labels" : `with {${labels.sort().join(", ")}}`;
	},
	isOrdered: false,
	shape: () => noShape
};
function steps(word) {
	return {
		word,
		isOrdered: true,
		shape: () => noShape
	};
}
function named(word, key, shape) {
	return {
		word,
		nameOf: (item) => textAt(item, key),
		isOrdered: false,
		shape
	};
}
function remote(word) {
	return {
		word,
		nameOf: (item) => textAt(item, "name") ?? textAt(item, "url"),
		isOrdered: false,
		shape: () => ({ lists: { write_relabel_configs: steps("write relabel step") } })
	};
}

// src/meaning/hide.ts
/** Hides what URLs in a text carry as credentials: user and password, and query parameters that are called so. */
function hideInUrl(text) {
	if (!text.includes("://")) return {
		shown: text,
		secrets: []
	};
	const secrets = [];
	const keep = (secret) => {
		if (secret !== "") secrets.push(secret);
		return "***";
	};
	return {
		shown: text.replace(userInfo, (_, scheme, before) => `${scheme}${keep(before)}@`).replace(queryToken, (_, name, value) => `${name}${keep(value)}`),
		secrets
	};
}
const userInfo = /([a-z][a-z0-9+.-]{0,30}:\/\/)([^/?#\s@]{1,2000})@/gi;
const queryToken = /([?&][a-z0-9_-]{0,40}(?:token|key|secret|password|passwd|pwd|sig|signature|auth)=)([^&#\s]{1,4000})/gi;

// src/meaning/rules.ts
/** The groups of a rule file as things with their rules inside. */
function ruleTree(groups) {
	return makePart({
		word: "",
		hint: "",
		isOrdered: false,
		settings: /* @__PURE__ */ new Map(),
		parts: groups.map(groupPart)
	});
}
function groupPart(group) {
	const settings = /* @__PURE__ */ new Map();
	duration(settings, "interval", group.interval?.ms);
	duration(settings, "query_offset", group.queryOffset?.ms, { zeroCounts: true });
	if (group.limit !== 0) settings.set("limit", single(plain(String(group.limit))));
	entries(settings, "labels", group.labels);
	return makePart({
		word: "group",
		name: group.name,
		hint: "",
		isOrdered: false,
		settings,
		parts: group.rules.map(rulePart)
	});
}
/** Rules of a group are evaluated one after the other, so their order counts. */
function rulePart(rule) {
	const settings = /* @__PURE__ */ new Map();
	settings.set("expr", single(plain(rule.expr === void 0 ? rule.source.text : print(rule.expr))));
	duration(settings, "for", rule.for?.ms);
	duration(settings, "keep_firing_for", rule.keepFiringFor?.ms);
	entries(settings, "labels", rule.ownLabels);
	entries(settings, "annotations", rule.annotations);
	const labels = rule.ownLabels.map(({ name, value }) => `${name}=${JSON.stringify(value.text)}`).sort();
	return makePart({
		word: rule.kind === "alerting" ? "alert" : "record",
		name: rule.name,
		hint: labels.length === 0 ? "" : `{${labels.join(", ")}}`,
		isOrdered: true,
		settings,
		parts: []
	});
}
function duration(settings, name, ms, { zeroCounts = false } = {}) {
	if (ms === void 0 || ms === 0 && !zeroCounts) return;
	settings.set(name, single({
		same: `${ms}ms`,
		shown: formatDuration$1(ms)
	}));
}
function entries(settings, prefix, list) {
	for (const { name, value } of list) {
		if (prefix === "labels" && value.text === "") continue;
		settings.set(`${prefix}.${name}`, single({
			same: value.text,
			shown: hideInUrl(value.text).shown
		}));
	}
}

// src/meaning/tree.ts
/** Reads a document as a thing with things inside. */
function treeOf(root, shape, options) {
	return thingOf(root, {
		word: "",
		isOrdered: false,
		shape: () => shape
	}, {
		...options,
		isSecret: false,
		isFree: false
	});
}
function thingOf(item, list, context) {
	const settings = /* @__PURE__ */ new Map();
	const parts = [];
	const name = list.nameOf?.(item);
	read$1({
		item,
		shape: list.shape(),
		prefix: "",
		settings,
		parts
	}, context);
	return makePart({
		word: list.word,
		...name === void 0 ? {} : { name: hideInUrl(name).shown },
		hint: list.hintOf?.(item) ?? "",
		isOrdered: list.isOrdered,
		settings,
		parts
	});
}
function read$1(target, context) {
	const { item, shape, prefix, settings, parts } = target;
	for (const [key, value] of Object.entries(item)) {
		if (value === null || shape.ignored?.has(key)) continue;
		const path = `${prefix}${key}`;
		const inside = inner(key, value, {
			context,
			shape
		});
		if (Array.isArray(value)) {
			const known = shape.lists?.[key];
			if (known === void 0 && !value.some((one) => typeof one === "object" && one !== null)) {
				const values = value.map((one) => readValue(String(one), key, inside));
				settings.set(path, {
					kind: unordered.has(key) ? "set" : "list",
					values
				});
				continue;
			}
			const list = known ?? {
				word: path,
				isOrdered: true,
				shape: () => inheritedShape(shape)
			};
			for (const one of value) parts.push(itemOf(one, list, inside));
		} else if (isObject(value)) {
			const next = shape.maps?.[key] ?? inheritedShape(shape);
			if (Object.keys(value).length === 0) settings.set(path, single({
				same: "{}",
				shown: "{}"
			}));
			read$1({
				item: value,
				shape: next,
				prefix: `${path}.`,
				settings,
				parts
			}, inside);
		} else {
			const text = String(value);
			settings.set(path, single(readValue(shape.values?.[key]?.(text) ?? text, key, inside)));
		}
	}
}
function itemOf(item, list, context) {
	if (isObject(item)) return thingOf(item, list, context);
	const text = typeof item === "string" ? item : JSON.stringify(item);
	const settings = /* @__PURE__ */ new Map([["", single(readValue(text, "", context))]]);
	return makePart({
		word: list.word,
		hint: "",
		isOrdered: list.isOrdered,
		settings,
		parts: []
	});
}
function inheritedShape({ hasSecretUrls }) {
	return hasSecretUrls ? { hasSecretUrls } : noShape;
}
function inner(key, value, at) {
	const { context, shape } = at;
	const isList = typeof value === "object";
	const isSecret = context.isSecret || isList && secretMaps.has(key) || isSecretField(key, isList ? "list or map" : "scalar") || shape.hasSecretUrls === true && /url$/i.test(key);
	const isFree = context.isFree || freeMaps.has(key);
	return isSecret === context.isSecret && isFree === context.isFree ? context : {
		...context,
		isSecret,
		isFree
	};
}
/** Headers carry tokens as often as not. */
const secretMaps = /* @__PURE__ */ new Set([
	"headers",
	"http_headers",
	"custom_headers",
	"params"
]);
/** Maps whose keys the user made up. */
const freeMaps = /* @__PURE__ */ new Set([
	"labels",
	"external_labels",
	"params",
	"headers",
	"http_headers",
	"details",
	"match",
	"match_re"
]);
/** Lists whose order means nothing. */
const unordered = /* @__PURE__ */ new Set([
	"targets",
	"rule_files",
	"scrape_config_files",
	"files",
	"names",
	"equal",
	"group_by",
	"mute_time_intervals",
	"active_time_intervals",
	"source_matchers",
	"target_matchers",
	"tags"
]);
function readValue(text, key, { isSecret, isFree, hasDurations, secrets }) {
	if (isSecret) {
		secrets.add(text);
		return {
			same: text,
			shown: "***"
		};
	}
	if (hasDurations && !isFree && durationField.test(key) && /[a-z]$/.test(text)) {
		const ms = parseDuration(text);
		if (ms !== void 0) return {
			same: `${ms}ms`,
			shown: formatDuration$1(ms)
		};
	}
	const hidden = hideInUrl(text);
	for (const secret of hidden.secrets) secrets.add(secret);
	return {
		same: text,
		shown: hidden.shown
	};
}
const durationField = /(?:^|_)(?:interval|timeout|wait|backoff|deadline|offset|window|delay|age|time|retention|period|duration)$/;

// src/meaning/compareTexts.ts
/**
* Compares two versions of a text as what they are: rules, configuration, a dashboard. Undefined when that cannot be told of both, or when
* one of them is not what its program could read; then only their lines can be compared.
*/
function compareTexts(before, after) {
	const secrets = /* @__PURE__ */ new Set();
	const left = read(before, secrets);
	const right = read(after, secrets);
	if (left === void 0 || right === void 0 || left.kind !== right.kind) return void 0;
	const changes = withMoves([...compareParts(left.part, right.part)]);
	const lines = changes.map(lineOf).map(({ mark, text }) => ({
		mark,
		text: redact(text, secrets)
	}));
	return {
		kind: left.kind,
		meaning: {
			of: words[left.kind],
			lines
		},
		counts: {
			of: words[left.kind],
			lines: countLines(changes)
		},
		effects: documentEffects(left.kind, changes),
		secrets
	};
}
function read(text, secrets) {
	const source = fileText("", text);
	const { documents, problems } = readYaml(source);
	const document = documents[0];
	if (document === void 0 || documents.length > 1 || problems.length > 0) return void 0;
	const kind = recognise(document.root) ?? recogniseNamed(document.root);
	if (kind === void 0) return void 0;
	if (kind === "rules") {
		const rules = readRules(source);
		return rules.problems.some(({ severity }) => severity === "error") ? void 0 : {
			kind,
			part: ruleTree(rules.groups)
		};
	}
	const reader = readers[kind];
	if (reader === void 0) return void 0;
	const value = reader.isTyped ? document.value : plainValue(document.root);
	const root = value === void 0 ? void 0 : rootOf(kind, value);
	if (root === void 0) return void 0;
	const options = {
		hasDurations: reader.hasDurations,
		secrets
	};
	return {
		kind,
		part: treeOf(root, reader.shape(), options)
	};
}
function rootOf(kind, value) {
	if (Array.isArray(value)) return kind === "file-sd" ? { groups: value } : void 0;
	if (!isObject(value)) return void 0;
	return kind === "dashboard" ? flattened(value) : value;
}
const readers = {
	prometheus: {
		shape: prometheusShape,
		hasDurations: true,
		isTyped: false
	},
	"scrape-configs": {
		shape: prometheusShape,
		hasDurations: true,
		isTyped: false
	},
	alertmanager: {
		shape: alertmanagerShape,
		hasDurations: true,
		isTyped: false
	},
	"file-sd": {
		shape: targetFileShape,
		hasDurations: false,
		isTyped: false
	},
	web: {
		shape: webShape,
		hasDurations: true,
		isTyped: false
	},
	"grafana-datasources": {
		shape: datasourcesShape,
		hasDurations: false,
		isTyped: true
	},
	"grafana-dashboards": {
		shape: providersShape,
		hasDurations: false,
		isTyped: true
	},
	dashboard: {
		shape: dashboardShape,
		hasDurations: false,
		isTyped: true
	}
};
const words = {
	rules: "rules",
	prometheus: "Prometheus configuration",
	alertmanager: "Alertmanager configuration",
	"alertmanager-config": "AlertmanagerConfig",
	template: "templates",
	web: "web configuration",
	"file-sd": "targets",
	"scrape-configs": "scrape jobs",
	"grafana-datasources": "data sources",
	"grafana-dashboards": "dashboard providers",
	dashboard: "dashboard",
	monitor: "monitor"
};

// src/meaning/maskText.ts
/** Hides secrets in texts; equal ones get equal numbers, so that a change stays visible as one. */
function makeTextMask() {
	const numbers = /* @__PURE__ */ new Map();
	const numbered = (secret) => {
		const number = numbers.get(secret) ?? numbers.size + 1;
		numbers.set(secret, number);
		return `*** (#${number})`;
	};
	return (text, secrets) => {
		const inFields = text.replace(privateKey, numbered).replace(block, (_, head, name, rest) => {
			if (!isSecretField(name, "scalar")) return `${head}${rest}`;
			return `${head}\n${/^\n?(\s*)/.exec(rest)?.[1] ?? ""}${numbered(rest.trim())}`;
		}).replace(collection, (whole, head, name, value) => isSecretField(name, "list or map") && value.length > 2 ? `${head}${numbered(value)}` : whole).replace(field, (whole, head, name, value) => {
			const bare = value.replace(/^(["'])(.*)\1$/s, "$2").trim();
			if (bare.startsWith("***") || !isSecretField(name, "scalar")) return whole;
			return `${head}${numbered(bare)}`;
		});
		return [...secrets, ...hideInUrl(inFields).secrets].filter((secret) => secret.length >= shortest).sort((a, b) => b.length - a.length).reduce((all, one) => all.replaceAll(one, () => numbered(one)), inFields);
	};
}
/** Shorter values would blank out half of a text and protect nothing. */
const shortest = 4;
const privateKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g;
/** A field whose value stands in the lines below it. */
const block = /^((?:[ \t]|- )*["']?([A-Za-z0-9_.-]+)["']?[ \t]*:[ \t]*[|>][-+0-9]*[ \t]*)((?:\n[ \t]+[^\n]*|\n(?=\n))+)/gm;
/** A field whose value is a list or a map with nothing inside. */
const collection = /((?<![A-Za-z0-9_.-])([A-Za-z0-9_.-]+)["']?[ \t]*:[ \t]*)(\[[^[\]{}\n]*\]|\{[^[\]{}\n]*\})/g;
/** A field and its value, as YAML, JSON and ini files write them. */
const field = /((?<![A-Za-z0-9_.-])([A-Za-z0-9_.-]+)["']?[ \t]*[:=][ \t]*)("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s,[{}\]#|>][^\n,}]*)/g;

// src/meaning/mountEffects.ts
/** What a change of a ConfigMap or a Secret does to the workloads that use it; those that restart anyway are not to be given. */
function mountEffects(object, given) {
	return given.workloads.filter(({ namespace }) => namespace === object.namespace).flatMap((workload) => [...effectsOn(workload, {
		object,
		isPrometheusFile: given.isPrometheusFile
	})]);
}
function* effectsOn(workload, { object, isPrometheusFile }) {
	const volumes = new Set(listAt(workload.podSpec, "volumes").filter((volume) => isOf(volume, object)).map((volume) => textAt(volume, "name")));
	const name = formatWorkload(workload);
	const prometheus = findComponent("prometheus", [workload]);
	for (const container of listAt(workload.podSpec, "containers")) {
		const called = textAt(container, "name") ?? "";
		const mounts = listAt(container, "volumeMounts").filter((mount) => volumes.has(textAt(mount, "name")));
		const isFixed = mounts.some((mount) => at(mount, "subPath") !== void 0 || at(mount, "subPathExpr") !== void 0);
		if (isFixed || readsInEnvironment(container, object)) yield {
			kind: "needs-restart",
			text: `${name}: container \`${called}\` ${isFixed ? "mounts it with `subPath`" : "reads it into its environment"}, and sees the change only after a restart`
		};
		else if (mounts.length > 0) {
			if (isReloader(container)) yield {
				kind: "reload",
				text: `${name}: container \`${called}\` sees the change and reloads it`
			};
			else if (isPrometheusFile && container === prometheus?.container && reloadsItself(container)) yield {
				kind: "reload",
				text: `${name}: Prometheus sees the change and reloads it by itself, without a restart`
			};
		}
	}
}
function isOf(volume, { kind, name }) {
	return [volume, ...listAt(volume, "projected", "sources")].some((source) => kind === "Secret" ? textAt(source, "secret", "secretName") === name || textAt(source, "secret", "name") === name : textAt(source, "configMap", "name") === name);
}
function readsInEnvironment(container, { kind, name }) {
	const [whole, key] = kind === "Secret" ? ["secretRef", "secretKeyRef"] : ["configMapRef", "configMapKeyRef"];
	return listAt(container, "envFrom").some((source) => textAt(source, whole, "name") === name) || listAt(container, "env").some((variable) => textAt(variable, "valueFrom", key, "name") === name);
}
/** Programs that stand beside another one to tell it of new files. */
function isReloader(container) {
	const image = (textAt(container, "image") ?? "").replace(/[:@][^/]*$/, "");
	return /(?:^|\/)(?:prometheus-config-reloader|configmap-reload)$/.test(image);
}
/** prometheus cmd/prometheus/main.go: the flag, or the feature of the same meaning before there was one. */
function reloadsItself(container) {
	return flagsOf(container).some(({ name, value }) => name === "config.auto-reload" && (value === void 0 || value === "true") || name === "enable-feature" && (value ?? "").split(",").includes("auto-reload-config"));
}

// src/meaning/objectEffects.ts
/** What a change of an object does to what runs, as far as the object alone tells: restarts, lost data, ports under another name. */
function objectEffects(before, after, fields) {
	if (after.apiVersion === "v1" && after.kind === "Service") return renamedPorts(before, after);
	if (!(after.apiVersion === "apps/v1" && workloads.has(after.kind))) return [];
	return [...restart(before, after, fields), ...retention(before, after)];
}
const workloads = /* @__PURE__ */ new Set([
	"Deployment",
	"StatefulSet",
	"DaemonSet"
]);
/** What a manifest leaves out stays as it was, or becomes the default; where the two differ nothing is told of it. */
function* restart(before, after, fields) {
	if (!fields.some(({ path }) => path === "spec.template" || path.startsWith("spec.template."))) return;
	const either = (...path) => at(after, ...path) ?? at(before, ...path);
	if (either("spec", "paused") === true || either("spec", "replicas") === 0) return;
	const update = either("spec", "updateStrategy", "type");
	const partition = either("spec", "updateStrategy", "rollingUpdate", "partition") ?? 0;
	if (update === "OnDelete") yield {
		kind: "needs-restart",
		text: onDelete
	};
	else if (at(after, "spec", "strategy", "type") === "Recreate") yield {
		kind: "restart",
		text: recreated
	};
	else if (partition === 0 && either("spec", "strategy", "type") !== "Recreate") yield {
		kind: "restart",
		text: rolling
	};
}
const onDelete = "its pods keep running as they are until somebody deletes them (`OnDelete`)";
const recreated = "its pods are replaced: all old ones stop before new ones start";
const rolling = "its pods are replaced, in a rolling restart";
function retention(before, after) {
	const earlier = retentionsOf(before);
	return [...retentionsOf(after)].flatMap(([name, later]) => {
		const old = earlier.get(name);
		const [oldMs, newMs] = [parseDuration(old ?? ""), parseDuration(later)];
		if (old === void 0 || oldMs === void 0 || newMs === void 0 || newMs === 0 || newMs >= oldMs) return [];
		return [{
			kind: "data-loss",
			text: `retention of ${name} shrinks from ${old} to ${later}: older blocks are deleted`
		}];
	});
}
/** What the flag says, by container. */
function retentionsOf(object) {
	return new Map(listAt(object, "spec", "template", "spec", "containers").flatMap((container) => {
		const value = flagValue(container, "storage.tsdb.retention.time");
		return value === void 0 ? [] : [[textAt(container, "name") ?? "", value]];
	}));
}
function renamedPorts(before, after) {
	const names = (object) => new Map(listAt(object, "spec", "ports").map((port) => [portOf(port), textAt(port, "name") ?? ""]));
	const earlier = names(before);
	return [...names(after)].flatMap(([port, name]) => {
		const old = earlier.get(port);
		if (old === void 0 || old === "" || old === name) return [];
		return [{
			kind: "port-renamed",
			text: `port ${port} ${name === "" ? "has no name any more" : `is called \`${name}\``}: what asks for \`${old}\` does not find it`
		}];
	});
}
function portOf(port) {
	return `${numberAt(port, "port") ?? "?"}/${textAt(port, "protocol") ?? "TCP"}`;
}

// src/commands/apply/explained.ts
/** The plan whose changes say what they mean and what they do to what runs, without secrets in their texts. */
function explained(plan) {
	const context = {
		secrets: plan.secrets,
		staying: stayingWorkloads(plan),
		mask: makeTextMask()
	};
	const steps = plan.steps.map((step) => step.change.outcome === "configured" ? {
		...step,
		change: explain(step, context)
	} : step);
	return {
		...plan,
		steps,
		changes: steps.map(({ change }) => change)
	};
}
function stayingWorkloads({ steps }) {
	return steps.flatMap(({ manifest, change }) => {
		const workload = workloadOf(manifest, manifest.reference.namespace ?? "");
		const isReplaced = change.outcome === "created" || change.fields.some(({ path }) => path.startsWith("spec.template"));
		return workload === void 0 || isReplaced ? [] : [workload];
	});
}
function explain({ change, manifest, live }, context) {
	if (live === void 0 || change.fields.length === 0) return change;
	const { object, reference } = manifest;
	if (object.apiVersion !== "v1" || object.kind !== "ConfigMap" && object.kind !== "Secret") return withEffects(change, objectEffects(live, object, change.fields));
	const isSecret = object.kind === "Secret";
	const compared = new Map(comparisons(live, object));
	const found = [...compared.values()].filter((comparison) => comparison !== void 0);
	const hidden = /* @__PURE__ */ new Set([...context.secrets, ...found.flatMap(({ secrets }) => [...secrets])]);
	const fields = change.fields.map((field) => {
		if (isSecret) {
			const counts = compared.get(field.path)?.counts;
			return counts === void 0 ? field : {
				...field,
				meaning: counts
			};
		}
		const { before, after } = field;
		const meaning = compared.get(field.path)?.meaning;
		return {
			path: field.path,
			...before === void 0 ? {} : { before: maskTexts(before, (text) => context.mask(text, hidden)) },
			...after === void 0 ? {} : { after: maskTexts(after, (text) => context.mask(text, hidden)) },
			...meaning === void 0 ? {} : { meaning: withoutSecrets(meaning, hidden) }
		};
	});
	const isData = change.fields.some(({ path }) => /^(?:data|binaryData|stringData)\b/.test(path));
	const isPrometheusFile = found.some(({ kind }) => kind === "rules" || kind === "prometheus");
	return withEffects({
		...change,
		fields
	}, [...isData ? mountEffects(reference, {
		workloads: context.staying,
		isPrometheusFile
	}) : [], ...(isSecret ? [] : found.flatMap(({ effects }) => effects)).map((effect) => ({
		...effect,
		text: redact(effect.text, hidden)
	}))]);
}
/** The texts that both versions of a ConfigMap or a Secret have, compared, by the path of their field. */
function* comparisons(before, after) {
	const isSecret = after.kind === "Secret";
	const keys = /* @__PURE__ */ new Set([...Object.keys(after["data"] ?? {}), ...Object.keys(after["stringData"] ?? {})]);
	for (const key of keys) {
		const earlier = textAt(before, "data", key);
		const later = textAt(after, "stringData", key) ?? decoded(textAt(after, "data", key), isSecret);
		const old = decoded(earlier, isSecret);
		if (old === void 0 || later === void 0 || old === later) continue;
		yield [formatPath(["data", key]), compareTexts(old, later)];
	}
}
/** A field may be the whole map of texts, where there was none before. */
function maskTexts(value, mask) {
	if (typeof value === "string") return mask(value);
	if (Array.isArray(value)) return value.map((item) => maskTexts(item, mask));
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskTexts(item, mask)]));
}
function decoded(text, isEncoded) {
	return text === void 0 || !isEncoded ? text : Buffer$1.from(text, "base64").toString("utf8");
}
function withoutSecrets({ of, lines }, secrets) {
	return {
		of,
		lines: lines.map(({ mark, text }) => ({
			mark,
			text: redact(text, secrets)
		}))
	};
}
function withEffects(change, effects) {
	return effects.length === 0 ? change : {
		...change,
		effects
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
	if (set.kind === "refused") return refused("apply", set.problems);
	const client = await watch.time("connect", () => context.client());
	const namespace = options.namespace === void 0 ? {} : { namespace: options.namespace };
	const asked = await watch.time("plan", () => plan(client, set.manifests, {
		...namespace,
		clock,
		progress
	}));
	const planned = explained(asked);
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

export { apply };