import type { Json } from '../core/json.ts'
import type { Discovery } from '../rules/discovery.ts'
import { rolesRead } from '../stack/discovery/discover.ts'
import { emptyInventory, type Inventory } from '../stack/inventory.ts'
import type { ClusterReader } from './probe.ts'

/** Reads from the cluster what the given discoveries look at, and the nodes. */
export async function readInventory(
  cluster: ClusterReader,
  discoveries: readonly Discovery[],
  ownNamespace: string,
): Promise<Inventory> {
  const wanted = namespacesByRole(discoveries, ownNamespace)
  const read = async (role: keyof typeof inventoryKinds): Promise<readonly Json[]> => {
    const namespaces = wanted.get(role)
    if (namespaces === undefined) return []
    const { apiVersion, kind } = inventoryKinds[role]
    if (namespaces === 'all') return cluster.list(apiVersion, kind)
    const lists = await Promise.all([...namespaces].map((namespace) => cluster.list(apiVersion, kind, { namespace })))
    return lists.flat()
  }
  const [nodes, services, endpointSlices, endpoints, pods, ingresses, namespaces] = await Promise.all([
    cluster.list('v1', 'Node'),
    read('service'),
    read('endpointslice'),
    read('endpoints'),
    read('pod'),
    read('ingress'),
    wanted.has('namespace') ? cluster.list('v1', 'Namespace') : [],
  ])
  return { ...emptyInventory, nodes, services, endpointSlices, endpoints, pods, ingresses, namespaces }
}

/** The kinds that discoveries read by namespace. */
export const inventoryKinds = {
  service: { apiVersion: 'v1', kind: 'Service' },
  endpointslice: { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice' },
  endpoints: { apiVersion: 'v1', kind: 'Endpoints' },
  pod: { apiVersion: 'v1', kind: 'Pod' },
  ingress: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' },
} as const

/** In which namespaces the discoveries read what. */
export function namespacesByRole(
  discoveries: readonly Discovery[],
  own: string,
): ReadonlyMap<string, 'all' | Set<string>> {
  const wanted = new Map<string, 'all' | Set<string>>()
  for (const discovery of discoveries) {
    if (discovery.kind !== 'kubernetes') continue
    const names = [...discovery.namespaces, ...(discovery.ownNamespace ? [own] : [])]
    for (const role of rolesRead(discovery)) {
      const known = wanted.get(role)
      if (names.length === 0 || known === 'all') wanted.set(role, 'all')
      else wanted.set(role, new Set([...(known ?? []), ...names]))
    }
  }
  return wanted
}
