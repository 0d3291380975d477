import { isContradiction } from '../../rules/alertmanager/implication.ts'
import { routesBelow } from '../../rules/alertmanager/routing.ts'
import type { Check } from '../check.ts'
import type { AlertmanagerSubject } from './alertmanagerSubject.ts'
import { sentAlerts } from './sentAlerts.ts'

/** Finds alerts that no route takes, so that the receiver of the root gets them. */
export const defaultRoute: Check<AlertmanagerSubject> = {
  id: 'alertmanager/default-route',
  severity: 'info',
  summary: 'An alert matches no route and goes to the default receiver.',
  isOptional: true,
  *find({ config, ruleSets }) {
    const { routes, receiver } = config.route
    if (ruleSets === undefined || routes.length === 0) return
    const names = new Set([...routesBelow(config.route)].flatMap(({ matchers }) => matchers.map(({ name }) => name)))
    for (const { rule, labels } of sentAlerts(ruleSets, names)) {
      if (routes.some(({ matchers }) => !isContradiction([...labels, ...matchers]))) continue
      yield {
        span: rule.nameSpan,
        message: `no route matches \`${rule.name}\`: it goes to the default receiver \`${receiver}\``,
        why: 'Its labels are known, and none of the routes asks for them.',
        help: 'Add a route for it, or a label that one of the routes asks for.',
      }
    }
  },
}
