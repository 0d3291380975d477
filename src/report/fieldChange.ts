import type { FieldChange } from '../core/change.ts'
import type { Json } from '../core/json.ts'
import { clip } from './visible.ts'

/** Writes a changed field in one line: `spec.replicas: 1 → 2`; values are cut at so many characters. */
export function formatField(field: FieldChange, length: number): string {
  return `${field.path}: ${side(field.before, length)} → ${side(field.after, length)}`
}

function side(value: Json | undefined, length: number): string {
  return value === undefined ? '(absent)' : clip(JSON.stringify(value), length)
}
