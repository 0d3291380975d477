import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Json, textAt } from '../../src/core/json.ts'
import type { ProbeResult } from '../../src/core/probe.ts'
import { silent } from '../../src/core/progress.ts'
import type { Client } from '../../src/kube/connection/client.ts'
import { clusterReader } from '../../src/kube/reach/clusterReader.ts'
import { serviceProxy } from '../../src/kube/reach/serviceProxy.ts'
import { outcomeOfProbes, smoke } from '../../src/smoke/index.ts'
import { components, type Service } from '../../src/smoke/probe.ts'
import { addressOf, type Component, promiseOf } from '../../src/stack/promise.ts'
import { readYaml } from '../../src/yaml/read.ts'
import { applyText, clock, open, rollOut } from '../kube/live.ts'
import { until } from '../stack/realPrometheus.ts'
import { bundledManifests, troublesIn } from './world.ts'

const manifests = bundledManifests()
const promise = promiseOf(manifests, { namespace: 'monitoring' })
const account = `smoke-${randomBytes(4).toString('hex')}`
let client: Client
let folder: string

beforeAll(async () => {
  client = await open(inject('kubeconfig'))
  folder = await mkdtemp(join(tmpdir(), 'promstack-smoke-'))
  const items = manifests.map(({ object }) => object)
  const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items })
  const changes = await rollOut(client, text, { namespace: 'monitoring', timeoutMs: 180_000 })
  expect(changes.filter(({ outcome }) => outcome === 'failed')).toEqual([])
})

afterAll(async () => {
  const root = '/apis/rbac.authorization.k8s.io/v1/namespaces/monitoring'
  for (const path of [`${root}/rolebindings/${account}`, `${root}/roles/${account}`, accountPath()])
    await client.send({ method: 'DELETE', path }).catch(() => {})
  client.close()
  await rm(folder, { recursive: true, force: true })
})

test('the bundled stack on a real cluster passes every probe', async () => {
  const results = await ask(client)
  expect(troublesIn(results)).toEqual([])
  expect(outcomeOfProbes(results)).toBe('passed')
})

test('who may not ask is told the Role, and with that Role can ask', async () => {
  await applyText(client, manifest({ apiVersion: 'v1', kind: 'ServiceAccount' }), 'monitoring')
  const powerless = await open(await kubeconfigOf(account))
  try {
    const [refused] = await ask(powerless, ['prometheus/ready'])
    expect(refused).toMatchObject({ state: 'inconclusive' })
    const role = readYaml({ file: 'role', text: (refused?.details ?? []).slice(1).join('\n') }).documents[0]?.value
    expect(role).toMatchObject({ kind: 'Role', metadata: { namespace: 'monitoring' } })
    await applyText(client, manifest(role ?? null), 'monitoring')
    await applyText(client, manifest(bindingOf()), 'monitoring')
    // The API server takes a moment to know of a new binding.
    const [allowed] = await until(async () => {
      const results = await ask(powerless, ['prometheus/ready'])
      return results[0]?.state === 'inconclusive' ? undefined : results
    })
    expect(allowed).toMatchObject({ state: 'passed' })
  } finally {
    powerless.close()
  }
})

function ask(as: Client, only?: readonly string[]): Promise<readonly ProbeResult[]> {
  const services: Partial<Record<Component, Service>> = {}
  for (const component of components) {
    const address = addressOf(promise, component)
    if (address) services[component] = serviceProxy(as, address)
  }
  return smoke({
    promise,
    services,
    cluster: clusterReader(as),
    clock,
    progress: silent,
    timeoutMs: 240_000,
    ...(only ? { only } : {}),
  })
}

function accountPath(): string {
  return `/api/v1/namespaces/monitoring/serviceaccounts/${account}`
}

/** The object under the test's own name. */
function manifest(object: Json): string {
  return JSON.stringify({ ...(object as object), metadata: { namespace: 'monitoring', name: account } })
}

function bindingOf(): Json {
  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: account },
    subjects: [{ kind: 'ServiceAccount', namespace: 'monitoring', name: account }],
  }
}

/** The kubeconfig of the cluster, with a token of the account in place of its user. */
async function kubeconfigOf(name: string): Promise<string> {
  const answer = await client.send({
    method: 'POST',
    path: `${accountPath()}/token`,
    body: { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec: {} },
  })
  const token = textAt(answer.json(), 'status', 'token') ?? ''
  const text = await readFile(inject('kubeconfig'), 'utf8')
  const config = readYaml({ file: 'kubeconfig', text }).documents[0]?.value as Record<string, Json>
  const users = (config['users'] as readonly { name: string }[]).map((user) => ({ name: user.name, user: { token } }))
  const path = join(folder, `${name}.json`)
  await writeFile(path, JSON.stringify({ ...config, users }))
  return path
}
