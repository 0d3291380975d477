import { t as commandResult } from "./outcome.js";

// src/commands/refused.ts
/** The result of a command whose manifests cannot be used: nothing was asked of the cluster. */
function refused(command, problems) {
	const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
	return commandResult({
		command,
		outcome: "error",
		findings: problems,
		stop: {
			message: `the manifests have ${count}; nothing was written`,
			help: "Mend what is named above."
		}
	});
}

export { refused as t };