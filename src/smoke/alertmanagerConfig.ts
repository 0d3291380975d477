import { createHash } from 'node:crypto'
import type { AlertmanagerPromise } from '../stack/alertmanagerPromise.ts'
import { askMetrics } from './answer.ts'
import { otherInCluster } from './clusterFile.ts'
import { causeIn, errorLines } from './pods.ts'
import type { Probe, Verdict } from './probe.ts'
import { propagationBudgetMs } from './prometheusConfig.ts'

/** Alertmanager runs with the configuration file of the manifests, byte for byte. */
export const alertmanagerConfig: Probe = {
  id: 'alertmanager/config',
  title: 'Alertmanager has loaded the configuration of the manifests',
  needs: ['alertmanager/ready'],
  after: ['workloads/running'],
  heeds: [],
  applies: ({ alertmanager }) => {
    if (alertmanager === undefined) return 'the manifests have no Alertmanager'
    return alertmanager.configFile ? true : 'the manifests do not hold the configuration of Alertmanager'
  },
  budgetMs: () => propagationBudgetMs,
  start: (context) => {
    const alertmanager = context.promise.alertmanager
    let rounds = 0
    return async () => {
      if (alertmanager?.configFile === undefined) return { state: 'skipped', message: 'no configuration to compare' }
      const samples = await askMetrics(context, 'alertmanager', alertmanager.routePrefix)
      const metricValue = (metric: string) => samples.find(({ name }) => name === metric)?.value
      const hash = metricValue('alertmanager_config_hash')
      if (hash === undefined)
        return { state: 'unasked', message: 'Alertmanager does not serve alertmanager_config_hash' }
      rounds++
      if (metricValue('alertmanager_config_last_reload_successful') === 0) {
        const lines = await errorLines(context, alertmanager)
        const cause = lines.at(-1)
        return {
          state: 'failing',
          isFinal: rounds >= 2,
          message: `the last reload of the configuration failed${cause ? `: ${causeIn(cause.text)}` : ''}`,
          diagnosis: 'Alertmanager keeps the configuration that it had and stays ready; correct the file and reload',
          span: alertmanager.configFile.span,
        }
      }
      if (hash === configHash(alertmanager.configFile.text)) {
        return { state: 'passed', message: 'the configuration is loaded, byte for byte' }
      }
      return differs(alertmanager, { rounds, other: await otherInCluster(context, [alertmanager.configFile]) })
    }
  },
}

/** The first six bytes of the MD5 of the file, least significant first (alertmanager config/coordinator.go md5HashAsMetricValue). */
export function configHash(text: string): number {
  return createHash('md5').update(text).digest().readUIntLE(0, 6)
}

function differs(
  alertmanager: AlertmanagerPromise,
  { rounds, other }: { readonly rounds: number; readonly other: string | undefined },
): Verdict {
  return {
    state: 'failing',
    // Without a reloader nothing but a restart changes it, and the rollout is over.
    isFinal: other !== undefined || (!alertmanager.mayReload && rounds >= 3),
    message: 'Alertmanager runs with another configuration than that of the manifests',
    diagnosis:
      other ??
      (alertmanager.mayReload
        ? 'the change has not reached the pod, or the reloader does not see it'
        : 'Alertmanager does not reload by itself: restart the pod, or let the Deployment change with the file (a checksum annotation)'),
    ...(alertmanager.configFile ? { span: alertmanager.configFile.span } : {}),
  }
}
