import type { Excerpt } from '../core/excerpt.ts'
import type { Span } from '../core/source.ts'
import type { Paint, Tone } from './terminal.ts'
import { visible } from './visible.ts'

/** How a place is shown: with or without colours, and how wide the terminal is (0 or less: not known). */
export interface CaretStyle {
  readonly paint: Paint
  readonly tone: Tone
  readonly columns: number
}

/**
 * Shows the lines of a place with carets below it. Tabs become blanks, wide characters count twice, a long line is
 * cut around the place, and of a place of many lines the first ones are shown.
 */
export function caretLines(span: Span, excerpt: Excerpt, style: CaretStyle): readonly string[] {
  const shown = excerpt.lines.slice(0, mostLines)
  const digits = String(excerpt.line + shown.length - 1).length
  const width = Math.max(narrowest, (style.columns > 0 ? style.columns : usualColumns) - indent.length - digits - 3)
  const lines = shown.flatMap((line, index) => {
    const number = excerpt.line + index
    const from = number === span.line ? span.column - 1 : indentation(line)
    const to = number === span.endLine ? span.endColumn - 1 : line.trimEnd().length
    const { text, before, under } = cut(line, { from, to: Math.max(from, to), width })
    const gutter = style.paint('dim', `${indent}${String(number).padStart(digits)} |`)
    const below = style.paint('dim', `${indent}${' '.repeat(digits)} |`)
    const carets = `${' '.repeat(before)}${style.paint(style.tone, '^'.repeat(Math.max(1, under)))}`
    const isMarked = under > 0 || number === span.line
    return [`${gutter}${text === '' ? '' : ` ${text}`}`, ...(isMarked ? [`${below} ${carets}`] : [])]
  })
  const more = span.endLine - excerpt.line + 1 > shown.length && excerpt.lines.length > mostLines
  return more ? [...lines, style.paint('dim', `${indent}${' '.repeat(digits)} | …`)] : lines
}

const indent = '    '
const mostLines = 4
const narrowest = 40
const usualColumns = 120

interface Cell {
  /** Where the character begins in the line. */
  readonly at: number
  readonly text: string
  readonly width: number
}

/** The part of a line that fits, how many columns stand before the place in it, and how many the place takes. */
function cut(
  line: string,
  { from, to, width }: { readonly from: number; readonly to: number; readonly width: number },
): { readonly text: string; readonly before: number; readonly under: number } {
  const start = safeStart(line, from - width)
  const end = Math.min(line.length, from + width)
  const cells = cellsOf(line.slice(start, end), start)
  const place = cells.findIndex(({ at, text }) => at + text.length > from || at >= from)
  const first = firstShown(cells, place < 0 ? cells.length : place, { width, isCut: start > 0 })
  const head = start > 0 || first > 0 ? '…' : ''
  let text = head
  let used = head.length
  let before = 0
  let under = 0
  let index = first
  for (; index < cells.length; index++) {
    const cell = cells[index]!
    if (used + cell.width > width - 1 && (index < cells.length - 1 || end < line.length)) break
    if (cell.at < from) before = used + cell.width
    else if (cell.at < to) under += cell.width
    text += cell.text
    used += cell.width
  }
  const isWhole = index === cells.length && end === line.length
  return { text: isWhole ? text : `${text}…`, before: Math.max(before, head.length), under }
}

/** Everything from the beginning where that leaves room for the place, else what stands a third of the width before it. */
function firstShown(
  cells: readonly Cell[],
  place: number,
  { width, isCut }: { readonly width: number; readonly isCut: boolean },
): number {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0)
  if (!isCut && total <= width) return 0
  let before = 0
  let index = place
  while (index > 0 && before + cells[index - 1]!.width <= width / 3) before += cells[--index]!.width
  const whole = cells.slice(0, place).reduce((sum, cell) => sum + cell.width, 0)
  return !isCut && whole <= (width * 2) / 3 ? 0 : index
}

function safeStart(line: string, wanted: number): number {
  const start = Math.max(0, wanted)
  return /[\udc00-\udfff]/.test(line.charAt(start)) && start > 0 ? start - 1 : start
}

function cellsOf(text: string, offset: number): readonly Cell[] {
  const segments = /^[\t -~]*$/.test(text)
    ? [...text].map((segment, index) => ({ segment, index }))
    : [...graphemes().segment(text)]
  return segments.map(({ segment, index }) => {
    const shown = segment === '\t' ? '    ' : visible(segment)
    const isAsWritten = shown === segment
    return { at: offset + index, text: shown, width: isAsWritten && wide.test(segment) ? 2 : lengthOf(shown) }
  })
}

/** A letter and its marks take one column. */
function lengthOf(shown: string): number {
  return Math.max(1, shown.replace(/\p{M}/gu, '').length)
}

let segmenter: Intl.Segmenter | undefined

/** Made when it is first needed: that takes as long as reading a small file. */
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter
}

const wide =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u

function indentation(line: string): number {
  return line.length - line.trimStart().length
}
