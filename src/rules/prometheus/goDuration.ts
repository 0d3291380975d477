import { failed, type Schema } from '../../yaml/decode.ts'
import { whole } from '../../yaml/scalarSchema.ts'
import { parseGoDuration } from '../go/duration.ts'

/** A `time.Duration` in milliseconds: a duration of Go such as `1.5s`, or a number of nanoseconds. */
export const goDuration: Schema<number> = {
  goType: 'time.Duration',
  wants: 'a duration such as `10s`',
  zero: () => 0,
  read(reading, node) {
    if (node.kind !== 'scalar') return reading.wrongType(node, this)
    const resolved = reading.resolve(node)
    if (resolved === undefined) return failed
    if (typeof resolved.value === 'string') {
      const ms = resolved.tag === '!!str' ? parseGoDuration(resolved.value) : undefined
      return ms ?? reading.wrongType(node, this, resolved)
    }
    const nanoseconds = nanosecondCount.read(reading, node, 0)
    return nanoseconds === failed ? failed : nanoseconds / 1_000_000
  },
}

const nanosecondCount: Schema<number> = { ...whole('int64'), goType: 'time.Duration' }
