import type { Finding } from '../../core/finding.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { spanAtPath } from '../../yaml/path.ts'
import { compileGoRegexp } from '../goRegexp.ts'
import { itemsAt, nameAt, namesAt, valueAt } from '../nodes.ts'
import type { AlertmanagerConfig, Integration, Matcher, Receiver, TimeInterval } from './model.ts'
import { danglingReferences } from './references.ts'
import { readRouteTree } from './routeTree.ts'
import { textsIn } from './settings.ts'
import { templateProblems } from './templates.ts'

/**
 * Reads an AlertmanagerConfig (monitoring.coreos.com v1alpha1 and v1beta1) into what a configuration file is read into: routes, receivers,
 * inhibitions and time intervals. What the operator adds, a matcher for the namespace above all, is left out. Never throws.
 */
export function readAlertmanagerConfigResource(object: YamlNode): {
  readonly value: AlertmanagerConfig | undefined
  readonly problems: readonly Finding[]
} {
  const spec = valueAt(object, 'spec')
  if (spec === undefined) return { value: undefined, problems: [] }
  const problems: Finding[] = []
  const spelling = { field: camelCase, matchersOf: (route: YamlNode) => readMatchers(route, 'matchers', problems) }
  const value: AlertmanagerConfig = {
    route: readRouteTree(valueAt(spec, 'route'), { parent: spec, spelling }),
    receivers: itemsAt(spec, 'receivers').map(readReceiver),
    inhibitRules: itemsAt(spec, 'inhibitRules').map((rule) => ({
      source: readMatchers(rule, 'sourceMatch', problems),
      target: readMatchers(rule, 'targetMatch', problems),
      equal: namesAt(rule, 'equal'),
      span: spanAtPath(rule, []),
    })),
    timeIntervals: [...readIntervals(spec, 'muteTimeIntervals'), ...readIntervals(spec, 'timeIntervals')],
    templates: [],
    global: [],
  }
  return { value, problems: [...problems, ...danglingReferences(value), ...templateProblems(value, undefined)] }
}

/** The operator writes `groupWait` where a configuration file has `group_wait`. */
function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function readMatchers(node: YamlNode, field: string, problems: Finding[]): readonly Matcher[] {
  const fieldSpan = spanAtPath(node, [field])
  return itemsAt(node, field).flatMap((item): Matcher[] => {
    const name = nameAt(item, 'name')
    if (name === undefined) return []
    const value = nameAt(item, 'value')
    // The old way says whether the value is a pattern; without either of them it is a text.
    const written = nameAt(item, 'matchType') ?? {
      name: nameAt(item, 'regex')?.name === 'true' ? '=~' : '=',
      span: name.span,
    }
    const op = operators.find((one) => one === written.name)
    if (op === undefined) {
      problems.push({
        ...error,
        span: written.span,
        message: `\`${written.name}\` is no type of matcher`,
        help: 'Types are `=`, `!=`, `=~` and `!~`.',
      })
      return []
    }
    const isPattern = op === '=~' || op === '!~'
    const { problem } = isPattern ? compileGoRegexp(`^(?:${value?.name ?? ''})$`) : { problem: undefined }
    if (problem !== undefined) problems.push({ ...error, span: value?.span ?? name.span, message: problem })
    return [
      { name: name.name, op, value: value?.name ?? '', span: value?.span ?? name.span, field: 'matchers', fieldSpan },
    ]
  })
}

const operators = ['=', '!=', '=~', '!~'] as const
const error = { id: 'alertmanager/invalid', severity: 'error' } as const

function readReceiver(node: YamlNode): Receiver {
  const name = nameAt(node, 'name') ?? { name: '', span: spanAtPath(node, []) }
  const found: Integration[] = []
  if (node.kind === 'map') {
    for (const { key } of node.entries) {
      const kind = key.kind === 'scalar' ? /^(\w+)Configs$/.exec(key.text)?.[1] : undefined
      if (kind === undefined || key.kind !== 'scalar') continue
      for (const item of itemsAt(node, key.text)) {
        found.push({ kind, settings: textsIn(item), span: spanAtPath(item, []) })
      }
    }
  }
  return { ...name, integrations: found }
}

function readIntervals(spec: YamlNode, field: 'muteTimeIntervals' | 'timeIntervals'): readonly TimeInterval[] {
  return itemsAt(spec, field).flatMap((item) => {
    const name = nameAt(item, 'name')
    return name === undefined
      ? []
      : { ...name, field: field === 'timeIntervals' ? 'time_intervals' : 'mute_time_intervals' }
  })
}
