import { S as textAt, x as objectAt } from "./object.js";
import { h as targetPortNumber, i as nodeRefusal, jt as formatDuration, r as isOrdinaryNode } from "./stopwatch.js";
import { S as discover, w as relabel } from "./promise.js";

// src/stack/scrapeUrl.ts
/** The address that Prometheus asks for a target, written as its API writes it (scrape.Target.URL, Go net/url). */
function scrapeUrl(labels, params) {
	const query = new Map([...params].map(([key, values]) => [key, [...values]]));
	for (const [name, value] of labels) {
		if (!name.startsWith(paramPrefix)) continue;
		const key = name.slice(paramPrefix.length);
		const rest = query.get(key)?.slice(1) ?? [];
		query.set(key, [value, ...rest]);
	}
	const path = escapePath(labels.get("__metrics_path__") ?? "");
	const slash = path !== "" && !path.startsWith("/") ? "/" : "";
	const encoded = encodeQuery(query);
	return `${labels.get("__scheme__") ?? ""}://${labels.get("__address__") ?? ""}${slash}${path}${encoded && `?${encoded}`}`;
}
const paramPrefix = "__param_";
/** Sorted by key, as url.Values.Encode does. */
function encodeQuery(query) {
	const pairs = [];
	for (const key of [...query.keys()].sort()) for (const value of query.get(key) ?? []) pairs.push(`${escapeQuery(key)}=${escapeQuery(value)}`);
	return pairs.join("&");
}
function escapeQuery(text) {
	return escapeBytes(text, /[A-Za-z0-9\-_.~]/).replaceAll("%20", "+");
}
function escapePath(path) {
	return escapeBytes(path, /[A-Za-z0-9\-_.~$&+,/:;=@]/);
}
function escapeBytes(text, plain) {
	let result = "";
	for (const byte of new TextEncoder().encode(text)) {
		const character = String.fromCharCode(byte);
		const isPlain = byte < 128 && plain.test(character);
		result += isPlain ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
	}
	return result;
}

// src/stack/targets.ts
/** The targets of a job in an inventory (scrape/target.go TargetsFromGroup); equal targets are one, as in Prometheus. */
function targetsOf(job, inventory, ownNamespace) {
	const found = /* @__PURE__ */ new Map();
	for (const discovery of job.discoveries) for (const { labels, origin } of discover(discovery, inventory, ownNamespace)) {
		const relabelled = relabel(withScrapeLabels(labels, job), job.relabel);
		const target = relabelled && targetOf$1(relabelled, {
			job,
			origin
		});
		if (target) found.set(JSON.stringify([target.url, [...target.labels].sort()]), target);
	}
	return [...found.values()];
}
/** Tells whether every target of the job can be foreseen: none of its discoveries asks something outside the cluster. */
function isForeseeable(job) {
	return job.discoveries.every((discovery) => discovery.kind !== "foreign");
}
/** The addresses to which Prometheus sends alerts (notifier/alertmanager.go AlertmanagerFromGroup). */
function alertmanagerUrls(group, inventory, ownNamespace) {
	const urls = /* @__PURE__ */ new Set();
	for (const discovery of group.discoveries) for (const { labels } of discover(discovery, inventory, ownNamespace)) {
		const relabelled = relabel(withAlertLabels(labels, group), group.relabel);
		if (relabelled === void 0) continue;
		const get = (name) => relabelled.get(name) ?? "";
		urls.add(`${get("__scheme__")}://${get("__address__")}${get("__alerts_path__")}`);
	}
	return [...urls];
}
/** The labels of an Alertmanager before relabelling: those of the discovery win (notifier/alertmanager.go AlertmanagerFromGroup). */
function withAlertLabels(labels, { scheme, pathPrefix, apiVersion }) {
	const path = `/${pathPrefix}/api/${apiVersion}/alerts`.replace(/\/{2,}/g, "/");
	return new Map([
		["__scheme__", scheme],
		["__alerts_path__", path],
		...labels
	]);
}
/** The labels of a target before relabelling (scrape/target.go PopulateDiscoveredLabels). */
function withScrapeLabels(labels, job) {
	const all = new Map(labels);
	const defaults = new Map([
		["job", job.name],
		["__scrape_interval__", formatDuration(job.intervalMs)],
		["__scrape_timeout__", formatDuration(job.timeoutMs)],
		["__metrics_path__", job.metricsPath],
		["__scheme__", job.scheme],
		...[...job.params].map(([key, values]) => [`__param_${key}`, values[0] ?? ""])
	]);
	for (const [name, value] of defaults) if (!all.has(name) && value !== "") all.set(name, value);
	return all;
}
/** scrape/target.go PopulateLabels, after relabelling; undefined for a target that Prometheus refuses. */
function targetOf$1(labels, context) {
	const address = labels.get("__address__") ?? "";
	if (address === "" || address.includes("/")) return void 0;
	const shown = new Map([...labels].filter(([name]) => !name.startsWith("__")));
	if (!shown.has("instance")) shown.set("instance", address);
	return {
		url: scrapeUrl(labels, context.job.params),
		labels: shown,
		origin: context.origin
	};
}

// src/stack/predicted.ts
/**
* The inventory as the manifests promise it: their Services with the endpoints and pods that their workloads will have, on the nodes
* that the cluster has. Addresses are made up (`pod:…`): only how many there are counts.
*/
function predictedInventory(promise, nodes) {
	const groups = new Map(promise.workloads.map((workload) => [nameOf(workload), podsOf(workload, nodes)]));
	const pods = [...groups.values()].flat();
	const behind = (workload) => groups.get(nameOf(workload)) ?? [];
	return {
		nodes,
		namespaces: [],
		ingresses: [],
		pods,
		services: promise.services.map(({ manifest, namespace }) => withNamespace(manifest.object, namespace)),
		endpointSlices: promise.services.flatMap((service) => sliceOf(service, behind)),
		endpoints: promise.services.flatMap((service) => endpointsOf(service, behind))
	};
}
/** How many pods a workload promises on these nodes. */
function promisedPods(workload, nodes) {
	return workload.replicas ?? nodes.filter((node) => isOrdinaryNode(node) && !nodeRefusal(workload, node)).length;
}
function podsOf(workload, nodes) {
	const { namespace, name } = workload;
	return Array.from({ length: promisedPods(workload, nodes) }, (_, index) => ({
		apiVersion: "v1",
		kind: "Pod",
		metadata: {
			namespace,
			name: `${name}-${index}`,
			labels: workload.podLabels,
			annotations: workload.podAnnotations,
			ownerReferences: [{
				kind: ownerKind[workload.kind],
				name,
				controller: true
			}]
		},
		spec: workload.podSpec,
		status: {
			phase: "Running",
			podIP: `pod.${namespace}.${workload.kind}.${name}.${index}`,
			conditions: [{
				type: "Ready",
				status: "True"
			}]
		}
	}));
}
const ownerKind = {
	Deployment: "ReplicaSet",
	StatefulSet: "StatefulSet",
	DaemonSet: "DaemonSet"
};
function nameOf({ kind, namespace, name }) {
	return `${kind} ${namespace}/${name}`;
}
function sliceOf(service, behind) {
	return service.workloads.map((workload) => ({
		metadata: {
			namespace: service.namespace,
			name: `${service.name}-${workload.name}`,
			labels: {
				...labelsOf(service),
				"kubernetes.io/service-name": service.name
			}
		},
		addressType: "IPv4",
		endpoints: behind(workload).map((pod) => ({
			addresses: [textAt(pod, "status", "podIP") ?? ""],
			conditions: {
				ready: true,
				serving: true,
				terminating: false
			},
			targetRef: targetOf(pod)
		})),
		ports: portsOf(service, workload)
	}));
}
function endpointsOf(service, behind) {
	if (service.workloads.length === 0) return [];
	return [{
		metadata: {
			namespace: service.namespace,
			name: service.name,
			labels: labelsOf(service)
		},
		subsets: service.workloads.map((workload) => ({
			addresses: behind(workload).map((pod) => ({
				ip: textAt(pod, "status", "podIP") ?? "",
				targetRef: targetOf(pod)
			})),
			ports: portsOf(service, workload)
		}))
	}];
}
function targetOf(pod) {
	return {
		kind: "Pod",
		namespace: textAt(pod, "metadata", "namespace") ?? "",
		name: textAt(pod, "metadata", "name") ?? ""
	};
}
function portsOf(service, workload) {
	return service.ports.flatMap((port) => {
		const number = targetPortNumber(port, workload);
		return number === void 0 ? [] : [{
			name: port.name,
			port: number,
			protocol: "TCP"
		}];
	});
}
function labelsOf(service) {
	return objectAt(service.manifest.object, "metadata", "labels");
}
function withNamespace(object, namespace) {
	return {
		...object,
		metadata: {
			...objectAt(object, "metadata"),
			namespace
		}
	};
}

export { targetsOf as a, isForeseeable as i, promisedPods as n, withAlertLabels as o, alertmanagerUrls as r, withScrapeLabels as s, predictedInventory as t };