import { a as lastAtMost, r as fileText } from "./errors.js";

// src/core/json.ts
/** Tells whether a value is a JSON object: neither null nor a list. */
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Reads what stands at a path of keys and list indexes, or undefined where the path ends early. */
function at(value, ...path) {
	let current = value;
	for (const key of path) if (Array.isArray(current)) current = typeof key === "number" ? current[key] : void 0;
	else current = isObject(current) && Object.hasOwn(current, key) ? current[key] : void 0;
	return current;
}
/** Reads the text at a path, or undefined when there is none or it is something else. */
function textAt(value, ...path) {
	const found = at(value, ...path);
	return typeof found === "string" ? found : void 0;
}
/** Reads the number at a path, or undefined when there is none or it is something else. */
function numberAt(value, ...path) {
	const found = at(value, ...path);
	return typeof found === "number" ? found : void 0;
}
/** Reads the list at a path; empty when there is none. */
function listAt(value, ...path) {
	const found = at(value, ...path);
	return Array.isArray(found) ? found : [];
}
/** Reads the object at a path; empty when there is none. */
function objectAt(value, ...path) {
	const found = at(value, ...path);
	return isObject(found) ? found : {};
}
/** Compares two JSON values by content; the order of an object's keys does not count. */
function equal(left, right) {
	if (left === right) return true;
	if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((item, index) => equal(item, right[index]));
	if (!isObject(left) || !isObject(right)) return false;
	const keys = Object.keys(left);
	return keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key) && equal(left[key], right[key]));
}

// src/yaml/path.ts
/** The node at a path, through merge keys; undefined where there is none. */
function nodeAt(node, path) {
	let current = node;
	for (const key of path) {
		if (current === void 0) return void 0;
		current = current.kind === "sequence" ? current.items[Number(key)] : entryOf(current, String(key))?.value;
	}
	return current;
}
/** The entry of a map by its key, also one that a merge key brings in. */
function entryOf(node, key) {
	if (node.kind !== "map") return void 0;
	for (const entry of node.entries) if (entry.key.kind === "scalar" && entry.key.text === key) return entry;
	for (const entry of node.entries) {
		if (!isMerge(entry.key)) continue;
		for (const merged of entry.value.kind === "sequence" ? entry.value.items : [entry.value]) {
			const found = merged === node ? void 0 : entryOf(merged, key);
			if (found !== void 0) return found;
		}
	}
}
/** Tells a merge key (`<<`) from a text that looks like one. */
function isMerge(key) {
	return key.kind === "scalar" && key.text === "<<" && (key.tag === "!!merge" || key.tag === void 0 && key.style === "plain");
}
/** The place of what stands at a path; the nearest parent when the path ends early. */
function spanAtPath(node, path) {
	let current = node;
	let span = headSpan(node);
	for (const key of path) {
		const entry = current.kind === "map" ? entryOf(current, String(key)) : void 0;
		const next = current.kind === "sequence" ? current.items[Number(key)] : entry?.value;
		if (next === void 0) break;
		span = next.kind === "scalar" && next.start !== next.end ? next.span : entry?.key.span ?? headSpan(next);
		current = next;
	}
	return span;
}
/** A map is pointed at by its first key, a list by its first item. */
function headSpan(node) {
	if (node.kind === "map") return node.entries[0]?.key.span ?? node.span;
	if (node.kind === "sequence" && node.items[0] !== void 0) return headSpan(node.items[0]);
	return node.span;
}

// src/core/trimmed.ts
/** A list without the room to grow that `push` has left in it, which is more than most lists hold: for what is kept in thousands. */
function trimmed(list) {
	return list.length < few ? list.slice() : list;
}
const few = 17;

// src/yaml/cursor.ts
/** What go-yaml refuses, with the two marks that its message takes a line from. */
var YamlFailure = class {
	problem;
	/** Where the problem is, and where what it is part of begins: offsets and lines counted from 0. */
	at;
	context;
	/** The scanner counts its lines one less than the parser does. */
	isScanner;
	constructor(problem, at, context, isScanner) {
		this.problem = problem;
		this.at = at;
		this.context = context;
		this.isScanner = isScanner;
	}
};
/** A text with NULs behind it, so that looking a few characters ahead needs no check. */
function padded(text) {
	return `${text}\0\0\0\0`;
}
/** A position in a text while it is scanned, and the value of the scalar that is being put together. */
var Cursor = class {
	/** Ends with NULs (see `padded`). */
	text;
	offset;
	line;
	lineStart;
	/** The column of the block collection that is being scanned; -1 outside. */
	indent = -1;
	/** How many brackets and braces are open. */
	flowLevel = 0;
	/** The value of the last scalar, and where the scalar ends. */
	value = "";
	valueEnd = 0;
	/** Whether blanks before the position go back to a line's start: a key may begin here. */
	isAfterBreak = false;
	/** Escapes are those of JSON: `\/`, and two `\u` for one character beyond U+FFFF. */
	hasJsonEscapes = false;
	/** Set to learn where each character of a value comes from. */
	pieces;
	constructor(text, from) {
		this.text = text;
		this.offset = from.offset;
		this.line = from.line;
		this.lineStart = from.offset;
	}
	get column() {
		return this.offset - this.lineStart;
	}
	mark() {
		return {
			offset: this.offset,
			line: this.line
		};
	}
	/** Passes a line break of any kind. */
	skipBreak() {
		const code = this.text.charCodeAt(this.offset);
		this.offset += code === carriageReturn && this.text.charCodeAt(this.offset + 1) === lineFeed ? 2 : 1;
		this.line++;
		this.lineStart = this.offset;
	}
	/** Passes a line break and gives what stands for it in a value; the two separators of Unicode stand for themselves. */
	readBreak() {
		const code = this.text.charCodeAt(this.offset);
		this.skipBreak();
		return code === 8232 || code === 8233 ? String.fromCharCode(code) : "\n";
	}
	/** Adds a stretch of the text to the value. */
	add(start, end) {
		if (end <= start) return;
		const text = this.text.slice(start, end);
		this.value = this.value === "" ? text : this.value + text;
		this.pieces?.push({
			text,
			start,
			end,
			isSame: true
		});
	}
	/** Adds characters that are written otherwise: an escape, a folded line break. */
	addAs(text, start, end) {
		if (text === "") return;
		this.value += text;
		this.pieces?.push({
			text,
			start,
			end,
			isSame: false
		});
	}
	/** Fails as a scanner does: at the position, in something that began at `context`. */
	fail(problem, context) {
		throw new YamlFailure(problem, this.mark(), context, true);
	}
	/** Whether `---` or `...` stands here as a marker of documents. */
	isDocumentMarker() {
		const { text, offset } = this;
		const code = text.charCodeAt(offset);
		if (offset !== this.lineStart || code !== 45 && code !== 46) return false;
		return text.charCodeAt(offset + 1) === code && text.charCodeAt(offset + 2) === code && isBlankOrEnd(text.charCodeAt(offset + 3));
	}
};
const lineFeed = 10;
const carriageReturn = 13;
/** LF, CR, and the breaks of Unicode that YAML 1.1 knows. */
function isBreak(code) {
	return code === lineFeed || code === carriageReturn || code === 133 || code === 8232 || code === 8233;
}
/** A break, or the end of the text. */
function isBreakOrEnd(code) {
	return code < 32 ? code === lineFeed || code === carriageReturn || code === 0 : code > 127 && isBreak(code);
}
/** A space or a tab. */
function isBlank(code) {
	return code === 32 || code === 9;
}
/** A space, a tab, a break, or the end of the text. */
function isBlankOrEnd(code) {
	return code <= 32 ? code === 32 || code === 9 || isBreakOrEnd(code) : code > 127 && isBreak(code);
}
/** What names of anchors and tags are made of. */
function isWordCharacter(code) {
	return code >= 48 && code <= 57 || code >= 65 && code <= 90 || code >= 97 && code <= 122 || code === 95 || code === 45;
}
/** The value of a hexadecimal digit; -1 for anything else. */
function hexValue(code) {
	if (code >= 48 && code <= 57) return code - 48;
	const lower = code | 32;
	return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

// src/yaml/token.ts
/** The kinds of tokens (YAML 1.1 as libyaml cuts it). */
const tokens = {
	streamEnd: 1,
	directive: 2,
	documentStart: 3,
	documentEnd: 4,
	blockSequenceStart: 5,
	blockMappingStart: 6,
	blockEnd: 7,
	flowSequenceStart: 8,
	flowSequenceEnd: 9,
	flowMappingStart: 10,
	flowMappingEnd: 11,
	blockEntry: 12,
	flowEntry: 13,
	key: 14,
	value: 15,
	alias: 16,
	anchor: 17,
	tag: 18,
	scalar: 19
};
/** A failure of the grammar, at a token, in something that began at another one. */
function grammarFailure(problem, at, context) {
	return new YamlFailure(problem, {
		offset: at.start,
		line: at.line
	}, context, false);
}
/** Where a token begins. */
function markOf(token) {
	return {
		offset: token.start,
		line: token.line
	};
}

// src/yaml/directives.ts
const ownTags = "tag:yaml.org,2002:";
/** What the handles of tags stand for where a document says nothing else. */
const defaultPrefixes = /* @__PURE__ */ new Map([["!", "!"], ["!!", ownTags]]);
/** Reads the lines before a document that begin with `%`; gives what the handles of tags stand for in it. */
function readDirectives(scanner) {
	const prefixes = /* @__PURE__ */ new Map();
	let hasVersion = false;
	for (;;) {
		const token = scanner.peek();
		if (token.kind !== tokens.directive) break;
		const directive = token.detail;
		if (directive.kind === "version") {
			if (hasVersion) throw grammarFailure("found duplicate %YAML directive", token);
			if (directive.major !== 1 || directive.minor !== 1) throw grammarFailure("found incompatible YAML document", token);
			hasVersion = true;
		} else {
			if (prefixes.has(directive.handle)) throw grammarFailure("found duplicate %TAG directive", token);
			prefixes.set(directive.handle, directive.prefix);
		}
		scanner.skip();
	}
	return new Map([...defaultPrefixes, ...prefixes]);
}
/** A tag in its short form: `!!str` for YAML's own, `!x` for others. */
function shortTag(token, { first, prefixes }) {
	const { handle, suffix } = token.detail;
	if (handle === "") return shorten(suffix);
	const prefix = prefixes.get(handle);
	if (prefix === void 0 || prefix + suffix === "") throw grammarFailure("found undefined tag handle", token, markOf(first));
	return shorten(prefix + suffix);
}
function shorten(tag) {
	return tag.startsWith(ownTags) ? `!!${tag.slice(18)}` : tag;
}

// src/yaml/scanBlock.ts
/** Scans a block scalar from its `|` or `>` (YAML 1.1, 9.2), with its indicators of indentation and chomping. */
function scanBlock(cursor) {
	const { text } = cursor;
	const isLiteral = text.charCodeAt(cursor.offset) === 124;
	const context = cursor.mark();
	const header = scanHeader(cursor, context);
	cursor.value = "";
	cursor.valueEnd = cursor.offset;
	if (isBreak(text.charCodeAt(cursor.offset))) cursor.skipBreak();
	let indent = header.increment === 0 ? 0 : Math.max(cursor.indent, 0) + header.increment;
	const lines = {
		breaks: "",
		offsets: []
	};
	indent = scanBreaks(cursor, {
		indent,
		context,
		lines
	});
	let last = "";
	let lastStart = cursor.offset;
	let wasIndented = false;
	while (cursor.column === indent && cursor.text.charCodeAt(cursor.offset) !== 0) {
		const isIndented = isBlank(text.charCodeAt(cursor.offset));
		if (!(!isLiteral && last === "\n" && !wasIndented && !isIndented)) addBreaks(cursor, last + lines.breaks, last === "" ? lines.offsets : [lastStart, ...lines.offsets]);
		else if (lines.breaks === "") cursor.addAs(" ", lastStart, cursor.offset);
		else addBreaks(cursor, lines.breaks, lines.offsets);
		wasIndented = isIndented;
		const start = cursor.offset;
		let offset = start;
		while (!isBreakOrEnd(text.charCodeAt(offset))) offset++;
		cursor.add(start, offset);
		cursor.offset = offset;
		cursor.valueEnd = offset;
		lastStart = offset;
		last = isBreak(text.charCodeAt(offset)) ? cursor.readBreak() : "";
		lines.breaks = "";
		if (lines.offsets.length > 0) lines.offsets = [];
		scanBreaks(cursor, {
			indent,
			context,
			lines
		});
	}
	if (header.chomping !== "strip") addBreaks(cursor, last, [lastStart]);
	if (header.chomping === "keep") addBreaks(cursor, lines.breaks, lines.offsets);
}
function addBreaks(cursor, breaks, offsets) {
	if (cursor.pieces === void 0) {
		cursor.value += breaks;
		return;
	}
	for (let index = 0; index < breaks.length; index++) {
		const offset = offsets[index] ?? cursor.offset;
		cursor.addAs(breaks[index] ?? "", offset, offset + 1);
	}
}
function scanHeader(cursor, context) {
	const { text } = cursor;
	cursor.offset++;
	let chomping = scanChomping(cursor);
	const increment = scanIncrement(cursor, context);
	if (chomping === "clip" && increment > 0) chomping = scanChomping(cursor);
	while (isBlank(text.charCodeAt(cursor.offset))) cursor.offset++;
	if (text.charCodeAt(cursor.offset) === 35) while (!isBreakOrEnd(text.charCodeAt(cursor.offset))) cursor.offset++;
	if (!isBreakOrEnd(text.charCodeAt(cursor.offset))) cursor.fail("did not find expected comment or line break", context);
	return {
		chomping,
		increment
	};
}
function scanChomping(cursor) {
	const code = cursor.text.charCodeAt(cursor.offset);
	if (code !== 43 && code !== 45) return "clip";
	cursor.offset++;
	return code === 43 ? "keep" : "strip";
}
function scanIncrement(cursor, context) {
	const code = cursor.text.charCodeAt(cursor.offset);
	if (code < 48 || code > 57) return 0;
	if (code === 48) cursor.fail("found an indentation indicator equal to 0", context);
	cursor.offset++;
	return code - 48;
}
/** Passes empty lines and the indentation of the next one; finds the indentation out when it is 0, and gives it. */
function scanBreaks(cursor, { indent, context, lines }) {
	const { text } = cursor;
	let deepest = 0;
	for (;;) {
		let offset = cursor.offset;
		const limit = indent === 0 ? Number.POSITIVE_INFINITY : cursor.lineStart + indent;
		while (offset < limit && text.charCodeAt(offset) === 32) offset++;
		cursor.offset = offset;
		const column = offset - cursor.lineStart;
		if (column > deepest) deepest = column;
		const code = text.charCodeAt(offset);
		if (code === 9 && offset < limit) cursor.fail("found a tab character where an indentation space is expected", context);
		if (!isBreak(code)) break;
		if (cursor.pieces !== void 0) lines.offsets.push(offset);
		lines.breaks += cursor.readBreak();
	}
	return indent === 0 ? Math.max(deepest, cursor.indent + 1, 1) : indent;
}

// src/yaml/scanPlain.ts
/**
* Scans a plain scalar from its first character (YAML 1.1, 9.1.3): it goes on over lines that are indented more than the
* collection it is in, their breaks folded. Leaves the position behind the blanks that follow it.
*/
function scanPlain(cursor) {
	const { text } = cursor;
	const context = cursor.mark();
	const inFlow = cursor.flowLevel > 0;
	const indent = cursor.indent + 1;
	cursor.value = "";
	let lineBegin = cursor.offset;
	let offset = cursor.offset;
	let end = offset;
	cursor.isAfterBreak = false;
	for (;;) {
		if (offset === cursor.lineStart) {
			cursor.offset = offset;
			if (cursor.isDocumentMarker()) break;
		}
		let code = text.charCodeAt(offset);
		if (code === 35) break;
		const runStart = offset;
		while (!isBlankOrEnd(code)) {
			if (code === 58 && isBlankOrEnd(text.charCodeAt(offset + 1))) break;
			if (inFlow && endsInFlow(code)) break;
			code = text.charCodeAt(++offset);
		}
		if (offset > runStart) {
			end = offset;
			cursor.isAfterBreak = false;
		}
		if (!isBlank(code) && !isBreak(code)) break;
		while (isBlank(code)) code = text.charCodeAt(++offset);
		if (!isBreak(code)) continue;
		cursor.add(lineBegin, end);
		cursor.offset = offset;
		skipBreaks(cursor, indent, context);
		offset = cursor.offset;
		if (!inFlow && offset - cursor.lineStart < indent) {
			lineBegin = end;
			break;
		}
		lineBegin = offset;
		if (isContinued(cursor, inFlow)) addFold(cursor, end);
		else {
			lineBegin = end;
			break;
		}
	}
	cursor.offset = offset;
	cursor.add(lineBegin, end);
	cursor.valueEnd = end;
}
/** Passes the breaks and blanks after a line; tabs may not stand where indentation belongs. */
function skipBreaks(cursor, indent, context) {
	const { text } = cursor;
	cursor.isAfterBreak = true;
	cursor.skipBreak();
	for (;;) {
		const code = text.charCodeAt(cursor.offset);
		if (isBreak(code)) cursor.skipBreak();
		else if (isBlank(code)) {
			if (code === 9 && cursor.column < indent) cursor.fail("found a tab character that violates indentation", context);
			cursor.offset++;
		} else return;
	}
}
/** Whether the scalar has more characters here. */
function isContinued(cursor, inFlow) {
	const code = cursor.text.charCodeAt(cursor.offset);
	if (code === 35 || code === 0 || cursor.isDocumentMarker()) return false;
	if (code === 58 && isBlankOrEnd(cursor.text.charCodeAt(cursor.offset + 1))) return false;
	return !(inFlow && endsInFlow(code));
}
/** Adds what the breaks since the last character stand for: a space for one, one break less for several. */
function addFold(cursor, from) {
	const to = cursor.offset;
	const raw = cursor.text.slice(from, to).replace(/[ \t]+/g, "");
	if (raw === "\n") {
		cursor.addAs(" ", from, to);
		return;
	}
	const breaks = raw.replace(/\r\n|\r|\x85/g, "\n");
	const folded = breaks.charCodeAt(0) === 10 ? breaks.slice(1) || " " : breaks;
	cursor.addAs(folded, from, to);
}
function endsInFlow(code) {
	return code === 44 || code === 63 || code === 91 || code === 93 || code === 123 || code === 125;
}

// src/yaml/scanQuoted.ts
/** Scans a text in single quotes, from its first quote; `''` stands for one quote, line breaks are folded. */
function scanSingleQuoted(cursor) {
	const { text } = cursor;
	const context = begin(cursor);
	for (;;) {
		checkLine(cursor, context);
		let offset = cursor.offset;
		let code = text.charCodeAt(offset);
		let end = offset;
		for (;;) {
			if (code === 39) {
				if (text.charCodeAt(offset + 1) !== 39) break;
				cursor.add(cursor.offset, offset);
				cursor.addAs("'", offset, offset + 2);
				offset += 2;
				cursor.offset = offset;
				end = offset;
			} else if (isBlank(code)) offset++;
			else if (isBlankOrEnd(code)) break;
			else end = ++offset;
			code = text.charCodeAt(offset);
		}
		if (code === 39) {
			cursor.add(cursor.offset, offset);
			finish(cursor, offset);
			return;
		}
		cursor.add(cursor.offset, end);
		cursor.offset = offset;
		if (isBreak(code)) foldBreaks(cursor, end);
	}
}
/** Scans a text in double quotes, from its first quote, with its escapes and folded line breaks. */
function scanDoubleQuoted(cursor) {
	const { text } = cursor;
	const context = begin(cursor);
	for (;;) {
		checkLine(cursor, context);
		let offset = cursor.offset;
		let code = text.charCodeAt(offset);
		let end = offset;
		let isContinued = false;
		for (;;) {
			if (code === 34) break;
			if (code === 92) {
				cursor.add(cursor.offset, offset);
				cursor.offset = offset;
				if (isBreak(text.charCodeAt(offset + 1))) {
					isContinued = true;
					break;
				}
				scanEscape(cursor, context);
				offset = cursor.offset;
				end = offset;
			} else if (isBlank(code)) offset++;
			else if (isBlankOrEnd(code)) break;
			else end = ++offset;
			code = text.charCodeAt(offset);
		}
		if (isContinued) {
			skipContinuation(cursor);
			continue;
		}
		if (code === 34) {
			cursor.add(cursor.offset, offset);
			finish(cursor, offset);
			return;
		}
		cursor.add(cursor.offset, end);
		cursor.offset = offset;
		if (isBreak(code)) foldBreaks(cursor, end);
	}
}
function begin(cursor) {
	const context = cursor.mark();
	cursor.value = "";
	cursor.offset++;
	return context;
}
function finish(cursor, offset) {
	cursor.offset = offset + 1;
	cursor.valueEnd = cursor.offset;
}
function checkLine(cursor, context) {
	if (cursor.isDocumentMarker()) cursor.fail("found unexpected document indicator", context);
	if (cursor.text.charCodeAt(cursor.offset) === 0) cursor.fail("found unexpected end of stream", context);
}
/** A line break and the blanks around it: a space, or one break less than there are. */
function foldBreaks(cursor, from) {
	const first = cursor.readBreak();
	const others = readBreaks(cursor);
	const folded = first === "\n" ? others || " " : first + others;
	cursor.addAs(folded, from, cursor.offset);
}
/** A backslash before a line break: the break and the blanks behind it are nothing, more breaks stand for themselves. */
function skipContinuation(cursor) {
	const from = cursor.offset;
	cursor.offset++;
	cursor.skipBreak();
	cursor.addAs(readBreaks(cursor), from, cursor.offset);
}
function readBreaks(cursor) {
	let breaks = "";
	for (;;) {
		const code = cursor.text.charCodeAt(cursor.offset);
		if (isBlank(code)) cursor.offset++;
		else if (isBreak(code)) breaks += cursor.readBreak();
		else return breaks;
	}
}
function scanEscape(cursor, context) {
	const start = cursor.offset;
	const code = cursor.text.charCodeAt(start + 1);
	const simple = escapes$1.get(code);
	if (simple !== void 0 || cursor.hasJsonEscapes && code === 47) {
		cursor.offset += 2;
		cursor.addAs(simple ?? "/", start, cursor.offset);
		return;
	}
	const length = code === 120 ? 2 : code === 117 ? 4 : code === 85 ? 8 : 0;
	if (length === 0) cursor.fail("found unknown escape character", context);
	cursor.offset += 2;
	let value = 0;
	for (let index = 0; index < length; index++) {
		const digit = hexValue(cursor.text.charCodeAt(cursor.offset + index));
		if (digit < 0) cursor.fail("did not find expected hexdecimal number", context);
		value = value * 16 + digit;
	}
	const isHalf = value >= 55296 && value <= 57343;
	if (isHalf && !cursor.hasJsonEscapes || value > 1114111) cursor.fail("found invalid Unicode character escape code", context);
	cursor.offset += length;
	cursor.addAs(isHalf ? String.fromCharCode(value) : String.fromCodePoint(value), start, cursor.offset);
}
const escapes$1 = new Map(Object.entries({
	"0": "\0",
	a: "\x07",
	b: "\b",
	t: "	",
	"	": "	",
	n: "\n",
	v: "\v",
	f: "\f",
	r: "\r",
	e: "\x1B",
	" ": " ",
	"\"": "\"",
	"'": "'",
	"\\": "\\",
	N: "",
	_: "\xA0",
	L: "\u2028",
	P: "\u2029"
}).map(([letter, text]) => [letter.charCodeAt(0), text]));

// src/yaml/scalarSource.ts
/** The value of a scalar with the place of each of its characters; the scalar is scanned again for it. */
function scalarSource(scalar, detail) {
	const { from, text, start, end } = scalar;
	const isPlain = detail.style === "plain" && text.length === end - start;
	const offset = isPlain ? start : start + 1;
	if (isPlain || isQuoted(detail.style) && text.length === end - start - 2) return {
		file: from.file,
		text,
		spanAt: (first, last) => from.spanAt(offset + first, offset + Math.max(first, last))
	};
	return mappedSource({
		from,
		text,
		pieces: () => piecesOf(scalar, detail)
	});
}
/** A text that is made of pieces of another one. */
function mappedSource(options) {
	const { from, text } = options;
	let map;
	return {
		file: from.file,
		text,
		spanAt: (start, end) => {
			map ??= pieceMap(options.pieces());
			const first = startIn(map, Math.max(0, Math.min(start, text.length)));
			const last = end > start ? endIn(map, Math.min(end, text.length)) : first;
			return from.spanAt(first, Math.max(first, last));
		}
	};
}
function pieceMap(pieces) {
	const starts = [];
	let length = 0;
	for (const { text } of pieces) {
		starts.push(length);
		length += text.length;
	}
	return {
		pieces,
		starts
	};
}
function startIn(map, offset) {
	const index = lastAtMost(map.starts, offset);
	const piece = map.pieces[index];
	if (piece === void 0) return 0;
	const inside = offset - (map.starts[index] ?? 0);
	if (inside >= piece.text.length) return piece.end;
	return piece.isSame ? piece.start + inside : piece.start;
}
function endIn(map, offset) {
	const index = lastAtMost(map.starts, offset - 1);
	const piece = map.pieces[index];
	if (piece === void 0) return 0;
	return piece.isSame ? piece.start + offset - (map.starts[index] ?? 0) : piece.end;
}
/** Scans a scalar again, alone: nothing before it counts, and behind it only the breaks that a block scalar may keep. */
function piecesOf(scalar, detail) {
	const { start } = scalar;
	const end = detail.style === "literal" || detail.style === "folded" ? behindBlanks(scalar.from.text, scalar.end) : scalar.end;
	const cursor = new Cursor(padded(scalar.from.text.slice(start, end)), {
		offset: 0,
		line: 0
	});
	cursor.lineStart = -1;
	cursor.indent = detail.indent;
	cursor.flowLevel = detail.inFlow ? 1 : 0;
	cursor.hasJsonEscapes = detail.isJson ?? false;
	cursor.pieces = [];
	switch (detail.style) {
		case "plain":
			scanPlain(cursor);
			break;
		case "single":
			scanSingleQuoted(cursor);
			break;
		case "double":
			scanDoubleQuoted(cursor);
			break;
		case "literal":
		case "folded": scanBlock(cursor);
	}
	if (cursor.pieces.length === 0) return [{
		text: "",
		start,
		end: scalar.end,
		isSame: false
	}];
	return cursor.pieces.map((piece) => ({
		...piece,
		start: piece.start + start,
		end: piece.end + start
	}));
}
function behindBlanks(text, offset) {
	let end = offset;
	for (;;) {
		const code = text.charCodeAt(end);
		if (code !== 32 && !isBreak(code)) return end;
		end++;
	}
}
function isQuoted(style) {
	return style === "single" || style === "double";
}

// src/yaml/nodes.ts
/** What all nodes have; places are worked out when they are asked for. */
var PlacedNode = class {
	from;
	start;
	end;
	line;
	#properties;
	constructor(from, token, properties) {
		this.from = from;
		this.start = token.start;
		this.end = token.end;
		this.line = (properties?.first ?? token).line + 1;
		this.#properties = properties;
	}
	get tag() {
		return this.#properties?.tag;
	}
	get span() {
		return this.from.spanAt(this.start, this.end);
	}
	get column() {
		return columnOf(this.from.text, this.#properties?.first.start ?? this.start);
	}
};
/** A scalar of a document, and at once its text with places: what that needs is worked out when a place is asked for. */
var ScalarNode = class extends PlacedNode {
	kind;
	text;
	#detail;
	constructor(from, token, properties) {
		super(from, token, properties);
		this.kind = "scalar";
		this.text = token.text;
		this.#detail = token.detail;
	}
	get style() {
		return this.#detail.style;
	}
	get file() {
		return this.from.file;
	}
	spanAt(start, end) {
		let source = mapped.get(this);
		if (source === void 0) {
			source = scalarSource(this, this.#detail);
			mapped.set(this, source);
		}
		return source.spanAt(start, end);
	}
	source() {
		return this;
	}
};
/** The scalars of which places were asked for: few, so that the others need no room for it. */
const mapped = /* @__PURE__ */ new WeakMap();
/** A map of a document; entries are added while it is read. */
var MapNode = class extends PlacedNode {
	kind = "map";
	entries = [];
	end;
	constructor(from, token, properties) {
		super(from, token, properties);
		this.end = token.end;
	}
};
/** A list of a document; items are added while it is read. */
var SequenceNode = class extends PlacedNode {
	kind = "sequence";
	items = [];
	end;
	constructor(from, token, properties) {
		super(from, token, properties);
		this.end = token.end;
	}
};
/** Columns are mostly asked for in order, perhaps many in one long line: counting goes on from the last one. */
let last = {
	text: "",
	offset: 0,
	column: 1
};
function columnOf(text, offset) {
	const goesOn = last.text === text && last.offset <= offset;
	let lineStart = offset;
	const limit = goesOn ? last.offset : 0;
	while (lineStart > limit && !isLineEnd(text.charCodeAt(lineStart - 1))) lineStart--;
	const isSameLine = goesOn && lineStart === last.offset && last.offset > 0;
	if (text.charCodeAt(lineStart) === 65279 && lineStart === 0) lineStart++;
	let column = isSameLine ? last.column : 1;
	for (let index = lineStart; index < offset; index++) {
		const code = text.charCodeAt(index);
		if (code < 55296 || code > 56319 || !isLowSurrogate(text.charCodeAt(index + 1))) column++;
	}
	last = {
		text,
		offset,
		column
	};
	return column;
}
function isLowSurrogate(code) {
	return code >= 56320 && code <= 57343;
}
function isLineEnd(code) {
	return code === 10 || code === 13 || code === 133 || code === 8232 || code === 8233;
}

// src/yaml/scanTag.ts
/** Scans `&name` or `*name`, from its indicator; gives the name. */
function scanAnchor(cursor) {
	const context = cursor.mark();
	cursor.offset++;
	const name = scanWord(cursor);
	const next = cursor.text.charCodeAt(cursor.offset);
	if (name === "" || !(isBlankOrEnd(next) || "?:,]}%@`".includes(String.fromCharCode(next)))) cursor.fail("did not find expected alphabetic or numeric character", context);
	return name;
}
/** Scans `!`, `!tag`, `!!tag`, `!handle!tag` or `!<uri>`. */
function scanTag(cursor) {
	const context = cursor.mark();
	let tag;
	if (cursor.text.charCodeAt(cursor.offset + 1) === 60) {
		cursor.offset += 2;
		tag = {
			handle: "",
			suffix: scanUri(cursor, "", context)
		};
		if (cursor.text.charCodeAt(cursor.offset) !== 62) cursor.fail("did not find the expected '>'", context);
		cursor.offset++;
	} else tag = scanShortTag(cursor, context);
	if (!isBlankOrEnd(cursor.text.charCodeAt(cursor.offset))) cursor.fail("did not find expected whitespace or line break", context);
	return tag;
}
function scanShortTag(cursor, context) {
	const handle = scanHandle(cursor, {
		context,
		isDirective: false
	});
	if (handle.length > 1 && handle.endsWith("!")) return {
		handle,
		suffix: scanUri(cursor, "", context)
	};
	const suffix = scanUri(cursor, handle, context);
	return suffix === "" ? {
		handle: "",
		suffix: "!"
	} : {
		handle: "!",
		suffix
	};
}
/** Scans a directive, to the end of its line. */
function scanDirective(cursor) {
	const { text } = cursor;
	const context = cursor.mark();
	cursor.offset++;
	const name = scanWord(cursor);
	if (name === "") cursor.fail("could not find expected directive name", context);
	if (!isBlankOrEnd(text.charCodeAt(cursor.offset))) cursor.fail("found unexpected non-alphabetical character", context);
	let directive;
	if (name === "YAML") directive = scanVersion(cursor, context);
	else if (name === "TAG") directive = scanTagDirective(cursor, context);
	else cursor.fail("found unknown directive name", context);
	skipBlanks(cursor);
	if (text.charCodeAt(cursor.offset) === 35) while (!isBreakOrEnd(text.charCodeAt(cursor.offset))) cursor.offset++;
	if (!isBreakOrEnd(text.charCodeAt(cursor.offset))) cursor.fail("did not find expected comment or line break", context);
	if (isBreak(text.charCodeAt(cursor.offset))) cursor.skipBreak();
	return directive;
}
function scanVersion(cursor, context) {
	skipBlanks(cursor);
	const major = scanNumber(cursor, context);
	if (cursor.text.charCodeAt(cursor.offset) !== 46) cursor.fail("did not find expected digit or '.' character", context);
	cursor.offset++;
	return {
		kind: "version",
		major,
		minor: scanNumber(cursor, context)
	};
}
function scanNumber(cursor, context) {
	const start = cursor.offset;
	for (;;) {
		const code = cursor.text.charCodeAt(cursor.offset);
		if (code < 48 || code > 57) break;
		if (cursor.offset - start === 2) cursor.fail("found extremely long version number", context);
		cursor.offset++;
	}
	if (cursor.offset === start) cursor.fail("did not find expected version number", context);
	return Number(cursor.text.slice(start, cursor.offset));
}
function scanTagDirective(cursor, context) {
	skipBlanks(cursor);
	const handle = scanHandle(cursor, {
		context,
		isDirective: true
	});
	if (!isBlank(cursor.text.charCodeAt(cursor.offset))) cursor.fail("did not find expected whitespace", context);
	skipBlanks(cursor);
	const prefix = scanUri(cursor, "", context);
	if (!isBlankOrEnd(cursor.text.charCodeAt(cursor.offset))) cursor.fail("did not find expected whitespace or line break", context);
	return {
		kind: "tag",
		handle,
		prefix
	};
}
function scanHandle(cursor, options) {
	const { text } = cursor;
	const start = cursor.offset;
	if (text.charCodeAt(start) !== 33) cursor.fail("did not find expected '!'", options.context);
	cursor.offset++;
	scanWord(cursor);
	if (text.charCodeAt(cursor.offset) === 33) cursor.offset++;
	else if (options.isDirective && cursor.offset - start > 1) cursor.fail("did not find expected '!'", options.context);
	return text.slice(start, cursor.offset);
}
/** The characters of a URI with `%` escapes; what a handle has already taken of it comes first. */
function scanUri(cursor, head, context) {
	let uri = head.slice(1);
	const start = cursor.offset;
	for (;;) {
		const code = cursor.text.charCodeAt(cursor.offset);
		if (code === 37) uri += scanUriEscape(cursor, context);
		else if (isWordCharacter(code) || code < 127 && code > 32 && uriMarks.includes(String.fromCharCode(code))) {
			uri += String.fromCharCode(code);
			cursor.offset++;
		} else break;
	}
	if (head === "" && cursor.offset === start) cursor.fail("did not find expected tag URI", context);
	return uri;
}
const uriMarks = ";/?:@&=+$,.!~*'()[]";
function scanUriEscape(cursor, context) {
	const bytes = [];
	let width = 1;
	while (bytes.length < width) {
		const { text, offset } = cursor;
		const high = hexValue(text.charCodeAt(offset + 1));
		const low = hexValue(text.charCodeAt(offset + 2));
		if (text.charCodeAt(offset) !== 37 || high < 0 || low < 0) cursor.fail("did not find URI escaped octet", context);
		const octet = high * 16 + low;
		if (bytes.length === 0) {
			width = octet < 128 ? 1 : octet >> 5 === 6 ? 2 : octet >> 4 === 14 ? 3 : octet >> 3 === 30 ? 4 : 0;
			if (width === 0) cursor.fail("found an incorrect leading UTF-8 octet", context);
		} else if (octet >> 6 !== 2) cursor.fail("found an incorrect trailing UTF-8 octet", context);
		bytes.push(octet);
		cursor.offset += 3;
	}
	return new TextDecoder().decode(Uint8Array.from(bytes));
}
function scanWord(cursor) {
	const start = cursor.offset;
	while (isWordCharacter(cursor.text.charCodeAt(cursor.offset))) cursor.offset++;
	return cursor.text.slice(start, cursor.offset);
}
function skipBlanks(cursor) {
	while (isBlank(cursor.text.charCodeAt(cursor.offset))) cursor.offset++;
}

// src/yaml/simpleKeys.ts
/** The keys that may have begun, one at each level of brackets (libyaml's simple keys). */
var SimpleKeys = class {
	#cursor;
	#levels;
	/** Levels of the keys that are still possible, by the number of their token. */
	#byToken = /* @__PURE__ */ new Map();
	constructor(cursor) {
		this.#cursor = cursor;
		this.#levels = [{
			isPossible: false,
			isRequired: false,
			token: -1,
			offset: 0,
			line: 0,
			column: 0
		}];
	}
	get areNone() {
		return this.#byToken.size === 0;
	}
	/** The one of the innermost level. */
	get top() {
		return this.#last();
	}
	/** Whether a token may turn out to be a key, so that it has to wait. */
	mayBeAt(token) {
		const level = this.#byToken.get(token);
		const key = level === void 0 ? void 0 : this.#levels[level];
		return key !== void 0 && this.isValid(key);
	}
	/** A key without `?` ends on its line and within 1024 characters; where one must be, its absence is an error. */
	isValid(key) {
		if (!key.isPossible) return false;
		const { line, offset } = this.#cursor;
		if (key.line >= line && key.offset + 1024 >= offset) return true;
		if (key.isRequired) this.#cursor.fail("could not find expected ':'", {
			offset: key.offset,
			line: key.line
		});
		this.forget(key);
		return false;
	}
	/** Notes that a key may begin here, with the token of a number. */
	save(token) {
		const { flowLevel, indent, column, offset, line } = this.#cursor;
		this.remove();
		const key = this.#last();
		key.isPossible = true;
		key.isRequired = flowLevel === 0 && indent === column;
		key.token = token;
		key.offset = offset;
		key.line = line;
		key.column = column;
		this.#byToken.set(token, this.#levels.length - 1);
	}
	/** Gives up the key of the innermost level. */
	remove() {
		const key = this.#last();
		if (!key.isPossible) return;
		if (key.isRequired) this.#cursor.fail("could not find expected ':'", {
			offset: key.offset,
			line: key.line
		});
		this.forget(key);
	}
	/** The key has become one, or can be none any more. */
	forget(key) {
		key.isPossible = false;
		this.#byToken.delete(key.token);
	}
	/** A bracket opens; it is the token of a number. */
	open(token) {
		const { offset, line, column } = this.#cursor;
		this.#levels.push({
			isPossible: false,
			isRequired: false,
			token,
			offset,
			line,
			column
		});
	}
	/** A bracket closes. As in go-yaml, `[]` and `{}` are forgotten as keys by that, and taken before their colon is seen. */
	close() {
		const key = this.#levels.pop();
		if (key !== void 0) this.#byToken.delete(key.token);
	}
	#last() {
		return this.#levels[this.#levels.length - 1];
	}
};

// src/yaml/scanner.ts
/**
* Cuts a text into tokens, only as far ahead as go-yaml does, so that of two mistakes the same one is found first
* (libyaml's scanner: keys are known as such when their `:` comes, so that a token may have to be put in before others).
*/
var Scanner = class {
	cursor;
	#ahead;
	#queue = [];
	#head = 0;
	/** How many tokens have been taken. */
	#taken = 0;
	#keys;
	#indents = [];
	#mayStartKey = true;
	#details = {};
	constructor(cursor, dialect) {
		this.cursor = cursor;
		this.#keys = new SimpleKeys(cursor);
		this.#ahead = dialect === "v3" ? 2 : 0;
	}
	/** The next token. */
	peek() {
		const token = this.#queue[this.#head];
		if (token !== void 0 && this.#head < this.#queue.length - this.#ahead && this.#keys.areNone) return token;
		return this.#fetch();
	}
	/** Passes the token that `peek` has given. */
	skip() {
		this.#taken++;
		this.#head++;
		if (this.#head === this.#queue.length) {
			this.#queue.length = 0;
			this.#head = 0;
		} else if (this.#head > 1e3) {
			this.#queue.splice(0, this.#head);
			this.#head = 0;
		}
	}
	#fetch() {
		for (;;) {
			const token = this.#queue[this.#head];
			const last = this.#queue.at(-1);
			if (token !== void 0 && (this.#head < this.#queue.length - this.#ahead || last?.kind === tokens.streamEnd)) {
				if (!this.#keys.mayBeAt(this.#taken)) return token;
			}
			this.#fetchNext();
		}
	}
	#fetchNext() {
		const { cursor } = this;
		this.#skipToToken();
		this.#unrollIndent(cursor.column);
		const { text, offset } = cursor;
		const code = text.charCodeAt(offset);
		const next = text.charCodeAt(offset + 1);
		if (code === 0) return this.#fetchStreamEnd();
		if (offset === cursor.lineStart) {
			if (code === 37) return this.#fetchDirective();
			if (cursor.isDocumentMarker()) return this.#fetchDocumentMarker(code);
		}
		const inFlow = cursor.flowLevel > 0;
		switch (code) {
			case 91: return this.#fetchFlowStart(tokens.flowSequenceStart);
			case 123: return this.#fetchFlowStart(tokens.flowMappingStart);
			case 93: return this.#fetchFlowEnd(tokens.flowSequenceEnd);
			case 125: return this.#fetchFlowEnd(tokens.flowMappingEnd);
			case 44: return this.#fetchFlowEntry();
			case 45: return isBlankOrEnd(next) ? this.#fetchBlockEntry() : this.#fetchScalar("plain");
			case 63: return inFlow || isBlankOrEnd(next) ? this.#fetchKey() : this.#fetchScalar("plain");
			case 58: return inFlow || isBlankOrEnd(next) ? this.#fetchValue() : this.#fetchScalar("plain");
			case 42: return this.#fetchAnchor(tokens.alias);
			case 38: return this.#fetchAnchor(tokens.anchor);
			case 33: return this.#fetchTag();
			case 124:
				if (!inFlow) return this.#fetchBlockScalar("literal");
				break;
			case 62:
				if (!inFlow) return this.#fetchBlockScalar("folded");
				break;
			case 39: return this.#fetchScalar("single");
			case 34: return this.#fetchScalar("double");
			case 9:
			case 35:
			case 37:
			case 64:
			case 96: break;
			default: return this.#fetchScalar("plain");
		}
		cursor.fail("found character that cannot start any token", cursor.mark());
	}
	#skipToToken() {
		const { cursor } = this;
		const { text } = cursor;
		for (;;) {
			let offset = cursor.offset;
			if (offset === 0 && text.charCodeAt(0) === 65279) cursor.lineStart = ++offset;
			const allowsTabs = cursor.flowLevel > 0 || !this.#mayStartKey;
			let code = text.charCodeAt(offset);
			while (code === 32 || allowsTabs && code === 9) code = text.charCodeAt(++offset);
			if (code === 35) while (!isBreakOrEnd(code)) code = text.charCodeAt(++offset);
			cursor.offset = offset;
			if (!isBreak(code)) return;
			cursor.skipBreak();
			if (cursor.flowLevel === 0) this.#mayStartKey = true;
		}
	}
	#saveKey() {
		if (this.#mayStartKey) this.#keys.save(this.#nextNumber());
	}
	/** The number of the token that will be added next. */
	#nextNumber() {
		return this.#taken + this.#queue.length - this.#head;
	}
	#rollIndent(at, kind, token = -1) {
		const { cursor } = this;
		if (cursor.flowLevel > 0 || cursor.indent >= at.column) return;
		this.#indents.push(cursor.indent);
		cursor.indent = at.column;
		if (this.#indents.length > maxDepth) cursor.fail(`exceeded max depth of ${maxDepth}`, this.#keys.top);
		this.#insert({
			kind,
			start: at.offset,
			end: at.offset,
			line: at.line,
			text: "",
			detail: void 0
		}, token);
	}
	#unrollIndent(column) {
		const { cursor } = this;
		if (cursor.flowLevel > 0) return;
		while (cursor.indent > column) {
			this.#push(tokens.blockEnd, 0);
			cursor.indent = this.#indents.pop() ?? -1;
		}
	}
	/** Puts a token in before the one with a number, or at the end. */
	#insert(token, before) {
		if (before < this.#taken) this.#queue.push(token);
		else {
			const queue = this.#queue;
			const index = this.#head + before - this.#taken;
			queue.push(token);
			for (let at = queue.length - 1; at > index; at--) queue[at] = queue[at - 1];
			queue[index] = token;
		}
	}
	/** Adds a token of `length` characters and passes them. */
	#push(kind, length) {
		const { cursor } = this;
		const start = cursor.offset;
		cursor.offset += length;
		this.#queue.push({
			kind,
			start,
			end: cursor.offset,
			line: cursor.line,
			text: "",
			detail: void 0
		});
	}
	#fetchStreamEnd() {
		const { cursor } = this;
		if (cursor.offset !== cursor.lineStart) {
			cursor.line++;
			cursor.lineStart = cursor.offset;
		}
		this.#unrollIndent(-1);
		this.#keys.remove();
		this.#mayStartKey = false;
		this.#push(tokens.streamEnd, 0);
	}
	#fetchDirective() {
		const { cursor } = this;
		this.#unrollIndent(-1);
		this.#keys.remove();
		this.#mayStartKey = false;
		const { offset: start, line } = cursor;
		const detail = scanDirective(cursor);
		this.#queue.push({
			kind: tokens.directive,
			start,
			end: cursor.offset,
			line,
			text: "",
			detail
		});
	}
	#fetchDocumentMarker(code) {
		this.#unrollIndent(-1);
		this.#keys.remove();
		this.#mayStartKey = false;
		this.#push(code === 45 ? tokens.documentStart : tokens.documentEnd, 3);
	}
	#fetchFlowStart(kind) {
		const { cursor } = this;
		this.#saveKey();
		this.#keys.open(this.#nextNumber());
		cursor.flowLevel++;
		if (cursor.flowLevel > maxDepth) cursor.fail(`exceeded max depth of ${maxDepth}`, cursor.mark());
		this.#mayStartKey = true;
		this.#push(kind, 1);
	}
	#fetchFlowEnd(kind) {
		const { cursor } = this;
		this.#keys.remove();
		if (cursor.flowLevel > 0) {
			cursor.flowLevel--;
			this.#keys.close();
		}
		this.#mayStartKey = false;
		this.#push(kind, 1);
	}
	#fetchFlowEntry() {
		this.#keys.remove();
		this.#mayStartKey = true;
		this.#push(tokens.flowEntry, 1);
	}
	#fetchBlockEntry() {
		const { cursor } = this;
		if (cursor.flowLevel === 0) {
			if (!this.#mayStartKey) cursor.fail("block sequence entries are not allowed in this context", cursor.mark());
			this.#rollIndent(cursor, tokens.blockSequenceStart);
		}
		this.#keys.remove();
		this.#mayStartKey = true;
		this.#push(tokens.blockEntry, 1);
	}
	#fetchKey() {
		const { cursor } = this;
		if (cursor.flowLevel === 0) {
			if (!this.#mayStartKey) cursor.fail("mapping keys are not allowed in this context", cursor.mark());
			this.#rollIndent(cursor, tokens.blockMappingStart);
		}
		this.#keys.remove();
		this.#mayStartKey = cursor.flowLevel === 0;
		this.#push(tokens.key, 1);
	}
	#fetchValue() {
		const { cursor } = this;
		const key = this.#keys.top;
		if (this.#keys.isValid(key)) {
			const { offset, line, token } = key;
			this.#insert({
				kind: tokens.key,
				start: offset,
				end: offset,
				line,
				text: "",
				detail: void 0
			}, token);
			this.#rollIndent(key, tokens.blockMappingStart, token);
			this.#keys.forget(key);
			this.#mayStartKey = false;
		} else {
			if (cursor.flowLevel === 0) {
				if (!this.#mayStartKey) cursor.fail("mapping values are not allowed in this context", cursor.mark());
				this.#rollIndent(cursor, tokens.blockMappingStart);
			}
			this.#mayStartKey = cursor.flowLevel === 0;
		}
		this.#push(tokens.value, 1);
	}
	#fetchAnchor(kind) {
		const { cursor } = this;
		this.#saveKey();
		this.#mayStartKey = false;
		const { offset: start, line } = cursor;
		const text = scanAnchor(cursor);
		this.#queue.push({
			kind,
			start,
			end: cursor.offset,
			line,
			text,
			detail: void 0
		});
	}
	#fetchTag() {
		const { cursor } = this;
		this.#saveKey();
		this.#mayStartKey = false;
		const { offset: start, line } = cursor;
		const detail = scanTag(cursor);
		this.#queue.push({
			kind: tokens.tag,
			start,
			end: cursor.offset,
			line,
			text: "",
			detail
		});
	}
	#fetchBlockScalar(style) {
		const { cursor } = this;
		this.#keys.remove();
		this.#mayStartKey = true;
		const { offset: start, line } = cursor;
		scanBlock(cursor);
		const detail = this.#detailOf(style);
		this.#queue.push({
			kind: tokens.scalar,
			start,
			end: cursor.valueEnd,
			line,
			text: cursor.value,
			detail
		});
	}
	#fetchScalar(style) {
		const { cursor } = this;
		this.#saveKey();
		this.#mayStartKey = false;
		const { offset: start, line } = cursor;
		if (style === "plain") {
			scanPlain(cursor);
			if (cursor.isAfterBreak) this.#mayStartKey = true;
		} else if (style === "single") scanSingleQuoted(cursor);
		else scanDoubleQuoted(cursor);
		const detail = this.#detailOf(style);
		this.#queue.push({
			kind: tokens.scalar,
			start,
			end: cursor.valueEnd,
			line,
			text: cursor.value,
			detail
		});
	}
	/** Neighbours are written alike, and share this. */
	#detailOf(style) {
		const { indent, flowLevel } = this.cursor;
		const last = this.#details[style];
		if (last !== void 0 && last.indent === indent && last.inFlow === flowLevel > 0) return last;
		const detail = {
			style,
			indent,
			inFlow: flowLevel > 0
		};
		this.#details[style] = detail;
		return detail;
	}
};
/** How deep collections may go in go-yaml. */
const maxDepth = 1e4;

// src/yaml/compose.ts
/** How deep documents are read, so that whoever walks them may recurse; go-yaml itself stops at 10,000. */
const deepest = 400;
/** What cannot be said in go-yaml's words. */
var ComposeFailure = class {
	kind;
	name;
	at;
	constructor(kind, at, name = "") {
		this.kind = kind;
		this.at = at;
		this.name = name;
	}
};
/**
* Puts tokens together to nodes, document by document (the grammar of libyaml's parser, with its words for what does not fit).
* Throws a YamlFailure or a ComposeFailure, for `readNodes` to catch.
*/
var Composer = class {
	scanner;
	#from;
	#anchors = /* @__PURE__ */ new Map();
	#open = /* @__PURE__ */ new Set();
	#prefixes = defaultPrefixes;
	#isFirst = true;
	#hasAliases = false;
	#depth = 0;
	constructor(from, cursor, dialect) {
		this.#from = from;
		this.scanner = new Scanner(cursor, dialect);
	}
	/** The next document; undefined at the end of the text. */
	next() {
		const { scanner } = this;
		let token = scanner.peek();
		while (!this.#isFirst && token.kind === tokens.documentEnd) {
			scanner.skip();
			token = scanner.peek();
		}
		if (token.kind === tokens.streamEnd) return void 0;
		const isImplicit = this.#isFirst && token.kind !== tokens.directive && token.kind !== tokens.documentStart;
		this.#isFirst = false;
		this.#anchors.clear();
		this.#hasAliases = false;
		this.#prefixes = defaultPrefixes;
		if (!isImplicit) {
			this.#prefixes = readDirectives(scanner);
			token = scanner.peek();
			if (token.kind !== tokens.documentStart) throw grammarFailure("did not find expected <document start>", token);
			scanner.skip();
			token = scanner.peek();
		}
		const isEmpty = !isImplicit && isDocumentLimit(token.kind);
		const root = isEmpty ? this.#empty(token) : this.#node({
			isBlock: true,
			takesIndentless: false
		});
		if (scanner.peek().kind === tokens.documentEnd) scanner.skip();
		return {
			root,
			isEmpty,
			hasAliases: this.#hasAliases
		};
	}
	#node(options) {
		const token = this.scanner.peek();
		const { kind } = token;
		if (kind === tokens.alias) return this.#alias(token);
		if (kind === tokens.anchor || kind === tokens.tag) return this.#markedNode(options, token);
		const node = this.#content(options, token, void 0);
		if (node === void 0) throw grammarFailure("did not find expected node content", token, markOf(token));
		return node;
	}
	/** A node with an anchor or a tag before it, or both; behind them may be nothing. */
	#markedNode(options, first) {
		const { scanner } = this;
		let anchor;
		let tag;
		let last = first;
		let token = first;
		while (token.kind === tokens.anchor && !anchor || token.kind === tokens.tag && !tag) {
			if (token.kind === tokens.anchor) anchor = token;
			else tag = token;
			last = token;
			scanner.skip();
			token = scanner.peek();
		}
		const properties = {
			tag: tag && shortTag(tag, {
				first,
				prefixes: this.#prefixes
			}),
			anchor: anchor?.text,
			first
		};
		const node = this.#content(options, token, properties);
		if (node !== void 0) return node;
		const empty = {
			...first,
			end: last.end,
			text: "",
			detail: plainDetail$1
		};
		return this.#named(new ScalarNode(this.#from, empty, properties), properties);
	}
	#named(node, properties) {
		if (properties?.anchor !== void 0) this.#anchors.set(properties.anchor, node);
		return node;
	}
	/** What begins with a token; undefined when nothing does. */
	#content(options, token, properties) {
		switch (token.kind) {
			case tokens.scalar:
				this.scanner.skip();
				return this.#named(new ScalarNode(this.#from, token, properties), properties);
			case tokens.blockEntry: return options.takesIndentless ? this.#sequence(token, properties) : void 0;
			case tokens.blockSequenceStart: return options.isBlock ? this.#sequence(token, properties) : void 0;
			case tokens.blockMappingStart: return options.isBlock ? this.#map(token, properties) : void 0;
			case tokens.flowSequenceStart: return this.#sequence(token, properties);
			case tokens.flowMappingStart: return this.#map(token, properties);
			default: return;
		}
	}
	#map(token, properties) {
		const node = this.#named(new MapNode(this.#from, token, properties), properties);
		this.#enter(node, token, properties);
		this.scanner.skip();
		if (token.kind === tokens.blockMappingStart) this.#blockMap(node, token);
		else this.#flowMap(node, token);
		node.entries = trimmed(node.entries);
		this.#leave(node, properties);
		return node;
	}
	#sequence(token, properties) {
		const node = this.#named(new SequenceNode(this.#from, token, properties), properties);
		this.#enter(node, token, properties);
		if (token.kind === tokens.blockEntry) this.#indentlessSequence(node);
		else {
			this.scanner.skip();
			if (token.kind === tokens.blockSequenceStart) this.#blockSequence(node, token);
			else this.#flowSequence(node, token);
		}
		node.items = trimmed(node.items);
		this.#leave(node, properties);
		return node;
	}
	#enter(node, token, properties) {
		if (++this.#depth > 400) throw new ComposeFailure("too-deep", token);
		if (properties?.anchor !== void 0) this.#open.add(node);
	}
	#leave(node, properties) {
		this.#depth--;
		if (properties?.anchor !== void 0) this.#open.delete(node);
	}
	#blockSequence(node, start) {
		const { scanner } = this;
		for (;;) {
			const entry = scanner.peek();
			if (entry.kind !== tokens.blockEntry) {
				if (entry.kind !== tokens.blockEnd) throw grammarFailure("did not find expected '-' indicator", entry, markOf(start));
				scanner.skip();
				return;
			}
			scanner.skip();
			const { kind } = scanner.peek();
			const isNothing = kind === tokens.blockEntry || kind === tokens.blockEnd;
			this.#addItem(node, isNothing ? this.#emptyAfter(entry) : this.#node(blockNode));
		}
	}
	/** A list whose dashes stand in the column of the key that it belongs to. */
	#indentlessSequence(node) {
		const { scanner } = this;
		for (;;) {
			const entry = scanner.peek();
			if (entry.kind !== tokens.blockEntry) return;
			scanner.skip();
			const { kind } = scanner.peek();
			const isNothing = kind === tokens.blockEntry || endsEntry(kind);
			this.#addItem(node, isNothing ? this.#emptyAfter(entry) : this.#node(blockNode));
		}
	}
	#blockMap(node, start) {
		const { scanner } = this;
		for (;;) {
			const keyToken = scanner.peek();
			if (keyToken.kind !== tokens.key) {
				if (keyToken.kind !== tokens.blockEnd) throw grammarFailure("did not find expected key", keyToken, markOf(start));
				scanner.skip();
				return;
			}
			scanner.skip();
			const key = endsEntry(scanner.peek().kind) ? this.#emptyAfter(keyToken) : this.#node(blockNodeOrList);
			const valueToken = scanner.peek();
			if (valueToken.kind !== tokens.value) {
				this.#addEntry(node, key, this.#empty(valueToken));
				continue;
			}
			scanner.skip();
			const isNothing = endsEntry(scanner.peek().kind);
			this.#addEntry(node, key, isNothing ? this.#emptyAfter(valueToken) : this.#node(blockNodeOrList));
		}
	}
	#flowSequence(node, start) {
		const { scanner } = this;
		for (let isFirst = true;; isFirst = false) {
			let token = scanner.peek();
			if (token.kind !== tokens.flowSequenceEnd && !isFirst) {
				if (token.kind !== tokens.flowEntry) throw grammarFailure("did not find expected ',' or ']'", token, markOf(start));
				scanner.skip();
				token = scanner.peek();
			}
			if (token.kind === tokens.flowSequenceEnd) {
				node.end = token.end;
				scanner.skip();
				return;
			}
			this.#addItem(node, token.kind === tokens.key ? this.#pair(token) : this.#node(flowNode));
		}
	}
	/** `[a: b]`: a map of one entry in a list. */
	#pair(keyToken) {
		const { scanner } = this;
		const node = new MapNode(this.#from, keyToken, void 0);
		scanner.skip();
		const first = scanner.peek();
		const isNothing = first.kind === tokens.value || first.kind === tokens.flowEntry || first.kind === tokens.flowSequenceEnd;
		if (isNothing) scanner.skip();
		const key = isNothing ? this.#empty(first) : this.#node(flowNode);
		const valueToken = scanner.peek();
		let value;
		if (valueToken.kind === tokens.value) {
			scanner.skip();
			const { kind } = scanner.peek();
			if (kind !== tokens.flowEntry && kind !== tokens.flowSequenceEnd) value = this.#node(flowNode);
		}
		this.#addEntry(node, key, value ?? this.#empty(valueToken));
		return node;
	}
	#flowMap(node, start) {
		const { scanner } = this;
		for (let isFirst = true;; isFirst = false) {
			let token = scanner.peek();
			if (token.kind !== tokens.flowMappingEnd && !isFirst) {
				if (token.kind !== tokens.flowEntry) throw grammarFailure("did not find expected ',' or '}'", token, markOf(start));
				scanner.skip();
				token = scanner.peek();
			}
			if (token.kind === tokens.flowMappingEnd) {
				node.end = token.end;
				scanner.skip();
				return;
			}
			this.#flowEntry(node, token);
		}
	}
	#flowEntry(node, first) {
		const { scanner } = this;
		if (first.kind !== tokens.key) {
			const key = this.#node(flowNode);
			this.#addEntry(node, key, this.#empty(scanner.peek()));
			return;
		}
		scanner.skip();
		const keyStart = scanner.peek();
		const key = keyStart.kind === tokens.value || endsFlowEntry(keyStart.kind) ? this.#empty(keyStart) : this.#node(flowNode);
		const valueToken = scanner.peek();
		let value;
		if (valueToken.kind === tokens.value) {
			scanner.skip();
			if (!endsFlowEntry(scanner.peek().kind)) value = this.#node(flowNode);
		}
		this.#addEntry(node, key, value ?? this.#empty(scanner.peek()));
	}
	#alias(token) {
		this.scanner.skip();
		const target = this.#anchors.get(token.text);
		if (target === void 0) throw new ComposeFailure("unknown-anchor", token, token.text);
		if (this.#open.has(target)) throw new ComposeFailure("contains-itself", token, token.text);
		this.#hasAliases = true;
		return target;
	}
	#addItem(node, item) {
		node.items.push(item);
		if (item.end > node.end) node.end = item.end;
	}
	#addEntry(node, key, value) {
		node.entries.push({
			key,
			value
		});
		const end = Math.max(key.end, value.end);
		if (end > node.end) node.end = end;
	}
	#empty(token) {
		return this.#emptyAt(token.start, token.line);
	}
	#emptyAfter(token) {
		return this.#emptyAt(token.end, token.line);
	}
	#emptyAt(start, line) {
		const token = {
			kind: tokens.scalar,
			start,
			end: start,
			line,
			text: "",
			detail: plainDetail$1
		};
		return new ScalarNode(this.#from, token, void 0);
	}
};
const blockNode = {
	isBlock: true,
	takesIndentless: false
};
const blockNodeOrList = {
	isBlock: true,
	takesIndentless: true
};
const flowNode = {
	isBlock: false,
	takesIndentless: false
};
const plainDetail$1 = {
	style: "plain",
	indent: -1,
	inFlow: false
};
function isDocumentLimit(kind) {
	return kind === tokens.directive || kind === tokens.documentStart || kind === tokens.documentEnd || kind === tokens.streamEnd;
}
function endsEntry(kind) {
	return kind === tokens.key || kind === tokens.value || kind === tokens.blockEnd;
}
function endsFlowEntry(kind) {
	return kind === tokens.flowEntry || kind === tokens.flowMappingEnd;
}

// src/yaml/readJson.ts
/** Reads JSON (RFC 8259) several times as fast as YAML, into the same nodes; undefined for everything that is not JSON. */
function readJson(source) {
	const start = skipSpace(source.text, source.text.charCodeAt(0) === 65279 ? 1 : 0);
	const first = source.text.charCodeAt(start);
	if (first !== 123 && first !== 91) return void 0;
	const reader = new JsonReader(source);
	if (source.text.slice(0, start).includes("	")) reader.isYaml = false;
	const root = reader.value();
	return root !== void 0 && reader.isAtEnd() ? {
		root,
		isYaml: reader.isYaml
	} : void 0;
}
var JsonReader = class {
	isYaml = true;
	#source;
	#text;
	#offset;
	#line = 0;
	#depth = 0;
	/** The value of the text that was read last. */
	#value = "";
	constructor(source) {
		this.#source = source;
		this.#text = source.text;
		this.#offset = source.text.charCodeAt(0) === 65279 ? 1 : 0;
	}
	isAtEnd() {
		const start = this.#offset;
		const isAtEnd = Number.isNaN(this.#next());
		if (this.#text.slice(start).includes("	")) this.isYaml = false;
		return isAtEnd;
	}
	value() {
		const code = this.#next();
		if (code === 123) return this.#map();
		if (code === 91) return this.#list();
		return code === 34 ? this.#quoted() : this.#word();
	}
	#map() {
		const node = new MapNode(this.#source, this.#token(1), void 0);
		if (++this.#depth > 400) return void 0;
		this.#offset++;
		if (this.#next() === 125) return this.#closed(node);
		for (;;) {
			const start = this.#offset;
			const key = this.#next() === 34 ? this.#quoted() : void 0;
			const line = this.#line;
			if (key === void 0 || this.#next() !== 58) return void 0;
			if (this.#offset - start > 1e3 || this.#line > line) this.isYaml = false;
			this.#offset++;
			const value = this.value();
			if (value === void 0) return void 0;
			node.entries.push({
				key,
				value
			});
			const code = this.#next();
			if (code === 125) return this.#closed(node);
			if (code !== 44) return void 0;
			this.#offset++;
			this.#next();
		}
	}
	#list() {
		const node = new SequenceNode(this.#source, this.#token(1), void 0);
		if (++this.#depth > 400) return void 0;
		this.#offset++;
		if (this.#next() === 93) return this.#closed(node);
		for (;;) {
			const item = this.value();
			if (item === void 0) return void 0;
			node.items.push(item);
			const code = this.#next();
			if (code === 93) return this.#closed(node);
			if (code !== 44) return void 0;
			this.#offset++;
		}
	}
	#closed(node) {
		this.#depth--;
		this.#offset++;
		node.end = this.#offset;
		return node;
	}
	#quoted() {
		const start = this.#offset;
		const end = this.#scanText(start + 1);
		if (end < 0) return void 0;
		this.#offset = end;
		const token = {
			kind: tokens.scalar,
			start,
			end,
			line: this.#line,
			text: this.#value,
			detail: quotedDetail
		};
		return new ScalarNode(this.#source, token, void 0);
	}
	/** Reads a text up to behind its last quote, into `#value`; -1 when it is broken. */
	#scanText(start) {
		const text = this.#text;
		let value = "";
		let from = start;
		for (let offset = start;;) {
			const code = text.charCodeAt(offset);
			if (code === 34) {
				this.#value = value + text.slice(from, offset);
				return offset + 1;
			}
			if (code < 32 || Number.isNaN(code)) return -1;
			if (code !== 92) {
				if (code === 133 || code === 8232 || code === 8233) this.isYaml = false;
				offset++;
				continue;
			}
			const letter = text.charCodeAt(offset + 1);
			const character = letter === 117 ? this.#unicode(offset + 2) : escapes.get(letter);
			if (character === void 0) return -1;
			if (letter === 47) this.isYaml = false;
			value += text.slice(from, offset) + character;
			offset += letter === 117 ? 6 : 2;
			from = offset;
		}
	}
	#unicode(offset) {
		let code = 0;
		for (let index = offset; index < offset + 4; index++) {
			const digit = hexValue(this.#text.charCodeAt(index));
			if (digit < 0) return void 0;
			code = code * 16 + digit;
		}
		if (code >= 55296 && code <= 57343) this.isYaml = false;
		return String.fromCharCode(code);
	}
	#word() {
		wordPattern.lastIndex = this.#offset;
		const word = wordPattern.exec(this.#text)?.[0];
		if (word === void 0) return void 0;
		const token = {
			...this.#token(word.length),
			text: word,
			detail: plainDetail
		};
		this.#offset += word.length;
		return new ScalarNode(this.#source, token, void 0);
	}
	#token(length) {
		const start = this.#offset;
		return {
			kind: tokens.scalar,
			start,
			end: start + length,
			line: this.#line,
			text: "",
			detail: void 0
		};
	}
	/** The next character that is no space, and where it stands. */
	#next() {
		const text = this.#text;
		for (;;) {
			const code = text.charCodeAt(this.#offset);
			if (code === 10 || code === 13 && text.charCodeAt(this.#offset + 1) !== 10) this.#line++;
			else if (code !== 32 && code !== 9 && code !== 13) return code;
			this.#offset++;
		}
	}
};
function skipSpace(text, from) {
	let offset = from;
	for (;;) {
		const code = text.charCodeAt(offset);
		if (code !== 32 && code !== 9 && code !== 10 && code !== 13) return offset;
		offset++;
	}
}
const quotedDetail = {
	style: "double",
	indent: -1,
	inFlow: true,
	isJson: true
};
const plainDetail = {
	style: "plain",
	indent: -1,
	inFlow: true
};
const wordPattern = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)(?![\w.+-])/y;
const escapes = /* @__PURE__ */ new Map([
	[34, "\""],
	[92, "\\"],
	[47, "/"],
	[98, "\b"],
	[102, "\f"],
	[110, "\n"],
	[114, "\r"],
	[116, "	"]
]);

// src/yaml/bomb.ts
/**
* Whether a document grows too much when its aliases are followed (go-yaml decoder.unmarshal: up to 99 of 100 nodes may come from
* aliases in small documents, 1 of 10 in those of four million nodes). Stops as soon as it knows.
*/
function isBomb(root) {
	const seen = /* @__PURE__ */ new Set();
	const stack = [{
		node: root,
		isAliased: false
	}];
	let count = 0;
	let aliased = 0;
	for (let next = stack.pop(); next !== void 0; next = stack.pop()) {
		const { node } = next;
		const isAlias = seen.has(node);
		const isAliased = next.isAliased || isAlias;
		seen.add(node);
		count += isAlias ? 2 : 1;
		if (isAliased) aliased += next.isAliased && isAlias ? 2 : 1;
		if (aliased > 100 && count > 1e3 && aliased / count > allowedRatio(count)) return true;
		for (const child of childrenOf(node)) stack.push({
			node: child,
			isAliased
		});
	}
	return false;
}
/** In reverse, so that a stack gives them in order. */
function childrenOf(node) {
	if (node.kind === "sequence") return node.items.toReversed();
	return node.kind === "map" ? node.entries.flatMap(({ key, value }) => [key, value]).reverse() : [];
}
function allowedRatio(count) {
	if (count <= low) return .99;
	if (count >= high) return .1;
	return .99 - .89 * ((count - low) / (high - low));
}
const low = 4e5;
const high = 4e6;

// src/yaml/foreignCharacter.ts
/** The first character of a text that go-yaml's reader refuses (readerc.go); bytes that are no UTF-8 are U+DC00 plus the byte. */
function foreignCharacter(text) {
	const control = text.search(controls);
	const byte = text.isWellFormed() ? -1 : text.search(bytes);
	const offset = byte < 0 || control >= 0 && control < byte ? control : byte;
	if (offset < 0) return void 0;
	const code = text.charCodeAt(offset);
	const isByte = offset === byte;
	const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
	return {
		offset,
		length: 1,
		problem: isByte ? byteProblem(text, offset) : "control characters are not allowed",
		message: isByte ? `the byte 0x${(code - 56320).toString(16)} is no UTF-8` : `the character ${name} is not allowed in YAML`,
		blockStart: blockOf(text, offset)
	};
}
/** Control characters, and what Unicode keeps free. */
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;
/** Bytes that are no UTF-8. */
const bytes = /(?<![\ud800-\udbff])[\udc80-\udcff]/;
function byteProblem(text, offset) {
	const byte = text.charCodeAt(offset) - 56320;
	const width = byte >= 192 && byte <= 223 ? 2 : byte >= 224 && byte <= 239 ? 3 : byte >= 240 && byte <= 247 ? 4 : 0;
	if (width === 0) return "invalid leading UTF-8 octet";
	let length = 0;
	for (let index = offset; index < text.length && length < width; index++) length += byteLength(text.charCodeAt(index));
	if (length < width) return "incomplete UTF-8 octet sequence";
	for (let index = 1; index < width; index++) {
		const next = text.charCodeAt(offset + index) - 56320;
		if (next < 128 || next > 191) return "invalid trailing UTF-8 octet";
	}
	return byte === 237 || byte > 244 ? "invalid Unicode character" : "invalid length of a UTF-8 sequence";
}
function blockOf(text, offset) {
	let bytes = 0;
	for (let index = 0; index < offset; index++) bytes += byteLength(text.charCodeAt(index));
	let start = offset;
	for (let rest = bytes % 512; rest > 0 && start > 0; start--) rest -= byteLength(text.charCodeAt(start - 1));
	return Math.max(0, start - 4);
}
/** Bytes that one UTF-16 unit stands for; half of a pair counts half of its four. */
function byteLength(code) {
	if (code < 128) return 1;
	if (code >= 56448 && code <= 56575) return 1;
	if (code < 2048 || code >= 55296 && code <= 57343) return 2;
	return 3;
}

// src/yaml/syntaxFinding.ts
/** A document that go-yaml's scanner or parser refuses; only the first one of a text is seen by it. */
function syntaxFinding(source, failure, { dialect, isFirst }) {
	const { at, problem } = failure;
	const words = wordsFor(source.text, failure);
	return {
		id: "yaml/syntax",
		severity: "error",
		span: source.spanAt(at.offset, at.offset + (source.text.length > at.offset ? 1 : 0)),
		...words,
		...isFirst && { upstream: `yaml: ${lineOf(failure, dialect)}${problem}` }
	};
}
/** A document whose nodes do not fit together, or go too deep. */
function composeFinding(source, failure, { isFirst }) {
	const { at, name } = failure;
	const span = source.spanAt(at.start, at.end);
	switch (failure.kind) {
		case "too-deep": return {
			id: "yaml/depth",
			severity: "error",
			span,
			message: `the document is nested deeper than ${400} levels`,
			why: "Files of this kind are not nested this deeply; the document is not read further.",
			help: "Remove the nesting.",
			...isFirst && isTooDeepForGo(source.text) && { upstream: "yaml: exceeded max depth of 10000" }
		};
		case "unknown-anchor": return {
			id: "yaml/alias",
			severity: "error",
			span,
			message: `there is no anchor \`&${name}\` before this alias`,
			help: `Write \`&${name}\` before the value that is meant, or put the text in quotes if no alias is meant.`,
			...isFirst && { upstream: `yaml: unknown anchor '${name}' referenced` }
		};
		case "contains-itself": return {
			id: "yaml/alias",
			severity: "error",
			span,
			message: `the value of the anchor \`&${name}\` contains itself`,
			help: "Write the value out where the alias stands.",
			...isFirst && { upstream: `yaml: anchor '${name}' value contains itself` }
		};
	}
}
/** A document that grows too much when its aliases are followed. */
function bombFinding(root, { isFirst }) {
	return {
		id: "yaml/alias",
		severity: "error",
		span: root.span,
		message: "the aliases of this document repeat too much",
		why: "When aliases are followed, nearly all of the document comes from them; readers refuse that to protect their memory.",
		help: "Write the values out instead of repeating aliases.",
		...isFirst && { upstream: "yaml: document contains excessive aliasing" }
	};
}
/** A text that holds what is no text. */
function characterFinding(source, { offset, length, problem, message }) {
	return {
		id: "yaml/character",
		severity: "error",
		span: source.spanAt(offset, offset + length),
		message,
		help: "Remove it, or write it as an escape such as `\\x00` in double quotes; save the file as UTF-8.",
		upstream: `yaml: ${problem}`
	};
}
/** v2 tells the line of the problem, v3 that of what it is part of; the parser's lines count from 0, and 0 is not told. */
function lineOf({ at, context, isScanner }, dialect) {
	const problemLine = at.line > 0 ? at.line + (isScanner ? 1 : 0) : 0;
	const contextLine = context !== void 0 && context.line > 0 ? context.line + (isScanner && dialect === "v3" ? 1 : 0) : 0;
	const line = dialect === "v2" ? problemLine || contextLine : contextLine || problemLine;
	return line === 0 ? "" : `line ${line}: `;
}
function isTooDeepForGo(text) {
	let open = 0;
	for (let offset = 0; offset < text.length; offset++) {
		const code = text.charCodeAt(offset);
		if (code === 91 || code === 123) {
			if (++open > 1e4) return true;
		} else if (code === 93 || code === 125) open--;
	}
	return /(?:^|\n)(?:- ){10000}/.test(text);
}
function wordsFor(text, { problem, at }) {
	const character = text[at.offset] ?? "";
	if (problem === "found character that cannot start any token") {
		if (character === "	") return {
			message: "a tab stands where this line is indented",
			why: "YAML knows only spaces as indentation.",
			help: "Replace the tab with spaces."
		};
		return {
			message: `a text without quotes cannot begin with \`${character}\``,
			why: "The character has a meaning of its own in YAML.",
			help: "Put the text in quotes."
		};
	}
	return {
		message: problem,
		...words$1[problem]
	};
}
const words$1 = {
	"mapping values are not allowed in this context": {
		why: "A colon with a space behind it separates a key from its value; here no key can stand, because a value has already begun.",
		help: "Put the text in quotes if the colon belongs to it; otherwise correct the indentation of this line."
	},
	"block sequence entries are not allowed in this context": {
		why: "A list item begins here, but its line has already begun with something else.",
		help: "Put the item on a line of its own."
	},
	"could not find expected ':'": {
		why: "A line here is neither a key with a colon nor part of the value before it.",
		help: "Add the colon, or indent the line if it goes on with the value before it."
	},
	"did not find expected key": {
		why: "This does not fit into the map around it, mostly because of its indentation.",
		help: "Bring the line into the column of the other keys, or put the text before it in quotes."
	},
	"did not find expected '-' indicator": {
		why: "The lines before belong to a list, and this line stands in the column of its dashes without one.",
		help: "Add the dash, or correct the indentation."
	},
	"did not find expected node content": {
		why: "A value is missing here.",
		help: "Write the value, or put the text in quotes if the characters belong to it."
	},
	"found unexpected end of stream": {
		why: "A quote that was opened is not closed.",
		help: "Close the quote."
	},
	"found unknown escape character": {
		why: "In double quotes a backslash begins an escape, and this one does not exist.",
		help: "Write the backslash twice, or use single quotes."
	},
	"did not find expected ',' or ']'": {
		why: "A list in brackets is not closed, or a comma is missing.",
		help: "Add the comma or the bracket."
	},
	"did not find expected ',' or '}'": {
		why: "A map in braces is not closed, or a comma is missing.",
		help: "Add the comma or the brace; put texts that begin with `{{` in quotes."
	},
	"found a tab character that violates indentation": {
		why: "YAML knows only spaces as indentation.",
		help: "Replace the tab with spaces."
	},
	"found a tab character where an indentation space is expected": {
		why: "YAML knows only spaces as indentation.",
		help: "Replace the tab with spaces."
	}
};

// src/yaml/readNodes.ts
/**
* Reads the nodes of YAML (and so of JSON), with go-yaml's verdict and words on its syntax. After a document that cannot be read
* it goes on at the next `---`. Never throws; linear in the text's length.
*/
function readNodes(source, dialect) {
	const reader = {
		source,
		dialect,
		text: padded(source.text),
		documents: [],
		problems: [],
		firstEnd: void 0
	};
	const foreign = foreignCharacter(source.text);
	const json = foreign === void 0 ? readJson(source) : void 0;
	if (json?.isYaml) return {
		documents: [json.root],
		problems: []
	};
	let from = {
		offset: 0,
		line: 0
	};
	while (from !== void 0 && reader.problems.length < mostProblems) {
		const stop = readFrom(reader, from);
		if (foreign !== void 0 && stop.offset >= foreign.blockStart) return withForeign(reader, foreign);
		from = nextDocument(source.text, stop);
	}
	return {
		documents: reader.documents,
		problems: reader.problems
	};
}
/** How many documents that cannot be read are told. */
const mostProblems = 100;
/** go-yaml refuses a character when it comes to its block, so perhaps after the first document, or after a mistake in it. */
function withForeign({ source, documents, problems, firstEnd }, foreign) {
	const { upstream, ...finding } = characterFinding(source, foreign);
	if ((firstEnd === void 0 || firstEnd >= foreign.blockStart) && upstream !== void 0) return {
		documents: [],
		problems: [{
			...finding,
			upstream
		}]
	};
	return {
		documents: documents.slice(0, 1),
		problems: [...problems, finding]
	};
}
/** Reads documents until the end or the first one that cannot be read; gives the place where that ended. */
function readFrom(reader, from) {
	const { source, dialect, documents, problems } = reader;
	const cursor = new Cursor(reader.text, from);
	const composer = new Composer(source, cursor, dialect);
	for (;;) {
		const isFirst = documents.length === 0 && problems.length === 0;
		try {
			const composed = composer.next();
			reader.firstEnd ??= cursor.offset;
			if (composed === void 0) return {
				offset: source.text.length,
				line: cursor.line
			};
			if (composed.hasAliases && isBomb(composed.root)) problems.push(bombFinding(composed.root, { isFirst }));
			else documents.push(composed.root);
		} catch (failure) {
			reader.firstEnd ??= cursor.offset;
			if (failure instanceof YamlFailure) {
				problems.push(syntaxFinding(source, failure, {
					dialect,
					isFirst
				}));
				return failure.at;
			}
			if (!(failure instanceof ComposeFailure)) throw failure;
			problems.push(composeFinding(source, failure, { isFirst }));
			return {
				offset: failure.at.end,
				line: failure.at.line
			};
		}
	}
}
/** Where the next document begins behind a place; undefined when there is none. */
function nextDocument(text, from) {
	let at = from.offset;
	for (;;) {
		at = text.indexOf("\n---", at);
		if (at < 0) return void 0;
		const next = text[at + 4];
		if (next === void 0 || next === " " || next === "	" || next === "\n" || next === "\r") break;
		at += 4;
	}
	let { line } = from;
	for (let offset = from.offset; offset <= at; offset++) {
		const code = text.charCodeAt(offset);
		if (isBreak(code) && !(code === 13 && text.charCodeAt(offset + 1) === 10)) line++;
	}
	return {
		offset: at + 1,
		line
	};
}

// src/yaml/resolve.ts
/**
* Decides on the type of a scalar (go-yaml resolve.go); undefined when the tag and the text contradict each other, as in `!!int x`.
* What a tag of one's own stands before is taken as it is.
*/
function resolveScalar(scalar, dialect) {
	const { tag, text, style } = scalar;
	if (tag === void 0 || tag === "!") return style !== "plain" && !(dialect === "v2" && tag === "!") ? {
		tag: "!!str",
		value: text
	} : resolvePlain(text, dialect);
	switch (tag) {
		case "!!str": return {
			tag,
			value: text
		};
		case "!!bool":
		case "!!int":
		case "!!null":
		case "!!timestamp": {
			const plain = resolvePlain(text, dialect);
			return plain.tag === tag || plain.tag === "!!str" ? sameTag(plain, tag) : void 0;
		}
		case "!!float": {
			const plain = resolvePlain(text, dialect);
			return plain.tag === "!!int" ? {
				tag,
				value: Number(plain.value)
			} : sameTag(plain, tag);
		}
		default: return {
			tag,
			value: text
		};
	}
}
/** The type of a text without quotes and tag. */
function resolvePlain(text, dialect) {
	if (text.length === 0) return nothing;
	const first = text.charCodeAt(0);
	const isNumeric = first >= 48 && first <= 57 || first === 43 || first === 45;
	if (isNumeric || first === 46) {
		if (text.length < 6) {
			const word = floatWords.get(text);
			if (word !== void 0) return word;
		}
		return (isNumeric ? resolveNumber(text) : resolveDotted(text)) ?? {
			tag: "!!str",
			value: text
		};
	}
	if (text.length < 6) {
		const word = words.get(text) ?? (dialect === "v2" ? oldWords.get(text) : void 0);
		if (word !== void 0) return word;
	}
	return {
		tag: "!!str",
		value: text
	};
}
/** The words that YAML 1.1 takes for booleans: to v2 everywhere, to v3 only where a boolean is wanted. */
function oldBoolean(text) {
	return oldWords.get(text)?.value;
}
const nothing = {
	tag: "!!null",
	value: null
};
const words = new Map([
	...spellings([
		"~",
		"null",
		"Null",
		"NULL"
	], nothing),
	...spellings([
		"true",
		"True",
		"TRUE"
	], {
		tag: "!!bool",
		value: true
	}),
	...spellings([
		"false",
		"False",
		"FALSE"
	], {
		tag: "!!bool",
		value: false
	}),
	["<<", {
		tag: "!!merge",
		value: "<<"
	}]
]);
const oldWords = new Map([...spellings([
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
], {
	tag: "!!bool",
	value: true
}), ...spellings([
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
], {
	tag: "!!bool",
	value: false
})]);
const floatWords = new Map([
	...spellings([
		".nan",
		".NaN",
		".NAN"
	], {
		tag: "!!float",
		value: NaN
	}),
	...spellings([
		".inf",
		".Inf",
		".INF",
		"+.inf",
		"+.Inf",
		"+.INF"
	], {
		tag: "!!float",
		value: Number.POSITIVE_INFINITY
	}),
	...spellings([
		"-.inf",
		"-.Inf",
		"-.INF"
	], {
		tag: "!!float",
		value: Number.NEGATIVE_INFINITY
	})
]);
function spellings(all, meaning) {
	return all.map((spelling) => [spelling, meaning]);
}
function sameTag(plain, tag) {
	return plain.tag === tag ? plain : void 0;
}
function resolveDotted(text) {
	return floatPattern.test(text) ? finite(text) : void 0;
}
function resolveNumber(text) {
	if (isTimestamp(text)) return {
		tag: "!!timestamp",
		value: text
	};
	const plain = text.includes("_") ? text.replaceAll("_", "") : text;
	const whole = parseWhole(plain);
	if (whole !== void 0) return {
		tag: "!!int",
		value: whole
	};
	return floatPattern.test(plain) ? finite(plain) : void 0;
}
function finite(text) {
	const value = Number(text);
	return Number.isFinite(value) ? {
		tag: "!!float",
		value
	} : void 0;
}
/** A whole number of up to 64 bits: `0x1f`, `0b1`, `017`, `0o17`, decimal (Go strconv.ParseInt and ParseUint with base 0). */
function parseWhole(text) {
	const match = wholePattern.exec(text);
	if (match === null) return void 0;
	const [, sign, body = ""] = match;
	const isOctal = body.length > 1 && body.charCodeAt(0) === 48 && body.charCodeAt(1) <= 57;
	if (isOctal && /[89]/.test(body)) return void 0;
	const size = isOctal ? BigInt(`0o${body.slice(1)}`) : BigInt(body.toLowerCase());
	const value = sign === "-" ? -size : size;
	if (value < -(2n ** 63n) || value >= 2n ** 64n || value >= 2n ** 63n && sign !== "") return void 0;
	return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}
const wholePattern = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|[0-9]+)$/;
const floatPattern = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** The forms that go-yaml takes for a time. */
function isTimestamp(text) {
	if (text.length < 8 || text.charCodeAt(4) !== 45) return false;
	const match = timestampPattern.exec(text);
	if (match === null) return false;
	const [, year, month, day, hour, minute, second] = match.map((part) => Number(part ?? 0));
	const days = new Date(Date.UTC(2e3 + (year ?? 0) % 400, month ?? 0, 0)).getUTCDate();
	if ((month ?? 0) < 1 || (month ?? 0) > 12 || (day ?? 0) < 1 || (day ?? 0) > days) return false;
	return (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) < 60;
}
const timestampPattern = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:[Tt]([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?(?:Z|[-+][0-9]{2}:[0-9]{2})| ([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?))?$/;

// src/yaml/toJson.ts
/** A document as Kubernetes converts it to JSON, and what it would lose or refuse on the way. */
function toJson(root) {
	const conversion = {
		problems: [],
		known: /* @__PURE__ */ new Map()
	};
	return {
		value: convert(root, conversion),
		problems: conversion.problems
	};
}
function convert(node, conversion) {
	if (node.kind === "scalar") return convertScalar(node, conversion);
	const seen = conversion.known.get(node);
	if (seen !== void 0) return seen;
	const value = node.kind === "map" ? convertMap(node, conversion) : node.items.map((item) => convert(item, conversion));
	conversion.known.set(node, value);
	return value;
}
function convertMap(node, conversion) {
	const value = {};
	const keys = /* @__PURE__ */ new Set();
	for (const entry of node.entries) {
		if (isMerge(entry.key)) {
			merge(value, entry, conversion);
			continue;
		}
		const key = convertKey(entry.key, conversion);
		if (keys.has(key)) conversion.problems.push(duplicateKey(key, entry.key));
		keys.add(key);
		set(value, key, convert(entry.value, conversion));
	}
	return value;
}
function merge(value, entry, conversion) {
	const list = entry.value.kind === "sequence" ? entry.value.items.toReversed() : [entry.value];
	for (const merged of list) {
		const read = merged.kind === "map" ? convert(merged, conversion) : null;
		if (typeof read === "object" && read !== null) for (const [key, item] of Object.entries(read)) set(value, key, item);
		else conversion.problems.push({
			id: "yaml/merge",
			severity: "error",
			span: merged.span,
			message: "only a map or a list of maps can be merged with `<<`",
			upstream: "yaml: map merge requires map or sequence of maps as the value"
		});
	}
}
/** `__proto__` is a key like any other. */
function set(value, key, item) {
	if (key === "__proto__") Object.defineProperty(value, key, {
		value: item,
		enumerable: true,
		configurable: true,
		writable: true
	});
	else value[key] = item;
}
function convertKey(key, conversion) {
	if (key.kind === "scalar") {
		const value = convertScalar(key, conversion);
		return value === null ? "" : String(value);
	}
	conversion.problems.push({
		id: "yaml/key",
		severity: "error",
		span: key.span,
		message: "a map or a list stands where a key is wanted",
		help: "Put the text in quotes; `{{ … }}` without quotes is a map in YAML."
	});
	return "";
}
function convertScalar(node, conversion) {
	const resolved = resolveScalar(node, "v2");
	if (resolved === void 0) {
		conversion.problems.push({
			id: "yaml/tag",
			severity: "error",
			span: node.span,
			message: `\`${node.text}\` is not what its tag \`${node.tag}\` says`,
			help: "Remove the tag or correct the value."
		});
		return null;
	}
	const { value } = resolved;
	if (!(typeof value === "bigint" || typeof value === "number" && isRounded(value, node.text))) return value;
	conversion.problems.push({
		id: "yaml/number",
		severity: "error",
		span: node.span,
		message: `the number \`${node.text}\` is too large to be kept exactly`,
		help: "Put it in quotes where a text is meant."
	});
	return Number(value);
}
function isRounded(value, text) {
	return Number.isInteger(value) && !Number.isSafeInteger(value) && /^[-+]?[0-9]+$/.test(text);
}
function duplicateKey(key, node) {
	return {
		id: "yaml/duplicate-key",
		severity: "error",
		span: node.span,
		message: `the key \`${key}\` stands twice in the same map`,
		why: "Kubernetes keeps the last value and drops the others without a word.",
		help: "Keep one of them."
	};
}

// src/yaml/read.ts
/**
* Reads YAML (and so JSON) as Kubernetes does (sigs.k8s.io/yaml on go-yaml v2: YAML 1.1 booleans, octals and merge keys, but no
* base-60 numbers and no dates; JSON as JSON), and stricter: a key that stands twice is a problem. Empty documents are left out. Never throws.
*/
function readYaml(source) {
	const text = "spanAt" in source ? source : fileText(source.file, source.text);
	const json = readJson(text);
	const nodes = json === void 0 ? readNodes(text, "v2") : {
		documents: [json.root],
		problems: []
	};
	const documents = [];
	const problems = [...nodes.problems];
	for (const root of nodes.documents) {
		if (isEmpty(root)) continue;
		const read = toJson(root);
		for (const problem of read.problems) problems.push(problem);
		if (read.problems.length === 0) documents.push(documentOf(root, read.value));
	}
	return {
		documents,
		problems
	};
}
function documentOf(root, value) {
	return {
		value,
		root,
		get span() {
			return root.span;
		},
		spanOf: (path) => path.length === 0 ? root.span : spanAtPath(root, path),
		sourceAt: (path) => {
			const node = nodeAt(root, path);
			return node?.kind === "scalar" ? node.source() : void 0;
		}
	};
}
function isEmpty(root) {
	return root.kind === "scalar" && root.text === "" && root.style === "plain" && root.tag === void 0;
}

// src/core/object.ts
/** Identity without the version: the API serves one object under several versions. */
function keyOf(reference) {
	return `${groupOf(reference.apiVersion)}/${reference.kind}/${reference.namespace ?? ""}/${reference.name}`;
}
/** The API group of an apiVersion; empty for the core group. */
function groupOf(apiVersion) {
	const slash = apiVersion.indexOf("/");
	return slash < 0 ? "" : apiVersion.slice(0, slash);
}
/** Writes an object as people say it: `Deployment monitoring/grafana`, `ClusterRole prometheus`. */
function formatObject(reference) {
	const name = reference.namespace === void 0 ? reference.name : `${reference.namespace}/${reference.name}`;
	return `${reference.kind} ${name}`;
}

export { textAt as S, equal as _, oldBoolean as a, numberAt as b, readNodes as c, trimmed as d, entryOf as f, at as g, spanAtPath as h, readYaml as i, isBomb as l, nodeAt as m, groupOf as n, resolvePlain as o, isMerge as p, keyOf as r, resolveScalar as s, formatObject as t, mappedSource as u, isObject as v, objectAt as x, listAt as y };