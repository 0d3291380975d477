import { type Failed, failed, type Schema } from './decode.ts'
import type { Reading } from './reading.ts'
import { oldBoolean, type Resolved } from './resolve.ts'

const limits = {
  int: [-(2n ** 63n), 2n ** 63n - 1n],
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint: [0n, 2n ** 64n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  uint16: [0n, 65535n],
  uint8: [0n, 255n],
} as const

/** A `string`: takes numbers, booleans and dates as they are spelled. */
export const text: Schema<string> = scalar('string', 'a text', '', ({ tag, value }, node) =>
  tag === '!!binary' ? String(value) : node,
)

/** A `bool`; v3 takes `yes` and `on` too where a boolean is wanted. */
export const bool: Schema<boolean> = scalar('bool', '`true` or `false`', false, ({ value }, _, reading) => {
  if (typeof value === 'boolean') return value
  const old = reading.dialect === 'v3' && typeof value === 'string' ? oldBoolean(value) : undefined
  return old ?? failed
})

/** A floating-point number. */
export const float: Schema<number> = scalar('float64', 'a number', 0, ({ value }) =>
  typeof value === 'number' || typeof value === 'bigint' ? Number(value) : failed,
)

/** A whole number of a Go type, within its limits; beyond 2^53 it is rounded. */
export function whole(
  goType: 'int' | 'int32' | 'int64' | 'uint' | 'uint32' | 'uint64' | 'uint16' | 'uint8',
): Schema<number> {
  const [low, high] = limits[goType]
  return scalar(goType, low === 0n ? 'a whole number that is not negative' : 'a whole number', 0, ({ value }) => {
    if (typeof value === 'bigint') return value >= low && value <= high ? Number(value) : failed
    if (typeof value !== 'number' || Number.isNaN(value)) return failed
    // Go converts a float by cutting its fraction.
    const cut = Math.trunc(value)
    return cut >= Number(low) && cut <= Number(high) ? cut : failed
  })
}

/** An `int`. */
export const int: Schema<number> = whole('int')

/** A type of one's own over another one, such as `type Secret string`; `goType` is what Go prints, often `config.plain`. */
export function named<T>(goType: string, schema: Schema<T>): Schema<T> {
  return { ...schema, goType }
}

function scalar<T>(
  goType: string,
  wants: string,
  zero: T,
  take: (resolved: Resolved, text: string, reading: Reading) => T | Failed,
): Schema<T> {
  const schema: Schema<T> = {
    goType,
    wants,
    zero: () => zero,
    read(reading, node) {
      if (node.kind !== 'scalar') return reading.wrongType(node, this)
      const resolved = reading.resolve(node)
      if (resolved === undefined) return failed
      if (resolved.value === null) return reading.dialect === 'v2' ? zero : failed
      const taken = take(resolved, node.text, reading)
      return taken === failed ? reading.wrongType(node, this, resolved) : taken
    },
  }
  return schema
}
