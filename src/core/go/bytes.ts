/** The UTF-8 bytes of a text; a lone U+DC80–U+DCFF stands for the byte that it holds, any other lone surrogate for U+FFFD. */
export function utf8Bytes(text: string): Uint8Array {
  if (!hasRawByte(text)) return encoder.encode(text)
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (isRawByte(code)) bytes.push(code - 0xdc00)
    else for (const byte of encoder.encode(char)) bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

/** The number of UTF-8 bytes of a text from `start` to `end`. */
export function utf8Length(text: string, start = 0, end = text.length): number {
  let length = 0
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80) length++
    else if (code < 0x800) length += 2
    else if (code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(index + 1))) {
      length += 4
      index++
    } else length += isRawByte(code) ? 1 : 3
  }
  return length
}

/** Reads bytes as UTF-8; a byte that is no part of a character is kept as U+DC00 plus the byte. */
export function textOfBytes(bytes: Uint8Array | readonly number[]): string {
  let text = ''
  for (let index = 0; index < bytes.length; ) {
    const size = sequenceSize(bytes, index)
    if (size === 0) {
      text += String.fromCharCode(0xdc00 + (bytes[index] ?? 0))
      index++
      continue
    }
    text += String.fromCodePoint(codePointAt(bytes, index, size))
    index += size
  }
  return text
}

/** Joins bytes that are kept as lone surrogates into the characters that they make together, as reading a Go string does. */
export function joinBytes(text: string): string {
  return text.isWellFormed() ? text : textOfBytes(utf8Bytes(text))
}

/** Whether a text is valid UTF-8, that is without a byte kept as a lone surrogate. */
export function isValidUtf8(text: string): boolean {
  return text.isWellFormed()
}

/** Whether a code unit that is no part of a pair stands for a byte that is no UTF-8. */
export function isRawByte(code: number): boolean {
  return code >= 0xdc80 && code <= 0xdcff
}

const encoder = new TextEncoder()

function hasRawByte(text: string): boolean {
  return !text.isWellFormed()
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}

/** How many bytes the character at `index` takes; 0 when there is none (unicode/utf8 DecodeRune). */
function sequenceSize(bytes: Uint8Array | readonly number[], index: number): number {
  const first = bytes[index] ?? 0
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  const second = bytes[index + 1] ?? 0
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < low || second > high) return 0
  if (first < 0xe0) return 2
  if (!isContinuation(bytes[index + 2])) return 0
  if (first < 0xf0) return 3
  return isContinuation(bytes[index + 3]) ? 4 : 0
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf
}

function codePointAt(bytes: Uint8Array | readonly number[], index: number, size: number): number {
  const first = bytes[index] ?? 0
  if (size === 1) return first
  let code = first & (size === 2 ? 0x1f : size === 3 ? 0x0f : 0x07)
  for (let offset = 1; offset < size; offset++) code = (code << 6) | ((bytes[index + offset] ?? 0) & 0x3f)
  return code
}
