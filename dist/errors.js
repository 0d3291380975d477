import "./rolldown-runtime.js";

// src/core/lastAtMost.ts
/** The index of the last of ascending numbers that is not above a limit; 0 when all are. */
function lastAtMost(ascending, limit) {
	let low = 0;
	let high = ascending.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((ascending[middle] ?? 0) <= limit) low = middle;
		else high = middle - 1;
	}
	return low;
}

// src/core/source.ts
/** A whole file as a text with places; lines end as YAML's do: LF, CR LF or CR. */
function fileText(file, text) {
	let starts;
	const lines = () => {
		starts ??= lineStarts(text);
		return starts;
	};
	return {
		file,
		text,
		spanAt: (start, end) => spanBetween({
			file,
			starts: lines(),
			start,
			end: Math.max(start, end)
		})
	};
}
/** Writes a place as `file:line:column`, the form that editors and terminals link. */
function formatSpan(span) {
	return `${span.file}:${span.line}:${span.column}`;
}
function lineStarts(text) {
	const starts = [0];
	for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
	return starts;
}
function spanBetween(at) {
	const line = lastAtMost(at.starts, at.start);
	const endLine = lastAtMost(at.starts, at.end);
	return {
		file: at.file,
		line: line + 1,
		column: at.start - (at.starts[line] ?? 0) + 1,
		endLine: endLine + 1,
		endColumn: at.end - (at.starts[endLine] ?? 0) + 1
	};
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

export { lastAtMost as a, formatSpan as i, describeError as n, fileText as r, UserError as t };