import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { buildFamilies, programPath } from '../../cluster/build.ts'
import { familyNamed } from '../../cluster/families.ts'
import { folder, folders, identity, kustomize, object, overlays, root, stack } from './stack.ts'

const programs = await buildFamilies(console.log, [familyNamed('kubernetes')])
const kubectl = programPath(programs, 'kubernetes', 'kubectl')

test.each(folders)('%s lists its files, all of them', (name) => {
  const { resources } = parse(readFileSync(join(root, name, 'Kustomization'), 'utf8')) as { resources: string[] }
  expect([...resources].sort()).toEqual(readdirSync(join(root, name)).filter((file) => file !== 'Kustomization'))
})

test.each(folders)('%s holds nothing for `kubectl apply -f` to stumble over', (name) => {
  expect(folder(name).filter(({ kind }) => kind === 'Kustomization')).toEqual([])
})

test('kustomize builds what the folders hold', () => {
  expect(byIdentity(kustomize(kubectl, '.'))).toEqual(byIdentity(stack()))
})

test('no object is in the set twice', () => {
  const names = stack().map(identity)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

// Objects that an overlay adds (+), removes (-) or changes (~).
const expected: Readonly<Record<string, readonly string[]>> = {
  clusterip: [
    '~ Service/monitoring/alertmanager',
    '~ Service/monitoring/grafana',
    '~ Service/monitoring/prometheus-service',
  ],
  'high-availability': [
    '+ PodDisruptionBudget/monitoring/alertmanager',
    '+ PodDisruptionBudget/monitoring/prometheus',
    '+ Service/monitoring/alertmanager-peers',
    '+ Service/monitoring/prometheus-peers',
    '+ StatefulSet/monitoring/alertmanager',
    '+ StatefulSet/monitoring/prometheus',
    '- Deployment/monitoring/alertmanager',
    '- Deployment/monitoring/prometheus-deployment',
    '- PersistentVolumeClaim/monitoring/alertmanager-claim',
    '- PersistentVolumeClaim/monitoring/prometheus-claim',
    '~ ConfigMap/monitoring/prometheus-server-conf',
    '~ Service/monitoring/prometheus-service',
  ],
  kubelet: ['~ ConfigMap/monitoring/prometheus-rules', '~ ConfigMap/monitoring/prometheus-server-conf'],
  'network-policies': [
    '+ NetworkPolicy/monitoring/alertmanager-from-grafana-and-peers',
    '+ NetworkPolicy/monitoring/default-deny',
    '+ NetworkPolicy/monitoring/from-outside',
    '+ NetworkPolicy/monitoring/from-prometheus',
    '+ NetworkPolicy/monitoring/prometheus-from-grafana',
  ],
  slack: ['~ ConfigMap/monitoring/alertmanager', '~ Deployment/monitoring/alertmanager'],
  'storage-class': [
    '~ PersistentVolumeClaim/monitoring/alertmanager-claim',
    '~ PersistentVolumeClaim/monitoring/grafana-claim',
    '~ PersistentVolumeClaim/monitoring/prometheus-claim',
  ],
}

test('every overlay is known here', () => {
  expect(overlays).toEqual(Object.keys(expected))
})

test.each(overlays)('overlay %s changes what it is for, and nothing else', (name) => {
  const before = byIdentity(stack())
  const after = byIdentity(kustomize(kubectl, `overlays/${name}`))
  const changes = [
    ...[...after.keys()].filter((key) => !before.has(key)).map((key) => `+ ${key}`),
    ...[...before.keys()].filter((key) => !after.has(key)).map((key) => `- ${key}`),
    ...[...after].filter(([key, value]) => before.has(key) && before.get(key) !== value).map(([key]) => `~ ${key}`),
  ]
  expect(changes.sort()).toEqual(expected[name])
})

test('ClusterIP Services keep no ranges, which only a LoadBalancer may have', () => {
  const services = kustomize(kubectl, 'overlays/clusterip').filter(({ kind }) => kind === 'Service')
  expect(services.filter(({ spec }) => spec?.type === 'LoadBalancer' || spec?.loadBalancerSourceRanges)).toEqual([])
})

test('three Alertmanagers know each other, and every Prometheus knows all three', () => {
  const built = kustomize(kubectl, 'overlays/high-availability')
  const { spec } = object(built, 'StatefulSet', 'alertmanager')
  const names = [0, 1, 2].map((index) => `alertmanager-${index}.alertmanager-peers`)
  expect(spec?.replicas).toBe(3)
  expect(spec?.template?.spec.containers[0]?.args?.filter((arg) => arg.startsWith('--cluster.'))).toEqual([
    '--cluster.listen-address=:9094',
    ...names.map((name) => `--cluster.peer=${name}:9094`),
  ])
  const text = object(built, 'ConfigMap', 'prometheus-server-conf').data?.['prometheus.yml'] ?? ''
  const { alerting } = parse(text) as { alerting: unknown }
  expect(alerting).toEqual({
    alertmanagers: [{ static_configs: [{ targets: names.map((name) => `${name}:9093`) }] }],
  })
})

test.each(['alertmanager', 'prometheus'])('each replica of %s has a volume of its own', (name) => {
  const { spec } = object(kustomize(kubectl, 'overlays/high-availability'), 'StatefulSet', name)
  const claims = spec?.volumeClaimTemplates?.map(({ metadata }) => metadata.name)
  expect(claims).toEqual(['storage'])
  expect(spec?.template?.spec.volumes?.some((volume) => volume['persistentVolumeClaim'])).toBe(false)
})

function byIdentity(manifests: ReturnType<typeof stack>): Map<string, string> {
  return new Map(manifests.map((manifest) => [identity(manifest), sortedJson(manifest)]))
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  )
}
