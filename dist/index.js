import "./rolldown-runtime.js";
import { t as UserError } from "./errors.js";
import { t as githubHost } from "./github.js";
import { t as interruption } from "./interruption2.js";
import { n as lines, r as parseOptions } from "./options.js";
import { i as optionTable } from "./table.js";
import { t as run } from "./run.js";
import { fileURLToPath } from "node:url";

// src/options/inputs.ts
/** Reads the inputs of the Action from its environment (`INPUT_*`); paths are one a line. Throws UserError as parseOptions does. */
function parseInputs(env) {
	const input = (name) => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
	const values = Object.fromEntries(optionTable.filter((row) => row.only !== "cli").map((row) => [row.name, input(row.name)]));
	return parseOptions({
		commands: input("command").split(/\s+/).filter(Boolean),
		paths: lines(input("path")),
		values: {
			...values,
			format: "github",
			color: "false"
		}
	});
}

// src/main.ts
process.exitCode = await main();
async function main() {
	const signal = interruption();
	const options = read();
	if (options instanceof UserError) {
		const host = githubHost({
			signal,
			quiet: true
		});
		host.annotate({
			severity: "error",
			title: "promstack",
			message: `${options.message}\n${options.help}`
		});
		host.output("outcome", "error");
		return 2;
	}
	const host = githubHost({
		signal,
		quiet: options.quiet
	});
	const code = await run({
		options,
		host,
		signal,
		bundled: fileURLToPath(new URL("../manifests", import.meta.url))
	});
	if (signal.aborted) process.exit(code);
	return code;
}
function read() {
	try {
		return parseInputs(process.env);
	} catch (error) {
		if (error instanceof UserError) return error;
		throw error;
	}
}

export {  };