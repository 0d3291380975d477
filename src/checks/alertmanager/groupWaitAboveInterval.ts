import type { Route } from '../../rules/alertmanager/model.ts'
import { formatDuration } from '../../rules/duration.ts'
import type { Check, Hit } from '../check.ts'
import type { AlertmanagerSubject } from './alertmanagerSubject.ts'

/** Finds routes that tell of a new group later than of a change in an old one. */
export const groupWaitAboveInterval: Check<AlertmanagerSubject> = {
  id: 'alertmanager/group-wait-above-interval',
  severity: 'info',
  summary: 'The first notification of a group waits longer than the next ones.',
  *find({ config }) {
    yield* findBelow(config.route, { waitMs: 30_000, intervalMs: 5 * 60_000 })
  },
}

function* findBelow(route: Route, above: { readonly waitMs: number; readonly intervalMs: number }): Generator<Hit> {
  const waitMs = route.groupWait?.ms ?? above.waitMs
  const intervalMs = route.groupInterval?.ms ?? above.intervalMs
  const span = route.groupWait?.span ?? route.groupInterval?.span
  if (span !== undefined && waitMs > intervalMs) {
    yield {
      span,
      message: `the first notification of a group waits ${formatDuration(waitMs)}, a later one ${formatDuration(intervalMs)} at most`,
      why: '`group_wait` delays the first word of a new problem; `group_interval` only what is added to it.',
      help: 'Make `group_wait` shorter than `group_interval`: the defaults are `30s` and `5m`.',
    }
  }
  for (const child of route.routes) yield* findBelow(child, { waitMs, intervalMs })
}
