import type { Span } from '../../core/source.ts'
import type { YamlEntry, YamlNode } from '../../yaml/node.ts'
import { spanAtPath } from '../../yaml/path.ts'
import { entriesAt, itemsAt, nameAt, namesAt, valueAt } from '../nodes.ts'
import { integrations } from './integrations/index.ts'
import { readMatcherLine } from './matcherLine.ts'
import type { AlertmanagerConfig, InhibitRule, Integration, Matcher, Receiver, TimeInterval } from './model.ts'
import { type RouteSpelling, readRouteTree } from './routeTree.ts'
import { textsIn } from './settings.ts'

/** Reads what decides who hears of an alert, as far as it is written in a way that can be read. */
export function readModel(root: YamlNode): AlertmanagerConfig {
  return {
    route: readRouteTree(valueAt(root, 'route'), { parent: root, spelling }),
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

const spelling: RouteSpelling = {
  field: (name) => name,
  matchersOf: (route) => [
    ...readOldMatchers(route, 'match', '='),
    ...readOldMatchers(route, 'match_re', '=~'),
    ...readMatcherList(route, 'matchers'),
  ],
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
