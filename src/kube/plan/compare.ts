import type { FieldChange } from '../../core/change.ts'
import { equal, isObject, type Json, type JsonObject } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { formatPath } from './fieldPath.ts'

/** Lists the fields by which a predicted object differs from the live one; what the server keeps for itself does not count. */
export function fieldChanges(live: KubeObject, predicted: KubeObject): readonly FieldChange[] {
  return [...differences(withoutServerFields(live), withoutServerFields(predicted), [])]
}

/** Tells whether a manager owns the same fields in both, so that an apply would not even change whose they are. */
export function sameOwnership(live: KubeObject, predicted: KubeObject, manager: string): boolean {
  return equal(ownedBy(live, manager), ownedBy(predicted, manager))
}

function ownedBy(object: KubeObject, manager: string): Json {
  const entries = object.metadata['managedFields']
  const own = (Array.isArray(entries) ? entries : []).filter(
    (entry) =>
      isObject(entry) &&
      entry['manager'] === manager &&
      entry['operation'] === 'Apply' &&
      entry['subresource'] === undefined,
  )
  return own.map((entry) => (isObject(entry) ? (entry['fieldsV1'] ?? null) : null))
}

const serverFields = ['managedFields', 'resourceVersion', 'generation', 'creationTimestamp', 'uid', 'selfLink']

function withoutServerFields(object: KubeObject): JsonObject {
  const metadata = Object.entries(object.metadata).filter(([key]) => !serverFields.includes(key))
  const rest = Object.entries(object).filter(([key]) => key !== 'status' && key !== 'metadata')
  return Object.fromEntries([...rest, ['metadata', Object.fromEntries(metadata)]])
}

type Path = readonly (string | number)[]

function* differences(before: Json | undefined, after: Json | undefined, path: Path): Generator<FieldChange> {
  if (equal(before, after)) return
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    for (const key of keys) yield* differences(before[key], after[key], [...path, key])
    return
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    yield* listDifferences(before, after, path)
    return
  }
  yield {
    path: formatPath(path),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  }
}

/** Items are paired by their keys where all have them, else by place; the index shown is that of the later list, or of the earlier for what goes. */
function* listDifferences(before: readonly Json[], after: readonly Json[], path: Path): Generator<FieldChange> {
  const keys = listKeys[String(path.at(-1))] ?? [['name']]
  const found = keys.find((fields) => keysOf(before, fields) !== undefined && keysOf(after, fields) !== undefined) ?? []
  const byName = keysOf(before, found)
  const names = keysOf(after, found)
  if (byName === undefined || names === undefined) {
    const length = Math.max(before.length, after.length)
    for (let index = 0; index < length; index++) yield* differences(before[index], after[index], [...path, index])
    return
  }
  for (const [index, name] of names.entries()) {
    const earlier = byName.indexOf(name)
    yield* differences(earlier < 0 ? undefined : before[earlier], after[index], [...path, index])
  }
  for (const [index, name] of byName.entries())
    if (!names.includes(name)) yield* differences(before[index], undefined, [...path, index])
}

/**
 * What tells the items of a list apart, by the name of the list (`x-kubernetes-list-map-keys` of the built-in kinds); the server fills in
 * the protocol. Everywhere else it is the name.
 */
const listKeys: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ports: [['containerPort', 'protocol'], ['port', 'protocol'], ['name']],
  volumeMounts: [['mountPath'], ['name']],
  volumeDevices: [['devicePath'], ['name']],
  hostAliases: [['ip']],
  topologySpreadConstraints: [['topologyKey', 'whenUnsatisfiable']],
}

/** What each item is told apart by; undefined when one has none, or two have the same. */
function keysOf(list: readonly Json[], fields: readonly string[]): readonly string[] | undefined {
  const keys = list.map((item) => {
    const values = isObject(item) ? fields.map((field) => item[field]) : []
    const isWhole = values.length > 0 && values.every((value) => typeof value === 'string' || typeof value === 'number')
    return isWhole ? JSON.stringify(values) : undefined
  })
  const found = keys.filter((key) => key !== undefined)
  return found.length === list.length && new Set(found).size === found.length ? found : undefined
}
