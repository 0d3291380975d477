import { isObject, type Json, type JsonObject, listAt, objectAt, textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { asObject } from '../connection/objects.ts'
import { fieldManager } from './step.ts'

/** The annotation in which client-side `kubectl apply` keeps what it applied last. */
export const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration'

/** Tells whether client-side `kubectl apply` still owns fields, so that a field that leaves the manifest would stay for ever. */
export function needsMigration(live: KubeObject | undefined): boolean {
  return listAt(live, 'metadata', 'managedFields').some(isClientSide)
}

/**
 * The JSON patch that hands the fields of client-side apply over to us (client-go `util/csaupgrade`); it fails with a 409 when the object has
 * changed meanwhile.
 */
export function migrationPatch(live: KubeObject): Json {
  const entries = listAt(live, 'metadata', 'managedFields')
  const clientSide = entries.filter(isClientSide)
  const kept = entries.filter((entry) => !isClientSide(entry))
  const own = kept.find(isOurs)
  const newest = [...clientSide].sort((a, b) => (textAt(a, 'time') ?? '').localeCompare(textAt(b, 'time') ?? '')).at(-1)
  const base = own ?? newest ?? {}
  const version = textAt(base, 'apiVersion')
  const given = clientSide
    .filter((entry) => textAt(entry, 'apiVersion') === version)
    .map((entry) => objectAt(entry, 'fieldsV1'))
  const entry: JsonObject = {
    ...(isObject(base) ? base : {}),
    manager: fieldManager,
    operation: 'Apply',
    fieldsV1: given.reduce(union, objectAt(base, 'fieldsV1')),
  }
  return [
    { op: 'replace', path: '/metadata/managedFields', value: [...kept.filter((item) => item !== own), entry] },
    { op: 'replace', path: '/metadata/resourceVersion', value: textAt(live, 'metadata', 'resourceVersion') ?? '' },
  ]
}

/**
 * What the migration will take from a predicted object besides: the annotation itself, and what client-side apply had written and the
 * manifest no longer says. A dry-run cannot see it, because it would have to write the new owners first.
 */
export function withoutLastApplied(predicted: KubeObject, manifest: KubeObject): KubeObject {
  const text = textAt(predicted, 'metadata', 'annotations', lastApplied)
  const before = parse(text)
  const { [lastApplied]: _, ...annotations } = objectAt(predicted, 'metadata', 'annotations')
  const { annotations: __, ...metadata } = predicted.metadata
  const rest = asObject({
    ...predicted,
    metadata: Object.keys(annotations).length === 0 ? metadata : { ...metadata, annotations },
  })
  return before === undefined ? rest : asObject(subtract(rest, before, manifest))
}

function isClientSide(entry: Json): boolean {
  const annotations = objectAt(entry, 'fieldsV1', 'f:metadata', 'f:annotations')
  return (
    textAt(entry, 'operation') === 'Update' &&
    textAt(entry, 'subresource') === undefined &&
    `f:${lastApplied}` in annotations
  )
}

function isOurs(entry: Json): boolean {
  return (
    textAt(entry, 'manager') === fieldManager &&
    textAt(entry, 'operation') === 'Apply' &&
    textAt(entry, 'subresource') === undefined
  )
}

/** Field sets are trees of keys; the union has every branch of both. */
function union(left: JsonObject, right: JsonObject): JsonObject {
  const result: Record<string, Json> = { ...left }
  for (const [key, value] of Object.entries(right))
    result[key] = isObject(value) ? union(objectAt(left, key), value) : value
  return result
}

function parse(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** Takes away what stood in `before` and stands no longer in `now`; items of lists are paired by name, lists without names are left alone. */
function subtract(value: Json, before: Json | undefined, now: Json | undefined): Json {
  if (isObject(value) && isObject(before)) {
    const written = isObject(now) ? now : {}
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
        if (!(key in before)) return [[key, inner]]
        if (!(key in written) && !isObject(inner)) return []
        const rest = subtract(inner, before[key], written[key])
        const emptied = !(key in written) && isObject(rest) && Object.keys(rest).length === 0
        return emptied ? [] : [[key, rest]]
      }),
    )
  }
  if (!Array.isArray(value) || !Array.isArray(before) || !Array.isArray(now)) return value
  const named = (list: readonly Json[], name: string): Json | undefined =>
    list.find((item) => textAt(item, 'name') === name)
  return value.flatMap((item) => {
    const name = textAt(item, 'name')
    if (name === undefined) return [item]
    const written = named(now, name)
    return named(before, name) !== undefined && written === undefined
      ? []
      : [subtract(item, named(before, name), written)]
  })
}
