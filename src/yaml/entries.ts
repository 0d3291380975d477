import type { Finding } from '../core/finding.ts'
import type { YamlEntry, YamlMap, YamlNode } from './node.ts'
import { isMerge } from './path.ts'
import type { Reading } from './reading.ts'

/** Takes one entry; `given` holds the fields that the same map has set before. */
export type EntryReader = (entry: YamlEntry, given: Set<string>) => void

/** Walks a map as go-yaml does: v2 merges where the `<<` stands, v3 after all other keys, and refuses keys that stand twice first. */
export function readEntries(reading: Reading, node: YamlMap, read: EntryReader): void {
  if (reading.dialect === 'v2') readEntriesV2(reading, node, read)
  else readEntriesV3(reading, node, { read, seen: undefined })
}

function readEntriesV2(reading: Reading, node: YamlMap, read: EntryReader): void {
  const given = new Set<string>()
  for (const entry of node.entries) {
    if (!isMerge(entry.key)) {
      read(entry, given)
      continue
    }
    const merged = mergedMaps(reading, entry.value)
    for (const one of merged.reverse()) readEntriesV2(reading, one, read)
  }
}

interface MergeState {
  readonly read: EntryReader
  /** The keys that are set: what is merged does not change them. Absent outside of merges. */
  readonly seen: Set<string> | undefined
}

function readEntriesV3(reading: Reading, node: YamlMap, state: MergeState): void {
  const given = new Set<string>()
  const readOwn = () => {
    for (const entry of node.entries) {
      if (isMerge(entry.key)) continue
      const name = entry.key.kind === 'scalar' ? entry.key.text : ''
      if (state.seen?.has(name)) continue
      state.seen?.add(name)
      state.read(entry, given)
    }
  }
  if (refusesKeysTwice(reading, node)) {
    reading.unheard(readOwn)
    return
  }
  readOwn()
  const merge = node.entries.findLast((entry) => isMerge(entry.key))
  if (merge === undefined) return
  const own = node.entries.map(({ key }) => (key.kind === 'scalar' ? key.text : ''))
  const seen = state.seen ?? new Set(own)
  for (const one of mergedMaps(reading, merge.value)) readEntriesV3(reading, one, { read: state.read, seen })
}

/** What a merge key brings, in the order of the file. */
function mergedMaps(reading: Reading, value: YamlNode): YamlMap[] {
  const maps: YamlMap[] = []
  for (const merged of value.kind === 'sequence' ? value.items : [value]) {
    if (merged.kind === 'map') maps.push(merged)
    else
      reading.abort('yaml: map merge requires map or sequence of maps as the value', {
        span: merged.span,
        message: 'only a map or a list of maps can be merged with `<<`',
      })
  }
  return maps
}

function refusesKeysTwice(reading: Reading, node: YamlMap): boolean {
  const lines = new Map<string, YamlNode>()
  let isTwice = false
  for (const { key } of node.entries) {
    const id = key.kind === 'scalar' ? key.text : `\0${key.kind}`
    const first = lines.get(id)
    if (first === undefined) lines.set(id, key)
    else {
      isTwice = true
      const shown = key.kind === 'scalar' ? key.text : ''
      reading.typeError(
        key,
        `mapping key ${quote(shown)} already defined at line ${first.line}`,
        twiceWords(shown, first),
      )
    }
  }
  return isTwice
}

/** A key that stands twice in a map, as v2 tells it: `map` for maps, the type for structs. */
export function duplicate(reading: Reading, entry: YamlEntry, name: string, goType: string): void {
  const text =
    goType === 'map' ? `key ${quote(name)} already set in map` : `field ${name} already set in type ${goType}`
  reading.typeError(goType === 'map' ? entry.value : entry.key, text, twiceWords(name, undefined))
}

function twiceWords(name: string, first: YamlNode | undefined): Pick<Finding, 'message' | 'help'> {
  const where = first === undefined ? '' : `, first in line ${first.span.line}`
  return { message: `the key \`${name}\` stands twice in the same map${where}`, help: 'Keep one of them.' }
}

function quote(name: string): string {
  return JSON.stringify(name)
}
