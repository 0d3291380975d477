import { at, type Json, listAt, numberAt, textAt } from '../../core/json.ts'
import { addNamespace, addNode, type Entries, joinHostPort, meta, objectLabels } from './labels.ts'
import { type Discovered, originOf, type View } from './view.ts'

/** The container ports of a pod (discovery/kubernetes/pod.go buildPod). */
export function* podTargets(pod: Json, view: View): Generator<Discovered> {
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

/** The labels that every target of a pod has (discovery/kubernetes/pod.go podLabels). */
export function podLabels(pod: Json): Entries {
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

/** The labels of one container and one of its ports. */
export function containerLabels({ container, isInit, port }: ContainerPort): Entries {
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

/** One port of one container of a pod; a container without ports has none. */
export interface ContainerPort {
  readonly container: Json
  readonly isInit: boolean
  readonly port: Json | undefined
}

/** Every container with each of its ports, init containers last. */
export function* containersOf(pod: Json): Generator<{ container: Json; isInit: boolean }> {
  for (const container of listAt(pod, 'spec', 'containers')) yield { container, isInit: false }
  for (const container of listAt(pod, 'spec', 'initContainers')) yield { container, isInit: true }
}
