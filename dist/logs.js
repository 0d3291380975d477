import { S as textAt, b as numberAt, g as at, n as groupOf, v as isObject, x as objectAt, y as listAt } from "./object.js";
import { n as pathOf, o as isMissing } from "./discovery.js";

// src/kube/connection/objects.ts
/** Takes an answer of the API server for the object that it is. */
function asObject(value) {
	return value;
}
/** Reads one object; undefined when there is none. */
async function readObject(client, path) {
	try {
		return asObject((await client.send({
			method: "GET",
			path
		})).json());
	} catch (error) {
		if (isMissing(error)) return void 0;
		throw error;
	}
}
/** Reads a collection in chunks; the items get the apiVersion and kind that a list leaves out. */
async function listObjects(client, resource, options = {}) {
	const { namespace, labelSelector, fieldSelector } = options;
	const path = pathOf(resource, { namespace });
	const items = [];
	let next = "";
	do {
		const query = {
			limit: "500",
			...labelSelector === void 0 ? {} : { labelSelector },
			...fieldSelector === void 0 ? {} : { fieldSelector },
			...next === "" ? {} : { continue: next }
		};
		const list = (await client.send({
			method: "GET",
			path,
			query
		})).json();
		for (const item of listAt(list, "items")) if (isObject(item)) items.push(asObject({
			apiVersion: resource.apiVersion,
			kind: resource.kind,
			...item
		}));
		next = textAt(list, "metadata", "continue") ?? "";
	} while (next !== "");
	return items;
}

// src/kube/ready/conditions.ts
/** Reads `status.conditions`. */
function conditionsOf(object) {
	return listAt(object, "status", "conditions").map((condition) => ({
		type: textAt(condition, "type") ?? "",
		status: textAt(condition, "status") ?? "",
		reason: textAt(condition, "reason") ?? "",
		message: textAt(condition, "message") ?? ""
	}));
}
/** Finds one condition by its type. */
function conditionOf(object, type) {
	return conditionsOf(object).find((condition) => condition.type === type);
}

// src/kube/ready/readiness.ts
/** The object is as its spec asks. */
function current(message) {
	return {
		status: "current",
		message
	};
}
/** It is on its way. */
function progressing(message) {
	return {
		status: "progressing",
		message
	};
}
/** It will not get there by itself. */
function failed(message) {
	return {
		status: "failed",
		message
	};
}

// src/kube/ready/apiService.ts
/** An APIService is ready when its server answers. */
function apiServiceReadiness(object) {
	const available = conditionOf(object, "Available");
	return available?.status === "True" ? current("available") : progressing(available?.message || "not available");
}

// src/kube/ready/claim.ts
/** A PersistentVolumeClaim is ready when it is bound. One that waits for its first consumer is judged by the wait, which knows the class. */
function claimReadiness(object) {
	const phase = textAt(object, "status", "phase");
	if (phase === "Bound") return current("bound");
	if (phase === "Lost") return failed("its volume is lost");
	return progressing("not bound");
}

// src/kube/ready/daemonSet.ts
/** A DaemonSet is ready when every node that should have its pod has an updated, available one (kstatus `daemonsetConditions`). */
function daemonSetReadiness(object) {
	const status = objectAt(object, "status");
	const wanted = numberAt(status, "desiredNumberScheduled");
	const count = (field) => numberAt(status, field) ?? 0;
	if (!isObject(object["status"]) || wanted === void 0 || count("observedGeneration") === 0) return progressing("not seen by its controller yet");
	if (count("currentNumberScheduled") < wanted) return progressing(`on ${count("currentNumberScheduled")} of ${wanted} nodes`);
	if (!(textAt(object, "spec", "updateStrategy", "type") === "OnDelete") && count("updatedNumberScheduled") < wanted) return progressing(`${count("updatedNumberScheduled")} of ${wanted} updated`);
	if (count("numberReady") < wanted) return progressing(`${count("numberReady")} of ${wanted} ready`);
	if (count("numberAvailable") < wanted) return progressing(`${count("numberAvailable")} of ${wanted} available`);
	return current(wanted === 0 ? "no node takes it" : `${wanted} of ${wanted} ready`);
}

// src/kube/ready/definition.ts
/** A CustomResourceDefinition is ready when it is established (kstatus `crdConditions`). */
function definitionReadiness(object) {
	const names = conditionOf(object, "NamesAccepted");
	if (names?.status === "False") return failed(names.message || "its names are taken");
	const established = conditionOf(object, "Established");
	if (established?.status === "True") return current("established");
	if (established?.status === "False" && established.reason !== "Installing") return failed(established.message || "not established");
	return progressing("not established");
}

// src/kube/ready/deployment.ts
/** A Deployment is ready when all replicas are of the new template and available (kstatus `deploymentConditions`). */
function deploymentReadiness(object) {
	const wanted = numberAt(object, "spec", "replicas") ?? 1;
	const count = (field) => numberAt(object, "status", field) ?? 0;
	const progress = conditionOf(object, "Progressing");
	if (progress?.reason === "ProgressDeadlineExceeded") return failed(`${count("readyReplicas")} of ${wanted} ready: the progress deadline has passed`);
	if (count("updatedReplicas") < wanted) return progressing(`${count("updatedReplicas")} of ${wanted} updated`);
	if (count("replicas") > count("updatedReplicas")) return progressing(`${count("replicas") - count("updatedReplicas")} old still to end`);
	if (count("readyReplicas") < wanted) return progressing(`${count("readyReplicas")} of ${wanted} ready`);
	if (count("availableReplicas") < wanted) return progressing(`${count("availableReplicas")} of ${wanted} available`);
	if (at(object, "spec", "progressDeadlineSeconds") !== void 0 && progress?.reason !== "NewReplicaSetAvailable" && wanted > 0) return progressing("the rollout is not complete");
	if (wanted > 0 && conditionOf(object, "Available")?.status !== "True") return progressing("not available");
	return current(`${wanted} of ${wanted} ready`);
}

// src/kube/ready/job.ts
/** A Job is waited for until it is complete (kstatus calls a running one current). */
function jobReadiness(object) {
	if (conditionOf(object, "Complete")?.status === "True") return current("complete");
	const failure = conditionOf(object, "Failed");
	if (failure?.status === "True") return failed(failure.message || failure.reason || "has failed");
	if (at(object, "spec", "suspend") === true) return current("suspended");
	const wanted = numberAt(object, "spec", "completions") ?? 1;
	return progressing(`${numberAt(object, "status", "succeeded") ?? 0} of ${wanted} complete`);
}

// src/kube/ready/namespace.ts
/** A Namespace is ready when it is active. */
function namespaceReadiness(object) {
	return textAt(object, "status", "phase") === "Active" ? current("active") : progressing("not active");
}

// src/kube/ready/operated.ts
/** The workloads of the Prometheus operator are ready when they are `Available` (as Argo CD's health check for them). */
function operatedReadiness(object) {
	const available = conditionOf(object, "Available");
	return available?.status === "True" ? current("available") : progressing(available?.message || "not available");
}

// src/kube/ready/pod.ts
/** A Pod is ready when it runs and is Ready, or has ended well. Unlike kstatus, one that failed has failed. */
function podReadiness(object) {
	const phase = textAt(object, "status", "phase");
	if (phase === "Succeeded") return current("has ended well");
	if (phase === "Failed") return failed(textAt(object, "status", "message") ?? textAt(object, "status", "reason") ?? "has ended with a failure");
	if (phase === "Running" && conditionOf(object, "Ready")?.status === "True") return current("ready");
	return progressing(phase === "Running" ? "runs, but is not ready" : (phase ?? "not started").toLowerCase());
}

// src/kube/ready/replicaSet.ts
/** A ReplicaSet or ReplicationController is ready when all replicas are available (kstatus `replicasetConditions`). */
function replicaSetReadiness(object) {
	const wanted = numberAt(object, "spec", "replicas") ?? 1;
	const count = (field) => numberAt(object, "status", field) ?? 0;
	const failure = conditionOf(object, "ReplicaFailure");
	if (failure?.status === "True") return progressing(failure.message || "pods cannot be created");
	if (count("replicas") > wanted) return progressing(`${count("replicas") - wanted} still to end`);
	if (count("availableReplicas") < wanted) return progressing(`${count("availableReplicas")} of ${wanted} available`);
	return current(`${wanted} of ${wanted} ready`);
}

// src/kube/ready/statefulSet.ts
/**
* A StatefulSet is ready when all replicas are available and of the update revision. Stricter than kstatus: the revision counts without a
* partition too, and `availableReplicas` stands for `readyReplicas`.
*/
function statefulSetReadiness(object) {
	const wanted = numberAt(object, "spec", "replicas") ?? 1;
	const count = (field) => numberAt(object, "status", field) ?? 0;
	if (count("replicas") < wanted) return progressing(`${count("replicas")} of ${wanted} created`);
	if (count("replicas") > wanted) return progressing(`${count("replicas") - wanted} still to end`);
	if (count("readyReplicas") < wanted) return progressing(`${count("readyReplicas")} of ${wanted} ready`);
	if (textAt(object, "spec", "updateStrategy", "type") === "OnDelete") return current(`${wanted} of ${wanted} ready (updated when deleted)`);
	const partition = numberAt(object, "spec", "updateStrategy", "rollingUpdate", "partition") ?? 0;
	const toUpdate = Math.max(0, wanted - partition);
	const updateRevision = textAt(object, "status", "updateRevision");
	const updated = updateRevision !== void 0 && textAt(object, "status", "currentRevision") === updateRevision ? wanted : count("updatedReplicas");
	if (updated < toUpdate) return progressing(`${updated} of ${toUpdate} updated`);
	if (count("availableReplicas") < wanted) return progressing(`${count("availableReplicas")} of ${wanted} available`);
	return current(`${wanted} of ${wanted} ready`);
}

// src/kube/ready/index.ts
/** Computes whether an object is what its spec asks for, in the order of kstatus: deletion, observed generation, general conditions, the kind's own rule. */
function readinessOf(object) {
	if (at(object, "metadata", "deletionTimestamp") !== void 0) return {
		status: "terminating",
		message: "is being deleted"
	};
	const observed = numberAt(object, "status", "observedGeneration");
	const generation = numberAt(object, "metadata", "generation");
	if (observed !== void 0 && generation !== void 0 && observed !== generation) return progressing("the change is not seen by its controller yet");
	const reconciling = conditionOf(object, "Reconciling");
	if (reconciling?.status === "True") return progressing(reconciling.message || "reconciling");
	const stalled = conditionOf(object, "Stalled");
	if (stalled?.status === "True") return failed(stalled.message || "stalled");
	return (rules[`${groupOf(object.apiVersion)}/${object.kind}`] ?? generalReadiness)(object);
}
/** Tells whether an object of this kind can be anything but ready once it exists. */
function isAwaited(object) {
	return `${groupOf(object.apiVersion)}/${object.kind}` in rules || groupOf(object.apiVersion).includes(".");
}
function generalReadiness(object) {
	const ready = conditionOf(object, "Ready");
	if (ready === void 0 || ready.status === "True") return current("exists");
	return progressing(ready.message || "not ready");
}
const rules = {
	"apps/Deployment": deploymentReadiness,
	"apps/StatefulSet": statefulSetReadiness,
	"apps/DaemonSet": daemonSetReadiness,
	"apps/ReplicaSet": replicaSetReadiness,
	"/ReplicationController": replicaSetReadiness,
	"/Pod": podReadiness,
	"/PersistentVolumeClaim": claimReadiness,
	"/Namespace": namespaceReadiness,
	"batch/Job": jobReadiness,
	"apiextensions.k8s.io/CustomResourceDefinition": definitionReadiness,
	"apiregistration.k8s.io/APIService": apiServiceReadiness,
	"monitoring.coreos.com/Prometheus": operatedReadiness,
	"monitoring.coreos.com/Alertmanager": operatedReadiness,
	"monitoring.coreos.com/ThanosRuler": operatedReadiness
};

// src/kube/reach/logs.ts
/** Reads the last lines of a container's log, of the one before its restart with `previous`; throws ApiError when there is none. */
async function readLogs(client, options) {
	const { namespace, pod, container, tailLines, previous } = options;
	const lines = (await client.send({
		method: "GET",
		path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`,
		query: {
			tailLines: String(tailLines),
			limitBytes: String(maximumBytes),
			...container === void 0 ? {} : { container },
			...previous === true ? { previous: "true" } : {}
		},
		accept: "*/*"
	})).text.split("\n");
	return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
/** A single line can be megabytes long; the tail does not limit that. */
const maximumBytes = 262144;

export { asObject as a, conditionOf as i, isAwaited as n, listObjects as o, readinessOf as r, readObject as s, readLogs as t };