import "./rolldown-runtime.js";

// src/core/source.ts
/** Writes a place as `file:line:column`, the form that editors and terminals link. */
function formatSpan(span) {
	return `${span.file}:${span.line}:${span.column}`;
}

// src/core/errors.ts
/** What stops us and is not our bug: a bad option, unreadable input, no cluster, no permission. Ends in exit code 2. */
var UserError = class extends Error {
	name = "UserError";
	/** What to do, whole sentences. */
	help;
	span;
	constructor(message, options) {
		super(message, { cause: options.cause });
		this.help = options.help;
		this.span = options.span;
	}
};
/** One line for a person: the place when there is one, and what is wrong. */
function describeError(error) {
	return error.span === void 0 ? error.message : `${formatSpan(error.span)}: ${error.message}`;
}

export { describeError as n, formatSpan as r, UserError as t };