import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, inject, test } from 'vitest'
import { type Rule, type Seen, startHttpProxy, tooManyRequests, unavailable } from '../../../cluster/proxy.ts'
import { runPromstack } from '../promstack.ts'
import { removeNamespace } from '../stack.ts'
import { essence, everything } from './inventory.ts'
import { configMap, deployment, manifest, namespace, service, type Written } from './objects.ts'

/** A small stack with the one object that is made up once and never touched again. */
const objects: readonly Written[] = [
  configMap('settings', { mode: 'plain' }),
  service('web', { app: 'web' }),
  deployment('web', {
    container: {
      readinessProbe: { httpGet: { path: '/', port: 8080 }, periodSeconds: 1 },
      env: [{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'grafana-admin', key: 'password' } } }],
    },
  }),
]

const expected = [
  'ConfigMap/settings, generation -, promstack Apply',
  'Deployment/web, generation 1, promstack Apply',
  'ReplicaSet of Deployment/web',
  'Secret/grafana-admin, generation -, promstack Update',
  'Service/web, generation -, promstack Apply',
]

/** The Namespace and what is in it; an existing Secret is no part of a plan. */
const firstOutcomes = Array(5).fill('created')
const laterOutcomes = Array(4).fill('unchanged')

interface Trouble {
  readonly name: string
  readonly rules: readonly Rule[]
  /** How often the rules answer at least; fewer would prove nothing. */
  readonly answers: number
  /** How long they make it wait. */
  readonly waitsMs?: number
}

const aWrite = { method: 'PATCH', dryRun: false } as const
const theSecret = { method: 'POST', dryRun: false, path: /\/secrets$/ } as const
const slow = tooManyRequests(1)

const troubles: readonly Trouble[] = [
  {
    name: '429 with Retry-After for the first request',
    rules: [{ count: 1, answer: slow }],
    answers: 1,
    waitsMs: 1000,
  },
  {
    name: '429 with Retry-After for dry-runs',
    rules: [{ dryRun: true, count: 2, answer: slow }],
    answers: 2,
    waitsMs: 1000,
  },
  {
    name: '429 with Retry-After for a write, three times',
    rules: [{ ...aWrite, path: /\/configmaps\//, count: 3, answer: slow }],
    answers: 3,
    waitsMs: 3000,
  },
  {
    name: '429 with Retry-After for the creation of the Secret',
    rules: [{ ...theSecret, count: 1, answer: slow }],
    answers: 1,
    waitsMs: 1000,
  },
  { name: '503 for the first request', rules: [{ count: 1, answer: unavailable() }], answers: 1 },
  { name: '503 for writes', rules: [{ ...aWrite, from: 2, count: 2, answer: unavailable() }], answers: 2 },
  {
    name: '503 while it waits',
    rules: [{ method: 'GET', path: /\/pods$/, count: 2, answer: unavailable() }],
    answers: 2,
  },
  ...[1, 2, 4, 7, 11, 16].map((from) => ({
    name: `a reset of request ${from}`,
    rules: [{ from, count: 1, answer: { kind: 'reset' } }] as const,
    answers: 1,
  })),
  {
    name: 'a reset of a write that never arrives',
    rules: [{ ...aWrite, path: /\/deployments\//, count: 2, answer: { kind: 'reset' } }],
    answers: 2,
  },
  {
    name: 'a reset of a write that arrives',
    rules: [{ ...aWrite, path: /\/deployments\//, count: 1, answer: { kind: 'resetAfter' } }],
    answers: 1,
  },
  {
    name: 'a reset of every write that arrives',
    rules: [
      { ...aWrite, count: 1, answer: { kind: 'resetAfter' } },
      { ...aWrite, from: 3, count: 1, answer: { kind: 'resetAfter' } },
    ],
    answers: 2,
  },
  {
    name: 'a reset of the creation of the Secret, which never arrives',
    rules: [{ ...theSecret, count: 1, answer: { kind: 'reset' } }],
    answers: 1,
  },
  {
    name: 'a reset of the creation of the Secret, which arrives',
    rules: [{ ...theSecret, count: 1, answer: { kind: 'resetAfter' } }],
    answers: 1,
  },
]

const folder = mkdtempSync(join(tmpdir(), 'promstack-way-'))
const namespaceOf = (trouble: Trouble) => `way-${troubles.indexOf(trouble)}`

describe.concurrent('troubles on the way to the API server', () => {
  afterAll(async () => {
    await Promise.all(troubles.map((trouble) => removeNamespace(namespaceOf(trouble))))
    rmSync(folder, { recursive: true })
  })

  test.for(troubles.map((trouble) => ({ ...trouble, trouble })))('$name', async ({ trouble }, { expect }) => {
    const name = namespaceOf(trouble)
    const kubeconfig = join(folder, name)
    const proxy = await startHttpProxy(inject('kubeconfig'), trouble.rules)
    writeFileSync(kubeconfig, proxy.kubeconfig)
    const apply = () =>
      runPromstack(['apply', '-', '--namespace', name, '--timeout', '60s'], {
        kubeconfig,
        input: manifest(namespace(name), ...objects),
      })
    try {
      const ran = await apply()
      expect([ran.code, ran.stop, ran.changes.map(({ outcome }) => outcome)]).toEqual([0, undefined, firstOutcomes])
      expect(essence(await everything(name))).toEqual(expected)
      expect(disturbed(proxy.seen)).toBeGreaterThanOrEqual(trouble.answers)
      expect(ran.endedMs - ran.beganMs).toBeGreaterThan(trouble.waitsMs ?? 0)
      proxy.rules([])
      const again = await apply()
      expect(again.changes.map(({ outcome }) => outcome)).toEqual(laterOutcomes)
    } finally {
      await proxy.close()
    }
  })
})

/** How many requests the rules answered, and how many writes came twice because the first answer was lost. */
function disturbed(seen: readonly Seen[]): number {
  const arrived = seen.filter(({ method, passed, dryRun }) => passed && !dryRun && method !== 'GET')
  const different = new Set(arrived.map(({ method, path }) => `${method} ${path}`))
  return seen.filter(({ passed }) => !passed).length + arrived.length - different.size
}
