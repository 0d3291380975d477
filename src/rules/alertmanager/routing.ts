import { append } from '../../core/append.ts'
import { isMetBy } from './implication.ts'
import type { AlertmanagerConfig, Matcher, Route } from './model.ts'

/** The receivers that an alert with these labels reaches, in order (alertmanager dispatch.Route.Match). */
export function receiversOf(route: Route, labels: ReadonlyMap<string, string>): readonly string[] {
  if (!route.matchers.every((matcher) => isMetBy(matcher, labels.get(matcher.name) ?? ''))) return []
  const found: string[] = []
  for (const child of route.routes) {
    const reached = receiversOf(child, labels)
    append(found, reached)
    if (reached.length > 0 && !child.continues) break
  }
  return found.length > 0 ? found : [route.receiver]
}

/** A route and all that are below it, parents first. */
export function* routesBelow(route: Route): Generator<Route> {
  yield route
  for (const child of route.routes) yield* routesBelow(child)
}

/** The matchers of all routes and inhibitions, list by list. */
export function* matcherLists(config: AlertmanagerConfig): Generator<readonly Matcher[]> {
  for (const { matchers } of routesBelow(config.route)) yield matchers
  for (const { source, target } of config.inhibitRules) {
    yield source
    yield target
  }
}
