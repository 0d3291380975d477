import { at, isObject, type Json, listAt } from '../core/json.ts'
import { parseDuration } from './duration.ts'

type Path = readonly (string | number)[]

/** Reads a scalar at a path as Go's YAML does into a string field: numbers and booleans become their text. */
export function scalarAt(value: Json | undefined, ...path: Path): string | undefined {
  return scalarText(at(value, ...path))
}

/** The text of a scalar; undefined for null, lists and maps. */
export function scalarText(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** Reads a duration at a path in milliseconds, or the fallback when there is none. */
export function durationAt(value: Json | undefined, fallbackMs: number, ...path: Path): number {
  const text = scalarAt(value, ...path)
  return (text === undefined ? undefined : parseDuration(text)) ?? fallbackMs
}

/** Reads a list of texts at a path; what is not a scalar is left out. */
export function textsAt(value: Json | undefined, ...path: Path): readonly string[] {
  return listAt(value, ...path).flatMap((item) => scalarText(item) ?? [])
}

/** Reads a map of texts at a path; what is not a scalar is left out. */
export function textMapAt(value: Json | undefined, ...path: Path): ReadonlyMap<string, string> {
  const found = at(value, ...path)
  const map = new Map<string, string>()
  if (!isObject(found)) return map
  for (const [key, item] of Object.entries(found)) {
    const text = scalarText(item)
    if (text !== undefined) map.set(key, text)
  }
  return map
}
