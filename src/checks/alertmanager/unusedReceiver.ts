import { routesBelow } from '../../rules/alertmanager/routing.ts'
import type { Check } from '../check.ts'
import type { AlertmanagerSubject } from './alertmanagerSubject.ts'

/** Finds receivers that no route names. */
export const unusedReceiver: Check<AlertmanagerSubject> = {
  id: 'alertmanager/unused-receiver',
  severity: 'warning',
  summary: 'No route sends anything to a receiver.',
  *find({ config }) {
    const used = new Set([...routesBelow(config.route)].map(({ receiver }) => receiver))
    for (const { name, span } of config.receivers) {
      if (name === '' || used.has(name)) continue
      yield {
        span,
        message: `no route names the receiver \`${name}\``,
        why: 'It is never told anything: its people may believe that they would be.',
        help: 'Add a route with this receiver, or remove it.',
      }
    }
  },
}
