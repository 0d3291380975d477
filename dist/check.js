import "./rolldown-runtime.js";
import { A as oneOf, B as routesBelow, D as relabelDefaults, E as relabelActions, F as nameAt, H as isContradiction, I as namesAt, L as valueAt, M as durationAt, N as entriesAt, O as relabelRegex, P as itemsAt, R as certainFailure, T as relabelProblem, U as possibleValues, V as implies, W as append, _ as goDuration, b as mountedFiles, c as templateProblems, d as readRouteTree, f as readPrometheusConfig, g as targetGroup, h as firstDocument, j as isValidLabelName, k as listed, l as danglingReferences, m as withSettingsProblems, n as promiseOf, o as readAlertmanagerConfig, p as readScrapeConfigFile, s as readTemplateFile, u as textsIn, v as secret, w as relabel, x as readDatasources, y as matchesGlob, z as matcherLists } from "./promise.js";
import { C as readPrometheusRuleSpec, Ct as struct, Dt as int, E as parseAlertTemplate, Gt as goQuote, It as parseExpr, Jt as utf8Bytes, Lt as parseMetricSelector, M as compileGoRegexp, Mt as parseDuration, Nt as readDuration, Pt as decode, Rt as plainFeatures, St as pointer, T as expandAlertTemplate, Tt as bool, a as workloadOf, bt as list, c as findComponent, d as listenPort, gt as findingOf, h as targetPortNumber, jt as formatDuration, kt as text$1, l as flagValue, n as formatWorkload, s as environmentValue, t as stopwatch, u as flagsOf, w as readRules, xt as map } from "./stopwatch.js";
import { t as nearest } from "./nearest.js";
import { S as textAt$2, b as numberAt$1, c as readNodes, f as entryOf, g as at, h as spanAtPath, i as readYaml, m as nodeAt, n as groupOf, p as isMerge, s as resolveScalar, t as formatObject, v as isObject, x as objectAt, y as listAt } from "./object.js";
import { a as targetsOf, i as isForeseeable, n as promisedPods, o as withAlertLabels, r as alertmanagerUrls, s as withScrapeLabels, t as predictedInventory } from "./predicted.js";
import { i as formatSpan, r as fileText, t as UserError } from "./errors.js";
import { a as isPlainlyRules, c as listField, d as recognise, f as recogniseNamed, i as isForeignJson, l as mayHoldKeys, n as field, o as isUnitTest, p as textField, r as guess, s as isWorthReading, t as isSecretField, u as mayHoldPrograms } from "./secretField.js";
import { t as commandResult } from "./outcome.js";
import { t as collectTexts } from "./input.js";
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";

// src/checks/alertmanager/ambiguousMatchers.ts
/** Finds matchers that the old and the new parser of Alertmanager read differently. */
const ambiguousMatchers = {
	id: "alertmanager/ambiguous-matchers",
	severity: "warning",
	summary: "Alertmanager’s old and new parser read matchers differently.",
	*find({ config }) {
		for (const matchers of matcherLists(config)) for (const { doubt } of matchers) {
			if (doubt === void 0) continue;
			yield {
				span: doubt.line,
				message: doubt.kind === "incompatible" ? "only the old parser of Alertmanager can read these matchers" : "the old parser of Alertmanager reads these matchers in another way than the new one",
				why: "For now the old parser decides; with the feature `utf8-strict-mode`, and once it is removed, the new one does.",
				help: `Write \`${doubt.suggestion}\`, which both read the same.`
			};
		}
	}
};

// src/promql/analysis/labelSet.ts
/** The part of the expression that takes a label away, and how: the sentence has no full stop, and is put together when it is asked for. */
var Reason = class {
	start;
	end;
	#say;
	constructor(range, say) {
		this.start = range.start;
		this.end = range.end;
		this.#say = say;
	}
	get sentence() {
		return this.#say();
	}
};
/** The label that holds the metric's name. */
const metricName = "__name__";
/** A label that may be there or not. */
const possible = { kind: "possible" };
/** Labels of one expression are few; a list of them is searched faster than a map is made. */
const mostKnown = 64;
/** What is known of a label. */
function factOf(set, name) {
	const { known } = set;
	for (let index = 0; index < known.length; index++) {
		const label = known[index];
		if (label?.name === name) return label.fact;
	}
	return name === "__name__" ? possible : set.others;
}
/** Why no series can have the label; undefined when one can. */
function whyImpossible(set, name) {
	const fact = factOf(set, name);
	return fact.kind === "impossible" ? fact.reason : void 0;
}
/** A result without any label. */
function withoutLabels(reason) {
	const fact = {
		kind: "impossible",
		reason
	};
	return {
		known: [{
			name: metricName,
			fact
		}],
		others: fact
	};
}
/** The same labels, with another fact for one. */
function withFact(set, name, fact) {
	const known = set.known.slice();
	put(known, {
		name,
		fact
	});
	return {
		known,
		others: set.others
	};
}
/** The same labels without the metric's name. */
function withoutName(set, reason) {
	return factOf(set, "__name__").kind === "impossible" ? set : withFact(set, metricName, {
		kind: "impossible",
		reason
	});
}
/** Only the named labels, as far as they are there. */
function onlyLabels(set, names, reason) {
	const gone = {
		kind: "impossible",
		reason
	};
	const known = [];
	for (const name of names) put(known, {
		name,
		fact: factOf(set, name)
	});
	for (const label of set.known) {
		if (names.includes(label.name)) continue;
		put(known, label.fact.kind === "impossible" ? label : {
			name: label.name,
			fact: gone
		});
	}
	if (!known.some(({ name }) => name === "__name__")) known.push({
		name: metricName,
		fact: gone
	});
	return {
		known,
		others: set.others.kind === "impossible" ? set.others : gone
	};
}
/** The labels of either of two results: one is impossible only when neither can have it. */
function eitherOf(left, right) {
	return combine(left, right, either);
}
/** The labels of a result whose series have the same value for each label on both sides. */
function equalIn(left, right) {
	return combine(left, right, equal);
}
/** What is known of a label that has the same value on both sides. */
function equal(left, right) {
	if (left.kind === "impossible") return left;
	if (right.kind === "impossible") return right;
	if (left.kind === "guaranteed" && (left.value !== void 0 || right.kind === "possible")) return left;
	return right.kind === "guaranteed" ? right : left;
}
/** Sets what is known of a label, unless too much is known already. */
function put(known, label) {
	for (let index = 0; index < known.length; index++) {
		if (known[index]?.name !== label.name) continue;
		known[index] = label;
		return;
	}
	if (known.length < 64) known.push(label);
}
/** The names of which something is known on either side. */
function namesIn(left, right) {
	const names = left.known.map(({ name }) => name);
	for (const { name } of right.known) if (!names.includes(name)) names.push(name);
	return names;
}
function either(left, right) {
	if (left.kind === "impossible" && right.kind === "impossible") return left;
	if (left.kind !== "guaranteed" || right.kind !== "guaranteed") return possible;
	return left.value === right.value ? left : { kind: "guaranteed" };
}
function combine(left, right, fact) {
	return {
		known: namesIn(left, right).map((name) => ({
			name,
			fact: fact(factOf(left, name), factOf(right, name))
		})),
		others: fact(left.others, right.others)
	};
}

// src/promql/analysis/shape.ts
/** The expression without the parentheses around it. */
function unwrap(expr) {
	let inner = expr;
	while (inner.kind === "paren") inner = inner.expr;
	return inner;
}
/** The argument of a function whose series it works on; undefined when it has none. */
function argumentOf(call) {
	return call.args.find((argument) => !isScalar(argument) && unwrap(argument).kind !== "string");
}
/** True for expressions that give one number without labels. */
function isScalar(expr) {
	switch (expr.kind) {
		case "number": return true;
		case "paren":
		case "unary": return isScalar(expr.expr);
		case "binary": return isScalar(expr.left) && isScalar(expr.right);
		case "call": return expr.name === "time" || expr.name === "scalar" || expr.name === "pi";
		case "aggregation":
		case "matrix":
		case "selector":
		case "string":
		case "subquery": return false;
	}
}
/** True for `==`, `<` and the like, with or without `bool`. */
function isComparison(op) {
	return op === "==" || op === "!=" || op === "<=" || op === "<" || op === ">=" || op === ">";
}
/** True for `and`, `or` and `unless`. */
function isSetOperator(op) {
	return op === "and" || op === "or" || op === "unless";
}

// src/promql/analysis/join.ts
/** The labels of a binary operation's result (prometheus promql/engine.go resultMetric, VectorAnd, VectorOr, VectorUnless). */
function joinedLabels(expr, left, right) {
	const { matching } = expr;
	if (matching === void 0) return scalarLabels(expr, left, right);
	if (isSetOperator(expr.op)) return setLabels(expr, {
		left,
		right,
		matching
	});
	const joined = matchedLabels({
		left,
		right,
		matching
	});
	const isFilter = isComparison(expr.op) && !expr.returnBool;
	if (matching.include?.labels.some(({ name }) => name === "__name__")) return joined;
	if (!isFilter) return withoutName(joined, dropsName(expr));
	if (matching.cardinality === "one-to-one" && matching.labels?.kind === "on" && !(matching.labels?.labels ?? []).some(({ name }) => name === "__name__")) return joined;
	const many = matching.cardinality === "one-to-many" ? right : left;
	return withFact(joined, metricName, factOf(many, metricName));
}
/** The labels by which the series of both sides find each other, as a test of one. */
function isMatchedOn(matching) {
	const grouping = matching.labels;
	if (grouping === void 0) return isNoName;
	const has = (name) => grouping.labels.some((label) => label.name === name);
	return grouping.kind === "on" ? has : (name) => name !== "__name__" && !has(name);
}
function isNoName(name) {
	return name !== metricName;
}
function scalarLabels(expr, left, right) {
	const isLeftScalar = isScalar(expr.left);
	if (isLeftScalar && isScalar(expr.right)) return withoutLabels(new Reason(expr, () => "a calculation with numbers has no labels"));
	const labels = isLeftScalar ? right : left;
	return isComparison(expr.op) && !expr.returnBool ? labels : withoutName(labels, dropsName(expr));
}
function setLabels(expr, { left, right, matching }) {
	if (expr.op === "or") return eitherOf(left, right);
	if (expr.op === "unless") return left;
	return withEqual(left, right, matching);
}
/** One side's labels; those that are compared have the same value on the other. */
function withEqual(kept, other, matching) {
	const isMatched = isMatchedOn(matching);
	const known = namesIn(kept, other).map((name) => {
		const fact = factOf(kept, name);
		return {
			name,
			fact: isMatched(name) ? equal(fact, factOf(other, name)) : fact
		};
	});
	const isOn = matching.labels?.kind === "on";
	for (const { name } of matching.labels?.labels ?? []) {
		const fact = factOf(kept, name);
		put(known, {
			name,
			fact: isOn ? equal(fact, factOf(other, name)) : fact
		});
	}
	return {
		known,
		others: isOn ? kept.others : equal(kept.others, other.others)
	};
}
function matchedLabels(sides) {
	const { left, right, matching } = sides;
	if (matching.fillLeft !== void 0 || matching.fillRight !== void 0) return filledLabels(sides);
	if (matching.cardinality === "many-to-one") return included(withEqual(left, right, matching), right, matching);
	if (matching.cardinality === "one-to-many") return included(withEqual(right, left, matching), left, matching);
	return keptOfMatching(equalIn(left, right), sides);
}
/** With `fill` a series may come from one side alone. */
function filledLabels({ left, right, matching }) {
	const both = eitherOf(left, right);
	return matching.cardinality === "one-to-one" ? keptOfMatching(both, {
		left,
		right,
		matching
	}) : both;
}
/** One-to-one: `on` keeps its labels, `ignoring` all but its labels. */
function keptOfMatching(labels, { left, right, matching }) {
	const grouping = matching.labels;
	if (grouping === void 0) return labels;
	const names = grouping.labels.map(({ name }) => name);
	if (grouping.kind === "on") {
		let kept = onlyLabels(left, names, new Reason(grouping, () => `\`on (${names.join(", ")})\` leaves no other labels`));
		for (const name of names) kept = withFact(kept, name, equal(factOf(left, name), factOf(right, name)));
		return kept;
	}
	const because = new Reason(grouping, () => `\`ignoring (${names.join(", ")})\` takes it away`);
	let rest = labels;
	for (const name of names) rest = withFact(rest, name, {
		kind: "impossible",
		reason: because
	});
	return rest;
}
/** `group_left (a)` takes `a` from the side that has one series for many, also its absence. */
function included(many, one, matching) {
	let labels = many;
	for (const { name } of matching.include?.labels ?? []) labels = withFact(labels, name, factOf(one, name));
	return labels;
}
function dropsName(expr) {
	const op = expr.returnBool ? `${expr.op} bool` : expr.op;
	return new Reason(expr.opRange, () => `\`${op}\` takes the metric’s name away`);
}

// src/promql/analysis/labels.ts
/**
* Which labels the series of an expression's result can have, and why others cannot be there (prometheus promql/engine.go:
* aggregation, VectorBinop, resultMetric; promql/functions.go). What the selected series have is open, unless a matcher tells.
*/
function labelsOf(expr) {
	const known = memory$4.get(expr);
	if (known !== void 0) return known;
	const labels = describe$1(expr);
	if (memory$4.size >= mostRemembered) memory$4.clear();
	memory$4.set(expr, labels);
	return labels;
}
/** What was asked for last: the parts of one expression are asked for again and again, and then never more. */
const memory$4 = /* @__PURE__ */ new Map();
const mostRemembered = 256;
function describe$1(expr) {
	switch (expr.kind) {
		case "number":
		case "string": return withoutLabels(new Reason(expr, () => "a constant has no labels"));
		case "paren": return labelsOf(expr.expr);
		case "unary": return expr.op === "+" ? labelsOf(expr.expr) : withoutName(labelsOf(expr.expr), new Reason(expr, () => "a sign takes the metric’s name away"));
		case "selector": return selectedLabels(expr);
		case "matrix": return selectedLabels(expr.selector);
		case "subquery": return labelsOf(expr.expr);
		case "aggregation": return aggregatedLabels(expr);
		case "call": return calledLabels(expr);
		case "binary": return joinedLabels(expr, labelsOf(expr.left), labelsOf(expr.right));
	}
}
function selectedLabels(selector) {
	const known = [];
	for (const matcher of selector.matchers) {
		const { name, op, value } = matcher;
		if (known.length >= 64) break;
		const before = known.length === 0 ? void 0 : factAmong(known, name);
		if (before?.kind === "impossible") continue;
		if (op === "=" && value === "") {
			const because = new Reason(matcher, () => `\`${name}=""\` selects series without it`);
			put(known, {
				name,
				fact: {
					kind: "impossible",
					reason: because
				}
			});
		} else if (op === "=") put(known, {
			name,
			fact: {
				kind: "guaranteed",
				value
			}
		});
		else if (before?.kind === "guaranteed") continue;
		else if (op === "!=" && value === "" || op === "=~" && neverMatchesEmpty(value)) put(known, {
			name,
			fact: { kind: "guaranteed" }
		});
	}
	return {
		known,
		others: possible
	};
}
function factAmong(known, name) {
	for (const label of known) if (label.name === name) return label.fact;
}
/** True for plain alternatives such as `a|b` and for `.+`; other patterns count as matching the empty text. */
function neverMatchesEmpty(pattern) {
	return pattern === ".+" || /^[A-Za-z0-9_:/ -]+(?:\|[A-Za-z0-9_:/ -]+)*$/.test(pattern);
}
function aggregatedLabels(expr) {
	const inner = labelsOf(expr.expr);
	if (keepsSeries.has(expr.op)) return inner;
	const result = groupedLabels(expr, inner);
	const added = expr.op === "count_values" && expr.param !== void 0 ? unwrap(expr.param) : void 0;
	if (added?.kind !== "string") return result;
	return expr.grouping?.kind === "without" && expr.grouping.labels.some(({ name }) => name === added.value) ? result : withFact(result, added.value, { kind: "guaranteed" });
}
const keepsSeries = /* @__PURE__ */ new Set([
	"topk",
	"bottomk",
	"limitk",
	"limit_ratio"
]);
function groupedLabels(expr, inner) {
	const grouping = expr.grouping;
	if (grouping === void 0) {
		const because = new Reason(expr.opRange, () => `\`${expr.op}\` without \`by\` removes all labels`);
		return onlyLabels(inner, [], because);
	}
	const names = grouping.labels.map(({ name }) => name);
	const list = () => `\`${grouping.kind} (${names.join(", ")})\``;
	if (grouping.kind === "by") {
		const rest = names.length === 0 ? "all labels" : "all other labels";
		return onlyLabels(inner, names, new Reason(grouping, () => `${list()} removes ${rest}`));
	}
	const gone = {
		kind: "impossible",
		reason: new Reason(grouping, () => `${list()} removes it`)
	};
	let rest = withoutName(inner, new Reason(expr.opRange, () => `\`${expr.op}\` takes the metric’s name away`));
	for (const name of names) if (factOf(inner, name).kind !== "impossible") rest = withFact(rest, name, gone);
	return rest;
}
function calledLabels(expr) {
	const first = expr.args[0];
	if (expr.name === "absent" || expr.name === "absent_over_time") return absentLabels(expr);
	if (first === void 0 || constants.has(expr.name)) return withoutLabels(new Reason(expr.nameRange, () => `\`${expr.name}()\` has no labels`));
	const argument = argumentOf(expr);
	if (argument === void 0) return withoutLabels(new Reason(expr.nameRange, () => `\`${expr.name}()\` has no labels`));
	const inner = labelsOf(argument);
	if (expr.name === "label_replace" || expr.name === "label_join") return writtenLabels(expr, inner);
	if (expr.name === "info") return {
		known: inner.known,
		others: possible
	};
	if (keepsName.has(expr.name)) return inner;
	const named = withoutName(inner, new Reason(expr.nameRange, () => `\`${expr.name}()\` takes the metric’s name away`));
	if (expr.name === "histogram_quantiles") return quantileLabels(expr, named);
	if (!dropsBuckets.has(expr.name)) return named;
	const because = new Reason(expr.nameRange, () => `\`${expr.name}()\` takes \`le\` away`);
	return withFact(named, "le", {
		kind: "impossible",
		reason: because
	});
}
const constants = /* @__PURE__ */ new Set([
	"vector",
	"scalar",
	"time",
	"pi"
]);
const keepsName = /* @__PURE__ */ new Set([
	"first_over_time",
	"last_over_time",
	"sort",
	"sort_desc",
	"sort_by_label",
	"sort_by_label_desc"
]);
const dropsBuckets = /* @__PURE__ */ new Set(["histogram_quantile", "histogram_fraction"]);
/** `absent(x{a="b"})` gives `{a="b"}`: labels of a plain selector that it compares once, with `=` (createLabelsForAbsentFunction). */
function absentLabels(expr) {
	const argument = expr.args[0] === void 0 ? void 0 : unwrap(expr.args[0]);
	const name = expr.name;
	const selector = argument?.kind === "matrix" ? argument.selector : argument;
	if (selector?.kind !== "selector") {
		const sentence = `\`${name}()\` has labels only when it is given a plain selector`;
		return withoutLabels(new Reason(argument ?? expr, () => sentence));
	}
	const none = withoutLabels(new Reason(expr.nameRange, () => `\`${name}()\` has only labels that its selector compares with \`=\``));
	const known = [...none.known];
	const compared = /* @__PURE__ */ new Set();
	for (const { name: label, op, value } of selector.matchers) {
		if (label === "__name__") continue;
		const isSet = op === "=" && !compared.has(label);
		if (isSet) compared.add(label);
		put(known, {
			name: label,
			fact: isSet && value !== "" ? {
				kind: "guaranteed",
				value
			} : none.others
		});
	}
	return {
		known,
		others: none.others
	};
}
function writtenLabels(expr, inner) {
	const target = expr.args[1] === void 0 ? void 0 : unwrap(expr.args[1]);
	return target?.kind === "string" ? withFact(inner, target.value, possible) : {
		known: [],
		others: possible
	};
}
function quantileLabels(expr, inner) {
	const label = expr.args[1] === void 0 ? void 0 : unwrap(expr.args[1]);
	const gone = {
		kind: "impossible",
		reason: new Reason(expr.nameRange, () => "`histogram_quantiles()` takes `le` away")
	};
	const rest = withFact(inner, "le", gone);
	return label?.kind === "string" ? withFact(rest, label.value, { kind: "guaranteed" }) : rest;
}

// src/checks/alertmanager/sentAlerts.ts
/** The alerts that rules send, with what is known of the labels that are asked for. */
function* sentAlerts(sets, names) {
	for (const set of sets) for (const { groups } of set.files) for (const { rules } of groups) for (const rule of rules) {
		if (rule.kind !== "alerting") continue;
		yield {
			rule,
			labels: [...names].flatMap((name) => {
				const value = labelValue(rule, name, set);
				return value === void 0 ? [] : [{
					name,
					op: "=",
					value
				}];
			})
		};
	}
}
/** The value of an alert's label; undefined where it depends on the series, or on what Prometheus adds. */
function labelValue(rule, name, set) {
	if (name === "alertname") return rule.name;
	const own = rule.labels.find((label) => label.name === name)?.value.text;
	if (own !== void 0 && own !== "") return own.includes("{{") ? void 0 : own;
	if (set.settings === void 0 || set.settings.externalLabels.has(name)) return void 0;
	if (own === "") return "";
	const fact = factOf(labelsOf(rule.expr), name);
	if (fact.kind === "impossible") return "";
	return fact.kind === "guaranteed" ? fact.value : void 0;
}

// src/checks/alertmanager/defaultRoute.ts
/** Finds alerts that no route takes, so that the receiver of the root gets them. */
const defaultRoute = {
	id: "alertmanager/default-route",
	severity: "info",
	summary: "An alert matches no route and goes to the default receiver.",
	isOptional: true,
	*find({ config, ruleSets }) {
		const { routes, receiver } = config.route;
		if (ruleSets === void 0 || routes.length === 0) return;
		const names = new Set([...routesBelow(config.route)].flatMap(({ matchers }) => matchers.map(({ name }) => name)));
		for (const { rule, labels } of sentAlerts(ruleSets, names)) {
			if (routes.some(({ matchers }) => !isContradiction([...labels, ...matchers]))) continue;
			yield {
				span: rule.nameSpan,
				message: `no route matches \`${rule.name}\`: it goes to the default receiver \`${receiver}\``,
				why: "Its labels are known, and none of the routes asks for them.",
				help: "Add a route for it, or a label that one of the routes asks for."
			};
		}
	}
};

// src/checks/alertmanager/emptyReceiver.ts
/** Finds receivers that routes use and that tell nobody. */
const emptyReceiver = {
	id: "alertmanager/empty-receiver",
	severity: "warning",
	summary: "Routes send alerts to a receiver that tells nobody.",
	*find({ config }) {
		const routes = [...routesBelow(config.route)].filter((route) => !isForWatchdog(route));
		const used = new Set(routes.map(({ receiver }) => receiver));
		for (const { name, span, integrations } of config.receivers) {
			if (integrations.length > 0 || !used.has(name) || saysSo.test(name)) continue;
			yield {
				span,
				message: `the receiver \`${name}\` has no integration: alerts that come to it are told to nobody`,
				why: "Alertmanager takes such a receiver without a word and drops what it gets.",
				help: "Add a list such as `slack_configs`; where silence is meant, name the receiver `null`."
			};
		}
	}
};
/** Names by which people say that nothing shall be sent. */
const saysSo = /(?:^|[^a-z])(?:null|nil|none|no-?one|nobody|nothing|void|empty|noop|no-?op|black-?hole|dev-?null|dead-?end|drop(?:ped)?|discard(?:ed)?|ignored?|silen(?:t|ce|ced)|mute[d]?|trash|sink|do-?nothing|ui-?only)(?![a-z])/i;
/** Whether a route takes only an alert that always fires: it is for a machine, and dropped where there is none. */
function isForWatchdog({ matchers }) {
	return possibleValues(matchers, "alertname")?.every((name) => /watchdog|dead-?mans?-?switch|heartbeat/i.test(name)) ?? false;
}

// src/checks/alertmanager/groupWaitAboveInterval.ts
/** Finds routes that tell of a new group later than of a change in an old one. */
const groupWaitAboveInterval = {
	id: "alertmanager/group-wait-above-interval",
	severity: "info",
	summary: "The first notification of a group waits longer than the next ones.",
	*find({ config }) {
		yield* findBelow$2(config.route, {
			waitMs: 3e4,
			intervalMs: 3e5
		});
	}
};
function* findBelow$2(route, above) {
	const waitMs = route.groupWait?.ms ?? above.waitMs;
	const intervalMs = route.groupInterval?.ms ?? above.intervalMs;
	const span = route.groupWait?.span ?? route.groupInterval?.span;
	if (span !== void 0 && waitMs > intervalMs) yield {
		span,
		message: `the first notification of a group waits ${formatDuration(waitMs)}, a later one ${formatDuration(intervalMs)} at most`,
		why: "`group_wait` delays the first word of a new problem; `group_interval` only what is added to it.",
		help: "Make `group_wait` shorter than `group_interval`: the defaults are `30s` and `5m`."
	};
	for (const child of route.routes) yield* findBelow$2(child, {
		waitMs,
		intervalMs
	});
}

// src/checks/alertmanager/idleInhibition.ts
/** Finds inhibitions that can never keep an alert from being told. */
const idleInhibition = {
	id: "alertmanager/idle-inhibition",
	severity: "warning",
	summary: "An inhibition can never mute anything.",
	*find({ config }) {
		for (const rule of config.inhibitRules) {
			if (isContradiction(rule.source) || isContradiction(rule.target)) continue;
			const label = rule.equal.find((one) => neverEqual(rule, one));
			if (label !== void 0) yield {
				span: label.span,
				message: `\`${label.name}\` can never be equal: source and target ask for different values of it`,
				why: "An alert is muted only while a source alert has the same values of all labels in `equal`.",
				help: `Remove \`${label.name}\` from \`equal\`.`
			};
			else if (rule.target.length > 0 && implies(rule.source, rule.target) && implies(rule.target, rule.source)) yield {
				span: rule.target[0]?.span ?? rule.span,
				message: "source and target match the same alerts, so nothing is ever muted",
				why: "An alert that matches both sides cannot be muted by one that does so too: else it would mute itself.",
				help: "Let the target match what should be silent, such as `severity=\"warning\"`."
			};
		}
	}
};
function neverEqual({ source, target }, { name }) {
	const left = possibleValues(source, name);
	const right = possibleValues(target, name);
	return left !== void 0 && right !== void 0 && !left.some((value) => right.includes(value));
}

// src/checks/alertmanager/impossibleMatchers.ts
/** Finds matchers that no alert can meet together. */
const impossibleMatchers = {
	id: "alertmanager/impossible-matchers",
	severity: "warning",
	summary: "Matchers that no alert can meet together.",
	*find({ config }) {
		yield* impossibleBelow(config.route, []);
		for (const { source, target } of config.inhibitRules) for (const matchers of [source, target]) if (isContradiction(matchers)) yield hitOf$7(matchers, []);
	}
};
function* impossibleBelow(route, above) {
	const conditions = [...above, ...route.matchers];
	if (isContradiction(conditions)) {
		yield hitOf$7(route.matchers, above);
		return;
	}
	for (const child of route.routes) yield* impossibleBelow(child, conditions);
}
function hitOf$7(own, above) {
	const culprit = own.findLast((one) => !isContradiction([...above, ...own].filter((other) => other !== one))) ?? own[0];
	const others = [...above, ...own].filter((one) => one !== culprit && one.name === culprit?.name);
	const other = others.find((one) => culprit !== void 0 && isContradiction([one, culprit])) ?? others[0];
	return {
		span: culprit?.span ?? nowhere(above),
		message: other === void 0 ? "no alert can meet this matcher" : `no alert can meet this together with \`${write$1(other)}\` in line ${other.span.line}`,
		why: "All matchers must be met at once, those of the routes above included.",
		help: "For one value or another write one matcher: `name=~\"a|b\"`."
	};
}
function nowhere(above) {
	return above[0]?.span ?? {
		file: "",
		line: 1,
		column: 1,
		endLine: 1,
		endColumn: 1
	};
}
function write$1({ name, op, value }) {
	return `${name}${op}"${value}"`;
}

// src/checks/alertmanager/oldMatchers.ts
/** Finds the old fields for matchers. */
const oldMatchers = {
	id: "alertmanager/old-matchers",
	severity: "info",
	summary: "Matchers stand in fields that will be removed.",
	*find({ config }) {
		for (const matchers of matcherLists(config)) {
			const fields = Map.groupBy(matchers, ({ field }) => field);
			for (const [field, own] of fields) {
				const first = own[0];
				if (first === void 0 || field.endsWith("matchers")) continue;
				const now = field.replace(/match(?:_re)?$/, "matchers");
				yield {
					span: first.fieldSpan,
					message: `\`${field}\` is deprecated`,
					why: "Alertmanager will drop it; it cannot say `!=` and `!~` either.",
					help: `Write \`${now}: [${own.map(write).join(", ")}]\`.`
				};
			}
		}
	}
};
function write({ name, op, value }) {
	return `'${name}${op}${JSON.stringify(value)}'`;
}

// src/checks/alertmanager/placeholder.ts
/** Finds values that were meant to be replaced. */
const placeholder = {
	id: "alertmanager/placeholder",
	severity: "warning",
	summary: "An address or a secret is a placeholder.",
	*find({ config }) {
		yield* placeholdersIn(config.global);
		for (const { integrations } of config.receivers) for (const { settings } of integrations) yield* placeholdersIn(settings);
	}
};
function* placeholdersIn(settings) {
	for (const setting of settings) {
		const found = isAddress(setting) ? placeholderIn(setting.text) : void 0;
		if (found === void 0) continue;
		yield {
			span: setting.source().spanAt(found.start, found.end),
			message: `\`${setting.text.slice(found.start, found.end)}\` is a placeholder`,
			why: `${found.why} Nobody is told of anything until it is replaced.`,
			help: "Write the real value; a secret is better read from a file, with the field that ends in `_file`."
		};
	}
}
/** Texts that are sent to people may say anything. */
function isAddress({ path }) {
	const field = path.findLast((key) => typeof key === "string") ?? "";
	return !path.some((key) => [
		"headers",
		"fields",
		"details",
		"actions",
		"links",
		"images",
		"payload"
	].includes(String(key))) && addressField.test(String(field));
}
const addressField = /(?:^|_)(?:url|uri|host|smarthost|key|token|id|password|secret|credentials|username|to|from|channel|arn|number|project)(?:_file)?$/;
const patterns = [
	[/<(?!secret>)[a-z][a-z0-9 _.-]*>/i, "What stands in angle brackets is for the reader to replace."],
	[/(?:^|[@/.])example\.(?:com|org|net)(?![\w.-])/i, "The domain is kept for documentation (RFC 2606) and has no mail and no services."],
	[/\.(?:example|invalid)(?=[:/]|$)/i, "The domain is kept for documentation (RFC 2606) and never exists."],
	[/(?<![a-z0-9])x{3,}(?![a-z0-9])/i, "A row of x stands for something else."],
	[/services\/T0{6,}\/B0{6,}\/[xX]*/, "It is the address from the documentation of Slack."],
	[/(?<![a-z0-9])change[-_]?(?:me|it|this)(?![a-z0-9])/i, "It says so."],
	[/(?<![a-z0-9])replace[-_]?(?:me|this|with)(?![a-z0-9])/i, "It says so."],
	[/(?<![a-z0-9])your[-_][a-z-_]*(?:key|token|password|secret|webhook|channel|domain|company|org|url)(?![a-z0-9])/i, "It says so."],
	[/(?<![a-z0-9])(?:todo|fixme|tbd)(?![a-z0-9])/i, "It says so."]
];
function placeholderIn(text) {
	if (text.length > 2e3) return void 0;
	for (const [pattern, why] of patterns) {
		const match = pattern.exec(text);
		if (match === null) continue;
		const skipped = /^[@/.]/.test(match[0]) && !match[0].startsWith("./") ? 1 : 0;
		return {
			start: match.index + skipped,
			end: match.index + match[0].length,
			why
		};
	}
}

// src/checks/alertmanager/repeatBelowGroupInterval.ts
/** Finds routes whose `repeat_interval` cannot be kept. */
const repeatBelowGroupInterval = {
	id: "alertmanager/repeat-below-group-interval",
	severity: "warning",
	summary: "Notifications are to be repeated more often than groups are looked at.",
	*find({ config }) {
		yield* findBelow$1(config.route, {
			group: { ms: 3e5 },
			repeat: { ms: 144e5 }
		});
	}
};
function* findBelow$1(route, above) {
	const group = route.groupInterval ?? above.group;
	const repeat = route.repeatInterval ?? above.repeat;
	const span = route.repeatInterval?.span ?? route.groupInterval?.span;
	if (span !== void 0 && repeat.ms > 0 && repeat.ms < group.ms) yield {
		span,
		message: `\`repeat_interval\` is ${formatDuration(repeat.ms)} and \`group_interval\` ${formatDuration(group.ms)}: nothing is repeated before ${formatDuration(group.ms)}`,
		why: "Alertmanager looks at a group every `group_interval`, and repeats only then.",
		help: "Make `repeat_interval` a multiple of `group_interval`."
	};
	for (const child of route.routes) yield* findBelow$1(child, {
		group,
		repeat
	});
}

// src/checks/alertmanager/routeWithoutAlerts.ts
/** Finds routes that match none of the alerts that the rules send. */
const routeWithoutAlerts = {
	id: "alertmanager/route-without-alerts",
	severity: "warning",
	summary: "No alert of the rules can come to a route.",
	*find({ config, ruleSets }) {
		if (ruleSets === void 0) return;
		const names = new Set([...routesBelow(config.route)].flatMap(({ matchers }) => matchers.map(({ name }) => name)));
		const alerts = distinct$1(sentAlerts(ruleSets, names));
		const routes = [...routesBelow(config.route)].length;
		if (alerts.length === 0 || alerts.length * routes > maxComparisons) return;
		for (const child of config.route.routes) yield* findBelow(child, [], alerts);
	}
};
/** More alerts and routes than this would take too long to compare. */
const maxComparisons = 2e6;
/** One alert for each set of labels: the routes tell no others apart. */
function distinct$1(alerts) {
	const found = /* @__PURE__ */ new Map();
	for (const alert of alerts) found.set(JSON.stringify(alert.labels), alert);
	return [...found.values()];
}
function* findBelow(route, above, alerts) {
	const conditions = [...above, ...route.matchers];
	if (isContradiction(conditions)) return;
	const coming = alerts.filter(({ labels }) => !isContradiction([...labels, ...conditions]));
	if (coming.length > 0) {
		for (const child of route.routes) yield* findBelow(child, conditions, coming);
		return;
	}
	const culprit = route.matchers.find((one) => alerts.every(({ labels }) => isContradiction([...labels, one])));
	const span = (culprit ?? route.matchers[0])?.span;
	if (span === void 0) return;
	yield {
		span,
		message: culprit === void 0 ? "no alert of the rules meets all matchers of this route" : `no alert of the rules meets \`${culprit.name}${culprit.op}"${culprit.value}"\``,
		why: whyOf(culprit, alerts),
		help: "Correct the matcher, set the label in the rules, or remove the route."
	};
}
function whyOf(culprit, alerts) {
	const values = new Set(alerts.flatMap(({ labels }) => labels.filter(({ name }) => name === culprit?.name).map(({ value }) => value)));
	values.delete("");
	if (culprit === void 0 || values.size > 12) return "The route is never used.";
	if (values.size === 0) return `None of them has the label \`${culprit.name}\`.`;
	const shown = [...values].sort().map((value) => `\`${value}\``);
	return `Their values of \`${culprit.name}\` are ${shown.join(", ")}.`;
}

// src/checks/alertmanager/secretInConfigMap.ts
/** Finds secrets that stand in a ConfigMap, where everybody may read them. */
const secretInConfigMap = {
	id: "alertmanager/secret-in-configmap",
	severity: "warning",
	summary: "A secret stands in a ConfigMap.",
	*find({ config, document }) {
		if (document.object?.kind !== "ConfigMap") return;
		yield* secretsIn$1(config.global, "global");
		for (const { integrations } of config.receivers) for (const { settings, kind } of integrations) yield* secretsIn$1(settings, kind);
	}
};
function* secretsIn$1(settings, kind) {
	for (const { path, span, text } of settings) {
		const field = path.at(-1);
		if (typeof field !== "string" || text === "" || text === "<secret>" || !isSecret(field, kind)) continue;
		if (path.length > 1 && ![
			"basic_auth",
			"authorization",
			"oauth2",
			"http_config"
		].includes(String(path.at(-2)))) continue;
		yield {
			span,
			message: `\`${field}\` is a secret, and a ConfigMap keeps none`,
			why: "Whoever may read ConfigMaps can read it, and it is in the repository.",
			help: `Use \`${field}_file\` with a file from a Secret, or keep the whole configuration in a Secret.`
		};
	}
}
function isSecret(field, kind) {
	if (field === "api_url") return kind === "slack";
	if (field === "routing_key") return kind === "pagerduty";
	return secretFields$1.has(field);
}
/** The fields that Alertmanager hides when it shows its configuration, and that can be read from a file. */
const secretFields$1 = /* @__PURE__ */ new Set([
	"smtp_auth_password",
	"smtp_auth_secret",
	"slack_api_url",
	"slack_app_token",
	"opsgenie_api_key",
	"wechat_api_secret",
	"victorops_api_key",
	"telegram_bot_token",
	"rocketchat_token",
	"mattermost_webhook_url",
	"auth_password",
	"auth_secret",
	"password",
	"credentials",
	"client_secret",
	"bearer_token",
	"api_key",
	"api_secret",
	"app_token",
	"bot_token",
	"service_key",
	"user_key",
	"token",
	"webhook_url",
	"alert_source_token"
]);

// src/checks/alertmanager/unreachableRoute.ts
/** Finds routes that get no alert because the routes before them take all of theirs. */
const unreachableRoute = {
	id: "alertmanager/unreachable-route",
	severity: "warning",
	summary: "A route gets no alert: one before it takes them all.",
	*find({ config }) {
		yield* unreachableBelow(config.route, []);
	}
};
function* unreachableBelow(parent, above) {
	const conditions = [...above, ...parent.matchers];
	const earlier = [];
	for (const route of parent.routes) {
		const own = [...conditions, ...route.matchers];
		const taken = isContradiction(own) ? [] : takenBy(earlier, own);
		if (taken.length > 0) yield hitOf$6(route, taken);
		else yield* unreachableBelow(route, conditions);
		if (!route.continues && earlier.length < maxEarlier) earlier.push(route);
	}
}
/** So many routes before one are looked at; more stand in no file that people write. */
const maxEarlier = 100;
/** The routes that together take every alert with these labels; empty when one may get through. */
function takenBy(earlier, conditions) {
	const one = earlier.find((route) => implies(conditions, route.matchers));
	if (one !== void 0) return [one];
	for (const name of new Set(conditions.map((condition) => condition.name))) {
		const values = possibleValues(conditions, name);
		if (values === void 0 || values.length < 2) continue;
		const taking = values.map((value) => {
			const narrowed = [...conditions, {
				name,
				op: "=",
				value
			}];
			return earlier.find((route) => implies(narrowed, route.matchers));
		});
		if (taking.every((route) => route !== void 0)) return [...new Set(taking)];
	}
	return [];
}
function hitOf$6(route, taken) {
	const lines = taken.map(({ span }) => span.line).sort((a, b) => a - b);
	const where = lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.join(", ")}`;
	return {
		span: route.matchers[0]?.span ?? route.span,
		message: `no alert comes to this route: ${taken.length === 1 ? `the route in ${where} takes` : `the routes in ${where} take`} all that it matches`,
		why: "An alert goes to the first route that matches, and on to the next ones only when that one has `continue: true`.",
		help: "Move this route before the other, add `continue: true` to the other, or remove this one."
	};
}

// src/checks/alertmanager/unusedReceiver.ts
/** Finds receivers that no route names. */
const unusedReceiver = {
	id: "alertmanager/unused-receiver",
	severity: "warning",
	summary: "No route sends anything to a receiver.",
	*find({ config }) {
		const used = new Set([...routesBelow(config.route)].map(({ receiver }) => receiver));
		for (const { name, span } of config.receivers) {
			if (name === "" || used.has(name)) continue;
			yield {
				span,
				message: `no route names the receiver \`${name}\``,
				why: "It is never told anything: its people may believe that they would be.",
				help: "Add a route with this receiver, or remove it."
			};
		}
	}
};

// src/checks/alertmanager/unusedTimeInterval.ts
/** Finds time intervals that no route names. */
const unusedTimeInterval = {
	id: "alertmanager/unused-time-interval",
	severity: "warning",
	summary: "No route uses a time interval.",
	*find({ config }) {
		const used = new Set([...routesBelow(config.route)].flatMap((route) => [...route.muteTimeIntervals, ...route.activeTimeIntervals].map(({ name }) => name)));
		for (const { name, span } of config.timeIntervals) {
			if (used.has(name)) continue;
			yield {
				span,
				message: `no route uses the time interval \`${name}\``,
				why: "Nothing is muted or let through by it.",
				help: "Name it in `mute_time_intervals` or `active_time_intervals` of a route, or remove it."
			};
		}
	}
};

// src/promql/analysis/nodes.ts
/** Collects the parts of an expression. */
function nodesOf(expr) {
	const nodes = {
		selectors: [],
		calls: [],
		aggregations: [],
		binaries: [],
		subqueries: []
	};
	collect$1(expr, nodes);
	return nodes;
}
function collect$1(expr, into) {
	switch (expr.kind) {
		case "number":
		case "string": return;
		case "paren":
		case "unary":
			collect$1(expr.expr, into);
			return;
		case "selector":
			into.selectors.push(expr);
			return;
		case "matrix":
			into.selectors.push(expr.selector);
			return;
		case "subquery":
			into.subqueries.push(expr);
			collect$1(expr.expr, into);
			return;
		case "aggregation":
			into.aggregations.push(expr);
			if (expr.param !== void 0) collect$1(expr.param, into);
			collect$1(expr.expr, into);
			return;
		case "call":
			into.calls.push(expr);
			for (const argument of expr.args) collect$1(argument, into);
			return;
		case "binary":
			collect$1(expr.left, into);
			into.binaries.push(expr);
			collect$1(expr.right, into);
			return;
	}
}

// src/checks/templateUses.ts
/**
* What a text reads whose actions are all like `{{ $labels.x }}` and `{{ $value | humanize }}`, found without parsing; undefined for
* any other. Nearly all templates are of this kind.
*/
function plainUses(text) {
	const uses = {
		labels: [],
		externalLabels: [],
		values: [],
		queries: [],
		isPlain: true
	};
	for (let at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", plainAction.lastIndex)) {
		plainAction.lastIndex = at;
		const found = plainAction.exec(text);
		if (found === null) return void 0;
		const [, before = "", variable = "", name, functions = ""] = found;
		const words = functions.split("|").slice(1);
		if (!words.every((word) => readable.has(word.trim()))) return void 0;
		const start = at + before.length;
		const place = {
			start,
			end: start + variable.length,
			isCondition: false
		};
		if (name === void 0) uses.values.push({
			...place,
			isBare: words.length === 0
		});
		else uses.labels.push({
			...place,
			name
		});
	}
	return uses;
}
const plainAction = /(\{\{ ?)(\$labels\.([a-zA-Z_]\w*)|\$value)((?: ?\| ?\w+)*) ?\}\}/y;
/** Collects what a template of an alert reads, its own definitions left out. */
function templateUses(template) {
	const uses = {
		labels: [],
		externalLabels: [],
		values: [],
		queries: [],
		isPlain: true
	};
	walkList(template.root, {
		uses,
		isRootDot: true
	});
	return uses;
}
function walkList(list, walk) {
	for (const node of list.nodes) walkNode(node, walk);
}
function walkNode(node, walk) {
	switch (node.kind) {
		case "text":
		case "break":
		case "continue": return;
		case "action":
			walkPipe(node.pipe, {
				walk,
				isCondition: false
			});
			return;
		case "template":
			walk.uses.isPlain = false;
			if (node.pipe !== void 0) walkPipe(node.pipe, {
				walk,
				isCondition: false
			});
			return;
		case "if":
			walkPipe(node.pipe, {
				walk,
				isCondition: true
			});
			walkList(node.list, walk);
			if (node.otherwise !== void 0) walkList(node.otherwise, walk);
			return;
		case "with":
		case "range": {
			walk.uses.isPlain = false;
			const dotQuery = walkPipe(node.pipe, {
				walk,
				isCondition: node.kind === "with"
			});
			walkList(node.list, {
				uses: walk.uses,
				isRootDot: false,
				dotQuery
			});
			if (node.otherwise !== void 0) walkList(node.otherwise, walk);
		}
	}
}
/** Returns the query that the pipeline's value comes from. */
function walkPipe(pipe, at) {
	const isBare = pipe.commands.length === 1 && pipe.commands[0]?.args.length === 1 && pipe.declarations.length === 0;
	let query;
	if (!isPlainPipe(pipe)) at.walk.uses.isPlain = false;
	for (const command of pipe.commands) {
		const found = queryOf(command, pipe);
		if (found !== void 0) at.walk.uses.queries.push(found);
		query = found ?? (startsAtDot(command) ? at.walk.dotQuery : query);
		const label = query === void 0 ? void 0 : labelCall(command);
		if (label !== void 0) query?.labels.push({
			...label,
			isCondition: at.isCondition
		});
		walkIndex(command, at);
		for (const operand of command.args) walkOperand(operand, {
			...at,
			isBare
		});
	}
	return query;
}
/** `$labels.x`, `$value | humanize`. */
function isPlainPipe({ commands, declarations }) {
	if (declarations.length > 0) return false;
	return commands.every(({ args }, index) => {
		const first = args[0];
		if (args.length !== 1 || first === void 0) return false;
		if (index > 0) return first.kind === "identifier" && readable.has(first.name);
		return first.kind === "variable" && first.names.length === (first.names[0] === "$value" ? 1 : 2) && first.names[0] !== "$";
	});
}
const readable = /* @__PURE__ */ new Set([
	"humanize",
	"humanize1024",
	"humanizeDuration",
	"humanizePercentage"
]);
function walkOperand(operand, at) {
	switch (operand.kind) {
		case "pipe":
			walkPipe(operand, at);
			return;
		case "chain":
			walkOperand(operand.operand, {
				...at,
				isBare: false
			});
			return;
		case "variable":
			addUse(operand.names, operand, at);
			return;
		case "field":
			if (at.walk.isRootDot) addUse(["$", ...operand.names], operand, at);
			return;
		case "bool":
		case "dot":
		case "identifier":
		case "nil":
		case "number":
		case "string": return;
	}
}
/** `$labels.x` and `$.Labels.x` are the same. */
function addUse(names, place, at) {
	const [root, first, second] = names;
	const { uses } = at.walk;
	const { start, end } = place;
	const { isCondition, isBare } = at;
	if (root === "$value" || root === "$" && first === "Value") uses.values.push({
		start,
		end,
		isCondition,
		isBare
	});
	const label = root === "$" ? second : first;
	if (label === void 0) return;
	if (root === "$labels" || root === "$" && first === "Labels") uses.labels.push({
		name: label,
		start,
		end,
		isCondition
	});
	if (root === "$externalLabels" || root === "$" && first === "ExternalLabels") uses.externalLabels.push({
		name: label,
		start,
		end,
		isCondition
	});
}
/** `index $labels "x"`. */
function walkIndex(command, { walk, isCondition }) {
	const [name, map, key] = command.args;
	if (name?.kind !== "identifier" || name.name !== "index" || map?.kind !== "variable" || key?.kind !== "string") return;
	if (map.names.length !== 1) return;
	const use = {
		name: key.text,
		start: key.start,
		end: key.end,
		isCondition
	};
	if (map.names[0] === "$labels") walk.uses.labels.push(use);
	if (map.names[0] === "$externalLabels") walk.uses.externalLabels.push(use);
}
/** `query "up"`, and `"up" | query`. */
function queryOf(command, pipe) {
	const [name, argument] = command.args;
	if (name?.kind !== "identifier" || name.name !== "query") return void 0;
	const before = pipe.commands[pipe.commands.indexOf(command) - 1]?.args;
	const text = argument ?? (before?.length === 1 ? before[0] : void 0);
	if (text?.kind !== "string") return void 0;
	return {
		text: text.text,
		start: text.start + 1,
		end: text.end - 1,
		isPlain: text.quoted.slice(1, -1) === text.text,
		labels: []
	};
}
function startsAtDot({ args }) {
	return args.some(({ kind }) => kind === "dot");
}
/** `label "x"` at the end of a pipeline, `label "x" .` elsewhere. */
function labelCall({ args }) {
	const [name, label] = args;
	if (name?.kind !== "identifier" || name.name !== "label" || label?.kind !== "string") return void 0;
	return {
		name: label.text,
		start: label.start,
		end: label.end
	};
}

// src/checks/alertTemplates.ts
/** The templates of an alerting rule; texts without actions are left out. */
function alertTemplates(rule) {
	if (rule.kind !== "alerting") return none$1;
	const templates = [];
	for (const entry of rule.labels) add("label", entry);
	for (const entry of rule.annotations) add("annotation", entry);
	return templates;
	function add(kind, entry) {
		if (!entry.value.text.includes("{{")) return;
		const plain = plainUses(entry.value.text);
		if (plain !== void 0) {
			templates.push({
				kind,
				entry,
				template: void 0,
				uses: plain
			});
			return;
		}
		const { template } = parseAlertTemplate(entry.value, rule.name);
		if (template !== void 0) templates.push({
			kind,
			entry,
			template,
			uses: templateUses(template)
		});
	}
}
const none$1 = [];

// src/checks/ruleSubject.ts
/** A rule as the checks see it; its templates are parsed when they are asked for. */
var RuleView = class {
	source;
	expr;
	set;
	rule;
	group;
	file;
	nodes;
	#templates;
	constructor(rule, around) {
		this.source = rule.source;
		this.expr = rule.expr;
		this.set = around.set;
		this.rule = rule;
		this.group = around.group;
		this.file = around.file;
		this.nodes = nodesOf(rule.expr);
	}
	get templates() {
		this.#templates ??= alertTemplates(this.rule);
		return this.#templates;
	}
};
/** Where a part of the expression stands in the user's file. */
function placeOf$1(query, range) {
	return query.source.spanAt(range.start, range.end);
}
/** A part of the expression as it is written, on one line and cut when it is long. */
function textOf$1(query, range) {
	const text = query.source.text.slice(range.start, range.end).replace(/\s+/g, " ");
	return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

// src/checks/records.ts
/** The recording rules of a set by the name that they record. */
function recordsOf(set) {
	const known = memory$3.get(set);
	if (known !== void 0) return known;
	const records = /* @__PURE__ */ new Map();
	for (const file of set.files) for (const group of file.groups) for (const rule of group.rules) {
		if (rule.kind !== "recording") continue;
		const producers = records.get(rule.name);
		if (producers === void 0) records.set(rule.name, [{
			rule,
			group,
			file
		}]);
		else producers.push({
			rule,
			group,
			file
		});
	}
	memory$3.set(set, records);
	return records;
}
const memory$3 = /* @__PURE__ */ new WeakMap();

// src/checks/sampleInterval.ts
/**
* The time between two samples of the selected series at best: the interval of the groups that record them, that of the scrape job
* that a matcher names, or the shortest of all jobs. Undefined without the configuration of the Prometheus.
*/
function sampleIntervalOf(selector, set) {
	const { settings } = set;
	const producers = recordsOf(set).get(selector.name);
	if (producers !== void 0) return recordedInterval(producers, settings?.evaluationIntervalMs);
	if (settings === void 0 || isEvaluated(selector.name)) return void 0;
	const job = selector.matchers.find(({ name, op }) => name === "job" && op === "=")?.value;
	const jobMs = job === void 0 ? void 0 : settings.jobIntervalsMs.get(job);
	if (job !== void 0 && jobMs !== void 0) return {
		ms: jobMs,
		of: `the scrape interval of job \`${job}\``
	};
	if (settings.scrapeIntervalMs === void 0) return void 0;
	const shortest = Math.min(...settings.jobIntervalsMs.values(), Infinity);
	if (Number.isFinite(shortest)) return {
		ms: shortest,
		of: "the shortest scrape interval of all jobs"
	};
	return {
		ms: settings.scrapeIntervalMs,
		of: "the global scrape interval"
	};
}
function recordedInterval(producers, evaluationIntervalMs) {
	let shortest;
	for (const { group } of producers) {
		const ms = group.interval?.ms ?? evaluationIntervalMs;
		if (ms === void 0) return void 0;
		if (shortest === void 0 || ms < shortest.ms) shortest = {
			ms,
			of: `the interval of group \`${group.name}\``
		};
	}
	return shortest;
}
/** Series that Prometheus writes when it evaluates rules; the names of recording rules have colons by custom. */
function isEvaluated(name) {
	return name === "" || name.includes(":") || name === "ALERTS" || name === "ALERTS_FOR_STATE";
}

// src/checks/alerts/absent.ts
/** Finds alerts on absence that a restart of Prometheus or one missed scrape sets off. */
const absent$1 = {
	id: "alerts/absent",
	severity: "warning",
	summary: "An alert on absence does not wait.",
	of: "alerting",
	*find(subject) {
		const waitMs = subject.rule.for?.ms ?? 0;
		for (const call of absencesIn(subject.expr)) {
			const neededMs = neededFor(call, subject);
			if (waitMs >= neededMs) continue;
			const wait = waitMs === 0 ? "without `for`" : `with \`for: ${formatDuration(waitMs)}\``;
			yield {
				span: placeOf$1(subject, call.nameRange),
				message: `\`absent\` ${wait} fires at every start of Prometheus`,
				why: "After a start nothing has been scraped yet, and everything is absent for up to one interval.",
				help: `Set \`for\` to at least two scrape intervals, ${formatDuration(Math.max(neededMs, 6e4))} or more.`
			};
		}
	}
};
/** Two intervals where they are known; anything at all otherwise. */
function neededFor(call, subject) {
	const argument = call.args[0] === void 0 ? void 0 : unwrap(call.args[0]);
	const interval = argument?.kind === "selector" ? sampleIntervalOf(argument, subject.set) : void 0;
	return interval === void 0 ? 1 : interval.ms * 2;
}
/** `absent()` that decides on its own: not what must hold together with something that is there. */
function* absencesIn(expr) {
	const inner = unwrap(expr);
	if (inner.kind === "call" && inner.name === "absent") yield inner;
	if (inner.kind === "aggregation") yield* absencesIn(inner.expr);
	if (inner.kind !== "binary") return;
	if (inner.op === "or") {
		yield* absencesIn(inner.left);
		yield* absencesIn(inner.right);
	} else if (isComparison(inner.op) || inner.op === "unless") yield* absencesIn(inner.left);
}

// src/promql/analysis/condition.ts
/**
* True when the expression gives something only under a condition: it compares, asks for absence, or excludes. What merely exists
* or not (`x and y`) is no condition, unless one side has one.
*/
function hasCondition(expr, isConditional) {
	switch (expr.kind) {
		case "number":
		case "string": return false;
		case "selector": return isConditional(expr);
		case "matrix": return isConditional(expr.selector);
		case "paren":
		case "unary":
		case "subquery":
		case "aggregation": return hasCondition(expr.expr, isConditional);
		case "call": return isCallConditional(expr, isConditional);
		case "binary": return isBinaryConditional(expr, isConditional);
	}
}
/** True when the expression gives a result whatever is stored. */
function alwaysReturns(expr) {
	switch (expr.kind) {
		case "number": return true;
		case "string":
		case "selector":
		case "matrix": return false;
		case "paren":
		case "unary":
		case "subquery":
		case "aggregation": return alwaysReturns(expr.expr);
		case "call": {
			const argument = argumentOf(expr);
			if (absence.has(expr.name)) return false;
			return argument === void 0 || expr.name === "scalar" ? true : alwaysReturns(argument);
		}
		case "binary": return isBinaryConstant(expr);
	}
}
const absence = /* @__PURE__ */ new Set(["absent", "absent_over_time"]);
function isCallConditional(expr, isConditional) {
	if (absence.has(expr.name) || expr.name === "present_over_time") return true;
	if (expr.name === "scalar") return false;
	const argument = argumentOf(expr);
	return argument !== void 0 && hasCondition(argument, isConditional);
}
function isBinaryConditional(expr, isConditional) {
	if (isComparison(expr.op) && !expr.returnBool) return true;
	const left = hasCondition(expr.left, isConditional);
	if (expr.op === "unless") return true;
	const right = hasCondition(expr.right, isConditional);
	if (expr.op === "or") return left && right;
	return left || right;
}
/** A result of both sides for every evaluation: numbers, and series without labels that are always there. */
function isBinaryConstant(expr) {
	if (expr.op === "or") return alwaysReturns(expr.left) || alwaysReturns(expr.right);
	if (expr.op === "unless" || expr.op === "and") return false;
	if (isComparison(expr.op) && !expr.returnBool && !(isScalar(expr.left) && isScalar(expr.right))) return false;
	if (expr.matching !== void 0 && (addsLabels(expr.left) || addsLabels(expr.right))) return false;
	return alwaysReturns(expr.left) && alwaysReturns(expr.right);
}
/** With labels of its own a constant may match nothing on the other side. */
function addsLabels(expr) {
	const { aggregations, calls } = nodesOf(expr);
	return aggregations.some(({ op }) => op === "count_values") || calls.some(({ name }) => name.startsWith("label_"));
}

// src/checks/conditional.ts
/**
* Whether a series is there only under a condition: what alerts write about themselves, and what recording rules give only then.
* Records that no rule of the set gives count as conditional, because nothing is known of them.
*/
function conditionalIn(set) {
	const asked = /* @__PURE__ */ new Set();
	const isConditional = ({ name }) => {
		if (name === "" || name === "ALERTS" || name === "ALERTS_FOR_STATE") return true;
		const producers = recordsOf(set).get(name);
		if (producers === void 0) return name.includes(":");
		if (asked.has(name)) return true;
		asked.add(name);
		const result = producers.every(({ rule }) => hasCondition(rule.expr, isConditional));
		asked.delete(name);
		return result;
	};
	return isConditional;
}

// src/checks/alerts/comparison.ts
/** Finds alerts that fire whenever there is anything, because nothing is compared. */
const comparison = {
	id: "alerts/comparison",
	severity: "warning",
	summary: "An alert without a condition always fires.",
	of: "alerting",
	*find(subject) {
		const { expr } = subject;
		if (isWatchdog(expr)) return;
		if (hasCondition(expr, conditionalIn(subject.set))) return;
		yield hitOf$5(subject);
	}
};
/** `vector(1)` is how an alert that shall always fire is written. */
function isWatchdog(expr) {
	const inner = unwrap(expr);
	const argument = inner.kind === "call" && inner.name === "vector" ? inner.args[0] : void 0;
	return argument !== void 0 && unwrap(argument).kind === "number";
}
function hitOf$5(subject) {
	const inner = unwrap(subject.expr);
	const help = "Compare the value, for example `… > 0`. For an alert that shall always fire write `vector(1)`.";
	const why = "Prometheus fires an alert for every series of the result, whatever its value is.";
	if (inner.kind === "binary" && inner.returnBool) return {
		span: placeOf$1(subject, inner.opRange),
		message: "with `bool` the result is always there, as 0 or 1: the alert always fires",
		why,
		help: "Remove `bool`."
	};
	const always = alwaysPart(inner);
	if (always !== void 0) {
		const message = always === inner ? "this always has a result: the alert always fires" : "this part always has a result: the alert fires also when the rest has none";
		return {
			span: placeOf$1(subject, always),
			message,
			why,
			help
		};
	}
	const unconditional = inner.kind === "binary" && inner.op === "or" ? unconditionalSide(subject, inner) : inner;
	return {
		span: placeOf$1(subject, unconditional),
		message: "nothing is compared here: the alert fires as soon as there is a series",
		why,
		help
	};
}
/** The part that is always there: all of the expression, or a side of `or`. */
function alwaysPart(expr) {
	const inner = unwrap(expr);
	if (inner.kind === "binary" && inner.op === "or") return alwaysPart(inner.right) ?? alwaysPart(inner.left);
	return alwaysReturns(inner) ? inner : void 0;
}
function unconditionalSide(subject, expr) {
	return hasCondition(expr.left, conditionalIn(subject.set)) ? expr.right : expr.left;
}

// src/checks/alerts/externalLabels.ts
/** Finds templates that read external labels which the Prometheus does not have. */
const externalLabels = {
	id: "alerts/external-labels",
	severity: "warning",
	summary: "A template reads an external label that the configuration lacks.",
	of: "alerting",
	*find({ templates, set }) {
		const known = set.settings?.externalLabels;
		if (known === void 0) return;
		for (const { entry, uses } of templates) for (const { name, start, end, isCondition } of uses.externalLabels) {
			if (isCondition || known.has(name)) continue;
			const near = nearest(name, [...known.keys()]);
			yield {
				span: entry.value.spanAt(start, end),
				message: `there is no external label \`${name}\``,
				why: "The configuration of this Prometheus does not set it: the text has a gap.",
				help: near === void 0 ? "Add it to `global.external_labels`." : `Did you mean \`${near}\`?`
			};
		}
	}
};

// src/checks/alerts/for.ts
/** Finds waiting times of zero. */
const zeroFor = {
	id: "alerts/for",
	severity: "info",
	summary: "A waiting time of zero says nothing.",
	of: "alerting",
	*find({ rule }) {
		for (const [name, setting] of [["for", rule.for], ["keep_firing_for", rule.keepFiringFor]]) {
			if (setting?.ms !== 0) continue;
			yield {
				span: setting.span,
				message: `\`${name}\` of zero is what an alert has anyway`,
				why: "A reader takes it for a decision.",
				help: `Remove the line, or say how long the alert shall ${name === "for" ? "wait" : "go on"}.`
			};
		}
	}
};

// src/checks/alerts/humanize.ts
/** Finds values of rates that are shown with all their digits. */
const humanize = {
	id: "alerts/humanize",
	severity: "info",
	summary: "A rate is shown with all its digits.",
	of: "alerting",
	*find({ templates: all, expr }) {
		const templates = all.filter(({ kind }) => kind === "annotation");
		if (templates.length === 0 || !isRate(expr)) return;
		for (const { entry, uses } of templates) for (const use of uses.values) {
			if (!use.isBare || use.isCondition) continue;
			yield {
				span: entry.value.spanAt(use.start, use.end),
				message: "the value of a rate is shown as it is",
				why: "A rate has many digits: a reader sees `0.03333333333333333`.",
				help: "Write `{{ $value | humanize }}`, `humanizePercentage` for a share, or `printf \"%.2f\"`."
			};
		}
	}
};
/** The value that is shown is a rate, added up or divided; a comparison shows its left side. */
function isRate(expr) {
	const inner = unwrap(expr);
	switch (inner.kind) {
		case "call": return inner.name === "rate" || inner.name === "irate" || inner.name === "deriv";
		case "aggregation": return inner.op !== "count" && inner.op !== "group" && inner.op !== "count_values" && isRate(inner.expr);
		case "unary": return isRate(inner.expr);
		case "binary":
			if (inner.returnBool) return false;
			return isRate(inner.left) || (inner.op === "*" || inner.op === "/") && isRate(inner.right);
		case "matrix":
		case "number":
		case "paren":
		case "selector":
		case "string":
		case "subquery": return false;
	}
}

// src/checks/alerts/runbook.ts
/** Finds alerts without a runbook. */
const runbook = {
	id: "alerts/runbook",
	severity: "warning",
	summary: "An alert has no runbook.",
	isOptional: true,
	of: "alerting",
	*find({ rule }) {
		if (rule.annotations.some(({ name }) => /^runbook(_?url)?$/i.test(name))) return;
		yield {
			span: rule.nameSpan,
			message: `alert \`${rule.name}\` has no \`runbook_url\``,
			why: "The one who is woken up has to find out alone what to do.",
			help: "Add the annotation `runbook_url` with a page that tells causes and cures."
		};
	}
};

// src/checks/alerts/severity.ts
/** Finds alerts without a severity. */
const severity = {
	id: "alerts/severity",
	severity: "warning",
	summary: "An alert has no label `severity`.",
	isOptional: true,
	of: "alerting",
	*find({ rule }) {
		if (rule.labels.some(({ name }) => name === "severity")) return;
		yield {
			span: rule.nameSpan,
			message: `alert \`${rule.name}\` has no label \`severity\``,
			why: "Routes that ask for a severity do not match it, and nobody knows whether to get up for it.",
			help: "Set it: `critical`, `warning` or `info`."
		};
	}
};

// src/checks/alerts/summary.ts
/** Finds alerts that do not say in words what is wrong. */
const summary = {
	id: "alerts/summary",
	severity: "warning",
	summary: "An alert has no summary and no description.",
	isOptional: true,
	of: "alerting",
	*find({ rule }) {
		if (rule.annotations.some(({ name }) => name === "summary" || name === "description" || name === "message")) return;
		yield {
			span: rule.nameSpan,
			message: `alert \`${rule.name}\` does not say what is wrong`,
			why: "A notification then shows labels only.",
			help: "Add the annotation `summary`: one sentence for the one who is woken up."
		};
	}
};

// src/checks/alerts/template.ts
/** Finds templates that read labels which the alert's series cannot have. */
const template = {
	id: "alerts/template",
	severity: "warning",
	summary: "A template reads a label that the expression cannot give.",
	of: "alerting",
	*find(subject) {
		for (const { entry, uses } of subject.templates) for (const use of uses.labels) {
			if (use.isCondition) continue;
			const hit = hitOf$4(subject, use);
			if (hit !== void 0) yield {
				...hit,
				span: entry.value.spanAt(use.start, use.end)
			};
		}
	}
};
function hitOf$4(subject, { name }) {
	const own = name === "alertname" || subject.rule.labels.some((label) => label.name === name);
	const reason = whyImpossible(labelsOf(subject.expr), name);
	const why = reason && `${sentence(reason.sentence)}.`;
	if (own && (reason !== void 0 || !isMentioned(subject, name))) return {
		message: `\`$labels\` does not have the label \`${name}\` that the rule sets`,
		why: `It has the labels of the expression’s series${why === void 0 ? "" : `, and there it is gone: ${why.slice(0, -1)}`}; those of the rule are added later. The text has a gap.`,
		help: "Write the value into the text, or use it where all labels are: in Alertmanager’s templates."
	};
	if (reason === void 0 || why === void 0) return void 0;
	return {
		message: `the template reads the label \`${name}\`, which the expression cannot give`,
		why: `${why} The text has a gap where the label should be.`,
		help: "Keep the label in the expression, or remove it from the text."
	};
}
/** Labels that a matcher, a grouping or a function names are there because somebody knows them. */
function isMentioned(subject, name) {
	const { selectors } = subject.nodes;
	return selectors.some((one) => /^ALERTS/.test(one.name) || one.matchers.some((matcher) => matcher.name === name)) || new RegExp(`\\b${name.replace(/\W/g, ".")}\\b`).test(subject.source.text);
}
function sentence(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/checks/alerts/templateFailure.ts
/** Finds templates that fail whenever the alert fires. */
const templateFailure = {
	id: "alerts/template-failure",
	severity: "error",
	summary: "A template parses, and fails when the alert fires.",
	of: "alerting",
	*find(subject) {
		for (const { template, uses } of subject.templates) {
			if (uses.isPlain || template === void 0) continue;
			const failure = certainFailure(template, tried(subject, uses, template));
			if (failure === void 0) continue;
			yield {
				span: template.source.spanAt(failure.start, failure.end),
				message: `the template fails: ${failure.reason}`,
				why: "promtool only parses templates. When the alert fires, this error stands in the place of the text.",
				help: "Correct the template: `$labels` holds texts, `$value` is a number."
			};
		}
	}
};
/** Expands the template with labels as the expression gives them, and one sample for every query. */
function tried(subject, uses, template) {
	const given = labelsOf(subject.expr);
	const labels = /* @__PURE__ */ new Map();
	for (const { name } of uses.labels) {
		const fact = factOf(given, name);
		if (fact.kind !== "impossible") labels.set(name, fact.kind === "guaranteed" ? fact.value ?? "1" : "1");
	}
	const data = {
		labels,
		externalLabels: subject.set.settings?.externalLabels ?? /* @__PURE__ */ new Map(),
		externalUrl: "",
		value: 1
	};
	return expandAlertTemplate(template, data, {
		nowMs: 0,
		externalUrl: {
			text: "",
			path: ""
		},
		query: () => [{
			labels,
			value: 1
		}]
	});
}

// src/checks/alerts/templateQuery.ts
/** Finds queries in templates that do not parse, or do not give what is read of them. */
const templateQuery = {
	id: "alerts/template-query",
	severity: "error",
	summary: "A query in a template does not parse, or cannot give the label that is read.",
	of: "alerting",
	*find({ templates }) {
		for (const { entry, uses } of templates) for (const query of uses.queries) yield* ofQuery(entry, query);
	}
};
function* ofQuery(entry, query) {
	const { expr, problems } = parseExpr(query.text);
	const problem = problems[0];
	if (problem !== void 0 || expr === void 0) {
		const { start, end } = query.isPlain && problem ? problem : {
			start: 0,
			end: query.end - query.start
		};
		yield {
			span: entry.value.spanAt(query.start + start, query.start + end),
			message: `the query does not parse: ${problem?.message ?? "it is empty"}`,
			why: "promtool does not look into templates; when the alert fires, the text is an error message.",
			help: "Correct the query."
		};
		return;
	}
	for (const { name, start, end, isCondition } of query.labels) {
		const reason = isCondition ? void 0 : whyImpossible(labelsOf(expr), name);
		if (reason === void 0) continue;
		yield {
			severity: "warning",
			span: entry.value.spanAt(start, end),
			message: `the query cannot give the label \`${name}\``,
			why: `In \`${query.text}\`, ${reason.sentence}. The text has a gap where the label should be.`,
			help: "Keep the label in the query, or do not read it."
		};
	}
}

// src/checks/alerts/valueInLabels.ts
/** Finds labels that change with the value. */
const valueInLabels = {
	id: "alerts/value-in-labels",
	severity: "warning",
	summary: "A label of an alert holds the value.",
	of: "alerting",
	*find({ templates }) {
		for (const { kind, entry, uses } of templates) {
			if (kind !== "label") continue;
			const use = uses.values.find(({ isCondition }) => !isCondition);
			if (use === void 0) continue;
			yield {
				span: entry.value.spanAt(use.start, use.end),
				message: `the label \`${entry.name}\` changes with the value of the expression`,
				why: "Labels are what an alert is recognised by: with another value it is another alert. The old one ends, and `for` starts again.",
				help: "Put the value into an annotation."
			};
		}
	}
};

// src/checks/group/interval.ts
/** Finds groups that record less often than Prometheus looks back. */
const interval = {
	id: "group/interval",
	severity: "warning",
	summary: "A group records so rarely that its series have gaps.",
	*find(set) {
		const lookbackMs = set.settings?.lookbackDeltaMs ?? 3e5;
		for (const { groups } of set.files) for (const group of groups) {
			if (group.interval === void 0 || group.interval.ms < lookbackMs) continue;
			if (!group.rules.some(({ kind }) => kind === "recording")) continue;
			yield {
				span: group.interval.span,
				message: `group \`${group.name}\` records every ${formatDuration(group.interval.ms)}, and a sample counts for less than ${formatDuration(lookbackMs)}`,
				why: "Between two evaluations the recorded series are not there: alerts on them end and start again, and graphs have gaps.",
				help: `Evaluate more often than every ${formatDuration(lookbackMs)}, or read the records with \`last_over_time(…[${formatDuration(group.interval.ms * 2)}])\`.`
			};
		}
	}
};

// src/checks/labels/conflict.ts
/** Finds labels of rules that stand in for an external label. */
const conflict$1 = {
	id: "labels/conflict",
	severity: "warning",
	summary: "A rule sets a label that is an external label of its Prometheus.",
	*find({ rule, set }) {
		const external = set.settings?.externalLabels;
		if (external === void 0) return;
		for (const { name, nameSpan, value } of rule.labels) {
			const other = external.get(name);
			if (other === void 0 || other === value.text) continue;
			yield {
				span: nameSpan,
				message: `the label \`${name}\` hides the external label \`${name}: ${other}\``,
				why: "External labels are added only where a label is not there yet: what leaves this Prometheus says another origin.",
				help: "Choose another name for the label."
			};
		}
	}
};

// src/checks/operator/bearerTokenFile.ts
/** Finds tokens that are read from a file of the container. */
const bearerTokenFile = {
	id: "operator/bearer-token-file",
	severity: "info",
	summary: "A ServiceMonitor reads a token from a file, which the operator calls deprecated.",
	isOptional: true,
	*find({ monitors }) {
		for (const { monitor } of monitors) for (const { bearerToken } of monitor.endpoints) if (bearerToken !== void 0 && bearerToken.name !== "") yield {
			span: bearerToken.span,
			message: "`bearerTokenFile` is deprecated",
			why: "Who may write ServiceMonitors can so send any file of the Prometheus pod to a target; `arbitraryFSAccessThroughSMs` forbids it.",
			help: "Use `authorization.credentials` with a key of a Secret, or a scrape class of the Prometheus."
		};
	}
};

// src/checks/operator/idlePort.ts
/** Finds fields of endpoints that name a port and do not count. */
const idlePort = {
	id: "operator/idle-port",
	severity: "warning",
	summary: "An endpoint names two ports, and only one counts.",
	*find({ monitors }) {
		for (const { monitor } of monitors) for (const { idlePorts } of monitor.endpoints) for (const { name, span } of idlePorts) yield {
			span,
			message: `\`${name}\` does not count beside the port that stands before it`,
			why: "The operator takes `port`, then `portNumber`, then `targetPort`: the first that is there.",
			help: `Remove \`${name}\`.`
		};
	}
};

// src/rules/operator/selector.ts
/** Reads a label selector; requirements that the API refuses are left out. */
function readLabelSelector(node) {
	const labels = entriesAt(node, "matchLabels").flatMap(({ key, value }) => key.kind === "scalar" && value.kind === "scalar" ? [{
		key: key.text,
		operator: "In",
		values: [value.text]
	}] : []);
	const expressions = itemsAt(node, "matchExpressions").flatMap((item) => {
		const operator = operators$1.find((one) => one === nameAt(item, "operator")?.name);
		const key = nameAt(item, "key")?.name;
		return operator === void 0 || key === void 0 ? [] : [{
			key,
			operator,
			values: namesAt(item, "values").map(({ name }) => name)
		}];
	});
	return [...labels, ...expressions];
}
/** Tells whether labels satisfy a selector. */
function isSelected(selector, labels) {
	return selector.every((requirement) => isSatisfied(requirement, labels.get(requirement.key)));
}
function isSatisfied({ operator, values }, value) {
	switch (operator) {
		case "In": return value !== void 0 && values.includes(value);
		case "NotIn": return value === void 0 || !values.includes(value);
		case "Exists": return value !== void 0;
		case "DoesNotExist": return value === void 0;
	}
}
/** Writes a selector as people do: `app=web,tier in (a,b),!old`. */
function formatSelector(selector) {
	return selector.map(formatRequirement).join(",");
}
function formatRequirement({ key, operator, values }) {
	switch (operator) {
		case "In": return values.length === 1 ? `${key}=${values[0]}` : `${key} in (${values.join(",")})`;
		case "NotIn": return `${key} notin (${values.join(",")})`;
		case "Exists": return key;
		case "DoesNotExist": return `!${key}`;
	}
}
/** What Kubernetes refuses of a label selector (apimachinery metav1.LabelSelectorAsSelector). */
function* selectorProblems(node) {
	for (const { value } of entriesAt(node, "matchLabels")) if (value.kind === "scalar" && !isLabelValue(value.text)) yield {
		...error$5,
		span: value.span,
		message: `\`${value.text}\` is no value of a label`,
		help: valueHelp
	};
	for (const item of itemsAt(node, "matchExpressions")) {
		const written = nameAt(item, "operator");
		const operator = operators$1.find((one) => one === written?.name);
		const values = namesAt(item, "values");
		if (written === void 0) continue;
		if (operator === void 0) yield {
			...error$5,
			span: written.span,
			message: `\`${written.name}\` is no operator of a label selector`,
			help: `Operators are: ${operators$1.join(", ")}.`
		};
		else if (operator.endsWith("In") ? values.length === 0 : values.length > 0) yield {
			...error$5,
			span: spanAtPath(item, [values.length > 0 ? "values" : "operator"]),
			message: operator.endsWith("In") ? `\`${operator}\` needs \`values\`` : `\`${operator}\` takes no \`values\``,
			why: "The operator leaves the whole object out: nothing of it is scraped."
		};
		for (const { name, span } of values) if (!isLabelValue(name)) yield {
			...error$5,
			span,
			message: `\`${name}\` is no value of a label`,
			help: valueHelp
		};
	}
}
const error$5 = {
	id: "operator/invalid",
	severity: "error"
};
const operators$1 = [
	"In",
	"NotIn",
	"Exists",
	"DoesNotExist"
];
const valueHelp = "A value has at most 63 letters, digits, `-`, `_` and `.`, and begins and ends with a letter or a digit.";
function isLabelValue(text) {
	return text === "" || text.length <= 63 && /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/.test(text);
}

// src/rules/operator/relabelings.ts
/** What is wrong with a list of relabel rules of a custom resource (prometheus-operator pkg/prometheus/validation). */
function* relabelingProblems(node, field) {
	for (const item of itemsAt(node, field)) {
		const regex = nameAt(item, "regex");
		const { problem } = regex === void 0 ? { problem: void 0 } : compileGoRegexp(`^(?s:${regex.name})$`);
		if (regex !== void 0 && problem !== void 0) {
			yield {
				...error$4,
				span: regex.span,
				message: `\`${regex.name}\` is not a regular expression: ${problem.replace(/^error parsing regexp: /, "")}`,
				why: "Prometheus reads RE2: no look-around and no back references. The operator leaves the whole object out."
			};
			continue;
		}
		const rule = ruleOf(item);
		const wrong = rule && relabelProblem(rule, "utf8");
		if (wrong === void 0) continue;
		yield {
			...error$4,
			span: spanAtPath(item, [camelCase$2(wrong.field)]),
			message: inCamelCase(wrong.message ?? wrong.upstream),
			why: "The operator leaves the whole object out: nothing of it is scraped.",
			help: inCamelCase(wrong.help)
		};
	}
}
const error$4 = {
	id: "operator/invalid",
	severity: "error"
};
/** The rule as Prometheus gets it; undefined when its action is none. */
function ruleOf(item) {
	const text = (field) => nameAt(item, field)?.name;
	const action = relabelActions.find((one) => one === (text("action") || "replace").toLowerCase());
	if (action === void 0) return void 0;
	const regex = text("regex");
	const labels = namesAt(item, "sourceLabels").map(({ name }) => name);
	return {
		source_labels: labels.length === 0 ? void 0 : labels,
		separator: text("separator") ?? relabelDefaults.separator,
		regex: regex === void 0 || regex === "" || regex === "(.*)" ? relabelDefaults.regex : relabelRegex(regex),
		modulus: Number(text("modulus") ?? 0),
		target_label: text("targetLabel") ?? "",
		replacement: text("replacement") ?? relabelDefaults.replacement,
		action
	};
}
function inCamelCase(text) {
	return text.replaceAll(/(?:target_label|source_labels)/g, camelCase$2);
}
function camelCase$2(name) {
	return name.replace(/_l/, "L");
}

// src/rules/operator/endpointProblems.ts
/** What parts of one scrape cannot be together: its times, its ways to prove who it is, its proxy and its files. */
function* endpointProblems(node, intervalField) {
	yield* timeProblems(node, intervalField);
	yield* clientProblems(node);
	yield* relabelingProblems(node, "relabelings");
	yield* relabelingProblems(node, "metricRelabelings");
}
const error$3 = {
	id: "operator/invalid",
	severity: "error"
};
const leftOut = "The operator leaves the whole object out: nothing of it is scraped.";
function* timeProblems(node, field) {
	const interval = durationAt(node, field);
	const timeout = durationAt(node, "scrapeTimeout");
	if (interval === void 0 || timeout === void 0 || timeout.ms <= interval.ms) return;
	yield {
		...error$3,
		span: timeout.span,
		message: `the timeout of ${formatDuration(timeout.ms)} is longer than the interval of ${formatDuration(interval.ms)}`,
		why: leftOut,
		help: `Lower \`scrapeTimeout\`, or raise \`${field}\`.`
	};
}
/** What is wrong with the settings of an HTTP client as a whole. */
function* clientProblems(node) {
	const [first, second] = authentications.filter((field) => isGiven$1(node, field));
	if (first !== void 0 && second !== void 0) yield {
		...error$3,
		span: keySpan(node, second),
		message: `\`${first}\` and \`${second}\` cannot be together`,
		why: "A request carries one `Authorization` header.",
		help: "Keep one of them."
	};
	yield* proxyProblems(node);
	const tls = valueAt(node, "tlsConfig");
	if (tls === void 0) return;
	for (const field of ["ca", "cert"]) if (valueAt(tls, field) !== void 0 && nameAt(tls, `${field}File`)?.name) yield {
		...error$3,
		span: keySpan(tls, `${field}File`),
		message: `\`${field}\` and \`${field}File\` cannot be together`,
		help: "Keep one of them."
	};
	for (const field of ["ca", "cert"]) {
		const source = valueAt(tls, field);
		if (source !== void 0 && valueAt(source, "secret") !== void 0 && valueAt(source, "configMap") !== void 0) yield {
			...error$3,
			span: keySpan(source, "configMap"),
			message: `\`${field}\` comes from a Secret and from a ConfigMap`,
			help: "Keep one of them."
		};
	}
}
const authentications = [
	"authorization",
	"basicAuth",
	"bearerTokenSecret",
	"oauth2"
];
/** An old operator wrote an empty key into every object. */
function isGiven$1(node, field) {
	const value = valueAt(node, field);
	return value !== void 0 && (field !== "bearerTokenSecret" || (nameAt(value, "name")?.name ?? "") !== "");
}
/** What is wrong with the settings of a proxy as a whole (prometheus-operator ProxyConfig.Validate). */
function* proxyProblems(node) {
	const hasUrl = (nameAt(node, "proxyUrl")?.name ?? "") !== "";
	const isFromEnvironment = nameAt(node, "proxyFromEnvironment")?.name.toLowerCase() === "true";
	const hasExceptions = (nameAt(node, "noProxy")?.name ?? "") !== "";
	if (hasUrl && isFromEnvironment) yield {
		...error$3,
		span: keySpan(node, "proxyUrl"),
		message: "`proxyUrl` and `proxyFromEnvironment` cannot be together"
	};
	if (hasExceptions && isFromEnvironment) yield {
		...error$3,
		span: keySpan(node, "noProxy"),
		message: "`noProxy` and `proxyFromEnvironment` cannot be together"
	};
	if (hasExceptions && !hasUrl && !isFromEnvironment) yield {
		...error$3,
		span: keySpan(node, "noProxy"),
		message: "`noProxy` without `proxyUrl` is refused",
		why: leftOut
	};
}
/** What is wrong with discoveries of a ScrapeConfig, each in itself. */
function* discoveryProblems(spec) {
	for (const item of itemsAt(spec, "dnsSDConfigs")) {
		const type = nameAt(item, "type");
		if (type !== void 0 && type.name !== "SRV" && valueAt(item, "port") === void 0) yield {
			...error$3,
			span: type.span,
			message: `records of type \`${type.name}\` need a \`port\``,
			why: leftOut
		};
	}
	for (const item of itemsAt(spec, "kubernetesSDConfigs")) {
		yield* clientProblems(item);
		if (valueAt(item, "apiServer") && nameAt(valueAt(item, "namespaces"), "ownNamespace")?.name === "true") yield {
			...error$3,
			span: keySpan(item, "apiServer"),
			message: "`apiServer` and `namespaces.ownNamespace` cannot be together",
			why: leftOut
		};
		const role = nameAt(item, "role")?.name ?? "";
		for (const selector of itemsAt(item, "selectors")) {
			const wanted = nameAt(selector, "role");
			const allowed = selectableRoles[role];
			if (wanted === void 0 || allowed === void 0 || allowed.includes(wanted.name)) continue;
			yield {
				...error$3,
				span: wanted.span,
				message: `the role \`${role}\` takes no selector of \`${wanted.name}\``,
				why: leftOut,
				help: `It takes those of ${allowed.join(", ")}.`
			};
		}
	}
	for (const item of itemsAt(spec, "httpSDConfigs")) yield* clientProblems(item);
}
const selectableRoles = {
	Pod: ["Pod"],
	Service: ["Service"],
	Endpoints: [
		"Pod",
		"Service",
		"Endpoints"
	],
	EndpointSlice: [
		"Pod",
		"Service",
		"EndpointSlice"
	],
	Node: ["Node"],
	Ingress: ["Ingress"]
};
function keySpan(node, field) {
	return entryOf(node, field)?.key.span ?? spanAtPath(node, [field]);
}

// src/rules/operator/shapeProblems.ts
/** What stands in a custom resource where its definition has no place for it. `name` is how people call the place. */
function* shapeProblems(node, shape, name) {
	if (shape.kind === "anything" || node.kind === "scalar" && typeOf(node) === "null") return;
	if (!fits(node, shape)) {
		yield {
			...error$2,
			span: spanAtPath(node, []),
			message: `\`${name}\` is ${describe(node)}, not ${wanted[shape.kind]}`,
			why: "The definition of the kind says what stands where: the API server refuses the object.",
			...shape.kind === "text" && node.kind === "scalar" && { help: `Put it in quotes: \`${JSON.stringify(node.text)}\`.` }
		};
		return;
	}
	switch (shape.kind) {
		case "object":
			if (node.kind === "map") yield* fieldProblems(node, shape, name);
			return;
		case "texts-by-key":
			if (node.kind !== "map") return;
			for (const { key, value } of node.entries) if (!isMerge(key) && key.kind === "scalar") yield* shapeProblems(value, { kind: "text" }, key.text);
			return;
		case "list":
			if (node.kind !== "sequence") return;
			if (node.items.length < shape.least) yield {
				...error$2,
				span: spanAtPath(node, []),
				message: `\`${name}\` is empty`,
				help: "Write an item, or remove the field."
			};
			for (const item of node.items) yield* shapeProblems(item, shape.item, name);
			return;
		case "text":
			if (node.kind === "scalar") yield* textProblems(node, shape, name);
			return;
		case "number":
			if (node.kind === "scalar" && Number(node.text) < shape.least) yield {
				...error$2,
				span: node.span,
				message: `\`${name}\` is less than ${shape.least}`
			};
			return;
	}
}
const error$2 = {
	id: "operator/invalid",
	severity: "error"
};
function* fieldProblems(node, shape, name) {
	const known = Object.keys(shape.fields);
	for (const { key, value } of node.entries) {
		if (key.kind !== "scalar" || isMerge(key)) continue;
		const field = Object.hasOwn(shape.fields, key.text) ? shape.fields[key.text] : void 0;
		if (field !== void 0) yield* shapeProblems(value, field, key.text);
		else yield unknownField(key, name, known);
	}
	const missing = shape.required.filter((field) => entryOf(node, field) === void 0);
	if (missing.length > 0) yield {
		...error$2,
		span: spanAtPath(node, []),
		message: `\`${name}\` has no ${missing.map((field) => `\`${field}\``).join(" and no ")}`,
		why: "The definition of the kind requires it: the API server refuses the object."
	};
}
/** A newer operator may know the field, unless it is nearly one that is known. */
function unknownField(key, name, known) {
	const near = nearest(key.text, known);
	return {
		id: "operator/invalid",
		severity: near === void 0 ? "warning" : "error",
		span: key.span,
		message: `\`${name}\` has no field \`${key.text}\``,
		why: "The API server drops what the definition does not know, and refuses it when validation is strict, as it is with `kubectl apply`.",
		help: near === void 0 ? `Fields are: ${known.toSorted().slice(0, most$1).join(", ")}${known.length > most$1 ? ", …" : ""}.` : `Did you mean \`${near}\`?`
	};
}
const most$1 = 12;
function* textProblems(node, shape, name) {
	const { oneOf, refuses } = shape;
	if (oneOf !== void 0 && !oneOf.includes(node.text)) {
		const near = nearest(node.text, oneOf);
		yield {
			...error$2,
			span: node.span,
			message: `\`${node.text}\` is no value of \`${name}\``,
			help: near === void 0 ? `Values are: ${oneOf.join(", ")}.` : `Did you mean \`${near}\`?`
		};
	}
	const problem = refuses?.(node.text);
	if (problem !== void 0) yield {
		...error$2,
		span: spanAtPath(node, []),
		message: `\`${name}\`: ${problem}`
	};
}
/** As the API server has it, which gets JSON from the client. */
function typeOf(node) {
	switch (resolveScalar(node, "v2")?.tag) {
		case "!!int":
		case "!!float": return "number";
		case "!!bool": return "flag";
		case "!!null": return "null";
		default: return "text";
	}
}
function fits(node, { kind }) {
	if (kind === "object" || kind === "texts-by-key") return node.kind === "map";
	if (kind === "list") return node.kind === "sequence";
	if (node.kind !== "scalar") return false;
	const type = typeOf(node);
	if (kind === "number") return type === "number" && Number.isInteger(Number(node.text));
	return kind === "text-or-number" ? type === "text" || type === "number" : type === kind;
}
const wanted = {
	object: "a map",
	"texts-by-key": "a map",
	list: "a list",
	text: "a text",
	number: "a whole number",
	flag: "`true` or `false`",
	"text-or-number": "a text or a number",
	anything: "anything"
};
function describe(node) {
	if (node.kind === "map") return "a map";
	if (node.kind === "sequence") return "a list";
	const type = typeOf(node);
	return type === "text" ? "a text" : type === "flag" ? "a truth value" : "a number";
}

// src/rules/operator/shape.ts
/** Any text. */
const text = { kind: "text" };
/** True or false. */
const flag = { kind: "flag" };
/** A whole number from 0 on. */
const count = {
	kind: "number",
	least: 0
};
/** Such as the number or the name of a port. */
const textOrNumber = { kind: "text-or-number" };
/** What is not looked into. */
const anything$1 = { kind: "anything" };
/** A map whose values are texts. */
const textsByKey = { kind: "texts-by-key" };
/** One of some words. */
function word(...oneOf) {
	return {
		kind: "text",
		oneOf
	};
}
/** A text for which a function knows what is wrong with it. */
function textThat(refuses) {
	return {
		kind: "text",
		refuses
	};
}
/** A list; of at least so many items, where that is said. */
function listOf(item, least = 0) {
	return {
		kind: "list",
		item,
		least
	};
}
/** An object with these fields and no others. */
function object$1(fields, ...required) {
	return {
		kind: "object",
		fields,
		required
	};
}

// src/rules/operator/parts.ts
/** A duration; an empty one counts as none. */
const duration = textThat((written) => {
	const read = written === "" ? 0 : readDuration(written);
	return typeof read === "number" ? void 0 : read.problem;
});
/** A text with at least one character. */
const nonEmpty = textThat((written) => written === "" ? "it is empty" : void 0);
/** `0`, or a size such as `10MB`. */
const size = textThat((written) => written === "0" || /[0-9](?:[KMGTEP]i?)?B$/.test(written.slice(-8)) ? void 0 : `\`${written}\` is no size such as \`10MB\``);
/** A text that begins with one of some schemes. */
function urlOf(...schemes) {
	return textThat((written) => schemes.some((scheme) => written.startsWith(`${scheme}://`) && written.length > scheme.length + 3) ? void 0 : `\`${written}\` does not begin with ${schemes.map((scheme) => `\`${scheme}://\``).join(" or ")}`);
}
/** A key of a Secret or of a ConfigMap. */
const keyOf$2 = object$1({
	key: text,
	name: text,
	optional: flag
}, "key");
const secretOrConfigMap = object$1({
	secret: keyOf$2,
	configMap: keyOf$2
});
/** How requests go through a proxy. */
const proxyFields = {
	noProxy: text,
	proxyConnectHeader: anything$1,
	proxyFromEnvironment: flag,
	proxyUrl: urlOf("http", "https", "socks5")
};
const tlsVersion = word("TLS10", "TLS11", "TLS12", "TLS13");
const tlsFields = {
	ca: secretOrConfigMap,
	cert: secretOrConfigMap,
	keySecret: keyOf$2,
	insecureSkipVerify: flag,
	serverName: text,
	minVersion: tlsVersion,
	maxVersion: tlsVersion
};
/** TLS of a client whose files come from Secrets and ConfigMaps. */
const safeTls = object$1(tlsFields);
/** TLS of a client whose files may also be in the container. */
const tls = object$1({
	...tlsFields,
	caFile: text,
	certFile: text,
	keyFile: text
});
/** How a client proves who it is. */
const authFields = {
	authorization: object$1({
		type: text,
		credentials: keyOf$2
	}),
	basicAuth: object$1({
		username: keyOf$2,
		password: keyOf$2
	}),
	oauth2: object$1({
		clientId: secretOrConfigMap,
		clientSecret: keyOf$2,
		tokenUrl: urlOf("http", "https"),
		scopes: listOf(text),
		endpointParams: textsByKey,
		tlsConfig: safeTls,
		...proxyFields
	}, "clientId", "clientSecret", "tokenUrl")
};
/** The spellings that the definition allows: those of Prometheus, and in camel case. */
const actions = relabelActions.flatMap((action) => [action, camelCase$1(action)]);
function camelCase$1(action) {
	return capital(action).replace(/mod$|map$|drop$|keep$|equal$/, capital);
}
function capital(word) {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
/** One relabel rule. */
const relabeling = object$1({
	action: word(...actions),
	sourceLabels: listOf(text),
	separator: text,
	targetLabel: text,
	regex: text,
	modulus: count,
	replacement: text
});
/** Which objects are meant, by their labels; what else is wrong with it is told by its own reader. */
const labelSelector = object$1({
	matchLabels: textsByKey,
	matchExpressions: listOf(object$1({
		key: text,
		operator: text,
		values: listOf(text)
	}, "key", "operator"))
});
/** Which namespaces are meant, by their names. */
const namespaces = object$1({
	any: flag,
	matchNames: listOf(text)
});
const protocol = word("PrometheusProto", "OpenMetricsText0.0.1", "OpenMetricsText1.0.0", "PrometheusText0.0.4", "PrometheusText1.0.0");
/** The names of protocols. */
const scheme = word("http", "https", "HTTP", "HTTPS");
/** What every kind of scrape has. */
const scrapeFields = {
	convertClassicHistogramsToNHCB: flag,
	fallbackScrapeProtocol: protocol,
	keepDroppedTargets: count,
	labelLimit: count,
	labelNameLengthLimit: count,
	labelValueLengthLimit: count,
	nativeHistogramBucketLimit: count,
	nativeHistogramMinBucketFactor: { kind: "text-or-number" },
	sampleLimit: count,
	scrapeClass: nonEmpty,
	scrapeClassicHistograms: flag,
	scrapeNativeHistograms: flag,
	scrapeProtocols: listOf(protocol),
	targetLimit: count
};

// src/rules/operator/shapes.ts
/** The fields of an endpoint that ServiceMonitors and PodMonitors share. */
const endpointFields = {
	...authFields,
	...proxyFields,
	bearerTokenSecret: keyOf$2,
	enableHttp2: flag,
	filterRunning: flag,
	followRedirects: flag,
	honorLabels: flag,
	honorTimestamps: flag,
	interval: duration,
	metricRelabelings: listOf(relabeling),
	params: anything$1,
	path: text,
	port: text,
	relabelings: listOf(relabeling),
	scheme,
	scrapeTimeout: duration,
	targetPort: textOrNumber,
	trackTimestampsStaleness: flag
};
const monitorFields = {
	...scrapeFields,
	attachMetadata: object$1({ node: flag }),
	bodySizeLimit: size,
	jobLabel: text,
	namespaceSelector: namespaces,
	podTargetLabels: listOf(text),
	selector: labelSelector,
	selectorMechanism: word("RelabelConfig", "RoleSelector")
};
const role = word("Pod", "Endpoints", "Ingress", "Service", "Node", "EndpointSlice");
/** Discoveries whose settings are not looked into. */
const discoveries = Object.fromEntries("azure consul digitalOcean docker dockerSwarm ec2 eureka gce hetzner ionos kuma lightSail linode nomad openstack ovhcloud puppetDB scaleway".split(" ").map((name) => [`${name}SDConfigs`, listOf(anything$1)]));
/** The `spec` of each kind (prometheus-operator 0.93, example/prometheus-operator-crd). */
const monitorShapes = {
	ServiceMonitor: object$1({
		...monitorFields,
		endpoints: listOf(object$1({
			...endpointFields,
			bearerTokenFile: text,
			tlsConfig: tls
		})),
		serviceDiscoveryRole: word("Endpoints", "EndpointSlice"),
		targetLabels: listOf(text)
	}, "endpoints", "selector"),
	PodMonitor: object$1({
		...monitorFields,
		podMetricsEndpoints: listOf(object$1({
			...endpointFields,
			portNumber: {
				kind: "number",
				least: 1
			},
			tlsConfig: safeTls
		}))
	}, "selector"),
	Probe: object$1({
		...scrapeFields,
		...authFields,
		bearerTokenSecret: keyOf$2,
		enableHttp2: flag,
		followRedirects: flag,
		interval: duration,
		jobName: text,
		metricRelabelings: listOf(relabeling),
		module: text,
		params: listOf(object$1({
			name: nonEmpty,
			values: listOf(nonEmpty, 1)
		}, "name"), 1),
		prober: object$1({
			...proxyFields,
			path: text,
			scheme,
			url: nonEmpty
		}, "url"),
		scrapeTimeout: duration,
		targets: object$1({
			ingress: object$1({
				namespaceSelector: namespaces,
				relabelingConfigs: listOf(relabeling),
				selector: labelSelector
			}),
			staticConfig: object$1({
				labels: textsByKey,
				relabelingConfigs: listOf(relabeling),
				static: listOf(text)
			})
		}),
		tlsConfig: safeTls
	}),
	ScrapeConfig: object$1({
		...scrapeFields,
		...authFields,
		...proxyFields,
		...discoveries,
		bodySizeLimit: size,
		dnsSDConfigs: listOf(object$1({
			names: listOf(nonEmpty, 1),
			port: count,
			refreshInterval: duration,
			type: word("A", "AAAA", "MX", "NS", "SRV")
		}, "names")),
		enableCompression: flag,
		enableHTTP2: flag,
		fileSDConfigs: listOf(object$1({
			files: listOf(text, 1),
			refreshInterval: duration
		}, "files")),
		honorLabels: flag,
		honorTimestamps: flag,
		httpSDConfigs: listOf(object$1({
			...authFields,
			...proxyFields,
			enableHTTP2: flag,
			followRedirects: flag,
			refreshInterval: duration,
			tlsConfig: safeTls,
			url: urlOf("http", "https")
		}, "url")),
		jobName: nonEmpty,
		kubernetesSDConfigs: listOf(object$1({
			...authFields,
			...proxyFields,
			apiServer: nonEmpty,
			attachMetadata: object$1({ node: flag }),
			enableHTTP2: flag,
			followRedirects: flag,
			namespaces: object$1({
				names: listOf(text),
				ownNamespace: flag
			}),
			role,
			selectors: listOf(object$1({
				field: nonEmpty,
				label: nonEmpty,
				role
			}, "role")),
			tlsConfig: safeTls
		}, "role")),
		metricRelabelings: listOf(relabeling, 1),
		metricsPath: nonEmpty,
		nameEscapingScheme: word("AllowUTF8", "Underscores", "Dots", "Values"),
		nameValidationScheme: word("UTF8", "Legacy"),
		params: anything$1,
		relabelings: listOf(relabeling, 1),
		scheme,
		scrapeInterval: duration,
		scrapeTimeout: duration,
		staticConfigs: listOf(object$1({
			labels: textsByKey,
			targets: listOf(nonEmpty, 1)
		}, "targets")),
		tlsConfig: safeTls,
		trackTimestampsStaleness: flag
	})
};

// src/rules/operator/monitor.ts
/** Tells the kinds that `readMonitor` reads. */
function monitorKind(kind) {
	return Object.hasOwn(monitorShapes, kind) ? kind : void 0;
}
/**
* Reads a ServiceMonitor, PodMonitor, Probe or ScrapeConfig of the operator, and says what the API server, the operator or Prometheus
* refuse of it (prometheus-operator pkg/prometheus resource_selector.go). Never throws.
*/
function readMonitor(object, kind) {
	const spec = valueAt(object, "spec");
	if (spec === void 0) {
		const message = `the ${kind} has no \`spec\``;
		return {
			value: void 0,
			problems: [{
				...error$1,
				span: spanAtPath(object, ["kind"]),
				message
			}]
		};
	}
	const selector = valueAt(spec, "selector");
	const scope = valueAt(spec, "namespaceSelector");
	return {
		value: {
			kind,
			...selector && { selector: readLabelSelector(selector) },
			selectorSpan: spanAtPath(spec, ["selector"]),
			namespaces: nameAt(scope, "any")?.name === "true" ? "any" : namesAt(scope, "matchNames").map(({ name }) => name),
			endpoints: endpointsOf(spec, kind)
		},
		problems: [...shapeProblems(spec, monitorShapes[kind], "spec"), ...problemsOf(spec, kind)]
	};
}
const error$1 = {
	id: "operator/invalid",
	severity: "error"
};
function* problemsOf(spec, kind) {
	const selector = valueAt(spec, "selector");
	switch (kind) {
		case "ServiceMonitor":
		case "PodMonitor":
			if (selector !== void 0) yield* selectorProblems(selector);
			for (const endpoint of itemsAt(spec, listNames[kind])) yield* endpointProblems(endpoint, "interval");
			return;
		case "Probe":
			yield* endpointProblems(spec, "interval");
			yield* probeProblems(spec);
			return;
		case "ScrapeConfig":
			yield* endpointProblems(spec, "scrapeInterval");
			yield* discoveryProblems(spec);
	}
}
function* probeProblems(spec) {
	const targets = valueAt(spec, "targets");
	const ingress = valueAt(targets, "ingress");
	const fixed = valueAt(targets, "staticConfig");
	if (ingress === void 0 && fixed === void 0) yield {
		...error$1,
		span: spanAtPath(spec, ["targets"]),
		message: "the Probe has no targets",
		why: "The operator leaves it out.",
		help: "Write `targets.staticConfig` or `targets.ingress`."
	};
	for (const part of [ingress, fixed]) if (part !== void 0) yield* relabelingProblems(part, "relabelingConfigs");
	const labels = valueAt(ingress, "selector");
	if (labels !== void 0) yield* selectorProblems(labels);
	const prober = valueAt(spec, "prober");
	if (prober === void 0) return;
	yield* proxyProblems(prober);
	const url = nameAt(prober, "url");
	if (url !== void 0 && /[/\s]/.test(url.name)) yield {
		...error$1,
		span: url.span,
		message: `\`${url.name}\` is no host and port`,
		why: "The operator leaves the Probe out.",
		help: "Write `host` or `host:port`; the protocol is `scheme`, and the path `path`."
	};
}
const listNames = {
	ServiceMonitor: "endpoints",
	PodMonitor: "podMetricsEndpoints"
};
function endpointsOf(spec, kind) {
	switch (kind) {
		case "ServiceMonitor":
		case "PodMonitor": return itemsAt(spec, listNames[kind]).map((node) => endpointOf(node, "interval"));
		case "Probe": return [endpointOf(spec, "interval")];
		case "ScrapeConfig": return [endpointOf(spec, "scrapeInterval")];
	}
}
/** The first of these counts (prometheus-operator pkg/prometheus promcfg.go). */
const portFields = [
	"port",
	"portNumber",
	"targetPort"
];
function endpointOf(node, intervalField) {
	const [, ...idlePorts] = portFields.flatMap((field) => {
		const found = nameAt(node, field);
		return found === void 0 || found.name === "" ? [] : [{
			name: field,
			span: found.span
		}];
	});
	const port = nameAt(node, "port");
	const interval = durationAt(node, intervalField);
	const path = nameAt(node, "path") ?? nameAt(node, "metricsPath");
	const file = nameAt(node, "bearerTokenFile");
	return {
		...port && port.name !== "" && { port },
		idlePorts,
		...interval && { interval },
		...path && { path },
		...file && { bearerToken: file }
	};
}

// src/checks/operator/operatorSubject.ts
/** Sorts the objects of the given files, and reads those that say what is scraped. */
function operatorSubject(found) {
	const all = [...found].map(({ reference, node }) => ({
		reference,
		node,
		labels: labelsAt(valueAt(node, "metadata"))
	}));
	const objects = Map.groupBy(all, ({ reference }) => reference.kind);
	const monitors = all.flatMap((object) => {
		const kind = monitorKind(object.reference.kind);
		const monitor = kind && readMonitor(object.node, kind).value;
		return monitor === void 0 ? [] : [{
			object,
			monitor
		}];
	});
	return {
		objects,
		byReference: new Map(all.map((object) => [object.reference, object])),
		monitors
	};
}
/** The labels of a part that has metadata. */
function labelsAt(metadata) {
	return new Map(entriesAt(metadata, "labels").flatMap(({ key, value }) => key.kind === "scalar" && value.kind === "scalar" ? [[key.text, value.text]] : []));
}
/** The `spec` of an object. */
function specOf({ node }) {
	return valueAt(node, "spec");
}

// src/checks/operator/selection.ts
/** The objects of the set that may select one of a kind. */
function selectorsOf(kind, { objects }) {
	return (selecting$1[kind]?.kinds ?? []).flatMap((name) => objects.get(name) ?? []);
}
/** Tells whether an object such as a Prometheus selects another: by its labels and by its namespace. */
function verdictOf(selector, object, subject) {
	const field = selecting$1[object.reference.kind]?.field;
	const spec = specOf(selector);
	if (field === void 0 || spec === void 0) return "unknown";
	if (nameAt(valueAt(spec, "alertmanagerConfiguration"), "name")?.name === object.reference.name) return "yes";
	const wanted = valueAt(spec, `${field}Selector`);
	if (wanted === void 0) return { no: `has no \`${field}Selector\`` };
	const labels = readLabelSelector(wanted);
	if (!isSelected(labels, object.labels)) return { no: `wants \`${formatSelector(labels)}\`` };
	return namespaceVerdict(selector, object, {
		field: `${field}NamespaceSelector`,
		subject
	});
}
/** The kinds that select a kind, and how their fields begin. */
const selecting$1 = {
	ServiceMonitor: {
		kinds: ["Prometheus", "PrometheusAgent"],
		field: "serviceMonitor"
	},
	PodMonitor: {
		kinds: ["Prometheus", "PrometheusAgent"],
		field: "podMonitor"
	},
	Probe: {
		kinds: ["Prometheus", "PrometheusAgent"],
		field: "probe"
	},
	ScrapeConfig: {
		kinds: ["Prometheus", "PrometheusAgent"],
		field: "scrapeConfig"
	},
	PrometheusRule: {
		kinds: ["Prometheus", "ThanosRuler"],
		field: "rule"
	},
	AlertmanagerConfig: {
		kinds: ["Alertmanager"],
		field: "alertmanagerConfig"
	}
};
/** The kinds that something selects. */
const selectableKinds = Object.keys(selecting$1);
function namespaceVerdict(selector, object, { field, subject }) {
	const wanted = valueAt(specOf(selector), field);
	const { namespace } = object.reference;
	if (wanted === void 0) {
		const own = selector.reference.namespace;
		if (own === namespace) return "yes";
		return own === void 0 || namespace === void 0 ? "unknown" : { no: `looks in its own namespace \`${own}\` only` };
	}
	const labels = readLabelSelector(wanted);
	if (labels.length === 0) return "yes";
	if (namespace === void 0) return "unknown";
	const known = subject.objects.get("Namespace")?.find(({ reference }) => reference.name === namespace);
	if (known === void 0 && !isByName(labels)) return "unknown";
	const own = new Map([...known?.labels ?? [], [nameLabel, namespace]]);
	return isSelected(labels, own) ? "yes" : { no: `looks in namespaces with \`${formatSelector(labels)}\` only` };
}
/** The API server gives every namespace this label. */
const nameLabel = "kubernetes.io/metadata.name";
function isByName(labels) {
	return labels.every(({ key }) => key === nameLabel);
}

// src/checks/operator/notSelected.ts
/** Finds objects of the operator that no Prometheus or Alertmanager of the files selects. */
const notSelected = {
	id: "operator/not-selected",
	severity: "warning",
	summary: "No Prometheus or Alertmanager selects the object.",
	*find(subject) {
		for (const kind of selectableKinds) {
			const selectors = selectorsOf(kind, subject);
			if (selectors.length === 0) continue;
			for (const object of subject.objects.get(kind) ?? []) {
				const reasons = [];
				for (const selector of selectors) {
					const verdict = verdictOf(selector, object, subject);
					if (typeof verdict === "object") reasons.push(`${selector.reference.kind} \`${selector.reference.name}\` ${verdict.no}`);
				}
				if (reasons.length < selectors.length) continue;
				yield {
					span: spanAtPath(object.node, ["metadata", "name"]),
					message: `nothing selects ${kind} \`${object.reference.name}\`: ${reasons.slice(0, 3).join(", ")}`,
					why: "An object that is not selected does nothing, and nothing says so.",
					help: "Give the object the labels that are wanted, or widen the selector."
				};
			}
		}
	}
};

// src/checks/operator/rulesTooLarge.ts
/** Finds PrometheusRules that are too large for the operator. */
const rulesTooLarge = {
	id: "operator/rules-too-large",
	severity: "error",
	summary: "A PrometheusRule is too large for the operator.",
	*find({ objects }) {
		for (const object of objects.get("PrometheusRule") ?? []) {
			const spec = specOf(object);
			const bytes = spec === void 0 || spec.end - spec.start < mostBytes / 64 ? 0 : leastBytes(spec);
			if (bytes <= mostBytes) continue;
			yield {
				span: spanAtPath(object.node, ["metadata", "name"]),
				message: `the rules are at least ${bytes} bytes, and the operator takes ${mostBytes}`,
				why: "They have to fit into a ConfigMap with others. The operator leaves the whole PrometheusRule out, and says so in its log and in an event.",
				help: "Divide the groups among several PrometheusRules."
			};
		}
	}
};
/** Half of what a Secret can hold (prometheus-operator pkg/operator rules.go). */
const mostBytes = 524288;
/** What the texts and keys take when they are written as YAML, without indentation and quotes. */
function leastBytes(spec) {
	let bytes = 0;
	const open = [spec];
	for (let node = open.pop(); node !== void 0 && bytes <= tooMany; node = open.pop()) if (node.kind === "scalar") bytes += Buffer.byteLength(node.text) + 1;
	else if (node.kind === "sequence") for (const item of node.items) open.push(item);
	else for (const { key, value } of node.entries) {
		if (key.kind === "scalar") bytes += Buffer.byteLength(key.text) + 1;
		open.push(value);
	}
	return bytes;
}
/** Aliases can make a small text grow without end. */
const tooMany = 67108864;

// src/checks/operator/monitored.ts
/** What a ServiceMonitor or a PodMonitor could select, in the namespaces in which it looks and elsewhere. */
function candidates({ object, monitor }, subject) {
	const own = object.reference.namespace;
	const wanted = monitor.namespaces === "any" || monitor.namespaces.length > 0 ? monitor.namespaces : [own];
	const key = JSON.stringify([monitor.kind === "ServiceMonitor", wanted]);
	const made = lists.get(subject) ?? /* @__PURE__ */ new Map();
	lists.set(subject, made);
	let list = made.get(key);
	if (list === void 0) {
		list = candidatesOf((monitor.kind === "ServiceMonitor" ? ["Service"] : workloadKinds$1).flatMap((kind) => subject.objects.get(kind) ?? []), wanted);
		made.set(key, list);
	}
	return list;
}
const lists = /* @__PURE__ */ new WeakMap();
function candidatesOf(objects, wanted) {
	const all = objects.map((one) => ({
		...known$1(one),
		place: placeOf(one.reference.namespace, wanted)
	}));
	const byLabel = /* @__PURE__ */ new Map();
	for (const one of all) for (const [name, value] of one.labels) {
		const label = `${name}=${value}`;
		const having = byLabel.get(label);
		if (having === void 0) byLabel.set(label, [one]);
		else having.push(one);
	}
	return {
		all,
		byLabel
	};
}
function placeOf(namespace, wanted) {
	if (wanted === "any" || wanted.includes(namespace)) return "inside";
	return namespace === void 0 || wanted.includes(void 0) ? "unknown" : "outside";
}
/** Each is read once, however many monitors look at it. */
function known$1(object) {
	let read = memory$2.get(object);
	if (read === void 0) {
		read = object.reference.kind === "Service" ? service$1(object) : pods(object);
		memory$2.set(object, read);
	}
	return read;
}
const memory$2 = /* @__PURE__ */ new WeakMap();
/** Those of them that the labels select; none for kinds that select nothing. */
function selected$1({ monitor }, { all, byLabel }) {
	const { selector } = monitor;
	if (selector === void 0) return [];
	const first = selector.find(({ operator, values }) => operator === "In" && values.length === 1);
	return (first === void 0 ? all : byLabel.get(`${first.key}=${first.values[0]}`) ?? []).filter(({ labels }) => isSelected(selector, labels));
}
const workloadKinds$1 = [
	"Deployment",
	"StatefulSet",
	"DaemonSet"
];
function service$1(object) {
	const spec = specOf(object);
	const ports = itemsAt(spec, "ports").map((port) => portOf(port, "port"));
	return {
		object,
		labels: object.labels,
		ports,
		isOpen: entriesAt(spec, "selector").length === 0
	};
}
function pods(object) {
	const template = valueAt(specOf(object), "template");
	const spec = valueAt(template, "spec");
	const ports = [...itemsAt(spec, "containers"), ...itemsAt(spec, "initContainers")].flatMap((container) => itemsAt(container, "ports").map((port) => portOf(port, "containerPort")));
	return {
		object,
		labels: labelsAt(valueAt(template, "metadata")),
		ports,
		isOpen: false
	};
}
function portOf(node, field) {
	return {
		name: nameAt(node, "name")?.name ?? "",
		number: nameAt(node, field)?.name ?? ""
	};
}

// src/checks/operator/selectsNoService.ts
/** Finds ServiceMonitors that select none of the Services that are where they look. */
const selectsNoService = {
	id: "operator/selects-no-service",
	severity: "warning",
	summary: "A ServiceMonitor selects no Service.",
	*find(subject) {
		for (const one of subject.monitors) {
			const { monitor } = one;
			if (monitor.kind !== "ServiceMonitor" || monitor.namespaces === "any" || monitor.selector === void 0) continue;
			const there = candidates(one, subject);
			const having = selected$1(one, there);
			if (having.some(({ place }) => place !== "outside")) continue;
			const services = there.all.filter(({ place }) => place === "inside");
			if (services.length === 0) continue;
			const elsewhere = having[0]?.object.reference;
			yield {
				span: monitor.selectorSpan,
				message: `no Service has \`${formatSelector(monitor.selector)}\``,
				why: "The operator makes a job without targets, and nothing says so.",
				help: elsewhere === void 0 ? `The labels of the Service count, not its selector and not those of its pods. Services there are: ${services.slice(0, 6).map(({ object }) => `\`${object.reference.name}\``).join(", ")}.` : `Service \`${elsewhere.name}\` has them in the namespace \`${elsewhere.namespace}\`: name it in \`namespaceSelector.matchNames\`.`
			};
		}
	}
};

// src/checks/operator/unknownPort.ts
/** Finds ports of monitors that nothing has that they select. */
const unknownPort = {
	id: "operator/unknown-port",
	severity: "warning",
	summary: "A monitor scrapes a port whose name nothing has that it selects.",
	*find(subject) {
		for (const one of subject.monitors) {
			const found = selected$1(one, candidates(one, subject)).filter(({ place }) => place !== "outside");
			if (!found.some(({ place }) => place === "inside") || found.some(({ isOpen }) => isOpen)) continue;
			const ports = found.flatMap((part) => part.ports);
			for (const { port } of one.monitor.endpoints) {
				if (port === void 0 || ports.some(({ name }) => name === port.name)) continue;
				const names = ports.flatMap(({ name }) => name === "" ? [] : name);
				const near = ports.find(({ number }) => number === port.name)?.name || nearest(port.name, names);
				const { kind, name } = found[0].object.reference;
				yield {
					span: port.span,
					message: `${kind} \`${name}\` has no port with the name \`${port.name}\``,
					why: "`port` is the name of a port. Without one of that name the job has no targets, and nothing says so.",
					help: near !== void 0 ? `Did you mean \`${near}\`?` : names.length === 0 ? `Give the port of ${kind} \`${name}\` this name: it has none.` : `Names are: ${[...new Set(names)].join(", ")}.`
				};
			}
		}
	}
};

// src/checks/operator/version.ts
/** Finds fields of rules that the operator drops, because the Prometheus is too old for them. */
const version$1 = {
	id: "operator/version",
	severity: "warning",
	summary: "A rule has a field that the Prometheus which loads it is too old for.",
	*find(subject) {
		for (const prometheus of subject.objects.get("Prometheus") ?? []) {
			const written = nameAt(specOf(prometheus), "version")?.name;
			const number = written === void 0 ? void 0 : numberOf(written);
			if (number === void 0 || number >= numberOf(newest)) continue;
			for (const rules of subject.objects.get("PrometheusRule") ?? []) {
				if (verdictOf(prometheus, rules, subject) !== "yes") continue;
				for (const group of itemsAt(specOf(rules), "groups")) {
					const of = {
						number,
						name: `Prometheus \`${prometheus.reference.name}\` has version ${written}`
					};
					yield* tooNew(group, groupFields, of);
					for (const rule of itemsAt(group, "rules")) yield* tooNew(rule, ruleFields, of);
				}
			}
		}
	}
};
/** Since when there are fields (prometheus-operator pkg/operator rules.go). */
const groupFields = {
	limit: "2.31",
	query_offset: "2.53",
	labels: "3.0"
};
const ruleFields = { keep_firing_for: "2.42" };
const newest = "3.0";
function* tooNew(node, fields, { number, name }) {
	for (const [field, since] of Object.entries(fields)) {
		const entry = valueAt(node, field) && entryOf(node, field);
		if (entry === void 0 || number >= numberOf(since)) continue;
		yield {
			span: entry.key.span,
			message: `\`${field}\` came with Prometheus ${since}, and ${name}`,
			why: "The operator drops the field, and says so only in its log: the rules work otherwise than they are written.",
			help: `Raise \`version\` of the Prometheus to ${since} or later, or remove the field.`
		};
	}
}
/** The version as a number that can be compared; undefined when it is none. */
function numberOf(written) {
	const parts = /^v?([0-9]{1,4})\.([0-9]{1,4})(?:\.|$|-|\+)/.exec(written);
	return parts === null ? void 0 : Number(parts[1]) * 1e4 + Number(parts[2]);
}

// src/stack/refusedTarget.ts
/**
* What Prometheus says of a discovered target that it cannot scrape, in its words (scrape/target.go PopulateLabels); undefined for one
* that it scrapes, and for one that relabelling drops.
*/
function refusalOfTarget(discovered, job) {
	const labels = relabel(withScrapeLabels(discovered, job), job.relabel);
	if (labels === void 0) return void 0;
	const address = labels.get("__address__") ?? "";
	if (address === "") return "no address";
	return notAHost(address) ?? wrongTimes(labels) ?? wrongSwitch(labels);
}
/** The same of an Alertmanager to which alerts are to be sent (notifier/alertmanager.go AlertmanagerFromGroup). */
function refusalOfAlertmanager(discovered, group) {
	return notAHost(relabel(withAlertLabels(discovered, group), group.relabel)?.get("__address__") ?? "");
}
/** config/config.go CheckTargetAddress. */
function notAHost(address) {
	return address.includes("/") ? `${goQuote(address)} is not a valid hostname` : void 0;
}
function wrongTimes(labels) {
	const written = {
		interval: labels.get("__scrape_interval__") ?? "",
		timeout: labels.get("__scrape_timeout__") ?? ""
	};
	const interval = readTime("interval", written.interval);
	if (typeof interval === "string") return interval;
	const timeout = readTime("timeout", written.timeout);
	if (typeof timeout === "string") return timeout;
	return timeout > interval ? `scrape timeout cannot be greater than scrape interval (${goQuote(written.timeout)} > ${goQuote(written.interval)})` : void 0;
}
function readTime(what, text) {
	const read = readDuration(text);
	if (typeof read !== "number") return `error parsing scrape ${what}: ${read.problem}`;
	return read === 0 ? `scrape ${what} cannot be 0` : read;
}
const switches = [
	["__convert_classic_histograms_to_nhcb__", "convert classic histograms to nhcb"],
	["__always_scrape_classic_histograms__", "always scrape classic histograms"],
	["__scrape_native_histograms__", "scrape native histograms"]
];
function wrongSwitch(labels) {
	for (const [name, what] of switches) {
		const text = labels.get(name) ?? "";
		if (text !== "" && !goBooleans.has(text)) return `error parsing ${what}: strconv.ParseBool: parsing ${goQuote(text)}: invalid syntax`;
	}
}
const goBooleans = /* @__PURE__ */ new Set([
	"1",
	"t",
	"T",
	"true",
	"TRUE",
	"True",
	"0",
	"f",
	"F",
	"false",
	"FALSE",
	"False"
]);

// src/checks/prometheus/prometheusSubject.ts
/** All jobs of a Prometheus, by the document that they stand in. */
function jobFilesOf({ document, config, jobFiles }) {
	const { jobs, settings, spanOf } = config;
	return [{
		document,
		jobs,
		scrapes: settings.scrape_configs,
		spanOf
	}, ...jobFiles];
}

// src/checks/prometheus/badTarget.ts
/** Finds targets that are written down and that Prometheus cannot use once relabelling is through. */
const badTarget = {
	id: "prometheus/bad-target",
	severity: "error",
	summary: "A target that is written down is no address after relabelling.",
	isUpstream: true,
	*find(subject) {
		for (const file of jobFilesOf(subject)) for (const job of file.jobs) {
			const scrape = file.scrapes.find((one) => one?.job_name === job.name);
			for (const group of groupsOf$1(scrape, file, subject)) yield* badIn(group, {
				refusal: (labels) => refusalOfTarget(labels, job),
				upstream: (index, refusal) => `instance ${index} in group ${group.name}: ${refusal}`,
				why: "Prometheus leaves the target out, which only its log tells."
			});
		}
		const { config, document } = subject;
		const entries = config.settings.alerting.alertmanagers.filter((entry) => entry !== void 0);
		for (const [index, alertmanager] of config.alertmanagers.entries()) for (const group of groupsOf$1(entries[index], {
			document,
			spanOf: config.spanOf
		}, subject)) yield* badIn(group, {
			refusal: (labels) => refusalOfAlertmanager(labels, alertmanager),
			upstream: (_, refusal) => refusal,
			why: "Prometheus sends no alert to any Alertmanager of this list, which only its log tells."
		});
	}
};
/** The groups of targets that stand in a configuration or in the files that it names. */
function* groupsOf$1(entry, { document, spanOf }, { targetFiles }) {
	for (const [index, group] of entry?.static_configs.entries() ?? []) if (group !== void 0) yield {
		...group,
		name: String(index),
		spanOf
	};
	for (const discovery of entry?.file_sd_configs ?? []) for (const glob of discovery?.files ?? []) for (const file of targetFiles(document, glob)) for (const group of file.groups) yield {
		...group,
		name: "",
		spanOf: file.spanOf
	};
}
function* badIn({ targets, labels, spanOf }, words) {
	for (const [index, target] of targets.entries()) {
		const all = [...labels, ["__address__", target]].filter(([, value]) => value !== "");
		const refusal = words.refusal(new Map(target === "" ? all.filter(([name]) => name !== "__address__") : all));
		const span = refusal === void 0 ? void 0 : spanOf(targets, index);
		if (refusal === void 0 || span === void 0) continue;
		yield {
			span,
			message: `${target === "" ? "an empty target" : `\`${target}\``} cannot be used: ${refusal.replaceAll("\"", "`")}`,
			why: words.why,
			help: helpFor(refusal),
			upstream: words.upstream(index, refusal)
		};
	}
}
function helpFor(refusal) {
	if (refusal === "no address") return "Write `host:port`, and let no rule of `relabel_configs` empty `__address__`.";
	if (refusal.endsWith("is not a valid hostname")) return "Write `host:port`, or let `relabel_configs` move the address to `__param_target` and set `__address__` to the exporter.";
	return "Look at what `relabel_configs` and the labels of the target set.";
}

// src/rules/prometheus/textFields.ts
/** Walks all texts of settings that are not empty, but for relabel rules and maps of the user's own names. */
function* textFields(part) {
	if (part instanceof Map) return;
	for (const [name, value] of Object.entries(part)) if (typeof value === "string") {
		if (value !== "") yield {
			part,
			name,
			value
		};
	} else if (typeof value === "object" && value !== null && !name.endsWith("relabel_configs")) yield* textFields(value);
}

// src/checks/prometheus/bearerToken.ts
/** Finds bearer tokens in the fields that `authorization` has replaced. */
const bearerToken = {
	id: "prometheus/bearer-token",
	severity: "info",
	summary: "A bearer token stands in a field that `authorization` has replaced.",
	*find({ config }) {
		const { scrape_configs, alerting, remote_write, remote_read } = config.settings;
		for (const { part, name } of textFields({
			scrape_configs,
			alerting,
			remote_write,
			remote_read
		})) {
			const successor = successors[name];
			const span = successor === void 0 ? void 0 : config.spanOf(part, name);
			if (span === void 0) continue;
			yield {
				span,
				message: `\`${name}\` is an old field`,
				why: "It is kept for old configurations; `authorization` says the same, with other types than `Bearer` too.",
				help: `Write \`authorization: { ${successor}: … }\`.`
			};
		}
	}
};
const successors = {
	bearer_token: "credentials",
	bearer_token_file: "credentials_file"
};

// src/checks/prometheus/duplicateTarget.ts
/** Finds targets that stand twice in the lists of one job. */
const duplicateTarget = {
	id: "prometheus/duplicate-target",
	severity: "warning",
	summary: "A target stands twice in a job.",
	*find({ config }) {
		for (const job of config.settings.scrape_configs) {
			const seen = /* @__PURE__ */ new Set();
			for (const group of job?.static_configs ?? []) {
				if (group === void 0) continue;
				const labels = [...group.labels].sort(([left], [right]) => left < right ? -1 : 1);
				for (const [index, target] of group.targets.entries()) {
					const key = JSON.stringify([target, labels]);
					const span = config.spanOf(group.targets, index);
					if (seen.has(key) && span !== void 0) yield {
						span,
						message: `\`${target}\` stands in this job before, with the same labels`,
						why: "Prometheus scrapes it once; one of the two was probably meant to be another one.",
						help: "Remove it, or correct the address."
					};
					seen.add(key);
				}
			}
		}
	}
};

// src/checks/prometheus/intervalAboveLookback.ts
/** Finds jobs whose series are gone before the next scrape. */
const intervalAboveLookback = {
	id: "prometheus/interval-above-lookback",
	severity: "warning",
	summary: "A job is scraped so rarely that its series have gaps.",
	*find(subject) {
		const lookbackMs = lookbackOf(subject.document) ?? 3e5;
		for (const { jobs, scrapes, spanOf } of jobFilesOf(subject)) for (const { name, intervalMs, span } of jobs) {
			if (intervalMs < lookbackMs) continue;
			const job = scrapes.find((one) => one?.job_name === name);
			yield {
				span: (job?.scrape_interval ? spanOf(job, "scrape_interval") : void 0) ?? span,
				message: `the interval of \`${name}\` is ${formatDuration(intervalMs)}, and a query looks back ${formatDuration(lookbackMs)}`,
				why: "Between two scrapes there is a time in which queries and rules do not see the series.",
				help: "Scrape at least every two minutes, so that one scrape may fail; a target that is expensive to ask can keep its answer."
			};
		}
	}
};
/** The longest that a container which reads the document sets; undefined when none does. */
function lookbackOf({ mounts }) {
	const set = mounts.flatMap(({ container }) => container.flags.flatMap(({ name, value }) => name === "query.lookback-delta" && value !== void 0 ? parseDuration(value) ?? [] : []));
	return set.length === 0 ? void 0 : Math.max(...set);
}

// src/checks/prometheus/relabelLists.ts
/** Every list of relabel rules of a configuration. */
function* relabelLists({ config: { settings } }) {
	const written = (rules) => rules.filter((rule) => rule !== void 0);
	for (const job of settings.scrape_configs) {
		if (job === void 0) continue;
		yield {
			field: "relabel_configs",
			rules: written(job.relabel_configs),
			isAfterScrape: false,
			job
		};
		yield {
			field: "metric_relabel_configs",
			rules: written(job.metric_relabel_configs),
			isAfterScrape: true,
			job
		};
	}
	const { alert_relabel_configs: alerts, alertmanagers } = settings.alerting;
	yield {
		field: "alert_relabel_configs",
		rules: written(alerts),
		isAfterScrape: true
	};
	for (const entry of alertmanagers) {
		if (entry === void 0) continue;
		yield {
			field: "relabel_configs",
			rules: written(entry.relabel_configs),
			isAfterScrape: false
		};
		yield {
			field: "alert_relabel_configs",
			rules: written(entry.alert_relabel_configs),
			isAfterScrape: true
		};
	}
	for (const remote of settings.remote_write) if (remote !== void 0) yield {
		field: "write_relabel_configs",
		rules: written(remote.write_relabel_configs),
		isAfterScrape: true
	};
}

// src/checks/prometheus/keepsNothing.ts
/** Finds relabel rules behind which nothing is left. */
const keepsNothing = {
	id: "prometheus/keeps-nothing",
	severity: "error",
	summary: "Relabel rules drop everything.",
	*find(subject) {
		for (const { rules, isAfterScrape } of relabelLists(subject)) {
			const what = isAfterScrape ? "everything" : "every target";
			/** The texts that are left of labels, by their names; a label that is written is not known any more. */
			const left = /* @__PURE__ */ new Map();
			for (const rule of rules) {
				const span = subject.config.spanOf(rule, "regex") ?? subject.config.spanOf(rule, "action");
				const hit = span && hitOf$3(rule, left, what);
				if (hit) yield {
					span,
					...hit
				};
				forget(left, rule);
			}
		}
	}
};
function hitOf$3(rule, left, what) {
	if (rule.action !== "keep" && rule.action !== "drop") return void 0;
	const labels = rule.source_labels ?? [];
	const help = "Name the labels to look at in `source_labels`.";
	if (labels.length === 0) return rule.action === "keep" === rule.regex.compiled.matches("") ? void 0 : {
		message: `this rule drops ${what}`,
		why: "Without `source_labels` the expression is held against an empty text.",
		help
	};
	const [label, ...others] = labels;
	const words = rule.action === "keep" && others.length === 0 ? wordsOf(rule.regex.text) : void 0;
	if (label === void 0 || words === void 0) return void 0;
	const before = left.get(label);
	left.set(label, words);
	if (before === void 0 || [...words].some((word) => before.has(word))) return void 0;
	return {
		message: `a rule before keeps only ${quoted(before)} of \`${label}\`, and this one only ${quoted(words)}: nothing is left`,
		why: "`keep` rules must all be met.",
		help: "Join the texts with `|` in one rule."
	};
}
/** The texts that an expression matches when it is a list of plain ones; undefined for all others. */
function wordsOf(regex) {
	const plain = /^\(?([\w/: -]+(?:\|[\w/: -]+)*)\)?$/.exec(regex)?.[1];
	return plain === void 0 ? void 0 : new Set(plain.split("|"));
}
function forget(left, rule) {
	if (rule.action === "labelmap" || rule.target_label.includes("$")) left.clear();
	else left.delete(rule.target_label);
}
function quoted(words) {
	return [...words].map((word) => `\`${word}\``).join(", ");
}

// src/checks/prometheus/labelGoneAfterScrape.ts
/** Finds rules for samples and alerts that read what only targets have. */
const labelGoneAfterScrape = {
	id: "prometheus/label-gone-after-scrape",
	severity: "warning",
	summary: "A relabel rule for samples reads a label that only targets have.",
	*find(subject) {
		for (const { rules, isAfterScrape, field } of relabelLists(subject)) {
			if (!isAfterScrape) continue;
			const made = /* @__PURE__ */ new Set();
			for (const rule of rules) {
				for (const [index, name] of (rule.source_labels ?? []).entries()) {
					const span = subject.config.spanOf(rule.source_labels ?? [], index);
					if (span === void 0 || made.has(name) || !isOfTargets(name)) continue;
					yield {
						span,
						message: `\`${name}\` is gone when \`${field}\` is looked at`,
						why: "Labels that begin with `__` are dropped once a target is known; the rule reads an empty text.",
						help: "Copy it to a label without `__` in `relabel_configs`, and read that one here."
					};
				}
				if (rule.target_label !== "") made.add(rule.target_label);
			}
		}
	}
};
const names = /* @__PURE__ */ new Set([
	"__address__",
	"__scheme__",
	"__metrics_path__",
	"__scrape_interval__",
	"__scrape_timeout__"
]);
function isOfTargets(name) {
	return names.has(name) || name.startsWith("__meta_") || name.startsWith("__param_");
}

// src/checks/prometheus/secretInConfigMap.ts
/** Finds secrets that stand in a ConfigMap, where everybody may read them. */
const prometheusSecretInConfigMap = {
	id: "prometheus/secret-in-configmap",
	severity: "warning",
	summary: "A secret stands in a ConfigMap.",
	*find({ config, document }) {
		if (document.object?.kind !== "ConfigMap") return;
		for (const { part, name, value } of textFields(config.settings)) {
			if (!secretFields.has(name) || value === "<secret>") continue;
			const span = config.spanOf(part, name);
			if (span === void 0) continue;
			yield {
				span,
				message: `\`${name}\` is a secret, and a ConfigMap keeps none`,
				why: "Whoever may read ConfigMaps can read it, and it is in the repository.",
				help: fileFields.has(name) ? `Use \`${name}_file\` with a file from a Secret, or keep the whole configuration in a Secret.` : "Keep the whole configuration in a Secret."
			};
		}
	}
};
/** The fields that Prometheus hides when it shows its configuration (prometheus/common config.Secret). */
const secretFields = /* @__PURE__ */ new Set([
	"password",
	"credentials",
	"client_secret",
	"client_certificate_key",
	"bearer_token",
	"key",
	"secret_key",
	"token",
	"auth_token",
	"application_secret",
	"application_credential_secret",
	"consumer_key",
	"key_passphrase",
	"certificate_password",
	"service_account_key",
	"private_key"
]);
/** Secrets that can be read from a file instead. */
const fileFields = /* @__PURE__ */ new Set([
	"password",
	"credentials",
	"client_secret",
	"client_certificate_key",
	"bearer_token",
	"key",
	"secret_key",
	"auth_token",
	"key_passphrase"
]);

// src/checks/prometheus/unknownGroup.ts
/** Finds `$2`, `$1_total` and their like that no group of the expression gives. */
const unknownGroup = {
	id: "prometheus/unknown-group",
	severity: "warning",
	summary: "A replacement names a group that the expression does not have.",
	*find(subject) {
		for (const { rules } of relabelLists(subject)) for (const rule of rules) {
			if (rule.action !== "replace" && rule.action !== "labelmap") continue;
			for (const field of ["replacement", "target_label"]) {
				const groups = groupsOf(rule.regex.text);
				const unknown = [...referencesIn(rule[field])].filter((name) => !isGroup(name, groups));
				if (unknown.length === 0 || !isWritten(subject, rule, field)) continue;
				const span = subject.config.spanOf(rule, field);
				for (const name of unknown) if (span !== void 0) yield {
					span,
					...wordsFor$1(name, rule.regex.text, groups)
				};
			}
		}
	}
};
function isWritten({ config }, rule, field) {
	const own = config.spanOf(rule, field);
	const whole = config.spanOf(rule);
	return own?.line !== whole?.line || own?.column !== whole?.column;
}
/** The names after `$` as Go takes them: as many letters, digits and underscores as follow (regexp Expand). */
function* referencesIn(template) {
	for (const match of template.matchAll(/\$(?:\$|\{(\w+)\}|(\w+))/g)) {
		const name = match[1] ?? match[2];
		if (name !== void 0) yield name;
	}
}
/** The groups of an expression: every `(` that is not escaped, not in a class and not followed by `?`, and those with a name. */
function groupsOf(regex) {
	let count = 0;
	const names = /* @__PURE__ */ new Set();
	for (const match of regex.matchAll(/\\[\s\S]|\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]\\])*\]|\((?:\?P?<(\w+)>|(?!\?))/g)) {
		if (!match[0].startsWith("(")) continue;
		count++;
		if (match[1] !== void 0) names.add(match[1]);
	}
	return {
		count,
		names
	};
}
function isGroup(name, { count, names }) {
	return /^[0-9]+$/.test(name) ? Number(name) <= count : names.has(name);
}
function wordsFor$1(name, regex, { count }) {
	const why = "What no group gives is an empty text.";
	const digits = /^([0-9]+)_/.exec(name)?.[1];
	if (digits !== void 0 && Number(digits) <= count) return {
		message: `\`$${name}\` is the group \`${name}\`, which does not exist`,
		why: "After `$` all letters, digits and underscores belong to the name.",
		help: `Write \`\${${digits}}${name.slice(digits.length)}\`.`
	};
	return {
		message: `the expression \`${regex}\` has ${count === 0 ? "no group" : count === 1 ? "one group" : `${count} groups`}, and none of the name \`${name}\``,
		why,
		help: "Put the part that is meant in parentheses, or write `$$` for a dollar sign."
	};
}

// src/checks/prometheus/kubernetesLabels.ts
const prefix = "__meta_kubernetes_";
const metadata = (resource) => [
	"label_",
	"labelpresent_",
	"annotation_",
	"annotationpresent_"
].map((kind) => `${resource}_${kind}`);
const object = (resource) => [`${resource}_name`, ...metadata(resource)];
const parts = (start, names) => names.split(" ").map((name) => `${start}_${name}`);
const pod = [
	"namespace",
	...object("pod"),
	...parts("pod", "ip ready phase node_name host_ip uid controller_kind controller_name"),
	...parts("pod_container", "name id image init port_name port_number port_protocol")
];
const service = ["namespace", ...object("service")];
const slice = parts("endpointslice", "address_type address_target_kind address_target_name port port_name");
const sliceEndpoint = parts("endpointslice_endpoint", "conditions_ready conditions_serving conditions_terminating hostname node_name zone topology_ topology_present_");
/** By role (prometheus discovery/kubernetes, one file a role). */
const byRole = {
	pod,
	service: [...service, ...parts("service", "port_name port_number port_protocol type external_name cluster_ip loadbalancer_ip")],
	endpoints: [
		...pod,
		...service,
		...object("endpoints"),
		...parts("endpoint", "hostname node_name ready port_name port_protocol address_target_kind address_target_name")
	],
	endpointslice: [
		...pod,
		...service,
		...object("endpointslice"),
		...slice,
		...parts("endpointslice", "port_protocol port_app_protocol"),
		...sliceEndpoint
	],
	node: [...object("node"), ...parts("node", "provider_id condition_ address_")],
	ingress: [
		"namespace",
		...object("ingress"),
		...parts("ingress", "scheme host path class_name")
	]
};
/** What `attach_metadata` adds, and to which roles. */
const attachable = [
	{
		setting: "node",
		roles: [
			"pod",
			"endpoints",
			"endpointslice"
		],
		names: object("node")
	},
	{
		setting: "namespace",
		roles: [
			"pod",
			"service",
			"endpoints",
			"endpointslice",
			"ingress"
		],
		names: metadata("namespace")
	},
	{
		setting: "deployment",
		roles: [
			"pod",
			"endpoints",
			"endpointslice"
		],
		names: ["pod_deployment_name"]
	},
	{
		setting: "job",
		roles: [
			"pod",
			"endpoints",
			"endpointslice"
		],
		names: ["pod_job_name"]
	},
	{
		setting: "cronjob",
		roles: [
			"pod",
			"endpoints",
			"endpointslice"
		],
		names: ["pod_cronjob_name"]
	}
];
/** Lists the labels of one discovery by its role and settings. */
function kubernetesLabels({ role, attach_metadata: attached }) {
	const full = (names) => names.map((name) => prefix + name);
	const possible = attachable.filter(({ roles }) => roles.includes(role));
	const isOn = (setting) => attached[setting];
	return {
		given: full([...byRole[role] ?? [], ...possible.filter(({ setting }) => isOn(setting)).flatMap(({ names }) => names)]),
		switched: new Map(possible.filter(({ setting }) => !isOn(setting)).map(({ setting, names }) => [`attach_metadata.${setting}`, full(names)]))
	};
}

// src/checks/prometheus/unknownMetaLabel.ts
/** Finds labels that no discovery of a job gives. */
const unknownMetaLabel = {
	id: "prometheus/unknown-meta-label",
	severity: "warning",
	summary: "A relabel rule reads a label that the discovery does not give.",
	*find(subject) {
		for (const { job, rules, isAfterScrape } of relabelLists(subject)) {
			if (job === void 0 || isAfterScrape) continue;
			const known = knownLabels(job);
			const made = /* @__PURE__ */ new Set();
			for (const rule of rules) {
				yield* hitsOf(rule, {
					subject,
					known,
					made
				});
				if (rule.target_label !== "") made.add(rule.target_label);
			}
		}
	}
};
function knownLabels(job) {
	const kubernetes = job.kubernetes_sd_configs.flatMap((one) => one === void 0 ? [] : [kubernetesLabels(one)]);
	const others = Object.entries(job).flatMap(([field, value]) => field.endsWith("_sd_configs") && Array.isArray(value) && value.length > 0 ? [field] : []);
	const isOpen = others.some((field) => [
		"file_sd_configs",
		"http_sd_configs",
		"aws_sd_configs"
	].includes(field));
	return {
		given: kubernetes.flatMap(({ given }) => given),
		switched: new Map(kubernetes.flatMap(({ switched }) => [...switched])),
		isListed(name) {
			if (!name.startsWith("__meta_") || isOpen) return false;
			return name.startsWith("__meta_kubernetes_") || !others.some((field) => name.startsWith(`__meta_${kindOf$3(field)}_`));
		}
	};
}
/** What stands after `__meta_` in the labels of a discovery. */
function kindOf$3(field) {
	return field.slice(0, -11);
}
function* hitsOf(rule, context) {
	const { subject, known, made } = context;
	for (const [index, name] of (rule.source_labels ?? []).entries()) {
		if (made.has(name) || !known.isListed(name) || known.given.some((one) => isGiven(name, one))) continue;
		const span = subject.config.spanOf(rule.source_labels ?? [], index);
		if (span !== void 0) yield {
			span,
			...wordsFor(name, known)
		};
	}
	if (rule.action !== "labelmap" && rule.action !== "labeldrop" && rule.action !== "labelkeep") return;
	const start = literalStart(rule.regex.text);
	if (!known.isListed(start) || known.given.some((one) => one.startsWith(start) || start.startsWith(one))) return;
	const span = subject.config.spanOf(rule, "regex");
	if (span !== void 0) yield {
		span,
		...wordsFor(start, known)
	};
}
/** Names that end in `_` go on with something of the user's. */
function isGiven(name, one) {
	return one.endsWith("_") ? name.startsWith(one) && name.length > one.length : name === one;
}
function wordsFor(name, { given, switched }) {
	const why = "A label that is not there reads as an empty text: the rule never sees what it looks for.";
	for (const [setting, names] of switched) {
		if (!names.some((one) => isGiven(name, one) || one.startsWith(name))) continue;
		return {
			message: `\`${name}\` is only there with \`${setting}\``,
			why,
			help: `Set \`${setting}: true\` in the discovery.`
		};
	}
	const beginnings = given.filter((one) => one.endsWith("_")).map((one) => [one, one.length]).map(([one, length]) => ({
		one,
		near: nearest(name.slice(0, length), [one])
	}));
	const close = nearest(name, given.filter((one) => !one.endsWith("_"))) ?? beginnings.find(({ near }) => near)?.one;
	const help = close === void 0 ? "Correct the name, or add the discovery that gives it." : `Did you mean \`${close.endsWith("_") ? `${close}…` : close}\`?`;
	return {
		message: `no discovery of this job gives \`${name}\``,
		why,
		help
	};
}
/** The part of an expression before its first special character. */
function literalStart(regex) {
	return /^\^?([\w-]*)(?![*?{])/.exec(regex)?.[1] ?? "";
}

// src/checks/promql/bucketsWithoutLe.ts
/** Finds quantiles of buckets whose bounds have been summed away. */
const bucketsWithoutLe = {
	id: "promql/buckets-without-le",
	severity: "error",
	summary: "`histogram_quantile` gets buckets without their bounds.",
	*find(subject) {
		for (const call of subject.nodes.calls) {
			const buckets = call.name === "histogram_quantile" ? call.args[1] : void 0;
			if (buckets === void 0 || !readsBuckets(buckets)) continue;
			const reason = whyImpossible(labelsOf(buckets), "le");
			if (reason === void 0) continue;
			yield {
				span: placeOf$1(subject, reason),
				message: "`histogram_quantile` never has a result: the label `le` is gone",
				why: `The buckets tell their upper bounds by \`le\`, and ${reason.sentence}.`,
				help: `Keep it: \`by (le, …)\` in \`${textOf$1(subject, buckets)}\`.`
			};
		}
	}
};
/** Native histograms have no buckets as series, and need no `le`. */
function readsBuckets(expr) {
	const { selectors } = nodesOf(expr);
	return selectors.length > 0 && selectors.every(({ name }) => name.endsWith("_bucket"));
}

// src/checks/metricKind.ts
/** What a metric's name tells of its type: `_total` is for counters, `_info` and `_ratio` never are. */
function kindOfMetric(name) {
	if (knownGauges.has(name)) return "gauge";
	if (knownCounters.has(name)) return "counter";
	if (name.includes(":")) return "unknown";
	if (name.endsWith("_total") || name.endsWith("_bucket")) return "counter";
	return gaugeSuffixes.some((suffix) => name.endsWith(suffix)) ? "gauge" : "unknown";
}
/** True for counters of events, by a word in their names; some exporters name gauges `…_total` too, such as `container_fs_inodes_total`. */
function countsEvents(name) {
	return kindOfMetric(name) === "counter" && eventWords.test(name);
}
const eventWords = /error|fail|request|restart|drop|retr(?:y|ies)|timeout|timed_out|reject|miss|packets|exception|panic|evict|kill|throttl|sent|received|processed|cpu_seconds|scrapes|evaluations|notifications|messages|queries|logins|crash|refused|aborted/i;
/** Suffixes of OpenMetrics and of the naming guide that only gauges have. */
const gaugeSuffixes = [
	"_info",
	"_ratio",
	"_celsius",
	"_timestamp_seconds",
	"_percent",
	"_utilization",
	"_utilisation"
];
/** Gauges that rules on Kubernetes use most, from what the exporters themselves declare (`# TYPE`). */
const knownGauges = /* @__PURE__ */ new Set([
	"up",
	"scrape_duration_seconds",
	"scrape_samples_scraped",
	"container_fs_limit_bytes",
	"container_fs_usage_bytes",
	"container_memory_cache",
	"container_memory_rss",
	"container_memory_usage_bytes",
	"container_memory_working_set_bytes",
	"container_spec_cpu_quota",
	"container_spec_memory_limit_bytes",
	"go_goroutines",
	"go_memstats_heap_alloc_bytes",
	"go_threads",
	"kube_deployment_spec_replicas",
	"kube_deployment_status_replicas_available",
	"kube_node_status_allocatable",
	"kube_node_status_capacity",
	"kube_node_status_condition",
	"kube_pod_container_resource_limits",
	"kube_pod_container_resource_requests",
	"kube_pod_container_status_ready",
	"kube_pod_container_status_waiting_reason",
	"kube_pod_status_phase",
	"kube_pod_status_ready",
	"kubelet_volume_stats_available_bytes",
	"kubelet_volume_stats_capacity_bytes",
	"kubelet_volume_stats_used_bytes",
	"node_filesystem_avail_bytes",
	"node_filesystem_free_bytes",
	"node_filesystem_size_bytes",
	"node_load1",
	"node_load15",
	"node_load5",
	"node_memory_MemAvailable_bytes",
	"node_memory_MemFree_bytes",
	"node_memory_MemTotal_bytes",
	"process_open_fds",
	"process_resident_memory_bytes"
]);
/** Counters that are not named like one. */
const knownCounters = /* @__PURE__ */ new Set([
	"node_vmstat_oom_kill",
	"node_vmstat_pgmajfault",
	"node_vmstat_pgfault"
]);

// src/checks/promql/counter.ts
/** Finds comparisons of a counter's bare value. */
const counter = {
	id: "promql/counter",
	severity: "warning",
	summary: "The bare value of a counter is compared.",
	*find(subject) {
		const seen = /* @__PURE__ */ new Set();
		for (const binary of subject.nodes.binaries) {
			if (!isOrdered(binary)) continue;
			for (const side of [binary.left, binary.right]) {
				const selector = bareCounter(side);
				if (selector === void 0 || seen.has(selector)) continue;
				seen.add(selector);
				yield {
					span: placeOf$1(subject, selector),
					message: `\`${selector.name}\` is a counter, and its bare value is compared`,
					why: "A counter grows from the start of its process and never falls: once the comparison is true it stays so until a restart.",
					help: `Compare what happened lately: \`increase(${selector.name}[1h])\` or \`rate(…)\`.`
				};
			}
		}
	}
};
/** Comparisons in order with a number; equality asks for the very beginning, and another vector may be the same counter at another time. */
function isOrdered(binary) {
	return (binary.op === ">" || binary.op === ">=" || binary.op === "<" || binary.op === "<=") && (isScalar(binary.left) || isScalar(binary.right));
}
/** The counter whose value an expression passes on: added up, scaled, or as a share of another one. */
function bareCounter(expr) {
	const inner = unwrap(expr);
	switch (inner.kind) {
		case "selector": return countsEvents(inner.name) ? inner : void 0;
		case "aggregation": return inner.op === "sum" || inner.op === "max" || inner.op === "min" || inner.op === "avg" ? bareCounter(inner.expr) : void 0;
		case "binary": return ofArithmetic$1(inner);
		case "call":
		case "matrix":
		case "number":
		case "paren":
		case "string":
		case "subquery":
		case "unary": return;
	}
}
function ofArithmetic$1(binary) {
	if (binary.op !== "*" && binary.op !== "/") return void 0;
	const left = bareCounter(binary.left);
	const right = bareCounter(binary.right);
	if (isNumber(binary.left)) return right;
	if (isNumber(binary.right)) return left;
	return left !== void 0 && right !== void 0 ? left : void 0;
}
function isNumber(expr) {
	return unwrap(expr).kind === "number";
}

// src/checks/promql/deltaOnCounter.ts
/** Finds functions for gauges on metrics that are counters. */
const deltaOnCounter = {
	id: "promql/delta-on-counter",
	severity: "warning",
	summary: "A function for gauges is used on a counter.",
	*find(subject) {
		for (const call of subject.nodes.calls) {
			const instead = insteadOf$1[call.name];
			const argument = call.args[0] === void 0 ? void 0 : unwrap(call.args[0]);
			if (instead === void 0 || argument?.kind !== "matrix") continue;
			const { name } = argument.selector;
			if (kindOfMetric(name) !== "counter") continue;
			yield {
				span: placeOf$1(subject, call.nameRange),
				message: `\`${call.name}\` is for gauges, and \`${name}\` is a counter`,
				why: "A counter starts again from zero when its process restarts; the function takes that for a fall and gives a large negative value.",
				help: `Use \`${instead}\`, which knows restarts.`
			};
		}
	}
};
const insteadOf$1 = {
	deriv: "rate",
	idelta: "irate",
	delta: "increase"
};

// src/checks/promql/fragile.ts
/** Finds alerts whose labels or values change with circumstances that have nothing to do with the alert. */
const fragile = {
	id: "promql/fragile",
	severity: "warning",
	summary: "An alert flaps, or fires by mistake when Prometheus starts.",
	of: "alerting",
	*find(subject) {
		yield* ofSampling(subject);
		if ((subject.rule.for?.ms ?? 0) === 0) yield* ofArithmetic(subject, subject.expr);
	}
};
/** `topk` and its like on the way to the result; what an aggregation around them makes of it is stable. */
function* ofSampling(subject) {
	const found = samplingIn(subject.expr);
	if (found === void 0) return;
	yield {
		span: placeOf$1(subject, found.opRange),
		message: `\`${found.op}\` may select other series at every evaluation`,
		why: "The labels of an alert are its identity: with other series the alert ends and another one starts, and `for` starts again.",
		help: `Compare values without \`${found.op}\`; take the greatest few in a dashboard.`
	};
}
function samplingIn(expr) {
	const inner = unwrap(expr);
	switch (inner.kind) {
		case "aggregation": return sampling.has(inner.op) && !isChoiceOfOne(inner) ? inner : void 0;
		case "binary": return samplingInBinary(inner);
		case "call": return inner.name === "absent" ? void 0 : inner.args.map(samplingIn).find((found) => found !== void 0);
		case "unary": return samplingIn(inner.expr);
		case "matrix":
		case "number":
		case "paren":
		case "selector":
		case "string":
		case "subquery": return;
	}
}
/** Labels come from the side that has many series, or from both; `and` and `unless` take those of the left. */
function samplingInBinary({ op, left, right, matching }) {
	if (matching?.cardinality === "one-to-many") return samplingIn(right);
	const isLeftOnly = matching?.cardinality === "many-to-one" || op === "and" || op === "unless";
	return samplingIn(left) ?? (isLeftOnly ? void 0 : samplingIn(right));
}
/** `topk by (pod) (1, x)` keeps one of several equal series of each pod. */
function isChoiceOfOne({ grouping, param }) {
	const number = param === void 0 ? void 0 : unwrap(param);
	return grouping?.kind === "by" && number?.kind === "number" && number.value === 1;
}
const sampling = /* @__PURE__ */ new Set([
	"topk",
	"bottomk",
	"limitk",
	"limit_ratio"
]);
/** Arithmetic between aggregations of different metrics, compared at once. */
function* ofArithmetic(subject, expr) {
	for (const comparison of nodesOf(expr).binaries) {
		if (!isComparison(comparison.op)) continue;
		for (const side of [comparison.left, comparison.right]) {
			const inner = unwrap(side);
			if (inner.kind !== "binary" || inner.matching === void 0 || isSetOperator(inner.op) || isComparison(inner.op)) continue;
			if (!isAggregated(inner.left) || !isAggregated(inner.right)) continue;
			if (jobsOf(inner.left) === jobsOf(inner.right)) continue;
			yield {
				span: placeOf$1(subject, inner.opRange),
				message: "two aggregations of different targets are compared at once, without `for`",
				why: "After a start Prometheus scrapes its targets one by one: for one interval each side knows only some of them, and the alert fires by mistake.",
				help: "Give the alert a `for` of at least two scrape intervals."
			};
		}
	}
}
function isAggregated(expr) {
	const inner = unwrap(expr);
	return inner.kind === "aggregation" && !sampling.has(inner.op);
}
/** The targets that an expression reads, as far as its matchers tell: equal texts are read of the same targets. */
function jobsOf(expr) {
	const selected = nodesOf(expr).selectors.map(({ name, matchers }) => {
		const targets = matchers.filter((matcher) => matcher.name === "job" || matcher.name === "app");
		return targets.length > 0 ? targets.map((matcher) => `${matcher.name}${matcher.op}${matcher.value}`).join() : exporterOf(name);
	});
	return [...new Set(selected)].sort().join();
}
/** Metrics whose names begin with the same word come from the same exporter. */
function exporterOf(name) {
	return /^[a-zA-Z0-9]+/.exec(name)?.[0] ?? name;
}

// src/checks/promql/impossible.ts
/** Finds labels that are grouped, joined or copied by although nothing can have them any more. */
const impossible = {
	id: "promql/impossible",
	severity: "warning",
	summary: "A label is used that the series cannot have.",
	*find(subject) {
		const { aggregations, binaries, calls } = subject.nodes;
		if (!mayLose(subject)) return;
		for (const { grouping, expr } of aggregations) {
			if (grouping?.kind !== "by") continue;
			yield* ofLabels$1(subject, grouping.labels, {
				labels: labelsOf(expr),
				use: "grouped by"
			});
		}
		for (const binary of binaries) yield* ofJoin(subject, binary);
		for (const call of calls) if (call.name === "label_replace") yield* ofReplacement(subject, call);
	}
};
/** A single aggregation of series as they are stored asks for nothing that is gone: most rules need no closer look. */
function mayLose({ nodes }) {
	const { aggregations, binaries, calls, selectors } = nodes;
	if (aggregations.length > 1 || binaries.some(({ matching }) => matching !== void 0)) return true;
	if (calls.some(({ name, args }) => args.length === 0 || name === "vector" || loses.test(name))) return true;
	return selectors.some(({ matchers }) => matchers.some(({ op, value }) => op === "=" && value === ""));
}
const loses = /^(?:absent|histogram_|label_)/;
function* ofLabels$1(subject, names, { labels, use }) {
	for (const label of names) {
		const reason = whyImpossible(labels, label.name);
		if (reason !== void 0) yield hit(subject, {
			label,
			use,
			reason
		});
	}
}
function* ofJoin(subject, binary) {
	const { matching } = binary;
	if (matching === void 0) return;
	const left = labelsOf(binary.left);
	const right = labelsOf(binary.right);
	if (matching.labels?.kind === "on") for (const label of matching.labels.labels) {
		const reason = whyImpossible(left, label.name);
		const otherReason = whyImpossible(right, label.name);
		const found = reason ?? otherReason;
		if (found === void 0) continue;
		yield hit(subject, {
			label,
			use: `matched on, on ${reason && otherReason ? "both sides" : `the ${reason ? "left" : "right"} side`},`,
			reason: found
		});
	}
	const one = matching.cardinality === "one-to-many" ? left : right;
	yield* ofLabels$1(subject, matching.include?.labels ?? [], {
		labels: one,
		use: `copied by \`${matching.include?.kind ?? "group_left"}\``
	});
}
/** `label_replace(x, "to", "$1", "from", "(.+)")`: without the source there is nothing to write. */
function* ofReplacement(subject, call) {
	const [vector, , replacement, source] = call.args;
	const from = source === void 0 ? void 0 : unwrap(source);
	const to = replacement === void 0 ? void 0 : unwrap(replacement);
	if (vector === void 0 || from?.kind !== "string" || to?.kind !== "string" || !to.value.includes("$")) return;
	const reason = whyImpossible(labelsOf(vector), from.value);
	if (reason === void 0) return;
	yield hit(subject, {
		label: {
			name: from.value,
			start: from.start,
			end: from.end
		},
		use: "read by `label_replace`",
		reason
	});
}
function hit(subject, found) {
	const { label, use, reason } = found;
	return {
		span: placeOf$1(subject, label),
		message: `the label \`${label.name}\` is ${use} but cannot be there`,
		why: `It is gone before: ${reason.sentence}.`,
		help: "Keep the label there, or do not ask for it here."
	};
}

// src/checks/promql/integerBucket.ts
/** Finds buckets that are asked for by a whole number. */
const integerBucket = {
	id: "promql/integer-bucket",
	severity: "warning",
	summary: "A bucket is asked for as `le=\"1\"`, and Prometheus 3 stores `le=\"1.0\"`.",
	*find(subject) {
		for (const { name: metric, matchers } of subject.nodes.selectors) for (const { name, op, value, valueRange } of matchers) {
			if (!(name === "le" && metric.endsWith("_bucket") || name === "quantile") || !isWholeNumber(op, value)) continue;
			yield {
				span: placeOf$1(subject, valueRange),
				message: `no series that Prometheus 3 has scraped has \`${name}="${value}"\``,
				why: `Since 3.0 it writes the values of \`le\` and \`quantile\` as floating point numbers: \`${value}.0\`.`,
				help: `Write \`${name}="${value}.0"\`, or \`${name}=~"${value}(\\\\.0)?"\` while older samples count.`
			};
		}
	}
};
function isWholeNumber(op, value) {
	return (op === "=" || op === "!=") && /^-?[0-9]{1,15}$/.test(value);
}

// src/checks/promql/manyToMany.ts
/** Finds one-to-one operations on a side that is grouped more finely than it is matched. */
const manyToMany = {
	id: "promql/many-to-many",
	severity: "warning",
	summary: "Several series of one side belong to one of the other, and no `group_left` says so.",
	*find(subject) {
		for (const binary of subject.nodes.binaries) {
			const { matching } = binary;
			if (matching === void 0 || isSetOperator(binary.op) || matching.cardinality !== "one-to-one") continue;
			const isMatched = isMatchedOn(matching);
			const left = finer(labelsOf(binary.left), isMatched);
			const right = finer(labelsOf(binary.right), isMatched);
			const name = left ?? right;
			if (name === void 0) continue;
			const side = left === void 0 ? "right" : "left";
			const isBoth = left !== void 0 && right !== void 0;
			const modifier = side === "left" ? "group_left" : "group_right";
			yield {
				span: placeOf$1(subject, matching.labels ?? binary.opRange),
				message: `the ${side} side may have several series for each match: they differ in \`${name}\`, which is not matched on`,
				why: "Prometheus then refuses to evaluate the expression (`multiple matches for labels`), and the rule fails from that moment on.",
				help: isBoth ? `Match on \`${name}\` too, or sum it away.` : `Match on \`${name}\` too, add \`${modifier} ()\` when several are meant, or sum it away.`
			};
		}
	}
};
/** A label that grouping has kept and matching leaves out; undefined for sides whose labels are open. */
function finer(labels, isMatched) {
	if (labels.others.kind !== "impossible") return void 0;
	for (const { name, fact } of labels.known) {
		if (name === "__name__" || isMatched(name) || fact.kind === "impossible") continue;
		if (fact.kind === "possible" || fact.value === void 0) return name;
	}
}

// src/promql/analysis/values.ts
/** The values that the samples of a result can have, as far as the expression itself tells (prometheus promql/functions.go, engine.go). */
function valuesOf(expr) {
	switch (expr.kind) {
		case "number": return {
			low: expr.value,
			high: expr.value
		};
		case "string": return anything;
		case "paren": return valuesOf(expr.expr);
		case "unary": {
			const inner = valuesOf(expr.expr);
			return expr.op === "-" ? {
				low: -inner.high,
				high: -inner.low
			} : inner;
		}
		case "selector": return expr.name === "up" ? zeroOrOne : anything;
		case "matrix": return valuesOf(expr.selector);
		case "subquery": return valuesOf(expr.expr);
		case "aggregation": return aggregated(expr.op, valuesOf(expr.expr));
		case "call": return called(expr);
		case "binary": return calculated(expr);
	}
}
/** What a comparison of two results can come to; NaN, which compares as unequal to everything, is taken into account. */
function truthOf(op, left, right) {
	switch (op) {
		case ">": return left.high <= right.low ? "never" : left.low > right.high && isConstant(left, right) ? "always" : "sometimes";
		case ">=": return left.high < right.low ? "never" : left.low >= right.high && isConstant(left, right) ? "always" : "sometimes";
		case "<": return truthOf(">", right, left);
		case "<=": return truthOf(">=", right, left);
		case "==":
			if (left.high < right.low || right.high < left.low) return "never";
			return isConstant(left, right) ? "always" : "sometimes";
		case "!=":
			if (isConstant(left, right) && left.low === right.low) return "never";
			return left.high < right.low || right.high < left.low ? "always" : "sometimes";
		default: return "sometimes";
	}
}
const anything = {
	low: -Infinity,
	high: Infinity
};
const zeroOrOne = {
	low: 0,
	high: 1
};
const one = {
	low: 1,
	high: 1
};
const atLeastOne = {
	low: 1,
	high: Infinity
};
const notNegative = {
	low: 0,
	high: Infinity
};
function isConstant(left, right) {
	return left.low === left.high && right.low === right.high;
}
function aggregated(op, inner) {
	switch (op) {
		case "count":
		case "count_values": return atLeastOne;
		case "group": return one;
		case "stddev":
		case "stdvar": return notNegative;
		case "sum":
			if (inner.low >= 0) return {
				low: inner.low,
				high: inner.high > 0 ? Infinity : 0
			};
			return {
				low: -Infinity,
				high: inner.high <= 0 ? inner.high : Infinity
			};
		case "quantile": return anything;
		default: return inner;
	}
}
function called(expr) {
	const fixed = fixedValues[expr.name];
	if (fixed !== void 0) return fixed;
	const argument = argumentOf(expr);
	if (expr.name === "vector") return expr.args[0] === void 0 ? anything : valuesOf(expr.args[0]);
	if (argument === void 0) return anything;
	const inner = valuesOf(argument);
	if (keepsValues.has(expr.name)) return inner;
	if (expr.name === "sum_over_time") return aggregated("sum", inner);
	if (expr.name === "clamp_min") return {
		low: atLeast(inner.low, numberAt(expr, 1)),
		high: Infinity
	};
	if (expr.name === "clamp_max") return {
		low: -Infinity,
		high: atMost(inner.high, numberAt(expr, 1))
	};
	return anything;
}
function atLeast(low, bound) {
	return bound === void 0 ? low : Math.max(low, bound);
}
function atMost(high, bound) {
	return bound === void 0 ? high : Math.min(high, bound);
}
function numberAt(expr, index) {
	const argument = expr.args[index];
	const value = argument === void 0 ? void 0 : unwrap(argument);
	return value?.kind === "number" ? value.value : void 0;
}
const fixedValues = {
	absent: one,
	absent_over_time: one,
	present_over_time: one,
	count_over_time: atLeastOne,
	changes: notNegative,
	resets: notNegative,
	stddev_over_time: notNegative,
	stdvar_over_time: notNegative,
	abs: notNegative,
	exp: notNegative,
	sqrt: notNegative,
	sgn: {
		low: -1,
		high: 1
	},
	time: notNegative,
	minute: {
		low: 0,
		high: 59
	},
	hour: {
		low: 0,
		high: 23
	},
	day_of_week: {
		low: 0,
		high: 6
	},
	day_of_month: {
		low: 1,
		high: 31
	},
	day_of_year: {
		low: 1,
		high: 366
	},
	days_in_month: {
		low: 28,
		high: 31
	},
	month: {
		low: 1,
		high: 12
	}
};
const keepsValues = /* @__PURE__ */ new Set([
	"avg_over_time",
	"first_over_time",
	"label_join",
	"label_replace",
	"last_over_time",
	"max_over_time",
	"min_over_time",
	"sort",
	"sort_by_label",
	"sort_by_label_desc",
	"sort_desc"
]);
function calculated(expr) {
	const left = valuesOf(expr.left);
	const right = valuesOf(expr.right);
	const { matching } = expr;
	if (matching?.fillLeft !== void 0 || matching?.fillRight !== void 0) return expr.returnBool ? zeroOrOne : anything;
	if (expr.returnBool) return zeroOrOne;
	if (isComparison(expr.op)) return isScalar(expr.left) ? right : left;
	if (expr.op === "or") return {
		low: Math.min(left.low, right.low),
		high: Math.max(left.high, right.high)
	};
	if (isSetOperator(expr.op)) return left;
	if (expr.op === "+") return span(left.low + right.low, left.high + right.high);
	if (expr.op === "-") return span(left.low - right.high, left.high - right.low);
	if (expr.op === "*") return product(left, right);
	if (expr.op === "/" && right.low === right.high && right.low !== 0 && Number.isFinite(right.low)) return ordered([left.low / right.low, left.high / right.low]);
	return anything;
}
/** Infinities cancel out to NaN; then nothing is known. */
function span(low, high) {
	return Number.isNaN(low) || Number.isNaN(high) ? anything : {
		low,
		high
	};
}
function product(left, right) {
	return ordered([
		left.low * right.low,
		left.low * right.high,
		left.high * right.low,
		left.high * right.high
	]);
}
function ordered(ends) {
	return ends.some(Number.isNaN) ? anything : {
		low: Math.min(...ends),
		high: Math.max(...ends)
	};
}

// src/checks/promql/nan.ts
/** Finds divisions by what may be zero inside aggregations that one NaN spoils. */
const nan = {
	id: "promql/nan",
	severity: "warning",
	summary: "One division by zero makes the whole sum NaN.",
	*find(subject) {
		if (!subject.nodes.binaries.some(({ op }) => op === "/" || op === "%")) return;
		for (const aggregation of subject.nodes.aggregations) {
			if (!spoiled.has(aggregation.op)) continue;
			for (const division of divisionsOf(aggregation.expr)) {
				if (!mayBeZero(division.right)) continue;
				const divisor = textOf$1(subject, division.right);
				yield {
					span: placeOf$1(subject, division.right),
					message: `\`${aggregation.op}\` is NaN or infinite as a whole when \`${divisor}\` is 0 for one series`,
					why: "`0 / 0` is NaN, and a sum with NaN in it is NaN: one idle series hides all others, and comparisons with NaN never fire.",
					help: `Leave zeros out: \`${division.op} (${divisor} > 0)\`; or divide the sums.`
				};
			}
		}
	}
};
const spoiled = /* @__PURE__ */ new Set([
	"sum",
	"avg",
	"stddev",
	"stdvar"
]);
/** Divisions whose results reach the aggregation; comparisons drop NaN, and inner aggregations are looked at by themselves. */
function* divisionsOf(expr) {
	const inner = unwrap(expr);
	switch (inner.kind) {
		case "unary":
		case "subquery":
			yield* divisionsOf(inner.expr);
			return;
		case "call":
			for (const argument of inner.args) yield* divisionsOf(argument);
			return;
		case "binary":
			if (isComparison(inner.op)) return;
			yield* divisionsOf(inner.left);
			if (isSetOperator(inner.op) && inner.op !== "or") return;
			yield* divisionsOf(inner.right);
			if (inner.op === "/" || inner.op === "%") yield inner;
			return;
		case "aggregation":
		case "matrix":
		case "number":
		case "selector":
		case "string":
		case "paren": return;
	}
}
function mayBeZero(divisor) {
	const { low, high } = valuesOf(divisor);
	if (low > 0 || high < 0) return false;
	const inner = unwrap(divisor);
	if (inner.kind === "selector" && neverZero.has(inner.name)) return false;
	return !(inner.kind === "binary" && isComparison(inner.op) && !inner.returnBool && excludesZero(inner));
}
function excludesZero(comparison) {
	const bound = valuesOf(comparison.right);
	if (bound.low !== bound.high) return false;
	return comparison.op === ">" && bound.low >= 0 || comparison.op === "!=" && bound.low === 0 || comparison.op === ">=" && bound.low > 0;
}
/** What a machine always has some of. */
const neverZero = /* @__PURE__ */ new Set([
	"machine_cpu_cores",
	"machine_memory_bytes",
	"node_memory_MemTotal_bytes"
]);

// src/checks/promql/neverTrue.ts
/** Finds comparisons that no value can fulfil. */
const neverTrue = {
	id: "promql/never-true",
	severity: "error",
	summary: "A comparison that can never be true.",
	*find(subject) {
		for (const binary of subject.nodes.binaries) {
			if (binary.returnBool) continue;
			const left = valuesOf(binary.left);
			const right = valuesOf(binary.right);
			if (truthOf(binary.op, left, right) !== "never") continue;
			const counted = unwrap(binary.left);
			const isCount = counted.kind === "aggregation" && counted.op.startsWith("count");
			const what = textOf$1(subject, binary.left);
			yield {
				span: placeOf$1(subject, binary),
				message: `\`${textOf$1(subject, binary)}\` can never be true`,
				why: isCount ? "When there is nothing to count, `count` gives nothing at all, not 0: the least that it ever gives is 1." : `\`${what}\` is ${range(left.low, left.high)}.`,
				help: isCount ? `Ask for absence with \`absent(…)\`, or count matches so that zero is there: \`sum(… == bool 1) == 0\`, \`${what} or vector(0)\`.` : "Compare with a value that it can have."
			};
		}
	}
};
function range(low, high) {
	if (low === high) return `always ${low}`;
	if (high === Infinity) return `never less than ${low}`;
	return low === -Infinity ? `never more than ${high}` : `always between ${low} and ${high}`;
}

// src/checks/promql/patternAsText.ts
/** Finds patterns that are compared as plain texts. */
const patternAsText = {
	id: "promql/pattern-as-text",
	severity: "warning",
	summary: "A pattern is compared with `=`, as a plain text.",
	*find(subject) {
		for (const { matchers } of subject.nodes.selectors) for (const { name, op, value, valueRange } of matchers) {
			if (name === "__name__" || op !== "=" && op !== "!=" || !looksLikePattern(name, value)) continue;
			const all = op === "=" ? "no series" : "every series";
			yield {
				span: placeOf$1(subject, valueRange),
				message: `\`${value}\` looks like a pattern, but \`${op}\` compares it letter by letter`,
				why: `It selects ${all}, unless a value really is \`${value}\`.`,
				help: `Write \`${name}${op === "=" ? "=~" : "!~"}"${value}"\`.`
			};
		}
	}
};
/** Wildcards, classes and alternatives of words, and `5..` for HTTP codes. */
function looksLikePattern(name, value) {
	if (value.includes(".*") || value.includes(".+") || /\[(?:0-9|a-z|A-Z)[^\]]*\][+*]?/.test(value)) return true;
	if (/^[\w-]+(?:\|[\w-]+)+$/.test(value)) return true;
	return /code|status/i.test(name) && /^[1-5]\.\.$/.test(value);
}

// src/checks/promql/quantileOutOfRange.ts
/** Finds quantiles beyond 0 and 1. */
const quantileOutOfRange = {
	id: "promql/quantile-out-of-range",
	severity: "error",
	summary: "A quantile is not between 0 and 1.",
	*find(subject) {
		const { calls, aggregations } = subject.nodes;
		for (const { name, args } of calls) if ((name === "histogram_quantile" || name === "quantile_over_time") && args[0] !== void 0) yield* ofQuantile(subject, args[0]);
		for (const { op, param } of aggregations) if (op === "quantile" && param !== void 0) yield* ofQuantile(subject, param);
	}
};
function* ofQuantile(subject, expr) {
	const number = unwrap(expr);
	if (number.kind !== "number" || number.value >= 0 && number.value <= 1) return;
	const isPercent = number.value > 1 && number.value <= 100;
	yield {
		span: placeOf$1(subject, number),
		message: `the quantile \`${number.value}\` is not between 0 and 1`,
		why: `The result is always ${number.value > 1 ? "+Inf" : "-Inf"}.`,
		help: isPercent ? `Write \`${number.value / 100}\` for ${number.value} %.` : "Write a number between 0 and 1."
	};
}

// src/checks/promql/rangeBeyondRetention.ts
/** Finds expressions that read samples which are deleted already. */
const rangeBeyondRetention = {
	id: "promql/range-beyond-retention",
	severity: "warning",
	summary: "A range or an offset reaches further back than samples are kept.",
	*find(subject) {
		const retentionMs = subject.set.settings?.retentionMs;
		if (retentionMs !== void 0) yield* reach(subject, subject.expr, {
			sinceMs: 0,
			retentionMs
		});
	}
};
function* reach(subject, expr, at) {
	switch (expr.kind) {
		case "number":
		case "string": return;
		case "paren":
		case "unary":
		case "aggregation":
			yield* reach(subject, expr.expr, at);
			return;
		case "binary":
			yield* reach(subject, expr.left, at);
			yield* reach(subject, expr.right, at);
			return;
		case "call":
			for (const argument of expr.args) yield* reach(subject, argument, at);
			return;
		case "selector":
			yield* judge$2(subject, expr, {
				...at,
				sinceMs: at.sinceMs + shiftOf(expr)
			});
			return;
		case "matrix":
			yield* judge$2(subject, expr, {
				...at,
				sinceMs: at.sinceMs + shiftOf(expr.selector) + (expr.range.ms ?? 0)
			});
			return;
		case "subquery": yield* reach(subject, expr.expr, {
			...at,
			sinceMs: at.sinceMs + shiftOf(expr) + (expr.range.ms ?? 0)
		});
	}
}
/** A time that is fixed with `@` is not judged: what it reaches moves away. */
function shiftOf(shift) {
	return shift.at === void 0 ? shift.offset?.ms ?? 0 : Number.NEGATIVE_INFINITY;
}
function* judge$2(subject, expr, { sinceMs, retentionMs }) {
	if (sinceMs <= retentionMs) return;
	yield {
		span: placeOf$1(subject, expr),
		message: `this reads samples of the last ${formatDuration(sinceMs)}, and Prometheus keeps them for ${formatDuration(retentionMs)}`,
		why: "Older samples are deleted: the result is that of a shorter time, or there is none.",
		help: "Reach back less far, record what is needed, or raise `storage.tsdb.retention.time`."
	};
}

// src/checks/promql/rate.ts
/** Finds ranges that hold too few samples for the function that reads them. */
const rate = {
	id: "promql/rate",
	severity: "warning",
	summary: "A range is too short for the scrape interval.",
	*find(subject) {
		for (const call of subject.nodes.calls) {
			if (!needsTwo.has(call.name)) continue;
			const argument = call.args[0] === void 0 ? void 0 : unwrap(call.args[0]);
			if (argument?.kind === "matrix") yield* ofSelector(subject, call, argument);
			if (argument?.kind === "subquery") yield* ofSubquery(subject, call, argument);
		}
	}
};
/** Functions that give nothing for fewer than two samples (prometheus promql/functions.go). */
const needsTwo = /* @__PURE__ */ new Set([
	"rate",
	"irate",
	"increase",
	"delta",
	"idelta",
	"deriv",
	"predict_linear",
	"double_exponential_smoothing"
]);
function* ofSelector(subject, call, matrix) {
	const rangeMs = matrix.range.ms;
	const interval = sampleIntervalOf(matrix.selector, subject.set);
	if (rangeMs === void 0 || interval === void 0 || matrix.selector.extension !== void 0) return;
	const range = formatDuration(rangeMs);
	const one = `${formatDuration(interval.ms)}, ${interval.of}`;
	const span = placeOf$1(subject, matrix.range);
	const help = `Use at least \`[${formatDuration(interval.ms * 4)}]\`, four intervals: then a failed scrape or two do no harm.`;
	if (rangeMs <= interval.ms) yield {
		severity: "error",
		span,
		message: `\`${call.name}\` over \`[${range}]\` never has a result: samples come every ${one}`,
		why: `It needs two samples; a range of one interval or less holds one, because its start is left out since Prometheus 3.`,
		help
	};
	else if (rangeMs < interval.ms * 2) yield {
		severity: "error",
		span,
		message: `\`${call.name}\` over \`[${range}]\` has a result only now and then: samples come every ${one}`,
		why: "It needs two samples; a range of less than two intervals often holds one, and then there is no result at all.",
		help
	};
	else if (rangeMs < interval.ms * 4) yield {
		span,
		message: `\`[${range}]\` is less than four times ${formatDuration(interval.ms)}, ${interval.of}`,
		why: `\`${call.name}\` needs two samples: with one failed or late scrape the result has gaps, and \`for\` starts again.`,
		help
	};
}
function* ofSubquery(subject, call, subquery) {
	const rangeMs = subquery.range.ms;
	const stepMs = subquery.step === void 0 ? subject.set.settings?.evaluationIntervalMs : subquery.step.ms;
	if (rangeMs === void 0 || stepMs === void 0 || stepMs <= 0 || rangeMs >= 2 * stepMs) return;
	const often = rangeMs <= stepMs ? "never" : "only now and then";
	yield {
		severity: "error",
		span: placeOf$1(subject, subquery.range),
		message: `\`${call.name}\` over a subquery of ${formatDuration(rangeMs)} in steps of ${formatDuration(stepMs)} has a result ${often}`,
		why: "It needs two samples, and the range holds fewer than two steps.",
		help: "Make the range longer or the step shorter."
	};
}

// src/checks/promql/rateOfSum.ts
/** Finds rates of what has been summed before. */
const rateOfSum = {
	id: "promql/rate-of-sum",
	severity: "warning",
	summary: "Counters are summed before their rate is taken.",
	*find(subject) {
		for (const call of subject.nodes.calls) {
			if (call.name !== "rate" && call.name !== "irate" && call.name !== "increase") continue;
			const argument = call.args[0] === void 0 ? void 0 : unwrap(call.args[0]);
			const summed = argument === void 0 ? void 0 : summedIn(argument, subject);
			if (argument === void 0 || summed === void 0) continue;
			yield {
				span: placeOf$1(subject, argument),
				message: `\`${call.name}\` is taken of a sum of counters${summed}`,
				why: "When one of the counters restarts, the sum falls a little, and the whole rest of it counts as an increase: a huge spike that never was.",
				help: `Take the rate first and sum then: \`sum(${call.name}(…))\`.`
			};
		}
	}
};
/** How the argument is a sum of counters: directly in a subquery, or by a recording rule. */
function summedIn(argument, subject) {
	if (argument.kind === "subquery") return isSumOfCounters(argument.expr) ? "" : void 0;
	if (argument.kind !== "matrix") return void 0;
	const { name } = argument.selector;
	return recordsOf(subject.set).get(name)?.some(({ rule }) => isSumOfCounters(rule.expr)) === true ? `: \`${name}\` is recorded as one` : void 0;
}
function isSumOfCounters(expr) {
	const inner = unwrap(expr);
	if (inner.kind !== "aggregation" || inner.op !== "sum") return false;
	const summed = unwrap(inner.expr);
	return summed.kind === "selector" && kindOfMetric(summed.name) === "counter";
}

// src/checks/promql/rateOnGauge.ts
/** Finds functions for counters on metrics that are gauges. */
const rateOnGauge = {
	id: "promql/rate-on-gauge",
	severity: "warning",
	summary: "A function for counters is used on a gauge.",
	*find(subject) {
		for (const call of subject.nodes.calls) {
			const instead = insteadOf[call.name];
			const argument = call.args[0] === void 0 ? void 0 : unwrap(call.args[0]);
			if (instead === void 0 || argument?.kind !== "matrix") continue;
			const { name } = argument.selector;
			if (kindOfMetric(name) !== "gauge") continue;
			yield {
				span: placeOf$1(subject, call.nameRange),
				message: `\`${call.name}\` is for counters, and \`${name}\` is a gauge`,
				why: "Every time the value falls it is taken for a restart from zero, and the whole new value is added: the result is far too high.",
				help: `Use \`${instead}\` for gauges.`
			};
		}
	}
};
const insteadOf = {
	rate: "deriv",
	irate: "idelta",
	increase: "delta"
};

// src/checks/promql/regexp.ts
/** Finds regular expressions that say less than they seem to, or nothing at all. */
const regexp = {
	id: "promql/regexp",
	severity: "info",
	summary: "A regular expression is not needed, or not all of it.",
	*find(subject) {
		for (const { matchers } of subject.nodes.selectors) for (const matcher of matchers) {
			if (matcher.op !== "=~" && matcher.op !== "!~") continue;
			const hit = ofPattern(matcher);
			if (hit !== void 0) yield {
				...hit,
				span: placeOf$1(subject, matcher.valueRange)
			};
		}
	}
};
function ofPattern({ name, op, value }) {
	const plain = op === "=~" ? "=" : "!=";
	if (value === ".*") {
		if (op === "!~") return {
			severity: "error",
			message: `\`${name}!~".*"\` excludes every series`,
			why: "The pattern matches every text, also that of a label that is not there.",
			help: `Write \`${name}=""\` for series without the label, or remove the matcher.`
		};
		return {
			message: `\`${name}=~".*"\` selects every series, also those without the label`,
			why: "The matcher has no effect, and costs time at every evaluation.",
			help: `Remove it, or write \`${name}!=""\` for series that have the label.`
		};
	}
	if (isAnchored(value)) return {
		message: `the pattern \`${value}\` is anchored without need`,
		why: "Prometheus anchors patterns at both ends by itself.",
		help: "Remove `^` and `$`."
	};
	if (!isStatic(value)) return void 0;
	return {
		message: `the pattern \`${value}\` is a plain text`,
		why: "A reader looks for what varies, and nothing does.",
		help: `Write \`${name}${plain}"${value}"\`.`
	};
}
function isAnchored(pattern) {
	if (pattern.startsWith("^")) return !pattern.includes("|");
	return pattern.endsWith("$") && !pattern.endsWith("\\$") && !pattern.includes("|");
}
/** No character that means something in a pattern; the empty one selects by absence and is meant. */
function isStatic(pattern) {
	return pattern !== "" && !/[\\.+*?()|[\]{}^$]/.test(pattern);
}

// src/checks/renamed.ts
const kubernetes116 = {
	release: "Kubernetes 1.16",
	source: "https://github.com/kubernetes/kubernetes/pull/80376"
};
const kubernetes118 = {
	release: "Kubernetes 1.18",
	source: "https://github.com/kubernetes/kubernetes/pull/76496"
};
const kubernetes120 = {
	release: "Kubernetes 1.20",
	source: "https://github.com/kubernetes/kubernetes/pull/92407"
};
const kubeStateMetrics1 = {
	release: "kube-state-metrics 1.0",
	source: "https://github.com/kubernetes/kube-state-metrics/blob/main/CHANGELOG.md"
};
const kubeStateMetrics2 = {
	release: "kube-state-metrics 2.0",
	source: "https://github.com/kubernetes/kube-state-metrics/pull/1004"
};
const kubeStateMetrics214 = {
	release: "kube-state-metrics 2.14",
	source: "https://github.com/kubernetes/kube-state-metrics/pull/2527"
};
const nodeExporter016 = {
	release: "node_exporter 0.16",
	source: "https://github.com/prometheus/node_exporter/blob/master/docs/V0_16_UPGRADE_GUIDE.md"
};
const nodeExporter1 = {
	release: "node_exporter 1.0",
	source: "https://github.com/prometheus/node_exporter/blob/master/CHANGELOG.md"
};
const prometheus213 = {
	release: "Prometheus 2.13",
	source: "https://github.com/prometheus/prometheus/pull/5254"
};
const prometheus211 = {
	release: "Prometheus 2.11",
	source: "https://github.com/prometheus/prometheus/blob/main/CHANGELOG.md"
};
const prometheus223 = {
	release: "Prometheus 2.23",
	source: "https://github.com/prometheus/prometheus/pull/6815"
};
const prometheus227 = {
	release: "Prometheus 2.27",
	source: "https://github.com/prometheus/prometheus/pull/8296"
};
/** Labels that have other names today. */
const renamedLabels = [{
	prefix: "container_",
	name: "pod_name",
	now: "pod",
	change: kubernetes116
}, {
	prefix: "container_",
	name: "container_name",
	now: "container",
	change: kubernetes116
}];
/** The entry of a metric's name; undefined for names that are not known to have changed. */
function renamedMetric(name) {
	return byName.get(name) ?? ofFamily(name);
}
/** Families that have been renamed as a whole. */
function ofFamily(name) {
	if (name.startsWith("kube_hpa_")) return {
		name,
		now: `kube_horizontalpodautoscaler_${name.slice(9)}`,
		change: kubeStateMetrics2
	};
}
const byName = new Map([
	...renames(kubernetes118, {
		apiserver_dropped_requests: "apiserver_dropped_requests_total",
		apiserver_request_count: "apiserver_request_total",
		apiserver_request_latencies: "apiserver_request_duration_seconds",
		apiserver_request_latencies_bucket: "apiserver_request_duration_seconds_bucket",
		apiserver_request_latencies_count: "apiserver_request_duration_seconds_count",
		apiserver_request_latencies_sum: "apiserver_request_duration_seconds_sum",
		apiserver_request_latencies_summary: "apiserver_request_duration_seconds",
		etcd_request_latencies_summary: "etcd_request_duration_seconds",
		kubelet_cgroup_manager_latency_microseconds: "kubelet_cgroup_manager_duration_seconds",
		kubelet_docker_operations: "kubelet_runtime_operations_total",
		kubelet_docker_operations_errors: "kubelet_runtime_operations_errors_total",
		kubelet_docker_operations_latency_microseconds: "kubelet_runtime_operations_duration_seconds",
		kubelet_pleg_relist_interval_microseconds: "kubelet_pleg_relist_interval_seconds",
		kubelet_pleg_relist_latency_microseconds: "kubelet_pleg_relist_duration_seconds",
		kubelet_pod_start_latency_microseconds: "kubelet_pod_start_duration_seconds",
		kubelet_pod_worker_latency_microseconds: "kubelet_pod_worker_duration_seconds",
		kubelet_pod_worker_start_latency_microseconds: "kubelet_pod_worker_start_duration_seconds",
		kubelet_runtime_operations: "kubelet_runtime_operations_total",
		kubelet_runtime_operations_errors: "kubelet_runtime_operations_errors_total",
		kubelet_runtime_operations_latency_microseconds: "kubelet_runtime_operations_duration_seconds",
		kubeproxy_sync_proxy_rules_latency_microseconds: "kubeproxy_sync_proxy_rules_duration_seconds",
		rest_client_request_latency_seconds: "rest_client_request_duration_seconds",
		rest_client_request_latency_seconds_bucket: "rest_client_request_duration_seconds_bucket",
		scheduler_binding_latency_microseconds: "scheduler_binding_duration_seconds",
		scheduler_e2e_scheduling_latency_microseconds: "scheduler_e2e_scheduling_duration_seconds",
		scheduler_scheduling_algorithm_latency_microseconds: "scheduler_scheduling_algorithm_duration_seconds"
	}),
	...renames(kubernetes120, {
		kubelet_running_container_count: "kubelet_running_containers",
		kubelet_running_pod_count: "kubelet_running_pods"
	}),
	...renames(kubeStateMetrics1, {
		kube_node_status_disk_pressure: "kube_node_status_condition{condition=\"DiskPressure\"}",
		kube_node_status_memory_pressure: "kube_node_status_condition{condition=\"MemoryPressure\"}",
		kube_node_status_network_unavailable: "kube_node_status_condition{condition=\"NetworkUnavailable\"}",
		kube_node_status_ready: "kube_node_status_condition{condition=\"Ready\"}"
	}),
	...renames(kubeStateMetrics2, {
		kube_daemonset_updated_number_scheduled: "kube_daemonset_status_updated_number_scheduled",
		kube_node_status_allocatable_cpu_cores: "kube_node_status_allocatable{resource=\"cpu\"}",
		kube_node_status_allocatable_memory_bytes: "kube_node_status_allocatable{resource=\"memory\"}",
		kube_node_status_allocatable_pods: "kube_node_status_allocatable{resource=\"pods\"}",
		kube_node_status_capacity_cpu_cores: "kube_node_status_capacity{resource=\"cpu\"}",
		kube_node_status_capacity_memory_bytes: "kube_node_status_capacity{resource=\"memory\"}",
		kube_node_status_capacity_pods: "kube_node_status_capacity{resource=\"pods\"}",
		kube_pod_container_resource_limits_cpu_cores: "kube_pod_container_resource_limits{resource=\"cpu\"}",
		kube_pod_container_resource_limits_memory_bytes: "kube_pod_container_resource_limits{resource=\"memory\"}",
		kube_pod_container_resource_requests_cpu_cores: "kube_pod_container_resource_requests{resource=\"cpu\"}",
		kube_pod_container_resource_requests_memory_bytes: "kube_pod_container_resource_requests{resource=\"memory\"}",
		kube_pod_deleted: "kube_pod_deletion_timestamp"
	}),
	...renames(kubeStateMetrics214, {
		kube_endpoint_address_available: "kube_endpoint_address{ready=\"true\"}",
		kube_endpoint_address_not_ready: "kube_endpoint_address{ready=\"false\"}"
	}),
	...renames(nodeExporter016, {
		node_boot_time: "node_boot_time_seconds",
		node_context_switches: "node_context_switches_total",
		node_cpu: "node_cpu_seconds_total",
		node_disk_bytes_read: "node_disk_read_bytes_total",
		node_disk_bytes_written: "node_disk_written_bytes_total",
		node_disk_io_time_ms: "node_disk_io_time_seconds_total",
		node_disk_io_time_weighted: "node_disk_io_time_weighted_seconds_total",
		node_disk_read_time_ms: "node_disk_read_time_seconds_total",
		node_disk_reads_completed: "node_disk_reads_completed_total",
		node_disk_reads_merged: "node_disk_reads_merged_total",
		node_disk_write_time_ms: "node_disk_write_time_seconds_total",
		node_disk_writes_completed: "node_disk_writes_completed_total",
		node_disk_writes_merged: "node_disk_writes_merged_total",
		node_filesystem_avail: "node_filesystem_avail_bytes",
		node_filesystem_free: "node_filesystem_free_bytes",
		node_filesystem_size: "node_filesystem_size_bytes",
		node_forks: "node_forks_total",
		node_interrupts: "node_interrupts_total",
		node_intr: "node_intr_total",
		node_time: "node_time_seconds",
		node_textfile_mtime: "node_textfile_mtime_seconds"
	}),
	...renames(nodeExporter016, Object.fromEntries(meminfo().map((field) => [`node_memory_${field}`, `node_memory_${field}_bytes`]))),
	...renames(nodeExporter016, Object.fromEntries(network().map((field) => [`node_network_${field}`, `node_network_${field}_total`]))),
	...renames(nodeExporter1, {
		node_cpu_scaling_frequency_max_hrts: "node_cpu_scaling_frequency_max_hertz",
		node_cpu_scaling_frequency_min_hrts: "node_cpu_scaling_frequency_min_hertz"
	}),
	...renames(prometheus213, { prometheus_sd_configs_failed_total: "prometheus_sd_failed_configs" }),
	...renames(prometheus211, { prometheus_tsdb_wal_reader_corruption_errors: "prometheus_tsdb_wal_reader_corruption_errors_total" }),
	...renames(prometheus223, {
		prometheus_remote_storage_dropped_samples_total: "prometheus_remote_storage_samples_dropped_total",
		prometheus_remote_storage_failed_samples_total: "prometheus_remote_storage_samples_failed_total",
		prometheus_remote_storage_pending_samples: "prometheus_remote_storage_samples_pending",
		prometheus_remote_storage_retried_samples_total: "prometheus_remote_storage_samples_retried_total",
		prometheus_remote_storage_sent_bytes_total: "prometheus_remote_storage_bytes_total",
		prometheus_remote_storage_succeeded_samples_total: "prometheus_remote_storage_samples_total"
	}),
	...renames(prometheus227, { prometheus_remote_storage_samples_bytes_total: "prometheus_remote_storage_bytes_total" })
].map((metric) => [metric.name, metric]));
function renames(change, names) {
	return Object.entries(names).map(([name, now]) => ({
		name,
		now,
		change
	}));
}
/** Fields of `/proc/meminfo` that rules use. */
function meminfo() {
	return [
		"Active",
		"Buffers",
		"Cached",
		"CommitLimit",
		"Committed_AS",
		"Dirty",
		"Inactive",
		"Mapped",
		"MemAvailable",
		"MemFree",
		"MemTotal",
		"PageTables",
		"SReclaimable",
		"SUnreclaim",
		"Shmem",
		"Slab",
		"SwapCached",
		"SwapFree",
		"SwapTotal",
		"Writeback"
	];
}
/** Counters of network devices. */
function network() {
	return [
		...[
			"bytes",
			"compressed",
			"drop",
			"errs",
			"fifo",
			"packets"
		].flatMap((field) => [`receive_${field}`, `transmit_${field}`]),
		"receive_frame",
		"receive_multicast"
	];
}

// src/checks/promql/renamedMetric.ts
/** Finds metrics and labels that their exporters have renamed or removed. */
const oldName = {
	id: "promql/renamed-metric",
	severity: "warning",
	summary: "A metric or a label has another name today.",
	*find(subject) {
		const { selectors, aggregations, binaries } = subject.nodes;
		for (const selector of selectors) {
			if (renamedMetric(selector.name) !== void 0) yield* ofName(subject, selector);
			for (const { name, nameRange } of selector.matchers) if (isRenamed({ name })) yield* ofLabels(subject, [{
				name,
				...nameRange
			}], [selector]);
		}
		for (const { expr, grouping } of aggregations) {
			const labels = grouping?.labels.filter(isRenamed) ?? [];
			if (labels.length > 0) yield* ofLabels(subject, labels, nodesOf(expr).selectors);
		}
		for (const binary of binaries) {
			if (binary.matching === void 0) continue;
			const { labels, include } = binary.matching;
			const renamed = [...labels?.labels ?? [], ...include?.labels ?? []].filter(isRenamed);
			if (renamed.length > 0) yield* ofLabels(subject, renamed, nodesOf(binary).selectors);
		}
	}
};
/** An expression that reads the new name too, as in `old or new`, is meant for both releases. */
function* ofName(subject, selector) {
	const renamed = renamedMetric(selector.name);
	if (renamed === void 0 || recordsOf(subject.set).has(selector.name)) return;
	const now = renamed.now.replace(/\{.*/, "");
	if (subject.nodes.selectors.some(({ name: other }) => other === now)) return;
	const name = selector.matchers.find((matcher) => matcher.name === "__name__");
	yield {
		span: placeOf$1(subject, name?.valueRange ?? selector),
		message: `the metric \`${renamed.name}\` is gone since ${renamed.change.release}`,
		why: `The expression gives nothing where a newer release is scraped, and no error tells (${renamed.change.source}).`,
		help: `Use \`${renamed.now}\`.`
	};
}
function isRenamed({ name }) {
	return renamedLabels.some((label) => label.name === name);
}
/** A label counts as renamed when all metrics that it is asked of have it under another name. */
function* ofLabels(subject, labels, selectors) {
	for (const label of labels) {
		const renamed = renamedLabels.find(({ name }) => name === label.name);
		if (renamed === void 0 || selectors.length === 0) continue;
		if (!selectors.every(({ name }) => name.startsWith(renamed.prefix))) continue;
		yield {
			span: placeOf$1(subject, label),
			message: `the label \`${renamed.name}\` is gone since ${renamed.change.release}`,
			why: `Series of \`${renamed.prefix}…\` no longer have it, and no error tells (${renamed.change.source}).`,
			help: `Use \`${renamed.now}\`.`
		};
	}
}

// src/checks/promql/smellySelector.ts
/** Finds patterns that take a label's value apart. */
const smellySelector = {
	id: "promql/smelly-selector",
	severity: "info",
	summary: "A pattern looks for parts of a label’s value.",
	isOptional: true,
	*find(subject) {
		for (const { matchers } of subject.nodes.selectors) for (const { name, op, value, valueRange } of matchers) {
			if (op !== "=~" && op !== "!~") continue;
			if (!/[a-z0-9][_-]\.[*+][_-][a-z0-9]/i.test(value)) continue;
			yield {
				span: placeOf$1(subject, valueRange),
				message: `the pattern \`${value}\` takes the value of \`${name}\` apart`,
				why: "A label that holds several things can be matched but not grouped by, and a new value easily slips through the pattern.",
				help: "Give each thing a label of its own, for example with `relabel_configs`."
			};
		}
	}
};

// src/checks/promql/vectorMatching.ts
/** Finds operations whose two sides can have no series with equal labels. */
const vectorMatching = {
	id: "promql/vector-matching",
	severity: "warning",
	summary: "The two sides of an operation have no labels in common to match on.",
	*find(subject) {
		for (const binary of subject.nodes.binaries) {
			const { matching } = binary;
			if (matching === void 0 || binary.op === "or") continue;
			if (matching.fillLeft !== void 0 || matching.fillRight !== void 0) continue;
			const hit = conflict(subject, binary) ?? scrapedConflict(subject, binary);
			if (hit !== void 0) yield hit;
		}
	}
};
/** A label that both sides are matched on and that cannot be equal. */
function conflict(subject, binary) {
	const left = labelsOf(binary.left);
	const right = labelsOf(binary.right);
	const isMatched = binary.matching === void 0 ? () => false : isMatchedOn(binary.matching);
	const isOn = binary.matching?.labels?.kind === "on";
	for (const name of namesIn(left, right)) {
		if (!isMatched(name)) continue;
		const found = unequal(name, factOf(left, name), factOf(right, name));
		if (found === void 0 || isOn && found.isMissing) continue;
		return hitOf$2(subject, binary, {
			sentence: found.sentence,
			severity: "error"
		});
	}
}
function unequal(name, left, right) {
	if (left.kind === "impossible" && right.kind === "impossible") return void 0;
	if (left.kind === "impossible") {
		if (right.kind !== "guaranteed") return void 0;
		return {
			sentence: `the right side has the label \`${name}\`, the left side cannot: ${left.reason.sentence}`,
			isMissing: true
		};
	}
	if (right.kind === "impossible") {
		if (left.kind !== "guaranteed") return void 0;
		return {
			sentence: `the left side has the label \`${name}\`, the right side cannot: ${right.reason.sentence}`,
			isMissing: true
		};
	}
	if (left.kind !== "guaranteed" || right.kind !== "guaranteed") return void 0;
	if (left.value === void 0 || right.value === void 0 || left.value === right.value) return void 0;
	return {
		sentence: `\`${name}\` is \`${left.value}\` on the left and \`${right.value}\` on the right`,
		isMissing: false
	};
}
/** Scraped series have `instance`; a side that has lost it cannot match them. */
function scrapedConflict(subject, binary) {
	if (binary.matching === void 0 || binary.matching.labels?.kind === "on") return void 0;
	if (!isMatchedOn(binary.matching)("instance")) return void 0;
	const left = labelsOf(binary.left);
	const right = labelsOf(binary.right);
	const lostLeft = factOf(left, "instance");
	const lostRight = factOf(right, "instance");
	const lost = lostLeft.kind === "impossible" ? lostLeft : lostRight;
	if (lost.kind !== "impossible" || lostLeft.kind === lostRight.kind) return void 0;
	const isLeft = lost === lostLeft;
	if (!isScraped$1(isLeft ? binary.right : binary.left, isLeft ? right : left, subject)) return void 0;
	const [has, lacks] = isLeft ? ["right", "left"] : ["left", "right"];
	return hitOf$2(subject, binary, {
		sentence: `the ${has} side has \`instance\`, as all that is scraped; the ${lacks} side cannot: ${lost.reason.sentence}`,
		severity: "warning"
	});
}
/** True when all series come from targets and keep what labels they have. */
function isScraped$1(expr, labels, subject) {
	if (labels.others.kind !== "possible") return false;
	const { selectors, calls } = nodesOf(expr);
	if (calls.some(({ name }) => name === "label_replace" || name === "label_join" || name === "info")) return false;
	const records = recordsOf(subject.set);
	return selectors.every(({ name }) => name !== "" && !name.includes(":") && !/^ALERTS/.test(name) && !records.has(name));
}
function hitOf$2(subject, binary, found) {
	const result = binary.op === "unless" ? "excludes nothing" : "never has a result";
	return {
		severity: found.severity,
		span: placeOf$1(subject, binary.opRange),
		message: `\`${binary.op}\` ${result}: ${found.sentence}`,
		why: "Two series belong together only when all labels that are compared are equal; without `on` or `ignoring` these are all but the name.",
		help: "Say which labels to compare with `on (…)` or `ignoring (…)`, or give both sides the same labels."
	};
}

// src/checks/reported.ts
/** What the readers of files report by themselves, and what the comments that allow findings can be wrong in. */
const reported = [
	{
		id: "yaml/syntax",
		severity: "error",
		summary: "The file is no YAML.",
		isUpstream: true
	},
	{
		id: "promql/syntax",
		severity: "error",
		summary: "The expression does not parse, or its types do not fit.",
		isUpstream: true
	},
	{
		id: "rules/invalid",
		severity: "error",
		summary: "Prometheus refuses the rule file.",
		isUpstream: true
	},
	{
		id: "alerts/template-syntax",
		severity: "error",
		summary: "A template of a label or an annotation does not parse.",
		isUpstream: true
	},
	{
		id: "prometheus/invalid",
		severity: "error",
		summary: "Prometheus refuses the configuration.",
		isUpstream: true
	},
	{
		id: "alertmanager/invalid",
		severity: "error",
		summary: "Alertmanager refuses the configuration.",
		isUpstream: true
	},
	{
		id: "alertmanager/template-syntax",
		severity: "error",
		summary: "A file of notification templates does not parse.",
		isUpstream: true
	},
	{
		id: "alertmanager/broken-notification",
		severity: "error",
		summary: "A text of a receiver cannot be filled in when somebody is to be told."
	},
	{
		id: "alertmanager/several-documents",
		severity: "warning",
		summary: "An Alertmanager configuration has more than one document."
	},
	{
		id: "grafana/broken-query",
		severity: "error",
		summary: "A query of a dashboard does not parse."
	},
	{
		id: "grafana/invalid",
		severity: "error",
		summary: "A dashboard is not JSON, or Grafana refuses a provisioning file."
	},
	{
		id: "yaml/alias",
		severity: "error",
		summary: "An alias leads nowhere, or into itself.",
		isUpstream: true
	},
	{
		id: "yaml/character",
		severity: "error",
		summary: "A character that YAML does not allow.",
		isUpstream: true
	},
	{
		id: "yaml/depth",
		severity: "error",
		summary: "Lists or maps are nested deeper than anybody can mean.",
		isUpstream: true
	},
	{
		id: "yaml/duplicate-key",
		severity: "error",
		summary: "A key stands twice in the same map.",
		isUpstream: true
	},
	{
		id: "yaml/key",
		severity: "error",
		summary: "A map or a list stands where a key is wanted.",
		isUpstream: true
	},
	{
		id: "yaml/merge",
		severity: "error",
		summary: "What is merged with `<<` is no map.",
		isUpstream: true
	},
	{
		id: "yaml/number",
		severity: "error",
		summary: "A number is too large to be kept exactly."
	},
	{
		id: "yaml/tag",
		severity: "error",
		summary: "A value is not what its tag says.",
		isUpstream: true
	},
	{
		id: "rules/several-documents",
		severity: "warning",
		summary: "A rule file has more than one document."
	},
	{
		id: "prometheus/several-documents",
		severity: "warning",
		summary: "A configuration has more than one document."
	},
	{
		id: "check/allow-without-reason",
		severity: "warning",
		summary: "A comment allows a finding and does not say why."
	},
	{
		id: "check/unknown-allow",
		severity: "warning",
		summary: "A comment allows something that no check reports."
	},
	{
		id: "check/useless-allow",
		severity: "warning",
		summary: "A comment allows what is not found."
	},
	{
		id: "operator/invalid",
		severity: "error",
		summary: "The API server or the operator refuses what says what is scraped."
	},
	{
		id: "prometheus/missing-file",
		severity: "error",
		summary: "A configuration names a file that is not there.",
		isUpstream: true
	},
	{
		id: "web/invalid",
		severity: "error",
		summary: "A server refuses its web configuration.",
		isUpstream: true
	}
];

// src/checks/rules/dependency.ts
/** Finds recording rules that read another record one evaluation too late. */
const dependency = {
	id: "rules/dependency",
	severity: "info",
	summary: "A record is built on one of another group, or on one that comes later.",
	of: "recording",
	*find(subject) {
		const seen = /* @__PURE__ */ new Set();
		for (const selector of subject.nodes.selectors) {
			if (seen.has(selector.name) || selector.offset !== void 0) continue;
			const producers = recordsOf(subject.set).get(selector.name);
			if (producers === void 0) continue;
			seen.add(selector.name);
			yield* late(subject, selector, producers);
		}
	}
};
function* late(subject, selector, producers) {
	const inGroup = producers.filter(({ group }) => group === subject.group);
	const other = producers[0];
	if (inGroup.length === 0 && other !== void 0) {
		yield {
			span: placeOf$1(subject, selector),
			message: `\`${selector.name}\` is recorded by another group, \`${other.group.name}\``,
			why: "Groups are evaluated at different times: this rule reads a value of up to one interval ago, and the two records do not fit together.",
			help: "Put both rules into one group, the one that is read first."
		};
		return;
	}
	const { rules } = subject.group;
	const own = rules.indexOf(subject.rule);
	if (inGroup.some(({ rule }) => rules.indexOf(rule) <= own)) return;
	yield {
		span: placeOf$1(subject, selector),
		message: `\`${selector.name}\` is recorded by a later rule of this group`,
		why: "The rules of a group run in their order: this one reads the value of the evaluation before.",
		help: "Put the rule that records it first."
	};
}

// src/checks/rules/duplicate.ts
/** Finds rules that stand twice. */
const duplicate = {
	id: "rules/duplicate",
	severity: "warning",
	summary: "The same rule stands twice.",
	*find(set) {
		const folders = /* @__PURE__ */ new Map();
		for (const { source, groups } of set.files) {
			const named = namesakesIn(set.settings === void 0 ? folderOf$1(source.file) : "", folders);
			for (const { rules } of groups) for (const rule of rules) {
				const other = sameAs(rule, named);
				if (other === void 0) continue;
				const what = rule.kind === "alerting" ? "alert" : "record";
				yield {
					span: rule.nameSpan,
					message: `${what} \`${rule.name}\` is there already, with the same labels and expression: ${formatSpan(other.nameSpan)}`,
					why: rule.kind === "alerting" ? "Both write the same `ALERTS` series; when one is changed, the other stays as it was." : "Both write the same series: one is dropped at every evaluation, and when one is changed, the other stays as it was.",
					help: "Remove one of them."
				};
			}
		}
	}
};
/** Where it is not known what one Prometheus loads, folders beside each other may well be variants of the same rules. */
function namesakesIn(folder, folders) {
	const named = folders.get(folder) ?? /* @__PURE__ */ new Map();
	folders.set(folder, named);
	return named;
}
function folderOf$1(file) {
	return file.slice(0, Math.max(0, file.lastIndexOf("/")));
}
/** The rule that stands there already. */
function sameAs(rule, named) {
	const namesakes = named.get(rule.name);
	if (namesakes === void 0) {
		named.set(rule.name, { first: rule });
		return;
	}
	namesakes.byKey ??= /* @__PURE__ */ new Map([[keyOf$1(namesakes.first), namesakes.first]]);
	const { byKey } = namesakes;
	const key = keyOf$1(rule);
	const same = byKey.get(key);
	if (same === void 0) byKey.set(key, rule);
	return same;
}
/** Name, labels and expression; space does not count. */
function keyOf$1({ kind, name, labels, source }) {
	const written = labels.map((label) => `${label.name}=${label.value.text}`).sort();
	return JSON.stringify([
		kind,
		name,
		written,
		source.text.replace(/\s+/g, " ").trim()
	]);
}

// src/checks/rules/naming.ts
/** Finds records that are not named `level:metric:operations`. */
const naming$1 = {
	id: "rules/naming",
	severity: "info",
	summary: "A record is not named `level:metric:operations`.",
	isOptional: true,
	of: "recording",
	*find({ rule }) {
		if (/^[^:]*:[^:]+:[^:]+$/.test(rule.name)) return;
		yield {
			span: rule.nameSpan,
			message: `the record \`${rule.name}\` is not named \`level:metric:operations\``,
			why: "With colons everybody sees that a series is recorded, of which labels, and how: `job:http_requests:rate5m`.",
			help: "Name it after the labels that are kept, the metric, and what was done to it."
		};
	}
};

// src/checks/rules/rangeInName.ts
/** Finds records whose names tell another range than their expressions have. */
const rangeInName = {
	id: "rules/range-in-name",
	severity: "warning",
	summary: "A record’s name tells another range than its expression has.",
	of: "recording",
	*find(subject) {
		const { rule } = subject;
		const said = saidIn(rule.name);
		if (said.length === 0) return;
		const ranges = rangesOf(subject.expr);
		const other = ranges[0];
		if (other === void 0 || ranges.some(({ ms }) => ms === void 0 || said.includes(ms))) return;
		yield {
			span: placeOf$1(subject, other),
			message: `the record is named \`${rule.name}\`, and its range is ${formatDuration(other.ms ?? 0)}`,
			why: "Whoever uses the record trusts its name.",
			help: `Use \`[${said.map(formatDuration).join(", ")}]\`, or change the name.`
		};
	}
};
/** The durations in the last part of a name whose operations have a range: `rate5m`, `max_rate5m_1h`. */
function saidIn(name) {
	const operations = name.slice(name.lastIndexOf(":") + 1);
	if (operations === name || !/(?:rate|increase|delta)_?[0-9]/.test(operations)) return [];
	return [...operations.matchAll(/[0-9]+(?:ms|[smhdw])(?![a-z0-9])/g)].flatMap(([text]) => parseDuration(text) ?? []);
}
function rangesOf(expr) {
	return nodesOf(expr).calls.flatMap(({ args }) => {
		const argument = args[0] === void 0 ? void 0 : unwrap(args[0]);
		return argument?.kind === "matrix" || argument?.kind === "subquery" ? [argument.range] : [];
	});
}

// src/checks/rules/unitInName.ts
/** Finds records whose names end in another unit than the metric that they are made of, though nothing converts it. */
const unitInName = {
	id: "rules/unit-in-name",
	severity: "warning",
	summary: "A record’s name tells another unit than the metric that it is made of.",
	of: "recording",
	*find({ rule, expr }) {
		const said = unitOf(rule.name.split(":")[1] ?? "");
		if (said === void 0) return;
		const metric = keptMetric(expr)?.name;
		const unit = unitOf(metric ?? "");
		if (metric === void 0 || unit === void 0 || unit === said) return;
		yield {
			span: rule.nameSpan,
			message: `the record is named after ${said}, and \`${metric}\` is in ${unit}`,
			why: "Nothing in the expression converts one into the other, and whoever uses the record trusts its name.",
			help: `Name it after ${unit}, or convert the value.`
		};
	}
};
/** The one selector whose values come through in their unit; undefined where something may convert them. */
function keptMetric(expr) {
	switch (expr.kind) {
		case "selector": return expr;
		case "matrix": return expr.selector;
		case "paren":
		case "subquery": return keptMetric(expr.expr);
		case "aggregation": return keepingAggregations.has(expr.op) ? keptMetric(expr.expr) : void 0;
		case "call": {
			const argument = keepingCalls.get(expr.name);
			const kept = argument === void 0 ? void 0 : expr.args[argument];
			return kept === void 0 ? void 0 : keptMetric(kept);
		}
		case "binary":
		case "number":
		case "string":
		case "unary": return;
	}
}
const keepingAggregations = /* @__PURE__ */ new Set([
	"sum",
	"avg",
	"min",
	"max",
	"topk",
	"bottomk",
	"quantile",
	"stddev"
]);
/** Functions whose result has the unit of an argument, by the index of that; a rate has it too, each second. */
const keepingCalls = new Map([
	...[
		"rate",
		"irate",
		"increase",
		"delta",
		"idelta"
	].map((name) => [name, 0]),
	...[
		"avg",
		"min",
		"max",
		"sum",
		"last",
		"stddev"
	].map((name) => [`${name}_over_time`, 0]),
	["quantile_over_time", 1],
	["histogram_quantile", 1]
]);
/** Base units of the naming guide, told by the last word of a name that is not a suffix of its type. */
function unitOf(name) {
	return /(?:^|_)(seconds|bytes|celsius|meters|joules|grams|volts|amperes)(?:_(?:total|sum|bucket))?$/.exec(name)?.[1];
}

// src/checks/rules/unknownRecord.ts
/** Finds names of records that no rule of the Prometheus gives. */
const unknownRecord = {
	id: "rules/unknown-record",
	severity: "warning",
	summary: "A record is used that no rule gives.",
	*find(subject) {
		const { settings } = subject.set;
		if (settings === void 0 || settings.receivesSeries) return;
		const records = recordsOf(subject.set);
		const seen = /* @__PURE__ */ new Set();
		for (const selector of subject.nodes.selectors) {
			const { name } = selector;
			if (!name.includes(":") || records.has(name) || seen.has(name)) continue;
			seen.add(name);
			const near = nearest(name, [...records.keys()]);
			yield {
				span: placeOf$1(subject, selector),
				message: `no rule records \`${name}\``,
				why: "Names with colons are for recording rules, and no rule file of this Prometheus has one of that name: the expression gives nothing.",
				help: near === void 0 ? "Add the rule that records it, or correct the name." : `Did you mean \`${near}\`?`
			};
		}
	}
};

// src/checks/stack/podReferences.ts
/** Where a workload's pod is specified. */
const podPath = [
	"spec",
	"template",
	"spec"
];
/** Everything that the pods of a workload need to start. */
function* podReferences({ podSpec }) {
	for (const [index, volume] of listAt(podSpec, "volumes").entries()) yield* ofVolume(volume, [
		...podPath,
		"volumes",
		index
	], podSpec);
	for (const list of ["initContainers", "containers"]) for (const [index, container] of listAt(podSpec, list).entries()) yield* ofEnvironment(container, [
		...podPath,
		list,
		index
	]);
	for (const field of ["serviceAccountName", "serviceAccount"]) {
		const name = textAt$2(podSpec, field);
		if (name === void 0 || name === "default") continue;
		yield {
			kind: "ServiceAccount",
			name,
			path: [...podPath, field],
			keys: [],
			isOptional: false
		};
		return;
	}
}
function* ofVolume(volume, path, podSpec) {
	const claim = textAt$2(volume, "persistentVolumeClaim", "claimName");
	if (claim !== void 0) yield {
		kind: "PersistentVolumeClaim",
		name: claim,
		path: [
			...path,
			"persistentVolumeClaim",
			"claimName"
		],
		keys: [],
		isOptional: false
	};
	const subPaths = subPathsOf(textAt$2(volume, "name") ?? "", podSpec);
	yield* ofSource(at(volume, "configMap"), {
		kind: "ConfigMap",
		field: "name",
		path: [...path, "configMap"],
		subPaths
	});
	yield* ofSource(at(volume, "secret"), {
		kind: "Secret",
		field: "secretName",
		path: [...path, "secret"],
		subPaths
	});
	for (const [index, source] of listAt(volume, "projected", "sources").entries()) {
		const inner = [
			...path,
			"projected",
			"sources",
			index
		];
		yield* ofSource(at(source, "configMap"), {
			kind: "ConfigMap",
			field: "name",
			path: [...inner, "configMap"]
		});
		yield* ofSource(at(source, "secret"), {
			kind: "Secret",
			field: "name",
			path: [...inner, "secret"]
		});
	}
}
function* ofSource(part, { kind, field, path, subPaths = [] }) {
	const name = textAt$2(part, field);
	if (part === void 0 || name === void 0) return;
	const items = listAt(part, "items").flatMap((item, index) => {
		const key = textAt$2(item, "key");
		return key === void 0 ? [] : [{
			key,
			path: [
				...path,
				"items",
				index,
				"key"
			]
		}];
	});
	const keys = listAt(part, "items").length > 0 ? items : subPaths;
	yield {
		kind,
		name,
		path: [...path, field],
		keys,
		isOptional: at(part, "optional") === true
	};
}
function subPathsOf(volume, podSpec) {
	return ["initContainers", "containers"].flatMap((list) => listAt(podSpec, list).flatMap((container, index) => listAt(container, "volumeMounts").flatMap((mount, number) => {
		const key = textAt$2(mount, "subPath");
		if (textAt$2(mount, "name") !== volume || key === void 0 || key === "" || key.includes("/")) return [];
		return [{
			key,
			path: [
				...podPath,
				list,
				index,
				"volumeMounts",
				number,
				"subPath"
			]
		}];
	})));
}
function* ofEnvironment(container, path) {
	for (const [index, variable] of listAt(container, "env").entries()) for (const [field, kind] of [["configMapKeyRef", "ConfigMap"], ["secretKeyRef", "Secret"]]) {
		const reference = at(variable, "valueFrom", field);
		const name = textAt$2(reference, "name");
		const key = textAt$2(reference, "key");
		if (name === void 0 || key === void 0) continue;
		const inner = [
			...path,
			"env",
			index,
			"valueFrom",
			field
		];
		const isOptional = at(reference, "optional") === true;
		yield {
			kind,
			name,
			path: [...inner, "name"],
			keys: [{
				key,
				path: [...inner, "key"]
			}],
			isOptional
		};
	}
	for (const [index, source] of listAt(container, "envFrom").entries()) for (const [field, kind] of [["configMapRef", "ConfigMap"], ["secretRef", "Secret"]]) {
		const name = textAt$2(source, field, "name");
		if (name === void 0) continue;
		const isOptional = at(source, field, "optional") === true;
		yield {
			kind,
			name,
			path: [
				...path,
				"envFrom",
				index,
				field,
				"name"
			],
			keys: [],
			isOptional
		};
	}
}

// src/checks/stack/stackSubject.ts
/** The namespace that an object is in. */
function namespaceOf({ reference }, { namespace }) {
	return reference.namespace ?? namespace;
}
/** Objects of some kind. */
function ofKind(manifests, kind) {
	return manifests.filter(({ reference }) => reference.kind === kind);
}
/** The object of some name in a namespace, of the set or of any other given file. */
function findObject({ kind, namespace, name }, subject) {
	let known = objects.get(subject.all);
	if (known === void 0) {
		known = new Map(subject.all.map((one) => [`${one.reference.kind} ${namespaceOf(one, subject)}/${one.reference.name}`, one]));
		objects.set(subject.all, known);
	}
	return known.get(`${kind} ${namespace}/${name}`);
}
const objects = /* @__PURE__ */ new WeakMap();
/** The workloads of the programs of a stack. */
function monitoringWorkloads(promise) {
	const { prometheus, alertmanager, grafana, kubeStateMetrics, nodeExporter } = promise;
	return new Set([
		prometheus,
		alertmanager,
		grafana,
		kubeStateMetrics,
		nodeExporter
	].flatMap((found) => found === void 0 ? [] : [found.workload]));
}
/** Whether something may work with the set that is not looked at: an operator's Prometheus, or another program that scrapes. */
function hasOtherScrapers({ all, promise }) {
	const isOperated = all.some(({ reference }) => reference.apiVersion.startsWith("monitoring.coreos.com/"));
	const images = promise.workloads.flatMap(({ podSpec }) => containersIn(podSpec).map((one) => textAt$2(one, "image") ?? ""));
	return isOperated || images.some((image) => otherScrapers.test(image));
}
const otherScrapers = /alloy|agent|otel|opentelemetry|vmagent|victoria|telegraf|datadog|collector/i;
function containersIn(podSpec) {
	const containers = podSpec["containers"];
	return Array.isArray(containers) ? containers : [];
}

// src/checks/stack/claimNamespace.ts
/** Finds claims that are in another namespace than the pods that use them. */
const claimNamespace = {
	id: "stack/claim-namespace",
	severity: "error",
	summary: "A claim is in another namespace than the pod that uses it.",
	*find(subject) {
		const claims = ofKind(subject.all, "PersistentVolumeClaim");
		for (const workload of monitoringWorkloads(subject.promise)) for (const { kind, name, path } of podReferences(workload)) {
			if (kind !== "PersistentVolumeClaim") continue;
			const found = claims.filter(({ reference }) => reference.name === name);
			const [first] = found;
			if (first === void 0) continue;
			const placed = found.filter(({ reference }) => reference.namespace !== void 0);
			const own = workload.manifest.reference.namespace;
			const help = `Give the claim \`namespace: ${workload.namespace}\`.`;
			const why = "A pod can only use claims of its own namespace: it stays pending for ever, and nothing refuses it.";
			if (own !== void 0 && placed.length === 0) yield {
				span: first.spanOf(["metadata", "name"]),
				severity: "warning",
				message: `the claim \`${name}\` names no namespace, and ${formatWorkload(workload)} uses it`,
				why: `\`kubectl apply\` puts it into the namespace of its context, mostly \`default\`. ${why}`,
				help
			};
			else if (!found.some((one) => namespaceOf(one, subject) === workload.namespace)) yield {
				span: workload.manifest.spanOf(path),
				message: `${formatWorkload(workload)} uses the claim \`${name}\`, which is in the namespace \`${namespaceOf(first, subject)}\``,
				why,
				help
			};
		}
	}
};

// src/checks/stack/serviceAddress.ts
/** Looks an address up among the Services of the set, as a pod of a namespace would. */
function behind(address, from, { promise }) {
	const parsed = /^(?:(https?):\/\/)?([A-Za-z0-9.-]+?)\.?(?::([0-9]+))?(?:\/|$)/.exec(address);
	const [name = "", namespace = from, third] = parsed?.[2]?.split(".") ?? [];
	const isIp = /^[0-9.]+$/.test(parsed?.[2] ?? "");
	if (parsed === null || isIp || name === "localhost" || third !== void 0 && third !== "svc") return { kind: "elsewhere" };
	const services = promise.services.filter((service) => service.namespace === namespace);
	if (services.length === 0) return { kind: "elsewhere" };
	const service = services.find((candidate) => candidate.name === name);
	if (service === void 0) return {
		kind: "no-service",
		name,
		namespace
	};
	const spec = service.manifest.object["spec"];
	if (textAt$2(spec, "type") === "ExternalName") return { kind: "elsewhere" };
	const port = Number(parsed[3] ?? (parsed[1] === "https" ? 443 : 80));
	if (!(textAt$2(spec, "clusterIP") === "None") && !service.ports.some((candidate) => candidate.port === port)) return {
		kind: "no-port",
		service,
		port
	};
	return Object.keys(service.selector).length > 0 && service.workloads.length === 0 ? {
		kind: "no-pods",
		service
	} : {
		kind: "service",
		service
	};
}
/** Says what is wrong with an address; undefined when nothing is known to be. */
function troubleOf(found, { promise }) {
	switch (found.kind) {
		case "elsewhere":
		case "service": return;
		case "no-port": {
			const { service, port } = found;
			const ports = service.ports.map((one) => one.port).join(", ");
			return {
				message: `Service \`${service.name}\` has no port ${port}`,
				help: `Its ports are: ${ports || "none"}.`
			};
		}
		case "no-pods": {
			const { service } = found;
			const labels = Object.entries(service.selector).map(([key, value]) => `${key}=${String(value)}`);
			return {
				message: `Service \`${service.name}\` selects no pod of the manifests: \`${labels.join(",")}\``,
				help: "Correct the selector, or the labels of the pod template."
			};
		}
		case "no-service": {
			const names = promise.services.filter(({ namespace }) => namespace === found.namespace).map(({ name }) => name);
			const near = nearest(found.name, names);
			return {
				message: `there is no Service \`${found.name}\` in the namespace \`${found.namespace}\``,
				help: near === void 0 ? `The manifests have ${names.map((name) => `\`${name}\``).join(", ")} there.` : `Did you mean \`${near}\`?`
			};
		}
	}
}

// src/checks/stack/deadAddress.ts
/** Finds addresses and ports inside the stack that lead nowhere. */
const deadAddress = {
	id: "stack/dead-address",
	severity: "warning",
	summary: "An address or a port leads to nothing that the manifests have.",
	*find(subject) {
		yield* datasources(subject);
		yield* scrapeTargets(subject);
		const monitoring = monitoringWorkloads(subject.promise);
		for (const service of subject.promise.services) if (service.workloads.filter((workload) => monitoring.has(workload)).length > 0) yield* targetPorts(service);
	}
};
/** Data sources of Grafana; a Service that is missing counts where the manifests have the program that it should lead to. */
function* datasources(subject) {
	const { grafana, prometheus, alertmanager } = subject.promise;
	if (grafana === void 0) return;
	const programs = {
		prometheus: prometheus?.workload.namespace,
		alertmanager: alertmanager?.workload.namespace
	};
	for (const { kind, object, source, mounts } of subject.documents) {
		const isMounted = mounts.some(({ container }) => isSame$1(container.manifest, grafana.workload.manifest));
		if (kind !== "grafana-datasources" || object === void 0 || !isMounted) continue;
		for (const { type, url, span, name } of readDatasources(source).datasources) {
			const hit = url.includes("$") ? void 0 : hitOf$1(url, {
				span,
				from: grafana.workload.namespace
			}, subject);
			if (hit === void 0 || hit.isMissing && programs[type] !== hit.namespace) continue;
			yield {
				span,
				severity: "error",
				message: `the data source \`${name}\` leads nowhere: ${hit.message}`,
				why: "Every dashboard that uses it stays empty.",
				help: hit.help
			};
		}
	}
}
/** Static targets with the name of a Service; a port that the Service does not have is wrong, whatever else exists. */
function* scrapeTargets(subject) {
	const { prometheus } = subject;
	for (const job of prometheus?.config.settings.scrape_configs ?? []) {
		if (prometheus === void 0 || job === void 0 || job.relabel_configs.length > 0) continue;
		for (const group of job.static_configs) for (const [index, target] of group?.targets.entries() ?? []) {
			const place = group && prometheus.config.spanOf(group, "targets", index);
			if (place === void 0) continue;
			const from = prometheus.promise.workload.namespace;
			const hit = hitOf$1(`${job.scheme}://${target}`, {
				span: place,
				from
			}, subject);
			if (hit === void 0 || hit.isMissing) continue;
			yield {
				span: place,
				message: `\`${target}\` cannot be scraped: ${hit.message}`,
				why: "The target is down for ever.",
				help: hit.help
			};
		}
	}
}
function hitOf$1(address, { from }, subject) {
	const found = behind(address, from, subject);
	const trouble = troubleOf(found, subject);
	if (trouble === void 0 || found.kind === "elsewhere") return void 0;
	const namespace = found.kind === "no-service" ? found.namespace : found.service.namespace;
	return {
		isMissing: found.kind !== "no-port",
		namespace,
		...trouble
	};
}
/** Ports of a Service that its pods do not have. */
function* targetPorts({ manifest, name, ports, workloads }) {
	for (const [index, port] of ports.entries()) {
		if (typeof port.targetPort !== "string") continue;
		if (workloads.some((workload) => targetPortNumber(port, workload) !== void 0)) continue;
		const names = [...new Set(workloads.flatMap(portNames))];
		yield {
			span: manifest.spanOf([
				"spec",
				"ports",
				index,
				"targetPort"
			]),
			severity: "error",
			message: `no pod behind Service \`${name}\` has a port that is called \`${port.targetPort}\``,
			why: "The Service has no endpoints on this port: nobody reaches the program through it.",
			help: names.length === 0 ? "Give the container port this name." : `The names are: ${names.map((one) => `\`${one}\``).join(", ")}.`
		};
	}
}
function portNames({ podSpec }) {
	return listAt(podSpec, "containers").flatMap((container) => listAt(container, "ports").flatMap((port) => {
		const name = port?.name;
		return typeof name === "string" ? [name] : [];
	}));
}
function isSame$1(left, right) {
	return left.span.file === right.span.file && left.span.line === right.span.line && left.reference.name === right.reference.name;
}

// src/checks/stack/ruleSelectors.ts
/** Every selector of the rules that a Prometheus loads. */
function selectorsIn(prometheus) {
	const known = memory$1.get(prometheus);
	if (known !== void 0) return known;
	const found = prometheus.ruleFiles.flatMap(({ groups }) => groups.flatMap((group) => group.rules)).flatMap((rule) => nodesOf(rule.expr).selectors.map((selector) => ({
		rule,
		selector
	})));
	memory$1.set(prometheus, found);
	return found;
}
const memory$1 = /* @__PURE__ */ new WeakMap();

// src/checks/stack/scraped.ts
/** The targets that a Prometheus gets of the manifests' own objects and of one node. */
function targetsIn(prometheus, subject) {
	const known = targets.get(prometheus);
	if (known !== void 0) return known;
	const inventory = stackInventory(subject);
	const { namespace } = prometheus.promise.workload;
	const found = prometheus.jobs.map((job) => ({
		job,
		targets: targetsOf(job, inventory, namespace)
	}));
	targets.set(prometheus, found);
	return found;
}
const targets = /* @__PURE__ */ new WeakMap();
/** Whether all that Prometheus scrapes can be told from the manifests and what runs in the cluster. */
function isScrapingKnown(prometheus, subject) {
	if (subject.promise.workloads.length > mostWorkloads) return false;
	const receives = prometheus.set.settings?.receivesSeries !== false;
	const areForeseeable = prometheus.jobs.every((job) => isForeseeable(job) && !job.relabel.some(isDoubtful$1));
	return prometheus.areJobsKnown && areForeseeable && !receives && !hasOtherScrapers(subject);
}
/** Whether a relabel rule decides by what only the cluster knows: names and addresses of pods, labels of nodes and namespaces. */
function isDoubtful$1({ action, sourceLabels }) {
	if (action === "hashmod") return true;
	return (action === "keep" || action === "drop" || action === "keepequal" || action === "dropequal") && sourceLabels.some((label) => onlyInCluster.test(label));
}
const onlyInCluster = /^(?:__address__|instance|__tmp.*|__meta_kubernetes_(?:node_.*|namespace_(?:label|annotation).*|pod_(?:node_name|uid|host_ip|ip|name|controller_name)|pod_label_?(?:present_)?(?:pod_template_hash|controller_revision_hash|statefulset_.*|apps_kubernetes_io_.*)|endpoints?_(?:label|annotation|node_name|hostname|address_target_name).*|endpointslice_(?:name|label|annotation|address_target_name|endpoint_(?:node_name|hostname|zone|topology)).*))$/;
/** The targets of more than these would take too long to work out. */
const mostWorkloads = 2e3;
/** Whether some job scrapes pods of a workload; doubtful cases count as scraped. */
function isScraped(workload, given) {
	const { prometheus, subject, port } = given;
	const pods = `pod.${workload.namespace}.${workload.kind}.${workload.name}.`;
	const services = subject.promise.services.filter((service) => service.workloads.includes(workload));
	const origins = new Set(services.map((service) => `Service ${service.namespace}/${service.name}`));
	return targetsIn(prometheus, subject).some(({ job, targets }) => {
		if (targets.length === 0) return isOfNodes(job);
		return targets.some(({ url, origin }) => {
			const address = /^[^:]*:\/\/([^/]*)/.exec(url)?.[1] ?? "";
			if (address.startsWith(pods) || origins.has(origin)) return true;
			const isSamePort = port !== void 0 && address.endsWith(`:${port}`);
			if (origin.startsWith("Node ")) return isSamePort;
			if (origin !== "static") return false;
			const found = behind(address, prometheus.promise.workload.namespace, subject);
			if (found.kind === "elsewhere" || found.kind === "no-service") return isSamePort;
			return found.service.workloads.includes(workload);
		});
	});
}
/** What the cluster will hold of the manifests, on one node that takes every pod. */
function stackInventory({ promise }) {
	const known = memory.get(promise);
	if (known !== void 0) return known;
	const workloads = promise.workloads.map((workload) => workload.replicas === void 0 ? workload : {
		...workload,
		replicas: Math.min(workload.replicas, 1)
	});
	const inventory = predictedInventory({
		...promise,
		workloads
	}, [nodeFor(workloads)]);
	memory.set(promise, inventory);
	return inventory;
}
const memory = /* @__PURE__ */ new WeakMap();
/** How many pods a workload has on such a node; none means that nothing is known. */
function podsOfWorkload(workload) {
	return promisedPods(workload, [nodeFor([workload])]);
}
/** Labels of real nodes decide what of them is scraped. */
function isOfNodes({ discoveries }) {
	return discoveries.some((discovery) => discovery.kind === "kubernetes" && discovery.role === "node");
}
function nodeFor(workloads) {
	const labels = workloads.map(({ podSpec }) => objectAt(podSpec, "nodeSelector"));
	return {
		kind: "Node",
		metadata: {
			name: "node",
			labels: Object.assign({ "kubernetes.io/os": "linux" }, ...labels)
		},
		status: {
			addresses: [{
				type: "InternalIP",
				address: "node"
			}],
			daemonEndpoints: { kubeletEndpoint: { Port: 10250 } }
		}
	};
}

// src/checks/stack/metricWithoutSource.ts
/** Finds rules on metrics of an exporter that Prometheus does not scrape. */
const metricWithoutSource = {
	id: "stack/metric-without-source",
	severity: "warning",
	summary: "Rules use metrics that nothing gives which Prometheus scrapes.",
	*find(subject) {
		const { prometheus } = subject;
		if (prometheus === void 0 || prometheus.jobs.length === 0 || !isScrapingKnown(prometheus, subject)) return;
		const uses = selectorsIn(prometheus).filter(({ selector }) => !isRecorded(selector, prometheus));
		for (const { metrics, shown, exporter, whyNot } of sources$1) {
			const found = uses.filter(({ selector }) => metrics.test(selector.name));
			const [first] = found;
			const why = first && whyNot(prometheus, subject);
			if (first === void 0 || why === void 0) continue;
			const rules = new Set(found.map(({ rule }) => rule)).size;
			yield {
				span: first.rule.source.spanAt(first.selector.start, first.selector.end),
				message: `nothing that Prometheus scrapes gives \`${shown}\`: ${rules === 1 ? "this rule" : `this rule and ${rules - 1} more`} can never have a result`,
				why,
				help: `Scrape ${exporter}, or remove the rules.`
			};
		}
	}
};
const sources$1 = [
	{
		metrics: /^kube_[a-z]+_[a-z_]+$/,
		shown: "kube_*",
		exporter: "kube-state-metrics",
		whyNot: (prometheus, subject) => whyNotFrom("kubeStateMetrics", prometheus, subject)
	},
	{
		metrics: /^node_(?:cpu|memory|filesystem|disk|network|load\d|uname|boot|timex|exporter|vmstat|netstat|sockstat)_?/,
		shown: "node_*",
		exporter: "the node exporter",
		whyNot: (prometheus, subject) => whyNotFrom("nodeExporter", prometheus, subject)
	},
	{
		metrics: /^container_(?:cpu|memory|fs|network)_[a-z_]+$/,
		shown: "container_*",
		exporter: "cAdvisor, which is part of every kubelet, at `/metrics/cadvisor`",
		whyNot(prometheus, subject) {
			if (!prometheus.jobs.every(isClosed)) return void 0;
			if (targetsIn(prometheus, subject).flatMap(({ job, targets }) => isNodeJob(job) && targets.length === 0 ? ["cadvisor"] : targets.map(({ url }) => url)).some((url) => /cadvisor|\/metrics\/resource|:4194/.test(url))) return void 0;
			return "No job asks the kubelets for `/metrics/cadvisor`; their `/metrics` has nothing of containers.";
		}
	}
];
function whyNotFrom(component, prometheus, subject) {
	const found = subject.promise[component];
	const port = component === "nodeExporter" ? 9100 : 8080;
	if (found === void 0) {
		if (!prometheus.jobs.every(isClosed)) return void 0;
		if (targetsIn(prometheus, subject).some((one) => isDoubtful(one, port))) return void 0;
		return "It is not among the manifests, and no job could find it elsewhere.";
	}
	if (podsOfWorkload(found.workload) === 0 || isScraped(found.workload, {
		prometheus,
		subject,
		port
	})) return void 0;
	return `It is among the manifests as ${found.workload.kind} \`${found.workload.name}\`, and no scrape job finds it.`;
}
/** A target on the usual port may be it. */
function isDoubtful({ job, targets }, port) {
	if (isNodeJob(job) && targets.length === 0) return true;
	return targets.some(({ url }) => url.includes(`:${port}`) || /exporter|state|metrics\./.test(url));
}
/** Whether a job can find nothing but what it names, nodes, or the API server. */
function isClosed(job) {
	const isForApiServer = job.relabel.some(({ action, regex }) => action === "keep" && regex.pattern().includes("kubernetes;https"));
	return job.discoveries.every((discovery) => discovery.kind === "static" || discovery.kind === "kubernetes" && (discovery.role === "node" || isForApiServer));
}
function isNodeJob({ discoveries }) {
	return discoveries.some((discovery) => discovery.kind === "kubernetes" && discovery.role === "node");
}
function isRecorded({ name }, { set }) {
	return recordsOf(set).has(name);
}

// src/checks/stack/knownMount.ts
/** The mount that a folder of a container is in, if everything in it is known; undefined where more may be there. */
function knownMount(folder, { workload, container }, subject) {
	const mounts = listAt(container, "volumeMounts").map((mount) => ({
		mount,
		path: (textAt$2(mount, "mountPath") ?? "").replace(/\/+$/, "")
	}));
	const covering = mounts.filter(({ path }) => folder === path || folder.startsWith(`${path}/`)).sort((a, b) => b.path.length - a.path.length)[0];
	if (covering === void 0 || textAt$2(covering.mount, "subPath") || textAt$2(covering.mount, "subPathExpr")) return void 0;
	const inside = mounts.filter(({ path }) => path.startsWith(`${folder}/`));
	const sources = sourcesOf$1(covering.mount, workload, subject);
	if (sources === void 0 || inside.some(({ mount }) => sourcesOf$1(mount, workload, subject) === void 0)) return void 0;
	return {
		path: covering.path,
		sources: sources.join(" and ")
	};
}
function sourcesOf$1(mount, workload, subject) {
	const volume = listAt(workload.podSpec, "volumes").find((one) => textAt$2(one, "name") === textAt$2(mount, "name"));
	const projected = listAt(volume, "projected", "sources");
	const parts = projected.length > 0 ? projected : volume === void 0 ? [] : [volume];
	const names = [];
	for (const part of parts) {
		const map = textAt$2(part, "configMap", "name");
		const secret = textAt$2(part, "secret", "secretName") ?? textAt$2(part, "secret", "name");
		const [kind, name] = map === void 0 ? ["Secret", secret] : ["ConfigMap", map];
		if (name === void 0 || !findObject({
			kind,
			name,
			namespace: workload.namespace
		}, subject)) return void 0;
		names.push(`${kind} \`${name}\``);
	}
	return names.length === 0 || at(volume, "csi") !== void 0 ? void 0 : names;
}

// src/checks/stack/missingReference.ts
/** Finds objects, keys and files that the workloads of a monitoring stack need and that the manifests do not have. */
const missingReference = {
	id: "stack/missing-reference",
	severity: "warning",
	summary: "A workload names an object, a key or a file that the manifests do not have.",
	*find(subject) {
		for (const workload of monitoringWorkloads(subject.promise)) {
			const references = [...podReferences(workload)];
			for (const reference of references) {
				if (reference.isOptional) continue;
				const target = findObject({
					...reference,
					namespace: workload.namespace
				}, subject);
				const hit = target === void 0 ? absent(reference, {
					workload,
					references
				}, subject) : void 0;
				if (hit !== void 0) yield hit;
				if (target !== void 0) yield* missingKeys(reference, target, workload);
			}
		}
		yield* missingConfiguration(subject);
	}
};
/** Objects may be there that are not given: only what looks like a mistake is told. */
function absent({ kind, name, path }, from, subject) {
	const { workload, references } = from;
	if (name === "kube-root-ca.crt") return void 0;
	const span = workload.manifest.spanOf(path);
	const why = "Without it no pod of the workload starts.";
	const known = ofKind(subject.all, kind);
	const elsewhere = known.find(({ reference }) => reference.name === name);
	if (elsewhere !== void 0 && kind === "PersistentVolumeClaim") return void 0;
	if (elsewhere !== void 0) return {
		span,
		message: `${formatWorkload(workload)} needs ${kind} \`${name}\`, which is in the namespace \`${namespaceOf(elsewhere, subject)}\``,
		why: "Pods see only what is in their own namespace. Without it none of them starts.",
		help: `Put both into \`${workload.namespace}\`.`
	};
	const taken = usedNames(subject);
	const free = known.filter((one) => namespaceOf(one, subject) === workload.namespace && !taken.has(one.reference.name));
	const near = nearest(name, free.map(({ reference }) => reference.name));
	const message = `the manifests have no ${kind} \`${name}\` in the namespace \`${workload.namespace}\``;
	if (near !== void 0) return {
		span,
		message,
		why,
		help: `Did you mean \`${near}\`?`
	};
	const isAmongOthers = references.some((other) => other.kind === "ConfigMap" && findObject({
		...other,
		namespace: workload.namespace
	}, subject) !== void 0);
	if (kind !== "ConfigMap") return void 0;
	return {
		span,
		severity: isAmongOthers ? "warning" : "info",
		message,
		why,
		help: "Add it to the manifests, or mark it `optional`; if something else makes it, allow this finding."
	};
}
function* missingKeys({ kind, name, keys }, target, workload) {
	const there = (kind === "Secret" ? ["data", "stringData"] : ["data", "binaryData"]).flatMap((field) => Object.keys(objectAt(target.object, field)));
	if (there.length === 0) return;
	for (const { key, path } of keys) {
		if (there.includes(key)) continue;
		const near = nearest(key, there);
		yield {
			span: workload.manifest.spanOf(path),
			severity: "error",
			message: `${kind} \`${name}\` has no key \`${key}\``,
			why: "The kubelet does not start a pod whose files or variables it cannot make.",
			help: near === void 0 ? `Its keys are: ${there.map((one) => `\`${one}\``).join(", ")}.` : `Did you mean \`${near}\`?`
		};
	}
}
/** What the pods of the set use is no misspelt object. */
function usedNames({ promise }) {
	let names = used.get(promise);
	if (names === void 0) {
		names = new Set(promise.workloads.flatMap((one) => [...podReferences(one)].map(({ name }) => name)));
		used.set(promise, names);
	}
	return names;
}
const used = /* @__PURE__ */ new WeakMap();
/** `--config.file` names a path in a folder whose whole content is known. */
function* missingConfiguration(subject) {
	const { prometheus, alertmanager } = subject.promise;
	const programs = [{
		found: prometheus,
		file: "/etc/prometheus/prometheus.yml"
	}, {
		found: alertmanager,
		file: "/etc/alertmanager/alertmanager.yml"
	}];
	for (const { found, file } of programs) {
		if (found === void 0) continue;
		const flag = flagValue(found.container, "config.file");
		const isOwnStart = listAt(found.container, "command").length + listAt(found.container, "args").length === 0;
		const path = flag ?? (isOwnStart ? file : void 0);
		if (path === void 0 || path.includes("$(")) continue;
		const mount = knownMount(path.slice(0, path.lastIndexOf("/")), found, subject);
		const files = mountedFiles(found.workload, found.container, { find: (kind, namespace, name) => findObject({
			kind,
			namespace,
			name
		}, subject) });
		if (mount === void 0 || files.some((one) => one.path === path)) continue;
		const there = files.filter((one) => one.path.startsWith(`${mount.path}/`)).map((one) => `\`${one.path}\``);
		yield {
			span: placeOfFlag(found),
			severity: "error",
			message: `there is no file \`${path}\`: ${mount.sources} is mounted at \`${mount.path}\``,
			why: "The program ends at once when its configuration is not there.",
			help: there.length === 0 ? "Add the key to it." : `In the folder are: ${there.join(", ")}.`
		};
	}
}
function placeOfFlag({ workload, container }) {
	const index = listAt(workload.podSpec, "containers").indexOf(container);
	const path = [
		...podPath,
		"containers",
		index
	];
	for (const field of ["args", "command"]) {
		const at = listAt(container, field).findIndex((word) => typeof word === "string" && /^--?config\.file(?:=|$)/.test(word));
		if (at >= 0) return workload.manifest.spanOf([
			...path,
			field,
			at
		]);
	}
	return workload.manifest.spanOf(textAt$2(container, "name") === void 0 ? path : [...path, "name"]);
}

// src/checks/stack/nobodyToAlert.ts
/** Finds a Prometheus whose alerts come to nobody. */
const nobodyToAlert = {
	id: "stack/nobody-to-alert",
	severity: "error",
	summary: "Prometheus has alerts and no Alertmanager that it can send them to.",
	*find(subject) {
		const { prometheus } = subject;
		const alerts = prometheus === void 0 ? 0 : alertsOf(prometheus);
		if (prometheus === void 0 || alerts === 0) return;
		const { config } = prometheus;
		if (config.alertmanagers.length === 0) {
			const span = config.spanOf(config.settings.alerting) ?? config.ruleFiles[0]?.span;
			if (span !== void 0) yield noAlertmanager(span, alerts, subject);
			return;
		}
		yield* deadTargets(prometheus, subject);
		yield* undiscovered(prometheus, subject);
	}
};
/** How many alerting rules a Prometheus has. */
function alertsOf({ ruleFiles }) {
	return ruleFiles.flatMap(({ groups }) => groups.flatMap((group) => group.rules)).filter(({ kind }) => kind === "alerting").length;
}
function noAlertmanager(span, alerts, { promise }) {
	const there = promise.alertmanager;
	const known = there === void 0 ? "" : ` ${formatWorkload(there.workload)} is among the manifests${there.address === void 0 ? "" : `, behind \`${there.address.service}:${there.address.port}\``}.`;
	return {
		span,
		severity: there === void 0 ? "warning" : "error",
		message: `Prometheus has ${alerts === 1 ? "one alert" : `${alerts} alerts`} and no Alertmanager to send them to`,
		why: "The alerts fire, and are seen by who happens to look at the page of Prometheus.",
		help: `Name the Alertmanager in \`alerting.alertmanagers\`.${known}`
	};
}
/** Names in the configuration that lead to no Service or to no pod of the manifests. */
function* deadTargets({ config, promise }, subject) {
	const from = promise.workload.namespace;
	const there = subject.promise.alertmanager?.workload.namespace;
	for (const entry of config.settings.alerting.alertmanagers) {
		if (entry === void 0 || entry.relabel_configs.length > 0) continue;
		for (const group of entry.static_configs) for (const [index, target] of group?.targets.entries() ?? []) {
			const found = behind(`${entry.scheme}://${target}`, from, subject);
			const trouble = troubleOf(found, subject);
			if (group === void 0 || trouble === void 0) continue;
			const namespace = found.kind === "no-service" ? found.namespace : found.kind === "no-pods" ? from : there;
			if (found.kind !== "no-port" && (there === void 0 || namespace !== there)) continue;
			yield {
				span: config.spanOf(group, "targets", index) ?? config.ruleFiles[0].span,
				message: `\`${target}\` is no Alertmanager: ${trouble.message}`,
				why: "Every alert is sent there and lost; only the log of Prometheus tells.",
				help: trouble.help
			};
		}
	}
}
/** Discovery that finds none of the Alertmanagers that the manifests have. */
function* undiscovered({ config, promise }, subject) {
	const there = subject.promise.alertmanager;
	const inventory = stackInventory(subject);
	const discoveries = config.alertmanagers.flatMap((group) => group.discoveries);
	if (there === void 0 || podsOfWorkload(there.workload) === 0) return;
	if (discoveries.length === 0 || discoveries.some(({ kind }) => kind !== "kubernetes")) return;
	if (config.alertmanagers.some(({ relabel }) => relabel.some(isDoubtful$1))) return;
	const urls = config.alertmanagers.flatMap((group) => alertmanagerUrls(group, inventory, promise.workload.namespace));
	const [first] = config.alertmanagers;
	if (urls.length > 0 || first === void 0) return;
	yield {
		span: first.span,
		severity: "warning",
		message: `the discovery does not find ${formatWorkload(there.workload)}`,
		why: "No pod and no Service of the manifests is left by its namespaces, selectors and `relabel_configs`.",
		help: "Correct them, or name the Service of Alertmanager in `static_configs`."
	};
}

// src/checks/stack/noReceiver.ts
/** Finds an Alertmanager that never tells anybody of anything. */
const noReceiver = {
	id: "stack/no-receiver",
	severity: "error",
	summary: "No receiver that alerts can come to tells anybody.",
	*find({ alertmanager, prometheus }) {
		if (alertmanager === void 0 || prometheus === void 0) return;
		const { route, receivers } = alertmanager.config;
		const routes = [...routesBelow(route)].filter((one) => !isForWatchdog(one));
		const used = new Set(routes.map(({ receiver }) => receiver));
		const alerts = alertsOf(prometheus);
		const silent = receivers.filter(({ name }) => used.has(name));
		if (alerts === 0 || silent.length === 0 || silent.some(({ integrations }) => integrations.length > 0)) return;
		if (silent.every(({ name }) => saysSo.test(name))) return;
		const names = silent.map(({ name }) => `\`${name}\``).join(", ");
		yield {
			span: route.ownReceiver?.span ?? route.span,
			message: `nobody is ever told of ${alerts === 1 ? "the alert" : `the ${alerts} alerts`}: ${silent.length === 1 ? `the only receiver ${names} has` : `the receivers ${names} have`} no integration`,
			why: "Alertmanager shows the alerts on its page and sends nothing.",
			help: "Add a list such as `slack_configs` to a receiver; where silence is meant, name it `null`."
		};
	}
};

// src/checks/stack/refusedPod.ts
/** Finds workloads whose pods their namespace refuses. */
const refusedPod = {
	id: "stack/refused-pod",
	severity: "error",
	summary: "The namespace enforces a level of pod security that the pods do not meet.",
	*find(subject) {
		for (const namespace of ofKind(subject.all, "Namespace")) {
			const level = textAt$2(namespace.object, "metadata", "labels", "pod-security.kubernetes.io/enforce");
			if (level !== "baseline" && level !== "restricted") continue;
			for (const workload of monitoringWorkloads(subject.promise)) {
				if (workload.namespace !== namespace.reference.name) continue;
				const found = [...violations(workload.podSpec, level)];
				const [first] = found;
				if (first === void 0) continue;
				yield {
					span: workload.manifest.spanOf([...podPath, ...first.path]),
					message: `the namespace \`${workload.namespace}\` refuses the pods of ${formatWorkload(workload)}: ${[...new Set(found.map(({ what }) => what))].join(", ")}`,
					why: `It enforces the level \`${level}\`. The ${workload.kind} itself is created without a word, and never gets a pod.`,
					help: "Change the pod, put it into a namespace of its own, or lower the level of this one."
				};
			}
		}
	}
};
/** What the Pod Security Standards forbid (k8s.io/pod-security-admission policy); user namespaces and AppArmor are left out. */
function* violations(podSpec, level) {
	for (const field of [
		"hostNetwork",
		"hostPID",
		"hostIPC"
	]) if (at(podSpec, field) === true) yield {
		what: `\`${field}\``,
		path: [field]
	};
	for (const [index, volume] of listAt(podSpec, "volumes").entries()) {
		const kind = Object.keys(objectAt(volume)).find((key) => key !== "name");
		if (kind === "hostPath") yield {
			what: "`hostPath` volumes",
			path: [
				"volumes",
				index,
				"hostPath"
			]
		};
		else if (level === "restricted" && kind !== void 0 && !restrictedVolumes.has(kind)) yield {
			what: `volumes of the kind \`${kind}\``,
			path: [
				"volumes",
				index,
				kind
			]
		};
	}
	for (const list of ["initContainers", "containers"]) for (const [index, container] of listAt(podSpec, list).entries()) {
		yield* ofContainer(container, [list, index]);
		if (level === "restricted") yield* restricted(container, {
			path: [list, index],
			podSpec
		});
	}
}
const restrictedVolumes = /* @__PURE__ */ new Set([
	"configMap",
	"csi",
	"downwardAPI",
	"emptyDir",
	"ephemeral",
	"image",
	"persistentVolumeClaim",
	"projected",
	"secret"
]);
function* ofContainer(container, path) {
	if (at(container, "securityContext", "privileged") === true) yield {
		what: "`privileged`",
		path: [
			...path,
			"securityContext",
			"privileged"
		]
	};
	for (const [index, capability] of listAt(container, "securityContext", "capabilities", "add").entries()) if (!baselineCapabilities.has(String(capability))) yield {
		what: `the capability \`${String(capability)}\``,
		path: [
			...path,
			"securityContext",
			"capabilities",
			"add",
			index
		]
	};
	for (const [index, port] of listAt(container, "ports").entries()) if ((numberAt$1(port, "hostPort") ?? 0) !== 0) yield {
		what: "`hostPort`",
		path: [
			...path,
			"ports",
			index,
			"hostPort"
		]
	};
}
const baselineCapabilities = /* @__PURE__ */ new Set([
	"AUDIT_WRITE",
	"CHOWN",
	"DAC_OVERRIDE",
	"FOWNER",
	"FSETID",
	"KILL",
	"MKNOD",
	"NET_BIND_SERVICE",
	"SETFCAP",
	"SETGID",
	"SETPCAP",
	"SETUID",
	"SYS_CHROOT"
]);
function* restricted(container, { path, podSpec }) {
	const own = at(container, "securityContext");
	const pod = at(podSpec, "securityContext");
	if (at(own, "allowPrivilegeEscalation") !== false) yield {
		what: "`allowPrivilegeEscalation` is not `false`",
		path
	};
	if (!listAt(own, "capabilities", "drop").includes("ALL")) yield {
		what: "not all capabilities are dropped",
		path
	};
	if ((at(own, "runAsNonRoot") ?? at(pod, "runAsNonRoot")) !== true) yield {
		what: "`runAsNonRoot` is not `true`",
		path
	};
	const profile = textAt$2(own, "seccompProfile", "type") ?? textAt$2(pod, "seccompProfile", "type");
	if (profile !== "RuntimeDefault" && profile !== "Localhost") yield {
		what: "no `seccompProfile`",
		path
	};
}

// src/corpus/references.ts
/** The files that a configuration loads; their globs as written. */
function referencesOf(kind, root) {
	switch (kind) {
		case "prometheus": return [
			...texts(root, "rule_files").map((glob) => ({
				glob,
				kind: "rules"
			})),
			...texts(root, "scrape_config_files").map((glob) => ({
				glob,
				kind: "scrape-configs"
			})),
			...listField(root, "scrape_configs").flatMap(targetFiles),
			...listField(field(root, "alerting"), "alertmanagers").flatMap(targetFiles)
		];
		case "scrape-configs": return listField(root, "scrape_configs").flatMap(targetFiles);
		case "alertmanager": return texts(root, "templates").map((glob) => ({
			glob,
			kind: "template"
		}));
		case "grafana-dashboards": return listField(root, "providers").flatMap((provider) => {
			const path = textField(field(provider, "options"), "path") ?? textField(field(provider, "options"), "folder");
			return path === void 0 ? [] : [{
				glob: `${path.replace(/\/+$/, "")}/*`,
				kind: "dashboard"
			}];
		});
		default: return [];
	}
}
/** A path or a glob as the program takes it: relative ones begin at the folder of the file that names them. */
function resolved(glob, from) {
	if (glob.startsWith("/")) return glob;
	const parts = [];
	for (const part of [...from.split("/").slice(0, -1), ...glob.split("/")]) {
		if (part === "." || part === "" && parts.length > 0) continue;
		if (part === ".." && parts.length > 0 && parts.at(-1) !== ".." && parts.at(-1) !== "") parts.pop();
		else parts.push(part);
	}
	return parts.join("/");
}
function targetFiles(job) {
	return listField(job, "file_sd_configs").flatMap((discovery) => texts(discovery, "files").map((glob) => ({
		glob,
		kind: "file-sd"
	})));
}
function texts(node, key) {
	return listField(node, key).flatMap((item) => item.kind === "scalar" ? [item.text] : []);
}

// src/checks/stack/rulesNotLoaded.ts
/** Finds rules that the Prometheus of the manifests does not load. */
const rulesNotLoaded = {
	id: "stack/rules-not-loaded",
	severity: "warning",
	summary: "Rules do not come to Prometheus: a pattern matches no file, or no pattern matches the rules.",
	*find(subject) {
		const { prometheus } = subject;
		if (prometheus === void 0) return;
		yield* emptyGlobs(prometheus, subject);
		for (const document of subject.documents) {
			const hit = document.kind === "rules" ? unloaded(document, prometheus, subject) : void 0;
			if (hit !== void 0) yield hit;
		}
	}
};
function* emptyGlobs(prometheus, subject) {
	const { config, promise, files } = prometheus;
	const from = promise.configFile?.path ?? "/";
	for (const { glob, span } of config.ruleFiles) {
		const path = resolved(glob, from);
		if (files.some((file) => file.path === path || matchesGlob(path, file.path))) continue;
		const folder = path.slice(0, path.lastIndexOf("/"));
		const mount = /[*?[]/.test(folder) ? void 0 : knownMount(folder, promise, subject);
		if (mount === void 0) continue;
		const there = files.filter((file) => file.path.startsWith(`${mount.path}/`)).map((file) => `\`${file.path}\``);
		yield {
			span,
			severity: /[*?[]/.test(glob) && hasNothingToLoad(subject, mount.path, files) ? "info" : "warning",
			message: `\`${glob}\` matches no file: ${mount.sources} is mounted at \`${mount.path}\``,
			why: `Prometheus takes a pattern without files for no rules at all, without a word. ${there.length === 0 ? "Nothing is in that folder." : `In that folder are ${there.slice(0, 6).join(", ")}${there.length > 6 ? ", …" : ""}.`}`,
			help: "Correct the pattern, the key or the path of the mount."
		};
	}
}
/** A pattern for rules that may come later hurts nobody. */
function hasNothingToLoad(subject, folder, files) {
	const keys = new Set(files.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ key }) => key));
	return !subject.documents.some(({ kind, key, object }) => kind === "rules" && object !== void 0 && keys.has(key ?? ""));
}
function unloaded(document, prometheus, subject) {
	const { object, key, source } = document;
	const { workload } = prometheus.promise;
	if (object?.kind !== "ConfigMap" || key === void 0 || prometheus.loaded.includes(document)) return void 0;
	if (!subject.manifests.some(({ reference }) => reference === object || isSame(reference, object))) return void 0;
	const namespace = object.namespace ?? subject.namespace;
	const readers = subject.promise.workloads.filter((one) => one.namespace === namespace && [...podReferences(one)].some(({ kind, name }) => kind === "ConfigMap" && name === object.name));
	if (readers.some((one) => one !== workload) || listAt(workload.podSpec, "containers").length > 1 || hasOtherScrapers(subject)) return void 0;
	const span = source.spanAt(0, firstLine(source.text));
	const seen = prometheus.files.find((file) => file.key === key && file.source === `ConfigMap ${namespace}/${object.name}`);
	const globs = prometheus.config.ruleFiles.map(({ glob }) => `\`${glob}\``).join(", ");
	const patterns = globs === "" ? "its configuration has no `rule_files`" : `its \`rule_files\` are ${globs}`;
	const isSeen = document.mounts.some(({ container }) => isAt(container.manifest, workload.manifest));
	if (seen !== void 0 && isSeen) return {
		span,
		message: `Prometheus does not load these rules: they are at \`${seen.path}\`, and ${patterns}`,
		why: "Nobody misses rules that are not loaded: Prometheus starts without a word.",
		help: "Correct the pattern, or give the key a name that it matches."
	};
	if (namespace !== workload.namespace || readers.length > 0 || document.mounts.length > 0) return void 0;
	return {
		span,
		message: `Prometheus does not load these rules: nothing mounts ConfigMap \`${object.name}\``,
		why: "Nobody misses rules that are not loaded: Prometheus starts without a word.",
		help: `Mount the ConfigMap in ${workload.kind} \`${workload.name}\` where \`rule_files\` looks.`
	};
}
function isSame(left, right) {
	return left.kind === right.kind && left.name === right.name && left.namespace === right.namespace;
}
function isAt(left, right) {
	return left.span.file === right.span.file && left.span.line === right.span.line;
}
function firstLine(text) {
	const end = text.search(/[\r\n]/);
	return end < 0 ? text.length : end;
}

// src/checks/stack/unknownJob.ts
/** Finds rules on jobs that the configuration does not have. */
const unknownJob = {
	id: "stack/unknown-job",
	severity: "warning",
	summary: "A rule asks for a job that the configuration does not have.",
	*find(subject) {
		const { prometheus } = subject;
		if (prometheus === void 0 || prometheus.jobs.length === 0 || !isScrapingKnown(prometheus, subject)) return;
		const values = jobValues(prometheus);
		if (values === void 0) return;
		const isKept = !mayBringJobs(prometheus);
		const told = /* @__PURE__ */ new Map();
		for (const { rule, selector } of selectorsIn(prometheus)) {
			const { name } = selector;
			if (!isKept && !ofPrometheus.test(name)) continue;
			if (name === "" || name.includes(":") || name.startsWith("ALERTS") || recordsOf(prometheus.set).has(name)) continue;
			for (const { name: label, op, value, valueRange } of selector.matchers) {
				if (label !== "job" || op !== "=" || value === "" || values.has(value)) continue;
				const known = told.get(value);
				if (known !== void 0) known.rules.add(rule);
				else told.set(value, {
					span: rule.source.spanAt(valueRange.start, valueRange.end),
					rules: /* @__PURE__ */ new Set([rule])
				});
			}
		}
		for (const [value, { span, rules }] of told) {
			const near = nearest(value, [...values]);
			const shown = [...values].map((one) => `\`${one}\``);
			yield {
				span,
				message: `there is no job \`${value}\` in the configuration${rules.size === 1 ? "" : `, which this rule and ${rules.size - 1} more ask for`}`,
				why: `The selector gives nothing. The jobs are ${shown.slice(0, 20).join(", ")}${shown.length > 20 ? ", …" : ""}.`,
				help: near === void 0 ? "Name one of them, or add the job." : `Did you mean \`${near}\`?`
			};
		}
	}
};
/** What Prometheus writes about targets by itself: what targets say of `job` does not count. */
const ofPrometheus = /^(?:up|scrape_(?:duration_seconds|samples_\w+|series_added))$/;
/** All values that targets can have as their `job`; undefined where relabelling may give it any. */
function jobValues({ config, jobs }) {
	if (jobs.length > config.jobs.length) return void 0;
	const values = new Set(jobs.map(({ name }) => name));
	for (const job of config.settings.scrape_configs) {
		for (const group of job?.static_configs ?? []) {
			const own = group?.labels.get("job");
			if (own !== void 0) values.add(own);
		}
		for (const rule of job?.relabel_configs ?? []) {
			const value = rule === void 0 ? void 0 : writtenJob(rule);
			if (value === "any") return void 0;
			if (value !== void 0) values.add(value.text);
		}
	}
	return values;
}
/** What a rule writes into `job`. */
function writtenJob(rule) {
	switch (rule.action) {
		case "labelmap": return rule.replacement.includes("$") || rule.replacement === "job" ? "any" : void 0;
		case "replace":
		case "":
			if (rule.target_label !== "job") return rule.target_label.includes("$") ? "any" : void 0;
			return rule.replacement.includes("$") ? "any" : { text: rule.replacement };
		case "lowercase":
		case "uppercase":
		case "hashmod": return rule.target_label === "job" ? "any" : void 0;
		case "drop":
		case "dropequal":
		case "keep":
		case "keepequal":
		case "labeldrop":
		case "labelkeep": return;
	}
}
/** Targets that may name their job themselves. */
function mayBringJobs({ config }) {
	return config.settings.scrape_configs.some((job) => job?.honor_labels === true || job?.metric_relabel_configs.some((rule) => rule !== void 0 && writtenJob(rule) !== void 0));
}

// src/checks/stack/unscrapedComponent.ts
/** Finds exporters that no scrape job finds. */
const unscrapedComponent = {
	id: "stack/unscraped-component",
	severity: "warning",
	summary: "An exporter is deployed, and no scrape job finds it.",
	*find(subject) {
		const { prometheus } = subject;
		if (prometheus === void 0 || !isScrapingKnown(prometheus, subject)) return;
		const told = /* @__PURE__ */ new Set();
		for (const { workload, span, what, port } of exportersOf(subject)) {
			if (told.has(workload) || podsOfWorkload(workload) === 0) continue;
			if (isScraped(workload, {
				prometheus,
				subject,
				...port === void 0 ? {} : { port }
			})) continue;
			told.add(workload);
			yield hitOf({
				span,
				what,
				workload
			}, subject);
		}
	}
};
/** What asks to be scraped by an annotation, and programs that are there for nothing else. */
function* exportersOf({ promise }) {
	for (const { manifest, workloads, name } of promise.services) {
		const path = [
			"metadata",
			"annotations",
			annotation
		];
		if (!isAsked(manifest, path)) continue;
		for (const workload of workloads) yield {
			workload,
			span: manifest.spanOf(path),
			what: `Service \`${name}\` asks to be scraped`
		};
	}
	for (const workload of promise.workloads) {
		const path = [
			"spec",
			"template",
			"metadata",
			"annotations",
			annotation
		];
		if (isAsked(workload.manifest, path)) yield {
			workload,
			span: workload.manifest.spanOf(path),
			what: "the pods ask to be scraped"
		};
	}
	const components = [{
		found: promise.kubeStateMetrics,
		name: "kube-state-metrics",
		flag: "port",
		fallback: 8080
	}, {
		found: promise.nodeExporter,
		name: "the node exporter",
		flag: "web.listen-address",
		fallback: 9100
	}];
	for (const { found, name, flag, fallback } of components) {
		if (found === void 0) continue;
		const { workload, container } = found;
		yield {
			workload,
			span: workload.manifest.spanOf(["metadata", "name"]),
			what: `${name} is deployed`,
			port: listenPort(container, {
				flag,
				fallback
			})
		};
	}
}
const annotation = "prometheus.io/scrape";
function isAsked(manifest, path) {
	return textAt$2(manifest.object, ...path) === "true";
}
function hitOf({ span, what, workload }, { prometheus }) {
	const jobs = prometheus?.jobs.map(({ name }) => `\`${name}\``) ?? [];
	return {
		span,
		message: `${what}, and no scrape job finds ${formatWorkload(workload)}`,
		why: `Its metrics come to nobody, and rules on them are silent for ever. ${jobs.length === 0 ? "The configuration has no jobs." : `The jobs were tried on the manifests with their relabelling: ${jobs.slice(0, 12).join(", ")}${jobs.length > 12 ? ", …" : ""}.`}`,
		help: "Add a job for it, or give its Service what a job keeps: annotations, labels, the name of the port."
	};
}

// src/checks/index.ts
/** Checks that need only an expression: of a rule, or of a dashboard. */
const expressionChecks = [
	bucketsWithoutLe,
	counter,
	deltaOnCounter,
	impossible,
	integerBucket,
	manyToMany,
	nan,
	neverTrue,
	oldName,
	patternAsText,
	quantileOutOfRange,
	rangeBeyondRetention,
	rate,
	rateOfSum,
	rateOnGauge,
	regexp,
	smellySelector,
	unknownRecord,
	vectorMatching
];
/** Checks that look at one rule at a time. */
const ruleChecks = [
	absent$1,
	comparison,
	conflict$1,
	dependency,
	externalLabels,
	fragile,
	humanize,
	naming$1,
	rangeInName,
	unitInName,
	runbook,
	severity,
	summary,
	template,
	templateFailure,
	templateQuery,
	valueInLabels,
	zeroFor
];
/** Checks that compare the rules of one Prometheus with each other. */
const ruleSetChecks = [duplicate, interval];
/** Checks of a Prometheus configuration. */
const prometheusChecks = [
	badTarget,
	bearerToken,
	duplicateTarget,
	intervalAboveLookback,
	keepsNothing,
	labelGoneAfterScrape,
	prometheusSecretInConfigMap,
	unknownGroup,
	unknownMetaLabel
];
/** Checks of an Alertmanager configuration. */
const alertmanagerChecks = [
	ambiguousMatchers,
	defaultRoute,
	emptyReceiver,
	groupWaitAboveInterval,
	idleInhibition,
	impossibleMatchers,
	oldMatchers,
	placeholder,
	repeatBelowGroupInterval,
	routeWithoutAlerts,
	secretInConfigMap,
	unreachableRoute,
	unusedReceiver,
	unusedTimeInterval
];
/** Checks of the objects that are applied together: whether what is referenced exists and fits. */
const stackChecks = [
	claimNamespace,
	deadAddress,
	metricWithoutSource,
	missingReference,
	noReceiver,
	nobodyToAlert,
	refusedPod,
	rulesNotLoaded,
	unknownJob,
	unscrapedComponent
];
/** Checks of the objects that the Prometheus operator works with. */
const operatorChecks = [
	bearerTokenFile,
	idlePort,
	notSelected,
	rulesTooLarge,
	selectsNoService,
	unknownPort,
	version$1
];
/** Everything that can be reported, by id. */
const catalogue = [
	...reported,
	...expressionChecks,
	...ruleChecks,
	...ruleSetChecks,
	...prometheusChecks,
	...alertmanagerChecks,
	...stackChecks,
	...operatorChecks
].sort((a, b) => a.id < b.id ? -1 : 1);

// src/commands/check/baseline.ts
/**
* Names a finding so that it is known again when its lines have moved: by its id, its object and rule (or its file, where it has
* neither), and its message without places.
*/
function fingerprintOf({ id, object, subject, span, message }) {
	const where = [object === void 0 ? "" : formatObject(object), subject ?? ""];
	const parts = [
		id,
		...where.every((part) => part === "") ? [span?.file ?? ""] : where,
		message.replace(/:\d+:\d+|\blines? \d+/g, "")
	];
	return createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, fingerprintLength);
}
/** 80 bits: enough that two findings of one repository do not meet. */
const fingerprintLength = 20;
/** Reads a baseline file. Throws UserError when it is none. */
function readBaseline(file, text) {
	const value = parse(text);
	if (!isObject(value) || numberAt$1(value, "promstackBaseline") !== 1) throw new UserError(`\`${file}\` is no baseline of promstack`, { help: "Write one with `promstack check --write-baseline FILE`." });
	const baseline = /* @__PURE__ */ new Map();
	for (const entry of listAt(value, "findings")) {
		const fingerprint = textAt$2(entry, "fingerprint");
		if (fingerprint === void 0) continue;
		baseline.set(fingerprint, (baseline.get(fingerprint) ?? 0) + (numberAt$1(entry, "count") ?? 1));
	}
	return baseline;
}
/** The baseline that findings make. */
function baselineOf(findings) {
	const baseline = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const fingerprint = finding.fingerprint ?? fingerprintOf(finding);
		baseline.set(fingerprint, (baseline.get(fingerprint) ?? 0) + 1);
	}
	return baseline;
}
/** Writes findings as a baseline file, one entry a line, in an order that changes only with the findings. */
function writeBaseline(findings) {
	const entries = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const fingerprint = fingerprintOf(finding);
		const entry = entries.get(fingerprint);
		if (entry === void 0) entries.set(fingerprint, {
			finding,
			count: 1
		});
		else entry.count += 1;
	}
	const lines = [...entries].map(([fingerprint, { finding, count }]) => {
		const { id, span, object, subject, message } = finding;
		return JSON.stringify({
			fingerprint,
			count,
			id,
			...span === void 0 ? {} : { file: span.file },
			...object === void 0 ? {} : { object: formatObject(object) },
			...subject === void 0 ? {} : { subject },
			message
		});
	});
	return `{\n  "promstackBaseline": 1,\n  "findings": ${lines.length === 0 ? "[]" : `[\n${lines.map((line) => `    ${line}`).join(",\n")}\n  ]`}\n}\n`;
}
/** Parts findings into those that are new and those that the baseline has; of equal ones it takes as many as it knows. */
function newFindings(findings, baseline) {
	const left = new Map(baseline);
	const fresh = [];
	const known = [];
	for (const finding of findings) {
		const fingerprint = finding.fingerprint ?? fingerprintOf(finding);
		const count = left.get(fingerprint) ?? 0;
		if (count === 0) fresh.push(finding);
		else {
			left.set(fingerprint, count - 1);
			known.push({
				finding,
				by: "baseline"
			});
		}
	}
	return {
		findings: fresh,
		known
	};
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

// src/corpus/base64.ts
/** A text that stands in a file as base64: a place in it is that of the characters that encode it. Undefined when it is no base64 or no UTF-8. */
function base64Text(encoded) {
	if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(encoded.text)) return void 0;
	const bytes = Buffer.from(encoded.text, "base64");
	const text = bytes.toString("utf8");
	if (bytes.includes(0) || Buffer.byteLength(text) !== bytes.length) return void 0;
	let positions;
	const positionOf = (character, side) => {
		positions ??= letterPositions(encoded.text);
		const byte = Buffer.byteLength(text.slice(0, character));
		const letter = side === "start" ? Math.floor(byte * 4 / 3) : Math.ceil(byte * 4 / 3);
		return positions[letter] ?? encoded.text.length;
	};
	return {
		file: encoded.file,
		text,
		spanAt: (start, end) => encoded.spanAt(positionOf(start, "start"), Math.max(positionOf(end, "end"), positionOf(start, "start")))
	};
}
/** Where each letter stands; blanks and line ends between them do not count. */
function letterPositions(text) {
	const positions = [];
	for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 32) positions.push(index);
	return positions;
}

// src/corpus/keys.ts
/** The texts of a ConfigMap or a Secret, decoded; values that are no text are left out. */
function* keysOf(object) {
	for (const { name, isEncoded } of fieldsOf(object.reference.kind)) {
		const map = field(object.node, name);
		if (map?.kind !== "map") continue;
		for (const { key, value } of map.entries) {
			if (key.kind !== "scalar" || value.kind !== "scalar") continue;
			const source = isEncoded ? base64Text(value.source()) : value.source();
			if (source !== void 0) yield {
				object,
				key: key.text,
				source
			};
		}
	}
}
/** Names a key of an object the way that mounts do. */
function keyName(kind, namespace, name, key) {
	return `${kind} ${namespace}/${name}#${key}`;
}
function fieldsOf(kind) {
	if (kind === "ConfigMap") return [{
		name: "data",
		isEncoded: false
	}, {
		name: "binaryData",
		isEncoded: true
	}];
	if (kind !== "Secret") return [];
	return [{
		name: "data",
		isEncoded: true
	}, {
		name: "stringData",
		isEncoded: false
	}];
}

// src/corpus/objects.ts
/** The Kubernetes objects of a document, also those in Lists in Lists. What lacks a name is none. */
function* objectsOf(document) {
	yield* objectsIn(document, document.root, []);
}
const deepest$1 = 16;
function* objectsIn(document, node, path) {
	const apiVersion = textField(node, "apiVersion");
	const kind = textField(node, "kind");
	if (!apiVersion || !kind) return;
	const items = field(node, "items");
	if (kind.endsWith("List") && items?.kind === "sequence") {
		if (path.length > deepest$1) return;
		for (const [index, item] of items.items.entries()) yield* objectsIn(document, item, [
			...path,
			"items",
			index
		]);
		return;
	}
	const metadata = field(node, "metadata");
	const name = textField(metadata, "name") ?? textField(metadata, "generateName");
	if (!name) return;
	const namespace = textField(metadata, "namespace");
	const reference = {
		apiVersion,
		kind,
		name,
		...namespace ? { namespace } : {}
	};
	yield {
		reference,
		node,
		manifest: () => manifestOf(document, reference, path)
	};
}
function manifestOf(document, reference, path) {
	const value = at(document.value, ...path);
	return {
		object: isObject(value) ? value : {},
		reference,
		span: document.spanOf(path),
		spanOf: (rest) => document.spanOf([...path, ...rest])
	};
}

// src/corpus/yamlOf.ts
/** Reads a text as YAML, the same text only once. */
function yamlOf(source) {
	let read = known.get(source);
	if (read === void 0) {
		read = readYaml(source);
		known.set(source, read);
	}
	return read;
}
const known = /* @__PURE__ */ new WeakMap();

// src/corpus/origins.ts
/** Of nothing that was built. */
const noOrigins = {
	texts: /* @__PURE__ */ new Map(),
	objects: /* @__PURE__ */ new Map()
};
/**
* What the files hold that something is built from: the files themselves, for generated ConfigMaps, the keys of the ConfigMaps and
* Secrets in them, and other objects by their `spec`. What has the same content in the output was written there.
*/
function originsOf(files) {
	const texts = /* @__PURE__ */ new Map();
	const objects = /* @__PURE__ */ new Map();
	const add = (source) => {
		if (source.text.length >= shortest$1 && !texts.has(source.text)) texts.set(source.text, source);
	};
	for (const source of files) {
		add(source);
		if (!mayHoldKeys(source.text) && !/\bkind["']?\s*:/.test(source.text)) continue;
		for (const document of yamlOf(source).documents) for (const object of objectsOf(document)) {
			for (const key of keysOf(object)) add(key.source);
			const name = contentOf(object);
			if (!objects.has(name)) objects.set(name, {
				source,
				node: object.node
			});
		}
	}
	return {
		texts,
		objects
	};
}
/** Names an object by its kind and what it specifies: its name and labels are what is changed when it is built. */
function contentOf(object) {
	return `${object.reference.kind} ${JSON.stringify(at(object.manifest().object, "spec") ?? null)}`;
}
/** A shorter text may stand in several places by chance. */
const shortest$1 = 20;

// src/corpus/loads.ts
/** The documents, those included that a configuration beside them names: such a file is what the configuration makes it. */
function withReferenced(documents, given) {
	const files = new Map(given.files.map((file) => [file.source.file, file.source]));
	const folders = foldersOf([...files.keys()]);
	const kinds = /* @__PURE__ */ new Map();
	for (const document of documents) {
		if (document.object !== void 0) continue;
		for (const { glob, kind } of referencesOf(document.kind, rootOf(document))) for (const file of matching(resolved(glob, document.source.file), folders)) kinds.set(file, kind);
	}
	const renamed = documents.map((document) => {
		const kind = document.object === void 0 ? kinds.get(document.source.file) : void 0;
		kinds.delete(document.source.file);
		return kind === void 0 ? document : {
			...document,
			kind
		};
	});
	const added = [...kinds].flatMap(([file, kind]) => {
		const source = files.get(file);
		return source === void 0 ? [] : [{
			kind,
			source,
			mounts: []
		}];
	});
	const known = new Set(added.map(({ source }) => source));
	const templates = podTemplates(documents, given.templates).filter(({ source }) => !known.has(source));
	return [
		...renamed,
		...added,
		...templates
	];
}
/** For each configuration the documents that it loads: in the same container, or beside it on the disk. */
function loadsOf(documents) {
	const plain = /* @__PURE__ */ new Map();
	for (const document of documents) if (document.object === void 0) plain.set(document.source.file, document);
	const folders = foldersOf([...plain.keys()]);
	const loads = /* @__PURE__ */ new Map();
	for (const document of documents) {
		const loaded = /* @__PURE__ */ new Set();
		for (const { glob, kind } of referencesOf(document.kind, rootOf(document))) {
			for (const { path, container } of document.mounts) {
				const wanted = resolved(glob, path);
				for (const [at, candidate] of container.documents) if (candidate.kind === kind && (at === wanted || matchesGlob(wanted, at))) loaded.add(candidate);
			}
			if (document.object !== void 0) continue;
			for (const file of matching(resolved(glob, document.source.file), folders)) {
				const candidate = plain.get(file);
				if (candidate?.kind === kind) loaded.add(candidate);
			}
		}
		if (loaded.size > 0) loads.set(document, [...loaded]);
	}
	return loads;
}
/** The paths and globs that a plain configuration names, as they stand on the disk. */
function namedBy(document) {
	if (document.object !== void 0) return [];
	return referencesOf(document.kind, rootOf(document)).map(({ glob }) => resolved(glob, document.source.file));
}
/** Template files whose last part fits a path in a container: where they will be mounted is not known. */
function podTemplates(documents, templates) {
	if (templates.length === 0) return [];
	const globs = documents.filter(({ kind }) => kind === "alertmanager").flatMap((document) => referencesOf("alertmanager", rootOf(document))).filter(({ glob }) => glob.startsWith("/")).map(({ glob }) => lastPart$1(glob));
	return templates.filter(({ source }) => globs.some((glob) => matchesGlob(glob, lastPart$1(source.file)))).map(({ source }) => ({
		kind: "template",
		source,
		mounts: []
	}));
}
function rootOf({ node, source, kind }) {
	if (!naming.has(kind)) return void 0;
	return node ?? yamlOf(source).documents[0]?.root;
}
/** Kinds that name files. */
const naming = /* @__PURE__ */ new Set([
	"prometheus",
	"alertmanager",
	"scrape-configs",
	"grafana-dashboards"
]);
function foldersOf(files) {
	return Map.groupBy(files, folderOf);
}
/** The files that a glob matches; only where its folder has wildcards too, all of them are looked at. */
function matching(glob, folders) {
	const folder = folderOf(glob);
	return (/[*?[]/.test(folder) ? [...folders.values()].flat() : folders.get(folder) ?? []).filter((file) => file === glob || matchesGlob(glob, file));
}
function folderOf(path) {
	return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function lastPart$1(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}

// src/corpus/nearest.ts
/** Of things that have the same name, the one whose file is nearest to another file: repositories keep variants in folders beside each other. */
function nearestTo(file, candidates, fileOf) {
	let best = candidates[0];
	let most = -1;
	for (const candidate of candidates) {
		const shared = sharedFolders(file, fileOf(candidate));
		if (shared > most) {
			best = candidate;
			most = shared;
		}
	}
	return best;
}
function sharedFolders(left, right) {
	const a = left.split("/");
	const b = right.split("/");
	let shared = 0;
	while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared += 1;
	return shared;
}

// src/corpus/containers.ts
/** The containers of the manifests that run Prometheus, Alertmanager or Grafana. */
function containersOf(manifests, namespace) {
	const byName = Map.groupBy(manifests, ({ reference }) => sourceName(reference, namespace));
	return manifests.flatMap((manifest) => {
		const workload = workloadOf(manifest, namespace);
		if (workload === void 0) return [];
		const sources = sourcesFor(manifest, byName);
		return programs.flatMap(({ kind, expects }) => {
			const found = findComponent(kind, [workload]);
			if (found === void 0) return [];
			const files = mountedFiles(workload, found.container, sources);
			return [{
				manifest,
				flags: flagsOf(found.container),
				keys: new Map(files.map((file) => [file.path, nameOf$2(file)])),
				expected: expects(found.container),
				lookup: lookupIn({
					workload,
					container: found.container,
					sources,
					files
				})
			}];
		});
	});
}
const programs = [
	{
		kind: "prometheus",
		expects: (container) => [{
			glob: flagValue(container, "config.file") ?? "/etc/prometheus/prometheus.yml",
			kind: "prometheus"
		}, ...webConfig(container)]
	},
	{
		kind: "alertmanager",
		expects: (container) => [{
			glob: flagValue(container, "config.file") ?? "/etc/alertmanager/alertmanager.yml",
			kind: "alertmanager"
		}, ...webConfig(container)]
	},
	{
		kind: "grafana",
		expects: (container) => {
			const folder = environmentValue(container, "GF_PATHS_PROVISIONING") ?? "/etc/grafana/provisioning";
			return ["yaml", "yml"].flatMap((ending) => [{
				glob: `${folder}/datasources/*.${ending}`,
				kind: "grafana-datasources"
			}, {
				glob: `${folder}/dashboards/*.${ending}`,
				kind: "grafana-dashboards"
			}]);
		}
	}
];
function webConfig(container) {
	const path = flagValue(container, "web.config.file");
	return path === void 0 ? [] : [{
		glob: path,
		kind: "web"
	}];
}
/** A mounted file says `ConfigMap namespace/name`. */
function nameOf$2({ source, key }) {
	const [kind = "", rest = ""] = source.split(" ");
	const slash = rest.indexOf("/");
	return keyName(kind, rest.slice(0, slash), rest.slice(slash + 1), key);
}
function sourceName({ kind, namespace, name }, defaultNamespace) {
	return `${kind}/${namespace ?? defaultNamespace}/${name}`;
}
/** Where a name stands for several objects, a workload mounts the one nearest to it. */
function sourcesFor(workload, byName) {
	return { find: (kind, namespace, name) => nearestTo(workload.span.file, byName.get(`${kind}/${namespace}/${name}`) ?? [], ({ span }) => span.file) };
}
/** What is known of a path: only a mount whose whole content is among the manifests can lack a file. */
function lookupIn(given) {
	const { workload, container, sources, files } = given;
	const mounts = listAt(container, "volumeMounts").map((mount) => ({
		path: (textAt$2(mount, "mountPath") ?? "").replace(/\/+$/, ""),
		isWhole: textAt$2(mount, "subPath") === void 0 && textAt$2(mount, "subPathExpr") === void 0,
		volume: listAt(workload.podSpec, "volumes").find((volume) => textAt$2(volume, "name") === textAt$2(mount, "name"))
	}));
	const paths = new Set(files.map(({ path }) => path));
	return (path) => {
		if (paths.has(path)) return "exists";
		if (/[*?[]/.test(path)) return [...paths].some((known) => matchesGlob(path, known)) ? "exists" : "unknown";
		if (path.startsWith("/var/run/secrets/kubernetes.io/serviceaccount/")) return tokenFiles.has(path.slice(path.lastIndexOf("/") + 1)) ? tokenAnswer(workload) : "unknown";
		const mount = mounts.filter((one) => path === one.path || path.startsWith(`${one.path}/`)).sort((a, b) => b.path.length - a.path.length)[0];
		if (mount?.volume === void 0 || !mount.isWhole) return "unknown";
		return isKnownWhole(mount.volume, workload.namespace, sources) ? "missing" : projected(mount.volume, path.slice(mount.path.length + 1));
	};
}
const tokenFiles = /* @__PURE__ */ new Set([
	"token",
	"ca.crt",
	"namespace"
]);
/** The kubelet mounts it unless the pod says no; what the ServiceAccount says is not looked at. */
function tokenAnswer(workload) {
	return at(workload.podSpec, "automountServiceAccountToken") === false ? "unknown" : "exists";
}
function isKnownWhole(volume, namespace, sources) {
	const map = textAt$2(volume, "configMap", "name");
	const secret = textAt$2(volume, "secret", "secretName");
	if (map !== void 0) return sources.find("ConfigMap", namespace, map) !== void 0;
	return secret !== void 0 && sources.find("Secret", namespace, secret) !== void 0;
}
/** Files of a projected volume that come from no ConfigMap: tokens and downward API items. */
function projected(volume, path) {
	return listAt(volume, "projected", "sources").some((source) => textAt$2(source, "serviceAccountToken", "path") === path || textAt$2(source, "clusterTrustBundle", "path") === path || listAt(source, "downwardAPI", "items").some((item) => textAt$2(item, "path") === path)) ? "exists" : "unknown";
}

// src/corpus/plainFile.ts
/** Looks into each file as deep as it takes to know what it is. */
function readFiles(files, origins) {
	const found = {
		documents: [],
		objects: [],
		problems: [],
		unknown: [],
		templates: []
	};
	const workloads = [];
	for (const file of files) {
		const { source, isNamed } = file;
		if (source.file.endsWith(".tmpl") && !isNamed) found.templates.push(file);
		else if (source.file.endsWith(".tmpl")) found.documents.push({
			kind: "template",
			source,
			mounts: []
		});
		else if (isPlainlyRules(source.text)) found.documents.push({
			kind: "rules",
			source,
			mounts: []
		});
		else if (isNamed || isCandidate(source.text)) readYamlFile(file, origins, found);
		else if (mayHoldPrograms(source.text)) workloads.push(file);
	}
	if (found.objects.length > 0) for (const file of workloads) readYamlFile(file, origins, found);
	return found;
}
/** What a text is by its content, also where it is broken: what is wrong in it is then told by its own reader. */
function kindOf$2(source, { isNamed }) {
	if (isPlainlyRules(source.text)) return "rules";
	const { documents, problems } = yamlOf(source);
	for (const { root } of documents) {
		const kind = isNamed ? recogniseNamed(root) : recognise(root);
		if (kind !== void 0) return kind;
	}
	return problems.length > 0 ? guess(source.text) : void 0;
}
function isCandidate(text) {
	return (isWorthReading(text) || mayHoldKeys(text)) && !isForeignJson(text);
}
function readYamlFile({ source, isNamed, isBuilt }, origins, found) {
	const { documents, problems } = yamlOf(source);
	const objects = documents.flatMap((document) => [...objectsOf(document)]);
	for (const object of objects) readObject(object, {
		source,
		origins: isBuilt ? origins : noOrigins
	}, found);
	if (objects.length > 0) {
		append(found.problems, problems);
		return;
	}
	const kind = kindOf$2(source, { isNamed });
	const doesMatter = isNamed || isWorthReading(source.text);
	if (kind !== void 0) found.documents.push({
		kind,
		source,
		mounts: []
	});
	else if (problems.length > 0) append(found.problems, doesMatter ? problems : problems.map(milder));
	else if (isNamed && documents.length > 0 && !documents.some(({ root }) => isKubernetes(root) || isUnitTest(root))) found.unknown.push(source.file);
}
/** A file without rules or configuration may be broken for all that matters here. */
function milder(problem) {
	return {
		...problem,
		severity: "info"
	};
}
function isKubernetes(root) {
	return field(root, "apiVersion") !== void 0 && field(root, "kind") !== void 0;
}
function readObject(object, from, found) {
	const { kind, apiVersion } = object.reference;
	const custom = customKinds[groupOf(apiVersion)]?.[kind];
	if (custom === void 0) {
		found.objects.push(object);
		return;
	}
	const { objects } = from.origins;
	const { source, node } = (objects.size === 0 ? void 0 : objects.get(contentOf(object))) ?? {
		source: from.source,
		node: object.node
	};
	found.documents.push({
		kind: custom,
		source,
		node,
		object: object.reference,
		mounts: []
	});
}
const customKinds = {
	"monitoring.coreos.com": {
		PrometheusRule: "rules",
		AlertmanagerConfig: "alertmanager-config",
		ServiceMonitor: "monitor",
		PodMonitor: "monitor",
		Probe: "monitor",
		ScrapeConfig: "monitor"
	},
	"monitoring.googleapis.com": {
		Rules: "rules",
		ClusterRules: "rules",
		GlobalRules: "rules"
	}
};

// src/corpus/mountedKeys.ts
/** The keys of ConfigMaps and Secrets that are rules or configuration: by what mounts them, else by their content. */
function keyDocuments(objects, { namespace, writtenAt }) {
	const keys = objects.flatMap((object) => [...keysOf(object)]);
	const byName = Map.groupBy(keys, (key) => nameOf$1(key, namespace));
	const containers = containersOf(mountingManifests(objects), namespace);
	const kinds = kindsOf(containers, byName);
	const documents = /* @__PURE__ */ new Map();
	for (const key of keys) {
		const kind = kinds.get(nameOf$1(key, namespace)) ?? contentKind(key);
		const { reference } = key.object;
		if (kind !== void 0) documents.set(key, {
			kind,
			source: writtenAt(key.source),
			object: reference,
			key: key.key,
			mounts: []
		});
	}
	for (const container of containers) addMounts(container, {
		documents,
		byName
	});
	return [...documents.values()];
}
function nameOf$1({ object, key }, namespace) {
	const { kind, name, namespace: own = namespace } = object.reference;
	return keyName(kind, own, name, key);
}
/** Only asked for their values when there is a workload at all. */
function mountingManifests(objects) {
	const relevant = objects.filter(({ reference }) => sources.has(reference.kind) || workloads.has(reference.kind));
	return relevant.some(({ reference }) => workloads.has(reference.kind)) ? relevant.map((object) => object.manifest()) : [];
}
const sources = /* @__PURE__ */ new Set(["ConfigMap", "Secret"]);
const workloads = /* @__PURE__ */ new Set([
	"Deployment",
	"StatefulSet",
	"DaemonSet"
]);
/** What the programs make of the keys that they mount: from their flags, and on from one configuration to the files that it names. */
function kindsOf(containers, keys) {
	const kinds = /* @__PURE__ */ new Map();
	for (const container of containers) {
		const seen = /* @__PURE__ */ new Set();
		const pending = container.expected.map((reference) => ({
			...reference,
			from: "/"
		}));
		for (let next = pending.shift(); next !== void 0; next = pending.shift()) {
			const glob = resolved(next.glob, next.from);
			for (const [path, name] of container.keys) {
				const visit = `${next.kind} ${path}`;
				if (seen.has(visit) || path !== glob && !matchesGlob(glob, path)) continue;
				seen.add(visit);
				kinds.set(name, next.kind);
				const key = mountedKey(container, name, keys);
				const root = key === void 0 ? void 0 : yamlOf(key.source).documents[0]?.root;
				pending.push(...referencesOf(next.kind, root).map((reference) => ({
					...reference,
					from: path
				})));
			}
		}
	}
	return kinds;
}
function mountedKey({ manifest }, name, keys) {
	return nearestTo(manifest.span.file, keys.get(name) ?? [], ({ source }) => source.file);
}
function contentKind({ object, source }) {
	return isWorthReading(source.text) && !isForLoki(object) ? kindOf$2(source, { isNamed: false }) : void 0;
}
/** Loki's rules look like those of Prometheus; its sidecar knows them by this label. */
function isForLoki({ node }) {
	return textField(field(field(node, "metadata"), "labels"), "loki_rule") !== void 0;
}
function addMounts(container, known) {
	const documents = /* @__PURE__ */ new Map();
	const { manifest, flags, lookup } = container;
	const files = {
		manifest,
		flags,
		documents,
		lookup
	};
	for (const [path, name] of container.keys) {
		const key = mountedKey(container, name, known.byName);
		const document = key === void 0 ? void 0 : known.documents.get(key);
		if (document === void 0) continue;
		documents.set(path, document);
		document.mounts.push({
			path,
			container: files
		});
	}
}

// src/corpus/read.ts
/**
* Finds the rules and the configuration in the given files: plain files by their content and by what names them, custom resources by
* their kind, keys of ConfigMaps and Secrets by what mounts them and else by their content. Linear in the size of the files. Never throws.
*/
function readCorpus(files, { namespace, origins = noOrigins }) {
	const found = readFiles(files, origins);
	const built = new Set(files.flatMap(({ source, isBuilt }) => isBuilt ? [source.file] : []));
	const writtenAt = (source) => built.has(source.file) ? origins.texts.get(source.text) ?? source : source;
	const keys = keyDocuments(found.objects, {
		namespace,
		writtenAt
	});
	const documents = withReferenced([...found.documents, ...keys], {
		files,
		templates: found.templates
	});
	const named = new Set(documents.map(({ source }) => source.file));
	return {
		documents,
		loads: loadsOf(documents),
		problems: found.problems,
		unknown: found.unknown.filter((file) => !named.has(file))
	};
}

// src/commands/check/builtFrom.ts
/**
* The texts of the files that the output of kustomize or helm is made from: those of the folder, and of the other folders that its
* kustomization names. What cannot be read as text is left out.
*/
async function sourcesOf(files, folder) {
	const found = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	const open = [folder];
	for (let path = open.pop(); path !== void 0 && found.size < most; path = open.pop()) {
		const stat = await files.stat(path);
		if (stat === void 0 || seen.has(stat.id)) continue;
		seen.add(stat.id);
		if (stat.kind === "folder") {
			const names = (await files.list(path)).filter((name) => !name.startsWith(".") && name !== "node_modules");
			append(open, names.map((name) => `${path}/${name}`));
		} else if (stat.kind === "file") {
			const source = await textAt$1(files, path);
			if (source === void 0) continue;
			found.set(path, source);
			if (/(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/.test(path)) append(open, namedIn(source));
		}
	}
	return [...found.values()];
}
/** More files than this are not looked through for the place of a text. */
const most = 5e3;
async function textAt$1(files, path) {
	try {
		const [text] = await collectTexts(files, [path]);
		return text && fileText(text.file, text.text);
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
}
/** Local paths only: what is fetched from elsewhere is nowhere on the disk. */
function namedIn(kustomization) {
	const value = readYaml(kustomization).documents[0]?.value;
	if (!isObject(value)) return [];
	return [
		"resources",
		"bases",
		"components"
	].flatMap((key) => listAt(value, key)).filter((path) => typeof path === "string" && !path.includes(":") && !path.startsWith("/")).map((path) => resolved(String(path), kustomization.file));
}

// src/commands/check/follow.ts
/**
* The files that a named configuration names in turn and that were not given, as `promtool check config` reads them too. A path in a
* container is none of these: such a configuration stands in a ConfigMap. What cannot be read is left out.
*/
async function followed(files, corpus, known) {
	const globs = corpus.documents.filter(({ source }) => known.named.has(source.file)).flatMap(namedBy);
	const found = /* @__PURE__ */ new Set();
	for (const glob of new Set(globs)) for (const path of await pathsAt(files, glob)) found.add(path);
	const texts = [];
	for (const path of found) if (!known.files.has(path)) texts.push(...await textAt(files, path));
	return texts;
}
/** Prometheus takes wildcards in the last part of a path only. */
async function pathsAt(files, glob) {
	const slash = glob.lastIndexOf("/");
	const folder = slash < 0 ? "." : glob.slice(0, slash) || "/";
	if (!/[*?[]/.test(glob)) return [glob];
	if (/[*?[]/.test(folder) || (await files.stat(folder))?.kind !== "folder") return [];
	const prefix = glob.slice(0, slash + 1);
	return (await files.list(folder)).map((name) => `${prefix}${name}`).filter((path) => matchesGlob(glob, path));
}
async function textAt(files, path) {
	if ((await files.stat(path))?.kind !== "file") return [];
	try {
		const [text] = await collectTexts(files, [path]);
		return text === void 0 ? [] : [{
			file: text.file,
			text: text.text
		}];
	} catch (error) {
		if (error instanceof UserError) return [];
		throw error;
	}
}

// src/rules/prometheus/missingFiles.ts
/** Finds the files that are not there; what the lookup does not know is left out. */
function missingFiles(needed, lookup) {
	const findings = [];
	for (const { path, span, upstream } of needed) {
		if (lookup(path) !== "missing") continue;
		findings.push({
			id: "prometheus/missing-file",
			severity: "error",
			message: `there is no file \`${path}\``,
			why: "Nothing is mounted at this path.",
			help: "Correct the path, or mount the file there.",
			...span && { span },
			...upstream !== void 0 && findings.every((one) => one.upstream === void 0) && { upstream }
		});
	}
	return findings;
}
/**
* Every file that a configuration reads, but for those that a glob finds, in promtool's order first. `shown` gives a path as promtool
* prints it, which is from where it was started.
*/
function* neededFiles(config, shown) {
	const { settings } = config;
	for (const { glob, span } of config.ruleFiles) if (!/[*?[]/.test(glob)) yield {
		path: glob,
		span,
		upstream: `${goQuote(shown(glob))} does not point to an existing file`
	};
	yield* neededByJobs({
		scrapes: settings.scrape_configs,
		spanOf: config.spanOf
	}, shown);
	for (const part of [
		settings.alerting,
		settings.tracing,
		settings.remote_write,
		settings.remote_read
	]) yield* filesIn(config, part, {});
}
/** Every file that jobs read, but for those that a glob finds. */
function* neededByJobs({ scrapes, spanOf }, shown) {
	for (const job of scrapes) {
		if (job === void 0) continue;
		const noFile = (path) => `${goQuote(shown(path))}: stat ${shown(path)}: no such file or directory`;
		yield* filesIn({ spanOf }, job, {
			credentials_file: (path) => `error checking authorization credentials or bearer token file ${noFile(path)}`,
			bearer_token_file: (path) => `error checking authorization credentials or bearer token file ${noFile(path)}`,
			cert_file: (path) => `error checking client cert file ${noFile(path)}`,
			key_file: (path) => `error checking client key file ${noFile(path)}`
		});
	}
}
/** Fields that name files that are read; log files are written. */
const isFileField = (name) => /(?:_file|_file_path|_key_path|^certificate_path)$/.test(name) && !name.endsWith("_log_file");
function* filesIn(config, part, texts) {
	const entries = part instanceof Map ? part.entries() : Object.entries(part);
	for (const [name, value] of entries) {
		if (typeof value === "object" && value !== null) {
			if (name.endsWith("relabel_configs")) continue;
			yield* filesIn(config, value, [
				"authorization",
				"tls_config",
				"kubernetes_sd_configs"
			].includes(name) || Array.isArray(part) ? texts : {});
			continue;
		}
		if (typeof value !== "string" || value === "" || !isFileField(name)) continue;
		const upstream = texts[name]?.(value);
		yield {
			path: value,
			span: config.spanOf(part, name),
			...upstream !== void 0 && { upstream }
		};
	}
}

// src/commands/check/neededFiles.ts
/**
* Looks on the disk for the files that named configurations need. Only relative paths can be missing there: an absolute one belongs
* to the machine that runs Prometheus, and a secret is rarely in the checkout.
*/
async function lookupFor(files, corpus, named) {
	const there = /* @__PURE__ */ new Map();
	for (const document of corpus.documents) {
		const { kind, source, object } = document;
		if (kind !== "prometheus" || object !== void 0 || !named.has(source.file)) continue;
		for (const { path, from } of neededBy(document, corpus)) {
			const wanted = resolved(path, from);
			if (!path.startsWith("/")) there.set(wanted, await files.stat(wanted) !== void 0);
		}
	}
	return ({ mounts, source, object }, path) => {
		if (mounts.length > 0) return together(mounts.map((mount) => mount.container.lookup(resolved(path, mount.path))));
		const isThere = object === void 0 ? there.get(resolved(path, source.file)) : void 0;
		return isThere === void 0 ? "unknown" : isThere ? "exists" : "missing";
	};
}
/** The paths that a configuration and the files with jobs that it loads name, and the file in which each stands. */
function* neededBy(document, corpus) {
	const from = document.source.file;
	const { value: main } = readPrometheusConfig(document.source);
	if (main === void 0) return;
	for (const { path } of neededFiles(main, asWritten)) yield {
		path,
		from
	};
	for (const { kind, source } of corpus.loads.get(document) ?? []) {
		if (kind !== "scrape-configs") continue;
		for (const { path } of neededByJobs(readScrapeConfigFile(source, main), asWritten)) yield {
			path,
			from: source.file
		};
	}
}
const asWritten = (path) => path;
/** What several containers see: a file is only missing where all of them lack it. */
function together(answers) {
	if (answers.includes("exists")) return "exists";
	return answers.every((answer) => answer === "missing") ? "missing" : "unknown";
}

// src/commands/check/files.ts
/** Reads the files behind paths. Throws UserError for a path that cannot be used itself, and when there is no file at all. */
async function givenFiles(files, given) {
	const { paths, namespace } = given;
	const skipped = [];
	const skip = (path, trouble) => void skipped.push(unreadable(path, trouble));
	const found = (await collectTexts(files, paths, {
		...choice,
		skip
	})).map(corpusFile);
	if (found.length === 0 && skipped.length === 0) throw new UserError(`there are no files to check in ${paths.map((path) => `\`${path}\``).join(", ")}`, { help: "Give files, or folders with `.yaml`, `.yml`, `.json`, `.rules` or `.tmpl` files." });
	const distinct = distinctFiles$1(found);
	const built = distinct.flatMap(({ source, isBuilt }) => isBuilt ? [source.file] : []);
	const origins = [];
	for (const folder of built) origins.push(...await sourcesOf(files, folder));
	const read = await withFollowed(files, {
		found: distinct,
		namespace,
		origins: originsOf(origins)
	});
	const named = new Set(distinct.flatMap(({ source, isNamed }) => isNamed ? [source.file] : []));
	return {
		...read,
		origins,
		skipped,
		lookup: await lookupFor(files, read.corpus, named)
	};
}
/** What a folder of rules and configuration may hold; what other tools keep there is not looked at. */
const choice = {
	names: /\.(?:ya?ml|json|rules|tmpl)$/,
	notInto: /^\.|^node_modules$/
};
/** A configuration may name files that name files in turn. */
const rounds = 2;
async function withFollowed(disk, { found, ...options }) {
	const named = new Set(found.flatMap(({ source, isNamed }) => isNamed ? [source.file] : []));
	let files = found;
	let corpus = readCorpus(files, options);
	for (let round = 0; round < rounds && named.size > 0; round++) {
		const known = new Set(files.map(({ source }) => source.file));
		const more = (await followed(disk, corpus, {
			named,
			files: known
		})).map(corpusFile);
		if (more.length === 0) break;
		for (const { source } of more) named.add(source.file);
		files = [...files, ...more];
		corpus = readCorpus(files, options);
	}
	return {
		files,
		corpus
	};
}
function corpusFile({ file, text, isNamed, isBuilt }) {
	return {
		source: fileText(file, text),
		isNamed: isNamed === true,
		...isBuilt ? { isBuilt } : {}
	};
}
/** A file that is given twice, or by itself and in a folder, is looked at once. */
function distinctFiles$1(files) {
	const seen = /* @__PURE__ */ new Map();
	for (const file of files) {
		const before = seen.get(file.source.file);
		if (before === void 0 || file.isNamed && !before.isNamed) seen.set(file.source.file, file);
	}
	return [...seen.values()];
}
function unreadable(path, { message, help }) {
	return {
		id: "check/unreadable-file",
		severity: "warning",
		span: {
			file: path,
			line: 1,
			column: 1,
			endLine: 1,
			endColumn: 1
		},
		message,
		why: "Rules or configuration in it are not checked.",
		help
	};
}

// src/checks/allowComment.ts
/** The comments of a file that are meant for promstack. Linear in the length of the text. */
function allowComments({ text }) {
	const comments = [];
	const lines = lineWalker(text);
	let at = text.indexOf(mark);
	while (at >= 0) {
		const { line, lineStart } = lines(at);
		const hash = hashBefore(text, lineStart, at);
		if (hash === void 0) at = text.indexOf(mark, at + mark.length);
		else {
			const lineEnd = lineEndFrom(text, at);
			comments.push(readComment(text, {
				at,
				lineStart,
				lineEnd,
				hash,
				line
			}));
			at = text.indexOf(mark, lineEnd);
		}
	}
	return comments;
}
/** Tells the line of offsets that only grow; lines end with LF, CR LF or CR. */
function lineWalker(text) {
	let line = 1;
	let lineStart = 0;
	let next = 0;
	return (at) => {
		for (; next < at; next++) {
			const unit = text.charCodeAt(next);
			if (unit !== 10 && (unit !== 13 || text.charCodeAt(next + 1) === 10)) continue;
			line += 1;
			lineStart = next + 1;
		}
		return {
			line,
			lineStart
		};
	};
}
const mark = "promstack:";
/** The `#` that begins the comment: alone on the line, or after a space as YAML and PromQL want it. */
function hashBefore(text, lineStart, at) {
	let hash = at - 1;
	while (hash >= lineStart && isSpace(text[hash])) hash--;
	if (hash < lineStart || text[hash] !== "#") return void 0;
	return hash === lineStart || isSpace(text[hash - 1]) ? hash : void 0;
}
function readComment(text, place) {
	const { lineEnd } = place;
	const word = wordAt(text, place.at + 10, lineEnd);
	const id = wordAt(text, word.end, lineEnd);
	const before = text.slice(place.lineStart, place.hash);
	return {
		word: word.text,
		id: id.text,
		reason: text.slice(id.end, lineEnd).trim(),
		line: place.line,
		indent: before.length,
		isOwnLine: before.trim() === "",
		start: place.at,
		end: Math.max(id.end, word.end),
		idStart: id.text === "" ? place.at : id.start
	};
}
function lineEndFrom(text, at) {
	let end = at;
	while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
	return end;
}
function wordAt(text, from, end) {
	let start = from;
	while (start < end && isSpace(text[start])) start++;
	let stop = start;
	while (stop < end && !isSpace(text[stop])) stop++;
	return {
		text: text.slice(start, stop),
		start,
		end: stop
	};
}
function isSpace(character) {
	return character === " " || character === "	";
}

// src/checks/allowScope.ts
/** Prepares a file whose comments are to be placed. */
function layoutOf(file, rules) {
	const lines = file.text.split(/\r\n|\r|\n/);
	const next = new Array(lines.length);
	for (let index = lines.length - 1, number = lines.length + 1; index >= 0; index--) {
		next[index] = number;
		if (!isBlank(lines[index] ?? "")) number = index + 1;
	}
	return {
		lines,
		rules: rules.toSorted((a, b) => a.line - b.line),
		next,
		blocks: /* @__PURE__ */ new Map()
	};
}
/** The lines that a comment speaks of: the rule that it is in or above, the block below it, or its own line. */
function scopeOf(layout, comment) {
	if (comment.word === "allow-file") return {
		fromLine: 1,
		toLine: Number.POSITIVE_INFINITY
	};
	const { lines } = layout;
	const before = ruleBefore(layout, comment.line);
	const around = before !== void 0 && comment.line <= before.endLine ? before : void 0;
	if (!comment.isOwnLine) return around ? linesOf(around) : {
		fromLine: comment.line,
		toLine: comment.line
	};
	const next = layout.next[comment.line - 1] ?? comment.line + 1;
	const last = ruleBefore(layout, next);
	const below = last?.line === next ? last : void 0;
	if (below !== void 0 && comment.indent <= indentOf(lines[next - 1] ?? "")) return linesOf(below);
	if (around !== void 0) return linesOf(around);
	if (below !== void 0) return linesOf(before ?? below);
	return blockAt(layout, next);
}
/** The last rule that begins on the line or above it. */
function ruleBefore({ rules }, line) {
	let low = 0;
	let high = rules.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((rules[middle]?.line ?? 0) <= line) low = middle + 1;
		else high = middle;
	}
	return rules[low - 1];
}
function linesOf(span) {
	return {
		fromLine: span.line,
		toLine: span.endLine
	};
}
function isBlank(line) {
	const text = line.trimStart();
	return text === "" || text.startsWith("#");
}
/** A line and those below it that are indented more: what belongs to a key or to an item of a list. */
function blockAt({ lines, blocks }, line) {
	const known = blocks.get(line);
	if (known !== void 0) return known;
	const indent = indentOf(lines[line - 1] ?? "");
	let last = line;
	for (let index = line; index < lines.length; index++) {
		const text = lines[index] ?? "";
		if (text.trim() === "") continue;
		if (indentOf(text) <= indent) break;
		last = index + 1;
	}
	const block = {
		fromLine: line,
		toLine: last
	};
	blocks.set(line, block);
	return block;
}
function indentOf(line) {
	return line.length - line.trimStart().length;
}

// src/checks/allow.ts
/**
* Takes away what comments allow: `# promstack: allow ID REASON` in a rule, above it, or above or at the end of any other line, and
* `# promstack: allow-file ID REASON` for a whole file. What is wrong with the comments themselves is found too.
*/
function applyAllows(input) {
	const allowances = [];
	const about = [];
	const rulesOf = Map.groupBy(input.rules, ({ file }) => file);
	for (const file of input.files) {
		if (!file.text.includes("promstack:")) continue;
		const layout = layoutOf(file, rulesOf.get(file.file) ?? []);
		for (const comment of allowComments(file)) {
			const problem = judge$1(file, comment, input.ids);
			if (problem !== void 0) about.push(problem);
			if (input.ids.has(comment.id)) allowances.push({
				...scopeOf(layout, comment),
				file,
				comment,
				uses: 0
			});
		}
	}
	if (allowances.length === 0) return {
		findings: [...input.findings, ...about],
		suppressed: []
	};
	const { findings, suppressed } = divide(input.findings, allowances);
	const useless = allowances.filter(({ uses, comment }) => uses === 0 && input.isSelected(comment.id));
	return {
		findings: [
			...findings,
			...about,
			...useless.map(uselessAllow)
		],
		suppressed
	};
}
function divide(all, allowances) {
	const byKey = /* @__PURE__ */ new Map();
	for (const allowance of allowances) {
		const key = keyOf(allowance.file.file, allowance.comment.id);
		const others = byKey.get(key);
		if (others === void 0) byKey.set(key, [allowance]);
		else others.push(allowance);
	}
	for (const list of byKey.values()) list.sort((a, b) => a.fromLine - b.fromLine);
	const findings = [];
	const suppressed = [];
	for (const finding of all) {
		const allowance = finding.span && allowanceOf(finding, finding.span, byKey);
		if (allowance === void 0) {
			findings.push(finding);
			continue;
		}
		allowance.uses++;
		const { reason } = allowance.comment;
		suppressed.push({
			finding,
			by: "comment",
			...reason === "" ? {} : { reason }
		});
	}
	return {
		findings,
		suppressed
	};
}
/** The nearest allowance whose lines hold the finding; those for whole files come first in the list. */
function allowanceOf(finding, span, byKey) {
	const candidates = byKey.get(keyOf(span.file, finding.id));
	if (candidates === void 0) return void 0;
	let low = 0;
	let high = candidates.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((candidates[middle]?.fromLine ?? 0) <= span.line) low = middle + 1;
		else high = middle;
	}
	const holds = (allowance) => allowance !== void 0 && span.line <= allowance.toLine;
	for (let index = low - 1; index >= Math.max(0, low - mostNested); index--) if (holds(candidates[index])) return candidates[index];
	return holds(candidates[0]) && low > 0 ? candidates[0] : void 0;
}
/** Rules and blocks that lie in each other are few. */
const mostNested = 50;
function keyOf(file, id) {
	return `${id} ${file}`;
}
function judge$1(file, comment, ids) {
	const whole = file.spanAt(comment.start, comment.end);
	if (comment.word !== "allow" && comment.word !== "allow-file") return {
		id: "check/unknown-allow",
		severity: "warning",
		span: whole,
		message: `\`${comment.word}\` is nothing that a comment can ask for`,
		why: "The comment has no effect.",
		help: "Write `# promstack: allow ID REASON`, or `allow-file` for the whole file."
	};
	if (!ids.has(comment.id)) {
		const near = nearest(comment.id, [...ids]);
		return {
			id: "check/unknown-allow",
			severity: "warning",
			span: comment.id === "" ? whole : file.spanAt(comment.idStart, comment.idStart + comment.id.length),
			message: comment.id === "" ? "the comment does not say what it allows" : `no check is called \`${comment.id}\``,
			why: "The comment has no effect.",
			help: near === void 0 ? "Name the id that the report shows, such as `promql/rate`." : `Did you mean \`${near}\`?`
		};
	}
	if (comment.reason !== "") return void 0;
	return {
		id: "check/allow-without-reason",
		severity: "warning",
		span: whole,
		message: `\`${comment.id}\` is allowed without a reason`,
		why: "Whoever reads it later cannot tell whether it still holds.",
		help: `Say why: \`# promstack: ${comment.word} ${comment.id} because …\`.`
	};
}
function uselessAllow({ file, comment }) {
	const where = comment.word === "allow-file" ? "in this file" : "here";
	return {
		id: "check/useless-allow",
		severity: "warning",
		span: file.spanAt(comment.start, comment.end),
		message: `\`${comment.id}\` is allowed and not found ${where}`,
		why: "A comment that allows nothing today may hide a mistake of tomorrow.",
		help: "Remove the comment, or put it into the rule that it is about."
	};
}

// src/checks/run.ts
/** Runs the selected checks; the findings come file by file for the rules, then those of whole sets, then the configurations. */
function runChecks(input, isSelected) {
	const only = (checks) => checks.filter(({ id }) => isSelected(id));
	const ofExpression = only(expressionChecks);
	const ofRules = only(ruleChecks);
	const ofKind = {
		alerting: ofRules.filter((check) => check.of !== "recording"),
		recording: ofRules.filter((check) => check.of !== "alerting")
	};
	const ofSet = only(ruleSetChecks);
	const ofPrometheus = only(prometheusChecks);
	const ofAlertmanager = only(alertmanagerChecks);
	const findings = [];
	for (const set of input.ruleSets) {
		for (const file of set.files) for (const group of file.groups) {
			const around = {
				group,
				file,
				set
			};
			for (const rule of group.rules) {
				const subject = new RuleView(rule, around);
				apply(ofExpression, subject, findings);
				apply(ofKind[rule.kind], subject, findings);
			}
		}
		apply(ofSet, set, findings);
	}
	for (const query of input.queries ?? []) {
		const found = [];
		apply(ofExpression, {
			...query,
			nodes: nodesOf(query.expr)
		}, found);
		append(findings, found.filter(({ span }) => span === void 0 || query.isGuessed?.(span) !== true));
	}
	for (const subject of input.prometheus) apply(ofPrometheus, subject, findings);
	for (const subject of input.alertmanager) apply(ofAlertmanager, subject, findings);
	if (input.operator !== void 0) apply(only(operatorChecks), input.operator, findings);
	for (const subject of input.stacks ?? []) apply(only(stackChecks), subject, findings);
	return findings;
}
function apply(checks, subject, findings) {
	for (const check of checks) for (const hit of check.find(subject)) findings.push({
		id: check.id,
		severity: check.severity,
		...hit
	});
}

// src/checks/operator/resourceSettings.ts
/** One set of rules for each Prometheus of the operator, of the rules that it selects; these are taken out of `left`. */
function resourceSets(left, subject) {
	return (subject.objects.get("Prometheus") ?? []).flatMap((one) => {
		const files = [];
		for (const [key, file] of left) {
			if (file.object === void 0 || !isLoaded(file.object, one, subject)) continue;
			files.push(file);
			left.delete(key);
		}
		return files.length === 0 ? [] : [{
			files,
			settings: settingsOfResource(one, subject)
		}];
	});
}
/** The names of features that the Prometheus switches on which selects a PrometheusRule. */
function featuresFor(rules, subject) {
	return (subject.objects.get("Prometheus") ?? []).filter((one) => isLoaded(rules, one, subject)).flatMap((one) => namesAt(specOf(one), "enableFeatures").map(({ name }) => name));
}
function isLoaded(rules, prometheus, subject) {
	const object = subject.byReference.get(rules);
	return object !== void 0 && verdictOf(prometheus, object, subject) === "yes";
}
/** What decides whether rules can work, from the `spec` of a Prometheus, with the operator's defaults. */
function settingsOfResource(prometheus, subject) {
	const spec = specOf(prometheus);
	const duration = (field) => parseDuration(nameAt(spec, field)?.name ?? "");
	const jobIntervalsMs = intervalsOf(prometheus, subject, duration("scrapeInterval") ?? thirtySeconds);
	const areJobsKnown = jobIntervalsMs.size > 0 && valueAt(spec, "additionalScrapeConfigs") === void 0;
	const lookback = parseDuration(nameAt(valueAt(spec, "query"), "lookbackDelta")?.name ?? "");
	const retentionMs = retentionOf$1(prometheus);
	return {
		...areJobsKnown && { scrapeIntervalMs: duration("scrapeInterval") ?? thirtySeconds },
		jobIntervalsMs,
		evaluationIntervalMs: duration("evaluationInterval") ?? thirtySeconds,
		externalLabels: externalLabelsOf(prometheus),
		lookbackDeltaMs: lookback ?? 3e5,
		receivesSeries: true,
		...retentionMs === void 0 ? {} : { retentionMs }
	};
}
const thirtySeconds = 3e4;
/** Of each endpoint that may be scraped, by a name that no label `job` has. */
function intervalsOf(prometheus, subject, usualMs) {
	const intervals = /* @__PURE__ */ new Map();
	for (const { object, monitor } of subject.monitors) {
		if (typeof verdictOf(prometheus, object, subject) === "object") continue;
		for (const [index, { interval }] of monitor.endpoints.entries()) intervals.set(`${monitor.kind}/${object.reference.name}/${index}`, interval?.ms ?? usualMs);
	}
	return intervals;
}
/** Undefined where it is not limited by time, or older samples come from elsewhere. */
function retentionOf$1(prometheus) {
	const spec = specOf(prometheus);
	if (itemsAt(spec, "remoteRead").length > 0) return void 0;
	const written = nameAt(spec, "retention")?.name;
	if (written === void 0) return nameAt(spec, "retentionSize") === void 0 ? 864e5 : void 0;
	return parseDuration(written) || void 0;
}
/** Those that are written, and the two that the operator adds. */
function externalLabelsOf(prometheus) {
	const spec = specOf(prometheus);
	const { name, namespace = "default" } = prometheus.reference;
	const added = [[nameAt(spec, "prometheusExternalLabelName")?.name ?? "prometheus", `${namespace}/${name}`], [nameAt(spec, "replicaExternalLabelName")?.name ?? "prometheus_replica", "$(POD_NAME)"]];
	const written = entriesAt(spec, "externalLabels").flatMap(({ key, value }) => key.kind === "scalar" && value.kind === "scalar" ? [[key.text, value.text]] : []);
	return new Map([...added.filter(([label]) => label !== ""), ...written]);
}

// src/checks/settingsOf.ts
/** What decides whether rules can work, from a configuration, all its jobs, and the flags of the container that runs it. */
function settingsOf(prometheus) {
	const { config, jobs, flags } = prometheus;
	const flag = (name) => flags.find((one) => one.name === name);
	const lookback = flag("query.lookback-delta")?.value;
	const retentionMs = retentionOf(prometheus);
	return {
		scrapeIntervalMs: config.scrapeIntervalMs,
		jobIntervalsMs: new Map(jobs.map(({ name, intervalMs }) => [name, intervalMs])),
		evaluationIntervalMs: config.evaluationIntervalMs,
		externalLabels: config.externalLabels,
		lookbackDeltaMs: (lookback === void 0 ? void 0 : parseDuration(lookback)) ?? 3e5,
		receivesSeries: jobs.some(({ metricsPath }) => metricsPath.endsWith("/federate")) || listAt(config.document, "remote_read").length > 0 || flag("web.enable-remote-write-receiver") !== void 0 || flag("web.enable-otlp-receiver") !== void 0,
		...retentionMs === void 0 ? {} : { retentionMs }
	};
}
/** The file wins over the flag; neither means 15 days, unless a size is given. Zero is without a limit. */
function retentionOf({ config, flags }) {
	if (listAt(config.document, "remote_read").length > 0) return void 0;
	const retention = at(config.document, "storage", "tsdb", "retention");
	const bySize = flags.some(({ name }) => name === "storage.tsdb.retention.size") || hasSize(retention);
	const text = textAt$2(config.document, "storage", "tsdb", "retention", "time") ?? flags.find(({ name }) => name === "storage.tsdb.retention.time" || name === "storage.tsdb.retention")?.value;
	if (text === void 0) return bySize ? void 0 : 1296e6;
	const ms = parseDuration(text);
	return ms === 0 ? void 0 : ms;
}
function hasSize(retention) {
	return retention !== void 0 && isObject(retention) && retention["size"] !== void 0;
}

// src/rules/grafana/providers.ts
/** Reads a file of dashboard providers (grafana pkg/services/provisioning/dashboards). Never throws. */
function readProviders(source) {
	const yaml = readYaml(source);
	const value = [];
	const problems = [...yaml.problems];
	for (const provider of yaml.documents.flatMap(({ root }) => itemsAt(root, "providers"))) {
		const options = valueAt(provider, "options");
		const path = nameAt(options, "path")?.name ?? nameAt(options, "folder")?.name;
		value.push({
			name: nameAt(provider, "name")?.name ?? "",
			...path !== void 0 && { path }
		});
		const type = nameAt(provider, "type");
		if (type !== void 0 && type.name !== "" && type.name !== "file") problems.push({
			...invalid,
			span: type.span,
			message: `\`${type.name}\` is no type of dashboard provider`,
			why: "Grafana does not start with it.",
			help: "The only type is `file`."
		});
		if (path === void 0) problems.push({
			...invalid,
			span: spanAtPath(provider, ["options"]),
			message: "the provider has no path to its dashboards",
			why: "Grafana does not start with it.",
			help: "Add `options: { path: /var/lib/grafana/dashboards }`."
		});
		const folder = nameAt(provider, "folder") ?? nameAt(provider, "folderUid");
		if (nameAt(options, "foldersFromFilesStructure")?.name === "true" && folder !== void 0 && folder.name !== "") problems.push({
			...invalid,
			span: folder.span,
			message: "a folder is named, and folders are to be made from the structure of the files",
			why: "Grafana does not start with both.",
			help: "Remove the folder, or `foldersFromFilesStructure`."
		});
	}
	return {
		value,
		problems
	};
}
const invalid = {
	id: "grafana/invalid",
	severity: "error"
};

// src/rules/go/bcrypt.ts
/** What Go says of a text that is no bcrypt hash (golang.org/x/crypto/bcrypt Cost); undefined when it is one. */
function bcryptProblem(hash) {
	const prefix = "crypto/bcrypt:";
	if (hash.length < 59) return `${prefix} hashedSecret too short to be a bcrypted password`;
	if (hash[0] !== "$") return `${prefix} bcrypt hashes must start with '$', but hashedSecret started with '${hash[0]}'`;
	const version = hash[1] ?? "";
	if (version > "2") return `${prefix} bcrypt algorithm version '${version}' requested is newer than current version '2'`;
	const digits = hash.slice(hash[2] === "$" ? 3 : 4).slice(0, 2);
	if (!/^(?:[0-9]{2}|[+-][0-9])$/.test(digits)) return `strconv.Atoi: parsing ${goQuote(digits)}: invalid syntax`;
	const cost = Number(digits);
	return cost < 4 || cost > 31 ? `${prefix} cost ${cost} is outside allowed inclusive range 4..31` : void 0;
}

// src/rules/prometheus/webProblems.ts
/** What upstream refuses once all parts are read, in its order. */
function* webProblems(config) {
	yield* headerProblems(config.http_server_config.headers);
	for (const [user, hash] of config.basic_auth_users) {
		const upstream = bcryptProblem(hash);
		if (upstream === void 0) continue;
		yield {
			upstream,
			part: config.basic_auth_users,
			path: [user],
			message: `the password of \`${user}\` is no bcrypt hash`,
			help: "Write the bcrypt hash of the password, as `htpasswd -nBC 10 \"\" | tr -d ':'` prints it."
		};
	}
	yield* tlsProblems(config);
}
/** Headers that may be set, and their values where there are only some. */
const headers = /* @__PURE__ */ new Map([
	["Strict-Transport-Security", []],
	["X-Content-Type-Options", ["nosniff"]],
	["X-Frame-Options", ["deny", "sameorigin"]],
	["X-XSS-Protection", []],
	["Content-Security-Policy", []]
]);
function* headerProblems(written) {
	for (const [name, value] of written) {
		const values = headers.get(name);
		if (values === void 0) {
			const help = `Headers that can be set are ${listed([...headers.keys()])}.`;
			yield {
				upstream: `HTTP header ${goQuote(name)} can not be configured`,
				part: written,
				path: [name],
				onKey: true,
				help
			};
		} else if (values.length > 0 && !values.includes(value)) yield {
			upstream: `invalid value for ${name}. Expected one of: [${values.map((one) => goQuote(one)).join(" ")}], but got: ${goQuote(value)}`,
			part: written,
			path: [name],
			help: `Write ${listed(values)}.`
		};
	}
}
const authTypes = [
	"NoClientCert",
	"RequestClientCert",
	"RequireAnyClientCert",
	"VerifyClientCertIfGiven",
	"RequireAndVerifyClientCert"
];
function* tlsProblems(config) {
	const tls = config.tls_server_config;
	const { client_auth_type: auth } = tls;
	if ([
		tls.cert_file,
		tls.cert,
		tls.key_file,
		tls.key,
		tls.client_ca_file,
		tls.client_ca,
		auth
	].every((value) => value === "")) return;
	const at = {
		part: config,
		path: ["tls_server_config"]
	};
	if (tls.cert_file === "" && tls.cert === "") {
		yield {
			...at,
			upstream: "missing one of cert or cert_file",
			help: "Set `cert_file`."
		};
		return;
	}
	if (tls.key_file === "" && tls.key === "") {
		yield {
			...at,
			upstream: "missing one of key or key_file",
			help: "Set `key_file`."
		};
		return;
	}
	if (tls.cert_file === "" && !tls.cert.includes("-----BEGIN ")) yield {
		upstream: "failed to load X509KeyPair: tls: failed to find any PEM data in certificate input",
		part: tls,
		path: ["cert"],
		message: "the certificate is not in PEM form"
	};
	if (auth !== "" && !(auth === "RequireClientCert") && !authTypes.includes(auth)) yield {
		upstream: `invalid ClientAuth: ${auth}`,
		part: tls,
		path: ["client_auth_type"],
		help: `Write ${listed(authTypes)}.`
	};
	else if ((tls.client_ca_file !== "" || tls.client_ca !== "") && (auth === "" || auth === "NoClientCert")) yield {
		upstream: "client CA's have been configured without a Client Auth Policy",
		part: tls,
		path: [tls.client_ca_file === "" ? "client_ca" : "client_ca_file"],
		help: "Set `client_auth_type` to `RequireAndVerifyClientCert`."
	};
}

// src/rules/prometheus/webConfig.ts
const curve = oneOf("web.Curve", [
	"CurveP256",
	"CurveP384",
	"CurveP521",
	"X25519"
], { refusal: (written) => `unknown curve: ${written}` });
/** The suites that Go takes for safe (crypto/tls CipherSuites of Go 1.26). */
const suites = [
	"TLS_AES_128_GCM_SHA256",
	"TLS_AES_256_GCM_SHA384",
	"TLS_CHACHA20_POLY1305_SHA256",
	...[
		"ECDSA_WITH_AES_128",
		"ECDSA_WITH_AES_256",
		"RSA_WITH_AES_128",
		"RSA_WITH_AES_256"
	].map((name) => `TLS_ECDHE_${name}_CBC_SHA`),
	"TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
	"TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
	"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
	"TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
	"TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
	"TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"
];
const suite = oneOf("web.Cipher", suites, { refusal: (written) => `unknown cipher: ${written}` });
const version = oneOf("web.TLSVersion", [
	"TLS10",
	"TLS11",
	"TLS12",
	"TLS13"
], { refusal: (written) => `unknown TLS version: ${written}` });
const fields = {
	tls_server_config: struct("web.TLSConfig", {
		cert: text$1,
		key: secret,
		client_ca: text$1,
		cert_file: text$1,
		key_file: text$1,
		client_auth_type: text$1,
		client_ca_file: text$1,
		cipher_suites: list(suite),
		curve_preferences: list(curve),
		min_version: version,
		max_version: version,
		prefer_server_cipher_suites: bool,
		client_allowed_sans: list(text$1)
	}),
	http_server_config: struct("web.HTTPConfig", {
		http2: bool,
		headers: map(text$1)
	}),
	rate_limit: struct("web.RateLimiterConfig", {
		burst: int,
		interval: goDuration
	}),
	basic_auth_users: map(secret, "map[string]config.Secret")
};
const schema = struct("web.Config", fields);
/** Reads a web configuration as `promtool check web-config` does, but for the files that it names (exporter-toolkit web.Validate). Never throws. */
function readWebConfig(source) {
	const { root, file, isBroken, problems } = firstDocument(source);
	if (isBroken) return {
		value: void 0,
		problems
	};
	const decoded = decode(schema, root, {
		dialect: "v2",
		id: id$1
	});
	const all = withSettingsProblems(decoded, webProblems(decoded.value), {
		id: id$1,
		file,
		why: "The server refuses the configuration and does not start."
	});
	return {
		value: decoded.value,
		problems: [...all, ...problems]
	};
}
const id$1 = "web/invalid";

// src/rules/alertmanager/customResource.ts
/**
* Reads an AlertmanagerConfig (monitoring.coreos.com v1alpha1 and v1beta1) into what a configuration file is read into: routes, receivers,
* inhibitions and time intervals. What the operator adds, a matcher for the namespace above all, is left out. Never throws.
*/
function readAlertmanagerConfigResource(object) {
	const spec = valueAt(object, "spec");
	if (spec === void 0) return {
		value: void 0,
		problems: []
	};
	const problems = [];
	const spelling = {
		field: camelCase,
		matchersOf: (route) => readMatchers(route, "matchers", problems)
	};
	const value = {
		route: readRouteTree(valueAt(spec, "route"), {
			parent: spec,
			spelling
		}),
		receivers: itemsAt(spec, "receivers").map(readReceiver),
		inhibitRules: itemsAt(spec, "inhibitRules").map((rule) => ({
			source: readMatchers(rule, "sourceMatch", problems),
			target: readMatchers(rule, "targetMatch", problems),
			equal: namesAt(rule, "equal"),
			span: spanAtPath(rule, [])
		})),
		timeIntervals: [...readIntervals(spec, "muteTimeIntervals"), ...readIntervals(spec, "timeIntervals")],
		templates: [],
		global: []
	};
	return {
		value,
		problems: [
			...problems,
			...danglingReferences(value),
			...templateProblems(value, void 0)
		]
	};
}
/** The operator writes `groupWait` where a configuration file has `group_wait`. */
function camelCase(name) {
	return name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}
function readMatchers(node, field, problems) {
	const fieldSpan = spanAtPath(node, [field]);
	return itemsAt(node, field).flatMap((item) => {
		const name = nameAt(item, "name");
		if (name === void 0) return [];
		const value = nameAt(item, "value");
		const written = nameAt(item, "matchType") ?? {
			name: nameAt(item, "regex")?.name === "true" ? "=~" : "=",
			span: name.span
		};
		const op = operators.find((one) => one === written.name);
		if (op === void 0) {
			problems.push({
				...error,
				span: written.span,
				message: `\`${written.name}\` is no type of matcher`,
				help: "Types are `=`, `!=`, `=~` and `!~`."
			});
			return [];
		}
		const { problem } = op === "=~" || op === "!~" ? compileGoRegexp(`^(?:${value?.name ?? ""})$`) : { problem: void 0 };
		if (problem !== void 0) problems.push({
			...error,
			span: value?.span ?? name.span,
			message: problem
		});
		return [{
			name: name.name,
			op,
			value: value?.name ?? "",
			span: value?.span ?? name.span,
			field: "matchers",
			fieldSpan
		}];
	});
}
const operators = [
	"=",
	"!=",
	"=~",
	"!~"
];
const error = {
	id: "alertmanager/invalid",
	severity: "error"
};
function readReceiver(node) {
	const name = nameAt(node, "name") ?? {
		name: "",
		span: spanAtPath(node, [])
	};
	const found = [];
	if (node.kind === "map") for (const { key } of node.entries) {
		const kind = key.kind === "scalar" ? /^(\w+)Configs$/.exec(key.text)?.[1] : void 0;
		if (kind === void 0 || key.kind !== "scalar") continue;
		for (const item of itemsAt(node, key.text)) found.push({
			kind,
			settings: textsIn(item),
			span: spanAtPath(item, [])
		});
	}
	return {
		...name,
		integrations: found
	};
}
function readIntervals(spec, field) {
	return itemsAt(spec, field).flatMap((item) => {
		const name = nameAt(item, "name");
		return name === void 0 ? [] : {
			...name,
			field: field === "timeIntervals" ? "time_intervals" : "mute_time_intervals"
		};
	});
}

// src/commands/check/alertmanager.ts
/** Reads an Alertmanager configuration and, for its texts, the templates that it loads. */
function readAlertmanagerDocument(document, corpus) {
	const loaded = (corpus.loads.get(document) ?? []).filter(({ kind }) => kind === "template");
	return readAlertmanagerConfig(document.source, { templates: (globs) => {
		return globs.every((glob) => loaded.some((one) => matchesGlob(lastPart(glob), templateName(one)))) ? loaded.map((one) => readTemplateFile(one.source, templateName(one)).value) : void 0;
	} });
}
/** Reads the routes and receivers of a custom resource. */
function readAlertmanagerResource({ node }) {
	return node === void 0 ? {
		value: void 0,
		problems: []
	} : readAlertmanagerConfigResource(node);
}
/** What is wrong with a template file. */
function templateDocumentProblems(document) {
	return readTemplateFile(document.source, templateName(document)).problems;
}
function templateName({ key, source }) {
	return key ?? lastPart(source.file);
}
function lastPart(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}

// src/rules/grafana/datasource.ts
/** Reads the variables and the inputs of a dashboard that stand for data sources. */
function datasourceNames(dashboard) {
	const types = /* @__PURE__ */ new Map();
	for (const input of itemsAt(dashboard, "__inputs")) {
		const name = nameAt(input, "name")?.name;
		if (name !== void 0) types.set(name, nameAt(input, "pluginId")?.name ?? "");
	}
	for (const variable of itemsAt(valueAt(dashboard, "templating"), "list")) {
		const name = nameAt(variable, "name")?.name;
		if (name === void 0 || nameAt(variable, "type")?.name !== "datasource") continue;
		types.set(name, nameAt(variable, "query")?.name ?? "");
	}
	return { types };
}
/** What a `datasource` field leads to; `above` is what the panel says where a target says nothing. */
function asks(node, { types }, above = "unknown") {
	const field = valueAt(node, "datasource");
	if (field === void 0) return above;
	if (field.kind === "scalar") return asksByName(field.text, types);
	const type = nameAt(field, "type")?.name;
	const uid = nameAt(field, "uid")?.name ?? "";
	if (type === void 0 || type === "") return asksByName(uid, types);
	if (type === "datasource") return uid === "-- Mixed --" ? "unknown" : "other";
	return kindOf$1(type);
}
function asksByName(name, types) {
	if (name === "-- Mixed --" || name === "default") return "unknown";
	if (name.startsWith("-- ")) return "other";
	const variable = /^(?:\$(\w+)|\$\{(\w+)(?::\w+)?\}|\[\[(\w+)\]\])$/.exec(name);
	const type = variable && types.get(variable[1] ?? variable[2] ?? variable[3] ?? "");
	return type ? kindOf$1(type) : "unknown";
}
function kindOf$1(type) {
	if (type.startsWith("$")) return "unknown";
	return /prometheus/i.test(type) ? "prometheus" : "other";
}

// src/rules/grafana/json.ts
/** What is wrong with a text that has to be JSON; undefined when nothing is. */
function jsonProblem$1(source) {
	try {
		JSON.parse(source.text);
		return;
	} catch {
		const { offset, wanted } = firstFault(source.text);
		const found = source.text.slice(offset, offset + 1);
		return {
			id: "grafana/invalid",
			severity: "error",
			span: source.spanAt(offset, offset + found.length),
			message: `this is not JSON: ${found === "" ? "the end of the text" : `\`${found}\``} stands where ${wanted} is wanted`,
			why: "Grafana leaves out a dashboard that it cannot read, and tells it in its log only.",
			help: "Correct the JSON at this place."
		};
	}
}
/** Finds the place where a text stops being JSON; engines do not tell it. Takes no stack, however deep the text is. */
function firstFault(text) {
	const open = [];
	let offset = 0;
	let wanted = "value";
	for (;;) {
		offset = skipSpace(text, offset);
		const character = text.charAt(offset);
		if ((character === "]" && open.at(-1) === "[" || character === "}" && open.at(-1) === "{") && (wanted === "more" || wanted === "value or ]" || wanted === "key or }")) {
			open.pop();
			offset++;
			wanted = "more";
		} else if (wanted === "more") {
			if (open.length === 0 || character !== ",") return {
				offset,
				wanted: open.length === 0 ? "the end" : `\`,\` or \`${open.at(-1) === "[" ? "]" : "}"}\``
			};
			wanted = open.at(-1) === "[" ? "value" : "key";
			offset++;
		} else if (wanted === "colon") {
			if (character !== ":") return {
				offset,
				wanted: "`:`"
			};
			offset++;
			wanted = "value";
		} else if (wanted === "key" || wanted === "key or }") {
			const end = endOfText(text, offset);
			if (end === void 0) return {
				offset,
				wanted: "a key in double quotes"
			};
			offset = end;
			wanted = "colon";
		} else if (character === "[" || character === "{") {
			open.push(character);
			offset++;
			wanted = character === "[" ? "value or ]" : "key or }";
		} else {
			const end = endOfText(text, offset) ?? matchAt(wordPattern, text, offset);
			if (end === void 0) return {
				offset,
				wanted: "a value"
			};
			offset = end;
			wanted = "more";
		}
	}
}
function skipSpace(text, from) {
	let offset = from;
	while (" 	\n\r".includes(text.charAt(offset)) && offset < text.length) offset++;
	return offset;
}
/** Where a text in double quotes ends; undefined where none begins, or where it is broken. */
function endOfText(text, start) {
	if (text.charAt(start) !== "\"") return void 0;
	for (let offset = start + 1; offset < text.length; offset++) {
		const code = text.charCodeAt(offset);
		if (code === 34) return offset + 1;
		if (code < 32) return void 0;
		if (code !== 92) continue;
		const end = matchAt(escapePattern, text, offset);
		if (end === void 0) return void 0;
		offset = end - 1;
	}
}
/** Where a pattern that matches at an offset ends. */
function matchAt(pattern, text, offset) {
	pattern.lastIndex = offset;
	return pattern.test(text) ? pattern.lastIndex : void 0;
}
const wordPattern = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.+-])/y;
const escapePattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

// src/rules/grafana/replaced.ts
/** A text with stretches replaced; a place inside a replacement is the place of all that it replaces. Replacements are in order and apart. */
function replacedText(source, replacements) {
	if (replacements.length === 0) return source;
	const pieces = [];
	let text = "";
	let from = 0;
	for (const replacement of replacements) {
		text += source.text.slice(from, replacement.start);
		pieces.push({
			start: text.length,
			length: replacement.text.length,
			replacement
		});
		text += replacement.text;
		from = replacement.end;
	}
	text += source.text.slice(from);
	return {
		file: source.file,
		text,
		spanAt: (start, end) => source.spanAt(originalStart(pieces, start), originalEnd(pieces, Math.max(start, end)))
	};
}
/** A part of a text, with the same places. */
function partOf(source, start, end) {
	return {
		file: source.file,
		text: source.text.slice(start, end),
		spanAt: (from, to) => source.spanAt(start + from, start + Math.max(from, to))
	};
}
function originalStart(pieces, offset) {
	const piece = lastBefore(pieces, offset);
	if (piece === void 0) return offset;
	const past = offset - piece.start - piece.length;
	return past < 0 ? piece.replacement.start : piece.replacement.end + past;
}
/** The end of a stretch is exclusive: it lies behind the character before it. */
function originalEnd(pieces, offset) {
	const piece = lastBefore(pieces, offset);
	if (piece === void 0) return offset;
	if (offset === piece.start) return piece.replacement.start;
	return piece.replacement.end + Math.max(0, offset - piece.start - piece.length);
}
/** The last piece that starts at or before the offset. */
function lastBefore(pieces, offset) {
	let low = 0;
	let high = pieces.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return pieces[low - 1];
}

// src/rules/grafana/variables.ts
/**
* Fills in the variables of a query (grafana public/app/features/templating: `$name`, `${name:format}`, `[[name]]`), the built-in ones
* with likely values. `isVariable` tells which names the dashboard knows: others are no variables to Grafana and stay as they are.
*/
function fillVariables(source, { isVariable, standIns }) {
	const { text } = source;
	const uses = [];
	const scan = new Surroundings(text);
	for (const match of text.matchAll(variablePattern)) {
		const name = match[1] ?? match[2] ?? match[3] ?? "";
		if (!(isBuiltIn(name) || isVariable(name))) continue;
		const start = match.index;
		const end = start + match[0].length;
		const place = scan.placeOf(start, end);
		uses.push({
			start,
			end,
			name,
			place,
			text: standIn(name, {
				text,
				start,
				end,
				place,
				standIns
			})
		});
	}
	let shift = 0;
	const variables = uses.map(({ name, place, start, end, text: filled }) => {
		const begin = start + shift;
		shift += filled.length - (end - start);
		return {
			name,
			place,
			start: begin,
			end: begin + filled.length
		};
	});
	return {
		source: replacedText(source, uses),
		variables,
		isGuess: uses.some(({ name, place }) => (place === "function" || place === "value") && !isBuiltIn(name))
	};
}
/** Whether Grafana fills the name in by itself. */
function isBuiltIn(name) {
	return builtIns.has(name) || name.startsWith("__");
}
const variablePattern = /\$(\w+)|\[\[(\w+?)(?::\w+)?\]\]|\$\{(\w+)(?:\.[^:^}]+)?(?::[^}]+)?\}/g;
const builtIns = /* @__PURE__ */ new Map([
	["__interval", "1m"],
	["__interval_ms", "60000"],
	["__rate_interval", "5m"],
	["__rate_interval_ms", "300000"],
	["__range", "1h"],
	["__range_s", "3600"],
	["__range_ms", "3600000"],
	["__from", "1700000000000"],
	["__to", "1700003600000"],
	["timeFilter", ""]
]);
function standIn(name, { text, start, end, place, standIns }) {
	const builtIn = builtIns.get(name);
	switch (place) {
		case "text": return builtIn ?? ".*";
		case "duration":
			if (/[0-9]/.test(text.charAt(start - 1))) return "m";
			return builtIn ?? (/[a-z]/.test(text.charAt(end)) ? "5" : "5m");
		case "name":
		case "label": return "x";
		case "function": return standIns.function;
		case "value": return builtIn ?? standIns.value;
	}
}
/** Knows of every offset of a query, asked in order, whether it is in quotes, in brackets or in a list of labels. */
var Surroundings = class {
	#text;
	#offset = 0;
	#quote = "";
	#brackets = 0;
	/** For each open parenthesis, whether it opens a list of labels. */
	#lists = [];
	constructor(text) {
		this.#text = text;
	}
	placeOf(start, end) {
		while (this.#offset < start) this.#step();
		const isComment = this.#offset > start;
		this.#offset = Math.max(this.#offset, end);
		if (isComment || this.#quote !== "") return "text";
		if (this.#brackets > 0 || /(?:^|[^\w:])offset\s*-?\s*$/i.test(this.#text.slice(Math.max(0, start - 24), start))) return "duration";
		const before = this.#text.charAt(start - 1);
		if (/[\w:]/.test(before) || /[\w:]/.test(this.#text.charAt(end))) return "name";
		if (this.#lists.at(-1)) return "label";
		const after = this.#text.slice(end, end + 40);
		if (/^\s*(?:\(|by\b|without\b)/i.test(after)) return "function";
		return "value";
	}
	#step() {
		const character = this.#text.charAt(this.#offset);
		this.#offset++;
		if (this.#quote !== "") {
			if (character === "\\" && this.#quote !== "`") this.#offset++;
			else if (character === this.#quote) this.#quote = "";
			return;
		}
		if (character === "\"" || character === "'" || character === "`") this.#quote = character;
		else if (character === "#") this.#skipComment();
		else if (character === "[") this.#brackets++;
		else if (character === "]") this.#brackets = Math.max(0, this.#brackets - 1);
		else if (character === "(") this.#lists.push(this.#opensList());
		else if (character === ")") this.#lists.pop();
	}
	#skipComment() {
		const end = this.#text.indexOf("\n", this.#offset);
		this.#offset = end < 0 ? this.#text.length : end;
	}
	#opensList() {
		const before = this.#text.slice(Math.max(0, this.#offset - 40), this.#offset - 1);
		return /(?:^|[^\w:])(?:by|without|on|ignoring|group_left|group_right)\s*$/i.test(before);
	}
};

// src/rules/grafana/query.ts
/** Reads a query with its variables filled in; `names` are the variables that the dashboard knows, undefined for any. */
function readQuery(written, names) {
	if (written.asks === "other") return nothing;
	const isVariable = (name) => names?.has(name) ?? true;
	let problems = [];
	let filled;
	for (const standIns of possibilities) {
		filled = fillVariables(written.source, {
			isVariable,
			standIns
		});
		const read = written.kind === "expression" ? parseExpr(filled.source.text) : parseSelector(filled.source.text);
		if (read.problems.length === 0) {
			const { source, variables, isGuess } = filled;
			return read.expr === void 0 ? nothing : {
				value: {
					source,
					variables,
					isGuess,
					expr: read.expr,
					where: written.where
				},
				problems: []
			};
		}
		problems = problems.length > 0 ? problems : read.problems;
		if (!filled.isGuess) break;
	}
	if (filled === void 0 || filled.isGuess || written.asks === "unknown") return nothing;
	return {
		value: void 0,
		problems: [brokenQuery(problems[0], filled.source, written.where)].flatMap((one) => one ?? [])
	};
}
const nothing = {
	value: void 0,
	problems: []
};
/** What stands in for a variable that may be anything, one after the other until the whole makes sense. */
const possibilities = [
	"x",
	"1",
	"+",
	"by",
	"\"x\"",
	"5m"
].flatMap((value) => [
	"sum",
	"rate",
	"topk",
	"abs",
	"histogram_quantile"
].map((name) => ({
	value,
	function: name
})));
function parseSelector(text) {
	const { problems } = parseMetricSelector(text.trim());
	if (problems.length > 0) return {
		expr: void 0,
		problems
	};
	return parseExpr(text);
}
function brokenQuery(problem, source, where) {
	if (problem === void 0) return void 0;
	const why = `Prometheus refuses the query of ${where}, which shows an error instead of data.`;
	return {
		help: "Correct the query at this place.",
		...findingOf(problem, source),
		id: "grafana/broken-query",
		why
	};
}

// src/rules/grafana/variableQuery.ts
/**
* Finds the PromQL in a variable's query, such as `label_values(up{job="a"}, instance)` or `query_result(sum(up))`; undefined where there is
* none (grafana packages/grafana-prometheus metric_find_query.ts).
*/
function variablePromql(query) {
	const { text } = query;
	const call = /^\s*(label_values|label_names|metrics|query_result)\s*\(/.exec(text);
	if (call === null) return text.trim() === "" ? void 0 : {
		kind: "selector",
		source: query
	};
	const start = call[0].length;
	const end = text.lastIndexOf(")");
	if (end < start) return void 0;
	switch (call[1]) {
		case "query_result": return {
			kind: "expression",
			source: partOf(query, start, end)
		};
		case "label_values": {
			const label = /,\s*(?:[a-zA-Z_$][a-zA-Z0-9_]*|\$\{\w+\}|\[\[\w+\]\]|"(?:[^"\\]|\\.)*")\s*$/.exec(text.slice(start, end));
			if (label === null || text.slice(start, start + label.index).trim() === "") return void 0;
			return {
				kind: "selector",
				source: partOf(query, start, start + label.index)
			};
		}
		case "label_names": return text.slice(start, end).trim() === "" ? void 0 : {
			kind: "selector",
			source: partOf(query, start, end)
		};
		default: return;
	}
}

// src/rules/grafana/dashboard.ts
/** Reads a dashboard's JSON: every PromQL text in panels, rows, variables and annotations. Never throws. */
function readDashboard(source) {
	const broken = jsonProblem$1(source);
	if (broken !== void 0) return {
		value: void 0,
		problems: [broken]
	};
	const root = readNodes(source, "v2").documents[0];
	const dashboard = root && (valueAt(root, "dashboard") ?? valueAt(root, "model") ?? root);
	if (dashboard?.kind !== "map") return {
		value: void 0,
		problems: []
	};
	const names = variableNames(dashboard);
	const problems = [];
	const queries = [];
	for (const written of writtenQueries(dashboard)) {
		const read = readQuery(written, names);
		append(problems, read.problems);
		if (read.value !== void 0) queries.push(read.value);
	}
	return {
		value: {
			title: nameAt(dashboard, "title")?.name ?? "",
			queries
		},
		problems
	};
}
/** The names of a dashboard's variables; undefined for a panel of a library, which is used where others are. */
function variableNames(dashboard) {
	if (valueAt(dashboard, "panels") === void 0 && valueAt(dashboard, "rows") === void 0) return void 0;
	const names = itemsAt(valueAt(dashboard, "templating"), "list").flatMap((one) => nameAt(one, "name")?.name ?? []);
	return /* @__PURE__ */ new Set([...names, ...itemsAt(dashboard, "__inputs").flatMap((one) => nameAt(one, "name")?.name ?? [])]);
}
function* writtenQueries(dashboard) {
	const sources = datasourceNames(dashboard);
	for (const variable of itemsAt(valueAt(dashboard, "templating"), "list")) {
		if (nameAt(variable, "type")?.name !== "query") continue;
		const query = valueAt(variable, "query");
		const text = query?.kind === "map" ? valueAt(query, "query") : query;
		const promql = text?.kind === "scalar" ? variablePromql(text.source()) : void 0;
		const place = {
			asks: asks(variable, sources),
			where: `the variable \`${nameAt(variable, "name")?.name}\``
		};
		if (promql !== void 0) yield {
			...promql,
			...place
		};
	}
	for (const annotation of itemsAt(valueAt(dashboard, "annotations"), "list")) {
		const text = scalarAt(annotation, "expr") ?? scalarAt(valueAt(annotation, "target"), "expr");
		const place = {
			asks: asks(annotation, sources),
			where: `the annotation \`${nameAt(annotation, "name")?.name}\``
		};
		if (text !== void 0) yield {
			kind: "expression",
			source: text.source(),
			...place
		};
	}
	for (const panel of panelsIn(dashboard)) {
		const above = asks(panel, sources);
		const title = nameAt(panel, "title")?.name;
		const where = title ? `the panel \`${title}\`` : "a panel";
		for (const target of itemsAt(panel, "targets")) {
			const text = scalarAt(target, "expr");
			if (text === void 0 || text.text.trim() === "") continue;
			yield {
				kind: "expression",
				source: text.source(),
				asks: asks(target, sources, above),
				where
			};
		}
	}
}
/** All panels: those in rows, in collapsed rows, and a panel that is the whole file. */
function* panelsIn(node) {
	const open = [...entriesAt(node, "__elements").flatMap(({ value }) => valueAt(value, "model") ?? []).toReversed(), node];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		yield next;
		append(open, [...itemsAt(next, "panels"), ...itemsAt(next, "rows")].toReversed());
	}
}
function scalarAt(node, key) {
	const found = valueAt(node, key);
	return found?.kind === "scalar" ? found : void 0;
}
/** Whether a place is, in part, what a variable stands for: what is found there may be true of the stand-in alone. */
function isFilledIn(query, span) {
	return query.variables.some(({ start, end }) => overlap(query.source.spanAt(start, end), span));
}
function overlap(one, other) {
	const isBefore = (a, b) => a.endLine < b.line || a.endLine === b.line && a.endColumn <= b.column;
	return !isBefore(one, other) && !isBefore(other, one);
}

// src/commands/check/dashboards.ts
/** Reads a dashboard: what is wrong with its queries, and those whose variables stand for nothing but values. */
function readDashboardDocument({ source }) {
	const { value, problems } = readDashboard(source);
	return {
		queries: (value?.queries ?? []).filter(({ isGuess }) => !isGuess).map((query) => {
			const isGuessed = (hit) => isFilledIn(query, hit);
			return {
				source: query.source,
				expr: query.expr,
				...query.variables.length > 0 && { isGuessed }
			};
		}),
		problems
	};
}
/** Gives the expressions of dashboards the rules that may stand behind them: those of the only Prometheus, or all. */
function withRules(queries, sets) {
	const [only] = sets;
	const set = only !== void 0 && sets.length === 1 ? only : { files: sets.flatMap(({ files }) => files) };
	return queries.map((query) => ({
		...query,
		set
	}));
}

// src/commands/check/monitors.ts
/** What is wrong by itself with an object of the operator that says what is scraped. */
function monitorProblems({ node, object }) {
	const kind = monitorKind(object?.kind ?? "");
	return node === void 0 || kind === void 0 ? [] : readMonitor(node, kind).problems;
}

// src/rules/go/json.ts
/** What Go says of a text that is no JSON (encoding/json checkValid); undefined when it is one. Linear, and bounded in depth. */
function jsonProblem(text) {
	const stack = [];
	let at = skipBlank(text, 0);
	let wantsValue = true;
	for (;;) {
		if (wantsValue) {
			const char = text[at];
			if (char === "{" || char === "[") {
				stack.push(char === "{" ? "object" : "array");
				if (stack.length > 1e4) return {
					message: "exceeded max depth",
					offset: at
				};
				at = skipBlank(text, at + 1);
				if (text[at] === (char === "{" ? "}" : "]")) {
					stack.pop();
					at++;
					wantsValue = false;
				} else if (char === "{") {
					const key = readKey(text, at);
					if (typeof key !== "number") return key;
					at = key;
				}
				continue;
			}
			const end = readScalar(text, at);
			if (typeof end !== "number") return end;
			at = end;
			wantsValue = false;
			continue;
		}
		at = skipBlank(text, at);
		const inside = stack.at(-1);
		const char = text[at];
		if (inside === void 0) return char === void 0 ? void 0 : stumble(text, at, "after top-level value");
		if (char === ",") {
			at = skipBlank(text, at + 1);
			wantsValue = true;
			if (inside === "array") continue;
			const key = readKey(text, at);
			if (typeof key !== "number") return key;
			at = key;
		} else if (char === (inside === "object" ? "}" : "]")) {
			stack.pop();
			at++;
		} else return stumble(text, at, inside === "object" ? "after object key:value pair" : "after array element");
	}
}
/** A key with its colon; gives where the value begins. */
function readKey(text, start) {
	if (text[start] !== "\"") return stumble(text, start, "looking for beginning of object key string");
	const end = readString(text, start);
	if (typeof end !== "number") return end;
	const colon = skipBlank(text, end);
	return text[colon] === ":" ? skipBlank(text, colon + 1) : stumble(text, colon, "after object key");
}
function readScalar(text, at) {
	const char = text[at] ?? "";
	if (char === "\"") return readString(text, at);
	if (char === "-" || char >= "0" && char <= "9") return readNumber(text, at);
	const word = char === "t" ? "true" : char === "f" ? "false" : char === "n" ? "null" : void 0;
	if (word === void 0) return stumble(text, at, "looking for beginning of value");
	for (let index = 1; index < word.length; index++) if (text[at + index] !== word[index]) return stumble(text, at + index, `in literal ${word} (expecting '${word[index]}')`);
	return at + word.length;
}
function readString(text, start) {
	for (let at = start + 1;; at++) {
		const char = text[at];
		if (char === "\"") return at + 1;
		if (char === void 0 || char < " ") return stumble(text, at, "in string literal");
		if (char !== "\\") continue;
		at++;
		if (text[at] === "u") {
			for (let digit = 0; digit < 4; digit++) if (!/[0-9a-fA-F]/.test(text[++at] ?? "")) return stumble(text, at, "in \\u hexadecimal character escape");
		} else if (!/["\\/bfnrt]/.test(text[at] ?? "")) return stumble(text, at, "in string escape code");
	}
}
function readNumber(text, start) {
	let at = text[start] === "-" ? start + 1 : start;
	if (!isDigit(text[at])) return stumble(text, at, "in numeric literal");
	at = text[at] === "0" ? at + 1 : skipDigits(text, at);
	if (text[at] === ".") {
		if (!isDigit(text[at + 1])) return stumble(text, at + 1, "after decimal point in numeric literal");
		at = skipDigits(text, at + 1);
	}
	if (text[at] !== "e" && text[at] !== "E") return at;
	at += text[at + 1] === "+" || text[at + 1] === "-" ? 2 : 1;
	return isDigit(text[at]) ? skipDigits(text, at) : stumble(text, at, "in exponent of numeric literal");
}
function stumble(text, offset, where) {
	if (offset >= text.length) return {
		message: "unexpected end of JSON input",
		offset: text.length
	};
	const byte = utf8Bytes(String.fromCodePoint(text.codePointAt(offset) ?? 0))[0] ?? 0;
	const char = String.fromCharCode(byte);
	return {
		message: `invalid character ${char === "'" ? "'\\''" : char === "\"" ? "'\"'" : `'${goQuote(char).slice(1, -1)}'`} ${where}`,
		offset
	};
}
function skipBlank(text, start) {
	let at = start;
	while (text[at] === " " || text[at] === "	" || text[at] === "\n" || text[at] === "\r") at++;
	return at;
}
function skipDigits(text, start) {
	let at = start;
	while (isDigit(text[at])) at++;
	return at;
}
function isDigit(char) {
	return char !== void 0 && char >= "0" && char <= "9";
}

// src/rules/prometheus/targetFileJson.ts
/** Reads target groups in JSON, with the errors of Go's encoding/json and of discovery/targetgroup Group.UnmarshalJSON. */
function readJsonTargets(source, words) {
	const file = "spanAt" in source ? source : fileText(source.file, source.text);
	const problem = jsonProblem(file.text);
	if (problem !== void 0) {
		const span = file.spanAt(problem.offset, problem.offset + 1);
		return {
			groups: [],
			spanOf: () => void 0,
			problems: [{
				...words,
				severity: "error",
				span,
				message: problem.message,
				upstream: problem.message
			}]
		};
	}
	const places = /* @__PURE__ */ new Map();
	const reader = {
		file,
		words,
		problems: [],
		groups: [],
		places
	};
	const root = readNodes(file, "v2").documents[0];
	if (root !== void 0) readGroups(reader, root);
	const { groups, problems } = reader;
	return {
		groups,
		spanOf: (targets, index) => places.get(targets)?.[index]?.span,
		problems
	};
}
function readGroups(reader, root) {
	if (root.kind !== "sequence") {
		if (kindOf(root) !== "null") wrongType(reader, root, "value of type []*targetgroup.Group");
		return;
	}
	for (const [index, item] of root.items.entries()) if (kindOf(item) !== "null") readGroup(reader, item);
	else if (reader.problems.length === 0) refuse(reader, item, `nil target group item found (index ${index})`);
}
const anonymous = "struct { Targets []string \"json:\\\"targets\\\"\"; Labels model.LabelSet \"json:\\\"labels\\\"\" }";
function readGroup(reader, node) {
	if (node.kind !== "map") {
		wrongType(reader, node, `value of type ${anonymous}`);
		return;
	}
	let targets = [];
	let labels = /* @__PURE__ */ new Map();
	for (const { key, value } of node.entries) {
		const name = textOf(key) ?? "";
		if (name.toLowerCase() === "targets") targets = readTargets(reader, value);
		else if (name.toLowerCase() === "labels") labels = readLabels(reader, value);
		else refuse(reader, key, `json: unknown field ${goQuote(name)}`, "Only `targets` and `labels` can stand here.");
	}
	reader.groups.push({
		targets,
		labels
	});
}
function readTargets(reader, node) {
	if (node.kind !== "sequence") {
		if (kindOf(node) !== "null") wrongType(reader, node, "struct field .targets of type []string");
		return [];
	}
	const targets = node.items.flatMap((item) => {
		const text = textOf(item);
		if (text !== void 0) return [text];
		if (kindOf(item) === "null") return [""];
		wrongType(reader, item, "struct field .targets of type string");
		return [];
	});
	reader.places.set(targets, node.items);
	return targets;
}
function readLabels(reader, node) {
	const labels = /* @__PURE__ */ new Map();
	if (node.kind !== "map") {
		if (kindOf(node) !== "null") wrongType(reader, node, "struct field .labels of type map[model.LabelName]model.LabelValue");
		return labels;
	}
	const before = reader.problems.length;
	for (const { key, value } of node.entries) {
		const text = textOf(value);
		if (text === void 0 && kindOf(value) !== "null") wrongType(reader, value, "struct field .labels of type model.LabelValue");
		labels.set(textOf(key) ?? "", text ?? "");
	}
	if (reader.problems.length > before) return labels;
	for (const { key } of node.entries) if (!isValidLabelName(textOf(key) ?? "", "utf8")) refuse(reader, key, `${goQuote(textOf(key) ?? "")} is not a valid label name`);
	return labels;
}
function wrongType(reader, node, wanted) {
	const written = kindOf(node);
	const message = wanted.endsWith("string") || wanted.endsWith("LabelValue") ? `a ${written} stands where a text is wanted` : void 0;
	refuse(reader, node, `json: cannot unmarshal ${written} into Go ${wanted}`, void 0, message);
}
/** Go keeps the first error and reads on. */
function refuse(reader, node, upstream, help, message = upstream) {
	const first = reader.problems.length === 0;
	reader.problems.push({
		...reader.words,
		severity: "error",
		span: node.span,
		message,
		...help && { help },
		...first && { upstream }
	});
}
/** What Go calls a kind of JSON. */
function kindOf(node) {
	if (node.kind === "map") return "object";
	if (node.kind === "sequence") return "array";
	if (node.style !== "plain") return "string";
	return node.text === "null" ? "null" : node.text === "true" || node.text === "false" ? "bool" : "number";
}
function textOf(node) {
	return node.kind === "scalar" && node.style !== "plain" ? node.text : void 0;
}

// src/rules/prometheus/targetFile.ts
/** Reads a file of `file_sd_configs` as promtool does: JSON when its name ends so, YAML otherwise (cmd/promtool checkSDFile). Never throws. */
function readTargetFile(source, { isJson }) {
	if (isJson) return readJsonTargets(source, {
		id,
		why
	});
	const { root, file, isBroken, problems } = firstDocument(source);
	if (isBroken) return {
		groups: [],
		spanOf: () => void 0,
		problems
	};
	const decoded = decode(list(pointer(targetGroup)), root, {
		dialect: "v2",
		id
	});
	const all = withSettingsProblems(decoded, emptyGroups(decoded.value), {
		id,
		file,
		why
	});
	return {
		groups: decoded.value.filter((group) => group !== void 0),
		spanOf: decoded.spanOf,
		problems: [...all, ...problems]
	};
}
const id = "prometheus/invalid";
const why = "Prometheus goes on with the targets that it had before.";
function* emptyGroups(groups) {
	const index = groups.indexOf(void 0);
	if (index >= 0) yield {
		upstream: emptyGroup(index),
		part: groups,
		path: [index],
		help: "Remove the empty entry."
	};
}
/** What promtool says of a group without content. */
function emptyGroup(index) {
	return `nil target group item found (index ${index})`;
}

// src/commands/check/prometheus.ts
/** Reads a Prometheus configuration, the files with jobs that it loads, and looks for the other files that it needs, in promtool's order. */
function readPrometheusDocument(document, { corpus, lookup }) {
	const agent = document.mounts.some(({ container }) => container.flags.some(({ name }) => name === "agent"));
	const { value: config, problems } = readPrometheusConfig(document.source, { agent });
	if (config === void 0) return {
		subject: void 0,
		isRefused: true,
		problems
	};
	const missing = missingFiles(neededFiles(config, shownFrom(document)), (path) => lookup(document, path));
	const { jobFiles, problems: ofJobs } = readJobFiles(document, {
		config,
		corpus
	});
	const all = [
		...problems,
		...missing,
		...ofJobs
	];
	for (const file of jobFiles) append(all, missingFiles(neededByJobs(file, shownFrom(file.document)), (path) => lookup(file.document, path)));
	const targetFiles = (from, glob) => loadedBy(glob, {
		from,
		kind: "file-sd",
		corpus
	}).map(readTargetDocument);
	const isRefused = [...problems, ...ofJobs].some(({ severity }) => severity === "error");
	return {
		subject: {
			document,
			config,
			jobFiles,
			targetFiles
		},
		isRefused,
		problems: all
	};
}
/** Reads a file of `file_sd_configs`. */
function readTargetDocument({ key, source }) {
	return readTargetFile(source, { isJson: (key ?? source.file).toLowerCase().endsWith(".json") });
}
/** What is wrong with jobs that belong to no configuration that is known. */
function looseJobProblems({ source }) {
	const { value: main } = readPrometheusConfig({
		file: source.file,
		text: ""
	});
	return main === void 0 ? [] : readScrapeConfigFile(source, main).problems;
}
/** As promtool prints paths: from where it was started. */
function shownFrom({ source }) {
	return (path) => resolved(path, source.file);
}
/** Prometheus reads a file again that a second glob matches, and then finds the names of its jobs taken. */
function readJobFiles(document, { config, corpus }) {
	const files = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Map();
	const problems = [];
	for (const [index, glob] of config.jobFiles.entries()) for (const one of loadedBy(glob, {
		from: document,
		kind: "scrape-configs",
		corpus
	})) {
		const before = files.get(one);
		if (before !== void 0) {
			problems.push(...readTwice(before, config.spanOf(config.settings.scrape_config_files, index)));
			continue;
		}
		const { problems: found, ...written } = readScrapeConfigFile(one.source, config, taken);
		append(problems, found);
		files.set(one, {
			document: one,
			...written
		});
		for (const { name } of written.jobs) taken.set(name, goQuote(one.source.file));
	}
	return {
		jobFiles: [...files.values()],
		problems
	};
}
function readTwice({ document, jobs }, span) {
	const name = jobs[0]?.name;
	if (name === void 0) return [];
	const { file } = document.source;
	return [{
		id: "prometheus/invalid",
		severity: "error",
		...span && { span },
		message: `the jobs of \`${file}\` are loaded a second time here`,
		why: "Prometheus refuses the whole configuration: the names of jobs have to be distinct.",
		help: "Name the file once, by its path or by a glob.",
		upstream: `found multiple scrape configs with job name ${goQuote(name)}, first found in ${goQuote(file)}`
	}];
}
/** The documents that a path or a glob in another one leads to, beside it or in the same container, in the order of their names. */
function loadedBy(glob, given) {
	const { from, kind, corpus } = given;
	const found = /* @__PURE__ */ new Map();
	for (const one of corpus.loads.get(from) ?? []) {
		if (one.kind !== kind) continue;
		const place = placesOf(one, from).find(({ base, path }) => {
			const wanted = resolved(glob, base);
			return wanted === path || matchesGlob(wanted, path);
		});
		if (place !== void 0) found.set(one, place.path);
	}
	return [...found].sort(([, left], [, right]) => left < right ? -1 : 1).map(([one]) => one);
}
/** Where two documents stand towards each other: on the disk, and in each container that has both. */
function placesOf(one, from) {
	if (from.object === void 0 && one.object === void 0) return [{
		base: from.source.file,
		path: one.source.file
	}];
	return from.mounts.flatMap(({ path: base, container }) => one.mounts.flatMap(({ path, container: other }) => other === container ? [{
		base,
		path
	}] : []));
}

// src/corpus/features.ts
/** The parts of PromQL that are switched on by names as promtool's `--enable-feature` takes them; others change nothing there either. */
function featuresOf(names) {
	return {
		...plainFeatures,
		experimentalFunctions: names.includes("promql-experimental-functions"),
		fillModifiers: names.includes("promql-binop-fill-modifiers"),
		unquotedUtf8Names: names.includes("promql-unquoted-utf8-names")
	};
}

// src/commands/check/rules.ts
/** Reads a document with rules: a rule file or the `spec` of a PrometheusRule. Never throws. */
function readRuleDocument(document, reading) {
	const { source, object } = document;
	const { groups, problems } = readWritten(document, {
		ignoreUnknownFields: reading.ignoreUnknownFields,
		features: featuresOf(reading.features)
	});
	return {
		file: {
			source,
			...object === void 0 ? {} : { object },
			groups: groups.map(checkedGroup)
		},
		problems,
		regions: () => groups.flatMap(regionsOf$1),
		checked: groups.flatMap((group) => group.rules.map((rule) => ({
			file: source.file,
			name: subjectOf$1(group.name, rule)
		})))
	};
}
function readWritten({ source, node }, options) {
	if (node === void 0) return readRules(source, options);
	const spec = nodeAt(node, ["spec"]);
	return spec === void 0 ? {
		groups: [],
		problems: []
	} : readPrometheusRuleSpec(spec, options);
}
/** The checks look at rules whose expression could be read; what is wrong with the others is told already. */
function checkedGroup(group) {
	const { name, interval, labels } = group;
	return {
		name,
		get span() {
			return group.span;
		},
		...interval === void 0 ? {} : { interval },
		labels,
		rules: group.rules.filter(isReadable)
	};
}
function isReadable(rule) {
	return rule.expr !== void 0 && rule.name !== "";
}
function regionsOf$1({ name, rules }) {
	return rules.map((rule) => ({
		kind: "rule",
		span: rule.span,
		subject: subjectOf$1(name, rule)
	}));
}
/** As people say it: `alert Down in group node`. */
function subjectOf$1(group, { kind, name }) {
	return `${name === "" ? "a rule without a name" : `${kind === "alerting" ? "alert" : "record"} ${name}`} in ${group === "" ? "a group without a name" : `group ${group}`}`;
}

// src/commands/check/sentRules.ts
/**
* Gives an Alertmanager the rules whose alerts come to it, where they are known: it is the only one, each rule belongs to a known
* Prometheus, and none of these changes its alerts on their way.
*/
function withSentRules(subjects, { ruleSets, prometheus }) {
	const areKnown = ruleSets.every(({ settings, files }) => settings !== void 0 || files.length === 0);
	const areChanged = prometheus.some(({ config }) => config.alertRelabel.length > 0);
	if (subjects.length !== 1 || prometheus.length === 0 || !areKnown || areChanged) return subjects;
	return subjects.map((subject) => ({
		...subject,
		ruleSets
	}));
}

// src/commands/check/documents.ts
/** Reads every document of a corpus by the reader of its kind. Never throws. */
function readDocuments(corpus, options) {
	const known = {
		options,
		problems: [],
		regions: [],
		checked: [],
		ruleFiles: /* @__PURE__ */ new Map(),
		configs: [],
		jobFiles: [],
		prometheus: [],
		alertmanager: [],
		alertmanagerResources: [],
		queries: []
	};
	for (const document of corpus.documents) {
		known.regions.push({
			file: document.source.file,
			regions: () => [regionOf(document)]
		});
		readDocument(document, corpus, known);
	}
	const loaded = new Set(known.configs.flatMap(({ jobFiles }) => jobFiles.map(({ document }) => document)));
	for (const document of known.jobFiles) if (!loaded.has(document)) append(known.problems, looseJobProblems(document));
	const ruleSets = ruleSetsOf(corpus, known);
	const { problems, regions, checked, prometheus } = known;
	const alertmanager = corpus.problems.length === 0 && !problems.some(isError) ? withSentRules(known.alertmanager, {
		ruleSets,
		prometheus
	}) : known.alertmanager;
	const queries = withRules(known.queries, ruleSets);
	return {
		input: {
			ruleSets,
			prometheus,
			alertmanager: [...alertmanager, ...known.alertmanagerResources],
			queries
		},
		problems,
		regions,
		checked
	};
}
function readDocument(document, corpus, known) {
	const { kind, source } = document;
	if (kind !== "rules") known.checked.push({
		file: source.file,
		name: nameOf(document)
	});
	switch (kind) {
		case "rules": {
			const { file, problems, regions, checked } = readRuleDocument(document, withResourceFeatures(document, known.options));
			append(known.problems, problems);
			known.ruleFiles.set(document, file);
			known.regions.push({
				file: source.file,
				regions
			});
			append(known.checked, checked.length === 0 ? [{
				file: source.file,
				name: nameOf(document)
			}] : checked);
			return;
		}
		case "prometheus": {
			const { subject, isRefused, problems } = readPrometheusDocument(document, {
				corpus,
				lookup: known.options.lookup
			});
			append(known.problems, problems);
			if (subject !== void 0) known.configs.push(subject);
			if (subject !== void 0 && !isRefused) known.prometheus.push(subject);
			return;
		}
		case "alertmanager": {
			const { value, problems } = readAlertmanagerDocument(document, corpus);
			append(known.problems, problems);
			if (value !== void 0 && !problems.some(isError)) known.alertmanager.push({
				document,
				config: value
			});
			return;
		}
		case "template":
			append(known.problems, templateDocumentProblems(document));
			return;
		case "alertmanager-config": {
			const { value, problems } = readAlertmanagerResource(document);
			append(known.problems, problems);
			if (value !== void 0 && !problems.some(isError)) known.alertmanagerResources.push({
				document,
				config: value
			});
			return;
		}
		case "monitor":
			append(known.problems, monitorProblems(document));
			return;
		case "dashboard": {
			const { queries, problems } = readDashboardDocument(document);
			append(known.problems, problems);
			append(known.queries, queries);
			return;
		}
		case "web":
			append(known.problems, readWebConfig(source).problems);
			return;
		case "file-sd":
			append(known.problems, readTargetDocument(document).problems);
			return;
		case "grafana-datasources":
			append(known.problems, readDatasources(source).problems);
			return;
		case "grafana-dashboards":
			append(known.problems, readProviders(source).problems);
			return;
		case "scrape-configs":
			known.jobFiles.push(document);
			return;
	}
}
/** What the Prometheus of the operator switches on that selects the rules. */
function withResourceFeatures({ object }, options) {
	const { operator, features } = options;
	const more = operator === void 0 || object === void 0 ? [] : featuresFor(object, operator);
	return more.length === 0 ? options : {
		...options,
		features: [...features, ...more]
	};
}
/** One set for each Prometheus; a file that two of them load is looked at once. The rest is a set without settings. */
function ruleSetsOf(corpus, known) {
	const left = new Map(known.ruleFiles);
	const sets = [];
	for (const { document, config, jobFiles } of known.configs) {
		const loaded = corpus.loads.get(document) ?? [];
		const files = loaded.flatMap((one) => left.get(one) ?? []);
		for (const one of loaded) left.delete(one);
		const jobs = [...config.jobs, ...jobFiles.flatMap((file) => file.jobs)];
		const flags = document.mounts.flatMap(({ container }) => container.flags);
		sets.push({
			files,
			settings: settingsOf({
				config,
				jobs,
				flags
			})
		});
	}
	const { operator } = known.options;
	if (operator !== void 0) append(sets, resourceSets(left, operator));
	return left.size === 0 ? sets : [...sets, { files: [...left.values()] }];
}
function isError({ severity }) {
	return severity === "error";
}
function regionOf(document) {
	const { node, source, object } = document;
	return {
		kind: "document",
		span: node?.span ?? source.spanAt(0, source.text.length),
		subject: nameOf(document),
		...object === void 0 ? {} : { object }
	};
}
const kindNames = {
	rules: "rules",
	prometheus: "Prometheus configuration",
	alertmanager: "Alertmanager configuration",
	"alertmanager-config": "Alertmanager routes",
	monitor: "scrape",
	template: "templates",
	web: "web configuration",
	"file-sd": "targets",
	"scrape-configs": "scrape jobs",
	"grafana-datasources": "data sources",
	"grafana-dashboards": "dashboard providers",
	dashboard: "dashboard"
};
/** As people say it: `rules cluster.rules.yml`. */
function nameOf({ kind, key, object, source }) {
	return `${kindNames[kind]} ${key ?? object?.name ?? source.file.slice(source.file.lastIndexOf("/") + 1)}`;
}

// src/commands/check/flood.ts
/**
* Keeps the first findings of each id in each file, and one more that counts the rest: what repeats itself a hundred thousand
* times would fill the memory and bury everything else. The order stays.
*/
function withoutFloods(findings) {
	if (findings.length <= mostOfOneKind) return findings;
	const kinds = /* @__PURE__ */ new Map();
	const kept = [];
	for (const finding of findings) {
		const key = `${finding.id} ${finding.span?.file ?? ""}`;
		const kind = kinds.get(key);
		if (kind === void 0) {
			kinds.set(key, {
				count: 1,
				rest: void 0
			});
			kept.push(finding);
		} else if (++kind.count <= mostOfOneKind) kept.push(finding);
		else if (kind.rest === void 0) {
			kind.rest = {
				at: kept.length,
				severity: finding.severity
			};
			kept.push(finding);
		} else if (finding.severity === "error") kind.rest.severity = "error";
	}
	for (const { count, rest } of kinds.values()) {
		const first = rest && kept[rest.at];
		if (rest !== void 0 && first !== void 0) kept[rest.at] = restOf(first, {
			count,
			severity: rest.severity
		});
	}
	return kept;
}
/** How many findings of one id are told for one file. */
const mostOfOneKind = 1e3;
/** The number is not in the message, so that a baseline knows it again. */
function restOf({ id, span }, { count, severity }) {
	const more = count - mostOfOneKind;
	return {
		id,
		severity,
		...span === void 0 ? {} : { span },
		message: `the file has more findings of this kind than the ${mostOfOneKind} before this one`,
		why: `${more === 1 ? "One more begins" : `${more} more begin`} here.`,
		help: "Mend some of those that are shown: what repeats itself so often mostly has one cause."
	};
}

// src/commands/check/locate.ts
/** Gives each finding the object and the rule or document that it stands in; what it says itself is kept. */
function locate(findings, regions) {
	const files = new Set(findings.map(({ span }) => span?.file));
	const known = regionsOf(regions, (file) => files.has(file));
	const rules = byFile(known.filter(({ kind }) => kind === "rule"));
	const documents = byFile(known.filter(({ kind }) => kind === "document"));
	return findings.map((finding) => {
		const { span } = finding;
		if (span === void 0) return finding;
		const around = [regionAt(rules.get(span.file), span), regionAt(documents.get(span.file), span)];
		const object = finding.object ?? around.find((region) => region?.object !== void 0)?.object;
		const subject = finding.subject ?? around.find((region) => region?.subject !== void 0)?.subject;
		return {
			...finding,
			...object === void 0 ? {} : { object },
			...subject === void 0 ? {} : { subject }
		};
	});
}
/** The regions of some files. */
function regionsOf(regions, isWanted) {
	return regions.filter(({ file }) => isWanted(file)).flatMap((one) => one.regions());
}
function byFile(regions) {
	const files = Map.groupBy(regions, ({ span }) => span.file);
	for (const known of files.values()) known.sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column);
	return files;
}
/** The last region that begins at or before a place, if it reaches it. */
function regionAt(regions = [], span) {
	let low = 0;
	let high = regions.length;
	while (low < high) {
		const middle = low + high >> 1;
		if (begins(regions[middle].span, span)) low = middle + 1;
		else high = middle;
	}
	const region = regions[low - 1];
	return region !== void 0 && reaches(region.span, span) ? region : void 0;
}
function begins(region, span) {
	return region.line < span.line || region.line === span.line && region.column <= span.column;
}
function reaches(region, span) {
	return region.endLine > span.line || region.endLine === span.line && region.endColumn >= span.column;
}

// src/commands/check/operator.ts
/** The objects that the Prometheus operator works with; undefined where none of its own is among the files. */
function operatorOf(files, { documents }) {
	if (!files.some(({ source }) => source.text.includes("monitoring.coreos.com/"))) return void 0;
	const others = files.flatMap(({ source }) => group.test(source.text) && relevant$1.test(source.text) && !isForeignJson(source.text) ? yamlOf(source).documents.flatMap((document) => [...objectsOf(document)]) : []);
	return operatorSubject([...documents.flatMap(resourceOf), ...others.filter(({ reference }) => isKnown(reference))]);
}
/** An object of the corpus stands where it was written, also when kustomize or helm has moved it. */
function resourceOf({ object, node }) {
	return object === void 0 || node === void 0 ? [] : [{
		reference: object,
		node
	}];
}
const selecting = "Alertmanager|Prometheus|PrometheusAgent|ThanosRuler";
const selected = "DaemonSet|Deployment|Namespace|Service|StatefulSet";
const relevant$1 = new RegExp(`\\bkind["']?\\s*:\\s*["']?(?:${selecting}|${selected}|\\w*List)\\b`);
/** The definitions of the kinds name these too, and are long. */
const group = /\bapiVersion["']?\s*:\s*["']?(?:monitoring\.coreos\.com\/|apps\/v1|v1\b)/;
const kinds = new Map([...selecting.split("|").map((kind) => [kind, /^monitoring\.coreos\.com\//]), ...selected.split("|").map((kind) => [kind, /^(?:apps\/)?v1$/])]);
/** A `Service` of Knative is none. */
function isKnown({ apiVersion, kind }) {
	return kinds.get(kind)?.test(apiVersion) === true;
}

// src/core/excerpt.ts
/** Makes excerpts of one file; the lines are found once, at the first call. */
function excerpter(text) {
	let starts;
	return (span) => {
		starts ??= lineStarts(text);
		const first = span.line - 1;
		const last = Math.min(span.endLine - (span.endColumn <= 1 && span.endLine > span.line ? 2 : 1), starts.length - 1);
		if (first < 0 || first >= starts.length) return void 0;
		const lines = [];
		for (let line = first; line <= Math.max(first, last) && lines.length < mostLines; line++) lines.push(lineAt(text, starts, line));
		return {
			line: span.line,
			lines
		};
	};
}
/** Longer places are shown by their beginning. */
const mostLines = 12;
function lineAt(text, starts, line) {
	const end = starts[line + 1] ?? text.length;
	return text.slice(starts[line], end).replace(/[\r\n]+$/, "");
}
function lineStarts(text) {
	const starts = [0];
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit === 13 && text.charCodeAt(index + 1) === 10) index++;
		if (unit === 10 || unit === 13) starts.push(index + 1);
	}
	return starts;
}

// src/commands/check/secrets.ts
/** The values of passwords, tokens and keys in the configuration, so that no report repeats them. */
function secretsIn(documents) {
	const secrets = /* @__PURE__ */ new Map();
	for (const { kind, node, source } of documents) {
		if (!withSecrets.has(kind)) continue;
		const roots = node === void 0 ? readYaml(source).documents.map(({ root }) => root) : [node];
		const found = {
			values: /* @__PURE__ */ new Set(),
			names: /* @__PURE__ */ new Set(),
			text: source.text
		};
		for (const root of roots) collect({
			node: root,
			isSecret: false,
			depth: 0
		}, found);
		const known = secrets.get(source.file) ?? /* @__PURE__ */ new Set();
		for (const value of found.values) if (!found.names.has(value)) known.add(value);
		if (known.size > 0) secrets.set(source.file, known);
	}
	return secrets;
}
/** The findings without secret values, and with their lines unless these hold one or are those of a Secret. */
function withExcerpts(findings, given) {
	const makers = new Map([...given.texts].map(([file, text]) => [file, excerpter(text)]));
	const patterns = new Map([...given.secrets].map(([file, values]) => [file, patternOf(values)]));
	return findings.map((finding) => {
		const { span, object } = finding;
		if (span === void 0) return finding;
		const pattern = patterns.get(span.file);
		const excerpt = object?.kind === "Secret" ? void 0 : makers.get(span.file)?.(span);
		const shown = excerpt === void 0 || pattern !== void 0 && holds(excerpt, pattern) || finding.id === "yaml/syntax" && mayHoldSecret(excerpt, given.texts.get(span.file) ?? "") ? {} : { excerpt };
		return {
			...pattern === void 0 ? finding : redacted(finding, pattern),
			...shown
		};
	});
}
const withSecrets = /* @__PURE__ */ new Set([
	"prometheus",
	"scrape-configs",
	"alertmanager",
	"web",
	"grafana-datasources"
]);
/** The password of an address, `http://user:password@host/`. */
const addressPassword = /:\/\/[^\s/:@]*:([^\s/@]+)@/;
const writtenSecret = /(?:password|passwd|secret|token|credentials|authorization|cookie|key|api_url|webhook_url|webhook|url)["']?\s*:/i;
const secretObject = /\bkind["']?\s*:\s*["']?Secret\b/;
const deepest = 100;
const shortest = 4;
function collect({ node, isSecret, depth }, found) {
	if (depth > deepest) return;
	if (node.kind === "scalar") {
		if (isSecret) addLines(found, [node.text, found.text.slice(node.start, node.end)]);
		const inAddress = node.text.includes("://") ? addressPassword.exec(node.text)?.[1] : void 0;
		if (inAddress !== void 0) addLines(found, [inAddress]);
	} else if (node.kind === "sequence") for (const item of node.items) collect({
		node: item,
		isSecret,
		depth: depth + 1
	}, found);
	else for (const { key, value } of node.entries) {
		const name = key.kind === "scalar" ? key.text : "";
		if (isSecret) collect({
			node: key,
			isSecret,
			depth: depth + 1
		}, found);
		else found.names.add(name);
		const isNamed = isSecretField(name, value.kind === "scalar" ? "scalar" : "list or map");
		collect({
			node: value,
			isSecret: isSecret || isNamed,
			depth: depth + 1
		}, found);
	}
}
/** Each line of a value, as Go sees it and as it is written: reports quote both. */
function addLines(found, texts) {
	for (const line of texts.join("\n").split("\n")) {
		const value = line.trim();
		if (value.length >= shortest) found.values.add(value);
	}
}
function mayHoldSecret({ lines }, text) {
	return secretObject.test(text) || lines.some((line) => writtenSecret.test(line));
}
/** The longest first, so that no rest of one stays; inside of a word it is another word. */
function patternOf(values) {
	const escaped = [...values].sort((a, b) => b.length - a.length).map((value) => value.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
	return new RegExp(`(?<!\\w)(?:${escaped.join("|")})(?!\\w)`, "g");
}
function holds({ lines }, pattern) {
	return lines.join("\n").search(pattern) >= 0;
}
function redacted(finding, pattern) {
	const hidden = (text) => text.replace(pattern, "***");
	const { message, why, help, upstream } = finding;
	return {
		...finding,
		message: hidden(message),
		...why === void 0 ? {} : { why: hidden(why) },
		...help === void 0 ? {} : { help: hidden(help) },
		...upstream === void 0 ? {} : { upstream: hidden(upstream) }
	};
}

// src/commands/check/stacks.ts
/** What the given files promise as stacks, one for each set of objects that can be applied together; none where they have no workload, or one of them cannot be read. */
function stacksOf(files, { corpus, input, namespace }) {
	if (!files.some(({ source }) => workloadMark.test(source.text) && programMark.test(source.text))) return [];
	const read = files.filter(({ source }) => relevant.test(source.text) && !isForeignJson(source.text)).map(({ source }) => yamlOf(source));
	if (read.some(({ problems }) => problems.some(({ severity }) => severity === "error"))) return [];
	const all = read.flatMap(({ documents }) => documents.flatMap((document) => [...objectsOf(document)].map((object) => object.manifest())));
	return setsOf(all).map((manifests) => subjectOf({
		manifests,
		all,
		namespace: usualNamespace(all) ?? namespace
	}, corpus, input));
}
const workloadMark = /\bkind["']?\s*:\s*["']?(?:Deployment|StatefulSet|DaemonSet)\b/;
const programMark = /prometheus|alertmanager|grafana|node[-_]exporter|kube-state-metrics|\bconfig\.file\b|storage\.tsdb/;
const relevant = /\bkind["']?\s*:\s*["']?(?:ConfigMap|Secret|Deployment|StatefulSet|DaemonSet|Service|ServiceAccount|PersistentVolumeClaim|Namespace|List|Prometheus|PodMonitor|ServiceMonitor)\b/;
/** Objects without a namespace go where the others are, if these agree. */
function usualNamespace(manifests) {
	const placed = manifests.filter(({ reference }) => workloadKinds.has(reference.kind));
	const names = new Set(placed.map(({ reference }) => reference.namespace));
	const [only] = names;
	return names.size === 1 ? only : void 0;
}
const workloadKinds = /* @__PURE__ */ new Set([
	"Deployment",
	"StatefulSet",
	"DaemonSet"
]);
/** One set, or, where an object stands there twice, one for each folder or file; none where these do not tell them apart. */
function setsOf(manifests) {
	const names = manifests.map(({ reference: { kind, namespace = "", name } }) => `${kind}/${namespace}/${name}`);
	if (new Set(names).size === names.length) return manifests.length === 0 ? [] : [manifests];
	const shared = manifests.map(({ span }) => span.file.split("/").slice(0, -1)).reduce((left, right) => left.slice(0, firstDifference(left, right)));
	const parts = Map.groupBy(manifests, ({ span }) => span.file.split("/").slice(0, -1)[shared.length] ?? "");
	if (parts.size > 1) return [...parts.values()].flatMap(setsOf);
	const files = Map.groupBy(manifests, ({ span }) => span.file);
	return files.size > 1 ? [...files.values()].flatMap(setsOf) : [];
}
function firstDifference(left, right) {
	const index = left.findIndex((part, at) => part !== right[at]);
	return index < 0 ? left.length : index;
}
function subjectOf(set, corpus, input) {
	const promise = promiseOf(set.manifests, { namespace: set.namespace });
	const subject = {
		...set,
		promise,
		documents: corpus.documents
	};
	const prometheus = configured(subject, corpus, input);
	const alertmanagers = workloadsOf("alertmanager", subject);
	const there = promise.alertmanager;
	const alertmanager = there === void 0 || alertmanagers !== 1 ? void 0 : input.alertmanager.find(({ document }) => corpus.documents.some((one) => one === document && isMountedIn(one, there.workload.manifest)));
	return {
		...subject,
		...prometheus && { prometheus },
		...alertmanager && { alertmanager }
	};
}
function workloadsOf(kind, { manifests, namespace }) {
	return manifests.filter((manifest) => {
		const workload = workloadOf(manifest, namespace);
		return workload !== void 0 && findComponent(kind, [workload]) !== void 0;
	}).length;
}
function configured(subject, corpus, input) {
	const { prometheus } = subject.promise;
	if (prometheus === void 0 || workloadsOf("prometheus", subject) !== 1) return void 0;
	const found = input.prometheus.find(({ document }) => isMountedIn(document, prometheus.workload.manifest));
	if (found === void 0) return void 0;
	const { document, config } = found;
	const loaded = corpus.loads.get(document) ?? [];
	const sources = new Set(loaded.map(({ source }) => source));
	const sets = input.ruleSets.filter(({ files }) => files.some(({ source }) => sources.has(source)));
	const ruleFiles = sets.flatMap(({ files }) => files.filter(({ source }) => sources.has(source)));
	const withSettings = input.ruleSets.filter(({ settings }) => settings !== void 0);
	const set = (ruleFiles.length > 0 ? sets : withSettings.length === 1 ? withSettings : [])[0] ?? { files: ruleFiles };
	const names = new Set(config.jobs.map(({ name }) => name));
	return {
		promise: prometheus,
		document,
		config,
		jobs: [...config.jobs, ...prometheus.jobs.filter(({ name }) => !names.has(name))],
		areJobsKnown: config.jobFiles.every((glob) => isKnownFolder(glob, document)),
		loaded,
		ruleFiles,
		set,
		files: mountedFiles(prometheus.workload, prometheus.container, { find: (kind, namespace, name) => subject.manifests.find(({ reference }) => reference.kind === kind && reference.name === name && (reference.namespace ?? subject.namespace) === namespace) })
	};
}
/** A file that cannot be there says that the whole folder is known. */
function isKnownFolder(glob, document) {
	return document.mounts.every(({ path, container }) => {
		const wanted = resolved(glob, path);
		return container.lookup(`${wanted.slice(0, wanted.lastIndexOf("/"))}/ `) === "missing";
	});
}
function isMountedIn({ mounts }, { span, reference }) {
	return mounts.some(({ container: { manifest } }) => manifest.span.file === span.file && manifest.span.line === span.line && manifest.reference.name === reference.name);
}

// src/commands/check/judge.ts
/** Reads the documents, runs the selected checks, and says where everything stands. Never throws. */
function judge({ files, origins, corpus, lookup, skipped }, given) {
	const { reading, selected, namespace } = given;
	const isSelected = (id) => selected.has(id);
	const operator = operatorOf(files, corpus);
	const { input, problems, regions, checked } = readDocuments(corpus, {
		...reading,
		lookup,
		...operator && { operator }
	});
	const stacks = skipped.length === 0 && stackChecks.some(({ id }) => selected.has(id)) ? stacksOf(files, {
		corpus,
		input,
		namespace
	}) : [];
	const all = [
		...skipped,
		...corpus.problems,
		...corpus.unknown.map(unknownFile),
		...problems,
		...runChecks({
			...input,
			stacks,
			...operator && { operator }
		}, isSelected)
	];
	const documentFiles = new Set(corpus.documents.map(({ source }) => source.file));
	const sources = [...files.map(({ source }) => source), ...origins.filter(({ file }) => documentFiles.has(file))];
	const texts = new Map(sources.map(({ file, text }) => [file, text]));
	const commented = new Set(sources.flatMap(({ file, text }) => text.includes("promstack:") ? [file] : []));
	const { findings, suppressed } = applyAllows({
		files: distinctFiles(sources),
		findings: all.filter(({ id }) => selected.has(id) || !knownIds.has(id)),
		rules: regionsOf(regions, (file) => commented.has(file)).flatMap(({ kind, span }) => kind === "rule" ? [span] : []),
		ids: knownIds,
		isSelected
	});
	const secrets = secretsIn(corpus.documents);
	const finish = (found) => withExcerpts(locate(found, regions), {
		texts,
		secrets
	}).map((finding) => ({
		...finding,
		fingerprint: fingerprintOf(finding)
	}));
	const excused = finish(suppressed.map(({ finding }) => finding));
	return {
		findings: finish(withoutFloods(sorted(distinct(findings), [...texts.keys()]))),
		allowed: suppressed.map((one, index) => ({
			...one,
			finding: excused[index] ?? one.finding
		})),
		checked,
		secrets: new Set([...secrets.values()].flatMap((values) => [...values]))
	};
}
/** What only says that something was not looked at has another id, and is never left out. */
const knownIds = new Set(catalogue.map(({ id }) => id));
/** A file may be given and be built from. */
function distinctFiles(sources) {
	return [...new Map(sources.map((source) => [source.file, source])).values()];
}
/** A file that is loaded twice is looked at twice; each finding counts once. */
function distinct(findings) {
	const seen = /* @__PURE__ */ new Set();
	return findings.filter(({ id, span, message }) => {
		const key = span === void 0 ? void 0 : `${id} ${span.file}:${span.line}:${span.column} ${message}`;
		if (key === void 0) return true;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
/** By file in the order of reading, then by place; what has none comes last. */
function sorted(findings, files) {
	const order = new Map(files.map((file, index) => [file, index]));
	const rank = ({ span }) => span === void 0 ? Infinity : order.get(span.file) ?? order.size;
	return findings.map((finding) => ({
		finding,
		rank: rank(finding)
	})).sort((a, b) => {
		if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
		const [left, right] = [a.finding.span, b.finding.span];
		return left === void 0 || right === void 0 ? 0 : left.line - right.line || left.column - right.column;
	}).map(({ finding }) => finding);
}
/** Who names a file wants it checked: that nothing could be must not look as if nothing were wrong. */
function unknownFile(file) {
	return {
		id: "check/unknown-file",
		severity: "error",
		span: {
			file,
			line: 1,
			column: 1,
			endLine: 1,
			endColumn: 1
		},
		message: `\`${file}\` holds no rules and no configuration that is known`,
		why: "Nothing in it was checked.",
		help: "Correct its top-level keys, or leave the file out; in a folder such files are passed over."
	};
}

// src/commands/check/selection.ts
/**
* Turns `--checks` into the ids that are reported. Names without a sign are the only ones; `+` adds, `-` leaves out; a later word
* wins over an earlier one. Without any name, what is not optional. Throws UserError for a name that is neither an id nor an area.
*/
function selectChecks(catalogue, choices) {
	const usual = choices.some(({ kind }) => kind === "only") ? [] : catalogue.filter((check) => !check.isOptional);
	const selected = new Set(usual.map(({ id }) => id));
	for (const { kind, name } of choices) {
		const meant = idsOf(catalogue, name);
		if (meant.length === 0) throw unknownName(catalogue, name);
		for (const id of meant) if (kind === "without") selected.delete(id);
		else selected.add(id);
	}
	return selected;
}
/** An id means itself, also where it is optional; an area or a group means what is on by default in it. */
function idsOf(catalogue, name) {
	if (catalogue.some(({ id }) => id === name)) return [name];
	const inArea = catalogue.filter(({ id }) => id.startsWith(`${name}/`));
	const meant = name === "upstream" ? catalogue.filter((check) => check.isUpstream) : inArea;
	return (meant.some((check) => !check.isOptional) ? meant.filter((check) => !check.isOptional) : meant).map(({ id }) => id);
}
function unknownName(catalogue, name) {
	const areas = [...new Set(catalogue.map(({ id }) => id.split("/")[0] ?? id))];
	const guess = nearest(name, [
		...catalogue.map(({ id }) => id),
		...areas,
		"upstream"
	]);
	return new UserError(`there is no check \`${name}\``, { help: `${guess === void 0 ? "" : `Did you mean \`${guess}\`? `}Name an id, \`upstream\`, or one of the areas ${areas.join(", ")}.` });
}

// src/commands/check.ts
/** Checks what of the given files is rules or configuration; no cluster is asked. */
async function check(context) {
	const { options, host, paths } = context;
	const watch = stopwatch(host.clock);
	const selected = selectChecks(catalogue, options.checks);
	const baseline = options.baseline === void 0 ? none : await baselineAt(host, options.baseline);
	const namespace = options.namespace ?? "default";
	const given = await watch.time("read", () => givenFiles(host.files, {
		paths,
		namespace
	}));
	const judged = await watch.time("check", async () => judge(given, {
		reading: options,
		selected,
		namespace
	}));
	host.hide(judged.secrets);
	const isWritten = options.writeBaseline !== void 0;
	if (isWritten) await host.files.write(options.writeBaseline, writeBaseline(judged.findings));
	const { findings, known } = newFindings(judged.findings, isWritten ? baselineOf(judged.findings) : baseline);
	return commandResult({
		command: "check",
		outcome: "passed",
		findings,
		suppressed: [...judged.allowed, ...known],
		checked: judged.checked,
		checks: catalogue.filter(({ id }) => selected.has(id)),
		notes: notesOf(given, {
			known: known.length,
			allowed: judged.allowed.length
		}),
		timings: watch.timings()
	});
}
const none = /* @__PURE__ */ new Map();
async function baselineAt(host, file) {
	if (await host.files.stat(file) === void 0) throw new UserError(`there is no baseline \`${file}\``, { help: "Write one with `promstack check --write-baseline FILE`." });
	return readBaseline(file, new TextDecoder().decode(await host.files.read(file)));
}
/** What was looked at and what was not: a check of nothing must not look like one that passed. */
function notesOf({ files, corpus }, { known, allowed }) {
	const where = `in ${counted(files.length, "file")}`;
	return [
		corpus.documents.length === 0 ? `no rules and no configuration ${where}` : `${counted(corpus.documents.length, "document")} with rules or configuration ${where}`,
		...known === 0 ? [] : [`${counted(known, "finding")} of the baseline not shown`],
		...allowed === 0 ? [] : [`${counted(allowed, "finding")} allowed by comments`]
	];
}
function counted(number, one) {
	return `${number} ${one}${number === 1 ? "" : "s"}`;
}

export { check };