import { utf8Bytes } from '../../core/go/bytes.ts'

/** Reads a duration of Go into milliseconds, such as `1h30m` or `1.5s` (time.ParseDuration); undefined when it is none. */
export function parseGoDuration(text: string): number | undefined {
  const read = readGoDuration(text)
  return typeof read === 'number' ? read : undefined
}

/** Reads a duration of Go into milliseconds, or gives the text of Go's error (time.ParseDuration). */
export function readGoDuration(text: string): number | { readonly problem: string } {
  const invalid = { problem: `time: invalid duration ${quoted(text)}` }
  let rest = /^[+-]/.test(text) ? text.slice(1) : text
  const sign = text.startsWith('-') ? -1 : 1
  if (rest === '0') return 0
  if (rest === '') return invalid
  let nanoseconds = 0
  while (rest !== '') {
    const number = /^(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)/.exec(rest)?.[0]
    if (number === undefined) return invalid
    if (BigInt(/^[0-9]*/.exec(number)?.[0] || '0') > 1n << 63n) return invalid
    rest = rest.slice(number.length)
    const unit = /^[^0-9.]*/.exec(rest)?.[0] ?? ''
    if (unit === '') return { problem: `time: missing unit in duration ${quoted(text)}` }
    const size = units.get(unit)
    if (size === undefined) return { problem: `time: unknown unit ${quoted(unit)} in duration ${quoted(text)}` }
    nanoseconds += Number(number) * size
    if (nanoseconds > 2 ** 63) return invalid
    rest = rest.slice(unit.length)
  }
  return (sign * nanoseconds) / 1e6
}

const units: ReadonlyMap<string, number> = new Map([
  ['ns', 1],
  ['us', 1e3],
  ['µs', 1e3],
  ['μs', 1e3],
  ['ms', 1e6],
  ['s', 1e9],
  ['m', 60e9],
  ['h', 3600e9],
])

/** Go's time package quotes in its own way: byte by byte (time.quote). */
function quoted(text: string): string {
  const escaped = Array.from(text, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`
    if (character >= ' ' && character < '\x80') return character
    return Array.from(utf8Bytes(character), (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
  })
  return `"${escaped.join('')}"`
}
