import "./rolldown-runtime.js";
import { t as UserError } from "./errors.js";
import { t as nearest } from "./nearest.js";
import { r as parseOptions, t as isKnown } from "./options.js";
import { i as optionTable } from "./table.js";

// src/options/arguments.ts
/**
* Reads a command line: commands first, then paths; options anywhere, as `--name value`, `--name=value`, `--switch` or `--no-switch`;
* `--` ends the options. Throws UserError for what is not known.
*/
function parseArguments(args) {
	const values = {};
	const words = [];
	for (let index = 0; index < args.length; index++) {
		const argument = args[index] ?? "";
		if (argument === "--") {
			words.push(...args.slice(index + 1));
			break;
		}
		if (argument === "--help" || argument === "-h" || argument === "help" && index === 0) return help(args, words);
		if (argument === "--version") return { kind: "version" };
		if (!argument.startsWith("-") || argument === "-") words.push(argument);
		else index += readOption(argument, args[index + 1], values);
	}
	if (words.length === 0) return { kind: "help" };
	const paths = words.findIndex((word, index) => index > 0 && !isKnown(word));
	const split = paths < 0 ? words.length : paths;
	return {
		kind: "run",
		options: parseOptions({
			commands: words.slice(0, split),
			paths: words.slice(split),
			values
		})
	};
}
function help(args, words) {
	const command = [...words, ...args].find(isKnown);
	return command === void 0 ? { kind: "help" } : {
		kind: "help",
		command
	};
}
/** Reads one option and says how many further arguments it took. */
function readOption(argument, next, values) {
	const equals = argument.indexOf("=");
	const name = (equals < 0 ? argument : argument.slice(0, equals)).replace(/^--/, "");
	const inline = equals < 0 ? void 0 : argument.slice(equals + 1);
	const positive = name.replace(/^no-/, "");
	const row = flags.find((candidate) => candidate.name === name || candidate.kind === "switch" && candidate.name === positive);
	if (row === void 0 || !argument.startsWith("--")) throw unknownOption(argument);
	if (row.kind === "switch") {
		values[row.name] = row.name === name ? inline ?? "true" : "false";
		return 0;
	}
	const value = inline ?? next;
	if (value === void 0 || value === "" || inline === void 0 && value.startsWith("--")) throw new UserError(`\`--${row.name}\` needs a value`, { help: `Write \`--${row.name} ${row.value}\`.` });
	const before = values[row.name];
	if (before !== void 0 && row.kind !== "list") throw new UserError(`\`--${row.name}\` is given twice`, { help: "Give it once." });
	values[row.name] = before === void 0 ? value : `${before}\n${value}`;
	return inline === void 0 ? 1 : 0;
}
function unknownOption(argument) {
	const name = argument.split("=")[0] ?? argument;
	const guess = nearest(name, flags.map((row) => `--${row.name}`));
	return new UserError(`there is no option \`${name}\``, { help: `${guess === void 0 ? "" : `Did you mean \`${guess}\`? `}\`promstack --help\` shows all options.` });
}
const flags = optionTable.filter((row) => row.only !== "action");

export { parseArguments };