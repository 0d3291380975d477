import { utf8Bytes } from '../../core/go/bytes.ts'
import { goQuote, goQuoteRune } from '../../core/go/quote.ts'
import { isPrintable } from '../../core/go/unicode.ts'
import { formatFloat, formatHexFloat } from '../go/float.ts'
import { type GoValue, inside } from './goValue.ts'

/** How a verb is to be written: `%+08.3f`. */
export interface Flags {
  readonly plus?: boolean
  readonly minus?: boolean
  readonly sharp?: boolean
  readonly space?: boolean
  readonly zero?: boolean
  readonly width?: number
  readonly precision?: number
  /** `%+v`: with the names of fields. */
  readonly fieldNames?: boolean
  /** What a verb cannot write is shown without the type's own words. */
  readonly isBad?: boolean
}

/** Writes values one after the other, with spaces where neither neighbour is a string (fmt.Sprint). */
export function goSprint(values: readonly (GoValue | undefined)[]): string {
  let text = ''
  let wasString = false
  for (const [index, wrapped] of values.entries()) {
    const value = inside(wrapped)
    const isString = value?.kind === 'string'
    if (index > 0 && !isString && !wasString) text += ' '
    text += printValue(value, 'v', {})
    wasString = isString
  }
  return text
}

/** Writes a value by a verb (fmt's printArg); what a verb cannot write is shown as `%!d(string=x)`. */
export function printValue(wrapped: GoValue | undefined, verb: string, flags: Flags, depth = 0): string {
  const value = inside(wrapped)
  if (value === undefined && depth > 0) return '<nil>'
  if (value === undefined) return verb === 'v' || verb === 'T' ? padded('<nil>', flags) : `%!${verb}(<nil>)`
  if (verb === 'T') return padded(value.type.name, flags)
  if (!flags.isBad && 'vsxXq'.includes(verb)) {
    const text = describedBy(value)
    if (text !== undefined) return printString(text, verb, flags)
  }
  switch (value.kind) {
    case 'bool':
      return verb === 'v' || verb === 't' ? padded(String(value.value), flags) : bad(value, verb, flags)
    case 'int':
    case 'uint':
      return printInteger(value.value, verb, flags) ?? bad(value, verb, flags)
    case 'float':
      return printFloat(value.value, verb, flags) ?? bad(value, verb, flags)
    case 'complex': {
      const real = printFloat(value.value.real, verb, flags)
      const imaginary = printFloat(value.value.imaginary, verb, { ...flags, plus: true })
      return real === undefined || imaginary === undefined ? bad(value, verb, flags) : `(${real}${imaginary}i)`
    }
    case 'string':
      return isStringVerb(verb) ? printString(value.value, verb, flags) : bad(value, verb, flags)
    case 'slice':
      return `[${(value.value ?? []).map((item) => printValue(item, verb, flags, depth + 1)).join(' ')}]`
    case 'map': {
      const entries = sortedEntries(value.value)
      const key = (text: string) =>
        isStringVerb(verb) ? printString(text, verb, flags) : `%!${verb}(string=${printString(text, 'v', flags)})`
      return `map[${entries.map(([name, item]) => `${key(name)}:${printValue(item, verb, flags, depth + 1)}`).join(' ')}]`
    }
    case 'struct': {
      const name = (field: string) => (flags.fieldNames ? `${field}:` : '')
      const fields = [...value.value].map(([field, item]) => name(field) + printValue(item, verb, flags, depth + 1))
      return `{${fields.join(' ')}}`
    }
    case 'pointer': {
      const target = value.value
      if (target === undefined) return verb === 'v' ? padded('<nil>', flags) : bad(value, verb, flags)
      const isShown = depth === 0 && (target.kind === 'slice' || target.kind === 'struct' || target.kind === 'map')
      // An address differs from run to run; ours is always the same.
      if (isShown) return `&${printValue(target, verb, flags, depth + 1)}`
      return 'vpbodxX'.includes(verb) ? padded('0xc000012345', flags) : bad(value, verb, flags)
    }
    case 'interface':
      return padded('<nil>', flags)
  }
}

/** The entries of a map as Go ranges over them, by the bytes of their keys. */
export function sortedEntries(map: ReadonlyMap<string, GoValue> | undefined): readonly (readonly [string, GoValue])[] {
  return [...(map ?? [])].sort(([left], [right]) => compareText(left, right))
}

/** Compares texts by their UTF-8 bytes, as Go does: below zero when the left comes first. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  const a = utf8Bytes(left)
  const b = utf8Bytes(right)
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** What a type's own String method says. */
function describedBy(value: GoValue): string | undefined {
  const isNil = (value.kind === 'pointer' || value.kind === 'interface') && value.value === undefined
  if (isNil) return undefined
  const target = value.kind === 'pointer' ? value.value : value
  const described = target?.type.methods?.get('String')
  if (target === undefined || described === undefined || described.params.length > 0) return undefined
  const text = described.call(target, [])
  return text.kind === 'string' ? text.value : undefined
}

function bad(value: GoValue, verb: string, flags: Flags): string {
  return `%!${verb}(${value.type.name}=${printValue(value, 'v', { ...flags, isBad: true })})`
}

function isStringVerb(verb: string): boolean {
  return verb === 'v' || verb === 's' || verb === 'x' || verb === 'X' || verb === 'q'
}

function padded(text: string, flags: Flags, isZeroPadded = flags.zero === true && flags.minus !== true): string {
  const missing = (flags.width ?? 0) - [...text].length
  if (missing <= 0) return text
  if (flags.minus) return text + ' '.repeat(missing)
  return (isZeroPadded ? '0' : ' ').repeat(missing) + text
}

function printString(text: string, verb: string, flags: Flags): string {
  if (verb === 'x' || verb === 'X') return hexString(text, verb, flags)
  const cut = flags.precision === undefined ? text : [...text].slice(0, flags.precision).join('')
  if (verb !== 'q') return padded(cut, flags)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what Go does not write in backticks
  const isBackquotable = flags.sharp && !/[\u0000-\u0008\u000a-\u001f\u007f`\ufeff]/.test(cut) && cut.isWellFormed()
  return padded(isBackquotable ? `\`${cut}\`` : quoted(goQuote(cut), flags), flags)
}

function quoted(text: string, flags: Flags): string {
  if (!flags.plus) return text
  return text.replace(/\P{ASCII}/gu, (char) => {
    const code = char.codePointAt(0) ?? 0
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
  })
}

function hexString(text: string, verb: 'x' | 'X', flags: Flags): string {
  const bytes = [...utf8Bytes(text)].slice(0, flags.precision)
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0'))
  const prefix = flags.sharp && bytes.length > 0 ? '0x' : ''
  const joined = flags.space ? digits.map((pair) => prefix + pair).join(' ') : prefix + digits.join('')
  return padded(verb === 'X' ? joined.toUpperCase() : joined, flags)
}

function printInteger(value: bigint, verb: string, flags: Flags): string | undefined {
  switch (verb) {
    case 'v':
    case 'd':
      return integer(value, 10, verb, flags)
    case 'b':
      return integer(value, 2, verb, flags)
    case 'o':
    case 'O':
      return integer(value, 8, verb, flags)
    case 'x':
      return integer(value, 16, verb, flags)
    case 'X':
      return integer(value, 16, verb, flags).toUpperCase()
    case 'c':
      return padded(String.fromCodePoint(runeOf(value)), flags)
    case 'q':
      return padded(quoted(goQuoteRune(runeOf(value)), flags), flags)
    case 'U':
      return padded(unicodeText(value, flags), { ...flags, zero: false })
    default:
      return undefined
  }
}

function runeOf(value: bigint): number {
  const isRune = value >= 0n && value <= 0x10ffffn && !(value >= 0xd800n && value < 0xe000n)
  return isRune ? Number(value) : 0xfffd
}

function unicodeText(value: bigint, flags: Flags): string {
  const code = value < 0n ? value + (1n << 64n) : value
  const digits = code
    .toString(16)
    .toUpperCase()
    .padStart(Math.max(4, flags.precision ?? 0), '0')
  const isShown = flags.sharp && code <= 0x10ffffn && isPrintable(Number(code))
  return `U+${digits}${isShown ? ` '${String.fromCodePoint(Number(code))}'` : ''}`
}

function integer(value: bigint, base: number, verb: string, flags: Flags): string {
  if (flags.precision === 0 && value === 0n) return ' '.repeat(flags.width ?? 0)
  const sign = value < 0n ? '-' : flags.plus ? '+' : flags.space ? ' ' : ''
  let digits = (value < 0n ? -value : value).toString(base)
  const isZeroPadded = flags.zero && !flags.minus && flags.width !== undefined && flags.precision === undefined
  digits = digits.padStart(isZeroPadded ? (flags.width ?? 0) - sign.length : (flags.precision ?? 0), '0')
  let prefix = ''
  if (flags.sharp && base === 2) prefix = '0b'
  if (flags.sharp && base === 8 && digits[0] !== '0') prefix = '0'
  if (flags.sharp && base === 16) prefix = '0x'
  if (verb === 'O') prefix = `0o${prefix}`
  return padded(sign + prefix + digits, flags, false)
}

function printFloat(value: number, verb: string, flags: Flags): string | undefined {
  switch (verb) {
    case 'v':
    case 'g':
      return float(value, 'g', { ...flags })
    case 'G':
      return float(value, 'g', flags).toUpperCase().replace('INF', 'Inf').replace('NAN', 'NaN')
    case 'e':
      return float(value, 'e', { precision: 6, ...flags })
    case 'E':
      return float(value, 'e', { precision: 6, ...flags }).replace('e', 'E')
    case 'f':
    case 'F':
      return float(value, 'f', { precision: 6, ...flags })
    case 'x':
      return signed(formatHexFloat(value), flags)
    case 'X':
      return signed(formatHexFloat(value).toUpperCase(), flags)
    default:
      return undefined
  }
}

function float(value: number, format: 'e' | 'f' | 'g', flags: Flags): string {
  const text = formatFloat(value, format, flags.precision)
  if (!flags.sharp || !Number.isFinite(value)) return signed(text, flags)
  const sign = text[0] === '-' ? '-' : ''
  return signed(sign + withPoint(text.slice(sign.length), format, flags.precision), flags)
}

/** Gives a number the sign and the width that are asked for. */
function signed(text: string, flags: Flags): string {
  const hasSign = text[0] === '-' || text[0] === '+'
  const sign = hasSign ? (text[0] ?? '') : '+'
  const digits = hasSign ? text.slice(1) : text
  const isPlus = sign === '+' && !(flags.plus || flags.space)
  const shownSign = sign === '+' && flags.space && !flags.plus ? ' ' : sign
  if (digits === 'Inf' || digits === 'NaN') {
    const keepsSign = digits === 'Inf' || flags.plus || flags.space
    return padded((keepsSign ? shownSign : '') + digits, flags, false)
  }
  if (isPlus) return padded(digits, flags)
  const missing = (flags.width ?? 0) - digits.length - 1
  if (flags.zero && !flags.minus && missing > 0) return shownSign + '0'.repeat(missing) + digits
  return padded(shownSign + digits, flags, false)
}

/** `%#g`: with a decimal point and all the digits asked for. */
function withPoint(text: string, format: 'e' | 'f' | 'g', precision: number | undefined): string {
  const exponentAt = text.indexOf('e')
  let shown = exponentAt < 0 ? text : text.slice(0, exponentAt)
  const tail = exponentAt < 0 ? '' : text.slice(exponentAt)
  let missing = format === 'g' ? (precision ?? 6) : 0
  const significant = shown.replace('.', '').replace(/^0+/, '')
  missing -= significant.length
  if (!shown.includes('.')) {
    if (shown === '0') missing--
    shown += '.'
  }
  return shown + '0'.repeat(Math.max(0, missing)) + tail
}
