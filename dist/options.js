import { t as UserError } from "./errors.js";
import { t as nearest } from "./nearest.js";
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

// src/options/options.ts
const reportKinds = [
	"summary",
	"text",
	"json",
	"sarif",
	"junit"
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
		checks: words(values["checks"]).map(parseChoice),
		ignoreUnknownFields: switchOf("ignore-unknown-fields", values),
		features: words(values["enable-feature"]).map(parseFeature),
		baseline: text("baseline"),
		writeBaseline: text("write-baseline"),
		urls: urlsOf(values),
		jobs: words(values["job"]).map(parseJob),
		identityNamespace: nameOf("identity-namespace", values),
		identityName: nameOf("identity-name", values),
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
/** Splits a list whose entries stand on lines of their own or between commas and blanks. */
function words(text) {
	return (text ?? "").split(/[\s,]+/).filter(Boolean);
}
function parseChoice(word) {
	const kind = {
		"-": "without",
		"+": "with"
	}[word[0] ?? ""];
	return kind === void 0 ? {
		kind: "only",
		name: word
	} : {
		kind,
		name: word.slice(1)
	};
}
/** The names that promtool 3.16 takes, also those that no longer do anything. */
const features = [
	"promql-experimental-functions",
	"promql-binop-fill-modifiers",
	"promql-unquoted-utf8-names",
	"promql-duration-expr",
	"promql-extended-range-selectors",
	"promql-delayed-name-removal"
];
function parseFeature(word) {
	if (features.includes(word)) return word;
	const guess = nearest(word, features);
	throw new UserError(`there is no feature \`${word}\``, { help: `${guess === void 0 ? "" : `Did you mean \`${guess}\`? `}Features: ${features.join(", ")}.` });
}
const jobNames = [
	"deploy",
	"smoke",
	"diff",
	"drift",
	"pull-request"
];
function parseJob(word) {
	const known = jobNames.find((name) => name === word);
	if (known !== void 0) return known;
	const guess = nearest(word, jobNames);
	throw new UserError(`there is no job \`${word}\``, { help: `${guess === void 0 ? "" : `Did you mean \`${guess}\`? `}Jobs: ${jobNames.join(", ")}.` });
}
/** Room is left for the job and for what its roles are called. */
function nameOf(name, values) {
	const text = values[name] || rowOf(name).default;
	if (!/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(text)) throw new UserError(`\`${text}\` is not a name for \`${name}\``, { help: "Write at most 40 small letters, digits and `-`, with no `-` at its ends." });
	return text;
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

export { lines as n, parseOptions as r, isKnown as t };