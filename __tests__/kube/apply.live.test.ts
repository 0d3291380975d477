import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Json, JsonObject } from '../../src/core/json.ts'
import type { Client } from '../../src/kube/connection/client.ts'
import { applyText, open, outcomes, ownNamespace, planText, rollOut } from './live.ts'

describe.concurrent('apply', { timeout: 120_000 }, () => {
  let client: Client
  beforeAll(async () => {
    client = await open(inject('kubeconfig'))
  })
  afterAll(() => client.close())

  test('creates namespace, definition, object and workload of one set, then changes nothing', async () => {
    const id = `t${Date.now().toString(36)}`
    const text = wholeSet(id)
    try {
      const planned = await planText(client, text)
      expect(planned.changes.map((change) => `${change.object.kind} ${change.certainty}`)).toEqual([
        'CustomResourceDefinition server-validated',
        'Namespace server-validated',
        'Role substitute',
        'ConfigMap substitute',
        'Service substitute',
        `Thing${id} not-asked`,
        'Deployment substitute',
      ])
      const changes = await rollOut(client, text, { namespace: 'default', timeoutMs: 60_000 })
      expect(changes.map((change) => change.outcome)).toEqual(changes.map(() => 'created'))
      const versions = await resourceVersions(client, id)
      const before = client.counts().writes
      const again = await planText(client, text)
      expect(again.changes.map((change) => `${change.outcome} ${change.certainty}`)).toEqual(
        changes.map(() => 'unchanged server-validated'),
      )
      expect(await applyText(client, text)).toEqual(again.changes)
      expect(client.counts().writes).toBe(before)
      expect(await resourceVersions(client, id)).toEqual(versions)
    } finally {
      await remove(client, `/api/v1/namespaces/${id}`)
      await remove(client, `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/thing${id}s.promstack.test`)
    }
  })

  test('shows what changes by field, and applies just that', async () => {
    const own = await ownNamespace(client)
    try {
      await applyText(client, map({ a: '1', b: '2' }), own.name)
      const planned = await planText(client, map({ a: '1', c: '3' }), own.name)
      expect(planned.changes).toMatchObject([
        {
          outcome: 'configured',
          fields: [
            { path: 'data.b', before: '2' },
            { path: 'data.c', after: '3' },
          ],
        },
      ])
      expect(outcomes(await applyText(client, map({ a: '1', c: '3' }), own.name))).toEqual([
        'configured ConfigMap settings',
      ])
      expect(await data(client, own.name)).toEqual({ a: '1', c: '3' })
    } finally {
      await own.remove()
    }
  })

  test('takes fields back from others, and says whose they were only by the change', async () => {
    const own = await ownNamespace(client)
    try {
      await applyText(client, map({ a: '1' }), own.name)
      await client.send({
        method: 'PATCH',
        path: `/api/v1/namespaces/${own.name}/configmaps/settings`,
        query: { fieldManager: 'kubectl-edit' },
        contentType: 'application/merge-patch+json',
        body: { data: { a: 'edited' } },
      })
      const changes = await applyText(client, map({ a: '1' }), own.name)
      expect(changes).toMatchObject([
        { outcome: 'configured', fields: [{ path: 'data.a', before: 'edited', after: '1' }] },
      ])
    } finally {
      await own.remove()
    }
  })

  test('becomes the owner of what another manager wrote with the same content, once', async () => {
    const own = await ownNamespace(client)
    try {
      await client.send({
        method: 'POST',
        path: `/api/v1/namespaces/${own.name}/configmaps`,
        query: { fieldManager: 'kubectl-create' },
        body: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { a: '1' } },
      })
      expect(await applyText(client, map({ a: '1' }), own.name)).toMatchObject([
        { outcome: 'configured', fields: [], reason: expect.stringContaining('owner') },
      ])
      expect(outcomes(await applyText(client, map({ a: '1' }), own.name))).toEqual(['unchanged ConfigMap settings'])
    } finally {
      await own.remove()
    }
  })

  test('generates no Secret for a Grafana that runs without it already', async () => {
    const own = await ownNamespace(client)
    try {
      await applyText(client, grafana, own.name)
      await client.send({ method: 'DELETE', path: `/api/v1/namespaces/${own.name}/secrets/grafana-admin` })
      const planned = await planText(client, grafana, own.name)
      expect(outcomes(planned.changes)).toEqual(['unchanged Deployment grafana'])
      expect(planned.notes).toEqual([
        expect.stringMatching(
          /^Secret \S+\/grafana-admin is not generated, because Deployment \S+\/grafana already runs without it/,
        ),
      ])
    } finally {
      await own.remove()
    }
  })

  test('takes over from client-side apply: what left the manifest goes, as the plan says', async () => {
    const own = await ownNamespace(client)
    try {
      await clientSideApply(client, own.name, 'configmaps', {
        kind: 'ConfigMap',
        metadata: { name: 'settings' },
        data: { a: '1', b: '2' },
      })
      const planned = await planText(client, map({ a: '1' }), own.name)
      const fields = [
        { path: 'data.b', before: '2' },
        { path: 'metadata.annotations', before: { 'kubectl.kubernetes.io/last-applied-configuration': '*** (#1)' } },
      ]
      expect(planned.changes).toMatchObject([{ outcome: 'configured', fields }])
      await applyText(client, map({ a: '1' }), own.name)
      expect(await data(client, own.name)).toEqual({ a: '1' })
      expect(outcomes(await applyText(client, map({ a: '1' }), own.name))).toEqual(['unchanged ConfigMap settings'])
    } finally {
      await own.remove()
    }
  })

  test('takes over a Service whose port changes its number and keeps its name', async () => {
    const own = await ownNamespace(client)
    try {
      const port = (number: number): Json => ({ name: 'web', port: number })
      await clientSideApply(client, own.name, 'services', {
        kind: 'Service',
        metadata: { name: 'web' },
        spec: { selector: { a: 'b' }, ports: [port(80)] },
      })
      const text =
        'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { a: b }, ports: [{ name: web, port: 81 }] }'
      expect(outcomes(await applyText(client, text, own.name))).toEqual(['configured Service web'])
      expect(outcomes(await applyText(client, text, own.name))).toEqual(['unchanged Service web'])
    } finally {
      await own.remove()
    }
  })

  test('never shows the values of a Secret', async () => {
    const own = await ownNamespace(client)
    try {
      const secret = (value: string): string =>
        `apiVersion: v1\nkind: Secret\nmetadata: { name: keys }\nstringData: { token: ${value}, same: kept-value }`
      await applyText(client, secret('old-hunter2'), own.name)
      const planned = await planText(client, secret('new-hunter2'), own.name)
      const shown = JSON.stringify(planned.changes)
      expect(planned.changes).toMatchObject([
        { outcome: 'configured', fields: [{ path: 'data.token', before: '*** (#1)', after: '*** (#2)' }] },
      ])
      for (const text of ['old-hunter2', 'new-hunter2', 'kept-value']) {
        expect(shown).not.toContain(text)
        expect(shown).not.toContain(Buffer.from(text).toString('base64'))
        expect(planned.secrets.has(text)).toBe(true)
      }
    } finally {
      await own.remove()
    }
  })

  test('generates the Secret grafana-admin once', async () => {
    const own = await ownNamespace(client)
    try {
      const secret = async (): Promise<string> =>
        (await client.send({ method: 'GET', path: `/api/v1/namespaces/${own.name}/secrets/grafana-admin` })).text
      const first = await applyText(client, grafana, own.name)
      expect(outcomes(first)).toEqual(['created Secret grafana-admin', 'created Deployment grafana'])
      const made = await secret()
      const password = Buffer.from(JSON.parse(made).data.password, 'base64').toString()
      expect(password.length).toBeGreaterThanOrEqual(24)
      expect(JSON.stringify(first)).not.toContain(password)
      expect(outcomes(await applyText(client, grafana, own.name))).toEqual(['unchanged Deployment grafana'])
      expect(await secret()).toBe(made)
    } finally {
      await own.remove()
    }
  })
})

/** Cleans up; what was never made must not hide why. */
async function remove(client: Client, path: string): Promise<void> {
  await client.send({ method: 'DELETE', path }).catch(() => undefined)
}

async function resourceVersions(client: Client, namespace: string): Promise<readonly string[]> {
  const paths = [
    `/api/v1/namespaces/${namespace}/configmaps/settings`,
    `/api/v1/namespaces/${namespace}/services/web`,
    `/apis/promstack.test/v1/namespaces/${namespace}/thing${namespace}s/one`,
  ]
  return Promise.all(
    paths.map(async (path) => JSON.parse((await client.send({ method: 'GET', path })).text).metadata.resourceVersion),
  )
}

/** What `kubectl apply` without `--server-side` sends for a new object. */
async function clientSideApply(
  client: Client,
  namespace: string,
  plural: string,
  object: Readonly<Record<string, Json>> & { readonly metadata: JsonObject },
): Promise<void> {
  const applied = JSON.stringify({ apiVersion: 'v1', ...object })
  const annotations = { 'kubectl.kubernetes.io/last-applied-configuration': applied }
  await client.send({
    method: 'POST',
    path: `/api/v1/namespaces/${namespace}/${plural}`,
    query: { fieldManager: 'kubectl-client-side-apply' },
    body: { apiVersion: 'v1', ...object, metadata: { ...object.metadata, annotations } },
  })
}

async function data(client: Client, namespace: string): Promise<unknown> {
  const answer = await client.send({ method: 'GET', path: `/api/v1/namespaces/${namespace}/configmaps/settings` })
  return JSON.parse(answer.text).data ?? {}
}

function map(entries: Readonly<Record<string, string>>): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: ${JSON.stringify(entries)}`
}

const grafana = `apiVersion: apps/v1
kind: Deployment
metadata: { name: grafana }
spec:
  replicas: 0
  selector: { matchLabels: { app: grafana } }
  template:
    metadata: { labels: { app: grafana } }
    spec:
      containers:
        - name: grafana
          image: promstack.test/pod:1
          env:
            - { name: U, valueFrom: { secretKeyRef: { name: grafana-admin, key: user, optional: true } } }
            - { name: P, valueFrom: { secretKeyRef: { name: grafana-admin, key: password, optional: true } } }`

/** Written in the wrong order on purpose. */
function wholeSet(id: string): string {
  return `apiVersion: promstack.test/v1
kind: Thing${id}
metadata: { name: one, namespace: ${id} }
spec: { size: 3 }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: ${id} }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      terminationGracePeriodSeconds: 0
      containers: [{ name: web, image: "promstack.test/pod:1", args: [serve], readinessProbe: { httpGet: { port: 8080 } } }]
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: ${id} }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: settings, namespace: ${id} }
data: { a: "1" }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: "Reader:One", namespace: ${id} }
rules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: thing${id}s.promstack.test }
spec:
  group: promstack.test
  scope: Namespaced
  names: { kind: Thing${id}, plural: thing${id}s }
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { size: { type: integer } } } } } }
---
apiVersion: v1
kind: Namespace
metadata: { name: ${id} }`
}
