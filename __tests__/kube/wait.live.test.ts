import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Client } from '../../src/kube/connection/client.ts'
import { clusterReader } from '../../src/kube/reach/clusterReader.ts'
import { portForward } from '../../src/kube/reach/portForward.ts'
import { serviceProxy } from '../../src/kube/reach/serviceProxy.ts'
import { clock, open, outcomes, ownNamespace, rollOut } from './live.ts'

describe.concurrent('waiting', { timeout: 120_000 }, () => {
  let client: Client
  beforeAll(async () => {
    client = await open(inject('kubeconfig'))
  })
  afterAll(() => client.close())

  test('a rollout that was mended is ready, whatever its old pods suffer from; a bad one fails though the old pods run', async () => {
    const own = await ownNamespace(client)
    const roll = async (args: string): Promise<readonly string[]> => {
      const changes = await rollOut(client, web(args), { namespace: own.name, timeoutMs: 60_000 })
      return [...outcomes(changes), ...changes.flatMap((change) => change.failure?.cause ?? [])]
    }
    try {
      const [, outcome, cause] = await roll('[crash, -message, "fatal: first"]')
      expect(outcome).toBe('failed Deployment web')
      expect(cause).toMatch(/^container "web" exits with code 1, \d times: fatal: first$/)
      expect(await roll('[serve]')).toEqual(['unchanged Service web', 'configured Deployment web'])
      expect(await roll('[serve]')).toEqual(['unchanged Service web', 'unchanged Deployment web'])
      expect((await roll('[crash, -message, "fatal: second"]')).at(-1)).toMatch(/fatal: second$/)
    } finally {
      await own.remove()
    }
  })

  test('a Service is asked through the API server, and its answers are told from the proxy’s', async () => {
    const own = await ownNamespace(client)
    try {
      await rollOut(client, web('[serve, -status, "404", -body, "{}"]', false), {
        namespace: own.name,
        timeoutMs: 60_000,
      })
      const ask = (service: string, port: number | string) =>
        serviceProxy(client, { namespace: own.name, service, port }).request({ method: 'GET', path: '/x?y=1' })
      const reader = clusterReader(client)
      while ((await ask('web', 'http')).from === 'proxy') await clock.sleep(200)
      expect(await ask('web', 'http')).toMatchObject({ status: 404, body: '{}', from: 'backend' })
      expect(await ask('web', 80)).toMatchObject({ status: 404, from: 'backend' })
      expect(await ask('web', 81)).toMatchObject({ status: 503, from: 'proxy' })
      expect(await ask('none', 80)).toMatchObject({ status: 404, from: 'proxy' })
      const forwarded = portForward(client, { namespace: own.name, service: 'web', port: 'http' })
      expect(await forwarded.request({ method: 'GET', path: '/x' })).toMatchObject({
        status: 404,
        body: '{}',
        from: 'backend',
      })
      expect(
        await portForward(client, { namespace: own.name, service: 'none', port: 80 }).request({
          method: 'GET',
          path: '/',
        }),
      ).toMatchObject({ status: 503, from: 'proxy' })
      const [pod] = await reader.list('v1', 'Pod', { namespace: own.name, labelSelector: 'app=web' })
      expect(pod).toMatchObject({ apiVersion: 'v1', kind: 'Pod' })
      expect(await reader.logs({ namespace: own.name, pod: pod?.metadata.name ?? '', tailLines: 5 })).toEqual([
        'serving status 404 on port 8080',
      ])
      expect(await reader.get('v1', 'Secret', { namespace: own.name, name: 'none' })).toBeUndefined()
      expect(await reader.list('example.org/v1', 'Nothing')).toEqual([])
    } finally {
      await own.remove()
    }
  })

  test('lists come in chunks, whole', async () => {
    const own = await ownNamespace(client)
    try {
      const names = Array.from({ length: 620 }, (_, index) => `m${String(index).padStart(3, '0')}`)
      await Promise.all(
        names.map((name) =>
          client.send({
            method: 'POST',
            path: `/api/v1/namespaces/${own.name}/configmaps`,
            body: { metadata: { name, labels: { in: 'list' } } },
          }),
        ),
      )
      const found = await clusterReader(client).list('v1', 'ConfigMap', {
        namespace: own.name,
        labelSelector: 'in=list',
      })
      expect(found.map((object) => object.metadata.name).sort()).toEqual(names)
    } finally {
      await own.remove()
    }
  })
})

function web(args: string, probed = true): string {
  const probe = probed ? ', readinessProbe: { httpGet: { port: 8080 }, periodSeconds: 1 }' : ''
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  strategy: { type: RollingUpdate, rollingUpdate: { maxUnavailable: 0 } }
  template:
    metadata: { labels: { app: web } }
    spec:
      terminationGracePeriodSeconds: 0
      containers: [{ name: web, image: "promstack.test/pod:1", args: ${args}${probe} }]
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ name: http, port: 80, targetPort: 8080 }] }`
}
