import { decodedSource } from '../../yaml/decodedSource.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../../yaml/node.ts'
import { isMerge } from '../../yaml/path.ts'
import { resolveScalar } from '../../yaml/resolve.ts'

/** What a first look at a file has found: whether everything is of the kind that Prometheus wants, so that no closer look is needed. */
export interface FirstLook {
  isRegular: boolean
  readonly ignoresUnknownFields: boolean
}

/** The names of a struct's fields, by their index. */
export type FieldNames = ReadonlyMap<string, number>

/** Numbers the names of fields. */
export function fieldNames(names: readonly string[]): FieldNames {
  return new Map(names.map((name, index) => [name, index]))
}

/** The entries of a map by the index of their field; what is written twice, merged or unknown is not regular. */
export function fieldsOf(node: YamlMap, names: FieldNames, look: FirstLook): readonly (YamlEntry | undefined)[] {
  const fields: (YamlEntry | undefined)[] = new Array(names.size).fill(undefined)
  collectFields(node, { names, look, fields })
  return fields
}

interface Collection {
  readonly names: FieldNames
  readonly look: FirstLook
  readonly fields: (YamlEntry | undefined)[]
}

function collectFields(node: YamlMap, collection: Collection): void {
  const { names, look, fields } = collection
  let merge: YamlEntry | undefined
  let unknown: Set<string> | undefined
  for (const entry of node.entries) {
    const { key } = entry
    const index = key.kind === 'scalar' ? names.get(key.text) : undefined
    if (index === undefined) {
      if (isMerge(key)) merge = entry
      unknown ??= new Set()
      if (!look.ignoresUnknownFields || merge !== undefined || !isPlainKey(key, unknown)) look.isRegular = false
    } else if (fields[index] !== undefined || key.tag !== undefined) look.isRegular = false
    else fields[index] = entry
  }
  if (merge === undefined) return
  const merged = merge.value.kind === 'sequence' ? merge.value.items : [merge.value]
  for (const one of merged) if (one.kind === 'map' && one !== node) collectFields(one, collection)
}

/** A key that is passed over must still be one, and stand there once. */
function isPlainKey(key: YamlNode, seen: Set<string>): boolean {
  if (key.kind !== 'scalar' || key.tag !== undefined || seen.has(key.text)) return false
  seen.add(key.text)
  return true
}

/** The text of a string field: nothing for null; undefined, and not regular, for what is no text. */
export function textOf(entry: YamlEntry | undefined, look: FirstLook): string | undefined {
  if (entry === undefined) return undefined
  const { value } = entry
  if (value.kind === 'scalar' && (value.tag === undefined || value.tag === '!!str'))
    return isNull(value) ? '' : value.text
  look.isRegular = false
  if (value.kind !== 'scalar') return undefined
  if (value.tag === '!!binary') return decodedSource(value.source())?.text
  return value.tag === '!!null' ? '' : value.text
}

/** The maps of a list field; null items are passed over, as Go does. */
export function mapsOf(entry: YamlEntry | undefined, look: FirstLook): readonly YamlMap[] {
  if (entry === undefined || (entry.value.kind === 'scalar' && isNull(entry.value))) return []
  if (entry.value.kind !== 'sequence') {
    look.isRegular = false
    return []
  }
  const maps: YamlMap[] = []
  for (const item of entry.value.items) {
    if (item.kind === 'map') maps.push(item)
    else if (item.kind !== 'scalar' || !isNull(item)) look.isRegular = false
  }
  return maps
}

/** The entries of a map of texts. */
export function textEntriesOf(entry: YamlEntry | undefined, look: FirstLook): readonly TextEntry[] {
  if (entry === undefined || (entry.value.kind === 'scalar' && isNull(entry.value))) return []
  const found: TextEntry[] = []
  if (entry.value.kind === 'map') collectTexts(entry.value, { found, look, names: undefined })
  else look.isRegular = false
  return found
}

/** A label or an annotation as written. */
export interface TextEntry {
  readonly key: YamlScalar
  readonly value: YamlScalar
}

interface TextCollection {
  readonly found: TextEntry[]
  readonly look: FirstLook
  /** The names so far, once there are many. */
  names: Set<string> | undefined
}

function collectTexts(node: YamlMap, collection: TextCollection): void {
  const { found, look } = collection
  for (const { key, value } of node.entries) {
    if (key.kind !== 'scalar' || value.kind !== 'scalar' || isMerge(key) || isNull(key)) {
      look.isRegular = false
      continue
    }
    if (key.tag !== undefined || value.tag !== undefined) look.isRegular = false
    if (addName(collection, key.text)) found.push({ key, value })
    else look.isRegular = false
  }
  for (const { key, value } of node.entries) {
    if (!isMerge(key)) continue
    for (const one of value.kind === 'sequence' ? value.items : [value])
      if (one.kind === 'map' && one !== node) collectTexts(one, collection)
  }
}

/** Whether a name is new. */
function addName(collection: TextCollection, name: string): boolean {
  const { found } = collection
  if (collection.names === undefined) {
    if (found.length < 8) return !found.some(({ key }) => key.text === name)
    collection.names = new Set(found.map(({ key }) => key.text))
  }
  if (collection.names.has(name)) return false
  collection.names.add(name)
  return true
}

/** The value of a whole number's field; 0 for null. */
export function wholeOf(entry: YamlEntry | undefined, look: FirstLook): number {
  if (entry === undefined) return 0
  const { value } = entry
  const resolved = value.kind === 'scalar' ? resolveScalar(value, 'v3') : undefined
  if (resolved?.value === null) return 0
  if (resolved?.tag === '!!int' && typeof resolved.value === 'number') return resolved.value
  look.isRegular = false
  return typeof resolved?.value === 'number' ? Math.trunc(resolved.value) : 0
}

/** The text of a label's or an annotation's value. */
export function valueText({ value }: TextEntry): string {
  if (value.tag === '!!binary') return decodedSource(value.source())?.text ?? value.text
  return isNull(value) ? '' : value.text
}

/** Whether a scalar is null to go-yaml v3. */
export function isNull({ style, tag, text }: YamlScalar): boolean {
  if (style !== 'plain' || text.length > 4) return false
  return tag === undefined && (text === '' || text === '~' || text === 'null' || text === 'Null' || text === 'NULL')
}
