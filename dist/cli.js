#!/usr/bin/env node
import "./rolldown-runtime.js";
import * as nodeModule from "node:module";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// src/cli.ts
const packageJson = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const oldest = Number.parseInt(packageJson.engines.node.replace(/^\D+/, ""), 10);
if (Number.parseInt(process.versions.node, 10) >= oldest) process.exitCode = await main(process.argv.slice(2));
else {
	process.stderr.write(`error: promstack needs Node ${oldest} or newer, and this is Node ${process.versions.node}\n`);
	process.exitCode = 2;
}
/** Everything is imported here, since an older Node could not even read it. */
async function main(args) {
	nodeModule.enableCompileCache?.();
	for (const stream of [process.stdout, process.stderr]) stream.on("error", unlessClosed);
	const { parseArguments } = await import("./arguments.js");
	const { UserError } = await import("./errors2.js");
	try {
		const invocation = parseArguments(args);
		if (invocation.kind === "version") return print(`promstack ${packageJson.version}\n`);
		if (invocation.kind === "run") return await start(invocation.options);
		const { helpText } = await import("./help.js");
		return print(helpText(invocation.command));
	} catch (error) {
		const isOurs = !(error instanceof UserError);
		process.stderr.write(isOurs ? `${stackOf(error)}\n` : `error: ${error.message}\n${error.help}\n`);
		return isOurs ? 3 : 2;
	}
}
async function start(options) {
	const { interruption } = await import("./interruption.js");
	const settings = {
		signal: interruption(),
		quiet: options.quiet,
		colour: options.colour
	};
	const host = options.format === "github" ? (await import("./github2.js")).githubHost(settings) : (await import("./terminal.js")).terminalHost(settings);
	const { run } = await import("./run2.js");
	const bundled = fileURLToPath(new URL("../manifests", import.meta.url));
	const code = await run({
		options,
		host,
		signal: settings.signal,
		bundled
	});
	if (settings.signal.aborted) process.exit(code);
	return code;
}
/** Who closes the pipe early, as `head` does, has read enough. */
function unlessClosed(error) {
	if (error.code !== "EPIPE") throw error;
}
function stackOf(error) {
	return error instanceof Error ? error.stack ?? error.message : String(error);
}
function print(text) {
	process.stdout.write(text);
	return 0;
}

export {  };