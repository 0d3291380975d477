// src/core/outcome.ts
/** Makes a result from the parts that a command has; the rest is empty. */
function commandResult(parts) {
	return {
		findings: [],
		suppressed: [],
		checked: [],
		checks: [],
		changes: [],
		probes: [],
		notes: [],
		timings: {},
		...parts
	};
}
/** The worst of several outcomes: an error outweighs a no, a no outweighs a yes. */
function worst(outcomes) {
	if (outcomes.includes("error")) return "error";
	return outcomes.includes("failed") ? "failed" : "passed";
}

export { worst as n, commandResult as t };