import { textOfBytes, utf8Bytes } from '../../core/go/bytes.ts'
import { goQuote } from '../../core/go/quote.ts'
import { trimGoSpace } from '../matcher/matcher.ts'
import { builtins } from './builtins.ts'
import { type FunctionTable, fixed, type TemplateFunction, textOf, variadic } from './function.ts'
import { durationType, goDuration, goTime, momentOf, timeType, utc, zeroTimeNs } from './goTime.ts'
import { anyType, boolType, GoError, type GoType, mapOf, sliceOf, stringType } from './goType.ts'
import { type GoValue, goAny, goBool, goMap, goSlice, goString, inside } from './goValue.ts'
import { humanizeDuration, toFloat } from './humanize.ts'
import { jsonText } from './json.ts'
import { stringsType } from './notificationTypes.ts'
import { matchRegexp, replaceAllRegexp } from './regexpFunctions.ts'
import { formatTime } from './timeLayout.ts'
import { lowerCase, titleCase, upperCase } from './titleCase.ts'

const htmlType: GoType = { kind: 'string', name: 'template.HTML' }
const urlType: GoType = { kind: 'string', name: 'template.URL' }
const listType = sliceOf(anyType)
const dictType = mapOf(anyType)
const zeroTime = () => goTime({ ns: zeroTimeNs, zone: utc })

/** The functions of notification templates (alertmanager template.DefaultFuncs), with Go's own. */
export const notificationFunctions: FunctionTable = new Map<string, TemplateFunction>([
  ...builtins,
  ['toUpper', ofText(upperCase)],
  ['toLower', ofText(lowerCase)],
  ['title', ofText((text) => titleCase(text, 'lowered'))],
  ['trimSpace', ofText(trimGoSpace)],
  [
    'join',
    fixed([stringType, stringsType], stringType, ([separator, list]) =>
      goString(itemsOf(list).map(textOf).join(textOf(separator))),
    ),
  ],
  [
    'match',
    fixed([stringType, stringType], boolType, ([pattern, text]) => goBool(matchRegexp(textOf(pattern), textOf(text)))),
  ],
  ['safeHtml', fixed([stringType], htmlType, ([text]) => goString(textOf(text), htmlType))],
  ['safeUrl', fixed([stringType], urlType, ([text]) => goString(textOf(text), urlType))],
  ['urlUnescape', ofText(queryUnescape)],
  [
    'reReplaceAll',
    fixed([stringType, stringType, stringType], stringType, ([pattern, replacement, text]) =>
      goString(replaceAllRegexp(textOf(pattern), textOf(replacement), textOf(text))),
    ),
  ],
  [
    'stringSlice',
    variadic([stringType], stringsType, (args) =>
      goSlice(
        args.map((arg) => goString(textOf(arg))),
        stringsType,
      ),
    ),
  ],
  // The labels of the route are not known where a template is only tried.
  ['routeLabels', ofText(() => '')],
  [
    'date',
    fixed([stringType, timeType], stringType, ([layout, time]) =>
      goString(time === undefined ? '' : formatTime(momentOf(time), textOf(layout))),
    ),
  ],
  ['tz', fixed([stringType, timeType], timeType, ([name, time]) => inZone(textOf(name), time ?? zeroTime()))],
  ['now', fixed([], timeType, (_, world) => goTime({ ns: BigInt(world.nowMs) * 1_000_000n, zone: utc }))],
  [
    'since',
    fixed([timeType], durationType, ([time], world) =>
      goDuration(BigInt(world.nowMs) * 1_000_000n - momentOf(time ?? zeroTime()).ns),
    ),
  ],
  ['humanizeDuration', fixed([anyType], stringType, ([value]) => goString(humanizeDuration(toFloat(value))))],
  // Texts are not read as times here: upstream gives the zero time for what is none, and so do these.
  ['toDate', fixed([stringType, stringType], timeType, zeroTime)],
  ['mustToDate', fixed([stringType, stringType], timeType, zeroTime)],
  ['toJson', fixed([anyType], stringType, ([value]) => goString(jsonText(value)))],
  ['base64encode', ofText(encodeBase64)],
  ['base64decode', ofText(decodeBase64)],
  ['list', variadic([anyType], listType, (args) => goSlice(args.map(goAny), listType))],
  [
    'append',
    variadic([listType, anyType], listType, ([list, ...args]) =>
      goSlice([...itemsOf(list), ...args.map(goAny)], listType),
    ),
  ],
  ['dict', variadic([anyType], dictType, dictOf)],
])

function ofText(change: (text: string) => string): TemplateFunction {
  return fixed([stringType], stringType, ([text]) => goString(change(textOf(text))))
}

function itemsOf(value: GoValue | undefined): readonly GoValue[] {
  return value?.kind === 'slice' ? (value.value ?? []) : []
}

function dictOf(args: readonly (GoValue | undefined)[]): GoValue {
  if (args.length % 2 !== 0) throw new GoError('dict requires an even number of arguments')
  const entries = new Map<string, GoValue>()
  for (let index = 0; index < args.length; index += 2) {
    const key = inside(args[index])
    if (key?.kind !== 'string' || key.type.name !== 'string') throw new GoError('dict keys must be strings')
    entries.set(key.value, goAny(args[index + 1]))
  }
  return goMap(entries, dictType)
}

/** Moves a time to a zone of the IANA database (time.LoadLocation). */
function inZone(name: string, time: GoValue): GoValue {
  const { ns } = momentOf(time)
  if (name === '' || name === 'UTC' || name === 'Local') return goTime({ ns, zone: utc })
  const unknown = new GoError(`unknown time zone ${name}`)
  if (!/^[A-Za-z0-9_+/-]+$/.test(name) || name.startsWith('/') || name.includes('..')) throw unknown
  try {
    const options = { timeZone: name, hour12: false } as const
    const date = new Date(Number(ns / 1_000_000n))
    const part = (format: 'longOffset' | 'short') =>
      new Intl.DateTimeFormat('en-US', { ...options, timeZoneName: format })
        .formatToParts(date)
        .find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const offset = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(part('longOffset'))
    const size = Number(offset?.[2] ?? 0) * 3600 + Number(offset?.[3] ?? 0) * 60 + Number(offset?.[4] ?? 0)
    return goTime({ ns, zone: { name: part('short'), offsetSeconds: offset?.[1] === '-' ? -size : size } })
  } catch (error) {
    if (error instanceof RangeError) throw unknown
    throw error
  }
}

/** Reads `%41` and `+` (net/url QueryUnescape). */
function queryUnescape(text: string): string {
  const bad = /%(?![0-9a-fA-F]{2})/.exec(text)
  if (bad !== null) throw new GoError(`invalid URL escape ${goQuote(text.slice(bad.index, bad.index + 3))}`)
  const bytes: number[] = []
  for (let index = 0; index < text.length; index++) {
    const char = text[index] ?? ''
    if (char === '%') {
      bytes.push(Number.parseInt(text.slice(index + 1, index + 3), 16))
      index += 2
    } else if (char === '+') bytes.push(0x20)
    else {
      const whole = String.fromCodePoint(text.codePointAt(index) ?? 0)
      bytes.push(...utf8Bytes(whole))
      index += whole.length - 1
    }
  }
  return textOfBytes(bytes)
}

function encodeBase64(text: string): string {
  const binary = [...utf8Bytes(text)].map((byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_')
}

/** Reads base64 for URLs, with its padding (encoding/base64 URLEncoding). */
function decodeBase64(text: string): string {
  const plain = text.replace(/[\r\n]/g, '')
  const valid = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}==|[A-Za-z0-9_-]{3}=)?/.exec(plain)?.[0] ?? ''
  if (valid.length < plain.length) {
    const bad = /[^A-Za-z0-9_-]/.exec(plain)
    throw new GoError(`illegal base64 data at input byte ${bad?.index ?? plain.length - (plain.length % 4)}`)
  }
  const binary = atob(plain.replaceAll('-', '+').replaceAll('_', '/'))
  return textOfBytes(Array.from(binary, (char) => char.charCodeAt(0)))
}
