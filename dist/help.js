import "./rolldown-runtime.js";
import { i as optionTable, n as flagOf, r as isAbout, t as commandTable } from "./table.js";

// src/options/help.ts
/** The text of `promstack --help`, or of one command. */
function helpText(command) {
	const rows = optionTable.filter((row) => row.only !== "action" && isAbout(row, command));
	const known = Object.entries(commandTable).filter(([name]) => command === void 0 || name === command);
	return [
		`promstack ${command ?? "COMMAND…"} [PATH…] [OPTIONS]`,
		"",
		...known.flatMap(([name, sentence]) => entry(name, sentence)),
		"",
		"A path is a file, a folder or `-` for standard input. Without a path: the bundled stack.",
		"",
		...rows.flatMap((row) => entry(flagOf(row), `${plain(row.description)}${defaultOf(row)}`)),
		...entry("--help", "Show this text."),
		...entry("--version", "Show the version."),
		"",
		"Exit codes: 0 fine, 1 the answer is no, 2 it could not be asked, 3 a bug of promstack.",
		""
	].join("\n");
}
const width = 26;
const columns = 100;
/** A name and its sentence, broken at blanks and indented below itself. */
function entry(name, sentence) {
	const lines = [""];
	for (const word of sentence.split(" ")) {
		const line = lines.at(-1) ?? "";
		if (line.length + word.length + width >= columns) lines.push(word);
		else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
	}
	return lines.map((line, index) => `  ${(index === 0 ? name : "").padEnd(width)}${line}`);
}
function defaultOf(row) {
	const choices = row.choices === void 0 ? "" : ` One of ${row.choices.join(", ")}.`;
	return row.default === "" || row.kind === "switch" ? choices : `${choices} Default: ${row.default}.`;
}
function plain(text) {
	return text.replaceAll("`", "");
}

export { helpText };