import type { Json } from '../core/json.ts'
import { isBomb } from '../yaml/bomb.ts'
import type { YamlMap, YamlNode } from '../yaml/node.ts'
import { isMerge } from '../yaml/path.ts'
import { resolveScalar } from '../yaml/resolve.ts'

/**
 * A document with every scalar as the text that was written, since `1.10` and `1.1` are two labels; null stays null. Undefined for what
 * cannot be told so: tags, keys that are no texts, aliases that grow too much.
 */
export function plainValue(root: YamlNode): Json | undefined {
  if (isBomb(root)) return undefined
  const reading: Reading = { isStrange: false }
  const value = convert(root, reading)
  return reading.isStrange ? undefined : value
}

interface Reading {
  isStrange: boolean
}

function convert(node: YamlNode, reading: Reading): Json {
  if (node.tag !== undefined) reading.isStrange = true
  if (node.kind === 'sequence') return node.items.map((item) => convert(item, reading))
  if (node.kind === 'map') return Object.fromEntries(entriesOf(node, reading))
  return resolveScalar(node, 'v2')?.value === null ? null : node.text
}

/** What a map says itself wins over what it merges. */
function entriesOf(map: YamlMap, reading: Reading): ReadonlyMap<string, Json> {
  const merged = new Map<string, Json>()
  const own = new Map<string, Json>()
  for (const { key, value } of map.entries) {
    if (isMerge(key)) {
      const sources = value.kind === 'sequence' ? value.items.toReversed() : [value]
      for (const source of sources) {
        if (source.kind === 'map') for (const [name, item] of entriesOf(source, reading)) merged.set(name, item)
        else reading.isStrange = true
      }
    } else if (key.kind === 'scalar') own.set(key.text, convert(value, reading))
    else reading.isStrange = true
  }
  return new Map([...merged, ...own])
}
