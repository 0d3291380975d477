import type { ObjectReference } from '../../core/object.ts'
import { entriesAt, valueAt } from '../../rules/nodes.ts'
import { type Monitor, monitorKind, readMonitor } from '../../rules/operator/monitor.ts'
import type { YamlNode } from '../../yaml/node.ts'

/** The objects of the given files that the Prometheus operator works with. */
export interface OperatorSubject {
  /** Of all kinds, by kind. */
  readonly objects: ReadonlyMap<string, readonly OperatorObject[]>
  readonly byReference: ReadonlyMap<ObjectReference, OperatorObject>
  readonly monitors: readonly ReadMonitor[]
}

/** An object as it is written. */
export interface OperatorObject {
  readonly reference: ObjectReference
  readonly node: YamlNode
  readonly labels: ReadonlyMap<string, string>
}

/** An object that says what is scraped, and what it says. */
export interface ReadMonitor {
  readonly object: OperatorObject
  readonly monitor: Monitor
}

/** Sorts the objects of the given files, and reads those that say what is scraped. */
export function operatorSubject(
  found: Iterable<{ readonly reference: ObjectReference; readonly node: YamlNode }>,
): OperatorSubject {
  const all = [...found].map(({ reference, node }) => ({
    reference,
    node,
    labels: labelsAt(valueAt(node, 'metadata')),
  }))
  const objects = Map.groupBy(all, ({ reference }) => reference.kind)
  const monitors = all.flatMap((object): ReadMonitor[] => {
    const kind = monitorKind(object.reference.kind)
    const monitor = kind && readMonitor(object.node, kind).value
    return monitor === undefined ? [] : [{ object, monitor }]
  })
  return { objects, byReference: new Map(all.map((object) => [object.reference, object])), monitors }
}

/** The labels of a part that has metadata. */
export function labelsAt(metadata: YamlNode | undefined): ReadonlyMap<string, string> {
  return new Map(
    entriesAt(metadata, 'labels').flatMap(({ key, value }): [string, string][] =>
      key.kind === 'scalar' && value.kind === 'scalar' ? [[key.text, value.text]] : [],
    ),
  )
}

/** The `spec` of an object. */
export function specOf({ node }: OperatorObject): YamlNode | undefined {
  return valueAt(node, 'spec')
}
