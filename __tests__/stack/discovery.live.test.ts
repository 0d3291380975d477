import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Json, listAt, objectAt, textAt } from '../../src/core/json.ts'
import type { Client } from '../../src/kube/connection/client.ts'
import { clusterReader } from '../../src/kube/reach/clusterReader.ts'
import { readPrometheusConfig, type ScrapeJob } from '../../src/rules/prometheusConfig.ts'
import { readInventory } from '../../src/smoke/clusterInventory.ts'
import { discover } from '../../src/stack/discovery/discover.ts'
import { applyText, open, ownNamespace } from '../kube/live.ts'
import { until, withPrometheus } from './realPrometheus.ts'

let client: Client
let own: Awaited<ReturnType<typeof ownNamespace>>

beforeAll(async () => {
  client = await open(inject('kubeconfig'))
  own = await ownNamespace(client, { 'a.b/c-d': 'x' })
  const items = [pod(), service('web', 'ClusterIP'), service('lb', 'LoadBalancer'), ingress()]
  const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items })
  await applyText(client, text, own.name)
  await until(async () => {
    const pods = await clusterReader(client).list('v1', 'Pod', { namespace: own.name })
    return textAt(pods[0], 'status', 'phase') === 'Running' ? pods : undefined
  })
})

afterAll(async () => {
  await own?.remove()
  client?.close()
})

const roles = ['node', 'service', 'pod', 'endpoints', 'endpointslice', 'ingress'] as const

/** Prometheus itself discovers the same cluster: every target of every role must have the very labels that we give it. */
test.each([
  ['plain', {}],
  ['with the metadata of nodes and namespaces', { attach_metadata: { node: true, namespace: true } }],
])('discovery makes the labels of Prometheus, %s', { timeout: 120_000 }, async (_name, extra) => {
  const jobs = (kubeconfig: Json) =>
    roles.map((role) => ({
      job_name: role,
      // Targets with equal labels are one to Prometheus: keep what tells them apart.
      relabel_configs: [{ action: 'labelmap', regex: '__(meta_.+)' }],
      kubernetes_sd_configs: [
        { role, namespaces: { names: ['default', own.name] }, ...metadataFor(role, extra), ...(kubeconfig as object) },
      ],
    }))
  const simulated = readPrometheusConfig({ file: 'x', text: JSON.stringify({ scrape_configs: jobs({}) }) }).value
  const real = JSON.stringify({
    global: { scrape_interval: '1h', scrape_timeout: '1m' },
    scrape_configs: jobs({ kubeconfig_file: inject('kubeconfig') }),
  })
  await withPrometheus(real, async (ask) => {
    await until(async () => listAt(await ask('/api/v1/targets?state=active'), 'activeTargets')[0])
    let last: { ours: readonly string[]; theirs: readonly string[] } = { ours: [], theirs: [] }
    const tried = await until(async () => {
      last = { ours: await ourTargets(simulated?.jobs ?? []), theirs: theirTargets(await ask('/api/v1/targets')) }
      rounds++
      return JSON.stringify(last.ours) === JSON.stringify(last.theirs) || rounds % 20 === 0 ? last : undefined
    })
    expect(tried.ours).toEqual(tried.theirs)
    for (const role of roles)
      expect(
        tried.ours.some((line) => line.startsWith(`${role} `)),
        role,
      ).toBe(true)
  })
})

let rounds = 0

function metadataFor(role: string, extra: { attach_metadata?: { node: boolean; namespace: boolean } }) {
  if (extra.attach_metadata === undefined) return {}
  const hasPods = role === 'pod' || role === 'endpoints' || role === 'endpointslice'
  return { attach_metadata: { node: hasPods, namespace: role !== 'node' } }
}

async function ourTargets(jobs: readonly ScrapeJob[]): Promise<readonly string[]> {
  const discoveries = jobs.flatMap((job) => [...job.discoveries])
  const inventory = await readInventory(clusterReader(client), discoveries, own.name)
  const lines = jobs.flatMap((job) =>
    job.discoveries.flatMap((one) => discover(one, inventory, own.name)).map(({ labels }) => line(job.name, labels)),
  )
  return [...new Set(lines)].sort()
}

function theirTargets(data: Json | undefined): readonly string[] {
  const lines = listAt(data, 'activeTargets').map((target) => {
    const labels = Object.entries(objectAt(target, 'discoveredLabels')).map(
      ([name, value]) => [name, String(value)] as const,
    )
    const own = labels.filter(
      ([name]) => !/^(job|__(scheme|metrics_path|scrape_.*|convert_.*|always_.*)__)$/.test(name),
    )
    return line(textAt(target, 'scrapePool') ?? '', own)
  })
  return [...new Set(lines)].sort()
}

function line(job: string, labels: Iterable<readonly [string, string]>): string {
  return `${job} ${[...labels]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(' ')}`
}

function pod(): Json {
  const container = (name: string, port: number, extra: Json = {}) => ({
    name,
    image: 'promstack.test/pod:1',
    args: ['serve', '-port', String(port)],
    ports: [{ name: `p${port}`, containerPort: port }],
    ...(extra as object),
  })
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'web-0',
      labels: { app: 'web', 'app.kubernetes.io/name': 'web' },
      annotations: { 'prometheus.io/scrape': 'true', 'a/b': 'x y' },
    },
    spec: {
      containers: [
        container('first', 8080),
        container('second', 8081, { ports: [{ containerPort: 8081 }, { name: 'more', containerPort: 9000 }] }),
        container('third', 8082, { ports: [] }),
      ],
    },
  }
}

function service(name: string, type: string): Json {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, labels: { tier: 'front' }, annotations: { 'prometheus.io/port': '8080' } },
    spec: {
      type,
      selector: { app: 'web' },
      ports: [
        { name: 'http', port: 80, targetPort: 'p8080', appProtocol: 'http' },
        { name: 'other', port: 81, targetPort: 7777 },
      ],
    },
  }
}

function ingress(): Json {
  const backend = { service: { name: 'web', port: { name: 'http' } } }
  const rule = (host: string, paths: readonly string[]) => ({
    host,
    http: { paths: paths.map((path) => ({ path, pathType: 'Prefix', backend })) },
  })
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'web' },
    spec: {
      ingressClassName: 'nginx',
      tls: [{ hosts: ['*.example.org'] }],
      rules: [rule('a.example.org', ['/', '/x']), rule('example.com', ['/'])],
    },
  }
}
