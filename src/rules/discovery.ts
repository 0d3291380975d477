import { at, isObject, type Json, listAt } from '../core/json.ts'
import { scalarAt, textMapAt, textsAt } from './scalar.ts'

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

/** Reads every `*_sd_configs` and the `static_configs` of a job or an Alertmanager entry. */
export function readDiscoveries(value: Json): readonly Discovery[] {
  if (!isObject(value)) return []
  const found: Discovery[] = []
  for (const key of Object.keys(value)) {
    if (key === 'static_configs') found.push(...listAt(value, key).map(readStatic))
    else if (key === 'kubernetes_sd_configs') found.push(...listAt(value, key).map(readKubernetes))
    else if (key.endsWith('_sd_configs')) found.push({ kind: 'foreign', name: key })
  }
  return found
}

function readStatic(value: Json): StaticDiscovery {
  return { kind: 'static', targets: textsAt(value, 'targets'), labels: textMapAt(value, 'labels') }
}

function readKubernetes(value: Json): Discovery {
  const role = roles.find((known) => known === scalarAt(value, 'role'))
  const elsewhere = (scalarAt(value, 'api_server') ?? '') !== '' || (scalarAt(value, 'kubeconfig_file') ?? '') !== ''
  if (role === undefined || elsewhere) return { kind: 'foreign', name: 'kubernetes_sd_configs' }
  return {
    kind: 'kubernetes',
    role,
    namespaces: textsAt(value, 'namespaces', 'names'),
    ownNamespace: at(value, 'namespaces', 'own_namespace') === true,
    selectors: listAt(value, 'selectors').map((selector) => ({
      role: scalarAt(selector, 'role') ?? '',
      label: scalarAt(selector, 'label') ?? '',
      field: scalarAt(selector, 'field') ?? '',
    })),
    attachNode: at(value, 'attach_metadata', 'node') === true,
    attachNamespace: at(value, 'attach_metadata', 'namespace') === true,
  }
}

const roles: readonly DiscoveryRole[] = ['node', 'endpoints', 'endpointslice', 'pod', 'service', 'ingress']
