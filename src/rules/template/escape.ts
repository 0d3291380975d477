import { utf8Bytes } from '../../core/go/bytes.ts'
import { isPrintable } from '../../core/go/unicode.ts'

/** Escapes a text for HTML (text/template HTMLEscapeString). */
export function htmlEscape(text: string): string {
  return text.replace(/[\0"'&<>]/g, (char) => htmlEscapes[char] ?? char)
}

/** Escapes a text for a JavaScript string (text/template JSEscapeString). */
export function jsEscape(text: string): string {
  let escaped = ''
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (jsEscapes[char] !== undefined) escaped += jsEscapes[char]
    else if (code >= 0x20 && code < 0x80) escaped += char
    else if (code >= 0x80 && isPrintable(code)) escaped += char
    else if (code >= 0xdc80 && code <= 0xdcff) escaped += '\ufffd'
    else escaped += `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`
  }
  return escaped
}

/** Escapes a text for a query of a URL (net/url QueryEscape). */
export function urlQueryEscape(text: string): string {
  let escaped = ''
  for (const byte of utf8Bytes(text)) {
    const char = String.fromCharCode(byte)
    if (/[A-Za-z0-9_.~-]/.test(char)) escaped += char
    else escaped += char === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return escaped
}

const htmlEscapes: Readonly<Record<string, string>> = {
  '\0': '\ufffd',
  '"': '&#34;',
  "'": '&#39;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
}
const jsEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '<': '\\u003C',
  '>': '\\u003E',
  '&': '\\u0026',
  '=': '\\u003D',
}
