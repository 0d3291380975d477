import { implies, isContradiction, possibleValues } from '../../rules/alertmanager/implication.ts'
import type { Matcher, Route } from '../../rules/alertmanager/model.ts'
import type { Check, Hit } from '../check.ts'
import type { AlertmanagerSubject } from './alertmanagerSubject.ts'

/** Finds routes that get no alert because the routes before them take all of theirs. */
export const unreachableRoute: Check<AlertmanagerSubject> = {
  id: 'alertmanager/unreachable-route',
  severity: 'warning',
  summary: 'A route gets no alert: one before it takes them all.',
  *find({ config }) {
    yield* unreachableBelow(config.route, [])
  },
}

function* unreachableBelow(parent: Route, above: readonly Matcher[]): Generator<Hit> {
  const conditions = [...above, ...parent.matchers]
  const earlier: Route[] = []
  for (const route of parent.routes) {
    const own = [...conditions, ...route.matchers]
    const taken = isContradiction(own) ? [] : takenBy(earlier, own)
    if (taken.length > 0) yield hitOf(route, taken)
    else yield* unreachableBelow(route, conditions)
    if (!route.continues && earlier.length < maxEarlier) earlier.push(route)
  }
}

/** So many routes before one are looked at; more stand in no file that people write. */
const maxEarlier = 100

/** The routes that together take every alert with these labels; empty when one may get through. */
function takenBy(earlier: readonly Route[], conditions: readonly Matcher[]): readonly Route[] {
  const one = earlier.find((route) => implies(conditions, route.matchers))
  if (one !== undefined) return [one]
  for (const name of new Set(conditions.map((condition) => condition.name))) {
    const values = possibleValues(conditions, name)
    if (values === undefined || values.length < 2) continue
    const taking = values.map((value) => {
      const narrowed = [...conditions, { name, op: '=' as const, value }]
      return earlier.find((route) => implies(narrowed, route.matchers))
    })
    if (taking.every((route) => route !== undefined)) return [...new Set(taking)]
  }
  return []
}

function hitOf(route: Route, taken: readonly Route[]): Hit {
  const lines = taken.map(({ span }) => span.line).sort((a, b) => a - b)
  const where = lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.join(', ')}`
  return {
    span: route.matchers[0]?.span ?? route.span,
    message: `no alert comes to this route: ${taken.length === 1 ? `the route in ${where} takes` : `the routes in ${where} take`} all that it matches`,
    why: 'An alert goes to the first route that matches, and on to the next ones only when that one has `continue: true`.',
    help: 'Move this route before the other, add `continue: true` to the other, or remove this one.',
  }
}
