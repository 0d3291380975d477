import { groupOf, type Manifest } from '../core/object.ts'
import { proxySegment } from '../kube/reach/serviceProxy.ts'
import { inventoryKinds, namespacesByRole } from '../smoke/clusterInventory.ts'
import { addressOf, type Component, promiseOf, type StackPromise } from '../stack/promise.ts'
import { knownKinds } from './kindTable.ts'
import { type Grant, grant } from './rule.ts'

/** How `smoke` and `drift` reach the components. */
export interface Reach {
  readonly access: 'proxy' | 'port-forward'
  /** Components that are asked at a URL and need no right. */
  readonly outside: ReadonlySet<string>
}

const components: readonly Component[] = [
  'prometheus',
  'alertmanager',
  'kube-state-metrics',
  'kube-state-metrics-telemetry',
  'grafana',
]

/** What the manifests promise, and what the probes read of the cluster for it. */
export function smokeGrants(
  manifests: readonly Manifest[],
  options: { readonly namespace: string; readonly reach: Reach },
): readonly Grant[] {
  const promise = promiseOf(manifests, options)
  return [...reachGrants(promise, components, options.reach), ...clusterGrants(promise), ...explainingGrants(promise)]
}

/** What runs: the configuration and the rules that Prometheus and Alertmanager have loaded. */
export function loadedGrants(
  manifests: readonly Manifest[],
  options: { readonly namespace: string; readonly reach: Reach },
): readonly Grant[] {
  return reachGrants(promiseOf(manifests, options), ['prometheus', 'alertmanager'], options.reach)
}

/** The verb of a proxied request is its method: only Grafana is asked by POST, to log in and to query. */
function reachGrants(promise: StackPromise, asked: readonly Component[], reach: Reach): readonly Grant[] {
  return asked.flatMap((component) => {
    const address = addressOf(promise, component)
    if (address === undefined || reach.outside.has(component)) return []
    const { namespace, service } = address
    if (reach.access === 'proxy') {
      const verbs = component === 'grafana' ? ['get', 'create'] : ['get']
      return [grant({ namespace, resource: 'services/proxy', names: [proxySegment(address)], verbs, why: asking })]
    }
    return [
      grant({ namespace, resource: 'services', names: [service], verbs: ['get'], why: asking }),
      grant({ namespace, resource: 'pods', verbs: ['list'], why: asking }),
      grant({ namespace, resource: 'pods/portforward', verbs: ['get', 'create'], why: forwarding }),
    ]
  })
}

const asking = 'to ask the components'
const forwarding = 'to ask the components; the names of pods are not known before'

function clusterGrants(promise: StackPromise): readonly Grant[] {
  const { prometheus, grafana } = promise
  const workloads = promise.workloads.flatMap(({ manifest, kind, namespace, name }) => [
    grant({
      namespace,
      group: groupOf(manifest.reference.apiVersion),
      resource: pluralOf(kind),
      names: [name],
      verbs: ['get'],
      why: proving,
    }),
    grant({ namespace, resource: 'pods', verbs: ['list'], why: proving }),
  ])
  const services = promise.services
    .filter(({ selector }) => Object.keys(selector).length > 0)
    .flatMap(({ namespace, name }) => [
      grant({ namespace, resource: 'services', names: [name], verbs: ['get'], why: proving }),
      grant({ namespace, group: 'discovery.k8s.io', resource: 'endpointslices', verbs: ['list'], why: proving }),
    ])
  const password =
    grafana?.password.kind === 'secret'
      ? [
          grant({
            namespace: grafana.workload.namespace,
            resource: 'secrets',
            names: [grafana.password.name],
            verbs: ['get'],
            why: 'to log in to Grafana',
          }),
        ]
      : []
  return [...workloads, ...services, ...password, ...(prometheus === undefined ? [] : inventoryGrants(promise))]
}

const proving = 'whether the workloads and the Services run as promised'

/** The probes make the expected targets themselves, of what Prometheus discovers. */
function inventoryGrants({ prometheus }: StackPromise): readonly Grant[] {
  if (prometheus === undefined) return []
  const own = prometheus.workload.namespace
  const discoveries = [...prometheus.jobs, ...(prometheus.config?.alertmanagers ?? [])].flatMap(
    (source) => source.discoveries,
  )
  const why = 'what Prometheus should discover'
  const roles = [...namespacesByRole(discoveries, own)].flatMap(([role, namespaces]) => {
    if (role === 'namespace') return [grant({ resource: 'namespaces', verbs: ['list'], why })]
    if (!isNamespacedRole(role)) return []
    const { apiVersion, kind } = inventoryKinds[role]
    const places = namespaces === 'all' ? [undefined] : [...namespaces]
    return places.map((namespace) =>
      grant({ namespace, group: groupOf(apiVersion), resource: pluralOf(kind), verbs: ['list'], why }),
    )
  })
  return [grant({ resource: 'nodes', verbs: ['list'], why }), ...roles]
}

function isNamespacedRole(role: string): role is keyof typeof inventoryKinds {
  return Object.hasOwn(inventoryKinds, role)
}

function explainingGrants(promise: StackPromise): readonly Grant[] {
  const why = 'to say why a probe fails'
  const logs = [...new Set(promise.workloads.map(({ namespace }) => namespace))].map((namespace) =>
    grant({ namespace, resource: 'pods/log', verbs: ['get'], why, optional: true }),
  )
  const { prometheus, alertmanager } = promise
  const files = [
    prometheus?.configFile,
    alertmanager?.configFile,
    ...(prometheus?.ruleFiles ?? []).map(({ file }) => file),
  ]
  const sources = new Set(files.flatMap((file) => file?.source ?? []))
  const maps = [...sources].flatMap((source) => {
    const [, namespace, name] = /^ConfigMap ([^/]+)\/(.+)$/.exec(source) ?? []
    if (namespace === undefined || name === undefined) return []
    return [grant({ namespace, resource: 'configmaps', names: [name], verbs: ['get'], why, optional: true })]
  })
  return [...logs, ...maps]
}

function pluralOf(kind: string): string {
  return knownKinds.find((known) => known.kind === kind)?.plural ?? ''
}
