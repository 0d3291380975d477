/** Whether a code unit is a space between tokens. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d
}

/** Whether a code unit is one of 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Whether a code unit is an ASCII letter or an underscore. */
export function isAlpha(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f
}

/** Whether a code unit is an ASCII letter, an underscore or a digit. */
export function isAlphaNumeric(code: number): boolean {
  return isAlpha(code) || isDigit(code)
}

/** The character at an offset as Go decodes it: U+FFFD for what is no UTF-8, -1 at the end; the second half of a pair is none of these. */
export function runeAt(text: string, at: number): number {
  const code = text.codePointAt(at) ?? -1
  if (code < 0xd800 || code > 0xdfff) return code
  return code >= 0xdc00 && isHighSurrogate(text.charCodeAt(at - 1)) ? secondHalf : 0xfffd
}

/** How many code units the character at an offset takes. */
export function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

const secondHalf = 0xdc00

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}
