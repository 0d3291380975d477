import { t as UserError } from "./errors.js";
import { i as optionTable, t as commandTable } from "./table.js";

// src/options/duration.ts
/** Reads `90s`, `5m`, `1h30m` or `250ms` into milliseconds; undefined for anything else and for nothing at all. */
function parseDuration(text) {
	const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/.exec(text);
	if (match === null || text === "") return void 0;
	const [hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
	const total = ((hours * 60 + minutes) * 60 + seconds) * 1e3 + milliseconds;
	return total > 0 && total <= longestMs ? total : void 0;
}
/** A day; timers of the runtime end at 24.8 days. */
const longestMs = 864e5;

// src/options/nearest.ts
/** The candidate that a word most likely meant, or undefined when none is near. */
function nearest(word, candidates) {
	return candidates.map((candidate) => ({
		candidate,
		distance: distance(word.toLowerCase(), candidate.toLowerCase())
	})).filter((one) => one.distance <= Math.max(1, Math.floor(one.candidate.length / 3))).sort((a, b) => a.distance - b.distance)[0]?.candidate;
}
/** Levenshtein distance, on texts cut to 64 characters. */
function distance(left, right) {
	const a = left.slice(0, 64);
	const b = right.slice(0, 64);
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

// src/options/options.ts
const reportKinds = [
	"summary",
	"text",
	"json"
];
/** Turns texts into options; lists are separated by line ends. Throws UserError naming the option and what it takes. */
function parseOptions(given) {
	const { values } = given;
	const text = (name) => values[name] || void 0;
	return {
		commands: parseCommands(given.commands),
		paths: given.paths,
		kubeconfig: text("kubeconfig"),
		context: text("context"),
		namespace: text("namespace"),
		timeoutMs: durationOf("timeout", values),
		wait: switchOf("wait", values),
		access: choiceOf("access", values),
		urls: urlsOf(values),
		failOn: choiceOf("fail-on", values),
		format: choiceOf("format", values),
		output: text("output"),
		reports: lines(values["report"] ?? "").map(parseReport),
		quiet: switchOf("quiet", values),
		colour: switchOf("color", values)
	};
}
/** Splits a text with one entry a line into its entries. */
function lines(text) {
	return text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
}
function parseCommands(words) {
	if (words.length === 0) throw new UserError("no command was given", { help: `Commands: ${knownCommands.join(", ")}.` });
	for (const [index, word] of words.entries()) {
		if (!isKnown(word)) {
			const guess = nearest(word, knownCommands);
			const help = `${guess === void 0 ? "" : `Did you mean \`${guess}\`? `}Commands: ${knownCommands.join(", ")}.`;
			throw new UserError(`there is no command \`${word}\``, { help });
		}
		if (words.indexOf(word) !== index) throw new UserError(`the command \`${word}\` is given twice`, { help: "Name each command once." });
	}
	return words.filter(isKnown);
}
const knownCommands = Object.keys(commandTable);
/** Tells whether a word is a command. */
function isKnown(word) {
	return Object.hasOwn(commandTable, word);
}
function rowOf(name) {
	const row = optionTable.find((candidate) => candidate.name === name);
	if (row === void 0) throw new Error(`no option ${name}`);
	return row;
}
function durationOf(name, values) {
	const text = values[name] || rowOf(name).default;
	const parsed = parseDuration(text);
	if (parsed === void 0) throw new UserError(`\`${text}\` is not a duration for \`${name}\``, { help: "Write it as in `90s`, `5m` or `1h30m`." });
	return parsed;
}
function switchOf(name, values) {
	const text = (values[name] || rowOf(name).default).toLowerCase();
	if (text !== "true" && text !== "false") throw new UserError(`\`${text}\` is neither \`true\` nor \`false\` for \`${name}\``, { help: "Write one of the two." });
	return text === "true";
}
function choiceOf(name, values) {
	const { choices = [], default: usual } = rowOf(name);
	const text = values[name] || usual;
	if (!choices.includes(text)) throw new UserError(`\`${text}\` is not a value of \`${name}\``, { help: `Write one of ${choices.join(", ")}.` });
	return text;
}
function urlsOf(values) {
	const urls = {};
	for (const component of [
		"prometheus",
		"alertmanager",
		"grafana"
	]) {
		const text = values[`${component}-url`];
		if (!text) continue;
		if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new UserError(`the value of \`${component}-url\` is not an http or https URL`, { help: `Write it as in \`http://localhost:9090\`.` });
		urls[component] = text;
	}
	return urls;
}
function parseReport(text) {
	const [kind = "", ...rest] = text.split("=");
	const file = rest.join("=");
	const known = reportKinds.find((candidate) => candidate === kind);
	if (known === void 0 || file === "") throw new UserError(`\`${text}\` is not a report`, { help: `Write KIND=FILE, such as \`summary=summary.md\`; kinds: ${reportKinds.join(", ")}.` });
	return {
		kind: known,
		file
	};
}

export { nearest as i, lines as n, parseOptions as r, isKnown as t };