import { readDuration } from '../duration.ts'
import { builtins } from './builtins.ts'
import { urlQueryEscape } from './escape.ts'
import { type FunctionTable, fixed, type Sample, type TemplateFunction, textOf, variadic } from './function.ts'
import { durationType, goDuration, goTime, timeType } from './goTime.ts'
import { anyType, boolType, floatType, GoError, type GoType, mapOf, pointerTo, stringType } from './goType.ts'
import { type GoValue, goAny, goBool, goFloat, goMap, goPointer, goSlice, goString, goStringMap } from './goValue.ts'
import { stripDomain, stripPort } from './hostPort.ts'
import {
  humanize,
  humanize1024,
  humanizeDuration,
  humanizePercentage,
  humanizeTimestamp,
  timeOfSeconds,
  toFloat,
  toInt64,
} from './humanize.ts'
import { compareText } from './print.ts'
import { matchRegexp, replaceAllRegexp } from './regexpFunctions.ts'
import { lowerCase, titleCase, upperCase } from './titleCase.ts'

/** `map[string]string`. */
export const stringMapType = mapOf(stringType)
const argsType = mapOf(anyType)
const htmlType: GoType = { kind: 'string', name: 'template.HTML' }
const sampleType: GoType = {
  kind: 'struct',
  name: 'template.sample',
  fields: [
    { name: 'Labels', type: stringMapType },
    { name: 'Value', type: anyType },
  ],
}
const samplePointerType = pointerTo(sampleType)
const queryResultType: GoType = { kind: 'slice', name: 'template.queryResult', elem: samplePointerType }

/** The functions of Prometheus' templates (prometheus template/template.go), with Go's own. */
export const prometheusFunctions: FunctionTable = new Map<string, TemplateFunction>([
  ...builtins,
  [
    'query',
    fixed([stringType], queryResultType, ([expression], world) =>
      goSlice(world.query(textOf(expression)).map(goSample), queryResultType),
    ),
  ],
  [
    'first',
    fixed([queryResultType], samplePointerType, ([result]) => {
      const [first] = samplesOf(result)
      if (first === undefined) throw new GoError('first() called on vector with no elements')
      return first
    }),
  ],
  [
    'label',
    fixed([stringType, samplePointerType], stringType, ([name, sample]) => goString(labelOf(sample, textOf(name)))),
  ],
  ['value', fixed([samplePointerType], anyType, ([sample]) => goAny(fieldsOf(sample).get('Value')))],
  ['strvalue', fixed([samplePointerType], stringType, ([sample]) => goString(labelOf(sample, '__value__')))],
  [
    'args',
    variadic([anyType], argsType, (args) =>
      goMap(new Map(args.map((arg, index) => [`arg${index}`, goAny(arg)])), argsType),
    ),
  ],
  [
    'reReplaceAll',
    fixed([stringType, stringType, stringType], stringType, ([pattern, replacement, text]) =>
      goString(replaceAllRegexp(textOf(pattern), textOf(replacement), textOf(text))),
    ),
  ],
  ['safeHtml', fixed([stringType], htmlType, ([text]) => goString(textOf(text), htmlType))],
  [
    'match',
    fixed([stringType, stringType], boolType, ([pattern, text]) => goBool(matchRegexp(textOf(pattern), textOf(text)))),
  ],
  ['title', ofText((text) => titleCase(text, 'kept'))],
  ['toUpper', ofText(upperCase)],
  ['toLower', ofText(lowerCase)],
  ['graphLink', ofText((expression) => `/graph?g0.expr=${urlQueryEscape(expression)}&g0.tab=0`)],
  ['tableLink', ofText((expression) => `/graph?g0.expr=${urlQueryEscape(expression)}&g0.tab=1`)],
  [
    'sortByLabel',
    fixed([stringType, queryResultType], queryResultType, ([label, result]) => {
      const name = textOf(label)
      const sorted = [...samplesOf(result)].sort((left, right) =>
        compareText(labelOf(left, name), labelOf(right, name)),
      )
      return goSlice(sorted, queryResultType)
    }),
  ],
  ['stripPort', ofText(stripPort)],
  ['stripDomain', ofText(stripDomain)],
  ['humanize', ofNumber(humanize)],
  ['humanize1024', ofNumber(humanize1024)],
  ['humanizeDuration', ofNumber(humanizeDuration)],
  ['humanizePercentage', ofNumber(humanizePercentage)],
  ['humanizeTimestamp', ofNumber(humanizeTimestamp)],
  [
    'toTime',
    fixed([anyType], pointerTo(timeType), ([value]) => {
      const time = goTime(timeOfSeconds(toFloat(value)))
      return goPointer(time, pointerTo(timeType))
    }),
  ],
  [
    'toDuration',
    fixed([anyType], pointerTo(durationType), ([value]) =>
      goPointer(goDuration(toInt64(toFloat(value) * 1e9)), pointerTo(durationType)),
    ),
  ],
  ['now', fixed([], floatType, (_, world) => goFloat(world.nowMs / 1000))],
  ['pathPrefix', fixed([], stringType, (_, world) => goString(world.externalUrl.path))],
  ['externalURL', fixed([], stringType, (_, world) => goString(world.externalUrl.text))],
  ['parseDuration', fixed([stringType], floatType, ([text]) => goFloat(secondsOf(textOf(text))))],
  ['urlQueryEscape', ofText(urlQueryEscape)],
])

function ofText(change: (text: string) => string): TemplateFunction {
  return fixed([stringType], stringType, ([text]) => goString(change(textOf(text))))
}

function ofNumber(write: (value: number) => string): TemplateFunction {
  return fixed([anyType], stringType, ([value]) => goString(write(toFloat(value))))
}

function secondsOf(text: string): number {
  const isNegative = text.startsWith('-')
  const duration = readDuration(isNegative ? text.slice(1) : text)
  if (typeof duration !== 'number') throw new GoError(duration.problem)
  return isNegative ? -duration / 1000 : duration / 1000
}

function goSample(sample: Sample): GoValue {
  const fields = new Map<string, GoValue>([
    ['Labels', goStringMap(sample.labels, stringMapType)],
    ['Value', goAny(goFloat(sample.value))],
  ])
  return goPointer({ kind: 'struct', type: sampleType, value: fields }, samplePointerType)
}

function samplesOf(result: GoValue | undefined): readonly GoValue[] {
  return result?.kind === 'slice' ? (result.value ?? []) : []
}

function fieldsOf(sample: GoValue | undefined): ReadonlyMap<string, GoValue> {
  const target = sample?.kind === 'pointer' ? sample.value : undefined
  if (target?.kind === 'struct') return target.value
  throw new GoError('runtime error: invalid memory address or nil pointer dereference')
}

function labelOf(sample: GoValue | undefined, name: string): string {
  const labels = fieldsOf(sample).get('Labels')
  return labels?.kind === 'map' ? textOf(labels.value?.get(name)) : ''
}
