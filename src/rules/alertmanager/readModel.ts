import type { Span } from '../../core/source.ts'
import type { YamlEntry, YamlNode } from '../../yaml/node.ts'
import { spanAtPath } from '../../yaml/path.ts'
import { durationAt, entriesAt, itemsAt, nameAt, namesAt, valueAt } from '../nodes.ts'
import { integrations } from './integrations/index.ts'
import { readMatcherLine } from './matcherLine.ts'
import type { AlertmanagerConfig, InhibitRule, Integration, Matcher, Receiver, Route, TimeInterval } from './model.ts'
import { textsIn } from './settings.ts'

/** Reads what decides who hears of an alert, as far as it is written in a way that can be read. */
export function readModel(root: YamlNode): AlertmanagerConfig {
  const route = valueAt(root, 'route')
  return {
    route: route === undefined ? noRoute(spanAtPath(root, [])) : readRoute(route, { receiver: '', depth: 0 }),
    receivers: itemsAt(root, 'receivers').map(readReceiver),
    inhibitRules: itemsAt(root, 'inhibit_rules').map((rule) => ({
      source: readSide(rule, 'source'),
      target: readSide(rule, 'target'),
      equal: namesAt(rule, 'equal'),
      span: spanAtPath(rule, []),
    })),
    timeIntervals: [...readTimeIntervals(root, 'mute_time_intervals'), ...readTimeIntervals(root, 'time_intervals')],
    templates: namesAt(root, 'templates'),
    global: textsIn(valueAt(root, 'global')),
  }
}

/** Deeper trees than this are cut: nobody writes them, and our stack has an end. */
const maxDepth = 200

function readRoute(node: YamlNode, parent: { readonly receiver: string; readonly depth: number }): Route {
  const own = nameAt(node, 'receiver')
  const receiver = own?.name || parent.receiver
  const depth = parent.depth + 1
  const groupWait = durationAt(node, 'group_wait')
  const groupInterval = durationAt(node, 'group_interval')
  const repeatInterval = durationAt(node, 'repeat_interval')
  return {
    receiver,
    ...(own && { ownReceiver: own }),
    matchers: [
      ...readOldMatchers(node, 'match', '='),
      ...readOldMatchers(node, 'match_re', '=~'),
      ...readMatcherList(node, 'matchers'),
    ],
    continues: nameAt(node, 'continue')?.name === 'true',
    routes: depth < maxDepth ? itemsAt(node, 'routes').map((child) => readRoute(child, { receiver, depth })) : [],
    ...(groupWait && { groupWait }),
    ...(groupInterval && { groupInterval }),
    ...(repeatInterval && { repeatInterval }),
    groupBy: namesAt(node, 'group_by'),
    muteTimeIntervals: namesAt(node, 'mute_time_intervals'),
    activeTimeIntervals: namesAt(node, 'active_time_intervals'),
    span: spanAtPath(node, []),
  }
}

function noRoute(span: Span): Route {
  return {
    receiver: '',
    matchers: [],
    continues: false,
    routes: [],
    groupBy: [],
    muteTimeIntervals: [],
    activeTimeIntervals: [],
    span,
  }
}

function readReceiver(node: YamlNode): Receiver {
  const name = nameAt(node, 'name') ?? { name: '', span: spanAtPath(node, []) }
  const found: Integration[] = []
  for (const { field } of integrations) {
    for (const item of itemsAt(node, field)) {
      found.push({ kind: field.replace(/_configs$/, ''), settings: textsIn(item), span: spanAtPath(item, []) })
    }
  }
  return { ...name, integrations: found }
}

function readSide(node: YamlNode, side: 'source' | 'target'): InhibitRule['source'] {
  return [
    ...readOldMatchers(node, `${side}_match`, '='),
    ...readOldMatchers(node, `${side}_match_re`, '=~'),
    ...readMatcherList(node, `${side}_matchers`),
  ]
}

function readTimeIntervals(root: YamlNode, field: TimeInterval['field']): readonly TimeInterval[] {
  return itemsAt(root, field).flatMap((item) => {
    const name = nameAt(item, 'name')
    return name === undefined ? [] : { ...name, field }
  })
}

function readOldMatchers(node: YamlNode, field: string, op: '=' | '=~'): readonly Matcher[] {
  const fieldSpan = keySpan(node, field)
  return entriesAt(node, field).flatMap(({ key, value }: YamlEntry) => {
    if (key.kind !== 'scalar' || value.kind !== 'scalar') return []
    const span: Span = { ...key.span, endLine: value.span.endLine, endColumn: value.span.endColumn }
    return { name: key.text, op, value: value.text, span, field, fieldSpan }
  })
}

/** Reads `a = b`, `a=~"b|c"` and `{a="b", c!="d"}`. */
function readMatcherList(node: YamlNode, field: string): readonly Matcher[] {
  const fieldSpan = keySpan(node, field)
  return itemsAt(node, field).flatMap((item) => {
    if (item.kind !== 'scalar') return []
    const source = item.source()
    const read = readMatcherLine(item.text)
    const doubt = read.warning && { ...read.warning, line: item.span }
    return (read.matchers ?? []).map(({ name, op, value, start, end }, index): Matcher => {
      const span = source.spanAt(start, end)
      return { name, op, value, span, field, fieldSpan, ...(doubt && index === 0 && { doubt }) }
    })
  })
}

function keySpan(node: YamlNode, field: string): Span {
  const entry =
    node.kind === 'map' ? node.entries.find(({ key }) => key.kind === 'scalar' && key.text === field) : undefined
  return entry?.key.span ?? spanAtPath(node, [])
}
