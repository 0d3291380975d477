import { describeRune } from '../../core/go/unicode.ts'
import { isDigit, runeAt, widthAt } from './characters.ts'

/** What is wrong in a quoted text, and where. */
export interface StringProblem {
  readonly message: string
  readonly start: number
  readonly end: number
}

/** Where a text in `"` or `'` ends that starts at an offset, or what Prometheus says of it (lexString). */
export function quotedEnd(text: string, start: number): number | StringProblem {
  const mark = text.charCodeAt(start)
  let at = start + 1
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === mark) return at + 1
    if (code === 0x5c) {
      const end = escapeEnd(text, at, mark)
      if (typeof end === 'object') return end
      at = end
    } else if (code === 0x0a || at >= text.length) {
      return { message: 'unterminated quoted string', start, end: at }
    } else if (code >= 0xd800 && runeAt(text, at) === 0xfffd) {
      return { message: 'invalid UTF-8 rune', start: at, end: at + 1 }
    } else at++
  }
}

/** Where a text in backticks ends (lexRawString). */
export function rawEnd(text: string, start: number): number | StringProblem {
  for (let at = start + 1; ; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x60) return at + 1
    if (at >= text.length) return { message: 'unterminated raw string', start, end: at }
    if (code >= 0xd800 && runeAt(text, at) === 0xfffd) {
      return { message: 'invalid UTF-8 rune', start: at, end: at + 1 }
    }
  }
}

/** The offset after an escape (lexEscape). */
function escapeEnd(text: string, start: number, mark: number): number | StringProblem {
  const code = text.charCodeAt(start + 1)
  if (code === mark || simpleEscapes.has(code)) return start + 2
  const isOctal = code >= 0x30 && code <= 0x37
  const digits = isOctal ? 3 : code === 0x78 ? 2 : code === 0x75 ? 4 : code === 0x55 ? 8 : 0
  if (digits === 0) {
    if (start + 1 >= text.length) return notTerminated(start, start + 1)
    const message = `unknown escape sequence ${describeRune(runeAt(text, start + 1))}`
    return { message, start, end: start + 1 + widthAt(text, start + 1) }
  }
  const base = isOctal ? 8 : 16
  const from = isOctal ? start + 1 : start + 2
  let value = 0
  for (let at = from; at < from + digits; at++) {
    const digit = digitValue(text.charCodeAt(at))
    if (digit >= base) {
      if (at >= text.length) return notTerminated(start, at)
      const message = `illegal character ${describeRune(runeAt(text, at))} in escape sequence`
      return { message, start, end: at + widthAt(text, at) }
    }
    value = value * base + digit
  }
  const most = digits > 3 ? 0x10ffff : 255
  if (value <= most && (value < 0xd800 || value > 0xdfff)) return from + digits
  return { message: 'escape sequence is an invalid Unicode code point', start, end: from + digits }
}

function notTerminated(start: number, end: number): StringProblem {
  return { message: 'escape sequence not terminated', start, end }
}

const simpleEscapes: ReadonlySet<number> = new Set([...'abfnrtv\\'].map((char) => char.charCodeAt(0)))

function digitValue(code: number): number {
  if (isDigit(code)) return code - 0x30
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : 16
}
