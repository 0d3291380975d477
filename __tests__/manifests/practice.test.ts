import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { identity, type Manifest, object, overlayFiles, type PodSpec, stack } from './stack.ts'

const workloads = stack().filter(({ spec }) => spec?.template !== undefined)
const pods = workloads.map((manifest) => [identity(manifest), manifest.spec!.template!.spec] as const)
const guarded = pods.filter(([name]) => !name.startsWith('DaemonSet/'))

test('the namespace admits node-exporter, and warns of everything else that is not restricted', () => {
  expect(object(stack(), 'Namespace', 'monitoring').metadata.labels).toMatchObject({
    'pod-security.kubernetes.io/enforce': 'privileged',
    'pod-security.kubernetes.io/warn': 'restricted',
    'pod-security.kubernetes.io/audit': 'restricted',
  })
})

test.each(guarded)('%s satisfies the restricted level', (_, pod) => {
  expect(pod.hostNetwork).toBeUndefined()
  expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } })
  const allowed = ['configMap', 'secret', 'emptyDir', 'persistentVolumeClaim']
  const kinds = (pod.volumes ?? []).flatMap((volume) => Object.keys(volume).filter((key) => key !== 'name'))
  expect(kinds.filter((kind) => !allowed.includes(kind))).toEqual([])
})

test.each(pods)('%s cannot gain rights, and writes to its volumes only', (_, pod) => {
  for (const { securityContext } of pod.containers) {
    expect(securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
  }
})

test.each(pods)('%s says what it needs: a pinned image, requests, a memory limit', (_, pod) => {
  for (const { image, resources } of pod.containers) {
    expect(image).toMatch(/^[a-z0-9.]+\/.+:v?\d+\.\d+\.\d+$/)
    expect(resources).toMatchObject({
      requests: { cpu: expect.any(String), memory: expect.any(String) },
      limits: { memory: expect.any(String) },
    })
  }
})

test('the labels of a workload name the version of its image', () => {
  for (const { metadata, spec } of workloads) {
    const version = spec?.template?.spec.containers[0]?.image.split(':')[1]?.replace(/^v/, '')
    expect(metadata.labels?.['app.kubernetes.io/version']).toBe(version)
    expect(spec?.template?.metadata.labels?.['app.kubernetes.io/version']).toBe(version)
  }
})

test('all of it fits on a node of two cores', () => {
  const milli = pods.flatMap(([, pod]) => pod.containers.map(({ resources }) => millicores(resources.requests.cpu)))
  expect(milli.reduce((sum, value) => sum + value)).toBeLessThan(1000)
})

test('only what asks the API server gets a token', () => {
  const holders = pods.filter(([, pod]) => pod.automountServiceAccountToken === true).map(([name]) => name)
  expect(holders).toEqual(['Deployment/monitoring/kube-state-metrics', 'Deployment/monitoring/prometheus-deployment'])
  expect(pods.filter(([, pod]) => pod.automountServiceAccountToken === undefined)).toEqual([])
})

test('a volume with one writer is never shared by two pods during a rollout', () => {
  for (const { kind, spec, metadata } of workloads) {
    const claims = (spec?.template?.spec.volumes ?? []).filter((volume) => volume['persistentVolumeClaim'])
    if (claims.length > 0)
      expect([kind, metadata.name, spec?.strategy?.type]).toEqual([kind, metadata.name, 'Recreate'])
  }
})

test('what a pod mounts is in the set', () => {
  const names = new Set(stack().map(({ kind, metadata }) => `${kind} ${metadata.name}`))
  const wanted = pods.flatMap(([, pod]) => mounted(pod))
  expect(wanted.filter((name) => !names.has(name))).toEqual([])
})

test('load balancers admit private networks only', () => {
  const open = stack().filter(({ spec }) => spec?.type === 'LoadBalancer')
  expect(open).toHaveLength(3)
  for (const { spec } of open) {
    expect(spec?.loadBalancerSourceRanges).toEqual(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'])
  }
})

test('kube-state-metrics may list and watch exactly what it is told to', () => {
  const args = object(stack(), 'Deployment', 'kube-state-metrics').spec?.template?.spec.containers[0]?.args ?? []
  const told = args.find((arg) => arg.startsWith('--resources='))?.slice('--resources='.length)
  const rules = object(stack(), 'ClusterRole', 'kube-state-metrics').rules ?? []
  expect(rules.flatMap(({ resources }) => resources ?? []).sort()).toEqual(told?.split(','))
  expect(new Set(rules.flatMap(({ verbs }) => verbs))).toEqual(new Set(['list', 'watch']))
})

test('Prometheus may read what it discovers and scrapes, and nothing else', () => {
  const grants = (object(stack(), 'ClusterRole', 'monitoring').rules ?? []).flatMap((rule) =>
    [...(rule.resources ?? []), ...(rule.nonResourceURLs ?? [])].map((what) => `${rule.verbs.join(',')} ${what}`),
  )
  expect(grants).toEqual([
    'list,watch nodes',
    'list,watch pods',
    'list,watch services',
    'list,watch endpointslices',
    'get nodes/metrics',
    'get /metrics',
  ])
})

// What is read at start only: the pod has to change with it, or an apply changes nothing that runs.
test.each([
  ['the stack', stack(), 'alertmanager', 'alertmanager'],
  ['the stack', stack(), 'grafana-datasources', 'grafana'],
  ['overlays/slack', overlayFiles('slack'), 'alertmanager', 'alertmanager'],
] as const)(
  'in %s, the annotation that restarts the pod follows its configuration',
  (_, manifests, configMap, name) => {
    const { annotations } = object(manifests, 'Deployment', name).spec?.template?.metadata ?? {}
    expect(annotations?.['promstack.dev/config-sha256']).toBe(shortHash(object(manifests, 'ConfigMap', configMap)))
  },
)

function shortHash({ data }: Manifest): string {
  const [text = ''] = Object.values(data ?? {})
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function mounted(pod: PodSpec): readonly string[] {
  return (pod.volumes ?? []).flatMap(({ configMap, persistentVolumeClaim }) => [
    ...(configMap ? [`ConfigMap ${configMap.name}`] : []),
    ...(persistentVolumeClaim ? [`PersistentVolumeClaim ${persistentVolumeClaim.claimName}`] : []),
  ])
}

function millicores(cpu: string): number {
  return cpu.endsWith('m') ? Number(cpu.slice(0, -1)) : Number(cpu) * 1000
}
