import { isAlphaNumeric, isDigit } from './characters.ts'

/**
 * Where a number ends that starts at an offset; what it is worth is left to the parser. When it is none, the offset that was reached, as `-1 - offset`
 * (prometheus promql/parser scanNumber).
 */
export function numberEnd(text: string, start: number): number {
  let p = start
  let isHex = false
  if (text.charCodeAt(p) === 0x30) {
    p++
    if ((text.charCodeAt(p) | 0x20) === 0x78) {
      isHex = true
      p++
      if (text.charCodeAt(p) === 0x5f) p++
    }
  }
  if (text.charCodeAt(p) === 0x2e) p++
  if (isDigitOf(text.charCodeAt(p), isHex)) p++
  let hasDot = false
  let hasExponent = false
  for (;;) {
    const code = text.charCodeAt(p)
    const isExponent = (code | 0x20) === 0x65
    if (code === 0x2e) {
      p++
      if (hasDot) return failedAt(p)
      hasDot = true
      const after = text.charCodeAt(p)
      if (after === 0x5f || after === 0x2e) return failedAt(p + 1)
      if (isHex) return failedAt(p)
    } else if (isExponent || code === 0x5f) {
      p++
      if (isExponent) {
        if (hasExponent) return failedAt(p)
        hasExponent = true
        const sign = text.charCodeAt(p)
        if (sign === 0x2b || sign === 0x2d) p++
      }
      const after = text.charCodeAt(p)
      if (after === 0x2e || after === 0x5f || (after | 0x20) === 0x65) return failedAt(p + 1)
      if (p >= text.length) return failedAt(p)
    } else if (isDigitOf(code, isHex)) {
      p++
      while (isDigitOf(text.charCodeAt(p), isHex)) p++
    } else break
  }
  return p !== start && !isAlphaNumeric(text.charCodeAt(p)) ? p : failedAt(p)
}

/** Where a duration ends whose first digits end at an offset; when it is none, as for numberEnd (acceptRemainingDuration). */
export function durationEnd(text: string, digitsEnd: number): number {
  let p = digitsEnd
  if (!isUnit(text.charCodeAt(p)) && text.charCodeAt(p) !== 0x79) return failedAt(p)
  p++
  if (text.charCodeAt(p) === 0x73) p++
  while (isDigit(text.charCodeAt(p))) {
    while (isDigit(text.charCodeAt(p))) p++
    if (!isUnit(text.charCodeAt(p))) return failedAt(p)
    p++
    if (text.charCodeAt(p) === 0x73) p++
  }
  return isAlphaNumeric(text.charCodeAt(p)) ? failedAt(p + 1) : p
}

function failedAt(offset: number): number {
  return -1 - offset
}

function isDigitOf(code: number, isHex: boolean): boolean {
  return isDigit(code) || (isHex && (code | 0x20) >= 0x61 && (code | 0x20) <= 0x66)
}

/** `s`, `m`, `h`, `d`, `w`; `y` may only come first. */
function isUnit(code: number): boolean {
  return code === 0x73 || code === 0x6d || code === 0x68 || code === 0x64 || code === 0x77
}
