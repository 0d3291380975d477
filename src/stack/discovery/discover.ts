import type { Discovery, DiscoveryRole, KubernetesDiscovery } from '../../rules/discovery.ts'
import type { Inventory } from '../inventory.ts'
import type { Labels } from '../relabel.ts'
import { endpointsTargets, sliceTargets } from './endpoint.ts'
import { ingressTargets } from './ingress.ts'
import { nodeTargets } from './node.ts'
import { podTargets } from './pod.ts'
import { serviceTargets } from './service.ts'
import { type Discovered, viewOf } from './view.ts'

/** The targets that one discovery makes of an inventory; a foreign discovery makes none that we know of. */
export function discover(discovery: Discovery, inventory: Inventory, ownNamespace: string): readonly Discovered[] {
  switch (discovery.kind) {
    case 'foreign':
      return []
    case 'static':
      return discovery.targets.map((address) => ({
        labels: withoutEmpty(new Map([...discovery.labels, ['__address__', address]])),
        origin: 'static',
      }))
    case 'kubernetes':
      return [...discoverObjects(discovery, inventory, ownNamespace)].map(({ labels, origin }) => ({
        labels: withoutEmpty(labels),
        origin,
      }))
  }
}

/** The parts of the cluster that a discovery reads. */
export function rolesRead(discovery: KubernetesDiscovery): readonly (DiscoveryRole | 'namespace')[] {
  const roles: (DiscoveryRole | 'namespace')[] = [discovery.role]
  if (discovery.role === 'endpoints' || discovery.role === 'endpointslice') roles.push('service', 'pod')
  if (discovery.attachNode) roles.push('node')
  if (discovery.attachNamespace) roles.push('namespace')
  return roles
}

function* discoverObjects(discovery: KubernetesDiscovery, inventory: Inventory, own: string): Generator<Discovered> {
  const view = viewOf(discovery, inventory, own)
  switch (discovery.role) {
    case 'node':
      for (const node of view.of('node')) yield* nodeTargets(node)
      return
    case 'service':
      for (const service of view.of('service')) yield* serviceTargets(service, view)
      return
    case 'ingress':
      for (const ingress of view.of('ingress')) yield* ingressTargets(ingress, view)
      return
    case 'pod':
      for (const pod of view.of('pod')) yield* podTargets(pod, view)
      return
    case 'endpointslice':
      for (const slice of view.of('endpointslice')) yield* sliceTargets(slice, view)
      return
    case 'endpoints':
      for (const endpoints of view.of('endpoints')) yield* endpointsTargets(endpoints, view)
      return
  }
}

/** A label without a value is no label. */
function withoutEmpty(labels: Labels): Labels {
  return new Map([...labels].filter(([, value]) => value !== ''))
}
