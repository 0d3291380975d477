import type { FieldChange } from '../core/change.ts'
import type { Json } from '../core/json.ts'
import { lineDiff } from './lineDiff.ts'
import { clip } from './visible.ts'

/** Writes a changed field in one line: `spec.replicas: 1 → 2`; values are cut at so many characters, texts are counted. */
export function formatField(field: FieldChange, length: number): string {
  const { path, before, after } = field
  const lines = changedLines(field, 0)
  if (lines === undefined) return `${path}: ${side(before, length)} → ${side(after, length)}`
  const count = (mark: string) => lines.filter((line) => line.startsWith(mark)).length
  return `${path}: +${count('+')} −${count('-')} lines`
}

/** The changed lines of a field that holds a text of several lines before and after; undefined for all others. */
export function changedLines({ before, after }: FieldChange, context: number): readonly string[] | undefined {
  if (typeof before !== 'string' || typeof after !== 'string') return undefined
  return before.includes('\n') || after.includes('\n') ? lineDiff(before, after, context) : undefined
}

function side(value: Json | undefined, length: number): string {
  return value === undefined ? '(absent)' : clip(JSON.stringify(value), length)
}
