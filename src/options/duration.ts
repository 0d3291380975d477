/** Reads `90s`, `5m`, `1h30m` or `250ms` into milliseconds; undefined for anything else and for nothing at all. */
export function parseDuration(text: string): number | undefined {
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/.exec(text)
  if (match === null || text === '') return undefined
  const [hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = match.slice(1).map((part) => Number(part ?? 0))
  const total = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
  return total > 0 && total <= longestMs ? total : undefined
}

/** A day; timers of the runtime end at 24.8 days. */
const longestMs = 24 * 60 * 60 * 1000
