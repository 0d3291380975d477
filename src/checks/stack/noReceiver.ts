import { routesBelow } from '../../rules/alertmanager/routing.ts'
import { isForWatchdog, saysSo } from '../alertmanager/emptyReceiver.ts'
import type { Check } from '../check.ts'
import { alertsOf } from './nobodyToAlert.ts'
import type { StackSubject } from './stackSubject.ts'

/** Finds an Alertmanager that never tells anybody of anything. */
export const noReceiver: Check<StackSubject> = {
  id: 'stack/no-receiver',
  severity: 'error',
  summary: 'No receiver that alerts can come to tells anybody.',
  *find({ alertmanager, prometheus }) {
    if (alertmanager === undefined || prometheus === undefined) return
    const { route, receivers } = alertmanager.config
    const routes = [...routesBelow(route)].filter((one) => !isForWatchdog(one))
    const used = new Set(routes.map(({ receiver }) => receiver))
    const alerts = alertsOf(prometheus)
    const silent = receivers.filter(({ name }) => used.has(name))
    if (alerts === 0 || silent.length === 0 || silent.some(({ integrations }) => integrations.length > 0)) return
    if (silent.every(({ name }) => saysSo.test(name))) return
    const names = silent.map(({ name }) => `\`${name}\``).join(', ')
    yield {
      span: route.ownReceiver?.span ?? route.span,
      message: `nobody is ever told of ${alerts === 1 ? 'the alert' : `the ${alerts} alerts`}: ${silent.length === 1 ? `the only receiver ${names} has` : `the receivers ${names} have`} no integration`,
      why: 'Alertmanager shows the alerts on its page and sends nothing.',
      help: 'Add a list such as `slack_configs` to a receiver; where silence is meant, name it `null`.',
    }
  },
}
