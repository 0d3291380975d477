import "./rolldown-runtime.js";
import { i as formatSpan, t as UserError } from "./errors.js";
import { t as collectTexts } from "./input.js";
import { S as textAt, i as readYaml, r as keyOf, t as formatObject, v as isObject, y as listAt } from "./object.js";
import { n as secretsOf } from "./mask.js";
import { n as worst, t as commandResult } from "./outcome.js";
import { relative } from "node:path";

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
		const key = keyOf(manifest.reference);
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
		const { connect } = await import("./connect.js");
		const opened = await connect({
			...options.kubeconfig === void 0 ? {} : { kubeconfig: options.kubeconfig },
			...options.context === void 0 ? {} : { context: options.context },
			env: host.env,
			timeoutMs: Math.min(requestTimeoutMs, options.timeoutMs),
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
		paths,
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
const requestTimeoutMs = 3e4;
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

// src/report/counts.ts
/** Counts what a run found. */
function countsOf$1(outcome) {
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

// src/report/inertJson.ts
/**
* Writes what is invisible in a JSON text as escapes, which read back as the same text, and `##[` too: GitHub's runner takes it
* for a command anywhere in a line.
*/
function inertJson(text) {
	return text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => character.split("").map(escapeOf).join("")).replaceAll("##[", "#\\u0023[");
}
function escapeOf(unit) {
	return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// src/report/json.ts
/** The versioned JSON result; its shape is `docs/result.schema.json`, and within a version fields are only ever added. */
function json(outcome, settings) {
	const { commands, target } = outcome;
	const stop = stopsOf(outcome)[0];
	const printed = outcome.results.flatMap((one) => one.printed?.objects ?? []);
	const result = {
		promstack: 1,
		commands,
		outcome: outcome.outcome,
		...target === void 0 ? {} : { target },
		counts: countsOf$1(outcome),
		findings: findingsOf(outcome).map(flatFinding),
		suppressed: outcome.results.flatMap(({ suppressed }) => suppressed.map(({ finding, by, reason }) => ({
			...flatFinding(finding),
			by,
			...reason === void 0 ? {} : { reason }
		}))),
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
		...printed.length === 0 ? {} : { objects: printed },
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
/** The excerpt is left out: whoever reads this has the place. */
function flatFinding({ id, severity, span, excerpt: _, ...rest }) {
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

// src/report/workflowCommand.ts
/**
* Keeps a line of a log from being a command to GitHub's runner, which reads `::name::` behind any leading blanks and
* `##[name]` anywhere in a line (actions/runner, ActionCommand.TryParseV2 and TryParse).
*/
function neutralLine(line) {
	return line.replace(/^(\s*)::/, "$1\\::").replaceAll("##[", "#\\#[");
}

// src/report/junit.ts
/**
* A run as JUnit XML: a suite for each checked file with a case for each rule or document in it, and a suite each for the objects
* of an apply and the probes of a smoke. Findings that do not fail the run stand in the output of their case.
*/
function junit(outcome, settings) {
	const suites = outcome.results.flatMap((result) => suitesOf(result, settings));
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		`<testsuites name="promstack"${countsOf(suites.flatMap(({ cases }) => cases))} time="${seconds(settings.durationMs)}">`,
		...suites.flatMap(suiteLines),
		"</testsuites>",
		""
	].map(neutralLine).join("\n");
}
function suitesOf(result, settings) {
	const { command, stop, changes, probes } = result;
	const stopped = stop === void 0 ? [] : [{
		name: command,
		cases: [{
			name: command,
			failures: [],
			error: {
				type: "stopped",
				message: stop.message,
				text: stop.help
			}
		}]
	}];
	return [
		...fileSuites(result, settings),
		...changes.length === 0 ? [] : [{
			name: `${command} objects`,
			cases: changes.map(changeCase)
		}],
		...probes.length === 0 ? [] : [{
			name: `${command} probes`,
			cases: probes.map(probeCase)
		}],
		...stopped
	];
}
function fileSuites({ checked, findings, command }, settings) {
	const files = /* @__PURE__ */ new Map();
	const caseOf = (file, name) => {
		const cases = files.get(file) ?? /* @__PURE__ */ new Map();
		files.set(file, cases);
		const found = cases.get(name) ?? [];
		cases.set(name, found);
		return found;
	};
	for (const { file, name } of checked) caseOf(file, name);
	for (const finding of findings) {
		const file = finding.span?.file ?? command;
		caseOf(file, finding.subject ?? file).push(finding);
	}
	return [...files].map(([name, cases]) => ({
		name,
		cases: [...cases].map(([subject, found]) => findingCase(subject, found, settings))
	}));
}
function findingCase(name, findings, { failOn }) {
	const fails = (finding) => finding.severity === "error" || finding.severity === failOn;
	const others = findings.filter((finding) => !fails(finding));
	return {
		name,
		failures: findings.filter(fails).map((finding) => ({
			type: finding.id,
			message: finding.message,
			text: textOf(finding)
		})),
		...others.length === 0 ? {} : { output: others.map(textOf).join("\n\n") }
	};
}
function textOf({ id, severity, span, message, why, help }) {
	return [
		`${span === void 0 ? "" : `${formatSpan(span)}: `}${severity}: ${message} [${id}]`,
		why,
		help
	].filter((text) => text !== void 0).join("\n");
}
function changeCase(change) {
	const name = formatObject(change.object);
	if (didFail(change)) {
		const message = change.failure?.cause ?? change.reason ?? "no cause is known";
		return {
			name,
			failures: [{
				type: change.outcome,
				message,
				text: change.failure?.help ?? ""
			}]
		};
	}
	return {
		name,
		failures: [],
		...change.outcome === "skipped" ? { skipped: change.reason ?? "" } : {}
	};
}
function probeCase({ id, state, message, diagnosis }) {
	const failure = {
		type: state,
		message,
		text: diagnosis ?? ""
	};
	if (state === "failed") return {
		name: id,
		failures: [failure]
	};
	if (state === "inconclusive") return {
		name: id,
		failures: [],
		error: failure
	};
	return {
		name: id,
		failures: [],
		...state === "skipped" ? { skipped: message } : {}
	};
}
function suiteLines({ name, cases }) {
	return [
		`  <testsuite name="${attribute(name)}"${countsOf(cases)} time="0">`,
		...cases.flatMap((one) => caseLines(one, name)),
		"  </testsuite>"
	];
}
function caseLines({ name, failures, error, skipped, output }, suite) {
	const head = `    <testcase name="${attribute(name)}" classname="${attribute(suite)}" time="0"`;
	const inner = [
		...skipped === void 0 ? [] : [`      <skipped message="${attribute(skipped)}"/>`],
		...error === void 0 ? [] : failureLines("error", error),
		...failures.flatMap((failure) => failureLines("failure", failure)),
		...output === void 0 ? [] : [`      <system-out>${body$1(output)}</system-out>`]
	];
	return inner.length === 0 ? [`${head}/>`] : [
		`${head}>`,
		...inner,
		"    </testcase>"
	];
}
function failureLines(tag, { type, message, text }) {
	return [`      <${tag} type="${attribute(type)}" message="${attribute(message)}">${body$1(text)}</${tag}>`];
}
function countsOf(cases) {
	const count = (is) => cases.filter(is).length;
	const failures = count(({ failures }) => failures.length > 0);
	const errors = count(({ error }) => error !== void 0);
	const skipped = count((one) => one.skipped !== void 0);
	return ` tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
}
function seconds(ms) {
	return (ms / 1e3).toFixed(3);
}
function attribute(text) {
	return escapeXml(visible(text)).replaceAll("	", "&#9;");
}
function body$1(text) {
	return visibleLines(text).map(escapeXml).map(neutralLine).join("\n");
}
/** `visible` has already escaped what XML cannot hold, apart from the two that are no characters. */
function escapeXml(text) {
	return text.replace(/[\ufffe\uffff]/g, "�").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;").replaceAll("##[", "#&#35;[");
}

// src/report/sarif.ts
/**
* The findings of a run as SARIF 2.1.0, for GitHub's code scanning and other viewers. What a baseline or a comment keeps from
* counting is there too, as suppressed.
*/
function sarif(outcome) {
	const suppressed = outcome.results.flatMap((result) => result.suppressed);
	const findings = [...findingsOf(outcome), ...suppressed.map(({ finding }) => finding)];
	const catalogued = new Set(outcome.results.flatMap(({ checks }) => checks.map(({ id }) => id)));
	const rules = rulesOf(outcome, findings);
	const index = new Map(rules.map(({ id }, position) => [id, position]));
	const placed = (finding) => ({
		...resultOf(finding),
		ruleIndex: index.get(finding.id) ?? -1
	});
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "promstack",
				rules: rules.map((rule) => ruleOf(rule, catalogued))
			} },
			columnKind: "utf16CodeUnits",
			invocations: [{
				executionSuccessful: outcome.outcome !== "error",
				toolExecutionNotifications: stopsOf(outcome).map(({ message, help, span }) => ({
					level: "error",
					message: { text: `${message}\n${help}` },
					...span === void 0 ? {} : { locations: [{ physicalLocation: physicalLocation(span) }] }
				}))
			}],
			results: [...findingsOf(outcome).map(placed), ...suppressed.map((one) => ({
				...placed(one.finding),
				suppressions: [suppressionOf(one)]
			}))]
		}]
	};
	return `${inertJson(JSON.stringify(log, null, 2))}\n`;
}
const levels$1 = {
	error: "error",
	warning: "warning",
	info: "note"
};
/** The checks that ran, and whatever else was reported. */
function rulesOf(outcome, findings) {
	const rules = new Map(outcome.results.flatMap(({ checks }) => checks).map((check) => [check.id, check]));
	for (const { id, severity } of findings) if (!rules.has(id)) rules.set(id, {
		id,
		severity,
		summary: id
	});
	return [...rules.values()];
}
/** Every check of the catalogue has a page. */
function ruleOf({ id, severity, summary }, catalogued) {
	const page = `What to do, why, and what is not seen: docs/checks/${id}.md of promstack.`;
	return {
		id,
		shortDescription: { text: summary },
		...catalogued.has(id) ? { help: { text: `${summary} ${page}` } } : {},
		defaultConfiguration: { level: levels$1[severity] },
		properties: { tags: [id.split("/")[0] ?? id] }
	};
}
function resultOf({ id, severity, span, message, why, help, object, subject, fingerprint }) {
	const names = [...object === void 0 ? [] : [formatObject(object)], ...subject === void 0 ? [] : [subject]];
	const logical = names.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: names.join("/") }] };
	return {
		ruleId: id,
		level: levels$1[severity],
		message: { text: [
			message,
			why,
			help
		].filter((text) => text !== void 0 && text !== "").join("\n") || id },
		...span === void 0 ? {} : { locations: [{
			physicalLocation: physicalLocation(span),
			...logical
		}] },
		...fingerprint === void 0 ? {} : { partialFingerprints: { "promstack/v1": fingerprint } }
	};
}
function physicalLocation({ file, line, column, endLine, endColumn }) {
	return {
		artifactLocation: { uri: uriOf(file) },
		region: {
			startLine: line,
			startColumn: column,
			endLine,
			endColumn
		}
	};
}
/** Relative to the checkout, as code scanning wants it; what no URI may hold is escaped. */
function uriOf(file) {
	const path = file.toWellFormed().replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/").replace(/^(\.\/)+/, "");
	return path.startsWith("/") ? `file://${path}` : path;
}
function suppressionOf({ by, reason }) {
	return {
		kind: by === "comment" ? "inSource" : "external",
		...reason === void 0 ? {} : { justification: reason }
	};
}

// src/report/headline.ts
/** Tells how a run looks from afar; a run that passed is yellow when something is left to look at. */
function lightOf(outcome) {
	if (outcome.outcome !== "passed") return "failed";
	const { error, warning, failed, probesFailed, probesInconclusive } = countsOf$1(outcome);
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
	const { path, before, after, meaning } = field;
	if (meaning !== void 0) return `${path}: ${countMeaning(meaning)}`;
	const lines = changedLines(field, 0);
	if (lines === void 0) return `${path}: ${side(before, length)} → ${side(after, length)}`;
	const count = (mark) => lines.filter((line) => line.startsWith(mark)).length;
	return `${path}: +${count("+")} −${count("-")} lines`;
}
/** Writes a changed field in one line for where nothing stands below it: a text that differs in one thing says which. */
function formatFieldAlone(field, length) {
	const [only, ...others] = field.meaning?.lines ?? [];
	if (only === void 0 || others.length > 0) return formatField(field, length);
	return `${field.path}: ${clip(only.mark === "~" ? only.text : `${only.mark} ${only.text}`, 2 * length)}`;
}
/** What a field's text says differently, or the changed lines of one that holds a text of several lines before and after; undefined for all others. */
function changedLines({ before, after, meaning }, context) {
	if (meaning !== void 0) return meaning.lines.map(({ mark, text }) => `${mark} ${text}`);
	if (typeof before !== "string" || typeof after !== "string") return void 0;
	return before.includes("\n") || after.includes("\n") ? lineDiff(before, after, context) : void 0;
}
function countMeaning({ of, lines }) {
	if (lines.length === 0) return `${of}, only the formatting changes`;
	const count = (mark) => lines.filter((line) => line.mark === mark).length;
	return `${of}, +${count("+")} −${count("-")} ~${count("~")}`;
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
		...bodies$1(all, detail)
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
	const named = change.fields.slice(0, fieldsInRow).map((field) => markdownCode(formatFieldAlone(field, valueInRow)));
	const rest = change.fields.length - named.length;
	const effects = (change.effects ?? []).map(({ text }) => `→ ${fewer(text, detail.lineLength)}`);
	return [
		...named,
		...rest === 0 ? [] : [`${rest} more`],
		...effects
	].join("<br>");
}
function object(change, detail) {
	const name = formatObject(change.object);
	return markdownText(clip(name, Math.max(detail.lineLength, longestName)));
}
/** Names of objects and namespaces end at 253 characters each, so that no real one is cut. */
const longestName = 600;
function bodies$1(all, detail) {
	if (detail.bodies !== "all") return [];
	return all.filter((change) => change.fields.length > 0).map((change) => {
		const head = `${marks$2[change.outcome]} ${htmlText(formatObject(change.object))}`;
		const lines = change.fields.flatMap((field) => fieldLines(field, detail));
		return details(head, block(lines, detail, "diff"));
	});
}
function fieldLines(field, detail) {
	const { path, before, after } = field;
	return [`@@ ${path} @@`, ...changedLines(field, detail.context)?.map(diffMark) ?? [...before === void 0 ? [] : [`-${JSON.stringify(before)}`], ...after === void 0 ? [] : [`+${JSON.stringify(after)}`]]];
}
/** GitHub paints lines of a diff that begin with `!`. */
function diffMark(line) {
	return line.startsWith("~") ? `!${line.slice(1)}` : line;
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
/** The part of a summary about the user's files: a table with a row for each finding, the errors first. */
function findingSection(outcome, detail) {
	const all = findingsOf(outcome);
	if (all.length === 0) return [];
	const shown = (detail.rows === "all" ? order : order.slice(0, 1)).flatMap((severity) => all.filter((finding) => finding.severity === severity)).slice(0, detail.listed);
	const rest = all.length - shown.length;
	return [
		"### Findings",
		...shown.length === 0 ? [] : [table([
			"",
			"place",
			"finding",
			"check"
		], shown.map((finding) => row(finding, detail)))],
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
function row(finding, detail) {
	const { id, severity, span, message, why, help, object, subject } = finding;
	const isBrief = detail.bodies === "none" || detail.bodies === "failures" && severity !== "error";
	const names = [...object === void 0 ? [] : [formatObject(object)], ...subject === void 0 ? [] : [subject]];
	const said = isBrief ? [message] : [
		message,
		why,
		help
	].filter((text) => text !== void 0);
	const place = [...span === void 0 ? [] : [markdownCode(clip(formatSpan(span), longestPlace))]];
	return [
		marks$1[severity],
		[...place, ...names.map((name) => fewer(name, longestPlace))].join("<br>"),
		said.map((text) => fewer(text, detail.lineLength)).join("<br>"),
		markdownCode(clip(id, longestPlace))
	];
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

// src/report/caret.ts
/**
* Shows the lines of a place with carets below it. Tabs become blanks, wide characters count twice, a long line is
* cut around the place, and of a place of many lines the first ones are shown.
*/
function caretLines(span, excerpt, style) {
	const shown = excerpt.lines.slice(0, mostLines);
	const digits = String(excerpt.line + shown.length - 1).length;
	const width = Math.max(narrowest$1, (style.columns > 0 ? style.columns : usualColumns) - indent.length - digits - 3);
	const lines = shown.flatMap((line, index) => {
		const number = excerpt.line + index;
		const from = number === span.line ? span.column - 1 : indentation(line);
		const to = number === span.endLine ? span.endColumn - 1 : line.trimEnd().length;
		const { text, before, under } = cut(line, {
			from,
			to: Math.max(from, to),
			width
		});
		const gutter = style.paint("dim", `${indent}${String(number).padStart(digits)} |`);
		const below = style.paint("dim", `${indent}${" ".repeat(digits)} |`);
		const carets = `${" ".repeat(before)}${style.paint(style.tone, "^".repeat(Math.max(1, under)))}`;
		const isMarked = under > 0 || number === span.line;
		return [`${gutter}${text === "" ? "" : ` ${text}`}`, ...isMarked ? [`${below} ${carets}`] : []];
	});
	return span.endLine - excerpt.line + 1 > shown.length && excerpt.lines.length > mostLines ? [...lines, style.paint("dim", `${indent}${" ".repeat(digits)} | …`)] : lines;
}
const indent = "    ";
const mostLines = 4;
const narrowest$1 = 40;
const usualColumns = 120;
/** The part of a line that fits, how many columns stand before the place in it, and how many the place takes. */
function cut(line, { from, to, width }) {
	const start = safeStart(line, from - width);
	const end = Math.min(line.length, from + width);
	const cells = cellsOf(line.slice(start, end), start);
	const place = cells.findIndex(({ at, text }) => at + text.length > from || at >= from);
	const first = firstShown(cells, place < 0 ? cells.length : place, {
		width,
		isCut: start > 0
	});
	const head = start > 0 || first > 0 ? "…" : "";
	let text = head;
	let used = head.length;
	let before = 0;
	let under = 0;
	let index = first;
	for (; index < cells.length; index++) {
		const cell = cells[index];
		if (used + cell.width > width - 1 && (index < cells.length - 1 || end < line.length)) break;
		if (cell.at < from) before = used + cell.width;
		else if (cell.at < to) under += cell.width;
		text += cell.text;
		used += cell.width;
	}
	return {
		text: index === cells.length && end === line.length ? text : `${text}…`,
		before: Math.max(before, head.length),
		under
	};
}
/** Everything from the beginning where that leaves room for the place, else what stands a third of the width before it. */
function firstShown(cells, place, { width, isCut }) {
	const total = cells.reduce((sum, cell) => sum + cell.width, 0);
	if (!isCut && total <= width) return 0;
	let before = 0;
	let index = place;
	while (index > 0 && before + cells[index - 1].width <= width / 3) before += cells[--index].width;
	const whole = cells.slice(0, place).reduce((sum, cell) => sum + cell.width, 0);
	return !isCut && whole <= width * 2 / 3 ? 0 : index;
}
function safeStart(line, wanted) {
	const start = Math.max(0, wanted);
	return /[\udc00-\udfff]/.test(line.charAt(start)) && start > 0 ? start - 1 : start;
}
function cellsOf(text, offset) {
	return (/^[\t -~]*$/.test(text) ? [...text].map((segment, index) => ({
		segment,
		index
	})) : [...graphemes().segment(text)]).map(({ segment, index }) => {
		const shown = segment === "	" ? "    " : visible(segment);
		const isAsWritten = shown === segment;
		return {
			at: offset + index,
			text: shown,
			width: isAsWritten && wide.test(segment) ? 2 : lengthOf(shown)
		};
	});
}
/** A letter and its marks take one column. */
function lengthOf(shown) {
	return Math.max(1, shown.replace(/\p{M}/gu, "").length);
}
let segmenter;
/** Made when it is first needed: that takes as long as reading a small file. */
function graphemes() {
	segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
	return segmenter;
}
const wide = /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
function indentation(line) {
	return line.length - line.trimStart().length;
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
		...findingsOf(outcome).map((finding) => findingLines(page, finding)),
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
	return [
		`  ${paint(tone, `${mark} ${change.outcome.padEnd(10)}`)} ${name}${reason}`,
		...change.fields.flatMap((field) => [paint("dim", `      ${visible(formatField(field, fieldLength))}`), ...(changedLines(field, 1) ?? []).map((line) => paint(lineTone(line), `        ${visible(line)}`))]),
		...(change.effects ?? []).map((effect) => paint(effectTone[effect.kind], `      → ${visible(effect.text)}`))
	];
}
const effectTone = {
	reload: "dim",
	restart: "warn",
	"needs-restart": "warn",
	"data-loss": "bad",
	"pending-reset": "warn",
	"port-renamed": "warn"
};
function lineTone(line) {
	if (line.startsWith("+")) return "good";
	if (line.startsWith("~")) return "warn";
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
function findingLines(page, finding) {
	const { id, severity, span, excerpt, message, why, help } = finding;
	const tone = severityTone[severity];
	const { paint, columns } = page;
	return [
		`${place(span)}${paint(tone, severity)}: ${visible(message)} [${visible(id)}]`,
		...span === void 0 || excerpt === void 0 ? [] : caretLines(span, excerpt, {
			paint,
			tone,
			columns
		}),
		...about(page, finding),
		...prose(page, 4, why),
		...prose(page, 4, help)
	];
}
/** The object and the rule, where the file alone would not say. */
function about({ paint }, { object, subject }) {
	const names = [...object === void 0 ? [] : [formatObject(object)], ...subject === void 0 ? [] : [subject]];
	return names.length === 0 ? [] : [paint("dim", `    in ${names.map(visible).join(", ")}`)];
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
	json,
	sarif,
	junit
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
		const outcome = outcomeOf(await answers(context, given.bodies ?? bodies), options.commands, context.target());
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
/** Each command is only read when it runs: `check` needs nothing of what talks to a cluster. */
const bodies = {
	check: async (context) => (await import("./check.js")).check(context),
	apply: async (context) => (await import("./apply.js")).apply(context),
	smoke: async (context) => (await import("./smoke.js")).smoke(context),
	rbac: async (context) => (await import("./rbac.js")).rbac(context)
};
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
	const { failOn } = options;
	const plain = {
		colour: false,
		columns: 100,
		durationMs,
		failOn
	};
	const resultFile = options.output ?? host.resultFile;
	const json = () => reporters.json(outcome, plain);
	if (options.format === "json") host.print(json());
	else host.print(printedBy(outcome) ?? reporters.text(outcome, {
		colour: host.colour,
		columns: host.columns,
		durationMs,
		failOn
	}));
	if (options.format === "github") for (const annotation of annotations(outcome)) host.annotate(annotation);
	setOutputs(outcome, host, resultFile);
	await host.summarize(() => reporters.summary(outcome, plain));
	if (resultFile !== void 0) await host.files.write(resultFile, json());
	for (const { kind, file } of options.reports) await host.files.write(file, reporters[kind](outcome, plain));
}
/** A text that was asked for goes to its reader alone, or nobody could hand it to another program. */
function printedBy({ outcome, results }) {
	const texts = results.flatMap(({ printed }) => printed?.text ?? []);
	return outcome === "passed" && texts.length > 0 && texts.length === results.length ? texts.join("") : void 0;
}
function setOutputs(outcome, host, resultFile) {
	const found = countsOf$1(outcome);
	host.output("outcome", outcome.outcome);
	host.output("changed", String(found.created + found.configured + found.deleted > 0));
	if (resultFile !== void 0) host.output("result", resultFile);
	host.output("errors", String(found.error));
	host.output("warnings", String(found.warning));
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