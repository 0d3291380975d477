import { v as isObject, x as objectAt } from "./object.js";

// src/core/redact.ts
/** Replaces known secret values in a text by `***`; the longest first, so that no rest of one stays. */
function redact(text, secrets) {
	let result = text;
	for (const secret of [...secrets].sort((a, b) => b.length - a.length)) if (secret.length >= minimumLength) result = result.replaceAll(secret, "***");
	return result;
}
/** Shorter values (such as "1" or "true") would blank out half of a text and protect nothing. */
const minimumLength = 4;

// src/kube/plan/mask.ts
/** Every value that the Secrets among the objects hold, plain and as base64, to be blanked out of texts. */
function secretsOf(objects) {
	const secrets = /* @__PURE__ */ new Set();
	for (const object of objects) {
		if (!isSecret(object)) continue;
		for (const value of Object.values(objectAt(object, "data"))) if (typeof value === "string") addBoth(secrets, decode(value));
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
	if (isSecret(object) && /^data\b/.test(path)) return (value) => typeof value === "string" ? decode(value) : value;
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
function decode(value) {
	return Buffer.from(value, "base64").toString("utf8");
}
function addBoth(secrets, value) {
	if (value === "") return;
	secrets.add(value);
	secrets.add(Buffer.from(value, "utf8").toString("base64"));
	const trimmed = value.trim();
	if (trimmed !== value && trimmed !== "") secrets.add(trimmed);
}

export { secretsOf as n, redact as r, makeMask as t };