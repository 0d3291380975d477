import type { SourceText, Span } from '../core/source.ts'
import type { AllowComment } from './allowComment.ts'

/** The lines that a comment speaks of, from 1, both inclusive. */
export interface Scope {
  readonly fromLine: number
  readonly toLine: number
}

/** The lines of a file, and which of them are rules. */
export interface Layout {
  readonly lines: readonly string[]
  /** In their order. */
  readonly rules: readonly Span[]
  /** For each line the number of the next one that is neither empty nor a comment. */
  readonly next: readonly number[]
  /** Blocks that have been asked for, by their first line. */
  readonly blocks: Map<number, Scope>
}

/** Prepares a file whose comments are to be placed. */
export function layoutOf(file: SourceText, rules: readonly Span[]): Layout {
  const lines = file.text.split(/\r\n|\r|\n/)
  const next: number[] = new Array(lines.length)
  for (let index = lines.length - 1, number = lines.length + 1; index >= 0; index--) {
    next[index] = number
    if (!isBlank(lines[index] ?? '')) number = index + 1
  }
  return { lines, rules: rules.toSorted((a, b) => a.line - b.line), next, blocks: new Map() }
}

/** The lines that a comment speaks of: the rule that it is in or above, the block below it, or its own line. */
export function scopeOf(layout: Layout, comment: AllowComment): Scope {
  if (comment.word === 'allow-file') return { fromLine: 1, toLine: Number.POSITIVE_INFINITY }
  const { lines } = layout
  const before = ruleBefore(layout, comment.line)
  const around = before !== undefined && comment.line <= before.endLine ? before : undefined
  if (!comment.isOwnLine) return around ? linesOf(around) : { fromLine: comment.line, toLine: comment.line }
  const next = layout.next[comment.line - 1] ?? comment.line + 1
  const last = ruleBefore(layout, next)
  const below = last?.line === next ? last : undefined
  if (below !== undefined && comment.indent <= indentOf(lines[next - 1] ?? '')) return linesOf(below)
  if (around !== undefined) return linesOf(around)
  if (below !== undefined) return linesOf(before ?? below)
  return blockAt(layout, next)
}

/** The last rule that begins on the line or above it. */
function ruleBefore({ rules }: Layout, line: number): Span | undefined {
  let low = 0
  let high = rules.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rules[middle]?.line ?? 0) <= line) low = middle + 1
    else high = middle
  }
  return rules[low - 1]
}

function linesOf(span: Span): Scope {
  return { fromLine: span.line, toLine: span.endLine }
}

function isBlank(line: string): boolean {
  const text = line.trimStart()
  return text === '' || text.startsWith('#')
}

/** A line and those below it that are indented more: what belongs to a key or to an item of a list. */
function blockAt({ lines, blocks }: Layout, line: number): Scope {
  const known = blocks.get(line)
  if (known !== undefined) return known
  const indent = indentOf(lines[line - 1] ?? '')
  let last = line
  for (let index = line; index < lines.length; index++) {
    const text = lines[index] ?? ''
    if (text.trim() === '') continue
    if (indentOf(text) <= indent) break
    last = index + 1
  }
  const block = { fromLine: line, toLine: last }
  blocks.set(line, block)
  return block
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
