import type { Json } from '../../src/core/json.ts'
import type { ServiceAnswer, ServiceRequest } from '../../src/smoke/probe.ts'
import { emptyInventory } from '../../src/stack/inventory.ts'
import { targetsOf } from '../../src/stack/targets.ts'
import { reply } from './answers.ts'
import type { World } from './world.ts'

/** Prometheus in memory, with its timing: no target for five seconds, then unknown ones until their first scrape. */
export function answerPrometheus(world: World, { path }: ServiceRequest): ServiceAnswer {
  const { prometheus } = world
  const [route = '', query = ''] = path.split('?')
  if (route === '/-/ready') return reply(prometheus.ready, prometheus.ready === 200 ? 'Ready' : 'Service Unavailable')
  if (route === '/metrics') return reply(200, metrics(world))
  const data = dataOf(world, route, new URLSearchParams(query))
  return data === undefined ? reply(404, 'not found') : reply(200, { status: 'success', data })
}

/** The targets that Prometheus has at this moment. */
export function targetsNow(world: World): readonly Json[] {
  const { prometheus, promise, clock, objects } = world
  const ageMs = clock.now() - prometheus.startedMs
  if (ageMs < 5_000) return []
  const of = (kind: string) => objects.filter((object) => object.kind === kind)
  const inventory = {
    ...emptyInventory,
    nodes: of('Node'),
    services: of('Service'),
    endpointSlices: of('EndpointSlice'),
    pods: of('Pod'),
  }
  const scrape = new Date(Math.floor(clock.now() / 15_000) * 15_000).toISOString()
  return (promise.prometheus?.jobs ?? []).flatMap((job) =>
    targetsOf(job, inventory, 'monitoring')
      .filter(({ url }) => !prometheus.lost.has(url))
      .map(({ url }) => {
        const error = prometheus.down.get(url)
        const health = ageMs < 12_000 ? 'unknown' : error === undefined ? 'up' : 'down'
        return { scrapePool: job.name, scrapeUrl: url, health, lastError: error ?? '', lastScrape: scrape }
      }),
  )
}

function dataOf(world: World, route: string, query: URLSearchParams): Json | undefined {
  const { prometheus, clock } = world
  switch (route) {
    case '/api/v1/status/runtimeinfo':
      return {
        startTime: new Date(prometheus.startedMs).toISOString(),
        serverTime: new Date(clock.now()).toISOString(),
        reloadConfigSuccess: prometheus.isReloaded,
      }
    case '/api/v1/status/config':
      return { yaml: prometheus.config }
    case '/api/v1/status/flags':
      return prometheus.flags
    case '/api/v1/targets':
      return { activeTargets: targetsNow(world) }
    case '/api/v1/alertmanagers':
      return { activeAlertmanagers: prometheus.alertmanagers.map((url) => ({ url })) }
    case '/api/v1/alerts':
      return { alerts: [{ labels: { alertname: 'Watchdog' }, state: 'firing' }] }
    case '/api/v1/rules':
      return { groups: loadedGroups(world) }
    case '/api/v1/format_query':
      return (query.get('query') ?? '').replace(/\s+/g, '')
    case '/api/v1/query':
      return { result: resultOf(world, query.get('query') ?? '') }
    default:
      return undefined
  }
}

function resultOf(world: World, query: string): Json[] {
  const number = (value: number | undefined) => (value === undefined ? [] : [{ value: [0, String(value)] }])
  if (query === 'count(kube_node_info)') return number(world.prometheus.nodesInMetrics)
  return query === 'count(up)' ? number(targetsNow(world).length || undefined) : []
}

/** As Prometheus writes expressions: white space of its own. */
function loadedGroups(world: World): Json[] {
  const { prometheus, promise, clock } = world
  return (promise.prometheus?.ruleFiles ?? []).flatMap(({ file, groups }) =>
    groups
      .filter(({ name }) => !prometheus.lostGroups.has(name))
      .map((group) => ({
        name: group.name,
        file: file.path,
        interval: (group.intervalMs ?? promise.prometheus?.config?.evaluationIntervalMs ?? 0) / 1000,
        rules: group.rules.map((rule) => {
          const error = prometheus.failingRules.get(rule.name)
          const annotation = prometheus.annotations[rule.name]
          return {
            type: rule.kind,
            name: rule.name,
            query: rule.expr.replace(/\s+/g, ' '),
            duration: rule.forMs / 1000,
            keepFiringFor: rule.keepFiringForMs / 1000,
            labels: Object.fromEntries(rule.labels),
            annotations: Object.fromEntries(rule.annotations),
            health: error === undefined ? 'ok' : 'err',
            lastError: error ?? '',
            lastEvaluation: new Date(Math.floor(clock.now() / 15_000) * 15_000).toISOString(),
            alerts: annotation === undefined ? [] : [{ annotations: { summary: annotation } }],
          }
        }),
      })),
  )
}

function metrics(world: World): string {
  const { alertmanagers, sent, errors, discoveryFailures } = world.prometheus
  return [
    '# TYPE prometheus_sd_kubernetes_failures_total counter',
    `prometheus_sd_kubernetes_failures_total ${discoveryFailures}`,
    ...alertmanagers.flatMap((url) => [
      `prometheus_notifications_sent_total{alertmanager="${url}"} ${sent}`,
      `prometheus_notifications_errors_total{alertmanager="${url}"} ${errors}`,
    ]),
  ].join('\n')
}
