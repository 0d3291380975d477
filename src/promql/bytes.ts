/** Whether a code unit that is no part of a pair stands for a byte that is no UTF-8. */
export function isRawByte(code: number): boolean {
  return code >= 0xdc80 && code <= 0xdcff
}

/** The number of UTF-8 bytes of the first `end` units of a text. */
export function byteOffset(text: string, end: number): number {
  let bytes = 0
  for (let index = 0; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80) bytes++
    else if (code < 0x800) bytes += 2
    else if (code < 0xd800 || code > 0xdfff) bytes += 3
    else if (code < 0xdc00 && isLowSurrogate(text.charCodeAt(index + 1))) {
      bytes += 4
      index++
    } else bytes += isRawByte(code) ? 1 : 3
  }
  return bytes
}

/** Joins bytes that are kept as lone surrogates into the characters that they make together, as reading a Go string does. */
export function joinBytes(text: string): string {
  let joined = ''
  for (let index = 0; index < text.length; ) {
    const size = sequenceSize(text, index)
    if (size === 0) {
      const code = text.codePointAt(index) ?? 0
      joined += String.fromCodePoint(code)
      index += code > 0xffff ? 2 : 1
      continue
    }
    joined += String.fromCodePoint(codePoint(text, index, size))
    index += size
  }
  return joined
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}

/** How many raw bytes from `index` on make a character; 0 when they make none (unicode/utf8 DecodeRune). */
function sequenceSize(text: string, index: number): number {
  const first = rawByte(text, index)
  if (first < 0xc2 || first > 0xf4) return 0
  const second = rawByte(text, index + 1)
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < low || second > high) return 0
  if (first < 0xe0) return 2
  if (!isContinuation(rawByte(text, index + 2))) return 0
  if (first < 0xf0) return 3
  return isContinuation(rawByte(text, index + 3)) ? 4 : 0
}

/** The byte that a lone surrogate stands for; 0 for everything else. */
function rawByte(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return isRawByte(code) ? code - 0xdc00 : 0
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf
}

function codePoint(text: string, index: number, size: number): number {
  let code = rawByte(text, index) & (size === 2 ? 0x1f : size === 3 ? 0x0f : 0x07)
  for (let offset = 1; offset < size; offset++) code = (code << 6) | (rawByte(text, index + offset) & 0x3f)
  return code
}
