import { timeType } from './goTime.ts'
import { type GoMethod, type GoType, pointerTo, sliceOf, stringType } from './goType.ts'
import { type GoValue, goMap, goSlice, goString } from './goValue.ts'
import { compareText } from './print.ts'

/** `[]string`. */
export const stringsType = sliceOf(stringType)

const namedStringsType: GoType = {
  kind: 'slice',
  name: 'template.Strings',
  elem: stringType,
  methods: methods([
    ['Join', [stringType], stringType, (list, [separator]) => goString(textsOf(list).join(textOf(separator)))],
  ]),
}

const pairType: GoType = {
  kind: 'struct',
  name: 'template.Pair',
  fields: [
    { name: 'Name', type: stringType },
    { name: 'Value', type: stringType },
  ],
}

const pairsType: GoType = {
  kind: 'slice',
  name: 'template.Pairs',
  elem: pairType,
  methods: methods([
    ['Names', [], namedStringsType, (pairs) => namedStrings(pairsOf(pairs).map(([name]) => name))],
    ['Values', [], namedStringsType, (pairs) => namedStrings(pairsOf(pairs).map(([, value]) => value))],
    ['String', [], stringType, (pairs) => goString(printPairs(pairsOf(pairs)))],
  ]),
}

/** Labels or annotations (alertmanager template.KV). */
export const labelsType: GoType = labelsTypeOf()

const alertType: GoType = {
  kind: 'struct',
  name: 'template.Alert',
  fields: [
    { name: 'Status', type: stringType },
    { name: 'Labels', type: labelsType },
    { name: 'Annotations', type: labelsType },
    { name: 'StartsAt', type: timeType },
    { name: 'EndsAt', type: timeType },
    { name: 'GeneratorURL', type: stringType },
    { name: 'Fingerprint', type: stringType },
  ],
}

const plainAlertsType = sliceOf(alertType)

/** A list of alerts (alertmanager template.Alerts). */
export const alertsType: GoType = {
  kind: 'slice',
  name: 'template.Alerts',
  elem: alertType,
  methods: methods([
    ['Firing', [], plainAlertsType, (alerts) => withStatus(alerts, 'firing')],
    ['Resolved', [], plainAlertsType, (alerts) => withStatus(alerts, 'resolved')],
  ]),
}

/** What a notification template sees (alertmanager template.Data). */
export const dataType: GoType = {
  kind: 'struct',
  name: 'template.Data',
  fields: [
    { name: 'Receiver', type: stringType },
    { name: 'Status', type: stringType },
    { name: 'Alerts', type: alertsType },
    { name: 'NotificationReason', type: stringType },
    { name: 'GroupLabels', type: labelsType },
    { name: 'CommonLabels', type: labelsType },
    { name: 'CommonAnnotations', type: labelsType },
    { name: 'RouteLabels', type: labelsType },
    { name: 'ExternalURL', type: stringType },
  ],
}

/** `*template.Data`. */
export const dataPointerType = pointerTo(dataType)

/** Makes a struct of fields that are given by name. */
export function goStruct(type: GoType, fields: Readonly<Record<string, GoValue>>): GoValue {
  return { kind: 'struct', type, value: new Map(Object.entries(fields)) }
}

/** An alert of a notification. */
export function goAlert(fields: Readonly<Record<string, GoValue>>): GoValue {
  return goStruct(alertType, fields)
}

type Row = readonly [
  name: string,
  params: readonly GoType[],
  result: GoType,
  call: (receiver: GoValue, args: readonly GoValue[]) => GoValue,
]

function methods(rows: readonly Row[]): ReadonlyMap<string, GoMethod> {
  return new Map(rows.map(([name, params, result, call]) => [name, { params, isVariadic: false, result, call }]))
}

function labelsTypeOf(): GoType {
  const rows = new Map<string, GoMethod>()
  const type: GoType = { kind: 'map', name: 'template.KV', elem: stringType, methods: rows }
  const own = methods([
    ['SortedPairs', [], pairsType, (labels) => goSlice(sortedPairs(labels).map(goPair), pairsType)],
    ['Names', [], namedStringsType, (labels) => namedStrings(sortedPairs(labels).map(([name]) => name))],
    ['Values', [], namedStringsType, (labels) => namedStrings(sortedPairs(labels).map(([, value]) => value))],
    ['String', [], stringType, (labels) => goString(printPairs(sortedPairs(labels)))],
    ['Remove', [stringsType], type, (labels, [names]) => without(labels, new Set(textsOf(names)))],
  ])
  for (const [name, method] of own) rows.set(name, method)
  return type
}

function textOf(value: GoValue | undefined): string {
  return value?.kind === 'string' ? value.value : ''
}

function textsOf(value: GoValue | undefined): readonly string[] {
  return value?.kind === 'slice' ? (value.value ?? []).map(textOf) : []
}

function namedStrings(texts: readonly string[]): GoValue {
  return goSlice(
    texts.map((text) => goString(text)),
    namedStringsType,
  )
}

type Pair = readonly [name: string, value: string]

/** Sorted by name, the alert's name first. */
function sortedPairs(labels: GoValue): readonly Pair[] {
  const entries = labels.kind === 'map' ? [...(labels.value ?? [])] : []
  const rank = (name: string) => (name === 'alertname' ? 0 : 1)
  return entries
    .map(([name, value]): Pair => [name, textOf(value)])
    .sort(([left], [right]) => rank(left) - rank(right) || compareText(left, right))
}

function goPair([name, value]: Pair): GoValue {
  return goStruct(pairType, { Name: goString(name), Value: goString(value) })
}

function pairsOf(pairs: GoValue): readonly Pair[] {
  const items = pairs.kind === 'slice' ? (pairs.value ?? []) : []
  return items.map((pair): Pair => [fieldText(pair, 'Name'), fieldText(pair, 'Value')])
}

function fieldText(value: GoValue, name: string): string {
  return value.kind === 'struct' ? textOf(value.value.get(name)) : ''
}

function printPairs(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${name}=${value}`).join(', ')
}

function without(labels: GoValue, names: ReadonlySet<string>): GoValue {
  const entries = labels.kind === 'map' ? [...(labels.value ?? [])] : []
  return goMap(new Map(entries.filter(([name]) => !names.has(name))), labelsType)
}

function withStatus(alerts: GoValue, status: string): GoValue {
  const items = alerts.kind === 'slice' ? (alerts.value ?? []) : []
  return goSlice(
    items.filter((alert) => fieldText(alert, 'Status') === status),
    plainAlertsType,
  )
}
