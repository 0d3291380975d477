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

/** Items are paired by name where all have one, else by place; the index shown is that of the later list, or of the earlier for what goes. */
function* listDifferences(before: readonly Json[], after: readonly Json[], path: Path): Generator<FieldChange> {
  const byName = namesOf(before)
  const names = namesOf(after)
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

function namesOf(list: readonly Json[]): readonly string[] | undefined {
  const names = list.map((item) => (isObject(item) && typeof item['name'] === 'string' ? item['name'] : undefined))
  const found = names.filter((name) => name !== undefined)
  return found.length === list.length && new Set(found).size === found.length ? found : undefined
}
