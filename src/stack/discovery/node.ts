import { type Json, listAt, numberAt, textAt } from '../../core/json.ts'
import { joinHostPort, meta, objectLabels, sanitize } from './labels.ts'
import { type Discovered, originOf } from './view.ts'

/** The kubelet of a node (discovery/kubernetes/node.go buildNode). */
export function* nodeTargets(node: Json): Generator<Discovered> {
  const addresses = new Map<string, string>()
  for (const address of listAt(node, 'status', 'addresses')) {
    const type = textAt(address, 'type') ?? ''
    if (!addresses.has(type)) addresses.set(type, textAt(address, 'address') ?? '')
  }
  const type = nodeAddressTypes.find((candidate) => addresses.has(candidate))
  if (type === undefined) return
  const labels = objectLabels(node, 'node')
  labels.set(`${meta}node_provider_id`, textAt(node, 'spec', 'providerID') ?? '')
  for (const condition of listAt(node, 'status', 'conditions')) {
    const name = sanitize((textAt(condition, 'type') ?? '').toLowerCase())
    labels.set(`${meta}node_condition_${name}`, (textAt(condition, 'status') ?? '').toLowerCase())
  }
  for (const [key, address] of addresses) labels.set(sanitize(`${meta}node_address_${key}`), address)
  const port = numberAt(node, 'status', 'daemonEndpoints', 'kubeletEndpoint', 'Port') ?? 0
  labels.set('__address__', joinHostPort(addresses.get(type) ?? '', port))
  labels.set('instance', textAt(node, 'metadata', 'name') ?? '')
  yield { labels, origin: originOf('Node', node) }
}

const nodeAddressTypes = ['InternalIP', 'InternalDNS', 'ExternalIP', 'ExternalDNS', 'LegacyHostIP', 'Hostname'] as const
