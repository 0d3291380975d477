import { readdirSync, readFileSync } from 'node:fs'
import { type Json, textAt } from '../../src/core/json.ts'
import type { KubeObject } from '../../src/core/object.ts'
import type { ProbeResult } from '../../src/core/probe.ts'
import { silent } from '../../src/core/progress.ts'
import { readManifests } from '../../src/kube/manifests/manifest.ts'
import { smoke } from '../../src/smoke/index.ts'
import type { ClusterReader, Service, ServiceAnswer, ServiceRequest } from '../../src/smoke/probe.ts'
import { predictedInventory } from '../../src/stack/predicted.ts'
import { addressOf, type Component, promiseOf, type StackPromise } from '../../src/stack/promise.ts'
import { matchesLabelSelector } from '../../src/stack/selector.ts'
import { answerAlertmanager, answerGrafana, answerKubeStateMetrics } from './answers.ts'
import { answerPrometheus } from './prometheus.ts'

/** A cluster with the bundled stack in memory; a test changes what it wants broken before it asks. */
export interface World {
  readonly promise: StackPromise
  readonly objects: KubeObject[]
  /** Lines by the beginning of the pod's name. */
  readonly logs: Record<string, string[]>
  /** Components whose Service has no ready endpoint. */
  readonly unready: Set<Component>
  /** Components that may not be reached, and kinds that may not be read. */
  readonly forbidden: Set<string>
  readonly prometheus: {
    /** When it started, on the clock of the world; it discovers five seconds later. */
    startedMs: number
    isReloaded: boolean
    config: string
    readonly flags: Record<string, string>
    readonly lost: Set<string>
    readonly down: Map<string, string>
    readonly lostGroups: Set<string>
    readonly failingRules: Map<string, string>
    readonly annotations: Record<string, string>
    alertmanagers: string[]
    sent: number
    errors: number
    discoveryFailures: number
    ready: number
    nodesInMetrics: number | undefined
  }
  readonly alertmanager: { config: string; isReloaded: boolean; alerts: Json[]; ready: number }
  readonly kubeStateMetrics: { samples: string; ready: number; isStandIn: boolean }
  readonly grafana: {
    health: Json
    password: string
    readonly urls: Record<string, string>
    healthMessage: string | undefined
    count: number | undefined
  }
  clock: { now(): number; sleep(ms: number): Promise<void> }
}

/** Where the clock of the world begins. */
export const beginMs = Date.parse('2026-11-23T12:00:00Z')

/** The bundled manifests; `edit` changes their text, file by file. */
export function bundledManifests(edit: (text: string, file: string) => string = (text) => text) {
  const names = readdirSync('manifests', { recursive: true, encoding: 'utf8' })
    .filter((name) => /^\d\d-[^/]+\/[^/]+\.yaml$/.test(name))
    .sort()
  const texts = names.map((name) => ({
    file: `manifests/${name}`,
    text: edit(readFileSync(`manifests/${name}`, 'utf8'), name),
  }))
  return readManifests(texts).manifests
}

/** The bundled stack, rolled out on three nodes and healthy; Prometheus has been running for an hour. */
export function healthyWorld(edit?: (text: string, file: string) => string): World {
  const promise = promiseOf(bundledManifests(edit), { namespace: 'default' })
  const nodes = ['worker-1', 'worker-2', 'worker-3'].map(node)
  const alertmanagerConfig = promise.alertmanager?.configFile?.text ?? ''
  return {
    promise,
    objects: [...nodes, ...runningObjects(promise, nodes)],
    logs: {},
    unready: new Set(),
    forbidden: new Set(),
    prometheus: {
      startedMs: beginMs - 3_600_000,
      isReloaded: true,
      config: promise.prometheus?.configFile?.text ?? '',
      flags: Object.fromEntries(promise.prometheus?.flags.map(({ name, value }) => [name, value ?? 'true']) ?? []),
      lost: new Set(),
      down: new Map(),
      lostGroups: new Set(),
      failingRules: new Map(),
      annotations: {},
      alertmanagers: ['http://alertmanager:9093/api/v2/alerts'],
      sent: 10,
      errors: 0,
      discoveryFailures: 0,
      ready: 200,
      nodesInMetrics: 3,
    },
    alertmanager: { config: alertmanagerConfig, isReloaded: true, alerts: [watchdog()], ready: 200 },
    kubeStateMetrics: {
      samples: 'kube_state_metrics_watch_total{result="success",resource="*v1.Pod"} 4\n',
      ready: 200,
      isStandIn: false,
    },
    grafana: {
      health: { database: 'ok', version: '13.2.0' },
      password: 'long enough',
      urls: Object.fromEntries(promise.grafana?.datasources.map(({ uid, url }) => [uid ?? '', url]) ?? []),
      healthMessage: undefined,
      count: undefined,
    },
    clock: virtualClock(beginMs),
  }
}

/** Asks the world with every probe. */
export function ask(world: World, only?: readonly string[]): Promise<readonly ProbeResult[]> {
  const service = (component: Component, answer: (request: ServiceRequest) => ServiceAnswer): Service => ({
    request: async (request) => guarded(world, component, () => answer(request)),
  })
  return smoke({
    promise: world.promise,
    services: {
      prometheus: service('prometheus', (request) => answerPrometheus(world, request)),
      alertmanager: service('alertmanager', (request) => answerAlertmanager(world, request)),
      'kube-state-metrics': service('kube-state-metrics', (request) => answerKubeStateMetrics(world, request)),
      'kube-state-metrics-telemetry': service('kube-state-metrics-telemetry', (request) =>
        answerKubeStateMetrics(world, request),
      ),
      grafana: service('grafana', (request) => answerGrafana(world, request)),
    },
    cluster: readerOf(world),
    clock: world.clock,
    progress: silent,
    timeoutMs: 600_000,
    ...(only ? { only } : {}),
  })
}

/** The results that are not passed, a line each; those that were not even asked because of another one are left out. */
export function troublesIn(results: readonly ProbeResult[]): readonly string[] {
  return results
    .filter(({ state, message }) => state !== 'passed' && !message.startsWith('not asked, because'))
    .map(({ id, state, message }) => `${state} ${id}: ${message}`)
}

/** The object of the world with this kind and name. */
export function objectIn(world: World, kind: string, name: string): Record<string, Json> {
  const found = world.objects.find((object) => object.kind === kind && object.metadata.name.startsWith(name))
  if (found === undefined) throw new Error(`the world has no ${kind} ${name}`)
  return found as unknown as Record<string, Json>
}

/** Takes away what a controller would no longer have: objects of this kind whose name begins so. */
export function remove(world: World, kind: string, name: string): void {
  for (let index = world.objects.length - 1; index >= 0; index--) {
    const object = world.objects[index]
    if (object?.kind === kind && object.metadata.name.startsWith(name)) world.objects.splice(index, 1)
  }
}

/** An alert of the Watchdog as Alertmanager shows it; without a time it has always just come. */
export function watchdog(options: { receiver?: string; state?: string; updatedMs?: number } = {}): Json {
  const { receiver = 'watchdog', state = 'active', updatedMs } = options
  return {
    labels: { alertname: 'Watchdog', severity: 'none', cluster: 'kubernetes' },
    ...(updatedMs === undefined ? {} : { updatedAt: new Date(updatedMs).toISOString() }),
    receivers: [{ name: receiver }],
    status: { state, silencedBy: state === 'suppressed' ? ['abc'] : [], inhibitedBy: [] },
  }
}

/** A clock that jumps to the next one who wakes up, once all are asleep. */
function virtualClock(startMs: number): World['clock'] {
  let nowMs = startMs
  const sleepers: { readonly untilMs: number; readonly wake: () => void }[] = []
  const advance = () => {
    const untilMs = Math.min(...sleepers.map((sleeper) => sleeper.untilMs))
    nowMs = Math.max(nowMs, untilMs)
    const due = sleepers.filter((sleeper) => sleeper.untilMs <= nowMs)
    for (const sleeper of due) sleepers.splice(sleepers.indexOf(sleeper), 1)
    for (const { wake } of due) wake()
  }
  return {
    now: () => nowMs,
    sleep: (ms) =>
      new Promise((wake) => {
        sleepers.push({ untilMs: nowMs + ms, wake })
        setImmediate(() => {
          if (sleepers.some((sleeper) => sleeper.wake === wake)) advance()
        })
      }),
  }
}

function node(name: string, index: number): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, labels: { 'kubernetes.io/os': 'linux' } },
    spec: {},
    status: {
      addresses: [{ type: 'InternalIP', address: `192.168.0.${index + 1}` }],
      daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
    },
  }
}

/** What the controllers make of the manifests: workloads with a status, pods with addresses, Services with endpoints. */
function runningObjects(promise: StackPromise, nodes: readonly KubeObject[]): KubeObject[] {
  const predicted = predictedInventory(promise, nodes)
  let count = 0
  const addresses = new Map<string, string>()
  const podAddress = (name: string) => {
    if (!addresses.has(name)) addresses.set(name, `10.0.0.${++count}`)
    return addresses.get(name) ?? ''
  }
  const real = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value).replace(/"(pod\.[^"]+)"/g, (_, name) => `"${podAddress(name)}"`)) as T
  const workloads = promise.workloads.map(({ manifest, namespace, kind, replicas }) => ({
    ...manifest.object,
    metadata: { ...manifest.object.metadata, namespace, generation: 1 },
    status:
      kind === 'DaemonSet'
        ? { observedGeneration: 1, desiredNumberScheduled: 3, updatedNumberScheduled: 3, numberAvailable: 3 }
        : { observedGeneration: 1, updatedReplicas: replicas ?? 1, availableReplicas: replicas ?? 1 },
  }))
  const pods = real(predicted.pods).map((pod) => {
    const name = textAt(pod, 'metadata', 'name') ?? ''
    const index = name.startsWith('node-exporter') ? Number(name.at(-1)) : 0
    const object = pod as unknown as KubeObject & { spec: Json }
    return { ...object, spec: { ...(object.spec as object), nodeName: nodes[index]?.metadata.name ?? '' } }
  })
  const slices = real(predicted.endpointSlices).map((slice) => ({
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    ...(slice as object),
  }))
  const api = [
    { apiVersion: 'v1', kind: 'Service', metadata: { namespace: 'default', name: 'kubernetes' }, spec: {} },
    {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { namespace: 'default', name: 'kubernetes', labels: { 'kubernetes.io/service-name': 'kubernetes' } },
      addressType: 'IPv4',
      endpoints: [{ addresses: ['192.168.0.100'], conditions: { ready: true } }],
      ports: [{ name: 'https', port: 6443, protocol: 'TCP' }],
    },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { namespace: 'monitoring', name: 'grafana-admin' },
      data: { password: btoa('long enough') },
    },
  ]
  return structuredClone([...workloads, ...pods, ...predicted.services, ...slices, ...api]) as unknown as KubeObject[]
}

function guarded(world: World, component: Component, answer: () => ServiceAnswer): ServiceAnswer {
  const refuse = (status: number, message: string): ServiceAnswer => ({
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'Status', apiVersion: 'v1', message }),
    from: 'proxy',
  })
  if (world.forbidden.has(component)) return refuse(403, `services "${component}" is forbidden: User "ci" cannot get`)
  const address = addressOf(world.promise, component)
  const segment = `${address?.service}:${address?.port}`
  if (world.unready.has(component)) return refuse(503, `no endpoints available for service "${segment}"`)
  return answer()
}

function readerOf(world: World): ClusterReader {
  const allow = (kind: string) => {
    if (!world.forbidden.has(kind)) return
    const message = `${kind} is forbidden: User "ci" cannot list resource "${kind.toLowerCase()}s" in API group "" in the namespace "monitoring"`
    throw Object.assign(new Error(message), { status: 403 })
  }
  return {
    list: async (_apiVersion, kind, options = {}) => {
      allow(kind)
      return world.objects.filter(
        (object) =>
          object.kind === kind &&
          (options.namespace === undefined || object.metadata['namespace'] === options.namespace) &&
          matchesLabelSelector(options.labelSelector ?? '', object),
      )
    },
    get: async (_apiVersion, kind, { namespace, name }) => {
      allow(kind)
      return world.objects.find(
        (object) => object.kind === kind && object.metadata.name === name && object.metadata['namespace'] === namespace,
      )
    },
    logs: async ({ pod }) => {
      allow('logs')
      return Object.entries(world.logs).flatMap(([name, lines]) => (pod.startsWith(name) ? lines : []))
    },
  }
}
