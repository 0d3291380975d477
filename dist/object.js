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
function keyOf(reference) {
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

export { equal as a, numberAt as c, at as i, objectAt as l, groupOf as n, isObject as o, keyOf as r, listAt as s, formatObject as t, textAt as u };