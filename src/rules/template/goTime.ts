import { boolType, floatType, type GoMethod, type GoType, int64Type, intType, stringType } from './goType.ts'
import { type GoValue, goBool, goFloat, goInt, goString } from './goValue.ts'
import { dayNames, formatTime, monthNames } from './timeLayout.ts'

/** A moment: nanoseconds since 1970 in UTC, and how far the clock is off there. */
export interface GoTime {
  readonly ns: bigint
  readonly zone: { readonly name: string; readonly offsetSeconds: number }
}

/** UTC. */
export const utc: GoTime['zone'] = { name: 'UTC', offsetSeconds: 0 }

/** `time.Duration`: nanoseconds. */
export const durationType: GoType = { kind: 'int', name: 'time.Duration', methods: durationMethods() }

/** `time.Month`. */
const monthType: GoType = { kind: 'int', name: 'time.Month', methods: named(['', ...monthNames]) }

/** `time.Weekday`. */
const weekdayType: GoType = { kind: 'int', name: 'time.Weekday', methods: named(dayNames) }

/** `time.Time`. */
export const timeType: GoType = timeTypeOf()

/** A duration. */
export function goDuration(ns: bigint): GoValue {
  return { kind: 'int', type: durationType, value: BigInt.asIntN(64, ns) }
}

/** A moment as a template sees it. */
export function goTime(time: GoTime): GoValue {
  return { kind: 'struct', type: timeType, value: new Map(), opaque: time }
}

/** The moment that a value of type `time.Time` is. */
export function momentOf(value: GoValue): GoTime {
  const target = value.kind === 'pointer' ? value.value : value
  return target?.kind === 'struct' ? (target.opaque as GoTime) : { ns: 0n, zone: utc }
}

/** Writes a duration as Go does: `1h2m3.5s`, `0s`, `1.5ms` (time.Duration.String). */
function durationText(ns: bigint): string {
  if (ns === 0n) return '0s'
  const sign = ns < 0n ? '-' : ''
  const size = ns < 0n ? -ns : ns
  if (size < 1000n) return `${sign}${size}ns`
  if (size < 1_000_000n) return `${sign}${fraction(size, 3)}µs`
  if (size < 1_000_000_000n) return `${sign}${fraction(size, 6)}ms`
  const minutes = size / 60_000_000_000n
  const seconds = `${fraction(size % 60_000_000_000n, 9)}s`
  if (minutes === 0n) return sign + seconds
  return minutes < 60n ? `${sign}${minutes}m${seconds}` : `${sign}${minutes / 60n}h${minutes % 60n}m${seconds}`
}

function fraction(value: bigint, digits: number): string {
  const text = value.toString().padStart(digits + 1, '0')
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, '')
}

function method(
  params: readonly GoType[],
  result: GoType,
  call: (receiver: GoValue, args: readonly GoValue[]) => GoValue,
): GoMethod {
  return { params, isVariadic: false, result, call }
}

function whole(value: GoValue | undefined): bigint {
  return value?.kind === 'int' ? value.value : 0n
}

function durationMethods(): ReadonlyMap<string, GoMethod> {
  const float = (unit: bigint) =>
    method([], floatType, (receiver) => {
      const ns = whole(receiver)
      return goFloat(Number(ns / unit) + Number(ns % unit) / Number(unit))
    })
  const int = (unit: bigint) =>
    method([], int64Type, (receiver) => ({ kind: 'int', type: int64Type, value: whole(receiver) / unit }))
  // The type is not there yet when its methods are made.
  const self: GoType = { kind: 'int', name: 'time.Duration' }
  const cut = (value: bigint, unit: bigint) => (unit <= 0n ? value : value - (value % unit))
  return new Map([
    ['String', method([], stringType, (receiver) => goString(durationText(whole(receiver))))],
    ['Hours', float(3_600_000_000_000n)],
    ['Minutes', float(60_000_000_000n)],
    ['Seconds', float(1_000_000_000n)],
    ['Milliseconds', int(1_000_000n)],
    ['Microseconds', int(1000n)],
    ['Nanoseconds', int(1n)],
    ['Abs', method([], self, (receiver) => goDuration(whole(receiver) < 0n ? -whole(receiver) : whole(receiver)))],
    ['Truncate', method([self], self, (receiver, [unit]) => goDuration(cut(whole(receiver), whole(unit))))],
    ['Round', method([self], self, (receiver, [unit]) => goDuration(roundTo(whole(receiver), whole(unit))))],
  ])
}

function roundTo(value: bigint, unit: bigint): bigint {
  if (unit <= 0n) return value
  const size = value < 0n ? -value : value
  const rest = size % unit
  const rounded = rest + rest < unit ? size - rest : size + unit - rest
  return value < 0n ? -rounded : rounded
}

function named(names: readonly string[]): ReadonlyMap<string, GoMethod> {
  return new Map([['String', method([], stringType, (receiver) => goString(names[Number(whole(receiver))] ?? ''))]])
}

function timeTypeOf(): GoType {
  const methods = new Map<string, GoMethod>()
  const type: GoType = { kind: 'struct', name: 'time.Time', fields: [], methods }
  const add = (name: string, found: GoMethod) => methods.set(name, found)
  const number = (name: string, layout: string, result: GoType = intType) =>
    add(
      name,
      method([], result, (receiver) => ({
        kind: 'int',
        type: result,
        value: BigInt(formatTime(momentOf(receiver), layout)),
      })),
    )
  number('Year', '2006')
  number('Month', '1', monthType)
  number('Day', '2')
  number('Hour', '15')
  number('Minute', '4')
  number('Second', '5')
  number('YearDay', '002')
  add(
    'Nanosecond',
    method([], intType, (receiver) => goInt(modulo(momentOf(receiver).ns, 1_000_000_000n))),
  )
  add(
    'Weekday',
    method([], weekdayType, (receiver) => {
      const { ns, zone } = momentOf(receiver)
      const days = floorDivide(ns + BigInt(zone.offsetSeconds) * 1_000_000_000n, dayNs)
      return { kind: 'int', type: weekdayType, value: modulo(days + 4n, 7n) }
    }),
  )
  for (const [name, unit] of [
    ['Unix', 1_000_000_000n],
    ['UnixMilli', 1_000_000n],
    ['UnixMicro', 1000n],
    ['UnixNano', 1n],
  ] as const) {
    add(
      name,
      method([], int64Type, (receiver) => ({
        kind: 'int',
        type: int64Type,
        value: floorDivide(momentOf(receiver).ns, unit),
      })),
    )
  }
  add(
    'Format',
    method([stringType], stringType, (receiver, [layout]) =>
      goString(formatTime(momentOf(receiver), layout?.kind === 'string' ? layout.value : '')),
    ),
  )
  add(
    'String',
    method([], stringType, (receiver) =>
      goString(formatTime(momentOf(receiver), '2006-01-02 15:04:05.999999999 -0700 MST')),
    ),
  )
  add(
    'UTC',
    method([], type, (receiver) => goTime({ ns: momentOf(receiver).ns, zone: utc })),
  )
  // The machine's zone is not known here; servers stand in UTC.
  add(
    'Local',
    method([], type, (receiver) => goTime({ ns: momentOf(receiver).ns, zone: utc })),
  )
  add(
    'IsZero',
    method([], boolType, (receiver) => goBool(momentOf(receiver).ns === zeroTimeNs)),
  )
  add(
    'Add',
    method([durationType], type, (receiver, [by]) =>
      goTime({ ...momentOf(receiver), ns: momentOf(receiver).ns + whole(by) }),
    ),
  )
  add(
    'Sub',
    method([type], durationType, (receiver, [other]) =>
      goDuration(momentOf(receiver).ns - momentOf(other ?? receiver).ns),
    ),
  )
  const compare = (name: string, test: (left: bigint, right: bigint) => boolean) =>
    add(
      name,
      method([type], boolType, (receiver, [other]) =>
        goBool(test(momentOf(receiver).ns, momentOf(other ?? receiver).ns)),
      ),
    )
  compare('Before', (left, right) => left < right)
  compare('After', (left, right) => left > right)
  compare('Equal', (left, right) => left === right)
  return type
}

/** Methods of `time.Time` that Go has and that are not run here. */
export const otherTimeMethods: ReadonlySet<string> = new Set([
  'AddDate', 'AppendBinary', 'AppendFormat', 'AppendText', 'Clock', 'Compare', 'Date', 'GoString', 'GobDecode', 'GobEncode', 'ISOWeek', 'In',
  'IsDST', 'Location', 'MarshalBinary', 'MarshalJSON', 'MarshalText', 'Round', 'Truncate', 'UnmarshalBinary', 'UnmarshalJSON', 'UnmarshalText',
  'Zone', 'ZoneBounds',
]) // biome-ignore format: a table

/** The first of January of the year 1. */
export const zeroTimeNs = -62_135_596_800_000_000_000n

const dayNs = 86_400_000_000_000n

function floorDivide(value: bigint, unit: bigint): bigint {
  return (value - modulo(value, unit)) / unit
}

function modulo(value: bigint, unit: bigint): bigint {
  return ((value % unit) + unit) % unit
}
