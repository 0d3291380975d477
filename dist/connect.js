import "./rolldown-runtime.js";
import { t as UserError } from "./errors.js";
import { S as textAt, i as readYaml, v as isObject, x as objectAt, y as listAt } from "./object.js";
import { a as ConnectionError, i as ApiError, r as readDiscovery } from "./discovery.js";
import { t as connectionTrouble } from "./connectionTrouble.js";
import { readFileSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join, resolve } from "node:path";
import { BlockList, connect as connect$1, isIP } from "node:net";
import { Agent, request } from "node:http";
import { checkServerIdentity, connect as connect$2 } from "node:tls";
import { randomBytes } from "node:crypto";
import { connect as connect$3 } from "node:http2";
import { Agent as Agent$1, request as request$1 } from "node:https";
import { execFile } from "node:child_process";

// src/kube/connection/concurrency.ts
/** Runs at most so many tasks at a time; the others wait in order. */
function limitConcurrency(limit) {
	const waiting = [];
	let running = 0;
	return async (task) => {
		if (running >= limit) await new Promise((resolve) => waiting.push(resolve));
		else running++;
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			if (next === void 0) running--;
			else next();
		}
	};
}

// src/kube/connection/retry.ts
/** The retry matrix: only what passes by itself is tried again; a typo is a 500 too and never is. */
function decide(error, attempt) {
	if (error instanceof ApiError && error.status === 401) return attempt.reauthenticated ? { kind: "stop" } : { kind: "reauthenticate" };
	const why = transient(error, attempt);
	if (why === void 0 || attempt.number > maximumRetries) return { kind: "stop" };
	const asked = error instanceof ApiError ? error.retryAfterSeconds : void 0;
	if (asked !== void 0 && asked * 1e3 > longestWaitMs) return { kind: "stop" };
	return {
		kind: "retry",
		delayMs: Math.max((asked ?? 0) * 1e3, backoffMs(attempt.number, asked)),
		why
	};
}
/** Sends until it is answered, refused for good, or tried often enough; throws the last error. */
async function withRetries(send, options) {
	let reauthenticated = false;
	for (let number = 1;; number++) try {
		return await send();
	} catch (error) {
		const { repeatable, conditional } = options;
		const decision = decide(error, {
			number,
			repeatable,
			conditional,
			reauthenticated,
			answered: options.answered()
		});
		if (decision.kind === "stop") throw error;
		if (decision.kind === "reauthenticate") {
			reauthenticated = true;
			if (!await options.reauthenticate()) throw error;
			continue;
		}
		options.retried();
		if (decision.delayMs >= 1e3) options.progress.say(`${decision.why}; trying again in ${decision.delayMs / 1e3} s`);
		await options.clock.sleep(decision.delayMs);
	}
}
/** Five retries: 0.5, 1, 2, 4 and 8 s outlast an API server that is away for ten seconds. */
const maximumRetries = 5;
/** Something that listens and hangs up may be a load balancer that changes its server: 1.5 s tell. */
const firstResets = 2;
/** A server that asks for more is not waited for. */
const longestWaitMs = 6e4;
function backoffMs(attempt, asked) {
	return asked === void 0 ? 500 * 2 ** (attempt - 1) : 0;
}
function transient(error, attempt) {
	if (error instanceof ConnectionError) return transientConnection(error, attempt);
	if (!(error instanceof ApiError)) return void 0;
	switch (error.status) {
		case 429: return "the API server asks to slow down (429)";
		case 502:
		case 503:
		case 504: return attempt.repeatable ? `the API server is not available now (${error.status})` : void 0;
		case 409: return !attempt.conditional && isPassingConflict(error) ? "the object was changed meanwhile (409)" : void 0;
		case 500: return attempt.repeatable && passingServerError.test(error.message) ? shorten(error.message) : void 0;
		default: return;
	}
}
function transientConnection(error, attempt) {
	if (!(attempt.answered || refusedCodes.has(error.code)) && !(error.code === "ECONNRESET" && attempt.number <= firstResets)) return void 0;
	if (!unsentCodes.has(error.code) && !(attempt.repeatable && brokenCodes.has(error.code))) return void 0;
	return `the API server does not answer (${error.code})`;
}
/** A manager conflict stays until somebody decides; a race on the resource version or on a quota passes. */
function isPassingConflict(error) {
	if (error.reason === "AlreadyExists") return false;
	return !error.causes.some((cause) => cause.reason === "FieldManagerConflict");
}
/** The texts that kapp retries too (`pkg/kapp/resources/resources.go`); all other 500s, such as a typed patch that fails, are permanent. */
const passingServerError = /failed calling (admission )?webhook|conversion webhook for .+ failed|etcdserver:/;
/** A server that hangs up over HTTP/2 is there: after a 401 it does so, and what was asked at the same time is refused unseen. */
const refusedCodes = /* @__PURE__ */ new Set(["ERR_HTTP2_GOAWAY_SESSION", "NGHTTP2_REFUSED_STREAM"]);
const unsentCodes = /* @__PURE__ */ new Set(["ECONNREFUSED", ...refusedCodes]);
const brokenCodes = /* @__PURE__ */ new Set([
	"ECONNRESET",
	"ECONNABORTED",
	"EPIPE",
	"ETIMEDOUT",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"EAI_AGAIN",
	"TIMEOUT",
	"CLOSED",
	"UND_ERR_SOCKET",
	"ERR_HTTP2_STREAM_ERROR",
	"ERR_HTTP2_SESSION_ERROR",
	"ERR_HTTP2_STREAM_CANCEL",
	"ERR_HTTP2_INVALID_SESSION",
	"ERR_STREAM_PREMATURE_CLOSE"
]);
function shorten(message) {
	return message.length > 160 ? `${message.slice(0, 157)}…` : message;
}

// src/kube/connection/client.ts
/** Makes a client on an open link; `connect` is the way to get one with a link. */
function makeClient(options) {
	const limited = limitConcurrency(options.concurrency ?? defaultConcurrency);
	const warnings = /* @__PURE__ */ new Set();
	const counts = {
		reads: 0,
		dryRuns: 0,
		writes: 0,
		retries: 0
	};
	let answered = false;
	let discovered;
	const once = async (request, tries) => {
		counts[purposeOf(request)]++;
		const path = request.path + queryText(request.query);
		const answer = await options.link.send({
			method: request.method,
			path,
			headers: headersOf(request),
			...bodyOf(request)
		});
		answered = true;
		for (const warning of warningsOf(answer)) warnings.add(warning);
		if (answer.status < 400) return {
			...answer,
			tries,
			json: () => JSON.parse(answer.text)
		};
		throw new ApiError({
			method: request.method,
			path
		}, {
			status: answer.status,
			text: answer.text,
			...retryAfterOf(answer)
		});
	};
	const said = /* @__PURE__ */ new Map();
	const sayOnce = (line) => {
		const now = options.clock.now();
		if (now - (said.get(line) ?? Number.NEGATIVE_INFINITY) > quietMs) options.progress.say(line);
		said.set(line, now);
	};
	const persist = (task, traits) => limited(() => withRetries(task, {
		clock: options.clock,
		progress: {
			...options.progress,
			say: sayOnce
		},
		repeatable: traits.repeatable,
		conditional: traits.conditional ?? false,
		answered: () => answered,
		reauthenticate: () => options.link.renew(),
		retried: () => counts.retries++
	}));
	const send = (request) => {
		let tries = 0;
		return persist(() => once(request, ++tries), {
			repeatable: isRepeatable(request),
			conditional: request.conditional === true
		});
	};
	const exchange = async (request) => {
		const marked = {
			...request,
			headers: {
				"user-agent": userAgent,
				...request.headers
			}
		};
		const sent = () => persist(() => options.link.send(marked), { repeatable: request.method === "GET" });
		const answer = await sent();
		return answer.status === 401 && isStatus(answer) && await options.link.renew() ? sent() : answer;
	};
	return {
		...options.target,
		send,
		exchange,
		upgrade: (request) => options.link.upgrade(request),
		discovery: (asked) => {
			if (asked !== void 0 || discovered === void 0) discovered = readDiscovery(send);
			return discovered;
		},
		notes: () => [...warnings],
		counts: () => ({ ...counts }),
		close: () => options.link.close()
	};
}
/** Over one HTTP/2 connection; with a round trip of 25 ms a plan of 28 objects takes 0.13 s, with 16 it takes 0.2 s, with 64 no less. */
const defaultConcurrency = 32;
const quietMs = 2e3;
const userAgent = "promstack";
function purposeOf(request) {
	if (request.method === "GET" || request.method === "HEAD") return "reads";
	return request.query?.["dryRun"] === void 0 ? "writes" : "dryRuns";
}
function isRepeatable(request) {
	return request.method !== "POST" || request.query?.["dryRun"] !== void 0 || request.repeatable === true;
}
function queryText(query) {
	return query === void 0 ? "" : `?${new URLSearchParams(query).toString()}`;
}
function headersOf(request) {
	return {
		accept: request.accept ?? "application/json",
		"user-agent": userAgent,
		...request.body === void 0 ? {} : { "content-type": request.contentType ?? "application/json" }
	};
}
function bodyOf(request) {
	if (request.body === void 0) return {};
	return { body: typeof request.body === "string" ? request.body : JSON.stringify(request.body) };
}
function retryAfterOf(answer) {
	const value = answer.headers["retry-after"];
	return value === void 0 ? {} : { retryAfter: value };
}
/** `299 - "text"`, one a line or separated by commas; the text has its quotes escaped (RFC 7234, 5.5). */
function* warningsOf(answer) {
	for (const [, text] of (answer.headers["warning"] ?? "").matchAll(/\b299 \S+ "((?:[^"\\]|\\.)*)"/g)) if (text !== void 0) yield text.replace(/\\(.)/g, "$1");
}
/** The API server's own answer, not one of a Service behind it. */
function isStatus(answer) {
	return answer.text.startsWith("{\"kind\":\"Status\"");
}

// src/kube/connection/credentialFile.ts
/** Reads a file that a kubeconfig is or names; Node's code, such as `ENOENT`, where it cannot be read. Read at each use, since tokens are renewed in place. */
function readCredentialFile(path) {
	try {
		return { text: readFileSync(path, "utf8") };
	} catch (cause) {
		return { code: cause instanceof Error && "code" in cause ? String(cause.code) : "UNKNOWN" };
	}
}

// src/kube/connection/exec.ts
/** Runs the exec plugin of a kubeconfig's user (client.authentication.k8s.io) and takes the credentials that it prints. */
async function runExecPlugin(target, env) {
	const exec = objectAt(target.user, "exec");
	const command = textAt(exec, "command") ?? "";
	const output = await run(command, {
		args: listAt(exec, "args").map(String),
		env: {
			...env,
			...variables(exec["env"]),
			KUBERNETES_EXEC_INFO: JSON.stringify(execInfo(target))
		},
		installHint: textAt(exec, "installHint")
	});
	const status = objectAt(parse(output, command), "status");
	const token = textAt(status, "token");
	const cert = textAt(status, "clientCertificateData");
	const key = textAt(status, "clientKeyData");
	if (token === void 0 && cert === void 0) throw pluginError(command, "printed neither a token nor a certificate");
	return {
		headers: token === void 0 ? {} : { authorization: `Bearer ${token}` },
		tls: {
			...cert === void 0 ? {} : { cert },
			...key === void 0 ? {} : { key }
		}
	};
}
function execInfo(target) {
	const exec = objectAt(target.user, "exec");
	const spec = { interactive: false };
	if (exec["provideClusterInfo"] === true) {
		const extension = listAt(target.cluster, "extensions").find((item) => textAt(item, "name") === "client.authentication.k8s.io/exec");
		spec["cluster"] = {
			server: target.cluster["server"] ?? "",
			...textAt(target.cluster, "certificate-authority-data") === void 0 ? {} : { "certificate-authority-data": target.cluster["certificate-authority-data"] ?? "" },
			...isObject(extension) ? { config: extension["extension"] ?? null } : {}
		};
	}
	return {
		apiVersion: textAt(exec, "apiVersion") ?? "client.authentication.k8s.io/v1",
		kind: "ExecCredential",
		spec
	};
}
function variables(list) {
	return Object.fromEntries(listAt(list).map((entry) => [textAt(entry, "name") ?? "", textAt(entry, "value") ?? ""]));
}
function run(command, options) {
	return new Promise((resolve, reject) => {
		execFile(command, [...options.args], {
			env: { ...options.env },
			timeout: 6e4,
			maxBuffer: 1 << 20
		}, (error, stdout, stderr) => {
			if (error === null) {
				resolve(stdout);
				return;
			}
			reject(pluginError(command, "code" in error && error.code === "ENOENT" ? "is not installed" : `failed: ${stderr.trim().split("\n").at(-1) || error.message}`, options.installHint));
		});
	});
}
function parse(output, command) {
	try {
		return JSON.parse(output);
	} catch {
		throw pluginError(command, "did not print JSON");
	}
}
function pluginError(command, why, hint) {
	return new UserError(`the login program \`${command}\` of the kubeconfig ${why}`, { help: hint ?? "Run it by hand to see why, log in again, or use another kubeconfig." });
}

// src/kube/connection/credentials.ts
/** The credentials of a kubeconfig's user: certificate, token, token file, basic, exec plugin, or an auth provider. */
function credentialSource(target, env) {
	const { user } = target;
	const fixed = { ...impersonation(user) };
	if (isObject(user["exec"])) return {
		read: async () => withHeaders(await runExecPlugin(target, env), fixed),
		renew: async () => true
	};
	if (isObject(user["auth-provider"])) return {
		read: async () => withHeaders({
			headers: await providerHeaders(target),
			tls: {}
		}, fixed),
		renew: async () => false
	};
	const tokenFile = textAt(user, "tokenFile") ?? textAt(user, "token-file");
	return {
		read: async () => withHeaders({
			headers: {
				...bearer(user),
				...basic$1(user)
			},
			tls: certificate(user)
		}, fixed),
		renew: async () => tokenFile !== void 0
	};
}
/** Reads a value that a kubeconfig holds as base64 (`key-data`) or as the path of a file (`key`). */
function dataOrFile(value, key) {
	const data = textAt(value, `${key}-data`);
	if (data !== void 0 && data !== "") return Buffer.from(data, "base64").toString("utf8");
	const file = textAt(value, key);
	return file === void 0 || file === "" ? void 0 : readSecretFile(file);
}
function withHeaders(credentials, headers) {
	return {
		...credentials,
		headers: {
			...credentials.headers,
			...headers
		}
	};
}
function bearer(user) {
	const file = textAt(user, "tokenFile") ?? textAt(user, "token-file");
	const token = file === void 0 ? textAt(user, "token") : readSecretFile(file).trim();
	return token === void 0 || token === "" ? {} : { authorization: `Bearer ${token}` };
}
function basic$1(user) {
	const name = textAt(user, "username");
	if (name === void 0) return {};
	return { authorization: `Basic ${Buffer.from(`${name}:${textAt(user, "password") ?? ""}`).toString("base64")}` };
}
function certificate(user) {
	const cert = dataOrFile(user, "client-certificate");
	const key = dataOrFile(user, "client-key");
	return {
		...cert === void 0 ? {} : { cert },
		...key === void 0 ? {} : { key }
	};
}
function impersonation(user) {
	const name = textAt(user, "as");
	if (name === void 0) return {};
	if (listAt(user, "as-groups").length > 0) throw new UserError("the kubeconfig impersonates groups (`as-groups`), which is not supported", { help: "Use a user of its own, or impersonate without groups." });
	return { "impersonate-user": name };
}
/** OIDC, GCP and Azure providers of old kubeconfigs are left to the official client, which is loaded for them alone. */
async function providerHeaders(target) {
	const name = textAt(target.user, "auth-provider", "name") ?? "";
	const { KubeConfig } = await import("./kubernetes-client.js");
	const config = new KubeConfig();
	const { server } = target.cluster;
	config.loadFromOptions({
		clusters: [{
			name: "cluster",
			server: typeof server === "string" ? server : ""
		}],
		users: [{
			name: "user",
			authProvider: {
				name,
				config: { ...objectAt(target.user, "auth-provider", "config") }
			}
		}],
		contexts: [{
			name: "context",
			cluster: "cluster",
			user: "user"
		}],
		currentContext: "context"
	});
	const options = { headers: {} };
	try {
		await config.applyToHTTPSOptions(options);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new UserError(`the auth provider \`${name}\` of user \`${target.userName}\` gave no token: ${why}`, {
			help: "Log in again with the tool of your cluster, or use a kubeconfig with an exec plugin or a token.",
			cause
		});
	}
	const token = options.headers["Authorization"];
	return token === void 0 ? {} : { authorization: token };
}
function readSecretFile(file) {
	const found = readCredentialFile(file);
	if ("text" in found) return found.text;
	throw new UserError(`\`${file}\`, which the kubeconfig names, cannot be read (${found.code})`, { help: "Restore the file, or write the kubeconfig anew." });
}

// src/kube/connection/kubeconfig.ts
/** Finds and reads the kubeconfig as kubectl does: the file given, else those of KUBECONFIG (the first to name a thing wins), else ~/.kube/config, else the pod's service account. */
function readTarget(options) {
	const files = filesOf(options);
	const configs = files.flatMap((file) => {
		const config = readConfig(file, options.kubeconfig !== void 0);
		return config === void 0 ? [] : [config];
	});
	if (configs.length > 0) return chooseContext(configs, {
		files,
		context: options.context
	});
	const inCluster = options.kubeconfig === void 0 ? inClusterTarget(options.env) : void 0;
	if (inCluster !== void 0) return inCluster;
	throw new UserError("there is no kubeconfig", { help: `Looked for ${files.join(", ") || "KUBECONFIG and ~/.kube/config"}, and for a service account of a pod. Give one with --kubeconfig FILE or KUBECONFIG.` });
}
function filesOf({ kubeconfig, env }) {
	if (kubeconfig !== void 0) return [resolve(kubeconfig)];
	const named = (env["KUBECONFIG"] ?? "").split(delimiter).filter((file) => file !== "");
	if (named.length > 0) return named.map((file) => resolve(file));
	const home = env["HOME"] ?? env["USERPROFILE"];
	return home === void 0 ? [] : [join(home, ".kube", "config")];
}
function readConfig(file, required) {
	const text = readText(file, required);
	if (text === void 0) return void 0;
	const value = parseYaml(file, text);
	if (value === null && !required) return void 0;
	if (!(isObject(value) && (Array.isArray(value["clusters"]) || Array.isArray(value["contexts"]) || value["kind"] === "Config"))) throw new UserError(`\`${file}\` is not a kubeconfig`, { help: "A kubeconfig is a YAML file with `kind: Config`, `clusters`, `users` and `contexts`." });
	return absolutePaths(value, dirname(file));
}
function readText(file, required) {
	const found = readCredentialFile(file);
	if ("text" in found) return found.text;
	if (found.code === "ENOENT" && !required) return void 0;
	throw new UserError(`the kubeconfig \`${file}\` ${unreadable[found.code] ?? `cannot be read (${found.code})`}`, { help: "Give the path of a readable kubeconfig with --kubeconfig or KUBECONFIG." });
}
const unreadable = {
	ENOENT: "does not exist",
	EISDIR: "is a folder"
};
function parseYaml(file, text) {
	const { documents, problems } = readYaml({
		file,
		text
	});
	const problem = problems[0];
	if (problem === void 0) return documents[0]?.value ?? null;
	throw new UserError(`the kubeconfig \`${file}\` is not YAML: ${problem.message}`, {
		help: "Check the file; kubectl config view shows what kubectl makes of it.",
		...problem.span === void 0 ? {} : { span: problem.span }
	});
}
const pathKeys = {
	clusters: ["certificate-authority"],
	users: [
		"client-certificate",
		"client-key",
		"tokenFile",
		"token-file"
	]
};
/** Paths in a kubeconfig are relative to the file that holds them. */
function absolutePaths(config, folder) {
	const fix = (list, inner) => listAt(config, list).map((entry) => {
		const value = { ...objectAt(entry, inner) };
		for (const key of pathKeys[list]) {
			const path = value[key];
			if (typeof path === "string" && path !== "" && !isAbsolute(path)) value[key] = join(folder, path);
		}
		const command = textAt(value, "exec", "command");
		if (command?.includes("/") === true && !isAbsolute(command)) value["exec"] = {
			...objectAt(value, "exec"),
			command: join(folder, command)
		};
		return {
			...isObject(entry) ? entry : {},
			[inner]: value
		};
	});
	return {
		...config,
		clusters: fix("clusters", "cluster"),
		users: fix("users", "user")
	};
}
function chooseContext(configs, asked) {
	const named = (list, name) => configs.flatMap((config) => listAt(config, list)).find((entry) => textAt(entry, "name") === name);
	const contexts = [...new Set(configs.flatMap((config) => listAt(config, "contexts")).flatMap((entry) => textAt(entry, "name") ?? []))];
	const known = contexts.length === 0 ? "The kubeconfig has no contexts." : `Its contexts are ${contexts.map((name) => `\`${name}\``).join(", ")}.`;
	const current = configs.map((config) => textAt(config, "current-context")).find((name) => name !== void 0 && name !== "");
	const context = asked.context ?? current;
	if (context === void 0) throw new UserError(`${asked.files.join(", ")} has no current context`, { help: `${known} Choose one with --context.` });
	const entry = named("contexts", context);
	if (entry === void 0) throw new UserError(`the kubeconfig has no context \`${context}\``, { help: `${known} Choose one with --context.` });
	const clusterName = textAt(entry, "context", "cluster") ?? "";
	const userName = textAt(entry, "context", "user") ?? "";
	const cluster = named("clusters", clusterName);
	if (textAt(cluster, "cluster", "server") === void 0) throw new UserError(`context \`${context}\` names the cluster \`${clusterName}\`, which has no server in the kubeconfig`, { help: "Add the cluster to the kubeconfig or choose another context with --context." });
	const user = named("users", userName);
	if (user === void 0 && userName !== "") throw new UserError(`context \`${context}\` names the user \`${userName}\`, which the kubeconfig does not have`, { help: "Add the user to the kubeconfig or choose another context with --context." });
	const namespace = textAt(entry, "context", "namespace") || "default";
	return {
		context,
		clusterName,
		cluster: objectAt(cluster, "cluster"),
		userName,
		user: objectAt(user, "user"),
		namespace
	};
}
const accountFolder = "/var/run/secrets/kubernetes.io/serviceaccount";
function inClusterTarget(env) {
	const host = env["KUBERNETES_SERVICE_HOST"];
	if (host === void 0) return void 0;
	const namespace = readText(`${accountFolder}/namespace`, false)?.trim();
	if (namespace === void 0) return void 0;
	return {
		context: "in-cluster",
		clusterName: "in-cluster",
		cluster: {
			server: `https://${host.includes(":") ? `[${host}]` : host}:${env["KUBERNETES_SERVICE_PORT"] ?? "443"}`,
			"certificate-authority": `${accountFolder}/ca.crt`
		},
		userName: "service account",
		user: { tokenFile: `${accountFolder}/token` },
		namespace
	};
}

// src/kube/connection/socket.ts
/** Opens a TLS connection that offers HTTP/2, through the proxy when the endpoint has one. */
async function openTls(endpoint, patience) {
	const host = hostOf(endpoint.url);
	const port = Number(endpoint.url.port || 443);
	const proxied = endpoint.proxy === void 0 ? void 0 : await openTunnel(endpoint.proxy, `${endpoint.url.hostname}:${port}`, patience);
	const name = endpoint.tls.servername ?? host;
	const socket = connect$2({
		...proxied === void 0 ? {
			host,
			port
		} : { socket: proxied },
		...endpoint.tls,
		servername: isIP(name) === 0 ? name : "",
		checkServerIdentity: (_, certificate) => checkServerIdentity(name, certificate),
		ALPNProtocols: ["h2", "http/1.1"]
	});
	socket.setNoDelay(true);
	await established(socket, "secureConnect", patience);
	return socket;
}
/** The host of a URL without the brackets of an IPv6 address. */
function hostOf(url) {
	return url.hostname.replace(/^\[(.*)\]$/, "$1");
}
/** Opens a connection to a target through a proxy, by CONNECT. */
async function openTunnel(proxy, target, patience) {
	const port = Number(proxy.port || (proxy.protocol === "https:" ? 443 : 80));
	const secure = proxy.protocol === "https:";
	const socket = secure ? connect$2({
		host: hostOf(proxy),
		port,
		servername: hostOf(proxy)
	}) : connect$1({
		host: hostOf(proxy),
		port
	});
	await established(socket, secure ? "secureConnect" : "connect", patience);
	const login = proxy.username === "" ? "" : `Proxy-Authorization: Basic ${basic(proxy)}\r\n`;
	socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${login}\r\n`);
	const status = await readHead(socket, patience);
	if (/^HTTP\/1\.[01] 2/.test(status)) return socket;
	socket.destroy();
	throw Object.assign(/* @__PURE__ */ new Error(`the proxy ${proxy.host} answered ${status || "nothing"}`), { code: "EPROXY" });
}
function basic(proxy) {
	return Buffer.from(`${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`).toString("base64");
}
/** Reads the proxy's answer up to the empty line and gives its first line. */
function readHead(socket, { timeoutMs }) {
	return new Promise((resolve, reject) => {
		let head = "";
		const end = () => {
			clearTimeout(timer);
			socket.off("data", read);
			socket.off("close", end);
			resolve(head.split("\r\n", 1)[0] ?? "");
		};
		const read = (chunk) => {
			head += chunk.toString("latin1");
			if (head.includes("\r\n\r\n")) end();
		};
		const timer = setTimeout(() => reject(timeout()), timeoutMs);
		socket.on("data", read);
		socket.on("close", end);
	});
}
function established(socket, event, { timeoutMs, signal }) {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => socket.destroy(timeout()), timeoutMs);
		const end = () => void socket.destroy(signal.reason);
		const settle = () => {
			clearTimeout(timer);
			signal.removeEventListener("abort", end);
			socket.off("error", failed);
		};
		const failed = (error) => {
			settle();
			reject(error);
		};
		socket.once("error", failed);
		socket.once(event, () => {
			settle();
			resolve();
		});
		if (signal.aborted) end();
		else signal.addEventListener("abort", end);
	});
}
function timeout() {
	return Object.assign(/* @__PURE__ */ new Error("no connection in time"), { code: "TIMEOUT" });
}

// src/kube/connection/http1.ts
/** Sends requests over kept HTTP/1.1 connections, one request at a time on each. */
function http1Transport(endpoint) {
	const secure = endpoint.url.protocol === "https:";
	const settings = {
		keepAlive: true,
		noDelay: true,
		...proxySettings(endpoint)
	};
	const agent = secure ? new Agent$1({
		...settings,
		...endpoint.tls
	}) : new Agent(settings);
	const target = {
		host: hostOf(endpoint.url),
		port: endpoint.url.port || (secure ? 443 : 80),
		agent
	};
	const begin = secure ? request$1 : request;
	return {
		send: (request, signal) => exchange(request, signal, (answered) => begin({
			...target,
			...wire(request)
		}, answered)),
		alive: () => true,
		close: () => agent.destroy()
	};
}
/** Node tunnels through a proxy when its agent is told the environment (24.5 and later). */
function proxySettings(endpoint) {
	if (endpoint.proxy === void 0) return {};
	return { proxyEnv: {
		HTTPS_PROXY: endpoint.proxy.href,
		HTTP_PROXY: endpoint.proxy.href
	} };
}
function wire(request) {
	const length = request.body === void 0 ? {} : { "content-length": String(Buffer.byteLength(request.body)) };
	return {
		method: request.method,
		path: request.path,
		headers: {
			...request.headers,
			...length
		}
	};
}
function exchange(request, signal, begin) {
	const line = {
		method: request.method,
		path: request.path
	};
	return new Promise((resolve, reject) => {
		const failed = (error) => reject(signal.aborted ? signal.reason : new ConnectionError(line, error));
		const outgoing = begin((message) => {
			const chunks = [];
			message.on("data", (chunk) => chunks.push(chunk));
			message.on("error", failed);
			message.on("end", () => resolve({
				status: message.statusCode ?? 0,
				headers: flatten$1(message),
				text: Buffer.concat(chunks).toString("utf8")
			}));
		});
		const abort = () => {
			outgoing.destroy();
		};
		signal.addEventListener("abort", abort, { once: true });
		outgoing.on("error", failed);
		outgoing.on("close", () => {
			signal.removeEventListener("abort", abort);
			failed(Object.assign(/* @__PURE__ */ new Error("the connection was closed"), { code: "ECONNRESET" }));
		});
		outgoing.end(request.body);
	});
}
function flatten$1(message) {
	const flat = {};
	for (const [name, values] of Object.entries(message.headersDistinct)) if (values !== void 0) flat[name] = values.join("\n");
	return flat;
}

// src/kube/connection/http2.ts
/** Sends requests as streams of one HTTP/2 session; once the session is gone every request fails with `CLOSED`. */
function http2Transport(session) {
	let lost;
	session.on("error", (error) => {
		lost = error;
	});
	session.on("goaway", () => session.close());
	session.once("connect", () => session.setLocalWindowSize(connectionWindowBytes));
	return {
		send: (request, signal) => sendStream(session, {
			request,
			signal,
			lost: () => lost
		}),
		alive: () => !session.closed && !session.destroyed,
		close: () => session.destroy()
	};
}
const connectionWindowBytes = 33554432;
function sendStream(session, { request, signal, lost }) {
	const line = {
		method: request.method,
		path: request.path
	};
	return new Promise((resolve, reject) => {
		if (session.closed || session.destroyed) {
			reject(new ConnectionError(line, lost() ?? /* @__PURE__ */ new Error("the connection was closed"), "CLOSED"));
			return;
		}
		const stream = session.request({
			":method": request.method,
			":path": request.path,
			...request.headers
		}, { endStream: request.body === void 0 });
		let head;
		const chunks = [];
		const abort = () => {
			stream.close();
			reject(signal.reason);
		};
		signal.addEventListener("abort", abort, { once: true });
		stream.on("response", (headers) => {
			head = headers;
		});
		stream.on("data", (chunk) => chunks.push(chunk));
		const refused = () => stream.rstCode === refusedStream ? "NGHTTP2_REFUSED_STREAM" : void 0;
		stream.on("error", (error) => reject(new ConnectionError(line, error, refused())));
		stream.on("close", () => {
			signal.removeEventListener("abort", abort);
			if (head === void 0 || stream.rstCode !== 0) {
				reject(new ConnectionError(line, lost() ?? /* @__PURE__ */ new Error(`the stream was closed (code ${stream.rstCode})`), refused() ?? "CLOSED"));
				return;
			}
			resolve({
				status: Number(head[":status"]),
				headers: flatten(head),
				text: Buffer.concat(chunks).toString("utf8")
			});
		});
		if (request.body !== void 0) stream.end(request.body);
	});
}
const refusedStream = 7;
function flatten(headers) {
	const flat = {};
	for (const [name, value] of Object.entries(headers)) if (value !== void 0 && !name.startsWith(":")) flat[name] = Array.isArray(value) ? value.join("\n") : String(value);
	return flat;
}

// src/kube/connection/transport.ts
/** Opens the way: HTTP/2 where the server offers it (all requests share one connection), else HTTP/1.1 with kept connections. */
async function openTransport(endpoint, patience) {
	if (endpoint.url.protocol === "http:") return http1Transport(endpoint);
	try {
		const socket = await openTls(endpoint, patience);
		if (socket.alpnProtocol !== "h2") {
			socket.destroy();
			return http1Transport(endpoint);
		}
		const session = connect$3(endpoint.url.origin, {
			createConnection: () => socket,
			settings: { initialWindowSize: windowBytes }
		});
		const transport = http2Transport(session);
		const close = () => {
			transport.close();
			socket.destroy();
		};
		return {
			...transport,
			close
		};
	} catch (error) {
		throw new ConnectionError({
			method: "CONNECT",
			path: endpoint.url.host
		}, error);
	}
}
/** Large enough that a list of a megabyte does not wait for window updates. */
const windowBytes = 4194304;

// src/kube/connection/webSocket.ts
/** Opens a WebSocket on the API server; throws ApiError when it refuses the upgrade. */
async function openWebSocket(endpoint, options) {
	const stream = await upgrade(endpoint, options);
	const read = frameReader((opcode, payload) => {
		if (opcode === binary || opcode === text) options.onMessage(payload);
		else if (opcode === ping) stream.write(frame(pong, payload));
		else if (opcode === close) stream.end();
	});
	stream.on("data", read);
	stream.on("error", () => stream.destroy());
	stream.on("close", options.onClose);
	return {
		send: (message) => void stream.write(frame(binary, message)),
		close: () => {
			stream.end(frame(close, Buffer.from([3, 232])));
			stream.destroySoon?.();
		}
	};
}
const [text, binary, close, ping, pong] = [
	1,
	2,
	8,
	9,
	10
];
function upgrade(endpoint, options) {
	const secure = endpoint.url.protocol === "https:";
	const port = Number(endpoint.url.port || (secure ? 443 : 80));
	const line = {
		method: "GET",
		path: options.path
	};
	return openProxy(endpoint, port, options.patience).then((proxied) => new Promise((resolve, reject) => {
		const outgoing = (secure ? request$1 : request)({
			host: hostOf(endpoint.url),
			port,
			path: options.path,
			...endpoint.tls,
			...proxied,
			headers: {
				...options.headers,
				connection: "Upgrade",
				upgrade: "websocket",
				"sec-websocket-version": "13",
				"sec-websocket-key": randomBytes(16).toString("base64"),
				"sec-websocket-protocol": options.protocol
			},
			timeout: options.patience.timeoutMs
		});
		outgoing.on("upgrade", (_, socket, head) => {
			socket.setTimeout(0);
			if (head.length > 0) socket.unshift(head);
			resolve(socket);
		});
		outgoing.on("response", (answer) => {
			const chunks = [];
			answer.on("data", (chunk) => chunks.push(chunk));
			answer.on("end", () => reject(new ApiError(line, {
				status: answer.statusCode ?? 0,
				text: Buffer.concat(chunks).toString()
			})));
		});
		outgoing.on("timeout", () => outgoing.destroy(Object.assign(/* @__PURE__ */ new Error("no answer in time"), { code: "TIMEOUT" })));
		outgoing.on("error", (error) => reject(new ConnectionError(line, error)));
		outgoing.end();
	}));
}
async function openProxy(endpoint, port, patience) {
	if (endpoint.proxy === void 0) return {};
	return { socket: await openTunnel(endpoint.proxy, `${endpoint.url.hostname}:${port}`, patience) };
}
/** A client masks what it sends (RFC 6455, 5.3). */
function frame(opcode, payload) {
	const extended = payload.length < 126 ? 0 : payload.length < 65536 ? 2 : 8;
	const head = Buffer.alloc(2 + extended);
	head[0] = 128 | opcode;
	head[1] = 128 | (extended === 0 ? payload.length : extended === 2 ? 126 : 127);
	if (extended === 2) head.writeUInt16BE(payload.length, 2);
	if (extended === 8) head.writeBigUInt64BE(BigInt(payload.length), 2);
	const mask = randomBytes(4);
	const masked = Buffer.from(payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
	return Buffer.concat([
		head,
		mask,
		masked
	]);
}
/** Puts frames together from the pieces in which they come; fragments of one message are joined. */
function frameReader(take) {
	let rest = Buffer.alloc(0);
	let message;
	return (chunk) => {
		rest = Buffer.concat([rest, chunk]);
		for (let found = readFrame(rest); found !== void 0; found = readFrame(rest)) {
			rest = rest.subarray(found.size);
			if (found.opcode >= close) take(found.opcode, found.payload);
			else {
				message ??= {
					opcode: found.opcode,
					parts: []
				};
				message.parts.push(found.payload);
				if (found.isLast) take(message.opcode, Buffer.concat(message.parts));
				if (found.isLast) message = void 0;
			}
		}
	};
}
function readFrame(bytes) {
	if (bytes.length < 2) return void 0;
	const short = bytes.readUInt8(1) & 127;
	const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
	if (bytes.length < 2 + extended) return void 0;
	const length = extended === 0 ? short : extended === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
	const size = 2 + extended + length;
	if (bytes.length < size) return void 0;
	const first = bytes.readUInt8(0);
	return {
		opcode: first & 15,
		isLast: (first & 128) !== 0,
		payload: bytes.subarray(2 + extended, size),
		size
	};
}

// src/kube/connection/link.ts
/** Makes a link; nothing is opened yet. */
function makeLink(options) {
	const prefix = options.endpoint.url.pathname.replace(/\/+$/, "");
	let open;
	let renewing;
	let credentials;
	const current = () => {
		credentials ??= options.credentials.read();
		return credentials;
	};
	const openAnew = async () => {
		const { tls } = await current();
		return openTransport({
			...options.endpoint,
			tls: {
				...options.endpoint.tls,
				...tls
			}
		}, options);
	};
	const transport = async () => {
		const known = open;
		if (known !== void 0 && (await known).alive()) return known;
		if (open === known) {
			const opened = openAnew();
			open = opened;
			opened.catch(() => {
				if (open === opened) open = void 0;
			});
		}
		return open ?? transport();
	};
	const drop = async () => {
		const known = open;
		open = void 0;
		(await known?.catch(() => void 0))?.close();
	};
	return {
		send: async (request) => {
			options.signal.throwIfAborted();
			const { headers } = await current();
			const way = await transport();
			const limit = AbortSignal.timeout(options.timeoutMs);
			try {
				return await way.send({
					...request,
					path: `${prefix}${request.path}`,
					headers: {
						...request.headers,
						...headers
					}
				}, AbortSignal.any([options.signal, limit]));
			} catch (error) {
				if (options.signal.aborted || !limit.aborted) throw error;
				await drop();
				throw new ConnectionError(request, /* @__PURE__ */ new Error(`no answer within ${options.timeoutMs / 1e3} s`), "TIMEOUT");
			}
		},
		upgrade: async (request) => {
			const { tls, headers } = await current();
			const endpoint = {
				...options.endpoint,
				tls: {
					...options.endpoint.tls,
					...tls
				}
			};
			return openWebSocket(endpoint, {
				...request,
				path: `${prefix}${request.path}`,
				headers,
				patience: options
			});
		},
		renew: () => {
			renewing ??= options.credentials.renew().then(async (renewed) => {
				renewing = void 0;
				if (!renewed) return false;
				credentials = void 0;
				await drop();
				return true;
			});
			return renewing;
		},
		close: () => void drop()
	};
}

// src/kube/connection/proxyEnvironment.ts
/** The proxy that HTTPS_PROXY and NO_PROXY ask for, as Go's `httpproxy` reads them; an API server on this machine is always asked directly. */
function proxyFor(url, env) {
	const name = url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
	const value = env[name] ?? env[name.toLowerCase()];
	if (value === void 0 || value === "" || isExcluded(url, env["NO_PROXY"] ?? env["no_proxy"] ?? "")) return void 0;
	return new URL(value.includes("://") ? value : `http://${value}`);
}
function isExcluded(url, list) {
	const host = hostOf(url);
	if (host === "localhost" || host === "::1" || /^127\./.test(host)) return true;
	return list.split(",").some((entry) => matches(entry.trim().toLowerCase(), host, url.port || "443"));
}
function matches(entry, host, port) {
	if (entry === "") return false;
	if (entry === "*") return true;
	if (entry.includes("/")) return inRange(entry, host);
	const [, name = entry, wantedPort] = /^(.+?)(?::(\d+))?$/.exec(entry) ?? [];
	if (wantedPort !== void 0 && wantedPort !== port) return false;
	const suffix = name.replace(/^\*/, "");
	return host === suffix || host.endsWith(suffix.startsWith(".") ? suffix : `.${suffix}`);
}
function inRange(entry, host) {
	const [address = "", bits = ""] = entry.split("/");
	const family = isIP(host);
	if (family === 0 || isIP(address) !== family) return false;
	const type = family === 4 ? "ipv4" : "ipv6";
	const range = new BlockList();
	range.addSubnet(address, Number(bits), type);
	return range.check(host, type);
}

// src/kube/connection/connect.ts
/** Connects to the cluster of a kubeconfig and asks what it serves; throws UserError when there is none, or none that answers. */
async function connect(options) {
	const target = readTarget(options);
	const endpoint = endpointOf(target, options.env);
	const link = makeLink({
		endpoint,
		credentials: credentialSource(target, options.env),
		timeoutMs: options.timeoutMs,
		signal: options.signal ?? new AbortController().signal
	});
	const client = makeClient({
		link,
		target: {
			server: endpoint.url.origin,
			cluster: target.clusterName,
			context: target.context,
			namespace: target.namespace
		},
		clock: options.clock,
		progress: options.progress
	});
	try {
		await client.discovery();
		return client;
	} catch (error) {
		client.close();
		throw connectionTrouble(error, {
			server: endpoint.url.origin,
			user: target.userName
		}) ?? error;
	}
}
function endpointOf(target, env) {
	const url = serverUrl(target);
	const ca = dataOrFile(target.cluster, "certificate-authority");
	const servername = textAt(target.cluster, "tls-server-name");
	const own = textAt(target.cluster, "proxy-url");
	const proxy = own === void 0 || own === "" ? proxyFor(url, env) : new URL(own);
	if (proxy !== void 0 && !/^https?:$/.test(proxy.protocol)) throw new UserError(`the proxy \`${proxy.protocol}//${proxy.host}\` is not an HTTP proxy`, { help: "Only http:// and https:// proxies can be used." });
	return {
		url,
		tls: {
			rejectUnauthorized: target.cluster["insecure-skip-tls-verify"] !== true,
			...ca === void 0 ? {} : { ca },
			...servername === void 0 ? {} : { servername }
		},
		...proxy === void 0 ? {} : { proxy }
	};
}
function serverUrl(target) {
	const server = textAt(target.cluster, "server") ?? "";
	try {
		const url = new URL(server);
		if (/^https?:$/.test(url.protocol)) return url;
	} catch {}
	throw new UserError(`the server \`${server}\` of cluster \`${target.clusterName}\` is not a URL`, { help: "It must begin with https:// (or http://)." });
}

export { connect };