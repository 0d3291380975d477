import { type Json, textAt } from '../core/json.ts'
import type { Datasource } from '../rules/grafanaProvisioning.ts'
import type { GrafanaPromise } from '../stack/grafanaPromise.ts'
import { deadEnd } from '../stack/service.ts'
import { parseJson } from './answer.ts'
import { sessionNote } from './grafanaLogin.ts'
import type { Probe, ProbeContext, ServiceAnswer, Verdict } from './probe.ts'
import { shorten } from './trouble.ts'

/** Grafana has the data sources of the manifests, and those of Prometheus answer. */
export const grafanaDatasource: Probe = {
  id: 'grafana/datasource',
  title: 'Grafana has its data sources as provisioned, and they answer',
  needs: ['grafana/login'],
  after: ['prometheus/ready'],
  heeds: ['prometheus/ready'],
  applies: ({ grafana }) => {
    if (grafana === undefined) return 'the manifests have no Grafana'
    return grafana.datasources.length > 0 ? true : 'the manifests provision no data source'
  },
  budgetMs: () => 45_000,
  start: (context) => {
    let lastSaid = ''
    let repeats = 0
    return async () => {
      const grafana = context.promise.grafana
      if (grafana === undefined) return { state: 'skipped', message: 'the manifests have no Grafana' }
      const verdicts = await Promise.all(grafana.datasources.map((one) => look(context, grafana, one)))
      const details = verdicts.map(({ message }) => message)
      const worst = verdicts.find(({ state }) => state !== 'passed')
      if (worst === undefined)
        return { state: 'passed', message: `all ${verdicts.length} data sources are there`, details }
      repeats = worst.message === lastSaid ? repeats + 1 : 0
      lastSaid = worst.message
      // The same answer three times is no accident of the start.
      return { ...worst, isFinal: worst.isFinal === true || repeats >= 2, details }
    }
  },
}

/** Asks Grafana's API with the session of the login. */
export function askGrafana(
  context: ProbeContext,
  request: { readonly method: string; readonly path: string; readonly body?: string },
): Promise<ServiceAnswer> {
  const session = context.notes.get(sessionNote)
  return context.ask('grafana', {
    ...request,
    path: `${context.promise.grafana?.routePrefix ?? ''}${request.path}`,
    headers: {
      'content-type': 'application/json',
      ...(session === undefined ? {} : { cookie: `grafana_session=${session}` }),
    },
  })
}

async function look(context: ProbeContext, grafana: GrafanaPromise, promised: Datasource): Promise<Verdict> {
  const path =
    promised.uid === undefined
      ? `/api/datasources/name/${encodeURIComponent(promised.name)}`
      : `/api/datasources/uid/${encodeURIComponent(promised.uid)}`
  const answer = await askGrafana(context, { method: 'GET', path })
  const found = parseJson(answer.body)
  if (answer.status === 404) return notFound(promised)
  if (answer.status !== 200) {
    return { state: 'unasked', message: `Grafana answers ${answer.status} to ${path}: ${shorten(answer.body)}` }
  }
  const url = textAt(found, 'url') ?? ''
  if (!promised.url.includes('$') && trimmed(url) !== trimmed(promised.url)) return otherUrl(promised, url)
  if (promised.type !== 'prometheus') return { state: 'passed', message: `${promised.name}: found, ${url}` }
  return askHealth(context, { grafana, promised, uid: textAt(found, 'uid') ?? promised.uid ?? '' })
}

async function askHealth(
  context: ProbeContext,
  of: { readonly grafana: GrafanaPromise; readonly promised: Datasource; readonly uid: string },
): Promise<Verdict> {
  const { promised, grafana } = of
  const answer = await askGrafana(context, { method: 'GET', path: `/api/datasources/uid/${of.uid}/health` })
  const body: Json | undefined = parseJson(answer.body)
  const said = shorten(textAt(body, 'message') ?? answer.body)
  if (answer.status === 200 && textAt(body, 'status') === 'OK') {
    return { state: 'passed', message: `${promised.name}: found, ${promised.url}, it answers` }
  }
  const dead = deadEnd(promised.url, {
    fromNamespace: grafana.workload.namespace,
    services: context.promise.services,
  })
  return {
    state: 'failing',
    isFinal: dead !== undefined,
    message: `the data source ${promised.name} does not answer at ${promised.url}: ${dead ?? said}`,
    expected: 'status OK',
    found: `status ${answer.status}, ${said}`,
    diagnosis:
      dead === undefined ? 'Grafana cannot reach it, or something else answers there' : `correct the URL: ${dead}`,
    span: promised.span,
  }
}

function notFound(promised: Datasource): Verdict {
  return {
    state: 'failing',
    message: `Grafana has no data source ${promised.name}${promised.uid ? ` with the uid \`${promised.uid}\`` : ''}`,
    diagnosis:
      'Grafana reads data sources only when it starts: restart it after a change; its log names a file it could not read',
    span: promised.span,
  }
}

function otherUrl(promised: Datasource, url: string): Verdict {
  return {
    state: 'failing',
    message: `the data source ${promised.name} leads to ${url}, the manifests say ${promised.url}`,
    expected: promised.url,
    found: url,
    diagnosis: 'Grafana reads data sources only when it starts: restart it after the change',
    span: promised.span,
  }
}

function trimmed(url: string): string {
  return url.replace(/\/+$/, '')
}
