import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/core/json.ts'
import { readManifests } from '../../src/kube/manifests/manifest.ts'
import { components } from '../../src/smoke/probe.ts'
import { expectedReceivers } from '../../src/stack/alertmanagerPromise.ts'
import { matchesGlob } from '../../src/stack/glob.ts'
import { differingFlags } from '../../src/stack/loadedConfig.ts'
import { watchdogOf } from '../../src/stack/prometheusPromise.ts'
import { addressOf, promiseOf } from '../../src/stack/promise.ts'
import { matchesLabelSelector } from '../../src/stack/selector.ts'
import { deadEnd } from '../../src/stack/service.ts'
import { nodeRefusal } from '../../src/stack/workload.ts'
import { bundledManifests } from '../smoke/world.ts'

const bundled = promiseOf(bundledManifests(), { namespace: 'default' })

test('the bundled stack: every component is found, with its Service and without a problem', () => {
  expect(bundled.problems).toEqual([])
  expect(components.map((component) => [component, addressOf(bundled, component)])).toEqual(
    [
      ['prometheus', 'prometheus-service', 8080],
      ['alertmanager', 'alertmanager', 9093],
      ['kube-state-metrics', 'kube-state-metrics', 8080],
      ['kube-state-metrics-telemetry', 'kube-state-metrics', 8081],
      ['grafana', 'grafana', 3000],
    ].map(([component, service, port]) => [component, { namespace: 'monitoring', service, scheme: 'http', port }]),
  )
  expect(bundled.prometheus?.jobs.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['kubernetes-apiservers', 'kubernetes-nodes-cadvisor', 'kubernetes-service-endpoints']),
  )
  expect(bundled.prometheus?.ruleFiles.map(({ file }) => file.source)).toEqual([
    'ConfigMap monitoring/prometheus-rules',
  ])
  expect(bundled.nodeExporter?.workload.name).toBe('node-exporter')
  expect(bundled.grafana?.password).toEqual({ kind: 'secret', name: 'grafana-admin', key: 'password' })
})

test('the place of a rule is its line in the manifest', () => {
  const { prometheus, alertmanager } = bundled
  const rule = prometheus && watchdogOf(prometheus)
  const manifest = bundledManifests().find(({ reference }) => reference.name === 'prometheus-rules')
  expect(rule?.name).toBe('Watchdog')
  expect(rule?.span.file).toBe(manifest?.span.file)
  expect(rule && prometheus && alertmanager && expectedReceivers(rule, { prometheus, alertmanager })).toEqual([
    'watchdog',
  ])
})

describe('a stack under other names', () => {
  const promise = promiseOf(otherStack(), { namespace: 'obs' })

  test('is found by images and flags, its files through Secrets, sub-paths and folders', () => {
    expect(promise.prometheus?.workload).toMatchObject({ kind: 'StatefulSet', namespace: 'obs', name: 'metrics' })
    expect(promise.prometheus).toMatchObject({
      routePrefix: '/prom',
      configFile: { path: '/cfg/main.yml', isSecret: true },
    })
    expect(promise.prometheus?.jobs.map(({ name }) => name)).toEqual(['main', 'more'])
    expect(promise.prometheus?.ruleFiles.map(({ file }) => file.path)).toEqual(['/cfg/rules/a.yml'])
    expect(addressOf(promise, 'prometheus')).toEqual({ namespace: 'obs', service: 'metrics', scheme: 'http', port: 80 })
    expect(promise.nodeExporter?.workload.name).toBe('hosts')
    expect(promise.alertmanager).toBeUndefined()
  })

  test('what leads nowhere is a problem', () => {
    expect(promise.problems.map(({ message }) => message)).toEqual([
      'the rule files `/none/*.yml` match no file that the manifests mount',
      'StatefulSet metrics mounts ConfigMap obs/absent, which is not among the manifests',
    ])
  })
})

test.each([
  ['alertmanager:9093', undefined],
  ['http://alertmanager.monitoring.svc:9093/x', undefined],
  ['alertmanager.monitoring.svc.cluster.local:9093', undefined],
  ['alertmanager:9999', 'Service monitoring/alertmanager has no port 9999; it has 9093'],
  ['http://prometheus-service', 'Service monitoring/prometheus-service has no port 80; it has 8080'],
  [
    'alert-manager:9093',
    expect.stringMatching(/^the manifests have no Service `alert-manager` in the namespace `monitoring`; they have /),
  ],
  ['alertmanager.example.org:9093', undefined],
  ['10.0.0.1:9093', undefined],
])('where %s leads', (address, why) => {
  expect(deadEnd(address, { fromNamespace: 'monitoring', services: bundled.services })).toEqual(why)
})

test.each<[string, Json, string | undefined]>([
  ['a plain node', {}, undefined],
  ['cordoned', { taints: [{ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' }] }, undefined],
  ['tolerated', { taints: [{ key: 'gpu', value: 'yes', effect: 'NoSchedule' }] }, undefined],
  ['preferred', { taints: [{ key: 'x', effect: 'PreferNoSchedule' }] }, undefined],
  [
    'tainted',
    { taints: [{ key: 'gpu', value: 'no', effect: 'NoExecute' }] },
    'the taint gpu=no:NoExecute is not tolerated',
  ],
])('a DaemonSet on a node: %s', (_name, spec, refusal) => {
  const [hosts] = promiseOf(otherStack(), { namespace: 'obs' }).workloads.filter(({ kind }) => kind === 'DaemonSet')
  const node = { metadata: { labels: { 'kubernetes.io/os': 'linux' } }, spec }
  expect(hosts && nodeRefusal(hosts, node)).toBe(refusal)
})

test.each([
  ['a=1', true],
  ['a==1,b!=2', true],
  ['a in (0, 1),!c', true],
  ['a notin (1)', false],
  ['b', false],
  ['a!=1', false],
])('the label selector %s', (selector, isMatch) => {
  expect(matchesLabelSelector(selector, { metadata: { labels: { a: '1' } } })).toBe(isMatch)
})

test.each([
  ['/a/*.yml', '/a/b.yml', true],
  ['/a/*.yml', '/a/b/c.yml', false],
  ['/a/[ab]?.yml', '/a/b1.yml', true],
  ['/a/b.yml', '/a/bxyml', false],
  ['/a/[z-a].yml', '/a/z.yml', false],
  ['/a/[^b-d].yml', '/a/c.yml', false],
  ['/a/[^b-d].yml', '/a/e.yml', true],
  ['/a/[].yml', '/a/a.yml', false],
  ['/a/[a', '/a/a', false],
  ['a\\*', 'a*', true],
  ['a\\*', 'ab', false],
  ['*a*b', 'xaaxb', true],
  ['*/b*c', 'a/bbc', true],
  ['*a', 'a/a', false],
  ['**', '', true],
  ['', 'a', false],
  [`${'*a'.repeat(30)}b`, 'a'.repeat(200), false],
])('the glob %s on %s', (glob, path, isMatch) => {
  expect(matchesGlob(glob, path)).toBe(isMatch)
})

test('flags that run with another value', () => {
  const flags = [
    { name: 'storage.tsdb.path', value: '/data' },
    { name: 'config.auto-reload', value: undefined },
    { name: 'no-web.enable-remote', value: undefined },
    { name: 'query.timeout', value: '120s' },
    { name: 'enable-feature', value: 'a' },
    { name: 'enable-feature', value: 'b' },
    { name: 'web.listen-address', value: ':9090' },
  ]
  const running = {
    'storage.tsdb.path': '/data',
    'config.auto-reload': 'false',
    'web.enable-remote': 'false',
    'query.timeout': '2m',
    'web.listen-address': ':9091',
  }
  expect(differingFlags(flags, running)).toEqual([
    '--config.auto-reload=true (it runs with false)',
    '--web.listen-address=:9090 (it runs with :9091)',
  ])
})

/** Everything named otherwise than one would think. */
function otherStack() {
  return readManifests([
    {
      file: 'other.yaml',
      text: `
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: metrics }
spec:
  selector: { matchLabels: { app: metrics } }
  template:
    metadata: { labels: { app: metrics, tier: x } }
    spec:
      containers:
        - name: sidecar
          image: example.org/reloader:1
        - name: server
          image: registry.example.org:5000/mirror/prom@sha256:0000
          command: [/bin/prometheus]
          args: [--config.file, /cfg/main.yml, --storage.tsdb.path=/data, --web.listen-address=0.0.0.0:7070, --web.external-url=https://x.org/prom/]
          ports: [{ name: web, containerPort: 7070 }]
          volumeMounts:
            - { name: config, mountPath: /cfg/main.yml, subPath: prometheus.yaml }
            - { name: rules, mountPath: /cfg/rules/ }
            - { name: absent, mountPath: /absent }
      volumes:
        - { name: config, secret: { secretName: config } }
        - name: rules
          projected: { sources: [{ configMap: { name: rules, items: [{ key: first, path: a.yml }, { key: jobs, path: more.scrape }] } }] }
        - { name: absent, configMap: { name: absent } }
---
apiVersion: v1
kind: Secret
metadata: { name: config }
stringData:
  prometheus.yaml: |
    rule_files: [rules/*.yml, /none/*.yml]
    scrape_config_files: [rules/*.scrape]
    scrape_configs: [{ job_name: main }]
---
apiVersion: v1
kind: ConfigMap
metadata: { name: rules, namespace: obs }
data:
  first: "groups: [{ name: g, rules: [{ record: a, expr: '1' }] }]"
  jobs: "scrape_configs: [{ job_name: more }]"
  ignored: "no: yaml: at all"
---
apiVersion: v1
kind: Service
metadata: { name: metrics }
spec:
  selector: { app: metrics }
  ports: [{ name: other, port: 81, targetPort: 9999 }, { name: web, port: 80, targetPort: web }]
---
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: hosts }
spec:
  selector: { matchLabels: { app: hosts } }
  template:
    metadata: { labels: { app: hosts } }
    spec:
      nodeSelector: { kubernetes.io/os: linux }
      tolerations: [{ key: gpu, value: "yes" }]
      containers: [{ name: e, image: example.org/exporter:2, args: [--path.rootfs=/host] }]
`,
    },
  ]).manifests
}
