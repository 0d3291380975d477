import { type Json, listAt, textAt } from '../core/json.ts'
import type { Datasource } from '../rules/grafanaProvisioning.ts'
import { askNumber, parseJson } from './answer.ts'
import { askGrafana } from './grafanaDatasource.ts'
import type { Probe, ProbeContext, Verdict } from './probe.ts'
import { shorten } from './trouble.ts'

/** A query through Grafana gives what Prometheus gives when asked directly: its data source is this Prometheus, not another. */
export const grafanaQuery: Probe = {
  id: 'grafana/query',
  title: 'a query through Grafana gives the same as one to Prometheus',
  needs: ['grafana/login', 'prometheus/ready'],
  after: ['grafana/datasource'],
  heeds: ['grafana/datasource', 'prometheus/targets'],
  applies: ({ grafana, prometheus }) => {
    if (grafana === undefined || prometheus === undefined)
      return 'the manifests do not have both Grafana and Prometheus'
    return grafana.datasources.some(isPrometheus) ? true : 'the manifests provision no data source of Prometheus'
  },
  budgetMs: ({ prometheus }) => 45_000 + (prometheus?.config?.scrapeIntervalMs ?? 0),
  start: (context) => {
    let lastSaid = ''
    let repeats = 0
    return async () => {
      const verdict = await compare(context)
      repeats = verdict.message === lastSaid ? repeats + 1 : 0
      lastSaid = verdict.message
      // While targets still come, the two numbers may be of different moments.
      const isSteady = context.stateOf('prometheus/targets') === 'passed' && repeats >= 2
      return verdict.state === 'failing' ? { ...verdict, isFinal: isSteady } : verdict
    }
  },
}

async function compare(context: ProbeContext): Promise<Verdict> {
  const datasource = mainDatasource(context.promise.grafana?.datasources ?? [])
  if (datasource === undefined) return { state: 'skipped', message: 'no data source of Prometheus' }
  const [through, direct] = await Promise.all([askThrough(context, datasource), askNumber(context, query)])
  if (typeof through !== 'number') {
    return {
      state: 'failing',
      message: `a query through the data source ${datasource.name} fails: ${through}`,
      diagnosis: 'grafana/datasource says where the data source leads',
      span: datasource.span,
    }
  }
  const facts = { expected: `${query} = ${direct ?? 'nothing'}`, found: `${query} = ${through}` }
  if (direct === undefined) return { state: 'waiting', message: 'Prometheus has no series `up` yet', ...facts }
  if (through === direct)
    return { state: 'passed', message: `${query} through Grafana is ${through}, as in Prometheus`, ...facts }
  return {
    state: 'failing',
    message: `${query} through Grafana is ${through}, Prometheus itself says ${direct}`,
    ...facts,
    diagnosis: 'the data source leads to another Prometheus',
    span: datasource.span,
  }
}

const query = 'count(up)'

function isPrometheus(datasource: Datasource): boolean {
  return datasource.type === 'prometheus'
}

function mainDatasource(datasources: readonly Datasource[]): Datasource | undefined {
  const candidates = datasources.filter(isPrometheus)
  return candidates.find(({ isDefault }) => isDefault) ?? candidates[0]
}

/** The number, or why there is none. */
async function askThrough(context: ProbeContext, datasource: Datasource): Promise<number | string> {
  const now = context.clock.now()
  const reference =
    datasource.uid === undefined
      ? { type: datasource.type, name: datasource.name }
      : { type: datasource.type, uid: datasource.uid }
  const answer = await askGrafana(context, {
    method: 'POST',
    path: '/api/ds/query',
    body: JSON.stringify({
      from: String(now - 60_000),
      to: String(now),
      queries: [
        {
          refId: 'A',
          datasource: reference,
          expr: query,
          instant: true,
          range: false,
          intervalMs: 15_000,
          maxDataPoints: 1,
        },
      ],
    }),
  })
  const result: Json | undefined = parseJson(answer.body)
  const value = lastValue(result)
  if (answer.status === 200 && value !== undefined) return value
  const said =
    textAt(result, 'results', 'A', 'error') ??
    textAt(result, 'message') ??
    (answer.status === 200 ? 'it has no result' : answer.body)
  return shorten(`status ${answer.status}: ${said}`)
}

/** Frames hold columns: the time, then the value. */
function lastValue(result: Json | undefined): number | undefined {
  const columns = listAt(result, 'results', 'A', 'frames', 0, 'data', 'values')
  const last = listAt({ column: columns.at(-1) ?? null }, 'column').at(-1)
  return typeof last === 'number' ? last : undefined
}
