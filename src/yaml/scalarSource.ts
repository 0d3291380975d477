import { lastAtMost } from '../core/lastAtMost.ts'
import type { SourceText } from '../core/source.ts'
import { Cursor, isBreak, type Piece, padded } from './cursor.ts'
import type { YamlScalar } from './node.ts'
import { scanBlock } from './scanBlock.ts'
import { scanPlain } from './scanPlain.ts'
import { scanDoubleQuoted, scanSingleQuoted } from './scanQuoted.ts'
import type { ScalarDetail } from './token.ts'

/** The value of a scalar with the place of each of its characters; the scalar is scanned again for it. */
export function scalarSource(scalar: YamlScalar & { readonly from: SourceText }, detail: ScalarDetail): SourceText {
  const { from, text, start, end } = scalar
  const isPlain = detail.style === 'plain' && text.length === end - start
  const offset = isPlain ? start : start + 1
  // What stands there letter by letter needs no map.
  if (isPlain || (isQuoted(detail.style) && text.length === end - start - 2))
    return {
      file: from.file,
      text,
      spanAt: (first, last) => from.spanAt(offset + first, offset + Math.max(first, last)),
    }
  return mappedSource({ from, text, pieces: () => piecesOf(scalar, detail) })
}

/** A text that is made of pieces of another one. */
export function mappedSource(options: {
  readonly from: SourceText
  readonly text: string
  readonly pieces: () => readonly Piece[]
}): SourceText {
  const { from, text } = options
  let map: PieceMap | undefined
  return {
    file: from.file,
    text,
    spanAt: (start, end) => {
      map ??= pieceMap(options.pieces())
      const first = startIn(map, Math.max(0, Math.min(start, text.length)))
      const last = end > start ? endIn(map, Math.min(end, text.length)) : first
      return from.spanAt(first, Math.max(first, last))
    },
  }
}

interface PieceMap {
  readonly pieces: readonly Piece[]
  /** Where each piece begins in the value. */
  readonly starts: readonly number[]
}

function pieceMap(pieces: readonly Piece[]): PieceMap {
  const starts: number[] = []
  let length = 0
  for (const { text } of pieces) {
    starts.push(length)
    length += text.length
  }
  return { pieces, starts }
}

function startIn(map: PieceMap, offset: number): number {
  const index = lastAtMost(map.starts, offset)
  const piece = map.pieces[index]
  if (piece === undefined) return 0
  const inside = offset - (map.starts[index] ?? 0)
  if (inside >= piece.text.length) return piece.end
  return piece.isSame ? piece.start + inside : piece.start
}

function endIn(map: PieceMap, offset: number): number {
  const index = lastAtMost(map.starts, offset - 1)
  const piece = map.pieces[index]
  if (piece === undefined) return 0
  return piece.isSame ? piece.start + offset - (map.starts[index] ?? 0) : piece.end
}

/** Scans a scalar again, alone: nothing before it counts, and behind it only the breaks that a block scalar may keep. */
function piecesOf(scalar: YamlScalar & { readonly from: SourceText }, detail: ScalarDetail): readonly Piece[] {
  const { start } = scalar
  const isBlock = detail.style === 'literal' || detail.style === 'folded'
  const end = isBlock ? behindBlanks(scalar.from.text, scalar.end) : scalar.end
  const cursor = new Cursor(padded(scalar.from.text.slice(start, end)), { offset: 0, line: 0 })
  cursor.lineStart = -1
  cursor.indent = detail.indent
  cursor.flowLevel = detail.inFlow ? 1 : 0
  cursor.hasJsonEscapes = detail.isJson ?? false
  cursor.pieces = []
  switch (detail.style) {
    case 'plain':
      scanPlain(cursor)
      break
    case 'single':
      scanSingleQuoted(cursor)
      break
    case 'double':
      scanDoubleQuoted(cursor)
      break
    case 'literal':
    case 'folded':
      scanBlock(cursor)
      break
  }
  // An empty scalar still has a place.
  if (cursor.pieces.length === 0) return [{ text: '', start, end: scalar.end, isSame: false }]
  return cursor.pieces.map((piece) => ({ ...piece, start: piece.start + start, end: piece.end + start }))
}

function behindBlanks(text: string, offset: number): number {
  let end = offset
  for (;;) {
    const code = text.charCodeAt(end)
    if (code !== 0x20 && !isBreak(code)) return end
    end++
  }
}

function isQuoted(style: ScalarDetail['style']): boolean {
  return style === 'single' || style === 'double'
}
