import type { GoTime } from './goTime.ts'

/** Writes a moment by a layout of Go, an example of how 2 January 2006, 15:04:05 would be written (time.Time.Format). */
export function formatTime(time: GoTime, layout: string): string {
  const parts = partsOf(time)
  return layout.replace(chunk, (found) => {
    if (found[0] === '.' || found[0] === ',') return fractionText(found, parts.nanosecond)
    return zoneText(found, time.zone.offsetSeconds) ?? written[found]?.(parts, time) ?? found
  })
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly nanosecond: number
  readonly weekday: number
  readonly yearDay: number
}

/** The months, from January. */
export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
/** The days of the week, from Sunday. */
export const dayNames: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
]

/** What Go takes for a part of the example (time nextStdChunk); names only where no small letter follows. */
const chunk =
  /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|002|0[1-6]|2006|_2006|__2|_2|15|PM|pm|[-Z]07(?::?00(?::?00)?)?|[.,](?:0+|9+)(?![0-9])|[1-5]/g

type Write = (parts: Parts, time: GoTime) => string

const pad = (value: number, width: number, fill = '0') => String(value).padStart(width, fill)
const twelve = (hour: number) => hour % 12 || 12
const yearText = (year: number) => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4))

const written: Readonly<Record<string, Write>> = {
  January: ({ month }) => monthNames[month - 1] ?? '',
  Jan: ({ month }) => monthNames[month - 1]?.slice(0, 3) ?? '',
  Monday: ({ weekday }) => dayNames[weekday] ?? '',
  Mon: ({ weekday }) => dayNames[weekday]?.slice(0, 3) ?? '',
  MST: (_, { zone }) => zone.name,
  '1': ({ month }) => String(month),
  '01': ({ month }) => pad(month, 2),
  '2': ({ day }) => String(day),
  '02': ({ day }) => pad(day, 2),
  _2: ({ day }) => pad(day, 2, ' '),
  '002': ({ yearDay }) => pad(yearDay, 3),
  __2: ({ yearDay }) => pad(yearDay, 3, ' '),
  '15': ({ hour }) => pad(hour, 2),
  '3': ({ hour }) => String(twelve(hour)),
  '03': ({ hour }) => pad(twelve(hour), 2),
  '4': ({ minute }) => String(minute),
  '04': ({ minute }) => pad(minute, 2),
  '5': ({ second }) => String(second),
  '05': ({ second }) => pad(second, 2),
  '06': ({ year }) => pad(Math.abs(year) % 100, 2),
  '2006': ({ year }) => yearText(year),
  _2006: ({ year }) => `_${yearText(year)}`,
  PM: ({ hour }) => (hour >= 12 ? 'PM' : 'AM'),
  pm: ({ hour }) => (hour >= 12 ? 'pm' : 'am'),
}

function fractionText(found: string, nanosecond: number): string {
  const digits = pad(nanosecond, 9)
    .slice(0, found.length - 1)
    .padEnd(found.length - 1, '0')
  if (found[1] === '0') return (found[0] ?? '') + digits
  const trimmed = digits.replace(/0+$/, '')
  return trimmed === '' ? '' : (found[0] ?? '') + trimmed
}

function zoneText(found: string, offsetSeconds: number): string | undefined {
  if (!/^[-Z]07/.test(found)) return undefined
  if (found[0] === 'Z' && offsetSeconds === 0) return 'Z'
  const size = Math.abs(offsetSeconds)
  const fields = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60]
  const count = found.replace(/\D/g, '').length / 2
  const separator = found.includes(':') ? ':' : ''
  return (
    (offsetSeconds < 0 ? '-' : '+') +
    fields
      .slice(0, count)
      .map((field) => pad(field, 2))
      .join(separator)
  )
}

function partsOf({ ns, zone }: GoTime): Parts {
  const local = ns + BigInt(zone.offsetSeconds) * 1_000_000_000n
  const nanosecond = Number(((local % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n)
  const seconds = Number((local - BigInt(nanosecond)) / 1_000_000_000n)
  const days = Math.floor(seconds / 86400)
  const rest = seconds - days * 86400
  const { year, month, day } = civil(days)
  return {
    year,
    month,
    day,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    nanosecond,
    weekday: (((days + 4) % 7) + 7) % 7,
    yearDay: days - daysBefore(year) + 1,
  }
}

/** The date of a day counted from 1 January 1970, in the Gregorian calendar of all times. */
function civil(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** How many days lie between 1 January 1970 and the first day of a year. */
function daysBefore(year: number): number {
  const before = year - 1
  return 365 * (year - 1970) + (Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 477)
}
