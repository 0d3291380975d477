import { goQuote } from '../core/go/quote.ts'

/** Reads `1h30m` in milliseconds; a text is what Prometheus says of what is no duration (prometheus/common model.ParseDuration). */
export function readDuration(text: string): number | string {
  if (text === '0') return 0
  if (text === '') return 'empty duration string'
  let total = 0
  let lastUnit = -1
  for (let at = 0; at < text.length; ) {
    const start = at
    while (isDigit(text, at)) at++
    const digits = text.slice(start, at)
    if (digits === '' || isTooLong(digits)) return invalid(text)
    const unitStart = at
    while (at < text.length && !isDigit(text, at)) at++
    const unit = text.slice(unitStart, at)
    if (unit === '') return invalid(text)
    const index = units.findIndex(({ name }) => name === unit)
    if (index < 0) return `unknown unit ${goQuote(unit)} in duration ${goQuote(text)}`
    if (index <= lastUnit) return invalid(text)
    lastUnit = index
    const { ms, most } = units[index]!
    if (Number(digits) > most) return 'duration out of range'
    total += Number(digits) * ms
    if (total > mostMs) return 'duration out of range'
  }
  return total
}

/** Writes a duration as Prometheus does: `1w`, `90d`, `1h30m` (prometheus/common model.Duration.String); parts of a millisecond are dropped. */
export function formatDuration(ms: number): string {
  let rest = Math.abs(Math.trunc(ms))
  if (rest === 0) return '0s'
  let text = ms < 0 ? '-' : ''
  for (const { name, ms: unit } of units) {
    // Years and weeks only where they divide evenly: 90d reads better than 12w6d.
    if ((name === 'y' || name === 'w') && rest % unit !== 0) continue
    const count = Math.floor(rest / unit)
    if (count === 0) continue
    text += `${count}${name}`
    rest -= count * unit
  }
  return text
}

/** Whole milliseconds of a number of nanoseconds, the rest cut off as Go does; beyond 2^53 a division would round. */
export function wholeMs(nanoseconds: number): number {
  if (Math.abs(nanoseconds) > Number.MAX_SAFE_INTEGER) return Number(BigInt(nanoseconds) / 1_000_000n)
  return (nanoseconds - (nanoseconds % 1e6)) / 1e6
}

interface Unit {
  readonly name: string
  readonly ms: number
  /** The highest count before Go's nanoseconds overflow. */
  readonly most: number
}

const units: readonly Unit[] = [
  ['y', 365 * 86_400_000],
  ['w', 7 * 86_400_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
].map(([name, ms]) => ({ name: String(name), ms: Number(ms), most: Number((1n << 63n) / (BigInt(ms!) * 1_000_000n)) }))

/** 2^63 - 1 nanoseconds. */
const mostMs = 9_223_372_036_854

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

/** Whether the digits are more than 64 bits hold. */
function isTooLong(digits: string): boolean {
  return digits.length >= 20 && BigInt(digits.slice(0, 4000)) >= 1n << 64n
}

function invalid(text: string): string {
  return `not a valid duration string: ${goQuote(text)}`
}
