/** A character that YAML does not allow. */
export interface ForeignCharacter {
  readonly offset: number
  readonly length: number
  readonly problem: string
  readonly message: string
  /** go-yaml reads blocks of 512 bytes, and refuses the character when it comes to its block. */
  readonly blockStart: number
}

/** The first character of a text that go-yaml's reader refuses (readerc.go); bytes that are no UTF-8 are U+DC00 plus the byte. */
export function foreignCharacter(text: string): ForeignCharacter | undefined {
  const control = text.search(controls)
  const byte = text.isWellFormed() ? -1 : text.search(bytes)
  const offset = byte < 0 || (control >= 0 && control < byte) ? control : byte
  if (offset < 0) return undefined
  const code = text.charCodeAt(offset)
  const isByte = offset === byte
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return {
    offset,
    length: 1,
    problem: isByte ? byteProblem(text, offset) : 'control characters are not allowed',
    message: isByte
      ? `the byte 0x${(code - 0xdc00).toString(16)} is no UTF-8`
      : `the character ${name} is not allowed in YAML`,
    blockStart: blockOf(text, offset),
  }
}

/** Control characters, and what Unicode keeps free. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/
/** Bytes that are no UTF-8. */
const bytes = /(?<![\ud800-\udbff])[\udc80-\udcff]/

function byteProblem(text: string, offset: number): string {
  const byte = text.charCodeAt(offset) - 0xdc00
  const width =
    byte >= 0xc0 && byte <= 0xdf ? 2 : byte >= 0xe0 && byte <= 0xef ? 3 : byte >= 0xf0 && byte <= 0xf7 ? 4 : 0
  if (width === 0) return 'invalid leading UTF-8 octet'
  let length = 0
  for (let index = offset; index < text.length && length < width; index++) length += byteLength(text.charCodeAt(index))
  if (length < width) return 'incomplete UTF-8 octet sequence'
  for (let index = 1; index < width; index++) {
    const next = text.charCodeAt(offset + index) - 0xdc00
    if (next < 0x80 || next > 0xbf) return 'invalid trailing UTF-8 octet'
  }
  return byte === 0xed || byte > 0xf4 ? 'invalid Unicode character' : 'invalid length of a UTF-8 sequence'
}

function blockOf(text: string, offset: number): number {
  let bytes = 0
  for (let index = 0; index < offset; index++) bytes += byteLength(text.charCodeAt(index))
  let start = offset
  for (let rest = bytes % 512; rest > 0 && start > 0; start--) rest -= byteLength(text.charCodeAt(start - 1))
  return Math.max(0, start - 4)
}

/** Bytes that one UTF-16 unit stands for; half of a pair counts half of its four. */
function byteLength(code: number): number {
  if (code < 0x80) return 1
  if (code >= 0xdc80 && code <= 0xdcff) return 1
  if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) return 2
  return 3
}
