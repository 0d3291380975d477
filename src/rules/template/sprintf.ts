import { type GoValue, inside } from './goValue.ts'
import { type Flags, printValue } from './print.ts'

/** Formats values as Go's fmt.Sprintf does, with what it writes for wrong verbs and arguments. */
export function goSprintf(format: string, values: readonly (GoValue | undefined)[]): string {
  const at: Reading = {
    format,
    values,
    position: 0,
    argument: 0,
    isReordered: false,
    isGood: true,
    isAfterIndex: false,
  }
  let text = ''
  while (at.position < format.length) {
    const percent = format.indexOf('%', at.position)
    if (percent < 0) return text + format.slice(at.position) + extra(at)
    text += format.slice(at.position, percent)
    at.position = percent + 1
    text += readVerb(at)
  }
  return text + extra(at)
}

interface Reading {
  readonly format: string
  readonly values: readonly (GoValue | undefined)[]
  position: number
  argument: number
  isReordered: boolean
  isGood: boolean
  isAfterIndex: boolean
}

function readVerb(at: Reading): string {
  at.isGood = true
  at.isAfterIndex = false
  const flags: { -readonly [Key in keyof Flags]: Flags[Key] } = {}
  for (; ; at.position++) {
    const char = at.format[at.position] ?? ''
    const flag = flagNames[char]
    if (flag === undefined) break
    flags[flag] = true
  }
  let text = ''
  readIndex(at)
  if (at.format[at.position] === '*') {
    at.position++
    const width = integerArgument(at)
    if (width === undefined) text += '%!(BADWIDTH)'
    else {
      flags.width = Math.abs(width)
      if (width < 0) {
        flags.minus = true
        flags.zero = false
      }
    }
    at.isAfterIndex = false
  } else {
    const width = readNumber(at)
    if (width !== undefined) flags.width = width
    if (at.isAfterIndex && width !== undefined) at.isGood = false
  }
  text += readPrecision(at, flags)
  if (!at.isAfterIndex) readIndex(at)
  const code = at.format.codePointAt(at.position)
  if (code === undefined) return `${text}%!(NOVERB)`
  const verb = String.fromCodePoint(code)
  at.position += verb.length
  if (verb === '%') return `${text}%`
  if (!at.isGood) return `${text}%!${verb}(BADINDEX)`
  if (at.argument >= at.values.length) return `${text}%!${verb}(MISSING)`
  const value = at.values[at.argument++]
  if (verb === 'w') return text + refused(value)
  const own = verb === 'v' ? { ...flags, plus: false, fieldNames: flags.plus === true } : flags
  return text + printValue(value, verb, own)
}

function refused(value: GoValue | undefined): string {
  const found = inside(value)
  return found === undefined ? '%!w(<nil>)' : `%!w(${found.type.name}=${printValue(found, 'v', {})})`
}

function readPrecision(at: Reading, flags: { precision?: number | undefined }): string {
  // Go looks for what follows the point; a point at the very end is a verb.
  if (at.format[at.position] !== '.' || at.position + 1 >= at.format.length) return ''
  at.position++
  if (at.isAfterIndex) at.isGood = false
  readIndex(at)
  if (at.format[at.position] !== '*') {
    flags.precision = readNumber(at) ?? 0
    return ''
  }
  at.position++
  const precision = integerArgument(at)
  at.isAfterIndex = false
  if (precision === undefined || precision < 0) return '%!(BADPREC)'
  flags.precision = precision
  return ''
}

/** `[2]`: which argument is meant. */
function readIndex(at: Reading): void {
  at.isAfterIndex = false
  if (at.format[at.position] !== '[') return
  at.isReordered = true
  const close = at.format.indexOf(']', at.position)
  const written = close < 0 ? '' : at.format.slice(at.position + 1, close)
  const isNumber = /^[0-9]{1,7}$/.test(written)
  const index = Number(written) - 1
  at.position = close < 0 ? at.position + 1 : close + 1
  at.isAfterIndex = isNumber
  if (isNumber && index >= 0 && index < at.values.length) at.argument = index
  else at.isGood = false
}

function readNumber(at: Reading): number | undefined {
  const start = at.position
  let value = 0
  for (;;) {
    const digit = at.format.charCodeAt(at.position) - 48
    if (!(digit >= 0 && digit <= 9)) break
    value = value * 10 + digit
    at.position++
  }
  return at.position === start || value > limit ? undefined : value
}

function integerArgument(at: Reading): number | undefined {
  if (at.argument >= at.values.length) return undefined
  const value = inside(at.values[at.argument++])
  if (value?.kind !== 'int' && value?.kind !== 'uint') return undefined
  const number = Number(value.value)
  return Math.abs(number) > limit ? undefined : number
}

function extra(at: Reading): string {
  if (at.isReordered || at.argument >= at.values.length) return ''
  const rest = at.values.slice(at.argument).map((wrapped) => {
    const value = inside(wrapped)
    return value === undefined ? '<nil>' : `${value.type.name}=${printValue(value, 'v', {})}`
  })
  return `%!(EXTRA ${rest.join(', ')})`
}

/** The greatest width and precision that Go takes. */
const limit = 1_000_000

const flagNames: Readonly<Record<string, 'sharp' | 'zero' | 'plus' | 'minus' | 'space'>> = {
  '#': 'sharp',
  '0': 'zero',
  '+': 'plus',
  '-': 'minus',
  ' ': 'space',
}
