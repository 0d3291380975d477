import { r as fileText } from "./errors.js";
import { t as nearest } from "./nearest.js";
import { S as textAt, a as oldBoolean, b as numberAt, c as readNodes, d as trimmed, f as entryOf, g as at$2, h as spanAtPath, m as nodeAt, o as resolvePlain, p as isMerge, s as resolveScalar, u as mappedSource, v as isObject, x as objectAt, y as listAt } from "./object.js";

// src/core/go/bytes.ts
/** The UTF-8 bytes of a text; a lone U+DC80–U+DCFF stands for the byte that it holds, any other lone surrogate for U+FFFD. */
function utf8Bytes(text) {
	if (!hasRawByte(text)) return encoder.encode(text);
	const bytes = [];
	for (const char of text) {
		const code = char.codePointAt(0) ?? 0;
		if (isRawByte(code)) bytes.push(code - 56320);
		else for (const byte of encoder.encode(char)) bytes.push(byte);
	}
	return Uint8Array.from(bytes);
}
/** The number of UTF-8 bytes of a text from `start` to `end`. */
function utf8Length(text, start = 0, end = text.length) {
	let length = 0;
	for (let index = start; index < end; index++) {
		const code = text.charCodeAt(index);
		if (code < 128) length++;
		else if (code < 2048) length += 2;
		else if (code >= 55296 && code < 56320 && isLowSurrogate(text.charCodeAt(index + 1))) {
			length += 4;
			index++;
		} else length += isRawByte(code) ? 1 : 3;
	}
	return length;
}
/** Reads bytes as UTF-8; a byte that is no part of a character is kept as U+DC00 plus the byte. */
function textOfBytes(bytes) {
	let text = "";
	for (let index = 0; index < bytes.length;) {
		const size = sequenceSize(bytes, index);
		if (size === 0) {
			text += String.fromCharCode(56320 + (bytes[index] ?? 0));
			index++;
			continue;
		}
		text += String.fromCodePoint(codePointAt(bytes, index, size));
		index += size;
	}
	return text;
}
/** Joins bytes that are kept as lone surrogates into the characters that they make together, as reading a Go string does. */
function joinBytes(text) {
	return text.isWellFormed() ? text : textOfBytes(utf8Bytes(text));
}
/** Whether a text is valid UTF-8, that is without a byte kept as a lone surrogate. */
function isValidUtf8(text) {
	return text.isWellFormed();
}
/** Whether a code unit that is no part of a pair stands for a byte that is no UTF-8. */
function isRawByte(code) {
	return code >= 56448 && code <= 56575;
}
const encoder = new TextEncoder();
function hasRawByte(text) {
	return !text.isWellFormed();
}
function isLowSurrogate(code) {
	return code >= 56320 && code < 57344;
}
/** How many bytes the character at `index` takes; 0 when there is none (unicode/utf8 DecodeRune). */
function sequenceSize(bytes, index) {
	const first = bytes[index] ?? 0;
	if (first < 128) return 1;
	if (first < 194 || first > 244) return 0;
	const second = bytes[index + 1] ?? 0;
	if (second < (first === 224 ? 160 : first === 240 ? 144 : 128) || second > (first === 237 ? 159 : first === 244 ? 143 : 191)) return 0;
	if (first < 224) return 2;
	if (!isContinuation(bytes[index + 2])) return 0;
	if (first < 240) return 3;
	return isContinuation(bytes[index + 3]) ? 4 : 0;
}
function isContinuation(byte) {
	return byte !== void 0 && byte >= 128 && byte <= 191;
}
function codePointAt(bytes, index, size) {
	const first = bytes[index] ?? 0;
	if (size === 1) return first;
	let code = first & (size === 2 ? 31 : size === 3 ? 15 : 7);
	for (let offset = 1; offset < size; offset++) code = code << 6 | (bytes[index + offset] ?? 0) & 63;
	return code;
}

// src/core/go/unicode.ts
/** Whether Go prints a character as it is (strconv.IsPrint, which is unicode.IsPrint). */
function isPrintable(code) {
	if (code < 127) return code >= 32;
	if (code >= 55296 && code < 57344) return false;
	return printable.test(String.fromCodePoint(code));
}
/** Whether a character is a letter (unicode.IsLetter). */
function isLetter(code) {
	if (code < 128) return code >= 97 && code <= 122 || code >= 65 && code <= 90;
	return letter$1.test(String.fromCodePoint(code));
}
/** Whether a character is a decimal digit (unicode.IsDigit). */
function isDigit$3(code) {
	if (code < 128) return code >= 48 && code <= 57;
	return digit.test(String.fromCodePoint(code));
}
/** Writes a character as Go's `%#U` does: `U+002D '-'`, and `U+0007` when it cannot be shown. */
function describeRune(code) {
	const rune = code >= 55296 && code < 57344 ? 65533 : code;
	const name = `U+${rune.toString(16).toUpperCase().padStart(4, "0")}`;
	return isPrintable(rune) ? `${name} '${String.fromCodePoint(rune)}'` : name;
}
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u;
const letter$1 = /^\p{L}$/u;
const digit = /^\p{Nd}$/u;

// src/core/go/quote.ts
/** Writes a text in double quotes as Go does (strconv.Quote, `%q`). */
function goQuote(text) {
	if (isPlain(text)) return `"${text}"`;
	let quoted = "\"";
	for (let index = 0; index < text.length; index++) {
		const code = text.codePointAt(index) ?? 0;
		if (code > 65535) index++;
		quoted += quotedRune(code, 34);
	}
	return `${quoted}"`;
}
/** Writes a character in single quotes (strconv.QuoteRune, `%q` of a number); -1, Go's end of input, is U+FFFD. */
function goQuoteRune(code) {
	return `'${quotedRune(code >= 0 && code <= 1114111 && !(code >= 55296 && code < 57344) ? code : 65533, 39)}'`;
}
/** Writes at most ten characters of a text in quotes (`%.10q`). */
function goQuoteShort(text) {
	let end = 0;
	for (let runes = 0; runes < 10 && end < text.length; runes++) end += (text.codePointAt(end) ?? 0) > 65535 ? 2 : 1;
	return goQuote(text.slice(0, end));
}
function isPlain(text) {
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code < 32 || code > 126 || code === 34 || code === 92) return false;
	}
	return true;
}
function quotedRune(code, quote) {
	if (code === quote || code === 92) return `\\${String.fromCharCode(code)}`;
	if (isPrintable(code)) return String.fromCodePoint(code);
	const short = shortEscapes[code];
	if (short !== void 0) return short;
	if (code < 32 || code === 127) return `\\x${hex(code, 2)}`;
	if (isRawByte(code)) return `\\x${hex(code - 56320, 2)}`;
	if (code >= 55296 && code < 57344) return "\\ufffd";
	return code < 65536 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}
function hex(code, width) {
	return code.toString(16).padStart(width, "0");
}
const shortEscapes = {
	7: "\\a",
	8: "\\b",
	9: "\\t",
	10: "\\n",
	11: "\\v",
	12: "\\f",
	13: "\\r"
};

// src/promql/functions.ts
const vectorFunctions = "abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor histogram_avg histogram_count histogram_stddev histogram_stdvar histogram_sum ln log10 log2 rad sgn sin sinh sort sort_desc sqrt tan tanh timestamp";
const rangeFunctions = "absent_over_time avg_over_time changes count_over_time delta deriv first_over_time idelta increase irate last_over_time max_over_time min_over_time present_over_time rate resets stddev_over_time stdvar_over_time sum_over_time";
const experimentalRangeFunctions = "mad_over_time ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time";
const calendarFunctions = "day_of_month day_of_week day_of_year days_in_month hour minute month year";
/** Functions with a signature of their own: `name(arguments) result`; `x?` may be left out, `x*` stands any number of times. */
const others = [
	"clamp(vector, scalar, scalar) vector",
	"clamp_max(vector, scalar) vector",
	"clamp_min(vector, scalar) vector",
	"histogram_fraction(scalar, scalar, vector) vector",
	"histogram_quantile(scalar, vector) vector",
	"label_join(vector, string, string, string*) vector",
	"label_replace(vector, string, string, string, string) vector",
	"pi() scalar",
	"predict_linear(matrix, scalar) vector",
	"quantile_over_time(scalar, matrix) vector",
	"round(vector, scalar?) vector",
	"scalar(vector) scalar",
	"time() scalar",
	"vector(scalar) vector"
];
const experimentalOthers = [
	"double_exponential_smoothing(matrix, scalar, scalar) vector",
	"end() scalar",
	"info(vector, vector?) vector",
	"integral(matrix, scalar?) vector",
	"max_of(scalar, scalar) scalar",
	"min_of(scalar, scalar) scalar",
	"range() scalar",
	"sort_by_label(vector, string*) vector",
	"sort_by_label_desc(vector, string*) vector",
	"start() scalar",
	"start_timestamp(vector) vector",
	"step() scalar"
];
/** All functions by name. */
const functions = new Map([
	...each(vectorFunctions, "(vector) vector", false),
	...each(rangeFunctions, "(matrix) vector", false),
	...each(calendarFunctions, "(vector?) vector", false),
	...each(experimentalRangeFunctions, "(matrix) vector", true),
	...others.map((written) => signature(written, false)),
	...experimentalOthers.map((written) => signature(written, true)),
	{
		...signature("histogram_quantiles(vector, string, scalar, scalar?) vector", true),
		variadic: 9
	}
].map((one) => [one.name, one]));
function each(names, written, isExperimental) {
	return names.split(" ").map((name) => signature(name + written, isExperimental));
}
function signature(written, isExperimental) {
	const [, name = "", args = "", returnType = ""] = /^(\w+)\((.*)\) (\w+)$/.exec(written) ?? [];
	return {
		name,
		argTypes: args === "" ? [] : args.split(", ").map((arg) => arg.replace(/[?*]$/, "")),
		variadic: args.endsWith("*") ? -1 : args.endsWith("?") ? 1 : 0,
		returnType,
		isExperimental
	};
}

// src/promql/unicodeClasses.ts
/**
* The class that Go finds by the name in `\p{name}` (regexp/syntax unicodeTable of Go 1.26), undefined when there is none: categories, their
* aliases and scripts of Unicode 15, without regard to case, spaces, `_` and `-`. Scripts whose name is of two words are not found, which
* is upstream's slip.
*/
function unicodeClass(name) {
	const plain = name.replace(/[_\- ]/g, "");
	return names.get(plain.slice(0, 1).replace(/[a-z]/, upper) + plain.slice(1).replace(/[A-Z]+/g, lower));
}
/** Whether the matchers of Prometheus find a class: by its exact name only (grafana/regexp/syntax unicodeTable). */
function isExactUnicodeClass(name) {
	return exactNames.has(name);
}
const upper = (text) => text.toUpperCase();
const lower = (text) => text.toLowerCase();
const categories = "Any Assigned Ascii C Cc Cf Cn Co Cs L Lc Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs";
const aliases = "Casedletter:Lc Closepunctuation:Pe Cntrl:Cc Combiningmark:M Connectorpunctuation:Pc Control:Cc Currencysymbol:Sc Dashpunctuation:Pd Decimalnumber:Nd Digit:Nd Enclosingmark:Me Finalpunctuation:Pf Format:Cf Initialpunctuation:Pi Letter:L Letternumber:Nl Lineseparator:Zl Lowercaseletter:Ll Mark:M Mathsymbol:Sm Modifierletter:Lm Modifiersymbol:Sk Nonspacingmark:Mn Number:N Openpunctuation:Ps Other:C Otherletter:Lo Othernumber:No Otherpunctuation:Po Othersymbol:So Paragraphseparator:Zp Privateuse:Co Punct:P Punctuation:P Separator:Z Spaceseparator:Zs Spacingmark:Mc Surrogate:Cs Symbol:S Titlecaseletter:Lt Unassigned:Cn Uppercaseletter:Lu";
const scripts = "Adlam Ahom Arabic Armenian Avestan Balinese Bamum Batak Bengali Bhaiksuki Bopomofo Brahmi Braille Buginese Buhid Carian Chakma Cham Cherokee Chorasmian Common Coptic Cuneiform Cypriot Cyrillic Deseret Devanagari Dogra Duployan Elbasan Elymaic Ethiopic Georgian Glagolitic Gothic Grantha Greek Gujarati Gurmukhi Han Hangul Hanunoo Hatran Hebrew Hiragana Inherited Javanese Kaithi Kannada Katakana Kawi Kharoshthi Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Lisu Lycian Lydian Mahajani Makasar Malayalam Mandaic Manichaean Marchen Medefaidrin Miao Modi Mongolian Mro Multani Myanmar Nabataean Nandinagari Newa Nko Nushu Ogham Oriya Osage Osmanya Palmyrene Phoenician Rejang Runic Samaritan Saurashtra Sharada Shavian Siddham Sinhala Sogdian Soyombo Sundanese Syriac Tagalog Tagbanwa Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto Ugaritic Vai Vithkuqi Wancho Yezidi Yi";
const names = new Map(`${categories} ${aliases} ${scripts}`.split(" ").map((entry) => {
	const [name = "", category = name] = entry.split(":");
	return [name, category];
}));
const exactNames = new Set(`${categories.replace("Assigned Ascii ", "").replace(" Lc ", " LC ")} ${scripts} Anatolian_Hieroglyphs Bassa_Vah Canadian_Aboriginal Caucasian_Albanian Cypro_Minoan Dives_Akuru Egyptian_Hieroglyphs Gunjala_Gondi Hanifi_Rohingya Imperial_Aramaic Inscriptional_Pahlavi Inscriptional_Parthian Kayah_Li Khitan_Small_Script Linear_A Linear_B Masaram_Gondi Meetei_Mayek Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs Nag_Mundari New_Tai_Lue Nyiakeng_Puachue_Hmong Ol_Chiki Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Pahawh_Hmong Pau_Cin_Hau Phags_Pa Psalter_Pahlavi SignWriting Sora_Sompeng Syloti_Nagri Tai_Le Tai_Tham Tai_Viet Warang_Citi Zanabazar_Square`.split(" "));

// src/promql/regexpClass.ts
/** Ends the reading; the message is Go's. */
var RegexpRefusal = class extends Error {};
/** Refuses an expression, or a part of it, with Go's words. */
function refuse(code, expression) {
	throw new RegexpRefusal(`error parsing regexp: ${code}: \`${expression}\``);
}
/** Reads `\pL`, `\p{Greek}`. */
function readUnicodeClass(reader) {
	const { pattern, position: start } = reader;
	reader.position += 2;
	let name = reader.position < pattern.length ? nextRune(reader) : "";
	if (name === "{") {
		const close = pattern.indexOf("}", start);
		if (close < 0) {
			checkUtf8(pattern.slice(start));
			refuse("invalid character class range", pattern.slice(start));
		}
		name = pattern.slice(start + 3, close);
		checkUtf8(name);
		reader.position = close + 1;
	}
	const plain = name.startsWith("^") ? name.slice(1) : name;
	if (!(reader.dialect === "go" ? unicodeClass(plain) !== void 0 : isExactUnicodeClass(plain))) refuse("invalid character class range", pattern.slice(start, reader.position));
	reader.runes += plain === "L" ? 1292 : 700;
}
/** Reads one character behind a backslash; gives its code. */
function readEscape(reader) {
	const { pattern, position: start } = reader;
	reader.position++;
	if (reader.position >= pattern.length) refuse("trailing backslash at end of expression", "");
	const char = nextRune(reader);
	const simple = simpleEscapes$2[char];
	if (simple !== void 0) return simple;
	if (/^[\0-\x7f]$/.test(char) && !/[0-9A-Za-z]/.test(char)) return char.charCodeAt(0);
	if (char >= "0" && char <= "7" && char.length === 1) {
		const digits = /^[0-7]{0,2}/.exec(pattern.slice(reader.position, reader.position + 2))?.[0] ?? "";
		if (char === "0" || digits !== "") {
			reader.position += digits.length;
			return Number.parseInt(char + digits, 8);
		}
	}
	return (char === "x" ? readHex(reader) : void 0) ?? refuse("invalid escape sequence", pattern.slice(start, reader.position));
}
function readHex(reader) {
	const { pattern } = reader;
	if (reader.position >= pattern.length) return void 0;
	const first = nextRune(reader);
	if (first !== "{") {
		const second = reader.position < pattern.length ? nextRune(reader) : "";
		return isHex(first) && isHex(second) ? Number.parseInt(first + second, 16) : void 0;
	}
	let code = 0;
	let digits = 0;
	while (reader.position < pattern.length) {
		const char = nextRune(reader);
		if (char === "}") return digits === 0 ? void 0 : code;
		if (!isHex(char)) return void 0;
		code = code * 16 + Number.parseInt(char, 16);
		if (code > 1114111) return void 0;
		digits++;
	}
}
function isHex(char) {
	return /^[0-9a-fA-F]$/.test(char);
}
/** Reads `[a-z]`. */
function readClass(reader) {
	const { pattern, position: start } = reader;
	reader.position++;
	if (pattern[reader.position] === "^") reader.position++;
	let isFirst = true;
	while (reader.position >= pattern.length || pattern[reader.position] !== "]" || isFirst) {
		isFirst = false;
		if (skipNamedClass(reader)) continue;
		const next = pattern[reader.position] === "\\" ? pattern[reader.position + 1] ?? "" : "";
		if (next === "p" || next === "P") {
			readUnicodeClass(reader);
			continue;
		}
		if (next !== "" && "dDsSwW".includes(next)) {
			reader.position += 2;
			continue;
		}
		const rangeStart = reader.position;
		const low = readClassChar(reader, start);
		const after = pattern[reader.position + 1];
		if (pattern[reader.position] !== "-" || after === void 0 || after === "]") continue;
		reader.position++;
		if (readClassChar(reader, start) < low) refuse("invalid character class range", pattern.slice(rangeStart, reader.position));
	}
	reader.position++;
}
/** `[:alpha:]` inside a class. */
function skipNamedClass(reader) {
	const { pattern, position } = reader;
	if (pattern.length - position <= 2 || !pattern.startsWith("[:", position)) return false;
	const close = pattern.indexOf(":]", position + 2);
	if (close < 0) return false;
	const name = pattern.slice(position, close + 2);
	if (!posixClass.test(name)) refuse("invalid character class range", name);
	reader.position = close + 2;
	return true;
}
const posixClass = /^\[:\^?(?:alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit):\]$/;
function readClassChar(reader, classStart) {
	const { pattern } = reader;
	if (reader.position >= pattern.length) refuse("missing closing ]", pattern.slice(classStart));
	if (pattern[reader.position] === "\\") return readEscape(reader);
	return nextRune(reader).codePointAt(0) ?? 0;
}
/** Reads one character. */
function nextRune(reader) {
	const code = reader.pattern.codePointAt(reader.position) ?? 0;
	if (code >= 55296 && code < 57344) refuse("invalid UTF-8", reader.pattern.slice(reader.position));
	const char = String.fromCodePoint(code);
	reader.position += char.length;
	return char;
}
/** Refuses a text with bytes that are no UTF-8. */
function checkUtf8(text) {
	const at = text.isWellFormed() ? -1 : text.search(/[\ud800-\udfff]/u);
	if (at >= 0) refuse("invalid UTF-8", text.slice(at));
}
const simpleEscapes$2 = {
	a: 7,
	f: 12,
	n: 10,
	r: 13,
	t: 9,
	v: 11
};

// src/promql/regexpSyntax.ts
/**
* Reads a regular expression by Go's rules (regexp/syntax Parse with Perl flags), in time linear to its length and without compiling it.
* Bytes that are no UTF-8 are lone surrogates, U+DC00 plus the byte.
*/
function readRegexpSyntax(pattern, dialect = "go") {
	const reader = {
		pattern,
		dialect,
		position: 0,
		groups: [newGroup(false)],
		runes: 0
	};
	try {
		return { matchesEmpty: readAll$1(reader).matchesEmpty };
	} catch (error) {
		if (error instanceof RegexpRefusal) return { problem: error.message };
		throw error;
	}
}
const maxHeight = 1e3;
const maxSize = Math.floor(128 * 2 ** 20 / 40);
const maxRunes = 128 * 2 ** 20 / 4;
const maxRepeat = 1e3;
function newGroup(isCapture) {
	return {
		isCapture,
		alternatives: void 0,
		current: void 0,
		last: void 0
	};
}
const character = {
	kind: "other",
	matchesEmpty: false,
	height: 1,
	size: 1,
	repeats: 1
};
const assertion = {
	...character,
	matchesEmpty: true
};
function readAll$1(reader) {
	const { pattern, groups } = reader;
	let lastRepeat = -1;
	while (reader.position < pattern.length) {
		const start = reader.position;
		let repeat = -1;
		switch (pattern[start]) {
			case "(":
				openGroup(reader);
				break;
			case ")":
				closeGroup(reader);
				break;
			case "|":
				endAlternative(reader, topOf(reader));
				reader.position++;
				break;
			case "^":
			case "$":
				reader.position++;
				push(reader, assertion);
				break;
			case ".":
				reader.position++;
				push(reader, character);
				break;
			case "[":
				readClass(reader);
				push(reader, character);
				break;
			case "*":
			case "+":
			case "?":
				repeat = start;
				readRepeat(reader, lastRepeat);
				break;
			case "{":
				if (readCounts(reader, lastRepeat)) repeat = start;
				else {
					reader.position++;
					push(reader, character);
				}
				break;
			case "\\":
				readBackslash(reader);
				break;
			default:
				nextRune(reader);
				push(reader, character);
		}
		lastRepeat = repeat;
	}
	const top = topOf(reader);
	if (groups.length > 1) refuse("missing closing )", pattern);
	return endGroup(reader, top);
}
function topOf({ groups }) {
	return groups[groups.length - 1];
}
function checkLimits({ pattern, runes }, node) {
	if (runes > maxRunes || node.size > maxSize) refuse("expression too large", pattern);
	if (node.height > maxHeight) refuse("expression nests too deeply", pattern);
	return node;
}
/** Adds a part to the current concatenation; the one before can be repeated no more. */
function push(reader, node) {
	const group = topOf(reader);
	if (group.last !== void 0) group.current = join(group.current, group.last, "concatenation");
	group.last = checkLimits(reader, node);
}
function join(joined, node, kind) {
	const height = node.kind === kind ? node.height - 1 : node.height;
	if (joined === void 0) {
		const { matchesEmpty, size, repeats } = node;
		return {
			count: 1,
			matchesEmpty,
			height,
			size,
			repeats,
			only: node
		};
	}
	joined.count++;
	const isAll = kind === "concatenation";
	joined.matchesEmpty = isAll ? joined.matchesEmpty && node.matchesEmpty : joined.matchesEmpty || node.matchesEmpty;
	joined.height = Math.max(joined.height, height);
	joined.size += node.size + (isAll ? 0 : 1);
	joined.repeats = Math.max(joined.repeats, node.repeats);
	return joined;
}
function whole$2(reader, joined, kind) {
	if (joined === void 0) return assertion;
	if (joined.count === 1) return joined.only;
	const { matchesEmpty, height, size, repeats } = joined;
	return checkLimits(reader, {
		kind,
		matchesEmpty,
		height: height + 1,
		size,
		repeats
	});
}
function endAlternative(reader, group) {
	if (group.last !== void 0) group.current = join(group.current, group.last, "concatenation");
	const concatenation = whole$2(reader, group.current, "concatenation");
	group.alternatives = join(group.alternatives, concatenation, "alternation");
	group.current = void 0;
	group.last = void 0;
}
function endGroup(reader, group) {
	endAlternative(reader, group);
	return whole$2(reader, group.alternatives, "alternation");
}
function closeGroup(reader) {
	const group = topOf(reader);
	const node = endGroup(reader, group);
	if (reader.groups.length === 1) refuse("unexpected )", reader.pattern);
	reader.groups.pop();
	reader.position++;
	const captured = {
		...node,
		kind: "other",
		height: node.height + 1,
		size: node.size + 2
	};
	push(reader, group.isCapture ? captured : node);
}
function openGroup(reader) {
	const { pattern, position: start } = reader;
	if (pattern[start + 1] !== "?") {
		reader.position++;
		reader.groups.push(newGroup(true));
		return;
	}
	const length = pattern.length - start;
	if (length > 4 && pattern.startsWith("P<", start + 2) || length > 3 && pattern[start + 2] === "<") openNamed(reader, pattern[start + 2] === "<" ? start + 3 : start + 4);
	else readFlags(reader);
}
function openNamed(reader, nameStart) {
	const { pattern, position: start } = reader;
	const end = pattern.indexOf(">", start);
	if (end < 0) {
		checkUtf8(pattern.slice(start));
		refuse("invalid named capture", pattern.slice(start));
	}
	const name = pattern.slice(nameStart, end);
	checkUtf8(name);
	if (!/^[A-Za-z0-9_]+$/.test(name)) refuse("invalid named capture", pattern.slice(start, end + 1));
	reader.position = end + 1;
	reader.groups.push(newGroup(true));
}
/** `(?i)`, `(?i-s:`. */
function readFlags(reader) {
	const { pattern, position: start } = reader;
	reader.position += 2;
	let isNegated = false;
	let hasFlag = false;
	while (reader.position < pattern.length) {
		const char = nextRune(reader);
		if (char === "i" || char === "m" || char === "s" || char === "U") hasFlag = true;
		else if (char === "-" && !isNegated) {
			isNegated = true;
			hasFlag = false;
		} else if ((char === ":" || char === ")") && (!isNegated || hasFlag)) {
			if (char === ":") reader.groups.push(newGroup(false));
			return;
		} else break;
	}
	refuse("invalid or unsupported Perl syntax", pattern.slice(start, reader.position));
}
function readRepeat(reader, lastRepeat) {
	const { pattern, position: start } = reader;
	const op = pattern[start];
	reader.position++;
	const node = repeated(reader, start, lastRepeat);
	const isOptional = op !== "+";
	replaceLast(reader, {
		...node,
		kind: "other",
		matchesEmpty: isOptional || node.matchesEmpty,
		height: node.height + 1,
		size: node.size + (op === "*" ? 2 : 1)
	});
}
/** What a repetition stands behind; refuses one that stands behind nothing or another repetition. */
function repeated(reader, start, lastRepeat) {
	const { pattern } = reader;
	if (pattern[reader.position] === "?") reader.position++;
	if (lastRepeat >= 0) refuse("invalid nested repetition operator", pattern.slice(lastRepeat, reader.position));
	const { last } = topOf(reader);
	return last ?? refuse("missing argument to repetition operator", pattern.slice(start, reader.position));
}
function replaceLast(reader, node) {
	topOf(reader).last = checkLimits(reader, node);
}
/** `{2}`, `{2,}`, `{2,3}`; anything else begins with a `{` that means itself. */
function readCounts(reader, lastRepeat) {
	const { pattern, position: start } = reader;
	counts.lastIndex = start;
	const match = counts.exec(pattern);
	if (match === null) return false;
	reader.position = start + match[0].length;
	const min = Number(match[1]);
	const max = match[2] === void 0 ? min : match[2] === "," ? -1 : Number(match[2].slice(1));
	if (min > maxRepeat || max > maxRepeat || max >= 0 && min > max) refuse("invalid repeat count", match[0]);
	const node = repeated(reader, start, lastRepeat);
	const repeats = max === 0 ? 1 : Math.max(1, max < 0 ? min : max) * node.repeats;
	const written = pattern.slice(start, reader.position);
	const size = max < 0 ? min === 0 ? 2 + node.size : 1 + min * node.size : max * node.size + (max - min);
	replaceLast(reader, {
		kind: "other",
		matchesEmpty: min === 0 || node.matchesEmpty,
		height: node.height + 1,
		size: Math.max(1, size),
		repeats
	});
	if ((min >= 2 || max >= 2) && repeats > maxRepeat) refuse("invalid repeat count", written);
	return true;
}
const counts = /\{(0|[1-9][0-9]*)(,(?:0|[1-9][0-9]*)?)?\}/y;
function readBackslash(reader) {
	const next = reader.pattern[reader.position + 1] ?? "";
	if (next === "C") refuse("invalid escape sequence", "\\C");
	if (next === "Q") readQuoted$1(reader);
	else if (next === "p" || next === "P") {
		readUnicodeClass(reader);
		push(reader, character);
	} else if (next !== "" && "AzBbdDsSwW".includes(next)) {
		reader.position += 2;
		push(reader, "AzB".includes(next) ? assertion : character);
	} else {
		readEscape(reader);
		push(reader, character);
	}
}
/** `\Q…\E`. */
function readQuoted$1(reader) {
	const { pattern } = reader;
	const start = reader.position + 2;
	const close = pattern.indexOf("\\E", start);
	const text = pattern.slice(start, close < 0 ? void 0 : close);
	for (const char of text) {
		if (!char.isWellFormed()) checkUtf8(text);
		push(reader, character);
	}
	reader.position = close < 0 ? pattern.length : close + 2;
}

// src/promql/regexp.ts
/** Judges a regular expression by the rules of RE2 as a matcher anchors it (prometheus model/labels NewFastRegexMatcher). */
function judgeRegexp(pattern) {
	return judgeSimple(pattern) ?? judgeKnown(pattern);
}
/** Patterns of letters, `.`, `|` and single quantifiers, as most are, need no compiler; undefined for all others. */
function judgeSimple(pattern) {
	let matchesEmpty = false;
	let branchIsEmpty = true;
	let canRepeat = false;
	for (let index = 0; index < pattern.length; index++) {
		const code = pattern.charCodeAt(index);
		if (code === 124) {
			matchesEmpty ||= branchIsEmpty;
			branchIsEmpty = true;
			canRepeat = false;
		} else if (code === 42 || code === 43 || code === 63) {
			if (!canRepeat) return void 0;
			canRepeat = false;
		} else if (code < 128 && isLiteral[code] === 1) {
			const following = pattern.charCodeAt(index + 1);
			if (following !== 42 && following !== 63) branchIsEmpty = false;
			canRepeat = true;
		} else return void 0;
	}
	return matchesEmpty || branchIsEmpty ? "matches empty" : "fine";
}
function judgeKnown(pattern) {
	const known = verdicts.get(pattern);
	if (known !== void 0) return known;
	const verdict = judgePlain(pattern) ?? judgeSyntax(pattern);
	if (verdicts.size >= 1e4) verdicts.clear();
	verdicts.set(pattern, verdict);
	return verdict;
}
const verdicts = /* @__PURE__ */ new Map();
/** Go does not look into alternatives of plain texts, so that bytes that are no UTF-8 pass. */
function judgePlain(pattern) {
	if (pattern.isWellFormed() || /[\\.+*?()[\]{}^$]/.test(pattern)) return void 0;
	return pattern.split("|").includes("") ? "matches empty" : "fine";
}
function judgeSyntax(pattern) {
	const { problem, matchesEmpty } = readRegexpSyntax(pattern, "matcher");
	if (problem !== void 0) return { error: problem };
	return matchesEmpty ? "matches empty" : "fine";
}
/** 1 for printable ASCII that means itself, and for `.`. */
const isLiteral = Uint8Array.from({ length: 128 }, (_, code) => code >= 32 && code < 127 && !"\\*+?()|[]{}^$".includes(String.fromCharCode(code)) ? 1 : 0);

// src/promql/parse/check.ts
/** Reports what does not fit together in a whole expression (prometheus promql/parser checkAST) and fixes how its vectors are matched. */
function checkTypes(expr, reader) {
	check(expr, reader);
}
/** The type of an expression; unknown for a function that does not exist. */
function typeOf(expr) {
	switch (expr.kind) {
		case "aggregation":
		case "selector": return "vector";
		case "matrix":
		case "subquery": return "matrix";
		case "number": return "scalar";
		case "string": return "string";
		case "paren":
		case "unary": return typeOf(expr.expr);
		case "call": return functions.get(expr.name)?.returnType ?? "unknown";
		case "binary": return typeOf(expr.left) === "scalar" && typeOf(expr.right) === "scalar" ? "scalar" : "vector";
	}
}
function check(expr, reader) {
	switch (expr.kind) {
		case "number": return "scalar";
		case "string": return "string";
		case "selector":
			checkSelector(expr, reader, false);
			return "vector";
		case "matrix":
			checkSelector(expr.selector, reader, false);
			return "matrix";
		case "paren": return check(expr.expr, reader);
		case "unary": {
			const type = check(expr.expr, reader);
			if (type !== "scalar" && type !== "vector" && type !== "unknown") {
				const message = `unary expression only allowed on expressions of type scalar or instant vector, got ${goQuote(documented(type))}`;
				reader.report(expr.start, expr.end, message);
			}
			return type;
		}
		case "subquery": {
			const type = check(expr.expr, reader);
			if (type !== "vector" && type !== "unknown") reader.report(expr.start, expr.end, `subquery is only allowed on instant vector, got ${type} instead`);
			return "matrix";
		}
		case "aggregation":
			checkAggregation(expr, reader);
			return "vector";
		case "call": return checkCall(expr, reader);
		case "binary": return checkBinary(expr, reader);
	}
}
function checkAggregation({ op, expr, param }, reader) {
	expectType(expr, reader, {
		wanted: "vector",
		where: "aggregation expression"
	});
	if (param === void 0) return;
	expectType(param, reader, {
		wanted: op === "count_values" ? "string" : "scalar",
		where: "aggregation parameter"
	});
}
function expectType(expr, reader, { wanted, where }) {
	const type = check(expr, reader);
	if (type === wanted || type === "unknown") return;
	reader.report(expr.start, expr.end, `expected type ${documented(wanted)} in ${where}, got ${documented(type)}`);
}
function checkCall(call, reader) {
	const { name, args, start, end } = call;
	const signature = functions.get(name);
	if (signature === void 0) {
		for (const arg of args) check(arg, reader);
		return "unknown";
	}
	const { argTypes, variadic } = signature;
	const least = variadic === 0 ? argTypes.length : argTypes.length - 1;
	const most = variadic < 0 ? Number.POSITIVE_INFINITY : least + variadic;
	if (args.length < least || args.length > most) {
		const message = `expected ${variadic === 0 ? "" : args.length < least ? "at least " : "at most "}${args.length < least ? least : most} argument(s) in call to ${goQuote(name)}, got ${args.length}`;
		reader.report(start, end, message);
	}
	if (name === "info" && args[1] !== void 0) checkInfo(call, args[1], reader);
	for (let index = 0; index < args.length; index++) {
		if (index >= argTypes.length && variadic === 0) break;
		const arg = args[index];
		if (name === "info" && index === 1 && arg.kind === "selector") {
			checkSelector(arg, reader, arg.name === "");
			continue;
		}
		const wanted = argTypes[Math.min(index, argTypes.length - 1)];
		expectType(arg, reader, {
			wanted,
			where: `call to function ${goQuote(name)}`
		});
	}
	return signature.returnType;
}
/** The second argument of `info` is a selector without a name. */
function checkInfo(call, second, reader) {
	const type = typeOf(second);
	if (type !== "vector" && type !== "unknown") {
		const message = `expected type instant vector in call to function "info", got ${documented(type)}`;
		reader.add({
			start: second.start,
			end: second.end,
			message,
			at: call.start
		});
	}
	if (second.kind !== "selector") reader.report(second.start, second.end, "expected label selectors only");
	else if (isNamed(second)) reader.report(second.start, second.end, "expected label selectors only, got vector selector instead");
}
/** Whether the metric's name stands before the braces, not in them. */
function isNamed({ matchers, start }) {
	const last = matchers.at(-1);
	return last?.isImplied === true && last.start === start;
}
function checkSelector(selector, reader, mayBeEmpty) {
	const { matchers, start, end } = selector;
	if (isNamed(selector)) {
		for (let index = 0; index < matchers.length - 1; index++) {
			const { name, value } = matchers[index];
			if (name !== "__name__") continue;
			const names = `${goQuote(selector.name)} or ${goQuote(value)}`;
			reader.report(start, end, `metric name must not be set twice: ${names}`);
		}
		return;
	}
	if (mayBeEmpty || matchers.some((matcher) => !matchesEmpty(matcher))) return;
	reader.report(start, end, "vector selector must contain at least one non-empty matcher");
}
function matchesEmpty({ op, value }) {
	switch (op) {
		case "=": return value === "";
		case "!=": return value !== "";
		case "=~": return judgeRegexp(value) === "matches empty";
	}
	return judgeRegexp(value) !== "matches empty";
}
function checkBinary(binary, reader) {
	const { left, right, op, returnBool, start, end } = binary;
	const leftType = check(left, reader);
	const rightType = check(right, reader);
	const isComparison = comparisons.has(op);
	const isSet = op === "and" || op === "or" || op === "unless";
	const isScalar = leftType === "scalar" && rightType === "scalar";
	if (returnBool && !isComparison) atOperator(binary, reader, "bool modifier can only be used on comparison operators");
	if (isComparison && !returnBool && isScalar) atOperator(binary, reader, "comparisons between scalars must use BOOL modifier");
	const matching = binary.matching;
	if (matching?.labels?.kind === "on" && matching.include !== void 0) checkGroup(binary, matching, reader);
	for (const [side, type] of [[left, leftType], [right, rightType]]) {
		if (type === "scalar" || type === "vector" || type === "unknown") continue;
		reader.report(side.start, side.end, "binary expression must contain only scalar and instant vector types");
	}
	const hasFill = matching !== void 0 && (matching.fillLeft !== void 0 || matching.fillRight !== void 0);
	if (leftType === "vector" && rightType === "vector") {
		if (matching === void 0) binary.matching = isSet ? manyToMany : oneToOne;
		else if (isSet) checkSetOperator(binary, matching, reader);
	} else if (matching !== void 0 && leftType !== "unknown" && rightType !== "unknown") {
		const message = (what) => `${what} only allowed between instant vectors`;
		if ((matching.labels?.labels.length ?? 0) > 0) reader.report(start, end, message("vector matching"));
		if (hasFill) reader.report(start, end, message("filling in missing series"));
		delete binary.matching;
	}
	if ((leftType === "scalar" || rightType === "scalar") && isSet) reader.report(start, end, `set operator ${goQuote(op)} not allowed in binary scalar expression`);
	return isScalar ? "scalar" : "vector";
}
const comparisons = /* @__PURE__ */ new Set([
	"==",
	"!=",
	"<=",
	"<",
	">=",
	">"
]);
const oneToOne = { cardinality: "one-to-one" };
const manyToMany = { cardinality: "many-to-many" };
function checkSetOperator(binary, matching, reader) {
	const { start, end, op } = binary;
	if (matching.cardinality === "one-to-one") binary.matching = {
		...matching,
		cardinality: "many-to-many"
	};
	else {
		reader.report(start, end, `no grouping allowed for ${goQuote(op)} operation`);
		reader.report(start, end, "set operations must always be many-to-many");
	}
	if (matching.fillLeft === void 0 && matching.fillRight === void 0) return;
	reader.report(start, end, "filling in missing series not allowed for set operators");
}
function checkGroup(binary, { labels, include }, reader) {
	const included = new Set(include?.labels.map(({ name }) => name));
	for (const { name } of labels?.labels ?? []) {
		if (!included.has(name)) continue;
		atOperator(binary, reader, `label ${goQuote(name)} must not occur in ON and GROUP clause at once`);
	}
}
/** Upstream counts from the first character after the left side that is no space. */
function atOperator({ left, opRange }, reader, message) {
	const { text } = reader.lexer;
	let at = endOf(left, text);
	while (" 	\n\r".includes(text.charAt(at)) && at < text.length) at++;
	reader.add({
		...opRange,
		message,
		at
	});
}
/** Where upstream ends an expression: `anchored` and `smoothed` are not counted. */
function endOf(expr, text) {
	switch (expr.kind) {
		case "binary": return endOf(expr.right, text);
		case "unary": return endOf(expr.expr, text);
		case "selector":
		case "matrix": {
			const word = text.slice(expr.end - 8, expr.end).toLowerCase();
			if (word !== "anchored" && word !== "smoothed") return expr.end;
			const { extension } = expr.kind === "selector" ? expr : expr.selector;
			return extension === void 0 ? expr.end : text.slice(0, expr.end - 8).trimEnd().length;
		}
	}
	return expr.end;
}
function documented(type) {
	if (type === "vector") return "instant vector";
	return type === "matrix" ? "range vector" : type;
}

// src/promql/duration.ts
/** Reads `1h30m` in milliseconds; a text is what Prometheus says of what is no duration (prometheus/common model.ParseDuration). */
function readDuration$1(text) {
	if (text === "0") return 0;
	if (text === "") return "empty duration string";
	let total = 0;
	let lastUnit = -1;
	for (let at = 0; at < text.length;) {
		const start = at;
		while (isDigit$2(text, at)) at++;
		const digits = text.slice(start, at);
		if (digits === "" || isTooLong(digits)) return invalid$2(text);
		const unitStart = at;
		while (at < text.length && !isDigit$2(text, at)) at++;
		const unit = text.slice(unitStart, at);
		if (unit === "") return invalid$2(text);
		const index = units$2.findIndex(({ name }) => name === unit);
		if (index < 0) return `unknown unit ${goQuote(unit)} in duration ${goQuote(text)}`;
		if (index <= lastUnit) return invalid$2(text);
		lastUnit = index;
		const { ms, most } = units$2[index];
		if (Number(digits) > most) return "duration out of range";
		total += Number(digits) * ms;
		if (total > mostMs) return "duration out of range";
	}
	return total;
}
/** Writes a duration as Prometheus does: `1w`, `90d`, `1h30m` (prometheus/common model.Duration.String); parts of a millisecond are dropped. */
function formatDuration$1(ms) {
	let rest = Math.abs(Math.trunc(ms));
	if (rest === 0) return "0s";
	let text = ms < 0 ? "-" : "";
	for (const { name, ms: unit } of units$2) {
		if ((name === "y" || name === "w") && rest % unit !== 0) continue;
		const count = Math.floor(rest / unit);
		if (count === 0) continue;
		text += `${count}${name}`;
		rest -= count * unit;
	}
	return text;
}
/** Whole milliseconds of a number of nanoseconds, the rest cut off as Go does; beyond 2^53 a division would round. */
function wholeMs(nanoseconds) {
	if (Math.abs(nanoseconds) > Number.MAX_SAFE_INTEGER) return Number(BigInt(nanoseconds) / 1000000n);
	return (nanoseconds - nanoseconds % 1e6) / 1e6;
}
const units$2 = [
	["y", 31536e6],
	["w", 6048e5],
	["d", 864e5],
	["h", 36e5],
	["m", 6e4],
	["s", 1e3],
	["ms", 1]
].map(([name, ms]) => ({
	name: String(name),
	ms: Number(ms),
	most: Number((1n << 63n) / (BigInt(ms) * 1000000n))
}));
/** 2^63 - 1 nanoseconds. */
const mostMs = 9223372036854;
function isDigit$2(text, at) {
	const code = text.charCodeAt(at);
	return code >= 48 && code <= 57;
}
/** Whether the digits are more than 64 bits hold. */
function isTooLong(digits) {
	return digits.length >= 20 && BigInt(digits.slice(0, 4e3)) >= 1n << 64n;
}
function invalid$2(text) {
	return `not a valid duration string: ${goQuote(text)}`;
}

// src/promql/number.ts
/** Reads a number as the lexer cuts it, that is without a sign; a text is what Go says of it (strconv.ParseInt with base 0, then ParseFloat). */
function readNumber$2(text) {
	const simple = readDigits(text);
	if (simple >= 0) return simple;
	const lower = text.toLowerCase();
	if (lower === "inf") return Number.POSITIVE_INFINITY;
	if (lower === "nan") return NaN;
	if (lower.includes("_") && !underscoresAreFine$1(lower)) return failure(text, "invalid syntax");
	const plain = lower.replaceAll("_", "");
	const integer = readBased(plain);
	if (integer !== void 0 && integer < 1n << 63n) return Number(integer);
	if (!decimal.test(plain)) return failure(text, "invalid syntax");
	const value = Number(plain);
	return Number.isFinite(value) ? value : failure(text, "value out of range");
}
/** Writes a number without an exponent (strconv.FormatFloat with `f` and -1). */
function formatNumber(value) {
	if (Number.isInteger(value) && Math.abs(value) < 1e21) return Object.is(value, -0) ? "-0" : String(value);
	return special$2(value) ?? withoutExponent(value);
}
/** Writes a number as Go's `%v` does: the shortest form, with an exponent from 1e+06 on and below 1e-04. */
function formatValue(value) {
	const known = special$2(value);
	if (known !== void 0) return known;
	const { sign, digits, point } = parts(value);
	const exponent = point - 1;
	if (exponent >= -4 && exponent < 6) return formatNumber(value);
	const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
	const power = String(Math.abs(exponent)).padStart(2, "0");
	return `${sign}${digits[0]}${fraction}e${exponent < 0 ? "-" : "+"}${power}`;
}
/** Writes a number with a fixed number of decimals (`%.3f`, `%f` with 6). */
function formatFixed(value, decimals) {
	const known = special$2(value);
	if (known !== void 0) return known;
	const text = Math.abs(value) < 1e21 ? value.toFixed(decimals) : `${BigInt(value)}.${"0".repeat(decimals)}`;
	return Object.is(value, -0) ? `-${text}` : text;
}
function special$2(value) {
	if (Number.isNaN(value)) return "NaN";
	if (Number.isFinite(value)) return void 0;
	return value > 0 ? "+Inf" : "-Inf";
}
function withoutExponent(value) {
	const { sign, digits, point } = parts(value);
	if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
	if (point >= digits.length) return sign + digits + "0".repeat(point - digits.length);
	return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
/** The shortest digits that give the number, and where the decimal point stands in them. */
function parts(value) {
	const sign = value < 0 || Object.is(value, -0) ? "-" : "";
	const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential().split("e");
	return {
		sign,
		digits: mantissa.replace(".", ""),
		point: Number(exponent) + 1
	};
}
/** A few digits, as most numbers are; -1 for everything else. */
function readDigits(text) {
	if (text.length > 15 || text.length > 1 && text.charCodeAt(0) === 48) return -1;
	let value = 0;
	for (let index = 0; index < text.length; index++) {
		const digit = text.charCodeAt(index) - 48;
		if (digit < 0 || digit > 9) return -1;
		value = value * 10 + digit;
	}
	return value;
}
/** Hexadecimal digits after `0x`, octal ones after `0`. */
function readBased(text) {
	if (text.length > 100) return void 0;
	if (/^0x[0-9a-f]+$/.test(text)) return BigInt(text);
	return /^0[0-7]+$/.test(text) ? BigInt(`0o${text.slice(1)}`) : void 0;
}
function failure(text, why) {
	return `error parsing number: strconv.ParseFloat: parsing ${goQuote(text)}: ${why}`;
}
/** Underscores stand between digits, or between `0x` and a digit (internal/strconv underscoreOK). */
function underscoresAreFine$1(text) {
	return text.startsWith("0x") ? /^0x(?:_?[0-9a-f])+$/.test(text) : !/(?:^|[^0-9])_|_(?:[^0-9]|$)/.test(text);
}
const decimal = /^(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:e[+-]?[0-9]+)?$/;

// src/promql/lex/characters.ts
/** Whether a code unit is a space between tokens. */
function isSpace$1(code) {
	return code === 32 || code === 10 || code === 9 || code === 13;
}
/** Whether a code unit is one of 0 to 9. */
function isDigit$1(code) {
	return code >= 48 && code <= 57;
}
/** Whether a code unit is an ASCII letter or an underscore. */
function isAlpha(code) {
	return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code === 95;
}
/** Whether a code unit is an ASCII letter, an underscore or a digit. */
function isAlphaNumeric$1(code) {
	return isAlpha(code) || isDigit$1(code);
}
/** The character at an offset as Go decodes it: U+FFFD for what is no UTF-8, -1 at the end; the second half of a pair is none of these. */
function runeAt(text, at) {
	const code = text.codePointAt(at) ?? -1;
	if (code < 55296 || code > 57343) return code;
	return code >= 56320 && isHighSurrogate(text.charCodeAt(at - 1)) ? secondHalf : 65533;
}
/** How many code units the character at an offset takes. */
function widthAt$1(text, at) {
	return (text.codePointAt(at) ?? 0) > 65535 ? 2 : 1;
}
const secondHalf = 56320;
function isHighSurrogate(code) {
	return code >= 55296 && code < 56320;
}

// src/promql/token.ts
/** The kinds of tokens, in the order of prometheus promql/parser/generated_parser.y: operators, aggregators and keywords are ranges. */
const T = numbered({
	eof: 0,
	error: 1,
	identifier: 2,
	metricIdentifier: 3,
	number: 4,
	duration: 5,
	string: 6,
	leftBrace: 7,
	rightBrace: 8,
	leftBracket: 9,
	rightBracket: 10,
	leftParen: 11,
	rightParen: 12,
	comma: 13,
	colon: 14,
	equal: 15,
	add: 16,
	sub: 17,
	mul: 18,
	div: 19,
	mod: 20,
	pow: 21,
	equals: 22,
	notEqual: 23,
	lessEqual: 24,
	less: 25,
	greaterEqual: 26,
	greater: 27,
	trimUpper: 28,
	trimLower: 29,
	equalRegex: 30,
	notEqualRegex: 31,
	at: 32,
	and: 33,
	or: 34,
	unless: 35,
	atan2: 36,
	avg: 37,
	bottomk: 38,
	count: 39,
	countValues: 40,
	group: 41,
	max: 42,
	min: 43,
	quantile: 44,
	stddev: 45,
	stdvar: 46,
	sum: 47,
	topk: 48,
	limitk: 49,
	limitRatio: 50,
	bool: 51,
	by: 52,
	groupLeft: 53,
	groupRight: 54,
	fill: 55,
	fillLeft: 56,
	fillRight: 57,
	ignoring: 58,
	offset: 59,
	smoothed: 60,
	anchored: 61,
	on: 62,
	without: 63,
	start: 64,
	end: 65,
	step: 66,
	range: 67,
	maxOf: 68,
	minOf: 69
});
/** The kinds are plain numbers to the compiler: a token changes its kind when the next one is read. */
function numbered(kinds) {
	return kinds;
}
/** How many kinds of tokens there are. */
const kindCount = 70;
/** The words that the lexer knows, in lower case; any case is read. */
const keywords$1 = {
	and: T.and,
	or: T.or,
	unless: T.unless,
	atan2: T.atan2,
	sum: T.sum,
	avg: T.avg,
	count: T.count,
	min: T.min,
	max: T.max,
	group: T.group,
	stddev: T.stddev,
	stdvar: T.stdvar,
	topk: T.topk,
	bottomk: T.bottomk,
	count_values: T.countValues,
	quantile: T.quantile,
	limitk: T.limitk,
	limit_ratio: T.limitRatio,
	offset: T.offset,
	smoothed: T.smoothed,
	anchored: T.anchored,
	by: T.by,
	without: T.without,
	on: T.on,
	ignoring: T.ignoring,
	group_left: T.groupLeft,
	group_right: T.groupRight,
	fill: T.fill,
	fill_left: T.fillLeft,
	fill_right: T.fillRight,
	bool: T.bool,
	start: T.start,
	end: T.end,
	step: T.step,
	range: T.range,
	max_of: T.maxOf,
	min_of: T.minOf,
	inf: T.number,
	nan: T.number
};
/** Whether a kind is an operator in upstream's sense, which counts `@`, `=~` and `!~` in. */
function isOperator(kind) {
	return kind >= T.add && kind <= T.atan2;
}
/** Whether a kind is an aggregation operator. */
function isAggregator(kind) {
	return kind >= T.avg && kind <= T.limitRatio;
}
/** Whether a kind is a keyword in upstream's sense, which leaves `start`, `step` and the like out. */
function isKeyword(kind) {
	return kind >= T.bool && kind <= T.without;
}
/** How strongly an operator binds between two expressions; 0 for what is none. */
const precedence = table([
	[1, [T.or]],
	[2, [T.and, T.unless]],
	[3, [
		T.equals,
		T.greaterEqual,
		T.greater,
		T.less,
		T.lessEqual,
		T.notEqual,
		T.trimUpper,
		T.trimLower
	]],
	[4, [T.add, T.sub]],
	[5, [
		T.mul,
		T.div,
		T.mod,
		T.atan2
	]],
	[6, [T.pow]]
]);
const aggregators = Array.from({ length: T.limitRatio - T.avg + 1 }, (_, index) => T.avg + index);
const times = [
	T.start,
	T.end,
	T.step,
	T.range,
	T.maxOf,
	T.minOf
];
const plainNames = [
	T.identifier,
	T.metricIdentifier,
	T.and,
	T.or,
	T.unless,
	T.offset,
	T.smoothed,
	T.anchored,
	T.by
];
const fills = [
	T.fill,
	T.fillLeft,
	T.fillRight
];
const expressionStarts = /* @__PURE__ */ new Set([...[
	T.number,
	T.duration,
	T.string,
	T.leftBrace,
	T.leftParen,
	T.add,
	T.sub
]]);
/** 1 for the kinds that may be the name of a metric (metric_identifier). */
const namesMetric = table([[1, [
	...plainNames,
	T.without,
	...fills,
	...aggregators,
	...times
]]]);
/** 1 for the kinds that may be a label in `by (…)` (maybe_label); `without` is missing upstream too. */
const namesLabel = table([[1, [
	...plainNames,
	...[
		T.atan2,
		T.bool,
		T.groupLeft,
		T.groupRight,
		T.ignoring,
		T.on
	],
	...fills,
	...aggregators,
	...times
]]]);
/** 1 for the kinds that an expression can start with. */
const startsExpression = Uint8Array.from(namesMetric, (isName, kind) => isName === 1 || expressionStarts.has(kind) ? 1 : 0);
function table(values) {
	const filled = new Uint8Array(kindCount);
	for (const [value, kinds] of values) for (const kind of kinds) filled[kind] = value;
	return filled;
}

// src/promql/lex/keyword.ts
/** The keywords by their first letter. */
const keywordsByLetter = Array.from({ length: 32 }, (_, first) => Object.entries(keywords$1).map(([word, kind]) => ({
	codes: [...word].map((char) => char.charCodeAt(0) | 32),
	kind
})).filter(({ codes }) => (codes[0] & 31) === first));
/** The kind of the keyword that stands in a text, in any case; 0 for none. */
function keywordKind(text, start, end) {
	const first = text.charCodeAt(start);
	if (first > 127) return 0;
	const candidates = keywordsByLetter[first & 31];
	for (let index = 0; index < candidates.length; index++) {
		const { codes, kind } = candidates[index];
		if (codes.length !== end - start) continue;
		let at = 0;
		while (at < codes.length && (text.charCodeAt(start + at) | 32) === codes[at]) at++;
		if (at === codes.length) return kind;
	}
	return 0;
}

// src/promql/lex/name.ts
/** Where a label's name ends whose first character stands at an offset. */
function labelNameEnd(text, start, hasUtf8Names) {
	let end = start;
	for (;;) {
		const code = text.charCodeAt(end);
		if (code < 128 ? continuesName(code) : startsUtf8Name(text, end, hasUtf8Names)) end += code < 128 ? 1 : widthAt$1(text, end);
		else if (code === 46 && hasUtf8Names) end++;
		else return end;
	}
}
/** As labelNameEnd, for a metric's name, which may hold colons. */
function metricNameEnd(text, start, hasUtf8Names) {
	let end = start;
	do
		end = labelNameEnd(text, end, hasUtf8Names);
	while (text.charCodeAt(end) === 58 && ++end > 0);
	return end;
}
/** Whether a letter beyond ASCII stands at an offset and may start a name. */
function startsUtf8Name(text, at, hasUtf8Names) {
	return hasUtf8Names && at < text.length && letter.test(String.fromCodePoint(runeAt(text, at)));
}
/** Whether an ASCII character may start a name. */
function startsName(code) {
	return classes[code] === 2;
}
/** Whether an ASCII character may stand in a name. */
function continuesName(code) {
	return classes[code] !== 0;
}
const classes = Uint8Array.from({ length: 128 }, (_, code) => isAlpha(code) ? 2 : isDigit$1(code) ? 1 : 0);
const letter = /^\p{L}$/u;

// src/promql/lex/number.ts
/**
* Where a number ends that starts at an offset; what it is worth is left to the parser. When it is none, the offset that was reached, as `-1 - offset`
* (prometheus promql/parser scanNumber).
*/
function numberEnd(text, start) {
	let p = start;
	let isHex = false;
	if (text.charCodeAt(p) === 48) {
		p++;
		if ((text.charCodeAt(p) | 32) === 120) {
			isHex = true;
			p++;
			if (text.charCodeAt(p) === 95) p++;
		}
	}
	if (text.charCodeAt(p) === 46) p++;
	if (isDigitOf(text.charCodeAt(p), isHex)) p++;
	let hasDot = false;
	let hasExponent = false;
	for (;;) {
		const code = text.charCodeAt(p);
		const isExponent = (code | 32) === 101;
		if (code === 46) {
			p++;
			if (hasDot) return failedAt(p);
			hasDot = true;
			const after = text.charCodeAt(p);
			if (after === 95 || after === 46) return failedAt(p + 1);
			if (isHex) return failedAt(p);
		} else if (isExponent || code === 95) {
			p++;
			if (isExponent) {
				if (hasExponent) return failedAt(p);
				hasExponent = true;
				const sign = text.charCodeAt(p);
				if (sign === 43 || sign === 45) p++;
			}
			const after = text.charCodeAt(p);
			if (after === 46 || after === 95 || (after | 32) === 101) return failedAt(p + 1);
			if (p >= text.length) return failedAt(p);
		} else if (isDigitOf(code, isHex)) {
			p++;
			while (isDigitOf(text.charCodeAt(p), isHex)) p++;
		} else break;
	}
	return p !== start && !isAlphaNumeric$1(text.charCodeAt(p)) ? p : failedAt(p);
}
/** Where a duration ends whose first digits end at an offset; when it is none, as for numberEnd (acceptRemainingDuration). */
function durationEnd(text, digitsEnd) {
	let p = digitsEnd;
	if (!isUnit(text.charCodeAt(p)) && text.charCodeAt(p) !== 121) return failedAt(p);
	p++;
	if (text.charCodeAt(p) === 115) p++;
	while (isDigit$1(text.charCodeAt(p))) {
		while (isDigit$1(text.charCodeAt(p))) p++;
		if (!isUnit(text.charCodeAt(p))) return failedAt(p);
		p++;
		if (text.charCodeAt(p) === 115) p++;
	}
	return isAlphaNumeric$1(text.charCodeAt(p)) ? failedAt(p + 1) : p;
}
function failedAt(offset) {
	return -1 - offset;
}
function isDigitOf(code, isHex) {
	return isDigit$1(code) || isHex && (code | 32) >= 97 && (code | 32) <= 102;
}
/** `s`, `m`, `h`, `d`, `w`; `y` may only come first. */
function isUnit(code) {
	return code === 115 || code === 109 || code === 104 || code === 100 || code === 119;
}

// src/promql/lex/string.ts
/** Where a text in `"` or `'` ends that starts at an offset, or what Prometheus says of it (lexString). */
function quotedEnd(text, start) {
	const mark = text.charCodeAt(start);
	let at = start + 1;
	for (;;) {
		const code = text.charCodeAt(at);
		if (code === mark) return at + 1;
		if (code === 92) {
			const end = escapeEnd(text, at, mark);
			if (typeof end === "object") return end;
			at = end;
		} else if (code === 10 || at >= text.length) return {
			message: "unterminated quoted string",
			start,
			end: at
		};
		else if (code >= 55296 && runeAt(text, at) === 65533) return {
			message: "invalid UTF-8 rune",
			start: at,
			end: at + 1
		};
		else at++;
	}
}
/** Where a text in backticks ends (lexRawString). */
function rawEnd(text, start) {
	for (let at = start + 1;; at++) {
		const code = text.charCodeAt(at);
		if (code === 96) return at + 1;
		if (at >= text.length) return {
			message: "unterminated raw string",
			start,
			end: at
		};
		if (code >= 55296 && runeAt(text, at) === 65533) return {
			message: "invalid UTF-8 rune",
			start: at,
			end: at + 1
		};
	}
}
/** The offset after an escape (lexEscape). */
function escapeEnd(text, start, mark) {
	const code = text.charCodeAt(start + 1);
	if (code === mark || simpleEscapes$1.has(code)) return start + 2;
	const isOctal = code >= 48 && code <= 55;
	const digits = isOctal ? 3 : code === 120 ? 2 : code === 117 ? 4 : code === 85 ? 8 : 0;
	if (digits === 0) {
		if (start + 1 >= text.length) return notTerminated(start, start + 1);
		return {
			message: `unknown escape sequence ${describeRune(runeAt(text, start + 1))}`,
			start,
			end: start + 1 + widthAt$1(text, start + 1)
		};
	}
	const base = isOctal ? 8 : 16;
	const from = isOctal ? start + 1 : start + 2;
	let value = 0;
	for (let at = from; at < from + digits; at++) {
		const digit = digitValue(text.charCodeAt(at));
		if (digit >= base) {
			if (at >= text.length) return notTerminated(start, at);
			return {
				message: `illegal character ${describeRune(runeAt(text, at))} in escape sequence`,
				start,
				end: at + widthAt$1(text, at)
			};
		}
		value = value * base + digit;
	}
	if (value <= (digits > 3 ? 1114111 : 255) && (value < 55296 || value > 57343)) return from + digits;
	return {
		message: "escape sequence is an invalid Unicode code point",
		start,
		end: from + digits
	};
}
function notTerminated(start, end) {
	return {
		message: "escape sequence not terminated",
		start,
		end
	};
}
const simpleEscapes$1 = new Set([..."abfnrtv\\"].map((char) => char.charCodeAt(0)));
function digitValue(code) {
	if (isDigit$1(code)) return code - 48;
	const lower = code | 32;
	return lower >= 97 && lower <= 102 ? lower - 87 : 16;
}

// src/promql/lex.ts
/**
* Cuts an expression into tokens, as prometheus promql/parser/lex.go does, with its states and its words for what it refuses.
* `next` fills the fields; after an error every token is an error.
*/
var Lexer = class {
	text;
	hasUtf8Names;
	kind = T.eof;
	/** The token's place; of an error, the place that upstream counts from. */
	start = 0;
	end = 0;
	/** What is wrong, for an error, and the characters that it is about. */
	message = "";
	blameStart = 0;
	blameEnd = 0;
	position = 0;
	openParens = [];
	isBraceOpen = false;
	braceStart = 0;
	isBracketOpen = false;
	bracketStart = 0;
	hasColon = false;
	hasDuration = false;
	/** After `[`, until the first number. */
	inDuration = false;
	constructor(text, hasUtf8Names) {
		this.text = text;
		this.hasUtf8Names = hasUtf8Names;
	}
	/** Reads the next token. */
	next() {
		if (this.kind === T.error) return;
		if (this.isBraceOpen) this.insideBraces();
		else if (this.inDuration) this.insideBrackets();
		else this.statement();
	}
	/** The token's text. */
	word() {
		return this.text.slice(this.start, this.end);
	}
	/** How many parentheses are open. */
	get parenDepth() {
		return this.openParens.length;
	}
	/** Reads no further: every token is an error from here on. */
	stop() {
		this.kind = T.error;
	}
	/** Goes on to the comma or the closing parenthesis of an argument list, inside which `depth` parentheses are open; false when there is none. */
	skipTo(depth) {
		for (;;) {
			if (this.kind === T.error || this.kind === T.eof) return false;
			if (this.kind === T.rightParen && this.openParens.length < depth) {
				this.isBracketOpen = false;
				this.inDuration = false;
				return true;
			}
			const isNested = this.isBraceOpen || this.isBracketOpen || this.openParens.length > depth;
			if (this.kind === T.comma && !isNested) return true;
			this.next();
		}
	}
	statement() {
		const p = this.skipBlanks(this.position);
		this.start = p;
		const code = this.text.charCodeAt(p);
		if (!(code < 128)) {
			this.otherCharacter(p);
			return;
		}
		if (startsName(code)) {
			if (this.isBracketOpen) this.timeWord(p, false);
			else this.nameOrKeyword(p);
		} else if (isDigit$1(code)) this.numberOrDuration(p);
		else if (singles[code] !== 0) this.emit(singles[code], p + 1);
		else this.punctuation(p, code);
	}
	punctuation(p, code) {
		switch (code) {
			case 40:
				this.openParen(p);
				return;
			case 41:
				this.closeParen(p);
				return;
			case 123:
				this.isBraceOpen = true;
				this.braceStart = p;
				this.emit(T.leftBrace, p + 1);
				return;
			case 91:
				this.openBracket(p);
				return;
			case 93:
				if (this.isBracketOpen) this.closeBracket(p);
				else this.fail("unexpected right bracket ']'", p, p + 1);
				return;
			case 34:
			case 39:
				this.string(quotedEnd(this.text, p));
				return;
			case 96:
				this.string(rawEnd(this.text, p));
				return;
			case 58:
				this.colon(p);
				return;
			case 46:
				if (isDigit$1(this.text.charCodeAt(p + 1))) this.numberOrDuration(p);
				else this.failCharacter(p, "");
				return;
		}
		this.comparison(p, code);
	}
	comparison(p, code) {
		const following = this.text.charCodeAt(p + 1);
		const isEqual = following === 61;
		switch (code) {
			case 61:
				if (following === 126) this.fail("unexpected character after '=': '~'", p, p + 2);
				else this.emit(isEqual ? T.equals : T.equal, isEqual ? p + 2 : p + 1);
				return;
			case 33:
				if (isEqual) this.emit(T.notEqual, p + 2);
				else this.fail(`unexpected character after '!': ${goQuoteRune(runeAt(this.text, p + 1))}`, p, p + 1);
				return;
			case 60:
				if (following === 47) this.emit(T.trimUpper, p + 2);
				else this.emit(isEqual ? T.lessEqual : T.less, isEqual ? p + 2 : p + 1);
				return;
			case 62:
				if (following === 47) this.emit(T.trimLower, p + 2);
				else this.emit(isEqual ? T.greaterEqual : T.greater, isEqual ? p + 2 : p + 1);
				return;
		}
		this.otherCharacter(p);
	}
	otherCharacter(p) {
		if (p >= this.text.length) this.endOfInput(p);
		else if (!startsUtf8Name(this.text, p, this.hasUtf8Names)) this.failCharacter(p, "");
		else if (this.isBracketOpen) this.failCharacter(p, ", expected ':'");
		else this.nameOrKeyword(p);
	}
	endOfInput(p) {
		const paren = this.openParens.at(-1);
		if (paren !== void 0) this.fail("unclosed left parenthesis", paren, paren + 1);
		else if (this.isBracketOpen) this.fail("unclosed left bracket", this.bracketStart, this.bracketStart + 1);
		else this.emit(T.eof, p);
	}
	openParen(p) {
		this.openParens.push(p);
		this.emit(T.leftParen, p + 1);
	}
	closeParen(p) {
		this.emit(T.rightParen, p + 1);
		if (this.openParens.pop() !== void 0) return;
		this.start = p + 1;
		this.fail("unexpected right parenthesis ')'", p, p + 1);
	}
	openBracket(p) {
		if (this.isBracketOpen) {
			this.fail("unexpected left bracket '['", p, p + 1);
			return;
		}
		this.hasColon = false;
		this.hasDuration = false;
		this.isBracketOpen = true;
		this.bracketStart = p;
		this.inDuration = true;
		this.emit(T.leftBracket, p + 1);
	}
	closeBracket(p) {
		this.isBracketOpen = false;
		this.inDuration = false;
		this.emit(T.rightBracket, p + 1);
	}
	colon(p) {
		if (!this.isBracketOpen) {
			this.nameOrKeyword(p);
			return;
		}
		if (this.hasColon) {
			this.fail("unexpected colon ':'", p, p + 1);
			return;
		}
		this.hasColon = true;
		this.emit(T.colon, p + 1);
	}
	/** Between `[` and the first number (lexDurationExpr). */
	insideBrackets() {
		let p = this.position;
		while (isSpace$1(this.text.charCodeAt(p))) p++;
		this.start = p;
		const code = this.text.charCodeAt(p);
		if (code < 128 && singles[code] !== 0 && code !== 64) {
			this.emit(singles[code], p + 1);
			return;
		}
		switch (code) {
			case 93:
				this.closeBracket(p);
				return;
			case 40:
				this.openParen(p);
				return;
			case 41:
				this.closeParen(p);
				return;
			case 58:
				this.colonInDuration(p);
				return;
		}
		if (p >= this.text.length) this.fail("unexpected end of input in duration expression", this.bracketStart, this.bracketStart + 1);
		else if (isDigit$1(code) || code === 46 && isDigit$1(this.text.charCodeAt(p + 1))) {
			this.hasDuration = true;
			this.inDuration = false;
			this.numberOrDuration(p);
		} else if (startsTimeWord(code)) this.timeWord(p, true);
		else this.failInDuration(p);
	}
	colonInDuration(p) {
		this.emit(T.colon, p + 1);
		if (this.hasDuration && !this.hasColon) {
			this.hasColon = true;
			return;
		}
		this.start = p + 1;
		const what = this.hasDuration ? "repeated colon" : "colon before duration";
		this.fail(`unexpected ${what} in duration expression`, p, p + 1);
	}
	/** `step`, `range`, `max_of` and `min_of`, the only words in brackets. */
	timeWord(p, inDuration) {
		if (startsTimeWord(this.text.charCodeAt(p))) {
			let end = p + 1;
			while (isAlpha(this.text.charCodeAt(end))) end++;
			const kind = keywordKind(this.text, p, end);
			if (kind === T.step || kind === T.range || kind === T.maxOf || kind === T.minOf) {
				this.hasDuration ||= inDuration;
				this.emit(kind, end);
				return;
			}
		}
		if (inDuration) this.failInDuration(p);
		else this.failCharacter(p, ", expected ':'");
	}
	insideBraces() {
		const p = this.skipBlanks(this.position);
		this.start = p;
		const text = this.text;
		const code = text.charCodeAt(p);
		if (code < 128 && startsName(code)) {
			this.emit(T.identifier, labelNameEnd(text, p + 1, this.hasUtf8Names));
			return;
		}
		const following = text.charCodeAt(p + 1);
		switch (code) {
			case 44:
				this.emit(T.comma, p + 1);
				return;
			case 34:
			case 39:
				this.string(quotedEnd(this.text, p));
				return;
			case 96:
				this.string(rawEnd(this.text, p));
				return;
			case 61:
				if (following === 126) this.emit(T.equalRegex, p + 2);
				else this.emit(T.equal, p + 1);
				return;
			case 33:
				if (following === 126) this.emit(T.notEqualRegex, p + 2);
				else if (following === 61) this.emit(T.notEqual, p + 2);
				else this.fail(`unexpected character after '!' inside braces: ${goQuoteRune(runeAt(this.text, p + 1))}`, p, p + 1);
				return;
			case 123:
				this.fail("unexpected left brace '{'", p, p + 1);
				return;
			case 125:
				this.isBraceOpen = false;
				this.emit(T.rightBrace, p + 1);
				return;
		}
		if (p >= text.length) this.fail("unexpected end of input inside braces", this.braceStart, this.braceStart + 1);
		else if (startsUtf8Name(this.text, p, this.hasUtf8Names)) this.emit(T.identifier, labelNameEnd(text, p, this.hasUtf8Names));
		else this.fail(`unexpected character inside braces: ${goQuoteRune(runeAt(this.text, p))}`, p, p + widthAt$1(this.text, p));
	}
	/** A name, which may hold colons, or a keyword (lexKeywordOrIdentifier). */
	nameOrKeyword(p) {
		const end = metricNameEnd(this.text, p, this.hasUtf8Names);
		const kind = end - p <= 12 ? keywordKind(this.text, p, end) : 0;
		if (kind !== 0 && (kind < T.fill || kind > T.fillRight || this.isBeforeParen(end))) this.emit(kind, end);
		else this.emit(hasColon(this.text, p, end) ? T.metricIdentifier : T.identifier, end);
	}
	isBeforeParen(p) {
		let at = p;
		while (isSpace$1(this.text.charCodeAt(at))) at++;
		return this.text.charCodeAt(at) === 40;
	}
	numberOrDuration(p) {
		const text = this.text;
		const end = numberEnd(text, p);
		if (end >= 0) {
			this.emit(T.number, end);
			return;
		}
		const last = durationEnd(text, -1 - end);
		if (last >= 0) this.emit(T.duration, last);
		else this.fail(`bad number or duration syntax: ${goQuote(text.slice(p, -1 - last))}`, p, -1 - last);
	}
	string(end) {
		if (typeof end === "number") this.emit(T.string, end);
		else this.fail(end.message, end.start, end.end);
	}
	/** The offset of the first character that is neither space nor in a comment. */
	skipBlanks(from) {
		const text = this.text;
		let p = from;
		for (;;) {
			const code = text.charCodeAt(p);
			if (isSpace$1(code)) p++;
			else if (code === 35) do
				p++;
			while (p < text.length && text.charCodeAt(p) !== 10 && text.charCodeAt(p) !== 13);
			else return p;
		}
	}
	emit(kind, end) {
		this.kind = kind;
		this.end = end;
		this.position = end;
	}
	failCharacter(p, expected) {
		this.fail(`unexpected character: ${goQuoteRune(runeAt(this.text, p))}${expected}`, p, p + widthAt$1(this.text, p));
	}
	failInDuration(p) {
		const what = goQuoteRune(runeAt(this.text, p));
		this.fail(`unexpected character in duration expression: ${what}`, p, p + widthAt$1(this.text, p));
	}
	fail(message, start, end) {
		this.kind = T.error;
		this.message = message;
		this.blameStart = start;
		this.blameEnd = end;
	}
};
/** The kinds of what is a token by itself everywhere outside braces; between brackets `@` is none. */
const singles = /* @__PURE__ */ new Uint8Array(128);
for (const [char, kind] of Object.entries({
	",": T.comma,
	"*": T.mul,
	"/": T.div,
	"%": T.mod,
	"+": T.add,
	"-": T.sub,
	"^": T.pow,
	"@": T.at
})) singles[char.charCodeAt(0)] = kind;
function startsTimeWord(code) {
	const lower = code | 32;
	return lower === 115 || lower === 114 || lower === 109;
}
function hasColon(text, start, end) {
	for (let at = start; at < end; at++) if (text.charCodeAt(at) === 58) return true;
	return false;
}

// src/promql/reader.ts
/** How deep an expression may be nested, and how high its tree may be. */
const deepest = 750;
/**
* Reads the tokens of one expression and collects what is wrong with it. The current token has been read, the one after it has not:
* what is said of the current one comes before what the lexer says of the next, as in upstream's grammar.
*/
var Reader = class {
	lexer;
	features;
	problems = [];
	/** Something did not fit: the tree has holes. */
	isBroken = false;
	context;
	/** How many expressions are open around the current token. */
	depth = 0;
	/** How high the tree of the expression read last is. */
	height = 0;
	constructor(text, features) {
		this.lexer = new Lexer(text, features.unquotedUtf8Names);
		this.features = features;
		this.advance();
	}
	/** Goes on to the next token. */
	advance() {
		const lexer = this.lexer;
		lexer.next();
		if (lexer.kind === T.error) {
			this.isBroken = true;
			this.add({
				start: lexer.blameStart,
				end: lexer.blameEnd,
				message: lexer.message,
				at: lexer.start
			});
		}
	}
	/** The current token cannot stand here; upstream's words depend on what is read. */
	fail(context = this.context) {
		this.isBroken = true;
		const { kind, start, end } = this.lexer;
		if (kind === T.error) return void 0;
		let message = `unexpected ${this.describe()}`;
		if (context !== void 0 && context.where !== "") message += ` in ${context.where}`;
		if (context !== void 0 && context.expected !== "") message += `, expected ${context.expected}`;
		this.report(start, end, message);
	}
	/** The expression is nested deeper than we read. */
	failDeep() {
		const { start, end } = this.lexer;
		const message = `nested deeper than ${750} levels`;
		if (!this.isBroken) this.problems.push({
			start,
			end,
			message,
			upstreamOffset: 0,
			isOurs: true
		});
		this.isBroken = true;
		this.lexer.stop();
	}
	/** Notes that a tree was put on top of one of this height; false when it has become too high. */
	grow(height) {
		this.height = height + 1;
		return this.height < 750 || this.failDeep() !== void 0;
	}
	/** Something is wrong with what stands from `start` to `end`. */
	report(start, end, message) {
		this.add({
			start,
			end,
			message,
			at: start
		});
	}
	/** As `report`, where upstream counts the place from elsewhere. */
	add(found) {
		if (this.problems.length >= mostProblems) return;
		const { start, end, message, at } = found;
		this.problems.push({
			start,
			end,
			message,
			upstreamOffset: utf8Length(this.lexer.text, 0, at)
		});
	}
	/** The current token in upstream's words (Item.desc). */
	describe() {
		const kind = this.lexer.kind;
		const word = this.lexer.word();
		switch (kind) {
			case T.eof: return "end of input";
			case T.identifier: return `identifier ${goQuote(word)}`;
			case T.metricIdentifier: return `metric identifier ${goQuote(word)}`;
			case T.string: return `string ${shortened(word)}`;
			case T.number: return `number ${shortened(word)}`;
			case T.duration: return `duration ${shortened(word)}`;
		}
		if (isKeyword(kind)) return `<${word}>`;
		if (isOperator(kind)) return `<op:${word}>`;
		return isAggregator(kind) ? `<aggr:${word}>` : shortened(word);
	}
};
/** More than anybody reads; it bounds the work on hostile texts. */
const mostProblems = 64;
/** The text in quotes, cut when it has more than ten bytes. */
function shortened(word) {
	return utf8Length(word) > 10 ? `${goQuoteShort(word)}...` : goQuote(word);
}

// src/promql/unquote.ts
/** The value of a string literal that the lexer has accepted: quotes off, escapes read (prometheus util/strutil Unquote). */
function unquote(literal) {
	const inner = literal.slice(1, -1);
	if (literal.charCodeAt(0) === 96 || !inner.includes("\\")) return inner;
	let hasBytes = false;
	const value = inner.replace(escapes, (written) => {
		const letter = written.charAt(1);
		const short = simple[letter];
		if (short !== void 0) return short;
		const isHex = letter === "x" || letter === "u" || letter === "U";
		if (!isHex && (letter < "0" || letter > "7")) return letter;
		const code = isHex ? Number.parseInt(written.slice(2), 16) : Number.parseInt(written.slice(1), 8);
		if (letter === "u" || letter === "U" || code < 128) return String.fromCodePoint(code);
		hasBytes = true;
		return String.fromCharCode(56320 + code);
	});
	return hasBytes ? joinBytes(value) : value;
}
const escapes = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3}|.)/gsu;
const simple = {
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};

// src/promql/parse/labels.ts
/** Where a list of labels has to begin. */
const groupingOptions = {
	where: "grouping opts",
	expected: "\"(\""
};
/** Reads `by (a, b)` from its word on; the closing parenthesis stays the current token. */
function readGrouping(reader) {
	const { start, kind } = reader.lexer;
	reader.advance();
	const labels = readLabels(reader);
	if (labels === void 0) return void 0;
	return {
		kind: kind === T.by ? "by" : "without",
		start,
		end: reader.lexer.end,
		labels
	};
}
/** Reads `(a, "b", c)`; the closing parenthesis stays the current token. */
function readLabels(reader) {
	const lexer = reader.lexer;
	if (lexer.kind !== T.leftParen) return reader.fail(groupingOptions);
	const labels = [];
	reader.advance();
	while (lexer.kind !== T.rightParen) {
		if (lexer.kind === T.string) labels.push(readQuoted(reader));
		else if (namesLabel[lexer.kind] === 1) labels.push(readName(reader));
		else return reader.fail(aLabel);
		reader.advance();
		if (lexer.kind === T.comma) reader.advance();
		else if (lexer.kind !== T.rightParen) return reader.fail(anotherLabel);
	}
	return trimmed(labels);
}
const aLabel = {
	where: "grouping opts",
	expected: "label"
};
const anotherLabel = {
	where: "grouping opts",
	expected: "\",\" or \")\""
};
function readName(reader) {
	const { start, end } = reader.lexer;
	const name = reader.lexer.word();
	if (reader.features.unquotedUtf8Names && name.includes(":")) invalid$1(reader, name);
	return {
		name,
		start,
		end
	};
}
function readQuoted(reader) {
	const { start, end } = reader.lexer;
	const name = unquote(reader.lexer.word());
	if (name === "" || !name.isWellFormed()) invalid$1(reader, name);
	return {
		name,
		start: start + 1,
		end: end - 1
	};
}
function invalid$1(reader, name) {
	const { start, end } = reader.lexer;
	reader.report(start, end, `invalid label name for grouping: ${goQuote(name)}`);
}

// src/promql/parse/call.ts
/** Reads a call from its opening parenthesis on; the name has been read. */
function readCall(reader, start, end) {
	const args = readArguments$1(reader);
	if (args === void 0) return void 0;
	const name = reader.lexer.text.slice(start, end);
	const signature = functions.get(name);
	if (signature === void 0) reader.report(start, end, `unknown function with name ${goQuote(name)}`);
	else if (signature.isExperimental && !reader.features.experimentalFunctions) reader.report(start, end, `function ${goQuote(name)} is not enabled`);
	const call = {
		kind: "call",
		start,
		end: reader.lexer.end,
		name,
		nameRange: {
			start,
			end
		},
		args
	};
	if (!reader.grow(reader.height)) return void 0;
	reader.advance();
	return call;
}
/** Reads an aggregation from what follows its operator: `(`, `by` or `without`. */
function readAggregation(reader, start, end) {
	const lexer = reader.lexer;
	const outer = reader.context;
	reader.context = inAggregation;
	const before = lexer.kind === T.leftParen ? void 0 : readGrouping(reader);
	if (before !== void 0) reader.advance();
	else if (lexer.kind !== T.leftParen) return void 0;
	if (lexer.kind !== T.leftParen) return reader.fail();
	const args = readArguments$1(reader);
	if (args === void 0) return void 0;
	const closed = {
		start,
		opEnd: end,
		end: lexer.end,
		args
	};
	if (before !== void 0) {
		reader.context = outer;
		const aggregation = finish$1(reader, {
			...closed,
			grouping: before
		});
		reader.advance();
		return aggregation;
	}
	const height = reader.height;
	reader.advance();
	const isGrouped = lexer.kind === T.by || lexer.kind === T.without;
	const grouping = isGrouped ? readGrouping(reader) : void 0;
	reader.context = outer;
	reader.height = height;
	if (grouping === void 0) return isGrouped ? void 0 : finish$1(reader, closed);
	const aggregation = finish$1(reader, {
		...closed,
		end: lexer.end,
		grouping
	});
	reader.advance();
	return aggregation;
}
const inAggregation = {
	where: "aggregation",
	expected: ""
};
/** Judges the number of arguments (newAggregateExpr). */
function finish$1(reader, { start, opEnd, end, args, grouping }) {
	const op = reader.lexer.text.slice(start, opEnd).toLowerCase();
	const wanted = withParameter.has(op) ? 2 : 1;
	const isExperimental = op === "limitk" || op === "limit_ratio";
	if (args.length === 0 && !reader.isBroken) reader.report(start, opEnd, "no arguments for aggregate expression provided");
	else if (isExperimental && !reader.features.experimentalFunctions) reader.report(start, opEnd, `${op}() is experimental and must be enabled with --enable-feature=promql-experimental-functions`);
	else if (args.length !== wanted && !reader.isBroken) {
		const counts = `expected ${wanted}, got ${args.length}`;
		reader.report(start, opEnd, `wrong number of arguments for aggregate expression provided, ${counts}`);
	}
	const expr = args[wanted - 1];
	if (expr === void 0 || !reader.grow(reader.height)) return void 0;
	return {
		kind: "aggregation",
		start,
		end,
		op,
		opRange: {
			start,
			end: opEnd
		},
		...grouping === void 0 ? void 0 : { grouping },
		...wanted === 1 ? void 0 : { param: args[0] },
		expr
	};
}
const withParameter = /* @__PURE__ */ new Set([...[
	"topk",
	"bottomk",
	"count_values",
	"quantile",
	"limitk",
	"limit_ratio"
]]);
/** Reads arguments from `(` on; `)` stays the current token. After an argument that does not fit it goes on with the next one. */
function readArguments$1(reader) {
	const lexer = reader.lexer;
	const { context, depth } = reader;
	const parens = lexer.parenDepth;
	const args = [];
	let height = 0;
	reader.advance();
	if (lexer.kind === T.rightParen) {
		reader.height = 0;
		return args;
	}
	let isExpected = true;
	for (;;) {
		const arg = isExpected ? readExpression(reader, 1) : void 0;
		if (arg !== void 0) {
			args.push(arg);
			if (reader.height > height) height = reader.height;
		} else if (isExpected) {
			reader.context = context;
			reader.depth = depth;
			if (!lexer.skipTo(parens)) return void 0;
		}
		isExpected = false;
		if (lexer.kind === T.comma) {
			const { start, end } = lexer;
			reader.advance();
			isExpected = startsExpression[lexer.kind] === 1;
			if (!isExpected) reader.report(start, end, "trailing commas not allowed in function call args");
		} else if (lexer.kind === T.rightParen) {
			reader.height = height;
			return trimmed(args);
		} else {
			reader.fail();
			if (!lexer.skipTo(parens)) return void 0;
		}
	}
}

// src/promql/parse/modifiers.ts
/** Reads `bool`, `on (…)`, `group_left (…)`, `fill (…)` and their like, all optional; undefined when something did not fit. */
function readModifiers(reader) {
	const lexer = reader.lexer;
	const returnBool = lexer.kind === T.bool;
	if (returnBool) reader.advance();
	const matching = { cardinality: "one-to-one" };
	let isWritten = false;
	if (lexer.kind === T.on || lexer.kind === T.ignoring) {
		isWritten = true;
		if (!readOn(reader, matching)) return void 0;
		if ((lexer.kind === T.groupLeft || lexer.kind === T.groupRight) && !readGroup$1(reader, matching)) return void 0;
	}
	if (lexer.kind >= T.fill && lexer.kind <= T.fillRight) {
		isWritten = true;
		if (!readFills(reader, matching)) return void 0;
	}
	if (isWritten) return {
		returnBool,
		matching
	};
	return returnBool ? onlyBool : none$1;
}
const none$1 = { returnBool: false };
const onlyBool = { returnBool: true };
function readOn(reader, matching) {
	const { start, kind } = reader.lexer;
	reader.advance();
	const labels = readLabels(reader);
	if (labels === void 0) return false;
	matching.labels = {
		kind: kind === T.on ? "on" : "ignoring",
		start,
		end: reader.lexer.end,
		labels
	};
	reader.advance();
	return true;
}
function readGroup$1(reader, matching) {
	const lexer = reader.lexer;
	const { start, end } = lexer;
	const kind = lexer.kind === T.groupLeft ? "group_left" : "group_right";
	matching.cardinality = kind === "group_left" ? "many-to-one" : "one-to-many";
	reader.advance();
	if (lexer.kind !== T.leftParen) {
		matching.include = {
			kind,
			start,
			end,
			labels: []
		};
		return startsExpression[lexer.kind] === 1 || reader.fail(groupingOptions) !== void 0;
	}
	const labels = readLabels(reader);
	if (labels === void 0) return false;
	matching.include = {
		kind,
		start,
		end: lexer.end,
		labels
	};
	reader.advance();
	return true;
}
function readFills(reader, matching) {
	const first = reader.lexer.kind;
	const value = readFill(reader);
	if (value === void 0) return false;
	if (first !== T.fillRight) matching.fillLeft = value;
	if (first !== T.fillLeft) matching.fillRight = value;
	if (first === T.fill || reader.lexer.kind !== (first === T.fillLeft ? T.fillRight : T.fillLeft)) return true;
	const second = readFill(reader);
	if (second === void 0) return false;
	if (first === T.fillLeft) matching.fillRight = second;
	else matching.fillLeft = second;
	return true;
}
/** `(5)`, `(-5m)` after the word. */
function readFill(reader) {
	const lexer = reader.lexer;
	reader.advance();
	if (lexer.kind !== T.leftParen) return reader.fail();
	reader.advance();
	const isNegative = lexer.kind === T.sub;
	if (isNegative || lexer.kind === T.add) reader.advance();
	if (lexer.kind !== T.number && lexer.kind !== T.duration) return reader.fail();
	const { value } = readLiteral(reader);
	reader.advance();
	if (lexer.kind !== T.rightParen) return reader.fail();
	reader.advance();
	return isNegative ? -value : value;
}

// src/promql/parse/selector.ts
/** Reads a selector from what follows its name; `start` and `end` are the name's, equal when there is none. */
function readSelector(reader, start, end) {
	const lexer = reader.lexer;
	const matchers = [];
	let last = end;
	if (lexer.kind === T.leftBrace) {
		if (!readMatchers$1(reader, matchers)) return void 0;
		last = lexer.end;
		reader.advance();
	}
	reader.height = 1;
	if (start === end) {
		const named = matchers.find(({ isImplied }) => isImplied);
		return {
			kind: "selector",
			start,
			end: last,
			name: named === void 0 ? "" : named.value,
			matchers: trimmed(matchers)
		};
	}
	const name = lexer.text.slice(start, end);
	const range = {
		start,
		end
	};
	matchers.push({
		start,
		end,
		name: "__name__",
		op: "=",
		value: name,
		nameRange: range,
		valueRange: range,
		isImplied: true
	});
	return {
		kind: "selector",
		start,
		end: last,
		name,
		matchers: trimmed(matchers)
	};
}
const aMatcher = {
	where: "label matching",
	expected: "identifier or \"}\""
};
const anotherMatcher = {
	where: "label matching",
	expected: "\",\" or \"}\""
};
const anOperator = {
	where: "label matching",
	expected: "label matching operator"
};
const aString = {
	where: "label matching",
	expected: "string"
};
/** Reads matchers from `{` on; `}` stays the current token. After one that does not fit it goes on with the next. */
function readMatchers$1(reader, matchers) {
	const lexer = reader.lexer;
	reader.advance();
	while (lexer.kind !== T.rightBrace) {
		if (!readMatcher$1(reader, matchers) && !skipMatcher(reader)) return false;
		if (lexer.kind === T.comma) reader.advance();
		else if (lexer.kind !== T.rightBrace) {
			reader.fail(anotherMatcher);
			if (!skipMatcher(reader)) return false;
			if (lexer.kind === T.comma) reader.advance();
		}
	}
	return true;
}
function skipMatcher(reader) {
	const lexer = reader.lexer;
	while (lexer.kind !== T.comma && lexer.kind !== T.rightBrace) {
		if (lexer.kind === T.error || lexer.kind === T.eof) return false;
		reader.advance();
	}
	return true;
}
function readMatcher$1(reader, matchers) {
	const lexer = reader.lexer;
	const { start, end } = lexer;
	const isQuoted = lexer.kind === T.string;
	if (!isQuoted && lexer.kind !== T.identifier) return reader.fail(aMatcher) !== void 0;
	const name = isQuoted ? unquote(lexer.word()) : lexer.word();
	const nameRange = isQuoted ? {
		start: start + 1,
		end: end - 1
	} : {
		start,
		end
	};
	reader.advance();
	const op = matchOperator(lexer.kind);
	if (op === void 0) {
		if (!isQuoted) return reader.fail(anOperator) !== void 0;
		matchers.push({
			start,
			end,
			name: "__name__",
			op: "=",
			value: name,
			nameRange,
			valueRange: nameRange,
			isImplied: true
		});
		return true;
	}
	reader.advance();
	if (lexer.kind !== T.string) return reader.fail(aString) !== void 0;
	const value = unquote(lexer.word());
	const last = lexer.end;
	const valueRange = {
		start: lexer.start + 1,
		end: last - 1
	};
	if (op === "=~" || op === "!~") judge(reader, {
		value,
		valueRange,
		at: start
	});
	matchers.push({
		start,
		end: last,
		name,
		op,
		value,
		nameRange,
		valueRange,
		isImplied: false
	});
	reader.advance();
	return true;
}
function judge(reader, matcher) {
	const verdict = judgeRegexp(matcher.value);
	if (typeof verdict === "object") reader.add({
		...matcher.valueRange,
		message: verdict.error,
		at: matcher.at
	});
}
function matchOperator(kind) {
	switch (kind) {
		case T.equal: return "=";
		case T.notEqual: return "!=";
		case T.equalRegex: return "=~";
		case T.notEqualRegex: return "!~";
	}
}

// src/promql/parse/duration.ts
/** Reads arithmetic on durations whose operators bind at least as strongly as `least`; undefined when something did not fit. */
function readDurationExpr(reader, least) {
	if (reader.depth >= 750) return reader.failDeep();
	reader.depth++;
	const left = readDurationOperand(reader);
	const expr = left === void 0 ? void 0 : readDurationTail(reader, left, least);
	reader.depth--;
	return expr;
}
/** Reads the operators that follow, and what they stand before. */
function readDurationTail(reader, first, least) {
	const lexer = reader.lexer;
	let left = first;
	for (let length = 0;; length++) {
		const kind = lexer.kind;
		const op = operators$1[kind];
		const strength = precedence[kind];
		if (op === void 0 || strength < least) return left;
		if (length >= 750) return reader.failDeep();
		const { start, end } = lexer;
		reader.advance();
		const right = readDurationExpr(reader, kind === T.pow ? strength : strength + 1);
		if (right === void 0) return void 0;
		if (right.kind === "literal" && right.seconds === 0 && (op === "/" || op === "%")) reader.report(start, end, op === "/" ? "division by zero" : "modulo by zero");
		left = {
			kind: "binary",
			start: left.start,
			end: right.end,
			op,
			left,
			right
		};
	}
}
/** Reads a number or a duration in its place in such arithmetic; the token stays the current one. */
function readDurationLiteral(reader) {
	return inBounds(reader, readUnsigned(reader));
}
/** As readDurationLiteral, for a number after a sign: bounds are those of both together. */
function readUnsigned(reader) {
	const { start, end, value, isDuration } = readLiteral(reader);
	return {
		kind: "literal",
		start,
		end,
		seconds: value,
		isDuration
	};
}
/** Puts a sign before a duration; of a literal it makes another one, and a `+` before anything else says nothing. */
function signed$1(reader, sign, expr) {
	const { start, op } = sign;
	if (expr.kind !== "literal") return op === "+" ? {
		...expr,
		start
	} : {
		kind: "unary",
		start,
		end: expr.end,
		op,
		expr
	};
	return inBounds(reader, {
		...expr,
		start,
		seconds: op === "-" ? -expr.seconds : expr.seconds
	});
}
/** Reads `step()`, `range()`, `min_of(a, b)` and `max_of(a, b)`; the closing parenthesis stays the current token. */
function readDurationCall(reader) {
	const lexer = reader.lexer;
	const { start, kind } = lexer;
	reader.advance();
	if (lexer.kind !== T.leftParen) return reader.fail();
	reader.advance();
	const args = [];
	if (kind === T.maxOf || kind === T.minOf) {
		const first = readDurationExpr(reader, 1);
		if (first === void 0) return void 0;
		if (lexer.kind !== T.comma) return reader.fail();
		reader.advance();
		const second = readDurationExpr(reader, 1);
		if (second === void 0) return void 0;
		args.push(first, second);
	}
	if (lexer.kind !== T.rightParen) return reader.fail();
	return {
		kind: "call",
		start,
		end: lexer.end,
		name: callNames[kind],
		args
	};
}
/** Reads `(…)`; the closing parenthesis stays the current token. */
function readDurationParen(reader) {
	const lexer = reader.lexer;
	const { start } = lexer;
	reader.advance();
	const expr = readDurationExpr(reader, 1);
	if (expr === void 0) return void 0;
	if (lexer.kind !== T.rightParen) return reader.fail();
	return {
		kind: "paren",
		start,
		end: lexer.end,
		expr
	};
}
/** What Go on amd64 makes of a number of nanoseconds that 64 bits do not hold. */
const lowestMs = -(2 ** 63) / 1e6;
/** A duration as the tree holds it, with its length where the text alone tells it. */
function durationOf(expr) {
	const { start, end } = expr;
	if (expr.kind === "literal") return {
		start,
		end,
		ms: milliseconds$1(expr.seconds)
	};
	const seconds = secondsOf$2(expr);
	return seconds === void 0 ? {
		start,
		end,
		expr
	} : {
		start,
		end,
		ms: milliseconds$1(seconds),
		expr
	};
}
function readDurationOperand(reader) {
	const { kind, start } = reader.lexer;
	switch (kind) {
		case T.number:
		case T.duration: {
			const literal = readDurationLiteral(reader);
			reader.advance();
			return literal;
		}
		case T.add:
		case T.sub: {
			reader.advance();
			const expr = readDurationExpr(reader, precedence[T.pow]);
			return expr === void 0 ? void 0 : signed$1(reader, {
				start,
				op: kind === T.sub ? "-" : "+"
			}, expr);
		}
		case T.step:
		case T.range:
		case T.maxOf:
		case T.minOf: {
			const call = readDurationCall(reader);
			if (call !== void 0) reader.advance();
			return call;
		}
		case T.leftParen: {
			const paren = readDurationParen(reader);
			if (paren !== void 0) reader.advance();
			return paren;
		}
	}
	return reader.fail();
}
const operators$1 = {
	[T.add]: "+",
	[T.sub]: "-",
	[T.mul]: "*",
	[T.div]: "/",
	[T.mod]: "%",
	[T.pow]: "^"
};
const callNames = {
	[T.step]: "step",
	[T.range]: "range",
	[T.maxOf]: "max_of",
	[T.minOf]: "min_of"
};
/** Go keeps durations in 64 bits of nanoseconds. */
function inBounds(reader, literal) {
	if (!(Math.abs(literal.seconds) > 2 ** 63 / 1e9)) return literal;
	reader.report(literal.start, literal.end, "duration out of range");
	return {
		...literal,
		seconds: 0
	};
}
/** Whole nanoseconds, rounded half away from zero as Go does, as milliseconds. */
function milliseconds$1(seconds) {
	const nanoseconds = seconds * 1e9;
	if (!(Math.abs(nanoseconds) < 2 ** 63)) return lowestMs;
	if (Math.abs(nanoseconds) > Number.MAX_SAFE_INTEGER) return wholeMs(nanoseconds);
	return (nanoseconds < 0 ? -Math.round(-nanoseconds) : Math.round(nanoseconds)) / 1e6;
}
/** The value that the engine calculates; undefined where it depends on the query. */
function secondsOf$2(expr) {
	switch (expr.kind) {
		case "literal": return expr.seconds;
		case "paren": return secondsOf$2(expr.expr);
		case "unary": {
			const value = secondsOf$2(expr.expr);
			return value === void 0 || expr.op === "+" ? value : -value;
		}
		case "call": {
			if (expr.name === "step" || expr.name === "range") return void 0;
			const [left, right] = expr.args.map(secondsOf$2);
			if (left === void 0 || right === void 0) return void 0;
			return expr.name === "max_of" ? Math.max(left, right) : Math.min(left, right);
		}
		case "binary": {
			const left = secondsOf$2(expr.left);
			const right = secondsOf$2(expr.right);
			return left === void 0 || right === void 0 ? void 0 : calculate(expr.op, left, right);
		}
	}
}
function calculate(op, left, right) {
	switch (op) {
		case "+": return left + right;
		case "-": return left - right;
		case "*": return left * right;
		case "/": return left / right;
		case "%": return left % right;
		case "^": return left ** right;
	}
}

// src/promql/parse/offset.ts
/**
* Reads what stands after `offset` and goes past it. A number, a call, or one with a sign before it, ends there: `x offset 5m * 2` is `(x offset 5m) * 2`.
* After a parenthesis without a sign, or after two signs, operators belong to the offset, a quirk of upstream's grammar (offset_duration_expr).
* `use` is called where upstream applies the offset: before the following token is read, unless an operator could follow.
*/
function readOffset(reader, use) {
	const { start, kind } = reader.lexer;
	if (kind !== T.add && kind !== T.sub) return kind === T.leftParen ? finishOpen(reader, readParen$1(reader), use) : finish(reader, readClosed(reader, readDurationLiteral), use);
	const sign = {
		start,
		op: kind === T.sub ? "-" : "+"
	};
	reader.advance();
	const following = reader.lexer.kind;
	if (following === T.add || following === T.sub) {
		const expr = readDurationExpr(reader, precedence[T.pow]);
		return finishOpen(reader, expr === void 0 ? void 0 : signed$1(reader, sign, expr), use);
	}
	const expr = following === T.leftParen ? readDurationParen(reader) : readClosed(reader, readUnsigned);
	if (expr?.kind === "call") return finish(reader, {
		kind: "unary",
		start,
		end: expr.end,
		op: sign.op,
		expr
	}, use);
	return finish(reader, expr === void 0 ? void 0 : signed$1(reader, sign, expr), use);
}
function finish(reader, expr, use) {
	if (expr === void 0) return false;
	use(durationOf(expr));
	reader.advance();
	return true;
}
function finishOpen(reader, first, use) {
	const expr = first === void 0 ? void 0 : readDurationTail(reader, first, 1);
	if (expr === void 0) return false;
	use(durationOf(expr));
	return true;
}
/** A number or a call; its last token stays the current one. */
function readClosed(reader, readNumber) {
	switch (reader.lexer.kind) {
		case T.number:
		case T.duration: return readNumber(reader);
		case T.step:
		case T.range:
		case T.maxOf:
		case T.minOf: return readDurationCall(reader);
	}
	return reader.fail();
}
function readParen$1(reader) {
	const paren = readDurationParen(reader);
	if (paren !== void 0) reader.advance();
	return paren;
}

// src/promql/parse/time.ts
/** Reads what follows an expression and binds more than any operator: `[…]`, `offset`, `@`, `anchored`, `smoothed`. */
function readPostfix(reader, expr) {
	let left = expr;
	while (left !== void 0) switch (reader.lexer.kind) {
		case T.leftBracket:
			left = readBracket(reader, left);
			break;
		case T.offset:
			left = readShift(reader, left);
			break;
		case T.at:
			left = readAt(reader, left);
			break;
		case T.anchored:
		case T.smoothed:
			extend(reader, left, reader.lexer.kind === T.anchored ? "anchored" : "smoothed");
			reader.advance();
			break;
		default: return left;
	}
}
const inRange = {
	where: "subquery or range selector",
	expected: "number, duration, step(), or range()"
};
const afterRange = {
	where: "subquery or range",
	expected: "\":\" or \"]\""
};
const inStep = {
	where: "subquery selector",
	expected: "number, duration, step(), range(), or \"]\""
};
const afterStep = {
	where: "subquery selector",
	expected: "\"]\""
};
const inOffset = {
	where: "offset",
	expected: "number, duration, step(), or range()"
};
const inAt = {
	where: "@",
	expected: "timestamp"
};
function readBracket(reader, expr) {
	const lexer = reader.lexer;
	const { height, context } = reader;
	const open = lexer.start;
	reader.context = inRange;
	reader.advance();
	const range = readPositive(reader);
	if (range === void 0) return void 0;
	let step;
	const isSubquery = lexer.kind === T.colon;
	if (isSubquery) {
		reader.context = inStep;
		reader.advance();
		if (lexer.kind !== T.rightBracket) {
			step = readPositive(reader);
			if (step === void 0) return void 0;
			if (lexer.kind !== T.rightBracket) return reader.fail(afterStep);
		}
	} else if (lexer.kind !== T.rightBracket) return reader.fail(afterRange);
	reader.context = context;
	reader.height = height;
	const end = lexer.end;
	const { start } = expr;
	let selected = expr;
	if (isSubquery) {
		if (!reader.grow(height)) return void 0;
		selected = {
			kind: "subquery",
			start,
			end,
			expr,
			range,
			...step === void 0 ? void 0 : { step }
		};
	} else if (expr.kind === "selector") {
		const message = whyNoRange(expr);
		if (message !== void 0) reader.report(open, end, message);
		selected = {
			kind: "matrix",
			start,
			end,
			selector: expr,
			range
		};
	} else reader.report(open, end, "ranges only allowed for vector selectors");
	reader.advance();
	return selected;
}
function whyNoRange(selector) {
	if (isSet(selector.offset)) return "no offset modifiers allowed before range";
	return selector.at === void 0 ? void 0 : "no @ modifiers allowed before range";
}
/** Upstream takes an offset of zero for none. */
function isSet(offset) {
	return offset !== void 0 && (offset.expr !== void 0 || offset.ms !== 0);
}
function readPositive(reader) {
	const expr = readDurationExpr(reader, 1);
	if (expr === void 0) return void 0;
	if (expr.kind === "literal" && expr.seconds <= 0) reader.report(expr.start, expr.end, "duration must be greater than 0");
	return durationOf(expr);
}
function readShift(reader, expr) {
	const { context } = reader;
	const { start } = reader.lexer;
	reader.context = inOffset;
	reader.advance();
	if (!readOffset(reader, (offset) => shift(reader, {
		expr,
		offset,
		start
	}))) return void 0;
	reader.context = context;
	return expr;
}
function shift(reader, found) {
	const { expr, offset, start } = found;
	const target = shiftable(expr);
	const refuse = (message) => reader.add({
		start,
		end: offset.end,
		message,
		at: expr.start
	});
	if (target === void 0) {
		refuse(`offset modifier must be preceded by ${whatCanBeShifted}`);
		return;
	}
	if (isSet(target.offset)) refuse("offset may not be set multiple times");
	else target.offset = offset;
	expr.end = offset.end;
}
/** What a modifier of time belongs to: of a range selector it is the selector. */
function shiftable(expr) {
	if (expr.kind === "matrix") return expr.selector;
	return expr.kind === "selector" || expr.kind === "subquery" ? expr : void 0;
}
const whatCanBeShifted = "an instant vector selector or range vector selector or a subquery";
function readAt(reader, expr) {
	const lexer = reader.lexer;
	const { context } = reader;
	const { start } = lexer;
	reader.context = inAt;
	reader.advance();
	const { kind } = lexer;
	if (kind === T.start || kind === T.end) {
		reader.advance();
		if (lexer.kind !== T.leftParen) return reader.fail();
		reader.advance();
		if (lexer.kind !== T.rightParen) return reader.fail();
		pin(reader, expr, {
			kind: kind === T.start ? "start" : "end",
			start,
			end: lexer.end
		});
	} else {
		const isNegative = kind === T.sub;
		if (isNegative || kind === T.add) reader.advance();
		if (lexer.kind !== T.number && lexer.kind !== T.duration) return reader.fail();
		const { value } = readLiteral(reader);
		const seconds = isNegative ? -value : value;
		if (!(Math.abs(seconds) < 2 ** 63)) {
			const message = `timestamp out of bounds for @ modifier: ${formatFixed(seconds, 6)}`;
			reader.add({
				start,
				end: lexer.end,
				message,
				at: expr.start
			});
		}
		pin(reader, expr, {
			kind: "time",
			ms: milliseconds(seconds),
			start,
			end: lexer.end
		});
	}
	reader.context = context;
	reader.advance();
	return expr;
}
function pin(reader, expr, at) {
	const target = shiftable(expr);
	const refuse = (message) => reader.add({
		start: at.start,
		end: at.end,
		message,
		at: expr.start
	});
	if (target === void 0) {
		refuse(`@ modifier must be preceded by ${whatCanBeShifted}`);
		return;
	}
	if (target.at !== void 0) {
		refuse("@ <timestamp> may not be set multiple times");
		return;
	}
	target.at = at;
	expr.end = at.end;
}
/** Rounds as Go does, half away from zero; what 64 bits do not hold becomes the lowest number, as on amd64. */
function milliseconds(seconds) {
	const ms = seconds * 1e3;
	const rounded = ms < 0 ? -Math.round(-ms) : Math.round(ms);
	return Math.abs(rounded) < 2 ** 63 ? rounded + 0 : -(2 ** 63);
}
function extend(reader, expr, extension) {
	const { start, end } = reader.lexer;
	const message = whyNotExtended(expr, extension);
	if (message !== void 0) reader.add({
		start,
		end,
		message,
		at: expr.start
	});
	if (expr.kind !== "selector" && expr.kind !== "matrix") return;
	const selector = expr.kind === "matrix" ? expr.selector : expr;
	selector.extension = extension;
	expr.end = end;
}
function whyNotExtended(expr, extension) {
	if (expr.kind === "subquery") return `${extension} modifier is not supported for subqueries`;
	if (expr.kind !== "selector" && expr.kind !== "matrix") return `${extension} modifier not implemented`;
	const written = expr.kind === "matrix" ? expr.selector.extension : expr.extension;
	if (written === void 0 || written === extension) return void 0;
	return "anchored and smoothed modifiers cannot be used together";
}

// src/promql/parse/expression.ts
/** Reads an expression whose operators bind at least as strongly as `least`; undefined when something did not fit. */
function readExpression(reader, least) {
	if (reader.depth >= 750) return reader.failDeep();
	reader.depth++;
	let left = readPrefix(reader);
	while (left !== void 0) {
		const strength = precedence[reader.lexer.kind];
		if (strength === 0 || strength < least) break;
		left = readBinary(reader, left, strength);
	}
	reader.depth--;
	return left;
}
/** Reads a number or a duration and says what is wrong with it; the token stays the current one. */
function readLiteral(reader) {
	const { kind, start, end } = reader.lexer;
	const isDuration = kind === T.duration;
	const word = reader.lexer.word();
	const read = isDuration ? readDuration$1(word) : readNumber$2(word);
	if (typeof read === "string") {
		reader.report(start, end, read);
		return {
			kind: "number",
			start,
			end,
			value: 0,
			isDuration
		};
	}
	return {
		kind: "number",
		start,
		end,
		value: isDuration ? secondsOf$1(read) : read,
		isDuration
	};
}
/** Go's time.Duration.Seconds, which adds whole seconds and a fraction. */
function secondsOf$1(ms) {
	return Math.floor(ms / 1e3) + ms % 1e3 * 1e6 / 1e9;
}
function readPrefix(reader) {
	const lexer = reader.lexer;
	const { kind, start, end } = lexer;
	reader.height = 1;
	switch (kind) {
		case T.number:
		case T.duration: {
			const literal = readLiteral(reader);
			reader.advance();
			return readPostfix(reader, literal);
		}
		case T.string: {
			const value = unquote(lexer.word());
			reader.advance();
			return readPostfix(reader, {
				kind: "string",
				start,
				end,
				value
			});
		}
		case T.leftBrace: return readPostfix(reader, readSelector(reader, start, start));
		case T.leftParen: return readParen(reader);
		case T.add:
		case T.sub: return readUnary(reader);
	}
	if (namesMetric[kind] === 0) return reader.fail();
	reader.advance();
	const following = lexer.kind;
	if (following === T.leftParen) {
		if (kind === T.identifier || kind >= T.start) return readPostfix(reader, readCall(reader, start, end));
		if (isAggregator(kind)) return readPostfix(reader, readAggregation(reader, start, end));
	} else if ((following === T.by || following === T.without) && isAggregator(kind)) return readPostfix(reader, readAggregation(reader, start, end));
	return readPostfix(reader, readSelector(reader, start, end));
}
function readParen(reader) {
	const start = reader.lexer.start;
	reader.advance();
	const expr = readExpression(reader, 1);
	if (expr === void 0) return void 0;
	if (reader.lexer.kind !== T.rightParen) return reader.fail();
	const end = reader.lexer.end;
	if (!reader.grow(reader.height)) return void 0;
	reader.advance();
	return readPostfix(reader, {
		kind: "paren",
		start,
		end,
		expr
	});
}
/** A sign binds as strongly as `*`, so less than `^`: `-1^2` is `-(1^2)`. */
function readUnary(reader) {
	const start = reader.lexer.start;
	const op = reader.lexer.kind === T.sub ? "-" : "+";
	reader.advance();
	const expr = readExpression(reader, precedence[T.pow]);
	if (expr === void 0) return void 0;
	if (expr.kind === "number") return {
		...expr,
		start,
		value: op === "-" ? -expr.value : expr.value
	};
	if (!reader.grow(reader.height)) return void 0;
	return {
		kind: "unary",
		start,
		end: expr.end,
		op,
		expr
	};
}
function readBinary(reader, left, strength) {
	const lexer = reader.lexer;
	const kind = lexer.kind;
	const opRange = {
		start: lexer.start,
		end: lexer.end
	};
	const leftHeight = reader.height;
	reader.advance();
	const modifiers = readModifiers(reader);
	if (modifiers === void 0) return void 0;
	const right = readExpression(reader, kind === T.pow ? strength : strength + 1);
	if (right === void 0) return void 0;
	const { matching, returnBool } = modifiers;
	if (matching !== void 0 && !reader.features.fillModifiers && hasFill(matching)) reader.add({
		...opRange,
		message: "binop fill modifiers are experimental and not enabled",
		at: left.start
	});
	if (!reader.grow(leftHeight > reader.height ? leftHeight : reader.height)) return void 0;
	const op = operators[kind];
	const binary = {
		kind: "binary",
		start: left.start,
		end: right.end,
		op,
		opRange,
		left,
		right,
		returnBool
	};
	return matching === void 0 ? binary : {
		...binary,
		matching
	};
}
function hasFill(matching) {
	return matching.fillLeft !== void 0 || matching.fillRight !== void 0;
}
const operators = {
	[T.add]: "+",
	[T.sub]: "-",
	[T.mul]: "*",
	[T.div]: "/",
	[T.mod]: "%",
	[T.pow]: "^",
	[T.equals]: "==",
	[T.notEqual]: "!=",
	[T.lessEqual]: "<=",
	[T.less]: "<",
	[T.greaterEqual]: ">=",
	[T.greater]: ">",
	[T.trimUpper]: "</",
	[T.trimLower]: ">/",
	[T.and]: "and",
	[T.or]: "or",
	[T.unless]: "unless",
	[T.atan2]: "atan2"
};

// src/promql/parse.ts
/** What Prometheus reads when no feature is switched on. */
const plainFeatures = {
	experimentalFunctions: false,
	fillModifiers: false,
	unquotedUtf8Names: false
};
/**
* Reads a PromQL expression and checks its types (prometheus promql/parser ParseExpr). Never fails: the first problem is the one that Prometheus
* reports, word for word; after it come more, as far as the text can be followed.
*/
function parseExpr(text, features = plainFeatures) {
	const reader = new Reader(text, features);
	const expr = readWhole(reader);
	if (expr !== void 0 && !reader.isBroken) checkTypes(expr, reader);
	return {
		expr,
		problems: reader.problems
	};
}
/** Reads a selector alone, as `match[]` has it (prometheus promql/parser ParseMetricSelector). */
function parseMetricSelector(text, features = plainFeatures) {
	const reader = new Reader(text, features);
	const { kind, start, end } = reader.lexer;
	if (kind === T.leftBrace) return finished(reader, readSelector(reader, start, start)?.matchers);
	if (namesMetric[kind] === 0) return finished(reader, reader.fail());
	reader.advance();
	return finished(reader, readSelector(reader, start, end)?.matchers);
}
function finished(reader, matchers) {
	if (matchers !== void 0 && reader.lexer.kind !== T.eof) reader.fail();
	return {
		matchers,
		problems: reader.problems
	};
}
function readWhole(reader) {
	const lexer = reader.lexer;
	if (lexer.kind === T.eof) {
		reader.add({
			start: 0,
			end: lexer.text.length,
			message: "no expression found in input",
			at: 0
		});
		return;
	}
	const expr = readExpression(reader, 1);
	if (expr !== void 0 && lexer.kind !== T.eof) reader.fail();
	return expr;
}

// src/yaml/decodedSource.ts
/**
* What a base64 text holds, such as a value in the `data` of a Secret, with each character's place in the four letters that encode it.
* Undefined when it is no base64 (Go encoding/base64.StdEncoding, which skips line breaks). A byte that is no UTF-8 becomes U+DC00 plus the byte.
*/
function decodedSource(source) {
	const { text: encoded } = source;
	const compact = /[\r\n]/.test(encoded) ? encoded.replace(/[\r\n]/g, "") : encoded;
	if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return void 0;
	const text = decodeBytes(Uint8Array.from(atob(compact), (character) => character.charCodeAt(0)));
	return mappedSource({
		from: source,
		text,
		pieces: () => piecesOf(text, encoded)
	});
}
/** Bytes as UTF-8; a byte that is none becomes U+DC00 plus the byte. */
function decodeBytes(bytes) {
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	if (!text.includes("�")) return text;
	let decoded = "";
	for (let index = 0; index < bytes.length;) {
		const width = widthAt(bytes, index);
		if (width === 0) decoded += String.fromCharCode(56320 + (bytes[index] ?? 0));
		else decoded += new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(index, index + width));
		index += Math.max(1, width);
	}
	return decoded;
}
/** How many bytes the character at an index has; 0 when it is no UTF-8. */
function widthAt(bytes, index) {
	const first = bytes[index] ?? 0;
	if (first < 128) return 1;
	const width = first >= 194 && first <= 223 ? 2 : first >> 4 === 14 ? 3 : first >= 240 && first <= 244 ? 4 : 0;
	if (width === 0) return 0;
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(index, index + width));
		return index + width <= bytes.length ? width : 0;
	} catch {
		return 0;
	}
}
/** One piece for each character: the four letters, or the eight, that hold its bytes. */
function piecesOf(text, encoded) {
	const letters = [];
	for (let index = 0; index < encoded.length; index++) if (!/[\r\n]/.test(encoded[index] ?? "")) letters.push(index);
	const pieces = [];
	let byte = 0;
	for (const character of text) {
		const width = byteWidth(character.codePointAt(0) ?? 0);
		const first = Math.floor(byte / 3) * 4;
		const last = Math.floor((byte + width - 1) / 3) * 4 + 3;
		pieces.push({
			text: character,
			start: letters[first] ?? 0,
			end: (letters[last] ?? encoded.length - 1) + 1,
			isSame: false
		});
		byte += width;
	}
	if (pieces.length === 0) pieces.push({
		text: "",
		start: 0,
		end: encoded.length,
		isSame: false
	});
	return pieces;
}
function byteWidth(code) {
	if (code < 128 || code >= 56448 && code <= 56575) return 1;
	return code < 2048 ? 2 : code < 65536 ? 3 : 4;
}

// src/yaml/reading.ts
/** A reading under way: collects what is wrong in the order in which Go would meet it. */
var Reading = class {
	dialect;
	ignoreUnknownFields;
	nodes = /* @__PURE__ */ new WeakMap();
	#id;
	#typeErrors = [];
	#others = [];
	#abort;
	#mutes = 0;
	constructor(options) {
		this.dialect = options.dialect;
		this.ignoreUnknownFields = options.ignoreUnknownFields ?? false;
		this.#id = options.id;
	}
	/** Grows with every problem: equal before and after means that nothing was found between. */
	get problemCount() {
		return this.#typeErrors.length + this.#others.length + (this.#abort === void 0 ? 0 : 1);
	}
	/** The first error that ends Go's reading, then everything else; without one, the errors of types, told together. */
	problems() {
		const upstream = `yaml: unmarshal errors:\n  ${this.#typeErrors.filter(({ isHeard }) => isHeard).map(({ text }) => text).join("\n  ")}`;
		let isTold = this.#abort !== void 0;
		const types = this.#typeErrors.map(({ finding, isHeard }) => {
			if (isTold || !isHeard) return finding;
			isTold = true;
			return {
				...finding,
				upstream
			};
		});
		types.sort((left, right) => Number(right.upstream !== void 0) - Number(left.upstream !== void 0));
		return [
			...this.#abort ? [this.#abort] : [],
			...types,
			...this.#others
		];
	}
	/** What `body` finds is not in Go's list of errors: Go does not come there. */
	unheard(body) {
		this.#mutes++;
		try {
			return body();
		} finally {
			this.#mutes--;
		}
	}
	/** A value of another type than the one wanted (go-yaml decoder.terror). */
	wrongType(node, schema, resolved) {
		const tag = tagOf(node, resolved, this.dialect);
		const shown = tag === "!!seq" || tag === "!!map" ? "" : ` \`${cut(node.kind === "scalar" ? node.text : "")}\``;
		this.typeError(node, `cannot unmarshal ${tag}${shown} into ${schema.goType}`, { message: `${describe(node, resolved)} stands where ${schema.wants} is wanted` });
		return failed;
	}
	/** An error that go-yaml collects and tells at the end. */
	typeError(node, text, words) {
		this.#typeErrors.push({
			text: `line ${node.line}: ${text}`,
			isHeard: this.#mutes === 0,
			finding: {
				id: this.#id,
				severity: "error",
				span: node.span,
				...words
			}
		});
	}
	/** An error that ends Go's reading; we go on. */
	abort(upstream, refusal) {
		const { span, id = this.#id, message = upstream, why, help } = refusal;
		const finding = {
			id,
			severity: "error",
			span,
			message,
			...why && { why },
			...help && { help }
		};
		if (this.#abort === void 0 && this.#mutes === 0) this.#abort = {
			...finding,
			upstream
		};
		else this.#others.push(finding);
		return failed;
	}
	/** Something that upstream does not see. */
	report(finding) {
		this.#others.push(finding);
	}
	/** What a scalar is; a tag that contradicts its text ends Go's reading. */
	resolve(node) {
		const resolved = resolveScalar(node, this.dialect);
		if (resolved === void 0) {
			const found = resolvePlain(node.text, this.dialect).tag;
			this.abort(`yaml: cannot decode ${found} \`${node.text}\` as a ${node.tag}`, {
				span: node.span,
				message: `\`${node.text}\` is not what its tag \`${node.tag}\` says`,
				help: "Remove the tag or correct the value."
			});
			return;
		}
		return resolved.tag === "!!binary" ? this.#decodeBinary(node, resolved) : resolved;
	}
	/** Whether go-yaml takes a node for null before it asks the type, so that no UnmarshalYAML is called. */
	isNull(node) {
		if (node.kind !== "scalar") return false;
		if (node.tag !== void 0) return node.tag === "!!null";
		if (node.text === "") return node.style === "plain";
		if (this.dialect === "v2") return node.text === "null" || node.text === "~";
		return node.style === "plain" && resolvePlain(node.text, "v3").value === null;
	}
	at(node) {
		return {
			node,
			refuse: (upstream, refusal = {}) => this.abort(upstream, {
				span: refusalSpan(node, refusal),
				...refusal
			}),
			report: ({ path, ...finding }) => this.report({
				...finding,
				span: spanAtPath(node, path ?? [])
			}),
			has: (...path) => nodeAt(node, path) !== void 0,
			spanOf: (...path) => spanAtPath(node, path)
		};
	}
	#decodeBinary(node, resolved) {
		const compact = String(resolved.value).replace(/[\r\n]/g, "");
		if (/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(compact)) return {
			tag: "!!binary",
			value: decodeBytes(Uint8Array.from(atob(compact), (one) => one.charCodeAt(0)))
		};
		this.abort("yaml: !!binary value contains invalid base64 data", { span: node.span });
	}
};
function refusalSpan(node, { path = [], onKey }) {
	const parent = onKey && path.length > 0 ? nodeAt(node, path.slice(0, -1)) : void 0;
	return (parent && entryOf(parent, String(path.at(-1)))?.key)?.span ?? spanAtPath(node, path);
}
function tagOf(node, resolved, dialect) {
	if (node.kind === "scalar") return node.tag !== void 0 && node.tag !== "!" ? node.tag : resolved?.tag ?? "!!str";
	const own = node.kind === "map" ? "!!map" : "!!seq";
	return dialect === "v3" && node.tag !== void 0 && node.tag !== "!" ? node.tag : own;
}
function describe(node, resolved) {
	if (node.kind === "map") return "a map";
	if (node.kind === "sequence") return "a list";
	const shown = node.text.length > 40 ? `${node.text.slice(0, 37)}…` : node.text;
	switch (resolved?.tag) {
		case "!!bool": return `the boolean \`${shown}\``;
		case "!!int":
		case "!!float": return `the number \`${shown}\``;
		case "!!null": return "nothing";
		default: return `the text \`${shown}\``;
	}
}
/** Go cuts after ten bytes. */
function cut(text) {
	if (text.length <= 10 && !/[^\0-\x7f]/.test(text)) return text;
	const bytes = new TextEncoder().encode(text);
	return bytes.length > 10 ? `${new TextDecoder().decode(bytes.subarray(0, 7))}...` : text;
}

// src/yaml/decode.ts
/** See `Schema.read`. */
const failed = Symbol("failed");
/** Reads a document into a value of a schema, as go-yaml's UnmarshalStrict (v2) and Decoder.KnownFields (v3) do. Never throws. */
function decode(schema, root, options) {
	const reading = new Reading(options);
	let value = schema.zero();
	if (root !== void 0) {
		const read = schema.read(reading, root, value);
		if (read !== failed) value = read;
	}
	return {
		value,
		problems: reading.problems(),
		nodeOf: (part) => reading.nodes.get(part),
		spanOf: (part, ...path) => {
			const node = reading.nodes.get(part);
			return node && spanAtPath(node, path);
		}
	};
}

// src/rules/duration.ts
/** Reads a Prometheus duration such as `1m30s` into milliseconds (prometheus/common model.ParseDuration); undefined when it is none. */
function parseDuration(text) {
	const read = readDuration(text);
	return typeof read === "number" ? read : void 0;
}
/** Reads a Prometheus duration into milliseconds, or gives the text of upstream's error (prometheus/common model.ParseDuration). */
function readDuration(text) {
	if (text === "0") return 0;
	if (text === "") return { problem: "empty duration string" };
	const invalid = { problem: `not a valid duration string: ${goQuote(text)}` };
	let total = 0n;
	let last = 0;
	for (let index = 0; index < text.length;) {
		const digits = stretch(text, index, true);
		const unit = stretch(text, index + digits.length, false);
		if (digits === "" || digits.length > 100 || BigInt(digits) >= 1n << 64n || unit === "") return invalid;
		const position = units$1.indexOf(unit) + 1;
		if (position === 0) return { problem: `unknown unit ${goQuote(unit)} in duration ${goQuote(text)}` };
		if (position <= last) return invalid;
		last = position;
		total += BigInt(digits) * BigInt(unitsMs[position - 1] ?? 0);
		if (total > longestMs) return { problem: "duration out of range" };
		index += digits.length + unit.length;
	}
	return Number(total);
}
/** The digits, or what is no digit, from an index on. */
function stretch(text, from, wantsDigits) {
	let end = from;
	while (end < text.length && isDigit(text.charCodeAt(end)) === wantsDigits) end++;
	return text.slice(from, end);
}
function isDigit(code) {
	return code >= 48 && code <= 57;
}
const units$1 = [
	"y",
	"w",
	"d",
	"h",
	"m",
	"s",
	"ms"
];
const longestMs = ((1n << 63n) - 1n) / 1000000n;
const day = 864e5;
const unitsMs = [
	365 * day,
	7 * day,
	day,
	36e5,
	6e4,
	1e3,
	1
];
/** Writes milliseconds as Prometheus does: `90s` is `1m30s`, `0` is `0s`; years and weeks only when nothing else is left. */
function formatDuration(ms) {
	if (ms === 0) return "0s";
	let rest = ms;
	let text = "";
	const take = (unit, unitMs, exact) => {
		if (exact && rest % unitMs !== 0) return;
		const count = Math.floor(rest / unitMs);
		if (count > 0) text += `${count}${unit}`;
		rest -= count * unitMs;
	};
	take("y", 365 * day, true);
	take("w", 7 * day, true);
	take("d", day, false);
	take("h", 36e5, false);
	take("m", 6e4, false);
	take("s", 1e3, false);
	take("ms", 1, false);
	return text;
}

// src/rules/file/fields.ts
/** Numbers the names of fields. */
function fieldNames(names) {
	return new Map(names.map((name, index) => [name, index]));
}
/** The entries of a map by the index of their field; what is written twice, merged or unknown is not regular. */
function fieldsOf$1(node, names, look) {
	const fields = new Array(names.size).fill(void 0);
	collectFields(node, {
		names,
		look,
		fields
	});
	return fields;
}
function collectFields(node, collection) {
	const { names, look, fields } = collection;
	let merge;
	let unknown;
	for (const entry of node.entries) {
		const { key } = entry;
		const index = key.kind === "scalar" ? names.get(key.text) : void 0;
		if (index === void 0) {
			if (isMerge(key)) merge = entry;
			unknown ??= /* @__PURE__ */ new Set();
			if (!look.ignoresUnknownFields || merge !== void 0 || !isPlainKey(key, unknown)) look.isRegular = false;
		} else if (fields[index] !== void 0 || key.tag !== void 0) look.isRegular = false;
		else fields[index] = entry;
	}
	if (merge === void 0) return;
	const merged = merge.value.kind === "sequence" ? merge.value.items : [merge.value];
	for (const one of merged) if (one.kind === "map" && one !== node) collectFields(one, collection);
}
/** A key that is passed over must still be one, and stand there once. */
function isPlainKey(key, seen) {
	if (key.kind !== "scalar" || key.tag !== void 0 || seen.has(key.text)) return false;
	seen.add(key.text);
	return true;
}
/** The text of a string field: nothing for null; undefined, and not regular, for what is no text. */
function textOf$1(entry, look) {
	if (entry === void 0) return void 0;
	const { value } = entry;
	if (value.kind === "scalar" && (value.tag === void 0 || value.tag === "!!str")) return isNull(value) ? "" : value.text;
	look.isRegular = false;
	if (value.kind !== "scalar") return void 0;
	if (value.tag === "!!binary") return decodedSource(value.source())?.text;
	return value.tag === "!!null" ? "" : value.text;
}
/** The maps of a list field; null items are passed over, as Go does. */
function mapsOf(entry, look) {
	if (entry === void 0 || entry.value.kind === "scalar" && isNull(entry.value)) return [];
	if (entry.value.kind !== "sequence") {
		look.isRegular = false;
		return [];
	}
	const maps = [];
	for (const item of entry.value.items) if (item.kind === "map") maps.push(item);
	else if (item.kind !== "scalar" || !isNull(item)) look.isRegular = false;
	return maps;
}
/** The entries of a map of texts. */
function textEntriesOf(entry, look) {
	if (entry === void 0 || entry.value.kind === "scalar" && isNull(entry.value)) return [];
	const found = [];
	if (entry.value.kind === "map") collectTexts(entry.value, {
		found,
		look,
		names: void 0
	});
	else look.isRegular = false;
	return found;
}
function collectTexts(node, collection) {
	const { found, look } = collection;
	for (const { key, value } of node.entries) {
		if (key.kind !== "scalar" || value.kind !== "scalar" || isMerge(key) || isNull(key)) {
			look.isRegular = false;
			continue;
		}
		if (key.tag !== void 0 || value.tag !== void 0) look.isRegular = false;
		if (addName(collection, key.text)) found.push({
			key,
			value
		});
		else look.isRegular = false;
	}
	for (const { key, value } of node.entries) {
		if (!isMerge(key)) continue;
		for (const one of value.kind === "sequence" ? value.items : [value]) if (one.kind === "map" && one !== node) collectTexts(one, collection);
	}
}
/** Whether a name is new. */
function addName(collection, name) {
	const { found } = collection;
	if (collection.names === void 0) {
		if (found.length < 8) return !found.some(({ key }) => key.text === name);
		collection.names = new Set(found.map(({ key }) => key.text));
	}
	if (collection.names.has(name)) return false;
	collection.names.add(name);
	return true;
}
/** The value of a whole number's field; 0 for null. */
function wholeOf(entry, look) {
	if (entry === void 0) return 0;
	const { value } = entry;
	const resolved = value.kind === "scalar" ? resolveScalar(value, "v3") : void 0;
	if (resolved?.value === null) return 0;
	if (resolved?.tag === "!!int" && typeof resolved.value === "number") return resolved.value;
	look.isRegular = false;
	return typeof resolved?.value === "number" ? Math.trunc(resolved.value) : 0;
}
/** The text of a label's or an annotation's value. */
function valueText({ value }) {
	if (value.tag === "!!binary") return decodedSource(value.source())?.text ?? value.text;
	return isNull(value) ? "" : value.text;
}
/** Whether a scalar is null to go-yaml v3. */
function isNull({ style, tag, text }) {
	if (style !== "plain" || text.length > 4) return false;
	return tag === void 0 && (text === "" || text === "~" || text === "null" || text === "Null" || text === "NULL");
}

// src/rules/file/rule.ts
/** A rule whose places are worked out when they are asked for. */
var RuleView = class {
	kind;
	name;
	source;
	expr;
	for;
	keepFiringFor;
	ownLabels;
	annotations;
	#groupLabels;
	#node;
	#nameEntry;
	constructor(parts) {
		this.kind = parts.kind;
		this.name = parts.name;
		this.source = parts.source;
		this.expr = parts.expr;
		if (parts.for !== void 0) this.for = parts.for;
		if (parts.keepFiringFor !== void 0) this.keepFiringFor = parts.keepFiringFor;
		this.ownLabels = parts.ownLabels;
		this.#groupLabels = parts.groupLabels;
		this.annotations = parts.annotations;
		this.#node = parts.node;
		this.#nameEntry = parts.nameEntry;
	}
	get labels() {
		if (this.#groupLabels.length === 0) return this.ownLabels;
		const own = new Set(this.ownLabels.map(({ name }) => name));
		return [...this.ownLabels, ...this.#groupLabels.filter(({ name }) => !own.has(name))];
	}
	get nameSpan() {
		return entrySpan(this.#nameEntry) ?? spanAtPath(this.#node, []);
	}
	get span() {
		return this.#node.span;
	}
};
/** An entry of a map whose places are worked out when they are asked for. */
var EntryView = class {
	name;
	value;
	#key;
	constructor(entry) {
		this.name = entry.key.text;
		this.#key = entry.key;
		this.value = isNull(entry.value) ? emptySource(entry.value) : sourceOf(entry.value);
	}
	get nameSpan() {
		return this.#key.span;
	}
};
/** A duration whose place is worked out when it is asked for. */
var SettingView = class {
	ms;
	#entry;
	constructor(ms, entry) {
		this.ms = ms;
		this.#entry = entry;
	}
	get span() {
		return this.#entry.value.span;
	}
};
/** Where the value of an entry stands; the key for an empty one, a map or a list. */
function entrySpan(entry) {
	if (entry === void 0) return void 0;
	const { key, value } = entry;
	return value.kind === "scalar" && value.start !== value.end ? value.span : key.span;
}
/** The text of a scalar with places; what its tag says is base64 is decoded. */
function sourceOf(value) {
	const source = value.source();
	return value.tag === "!!binary" ? decodedSource(source) ?? source : source;
}
/** No text, at the place of a value that is none. */
function emptySource(value) {
	const { span } = value;
	return {
		file: span.file,
		text: "",
		spanAt: () => span
	};
}

// src/yaml/scalarSchema.ts
const limits = {
	int: [-(2n ** 63n), 2n ** 63n - 1n],
	int32: [-(2n ** 31n), 2n ** 31n - 1n],
	int64: [-(2n ** 63n), 2n ** 63n - 1n],
	uint: [0n, 2n ** 64n - 1n],
	uint64: [0n, 2n ** 64n - 1n],
	uint32: [0n, 2n ** 32n - 1n],
	uint16: [0n, 65535n],
	uint8: [0n, 255n]
};
/** A `string`: takes numbers, booleans and dates as they are spelled. */
const text$1 = scalar("string", "a text", "", ({ tag, value }, node) => tag === "!!binary" ? String(value) : node);
/** A `bool`; v3 takes `yes` and `on` too where a boolean is wanted. */
const bool = scalar("bool", "`true` or `false`", false, ({ value }, _, reading) => {
	if (typeof value === "boolean") return value;
	return (reading.dialect === "v3" && typeof value === "string" ? oldBoolean(value) : void 0) ?? failed;
});
/** A floating-point number. */
const float$1 = scalar("float64", "a number", 0, ({ value }) => typeof value === "number" || typeof value === "bigint" ? Number(value) : failed);
/** A whole number of a Go type, within its limits; beyond 2^53 it is rounded. */
function whole$1(goType) {
	const [low, high] = limits[goType];
	return scalar(goType, low === 0n ? "a whole number that is not negative" : "a whole number", 0, ({ value }) => {
		if (typeof value === "bigint") return value >= low && value <= high ? Number(value) : failed;
		if (typeof value !== "number" || Number.isNaN(value)) return failed;
		const cut = Math.trunc(value);
		return cut >= Number(low) && cut <= Number(high) ? cut : failed;
	});
}
/** An `int`. */
const int = whole$1("int");
/** A type of one's own over another one, such as `type Secret string`; `goType` is what Go prints, often `config.plain`. */
function named$2(goType, schema) {
	return {
		...schema,
		goType
	};
}
function scalar(goType, wants, zero, take) {
	return {
		goType,
		wants,
		zero: () => zero,
		read(reading, node) {
			if (node.kind !== "scalar") return reading.wrongType(node, this);
			const resolved = reading.resolve(node);
			if (resolved === void 0) return failed;
			if (resolved.value === null) return reading.dialect === "v2" ? zero : failed;
			const taken = take(resolved, node.text, reading);
			return taken === failed ? reading.wrongType(node, this, resolved) : taken;
		}
	};
}

// src/yaml/entries.ts
/** Walks a map as go-yaml does: v2 merges where the `<<` stands, v3 after all other keys, and refuses keys that stand twice first. */
function readEntries(reading, node, read) {
	if (reading.dialect === "v2") readEntriesV2(reading, node, read);
	else readEntriesV3(reading, node, {
		read,
		seen: void 0
	});
}
function readEntriesV2(reading, node, read) {
	const given = /* @__PURE__ */ new Set();
	for (const entry of node.entries) {
		if (!isMerge(entry.key)) {
			read(entry, given);
			continue;
		}
		const merged = mergedMaps(reading, entry.value);
		for (const one of merged.reverse()) readEntriesV2(reading, one, read);
	}
}
function readEntriesV3(reading, node, state) {
	const given = /* @__PURE__ */ new Set();
	const readOwn = () => {
		for (const entry of node.entries) {
			if (isMerge(entry.key)) continue;
			const name = entry.key.kind === "scalar" ? entry.key.text : "";
			if (state.seen?.has(name)) continue;
			state.seen?.add(name);
			state.read(entry, given);
		}
	};
	if (refusesKeysTwice(reading, node)) {
		reading.unheard(readOwn);
		return;
	}
	readOwn();
	const merge = node.entries.findLast((entry) => isMerge(entry.key));
	if (merge === void 0) return;
	const own = node.entries.map(({ key }) => key.kind === "scalar" ? key.text : "");
	const seen = state.seen ?? new Set(own);
	for (const one of mergedMaps(reading, merge.value)) readEntriesV3(reading, one, {
		read: state.read,
		seen
	});
}
/** What a merge key brings, in the order of the file. */
function mergedMaps(reading, value) {
	const maps = [];
	for (const merged of value.kind === "sequence" ? value.items : [value]) if (merged.kind === "map") maps.push(merged);
	else reading.abort("yaml: map merge requires map or sequence of maps as the value", {
		span: merged.span,
		message: "only a map or a list of maps can be merged with `<<`"
	});
	return maps;
}
function refusesKeysTwice(reading, node) {
	const lines = /* @__PURE__ */ new Map();
	let isTwice = false;
	for (const { key } of node.entries) {
		const id = key.kind === "scalar" ? key.text : `\0${key.kind}`;
		const first = lines.get(id);
		if (first === void 0) lines.set(id, key);
		else {
			isTwice = true;
			const shown = key.kind === "scalar" ? key.text : "";
			reading.typeError(key, `mapping key ${quote(shown)} already defined at line ${first.line}`, twiceWords(shown, first));
		}
	}
	return isTwice;
}
/** A key that stands twice in a map, as v2 tells it: `map` for maps, the type for structs. */
function duplicate(reading, entry, name, goType) {
	const text = goType === "map" ? `key ${quote(name)} already set in map` : `field ${name} already set in type ${goType}`;
	reading.typeError(goType === "map" ? entry.value : entry.key, text, twiceWords(name, void 0));
}
function twiceWords(name, first) {
	return {
		message: `the key \`${name}\` stands twice in the same map${first === void 0 ? "" : `, first in line ${first.span.line}`}`,
		help: "Keep one of them."
	};
}
function quote(name) {
	return JSON.stringify(name);
}

// src/yaml/unknownField.ts
/** A field that a struct does not have, with the one that was probably meant. */
function unknownField(reading, entry, { name, goType, names }) {
	if (reading.ignoreUnknownFields) return;
	const close = nearest(name.replaceAll("-", "_"), names);
	reading.typeError(entry.key, `field ${name} not found in type ${goType}`, {
		message: `there is no field \`${name}\` here`,
		help: close === void 0 ? fieldsHelp(names) : `Did you mean \`${close}\`?`
	});
}
/** A list of seventy fields helps nobody. */
const most = 25;
function fieldsHelp(names) {
	const shown = names.slice(0, names.length > most ? 20 : most).map((name) => `\`${name}\``);
	const others = names.length - shown.length;
	return others === 0 ? `Fields here are ${shown.join(", ")}.` : `Fields here are ${shown.join(", ")} and ${others} more.`;
}

// src/yaml/schema.ts
/** Whatever is written, as JSON would hold it; maps become objects. */
const anything = {
	goType: "interface {}",
	wants: "anything",
	zero: () => null,
	read: (reading, node) => readAnything(reading, node)
};
/** A `[]T`: null is an empty list; elements that cannot be read are left out. */
function list(item, goType = `[]${item.goType}`) {
	const schema = {
		goType,
		wants: "a list",
		zero: () => [],
		read(reading, node) {
			if (node.kind !== "sequence") return readOther(reading, node, schema);
			const items = [];
			for (const child of node.items) {
				const read = item.read(reading, child, item.zero());
				if (read !== failed) items.push(read);
			}
			reading.nodes.set(items, node);
			return items;
		}
	};
	return schema;
}
/** A `map[string]T`, in the order of the file. */
function map(item, goType = `map[string]${item.goType}`) {
	const schema = {
		goType,
		wants: "a map",
		zero: () => /* @__PURE__ */ new Map(),
		read(reading, node, current) {
			if (node.kind !== "map") return readOther(reading, node, schema);
			const values = new Map(current);
			readEntries(reading, node, (entry) => {
				const key = text$1.read(reading, entry.key, "");
				if (key === failed) return;
				const read = item.read(reading, entry.value, item.zero());
				const isNull = reading.dialect === "v3" && read === failed && reading.isNull(entry.value);
				if (read === failed && !isNull) return;
				if (reading.dialect === "v2" && values.has(key)) return duplicate(reading, entry, key, "map");
				values.set(key, read === failed ? item.zero() : read);
			});
			reading.nodes.set(values, node);
			return values;
		}
	};
	return schema;
}
/** A `*T`: undefined when nothing or null is written. */
function pointer(target) {
	return {
		goType: `*${target.goType}`,
		wants: target.wants,
		zero: () => void 0,
		read(reading, node, current) {
			return reading.isNull(node) ? void 0 : target.read(reading, node, current ?? target.zero());
		}
	};
}
/** A schema that refers to itself, such as that of routes. */
function lazy(get) {
	return {
		get goType() {
			return get().goType;
		},
		get wants() {
			return get().wants;
		},
		zero: () => get().zero(),
		read: (reading, node, current) => get().read(reading, node, current)
	};
}
/** A type whose UnmarshalYAML reads another type and makes a value of it; null never gets there and is the zero value. */
function via(options, make) {
	const { goType, inner, zero, wants = inner.wants } = options;
	const schema = {
		goType,
		wants,
		zero: () => zero,
		read(reading, node) {
			if (reading.isNull(node)) return readOther(reading, node, schema);
			const before = reading.problemCount;
			const read = inner.read(reading, node, inner.zero());
			if (read === failed || reading.problemCount > before) return failed;
			return make(read, reading.at(node));
		}
	};
	return schema;
}
/** A struct with its fields, strict: a field that it does not have is an error. */
function struct(goType, fields, options) {
	const names = Object.keys(fields);
	const own = new Map(Object.entries(fields));
	const plain = options?.plain ?? (options ? goType.replace(/\.[^.]*$/, ".plain") : goType);
	let zeroValue;
	const zero = () => {
		zeroValue ??= Object.fromEntries(names.map((name) => [name, fields[name]?.zero()]));
		return zeroValue;
	};
	let defaultValue;
	const defaults = () => {
		defaultValue ??= {
			...zero(),
			...options?.defaults
		};
		return defaultValue;
	};
	const inner = {
		goType: plain,
		wants: "a map"
	};
	const readFields = (reading, node, current) => {
		const value = { ...current };
		readEntries(reading, node, (entry, given) => {
			const name = text$1.read(reading, entry.key, "");
			if (name === failed) return;
			const field = own.get(name);
			if (field === void 0) return unknownField(reading, entry, {
				name,
				goType: plain,
				names
			});
			if (given.has(name)) return duplicate(reading, entry, name, plain);
			given.add(name);
			const read = field.read(reading, entry.value, value[name]);
			if (read !== failed) value[name] = read;
		});
		return value;
	};
	const schema = {
		goType,
		wants: "a map",
		fields,
		zero,
		read(reading, node, current) {
			if (options !== void 0 && reading.isNull(node)) return readOther(reading, node, schema);
			if (node.kind !== "map") return readOther(reading, node, {
				...schema,
				...inner
			});
			const before = reading.problemCount;
			let value = readFields(reading, node, options === void 0 ? current : defaults());
			reading.nodes.set(value, node);
			if (reading.problemCount > before || options === void 0) return value;
			const at = reading.at(node);
			options.check?.(value, at);
			if (options.finish !== void 0 && reading.problemCount === before) {
				value = options.finish(value, at);
				reading.nodes.set(value, node);
			}
			return value;
		}
	};
	return schema;
}
/** The fields of a struct, to be spread into another one (`yaml:",inline"`); its own check does not run there, as in Go. */
function inline(schema) {
	return schema.fields;
}
/** Null, or something of another kind than the one wanted. */
function readOther(reading, node, schema) {
	if (node.kind !== "scalar") return reading.wrongType(node, schema);
	const resolved = reading.resolve(node);
	if (resolved === void 0) return failed;
	if (resolved.value !== null) return reading.wrongType(node, schema, resolved);
	const zero = schema.zero();
	const isNilable = Array.isArray(zero) || zero instanceof Map || zero === void 0;
	return reading.dialect === "v2" || isNilable ? zero : failed;
}
function readAnything(reading, node) {
	switch (node.kind) {
		case "scalar": {
			const resolved = reading.resolve(node);
			return resolved === void 0 ? failed : resolved.value;
		}
		case "sequence": {
			const items = node.items.map((item) => readAnything(reading, item)).filter((item) => item !== failed);
			reading.nodes.set(items, node);
			return items;
		}
		case "map": {
			const value = /* @__PURE__ */ new Map();
			readEntries(reading, node, (entry) => {
				const name = entry.key.kind === "scalar" ? entry.key.text : "";
				const read = readAnything(reading, entry.value);
				if (read === failed) return;
				if (reading.dialect === "v2" && value.has(name)) return duplicate(reading, entry, name, "map");
				value.set(name, read);
			});
			const object = Object.fromEntries(value);
			reading.nodes.set(object, node);
			return object;
		}
	}
}

// src/rules/file/schema.ts
const duration = via({
	goType: "model.Duration",
	inner: text$1,
	wants: "a duration such as `5m`",
	zero: 0
}, (value, at) => {
	const ms = readDuration(value);
	if (typeof ms === "number") return ms;
	return at.refuse(ms.problem, durationWords(value));
});
/** What to say of a text that is no duration. */
function durationWords(value) {
	return {
		message: `\`${value}\` is not a duration`,
		why: "Prometheus refuses the whole file and keeps the rules that it had.",
		help: /^[0-9]+$/.test(value) ? `Add the unit: \`${value}s\` for seconds, \`${value}m\` for minutes.` : "Write whole numbers with their units, largest first: `1h30m`, `90s`, `500ms`."
	};
}
const rule = struct("rulefmt.Rule", {
	record: text$1,
	alert: text$1,
	expr: text$1,
	for: duration,
	keep_firing_for: duration,
	labels: map(text$1),
	annotations: map(text$1)
});
const group = struct("rulefmt.RuleGroup", {
	name: text$1,
	interval: duration,
	query_offset: pointer(duration),
	limit: int,
	rules: list(rule),
	labels: map(text$1)
});
/** A rule file as go-yaml reads it (prometheus model/rulefmt). */
const ruleGroups = struct("rulefmt.RuleGroups", { groups: list(group) });
/** What a PrometheusRule's `spec` holds: the same, and a field of Thanos. */
const prometheusRuleSpec = struct("v1.PrometheusRuleSpec", { groups: list(struct("v1.RuleGroup", {
	...group.fields,
	partial_response_strategy: text$1
})) });

// src/promql/advice.ts
/** What a problem's words do not say: why it is one, and what the author most likely meant. */
function adviceOn(problem, text) {
	for (const [pattern, advise] of advices) {
		const match = pattern.exec(problem.message);
		if (match !== null) return advise({
			word: match[1] ?? "",
			other: match[2] ?? "",
			problem,
			text
		});
	}
	return {};
}
const units = "A duration is whole numbers with units from the longest to the shortest: `1h30m`, `90s`. Units are y, w, d, h, m, s, ms.";
const advices = [
	[/^unknown function with name "(.*)"$/, ({ word }) => unknownFunction(word)],
	[/^function "(.*)" is not enabled$/, ({ word }) => behindFlag(`\`${word}\``, "promql-experimental-functions")],
	[/^(limitk|limit_ratio)\(\) is experimental/, ({ word }) => behindFlag(`\`${word}\``, "promql-experimental-functions")],
	[/^binop fill modifiers/, () => behindFlag("`fill`", "promql-binop-fill-modifiers")],
	[/^expected type range vector in call to function "(.*)", got instant vector$/, rangeWanted],
	[/^expected type instant vector in (?:call to function "(.*)"|aggregation .*), got range vector$/, instantWanted],
	[/^expected type scalar in .*, got instant vector$/, scalarWanted],
	[/^expected .*argument\(s\) in call to "(.*)", got/, ({ word }) => ({ help: `It is used as ${usage(word)}.` })],
	[/^comparisons between scalars must use BOOL modifier$/, comparedNumbers],
	[/^bool modifier can only be used/, () => ({ help: "Leave `bool` out, or compare." })],
	[/^set operator "(.*)" not allowed in binary scalar expression$/, setOfNumbers],
	[/^binary expression must contain only scalar and instant vector types$/, ({ problem, text }) => rangeInOperation(problem, text)],
	[/^no arguments for aggregate expression provided$/, () => ({ help: "Put the expression in the parentheses: `sum(x)`." })],
	[/^wrong number of arguments for aggregate expression provided, expected (\d)/, aggregationArguments],
	[/^vector selector must contain at least one non-empty matcher$/, emptySelector],
	[/^metric name must not be set twice/, () => ({ help: "Keep one of the two names." })],
	[/^label "(.*)" must not occur in ON and GROUP clause at once$/, matchedTwice],
	[/^ranges only allowed for vector selectors$/, rangeOfExpression],
	[/^offset modifier must be preceded by/, () => modifierOutside("offset 5m")],
	[/^@ modifier must be preceded by/, () => modifierOutside("@ end()")],
	[/^no (?:offset|@) modifiers? allowed before range$/, () => ({ help: "Write the range first: `x[5m] offset 1h`, `x[5m] @ end()`." })],
	[/^unexpected <(by|without)> in aggregation$/i, ({ word }) => ({ help: `Close the parenthesis before it, or write it first: \`sum ${word.toLowerCase()} (job) (…)\`.` })],
	[/^unexpected <(by|without)>/i, ({ word }) => groupingOutside(word.toLowerCase())],
	[/ in grouping opts, expected "\("$/, () => ({ help: "Labels stand in parentheses: `by (job)`." })],
	[/ in grouping opts, expected label$/, () => ({ help: "Write a label here, or close the list." })],
	[/ in grouping opts, expected "," or "\)"$/, () => ({ help: "Put a comma between two labels." })],
	[/^unexpected "=" in label matching/, () => ({ help: "A matcher has one `=`, `!=`, `=~` or `!~`." })],
	[/^unexpected "="/, () => ({ help: "To compare, write `==`." })],
	[/ in label matching, expected string$/, () => ({ help: "Put the value in quotes: `job=\"api\"`." })],
	[/^unexpected character(?: inside braces| in duration expression)?: '(.*)'$/, ({ word }) => unexpectedCharacter(word)],
	[/^unexpected character after '!'/, () => ({ help: "Not equal is `!=`; without is `unless`." })],
	[/^unexpected character after '='/, () => ({ help: "`=~` stands between braces only, to match a label." })],
	[/^(?:unexpected end of input inside braces|unclosed left bracket)/, () => ({ help: "Close it." })],
	[/^unexpected end of input/, () => ({ help: "The expression stops before it is complete." })],
	[/^unclosed left parenthesis$/, () => ({ help: "Add the `)` that belongs to this `(`." })],
	[/^unexpected right parenthesis/, () => ({ help: "There is no `(` that it closes: remove it, or add one." })],
	[/^unexpected (?:metric )?(?:identifier|number|string|duration) /, () => sideBySide],
	[/^bad number or duration syntax: |^not a valid duration string: |^unknown unit |^duration out of range/, () => ({ help: units })],
	[/^duration must be greater than 0$/, () => ({ help: "Write a range or a step that is longer than nothing, such as `5m`." })],
	[/^unterminated (?:quoted|raw) string$/, () => ({ help: "Close it with the quote that it starts with; a line break in quotes is written `\\n`." })],
	[/^unknown escape sequence/, () => ({ help: "Write the backslash twice, as in `\"\\\\d+\"`, or put the text in backticks." })],
	[/^error parsing regexp: missing argument to repetition operator/, () => ({ help: "Any text is `.*`; a `*` or `+` that means itself is `[*]` or `[+]`." })],
	[/^error parsing regexp: invalid or unsupported Perl syntax: `\(\?[!=<]/, () => ({
		why: "Prometheus reads regular expressions as RE2 does, without looking ahead or behind.",
		help: "Use two matchers: `a=~\"x.*\",a!~\"xy\"`."
	})],
	[/^trailing commas not allowed/, () => ({ help: "Remove the comma." })],
	[/^nested deeper than/, () => ({
		why: "What is nested deeper is not followed.",
		help: "Name parts of the expression with recording rules."
	})],
	[/^no expression found in input$/, () => ({ help: "Write a PromQL expression." })]
];
const sideBySide = { help: "Two things stand side by side: put an operator or a comma between them, or remove one." };
function unknownFunction(name) {
	const names = [...functions.keys()];
	const known = (name.length > 2 ? names.find((known) => known.startsWith(name.toLowerCase())) : void 0) ?? nearest(name, names);
	if (known !== void 0) return { help: `Did you mean \`${known}\`?` };
	return { why: "PromQL has a fixed set of functions; there are none of your own." };
}
function behindFlag(what, flag) {
	return {
		why: `${what} is experimental: Prometheus refuses it unless it was started with its flag.`,
		help: `Do without it, or give Prometheus and promtool \`--enable-feature=${flag}\`.`
	};
}
function rangeWanted({ word, problem, text }) {
	const written = text.slice(problem.start, problem.end);
	const why = `\`${word}\` looks at all samples of a stretch of time.`;
	const aggregation = /^(sum|avg|min|max|count)\b/i.exec(written)?.[1];
	if (aggregation !== void 0) return {
		why,
		help: `Aggregate afterwards: \`${aggregation}(${word}(x[5m]))\`.`
	};
	if (!/^[\w:]+(?:\{[^{}]*\})?$/.test(written)) return {
		why,
		help: "Give the expression a range and a step: `(…)[30m:1m]`."
	};
	return {
		why,
		help: `Say how long: \`${word}(${written}[5m])\`.`
	};
}
function instantWanted({ word }) {
	const why = "With a range, a selector gives many samples a series; here there is room for one.";
	if (word !== "") return {
		why,
		help: "Leave the range out, or calculate one value of it first, such as `rate(…)` or `max_over_time(…)`."
	};
	return {
		why,
		help: "Calculate one value of the range first: `sum(rate(x[5m]))`."
	};
}
function scalarWanted() {
	return { help: "Put the number here; `scalar(x)` makes a number of the only series of `x`." };
}
function comparedNumbers({ problem, text }) {
	return {
		why: "Two numbers have no series that a comparison could keep or drop.",
		help: `Ask for 0 or 1: \`${text.slice(problem.start, problem.end)} bool\`.`
	};
}
function setOfNumbers({ word }) {
	return {
		why: `\`${word}\` keeps series by their labels, and a number has none.`,
		help: "Compare on both sides: `a > 1 and b > 2`; `vector(1)` makes a series of a number."
	};
}
function rangeInOperation(problem, text) {
	if (/^["'`]/.test(text.slice(problem.start, problem.end))) return { help: "There is nothing to calculate with a text." };
	return { help: "Calculate one value of the range first, such as `rate(…)` or `avg_over_time(…)`." };
}
function aggregationArguments({ word, problem, text }) {
	const op = text.slice(problem.start, problem.end);
	if (word === "1") return { help: `\`${op}\` takes one expression.` };
	return { help: `It is used as \`${op}(${op === "count_values" ? "\"label\"" : op === "quantile" ? "0.9" : "5"}, x)\`.` };
}
function emptySelector() {
	return {
		why: "It would select every series of the server.",
		help: "Name a metric, or add a matcher that the empty text does not match, such as `job=\"api\"` or `job=~\".+\"`."
	};
}
function matchedTwice({ word }) {
	return {
		why: "Labels in `on` are in the result anyway.",
		help: `Take \`${word}\` out of the group's list.`
	};
}
function rangeOfExpression() {
	return {
		why: "Only a selector has samples of its own to look back on.",
		help: "Ask for the expression at many times with a step, which is a subquery: `(…)[30m:1m]`."
	};
}
function modifierOutside(modifier) {
	return { help: `Put it behind the selector inside: \`rate(x[5m] ${modifier})\`.` };
}
function groupingOutside(word) {
	return {
		why: `\`${word}\` belongs to an aggregation such as \`sum\`.`,
		help: `Aggregate, and say there by what: \`sum ${word} (job) (…)\`.`
	};
}
function unexpectedCharacter(char) {
	const word = {
		"&": "`and`",
		"|": "`or`",
		"~": "`=~` between braces",
		";": "`,`"
	}[char];
	if (word !== void 0) return { help: `PromQL writes ${word}.` };
	if (char === "$") return { help: "Variables of dashboards have no value here: write the value itself." };
	if (/^[“”„‘’«»]$/.test(char)) return { help: "Use straight quotes: `\"`." };
	return {};
}
/** A function with its arguments. */
function usage(name) {
	const { argTypes = [], variadic = 0 } = functions.get(name) ?? {};
	const names = argTypes.map((type) => type === "scalar" ? "number" : type === "string" ? "text" : type === "matrix" ? "range" : "vector");
	const last = names.at(-1);
	if (variadic !== 0 && last !== void 0) names[names.length - 1] = variadic < 0 ? `${last}, …` : `[${last}]`;
	return `\`${name}(${names.join(", ")})\``;
}

// src/promql/finding.ts
/** A problem of an expression as a finding in the user's file; Prometheus' own text is left to who knows what stands before it. */
function findingOf(problem, source) {
	return {
		id: "promql/syntax",
		severity: "error",
		span: source.spanAt(problem.start, problem.end),
		message: problem.message,
		...adviceOn(problem, source.text)
	};
}
/** What Prometheus prints of a problem: `1:5: parse error: …`, lines and columns in bytes (prometheus posrange StartPosInput, ParseErr.Error). */
function upstreamText({ message, upstreamOffset }, text) {
	if (text === "") return `unknown position: parse error: ${message}`;
	let line = 1;
	let lineStart = 0;
	let left = upstreamOffset;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", lineStart)) {
		const bytes = utf8Length(text, lineStart, at + 1);
		if (bytes > left) break;
		left -= bytes;
		line++;
		lineStart = at + 1;
	}
	return `${line}:${left + 1}: parse error: ${message}`;
}

// src/rules/template/goType.ts
/** What a function or method says when it refuses its arguments. */
var GoError = class extends Error {};
/** `bool`. */
const boolType = {
	kind: "bool",
	name: "bool"
};
/** `int`. */
const intType = {
	kind: "int",
	name: "int"
};
/** `int64`. */
const int64Type = {
	kind: "int",
	name: "int64"
};
/** `uint8`. */
const uint8Type = {
	kind: "uint",
	name: "uint8"
};
/** `float64`. */
const floatType = {
	kind: "float",
	name: "float64"
};
/** `complex128`. */
const complexType = {
	kind: "complex",
	name: "complex128"
};
/** `string`. */
const stringType = {
	kind: "string",
	name: "string"
};
/** `any`. */
const anyType = {
	kind: "interface",
	name: "interface {}"
};
/** The parameter of functions that look at a value by reflection: everything fits. */
const reflectType = {
	kind: "reflect",
	name: "reflect.Value"
};
/** `[]elem`. */
function sliceOf(elem) {
	return {
		kind: "slice",
		name: `[]${elem.name}`,
		elem
	};
}
/** `*elem`. */
function pointerTo(elem) {
	return {
		kind: "pointer",
		name: `*${elem.name}`,
		elem
	};
}
/** `map[string]elem`. */
function mapOf(elem) {
	return {
		kind: "map",
		name: `map[string]${elem.name}`,
		elem
	};
}
/** Whether Go assigns a value of one type to another: the same, or anything to `any`. */
function isAssignable(from, to) {
	if (to.kind === "interface" || from === to || from.name === to.name) return true;
	if (from.kind !== to.kind) return false;
	if (from.kind === "slice" && to.kind === "slice") return isUnnamed(from, to) && from.elem.name === to.elem.name;
	if (from.kind === "map" && to.kind === "map") return isUnnamed(from, to) && from.elem.name === to.elem.name;
	return false;
}
function isUnnamed(left, right) {
	const unnamed = /^(\[\]|map\[)/;
	return unnamed.test(left.name) || unnamed.test(right.name);
}
/** Whether nil is a value of a type. */
function canBeNil(type) {
	switch (type.kind) {
		case "interface":
		case "map":
		case "pointer":
		case "slice":
		case "reflect":
		case "func": return true;
		case "bool":
		case "int":
		case "uint":
		case "float":
		case "complex":
		case "string":
		case "struct": return false;
	}
}
/** The methods of a type, also through a pointer. */
function methodOf(type, name) {
	return type.methods?.get(name) ?? (type.kind === "pointer" ? type.elem.methods?.get(name) : void 0);
}

// src/rules/template/goValue.ts
/** A bool. */
function goBool(value) {
	return {
		kind: "bool",
		type: boolType,
		value
	};
}
/** An int. */
function goInt(value) {
	return {
		kind: "int",
		type: intType,
		value: BigInt(value)
	};
}
/** A float64. */
function goFloat(value) {
	return {
		kind: "float",
		type: floatType,
		value
	};
}
/** A complex128. */
function goComplex(value) {
	return {
		kind: "complex",
		type: complexType,
		value
	};
}
/** A string, or a value of a type that is one. */
function goString(value, type = stringType) {
	return {
		kind: "string",
		type,
		value
	};
}
/** A slice. */
function goSlice(value, type) {
	return {
		kind: "slice",
		type,
		value
	};
}
/** A map with strings as keys. */
function goMap(value, type) {
	return {
		kind: "map",
		type,
		value
	};
}
/** A map of strings. */
function goStringMap(entries, type) {
	return goMap(new Map([...entries].map(([key, value]) => [key, goString(value)])), type);
}
/** A pointer. */
function goPointer(value, type) {
	return {
		kind: "pointer",
		type,
		value
	};
}
/** A value of type `any`. */
function goAny(value) {
	if (value?.kind === "interface") return value;
	return {
		kind: "interface",
		type: anyType,
		value
	};
}
/** Go's zero value of a type. */
function zeroValue(type) {
	switch (type.kind) {
		case "bool": return {
			kind: "bool",
			type,
			value: false
		};
		case "int":
		case "uint": return {
			kind: type.kind,
			type,
			value: 0n
		};
		case "float": return {
			kind: "float",
			type,
			value: 0
		};
		case "complex": return {
			kind: "complex",
			type,
			value: {
				real: 0,
				imaginary: 0
			}
		};
		case "string": return {
			kind: "string",
			type,
			value: ""
		};
		case "slice":
		case "map":
		case "pointer": return {
			kind: type.kind,
			type,
			value: void 0
		};
		case "interface":
		case "reflect":
		case "func": return {
			kind: "interface",
			type: anyType,
			value: void 0
		};
		case "struct": return {
			kind: "struct",
			type,
			value: new Map(type.fields.map((field) => [field.name, zeroValue(field.type)]))
		};
	}
}
/** What is inside an interface; undefined when that is nil. */
function inside(value) {
	return value?.kind === "interface" ? value.value : value;
}
/** Follows pointers and interfaces to what they lead to; `isNil` when one leads nowhere. */
function indirect(value) {
	let found = value;
	while (found?.kind === "pointer" || found?.kind === "interface") {
		if (found.value === void 0) return {
			value: found,
			isNil: true
		};
		found = found.value;
	}
	return {
		value: found,
		isNil: false
	};
}
/** Whether `if` takes a value for true (text/template isTrue): everything but zeros and what is empty. */
function isTruthy(value) {
	if (value === void 0) return false;
	switch (value.kind) {
		case "bool": return value.value;
		case "int":
		case "uint": return value.value !== 0n;
		case "float": return value.value !== 0;
		case "complex": return value.value.real !== 0 || value.value.imaginary !== 0;
		case "string": return value.value !== "";
		case "slice": return (value.value?.length ?? 0) > 0;
		case "map": return (value.value?.size ?? 0) > 0;
		case "pointer":
		case "interface": return value.value !== void 0;
		case "struct": return true;
	}
}

// src/rules/template/nodeText.ts
/** Writes a part of a template as Go does in its errors (text/template/parse Node.String). */
function nodeText(node) {
	switch (node.kind) {
		case "list": return node.nodes.map(nodeText).join("");
		case "text": return node.text;
		case "action": return `{{${pipeText(node.pipe)}}}`;
		case "if":
		case "with":
		case "range": {
			const otherwise = node.otherwise === void 0 ? "" : `{{else}}${nodeText(node.otherwise)}`;
			return `{{${node.kind} ${pipeText(node.pipe)}}}${nodeText(node.list)}${otherwise}{{end}}`;
		}
		case "template": return `{{template ${goQuote(node.name)}${node.pipe === void 0 ? "" : ` ${pipeText(node.pipe)}`}}}`;
		case "break":
		case "continue": return `{{${node.kind}}}`;
		case "pipe": return pipeText(node);
		case "command": return commandText(node);
		case "bool": return String(node.value);
		case "chain": return (node.operand.kind === "pipe" ? `(${pipeText(node.operand)})` : nodeText(node.operand)) + node.names.map((name) => `.${name}`).join("");
		case "field": return node.names.map((name) => `.${name}`).join("");
		case "identifier": return node.name;
		case "number": return node.text;
		case "string": return node.quoted;
		case "variable": return node.names.join(".");
		case "dot": return ".";
		case "nil": return "nil";
	}
}
function pipeText(pipe) {
	const names = pipe.declarations.map((variable) => variable.names.join(".")).join(", ");
	return (names === "" ? "" : `${names} ${pipe.isAssign ? "=" : ":="} `) + pipe.commands.map(commandText).join(" | ");
}
function commandText(command) {
	return command.args.map(argText).join(" ");
}
function argText(arg) {
	return arg.kind === "pipe" ? `(${pipeText(arg)})` : nodeText(arg);
}

// src/rules/go/float.ts
/** Writes a float as Go's strconv.FormatFloat does, rounding exactly; without a precision, with as few digits as tell it from others. */
function formatFloat(value, format, precision) {
	if (Number.isNaN(value)) return "NaN";
	if (!Number.isFinite(value)) return value > 0 ? "+Inf" : "-Inf";
	return (value < 0 || Object.is(value, -0) ? "-" : "") + formatDecimal(decimalOf(Math.abs(value), format, precision), format, precision);
}
/** Writes a float with a hexadecimal mantissa, `0x1.8p+00` (strconv.FormatFloat with 'x' and no precision). */
function formatHexFloat(value) {
	if (!Number.isFinite(value)) return formatFloat(value, "g");
	const sign = value < 0 || Object.is(value, -0) ? "-" : "";
	if (value === 0) return `${sign}0x0p+00`;
	const { mantissa, exponent } = partsOf$1(Math.abs(value));
	const bits = mantissa.toString(2).length;
	const fraction = (mantissa << BigInt(53 - bits) & (1n << 52n) - 1n).toString(16).padStart(13, "0").replace(/0+$/, "");
	const power = exponent + bits - 1;
	return `${sign}0x${fraction === "" ? "1" : `1.${fraction}`}p${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
function decimalOf(value, format, precision) {
	if (value === 0) return {
		digits: "",
		point: 0
	};
	if (precision === void 0) return shortest(value);
	const exact = exactDecimal(value);
	switch (format) {
		case "e": return rounded(exact, precision + 1);
		case "f": return rounded(exact, exact.point + precision);
		case "g": return rounded(exact, precision === 0 ? 1 : precision);
	}
}
function shortest(value) {
	const [mantissa = "", exponent = "0"] = value.toExponential().split("e");
	return {
		digits: mantissa.replace(".", ""),
		point: Number(exponent) + 1
	};
}
/** All digits that the binary number has. */
function exactDecimal(value) {
	const { mantissa, exponent } = partsOf$1(value);
	const text = (exponent >= 0 ? mantissa << BigInt(exponent) : mantissa * 5n ** BigInt(-exponent)).toString();
	const point = text.length + Math.min(0, exponent);
	return {
		digits: text.replace(/0+$/, ""),
		point
	};
}
/** mantissa · 2^exponent. */
function partsOf$1(value) {
	const view = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
	view.setFloat64(0, value);
	const bits = view.getBigUint64(0);
	const biased = Number(bits >> 52n) & 2047;
	const fraction = bits & (1n << 52n) - 1n;
	return {
		mantissa: biased === 0 ? fraction : fraction | 1n << 52n,
		exponent: (biased === 0 ? 1 : biased) - 1075
	};
}
/** Keeps so many digits; a half goes to the even neighbour. */
function rounded(decimal, count) {
	const { digits, point } = decimal;
	if (count >= digits.length) return decimal;
	if (count < 0) return {
		digits: "",
		point: 0
	};
	const next = digits[count] ?? "0";
	const isUp = next === "5" && count + 1 === digits.length ? count > 0 && Number(digits[count - 1]) % 2 === 1 : next >= "5";
	const kept = digits.slice(0, count);
	if (!isUp) {
		const trimmed = kept.replace(/0+$/, "");
		return {
			digits: trimmed,
			point: trimmed === "" ? 0 : point
		};
	}
	const nines = /9*$/.exec(kept)?.[0].length ?? 0;
	if (nines === kept.length) return {
		digits: "1",
		point: point + 1
	};
	const index = kept.length - nines - 1;
	return {
		digits: kept.slice(0, index) + String(Number(kept[index]) + 1),
		point
	};
}
function formatDecimal(decimal, format, precision) {
	const { digits, point } = decimal;
	if (format === "e") return exponential(decimal, precision ?? Math.max(digits.length - 1, 0));
	if (format === "f") return plain(decimal, precision ?? Math.max(digits.length - point, 0));
	let limit = precision === void 0 ? 6 : precision === 0 ? 1 : precision;
	const wanted = precision === void 0 ? digits.length : Math.min(precision === 0 ? 1 : precision, digits.length);
	if (limit > digits.length && digits.length >= point) limit = digits.length;
	if (precision === void 0) limit = 6;
	const exponent = point - 1;
	if (digits !== "" && (exponent < -4 || exponent >= limit)) return exponential(decimal, Math.max(wanted - 1, 0));
	return plain(decimal, Math.max(digits.length - point, 0));
}
function exponential({ digits, point }, precision) {
	const shown = digits.padEnd(precision + 1, "0");
	const exponent = digits === "" ? 0 : point - 1;
	const size = String(Math.abs(exponent)).padStart(2, "0");
	const fraction = precision > 0 ? `.${shown.slice(1, precision + 1)}` : "";
	return `${shown[0]}${fraction}e${exponent < 0 ? "-" : "+"}${size}`;
}
function plain({ digits, point }, precision) {
	const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
	if (precision <= 0) return whole;
	return `${whole}.${("0".repeat(Math.max(0, -point)) + digits.slice(Math.max(0, point))).padEnd(precision, "0").slice(0, precision)}`;
}

// src/rules/template/print.ts
/** Writes values one after the other, with spaces where neither neighbour is a string (fmt.Sprint). */
function goSprint(values) {
	let text = "";
	let wasString = false;
	for (const [index, wrapped] of values.entries()) {
		const value = inside(wrapped);
		const isString = value?.kind === "string";
		if (index > 0 && !isString && !wasString) text += " ";
		text += printValue(value, "v", {});
		wasString = isString;
	}
	return text;
}
/** Writes a value by a verb (fmt's printArg); what a verb cannot write is shown as `%!d(string=x)`. */
function printValue(wrapped, verb, flags, depth = 0) {
	const value = inside(wrapped);
	if (value === void 0 && depth > 0) return "<nil>";
	if (value === void 0) return verb === "v" || verb === "T" ? padded("<nil>", flags) : `%!${verb}(<nil>)`;
	if (verb === "T") return padded(value.type.name, flags);
	if (!flags.isBad && "vsxXq".includes(verb)) {
		const text = describedBy(value);
		if (text !== void 0) return printString(text, verb, flags);
	}
	switch (value.kind) {
		case "bool": return verb === "v" || verb === "t" ? padded(String(value.value), flags) : bad(value, verb, flags);
		case "int":
		case "uint": return printInteger(value.value, verb, flags) ?? bad(value, verb, flags);
		case "float": return printFloat(value.value, verb, flags) ?? bad(value, verb, flags);
		case "complex": {
			const real = printFloat(value.value.real, verb, flags);
			const imaginary = printFloat(value.value.imaginary, verb, {
				...flags,
				plus: true
			});
			return real === void 0 || imaginary === void 0 ? bad(value, verb, flags) : `(${real}${imaginary}i)`;
		}
		case "string": return isStringVerb(verb) ? printString(value.value, verb, flags) : bad(value, verb, flags);
		case "slice": return `[${(value.value ?? []).map((item) => printValue(item, verb, flags, depth + 1)).join(" ")}]`;
		case "map": {
			const entries = sortedEntries(value.value);
			const key = (text) => isStringVerb(verb) ? printString(text, verb, flags) : `%!${verb}(string=${printString(text, "v", flags)})`;
			return `map[${entries.map(([name, item]) => `${key(name)}:${printValue(item, verb, flags, depth + 1)}`).join(" ")}]`;
		}
		case "struct": {
			const name = (field) => flags.fieldNames ? `${field}:` : "";
			return `{${[...value.value].map(([field, item]) => name(field) + printValue(item, verb, flags, depth + 1)).join(" ")}}`;
		}
		case "pointer": {
			const target = value.value;
			if (target === void 0) return verb === "v" ? padded("<nil>", flags) : bad(value, verb, flags);
			if (depth === 0 && (target.kind === "slice" || target.kind === "struct" || target.kind === "map")) return `&${printValue(target, verb, flags, depth + 1)}`;
			return "vpbodxX".includes(verb) ? padded("0xc000012345", flags) : bad(value, verb, flags);
		}
		case "interface": return padded("<nil>", flags);
	}
}
/** The entries of a map as Go ranges over them, by the bytes of their keys. */
function sortedEntries(map) {
	return [...map ?? []].sort(([left], [right]) => compareText(left, right));
}
/** Compares texts by their UTF-8 bytes, as Go does: below zero when the left comes first. */
function compareText(left, right) {
	if (left === right) return 0;
	const a = utf8Bytes(left);
	const b = utf8Bytes(right);
	for (let index = 0; index < Math.min(a.length, b.length); index++) {
		const difference = (a[index] ?? 0) - (b[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}
/** What a type's own String method says. */
function describedBy(value) {
	if ((value.kind === "pointer" || value.kind === "interface") && value.value === void 0) return void 0;
	const target = value.kind === "pointer" ? value.value : value;
	const described = target?.type.methods?.get("String");
	if (target === void 0 || described === void 0 || described.params.length > 0) return void 0;
	const text = described.call(target, []);
	return text.kind === "string" ? text.value : void 0;
}
function bad(value, verb, flags) {
	return `%!${verb}(${value.type.name}=${printValue(value, "v", {
		...flags,
		isBad: true
	})})`;
}
function isStringVerb(verb) {
	return verb === "v" || verb === "s" || verb === "x" || verb === "X" || verb === "q";
}
function padded(text, flags, isZeroPadded = flags.zero === true && flags.minus !== true) {
	const missing = (flags.width ?? 0) - [...text].length;
	if (missing <= 0) return text;
	if (flags.minus) return text + " ".repeat(missing);
	return (isZeroPadded ? "0" : " ").repeat(missing) + text;
}
function printString(text, verb, flags) {
	if (verb === "x" || verb === "X") return hexString(text, verb, flags);
	const cut = flags.precision === void 0 ? text : [...text].slice(0, flags.precision).join("");
	if (verb !== "q") return padded(cut, flags);
	return padded(flags.sharp && !/[\u0000-\u0008\u000a-\u001f\u007f`\ufeff]/.test(cut) && cut.isWellFormed() ? `\`${cut}\`` : quoted$2(goQuote(cut), flags), flags);
}
function quoted$2(text, flags) {
	if (!flags.plus) return text;
	return text.replace(/\P{ASCII}/gu, (char) => {
		const code = char.codePointAt(0) ?? 0;
		return code > 65535 ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
	});
}
function hexString(text, verb, flags) {
	const bytes = [...utf8Bytes(text)].slice(0, flags.precision);
	const digits = bytes.map((byte) => byte.toString(16).padStart(2, "0"));
	const prefix = flags.sharp && bytes.length > 0 ? "0x" : "";
	const joined = flags.space ? digits.map((pair) => prefix + pair).join(" ") : prefix + digits.join("");
	return padded(verb === "X" ? joined.toUpperCase() : joined, flags);
}
function printInteger(value, verb, flags) {
	switch (verb) {
		case "v":
		case "d": return integer(value, 10, verb, flags);
		case "b": return integer(value, 2, verb, flags);
		case "o":
		case "O": return integer(value, 8, verb, flags);
		case "x": return integer(value, 16, verb, flags);
		case "X": return integer(value, 16, verb, flags).toUpperCase();
		case "c": return padded(String.fromCodePoint(runeOf(value)), flags);
		case "q": return padded(quoted$2(goQuoteRune(runeOf(value)), flags), flags);
		case "U": return padded(unicodeText(value, flags), {
			...flags,
			zero: false
		});
		default: return;
	}
}
function runeOf(value) {
	return value >= 0n && value <= 1114111n && !(value >= 55296n && value < 57344n) ? Number(value) : 65533;
}
function unicodeText(value, flags) {
	const code = value < 0n ? value + (1n << 64n) : value;
	return `U+${code.toString(16).toUpperCase().padStart(Math.max(4, flags.precision ?? 0), "0")}${flags.sharp && code <= 1114111n && isPrintable(Number(code)) ? ` '${String.fromCodePoint(Number(code))}'` : ""}`;
}
function integer(value, base, verb, flags) {
	if (flags.precision === 0 && value === 0n) return " ".repeat(flags.width ?? 0);
	const sign = value < 0n ? "-" : flags.plus ? "+" : flags.space ? " " : "";
	let digits = (value < 0n ? -value : value).toString(base);
	const isZeroPadded = flags.zero && !flags.minus && flags.width !== void 0 && flags.precision === void 0;
	digits = digits.padStart(isZeroPadded ? (flags.width ?? 0) - sign.length : flags.precision ?? 0, "0");
	let prefix = "";
	if (flags.sharp && base === 2) prefix = "0b";
	if (flags.sharp && base === 8 && digits[0] !== "0") prefix = "0";
	if (flags.sharp && base === 16) prefix = "0x";
	if (verb === "O") prefix = `0o${prefix}`;
	return padded(sign + prefix + digits, flags, false);
}
function printFloat(value, verb, flags) {
	switch (verb) {
		case "v":
		case "g": return float(value, "g", { ...flags });
		case "G": return float(value, "g", flags).toUpperCase().replace("INF", "Inf").replace("NAN", "NaN");
		case "e": return float(value, "e", {
			precision: 6,
			...flags
		});
		case "E": return float(value, "e", {
			precision: 6,
			...flags
		}).replace("e", "E");
		case "f":
		case "F": return float(value, "f", {
			precision: 6,
			...flags
		});
		case "x": return signed(formatHexFloat(value), flags);
		case "X": return signed(formatHexFloat(value).toUpperCase(), flags);
		default: return;
	}
}
function float(value, format, flags) {
	const text = formatFloat(value, format, flags.precision);
	if (!flags.sharp || !Number.isFinite(value)) return signed(text, flags);
	const sign = text[0] === "-" ? "-" : "";
	return signed(sign + withPoint(text.slice(sign.length), format, flags.precision), flags);
}
/** Gives a number the sign and the width that are asked for. */
function signed(text, flags) {
	const hasSign = text[0] === "-" || text[0] === "+";
	const sign = hasSign ? text[0] ?? "" : "+";
	const digits = hasSign ? text.slice(1) : text;
	const isPlus = sign === "+" && !(flags.plus || flags.space);
	const shownSign = sign === "+" && flags.space && !flags.plus ? " " : sign;
	if (digits === "Inf" || digits === "NaN") return padded((digits === "Inf" || flags.plus || flags.space ? shownSign : "") + digits, flags, false);
	if (isPlus) return padded(digits, flags);
	const missing = (flags.width ?? 0) - digits.length - 1;
	if (flags.zero && !flags.minus && missing > 0) return shownSign + "0".repeat(missing) + digits;
	return padded(shownSign + digits, flags, false);
}
/** `%#g`: with a decimal point and all the digits asked for. */
function withPoint(text, format, precision) {
	const exponentAt = text.indexOf("e");
	let shown = exponentAt < 0 ? text : text.slice(0, exponentAt);
	const tail = exponentAt < 0 ? "" : text.slice(exponentAt);
	let missing = format === "g" ? precision ?? 6 : 0;
	const significant = shown.replace(".", "").replace(/^0+/, "");
	missing -= significant.length;
	if (!shown.includes(".")) {
		if (shown === "0") missing--;
		shown += ".";
	}
	return shown + "0".repeat(Math.max(0, missing)) + tail;
}

// src/rules/template/sprintf.ts
/** Formats values as Go's fmt.Sprintf does, with what it writes for wrong verbs and arguments. */
function goSprintf(format, values) {
	const at = {
		format,
		values,
		position: 0,
		argument: 0,
		isReordered: false,
		isGood: true,
		isAfterIndex: false
	};
	let text = "";
	while (at.position < format.length) {
		const percent = format.indexOf("%", at.position);
		if (percent < 0) return text + format.slice(at.position) + extra(at);
		text += format.slice(at.position, percent);
		at.position = percent + 1;
		text += readVerb(at);
	}
	return text + extra(at);
}
function readVerb(at) {
	at.isGood = true;
	at.isAfterIndex = false;
	const flags = {};
	for (;; at.position++) {
		const char = at.format[at.position] ?? "";
		const flag = flagNames[char];
		if (flag === void 0) break;
		flags[flag] = true;
	}
	let text = "";
	readIndex(at);
	if (at.format[at.position] === "*") {
		at.position++;
		const width = integerArgument(at);
		if (width === void 0) text += "%!(BADWIDTH)";
		else {
			flags.width = Math.abs(width);
			if (width < 0) {
				flags.minus = true;
				flags.zero = false;
			}
		}
		at.isAfterIndex = false;
	} else {
		const width = readNumber$1(at);
		if (width !== void 0) flags.width = width;
		if (at.isAfterIndex && width !== void 0) at.isGood = false;
	}
	text += readPrecision(at, flags);
	if (!at.isAfterIndex) readIndex(at);
	const code = at.format.codePointAt(at.position);
	if (code === void 0) return `${text}%!(NOVERB)`;
	const verb = String.fromCodePoint(code);
	at.position += verb.length;
	if (verb === "%") return `${text}%`;
	if (!at.isGood) return `${text}%!${verb}(BADINDEX)`;
	if (at.argument >= at.values.length) return `${text}%!${verb}(MISSING)`;
	const value = at.values[at.argument++];
	if (verb === "w") return text + refused(value);
	const own = verb === "v" ? {
		...flags,
		plus: false,
		fieldNames: flags.plus === true
	} : flags;
	return text + printValue(value, verb, own);
}
function refused(value) {
	const found = inside(value);
	return found === void 0 ? "%!w(<nil>)" : `%!w(${found.type.name}=${printValue(found, "v", {})})`;
}
function readPrecision(at, flags) {
	if (at.format[at.position] !== "." || at.position + 1 >= at.format.length) return "";
	at.position++;
	if (at.isAfterIndex) at.isGood = false;
	readIndex(at);
	if (at.format[at.position] !== "*") {
		flags.precision = readNumber$1(at) ?? 0;
		return "";
	}
	at.position++;
	const precision = integerArgument(at);
	at.isAfterIndex = false;
	if (precision === void 0 || precision < 0) return "%!(BADPREC)";
	flags.precision = precision;
	return "";
}
/** `[2]`: which argument is meant. */
function readIndex(at) {
	at.isAfterIndex = false;
	if (at.format[at.position] !== "[") return;
	at.isReordered = true;
	const close = at.format.indexOf("]", at.position);
	const written = close < 0 ? "" : at.format.slice(at.position + 1, close);
	const isNumber = /^[0-9]{1,7}$/.test(written);
	const index = Number(written) - 1;
	at.position = close < 0 ? at.position + 1 : close + 1;
	at.isAfterIndex = isNumber;
	if (isNumber && index >= 0 && index < at.values.length) at.argument = index;
	else at.isGood = false;
}
function readNumber$1(at) {
	const start = at.position;
	let value = 0;
	for (;;) {
		const digit = at.format.charCodeAt(at.position) - 48;
		if (!(digit >= 0 && digit <= 9)) break;
		value = value * 10 + digit;
		at.position++;
	}
	return at.position === start || value > limit ? void 0 : value;
}
function integerArgument(at) {
	if (at.argument >= at.values.length) return void 0;
	const value = inside(at.values[at.argument++]);
	if (value?.kind !== "int" && value?.kind !== "uint") return void 0;
	const number = Number(value.value);
	return Math.abs(number) > limit ? void 0 : number;
}
function extra(at) {
	if (at.isReordered || at.argument >= at.values.length) return "";
	return `%!(EXTRA ${at.values.slice(at.argument).map((wrapped) => {
		const value = inside(wrapped);
		return value === void 0 ? "<nil>" : `${value.type.name}=${printValue(value, "v", {})}`;
	}).join(", ")})`;
}
/** The greatest width and precision that Go takes. */
const limit = 1e6;
const flagNames = {
	"#": "sharp",
	"0": "zero",
	"+": "plus",
	"-": "minus",
	" ": "space"
};

// src/rules/template/place.ts
/** Writes an error of an execution as Go does (text/template state.errorf). */
function executionError(place, format, args) {
	const name = goQuote(doublePercent(place.name));
	const context = doublePercent(nodeText(place.node));
	const text = `template: ${location(place)}: executing ${name} at <${context}>: ${format}`;
	return goSprintf(text, args.map((arg) => goString(arg)));
}
function doublePercent(text) {
	return text.replaceAll("%", "%%");
}
function location({ template, node }) {
	const { text } = template.source;
	const before = text.slice(0, node.position);
	const lineStart = before.lastIndexOf("\n") + 1;
	const line = before.split("\n").length;
	const column = utf8Length(before, lineStart) + (lineStart === 0 ? template.prelude.length : 0);
	return `${template.name}:${line}:${column}`;
}

// src/rules/template/machine.ts
/** Ends an execution; the message is Go's text, the reason its last part. */
var ExecutionFailure = class extends Error {
	reason;
	at;
	constructor(machine, format, args) {
		super(executionError(machine, format, args));
		this.reason = goSprintf(format, args.map((arg) => goString(arg)));
		this.at = {
			template: machine.template,
			start: machine.node.start,
			end: machine.node.end
		};
	}
};
/** Ends the execution with Go's text for where it stands. */
function fail$2(machine, format, ...args) {
	throw new ExecutionFailure(machine, format, args);
}

// src/rules/template/constant.ts
/** The value of a constant, or the dot. */
function constant(machine, dot, node) {
	switch (node.kind) {
		case "bool": return goBool(node.value);
		case "dot": return dot;
		case "number": return idealConstant(machine, node);
		case "string": return goString(node.text);
	}
}
function idealConstant(machine, node) {
	machine.node = node;
	const { text } = node;
	if (node.complex !== void 0) return goComplex(node.complex);
	const isHexInteger = /^0[xX]./.test(text) && !/[pP]/.test(text);
	if (node.float !== void 0 && !isHexInteger && !text.startsWith("'") && /[.eEpP]/.test(text)) return goFloat(node.float);
	if (node.int !== void 0) return goInt(node.int);
	return fail$2(machine, "%s overflows int", text);
}
/** A constant as an argument of a type. */
function literal(machine, node, type) {
	switch (type?.kind) {
		case "interface":
		case "reflect": return constant(machine, void 0, node);
		case "bool": return node.kind === "bool" ? {
			kind: "bool",
			type,
			value: node.value
		} : fail$2(machine, "expected bool; found %s", nodeText(node));
		case "string": return node.kind === "string" ? goString(node.text, type) : fail$2(machine, "expected string; found %s", nodeText(node));
		case "int":
			if (node.kind === "number" && node.int !== void 0) return {
				kind: "int",
				type,
				value: node.int
			};
			return fail$2(machine, "expected integer; found %s", nodeText(node));
		case "uint":
			if (node.kind === "number" && node.uint !== void 0) return {
				kind: "uint",
				type,
				value: node.uint
			};
			return fail$2(machine, "expected unsigned integer; found %s", nodeText(node));
		case "float":
			if (node.kind === "number" && node.float !== void 0) return {
				kind: "float",
				type,
				value: node.float
			};
			return fail$2(machine, "expected float; found %s", nodeText(node));
		default: return fail$2(machine, "can't handle %s for arg of type %s", nodeText(node), type?.name ?? "<nil>");
	}
}
/** Makes a value fit a parameter, or refuses it (text/template validateType). */
function validated(machine, value, type) {
	if (type === void 0 || type.kind === "reflect") return value;
	if (value === void 0) return canBeNil(type) ? zeroValue(type) : fail$2(machine, "invalid value; expected %s", type.name);
	if (isAssignable(value.type, type)) return value;
	const found = value.kind === "interface" ? value.value ?? value : value;
	if (isAssignable(found.type, type)) return found;
	if (found.kind === "pointer" && found.type.kind === "pointer" && isAssignable(found.type.elem, type)) return found.value ?? fail$2(machine, "dereference of nil pointer of type %s", type.name);
	return fail$2(machine, "wrong type for value; expected %s; got %s", type.name, found.type.name);
}

// src/rules/template/timeLayout.ts
/** Writes a moment by a layout of Go, an example of how 2 January 2006, 15:04:05 would be written (time.Time.Format). */
function formatTime(time, layout) {
	const parts = partsOf(time);
	return layout.replace(chunk, (found) => {
		if (found[0] === "." || found[0] === ",") return fractionText(found, parts.nanosecond);
		return zoneText(found, time.zone.offsetSeconds) ?? written[found]?.(parts, time) ?? found;
	});
}
/** The months, from January. */
const monthNames = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
];
/** The days of the week, from Sunday. */
const dayNames = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday"
];
/** What Go takes for a part of the example (time nextStdChunk); names only where no small letter follows. */
const chunk = /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|002|0[1-6]|2006|_2006|__2|_2|15|PM|pm|[-Z]07(?::?00(?::?00)?)?|[.,](?:0+|9+)(?![0-9])|[1-5]/g;
const pad = (value, width, fill = "0") => String(value).padStart(width, fill);
const twelve = (hour) => hour % 12 || 12;
const yearText = (year) => year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
const written = {
	January: ({ month }) => monthNames[month - 1] ?? "",
	Jan: ({ month }) => monthNames[month - 1]?.slice(0, 3) ?? "",
	Monday: ({ weekday }) => dayNames[weekday] ?? "",
	Mon: ({ weekday }) => dayNames[weekday]?.slice(0, 3) ?? "",
	MST: (_, { zone }) => zone.name,
	"1": ({ month }) => String(month),
	"01": ({ month }) => pad(month, 2),
	"2": ({ day }) => String(day),
	"02": ({ day }) => pad(day, 2),
	_2: ({ day }) => pad(day, 2, " "),
	"002": ({ yearDay }) => pad(yearDay, 3),
	__2: ({ yearDay }) => pad(yearDay, 3, " "),
	"15": ({ hour }) => pad(hour, 2),
	"3": ({ hour }) => String(twelve(hour)),
	"03": ({ hour }) => pad(twelve(hour), 2),
	"4": ({ minute }) => String(minute),
	"04": ({ minute }) => pad(minute, 2),
	"5": ({ second }) => String(second),
	"05": ({ second }) => pad(second, 2),
	"06": ({ year }) => pad(Math.abs(year) % 100, 2),
	"2006": ({ year }) => yearText(year),
	_2006: ({ year }) => `_${yearText(year)}`,
	PM: ({ hour }) => hour >= 12 ? "PM" : "AM",
	pm: ({ hour }) => hour >= 12 ? "pm" : "am"
};
function fractionText(found, nanosecond) {
	const digits = pad(nanosecond, 9).slice(0, found.length - 1).padEnd(found.length - 1, "0");
	if (found[1] === "0") return (found[0] ?? "") + digits;
	const trimmed = digits.replace(/0+$/, "");
	return trimmed === "" ? "" : (found[0] ?? "") + trimmed;
}
function zoneText(found, offsetSeconds) {
	if (!/^[-Z]07/.test(found)) return void 0;
	if (found[0] === "Z" && offsetSeconds === 0) return "Z";
	const size = Math.abs(offsetSeconds);
	const fields = [
		Math.floor(size / 3600),
		Math.floor(size / 60) % 60,
		size % 60
	];
	const count = found.replace(/\D/g, "").length / 2;
	const separator = found.includes(":") ? ":" : "";
	return (offsetSeconds < 0 ? "-" : "+") + fields.slice(0, count).map((field) => pad(field, 2)).join(separator);
}
function partsOf({ ns, zone }) {
	const local = ns + BigInt(zone.offsetSeconds) * 1000000000n;
	const nanosecond = Number((local % 1000000000n + 1000000000n) % 1000000000n);
	const seconds = Number((local - BigInt(nanosecond)) / 1000000000n);
	const days = Math.floor(seconds / 86400);
	const rest = seconds - days * 86400;
	const { year, month, day } = civil(days);
	return {
		year,
		month,
		day,
		hour: Math.floor(rest / 3600),
		minute: Math.floor(rest / 60) % 60,
		second: rest % 60,
		nanosecond,
		weekday: ((days + 4) % 7 + 7) % 7,
		yearDay: days - daysBefore(year) + 1
	};
}
/** The date of a day counted from 1 January 1970, in the Gregorian calendar of all times. */
function civil(days) {
	const shifted = days + 719468;
	const era = Math.floor(shifted / 146097);
	const dayOfEra = shifted - era * 146097;
	const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
	return {
		year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
		month,
		day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
	};
}
/** How many days lie between 1 January 1970 and the first day of a year. */
function daysBefore(year) {
	const before = year - 1;
	return 365 * (year - 1970) + (Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 477);
}

// src/rules/template/goTime.ts
/** UTC. */
const utc = {
	name: "UTC",
	offsetSeconds: 0
};
/** `time.Duration`: nanoseconds. */
const durationType = {
	kind: "int",
	name: "time.Duration",
	methods: durationMethods()
};
/** `time.Month`. */
const monthType = {
	kind: "int",
	name: "time.Month",
	methods: named$1(["", ...monthNames])
};
/** `time.Weekday`. */
const weekdayType = {
	kind: "int",
	name: "time.Weekday",
	methods: named$1(dayNames)
};
/** `time.Time`. */
const timeType = timeTypeOf();
/** A duration. */
function goDuration(ns) {
	return {
		kind: "int",
		type: durationType,
		value: BigInt.asIntN(64, ns)
	};
}
/** A moment as a template sees it. */
function goTime(time) {
	return {
		kind: "struct",
		type: timeType,
		value: /* @__PURE__ */ new Map(),
		opaque: time
	};
}
/** The moment that a value of type `time.Time` is. */
function momentOf(value) {
	const target = value.kind === "pointer" ? value.value : value;
	return target?.kind === "struct" ? target.opaque : {
		ns: 0n,
		zone: utc
	};
}
/** Writes a duration as Go does: `1h2m3.5s`, `0s`, `1.5ms` (time.Duration.String). */
function durationText(ns) {
	if (ns === 0n) return "0s";
	const sign = ns < 0n ? "-" : "";
	const size = ns < 0n ? -ns : ns;
	if (size < 1000n) return `${sign}${size}ns`;
	if (size < 1000000n) return `${sign}${fraction(size, 3)}µs`;
	if (size < 1000000000n) return `${sign}${fraction(size, 6)}ms`;
	const minutes = size / 60000000000n;
	const seconds = `${fraction(size % 60000000000n, 9)}s`;
	if (minutes === 0n) return sign + seconds;
	return minutes < 60n ? `${sign}${minutes}m${seconds}` : `${sign}${minutes / 60n}h${minutes % 60n}m${seconds}`;
}
function fraction(value, digits) {
	const text = value.toString().padStart(digits + 1, "0");
	return `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, "");
}
function method(params, result, call) {
	return {
		params,
		isVariadic: false,
		result,
		call
	};
}
function whole(value) {
	return value?.kind === "int" ? value.value : 0n;
}
function durationMethods() {
	const float = (unit) => method([], floatType, (receiver) => {
		const ns = whole(receiver);
		return goFloat(Number(ns / unit) + Number(ns % unit) / Number(unit));
	});
	const int = (unit) => method([], int64Type, (receiver) => ({
		kind: "int",
		type: int64Type,
		value: whole(receiver) / unit
	}));
	const self = {
		kind: "int",
		name: "time.Duration"
	};
	const cut = (value, unit) => unit <= 0n ? value : value - value % unit;
	return /* @__PURE__ */ new Map([
		["String", method([], stringType, (receiver) => goString(durationText(whole(receiver))))],
		["Hours", float(3600000000000n)],
		["Minutes", float(60000000000n)],
		["Seconds", float(1000000000n)],
		["Milliseconds", int(1000000n)],
		["Microseconds", int(1000n)],
		["Nanoseconds", int(1n)],
		["Abs", method([], self, (receiver) => goDuration(whole(receiver) < 0n ? -whole(receiver) : whole(receiver)))],
		["Truncate", method([self], self, (receiver, [unit]) => goDuration(cut(whole(receiver), whole(unit))))],
		["Round", method([self], self, (receiver, [unit]) => goDuration(roundTo(whole(receiver), whole(unit))))]
	]);
}
function roundTo(value, unit) {
	if (unit <= 0n) return value;
	const size = value < 0n ? -value : value;
	const rest = size % unit;
	const rounded = rest + rest < unit ? size - rest : size + unit - rest;
	return value < 0n ? -rounded : rounded;
}
function named$1(names) {
	return /* @__PURE__ */ new Map([["String", method([], stringType, (receiver) => goString(names[Number(whole(receiver))] ?? ""))]]);
}
function timeTypeOf() {
	const methods = /* @__PURE__ */ new Map();
	const type = {
		kind: "struct",
		name: "time.Time",
		fields: [],
		methods
	};
	const add = (name, found) => methods.set(name, found);
	const number = (name, layout, result = intType) => add(name, method([], result, (receiver) => ({
		kind: "int",
		type: result,
		value: BigInt(formatTime(momentOf(receiver), layout))
	})));
	number("Year", "2006");
	number("Month", "1", monthType);
	number("Day", "2");
	number("Hour", "15");
	number("Minute", "4");
	number("Second", "5");
	number("YearDay", "002");
	add("Nanosecond", method([], intType, (receiver) => goInt(modulo(momentOf(receiver).ns, 1000000000n))));
	add("Weekday", method([], weekdayType, (receiver) => {
		const { ns, zone } = momentOf(receiver);
		const days = floorDivide(ns + BigInt(zone.offsetSeconds) * 1000000000n, dayNs);
		return {
			kind: "int",
			type: weekdayType,
			value: modulo(days + 4n, 7n)
		};
	}));
	for (const [name, unit] of [
		["Unix", 1000000000n],
		["UnixMilli", 1000000n],
		["UnixMicro", 1000n],
		["UnixNano", 1n]
	]) add(name, method([], int64Type, (receiver) => ({
		kind: "int",
		type: int64Type,
		value: floorDivide(momentOf(receiver).ns, unit)
	})));
	add("Format", method([stringType], stringType, (receiver, [layout]) => goString(formatTime(momentOf(receiver), layout?.kind === "string" ? layout.value : ""))));
	add("String", method([], stringType, (receiver) => goString(formatTime(momentOf(receiver), "2006-01-02 15:04:05.999999999 -0700 MST"))));
	add("UTC", method([], type, (receiver) => goTime({
		ns: momentOf(receiver).ns,
		zone: utc
	})));
	add("Local", method([], type, (receiver) => goTime({
		ns: momentOf(receiver).ns,
		zone: utc
	})));
	add("IsZero", method([], boolType, (receiver) => goBool(momentOf(receiver).ns === zeroTimeNs)));
	add("Add", method([durationType], type, (receiver, [by]) => goTime({
		...momentOf(receiver),
		ns: momentOf(receiver).ns + whole(by)
	})));
	add("Sub", method([type], durationType, (receiver, [other]) => goDuration(momentOf(receiver).ns - momentOf(other ?? receiver).ns)));
	const compare = (name, test) => add(name, method([type], boolType, (receiver, [other]) => goBool(test(momentOf(receiver).ns, momentOf(other ?? receiver).ns))));
	compare("Before", (left, right) => left < right);
	compare("After", (left, right) => left > right);
	compare("Equal", (left, right) => left === right);
	return type;
}
/** Methods of `time.Time` that Go has and that are not run here. */
const otherTimeMethods = /* @__PURE__ */ new Set([
	"AddDate",
	"AppendBinary",
	"AppendFormat",
	"AppendText",
	"Clock",
	"Compare",
	"Date",
	"GoString",
	"GobDecode",
	"GobEncode",
	"ISOWeek",
	"In",
	"IsDST",
	"Location",
	"MarshalBinary",
	"MarshalJSON",
	"MarshalText",
	"Round",
	"Truncate",
	"UnmarshalBinary",
	"UnmarshalJSON",
	"UnmarshalText",
	"Zone",
	"ZoneBounds"
]);
/** The first of January of the year 1. */
const zeroTimeNs = -62135596800000000000n;
const dayNs = 86400000000000n;
function floorDivide(value, unit) {
	return (value - modulo(value, unit)) / unit;
}
function modulo(value, unit) {
	return (value % unit + unit) % unit;
}

// src/rules/template/evaluatePipe.ts
/** Evaluates a pipeline and declares or assigns its variables. */
function evaluatePipe(machine, dot, pipe) {
	machine.node = pipe;
	if (--machine.budget.steps < 0) fail$2(machine, "takes too many steps");
	let value = missing$1;
	for (const command of pipe.commands) {
		value = evaluateCommand(machine, {
			dot,
			command,
			final: value
		});
		if (value?.kind === "interface") value = value.value;
	}
	const result = value === missing$1 ? void 0 : value;
	for (const variable of pipe.declarations) {
		const name = variable.names[0] ?? "";
		if (!pipe.isAssign) {
			machine.variables.push({
				name,
				value: result
			});
			continue;
		}
		const at = machine.variables.findLastIndex((candidate) => candidate.name === name);
		if (at < 0) fail$2(machine, "undefined variable: %s", name);
		machine.variables[at] = {
			name,
			value: result
		};
	}
	return result;
}
/** That a command is the first of its pipeline and gets no value. */
const missing$1 = Symbol("missing");
function evaluateCommand(machine, { dot, command, final }) {
	const [first] = command.args;
	if (first === void 0) return void 0;
	const arguments_ = {
		dot,
		args: command.args,
		final
	};
	switch (first.kind) {
		case "field":
			machine.node = first;
			return evaluateChain(machine, {
				receiver: dot,
				node: first,
				names: first.names,
				...arguments_
			});
		case "chain": return evaluateChainNode(machine, first, arguments_);
		case "variable": return evaluateVariable(machine, first, arguments_);
		case "identifier": return evaluateFunction(machine, first, {
			...arguments_,
			node: command
		});
		case "pipe":
			checkNoArguments(machine, command.args, final);
			return evaluatePipe(machine, dot, first);
		case "nil":
			machine.node = first;
			checkNoArguments(machine, command.args, final);
			return fail$2(machine, "nil is not a command");
		case "bool":
		case "dot":
		case "number":
		case "string":
			machine.node = first;
			checkNoArguments(machine, command.args, final);
			return constant(machine, dot, first);
	}
}
function checkNoArguments(machine, args, final) {
	const [first] = args;
	if (first !== void 0 && (args.length > 1 || final !== missing$1)) fail$2(machine, "can't give argument to non-function %s", nodeText(first));
}
function evaluateVariable(machine, node, given) {
	machine.node = node;
	const name = node.names[0] ?? "";
	const variable = machine.variables.findLast((candidate) => candidate.name === name);
	if (variable === void 0) return fail$2(machine, "undefined variable: %s", name);
	if (node.names.length > 1) return evaluateChain(machine, {
		receiver: variable.value,
		node,
		names: node.names.slice(1),
		...given
	});
	if (given.args !== void 0) checkNoArguments(machine, given.args, given.final);
	return variable.value;
}
function evaluateChainNode(machine, node, given) {
	machine.node = node;
	return evaluateChain(machine, {
		receiver: evaluateArgument(machine, {
			dot: given.dot,
			type: void 0,
			node: node.operand
		}),
		node,
		names: node.names,
		...given
	});
}
function evaluateChain(machine, chain) {
	let { receiver } = chain;
	const last = chain.names.length - 1;
	for (let index = 0; index < last; index++) {
		const name = chain.names[index] ?? "";
		receiver = evaluateField(machine, {
			...chain,
			receiver,
			name,
			args: void 0,
			final: missing$1
		});
	}
	return evaluateField(machine, {
		...chain,
		receiver,
		name: chain.names[last] ?? ""
	});
}
function evaluateField(machine, field) {
	const { name } = field;
	if (field.receiver === void 0) return void 0;
	const { type } = field.receiver;
	const { value: receiver, isNil } = indirect(field.receiver);
	if (receiver === void 0) return void 0;
	if (receiver.kind === "interface") return fail$2(machine, "nil pointer evaluating %s.%s", type.name, name);
	const method = methodOf(receiver.type, name);
	if (method !== void 0) {
		const call = (args) => method.call(receiver, args.map((arg) => arg ?? zeroValue(anyType)));
		return evaluateCall(machine, {
			...field,
			signature: method,
			call
		});
	}
	if (receiver.type.name === "time.Time" && otherTimeMethods.has(name)) return fail$2(machine, "promstack does not run the method %s of time.Time", name);
	const hasArguments = (field.args?.length ?? 0) > 1 || field.final !== missing$1;
	if (receiver.kind === "struct" && receiver.value.has(name)) {
		if (hasArguments) fail$2(machine, "%s has arguments but cannot be invoked as function", name);
		return receiver.value.get(name);
	}
	if (receiver.kind === "map") {
		if (hasArguments) fail$2(machine, "%s is not a method but has arguments", name);
		return receiver.value?.get(name) ?? zeroValue(receiver.type.kind === "map" ? receiver.type.elem : anyType);
	}
	if (receiver.kind === "pointer" && isNil && isFieldOf(receiver.type, name)) return fail$2(machine, "nil pointer evaluating %s.%s", type.name, name);
	return fail$2(machine, "can't evaluate field %s in type %s", name, type.name);
}
function isFieldOf(type, name) {
	if (type.kind !== "pointer") return false;
	return type.elem.kind !== "struct" || type.elem.fields.some((field) => field.name === name);
}
function evaluateFunction(machine, node, given) {
	machine.node = node;
	const { execution } = machine;
	const found = execution.functions.get(node.name);
	if (found === void 0) return fail$2(machine, "%q is not a defined function", node.name);
	const call = (args) => found.call(args, execution.world);
	const invocation = {
		...given,
		name: node.name,
		signature: found,
		call
	};
	return found.isSpecial ? evaluateSpecial(machine, invocation) : evaluateCall(machine, invocation);
}
function evaluateCall(machine, invocation) {
	const values = readArguments(machine, invocation);
	return safely(machine, invocation, () => invocation.call(values));
}
function safely(machine, invocation, call) {
	try {
		return call();
	} catch (error) {
		if (!(error instanceof GoError)) throw error;
		machine.node = invocation.node;
		return fail$2(machine, "error calling %s: %s", invocation.name, error.message);
	}
}
function checkCount(machine, { signature, name, args, final }) {
	const written = Math.max(0, (args?.length ?? 1) - 1);
	const count = written + (final === missing$1 ? 0 : 1);
	const wanted = signature.params.length;
	if (signature.isVariadic) {
		if (count >= wanted - 1) return;
		fail$2(machine, "wrong number of args for %s: want at least %s got %s", name, String(wanted - 1), String(written));
	}
	if (count !== wanted) fail$2(machine, "wrong number of args for %s: want %s got %s", name, String(wanted), String(count));
}
function readArguments(machine, invocation) {
	const { signature, dot, final } = invocation;
	checkCount(machine, invocation);
	const args = invocation.args?.slice(1) ?? [];
	const values = args.map((node, index) => evaluateArgument(machine, {
		dot,
		type: parameter(signature, index),
		node
	}));
	if (final !== missing$1) values.push(validated(machine, final, parameter(signature, args.length)));
	return values;
}
function parameter(signature, index) {
	return signature.params[Math.min(index, signature.params.length - 1)];
}
/** `and`, `or`, which look at no more arguments than they need, and `call`. */
function evaluateSpecial(machine, invocation) {
	const { name, final } = invocation;
	if (name === "call") {
		const values = readArguments(machine, invocation);
		return safely(machine, invocation, () => refuseCall(invocation, values));
	}
	checkCount(machine, invocation);
	let value;
	for (const node of invocation.args?.slice(1) ?? []) {
		value = evaluateArgument(machine, {
			dot: invocation.dot,
			type: invocation.signature.params[0],
			node
		});
		if (isTruthy(inside(value)) === (name === "or")) return value;
	}
	return final === missing$1 ? value : validated(machine, final, invocation.signature.params[0]);
}
/** The data of alerts hold no functions. */
function refuseCall(invocation, values) {
	const value = inside(values[0]);
	if (value === void 0) throw new GoError("call of nil");
	const callee = invocation.args?.[1];
	const name = callee === void 0 ? value.kind === "string" ? value.value : `<${value.type.name} Value>` : nodeText(callee);
	throw new GoError(`non-function ${name} of type ${value.type.name}`);
}
function evaluateArgument(machine, { dot, type, node }) {
	machine.node = node;
	const alone = {
		dot,
		args: void 0,
		final: missing$1
	};
	switch (node.kind) {
		case "dot": return validated(machine, dot, type);
		case "nil":
			if (type !== void 0 && canBeNil(type)) return type.kind === "reflect" ? void 0 : zeroValue(type);
			return fail$2(machine, "cannot assign nil to %s", type?.name ?? "<nil>");
		case "field": {
			const value = evaluateChain(machine, {
				receiver: dot,
				node,
				names: node.names,
				...alone,
				args: [node]
			});
			return validated(machine, value, type);
		}
		case "variable": return validated(machine, evaluateVariable(machine, node, alone), type);
		case "pipe": return validated(machine, evaluatePipe(machine, dot, node), type);
		case "identifier": return validated(machine, evaluateFunction(machine, node, {
			...alone,
			node
		}), type);
		case "chain": return validated(machine, evaluateChainNode(machine, node, alone), type);
		case "bool":
		case "number":
		case "string": return literal(machine, node, type);
	}
}

// src/rules/template/evaluate.ts
/**
* Executes a template (text/template Execute with missingkey=zero). `error` is Go's text, `template: name:1:2: executing …`.
* What would run very long or write very much ends with an error that is ours.
*/
function evaluateTemplate(execution) {
	const { template, data } = execution;
	const machine = {
		execution,
		template,
		name: template.name,
		node: template.root,
		variables: [{
			name: "$",
			value: data
		}, ...[...execution.variables ?? []].map(([name, value]) => ({
			name,
			value
		}))],
		depth: 0,
		budget: {
			steps: maxSteps,
			characters: maxOutput
		},
		output: { text: "" }
	};
	try {
		walkList(machine, data, template.definitions.get(template.name) ?? template.root);
		return { output: machine.output.text };
	} catch (error) {
		if (error instanceof ExecutionFailure) return {
			error: error.message,
			reason: error.reason,
			at: error.at
		};
		throw error;
	}
}
const maxSteps = 1e6;
const maxOutput = 16777216;
/** Go ends at 100,000. */
const maxDepth = 500;
function walkList(machine, dot, list) {
	for (const node of list.nodes) {
		const ending = walk(machine, dot, node);
		if (ending !== "end") return ending;
	}
	return "end";
}
function walk(machine, dot, node) {
	machine.node = node;
	if (--machine.budget.steps < 0) fail$2(machine, "takes more than %s steps", String(maxSteps));
	switch (node.kind) {
		case "text":
			write(machine, node.text);
			return "end";
		case "action":
			walkAction(machine, dot, node);
			return "end";
		case "if":
		case "with": return walkBranch(machine, dot, node);
		case "range": return walkRange(machine, dot, node);
		case "template":
			walkInvocation(machine, dot, node);
			return "end";
		case "break":
		case "continue": return node.kind;
	}
}
function write(machine, text) {
	machine.budget.characters -= text.length;
	if (machine.budget.characters < 0) fail$2(machine, "writes more than %s characters", String(maxOutput));
	machine.output.text += text;
}
function walkAction(machine, dot, node) {
	const value = evaluatePipe(machine, dot, node.pipe);
	if (node.pipe.declarations.length > 0) return;
	machine.node = node;
	const shown = value?.kind === "pointer" ? indirect(value).value : value;
	write(machine, inside(shown) === void 0 ? "<no value>" : printValue(shown, "v", {}));
}
function walkBranch(machine, dot, node) {
	const mark = machine.variables.length;
	const value = evaluatePipe(machine, dot, node.pipe);
	let ending = "end";
	if (isTruthy(inside(value))) ending = walkList(machine, node.kind === "with" ? value : dot, node.list);
	else if (node.otherwise !== void 0) ending = walkList(machine, dot, node.otherwise);
	machine.variables.length = mark;
	return ending;
}
function walkRange(machine, dot, node) {
	const outer = machine.variables.length;
	const { value } = indirect(evaluatePipe(machine, dot, node.pipe));
	const mark = machine.variables.length;
	let isRun = false;
	for (const [index, element] of iterations(machine, value, node)) {
		isRun = true;
		assignRangeVariables(machine, node, index, element);
		const ending = walkList(machine, element, node.list);
		machine.variables.length = mark;
		if (ending === "break") break;
	}
	let ending = "end";
	if (!isRun && node.otherwise !== void 0) ending = walkList(machine, dot, node.otherwise);
	machine.variables.length = outer;
	return ending;
}
function* iterations(machine, value, node) {
	switch (value?.kind) {
		case void 0: return;
		case "int":
		case "uint":
			if (node.pipe.declarations.length > 1) fail$2(machine, "can't use %s to iterate over more than one variable", printValue(value, "v", {}));
			for (let count = 0n; count < value.value; count++) {
				machine.budget.steps--;
				yield [void 0, {
					...value,
					value: count
				}];
			}
			return;
		case "slice":
			for (const [index, item] of (value.value ?? []).entries()) yield [goInt(index), item];
			return;
		case "map":
			for (const [key, item] of sortedEntries(value.value)) yield [goString(key), item];
			return;
		default: fail$2(machine, "range can't iterate over %s", printValue(value, "v", {}));
	}
}
function assignRangeVariables(machine, node, index, element) {
	const [first, second] = node.pipe.declarations;
	if (first === void 0) return;
	const { variables } = machine;
	if (!node.pipe.isAssign) {
		const last = variables[variables.length - 1];
		if (last !== void 0) variables[variables.length - 1] = {
			...last,
			value: element
		};
		const before = variables[variables.length - 2];
		if (second !== void 0 && before !== void 0) variables[variables.length - 2] = {
			...before,
			value: index
		};
		return;
	}
	assign(machine, first.names[0] ?? "", second === void 0 ? element : index);
	if (second !== void 0) assign(machine, second.names[0] ?? "", element);
}
function assign(machine, name, value) {
	const at = machine.variables.findLastIndex((variable) => variable.name === name);
	if (at < 0) fail$2(machine, "undefined variable: %s", name);
	machine.variables[at] = {
		name,
		value
	};
}
function walkInvocation(machine, dot, node) {
	const { execution } = machine;
	const template = (execution.template.definitions.has(node.name) ? execution.template : void 0) ?? execution.library?.get(node.name);
	const list = template?.definitions.get(node.name);
	if (list === void 0 && execution.silent?.has(node.name)) return;
	if (template === void 0 || list === void 0) fail$2(machine, "template %q not defined", node.name);
	if (machine.depth >= maxDepth) fail$2(machine, "exceeded maximum template depth (%s)", String(maxDepth));
	const value = node.pipe === void 0 ? void 0 : evaluatePipe(machine, dot, node.pipe);
	walkList({
		...machine,
		template,
		name: node.name,
		variables: [{
			name: "$",
			value
		}],
		depth: machine.depth + 1
	}, value, list);
}

// src/rules/go/unquote.ts
/** Reads a quoted Go text (strconv.Unquote): `"…"` or a raw one in backticks; undefined where Go says `invalid syntax`. */
function goUnquote(quoted) {
	const quote = quoted[0];
	if (quoted.length < 2 || quoted.at(-1) !== quote) return void 0;
	const inner = quoted.slice(1, -1);
	if (quote === "`") return inner.includes("`") ? void 0 : inner.replaceAll("\r", "");
	if (quote !== "\"") return void 0;
	if (!inner.includes("\\")) return inner.includes("\"") || inner.includes("\n") ? void 0 : inner;
	return unescaped(inner);
}
/** Reads one character constant such as `'\n'`: the code, or what Go says of it (strconv.UnquoteChar, text/template newNumber). */
function goUnquoteChar(quoted) {
	const char = escapeAt(quoted, 1, "'");
	if (char === void 0) return { error: "invalid syntax" };
	if (quoted.slice(char.end) !== "'") return { error: `malformed character constant: ${quoted}` };
	return { code: char.code >= 56448 && char.code <= 56575 ? 65533 : char.code };
}
function unescaped(inner) {
	let text = "";
	let hasBytes = false;
	for (let index = 0; index < inner.length;) {
		const plain = inner.indexOf("\\", index);
		const until = plain < 0 ? inner.length : plain;
		const stretch = inner.slice(index, until);
		if (stretch.includes("\"") || stretch.includes("\n")) return void 0;
		text += stretch;
		index = until;
		if (plain < 0) break;
		const char = escapeAt(inner, index, "\"");
		if (char === void 0) return void 0;
		text += char.isByte && char.code >= 128 ? String.fromCharCode(56320 + char.code) : String.fromCodePoint(char.code);
		hasBytes ||= char.isByte && char.code >= 128;
		index = char.end;
	}
	return hasBytes || !isValidUtf8(text) ? textOfBytes(utf8Bytes(text)) : text;
}
function escapeAt(text, index, quote) {
	const code = text.codePointAt(index);
	if (code === void 0 || text[index] === quote) return void 0;
	if (text[index] !== "\\") return {
		code,
		isByte: false,
		end: index + (code > 65535 ? 2 : 1)
	};
	const letter = text[index + 1] ?? "";
	const simple = simpleEscapes[letter];
	if (simple !== void 0) return {
		code: simple,
		isByte: false,
		end: index + 2
	};
	if (letter === quote) return {
		code: quote.charCodeAt(0),
		isByte: false,
		end: index + 2
	};
	const digits = hexDigits[letter];
	if (digits !== void 0) return hexEscape(text, index + 2, digits);
	return letter >= "0" && letter <= "7" ? octalEscape(text, index + 1) : void 0;
}
function hexEscape(text, start, digits) {
	const written = text.slice(start, start + digits);
	if (written.length < digits || !/^[0-9a-fA-F]+$/.test(written)) return void 0;
	const code = Number.parseInt(written, 16);
	if (digits > 2 && (code > 1114111 || code >= 55296 && code < 57344)) return void 0;
	return {
		code,
		isByte: digits === 2,
		end: start + digits
	};
}
function octalEscape(text, start) {
	const written = text.slice(start, start + 3);
	if (!/^[0-7]{3}$/.test(written)) return void 0;
	const code = Number.parseInt(written, 8);
	return code > 255 ? void 0 : {
		code,
		isByte: true,
		end: start + 3
	};
}
const hexDigits = {
	x: 2,
	u: 4,
	U: 8
};
const simpleEscapes = {
	a: 7,
	b: 8,
	t: 9,
	n: 10,
	v: 11,
	f: 12,
	r: 13,
	"\\": 92
};

// src/rules/template/lex.ts
/** A lexer at the beginning of a template. */
function lexer(input) {
	return {
		input,
		position: 0,
		start: 0,
		parenDepth: 0,
		isInsideAction: false,
		hasFailed: false
	};
}
/** Reads the next token; after an error there are only ends. */
function nextToken(at) {
	if (at.hasFailed) return {
		kind: "eof",
		start: at.position,
		end: at.position,
		text: ""
	};
	return at.isInsideAction ? insideAction(at) : text(at);
}
/** Writes a token as Go does in its errors: keywords in `<>`, others quoted and cut after ten characters. */
function describeToken(token) {
	if (token.kind === "eof") return "EOF";
	if (token.kind === "error") return token.text;
	if (keywordKinds.has(token.kind)) return `<${token.text}>`;
	if (new TextEncoder().encode(token.text).length <= 10) return goQuote(token.text);
	return `${goQuote([...token.text].slice(0, 10).join(""))}...`;
}
const tab = 9;
const newline = 10;
const carriageReturn = 13;
const space = 32;
const eof = -1;
const keywords = /* @__PURE__ */ new Map([
	["block", "block"],
	["break", "break"],
	["continue", "continue"],
	["define", "define"],
	["else", "else"],
	["end", "end"],
	["if", "if"],
	["nil", "nil"],
	["range", "range"],
	["template", "template"],
	["with", "with"]
]);
const keywordKinds = /* @__PURE__ */ new Set([...keywords.values(), "dot"]);
function token$1(at, kind) {
	const found = {
		kind,
		start: at.start,
		end: at.position,
		text: at.input.slice(at.start, at.position)
	};
	at.start = at.position;
	return found;
}
function fail$1(at, message) {
	const end = Math.min(at.input.length, Math.max(at.position, at.start));
	at.hasFailed = true;
	return {
		kind: "error",
		start: at.start,
		end,
		text: message
	};
}
function isSpace(code) {
	return code === space || code === newline || code === tab || code === carriageReturn;
}
function isAlphaNumeric(code) {
	return code === 95 || code !== eof && (isLetter(code) || isDigit$3(code));
}
function peek$2(at) {
	return at.input.codePointAt(at.position) ?? eof;
}
function advance(at, code) {
	at.position += code > 65535 ? 2 : code === eof ? 0 : 1;
}
function startsLeftTrim(input, index) {
	return input.charCodeAt(index) === 45 && isSpace(input.charCodeAt(index + 1));
}
function startsRightTrim(input, index) {
	return isSpace(input.charCodeAt(index)) && input.charCodeAt(index + 1) === 45;
}
/** 0: no right delimiter here; 2: `}}`; 4: ` -}}`. */
function rightDelimiter(at, index = at.position) {
	if (startsRightTrim(at.input, index) && at.input.startsWith("}}", index + 2)) return 4;
	return at.input.startsWith("}}", index) ? 2 : 0;
}
function text(at) {
	for (;;) {
		const { input } = at;
		const open = input.indexOf("{{", at.position);
		if (open < 0) {
			at.position = input.length;
			return token$1(at, at.position > at.start ? "text" : "eof");
		}
		if (open > at.position) {
			at.position = startsLeftTrim(input, open + 2) ? trimmedEnd(input, at.start, open) : open;
			const found = token$1(at, "text");
			at.position = open;
			at.start = open;
			if (found.end > found.start) return found;
		}
		const afterMarker = open + 2 + (startsLeftTrim(input, open + 2) ? 2 : 0);
		if (!input.startsWith("/*", afterMarker)) {
			at.position = open + 2;
			const found = token$1(at, "leftDelim");
			at.isInsideAction = true;
			at.position = afterMarker;
			at.start = afterMarker;
			at.parenDepth = 0;
			return found;
		}
		at.position = afterMarker;
		at.start = afterMarker;
		const problem = skipComment(at);
		if (problem !== void 0) return fail$1(at, problem);
	}
}
function trimmedEnd(input, start, end) {
	let index = end;
	while (index > start && isSpace(input.charCodeAt(index - 1))) index--;
	return index;
}
function skipSpaces(at) {
	while (isSpace(at.input.charCodeAt(at.position))) at.position++;
}
function skipComment(at) {
	const close = at.input.indexOf("*/", at.position + 2);
	if (close < 0) return "unclosed comment";
	at.position = close + 2;
	const delimiter = rightDelimiter(at);
	if (delimiter === 0) return "comment ends before closing delimiter";
	at.position += delimiter;
	if (delimiter === 4) skipSpaces(at);
	at.start = at.position;
}
function closeAction(at, delimiter) {
	at.start = at.position + delimiter - 2;
	at.position += delimiter;
	const found = token$1(at, "rightDelim");
	if (delimiter === 4) skipSpaces(at);
	at.start = at.position;
	at.isInsideAction = false;
	return found;
}
function insideAction(at) {
	const delimiter = rightDelimiter(at);
	if (delimiter !== 0) return at.parenDepth === 0 ? closeAction(at, delimiter) : fail$1(at, "unclosed left paren");
	const code = peek$2(at);
	if (code === eof) return fail$1(at, "unclosed action");
	if (isSpace(code)) return spaces(at);
	const next = at.input.charCodeAt(at.position + 1);
	switch (code) {
		case 46:
			if (at.position + 1 < at.input.length && !(next >= 48 && next <= 57)) return fieldOrVariable(at, "field");
			return number(at);
		case 36: return fieldOrVariable(at, "variable");
		case 34: return quoted$1(at, code);
		case 39: return quoted$1(at, code);
		case 96: return rawQuoted(at);
		case 58:
			at.position++;
			advance(at, peek$2(at));
			return next === 61 ? token$1(at, "declare") : fail$1(at, "expected :=");
		case 40:
			at.parenDepth++;
			return single$1(at, "leftParen");
		case 41:
			at.position++;
			at.parenDepth--;
			return at.parenDepth < 0 ? fail$1(at, "unexpected right paren") : token$1(at, "rightParen");
		case 61: return single$1(at, "assign");
		case 124: return single$1(at, "pipe");
	}
	if (code === 43 || code === 45 || code >= 48 && code <= 57) return number(at);
	if (isAlphaNumeric(code)) return identifier(at);
	if (code > 32 && code < 127) return single$1(at, "char");
	advance(at, code);
	return fail$1(at, `unrecognized character in action: ${describeRune(code >= 55296 && code < 57344 ? 65533 : code)}`);
}
function single$1(at, kind) {
	at.position++;
	return token$1(at, kind);
}
function spaces(at) {
	const start = at.position;
	skipSpaces(at);
	if (rightDelimiter(at, at.position - 1) === 4) {
		at.position--;
		if (at.position === start) return closeAction(at, 4);
	}
	at.start = at.position;
	return {
		kind: "space",
		start,
		end: at.position,
		text: " "
	};
}
function skipAlphaNumeric(at) {
	for (let code = peek$2(at); isAlphaNumeric(code); code = peek$2(at)) advance(at, code);
}
function badCharacter(at) {
	const code = peek$2(at);
	const found = fail$1(at, `bad character ${describeRune(code >= 55296 && code < 57344 ? 65533 : code)}`);
	return {
		...found,
		end: found.end + 1
	};
}
function identifier(at) {
	skipAlphaNumeric(at);
	if (!isAtTerminator(at)) return badCharacter(at);
	const word = at.input.slice(at.start, at.position);
	return token$1(at, keywords.get(word) ?? (word === "true" || word === "false" ? "bool" : "identifier"));
}
function fieldOrVariable(at, kind) {
	at.position++;
	if (isAtTerminator(at)) return token$1(at, kind === "variable" ? "variable" : "dot");
	skipAlphaNumeric(at);
	return isAtTerminator(at) ? token$1(at, kind) : badCharacter(at);
}
function isAtTerminator(at) {
	const code = peek$2(at);
	if (code === eof || isSpace(code)) return true;
	if (code === 46 || code === 44 || code === 124 || code === 58 || code === 41 || code === 40) return true;
	return at.input.startsWith("}}", at.position);
}
function quoted$1(at, quote) {
	const { input } = at;
	for (let index = at.position + 1; index < input.length; index++) {
		const code = input.charCodeAt(index);
		if (code === newline || code === 92 && (index + 1 === input.length || input.charCodeAt(++index) === newline)) break;
		if (code !== quote) continue;
		at.position = index + 1;
		return token$1(at, quote === 34 ? "string" : "charConstant");
	}
	at.position = input.indexOf("\n", at.position);
	if (at.position < 0) at.position = input.length;
	return fail$1(at, quote === 34 ? "unterminated quoted string" : "unterminated character constant");
}
function rawQuoted(at) {
	const close = at.input.indexOf("`", at.position + 1);
	at.position = close < 0 ? at.input.length : close + 1;
	return close < 0 ? fail$1(at, "unterminated raw quoted string") : token$1(at, "rawString");
}
function number(at) {
	const bad = () => fail$1(at, `bad number syntax: ${goQuote(at.input.slice(at.start, at.position))}`);
	if (!scanNumber(at)) return bad();
	const sign = peek$2(at);
	if (sign !== 43 && sign !== 45) return token$1(at, "number");
	if (!scanNumber(at) || at.input[at.position - 1] !== "i") return bad();
	return token$1(at, "complex");
}
function scanNumber(at) {
	accept(at, "+-");
	let digits = "0123456789_";
	if (accept(at, "0")) {
		if (accept(at, "xX")) digits = "0123456789abcdefABCDEF_";
		else if (accept(at, "oO")) digits = "01234567_";
		else if (accept(at, "bB")) digits = "01_";
	}
	acceptRun(at, digits);
	if (accept(at, ".")) acceptRun(at, digits);
	if (digits.length === 11 && accept(at, "eE") || digits.length === 23 && accept(at, "pP")) {
		accept(at, "+-");
		acceptRun(at, "0123456789_");
	}
	accept(at, "i");
	const code = peek$2(at);
	if (!isAlphaNumeric(code)) return true;
	advance(at, code);
	return false;
}
function accept(at, valid) {
	const char = at.input[at.position];
	if (char === void 0 || !valid.includes(char)) return false;
	at.position++;
	return true;
}
function acceptRun(at, valid) {
	while (accept(at, valid));
}

// src/rules/go/number.ts
/** Reads an unsigned 64-bit integer with an optional base prefix and underscores (strconv.ParseUint with base 0); undefined when it is none. */
function parseUint64(text) {
	const value = magnitude(text);
	return value === void 0 || value >= 1n << 64n ? void 0 : value;
}
/** Reads a signed 64-bit integer (strconv.ParseInt with base 0). */
function parseInt64(text) {
	const isNegative = text[0] === "-";
	const value = magnitude(isNegative || text[0] === "+" ? text.slice(1) : text);
	if (value === void 0) return void 0;
	if (isNegative) return value > 1n << 63n ? void 0 : -value;
	return value >= 1n << 63n ? void 0 : value;
}
/** Reads a float as Go does: decimal, hexadecimal, `Inf`, `NaN`, underscores after a base prefix (strconv.ParseFloat). */
function parseFloat64(text) {
	const special = specials[text.toLowerCase()];
	if (special !== void 0) return special;
	const match = floatPattern.exec(text);
	if (match === null || text.includes("_") && !underscoresAreFine(text)) return "invalid syntax";
	const plain = text.replaceAll("_", "");
	const value = match[1] === void 0 ? Number(plain) : hexFloat(plain);
	return Number.isFinite(value) ? value : "value out of range";
}
function magnitude(text) {
	if (integerPattern.exec(text) === null || text.includes("_") && !underscoresAreFine(text)) return void 0;
	const plain = text.replaceAll("_", "").toLowerCase();
	if (plain === "" || plain === "0x" || plain === "0b" || plain === "0o") return void 0;
	if (plain.replace(/^0[xbo]?0*/, "").length > 70) return 1n << 64n;
	if (plain[0] !== "0" || plain.length === 1) return BigInt(plain);
	return /^0[xbo]/.test(plain) ? BigInt(plain) : BigInt(`0o${plain.slice(1)}`);
}
/** Underscores stand between digits, or between a base prefix and a digit (internal/strconv underscoreOK). */
function underscoresAreFine(text) {
	const unsigned = text.replace(/^[+-]/, "");
	const prefix = /^0[box]/i.exec(unsigned)?.[0] ?? "";
	const isHex = prefix.toLowerCase() === "0x";
	let last = prefix === "" ? "^" : "0";
	for (const char of unsigned.slice(prefix.length)) {
		if (char === "_") {
			if (last !== "0") return false;
			last = "_";
			continue;
		}
		const isDigit = char >= "0" && char <= "9" || isHex && /[a-f]/i.test(char);
		if (!isDigit && last === "_") return false;
		last = isDigit ? "0" : "!";
	}
	return last !== "_";
}
function hexFloat(text) {
	const match = /^([+-]?)0[xX]([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?[pP]([+-]?[0-9]+)$/.exec(text);
	if (match === null) return NaN;
	const fraction = match[3] ?? "";
	const value = scaled$1(BigInt(`0x${match[2]}${fraction}`), Number(match[4]) - 4 * fraction.length);
	return match[1] === "-" ? -value : value;
}
/** digits · 2^exponent, rounded to even once. */
function scaled$1(digits, exponent) {
	if (digits === 0n) return 0;
	const bits = digits.toString(2).length;
	const top = bits + exponent;
	if (top > 1024) return Number.POSITIVE_INFINITY;
	if (top < -1080) return 0;
	const drop = bits - Math.min(53, Math.max(0, top + 1074));
	if (drop <= 0) return Number(digits) * 2 ** Math.max(exponent, -1074) * 2 ** Math.min(0, exponent + 1074);
	let kept = digits >> BigInt(drop);
	const rest = digits - (kept << BigInt(drop));
	const half = 1n << BigInt(drop - 1);
	if (rest > half || rest === half && (kept & 1n) === 1n) kept += 1n;
	const shift = exponent + drop;
	return shift > 1023 ? Number(kept) * 2 ** 1e3 * 2 ** (shift - 1e3) : Number(kept) * 2 ** shift;
}
const integerPattern = /^(?:0[xX][0-9a-fA-F_]*|0[bB][01_]*|0[oO][0-7_]*|0[0-7_]*|[1-9][0-9_]*)$/;
const floatPattern = /^[+-]?(?:(0[xX])(?=[0-9a-fA-F_.]*[0-9a-fA-F])[0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?[pP][+-]?[0-9][0-9_]*|(?=[0-9_.]*[0-9])[0-9_]*(?:\.[0-9_]*)?(?:[eE][+-]?[0-9][0-9_]*)?)$/;
const specials = {
	nan: NaN,
	inf: Number.POSITIVE_INFINITY,
	"+inf": Number.POSITIVE_INFINITY,
	"-inf": Number.NEGATIVE_INFINITY,
	infinity: Number.POSITIVE_INFINITY,
	"+infinity": Number.POSITIVE_INFINITY,
	"-infinity": Number.NEGATIVE_INFINITY
};

// src/rules/template/number.ts
/** Reads a constant under every type that can hold it, or gives what Go says of it (text/template/parse newNumber). */
function readNumber(text, kind) {
	if (kind === "charConstant") return readChar(text);
	if (kind === "complex") return readComplex(text);
	if (text.endsWith("i")) {
		const imaginary = parseFloat64(text.slice(0, -1));
		if (typeof imaginary === "number") return ofComplex(0, imaginary);
	}
	const int = parseInt64(text);
	const uint = parseUint64(text) ?? (int === 0n ? 0n : void 0);
	if (int !== void 0) return {
		int,
		uint,
		float: Number(int),
		complex: void 0
	};
	if (uint !== void 0) return {
		int,
		uint,
		float: Number(uint),
		complex: void 0
	};
	const float = parseFloat64(text);
	if (typeof float !== "number") return `illegal number syntax: ${goQuote(text)}`;
	if (!/[.eEpP]/.test(text)) return `integer overflow: ${goQuote(text)}`;
	return ofFloat(float);
}
function readChar(text) {
	const char = goUnquoteChar(text);
	if ("error" in char) return char.error;
	const value = BigInt(char.code);
	return {
		int: value,
		uint: value,
		float: char.code,
		complex: void 0
	};
}
/** `1+2i`, as fmt.Sscan reads it: it stops where its scanner does, so that what follows the number is not looked at. */
function readComplex(text) {
	const split = /^([+-]?[^+-]*(?:[eEpP][+-]?[^+-]*)?)([+-].*)i$/.exec(text);
	const real = split === null ? void 0 : parseFloat64(split[1] ?? "");
	const imaginary = split === null ? void 0 : parseFloat64(split[2] ?? "");
	if (typeof real !== "number" || typeof imaginary !== "number") return "syntax error scanning complex number";
	return ofComplex(real, imaginary);
}
function ofComplex(real, imaginary) {
	const complex = {
		real,
		imaginary
	};
	if (imaginary !== 0) return {
		int: void 0,
		uint: void 0,
		float: void 0,
		complex
	};
	return {
		...ofFloat(real),
		complex
	};
}
function ofFloat(float) {
	const isWhole = Number.isInteger(float);
	return {
		int: isWhole && float >= -(2 ** 63) && float < 2 ** 63 ? BigInt(float) : void 0,
		uint: isWhole && float >= 0 && float < 2 ** 64 ? BigInt(float) : void 0,
		float,
		complex: void 0
	};
}

// src/rules/template/problem.ts
/** Ends the reading of a template; what is wrong has been noted. */
var ParseFailure = class extends Error {};
/** Turns what Go says of a template into a finding, with advice for what is commonly meant. */
function templateProblem(context, raw) {
	const { source, options } = context;
	const args = raw.args.map((arg) => goString(arg));
	const message = goSprintf(raw.format, args);
	const upstream = goSprintf(`template: ${options.name}:${lineOf(source.text, raw.lineAt)}: ${raw.format}`, args);
	const help = helpFor(context, raw);
	return {
		id: options.id,
		severity: "error",
		span: source.spanAt(raw.at.start, Math.max(raw.at.end, raw.at.start)),
		message: inOurWords(message),
		...help === void 0 ? {} : { help },
		...context.problems.length === 0 ? { upstream } : {}
	};
}
/** Go's text with the user's words in backticks. */
function inOurWords(message) {
	const named = /^(undefined variable|function) "([^"\\`]+)"(.*)$/.exec(message);
	return named === null ? message : `${named[1]} \`${named[2]}\`${named[3] === "" ? "" : " is"}${named[3]}`;
}
function lineOf(text, offset) {
	let line = 1;
	for (let index = text.indexOf("\n"); index >= 0 && index < offset; index = text.indexOf("\n", index + 1)) line++;
	return line;
}
function helpFor(context, raw) {
	const { source, options } = context;
	const [word = ""] = raw.args;
	switch (raw.format) {
		case "undefined variable %q": {
			const names = raw.variables.filter((name) => name !== "$");
			const guess = nearest(word, names);
			if (guess !== void 0) return `Did you mean \`${guess}\`?`;
			if (names.length === 0) return "Only `$` is defined here: a template of its own sees no variables of its caller.";
			return `Here are defined: ${names.map((name) => `\`${name}\``).join(", ")}.`;
		}
		case "function %q not defined": {
			const guess = nearest(word, [...options.functions.keys()]);
			if (guess !== void 0) return `Did you mean \`${guess}\`?`;
			return raw.variables.includes(`$${word}`) ? `Write \`$${word}\`.` : void 0;
		}
		case "unexpected EOF": return "An `if`, `range`, `with`, `define` or `block` has no `{{ end }}`.";
		case "%s%s": return helpForToken(source, raw);
		default: return;
	}
}
function helpForToken(source, raw) {
	const [message = ""] = raw.args;
	if (message.startsWith("unclosed action")) return "Close the action with `}}`.";
	if (message.startsWith("unterminated quoted string")) return "Close the text with `\"` on the same line.";
	if (!message.startsWith("bad character") || !message.includes("'-'")) return void 0;
	const chain = /[.$][\w.$-]*$/.exec(source.text.slice(Math.max(0, raw.at.start - 200), raw.at.end))?.[0] ?? "";
	const rest = /^[\w-]*/.exec(source.text.slice(raw.at.end))?.[0] ?? "";
	const dot = chain.lastIndexOf(".");
	if (dot < 0) return void 0;
	return `A name with a dash needs \`index\`: \`index ${chain.slice(0, dot) || "."} "${chain.slice(dot + 1)}${rest}"\`.`;
}

// src/rules/template/tree.ts
/** How deep actions and parentheses may nest: Go allows 10,000 parentheses, our stack allows less. */
const maxTemplateDepth = 1e3;
/** After so many problems a template is given up. */
const maxProblems = 20;
const noToken = {
	kind: "eof",
	start: 0,
	end: 0,
	text: ""
};
/** A tree that begins where the lexer stands, with the variables that are defined there. */
function newTree(shared, name, variables = []) {
	return {
		shared,
		name,
		tokens: [
			noToken,
			noToken,
			noToken
		],
		peekCount: 0,
		variables: ["$", ...variables],
		counts: void 0,
		actionStart: -1,
		rangeDepth: 0
	};
}
/** Defines a variable from here on. */
function declare(tree, name) {
	tree.variables.push(name);
	tree.counts?.set(name, (tree.counts.get(name) ?? 0) + 1);
}
/** Whether a variable is defined here. */
function isDefined(tree, name) {
	if (tree.variables.length <= 32) return tree.variables.includes(name);
	if (tree.counts === void 0) {
		tree.counts = /* @__PURE__ */ new Map();
		for (const variable of tree.variables) tree.counts.set(variable, (tree.counts.get(variable) ?? 0) + 1);
	}
	return (tree.counts.get(name) ?? 0) > 0;
}
/** Goes back to so many variables, at the end of a scope. */
function forget(tree, count) {
	while (tree.variables.length > count) {
		const name = tree.variables.pop() ?? "";
		tree.counts?.set(name, (tree.counts.get(name) ?? 1) - 1);
	}
}
/** Reads a token. */
function next(tree) {
	if (tree.peekCount > 0) tree.peekCount--;
	else tree.tokens[0] = nextToken(tree.shared.lexer);
	return tree.tokens[tree.peekCount] ?? noToken;
}
/** Gives the last token back. */
function backup(tree) {
	tree.peekCount++;
}
/** Looks at the next token. */
function peek$1(tree) {
	if (tree.peekCount === 0) {
		tree.peekCount = 1;
		tree.tokens[0] = nextToken(tree.shared.lexer);
	}
	return tree.tokens[tree.peekCount - 1] ?? noToken;
}
/** Reads a token that is no space. */
function nextNonSpace(tree) {
	for (;;) {
		const token = next(tree);
		if (token.kind !== "space") return token;
	}
}
/** Looks at the next token that is no space. */
function peekNonSpace(tree) {
	const token = nextNonSpace(tree);
	backup(tree);
	return token;
}
/** Reports and goes on. */
function report(tree, at, format, ...args) {
	if (tree.shared.context.problems.length >= maxProblems) throw new ParseFailure();
	tree.shared.context.problems.push(templateProblem(tree.shared.context, {
		at,
		lineAt: tree.tokens[0].start,
		format,
		args,
		variables: tree.variables
	}));
}
/** Reports, and ends the reading. */
function fail(tree, at, format, ...args) {
	report(tree, at, format, ...args);
	throw new ParseFailure();
}
/** Refuses a token, or says what the lexer found wrong. */
function unexpected$1(tree, token, context) {
	if (token.kind !== "error") fail(tree, token, "unexpected %s in %s", describeToken(token), context);
	const { lexer } = tree.shared;
	const isElsewhere = tree.actionStart >= 0 && lexer.input.slice(tree.actionStart, token.start).includes("\n");
	const at = isElsewhere || token.start < token.end ? token : {
		start: Math.max(tree.actionStart, 0),
		end: token.end
	};
	if (!isElsewhere) fail(tree, at, "%s%s", token.text, "");
	const line = 1 + lexer.input.slice(0, tree.actionStart).split("\n").length - 1;
	const started = ` in action started at ${tree.shared.options.name}:${line}`;
	const extra = token.text.endsWith(" action") ? started.slice(10) : started;
	fail(tree, {
		start: tree.actionStart,
		end: token.end
	}, "%s%s", token.text, extra);
}
/** Reads a token of a kind, or refuses it. */
function expect(tree, kind, context) {
	const token = nextNonSpace(tree);
	if (token.kind !== kind) unexpected$1(tree, token, context);
	return token;
}
/** Reads what stands one level deeper. */
function nested(tree, at, read) {
	const { shared } = tree;
	if (++shared.depth > maxTemplateDepth) fail(tree, at, "max expression depth exceeded");
	const value = read();
	shared.depth--;
	return value;
}

// src/rules/template/pipeline.ts
/** Reads a pipeline up to its end (text/template/parse Tree.pipeline). */
function pipeline(tree, context, end) {
	const { start } = peekNonSpace(tree);
	const declarations = [];
	const isAssign = readDeclarations(tree, context, declarations);
	const commands = [];
	for (;;) {
		const token = nextNonSpace(tree);
		if (token.kind === end) {
			checkPipeline(tree, {
				start,
				end: token.start
			}, commands, context);
			return {
				kind: "pipe",
				start,
				end: token.start,
				position: start,
				isAssign,
				declarations,
				commands
			};
		}
		if (!operandStarts.has(token.kind)) unexpected$1(tree, token, context);
		backup(tree);
		commands.push(command(tree));
	}
}
const operandStarts = /* @__PURE__ */ new Set([
	"bool",
	"charConstant",
	"complex",
	"dot",
	"field",
	"identifier",
	"number",
	"nil",
	"rawString",
	"string",
	"variable",
	"leftParen"
]);
/** Reads `$x :=`, `$x =`, and `$i, $x :=` of a range. Gives whether it is an assignment. */
function readDeclarations(tree, context, declarations) {
	for (;;) {
		const variable = peekNonSpace(tree);
		if (variable.kind !== "variable") return false;
		next(tree);
		const after = peek$1(tree);
		const following = peekNonSpace(tree);
		const isComma = following.kind === "char" && following.text === ",";
		if (following.kind !== "assign" && following.kind !== "declare" && !isComma) {
			if (after.kind === "space") {
				tree.tokens[1] = after;
				tree.tokens[2] = variable;
				tree.peekCount = 3;
			} else {
				tree.tokens[1] = variable;
				tree.peekCount = 2;
			}
			return false;
		}
		nextNonSpace(tree);
		declarations.push(variableNode(variable));
		declare(tree, variable.text);
		if (!isComma) return following.kind === "assign";
		if (context !== "range" || declarations.length > 1) fail(tree, following, "too many declarations in %s", context);
		const second = peekNonSpace(tree);
		if (second.kind !== "variable" && second.kind !== "rightDelim" && second.kind !== "rightParen") fail(tree, second, "range can only initialize variables");
	}
}
function variableNode(token) {
	return {
		kind: "variable",
		start: token.start,
		end: token.end,
		position: token.start,
		names: [token.text]
	};
}
function checkPipeline(tree, at, commands, context) {
	if (commands.length === 0) fail(tree, at, "missing value for %s", context);
	for (let index = 1; index < commands.length; index++) {
		const [first] = commands[index]?.args ?? [];
		if (first === void 0) continue;
		const { kind } = first;
		if (kind === "bool" || kind === "dot" || kind === "nil" || kind === "number" || kind === "string") {
			report(tree, first, `non executable command in pipeline stage ${index + 1}`);
			return;
		}
	}
}
function command(tree) {
	const { start } = peekNonSpace(tree);
	const args = [];
	for (;;) {
		peekNonSpace(tree);
		const operand = readOperand(tree);
		if (operand !== void 0) args.push(operand);
		const token = next(tree);
		if (token.kind === "space") continue;
		if (token.kind === "rightDelim" || token.kind === "rightParen") backup(tree);
		else if (token.kind !== "pipe") unexpected$1(tree, token, "operand");
		if (args.length === 0) fail(tree, token, "empty command");
		return {
			kind: "command",
			start,
			end: args.at(-1)?.end ?? token.start,
			position: start,
			args
		};
	}
}
function readOperand(tree) {
	const term = readTerm(tree);
	if (term === void 0 || peek$1(tree).kind !== "field") return term;
	const { start: position } = peek$1(tree);
	const names = [];
	let { end } = term;
	while (peek$1(tree).kind === "field") {
		const token = next(tree);
		names.push(token.text.slice(1));
		end = token.end;
	}
	switch (term.kind) {
		case "field": return {
			kind: "field",
			start: term.start,
			end,
			position,
			names: term.names.concat(names)
		};
		case "variable": return {
			kind: "variable",
			start: term.start,
			end,
			position,
			names: term.names.concat(names)
		};
		case "bool":
		case "string":
		case "number":
		case "nil":
		case "dot": return fail(tree, {
			start: term.start,
			end
		}, "unexpected . after term %q", termText(tree, term));
		case "chain":
		case "identifier":
		case "pipe": return {
			kind: "chain",
			start: term.start,
			end,
			position,
			operand: term,
			names
		};
	}
}
/** What Go prints for a constant: `.` for the dot, otherwise what is written. */
function termText(tree, term) {
	return tree.shared.lexer.input.slice(term.start, term.end);
}
function readTerm(tree) {
	const token = nextNonSpace(tree);
	const { start, end, text } = token;
	switch (token.kind) {
		case "identifier":
			if (!tree.shared.options.functions.has(text)) report(tree, token, "function %q not defined", text);
			return {
				kind: "identifier",
				start,
				end,
				position: start,
				name: text
			};
		case "dot":
		case "nil": return {
			kind: token.kind,
			start,
			end,
			position: start
		};
		case "variable":
			if (!isDefined(tree, text)) report(tree, token, "undefined variable %q", text);
			return variableNode(token);
		case "field": return {
			kind: "field",
			start,
			end,
			position: start,
			names: [text.slice(1)]
		};
		case "bool": return {
			kind: "bool",
			start,
			end,
			position: start,
			value: text === "true"
		};
		case "charConstant":
		case "complex":
		case "number": {
			const number = readNumber(text, token.kind);
			if (typeof number !== "string") return {
				kind: "number",
				start,
				end,
				position: start,
				text,
				...number
			};
			report(tree, token, "%s", number);
			return {
				kind: "number",
				start,
				end,
				position: start,
				text,
				...noNumber
			};
		}
		case "leftParen": return nested(tree, token, () => pipeline(tree, "parenthesized pipeline", "rightParen"));
		case "rawString":
		case "string": {
			const value = goUnquote(text);
			if (value === void 0) report(tree, token, "invalid syntax");
			return {
				kind: "string",
				start,
				end,
				position: start,
				quoted: text,
				text: value ?? ""
			};
		}
	}
	backup(tree);
}
const noNumber = {
	int: 0n,
	uint: 0n,
	float: 0,
	complex: void 0
};

// src/rules/template/parse.ts
/**
* Parses a Go template (text/template/parse). `template` is absent when there is an error that ends Go's reading too; names that are not
* defined do not end ours, so that several can be reported. The first problem's `upstream` is Go's text, `template: name:1: …`.
*/
function parseTemplate(source, options) {
	const { text } = source;
	const prelude = options.prelude ?? "";
	if (!text.includes("{{")) return {
		template: plainTemplate(source, options.name, prelude),
		problems: none
	};
	const shared = {
		lexer: lexer(text),
		options,
		definitions: void 0,
		context: {
			source,
			options,
			problems: []
		},
		depth: 0
	};
	const tree = newTree(shared, options.name, options.variables);
	try {
		const root = parseRoot(tree);
		if (shared.definitions !== void 0) define(tree, root);
		const template = templateOf({
			name: options.name,
			source,
			prelude,
			root,
			definitions: shared.definitions
		});
		const problems = shared.context.problems;
		return {
			template: problems.length === 0 ? template : void 0,
			problems
		};
	} catch (error) {
		if (error instanceof ParseFailure) return {
			template: void 0,
			problems: shared.context.problems
		};
		throw error;
	}
}
const none = [];
function plainTemplate(source, name, prelude) {
	const end = source.text.length;
	const whole = {
		start: 0,
		end,
		position: 0
	};
	return templateOf({
		name,
		source,
		prelude,
		root: {
			kind: "list",
			...whole,
			nodes: end === 0 ? [] : [{
				kind: "text",
				...whole,
				text: source.text
			}]
		},
		definitions: void 0
	});
}
/** A template of parts that were read before; without definitions it is the only one. */
function templateOf(parts) {
	const { name, source, prelude, root } = parts;
	let { definitions } = parts;
	return {
		name,
		source,
		prelude,
		root,
		get definitions() {
			definitions ??= /* @__PURE__ */ new Map([[name, root]]);
			return definitions;
		}
	};
}
function isMark(node) {
	return node.kind === "end" || node.kind === "else";
}
function parseRoot(tree) {
	const { start } = peek$1(tree);
	const nodes = [];
	while (peek$1(tree).kind !== "eof") {
		if (peek$1(tree).kind === "leftDelim") {
			const delimiter = next(tree);
			if (nextNonSpace(tree).kind === "define") {
				parseDefinition(newTree(tree.shared, "definition"));
				continue;
			}
			tree.tokens[1] = delimiter;
			tree.peekCount = 2;
		}
		const node = textOrAction(tree);
		if (isMark(node)) fail(tree, node, "unexpected %s", `{{${node.kind}}}`);
		nodes.push(node);
	}
	return {
		kind: "list",
		start,
		end: tree.shared.lexer.input.length,
		position: start,
		nodes
	};
}
function parseDefinition(tree) {
	const context = "define clause";
	const token = nextNonSpace(tree);
	if (token.kind !== "string" && token.kind !== "rawString") unexpected$1(tree, token, context);
	const name = goUnquote(token.text);
	if (name === void 0) fail(tree, token, "invalid syntax");
	expect(tree, "rightDelim", context);
	const body = nested(tree, token, () => itemList(tree));
	if (body.mark.kind !== "end") fail(tree, body.mark, "unexpected %s in %s", "{{else}}", context);
	define({
		...tree,
		name
	}, body.list);
}
/** Adds a definition; an empty one gives way to any other (text/template/parse Tree.add). */
function define(tree, list) {
	tree.shared.definitions ??= /* @__PURE__ */ new Map();
	const { definitions } = tree.shared;
	const before = definitions.get(tree.name);
	if (before === void 0 || isEmptyTemplate(before)) definitions.set(tree.name, list);
	else if (!isEmptyTemplate(list)) fail(tree, list, "template: multiple definition of template %q", tree.name);
}
/** Whether a template is nothing but space (text/template/parse IsEmptyTree). */
function isEmptyTemplate(list) {
	return list.nodes.every((node) => node.kind === "text" && node.text.trim() === "");
}
function itemList(tree) {
	const { start } = peekNonSpace(tree);
	const nodes = [];
	while (peekNonSpace(tree).kind !== "eof") {
		const node = textOrAction(tree);
		if (isMark(node)) return {
			list: {
				kind: "list",
				start,
				end: node.start,
				position: start,
				nodes
			},
			mark: node
		};
		nodes.push(node);
	}
	const { length } = tree.shared.lexer.input;
	return fail(tree, {
		start: length,
		end: length
	}, "unexpected EOF");
}
function textOrAction(tree) {
	const token = nextNonSpace(tree);
	if (token.kind === "text") return {
		kind: "text",
		start: token.start,
		end: token.end,
		position: token.start,
		text: token.text
	};
	if (token.kind !== "leftDelim") unexpected$1(tree, token, "input");
	tree.actionStart = token.start;
	const node = nested(tree, token, () => action(tree, token.start));
	tree.actionStart = -1;
	return node;
}
function action(tree, start) {
	const token = nextNonSpace(tree);
	switch (token.kind) {
		case "block": return blockControl(tree, start);
		case "break":
		case "continue": return jumpControl(tree, token, start);
		case "else": return elseControl(tree, start);
		case "end": {
			const close = expect(tree, "rightDelim", "end");
			return {
				kind: "end",
				start,
				end: close.end,
				position: close.start
			};
		}
		case "if":
		case "range":
		case "with": return branchControl(tree, {
			kind: token.kind,
			start
		});
		case "template": return templateControl(tree, start);
	}
	backup(tree);
	const { start: position } = peek$1(tree);
	const pipe = pipeline(tree, "command", "rightDelim");
	return {
		kind: "action",
		start,
		end: pipe.end,
		position,
		pipe
	};
}
function jumpControl(tree, keyword, start) {
	const kind = keyword.kind === "break" ? "break" : "continue";
	const close = nextNonSpace(tree);
	if (close.kind !== "rightDelim") unexpected$1(tree, close, `{{${kind}}}`);
	if (tree.rangeDepth === 0) report(tree, keyword, `{{${kind}}} outside {{range}}`);
	return {
		kind,
		start,
		end: close.end,
		position: keyword.start
	};
}
function elseControl(tree, start) {
	const following = peekNonSpace(tree);
	if (following.kind === "if" || following.kind === "with") return {
		kind: "else",
		start,
		end: following.end,
		position: following.start
	};
	const close = expect(tree, "rightDelim", "else");
	return {
		kind: "else",
		start,
		end: close.end,
		position: close.start
	};
}
function branchControl(tree, at) {
	const { kind, start } = at;
	const variableCount = tree.variables.length;
	const pipe = pipeline(tree, kind, "rightDelim");
	if (kind === "range") tree.rangeDepth++;
	const { list, mark } = itemList(tree);
	if (kind === "range") tree.rangeDepth--;
	const otherwise = mark.kind === "else" ? elseList(tree, kind, mark) : void 0;
	forget(tree, variableCount);
	const { end } = tree.tokens[0];
	return {
		kind,
		start,
		end,
		position: pipe.position,
		pipe,
		list,
		otherwise
	};
}
/** `else if` and `else with` are a branch of their own that shares the `end`. */
function elseList(tree, kind, mark) {
	if (kind !== "range" && peek$1(tree).kind === kind) {
		const token = next(tree);
		const node = nested(tree, token, () => branchControl(tree, {
			kind,
			start: token.start
		}));
		return {
			kind: "list",
			start: mark.start,
			end: node.end,
			position: mark.position,
			nodes: [node]
		};
	}
	const { list, mark: end } = itemList(tree);
	if (end.kind !== "end") fail(tree, end, "expected end; found %s", "{{else}}");
	return list;
}
function blockControl(tree, start) {
	const context = "block clause";
	const token = nextNonSpace(tree);
	const name = templateName(tree, token, context);
	const pipe = pipeline(tree, context, "rightDelim");
	const block = newTree(tree.shared, name);
	const { list, mark } = itemList(block);
	if (mark.kind !== "end") fail(tree, mark, "unexpected %s in %s", "{{else}}", context);
	define(block, list);
	return {
		kind: "template",
		start,
		end: mark.end,
		position: token.start,
		name,
		pipe
	};
}
function templateControl(tree, start) {
	const context = "template clause";
	const token = nextNonSpace(tree);
	const name = templateName(tree, token, context);
	const following = nextNonSpace(tree);
	if (following.kind === "rightDelim") return {
		kind: "template",
		start,
		end: following.end,
		position: token.start,
		name,
		pipe: void 0
	};
	backup(tree);
	const pipe = pipeline(tree, context, "rightDelim");
	return {
		kind: "template",
		start,
		end: pipe.end,
		position: token.start,
		name,
		pipe
	};
}
function templateName(tree, token, context) {
	if (token.kind !== "string" && token.kind !== "rawString") unexpected$1(tree, token, context);
	return goUnquote(token.text) ?? fail(tree, token, "invalid syntax");
}

// src/rules/template/compare.ts
/** `eq a b c`: whether the first equals any of the others (text/template eq). Throws a GoError. */
function equalValues(first, others) {
	const left = inside(first);
	if (others.length === 0) throw new GoError("missing argument for comparison");
	for (const other of others) if (areEqual(left, inside(other))) return true;
	return false;
}
/** `lt a b` (text/template lt). Throws a GoError. */
function compareValues(first, second) {
	const left = inside(first);
	const right = inside(second);
	if (!isBasic(left) || !isBasic(right)) throw new GoError("invalid type for comparison");
	if (isWhole(left) && isWhole(right)) return left.value < right.value;
	if (left.kind !== right.kind) throw incompatible(left, right);
	if (left.kind === "float" && right.kind === "float") return left.value < right.value;
	if (left.kind === "string" && right.kind === "string") return compareText(left.value, right.value) < 0;
	throw new GoError("invalid type for comparison");
}
function areEqual(left, right) {
	if (left === void 0 || right === void 0) return isNil(left) && isNil(right);
	if (isWhole(left) && isWhole(right)) return left.value === right.value;
	if (isBasic(left) || isBasic(right)) {
		if (left.kind !== right.kind) throw incompatible(left, right);
		if (left.kind === "complex" && right.kind === "complex") return left.value.real === right.value.real && left.value.imaginary === right.value.imaginary;
		return left.value === right.value;
	}
	if (left.kind !== right.kind) {
		const [a, b] = [goSprint([left]), goSprint([right])];
		throw new GoError(`non-comparable types ${a}: ${left.type.name}, ${right.type.name}: ${b}`);
	}
	if (isNil(left) || isNil(right)) return isNil(left) === isNil(right);
	if (right.kind === "slice" || right.kind === "map") throw new GoError(`non-comparable type ${goSprint([right])}: ${right.type.name}`);
	if (left.kind === "pointer" && right.kind === "pointer") return left.value === right.value;
	return left.kind === "struct" && right.kind === "struct" && left.type.name === right.type.name ? goSprint([left]) === goSprint([right]) : false;
}
function incompatible(left, right) {
	return new GoError(`incompatible types for comparison: ${left.type.name} and ${right.type.name}`);
}
function isWhole(value) {
	return value.kind === "int" || value.kind === "uint";
}
function isBasic(value) {
	switch (value?.kind) {
		case "bool":
		case "int":
		case "uint":
		case "float":
		case "complex":
		case "string": return true;
		default: return false;
	}
}
function isNil(value) {
	if (value === void 0) return true;
	return (value.kind === "slice" || value.kind === "map" || value.kind === "pointer") && value.value === void 0;
}

// src/rules/template/escape.ts
/** Escapes a text for HTML (text/template HTMLEscapeString). */
function htmlEscape(text) {
	return text.replace(/[\0"'&<>]/g, (char) => htmlEscapes[char] ?? char);
}
/** Escapes a text for a JavaScript string (text/template JSEscapeString). */
function jsEscape(text) {
	let escaped = "";
	for (const char of text) {
		const code = char.codePointAt(0) ?? 0;
		if (jsEscapes[char] !== void 0) escaped += jsEscapes[char];
		else if (code >= 32 && code < 128) escaped += char;
		else if (code >= 128 && isPrintable(code)) escaped += char;
		else if (code >= 56448 && code <= 56575) escaped += "�";
		else escaped += `\\u${code.toString(16).toUpperCase().padStart(4, "0")}`;
	}
	return escaped;
}
/** Escapes a text for a query of a URL (net/url QueryEscape). */
function urlQueryEscape(text) {
	let escaped = "";
	for (const byte of utf8Bytes(text)) {
		const char = String.fromCharCode(byte);
		if (/[A-Za-z0-9_.~-]/.test(char)) escaped += char;
		else escaped += char === " " ? "+" : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
	}
	return escaped;
}
const htmlEscapes = {
	"\0": "�",
	"\"": "&#34;",
	"'": "&#39;",
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;"
};
const jsEscapes = {
	"\\": "\\\\",
	"'": "\\'",
	"\"": "\\\"",
	"<": "\\u003C",
	">": "\\u003E",
	"&": "\\u0026",
	"=": "\\u003D"
};

// src/rules/template/function.ts
/** A function with a fixed number of parameters. */
function fixed(params, result, call) {
	return {
		params,
		isVariadic: false,
		result,
		call
	};
}
/** A function whose last parameter stands any number of times. */
function variadic(params, result, call) {
	return {
		params,
		isVariadic: true,
		result,
		call
	};
}
/** The text of an argument that is a string. */
function textOf(value) {
	return value?.kind === "string" ? value.value : "";
}

// src/rules/template/builtins.ts
/** The functions that every template of Go has (text/template funcs.go). */
const builtins = /* @__PURE__ */ new Map([
	["and", special$1([reflectType, reflectType])],
	["or", special$1([reflectType, reflectType])],
	["call", special$1([reflectType, reflectType])],
	["index", variadic([reflectType, reflectType], reflectType, ([item, ...indexes]) => index(item, indexes))],
	["slice", variadic([reflectType, reflectType], reflectType, ([item, ...indexes]) => slice(item, indexes))],
	["len", fixed([reflectType], intType, ([item]) => length(item))],
	["not", fixed([reflectType], boolType, ([value]) => goBool(!isTruthy(inside(value))))],
	["print", variadic([anyType], stringType, (args) => goString(goSprint(args)))],
	["printf", variadic([stringType, anyType], stringType, ([format, ...args]) => goString(goSprintf(textOf(format), args)))],
	["println", variadic([anyType], stringType, (args) => goString(`${args.map((arg) => goSprint([arg])).join(" ")}\n`))],
	["html", variadic([anyType], stringType, (args) => goString(htmlEscape(escapable(args))))],
	["js", variadic([anyType], stringType, (args) => goString(jsEscape(escapable(args))))],
	["urlquery", variadic([anyType], stringType, (args) => goString(urlQueryEscape(escapable(args))))],
	["eq", variadic([reflectType, reflectType], boolType, ([first, ...others]) => goBool(equalValues(first, others)))],
	["ne", compared((left, right) => !equalValues(left, [right]))],
	["lt", compared((left, right) => compareValues(left, right))],
	["le", compared((left, right) => compareValues(left, right) || equalValues(left, [right]))],
	["gt", compared((left, right) => !(compareValues(left, right) || equalValues(left, [right])))],
	["ge", compared((left, right) => !compareValues(left, right))]
]);
function special$1(params) {
	return {
		params,
		isVariadic: true,
		isSpecial: true,
		result: reflectType,
		call: () => void 0
	};
}
function compared(test) {
	return fixed([reflectType, reflectType], boolType, ([left, right]) => goBool(test(left, right)));
}
/** What is escaped: the one text as it is, otherwise everything as it is printed (text/template evalArgs). */
function escapable(args) {
	return goSprint(args.map((arg) => inside(arg) === void 0 ? goString("<no value>") : indirect(arg).value));
}
/** `index x 1 "y"` is x[1]["y"]. */
function index(first, indexes) {
	let item = inside(first);
	if (item === void 0) throw new GoError("index of untyped nil");
	for (const wrapped of indexes) {
		const key = inside(wrapped);
		const target = indirect(item);
		if (target.isNil || target.value === void 0) throw new GoError("index of nil pointer");
		item = element(target.value, key);
	}
	return item;
}
function element(item, key) {
	switch (item.kind) {
		case "slice": {
			const items = item.value ?? [];
			const found = items[indexOf(key, items.length)];
			if (found === void 0) throw new GoError("reflect: slice index out of range");
			return found;
		}
		case "string": {
			const bytes = utf8Bytes(item.value);
			const byte = bytes[indexOf(key, bytes.length)];
			if (byte === void 0) throw new GoError("reflect: string index out of range");
			return {
				kind: "uint",
				type: uint8Type,
				value: BigInt(byte)
			};
		}
		case "map": {
			const elem = item.type.kind === "map" ? item.type.elem : anyType;
			if (key === void 0) throw new GoError("value is nil; should be of type string");
			if (!isAssignable(key.type, stringType)) throw new GoError(`value has type ${key.type.name}; should be string`);
			return item.value?.get(textOf(key)) ?? zeroValue(elem);
		}
		default: throw new GoError(`can't index item of type ${item.type.name}`);
	}
}
function indexOf(key, limit) {
	if (key === void 0) throw new GoError("cannot index slice/array with nil");
	if (key.kind !== "int" && key.kind !== "uint") throw new GoError(`cannot index slice/array with type ${key.type.name}`);
	if (key.value < 0n || key.value > BigInt(limit)) throw new GoError(`index out of range: ${key.value}`);
	return Number(key.value);
}
/** `slice x 1 2` is x[1:2]. */
function slice(first, indexes) {
	const outer = inside(first);
	if (outer === void 0) throw new GoError("slice of untyped nil");
	const { value: item, isNil } = indirect(outer);
	if (isNil || item === void 0) throw new GoError("slice of nil pointer");
	if (indexes.length > 3) throw new GoError(`too many slice indexes: ${indexes.length}`);
	if (item.kind === "string") {
		if (indexes.length === 3) throw new GoError("cannot 3-index slice a string");
		const bytes = utf8Bytes(item.value);
		const [start, end] = bounds(indexes, bytes.length);
		return {
			...item,
			value: textOfBytes(bytes.subarray(start, end))
		};
	}
	if (item.kind !== "slice") throw new GoError(`can't slice item of type ${item.type.name}`);
	const items = item.value ?? [];
	const [start, end] = bounds(indexes, items.length);
	return {
		...item,
		value: items.slice(start, end)
	};
}
function bounds(indexes, length) {
	const found = [
		0,
		length,
		length
	];
	for (const [position, key] of indexes.entries()) found[position] = indexOf(key, length);
	const [start = 0, end = 0, cap = 0] = found;
	if (start > end) throw new GoError(`invalid slice index: ${start} > ${end}`);
	if (end > cap) throw new GoError(`invalid slice index: ${end} > ${cap}`);
	return [start, end];
}
function length(item) {
	const { value, isNil } = indirect(item);
	if (isNil) throw new GoError("len of nil pointer");
	if (value === void 0) throw new GoError("reflect: call of reflect.Value.Type on zero Value");
	switch (value.kind) {
		case "slice": return goInt(value.value?.length ?? 0);
		case "map": return goInt(value.value?.size ?? 0);
		case "string": return goInt(utf8Bytes(value.value).length);
		default: throw new GoError(`len of type ${value.type.name}`);
	}
}

// src/rules/go/hostPort.ts
/** Splits `host:port`, `[ipv6]:port` (Go net.SplitHostPort), or gives Go's error. */
function splitHostPort(address) {
	const refuse = (problem) => ({ problem: `address ${address}: ${problem}` });
	const colon = address.lastIndexOf(":");
	if (colon < 0) return refuse("missing port in address");
	let host = address.slice(0, colon);
	let afterOpen = 0;
	let afterClose = 0;
	if (address.startsWith("[")) {
		const close = address.indexOf("]");
		if (close < 0) return refuse("missing ']' in address");
		if (close + 1 === address.length) return refuse("missing port in address");
		if (close + 1 !== colon) return refuse(address.charAt(close + 1) === ":" ? "too many colons in address" : "missing port in address");
		host = address.slice(1, close);
		afterOpen = 1;
		afterClose = close + 1;
	} else if (host.includes(":")) return refuse("too many colons in address");
	if (address.includes("[", afterOpen)) return refuse("unexpected '[' in address");
	if (address.includes("]", afterClose)) return refuse("unexpected ']' in address");
	return {
		host,
		port: address.slice(colon + 1)
	};
}

// src/rules/go/ipAddress.ts
/** What Go says of a text that is no IP address (net/netip ParseAddr); undefined when it is one. */
function ipAddressProblem(text) {
	const decisive = /[.:%]/.exec(text)?.[0];
	const problem = decisive === "." ? ipv4Problem(text) : decisive === ":" ? ipv6Problem(text) : { message: missing[decisive ?? ""] };
	if (problem === void 0) return void 0;
	const place = problem.at === void 0 ? "" : ` (at ${goQuote(problem.at)})`;
	return `ParseAddr(${goQuote(text)}): ${problem.message}${place}`;
}
const missing = {
	"%": "missing IPv6 address",
	"": "unable to parse IP"
};
function ipv4Problem(text) {
	let value = 0;
	let digits = 0;
	let dots = 0;
	for (let index = 0; index < text.length; index++) {
		const char = text[index] ?? "";
		if (char >= "0" && char <= "9") {
			if (digits === 1 && value === 0) return { message: "IPv4 field has octet with leading zero" };
			value = value * 10 + Number(char);
			digits++;
			if (value > 255) return { message: "IPv4 field has value >255" };
		} else if (char === ".") {
			if (index === 0 || index === text.length - 1 || text[index - 1] === ".") return {
				message: "IPv4 field must have at least one digit",
				at: text.slice(index)
			};
			if (dots === 3) return { message: "IPv4 address too long" };
			dots++;
			value = 0;
			digits = 0;
		} else return {
			message: "unexpected character",
			at: text.slice(index)
		};
	}
	return dots < 3 ? { message: "IPv4 address too short" } : void 0;
}
function ipv6Problem(text) {
	const percent = text.indexOf("%");
	if (percent === text.length - 1) return { message: "zone must be a non-empty string" };
	let rest = percent < 0 ? text : text.slice(0, percent);
	let hasEllipsis = rest.startsWith("::");
	if (hasEllipsis) rest = rest.slice(2);
	if (hasEllipsis && rest === "") return void 0;
	let bytes = 0;
	while (bytes < 16) {
		const digits = /^[0-9a-fA-F]*/.exec(rest)?.[0] ?? "";
		if (digits.length > 4) return {
			message: "each group must have 4 or less digits",
			at: rest
		};
		if (digits === "") return {
			message: "each colon-separated field must have at least one digit",
			at: rest
		};
		if (rest[digits.length] === ".") {
			if (!hasEllipsis && bytes !== 12) return {
				message: "embedded IPv4 address must replace the final 2 fields of the address",
				at: rest
			};
			if (bytes + 4 > 16) return {
				message: "too many hex fields to fit an embedded IPv4 at the end of the address",
				at: rest
			};
			const problem = ipv4Problem(rest);
			if (problem !== void 0) return problem;
			rest = "";
			bytes += 4;
			break;
		}
		bytes += 2;
		rest = rest.slice(digits.length);
		if (rest === "") break;
		if (rest[0] !== ":") return {
			message: "unexpected character, want colon",
			at: rest
		};
		if (rest.length === 1) return {
			message: "colon must be followed by more characters",
			at: rest
		};
		rest = rest.slice(1);
		if (rest[0] !== ":") continue;
		if (hasEllipsis) return {
			message: "multiple :: in address",
			at: rest
		};
		hasEllipsis = true;
		rest = rest.slice(1);
		if (rest === "") break;
	}
	if (rest !== "") return {
		message: "trailing garbage after address",
		at: rest
	};
	if (bytes < 16) return hasEllipsis ? void 0 : { message: "address string too short" };
	return hasEllipsis ? { message: "the :: must expand to at least one field of zeros" } : void 0;
}

// src/rules/template/hostPort.ts
/** Cuts the port off (prometheus template stripPort). */
function stripPort(text) {
	const split = splitHostPort(text);
	return "problem" in split ? text : split.host;
}
/** Cuts the domain off, and leaves addresses as they are (prometheus template stripDomain). */
function stripDomain(text) {
	const split = splitHostPort(text);
	const host = "problem" in split ? text : split.host;
	if (ipAddressProblem(host) === void 0) return text;
	const short = host.split(".")[0] ?? "";
	const port = "problem" in split ? "" : split.port;
	if (port === "") return short;
	return short.includes(":") || short.includes("%") ? `[${short}]:${port}` : `${short}:${port}`;
}

// src/rules/template/humanize.ts
/** Reads a number of any of the types that Prometheus takes for one (prometheus/common helpers/templates ConvertToFloat). */
function toFloat(wrapped) {
	const value = inside(wrapped);
	switch (value?.type.name) {
		case "float64": return value.kind === "float" ? value.value : 0;
		case "int":
		case "int64":
		case "uint":
		case "uint64": return value.kind === "int" || value.kind === "uint" ? Number(value.value) : 0;
		case "time.Duration": return value.kind === "int" ? durationSeconds(value.value) : 0;
		case "string": {
			const text = value.kind === "string" ? value.value : "";
			const number = parseFloat64(text);
			if (typeof number === "number") return number;
			throw new GoError(`strconv.ParseFloat: parsing ${goQuote(text)}: ${number}`);
		}
		default: throw new GoError(`can't convert ${value?.type.name ?? "<nil>"} to float`);
	}
}
/** `1234567` is `1.235M` (prometheus template humanize). */
function humanize(value) {
	if (value === 0 || !Number.isFinite(value)) return short(value);
	if (Math.abs(value) >= 1) return scaled(value, {
		prefixes: "kMGTPEZY",
		base: 1e3
	});
	return shrunk(value);
}
/** `1048576` is `1Mi`. */
function humanize1024(value) {
	if (Math.abs(value) <= 1 || !Number.isFinite(value)) return short(value);
	const text = scaled(value, {
		prefixes: "kMGTPEZY",
		base: 1024
	});
	return /[a-zA-Z]$/.test(text) ? `${text}i` : text;
}
/** `0.5` is `50%`. */
function humanizePercentage(value) {
	return `${short(value * 100)}%`;
}
/** `3661` is `1h 1m 1s`. */
function humanizeDuration(value) {
	if (!Number.isFinite(value)) return short(value);
	if (value === 0) return `${short(value)}s`;
	if (Math.abs(value) < 1) return `${shrunk(value)}s`;
	const sign = value < 0 ? "-" : "";
	const size = Math.abs(value);
	const whole = toInt64(size);
	const seconds = whole % 60n;
	const minutes = whole / 60n % 60n;
	const hours = whole / 3600n % 24n;
	const days = whole / 86400n;
	if (days !== 0n) return `${sign}${days}d ${hours}h ${minutes}m ${seconds}s`;
	if (hours !== 0n) return `${sign}${hours}h ${minutes}m ${seconds}s`;
	return minutes !== 0n ? `${sign}${minutes}m ${seconds}s` : `${sign}${short(size)}s`;
}
/** `1435065584.128` is `2015-06-23 13:19:44.128 +0000 UTC`. */
function humanizeTimestamp(value) {
	if (!Number.isFinite(value)) return short(value);
	return formatTime(timeOfSeconds(value), "2006-01-02 15:04:05.999999999 -0700 MST");
}
/** The moment that is so many seconds after 1970, cut to milliseconds as Prometheus' times are. */
function timeOfSeconds(value) {
	if (!Number.isFinite(value)) throw new GoError("value is NaN or Inf");
	const timestamp = value * 1e9;
	if (timestamp > 2 ** 63 || timestamp < -(2 ** 63)) {
		const text = formatFloat(value, "g");
		throw new GoError(`${text} cannot be represented as a nanoseconds timestamp since it overflows int64`);
	}
	return {
		ns: toInt64(timestamp) / 1000000n * 1000000n,
		zone: utc
	};
}
/** Cuts a float to a whole number; what does not fit becomes the smallest one, as on the machines that Prometheus runs on. */
function toInt64(value) {
	return value >= -(2 ** 63) && value < 2 ** 63 ? BigInt(Math.trunc(value)) : -(1n << 63n);
}
function durationSeconds(ns) {
	return Number(ns / 1000000000n) + Number(ns % 1000000000n) / 1e9;
}
function short(value) {
	return formatFloat(value, "g", 4);
}
function scaled(value, { prefixes, base }) {
	let rest = value;
	let prefix = "";
	for (const next of prefixes) {
		if (Math.abs(rest) < base) break;
		prefix = next;
		rest /= base;
	}
	return short(rest) + prefix;
}
function shrunk(value) {
	let rest = value;
	let prefix = "";
	for (const next of "munpfazy") {
		if (Math.abs(rest) >= 1) break;
		prefix = next;
		rest *= 1e3;
	}
	return short(rest) + prefix;
}

// node_modules/re2js/build/index.js
/*!
* re2js
* RE2JS is the JavaScript port of RE2, a regular expression engine that provides linear time matching
*
* @version v2.10.0
* @author Oleksii Vasyliev
* @homepage https://github.com/le0pard/re2js#readme
* @repository [object Object]
* @license MIT
*/
var RE2Flags = class RE2Flags {
	static FOLD_CASE = 1;
	static LITERAL = 2;
	static CLASS_NL = 4;
	static DOT_NL = 8;
	static ONE_LINE = 16;
	static NON_GREEDY = 32;
	static PERL_X = 64;
	static UNICODE_GROUPS = 128;
	static WAS_DOLLAR = 256;
	static LOOKBEHIND = 512;
	static MATCH_NL = RE2Flags.CLASS_NL | RE2Flags.DOT_NL;
	static PERL = RE2Flags.CLASS_NL | RE2Flags.ONE_LINE | RE2Flags.PERL_X | RE2Flags.UNICODE_GROUPS;
	static POSIX = 0;
	static UNANCHORED = 0;
	static ANCHOR_START = 1;
	static ANCHOR_BOTH = 2;
};
/**
* Public flags for RE2JS and RE2Set compilation.
*/
const PublicFlags = {
	CASE_INSENSITIVE: 1,
	DOTALL: 2,
	MULTILINE: 4,
	DISABLE_UNICODE_GROUPS: 8,
	LONGEST_MATCH: 16,
	LOOKBEHINDS: 512
};
/**
* Various constants and helper for unicode codepoints.
*/
const ASCII_SIZE = 128;
const ASCII_TO_UPPER = new Int32Array(ASCII_SIZE);
const ASCII_TO_LOWER = new Int32Array(ASCII_SIZE);
const MAX_BMP = 65535;
for (let i = 0; i < ASCII_SIZE; i++) {
	if (i >= 97 && i <= 122) ASCII_TO_UPPER[i] = i - 32;
	else ASCII_TO_UPPER[i] = i;
	if (i >= 65 && i <= 90) ASCII_TO_LOWER[i] = i + 32;
	else ASCII_TO_LOWER[i] = i;
}
var Codepoint = class {
	static CODES = Object.freeze({
		"\x07": 7,
		"\b": 8,
		"	": 9,
		"\n": 10,
		"\v": 11,
		"\f": 12,
		"\r": 13,
		" ": 32,
		"\"": 34,
		$: 36,
		"&": 38,
		"'": 39,
		"(": 40,
		")": 41,
		"*": 42,
		"+": 43,
		"-": 45,
		".": 46,
		0: 48,
		1: 49,
		2: 50,
		3: 51,
		4: 52,
		5: 53,
		6: 54,
		7: 55,
		8: 56,
		9: 57,
		":": 58,
		"<": 60,
		">": 62,
		"?": 63,
		A: 65,
		B: 66,
		C: 67,
		F: 70,
		P: 80,
		Q: 81,
		U: 85,
		Z: 90,
		"[": 91,
		"\\": 92,
		"]": 93,
		"^": 94,
		_: 95,
		"`": 96,
		a: 97,
		b: 98,
		f: 102,
		i: 105,
		m: 109,
		n: 110,
		r: 114,
		s: 115,
		t: 116,
		v: 118,
		x: 120,
		z: 122,
		"{": 123,
		"|": 124,
		"}": 125
	});
	static toUpperCase(codepoint) {
		if (codepoint < ASCII_SIZE) return ASCII_TO_UPPER[codepoint];
		const s = String.fromCodePoint(codepoint).toUpperCase();
		const expectedLen = s.codePointAt(0) > MAX_BMP ? 2 : 1;
		if (s.length > expectedLen) return codepoint;
		const sOrigin = String.fromCodePoint(s.codePointAt(0)).toLowerCase();
		const originExpectedLen = sOrigin.codePointAt(0) > MAX_BMP ? 2 : 1;
		if (sOrigin.length > originExpectedLen || sOrigin.codePointAt(0) !== codepoint) return codepoint;
		return s.codePointAt(0);
	}
	static toLowerCase(codepoint) {
		if (codepoint < ASCII_SIZE) return ASCII_TO_LOWER[codepoint];
		const s = String.fromCodePoint(codepoint).toLowerCase();
		const expectedLen = s.codePointAt(0) > MAX_BMP ? 2 : 1;
		if (s.length > expectedLen) return codepoint;
		const sOrigin = String.fromCodePoint(s.codePointAt(0)).toUpperCase();
		const originExpectedLen = sOrigin.codePointAt(0) > MAX_BMP ? 2 : 1;
		if (sOrigin.length > originExpectedLen || sOrigin.codePointAt(0) !== codepoint) return codepoint;
		return s.codePointAt(0);
	}
};
var UnicodeRangeTable = class {
	/**
	* @param {Uint32Array | number[]} data
	* @param {boolean} isStride1
	*/
	constructor(data, isStride1 = false) {
		this.data = data;
		this.isStride1 = isStride1;
		this.SIZE = isStride1 ? 2 : 3;
	}
	getLo(index) {
		return this.data[index * this.SIZE];
	}
	getHi(index) {
		return this.data[index * this.SIZE + 1];
	}
	getStride(index) {
		return this.isStride1 ? 1 : this.data[index * this.SIZE + 2];
	}
	get length() {
		return this.data.length / this.SIZE;
	}
};
const B64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
const B64_MAP = /* @__PURE__ */ new Uint8Array(256);
for (let i = 0; i < 64; i++) B64_MAP[B64.charCodeAt(i)] = i;
const decodeVLQ = (str) => {
	const res = [];
	let value = 0;
	let shift = 0;
	for (let i = 0; i < str.length; i++) {
		const digit = B64_MAP[str.charCodeAt(i)];
		value |= (digit & 31) << shift;
		if ((digit & 32) === 0) {
			res.push(value);
			value = 0;
			shift = 0;
		} else shift += 5;
	}
	return res;
};
const decodeRanges = (str, isStride1) => {
	const res = decodeVLQ(str);
	const numRanges = isStride1 ? res.length / 2 : res.length / 3;
	const out = new Uint32Array(numRanges * 3);
	let current = 0;
	let resIdx = 0;
	for (let i = 0; i < numRanges; i++) {
		current += res[resIdx++];
		out[i * 3] = current;
		current += res[resIdx++];
		out[i * 3 + 1] = current;
		out[i * 3 + 2] = isStride1 ? 1 : res[resIdx++];
	}
	return out;
};
const decodeOrbit = (str) => {
	const res = decodeVLQ(str);
	const map = /* @__PURE__ */ new Map();
	let currentKey = 0;
	for (let i = 0; i < res.length; i += 2) {
		currentKey += res[i];
		const zz = res[i + 1];
		const delta = zz >>> 1 ^ -(zz & 1);
		map.set(currentKey, currentKey + delta);
	}
	return map;
};
var LazyMap = class {
	constructor(initializer) {
		this.initializer = initializer;
		this.cache = /* @__PURE__ */ new Map();
	}
	has(key) {
		return Object.hasOwn(this.initializer, key);
	}
	get(key) {
		if (this.cache.has(key)) return this.cache.get(key);
		const val = this.has(key) ? this.initializer[key]() : null;
		this.cache.set(key, val);
		return val;
	}
};
var UnicodeTables = class {
	static _CASE_ORBIT = null;
	static get CASE_ORBIT() {
		if (!this._CASE_ORBIT) this._CASE_ORBIT = decodeOrbit("rCgCIgCY+rQI4QiCuuBLgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCCgCBgCBgCBgCBgCBgCBgCB+7OB-BB-BB-BB-BB-BBskQB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BC-BB-BB-BB-BB-BB-BB-BByHBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBDCBBBCBBBCBBCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBxHBCBBBCBBBCBBB3SBmMBkNBCBBBCBBB8MBCBBB6MB6MBCBBC+EB0MB2MBCBBB6MB+MBiGBmNBiNBCBBBmKBikzCBmNBqNBkIBsNBCBBBCBBBCBBB0NBCBBB0NDCBBB0NBCBBByNByNBCBBBCBBB2NBCBBDCBBCwDFCBCBDBCBCBDBCBCBDBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBB9EBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBCCBCBDBCBBBhGBvDBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBjICCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBH2iVBCBBBlKBwiVB+jVB+jVBCBBBlMBqEBuEBCBBBCBBBCBBBCBBBCBBB+hVB4hVB8hVBjNB7MC5MB5MCzMC1MB+0yCE5MB20yCC9MBu2yCBwyyCBo0yCChNBlNBo0yCBu-UBi0yCDlNC6-UBpNDrNIu+UDzNCm0yCBzNE0yyCBzNBpEBxNBxNBtEG1NLqxyCBkxyCnFoFrBCBBBCBBDCBBEkIBkIBkICoHHsCCqCBqCBqCCgEC+DB+DBmkOBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCC+BBgCBgCBgCBgCBgCBgCBgCBgCBrCBpCBpCBpCBmjOB-BB8BB-BB-BBgEB-BB-BByBBqgOBsDB-BBtwBB-BB-BB-BBsBBgDBCB-BB-BB-BBeB-BB-BB61OB-BB-BB-DB9DB9DBQB7DBmCE9CBrDBPBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBrFB-EBOBnHB3FB-FCCBBBNBCBBCjIBjIBjIBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCB-BB-BB8kMB-BB6kMB-BB-BB-BB-BB-BB-BB-BB-BB-BBokMB-BB-BBkkMBkkMB-BB-BB-BB-BB-BB-BB-BB4jMB-BB-BB-BB-BB-BB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EBCBBBCBoiMBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBJCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBeBCBBBCBBBCBBBCBBBCBBBCBBBCBBBdBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBCgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDL-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-C64CgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOCgmOGgmODg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FDg8FBg8FBg8FhVg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBQBQBQBQBQBQDPBPBPBPBPBPjkC7mMB5mMBnmMBjmMBCBlmMB3lMBpiMBk8kCBCBBG-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FD-7FB-7FB-7F6FoglCEsuHRwjlCyDCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCB0DBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBG1DD97OCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQDPBPBPBPBPBPDQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQDPBPBPBPBPBPEQCQCQCQCPCPCPCPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPB0EB0EBsFBsFBsFBsFBoGBoGBgIBgIBgHBgHB8HB8HDQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQCSFPBPBzEBzEBRCxnOFSFrFBrFBrFBrFBREQBQClkOFPBPBnGBnGFQBQCljOCODPBPB-GB-GBNHSF-HB-HB7HB7HBRqJ53OE9tQBrmQH4Bc3BSgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBfBfBfBfBfBfBfBfBfBfBfBfBfBfBfBfECBByZ0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzB34BgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CBCBBBt-UBruHBt+UB1iVBviVBCBBBCBBBCBBB3hVB5-UB9hVB7hVCCBBCCBBI9jVB9jVBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBICBBBCBBECBBN-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOC-lOG-lOzoeCBBBCBBBCBBBCBBBCBBBCBl8kCBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBTCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBnECBBBCBBBCBBBCBBBCBBBCBBBCBBDCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBKCBBBCBBBnglCBCBBBCBBBCBBBCBBBCBBECBBBvyyCDCBBBCBBBgDCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBn0yCB90yCB10yCBh0yCBn0yCCjxyCBzyyCBpxyCBg6BBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBB-CBl0yCBvjlCBCBBBCBBBt2yCBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBhkzCZCBB9a-5Bd-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCm6TCBB7gBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCH-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BmlBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvChDwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCFvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvC1DuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCCuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCCuCBuCBuCBuCBuCBuCBuCCuCBuCCtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCCtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCCtCBtCBtCBtCBtCBtCBtCCtCBtCk2BgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEO-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-D+CgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCL-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-B74CgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BhrVgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BhB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BD1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BtxekCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjC");
		return this._CASE_ORBIT;
	}
	static _Print = null;
	static get Print() {
		if (!this._Print) this._Print = new UnicodeRangeTable(decodeRanges("hB9CBjBLBCpWBDFBFGBCCCBSBCsMBClBBDxBBDCBC2BBJaBFFBSVBC-FBCvBBD6BBDkDBP6BBDwBBDOBCbBDCCBJBGfBIqCBCgFBCHBDBBDVBCGBCEEBCBDIBDBBDDBJFFBCCBDBDYBDCBCFBFBBDVBCGBCBBCBBCBBDCCBDBFBBDCBEIIBCBCIIBPBLCBCIBCCBCVBCGBCBBCEBDJBCCBCCBDQQBCBDLBIGBCCBCHBDBBDVBCGBCBBCEBDIBDBBDCBICBFBBCEBDRBLBBCFBECBCDBEBBCCCBEEBEEBBBELBFEBECBCDBDHHPUBGMBCCBCWBCPBDIBCCBCDBIBBCCBCBBDDBDJBIVBCCBCWBCJBCEBDIBCCBCDBIBBGCBCDBDJBCCBNMBCCBCyBBCCBCFBFPBDZBCCBCRBEXBCIBCDDBFBEFFBEBCCCBGBHJBDCBN5BBFcBmBBBCCCBDBCXBCCCBVBDEBCCCBFBCJBDDBhBnCBCjBBFmBBCjBBCOBCMBmBlGBCGGD4LBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBDfBEZBH1CBDFBD-TBCbBE4CBIVBKXBKTBNMBCCBCBBN9CBDJBHJBHNBCKBH4CBIqBBGlCBLeBCLBFLBFEEBoBBDEBMrBBFZBHKBE9BBDgCBCcBDKBHJBHNBDtBBDLBVsCBClFBJ7BBEOBE9BBGqBBDKBJqBBG1QBDFBDlBBDFBDHBCGCBdBD0BBCOBCNBDFBCSBDCBCIBSXBJuBBSBBDaBCMBEhBBPgBBQrEBF5UBXKBWz4BBD9LBGsBBCGGD3BBIBBPXBKGBCGBCGBCGBCGBCGBCGBCGBC9DBjBZBC4CBN1GBbPBC+BBC1CBDmDBGqBBC9CBC1CBKvBBCszcBE2BBK7KBV3FBJ8GBV7BBEJBH3BBJlCBJLBHzDBMdBEtCBCKBFgBBC2BBKNBDJBDmDBZbBLFBDFBDFBKGBCGBC7BBF9DBDJBHj9KBNWBFwBBloItLBDpDBnBGBNEBGZBCEBCCCBCCBCCBoUBhBpBBHyBBCSBCDBFEBCmEBF9FBEFBDFBDFBDCBEGBCGBOBBDLBCZBCSBCBBCOBDNBjB6DBGCBFsBBE3CBCMBEwBwBBsBBjEcBEwBBQbBFjBBKdBGqBBGdBCkBBFNBrB9EBDJBHjBBFjBBFnBBJzBBMLBCOBCGBCBBCKBCOBCGBCBBEzBBN2JBKVBLHBZFBCpBBCIBmCFBDCCBqBBCBBEDDBVBCnCBJIBxBSBCBBGgBBEaBGaBnB3BBFTBDxBBCBBGHBCCBCcBDCBFJBIIBI-BBhBmBBFLBK1BBEcBDaBGZBIDBNGBxCoCB4ByBBOyBBItBBJJBHlBBEcBJBBxGeBCpBBCCBDBBRFBJIBiBtBBJpBBXZBnBbBVWBKtCBFjBBK9BBCEBOYBIJBH0BBCRBJmBBK-CBCTBMRBCuBB-BGBCCCBCBCOBCKBH6BBGJBHDBCHBDBBDVBCGBCBBCEBCJBDBBDCBDHHGGBDGBEEBMJBCDDClBBCJBCDDCDBCJBCBBJBBe7CBCEBfnCBJJBnF1BBDlBBjBkCBMJBHMBU5BBHJBHTBdaBDOBFWB6F7BBlDyCBNHBDDDBGBCBBCdBCBBDLBKJBnCHBDtBBDKBcnCBJyCBOoCBIJB3CHB5ChBBPJBHIBCsBBCNBLcBEfBDVBCNBqCGBCBBCrBBECCBCCBHBJJBHFBCBBCkBBCBBCFBIJBHrBBFJB3HYBIQBCoBBEcB2CQQBwBBO6cBnDuDBCEBMjGBtyCiDBOvhBBRVBL68DBGmSB61G5BBn2B4RBIeBCJBFwCBCJBHdBDFBLlCBLJBCGBCUBGSBxN5BBnG6CBGYBDYBtBqCBF4BBIQBhCEBMGBK1mHBqBfBiDyDB+vIDBCGBCBBCiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBDDBh7D8HBEzNBHWBQQBQtBBDWBKzDB9B1HBLmBBDpCBJvDBWlCB7DTBNTBN2CBKYBoE0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDjJBD9VBQEBCOBxiBeBHFB2GGBCQBDGBCBBCEBG9BBiBxDxDBrBBENBDJBFBBhKeBS5BBGxOxOBoBB3GqBBFhGhGBdBCVBJBBhHGBCDBCBBCOBCkGBDPBqBrCBFJBFBByYjCBtC8BBjGDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1BBBvIrBBFjDBNOBDOBCOBCkBBLtFB5BcBOrBBFIBIBBPFB7E4eBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBBPIBoB3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBCmDBmgB-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIBnkzVvHB", false));
		return this._Print;
	}
	static CATEGORIES = new LazyMap({
		C: () => new UnicodeRangeTable(decodeRanges("AfBgDgBBOrWrWBHHBCBICCVuMuMnBBBzBBBE4B4BBGBcDBHQBXhGhGxBBB8BBBmDNB8BBByBBBQddBCCMEBhBGBsCiFiFJBBDBBXIICCBFBBKBBDBBFHBCDBDGGBaaBEEHDBDBBXIIDGDBCCGDBDBBECBCGBFCCBFBSJBEKKEXXIDDGBBLIEBCCBNBFBBNGBIEEJBBDBBXIIDGGBKKBDDBEEBFBEDBDGGBTTBIBDHHBBBEFFBBBDCCDCBDCBECBNDBGCBEFFBCCBEBCNBWEBOEEYRRBKKEFFBFBDEEDBBFBBLGBXEEYLLGBBKEEFGBDEBEFFBLLELBOEE0BEEHDBRBBbEETCBZKKCBBICBCDBHCCJFBLBBELB7BDBekBBDCCGZZCYYBGGCIILBBFfBpClBlBBCBoBlBlBQOOBjBBnGCCBDBCBB6LFFBIICFFBqBqBFBBiBFFBIICFFBQQ6BFFBkCkCBhBhBBBBbFB3CBBHBB+UCB6CGBXIBZIBVLBOEEDLB-CBBLFBLFBPMMBEB6CGBsBEBnCJBgBNNBCBNDBCCBrBBBGKBtBDBbFBMCB-BBBiCeeBMMBEBLFBPBBvBBBNTBuCnFnFBGB9BCBQCB-BEBsBBBMHBsBEB3QBBHBBnBBBHBBJGCgBBB2BQQPBBHUUBEEKMMBDBbEByBPBDBBcOOBBBjBNBiBOBtEDB7UVBMUB14BBB-LEBuBCCBDBCBB5BGBDNBZIBI4BI-DhBBb6C6CBKB3GZBxC3C3CBoDoDBDBsB-C-C3CIBxBuzcuzcBBB4BIB9KTB5FHB+GTB9BCBLFB5BHBnCHBNFB1DKBfCBvCMMBCBiB4B4BBHBPBBLBBoDXBdJBHBBHBBHIBIII9BDB-DBBLFBl9KLBYDByBjoIBvLBBrDlBBILBGEBbGGCGDrUfBrBFB0BUUFDBGoEoEBCB-FCBHBBHBBHBBECBIIIBLBDBBNbbUDDQBBPhBB8DEBEDBuBCB5COOBBBCuBBvBhEBeCByBOBdDBlBIBfEBsBEBfmBmBBCBPpBB-EBBLFBlBDBlBDBpBHB1BKBNQQIDDMQQIDDBBB1BLB4JIBXJBJXBHrBrBKkCBHBBCtBtBDCBCBBYpCpCBGBKvBBUDDBDBiBCBcEBclBB5BDBVBBzBDDBDBJEEeBBEDBLGBKGBhCfBoBDBNIB3BCBeBBcEBbGBFLBIvCBqC2BB0BMB0BGBvBHBLFBnBCBeHBDvGBgBrBrBEBBDPBHHBKgBBvBHBrBVBblBBdTBYIBvCDBlBIB-BGGBLBaGBLFB2BTTBGBoBIBhDVVBJBTwBwBB8BBICCFQQMFB8BEBLFBFJJBDDBXXIDDGLLBDDBEEBCCBEBCEBIBBICBGKBLCCBCCnBLLCBBCFFLDDBGBDcB9CGGBcBpCHBLlFB3BBBnBhBBmCKBLFBOSB7BFBLFBVbBcBBQDBY4FB9BjDB0CLBJBBCBBJDDfDDBNNBHBLlCBJBBvBBBMaBpCHB0CMBqCGBL1CBJ3CBjBNBLFBKuBuBPJBeCBhBBBXPPBnCBIDDtBCBCDDKHBLFBHDDmBDDHGBLFBtBDBL1HBaGBSqBqBBBBe0CBCOBzBMB8clDBwDGGBJBlGryCBkDMBxhBPBXJB88DEBoS41GB7Bl2BB6RGBgBLLBCByCLLBEBfBBHJBnCJBLIIWEBUvNB7BlGB8CEBaBBarBBsCDB6BGBS-BBGKBIIB3mHoBBhBgDB0D8vIBFIIDkJkJBNBCcBEBBCNBFHBtMjoCBsDEBOCBKGBLBBF-6DB+HCB1NFBYOBSOBvBBBYIB1D7BB3HJBoBBBrCHBxDUBnC5DBVLBVLB4CIBamEB2CoCoCDBBCBBDBBFNNCIIiCFFBJJIddFGGCCBI1K1KBlJlJB-V-VBNBGQQBuiBBgBFBH0GBISSBIIDGGBDB-BgBBCvDBuBCBPBBLDBD-JBgBQB7BEBCvOBrB1GBsBDBC-FBgBXXBGBD-GBIFFDQQmGBBRoBBtCDBLDBDwYBlCrCB+BhGBFccDCCBCCLFFCCCBEBCDBCECEDDCBBCICDCCBFFIKFCLLSEBEGGSzBBDtIBtBDBlDLBQBBQQQmBJBvF3BBeMBtBDBKGBDNBH5EB6eCBSCBOCB7GFBNDBCOBNDB5BHBLFBpBHBfBBNDBDNBKmBB5KHBPBBOCBMCB6BCCBCBRBBNDBLGB0EoDoDBjgBBh3pBfB-oEBBv0FBBypHOBvThtCB-QhvBBs6EEBrpIlkzVBxHvw-FB", false)),
		Cc: () => new UnicodeRangeTable(decodeRanges("AfgDgB", true)),
		Cf: () => new UnicodeRangeTable(decodeRanges("tFzqBzqBBEBXhGhGyBhMhMBxCxCs5D9-B9-BBDBbEByBEBCJBw03B6H6HBBBimEQQj7IPBhjiBDBwmFHBn0rYffB+CB", false)),
		Cn: () => new UnicodeRangeTable(decodeRanges("4bBBHDBICCVuMuMnBBBzBBBE4B4BBGBcDBHKBvI9B9BBmDmDBMB8BBByBBBQddBCCMEBjBEBuHJJBDDBXXICCBBBFBBKBBDBBFHBCDBDGGBaaBEEHDBDBBXIIDGDBCCGDBDBBECBCGBFCCBFBSJBEKKEXXIDDGBBLIEBCCBNBFBBNGBIEEJBBDBBXIIDGGBKKBDDBEEBFBEDBDGGBTTBIBDHHBBBEFFBBBDCCDCBDCBECBNDBGCBEFFBCCBEBCNBWEBOEEYRRBKKEFFBFBDEEDBBFBBLGBXEEYLLGBBKEEFGBDEBEFFBLLELBOEE0BEEHDBRBBbEETCBZKKCBBICBCDBHCCJFBLBBELB7BDBekBBDCCGZZCYYBGGCIILBBFfBpClBlBBCBoBlBlBQOOBjBBnGCCBDBCBB6LFFBIICFFBqBqBFBBiBFFBIICFFBQQ6BFFBkCkCBhBhBBBBbFB3CBBHBB+UCB6CGBXIBZIBVLBOEEDLB-CBBLFBLFBbFB6CGBsBEBnCJBgBNNBCBNDBCCBrBBBGKBtBDBbFBMCB-BBBiCeeBMMBEBLFBPBBvBBBNTBuCnFnFBGB9BCBQCB-BEBsBBBMHBsBEB3QBBHBBnBBBHBBJGCgBBB2BQQPBBHUUBEEKmDmDNBBcOOBBBjBNBiBOBtEDB7UVBMUB14BBB-LEBuBCCBDBCBB5BGBDNBZIBI4BI-DhBBb6C6CBKB3GZBxC3C3CBoDoDBDBsB-C-C3CIBxBuzcuzcBBB4BIB9KTB5FHB+GTB9BCBLFB5BHBnCHBNFB1DKBfCBvCMMBCBiB4B4BBHBPBBLBBoDXBdJBHBBHBBHIBIII9BDB-DBBLFBl9KLBYDByBDBvzIBBrDlBBILBGEBbGGCGDrUfBrBFB0BUUFDBGoEoEBCC-FCBHBBHBBHBBECBIIIBIBGBBNbbUDDQBBPhBB8DEBEDBuBCB5COOBBBCuBBvBhEBeCByBOBdDBlBIBfEBsBEBfmBmBBCBPpBB-EBBLFBlBDBlBDBpBHB1BKBNQQIDDMQQIDDBBB1BLB4JIBXJBJXBHrBrBKkCBHBBCtBtBDCBCBBYpCpCBGBKvBBUDDBDBiBCBcEBclBB5BDBVBBzBDDBDBJEEeBBEDBLGBKGBhCfBoBDBNIB3BCBeBBcEBbGBFLBIvCBqC2BB0BMB0BGBvBHBLFBnBCBeHBDvGBgBrBrBEBBDPBHHBKgBBvBHBrBVBblBBdTBYIBvCDBlBIBlCJBCBBaGBLFB2BTTBGBoBIBhDVVBJBTwBwBB8BBICCFQQMFB8BEBLFBFJJBDDBXXIDDGLLBDDBEEBCCBEBCEBIBBICBGKBLCCBCCnBLLCBBCFFLDDBGBDcB9CGGBcBpCHBLlFB3BBBnBhBBmCKBLFBOSB7BFBLFBVbBcBBQDBY4FB9BjDB0CLBJBBCBBJDDfDDBNNBHBLlCBJBBvBBBMaBpCHB0CMBqCGBL1CBJ3CBjBNBLFBKuBuBPJBeCBhBBBXPPBnCBIDDtBCBCDDKHBLFBHDDmBDDHGBLFBtBDBL1HBaGBSqBqBBBBe0CBCOBzBMB8clDBwDGGBJBlGryCBkDMB3iBJB88DEBoS41GB7Bl2BB6RGBgBLLBCByCLLBEBfBBHJBnCJBLIIWEBUvNB7BlGB8CEBaBBarBBsCDB6BGBS-BBGKBIIB3mHoBBhBgDB0D8vIBFIIDkJkJBNBCcBEBBCNBFHBtMjoCBsDEBOCBKGBLBBJ76DB+HCB1NFBYOBSOBvBBBYIB1D7BB3HJBoBBBjGUBnC5DBVLBVLB4CIBamEB2CoCoCDBBCBBDBBFNNCIIiCFFBJJIddFGGCCBI1K1KBlJlJB-V-VBNBGQQBuiBBgBFBH0GBISSBIIDGGBDB-BgBBCvDBuBCBPBBLDBD-JBgBQB7BEBCvOBrB1GBsBDBC-FBgBXXBGBD-GBIFFDQQmGBBRoBBtCDBLDBDwYBlCrCB+BhGBFccDCCBCCLFFCCCBEBCDBCECEDDCBBCICDCCBFFIKFCLLSEBEGGSzBBDtIBtBDBlDLBQBBQQQmBJBvF3BBeMBtBDBKGBDNBH5EB6eCBSCBOCB7GFBNDBCOBNDB5BHBLFBpBHBfBBNDBDNBKmBB5KHBPBBOCBMCB6BCCBCBRBBNDBLGB0EoDoDBjgBBh3pBfB-oEBBv0FBBypHOBvThtCB-QhvBBs6EEBrpIm8yVBCdBhD-DBxHvw-BB---BBB---BBB", false)),
		Co: () => new UnicodeRangeTable(decodeRanges("gg4B-nGh4hc9--BD9--B", true)),
		Cs: () => new UnicodeRangeTable(decodeRanges("gg2B--B", true)),
		L: () => new UnicodeRangeTable(decodeRanges("hCZBHZBwBLLFGGBVBCeBCpOBFLBPEBICCiEEBCBBDDBCHHCCBCCCBSBCyCBCqEBJlFBClBBDHHBnBBoCaBFDBuBqBBkBBBCiDBCQQBIIBLLBBBDRRCdBe4CBMZZBfBKBBFGGBUBFKKEYYBXBIKBGXBCGBRpBB7B1BBETTIJBQPBFHBDBBDVBCGBCEEBCBERROBBCCBPBBLJJBEBFBBDVBCGBCBBCBBCBBgBDBCUUBBBRIBCCBCVBCGBCBBCEBETTQBBYMMBGBDBBDVBCGBCBBCEBEffBCCBBBQSSCFBECBCDBEBBCCCBEEBEEBBBELBX1B1BBGBCCBCWBCPBEbbBBBCBBDBBfFFBGBCCBCWBCJBCEBEffBBBCBBQBBSIBCCBCoBBDRRGCBJCBZFBGRBEXBCIBCDDBFB7BvBBCBBNGB7BBBCCCBDBCXBCCCBIBCBBKDDBDBCWWBCBhBgCgCBGBCjBBcEB0DqBBVRRBEBFDBEEEBIIBBBFMBNSSBkBBCGGDqBBCsKBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBmBPBR1CBDFBErTBDQBCZBGqCBHHBIRBOSBPRBPMBCCBQzBBkBFFkC4CBIEBDhBBCGGBkCBLeByBdBDEBMrBBFZB3BWBK0BBzC+C+CBtBBSHB3BdBOBBLrBBbjBBqBCBLjBBDKBGqBBDCBqBDBCFBCBBEGGB+FBhC1IBDFBDlBBDFBDHBCGCBdBD0BBCGBCEEBBBCGBEDBDFBFMBGCBCGB1DOORMBmDFFDJBCEEBDBHGCBCBCKBDDBGEBF1B1BB8zC8zCBjHBHDBEBBNlBBCGGD3BBIRRBVBKGBCGBCGBCGBCGBCGBCGBCGBxC2O2OBrBrBBDBGBBF1CBHCBC5CBCDBGqBBC9CBSfBxBPBhQ-tGBhCs0VBkCtBBDsIBEPBLBBVuBBReBDlCByBIBDmDBDxCBVQBCCBCDBCWBezBBPxBB-BFBECCBMMBaBLWBacBIuBBdRRBDBCJBLEBCoBBYCBCHBVWBEEEBwBBCEEBDDBDBDCCZCBDKBICBNFBDFBDFBKGBCGBCqBBCNBHyDBej9KBNWBFwBBloItLBDpDBnBGBNEBGCCBIBCMBCEBCCCBCCBCCBqDBiBqLBT-BBD1BBpBLB1DEBCmEBlBZBHZBM4CBEFBDFBDFBDCBkBLBCZBCSBCBBCOBDNBjB6DBmMcBEwBBwBfBOTBCHBHlBBLdBDjBBFHBxB9EBTjBBFjBBFnBBJzBBNKBCOBCGBCBBCKBCOBCGBCBBEzBBN2JBKVBLHBZFBCpBBCIBmCFBDCCBqBBCBBEDDBVBLWBKeBiCSBCBBLVBLZBHZBnB3BBHBBhCQQBCBCCBCcBrBcBEcBkBHBCbBc1BBLVBLSBORBvDoCB4ByBBOyBBOjBBnBbBKWB7HpBBHBBRFB5BcBLJJBUBrBRBvBUBcWBN0BB6BBBDOOBrBBhBYBbjBBeDDJiBBENNBuBBPDBWCCkBRBCYBUBBgCGBCCCBCBCOBCJBIuBBnBHBDBBDVBCGBCBBCEBETTNEBfJBCDDClBBCaaCtBtBBzBBTDBVCBfvBBVBBC5F5FBtBBqBDBlBvBBV8B8BBpBBOoCoCBZBmBGB6FrBB1D-BBgBHBDDDBGBCBBCXBQCC-CHBDmBBRCCdLLBmBBIWWMtBBUTTBnCBoGgBBgBIBCkBBSyByBBcBxDGBCBBClBBWaaBEBCBBCfBPYYBqBBlISBQCCBLBChBB9DwCwCB4cBnHjGBtyCgDBQvhBBSFBa68DBGmSB61GdBj3B4RBIeBSuCBSdBTvBBRDBgBUBGSBxNsBB0G-BBhBYBDYBtBqCBGjCjCBLBhCBBCPPBNNB0mHBqBfBiDyDB+vIDBCGBCBBCiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBn7F0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDYBCYBCeBCYBCeBCYBCeBCYBCeBCYBCHB15BeBHFBmI9BBzEsBBLGBRiKiKBcBTrBBlPbBlHdBDwGwGBdBCCBCBBCGBDEBKBBhHGBCDBCBBCOBCkGB8BjCBI1lB1lBBCBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQBlqE-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
		LC: () => new UnicodeRangeTable(decodeRanges("hCZBHZB7BLLBVBCeBCiGBCDBFvGBDZBhGDBDBBECBCHHCCBCCCBSBCyCBCqEBJlFBClBBKoBB44ClBBCGGDqBBDCBhV1CBDFBjkCKBGqBBDCBhCrBBgCMBChBBmD1IBDFBDlBBDFBDHBCGCBdBD0BBCGBCEEBBBCGBEDBDFBFMBGCBCGBmIFFDJBCEEBDBHGCBCBCFBFDDBCBGEBF1B1BB8zC8zCB6DBDmDBHDBEBBNlBBCGGzoetBBTbBnEtCBCWBEDBCsCBZBBE2Z2ZBpBBGIBIvCBh6TGBNEBqgBZBHZBmlBvCBhDjBBFjBB1DKBCOBCGBCBBCKBCOBCGBCBBk2ByBBOyBB+CVBLVB74C-BBhrV-BBhBYBDYBtpZ0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDYBCYBCeBCYBCeBCYBCeBCYBCeBCYBCHB15BJBCTBHFB2uCjCB", false)),
		Ll: () => new UnicodeRangeTable(decodeRanges("hDZB7BqBqBBWBCHBC2BCBQCBuBCDECBBBDCCDEEBFFDEEBBBDDDCCCDCCBCCDEECDDBDDBBBHGDCOCBSCBDDCEEC4BCBFBDDDBCCFICBjCBDZBiGCCEEEBBBTccBhBBCBBECBCWCBDBCGDB0B0BBuBBCgBCK0BCDMCBgDCxBoBBo6CqBBDCB5XFBjkCIBC2D2DBqBBgCMBChBBnD0ECBHBCgDCBHBJFBLHBJHBJFBLHBJHBJNBDHBJHBJHBJEBCBBHEEBBBCBBJDBDBBJHBLCBCBBzIEEBEEcKFDBBJDBF2B2Bs1CvBBCEEBGCFCCBCCBEBGiDCBIICFFNlBBCGG0oesBCUaCoEMCBBBC+BCBGBCCCDICFCCDCCBBBCSCGGGCMCFCCDOCbEE2ZqBBGIBIvCBh6TGBNEBqhBZBumBnBBpEjBB8EKBCOBCGBCBBk4ByBB+DVB75CfBhsVfB8BYBnqZZBbGBCRBbZBbDBCCCBFBCKBbZBbZBbZBbZBbZBbZBbZBbZBbbBdYBCFBbYBCFBbYBCFBbYBCFBbYBCFBC15B15BBIBCTBHFB4vChBB", false)),
		Lm: () => new UnicodeRangeTable(decodeRanges("wVRBFLBPEBICCmEGG-OnHnHlFBBuIBBFgBgBKEEhFoFoF1mBgEgE2R72B72BsDkTkTxOFBvF+BBOjBjBBjBByVOORMBg-CBByHgGgG2OsBsBBDBGiDiDB+C+CBBB34bjnBjnBBEBvIzDzDdBB6DIBxCYYpDDBEBB2OXXqEtDtDWBBoDDBKngVngVuBBBh-BFBCpBBCIB0sBhBhB2K04D04DnrTDB9PCBpBBBnRMBhCBBCPPB9-P9-PBCBCGBCBByhM9BBqGGBud0Q0QsSAB", false)),
		Lo: () => new UnicodeRangeTable(decodeRanges("qFQQhIFFBCBxGBB7ZaBFDBuBfBCJBkBBBCiDBCZZBLLBBBDRRCdBe4CBMZZBfBWVBrBYBIKBGXBCGBRoBB8B1BBETTIJBROBFHBDBBDVBCGBCEEBCBERROBBCCBPBBLJJBEBFBBDVBCGBCBBCBBCBBgBDBCUUBBBRIBCCBCVBCGBCBBCEBETTQBBYMMBGBDBBDVBCGBCBBCEBEffBCCBBBQSSCFBECBCDBEBBCCCBEEBEEBBBELBX1B1BBGBCCBCWBCPBEbbBBBCBBDBBfFFBGBCCBCWBCJBCEBEffBBBCBBQBBSIBCCBCoBBDRRGCBJCBZFBGRBEXBCIBCDDBFB7BvBBCBBNFB8BBBCCCBDBCXBCCCBIBCBBKDDBDBYDBhBgCgCBGBCjBBcEB0DqBBVRRBEBFDBEEEBIIBBBFMBNyDyDBnKBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBmBPByDrTBDQBCZBGqCBHHBIRBOSBPRBPMBCCBQzBBpBkCkCBhBBC0BBIEBDhBBCGGBkCBLeByBdBDEBMrBBFZB3BWBK0BBxFuBBSHB3BdBOBBLrBBbjBBqBCBLdByDDBCFBCBBE7hB7hBBCB4-C3BBZWBKGBCGBCGBCGBCGBCGBCGBCGBoR2B2BF1CBJCCB4CBFGGBpBBC9CBSfBxBPBhQ-tGBhC0wUBC2jBBkCnBBJrIBFPBLBBjCyByBBkCBqFoDoDEGBCCBCDBCWBezBBPxBB-BFBECCBMMBaBLWBacBIuBBuBEBDIBLEBCoBBYCBCHBVPBCFBEEEBwBBCEEBDDBDBDCCZBBEKBIPPBEBDFBDFBKGBCGByEiBBej9KBNWBFwBBloItLBDpDBkCCCBIBCMBCEBCCCBCCBCCBqDBiBqLBT-BBD1BBpBLB1DEBCmEBqDJBCsBBDeBEFBDFBDFBDCBkBLBCZBCSBCBBCOBDNBjB6DBmMcBEwBBwBfBOTBCHBHlBBLdBDjBBFHBhEtCBjDnBBJzBB9CzBBN2JBKVBLHB5EFBDCCBqBBCBBEDDBVBLWBKeBiCSBCBBLVBLZBHZBnB3BBHBBhCQQBCBCCBCcBrBcBEcBkBHBCbBc1BBLVBLSBORBvDoCB4FjBBnBDBCxJxJBoBBHBBRCBCBB5BcBLJJBUBrBRBvBUBcWBN0BB6BBBDOOBrBBhBYBbjBBeDDJiBBENNBuBBPDBWCCkBRBCYBUBBgCGBCCCBCBCOBCJBIuBBnBHBDBBDVBCGBCBBCEBETTNEBfJBCDDClBBCaaCtBtBBzBBTDBVCBfvBBVBBC5F5FBtBBqBDBlBvBBV8B8BBpBBOoCoCBZBmBGB6FrBB0GHBDDDBGBCBBCXBQCC-CHBDmBBRCCdLLBmBBIWWMtBBUTTBnCBoGgBBgBIBCkBBSyByBBcBxDGBCBBClBBWaaBEBCBBCfBPYYBnBBCBBlISBQCCBLBChBB9DwCwCB4cBnHjGBtyCgDBQvhBBSFBa68DBGmSB61GdBj3B4RBIeBSuCBSdBTvBB0BUBGSB0NnBB2MqCBGwFwFB0mHBqBfBiDyDBuwIiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBxzI2P2PBrBBiBiKiKBcBTrBBlPaBmHdBDwGwGBdBCCBCBBCGBDEBKiHiHBFBCDBCBBCOBCkGB8pBDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQBlqE-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
		Lt: () => new UnicodeRangeTable(decodeRanges("lOGDnB2sH2sHBGBJHBJHBNQQwBAB", false)),
		Lu: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiB2BCDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIJDCMCDQCDDDCCBC4BCIBBCBBDCCBCBCGCiJCCEJJHCCBBBCCCBCCBPBCIBkBDDBBBEWCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBpCDBNDBNDBNEBMDBnIFFECBDCBDEEBDBHGCBCBDDBLBBG+B+B9zCvBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoqZZBbZBbZBbCCBGDBDDBCBCHBbZBbBBCDBDHBCGBcBBCDBCEBCEEBFBcZBbZBbZBbZBbZBbZBfYBiBYBiBYBiBYBiBYBiB2pE2pEBgBB", false)),
		M: () => new UnicodeRangeTable(decodeRanges("gYvDB0IGBoIsBBCCCBCCBCCpCKBxBUBRmDmDBFBDFBDBBCDBkBffBZB8CKB7BIBKZZBCBCIBCCBCEBsBCB8BIBrBXBCgBB3BCBCRBCGBLBBeCB5BCCBFBDBBDCBKLLBbbDCB5BCCBDBFBBDCBEffBEEMCB5BCCBGBCCBCCBVBBXFBCCB5BCCBFBDBBDCBICBLBBf8B8BBDBECBCDBKpBpBBDB4BCCBFBCCBCDBIBBMBBeCB5BCCBFBCCBCDBIBBMBBQNNBCB4BBBCGBCCBCDBKLLBeeBBBnCFFBEBCCCBGBTBB+BDDBFBNHBjDDDBHBMGBqCBBcECFBByBTBCBBGKBCjBBKlDlDBSBYDBFCBCCBDGBEDBOLBCLLBCBgWCBzdDBdCBeBBfBBhCfBKuBuBBBBC2D2DBjBjB3DLBFLB8GEB6BJBCcBDxBxBBsBBDLBVEBwBQBnBIBNCBfMB5BNBxBTB5ECBCUBFHHDCBnG-BBxWgBB--CCBuEhDhDBeBrRFBqDBB1udDBCJBhBBBxCBBxIEEFYYBDBF0C0CBzBzBBQBbRBOnBnBBGBaMBtBDBwBNBlBkCkCBMBNJJBuBuBBBBzBCCBBBDBBGBBCqBqBBDBGBBtHHBCBBx5TiXiXBOBRPBuejHjH2EEBn0BCBCBBGDBpBCBFmFmFB+R+RBCBiCEB+JBBuCFBnCKByBDB7DCB2BOBqBDDBLLBCBuBKBI+B+BBBBlBNBRBBtBNNBBBxBNBJDBCBB9CLBHDD+ELBWDB4BBBCGBDBBDCBKLLBDDBFBEEBkCIBCDDCDBCEBCPPBzCzCBQBYyCyCBSBsHGBDIBcBBzCQBrDMBmDOBhIOB2HFBCBBDDBCCCBuEuEBFBDGBEddBIBpBGBCDBJKKBJBvBPBnGHBoGHBCHBzCVBCNB7DFBECCBCCBFBCjCjCBDBCBBCEB8KDBKBBCxBxBBFBEEBYmnFmnFHOBpmLRBhuCEB8BGB5gBCCB1BBIDByCMMBslTslTBizEizEBsBBDWB-QEBEFBJHBDGBfDB1ECB89B2BBFxBBJPPXEBCOBxqBGBCQBDGBCBBCEBlDhFhFBFB4L+B+BBCB9PDB-HBB0HDDIBBG7O7OBFBuDGB29lYvHB", false)),
		Mc: () => new UnicodeRangeTable(decodeRanges("joC4B4BDCBJDBCBBzBBB7BCBHBBDBBLsBsB7BCBjC7B7BBBBJCCB2B2BB7B7BCHHBDDBLLnDBBCBBECBCCBLqBqBBBB+BDB+BBB7BCCBDBDBBCBBKBBdPPB7B7BBBBGCBCCBLrBrBBsCsCBBBHHBTBBrKBBgCsFsFBFFHDDBaaBLLBBBDGBWBBDFBDLLBBB5zBffiEIIBGBCBB7KDBDCBFBBCFBhHBB7BCCKCCBJJBEByExBxBGCCBDBCBB+BffFBBD9B9BDCBCEEBxBxBBGBJBBsFWW35EBB0-dBBD5C5CBzBzBBOBvEBBwBxBxBBFFBDDBBBvDBBDBBZuBuBCuDuDDBBGuHuHBCCBCCBCC0gZCCgEuBuBBBBFBB0DZZB8B8BxBCBKBBO+C+CBBBEBBCrFrFBBBgBBB7BBBCDBDBBDCBKLLB1C1CBBBIDDCDBCBBCmDmDBBBJBBErDrDBBBHCCBCBDuHuHBBBHDBDyDyDBBBJBBCuDuDCBBHoDoDCBBFmImIBBBK4H4HBEBCBBFDDCvEvEBBBJDBF1C1CeBB-BqGqGECCoGPPrDIID2G2GBDBFBBC-K-KBNNxBBBJBBCpvQpvQBBBlxD2BBpDBB0rYBBHFB", false)),
		Me: () => new UnicodeRangeTable(decodeRanges("okBBB1xF-wB-wBBCBCCBsshBCB", false)),
		Mn: () => new UnicodeRangeTable(decodeRanges("gYvDB0IEBqIsBBCCCBCCBCCpCKBxBUBRmDmDBFBDFBDBBCDBkBffBZB8CKB7BIBKZZBCBCIBCCBCEBsBCB8BIBrBXBCfB4BCCFHBFEEBFBLBBe7B7BFDBJVVBbbDBB6BFFBFFBDDBBBEffBEEMBB6BFFBDBCBBFVVBXXBEBC7B7BDCCBCBJIIBMMBff+BNNzBEE4BCCBBBGCBCDBIBBMBBe7B7BDHHGBBVBBdBB6BBBFDBJVVBeepCIIBBBC7C7CDGBNHBjDDDBHBMGBqCBBcEC4BNBCEBCBBGKBCjBBKnDnDBCBCFBCBBDBBaBBFCBRDBODDBHHQgWgWBBBzdCBeBBfBBfBBhCBBCGBJDDBJBKuBuBBBBC2D2DBjBjB3DCBFBBKHHBBB8GBBD7B7BCGBCCCDHBHJBDxBxBBMBCeBDLBVDBxBCCBDBCGGpBIBNBBhBDBDBBCCB5BCCBEECCB7BHBDBB5ECBCMBCGBFHHEBBnG-BBxWMBFEEBKB--CCBuEhDhDBeBrRDBsDBB1udFFBIBhBBBxCBBxIEEFaaBGG4EBBbRBOnBnBBGBaKBvBCBxBDDBCBDBBoBkCkCBEBDBBDBBNJJwB0B0BCCBDBBGBBCrBrBBJJvHDDFx5Tx5TiXPBRPBuejHjH2EEBn0BCBCBBGDBpBCBFmFmFB+R+RBCBiCEB+JBBuCFBnCKByBDB8D3B3BBNBqBDDBLLBBByBDBDBBI+B+BBBBlBEBCHB-BNNB1B1BBHBLDBDgDgDBBBDCCBHHD+E+EEHBWBB6BBBEmBmBBFBEEBnCFBOECPBB2CHBDCBCYY1CFBCFFBCCBvHvHBCBHBBCBBcBB2CHBDCCBrDrDCDDBEBCmDmDCDDBCBCEBkIIBCBBhIBBCFFxEDBDBBFhBhBBIBpBFBDDBJKKBEBDCBvBMBCBBnGCCBBBCqGqGBFBCFBCzCzCBUBDGBCBBCBB7DFBECCBCCBFBCpCpCBEEC8K8KBMMB1B1BBDBGCCYmnFmnFHOBpmLLBECBhuCEB8BGB5gBgCgCBCByC5lT5lTBizEizEBsBBDWBhRCBSHBDGBfDB1ECB89B2BBFxBBJPPXEBCOBxqBGBCQBDGBCBBCEBlDhFhFBFB4L+B+BBCB9PDB-HBB0HDDIBBG7O7OBFBuDGB29lYvHB", false)),
		N: () => new UnicodeRangeTable(decodeRanges("wBJB5DBBGDDBBBitBJBnEJBnGJB9MJB3DJBFFBtDJB3DJB3DJBDFBvDMB0DJBJGBoDJBpDGBISBuDJBhDJB3DJBnCTBtIJBnCJBwWTBybCBwHJBHJBXJBtJJBhEKBmFJBHJB3FJB3CJBnEJBHJB3gBEEBEBHJBnGyBBDEB3W7BBvCVB3TdBqrBqYqYaIBPCB4KDBrEJBfHBCOBhBJBoBOBh7cJB9FJBhKFB7EJBnBJBnGJBXJB3CJB3MJB34UJBuPsBBN4BBSBB2KaBlBDBeJJnEEBrGJBvdHBaGBoBIBsCEBXFBhFBBDPBDtBBhCIB1BBBfCBsCEBpDHBZHBqBGBrKFBxBJBHJB3IeB-EJBrBDBxDGBnEdBhEJB9BJBxEJBITB8HJB3KJB3DJB3LJBnDJBHTBtCLBlNSB+CJB3UJB3CcBkHJBnCJB3BJBnLJBnDUBshBuDBimPJBnpCJB3CJBnEJBCGBvQJBnIWB+KCB6nXJBnuBTBNTBtDYB2iBxBBhqCJBnNJB3PJB4HJBtWIBhEJB4Y6BBCCBCDBtCsBBCOBjeMBk3CJB", false)),
		Nd: () => new UnicodeRangeTable(decodeRanges("wBJnxBJnEJnGJ9MJ3DJ3DJ3DJ3DJ3DJ3DJ3DJ3DJ3DJhDJ3DJnCJ3IJnCJn6BJnBJtJJhEJnFJHJ3FJ3CJnEJHJnuiBJnVJnBJnGJXJ3CJ3MJ34UJnsBJnkCJHJ9YJhEJ9BJxEJ3IJ3KJ3DJ3LJnDJHTtCJnNJnDJ3UJ3CJ3HJnCJ3BJnLJ3uQJnpCJ3CJnEJ3QJ37XJ12CxBhqCJnNJ3PJ4HJ2aJ30EJ", true)),
		Nl: () => new UnicodeRangeTable(decodeRanges("u3FCBwzCiBBDDB-zDaaBHBPCBs1dJBxyW0BBtOJJnEEBrhIuDBm8SCB", false)),
		No: () => new UnicodeRangeTable(decodeRanges("yFBBGDDBBB2pCFB5LFB5DCBmEGB6GGBSIByNJB2hBTB0jBJBhP20B20BEFBHJBnGPBqB3W3WB6BBvCVB3TdBqrB1kB1kBBCBrEJBfHBCOBhBJBoBOBxrdFBymWsBBiCDBSBB2KaBlBDB1pBHBaGBoBIBsCEBXFBhFBBDPBDtBBhCIB1BBBfCBsCEBpDHBZHBqBGBrKFBhLeB-EJBrBDBxDGBnETB8LTBmqBBBvNIBobSB0aUBn8SGB-YWBqhZTBNTBtDYBvqFIBid6BBCCBCDBtCsBBCOBjeMB", false)),
		P: () => new UnicodeRangeTable(decodeRanges("hBCBCFBCDBLBBEBBbCBCccCkBkBGEELBBEEE-VJJzOFBqBBB0BCCDDDtBBBVBBCBBOCCBBBrCDBnDsBsBBMBqHCB3BOBgBmImIBLLtE5D5D6DnMnMNwLwL7CLLBpFpFBNBCmBmBBCBoCrCrCBDBFBBwDFBsFlTlTBHB4EuTuTtBBBvCCBoCBB+ECBCCBmBKB6JBB5GBBhEGBCFBhFBBLGBdCB9DDB8BEB-BBBhCHBM9Z9ZBWBJTBCMBCLBfBBPBB6TDBeBB+hBNBwCBBgBJB0MVBgCDBhBBB8XDBCBBxDwEwEBtBBCfBDLBkNCBFJBDLBRNNjD7C7CjgdBBuICBkDLL0DFB9LDB3CBBpBCBCyByBBwBwBiDMBRBB9DDB-DBBRBB6HzqUzqUBxGxGBIBXiBBCNBCFFCBB2ECBCFBCDBLBBEBBbCBCccCCCBFB7MCB9UxBxB-MoXoXoGgBgBxIIBnBxDxDBFBjCGB6CDByO-J-JjBlElEBDBtBDB+FGBuDBBCDB-DDBxBBBwCDBFOOCCB5CFBsDrJrJBCCBzDzDBDBLBBCpDpD7HWBqDCBdMBtCjEjEBBB9HpIpIBBB8E9C9CBGB0CCBCEB+CJB4GgDgDBDBrBBBmUBBrCMBwFxjBxjBBDB97CBB8zOBBmEiCiCBDBJpRpRBBBoJDBoK9lT9lTovHEB07C-a-aBAB", false)),
		Pc: () => new UnicodeRangeTable(decodeRanges("-Cg-Hg-HBUU-u3BBBZCBwHAB", false)),
		Pd: () => new UnicodeRangeTable(decodeRanges("tB9qB9qB0BiyDiyDmgBqgCqgCBEBiwDDDgBBBFdd-NUUwDxszBxszBBmBmBLqFqFhzD-J-J", false)),
		Pe: () => new UnicodeRangeTable(decodeRanges("pB0B0BgB+1D+1DC-6B-6BqtC4B4BQ7T7TCff-hBMCxChBhBCGC1MUChCCCiBmhBmhBCECtBGCtNICEGCDBB-ozB6G6GeOCESSCCCrF0B0BgBGD", false)),
		Pf: () => new UnicodeRangeTable(decodeRanges("7F+6H+6HEddpuDCCFDDQEE", false)),
		Pi: () => new UnicodeRangeTable(decodeRanges("rFt7Ht7HDBBDaapuDCCFDDQEE", false)),
		Po: () => new UnicodeRangeTable(decodeRanges("hBCBCCBDECBLLBEEBcclCGGPBBI-V-VJzOzOBEBqB3B3BDDDtBBBVBBCBBOCCBBBrCDBnDsBsBBMBqHCB3BOBgBmImIBLLtE5D5D6DnMnMNwLwL7CLLBpFpFBNBCxDxDrCEBFBBwDFBsFlTlTBHBmY9D9DBBBoCBB+ECBCCBmBFBCDB6JBB5GBBhEGBCFBhFBBLGBdCB9DDB8BEB-BBBhCHBMjajaBJJBGBJIBDDBDCBEKBCCCBIB7kDDBCBBxDwEwEBFFBBBDDDBHBCBBCDDBLLBDBCJBDDBCCCBLBDCBtNCB6B+F+FjgdBBuICBkDLL0DFB9LDB3CBBpBCBCyByBBwBwBiDMBRBB9DDB-DBBRBB6HlxUlxUBFBDXXVBBDDBECBCDBICBHCCB2E2EBBBCCBDECBLLBEEBcclBDDB7M7MBBB9UxBxB-MoXoXoGgBgBxIIBnBxDxDBFBjCGB6CDB0ZlElEBDBtBDB+FGBuDBBCDB-DDBxBBBwCDBFOOCCB5CFBsDrJrJBCCBzDzDBDBLBBCpDpD7HWBqDCBdMBtCjEjEBBB9HpIpIBBB8E9C9CBGB0CCBCEB+CJB4GgDgDBDBrBBBmUBBrCMBwFxjBxjBBDB97CBB8zOBBmEiCiCBDBJpRpRBBBoJDBoK9lT9lTovHEB07C-a-aBAB", false)),
		Ps: () => new UnicodeRangeTable(decodeRanges("oBzBzBgB-1D-1DC-6B-6B-rCEEnB4B4BQ7T7TCff-hBMCxChBhBCGC1MUChCCCiBmhBmhBCECaTTCECtNICEGCDipzBipzB4GeeCMCESSCCCrFzBzBgBEEDAB", false)),
		S: () => new UnicodeRangeTable(decodeRanges("kBHHRCBgBCCcCCkBEBCBBDCCBCBDEEfgBgBrODBNNBGGBCCCBPB2DPPBxDxDsErIrIBBB3DCBDDDBvGvGLUUB4H4HIBBpEqLqLBHHB2H2H-DjEjEBGBlEwGwGqBmGmGiGCBQCCBBBDFBVECmEHBCFBCBBGDBmGBBxXJB0WuLuLlL+E+EBgBBiLJBKIBhiBCCBBBMCBOCBOCBOBBmCOOoBCBOCBUhBB-BBBCDBCBBLCCBBBGFBCECFMMBFFBDBGDBC7B7BBFFB2LBFcBD+HBXKByCtCBXnTBtBwBBDeBLyMBX+BBFfBD1LBDpEBmHFBmLBBvBZBC4CBN1GBbPBFOOBNNWBBHBB8CBB0HBBFJBhBlBBKRRBdBMdBJQQBeBLmBBQ-JBhuG-BBx0V2BB6RWBKBBoDBB+EDBLDB+RCBiHPPB+9T+9TpEgBBuLPBhCBB3BHBtBDBjDCCBBBD7E7EHRRBBBgBCCcCCiEGBCGBOBB6JIB6BQBDCBCMBEwBwBBrBB7zBBBwSmWmWBiKiKBGBnjC2kC2kCBbBr6SDBG3qU3qUk7DvHBLCBEzNBHWBQQBgDzDB9B1HBLmBBD7BBGCBXBBIdBF8BBWhCBE7F7FB1CBrbaagBaagBaagBaagBaa9B-PB4BDBzBHBCNBCBBp2BwNwNttCEE+DiOiOBvIvIBqBBFjDBNOBDOBCOBCkBBYgFB5BcBOrBBFIBIBBPFB7E4eBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBBPIBoB3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBC7CBLAB", false)),
		Sc: () => new UnicodeRangeTable(decodeRanges("kB+D+DBCBqnB8D8DzPBBzPBBI2H2HoImSmS8sClmClmCBgBB37hBkuVkuVtD7E7E8GBBEBB3-HDB-4wBxtCxtC", false)),
		Sk: () => new UnicodeRangeTable(decodeRanges("+CCCoCHHFEEqQDBNNBGGBCCCBPB2DPPBjoBjoB15FCCBBBMCBOCBOCBOBB9kEBBkzdWBKBBoDBBxePPBniUniUBPB8bCCjF4g9B4g9BBDB", false)),
		Sm: () => new UnicodeRangeTable(decodeRanges("rBRRBBB+BCCuBFFmBgBgB-XwQwQBBB8xGOOoBCBOCBsEoBoBBDBHlClCBDBGBBFGDIgBgBBDDCgBgBBqIBhBBB7CffBXBpBFB2OKK3BHBwDxKxKBDBDeBLPBhIiEBX+BBFfBDhIBxBUBDFB9+zB5Z5ZCCBlFRRBBB+BCCkEHHBCBitDBBhrwBx+Bx+BagBgBagBgBagBgBagBgBat5Ft5FB-uC-uCBHB", false)),
		So: () => new UnicodeRangeTable(decodeRanges("mFDDFCCyerIrIBgEgEBvGvGLUUB4H4HkQ2L2LjEFBClElEwGqBqBoMCBQCCBBBDFBVECmEHBCFBCBBGDBmGBBxXJB0WzWzW+EhBBiLJBKIBksBBBCDBCBBLCCBHHBEBCECFMMBPPCBBC7B7BBKKBDBDDBCBBCBBCGBCeBDBBCCCBdBtIHBFTBDGBDwCBCdBanBBHnCBXKByCtCBX2FBCIBC1BBJuDBC3HBtBrBBhC-HBhQvBBWBBHmBBDpEBmHFBmLBBvBZBC4CBN1GBbPBFOOBNNWBBHBBxKBBFJBhBlBBKRRBdBMdBJQQBeBLmBBQ-JBhuG-BBx0V2BBibDBLBBC+R+RBBBqqUPBuLPBhCBB3BHBuBCBlPEEFBBOBB6JIB6BQBDCBCMBEwBwBBrBB7zBBBwSpgBpgBBGBnjC2kC2kCBGBFQBr6SDBG3qU3qUk7DvHBLCBEzNBHWBQPBhDzDB9B1HBLmBBD7BBGCBXBBIdBF8BBWhCBE7F7FB1CBqlB-PB4BDBzBHBCNBCBBp2B96C96CiEyWyWBqBBFjDBNOBDOBCOBCkBBYgFB5BcBOrBBFIBIBBPFB7E6HBG4WBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBB-B3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBC7CBLAB", false)),
		Z: () => new UnicodeRangeTable(decodeRanges("gBgEgEgvFgsCgsCBJBeBBGwBwBh9DAB", false)),
		Zl: () => new UnicodeRangeTable(decodeRanges("ohIA", true)),
		Zp: () => new UnicodeRangeTable(decodeRanges("phIA", true)),
		Zs: () => new UnicodeRangeTable(decodeRanges("gBgEgEgvFgsCgsCBJBlBwBwBh9DAB", false)),
		ASCII_Hex_Digit: () => new UnicodeRangeTable(decodeRanges("wBJIFbF", true)),
		Alphabetic: () => new UnicodeRangeTable(decodeRanges("hCZBHZBwBLLFGGBVBCeBCpOBFLBPEBICC3CeeBQBCBBDDBCHHCCBCCCBSBCyCBCqEBJlFBClBBDHHBnBBoBNBCCCBCCBCCJaBFDBeKBG3BBCGBPlDBCHBFHBFCBLCBDRRBuBBOkDBZgBBKBBFGGBWBDSBUYBIKBGXBCGBIJJBoBBLLBEGBHrCBCPBCCBFOBOSBCHBDBBDVBCGBCEEBCBEHBDBBDBBCJJFBBCEBNBBLFFBBBCFBFBBDVBCGBCBBCBBCBBFEBFBBDBBFIIBCBCSSBEBMCBCIBCCBCVBCGBCBBCEBEIBCCBCBBEQQBCBWDBFCBCHBDBBDVBCGBCBBCEBEHBDBBDBBKBBFBBCEBORRBCCBEBECBCDBEBBCCCBEEBEEBBBELBFEBECBCCBEHHpBMBCCBCWBCPBEHBCCBCCBJBBCCBCBBDDBdDBCHBCCBCWBCJBCEBEHBCCBCCBJBBGCBCDBOCBNMBCCBCoBBDHBCCBCCBCGGBCBIEBXFBCCBCRBEXBCIBCDDBFBJFBCCCBGBTBBO5BBGGBH0B0BBECBDBCXBCCCBRBCCBDEBCHHPDBhBgCgCBGBCjBBFSBFPBCjBBkC2BBCDDBDBR-BBLDBDlBBCGGDqBBCsKBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBmBPBR1CBDFBErTBDQBCZBGqCBEKBITBMUBNTBNMBCCBCBBNzBBDSBPFFkC4CBIqBBGlCBLeBCLBFIBYdBDEBMrBBFZB3BbBF+BBDTBzBYYBMMBBByBzBBCOBCHB0BpBBDDBLrBBCKBP2BBXCBLjBBDKBGqBBDCBqBDBCFBCBBEGGB+FBUhBBM1IBDFBDlBBDFBDHBCGCBdBD0BBCGBCEEBBBCGBEDBDFBFMBGCBCGB1DOORMBmDFFDJBCEEBDBHGCBCBCKBDDBGEBFSSBnBBuZzBB34BkHBHDBEBBNlBBCGGD3BBIRRBVBKGBCGBCGBCGBCGBCGBCGBCGBCfBwB2O2OBBBaIBIEBDEBF1CBHCBC5CBCDBGqBBC9CBSfBxBPBhQ-tGBhCs0VBkCtBBDsIBEPBLBBVuBBGHBEwDBoBIBDmDBDxCBVUBCgBBZzBBNjCBCtBtBBEBECCBBBLgBBGiBBOcBEyBBCLBQRRBOBLEBC2BBKNBTWBEkCBCCCZCBDPBDDBMFBDFBDFBKGBCGBCqBBCNBH6DBWj9KBNWBFwBBloItLBDpDBnBGBNEBGLBCMBCEBCCCBCCBCCBqDBiBqLBT-BBD1BBpBLB1DEBCmEBlBZBHZBM4CBEFBDFBDFBDCBkBLBCZBCSBCBBCOBDNBjB6DBmC0BBsIcBEwBBwBfBOdBGqBBGdBDjBBFHBCEBrB9EBTjBBFjBBFnBBJzBBNKBCOBCGBCBBCKBCOBCGBCBBEzBBN2JBKVBLHBZFBCpBBCIBmCFBDCCBqBBCBBEDDBVBLWBKeBiCSBCBBLVBLZBHZBnB3BBHBBhCDBCBBGHBCCBCcBrBcBEcBkBHBCbBc1BBLVBLSBORBvDoCB4ByBBOyBBOnBBjBbBEGGBVB7HpBBCBBEBBRFBzBCBEcBLJJBUBrBRBvBUBcWBKlCBsBEBL4BBKOOBXBYyBBSDBJiBBEKKB+BBCDBKBBLCCkBRBChBBDHHBCB-BGBCCCBCBCOBCJBI4BBYDBCHBDBBDVBCGBCBBCEBEHBDBBDBBEHHGGBdJBCDDClBBCJBCDDCDBCBBECCtBhCBCCBCDBVCBfhCBDBBC5F5FB0BBDGBaFBjB+BBCEE8B1BBDoCoCBZBDNBWGB6F4BBoD-BBgBHBDDDBGBCBBCdBCBBDBBDDB+CHBDtBBDFBCCCBccBxBBDJBSnCBGTTBnCBoDHB5CgBBgBIBCsBBCGBCyByBBcBDVBCNBqCGBCBBCrBBECCBCCBBBCDDBZZBEBCBBCkBBCBBCDBCYYBqBBlIWBKQBCoBBECBwDwCwCB4cBnDuDBSjGBtyCgDBQvhBBSFBa68DBGmSB61GuBBy2B4RBIeBSuCBSdBTvBBRDBgBUBGSBxNsBB0G-BBhBYBDYBtBqCBF4BBIQBhCBBCNNBFBK1mHBqBfBiDyDB+vIDBCGBCBBCiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBFi7Fi7FBzCBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDYBCYBCeBCYBCeBCYBCeBCYBCeBCYBCHB15BeBHFB2GGBCQBDGBCBBCEBG9BBiBxDxDBrBBLGBRiKiKBcBTrBBlPbBlHdBDwGwGBdBCVBJBBhHGBCDBCBBCOBCkGB8BjCBEEE1lBDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1TZBHZBHZB3zD-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
		Dash: () => new UnicodeRangeTable(decodeRanges("tB9qB9qB0BiyDiyDmgBqgCqgCBEB+BoBoBQnMnMlgDDDgBBBFdd-NUUwDxszBxszBBmBmBLqFqFhzD-J-J", false)),
		Emoji: () => new UnicodeRangeTable(decodeRanges("jBHHGJBwDFFu8HNN5GXX7CFBQBBwLBBNnFnFaKBFCBoGoHoHBLLK7B7BBCBCEBKGDBDDFDDCBBDIEBJJBBBGCCGLBMBBDCCBCCTDDBTTBEBCCCBEEBGGDBBFBBMBBGBBDGGBECBVVBGGBEBCDBDFFDDDBEBCDDCCCHEEHLLBQQDFFCFFBBBCMMBxBxBBBBKeP1LBBwOCBUBB0BFF7mBNN6SCCrrvDrGrGhFBBNBBPDDBIBsCZBCBBYVVDIBWBBvFhBBDvDBDBBCCBDyCBDCBCmIBC+BBMFBCXBIBBDHBNDDBCBDFFBOOBDDJBBKGGBBBNCBJCBDCCFHHEHHB0CBxBlCBGHBDDBEJBECCBEEDJBkHLBF8I8IBtBBCJBC4FBxDMBEKBE4BBCFFBOBDLBFJB", false)),
		Emoji_Component: () => new UnicodeRangeTable(decodeRanges("jBHHGJB0+H2G2Gsp3B3+8B3+8BBYB8PEBxtBDBtzhY-CB", false)),
		Emoji_Modifier: () => new UnicodeRangeTable(decodeRanges("7-8DE", true)),
		Emoji_Modifier_Base: () => new UnicodeRangeTable(decodeRanges("9wJ8G8GRDB4jzD9B9BBBBDDDBBB2DBBDKBWSBEFFBBBCCBICCZqGqGBFFWFFBvFvFBBBEEB0CRRBBBKMMgSDDJHBHKKBIBDCB5B+B+BBCCBCCSCBCMBmHCBrBIB", false)),
		Emoji_Presentation: () => new UnicodeRangeTable(decodeRanges("64IBBuGDBEDDqQBBWBBzBLBsBUUOJJBSSBGGBJJGWWIBBCFFDIIFBBdkBkBCFFBBBC+B+BBBBZPP8aBB0BFFvlxDrGrG-FDDBIBsCZBCZZVDDBDBCCBWBBvFgBBNIBClCBCVBNqBBFEBNQBEEEBlCBCCCB5FBD+BBODBCXBTbbBOO3C0CBxBlCBHEEBBBDDBEDBMBBIIBkHLBF8I8IBtBBCJBC4FBxDMBEKBE4BBCFFBOBDLBFJB", false)),
		Extended_Pictographic: () => new UnicodeRangeTable(decodeRanges("pFFFu8HNN5GXX7CFBQBBwLBBNnFnFaKBFCBoGoHoHBLLK7B7BBCBCEBKGDBDDFDDCBBDIEBJJBBBGCCGLBMBBDCCBCCTDDBTTBEBCCCBEEBGGDBBFBBMBBGBBDGGBECBVVBGGBEBCDBDFFDDDBEBCDDCCCHEEHLLBQQDFFCFFBBBCMMBxBxBBBBKeP1LBBwOCBUBB0BFF7mBNN6SCCrrvDoBoBBCBlDLBQBBQPPBmBmBBIBxDBBNBBPDDBIBU3BBcOBLVVDIBCDBKWBH7FBDvDBDBBCCBDyCBDCBCDBG9HBC+BBMFBCXBIBBDHBNDDBCBDFFBOOBDDJBBKGGBBBNCBJCBDCCFHHEHHB0CBxBlCBGHBDQBECCBEBDMB7GlBBNDB5BHBLFBpBHBfBBNDBDNBKmBBNuBBCJBC4FB5CHBPxEBhI9fB", false)),
		Hex_Digit: () => new UnicodeRangeTable(decodeRanges("wBJIFbFq1-BJIFbF", true)),
		Lowercase: () => new UnicodeRangeTable(decodeRanges("hDZBwBLLFlBlBBWBCHBC2BCBQCBuBCDECBBBDCCDEEBFFDEEBBBDDDCCCDCCBCCDEECDDBDDBBBHGDCOCBSCBDDCEEC4BCBFBDDDBCCFICBjCBDiBBIBBfEBhDsBsBCEEDDBTccBhBBCBBECBCWCBDBCGDB0B0BBuBBCgBCK0BCDMCBgDCxBoBBo6CqBBCDB5XFBjkCIBC2D2DB+FBiC0ECBHBCgDCBHBJFBLHBJHBJFBLHBJHBJNBDHBJHBJHBJEBCBBHEEBBBCBBJDBDBBJHBLCBCBB6DOORMBuDEEBEEcKFDBBJDBFiBiBBOBFsasaBYBn6BvBBCEEBGCFCCBCCBGBEiDCBIICFFNlBBCGG0oesBCUaCBBBmEMCBBBC8BCBIBCCCDICFCCDCCBBBCSCGGGCMCFCCDOCWDBCCCBBB2ZqBBCNBHvCBh6TGBNEBqhBZBumBnBBpEjBB8EKBCOBCGBCBBkODDBBBCpBBCIBmoByBB+DVB75CfBhsVfB8BYBnqZZBbGBCRBbZBbDBCCCBFBCKBbZBbZBbZBbZBbZBbZBbZBbZBbbBdYBCFBbYBCFBbYBCFBbYBCFBbYBCFBC15B15BBIBCTBHFBmI9BB1lChBB", false)),
		Math: () => new UnicodeRangeTable(decodeRanges("rBRRBBBgBeeCuBuBFmBmBgB5W5WBBBDbbBDDBBBwQCBuwGccBBBMEEOPPBCBWEBMEBiCMBFEEBFFBDBTFFDJBCDDBEBHEEBDDBCCBBBCFBENBClClCBWBCFBCBBFBBFfBCHHBPPBqIBJDBVBB7CffBZBCZZMGB+NBBNJBFFBFBBDBBEEBPCCDFBMHBGBB6BCCeDBKCBxK-BBhI-PBxBUBDFB9+zB4Z4ZBEBCjFjFRCBeCCeCCkEHHBCBitDBBhrwBwoBwoBBzCBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDjJBDxBBhwFDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1BBB-uCIB", false)),
		Quotation_Mark: () => new UnicodeRangeTable(decodeRanges("iBFFkEQQ96HHBaBBowDqOqOBCBOCBixzBDB+FFF7CBB", false)),
		Terminal_Punctuation: () => new UnicodeRangeTable(decodeRanges("hBLLCMMBEE-ZJJiQ6B6BpCPPCCB1FsBsBBJBCsHsHB3B3BBEBCHBgBmImIB1nB1nBBtFtFFFB4JBB2YHBmY9D9DBBBoCBB+ECBEoBoBBCBDBB7JBBjLDBjFBBLBBCCBeCB8FEB-BBBldYYBKKBBBwlDCBzJOOFLLCBBEBBtNBB8ndBBuICBkHEB-LBB3CBBgD4E4EBBB0ECBgERRB6H6HnxUDDB6B6BBBBCDBqFLLCMMBEEiCDD7hBxBxBnkBoGoG3JBB5EFBlCFB6CDB5dEBtBDB+FGBxDDBgECBiEBBHRRB5C5CBDBtDrJrJB2D2DBBBNBBnLDBEOBqDBB6HCBmQCC8HBB4CBBFBB-MCBuBmUmUBrCrCBspBspBBDB6vRBBmEiCiCBBBLqRqRBoJoJBnwTnwTovHDB", false)),
		Uppercase: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiB2BCDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIJDCMCDQCDDDCCBC4BCIBBCBBDCCBCBCGCiJCCEJJHCCBBBCCCBCCBPBCIBkBDDBBBEWCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBpCDBNDBNDBNEBMDBnIFFECBDCBDEEBDBHGCBCBDDBLBBGbbBOBUzZzZBYBx5BvBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoqZZBbZBbZBbCCBGDBDDBCBCHBbZBbBBCDBDHBCGBcBBCDBCEBCEEBFBcZBbZBbZBbZBbZBbZBfYBiBYBiBYBiBYBiBYBiB2pE2pEBgBBvgCZBHZBHZB", false)),
		White_Space: () => new UnicodeRangeTable(decodeRanges("JEBTlDlDbgvFgvFgsCKBeBBGwBwBh9DAB", false))
	});
	static SCRIPTS = new LazyMap({
		Adlam: () => new UnicodeRangeTable(decodeRanges("go6DrCFJFB", true)),
		Ahom: () => new UnicodeRangeTable(decodeRanges("g4lCaDOFW", true)),
		Anatolian_Hieroglyphs: () => new UnicodeRangeTable(decodeRanges("ggxCmS", true)),
		Arabic: () => new UnicodeRangeTable(decodeRanges("gwBEBCFBCNBCCBCfBCJBMZBCrDBChBBxCvBBxHhBBGqCBCcBxy8BtPBDvEBhBPBxDEBCmEBk7DeBkCFBJIBiBFBh43BDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1BBB", false)),
		Armenian: () => new UnicodeRangeTable(decodeRanges("xpBlBDxBDCks9BE", true)),
		Avestan: () => new UnicodeRangeTable(decodeRanges("g4iC1BEG", true)),
		Balinese: () => new UnicodeRangeTable(decodeRanges("g4GsCCxB", true)),
		Bamum: () => new UnicodeRangeTable(decodeRanges("g1pB3CpowB4R", true)),
		Bassa_Vah: () => new UnicodeRangeTable(decodeRanges("w26CdDF", true)),
		Batak: () => new UnicodeRangeTable(decodeRanges("g+GzBJD", true)),
		Bengali: () => new UnicodeRangeTable(decodeRanges("gsCDBCHBDBBDVBCGBCEEBCBDIBDBBDDBJFFBCCBDBDYB", false)),
		Beria_Erfe: () => new UnicodeRangeTable(decodeRanges("g17CYDY", true)),
		Bhaiksuki: () => new UnicodeRangeTable(decodeRanges("ggnCICsBCNLc", true)),
		Bopomofo: () => new UnicodeRangeTable(decodeRanges("qXB6wLqBxDf", true)),
		Brahmi: () => new UnicodeRangeTable(decodeRanges("ggkCtCFjBKA", true)),
		Braille: () => new UnicodeRangeTable(decodeRanges("ggK-H", true)),
		Buginese: () => new UnicodeRangeTable(decodeRanges("gwGbDB", true)),
		Buhid: () => new UnicodeRangeTable(decodeRanges("g6FT", true)),
		Canadian_Aboriginal: () => new UnicodeRangeTable(decodeRanges("ggF-TxRlC7tgCP", true)),
		Carian: () => new UnicodeRangeTable(decodeRanges("g1gCwB", true)),
		Caucasian_Albanian: () => new UnicodeRangeTable(decodeRanges("wphCzBMA", true)),
		Chakma: () => new UnicodeRangeTable(decodeRanges("gokC0BCR", true)),
		Cham: () => new UnicodeRangeTable(decodeRanges("gwqB2BKNDJDD", true)),
		Cherokee: () => new UnicodeRangeTable(decodeRanges("g9E1CDFz7lBvC", true)),
		Chorasmian: () => new UnicodeRangeTable(decodeRanges("w9jCb", true)),
		Common: () => new UnicodeRangeTable(decodeRanges("AgCBbFBbuBBCOBCEBYgBgBiOmBBGEBDTB1DKKHCC+THHPEEhB9E9ElQiEiEB6mB6mB2MDBjJwvBwvBBBBoCBBsGBBCumBumBOIIBCBCFBCCBDmYmYBKBD2CBCKBEKBCOBShBB-BlBBCCBDFBCaBCQBqBCBF5UBXKBW-cBhIzTBDpEBhQ9CBzMUBCCCBXBQHBFDB8CBBE7C7CB0E0EBOBhBlBBKxBxBB+BBgBwCBwB5C5CBmFBhuG-BBhoWhBBnDCBmFJB1HhFhFsMPPBzuUzuUBxGxGBIBXiBBCSBCDB0ECCBeBbFBbKBLuBuBBhChCBFBCGBLEBjICBFsBBEIBxCMB0BsBBlHaBltuBDB96D8HBEzNBHWBQQBgDzDB9B1HBLmBBD9BBEQBJBBIdBF8BB2GTBNTBN2CBKYBoE0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDjJBDxBByjFjCBtC8BBjWrBBFjDBNOBDOBCOBCkBBLtFB5BZBCBBOrBBFIBIBBPFB7E4eBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBBPIBoB3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBCmDBnghYffB+CB", false)),
		Coptic: () => new UnicodeRangeTable(decodeRanges("ifNxkKzDGG", true)),
		Cuneiform: () => new UnicodeRangeTable(decodeRanges("ggoC5cnDuDCEMjG", true)),
		Cypriot: () => new UnicodeRangeTable(decodeRanges("ggiCFBDCCBqBBCBBEDD", false)),
		Cypro_Minoan: () => new UnicodeRangeTable(decodeRanges("w8rCiD", true)),
		Cyrillic: () => new UnicodeRangeTable(decodeRanges("ggBkEBDoFBx6FKBhFtCtCojEfBhie-CBv8VBBhw4B9BBiBAB", false)),
		Deseret: () => new UnicodeRangeTable(decodeRanges("gghCvC", true)),
		Devanagari: () => new UnicodeRangeTable(decodeRanges("goCwCFODZh7nBfhwcJ", true)),
		Dives_Akuru: () => new UnicodeRangeTable(decodeRanges("gomCGBDDDBGBCBBCdBCBBDLBKJB", false)),
		Dogra: () => new UnicodeRangeTable(decodeRanges("ggmC7B", true)),
		Duployan: () => new UnicodeRangeTable(decodeRanges("ggvDqDGMEIIJDD", true)),
		Egyptian_Hieroglyphs: () => new UnicodeRangeTable(decodeRanges("ggsC1iBL68D", true)),
		Elbasan: () => new UnicodeRangeTable(decodeRanges("gohCnB", true)),
		Elymaic: () => new UnicodeRangeTable(decodeRanges("g-jCW", true)),
		Ethiopic: () => new UnicodeRangeTable(decodeRanges("gwEoCBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBDfBEZBnvGWBKGBCGBCGBCGBCGBCGBCGBCGBjpfFBDFBDFBKGBCGBylvCGBCDBCBBCOB", false)),
		Garay: () => new UnicodeRangeTable(decodeRanges("gqjClBEcJB", true)),
		Georgian: () => new UnicodeRangeTable(decodeRanges("glElBBCGGDqBBCDBx8CqBBDCBhiElBBCGG", false)),
		Glagolitic: () => new UnicodeRangeTable(decodeRanges("ggL-Ch9sDGCQDGCBCE", true)),
		Gothic: () => new UnicodeRangeTable(decodeRanges("w5gCa", true)),
		Grantha: () => new UnicodeRangeTable(decodeRanges("g4kCDBCHBDBBDVBCGBCBBCEBDIBDBBDCBDHHGGBDGBEEB", false)),
		Greek: () => new UnicodeRangeTable(decodeRanges("wbDBCCBDDBCFFCCCBBBCCCBSBC+BBPPBnpGEBzBEBFEB1ChKhKBUBDFBDlBBDFBDHBCGCBdBD0BBCOBCNBDFBCSBDCBCIBoJ-xiB-xiB7uVuCBSgj0Bgj0BBkCB", false)),
		Gujarati: () => new UnicodeRangeTable(decodeRanges("h0CCBCIBCCBCVBCGBCBBCEBDJBCCBCCBDQQBCBDLBIGB", false)),
		Gunjala_Gondi: () => new UnicodeRangeTable(decodeRanges("grnCFCBCkBCBCFIJ", true)),
		Gurmukhi: () => new UnicodeRangeTable(decodeRanges("hwCCBCFBFBBDVBCGBCBBCBBCBBDCCBDBFBBDCBEIIBCBCIIBPB", false)),
		Gurung_Khema: () => new UnicodeRangeTable(decodeRanges("go4C5B", true)),
		Han: () => new UnicodeRangeTable(decodeRanges("g0LZBC4CBN1GBwBCCaIBPDBle-tGBhC-vUBhoWtLBDpDBpodBBNGBqgkB-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
		Hangul: () => new UnicodeRangeTable(decodeRanges("goE-HvxHBiI9CyDeiCei3dckUj9KNWFwBl9JeEFDFDFDC", true)),
		Hanifi_Rohingya: () => new UnicodeRangeTable(decodeRanges("gojCnBJJ", true)),
		Hanunoo: () => new UnicodeRangeTable(decodeRanges("g5FU", true)),
		Hatran: () => new UnicodeRangeTable(decodeRanges("gniCSCBGE", true)),
		Hebrew: () => new UnicodeRangeTable(decodeRanges("xsB2BBJaBFFBpp9BZBCEBCCCBCCBCCBIB", false)),
		Hiragana: () => new UnicodeRangeTable(decodeRanges("hiM1CBHCBi7-C+IBTeeBBBulQAB", false)),
		Imperial_Aramaic: () => new UnicodeRangeTable(decodeRanges("giiCVCI", true)),
		Inherited: () => new UnicodeRangeTable(decodeRanges("gYvDB2IBBlOKBbhXhXBCB8qEtBBDLBlPCBCMBCGBFHHEBBnG-BBtQBBjGgBB65DDBsDBBmrzBPBRNBwejHjH7iEl+uBl+uBBsBBDWBhRCBSHBDGBfDBz6rYvHB", false)),
		Inscriptional_Pahlavi: () => new UnicodeRangeTable(decodeRanges("g7iCSGH", true)),
		Inscriptional_Parthian: () => new UnicodeRangeTable(decodeRanges("g6iCVDH", true)),
		Javanese: () => new UnicodeRangeTable(decodeRanges("gsqBtCDJFB", true)),
		Kaithi: () => new UnicodeRangeTable(decodeRanges("gkkCiCLA", true)),
		Kannada: () => new UnicodeRangeTable(decodeRanges("gkDMCCCWCJCEDICCCDIBGCCDDJCC", true)),
		Katakana: () => new UnicodeRangeTable(decodeRanges("hlM5CBDCBxHPBxGuBBC3CBvgzBJBCsBBzisBDBCGBCBBCgJgJBBBzBPPBCB", false)),
		Kawi: () => new UnicodeRangeTable(decodeRanges("g4nCQCoBEc", true)),
		Kayah_Li: () => new UnicodeRangeTable(decodeRanges("goqBtBCA", true)),
		Kharoshthi: () => new UnicodeRangeTable(decodeRanges("gwiCDCBGHCCCcDCFJII", true)),
		Khitan_Small_Script: () => new UnicodeRangeTable(decodeRanges("k-7C84G84GB0OBqBAB", false)),
		Khmer: () => new UnicodeRangeTable(decodeRanges("g8F9CDJHJnPf", true)),
		Khojki: () => new UnicodeRangeTable(decodeRanges("gwkCRCuB", true)),
		Khudawadi: () => new UnicodeRangeTable(decodeRanges("w1kC6BGJ", true)),
		Kirat_Rai: () => new UnicodeRangeTable(decodeRanges("gq7C5B", true)),
		Lao: () => new UnicodeRangeTable(decodeRanges("h0DBBCCCBDBCXBCCCBVBDEBCCCBFBCJBDDB", false)),
		Latin: () => new UnicodeRangeTable(decodeRanges("hCZBHZBwBQQGWBCeBCgOBoBEB8wGlBBHwBBGDBGMBClCBiC-HByLOORMBuEBBHccSoBB42CfBj1elDBExCBVOBxZqBBCIBCDB38TGB7gBZBHZBmhCFBCpBBCIBm61BeBHFB", false)),
		Lepcha: () => new UnicodeRangeTable(decodeRanges("ggH3BEOEC", true)),
		Limbu: () => new UnicodeRangeTable(decodeRanges("goGeBCLBFLBFEEBKB", false)),
		Linear_A: () => new UnicodeRangeTable(decodeRanges("gwhC2JKVLH", true)),
		Linear_B: () => new UnicodeRangeTable(decodeRanges("gggCLCZCSCBCODNjB6D", true)),
		Lisu: () => new UnicodeRangeTable(decodeRanges("wmpBvBx1eA", true)),
		Lycian: () => new UnicodeRangeTable(decodeRanges("g0gCc", true)),
		Lydian: () => new UnicodeRangeTable(decodeRanges("gpiCZGA", true)),
		Mahajani: () => new UnicodeRangeTable(decodeRanges("wqkCmB", true)),
		Makasar: () => new UnicodeRangeTable(decodeRanges("g3nCY", true)),
		Malayalam: () => new UnicodeRangeTable(decodeRanges("goDMCCCyBCCCFFPDZ", true)),
		Mandaic: () => new UnicodeRangeTable(decodeRanges("giCbDA", true)),
		Manichaean: () => new UnicodeRangeTable(decodeRanges("g2iCmBFL", true)),
		Marchen: () => new UnicodeRangeTable(decodeRanges("wjnCfDVCN", true)),
		Masaram_Gondi: () => new UnicodeRangeTable(decodeRanges("gonCGBCBBCrBBECCBCCBHBJJB", false)),
		Medefaidrin: () => new UnicodeRangeTable(decodeRanges("gy7C6C", true)),
		Meetei_Mayek: () => new UnicodeRangeTable(decodeRanges("g3qBWqGtBDJ", true)),
		Mende_Kikakui: () => new UnicodeRangeTable(decodeRanges("gg6DkGDP", true)),
		Meroitic_Cursive: () => new UnicodeRangeTable(decodeRanges("gtiCXFTDtB", true)),
		Meroitic_Hieroglyphs: () => new UnicodeRangeTable(decodeRanges("gsiCf", true)),
		Miao: () => new UnicodeRangeTable(decodeRanges("g47CqCF4BIQ", true)),
		Modi: () => new UnicodeRangeTable(decodeRanges("gwlCkCMJ", true)),
		Mongolian: () => new UnicodeRangeTable(decodeRanges("ggGBBDCCBSBH4CBIqBB2t-BMB", false)),
		Mro: () => new UnicodeRangeTable(decodeRanges("gy6CeCJFB", true)),
		Multani: () => new UnicodeRangeTable(decodeRanges("g0kCGBCCCBCBCOBCKB", false)),
		Myanmar: () => new UnicodeRangeTable(decodeRanges("ggE-EhqmBeiDfxibT", true)),
		Nabataean: () => new UnicodeRangeTable(decodeRanges("gkiCeJI", true)),
		Nag_Mundari: () => new UnicodeRangeTable(decodeRanges("wm5DpB", true)),
		Nandinagari: () => new UnicodeRangeTable(decodeRanges("gtmCHDtBDK", true)),
		New_Tai_Lue: () => new UnicodeRangeTable(decodeRanges("gsGrBFZHKEB", true)),
		Newa: () => new UnicodeRangeTable(decodeRanges("gglC7CCE", true)),
		Nko: () => new UnicodeRangeTable(decodeRanges("g+B6BDC", true)),
		Nushu: () => new UnicodeRangeTable(decodeRanges("h-7CvsQvsQBqMB", false)),
		Nyiakeng_Puachue_Hmong: () => new UnicodeRangeTable(decodeRanges("go4DsBENDJFB", true)),
		Ogham: () => new UnicodeRangeTable(decodeRanges("g0Fc", true)),
		Ol_Chiki: () => new UnicodeRangeTable(decodeRanges("wiHvB", true)),
		Ol_Onal: () => new UnicodeRangeTable(decodeRanges("wu5DqBFA", true)),
		Old_Hungarian: () => new UnicodeRangeTable(decodeRanges("gkjCyBOyBIF", true)),
		Old_Italic: () => new UnicodeRangeTable(decodeRanges("g4gCjBKC", true)),
		Old_North_Arabian: () => new UnicodeRangeTable(decodeRanges("g0iCf", true)),
		Old_Permic: () => new UnicodeRangeTable(decodeRanges("w6gCqB", true)),
		Old_Persian: () => new UnicodeRangeTable(decodeRanges("g9gCjBFN", true)),
		Old_Sogdian: () => new UnicodeRangeTable(decodeRanges("g4jCnB", true)),
		Old_South_Arabian: () => new UnicodeRangeTable(decodeRanges("gziCf", true)),
		Old_Turkic: () => new UnicodeRangeTable(decodeRanges("ggjCoC", true)),
		Old_Uyghur: () => new UnicodeRangeTable(decodeRanges("w7jCZ", true)),
		Oriya: () => new UnicodeRangeTable(decodeRanges("h4CCCHDBDVCGCBCEDIDBDCICFBCEDR", true)),
		Osage: () => new UnicodeRangeTable(decodeRanges("wlhCjBFjB", true)),
		Osmanya: () => new UnicodeRangeTable(decodeRanges("gkhCdDJ", true)),
		Pahawh_Hmong: () => new UnicodeRangeTable(decodeRanges("g46ClCLJCGCUGS", true)),
		Palmyrene: () => new UnicodeRangeTable(decodeRanges("gjiCf", true)),
		Pau_Cin_Hau: () => new UnicodeRangeTable(decodeRanges("g2mC4B", true)),
		Phags_Pa: () => new UnicodeRangeTable(decodeRanges("giqB3B", true)),
		Phoenician: () => new UnicodeRangeTable(decodeRanges("goiCbEA", true)),
		Psalter_Pahlavi: () => new UnicodeRangeTable(decodeRanges("g8iCRIDNG", true)),
		Rejang: () => new UnicodeRangeTable(decodeRanges("wpqBjBMA", true)),
		Runic: () => new UnicodeRangeTable(decodeRanges("g1FqCEK", true)),
		Samaritan: () => new UnicodeRangeTable(decodeRanges("ggCtBDO", true)),
		Saurashtra: () => new UnicodeRangeTable(decodeRanges("gkqBlCJL", true)),
		Sharada: () => new UnicodeRangeTable(decodeRanges("gskC-ChsCH", true)),
		Shavian: () => new UnicodeRangeTable(decodeRanges("wihCvB", true)),
		Siddham: () => new UnicodeRangeTable(decodeRanges("gslC1BDlB", true)),
		Sidetic: () => new UnicodeRangeTable(decodeRanges("gqiCZ", true)),
		SignWriting: () => new UnicodeRangeTable(decodeRanges("gg2DrUQECO", true)),
		Sinhala: () => new UnicodeRangeTable(decodeRanges("hsDCBCRBEXBCIBCDDBFBEFFBEBCCCBGBHJBDCBt-gCTB", false)),
		Sogdian: () => new UnicodeRangeTable(decodeRanges("w5jCpB", true)),
		Sora_Sompeng: () => new UnicodeRangeTable(decodeRanges("wmkCYIJ", true)),
		Soyombo: () => new UnicodeRangeTable(decodeRanges("wymCyC", true)),
		Sundanese: () => new UnicodeRangeTable(decodeRanges("g8G-BhIH", true)),
		Sunuwar: () => new UnicodeRangeTable(decodeRanges("g+mChBPJ", true)),
		Syloti_Nagri: () => new UnicodeRangeTable(decodeRanges("ggqBsB", true)),
		Syriac: () => new UnicodeRangeTable(decodeRanges("g4BNC7BDCxIK", true)),
		Tagalog: () => new UnicodeRangeTable(decodeRanges("g4FVKA", true)),
		Tagbanwa: () => new UnicodeRangeTable(decodeRanges("g7FMCCCB", true)),
		Tai_Le: () => new UnicodeRangeTable(decodeRanges("wqGdDE", true)),
		Tai_Tham: () => new UnicodeRangeTable(decodeRanges("gxG+BCcDKHJHN", true)),
		Tai_Viet: () => new UnicodeRangeTable(decodeRanges("g0qBiCZE", true)),
		Tai_Yo: () => new UnicodeRangeTable(decodeRanges("g25DeCVJB", true)),
		Takri: () => new UnicodeRangeTable(decodeRanges("g0lC5BHJ", true)),
		Tamil: () => new UnicodeRangeTable(decodeRanges("i8CBBCFBECBCDBEBBCCCBEEBEEBBBELBFEBECBCDBDHHPUBm+kCxBBOAB", false)),
		Tangsa: () => new UnicodeRangeTable(decodeRanges("wz6CuCCJ", true)),
		Tangut: () => new UnicodeRangeTable(decodeRanges("g-7CgBgBB+3GBhQeBiDyDB", false)),
		Telugu: () => new UnicodeRangeTable(decodeRanges("ggDMCCCWCPDICCCDIBCCCBDDDJII", true)),
		Thaana: () => new UnicodeRangeTable(decodeRanges("g8BxB", true)),
		Thai: () => new UnicodeRangeTable(decodeRanges("hwD5BGb", true)),
		Tibetan: () => new UnicodeRangeTable(decodeRanges("g4DnCCjBFmBCjBCOCGFB", true)),
		Tifinagh: () => new UnicodeRangeTable(decodeRanges("wpL3BIBPA", true)),
		Tirhuta: () => new UnicodeRangeTable(decodeRanges("gklCnCJJ", true)),
		Todhri: () => new UnicodeRangeTable(decodeRanges("guhCzB", true)),
		Tolong_Siki: () => new UnicodeRangeTable(decodeRanges("wtnCrBFJ", true)),
		Toto: () => new UnicodeRangeTable(decodeRanges("w04De", true)),
		Tulu_Tigalari: () => new UnicodeRangeTable(decodeRanges("g8kCJBCDDClBBCJBCDDCDBCJBCBBJBB", false)),
		Ugaritic: () => new UnicodeRangeTable(decodeRanges("g8gCdCA", true)),
		Unknown: () => new UnicodeRangeTable(decodeRanges("4bBBHDBICCVuMuMnBBBzBBBE4B4BBGBcDBHKBvI9B9BBmDmDBMB8BBByBBBQddBCCMEBjBEBuHJJBDDBXXICCBBBFBBKBBDBBFHBCDBDGGBaaBEEHDBDBBXIIDGDBCCGDBDBBECBCGBFCCBFBSJBEKKEXXIDDGBBLIEBCCBNBFBBNGBIEEJBBDBBXIIDGGBKKBDDBEEBFBEDBDGGBTTBIBDHHBBBEFFBBBDCCDCBDCBECBNDBGCBEFFBCCBEBCNBWEBOEEYRRBKKEFFBFBDEEDBBFBBLGBXEEYLLGBBKEEFGBDEBEFFBLLELBOEE0BEEHDBRBBbEETCBZKKCBBICBCDBHCCJFBLBBELB7BDBekBBDCCGZZCYYBGGCIILBBFfBpClBlBBCBoBlBlBQOOBjBBnGCCBDBCBB6LFFBIICFFBqBqBFBBiBFFBIICFFBQQ6BFFBkCkCBhBhBBBBbFB3CBBHBB+UCB6CGBXIBZIBVLBOEEDLB-CBBLFBLFBbFB6CGBsBEBnCJBgBNNBCBNDBCCBrBBBGKBtBDBbFBMCB-BBBiCeeBMMBEBLFBPBBvBBBNTBuCnFnFBGB9BCBQCB-BEBsBBBMHBsBEB3QBBHBBnBBBHBBJGCgBBB2BQQPBBHUUBEEKmDmDNBBcOOBBBjBNBiBOBtEDB7UVBMUB14BBB-LEBuBCCBDBCBB5BGBDNBZIBI4BI-DhBBb6C6CBKB3GZBxC3C3CBoDoDBDBsB-C-C3CIBxBuzcuzcBBB4BIB9KTB5FHB+GTB9BCBLFB5BHBnCHBNFB1DKBfCBvCMMBCBiB4B4BBHBPBBLBBoDXBdJBHBBHBBHIBIII9BDB-DBBLFBl9KLBYDByBjoIBvLBBrDlBBILBGEBbGGCGDrUfBrBFB0BUUFDBGoEoEBCC-FCBHBBHBBHBBECBIIIBIBGBBNbbUDDQBBPhBB8DEBEDBuBCB5COOBBBCuBBvBhEBeCByBOBdDBlBIBfEBsBEBfmBmBBCBPpBB-EBBLFBlBDBlBDBpBHB1BKBNQQIDDMQQIDDBBB1BLB4JIBXJBJXBHrBrBKkCBHBBCtBtBDCBCBBYpCpCBGBKvBBUDDBDBiBCBcEBclBB5BDBVBBzBDDBDBJEEeBBEDBLGBKGBhCfBoBDBNIB3BCBeBBcEBbGBFLBIvCBqC2BB0BMB0BGBvBHBLFBnBCBeHBDvGBgBrBrBEBBDPBHHBKgBBvBHBrBVBblBBdTBYIBvCDBlBIBlCJBCBBaGBLFB2BTTBGBoBIBhDVVBJBTwBwBB8BBICCFQQMFB8BEBLFBFJJBDDBXXIDDGLLBDDBEEBCCBEBCEBIBBICBGKBLCCBCCnBLLCBBCFFLDDBGBDcB9CGGBcBpCHBLlFB3BBBnBhBBmCKBLFBOSB7BFBLFBVbBcBBQDBY4FB9BjDB0CLBJBBCBBJDDfDDBNNBHBLlCBJBBvBBBMaBpCHB0CMBqCGBL1CBJ3CBjBNBLFBKuBuBPJBeCBhBBBXPPBnCBIDDtBCBCDDKHBLFBHDDmBDDHGBLFBtBDBL1HBaGBSqBqBBBBe0CBCOBzBMB8clDBwDGGBJBlGryCBkDMB3iBJB88DEBoS41GB7Bl2BB6RGBgBLLBCByCLLBEBfBBHJBnCJBLIIWEBUvNB7BlGB8CEBaBBarBBsCDB6BGBS-BBGKBIIB3mHoBBhBgDB0D8vIBFIIDkJkJBNBCcBEBBCNBFHBtMjoCBsDEBOCBKGBLBBJ76DB+HCB1NFBYOBSOBvBBBYIB1D7BB3HJBoBBBjGUBnC5DBVLBVLB4CIBamEB2CoCoCDBBCBBDBBFNNCIIiCFFBJJIddFGGCCBI1K1KBlJlJB-V-VBNBGQQBuiBBgBFBH0GBISSBIIDGGBDB-BgBBCvDBuBCBPBBLDBD-JBgBQB7BEBCvOBrB1GBsBDBC-FBgBXXBGBD-GBIFFDQQmGBBRoBBtCDBLDBDwYBlCrCB+BhGBFccDCCBCCLFFCCCBEBCDBCECEDDCBBCICDCCBFFIKFCLLSEBEGGSzBBDtIBtBDBlDLBQBBQQQmBJBvF3BBeMBtBDBKGBDNBH5EB6eCBSCBOCB7GFBNDBCOBNDB5BHBLFBpBHBfBBNDBDNBKmBB5KHBPBBOCBMCB6BCCBCBRBBNDBLGB0EoDoDBjgBBh3pBfB-oEBBv0FBBypHOBvThtCB-QhvBBs6EEBrpIm8yVBCdBhD-DBxHvw-FB", false)),
		Vai: () => new UnicodeRangeTable(decodeRanges("gopBrJ", true)),
		Vithkuqi: () => new UnicodeRangeTable(decodeRanges("wrhCKCOCGCBCKCOCGCB", true)),
		Wancho: () => new UnicodeRangeTable(decodeRanges("g24D5BGA", true)),
		Warang_Citi: () => new UnicodeRangeTable(decodeRanges("glmCyCNA", true)),
		Yezidi: () => new UnicodeRangeTable(decodeRanges("g0jCpBCCDB", true)),
		Yi: () => new UnicodeRangeTable(decodeRanges("ggoBskBE2B", true)),
		Zanabazar_Square: () => new UnicodeRangeTable(decodeRanges("gwmCnC", true))
	});
	static FOLD_CATEGORIES = new LazyMap({
		L: () => new UnicodeRangeTable(decodeRanges("laA", true)),
		LC: () => new UnicodeRangeTable(decodeRanges("laA", true)),
		Ll: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiBuBCEECDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIBBCBBCBBCOCDQCDBBCCCBBBC4BCIBBCBBDCCBCBCGC3HrBrBCEEJHHCCBCCCBCCBPBCIBkBJJCUCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBZHBJHBJHBJEBMEBMDBNEBMEBqJEEBHHxC9zC9zCBuBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoyehBB", false)),
		Lt: () => new UnicodeRangeTable(decodeRanges("kOCCBCCBCClBCCtsHHBJHBJHBMQQwBAB", false)),
		Lu: () => new UnicodeRangeTable(decodeRanges("hDZB7BqBqBBWBCHBCuBCEECDOCDsBCDECBBBDCCDEEGDDECBDDDCCCDFFDEECDDECCGBBCBBCBBCOCBSCDBBCEECkBCEQCJDDBCCFICBEBCBBCCCBEEBCCBCBCEBDCCBDDIDDCBBEFBGLLBnFnFsBCCEEEBBBvBDBCdBCBBECBCWCBDBCGD1BvBBCgBCK0BCDMCBgDCyBlBBq6CqBBDCB5XFBjkCIBCvHvHERRzD0ECGGGC8CCBHBJFBLHBJHBJFBMGCJHBJNBzBBBNSSBPPBEEpL2B2Bs1CvBBCEEBGCHDDLiDCJCCFNNBkBBCGG0oesBCUaCoEMCE8BCLCCDICFFFCBBDSCMOCFCCDOCb9a9advCBi8UZBumBnBBpEjBB8EKBCOBCGBCBBk4ByBB+DVB75CfBhsVfB8BYBvyehBB", false)),
		M: () => new UnicodeRangeTable(decodeRanges("5cgBgBlgHAB", false)),
		Mn: () => new UnicodeRangeTable(decodeRanges("5cgBgBlgHAB", false)),
		Emoji: () => new UnicodeRangeTable(decodeRanges("8mJA", true)),
		Extended_Pictographic: () => new UnicodeRangeTable(decodeRanges("8mJA", true)),
		Lowercase: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiBuBCEECDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIBBCBBCBBCOCDQCDBBCCCBBBC4BCIBBCBBDCCBCBCGCiJCCEJJHCCBBBCCCBCCBPBCIBkBJJCUCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBZHBJHBJHBJEBMEBMDBNEBMEBqJEEBHHuBPBUzZzZBYBx5BvBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoyehBB", false)),
		Math: () => new UnicodeRangeTable(decodeRanges("ycGDCHHFMMDDDCHHFAB", false)),
		Uppercase: () => new UnicodeRangeTable(decodeRanges("hDZB7BqBqBBWBCHBCuBCEECDOCDsBCDECBBBDCCDEEGDDECBDDDCCCDFFDEECDDECCGBBCBBCBBCOCBSCDBBCEECkBCEQCJDDBCCFICBEBCBBCCCBEEBCCBCBCEBDCCBDDIDDCBBEFBGLLBnFnFsBCCEEEBBBvBDBCdBCBBECBCWCBDBCGD1BvBBCgBCK0BCDMCBgDCyBlBBq6CqBBDCB5XFBjkCIBCvHvHERRzD0ECGGGC8CCBHBJFBLHBJHBJFBMGCJHBJNBzBBBNSSBPPBEEpLiBiBBOBFsasaBYBn6BvBBCEEBGCHDDLiDCJCCFNNBkBBCGG0oesBCUaCoEMCE8BCLCCDICFFFCBBDSCMOCFCCDOCb9a9advCBi8UZBumBnBBpEjBB8EKBCOBCGBCBBk4ByBB+DVB75CfBhsVfB8BYBvyehBB", false))
	});
	static FOLD_SCRIPT = new LazyMap({
		Common: () => new UnicodeRangeTable(decodeRanges("8cgBgB", false)),
		Greek: () => new UnicodeRangeTable(decodeRanges("1FwUwU", false)),
		Inherited: () => new UnicodeRangeTable(decodeRanges("5cgBgBlgHAB", false))
	});
};
/**
* Utilities for dealing with Unicode better than JS does.
*/
var Unicode = class Unicode {
	static MAX_RUNE = 1114111;
	static RUNE_ERROR = 65533;
	static isUnsearchable(r) {
		return r === Unicode.RUNE_ERROR || r >= Unicode.MIN_HIGH_SURROGATE && r <= Unicode.MAX_LOW_SURROGATE;
	}
	static MAX_ASCII = 127;
	static MAX_LATIN1 = 255;
	static MAX_BMP = 65535;
	static MIN_FOLD = 65;
	static MAX_FOLD = 125251;
	static MIN_HIGH_SURROGATE = 55296;
	static MAX_HIGH_SURROGATE = 56319;
	static MIN_LOW_SURROGATE = 56320;
	static MAX_LOW_SURROGATE = 57343;
	static MIN_SUPPLEMENTARY_CODE_POINT = 65536;
	static is32(ranges, r) {
		let lo = 0;
		let hi = ranges.length;
		while (lo < hi) {
			const m = lo + Math.floor((hi - lo) / 2);
			const rlo = ranges.getLo(m);
			const rhi = ranges.getHi(m);
			if (rlo <= r && r <= rhi) {
				const stride = ranges.getStride(m);
				return (r - rlo) % stride === 0;
			}
			if (r < rlo) hi = m;
			else lo = m + 1;
		}
		return false;
	}
	static is(ranges, r) {
		if (r <= Unicode.MAX_LATIN1) {
			for (let i = 0; i < ranges.length; i++) {
				if (r > ranges.getHi(i)) continue;
				const rlo = ranges.getLo(i);
				if (r < rlo) return false;
				const stride = ranges.getStride(i);
				return (r - rlo) % stride === 0;
			}
			return false;
		}
		return ranges.length > 0 && r >= ranges.getLo(0) && Unicode.is32(ranges, r);
	}
	static isPrint(r) {
		if (r <= Unicode.MAX_LATIN1) return r >= 32 && r < Unicode.MAX_ASCII || r >= 161 && r !== 173;
		return Unicode.is(UnicodeTables.Print, r);
	}
	static simpleFold(r) {
		if (UnicodeTables.CASE_ORBIT.has(r)) return UnicodeTables.CASE_ORBIT.get(r);
		if (r <= Unicode.MAX_ASCII) {
			const l = Codepoint.toLowerCase(r);
			return l !== r ? l : Codepoint.toUpperCase(r);
		}
		return r;
	}
	static equalsIgnoreCase(r1, r2) {
		if (r1 === r2) return true;
		if (r1 < 0 || r2 < 0) return false;
		if (r1 <= Unicode.MAX_ASCII && r2 <= Unicode.MAX_ASCII) {
			if (65 <= r1 && r1 <= 90) r1 |= 32;
			if (65 <= r2 && r2 <= 90) r2 |= 32;
			return r1 === r2;
		}
		for (let r = Unicode.simpleFold(r1); r !== r1; r = Unicode.simpleFold(r)) if (r === r2) return true;
		return false;
	}
};
var RE2JSException = class extends Error {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = "RE2JSException";
	}
};
/**
* An exception thrown by the parser if the pattern was invalid.
*/
var RE2JSSyntaxException = class extends RE2JSException {
	/**
	* @param {string} error
	* @param {string|null} [input=null]
	*/
	constructor(error, input = null) {
		let message = `error parsing regexp: ${error}`;
		if (input) message += `: \`${input}\``;
		super(message);
		this.name = "RE2JSSyntaxException";
		this.message = message;
		/** @type {string} */
		this.error = error;
		/** @type {string|null} */
		this.input = input;
	}
	/**
	* Retrieves the description of the error.
	* @returns {string}
	*/
	getDescription() {
		return this.error;
	}
	/**
	* Retrieves the erroneous regular-expression pattern.
	* @returns {string|null}
	*/
	getPattern() {
		return this.input;
	}
};
/**
* An exception thrown by the compiler
*/
var RE2JSCompileException = class extends RE2JSException {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = "RE2JSCompileException";
	}
};
/**
* An exception thrown by using groups
*/
var RE2JSGroupException = class extends RE2JSException {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = "RE2JSGroupException";
	}
};
/**
* An exception thrown by flags
*/
var RE2JSFlagsException = class extends RE2JSException {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = "RE2JSFlagsException";
	}
};
/**
* An exception thrown for internal engine errors, such as corrupted bytecodes.
*/
var RE2JSInternalException = class extends RE2JSException {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = "RE2JSInternalException";
	}
};
/**
* Size of the precomputed single-byte lookup table.
* Covers standard ASCII and Latin-1 characters for fast-path execution.
*/
const FAST_PATH_TABLE_SIZE = 256;
/**
* Precomputed lookup table for Word Boundary (\b, \B) assertions.
* * By precomputing the boolean results for standard ASCII word ranges
* ('a'-'z', 'A'-'Z', '0'-'9', '_'), we completely eliminate 4 logical
* branches from the NFA's hot execution loop. This prevents costly
* CPU branch mispredictions when scanning large strings.
*/
const WORD_RUNE_TABLE = new Uint8Array(FAST_PATH_TABLE_SIZE);
for (let i = 0; i < FAST_PATH_TABLE_SIZE; i++) WORD_RUNE_TABLE[i] = 97 <= i && i <= 122 || 65 <= i && i <= 90 || 48 <= i && i <= 57 || i === 95 ? 1 : 0;
let cachedNativeEncoder = null;
let cachedNativeDecoder = null;
/**
* Various constants and helper utilities.
*/
var Utils = class Utils {
	static METACHARACTERS = "\\.+*?()|[]{}^$";
	static EMPTY_BEGIN_LINE = 1;
	static EMPTY_END_LINE = 2;
	static EMPTY_BEGIN_TEXT = 4;
	static EMPTY_END_TEXT = 8;
	static EMPTY_WORD_BOUNDARY = 16;
	static EMPTY_NO_WORD_BOUNDARY = 32;
	static EMPTY_ALL = -1;
	static emptyInts() {
		return [];
	}
	static isString(value) {
		return typeof value === "string" || Object.prototype.toString.call(value) === "[object String]";
	}
	static typeName(value) {
		if (value === null || typeof value !== "object" && typeof value !== "function") return value === null ? "null" : typeof value;
		return Object.prototype.toString.call(value).slice(8, -1);
	}
	static checkPattern(pattern) {
		if (!Utils.isString(pattern)) throw new TypeError(`The pattern must be a string, not ${Utils.typeName(pattern)} (RE2JS.translateRegExp() converts a RegExp)`);
	}
	static checkInput(input) {
		if (!Utils.isString(input) && !Utils.isByteArray(input)) throw new TypeError(`The input must be a string or a byte array (Uint8Array or number[]), not ${Utils.typeName(input)}`);
	}
	static checkFlags(flags) {
		const known = PublicFlags.MULTILINE | PublicFlags.DOTALL | PublicFlags.CASE_INSENSITIVE | PublicFlags.DISABLE_UNICODE_GROUPS | PublicFlags.LONGEST_MATCH | PublicFlags.LOOKBEHINDS;
		if (!Number.isInteger(flags) || (flags & ~known) !== 0) throw new RE2JSFlagsException("Flags should only be a combination of MULTILINE, DOTALL, CASE_INSENSITIVE, DISABLE_UNICODE_GROUPS, LONGEST_MATCH, LOOKBEHINDS");
	}
	static isByteArray(input) {
		return Array.isArray(input) || Object.prototype.toString.call(input) === "[object Uint8Array]";
	}
	static isalnum(c) {
		return Codepoint.CODES["0"] <= c && c <= Codepoint.CODES["9"] || Codepoint.CODES["a"] <= c && c <= Codepoint.CODES["z"] || Codepoint.CODES["A"] <= c && c <= Codepoint.CODES["Z"];
	}
	static unhex(c) {
		if (Codepoint.CODES["0"] <= c && c <= Codepoint.CODES["9"]) return c - Codepoint.CODES["0"];
		if (Codepoint.CODES["a"] <= c && c <= Codepoint.CODES["f"]) return c - Codepoint.CODES["a"] + 10;
		if (Codepoint.CODES["A"] <= c && c <= Codepoint.CODES["F"]) return c - Codepoint.CODES["A"] + 10;
		return -1;
	}
	static escapeRune(rune) {
		let out = "";
		if (Unicode.isPrint(rune)) {
			if (Utils.METACHARACTERS.indexOf(String.fromCodePoint(rune)) >= 0) out += "\\";
			out += String.fromCodePoint(rune);
		} else switch (rune) {
			case Codepoint.CODES["\""]:
				out += "\\\"";
				break;
			case Codepoint.CODES["\\"]:
				out += "\\\\";
				break;
			case Codepoint.CODES["	"]:
				out += "\\t";
				break;
			case Codepoint.CODES["\n"]:
				out += "\\n";
				break;
			case Codepoint.CODES["\r"]:
				out += "\\r";
				break;
			case Codepoint.CODES["\b"]:
				out += "\\b";
				break;
			case Codepoint.CODES["\f"]:
				out += "\\f";
				break;
			default: {
				let s = rune.toString(16);
				if (rune < 256) {
					out += "\\x";
					if (s.length === 1) out += "0";
					out += s;
				} else out += `\\x{${s}}`;
				break;
			}
		}
		return out;
	}
	static stringToRunes(str) {
		const string = String(str);
		const runes = [];
		let i = 0;
		while (i < string.length) {
			const cp = string.codePointAt(i);
			runes.push(cp);
			i += cp > Unicode.MAX_BMP ? 2 : 1;
		}
		return new Int32Array(runes);
	}
	static runeToString(r) {
		return String.fromCodePoint(r);
	}
	static isWordRune(r) {
		return r < FAST_PATH_TABLE_SIZE ? WORD_RUNE_TABLE[r] === 1 : false;
	}
	static emptyOpContext(r1, r2) {
		let op = 0;
		if (r1 < 0) op |= Utils.EMPTY_BEGIN_TEXT | Utils.EMPTY_BEGIN_LINE;
		if (r1 === 10) op |= Utils.EMPTY_BEGIN_LINE;
		if (r2 < 0) op |= Utils.EMPTY_END_TEXT | Utils.EMPTY_END_LINE;
		if (r2 === 10) op |= Utils.EMPTY_END_LINE;
		if (Utils.isWordRune(r1) !== Utils.isWordRune(r2)) op |= Utils.EMPTY_WORD_BOUNDARY;
		else op |= Utils.EMPTY_NO_WORD_BOUNDARY;
		return op;
	}
	/**
	* Returns a string that quotes all regular expression metacharacters inside the argument text;
	* the returned string is a regular expression matching the literal text. For example,
	* {@code quoteMeta("[foo]").equals("\\[foo\\]")}.
	* @param {string} str
	* @returns {string}
	*/
	static quoteMeta(str) {
		return str.split("").map((s) => {
			if (Utils.METACHARACTERS.indexOf(s) >= 0) return `\\${s}`;
			return s;
		}).join("");
	}
	static charCount(codePoint) {
		return codePoint > Unicode.MAX_BMP ? 2 : 1;
	}
	/**
	* High-speed conversion from TypedArrays to standard JS Arrays.
	* Bypasses the expensive Symbol.iterator overhead of Array.from()
	*/
	static toArray(typedArray) {
		const len = typedArray.length;
		const res = new Array(len);
		for (let i = 0; i < len; i++) res[i] = typedArray[i];
		return res;
	}
	static stringToUtf8ByteArray(str) {
		if (globalThis.TextEncoder) {
			if (!cachedNativeEncoder) cachedNativeEncoder = new TextEncoder();
			return cachedNativeEncoder.encode(str);
		} else {
			let out = [], p = 0;
			for (let i = 0; i < str.length; i++) {
				let c = str.charCodeAt(i);
				if (c < 128) out[p++] = c;
				else if (c < 2048) {
					out[p++] = c >> 6 | 192;
					out[p++] = c & 63 | 128;
				} else if ((c & 64512) === Unicode.MIN_HIGH_SURROGATE && i + 1 < str.length && (str.charCodeAt(i + 1) & 64512) === Unicode.MIN_LOW_SURROGATE) {
					c = Unicode.MIN_SUPPLEMENTARY_CODE_POINT + ((c & 1023) << 10) + (str.charCodeAt(++i) & 1023);
					out[p++] = c >> 18 | 240;
					out[p++] = c >> 12 & 63 | 128;
					out[p++] = c >> 6 & 63 | 128;
					out[p++] = c & 63 | 128;
				} else {
					out[p++] = c >> 12 | 224;
					out[p++] = c >> 6 & 63 | 128;
					out[p++] = c & 63 | 128;
				}
			}
			return out;
		}
	}
	static utf8ByteArrayToString(bytes) {
		if (globalThis.TextDecoder) {
			if (!cachedNativeDecoder) cachedNativeDecoder = new TextDecoder("utf-8");
			const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
			return cachedNativeDecoder.decode(view);
		} else {
			let out = [], pos = 0, c = 0;
			while (pos < bytes.length) {
				let c1 = bytes[pos++];
				if (c1 < 128) out[c++] = String.fromCharCode(c1);
				else if (c1 > 191 && c1 < 224) {
					let c2 = bytes[pos++];
					out[c++] = String.fromCharCode((c1 & 31) << 6 | c2 & 63);
				} else if (c1 > 239 && c1 < 365) {
					let c2 = bytes[pos++];
					let c3 = bytes[pos++];
					let c4 = bytes[pos++];
					let u = ((c1 & 7) << 18 | (c2 & 63) << 12 | (c3 & 63) << 6 | c4 & 63) - Unicode.MIN_SUPPLEMENTARY_CODE_POINT;
					out[c++] = String.fromCharCode(Unicode.MIN_HIGH_SURROGATE + (u >> 10));
					out[c++] = String.fromCharCode(Unicode.MIN_LOW_SURROGATE + (u & 1023));
				} else {
					let c2 = bytes[pos++];
					let c3 = bytes[pos++];
					out[c++] = String.fromCharCode((c1 & 15) << 12 | (c2 & 63) << 6 | c3 & 63);
				}
			}
			return out.join("");
		}
	}
};
const createEnum = (values = [], initNum = 0) => {
	const enumObject = Object.create(null);
	for (let i = 0; i < values.length; i++) {
		const val = values[i];
		const keyVal = initNum + i;
		enumObject[val] = keyVal;
		enumObject[keyVal] = val;
	}
	return Object.freeze(enumObject);
};
/**
* Abstract the representations of input text supplied to Matcher.
*/
var MatcherInputBase = class MatcherInputBase {
	static Encoding = createEnum(["UTF_16", "UTF_8"]);
	getEncoding() {
		throw Error("not implemented");
	}
	/** @returns {string} */
	asCharSequence() {
		throw Error("not implemented");
	}
	/** @returns {Uint8Array|number[]|null} */
	asBytes() {
		throw Error("not implemented");
	}
	/** @returns {number} */
	length() {
		throw Error("not implemented");
	}
	/**
	*
	* @returns {boolean}
	*/
	isUTF8Encoding() {
		return this.getEncoding() === MatcherInputBase.Encoding.UTF_8;
	}
	/**
	*
	* @returns {boolean}
	*/
	isUTF16Encoding() {
		return this.getEncoding() === MatcherInputBase.Encoding.UTF_16;
	}
};
var Utf8MatcherInput = class extends MatcherInputBase {
	/** @param {Uint8Array|number[]|null} bytes */
	constructor(bytes = null) {
		super();
		this.bytes = bytes;
	}
	getEncoding() {
		return MatcherInputBase.Encoding.UTF_8;
	}
	/**
	*
	* @returns {string}
	*/
	asCharSequence() {
		return Utils.utf8ByteArrayToString(this.bytes);
	}
	/**
	*
	* @returns {Uint8Array|number[]|null}
	*/
	asBytes() {
		return this.bytes;
	}
	/**
	*
	* @returns {number}
	*/
	length() {
		return this.bytes.length;
	}
};
var Utf16MatcherInput = class extends MatcherInputBase {
	/** @param {string|null} charSequence */
	constructor(charSequence = null) {
		super();
		this.charSequence = charSequence;
	}
	getEncoding() {
		return MatcherInputBase.Encoding.UTF_16;
	}
	/**
	*
	* @returns {string}
	*/
	asCharSequence() {
		return this.charSequence;
	}
	/**
	*
	* @returns {number[]}
	*/
	asBytes() {
		return Utils.stringToUtf8ByteArray(this.charSequence.toString());
	}
	/**
	*
	* @returns {number}
	*/
	length() {
		return this.charSequence.length;
	}
};
var MatcherInput = class {
	/**
	* Return the MatcherInput for UTF_16 encoding.
	* @returns {Utf16MatcherInput}
	*/
	static utf16(charSequence) {
		Utils.checkInput(charSequence);
		return new Utf16MatcherInput(charSequence);
	}
	/**
	* Return the MatcherInput for UTF_8 encoding.
	* @returns {Utf8MatcherInput}
	*/
	static utf8(input) {
		if (Utils.isByteArray(input)) return new Utf8MatcherInput(input);
		return new Utf8MatcherInput(Utils.stringToUtf8ByteArray(input));
	}
};
/**
* MachineInput abstracts different representations of the input text supplied to the Machine. It
* provides one-character lookahead.
*/
var MachineInputBase = class {
	static EOF() {
		return -8;
	}
	constructor() {
		this.start = 0;
		this.end = 0;
	}
	canCheckPrefix() {
		return true;
	}
	endPos() {
		return this.end - this.start;
	}
	hasString() {
		return false;
	}
	hasAnyString() {
		return false;
	}
	prefixLength() {
		return 0;
	}
};
var MachineUTF8Input = class MachineUTF8Input extends MachineInputBase {
	static RUNE_ERROR_STEP = Unicode.RUNE_ERROR << 3 | 1;
	constructor(bytes, start = 0, end = bytes.length) {
		super();
		this.bytes = bytes;
		this.start = start;
		this.end = end;
	}
	hasString(prefilter, pos) {
		const target = prefilter.bytes;
		if (target.length === 0) return true;
		const idx = this.indexOf(this.bytes, target, this.start + pos);
		return idx !== -1 && idx <= this.end - target.length;
	}
	hasAnyString(prefilter, pos) {
		return prefilter.automaton8().searchUTF8(this.bytes, this.start + pos, this.end);
	}
	step(pos) {
		pos += this.start;
		if (pos >= this.end) return MachineInputBase.EOF();
		const c = this.bytes[pos] & 255;
		if (c < 128) return c << 3 | 1;
		let size;
		let rune;
		let lo = 128;
		let hi = 191;
		if (c >= 194 && c <= 223) {
			size = 2;
			rune = c & 31;
		} else if (c >= 224 && c <= 239) {
			size = 3;
			rune = c & 15;
			if (c === 224) lo = 160;
			else if (c === 237) hi = 159;
		} else if (c >= 240 && c <= 244) {
			size = 4;
			rune = c & 7;
			if (c === 240) lo = 144;
			else if (c === 244) hi = 143;
		} else return MachineUTF8Input.RUNE_ERROR_STEP;
		if (pos + size > this.end) return MachineUTF8Input.RUNE_ERROR_STEP;
		const c1 = this.bytes[pos + 1] & 255;
		if (c1 < lo || c1 > hi) return MachineUTF8Input.RUNE_ERROR_STEP;
		rune = rune << 6 | c1 & 63;
		if (size > 2) {
			const c2 = this.bytes[pos + 2] & 255;
			if ((c2 & 192) !== 128) return MachineUTF8Input.RUNE_ERROR_STEP;
			rune = rune << 6 | c2 & 63;
			if (size > 3) {
				const c3 = this.bytes[pos + 3] & 255;
				if ((c3 & 192) !== 128) return MachineUTF8Input.RUNE_ERROR_STEP;
				rune = rune << 6 | c3 & 63;
			}
		}
		return rune << 3 | size;
	}
	index(re2, pos) {
		pos += this.start;
		const i = this.indexOf(this.bytes, re2.prefixUTF8, pos);
		return i < 0 ? i : i - pos;
	}
	context(pos) {
		pos += this.start;
		let r1 = -1;
		if (pos > this.start && pos <= this.end) {
			let start = pos - 1;
			r1 = this.bytes[start--];
			if (r1 >= 128) {
				let lim = pos - 4;
				if (lim < this.start) lim = this.start;
				while (start >= lim && (this.bytes[start] & 192) === 128) start--;
				if (start < this.start) start = this.start;
				const r = this.step(start - this.start);
				r1 = start + (r & 7) === pos ? r >> 3 : Unicode.RUNE_ERROR;
			}
		}
		const r2 = pos < this.end ? this.step(pos - this.start) >> 3 : -1;
		return Utils.emptyOpContext(r1, r2);
	}
	indexOf(source, target, fromIndex = 0) {
		let targetLength = target.length;
		if (targetLength === 0) return fromIndex <= this.end ? fromIndex : -1;
		const firstByte = target[0];
		let limit = this.end - targetLength;
		const hasNativeIndexOf = typeof source.indexOf === "function";
		let i = fromIndex;
		while (i <= limit) {
			if (hasNativeIndexOf) {
				i = source.indexOf(firstByte, i);
				if (i === -1 || i > limit) return -1;
			} else {
				while (i <= limit && source[i] !== firstByte) i++;
				if (i > limit) return -1;
			}
			let match = true;
			for (let j = 1; j < targetLength; j++) if (source[i + j] !== target[j]) {
				match = false;
				break;
			}
			if (match) return i;
			i++;
		}
		return -1;
	}
	prefixLength(re2) {
		return re2.prefixUTF8.length;
	}
};
var MachineUTF16Input = class extends MachineInputBase {
	constructor(charSequence, start = 0, end = charSequence.length) {
		super();
		this.charSequence = charSequence;
		this.start = start;
		this.end = end;
	}
	hasString(prefilter, pos) {
		const idx = this.charSequence.indexOf(prefilter.str, this.start + pos);
		return idx !== -1 && idx <= this.end - prefilter.str.length;
	}
	hasAnyString(prefilter, pos) {
		return prefilter.automaton16().searchUTF16(this.charSequence, this.start + pos, this.end);
	}
	step(pos) {
		pos += this.start;
		if (pos >= this.end) return MachineInputBase.EOF();
		const c1 = this.charSequence.charCodeAt(pos);
		if (c1 < Unicode.MIN_HIGH_SURROGATE || c1 > Unicode.MAX_HIGH_SURROGATE || pos + 1 >= this.end) return c1 << 3 | 1;
		const c2 = this.charSequence.charCodeAt(pos + 1);
		if (c2 >= Unicode.MIN_LOW_SURROGATE && c2 <= Unicode.MAX_LOW_SURROGATE) return (c1 - Unicode.MIN_HIGH_SURROGATE) * 1024 + (c2 - Unicode.MIN_LOW_SURROGATE) + Unicode.MIN_SUPPLEMENTARY_CODE_POINT << 3 | 2;
		return c1 << 3 | 1;
	}
	index(re2, pos) {
		pos += this.start;
		const i = this.charSequence.indexOf(re2.prefix, pos);
		if (i < 0 || i > this.end - re2.prefix.length) return -1;
		return i - pos;
	}
	context(pos) {
		pos += this.start;
		const r1 = pos > this.start && pos <= this.end ? this.charSequence.charCodeAt(pos - 1) : -1;
		const r2 = pos < this.end ? this.charSequence.charCodeAt(pos) : -1;
		return Utils.emptyOpContext(r1, r2);
	}
	prefixLength(re2) {
		return re2.prefix.length;
	}
};
var MachineInput = class {
	static fromUTF8(bytes, start = 0, end = bytes.length) {
		return new MachineUTF8Input(bytes, start, end);
	}
	static fromUTF16(charSequence, start = 0, end = void 0) {
		Utils.checkInput(charSequence);
		return new MachineUTF16Input(charSequence, start, end ?? charSequence.length);
	}
};
/**
* A stateful iterator that interprets a regex {@code RE2JS} on a specific input.
*
* Conceptually, a Matcher consists of four parts:
* <ol>
* <li>A compiled regular expression {@code RE2JS}, set at construction and fixed for the lifetime
* of the matcher.</li>
*
* <li>The remainder of the input string, set at construction or {@link #reset()} and advanced by
* each match operation such as {@link #find}, {@link #matches} or {@link #lookingAt}.</li>
*
* <li>The current match information, accessible via {@link #start}, {@link #end}, and
* {@link #group}, and updated by each match operation.</li>
*
* <li>The append position, used and advanced by {@link #appendReplacement} and {@link #appendTail}
* if performing a search and replace from the input to an external {@code StringBuffer}.
*
* </ol>
*
*
* @author rsc@google.com (Russ Cox)
*/
var Matcher = class Matcher {
	/**
	* V8 and WebKit have historical hard limits on the number of arguments
	* that can be passed to a function. We cap replacer arguments to prevent
	* Call Stack Overflow (DoS) vulnerabilities on massive ASTs.
	*/
	static MAX_REPLACER_ARGS = 65535;
	/**
	* Quotes '\' and '$' in {@code s}, so that the returned string could be used in
	* {@link #appendReplacement} as a literal replacement of {@code s}.
	*
	* @param {string} str the string to be quoted
	* @param {boolean} [javaMode=false] whether the replacement will be used in javaMode
	* @returns {string} the quoted string
	*/
	static quoteReplacement(str, javaMode = false) {
		if (javaMode) {
			if (str.indexOf("\\") < 0 && str.indexOf("$") < 0) return str;
			return str.split("").map((s) => {
				const c = s.codePointAt(0);
				if (c === Codepoint.CODES["\\"] || c === Codepoint.CODES["$"]) return `\\${s}`;
				return s;
			}).join("");
		}
		if (str.indexOf("$") < 0) return str;
		return str.split("").map((s) => {
			if (s.codePointAt(0) === Codepoint.CODES["$"]) return "$$";
			return s;
		}).join("");
	}
	/**
	*
	* @param {import('./index.js').RE2JS} pattern
	* @param {string|number[]|Uint8Array|MatcherInputBase} input
	*/
	constructor(pattern, input) {
		if (pattern === null) throw new Error("pattern is null");
		/**
		* The pattern being matched.
		* @type {import('./index.js').RE2JS}
		*/
		this.patternInput = pattern;
		const re2 = this.patternInput.re2();
		/** @type {number} */
		this.patternGroupCount = re2.numberOfCapturingGroups();
		/** @type {number[]} */
		this.groups = [];
		/** @type {Record<string, number>} */
		this.namedGroups = re2.namedGroups;
		/** @type {boolean} */
		this.hasNamedGroups = Object.keys(this.namedGroups).length > 0;
		/** @type {number} */
		this.numberOfInstructions = re2.numberOfInstructions();
		/** @type {import('./Machine.js').LookbehindState|null} */
		this.lookbehindState = null;
		if (input instanceof MatcherInputBase) this.resetMatcherInput(input);
		else if (Utils.isByteArray(input)) this.resetMatcherInput(MatcherInput.utf8(input));
		else this.resetMatcherInput(MatcherInput.utf16(input));
	}
	/**
	* Returns the {@code RE2JS} associated with this {@code Matcher}.
	* @returns {import('./index.js').RE2JS}
	*/
	pattern() {
		return this.patternInput;
	}
	/**
	* Resets the {@code Matcher}, rewinding input and discarding any match information.
	*
	* @returns {Matcher} the {@code Matcher} itself, for chained method calls
	*/
	reset() {
		/** @type {number} */
		this.matcherInputLength = this.matcherInput.length();
		/** @type {number} */
		this.appendPos = 0;
		this.hasMatch = false;
		this.hasGroups = false;
		this.anchorFlag = 0;
		return this;
	}
	/**
	* Resets the {@code Matcher} and changes the input.
	* @param {string|number[]|Uint8Array|MatcherInputBase} input
	* @returns {Matcher} the {@code Matcher} itself, for chained method calls
	*/
	resetMatcherInput(input) {
		if (input === null) throw new Error("input is null");
		if (!(input instanceof MatcherInputBase)) {
			if (Utils.isByteArray(input)) input = MatcherInput.utf8(input);
			else input = MatcherInput.utf16(input);
		}
		this.matcherInput = input;
		if (this.lookbehindState !== null) this.lookbehindState.reset();
		else this.lookbehindState = this.patternInput.re2().createLookbehindState();
		this.reset();
		return this;
	}
	/**
	* Returns the start of the named group of the most recent match, or -1 if the group was not
	* matched.
	* @param {string|number} [group=0]
	* @returns {number}
	*/
	start(group = 0) {
		if (typeof group === "string") {
			const groupInt = this.namedGroups[group];
			if (!Number.isFinite(groupInt)) throw new RE2JSGroupException(`group '${group}' not found`);
			group = groupInt;
		}
		this.loadGroup(group);
		return this.groups[2 * group];
	}
	/**
	* Returns the end of the named group of the most recent match, or -1 if the group was not
	* matched.
	* @param {string|number} [group=0]
	* @returns {number}
	*/
	end(group = 0) {
		if (typeof group === "string") {
			const groupInt = this.namedGroups[group];
			if (!Number.isFinite(groupInt)) throw new RE2JSGroupException(`group '${group}' not found`);
			group = groupInt;
		}
		this.loadGroup(group);
		return this.groups[2 * group + 1];
	}
	/**
	* Returns the program size of this pattern.
	*
	* <p>
	* Similar to the C++ implementation, the program size is a very approximate measure of a regexp's
	* "cost". Larger numbers are more expensive than smaller numbers.
	* </p>
	*
	* @returns {number} the program size of this pattern
	*/
	programSize() {
		return this.numberOfInstructions;
	}
	/**
	* Returns the named group of the most recent match, or {@code null} if the group was not matched.
	* @param {string|number} [group=0]
	* @returns {string|null}
	*/
	group(group = 0) {
		if (typeof group === "string") {
			const groupInt = this.namedGroups[group];
			if (!Number.isFinite(groupInt)) throw new RE2JSGroupException(`group '${group}' not found`);
			group = groupInt;
		}
		const start = this.start(group);
		const end = this.end(group);
		if (start < 0 && end < 0) return null;
		return this.substring(start, end);
	}
	/**
	* Returns a dictionary map of all named capturing groups and their matched values.
	* If a group was not matched, its value will be `null`.
	* @returns {Record<string, string|null>}
	*/
	getNamedGroups() {
		if (!this.hasMatch) throw new RE2JSGroupException("perhaps no match attempted");
		const result = Object.create(null);
		for (const name of Object.keys(this.namedGroups)) result[name] = this.group(name);
		return result;
	}
	/**
	* Returns the number of subgroups in this pattern.
	*
	* @returns {number} the number of subgroups; the overall match (group 0) does not count
	*/
	groupCount() {
		return this.patternGroupCount;
	}
	/**
	* Helper: finds subgroup information if needed for group.
	* @param {number} group
	* @private
	*/
	loadGroup(group) {
		if (!Number.isInteger(group) || group < 0 || group > this.patternGroupCount) throw new RE2JSGroupException(`Group index out of bounds: ${group}`);
		if (!this.hasMatch) throw new RE2JSGroupException("perhaps no match attempted");
		if (group === 0 || this.hasGroups) return;
		const end = this.matcherInputLength;
		const res = this.patternInput.re2().matchMachineInput(this.matcherInput, this.groups[0], end, this.anchorFlag, 1 + this.patternGroupCount, this.lookbehindState);
		if (!res[0]) throw new RE2JSGroupException("inconsistency in matching group data");
		this.groups = res[1];
		this.hasGroups = true;
	}
	/**
	* Matches the entire input against the pattern (anchored start and end). If there is a match,
	* {@code matches} sets the match state to describe it.
	*
	* @returns {boolean} true if the entire input matches the pattern
	*/
	matches() {
		return this.genMatch(0, RE2Flags.ANCHOR_BOTH);
	}
	/**
	* Matches the beginning of input against the pattern (anchored start). If there is a match,
	* {@code lookingAt} sets the match state to describe it.
	*
	* @returns {boolean} true if the beginning of the input matches the pattern
	*/
	lookingAt() {
		return this.genMatch(0, RE2Flags.ANCHOR_START);
	}
	/**
	* Matches the input against the pattern (unanchored), starting at a specified position. If there
	* is a match, {@code find} sets the match state to describe it.
	*
	* @param {number|null} [start=null] the input position where the search begins
	* @returns {boolean} if it finds a match
	* @throws IndexOutOfBoundsException if start is not a valid input position
	*/
	find(start = null) {
		if (start !== null) {
			if (!Number.isInteger(start) || start < 0 || start > this.matcherInputLength) throw new RE2JSGroupException(`start index out of bounds: ${start}`);
			this.reset();
			return this.genMatch(start, 0);
		}
		start = 0;
		if (this.hasMatch) {
			start = this.groups[1];
			if (this.groups[0] === this.groups[1]) {
				const r = (this.matcherInput.isUTF16Encoding() ? MachineInput.fromUTF16(this.matcherInput.asCharSequence(), 0, this.matcherInputLength) : MachineInput.fromUTF8(this.matcherInput.asBytes(), 0, this.matcherInputLength)).step(start);
				if (r < 0) start++;
				else start += r & 7;
			}
		}
		return this.genMatch(start, RE2Flags.UNANCHORED);
	}
	/**
	* Helper: does match starting at start, with RE2 anchor flag.
	* @param {number} startByte
	* @param {number} anchor
	* @returns {boolean}
	* @private
	*/
	genMatch(startByte, anchor) {
		const res = this.patternInput.re2().matchMachineInput(this.matcherInput, startByte, this.matcherInputLength, anchor, 1, this.lookbehindState);
		if (!res[0]) {
			this.hasMatch = false;
			return false;
		}
		this.groups = res[1];
		this.hasMatch = true;
		this.hasGroups = this.patternGroupCount === 0;
		this.anchorFlag = anchor;
		return true;
	}
	/**
	* Helper: return substring for [start, end).
	* @param {number} start
	* @param {number} end
	* @returns {string}
	*/
	substring(start, end) {
		if (this.matcherInput.isUTF8Encoding()) return Utils.utf8ByteArrayToString(this.matcherInput.asBytes().slice(start, end));
		return this.matcherInput.asCharSequence().substring(start, end).toString();
	}
	/**
	* Helper for Pattern: return input length.
	* @returns {number}
	*/
	inputLength() {
		return this.matcherInputLength;
	}
	/**
	* Appends to result two strings: the text from the append position up to the beginning of the
	* most recent match, and then the replacement with submatch groups substituted for references to
	* them. It advances the append position to where the most recent match ended.
	*
	* By default the replacement is expanded as by String.prototype.replace (see
	* appendReplacementInternalJs). In Java mode it follows re2j / java.util.regex: $n takes as
	* many digits as still form a valid group number, ${name} is a named group, and a backslash
	* escapes the next character (so "\\$" in a JS string literal inserts a literal $).
	*
	* @param {string} replacement the replacement string
	* @param {boolean} [javaMode=false] activate java mode (different behaviour for capture groups and special characters)
	* @returns {string}
	* @throws IllegalStateException if there was no most recent match
	* @throws IndexOutOfBoundsException in Java mode, if replacement refers to an invalid group
	* @private
	*/
	appendReplacement(replacement, javaMode = false) {
		let res = "";
		const s = this.start();
		const e = this.end();
		if (this.appendPos < s) res += this.substring(this.appendPos, s);
		this.appendPos = e;
		res += javaMode ? this.appendReplacementInternalJava(replacement) : this.appendReplacementInternalJs(replacement);
		return res;
	}
	/**
	* @param {string} replacement - the replacement string
	* @returns {string}
	* @private
	*/
	appendReplacementInternalJava(replacement) {
		let res = "";
		let last = 0;
		const m = replacement.length;
		let i = 0;
		while (i < m) {
			const cCode = replacement.codePointAt(i);
			if (cCode === Codepoint.CODES["\\"]) {
				if (last < i) res += replacement.substring(last, i);
				i++;
				if (i >= m) throw new RE2JSGroupException("character to be escaped is missing");
				last = i;
				i++;
				continue;
			}
			if (cCode === Codepoint.CODES["$"]) {
				if (last < i) res += replacement.substring(last, i);
				if (i + 1 >= m) throw new RE2JSGroupException("Illegal group reference: group index is missing");
				const nextCode = replacement.codePointAt(i + 1);
				if (Codepoint.CODES["0"] <= nextCode && nextCode <= Codepoint.CODES["9"]) {
					let n = nextCode - Codepoint.CODES["0"];
					let j = i + 2;
					for (; j < m; j++) {
						const digit = replacement.codePointAt(j);
						if (digit < Codepoint.CODES["0"] || digit > Codepoint.CODES["9"] || n * 10 + digit - Codepoint.CODES["0"] > this.patternGroupCount) break;
						n = n * 10 + digit - Codepoint.CODES["0"];
					}
					if (n > this.patternGroupCount) throw new RE2JSGroupException(`n > number of groups: ${n}`);
					const group = this.group(n);
					if (group !== null) res += group;
					i = j;
					last = i;
				} else if (nextCode === Codepoint.CODES["{"]) {
					let j = i + 2;
					while (j < m && replacement.codePointAt(j) !== Codepoint.CODES["}"]) j++;
					if (j >= m) throw new RE2JSGroupException("named capture group is missing trailing '}'");
					const groupName = replacement.substring(i + 2, j);
					const groupVal = this.group(groupName);
					if (groupVal !== null) res += groupVal;
					i = j + 1;
					last = i;
				} else throw new RE2JSGroupException("Illegal group reference");
				continue;
			}
			i++;
		}
		if (last < m) res += replacement.substring(last, m);
		return res;
	}
	/**
	* Expands |replacement| for the current match by the rules of String.prototype.replace
	* (ECMAScript GetSubstitution): $$ is "$", $& the match, $` the text before it, $' the text
	* after it, $n and $nn a group (two digits only when they form a valid group number, so with
	* one group "$10" is group 1 then "0"; an unmatched group is empty), and $<name> a named group
	* (empty when no such group), only when the pattern has named groups. Anything else, such as
	* "$0" or "$<" without a closing ">", is kept as is.
	* @param {string} replacement - the replacement string
	* @returns {string}
	* @private
	*/
	appendReplacementInternalJs(replacement) {
		const isDigit = (c) => c >= 48 && c <= 57;
		const groupCount = this.patternGroupCount;
		let res = "";
		let i = 0;
		while (i < replacement.length) {
			const dollar = replacement.indexOf("$", i);
			if (dollar < 0) break;
			res += replacement.substring(i, dollar);
			i = dollar;
			const c = replacement.charCodeAt(i + 1);
			if (c === Codepoint.CODES["$"]) {
				res += "$";
				i += 2;
			} else if (c === Codepoint.CODES["&"]) {
				res += this.group(0);
				i += 2;
			} else if (c === Codepoint.CODES["`"]) {
				res += this.substring(0, this.start(0));
				i += 2;
			} else if (c === Codepoint.CODES["'"]) {
				res += this.substring(this.end(0), this.matcherInputLength);
				i += 2;
			} else if (isDigit(c)) {
				let digits = 1;
				let index = c - 48;
				const c2 = replacement.charCodeAt(i + 2);
				if (isDigit(c2) && index * 10 + c2 - 48 <= groupCount) {
					digits = 2;
					index = index * 10 + c2 - 48;
				}
				if (index >= 1 && index <= groupCount) {
					const group = this.group(index);
					if (group !== null) res += group;
				} else res += replacement.substring(i, i + 1 + digits);
				i += 1 + digits;
			} else if (c === Codepoint.CODES["<"] && this.hasNamedGroups) {
				const gt = replacement.indexOf(">", i + 2);
				if (gt < 0) {
					res += "$<";
					i += 2;
				} else {
					const name = replacement.substring(i + 2, gt);
					if (Object.hasOwn(this.namedGroups, name)) {
						const group = this.group(name);
						if (group !== null) res += group;
					}
					i = gt + 1;
				}
			} else {
				res += "$";
				i += 1;
			}
		}
		return res + replacement.substring(i);
	}
	/**
	* Return the substring of the input from the append position to the end of the
	* input.
	* @returns {string}
	*/
	appendTail() {
		return this.substring(this.appendPos, this.matcherInputLength);
	}
	/**
	* Returns the input with all matches replaced by {@code replacement}, interpreted as for
	* {@code appendReplacement}.
	*
	* @param {string|((...args: any[]) => string)} replacement - the replacement string or a replacer function
	* @param {boolean} [javaMode=false] - activate java mode (different behaviour for capture groups and special characters)
	* @returns {string} the input string with the matches replaced
	* @throws IndexOutOfBoundsException if replacement refers to an invalid group and javaMode is true
	*/
	replaceAll(replacement, javaMode = false) {
		return this.replace(replacement, true, javaMode);
	}
	/**
	* Returns the input with the first match replaced by {@code replacement}, interpreted as for
	* {@code appendReplacement}.
	*
	* @param {string|((...args: any[]) => string)} replacement - the replacement string or a replacer function
	* @param {boolean} [javaMode=false] - activate java mode (different behaviour for capture groups and special characters)
	* @returns {string} the input string with the first match replaced
	* @throws IndexOutOfBoundsException if replacement refers to an invalid group and javaMode is true
	*/
	replaceFirst(replacement, javaMode = false) {
		return this.replace(replacement, false, javaMode);
	}
	/**
	* Helper: replaceAll/replaceFirst hybrid.
	* @param {string|((...args: any[]) => string)} replacement - the replacement string or a replacer function
	* @param {boolean} [all=true] - replace all matches
	* @param {boolean} [javaMode=false] - activate java mode (different behaviour for capture groups and special characters)
	* @returns {string}
	* @private
	*/
	replace(replacement, all = true, javaMode = false) {
		let res = "";
		this.reset();
		const isFunc = typeof replacement === "function";
		let originalInput = null;
		if (isFunc) {
			if (this.groupCount() >= Matcher.MAX_REPLACER_ARGS) throw new RE2JSGroupException("Too many capture groups to safely invoke replacer function");
			originalInput = this.matcherInput.isUTF8Encoding() ? this.matcherInput.asBytes() : this.matcherInput.asCharSequence();
		}
		while (this.find()) {
			res += isFunc ? this.appendReplacementFunc(replacement, originalInput) : this.appendReplacement(replacement, javaMode);
			if (!all) break;
		}
		res += this.appendTail();
		return res;
	}
	/**
	* Evaluates a replacer function for the current match and appends the result,
	* along with any un-matched preceding text, advancing the append position.
	* @param {Function} replacer - the replacer function
	* @param {string|Uint8Array|number[]} originalInput - the cached original input reference
	* @returns {string} the evaluated string to append
	* @private
	*/
	appendReplacementFunc(replacer, originalInput) {
		let res = "";
		const s = this.start();
		const e = this.end();
		if (this.appendPos < s) res += this.substring(this.appendPos, s);
		this.appendPos = e;
		/** @type {unknown[]} */
		const args = this.matchArray();
		args.push(s, originalInput);
		if (this.hasNamedGroups) args.push(this.namedGroupsObject());
		res += String(replacer(...args));
		return res;
	}
	/**
	* The match and its groups, as the elements of a JS RegExpExecArray: undefined for a group that
	* did not take part in the match. Used by exec(), matchAll() and replacer functions.
	* @returns {Array<string|undefined>}
	* @private
	*/
	matchArray() {
		const result = [this.group(0)];
		for (let i = 1; i <= this.patternGroupCount; i++) {
			const group = this.group(i);
			result.push(group === null ? void 0 : group);
		}
		return result;
	}
	/**
	* The named groups, as the groups property of a JS RegExpExecArray: an object without a
	* prototype mapping each name to its group (undefined when it did not take part in the match),
	* or undefined when the pattern has no named groups.
	* @returns {Record<string, string|undefined>|undefined}
	* @private
	*/
	namedGroupsObject() {
		if (!this.hasNamedGroups) return;
		const result = this.getNamedGroups();
		for (const name in result) if (result[name] === null) result[name] = void 0;
		return result;
	}
};
/**
* A single instruction in the regular expression virtual machine.
*
* @see http://swtch.com/~rsc/regexp/regexp2.html
*/
var Inst = class Inst {
	static ALT = 1;
	static ALT_MATCH = 2;
	static CAPTURE = 3;
	static EMPTY_WIDTH = 4;
	static FAIL = 5;
	static MATCH = 6;
	static NOP = 7;
	static RUNE = 8;
	static RUNE1 = 9;
	static RUNE_ANY = 10;
	static RUNE_ANY_NOT_NL = 11;
	static LB_WRITE = 12;
	static LB_CHECK = 13;
	static isRuneOp(op) {
		return Inst.RUNE <= op && op <= Inst.RUNE_ANY_NOT_NL;
	}
	static escapeRunes(runes) {
		let out = "\"";
		for (let rune of runes) out += Utils.escapeRune(rune);
		out += "\"";
		return out;
	}
	constructor(op) {
		this.op = op;
		this.out = 0;
		this.arg = 0;
		/** @type {Int32Array} */
		this.runes = /* @__PURE__ */ new Int32Array(0);
		/** @type {Uint32Array | number[] | null} */
		this.next = null;
	}
	matchRune(r) {
		if (this.runes.length === 1) {
			const r0 = this.runes[0];
			if ((this.arg & RE2Flags.FOLD_CASE) !== 0) return Unicode.equalsIgnoreCase(r0, r);
			return r === r0;
		}
		const len = this.runes.length;
		if (len === 0) return false;
		if (len === 2 || len === 4 || len === 6 || len === 8) {
			for (let j = 0; j < len; j += 2) {
				if (r < this.runes[j]) return false;
				if (r <= this.runes[j + 1]) return true;
			}
			return false;
		}
		let base = 0;
		let n = len >> 1;
		while (n > 1) {
			const half = n >> 1;
			base += this.runes[base + half << 1] <= r ? half : 0;
			n -= half;
		}
		base += this.runes[base << 1] <= r ? 1 : 0;
		const m = base - 1;
		return m >= 0 && r <= this.runes[m << 1 | 1];
	}
	matchRunePos(r) {
		if (this.runes.length === 1) {
			const r0 = this.runes[0];
			if ((this.arg & RE2Flags.FOLD_CASE) !== 0) return Unicode.equalsIgnoreCase(r0, r) ? 0 : -1;
			return r === r0 ? 0 : -1;
		}
		const len = this.runes.length;
		if (len === 0) return -1;
		if (len === 2 || len === 4 || len === 6 || len === 8) {
			for (let j = 0; j < len; j += 2) {
				if (r < this.runes[j]) return -1;
				if (r <= this.runes[j + 1]) return Math.floor(j / 2);
			}
			return -1;
		}
		let base = 0;
		let n = len >> 1;
		while (n > 1) {
			const half = n >> 1;
			base += this.runes[base + half << 1] <= r ? half : 0;
			n -= half;
		}
		base += this.runes[base << 1] <= r ? 1 : 0;
		const m = base - 1;
		return m >= 0 && r <= this.runes[m << 1 | 1] ? m : -1;
	}
	/**
	*
	* @returns {string}
	*/
	toString() {
		switch (this.op) {
			case Inst.ALT: return `alt -> ${this.out}, ${this.arg}`;
			case Inst.ALT_MATCH: return `altmatch -> ${this.out}, ${this.arg}`;
			case Inst.CAPTURE: return `cap ${this.arg} -> ${this.out}`;
			case Inst.EMPTY_WIDTH: return `empty ${this.arg} -> ${this.out}`;
			case Inst.MATCH: return `match${this.arg !== 0 ? ` ${this.arg}` : ""}`;
			case Inst.FAIL: return "fail";
			case Inst.NOP: return `nop -> ${this.out}`;
			case Inst.LB_WRITE: return `lbwrite ${this.arg} -> ${this.out}`;
			case Inst.LB_CHECK: return `lbcheck ${this.arg} -> ${this.out}`;
			case Inst.RUNE:
				if (this.runes === null) return "rune <null>";
				return [
					"rune ",
					Inst.escapeRunes(this.runes),
					(this.arg & RE2Flags.FOLD_CASE) !== 0 ? "/i" : "",
					" -> ",
					this.out
				].join("");
			case Inst.RUNE1: return `rune1 ${Inst.escapeRunes(this.runes)} -> ${this.out}`;
			case Inst.RUNE_ANY: return `any -> ${this.out}`;
			case Inst.RUNE_ANY_NOT_NL: return `anynotnl -> ${this.out}`;
			default: throw new Error("unhandled case in Inst.toString");
		}
	}
};
var Queue = class Queue {
	constructor(numInst) {
		this.sparse = new Int32Array(numInst);
		this.densePcs = new Int32Array(numInst);
		this.denseCaps = null;
		this.size = 0;
		this.ncap = 0;
		this.mainThreads = 0;
	}
	static INITIAL_THREADS = 32;
	init(ncap) {
		this.ncap = ncap;
		const needed = Math.min(this.densePcs.length, Queue.INITIAL_THREADS) * ncap;
		if (!this.denseCaps || this.denseCaps.length < needed) this.denseCaps = new Int32Array(needed);
	}
	growCaps(needed) {
		const limit = this.densePcs.length * this.ncap;
		const grown = new Int32Array(Math.min(limit, Math.max(needed, 2 * this.denseCaps.length)));
		grown.set(this.denseCaps);
		this.denseCaps = grown;
	}
	contains(pc) {
		const j = this.sparse[pc];
		return j < this.size && this.densePcs[j] === pc;
	}
	isEmpty() {
		return this.size === 0;
	}
	add(pc) {
		const j = this.size++;
		this.sparse[pc] = j;
		this.densePcs[j] = pc;
		return j;
	}
	clear() {
		this.size = 0;
		this.mainThreads = 0;
	}
	toString() {
		let out = "{";
		for (let i = 0; i < this.size; i++) {
			if (i !== 0) out += ", ";
			out += this.densePcs[i];
		}
		out += "}";
		return out;
	}
};
var LookbehindState = class {
	constructor(prog) {
		this.pos = -1;
		this.pcs = new Int32Array(prog.numInst());
		this.size = 0;
		this.lbTable = new Int32Array(prog.numLb + 1);
	}
	reset() {
		this.pos = -1;
		this.size = 0;
	}
};
var Machine = class Machine {
	static fromRE2(re2) {
		const m = new Machine();
		m.prog = re2.prog;
		m.re2 = re2;
		m.q0 = new Queue(m.prog.numInst());
		m.q1 = new Queue(m.prog.numInst());
		m.addStack = new Int32Array(2 * (m.prog.numInst() + 1));
		m.matched = false;
		m.matchcap = new Int32Array(m.prog.numCap < 2 ? 2 : m.prog.numCap);
		m.ncap = 0;
		return m;
	}
	constructor() {
		this.prog = null;
		this.re2 = null;
		this.q0 = null;
		this.q1 = null;
		this.addStack = null;
		this.matched = false;
		this.matchcap = null;
		this.ncap = 0;
		this.lbTable = null;
	}
	init(ncap) {
		this.ncap = ncap;
		if (ncap > this.matchcap.length) this.matchcap = new Int32Array(ncap).fill(-1);
		else this.matchcap.fill(-1);
		this.q0.init(ncap);
		this.q1.init(ncap);
		if (this.prog.numLb > 0) {
			if (!this.lbTable || this.lbTable.length < this.prog.numLb + 1) this.lbTable = new Int32Array(this.prog.numLb + 1);
			this.lbTable.fill(-1);
		}
	}
	submatches() {
		if (this.ncap === 0) return Utils.emptyInts();
		return Utils.toArray(this.matchcap.subarray(0, this.ncap));
	}
	match(input, pos, anchor, lbState = null) {
		const startCond = this.re2.cond;
		if (startCond === Utils.EMPTY_ALL) return false;
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return false;
		this.matched = false;
		this.matchcap.fill(-1);
		const hasLookbehinds = this.prog.numLb > 0;
		const matchStartPos = pos;
		let currentPos = pos;
		let resumeLookbehinds = false;
		if (hasLookbehinds) {
			if (lbState !== null && lbState.pos >= 0 && lbState.pos <= pos) {
				currentPos = lbState.pos;
				resumeLookbehinds = true;
			} else currentPos = 0;
		}
		let saveLookbehinds = hasLookbehinds && lbState !== null;
		let runq = this.q0;
		let nextq = this.q1;
		let r = input.step(currentPos);
		let rune = r >> 3;
		let width = r & 7;
		let rune1 = -1;
		let width1 = 0;
		if (r !== MachineInputBase.EOF()) {
			r = input.step(currentPos + width);
			rune1 = r >> 3;
			width1 = r & 7;
		}
		let flag;
		if (currentPos === 0) flag = Utils.emptyOpContext(-1, rune);
		else flag = input.context(currentPos);
		if (hasLookbehinds) {
			if (resumeLookbehinds) this.restoreLookbehinds(lbState, runq, flag);
			else this.spawnLookbehinds(runq, currentPos, flag);
		}
		while (true) {
			if (runq.mainThreads === 0) {
				if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 && currentPos !== 0) break;
				if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && currentPos !== 0) break;
				if (this.matched) break;
				if (this.prog.numLb === 0 && runq.isEmpty() && !(this.re2.prefix.length === 0) && rune1 !== this.re2.prefixRune && input.canCheckPrefix()) {
					const advance = input.index(this.re2, currentPos);
					if (advance < 0) break;
					currentPos += advance;
					r = input.step(currentPos);
					rune = r >> 3;
					width = r & 7;
					r = input.step(currentPos + width);
					rune1 = r >> 3;
					width1 = r & 7;
					flag = input.context(currentPos);
				}
			}
			if (currentPos >= matchStartPos) {
				if (saveLookbehinds) {
					this.saveLookbehinds(lbState, runq, currentPos);
					saveLookbehinds = false;
				}
				if (!this.matched && (currentPos === 0 || anchor === RE2Flags.UNANCHORED)) {
					if (this.ncap > 0) this.matchcap[0] = currentPos;
					this.add(runq, this.prog.start, currentPos, this.matchcap, 0, flag);
				}
			}
			const nextPos = currentPos + width;
			flag = input.context(nextPos);
			this.step(runq, nextq, currentPos, nextPos, rune, flag, anchor, currentPos === input.endPos());
			if (width === 0) break;
			if (this.ncap === 0 && this.matched) break;
			currentPos += width;
			rune = rune1;
			width = width1;
			if (rune !== -1) {
				r = input.step(currentPos + width);
				rune1 = r >> 3;
				width1 = r & 7;
			}
			const tmpq = runq;
			runq = nextq;
			nextq = tmpq;
		}
		runq.clear();
		nextq.clear();
		return this.matched;
	}
	matchSet(input, pos, anchor) {
		const startCond = this.re2.cond;
		if (startCond === Utils.EMPTY_ALL) return [];
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return [];
		let currentPos = this.prog.numLb > 0 ? 0 : pos;
		let matchStartPos = pos;
		let runq = this.q0;
		let nextq = this.q1;
		let r = input.step(currentPos);
		let rune = r >> 3;
		let width = r & 7;
		let rune1 = -1;
		let width1 = 0;
		if (r !== MachineInputBase.EOF()) {
			r = input.step(currentPos + width);
			rune1 = r >> 3;
			width1 = r & 7;
		}
		let flag = currentPos === 0 ? Utils.emptyOpContext(-1, rune) : input.context(currentPos);
		const matches = /* @__PURE__ */ new Set();
		if (this.prog.numLb > 0) this.spawnLookbehinds(runq, currentPos, flag);
		while (true) {
			if (runq.mainThreads === 0) {
				if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 && currentPos !== 0) break;
				if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && currentPos !== 0) break;
			}
			if (currentPos === 0 || anchor === RE2Flags.UNANCHORED) {
				if (currentPos >= matchStartPos) this.add(runq, this.prog.start, currentPos, this.matchcap, 0, flag);
			}
			const nextPos = currentPos + width;
			flag = input.context(nextPos);
			for (let j = 0; j < runq.size; j++) {
				const pc = runq.densePcs[j];
				const i = this.prog.inst[pc];
				const capOffset = j * this.ncap;
				let add = false;
				switch (i.op) {
					case Inst.MATCH:
						if (anchor === RE2Flags.ANCHOR_BOTH && currentPos !== input.endPos()) break;
						matches.add(i.arg);
						break;
					case Inst.RUNE:
						add = i.matchRune(rune);
						break;
					case Inst.RUNE1:
						add = rune === i.runes[0];
						break;
					case Inst.RUNE_ANY:
						add = true;
						break;
					case Inst.RUNE_ANY_NOT_NL:
						add = rune !== 10;
						break;
					default: continue;
				}
				if (add) this.add(nextq, i.out, nextPos, runq.denseCaps, capOffset, flag);
			}
			runq.clear();
			if (width === 0) break;
			currentPos += width;
			rune = rune1;
			width = width1;
			if (rune !== -1) {
				r = input.step(currentPos + width);
				rune1 = r >> 3;
				width1 = r & 7;
			}
			const tmpq = runq;
			runq = nextq;
			nextq = tmpq;
		}
		nextq.clear();
		return Array.from(matches).sort((a, b) => a - b);
	}
	step(runq, nextq, pos, nextPos, c, nextCond, anchor, atEnd) {
		const longest = this.re2.longest;
		for (let j = 0; j < runq.size; j++) {
			const pc = runq.densePcs[j];
			const capOffset = j * this.ncap;
			if (longest && this.matched && this.ncap > 0 && this.matchcap[0] < runq.denseCaps[capOffset]) continue;
			const i = this.prog.inst[pc];
			let add = false;
			switch (i.op) {
				case Inst.MATCH:
					if (anchor === RE2Flags.ANCHOR_BOTH && !atEnd) break;
					if (this.ncap > 0 && (!longest || !this.matched || this.matchcap[1] < pos)) {
						runq.denseCaps[capOffset + 1] = pos;
						for (let k = 0; k < this.ncap; k++) this.matchcap[k] = runq.denseCaps[capOffset + k];
					}
					if (!longest) runq.size = 0;
					this.matched = true;
					break;
				case Inst.RUNE:
					add = i.matchRune(c);
					break;
				case Inst.RUNE1:
					add = c === i.runes[0];
					break;
				case Inst.RUNE_ANY:
					add = true;
					break;
				case Inst.RUNE_ANY_NOT_NL:
					add = c !== 10;
					break;
				default: continue;
			}
			if (add) this.add(nextq, i.out, nextPos, runq.denseCaps, capOffset, nextCond);
		}
		runq.clear();
	}
	spawnLookbehinds(q, pos, flag) {
		for (let i = 0; i < this.prog.lbStarts.length; i++) this.add(q, this.prog.lbStarts[i], pos, this.matchcap, 0, flag);
	}
	restoreLookbehinds(lbState, q, flag) {
		this.lbTable.set(lbState.lbTable);
		for (let j = 0; j < lbState.size; j++) this.add(q, lbState.pcs[j], lbState.pos, this.matchcap, 0, flag);
	}
	saveLookbehinds(lbState, q, pos) {
		let size = 0;
		for (let j = 0; j < q.size; j++) {
			const pc = q.densePcs[j];
			if (this.prog.lbInst[pc] === 1 && Inst.isRuneOp(this.prog.inst[pc].op)) lbState.pcs[size++] = pc;
		}
		lbState.size = size;
		lbState.pos = pos;
		lbState.lbTable.set(this.lbTable);
	}
	add(q, pc, pos, capArray, capOffset, cond) {
		const stk = this.addStack;
		let nstk = 0;
		for (;;) {
			while (pc !== 0 && !q.contains(pc)) {
				const d = q.add(pc);
				const inst = this.prog.inst[pc];
				switch (inst.op) {
					case Inst.FAIL:
						pc = 0;
						break;
					case Inst.ALT:
					case Inst.ALT_MATCH:
						stk[nstk++] = inst.arg;
						stk[nstk++] = 0;
						pc = inst.out;
						break;
					case Inst.EMPTY_WIDTH:
						pc = (inst.arg & ~cond) === 0 ? inst.out : 0;
						break;
					case Inst.NOP:
						pc = inst.out;
						break;
					case Inst.CAPTURE:
						if (inst.arg < this.ncap) {
							stk[nstk++] = -inst.arg - 1;
							stk[nstk++] = capArray[capOffset + inst.arg];
							capArray[capOffset + inst.arg] = pos;
						}
						pc = inst.out;
						break;
					case Inst.LB_WRITE:
						this.lbTable[Math.abs(inst.arg)] = pos;
						pc = inst.out;
						break;
					case Inst.LB_CHECK:
						if (inst.arg > 0) pc = this.lbTable[inst.arg] === pos ? inst.out : 0;
						else pc = this.lbTable[-inst.arg] !== pos ? inst.out : 0;
						break;
					case Inst.MATCH:
					case Inst.RUNE:
					case Inst.RUNE1:
					case Inst.RUNE_ANY:
					case Inst.RUNE_ANY_NOT_NL:
						if (this.prog.lbInst[pc] === 0) q.mainThreads++;
						if (this.ncap > 0) {
							const destOffset = d * this.ncap;
							if (destOffset + this.ncap > q.denseCaps.length) q.growCaps(destOffset + this.ncap);
							for (let c = 0; c < this.ncap; c++) q.denseCaps[destOffset + c] = capArray[capOffset + c];
						}
						pc = 0;
						break;
					default: throw new RE2JSInternalException("unhandled");
				}
			}
			if (nstk === 0) return;
			nstk -= 2;
			const entry = stk[nstk];
			if (entry < 0) {
				capArray[capOffset - entry - 1] = stk[nstk + 1];
				pc = 0;
			} else pc = entry;
		}
	}
};
const hashState = (pcs, flag, ids) => {
	let h = -2128831035;
	for (let i = 0; i < pcs.length; i++) {
		h ^= pcs[i];
		h = Math.imul(h, 16777619);
	}
	h ^= flag;
	h = Math.imul(h, 16777619);
	for (let i = 0; i < ids.length; i++) {
		h ^= ids[i];
		h = Math.imul(h, 16777619);
	}
	return h;
};
const arraysEqual = (a, b) => {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
	return true;
};
const isState = (state, pcs, flag, ids) => state.flag === flag && arraysEqual(state.nfaStates, pcs) && arraysEqual(state.matchIDs, ids);
const NO_IDS = [];
const END_TEXT = -1;
var DFAState = class {
	constructor(nfaStates, flag, matchIDs) {
		this.nfaStates = nfaStates;
		this.flag = flag;
		this.isMatch = (flag & DFA.FLAG_MATCH) !== 0;
		this.matchIDs = matchIDs;
		this.next = null;
		this.nextAnchored = null;
	}
};
var DFA = class DFA {
	static FLAG_EMPTY_MASK = 255;
	static FLAG_MATCH = 256;
	static FLAG_LAST_WORD = 512;
	static FLAG_NEED_SHIFT = 16;
	static STATE_OVERHEAD = 150;
	static ARRAY_OVERHEAD = 40;
	static ELEMENT_SIZE = 8;
	static TABLE_OVERHEAD = 48;
	static PROGRESS_PER_STATE = 10;
	constructor(prog, maxMem = 8388608) {
		this.prog = prog;
		this.maxMem = maxMem;
		this.stateCache = /* @__PURE__ */ new Map();
		this.stateCount = 0;
		this.startStates = /* @__PURE__ */ new Map();
		this.failed = false;
		for (let pc = 0; pc < prog.numInst(); pc++) {
			const op = prog.getInst(pc).op;
			if (op === Inst.LB_WRITE || op === Inst.LB_CHECK) {
				this.failed = true;
				break;
			}
		}
		this.computeRuneClasses();
		this.stateBudget = maxMem;
		this.memBudget = maxMem;
	}
	computeRuneClasses() {
		const bounds = /* @__PURE__ */ new Set();
		const addRange = (lo, hi) => {
			bounds.add(lo);
			bounds.add(hi + 1);
		};
		for (let pc = 0; pc < this.prog.numInst(); pc++) {
			const inst = this.prog.getInst(pc);
			switch (inst.op) {
				case Inst.RUNE:
				case Inst.RUNE1:
					if (inst.runes.length === 1) {
						addRange(inst.runes[0], inst.runes[0]);
						if ((inst.arg & RE2Flags.FOLD_CASE) !== 0) for (let f = Unicode.simpleFold(inst.runes[0]); f !== inst.runes[0]; f = Unicode.simpleFold(f)) addRange(f, f);
					} else for (let j = 0; j < inst.runes.length; j += 2) addRange(inst.runes[j], inst.runes[j + 1]);
					break;
				case Inst.RUNE_ANY_NOT_NL:
					addRange(10, 10);
					break;
				case Inst.EMPTY_WIDTH:
					if ((inst.arg & (Utils.EMPTY_BEGIN_LINE | Utils.EMPTY_END_LINE)) !== 0) addRange(10, 10);
					if ((inst.arg & (Utils.EMPTY_WORD_BOUNDARY | Utils.EMPTY_NO_WORD_BOUNDARY)) !== 0) {
						addRange(48, 57);
						addRange(65, 90);
						addRange(95, 95);
						addRange(97, 122);
					}
			}
		}
		bounds.delete(0);
		this.classBounds = Int32Array.from(bounds).sort();
		this.numClasses = this.classBounds.length + 1;
		const latin1Class = new Int32Array(Unicode.MAX_LATIN1 + 1);
		for (let r = 0; r <= Unicode.MAX_LATIN1; r++) latin1Class[r] = this.searchClass(r);
		this.latin1Class = latin1Class;
	}
	runeClass(r) {
		if (r <= Unicode.MAX_LATIN1) return this.latin1Class[r];
		return this.searchClass(r);
	}
	searchClass(r) {
		const bounds = this.classBounds;
		let lo = 0;
		let hi = bounds.length;
		while (lo < hi) {
			const mid = lo + hi >> 1;
			if (bounds[mid] <= r) lo = mid + 1;
			else hi = mid;
		}
		return lo;
	}
	closure(pcs, flag) {
		const closure = /* @__PURE__ */ new Set();
		const stack = Array.from(pcs);
		let needflags = 0;
		while (stack.length > 0) {
			const pc = stack.pop();
			if (pc === 0 || closure.has(pc)) continue;
			closure.add(pc);
			const inst = this.prog.getInst(pc);
			switch (inst.op) {
				case Inst.ALT:
				case Inst.ALT_MATCH:
					stack.push(inst.out);
					stack.push(inst.arg);
					break;
				case Inst.NOP:
				case Inst.CAPTURE:
					stack.push(inst.out);
					break;
				case Inst.EMPTY_WIDTH:
					needflags |= inst.arg;
					if ((inst.arg & ~flag) === 0) stack.push(inst.out);
			}
		}
		return {
			pcs: Array.from(closure).sort((a, b) => a - b),
			needflags
		};
	}
	getState(pcs, flag, ids) {
		const hash = hashState(pcs, flag, ids);
		const cached = this.stateCache.get(hash);
		if (cached instanceof DFAState) {
			if (isState(cached, pcs, flag, ids)) return cached;
		} else if (cached !== void 0) {
			for (let i = 0; i < cached.length; i++) if (isState(cached[i], pcs, flag, ids)) return cached[i];
		}
		const cost = DFA.stateCost(pcs, ids);
		if (this.memBudget < cost) return null;
		this.memBudget -= cost;
		const state = new DFAState(pcs, flag, ids);
		if (cached === void 0) this.stateCache.set(hash, state);
		else if (cached instanceof DFAState) this.stateCache.set(hash, [cached, state]);
		else cached.push(state);
		this.stateCount++;
		return state;
	}
	static stateCost(pcs, ids) {
		const idsCost = ids.length === 0 ? 0 : DFA.ARRAY_OVERHEAD + DFA.ELEMENT_SIZE * ids.length;
		return DFA.STATE_OVERHEAD + DFA.ELEMENT_SIZE * pcs.length + idsCost;
	}
	*cachedStates() {
		for (const cached of this.stateCache.values()) if (cached instanceof DFAState) yield cached;
		else yield* cached;
	}
	makeState(pcs, flag, ids) {
		const closure = this.closure(pcs, flag & DFA.FLAG_EMPTY_MASK);
		let stateFlag = flag;
		if (closure.needflags === 0) stateFlag &= DFA.FLAG_MATCH;
		stateFlag |= closure.needflags << DFA.FLAG_NEED_SHIFT;
		return this.getState(closure.pcs, stateFlag, ids);
	}
	allocTable(state, anchor) {
		const size = this.numClasses + 1;
		const cost = DFA.TABLE_OVERHEAD + DFA.ELEMENT_SIZE * size;
		if (this.memBudget < cost) return null;
		this.memBudget -= cost;
		const table = new Array(size).fill(null);
		if (anchor === RE2Flags.UNANCHORED) state.next = table;
		else state.nextAnchored = table;
		return table;
	}
	clearCache() {
		this.stateCache.clear();
		this.stateCount = 0;
		this.startStates.clear();
		this.memBudget = this.stateBudget;
	}
	resetCache(current) {
		this.clearCache();
		return this.getState(current.nfaStates, current.flag, current.matchIDs);
	}
	step(state, cls, rune, anchor) {
		let table = anchor === RE2Flags.UNANCHORED ? state.next : state.nextAnchored;
		if (table !== null) {
			const cached = table[cls];
			if (cached !== null) return cached;
		} else {
			table = this.allocTable(state, anchor);
			if (table === null) return null;
		}
		const needflag = state.flag >>> DFA.FLAG_NEED_SHIFT;
		const oldbeforeflag = state.flag & DFA.FLAG_EMPTY_MASK;
		let beforeflag = oldbeforeflag;
		let afterflag = 0;
		if (rune === 10) {
			beforeflag |= Utils.EMPTY_END_LINE;
			afterflag |= Utils.EMPTY_BEGIN_LINE;
		}
		if (rune === END_TEXT) beforeflag |= Utils.EMPTY_END_LINE | Utils.EMPTY_END_TEXT;
		const islastword = (state.flag & DFA.FLAG_LAST_WORD) !== 0;
		const isword = rune !== END_TEXT && Utils.isWordRune(rune);
		beforeflag |= isword === islastword ? Utils.EMPTY_NO_WORD_BOUNDARY : Utils.EMPTY_WORD_BOUNDARY;
		let pcs = state.nfaStates;
		if ((beforeflag & ~oldbeforeflag & needflag) !== 0) pcs = this.closure(pcs, beforeflag).pcs;
		const nextPCs = [];
		let ismatch = false;
		let ids = NO_IDS;
		for (let i = 0; i < pcs.length; i++) {
			const inst = this.prog.getInst(pcs[i]);
			if (inst.op === Inst.MATCH) {
				if (!ismatch) {
					ismatch = true;
					ids = [];
				}
				ids.push(inst.arg);
			} else if (rune !== END_TEXT && Inst.isRuneOp(inst.op) && inst.matchRune(rune)) nextPCs.push(inst.out);
		}
		if (ids.length > 1) ids.sort((a, b) => a - b);
		if (anchor === RE2Flags.UNANCHORED && rune !== END_TEXT) nextPCs.push(this.prog.start);
		let flag = afterflag;
		if (ismatch) flag |= DFA.FLAG_MATCH;
		if (isword) flag |= DFA.FLAG_LAST_WORD;
		const nextState = this.makeState(nextPCs, flag, ids);
		if (nextState === null) return null;
		table[cls] = nextState;
		return nextState;
	}
	start(input, pos) {
		const context = input.context(pos);
		let flags;
		if ((context & Utils.EMPTY_BEGIN_TEXT) !== 0) flags = Utils.EMPTY_BEGIN_TEXT | Utils.EMPTY_BEGIN_LINE;
		else if ((context & Utils.EMPTY_BEGIN_LINE) !== 0) flags = Utils.EMPTY_BEGIN_LINE;
		else {
			const r = input.step(pos);
			const nextIsWord = r >= 0 && Utils.isWordRune(r >> 3);
			flags = (context & Utils.EMPTY_WORD_BOUNDARY) !== 0 !== nextIsWord ? DFA.FLAG_LAST_WORD : 0;
		}
		let state = this.startStates.get(flags);
		if (state === void 0) {
			state = this.makeState([this.prog.start], flags, NO_IDS);
			if (state === null) {
				this.clearCache();
				state = this.makeState([this.prog.start], flags, NO_IDS);
				if (state === null) return null;
			}
			this.startStates.set(flags, state);
		}
		return state;
	}
	stepOrReset(state, cls, rune, anchor, pos, search) {
		let next = this.step(state, cls, rune, anchor);
		if (next !== null) return next;
		if (search.resetPos >= 0 && pos - search.resetPos < DFA.PROGRESS_PER_STATE * this.stateCount) return null;
		search.resetPos = pos;
		const restored = this.resetCache(state);
		if (restored === null) return null;
		next = this.step(restored, cls, rune, anchor);
		return next;
	}
	run(input, pos, anchor, state, onMatch) {
		const endPos = input.endPos();
		const latin1Class = this.latin1Class;
		const unanchored = anchor === RE2Flags.UNANCHORED;
		const search = { resetPos: -1 };
		let i = pos;
		while (i < endPos) {
			const r = input.step(i);
			const rune = r >> 3;
			const width = r & 7;
			if (width === 0) break;
			const cls = rune <= Unicode.MAX_LATIN1 ? latin1Class[rune] : this.runeClass(rune);
			let next = unanchored && state.next !== null ? state.next[cls] : null;
			if (next === null) {
				next = this.stepOrReset(state, cls, rune, anchor, i, search);
				if (next === null) return null;
			}
			state = next;
			if (state.isMatch && onMatch(state, false)) return true;
			if (!unanchored && state.nfaStates.length === 0) return false;
			i += width;
		}
		state = this.stepOrReset(state, this.numClasses, END_TEXT, anchor, i, search);
		if (state === null) return null;
		return state.isMatch && onMatch(state, true);
	}
	match(input, pos, anchor) {
		if (this.failed) return null;
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return false;
		const startState = this.start(input, pos);
		if (startState === null) return null;
		return this.run(input, pos, anchor, startState, (state, atEnd) => anchor !== RE2Flags.ANCHOR_BOTH || atEnd);
	}
	matchSet(input, pos, anchor) {
		if (this.failed) return null;
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return [];
		const startState = this.start(input, pos);
		if (startState === null) return null;
		const matches = /* @__PURE__ */ new Set();
		const collect = (state, atEnd) => {
			if (anchor !== RE2Flags.ANCHOR_BOTH || atEnd) for (let k = 0; k < state.matchIDs.length; k++) matches.add(state.matchIDs[k]);
			return false;
		};
		if (this.run(input, pos, anchor, startState, collect) === null) return null;
		return Array.from(matches).sort((a, b) => a - b);
	}
};
const VISITED_BITS = 32;
const MAX_BACKTRACK_PROG = 500;
const INITIAL_JOB_CAPACITY = 256;
const MAX_BACKTRACK_VECTOR = 262144;
var BitState = class {
	constructor() {
		this.end = 0;
		this.cap = /* @__PURE__ */ new Int32Array(0);
		this.matchcap = /* @__PURE__ */ new Int32Array(0);
		this.ncap = 0;
		this.jobPc = new Int32Array(INITIAL_JOB_CAPACITY);
		this.jobArg = new Uint8Array(INITIAL_JOB_CAPACITY);
		this.jobPos = new Int32Array(INITIAL_JOB_CAPACITY);
		this.jobLen = 0;
		this.visited = /* @__PURE__ */ new Uint32Array(0);
	}
	reset(prog, end, ncap) {
		this.end = end;
		this.jobLen = 0;
		this.ncap = ncap;
		const visitedSize = prog.numInst() * (end + 1) + VISITED_BITS - 1 >>> 5;
		if (this.visited.length < visitedSize) this.visited = new Uint32Array(visitedSize);
		else this.visited.fill(0, 0, visitedSize);
		if (this.cap.length < ncap) this.cap = new Int32Array(ncap).fill(-1);
		else this.cap.fill(-1, 0, ncap);
		if (this.matchcap.length < ncap) this.matchcap = new Int32Array(ncap).fill(-1);
		else this.matchcap.fill(-1, 0, ncap);
	}
	shouldVisit(pc, pos) {
		const n = pc * (this.end + 1) + pos;
		const idx = n >>> 5;
		const mask = 1 << (n & 31);
		if ((this.visited[idx] & mask) !== 0) return false;
		this.visited[idx] |= mask;
		return true;
	}
	push(re2, pc, pos, arg) {
		if (re2.prog.getInst(pc).op !== Inst.FAIL && (arg || this.shouldVisit(pc, pos))) {
			if (this.jobLen >= this.jobPc.length) {
				const newSize = this.jobPc.length * 2;
				const newPc = new Int32Array(newSize);
				newPc.set(this.jobPc);
				this.jobPc = newPc;
				const newArg = new Uint8Array(newSize);
				newArg.set(this.jobArg);
				this.jobArg = newArg;
				const newPos = new Int32Array(newSize);
				newPos.set(this.jobPos);
				this.jobPos = newPos;
			}
			this.jobPc[this.jobLen] = pc;
			this.jobArg[this.jobLen] = arg ? 1 : 0;
			this.jobPos[this.jobLen] = pos;
			this.jobLen++;
		}
	}
	tryBacktrack(re2, input, pc, pos, anchor) {
		const longest = re2.longest;
		this.push(re2, pc, pos, false);
		while (this.jobLen > 0) {
			this.jobLen--;
			let currentPc = this.jobPc[this.jobLen];
			let arg = this.jobArg[this.jobLen] === 1;
			let currentPos = this.jobPos[this.jobLen];
			let skipShouldVisit = true;
			while (true) {
				if (!skipShouldVisit) {
					if (!this.shouldVisit(currentPc, currentPos)) break;
				}
				skipShouldVisit = false;
				const inst = re2.prog.getInst(currentPc);
				switch (inst.op) {
					case Inst.FAIL: break;
					case Inst.ALT: if (arg) {
						arg = false;
						currentPc = inst.arg;
						continue;
					} else {
						this.push(re2, currentPc, currentPos, true);
						currentPc = inst.out;
						continue;
					}
					case Inst.ALT_MATCH: {
						const outInst = re2.prog.getInst(inst.out);
						if (Inst.isRuneOp(outInst.op)) {
							this.push(re2, inst.arg, currentPos, false);
							currentPc = inst.arg;
							currentPos = this.end;
							continue;
						}
						this.push(re2, inst.out, this.end, false);
						currentPc = inst.out;
						continue;
					}
					case Inst.RUNE: {
						const r = input.step(currentPos);
						if (r === MachineInputBase.EOF()) break;
						if (!inst.matchRune(r >> 3)) break;
						currentPos += r & 7;
						currentPc = inst.out;
						continue;
					}
					case Inst.RUNE1: {
						const r = input.step(currentPos);
						if (r === MachineInputBase.EOF()) break;
						if (r >> 3 !== inst.runes[0]) break;
						currentPos += r & 7;
						currentPc = inst.out;
						continue;
					}
					case Inst.RUNE_ANY_NOT_NL: {
						const r = input.step(currentPos);
						if (r === MachineInputBase.EOF()) break;
						if (r >> 3 === 10) break;
						currentPos += r & 7;
						currentPc = inst.out;
						continue;
					}
					case Inst.RUNE_ANY: {
						const r = input.step(currentPos);
						if (r === MachineInputBase.EOF()) break;
						currentPos += r & 7;
						currentPc = inst.out;
						continue;
					}
					case Inst.CAPTURE: if (arg) {
						this.cap[inst.arg] = currentPos;
						break;
					} else {
						if (inst.arg < this.ncap) {
							this.push(re2, currentPc, this.cap[inst.arg], true);
							this.cap[inst.arg] = currentPos;
						}
						currentPc = inst.out;
						continue;
					}
					case Inst.EMPTY_WIDTH: {
						const flag = input.context(currentPos);
						if ((inst.arg & ~flag) !== 0) break;
						currentPc = inst.out;
						continue;
					}
					case Inst.NOP:
						currentPc = inst.out;
						continue;
					case Inst.MATCH: {
						if (anchor === RE2Flags.ANCHOR_BOTH && currentPos !== this.end) break;
						if (this.ncap === 0) return true;
						if (this.ncap > 1) this.cap[1] = currentPos;
						const old = this.matchcap[1];
						if (old === -1 || longest && currentPos > 0 && currentPos > old) this.matchcap.set(this.cap);
						if (!longest) return true;
						if (currentPos === this.end) return true;
						break;
					}
					case Inst.LB_WRITE:
					case Inst.LB_CHECK: throw new RE2JSInternalException("Backtracker cannot evaluate Lookbehind instructions");
					default: throw new RE2JSInternalException("bad inst");
				}
				break;
			}
		}
		return longest && this.matchcap.length > 1 && this.matchcap[1] >= 0;
	}
};
const bitStatePool = [];
var Backtracker = class Backtracker {
	static shouldBacktrack(prog) {
		return prog.numInst() <= MAX_BACKTRACK_PROG;
	}
	static maxBitStateLen(prog) {
		if (!Backtracker.shouldBacktrack(prog)) return 0;
		return Math.floor(MAX_BACKTRACK_VECTOR / prog.numInst());
	}
	static execute(re2, input, pos, anchor, ncap) {
		const startCond = re2.cond;
		if (startCond === Utils.EMPTY_ALL) return null;
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return null;
		if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 && pos !== 0) return null;
		const b = bitStatePool.length > 0 ? bitStatePool.pop() : new BitState();
		const end = input.endPos();
		b.reset(re2.prog, end, ncap);
		let matched = false;
		if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 || anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) {
			if (b.ncap > 0) b.cap[0] = pos;
			if (b.tryBacktrack(re2, input, re2.prog.start, pos, anchor)) matched = true;
		} else {
			let width = -1;
			for (; pos <= end && width !== 0; pos += width) {
				if (re2.prefix.length > 0) {
					const advance = input.index(re2, pos);
					if (advance < 0) break;
					pos += advance;
				}
				if (b.ncap > 0) b.cap[0] = pos;
				if (b.tryBacktrack(re2, input, re2.prog.start, pos, anchor)) {
					matched = true;
					break;
				}
				const r = input.step(pos);
				width = r === MachineInputBase.EOF() ? 0 : r & 7;
			}
		}
		if (!matched) {
			bitStatePool.push(b);
			return null;
		}
		const result = ncap === 0 ? [] : Utils.toArray(b.matchcap.subarray(0, ncap));
		bitStatePool.push(b);
		return result;
	}
};
var QueueOnePass = class {
	constructor(size) {
		this.sparse = new Uint32Array(size);
		this.dense = new Uint32Array(size);
		this.size = 0;
		this.nextIndex = 0;
	}
	empty() {
		return this.nextIndex >= this.size;
	}
	next() {
		return this.dense[this.nextIndex++];
	}
	clear() {
		this.size = 0;
		this.nextIndex = 0;
	}
	contains(u) {
		return u < this.sparse.length && this.sparse[u] < this.size && this.dense[this.sparse[u]] === u;
	}
	insert(u) {
		if (!this.contains(u)) this.insertNew(u);
	}
	insertNew(u) {
		if (u >= this.sparse.length) return;
		this.sparse[u] = this.size;
		this.dense[this.size] = u;
		this.size++;
	}
};
const mergeRuneSets = (leftRunes, rightRunes, leftPC, rightPC) => {
	const leftLen = leftRunes.length;
	const rightLen = rightRunes.length;
	let lx = 0, rx = 0;
	const merged = [];
	const next = [];
	let ok = true;
	let ix = -1;
	const extend = (isLeft) => {
		const newArray = isLeft ? leftRunes : rightRunes;
		const low = isLeft ? lx : rx;
		const pc = isLeft ? leftPC : rightPC;
		if (ix > 0 && newArray[low] <= merged[ix]) return false;
		merged.push(newArray[low], newArray[low + 1]);
		if (isLeft) lx += 2;
		else rx += 2;
		ix += 2;
		next.push(pc);
		return true;
	};
	while (lx < leftLen || rx < rightLen) {
		if (rx >= rightLen) ok = extend(true);
		else if (lx >= leftLen) ok = extend(false);
		else if (rightRunes[rx] < leftRunes[lx]) ok = extend(false);
		else ok = extend(true);
		if (!ok) return null;
	}
	return {
		merged,
		next
	};
};
var OnePassProg = class {
	constructor(prog) {
		this.start = prog.start;
		this.numCap = prog.numCap;
		this.inst = new Array(prog.inst.length);
		for (let i = 0; i < prog.inst.length; i++) {
			const orig = prog.inst[i];
			const inst = new Inst(orig.op);
			inst.out = orig.out;
			inst.arg = orig.arg;
			inst.runes = orig.runes ? new Int32Array(orig.runes) : /* @__PURE__ */ new Int32Array(0);
			inst.next = null;
			this.inst[i] = inst;
		}
	}
};
const onePassCopy = (prog) => {
	const p = new OnePassProg(prog);
	for (let pc = 0; pc < p.inst.length; pc++) {
		const inst = p.inst[pc];
		if (inst.op !== Inst.ALT && inst.op !== Inst.ALT_MATCH) continue;
		let pAOther = "out";
		let pAAlt = "arg";
		let instAlt = p.inst[inst[pAAlt]];
		if (instAlt.op !== Inst.ALT && instAlt.op !== Inst.ALT_MATCH) {
			pAOther = "arg";
			pAAlt = "out";
			instAlt = p.inst[inst[pAAlt]];
			if (instAlt.op !== Inst.ALT && instAlt.op !== Inst.ALT_MATCH) continue;
		}
		const instOther = p.inst[inst[pAOther]];
		if (instOther.op === Inst.ALT || instOther.op === Inst.ALT_MATCH) continue;
		let pBAlt = "out";
		let pBOther = "arg";
		let patch = false;
		if (instAlt.out === pc) patch = true;
		else if (instAlt.arg === pc) {
			patch = true;
			pBAlt = "arg";
			pBOther = "out";
		}
		if (patch) instAlt[pBAlt] = inst[pAOther];
		if (inst[pAOther] === instAlt[pBAlt]) inst[pAAlt] = instAlt[pBOther];
	}
	return p;
};
const makeOnePass = (p) => {
	if (p.inst.length >= 1e3) return null;
	const instQueue = new QueueOnePass(p.inst.length);
	const visitQueue = new QueueOnePass(p.inst.length);
	const onePassRunes = new Array(p.inst.length);
	const m = new Array(p.inst.length).fill(false);
	const check = (pc) => {
		let ok = true;
		const inst = p.inst[pc];
		if (visitQueue.contains(pc)) return true;
		visitQueue.insert(pc);
		switch (inst.op) {
			case Inst.ALT:
			case Inst.ALT_MATCH: {
				ok = check(inst.out) && check(inst.arg);
				let matchOut = m[inst.out];
				let matchArg = m[inst.arg];
				if (matchOut && matchArg) return false;
				if (matchArg) {
					const tempOut = inst.out;
					inst.out = inst.arg;
					inst.arg = tempOut;
					const tempMatch = matchOut;
					matchOut = matchArg;
					matchArg = tempMatch;
				}
				if (matchOut) {
					m[pc] = true;
					inst.op = Inst.ALT_MATCH;
				}
				const leftRunes = onePassRunes[inst.out] || [];
				const rightRunes = onePassRunes[inst.arg] || [];
				const mergeRes = mergeRuneSets(leftRunes, rightRunes, inst.out, inst.arg);
				if (!mergeRes) return false;
				onePassRunes[pc] = new Int32Array(mergeRes.merged);
				inst.next = new Uint32Array(mergeRes.next);
				break;
			}
			case Inst.CAPTURE:
			case Inst.EMPTY_WIDTH:
			case Inst.NOP:
				ok = check(inst.out);
				m[pc] = m[inst.out];
				onePassRunes[pc] = onePassRunes[inst.out] ? new Int32Array(onePassRunes[inst.out]) : /* @__PURE__ */ new Int32Array(0);
				inst.next = new Uint32Array(Math.floor(onePassRunes[pc].length / 2) + 1).fill(inst.out);
				break;
			case Inst.MATCH:
			case Inst.FAIL:
				m[pc] = inst.op === Inst.MATCH;
				break;
			case Inst.RUNE: {
				m[pc] = false;
				if (inst.next && inst.next.length > 0) break;
				instQueue.insert(inst.out);
				if (!inst.runes || inst.runes.length === 0) {
					onePassRunes[pc] = /* @__PURE__ */ new Int32Array(0);
					inst.next = new Uint32Array([inst.out]);
					break;
				}
				let runes = [];
				if (inst.runes.length === 1 && (inst.arg & RE2Flags.FOLD_CASE) !== 0) {
					const r0 = inst.runes[0];
					runes.push(r0, r0);
					for (let r1 = Unicode.simpleFold(r0); r1 !== r0; r1 = Unicode.simpleFold(r1)) runes.push(r1, r1);
					runes.sort((a, b) => a - b);
				} else for (let j = 0; j < inst.runes.length; j++) runes.push(inst.runes[j]);
				onePassRunes[pc] = new Int32Array(runes);
				inst.next = new Uint32Array(Math.floor(runes.length / 2) + 1).fill(inst.out);
				inst.op = Inst.RUNE;
				break;
			}
			case Inst.RUNE1: {
				m[pc] = false;
				if (inst.next && inst.next.length > 0) break;
				instQueue.insert(inst.out);
				let runes = [];
				if ((inst.arg & RE2Flags.FOLD_CASE) !== 0) {
					const r0 = inst.runes[0];
					runes.push(r0, r0);
					for (let r1 = Unicode.simpleFold(r0); r1 !== r0; r1 = Unicode.simpleFold(r1)) runes.push(r1, r1);
					runes.sort((a, b) => a - b);
				} else runes.push(inst.runes[0], inst.runes[0]);
				onePassRunes[pc] = new Int32Array(runes);
				inst.next = new Uint32Array(Math.floor(runes.length / 2) + 1).fill(inst.out);
				inst.op = Inst.RUNE;
				break;
			}
			case Inst.RUNE_ANY:
				m[pc] = false;
				if (inst.next && inst.next.length > 0) break;
				instQueue.insert(inst.out);
				onePassRunes[pc] = new Int32Array([0, Unicode.MAX_RUNE]);
				inst.next = new Uint32Array([inst.out]);
				break;
			case Inst.RUNE_ANY_NOT_NL:
				m[pc] = false;
				if (inst.next && inst.next.length > 0) break;
				instQueue.insert(inst.out);
				onePassRunes[pc] = new Int32Array([
					0,
					9,
					11,
					Unicode.MAX_RUNE
				]);
				inst.next = new Uint32Array(Math.floor(onePassRunes[pc].length / 2) + 1).fill(inst.out);
		}
		return ok;
	};
	instQueue.clear();
	instQueue.insert(p.start);
	while (!instQueue.empty()) {
		visitQueue.clear();
		if (!check(instQueue.next())) return null;
	}
	for (let i = 0; i < p.inst.length; i++) if (onePassRunes[i]) p.inst[i].runes = onePassRunes[i];
	return p;
};
const cleanupOnePass = (p, original) => {
	for (let ix = 0; ix < original.inst.length; ix++) {
		const instOriginal = original.inst[ix];
		switch (instOriginal.op) {
			case Inst.ALT:
			case Inst.ALT_MATCH:
			case Inst.RUNE: break;
			case Inst.CAPTURE:
			case Inst.EMPTY_WIDTH:
			case Inst.NOP:
			case Inst.MATCH:
			case Inst.FAIL:
				p.inst[ix].next = null;
				break;
			case Inst.RUNE1:
			case Inst.RUNE_ANY:
			case Inst.RUNE_ANY_NOT_NL:
				p.inst[ix].next = null;
				p.inst[ix].op = instOriginal.op;
				p.inst[ix].runes = instOriginal.runes ? new Int32Array(instOriginal.runes) : /* @__PURE__ */ new Int32Array(0);
		}
	}
};
var OnePass = class OnePass {
	static compile(prog) {
		if (prog.start === 0) return null;
		if (prog.numLb > 0) return null;
		const startInst = prog.inst[prog.start];
		if (startInst.op !== Inst.EMPTY_WIDTH || (startInst.arg & Utils.EMPTY_BEGIN_TEXT) === 0) return null;
		let hasAlt = false;
		for (let i = 0; i < prog.inst.length; i++) if (prog.inst[i].op === Inst.ALT || prog.inst[i].op === Inst.ALT_MATCH) {
			hasAlt = true;
			break;
		}
		for (let i = 0; i < prog.inst.length; i++) {
			const inst = prog.inst[i];
			const opOut = prog.inst[inst.out].op;
			switch (inst.op) {
				case Inst.ALT:
				case Inst.ALT_MATCH:
					if (opOut === Inst.MATCH || prog.inst[inst.arg].op === Inst.MATCH) return null;
					break;
				case Inst.EMPTY_WIDTH:
					if (opOut === Inst.MATCH) {
						if ((inst.arg & Utils.EMPTY_END_TEXT) === Utils.EMPTY_END_TEXT) continue;
						return null;
					}
					break;
				default: if (opOut === Inst.MATCH && hasAlt) return null;
			}
		}
		let p = onePassCopy(prog);
		p = makeOnePass(p);
		if (p !== null) cleanupOnePass(p, prog);
		return p;
	}
	static next(inst, r) {
		const nextIdx = inst.matchRunePos(r);
		if (nextIdx >= 0) return inst.next[nextIdx];
		if (inst.op === Inst.ALT_MATCH) return inst.out;
		return 0;
	}
	static execute(re2, input, pos, anchor, ncap) {
		const onepass = re2.onepass;
		if (!onepass) return null;
		const matchcap = new Int32Array(ncap).fill(-1);
		let matched = false;
		let r = input.step(pos);
		let rune = r >> 3;
		let width = r & 7;
		let r1 = MachineInputBase.EOF();
		let rune1 = -1;
		let width1 = 0;
		if (r !== MachineInputBase.EOF()) {
			r1 = input.step(pos + width);
			if (r1 !== MachineInputBase.EOF()) {
				rune1 = r1 >> 3;
				width1 = r1 & 7;
			}
		}
		let flag = pos === 0 ? Utils.emptyOpContext(-1, rune) : input.context(pos);
		let pc = onepass.start;
		let inst;
		while (true) {
			inst = onepass.inst[pc];
			pc = inst.out;
			switch (inst.op) {
				case Inst.MATCH:
					if (anchor === RE2Flags.ANCHOR_BOTH && pos !== input.endPos()) return null;
					matched = true;
					if (matchcap.length > 0) {
						matchcap[0] = 0;
						matchcap[1] = pos;
					}
					return ncap === 0 ? [] : Utils.toArray(matchcap);
				case Inst.RUNE:
					if (!inst.matchRune(rune)) return null;
					break;
				case Inst.RUNE1:
					if (rune !== inst.runes[0]) return null;
					break;
				case Inst.RUNE_ANY: break;
				case Inst.RUNE_ANY_NOT_NL:
					if (rune === 10) return null;
					break;
				case Inst.ALT:
				case Inst.ALT_MATCH:
					pc = OnePass.next(inst, rune);
					continue;
				case Inst.FAIL: return null;
				case Inst.NOP: continue;
				case Inst.EMPTY_WIDTH:
					if ((inst.arg & ~flag) !== 0) return null;
					continue;
				case Inst.CAPTURE:
					if (inst.arg < matchcap.length) matchcap[inst.arg] = pos;
					continue;
				default: throw new RE2JSInternalException("bad inst");
			}
			if (width === 0) break;
			flag = Utils.emptyOpContext(rune, rune1);
			pos += width;
			rune = rune1;
			width = width1;
			if (rune !== -1) {
				r1 = input.step(pos + width);
				if (r1 !== MachineInputBase.EOF()) {
					rune1 = r1 >> 3;
					width1 = r1 & 7;
				} else {
					rune1 = -1;
					width1 = 0;
				}
			}
		}
		if (!matched) return null;
		return ncap === 0 ? [] : Utils.toArray(matchcap);
	}
};
/**
* Regular expression abstract syntax tree. Produced by parser, used by compiler. NB, this
* corresponds to {@code syntax.regexp} in the Go implementation; Go's {@code regexp} is called
* {@code RE2} in Java.
*/
var Regexp = class Regexp {
	static Op = createEnum([
		"NO_MATCH",
		"EMPTY_MATCH",
		"LITERAL",
		"CHAR_CLASS",
		"ANY_CHAR_NOT_NL",
		"ANY_CHAR",
		"BEGIN_LINE",
		"END_LINE",
		"BEGIN_TEXT",
		"END_TEXT",
		"WORD_BOUNDARY",
		"NO_WORD_BOUNDARY",
		"CAPTURE",
		"STAR",
		"PLUS",
		"QUEST",
		"REPEAT",
		"CONCAT",
		"ALTERNATE",
		"PLB",
		"NLB",
		"LEFT_PAREN",
		"VERTICAL_BAR"
	]);
	static isPseudoOp(op) {
		return op >= Regexp.Op.LEFT_PAREN;
	}
	static emptySubs() {
		return [];
	}
	static quoteIfHyphen(rune) {
		if (rune === Codepoint.CODES["-"]) return "\\";
		return "";
	}
	static fromRegexp(re) {
		const regex = new Regexp(re.op);
		regex.flags = re.flags;
		regex.subs = re.subs;
		regex.runes = re.runes;
		regex.cap = re.cap;
		regex.min = re.min;
		regex.max = re.max;
		regex.name = re.name;
		regex.namedGroups = re.namedGroups;
		regex.lb = re.lb;
		return regex;
	}
	constructor(op) {
		this.op = op;
		this.flags = 0;
		this.subs = Regexp.emptySubs();
		this.runes = /* @__PURE__ */ new Int32Array(0);
		this.min = 0;
		this.max = 0;
		this.cap = 0;
		this.name = null;
		this.namedGroups = Object.create(null);
		this.lb = 0;
	}
	reinit() {
		this.flags = 0;
		this.subs = Regexp.emptySubs();
		this.runes = /* @__PURE__ */ new Int32Array(0);
		this.cap = 0;
		this.min = 0;
		this.max = 0;
		this.name = null;
		this.namedGroups = Object.create(null);
		this.lb = 0;
	}
	toString() {
		return this.appendTo();
	}
	appendTo() {
		let out = "";
		switch (this.op) {
			case Regexp.Op.NO_MATCH:
				out += "[^\\x00-\\x{10FFFF}]";
				break;
			case Regexp.Op.EMPTY_MATCH:
				out += "(?:)";
				break;
			case Regexp.Op.STAR:
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST:
			case Regexp.Op.REPEAT: {
				const sub = this.subs[0];
				if (sub.op > Regexp.Op.CAPTURE || sub.op === Regexp.Op.LITERAL && sub.runes.length > 1) out += `(?:${sub.appendTo()})`;
				else out += sub.appendTo();
				switch (this.op) {
					case Regexp.Op.STAR:
						out += "*";
						break;
					case Regexp.Op.PLUS:
						out += "+";
						break;
					case Regexp.Op.QUEST:
						out += "?";
						break;
					case Regexp.Op.REPEAT:
						out += `{${this.min}`;
						if (this.min !== this.max) {
							out += ",";
							if (this.max >= 0) out += this.max;
						}
						out += "}";
				}
				if ((this.flags & RE2Flags.NON_GREEDY) !== 0) out += "?";
				break;
			}
			case Regexp.Op.CONCAT:
				for (let sub of this.subs) if (sub.op === Regexp.Op.ALTERNATE) out += `(?:${sub.appendTo()})`;
				else out += sub.appendTo();
				break;
			case Regexp.Op.ALTERNATE: {
				let sep = "";
				for (let sub of this.subs) {
					out += sep;
					sep = "|";
					out += sub.appendTo();
				}
				break;
			}
			case Regexp.Op.LITERAL:
				if ((this.flags & RE2Flags.FOLD_CASE) !== 0) out += "(?i:";
				for (let rune of this.runes) out += Utils.escapeRune(rune);
				if ((this.flags & RE2Flags.FOLD_CASE) !== 0) out += ")";
				break;
			case Regexp.Op.ANY_CHAR_NOT_NL:
				out += "(?-s:.)";
				break;
			case Regexp.Op.ANY_CHAR:
				out += "(?s:.)";
				break;
			case Regexp.Op.PLB:
				out += `(?<=${this.subs[0].appendTo()})`;
				break;
			case Regexp.Op.NLB:
				out += `(?<!${this.subs[0].appendTo()})`;
				break;
			case Regexp.Op.CAPTURE:
				if (this.name === null || this.name.length === 0) out += "(";
				else out += `(?P<${this.name}>`;
				if (this.subs[0].op !== Regexp.Op.EMPTY_MATCH) out += this.subs[0].appendTo();
				out += ")";
				break;
			case Regexp.Op.BEGIN_TEXT:
				out += "\\A";
				break;
			case Regexp.Op.END_TEXT:
				if ((this.flags & RE2Flags.WAS_DOLLAR) !== 0) out += "(?-m:$)";
				else out += "\\z";
				break;
			case Regexp.Op.BEGIN_LINE:
				out += "^";
				break;
			case Regexp.Op.END_LINE:
				out += "$";
				break;
			case Regexp.Op.WORD_BOUNDARY:
				out += "\\b";
				break;
			case Regexp.Op.NO_WORD_BOUNDARY:
				out += "\\B";
				break;
			case Regexp.Op.CHAR_CLASS:
				if (this.runes.length % 2 !== 0) {
					out += "[invalid char class]";
					break;
				}
				out += "[";
				if (this.runes.length === 0) out += "^\\x00-\\x{10FFFF}";
				else if (this.runes[0] === 0 && this.runes[this.runes.length - 1] === Unicode.MAX_RUNE) {
					out += "^";
					for (let i = 1; i < this.runes.length - 1; i += 2) {
						const lo = this.runes[i] + 1;
						const hi = this.runes[i + 1] - 1;
						out += Regexp.quoteIfHyphen(lo);
						out += Utils.escapeRune(lo);
						if (lo !== hi) {
							out += "-";
							out += Regexp.quoteIfHyphen(hi);
							out += Utils.escapeRune(hi);
						}
					}
				} else for (let i = 0; i < this.runes.length; i += 2) {
					const lo = this.runes[i];
					const hi = this.runes[i + 1];
					out += Regexp.quoteIfHyphen(lo);
					out += Utils.escapeRune(lo);
					if (lo !== hi) {
						out += "-";
						out += Regexp.quoteIfHyphen(hi);
						out += Utils.escapeRune(hi);
					}
				}
				out += "]";
				break;
			default: out += this.op;
		}
		return out;
	}
	maxCap() {
		let m = 0;
		if (this.op === Regexp.Op.CAPTURE) m = this.cap;
		if (this.subs !== null) for (let sub of this.subs) {
			const n = sub.maxCap();
			if (m < n) m = n;
		}
		return m;
	}
	equals(that) {
		if (!(that !== null && that instanceof Regexp)) return false;
		if (this.op !== that.op) return false;
		switch (this.op) {
			case Regexp.Op.END_TEXT:
				if ((this.flags & RE2Flags.WAS_DOLLAR) !== (that.flags & RE2Flags.WAS_DOLLAR)) return false;
				break;
			case Regexp.Op.LITERAL:
			case Regexp.Op.CHAR_CLASS:
				if ((this.flags & RE2Flags.FOLD_CASE) !== (that.flags & RE2Flags.FOLD_CASE)) return false;
				if (this.runes === null && that.runes === null) break;
				if (this.runes === null || that.runes === null) return false;
				if (this.runes.length !== that.runes.length) return false;
				for (let i = 0; i < this.runes.length; i++) if (this.runes[i] !== that.runes[i]) return false;
				break;
			case Regexp.Op.ALTERNATE:
			case Regexp.Op.CONCAT:
				if (this.subs.length !== that.subs.length) return false;
				for (let i = 0; i < this.subs.length; ++i) if (!this.subs[i].equals(that.subs[i])) return false;
				break;
			case Regexp.Op.STAR:
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST:
				if ((this.flags & RE2Flags.NON_GREEDY) !== (that.flags & RE2Flags.NON_GREEDY) || !this.subs[0].equals(that.subs[0])) return false;
				break;
			case Regexp.Op.REPEAT:
				if ((this.flags & RE2Flags.NON_GREEDY) !== (that.flags & RE2Flags.NON_GREEDY) || this.min !== that.min || this.max !== that.max || !this.subs[0].equals(that.subs[0])) return false;
				break;
			case Regexp.Op.CAPTURE:
				if (this.cap !== that.cap || (this.name === null ? that.name !== null : this.name !== that.name) || !this.subs[0].equals(that.subs[0])) return false;
				break;
			case Regexp.Op.PLB:
			case Regexp.Op.NLB: if (this.lb !== that.lb || !this.subs[0].equals(that.subs[0])) return false;
		}
		return true;
	}
};
/**
* Walks a Regexp tree without recursion, visiting nodes in the same order a recursive walk
* would (RE2: re2/walker-inl.h, "Helper class for traversing Regexps without recursion").
*
* The handler sees a node without subexpressions once, through `leaf(re)`, which returns its
* result. Any other node is seen up to three times:
* - `enter(re)` before its children. It returns the state kept for `re` while its children are
*   visited; a state whose `result` is already set skips the children.
* - `child(re, state, result, i)` after child `i` produced `result`. Setting `state.result`
*   stops visiting the remaining children.
* - `leave(re, state)` after the last child; it returns the result for `re`.
*
* Counted repetitions expand into one nesting level per copy, so the simplified tree can be
* thousands of levels deep; recursion over it would overflow the JS stack, which has no fixed
* relation to the parser's nesting limit. This walk keeps its frames on the heap instead.
*/
var RegexpWalker = class {
	static walk(root, handler) {
		const stack = [];
		let re = root;
		let result;
		for (;;) {
			if (re.subs.length === 0) result = handler.leaf(re);
			else {
				const state = handler.enter(re);
				if (state.result === void 0) {
					stack.push({
						re,
						state,
						i: 0
					});
					re = re.subs[0];
					continue;
				}
				result = state.result;
			}
			for (;;) {
				if (stack.length === 0) return result;
				const frame = stack[stack.length - 1];
				handler.child(frame.re, frame.state, result, frame.i);
				frame.i++;
				if (frame.state.result === void 0 && frame.i < frame.re.subs.length) {
					re = frame.re.subs[frame.i];
					break;
				}
				stack.pop();
				result = frame.state.result !== void 0 ? frame.state.result : handler.leave(frame.re, frame.state);
			}
		}
	}
};
var AhoCorasick = class {
	constructor(words, alphabetSize) {
		const edges = /* @__PURE__ */ new Map();
		const parent = [0];
		const unit = [0];
		const depth = [0];
		const terminal = [0];
		for (const word of words) {
			let node = 0;
			for (let i = 0; i < word.length; i++) {
				const key = node * alphabetSize + word[i];
				let child = edges.get(key);
				if (child === void 0) {
					child = parent.length;
					edges.set(key, child);
					parent.push(node);
					unit.push(word[i]);
					depth.push(depth[node] + 1);
					terminal.push(0);
				}
				node = child;
			}
			terminal[node] = 1;
		}
		const numNodes = parent.length;
		const children = new Int32Array(numNodes - 1);
		for (let c = 1; c < numNodes; c++) children[c - 1] = c;
		children.sort((a, b) => parent[a] - parent[b] || unit[a] - unit[b]);
		const childStart = new Int32Array(numNodes + 1);
		for (let c = 1; c < numNodes; c++) childStart[parent[c] + 1]++;
		for (let n = 0; n < numNodes; n++) childStart[n + 1] += childStart[n];
		const childUnit = new Int32Array(numNodes - 1);
		for (let k = 0; k < children.length; k++) childUnit[k] = unit[children[k]];
		this.childStart = childStart;
		this.childUnit = childUnit;
		this.childNode = children;
		const byDepth = new Int32Array(numNodes);
		for (let n = 0; n < numNodes; n++) byDepth[n] = n;
		byDepth.sort((a, b) => depth[a] - depth[b]);
		const fail = new Int32Array(numNodes);
		const match = Uint8Array.from(terminal);
		for (let k = 1; k < numNodes; k++) {
			const c = byDepth[k];
			const p = parent[c];
			if (p !== 0) {
				let f = fail[p];
				let next = this.next(f, unit[c]);
				while (next < 0 && f !== 0) {
					f = fail[f];
					next = this.next(f, unit[c]);
				}
				fail[c] = next >= 0 ? next : 0;
			}
			match[c] |= match[fail[c]];
		}
		this.fail = fail;
		this.match = match;
	}
	next(node, u) {
		let lo = this.childStart[node];
		let hi = this.childStart[node + 1];
		const units = this.childUnit;
		while (lo < hi) {
			const mid = lo + hi >> 1;
			const m = units[mid];
			if (m === u) return this.childNode[mid];
			if (m < u) lo = mid + 1;
			else hi = mid;
		}
		return -1;
	}
	advance(node, u) {
		for (;;) {
			const next = this.next(node, u);
			if (next >= 0) return next;
			if (node === 0) return 0;
			node = this.fail[node];
		}
	}
	searchUTF16(charSeq, start, end) {
		let node = 0;
		for (let i = start; i < end; i++) {
			node = this.advance(node, charSeq.charCodeAt(i));
			if (this.match[node] === 1) return true;
		}
		return false;
	}
	searchUTF8(bytes, start, end) {
		let node = 0;
		for (let i = start; i < end; i++) {
			node = this.advance(node, bytes[i]);
			if (this.match[node] === 1) return true;
		}
		return false;
	}
};
var Prefilter = class Prefilter {
	static Type = {
		NONE: 0,
		EXACT: 1,
		AND: 2,
		OR: 3
	};
	static MAX_SCANS = 32;
	static MAX_AC_UNITS = 1 << 18;
	constructor(type) {
		this.type = type;
		this.subs = [];
		this.str = "";
		this.bytes = null;
		this.cost = type === Prefilter.Type.EXACT ? 1 : 0;
		this.allExact = false;
		this.ac16 = null;
		this.ac8 = null;
	}
	automaton16() {
		if (this.ac16 === null) {
			const words = this.subs.map((s) => {
				const arr = new Array(s.str.length);
				for (let i = 0; i < s.str.length; i++) arr[i] = s.str.charCodeAt(i);
				return arr;
			});
			this.ac16 = new AhoCorasick(words, 65536);
		}
		return this.ac16;
	}
	automaton8() {
		if (this.ac8 === null) this.ac8 = new AhoCorasick(this.subs.map((s) => s.bytes), 256);
		return this.ac8;
	}
	eval(input, pos) {
		switch (this.type) {
			case Prefilter.Type.NONE: return true;
			case Prefilter.Type.EXACT: return input.hasString(this, pos);
			case Prefilter.Type.AND:
				for (let i = 0; i < this.subs.length; i++) if (!this.subs[i].eval(input, pos)) return false;
				return true;
			case Prefilter.Type.OR:
				if (this.allExact) return input.hasAnyString(this, pos);
				for (let i = 0; i < this.subs.length; i++) if (this.subs[i].eval(input, pos)) return true;
				return false;
			default: return true;
		}
	}
};
var PrefilterTree = class PrefilterTree {
	static build(re) {
		if (!re) return new Prefilter(Prefilter.Type.NONE);
		return RegexpWalker.walk(re, PrefilterTree.WALKER);
	}
	static WALKER = {
		leaf: (re) => PrefilterTree.leaf(re),
		enter: (re) => PrefilterTree.enter(re),
		child: (re, state, result) => PrefilterTree.child(re, state, result),
		leave: (re, state) => PrefilterTree.leave(re, state)
	};
	static leaf(re) {
		if (re.op !== Regexp.Op.LITERAL) return new Prefilter(Prefilter.Type.NONE);
		if (re.runes.length === 0 || (re.flags & RE2Flags.FOLD_CASE) !== 0) return new Prefilter(Prefilter.Type.NONE);
		let str = "";
		for (let i = 0; i < re.runes.length; i++) {
			if (Unicode.isUnsearchable(re.runes[i])) return new Prefilter(Prefilter.Type.NONE);
			str += String.fromCodePoint(re.runes[i]);
		}
		const pf = new Prefilter(Prefilter.Type.EXACT);
		pf.str = str;
		pf.bytes = Utils.stringToUtf8ByteArray(pf.str);
		return pf;
	}
	static enter(re) {
		switch (re.op) {
			case Regexp.Op.CAPTURE:
			case Regexp.Op.PLUS: return { sub: null };
			case Regexp.Op.REPEAT:
				if (re.min >= 1) return { sub: null };
				return { result: new Prefilter(Prefilter.Type.NONE) };
			case Regexp.Op.CONCAT: return {
				pf: new Prefilter(Prefilter.Type.AND),
				subs: []
			};
			case Regexp.Op.ALTERNATE: return {
				pf: new Prefilter(Prefilter.Type.OR),
				subs: []
			};
			default: return { result: new Prefilter(Prefilter.Type.NONE) };
		}
	}
	static child(re, state, s) {
		if (state.subs === void 0) {
			state.sub = s;
			return;
		}
		if (state.pf.type === Prefilter.Type.AND) {
			if (s.type === Prefilter.Type.NONE) return;
			if (s.type === Prefilter.Type.AND) {
				for (let j = 0; j < s.subs.length; j++) state.subs.push(s.subs[j]);
				return;
			}
			state.subs.push(s);
			return;
		}
		if (s.type === Prefilter.Type.NONE) {
			state.result = new Prefilter(Prefilter.Type.NONE);
			return;
		}
		if (s.type === Prefilter.Type.OR) {
			for (let j = 0; j < s.subs.length; j++) state.subs.push(s.subs[j]);
			return;
		}
		state.subs.push(s);
	}
	static leave(re, state) {
		if (state.subs === void 0) return state.sub;
		const pf = state.pf;
		const seen = /* @__PURE__ */ new Set();
		const subs = [];
		for (const sub of state.subs) {
			if (sub.type === Prefilter.Type.EXACT) {
				if (seen.has(sub.str)) continue;
				seen.add(sub.str);
			}
			subs.push(sub);
		}
		if (pf.type === Prefilter.Type.AND) {
			const kept = [];
			let cost = 0;
			for (const sub of subs) {
				if (cost + sub.cost > Prefilter.MAX_SCANS) continue;
				kept.push(sub);
				cost += sub.cost;
			}
			if (kept.length === 0) return new Prefilter(Prefilter.Type.NONE);
			if (kept.length === 1) return kept[0];
			pf.subs = kept;
			pf.cost = cost;
			return pf;
		}
		if (subs.length === 0) return new Prefilter(Prefilter.Type.NONE);
		if (subs.length === 1) return subs[0];
		pf.subs = subs;
		let allExact = true;
		let cost = 0;
		let units = 0;
		for (const sub of subs) {
			if (sub.type !== Prefilter.Type.EXACT) allExact = false;
			else units += sub.bytes.length;
			cost += sub.cost;
		}
		if (allExact) {
			if (units > Prefilter.MAX_AC_UNITS) return new Prefilter(Prefilter.Type.NONE);
			pf.allExact = true;
			pf.cost = 1;
			return pf;
		}
		if (cost > Prefilter.MAX_SCANS) return new Prefilter(Prefilter.Type.NONE);
		pf.cost = cost;
		return pf;
	}
};
/**
* A list of instruction pointers waiting to be patched.
* Tracks both `head` and `tail` to allow O(1) appending during compilation.
* * Values are encoded integers, not standard memory pointers:
* - Program instruction index: `l >> 1`
* - Patch `.out` field if: `(l & 1) === 0`
* - Patch `.arg` field if: `(l & 1) === 1`
* - `0` denotes an empty list.
* * @see https://swtch.com/~rsc/regexp/regexp1.html
*/
var PatchList = class {
	/**
	* @param {number} head - Encoded pointer to the start of the patch list.
	* @param {number} tail - Encoded pointer to the end of the patch list.
	*/
	constructor(head = 0, tail = 0) {
		this.head = head;
		this.tail = tail;
	}
};
/**
* A Prog is a compiled regular expression program.
*/
var Prog = class {
	constructor() {
		this.inst = [];
		this.start = 0;
		this.numCap = 2;
		this.lbStarts = [];
		this.numLb = 0;
		this.lbInst = null;
	}
	getInst(pc) {
		return this.inst[pc];
	}
	numInst() {
		return this.inst.length;
	}
	addInst(op) {
		this.inst.push(new Inst(op));
	}
	markLookbehindInsts() {
		const lbInst = new Uint8Array(this.inst.length);
		const pending = this.lbStarts.slice();
		while (pending.length > 0) {
			const pc = pending.pop();
			if (pc === 0 || lbInst[pc] === 1) continue;
			lbInst[pc] = 1;
			const i = this.inst[pc];
			switch (i.op) {
				case Inst.ALT:
				case Inst.ALT_MATCH:
					pending.push(i.out, i.arg);
					break;
				case Inst.MATCH:
				case Inst.FAIL: break;
				default: pending.push(i.out);
			}
		}
		this.lbInst = lbInst;
	}
	skipNop(pc) {
		let i = this.inst[pc];
		while (i.op === Inst.NOP || i.op === Inst.CAPTURE) {
			i = this.inst[pc];
			pc = i.out;
		}
		return i;
	}
	/** @returns {[boolean, string]} */
	prefix() {
		let prefix = "";
		let i = this.skipNop(this.start);
		if (!Inst.isRuneOp(i.op) || i.runes.length !== 1) return [i.op === Inst.MATCH, prefix];
		while (Inst.isRuneOp(i.op) && i.runes.length === 1 && (i.arg & RE2Flags.FOLD_CASE) === 0 && !Unicode.isUnsearchable(i.runes[0])) {
			prefix += String.fromCodePoint(i.runes[0]);
			i = this.skipNop(i.out);
		}
		return [i.op === Inst.MATCH, prefix];
	}
	startCond() {
		let flag = 0;
		let pc = this.start;
		loop: for (;;) {
			const i = this.inst[pc];
			switch (i.op) {
				case Inst.EMPTY_WIDTH:
					flag |= i.arg;
					break;
				case Inst.FAIL: return -1;
				case Inst.CAPTURE:
				case Inst.NOP: break;
				default: break loop;
			}
			pc = i.out;
		}
		return flag;
	}
	patch(l, val) {
		let head = l.head;
		while (head !== 0) {
			const i = this.inst[head >> 1];
			if ((head & 1) === 0) {
				head = i.out;
				i.out = val;
			} else {
				head = i.arg;
				i.arg = val;
			}
		}
	}
	append(l1, l2) {
		if (l1.head === 0) return l2;
		if (l2.head === 0) return l1;
		const i = this.inst[l1.tail >> 1];
		if ((l1.tail & 1) === 0) i.out = l2.head;
		else i.arg = l2.head;
		return new PatchList(l1.head, l2.tail);
	}
	/**
	*
	* @returns {string}
	*/
	toString() {
		let out = "";
		for (let pc = 0; pc < this.inst.length; pc++) {
			const len = out.length;
			out += pc;
			if (pc === this.start) out += "*";
			out += "        ".substring(out.length - len);
			out += this.inst[pc];
			out += "\n";
		}
		return out;
	}
};
const ANY_RUNE_NOT_NL = new Int32Array([
	0,
	Codepoint.CODES["\n"] - 1,
	Codepoint.CODES["\n"] + 1,
	Unicode.MAX_RUNE
]);
const ANY_RUNE = new Int32Array([0, Unicode.MAX_RUNE]);
/**
* A fragment of a compiled regular expression program.
*
* @see http://swtch.com/~rsc/regexp/regexp1.html
* @class
*/
var Frag = class {
	constructor(i = 0, out = new PatchList(), nullable = false) {
		this.i = i;
		this.out = out;
		this.nullable = nullable;
	}
};
/**
* Compiler from {@code Regexp} (RE2 abstract syntax) to {@code RE2} (compiled regular expression).
*
* The only entry point is {@link #compileRegexp}.
*/
var Compiler = class Compiler {
	static compileRegexp(re) {
		const c = new Compiler();
		const f = c.compile(re);
		c.prog.patch(f.out, c.newInst(Inst.MATCH).i);
		c.prog.start = f.i;
		c.prog.markLookbehindInsts();
		return c.prog;
	}
	static compileSet(regexps) {
		const c = new Compiler();
		if (regexps.length === 0) {
			c.prog.start = c.newInst(Inst.FAIL).i;
			c.prog.markLookbehindInsts();
			return c.prog;
		}
		let starts = [];
		for (let i = 0; i < regexps.length; i++) {
			c.lbOffset = c.prog.numLb;
			const f = c.compile(regexps[i]);
			const m = c.newInst(Inst.MATCH);
			c.prog.getInst(m.i).arg = i;
			c.prog.patch(f.out, m.i);
			starts.push(f.i);
		}
		let start = starts[0];
		for (let i = 1; i < starts.length; i++) {
			const f = c.newInst(Inst.ALT);
			const inst = c.prog.getInst(f.i);
			inst.out = start;
			inst.arg = starts[i];
			start = f.i;
		}
		c.prog.start = start;
		c.prog.markLookbehindInsts();
		return c.prog;
	}
	constructor() {
		this.prog = new Prog();
		this.newInst(Inst.FAIL);
		this.lbOffset = 0;
		this.runeCache = /* @__PURE__ */ new Map();
		this.walker = {
			leaf: (re) => this.leaf(re),
			enter: (re) => this.enter(re),
			child: (re, state, result) => this.child(re, state, result),
			leave: (re, state) => this.leave(re, state)
		};
	}
	newInst(op) {
		this.prog.addInst(op);
		return new Frag(this.prog.numInst() - 1, new PatchList(), true);
	}
	nop() {
		const f = this.newInst(Inst.NOP);
		f.out = new PatchList(f.i << 1, f.i << 1);
		return f;
	}
	fail() {
		return new Frag();
	}
	cap(arg) {
		const f = this.newInst(Inst.CAPTURE);
		f.out = new PatchList(f.i << 1, f.i << 1);
		this.prog.getInst(f.i).arg = arg;
		if (this.prog.numCap < arg + 1) this.prog.numCap = arg + 1;
		return f;
	}
	cat(f1, f2) {
		if (f1.i === 0 || f2.i === 0) {
			this.prog.patch(f1.out, 0);
			this.prog.patch(f2.out, 0);
			return this.fail();
		}
		this.prog.patch(f1.out, f2.i);
		return new Frag(f1.i, f2.out, f1.nullable && f2.nullable);
	}
	alt(f1, f2) {
		if (f1.i === 0) return f2;
		if (f2.i === 0) return f1;
		const f = this.newInst(Inst.ALT);
		const i = this.prog.getInst(f.i);
		i.out = f1.i;
		i.arg = f2.i;
		f.out = this.prog.append(f1.out, f2.out);
		f.nullable = f1.nullable || f2.nullable;
		return f;
	}
	loop(f1, nongreedy) {
		const f = this.newInst(Inst.ALT);
		const i = this.prog.getInst(f.i);
		if (nongreedy) {
			i.arg = f1.i;
			f.out = new PatchList(f.i << 1, f.i << 1);
		} else {
			i.out = f1.i;
			f.out = new PatchList(f.i << 1 | 1, f.i << 1 | 1);
		}
		this.prog.patch(f1.out, f.i);
		return f;
	}
	quest(f1, nongreedy) {
		if (f1.i === 0) return this.nop();
		const f = this.newInst(Inst.ALT);
		const i = this.prog.getInst(f.i);
		if (nongreedy) {
			i.arg = f1.i;
			f.out = new PatchList(f.i << 1, f.i << 1);
		} else {
			i.out = f1.i;
			f.out = new PatchList(f.i << 1 | 1, f.i << 1 | 1);
		}
		f.out = this.prog.append(f.out, f1.out);
		return f;
	}
	star(f1, nongreedy) {
		if (f1.i === 0) return this.nop();
		if (f1.nullable) return this.quest(this.plus(f1, nongreedy), nongreedy);
		return this.loop(f1, nongreedy);
	}
	plus(f1, nongreedy) {
		if (f1.i === 0) return this.fail();
		return new Frag(f1.i, this.loop(f1, nongreedy).out, f1.nullable);
	}
	empty(op) {
		const f = this.newInst(Inst.EMPTY_WIDTH);
		this.prog.getInst(f.i).arg = op;
		f.out = new PatchList(f.i << 1, f.i << 1);
		return f;
	}
	rune(runes, flags) {
		const f = this.newInst(Inst.RUNE);
		f.nullable = false;
		const i = this.prog.getInst(f.i);
		i.runes = runes;
		flags &= RE2Flags.FOLD_CASE;
		if (runes.length !== 1 || Unicode.simpleFold(runes[0]) === runes[0]) flags &= ~RE2Flags.FOLD_CASE;
		i.arg = flags;
		f.out = new PatchList(f.i << 1, f.i << 1);
		if ((flags & RE2Flags.FOLD_CASE) === 0 && runes.length === 1 || runes.length === 2 && runes[0] === runes[1]) i.op = Inst.RUNE1;
		else if (runes.length === 2 && runes[0] === 0 && runes[1] === Unicode.MAX_RUNE) i.op = Inst.RUNE_ANY;
		else if (runes.length === 4 && runes[0] === 0 && runes[1] === Codepoint.CODES["\n"] - 1 && runes[2] === Codepoint.CODES["\n"] + 1 && runes[3] === Unicode.MAX_RUNE) i.op = Inst.RUNE_ANY_NOT_NL;
		return f;
	}
	lookBehind(a, parsedLb) {
		const lb = Math.sign(parsedLb) * (Math.abs(parsedLb) + this.lbOffset);
		const id = this.newInst(Inst.LB_WRITE);
		this.prog.getInst(id.i).arg = lb;
		const any = this.rune(ANY_RUNE, 0);
		const dotStar = this.star(any, true);
		const lbAutomaton = this.cat(dotStar, a);
		this.prog.patch(lbAutomaton.out, id.i);
		const checkId = this.newInst(Inst.LB_CHECK);
		this.prog.getInst(checkId.i).arg = lb;
		this.prog.lbStarts.push(lbAutomaton.i);
		if (Math.abs(lb) > this.prog.numLb) this.prog.numLb = Math.abs(lb);
		checkId.out = new PatchList(checkId.i << 1, checkId.i << 1);
		return checkId;
	}
	compile(re) {
		return RegexpWalker.walk(re, this.walker);
	}
	leaf(re) {
		switch (re.op) {
			case Regexp.Op.NO_MATCH: return this.fail();
			case Regexp.Op.EMPTY_MATCH: return this.nop();
			case Regexp.Op.LITERAL: {
				if (re.runes.length === 0) return this.nop();
				let f = null;
				for (let r of re.runes) {
					let singleRune = this.runeCache.get(r);
					if (singleRune === void 0) {
						singleRune = new Int32Array([r]);
						this.runeCache.set(r, singleRune);
					}
					const f1 = this.rune(singleRune, re.flags);
					f = f === null ? f1 : this.cat(f, f1);
				}
				return f;
			}
			case Regexp.Op.CHAR_CLASS: return this.rune(re.runes, re.flags);
			case Regexp.Op.ANY_CHAR_NOT_NL: return this.rune(ANY_RUNE_NOT_NL, 0);
			case Regexp.Op.ANY_CHAR: return this.rune(ANY_RUNE, 0);
			case Regexp.Op.BEGIN_LINE: return this.empty(Utils.EMPTY_BEGIN_LINE);
			case Regexp.Op.END_LINE: return this.empty(Utils.EMPTY_END_LINE);
			case Regexp.Op.BEGIN_TEXT: return this.empty(Utils.EMPTY_BEGIN_TEXT);
			case Regexp.Op.END_TEXT: return this.empty(Utils.EMPTY_END_TEXT);
			case Regexp.Op.WORD_BOUNDARY: return this.empty(Utils.EMPTY_WORD_BOUNDARY);
			case Regexp.Op.NO_WORD_BOUNDARY: return this.empty(Utils.EMPTY_NO_WORD_BOUNDARY);
			case Regexp.Op.CONCAT:
			case Regexp.Op.ALTERNATE: return this.nop();
			default: throw new RE2JSCompileException("regexp: unhandled case in compile");
		}
	}
	enter(re) {
		switch (re.op) {
			case Regexp.Op.PLB:
			case Regexp.Op.NLB:
			case Regexp.Op.STAR:
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST: return { sub: null };
			case Regexp.Op.CAPTURE: return {
				bra: this.cap(re.cap << 1),
				sub: null
			};
			case Regexp.Op.CONCAT:
			case Regexp.Op.ALTERNATE: return { f: null };
			default: throw new RE2JSCompileException("regexp: unhandled case in compile");
		}
	}
	child(re, state, f1) {
		if (re.op === Regexp.Op.CONCAT) state.f = state.f === null ? f1 : this.cat(state.f, f1);
		else if (re.op === Regexp.Op.ALTERNATE) state.f = state.f === null ? f1 : this.alt(state.f, f1);
		else state.sub = f1;
	}
	leave(re, state) {
		switch (re.op) {
			case Regexp.Op.PLB:
			case Regexp.Op.NLB: return this.lookBehind(state.sub, re.lb);
			case Regexp.Op.CAPTURE: {
				const ket = this.cap(re.cap << 1 | 1);
				return this.cat(this.cat(state.bra, state.sub), ket);
			}
			case Regexp.Op.STAR: return this.star(state.sub, (re.flags & RE2Flags.NON_GREEDY) !== 0);
			case Regexp.Op.PLUS: return this.plus(state.sub, (re.flags & RE2Flags.NON_GREEDY) !== 0);
			case Regexp.Op.QUEST: return this.quest(state.sub, (re.flags & RE2Flags.NON_GREEDY) !== 0);
			case Regexp.Op.CONCAT:
			case Regexp.Op.ALTERNATE: return state.f;
			default: throw new RE2JSCompileException("regexp: unhandled case in compile");
		}
	}
};
var Simplify = class Simplify {
	static simplify(re) {
		if (re === null) return null;
		return RegexpWalker.walk(re, Simplify.WALKER);
	}
	static WALKER = {
		leaf: (re) => Simplify.leaf(re),
		enter: (re) => Simplify.enter(re),
		child: (re, state, result, i) => Simplify.child(re, state, result, i),
		leave: (re, state) => Simplify.leave(re, state)
	};
	static leaf(re) {
		if (re.op === Regexp.Op.CHAR_CLASS) {
			if (re.runes === null) return re;
			if (re.runes.length === 0) return new Regexp(Regexp.Op.NO_MATCH);
			if (re.runes.length === 2 && re.runes[0] === 0 && re.runes[1] === Unicode.MAX_RUNE) return new Regexp(Regexp.Op.ANY_CHAR);
			if (re.runes.length === 4 && re.runes[0] === 0 && re.runes[1] === Codepoint.CODES["\n"] - 1 && re.runes[2] === Codepoint.CODES["\n"] + 1 && re.runes[3] === Unicode.MAX_RUNE) return new Regexp(Regexp.Op.ANY_CHAR_NOT_NL);
		}
		return re;
	}
	static enter(re) {
		switch (re.op) {
			case Regexp.Op.PLB:
			case Regexp.Op.NLB:
			case Regexp.Op.CAPTURE:
			case Regexp.Op.STAR:
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST: return { sub: null };
			case Regexp.Op.CONCAT:
			case Regexp.Op.ALTERNATE: return {
				subs: [],
				changed: false
			};
			case Regexp.Op.REPEAT:
				if (re.min === 0 && re.max === 0) return { result: new Regexp(Regexp.Op.EMPTY_MATCH) };
				return { sub: null };
			default: return { result: re };
		}
	}
	static child(re, state, nsub, i) {
		if (state.subs === void 0) {
			state.sub = nsub;
			return;
		}
		if (nsub !== re.subs[i]) state.changed = true;
		if (re.op === Regexp.Op.CONCAT) {
			if (nsub.op === Regexp.Op.NO_MATCH) {
				state.result = new Regexp(Regexp.Op.NO_MATCH);
				return;
			}
			if (nsub.op === Regexp.Op.EMPTY_MATCH) {
				state.changed = true;
				return;
			}
			if (nsub.op === Regexp.Op.CONCAT) {
				state.changed = true;
				for (let j = 0; j < nsub.subs.length; j++) state.subs.push(nsub.subs[j]);
				return;
			}
		} else {
			if (nsub.op === Regexp.Op.NO_MATCH) {
				state.changed = true;
				return;
			}
			if (nsub.op === Regexp.Op.ALTERNATE) {
				state.changed = true;
				for (let j = 0; j < nsub.subs.length; j++) state.subs.push(nsub.subs[j]);
				return;
			}
		}
		state.subs.push(nsub);
	}
	static leave(re, state) {
		switch (re.op) {
			case Regexp.Op.PLB:
			case Regexp.Op.NLB:
			case Regexp.Op.CAPTURE: {
				const sub = state.sub;
				if (sub !== re.subs[0]) {
					const nre = Regexp.fromRegexp(re);
					nre.runes = /* @__PURE__ */ new Int32Array(0);
					nre.subs = [sub];
					return nre;
				}
				return re;
			}
			case Regexp.Op.CONCAT:
			case Regexp.Op.ALTERNATE:
				if (state.changed) {
					const newSubs = state.subs;
					if (newSubs.length === 0) return new Regexp(re.op === Regexp.Op.CONCAT ? Regexp.Op.EMPTY_MATCH : Regexp.Op.NO_MATCH);
					if (newSubs.length === 1) return newSubs[0];
					const nre = Regexp.fromRegexp(re);
					nre.runes = /* @__PURE__ */ new Int32Array(0);
					nre.subs = newSubs;
					return nre;
				}
				return re;
			case Regexp.Op.STAR:
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST: return Simplify.simplify1(re.op, re.flags, state.sub, re);
			case Regexp.Op.REPEAT: return Simplify.simplifyRepeat(re, state.sub);
			default: return re;
		}
	}
	static simplifyRepeat(re, sub) {
		if (re.max === -1) {
			if (re.min === 0) return Simplify.simplify1(Regexp.Op.STAR, re.flags, sub, null);
			if (re.min === 1) return Simplify.simplify1(Regexp.Op.PLUS, re.flags, sub, null);
			const subs = [];
			for (let i = 0; i < re.min - 1; i++) subs.push(sub);
			subs.push(Simplify.simplify1(Regexp.Op.PLUS, re.flags, sub, null));
			return Simplify.concat(subs);
		}
		if (re.min === 1 && re.max === 1) return sub;
		let prefixSubs = null;
		if (re.min > 0) {
			prefixSubs = [];
			for (let i = 0; i < re.min; i++) prefixSubs.push(sub);
		}
		if (re.max > re.min) {
			let suffix = Simplify.simplify1(Regexp.Op.QUEST, re.flags, sub, null);
			for (let i = re.min + 1; i < re.max; i++) suffix = Simplify.simplify1(Regexp.Op.QUEST, re.flags, Simplify.concat([sub, suffix]), null);
			if (prefixSubs === null) return suffix;
			prefixSubs.push(suffix);
		}
		if (prefixSubs !== null) return Simplify.concat(prefixSubs);
		return new Regexp(Regexp.Op.NO_MATCH);
	}
	static concat(subs) {
		const newSubs = [];
		for (let i = 0; i < subs.length; i++) {
			const sub = subs[i];
			if (sub.op === Regexp.Op.NO_MATCH) return new Regexp(Regexp.Op.NO_MATCH);
			if (sub.op === Regexp.Op.EMPTY_MATCH) continue;
			if (sub.op === Regexp.Op.CONCAT) {
				for (let j = 0; j < sub.subs.length; j++) newSubs.push(sub.subs[j]);
				continue;
			}
			newSubs.push(sub);
		}
		if (newSubs.length === 0) return new Regexp(Regexp.Op.EMPTY_MATCH);
		if (newSubs.length === 1) return newSubs[0];
		const nre = new Regexp(Regexp.Op.CONCAT);
		nre.subs = newSubs;
		return nre;
	}
	static simplify1(op, flags, sub, re) {
		if (sub.op === Regexp.Op.EMPTY_MATCH) return sub;
		if (sub.op === Regexp.Op.NO_MATCH) {
			if (op === Regexp.Op.PLUS) return sub;
			return new Regexp(Regexp.Op.EMPTY_MATCH);
		}
		if (op === sub.op && (flags & RE2Flags.NON_GREEDY) === (sub.flags & RE2Flags.NON_GREEDY)) return sub;
		if (re !== null && re.op === op && (re.flags & RE2Flags.NON_GREEDY) === (flags & RE2Flags.NON_GREEDY) && sub === re.subs[0]) return re;
		const nre = new Regexp(op);
		nre.flags = flags;
		nre.subs = [sub];
		return nre;
	}
};
var CharGroup = class {
	constructor(sign, cls) {
		this.sign = sign;
		this.cls = cls;
	}
};
const code1 = [48, 57];
const code2 = [
	9,
	10,
	12,
	13,
	32,
	32
];
const code3 = [
	48,
	57,
	65,
	90,
	95,
	95,
	97,
	122
];
const PERL_GROUPS = /* @__PURE__ */ new Map([
	["\\d", new CharGroup(1, code1)],
	["\\D", new CharGroup(-1, code1)],
	["\\s", new CharGroup(1, code2)],
	["\\S", new CharGroup(-1, code2)],
	["\\w", new CharGroup(1, code3)],
	["\\W", new CharGroup(-1, code3)]
]);
const code4 = [
	48,
	57,
	65,
	90,
	97,
	122
];
const code5 = [
	65,
	90,
	97,
	122
];
const code6 = [0, 127];
const code7 = [
	9,
	9,
	32,
	32
];
const code8 = [
	0,
	31,
	127,
	127
];
const code9 = [48, 57];
const code10 = [33, 126];
const code11 = [97, 122];
const code12 = [32, 126];
const code13 = [
	33,
	47,
	58,
	64,
	91,
	96,
	123,
	126
];
const code14 = [
	9,
	13,
	32,
	32
];
const code15 = [65, 90];
const code16 = [
	48,
	57,
	65,
	90,
	95,
	95,
	97,
	122
];
const code17 = [
	48,
	57,
	65,
	70,
	97,
	102
];
const POSIX_GROUPS = /* @__PURE__ */ new Map([
	["[:alnum:]", new CharGroup(1, code4)],
	["[:^alnum:]", new CharGroup(-1, code4)],
	["[:alpha:]", new CharGroup(1, code5)],
	["[:^alpha:]", new CharGroup(-1, code5)],
	["[:ascii:]", new CharGroup(1, code6)],
	["[:^ascii:]", new CharGroup(-1, code6)],
	["[:blank:]", new CharGroup(1, code7)],
	["[:^blank:]", new CharGroup(-1, code7)],
	["[:cntrl:]", new CharGroup(1, code8)],
	["[:^cntrl:]", new CharGroup(-1, code8)],
	["[:digit:]", new CharGroup(1, code9)],
	["[:^digit:]", new CharGroup(-1, code9)],
	["[:graph:]", new CharGroup(1, code10)],
	["[:^graph:]", new CharGroup(-1, code10)],
	["[:lower:]", new CharGroup(1, code11)],
	["[:^lower:]", new CharGroup(-1, code11)],
	["[:print:]", new CharGroup(1, code12)],
	["[:^print:]", new CharGroup(-1, code12)],
	["[:punct:]", new CharGroup(1, code13)],
	["[:^punct:]", new CharGroup(-1, code13)],
	["[:space:]", new CharGroup(1, code14)],
	["[:^space:]", new CharGroup(-1, code14)],
	["[:upper:]", new CharGroup(1, code15)],
	["[:^upper:]", new CharGroup(-1, code15)],
	["[:word:]", new CharGroup(1, code16)],
	["[:^word:]", new CharGroup(-1, code16)],
	["[:xdigit:]", new CharGroup(1, code17)],
	["[:^xdigit:]", new CharGroup(-1, code17)]
]);
/**
* A "builder"-style helper class for manipulating character classes represented as an array of
* pairs of runes [lo, hi], each denoting an inclusive interval.
*
* All methods mutate the internal state and return {@code this}, allowing operations to be chained.
*/
var CharClass = class CharClass {
	static charClassToString(r, len) {
		let result = "[";
		for (let i = 0; i < len; i += 2) {
			if (i > 0) result += " ";
			const lo = r[i];
			const hi = r[i + 1];
			if (lo === hi) result += `0x${lo.toString(16)}`;
			else result += `0x${lo.toString(16)}-0x${hi.toString(16)}`;
		}
		result += "]";
		return result;
	}
	static sortRanges(array, len) {
		const n = len >> 1;
		const order = new Array(n);
		for (let i = 0; i < n; i++) order[i] = i;
		order.sort((a, b) => array[2 * a] - array[2 * b] || array[2 * b + 1] - array[2 * a + 1]);
		const sorted = array.slice(0, len);
		for (let i = 0; i < n; i++) {
			array[2 * i] = sorted[2 * order[i]];
			array[2 * i + 1] = sorted[2 * order[i] + 1];
		}
	}
	/**
	* @param {number[]|Int32Array} [r]
	*/
	constructor(r = Utils.emptyInts()) {
		/** @type {number[]|Int32Array} */
		this.r = r;
		this.len = r.length;
	}
	toArray() {
		if (this.r instanceof Int32Array) return this.len === this.r.length ? this.r : this.r.subarray(0, this.len);
		return new Int32Array(this.len === this.r.length ? this.r : this.r.slice(0, this.len));
	}
	toGrowableArray() {
		if (Array.isArray(this.r)) {
			this.r.length = this.len;
			return this.r;
		}
		return Array.from(this.r.subarray(0, this.len));
	}
	cleanClass() {
		if (this.len < 4) return this;
		CharClass.sortRanges(this.r, this.len);
		let w = 2;
		for (let i = 2; i < this.len; i += 2) {
			const lo = this.r[i];
			const hi = this.r[i + 1];
			if (lo <= this.r[w - 1] + 1) {
				if (hi > this.r[w - 1]) this.r[w - 1] = hi;
				continue;
			}
			this.r[w] = lo;
			this.r[w + 1] = hi;
			w += 2;
		}
		this.len = w;
		return this;
	}
	appendLiteral(x, flags) {
		return (flags & RE2Flags.FOLD_CASE) !== 0 ? this.appendFoldedRange(x, x) : this.appendRange(x, x);
	}
	appendRange(lo, hi) {
		if (this.len > 0) {
			for (let i = 2; i <= 4; i += 2) if (this.len >= i) {
				const rlo = this.r[this.len - i];
				const rhi = this.r[this.len - i + 1];
				if (lo <= rhi + 1 && rlo <= hi + 1) {
					if (lo < rlo) this.r[this.len - i] = lo;
					if (hi > rhi) this.r[this.len - i + 1] = hi;
					return this;
				}
			}
		}
		this.r[this.len++] = lo;
		this.r[this.len++] = hi;
		return this;
	}
	appendFoldedRange(lo, hi) {
		if (lo <= Unicode.MIN_FOLD && hi >= Unicode.MAX_FOLD) return this.appendRange(lo, hi);
		if (hi < Unicode.MIN_FOLD || lo > Unicode.MAX_FOLD) return this.appendRange(lo, hi);
		if (lo < Unicode.MIN_FOLD) {
			this.appendRange(lo, Unicode.MIN_FOLD - 1);
			lo = Unicode.MIN_FOLD;
		}
		if (hi > Unicode.MAX_FOLD) {
			this.appendRange(Unicode.MAX_FOLD + 1, hi);
			hi = Unicode.MAX_FOLD;
		}
		for (let c = lo; c <= hi; c++) {
			this.appendRange(c, c);
			for (let f = Unicode.simpleFold(c); f !== c; f = Unicode.simpleFold(f)) this.appendRange(f, f);
		}
		return this;
	}
	appendClass(x) {
		for (let i = 0; i < x.length; i += 2) this.appendRange(x[i], x[i + 1]);
		return this;
	}
	appendFoldedClass(x) {
		for (let i = 0; i < x.length; i += 2) this.appendFoldedRange(x[i], x[i + 1]);
		return this;
	}
	appendNegatedClass(x) {
		let nextLo = 0;
		for (let i = 0; i < x.length; i += 2) {
			const lo = x[i];
			const hi = x[i + 1];
			if (nextLo <= lo - 1) this.appendRange(nextLo, lo - 1);
			nextLo = hi + 1;
		}
		if (nextLo <= Unicode.MAX_RUNE) this.appendRange(nextLo, Unicode.MAX_RUNE);
		return this;
	}
	appendTable(table) {
		for (let i = 0; i < table.length; ++i) {
			const lo = table.getLo(i);
			const hi = table.getHi(i);
			const stride = table.getStride(i);
			if (stride === 1) {
				this.appendRange(lo, hi);
				continue;
			}
			for (let c = lo; c <= hi; c += stride) this.appendRange(c, c);
		}
		return this;
	}
	appendNegatedTable(table) {
		let nextLo = 0;
		for (let i = 0; i < table.length; ++i) {
			const lo = table.getLo(i);
			const hi = table.getHi(i);
			const stride = table.getStride(i);
			if (stride === 1) {
				if (nextLo <= lo - 1) this.appendRange(nextLo, lo - 1);
				nextLo = hi + 1;
				continue;
			}
			for (let c = lo; c <= hi; c += stride) {
				if (nextLo <= c - 1) this.appendRange(nextLo, c - 1);
				nextLo = c + 1;
			}
		}
		if (nextLo <= Unicode.MAX_RUNE) this.appendRange(nextLo, Unicode.MAX_RUNE);
		return this;
	}
	appendTableWithSign(table, sign) {
		return sign < 0 ? this.appendNegatedTable(table) : this.appendTable(table);
	}
	negateClass() {
		let nextLo = 0;
		let w = 0;
		for (let i = 0; i < this.len; i += 2) {
			const lo = this.r[i];
			const hi = this.r[i + 1];
			if (nextLo <= lo - 1) {
				this.r[w] = nextLo;
				this.r[w + 1] = lo - 1;
				w += 2;
			}
			nextLo = hi + 1;
		}
		this.len = w;
		if (nextLo <= Unicode.MAX_RUNE) {
			this.r[this.len++] = nextLo;
			this.r[this.len++] = Unicode.MAX_RUNE;
		}
		return this;
	}
	appendClassWithSign(x, sign) {
		return sign < 0 ? this.appendNegatedClass(x) : this.appendClass(x);
	}
	appendGroup(g, foldCase) {
		let cls = g.cls;
		if (foldCase) cls = new CharClass().appendFoldedClass(cls).cleanClass().toArray();
		return this.appendClassWithSign(cls, g.sign);
	}
	toString() {
		return CharClass.charClassToString(this.r, this.len);
	}
};
var StringIterator = class {
	constructor(str) {
		this.str = str;
		this.position = 0;
	}
	pos() {
		return this.position;
	}
	rewindTo(pos) {
		this.position = pos;
	}
	more() {
		return this.position < this.str.length;
	}
	peek() {
		return this.str.codePointAt(this.position);
	}
	skip(n) {
		this.position += n;
	}
	skipString(s) {
		this.position += s.length;
	}
	pop() {
		const r = this.str.codePointAt(this.position);
		this.position += Utils.charCount(r);
		return r;
	}
	lookingAt(s) {
		return this.str.startsWith(s, this.position);
	}
	rest() {
		return this.str.substring(this.position);
	}
	from(beforePos) {
		return this.str.substring(beforePos, this.position);
	}
	toString() {
		return this.rest();
	}
};
/**
* A parser of regular expression patterns.
*
* The only public entry point is {@link #parse(String pattern, int flags)}.
*/
var Parser = class Parser {
	static ERR_INTERNAL_ERROR = "regexp/syntax: internal error";
	static ERR_INVALID_CHAR_RANGE = "invalid character class range";
	static ERR_INVALID_ESCAPE = "invalid escape sequence";
	static ERR_INVALID_NAMED_CAPTURE = "invalid named capture";
	static ERR_INVALID_PERL_OP = "invalid or unsupported Perl syntax";
	static ERR_INVALID_REPEAT_OP = "invalid nested repetition operator";
	static ERR_INVALID_REPEAT_SIZE = "invalid repeat count";
	static ERR_MISSING_BRACKET = "missing closing ]";
	static ERR_MISSING_PAREN = "missing closing )";
	static ERR_MISSING_REPEAT_ARGUMENT = "missing argument to repetition operator";
	static ERR_TRAILING_BACKSLASH = "trailing backslash at end of expression";
	static ERR_DUPLICATE_NAMED_CAPTURE = "duplicate capture group name";
	static ERR_UNEXPECTED_PAREN = "unexpected )";
	static ERR_NESTING_DEPTH = "expression nests too deeply";
	static ERR_LARGE = "expression too large";
	static ERR_INVALID_CAPTURE_IN_LOOKBEHIND = "invalid capture in lookbehind";
	static MAX_HEIGHT = 1e3;
	static MAX_SIZE = 1398101;
	static MAX_RUNES = 33554432;
	static ANY_TABLE = new UnicodeRangeTable(new Uint32Array([
		0,
		Unicode.MAX_RUNE,
		1
	]));
	static ASCII_TABLE = new UnicodeRangeTable(new Uint32Array([
		0,
		127,
		1
	]));
	static ASCII_FOLD_TABLE = new UnicodeRangeTable(new Uint32Array([
		0,
		127,
		1,
		383,
		383,
		1,
		8490,
		8490,
		1
	]));
	static unicodeTable(name) {
		if (name === "Any") return {
			tab: Parser.ANY_TABLE,
			fold: Parser.ANY_TABLE,
			sign: 1
		};
		if (name === "Ascii") return {
			tab: Parser.ASCII_TABLE,
			fold: Parser.ASCII_FOLD_TABLE,
			sign: 1
		};
		if (name === "Assigned") return {
			tab: UnicodeTables.CATEGORIES.get("Cn"),
			fold: UnicodeTables.CATEGORIES.get("Cn"),
			sign: -1
		};
		if (name === "Lc") return {
			tab: UnicodeTables.CATEGORIES.get("LC"),
			fold: UnicodeTables.FOLD_CATEGORIES.get("LC"),
			sign: 1
		};
		if (UnicodeTables.CATEGORIES.has(name)) return {
			tab: UnicodeTables.CATEGORIES.get(name),
			fold: UnicodeTables.FOLD_CATEGORIES.get(name),
			sign: 1
		};
		if (UnicodeTables.SCRIPTS.has(name)) return {
			tab: UnicodeTables.SCRIPTS.get(name),
			fold: UnicodeTables.FOLD_SCRIPT.get(name),
			sign: 1
		};
		return null;
	}
	static minFoldRune(r) {
		if (r < Unicode.MIN_FOLD || r > Unicode.MAX_FOLD) return r;
		let min = r;
		const r0 = r;
		for (r = Unicode.simpleFold(r); r !== r0; r = Unicode.simpleFold(r)) if (min > r) min = r;
		return min;
	}
	static leadingRegexp(re) {
		if (re.op === Regexp.Op.EMPTY_MATCH) return null;
		if (re.op === Regexp.Op.CONCAT && re.subs.length > 0) {
			const sub = re.subs[0];
			if (sub.op === Regexp.Op.EMPTY_MATCH) return null;
			return sub;
		}
		return re;
	}
	static literalRegexp(s, flags) {
		const re = new Regexp(Regexp.Op.LITERAL);
		re.flags = flags;
		re.runes = Utils.stringToRunes(s);
		return re;
	}
	/**
	* Parse regular expression pattern {@code pattern} with mode flags {@code flags}.
	* @param {string} pattern
	* @param {number} flags
	*/
	static parse(pattern, flags) {
		return new Parser(pattern, flags).parseInternal();
	}
	static parseRepeat(t) {
		const start = t.pos();
		if (!t.more() || !t.lookingAt("{")) return -1;
		t.skip(1);
		const min = Parser.parseInt(t);
		if (min === -1) return -1;
		if (!t.more()) return -1;
		let max;
		if (!t.lookingAt(",")) max = min;
		else {
			t.skip(1);
			if (!t.more()) return -1;
			if (t.lookingAt("}")) max = -1;
			else if ((max = Parser.parseInt(t)) === -1) return -1;
		}
		if (!t.more() || !t.lookingAt("}")) return -1;
		t.skip(1);
		if (min < 0 || min > 1e3 || max === -2 || max > 1e3 || max >= 0 && min > max) throw new RE2JSSyntaxException(Parser.ERR_INVALID_REPEAT_SIZE, t.from(start));
		return min << 16 | max & Unicode.MAX_BMP;
	}
	static isValidCaptureName(name) {
		if (name.length === 0) return false;
		for (let i = 0; i < name.length; i++) {
			const c = name.codePointAt(i);
			if (c !== Codepoint.CODES["_"] && !Utils.isalnum(c)) return false;
		}
		return true;
	}
	static parseInt(t) {
		const start = t.pos();
		while (t.more() && t.peek() >= Codepoint.CODES["0"] && t.peek() <= Codepoint.CODES["9"]) t.skip(1);
		const n = t.from(start);
		if (n.length === 0 || n.length > 1 && n.codePointAt(0) === Codepoint.CODES["0"]) return -1;
		if (n.length > 8) return -2;
		return parseInt(n, 10);
	}
	static isCharClass(re) {
		return re.op === Regexp.Op.LITERAL && re.runes.length === 1 || re.op === Regexp.Op.CHAR_CLASS || re.op === Regexp.Op.ANY_CHAR_NOT_NL || re.op === Regexp.Op.ANY_CHAR;
	}
	static matchRune(re, r) {
		switch (re.op) {
			case Regexp.Op.LITERAL: return re.runes.length === 1 && re.runes[0] === r;
			case Regexp.Op.CHAR_CLASS:
				for (let i = 0; i < re.runes.length; i += 2) if (re.runes[i] <= r && r <= re.runes[i + 1]) return true;
				return false;
			case Regexp.Op.ANY_CHAR_NOT_NL: return r !== Codepoint.CODES["\n"];
			case Regexp.Op.ANY_CHAR: return true;
		}
		return false;
	}
	static mergeCharClass(dst, src) {
		switch (dst.op) {
			case Regexp.Op.ANY_CHAR: break;
			case Regexp.Op.ANY_CHAR_NOT_NL:
				if (Parser.matchRune(src, Codepoint.CODES["\n"])) dst.op = Regexp.Op.ANY_CHAR;
				break;
			case Regexp.Op.CHAR_CLASS: {
				const cc = new CharClass(Array.isArray(dst.runes) ? dst.runes : Array.from(dst.runes));
				if (src.op === Regexp.Op.LITERAL) cc.appendLiteral(src.runes[0], src.flags);
				else cc.appendClass(src.runes);
				dst.runes = cc.toGrowableArray();
				break;
			}
			case Regexp.Op.LITERAL:
				if (src.runes[0] === dst.runes[0] && src.flags === dst.flags) break;
				dst.op = Regexp.Op.CHAR_CLASS;
				dst.runes = new CharClass().appendLiteral(dst.runes[0], dst.flags).appendLiteral(src.runes[0], src.flags).toGrowableArray();
		}
	}
	static parseEscape(t) {
		const startPos = t.pos();
		t.skip(1);
		if (!t.more()) throw new RE2JSSyntaxException(Parser.ERR_TRAILING_BACKSLASH);
		let c = t.pop();
		bigswitch: switch (c) {
			case Codepoint.CODES["1"]:
			case Codepoint.CODES["2"]:
			case Codepoint.CODES["3"]:
			case Codepoint.CODES["4"]:
			case Codepoint.CODES["5"]:
			case Codepoint.CODES["6"]:
			case Codepoint.CODES["7"]: if (!t.more() || t.peek() < Codepoint.CODES["0"] || t.peek() > Codepoint.CODES["7"]) break;
			case Codepoint.CODES["0"]: {
				let r = c - Codepoint.CODES["0"];
				for (let i = 1; i < 3; i++) {
					if (!t.more() || t.peek() < Codepoint.CODES["0"] || t.peek() > Codepoint.CODES["7"]) break;
					r = r * 8 + t.peek() - Codepoint.CODES["0"];
					t.skip(1);
				}
				return r;
			}
			case Codepoint.CODES["x"]: {
				if (!t.more()) break;
				c = t.pop();
				if (c === Codepoint.CODES["{"]) {
					let nhex = 0;
					let r = 0;
					while (true) {
						if (!t.more()) break bigswitch;
						c = t.pop();
						if (c === Codepoint.CODES["}"]) break;
						const v = Utils.unhex(c);
						if (v < 0) break bigswitch;
						r = r * 16 + v;
						if (r > Unicode.MAX_RUNE) break bigswitch;
						nhex++;
					}
					if (nhex === 0) break bigswitch;
					return r;
				}
				const x = Utils.unhex(c);
				if (!t.more()) break;
				c = t.pop();
				const y = Utils.unhex(c);
				if (x < 0 || y < 0) break;
				return x * 16 + y;
			}
			case Codepoint.CODES["a"]: return Codepoint.CODES["\x07"];
			case Codepoint.CODES["f"]: return Codepoint.CODES["\f"];
			case Codepoint.CODES["n"]: return Codepoint.CODES["\n"];
			case Codepoint.CODES["r"]: return Codepoint.CODES["\r"];
			case Codepoint.CODES["t"]: return Codepoint.CODES["	"];
			case Codepoint.CODES["v"]: return Codepoint.CODES["\v"];
			default: if (c <= Unicode.MAX_ASCII && !Utils.isalnum(c)) return c;
		}
		throw new RE2JSSyntaxException(Parser.ERR_INVALID_ESCAPE, t.from(startPos));
	}
	static parseClassChar(t, wholeClassPos) {
		if (!t.more()) throw new RE2JSSyntaxException(Parser.ERR_MISSING_BRACKET, t.from(wholeClassPos));
		if (t.lookingAt("\\")) return Parser.parseEscape(t);
		return t.pop();
	}
	static hasCapture(re) {
		if (re === null) return false;
		if (re.op === Regexp.Op.CAPTURE) return true;
		if (re.subs) {
			for (let sub of re.subs) if (Parser.hasCapture(sub)) return true;
		}
		return false;
	}
	constructor(wholeRegexp, flags = 0) {
		this.wholeRegexp = wholeRegexp;
		this.flags = flags;
		this.numCap = 0;
		this.namedGroups = Object.create(null);
		this.stack = [];
		this.free = null;
		this.numRegexp = 0;
		this.numRunes = 0;
		this.repeats = 0;
		this.height = null;
		this.size = null;
		this.nlb = 0;
	}
	newRegexp(op) {
		let re = this.free;
		if (re !== null && re.subs !== null && re.subs.length > 0) {
			this.free = re.subs[0];
			re.reinit();
			re.op = op;
		} else {
			re = new Regexp(op);
			this.numRegexp += 1;
		}
		return re;
	}
	reuse(re) {
		if (this.height !== null && this.height.has(re)) this.height.delete(re);
		if (re.subs !== null && re.subs.length > 0) re.subs[0] = this.free;
		this.free = re;
	}
	checkLimits(re) {
		if (this.numRunes > Parser.MAX_RUNES) throw new RE2JSSyntaxException(Parser.ERR_LARGE);
		this.checkSize(re);
		this.checkHeight(re);
	}
	checkSize(re) {
		if (this.size === null) {
			if (this.repeats === 0) this.repeats = 1;
			if (re.op === Regexp.Op.REPEAT) {
				let n = re.max;
				if (n === -1) n = re.min;
				if (n <= 0) n = 1;
				if (n > Math.floor(Parser.MAX_SIZE / this.repeats)) this.repeats = Parser.MAX_SIZE;
				else this.repeats *= n;
			}
			if (this.numRegexp < Math.floor(Parser.MAX_SIZE / this.repeats)) return;
			this.size = /* @__PURE__ */ new Map();
			for (let reEx of this.stack) this.checkSize(reEx);
		}
		if (this.calcSize(re, true) > Parser.MAX_SIZE) throw new RE2JSSyntaxException(Parser.ERR_LARGE);
	}
	calcSize(re, force = false) {
		if (!force && this.size !== null) {
			if (this.size.has(re)) return this.size.get(re);
		}
		let size = 0;
		switch (re.op) {
			case Regexp.Op.LITERAL:
				size = re.runes.length;
				break;
			case Regexp.Op.PLB:
			case Regexp.Op.NLB:
			case Regexp.Op.CAPTURE:
			case Regexp.Op.STAR:
				size = 2 + this.calcSize(re.subs[0]);
				break;
			case Regexp.Op.PLUS:
			case Regexp.Op.QUEST:
				size = 1 + this.calcSize(re.subs[0]);
				break;
			case Regexp.Op.CONCAT:
				for (let sub of re.subs) size = size + this.calcSize(sub);
				break;
			case Regexp.Op.ALTERNATE:
				for (let sub of re.subs) size = size + this.calcSize(sub);
				if (re.subs.length > 1) size = size + re.subs.length - 1;
				break;
			case Regexp.Op.REPEAT: {
				let sub = this.calcSize(re.subs[0]);
				if (re.max === -1) {
					if (re.min === 0) size = 2 + sub;
					else size = 1 + re.min * sub;
					break;
				}
				size = re.max * sub + (re.max - re.min);
				break;
			}
		}
		size = Math.max(1, size);
		if (this.size === null) this.size = /* @__PURE__ */ new Map();
		this.size.set(re, size);
		return size;
	}
	checkHeight(re) {
		if (this.numRegexp < Parser.MAX_HEIGHT) return;
		if (this.height === null) {
			this.height = /* @__PURE__ */ new Map();
			for (let reEx of this.stack) this.checkHeight(reEx);
		}
		if (this.calcHeight(re, true) > Parser.MAX_HEIGHT) throw new RE2JSSyntaxException(Parser.ERR_NESTING_DEPTH);
	}
	calcHeight(re, force = false) {
		if (!force && this.height !== null) {
			if (this.height.has(re)) return this.height.get(re);
		}
		let h = 1;
		for (let sub of re.subs) {
			const hsub = this.calcHeight(sub);
			if (h < 1 + hsub) h = 1 + hsub;
		}
		if (this.height === null) this.height = /* @__PURE__ */ new Map();
		this.height.set(re, h);
		return h;
	}
	pop() {
		return this.stack.pop();
	}
	popToPseudo() {
		const n = this.stack.length;
		let i = n;
		while (i > 0 && !Regexp.isPseudoOp(this.stack[i - 1].op)) i--;
		return this.stack.splice(i, n - i);
	}
	push(re) {
		this.numRunes += re.runes.length;
		if (re.op === Regexp.Op.CHAR_CLASS && re.runes.length === 2 && re.runes[0] === re.runes[1]) {
			if (this.maybeConcat(re.runes[0], this.flags & ~RE2Flags.FOLD_CASE)) return null;
			re.op = Regexp.Op.LITERAL;
			re.runes = [re.runes[0]];
			re.flags = this.flags & ~RE2Flags.FOLD_CASE;
		} else if (re.op === Regexp.Op.CHAR_CLASS && re.runes.length === 4 && re.runes[0] === re.runes[1] && re.runes[2] === re.runes[3] && Unicode.simpleFold(re.runes[0]) === re.runes[2] && Unicode.simpleFold(re.runes[2]) === re.runes[0] || re.op === Regexp.Op.CHAR_CLASS && re.runes.length === 2 && re.runes[0] + 1 === re.runes[1] && Unicode.simpleFold(re.runes[0]) === re.runes[1] && Unicode.simpleFold(re.runes[1]) === re.runes[0]) {
			if (this.maybeConcat(re.runes[0], this.flags | RE2Flags.FOLD_CASE)) return null;
			re.op = Regexp.Op.LITERAL;
			re.runes = [re.runes[0]];
			re.flags = this.flags | RE2Flags.FOLD_CASE;
		} else this.maybeConcat(-1, 0);
		this.stack.push(re);
		this.checkLimits(re);
		return re;
	}
	maybeConcat(r, flags) {
		const n = this.stack.length;
		if (n < 2) return false;
		const re1 = this.stack[n - 1];
		const re2 = this.stack[n - 2];
		if (re1.op !== Regexp.Op.LITERAL || re2.op !== Regexp.Op.LITERAL || (re1.flags & RE2Flags.FOLD_CASE) !== (re2.flags & RE2Flags.FOLD_CASE)) return false;
		if (!Array.isArray(re2.runes)) re2.runes = Array.from(re2.runes);
		for (let i = 0; i < re1.runes.length; i++) re2.runes.push(re1.runes[i]);
		if (r >= 0) {
			re1.runes = [r];
			re1.flags = flags;
			return true;
		}
		this.pop();
		this.reuse(re1);
		return false;
	}
	newLiteral(r, flags) {
		const re = this.newRegexp(Regexp.Op.LITERAL);
		re.flags = flags;
		if ((flags & RE2Flags.FOLD_CASE) !== 0) r = Parser.minFoldRune(r);
		re.runes = [r];
		return re;
	}
	literal(r) {
		this.push(this.newLiteral(r, this.flags));
	}
	op(op) {
		const re = this.newRegexp(op);
		re.flags = this.flags;
		return this.push(re);
	}
	repeat(op, min, max, beforePos, t, lastRepeatPos) {
		let flags = this.flags;
		if ((flags & RE2Flags.PERL_X) !== 0) {
			if (t.more() && t.lookingAt("?")) {
				t.skip(1);
				flags ^= RE2Flags.NON_GREEDY;
			}
			if (lastRepeatPos !== -1) throw new RE2JSSyntaxException(Parser.ERR_INVALID_REPEAT_OP, t.from(lastRepeatPos));
		}
		const n = this.stack.length;
		if (n === 0) throw new RE2JSSyntaxException(Parser.ERR_MISSING_REPEAT_ARGUMENT, t.from(beforePos));
		const sub = this.stack[n - 1];
		if (Regexp.isPseudoOp(sub.op)) throw new RE2JSSyntaxException(Parser.ERR_MISSING_REPEAT_ARGUMENT, t.from(beforePos));
		const re = this.newRegexp(op);
		re.min = min;
		re.max = max;
		re.flags = flags;
		re.subs = [sub];
		this.stack[n - 1] = re;
		this.checkLimits(re);
		if (op === Regexp.Op.REPEAT && (min >= 2 || max >= 2) && !this.repeatIsValid(re, 1e3)) throw new RE2JSSyntaxException(Parser.ERR_INVALID_REPEAT_SIZE, t.from(beforePos));
	}
	repeatIsValid(re, n) {
		if (re.op === Regexp.Op.REPEAT) {
			let m = re.max;
			if (m === 0) return true;
			if (m < 0) m = re.min;
			if (m > n) return false;
			if (m > 0) n = Math.trunc(n / m);
		}
		for (let sub of re.subs) if (!this.repeatIsValid(sub, n)) return false;
		return true;
	}
	concat() {
		this.maybeConcat(-1, 0);
		const subs = this.popToPseudo();
		if (subs.length === 0) return this.push(this.newRegexp(Regexp.Op.EMPTY_MATCH));
		return this.push(this.collapse(subs, Regexp.Op.CONCAT));
	}
	alternate() {
		const subs = this.popToPseudo();
		if (subs.length > 0) this.cleanAlt(subs[subs.length - 1]);
		if (subs.length === 0) return this.push(this.newRegexp(Regexp.Op.NO_MATCH));
		return this.push(this.collapse(subs, Regexp.Op.ALTERNATE));
	}
	cleanAlt(re) {
		if (re.op === Regexp.Op.CHAR_CLASS) {
			re.runes = new CharClass(Array.from(re.runes)).cleanClass().toArray();
			if (re.runes.length === 2 && re.runes[0] === 0 && re.runes[1] === Unicode.MAX_RUNE) {
				re.runes = /* @__PURE__ */ new Int32Array(0);
				re.op = Regexp.Op.ANY_CHAR;
			} else if (re.runes.length === 4 && re.runes[0] === 0 && re.runes[1] === Codepoint.CODES["\n"] - 1 && re.runes[2] === Codepoint.CODES["\n"] + 1 && re.runes[3] === Unicode.MAX_RUNE) {
				re.runes = /* @__PURE__ */ new Int32Array(0);
				re.op = Regexp.Op.ANY_CHAR_NOT_NL;
			}
		}
	}
	collapse(subs, op) {
		if (subs.length === 1) return subs[0];
		let len = 0;
		for (let sub of subs) len += sub.op === op ? sub.subs.length : 1;
		let newsubs = new Array(len).fill(null);
		let i = 0;
		for (let sub of subs) if (sub.op === op) {
			for (let j = 0; j < sub.subs.length; j++) newsubs[i++] = sub.subs[j];
			this.reuse(sub);
		} else newsubs[i++] = sub;
		let re = this.newRegexp(op);
		re.subs = newsubs;
		if (op === Regexp.Op.ALTERNATE) {
			re.subs = this.factor(re.subs);
			if (re.subs.length === 1) {
				const old = re;
				re = re.subs[0];
				this.reuse(old);
			}
		}
		return re;
	}
	factor(array) {
		if (array.length < 2) return array;
		let s = 0;
		let lensub = array.length;
		let lenout = 0;
		let str = null;
		let strlen = 0;
		let strflags = 0;
		let start = 0;
		for (let i = 0; i <= lensub; i++) {
			let istr = null;
			let istrlen = 0;
			let iflags = 0;
			if (i < lensub) {
				let re = array[s + i];
				if (re.op === Regexp.Op.CONCAT && re.subs.length > 0) re = re.subs[0];
				if (re.op === Regexp.Op.LITERAL) {
					istr = re.runes;
					istrlen = re.runes.length;
					iflags = re.flags & RE2Flags.FOLD_CASE;
				}
				if (iflags === strflags) {
					let same = 0;
					while (same < strlen && same < istrlen && str[same] === istr[same]) same++;
					if (same > 0) {
						strlen = same;
						continue;
					}
				}
			}
			if (i === start) {} else if (i === start + 1) array[lenout++] = array[s + start];
			else {
				const prefix = this.newRegexp(Regexp.Op.LITERAL);
				prefix.flags = strflags;
				prefix.runes = str.slice(0, strlen);
				for (let j = start; j < i; j++) {
					array[s + j] = this.removeLeadingString(array[s + j], strlen);
					this.checkLimits(array[s + j]);
				}
				const suffix = this.collapse(array.slice(s + start, s + i), Regexp.Op.ALTERNATE);
				const re = this.newRegexp(Regexp.Op.CONCAT);
				re.subs = [prefix, suffix];
				array[lenout++] = re;
			}
			start = i;
			str = istr;
			strlen = istrlen;
			strflags = iflags;
		}
		lensub = lenout;
		s = 0;
		start = 0;
		lenout = 0;
		let first = null;
		for (let i = 0; i <= lensub; i++) {
			let ifirst = null;
			if (i < lensub) {
				ifirst = Parser.leadingRegexp(array[s + i]);
				if (first !== null && first.equals(ifirst) && (Parser.isCharClass(first) || first.op === Regexp.Op.REPEAT && first.min === first.max && Parser.isCharClass(first.subs[0]))) continue;
			}
			if (i === start) {} else if (i === start + 1) array[lenout++] = array[s + start];
			else {
				const prefix = first;
				for (let j = start; j < i; j++) {
					const reuse = j !== start;
					array[s + j] = this.removeLeadingRegexp(array[s + j], reuse);
					this.checkLimits(array[s + j]);
				}
				const suffix = this.collapse(array.slice(s + start, s + i), Regexp.Op.ALTERNATE);
				const re = this.newRegexp(Regexp.Op.CONCAT);
				re.subs = [prefix, suffix];
				array[lenout++] = re;
			}
			start = i;
			first = ifirst;
		}
		lensub = lenout;
		s = 0;
		start = 0;
		lenout = 0;
		for (let i = 0; i <= lensub; i++) {
			if (i < lensub && Parser.isCharClass(array[s + i])) continue;
			if (i === start) {} else if (i === start + 1) array[lenout++] = array[s + start];
			else {
				let max = start;
				for (let j = start + 1; j < i; j++) {
					const subMax = array[s + max];
					const subJ = array[s + j];
					if (subMax.op < subJ.op || subMax.op === subJ.op && (subMax.runes !== null ? subMax.runes.length : 0) < (subJ.runes !== null ? subJ.runes.length : 0)) max = j;
				}
				const tmp = array[s + start];
				array[s + start] = array[s + max];
				array[s + max] = tmp;
				for (let j = start + 1; j < i; j++) {
					Parser.mergeCharClass(array[s + start], array[s + j]);
					this.reuse(array[s + j]);
				}
				this.cleanAlt(array[s + start]);
				array[lenout++] = array[s + start];
			}
			if (i < lensub) array[lenout++] = array[s + i];
			start = i + 1;
		}
		lensub = lenout;
		s = 0;
		start = 0;
		lenout = 0;
		for (let i = 0; i < lensub; ++i) {
			if (i + 1 < lensub && array[s + i].op === Regexp.Op.EMPTY_MATCH && array[s + i + 1].op === Regexp.Op.EMPTY_MATCH) continue;
			array[lenout++] = array[s + i];
		}
		lensub = lenout;
		s = 0;
		return array.slice(s, lensub);
	}
	removeLeadingString(re, n) {
		if (re.op === Regexp.Op.CONCAT && re.subs.length > 0) {
			const sub = this.removeLeadingString(re.subs[0], n);
			re.subs[0] = sub;
			if (sub.op === Regexp.Op.EMPTY_MATCH) {
				this.reuse(sub);
				switch (re.subs.length) {
					case 0:
					case 1:
						re.op = Regexp.Op.EMPTY_MATCH;
						re.subs = Regexp.emptySubs();
						break;
					case 2: {
						const old = re;
						re = re.subs[1];
						this.reuse(old);
						break;
					}
					default: re.subs = re.subs.slice(1, re.subs.length);
				}
			}
			return re;
		}
		if (re.op === Regexp.Op.LITERAL) {
			re.runes = re.runes.slice(n, re.runes.length);
			if (re.runes.length === 0) re.op = Regexp.Op.EMPTY_MATCH;
		}
		return re;
	}
	removeLeadingRegexp(re, reuse) {
		if (re.op === Regexp.Op.CONCAT && re.subs.length > 0) {
			if (reuse) this.reuse(re.subs[0]);
			re.subs = re.subs.slice(1, re.subs.length);
			switch (re.subs.length) {
				case 0:
					re.op = Regexp.Op.EMPTY_MATCH;
					re.subs = Regexp.emptySubs();
					break;
				case 1: {
					const old = re;
					re = re.subs[0];
					this.reuse(old);
					break;
				}
			}
			return re;
		}
		if (reuse) this.reuse(re);
		return this.newRegexp(Regexp.Op.EMPTY_MATCH);
	}
	parseInternal() {
		if ((this.flags & RE2Flags.LITERAL) !== 0) return Parser.literalRegexp(this.wholeRegexp, this.flags);
		let lastRepeatPos = -1;
		let min = -1;
		let max = -1;
		const t = new StringIterator(this.wholeRegexp);
		while (t.more()) {
			let repeatPos = -1;
			bigswitch: switch (t.peek()) {
				case Codepoint.CODES["("]:
					if ((this.flags & RE2Flags.LOOKBEHIND) !== 0) {
						if (t.lookingAt("(?<=")) {
							this.parsePosLookBehind();
							t.skip(4);
							break;
						}
						if (t.lookingAt("(?<!")) {
							this.parseNegLookBehind();
							t.skip(4);
							break;
						}
					}
					if ((this.flags & RE2Flags.PERL_X) !== 0 && t.lookingAt("(?")) {
						this.parsePerlFlags(t);
						break;
					}
					this.op(Regexp.Op.LEFT_PAREN).cap = ++this.numCap;
					t.skip(1);
					break;
				case Codepoint.CODES["|"]:
					this.parseVerticalBar();
					t.skip(1);
					break;
				case Codepoint.CODES[")"]:
					this.parseRightParen();
					t.skip(1);
					break;
				case Codepoint.CODES["^"]:
					if ((this.flags & RE2Flags.ONE_LINE) !== 0) this.op(Regexp.Op.BEGIN_TEXT);
					else this.op(Regexp.Op.BEGIN_LINE);
					t.skip(1);
					break;
				case Codepoint.CODES["$"]:
					if ((this.flags & RE2Flags.ONE_LINE) !== 0) this.op(Regexp.Op.END_TEXT).flags |= RE2Flags.WAS_DOLLAR;
					else this.op(Regexp.Op.END_LINE);
					t.skip(1);
					break;
				case Codepoint.CODES["."]:
					if ((this.flags & RE2Flags.DOT_NL) !== 0) this.op(Regexp.Op.ANY_CHAR);
					else this.op(Regexp.Op.ANY_CHAR_NOT_NL);
					t.skip(1);
					break;
				case Codepoint.CODES["["]:
					this.parseClass(t);
					break;
				case Codepoint.CODES["*"]:
				case Codepoint.CODES["+"]:
				case Codepoint.CODES["?"]: {
					repeatPos = t.pos();
					let op = null;
					switch (t.pop()) {
						case Codepoint.CODES["*"]:
							op = Regexp.Op.STAR;
							break;
						case Codepoint.CODES["+"]:
							op = Regexp.Op.PLUS;
							break;
						case Codepoint.CODES["?"]: op = Regexp.Op.QUEST;
					}
					this.repeat(op, min, max, repeatPos, t, lastRepeatPos);
					break;
				}
				case Codepoint.CODES["{"]: {
					const before = t.pos();
					const minMax = Parser.parseRepeat(t);
					if (minMax < 0) {
						t.rewindTo(before);
						this.literal(t.pop());
						break;
					}
					repeatPos = before;
					min = minMax >> 16;
					max = (minMax & Unicode.MAX_BMP) << 16 >> 16;
					this.repeat(Regexp.Op.REPEAT, min, max, repeatPos, t, lastRepeatPos);
					break;
				}
				case Codepoint.CODES["\\"]: {
					const savedPos = t.pos();
					t.skip(1);
					if ((this.flags & RE2Flags.PERL_X) !== 0 && t.more()) switch (t.pop()) {
						case Codepoint.CODES["A"]:
							this.op(Regexp.Op.BEGIN_TEXT);
							break bigswitch;
						case Codepoint.CODES["b"]:
							this.op(Regexp.Op.WORD_BOUNDARY);
							break bigswitch;
						case Codepoint.CODES["B"]:
							this.op(Regexp.Op.NO_WORD_BOUNDARY);
							break bigswitch;
						case Codepoint.CODES["C"]: throw new RE2JSSyntaxException(Parser.ERR_INVALID_ESCAPE, "\\C");
						case Codepoint.CODES["Q"]: {
							let lit = t.rest();
							const i = lit.indexOf("\\E");
							if (i >= 0) {
								lit = lit.substring(0, i);
								t.skipString(lit);
								t.skipString("\\E");
							} else t.skipString(lit);
							let j = 0;
							while (j < lit.length) {
								const codepoint = lit.codePointAt(j);
								this.literal(codepoint);
								j += Utils.charCount(codepoint);
							}
							break bigswitch;
						}
						case Codepoint.CODES["z"]:
							this.op(Regexp.Op.END_TEXT);
							break bigswitch;
						default: t.rewindTo(savedPos);
					}
					else t.rewindTo(savedPos);
					const re = this.newRegexp(Regexp.Op.CHAR_CLASS);
					re.flags = this.flags;
					if (t.lookingAt("\\p") || t.lookingAt("\\P")) {
						const cc = new CharClass();
						if (this.parseUnicodeClass(t, cc)) {
							re.runes = cc.toArray();
							this.push(re);
							break bigswitch;
						}
					}
					const cc = new CharClass();
					if (this.parsePerlClassEscape(t, cc)) {
						re.runes = cc.toArray();
						this.push(re);
						break bigswitch;
					}
					t.rewindTo(savedPos);
					this.reuse(re);
					this.literal(Parser.parseEscape(t));
					break;
				}
				default: this.literal(t.pop());
			}
			lastRepeatPos = repeatPos;
		}
		this.concat();
		if (this.swapVerticalBar()) this.pop();
		this.alternate();
		if (this.stack.length !== 1) throw new RE2JSSyntaxException(Parser.ERR_MISSING_PAREN, this.wholeRegexp);
		this.stack[0].namedGroups = this.namedGroups;
		return this.stack[0];
	}
	parsePerlFlags(t) {
		const startPos = t.pos();
		const s = t.rest();
		if (s.startsWith("(?P<") || s.startsWith("(?<")) {
			const begin = s.charAt(2) === "P" ? 4 : 3;
			const end = s.indexOf(">");
			if (end < 0) throw new RE2JSSyntaxException(Parser.ERR_INVALID_NAMED_CAPTURE, s);
			const name = s.substring(begin, end);
			t.skipString(name);
			t.skip(begin + 1);
			if (!Parser.isValidCaptureName(name)) throw new RE2JSSyntaxException(Parser.ERR_INVALID_NAMED_CAPTURE, s.substring(0, end + 1));
			const re = this.op(Regexp.Op.LEFT_PAREN);
			re.cap = ++this.numCap;
			if (this.namedGroups[name]) throw new RE2JSSyntaxException(Parser.ERR_DUPLICATE_NAMED_CAPTURE, name);
			this.namedGroups[name] = this.numCap;
			re.name = name;
			return;
		}
		t.skip(2);
		let flags = this.flags;
		let sign = 1;
		let sawFlag = false;
		loop: while (t.more()) {
			const c = t.pop();
			switch (c) {
				case Codepoint.CODES["i"]:
					flags |= RE2Flags.FOLD_CASE;
					sawFlag = true;
					break;
				case Codepoint.CODES["m"]:
					flags &= ~RE2Flags.ONE_LINE;
					sawFlag = true;
					break;
				case Codepoint.CODES["s"]:
					flags |= RE2Flags.DOT_NL;
					sawFlag = true;
					break;
				case Codepoint.CODES["U"]:
					flags |= RE2Flags.NON_GREEDY;
					sawFlag = true;
					break;
				case Codepoint.CODES["-"]:
					if (sign < 0) break loop;
					sign = -1;
					flags = ~flags;
					sawFlag = false;
					break;
				case Codepoint.CODES[":"]:
				case Codepoint.CODES[")"]:
					if (sign < 0) {
						if (!sawFlag) break loop;
						flags = ~flags;
					}
					if (c === Codepoint.CODES[":"]) this.op(Regexp.Op.LEFT_PAREN);
					this.flags = flags;
					return;
				default: break loop;
			}
		}
		throw new RE2JSSyntaxException(Parser.ERR_INVALID_PERL_OP, t.from(startPos));
	}
	parsePosLookBehind() {
		const re = this.newRegexp(Regexp.Op.LEFT_PAREN);
		re.flags = this.flags;
		re.lb = ++this.nlb;
		return this.push(re);
	}
	parseNegLookBehind() {
		const re = this.newRegexp(Regexp.Op.LEFT_PAREN);
		re.flags = this.flags;
		re.lb = -++this.nlb;
		return this.push(re);
	}
	parseVerticalBar() {
		this.concat();
		if (!this.swapVerticalBar()) this.op(Regexp.Op.VERTICAL_BAR);
	}
	swapVerticalBar() {
		const n = this.stack.length;
		if (n >= 3 && this.stack[n - 2].op === Regexp.Op.VERTICAL_BAR && Parser.isCharClass(this.stack[n - 1]) && Parser.isCharClass(this.stack[n - 3])) {
			let re1 = this.stack[n - 1];
			let re3 = this.stack[n - 3];
			if (re1.op > re3.op) {
				const tmp = re3;
				re3 = re1;
				re1 = tmp;
				this.stack[n - 3] = re3;
			}
			Parser.mergeCharClass(re3, re1);
			this.reuse(re1);
			this.pop();
			return true;
		}
		if (n >= 2) {
			const re1 = this.stack[n - 1];
			const re2 = this.stack[n - 2];
			if (re2.op === Regexp.Op.VERTICAL_BAR) {
				if (n >= 3) this.cleanAlt(this.stack[n - 3]);
				this.stack[n - 2] = re1;
				this.stack[n - 1] = re2;
				return true;
			}
		}
		return false;
	}
	parseRightParen() {
		this.concat();
		if (this.swapVerticalBar()) this.pop();
		this.alternate();
		if (this.stack.length < 2) throw new RE2JSSyntaxException(Parser.ERR_UNEXPECTED_PAREN, this.wholeRegexp);
		const re1 = this.pop();
		const re2 = this.pop();
		if (re2.op !== Regexp.Op.LEFT_PAREN) throw new RE2JSSyntaxException(Parser.ERR_UNEXPECTED_PAREN, this.wholeRegexp);
		this.flags = re2.flags;
		if (re2.lb !== 0) {
			if (Parser.hasCapture(re1)) throw new RE2JSSyntaxException(Parser.ERR_INVALID_CAPTURE_IN_LOOKBEHIND, this.wholeRegexp);
			if (re2.lb > 0) re2.op = Regexp.Op.PLB;
			else re2.op = Regexp.Op.NLB;
			re2.subs = [re1];
			this.push(re2);
			return;
		}
		if (re2.cap === 0) this.push(re1);
		else {
			re2.op = Regexp.Op.CAPTURE;
			re2.subs = [re1];
			this.push(re2);
		}
	}
	parsePerlClassEscape(t, cc) {
		const beforePos = t.pos();
		if ((this.flags & RE2Flags.PERL_X) === 0 || !t.more() || t.pop() !== Codepoint.CODES["\\"] || !t.more()) return false;
		t.pop();
		const p = t.from(beforePos);
		const g = PERL_GROUPS.has(p) ? PERL_GROUPS.get(p) : null;
		if (g === null) return false;
		cc.appendGroup(g, (this.flags & RE2Flags.FOLD_CASE) !== 0);
		return true;
	}
	parseNamedClass(t, cc) {
		const cls = t.rest();
		const i = cls.indexOf(":]");
		if (i < 0) return false;
		const name = cls.substring(0, i + 2);
		t.skipString(name);
		const g = POSIX_GROUPS.has(name) ? POSIX_GROUPS.get(name) : null;
		if (g === null) throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, name);
		cc.appendGroup(g, (this.flags & RE2Flags.FOLD_CASE) !== 0);
		return true;
	}
	parseUnicodeClass(t, cc) {
		const startPos = t.pos();
		if ((this.flags & RE2Flags.UNICODE_GROUPS) === 0 || !t.lookingAt("\\p") && !t.lookingAt("\\P")) return false;
		t.skip(1);
		let sign = 1;
		let c = t.pop();
		if (c === Codepoint.CODES["P"]) sign = -1;
		if (!t.more()) {
			t.rewindTo(startPos);
			throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, t.rest());
		}
		c = t.pop();
		let name;
		if (c !== Codepoint.CODES["{"]) name = Utils.runeToString(c);
		else {
			const rest = t.rest();
			const end = rest.indexOf("}");
			if (end < 0) {
				t.rewindTo(startPos);
				throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, t.rest());
			}
			name = rest.substring(0, end);
			t.skipString(name);
			t.skip(1);
		}
		if (!(name.length === 0) && name.codePointAt(0) === Codepoint.CODES["^"]) {
			sign = 0 - sign;
			name = name.substring(1);
		}
		const pair = Parser.unicodeTable(name);
		if (pair === null) throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, t.from(startPos));
		if (pair.sign < 0) sign = 0 - sign;
		const tab = pair.tab;
		const fold = pair.fold;
		if ((this.flags & RE2Flags.FOLD_CASE) === 0 || fold === null) cc.appendTableWithSign(tab, sign);
		else {
			const tmp = new CharClass().appendTable(tab).appendTable(fold).cleanClass().toArray();
			cc.appendClassWithSign(Array.from(tmp), sign);
		}
		return true;
	}
	parseClass(t) {
		const startPos = t.pos();
		t.skip(1);
		const re = this.newRegexp(Regexp.Op.CHAR_CLASS);
		re.flags = this.flags;
		const cc = new CharClass();
		let sign = 1;
		if (t.more() && t.lookingAt("^")) {
			sign = -1;
			t.skip(1);
			if ((this.flags & RE2Flags.CLASS_NL) === 0) cc.appendRange(Codepoint.CODES["\n"], Codepoint.CODES["\n"]);
		}
		let first = true;
		while (!t.more() || t.peek() !== Codepoint.CODES["]"] || first) {
			if (t.more() && t.lookingAt("-") && (this.flags & RE2Flags.PERL_X) === 0 && !first) {
				const s = t.rest();
				if (s === "-" || !s.startsWith("-]")) {
					t.rewindTo(startPos);
					throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, t.rest());
				}
			}
			first = false;
			const beforePos = t.pos();
			if (t.lookingAt("[:")) {
				if (this.parseNamedClass(t, cc)) continue;
				t.rewindTo(beforePos);
			}
			if (this.parseUnicodeClass(t, cc)) continue;
			if (this.parsePerlClassEscape(t, cc)) continue;
			t.rewindTo(beforePos);
			const lo = Parser.parseClassChar(t, startPos);
			let hi = lo;
			if (t.more() && t.lookingAt("-")) {
				t.skip(1);
				if (t.more() && t.lookingAt("]")) t.skip(-1);
				else {
					hi = Parser.parseClassChar(t, startPos);
					if (hi < lo) throw new RE2JSSyntaxException(Parser.ERR_INVALID_CHAR_RANGE, t.from(beforePos));
				}
			}
			if ((this.flags & RE2Flags.FOLD_CASE) === 0) cc.appendRange(lo, hi);
			else cc.appendFoldedRange(lo, hi);
		}
		t.skip(1);
		cc.cleanClass();
		if (sign < 0) cc.negateClass();
		re.runes = cc.toArray();
		this.push(re);
	}
};
/**
* An RE2 class instance is a compiled representation of an RE2 regular expression, independent of
* the public Java-like Pattern/Matcher API.
*
* This class also contains various implementation helpers for RE2 regular expressions.
*
* Use the {@link #quoteMeta(String)} utility function to quote all regular expression
* metacharacters in an arbitrary string.
*
*/
var RE2 = class RE2 {
	static initTest(expr) {
		const re2 = RE2.compile(expr);
		const res = new RE2(re2.expr, re2.prog, re2.numSubexp, re2.longest);
		res.cond = re2.cond;
		res.prefix = re2.prefix;
		res.prefixUTF8 = re2.prefixUTF8;
		res.prefixComplete = re2.prefixComplete;
		res.prefixRune = re2.prefixRune;
		res.prefilter = re2.prefilter;
		res.namedGroups = re2.namedGroups;
		return res;
	}
	/**
	* Parses a regular expression and returns, if successful, an {@code RE2} instance that can be
	* used to match against text.
	*
	* When matching against text, the regexp returns a match that begins as early as possible in the
	* input (leftmost), and among those it chooses the one that a backtracking search would have
	* found first. This so-called leftmost-first matching is the same semantics that Perl, Python,
	* and other implementations use, although this package implements it without the expense of
	* backtracking. For POSIX leftmost-longest matching, see {@link #compilePOSIX}.
	*/
	static compile(expr) {
		return RE2.compileImpl(expr, RE2Flags.PERL, false);
	}
	/**
	* {@code compilePOSIX} is like {@link #compile} but restricts the regular expression to POSIX ERE
	* (egrep) syntax and changes the match semantics to leftmost-longest.
	*
	* That is, when matching against text, the regexp returns a match that begins as early as
	* possible in the input (leftmost), and among those it chooses a match that is as long as
	* possible. This so-called leftmost-longest matching is the same semantics that early regular
	* expression implementations used and that POSIX specifies.
	*
	* However, there can be multiple leftmost-longest matches, with different submatch choices, and
	* here this package diverges from POSIX. Among the possible leftmost-longest matches, this
	* package chooses the one that a backtracking search would have found first, while POSIX
	* specifies that the match be chosen to maximize the length of the first subexpression, then the
	* second, and so on from left to right. The POSIX rule is computationally prohibitive and not
	* even well-defined. See http://swtch.com/~rsc/regexp/regexp2.html#posix
	*/
	static compilePOSIX(expr) {
		return RE2.compileImpl(expr, RE2Flags.POSIX, true);
	}
	static compileImpl(expr, mode, longest) {
		let re = Parser.parse(expr, mode);
		const maxCap = re.maxCap();
		const namedGroups = re.namedGroups;
		re = Simplify.simplify(re);
		const prefilter = PrefilterTree.build(re);
		const prog = Compiler.compileRegexp(re);
		const re2 = new RE2(expr, prog, maxCap, longest);
		re2.prefilter = prefilter.type === Prefilter.Type.NONE ? null : prefilter;
		const [prefixCompl, prefixStr] = prog.prefix();
		re2.prefixComplete = prefixCompl;
		re2.prefix = prefixStr;
		re2.prefixUTF8 = Utils.stringToUtf8ByteArray(re2.prefix);
		if (re2.prefix.length > 0) re2.prefixRune = re2.prefix.codePointAt(0);
		re2.namedGroups = namedGroups;
		return re2;
	}
	/**
	* Returns true iff textual regular expression {@code pattern} matches string {@code s}.
	*
	* More complicated queries need to use {@link #compile} and the full {@code RE2} interface.
	*/
	static match(pattern, s) {
		return RE2.compile(pattern).match(s);
	}
	constructor(expr, prog, numSubexp = 0, longest = 0) {
		this.expr = expr;
		this.prog = prog;
		this.numSubexp = numSubexp;
		this.longest = longest;
		this.cond = prog.startCond();
		this.prefix = null;
		this.prefixUTF8 = null;
		this.prefixComplete = false;
		this.prefixRune = 0;
		/** @type {Record<string, number>} */
		this.namedGroups = Object.create(null);
		this.machinePool = [];
		this.lazyDFA = null;
		this.onepass = OnePass.compile(this.prog);
		this.prefilter = null;
	}
	get dfa() {
		if (this.lazyDFA === null) this.lazyDFA = new DFA(this.prog);
		return this.lazyDFA;
	}
	matchPrefixComplete(input, pos, anchor, ncap) {
		if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return null;
		let matchStart = -1;
		let matchEnd = -1;
		const pLen = input.prefixLength(this);
		if (anchor === RE2Flags.UNANCHORED) {
			const idx = input.index(this, pos);
			if (idx < 0) return null;
			matchStart = pos + idx;
			matchEnd = matchStart + pLen;
		} else if (anchor === RE2Flags.ANCHOR_BOTH) {
			if (input.endPos() !== pLen) return null;
			if (input.index(this, 0) !== 0) return null;
			matchStart = 0;
			matchEnd = pLen;
		} else if (anchor === RE2Flags.ANCHOR_START) {
			if (input.index(this, 0) !== 0) return null;
			matchStart = 0;
			matchEnd = pLen;
		}
		if (matchStart < 0) return null;
		if (ncap > 0) {
			const matchcap = new Int32Array(ncap).fill(-1);
			matchcap[0] = matchStart;
			matchcap[1] = matchEnd;
			return Array.from(matchcap);
		}
		return [];
	}
	createLookbehindState() {
		return this.prog.numLb > 0 ? new LookbehindState(this.prog) : null;
	}
	executeEngine(input, pos, anchor, ncap, lbState = null) {
		if (this.prefixComplete && (ncap === 0 || this.numSubexp === 0)) return this.matchPrefixComplete(input, pos, anchor, ncap);
		if (this.prefilter !== null && anchor === RE2Flags.UNANCHORED) {
			if (!this.prefilter.eval(input, pos)) return null;
		}
		if (this.onepass !== null) return OnePass.execute(this, input, pos, anchor, ncap);
		if (ncap > 0) {
			if (this.prog.numLb === 0 && input.endPos() <= Backtracker.maxBitStateLen(this.prog)) return Backtracker.execute(this, input, pos, anchor, ncap);
			return this.doExecuteNFA(input, pos, anchor, ncap, lbState);
		}
		if (this.prog.numLb === 0) {
			const dfaResult = this.dfa.match(input, pos, anchor);
			if (dfaResult !== null) return dfaResult ? [] : null;
			if (input.endPos() <= Backtracker.maxBitStateLen(this.prog)) return Backtracker.execute(this, input, pos, anchor, ncap);
		}
		return this.doExecuteNFA(input, pos, anchor, ncap, lbState);
	}
	/**
	* Returns the number of parenthesized subexpressions in this regular expression.
	*/
	numberOfCapturingGroups() {
		return this.numSubexp;
	}
	/**
	* Returns the number of instructions in this compiled regular expression program.
	*/
	numberOfInstructions() {
		return this.prog.numInst();
	}
	get() {
		return this.machinePool.length > 0 ? this.machinePool.pop() : null;
	}
	reset() {
		this.machinePool.length = 0;
	}
	put(m) {
		this.machinePool.push(m);
	}
	toString() {
		return this.expr;
	}
	doExecuteNFA(input, pos, anchor, ncap, lbState = null) {
		let m = this.get();
		if (!m) m = Machine.fromRE2(this);
		m.init(ncap);
		const cap = m.match(input, pos, anchor, lbState) ? m.submatches() : null;
		this.put(m);
		return cap;
	}
	match(s) {
		return this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, 0) !== null;
	}
	/**
	* Matches the regular expression against input starting at position start and ending at position
	* end, with the given anchoring. Records the submatch boundaries in group, which is [start, end)
	* pairs of byte offsets. The number of boundaries needed is inferred from the size of the group
	* array. It is most efficient not to ask for submatch boundaries.
	*
	* @param input the input byte array
	* @param start the beginning position in the input
	* @param end the end position in the input
	* @param anchor the anchoring flag (UNANCHORED, ANCHOR_START, ANCHOR_BOTH)
	* @param group the array to fill with submatch positions
	* @param ngroup the number of array pairs to fill in
	* @param lbState optional state carried between successive matches over the same input (see
	*   createLookbehindState); omit it to evaluate lookbehinds from the beginning of the input
	* @returns true if a match was found
	*/
	matchWithGroup(input, start, end, anchor, ngroup, lbState = null) {
		if (!(input instanceof MatcherInputBase)) {
			if (Utils.isByteArray(input)) input = MatcherInput.utf8(input);
			else input = MatcherInput.utf16(input);
		}
		return this.matchMachineInput(input, start, end, anchor, ngroup, lbState);
	}
	matchMachineInput(input, start, end, anchor, ngroup, lbState = null) {
		if (start > end) return [false, null];
		const machineInput = input.isUTF16Encoding() ? MachineInput.fromUTF16(input.asCharSequence(), 0, end) : MachineInput.fromUTF8(input.asBytes(), 0, end);
		const groupMatch = this.executeEngine(machineInput, start, anchor, 2 * ngroup, lbState);
		if (groupMatch === null) return [false, null];
		return [true, groupMatch];
	}
	/**
	* Returns true iff this regexp matches the UTF-8 byte array {@code b}.
	*/
	matchUTF8(b) {
		return this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, 0) !== null;
	}
	/**
	* Returns a copy of {@code src} in which all matches for this regexp have been replaced by
	* {@code repl}. No support is provided for expressions (e.g. {@code \1} or {@code $1}) in the
	* replacement string.
	*/
	replaceAll(src, repl) {
		return this.replaceAllFunc(src, () => repl, 2 * src.length + 1);
	}
	/**
	* Returns a copy of {@code src} in which only the first match for this regexp has been replaced
	* by {@code repl}. No support is provided for expressions (e.g. {@code \1} or {@code $1}) in the
	* replacement string.
	*/
	replaceFirst(src, repl) {
		return this.replaceAllFunc(src, () => repl, 1);
	}
	/**
	* Returns a copy of {@code src} in which at most {@code maxReplaces} matches for this regexp have
	* been replaced by the return value of of function {@code repl} (whose first argument is the
	* matched string). No support is provided for expressions (e.g. {@code \1} or {@code $1}) in the
	* replacement string.
	*/
	replaceAllFunc(src, replFunc, maxReplaces) {
		let lastMatchEnd = 0;
		let searchPos = 0;
		let out = "";
		const input = MachineInput.fromUTF16(src);
		const lbState = this.createLookbehindState();
		let numReplaces = 0;
		while (searchPos <= src.length) {
			const a = this.executeEngine(input, searchPos, RE2Flags.UNANCHORED, 2, lbState);
			if (a === null || a.length === 0) break;
			out += src.substring(lastMatchEnd, a[0]);
			if (a[1] > lastMatchEnd || a[0] === 0) {
				out += replFunc(src.substring(a[0], a[1]));
				numReplaces++;
			}
			lastMatchEnd = a[1];
			const width = input.step(searchPos) & 7;
			if (searchPos + width > a[1]) searchPos += width;
			else if (searchPos + 1 > a[1]) searchPos++;
			else searchPos = a[1];
			if (numReplaces >= maxReplaces) break;
		}
		out += src.substring(lastMatchEnd);
		return out;
	}
	pad(a) {
		if (a === null) return null;
		let n = (1 + this.numSubexp) * 2;
		if (a.length < n) {
			let a2 = new Array(n).fill(-1);
			for (let i = 0; i < a.length; i++) a2[i] = a[i];
			a = a2;
		}
		return a;
	}
	allMatches(input, n, deliverFun = (v) => v) {
		let result = [];
		const end = input.endPos();
		if (n < 0) n = end + 1;
		let pos = 0;
		let i = 0;
		let prevMatchEnd = -1;
		const lbState = this.createLookbehindState();
		while (i < n && pos <= end) {
			const matches = this.executeEngine(input, pos, RE2Flags.UNANCHORED, this.prog.numCap, lbState);
			if (matches === null || matches.length === 0) break;
			let accept = true;
			if (matches[1] === pos) {
				if (matches[0] === prevMatchEnd) accept = false;
				const r = input.step(pos);
				if (r < 0) pos = end + 1;
				else pos += r & 7;
			} else pos = matches[1];
			prevMatchEnd = matches[1];
			if (accept) {
				result.push(deliverFun(this.pad(matches)));
				i++;
			}
		}
		return result;
	}
	/**
	* Returns an array holding the text of the leftmost match in {@code b} of this regular
	* expression.
	*
	* A return value of null indicates no match.
	*/
	findUTF8(b) {
		const a = this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, 2);
		if (a === null) return null;
		return b.slice(a[0], a[1]);
	}
	/**
	* Returns a two-element array of integers defining the location of the leftmost match in
	* {@code b} of this regular expression. The match itself is at {@code b[loc[0]...loc[1]]}.
	*
	* A return value of null indicates no match.
	*/
	findUTF8Index(b) {
		const a = this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, 2);
		if (a === null) return null;
		return a.slice(0, 2);
	}
	/**
	* Returns a string holding the text of the leftmost match in {@code s} of this regular
	* expression.
	*
	* If there is no match, the return value is an empty string, but it will also be empty if the
	* regular expression successfully matches an empty string. Use {@link #findIndex} or
	* {@link #findSubmatch} if it is necessary to distinguish these cases.
	*/
	find(s) {
		const a = this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, 2);
		if (a === null) return "";
		return s.substring(a[0], a[1]);
	}
	/**
	* Returns a two-element array of integers defining the location of the leftmost match in
	* {@code s} of this regular expression. The match itself is at
	* {@code s.substring(loc[0], loc[1])}.
	*
	* A return value of null indicates no match.
	*/
	findIndex(s) {
		return this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, 2);
	}
	/**
	* Returns an array of arrays the text of the leftmost match of the regular expression in
	* {@code b} and the matches, if any, of its subexpressions, as defined by the <a
	* href='#submatch'>Submatch</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findUTF8Submatch(b) {
		const a = this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, this.prog.numCap);
		if (a === null) return null;
		const ret = new Array(1 + this.numSubexp).fill(null);
		for (let i = 0; i < ret.length; i++) if (2 * i < a.length && a[2 * i] >= 0) ret[i] = b.slice(a[2 * i], a[2 * i + 1]);
		return ret;
	}
	/**
	* Returns an array holding the index pairs identifying the leftmost match of this regular
	* expression in {@code b} and the matches, if any, of its subexpressions, as defined by the the
	* <a href='#submatch'>Submatch</a> and <a href='#index'>Index</a> descriptions above.
	*
	* A return value of null indicates no match.
	*/
	findUTF8SubmatchIndex(b) {
		return this.pad(this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, this.prog.numCap));
	}
	/**
	* Returns an array of strings holding the text of the leftmost match of the regular expression in
	* {@code s} and the matches, if any, of its subexpressions, as defined by the <a
	* href='#submatch'>Submatch</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findSubmatch(s) {
		const a = this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, this.prog.numCap);
		if (a === null) return null;
		const ret = new Array(1 + this.numSubexp).fill(null);
		for (let i = 0; i < ret.length; i++) if (2 * i < a.length && a[2 * i] >= 0) ret[i] = s.substring(a[2 * i], a[2 * i + 1]);
		return ret;
	}
	/**
	* Returns an array holding the index pairs identifying the leftmost match of this regular
	* expression in {@code s} and the matches, if any, of its subexpressions, as defined by the <a
	* href='#submatch'>Submatch</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findSubmatchIndex(s) {
		return this.pad(this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, this.prog.numCap));
	}
	/**
	* {@code findAllUTF8()} is the <a href='#all'>All</a> version of {@link #findUTF8}; it returns a
	* list of up to {@code n} successive matches of the expression, as defined by the <a
	* href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*
	* TODO(adonovan): think about defining a byte slice view class, like a read-only Go slice backed
	* by |b|.
	*/
	findAllUTF8(b, n) {
		const result = this.allMatches(MachineInput.fromUTF8(b), n, (match) => b.slice(match[0], match[1]));
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllUTF8Index} is the <a href='#all'>All</a> version of {@link #findUTF8Index}; it
	* returns a list of up to {@code n} successive matches of the expression, as defined by the <a
	* href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllUTF8Index(b, n) {
		const result = this.allMatches(MachineInput.fromUTF8(b), n, (match) => match.slice(0, 2));
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAll} is the <a href='#all'>All</a> version of {@link #find}; it returns a list of up
	* to {@code n} successive matches of the expression, as defined by the <a href='#all'>All</a>
	* description above.
	*
	* A return value of null indicates no match.
	*/
	findAll(s, n) {
		const result = this.allMatches(MachineInput.fromUTF16(s), n, (match) => s.substring(match[0], match[1]));
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllIndex} is the <a href='#all'>All</a> version of {@link #findIndex}; it returns a
	* list of up to {@code n} successive matches of the expression, as defined by the <a
	* href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllIndex(s, n) {
		const result = this.allMatches(MachineInput.fromUTF16(s), n, (match) => match.slice(0, 2));
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllUTF8Submatch} is the <a href='#all'>All</a> version of {@link #findUTF8Submatch};
	* it returns a list of up to {@code n} successive matches of the expression, as defined by the <a
	* href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllUTF8Submatch(b, n) {
		const result = this.allMatches(MachineInput.fromUTF8(b), n, (match) => {
			let slice = new Array(match.length / 2 | 0).fill(null);
			for (let j = 0; j < slice.length; j++) if (match[2 * j] >= 0) slice[j] = b.slice(match[2 * j], match[2 * j + 1]);
			return slice;
		});
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllUTF8SubmatchIndex} is the <a href='#all'>All</a> version of
	* {@link #findUTF8SubmatchIndex}; it returns a list of up to {@code n} successive matches of the
	* expression, as defined by the <a href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllUTF8SubmatchIndex(b, n) {
		const result = this.allMatches(MachineInput.fromUTF8(b), n);
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllSubmatch} is the <a href='#all'>All</a> version of {@link #findSubmatch}; it
	* returns a list of up to {@code n} successive matches of the expression, as defined by the <a
	* href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllSubmatch(s, n) {
		const result = this.allMatches(MachineInput.fromUTF16(s), n, (match) => {
			let slice = new Array(match.length / 2 | 0).fill(null);
			for (let j = 0; j < slice.length; j++) if (match[2 * j] >= 0) slice[j] = s.substring(match[2 * j], match[2 * j + 1]);
			return slice;
		});
		if (result.length === 0) return null;
		return result;
	}
	/**
	* {@code findAllSubmatchIndex} is the <a href='#all'>All</a> version of
	* {@link #findSubmatchIndex}; it returns a list of up to {@code n} successive matches of the
	* expression, as defined by the <a href='#all'>All</a> description above.
	*
	* A return value of null indicates no match.
	*/
	findAllSubmatchIndex(s, n) {
		const result = this.allMatches(MachineInput.fromUTF16(s), n);
		if (result.length === 0) return null;
		return result;
	}
};
var RE2Set = class RE2Set {
	/** @type {number} */
	static UNANCHORED = RE2Flags.UNANCHORED;
	/** @type {number} */
	static ANCHOR_START = RE2Flags.ANCHOR_START;
	/** @type {number} */
	static ANCHOR_BOTH = RE2Flags.ANCHOR_BOTH;
	/**
	* Constructs a new RE2Set with the specified anchor mode and flags.
	* @param {number} [anchor=RE2Set.UNANCHORED] - The anchoring mode (e.g., RE2Set.UNANCHORED).
	* @param {number} [flags=0] - The public flags to apply to all patterns in the set.
	* @param {number} [maxMem=8388608] - The maximum memory in bytes to use for the DFA (default 8MB).
	*/
	constructor(anchor = RE2Set.UNANCHORED, flags = 0, maxMem = 8388608) {
		if (![
			RE2Set.UNANCHORED,
			RE2Set.ANCHOR_START,
			RE2Set.ANCHOR_BOTH
		].includes(anchor)) throw new RE2JSFlagsException("The anchor should be RE2Set.UNANCHORED, RE2Set.ANCHOR_START or RE2Set.ANCHOR_BOTH");
		Utils.checkFlags(flags);
		this.anchor = anchor;
		this.jsFlags = flags;
		this.maxMem = maxMem;
		let re2Flags = RE2Flags.PERL;
		if ((flags & PublicFlags.DISABLE_UNICODE_GROUPS) !== 0) re2Flags &= ~RE2Flags.UNICODE_GROUPS;
		if ((flags & PublicFlags.LOOKBEHINDS) !== 0) re2Flags |= RE2Flags.LOOKBEHIND;
		this.re2Flags = re2Flags;
		this.regexps = [];
		this.prog = null;
		this.dfa = null;
		this.dummyRe2 = null;
	}
	/**
	* Adds a new regular expression pattern to the set.
	* Patterns cannot be added after the set has been compiled.
	* @param {string} pattern - The regular expression pattern to add.
	* @returns {number} The integer index assigned to the added pattern.
	* @throws {RE2JSCompileException} If patterns are added after compilation.
	*/
	add(pattern) {
		if (this.prog) throw new RE2JSCompileException("Cannot add patterns after compile");
		Utils.checkPattern(pattern);
		let fregex = pattern;
		if ((this.jsFlags & PublicFlags.CASE_INSENSITIVE) !== 0) fregex = `(?i)${fregex}`;
		if ((this.jsFlags & PublicFlags.DOTALL) !== 0) fregex = `(?s)${fregex}`;
		if ((this.jsFlags & PublicFlags.MULTILINE) !== 0) fregex = `(?m)${fregex}`;
		const re = Parser.parse(fregex, this.re2Flags);
		this.regexps.push(Simplify.simplify(re));
		return this.regexps.length - 1;
	}
	/**
	* Compiles the added patterns into a single state machine.
	* This is automatically called on the first match if not called explicitly.
	* @returns {void}
	*/
	compile() {
		if (this.prog) return;
		const prog = Compiler.compileSet(this.regexps);
		if (prog.numInst() > Parser.MAX_SIZE) throw new RE2JSCompileException(`${Parser.ERR_LARGE}: the set compiles to ${prog.numInst()} instructions, more than ${Parser.MAX_SIZE}`);
		this.prog = prog;
		this.dfa = new DFA(this.prog, this.maxMem);
		this.dummyRe2 = {
			prog: this.prog,
			cond: this.prog.startCond(),
			prefix: "",
			prefixRune: 0,
			longest: false
		};
	}
	/**
	* Matches the input against the compiled set of regular expressions.
	* @param {string|number[]|Uint8Array} input - The input string or UTF-8 byte array to match against.
	* @returns {number[]} An array of indices representing the patterns that successfully matched the input.
	*/
	match(input) {
		if (!this.prog) this.compile();
		const machineInput = Utils.isByteArray(input) ? MachineInput.fromUTF8(input) : MachineInput.fromUTF16(input);
		let internalAnchor = RE2Flags.UNANCHORED;
		if (this.anchor === RE2Set.ANCHOR_START) internalAnchor = RE2Flags.ANCHOR_START;
		else if (this.anchor === RE2Set.ANCHOR_BOTH) internalAnchor = RE2Flags.ANCHOR_BOTH;
		const dfaResult = this.dfa.matchSet(machineInput, 0, internalAnchor);
		if (dfaResult !== null) return dfaResult;
		const machine = Machine.fromRE2(this.dummyRe2);
		machine.init(0);
		return machine.matchSet(machineInput, 0, internalAnchor);
	}
};
/**
* Transform JS regex string to RE2 regex string
*/
var TranslateRegExpString = class TranslateRegExpString {
	static isHexadecimal(ch) {
		return "0" <= ch && ch <= "9" || "A" <= ch && ch <= "F" || "a" <= ch && ch <= "f";
	}
	static translate(data) {
		let prefixFlags = "";
		if (Object.prototype.toString.call(data) === "[object RegExp]") {
			if (data.ignoreCase) prefixFlags += "i";
			if (data.multiline) prefixFlags += "m";
			if (data.dotAll) prefixFlags += "s";
			data = data.source;
		}
		if (typeof data !== "string") return data;
		let result = "";
		let changed = false;
		let size = data.length;
		if (size === 0) {
			result = "(?:)";
			changed = true;
		}
		let inCharClass = false;
		let i = 0;
		while (i < size) {
			let ch = data[i];
			if (ch === "\\") {
				if (i + 1 < size) {
					ch = data[i + 1];
					switch (ch) {
						case "\\":
							result += "\\\\";
							i += 2;
							continue;
						case "c":
							if (i + 2 < size) {
								let code = data[i + 2].charCodeAt(0);
								if (code >= 65 && code <= 90 || code >= 97 && code <= 122) {
									let val = code % 32;
									result += "\\x";
									result += (val >> 4).toString(16).toUpperCase();
									result += (val & 15).toString(16).toUpperCase();
									i += 3;
									changed = true;
									continue;
								}
							}
							result += "c";
							i += 2;
							changed = true;
							continue;
						case "u":
							if (i + 2 < size) {
								if (data[i + 2] === "{") {
									let j = i + 3;
									let hasHex = false;
									let closed = false;
									while (j < size) {
										const hexChar = data[j];
										if (hexChar === "}") {
											closed = true;
											break;
										}
										if (!TranslateRegExpString.isHexadecimal(hexChar)) break;
										hasHex = true;
										j++;
									}
									if (closed && hasHex) {
										result += "\\x";
										i += 2;
										changed = true;
										continue;
									}
								} else if (i + 5 < size) {
									let isHex4 = true;
									for (let j = 0; j < 4; j++) if (!TranslateRegExpString.isHexadecimal(data[i + 2 + j])) {
										isHex4 = false;
										break;
									}
									if (isHex4) {
										result += "\\x{" + data.substring(i + 2, i + 6) + "}";
										i += 6;
										changed = true;
										continue;
									}
								}
							}
							result += "u";
							i += 2;
							changed = true;
							continue;
						case "x": {
							let isValidHex = false;
							if (i + 2 < size && data[i + 2] === "{") {
								let j = i + 3;
								let hasHex = false;
								let closed = false;
								while (j < size) {
									const hexChar = data[j];
									if (hexChar === "}") {
										closed = true;
										break;
									}
									if (!TranslateRegExpString.isHexadecimal(hexChar)) break;
									hasHex = true;
									j++;
								}
								if (closed && hasHex) isValidHex = true;
							} else if (i + 3 < size && TranslateRegExpString.isHexadecimal(data[i + 2]) && TranslateRegExpString.isHexadecimal(data[i + 3])) isValidHex = true;
							if (isValidHex) {
								result += "\\x";
								i += 2;
							} else {
								result += "x";
								i += 2;
								changed = true;
							}
							continue;
						}
						case "n":
						case "r":
						case "t":
						case "a":
						case "f":
						case "v":
						case "d":
						case "D":
						case "s":
						case "S":
						case "w":
						case "W":
						case "b":
						case "B":
						case "p":
						case "P":
						case "A":
						case "z":
						case "Q":
						case "E":
						case "0":
						case "1":
						case "2":
						case "3":
						case "4":
						case "5":
						case "6":
						case "7":
							result += "\\" + ch;
							i += 2;
							continue;
						default: {
							let cp = data.codePointAt(i + 1);
							if (cp >= 48 && cp <= 57 || cp >= 65 && cp <= 90 || cp >= 97 && cp <= 122) {
								let symSize = Utils.charCount(cp);
								result += data.substring(i + 1, i + 1 + symSize);
								i += symSize + 1;
								changed = true;
							} else {
								result += "\\";
								let symSize = Utils.charCount(cp);
								result += data.substring(i + 1, i + 1 + symSize);
								i += symSize + 1;
							}
							continue;
						}
					}
				}
			} else if (ch === "/") {
				result += "\\/";
				i += 1;
				changed = true;
				continue;
			} else if (ch === "[") {
				if (!inCharClass && data[i + 1] === "]") {
					result += "[^\\x00-\\x{10FFFF}]";
					i += 2;
					changed = true;
					continue;
				}
				if (!inCharClass && data[i + 1] === "^" && data[i + 2] === "]") {
					result += "[\\x00-\\x{10FFFF}]";
					i += 3;
					changed = true;
					continue;
				}
				inCharClass = true;
			} else if (ch === "]") inCharClass = false;
			else if (!inCharClass && ch === "(" && i + 2 < size && data[i + 1] === "?" && data[i + 2] === "<") {
				if (i + 3 < size && !"=!>)".includes(data[i + 3])) {
					result += "(?P<";
					i += 3;
					changed = true;
					continue;
				}
			}
			let cp = data.codePointAt(i);
			let symSize = Utils.charCount(cp);
			result += data.substring(i, i + symSize);
			i += symSize;
		}
		const finalResult = changed ? result : data;
		if (prefixFlags.length > 0) return `(?${prefixFlags})${finalResult}`;
		return finalResult;
	}
};
const execResult = (m, input) => {
	const result = m.matchArray();
	result.index = m.start(0);
	result.input = input;
	result.groups = m.namedGroupsObject();
	return result;
};
/**
* A compiled representation of an RE2 regular expression
*
* The matching functions take {@code String} arguments instead of the more general Java
* {@code CharSequence} since the latter doesn't provide UTF-16 decoding.
*
*
* @author rsc@google.com (Russ Cox)
* @class
*/
var RE2JS = class RE2JS {
	/**
	* Flag: case insensitive matching.
	*/
	static CASE_INSENSITIVE = PublicFlags.CASE_INSENSITIVE;
	/**
	* Flag: dot ({@code .}) matches all characters, including newline.
	*/
	static DOTALL = PublicFlags.DOTALL;
	/**
	* Flag: multiline matching: {@code ^} and {@code $} match at beginning and end of line, not just
	* beginning and end of input.
	*/
	static MULTILINE = PublicFlags.MULTILINE;
	/**
	* Flag: Unicode groups (e.g. {@code \p\ Greek\} ) will be syntax errors.
	*/
	static DISABLE_UNICODE_GROUPS = PublicFlags.DISABLE_UNICODE_GROUPS;
	/**
	* Flag: matches longest possible string.
	*/
	static LONGEST_MATCH = PublicFlags.LONGEST_MATCH;
	/**
	* Flag: enable linear-time captureless lookbehinds.
	*/
	static LOOKBEHINDS = PublicFlags.LOOKBEHINDS;
	/**
	* Returns a literal pattern string for the specified string.
	*
	* This method produces a string that can be used to create a <code>RE2JS</code> that would
	* match the string <code>s</code> as if it were a literal pattern.
	*
	* Metacharacters or escape sequences in the input sequence will be given no special meaning.
	*
	* @param {string} str The string to be literalized
	* @returns {string} A literal string replacement
	*/
	static quote(str) {
		return Utils.quoteMeta(str);
	}
	/**
	* Quotes '\' and '$' in {@code str}, so that the returned string could be used in
	* replacement methods as a literal replacement of {@code str}.
	*
	* This is a convenience delegation to {@link Matcher.quoteReplacement}.
	*
	* @param {string} str the string to be quoted
	* @param {boolean} [javaMode=false] whether the replacement will be used in javaMode
	* @returns {string} the quoted string
	*/
	static quoteReplacement(str, javaMode = false) {
		return Matcher.quoteReplacement(str, javaMode);
	}
	/**
	* Translates a given regular expression string to ensure compatibility with RE2JS.
	*
	* This function preprocesses the input regex string by applying necessary transformations,
	* such as escaping special characters (e.g., `/`), converting named capture groups to
	* RE2JS-compatible syntax, and handling Unicode sequences properly. It ensures that the
	* resulting regex is safe and properly formatted before compilation.
	*
	* @param {string|RegExp} expr - The regular expression string to be translated.
	* @returns {string} - The transformed regular expression string, ready for compilation.
	*/
	static translateRegExp(expr) {
		return TranslateRegExpString.translate(expr);
	}
	/**
	* Helper: create new RE2JS with given regex and flags. Flregex is the regex with flags applied.
	* @param {string} regex
	* @param {number} [flags=0]
	* @returns {RE2JS}
	*/
	static compile(regex, flags = 0) {
		Utils.checkPattern(regex);
		Utils.checkFlags(flags);
		let fregex = regex;
		if ((flags & RE2JS.CASE_INSENSITIVE) !== 0) fregex = `(?i)${fregex}`;
		if ((flags & RE2JS.DOTALL) !== 0) fregex = `(?s)${fregex}`;
		if ((flags & RE2JS.MULTILINE) !== 0) fregex = `(?m)${fregex}`;
		let re2Flags = RE2Flags.PERL;
		if ((flags & RE2JS.DISABLE_UNICODE_GROUPS) !== 0) re2Flags &= ~RE2Flags.UNICODE_GROUPS;
		if ((flags & RE2JS.LOOKBEHINDS) !== 0) re2Flags |= RE2Flags.LOOKBEHIND;
		const p = new RE2JS(regex, flags);
		p.re2Input = RE2.compileImpl(fregex, re2Flags, (flags & RE2JS.LONGEST_MATCH) !== 0);
		return p;
	}
	/**
	* Matches a string against a regular expression.
	*
	* @param {string} regex the regular expression
	* @param {string|number[]|Uint8Array} input the input
	* @returns {boolean} true if the regular expression matches the entire input
	* @throws RE2JSSyntaxException if the regular expression is malformed
	*/
	static matches(regex, input) {
		return RE2JS.compile(regex).testExact(input);
	}
	/**
	* This is visible for testing.
	* @private
	*/
	static initTest(pattern, flags, re2) {
		if (pattern == null) throw new Error("pattern is null");
		if (re2 == null) throw new Error("re2 is null");
		const p = new RE2JS(pattern, flags);
		p.re2Input = re2;
		return p;
	}
	/**
	*
	* @param {string} pattern
	* @param {number} flags
	*/
	constructor(pattern, flags) {
		this.patternInput = pattern;
		this.flagsInput = flags;
		/** @type {import('./RE2.js').RE2} */
		this.re2Input = null;
	}
	/**
	* Releases memory used by internal caches associated with this pattern. Does not change the
	* observable behaviour. Useful for tests that detect memory leaks via allocation tracking.
	*/
	reset() {
		this.re2Input.reset();
	}
	/**
	* Returns the flags used in the constructor.
	* @returns {number}
	*/
	flags() {
		return this.flagsInput;
	}
	/**
	* Returns the pattern used in the constructor.
	* @returns {string}
	*/
	pattern() {
		return this.patternInput;
	}
	re2() {
		return this.re2Input;
	}
	/**
	* Matches a string against a regular expression.
	*
	* @param {string|number[]|Uint8Array} input the input
	* @returns {boolean} true if the regular expression matches the entire input
	*/
	matches(input) {
		return this.testExact(input);
	}
	/**
	* Creates a new {@code Matcher} matching the pattern against the input.
	*
	* @param {string|number[]|Uint8Array|MatcherInputBase} input the input string
	* @returns {Matcher}
	*/
	matcher(input) {
		if (Utils.isByteArray(input)) input = MatcherInput.utf8(input);
		return new Matcher(this, input);
	}
	/**
	* Tests whether the regular expression matches any part of the input string.
	* Performance Note: This method is highly optimized. Because it only returns
	* a boolean and does not extract capture groups, it bypasses the `Matcher` overhead
	* and guarantees execution on the high-speed DFA engine whenever possible.
	*
	* @param {string|number[]|Uint8Array} input - The input string or UTF-8 byte array to test against.
	* @returns {boolean} `true` if the pattern is found anywhere in the input, `false` otherwise.
	*/
	test(input) {
		if (Utils.isByteArray(input)) return this.re2Input.matchUTF8(input);
		return this.re2Input.match(input);
	}
	/**
	* Tests whether the regular expression matches the ENTIRE input string.
	* * **Performance Note:** This operates identically to `.matches()`, but is significantly
	* faster because it does not request capture group data. By requesting 0 capture groups,
	* it securely routes execution through the DFA fast-path.
	*
	* @param {string|number[]|Uint8Array} input - The input string or UTF-8 byte array to test against.
	* @returns {boolean} `true` if the exact input string fully matches the pattern, `false` otherwise.
	*/
	testExact(input) {
		const machineInput = Utils.isByteArray(input) ? MachineInput.fromUTF8(input) : MachineInput.fromUTF16(input);
		return this.re2Input.executeEngine(machineInput, 0, RE2Flags.ANCHOR_BOTH, 0) !== null;
	}
	/**
	* Executes a search for a match in a specified string.
	* Returns a result array, or null if no match is found.
	* The returned array perfectly mirrors standard JavaScript `RegExpExecArray`,
	* including `.index`, `.input`, and `.groups` properties.
	*
	* @param {string|number[]|Uint8Array} input the input string or byte array
	* @returns {Array|null} the match array with index, input, and groups properties, or null
	*/
	exec(input) {
		const m = this.matcher(input);
		return m.find() ? execResult(m, input) : null;
	}
	/**
	* Splits input around instances of the regular expression. It returns an array giving the strings
	* that occur before, between, and after instances of the regular expression.
	*
	* If {@code limit <= 0}, there is no limit on the size of the returned array. If
	* {@code limit == 0}, empty strings that would occur at the end of the array are omitted. If
	* {@code limit > 0}, at most limit strings are returned. The final string contains the remainder
	* of the input, possibly including additional matches of the pattern.
	*
	* @param {string} input the input string to be split
	* @param {number} [limit=0] the limit
	* @returns {string[]} the split strings
	*/
	split(input, limit = 0) {
		const m = this.matcher(input);
		const result = [];
		let emptiesSkipped = 0;
		let last = 0;
		while (m.find()) {
			if (last === 0 && m.end() === 0) {
				last = m.end();
				continue;
			}
			if (limit > 0 && result.length === limit - 1) break;
			if (last === m.start()) {
				if (limit === 0) {
					emptiesSkipped += 1;
					last = m.end();
					continue;
				}
			} else while (emptiesSkipped > 0) {
				result.push("");
				emptiesSkipped -= 1;
			}
			result.push(m.substring(last, m.start()));
			last = m.end();
		}
		if (limit === 0 && last !== m.inputLength()) {
			while (emptiesSkipped > 0) {
				result.push("");
				emptiesSkipped -= 1;
			}
			result.push(m.substring(last, m.inputLength()));
		}
		if (limit !== 0 || result.length === 0 && !(last === m.inputLength() && last > 0)) result.push(m.substring(last, m.inputLength()));
		return result;
	}
	/**
	* Returns an iterator of all results matching a string against the regular expression,
	* including capturing groups.
	*
	* @param {string|number[]|Uint8Array} input the input string or byte array
	* @returns {IterableIterator<RegExpMatchArray>}
	*/
	*matchAll(input) {
		const m = this.matcher(input);
		while (m.find()) yield execResult(m, input);
	}
	/**
	*
	* @returns {string}
	*/
	toString() {
		return this.patternInput;
	}
	/**
	* Returns the program size of this pattern.
	*
	* <p>
	* Similar to the C++ implementation, the program size is a very approximate measure of a regexp's
	* "cost". Larger numbers are more expensive than smaller numbers.
	* </p>
	*
	* @returns {number} the program size of this pattern
	*/
	programSize() {
		return this.re2Input.numberOfInstructions();
	}
	/**
	* Returns the number of capturing groups in this matcher's pattern. Group zero denotes the entire
	* pattern and is excluded from this count.
	*
	* @returns {number} the number of capturing groups in this pattern
	*/
	groupCount() {
		return this.re2Input.numberOfCapturingGroups();
	}
	/**
	* Return a map of the capturing groups in this matcher's pattern, where key is the name and value
	* is the index of the group in the pattern.
	* @returns {Record<string, number>}
	*/
	namedGroups() {
		return this.re2Input.namedGroups;
	}
	/**
	*
	* @param {*} other
	* @returns {boolean}
	*/
	equals(other) {
		if (this === other) return true;
		if (other === null || this.constructor !== other.constructor) return false;
		return this.flagsInput === other.flagsInput && this.patternInput === other.patternInput;
	}
};

// src/rules/goRegexp.ts
/** Reads a regular expression as Go does (regexp.Compile); the text of a refusal is Go's. */
function compileGoRegexp(pattern) {
	const { problem } = readRegexpSyntax(pattern);
	if (problem !== void 0) return { problem };
	let compiled;
	return { get regexp() {
		compiled ??= RE2JS.compile(forLibrary(pattern));
		return compiled;
	} };
}
/** What Go knows and the library does not: names of classes however they are spelled, and a group's name that stands twice. */
function forLibrary(pattern) {
	const names = /* @__PURE__ */ new Set();
	return pattern.replace(special, (found, letter, caret, className, groupName) => {
		if (groupName !== void 0) {
			const isFirst = !names.has(groupName);
			names.add(groupName);
			return isFirst ? found : "(";
		}
		const name = className === void 0 ? void 0 : unicodeClass(className);
		if (name === void 0) return found;
		if (name !== "Ascii" && name !== "Assigned") return `\\${letter}{${caret}${name === "Lc" ? "LC" : name}}`;
		const isNegated = letter === "P" !== (caret === "^") !== (name === "Assigned");
		if (name === "Assigned") return isNegated ? "\\P{Cn}" : "\\p{Cn}";
		return isNegated ? "[^\\x00-\\x7f]" : "[\\x00-\\x7f]";
	});
}
const special = /\\Q[\s\S]*?(?:\\E|$)|\\([pP])\{(\^?)([^}]*)\}|\\[\s\S]|\(\?P?<([A-Za-z0-9_]+)>/g;

// src/rules/template/regexpFunctions.ts
/** Whether a pattern is found in a text (regexp.MatchString). Throws a GoError. */
function matchRegexp(pattern, text) {
	const { regexp, problem } = compileGoRegexp(pattern);
	if (problem !== void 0) throw new GoError(problem);
	return regexp.matcher(text).find();
}
/** Replaces every match, with `$1` and `${name}` in the replacement (regexp.MustCompile, ReplaceAllString). Throws a GoError. */
function replaceAllRegexp(pattern, replacement, text) {
	const { regexp, problem } = compileGoRegexp(pattern);
	if (problem !== void 0) throw new GoError(`regexp: Compile(${quotePattern(pattern)}): ${problem}`);
	const matcher = regexp.matcher(text);
	const names = regexp.namedGroups();
	const groupAt = (name) => /^[0-9]+$/.test(name) ? Number(name) : names[name];
	const group = (index) => index === void 0 || index > matcher.groupCount() ? "" : matcher.group(index) ?? "";
	const pieces = expansion(replacement);
	let replaced = "";
	let last = 0;
	while (matcher.find()) {
		replaced += text.slice(last, matcher.start());
		for (const piece of pieces) replaced += piece.kind === "text" ? piece.text : group(groupAt(piece.name));
		last = matcher.end();
	}
	return replaced + text.slice(last);
}
/** Reads `$name`, `${name}` and `$$` (regexp Expand). */
function expansion(replacement) {
	const pieces = [];
	let rest = replacement;
	for (let dollar = rest.indexOf("$"); dollar >= 0; dollar = rest.indexOf("$")) {
		pieces.push({
			kind: "text",
			text: rest.slice(0, dollar)
		});
		rest = rest.slice(dollar + 1);
		if (rest.startsWith("$")) {
			pieces.push({
				kind: "text",
				text: "$"
			});
			rest = rest.slice(1);
			continue;
		}
		const name = /^(?:\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/u.exec(rest);
		if (name === null) {
			pieces.push({
				kind: "text",
				text: "$"
			});
			continue;
		}
		pieces.push({
			kind: "group",
			name: name[1] ?? name[2] ?? ""
		});
		rest = rest.slice(name[0].length);
	}
	return [...pieces, {
		kind: "text",
		text: rest
	}];
}
/** Go quotes a pattern in backticks where it can (regexp quote). */
function quotePattern(pattern) {
	return pattern.includes("`") ? JSON.stringify(pattern) : `\`${pattern}\``;
}

// src/rules/template/titleCase.ts
/** Begins every word with a capital (golang.org/x/text/cases Title of American English); the rest is kept or made small. */
function titleCase(text, rest) {
	let titled = "";
	let isInWord = false;
	let wasMiddle = false;
	for (const char of text) {
		const isMiddle = middle.test(char);
		if (wasMiddle && isMiddle) isInWord = false;
		if (cased.test(char)) {
			if (!isInWord) titled += titleOf(char);
			else titled += rest === "lowered" ? char.toLowerCase() : char;
			isInWord = true;
		} else {
			titled += char;
			if (!isMiddle && !joining.test(char)) isInWord = false;
		}
		wasMiddle = isMiddle;
	}
	return titled;
}
function titleOf(char) {
	const special = titles[char];
	if (special !== void 0) return special;
	const [first = "", ...others] = char.toUpperCase();
	return first + others.join("").toLowerCase();
}
const cased = /^[\p{Uppercase}\p{Lowercase}\p{Lt}]$/u;
/** What stands inside a word between two letters. */
const middle = /^[':.\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a]$/;
/** What continues a word. */
const joining = /^[\p{L}\p{M}\p{Nd}\p{Pc}\p{Cf}]$/u;
const titles = {
	ǆ: "ǅ",
	Ǆ: "ǅ",
	ǉ: "ǈ",
	Ǉ: "ǈ",
	ǌ: "ǋ",
	Ǌ: "ǋ",
	ǳ: "ǲ",
	Ǳ: "ǲ",
	ŉ: "ʼN"
};
/** Makes letters capital one by one (strings.ToUpper). */
function upperCase(text) {
	return [...text].map((char) => single(char, char.toUpperCase())).join("");
}
/** Makes letters small one by one (strings.ToLower). */
function lowerCase(text) {
	return [...text].map((char) => char === "İ" ? "i" : single(char, char.toLowerCase())).join("");
}
/** Go changes a character into one character or leaves it. */
function single(char, changed) {
	return [...changed].length === 1 ? changed : char;
}

// src/rules/template/prometheusFunctions.ts
/** `map[string]string`. */
const stringMapType = mapOf(stringType);
const argsType = mapOf(anyType);
const htmlType = {
	kind: "string",
	name: "template.HTML"
};
const sampleType = {
	kind: "struct",
	name: "template.sample",
	fields: [{
		name: "Labels",
		type: stringMapType
	}, {
		name: "Value",
		type: anyType
	}]
};
const samplePointerType = pointerTo(sampleType);
const queryResultType = {
	kind: "slice",
	name: "template.queryResult",
	elem: samplePointerType
};
/** The functions of Prometheus' templates (prometheus template/template.go), with Go's own. */
const prometheusFunctions = new Map([
	...builtins,
	["query", fixed([stringType], queryResultType, ([expression], world) => goSlice(world.query(textOf(expression)).map(goSample), queryResultType))],
	["first", fixed([queryResultType], samplePointerType, ([result]) => {
		const [first] = samplesOf(result);
		if (first === void 0) throw new GoError("first() called on vector with no elements");
		return first;
	})],
	["label", fixed([stringType, samplePointerType], stringType, ([name, sample]) => goString(labelOf(sample, textOf(name))))],
	["value", fixed([samplePointerType], anyType, ([sample]) => goAny(fieldsOf(sample).get("Value")))],
	["strvalue", fixed([samplePointerType], stringType, ([sample]) => goString(labelOf(sample, "__value__")))],
	["args", variadic([anyType], argsType, (args) => goMap(new Map(args.map((arg, index) => [`arg${index}`, goAny(arg)])), argsType))],
	["reReplaceAll", fixed([
		stringType,
		stringType,
		stringType
	], stringType, ([pattern, replacement, text]) => goString(replaceAllRegexp(textOf(pattern), textOf(replacement), textOf(text))))],
	["safeHtml", fixed([stringType], htmlType, ([text]) => goString(textOf(text), htmlType))],
	["match", fixed([stringType, stringType], boolType, ([pattern, text]) => goBool(matchRegexp(textOf(pattern), textOf(text))))],
	["title", ofText((text) => titleCase(text, "kept"))],
	["toUpper", ofText(upperCase)],
	["toLower", ofText(lowerCase)],
	["graphLink", ofText((expression) => `/graph?g0.expr=${urlQueryEscape(expression)}&g0.tab=0`)],
	["tableLink", ofText((expression) => `/graph?g0.expr=${urlQueryEscape(expression)}&g0.tab=1`)],
	["sortByLabel", fixed([stringType, queryResultType], queryResultType, ([label, result]) => {
		const name = textOf(label);
		const sorted = [...samplesOf(result)].sort((left, right) => compareText(labelOf(left, name), labelOf(right, name)));
		return goSlice(sorted, queryResultType);
	})],
	["stripPort", ofText(stripPort)],
	["stripDomain", ofText(stripDomain)],
	["humanize", ofNumber(humanize)],
	["humanize1024", ofNumber(humanize1024)],
	["humanizeDuration", ofNumber(humanizeDuration)],
	["humanizePercentage", ofNumber(humanizePercentage)],
	["humanizeTimestamp", ofNumber(humanizeTimestamp)],
	["toTime", fixed([anyType], pointerTo(timeType), ([value]) => {
		const time = goTime(timeOfSeconds(toFloat(value)));
		return goPointer(time, pointerTo(timeType));
	})],
	["toDuration", fixed([anyType], pointerTo(durationType), ([value]) => goPointer(goDuration(toInt64(toFloat(value) * 1e9)), pointerTo(durationType)))],
	["now", fixed([], floatType, (_, world) => goFloat(world.nowMs / 1e3))],
	["pathPrefix", fixed([], stringType, (_, world) => goString(world.externalUrl.path))],
	["externalURL", fixed([], stringType, (_, world) => goString(world.externalUrl.text))],
	["parseDuration", fixed([stringType], floatType, ([text]) => goFloat(secondsOf(textOf(text))))],
	["urlQueryEscape", ofText(urlQueryEscape)]
]);
function ofText(change) {
	return fixed([stringType], stringType, ([text]) => goString(change(textOf(text))));
}
function ofNumber(write) {
	return fixed([anyType], stringType, ([value]) => goString(write(toFloat(value))));
}
function secondsOf(text) {
	const isNegative = text.startsWith("-");
	const duration = readDuration(isNegative ? text.slice(1) : text);
	if (typeof duration !== "number") throw new GoError(duration.problem);
	return isNegative ? -duration / 1e3 : duration / 1e3;
}
function goSample(sample) {
	const fields = /* @__PURE__ */ new Map([["Labels", goStringMap(sample.labels, stringMapType)], ["Value", goAny(goFloat(sample.value))]]);
	return goPointer({
		kind: "struct",
		type: sampleType,
		value: fields
	}, samplePointerType);
}
function samplesOf(result) {
	return result?.kind === "slice" ? result.value ?? [] : [];
}
function fieldsOf(sample) {
	const target = sample?.kind === "pointer" ? sample.value : void 0;
	if (target?.kind === "struct") return target.value;
	throw new GoError("runtime error: invalid memory address or nil pointer dereference");
}
function labelOf(sample, name) {
	const labels = fieldsOf(sample).get("Labels");
	return labels?.kind === "map" ? textOf(labels.value?.get(name)) : "";
}

// src/rules/template/alert.ts
/** Parses a label's or an annotation's template of an alerting rule (prometheus model/rulefmt testTemplateParsing). */
function parseAlertTemplate(source, alert) {
	const { text } = source;
	const name = `__alert_${alert}`;
	const known = knownRoots.get(text);
	if (known !== void 0) return {
		template: templateOf({
			name,
			source,
			prelude: alertPrelude,
			root: known,
			definitions: void 0
		}),
		problems: []
	};
	const parsed = parseTemplate(source, {
		name,
		id: "alerts/template-syntax",
		functions: prometheusFunctions,
		variables: alertVariables,
		prelude: alertPrelude
	});
	if (parsed.template !== void 0 && text.length < 2e3 && !/define|block/.test(text)) {
		if (knownRoots.size >= 5e4) knownRoots.clear();
		knownRoots.set(text, parsed.template.root);
	}
	return parsed;
}
/** Trees of texts that parse and define nothing: rules say the same often, and are read more than once. */
const knownRoots = /* @__PURE__ */ new Map();
/** Expands an alert's template as Prometheus does when it fires (prometheus template Expander.Expand); errors have Go's text. */
function expandAlertTemplate(template, data, world) {
	const fields = alertFields(data);
	const variable = (name) => fields.get(name);
	const result = evaluateTemplate({
		template,
		data: {
			kind: "struct",
			type: alertDataType,
			value: fields
		},
		variables: /* @__PURE__ */ new Map([
			["$labels", variable("Labels")],
			["$externalLabels", variable("ExternalLabels")],
			["$externalURL", variable("ExternalURL")],
			["$value", goFloat(data.value)]
		]),
		functions: prometheusFunctions,
		world
	});
	if (result.error === void 0) return result;
	return {
		...result,
		error: `error executing template ${template.name}: ${result.error}`
	};
}
/** The type of what an alert's template sees, as Go prints it. */
const alertDataType = {
	kind: "struct",
	name: "struct { Labels map[string]string; ExternalLabels map[string]string; ExternalURL string; Value interface {} }",
	fields: [
		{
			name: "Labels",
			type: stringMapType
		},
		{
			name: "ExternalLabels",
			type: stringMapType
		},
		{
			name: "ExternalURL",
			type: stringType
		},
		{
			name: "Value",
			type: anyType
		}
	]
};
const alertVariables = [
	"$labels",
	"$externalLabels",
	"$externalURL",
	"$value"
];
/** What Prometheus puts before the templates of alerts. */
const alertPrelude = "{{$labels := .Labels}}{{$externalLabels := .ExternalLabels}}{{$externalURL := .ExternalURL}}{{$value := .Value}}";
function alertFields(data) {
	return /* @__PURE__ */ new Map([
		["Labels", goStringMap(data.labels, stringMapType)],
		["ExternalLabels", goStringMap(data.externalLabels, stringMapType)],
		["ExternalURL", goString(data.externalUrl)],
		["Value", goAny(goFloat(data.value))]
	]);
}

// src/rules/file/validate.ts
/** What Prometheus refuses of a group itself (rulefmt RuleGroups.Validate); promtool knows no place there and says `0:0`. */
function* validateGroup(group) {
	const { name, nameEntry, node, labels, names } = group;
	const span = entrySpan(nameEntry) ?? spanAtPath(node, []);
	if (name === "") yield invalid(span, "0:0: Groupname must not be empty", {
		message: "a rule group has no `name`",
		help: "Give it a name that no other group of the file has."
	});
	if (names.has(name)) yield invalid(span, `0:0: groupname: "${name}" is repeated in the same file`, {
		message: `the group name \`${name}\` stands twice in this file`,
		help: "Give one of them another name, or put the rules into one group."
	});
	for (const label of labels) yield* validateLabel(label, {
		prefix: "",
		hasLegacyNames: group.hasLegacyNames
	});
}
/** What Prometheus refuses of a rule (rulefmt Rule.Validate), in its order. */
function validateRule(rule, problems) {
	const { record, alert, entries, parsed } = rule;
	if (record === "" === (alert === "") && isText(entries.record) && isText(entries.alert)) problems.push(nameProblem(rule));
	if (rule.exprSource.text === "" && isText(entries.expr)) problems.push(invalid(entrySpan(entries.expr) ?? spanAtPath(rule.node, []), at$1(rule, entries.expr, "field 'expr' must be set in rule"), {
		message: "a rule has no `expr`",
		help: "Write the PromQL expression that it evaluates."
	}));
	for (const [index, problem] of parsed.problems.entries()) problems.push(expressionProblem(rule, problem, index === 0));
	if (record !== "") for (const problem of validateRecord(rule)) problems.push(problem);
	if (rule.labels.length === 0 && rule.annotations.length === 0) return;
	const prefix = `${named(rule)}: `;
	const naming = {
		prefix,
		hasLegacyNames: rule.hasLegacyNames
	};
	for (const label of rule.labels) for (const problem of validateLabel(label, naming)) problems.push(problem);
	for (const { key } of rule.annotations) {
		if (isLabelName(key.text, rule.hasLegacyNames)) continue;
		problems.push(invalid(key.span, `${prefix}invalid annotation name: ${key.text}`, {
			message: `\`${key.text}\` cannot be the name of an annotation`,
			help: nameHelp(rule.hasLegacyNames)
		}));
	}
	if (alert !== "") for (const problem of templateProblems(rule, prefix)) problems.push(problem);
}
/** What is no text has been refused before. */
function isText(entry) {
	return entry === void 0 || entry.value.kind === "scalar";
}
function nameProblem(rule) {
	const { record, alert } = rule.entries;
	if (rule.record !== "" && rule.alert !== "") return invalid(alert?.key.span ?? rule.node.span, `${placeOf(record)}: ${at$1(rule, alert, "only one of 'record' and 'alert' must be set")}`, {
		message: "a rule has both `record` and `alert`",
		help: "Make two rules of it."
	});
	return invalid(entrySpan(alert ?? record) ?? spanAtPath(rule.node, []), `${placeOf(record)}: ${at$1(rule, alert, "one of 'record' or 'alert' must be set")}`, {
		message: "a rule has no `alert` or `record`",
		help: "Write `alert:` with the name of the alert, or `record:` with the name of the series that it makes."
	});
}
function* validateRecord(rule) {
	const { entries, record } = rule;
	const surplus = [
		[
			"annotations",
			rule.annotations.length > 0,
			entries.annotations
		],
		[
			"for",
			rule.hasFor,
			entries.for
		],
		[
			"keep_firing_for",
			rule.hasKeepFiringFor,
			entries.keepFiringFor
		]
	];
	for (const [name, isThere, entry] of surplus) {
		if (!isThere) continue;
		yield invalid(entry?.key.span ?? rule.node.span, at$1(rule, entries.record, `invalid field '${name}' in recording rule`), {
			message: `a recording rule has no \`${name}\``,
			help: `Remove \`${name}\`, or write \`alert:\` if this is an alert.`
		});
	}
	const span = entrySpan(entries.record) ?? rule.node.span;
	if (!isMetricName(record, rule.hasLegacyNames)) yield invalid(span, at$1(rule, entries.record, `invalid recording rule name: ${record}`), {
		message: `\`${record}\` cannot be the name of a series`,
		help: nameHelp(rule.hasLegacyNames)
	});
	if (/[{}]/.test(record)) yield invalid(span, at$1(rule, entries.record, `braces present in the recording rule name; should it be in expr?: ${record}`), {
		message: `the name of a series has no braces: \`${record}\``,
		help: "Put an expression into `expr`, and labels that the series is to have into `labels`."
	});
}
function* validateLabel(label, { prefix, hasLegacyNames }) {
	const { key, value } = label;
	if (key.text === "__name__" || !isLabelName(key.text, hasLegacyNames)) yield invalid(key.span, `${prefix}invalid label name: ${key.text}`, {
		message: `\`${key.text}\` cannot be the name of a label`,
		help: key.text === "__name__" ? "The name of a series is what `record` says." : nameHelp(hasLegacyNames)
	});
	const text = valueText(label);
	if (!text.isWellFormed()) yield invalid(value.span, `${prefix}invalid label value: ${text}`, {
		message: "the value of a label is not UTF-8",
		help: "Write it as UTF-8 text."
	});
}
/** Only alerts have templates. */
function* templateProblems(rule, prefix) {
	for (const [kind, entries] of [["label", rule.labels], ["annotation", rule.annotations]]) for (const entry of entries) {
		const source = sourceOf(entry.value);
		if (!source.text.includes("{{")) continue;
		const { problems } = parseAlertTemplate(source, rule.alert);
		for (const problem of problems) if (problem.upstream === void 0) yield problem;
		else yield {
			...problem,
			upstream: `${prefix}${kind} ${goQuote(entry.key.text)}: ${problem.upstream}`
		};
	}
}
function expressionProblem(rule, problem, isFirst) {
	const { exprSource, entries } = rule;
	const text = `could not parse expression: ${upstreamText(problem, exprSource.text)}`;
	return {
		...findingOf(problem, exprSource),
		...isFirst && !problem.isOurs && { upstream: at$1(rule, entries.expr, text) }
	};
}
/** promtool's line: the place of an entry's value, `0:0` when there is none, the rule, and what is wrong. */
function at$1(rule, entry, text) {
	return `${placeOf(entry)}: ${named(rule)}: ${text}`;
}
function named({ group, number, alert, record }) {
	return `group ${goQuote(group)}, rule ${number}, ${goQuote(alert === "" ? record : alert)}`;
}
function placeOf(entry) {
	const node = entry?.value;
	return node === void 0 ? "0:0" : `${node.line}:${node.column}`;
}
function isLabelName(name, hasLegacyNames) {
	return hasLegacyNames ? /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name) : name !== "" && name.isWellFormed();
}
function isMetricName(name, hasLegacyNames) {
	return hasLegacyNames ? /^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(name) : name !== "" && name.isWellFormed();
}
function nameHelp(hasLegacyNames) {
	return hasLegacyNames ? "Use letters, digits and underscores, and no digit at the beginning." : "Write a name in UTF-8.";
}
function invalid(span, upstream, words) {
	return {
		id: "rules/invalid",
		severity: "error",
		span,
		message: words.message,
		why: "Prometheus refuses the whole file and keeps the rules that it had.",
		help: words.help,
		upstream
	};
}

// src/rules/file/read.ts
/**
* Reads a rule file (prometheus model/rulefmt Parse and Validate). Where promtool stops at what YAML or types refuse, this goes on and
* tells more; documents after the first, which Prometheus drops, are read too. Never throws.
*/
function readRules(source, options = {}) {
	const text = "spanAt" in source ? source : fileText(source.file, source.text);
	const { documents, problems } = readNodes(text, "v3");
	const groups = [];
	const found = [...problems];
	for (const [index, root] of documents.entries()) {
		const isHeard = index === 0 && problems.every(({ upstream }) => upstream === void 0);
		const read = readDocument(root, {
			...options,
			isManifest: false
		});
		for (const group of read.groups) groups.push(group);
		for (const problem of read.problems) found.push(isHeard ? problem : withoutUpstream(problem));
	}
	const second = documents[1];
	if (second !== void 0 && documents.some((root, index) => index > 0 && root.kind === "map")) found.push(severalDocuments(second));
	return {
		groups,
		problems: found
	};
}
/** Reads the `spec` of a PrometheusRule; promtool does not read these, so no problem has `upstream`. */
function readPrometheusRuleSpec(spec, options = {}) {
	const { groups, problems } = readDocument(spec, {
		...options,
		isManifest: true
	});
	return {
		groups,
		problems: problems.map(withoutUpstream)
	};
}
function readDocument(root, options) {
	const look = {
		isRegular: true,
		ignoresUnknownFields: options.ignoreUnknownFields ?? false
	};
	const context = {
		look,
		options,
		problems: []
	};
	const groups = readGroups(root, context);
	if (look.isRegular) return {
		groups,
		problems: context.problems
	};
	const schema = options.isManifest ? prometheusRuleSpec : ruleGroups;
	const { problems } = decode(schema, root, {
		dialect: "v3",
		id: "rules/invalid",
		ignoreUnknownFields: look.ignoresUnknownFields
	});
	if (problems.length === 0) return {
		groups,
		problems: context.problems
	};
	return {
		groups,
		problems: [...problems, ...context.problems.map(withoutUpstream)]
	};
}
function readGroups(root, context) {
	if (root.kind !== "map") {
		if (root.kind === "sequence" || root.text !== "") context.look.isRegular = false;
		return [];
	}
	const [groups] = fieldsOf$1(root, fileFields, context.look);
	const names = /* @__PURE__ */ new Set();
	return mapsOf(groups, context.look).map((node) => readGroup(node, names, context));
}
function readGroup(node, names, context) {
	const { look, options, problems } = context;
	const [nameEntry, intervalEntry, offsetEntry, limit, rules, labelsEntry] = fieldsOf$1(node, options.isManifest ? manifestGroupFields : groupFields, look);
	const name = textOf$1(nameEntry, look) ?? "";
	const labels = textEntriesOf(labelsEntry, look);
	const parts = {
		name,
		nameEntry,
		node,
		labels,
		names,
		hasLegacyNames: options.hasLegacyNames ?? false
	};
	for (const problem of validateGroup(parts)) problems.push(problem);
	names.add(name);
	const entries = labels.map((entry) => new EntryView(entry));
	const interval = settingOf(intervalEntry, look);
	const queryOffset = settingOf(offsetEntry, look);
	const group = {
		name,
		labels: entries
	};
	return {
		name,
		get span() {
			return entrySpan(nameEntry) ?? node.span;
		},
		get wholeSpan() {
			return node.span;
		},
		...interval && { interval },
		...queryOffset && { queryOffset },
		limit: wholeOf(limit, look),
		labels: entries,
		rules: mapsOf(rules, look).map((rule, index) => readRule(rule, {
			...context,
			group,
			index
		}))
	};
}
function readRule(node, { look, options, problems, group, index }) {
	const [recordEntry, alertEntry, exprEntry, forEntry, keepEntry, labelsEntry, annotationsEntry] = fieldsOf$1(node, ruleFields, look);
	const record = textOf$1(recordEntry, look) ?? "";
	const alert = textOf$1(alertEntry, look) ?? "";
	const expr = textOf$1(exprEntry, look) ?? "";
	const parsed = expr === "" ? nothingParsed : parseExpr(expr, options.features ?? plainFeatures);
	const labels = textEntriesOf(labelsEntry, look);
	const annotations = textEntriesOf(annotationsEntry, look);
	const forSetting = settingOf(forEntry, look);
	const keepFiringFor = settingOf(keepEntry, look);
	const isAlert = alert !== "";
	const ownLabels = labels.map((entry) => new EntryView(entry));
	const parts = {
		group: group.name,
		number: index + 1,
		node,
		record,
		alert,
		parsed,
		exprSource: expr !== "" && exprEntry?.value.kind === "scalar" ? sourceOf(exprEntry.value) : emptySource(node),
		entries: {
			record: recordEntry,
			alert: alertEntry,
			expr: exprEntry,
			for: forEntry,
			keepFiringFor: keepEntry,
			annotations: annotationsEntry
		},
		hasFor: (forSetting?.ms ?? 0) !== 0,
		hasKeepFiringFor: (keepFiringFor?.ms ?? 0) !== 0,
		labels,
		annotations,
		hasLegacyNames: options.hasLegacyNames ?? false
	};
	validateRule(parts, problems);
	return new RuleView({
		kind: isAlert ? "alerting" : "recording",
		name: isAlert ? alert : record,
		source: parts.exprSource,
		expr: parsed.problems.length === 0 ? parsed.expr : void 0,
		...forSetting && { for: forSetting },
		...keepFiringFor && { keepFiringFor },
		ownLabels,
		groupLabels: group.labels,
		annotations: annotations.map((entry) => new EntryView(entry)),
		node,
		nameEntry: isAlert ? alertEntry : recordEntry
	});
}
/** A duration that can be read; null is none, and what is no duration needs the closer look. */
function settingOf(entry, look) {
	const text = textOf$1(entry, look);
	if (entry === void 0 || text === void 0) return void 0;
	if (text === "" && entry.value.kind === "scalar" && (isNull(entry.value) || entry.value.tag === "!!null")) return void 0;
	const ms = readDuration(text);
	if (typeof ms === "number") return new SettingView(ms, entry);
	look.isRegular = false;
}
function severalDocuments(second) {
	return {
		id: "rules/several-documents",
		severity: "warning",
		span: second.kind === "map" ? second.entries[0]?.key.span ?? second.span : second.span,
		message: "only the first document of a rule file is loaded",
		why: "Prometheus drops the documents after the first `---` without a word but in its log; promtool does too.",
		help: "Put all groups under one `groups:`, or each document into a file of its own."
	};
}
function withoutUpstream(finding) {
	if (finding.upstream === void 0) return finding;
	const { upstream: _, ...rest } = finding;
	return rest;
}
const fileFields = fieldNames(["groups"]);
const groupFields = fieldNames([
	"name",
	"interval",
	"query_offset",
	"limit",
	"rules",
	"labels"
]);
const manifestGroupFields = fieldNames([...groupFields.keys(), "partial_response_strategy"]);
const ruleFields = fieldNames([
	"record",
	"alert",
	"expr",
	"for",
	"keep_firing_for",
	"labels",
	"annotations"
]);
const nothingParsed = {
	expr: void 0,
	problems: []
};

// src/rules/matcher/matcher.ts
/** What Go says of the regular expression of a matcher, if it is refused (alertmanager pkg/labels NewMatcher). */
function matcherRegexpProblem(op, value) {
	return op === "=~" || op === "!~" ? compileGoRegexp(`^(?:${value})$`).problem : void 0;
}
/** Writes a matcher as upstream does (alertmanager pkg/labels Matcher.String). */
function printMatcher(matcher) {
	for (const char of matcher.name) if (isReservedInNames(char)) return `${goQuote(matcher.name)}${matcher.op}${goQuote(matcher.value)}`;
	const value = matcher.value.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\"", "\\\"");
	return `${matcher.name}${matcher.op}"${value}"`;
}
/** Whether a character ends an unquoted name or value of a matcher (alertmanager matcher/parse isReserved). */
function isReservedInNames(char) {
	return "{}!=~,\\\"'`".includes(char) || isGoSpace(char);
}
/** Whether a character is a space to Go (unicode.IsSpace). */
function isGoSpace(char) {
	return goSpace.test(char);
}
/** Cuts spaces off both ends (strings.TrimSpace). */
function trimGoSpace(text) {
	let start = 0;
	let end = text.length;
	while (start < end && isGoSpace(text[start] ?? "")) start++;
	while (end > start && isGoSpace(text[end - 1] ?? "")) end--;
	return text.slice(start, end);
}
const goSpace = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;

// src/rules/matcher/classic.ts
/** Reads matchers as Alertmanager before 0.27 did (alertmanager pkg/labels ParseMatchers). */
function parseClassicMatchers(text) {
	const matchers = [];
	for (const token of splitAtCommas(text)) {
		const matcher = parseMatcher(token);
		if (typeof matcher === "string") return { problem: {
			text: matcher,
			start: token.start,
			end: token.start + token.text.length
		} };
		matchers.push(matcher);
	}
	return { matchers };
}
function splitAtCommas(text) {
	const start = text.startsWith("{") ? 1 : 0;
	const end = text.length > start && text.endsWith("}") ? text.length - 1 : text.length;
	const tokens = [];
	let isQuoted = false;
	let isEscaped = false;
	let tokenStart = start;
	for (let index = start; index < end; index++) {
		const char = text[index];
		if (char === "\"") {
			if (isEscaped) isEscaped = false;
			else isQuoted = !isQuoted;
		} else if (char === "\\") isEscaped = !isEscaped;
		else if (char !== ",") isEscaped = false;
		else if (!isQuoted) {
			tokens.push({
				text: text.slice(tokenStart, index),
				start: tokenStart
			});
			tokenStart = index + 1;
		}
	}
	const last = text.slice(tokenStart, end);
	const trimmed = trimGoSpace(last);
	if (trimmed !== "") tokens.push({
		text: trimmed,
		start: tokenStart + last.indexOf(trimmed)
	});
	return tokens;
}
const head = /^[\t\n\f\r ]*([a-zA-Z_:][a-zA-Z0-9_:]*)[\t\n\f\r ]*(=~|=|!=|!~)[\t\n\f\r ]*/;
function parseMatcher(token) {
	const match = head.exec(token.text);
	if (match === null) return `bad matcher format: ${token.text}`;
	const raw = withoutTrailingSpace(token.text.slice(match[0].length));
	const value = unescapedValue(raw);
	if (value === void 0) return `matcher value contains unescaped double quote: ${raw}`;
	if (!isValidUtf8(raw)) return `matcher value not valid UTF-8: ${raw}`;
	const op = match[2];
	const start = token.start + match[0].search(/[^\t\n\f\r ]/);
	const matcher = {
		name: match[1] ?? "",
		op,
		value,
		start,
		end: token.start + match[0].length + raw.length
	};
	return matcherRegexpProblem(op, value) ?? matcher;
}
function withoutTrailingSpace(text) {
	let end = text.length;
	while (end > 0 && "	\n\f\r ".includes(text[end - 1] ?? "")) end--;
	return text.slice(0, end);
}
function unescapedValue(raw) {
	const isQuoted = raw.startsWith("\"");
	const inner = isQuoted ? raw.slice(1) : raw;
	let value = "";
	let isOpen = isQuoted;
	for (let index = 0; index < inner.length; index++) {
		const char = inner[index] ?? "";
		const isLast = index === inner.length - 1;
		if (char === "\"") {
			if (!isOpen || !isLast) return void 0;
			isOpen = false;
		} else if (char !== "\\" || isLast) value += char;
		else {
			const next = inner[++index] ?? "";
			value += next === "n" ? "\n" : next === "\"" || next === "\\" ? next : `\\${next}`;
		}
	}
	return isOpen ? void 0 : value;
}

// src/rules/matcher/utf8.ts
/** Reads matchers as Alertmanager does since 0.27 (alertmanager matcher/parse Matchers). */
function parseUtf8Matchers(text) {
	const reader = {
		text,
		position: 0,
		column: 0
	};
	const matchers = [];
	const problem = readAll(reader, matchers);
	return problem === void 0 ? { matchers } : { problem };
}
function readAll(reader, matchers) {
	const first = peek(reader);
	if (first.kind === "error") return at(first, first.text);
	if (first.kind === "eof") return void 0;
	const hasBrace = first.kind === "open";
	if (hasBrace) take(reader, first);
	let token = peek(reader);
	if (token.kind === "error") return at(token, token.text);
	if (token.kind === "eof" || token.kind === "close") return readClose(reader, hasBrace);
	for (;;) {
		const problem = readMatcher(reader, matchers);
		if (problem !== void 0) return problem;
		token = peek(reader);
		if (token.kind === "eof" || token.kind === "close") return readClose(reader, hasBrace);
		if (token.kind !== "comma") return unexpected(token, "expected a comma or close brace");
		take(reader, token);
		token = peek(reader);
		if (token.kind === "eof" || token.kind === "close") return readClose(reader, hasBrace);
		if (token.kind !== "unquoted" && token.kind !== "quoted") return unexpected(token, "expected a matcher or close brace after comma");
	}
}
function readMatcher(reader, matchers) {
	const name = peek(reader);
	if (name.kind !== "quoted" && name.kind !== "unquoted") return unexpected(name, "expected label name");
	take(reader, name);
	const nameText = unquoted(name);
	if (nameText === void 0) return at(name, `${place(name)}: ${name.text}: invalid input`);
	const operator = peek(reader);
	if (operator.kind !== "operator") return unexpected(operator, "expected an operator such as '=', '!=', '=~' or '!~'");
	take(reader, operator);
	const value = peek(reader);
	if (value.kind !== "quoted" && value.kind !== "unquoted") return unexpected(value, "expected label value");
	take(reader, value);
	const valueText = unquoted(value);
	if (valueText === void 0) return at(value, `${place(value)}: ${value.text}: invalid input`);
	const op = operator.text;
	const problem = matcherRegexpProblem(op, valueText);
	if (problem !== void 0) return at(value, `failed to create matcher: ${problem}`);
	matchers.push({
		name: nameText,
		op,
		value: valueText,
		start: name.start,
		end: value.end
	});
}
function readClose(reader, hasBrace) {
	const token = peek(reader);
	const isClose = token.kind === "close";
	if (hasBrace && !isClose) {
		const found = unexpected(token, "expected close brace");
		return {
			...found,
			text: `0:${reader.column}: ${found.text}`
		};
	}
	if (isClose) take(reader, token);
	if (!hasBrace && isClose) return at(token, `0:${reader.column}: }: expected opening brace`);
	const rest = peek(reader);
	if (rest.kind === "error") return at(rest, `${rest.text}: expected end of input`);
	if (rest.kind !== "eof") return at(rest, `${place(rest)}: ${rest.text}: expected end of input`);
}
function place(token) {
	return `${token.columnStart}:${token.columnEnd}`;
}
function at(token, text) {
	return {
		text,
		start: token.start,
		end: token.end
	};
}
function unexpected(token, expected) {
	if (token.kind === "error") return at(token, `${token.text}: ${expected}`);
	if (token.kind === "eof") return at(token, `end of input: ${expected}`);
	return at(token, `${place(token)}: unexpected ${token.text}: ${expected}`);
}
function unquoted(token) {
	if (token.kind !== "quoted") return token.text;
	const text = goUnquote(token.text);
	return text !== void 0 && isValidUtf8(text) ? text : void 0;
}
function take(reader, token) {
	reader.position = token.end;
	reader.column = token.columnEnd;
}
function peek(reader) {
	const { text } = reader;
	let { position: start, column } = reader;
	while (start < text.length && isGoSpace(text[start] ?? "")) {
		start++;
		column++;
	}
	const from = {
		text,
		start,
		column
	};
	const char = text[start];
	if (char === void 0) return token(from, "eof", start);
	if (char === "{") return token(from, "open", start + 1);
	if (char === "}") return token(from, "close", start + 1);
	if (char === ",") return token(from, "comma", start + 1);
	if (char === "=") return token(from, "operator", start + (text[start + 1] === "~" ? 2 : 1));
	if (char === "!") return negation(from);
	if (char === "\"") return quoted(from);
	if (isReservedInNames(char)) {
		const found = token(from, "error", start + 1);
		return {
			...found,
			text: `${place(found)}: ${found.text}: invalid input`
		};
	}
	let end = start;
	while (end < text.length && !isReservedInNames(text[end] ?? "")) end++;
	return token(from, "unquoted", end);
}
function token(from, kind, end) {
	const text = from.text.slice(from.start, end);
	const columnEnd = from.column + [...text].length;
	return {
		kind,
		start: from.start,
		end,
		columnStart: from.column,
		columnEnd,
		text
	};
}
function negation(from) {
	const next = from.text[from.start + 1];
	if (next === "=" || next === "~") return token(from, "operator", from.start + 2);
	const found = token(from, "error", from.start + 1);
	const what = found.end >= from.text.length ? "unexpected end of input, expected one of '=~'" : "!: expected one of '=~'";
	return {
		...found,
		text: `${place(found)}: ${what}`
	};
}
function quoted(from) {
	for (let index = from.start + 1; index < from.text.length; index++) {
		const char = from.text[index];
		if (char === "\"") return token(from, "quoted", index + 1);
		if (char === "\\") index++;
	}
	const found = token(from, "error", from.text.length);
	return {
		...found,
		text: `${place(found)}: ${found.text}: missing end "`
	};
}

// src/rules/matcher/read.ts
/**
* Reads one line of matchers as Alertmanager does by default: with both parsers, the old one being the fallback
* (alertmanager matcher/compat FallbackMatchersParser).
*/
function readMatchers(text) {
	const now = parseUtf8Matchers(text);
	const classic = parseClassicMatchers(text);
	if (classic.problem !== void 0) return now.problem === void 0 ? now : classic;
	const suggestion = classic.matchers.map((matcher) => printMatcher(matcher)).join(",");
	if (now.problem !== void 0) return {
		...classic,
		warning: {
			kind: "incompatible",
			suggestion
		}
	};
	if (areSame(now.matchers, classic.matchers)) return now;
	return {
		...classic,
		warning: {
			kind: "disagreement",
			suggestion
		}
	};
}
function areSame(left, right) {
	if (left.length !== right.length) return false;
	return left.every((matcher, index) => {
		const other = right[index];
		return matcher.name === other?.name && matcher.op === other.op && matcher.value === other.value;
	});
}

// src/stack/selector.ts
/** Tells whether labels satisfy a `matchLabels`-like map; an empty map selects nothing, as for a Service without a selector. */
function selects(selector, labels) {
	if (!isObject(selector) || Object.keys(selector).length === 0) return false;
	return Object.entries(selector).every(([key, value]) => textAt(labels, key) === value);
}
/** Writes a map of labels as people do: `app=web,tier=front`. */
function formatLabels(labels) {
	return isObject(labels) ? Object.entries(labels).map(([key, value]) => `${key}=${String(value)}`).join(",") : "";
}
/** Tells whether an object satisfies a label selector text such as `app=web,tier in (a,b),!old` (apimachinery pkg/labels). */
function matchesLabelSelector(selector, object) {
	const labels = objectAt(object, "metadata", "labels");
	return splitRequirements(selector).every((requirement) => {
		const set = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/.exec(requirement);
		if (set) {
			const isMember = (set[3] ?? "").split(",").some((value) => value.trim() === textAt(labels, set[1] ?? ""));
			return set[2] === "in" ? isMember : !isMember;
		}
		const pair = /^([^\s!=]+)\s*(!=|==|=)\s*(\S*)$/.exec(requirement);
		if (pair) return textAt(labels, pair[1] ?? "") === pair[3] === (pair[2] !== "!=");
		return requirement.startsWith("!") ? !Object.hasOwn(labels, requirement.slice(1).trim()) : Object.hasOwn(labels, requirement);
	});
}
/** Tells whether an object satisfies a field selector text such as `status.phase=Running,spec.nodeName!=a`. */
function matchesFieldSelector(selector, object) {
	return splitRequirements(selector).every((requirement) => {
		const pair = /^([^\s!=]+)\s*(!=|==|=)\s*(\S*)$/.exec(requirement);
		if (!pair) return false;
		const found = at$2(object, ...(pair[1] ?? "").split("."));
		return String(found ?? "") === pair[3] === (pair[2] !== "!=");
	});
}
/** Commas inside parentheses do not separate. */
function splitRequirements(selector) {
	return selector.split(/,(?![^(]*\))/).map((requirement) => requirement.trim()).filter((requirement) => requirement !== "");
}
/** Tells whether labels satisfy `matchExpressions` of a label selector or of a node selector term. */
function matchesExpressions(expressions, labels) {
	return expressions.every((expression) => {
		const value = textAt(labels, textAt(expression, "key") ?? "");
		const values = listAt(expression, "values");
		switch (textAt(expression, "operator")) {
			case "In": return value !== void 0 && values.includes(value);
			case "NotIn": return value === void 0 || !values.includes(value);
			case "Exists": return value !== void 0;
			case "DoesNotExist": return value === void 0;
			case "Gt": return Number(value) > Number(values[0]);
			case "Lt": return Number(value) < Number(values[0]);
			default: return false;
		}
	});
}

// src/stack/service.ts
/** Reads a manifest as a Service; undefined for any other kind. */
function serviceOf(manifest, context) {
	if (manifest.reference.kind !== "Service" || manifest.reference.apiVersion !== "v1") return void 0;
	const namespace = manifest.reference.namespace ?? context.defaultNamespace;
	const selector = objectAt(manifest.object, "spec", "selector");
	return {
		namespace,
		name: manifest.reference.name,
		manifest,
		selector,
		ports: listAt(manifest.object, "spec", "ports").map(readPort),
		workloads: context.workloads.filter((workload) => workload.namespace === namespace && selects(selector, workload.podLabels))
	};
}
/** The number of the container port that a port of a Service leads to; undefined when the pod has no port of that name. */
function targetPortNumber(port, workload) {
	if (typeof port.targetPort === "number") return port.targetPort;
	for (const container of listAt(workload.podSpec, "containers")) for (const candidate of listAt(container, "ports")) if (textAt(candidate, "name") === port.targetPort) return numberAt(candidate, "containerPort");
}
/** Says why an address such as `alertmanager:9093` leads nowhere in the manifests; undefined when it does, or when it leads elsewhere. */
function deadEnd(address, context) {
	const parsed = /^(?:https?:\/\/)?([A-Za-z0-9.-]+)(?::([0-9]+))?(?:\/|$)/.exec(address);
	if (parsed === null) return void 0;
	const [name = "", namespace = context.fromNamespace, third] = (parsed[1] ?? "").split(".");
	if (third !== void 0 && third !== "svc") return void 0;
	const inNamespace = context.services.filter((service) => service.namespace === namespace);
	const service = inNamespace.find((candidate) => candidate.name === name);
	if (service === void 0) {
		if (inNamespace.length === 0 || /^[0-9]+$/.test(name) || name === "localhost") return void 0;
		return `the manifests have no Service \`${name}\` in the namespace \`${namespace}\`; they have ${inNamespace.map((candidate) => candidate.name).join(", ")}`;
	}
	const port = parsed[2] === void 0 ? address.startsWith("https:") ? 443 : 80 : Number(parsed[2]);
	if (service.ports.some((candidate) => candidate.port === port)) return void 0;
	return `Service ${namespace}/${name} has no port ${port}; it has ${service.ports.map((candidate) => candidate.port).join(", ")}`;
}
function readPort(value) {
	const port = numberAt(value, "port") ?? 0;
	const target = at$2(value, "targetPort");
	return {
		name: textAt(value, "name") ?? "",
		port,
		targetPort: typeof target === "number" || typeof target === "string" ? numeric(target) : port
	};
}
function numeric(target) {
	return typeof target === "string" && /^[0-9]+$/.test(target) ? Number(target) : target;
}

// src/stack/component.ts
/** Finds the workload that runs a program, by its image and, for images under other names, by flags that only it has. */
function findComponent(kind, workloads) {
	const candidates = workloads.flatMap((workload) => listAt(workload.podSpec, "containers").map((container) => ({
		workload,
		container,
		containerName: textAt(container, "name") ?? ""
	})));
	const marks = marksOf[kind];
	return candidates.find(({ container }) => marks.images.includes(imageName(container))) ?? candidates.find(({ container }) => flagsOf(container).some(({ name }) => marks.flags.some((flag) => name.startsWith(flag))));
}
/** The flags of a container, from its command and its arguments. */
function flagsOf(container) {
	const words = [...listAt(container, "command"), ...listAt(container, "args")].map(String);
	const flags = [];
	for (const [index, word] of words.entries()) {
		const match = /^--?([A-Za-z][A-Za-z0-9._-]*)(?:=(.*))?$/s.exec(word);
		if (match === null) continue;
		const next = words[index + 1];
		const value = match[2] ?? (next !== void 0 && !next.startsWith("-") ? next : void 0);
		flags.push({
			name: match[1] ?? "",
			value
		});
	}
	return flags;
}
/** The value of a flag, or undefined when it is not given. */
function flagValue(container, name) {
	return flagsOf(container).find((flag) => flag.name === name)?.value;
}
/** The port that a program listens on: from its flag or its environment, else its default. */
function listenPort(container, options) {
	const value = flagValue(container, options.flag);
	const port = value === void 0 ? void 0 : /(?:^|:)([0-9]+)$/.exec(value)?.[1];
	return port === void 0 ? options.fallback : Number(port);
}
/** The value of an environment variable that is written out in the manifest. */
function environmentValue(container, name) {
	return textAt(listAt(container, "env").find((variable) => textAt(variable, "name") === name), "value");
}
/** The Service and port that lead to a container port of a workload. */
function addressOfPort(component, port, services) {
	for (const service of services) {
		if (!service.workloads.includes(component.workload)) continue;
		const found = service.ports.find((candidate) => targetPortNumber(candidate, component.workload) === port);
		if (found === void 0) continue;
		return {
			namespace: service.namespace,
			service: service.name,
			scheme: schemeOf(component),
			port: found.port
		};
	}
}
/** `/prefix` of the paths of Prometheus and Alertmanager: `--web.route-prefix`, else the path of `--web.external-url`. */
function routePrefix(container) {
	const prefix = flagValue(container, "web.route-prefix");
	const external = flagValue(container, "web.external-url") ?? "";
	const trimmed = (prefix ?? (URL.canParse(external) ? new URL(external).pathname : external.startsWith("/") ? external : "")).replace(/^\/+|\/+$/g, "");
	return trimmed === "" ? "" : `/${trimmed}`;
}
/** A web configuration file is there to turn TLS on. */
function schemeOf(component) {
	return flagValue(component.container, "web.config.file") === void 0 ? "http" : "https";
}
/** The last part of the image without tag and digest: `quay.io/prometheus/node-exporter:v1` is `node-exporter`. */
function imageName(container) {
	return ((textAt(container, "image") ?? "").split("@")[0]?.split("/").at(-1) ?? "").split(":")[0] ?? "";
}
const marksOf = {
	prometheus: {
		images: ["prometheus"],
		flags: ["storage.tsdb.", "config.auto-reload"]
	},
	alertmanager: {
		images: ["alertmanager"],
		flags: [
			"cluster.listen-address",
			"cluster.peer",
			"alerts.gc-interval"
		]
	},
	"kube-state-metrics": {
		images: ["kube-state-metrics"],
		flags: ["metric-labels-allowlist", "telemetry-port"]
	},
	"node-exporter": {
		images: ["node-exporter", "node_exporter"],
		flags: [
			"path.procfs",
			"path.rootfs",
			"path.sysfs"
		]
	},
	grafana: {
		images: [
			"grafana",
			"grafana-oss",
			"grafana-enterprise"
		],
		flags: []
	}
};

// src/stack/workload.ts
/** Reads a manifest as a workload; undefined for any other kind. */
function workloadOf(manifest, defaultNamespace) {
	const kind = kinds.find((known) => known === manifest.reference.kind);
	if (kind === void 0 || !manifest.reference.apiVersion.startsWith("apps/")) return void 0;
	const object = manifest.object;
	return {
		kind,
		namespace: manifest.reference.namespace ?? defaultNamespace,
		name: manifest.reference.name,
		manifest,
		replicas: kind === "DaemonSet" ? void 0 : numberAt(object, "spec", "replicas") ?? 1,
		podLabels: objectAt(object, "spec", "template", "metadata", "labels"),
		podAnnotations: objectAt(object, "spec", "template", "metadata", "annotations"),
		podSpec: objectAt(object, "spec", "template", "spec"),
		labelSelector: formatSelector(objectAt(object, "spec", "selector"))
	};
}
/** Writes a workload as people say it: `Deployment monitoring/grafana`. */
function formatWorkload(workload) {
	return `${workload.kind} ${workload.namespace}/${workload.name}`;
}
/** Why no pod of a workload can run on a node, or undefined when it can (the scheduler's NodeAffinity and TaintToleration). */
function nodeRefusal(workload, node) {
	const labels = objectAt(node, "metadata", "labels");
	for (const [key, value] of Object.entries(objectAt(workload.podSpec, "nodeSelector"))) if (textAt(labels, key) !== value) return `the node does not have the label ${key}=${String(value)} of the nodeSelector`;
	if (!matchesAffinity(workload, labels)) return "the node does not match the node affinity";
	const taint = listAt(node, "spec", "taints").find((candidate) => !isTolerated(workload, candidate));
	return taint === void 0 ? void 0 : `the taint ${formatTaint(taint)} is not tolerated`;
}
/** Tells whether the cluster is expected to run Linux pods of everybody on a node: Windows and virtual nodes are not. */
function isOrdinaryNode(node) {
	const labels = objectAt(node, "metadata", "labels");
	return (textAt(labels, "kubernetes.io/os") ?? "linux") === "linux" && textAt(labels, "type") !== "virtual-kubelet" && textAt(labels, "eks.amazonaws.com/compute-type") !== "fargate";
}
const kinds = [
	"Deployment",
	"StatefulSet",
	"DaemonSet"
];
function formatSelector(selector) {
	const equalities = Object.entries(objectAt(selector, "matchLabels")).map(([key, value]) => `${key}=${String(value)}`);
	const expressions = listAt(selector, "matchExpressions").map((expression) => {
		const key = textAt(expression, "key") ?? "";
		const values = listAt(expression, "values").join(",");
		switch (textAt(expression, "operator")) {
			case "In": return `${key} in (${values})`;
			case "NotIn": return `${key} notin (${values})`;
			case "DoesNotExist": return `!${key}`;
			default: return key;
		}
	});
	return [...equalities, ...expressions].join(",");
}
function matchesAffinity(workload, labels) {
	const terms = listAt(workload.podSpec, "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
	return terms.length === 0 || terms.some((term) => matchesExpressions(listAt(term, "matchExpressions"), labels));
}
function isTolerated(workload, taint) {
	const effect = textAt(taint, "effect");
	if (effect === "PreferNoSchedule") return true;
	const key = textAt(taint, "key") ?? "";
	if (workload.kind === "DaemonSet" && toleratedByDaemonSets.has(key)) return true;
	return listAt(workload.podSpec, "tolerations").some((toleration) => {
		const wanted = textAt(toleration, "key") ?? "";
		if (wanted !== "" && wanted !== key) return false;
		const wantedEffect = textAt(toleration, "effect") ?? "";
		if (wantedEffect !== "" && wantedEffect !== effect) return false;
		return textAt(toleration, "operator") === "Exists" || wanted !== "" && (textAt(toleration, "value") ?? "") === (textAt(taint, "value") ?? "");
	});
}
/** The DaemonSet controller adds these tolerations by itself. */
const toleratedByDaemonSets = /* @__PURE__ */ new Set([
	"node.kubernetes.io/not-ready",
	"node.kubernetes.io/unreachable",
	"node.kubernetes.io/disk-pressure",
	"node.kubernetes.io/memory-pressure",
	"node.kubernetes.io/pid-pressure",
	"node.kubernetes.io/unschedulable",
	"node.kubernetes.io/network-unavailable"
]);
function formatTaint(taint) {
	const value = textAt(taint, "value");
	return `${textAt(taint, "key") ?? ""}${value ? `=${value}` : ""}:${textAt(taint, "effect") ?? ""}`;
}

// src/commands/stopwatch.ts
/** Takes the time of a command's stages, in milliseconds. */
function stopwatch(clock) {
	const timings = {};
	return {
		async time(stage, work) {
			const start = clock.now();
			try {
				return await work();
			} finally {
				timings[stage] = clock.now() - start;
			}
		},
		timings: () => timings
	};
}

export { sortedEntries as $, matchRegexp as A, whole$1 as At, textOf as B, formatFixed as Bt, readPrometheusRuleSpec as C, struct as Ct, lowerCase as D, int as Dt, parseAlertTemplate as E, float$1 as Et, toFloat as F, failed as Ft, goDuration as G, goQuote as Gt, parseTemplate as H, formatValue as Ht, ipAddressProblem as I, parseExpr as It, timeType as J, utf8Bytes as Jt, goTime as K, isValidUtf8 as Kt, splitHostPort as L, parseMetricSelector as Lt, compileGoRegexp as M, parseDuration as Mt, RE2JS as N, readDuration as Nt, titleCase as O, named$2 as Ot, humanizeDuration as P, decode as Pt, compareText as Q, builtins as R, plainFeatures as Rt, trimGoSpace as S, pointer as St, expandAlertTemplate as T, bool as Tt, evaluateTemplate as U, formatDuration$1 as Ut, variadic as V, formatNumber as Vt, durationType as W, wholeMs as Wt, zeroTimeNs as X, utc as Y, utf8Length as Yt, formatTime as Z, matchesFieldSelector as _, anything as _t, workloadOf as a, goSlice as at, readMatchers as b, list as bt, findComponent as c, inside as ct, listenPort as d, boolType as dt, formatFloat as et, routePrefix as f, mapOf as ft, formatLabels as g, findingOf as gt, targetPortNumber as h, stringType as ht, nodeRefusal as i, goPointer as it, replaceAllRegexp as j, formatDuration as jt, upperCase as k, text$1 as kt, flagValue as l, GoError as lt, serviceOf as m, sliceOf as mt, formatWorkload as n, goBool as nt, addressOfPort as o, goString as ot, deadEnd as p, pointerTo as pt, momentOf as q, textOfBytes as qt, isOrdinaryNode as r, goMap as rt, environmentValue as s, goStringMap as st, stopwatch as t, goAny as tt, flagsOf as u, anyType as ut, matchesLabelSelector as v, inline as vt, readRules as w, via as wt, printMatcher as x, map as xt, selects as y, lazy as yt, fixed as z, lowestMs as zt };