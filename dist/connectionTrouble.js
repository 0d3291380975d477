import { t as UserError } from "./errors.js";
import { a as ConnectionError, i as ApiError } from "./discovery.js";

// src/kube/connection/connectionTrouble.ts
/** Says why a cluster cannot be asked at all; undefined when the error is about something else. */
function connectionTrouble(error, target) {
	if (error instanceof ConnectionError) return unreachable(error, target.server);
	if (!(error instanceof ApiError)) return void 0;
	if (error.status === 401) return new UserError(`the API server ${target.server} does not accept the credentials of user \`${target.user}\` (401)`, {
		help: "The token or certificate has expired or belongs to another cluster. Log in again, or write the kubeconfig anew.",
		cause: error
	});
	if (error.status === 403) {
		const who = /[Uu]ser "([^"]*)"/.exec(error.message)?.[1] ?? target.user;
		const anonymous = who === "system:anonymous";
		return new UserError(`${anonymous ? "the kubeconfig holds no credentials that the API server accepts" : `user \`${who}\` may not ask the API server what it serves`} (403)`, {
			help: anonymous ? "Add a token, a certificate or an exec plugin for the user of the context." : "Every authenticated user normally may, through the ClusterRole `system:discovery`; restore its binding.",
			cause: error
		});
	}
	return new UserError(`${target.server} does not answer like a Kubernetes API server (${error.status}: ${firstLine(error.message)})`, {
		help: "Check the server of the context, and a proxy on the way.",
		cause: error
	});
}
function unreachable(error, server) {
	const told = sentences[error.code] ?? (isTrust(error.code) ? trust : void 0);
	const why = told?.why ?? `${firstLine(error.message)} (${error.code})`;
	return new UserError(`the API server ${server} cannot be reached: ${why}`, {
		help: told?.help ?? "Check the server of the context, the network and the proxy settings.",
		cause: error
	});
}
const trust = {
	why: "its TLS certificate is not trusted",
	help: "The `certificate-authority` of the kubeconfig does not fit this server. Write the kubeconfig anew."
};
const sentences = {
	ECONNREFUSED: {
		why: "connection refused",
		help: "Nothing listens there. Is the cluster running, and is this the right context?"
	},
	ENOTFOUND: {
		why: "its name is not known (DNS)",
		help: "Check the server of the context, and whether a VPN is needed."
	},
	EAI_AGAIN: {
		why: "the name server does not answer (DNS)",
		help: "Check the network."
	},
	TIMEOUT: {
		why: "no answer in time",
		help: "A firewall or a VPN that is off often swallows the connection. Check the network, or give more time with --timeout."
	},
	ETIMEDOUT: {
		why: "no answer in time",
		help: "A firewall or a VPN that is off often swallows the connection. Check the network."
	},
	ECONNRESET: {
		why: "the connection was reset",
		help: "A proxy or load balancer on the way ended it, or the server does not speak TLS."
	},
	EPROXY: {
		why: "the proxy refused",
		help: "Check HTTPS_PROXY and NO_PROXY, or `proxy-url` in the kubeconfig."
	},
	ERR_TLS_CERT_ALTNAME_INVALID: {
		why: "its TLS certificate names other hosts",
		help: "Use a name that the certificate holds, or `tls-server-name` in the kubeconfig."
	},
	CERT_HAS_EXPIRED: {
		why: "its TLS certificate has expired",
		help: "Renew the certificate of the API server, and check the clock of this machine."
	}
};
function isTrust(code) {
	return /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_|ERR_TLS|ERR_SSL/.test(code);
}
function firstLine(text) {
	return text.split("\n", 1)[0]?.slice(0, 200) ?? "";
}

export { connectionTrouble as t };