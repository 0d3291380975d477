import { goQuote } from '../core/go/quote.ts'

/** Reads a Prometheus duration such as `1m30s` into milliseconds (prometheus/common model.ParseDuration); undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const read = readDuration(text)
  return typeof read === 'number' ? read : undefined
}

/** Reads a Prometheus duration into milliseconds, or gives the text of upstream's error (prometheus/common model.ParseDuration). */
export function readDuration(text: string): number | { readonly problem: string } {
  if (text === '0') return 0
  if (text === '') return { problem: 'empty duration string' }
  const invalid = { problem: `not a valid duration string: ${goQuote(text)}` }
  let total = 0n
  let last = 0
  for (let index = 0; index < text.length; ) {
    const digits = stretch(text, index, true)
    const unit = stretch(text, index + digits.length, false)
    if (digits === '' || digits.length > 100 || BigInt(digits) >= 1n << 64n || unit === '') return invalid
    const position = units.indexOf(unit) + 1
    if (position === 0) return { problem: `unknown unit ${goQuote(unit)} in duration ${goQuote(text)}` }
    if (position <= last) return invalid
    last = position
    total += BigInt(digits) * BigInt(unitsMs[position - 1] ?? 0)
    if (total > longestMs) return { problem: 'duration out of range' }
    index += digits.length + unit.length
  }
  return Number(total)
}

/** The digits, or what is no digit, from an index on. */
function stretch(text: string, from: number, wantsDigits: boolean): string {
  let end = from
  while (end < text.length && isDigit(text.charCodeAt(end)) === wantsDigits) end++
  return text.slice(from, end)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

const units = ['y', 'w', 'd', 'h', 'm', 's', 'ms']
const longestMs = ((1n << 63n) - 1n) / 1_000_000n

const day = 24 * 60 * 60 * 1000
const unitsMs = [365 * day, 7 * day, day, 60 * 60 * 1000, 60 * 1000, 1000, 1]

/** Writes milliseconds as Prometheus does: `90s` is `1m30s`, `0` is `0s`; years and weeks only when nothing else is left. */
export function formatDuration(ms: number): string {
  if (ms === 0) return '0s'
  let rest = ms
  let text = ''
  const take = (unit: string, unitMs: number, exact: boolean) => {
    if (exact && rest % unitMs !== 0) return
    const count = Math.floor(rest / unitMs)
    if (count > 0) text += `${count}${unit}`
    rest -= count * unitMs
  }
  take('y', 365 * day, true)
  take('w', 7 * day, true)
  take('d', day, false)
  take('h', 3_600_000, false)
  take('m', 60_000, false)
  take('s', 1000, false)
  take('ms', 1, false)
  return text
}
