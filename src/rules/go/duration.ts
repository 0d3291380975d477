/** Reads a duration of Go into milliseconds, such as `1h30m` or `1.5s` (time.ParseDuration); undefined when it is none. */
export function parseGoDuration(text: string): number | undefined {
  const body = text.replace(/^[+-]/, '')
  if (body === '0') return 0
  if (!/^(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(body)) return undefined
  let total = 0
  for (const [, digits, unit] of body.matchAll(/([0-9.]+)([^0-9.]+)/g))
    total += Number(digits) * (unitsMs[unit ?? ''] ?? 0)
  if (total > longestMs) return undefined
  return text.startsWith('-') ? -total : total
}

const unitsMs: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
}

/** 2^63 nanoseconds. */
const longestMs = 9_223_372_036_854.775
