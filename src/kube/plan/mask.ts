import type { FieldChange } from '../../core/change.ts'
import { isObject, type Json, objectAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { redact } from '../../core/redact.ts'

/** Every value that the Secrets among the objects hold, plain and as base64, to be blanked out of texts. */
export function secretsOf(objects: Iterable<KubeObject>): Set<string> {
  const secrets = new Set<string>()
  for (const object of objects) {
    if (!isSecret(object)) continue
    for (const value of Object.values(objectAt(object, 'data')))
      if (typeof value === 'string') addBoth(secrets, decode(value))
    for (const value of Object.values(objectAt(object, 'stringData')))
      if (typeof value === 'string') addBoth(secrets, value)
  }
  return secrets
}

/** Hides what must not be seen in field changes; equal values get equal numbers, so that a change stays visible as one. */
export function makeMask(
  secrets: ReadonlySet<string>,
): (object: KubeObject, fields: readonly FieldChange[]) => readonly FieldChange[] {
  const numbers = new Map<string, number>()
  const numbered = (value: Json): string => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    const number = numbers.get(text) ?? numbers.size + 1
    numbers.set(text, number)
    return `*** (#${number})`
  }
  return (object, fields) =>
    fields.map((field) => {
      const hide = hidden(object, field.path)
      const shown = (value: Json): Json =>
        hide === undefined ? redactJson(value, secrets) : maskLeaves(value, (leaf) => numbered(hide(leaf)))
      return {
        path: field.path,
        ...(field.before === undefined ? {} : { before: shown(field.before) }),
        ...(field.after === undefined ? {} : { after: shown(field.after) }),
      }
    })
}

/** Blanks known secret values out of every text of a JSON value. */
export function redactJson(value: Json, secrets: ReadonlySet<string>): Json {
  return secrets.size === 0
    ? value
    : maskLeaves(value, (leaf) => (typeof leaf === 'string' ? redact(leaf, secrets) : leaf))
}

/** Annotations in which tools keep a copy of the whole object, values and all. */
const copies =
  /^metadata\.annotations\["?(kubectl\.kubernetes\.io\/last-applied-configuration|kapp\.k14s\.io\/original[^"]*)"?\]/

/** How a hidden field's value is told from others: `data` is compared decoded, so that it equals the same `stringData`. */
function hidden(object: KubeObject, path: string): ((value: Json) => Json) | undefined {
  if (isSecret(object) && /^data\b/.test(path)) return (value) => (typeof value === 'string' ? decode(value) : value)
  if (isSecret(object) && /^stringData\b/.test(path)) return (value) => value
  return copies.test(path) || path === 'metadata.annotations' ? (value) => value : undefined
}

function isSecret(object: KubeObject): boolean {
  return object.kind === 'Secret' && object.apiVersion === 'v1'
}

function maskLeaves(value: Json, mask: (leaf: Json) => Json): Json {
  if (Array.isArray(value)) return value.map((item) => maskLeaves(item, mask))
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskLeaves(item, mask)]))
  return value === null ? null : mask(value)
}

function decode(value: string): string {
  return Buffer.from(value, 'base64').toString('utf8')
}

function addBoth(secrets: Set<string>, value: string): void {
  if (value === '') return
  secrets.add(value)
  secrets.add(Buffer.from(value, 'utf8').toString('base64'))
  const trimmed = value.trim()
  if (trimmed !== value && trimmed !== '') secrets.add(trimmed)
}
