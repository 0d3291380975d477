import { i as formatSpan, t as UserError } from "./errors.js";
import { t as nearest } from "./nearest.js";
import { S as textAt, g as at, n as groupOf, r as keyOf, t as formatObject, v as isObject, x as objectAt, y as listAt } from "./object.js";
import { randomBytes } from "node:crypto";

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
		const placed = place(manifest, resource, namespace);
		const key = keyOf(placed.reference);
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
function place(manifest, resource, namespace) {
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
/** The kinds that a manifest defines, one a version; none unless it is a CustomResourceDefinition. */
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
	const meant = nearest(kind, known.map((resource) => resource.kind));
	const hint = meant === void 0 ? "" : `Did you mean \`${meant}\` (${known.find((resource) => resource.kind === meant)?.apiVersion})? `;
	const custom = groupOf(apiVersion).includes(".") ? "If it is a custom kind, its CustomResourceDefinition must be installed first or be among the manifests." : "Check `kind` and `apiVersion`.";
	return new UserError(`the server has no kind \`${kind}\` (\`${apiVersion}\`)`, {
		help: `${hint}${custom}`,
		span: manifest.spanOf(["kind"])
	});
}

export { howToRead as i, resolveManifests as n, generatedSecrets as r, definedKinds as t };