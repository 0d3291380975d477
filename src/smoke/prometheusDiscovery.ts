import { textAt } from '../core/json.ts'
import { askMetrics, askPrometheus } from './answer.ts'
import { type ErrorLine, errorLines } from './pods.ts'
import type { Probe, ProbeContext, Verdict } from './probe.ts'
import { type Refusal, refusalIn, shorten } from './trouble.ts'

/** Prometheus can list what its Kubernetes discovery asks for: a refused list shows in no API but as targets that are not there. */
export const prometheusDiscovery: Probe = {
  id: 'prometheus/discovery',
  title: 'service discovery reads the cluster without being refused',
  needs: ['prometheus/ready'],
  after: [],
  heeds: [],
  applies: ({ prometheus }) => {
    const usesCluster = prometheus?.jobs.some(({ discoveries }) =>
      discoveries.some(({ kind }) => kind === 'kubernetes'),
    )
    return usesCluster ? true : 'no scrape job discovers targets in the cluster'
  },
  budgetMs: () => retryMs + 20_000,
  start: (context) => {
    const prefix = context.promise.prometheus?.routePrefix ?? ''
    let first: { readonly failures: number; readonly atMs: number } | undefined
    return async () => {
      const [samples, runtime] = await Promise.all([
        askMetrics(context, 'prometheus', prefix),
        askPrometheus(context, '/api/v1/status/runtimeinfo'),
      ])
      const failures = samples.find(({ name }) => name === failuresMetric)?.value
      if (failures === undefined) return { state: 'unasked', message: `Prometheus does not serve ${failuresMetric}` }
      const nowMs = Date.parse(textAt(runtime, 'serverTime') ?? '')
      const uptimeMs = nowMs - Date.parse(textAt(runtime, 'startTime') ?? '')
      first ??= { failures, atMs: nowMs }
      const lines = await failureLines(context)
      const recent = lines.filter(({ timeMs }) => timeMs >= nowMs - retryMs)
      const refusals = recent.flatMap(({ text }) => refusalIn(text) ?? [])
      // An older refusal may have been mended since: then the next try, a minute later at most, is not refused.
      const beganMs = first.atMs
      const isFresh = recent.some(({ text, timeMs }) => timeMs >= beganMs && refusalIn(text) !== undefined)
      if (refusals.length > 0) return { ...refused(context, refusals), isFinal: isFresh }
      if (failures > first.failures) return grows(failures - first.failures, recent)
      if (uptimeMs < settleMs) return { state: 'waiting', message: 'Prometheus has just started to discover' }
      // Without a failure since the start there is nothing to wait for, nor where the log shows that the last one is long ago.
      const lastMs = lines.length > 0 ? Math.max(...lines.map(({ timeMs }) => timeMs)) : first.atMs
      if (failures === 0 || nowMs - lastMs >= retryMs) {
        return { state: 'passed', message: 'service discovery is not refused anything' }
      }
      return {
        state: 'waiting',
        message: `discovery failed ${failures} times since the start; looking whether it still does`,
      }
    }
  },
}

const failuresMetric = 'prometheus_sd_kubernetes_failures_total'

/** Discovery begins at once after the start. */
const settleMs = 5_000

/** The longest pause between two tries of a failing list: 30 s, up to doubled by chance (client-go tools/cache/reflector.go, defaultBackoffMax). */
const retryMs = 62_000

/** The lines about lists and watches that failed, as far as the log can be read. */
async function failureLines(context: ProbeContext): Promise<readonly ErrorLine[]> {
  const prometheus = context.promise.prometheus
  if (prometheus === undefined) return []
  const lines = await errorLines(context, prometheus)
  return lines.filter(({ text }) => /failed to (list|watch)/i.test(text))
}

function refused(context: ProbeContext, refusals: readonly Refusal[]): Verdict {
  const first = refusals[0]
  if (first === undefined) return { state: 'waiting', message: 'no refusal' }
  const where = first.namespace === undefined ? 'in all namespaces' : `in the namespace ${first.namespace}`
  return {
    state: 'failing',
    message: `Prometheus may not ${first.verb} ${first.resource} ${where}: the targets made of them are missing`,
    expected: `get, list and watch on ${[...new Set(refusals.map(({ resource }) => resource))].join(', ')}`,
    found: `forbidden for ${first.user}`,
    diagnosis: `add the rule below to the role that is bound to ${first.user}`,
    details: rbacRules(refusals),
    ...(context.promise.prometheus?.configFile ? { span: context.promise.prometheus.configFile.span } : {}),
  }
}

function rbacRules(refusals: readonly Refusal[]): readonly string[] {
  const unique = new Map(refusals.map((refusal) => [`${refusal.group}/${refusal.resource}`, refusal]))
  return [...unique.values()].flatMap(({ group, resource }) => [
    `- apiGroups: ["${group}"]`,
    `  resources: [${resource}]`,
    '  verbs: [get, list, watch]',
  ])
}

function grows(count: number, lines: readonly ErrorLine[]): Verdict {
  const last = lines.at(-1)
  return {
    state: 'failing',
    message: `service discovery failed ${count} times while being watched`,
    ...(last ? { diagnosis: shorten(last.text) } : { diagnosis: 'the log of Prometheus says what it cannot list' }),
  }
}
