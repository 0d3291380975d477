import { RE2JS } from 're2js'
import type { Finding } from '../core/finding.ts'
import { at, isObject, type Json, listAt } from '../core/json.ts'
import { readYaml } from '../yaml/read.ts'
import { scalarAt, scalarText, textMapAt } from './scalar.ts'

/** What of an Alertmanager configuration decides who hears of an alert. */
export interface AlertmanagerConfig {
  readonly route: Route
  readonly receivers: readonly string[]
}

/** One node of the routing tree. */
export interface Route {
  /** Inherited from the parent when the route names none. */
  readonly receiver: string
  readonly matchers: readonly Matcher[]
  readonly continues: boolean
  readonly routes: readonly Route[]
}

/** One condition on a label. */
export interface Matcher {
  readonly name: string
  readonly operator: '=' | '!=' | '=~' | '!~'
  readonly value: string
}

/** Reads an Alertmanager configuration (alertmanager config/config.go). Never throws; what cannot be read is a problem. */
export function readAlertmanagerConfig(source: { readonly file: string; readonly text: string }): {
  readonly value: AlertmanagerConfig | undefined
  readonly problems: readonly Finding[]
} {
  const yaml = readYaml(source)
  const document = yaml.documents[0]
  if (document === undefined || !isObject(document.value)) return { value: undefined, problems: yaml.problems }
  const receivers = listAt(document.value, 'receivers').flatMap((receiver) => scalarAt(receiver, 'name') ?? [])
  const route = readRoute(at(document.value, 'route') ?? null, '')
  return { value: { route, receivers }, problems: yaml.problems }
}

/** The receivers that an alert with these labels reaches, in order (alertmanager dispatch.Route.Match). */
export function receiversOf(route: Route, labels: ReadonlyMap<string, string>): readonly string[] {
  if (!route.matchers.every((matcher) => matches(matcher, labels))) return []
  const found: string[] = []
  for (const child of route.routes) {
    const reached = receiversOf(child, labels)
    found.push(...reached)
    if (reached.length > 0 && !child.continues) break
  }
  return found.length > 0 ? found : [route.receiver]
}

function matches(matcher: Matcher, labels: ReadonlyMap<string, string>): boolean {
  const value = labels.get(matcher.name) ?? ''
  switch (matcher.operator) {
    case '=':
      return value === matcher.value
    case '!=':
      return value !== matcher.value
    case '=~':
      return matchesWhole(matcher.value, value)
    case '!~':
      return !matchesWhole(matcher.value, value)
  }
}

function matchesWhole(pattern: string, value: string): boolean {
  try {
    return RE2JS.compile(`^(?:${pattern})$`).matches(value)
  } catch {
    return false
  }
}

function readRoute(value: Json, inherited: string): Route {
  const receiver = scalarAt(value, 'receiver') ?? inherited
  return {
    receiver,
    matchers: [
      ...listAt(value, 'matchers').flatMap((item) => readMatchers(scalarText(item) ?? '')),
      ...[...textMapAt(value, 'match')].map(([name, text]): Matcher => ({ name, operator: '=', value: text })),
      ...[...textMapAt(value, 'match_re')].map(([name, text]): Matcher => ({ name, operator: '=~', value: text })),
    ],
    continues: at(value, 'continue') === true,
    routes: listAt(value, 'routes').map((child) => readRoute(child, receiver)),
  }
}

/** Reads `a = b`, `a=~"b|c"` and `{a="b", c!="d"}`. */
function readMatchers(text: string): Matcher[] {
  const inner = text.trim().replace(/^\{/, '').replace(/\}$/, '')
  const found: Matcher[] = []
  for (const [, quotedName, name, operator, quoted, bare] of inner.matchAll(matcherPattern)) {
    found.push({
      name: quotedName === undefined ? (name ?? '') : unquote(quotedName),
      operator: operator as Matcher['operator'],
      value: quoted === undefined ? (bare ?? '').trim() : unquote(quoted),
    })
  }
  return found
}

const matcherPattern = /(?:"((?:[^"\\]|\\.)*)"|([^\s="!~,{}]+))\s*(=~|!~|!=|=)\s*(?:"((?:[^"\\]|\\.)*)"|([^",]*))/g

function unquote(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character))
}
