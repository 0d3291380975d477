import { r as fileText } from "./errors.js";
import { t as nearest } from "./nearest.js";
import { S as textAt, b as numberAt, c as readNodes, f as entryOf, g as at, h as spanAtPath, i as readYaml, m as nodeAt, p as isMerge, x as objectAt, y as listAt } from "./object.js";
import { $ as sortedEntries, A as matchRegexp, At as whole, B as textOf$1, Ct as struct, D as lowerCase, Dt as int, Et as float, F as toFloat, Ft as failed, G as goDuration$1, Gt as goQuote, H as parseTemplate, I as ipAddressProblem, J as timeType, Jt as utf8Bytes, K as goTime, Kt as isValidUtf8, L as splitHostPort, M as compileGoRegexp, N as RE2JS, Nt as readDuration, O as titleCase, Ot as named, P as humanizeDuration, Pt as decode, Q as compareText$1, R as builtins, S as trimGoSpace, St as pointer, Tt as bool, U as evaluateTemplate, V as variadic, W as durationType, X as zeroTimeNs, Y as utc, Yt as utf8Length, Z as formatTime, _ as matchesFieldSelector, _t as anything, a as workloadOf, at as goSlice, b as readMatchers, bt as list, c as findComponent, ct as inside, d as listenPort, dt as boolType, et as formatFloat$1, f as routePrefix, ft as mapOf, ht as stringType, it as goPointer, j as replaceAllRegexp, jt as formatDuration, k as upperCase, kt as text, l as flagValue, lt as GoError, m as serviceOf, mt as sliceOf, nt as goBool, o as addressOfPort, ot as goString, pt as pointerTo, q as momentOf, qt as textOfBytes, rt as goMap, s as environmentValue, st as goStringMap, tt as goAny, u as flagsOf, ut as anyType, v as matchesLabelSelector, vt as inline, w as readRules$1, wt as via, xt as map, yt as lazy, z as fixed } from "./stopwatch.js";
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";

// src/core/append.ts
/** Adds all items to a list, however many: `list.push(...items)` ends with a stack overflow at about a hundred thousand. */
function append(list, items) {
	for (const item of items) list.push(item);
}

// src/rules/alertmanager/implication.ts
/** Whether every alert that meets all of `conditions` is known to meet all of `others` too. False where it is not known. */
function implies(conditions, others) {
	if (conditions.length * others.length > maxComparisons) return false;
	const unmet = others.filter((other) => !impliesOne(conditions, other));
	if (unmet.length === 0) return true;
	const name = unmet[0]?.name;
	if (name === void 0 || unmet.some((other) => other.name !== name)) return false;
	return possibleValues(conditions, name)?.every((value) => unmet.every((other) => isMetBy(other, value))) ?? false;
}
/** Whether no alert can meet all of the conditions. False where it is not known. */
function isContradiction(conditions) {
	if (conditions.length ** 2 > maxComparisons) return false;
	return conditions.some((condition) => {
		if (possibleValues(conditions, condition.name)?.length === 0) return true;
		return conditions.some((other) => other.name === condition.name && excludesAll(condition, other));
	});
}
/** The values that a label can have, where the conditions leave only some. */
function possibleValues(conditions, name) {
	const own = conditions.filter((condition) => condition.name === name);
	for (const condition of own) {
		const values = finiteValues(condition);
		if (values) return values.filter((value) => own.every((other) => isMetBy(other, value)));
	}
}
/** Whether a label with this value meets the condition (alertmanager pkg/labels Matcher.Matches). */
function isMetBy(condition, value) {
	switch (condition.op) {
		case "=": return value === condition.value;
		case "!=": return value !== condition.value;
		case "=~": return matchesWhole(condition.value, value);
		case "!~": return !matchesWhole(condition.value, value);
	}
}
/** Nobody writes more matchers than this at one place; then nothing is known. */
const maxComparisons = 1e4;
function impliesOne(conditions, other) {
	if (isAlwaysMet(other)) return true;
	const own = conditions.filter(({ name }) => name === other.name);
	if (own.some(({ op, value }) => op === other.op && value === other.value)) return true;
	const values = possibleValues(own, other.name);
	if (values) return values.every((value) => isMetBy(other, value));
	switch (other.op) {
		case "=": return false;
		case "!=": return own.some((condition) => !isMetBy(condition, other.value));
		case "!~": return literalsOf(other.value)?.every((value) => own.some((condition) => !isMetBy(condition, value))) ?? false;
		case "=~": {
			if (other.value === ".+") return own.some((condition) => !isMetBy(condition, ""));
			const wanted = prefixOf(other.value);
			return wanted !== void 0 && own.some((condition) => startsWithin(condition, wanted));
		}
	}
}
function isAlwaysMet(condition) {
	return condition.op === "=~" && (condition.value === ".*" || condition.value === "(.*)");
}
/** Two conditions on one label that cannot both be met, seen from their texts alone. */
function excludesAll(condition, other) {
	if (condition.op === "!~") return isAlwaysMet({
		...condition,
		op: "=~"
	});
	if (condition.op !== "=~") return false;
	if (other.op === "!~") return other.value === condition.value;
	const left = prefixOf(condition.value);
	const right = other.op === "=~" ? prefixOf(other.value) : void 0;
	return left !== void 0 && right !== void 0 && !left.startsWith(right) && !right.startsWith(left);
}
function finiteValues({ op, value }) {
	if (op === "=") return [value];
	return op === "=~" ? literalsOf(value) : void 0;
}
function startsWithin(condition, prefix) {
	return condition.op === "=~" && (prefixOf(condition.value)?.startsWith(prefix) ?? false);
}
/** The texts of `a|b`, `(a|b)` and `^a$`; undefined for anything that is more than a list of texts, or a very long one. */
function literalsOf(pattern) {
	if (pattern.length > 1e4) return void 0;
	const inner = withoutGroup(withoutAnchors(pattern));
	const literals = [];
	let literal = "";
	for (let index = 0; index < inner.length; index++) {
		const character = inner.charAt(index);
		if (character === "|") {
			literals.push(literal);
			literal = "";
		} else if (character === "\\") {
			index++;
			const escaped = inner.charAt(index);
			if (!/^[^A-Za-z0-9]$/.test(escaped)) return void 0;
			literal += escaped;
		} else if (".+*?()[]{}^$".includes(character)) return;
		else literal += character;
	}
	return literals.length < maxValues ? [...literals, literal] : void 0;
}
const maxValues = 200;
/** The text before a final `.*` or `.+`, which says how a value must start; undefined for other patterns. */
function prefixOf(pattern) {
	const inner = withoutAnchors(pattern);
	if (!inner.endsWith(".*") || inner.endsWith("\\.*")) return void 0;
	const literals = literalsOf(inner.slice(0, -2));
	return literals?.length === 1 && !inner.includes("(") ? literals[0] : void 0;
}
/** Alertmanager anchors every pattern, so anchors that stand around the whole of it say nothing; `^a|b$` is another thing. */
function withoutAnchors(pattern) {
	if (pattern.includes("|") && !pattern.includes("(")) return pattern;
	const start = pattern.startsWith("^") ? 1 : 0;
	const end = pattern.endsWith("$") && !pattern.endsWith("\\$") ? pattern.length - 1 : pattern.length;
	return pattern.slice(start, end);
}
function withoutGroup(pattern) {
	const inner = /^\((?:\?:)?([^()]*)\)$/.exec(pattern)?.[1];
	return inner === void 0 || inner.endsWith("\\") ? pattern : inner;
}
function matchesWhole(pattern, value) {
	let compiled = patterns$1.get(pattern);
	if (compiled === void 0) {
		try {
			compiled = RE2JS.compile(`^(?:${pattern})$`);
		} catch {
			compiled = "invalid";
		}
		patterns$1.set(pattern, compiled);
	}
	return compiled !== "invalid" && compiled.matches(value);
}
const patterns$1 = /* @__PURE__ */ new Map();

// src/rules/alertmanager/routing.ts
/** The receivers that an alert with these labels reaches, in order (alertmanager dispatch.Route.Match). */
function receiversOf(route, labels) {
	if (!route.matchers.every((matcher) => isMetBy(matcher, labels.get(matcher.name) ?? ""))) return [];
	const found = [];
	for (const child of route.routes) {
		const reached = receiversOf(child, labels);
		append(found, reached);
		if (reached.length > 0 && !child.continues) break;
	}
	return found.length > 0 ? found : [route.receiver];
}
/** A route and all that are below it, parents first. */
function* routesBelow(route) {
	yield route;
	for (const child of route.routes) yield* routesBelow(child);
}
/** The matchers of all routes and inhibitions, list by list. */
function* matcherLists(config) {
	for (const { matchers } of routesBelow(config.route)) yield matchers;
	for (const { source, target } of config.inhibitRules) {
		yield source;
		yield target;
	}
}

// src/rules/template/json.ts
/** Writes a value as JSON as Go does (encoding/json Marshal). Throws a GoError for what JSON cannot hold. */
function jsonText(wrapped) {
	const value = inside(wrapped);
	if (value === void 0) return "null";
	switch (value.kind) {
		case "bool": return String(value.value);
		case "int":
		case "uint": return value.value.toString();
		case "float": return jsonNumber(value.value);
		case "string": return jsonString(value.value);
		case "slice": return value.value === void 0 ? "null" : `[${value.value.map(jsonText).join(",")}]`;
		case "map":
			if (value.value === void 0) return "null";
			return `{${sortedEntries(value.value).map(([key, item]) => `${jsonString(key)}:${jsonText(item)}`).join(",")}}`;
		case "struct": {
			if (value.type.name === "time.Time") return `"${formatTime(momentOf(value), "2006-01-02T15:04:05.999999999Z07:00")}"`;
			const isTagged = value.type.name === "template.Data" || value.type.name === "template.Alert";
			return `{${[...value.value].map(([name, item]) => `"${isTagged ? tagOf(name) : name}":${jsonText(item)}`).join(",")}}`;
		}
		case "pointer": return jsonText(value.value);
		case "interface": return "null";
		case "complex": throw new GoError("json: unsupported type: complex128");
	}
}
function tagOf(name) {
	return name === "NotificationReason" ? "notification_reason" : name.slice(0, 1).toLowerCase() + name.slice(1);
}
function jsonNumber(value) {
	if (!Number.isFinite(value)) throw new GoError(`json: unsupported value: ${formatFloat$1(value, "g")}`);
	const size = Math.abs(value);
	if (size === 0 || size >= 1e-6 && size < 1e21) return formatFloat$1(value, "f");
	return formatFloat$1(value, "e").replace(/e-0([0-9])$/, "e-$1");
}
function jsonString(text) {
	let written = "\"";
	for (const char of text) {
		const code = char.codePointAt(0) ?? 0;
		if (char === "\"" || char === "\\") written += `\\${char}`;
		else if (short[char] !== void 0) written += short[char];
		else if (code < 32 || code === 127 || "<>&\u2028\u2029".includes(char)) written += code === 127 ? char : `\\u${code.toString(16).padStart(4, "0")}`;
		else written += code >= 55296 && code < 57344 ? "\\ufffd" : char;
	}
	return `${written}"`;
}
const short = {
	"\b": "\\b",
	"\f": "\\f",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};

// src/rules/template/notificationTypes.ts
/** `[]string`. */
const stringsType = sliceOf(stringType);
const namedStringsType = {
	kind: "slice",
	name: "template.Strings",
	elem: stringType,
	methods: methods$2([[
		"Join",
		[stringType],
		stringType,
		(list, [separator]) => goString(textsOf$2(list).join(textOf(separator)))
	]])
};
const pairType = {
	kind: "struct",
	name: "template.Pair",
	fields: [{
		name: "Name",
		type: stringType
	}, {
		name: "Value",
		type: stringType
	}]
};
const pairsType = {
	kind: "slice",
	name: "template.Pairs",
	elem: pairType,
	methods: methods$2([
		[
			"Names",
			[],
			namedStringsType,
			(pairs) => namedStrings(pairsOf(pairs).map(([name]) => name))
		],
		[
			"Values",
			[],
			namedStringsType,
			(pairs) => namedStrings(pairsOf(pairs).map(([, value]) => value))
		],
		[
			"String",
			[],
			stringType,
			(pairs) => goString(printPairs(pairsOf(pairs)))
		]
	])
};
/** Labels or annotations (alertmanager template.KV). */
const labelsType = labelsTypeOf();
const alertType$1 = {
	kind: "struct",
	name: "template.Alert",
	fields: [
		{
			name: "Status",
			type: stringType
		},
		{
			name: "Labels",
			type: labelsType
		},
		{
			name: "Annotations",
			type: labelsType
		},
		{
			name: "StartsAt",
			type: timeType
		},
		{
			name: "EndsAt",
			type: timeType
		},
		{
			name: "GeneratorURL",
			type: stringType
		},
		{
			name: "Fingerprint",
			type: stringType
		}
	]
};
const plainAlertsType = sliceOf(alertType$1);
/** A list of alerts (alertmanager template.Alerts). */
const alertsType = {
	kind: "slice",
	name: "template.Alerts",
	elem: alertType$1,
	methods: methods$2([[
		"Firing",
		[],
		plainAlertsType,
		(alerts) => withStatus(alerts, "firing")
	], [
		"Resolved",
		[],
		plainAlertsType,
		(alerts) => withStatus(alerts, "resolved")
	]])
};
/** What a notification template sees (alertmanager template.Data). */
const dataType = {
	kind: "struct",
	name: "template.Data",
	fields: [
		{
			name: "Receiver",
			type: stringType
		},
		{
			name: "Status",
			type: stringType
		},
		{
			name: "Alerts",
			type: alertsType
		},
		{
			name: "NotificationReason",
			type: stringType
		},
		{
			name: "GroupLabels",
			type: labelsType
		},
		{
			name: "CommonLabels",
			type: labelsType
		},
		{
			name: "CommonAnnotations",
			type: labelsType
		},
		{
			name: "RouteLabels",
			type: labelsType
		},
		{
			name: "ExternalURL",
			type: stringType
		}
	]
};
/** `*template.Data`. */
const dataPointerType = pointerTo(dataType);
/** Makes a struct of fields that are given by name. */
function goStruct(type, fields) {
	return {
		kind: "struct",
		type,
		value: new Map(Object.entries(fields))
	};
}
/** An alert of a notification. */
function goAlert(fields) {
	return goStruct(alertType$1, fields);
}
function methods$2(rows) {
	return new Map(rows.map(([name, params, result, call]) => [name, {
		params,
		isVariadic: false,
		result,
		call
	}]));
}
function labelsTypeOf() {
	const rows = /* @__PURE__ */ new Map();
	const type = {
		kind: "map",
		name: "template.KV",
		elem: stringType,
		methods: rows
	};
	const own = methods$2([
		[
			"SortedPairs",
			[],
			pairsType,
			(labels) => goSlice(sortedPairs(labels).map(goPair), pairsType)
		],
		[
			"Names",
			[],
			namedStringsType,
			(labels) => namedStrings(sortedPairs(labels).map(([name]) => name))
		],
		[
			"Values",
			[],
			namedStringsType,
			(labels) => namedStrings(sortedPairs(labels).map(([, value]) => value))
		],
		[
			"String",
			[],
			stringType,
			(labels) => goString(printPairs(sortedPairs(labels)))
		],
		[
			"Remove",
			[stringsType],
			type,
			(labels, [names]) => without(labels, new Set(textsOf$2(names)))
		]
	]);
	for (const [name, method] of own) rows.set(name, method);
	return type;
}
function textOf(value) {
	return value?.kind === "string" ? value.value : "";
}
function textsOf$2(value) {
	return value?.kind === "slice" ? (value.value ?? []).map(textOf) : [];
}
function namedStrings(texts) {
	return goSlice(texts.map((text) => goString(text)), namedStringsType);
}
/** Sorted by name, the alert's name first. */
function sortedPairs(labels) {
	const entries = labels.kind === "map" ? [...labels.value ?? []] : [];
	const rank = (name) => name === "alertname" ? 0 : 1;
	return entries.map(([name, value]) => [name, textOf(value)]).sort(([left], [right]) => rank(left) - rank(right) || compareText$1(left, right));
}
function goPair([name, value]) {
	return goStruct(pairType, {
		Name: goString(name),
		Value: goString(value)
	});
}
function pairsOf(pairs) {
	return (pairs.kind === "slice" ? pairs.value ?? [] : []).map((pair) => [fieldText(pair, "Name"), fieldText(pair, "Value")]);
}
function fieldText(value, name) {
	return value.kind === "struct" ? textOf(value.value.get(name)) : "";
}
function printPairs(pairs) {
	return pairs.map(([name, value]) => `${name}=${value}`).join(", ");
}
function without(labels, names) {
	const entries = labels.kind === "map" ? [...labels.value ?? []] : [];
	return goMap(new Map(entries.filter(([name]) => !names.has(name))), labelsType);
}
function withStatus(alerts, status) {
	const items = alerts.kind === "slice" ? alerts.value ?? [] : [];
	return goSlice(items.filter((alert) => fieldText(alert, "Status") === status), plainAlertsType);
}

// src/rules/template/notificationFunctions.ts
const htmlType = {
	kind: "string",
	name: "template.HTML"
};
const urlType = {
	kind: "string",
	name: "template.URL"
};
const listType = sliceOf(anyType);
const dictType = mapOf(anyType);
const zeroTime = () => goTime({
	ns: zeroTimeNs,
	zone: utc
});
/** The functions of notification templates (alertmanager template.DefaultFuncs), with Go's own. */
const notificationFunctions = new Map([
	...builtins,
	["toUpper", ofText(upperCase)],
	["toLower", ofText(lowerCase)],
	["title", ofText((text) => titleCase(text, "lowered"))],
	["trimSpace", ofText(trimGoSpace)],
	["join", fixed([stringType, stringsType], stringType, ([separator, list]) => goString(itemsOf(list).map(textOf$1).join(textOf$1(separator))))],
	["match", fixed([stringType, stringType], boolType, ([pattern, text]) => goBool(matchRegexp(textOf$1(pattern), textOf$1(text))))],
	["safeHtml", fixed([stringType], htmlType, ([text]) => goString(textOf$1(text), htmlType))],
	["safeUrl", fixed([stringType], urlType, ([text]) => goString(textOf$1(text), urlType))],
	["urlUnescape", ofText(queryUnescape)],
	["reReplaceAll", fixed([
		stringType,
		stringType,
		stringType
	], stringType, ([pattern, replacement, text]) => goString(replaceAllRegexp(textOf$1(pattern), textOf$1(replacement), textOf$1(text))))],
	["stringSlice", variadic([stringType], stringsType, (args) => goSlice(args.map((arg) => goString(textOf$1(arg))), stringsType))],
	["routeLabels", ofText(() => "")],
	["date", fixed([stringType, timeType], stringType, ([layout, time]) => goString(time === void 0 ? "" : formatTime(momentOf(time), textOf$1(layout))))],
	["tz", fixed([stringType, timeType], timeType, ([name, time]) => inZone(textOf$1(name), time ?? zeroTime()))],
	["now", fixed([], timeType, (_, world) => goTime({
		ns: BigInt(world.nowMs) * 1000000n,
		zone: utc
	}))],
	["since", fixed([timeType], durationType, ([time], world) => goDuration$1(BigInt(world.nowMs) * 1000000n - momentOf(time ?? zeroTime()).ns))],
	["humanizeDuration", fixed([anyType], stringType, ([value]) => goString(humanizeDuration(toFloat(value))))],
	["toDate", fixed([stringType, stringType], timeType, zeroTime)],
	["mustToDate", fixed([stringType, stringType], timeType, zeroTime)],
	["toJson", fixed([anyType], stringType, ([value]) => goString(jsonText(value)))],
	["base64encode", ofText(encodeBase64)],
	["base64decode", ofText(decodeBase64)],
	["list", variadic([anyType], listType, (args) => goSlice(args.map(goAny), listType))],
	["append", variadic([listType, anyType], listType, ([list, ...args]) => goSlice([...itemsOf(list), ...args.map(goAny)], listType))],
	["dict", variadic([anyType], dictType, dictOf)]
]);
function ofText(change) {
	return fixed([stringType], stringType, ([text]) => goString(change(textOf$1(text))));
}
function itemsOf(value) {
	return value?.kind === "slice" ? value.value ?? [] : [];
}
function dictOf(args) {
	if (args.length % 2 !== 0) throw new GoError("dict requires an even number of arguments");
	const entries = /* @__PURE__ */ new Map();
	for (let index = 0; index < args.length; index += 2) {
		const key = inside(args[index]);
		if (key?.kind !== "string" || key.type.name !== "string") throw new GoError("dict keys must be strings");
		entries.set(key.value, goAny(args[index + 1]));
	}
	return goMap(entries, dictType);
}
/** Moves a time to a zone of the IANA database (time.LoadLocation). */
function inZone(name, time) {
	const { ns } = momentOf(time);
	if (name === "" || name === "UTC" || name === "Local") return goTime({
		ns,
		zone: utc
	});
	const unknown = new GoError(`unknown time zone ${name}`);
	if (!/^[A-Za-z0-9_+/-]+$/.test(name) || name.startsWith("/") || name.includes("..")) throw unknown;
	try {
		const options = {
			timeZone: name,
			hour12: false
		};
		const date = new Date(Number(ns / 1000000n));
		const part = (format) => new Intl.DateTimeFormat("en-US", {
			...options,
			timeZoneName: format
		}).formatToParts(date).find(({ type }) => type === "timeZoneName")?.value ?? "";
		const offset = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(part("longOffset"));
		const size = Number(offset?.[2] ?? 0) * 3600 + Number(offset?.[3] ?? 0) * 60 + Number(offset?.[4] ?? 0);
		return goTime({
			ns,
			zone: {
				name: part("short"),
				offsetSeconds: offset?.[1] === "-" ? -size : size
			}
		});
	} catch (error) {
		if (error instanceof RangeError) throw unknown;
		throw error;
	}
}
/** Reads `%41` and `+` (net/url QueryUnescape). */
function queryUnescape(text) {
	const bad = /%(?![0-9a-fA-F]{2})/.exec(text);
	if (bad !== null) throw new GoError(`invalid URL escape ${goQuote(text.slice(bad.index, bad.index + 3))}`);
	const bytes = [];
	for (let index = 0; index < text.length; index++) {
		const char = text[index] ?? "";
		if (char === "%") {
			bytes.push(Number.parseInt(text.slice(index + 1, index + 3), 16));
			index += 2;
		} else if (char === "+") bytes.push(32);
		else {
			const whole = String.fromCodePoint(text.codePointAt(index) ?? 0);
			bytes.push(...utf8Bytes(whole));
			index += whole.length - 1;
		}
	}
	return textOfBytes(bytes);
}
function encodeBase64(text) {
	const binary = [...utf8Bytes(text)].map((byte) => String.fromCharCode(byte)).join("");
	return btoa(binary).replaceAll("+", "-").replaceAll("/", "_");
}
/** Reads base64 for URLs, with its padding (encoding/base64 URLEncoding). */
function decodeBase64(text) {
	const plain = text.replace(/[\r\n]/g, "");
	if ((/^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}==|[A-Za-z0-9_-]{3}=)?/.exec(plain)?.[0] ?? "").length < plain.length) {
		const bad = /[^A-Za-z0-9_-]/.exec(plain);
		throw new GoError(`illegal base64 data at input byte ${bad?.index ?? plain.length - plain.length % 4}`);
	}
	const binary = atob(plain.replaceAll("-", "+").replaceAll("_", "/"));
	return textOfBytes(Array.from(binary, (char) => char.charCodeAt(0)));
}

// src/rules/template/notification.ts
/** Expands a notification's template as Alertmanager does (template ExecuteTextString); errors have Go's text. */
function expandNotification(template, data, options) {
	return evaluateTemplate({
		template,
		data: goPointer(goData(data), dataPointerType),
		functions: notificationFunctions,
		world: {
			nowMs: options.nowMs,
			externalUrl: {
				text: "",
				path: ""
			},
			query: () => []
		},
		...options.templates && { library: options.templates },
		...options.silent && { silent: options.silent }
	});
}
function goData(data) {
	return goStruct(dataType, {
		Receiver: goString(data.receiver),
		Status: goString(data.status),
		Alerts: goSlice(data.alerts.map(goAlertOf), alertsType),
		NotificationReason: goString(data.reason ?? ""),
		GroupLabels: goStringMap(data.groupLabels, labelsType),
		CommonLabels: goStringMap(data.commonLabels, labelsType),
		CommonAnnotations: goStringMap(data.commonAnnotations, labelsType),
		RouteLabels: goStringMap(data.routeLabels ?? /* @__PURE__ */ new Map(), labelsType),
		ExternalURL: goString(data.externalUrl)
	});
}
function goAlertOf(alert) {
	const time = (ms) => goTime({
		ns: ms === void 0 ? zeroTimeNs : BigInt(ms) * 1000000n,
		zone: utc
	});
	return goAlert({
		Status: goString(alert.status),
		Labels: goStringMap(alert.labels, labelsType),
		Annotations: goStringMap(alert.annotations, labelsType),
		StartsAt: time(alert.startsAtMs),
		EndsAt: time(alert.endsAtMs),
		GeneratorURL: goString(alert.generatorUrl ?? ""),
		Fingerprint: goString(alert.fingerprint ?? "")
	});
}

// src/rules/template/failure.ts
/**
* Tries a text of a receiver with a notification of two alerts, and tells a failure that no other notification would avoid.
* Not seen: what stands behind a condition that these data do not meet, and definitions that the text does not use.
*/
function notificationFailure(template, silent) {
	for (const status of ["firing", "resolved"]) {
		const failure = certainFailure(template, expandNotification(template, sampleOf(status), {
			nowMs: 17e11,
			silent
		}));
		if (failure !== void 0) return failure;
	}
}
/** A failure that depends on the types of the data alone, and not on the values of labels or the answers of queries. */
function certainFailure(template, result) {
	if (result.error === void 0 || result.at.template !== template || !certain.test(result.reason)) return void 0;
	const { start, end } = result.at;
	return {
		reason: result.reason,
		start,
		end
	};
}
const certain = /^(?:can't evaluate field|wrong number of args|wrong type for value|can't give argument|nil is not a command|expected |can't handle |range can't iterate|template .* not defined|\S+ (?:has arguments but|is not a method but)|error calling \w+: (?:incompatible types|invalid type for comparison|missing argument for comparison|non-function|can't (?:index|slice) item|value has type|len of type|can't convert|dict (?:keys|requires)|(?:regexp: Compile\(.*\): )?error parsing regexp))/s;
function sampleOf(status) {
	const alert = (of, instance) => ({
		status: of,
		labels: new Map([...common$2, ["instance", instance]]),
		annotations,
		startsAtMs: 1699999e6,
		endsAtMs: 17e11,
		generatorUrl: "http://prometheus/graph",
		fingerprint: "c0ffee"
	});
	return {
		receiver: "receiver",
		status,
		alerts: [alert(status, "a"), alert("resolved", "b")],
		groupLabels: /* @__PURE__ */ new Map([["alertname", "Alert"]]),
		commonLabels: common$2,
		commonAnnotations: annotations,
		externalUrl: "http://alertmanager",
		reason: "reason"
	};
}
const common$2 = /* @__PURE__ */ new Map([
	["alertname", "Alert"],
	["severity", "critical"],
	["job", "job"],
	["namespace", "namespace"]
]);
const annotations = /* @__PURE__ */ new Map([["summary", "summary"], ["description", "description"]]);

// src/rules/nodes.ts
/** The value of a key; undefined where there is none, or null. */
function valueAt(node, key) {
	const found = node && entryOf(node, key)?.value;
	return found === void 0 || isNull(found) ? void 0 : found;
}
/** A scalar's text at a key, and where it stands. */
function nameAt(node, key) {
	const found = valueAt(node, key);
	return found?.kind === "scalar" ? nameOf(found) : void 0;
}
/** The texts of a list at a key; anything else in it is left out. */
function namesAt(node, key) {
	return itemsAt(node, key).flatMap((item) => item.kind === "scalar" ? nameOf(item) : []);
}
/** The items of a list at a key. */
function itemsAt(node, key) {
	const found = valueAt(node, key);
	return found?.kind === "sequence" ? found.items.filter((item) => !isNull(item)) : [];
}
/** The entries of a map at a key. */
function entriesAt(node, key) {
	const found = valueAt(node, key);
	return found?.kind === "map" ? found.entries : [];
}
/** A duration at a key; undefined where it cannot be read. */
function durationAt(node, key) {
	const found = nameAt(node, key);
	const ms = found && readDuration(found.name);
	return found !== void 0 && typeof ms === "number" ? {
		ms,
		span: found.span
	} : void 0;
}
/** A scalar as a name. */
function nameOf(scalar) {
	return {
		name: scalar.text,
		span: scalar.span
	};
}
function isNull(node) {
	return node.kind === "scalar" && node.style === "plain" && [
		"",
		"~",
		"null"
	].includes(node.text);
}

// src/rules/go/base2Bytes.ts
/** Reads a number of bytes such as `15MB`, where `KB` and `KiB` are both 1024, or says what Go says (alecthomas/units ParseBase2Bytes). */
function parseBase2Bytes(text) {
	const strict = parseUnits(text, "iB");
	return typeof strict === "number" ? strict : parseUnits(text, "B");
}
/** Writes a number of bytes as Go does: `1MiB512KiB` (alecthomas/units Base2Bytes.String). */
function formatBase2Bytes(bytes) {
	const parts = [];
	let rest = BigInt(bytes);
	for (const [index, prefix] of prefixes.entries()) {
		const part = rest % 1024n;
		if (part !== 0n || index === 0 && rest === 0n) parts.unshift(`${part}${prefix}${index === 0 ? "B" : "iB"}`);
		rest /= 1024n;
		if (rest === 0n) break;
	}
	return parts.join("");
}
const prefixes = [
	"",
	"K",
	"M",
	"G",
	"T",
	"P",
	"E"
];
function parseUnits(original, suffix) {
	const invalid = { problem: `units: invalid ${original}` };
	const sign = original[0] === "-" ? -1 : 1;
	let rest = /^[+-]/.test(original) ? original.slice(1) : original;
	if (rest === "0") return 0;
	if (rest === "") return invalid;
	let total = 0;
	while (rest !== "") {
		const digits = /^([0-9]*)(?:\.([0-9]*))?/.exec(rest);
		const whole = digits?.[1] ?? "";
		const fraction = digits?.[2] ?? "";
		if (whole === "" && fraction === "") return invalid;
		if (overflows(whole) || overflows(fraction)) return invalid;
		rest = rest.slice(digits?.[0].length);
		const unit = /^[^.0-9]*/.exec(rest)?.[0] ?? "";
		rest = rest.slice(unit.length);
		const factor = unitFactor(unit, suffix);
		if (factor === void 0) return { problem: `units: unknown unit ${unit} in ${original}` };
		total += (Number(whole) + Number(fraction) / 10 ** fraction.length) * factor;
	}
	if (total > 2 ** 63) return { problem: "units: overflow parsing unit" };
	return sign * Math.trunc(total) + 0;
}
/** Go reads the digits one by one and gives up before the number can leave 64 bits. */
function overflows(digits) {
	const significant = digits.replace(/^0+/, "");
	return significant.length > 19 || significant.length === 19 && BigInt(significant.slice(0, -1)) >= 922337203685477579n;
}
function unitFactor(unit, suffix) {
	if (unit === "B") return 1;
	const power = "KMGTPE".indexOf(unit[0] ?? " ") + 1;
	return power > 0 && unit.slice(1) === suffix ? 1024 ** power : void 0;
}

// src/rules/prometheus/labelName.ts
/** Whether a label may have a name (prometheus/common model ValidationScheme.IsValidLabelName). */
function isValidLabelName(name, scheme) {
	return scheme === "utf8" ? name !== "" && isValidUtf8(name) : /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name);
}

// src/rules/prometheus/scalars.ts
/** A duration in milliseconds (prometheus/common model.Duration). */
const duration = via({
	goType: "model.Duration",
	inner: text,
	wants: "a duration such as `30s`",
	zero: 0
}, (written, at) => {
	const read = readDuration(written);
	if (typeof read === "number") return read;
	return at.refuse(read.problem, {
		message: `\`${written}\` is not a duration`,
		help: "Write a number and a unit, such as `30s`, `1m30s` or `15d`."
	});
});
/** A number of bytes such as `15MB` (alecthomas/units Base2Bytes). */
const bytesSize = {
	goType: "units.Base2Bytes",
	wants: "a size such as `15MB`",
	zero: () => 0,
	read(reading, node) {
		if (node.kind !== "scalar") return reading.wrongType(node, this);
		const resolved = reading.resolve(node);
		if (resolved === void 0) return failed;
		if (resolved.value === null) return 0;
		const written = resolved.tag === "!!binary" ? String(resolved.value) : node.text;
		const size = parseBase2Bytes(written);
		if (typeof size === "number") return size;
		return reading.at(node).refuse(size.problem, {
			message: `\`${written}\` is not a number of bytes`,
			help: "Write a number and a unit: `B`, `KB`, `MB`, `GB`, `TB`, `PB` or `EB`."
		});
	}
};
/** One word of a closed list, as a type of Go with an UnmarshalYAML; empty when nothing is written. */
function oneOf$1(goType, words, options) {
	const inner = options.inner ?? text;
	return via({
		goType,
		inner,
		wants: words.join(", "),
		zero: ""
	}, (written, at) => {
		return words.find((one) => one === written) ?? at.refuse(options.refusal(written), { help: `Write one of ${listed(words)}.` });
	});
}
/** The names of labels, valid in UTF-8 (prometheus/common model.LabelNames). */
const labelName = via({
	goType: "model.LabelName",
	inner: text,
	zero: ""
}, (name, at) => isValidLabelName(name, "utf8") ? name : at.refuse(`${goQuote(name)} is not a valid label name`));
/** Labels and their values as they stand in target groups (prometheus/common model.LabelSet). */
const labelSet = withLabelKeys(map(named("model.LabelValue", text), "model.LabelSet"));
/** The names are read as `model.LabelName`, which refuses them while the map is read. */
function withLabelKeys(schema) {
	return {
		...schema,
		read(reading, node, current) {
			refuseLabelKeys(reading, node);
			return schema.read(reading, node, current);
		}
	};
}
function refuseLabelKeys(reading, node) {
	if (node.kind !== "map") return;
	for (const { key } of node.entries) {
		if (key.kind !== "scalar" || isMerge(key) || reading.isNull(key)) continue;
		const name = reading.resolve(key)?.tag === "!!binary" ? String(reading.resolve(key)?.value) : key.text;
		if (!isValidLabelName(name, "utf8")) reading.at(key).refuse(`${goQuote(name)} is not a valid label name`);
	}
}
/** A list of words for a sentence: `a`, `b` or `c`, each in backticks. */
function listed(words) {
	const quoted = words.map((word) => `\`${word}\``);
	return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}

// src/rules/prometheus/relabel.ts
/** What a relabel rule can do. */
const relabelActions = [
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
const action$2 = via({
	goType: "relabel.Action",
	inner: text,
	wants: listed(relabelActions),
	zero: ""
}, (written, at) => {
	const known = relabelActions.find((one) => one === written.toLowerCase());
	if (known !== void 0) return known;
	return at.refuse(`unknown relabel action ${goQuote(written)}`, {
		message: `unknown relabel action \`${written}\``,
		help: `Write one of ${listed(relabelActions)}.`
	});
});
const anyText = relabelRegex("(.*)");
const emptyText = relabelRegex("");
const regex = via({
	goType: "relabel.Regexp",
	inner: text,
	wants: "a regular expression",
	zero: emptyText
}, (written, at) => {
	const { problem } = compileGoRegexp(anchored(written));
	if (problem === void 0) return relabelRegex(written);
	return at.refuse(problem, {
		message: `\`${written}\` is not a regular expression: ${problem.replace(/^error parsing regexp: /, "")}`,
		why: "Prometheus reads RE2: no look-around and no back references."
	});
});
function anchored(written) {
	return `^(?s:${written})$`;
}
/** An expression as it is written. */
function relabelRegex(written) {
	let compiled;
	return {
		text: written,
		get compiled() {
			compiled ??= compile(written);
			return compiled;
		}
	};
}
/** The library gives up on sizes that Go still takes; such an expression matches nothing here. */
function compile(written) {
	try {
		return compileGoRegexp(anchored(written)).regexp ?? RE2JS.compile(matchesNothing);
	} catch {
		return RE2JS.compile(matchesNothing);
	}
}
const matchesNothing = "[^\\x00-\\x{10FFFF}]";
/** What is in a relabel rule where nothing is written; the expression is known again by its identity. */
const relabelDefaults = {
	target_label: "",
	modulus: 0,
	separator: ";",
	regex: anyText,
	replacement: "$1",
	action: "replace"
};
/** One relabel rule as it is written, with the defaults filled in (prometheus model/relabel Config). */
const relabelConfig = struct("relabel.Config", {
	source_labels: pointer(list(labelName, "model.LabelNames")),
	separator: text,
	regex,
	modulus: whole("uint64"),
	target_label: text,
	replacement: text,
	action: action$2
}, { defaults: relabelDefaults });
/** A list of relabel rules; a rule that is null stays in it as undefined. */
const relabelConfigs = list(pointer(relabelConfig));

// src/rules/prometheus/relabelProblem.ts
/** What is wrong with a relabel rule as a whole (prometheus model/relabel Config.Validate). */
function relabelProblem(rule, scheme) {
	const { action, target_label: target, replacement } = rule;
	if (action === "") return {
		upstream: "relabel action cannot be empty",
		field: "action",
		help: "Write an action, or remove the field: the default is `replace`."
	};
	if (action === "hashmod" && rule.modulus === 0) return {
		upstream: "relabel configuration for hashmod requires non-zero modulus",
		field: "modulus",
		message: "the modulus `0` is not a positive whole number",
		help: "Set `modulus` to the number of shards."
	};
	if (writing.has(action) && target === "") return {
		upstream: `relabel configuration for ${action} action requires 'target_label' value`,
		field: "target_label",
		message: `the relabel action \`${action}\` needs a \`target_label\``,
		help: "Set `target_label` to the label that the result goes to."
	};
	if (writing.has(action) && !isTarget(rule, scheme)) return {
		upstream: `${goQuote(target)} is invalid 'target_label' for ${action} action`,
		field: "target_label",
		help: nameHelp
	};
	if (alone.has(action) && replacement !== relabelDefaults.replacement) return {
		upstream: `'replacement' can not be set for ${action} action`,
		field: "replacement",
		help: "Remove `replacement`."
	};
	if (action === "labelmap" && !isTemplate(replacement, scheme)) return {
		upstream: `${goQuote(replacement)} is invalid 'replacement' for ${action} action`,
		field: "replacement",
		help: nameHelp
	};
	return surplusProblem(rule);
}
/** Fields beside those that an action uses. */
function surplusProblem(rule) {
	const { action } = rule;
	const only = onlyFields[action];
	if (only === void 0) return void 0;
	const surplus = fields$13.find((field) => !only.fields.includes(field) && isSet$1(rule, field));
	if (surplus === void 0) return void 0;
	return {
		upstream: `${action} action requires only ${only.words}, and no other fields`,
		field: surplus,
		help: `Remove \`${surplus}\`.`
	};
}
const fields$13 = [
	"source_labels",
	"target_label",
	"regex",
	"modulus",
	"separator",
	"replacement"
];
const equal = {
	fields: ["source_labels", "target_label"],
	words: "'source_labels' and `target_label`"
};
const byName$1 = {
	fields: ["regex"],
	words: "'regex'"
};
const onlyFields = {
	keepequal: equal,
	dropequal: equal,
	labeldrop: byName$1,
	labelkeep: byName$1
};
/** Upstream compares with the defaults: a regular expression by identity, so that one that says the same counts as written. */
function isSet$1(rule, field) {
	return field === "source_labels" ? rule.source_labels !== void 0 : rule[field] !== relabelDefaults[field];
}
/** Actions that write to a label. */
const writing = /* @__PURE__ */ new Set([
	"replace",
	"hashmod",
	"lowercase",
	"uppercase",
	"keepequal",
	"dropequal"
]);
/** Actions that write what they read. */
const alone = /* @__PURE__ */ new Set([
	"lowercase",
	"uppercase",
	"keepequal",
	"dropequal"
]);
function isTarget({ action, target_label: target }, scheme) {
	return action === "replace" && target.includes("$") ? isTemplate(target, scheme) : isValidLabelName(target, scheme);
}
/** Names of the legacy scheme may hold `$1` and `${name}`. */
function isTemplate(name, scheme) {
	return scheme === "utf8" ? isValidLabelName(name, scheme) : /^(?:[a-zA-Z_]|\$(?:\{\w+\}|\w))(?:\w|\$(?:\{\w+\}|\w))*$/.test(name);
}
const nameHelp = "A label name of the legacy scheme has letters, digits and underscores and does not start with a digit.";

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
			for (const match of portsOf(pod)) {
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
		for (const match of portsOf(pod)) {
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
function* portsOf(pod) {
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

// src/rules/grafana/defaultDatasources.ts
/** Finds a second data source of an organisation that is marked as its default (grafana pkg/services/provisioning/datasources). */
function* secondDefaults(root) {
	const first = /* @__PURE__ */ new Map();
	for (const datasource of itemsAt(root, "datasources")) {
		const mark = nameAt(datasource, "isDefault");
		if (mark?.name !== "true") continue;
		const organisation = nameAt(datasource, "orgId")?.name ?? "1";
		const line = first.get(organisation);
		if (line === void 0) {
			first.set(organisation, mark.span.line);
			continue;
		}
		yield {
			id: "grafana/invalid",
			severity: "error",
			span: mark.span,
			message: `a second default data source; the first is in line ${line}`,
			why: "Grafana does not start: only one data source of an organisation can be its default.",
			help: "Keep one `isDefault: true`."
		};
	}
}

// src/rules/scalar.ts
/** Reads a scalar at a path as Go's YAML does into a string field: numbers and booleans become their text. */
function scalarAt(value, ...path) {
	const found = at(value, ...path);
	if (typeof found === "string") return found;
	return typeof found === "number" || typeof found === "boolean" ? String(found) : void 0;
}

// src/rules/grafanaProvisioning.ts
/** Reads a data source provisioning file (grafana pkg/services/provisioning/datasources). Never throws. */
function readDatasources(source) {
	const yaml = readYaml(source);
	const datasources = yaml.documents.flatMap((document) => listAt(document.value, "datasources").map((value, index) => {
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
	}));
	const defaults = yaml.documents.flatMap(({ root }) => [...secondDefaults(root)]);
	return {
		datasources,
		problems: [...yaml.problems, ...defaults]
	};
}

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
		for (const entry of textsOf$1(manifest)) {
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
function* textsOf$1(manifest) {
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
		text: Buffer.from(value, "base64").toString("utf8"),
		field: encoded
	};
}

// src/stack/glob.ts
/**
* Tells whether a path is one that Go's filepath.Glob finds: `*`, `?` and classes stop at slashes, `\` takes what follows as it is.
* Takes at most the product of both lengths. A glob that Go refuses matches nothing.
*/
function matchesGlob(glob, path) {
	const parts = partsOf(Array.from(glob));
	if (parts === void 0) return false;
	const characters = Array.from(path);
	let part = 0;
	let star = -1;
	let resume = 0;
	for (let index = 0; index < characters.length;) {
		const wanted = parts[part];
		if (wanted?.kind === "any") {
			star = part++;
			resume = index;
		} else if (wanted !== void 0 && fits(wanted, characters[index] ?? "")) {
			part++;
			index++;
		} else {
			if (star < 0 || characters[resume] === "/") return false;
			part = star + 1;
			index = ++resume;
		}
	}
	while (parts[part]?.kind === "any") part++;
	return part === parts.length;
}
function fits(part, character) {
	if (part.kind === "text") return part.text === character;
	if (character === "/") return false;
	return part.kind !== "class" || part.ranges.some(([low, high]) => isBetween(character, low, high)) !== part.isNegated;
}
function isBetween(character, low, high) {
	const code = character.codePointAt(0) ?? 0;
	return (low.codePointAt(0) ?? 0) <= code && code <= (high.codePointAt(0) ?? 0);
}
function partsOf(glob) {
	const parts = [];
	for (let index = 0; index < glob.length;) {
		const character = glob[index++] ?? "";
		if (character === "*") parts.push({ kind: "any" });
		else if (character === "?") parts.push({ kind: "one" });
		else if (character === "[") {
			const found = classAt(glob, index);
			if (found === void 0) return void 0;
			parts.push(found.part);
			index = found.end;
		} else if (character !== "\\") parts.push({
			kind: "text",
			text: character
		});
		else if (index === glob.length) return void 0;
		else parts.push({
			kind: "text",
			text: glob[index++] ?? ""
		});
	}
	return parts;
}
function classAt(glob, start) {
	let index = start;
	const isNegated = glob[index] === "^";
	if (isNegated) index++;
	const take = () => {
		const character = glob[index++];
		if (character === "\\") return glob[index++];
		return character === "-" || character === "]" ? void 0 : character;
	};
	const ranges = [];
	while (ranges.length === 0 || glob[index] !== "]") {
		const low = take();
		if (low === void 0) return void 0;
		if (glob[index] === "-") index++;
		else {
			ranges.push([low, low]);
			continue;
		}
		const high = take();
		if (high === void 0) return void 0;
		ranges.push([low, high]);
	}
	return {
		part: {
			kind: "class",
			isNegated,
			ranges
		},
		end: index + 1
	};
}

// src/rules/go/nilPointer.ts
/** What Go says where a nil pointer is followed: upstream does not expect that nothing stands there, and crashes. */
const nilPointer = "runtime error: invalid memory address or nil pointer dereference";

// src/rules/http/secret.ts
/** A text that must not be shown (prometheus/common config.Secret). */
const secret = named("config.plain", text);
/** Several of them; a list names its elements by their type, not by the alias that reads them. */
const secrets = list(secret, "[]config.Secret");

// src/rules/http/headers.ts
const header = struct("config.Header", {
	values: list(text),
	secrets,
	files: list(text)
});
/** Headers for requests, by their names (prometheus/common config.Headers). */
const headers = map(header, "config.Headers");
/** Refuses headers that Prometheus and Alertmanager set themselves (prometheus/common config.Headers.Validate). */
function checkHeaders$2(names, at, path) {
	for (const name of names) {
		const canonical = canonicalHeader(name);
		if (!reserved$2.has(canonical)) continue;
		at.refuse(`setting header ${goQuote(canonical)} is not allowed`, {
			path: [...path, name],
			onKey: true
		});
	}
}
/** A header's name as Go writes it (net/textproto CanonicalMIMEHeaderKey). */
function canonicalHeader(name) {
	if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) return name;
	return name.toLowerCase().replace(/(^|-)([a-z])/g, (_, dash, letter) => dash + letter.toUpperCase());
}
const reserved$2 = /* @__PURE__ */ new Set([
	"Authorization",
	"Host",
	"Content-Encoding",
	"Content-Length",
	"Content-Type",
	"User-Agent",
	"Connection",
	"Keep-Alive",
	"Proxy-Authenticate",
	"Proxy-Authorization",
	"Www-Authenticate",
	"Accept-Encoding",
	"X-Prometheus-Remote-Write-Version",
	"X-Prometheus-Remote-Read-Version",
	"X-Prometheus-Scrape-Timeout-Seconds",
	"X-Amz-Date",
	"X-Amz-Security-Token",
	"X-Amz-Content-Sha256"
]);

// src/rules/http/oneOf.ts
/** Refuses a part in which more than one of some fields that exclude each other is set. */
function oneOf(at, value, names, upstream, prefix = []) {
	const fields = { ...value };
	const given = names.filter((name) => fields[name] !== void 0 && fields[name] !== "");
	const second = given[1];
	if (second === void 0) return;
	at.refuse(upstream, {
		path: [...prefix, second],
		onKey: true,
		help: `Keep one of ${given.map((name) => `\`${name}\``).join(", ")}.`
	});
}

// src/rules/go/url.ts
/** Reads a URL as Go does, or gives the text of Go's error (net/url Parse of Go 1.26). */
function parseGoUrl(text) {
	const hash = text.indexOf("#");
	const url = hash < 0 ? text : text.slice(0, hash);
	const fragment = hash < 0 ? "" : text.slice(hash + 1);
	const parsed = parse(url);
	if (typeof parsed === "string") return { problem: `parse ${goQuote(url)}: ${parsed}` };
	const problem = escapeProblem(fragment, "other");
	return problem === void 0 ? parsed : { problem: `parse ${goQuote(text)}: ${problem}` };
}
function parse(text) {
	if (hasControl(text)) return "net/url: invalid control character in URL";
	const none = {
		scheme: "",
		user: "",
		host: "",
		path: "",
		opaque: ""
	};
	if (text === "*") return {
		...none,
		path: "*"
	};
	const colon = schemeEnd(text);
	if (colon === 0) return "missing protocol scheme";
	const scheme = colon === void 0 ? "" : text.slice(0, colon).toLowerCase();
	const rest = withoutQuery(colon === void 0 ? text : text.slice(colon + 1));
	if (!rest.startsWith("/")) {
		if (scheme !== "") return {
			...none,
			scheme,
			opaque: rest
		};
		if (upTo(rest, "/").includes(":")) return "first path segment in URL cannot contain colon";
	}
	let path = rest;
	let authority = {
		user: "",
		host: ""
	};
	if ((scheme !== "" || !rest.startsWith("///")) && rest.startsWith("//")) {
		const written = upTo(rest.slice(2), "/");
		path = rest.slice(2 + written.length);
		authority = parseAuthority(scheme, written);
		if (typeof authority === "string") return authority;
	}
	return escapeProblem(path, "other") ?? {
		...none,
		...authority,
		scheme,
		path
	};
}
/** Where the colon after the scheme stands; undefined when there is no scheme. */
function schemeEnd(text) {
	for (let index = 0; index < text.length; index++) {
		const char = text[index] ?? "";
		if (char === ":") return index;
		if (/[a-zA-Z]/.test(char)) continue;
		if (index === 0 || !/[0-9+.-]/.test(char)) return void 0;
	}
}
function withoutQuery(rest) {
	return upTo(rest, "?");
}
function upTo(text, end) {
	const index = text.indexOf(end);
	return index < 0 ? text : text.slice(0, index);
}
function parseAuthority(scheme, authority) {
	const at = authority.lastIndexOf("@");
	const host = authority.slice(at + 1);
	const problem = hostProblem(scheme, host);
	if (problem !== void 0) return problem;
	if (at < 0) return {
		user: "",
		host
	};
	const user = authority.slice(0, at);
	if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)) return "net/url: invalid userinfo";
	const name = upTo(user, ":");
	return escapeProblem(name, "other") ?? escapeProblem(user.slice(name.length + 1), "other") ?? {
		user,
		host
	};
}
function hostProblem(scheme, host) {
	const open = host.lastIndexOf("[");
	if (open > 0) return "invalid IP-literal";
	if (open === 0) return literalProblem(host);
	const first = host.indexOf(":");
	if (first >= 0) {
		const isStrict = scheme === "http" || scheme === "https";
		const port = host.slice(isStrict ? first : host.lastIndexOf(":"));
		if (!isPort(port)) return `invalid port ${goQuote(port)} after host`;
	}
	return escapeProblem(host, "host");
}
/** An IP address in brackets, with or without a zone and a port. */
function literalProblem(host) {
	const close = host.lastIndexOf("]");
	if (close < 0) return "missing ']' in host";
	const port = host.slice(close + 1);
	if (!isPort(port)) return `invalid port ${goQuote(port)} after host`;
	const name = host.slice(1, close);
	const zone = name.indexOf("%25");
	const escapes = zone < 0 ? escapeProblem(name, "host") : escapeProblem(name.slice(0, zone), "host") ?? escapeProblem(name.slice(zone), "zone");
	if (escapes !== void 0) return escapes;
	const address = unescaped(name);
	const problem = ipAddressProblem(address);
	if (problem !== void 0) return `invalid host: ${problem}`;
	return address.includes(":") ? void 0 : "invalid IP-literal";
}
function isPort(text) {
	return /^(?::[0-9]*)?$/.test(text);
}
/** What is wrong with the percent escapes and, in hosts, with the characters (net/url unescape). */
function escapeProblem(text, mode) {
	if (mode === "other" && !text.includes("%")) return void 0;
	const bytes = utf8Bytes(text);
	const piece = (from, to) => goQuote(textOfBytes(bytes.subarray(from, to)));
	for (let index = 0; index < bytes.length; index++) {
		const byte = bytes[index] ?? 0;
		if (byte !== 37) {
			if (mode !== "other" && byte < 128 && !isHostByte(byte)) return `invalid character ${piece(index, index + 1)} in host name`;
			continue;
		}
		const value = hexByte(bytes, index + 1);
		if (value === void 0) return `invalid URL escape ${piece(index, index + 3)}`;
		const isPercent = value === 37;
		if (mode === "host" ? value < 128 && !isPercent : mode === "zone" && !isPercent && value !== 32 && !isHostByte(value)) return `invalid URL escape ${piece(index, index + 3)}`;
		index += 2;
	}
}
function hexByte(bytes, index) {
	const pair = String.fromCharCode(bytes[index] ?? 0, bytes[index + 1] ?? 0);
	return /^[0-9a-fA-F]{2}$/.test(pair) ? Number.parseInt(pair, 16) : void 0;
}
/** Bytes that a host may hold unescaped: unreserved, sub-delims, and what Go lets pass beyond them. */
function isHostByte(byte) {
	return byte < 128 && /[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]/.test(String.fromCharCode(byte));
}
function unescaped(text) {
	const bytes = utf8Bytes(text);
	const plain = [];
	for (let index = 0; index < bytes.length; index++) {
		const value = bytes[index] === 37 ? hexByte(bytes, index + 1) : void 0;
		plain.push(value ?? bytes[index] ?? 0);
		if (value !== void 0) index += 2;
	}
	return textOfBytes(plain);
}
function hasControl(text) {
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code < 32 || code === 127) return true;
	}
	return false;
}

// src/rules/http/proxy.ts
/** Any URL; undefined where none is written (prometheus/common config.URL). */
const anyUrl = via({
	goType: "config.URL",
	inner: text,
	wants: "a URL",
	zero: void 0
}, (value, at) => {
	const parsed = parseGoUrl(value);
	return "problem" in parsed ? at.refuse(parsed.problem) : value;
});
/** The fields of a proxy, which are part of other structs (prometheus/common config.ProxyConfig). */
const proxyFields = {
	proxy_url: anyUrl,
	no_proxy: text,
	proxy_from_environment: bool,
	proxy_connect_header: map(secrets, "config.ProxyHeader")
};
/** What upstream asks of the settings of a proxy (prometheus/common config.ProxyConfig.Validate). */
function checkProxy(value, at) {
	const hasUrl = value.proxy_url !== void 0 && value.proxy_url !== "";
	if (value.proxy_connect_header.size > 0 && !value.proxy_from_environment && !hasUrl) at.refuse("if proxy_connect_header is configured, proxy_url or proxy_from_environment must also be configured", {
		path: ["proxy_connect_header"],
		onKey: true
	});
	if (value.proxy_from_environment && hasUrl) at.refuse("if proxy_from_environment is configured, proxy_url must not be configured", {
		path: ["proxy_url"],
		onKey: true
	});
	if (value.proxy_from_environment && value.no_proxy !== "") at.refuse("if proxy_from_environment is configured, no_proxy must not be configured", {
		path: ["no_proxy"],
		onKey: true
	});
	if (value.proxy_url === void 0 && value.no_proxy !== "") at.refuse("if no_proxy is configured, proxy_url must also be configured", {
		path: ["no_proxy"],
		onKey: true
	});
}

// src/rules/http/tlsConfig.ts
const tlsVersion = via({
	goType: "config.TLSVersion",
	inner: text,
	wants: "a version of TLS",
	zero: ""
}, (value, at) => versions.includes(value) ? value : at.refuse(`unknown TLS version: ${value}`, { help: `Versions are ${versions.map((one) => `\`${one}\``).join(", ")}.` }));
const versions = [
	"TLS13",
	"TLS12",
	"TLS11",
	"TLS10"
];
const fields$12 = {
	ca: text,
	cert: text,
	key: secret,
	ca_file: text,
	cert_file: text,
	key_file: text,
	ca_ref: text,
	cert_ref: text,
	key_ref: text,
	server_name: text,
	insecure_skip_verify: bool,
	min_version: tlsVersion,
	max_version: tlsVersion
};
/** Certificates for a connection (prometheus/common config.TLSConfig). */
const tlsConfig = struct("config.TLSConfig", fields$12, { check: checkTlsConfig });
/** What upstream asks of certificates and keys (prometheus/common config.TLSConfig.Validate). */
function checkTlsConfig(value, at) {
	oneOf(at, value, [
		"ca",
		"ca_file",
		"ca_ref"
	], "at most one of ca, ca_file & ca_ref must be configured");
	oneOf(at, value, [
		"cert",
		"cert_file",
		"cert_ref"
	], "at most one of cert, cert_file & cert_ref must be configured");
	oneOf(at, value, [
		"key",
		"key_file",
		"key_ref"
	], "at most one of key and key_file must be configured");
	const hasCert = value.cert !== "" || value.cert_file !== "" || value.cert_ref !== "";
	const hasKey = value.key !== "" || value.key_file !== "" || value.key_ref !== "";
	if (hasCert && !hasKey) at.refuse("exactly one of key or key_file must be configured when a client certificate is configured", { help: "Add `key_file`." });
	if (hasKey && !hasCert) at.refuse("exactly one of cert or cert_file must be configured when a client key is configured", { help: "Add `cert_file`." });
}

// src/rules/http/oauth2.ts
const fields$11 = {
	client_id: text,
	client_secret: secret,
	client_secret_file: text,
	client_secret_ref: text,
	client_certificate_key_id: text,
	client_certificate_key: secret,
	client_certificate_key_file: text,
	client_certificate_key_ref: text,
	grant_type: text,
	signature_algorithm: text,
	iss: text,
	audience: text,
	claims: map(anything),
	scopes: list(text),
	token_url: text,
	endpoint_params: map(text),
	tls_config: tlsConfig,
	...proxyFields
};
/** A login that gives tokens (prometheus/common config.OAuth2). */
const oauth2 = struct("config.OAuth2", fields$11, { check: checkProxy });
/** What upstream asks of a login when it looks at the client as a whole (prometheus/common config.HTTPClientConfig.Validate). */
function checkOauth2(value, at) {
	for (const name of ["client_id", "token_url"]) {
		if (value[name] !== "") continue;
		at.refuse(`oauth2 ${name} must be configured`, {
			path: ["oauth2"],
			onKey: true,
			help: `Add \`${name}\`.`
		});
	}
	if (value.grant_type !== jwtBearer) {
		oneOf(at, value, [
			"client_secret",
			"client_secret_file",
			"client_secret_ref"
		], `at most one of oauth2 client_secret, client_secret_file & client_secret_ref must be configured using grant-type=client_credentials`, ["oauth2"]);
		return;
	}
	const names = [
		"client_certificate_key",
		"client_certificate_key_file",
		"client_certificate_key_ref"
	];
	const upstream = `at most one of oauth2 client_certificate_key, client_certificate_key_file & client_certificate_key_ref must be configured using grant-type=${jwtBearer}`;
	oneOf(at, value, names, upstream, ["oauth2"]);
	if (![
		"",
		"RS256",
		"RS384",
		"RS512"
	].includes(value.signature_algorithm)) at.refuse("valid signature algorithms are RS256, RS384 and RS512", { path: ["oauth2", "signature_algorithm"] });
}
const jwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";

// src/rules/http/httpClient.ts
const basicAuth = struct("config.BasicAuth", {
	username: text,
	username_file: text,
	username_ref: text,
	password: secret,
	password_file: text,
	password_ref: text
}, {});
const authorization = struct("config.Authorization", {
	type: text,
	credentials: secret,
	credentials_file: text,
	credentials_ref: text
});
const fields$10 = {
	basic_auth: pointer(basicAuth),
	authorization: pointer(authorization),
	oauth2: pointer(oauth2),
	bearer_token: secret,
	bearer_token_file: text,
	tls_config: tlsConfig,
	follow_redirects: bool,
	enable_http2: bool,
	...proxyFields,
	http_headers: pointer(headers)
};
/** What holds where nothing is written. */
const httpClientDefaults = {
	follow_redirects: true,
	enable_http2: true
};
/** The settings of an HTTP client as a section of their own; `inline(httpClient)` and `checkHttpClient` where they are part of another one. */
const httpClient = struct("config.HTTPClientConfig", fields$10, {
	defaults: httpClientDefaults,
	check: checkHttpClient
});
/** What upstream asks of the settings together (prometheus/common config.HTTPClientConfig.Validate). */
function checkHttpClient(value, at) {
	const hasBearer = value.bearer_token !== "" || value.bearer_token_file !== "";
	oneOf(at, value, ["bearer_token", "bearer_token_file"], "at most one of bearer_token & bearer_token_file must be configured");
	if ((value.basic_auth !== void 0 || value.oauth2 !== void 0) && hasBearer) at.refuse("at most one of basic_auth, oauth2, bearer_token & bearer_token_file must be configured", {
		path: [value.bearer_token === "" ? "bearer_token_file" : "bearer_token"],
		onKey: true
	});
	if (value.basic_auth !== void 0) for (const name of ["username", "password"]) {
		const upstream = `at most one of basic_auth ${name}, ${name}_file & ${name}_ref must be configured`;
		oneOf(at, value.basic_auth, [
			name,
			`${name}_file`,
			`${name}_ref`
		], upstream, ["basic_auth"]);
	}
	checkAuthorization(value, at, hasBearer);
	if (value.oauth2 !== void 0) {
		if (value.basic_auth !== void 0 && value.authorization === void 0) refuseSeveral(at, "oauth2");
		checkOauth2(value.oauth2, at);
	}
	checkProxy(value, at);
	if (value.http_headers !== void 0) checkHeaders$2(value.http_headers.keys(), at, ["http_headers"]);
}
function checkAuthorization({ authorization, ...client }, at, hasBearer) {
	if (authorization === void 0) return;
	if (hasBearer) at.refuse("authorization is not compatible with bearer_token & bearer_token_file", {
		path: ["authorization"],
		onKey: true,
		help: "Remove the old `bearer_token`."
	});
	oneOf(at, authorization, [
		"credentials",
		"credentials_file",
		"credentials_ref"
	], "at most one of authorization credentials & credentials_file must be configured", ["authorization"]);
	if (authorization.type.trim().toLowerCase() === "basic") at.refuse("authorization type cannot be set to \"basic\", use \"basic_auth\" instead", {
		path: ["authorization", "type"],
		help: "Use `basic_auth` with `username` and `password_file`."
	});
	if (client.basic_auth !== void 0 || client.oauth2 !== void 0) refuseSeveral(at, "authorization");
}
function refuseSeveral(at, field) {
	at.refuse("at most one of basic_auth, oauth2 & authorization must be configured", {
		path: [field],
		onKey: true,
		help: "Keep one way of logging in."
	});
}

// src/rules/prometheus/discovery/aws.ts
const filter$1 = struct("aws.Filter", {
	name: text,
	values: list(text)
});
const account = {
	region: text,
	endpoint: text,
	access_key: text,
	secret_key: secret,
	profile: text,
	role_arn: text,
	external_id: text,
	port: int,
	refresh_interval: duration,
	...inline(httpClient)
};
const accountDefaults = {
	...httpClientDefaults,
	port: 80,
	refresh_interval: 6e4
};
const ec2Fields = {
	...account,
	filters: list(pointer(filter$1))
};
/** `ec2_sd_configs` (prometheus discovery/aws/ec2.go). */
const ec2 = struct("aws.EC2SDConfig", ec2Fields, {
	defaults: accountDefaults,
	check: (config, at) => checkFilters(config, at) && checkHttpClient(config, at)
});
/** `lightsail_sd_configs` (prometheus discovery/aws/lightsail.go). */
const lightsail = struct("aws.LightsailSDConfig", account, {
	defaults: accountDefaults,
	check: checkHttpClient
});
const clusters = {
	...account,
	clusters: list(text),
	request_concurrency: int
};
/** `ecs_sd_configs` (prometheus discovery/aws/ecs.go). */
const ecs = clusterDiscovery("ECS", "ecs_sd", 20);
/** `elasticache_sd_configs` (prometheus discovery/aws/elasticache.go). */
const elasticache = clusterDiscovery("Elasticache", "elasticache_sd", 10);
/** `msk_sd_configs` (prometheus discovery/aws/msk.go). */
const msk = clusterDiscovery("MSK", "msk_sd", 10);
/** `rds_sd_configs` (prometheus discovery/aws/rds.go). */
const rds = struct("aws.RDSSDConfig", {
	...clusters,
	filters: list(pointer(filter$1))
}, {
	defaults: {
		...accountDefaults,
		request_concurrency: 10
	},
	check: (config, at) => checkConcurrency(config, at, "rds_sd") && checkHttpClient(config, at)
});
const roles = [
	"ec2",
	"ecs",
	"elasticache",
	"lightsail",
	"msk",
	"rds"
];
const unknownRole = (role) => `unknown AWS SD role ${goQuote(role)}`;
/** `aws_sd_configs`, one for all of these services; it has no defaults and does not check its client (prometheus discovery/aws/aws.go). */
const aws = struct("aws.SDConfig", {
	role: oneOf$1("aws.Role", roles, { refusal: unknownRole }),
	...account,
	filters: list(pointer(filter$1)),
	clusters: list(text)
}, { check: ({ role }, at) => role !== "" || at.refuse(unknownRole(""), {
	path: ["role"],
	help: `Set \`role\` to one of ${roles.join(", ")}.`
}) });
function clusterDiscovery(service, prefix, concurrency) {
	return struct(`aws.${service}SDConfig`, clusters, {
		defaults: {
			...accountDefaults,
			request_concurrency: concurrency
		},
		check: (config, at) => checkConcurrency(config, at, prefix) && checkHttpClient(config, at)
	});
}
function checkConcurrency(config, at, prefix) {
	const { request_concurrency: concurrency } = config;
	if (concurrency > 0) return true;
	at.refuse(`${prefix}: request_concurrency must be positive, got ${concurrency}`, { path: ["request_concurrency"] });
	return false;
}
function checkFilters(config, at) {
	const index = config.filters.findIndex((one) => one === void 0 || one.values.length === 0);
	if (index < 0) return true;
	const isNull = config.filters[index] === void 0;
	at.refuse(isNull ? nilPointer : "EC2 SD configuration filter values cannot be empty", {
		...isNull && { message: "a filter is empty" },
		path: ["filters", index],
		help: "Write the values under `values`, or remove the filter."
	});
	return false;
}

// src/rules/prometheus/required.ts
/** Refuses the first field that is empty: no text, no item. False when something was refused. */
function requireFields(config, at, requirements) {
	const missing = requirements.find(([field]) => isEmpty(config[field]));
	if (missing === void 0) return true;
	const [field, upstream] = missing;
	at.refuse(upstream, {
		path: [field],
		help: `Set \`${field}\`.`
	});
	return false;
}
/** Refuses two fields of which only one may be set. False when something was refused. */
function refuseBoth(config, at, { fields, upstream }) {
	if (fields.some((field) => isEmpty(config[field]))) return true;
	at.refuse(upstream, {
		path: [fields[1]],
		help: "Keep one of them."
	});
	return false;
}
/** Refuses what is no URL with a scheme `http` or `https` and a host. False when something was refused. */
function requireHttpUrl(written, at, field) {
	const parsed = parseGoUrl(written);
	const upstream = "problem" in parsed ? parsed.problem : parsed.scheme !== "http" && parsed.scheme !== "https" ? "URL scheme must be 'http' or 'https'" : parsed.host === "" ? "host is missing in URL" : void 0;
	if (upstream === void 0) return true;
	at.refuse(upstream, {
		path: [field],
		help: "Write a whole URL, such as `http://host:port/path`."
	});
	return false;
}
/** Refuses what Go cannot read as a URL; `wrap` makes upstream's text of Go's. False when something was refused. */
function requireUrl(written, at, { field, wrap = (text) => text }) {
	const parsed = parseGoUrl(written);
	if (!("problem" in parsed)) return true;
	at.refuse(wrap(parsed.problem), {
		path: [field],
		message: `\`${written}\` is not a URL`
	});
	return false;
}
function isEmpty(value) {
	if (Array.isArray(value)) return value.length === 0;
	return value === "" || value === void 0;
}

// src/rules/prometheus/discovery/azure.ts
const methods$1 = [
	"OAuth",
	"ManagedIdentity",
	"SDK",
	"WorkloadIdentity"
];
/** `azure_sd_configs` (prometheus discovery/azure/azure.go). */
const azure = struct("azure.SDConfig", {
	environment: text,
	port: int,
	subscription_id: text,
	tenant_id: text,
	client_id: text,
	client_secret: secret,
	refresh_interval: duration,
	authentication_method: text,
	resource_group: text,
	...inline(httpClient)
}, {
	defaults: {
		...httpClientDefaults,
		port: 80,
		refresh_interval: 3e5,
		environment: "AzurePublicCloud",
		authentication_method: "OAuth"
	},
	check(config, at) {
		const method = config.authentication_method;
		const requirements = (method === "OAuth" ? oauthFields : ["subscription_id"]).map((field) => [field, `azure SD configuration requires a ${field}`]);
		if (!requireFields(config, at, requirements)) return;
		if (methods$1.includes(method)) checkHttpClient(config, at);
		else at.refuse(`unknown authentication_type ${goQuote(method)}. Supported types are "OAuth", "ManagedIdentity", "SDK" or "WorkloadIdentity"`, {
			path: ["authentication_method"],
			help: `Write one of ${listed(methods$1)}.`
		});
	}
});
const oauthFields = [
	"subscription_id",
	"tenant_id",
	"client_id",
	"client_secret"
];

// src/rules/go/duration.ts
/** Reads a duration of Go into milliseconds, such as `1h30m` or `1.5s` (time.ParseDuration); undefined when it is none. */
function parseGoDuration(text) {
	const read = readGoDuration(text);
	return typeof read === "number" ? read : void 0;
}
/** Reads a duration of Go into milliseconds, or gives the text of Go's error (time.ParseDuration). */
function readGoDuration(text) {
	const invalid = { problem: `time: invalid duration ${quoted(text)}` };
	let rest = /^[+-]/.test(text) ? text.slice(1) : text;
	const sign = text.startsWith("-") ? -1 : 1;
	if (rest === "0") return 0;
	if (rest === "") return invalid;
	let nanoseconds = 0;
	while (rest !== "") {
		const number = /^(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)/.exec(rest)?.[0];
		if (number === void 0) return invalid;
		if (BigInt(/^[0-9]*/.exec(number)?.[0] || "0") > 1n << 63n) return invalid;
		rest = rest.slice(number.length);
		const unit = /^[^0-9.]*/.exec(rest)?.[0] ?? "";
		if (unit === "") return { problem: `time: missing unit in duration ${quoted(text)}` };
		const size = units.get(unit);
		if (size === void 0) return { problem: `time: unknown unit ${quoted(unit)} in duration ${quoted(text)}` };
		nanoseconds += Number(number) * size;
		if (nanoseconds > 2 ** 63) return invalid;
		rest = rest.slice(unit.length);
	}
	return sign * nanoseconds / 1e6;
}
const units = /* @__PURE__ */ new Map([
	["ns", 1],
	["us", 1e3],
	["µs", 1e3],
	["μs", 1e3],
	["ms", 1e6],
	["s", 1e9],
	["m", 6e10],
	["h", 36e11]
]);
/** Go's time package quotes in its own way: byte by byte (time.quote). */
function quoted(text) {
	return `"${Array.from(text, (character) => {
		if (character === "\"" || character === "\\") return `\\${character}`;
		if (character >= " " && character < "") return character;
		return Array.from(utf8Bytes(character), (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
	}).join("")}"`;
}

// src/rules/prometheus/goDuration.ts
/** A `time.Duration` in milliseconds: a duration of Go such as `1.5s`, or a number of nanoseconds. */
const goDuration = {
	goType: "time.Duration",
	wants: "a duration such as `10s`",
	zero: () => 0,
	read(reading, node) {
		if (node.kind !== "scalar") return reading.wrongType(node, this);
		const resolved = reading.resolve(node);
		if (resolved === void 0) return failed;
		if (typeof resolved.value === "string") return (resolved.tag === "!!str" ? parseGoDuration(resolved.value) : void 0) ?? reading.wrongType(node, this, resolved);
		const nanoseconds = nanosecondCount.read(reading, node, 0);
		return nanoseconds === failed ? failed : nanoseconds / 1e6;
	}
};
const nanosecondCount = {
	...whole("int64"),
	goType: "time.Duration"
};

// src/rules/prometheus/discovery/clouds.ts
const common$1 = {
	...inline(httpClient),
	refresh_interval: duration,
	port: int
};
const defaults$3 = {
	...httpClientDefaults,
	refresh_interval: 6e4,
	port: 80
};
/** A field for upstream's own tests that can be set in the file. */
const testClient = struct("http.Client", {
	transport: anything,
	checkredirect: anything,
	jar: anything,
	timeout: goDuration
});
/** `digitalocean_sd_configs` (prometheus discovery/digitalocean/digitalocean.go). */
const digitalOcean = struct("digitalocean.SDConfig", {
	...common$1,
	role: oneOf$1("digitalocean.Role", ["droplets", "databases"], { refusal: (role) => `unknown DigitalOcean SD role ${goQuote(role)}` }),
	httpclient: pointer(testClient)
}, {
	defaults: {
		...defaults$3,
		role: "droplets"
	},
	check: (config, at) => requireFields(config, at, [["role", "role missing (one of: droplets, databases)"]]) && checkHttpClient(config, at)
});
/** `gce_sd_configs` (prometheus discovery/gce/gce.go). */
const gce = struct("gce.SDConfig", {
	project: text,
	zone: text,
	filter: text,
	refresh_interval: duration,
	port: int,
	tag_separator: text
}, {
	defaults: {
		port: 80,
		tag_separator: ",",
		refresh_interval: 6e4
	},
	check: (config, at) => requireFields(config, at, [["project", "GCE SD configuration requires a project"], ["zone", "GCE SD configuration requires a zone"]])
});
/** `hetzner_sd_configs` (prometheus discovery/hetzner/hetzner.go). */
const hetzner = struct("hetzner.SDConfig", {
	...common$1,
	role: oneOf$1("hetzner.Role", ["robot", "hcloud"], { refusal: (role) => `unknown role ${goQuote(role)}` }),
	label_selector: text
}, {
	defaults: defaults$3,
	check: (config, at) => requireFields(config, at, [["role", "role missing (one of: robot, hcloud)"]]) && checkHttpClient(config, at)
});
/** `ionos_sd_configs` (prometheus discovery/ionos/ionos.go). */
const ionos = struct("ionos.SDConfig", {
	datacenter_id: text,
	...common$1
}, {
	defaults: defaults$3,
	check: (config, at) => requireFields(config, at, [["datacenter_id", "datacenter id can't be empty"]]) && checkHttpClient(config, at)
});
/** `linode_sd_configs` (prometheus discovery/linode/linode.go). */
const linode = struct("linode.SDConfig", {
	...common$1,
	tag_separator: text,
	region: text
}, {
	defaults: {
		...defaults$3,
		tag_separator: ","
	},
	check: checkHttpClient
});
/** `stackit_sd_configs` (prometheus discovery/stackit/stackit.go). */
const stackit = struct("stackit.SDConfig", {
	...common$1,
	project: text,
	region: text,
	endpoint: text,
	service_account_key: secret,
	private_key: secret,
	service_account_key_path: text,
	private_key_path: text,
	credentials_file_path: text
}, {
	defaults: {
		...defaults$3,
		region: "eu01"
	},
	check(config, at) {
		if (config.endpoint === "" && config.region === "") {
			at.refuse("stackit_sd: endpoint and region missing", {
				path: ["region"],
				help: "Set one of them."
			});
			return;
		}
		const wrap = (problem) => `stackit_sd: invalid endpoint ${goQuote(config.endpoint)}: ${problem}`;
		if (requireUrl(config.endpoint, at, {
			field: "endpoint",
			wrap
		})) checkHttpClient(config, at);
	}
});
/** `vultr_sd_configs` (prometheus discovery/vultr/vultr.go). */
const vultr = struct("vultr.SDConfig", common$1, {
	defaults: defaults$3,
	check: checkHttpClient
});

// src/rules/prometheus/discovery/docker.ts
const filter = struct("moby.Filter", {
	name: text,
	values: list(text)
});
const common = {
	...inline(httpClient),
	host: text,
	port: int,
	filters: list(filter),
	refresh_interval: duration
};
const defaults$2 = {
	...httpClientDefaults,
	refresh_interval: 6e4,
	port: 80
};
/** `docker_sd_configs` (prometheus discovery/moby/docker.go). */
const docker = struct("moby.DockerSDConfig", {
	...common,
	host_networking_host: text,
	match_first_network: bool
}, {
	defaults: {
		...defaults$2,
		host_networking_host: "localhost",
		match_first_network: true
	},
	check: (config, at) => checkHost(config, at) && checkHttpClient(config, at)
});
/** `dockerswarm_sd_configs` (prometheus discovery/moby/dockerswarm.go). */
const dockerSwarm = struct("moby.DockerSwarmSDConfig", {
	...common,
	role: text
}, {
	defaults: defaults$2,
	check: (config, at) => checkHost(config, at) && checkRole(config.role, at) && checkHttpClient(config, at)
});
function checkHost(config, at) {
	return requireFields(config, at, [["host", "host missing"]]) && requireUrl(config.host, at, { field: "host" });
}
function checkRole(role, at) {
	if ([
		"services",
		"nodes",
		"tasks"
	].includes(role)) return true;
	const text = role === "" ? "role missing (one of: tasks, services, nodes)" : `invalid role ${role}, expected tasks, services, or nodes`;
	at.refuse(text, {
		path: ["role"],
		help: "Set `role` to `tasks`, `services` or `nodes`."
	});
	return false;
}

// src/rules/prometheus/discovery/files.ts
/** `file_sd_configs` (prometheus discovery/file/file.go). */
const file$1 = struct("file.SDConfig", {
	files: list(text),
	refresh_interval: duration
}, {
	defaults: { refresh_interval: 3e5 },
	check(config, at) {
		if (!requireFields(config, at, [["files", "file service discovery config must contain at least one path name"]])) return;
		for (const [index, name] of config.files.entries()) {
			if (isFileName(name)) continue;
			at.refuse(`path name ${goQuote(name)} is not valid for file discovery`, {
				path: ["files", index],
				help: "The name ends in `.json`, `.yml` or `.yaml`, and a `*` stands only in its last part."
			});
			return;
		}
	}
});
/** At most one `*`, after which no folder follows. */
function isFileName(name) {
	const star = name.indexOf("*");
	const tail = star < 0 ? name : name.slice(star + 1);
	if (star >= 0 && tail.includes("/")) return false;
	return /\.(?:json|yml|yaml|JSON|YML|YAML)$/.test(name);
}
const recordTypes = [
	"SRV",
	"A",
	"AAAA",
	"MX",
	"NS"
];
/** `dns_sd_configs` (prometheus discovery/dns/dns.go). */
const dns = struct("dns.SDConfig", {
	names: list(text),
	refresh_interval: duration,
	type: text,
	port: int
}, {
	defaults: {
		refresh_interval: 3e4,
		type: "SRV"
	},
	check(config, at) {
		if (!requireFields(config, at, [["names", "DNS-SD config must contain at least one SRV record name"]])) return;
		const type = config.type.toUpperCase();
		if (!recordTypes.includes(type)) at.refuse(`invalid DNS-SD records type ${config.type}`, {
			path: ["type"],
			help: `Write one of ${recordTypes.join(", ")}.`
		});
		else if (type !== "SRV" && config.port === 0) at.refuse("a port is required in DNS-SD configs for all record types except SRV", {
			path: ["port"],
			help: "Set `port`: only SRV records carry one."
		});
	}
});

// src/rules/prometheus/discovery/frenchClouds.ts
/** `outscale_sd_configs` (prometheus discovery/outscale/outscale.go). */
const outscale = struct("outscale.SDConfig", {
	endpoint: text,
	region: text,
	access_key: text,
	secret_key: secret,
	secret_key_file: text,
	refresh_interval: duration,
	port: int,
	...inline(httpClient)
}, {
	defaults: {
		...httpClientDefaults,
		port: 80,
		refresh_interval: 6e4,
		region: "eu-west-2"
	},
	check: (config, at) => requireFields(config, at, [["region", "outscale SD configuration requires a region"], ["access_key", "outscale SD configuration requires access_key"]]) && checkSecretKey(config, at) && checkHttpClient(config, at)
});
/** `ovhcloud_sd_configs` (prometheus discovery/ovhcloud/ovhcloud.go). */
const ovhcloud = struct("ovhcloud.SDConfig", {
	endpoint: text,
	application_key: text,
	application_secret: secret,
	consumer_key: secret,
	refresh_interval: duration,
	service: text
}, {
	defaults: {
		endpoint: "ovh-eu",
		refresh_interval: 6e4
	},
	check(config, at) {
		if (!requireFields(config, at, [
			["endpoint", "endpoint can not be empty"],
			["application_key", "application key can not be empty"],
			["application_secret", "application secret can not be empty"],
			["consumer_key", "consumer key can not be empty"]
		]) || config.service === "dedicated_server" || config.service === "vps") return;
		at.refuse(`unknown service: ${config.service}`, {
			path: ["service"],
			help: "Set `service` to `dedicated_server` or `vps`."
		});
	}
});
const scalewayFields = {
	project_id: text,
	api_url: text,
	zone: text,
	access_key: text,
	secret_key: secret,
	secret_key_file: text,
	name_filter: text,
	tags_filter: list(text),
	...inline(httpClient),
	refresh_interval: duration,
	port: int,
	role: oneOf$1("scaleway.role", ["instance", "baremetal"], { refusal: (role) => `unknown role ${goQuote(role)}` })
};
/** `scaleway_sd_configs` (prometheus discovery/scaleway/scaleway.go). */
const scaleway = struct("scaleway.SDConfig", scalewayFields, {
	defaults: {
		...httpClientDefaults,
		port: 80,
		refresh_interval: 6e4,
		zone: "fr-par-1",
		api_url: "https://api.scaleway.com"
	},
	check: (config, at) => requireFields(config, at, [["role", "role missing (one of: instance, baremetal)"], ["project_id", "project_id is mandatory"]]) && checkSecretKey(config, at) && requireFields(config, at, [["access_key", "access_key is mandatory"]]) && checkScalewayClient(config, at) && checkHttpClient(config, at)
});
function checkSecretKey(config, at) {
	if (config.secret_key === "" && config.secret_key_file === "") {
		at.refuse("one of secret_key & secret_key_file must be configured", {
			path: ["secret_key_file"],
			help: "Set `secret_key_file`."
		});
		return false;
	}
	return refuseBoth(config, at, {
		fields: ["secret_key", "secret_key_file"],
		upstream: "at most one of secret_key & secret_key_file must be configured"
	});
}
/** What the client of the Scaleway SDK refuses (scaleway-sdk-go scw/client_option.go). */
function checkScalewayClient(config, at) {
	const refuse = (field, text, message = text) => {
		at.refuse(`scaleway-sdk-go: ${text}`, {
			path: [field],
			message
		});
		return false;
	};
	const uuid = "expected a UUID: xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
	if (!/^SCW[A-Z0-9]{17}$/.test(config.access_key)) return refuse("access_key", `invalid access key format '${config.access_key}', expected SCWXXXXXXXXXXXXXXXXX format`);
	if (config.secret_key_file === "" && !isUuid$1(config.secret_key)) return refuse("secret_key", `invalid secret key format '${config.secret_key}', ${uuid}`, `the secret key is no ${uuid.slice(11)}`);
	if (!isUuid$1(config.project_id)) return refuse("project_id", `invalid project ID format '${config.project_id}', ${uuid}`);
	if (config.zone === "") return refuse("zone", "default zone cannot be empty");
	if (!/^[a-z]{2}-[a-z]{3,7}-[0-9]{1,2}$/.test(config.zone)) return refuse("zone", `invalid default zone format '${config.zone}', available zones are: ${zones.join(", ")}`);
	if (config.api_url === "" || "problem" in parseGoUrl(config.api_url)) return refuse("api_url", `invalid API url '${config.api_url}'`);
	if (config.api_url.endsWith("/")) return refuse("api_url", `invalid API url '${config.api_url}' it should not have a trailing slash`);
	return true;
}
function isUuid$1(text) {
	return /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/.test(text);
}
const zones = [
	"fr-par",
	"nl-ams",
	"pl-waw",
	"it-mil"
].flatMap((region) => [
	1,
	2,
	3
].map((zone) => `${region}-${zone}`));

// src/rules/prometheus/discovery/hashicorp.ts
const consulFields = {
	server: text,
	path_prefix: text,
	token: secret,
	datacenter: text,
	namespace: text,
	partition: text,
	tag_separator: text,
	scheme: text,
	username: text,
	password: secret,
	allow_stale: bool,
	refresh_interval: duration,
	services: list(text),
	tags: list(text),
	node_meta: map(text),
	filter: text,
	health_filter: text,
	...inline(httpClient)
};
/** `consul_sd_configs` (prometheus discovery/consul/consul.go). */
const consul = struct("consul.SDConfig", consulFields, {
	defaults: {
		...httpClientDefaults,
		tag_separator: ",",
		scheme: "http",
		server: "localhost:8500",
		allow_stale: true,
		refresh_interval: 3e4
	},
	check: checkConsul
});
/** `nomad_sd_configs` (prometheus discovery/nomad/nomad.go). */
const nomad = struct("nomad.SDConfig", {
	allow_stale: bool,
	...inline(httpClient),
	namespace: text,
	refresh_interval: duration,
	region: text,
	server: text,
	tag_separator: text
}, {
	defaults: {
		...httpClientDefaults,
		allow_stale: true,
		namespace: "default",
		refresh_interval: 6e4,
		region: "global",
		server: "http://localhost:4646",
		tag_separator: ","
	},
	check: (config, at) => config.server.trim() === "" ? at.refuse("nomad SD configuration requires a server address", { path: ["server"] }) : checkHttpClient(config, at)
});
function checkConsul(config, at) {
	const { username, password, token, authorization, oauth2 } = config;
	if (config.server.trim() === "") {
		at.refuse("consul SD configuration requires a server address", { path: ["server"] });
		return;
	}
	const hasOwn = username !== "" || password !== "";
	if (hasOwn && config.basic_auth !== void 0) at.refuse("at most one of consul SD configuration username and password and basic auth can be configured", {
		path: ["basic_auth"],
		help: "Keep `basic_auth`."
	});
	else if (token !== "" && (authorization ?? oauth2) !== void 0) at.refuse("at most one of consul SD token, authorization, or oauth2 can be configured", {
		path: ["token"],
		help: "Keep one of them."
	});
	else checkHttpClient(hasOwn ? {
		...config,
		basic_auth: {
			...noCredentials,
			username,
			password
		}
	} : config, at);
}
const noCredentials = {
	username_file: "",
	username_ref: "",
	password_file: "",
	password_ref: ""
};

// src/rules/prometheus/discovery/http.ts
const fields$9 = {
	...inline(httpClient),
	refresh_interval: duration,
	url: text
};
const defaults$1 = {
	...httpClientDefaults,
	refresh_interval: 6e4
};
/** `http_sd_configs` (prometheus discovery/http/http.go). */
const http = struct("http.SDConfig", fields$9, {
	defaults: defaults$1,
	check: (config, at) => requireFields(config, at, [["url", "URL is missing"]]) && requireHttpUrl(config.url, at, "url") && checkHttpClient(config, at)
});
/** `puppetdb_sd_configs` (prometheus discovery/puppetdb/puppetdb.go). */
const puppetDb = struct("puppetdb.SDConfig", {
	...fields$9,
	query: text,
	include_parameters: bool,
	port: int
}, {
	defaults: {
		...defaults$1,
		port: 80
	},
	check: (config, at) => requireFields(config, at, [["url", "URL is missing"]]) && requireHttpUrl(config.url, at, "url") && requireFields(config, at, [["query", "query missing"]]) && checkHttpClient(config, at)
});

// src/rules/prometheus/defaultClient.ts
/** Whether nothing of an HTTP client is set, which Kubernetes discovery demands (reflect.DeepEqual with config.DefaultHTTPClientConfig). */
function isDefaultHttpClient(client) {
	const { basic_auth, authorization, oauth2, http_headers, proxy_url } = client;
	const isTlsPlain = Object.values(client.tls_config).every((value) => value === "" || value === false);
	return client.follow_redirects && client.enable_http2 && isTlsPlain && (basic_auth ?? authorization ?? oauth2 ?? http_headers ?? proxy_url) === void 0 && client.bearer_token === "" && client.bearer_token_file === "" && client.no_proxy === "" && !client.proxy_from_environment && client.proxy_connect_header.size === 0;
}

// src/rules/prometheus/fieldSelector.ts
/** What Kubernetes says of a field selector that it cannot read (apimachinery fields.ParseSelector); undefined when it is fine. */
function fieldSelectorProblem(selector) {
	for (const term of splitTerms(selector).sort(compareText)) {
		if (term === "") continue;
		const operator = /!=|=/.exec(term);
		if (operator === null) return `invalid selector: '${selector}'; can't understand '${term}'`;
		const problem = valueProblem(term.slice(operator.index + (term.startsWith("==", operator.index) ? 2 : operator[0].length)));
		if (problem !== void 0) return `invalid field selector: ${problem}`;
	}
}
/** The terms between commas that are not escaped. */
function splitTerms(selector) {
	if (selector === "") return [];
	const terms = [];
	let start = 0;
	for (let index = 0; index < selector.length; index++) if (selector[index] === "\\") index++;
	else if (selector[index] === ",") {
		terms.push(selector.slice(start, index));
		start = index + 1;
	}
	return [...terms, selector.slice(start)];
}
function valueProblem(value) {
	for (let index = 0; index < value.length; index++) {
		const char = value[index] ?? "";
		if (char === "," || char === "=") return `unescaped character in value: ${char.charCodeAt(0)}`;
		if (char !== "\\") continue;
		const code = value.codePointAt(index + 1);
		const escaped = code === void 0 ? "" : String.fromCodePoint(code);
		if (![
			"\\",
			",",
			"="
		].includes(escaped)) return `invalid escape sequence: \\${escaped}`;
		index++;
	}
}
function compareText(left, right) {
	return left < right ? -1 : left > right ? 1 : 0;
}

// src/rules/prometheus/labelSelector.ts
/** What Kubernetes says of a label selector that it cannot read (apimachinery labels.Parse); undefined when it is fine. */
function labelSelectorProblem(selector) {
	const tokens = tokenize(selector);
	let position = 0;
	const look = () => tokens[position] ?? end;
	for (;;) {
		const first = look();
		if (first.kind === "end") return void 0;
		if (!isName(first) && first.kind !== "!") return `found '${first.text}', expected: !, identifier, or 'end of string'`;
		const requirement = readRequirement(tokens, position);
		if (typeof requirement === "string") return `unable to parse requirement: ${requirement}`;
		position = requirement.next;
		const separator = look();
		position++;
		if (separator.kind === "end") return void 0;
		if (separator.kind !== ",") return `found '${separator.text}', expected: ',' or 'end of string'`;
		const after = look();
		if (!isName(after) && after.kind !== "!") return `found '${after.text}', expected: identifier after ','`;
	}
}
const end = {
	kind: "end",
	text: ""
};
/** `in` and `notin` are names wherever no operator is expected. */
function isName(token) {
	return token.kind === "name" || token.kind === "in" || token.kind === "notin";
}
function readRequirement(tokens, start) {
	let position = start;
	const look = () => tokens[position] ?? end;
	const isNegated = look().kind === "!";
	if (isNegated) position++;
	const key = look();
	if (!isName(key)) return `found '${key.text}', expected: identifier`;
	const keyProblem = labelKeyProblem(key.text);
	if (keyProblem !== "") return `<nil>: Invalid value: ${goQuote(key.text)}: ${keyProblem}`;
	position++;
	if (isNegated || look().kind === "end" || look().kind === ",") return { next: position };
	const operator = look();
	if (!operators.includes(operator.kind)) return `found '${operator.text}', expected: in, notin, =, ==, !=, gt, lt`;
	position++;
	const values = operator.kind.endsWith("in") ? readList(tokens, position) : readExact(tokens, position);
	if (typeof values === "string") return values;
	return requirementProblem(key.text, operator.kind, values.values) ?? { next: values.next };
}
const operators = [
	"in",
	"notin",
	"=",
	"==",
	"!=",
	">",
	"<"
];
function readExact(tokens, start) {
	const token = tokens[start] ?? end;
	if (token.kind === "end" || token.kind === ",") return {
		values: [""],
		next: start
	};
	if (!isName(token)) return `found '${token.text}', expected: identifier`;
	return {
		values: [token.text],
		next: start + 1
	};
}
function readList(tokens, start) {
	let position = start;
	const look = () => tokens[position] ?? end;
	if (look().kind !== "(") return `found '${look().text}' expected: '('`;
	position++;
	const first = look();
	if (first.kind === ")") return {
		values: [""],
		next: position + 1
	};
	if (!isName(first) && first.kind !== ",") return `found '${first.text}', expected: ',', ')' or identifier`;
	const values = /* @__PURE__ */ new Set();
	for (;;) {
		const token = look();
		position++;
		if (isName(token)) {
			values.add(token.text);
			if (look().kind === ")") break;
			if (look().kind !== ",") return `found '${look().text}', expected: ',' or ')'`;
			continue;
		}
		if (token.kind !== ",") return `found '${token.text}', expected: ',', or identifier`;
		if (values.size === 0 || look().kind === ")" || look().kind === ",") values.add("");
		if (look().kind === ")") break;
	}
	return {
		values: [...values].sort(),
		next: position + 1
	};
}
function requirementProblem(key, operator, values) {
	const problems = [];
	for (const [index, value] of values.entries()) if ((operator === "<" || operator === ">") && !isInt64(value)) problems.push(`values[${index}]: Invalid value: ${goQuote(value)}: for 'Gt', 'Lt' operators, the value must be an integer`);
	for (const [index, value] of values.entries()) {
		const problem = labelValueProblem(value);
		if (problem !== "") problems.push(`values[${index}][${key}]: Invalid value: ${goQuote(value)}: ${problem}`);
	}
	if (problems.length === 0) return void 0;
	return problems.length === 1 ? problems[0] : `[${problems.join(", ")}]`;
}
function isInt64(text) {
	if (!/^[+-]?[0-9]{1,100}$/.test(text)) return false;
	const value = BigInt(text.replace(/^\+/, ""));
	return value >= -(1n << 63n) && value < 1n << 63n;
}
function labelKeyProblem(key) {
	const parts = key.split("/");
	const name = parts.at(-1) ?? "";
	if (parts.length > 2) return `a valid label key ${withRegex(keyRule, keyFormat, [
		"MyName",
		"my.name",
		"123-abc"
	])} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`;
	const problems = [];
	const prefix = parts.length === 2 ? parts[0] : void 0;
	if (prefix === "") problems.push("prefix part must be non-empty");
	else if (prefix !== void 0) {
		if (utf8Length(prefix) > 253) problems.push("prefix part must be no more than 253 bytes");
		if (!isSubdomain(prefix)) problems.push(`prefix part ${withRegex(subdomainRule, subdomainFormat, ["example.com"])}`);
	}
	if (name === "") problems.push("name part must be non-empty");
	else if (utf8Length(name) > 63) problems.push("name part must be no more than 63 bytes");
	if (!isLabelWord(name)) problems.push(`name part ${withRegex(keyRule, keyFormat, [
		"MyName",
		"my.name",
		"123-abc"
	])}`);
	return problems.join("; ");
}
function labelValueProblem(value) {
	const problems = [];
	if (utf8Length(value) > 63) problems.push("must be no more than 63 bytes");
	if (value !== "" && !isLabelWord(value)) problems.push(withRegex(valueRule, `(${keyFormat})?`, [
		"MyValue",
		"my_value",
		"12345"
	]));
	return problems.join("; ");
}
function withRegex(rule, format, examples) {
	return `${rule} (e.g. ${examples.map((example) => `'${example}', `).join(" or ")}regex used for validation is '${format}')`;
}
function isLabelWord(text) {
	return /^[A-Za-z0-9][-A-Za-z0-9_.]*$/.test(text) && /[A-Za-z0-9]$/.test(text);
}
function isSubdomain(text) {
	return text.split(".").every((label) => /^[a-z0-9][-a-z0-9]*$/.test(label) && /[a-z0-9]$/.test(label));
}
const keyFormat = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
const keyRule = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
const valueRule = `a valid label must be an empty string or ${keyRule.slice(5)}`;
const subdomainFormat = "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
const subdomainRule = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
function tokenize(selector) {
	const tokens = [];
	const text = selector.includes("\0") ? selector.slice(0, selector.indexOf("\0")) : selector;
	let index = 0;
	while (index < text.length) {
		const char = text[index] ?? "";
		if (isBlank(char)) index++;
		else if (isSymbol(char)) {
			const symbol = symbolAt(text, index);
			tokens.push({
				kind: symbol,
				text: symbol
			});
			index += symbol.length;
		} else {
			const start = index;
			while (index < text.length && !isBlank(text[index] ?? "") && !isSymbol(text[index] ?? "")) index++;
			const word = text.slice(start, index);
			tokens.push({
				kind: word === "in" || word === "notin" ? word : "name",
				text: word
			});
		}
	}
	return tokens;
}
function isBlank(char) {
	return char === " " || char === "	" || char === "\r" || char === "\n";
}
function isSymbol(char) {
	return "=!(),><".includes(char);
}
function symbolAt(text, index) {
	const pair = text.slice(index, index + 2);
	return pair === "==" || pair === "!=" ? pair : text[index] ?? "";
}

// src/rules/prometheus/discovery/kubernetes.ts
/** Which kinds of objects each role can be narrowed by. */
const selectable = {
	pod: ["pod", "node"],
	service: ["service"],
	endpoints: [
		"pod",
		"service",
		"endpoints"
	],
	endpointslice: [
		"pod",
		"service",
		"endpointslice"
	],
	node: ["node"],
	ingress: ["ingress"]
};
const role = oneOf$1("kubernetes.Role", Object.keys(selectable), { refusal: (written) => `unknown Kubernetes SD role ${goQuote(written)}` });
const selector = struct("kubernetes.SelectorConfig", {
	role,
	label: text,
	field: text
});
const podMetadata = struct("kubernetes.PodMetadataConfig", {
	deployment: bool,
	job: bool,
	cronjob: bool
});
const fields$8 = {
	api_server: anyUrl,
	role,
	kubeconfig_file: text,
	...inline(httpClient),
	namespaces: struct("kubernetes.NamespaceDiscovery", {
		own_namespace: bool,
		names: list(text)
	}, {}),
	selectors: list(selector),
	attach_metadata: struct("kubernetes.AttachMetadataConfig", {
		node: bool,
		namespace: bool,
		...inline(podMetadata)
	})
};
/** `kubernetes_sd_configs` (prometheus discovery/kubernetes/kubernetes.go). */
const kubernetes = struct("kubernetes.SDConfig", fields$8, {
	defaults: {
		...httpClientDefaults,
		role: ""
	},
	check(config, at) {
		if (!requireFields(config, at, [["role", "role missing (one of: pod, service, endpoints, endpointslice, node, ingress)"]])) return;
		checkHttpClient(config, at);
		checkServer$1(config, at);
		checkSelectors(config, at);
	}
});
/** Which settings exclude each other. */
function checkServer$1(config, at) {
	const { api_server: server, kubeconfig_file: file } = config;
	const hasClient = !isDefaultHttpClient(config) || nodeAt(at.node, ["proxy_connect_header"])?.kind === "map";
	const refuse = (upstream, field, help) => {
		at.refuse(upstream, {
			path: [field],
			help
		});
		return false;
	};
	const one = "Keep one of them.";
	if (server !== void 0 && file !== "") return refuse("cannot use 'kubeconfig_file' and 'api_server' simultaneously", "kubeconfig_file", one);
	if (file !== "" && hasClient) return refuse("cannot use a custom HTTP client configuration together with 'kubeconfig_file'", "kubeconfig_file", "Put credentials and TLS settings into the kubeconfig.");
	if (server === void 0 && hasClient) return refuse("to use custom HTTP client configuration please provide the 'api_server' URL explicitly", "role", "Set `api_server`, or remove the settings of the HTTP client: inside a cluster the service account is used.");
	if (!config.namespaces.own_namespace) return true;
	if (server !== void 0) return refuse("cannot use 'api_server' and 'namespaces.own_namespace' simultaneously", "api_server", one);
	if (file !== "") return refuse("cannot use 'kubeconfig_file' and 'namespaces.own_namespace' simultaneously", "kubeconfig_file", one);
	return true;
}
function checkSelectors(config, at) {
	const allowed = config.role === "" ? [] : selectable[config.role];
	const seen = /* @__PURE__ */ new Set();
	for (const [index, one] of config.selectors.entries()) {
		const refuse = (upstream, field, help) => {
			at.refuse(upstream, {
				path: [
					"selectors",
					index,
					field
				],
				help
			});
			return false;
		};
		if (seen.has(one.role)) return refuse(`duplicated selector role: ${one.role}`, "role", "Put all conditions on a role into one selector.");
		seen.add(one.role);
		if (!allowed.includes(one.role)) return refuse(`${config.role} role supports only ${allowed.join(", ")} selectors`, "role", `Write ${listed(allowed)}.`);
		const field = fieldSelectorProblem(one.field);
		if (field !== void 0) return refuse(field, "field", "Write terms such as `status.phase=Running`, joined by commas.");
		const label = labelSelectorProblem(one.label);
		if (label !== void 0) return refuse(label, "label", "Write terms such as `app=web` or `tier in (a, b)`, joined by commas.");
	}
	return true;
}

// src/rules/prometheus/discovery/openstack.ts
/** `openstack_sd_configs` (prometheus discovery/openstack/openstack.go). */
const openstack = struct("openstack.SDConfig", {
	identity_endpoint: text,
	username: text,
	userid: text,
	password: secret,
	project_name: text,
	project_id: text,
	domain_name: text,
	domain_id: text,
	application_credential_name: text,
	application_credential_id: text,
	application_credential_secret: secret,
	role: oneOf$1("openstack.Role", [
		"hypervisor",
		"instance",
		"loadbalancer"
	], { refusal: (role) => `unknown OpenStack SD role ${goQuote(role)}` }),
	region: text,
	refresh_interval: duration,
	port: int,
	all_tenants: bool,
	tls_config: tlsConfig,
	availability: text
}, {
	defaults: {
		port: 80,
		refresh_interval: 6e4,
		availability: "public"
	},
	check(config, at) {
		if (![
			"public",
			"internal",
			"admin"
		].includes(config.availability)) at.refuse(`unknown availability ${config.availability}, must be one of admin, internal or public`, {
			path: ["availability"],
			help: "Write `admin`, `internal` or `public`."
		});
		else requireFields(config, at, [["role", "role missing (one of: instance, hypervisor, loadbalancer)"], ["region", "openstack SD configuration requires a region"]]);
	}
});

// src/rules/prometheus/discovery/oracleCloud.ts
const fields$7 = {
	auth: text,
	tenancy: text,
	user: text,
	fingerprint: text,
	key_file: text,
	key_passphrase: secret,
	key_passphrase_file: text,
	region: text,
	compartments: list(text),
	...inline(httpClient),
	port: int,
	refresh_interval: duration
};
/** `oci_sd_configs` (prometheus discovery/oci/oci.go). */
const oci = struct("oci.SDConfig", fields$7, {
	defaults: {
		...httpClientDefaults,
		port: 80,
		refresh_interval: 6e4,
		auth: "api_key"
	},
	check: (config, at) => requireFields(config, at, [["region", "oci_sd: region is required"]]) && checkAuth(config, at) && checkRest(config, at) && checkHttpClient(config, at)
});
const keyFields = [
	"tenancy",
	"user",
	"fingerprint",
	"key_file"
];
function checkAuth(config, at) {
	if (config.auth === "api_key") return requireFields(config, at, keyFields.map((field) => [field, `oci_sd: api_key auth requires ${field}`])) && refuseBoth(config, at, {
		fields: ["key_passphrase", "key_passphrase_file"],
		upstream: "oci_sd: at most one of key_passphrase and key_passphrase_file must be configured"
	});
	if (config.auth !== "instance_principal") {
		at.refuse(`oci_sd: unknown auth method ${goQuote(config.auth)}, expected "api_key" or "instance_principal"`, {
			path: ["auth"],
			help: "Write `api_key` or `instance_principal`."
		});
		return false;
	}
	const surplus = [
		...keyFields,
		"key_passphrase",
		"key_passphrase_file"
	].find((field) => config[field] !== "");
	if (surplus === void 0) return true;
	at.refuse("oci_sd: instance_principal auth must not have tenancy, user, fingerprint, key_file, key_passphrase, or key_passphrase_file set", {
		path: [surplus],
		help: `Remove \`${surplus}\`.`
	});
	return false;
}
function checkRest(config, at) {
	const empty = config.compartments.indexOf("");
	if (empty >= 0) {
		at.refuse(`oci_sd: compartments[${empty}] must not be empty`, { path: ["compartments", empty] });
		return false;
	}
	if (config.refresh_interval > 0) return true;
	at.refuse(`oci_sd: refresh_interval must be positive, got ${formatDuration(config.refresh_interval)}`, { path: ["refresh_interval"] });
	return false;
}

// src/rules/prometheus/discovery/registries.ts
/** `eureka_sd_configs` (prometheus discovery/eureka/eureka.go). */
const eureka = struct("eureka.SDConfig", {
	server: text,
	...inline(httpClient),
	refresh_interval: duration
}, {
	defaults: {
		...httpClientDefaults,
		refresh_interval: 3e4
	},
	check: (config, at) => requireFields(config, at, [["server", "eureka_sd: empty or null eureka server"]]) && checkServer(config.server, at, "eureka_sd: invalid eureka server URL") && checkHttpClient(config, at)
});
/** `kuma_sd_configs` (prometheus discovery/xds/kuma.go). */
const kuma = struct("xds.SDConfig", {
	...inline(httpClient),
	refresh_interval: duration,
	fetch_timeout: duration,
	server: text,
	client_id: text
}, {
	plain: "xds.plainKumaConf",
	defaults: {
		...httpClientDefaults,
		refresh_interval: 15e3,
		fetch_timeout: 12e4
	},
	check: (config, at) => requireFields(config, at, [["server", "kuma SD server must not be empty: "]]) && checkServer(config.server, at, `kuma SD server must not be empty and have a scheme: ${config.server}`) && checkHttpClient(config, at)
});
const marathonFields = {
	servers: list(text),
	refresh_interval: duration,
	auth_token: secret,
	auth_token_file: text,
	...inline(httpClient)
};
/** `marathon_sd_configs` (prometheus discovery/marathon/marathon.go). */
const marathon = struct("marathon.SDConfig", marathonFields, {
	defaults: {
		...httpClientDefaults,
		refresh_interval: 3e4
	},
	check: (config, at) => requireFields(config, at, [["servers", "marathon_sd: must contain at least one Marathon server"]]) && checkToken(config, at) && checkHttpClient(config, at)
});
/** `triton_sd_configs` (prometheus discovery/triton/triton.go). */
const triton = struct("triton.SDConfig", {
	account: text,
	role: text,
	dns_suffix: text,
	endpoint: text,
	groups: list(text),
	port: int,
	refresh_interval: duration,
	tls_config: tlsConfig,
	version: int
}, {
	defaults: {
		role: "container",
		port: 9163,
		refresh_interval: 6e4,
		version: 1
	},
	check(config, at) {
		if (config.role !== "container" && config.role !== "cn") {
			at.refuse("triton SD configuration requires role to be 'container' or 'cn'", { path: ["role"] });
			return;
		}
		if (requireFields(config, at, [
			["account", "triton SD configuration requires an account"],
			["dns_suffix", "triton SD configuration requires a dns_suffix"],
			["endpoint", "triton SD configuration requires an endpoint"]
		]) && config.refresh_interval <= 0) at.refuse("triton SD configuration requires RefreshInterval to be a positive integer", { path: ["refresh_interval"] });
	}
});
/** `uyuni_sd_configs` (prometheus discovery/uyuni/uyuni.go). */
const uyuni = struct("uyuni.SDConfig", {
	server: text,
	username: text,
	password: secret,
	...inline(httpClient),
	entitlement: text,
	separator: text,
	refresh_interval: duration
}, {
	defaults: {
		...httpClientDefaults,
		entitlement: "monitoring_entitled",
		separator: ",",
		refresh_interval: 6e4
	},
	check: (config, at) => requireFields(config, at, [["server", "Uyuni SD configuration requires server host"]]) && requireUrl(config.server, at, {
		field: "server",
		wrap: (problem) => `Uyuni Server URL is not valid: ${problem}`
	}) && requireFields(config, at, [["username", "Uyuni SD configuration requires a username"], ["password", "Uyuni SD configuration requires a password"]]) && checkHttpClient(config, at)
});
/** A URL with a scheme and a host. */
function checkServer(server, at, otherwise) {
	const parsed = parseGoUrl(server);
	const upstream = "problem" in parsed ? parsed.problem : otherwise;
	if (!("problem" in parsed) && parsed.scheme !== "" && parsed.host !== "") return true;
	at.refuse(upstream, {
		path: ["server"],
		help: "Write a whole URL, such as `http://host:port`."
	});
	return false;
}
function checkToken(config, at) {
	const { auth_token: token, auth_token_file: file } = config;
	if (!refuseBoth(config, at, {
		fields: ["auth_token", "auth_token_file"],
		upstream: "marathon_sd: at most one of auth_token & auth_token_file must be configured"
	})) return false;
	if (token === "" && file === "") return true;
	const other = config.basic_auth !== void 0 ? "basic_auth, auth_token & auth_token_file" : config.bearer_token !== "" || config.bearer_token_file !== "" ? "bearer_token, bearer_token_file, auth_token & auth_token_file" : config.authorization !== void 0 ? "auth_token, auth_token_file & authorization" : void 0;
	if (other === void 0) return true;
	at.refuse(`marathon_sd: at most one of ${other} must be configured`, {
		path: [token === "" ? "auth_token_file" : "auth_token"],
		help: "Keep one of them."
	});
	return false;
}

// src/rules/prometheus/discovery/static.ts
/** What Go prints for a struct without a name. */
const anonymous = "struct { Targets []string \"yaml:\\\"targets\\\"\"; Labels model.LabelSet \"yaml:\\\"labels\\\"\" }";
/** Targets that stand in the file, with their labels: `static_configs` and the files of `file_sd_configs` (prometheus discovery/targetgroup). */
const targetGroup = struct("targetgroup.Group", {
	targets: list(text),
	labels: labelSet
}, { plain: anonymous });

// src/rules/prometheus/discovery/zookeeper.ts
/** `serverset_sd_configs` (prometheus discovery/zookeeper/zookeeper.go). */
const serverset = zookeeperDiscovery("ServersetSDConfig", "serverset");
/** `nerve_sd_configs` (prometheus discovery/zookeeper/zookeeper.go). */
const nerve = zookeeperDiscovery("NerveSDConfig", "nerve");
function zookeeperDiscovery(goName, name) {
	return struct(`zookeeper.${goName}`, {
		servers: list(text),
		paths: list(text),
		timeout: duration
	}, {
		defaults: { timeout: 1e4 },
		check(config, at) {
			const isComplete = requireFields(config, at, [["servers", `${name} SD config must contain at least one Zookeeper server`], ["paths", `${name} SD config must contain at least one path`]]);
			const index = config.paths.findIndex((path) => !path.startsWith("/"));
			if (!isComplete || index < 0) return;
			at.refuse(`${name} SD config paths must begin with '/': ${config.paths[index]}`, { path: ["paths", index] });
		}
	});
}

// src/rules/prometheus/discovery/index.ts
/** Every way to find targets, as the fields that stand inline in jobs and Alertmanager entries (prometheus discovery/registry.go). */
const discoveryFields = {
	aws_sd_configs: list(pointer(aws)),
	azure_sd_configs: list(pointer(azure)),
	consul_sd_configs: list(pointer(consul)),
	digitalocean_sd_configs: list(pointer(digitalOcean)),
	dns_sd_configs: list(pointer(dns)),
	docker_sd_configs: list(pointer(docker)),
	dockerswarm_sd_configs: list(pointer(dockerSwarm)),
	ec2_sd_configs: list(pointer(ec2)),
	ecs_sd_configs: list(pointer(ecs)),
	elasticache_sd_configs: list(pointer(elasticache)),
	eureka_sd_configs: list(pointer(eureka)),
	file_sd_configs: list(pointer(file$1)),
	gce_sd_configs: list(pointer(gce)),
	hetzner_sd_configs: list(pointer(hetzner)),
	http_sd_configs: list(pointer(http)),
	ionos_sd_configs: list(pointer(ionos)),
	kubernetes_sd_configs: list(pointer(kubernetes)),
	kuma_sd_configs: list(pointer(kuma)),
	lightsail_sd_configs: list(pointer(lightsail)),
	linode_sd_configs: list(pointer(linode)),
	marathon_sd_configs: list(pointer(marathon)),
	msk_sd_configs: list(pointer(msk)),
	nerve_sd_configs: list(pointer(nerve)),
	nomad_sd_configs: list(pointer(nomad)),
	oci_sd_configs: list(pointer(oci)),
	openstack_sd_configs: list(pointer(openstack)),
	outscale_sd_configs: list(pointer(outscale)),
	ovhcloud_sd_configs: list(pointer(ovhcloud)),
	puppetdb_sd_configs: list(pointer(puppetDb)),
	rds_sd_configs: list(pointer(rds)),
	scaleway_sd_configs: list(pointer(scaleway)),
	serverset_sd_configs: list(pointer(serverset)),
	stackit_sd_configs: list(pointer(stackit)),
	static_configs: list(pointer(targetGroup)),
	triton_sd_configs: list(pointer(triton)),
	uyuni_sd_configs: list(pointer(uyuni)),
	vultr_sd_configs: list(pointer(vultr))
};

// src/rules/discovery.ts
/** Every discovery of a job or an Alertmanager entry; what is empty is left out. */
function discoveriesOf(config) {
	const found = [];
	for (const name of discoveryNames$1) for (const entry of config[name]) if (entry !== void 0) found.push(discoveryOf(name, entry));
	return found;
}
const discoveryNames$1 = Object.keys(discoveryFields);
function discoveryOf(name, entry) {
	if (name === "static_configs") return {
		kind: "static",
		...entry
	};
	return name === "kubernetes_sd_configs" ? kubernetesDiscovery(entry) : {
		kind: "foreign",
		name
	};
}
function kubernetesDiscovery(config) {
	const isElsewhere = (config.api_server ?? "") !== "" || config.kubeconfig_file !== "";
	if (config.role === "" || isElsewhere) return {
		kind: "foreign",
		name: "kubernetes_sd_configs"
	};
	return {
		kind: "kubernetes",
		role: config.role,
		namespaces: config.namespaces.names,
		ownNamespace: config.namespaces.own_namespace,
		selectors: config.selectors,
		attachNode: config.attach_metadata.node,
		attachNamespace: config.attach_metadata.namespace
	};
}

// src/rules/prometheus/cloudAuth.ts
const sigv4Fields = {
	region: text,
	access_key: text,
	secret_key: secret,
	profile: text,
	role_arn: text,
	external_id: text,
	session_name: text,
	tags: map(text),
	use_fips_sts_endpoint: bool,
	service_name: text
};
/** Signing requests for AWS (prometheus/sigv4 SigV4Config). */
const sigv4$1 = struct("sigv4.SigV4Config", sigv4Fields, { check: checkSigv4 });
const azureFields = {
	managed_identity: pointer(struct("azuread.ManagedIdentityConfig", { client_id: text })),
	workload_identity: pointer(struct("azuread.WorkloadIdentityConfig", {
		client_id: text,
		tenant_id: text,
		token_file_path: text
	})),
	oauth: pointer(struct("azuread.OAuthConfig", {
		client_id: text,
		client_secret: secret,
		tenant_id: text
	})),
	sdk: pointer(struct("azuread.SDKConfig", { tenant_id: text })),
	certificate: pointer(struct("azuread.CertificateConfig", {
		client_id: text,
		tenant_id: text,
		certificate_path: text,
		certificate_key_path: text,
		certificate_password: secret,
		send_certificate_chain: bool
	})),
	cloud: text,
	scope: text
};
/** Credentials of Microsoft Entra (prometheus storage/remote/azuread). */
const azureAd = struct("azuread.AzureADConfig", azureFields, { check: checkAzure });
/** Credentials of Google Cloud (prometheus storage/remote/googleiam). */
const googleIam = struct("googleiam.Config", { credentials_file: text });
function checkSigv4(config, at) {
	const refuse = (upstream, field) => at.refuse(upstream, { path: [field] });
	if (config.access_key === "" !== (config.secret_key === "")) refuse("must provide a AWS SigV4 Access key and Secret Key if credentials are specified in the SigV4 config", config.access_key === "" ? "secret_key" : "access_key");
	else if (config.external_id !== "" && config.role_arn === "") refuse("external_id can only be used with role_arn", "external_id");
	else if (config.session_name !== "" && config.role_arn === "") refuse("session_name can only be used with role_arn", "session_name");
	else if (config.session_name !== "" && !/^[\w+=,.@-]{2,64}$/.test(config.session_name)) refuse("session_name must match ^[\\w+=,.@-]{2,64}$ (2-64 alphanumeric and +=,.@- characters)", "session_name");
	else if (config.tags.size > 0 && config.role_arn === "") refuse("tags can only be used with role_arn", "tags");
	else checkTags(config.tags, at);
}
function checkTags(tags, at) {
	for (const [key, value] of tags) {
		const upstream = key === "" ? "tag key must not be empty" : utf8Length(key) > 128 ? `tag key ${goQuote(key)} exceeds maximum length of 128` : utf8Length(value) > 256 ? `tag value for key ${goQuote(key)} exceeds maximum length of 256` : void 0;
		if (upstream === void 0) continue;
		at.refuse(upstream, {
			path: ["tags", key],
			onKey: true
		});
		return;
	}
}
const clouds = [
	"",
	"AzureChina",
	"AzureGovernment",
	"AzurePublic"
];
const methods = [
	"managed_identity",
	"workload_identity",
	"oauth",
	"sdk",
	"certificate"
];
function checkAzure(config, at) {
	const given = methods.filter((method) => config[method] !== void 0);
	if (!clouds.includes(config.cloud)) at.refuse("must provide a cloud in the Azure AD config", {
		path: ["cloud"],
		help: "Write `AzurePublic`, `AzureGovernment` or `AzureChina`."
	});
	else if (given.length === 0) at.refuse("must provide an Azure Managed Identity, Azure Workload Identity, Azure OAuth, Azure Certificate or Azure SDK in the Azure AD config", { help: `Set one of ${methods.join(", ")}.` });
	else if (given.length > 1) at.refuse("cannot provide multiple authentication methods in the Azure AD config", {
		path: given.slice(1, 2),
		help: "Keep one of them."
	});
	else if (checkMethod(config, at) && config.scope !== "" && !/^[\w\t\n\f\r :/.-]+$/.test(config.scope)) at.refuse("the provided scope contains invalid characters", { path: ["scope"] });
}
function checkMethod(config, at) {
	const { managed_identity: managed, workload_identity: workload, oauth, certificate } = config;
	if (managed !== void 0) return managed.client_id === "" || checkIds(at, "managed_identity", "Azure Managed Identity", { client_id: managed.client_id });
	if (workload !== void 0) {
		const { client_id, tenant_id } = workload;
		return requireFields({
			client_id,
			tenant_id
		}, at, requirements("Azure Workload Identity", ["client_id", "tenant_id"])) && checkIds(at, "workload_identity", "Azure Workload Identity", {
			client_id,
			tenant_id
		});
	}
	if (oauth !== void 0) return requireFields(oauth, at, requirements("Azure OAuth", [
		"client_id",
		"client_secret",
		"tenant_id"
	])) && checkIds(at, "oauth", "Azure OAuth", { client_id: oauth.client_id });
	if (certificate !== void 0) return requireFields(certificate, at, requirements("Azure Certificate", [
		"client_id",
		"tenant_id",
		"certificate_path"
	])) && checkIds(at, "certificate", "Azure Certificate", { client_id: certificate.client_id });
	return true;
}
function requirements(method, fields) {
	return fields.map((field) => [field, `must provide an ${method} ${field} in the Azure AD config`]);
}
function checkIds(at, parent, method, ids) {
	for (const [field, id] of Object.entries(ids)) {
		if (isUuid(id)) continue;
		at.refuse(`the provided ${method} ${field} is invalid`, {
			path: [parent, field],
			help: "Write a UUID."
		});
		return false;
	}
	return true;
}
/** In one of the forms that google/uuid takes: plain, in braces, as a URN, without hyphens. */
function isUuid(text) {
	const hyphened = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
	return new RegExp(`^(?:${hyphened}|[uU][rR][nN]:[uU][uU][iI][dD]:${hyphened}|.${hyphened}.|[0-9a-fA-F]{32})$`).test(text);
}

// src/rules/prometheus/relabelRules.ts
/** What is wrong with relabel rules. */
function* rulesProblems(rules, scheme) {
	for (const rule of rules) {
		const problem = rule && relabelProblem(rule, scheme);
		if (problem === void 0) continue;
		const { field, ...words } = problem;
		yield {
			...words,
			part: rule,
			path: [field]
		};
	}
}
/** Refuses a list that has an empty rule. False when something was refused. */
function checkNoEmptyRule(rules, at, { field, upstream }) {
	const index = rules.indexOf(void 0);
	if (index < 0) return true;
	at.refuse(upstream, {
		path: [field, index],
		help: "Remove the `-` or write a rule after it."
	});
	return false;
}

// src/rules/prometheus/scrapeProtocols.ts
/** The formats in which Prometheus can scrape (prometheus config/config.go ScrapeProtocolsHeaders). */
const scrapeProtocolNames = [
	"OpenMetricsText0.0.1",
	"OpenMetricsText1.0.0",
	"OpenMetricsText2.0.0",
	"PrometheusProto",
	"PrometheusText0.0.4",
	"PrometheusText1.0.0"
];
/** One format. */
const scrapeProtocol = named("config.ScrapeProtocol", text);
/** The formats that a server offers; undefined when nothing is written. */
const scrapeProtocols = pointer(list(scrapeProtocol));
/** Help for a format that is none. */
const protocolHelp = `Write one of ${listed(scrapeProtocolNames)}, with the case of the letters.`;
/** What upstream says of a format that is none. */
function protocolProblem(protocol) {
	if (scrapeProtocolNames.includes(protocol)) return void 0;
	return `unknown scrape protocol ${protocol}, supported: [${scrapeProtocolNames.join(" ")}]`;
}
/** What is wrong with a list of formats, and with which (prometheus config/config.go validateAcceptScrapeProtocols). */
function protocolsProblem(protocols) {
	if (protocols.length === 0) return {
		upstream: "scrape_protocols cannot be empty",
		index: 0
	};
	const seen = /* @__PURE__ */ new Set();
	for (const [index, protocol] of protocols.entries()) {
		const lower = protocol.toLowerCase();
		if (seen.has(lower)) return {
			upstream: `duplicated protocol in scrape_protocols, got [${protocols.join(" ")}]`,
			index
		};
		const problem = protocolProblem(protocol);
		if (problem !== void 0) return {
			upstream: `scrape_protocols: ${problem}`,
			index
		};
		seen.add(lower);
	}
}
/** Which names metrics may have; undefined when nothing is written (prometheus/common model.ValidationScheme). */
const nameScheme = via({
	goType: "model.ValidationScheme",
	inner: text,
	wants: "`utf8` or `legacy`",
	zero: void 0
}, (written, at) => {
	if (written === "") return void 0;
	if (written === "legacy" || written === "utf8") return written;
	return at.refuse(`unrecognized ValidationScheme: ${goQuote(written)}`, { help: "Write `utf8` or `legacy`." });
});
/** How names are written for a server that does not know UTF-8 names. */
const escapingSchemes = [
	"allow-utf-8",
	"underscores",
	"dots",
	"values"
];

// src/rules/prometheus/global.ts
const uint = whole("uint");
const uint64 = whole("uint64");
/** Limits that jobs inherit. */
const limitFields = {
	body_size_limit: bytesSize,
	sample_limit: uint,
	target_limit: uint,
	label_limit: uint,
	label_name_length_limit: uint,
	label_value_length_limit: uint,
	keep_dropped_targets: uint
};
const fields$6 = {
	scrape_interval: duration,
	scrape_timeout: duration,
	scrape_protocols: scrapeProtocols,
	evaluation_interval: duration,
	rule_query_offset: duration,
	query_log_file: text,
	query_max_series: uint64,
	query_max_samples_read: uint64,
	query_max_duration: duration,
	scrape_failure_log_file: text,
	external_labels: via({
		goType: "labels.Labels",
		inner: map(text),
		zero: /* @__PURE__ */ new Map()
	}, (labels) => labels),
	...limitFields,
	metric_name_validation_scheme: nameScheme,
	metric_name_escaping_scheme: text,
	scrape_native_histograms: pointer(bool),
	convert_classic_histograms_to_nhcb: bool,
	always_scrape_classic_histograms: bool,
	extra_scrape_metrics: pointer(bool)
};
/** `global` (prometheus config/config.go GlobalConfig). */
const global$1 = struct("config.GlobalConfig", fields$6, { check: (config, at) => checkExternalLabels(config, at) && checkTimeout(config, at) && checkProtocols(config.scrape_protocols, at) });
/** The times that count where `global` leaves them out. */
const globalTimes = {
	intervalMs: 6e4,
	timeoutMs: 1e4
};
/** The interval and the timeout that jobs inherit. */
function globalTimesOf(config) {
	const intervalMs = config.scrape_interval || globalTimes.intervalMs;
	return {
		intervalMs,
		timeoutMs: config.scrape_timeout || Math.min(globalTimes.timeoutMs, intervalMs)
	};
}
function checkExternalLabels(config, at) {
	const scheme = config.metric_name_validation_scheme ?? "utf8";
	const names = [...config.external_labels.keys()].sort();
	for (const name of names) {
		const upstream = !isValidLabelName(name, scheme) ? `${goQuote(name)} is not a valid label name` : isValidUtf8(config.external_labels.get(name) ?? "") ? void 0 : `${goQuote(config.external_labels.get(name) ?? "")} is not a valid label value`;
		if (upstream === void 0) continue;
		at.refuse(upstream, {
			path: ["external_labels", name],
			onKey: true
		});
		return false;
	}
	return true;
}
function checkTimeout(config, at) {
	if (config.scrape_timeout <= (config.scrape_interval || globalTimes.intervalMs)) return true;
	at.refuse("global scrape timeout greater than scrape interval", {
		path: ["scrape_timeout"],
		help: "Make the timeout as long as the interval at most."
	});
	return false;
}
function checkProtocols(protocols, at) {
	const problem = protocols && protocolsProblem(protocols);
	if (problem === void 0) return true;
	at.refuse(`${problem.upstream} for global config`, {
		path: ["scrape_protocols", problem.index],
		help: protocolHelp
	});
	return false;
}
const levels = [
	"debug",
	"info",
	"warn",
	"error"
];
const logLevel = via({
	goType: "config.LogLevel",
	inner: named("promslog.plain", text),
	zero: ""
}, (written, at) => written === "" || levels.includes(written.toLowerCase()) ? written : at.refuse(`unrecognized log level ${written}`, { help: `Write one of ${listed(levels)}.` }));
/** `runtime` (prometheus config/config.go RuntimeConfig). */
const runtime = struct("config.RuntimeConfig", {
	gogc: int,
	log_level: logLevel
});

// src/rules/prometheus/scrape.ts
const fields$5 = {
	job_name: text,
	honor_labels: bool,
	honor_timestamps: bool,
	track_timestamps_staleness: bool,
	params: map(list(text), "url.Values"),
	scrape_interval: duration,
	scrape_timeout: duration,
	scrape_protocols: scrapeProtocols,
	fallback_scrape_protocol: scrapeProtocol,
	scrape_native_histograms: pointer(bool),
	always_scrape_classic_histograms: pointer(bool),
	convert_classic_histograms_to_nhcb: pointer(bool),
	scrape_failure_log_file: text,
	metrics_path: text,
	scheme: text,
	enable_compression: bool,
	...limitFields,
	native_histogram_bucket_limit: whole("uint"),
	native_histogram_min_bucket_factor: float,
	metric_name_validation_scheme: nameScheme,
	metric_name_escaping_scheme: text,
	extra_scrape_metrics: pointer(bool),
	...inline(httpClient),
	relabel_configs: relabelConfigs,
	metric_relabel_configs: relabelConfigs,
	...discoveryFields
};
/** `scrape_configs` (prometheus config/config.go ScrapeConfig); entries that are null are undefined. */
const scrapes = list(pointer(struct("config.ScrapeConfig", fields$5, {
	plain: "config.ScrapeConfig",
	defaults: {
		...httpClientDefaults,
		metrics_path: "/metrics",
		scheme: "http",
		honor_timestamps: true,
		enable_compression: true
	},
	check(config, at) {
		checkNoEmptyDiscovery(config, at);
		requireFields(config, at, [["job_name", "job_name is empty"]]);
		checkHttpClient(config, at);
		checkStaticTargets(config, at);
		checkNoEmptyRule(config.relabel_configs, at, {
			field: "relabel_configs",
			upstream: "empty or null target relabeling rule in scrape config"
		});
		checkNoEmptyRule(config.metric_relabel_configs, at, {
			field: "metric_relabel_configs",
			upstream: "empty or null metric relabeling rule in scrape config"
		});
	}
})));
const discoveryNames = Object.keys(discoveryFields).sort();
/** Refuses a discovery without settings. False when something was refused. */
function checkNoEmptyDiscovery(config, at) {
	for (const name of discoveryNames) {
		const index = config[name].indexOf(void 0);
		if (index < 0) continue;
		at.refuse(`empty or null section in ${name}`, {
			path: [name, index],
			help: "Remove the `-` or write settings after it."
		});
		return false;
	}
	return true;
}
/** Refuses URLs as targets, unless relabelling could still make addresses of them. False when something was refused. */
function checkStaticTargets(config, at) {
	if (config.relabel_configs.length > 0) return true;
	for (const [index, group] of config.static_configs.entries()) {
		const bad = group?.targets.findIndex((target) => target.includes("/")) ?? -1;
		if (bad < 0) continue;
		at.refuse(`${goQuote(group?.targets[bad] ?? "")} is not a valid hostname`, {
			path: [
				"static_configs",
				index,
				"targets",
				bad
			],
			help: "Write `host:port`; the scheme goes to `scheme` and the path to `metrics_path`."
		});
		return false;
	}
	return true;
}

// src/rules/prometheus/alerting.ts
const entryFields = {
	...inline(httpClient),
	sigv4: pointer(sigv4$1),
	scheme: text,
	path_prefix: text,
	timeout: duration,
	api_version: oneOf$1("config.AlertmanagerAPIVersion", ["v2"], {
		inner: named("config.plain", text),
		refusal: (written) => `expected Alertmanager api version to be one of [v2] but got ${written}`
	}),
	relabel_configs: relabelConfigs,
	alert_relabel_configs: relabelConfigs,
	...discoveryFields
};
const entry = struct("config.AlertmanagerConfig", entryFields, {
	plain: "config.AlertmanagerConfig",
	defaults: {
		...httpClientDefaults,
		scheme: "http",
		timeout: 1e4,
		api_version: "v2"
	},
	check(config, at) {
		checkNoEmptyDiscovery(config, at);
		checkHttpClient(config, at);
		checkSignature(config, at);
		checkStaticTargets(config, at);
		checkNoEmptyRule(config.relabel_configs, at, {
			field: "relabel_configs",
			upstream: "empty or null Alertmanager target relabeling rule"
		});
		checkNoEmptyRule(config.alert_relabel_configs, at, {
			field: "alert_relabel_configs",
			upstream: "empty or null Alertmanager alert relabeling rule"
		});
	}
});
const fields$4 = {
	alert_relabel_configs: relabelConfigs,
	alertmanagers: list(pointer(entry), "config.AlertmanagerConfigs")
};
/** `alerting` (prometheus config/config.go AlertingConfig). */
const alerting = struct("config.AlertingConfig", fields$4, { check: (config, at) => checkNoEmptyRule(config.alert_relabel_configs, at, {
	field: "alert_relabel_configs",
	upstream: "empty or null alert relabeling rule"
}) });
function checkSignature(config, at) {
	const { basic_auth, authorization, oauth2, bearer_token, bearer_token_file } = config;
	if (!((basic_auth ?? authorization ?? oauth2) !== void 0 || bearer_token !== "" || bearer_token_file !== "") || config.sigv4 === void 0) return true;
	at.refuse("at most one of basic_auth, authorization, oauth2, & sigv4 must be configured", {
		path: ["sigv4"],
		help: "Keep one of them."
	});
	return false;
}

// src/rules/prometheus/otlp.ts
const fields$3 = {
	promote_all_resource_attributes: bool,
	promote_resource_attributes: list(text),
	ignore_resource_attributes: list(text),
	translation_strategy: named("otlptranslator.TranslationStrategyOption", text),
	keep_identifying_resource_attributes: bool,
	convert_histograms_to_nhcb: bool,
	promote_scope_metadata: bool,
	label_name_underscore_sanitization: bool,
	label_name_preserve_multiple_underscores: bool
};
/** What is there where nothing is written (prometheus config/config.go DefaultOTLPConfig). */
const otlpDefaults = {
	translation_strategy: "UnderscoreEscapingWithSuffixes",
	label_name_underscore_sanitization: true,
	label_name_preserve_multiple_underscores: true
};
/** `otlp` (prometheus config/config.go OTLPConfig). */
const otlp = struct("config.OTLPConfig", fields$3, {
	defaults: otlpDefaults,
	check: check$1
});
function check$1(config, at) {
	const { promote_resource_attributes: promoted, ignore_resource_attributes: ignored } = config;
	if (config.promote_all_resource_attributes && promoted.length > 0) at.refuse("'promote_all_resource_attributes' and 'promote_resource_attributes' cannot be configured simultaneously", {
		path: ["promote_resource_attributes"],
		help: "Keep one of them."
	});
	else if (config.promote_all_resource_attributes) checkAttributes(ignored, at, {
		field: "ignore_resource_attributes",
		adjective: "ignored"
	});
	else if (ignored.length > 0) at.refuse("'ignore_resource_attributes' cannot be configured unless 'promote_all_resource_attributes' is true", { path: ["ignore_resource_attributes"] });
	else checkAttributes(promoted, at, {
		field: "promote_resource_attributes",
		adjective: "promoted"
	});
}
function checkAttributes(attributes, at, { field, adjective }) {
	const seen = /* @__PURE__ */ new Set();
	const problems = [];
	let first;
	for (const [index, written] of attributes.entries()) {
		const name = written.trim();
		const before = problems.length;
		if (name === "") problems.push(`empty ${adjective} OTel resource attribute`);
		else if (seen.has(name)) problems.push(`duplicated ${adjective} OTel resource attribute ${goQuote(name)}`);
		seen.add(name);
		if (problems.length > before) first ??= index;
	}
	if (first !== void 0) at.refuse(`invalid '${field}': ${problems.join("\n")}`, { path: [field, first] });
}
/** What upstream says of a strategy that it does not know, or that the names of metrics forbid (prometheus config/config.go Load). */
function strategyProblem(strategy, isLegacy) {
	switch (strategy) {
		case "":
		case "UnderscoreEscapingWithSuffixes":
		case "UnderscoreEscapingWithoutSuffixes": return;
		case "NoTranslation":
		case "NoUTF8EscapingWithSuffixes": return isLegacy ? `OTLP translation strategy ${goQuote(strategy)} is not allowed when UTF8 is disabled` : void 0;
		default: return `unsupported OTLP translation strategy ${goQuote(strategy)}`;
	}
}

// src/rules/prometheus/headers.ts
/** Headers that Prometheus sets itself (prometheus config/config.go reservedHeaders). */
const reserved$1 = /* @__PURE__ */ new Set([
	"host",
	"content-encoding",
	"content-length",
	"content-type",
	"user-agent",
	"connection",
	"keep-alive",
	"proxy-authenticate",
	"proxy-authorization",
	"www-authenticate",
	"accept-encoding",
	"x-prometheus-remote-write-version",
	"x-prometheus-remote-read-version",
	"x-amz-date",
	"x-amz-security-token",
	"x-amz-content-sha256"
]);
/** Refuses headers that are not the user's to set; `authorization` is what upstream says of that one. False when something was refused. */
function checkHeaders$1(headers, at, authorization) {
	for (const name of headers.keys()) {
		const lower = name.toLowerCase();
		const isReserved = reserved$1.has(lower);
		if (!isReserved && lower !== "authorization") continue;
		at.refuse(isReserved ? `${name} is a reserved header. It must not be changed` : authorization, {
			path: ["headers", name],
			onKey: true,
			help: "Remove the header."
		});
		return false;
	}
	return true;
}

// src/rules/prometheus/remote.ts
const queueFields = {
	capacity: int,
	max_shards: int,
	min_shards: int,
	max_samples_per_send: int,
	batch_send_deadline: duration,
	min_backoff: duration,
	max_backoff: duration,
	retry_on_http_429: bool,
	sample_age_limit: duration
};
const queueDefaults = {
	capacity: 1e4,
	max_shards: 50,
	min_shards: 1,
	max_samples_per_send: 2e3,
	batch_send_deadline: 5e3,
	min_backoff: 30,
	max_backoff: 5e3,
	retry_on_http_429: false,
	sample_age_limit: 0
};
const writeFields = {
	url: anyUrl,
	remote_timeout: duration,
	headers: map(text),
	write_relabel_configs: relabelConfigs,
	name: text,
	send_exemplars: bool,
	send_native_histograms: bool,
	round_robin_dns: bool,
	protobuf_message: named("remote.WriteMessageType", text),
	failed_request_logging: bool,
	...inline(httpClient),
	queue_config: struct("config.QueueConfig", queueFields),
	metadata_config: struct("config.MetadataConfig", {
		send: bool,
		send_interval: duration,
		max_samples_per_send: int
	}),
	sigv4: pointer(sigv4$1),
	azuread: pointer(azureAd),
	google_iam: pointer(googleIam),
	convert_nhcb_to_classic: bool
};
/** `remote_write` (prometheus config/config.go RemoteWriteConfig); entries that are null are undefined. */
const remoteWrites = list(pointer(struct("config.RemoteWriteConfig", writeFields, {
	defaults: {
		follow_redirects: true,
		remote_timeout: 3e4,
		protobuf_message: "prometheus.WriteRequest",
		queue_config: queueDefaults,
		metadata_config: {
			send: true,
			send_interval: 6e4,
			max_samples_per_send: 2e3
		}
	},
	check(config, at) {
		if (!checkUrl(config.url, at, "remote_write")) return;
		checkNoEmptyRule(config.write_relabel_configs, at, {
			field: "write_relabel_configs",
			upstream: "empty or null relabeling rule in remote write config"
		});
		checkHeaders$1(config.headers, at, ownAuthorization);
		checkMessage(config.protobuf_message, at);
		checkHttpClient(config, at);
		checkQueue(config.queue_config, at);
		checkCredentials(config, at);
	}
})));
const readFields = {
	url: anyUrl,
	remote_timeout: duration,
	chunked_read_limit: whole("uint64"),
	headers: map(text),
	read_recent: bool,
	name: text,
	...inline(httpClient),
	required_matchers: labelSet,
	filter_external_labels: bool
};
/** `remote_read` (prometheus config/config.go RemoteReadConfig); entries that are null are undefined. */
const remoteReads = list(pointer(struct("config.RemoteReadConfig", readFields, {
	defaults: {
		...httpClientDefaults,
		remote_timeout: 6e4,
		chunked_read_limit: 5e7,
		filter_external_labels: true
	},
	check(config, at) {
		if (!checkUrl(config.url, at, "remote_read")) return;
		checkHeaders$1(config.headers, at, ownAuthorization);
		checkHttpClient(config, at);
	}
})));
const ownAuthorization = "authorization header must be changed via the basic_auth, authorization, oauth2, sigv4, azuread or google_iam parameter";
const messages = ["prometheus.WriteRequest", "io.prometheus.write.v2.Request"];
/** An empty text is a URL to upstream. */
function checkUrl(written, at, section) {
	if (written !== void 0) return true;
	at.refuse(`url for ${section} is empty`, { help: "Set `url`." });
	return false;
}
function checkMessage(message, at) {
	if (messages.includes(message)) return true;
	at.refuse(`invalid protobuf_message value: unknown type for remote write protobuf message ${message}, supported: ${messages.join(", ")}`, {
		path: ["protobuf_message"],
		help: `Write one of ${messages.join(", ")}.`
	});
	return false;
}
function checkQueue(queue, at) {
	const refuse = (field, rule) => {
		at.refuse(`remote write queue ${field} ${rule}`, { path: ["queue_config", field] });
		return false;
	};
	if (queue.max_shards <= 0) return refuse("max_shards", "must be positive");
	if (queue.min_shards <= 0) return refuse("min_shards", "must be positive");
	if (queue.min_shards > queue.max_shards) return refuse("min_shards", "must not be greater than max_shards");
	if (queue.max_samples_per_send <= 0) return refuse("max_samples_per_send", "must be positive");
	if (queue.capacity <= 0) return refuse("capacity", "must be positive");
	if (queue.max_backoff < queue.min_backoff) return refuse("max_backoff", "must not be less than min_backoff");
	return true;
}
function checkCredentials(config, at) {
	const fields = [
		"basic_auth",
		"authorization",
		"oauth2",
		"sigv4",
		"azuread",
		"google_iam"
	];
	const hasBearer = config.bearer_token !== "" || config.bearer_token_file !== "";
	const given = fields.filter((field) => config[field] !== void 0 || field === "authorization" && hasBearer);
	if (given.length < 2) return true;
	at.refuse(`at most one of basic_auth, authorization, oauth2, sigv4, azuread or google_iam must be configured. Currently configured: [${given.join(" ")}]`, {
		path: given.slice(1, 2),
		help: "Keep one of them."
	});
	return false;
}

// src/rules/prometheus/storage.ts
const retention = struct("config.TSDBRetentionConfig", {
	time: duration,
	size: bytesSize,
	percentage: float
}, { check: checkRetention });
const tsdb = struct("config.TSDBConfig", {
	outofordertimewindow: whole("int64"),
	out_of_order_time_window: duration,
	stale_series_compaction_threshold: float,
	chunk_encoding: struct("config.ChunkEncodingConfig", { floats: text }),
	retention: pointer(retention)
}, { check({ chunk_encoding: { floats } }, at) {
	if ([
		"",
		"xor",
		"xor2"
	].includes(floats)) return;
	at.refuse(`'storage.tsdb.chunk_encoding.floats' must be 'xor' or 'xor2', or the field must be omitted entirely, got ${goQuote(floats)}`, {
		path: ["chunk_encoding", "floats"],
		help: "Write `xor` or `xor2`."
	});
} });
const exemplars = struct("config.ExemplarsConfig", { max_exemplars: whole("int64") });
/** `storage` (prometheus config/config.go StorageConfig). */
const storage = struct("config.StorageConfig", {
	tsdb: pointer(tsdb),
	exemplars: pointer(exemplars)
});
const clientTypes = ["http", "grpc"];
/** `tracing` (prometheus config/config.go TracingConfig). */
const tracing$1 = struct("config.TracingConfig", {
	client_type: oneOf$1("config.TracingClientType", clientTypes, {
		inner: named("config.plain", text),
		refusal: (written) => `expected tracing client type to be to be http or grpc, but got ${written}`
	}),
	endpoint: text,
	sampling_fraction: float,
	insecure: bool,
	tls_config: tlsConfig,
	headers: map(text),
	compression: text,
	timeout: duration
}, {
	defaults: { client_type: "grpc" },
	check: (config, at) => checkHeaders$1(config.headers, at, "custom authorization header configuration is not yet supported") && requireFields(config, at, [["endpoint", "tracing endpoint must be set"]]) && checkCompression(config.compression, at)
});
function checkRetention({ size, percentage }, at) {
	if (size < 0) at.refuse(`'storage.tsdb.retention.size' must be greater than or equal to 0, got ${formatBase2Bytes(size)}`, { path: ["size"] });
	else if (percentage < 0 || percentage > 100) at.refuse(`'storage.tsdb.retention.percentage' must be in the range [0, 100], got ${formatFloat(percentage)}`, { path: ["percentage"] });
}
function checkCompression(compression, at) {
	if (compression === "" || compression === "gzip") return;
	at.refuse(`invalid compression type ${compression} provided, valid options: gzip`, {
		path: ["compression"],
		help: "Write `gzip`, or remove the field."
	});
}
/** A number as `%v` prints it: with an exponent from 21 digits on. */
function formatFloat(value) {
	if (!Number.isFinite(value)) return value > 0 ? "+Inf" : value < 0 ? "-Inf" : "NaN";
	return String(value).replace(/e([+-])(\d)$/, "e$10$2");
}

// src/rules/prometheus/config.ts
const fields$2 = {
	global: global$1,
	runtime,
	alerting,
	rule_files: list(text),
	scrape_config_files: list(text),
	scrape_configs: scrapes,
	storage,
	tracing: tracing$1,
	remote_write: remoteWrites,
	remote_read: remoteReads,
	otlp
};
/** A Prometheus configuration (prometheus config/config.go Config); what its parts mean together is asked in `settingsProblems`. */
const settingsSchema = struct("config.Config", fields$2, { defaults: { otlp: {
	...otlp.zero(),
	...otlpDefaults
} } });
/** Jobs without anything around them, as the operator takes them. */
const bareJobsSchema = scrapes;
/** A file of `scrape_config_files` (prometheus config/config.go ScrapeConfigs). */
const scrapeFileSchema = struct("config.ScrapeConfigs", { scrape_configs: scrapes });

// src/rules/prometheus/firstDocument.ts
/** Reads the first document; go-yaml does not look at the others, which is said. */
function firstDocument(source) {
	const file = "spanAt" in source ? source : fileText(source.file, source.text);
	const { documents, problems } = readNodes(file, "v2");
	const [root, second] = documents;
	if (problems[0]?.upstream !== void 0) return {
		file,
		root: void 0,
		isBroken: true,
		problems
	};
	if (second === void 0 || problems.length > 0) return {
		file,
		root,
		isBroken: false,
		problems: []
	};
	return {
		file,
		root,
		isBroken: false,
		problems: [{
			id: "prometheus/several-documents",
			severity: "warning",
			span: second.span,
			message: "only the first document of a file is read",
			why: "Everything from this `---` on has no effect.",
			help: "Put everything into one document."
		}]
	};
}

// src/rules/prometheus/scrapeProblems.ts
/** What is wrong with one job under the globals (prometheus config/config.go ScrapeConfig.Validate). */
function* scrapeProblems(job, global) {
	const { intervalMs } = globalTimesOf(global);
	if (job.scrape_timeout > (job.scrape_interval || intervalMs)) yield {
		upstream: `scrape timeout greater than scrape interval for scrape config with job name ${goQuote(job.job_name)}`,
		part: job,
		path: ["scrape_timeout"],
		message: "the timeout is longer than the interval",
		help: "Make the timeout as long as the interval at most."
	};
	yield* protocolProblems(job);
	yield* namingProblems(job, global);
	const scheme = job.metric_name_validation_scheme ?? global.metric_name_validation_scheme ?? "utf8";
	yield* rulesProblems(job.relabel_configs, scheme);
	yield* rulesProblems(job.metric_relabel_configs, scheme);
}
function* protocolProblems(job) {
	const list = job.scrape_protocols && protocolsProblem(job.scrape_protocols);
	if (list !== void 0) yield {
		upstream: `${list.upstream} for scrape config with job name ${goQuote(job.job_name)}`,
		part: job,
		path: ["scrape_protocols", list.index],
		help: protocolHelp
	};
	const { fallback_scrape_protocol: fallback } = job;
	const problem = fallback === "" ? void 0 : protocolProblem(fallback);
	if (problem !== void 0) yield {
		upstream: `invalid fallback_scrape_protocol for scrape config with job name ${goQuote(job.job_name)}: ${problem}`,
		part: job,
		path: ["fallback_scrape_protocol"],
		help: protocolHelp
	};
}
/** Which names metrics may have, and how they are escaped where they may not. */
function* namingProblems(job, global) {
	const globalEscaping = global.metric_name_escaping_scheme;
	if (globalEscaping !== "" && !escapingSchemes.includes(globalEscaping)) yield {
		...unknownEscaping("global", globalEscaping),
		part: global,
		path: ["metric_name_escaping_scheme"]
	};
	const globalScheme = global.metric_name_validation_scheme ?? "utf8";
	const scheme = job.metric_name_validation_scheme ?? globalScheme;
	const usual = (one) => one === "legacy" ? "underscores" : "allow-utf-8";
	const inherited = job.metric_name_validation_scheme === void 0 ? globalEscaping || usual(globalScheme) : usual(scheme);
	const escaping = job.metric_name_escaping_scheme || inherited;
	if (!escapingSchemes.includes(escaping)) {
		if (job.metric_name_escaping_scheme !== "") yield {
			...unknownEscaping("scrape config", escaping),
			part: job,
			path: ["metric_name_escaping_scheme"]
		};
	} else if (escaping === "allow-utf-8" && scheme !== "utf8") yield {
		upstream: "utf8 metric names requested but validation scheme is not set to UTF8",
		part: job,
		path: job.metric_name_escaping_scheme === "" ? ["metric_name_validation_scheme"] : ["metric_name_escaping_scheme"],
		help: "Set `metric_name_escaping_scheme` to `underscores`, `dots` or `values`."
	};
}
function unknownEscaping(where, written) {
	return {
		upstream: `unknown ${where} name escaping method specified, must be one of ${escapingSchemes.map((one) => `'${one}'`).join(", ").replace(/, ([^,]*)$/, ", or $1")}, got ${goQuote(written)}`,
		help: `Write one of ${listed(escapingSchemes)}.`
	};
}

// src/rules/prometheus/settingsProblems.ts
/** What upstream refuses once all parts are read, in its order (prometheus config/config.go Config.UnmarshalYAML, Load, LoadFile). */
function* settingsProblems(settings, { isAgent }) {
	const scheme = settings.global.metric_name_validation_scheme ?? "utf8";
	yield* globProblems(settings.rule_files, "rule file");
	yield* globProblems(settings.scrape_config_files, "scrape config file");
	yield* jobProblems(settings.scrape_configs, settings);
	yield* alertingProblems(settings.alerting, scheme);
	yield* remoteProblems(settings, scheme);
	const strategy = strategyProblem(settings.otlp.translation_strategy, scheme === "legacy");
	if (strategy !== void 0) yield {
		upstream: strategy,
		part: settings.otlp,
		path: ["translation_strategy"]
	};
	if (isAgent) yield* agentProblems(settings);
}
/**
* What is wrong with jobs under the globals of a configuration. In a file beside it, `taken` are the names of other jobs and where
* they stand, and `own` is what upstream calls this file.
*/
function* jobProblems(jobs, settings, beside) {
	const seen = new Map(beside?.taken);
	for (const [index, job] of jobs.entries()) {
		if (job === void 0) {
			yield {
				upstream: "empty or null scrape config section",
				part: jobs,
				path: [index],
				help: "Remove the `-` or write a job after it."
			};
			continue;
		}
		yield* scrapeProblems(job, settings.global);
		if (job.job_name === "") continue;
		const first = seen.get(job.job_name);
		if (first !== void 0) yield {
			upstream: `found multiple scrape configs with job name ${goQuote(job.job_name)}${beside === void 0 ? "" : `, first found in ${first}`}`,
			part: job,
			path: ["job_name"],
			message: `the job name \`${job.job_name}\` is taken`,
			help: "Give every job a name of its own."
		};
		else seen.set(job.job_name, beside?.own ?? "");
	}
}
function* globProblems(globs, what) {
	for (const [index, glob] of globs.entries()) {
		const star = glob.indexOf("*");
		if (star < 0 || !glob.includes("/", star)) continue;
		yield {
			upstream: `invalid ${what} path ${goQuote(glob)}`,
			part: globs,
			path: [index],
			help: "A `*` may stand only in the last part of the path."
		};
	}
}
function* alertingProblems(alerting, scheme) {
	yield* rulesProblems(alerting.alert_relabel_configs, scheme);
	for (const [index, entry] of alerting.alertmanagers.entries()) {
		if (entry === void 0) {
			yield {
				upstream: nilPointer,
				part: alerting.alertmanagers,
				path: [index],
				message: "an entry of `alertmanagers` is empty",
				help: "Remove the `-` or write settings after it."
			};
			continue;
		}
		yield* rulesProblems(entry.alert_relabel_configs, scheme);
		yield* rulesProblems(entry.relabel_configs, scheme);
	}
}
function* remoteProblems(settings, scheme) {
	for (const [kind, entries] of [["write", settings.remote_write], ["read", settings.remote_read]]) {
		const seen = /* @__PURE__ */ new Set();
		for (const [index, entry] of entries.entries()) {
			if (entry === void 0) {
				yield {
					upstream: `empty or null remote ${kind} config section`,
					part: entries,
					path: [index]
				};
				continue;
			}
			if (entry.name !== "" && seen.has(entry.name)) yield {
				upstream: `found multiple remote ${kind} configs with job name ${goQuote(entry.name)}`,
				part: entry,
				path: ["name"],
				message: `the name \`${entry.name}\` is taken`
			};
			seen.add(entry.name);
			if ("write_relabel_configs" in entry) yield* rulesProblems(entry.write_relabel_configs, scheme);
		}
	}
}
function* agentProblems(settings) {
	const { alerting, rule_files, remote_read } = settings;
	const refused = [
		["alerting", alerting.alertmanagers.length + alerting.alert_relabel_configs.length],
		["rule_files", rule_files.length],
		["remote_read", remote_read.length]
	];
	for (const [field, size] of refused) {
		if (size === 0) continue;
		yield {
			upstream: `field ${field} is not allowed in agent mode`,
			part: settings,
			path: [field],
			onKey: true,
			help: "An agent scrapes and writes to a remote; it keeps no rules and asks nothing."
		};
	}
}
/** The interval and the timeout of a job. */
function timesOf(job, settings) {
	const globals = globalTimesOf(settings.global);
	const intervalMs = job.scrape_interval || globals.intervalMs;
	return {
		intervalMs,
		timeoutMs: job.scrape_timeout || Math.min(globals.timeoutMs, intervalMs)
	};
}

// src/rules/prometheus/withSettingsProblems.ts
/**
* The problems of the reading and those of the parts together. Upstream asks what parts mean together only when each could be read;
* we ask it of parts in which nothing else is wrong, too.
*/
function withSettingsProblems(decoded, together, { id, file, why }) {
	const findings = decoded.problems.map((finding) => ({
		...finding,
		why: finding.why ?? why
	}));
	const places = decoded.problems.flatMap(({ span }) => span ?? []);
	places.sort((left, right) => left.line - right.line || left.column - right.column);
	for (const problem of together) {
		if (places.length > 0 && isTouched(decoded.nodeOf(problem.part)?.span, places)) continue;
		const { upstream, message = upstream, help, part, path, onKey } = problem;
		const place = onKey ? keySpan$1(decoded.nodeOf(part), path) : void 0;
		findings.push({
			id,
			severity: "error",
			span: place ?? decoded.spanOf(part, ...path) ?? file.spanAt(0, 0),
			message,
			why,
			...help && { help },
			...findings.length === 0 && { upstream }
		});
	}
	return findings;
}
/** The key that stands at a path. */
function keySpan$1(node, path) {
	const parent = node && nodeAt(node, path.slice(0, -1));
	return parent && entryOf(parent, String(path.at(-1)))?.key.span;
}
/** Whether something is wrong inside a part; the places are sorted. */
function isTouched(part, places) {
	if (part === void 0) return true;
	let low = 0;
	let high = places.length;
	while (low < high) {
		const middle = low + high >> 1;
		if (isBefore(places[middle], part.line, part.column)) low = middle + 1;
		else high = middle;
	}
	const first = places[low];
	return first !== void 0 && isBefore(first, part.endLine, part.endColumn);
}
/** Whether a place begins before a line and a column. */
function isBefore(place, line, column) {
	return place.line < line || place.line === line && place.column < column;
}

// src/rules/relabelRule.ts
/** The rules that can work; those that Prometheus refuses are left out. */
function relabelRules(configs, scheme) {
	return configs.flatMap((config) => {
		if (config === void 0 || config.action === "" || relabelProblem(config, scheme) !== void 0) return [];
		return [{
			action: config.action,
			sourceLabels: config.source_labels ?? [],
			separator: config.separator,
			get regex() {
				return config.regex.compiled;
			},
			modulus: BigInt(config.modulus),
			targetLabel: config.target_label,
			replacement: config.replacement
		}];
	});
}

// src/rules/prometheusConfig.ts
/**
* Reads a Prometheus configuration as promtool does (prometheus config/config.go LoadFile); `upstream` of the first problem is its
* text. The value is there, as far as it goes, whenever the YAML can be read. Never throws.
*/
function readPrometheusConfig(source, { agent = false } = {}) {
	const { root, file, isBroken, problems } = firstDocument(source);
	if (isBroken) return {
		value: void 0,
		problems
	};
	const decoded = decode(settingsSchema, root, {
		dialect: "v2",
		id: id$1
	});
	const all = withSettingsProblems(decoded, settingsProblems(decoded.value, { isAgent: agent }), {
		id: id$1,
		file,
		why: why$1
	});
	return {
		value: configOf(decoded, {
			root,
			file
		}),
		problems: [...all, ...problems]
	};
}
/**
* Reads a file of `scrape_config_files` (prometheus config/config.go GetScrapeConfigs); the globals come from the main configuration.
* The jobs may also stand in a bare list, as `additionalScrapeConfigs` of a Prometheus resource wants them.
* `taken` are the names of the jobs of files that were read before, and where each stands.
*/
function readScrapeConfigFile(source, main, taken = /* @__PURE__ */ new Map()) {
	const { root, file, isBroken, problems } = firstDocument(source);
	if (isBroken) return {
		jobs: [],
		scrapes: [],
		spanOf: () => void 0,
		problems
	};
	const { decoded, scrapes } = decodeJobs(root);
	const names = new Map([...main.jobs.map(({ name }) => [name, "main config file"]), ...taken]);
	const together = jobProblems(scrapes, main.settings, {
		taken: names,
		own: goQuote(file.file)
	});
	const all = withSettingsProblems(decoded, together, {
		id: id$1,
		file,
		why: why$1
	});
	return {
		jobs: jobsOf(scrapes, main.settings, placing(decoded, file)),
		scrapes,
		spanOf: decoded.spanOf,
		problems: [...all, ...problems]
	};
}
function decodeJobs(root) {
	if (root?.kind === "sequence") {
		const decoded = decode(bareJobsSchema, root, {
			dialect: "v2",
			id: id$1
		});
		return {
			decoded,
			scrapes: decoded.value
		};
	}
	const decoded = decode(scrapeFileSchema, root, {
		dialect: "v2",
		id: id$1
	});
	return {
		decoded,
		scrapes: decoded.value.scrape_configs
	};
}
const id$1 = "prometheus/invalid";
const why$1 = "Prometheus refuses the whole configuration.";
function placing(decoded, file) {
	return (part, ...path) => decoded.spanOf(part, ...path) ?? file.spanAt(0, 0);
}
function configOf(decoded, { root, file }) {
	const settings = decoded.value;
	const spanOf = placing(decoded, file);
	const times = timesOf({
		scrape_interval: 0,
		scrape_timeout: 0
	}, settings);
	const scheme = settings.global.metric_name_validation_scheme ?? "utf8";
	const rules = (configs) => relabelRules(configs, scheme);
	return {
		document: decode(anything, root, {
			dialect: "v2",
			id: id$1
		}).value,
		settings,
		spanOf: decoded.spanOf,
		scrapeIntervalMs: times.intervalMs,
		evaluationIntervalMs: settings.global.evaluation_interval || 6e4,
		externalLabels: settings.global.external_labels,
		ruleFiles: settings.rule_files.map((glob, index) => ({
			glob,
			span: spanOf(settings.rule_files, index)
		})),
		jobs: jobsOf(settings.scrape_configs, settings, spanOf),
		jobFiles: settings.scrape_config_files,
		alertmanagers: settings.alerting.alertmanagers.flatMap((entry) => entry === void 0 ? [] : [alertmanagerOf(entry, {
			rules,
			spanOf
		})]),
		alertRelabel: rules(settings.alerting.alert_relabel_configs)
	};
}
function jobsOf(scrapes, settings, spanOf) {
	return scrapes.flatMap((job) => {
		if (job === void 0 || job.job_name === "") return [];
		const scheme = job.metric_name_validation_scheme ?? settings.global.metric_name_validation_scheme ?? "utf8";
		return [{
			name: job.job_name,
			span: spanOf(job, "job_name"),
			...timesOf(job, settings),
			metricsPath: job.metrics_path,
			scheme: job.scheme,
			params: job.params,
			discoveries: discoveriesOf(job),
			relabel: relabelRules(job.relabel_configs, scheme)
		}];
	});
}
function alertmanagerOf(entry, context) {
	return {
		span: context.spanOf(entry),
		scheme: entry.scheme,
		pathPrefix: entry.path_prefix,
		apiVersion: entry.api_version,
		discoveries: discoveriesOf(entry),
		relabel: context.rules(entry.relabel_configs)
	};
}

// src/rules/alertmanager/atMostOne.ts
/** Refuses two fields that exclude each other, in Alertmanager's words: `at most one of a & b must be configured`. */
function atMostOne(at, value, first, second) {
	const fields = { ...value };
	if (!isSet(fields[first]) || !isSet(fields[second])) return;
	at.refuse(`at most one of ${first} & ${second} must be configured`, {
		path: [second],
		onKey: true,
		help: `Remove \`${first}\` or \`${second}\`.`
	});
}
/** Whether a field has something in it: a text that is not empty, or whatever a pointer leads to. */
function isSet(value) {
	return value !== void 0 && value !== "";
}
/** Refuses a part that lacks a field. */
function refuseMissing(at, upstream, field) {
	at.refuse(upstream, { help: `Add \`${field}\`.` });
}

// src/rules/alertmanager/integration.ts
/** The field of the integrations that make requests: all but mail. */
const client = { http_config: pointer(httpClient) };
/** Makes an integration of its shape. */
function integration(shape) {
	const { field, goType, missing, complete } = shape;
	const fields = {
		...shape.fields,
		...notifier
	};
	return {
		field,
		config: struct(goType, fields, {
			...shape.defaults && { defaults: shape.defaults },
			...shape.check && { check: shape.check }
		}),
		...missing !== void 0 && { missing },
		...complete && { complete: (entry, context) => complete(entry, context) }
	};
}
/** The checks of the integrations that know one address only: `webhook_url` or a file with it. */
function oneWebhook(at, entry) {
	if (!isSet(entry.webhook_url) && !isSet(entry.webhook_url_file)) at.refuse("one of webhook_url or webhook_url_file must be configured", { help: "Add `webhook_url`." });
	atMostOne(at, entry, "webhook_url", "webhook_url_file");
}
/** A global `http_config` that is null is followed where an integration copies it. */
function refuseNullClient(own, { global, at }) {
	if (own !== void 0 || global.http_config !== void 0) return;
	at.refuse(nilPointer, {
		message: "Alertmanager crashes here on the empty `http_config` of `global`",
		help: "Remove `http_config` from `global`."
	});
}
/** Looks at something inside of what a check looks at. */
function within(at, prefix) {
	return {
		node: at.node,
		refuse: (upstream, refusal = {}) => at.refuse(upstream, {
			...refusal,
			path: [...prefix, ...refusal.path ?? []]
		}),
		report: (finding) => at.report({
			...finding,
			path: [...prefix, ...finding.path ?? []]
		}),
		has: (...path) => at.has(...prefix, ...path),
		spanOf: (...path) => at.spanOf(...prefix, ...path)
	};
}
const notifier = { send_resolved: bool };

// src/rules/alertmanager/values.ts
/** An HTTP URL (alertmanager config/common URL). */
const url = via({
	goType: "common.URL",
	inner: text,
	wants: "a URL",
	zero: void 0
}, readUrl);
/** An HTTP URL that is a secret (alertmanager config/common SecretURL). */
const secretUrl = via({
	goType: "common.SecretURL",
	inner: text,
	wants: "a URL",
	zero: void 0
}, (value, at) => value === hidden ? {
	text: value,
	isHidden: true,
	scheme: "",
	user: "",
	host: "",
	path: "",
	opaque: ""
} : readUrl(value, at));
/** A URL that may be a template (alertmanager config/common SecretTemplateURL). */
const secretTemplateUrl = via({
	goType: "common.SecretTemplateURL",
	inner: named("common.plain", text),
	wants: "a URL",
	zero: ""
}, (value, at) => {
	if (value === "" || value === hidden) return value;
	if (!value.includes("{{")) {
		const problem = urlProblem(value);
		return problem === void 0 ? value : at.refuse(`invalid URL: ${problem}`, urlWords(value));
	}
	const problem = templateProblem(value);
	return problem === void 0 ? value : at.refuse(`invalid template syntax: ${problem}`);
});
/** What Go says of a template that knows Go's own functions only; undefined when it parses. */
function templateProblem(value) {
	return parseTemplate(fileText("", value), {
		name: "",
		id: "alertmanager/invalid",
		functions: builtins
	}).problems[0]?.upstream;
}
/** `host:port`; '' where nothing is set (alertmanager config HostPort). */
const hostPort = via({
	goType: "config.HostPort",
	inner: text,
	wants: "`host:port`",
	zero: ""
}, (value, at) => {
	if (value === "") return value;
	const split = splitHostPort(value);
	const words = { help: "Write the host and the port, such as `mail:587`." };
	if ("problem" in split) return at.refuse(split.problem, words);
	return split.port === "" ? at.refuse(`address ${goQuote(value)}: port cannot be empty`, words) : value;
});
/** Pushover's durations, which are always read as Go reads a text. */
const textDuration = {
	goType: "config.duration",
	wants: "a duration such as `10s`",
	zero: () => 0,
	read(reading, node) {
		if (node.kind !== "scalar") return reading.wrongType(node, this);
		if (reading.isNull(node)) return 0;
		const read = readGoDuration(node.text);
		if (typeof read === "number") return read;
		return reading.at(node).refuse(read.problem, { help: "Write a duration with its unit, such as `1m` or `30s`." });
	}
};
/** A `map[string]string`. */
const textMap = map(text);
const hidden = "<secret>";
function readUrl(value, at) {
	const parsed = parseGoUrl(value);
	const problem = urlProblem(value);
	if (problem !== void 0 || "problem" in parsed) return at.refuse(problem ?? "", urlWords(value));
	return {
		...parsed,
		text: value
	};
}
function urlProblem(value) {
	const parsed = parseGoUrl(value);
	if ("problem" in parsed) return parsed.problem;
	if (parsed.scheme !== "http" && parsed.scheme !== "https") return `unsupported scheme ${goQuote(parsed.scheme)} for URL`;
	return parsed.host === "" ? "missing host for URL" : void 0;
}
function urlWords(value) {
	return { help: value.includes("://") ? "Write a whole address, such as `https://example.org/path`." : "Write the address with `http://` or `https://` in front." };
}

// src/rules/alertmanager/integrations/discord.ts
/** Messages to Discord (alertmanager notify/discord). */
const discord = integration({
	field: "discord_configs",
	goType: "discord.DiscordConfig",
	fields: {
		...client,
		webhook_url: secretUrl,
		webhook_url_file: text,
		content: text,
		title: text,
		message: text,
		username: text,
		avatar_url: text
	},
	check: (entry, at) => oneWebhook(at, entry),
	missing: "missing discord config"
});

// src/rules/alertmanager/integrations/email.ts
/** Mail (alertmanager config.EmailConfig). */
const email = integration({
	field: "email_configs",
	goType: "config.EmailConfig",
	fields: {
		to: text,
		from: text,
		hello: text,
		smarthost: hostPort,
		auth_username: text,
		auth_password: secret,
		auth_password_file: text,
		auth_secret: secret,
		auth_secret_file: text,
		auth_identity: text,
		headers: textMap,
		html: text,
		text,
		require_tls: pointer(bool),
		tls_config: pointer(tlsConfig),
		force_implicit_tls: pointer(bool),
		threading: struct("config.ThreadingConfig", {
			enabled: bool,
			thread_by_date: text
		})
	},
	check(entry, at) {
		if (entry.to === "") refuseMissing(at, "missing to address in email config", "to");
		const names = checkHeaders(entry.headers, at);
		if (!entry.threading.enabled) return;
		for (const name of ["References", "In-Reply-To"]) {
			if (!names.has(name)) continue;
			at.refuse(`conflicting configuration: threading.enabled conflicts with custom ${name} header`, {
				path: ["threading", "enabled"],
				onKey: true,
				help: `Remove the header \`${name}\` or the threading.`
			});
		}
		if (entry.threading.thread_by_date !== "none" && entry.threading.thread_by_date !== "daily") at.refuse("threading.thread_by_date must be either 'none' or 'daily'", { path: ["threading", "thread_by_date"] });
	},
	missing: "missing email config",
	complete(entry, { global, at }) {
		if (entry.smarthost === "" && global.smtp_smarthost === "") at.refuse("no global SMTP smarthost set", {
			message: "no SMTP server is set, neither here nor globally",
			help: "Set `global.smtp_smarthost`, or `smarthost` here."
		});
		if (entry.from === "" && global.smtp_from === "") at.refuse("no global SMTP from set", {
			message: "no sender is set, neither here nor globally",
			help: "Set `global.smtp_from`, or `from` here."
		});
	}
});
/** The names of the headers as they are sent; two that differ in their case only are one. */
function checkHeaders(headers, at) {
	const names = /* @__PURE__ */ new Set();
	for (const header of headers.keys()) {
		const name = canonicalHeader(header);
		if (names.has(name)) at.refuse(`duplicate header ${goQuote(name)} in email config`, {
			path: ["headers", header],
			onKey: true,
			help: "Keep one of them: the case of a header does not count."
		});
		names.add(name);
	}
	return names;
}

// src/rules/alertmanager/authorization.ts
/** Whether requests carry an `Authorization` header; the old bearer tokens are one (common config.HTTPClientConfig.Validate). */
function hasAuthorization(client) {
	if (client === void 0) return false;
	return client.authorization !== void 0 || client.bearer_token !== "" || client.bearer_token_file !== "";
}

// src/rules/alertmanager/integrations/incidentio.ts
/** Alerts to incident.io (alertmanager notify/incidentio). */
const incidentio = integration({
	field: "incidentio_configs",
	goType: "incidentio.IncidentioConfig",
	fields: {
		...client,
		url,
		url_file: text,
		alert_source_token: secret,
		alert_source_token_file: text,
		max_alerts: whole("uint64"),
		timeout: goDuration
	},
	check(entry, at) {
		if (entry.url === void 0 && entry.url_file === "") at.refuse("one of url or url_file must be configured", { help: "Add `url`." });
		atMostOne(at, entry, "url", "url_file");
		atMostOne(at, entry, "alert_source_token", "alert_source_token_file");
		const hasToken = entry.alert_source_token !== "" || entry.alert_source_token_file !== "";
		if (hasToken && hasAuthorization(entry.http_config)) at.refuse("cannot specify alert_source_token or alert_source_token_file when using http_config.authorization", {
			path: ["http_config", "authorization"],
			onKey: true,
			help: "Keep one of them."
		});
		if (!hasToken && entry.http_config !== void 0 && !hasAuthorization(entry.http_config)) at.refuse("at least one of alert_source_token, alert_source_token_file or http_config.authorization must be configured", { help: "Add `alert_source_token_file`." });
	},
	missing: "missing incidentio config"
});

// src/rules/alertmanager/integrations/jira.ts
const field$3 = struct("jira.JiraFieldConfig", {
	template: text,
	enable_update: pointer(bool)
}, {});
/** A field's template alone, or with what else is said of it (jira.JiraFieldConfig). */
const textOrField = {
	...field$3,
	read(reading, node, current) {
		if (node.kind !== "scalar") return field$3.read(reading, node, field$3.zero());
		const read = text.read(reading, node, "");
		return read === failed ? current : {
			template: read,
			enable_update: void 0
		};
	}
};
/** Issues in Jira (alertmanager notify/jira). */
const jira = integration({
	field: "jira_configs",
	goType: "jira.JiraConfig",
	fields: {
		...client,
		api_url: url,
		api_type: text,
		project: text,
		summary: textOrField,
		description: textOrField,
		labels: list(text),
		priority: text,
		issue_type: text,
		reopen_transition: text,
		resolve_transition: text,
		wont_fix_resolution: text,
		reopen_duration: duration,
		fields: map(anything)
	},
	defaults: { api_type: "auto" },
	check(entry, at) {
		if (entry.project === "") refuseMissing(at, "missing project in jira_config", "project");
		if (entry.issue_type === "") refuseMissing(at, "missing issue_type in jira_config", "issue_type");
		if (![
			"auto",
			"cloud",
			"datacenter"
		].includes(entry.api_type)) at.refuse("unknown api_type on jira_config, must be auto, cloud or datacenter", { path: ["api_type"] });
	},
	missing: "missing jira config",
	complete(entry, { global, at }) {
		if (entry.api_url === void 0 && global.jira_api_url === void 0) at.refuse("no global Jira Cloud URL set", {
			message: "no address of Jira is set, neither here nor globally",
			help: "Set `global.jira_api_url`, or `api_url` here."
		});
	}
});

// src/rules/alertmanager/integrations/mattermost.ts
const field$2 = struct("mattermost.MattermostField", {
	title: text,
	value: text,
	short: pointer(bool)
}, { check(value, at) {
	if (value.title === "") refuseMissing(at, "missing title in Mattermost field configuration", "title");
	if (value.value === "") refuseMissing(at, "missing value in Mattermost field configuration", "value");
} });
const looks = {
	fallback: text,
	color: text,
	pretext: text,
	text,
	author_name: text,
	author_link: text,
	author_icon: text,
	title: text,
	title_link: text,
	fields: list(pointer(field$2)),
	thumb_url: text,
	footer: text,
	footer_icon: text,
	image_url: text
};
/** Messages to Mattermost (alertmanager notify/mattermost). */
const mattermost = integration({
	field: "mattermost_configs",
	goType: "mattermost.MattermostConfig",
	fields: {
		...client,
		webhook_url: secretUrl,
		webhook_url_file: text,
		channel: text,
		username: text,
		...looks,
		icon_url: text,
		icon_emoji: text,
		attachments: list(pointer(struct("mattermost.MattermostAttachment", looks))),
		type: text,
		props: pointer(struct("mattermost.MattermostProps", { card: text })),
		priority: pointer(struct("mattermost.MattermostPriority", {
			priority: text,
			requested_ack: bool,
			persistent_notifications: bool
		}))
	},
	check: (entry, at) => atMostOne(at, entry, "webhook_url", "webhook_url_file"),
	missing: "missing mattermost config",
	complete(entry, { global, at }) {
		if (entry.webhook_url !== void 0 || entry.webhook_url_file !== "" || global.mattermost_webhook_url !== void 0 || global.mattermost_webhook_url_file !== "") return;
		at.refuse("missing webhook_url or webhook_url_file on mattermost_config", { help: "Set `global.mattermost_webhook_url`, or `webhook_url` here." });
	}
});

// src/rules/alertmanager/integrations/msteams.ts
/** Messages to Microsoft Teams by its old connectors (alertmanager notify/msteams). */
const msteams = integration({
	field: "msteams_configs",
	goType: "msteams.MSTeamsConfig",
	fields: {
		...client,
		webhook_url: secretUrl,
		webhook_url_file: text,
		title: text,
		summary: text,
		text
	},
	check: (entry, at) => oneWebhook(at, entry),
	missing: "missing msteams config"
});
/** Messages to Microsoft Teams by workflows (alertmanager notify/msteamsv2). */
const msteamsv2 = integration({
	field: "msteamsv2_configs",
	goType: "msteamsv2.MSTeamsV2Config",
	fields: {
		...client,
		webhook_url: secretUrl,
		webhook_url_file: text,
		title: text,
		text
	},
	check: (entry, at) => oneWebhook(at, entry),
	missing: "missing msteamsv2 config",
	complete: (entry, context) => refuseNullClient(entry.http_config, context)
});

// src/rules/alertmanager/integrations/opsgenie.ts
const responder = struct("opsgenie.OpsGenieConfigResponder", {
	id: text,
	name: text,
	username: text,
	type: text
});
/** Alerts to Opsgenie (alertmanager notify/opsgenie). */
const opsgenie = integration({
	field: "opsgenie_configs",
	goType: "opsgenie.OpsGenieConfig",
	fields: {
		...client,
		api_key: secret,
		api_key_file: text,
		api_url: url,
		message: text,
		description: text,
		source: text,
		details: textMap,
		entity: text,
		responders: list(responder),
		actions: text,
		tags: text,
		note: text,
		priority: text,
		update_alerts: bool
	},
	check(entry, at) {
		atMostOne(at, entry, "api_key", "api_key_file");
		for (const [index, one] of entry.responders.entries()) checkResponder(one, within(at, ["responders", index]));
	},
	complete(entry, { global, at }) {
		if (entry.api_url === void 0 && global.opsgenie_api_url === void 0) at.refuse("no global OpsGenie URL set");
		if (entry.api_key !== "" || entry.api_key_file !== "" || global.opsgenie_api_key !== "" || global.opsgenie_api_key_file !== "") return;
		at.refuse("no global OpsGenie API Key set either inline or in a file", {
			message: "no API key of Opsgenie is set, neither here nor globally",
			help: "Set `global.opsgenie_api_key_file`, or `api_key_file` here."
		});
	}
});
const kinds = [
	"team",
	"teams",
	"user",
	"escalation",
	"schedule"
];
function checkResponder(one, at) {
	const shown = (type) => `opsGenieConfig responder {${one.id} ${one.name} ${one.username} ${type}}`;
	if (one.id === "" && one.username === "" && one.name === "") at.refuse(`${shown(one.type)} has to have at least one of id, username or name specified`);
	if (one.type.includes("{{")) {
		const problem = templateProblem(one.type);
		if (problem !== void 0) at.refuse(`${shown(one.type)} type contains invalid template syntax: ${problem}`, { path: ["type"] });
		return;
	}
	const type = one.type.toLowerCase();
	if (kinds.includes(type)) return;
	at.refuse(`${shown(type)} type does not match valid options ^(${kinds.join("|")})$`, {
		path: ["type"],
		message: `\`${one.type}\` is no type of responder`,
		help: `Types are ${kinds.map((kind) => `\`${kind}\``).join(", ")}.`
	});
}

// src/rules/alertmanager/integrations/pagerduty.ts
/** Incidents in PagerDuty (alertmanager notify/pagerduty). */
const pagerduty = integration({
	field: "pagerduty_configs",
	goType: "pagerduty.PagerdutyConfig",
	fields: {
		...client,
		service_key: secret,
		service_key_file: text,
		routing_key: secret,
		routing_key_file: text,
		url,
		client: text,
		client_url: text,
		description: text,
		details: map(anything),
		images: list(struct("pagerduty.PagerdutyImage", {
			src: text,
			alt: text,
			href: text
		})),
		links: list(struct("pagerduty.PagerdutyLink", {
			href: text,
			text
		})),
		source: text,
		severity: text,
		class: text,
		component: text,
		group: text,
		timeout: goDuration
	},
	check(entry, at) {
		if ([
			entry.routing_key,
			entry.service_key,
			entry.routing_key_file,
			entry.service_key_file
		].every((key) => key === "")) at.refuse("missing service or routing key in PagerDuty config", { help: "Add `routing_key_file`." });
		atMostOne(at, entry, "routing_key", "routing_key_file");
		atMostOne(at, entry, "service_key", "service_key_file");
	},
	missing: "missing pagerduty config",
	complete(entry, { global, at }) {
		if (entry.url === void 0 && global.pagerduty_url === void 0) at.refuse("no global PagerDuty URL set");
	}
});

// src/rules/alertmanager/integrations/pushover.ts
/** Messages by Pushover (alertmanager config.PushoverConfig). */
const pushover = integration({
	field: "pushover_configs",
	goType: "config.PushoverConfig",
	fields: {
		...client,
		user_key: secret,
		user_key_file: text,
		token: secret,
		token_file: text,
		title: text,
		message: text,
		url: text,
		url_title: text,
		device: text,
		sound: text,
		priority: text,
		retry: textDuration,
		expire: textDuration,
		ttl: textDuration,
		html: bool,
		monospace: bool
	},
	check(entry, at) {
		if (entry.user_key === "" && entry.user_key_file === "") at.refuse("one of user_key or user_key_file must be configured", { help: "Add `user_key_file`." });
		atMostOne(at, entry, "user_key", "user_key_file");
		if (entry.token === "" && entry.token_file === "") at.refuse("one of token or token_file must be configured", { help: "Add `token_file`." });
		atMostOne(at, entry, "token", "token_file");
		if (entry.html && entry.monospace) at.refuse("at most one of monospace & html must be configured", {
			path: ["monospace"],
			onKey: true
		});
	},
	missing: "missing pushover config"
});

// src/rules/alertmanager/integrations/rocketchat.ts
const field$1 = struct("config.RocketchatAttachmentField", {
	short: pointer(bool),
	title: text,
	value: text
});
const action$1 = struct("config.RocketchatAttachmentAction", {
	type: text,
	text,
	url: text,
	imageurl: text,
	iswebview: bool,
	webviewheightratio: text,
	msg: text,
	msginchatwindow: bool,
	msgprocessingtype: text
});
/** Messages to Rocket.Chat (alertmanager config.RocketchatConfig). */
const rocketchat = integration({
	field: "rocketchat_configs",
	goType: "config.RocketchatConfig",
	fields: {
		...client,
		api_url: url,
		token_id: pointer(secret),
		token_id_file: text,
		token: pointer(secret),
		token_file: text,
		channel: text,
		color: text,
		title: text,
		title_link: text,
		text,
		fields: list(pointer(field$1)),
		short_fields: bool,
		emoji: text,
		icon_url: text,
		image_url: text,
		thumb_url: text,
		link_names: bool,
		actions: list(pointer(action$1))
	},
	check(entry, at) {
		atMostOne(at, {
			...entry,
			token: isGiven(entry.token)
		}, "token", "token_file");
		atMostOne(at, {
			...entry,
			token_id: isGiven(entry.token_id)
		}, "token_id", "token_id_file");
	},
	complete(entry, { global, at }) {
		if (entry.token_id === void 0 && global.rocketchat_token_id === void 0 && entry.token_id_file === "" && global.rocketchat_token_id_file === "") at.refuse("no global Rocketchat TokenID set either inline or in a file", { help: "Set `global.rocketchat_token_id_file`, or `token_id_file` here." });
		if (entry.token === void 0 && global.rocketchat_token === void 0 && entry.token_file === "" && global.rocketchat_token_file === "") at.refuse("no global Rocketchat Token set either inline or in a file", { help: "Set `global.rocketchat_token_file`, or `token_file` here." });
	}
});
function isGiven(token) {
	return token === void 0 ? void 0 : true;
}

// src/rules/alertmanager/integrations/slack.ts
const confirm = struct("config.SlackConfirmationField", {
	text,
	title: text,
	ok_text: text,
	dismiss_text: text
}, { check: (value, at) => {
	if (value.text === "") refuseMissing(at, "missing text in Slack confirmation configuration", "text");
} });
const action = struct("config.SlackAction", {
	type: text,
	text,
	url: text,
	style: text,
	name: text,
	value: text,
	confirm: pointer(confirm)
}, { check(value, at) {
	if (value.type === "") refuseMissing(at, "missing type in Slack action configuration", "type");
	if (value.text === "") refuseMissing(at, "missing text in Slack action configuration", "text");
	if (value.url === "" && value.name === "") refuseMissing(at, "missing name or url in Slack action configuration", "url");
} });
const field = struct("config.SlackField", {
	title: text,
	value: text,
	short: pointer(bool)
}, { check(value, at) {
	if (value.title === "") refuseMissing(at, "missing title in Slack field configuration", "title");
	if (value.value === "") refuseMissing(at, "missing value in Slack field configuration", "value");
} });
const postMessage = "https://slack.com/api/chat.postMessage";
/** Messages to Slack (alertmanager config.SlackConfig). */
const slack = integration({
	field: "slack_configs",
	goType: "config.SlackConfig",
	fields: {
		...client,
		api_url: secretUrl,
		api_url_file: text,
		app_token: secret,
		app_token_file: text,
		app_url: url,
		channel: text,
		username: text,
		color: text,
		title: text,
		title_link: text,
		pretext: text,
		text,
		message_text: text,
		fields: list(pointer(field)),
		short_fields: bool,
		footer: text,
		fallback: text,
		callback_id: text,
		icon_emoji: text,
		icon_url: text,
		image_url: text,
		thumb_url: text,
		link_names: bool,
		mrkdwn_in: list(text),
		actions: list(pointer(action)),
		update_message: bool,
		timeout: goDuration
	},
	check(entry, at) {
		atMostOne(at, entry, "api_url", "api_url_file");
		atMostOne(at, entry, "app_token", "app_token_file");
		const hasUrl = entry.api_url !== void 0 || entry.api_url_file !== "";
		const hasToken = entry.app_token !== "" || entry.app_token_file !== "";
		if (hasUrl && hasToken) at.refuse("at most one of api_url/api_url_file & app_token/app_token_file must be configured", { help: "Keep the webhook (`api_url`) or the token of an app (`app_token`)." });
		if (!entry.update_message || entry.api_url?.text === postMessage) return;
		const words = {
			path: ["update_message"],
			help: `Set \`api_url: ${postMessage}\`, with a token of a bot.`
		};
		const upstream = `update_message can only be used with bot tokens. api_url must be set to ${postMessage}`;
		if (entry.api_url !== void 0) at.refuse(upstream, words);
		else at.refuse(nilPointer, {
			...words,
			message: "Alertmanager crashes on `update_message` without `api_url`"
		});
	},
	complete(entry, { global, at }) {
		if (entry.app_url === void 0 && global.slack_app_url === void 0) at.refuse("no global Slack App URL set");
		const hasOwnToken = entry.app_token !== "" || entry.app_token_file !== "";
		const takesToken = !hasOwnToken && !hasAuthorization(entry.http_config) && entry.api_url === void 0;
		const globalToken = global.slack_app_token !== "" || global.slack_app_token_file !== "";
		const hasToken = hasOwnToken || takesToken && globalToken;
		if (!(entry.api_url !== void 0 || entry.api_url_file !== "") && !hasToken && global.slack_api_url === void 0 && global.slack_api_url_file === "") at.refuse("no Slack API URL nor App token set either inline or in a file", {
			message: "no webhook of Slack is set, neither here nor globally",
			help: "Set `global.slack_api_url_file`, or `api_url_file` here; or `app_token_file` for an app."
		});
		refuseNullClient(entry.http_config, {
			global,
			at
		});
		if (hasToken && hasAuthorization(entry.http_config ?? global.http_config)) at.refuse("http authorization can't be set when using Slack App tokens", {
			path: ["http_config", "authorization"],
			onKey: true,
			help: "Remove one of them."
		});
	}
});

// src/rules/alertmanager/integrations/sns.ts
const sigv4 = struct("sigv4.SigV4Config", {
	region: text,
	access_key: text,
	secret_key: secret,
	profile: text,
	role_arn: text,
	external_id: text,
	use_fips_sts_endpoint: bool,
	service_name: text
}, { check(value, at) {
	if (value.access_key === "" !== (value.secret_key === "")) at.refuse("must provide a AWS SigV4 Access key and Secret Key if credentials are specified in the SigV4 config", { help: "Set `access_key` and `secret_key`, or none of them." });
	if (value.external_id !== "" && value.role_arn === "") at.refuse("external_id can only be used with role_arn", {
		path: ["external_id"],
		onKey: true
	});
} });
/** Messages by Amazon SNS (alertmanager config.SNSConfig). */
const sns = integration({
	field: "sns_configs",
	goType: "config.SNSConfig",
	fields: {
		...client,
		api_url: text,
		sigv4,
		topic_arn: text,
		phone_number: text,
		target_arn: text,
		subject: text,
		message: text,
		attributes: textMap,
		use_aws_http_client: bool
	},
	check(entry, at) {
		if (entry.target_arn === "" !== (entry.topic_arn === "") !== (entry.phone_number === "")) at.refuse("must provide either a Target ARN, Topic ARN, or Phone Number for SNS config", { help: "Set exactly one of `target_arn`, `topic_arn` and `phone_number`." });
	},
	missing: "missing sns config"
});

// src/rules/alertmanager/integrations/telegram.ts
/** Messages by Telegram (alertmanager notify/telegram). */
const telegram = integration({
	field: "telegram_configs",
	goType: "telegram.TelegramConfig",
	fields: {
		...client,
		api_url: url,
		bot_token: secret,
		bot_token_file: text,
		chat_id: whole("int64"),
		chat_id_file: text,
		message_thread_id: whole("int"),
		message: text,
		disable_notifications: bool,
		parse_mode: text
	},
	defaults: { parse_mode: "HTML" },
	check(entry, at) {
		atMostOne(at, entry, "bot_token", "bot_token_file");
		if (entry.chat_id === 0 && entry.chat_id_file === "") at.refuse("missing chat_id or chat_id_file on telegram_config", { help: "Add `chat_id`." });
		if (entry.chat_id !== 0) atMostOne(at, entry, "chat_id", "chat_id_file");
		if (![
			"",
			"Markdown",
			"MarkdownV2",
			"HTML"
		].includes(entry.parse_mode)) at.refuse("unknown parse_mode on telegram_config, must be Markdown, MarkdownV2, HTML or empty string", { path: ["parse_mode"] });
	},
	missing: "missing telegram config",
	complete(entry, { global, at }) {
		if (entry.bot_token !== "" || entry.bot_token_file !== "" || global.telegram_bot_token !== "" || global.telegram_bot_token_file !== "") return;
		at.refuse("missing bot_token or bot_token_file on telegram_config", { help: "Set `global.telegram_bot_token_file`, or `bot_token_file` here." });
	}
});

// src/rules/alertmanager/integrations/victorops.ts
const reserved = [
	"routing_key",
	"message_type",
	"state_message",
	"entity_display_name",
	"monitoring_tool",
	"entity_id",
	"entity_state"
];
/** Alerts to VictorOps (alertmanager config.VictorOpsConfig). */
const victorops = integration({
	field: "victorops_configs",
	goType: "config.VictorOpsConfig",
	fields: {
		...client,
		api_key: secret,
		api_key_file: text,
		api_url: url,
		routing_key: text,
		message_type: text,
		state_message: text,
		entity_display_name: text,
		monitoring_tool: text,
		custom_fields: textMap
	},
	check(entry, at) {
		if (entry.routing_key === "") refuseMissing(at, "missing Routing key in VictorOps config", "routing_key");
		atMostOne(at, entry, "api_key", "api_key_file");
		for (const name of reserved) {
			if (!entry.custom_fields.has(name)) continue;
			at.refuse(`victorOps config contains custom field ${name} which cannot be used as it conflicts with the fixed/static fields`, {
				path: ["custom_fields", name],
				onKey: true,
				message: `\`${name}\` is no custom field: VictorOps has it already`
			});
		}
	},
	missing: "missing victorops config",
	complete(entry, { global, at }) {
		if (entry.api_url === void 0 && global.victorops_api_url === void 0) at.refuse("no global VictorOps URL set");
		if (entry.api_key !== "" || entry.api_key_file !== "" || global.victorops_api_key !== "" || global.victorops_api_key_file !== "") return;
		at.refuse("no global VictorOps API Key set", {
			message: "no API key of VictorOps is set, neither here nor globally",
			help: "Set `global.victorops_api_key_file`, or `api_key_file` here."
		});
	}
});

// src/rules/alertmanager/integrations/webex.ts
/** Messages to Webex (alertmanager config.WebexConfig). */
const webex = integration({
	field: "webex_configs",
	goType: "config.WebexConfig",
	fields: {
		...client,
		api_url: url,
		message: text,
		room_id: text
	},
	check(entry, at) {
		if (entry.room_id === "") refuseMissing(at, "missing room_id on webex_config", "room_id");
		if (!hasAuthorization(entry.http_config)) refuseMissing(at, "missing webex_configs.http_config.authorization", "http_config.authorization");
	},
	missing: "missing webex config",
	complete(entry, { global, at }) {
		if (entry.api_url === void 0 && global.webex_api_url === void 0) at.refuse("no global Webex URL set");
	}
});

// src/rules/alertmanager/integrations/webhook.ts
/** Requests to an address of one's own (alertmanager notify/webhook). */
const webhook$1 = integration({
	field: "webhook_configs",
	goType: "webhook.WebhookConfig",
	fields: {
		...client,
		url: secretTemplateUrl,
		url_file: text,
		max_alerts: whole("uint64"),
		timeout: goDuration,
		payload: anything
	},
	check(entry, at) {
		if (entry.url === "" && entry.url_file === "") at.refuse("one of url or url_file must be configured", { help: "Add `url`." });
		atMostOne(at, entry, "url", "url_file");
	},
	missing: "missing webhook config"
});

// src/rules/alertmanager/integrations/wechat.ts
/** Messages to WeChat (alertmanager config.WechatConfig). */
const wechat = integration({
	field: "wechat_configs",
	goType: "config.WechatConfig",
	fields: {
		...client,
		api_secret: secret,
		api_secret_file: text,
		corp_id: text,
		message: text,
		api_url: url,
		to_user: text,
		to_party: text,
		to_tag: text,
		agent_id: text,
		message_type: text
	},
	check(entry, at) {
		if (![
			"",
			"text",
			"markdown"
		].includes(entry.message_type)) at.refuse(`weChat message type ${goQuote(entry.message_type)} does not match valid options ^(text|markdown)$`, {
			path: ["message_type"],
			help: "Types are `text` and `markdown`."
		});
		atMostOne(at, entry, "api_secret", "api_secret_file");
	},
	complete(entry, { global, at }) {
		if (entry.api_url === void 0 && global.wechat_api_url === void 0) at.refuse("no global Wechat URL set");
		if (!(entry.api_secret !== "" || entry.api_secret_file !== "") && global.wechat_api_secret === "" && global.wechat_api_secret_file === "") at.refuse("no global Wechat Api Secret set either inline or in a file", { help: "Set `global.wechat_api_secret_file`, or `api_secret_file` here." });
		if (entry.corp_id === "" && global.wechat_api_corp_id === "") at.refuse("no global Wechat CorpID set", { help: "Set `global.wechat_api_corp_id`, or `corp_id` here." });
	}
});

// src/rules/alertmanager/integrations/index.ts
/** All integrations, in the order in which Alertmanager completes them. */
const integrations = [
	webhook$1,
	email,
	slack,
	pushover,
	pagerduty,
	incidentio,
	opsgenie,
	wechat,
	victorops,
	sns,
	telegram,
	discord,
	webex,
	msteams,
	msteamsv2,
	jira,
	rocketchat,
	mattermost
];

// src/rules/alertmanager/matcherLine.ts
/** Reads a line of matchers; the same line, which a file is read for twice and often has many times, costs nothing again. */
function readMatcherLine(line) {
	const known = memory.get(line);
	if (known !== void 0) return known;
	const read = readMatchers(line);
	if (memory.size >= 2e4) memory.clear();
	memory.set(line, read);
	return read;
}
const memory = /* @__PURE__ */ new Map();

// src/rules/alertmanager/routeTree.ts
/** Reads the tree of routes as far as it can be read; where there is none, a route to nobody. */
function readRouteTree(root, { parent, spelling }) {
	if (root !== void 0) return readRoute(root, {
		receiver: "",
		depth: 0,
		spelling
	});
	return {
		receiver: "",
		matchers: [],
		continues: false,
		routes: [],
		groupBy: [],
		muteTimeIntervals: [],
		activeTimeIntervals: [],
		span: spanAtPath(parent, [])
	};
}
/** Deeper trees than this are cut: nobody writes them, and our stack has an end. */
const maxDepth = 200;
function readRoute(node, { receiver: inherited, depth, spelling }) {
	const { field, matchersOf } = spelling;
	const own = nameAt(node, "receiver");
	const receiver = own?.name || inherited;
	const groupWait = durationAt(node, field("group_wait"));
	const groupInterval = durationAt(node, field("group_interval"));
	const repeatInterval = durationAt(node, field("repeat_interval"));
	const children = depth < maxDepth ? itemsAt(node, "routes") : [];
	return {
		receiver,
		...own && { ownReceiver: own },
		matchers: matchersOf(node),
		continues: nameAt(node, "continue")?.name === "true",
		routes: children.map((child) => readRoute(child, {
			receiver,
			depth: depth + 1,
			spelling
		})),
		...groupWait && { groupWait },
		...groupInterval && { groupInterval },
		...repeatInterval && { repeatInterval },
		groupBy: namesAt(node, field("group_by")),
		muteTimeIntervals: namesAt(node, field("mute_time_intervals")),
		activeTimeIntervals: namesAt(node, field("active_time_intervals")),
		span: spanAtPath(node, [])
	};
}

// src/rules/alertmanager/settings.ts
/** Every text in a part of the configuration. Keys are no texts. */
function textsIn(node) {
	const found = [];
	const seen = /* @__PURE__ */ new Set();
	const open = [{
		node,
		path: []
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const { node: part, path } = next;
		if (part === void 0 || seen.has(part)) continue;
		seen.add(part);
		if (part.kind === "scalar") found.push({
			path,
			text: part.text,
			span: part.span,
			source: () => part.source()
		});
		else if (part.kind === "sequence") for (const [index, item] of [...part.items.entries()].toReversed()) open.push({
			node: item,
			path: [...path, index]
		});
		else for (const { key, value } of part.entries.toReversed()) open.push({
			node: value,
			path: [...path, key.kind === "scalar" ? key.text : ""]
		});
	}
	return found;
}

// src/rules/alertmanager/readModel.ts
/** Reads what decides who hears of an alert, as far as it is written in a way that can be read. */
function readModel(root) {
	return {
		route: readRouteTree(valueAt(root, "route"), {
			parent: root,
			spelling
		}),
		receivers: itemsAt(root, "receivers").map(readReceiver),
		inhibitRules: itemsAt(root, "inhibit_rules").map((rule) => ({
			source: readSide(rule, "source"),
			target: readSide(rule, "target"),
			equal: namesAt(rule, "equal"),
			span: spanAtPath(rule, [])
		})),
		timeIntervals: [...readTimeIntervals(root, "mute_time_intervals"), ...readTimeIntervals(root, "time_intervals")],
		templates: namesAt(root, "templates"),
		global: textsIn(valueAt(root, "global"))
	};
}
const spelling = {
	field: (name) => name,
	matchersOf: (route) => [
		...readOldMatchers(route, "match", "="),
		...readOldMatchers(route, "match_re", "=~"),
		...readMatcherList(route, "matchers")
	]
};
function readReceiver(node) {
	const name = nameAt(node, "name") ?? {
		name: "",
		span: spanAtPath(node, [])
	};
	const found = [];
	for (const { field } of integrations) for (const item of itemsAt(node, field)) found.push({
		kind: field.replace(/_configs$/, ""),
		settings: textsIn(item),
		span: spanAtPath(item, [])
	});
	return {
		...name,
		integrations: found
	};
}
function readSide(node, side) {
	return [
		...readOldMatchers(node, `${side}_match`, "="),
		...readOldMatchers(node, `${side}_match_re`, "=~"),
		...readMatcherList(node, `${side}_matchers`)
	];
}
function readTimeIntervals(root, field) {
	return itemsAt(root, field).flatMap((item) => {
		const name = nameAt(item, "name");
		return name === void 0 ? [] : {
			...name,
			field
		};
	});
}
function readOldMatchers(node, field, op) {
	const fieldSpan = keySpan(node, field);
	return entriesAt(node, field).flatMap(({ key, value }) => {
		if (key.kind !== "scalar" || value.kind !== "scalar") return [];
		const span = {
			...key.span,
			endLine: value.span.endLine,
			endColumn: value.span.endColumn
		};
		return {
			name: key.text,
			op,
			value: value.text,
			span,
			field,
			fieldSpan
		};
	});
}
/** Reads `a = b`, `a=~"b|c"` and `{a="b", c!="d"}`. */
function readMatcherList(node, field) {
	const fieldSpan = keySpan(node, field);
	return itemsAt(node, field).flatMap((item) => {
		if (item.kind !== "scalar") return [];
		const source = item.source();
		const read = readMatcherLine(item.text);
		const doubt = read.warning && {
			...read.warning,
			line: item.span
		};
		return (read.matchers ?? []).map(({ name, op, value, start, end }, index) => {
			return {
				name,
				op,
				value,
				span: source.spanAt(start, end),
				field,
				fieldSpan,
				...doubt && index === 0 && { doubt }
			};
		});
	});
}
function keySpan(node, field) {
	return (node.kind === "map" ? node.entries.find(({ key }) => key.kind === "scalar" && key.text === field) : void 0)?.key.span ?? spanAtPath(node, []);
}

// src/rules/alertmanager/references.ts
/** Refuses receivers that routes name and nobody defines (alertmanager config checkReceiver: the leaves first). */
function checkReceivers(route, names, at) {
	for (const [index, child] of route.routes.entries()) {
		const here = within(at, ["routes", index]);
		if (child !== void 0) checkReceivers(child, names, here);
		else refuseNull$1(here);
	}
	if (route.receiver === "" || names.has(route.receiver)) return;
	at.refuse(`undefined receiver ${goQuote(route.receiver)} used in route`, {
		path: ["receiver"],
		...receiverWords(route.receiver, names)
	});
}
/** Refuses time intervals that routes name and nobody defines (alertmanager config checkTimeInterval: the leaves first). */
function checkTimeIntervals(route, names, at) {
	for (const [index, child] of route.routes.entries()) if (child !== void 0) checkTimeIntervals(child, names, within(at, ["routes", index]));
	for (const field of ["active_time_intervals", "mute_time_intervals"]) for (const [index, name] of route[field].entries()) {
		if (names.has(name)) continue;
		at.refuse(`undefined time interval ${goQuote(name)} used in route`, {
			path: [field, index],
			...intervalWords(name, names)
		});
	}
}
/** The same of a configuration in which other things are wrong too. */
function* danglingReferences(config) {
	const receivers = new Set(config.receivers.map(({ name }) => name));
	const intervals = new Set(config.timeIntervals.map(({ name }) => name));
	for (const route of routesBelow(config.route)) {
		const own = route.ownReceiver;
		if (own !== void 0 && own.name !== "" && !receivers.has(own.name)) yield {
			...error,
			span: own.span,
			...receiverWords(own.name, receivers)
		};
		for (const { name, span } of [...route.activeTimeIntervals, ...route.muteTimeIntervals]) if (!intervals.has(name)) yield {
			...error,
			span,
			...intervalWords(name, intervals)
		};
	}
}
const error = {
	id: "alertmanager/invalid",
	severity: "error"
};
function receiverWords(name, names) {
	return {
		message: `there is no receiver \`${name}\``,
		help: didYouMean(name, names) ?? "Add it to `receivers`."
	};
}
function intervalWords(name, names) {
	return {
		message: `there is no time interval \`${name}\``,
		help: didYouMean(name, names) ?? "Add it to `time_intervals`."
	};
}
function refuseNull$1(at) {
	at.refuse(nilPointer, {
		message: "Alertmanager crashes on an empty route",
		help: "Remove the dash, or write the route below it."
	});
}
function didYouMean(name, names) {
	const close = nearest(name, [...names]);
	return close === void 0 ? void 0 : `Did you mean \`${close}\`?`;
}

// src/rules/alertmanager/eventRecorder.ts
const file = struct("eventrecorder.FileOutputConfig", { path: text }, { check(value, at) {
	if (value.path === "") refuseMissing(at, "event_recorder file output requires a path", "path");
} });
const webhook = struct("eventrecorder.WebhookOutputConfig", {
	url: secretUrl,
	http_config: pointer(httpClient),
	timeout: duration,
	workers: int,
	max_retries: int,
	retry_backoff: duration,
	batch: bool,
	batch_max_events: int,
	batch_max_bytes: int,
	batch_flush_interval: duration
}, { check(value, at) {
	if (value.url === void 0) refuseMissing(at, "event_recorder webhook output requires a url", "url");
	else if (value.url.isHidden) at.refuse("event_recorder webhook output requires an absolute http(s) url", { path: ["url"] });
	const limits = [
		value.batch_max_events,
		value.batch_max_bytes,
		value.batch_flush_interval
	];
	if (limits.some((limit) => limit < 0)) at.refuse("event_recorder webhook batch settings cannot be negative");
	if (!value.batch && limits.some((limit) => limit !== 0)) at.refuse("event_recorder webhook batch settings require batch: true", { help: "Add `batch: true`." });
} });
const kafkaFields = {
	brokers: list(text),
	topic: text,
	client_id: text,
	format: named("kafka.Format", text),
	acks: named("kafka.Acks", text),
	compression: named("kafka.Compression", text),
	buffer_size: int,
	tls_config: pointer(tlsConfig)
};
const kafka = struct("eventrecorder.KafkaOutputConfig", kafkaFields, { check: checkKafka });
/** The `event_recorder` section (alertmanager eventrecorder.Config). */
const eventRecorder = struct("eventrecorder.Config", {
	file_outputs: list(file),
	webhook_outputs: list(webhook),
	kafka_outputs: list(kafka),
	stdout_outputs: list(struct("eventrecorder.StdoutOutputConfig", {}))
});
function checkKafka(value, at) {
	if (value.brokers.length === 0) refuseMissing(at, "event_recorder kafka: at least one broker is required", "brokers");
	const empty = value.brokers.indexOf("");
	if (empty >= 0) at.refuse("event_recorder kafka: broker entries must be non-empty", { path: ["brokers", empty] });
	if (![
		"",
		"none",
		"leader",
		"all"
	].includes(value.acks)) at.refuse(`event_recorder kafka: unknown acks ${goQuote(value.acks)}, must be "none", "leader", or "all"`, { path: ["acks"] });
	if (![
		"",
		"none",
		"gzip",
		"snappy",
		"lz4",
		"zstd"
	].includes(value.compression)) at.refuse(`event_recorder kafka: unknown compression ${goQuote(value.compression)}`, {
		path: ["compression"],
		help: "Write `none`, `gzip`, `snappy`, `lz4` or `zstd`."
	});
	if (value.topic === "") refuseMissing(at, "event_recorder kafka output requires a topic", "topic");
	if (![
		"",
		"json",
		"protobuf"
	].includes(value.format)) at.refuse(`event_recorder kafka: unknown format ${goQuote(value.format)}, must be "json" or "protobuf"`, { path: ["format"] });
}

// src/rules/alertmanager/parsedUrl.ts
/** Reads an address; undefined when it is none to Go. */
function parseUrl(text) {
	const parsed = parseGoUrl(text);
	return "problem" in parsed ? void 0 : {
		...parsed,
		text
	};
}

// src/rules/alertmanager/global.ts
const fields$1 = {
	resolve_timeout: duration,
	http_config: pointer(httpClient),
	jira_api_url: url,
	smtp_from: text,
	smtp_hello: text,
	smtp_smarthost: hostPort,
	smtp_auth_username: text,
	smtp_auth_password: secret,
	smtp_auth_password_file: text,
	smtp_auth_secret: secret,
	smtp_auth_secret_file: text,
	smtp_auth_identity: text,
	smtp_require_tls: bool,
	smtp_tls_config: pointer(tlsConfig),
	smtp_force_implicit_tls: pointer(bool),
	slack_api_url: secretUrl,
	slack_api_url_file: text,
	slack_app_token: secret,
	slack_app_token_file: text,
	slack_app_url: url,
	pagerduty_url: url,
	opsgenie_api_url: url,
	opsgenie_api_key: secret,
	opsgenie_api_key_file: text,
	wechat_api_url: url,
	wechat_api_secret: secret,
	wechat_api_secret_file: text,
	wechat_api_corp_id: text,
	victorops_api_url: url,
	victorops_api_key: secret,
	victorops_api_key_file: text,
	telegram_api_url: url,
	telegram_bot_token: secret,
	telegram_bot_token_file: text,
	webex_api_url: url,
	rocketchat_api_url: url,
	rocketchat_token: pointer(secret),
	rocketchat_token_file: text,
	rocketchat_token_id: pointer(secret),
	rocketchat_token_id_file: text,
	mattermost_webhook_url: secretUrl,
	mattermost_webhook_url_file: text
};
const defaults = {
	resolve_timeout: 3e5,
	http_config: {
		...httpClient.zero(),
		...httpClientDefaults
	},
	smtp_hello: "localhost",
	smtp_require_tls: true,
	pagerduty_url: parseUrl("https://events.pagerduty.com/v2/enqueue"),
	opsgenie_api_url: parseUrl("https://api.opsgenie.com/"),
	wechat_api_url: parseUrl("https://qyapi.weixin.qq.com/cgi-bin/"),
	victorops_api_url: parseUrl("https://alert.victorops.com/integrations/generic/20131114/alert/"),
	telegram_api_url: parseUrl("https://api.telegram.org"),
	webex_api_url: parseUrl("https://webexapis.com/v1/messages"),
	rocketchat_api_url: parseUrl("https://open.rocket.chat/"),
	slack_app_url: parseUrl("https://slack.com/api/chat.postMessage")
};
/** The `global` section. */
const global = struct("config.GlobalConfig", fields$1, { defaults });
/** What holds where there is no `global` section, or an empty one. */
const defaultGlobal = {
	...global.zero(),
	...defaults
};

// src/rules/alertmanager/labelMatchers.ts
const none = /* @__PURE__ */ new Map();
/** A map of labels and patterns (alertmanager config/common MatchRegexps). */
const patterns = via({
	goType: "common.MatchRegexps",
	inner: map(pattern(), "common.plain"),
	zero: none
}, (value, at) => {
	for (const [name, found] of value) {
		if (!isClassicLabelName(name)) return at.refuse(`invalid label name ${goQuote(name)}`, {
			path: [name],
			onKey: true
		});
		if (found === void 0) return at.refuse(`invalid regexp value for ${goQuote(name)}`, {
			path: [name],
			onKey: true,
			message: `\`${name}\` has no pattern`
		});
	}
	return value;
});
/** A list of texts with matchers in them (alertmanager config/common Matchers). */
const matchers = via({
	goType: "common.Matchers",
	inner: list(text),
	wants: "a list of matchers",
	zero: []
}, (lines, at) => {
	for (const [index, line] of lines.entries()) {
		const { problem } = readMatcherLine(line);
		if (problem === void 0) continue;
		const scalar = nodeAt(at.node, [index]);
		const span = scalar?.kind === "scalar" ? scalar.source().spanAt(problem.start, problem.end) : at.spanOf(index);
		at.refuse(problem.text, {
			span,
			help: "Write matchers such as `severity=\"critical\"` or `team=~\"a|b\"`."
		});
	}
	return lines;
});
/** Names of labels before UTF-8 was allowed, which the old `match` fields still ask for (common model.LabelNameRE). */
function isClassicLabelName(name) {
	return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name);
}
function pattern() {
	return via({
		goType: "common.Regexp",
		inner: text,
		wants: "a regular expression",
		zero: void 0
	}, (value, at) => {
		const { problem } = compileGoRegexp(`^(?:${value})$`);
		return problem === void 0 ? value : at.refuse(problem);
	});
}

// src/rules/alertmanager/inhibition.ts
/** An entry of `inhibit_rules` (alertmanager config/common InhibitRule). */
const inhibition = struct("common.InhibitRule", {
	name: text,
	source_match: textMap,
	source_match_re: patterns,
	source_matchers: matchers,
	target_match: textMap,
	target_match_re: patterns,
	target_matchers: matchers,
	equal: list(text)
}, { check(value, at) {
	for (const field of ["source_match", "target_match"]) for (const name of value[field].keys()) if (!isClassicLabelName(name)) at.refuse(`invalid label name ${goQuote(name)}`, {
		path: [field, name],
		onKey: true
	});
	for (const [index, name] of value.equal.entries()) if (!isValidLabelName(name, "utf8")) at.refuse(`invalid label name ${goQuote(name)} in equal list`, { path: ["equal", index] });
} });

// src/rules/alertmanager/receiver.ts
/** An entry of `receivers`. */
const receiver = struct("config.Receiver", {
	name: text,
	labels: textMap,
	...Object.fromEntries(integrations.map(({ field, config }) => [field, list(pointer(config))]))
}, { check({ name, labels }, at) {
	if (name === "") at.refuse("missing name in receiver", { help: "Add `name`." });
	const label = labels.get("name");
	if (label === void 0 || label === name) return;
	at.refuse(`receiver label "name" must match receiver name ${goQuote(name)}, got ${goQuote(label)}`, { path: ["labels", "name"] });
} });
/** What the entries of receivers lack that the globals do not give either; `at` is the list of receivers. */
function completeReceivers(receivers, global, at) {
	const names = /* @__PURE__ */ new Set();
	for (const [index, one] of receivers.entries()) {
		if (names.has(one.name)) at.refuse(`notification config name ${goQuote(one.name)} is not unique`, {
			path: [index, "name"],
			message: `there are two receivers \`${one.name}\``,
			help: "Rename one of them, or put their integrations into one."
		});
		names.add(one.name);
		for (const kind of integrations) {
			const entries = one[kind.field];
			if (!Array.isArray(entries)) continue;
			for (const [place, entry] of entries.entries()) {
				const here = within(at, [
					index,
					kind.field,
					place
				]);
				if (entry !== void 0 || kind.missing === void 0) kind.complete?.(entry ?? kind.config.zero(), {
					global,
					at: here
				});
				if (entry === void 0) refuseNull(kind, here);
			}
		}
	}
}
function refuseNull({ missing, field }, at) {
	at.refuse(missing ?? "runtime error: invalid memory address or nil pointer dereference", {
		message: `an entry of \`${field}\` is empty`,
		help: "Remove the dash, or write the settings below it."
	});
}

// src/rules/alertmanager/route.ts
/** The `route` section, with all that is below it. */
const route = struct("config.Route", {
	receiver: text,
	group_by: list(text),
	match: textMap,
	match_re: patterns,
	matchers,
	mute_time_intervals: list(text),
	active_time_intervals: list(text),
	continue: bool,
	routes: list(lazy(() => pointer(route)), "[]*config.Route"),
	group_wait: pointer(duration),
	group_interval: pointer(duration),
	repeat_interval: pointer(duration),
	labels: labelSet
}, { check });
function check(value, at) {
	for (const name of value.match.keys()) if (!isClassicLabelName(name)) at.refuse(`invalid label name ${goQuote(name)}`, {
		path: ["match", name],
		onKey: true
	});
	checkGroupBy(value.group_by, at);
	for (const field of ["group_interval", "repeat_interval"]) {
		if (value[field] !== 0) continue;
		at.refuse(`${field} cannot be zero`, {
			path: [field],
			help: "Remove it for the default, or write a duration."
		});
	}
}
function checkGroupBy(names, at) {
	const given = /* @__PURE__ */ new Set();
	for (const [index, name] of names.entries()) {
		const path = ["group_by", index];
		if (name !== "..." && !isValidLabelName(name, "utf8")) at.refuse(`invalid label name ${goQuote(name)} in group_by list`, { path });
	}
	const labels = names.filter((name) => name !== "...");
	if (labels.length > 0 && labels.length < names.length) at.refuse("cannot have wildcard group_by (`...`) and other labels at the same time", {
		path: ["group_by"],
		onKey: true,
		help: "Keep `...`, which groups by all labels, or the labels."
	});
	for (const [index, name] of names.entries()) {
		if (name !== "..." && given.has(name)) at.refuse(`duplicated label ${goQuote(name)} in group_by`, {
			path: ["group_by", index],
			help: "Remove one of them."
		});
		given.add(name);
	}
}

// src/rules/alertmanager/timeRange.ts
/** `monday:friday`, Sunday being 0 (alertmanager timeinterval WeekdayRange). */
function readWeekdayRange(text) {
	const read = readRange(text, (member) => {
		const day = weekdays.indexOf(member);
		return day < 0 ? { error: `${member} is not a valid weekday` } : { value: day };
	});
	if ("error" in read) return read;
	return read.value.begin > read.value.end ? { error: "start day cannot be before end day" } : read;
}
/** `1:7`, `-3:-1`: negative days count from the end of the month (alertmanager timeinterval DayOfMonthRange). */
function readDayOfMonthRange(text) {
	const read = readRange(text, readInteger);
	if ("error" in read) return read;
	const { begin, end } = read.value;
	for (const day of [begin, end]) if (day === 0 || day < -31 || day > 31) return { error: `${day} is not a valid day of the month: out of range` };
	if (begin < 0 && end > 0) return { error: "end day must be negative if start day is negative" };
	const fromStart = (day) => day < 0 ? 28 + day : day;
	if (fromStart(begin) > fromStart(end)) return { error: `end day ${end} is always before start day ${begin}` };
	return read;
}
/** `january:march`, `1:3` (alertmanager timeinterval MonthRange, which takes any number). */
function readMonthRange(text) {
	const read = readRange(text, (member) => {
		const month = months.indexOf(member);
		if (month >= 0) return { value: month + 1 };
		const number = readInteger(member);
		return "error" in number ? { error: `${member} is not a valid month` } : number;
	});
	if ("error" in read || read.value.begin <= read.value.end) return read;
	const name = (month) => months[month - 1] ?? "";
	return { error: `end month ${name(read.value.end)} is before start month ${name(read.value.begin)}` };
}
/** `2025:2027` (alertmanager timeinterval YearRange). */
function readYearRange(text) {
	const read = readRange(text, readInteger);
	if ("error" in read || read.value.begin <= read.value.end) return read;
	return { error: `end year ${read.value.end} is before start year ${read.value.begin}` };
}
/** `09:00` or `24:00` as minutes of the day (alertmanager timeinterval parseTime). */
function readTimeOfDay(text) {
	if (!timePattern.test(text)) return { error: `couldn't parse timestamp ${text}, invalid format` };
	return { value: Number(text.slice(0, 2)) * 60 + Number(text.slice(3)) };
}
/** Whether Go's time.LoadLocation knows the time zone, and what it says otherwise. */
function readLocation(name) {
	if ([
		"",
		"UTC",
		"Local",
		"Factory",
		"posixrules"
	].includes(name)) return { value: name };
	if (name.startsWith("/") || name.startsWith("\\") || name.includes("..")) return { error: "time: invalid location name" };
	return isTimeZone(name) ? { value: name } : { error: `unknown time zone ${name}` };
}
const timePattern = /^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/;
const weekdays = [
	"sunday",
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday"
];
const months = [
	"january",
	"february",
	"march",
	"april",
	"may",
	"june",
	"july",
	"august",
	"september",
	"october",
	"november",
	"december"
];
function readRange(text, readMember) {
	const lower = text.toLowerCase();
	const members = lower.split(":");
	if (members.length > 2) return { error: `couldn't parse range ${lower}, invalid format` };
	const begin = readMember(members[0] ?? "");
	if ("error" in begin) return begin;
	const end = readMember(members[1] ?? members[0] ?? "");
	if ("error" in end) return end;
	return { value: {
		begin: begin.value,
		end: end.value
	} };
}
/** Go's strconv.Atoi, which sees that a number is too large before it sees what stands behind it. */
function readInteger(text) {
	const fail = (reason) => ({ error: `strconv.Atoi: parsing ${goQuote(text)}: ${reason}` });
	const digits = text.replace(/^[+-]/, "");
	if (digits === "") return fail("invalid syntax");
	let value = 0n;
	for (const digit of digits) {
		if (digit < "0" || digit > "9") return fail("invalid syntax");
		value = value * 10n + BigInt(digit);
		if (value >= 2n ** 64n) return fail("value out of range");
	}
	const signed = text.startsWith("-") ? -value : value;
	return BigInt.asIntN(64, signed) === signed ? { value: Number(signed) } : fail("value out of range");
}
/** Go looks the name up as a file, so its case counts; ICU does not mind the case, and knows offsets such as `+01:00`. */
function isTimeZone(name) {
	if (!/^[A-Z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
	canonicalNames ??= new Map(Intl.supportedValuesOf("timeZone").map((zone) => [zone.toLowerCase(), zone]));
	const canonical = canonicalNames.get(name.toLowerCase());
	if (canonical !== void 0) return canonical === name;
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
}
let canonicalNames;

// src/rules/alertmanager/timeInterval.ts
const timesOfDay = via({
	goType: "timeinterval.TimeRange",
	inner: struct("timeinterval.yamlTimeRange", {
		start_time: text,
		end_time: text
	}),
	zero: void 0
}, (value, at) => {
	if (value.start_time === "" || value.end_time === "") return at.refuse("both start and end times must be provided", { help: "Write both, such as `start_time: \"09:00\"` and `end_time: \"17:00\"`." });
	const times = [];
	for (const field of ["start_time", "end_time"]) {
		const read = readTimeOfDay(value[field]);
		if ("error" in read) return at.refuse(read.error, {
			path: [field],
			help: "Write hours and minutes with two digits each: `09:00`."
		});
		times.push(read.value);
	}
	const [start = 0, end = 0] = times;
	return start < end ? void 0 : at.refuse("start time cannot be equal or greater than end time", {
		path: ["end_time"],
		help: "A range over midnight is two: one up to `24:00` and one from `00:00`."
	});
});
const interval = struct("timeinterval.TimeInterval", {
	times: list(timesOfDay),
	weekdays: list(range("timeinterval.WeekdayRange", readWeekdayRange)),
	days_of_month: list(range("timeinterval.DayOfMonthRange", readDayOfMonthRange)),
	months: list(range("timeinterval.MonthRange", readMonthRange)),
	years: list(range("timeinterval.YearRange", readYearRange)),
	location: pointer(range("timeinterval.Location", readLocation))
});
/** An entry of `time_intervals`. */
const timeInterval = struct("config.TimeInterval", {
	name: text,
	time_intervals: list(interval)
}, { check(value, at) {
	if (value.name === "") at.refuse("missing name in time interval", { help: "Add `name`." });
} });
/** An entry of `mute_time_intervals`, the old name of `time_intervals`. */
const muteTimeInterval = struct("config.MuteTimeInterval", {
	name: text,
	time_intervals: list(interval)
}, { check(value, at) {
	if (value.name === "") at.refuse("missing name in mute time interval", { help: "Add `name`." });
} });
function range(goType, read) {
	return via({
		goType,
		inner: text,
		zero: void 0
	}, (value, at) => {
		const found = read(value);
		return "error" in found ? at.refuse(found.error) : found.value;
	});
}

// src/rules/alertmanager/tracing.ts
const clientType = via({
	goType: "tracing.TracingClientType",
	inner: named("tracing.plain", text),
	zero: ""
}, (value, at) => value === "http" || value === "grpc" ? value : at.refuse(`expected tracing client type to be to be http or grpc, but got ${value}`, {
	message: `\`${value}\` is no kind of tracing client`,
	help: "Write `http` or `grpc`."
}));
/** The `tracing` section (alertmanager tracing.TracingConfig). */
const tracing = struct("tracing.TracingConfig", {
	client_type: clientType,
	endpoint: text,
	sampling_fraction: float,
	insecure: bool,
	tls_config: pointer(tlsConfig),
	headers: pointer(headers),
	compression: text,
	timeout: duration
}, {
	defaults: { client_type: "grpc" },
	check(value, at) {
		if (value.endpoint === "") at.refuse("tracing endpoint must be set", { help: "Add `endpoint`." });
		if (value.compression !== "" && value.compression !== "gzip") at.refuse(`invalid compression type ${value.compression} provided, valid options: gzip`, { path: ["compression"] });
	}
});

// src/rules/alertmanager/schema.ts
const fields = {
	global: pointer(global),
	route: pointer(route),
	inhibit_rules: list(inhibition),
	receivers: list(receiver),
	templates: list(text),
	mute_time_intervals: list(muteTimeInterval),
	time_intervals: list(timeInterval),
	tracing,
	event_recorder: eventRecorder
};
/** A whole configuration file as it is written (alertmanager config.Config). */
const configuration = struct("config.Config", fields, { check: checkConfiguration });
function checkConfiguration(value, at) {
	const globals = value.global ?? defaultGlobal;
	checkGlobal(globals, within(at, ["global"]));
	completeReceivers(value.receivers, globals, within(at, ["receivers"]));
	if (value.route === void 0) {
		at.refuse("no routes provided", {
			message: "there is no `route`",
			help: "Add `route` with a `receiver`."
		});
		return;
	}
	const root = within(at, ["route"]);
	if (value.route.receiver === "") root.refuse("root route must specify a default receiver", { help: "Add `receiver` to `route`." });
	const { match, match_re, matchers } = value.route;
	if (match.size > 0 || match_re.size > 0 || matchers.length > 0) root.refuse("root route must not have any matchers", {
		path: [matchers.length > 0 ? "matchers" : match.size > 0 ? "match" : "match_re"],
		onKey: true,
		help: "Move the matchers to a route below `routes`: the root takes what no other route does."
	});
	for (const kind of ["mute", "active"]) {
		if (value.route[`${kind}_time_intervals`].length === 0) continue;
		root.refuse(`root route must not have any ${kind} time intervals`, {
			path: [`${kind}_time_intervals`],
			onKey: true,
			help: "Move them to a route below `routes`."
		});
	}
	checkReceivers(value.route, new Set(value.receivers.map(({ name }) => name)), root);
	checkTimeIntervals(value.route, timeIntervalNames(value, at), root);
}
function timeIntervalNames(value, at) {
	const names = /* @__PURE__ */ new Set();
	for (const field of ["mute_time_intervals", "time_intervals"]) for (const [index, { name }] of value[field].entries()) {
		if (names.has(name)) {
			const what = field === "time_intervals" ? "time interval" : "mute time interval";
			at.refuse(`${what} ${goQuote(name)} is not unique`, {
				path: [
					field,
					index,
					"name"
				],
				help: "Rename one of them."
			});
		}
		names.add(name);
	}
	return names;
}
function checkGlobal(value, at) {
	exclude(value, at, "slack_app_token", "slack_app_token_file");
	exclude(value, at, "slack_api_url", "slack_api_url_file");
	checkSlack(value, at);
	exclude(value, at, "opsgenie_api_key", "opsgenie_api_key_file");
	exclude(value, at, "victorops_api_key", "victorops_api_key_file");
	exclude(value, at, "telegram_bot_token", "telegram_bot_token_file");
	exclude(value, at, "smtp_auth_password", "smtp_auth_password_file");
	exclude(value, at, "rocketchat_token", "rocketchat_token_file");
	exclude(value, at, "rocketchat_token_id", "rocketchat_token_id_file");
	exclude(value, at, "smtp_auth_secret", "smtp_auth_secret_file");
	exclude(value, at, "wechat_api_secret", "wechat_api_secret_file");
	exclude(value, at, "mattermost_webhook_url", "mattermost_webhook_url_file");
}
function exclude(value, at, name, file) {
	const isPointer = name.startsWith("rocketchat");
	if (!(value[name] !== void 0 && (isPointer || value[name] !== "")) || value[file] === "") return;
	at.refuse(`at most one of ${name} & ${file} must be configured`, {
		path: [file],
		onKey: true,
		help: `Remove \`${name}\` or \`${file}\`.`
	});
}
function checkSlack(value, at) {
	const hasToken = value.slack_app_token !== "" || value.slack_app_token_file !== "";
	const hasUrl = value.slack_api_url !== void 0 || value.slack_api_url_file !== "";
	if (!hasToken || !hasUrl) return;
	const words = {
		path: ["slack_api_url"],
		onKey: true,
		help: "Keep the webhook or the token of an app."
	};
	if (value.slack_api_url === void 0 || value.slack_app_url === void 0) {
		at.refuse(nilPointer, {
			...words,
			path: [value.slack_api_url === void 0 ? "slack_api_url_file" : "slack_app_url"],
			message: "Alertmanager crashes on a token of a Slack app beside this"
		});
		return;
	}
	if (value.slack_api_url.text !== value.slack_app_url.text) at.refuse("at most one of slack_app_token/slack_app_token_file & slack_api_url/slack_api_url_file must be configured", words);
}

// src/rules/alertmanager/defaultTemplates.ts
/** The templates that Alertmanager brings along (alertmanager template/default.tmpl and email.tmpl). */
const defaultTemplates = /* @__PURE__ */ new Set([
	"__alertmanager",
	"__alertmanagerURL",
	"__subject",
	"__description",
	"__text_alert_list",
	"__text_alert_list_markdown",
	"slack.default.title",
	"slack.default.username",
	"slack.default.fallback",
	"slack.default.callbackid",
	"slack.default.pretext",
	"slack.default.titlelink",
	"slack.default.iconemoji",
	"slack.default.iconurl",
	"slack.default.text",
	"slack.default.footer",
	"slack.default.color",
	"pagerduty.default.description",
	"pagerduty.default.client",
	"pagerduty.default.clientURL",
	"pagerduty.default.instances",
	"opsgenie.default.message",
	"opsgenie.default.description",
	"opsgenie.default.source",
	"wechat.default.message",
	"wechat.default.to_user",
	"wechat.default.to_party",
	"wechat.default.to_tag",
	"wechat.default.agent_id",
	"victorops.default.state_message",
	"victorops.default.entity_display_name",
	"victorops.default.monitoring_tool",
	"pushover.default.title",
	"pushover.default.message",
	"pushover.default.url",
	"sns.default.subject",
	"sns.default.message",
	"telegram.default.message",
	"discord.default.content",
	"discord.default.title",
	"discord.default.message",
	"webex.default.message",
	"msteams.default.summary",
	"msteams.default.title",
	"msteams.default.text",
	"msteamsv2.default.title",
	"msteamsv2.default.text",
	"jira.default.summary",
	"jira.default.description",
	"jira.default.priority",
	"rocketchat.default.title",
	"rocketchat.default.alias",
	"rocketchat.default.titlelink",
	"rocketchat.default.emoji",
	"rocketchat.default.iconurl",
	"rocketchat.default.text",
	"mattermost.default.color",
	"mattermost.default.username",
	"mattermost.default.title",
	"mattermost.default.titlelink",
	"mattermost.default.fallback",
	"mattermost.default.text",
	"email.default.subject",
	"email.default.html"
]);

// src/rules/alertmanager/fieldProblems.ts
/** Finds fields that the data of notifications does not have, where it is known what the dot is (alertmanager template.Data). */
function* fieldProblems(root) {
	yield* inList(root, dataType);
}
function* inList(list, dot) {
	for (const node of list.nodes) switch (node.kind) {
		case "action":
			yield* inPipe(node.pipe, dot);
			break;
		case "template":
			if (node.pipe !== void 0) yield* inPipe(node.pipe, dot);
			break;
		case "if":
		case "with":
		case "range":
			yield* inPipe(node.pipe, dot);
			yield* inList(node.list, dotInside(node, dot));
			if (node.otherwise !== void 0) yield* inList(node.otherwise, dot);
	}
}
function dotInside(branch, dot) {
	if (branch.kind === "if") return dot;
	const value = typeOfPipe(branch.pipe, dot);
	if (branch.kind === "with") return value;
	return value?.kind === "slice" || value?.kind === "map" ? value.elem : void 0;
}
function* inPipe(pipe, dot) {
	for (const { args } of pipe.commands) for (const operand of args) {
		if (operand.kind === "pipe") yield* inPipe(operand, dot);
		const problem = problemOf(operand, dot);
		if (problem !== void 0) yield problem;
	}
}
function problemOf(operand, dot) {
	let type = typeBefore(operand, dot);
	let end = operand.start + (operand.kind === "variable" ? 1 : 0);
	for (const name of namesOf(operand)) {
		const start = end;
		end += 1 + name.length;
		if (type !== void 0 && isClosed(type) && member(type, name) === void 0) return {
			start,
			end,
			...wordsFor(name, type)
		};
		type = member(type, name);
	}
}
function typeOfPipe({ commands }, dot) {
	const operand = commands[0]?.args[0];
	if (commands.length !== 1 || commands[0]?.args.length !== 1 || operand === void 0) return void 0;
	return namesOf(operand).reduce(member, typeBefore(operand, dot));
}
/** The type that the names of an operand are fields of; undefined where its beginning is not known. */
function typeBefore(operand, dot) {
	if (operand.kind === "field" || operand.kind === "dot") return dot;
	return operand.kind === "variable" && operand.names[0] === "$" ? dataType : void 0;
}
function namesOf(operand) {
	if (operand.kind === "field") return operand.names;
	return operand.kind === "variable" ? operand.names.slice(1) : [];
}
function member(type, name) {
	if (type === void 0) return void 0;
	const method = type.methods?.get(name);
	if (method !== void 0) return method.result;
	if (type.kind === "map") return type.elem;
	return type.kind === "struct" ? type.fields.find((field) => field.name === name)?.type : void 0;
}
/** Whether all that a type has is known: Alertmanager's own types and texts. */
function isClosed({ kind, name }) {
	return kind === "string" || kind !== "map" && /^(?:\[\])?template\./.test(name);
}
function wordsFor(name, type) {
	if (type.kind === "string") return { message: `a text has no field \`${name}\`` };
	if (type.kind !== "struct") return {
		message: `the list of alerts has no field \`${name}\``,
		help: `Go through it: \`{{ range .Alerts }}{{ .${name} }}{{ end }}\`.`
	};
	const names = type.fields.map((field) => field.name);
	const message = `${type === dataType ? "the data of a notification" : type === alertType ? "an alert" : "a pair"} has no field \`${name}\``;
	if (type === dataType && member(alertType, name) !== void 0) {
		const common = name === "Labels" || name === "Annotations" ? `, or write \`.Common${name}\` for what all have in common` : "";
		return {
			message: `${message}: each of its alerts has one`,
			help: `Go through the alerts with \`{{ range .Alerts }}{{ .${name} }}{{ end }}\`${common}.`
		};
	}
	const close = nearest(name, names);
	return {
		message,
		help: close === void 0 ? `It has ${names.map((one) => `\`.${one}\``).join(", ")}.` : `Did you mean \`.${close}\`?`
	};
}
const alertType = alertsType.kind === "slice" ? alertsType.elem : void 0;

// src/rules/alertmanager/templates.ts
/**
* Reads a template file as Alertmanager does (alertmanager template.Template.FromGlob); `name` is the file's without its folder.
* The first problem's `upstream` is what amtool says.
*/
function readTemplateFile(source, name) {
	const { template, problems } = parseTemplate(source, {
		name,
		id: "alertmanager/template-syntax",
		functions: notificationFunctions
	});
	return {
		value: {
			template,
			names: /* @__PURE__ */ new Set([name, ...template?.definitions.keys() ?? []])
		},
		problems
	};
}
/**
* Looks at the templates in the texts of receivers and of routes, which Alertmanager reads only when it sends something, and
* amtool not at all. `files` are those that `templates` names; absent when not all of them are known.
*/
function* templateProblems(config, files) {
	const names = files && /* @__PURE__ */ new Set([...defaultTemplates, ...files.flatMap((file) => [...file.names])]);
	for (const setting of templatesIn(config)) {
		const source = setting.source();
		const { template, problems } = parseTemplate(source, {
			name: "",
			id,
			functions: notificationFunctions
		});
		for (const { upstream: _, ...problem } of problems) yield {
			...problem,
			why
		};
		if (template !== void 0) yield* useProblems(template, names);
	}
}
const id = "alertmanager/broken-notification";
const why = "Alertmanager starts all the same, and fails whenever it tells somebody of an alert.";
function* templatesIn(config) {
	for (const { integrations } of config.receivers) for (const { settings, kind } of integrations) for (const setting of settings) {
		const isRefused = kind === "webhook" && setting.path[0] === "url";
		if (setting.text.includes("{{") && !isRefused && setting.path[0] !== "http_config") yield setting;
	}
}
function* useProblems(template, names) {
	const known = names && /* @__PURE__ */ new Set([...names, ...template.definitions.keys()]);
	for (const list of template.definitions.values()) for (const use of invocationsIn(list)) {
		if (known === void 0 || known.has(use.name)) continue;
		const close = nearest(use.name, [...known]);
		yield {
			id,
			severity: "error",
			span: template.source.spanAt(use.start, use.end),
			message: `there is no template \`${use.name}\``,
			why,
			help: close === void 0 ? "Define it in a file that `templates` names." : `Did you mean \`${close}\`?`
		};
	}
	let hasProblem = false;
	for (const { start, end, message, help } of fieldProblems(template.root)) {
		hasProblem = true;
		const span = template.source.spanAt(start, end);
		yield {
			id,
			severity: "error",
			span,
			message,
			why,
			...help && { help }
		};
	}
	const failure = hasProblem ? void 0 : notificationFailure(template, { has: (name) => known === void 0 || known.has(name) });
	if (failure === void 0 || failure.reason.startsWith("template ")) return;
	const span = template.source.spanAt(failure.start, failure.end);
	yield {
		id,
		severity: "error",
		span,
		message: `the template fails: ${failure.reason}`,
		why
	};
}
function* invocationsIn(list) {
	for (const node of list.nodes) if (node.kind === "template") yield node;
	else if (node.kind === "if" || node.kind === "with" || node.kind === "range") {
		yield* invocationsIn(node.list);
		if (node.otherwise !== void 0) yield* invocationsIn(node.otherwise);
	}
}

// src/rules/alertmanager/config.ts
/**
* Reads an Alertmanager configuration (alertmanager config/config.go Load). Never throws; the first problem with `upstream` is what amtool
* says. The value is there whenever the file is YAML with a map in it, with as much as could be read.
*/
function readAlertmanagerConfig(given, options = {}) {
	const source = "spanAt" in given ? given : fileText(given.file, given.text);
	const nodes = readNodes(source, "v2");
	if (nodes.problems[0]?.upstream !== void 0) return {
		value: void 0,
		problems: nodes.problems
	};
	const root = nodes.documents[0];
	const decoded = decode(configuration, root, {
		dialect: "v2",
		id: "alertmanager/invalid"
	});
	const start = root === void 0 ? source.spanAt(0, 0) : spanAtPath(root, []);
	const problems = [
		...decoded.problems,
		...lateProblems(decoded, start),
		...furtherDocuments(nodes)
	];
	if (root?.kind !== "map") return {
		value: void 0,
		problems
	};
	const value = readModel(root);
	if (decoded.problems.length > 0) append(problems, unheard(problems, value));
	const globs = value.templates.map(({ name }) => name);
	append(problems, templateProblems(value, globs.length === 0 ? [] : options.templates?.(globs)));
	return {
		value,
		problems
	};
}
/** What stands behind the first document is not looked at, which is said. */
function furtherDocuments({ documents: [, second], problems }) {
	if (second === void 0) return problems;
	return [{
		id: "alertmanager/several-documents",
		severity: "warning",
		span: second.span,
		message: "Alertmanager reads only the first document of a file",
		why: "Everything from this `---` on has no effect.",
		help: "Put everything into one document."
	}, ...problems];
}
/** Alertmanager follows references only when nothing else is wrong; we do it always. */
function unheard(problems, config) {
	const place = ({ span, message }) => `${span?.line}:${span?.column} ${message}`;
	const heard = new Set(problems.map(place));
	return [...danglingReferences(config)].filter((finding) => !heard.has(place(finding)));
}
/** What Alertmanager looks at after it has read the file, when nothing was wrong in it. */
function lateProblems({ value, problems, spanOf }, start) {
	const isRefused = problems.some(({ upstream }) => upstream !== void 0);
	const refuse = (upstream, words) => [{
		id: "alertmanager/invalid",
		severity: "error",
		...words,
		...isRefused ? {} : { upstream }
	}];
	if (value.route === void 0) return isRefused ? [] : refuse("no route provided in config", {
		message: "there is no `route`",
		help: "Add `route` with a `receiver`.",
		span: start
	});
	if (!value.route.continue) return [];
	return refuse("cannot have continue in root route", {
		message: "the root route cannot continue: there is nothing beside it",
		help: "Remove `continue`.",
		span: spanOf(value.route, "continue") ?? start
	});
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
		append(problems, read.problems.map((problem) => placeFinding(file, problem)));
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
		password: passwordOf(found),
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
function passwordOf({ container, workload }) {
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

// src/rules/ruleFile.ts
/** Reads what the rules of a file are; a group or a rule that is none is a problem and left out. Never throws. `readRules` tells more. */
function readRuleFile(source, options = {}) {
	const { groups, problems } = readRules$1(source, options);
	return {
		groups: groups.filter(({ name }) => name !== "").map(groupOf),
		problems
	};
}
function groupOf({ name, span, interval, rules }) {
	return {
		name,
		span,
		rules: rules.filter((rule) => rule.name !== "" && rule.source.text !== "").map(ruleOf),
		...interval?.ms ? { intervalMs: interval.ms } : {}
	};
}
function ruleOf(rule) {
	return {
		kind: rule.kind,
		name: rule.name,
		expr: rule.source.text,
		forMs: rule.for?.ms ?? 0,
		keepFiringForMs: rule.keepFiringFor?.ms ?? 0,
		labels: textsOf(rule.ownLabels),
		annotations: textsOf(rule.annotations),
		span: rule.nameSpan,
		exprSpan: rule.source.spanAt(0, rule.source.text.length)
	};
}
function textsOf(entries) {
	return new Map(entries.map(({ name, value }) => [name, value.text]));
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
			append(problems, read.problems.map((problem) => placeFinding(file, problem)));
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
		append(problems, read.problems.map((problem) => placeFinding(file, problem)));
		append(jobs, read.jobs.map((job) => ({
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

export { oneOf$1 as A, routesBelow as B, rolesRead as C, relabelDefaults as D, relabelActions as E, nameAt as F, isContradiction as H, namesAt as I, valueAt as L, durationAt as M, entriesAt as N, relabelRegex as O, itemsAt as P, certainFailure as R, discover as S, relabelProblem as T, possibleValues as U, implies as V, append as W, goDuration as _, expectedReceivers as a, mountedFiles as b, templateProblems as c, readRouteTree as d, readPrometheusConfig as f, targetGroup as g, firstDocument as h, watchdogOf as i, isValidLabelName as j, listed as k, danglingReferences as l, withSettingsProblems as m, promiseOf as n, readAlertmanagerConfig as o, readScrapeConfigFile as p, longestIntervalMs as r, readTemplateFile as s, addressOf as t, textsIn as u, secret as v, relabel as w, readDatasources as x, matchesGlob as y, matcherLists as z };