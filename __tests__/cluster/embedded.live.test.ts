import { readFile, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmbedded, stopEmbedded } from '../../cluster/embedded.ts'
import { killApiServer, killComponent, kubectl as run, startApiServer, startComponent } from '../../cluster/faults.ts'
import { clusterStatus, ensureCluster } from '../../cluster/index.ts'
import { clusterPaths } from '../../cluster/paths.ts'
import { startHttpProxy, tooManyRequests, writes } from '../../cluster/proxy.ts'
import { objects } from './objects.ts'
import { type Traces, tracesOf } from './traces.ts'

const name = 'cluster-test'
const paths = clusterPaths(name)

async function kubectl(...args: string[]): Promise<string> {
  const ended = await run(name, args)
  if (ended.code !== 0) throw new Error(`kubectl ${args.join(' ')}: ${ended.stderr}`)
  return ended.stdout
}

const read = (kind: string, object: string, path: string) =>
  kubectl('get', kind, object, '--namespace', 'trial', '--output', `jsonpath={${path}}`)

/** Runs until the answer is the wanted one, and then expects it. */
async function becomes(ask: () => Promise<string>, wanted: string | RegExp): Promise<void> {
  const fits = (answer: string) => (typeof wanted === 'string' ? answer === wanted : wanted.test(answer))
  for (let tries = 0; tries < 150 && !fits(await ask()); tries += 1) await sleep(200)
  expect(await ask()).toMatch(wanted)
}

const linuxRoot = process.platform === 'linux' && process.getuid?.() === 0

describe.skipIf(!linuxRoot)('the embedded cluster (needs Linux and root)', () => {
  let before: Traces
  const progress: string[] = []

  beforeAll(async () => {
    await stopEmbedded(name)
    before = await tracesOf(name)
    await startEmbedded(name, (line) => progress.push(line))
    const applied = await run(name, ['apply', '--server-side', '--filename', '-'], { input: objects })
    if (applied.code !== 0) throw new Error(applied.stderr)
  })

  afterAll(() => stopEmbedded(name))

  test('the node is Ready and every component runs', async () => {
    const status = await clusterStatus(name)
    expect(status).toMatchObject({ kind: 'embedded', answers: true, readyNodes: ['promstack-node'] })
    expect(status.components.map((component) => component.name)).toEqual([
      'cluster-services',
      'containerd',
      'coredns',
      'etcd',
      'kube-apiserver',
      'kube-controller-manager',
      'kube-proxy',
      'kube-scheduler',
      'kubelet',
    ])
    for (const component of status.components)
      expect(component).toMatchObject({ restarts: 0, pid: expect.toSatisfy((pid) => pid > 1) })
    expect(status.images.filter((image) => image.standIn).map((image) => image.name.split(':')[0])).toEqual([
      'docker.io/grafana/grafana',
      'registry.k8s.io/kube-state-metrics/kube-state-metrics',
    ])
  })

  test('starting it again changes nothing and is quick', async () => {
    const supervisor = async () => JSON.parse(await readFile(paths.record, 'utf8')).pid
    const [pid, started] = [await supervisor(), Date.now()]
    await startEmbedded(name, () => undefined)
    expect(await supervisor()).toBe(pid)
    expect(Date.now() - started).toBeLessThan(5000)
  })

  test('a pod runs, and its Service answers through the API server', async () => {
    await becomes(() => read('pod', 'web', '.status.phase'), 'Running')
    await becomes(
      async () => (await run(name, ['get', '--raw', '/api/v1/namespaces/trial/services/web:http/proxy/'])).stdout,
      'from the pod',
    )
  })

  test('a LoadBalancer gets an address that leads to the pod', async () => {
    await becomes(() => read('service', 'web', '.status.loadBalancer.ingress[0].ip'), /^172\.30\.1\.\d+$/)
    const address = await read('service', 'web', '.status.loadBalancer.ingress[0].ip')
    await kubectl(
      'run',
      'visitor',
      '--namespace',
      'trial',
      '--image',
      'promstack.test/pod:1',
      '--restart',
      'Never',
      '--',
      'get',
      `http://${address}/`,
    )
    await becomes(() => read('pod', 'visitor', '.status.phase'), 'Succeeded')
    expect(await kubectl('logs', 'visitor', '--namespace', 'trial')).toBe('200 from the pod\n')
  })

  test('names of Services resolve in a pod, others do not', async () => {
    await becomes(() => read('pod', 'names', '.status.phase'), 'Failed')
    const [short, long, kubernetes, absent] = (await kubectl('logs', 'names', '--namespace', 'trial')).split('\n')
    const address = await read('service', 'web', '.spec.clusterIP')
    expect([short, long, kubernetes]).toEqual([
      `web ${address}`,
      `web.trial.svc.cluster.local ${address}`,
      'kubernetes.default 10.96.0.1',
    ])
    expect(absent).toMatch(/^absent\.trial: .*no such host$/)
  })

  test('claims bind at once, or with their pod, or not at all', async () => {
    await becomes(() => read('pvc', 'at-once', '.status.phase'), 'Bound')
    await becomes(() => read('pvc', 'with-its-pod', '.status.phase'), 'Bound')
    await becomes(() => read('pod', 'writer', '.status.phase'), 'Running')
    expect(await read('pvc', 'without-a-pod', '.status.phase')).toBe('Pending')
  })

  test('a deleted claim takes its volume with it', async () => {
    const volume = await read('pvc', 'at-once', '.spec.volumeName')
    await kubectl('delete', 'pvc', 'at-once', '--namespace', 'trial')
    await becomes(async () => (await run(name, ['get', 'pv', volume])).stderr, /not found/)
  })

  test('what goes wrong in a pod is told as Kubernetes tells it', async () => {
    await becomes(() => read('pod', 'crash', '.status.containerStatuses[0].state.terminated.exitCode'), '3')
    expect(await kubectl('logs', 'crash', '--namespace', 'trial')).toBe('fatal: no configuration\n')
    await becomes(() => read('pod', 'greedy', '.status.containerStatuses[0].state.terminated.reason'), 'OOMKilled')
    await becomes(
      () => read('pod', 'imageless', '.status.containerStatuses[0].state.waiting.reason'),
      /^(ErrImagePull|ImagePullBackOff)$/,
    )
    const events = await kubectl(
      'get',
      'events',
      '--namespace',
      'trial',
      '--output',
      'jsonpath={.items[?(@.reason=="Failed")].message}',
    )
    expect(events).toContain('docker.io/grafana/grafana:0.0.1: not found')
  })

  test("the kubelet's cAdvisor knows the pods", async () => {
    const metrics = () => kubectl('get', '--raw', '/api/v1/nodes/promstack-node/proxy/metrics/cadvisor')
    await becomes(metrics, /container_memory_working_set_bytes\{container="main",.*namespace="trial",pod="web"/)
  })

  test('a proxy answers by rule, counts, and passes the rest', async () => {
    const proxy = await startHttpProxy(paths.kubeconfig)
    const file = `${paths.state}/proxy.kubeconfig`
    await writeFile(file, proxy.kubeconfig)
    const create = (...more: string[]) =>
      run(name, ['create', 'configmap', 'note', '--namespace', 'trial', ...more], { kubeconfig: file })
    try {
      expect(await create('--dry-run=server')).toMatchObject({ code: 0 })
      expect(writes(proxy.seen)).toBe(0)
      proxy.rules([{ method: 'POST', path: /configmaps$/, count: 1, answer: tooManyRequests(1) }])
      expect(await create()).toMatchObject({ code: 0 })
      expect(
        proxy.seen.filter(({ method, dryRun }) => method === 'POST' && !dryRun).map(({ passed }) => passed),
      ).toEqual([false, true])
      proxy.rules([{ path: /configmaps/, answer: { kind: 'reset' } }])
      expect((await create()).code).not.toBe(0)
      expect(writes(proxy.seen)).toBe(1)
    } finally {
      await proxy.close()
    }
  })

  test('every write is on record', async () => {
    await kubectl('create', 'configmap', 'recorded', '--namespace', 'trial')
    const events = (await readFile(paths.auditLog, 'utf8')).trimEnd().split('\n')
    const writing = events.map((line) => JSON.parse(line)).filter((event) => event.objectRef?.name === 'recorded')
    expect(writing).toMatchObject([
      {
        verb: 'create',
        stage: 'ResponseComplete',
        user: { username: 'kubernetes-admin' },
        responseStatus: { code: 201 },
      },
    ])
  })

  test('a cluster that is given is used as it is, and one that does not answer is refused', async () => {
    const kubeconfig = paths.kubeconfig
    expect(await ensureCluster({ name: 'any', kubeconfig, progress: () => undefined })).toMatchObject({
      kind: 'given',
      kubeconfig,
    })
    const text = (await readFile(kubeconfig, 'utf8')).replace(/127\.0\.0\.1:\d+/, '127.0.0.1:1')
    await writeFile(`${paths.state}/away.kubeconfig`, text)
    const away = ensureCluster({ name: 'any', kubeconfig: `${paths.state}/away.kubeconfig`, progress: () => undefined })
    await expect(away).rejects.toThrow('does not answer')
  })

  test('a killed API server stays away until it is started, and comes back as it was', async () => {
    await killApiServer(name)
    expect((await run(name, ['get', 'namespaces', '--request-timeout=2s'])).code).not.toBe(0)
    await sleep(1000)
    expect(await clusterStatus(name)).toMatchObject({ answers: false })
    await startEmbedded(name, () => undefined)
    await killApiServer(name)
    await startApiServer(name)
    expect(await kubectl('get', 'namespace', 'trial', '--output', 'name')).toBe('namespace/trial\n')
  })

  test('a node whose kubelet is gone becomes NotReady, and Ready again', async () => {
    const condition = () =>
      kubectl('get', 'node', 'promstack-node', '--output', 'jsonpath={.status.conditions[?(@.type=="Ready")].status}')
    await killComponent(name, 'kubelet')
    await becomes(condition, 'Unknown')
    await startComponent(name, 'kubelet')
    await becomes(condition, 'True')
  })

  test('ended, it leaves nothing on the machine', async () => {
    const during = await tracesOf(name)
    expect(during.cgroups.length).toBeGreaterThan(0)
    expect(during.processes.length).toBeGreaterThan(5)
    expect(await stopEmbedded(name)).toBe(true)
    expect(await tracesOf(name)).toEqual(before)
    await expect(readFile(paths.record)).rejects.toThrow('ENOENT')
    expect(await clusterStatus(name)).toMatchObject({ kind: 'none' })
  })

  test('ended by force, it leaves nothing but what the next end removes', async () => {
    await startEmbedded(name, () => undefined)
    const { pid } = JSON.parse(await readFile(paths.record, 'utf8'))
    process.kill(pid, 'SIGKILL')
    await becomes(async () => String((await tracesOf(name)).processes.length), '0')
    await stopEmbedded(name)
    expect(await tracesOf(name)).toEqual(before)
  })
})
