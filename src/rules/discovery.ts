import { discoveryFields } from './prometheus/discovery/index.ts'
import type { KubernetesConfig } from './prometheus/discovery/kubernetes.ts'
import type { Scrape } from './prometheus/scrape.ts'

/** The kinds of objects that Kubernetes discovery makes targets of. */
export type DiscoveryRole = 'node' | 'endpoints' | 'endpointslice' | 'pod' | 'service' | 'ingress'

/** One way in which a job finds its targets. */
export type Discovery = StaticDiscovery | KubernetesDiscovery | ForeignDiscovery

/** Targets that stand in the configuration. */
export interface StaticDiscovery {
  readonly kind: 'static'
  readonly targets: readonly string[]
  readonly labels: ReadonlyMap<string, string>
}

/** Targets made of the objects of the cluster that Prometheus runs in. */
export interface KubernetesDiscovery {
  readonly kind: 'kubernetes'
  readonly role: DiscoveryRole
  /** Empty: all namespaces, unless `ownNamespace` is set. */
  readonly namespaces: readonly string[]
  readonly ownNamespace: boolean
  readonly selectors: readonly { readonly role: string; readonly label: string; readonly field: string }[]
  readonly attachNode: boolean
  readonly attachNamespace: boolean
}

/** A discovery that the manifests say nothing about: DNS, files, another cluster. */
export interface ForeignDiscovery {
  readonly kind: 'foreign'
  /** As in the configuration: `dns_sd_configs`. */
  readonly name: string
}

/** Every discovery of a job or an Alertmanager entry; what is empty is left out. */
export function discoveriesOf(config: Pick<Scrape, keyof typeof discoveryFields>): readonly Discovery[] {
  const found: Discovery[] = []
  for (const name of discoveryNames)
    for (const entry of config[name]) if (entry !== undefined) found.push(discoveryOf(name, entry))
  return found
}

const discoveryNames = Object.keys(discoveryFields) as (keyof typeof discoveryFields)[]

function discoveryOf(name: string, entry: unknown): Discovery {
  if (name === 'static_configs') return { kind: 'static', ...(entry as Pick<StaticDiscovery, 'targets' | 'labels'>) }
  return name === 'kubernetes_sd_configs' ? kubernetesDiscovery(entry as KubernetesConfig) : { kind: 'foreign', name }
}

function kubernetesDiscovery(config: KubernetesConfig): Discovery {
  const isElsewhere = (config.api_server ?? '') !== '' || config.kubeconfig_file !== ''
  if (config.role === '' || isElsewhere) return { kind: 'foreign', name: 'kubernetes_sd_configs' }
  return {
    kind: 'kubernetes',
    role: config.role,
    namespaces: config.namespaces.names,
    ownNamespace: config.namespaces.own_namespace,
    selectors: config.selectors,
    attachNode: config.attach_metadata.node,
    attachNamespace: config.attach_metadata.namespace,
  }
}
