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
export function candidates({ object, monitor }: ReadMonitor, subject: OperatorSubject): Candidates {
  const own = object.reference.namespace
  const wanted = monitor.namespaces === 'any' || monitor.namespaces.length > 0 ? monitor.namespaces : [own]
  const key = JSON.stringify([monitor.kind === 'ServiceMonitor', wanted])
  const made = lists.get(subject) ?? new Map<string, Candidates>()
  lists.set(subject, made)
  let list = made.get(key)
  if (list === undefined) {
    const kinds = monitor.kind === 'ServiceMonitor' ? ['Service'] : workloadKinds
    list = candidatesOf(
      kinds.flatMap((kind) => subject.objects.get(kind) ?? []),
      wanted,
    )
    made.set(key, list)
  }
  return list
}

/** Things that can be selected, and those of them that have a label. */
export interface Candidates {
  readonly all: readonly Monitored[]
  readonly byLabel: ReadonlyMap<string, readonly Monitored[]>
}

const lists = new WeakMap<OperatorSubject, Map<string, Candidates>>()

function candidatesOf(objects: readonly OperatorObject[], wanted: 'any' | readonly (string | undefined)[]): Candidates {
  const all = objects.map((one) => ({ ...known(one), place: placeOf(one.reference.namespace, wanted) }))
  const byLabel = new Map<string, Monitored[]>()
  for (const one of all) {
    for (const [name, value] of one.labels) {
      const label = `${name}=${value}`
      const having = byLabel.get(label)
      if (having === undefined) byLabel.set(label, [one])
      else having.push(one)
    }
  }
  return { all, byLabel }
}

function placeOf(namespace: string | undefined, wanted: 'any' | readonly (string | undefined)[]): Monitored['place'] {
  if (wanted === 'any' || wanted.includes(namespace)) return 'inside'
  return namespace === undefined || wanted.includes(undefined) ? 'unknown' : 'outside'
}

/** Each is read once, however many monitors look at it. */
function known(object: OperatorObject): Omit<Monitored, 'place'> {
  let read = memory.get(object)
  if (read === undefined) {
    read = object.reference.kind === 'Service' ? service(object) : pods(object)
    memory.set(object, read)
  }
  return read
}

const memory = new WeakMap<OperatorObject, Omit<Monitored, 'place'>>()

/** Those of them that the labels select; none for kinds that select nothing. */
export function selected({ monitor }: ReadMonitor, { all, byLabel }: Candidates): readonly Monitored[] {
  const { selector } = monitor
  if (selector === undefined) return []
  // Most selectors ask for one label first.
  const first = selector.find(({ operator, values }) => operator === 'In' && values.length === 1)
  const from = first === undefined ? all : (byLabel.get(`${first.key}=${first.values[0]}`) ?? [])
  return from.filter(({ labels }) => isSelected(selector, labels))
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
