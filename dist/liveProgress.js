import { t as UserError } from "./errors.js";
import { readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";

// src/core/progress.ts
/** For callers that show nothing. */
const silent = {
	say: () => {},
	waiting: () => {}
};

// src/host/clock.ts
/** The time of this machine. Sleeping ends early, with the signal's reason, when the run is ended. */
function systemClock(signal) {
	return {
		now: () => Date.now(),
		sleep: (ms) => new Promise((resolve, reject) => {
			if (signal.aborted) return reject(signal.reason);
			const timer = setTimeout(() => {
				signal.removeEventListener("abort", stop);
				resolve();
			}, ms);
			const stop = () => {
				clearTimeout(timer);
				reject(signal.reason);
			};
			signal.addEventListener("abort", stop, { once: true });
		})
	};
}

// src/host/heap.ts
/**
* Tells the garbage collector that much will be read, so that it makes room for new objects in large steps: with tens of megabytes
* of rules that saves a tenth of the time. For a few small files it would only cost the loading of `node:v8`.
*/
async function expectBytes(count) {
	if (expected > large) return;
	expected += count;
	if (expected <= large || !process.versions.v8.startsWith(measured)) return;
	const { setFlagsFromString } = await import("node:v8");
	setFlagsFromString("--semi-space-growth-factor=16");
}
const large = 1048576;
/** The V8 of Node 24. */
const measured = "13.";
let expected = 0;

// src/host/files.ts
/**
* The disk and the programs of this machine. Every failure is a UserError that names the path. Reading does not give way to
* other work: for thousands of small files that takes a fifth of the time.
*/
const localFiles = {
	async stat(path) {
		try {
			const found = statSync(path);
			const kind = found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
			return {
				kind,
				size: found.size,
				id: kind === "folder" ? realpathSync(path) : `${found.dev}:${found.ino}`
			};
		} catch (cause) {
			if (isMissing(cause)) return void 0;
			throw unreadable(path, cause);
		}
	},
	async list(path) {
		return reading(path, () => readdirSync(path));
	},
	async read(path) {
		const bytes = reading(path, () => readFileSync(path));
		await expectBytes(bytes.byteLength);
		return bytes;
	},
	async readStandardInput() {
		const chunks = [];
		for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
		return Buffer.concat(chunks);
	},
	async write(path, content) {
		try {
			await mkdir(dirname(path), { recursive: true });
			await writeWhole(path, content);
		} catch (cause) {
			throw new UserError(`\`${path}\` cannot be written (${codeOf(cause)})`, {
				help: "Name a file in a folder that can be written to.",
				cause
			});
		}
	},
	async run(program, args) {
		const { getExecOutput } = await import("./exec.js");
		try {
			const { exitCode, stdout, stderr } = await getExecOutput(program, [...args], {
				silent: true,
				ignoreReturnCode: true
			});
			return {
				code: exitCode,
				stdout,
				stderr
			};
		} catch (cause) {
			if (cause instanceof Error && /unable to locate executable/i.test(cause.message)) return void 0;
			throw cause;
		}
	}
};
/** Writes beside the file and moves it there; what is no file, such as `/dev/stdout`, is written to as it is. */
async function writeWhole(path, content) {
	const found = await stat(path).catch(() => void 0);
	if (found !== void 0 && !found.isFile()) return writeFile(path, content);
	const target = found === void 0 ? path : await realpath(path);
	const temporary = `${target}.${process.pid}.tmp`;
	try {
		await writeFile(temporary, content);
		await rename(temporary, target);
	} catch (cause) {
		await rm(temporary, { force: true });
		throw cause;
	}
}
function reading(path, read) {
	try {
		return read();
	} catch (cause) {
		throw unreadable(path, cause);
	}
}
function codeOf(cause) {
	return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}
/** A link in a circle leads nowhere, so it is told as one. */
function isMissing(cause) {
	return [
		"ENOENT",
		"ENOTDIR",
		"ELOOP"
	].includes(codeOf(cause));
}
function unreadable(path, cause) {
	return new UserError(`\`${path}\` cannot be read (${codeOf(cause)})`, {
		help: "Give a path that this user may read.",
		cause
	});
}

// src/host/liveProgress.ts
/** Progress on a stream: a block that is redrawn on a terminal, else one line whenever something changes. */
function liveProgress(stream) {
	return stream.isTTY === true ? redrawn(stream) : changes(stream);
}
function redrawn(stream) {
	let block = [];
	const draw = (lines) => {
		if (block.length > 0) stream.write(`\u001b[${block.length}A\u001b[J`);
		if (lines.length > 0) stream.write(lines.map((line) => `${line}\n`).join(""));
		block = lines;
	};
	return {
		clear: () => draw([]),
		say(line) {
			const below = block;
			draw([]);
			stream.write(`${printable(line)}\n`);
			draw(below);
		},
		waiting(lines) {
			const width = (stream.columns ?? 80) - 3;
			const shown = lines.slice(0, blockLines).map((line) => `  ${printable(line).slice(0, width)}`);
			draw(lines.length > blockLines ? [...shown, `  … and ${lines.length - blockLines} more`] : shown);
		}
	};
}
const blockLines = 8;
function changes(stream) {
	let before = /* @__PURE__ */ new Set();
	return {
		clear: () => {},
		say: (line) => void stream.write(`${printable(line)}\n`),
		waiting(lines) {
			for (const line of lines) if (!before.has(line)) stream.write(`waiting: ${printable(line)}\n`);
			before = new Set(lines);
		}
	};
}
/** A line may quote a cluster, whose words must not steer the terminal or begin a line of their own. */
function printable(line) {
	return line.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, "�");
}

export { silent as i, localFiles as n, systemClock as r, liveProgress as t };