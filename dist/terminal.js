import "./rolldown-runtime.js";
import { i as silent, n as localFiles, r as systemClock, t as liveProgress } from "./liveProgress.js";

// src/host/terminal.ts
/** The terminal: the result goes to standard output, progress and trouble to standard error. */
function terminalHost(options) {
	const live = liveProgress(process.stderr);
	const isColoured = options.colour && process.stdout.isTTY === true && !process.env["NO_COLOR"];
	return {
		files: localFiles,
		env: process.env,
		clock: systemClock(options.signal),
		progress: options.quiet ? silent : live,
		resultFile: void 0,
		colour: isColoured,
		columns: process.stdout.columns ?? 100,
		print(text) {
			live.clear();
			process.stdout.write(text);
		},
		complain(text) {
			live.clear();
			process.stderr.write(text);
		},
		annotate: () => {},
		summarize: async () => {},
		output: () => {},
		hide: () => {}
	};
}

export { terminalHost };