import { isRawByte } from './bytes.ts'
import { isPrintable } from './unicode.ts'

/** Writes a text in double quotes as Go does (strconv.Quote, `%q`). */
export function goQuote(text: string): string {
  if (isPlain(text)) return `"${text}"`
  let quoted = '"'
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0
    if (code > 0xffff) index++
    quoted += quotedRune(code, 0x22)
  }
  return `${quoted}"`
}

/** Writes a character in single quotes (strconv.QuoteRune, `%q` of a number); -1, Go's end of input, is U+FFFD. */
export function goQuoteRune(code: number): string {
  const isValid = code >= 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
  return `'${quotedRune(isValid ? code : 0xfffd, 0x27)}'`
}

/** Writes at most ten characters of a text in quotes (`%.10q`). */
export function goQuoteShort(text: string): string {
  let end = 0
  for (let runes = 0; runes < 10 && end < text.length; runes++) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  return goQuote(text.slice(0, end))
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) return false
  }
  return true
}

function quotedRune(code: number, quote: number): string {
  if (code === quote || code === 0x5c) return `\\${String.fromCharCode(code)}`
  if (isPrintable(code)) return String.fromCodePoint(code)
  const short = shortEscapes[code]
  if (short !== undefined) return short
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`
  if (isRawByte(code)) return `\\x${hex(code - 0xdc00, 2)}`
  if (code >= 0xd800 && code < 0xe000) return '\\ufffd'
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0')
}

const shortEscapes: Readonly<Record<number, string>> = {
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
}
