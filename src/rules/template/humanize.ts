import { goQuote } from '../../core/go/quote.ts'
import { formatFloat } from '../go/float.ts'
import { parseFloat64 } from '../go/number.ts'
import { type GoTime, utc } from './goTime.ts'
import { GoError } from './goType.ts'
import { type GoValue, inside } from './goValue.ts'
import { formatTime } from './timeLayout.ts'

/** Reads a number of any of the types that Prometheus takes for one (prometheus/common helpers/templates ConvertToFloat). */
export function toFloat(wrapped: GoValue | undefined): number {
  const value = inside(wrapped)
  switch (value?.type.name) {
    case 'float64':
      return value.kind === 'float' ? value.value : 0
    case 'int':
    case 'int64':
    case 'uint':
    case 'uint64':
      return value.kind === 'int' || value.kind === 'uint' ? Number(value.value) : 0
    case 'time.Duration':
      return value.kind === 'int' ? durationSeconds(value.value) : 0
    case 'string': {
      const text = value.kind === 'string' ? value.value : ''
      const number = parseFloat64(text)
      if (typeof number === 'number') return number
      throw new GoError(`strconv.ParseFloat: parsing ${goQuote(text)}: ${number}`)
    }
    default:
      throw new GoError(`can't convert ${value?.type.name ?? '<nil>'} to float`)
  }
}

/** `1234567` is `1.235M` (prometheus template humanize). */
export function humanize(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return short(value)
  if (Math.abs(value) >= 1) return scaled(value, { prefixes: 'kMGTPEZY', base: 1000 })
  return shrunk(value)
}

/** `1048576` is `1Mi`. */
export function humanize1024(value: number): string {
  if (Math.abs(value) <= 1 || !Number.isFinite(value)) return short(value)
  const text = scaled(value, { prefixes: 'kMGTPEZY', base: 1024 })
  return /[a-zA-Z]$/.test(text) ? `${text}i` : text
}

/** `0.5` is `50%`. */
export function humanizePercentage(value: number): string {
  return `${short(value * 100)}%`
}

/** `3661` is `1h 1m 1s`. */
export function humanizeDuration(value: number): string {
  if (!Number.isFinite(value)) return short(value)
  if (value === 0) return `${short(value)}s`
  if (Math.abs(value) < 1) return `${shrunk(value)}s`
  const sign = value < 0 ? '-' : ''
  const size = Math.abs(value)
  const whole = toInt64(size)
  const seconds = whole % 60n
  const minutes = (whole / 60n) % 60n
  const hours = (whole / 3600n) % 24n
  const days = whole / 86400n
  if (days !== 0n) return `${sign}${days}d ${hours}h ${minutes}m ${seconds}s`
  if (hours !== 0n) return `${sign}${hours}h ${minutes}m ${seconds}s`
  return minutes !== 0n ? `${sign}${minutes}m ${seconds}s` : `${sign}${short(size)}s`
}

/** `1435065584.128` is `2015-06-23 13:19:44.128 +0000 UTC`. */
export function humanizeTimestamp(value: number): string {
  if (!Number.isFinite(value)) return short(value)
  return formatTime(timeOfSeconds(value), '2006-01-02 15:04:05.999999999 -0700 MST')
}

/** The moment that is so many seconds after 1970, cut to milliseconds as Prometheus' times are. */
export function timeOfSeconds(value: number): GoTime {
  if (!Number.isFinite(value)) throw new GoError('value is NaN or Inf')
  const timestamp = value * 1e9
  if (timestamp > 2 ** 63 || timestamp < -(2 ** 63)) {
    const text = formatFloat(value, 'g')
    throw new GoError(`${text} cannot be represented as a nanoseconds timestamp since it overflows int64`)
  }
  return { ns: (toInt64(timestamp) / 1_000_000n) * 1_000_000n, zone: utc }
}

/** Cuts a float to a whole number; what does not fit becomes the smallest one, as on the machines that Prometheus runs on. */
export function toInt64(value: number): bigint {
  const fits = value >= -(2 ** 63) && value < 2 ** 63
  return fits ? BigInt(Math.trunc(value)) : -(1n << 63n)
}

function durationSeconds(ns: bigint): number {
  return Number(ns / 1_000_000_000n) + Number(ns % 1_000_000_000n) / 1e9
}

function short(value: number): string {
  return formatFloat(value, 'g', 4)
}

function scaled(value: number, { prefixes, base }: { prefixes: string; base: number }): string {
  let rest = value
  let prefix = ''
  for (const next of prefixes) {
    if (Math.abs(rest) < base) break
    prefix = next
    rest /= base
  }
  return short(rest) + prefix
}

function shrunk(value: number): string {
  let rest = value
  let prefix = ''
  for (const next of 'munpfazy') {
    if (Math.abs(rest) >= 1) break
    prefix = next
    rest *= 1000
  }
  return short(rest) + prefix
}
