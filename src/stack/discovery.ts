import { at, type Json, listAt, numberAt, objectAt, textAt } from '../core/json.ts'
import type { Discovery, DiscoveryRole, KubernetesDiscovery } from '../rules/discovery.ts'
import type { Inventory } from './inventory.ts'
import type { Labels } from './relabel.ts'
import { matchesFieldSelector, matchesLabelSelector } from './selector.ts'

/** A target as discovery hands it to relabelling, and the object that it comes from. */
export interface Discovered {
  readonly labels: Labels
  /** As people say it: `Service monitoring/grafana`, `Node a`, `static`. */
  readonly origin: string
}

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

type Entries = Map<string, string>

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

/** What one discovery sees of the cluster: namespaces and selectors applied. */
interface View {
  readonly discovery: KubernetesDiscovery
  of(role: DiscoveryRole): readonly Json[]
  find(role: DiscoveryRole, namespace: string, name: string): Json | undefined
  readonly namespaces: readonly Json[]
}

function viewOf(discovery: KubernetesDiscovery, inventory: Inventory, own: string): View {
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

function keyOf(object: Json): string {
  return `${textAt(object, 'metadata', 'namespace') ?? ''}/${textAt(object, 'metadata', 'name') ?? ''}`
}

function originOf(kind: string, object: Json): string {
  const namespace = textAt(object, 'metadata', 'namespace')
  const name = textAt(object, 'metadata', 'name') ?? ''
  return namespace === undefined ? `${kind} ${name}` : `${kind} ${namespace}/${name}`
}

const meta = '__meta_kubernetes_'

/** discovery/kubernetes/kubernetes.go addObjectMetaLabels. */
function objectLabels(object: Json, role: string): Entries {
  const labels: Entries = new Map([[`${meta}${role}_name`, textAt(object, 'metadata', 'name') ?? '']])
  addTags(labels, object, role)
  return labels
}

function addTags(labels: Entries, object: Json, role: string): void {
  for (const [field, word] of [
    ['labels', 'label'],
    ['annotations', 'annotation'],
  ] as const) {
    for (const [key, value] of Object.entries(objectAt(object, 'metadata', field))) {
      labels.set(`${meta}${role}_${word}_${sanitize(key)}`, String(value))
      labels.set(`${meta}${role}_${word}present_${sanitize(key)}`, 'true')
    }
  }
}

function sanitize(name: string): string {
  return name.replace(/[^a-zA-Z0-9_]/g, '_')
}

function addNamespace(labels: Entries, namespace: string, view: View): void {
  if (!view.discovery.attachNamespace) return
  const found = view.namespaces.find((object) => textAt(object, 'metadata', 'name') === namespace)
  if (found !== undefined) addTags(labels, found, 'namespace')
}

function addNode(labels: Entries, name: string | undefined, view: View): void {
  if (!view.discovery.attachNode || name === undefined) return
  const node = view.find('node', '', name)
  if (node !== undefined) for (const [key, value] of objectLabels(node, 'node')) labels.set(key, value)
}

function joinHostPort(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}

/** discovery/kubernetes/node.go buildNode. */
function* nodeTargets(node: Json): Generator<Discovered> {
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

function serviceLabels(service: Json): Entries {
  const labels = objectLabels(service, 'service')
  labels.set(`${meta}namespace`, textAt(service, 'metadata', 'namespace') ?? '')
  return labels
}

/** discovery/kubernetes/service.go buildService. */
function* serviceTargets(service: Json, view: View): Generator<Discovered> {
  const namespace = textAt(service, 'metadata', 'namespace') ?? ''
  const name = textAt(service, 'metadata', 'name') ?? ''
  const type = textAt(service, 'spec', 'type') ?? 'ClusterIP'
  for (const port of listAt(service, 'spec', 'ports')) {
    const labels = serviceLabels(service)
    addNamespace(labels, namespace, view)
    const number = numberAt(port, 'port') ?? 0
    labels.set('__address__', joinHostPort(`${name}.${namespace}.svc`, number))
    labels.set(`${meta}service_port_name`, textAt(port, 'name') ?? '')
    labels.set(`${meta}service_port_number`, String(number))
    labels.set(`${meta}service_port_protocol`, textAt(port, 'protocol') ?? 'TCP')
    labels.set(`${meta}service_type`, type)
    if (type === 'ExternalName') {
      labels.set(`${meta}service_external_name`, textAt(service, 'spec', 'externalName') ?? '')
    } else labels.set(`${meta}service_cluster_ip`, textAt(service, 'spec', 'clusterIP') ?? '')
    if (type === 'LoadBalancer') labels.set(`${meta}service_loadbalancer_ip`, loadBalancerAddress(service))
    yield { labels, origin: originOf('Service', service) }
  }
}

function loadBalancerAddress(service: Json): string {
  const addresses = listAt(service, 'status', 'loadBalancer', 'ingress').flatMap((item) => textAt(item, 'ip') ?? [])
  return addresses.length > 0 ? addresses.join(',') : (textAt(service, 'spec', 'loadBalancerIP') ?? '')
}

/** discovery/kubernetes/ingress.go buildIngress. */
function* ingressTargets(ingress: Json, view: View): Generator<Discovered> {
  const namespace = textAt(ingress, 'metadata', 'namespace') ?? ''
  const hosts = listAt(ingress, 'spec', 'tls').flatMap((tls) => listAt(tls, 'hosts').map(String))
  for (const rule of listAt(ingress, 'spec', 'rules')) {
    const host = textAt(rule, 'host') ?? ''
    const scheme = hosts.some((pattern) => matchesHost(pattern, host)) ? 'https' : 'http'
    const paths = at(rule, 'http') === undefined ? ['/'] : listAt(rule, 'http', 'paths').map(pathOf)
    for (const path of paths) {
      const labels = objectLabels(ingress, 'ingress')
      labels.set(`${meta}namespace`, namespace)
      labels.set(`${meta}ingress_class_name`, textAt(ingress, 'spec', 'ingressClassName') ?? '')
      addNamespace(labels, namespace, view)
      labels.set('__address__', host)
      labels.set(`${meta}ingress_scheme`, scheme)
      labels.set(`${meta}ingress_host`, host)
      labels.set(`${meta}ingress_path`, path)
      yield { labels, origin: originOf('Ingress', ingress) }
    }
  }
}

function pathOf(path: Json): string {
  return textAt(path, 'path') || '/'
}

function matchesHost(pattern: string, host: string): boolean {
  if (pattern === host) return true
  const [first, ...rest] = pattern.split('.')
  return first === '*' && host.split('.').slice(1).join('.') === rest.join('.')
}

interface ContainerPort {
  readonly container: Json
  readonly isInit: boolean
  readonly port: Json | undefined
}

/** Every container with each of its ports, init containers last. */
function* containersOf(pod: Json): Generator<{ container: Json; isInit: boolean }> {
  for (const container of listAt(pod, 'spec', 'containers')) yield { container, isInit: false }
  for (const container of listAt(pod, 'spec', 'initContainers')) yield { container, isInit: true }
}

/** discovery/kubernetes/pod.go podLabels. */
function podLabels(pod: Json): Entries {
  const labels = objectLabels(pod, 'pod')
  const ready = listAt(pod, 'status', 'conditions').find((condition) => textAt(condition, 'type') === 'Ready')
  labels.set(`${meta}pod_ip`, textAt(pod, 'status', 'podIP') ?? '')
  labels.set(`${meta}pod_ready`, (textAt(ready, 'status') ?? 'Unknown').toLowerCase())
  labels.set(`${meta}pod_phase`, textAt(pod, 'status', 'phase') ?? '')
  labels.set(`${meta}pod_node_name`, textAt(pod, 'spec', 'nodeName') ?? '')
  labels.set(`${meta}pod_host_ip`, textAt(pod, 'status', 'hostIP') ?? '')
  labels.set(`${meta}pod_uid`, textAt(pod, 'metadata', 'uid') ?? '')
  const owner = listAt(pod, 'metadata', 'ownerReferences').find((reference) => at(reference, 'controller') === true)
  labels.set(`${meta}pod_controller_kind`, textAt(owner, 'kind') ?? '')
  labels.set(`${meta}pod_controller_name`, textAt(owner, 'name') ?? '')
  return labels
}

function containerLabels({ container, isInit, port }: ContainerPort): Entries {
  const labels: Entries = new Map([
    [`${meta}pod_container_name`, textAt(container, 'name') ?? ''],
    [`${meta}pod_container_image`, textAt(container, 'image') ?? ''],
    [`${meta}pod_container_init`, String(isInit)],
  ])
  if (port === undefined) return labels
  labels.set(`${meta}pod_container_port_name`, textAt(port, 'name') ?? '')
  labels.set(`${meta}pod_container_port_number`, String(numberAt(port, 'containerPort') ?? 0))
  labels.set(`${meta}pod_container_port_protocol`, textAt(port, 'protocol') ?? 'TCP')
  return labels
}

/** discovery/kubernetes/pod.go buildPod. */
function* podTargets(pod: Json, view: View): Generator<Discovered> {
  const address = textAt(pod, 'status', 'podIP') ?? ''
  if (address === '') return
  const namespace = textAt(pod, 'metadata', 'namespace') ?? ''
  const shared = podLabels(pod)
  shared.set(`${meta}namespace`, namespace)
  addNode(shared, textAt(pod, 'spec', 'nodeName'), view)
  addNamespace(shared, namespace, view)
  for (const { container, isInit } of containersOf(pod)) {
    const statuses = listAt(pod, 'status', isInit ? 'initContainerStatuses' : 'containerStatuses')
    const status = statuses.find((candidate) => textAt(candidate, 'name') === textAt(container, 'name'))
    const ports = listAt(container, 'ports')
    for (const port of ports.length === 0 ? [undefined] : ports) {
      const labels: Entries = new Map([...shared, ...containerLabels({ container, isInit, port })])
      labels.set(`${meta}pod_container_id`, textAt(status, 'containerID') ?? '')
      const number = numberAt(port, 'containerPort')
      labels.set('__address__', number === undefined ? address : joinHostPort(address, number))
      yield { labels, origin: originOf('Pod', pod) }
    }
  }
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

/** discovery/kubernetes/endpointslice.go buildEndpointSlice. */
function* sliceTargets(slice: Json, view: View): Generator<Discovered> {
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

/** discovery/kubernetes/endpoints.go buildEndpoints. */
function* endpointsTargets(object: Json, view: View): Generator<Discovered> {
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

/** A label without a value is no label. */
function withoutEmpty(labels: Labels): Labels {
  return new Map([...labels].filter(([, value]) => value !== ''))
}

/** The parts of the cluster that a discovery reads. */
export function rolesRead(discovery: KubernetesDiscovery): readonly (DiscoveryRole | 'namespace')[] {
  const roles: (DiscoveryRole | 'namespace')[] = [discovery.role]
  if (discovery.role === 'endpoints' || discovery.role === 'endpointslice') roles.push('service', 'pod')
  if (discovery.attachNode) roles.push('node')
  if (discovery.attachNamespace) roles.push('namespace')
  return roles
}
