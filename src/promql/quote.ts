import { isRawByte } from './bytes.ts'

/** Writes a text in double quotes as Go does (strconv.Quote, `%q`). */
export function quote(text: string): string {
  if (isPlain(text)) return `"${text}"`
  let quoted = '"'
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0
    if (code > 0xffff) index++
    quoted += quotedRune(code, 0x22)
  }
  return `${quoted}"`
}

/** Writes a character in single quotes as Go does (strconv.QuoteRune, `%q` of a number); -1, Go's end of input, is U+FFFD. */
export function quoteRune(code: number): string {
  const isValid = code >= 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
  return `'${quotedRune(isValid ? code : 0xfffd, 0x27)}'`
}

/** Writes a character as Go's `%#U` does: `U+002D '-'`, and `U+0007` when it cannot be shown. */
export function describeRune(code: number): string {
  const rune = code >= 0xd800 && code < 0xe000 ? 0xfffd : code
  const name = `U+${rune.toString(16).toUpperCase().padStart(4, '0')}`
  return isPrintable(rune) ? `${name} '${String.fromCodePoint(rune)}'` : name
}

/** Writes at most ten characters of a text in quotes (`%.10q`). */
export function quoteShort(text: string): string {
  let end = 0
  for (let runes = 0; runes < 10 && end < text.length; runes++) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  return quote(text.slice(0, end))
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) return false
  }
  return true
}

function quotedRune(code: number, mark: number): string {
  if (code === mark || code === 0x5c) return `\\${String.fromCharCode(code)}`
  if (isPrintable(code)) return String.fromCodePoint(code)
  const short = shortEscapes[code]
  if (short !== undefined) return short
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`
  if (isRawByte(code)) return `\\x${hex(code - 0xdc00, 2)}`
  if (code >= 0xd800 && code < 0xe000) return '\\ufffd'
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`
}

/** Whether Go prints a character as it is (strconv.IsPrint). */
function isPrintable(code: number): boolean {
  if (code < 0x7f) return code >= 0x20
  if (code >= 0xd800 && code < 0xe000) return false
  return printable.test(String.fromCodePoint(code))
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0')
}

const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u
const shortEscapes: Readonly<Record<number, string>> = {
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
}
