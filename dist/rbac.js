import "./rolldown-runtime.js";
import { t as commandResult } from "./outcome.js";
import { S as textAt, n as groupOf, v as isObject, y as listAt } from "./object.js";
import { r as generatedSecrets, t as definedKinds } from "./resolve.js";
import { i as proxySegment, n as namespacesByRole, t as inventoryKinds } from "./clusterInventory.js";
import { n as promiseOf, t as addressOf } from "./promise.js";
import { t as refused } from "./refused.js";
import { t as stopwatch } from "./stopwatch.js";

// src/rbac/rule.ts
/** Makes the grant of some verbs on one kind of resource. */
function grant(given) {
	const { namespace, group = "", resource, names, verbs, why, optional } = given;
	return {
		rule: {
			apiGroups: [group],
			resources: [resource],
			...names === void 0 ? {} : { resourceNames: names },
			verbs
		},
		why,
		...namespace === void 0 ? {} : { namespace },
		...optional === void 0 ? {} : { optional }
	};
}
/**
* Writes the rights of one role as few rules, allowing nothing more: names of one resource with the same verbs stand together, and
* resources without names that have the same group and verbs.
*/
function asRules(grants) {
	return [...new Set(grants.map(({ why }) => why))].flatMap((why) => {
		const rules = grants.filter((one) => one.why === why).map(({ rule }) => rule);
		return [...resourceRules(rules), ...urlRules(rules)].map((rule) => ({
			rule,
			why
		}));
	});
}
function resourceRules(rules) {
	const atoms = /* @__PURE__ */ new Map();
	for (const rule of rules) {
		if ("nonResourceURLs" in rule) continue;
		for (const group of rule.apiGroups) for (const resource of rule.resources) for (const name of rule.resourceNames?.length ? rule.resourceNames : [void 0]) {
			const key = JSON.stringify([
				group,
				resource,
				name
			]);
			const atom = atoms.get(key) ?? {
				group,
				resource,
				name,
				verbs: /* @__PURE__ */ new Set()
			};
			for (const verb of rule.verbs) atom.verbs.add(verb);
			atoms.set(key, atom);
		}
	}
	return [...Map.groupBy(atoms.values(), ({ group, resource, name, verbs }) => JSON.stringify([
		group,
		name === void 0 ? "" : resource,
		inOrder(verbs)
	])).values()].flatMap((same) => {
		const [first] = same;
		if (first === void 0) return [];
		const names = same.flatMap(({ name }) => name ?? []);
		return [{
			apiGroups: [first.group],
			resources: [...new Set(same.map(({ resource }) => resource))].sort(),
			...names.length === 0 ? {} : { resourceNames: names.sort() },
			verbs: inOrder(first.verbs)
		}];
	});
}
function urlRules(rules) {
	const urls = /* @__PURE__ */ new Map();
	for (const rule of rules) if ("nonResourceURLs" in rule) for (const url of rule.nonResourceURLs) urls.set(url, /* @__PURE__ */ new Set([...urls.get(url) ?? [], ...rule.verbs]));
	return [...Map.groupBy(urls, ([, verbs]) => inOrder(verbs).join()).values()].map((same) => ({
		nonResourceURLs: same.map(([url]) => url).sort(),
		verbs: inOrder(same[0]?.[1] ?? [])
	}));
}
const verbOrder = [
	"get",
	"list",
	"watch",
	"create",
	"update",
	"patch",
	"delete",
	"deletecollection",
	"escalate",
	"bind"
];
function inOrder(verbs) {
	const rank = (verb) => verbOrder.includes(verb) ? verbOrder.indexOf(verb) : verbOrder.length;
	return [...verbs].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

// src/rbac/escalation.ts
const rbac$1 = "rbac.authorization.k8s.io";
/**
* What the API server asks of an identity that writes roles and bindings, also in a dry-run (pkg/registry/rbac, `ConfirmNoEscalation`): to
* hold the rights itself, or `escalate` and `bind`. With `hold` the rights of the roles are held where they are known and no wildcard, since
* with `escalate` an identity could write any right into a role; with `name` it may escalate the roles by name. Bindings take `bind` by name
* in both: who binds by holding is refused with a 404 as long as the role does not exist, as before the first apply.
*/
function escalationGrants(subjects, way) {
	return subjects.flatMap((subject) => {
		if (isRole(subject)) return way === "hold" && !isWide(subject) ? heldRules(subject) : [escalate(subject)];
		return isBinding(subject) ? [bind(subject)] : [];
	});
}
function isRole({ group, kind }) {
	return group === rbac$1 && (kind === "Role" || kind === "ClusterRole");
}
function isBinding({ group, kind }) {
	return group === rbac$1 && (kind === "RoleBinding" || kind === "ClusterRoleBinding");
}
/** Tells whether a role grants by wildcard, or by aggregation rules that nobody has written yet: then its rights cannot be held one by one. */
function isWide(role) {
	return isRole(role) && ("aggregationRule" in role.object || listAt(role.object, "rules").some(hasWildcard));
}
function hasWildcard(rule) {
	return [
		"verbs",
		"apiGroups",
		"resources",
		"nonResourceURLs"
	].some((field) => texts(rule, field).some((text) => text.includes("*")));
}
function heldRules(role) {
	const { namespace } = role;
	const why = namespace === void 0 ? "held only because the ClusterRoles of the manifests grant it: nobody may grant more than he has; with `escalate` instead, this identity could grant itself anything" : "held only because the Roles of the manifests grant it: nobody may grant more than he has";
	return listAt(role.object, "rules").map((rule) => ({
		rule: asPolicyRule(rule),
		why,
		...namespace === void 0 ? {} : { namespace }
	}));
}
function asPolicyRule(rule) {
	const verbs = texts(rule, "verbs");
	const nonResourceURLs = texts(rule, "nonResourceURLs");
	if (nonResourceURLs.length > 0) return {
		nonResourceURLs,
		verbs
	};
	const resourceNames = texts(rule, "resourceNames");
	return {
		apiGroups: texts(rule, "apiGroups"),
		resources: texts(rule, "resources"),
		...resourceNames.length === 0 ? {} : { resourceNames },
		verbs
	};
}
function texts(rule, field) {
	return listAt(rule, field).filter((item) => typeof item === "string");
}
function escalate(role) {
	return grant({
		namespace: role.namespace,
		group: rbac$1,
		resource: role.plural,
		names: [role.name],
		verbs: ["escalate"],
		why: "to write the rules of these roles without holding them"
	});
}
function bind(binding) {
	const kind = textAt(binding.object, "roleRef", "kind");
	return grant({
		namespace: binding.namespace,
		group: rbac$1,
		resource: kind === "Role" ? "roles" : "clusterroles",
		names: [textAt(binding.object, "roleRef", "name") ?? ""],
		verbs: ["bind"],
		why: "to write the bindings of the manifests, also before their roles exist"
	});
}

// src/rbac/least.ts
/**
* Leaves out every right that another one of the same identity gives already: one without names covers one with a name, one of the cluster
* covers one of a namespace. What is needed is never left to what is optional.
*/
function leastOf(grants) {
	const atoms = /* @__PURE__ */ new Map();
	for (const atom of [...grants.filter(isNeeded), ...grants.filter((one) => !isNeeded(one))].flatMap(explode)) {
		const key = keyOf(atom);
		if (!atoms.has(key)) atoms.set(key, atom);
	}
	return [...atoms.values()].filter((atom) => widerKeys(atom).every((key) => {
		const wider = atoms.get(key);
		return wider === void 0 || isNeeded(atom) && !isNeeded(wider);
	}));
}
function isNeeded(grant) {
	return grant.optional === void 0;
}
/** One right each: one verb on one resource, with one name or none. */
function explode(grant) {
	const { rule } = grant;
	if ("nonResourceURLs" in rule) return rule.nonResourceURLs.flatMap((url) => rule.verbs.map((verb) => ({
		...grant,
		rule: {
			nonResourceURLs: [url],
			verbs: [verb]
		}
	})));
	const names = rule.resourceNames?.length ? rule.resourceNames : [void 0];
	return rule.apiGroups.flatMap((group) => rule.resources.flatMap((resource) => names.flatMap((name) => rule.verbs.map((verb) => ({
		...grant,
		rule: {
			apiGroups: [group],
			resources: [resource],
			...name === void 0 ? {} : { resourceNames: [name] },
			verbs: [verb]
		}
	})))));
}
function keyOf({ namespace, rule }) {
	if ("nonResourceURLs" in rule) return JSON.stringify([rule.nonResourceURLs, rule.verbs]);
	return JSON.stringify([
		namespace ?? null,
		rule.apiGroups,
		rule.resources,
		rule.resourceNames ?? null,
		rule.verbs
	]);
}
/** The rights that include this one and are not this one. */
function widerKeys({ namespace, rule }) {
	if ("nonResourceURLs" in rule) return [];
	const { resourceNames, ...unnamed } = rule;
	return [...resourceNames === void 0 ? [] : [keyOf({
		...namespace === void 0 ? {} : { namespace },
		rule: unnamed
	})], ...namespace === void 0 ? [] : [keyOf({ rule }), keyOf({ rule: unnamed })]].filter((key, index, all) => all.indexOf(key) === index);
}

// src/rbac/identity.ts
const apiVersion$1 = "rbac.authorization.k8s.io/v1";
const apiGroup = "rbac.authorization.k8s.io";
/** The ServiceAccount of a job and, for each place where it needs rights, a role with its binding; what only explains stands in roles of its own. */
function identityObjects(identity, grants) {
	const least = leastOf(grants);
	const places = [...new Set(least.map(({ namespace }) => namespace))].sort((a, b) => (a ?? "").localeCompare(b ?? ""));
	return [accountOf(identity), ...places.flatMap((namespace) => {
		const here = least.filter((grant) => grant.namespace === namespace);
		const needed = asRules(here.filter(({ optional }) => optional === void 0));
		const explaining = asRules(here.filter(({ optional }) => optional === true));
		return [...roleWithBinding(identity, {
			namespace,
			name: identity.name,
			rules: needed,
			comments: []
		}), ...roleWithBinding(identity, {
			namespace,
			name: `${identity.name}-diagnosis`,
			rules: explaining,
			comments: ["The job works without this role and its binding, and then explains less."]
		})];
	})];
}
function accountOf({ name, home }) {
	return {
		object: {
			apiVersion: "v1",
			kind: "ServiceAccount",
			metadata: {
				name,
				namespace: home,
				labels
			},
			automountServiceAccountToken: false
		},
		comments: [],
		ruleComments: []
	};
}
/** The labels of everything that is printed. */
const labels = { "app.kubernetes.io/part-of": "promstack" };
function roleWithBinding({ name: account, home }, role) {
	const { namespace, name, rules, comments } = role;
	if (rules.length === 0) return [];
	const prefix = namespace === void 0 ? "Cluster" : "";
	const metadata = {
		name,
		...namespace === void 0 ? {} : { namespace },
		labels
	};
	return [{
		object: {
			apiVersion: apiVersion$1,
			kind: `${prefix}Role`,
			metadata,
			rules: rules.map(({ rule }) => ({ ...rule }))
		},
		comments,
		ruleComments: rules.map(({ why }, index) => rules[index - 1]?.why === why ? "" : why)
	}, {
		object: {
			apiVersion: apiVersion$1,
			kind: `${prefix}RoleBinding`,
			metadata,
			roleRef: {
				apiGroup,
				kind: `${prefix}Role`,
				name
			},
			subjects: [{
				kind: "ServiceAccount",
				name: account,
				namespace: home
			}]
		},
		comments: [],
		ruleComments: []
	}];
}

// src/rbac/kindTable.ts
/** The kinds of Kubernetes 1.35 that can be applied, and those of the Prometheus operator; `/` marks what lives outside namespaces. */
const table = {
	"": `ConfigMap:configmaps Endpoints:endpoints Event:events LimitRange:limitranges /Namespace:namespaces /Node:nodes
    PersistentVolumeClaim:persistentvolumeclaims /PersistentVolume:persistentvolumes Pod:pods PodTemplate:podtemplates
    ReplicationController:replicationcontrollers ResourceQuota:resourcequotas Secret:secrets ServiceAccount:serviceaccounts
    Service:services`,
	"admissionregistration.k8s.io": `/MutatingAdmissionPolicy:mutatingadmissionpolicies
    /MutatingAdmissionPolicyBinding:mutatingadmissionpolicybindings
    /MutatingWebhookConfiguration:mutatingwebhookconfigurations /ValidatingAdmissionPolicy:validatingadmissionpolicies
    /ValidatingAdmissionPolicyBinding:validatingadmissionpolicybindings
    /ValidatingWebhookConfiguration:validatingwebhookconfigurations`,
	"apiextensions.k8s.io": "/CustomResourceDefinition:customresourcedefinitions",
	"apiregistration.k8s.io": "/APIService:apiservices",
	apps: `ControllerRevision:controllerrevisions DaemonSet:daemonsets Deployment:deployments ReplicaSet:replicasets
    StatefulSet:statefulsets`,
	autoscaling: "HorizontalPodAutoscaler:horizontalpodautoscalers",
	batch: "CronJob:cronjobs Job:jobs",
	"certificates.k8s.io": "/CertificateSigningRequest:certificatesigningrequests /ClusterTrustBundle:clustertrustbundles",
	"coordination.k8s.io": "Lease:leases",
	"discovery.k8s.io": "EndpointSlice:endpointslices",
	"events.k8s.io": "Event:events",
	"flowcontrol.apiserver.k8s.io": "/FlowSchema:flowschemas /PriorityLevelConfiguration:prioritylevelconfigurations",
	"monitoring.coreos.com": `Alertmanager:alertmanagers AlertmanagerConfig:alertmanagerconfigs PodMonitor:podmonitors
    Probe:probes Prometheus:prometheuses PrometheusAgent:prometheusagents PrometheusRule:prometheusrules
    ScrapeConfig:scrapeconfigs ServiceMonitor:servicemonitors ThanosRuler:thanosrulers`,
	"networking.k8s.io": `Ingress:ingresses /IngressClass:ingressclasses /IPAddress:ipaddresses NetworkPolicy:networkpolicies
    /ServiceCIDR:servicecidrs`,
	"node.k8s.io": "/RuntimeClass:runtimeclasses",
	policy: "PodDisruptionBudget:poddisruptionbudgets",
	"rbac.authorization.k8s.io": `/ClusterRole:clusterroles /ClusterRoleBinding:clusterrolebindings Role:roles
    RoleBinding:rolebindings`,
	"resource.k8s.io": `/DeviceClass:deviceclasses ResourceClaim:resourceclaims ResourceClaimTemplate:resourceclaimtemplates
    /ResourceSlice:resourceslices`,
	"scheduling.k8s.io": "/PriorityClass:priorityclasses",
	"storage.k8s.io": `/CSIDriver:csidrivers /CSINode:csinodes CSIStorageCapacity:csistoragecapacities
    /StorageClass:storageclasses /VolumeAttachment:volumeattachments
    /VolumeAttributesClass:volumeattributesclasses`
};
/** Every kind that is known without asking a cluster. */
const knownKinds = Object.entries(table).flatMap(([group, words]) => words.split(/\s+/).filter(Boolean).map((word) => {
	const [, slash, kind = "", plural = ""] = /^(\/?)(\w+):(\w+)$/.exec(word) ?? [];
	return {
		group,
		kind,
		plural,
		namespaced: slash === ""
	};
}));

// src/rbac/kinds.ts
/** Names the objects as rules do, without a cluster: by the known kinds, then by the definitions among the manifests, else by a guess. */
function subjectsOf(manifests, { namespace }) {
	const defined = manifests.flatMap((manifest) => definedKinds(manifest)).map(({ apiVersion, ...rest }) => ({
		...rest,
		group: groupOf(apiVersion)
	}));
	const known = new Map([...knownKinds, ...defined].map((one) => [`${one.group}/${one.kind}`, one]));
	return manifests.map(({ object, reference }) => {
		const { kind, name } = reference;
		const group = groupOf(reference.apiVersion);
		const found = known.get(`${group}/${kind}`);
		const namespaced = found?.namespaced ?? (reference.namespace !== void 0 || !kind.startsWith("Cluster"));
		return {
			object,
			group,
			kind,
			plural: found?.plural ?? guessPlural(kind),
			name,
			guessed: found === void 0,
			...namespaced ? { namespace: reference.namespace ?? namespace } : {}
		};
	});
}
/** As controller-gen and `UnsafeGuessKindToResource` of apimachinery do. */
function guessPlural(kind) {
	const word = kind.toLowerCase();
	if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
	return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

// src/rbac/objectGrants.ts
/** Reading, previewing and writing by server-side apply: its path names the object, so `create` too can be limited to names. */
function applyGrants(subjects, why) {
	const inhabited = new Set(subjects.map(({ namespace }) => namespace));
	return subjects.map((subject) => {
		return namedGrant(subject, subject.group === "" && subject.kind === "Namespace" && inhabited.has(subject.name) ? ["get", "patch"] : [
			"get",
			"create",
			"patch"
		], why);
	});
}
/** Reading the objects of the manifests one by one. */
function readGrants(subjects, why) {
	return subjects.map((subject) => namedGrant(subject, ["get"], why));
}
function namedGrant(subject, verbs, why) {
	const { namespace, group, plural, name } = subject;
	return grant({
		namespace,
		group,
		resource: plural,
		names: [name],
		verbs,
		why
	});
}
/** The Secrets that an apply makes up when nobody did: whether they are there, and how they are made. */
function generatedGrants(manifests, ending) {
	return generatedSecrets(manifests).flatMap(({ manifest }) => {
		const { namespace, name } = manifest.reference;
		const read = grant({
			namespace,
			resource: "secrets",
			names: [name],
			verbs: ["get"],
			why: "whether the Secret that the apply would generate is there; without it the Secret is not generated"
		});
		const create = grant({
			namespace,
			resource: "secrets",
			verbs: ["create"],
			why: `to generate the Secret ${name}, once; RBAC cannot limit this to its name, so drop it after the first apply, or make the Secret yourself`
		});
		return ending === "write" ? [read, create] : [read];
	});
}
/** What waiting looks at around the awaited objects, to say in the failure card why one does not become ready. */
function diagnosisGrants(subjects) {
	const workloads = subjects.filter(({ group, kind }) => awaited.has(`${group}/${kind}`));
	const namespaces = new Set(workloads.flatMap(({ namespace }) => namespace ?? []));
	const look = (namespace, group, resource, verbs = ["list"]) => grant({
		namespace,
		group,
		resource,
		verbs,
		why: "to say why an object does not become ready",
		optional: true
	});
	const local = [...namespaces].flatMap((namespace) => {
		const kinds = new Set(workloads.filter((one) => one.namespace === namespace).map(({ kind }) => kind));
		return [
			...[
				"pods",
				"events",
				"persistentvolumeclaims"
			].map((resource) => look(namespace, "", resource)),
			look(namespace, "", "pods/log", ["get"]),
			...kinds.has("Deployment") ? [look(namespace, "apps", "replicasets")] : [],
			...kinds.has("DaemonSet") ? [look(namespace, "apps", "controllerrevisions")] : []
		];
	});
	const global = [look(void 0, "", "persistentvolumes"), look(void 0, "storage.k8s.io", "storageclasses")];
	return namespaces.size === 0 ? [] : [...local, ...global];
}
const awaited = /* @__PURE__ */ new Set([
	"apps/Deployment",
	"apps/StatefulSet",
	"apps/DaemonSet",
	"apps/ReplicaSet",
	"batch/Job",
	"/Pod",
	"/PersistentVolumeClaim",
	"/Service"
]);

// src/rbac/policy.ts
const apiVersion = "admissionregistration.k8s.io/v1";
/** The policy that lets an identity write in dry-runs only (KEP-3488, Kubernetes 1.30), and its binding. */
function dryRunPolicy({ name, home }) {
	const policy = `${name}-only-dry-run`;
	return [{
		object: {
			apiVersion,
			kind: "ValidatingAdmissionPolicy",
			metadata: {
				name: policy,
				labels
			},
			spec: {
				failurePolicy: "Fail",
				matchConstraints: {
					matchPolicy: "Equivalent",
					resourceRules: [{
						apiGroups: ["*"],
						apiVersions: ["*"],
						operations: [
							"CREATE",
							"UPDATE",
							"DELETE",
							"CONNECT"
						],
						resources: ["*/*"],
						scope: "*"
					}]
				},
				matchConditions: [{
					name: "identity",
					expression: `request.userInfo.username == "system:serviceaccount:${home}:${name}"`
				}],
				validations: [{
					expression: "has(request.dryRun) && request.dryRun == true",
					message: `the identity ${name} may only dry-run`,
					reason: "Forbidden"
				}]
			}
		},
		comments: ["Refuses every write of the identity that is not a dry-run, on every resource and subresource, and every connection into a pod.", "It does not guard policies, and no policy does: never grant this identity anything in `admissionregistration.k8s.io` but reading, nor `impersonate`."],
		ruleComments: []
	}, {
		object: {
			apiVersion,
			kind: "ValidatingAdmissionPolicyBinding",
			metadata: {
				name: policy,
				labels
			},
			spec: {
				policyName: policy,
				validationActions: ["Deny"]
			}
		},
		comments: [],
		ruleComments: []
	}];
}

// src/rbac/smokeGrants.ts
const components = [
	"prometheus",
	"alertmanager",
	"kube-state-metrics",
	"kube-state-metrics-telemetry",
	"grafana"
];
/** What the manifests promise, and what the probes read of the cluster for it. */
function smokeGrants(manifests, options) {
	const promise = promiseOf(manifests, options);
	return [
		...reachGrants(promise, components, options.reach),
		...clusterGrants(promise),
		...explainingGrants(promise)
	];
}
/** What runs: the configuration and the rules that Prometheus and Alertmanager have loaded. */
function loadedGrants(manifests, options) {
	return reachGrants(promiseOf(manifests, options), ["prometheus", "alertmanager"], options.reach);
}
/** The verb of a proxied request is its method: only Grafana is asked by POST, to log in and to query. */
function reachGrants(promise, asked, reach) {
	return asked.flatMap((component) => {
		const address = addressOf(promise, component);
		if (address === void 0 || reach.outside.has(component)) return [];
		const { namespace, service } = address;
		if (reach.access === "proxy") {
			const verbs = component === "grafana" ? ["get", "create"] : ["get"];
			return [grant({
				namespace,
				resource: "services/proxy",
				names: [proxySegment(address)],
				verbs,
				why: asking
			})];
		}
		return [
			grant({
				namespace,
				resource: "services",
				names: [service],
				verbs: ["get"],
				why: asking
			}),
			grant({
				namespace,
				resource: "pods",
				verbs: ["list"],
				why: asking
			}),
			grant({
				namespace,
				resource: "pods/portforward",
				verbs: ["get", "create"],
				why: forwarding
			})
		];
	});
}
const asking = "to ask the components";
const forwarding = "to ask the components; the names of pods are not known before";
function clusterGrants(promise) {
	const { prometheus, grafana } = promise;
	const workloads = promise.workloads.flatMap(({ manifest, kind, namespace, name }) => [grant({
		namespace,
		group: groupOf(manifest.reference.apiVersion),
		resource: pluralOf(kind),
		names: [name],
		verbs: ["get"],
		why: proving
	}), grant({
		namespace,
		resource: "pods",
		verbs: ["list"],
		why: proving
	})]);
	const services = promise.services.filter(({ selector }) => Object.keys(selector).length > 0).flatMap(({ namespace, name }) => [grant({
		namespace,
		resource: "services",
		names: [name],
		verbs: ["get"],
		why: proving
	}), grant({
		namespace,
		group: "discovery.k8s.io",
		resource: "endpointslices",
		verbs: ["list"],
		why: proving
	})]);
	const password = grafana?.password.kind === "secret" ? [grant({
		namespace: grafana.workload.namespace,
		resource: "secrets",
		names: [grafana.password.name],
		verbs: ["get"],
		why: "to log in to Grafana"
	})] : [];
	return [
		...workloads,
		...services,
		...password,
		...prometheus === void 0 ? [] : inventoryGrants(promise)
	];
}
const proving = "whether the workloads and the Services run as promised";
/** The probes make the expected targets themselves, of what Prometheus discovers. */
function inventoryGrants({ prometheus }) {
	if (prometheus === void 0) return [];
	const own = prometheus.workload.namespace;
	const discoveries = [...prometheus.jobs, ...prometheus.config?.alertmanagers ?? []].flatMap((source) => source.discoveries);
	const why = "what Prometheus should discover";
	const roles = [...namespacesByRole(discoveries, own)].flatMap(([role, namespaces]) => {
		if (role === "namespace") return [grant({
			resource: "namespaces",
			verbs: ["list"],
			why
		})];
		if (!isNamespacedRole(role)) return [];
		const { apiVersion, kind } = inventoryKinds[role];
		return (namespaces === "all" ? [void 0] : [...namespaces]).map((namespace) => grant({
			namespace,
			group: groupOf(apiVersion),
			resource: pluralOf(kind),
			verbs: ["list"],
			why
		}));
	});
	return [grant({
		resource: "nodes",
		verbs: ["list"],
		why
	}), ...roles];
}
function isNamespacedRole(role) {
	return Object.hasOwn(inventoryKinds, role);
}
function explainingGrants(promise) {
	const why = "to say why a probe fails";
	const logs = [...new Set(promise.workloads.map(({ namespace }) => namespace))].map((namespace) => grant({
		namespace,
		resource: "pods/log",
		verbs: ["get"],
		why,
		optional: true
	}));
	const { prometheus, alertmanager } = promise;
	const files = [
		prometheus?.configFile,
		alertmanager?.configFile,
		...(prometheus?.ruleFiles ?? []).map(({ file }) => file)
	];
	const maps = [...new Set(files.flatMap((file) => file?.source ?? []))].flatMap((source) => {
		const [, namespace, name] = /^ConfigMap ([^/]+)\/(.+)$/.exec(source) ?? [];
		if (namespace === void 0 || name === void 0) return [];
		return [grant({
			namespace,
			resource: "configmaps",
			names: [name],
			verbs: ["get"],
			why,
			optional: true
		})];
	});
	return [...logs, ...maps];
}
function pluralOf(kind) {
	return knownKinds.find((known) => known.kind === kind)?.plural ?? "";
}

// src/rbac/yamlText.ts
/** Writes objects as YAML documents, with their comments; what the texts hold cannot leave its line. */
function yamlText(header, objects) {
	const documents = objects.map(({ object, comments, ruleComments }) => [...comments.flatMap((text) => comment(text, "")), ...map(object, "", ruleComments)].join("\n"));
	return `${header.flatMap((text) => comment(text, "")).join("\n")}\n---\n${documents.join("\n---\n")}\n`;
}
function map(value, indent, ruleComments = []) {
	return Object.entries(value).flatMap(([key, inner]) => {
		const name = `${indent}${scalar(key)}:`;
		if (key === "rules" && Array.isArray(inner) && ruleComments.length > 0) return [name, ...inner.flatMap((rule, index) => [...ruleComments[index] ? comment(ruleComments[index], `${indent}  `) : [], ...item(rule, `${indent}  `)])];
		if (isObject(inner)) return [name, ...map(inner, `${indent}  `)];
		if (!Array.isArray(inner)) return [`${name} ${scalar(inner)}`];
		if (inner.some((one) => isObject(one))) return [name, ...inner.flatMap((one) => item(one, `${indent}  `))];
		return list(name, inner, indent);
	});
}
/** On one line where it fits. */
function list(name, values, indent) {
	const line = `${name} [${values.map(scalar).join(", ")}]`;
	if (line.length <= columns) return [line];
	return [name, ...values.map((value) => `${indent}  - ${scalar(value)}`)];
}
function item(value, indent) {
	if (!isObject(value)) return [`${indent}- ${scalar(value)}`];
	const [first = "", ...rest] = map(value, `${indent}  `);
	return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
}
/** Plain only where no reader of YAML, old or new, could take it for anything but this text. */
function scalar(value) {
	if (typeof value !== "string") return JSON.stringify(value);
	return /^[A-Za-z/][A-Za-z0-9/._-]*$/.test(value) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value) ? value : JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}
function escaped(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
const columns = 110;
function comment(text, indent) {
	const lines = [`${indent}#`];
	for (const word of text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "�").split(" ")) {
		const line = lines.at(-1) ?? "";
		if (line.length + word.length >= columns && line !== `${indent}#`) lines.push(`${indent}# ${word}`);
		else lines[lines.length - 1] = `${line} ${word}`;
	}
	return lines;
}

// src/rbac/rights.ts
/** Every job that has an identity of its own. */
const jobs = [
	"deploy",
	"smoke",
	"diff",
	"drift",
	"pull-request"
];
/** The least rights that the jobs need for the manifests, as manifests. */
function rightsFor(manifests, options) {
	const { home, prefix } = options;
	const placed = manifests.map((manifest) => inNamespace(manifest, options.namespace));
	const subjects = subjectsOf(placed, options);
	const identities = options.jobs.flatMap((job) => {
		const identity = {
			name: `${prefix}-${job}`,
			home
		};
		const [first, ...rest] = identityObjects(identity, grantsOf[job]({
			manifests: placed,
			subjects,
			options
		}));
		if (first === void 0) return [];
		return [
			{
				...first,
				comments: aboutJob[job]
			},
			...rest,
			...job === "pull-request" ? dryRunPolicy(identity) : []
		];
	});
	const roleNamespaces = new Set(identities.flatMap(({ object }) => object.kind === "Role" ? [String(object.metadata["namespace"])] : []));
	const explained = [...isOwnHome(home, roleNamespaces) ? [homeOf(home)] : [], ...identities];
	const notes = notesOf(subjects, options.jobs);
	return {
		objects: explained.map(({ object }) => object),
		text: yamlText(headerOf({
			options,
			roleNamespaces,
			notes
		}), explained),
		notes
	};
}
/** What generated Secrets and promises are made of must name its namespace. */
function inNamespace(manifest, namespace) {
	const [subject] = subjectsOf([manifest], { namespace });
	if (subject?.namespace === void 0 || manifest.reference.namespace !== void 0) return manifest;
	return {
		...manifest,
		reference: {
			...manifest.reference,
			namespace: subject.namespace
		},
		spanOf: (path) => manifest.spanOf(path)
	};
}
const grantsOf = {
	deploy: ({ manifests, subjects }) => [
		...applyGrants(subjects, "to read, preview and write the objects of the manifests"),
		...generatedGrants(manifests, "write"),
		...escalationGrants(subjects, "hold"),
		...diagnosisGrants(subjects)
	],
	smoke: ({ manifests, options }) => smokeGrants(manifests, options),
	diff: ({ manifests, subjects }) => [
		...applyGrants(subjects, "to read and preview the objects of the manifests"),
		...generatedGrants(manifests, "preview"),
		...escalationGrants(subjects, "hold")
	],
	drift: ({ manifests, subjects, options }) => [...readGrants(subjects, "to read the objects of the manifests"), ...loadedGrants(manifests, options)],
	"pull-request": ({ subjects }) => [
		...applyGrants(subjects.filter((subject) => !isUnguarded(subject)), "to read and preview the objects of the manifests"),
		...readGrants(subjects.filter(isUnguarded), "to read what no policy can guard; it is not previewed"),
		...escalationGrants(subjects, "name")
	]
};
/** The kinds on which no ValidatingAdmissionPolicy has a say. */
function isUnguarded({ group }) {
	return group === "admissionregistration.k8s.io";
}
const aboutJob = {
	deploy: ["`apply`: reads, previews and writes the objects of the manifests, and waits for them."],
	smoke: ["`smoke`: proves the running stack; reads only, but for the questions to Grafana."],
	diff: ["`diff`: previews the objects of the manifests. RBAC cannot tell a dry-run from a write, so a thief of this identity can write them; where the policy can be installed, the identity `pull-request` is the better one."],
	drift: ["`drift`: reads the objects of the manifests, and what Prometheus and Alertmanager have loaded."],
	"pull-request": ["`diff` in pull requests: previews the objects of the manifests and can write nothing, because of the policy below. Apply all of it at once, and never the roles without the policy. Whoever can change the workflow can read what this identity reads, Secrets of the manifests too."]
};
function isOwnHome(home, roleNamespaces) {
	return !roleNamespaces.has(home) && home !== "default" && !home.startsWith("kube-");
}
function homeOf(home) {
	return {
		object: {
			apiVersion: "v1",
			kind: "Namespace",
			metadata: {
				name: home,
				labels
			}
		},
		comments: ["The identities live apart from the stack: who may run pods beside an identity can use it."],
		ruleComments: []
	};
}
function headerOf(given) {
	const { options, roleNamespaces, notes } = given;
	const [job = "deploy"] = options.jobs;
	const names = [...roleNamespaces].sort();
	return [
		`Made by \`promstack rbac\` for ${options.jobs.join(", ")}. Made anew when an object is added to the manifests or renamed.`,
		...names.length === 0 ? [] : [`These namespaces must exist before it is applied, by an administrator: ${names.join(", ")}.`],
		`A token for a job: kubectl create token ${options.prefix}-${job} --namespace ${options.home} --duration 1h`,
		"Server-side apply names the object in its path, so `create` holds for the given names only.",
		...notes.map((note) => `Note: ${note}.`)
	];
}
function notesOf(subjects, wanted) {
	const guessed = new Map(subjects.filter((one) => one.guessed).map((one) => [`${one.plural}.${one.group}`, one]));
	const unguarded = wanted.includes("pull-request") ? subjects.filter(isUnguarded) : [];
	const wide = wanted.some((job) => job !== "smoke" && job !== "drift") ? subjects.filter(isWide) : [];
	return [
		...[...guessed].map(([resource, { kind, namespace }]) => `the kind ${kind} is not known here; \`${resource}\`, ${namespace === void 0 ? "of the cluster" : "in namespaces"}, is a guess: add its CustomResourceDefinition to the manifests, or correct it`),
		...unguarded.map(({ kind, name }) => `${kind} ${name} is only read by the identity of pull requests, because no policy could keep it from writing one; its preview cannot be validated by the server`),
		...wide.map(({ kind, name }) => `${kind} ${name} grants by wildcard or aggregation; who may write it can grant anything, here by \`escalate\` and \`bind\` on its name`)
	];
}

// src/commands/rbac.ts
/** Prints the least rights that each job needs for the manifests; no cluster is asked. */
async function rbac(context) {
	const { options, host } = context;
	const watch = stopwatch(host.clock);
	const set = await watch.time("read", () => context.manifests());
	if (set.kind === "refused") return refused("rbac", set.problems);
	const { text, objects, notes } = rightsFor(set.manifests, {
		jobs: options.jobs.length === 0 ? jobs : jobs.filter((job) => options.jobs.includes(job)),
		namespace: options.namespace ?? "default",
		home: options.identityNamespace,
		prefix: options.identityName,
		reach: {
			access: options.access,
			outside: new Set(Object.keys(options.urls))
		}
	});
	return commandResult({
		command: "rbac",
		outcome: "passed",
		printed: {
			text,
			objects
		},
		notes: options.commands.length === 1 ? notes : [...notes, "the manifests are in the JSON result; `rbac` alone prints them"],
		timings: watch.timings()
	});
}

export { rbac };