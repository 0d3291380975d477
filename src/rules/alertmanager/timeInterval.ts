import type { Schema } from '../../yaml/decode.ts'
import { text } from '../../yaml/scalarSchema.ts'
import { list, pointer, struct, via } from '../../yaml/schema.ts'
import {
  type InclusiveRange,
  type Reading,
  readDayOfMonthRange,
  readLocation,
  readMonthRange,
  readTimeOfDay,
  readWeekdayRange,
  readYearRange,
} from './timeRange.ts'

const timesOfDay = via(
  {
    goType: 'timeinterval.TimeRange',
    inner: struct('timeinterval.yamlTimeRange', { start_time: text, end_time: text }),
    zero: undefined,
  },
  (value, at) => {
    if (value.start_time === '' || value.end_time === '') {
      return at.refuse('both start and end times must be provided', {
        help: 'Write both, such as `start_time: "09:00"` and `end_time: "17:00"`.',
      })
    }
    const times: number[] = []
    for (const field of ['start_time', 'end_time'] as const) {
      const read = readTimeOfDay(value[field])
      if ('error' in read) {
        return at.refuse(read.error, { path: [field], help: 'Write hours and minutes with two digits each: `09:00`.' })
      }
      times.push(read.value)
    }
    const [start = 0, end = 0] = times
    return start < end
      ? undefined
      : at.refuse('start time cannot be equal or greater than end time', {
          path: ['end_time'],
          help: 'A range over midnight is two: one up to `24:00` and one from `00:00`.',
        })
  },
)

const interval = struct('timeinterval.TimeInterval', {
  times: list(timesOfDay),
  weekdays: list(range('timeinterval.WeekdayRange', readWeekdayRange)),
  days_of_month: list(range('timeinterval.DayOfMonthRange', readDayOfMonthRange)),
  months: list(range('timeinterval.MonthRange', readMonthRange)),
  years: list(range('timeinterval.YearRange', readYearRange)),
  location: pointer(range('timeinterval.Location', readLocation)),
})

/** An entry of `time_intervals`. */
export const timeInterval = struct(
  'config.TimeInterval',
  { name: text, time_intervals: list(interval) },
  {
    check(value, at) {
      if (value.name === '') at.refuse('missing name in time interval', { help: 'Add `name`.' })
    },
  },
)

/** An entry of `mute_time_intervals`, the old name of `time_intervals`. */
export const muteTimeInterval = struct(
  'config.MuteTimeInterval',
  { name: text, time_intervals: list(interval) },
  {
    check(value, at) {
      if (value.name === '') at.refuse('missing name in mute time interval', { help: 'Add `name`.' })
    },
  },
)

function range<T extends InclusiveRange | string>(
  goType: string,
  read: (value: string) => Reading<T>,
): Schema<T | undefined> {
  return via<string, T | undefined>({ goType, inner: text, zero: undefined }, (value, at) => {
    const found = read(value)
    return 'error' in found ? at.refuse(found.error) : found.value
  })
}
