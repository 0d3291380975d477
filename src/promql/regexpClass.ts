import { isExactUnicodeClass, unicodeClass } from './unicodeClasses.ts'

/** Whose rules: Go's own, or those of the matchers of Prometheus, which read with a copy of an older library that knows fewer spellings of `\p`. */
export type RegexpDialect = 'go' | 'matcher'

/** Where the reading of a regular expression stands. */
export interface RegexpCursor {
  readonly pattern: string
  readonly dialect: RegexpDialect
  position: number
  /** How many ends of ranges all classes have together. */
  runes: number
}

/** Ends the reading; the message is Go's. */
export class RegexpRefusal extends Error {}

/** Refuses an expression, or a part of it, with Go's words. */
export function refuse(code: string, expression: string): never {
  throw new RegexpRefusal(`error parsing regexp: ${code}: \`${expression}\``)
}

/** Reads `\pL`, `\p{Greek}`. */
export function readUnicodeClass(reader: RegexpCursor): void {
  const { pattern, position: start } = reader
  reader.position += 2
  let name = reader.position < pattern.length ? nextRune(reader) : ''
  if (name === '{') {
    const close = pattern.indexOf('}', start)
    if (close < 0) {
      checkUtf8(pattern.slice(start))
      refuse('invalid character class range', pattern.slice(start))
    }
    name = pattern.slice(start + 3, close)
    checkUtf8(name)
    reader.position = close + 1
  }
  const plain = name.startsWith('^') ? name.slice(1) : name
  const isKnown = reader.dialect === 'go' ? unicodeClass(plain) !== undefined : isExactUnicodeClass(plain)
  if (!isKnown) refuse('invalid character class range', pattern.slice(start, reader.position))
  reader.runes += plain === 'L' ? 1292 : 700
}

/** Reads one character behind a backslash; gives its code. */
export function readEscape(reader: RegexpCursor): number {
  const { pattern, position: start } = reader
  reader.position++
  if (reader.position >= pattern.length) refuse('trailing backslash at end of expression', '')
  const char = nextRune(reader)
  const simple = simpleEscapes[char]
  if (simple !== undefined) return simple
  if (/^[\0-\x7f]$/.test(char) && !/[0-9A-Za-z]/.test(char)) return char.charCodeAt(0)
  if (char >= '0' && char <= '7' && char.length === 1) {
    const digits = /^[0-7]{0,2}/.exec(pattern.slice(reader.position, reader.position + 2))?.[0] ?? ''
    if (char === '0' || digits !== '') {
      reader.position += digits.length
      return Number.parseInt(char + digits, 8)
    }
  }
  const code = char === 'x' ? readHex(reader) : undefined
  return code ?? refuse('invalid escape sequence', pattern.slice(start, reader.position))
}

function readHex(reader: RegexpCursor): number | undefined {
  const { pattern } = reader
  if (reader.position >= pattern.length) return undefined
  const first = nextRune(reader)
  if (first !== '{') {
    const second = reader.position < pattern.length ? nextRune(reader) : ''
    return isHex(first) && isHex(second) ? Number.parseInt(first + second, 16) : undefined
  }
  let code = 0
  let digits = 0
  while (reader.position < pattern.length) {
    const char = nextRune(reader)
    if (char === '}') return digits === 0 ? undefined : code
    if (!isHex(char)) return undefined
    code = code * 16 + Number.parseInt(char, 16)
    if (code > 0x10ffff) return undefined
    digits++
  }
  return undefined
}

function isHex(char: string): boolean {
  return /^[0-9a-fA-F]$/.test(char)
}

/** Reads `[a-z]`. */
export function readClass(reader: RegexpCursor): void {
  const { pattern, position: start } = reader
  reader.position++
  if (pattern[reader.position] === '^') reader.position++
  let isFirst = true
  while (reader.position >= pattern.length || pattern[reader.position] !== ']' || isFirst) {
    isFirst = false
    if (skipNamedClass(reader)) continue
    const next = pattern[reader.position] === '\\' ? (pattern[reader.position + 1] ?? '') : ''
    if (next === 'p' || next === 'P') {
      readUnicodeClass(reader)
      continue
    }
    if (next !== '' && 'dDsSwW'.includes(next)) {
      reader.position += 2
      continue
    }
    const rangeStart = reader.position
    const low = readClassChar(reader, start)
    const after = pattern[reader.position + 1]
    if (pattern[reader.position] !== '-' || after === undefined || after === ']') continue
    reader.position++
    const high = readClassChar(reader, start)
    if (high < low) refuse('invalid character class range', pattern.slice(rangeStart, reader.position))
  }
  reader.position++
}

/** `[:alpha:]` inside a class. */
function skipNamedClass(reader: RegexpCursor): boolean {
  const { pattern, position } = reader
  if (pattern.length - position <= 2 || !pattern.startsWith('[:', position)) return false
  const close = pattern.indexOf(':]', position + 2)
  if (close < 0) return false
  const name = pattern.slice(position, close + 2)
  if (!posixClass.test(name)) refuse('invalid character class range', name)
  reader.position = close + 2
  return true
}

const posixClass = /^\[:\^?(?:alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit):\]$/

function readClassChar(reader: RegexpCursor, classStart: number): number {
  const { pattern } = reader
  if (reader.position >= pattern.length) refuse('missing closing ]', pattern.slice(classStart))
  if (pattern[reader.position] === '\\') return readEscape(reader)
  return nextRune(reader).codePointAt(0) ?? 0
}

/** Reads one character. */
export function nextRune(reader: RegexpCursor): string {
  const code = reader.pattern.codePointAt(reader.position) ?? 0
  if (code >= 0xd800 && code < 0xe000) refuse('invalid UTF-8', reader.pattern.slice(reader.position))
  const char = String.fromCodePoint(code)
  reader.position += char.length
  return char
}

/** Refuses a text with bytes that are no UTF-8. */
export function checkUtf8(text: string): void {
  const at = text.isWellFormed() ? -1 : text.search(/[\ud800-\udfff]/u)
  if (at >= 0) refuse('invalid UTF-8', text.slice(at))
}

const simpleEscapes: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 }
