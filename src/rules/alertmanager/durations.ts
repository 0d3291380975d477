import type { Schema } from '../../yaml/decode.ts'
import { text } from '../../yaml/scalarSchema.ts'
import { via } from '../../yaml/schema.ts'
import { readDuration } from '../duration.ts'

/** A `model.Duration` such as `5m`, in milliseconds. */
export const prometheusDuration: Schema<number> = via(
  { goType: 'model.Duration', inner: text, wants: 'a duration such as `5m`', zero: 0 },
  (value, at) => {
    const read = readDuration(value)
    if (typeof read === 'number') return read
    return at.refuse(read.problem, { help: 'Write a duration with its unit, such as `30s`, `5m` or `4h`.' })
  },
)
