import type { Finding } from '../../core/finding.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { spanAtPath } from '../../yaml/path.ts'
import { compileGoRegexp } from '../goRegexp.ts'
import { durationAt, itemsAt, nameAt, namesAt, valueAt } from '../nodes.ts'
import type { AlertmanagerConfig, Integration, Matcher, Receiver, Route, TimeInterval } from './model.ts'
import { danglingReferences } from './references.ts'
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
  const route = valueAt(spec, 'route')
  const reader = { problems, receiver: '', depth: 0 }
  const value: AlertmanagerConfig = {
    route: route === undefined ? emptyRoute(spec) : readRoute(route, reader),
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

interface Above {
  readonly problems: Finding[]
  readonly receiver: string
  readonly depth: number
}

/** Deeper trees than this are cut: nobody writes them, and our stack has an end. */
const maxDepth = 200

function readRoute(node: YamlNode, { problems, receiver: inherited, depth }: Above): Route {
  const own = nameAt(node, 'receiver')
  const receiver = own?.name || inherited
  const groupWait = durationAt(node, 'groupWait')
  const groupInterval = durationAt(node, 'groupInterval')
  const repeatInterval = durationAt(node, 'repeatInterval')
  const children = depth < maxDepth ? itemsAt(node, 'routes') : []
  return {
    receiver,
    ...(own && { ownReceiver: own }),
    matchers: readMatchers(node, 'matchers', problems),
    continues: nameAt(node, 'continue')?.name === 'true',
    routes: children.map((child) => readRoute(child, { problems, receiver, depth: depth + 1 })),
    ...(groupWait && { groupWait }),
    ...(groupInterval && { groupInterval }),
    ...(repeatInterval && { repeatInterval }),
    groupBy: namesAt(node, 'groupBy'),
    muteTimeIntervals: namesAt(node, 'muteTimeIntervals'),
    activeTimeIntervals: namesAt(node, 'activeTimeIntervals'),
    span: spanAtPath(node, []),
  }
}

function emptyRoute(spec: YamlNode): Route {
  return {
    receiver: '',
    matchers: [],
    continues: false,
    routes: [],
    groupBy: [],
    muteTimeIntervals: [],
    activeTimeIntervals: [],
    span: spanAtPath(spec, []),
  }
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
