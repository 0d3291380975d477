import { alertmanagerUrls } from '../../stack/targets.ts'
import { formatWorkload } from '../../stack/workload.ts'
import type { Check, Hit } from '../check.ts'
import { isDoubtful, podsOfWorkload, stackInventory } from './scraped.ts'
import { behind, troubleOf } from './serviceAddress.ts'
import type { ConfiguredPrometheus, StackSubject } from './stackSubject.ts'

/** Finds a Prometheus whose alerts come to nobody. */
export const nobodyToAlert: Check<StackSubject> = {
  id: 'stack/nobody-to-alert',
  severity: 'error',
  summary: 'Prometheus has alerts and no Alertmanager that it can send them to.',
  *find(subject) {
    const { prometheus } = subject
    const alerts = prometheus === undefined ? 0 : alertsOf(prometheus)
    if (prometheus === undefined || alerts === 0) return
    const { config } = prometheus
    if (config.alertmanagers.length === 0) {
      const span = config.spanOf(config.settings.alerting) ?? config.ruleFiles[0]?.span
      if (span !== undefined) yield noAlertmanager(span, alerts, subject)
      return
    }
    yield* deadTargets(prometheus, subject)
    yield* undiscovered(prometheus, subject)
  },
}

/** How many alerting rules a Prometheus has. */
export function alertsOf({ ruleFiles }: ConfiguredPrometheus): number {
  const rules = ruleFiles.flatMap(({ groups }) => groups.flatMap((group) => group.rules))
  return rules.filter(({ kind }) => kind === 'alerting').length
}

function noAlertmanager(span: Hit['span'], alerts: number, { promise }: StackSubject): Hit {
  const there = promise.alertmanager
  const known =
    there === undefined
      ? ''
      : ` ${formatWorkload(there.workload)} is among the manifests${there.address === undefined ? '' : `, behind \`${there.address.service}:${there.address.port}\``}.`
  return {
    span,
    severity: there === undefined ? 'warning' : 'error',
    message: `Prometheus has ${alerts === 1 ? 'one alert' : `${alerts} alerts`} and no Alertmanager to send them to`,
    why: 'The alerts fire, and are seen by who happens to look at the page of Prometheus.',
    help: `Name the Alertmanager in \`alerting.alertmanagers\`.${known}`,
  }
}

/** Names in the configuration that lead to no Service or to no pod of the manifests. */
function* deadTargets({ config, promise }: ConfiguredPrometheus, subject: StackSubject): Generator<Hit> {
  const from = promise.workload.namespace
  const there = subject.promise.alertmanager?.workload.namespace
  for (const entry of config.settings.alerting.alertmanagers) {
    if (entry === undefined || entry.relabel_configs.length > 0) continue
    for (const group of entry.static_configs) {
      for (const [index, target] of group?.targets.entries() ?? []) {
        const found = behind(`${entry.scheme}://${target}`, from, subject)
        const trouble = troubleOf(found, subject)
        if (group === undefined || trouble === undefined) continue
        // What the manifests do not have may still exist, unless they have the Alertmanager itself.
        const namespace = found.kind === 'no-service' ? found.namespace : found.kind === 'no-pods' ? from : there
        if (found.kind !== 'no-port' && (there === undefined || namespace !== there)) continue
        yield {
          span: config.spanOf(group, 'targets', index) ?? config.ruleFiles[0]!.span,
          message: `\`${target}\` is no Alertmanager: ${trouble.message}`,
          why: 'Every alert is sent there and lost; only the log of Prometheus tells.',
          help: trouble.help,
        }
      }
    }
  }
}

/** Discovery that finds none of the Alertmanagers that the manifests have. */
function* undiscovered({ config, promise }: ConfiguredPrometheus, subject: StackSubject): Generator<Hit> {
  const there = subject.promise.alertmanager
  const inventory = stackInventory(subject)
  const discoveries = config.alertmanagers.flatMap((group) => group.discoveries)
  if (there === undefined || podsOfWorkload(there.workload) === 0) return
  if (discoveries.length === 0 || discoveries.some(({ kind }) => kind !== 'kubernetes')) return
  if (config.alertmanagers.some(({ relabel }) => relabel.some(isDoubtful))) return
  const urls = config.alertmanagers.flatMap((group) => alertmanagerUrls(group, inventory, promise.workload.namespace))
  const [first] = config.alertmanagers
  if (urls.length > 0 || first === undefined) return
  yield {
    span: first.span,
    severity: 'warning',
    message: `the discovery does not find ${formatWorkload(there.workload)}`,
    why: 'No pod and no Service of the manifests is left by its namespaces, selectors and `relabel_configs`.',
    help: 'Correct them, or name the Service of Alertmanager in `static_configs`.',
  }
}
