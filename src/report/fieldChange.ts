import type { FieldChange, Meaning } from '../core/change.ts'
import type { Json } from '../core/json.ts'
import { lineDiff } from './lineDiff.ts'
import { clip } from './visible.ts'

/** Writes a changed field in one line: `spec.replicas: 1 → 2`; values are cut at so many characters, texts are counted. */
export function formatField(field: FieldChange, length: number): string {
  const { path, before, after, meaning } = field
  if (meaning !== undefined) return `${path}: ${countMeaning(meaning)}`
  const lines = changedLines(field, 0)
  if (lines === undefined) return `${path}: ${side(before, length)} → ${side(after, length)}`
  const count = (mark: string) => lines.filter((line) => line.startsWith(mark)).length
  return `${path}: +${count('+')} −${count('-')} lines`
}

/** Writes a changed field in one line for where nothing stands below it: a text that differs in one thing says which. */
export function formatFieldAlone(field: FieldChange, length: number): string {
  const [only, ...others] = field.meaning?.lines ?? []
  if (only === undefined || others.length > 0) return formatField(field, length)
  return `${field.path}: ${clip(only.mark === '~' ? only.text : `${only.mark} ${only.text}`, 2 * length)}`
}

/** What a field's text says differently, or the changed lines of one that holds a text of several lines before and after; undefined for all others. */
export function changedLines({ before, after, meaning }: FieldChange, context: number): readonly string[] | undefined {
  if (meaning !== undefined) return meaning.lines.map(({ mark, text }) => `${mark} ${text}`)
  if (typeof before !== 'string' || typeof after !== 'string') return undefined
  return before.includes('\n') || after.includes('\n') ? lineDiff(before, after, context) : undefined
}

function countMeaning({ of, lines }: Meaning): string {
  if (lines.length === 0) return `${of}, only the formatting changes`
  const count = (mark: string) => lines.filter((line) => line.mark === mark).length
  return `${of}, +${count('+')} −${count('-')} ~${count('~')}`
}

function side(value: Json | undefined, length: number): string {
  return value === undefined ? '(absent)' : clip(JSON.stringify(value), length)
}
