/** Writes a float as Go's strconv.FormatFloat does, rounding exactly; without a precision, with as few digits as tell it from others. */
export function formatFloat(value: number, format: 'e' | 'f' | 'g', precision?: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf'
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  return sign + formatDecimal(decimalOf(Math.abs(value), format, precision), format, precision)
}

/** Writes a float with a hexadecimal mantissa, `0x1.8p+00` (strconv.FormatFloat with 'x' and no precision). */
export function formatHexFloat(value: number): string {
  if (!Number.isFinite(value)) return formatFloat(value, 'g')
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  if (value === 0) return `${sign}0x0p+00`
  const { mantissa, exponent } = partsOf(Math.abs(value))
  const bits = mantissa.toString(2).length
  const fraction = ((mantissa << BigInt(53 - bits)) & ((1n << 52n) - 1n))
    .toString(16)
    .padStart(13, '0')
    .replace(/0+$/, '')
  const power = exponent + bits - 1
  const digits = fraction === '' ? '1' : `1.${fraction}`
  return `${sign}0x${digits}p${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
}

/** 0.d₁d₂d₃… · 10^point; no digits is zero. */
interface Decimal {
  readonly digits: string
  readonly point: number
}

function decimalOf(value: number, format: 'e' | 'f' | 'g', precision: number | undefined): Decimal {
  if (value === 0) return { digits: '', point: 0 }
  if (precision === undefined) return shortest(value)
  const exact = exactDecimal(value)
  switch (format) {
    case 'e':
      return rounded(exact, precision + 1)
    case 'f':
      return rounded(exact, exact.point + precision)
    case 'g':
      return rounded(exact, precision === 0 ? 1 : precision)
  }
}

function shortest(value: number): Decimal {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e')
  return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 }
}

/** All digits that the binary number has. */
function exactDecimal(value: number): Decimal {
  const { mantissa, exponent } = partsOf(value)
  const whole = exponent >= 0 ? mantissa << BigInt(exponent) : mantissa * 5n ** BigInt(-exponent)
  const text = whole.toString()
  const point = text.length + Math.min(0, exponent)
  return { digits: text.replace(/0+$/, ''), point }
}

/** mantissa · 2^exponent. */
function partsOf(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const biased = Number(bits >> 52n) & 0x7ff
  const fraction = bits & ((1n << 52n) - 1n)
  const mantissa = biased === 0 ? fraction : fraction | (1n << 52n)
  return { mantissa, exponent: (biased === 0 ? 1 : biased) - 1075 }
}

/** Keeps so many digits; a half goes to the even neighbour. */
function rounded(decimal: Decimal, count: number): Decimal {
  const { digits, point } = decimal
  if (count >= digits.length) return decimal
  if (count < 0) return { digits: '', point: 0 }
  const next = digits[count] ?? '0'
  const isTie = next === '5' && count + 1 === digits.length
  const isUp = isTie ? count > 0 && Number(digits[count - 1]) % 2 === 1 : next >= '5'
  const kept = digits.slice(0, count)
  if (!isUp) {
    const trimmed = kept.replace(/0+$/, '')
    return { digits: trimmed, point: trimmed === '' ? 0 : point }
  }
  const nines = /9*$/.exec(kept)?.[0].length ?? 0
  if (nines === kept.length) return { digits: '1', point: point + 1 }
  const index = kept.length - nines - 1
  return { digits: kept.slice(0, index) + String(Number(kept[index]) + 1), point }
}

function formatDecimal(decimal: Decimal, format: 'e' | 'f' | 'g', precision: number | undefined): string {
  const { digits, point } = decimal
  if (format === 'e') return exponential(decimal, precision ?? Math.max(digits.length - 1, 0))
  if (format === 'f') return plain(decimal, precision ?? Math.max(digits.length - point, 0))
  // %e is used when the exponent is under -4 or not under the precision.
  let limit = precision === undefined ? 6 : precision === 0 ? 1 : precision
  const wanted = precision === undefined ? digits.length : Math.min(precision === 0 ? 1 : precision, digits.length)
  if (limit > digits.length && digits.length >= point) limit = digits.length
  if (precision === undefined) limit = 6
  const exponent = point - 1
  if (digits !== '' && (exponent < -4 || exponent >= limit)) return exponential(decimal, Math.max(wanted - 1, 0))
  return plain(decimal, Math.max(digits.length - point, 0))
}

function exponential({ digits, point }: Decimal, precision: number): string {
  const shown = digits.padEnd(precision + 1, '0')
  const exponent = digits === '' ? 0 : point - 1
  const size = String(Math.abs(exponent)).padStart(2, '0')
  const fraction = precision > 0 ? `.${shown.slice(1, precision + 1)}` : ''
  return `${shown[0]}${fraction}e${exponent < 0 ? '-' : '+'}${size}`
}

function plain({ digits, point }: Decimal, precision: number): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  if (precision <= 0) return whole
  const fraction = ('0'.repeat(Math.max(0, -point)) + digits.slice(Math.max(0, point))).padEnd(precision, '0')
  return `${whole}.${fraction.slice(0, precision)}`
}
