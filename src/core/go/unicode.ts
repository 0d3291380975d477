/** Whether Go prints a character as it is (strconv.IsPrint, which is unicode.IsPrint). */
export function isPrintable(code: number): boolean {
  if (code < 0x7f) return code >= 0x20
  if (code >= 0xd800 && code < 0xe000) return false
  return printable.test(String.fromCodePoint(code))
}

/** Whether a character is a letter (unicode.IsLetter). */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return letter.test(String.fromCodePoint(code))
}

/** Whether a character is a decimal digit (unicode.IsDigit). */
export function isDigit(code: number): boolean {
  if (code < 0x80) return code >= 48 && code <= 57
  return digit.test(String.fromCodePoint(code))
}

/** Writes a character as Go's `%#U` does: `U+002D '-'`, and `U+0007` when it cannot be shown. */
export function describeRune(code: number): string {
  const rune = code >= 0xd800 && code < 0xe000 ? 0xfffd : code
  const name = `U+${rune.toString(16).toUpperCase().padStart(4, '0')}`
  return isPrintable(rune) ? `${name} '${String.fromCodePoint(rune)}'` : name
}

const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u
const letter = /^\p{L}$/u
const digit = /^\p{Nd}$/u
