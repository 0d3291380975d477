import { joinBytes } from '../core/go/bytes.ts'

/** The value of a string literal that the lexer has accepted: quotes off, escapes read (prometheus util/strutil Unquote). */
export function unquote(literal: string): string {
  const inner = literal.slice(1, -1)
  if (literal.charCodeAt(0) === 0x60 || !inner.includes('\\')) return inner
  let hasBytes = false
  const value = inner.replace(escapes, (written) => {
    const letter = written.charAt(1)
    const short = simple[letter]
    if (short !== undefined) return short
    const isHex = letter === 'x' || letter === 'u' || letter === 'U'
    if (!isHex && (letter < '0' || letter > '7')) return letter
    const code = isHex ? Number.parseInt(written.slice(2), 16) : Number.parseInt(written.slice(1), 8)
    if (letter === 'u' || letter === 'U' || code < 0x80) return String.fromCodePoint(code)
    hasBytes = true
    return String.fromCharCode(0xdc00 + code)
  })
  return hasBytes ? joinBytes(value) : value
}

const escapes = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3}|.)/gsu

const simple: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}
