import type { SourceText } from '../../core/source.ts'

/** A stretch of a text and what stands in for it. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text with stretches replaced; a place inside a replacement is the place of all that it replaces. Replacements are in order and apart. */
export function replacedText(source: SourceText, replacements: readonly Replacement[]): SourceText {
  if (replacements.length === 0) return source
  const pieces: Piece[] = []
  let text = ''
  let from = 0
  for (const replacement of replacements) {
    text += source.text.slice(from, replacement.start)
    pieces.push({ start: text.length, length: replacement.text.length, replacement })
    text += replacement.text
    from = replacement.end
  }
  text += source.text.slice(from)
  return {
    file: source.file,
    text,
    spanAt: (start, end) => source.spanAt(originalStart(pieces, start), originalEnd(pieces, Math.max(start, end))),
  }
}

/** A part of a text, with the same places. */
export function partOf(source: SourceText, start: number, end: number): SourceText {
  return {
    file: source.file,
    text: source.text.slice(start, end),
    spanAt: (from, to) => source.spanAt(start + from, start + Math.max(from, to)),
  }
}

/** Where a replacement stands in the new text. */
interface Piece {
  readonly start: number
  readonly length: number
  readonly replacement: Replacement
}

function originalStart(pieces: readonly Piece[], offset: number): number {
  const piece = lastBefore(pieces, offset)
  if (piece === undefined) return offset
  const past = offset - piece.start - piece.length
  return past < 0 ? piece.replacement.start : piece.replacement.end + past
}

/** The end of a stretch is exclusive: it lies behind the character before it. */
function originalEnd(pieces: readonly Piece[], offset: number): number {
  const piece = lastBefore(pieces, offset)
  if (piece === undefined) return offset
  if (offset === piece.start) return piece.replacement.start
  return piece.replacement.end + Math.max(0, offset - piece.start - piece.length)
}

/** The last piece that starts at or before the offset. */
function lastBefore(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return pieces[low - 1]
}
