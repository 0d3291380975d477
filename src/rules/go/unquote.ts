import { isValidUtf8, textOfBytes, utf8Bytes } from '../../core/go/bytes.ts'

/** Reads a quoted Go text (strconv.Unquote): `"…"` or a raw one in backticks; undefined where Go says `invalid syntax`. */
export function goUnquote(quoted: string): string | undefined {
  const quote = quoted[0]
  if (quoted.length < 2 || quoted.at(-1) !== quote) return undefined
  const inner = quoted.slice(1, -1)
  if (quote === '`') return inner.includes('`') ? undefined : inner.replaceAll('\r', '')
  if (quote !== '"') return undefined
  if (!inner.includes('\\')) return inner.includes('"') || inner.includes('\n') ? undefined : inner
  return unescaped(inner)
}

/** Reads one character constant such as `'\n'`: the code, or what Go says of it (strconv.UnquoteChar, text/template newNumber). */
export function goUnquoteChar(quoted: string): { readonly code: number } | { readonly error: string } {
  const char = escapeAt(quoted, 1, "'")
  if (char === undefined) return { error: 'invalid syntax' }
  if (quoted.slice(char.end) !== "'") return { error: `malformed character constant: ${quoted}` }
  return { code: char.code >= 0xdc80 && char.code <= 0xdcff ? 0xfffd : char.code }
}

function unescaped(inner: string): string | undefined {
  let text = ''
  let hasBytes = false
  for (let index = 0; index < inner.length; ) {
    const plain = inner.indexOf('\\', index)
    const until = plain < 0 ? inner.length : plain
    const stretch = inner.slice(index, until)
    if (stretch.includes('"') || stretch.includes('\n')) return undefined
    text += stretch
    index = until
    if (plain < 0) break
    const char = escapeAt(inner, index, '"')
    if (char === undefined) return undefined
    text += char.isByte && char.code >= 0x80 ? String.fromCharCode(0xdc00 + char.code) : String.fromCodePoint(char.code)
    hasBytes ||= char.isByte && char.code >= 0x80
    index = char.end
  }
  // Bytes that stand next to each other may be a character together.
  return hasBytes || !isValidUtf8(text) ? textOfBytes(utf8Bytes(text)) : text
}

interface Escape {
  readonly code: number
  readonly isByte: boolean
  readonly end: number
}

function escapeAt(text: string, index: number, quote: string): Escape | undefined {
  const code = text.codePointAt(index)
  if (code === undefined || text[index] === quote) return undefined
  if (text[index] !== '\\') return { code, isByte: false, end: index + (code > 0xffff ? 2 : 1) }
  const letter = text[index + 1] ?? ''
  const simple = simpleEscapes[letter]
  if (simple !== undefined) return { code: simple, isByte: false, end: index + 2 }
  if (letter === quote) return { code: quote.charCodeAt(0), isByte: false, end: index + 2 }
  const digits = hexDigits[letter]
  if (digits !== undefined) return hexEscape(text, index + 2, digits)
  return letter >= '0' && letter <= '7' ? octalEscape(text, index + 1) : undefined
}

function hexEscape(text: string, start: number, digits: number): Escape | undefined {
  const written = text.slice(start, start + digits)
  if (written.length < digits || !/^[0-9a-fA-F]+$/.test(written)) return undefined
  const code = Number.parseInt(written, 16)
  if (digits > 2 && (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))) return undefined
  return { code, isByte: digits === 2, end: start + digits }
}

function octalEscape(text: string, start: number): Escape | undefined {
  const written = text.slice(start, start + 3)
  if (!/^[0-7]{3}$/.test(written)) return undefined
  const code = Number.parseInt(written, 8)
  return code > 255 ? undefined : { code, isByte: true, end: start + 3 }
}

const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }
const simpleEscapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '\\': 92,
}
