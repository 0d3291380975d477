import type { SourceText } from '../core/source.ts'
import { mappedSource } from './scalarSource.ts'

/**
 * What a base64 text holds, such as a value in the `data` of a Secret, with each character's place in the four letters that encode it.
 * Undefined when it is no base64 (Go encoding/base64.StdEncoding, which skips line breaks). A byte that is no UTF-8 becomes U+DC00 plus the byte.
 */
export function decodedSource(source: SourceText): SourceText | undefined {
  const { text: encoded } = source
  const compact = /[\r\n]/.test(encoded) ? encoded.replace(/[\r\n]/g, '') : encoded
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined
  const bytes = Uint8Array.from(atob(compact), (character) => character.charCodeAt(0))
  const text = decodeBytes(bytes)
  return mappedSource({ from: source, text, pieces: () => piecesOf(text, encoded) })
}

/** Bytes as UTF-8; a byte that is none becomes U+DC00 plus the byte. */
export function decodeBytes(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (!text.includes('\ufffd')) return text
  let decoded = ''
  for (let index = 0; index < bytes.length; ) {
    const width = widthAt(bytes, index)
    if (width === 0) decoded += String.fromCharCode(0xdc00 + (bytes[index] ?? 0))
    else decoded += new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(index, index + width))
    index += Math.max(1, width)
  }
  return decoded
}

/** How many bytes the character at an index has; 0 when it is no UTF-8. */
function widthAt(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0
  if (first < 0x80) return 1
  const width = first >= 0xc2 && first <= 0xdf ? 2 : first >> 4 === 14 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0
  if (width === 0) return 0
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(index, index + width))
    return index + width <= bytes.length ? width : 0
  } catch {
    return 0
  }
}

/** One piece for each character: the four letters, or the eight, that hold its bytes. */
function piecesOf(text: string, encoded: string) {
  const letters: number[] = []
  for (let index = 0; index < encoded.length; index++) if (!/[\r\n]/.test(encoded[index] ?? '')) letters.push(index)
  const pieces: { text: string; start: number; end: number; isSame: boolean }[] = []
  let byte = 0
  for (const character of text) {
    const width = byteWidth(character.codePointAt(0) ?? 0)
    const first = Math.floor(byte / 3) * 4
    const last = Math.floor((byte + width - 1) / 3) * 4 + 3
    pieces.push({
      text: character,
      start: letters[first] ?? 0,
      end: (letters[last] ?? encoded.length - 1) + 1,
      isSame: false,
    })
    byte += width
  }
  if (pieces.length === 0) pieces.push({ text: '', start: 0, end: encoded.length, isSame: false })
  return pieces
}

function byteWidth(code: number): number {
  if (code < 0x80 || (code >= 0xdc80 && code <= 0xdcff)) return 1
  return code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
