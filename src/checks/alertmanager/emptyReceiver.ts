import { possibleValues } from '../../rules/alertmanager/implication.ts'
import type { Route } from '../../rules/alertmanager/model.ts'
import { routesBelow } from '../../rules/alertmanager/routing.ts'
import type { Check } from '../check.ts'
import type { AlertmanagerSubject } from './alertmanagerSubject.ts'

/** Finds receivers that routes use and that tell nobody. */
export const emptyReceiver: Check<AlertmanagerSubject> = {
  id: 'alertmanager/empty-receiver',
  severity: 'warning',
  summary: 'Routes send alerts to a receiver that tells nobody.',
  *find({ config }) {
    const routes = [...routesBelow(config.route)].filter((route) => !isForWatchdog(route))
    const used = new Set(routes.map(({ receiver }) => receiver))
    for (const { name, span, integrations } of config.receivers) {
      if (integrations.length > 0 || !used.has(name) || saysSo.test(name)) continue
      yield {
        span,
        message: `the receiver \`${name}\` has no integration: alerts that come to it are told to nobody`,
        why: 'Alertmanager takes such a receiver without a word and drops what it gets.',
        help: 'Add a list such as `slack_configs`; where silence is meant, name the receiver `null`.',
      }
    }
  },
}

/** Names by which people say that nothing shall be sent. */
export const saysSo =
  /(?:^|[^a-z])(?:null|nil|none|no-?one|nobody|nothing|void|empty|noop|no-?op|black-?hole|dev-?null|dead-?end|drop(?:ped)?|discard(?:ed)?|ignored?|silen(?:t|ce|ced)|mute[d]?|trash|sink|do-?nothing|ui-?only)(?![a-z])/i

/** Whether a route takes only an alert that always fires: it is for a machine, and dropped where there is none. */
export function isForWatchdog({ matchers }: Route): boolean {
  const names = possibleValues(matchers, 'alertname')
  return names?.every((name) => /watchdog|dead-?mans?-?switch|heartbeat/i.test(name)) ?? false
}
