import { routesBelow } from '../../rules/alertmanager/routing.ts'
import type { Check } from '../check.ts'
import type { AlertmanagerSubject } from './alertmanagerSubject.ts'

/** Finds time intervals that no route names. */
export const unusedTimeInterval: Check<AlertmanagerSubject> = {
  id: 'alertmanager/unused-time-interval',
  severity: 'warning',
  summary: 'No route uses a time interval.',
  *find({ config }) {
    const used = new Set(
      [...routesBelow(config.route)].flatMap((route) =>
        [...route.muteTimeIntervals, ...route.activeTimeIntervals].map(({ name }) => name),
      ),
    )
    for (const { name, span } of config.timeIntervals) {
      if (used.has(name)) continue
      yield {
        span,
        message: `no route uses the time interval \`${name}\``,
        why: 'Nothing is muted or let through by it.',
        help: 'Name it in `mute_time_intervals` or `active_time_intervals` of a route, or remove it.',
      }
    }
  },
}
