import { goQuote } from '../../core/go/quote.ts'

/** A range of days, months or years, both ends included. */
export interface InclusiveRange {
  readonly begin: number
  readonly end: number
}

/** A text that was read, or what Alertmanager says of it. */
export type Reading<Value> = { readonly value: Value } | { readonly error: string }

/** `monday:friday`, Sunday being 0 (alertmanager timeinterval WeekdayRange). */
export function readWeekdayRange(text: string): Reading<InclusiveRange> {
  const read = readRange(text, (member) => {
    const day = weekdays.indexOf(member)
    return day < 0 ? { error: `${member} is not a valid weekday` } : { value: day }
  })
  if ('error' in read) return read
  return read.value.begin > read.value.end ? { error: 'start day cannot be before end day' } : read
}

/** `1:7`, `-3:-1`: negative days count from the end of the month (alertmanager timeinterval DayOfMonthRange). */
export function readDayOfMonthRange(text: string): Reading<InclusiveRange> {
  const read = readRange(text, readInteger)
  if ('error' in read) return read
  const { begin, end } = read.value
  for (const day of [begin, end]) {
    if (day === 0 || day < -31 || day > 31) return { error: `${day} is not a valid day of the month: out of range` }
  }
  if (begin < 0 && end > 0) return { error: 'end day must be negative if start day is negative' }
  // A negative day is compared as if the month were the shortest one.
  const fromStart = (day: number) => (day < 0 ? 28 + day : day)
  if (fromStart(begin) > fromStart(end)) return { error: `end day ${end} is always before start day ${begin}` }
  return read
}

/** `january:march`, `1:3` (alertmanager timeinterval MonthRange, which takes any number). */
export function readMonthRange(text: string): Reading<InclusiveRange> {
  const read = readRange(text, (member) => {
    const month = months.indexOf(member)
    if (month >= 0) return { value: month + 1 }
    const number = readInteger(member)
    return 'error' in number ? { error: `${member} is not a valid month` } : number
  })
  if ('error' in read || read.value.begin <= read.value.end) return read
  const name = (month: number) => months[month - 1] ?? ''
  return { error: `end month ${name(read.value.end)} is before start month ${name(read.value.begin)}` }
}

/** `2025:2027` (alertmanager timeinterval YearRange). */
export function readYearRange(text: string): Reading<InclusiveRange> {
  const read = readRange(text, readInteger)
  if ('error' in read || read.value.begin <= read.value.end) return read
  return { error: `end year ${read.value.end} is before start year ${read.value.begin}` }
}

/** `09:00` or `24:00` as minutes of the day (alertmanager timeinterval parseTime). */
export function readTimeOfDay(text: string): Reading<number> {
  if (!timePattern.test(text)) return { error: `couldn't parse timestamp ${text}, invalid format` }
  return { value: Number(text.slice(0, 2)) * 60 + Number(text.slice(3)) }
}

/** Whether Go's time.LoadLocation knows the time zone, and what it says otherwise. */
export function readLocation(name: string): Reading<string> {
  if (['', 'UTC', 'Local', 'Factory', 'posixrules'].includes(name)) return { value: name }
  if (name.startsWith('/') || name.startsWith('\\') || name.includes('..')) {
    return { error: 'time: invalid location name' }
  }
  return isTimeZone(name) ? { value: name } : { error: `unknown time zone ${name}` }
}

const timePattern = /^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

function readRange(text: string, readMember: (text: string) => Reading<number>): Reading<InclusiveRange> {
  const lower = text.toLowerCase()
  const members = lower.split(':')
  if (members.length > 2) return { error: `couldn't parse range ${lower}, invalid format` }
  const begin = readMember(members[0] ?? '')
  if ('error' in begin) return begin
  const end = readMember(members[1] ?? members[0] ?? '')
  if ('error' in end) return end
  return { value: { begin: begin.value, end: end.value } }
}

/** Go's strconv.Atoi, which sees that a number is too large before it sees what stands behind it. */
function readInteger(text: string): Reading<number> {
  const fail = (reason: string) => ({ error: `strconv.Atoi: parsing ${goQuote(text)}: ${reason}` })
  const digits = text.replace(/^[+-]/, '')
  if (digits === '') return fail('invalid syntax')
  let value = 0n
  for (const digit of digits) {
    if (digit < '0' || digit > '9') return fail('invalid syntax')
    value = value * 10n + BigInt(digit)
    if (value >= 2n ** 64n) return fail('value out of range')
  }
  const signed = text.startsWith('-') ? -value : value
  return BigInt.asIntN(64, signed) === signed ? { value: Number(signed) } : fail('value out of range')
}

/** Go looks the name up as a file, so its case counts; ICU does not mind the case, and knows offsets such as `+01:00`. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(name)) return false
  canonicalNames ??= new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]))
  const canonical = canonicalNames.get(name.toLowerCase())
  if (canonical !== undefined) return canonical === name
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

let canonicalNames: ReadonlyMap<string, string> | undefined
