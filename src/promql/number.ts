import { goQuote } from '../core/go/quote.ts'

/** Reads a number as the lexer cuts it, that is without a sign; a text is what Go says of it (strconv.ParseInt with base 0, then ParseFloat). */
export function readNumber(text: string): number | string {
  const simple = readDigits(text)
  if (simple >= 0) return simple
  const lower = text.toLowerCase()
  if (lower === 'inf') return Number.POSITIVE_INFINITY
  if (lower === 'nan') return Number.NaN
  if (lower.includes('_') && !underscoresAreFine(lower)) return failure(text, 'invalid syntax')
  const plain = lower.replaceAll('_', '')
  const integer = readBased(plain)
  if (integer !== undefined && integer < 1n << 63n) return Number(integer)
  if (!decimal.test(plain)) return failure(text, 'invalid syntax')
  const value = Number(plain)
  return Number.isFinite(value) ? value : failure(text, 'value out of range')
}

/** Writes a number without an exponent (strconv.FormatFloat with `f` and -1). */
export function formatNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return Object.is(value, -0) ? '-0' : String(value)
  return special(value) ?? withoutExponent(value)
}

/** Writes a number as Go's `%v` does: the shortest form, with an exponent from 1e+06 on and below 1e-04. */
export function formatValue(value: number): string {
  const known = special(value)
  if (known !== undefined) return known
  const { sign, digits, point } = parts(value)
  const exponent = point - 1
  if (exponent >= -4 && exponent < 6) return formatNumber(value)
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : ''
  const power = String(Math.abs(exponent)).padStart(2, '0')
  return `${sign}${digits[0]}${fraction}e${exponent < 0 ? '-' : '+'}${power}`
}

/** Writes a number with a fixed number of decimals (`%.3f`, `%f` with 6). */
export function formatFixed(value: number, decimals: number): string {
  const known = special(value)
  if (known !== undefined) return known
  const text = Math.abs(value) < 1e21 ? value.toFixed(decimals) : `${BigInt(value)}.${'0'.repeat(decimals)}`
  return Object.is(value, -0) ? `-${text}` : text
}

function special(value: number): string | undefined {
  if (Number.isNaN(value)) return 'NaN'
  if (Number.isFinite(value)) return undefined
  return value > 0 ? '+Inf' : '-Inf'
}

function withoutExponent(value: number): string {
  const { sign, digits, point } = parts(value)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length)
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** The shortest digits that give the number, and where the decimal point stands in them. */
function parts(value: number): { readonly sign: string; readonly digits: string; readonly point: number } {
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e')
  return { sign, digits: mantissa.replace('.', ''), point: Number(exponent) + 1 }
}

/** A few digits, as most numbers are; -1 for everything else. */
function readDigits(text: string): number {
  if (text.length > 15 || (text.length > 1 && text.charCodeAt(0) === 0x30)) return -1
  let value = 0
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** Hexadecimal digits after `0x`, octal ones after `0`. */
function readBased(text: string): bigint | undefined {
  if (text.length > 100) return undefined
  if (/^0x[0-9a-f]+$/.test(text)) return BigInt(text)
  return /^0[0-7]+$/.test(text) ? BigInt(`0o${text.slice(1)}`) : undefined
}

function failure(text: string, why: string): string {
  return `error parsing number: strconv.ParseFloat: parsing ${goQuote(text)}: ${why}`
}

/** Underscores stand between digits, or between `0x` and a digit (internal/strconv underscoreOK). */
function underscoresAreFine(text: string): boolean {
  return text.startsWith('0x') ? /^0x(?:_?[0-9a-f])+$/.test(text) : !/(?:^|[^0-9])_|_(?:[^0-9]|$)/.test(text)
}

const decimal = /^(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:e[+-]?[0-9]+)?$/
