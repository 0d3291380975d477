import { at, type Json, listAt, numberAt, objectAt, textAt } from '../../core/json.ts'
import { addNamespace, addNode, type Entries, joinHostPort, meta, objectLabels, sanitize } from './labels.ts'
import { type ContainerPort, containerLabels, containersOf, podLabels } from './pod.ts'
import { serviceLabels } from './service.ts'
import { type Discovered, keyOf, originOf, type View } from './view.ts'

/** The endpoints of a slice (discovery/kubernetes/endpointslice.go buildEndpointSlice). */
export function* sliceTargets(slice: Json, view: View): Generator<Discovered> {
  const namespace = textAt(slice, 'metadata', 'namespace') ?? ''
  const name = textAt(slice, 'metadata', 'labels', 'kubernetes.io/service-name')
  const service = name === undefined ? undefined : view.find('service', namespace, name)
  const labels = objectLabels(slice, 'endpointslice')
  labels.set(`${meta}namespace`, namespace)
  labels.set(`${meta}endpointslice_address_type`, textAt(slice, 'addressType') ?? '')
  if (service !== undefined) for (const [key, value] of serviceLabels(service)) labels.set(key, value)
  addNamespace(labels, namespace, view)
  if (isSecondFamily(service, slice)) return
  const found: Endpoint[] = []
  for (const endpoint of listAt(slice, 'endpoints')) {
    for (const port of listAt(slice, 'ports')) {
      for (const address of listAt(endpoint, 'addresses')) {
        found.push(sliceEndpoint(String(address), { endpoint, port, view }))
      }
    }
  }
  const origin = name === undefined ? originOf('EndpointSlice', slice) : `Service ${namespace}/${name}`
  yield* endpointTargets(found, { labels, origin }, view)
}

function sliceEndpoint(
  address: string,
  { endpoint, port, view }: { endpoint: Json; port: Json; view: View },
): Endpoint {
  const number = numberAt(port, 'port')
  const target = at(endpoint, 'targetRef')
  const labels: Entries = new Map()
  const prefix = `${meta}endpointslice_`
  labels.set(`${prefix}port_name`, textAt(port, 'name') ?? '')
  labels.set(`${prefix}port_protocol`, textAt(port, 'protocol') ?? 'TCP')
  labels.set(`${prefix}port`, number === undefined ? '' : String(number))
  labels.set(`${prefix}port_app_protocol`, textAt(port, 'appProtocol') ?? '')
  for (const condition of ['ready', 'serving', 'terminating']) {
    const value = at(endpoint, 'conditions', condition)
    labels.set(`${prefix}endpoint_conditions_${condition}`, typeof value === 'boolean' ? String(value) : '')
  }
  labels.set(`${prefix}endpoint_hostname`, textAt(endpoint, 'hostname') ?? '')
  labels.set(`${prefix}endpoint_node_name`, textAt(endpoint, 'nodeName') ?? '')
  labels.set(`${prefix}endpoint_zone`, textAt(endpoint, 'zone') ?? '')
  labels.set(`${prefix}address_target_kind`, textAt(target, 'kind') ?? '')
  labels.set(`${prefix}address_target_name`, textAt(target, 'name') ?? '')
  for (const [key, value] of Object.entries(objectAt(endpoint, 'deprecatedTopology'))) {
    labels.set(`${prefix}endpoint_topology_${sanitize(key)}`, String(value))
    labels.set(`${prefix}endpoint_topology_present_${sanitize(key)}`, 'true')
  }
  addNode(labels, textAt(target, 'kind') === 'Node' ? textAt(target, 'name') : textAt(endpoint, 'nodeName'), view)
  return { address, port: number, target, labels }
}

/** The second slice of a dual-stack Service would double every target. */
function isSecondFamily(service: Json | undefined, slice: Json): boolean {
  const policy = textAt(service, 'spec', 'ipFamilyPolicy')
  if (policy !== 'PreferDualStack' && policy !== 'RequireDualStack') return false
  const first = listAt(service, 'spec', 'ipFamilies')[0]
  return first !== undefined && first !== textAt(slice, 'addressType')
}

/** The endpoints of a legacy Endpoints object (discovery/kubernetes/endpoints.go buildEndpoints). */
export function* endpointsTargets(object: Json, view: View): Generator<Discovered> {
  const namespace = textAt(object, 'metadata', 'namespace') ?? ''
  const name = textAt(object, 'metadata', 'name') ?? ''
  const service = view.find('service', namespace, name)
  const labels: Entries = new Map([[`${meta}namespace`, namespace]])
  if (service !== undefined) for (const [key, value] of serviceLabels(service)) labels.set(key, value)
  for (const [key, value] of objectLabels(object, 'endpoints')) labels.set(key, value)
  addNamespace(labels, namespace, view)
  const found: Endpoint[] = []
  for (const subset of listAt(object, 'subsets')) {
    for (const port of listAt(subset, 'ports')) {
      for (const [list, ready] of [
        ['addresses', 'true'],
        ['notReadyAddresses', 'false'],
      ] as const) {
        for (const address of listAt(subset, list)) found.push(legacyEndpoint(address, { port, ready, view }))
      }
    }
  }
  yield* endpointTargets(found, { labels, origin: `Service ${namespace}/${name}` }, view)
}

function legacyEndpoint(address: Json, { port, ready, view }: { port: Json; ready: string; view: View }): Endpoint {
  const target = at(address, 'targetRef')
  const nodeName = textAt(address, 'nodeName')
  const labels: Entries = new Map([
    [`${meta}endpoint_port_name`, textAt(port, 'name') ?? ''],
    [`${meta}endpoint_port_protocol`, textAt(port, 'protocol') ?? 'TCP'],
    [`${meta}endpoint_ready`, ready],
    [`${meta}endpoint_address_target_kind`, textAt(target, 'kind') ?? ''],
    [`${meta}endpoint_address_target_name`, textAt(target, 'name') ?? ''],
    [`${meta}endpoint_node_name`, nodeName ?? ''],
    [`${meta}endpoint_hostname`, textAt(address, 'hostname') ?? ''],
  ])
  addNode(labels, nodeName ?? (textAt(target, 'kind') === 'Node' ? textAt(target, 'name') : undefined), view)
  return { address: textAt(address, 'ip') ?? '', port: numberAt(port, 'port'), target, labels }
}

/** One address and port behind a Service, whichever object it was read from. */
interface Endpoint {
  readonly address: string
  readonly port: number | undefined
  readonly target: Json | undefined
  readonly labels: Entries
}

/** The targets of endpoints, and of the container ports of their pods that no endpoint covers. */
function* endpointTargets(
  endpoints: readonly Endpoint[],
  shared: { labels: Entries; origin: string },
  view: View,
): Generator<Discovered> {
  const pods = new Map<string, { pod: Json; ports: Set<number | undefined> }>()
  for (const endpoint of endpoints) {
    const labels: Entries = new Map([...shared.labels, ...endpoint.labels])
    labels.set(
      '__address__',
      endpoint.port === undefined ? endpoint.address : joinHostPort(endpoint.address, endpoint.port),
    )
    const pod = podOf(endpoint.target, view)
    if (pod !== undefined) {
      const key = keyOf(pod)
      const seen = pods.get(key) ?? { pod, ports: new Set() }
      pods.set(key, seen)
      seen.ports.add(endpoint.port)
      for (const [name, value] of podLabels(pod)) labels.set(name, value)
      for (const match of portsOf(pod)) {
        if (endpoint.port === undefined || numberAt(match.port, 'containerPort') !== endpoint.port) continue
        for (const [name, value] of containerLabels(match)) labels.set(name, value)
      }
    }
    yield { labels, origin: shared.origin }
  }
  for (const { pod, ports } of pods.values()) {
    const address = textAt(pod, 'status', 'podIP') ?? ''
    if (address === '') continue
    for (const match of portsOf(pod)) {
      const number = numberAt(match.port, 'containerPort') ?? 0
      if (ports.has(number)) continue
      const labels: Entries = new Map([...shared.labels, ...containerLabels(match), ...podLabels(pod)])
      labels.set('__address__', joinHostPort(address, number))
      yield { labels, origin: shared.origin }
    }
  }
}

function* portsOf(pod: Json): Generator<ContainerPort> {
  for (const { container, isInit } of containersOf(pod)) {
    for (const port of listAt(container, 'ports')) yield { container, isInit, port }
  }
}

function podOf(target: Json | undefined, view: View): Json | undefined {
  if (textAt(target, 'kind') !== 'Pod') return undefined
  return view.find('pod', textAt(target, 'namespace') ?? '', textAt(target, 'name') ?? '')
}
