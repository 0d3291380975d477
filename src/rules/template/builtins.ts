import { textOfBytes, utf8Bytes } from '../../core/go/bytes.ts'
import { compareValues, equalValues } from './compare.ts'
import { htmlEscape, jsEscape, urlQueryEscape } from './escape.ts'
import { type FunctionTable, fixed, type TemplateFunction, textOf, variadic } from './function.ts'
import {
  anyType,
  boolType,
  GoError,
  type GoType,
  intType,
  isAssignable,
  reflectType,
  stringType,
  uint8Type,
} from './goType.ts'
import { type GoValue, goBool, goInt, goString, indirect, inside, isTruthy, zeroValue } from './goValue.ts'
import { goSprint } from './print.ts'
import { goSprintf } from './sprintf.ts'

/** The functions that every template of Go has (text/template funcs.go). */
export const builtins: FunctionTable = new Map<string, TemplateFunction>([
  ['and', special([reflectType, reflectType])],
  ['or', special([reflectType, reflectType])],
  ['call', special([reflectType, reflectType])],
  ['index', variadic([reflectType, reflectType], reflectType, ([item, ...indexes]) => index(item, indexes))],
  ['slice', variadic([reflectType, reflectType], reflectType, ([item, ...indexes]) => slice(item, indexes))],
  ['len', fixed([reflectType], intType, ([item]) => length(item))],
  ['not', fixed([reflectType], boolType, ([value]) => goBool(!isTruthy(inside(value))))],
  ['print', variadic([anyType], stringType, (args) => goString(goSprint(args)))],
  [
    'printf',
    variadic([stringType, anyType], stringType, ([format, ...args]) => goString(goSprintf(textOf(format), args))),
  ],
  ['println', variadic([anyType], stringType, (args) => goString(`${args.map((arg) => goSprint([arg])).join(' ')}\n`))],
  ['html', variadic([anyType], stringType, (args) => goString(htmlEscape(escapable(args))))],
  ['js', variadic([anyType], stringType, (args) => goString(jsEscape(escapable(args))))],
  ['urlquery', variadic([anyType], stringType, (args) => goString(urlQueryEscape(escapable(args))))],
  ['eq', variadic([reflectType, reflectType], boolType, ([first, ...others]) => goBool(equalValues(first, others)))],
  ['ne', compared((left, right) => !equalValues(left, [right]))],
  ['lt', compared((left, right) => compareValues(left, right))],
  ['le', compared((left, right) => compareValues(left, right) || equalValues(left, [right]))],
  ['gt', compared((left, right) => !(compareValues(left, right) || equalValues(left, [right])))],
  ['ge', compared((left, right) => !compareValues(left, right))],
])

function special(params: readonly GoType[]): TemplateFunction {
  return { params, isVariadic: true, isSpecial: true, result: reflectType, call: () => undefined }
}

function compared(test: (left: GoValue | undefined, right: GoValue | undefined) => boolean): TemplateFunction {
  return fixed([reflectType, reflectType], boolType, ([left, right]) => goBool(test(left, right)))
}

/** What is escaped: the one text as it is, otherwise everything as it is printed (text/template evalArgs). */
function escapable(args: readonly (GoValue | undefined)[]): string {
  return goSprint(args.map((arg) => (inside(arg) === undefined ? goString('<no value>') : indirect(arg).value)))
}

/** `index x 1 "y"` is x[1]["y"]. */
function index(first: GoValue | undefined, indexes: readonly (GoValue | undefined)[]): GoValue | undefined {
  let item = inside(first)
  if (item === undefined) throw new GoError('index of untyped nil')
  for (const wrapped of indexes) {
    const key = inside(wrapped)
    const target = indirect(item)
    if (target.isNil || target.value === undefined) throw new GoError('index of nil pointer')
    item = element(target.value, key)
  }
  return item
}

function element(item: GoValue, key: GoValue | undefined): GoValue {
  switch (item.kind) {
    case 'slice': {
      const items = item.value ?? []
      const found = items[indexOf(key, items.length)]
      if (found === undefined) throw new GoError('reflect: slice index out of range')
      return found
    }
    case 'string': {
      const bytes = utf8Bytes(item.value)
      const byte = bytes[indexOf(key, bytes.length)]
      if (byte === undefined) throw new GoError('reflect: string index out of range')
      return { kind: 'uint', type: uint8Type, value: BigInt(byte) }
    }
    case 'map': {
      const elem = item.type.kind === 'map' ? item.type.elem : anyType
      if (key === undefined) throw new GoError('value is nil; should be of type string')
      if (!isAssignable(key.type, stringType)) {
        throw new GoError(`value has type ${key.type.name}; should be string`)
      }
      return item.value?.get(textOf(key)) ?? zeroValue(elem)
    }
    default:
      throw new GoError(`can't index item of type ${item.type.name}`)
  }
}

function indexOf(key: GoValue | undefined, limit: number): number {
  if (key === undefined) throw new GoError('cannot index slice/array with nil')
  if (key.kind !== 'int' && key.kind !== 'uint')
    throw new GoError(`cannot index slice/array with type ${key.type.name}`)
  if (key.value < 0n || key.value > BigInt(limit)) throw new GoError(`index out of range: ${key.value}`)
  return Number(key.value)
}

/** `slice x 1 2` is x[1:2]. */
function slice(first: GoValue | undefined, indexes: readonly (GoValue | undefined)[]): GoValue {
  const outer = inside(first)
  if (outer === undefined) throw new GoError('slice of untyped nil')
  const { value: item, isNil } = indirect(outer)
  if (isNil || item === undefined) throw new GoError('slice of nil pointer')
  if (indexes.length > 3) throw new GoError(`too many slice indexes: ${indexes.length}`)
  if (item.kind === 'string') {
    if (indexes.length === 3) throw new GoError('cannot 3-index slice a string')
    const bytes = utf8Bytes(item.value)
    const [start, end] = bounds(indexes, bytes.length)
    return { ...item, value: textOfBytes(bytes.subarray(start, end)) }
  }
  if (item.kind !== 'slice') throw new GoError(`can't slice item of type ${item.type.name}`)
  const items = item.value ?? []
  const [start, end] = bounds(indexes, items.length)
  return { ...item, value: items.slice(start, end) }
}

function bounds(indexes: readonly (GoValue | undefined)[], length: number): readonly [number, number] {
  const found = [0, length, length]
  for (const [position, key] of indexes.entries()) found[position] = indexOf(key, length)
  const [start = 0, end = 0, cap = 0] = found
  if (start > end) throw new GoError(`invalid slice index: ${start} > ${end}`)
  if (end > cap) throw new GoError(`invalid slice index: ${end} > ${cap}`)
  return [start, end]
}

function length(item: GoValue | undefined): GoValue {
  const { value, isNil } = indirect(item)
  if (isNil) throw new GoError('len of nil pointer')
  if (value === undefined) throw new GoError('reflect: call of reflect.Value.Type on zero Value')
  switch (value.kind) {
    case 'slice':
      return goInt(value.value?.length ?? 0)
    case 'map':
      return goInt(value.value?.size ?? 0)
    case 'string':
      return goInt(utf8Bytes(value.value).length)
    default:
      throw new GoError(`len of type ${value.type.name}`)
  }
}
