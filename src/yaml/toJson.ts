import type { Finding } from '../core/finding.ts'
import type { Json } from '../core/json.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './node.ts'
import { isMerge } from './path.ts'
import { resolveScalar } from './resolve.ts'

/** A document as Kubernetes converts it to JSON, and what it would lose or refuse on the way. */
export function toJson(root: YamlNode): { readonly value: Json; readonly problems: readonly Finding[] } {
  const conversion: Conversion = { problems: [], known: new Map() }
  return { value: convert(root, conversion), problems: conversion.problems }
}

interface Conversion {
  readonly problems: Finding[]
  /** What aliases lead to is converted once. */
  readonly known: Map<YamlNode, Json>
}

function convert(node: YamlNode, conversion: Conversion): Json {
  if (node.kind === 'scalar') return convertScalar(node, conversion)
  const seen = conversion.known.get(node)
  if (seen !== undefined) return seen
  const value = node.kind === 'map' ? convertMap(node, conversion) : node.items.map((item) => convert(item, conversion))
  conversion.known.set(node, value)
  return value
}

function convertMap(node: YamlMap, conversion: Conversion): Json {
  const value: { [key: string]: Json } = {}
  const keys = new Set<string>()
  for (const entry of node.entries) {
    if (isMerge(entry.key)) {
      merge(value, entry, conversion)
      continue
    }
    const key = convertKey(entry.key, conversion)
    if (keys.has(key)) conversion.problems.push(duplicateKey(key, entry.key))
    keys.add(key)
    set(value, key, convert(entry.value, conversion))
  }
  return value
}

function merge(value: { [key: string]: Json }, entry: YamlEntry, conversion: Conversion): void {
  const list = entry.value.kind === 'sequence' ? entry.value.items.toReversed() : [entry.value]
  for (const merged of list) {
    const read = merged.kind === 'map' ? convert(merged, conversion) : null
    if (typeof read === 'object' && read !== null) for (const [key, item] of Object.entries(read)) set(value, key, item)
    else
      conversion.problems.push({
        id: 'yaml/merge',
        severity: 'error',
        span: merged.span,
        message: 'only a map or a list of maps can be merged with `<<`',
        upstream: 'yaml: map merge requires map or sequence of maps as the value',
      })
  }
}

/** `__proto__` is a key like any other. */
function set(value: { [key: string]: Json }, key: string, item: Json): void {
  if (key === '__proto__')
    Object.defineProperty(value, key, { value: item, enumerable: true, configurable: true, writable: true })
  else value[key] = item
}

function convertKey(key: YamlNode, conversion: Conversion): string {
  if (key.kind === 'scalar') {
    const value = convertScalar(key, conversion)
    return value === null ? '' : String(value)
  }
  conversion.problems.push({
    id: 'yaml/key',
    severity: 'error',
    span: key.span,
    message: 'a map or a list stands where a key is wanted',
    help: 'Put the text in quotes; `{{ … }}` without quotes is a map in YAML.',
  })
  return ''
}

function convertScalar(node: YamlScalar, conversion: Conversion): Json {
  const resolved = resolveScalar(node, 'v2')
  if (resolved === undefined) {
    conversion.problems.push({
      id: 'yaml/tag',
      severity: 'error',
      span: node.span,
      message: `\`${node.text}\` is not what its tag \`${node.tag}\` says`,
      help: 'Remove the tag or correct the value.',
    })
    return null
  }
  const { value } = resolved
  const isTooLarge = typeof value === 'bigint' || (typeof value === 'number' && isRounded(value, node.text))
  if (!isTooLarge) return value
  conversion.problems.push({
    id: 'yaml/number',
    severity: 'error',
    span: node.span,
    message: `the number \`${node.text}\` is too large to be kept exactly`,
    help: 'Put it in quotes where a text is meant.',
  })
  return Number(value)
}

function isRounded(value: number, text: string): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value) && /^[-+]?[0-9]+$/.test(text)
}

function duplicateKey(key: string, node: YamlNode): Finding {
  return {
    id: 'yaml/duplicate-key',
    severity: 'error',
    span: node.span,
    message: `the key \`${key}\` stands twice in the same map`,
    why: 'Kubernetes keeps the last value and drops the others without a word.',
    help: 'Keep one of them.',
  }
}
