import { Buffer } from 'node:buffer'
import type { SourceText } from '../core/source.ts'

/** A text that stands in a file as base64: a place in it is that of the characters that encode it. Undefined when it is no base64 or no UTF-8. */
export function base64Text(encoded: SourceText): SourceText | undefined {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(encoded.text)) return undefined
  const bytes = Buffer.from(encoded.text, 'base64')
  const text = bytes.toString('utf8')
  if (bytes.includes(0) || Buffer.byteLength(text) !== bytes.length) return undefined
  let positions: readonly number[] | undefined
  const positionOf = (character: number, side: 'start' | 'end') => {
    positions ??= letterPositions(encoded.text)
    const byte = Buffer.byteLength(text.slice(0, character))
    const letter = side === 'start' ? Math.floor((byte * 4) / 3) : Math.ceil((byte * 4) / 3)
    return positions[letter] ?? encoded.text.length
  }
  return {
    file: encoded.file,
    text,
    spanAt: (start, end) =>
      encoded.spanAt(positionOf(start, 'start'), Math.max(positionOf(end, 'end'), positionOf(start, 'start'))),
  }
}

/** Where each letter stands; blanks and line ends between them do not count. */
function letterPositions(text: string): readonly number[] {
  const positions: number[] = []
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 32) positions.push(index)
  return positions
}
