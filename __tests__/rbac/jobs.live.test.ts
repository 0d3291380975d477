import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Json } from '../../src/core/json.ts'
import { formatObject, type KubeObject } from '../../src/core/object.ts'
import { silent } from '../../src/core/progress.ts'
import { apply } from '../../src/kube/apply/apply.ts'
import type { Client } from '../../src/kube/connection/client.ts'
import { plan } from '../../src/kube/plan/plan.ts'
import { clusterReader } from '../../src/kube/reach/clusterReader.ts'
import { serviceProxy } from '../../src/kube/reach/serviceProxy.ts'
import { waitReady } from '../../src/kube/wait/wait.ts'
import { type Rights, rightsFor } from '../../src/rbac/rights.ts'
import { outcomeOfProbes, smoke } from '../../src/smoke/index.ts'
import { components, type Service } from '../../src/smoke/probe.ts'
import { addressOf, type Component, promiseOf } from '../../src/stack/promise.ts'
import { clock, open } from '../kube/live.ts'
import { kubectl, runKubectl } from '../live/kubectl.ts'
import { emptyStack, namespace } from '../live/stack.ts'
import { bundledManifests, troublesIn } from '../smoke/world.ts'
import { openAs } from './identities.ts'

const manifests = bundledManifests()
const prefix = `rbac-${randomBytes(3).toString('hex')}`
const rights: Rights = rightsFor(manifests, {
  jobs: ['deploy', 'smoke', 'diff', 'drift'],
  namespace: 'default',
  home: prefix,
  prefix,
  reach: { access: 'proxy', outside: new Set() },
})
let admin: Client
const clients = new Map<string, Client>()

beforeAll(async () => {
  admin = await open(inject('kubeconfig'))
  await runKubectl(['create', 'namespace', namespace])
  await emptyStack()
  const applied = await runKubectl(['apply', '-f', '-'], rights.text)
  expect(applied.stderr).toBe('')
})

afterAll(async () => {
  for (const client of [admin, ...clients.values()]) client.close()
  await runKubectl(['delete', '--ignore-not-found', '--wait=false', '-f', '-'], rights.text)
})

async function as(job: string): Promise<Client> {
  const client = clients.get(job) ?? (await openAs(`${prefix}-${job}`, prefix))
  clients.set(job, client)
  return client
}

/** What is refused or left out, one line each; empty when everything goes. */
async function refusals(client: Client, ending: 'plan' | 'apply' = 'plan'): Promise<readonly string[]> {
  try {
    const planned = await plan(client, manifests, { clock, progress: silent })
    const done = ending === 'plan' ? planned : await apply(client, planned, { clock, progress: silent })
    return [
      ...done.changes
        .filter(({ outcome }) => outcome === 'failed')
        .map(({ object, reason }) => `${formatObject(object)}: ${reason}`),
      ...done.notes.filter((note) => note.includes('may not read')),
    ]
  } catch (error) {
    return [String(error)]
  }
}

test('with the printed rights and no others, `apply` puts the bundled stack on an empty namespace', async () => {
  const client = await as('deploy')
  await expect.poll(() => refusals(client), wait).toEqual([])
  const planned = await plan(client, manifests, { clock, progress: silent })
  const written = await apply(client, planned, { clock, progress: silent })
  const changes = await waitReady(client, written, { clock, progress: silent, timeoutMs: 240_000 })
  expect(changes.filter(({ outcome }) => outcome === 'failed')).toEqual([])
  expect(changes.filter(({ outcome }) => outcome === 'created').map(({ object }) => formatObject(object))).toContain(
    `Secret ${namespace}/grafana-admin`,
  )
  expect(changes.length).toBe(manifests.length + 1)
})

test('with the printed rights and no others, `smoke` passes every probe', async () => {
  const client = await as('smoke')
  const promise = promiseOf(manifests, { namespace })
  const services: Partial<Record<Component, Service>> = {}
  for (const component of components) {
    const address = addressOf(promise, component)
    if (address) services[component] = serviceProxy(client, address)
  }
  const results = await smoke({
    promise,
    services,
    cluster: clusterReader(client),
    clock,
    progress: silent,
    timeoutMs: 240_000,
  })
  expect(troublesIn(results)).toEqual([])
  expect(outcomeOfProbes(results)).toBe('passed')
})

test('the identity of `diff` previews everything, and nothing has changed', async () => {
  const client = await as('diff')
  expect(await refusals(client)).toEqual([])
  const { changes } = await plan(client, manifests, { clock, progress: silent })
  expect(changes.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([])
})

test('the identity of `drift` reads every object and what is loaded, and can write none', async () => {
  const client = await as('drift')
  const reader = clusterReader(client)
  const promise = promiseOf(manifests, { namespace })
  for (const { reference } of manifests) {
    const live = await reader.get(reference.apiVersion, reference.kind, reference)
    expect(live?.metadata.name).toBe(reference.name)
  }
  for (const component of ['prometheus', 'alertmanager'] as const) {
    const address = addressOf(promise, component)
    if (address === undefined) throw new Error(`no ${component}`)
    const path = component === 'prometheus' ? '/api/v1/status/config' : '/api/v2/status'
    expect(await serviceProxy(client, address).request({ method: 'GET', path })).toMatchObject({ status: 200 })
  }
  expect((await refusals(client)).length).toBeGreaterThan(0)
})

interface Rule {
  readonly verbs: readonly string[]
  readonly resources?: readonly string[]
  readonly resourceNames?: readonly string[]
}

const rulesOf = (role: KubeObject): readonly Rule[] => role['rules'] as unknown as readonly Rule[]

/** Each verb of each rule of what `apply` needs; a claim in use cannot be away, so nothing shows that it may be created. */
const lacks = rights.objects
  .filter(({ kind, metadata }) => kind.endsWith('Role') && metadata.name === `${prefix}-deploy`)
  .flatMap((role) =>
    rulesOf(role).flatMap((rule) =>
      rule.verbs.map((verb) => ({
        role,
        rule,
        verb,
        name: `${role.kind}: ${verb} ${rule.resources?.join() ?? 'URLs'}`,
      })),
    ),
  )
  .filter(({ name }) => name !== 'Role: create persistentvolumeclaims')

test('there are rules to leave out', () => expect(lacks.length).toBeGreaterThan(30))

test.each(lacks)('without one verb of one rule it is refused: $name', async ({ role, rule, verb }) => {
  const client = await as('deploy')
  const without = { ...rule, verbs: rule.verbs.filter((one) => one !== verb) }
  const needsAbsence = verb === 'create' || verb === 'bind' || isHeld(rule)
  try {
    if (needsAbsence) await remove(rule)
    const rest = without.verbs.length === 0 ? [] : [without]
    await replaceRules(role, [...rulesOf(role).filter((one) => one !== rule), ...rest])
    const ending = rule.resources?.join() === 'secrets' && verb === 'create' ? 'apply' : 'plan'
    await expect.poll(async () => (await refusals(client, ending)).join('\n'), wait).toMatch(refusedFor)
  } finally {
    await replaceRules(role, rulesOf(role))
    await expect.poll(() => refusals(client, needsAbsence ? 'apply' : 'plan'), wait).toEqual([])
  }
})

/** The API server takes a moment to know of changed roles. */
const wait = { timeout: 15_000, interval: 100 }

const refusedFor = /not allowed|may not|forbidden|cannot|does not hold|not found/

/**
 * What exists needs no `create`, and the server asks for the rights that a role grants, or a binding gives, only when these change: the
 * objects that a rule is for go.
 */
async function remove(rule: Rule): Promise<void> {
  const place = ['--namespace', namespace, '--ignore-not-found']
  const [name] = rule.resourceNames ?? []
  const kinds = rule.verbs.includes('bind') ? 'clusterroles,clusterrolebindings' : (rule.resources?.join() ?? '')
  if (name !== undefined) await kubectl('delete', kinds, name, ...place)
  else if (isHeld(rule))
    await kubectl('delete', 'clusterroles', 'kube-state-metrics', 'monitoring', '--ignore-not-found')
  else await kubectl('delete', 'secret/grafana-admin', 'deployment/grafana', ...place)
}

/** Held only to be granted; the rule without names that is used itself is the one for the generated Secret. */
function isHeld(rule: Rule): boolean {
  return rule.resourceNames === undefined && rule.resources?.join() !== 'secrets'
}

async function replaceRules({ kind, metadata }: KubeObject, rules: readonly object[]): Promise<void> {
  const place = metadata['namespace'] === undefined ? '' : `/namespaces/${String(metadata['namespace'])}`
  await admin.send({
    method: 'PATCH',
    path: `/apis/rbac.authorization.k8s.io/v1${place}/${kind.toLowerCase()}s/${metadata.name}`,
    contentType: 'application/merge-patch+json',
    body: { rules } as unknown as Json,
  })
}
