import { at, type Json } from '../core/json.ts'

/** Reads a scalar at a path as Go's YAML does into a string field: numbers and booleans become their text. */
export function scalarAt(value: Json | undefined, ...path: readonly (string | number)[]): string | undefined {
  const found = at(value, ...path)
  if (typeof found === 'string') return found
  return typeof found === 'number' || typeof found === 'boolean' ? String(found) : undefined
}
