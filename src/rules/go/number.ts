/** Reads an unsigned 64-bit integer with an optional base prefix and underscores (strconv.ParseUint with base 0); undefined when it is none. */
export function parseUint64(text: string): bigint | undefined {
  const value = magnitude(text)
  return value === undefined || value >= 1n << 64n ? undefined : value
}

/** Reads a signed 64-bit integer (strconv.ParseInt with base 0). */
export function parseInt64(text: string): bigint | undefined {
  const isNegative = text[0] === '-'
  const value = magnitude(isNegative || text[0] === '+' ? text.slice(1) : text)
  if (value === undefined) return undefined
  if (isNegative) return value > 1n << 63n ? undefined : -value
  return value >= 1n << 63n ? undefined : value
}

/** Why Go refuses a number. */
export type NumberError = 'invalid syntax' | 'value out of range'

/** Reads a float as Go does: decimal, hexadecimal, `Inf`, `NaN`, underscores after a base prefix (strconv.ParseFloat). */
export function parseFloat64(text: string): number | NumberError {
  const special = specials[text.toLowerCase()]
  if (special !== undefined) return special
  const match = floatPattern.exec(text)
  if (match === null || (text.includes('_') && !underscoresAreFine(text))) return 'invalid syntax'
  const plain = text.replaceAll('_', '')
  const value = match[1] === undefined ? Number(plain) : hexFloat(plain)
  return Number.isFinite(value) ? value : 'value out of range'
}

function magnitude(text: string): bigint | undefined {
  const match = integerPattern.exec(text)
  if (match === null || (text.includes('_') && !underscoresAreFine(text))) return undefined
  const plain = text.replaceAll('_', '').toLowerCase()
  if (plain === '' || plain === '0x' || plain === '0b' || plain === '0o') return undefined
  // More digits than any 64-bit number has; BigInt would take quadratic time.
  if (plain.replace(/^0[xbo]?0*/, '').length > 70) return 1n << 64n
  if (plain[0] !== '0' || plain.length === 1) return BigInt(plain)
  return /^0[xbo]/.test(plain) ? BigInt(plain) : BigInt(`0o${plain.slice(1)}`)
}

/** Underscores stand between digits, or between a base prefix and a digit (internal/strconv underscoreOK). */
function underscoresAreFine(text: string): boolean {
  const unsigned = text.replace(/^[+-]/, '')
  const prefix = /^0[box]/i.exec(unsigned)?.[0] ?? ''
  const isHex = prefix.toLowerCase() === '0x'
  let last = prefix === '' ? '^' : '0'
  for (const char of unsigned.slice(prefix.length)) {
    if (char === '_') {
      if (last !== '0') return false
      last = '_'
      continue
    }
    const isDigit = (char >= '0' && char <= '9') || (isHex && /[a-f]/i.test(char))
    if (!isDigit && last === '_') return false
    last = isDigit ? '0' : '!'
  }
  return last !== '_'
}

function hexFloat(text: string): number {
  const match = /^([+-]?)0[xX]([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?[pP]([+-]?[0-9]+)$/.exec(text)
  if (match === null) return Number.NaN
  const fraction = match[3] ?? ''
  const digits = BigInt(`0x${match[2]}${fraction}`)
  const value = scaled(digits, Number(match[4]) - 4 * fraction.length)
  return match[1] === '-' ? -value : value
}

/** digits · 2^exponent, rounded to even once. */
function scaled(digits: bigint, exponent: number): number {
  if (digits === 0n) return 0
  const bits = digits.toString(2).length
  const top = bits + exponent
  if (top > 1024) return Number.POSITIVE_INFINITY
  if (top < -1080) return 0
  // Below the smallest normal number fewer bits remain; the rounding must happen there, once.
  const keep = Math.min(53, Math.max(0, top + 1074))
  const drop = bits - keep
  if (drop <= 0) return Number(digits) * 2 ** Math.max(exponent, -1074) * 2 ** Math.min(0, exponent + 1074)
  let kept = digits >> BigInt(drop)
  const rest = digits - (kept << BigInt(drop))
  const half = 1n << BigInt(drop - 1)
  if (rest > half || (rest === half && (kept & 1n) === 1n)) kept += 1n
  const shift = exponent + drop
  return shift > 1023 ? Number(kept) * 2 ** 1000 * 2 ** (shift - 1000) : Number(kept) * 2 ** shift
}

const integerPattern = /^(?:0[xX][0-9a-fA-F_]*|0[bB][01_]*|0[oO][0-7_]*|0[0-7_]*|[1-9][0-9_]*)$/
const floatPattern =
  /^[+-]?(?:(0[xX])(?=[0-9a-fA-F_.]*[0-9a-fA-F])[0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?[pP][+-]?[0-9][0-9_]*|(?=[0-9_.]*[0-9])[0-9_]*(?:\.[0-9_]*)?(?:[eE][+-]?[0-9][0-9_]*)?)$/
const specials: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  '+inf': Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
  '+infinity': Number.POSITIVE_INFINITY,
  '-infinity': Number.NEGATIVE_INFINITY,
}
