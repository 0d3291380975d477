import { type Json, textAt } from '../../core/json.ts'
import type { DiscoveryRole, KubernetesDiscovery } from '../../rules/discovery.ts'
import type { Inventory } from '../inventory.ts'
import type { Labels } from '../relabel.ts'
import { matchesFieldSelector, matchesLabelSelector } from '../selector.ts'

/** A target as discovery hands it to relabelling, and the object that it comes from. */
export interface Discovered {
  readonly labels: Labels
  /** As people say it: `Service monitoring/grafana`, `Node a`, `static`. */
  readonly origin: string
}

/** What one discovery sees of the cluster: namespaces and selectors applied. */
export interface View {
  readonly discovery: KubernetesDiscovery
  of(role: DiscoveryRole): readonly Json[]
  find(role: DiscoveryRole, namespace: string, name: string): Json | undefined
  readonly namespaces: readonly Json[]
}

/** The objects that a discovery sees. */
export function viewOf(discovery: KubernetesDiscovery, inventory: Inventory, own: string): View {
  const namespaces = new Set([...discovery.namespaces, ...(discovery.ownNamespace ? [own] : [])])
  const objects: Readonly<Record<DiscoveryRole, readonly Json[]>> = {
    node: inventory.nodes,
    service: inventory.services,
    endpointslice: inventory.endpointSlices,
    endpoints: inventory.endpoints,
    pod: inventory.pods,
    ingress: inventory.ingresses,
  }
  const of = (role: DiscoveryRole) => {
    const selector = discovery.selectors.find((candidate) => candidate.role === role)
    return objects[role].filter(
      (object) =>
        (role === 'node' || namespaces.size === 0 || namespaces.has(textAt(object, 'metadata', 'namespace') ?? '')) &&
        (selector === undefined ||
          (matchesLabelSelector(selector.label, object) && matchesFieldSelector(selector.field, object))),
    )
  }
  const indexes = new Map<DiscoveryRole, Map<string, Json>>()
  const find = (role: DiscoveryRole, namespace: string, name: string) => {
    let index = indexes.get(role)
    if (index === undefined) {
      index = new Map(of(role).map((object) => [keyOf(object), object]))
      indexes.set(role, index)
    }
    return index.get(`${namespace}/${name}`)
  }
  return { discovery, of, find, namespaces: inventory.namespaces }
}

/** `namespace/name` of an object. */
export function keyOf(object: Json): string {
  return `${textAt(object, 'metadata', 'namespace') ?? ''}/${textAt(object, 'metadata', 'name') ?? ''}`
}

/** Writes where targets come from as people say it. */
export function originOf(kind: string, object: Json): string {
  const namespace = textAt(object, 'metadata', 'namespace')
  const name = textAt(object, 'metadata', 'name') ?? ''
  return namespace === undefined ? `${kind} ${name}` : `${kind} ${namespace}/${name}`
}
