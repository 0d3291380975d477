import type { Json } from '../../src/core/json.ts'
import { configHash } from '../../src/smoke/alertmanagerConfig.ts'
import type { ServiceAnswer, ServiceRequest } from '../../src/smoke/probe.ts'
import { targetsNow } from './prometheus.ts'
import type { World } from './world.ts'

/** An answer of a component with a JSON body or a text. */
export function reply(status: number, body: Json | string, headers: Record<string, string> = {}): ServiceAnswer {
  return { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body), from: 'backend' }
}

/** Alertmanager in memory. */
export function answerAlertmanager(world: World, { path }: ServiceRequest): ServiceAnswer {
  const { alertmanager, clock } = world
  if (path === '/-/ready') return reply(alertmanager.ready, 'OK')
  if (path === '/metrics') {
    const hash = configHash(alertmanager.config)
    const reloaded = alertmanager.isReloaded ? 1 : 0
    return reply(
      200,
      `alertmanager_config_hash ${hash.toExponential()}\nalertmanager_config_last_reload_successful ${reloaded}\n`,
    )
  }
  const date = { date: new Date(clock.now()).toUTCString() }
  const alerts = alertmanager.alerts.map((alert) => ({
    updatedAt: new Date(clock.now()).toISOString(),
    ...(alert as object),
  }))
  return path.startsWith('/api/v2/alerts?') ? reply(200, alerts, date) : reply(404, '')
}

/** kube-state-metrics in memory, both ports. */
export function answerKubeStateMetrics(world: World, { path }: ServiceRequest): ServiceAnswer {
  const { samples, ready, isStandIn } = world.kubeStateMetrics
  const headers: Record<string, string> = isStandIn ? { 'x-promstack-stand-in': 'kube-state-metrics' } : {}
  return path === '/metrics' ? reply(200, samples, headers) : reply(ready, '', headers)
}

/** Grafana in memory. */
export function answerGrafana(world: World, request: ServiceRequest): ServiceAnswer {
  const { grafana } = world
  const { path, body, headers = {} } = request
  if (path === '/api/health') return reply('database' in (grafana.health as object) ? 200 : 503, grafana.health)
  if (path === '/login') {
    const { password } = JSON.parse(body ?? '{}') as { password: string }
    return password === grafana.password
      ? reply(200, { message: 'Logged in' }, { 'set-cookie': 'grafana_session=abc123; Path=/; HttpOnly' })
      : reply(401, { message: 'Invalid username or password', messageId: 'password-auth.failed' })
  }
  if (headers['cookie'] !== 'grafana_session=abc123') return reply(401, { message: 'Unauthorized' })
  if (path === '/api/ds/query') {
    const count = grafana.count ?? targetsNow(world).length
    return reply(200, { results: { A: { frames: [{ data: { values: [[1], [count]] } }] } } })
  }
  const [, uid = '', health] = /^\/api\/datasources\/uid\/([^/]+)(\/health)?$/.exec(path) ?? []
  const url = grafana.urls[uid]
  if (url === undefined) return reply(404, { message: 'Data source not found' })
  if (health === undefined) return reply(200, { uid, url })
  return grafana.healthMessage === undefined
    ? reply(200, { status: 'OK', message: 'Successfully queried the Prometheus API.' })
    : reply(400, { status: 'ERROR', message: grafana.healthMessage })
}
