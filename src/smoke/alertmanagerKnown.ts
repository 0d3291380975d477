import { listAt, textAt } from '../core/json.ts'
import type { PrometheusPromise } from '../stack/prometheusPromise.ts'
import { deadEnd } from '../stack/service.ts'
import { alertmanagerUrls } from '../stack/targets.ts'
import { askMetrics, askPrometheus, type Sample } from './answer.ts'
import { readInventory } from './clusterInventory.ts'
import { causeIn, errorLines } from './pods.ts'
import type { Probe, ProbeContext, Verdict } from './probe.ts'

/** Prometheus sends its alerts to the Alertmanagers of the manifests, and they take them. */
export const alertmanagerKnown: Probe = {
  id: 'alertmanager/known',
  title: 'Prometheus knows its Alertmanagers and gets its alerts through to them',
  needs: ['prometheus/ready'],
  after: ['prometheus/config', 'workloads/running'],
  heeds: ['alertmanager/ready'],
  applies: ({ prometheus }) => {
    if (prometheus?.config === undefined) return 'the manifests do not hold the configuration of Prometheus'
    return prometheus.config.alertmanagers.length > 0 ? true : 'the configuration names no Alertmanager'
  },
  budgetMs: ({ prometheus }) => 2 * (prometheus?.config?.evaluationIntervalMs ?? 60_000) + 75_000,
  start: (context) => {
    let errorsBefore: ReadonlyMap<string, number> | undefined
    let otherSinceMs: number | undefined
    return async () => {
      const prometheus = context.promise.prometheus
      if (prometheus?.config === undefined) return { state: 'skipped', message: 'no configuration' }
      const [expected, active, samples] = await Promise.all([
        expectedUrls(context, prometheus),
        activeUrls(context),
        askMetrics(context, 'prometheus', prometheus.routePrefix),
      ])
      const dead = deadEnds(context, prometheus, active.length > 0 ? active : expected)
      const facts = { expected: expected.join(', '), found: active.join(', ') }
      const missing = expected.filter((url) => !active.includes(url))
      const extra = active.filter((url) => !expected.includes(url))
      const delivery = active.map((url) => deliveryOf(samples, url))
      const grown = delivery.find(({ url, errors }) => errors > (errorsBefore?.get(url) ?? errors))
      errorsBefore = new Map(delivery.map(({ url, errors }) => [url, errors]))
      if (dead !== undefined) return { ...leadsNowhere(dead, prometheus), ...facts }
      if (missing.length > 0 || extra.length > 0) {
        otherSinceMs ??= context.clock.now()
        const isLoaded = context.stateOf('prometheus/config') === 'passed'
        const isFinal = isLoaded && context.clock.now() - otherSinceMs >= settledMs
        const verdict = active.length === 0 ? noneKnown(prometheus) : otherSet(missing, extra)
        return { ...verdict, ...facts, isFinal }
      }
      otherSinceMs = undefined
      if (active.length === 0) return { ...noneKnown(prometheus), ...facts }
      const failing = grown ?? delivery.find(({ sent, errors }) => errors > 0 && sent === 0)
      if (failing !== undefined) {
        // Errors from before may be of the time when Alertmanager was not there yet; the next try is a minute later.
        return { ...(await notDelivered(context, prometheus, failing)), ...facts, isFinal: grown !== undefined }
      }
      const silent = delivery.find(({ sent }) => sent === 0)
      if (silent !== undefined) return { state: 'waiting', message: `no alert sent to ${silent.url} yet`, ...facts }
      return { state: 'passed', message: `Prometheus delivers to ${active.join(', ')}`, ...facts }
    }
  },
}

/** Discovery passes changes on after five seconds; longer is no delay any more. */
const settledMs = 16_000

interface Delivery {
  readonly url: string
  readonly sent: number
  readonly errors: number
}

async function expectedUrls(context: ProbeContext, prometheus: PrometheusPromise): Promise<readonly string[]> {
  const groups = prometheus.config?.alertmanagers ?? []
  const own = prometheus.workload.namespace
  const discoveries = groups.flatMap((group) => group.discoveries)
  const inventory = await readInventory(context.cluster, discoveries, own)
  return [...new Set(groups.flatMap((group) => alertmanagerUrls(group, inventory, own)))]
}

async function activeUrls(context: ProbeContext): Promise<readonly string[]> {
  const data = await askPrometheus(context, '/api/v1/alertmanagers')
  return listAt(data, 'activeAlertmanagers').flatMap((one) => textAt(one, 'url') ?? [])
}

function deliveryOf(samples: readonly Sample[], url: string): Delivery {
  const metricValue = (metric: string) =>
    samples.find(({ name, labels }) => name === metric && labels.get('alertmanager') === url)?.value ?? 0
  const version = samples.find(({ name }) => name === 'prometheus_build_info')?.labels.get('version') ?? ''
  const attempts = metricValue('prometheus_notifications_sent_total')
  const errors = metricValue('prometheus_notifications_errors_total')
  // Until version 3 alerts that were refused counted as sent as well.
  return { url, sent: version.startsWith('2.') ? attempts - errors : attempts, errors }
}

function deadEnds(
  context: ProbeContext,
  prometheus: PrometheusPromise,
  urls: readonly string[],
): { url: string; cause: string } | undefined {
  for (const url of urls) {
    const cause = deadEnd(url, { fromNamespace: prometheus.workload.namespace, services: context.promise.services })
    if (cause !== undefined) return { url, cause }
  }
  return undefined
}

function leadsNowhere(dead: { url: string; cause: string }, prometheus: PrometheusPromise): Verdict {
  return {
    state: 'failing',
    isFinal: true,
    message: `the Alertmanager address ${dead.url} leads nowhere: ${dead.cause}`,
    diagnosis: 'correct the address under `alerting.alertmanagers`',
    ...spanOf(prometheus),
  }
}

function noneKnown(prometheus: PrometheusPromise): Verdict {
  return {
    state: 'failing',
    message: 'Prometheus knows no Alertmanager: no alert can reach anybody',
    diagnosis: 'the discovery under `alerting.alertmanagers` finds nothing, or its relabelling drops everything',
    ...spanOf(prometheus),
  }
}

function otherSet(missing: readonly string[], extra: readonly string[]): Verdict {
  const parts = [
    ...(missing.length > 0 ? [`it lacks ${missing.join(', ')}`] : []),
    ...(extra.length > 0 ? [`it has ${extra.join(', ')}`] : []),
  ]
  return {
    state: 'failing',
    message: `Prometheus knows other Alertmanagers than the manifests name: ${parts.join('; ')}`,
    diagnosis: 'the changed configuration has not reached Prometheus, or discovery sees another cluster state',
  }
}

async function notDelivered(context: ProbeContext, prometheus: PrometheusPromise, to: Delivery): Promise<Verdict> {
  const lines = (await errorLines(context, prometheus)).filter(({ text }) => /sending alert/i.test(text))
  const last = lines.at(-1)
  return {
    state: 'failing',
    message: `alerts do not get through to ${to.url}: ${to.errors} errors`,
    diagnosis: last ? causeIn(last.text) : 'the log of Prometheus says why under `Error sending alerts`',
    details: lines.slice(-5).map(({ text }) => text),
    ...spanOf(prometheus),
  }
}

function spanOf(prometheus: PrometheusPromise): Pick<Verdict, 'span'> {
  const span = prometheus.config?.alertmanagers[0]?.span
  return span === undefined ? {} : { span }
}
