import { v as isObject } from "./object.js";
import { C as rolesRead } from "./promise.js";

// src/kube/reach/serviceProxy.ts
/** Asks a Service through the API server; throws only when the API server cannot be reached. `Authorization` does not get through, cookies do. */
function serviceProxy(client, address) {
	const root = `/api/v1/namespaces/${encodeURIComponent(address.namespace)}/services/${proxySegment(address)}/proxy`;
	return { request: async ({ method, path, headers, body }) => {
		const answer = await client.exchange({
			method,
			path: `${root}${path.startsWith("/") ? path : `/${path}`}`,
			headers: {
				accept: "*/*",
				...headers
			},
			...body === void 0 ? {} : { body }
		});
		return {
			status: answer.status,
			headers: answer.headers,
			body: answer.text,
			from: isProxyAnswer(answer.status, answer.headers, answer.text) ? "proxy" : "backend"
		};
	} };
}
/** The name that stands in the path, and in `resourceNames` of a rule that allows it: `prometheus:9090`, `https:grafana:3000`. */
function proxySegment(address) {
	return `${address.scheme === "https" ? "https:" : ""}${address.service}:${address.port}`;
}
function isProxyAnswer(status, headers, body) {
	if (status < 400 || !(headers["content-type"] ?? "").startsWith("application/json")) return false;
	try {
		const value = JSON.parse(body);
		return isObject(value) && value["kind"] === "Status" && value["apiVersion"] === "v1";
	} catch {
		return false;
	}
}

// src/stack/inventory.ts
/** An inventory of nothing. */
const emptyInventory = {
	nodes: [],
	services: [],
	endpointSlices: [],
	endpoints: [],
	pods: [],
	ingresses: [],
	namespaces: []
};

// src/smoke/clusterInventory.ts
/** Reads from the cluster what the given discoveries look at, and the nodes. */
async function readInventory(cluster, discoveries, ownNamespace) {
	const wanted = namespacesByRole(discoveries, ownNamespace);
	const read = async (role) => {
		const namespaces = wanted.get(role);
		if (namespaces === void 0) return [];
		const { apiVersion, kind } = inventoryKinds[role];
		if (namespaces === "all") return cluster.list(apiVersion, kind);
		return (await Promise.all([...namespaces].map((namespace) => cluster.list(apiVersion, kind, { namespace })))).flat();
	};
	const [nodes, services, endpointSlices, endpoints, pods, ingresses, namespaces] = await Promise.all([
		cluster.list("v1", "Node"),
		read("service"),
		read("endpointslice"),
		read("endpoints"),
		read("pod"),
		read("ingress"),
		wanted.has("namespace") ? cluster.list("v1", "Namespace") : []
	]);
	return {
		...emptyInventory,
		nodes,
		services,
		endpointSlices,
		endpoints,
		pods,
		ingresses,
		namespaces
	};
}
/** The kinds that discoveries read by namespace. */
const inventoryKinds = {
	service: {
		apiVersion: "v1",
		kind: "Service"
	},
	endpointslice: {
		apiVersion: "discovery.k8s.io/v1",
		kind: "EndpointSlice"
	},
	endpoints: {
		apiVersion: "v1",
		kind: "Endpoints"
	},
	pod: {
		apiVersion: "v1",
		kind: "Pod"
	},
	ingress: {
		apiVersion: "networking.k8s.io/v1",
		kind: "Ingress"
	}
};
/** In which namespaces the discoveries read what. */
function namespacesByRole(discoveries, own) {
	const wanted = /* @__PURE__ */ new Map();
	for (const discovery of discoveries) {
		if (discovery.kind !== "kubernetes") continue;
		const names = [...discovery.namespaces, ...discovery.ownNamespace ? [own] : []];
		for (const role of rolesRead(discovery)) {
			const known = wanted.get(role);
			if (names.length === 0 || known === "all") wanted.set(role, "all");
			else wanted.set(role, /* @__PURE__ */ new Set([...known ?? [], ...names]));
		}
	}
	return wanted;
}

export { serviceProxy as a, proxySegment as i, namespacesByRole as n, readInventory as r, inventoryKinds as t };