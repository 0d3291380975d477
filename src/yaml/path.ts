import type { Span } from '../core/source.ts'
import type { Path } from './decode.ts'
import type { YamlEntry, YamlNode } from './node.ts'

/** The node at a path, through merge keys; undefined where there is none. */
export function nodeAt(node: YamlNode, path: Path): YamlNode | undefined {
  let current: YamlNode | undefined = node
  for (const key of path) {
    if (current === undefined) return undefined
    current = current.kind === 'sequence' ? current.items[Number(key)] : entryOf(current, String(key))?.value
  }
  return current
}

/** The entry of a map by its key, also one that a merge key brings in. */
export function entryOf(node: YamlNode, key: string): YamlEntry | undefined {
  if (node.kind !== 'map') return undefined
  for (const entry of node.entries) if (entry.key.kind === 'scalar' && entry.key.text === key) return entry
  for (const entry of node.entries) {
    if (!isMerge(entry.key)) continue
    for (const merged of entry.value.kind === 'sequence' ? entry.value.items : [entry.value]) {
      const found = merged === node ? undefined : entryOf(merged, key)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** Tells a merge key (`<<`) from a text that looks like one. */
export function isMerge(key: YamlNode): boolean {
  return (
    key.kind === 'scalar' &&
    key.text === '<<' &&
    (key.tag === '!!merge' || (key.tag === undefined && key.style === 'plain'))
  )
}

/** The place of what stands at a path; the nearest parent when the path ends early. */
export function spanAtPath(node: YamlNode, path: Path): Span {
  let current = node
  let span = headSpan(node)
  for (const key of path) {
    const entry = current.kind === 'map' ? entryOf(current, String(key)) : undefined
    const next: YamlNode | undefined = current.kind === 'sequence' ? current.items[Number(key)] : entry?.value
    if (next === undefined) break
    // A map or a list is pointed at by its key: its own text can be pages long.
    span = next.kind === 'scalar' && next.start !== next.end ? next.span : (entry?.key.span ?? headSpan(next))
    current = next
  }
  return span
}

/** A map is pointed at by its first key, a list by its first item. */
function headSpan(node: YamlNode): Span {
  if (node.kind === 'map') return node.entries[0]?.key.span ?? node.span
  if (node.kind === 'sequence' && node.items[0] !== undefined) return headSpan(node.items[0])
  return node.span
}
