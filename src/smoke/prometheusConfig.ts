import { isObject, textAt } from '../core/json.ts'
import { differingFlags, missingFromLoaded } from '../stack/loadedConfig.ts'
import type { PrometheusPromise } from '../stack/prometheusPromise.ts'
import { askPrometheus } from './answer.ts'
import { otherInCluster } from './clusterFile.ts'
import type { Probe, ProbeContext, Verdict } from './probe.ts'
import { reloadWatch } from './reload.ts'

/** Prometheus runs with the configuration and the flags of the manifests, and its last reload succeeded. */
export const prometheusConfig: Probe = {
  id: 'prometheus/config',
  title: 'Prometheus has loaded the configuration of the manifests, whole',
  needs: ['prometheus/ready'],
  after: [],
  heeds: [],
  applies: ({ prometheus }) => {
    if (prometheus === undefined) return 'the manifests have no Prometheus'
    return prometheus.config ? true : 'the manifests do not hold the configuration of Prometheus'
  },
  budgetMs: () => propagationBudgetMs,
  start: (context) => {
    const prometheus = context.promise.prometheus
    if (prometheus === undefined) return async () => ({ state: 'skipped', message: 'the manifests have no Prometheus' })
    const reload = reloadWatch(context, prometheus)
    return async () => {
      const trouble = await reload()
      const missing = await missingParts(context, prometheus)
      if (trouble !== undefined) {
        return {
          state: 'failing',
          isFinal: trouble.isSettled,
          message: `the last reload of the configuration failed: ${trouble.cause}`,
          diagnosis:
            'a failed reload is half applied: scrape jobs may be new while the rules are old; correct the file named in the log and apply again',
          details: [...missing.map((path) => `not loaded: ${path}`), ...trouble.lines],
          ...(prometheus.configFile ? { span: prometheus.configFile.span } : {}),
        }
      }
      if (missing.length === 0) return loaded(prometheus)
      const files = prometheus.configFile === undefined ? [] : [prometheus.configFile]
      return differs(prometheus, missing, await otherInCluster(context, files))
    }
  },
}

/** A changed ConfigMap reaches the pod within about two minutes, and is read within half a minute. */
export const propagationBudgetMs = 150_000

function loaded(prometheus: PrometheusPromise): Verdict {
  return { state: 'passed', message: `the configuration with its ${prometheus.jobs.length} jobs is loaded` }
}

function differs(prometheus: PrometheusPromise, missing: readonly string[], other: string | undefined): Verdict {
  const more = missing.length > 1 ? ` (and ${missing.length - 1} more)` : ''
  return {
    state: 'failing',
    isFinal: other !== undefined,
    message: `Prometheus runs with another configuration: ${missing[0]} differs${more}`,
    diagnosis:
      other ??
      'the change has not reached the pod (a subPath mount never gets one), or nothing reloads it: use `--config.auto-reload`, or restart the pod',
    details: missing,
    ...(prometheus.configFile ? { span: prometheus.configFile.span } : {}),
  }
}

async function missingParts(context: ProbeContext, prometheus: PrometheusPromise): Promise<readonly string[]> {
  const [config, flags] = await Promise.all([
    askPrometheus(context, '/api/v1/status/config'),
    askPrometheus(context, '/api/v1/status/flags'),
  ])
  const written = prometheus.config?.document
  const running = Object.fromEntries(
    Object.entries(isObject(flags) ? flags : {}).map(([name, value]) => [name, String(value)]),
  )
  return [
    ...(written === undefined ? [] : missingFromLoaded(written, textAt(config, 'yaml') ?? '')),
    ...differingFlags(prometheus.flags, running),
  ]
}
