import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { folder, folders, identity, type Manifest, object, root, stack } from './stack.ts'

// What the course page shows: the objects that each folder makes. The claim of Prometheus is applied by its own name.
const shown: readonly [string, readonly string[]][] = [
  ['00-prerequisite', ['Namespace/monitoring', 'PersistentVolumeClaim/monitoring/prometheus-claim']],
  [
    '01-alertmanager',
    ['ConfigMap/monitoring/alertmanager', 'Deployment/monitoring/alertmanager', 'Service/monitoring/alertmanager'],
  ],
  [
    '02-kube-state-metrics',
    [
      'ClusterRole/kube-state-metrics',
      'ServiceAccount/monitoring/kube-state-metrics',
      'ClusterRoleBinding/kube-state-metrics',
      'Deployment/monitoring/kube-state-metrics',
      'Service/monitoring/kube-state-metrics',
    ],
  ],
  [
    '03-prometheus',
    [
      'ServiceAccount/monitoring/monitoring',
      'ClusterRoleBinding/monitoring',
      'ConfigMap/monitoring/prometheus-server-conf',
      'ConfigMap/monitoring/prometheus-rules',
      'Deployment/monitoring/prometheus-deployment',
      'Service/monitoring/prometheus-service',
    ],
  ],
  ['04-node-exporter', ['DaemonSet/monitoring/node-exporter']],
  [
    '05-grafana',
    [
      'ConfigMap/monitoring/grafana-datasources',
      'PersistentVolumeClaim/monitoring/grafana-claim',
      'Deployment/monitoring/grafana',
      'Service/monitoring/grafana',
    ],
  ],
]

test('the six folders of the page, in its order', () => {
  expect(folders).toEqual(shown.map(([name]) => name))
})

test.each(shown)('%s makes what the page shows', (name, objects) => {
  expect(folder(name).map(identity)).toEqual(expect.arrayContaining([...objects]))
})

// `kubectl get pods -l …` and `kubectl get svc -l …` of the page.
test.each([
  ['app=alertmanager', 'alertmanager'],
  ['app.kubernetes.io/name=kube-state-metrics', 'kube-state-metrics'],
  ['app=prometheus-server', 'prometheus-deployment'],
  ['k8s-app=node-exporter', 'node-exporter'],
  ['k8s-app=grafana', 'grafana'],
])('pods with %s are those of %s alone', (selector, workload) => {
  const found = stack().filter((manifest) => matches(manifest.spec?.template?.metadata.labels, selector))
  expect(found.map(({ metadata }) => metadata.name)).toEqual([workload])
})

test.each([
  ['name=alertmanager', 'alertmanager', 'LoadBalancer', [9093]],
  ['app.kubernetes.io/name=kube-state-metrics', 'kube-state-metrics', 'None', [8080, 8081]],
  ['name=prometheus', 'prometheus-service', 'LoadBalancer', [8080]],
  ['k8s-app=grafana', 'grafana', 'LoadBalancer', [3000]],
])('the Service with %s is %s (%s, %j)', (selector, name, type, ports) => {
  const found = services().filter(({ metadata }) => matches(metadata.labels, selector))
  const rows = found.map(({ metadata, spec }) => ({
    name: metadata.name,
    type: spec?.type ?? spec?.clusterIP,
    ports: spec?.ports?.map(({ port }) => port),
  }))
  expect(rows).toEqual([{ name, type, ports }])
})

test.each(['alertmanager', 'prometheus-rules', 'prometheus-server-conf', 'grafana-datasources'])(
  'ConfigMap %s has one key',
  (name) => {
    expect(Object.keys(object(stack(), 'ConfigMap', name).data ?? {})).toHaveLength(1)
  },
)

test('the two files that the page applies by name hold one object each', () => {
  const files = ['namespace.yaml', 'pvc.yaml'].map((file) =>
    parse(readFileSync(join(root, '00-prerequisite', file), 'utf8')),
  )
  expect(files.map(({ kind }) => kind)).toEqual(['Namespace', 'PersistentVolumeClaim'])
})

test('the claim is read-write-once, of 10Gi, of the default class', () => {
  const { spec } = object(stack(), 'PersistentVolumeClaim', 'prometheus-claim')
  expect(spec).toEqual({ accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } })
})

test('the jobs of the page are there by name', () => {
  const text = object(stack(), 'ConfigMap', 'prometheus-server-conf').data?.['prometheus.yml'] ?? ''
  const jobs = (parse(text) as { scrape_configs: { job_name: string }[] }).scrape_configs.map((job) => job.job_name)
  expect(jobs).toEqual([
    'kubernetes-apiservers',
    'kubernetes-nodes-cadvisor',
    'kubernetes-service-endpoints',
    'kubernetes-pods',
    'node-exporter',
  ])
})

test('every Service selects pods of the stack and leads to a port that they have', () => {
  const templates = stack().flatMap(({ spec }) => (spec?.template ? [spec.template] : []))
  for (const service of services()) {
    const wanted = Object.entries(service.spec?.selector ?? {}).map(([key, value]) => `${key}=${value}`)
    const pods = templates.filter(({ metadata }) => wanted.every((pair) => matches(metadata.labels, pair)))
    const ports = pods.flatMap(({ spec }) => spec.containers).flatMap((container) => container.ports)
    expect(pods, identity(service)).toHaveLength(1)
    expect(ports.map(({ name }) => name)).toEqual(
      expect.arrayContaining(service.spec?.ports?.map(({ targetPort }) => targetPort) ?? []),
    )
  }
})

test('everything that lives in a namespace names it', () => {
  const clusterWide = ['Namespace', 'ClusterRole', 'ClusterRoleBinding']
  for (const manifest of stack()) {
    const expected = clusterWide.includes(manifest.kind) ? undefined : 'monitoring'
    expect(manifest.metadata.namespace, identity(manifest)).toBe(expected)
  }
})

function services(): readonly Manifest[] {
  return stack().filter(({ kind }) => kind === 'Service')
}

function matches(labels: Readonly<Record<string, string>> | undefined, selector: string): boolean {
  const [key = '', value] = selector.split('=')
  return labels?.[key] === value
}
