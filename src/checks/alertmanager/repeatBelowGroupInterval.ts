import type { Route } from '../../rules/alertmanager/model.ts'
import { formatDuration } from '../../rules/duration.ts'
import type { Setting } from '../../rules/nodes.ts'
import type { Check, Hit } from '../check.ts'
import type { AlertmanagerSubject } from './alertmanagerSubject.ts'

/** Finds routes whose `repeat_interval` cannot be kept. */
export const repeatBelowGroupInterval: Check<AlertmanagerSubject> = {
  id: 'alertmanager/repeat-below-group-interval',
  severity: 'warning',
  summary: 'Notifications are to be repeated more often than groups are looked at.',
  *find({ config }) {
    yield* findBelow(config.route, { group: { ms: 5 * 60_000 }, repeat: { ms: 4 * 3_600_000 } })
  },
}

interface Intervals {
  readonly group: Inherited
  readonly repeat: Inherited
}

/** A setting of a route, of one above it, or Alertmanager's default, which stands nowhere. */
type Inherited = Pick<Setting, 'ms'> & Partial<Setting>

function* findBelow(route: Route, above: Intervals): Generator<Hit> {
  const group = route.groupInterval ?? above.group
  const repeat = route.repeatInterval ?? above.repeat
  // What is inherited as it is has been told where it stands.
  const span = route.repeatInterval?.span ?? route.groupInterval?.span
  if (span !== undefined && repeat.ms > 0 && repeat.ms < group.ms) {
    yield {
      span,
      message: `\`repeat_interval\` is ${formatDuration(repeat.ms)} and \`group_interval\` ${formatDuration(group.ms)}: nothing is repeated before ${formatDuration(group.ms)}`,
      why: 'Alertmanager looks at a group every `group_interval`, and repeats only then.',
      help: 'Make `repeat_interval` a multiple of `group_interval`.',
    }
  }
  for (const child of route.routes) yield* findBelow(child, { group, repeat })
}
