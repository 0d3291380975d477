import { entriesAt, itemsAt, nameAt, valueAt } from '../../rules/nodes.ts'
import { isSelected } from '../../rules/operator/selector.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { labelsAt, type OperatorObject, type OperatorSubject, type ReadMonitor, specOf } from './operatorSubject.ts'

/** A Service or the pods of a workload, as a monitor sees them. */
export interface Monitored {
  readonly object: OperatorObject
  readonly labels: ReadonlyMap<string, string>
  readonly ports: readonly Port[]
  /** Its ports may have other names than those that are known. */
  readonly isOpen: boolean
  /** `unknown` where one of the two names no namespace. */
  readonly place: 'inside' | 'outside' | 'unknown'
}

/** A port and its name, which may be empty. */
export interface Port {
  readonly name: string
  readonly number: string
}

/** What a ServiceMonitor or a PodMonitor could select, in the namespaces in which it looks and elsewhere. */
export function candidates({ object, monitor }: ReadMonitor, { objects }: OperatorSubject): readonly Monitored[] {
  const own = object.reference.namespace
  const place = (namespace: string | undefined): Monitored['place'] => {
    if (monitor.namespaces === 'any') return 'inside'
    const wanted: readonly (string | undefined)[] = monitor.namespaces.length === 0 ? [own] : monitor.namespaces
    if (wanted.includes(namespace)) return 'inside'
    return namespace === undefined || wanted.includes(undefined) ? 'unknown' : 'outside'
  }
  const kinds = monitor.kind === 'ServiceMonitor' ? ['Service'] : workloadKinds
  return kinds
    .flatMap((kind) => objects.get(kind) ?? [])
    .map((one) => ({ ...(kinds === workloadKinds ? pods(one) : service(one)), place: place(one.reference.namespace) }))
}

/** Those of them that the labels select; undefined for kinds that select nothing. */
export function selected({ monitor }: ReadMonitor, from: readonly Monitored[]): readonly Monitored[] {
  const { selector } = monitor
  return selector === undefined ? [] : from.filter(({ labels }) => isSelected(selector, labels))
}

const workloadKinds: readonly string[] = ['Deployment', 'StatefulSet', 'DaemonSet']

function service(object: OperatorObject): Omit<Monitored, 'place'> {
  const spec = specOf(object)
  const ports = itemsAt(spec, 'ports').map((port) => portOf(port, 'port'))
  // Without a selector somebody else says which ports there are.
  return { object, labels: object.labels, ports, isOpen: entriesAt(spec, 'selector').length === 0 }
}

function pods(object: OperatorObject): Omit<Monitored, 'place'> {
  const template = valueAt(specOf(object), 'template')
  const spec = valueAt(template, 'spec')
  const containers = [...itemsAt(spec, 'containers'), ...itemsAt(spec, 'initContainers')]
  const ports = containers.flatMap((container) =>
    itemsAt(container, 'ports').map((port) => portOf(port, 'containerPort')),
  )
  return { object, labels: labelsAt(valueAt(template, 'metadata')), ports, isOpen: false }
}

function portOf(node: YamlNode, field: string): Port {
  return { name: nameAt(node, 'name')?.name ?? '', number: nameAt(node, field)?.name ?? '' }
}
