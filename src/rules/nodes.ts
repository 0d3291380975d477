import type { Span } from '../core/source.ts'
import type { YamlEntry, YamlNode, YamlScalar } from '../yaml/node.ts'
import { entryOf } from '../yaml/path.ts'
import { readDuration } from './duration.ts'

/** A text that names something, where it stands. */
export interface Name {
  readonly name: string
  readonly span: Span
}

/** A duration as written. */
export interface Setting {
  readonly ms: number
  readonly span: Span
}

/** The value of a key; undefined where there is none, or null. */
export function valueAt(node: YamlNode | undefined, key: string): YamlNode | undefined {
  const found = node && entryOf(node, key)?.value
  return found === undefined || isNull(found) ? undefined : found
}

/** A scalar's text at a key, and where it stands. */
export function nameAt(node: YamlNode | undefined, key: string): Name | undefined {
  const found = valueAt(node, key)
  return found?.kind === 'scalar' ? nameOf(found) : undefined
}

/** The texts of a list at a key; anything else in it is left out. */
export function namesAt(node: YamlNode | undefined, key: string): readonly Name[] {
  return itemsAt(node, key).flatMap((item) => (item.kind === 'scalar' ? nameOf(item) : []))
}

/** The items of a list at a key. */
export function itemsAt(node: YamlNode | undefined, key: string): readonly YamlNode[] {
  const found = valueAt(node, key)
  return found?.kind === 'sequence' ? found.items.filter((item) => !isNull(item)) : []
}

/** The entries of a map at a key. */
export function entriesAt(node: YamlNode | undefined, key: string): readonly YamlEntry[] {
  const found = valueAt(node, key)
  return found?.kind === 'map' ? found.entries : []
}

/** A duration at a key; undefined where it cannot be read. */
export function durationAt(node: YamlNode | undefined, key: string): Setting | undefined {
  const found = nameAt(node, key)
  const ms = found && readDuration(found.name)
  return found !== undefined && typeof ms === 'number' ? { ms, span: found.span } : undefined
}

/** A scalar as a name. */
function nameOf(scalar: YamlScalar): Name {
  return { name: scalar.text, span: scalar.span }
}

function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && ['', '~', 'null'].includes(node.text)
}
