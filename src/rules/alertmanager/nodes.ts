import type { YamlEntry, YamlNode, YamlScalar } from '../../yaml/node.ts'
import { entryOf } from '../../yaml/path.ts'
import { readDuration } from '../duration.ts'
import type { Name, Setting, TextSetting } from './model.ts'

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
export function nameOf(scalar: YamlScalar): Name {
  return { name: scalar.text, span: scalar.span }
}

/** Every text in a part of the configuration. Keys are no texts. */
export function textsIn(node: YamlNode | undefined): readonly TextSetting[] {
  const found: TextSetting[] = []
  const seen = new Set<YamlNode>()
  const open: { readonly node: YamlNode | undefined; readonly path: readonly (string | number)[] }[] = [
    { node, path: [] },
  ]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node: part, path } = next
    // An alias leads to a node that has its place already.
    if (part === undefined || seen.has(part)) continue
    seen.add(part)
    if (part.kind === 'scalar') found.push({ path, text: part.text, span: part.span, source: () => part.source() })
    else if (part.kind === 'sequence') {
      for (const [index, item] of [...part.items.entries()].toReversed())
        open.push({ node: item, path: [...path, index] })
    } else {
      for (const { key, value } of part.entries.toReversed()) {
        open.push({ node: value, path: [...path, key.kind === 'scalar' ? key.text : ''] })
      }
    }
  }
  return found
}

function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && ['', '~', 'null'].includes(node.text)
}
