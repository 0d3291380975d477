import { Buffer } from 'node:buffer'
import { textAt } from '../core/json.ts'
import type { GrafanaPromise } from '../stack/grafanaPromise.ts'
import { parseJson } from './answer.ts'
import type { Probe, ProbeContext } from './probe.ts'
import { shorten, Trouble } from './trouble.ts'

/** The administrator can log in; the default password still being valid is said. */
export const grafanaLogin: Probe = {
  id: 'grafana/login',
  title: 'the administrator of Grafana can log in, and not with the default password',
  needs: ['grafana/health'],
  after: [],
  heeds: [],
  applies: ({ grafana }) => (grafana ? true : 'the manifests have no Grafana'),
  budgetMs: () => 10_000,
  start: (context) => async () => {
    const grafana = context.promise.grafana
    if (grafana === undefined) return { state: 'skipped', message: 'the manifests have no Grafana' }
    const { password, cannotRead } = await passwordOf(context, grafana)
    const login = await logIn(context, { user: grafana.user, password })
    if (login.session !== undefined) {
      context.notes.set(sessionNote, login.session)
      const isDefault = grafana.user === 'admin' && password === defaultPassword
      return {
        state: 'passed',
        message: isDefault
          ? 'warning: the default password of Grafana, admin/admin, is valid'
          : `the user ${grafana.user} can log in`,
        ...(isDefault ? { diagnosis: defaultAdvice(grafana) } : {}),
      }
    }
    // Grafana locks an account after a few wrong passwords: never try twice.
    if (cannotRead !== undefined) {
      return {
        state: 'unasked',
        isFinal: true,
        message: `the password of Grafana cannot be read: ${cannotRead.message}`,
        details: cannotRead.details,
      }
    }
    return {
      state: 'failing',
      isFinal: true,
      message: `Grafana does not accept the password of ${grafana.user}: ${shorten(login.said)}`,
      diagnosis:
        'Grafana takes the password from its environment only when it makes its database: it was changed since, here or there',
    }
  },
}

/** The key under which the session of a login is kept for the other probes of Grafana. */
export const sessionNote = 'grafana session'

const defaultPassword = 'admin'

/** Without a Secret the default holds; when the Secret may not be read, only the default can be tried. */
async function passwordOf(
  context: ProbeContext,
  grafana: GrafanaPromise,
): Promise<{
  readonly password: string
  readonly cannotRead?: { readonly message: string; readonly details: readonly string[] }
}> {
  if (grafana.password.kind === 'written') return { password: grafana.password.value }
  if (grafana.password.kind === 'default') return { password: defaultPassword }
  const { name, key } = grafana.password
  try {
    const secret = await context.cluster.get('v1', 'Secret', { namespace: grafana.workload.namespace, name })
    const encoded = textAt(secret, 'data', key)
    return { password: encoded === undefined ? defaultPassword : Buffer.from(encoded, 'base64').toString('utf8') }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    const { message, details } = error.verdict
    return { password: defaultPassword, cannotRead: { message, details: details ?? [] } }
  }
}

/** The API server drops `Authorization` on the way, a cookie gets through. */
async function logIn(
  context: ProbeContext,
  credentials: { readonly user: string; readonly password: string },
): Promise<{ readonly session?: string; readonly said: string }> {
  const answer = await context.ask('grafana', {
    method: 'POST',
    path: `${context.promise.grafana?.routePrefix ?? ''}/login`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  })
  const session = /\bgrafana_session=([^;,\s]+)/.exec(answer.headers['set-cookie'] ?? '')?.[1]
  const said = textAt(parseJson(answer.body), 'message') ?? `status ${answer.status}`
  return answer.status === 200 && session !== undefined ? { session, said } : { said }
}

function defaultAdvice(grafana: GrafanaPromise): string {
  if (grafana.password.kind !== 'secret') return 'set a password from a Secret'
  return `make the Secret ${grafana.password.name} before the first start; a database that exists keeps its password until it is changed in Grafana`
}
