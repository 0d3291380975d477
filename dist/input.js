import { t as UserError } from "./errors.js";
import { i as readYaml, v as isObject, y as listAt } from "./object.js";

// src/kube/manifests/input.ts
const manifestsOnly = {
	names: /\.(ya?ml|json)$/,
	notInto: /^\./
};
/**
* Collects the texts behind the given paths: a file, a folder (walked in name order; a kustomization or a chart is built by the real
* program, except for a kustomization that only lists resources), or `-` for standard input.
* Throws UserError for what is missing, unreadable, binary or too large.
*/
async function collectTexts(files, paths, choice = manifestsOnly) {
	const texts = [];
	for (const path of paths) if (path === "-") {
		const text = decode("<stdin>", await files.readStandardInput());
		texts.push({
			file: "<stdin>",
			text,
			isNamed: true
		});
	} else texts.push(...await collectPath({
		files,
		choice
	}, path, []));
	return texts;
}
const maximumBytes = 16777216;
const kustomizationNames = [
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization"
];
async function collectPath(context, path, above, known) {
	const { files } = context;
	const found = known ?? await files.stat(path);
	if (found === void 0) throw new UserError(`there is no file or folder \`${path}\``, { help: "Give the path of a manifest file or of a folder of manifests." });
	if (found.kind === "file") {
		const text = await readText(files, path, found.size);
		return [above.length === 0 ? {
			...text,
			isNamed: true
		} : text];
	}
	if (found.kind === "other") throw new UserError(`\`${path}\` is neither a file nor a folder`, { help: "Give the path of a manifest file or of a folder of manifests." });
	if (above.includes(found.id)) throw new UserError(`\`${path}\` leads back to a folder that it is in`, { help: "Remove the symbolic link that makes the loop." });
	return collectFolder(context, path, [...above, found.id]);
}
async function collectFolder(context, folder, above) {
	const { files, choice } = context;
	const names = [...await files.list(folder)].sort();
	const isTop = above.length === 1;
	if (names.includes("Chart.yaml")) return orSkipped({
		context,
		path: folder,
		isTop
	}, async () => [await build(files, folder, [["helm", [
		"template",
		"release",
		folder
	]]])]);
	const kustomization = names.find((name) => kustomizationNames.includes(name));
	if (kustomization !== void 0) return orSkipped({
		context,
		path: folder,
		isTop
	}, () => collectKustomization(context, folder, kustomization, above));
	const texts = [];
	for (const name of names) {
		if (choice.notInto.test(name)) continue;
		const path = join(folder, name);
		const found = await orSkipped({
			context,
			path,
			isTop: false
		}, () => collectEntry(context, {
			name,
			path
		}, above));
		texts.push(...found);
	}
	return texts;
}
async function collectEntry(context, { name, path }, above) {
	const found = await context.files.stat(path);
	if (found === void 0) throw new UserError(`the symbolic link \`${path}\` leads nowhere or in a circle`, { help: "Remove the link or mend it." });
	return found.kind === "folder" || context.choice.names.test(name) ? collectPath(context, path, above, found) : [];
}
/** What cannot be used ends the reading, unless it is only found on the way and somebody wants to hear of it. */
async function orSkipped(at, read) {
	try {
		return await read();
	} catch (error) {
		const { skip } = at.context.choice;
		if (!(error instanceof UserError) || skip === void 0 || at.isTop) throw error;
		skip(at.path, error);
		return [];
	}
}
/** Reads the resources of a kustomization that does nothing but list them, so that findings keep their file and line. */
async function collectKustomization(context, folder, name, above) {
	const { files } = context;
	const path = join(folder, name);
	const { text } = await readText(files, path, (await files.stat(path))?.size ?? 0);
	const value = readYaml({
		file: path,
		text
	}).documents[0]?.value;
	const resources = listAt(value, "resources");
	const isPlain = isObject(value) && Object.keys(value).every((key) => [
		"apiVersion",
		"kind",
		"metadata",
		"resources"
	].includes(key));
	const isLocal = resources.every((item) => typeof item === "string" && !item.includes(":") && !item.startsWith("/"));
	if (!isPlain || !isLocal) return [await build(files, folder, [["kustomize", ["build", folder]], ["kubectl", ["kustomize", folder]]])];
	const texts = [];
	for (const resource of resources) texts.push(...await collectPath(context, join(folder, String(resource)), above));
	return texts;
}
async function build(files, folder, programs) {
	for (const [program, args] of programs) {
		const ran = await files.run(program, args);
		if (ran === void 0) continue;
		if (ran.code === 0) return {
			file: folder,
			text: ran.stdout,
			isBuilt: true
		};
		throw new UserError(`\`${program} ${args.join(" ")}\` failed: ${ran.stderr.trim().split("\n")[0] ?? ""}`, { help: "Run the command by hand and mend what it names." });
	}
	const names = programs.map(([program]) => `\`${program}\``).join(" or ");
	throw new UserError(`\`${folder}\` must be built, but there is no ${names} here`, { help: `Install ${names}, or give plain manifests.` });
}
async function readText(files, path, size) {
	if (size > maximumBytes) throw new UserError(`\`${path}\` has ${Math.round(size / 1e6)} MB; manifest files over ${maximumBytes / 1024 / 1024} MiB are not read`, { help: "Give the manifests only, or split the file." });
	return {
		file: path,
		text: decode(path, await files.read(path))
	};
}
function decode(file, bytes) {
	if (bytes.byteLength > maximumBytes) throw new UserError(`\`${file}\` has over ${maximumBytes / 1024 / 1024} MiB and is not read`, { help: "Give the manifests only." });
	if (bytes.includes(0)) throw new UserError(`\`${file}\` is a binary file, not YAML or JSON`, { help: "Give text files with Kubernetes manifests." });
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw new UserError(`\`${file}\` is not UTF-8 text`, { help: "Save the file as UTF-8." });
	}
}
/** Of what lies in `.` the name is the whole path: annotations and code scanning find no file `./a.yaml`. */
function join(folder, name) {
	if (folder === "." || folder === "./") return name;
	return folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
}

export { collectTexts as t };