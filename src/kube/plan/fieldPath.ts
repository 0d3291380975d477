import { at, isObject, type Json } from '../../core/json.ts'

/** Writes a path as people do: `spec.containers[0].image`, `data["prometheus.yml"]`. */
export function formatPath(path: readonly (string | number)[]): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (!/^[A-Za-z_$][\w$-]*$/.test(step)) text += `["${step}"]`
    else text += text === '' ? step : `.${step}`
  }
  return text
}

/**
 * Reads a field path of an API server's message into keys and indexes of the object: `.spec.containers[name="web"].image`, `spec.ports[1].name`,
 * `data[key.with.dots]`. What the object does not hold ends the path early.
 */
export function readPath(text: string, object: Json): readonly (string | number)[] {
  const path: (string | number)[] = []
  for (const [, key, inside] of text.matchAll(/\.?([^.[\]]+)|\[([^\]]*)\]/g)) {
    const step = key ?? resolveStep(inside ?? '', at(object, ...path))
    if (step === undefined) break
    path.push(step)
  }
  return path
}

/** `0` is an index, `name="web"` the item that has it, anything else a key. */
function resolveStep(inside: string, parent: Json | undefined): string | number | undefined {
  if (!Array.isArray(parent)) return inside.replace(/^"(.*)"$/, '$1')
  if (/^\d+$/.test(inside)) return Number(inside)
  const wanted = [...inside.matchAll(/(\w+)=("(?:[^"\\]|\\.)*"|[^,]+)/g)].map(([, key = '', value = '']) => ({
    key,
    value,
  }))
  const index = parent.findIndex(
    (item) =>
      isObject(item) &&
      wanted.every(({ key, value }) => item[key] === undefined || JSON.stringify(item[key]) === value),
  )
  return index < 0 ? undefined : index
}
