import { isObject, type Json, type JsonObject } from '../core/json.ts'
import { isSecretField } from '../corpus/secretField.ts'
import { formatDuration, parseDuration } from '../rules/duration.ts'
import { hideInUrl } from './hide.ts'
import { makePart, type Part, type Setting, single, type Value } from './part.ts'
import { type ListShape, noShape, type Shape } from './shape.ts'

/** How a whole document is read. */
export interface TreeOptions {
  /** `60s` is `1m` in fields that are durations. */
  readonly hasDurations: boolean
  /** Collects the values that must not be shown. */
  readonly secrets: Set<string>
}

/** Reads a document as a thing with things inside. */
export function treeOf(root: JsonObject, shape: Shape, options: TreeOptions): Part {
  return thingOf(
    root,
    { word: '', isOrdered: false, shape: () => shape },
    { ...options, isSecret: false, isFree: false },
  )
}

interface Context extends TreeOptions {
  readonly isSecret: boolean
  /** Inside of a map whose keys the user made up, such as labels. */
  readonly isFree: boolean
}

function thingOf(item: JsonObject, list: ListShape, context: Context): Part {
  const settings = new Map<string, Setting>()
  const parts: Part[] = []
  const name = list.nameOf?.(item)
  read({ item, shape: list.shape(), prefix: '', settings, parts }, context)
  return makePart({
    word: list.word,
    ...(name === undefined ? {} : { name: hideInUrl(name).shown }),
    hint: list.hintOf?.(item) ?? '',
    isOrdered: list.isOrdered,
    settings,
    parts,
  })
}

interface Target {
  readonly item: JsonObject
  readonly shape: Shape
  readonly prefix: string
  readonly settings: Map<string, Setting>
  readonly parts: Part[]
}

function read(target: Target, context: Context): void {
  const { item, shape, prefix, settings, parts } = target
  for (const [key, value] of Object.entries(item)) {
    if (value === null || shape.ignored?.has(key)) continue
    const path = `${prefix}${key}`
    const inside = inner(key, value, { context, shape })
    if (Array.isArray(value)) {
      const known = shape.lists?.[key]
      if (known === undefined && !value.some((one) => typeof one === 'object' && one !== null)) {
        const values = value.map((one) => readValue(String(one), key, inside))
        settings.set(path, { kind: unordered.has(key) ? 'set' : 'list', values })
        continue
      }
      const list: ListShape = known ?? { word: path, isOrdered: true, shape: () => inheritedShape(shape) }
      for (const one of value) parts.push(itemOf(one, list, inside))
    } else if (isObject(value)) {
      const next = shape.maps?.[key] ?? inheritedShape(shape)
      if (Object.keys(value).length === 0) settings.set(path, single({ same: '{}', shown: '{}' }))
      read({ item: value, shape: next, prefix: `${path}.`, settings, parts }, inside)
    } else {
      const text = String(value)
      settings.set(path, single(readValue(shape.values?.[key]?.(text) ?? text, key, inside)))
    }
  }
}

function itemOf(item: Json, list: ListShape, context: Context): Part {
  if (isObject(item)) return thingOf(item, list, context)
  const text = typeof item === 'string' ? item : JSON.stringify(item)
  const settings = new Map([['', single(readValue(text, '', context))]])
  return makePart({ word: list.word, hint: '', isOrdered: list.isOrdered, settings, parts: [] })
}

function inheritedShape({ hasSecretUrls }: Shape): Shape {
  return hasSecretUrls ? { hasSecretUrls } : noShape
}

function inner(key: string, value: Json, at: { readonly context: Context; readonly shape: Shape }): Context {
  const { context, shape } = at
  const isList = typeof value === 'object'
  const isSecret =
    context.isSecret ||
    (isList && secretMaps.has(key)) ||
    isSecretField(key, isList ? 'list or map' : 'scalar') ||
    (shape.hasSecretUrls === true && /url$/i.test(key))
  const isFree = context.isFree || freeMaps.has(key)
  return isSecret === context.isSecret && isFree === context.isFree ? context : { ...context, isSecret, isFree }
}

/** Headers carry tokens as often as not. */
const secretMaps = new Set(['headers', 'http_headers', 'custom_headers', 'params'])

/** Maps whose keys the user made up. */
const freeMaps = new Set([
  'labels',
  'external_labels',
  'params',
  'headers',
  'http_headers',
  'details',
  'match',
  'match_re',
])

/** Lists whose order means nothing. */
const unordered = new Set([
  'targets',
  'rule_files',
  'scrape_config_files',
  'files',
  'names',
  'equal',
  'group_by',
  'mute_time_intervals',
  'active_time_intervals',
  'source_matchers',
  'target_matchers',
  'tags',
])

function readValue(text: string, key: string, { isSecret, isFree, hasDurations, secrets }: Context): Value {
  if (isSecret) {
    secrets.add(text)
    return { same: text, shown: '***' }
  }
  if (hasDurations && !isFree && durationField.test(key) && /[a-z]$/.test(text)) {
    const ms = parseDuration(text)
    if (ms !== undefined) return { same: `${ms}ms`, shown: formatDuration(ms) }
  }
  const hidden = hideInUrl(text)
  for (const secret of hidden.secrets) secrets.add(secret)
  return { same: text, shown: hidden.shown }
}

const durationField =
  /(?:^|_)(?:interval|timeout|wait|backoff|deadline|offset|window|delay|age|time|retention|period|duration)$/
