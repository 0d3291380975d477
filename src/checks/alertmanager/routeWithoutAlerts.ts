import { isContradiction } from '../../rules/alertmanager/implication.ts'
import type { Matcher, Route } from '../../rules/alertmanager/model.ts'
import { routesBelow } from '../../rules/alertmanager/routing.ts'
import type { Check, Hit } from '../check.ts'
import type { AlertmanagerSubject } from './alertmanagerSubject.ts'
import { type SentAlert, sentAlerts } from './sentAlerts.ts'

/** Finds routes that match none of the alerts that the rules send. */
export const routeWithoutAlerts: Check<AlertmanagerSubject> = {
  id: 'alertmanager/route-without-alerts',
  severity: 'warning',
  summary: 'No alert of the rules can come to a route.',
  *find({ config, ruleSets }) {
    if (ruleSets === undefined) return
    const names = new Set([...routesBelow(config.route)].flatMap(({ matchers }) => matchers.map(({ name }) => name)))
    const alerts = distinct(sentAlerts(ruleSets, names))
    const routes = [...routesBelow(config.route)].length
    if (alerts.length === 0 || alerts.length * routes > maxComparisons) return
    for (const child of config.route.routes) yield* findBelow(child, [], alerts)
  },
}

/** More alerts and routes than this would take too long to compare. */
const maxComparisons = 2_000_000

/** One alert for each set of labels: the routes tell no others apart. */
function distinct(alerts: Iterable<SentAlert>): readonly SentAlert[] {
  const found = new Map<string, SentAlert>()
  for (const alert of alerts) found.set(JSON.stringify(alert.labels), alert)
  return [...found.values()]
}

function* findBelow(route: Route, above: readonly Matcher[], alerts: readonly SentAlert[]): Generator<Hit> {
  const conditions = [...above, ...route.matchers]
  if (isContradiction(conditions)) return
  const coming = alerts.filter(({ labels }) => !isContradiction([...labels, ...conditions]))
  if (coming.length > 0) {
    for (const child of route.routes) yield* findBelow(child, conditions, coming)
    return
  }
  const culprit = route.matchers.find((one) => alerts.every(({ labels }) => isContradiction([...labels, one])))
  const span = (culprit ?? route.matchers[0])?.span
  if (span === undefined) return
  yield {
    span,
    message:
      culprit === undefined
        ? 'no alert of the rules meets all matchers of this route'
        : `no alert of the rules meets \`${culprit.name}${culprit.op}"${culprit.value}"\``,
    why: whyOf(culprit, alerts),
    help: 'Correct the matcher, set the label in the rules, or remove the route.',
  }
}

function whyOf(culprit: Matcher | undefined, alerts: readonly SentAlert[]): string {
  const values = new Set(
    alerts.flatMap(({ labels }) => labels.filter(({ name }) => name === culprit?.name).map(({ value }) => value)),
  )
  values.delete('')
  if (culprit === undefined || values.size > 12) return 'The route is never used.'
  if (values.size === 0) return `None of them has the label \`${culprit.name}\`.`
  const shown = [...values].sort().map((value) => `\`${value}\``)
  return `Their values of \`${culprit.name}\` are ${shown.join(', ')}.`
}
