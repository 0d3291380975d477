import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Found } from '../check/checked.ts'
import { find } from './find.ts'
import { classic, mended } from './stackFiles.ts'

/** What is said of a stack, each with the text of the line that it points into. */
async function told(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return (await find(files)).filter(({ id }) => id.startsWith('stack/')).map((found) => line(found, files))
}

function line(found: Found, files: Readonly<Record<string, string>>): string {
  const text = files[found.file ?? '']?.split('\n')[(found.line ?? 0) - 1] ?? ''
  const marked = text.slice(
    (found.column ?? 1) - 1,
    found.endLine === found.line ? (found.endColumn ?? 1) - 1 : undefined,
  )
  return `${found.severity} ${found.id} ${found.file} «${marked}»`
}

describe('a stack that applies without a warning and can never alert', () => {
  test('each cause is named at its place', async () => {
    expect(await told(classic)).toEqual([
      'warning stack/claim-namespace claim.yaml «prometheus-claim»',
      'warning stack/rules-not-loaded prometheus.yaml «/etc/prometheus/rules/*.yml»',
      'error stack/nobody-to-alert prometheus.yaml «alertmanager-service:9093»',
      'warning stack/metric-without-source prometheus.yaml «kube_deployment_status_replicas_unavailable»',
      'warning stack/unknown-job prometheus.yaml «node»',
      'warning stack/rules-not-loaded prometheus.yaml «groups:»',
      'error stack/no-receiver alertmanager.yaml «team»',
      'warning stack/unscraped-component kube-state-metrics.yaml «kube-state-metrics»',
      'error stack/refused-pod node-exporter.yaml «true»',
      'error stack/dead-address grafana.yaml «http://prometheus:9090»',
      'error stack/missing-reference grafana.yaml «password»',
    ])
  })

  test('each cause says why and what to do', async () => {
    const found = (await find(classic)).filter(({ id }) => id.startsWith('stack/'))
    expect(found.filter(({ why, help }) => why === undefined || help === undefined)).toEqual([])
  })

  test('mended, nothing is said', async () => {
    expect(await told(mended)).toEqual([])
  })
})

describe('what may be elsewhere is not missed', () => {
  const without = (...names: readonly string[]) =>
    Object.fromEntries(Object.entries(mended).filter(([name]) => !names.includes(name)))

  test.each([
    ['the Alertmanager is applied from another repository', without('alertmanager.yaml')],
    ['the exporters are', without('kube-state-metrics.yaml', 'node-exporter.yaml')],
    ['the Prometheus is', without('prometheus.yaml')],
    ['the claim is there', without('claim.yaml')],
    ['the namespace is there', without('namespace.yaml')],
  ])('%s', async (_, files) => {
    expect(await told(files)).toEqual([])
  })

  test('two stacks side by side are two', async () => {
    const files = Object.fromEntries(
      ['east', 'west'].flatMap((folder) => Object.entries(mended).map(([name, text]) => [`${folder}/${name}`, text])),
    )
    expect(await told(files)).toEqual([])
  })

  test('of two stacks only the broken one is told of', async () => {
    const files = Object.fromEntries([
      ...Object.entries(mended).map(([name, text]) => [`good/${name}`, text] as const),
      ...Object.entries({ ...mended, 'prometheus.yaml': change('alertmanager:9093', 'alertmanager:9094') }).map(
        ([name, text]) => [`bad/${name}`, text] as const,
      ),
    ])
    expect(await told(files)).toEqual(['error stack/nobody-to-alert bad/prometheus.yaml «alertmanager:9094»'])
  })

  test('what is missed may stand in a file that cannot be read', async () => {
    expect(await told({ ...classic, 'more.yaml': 'kind: ConfigMap\n- what is this\n' })).toEqual([])
  })

  test('two variants in one file cannot be told apart', async () => {
    const text = classic['prometheus.yaml'] ?? ''
    expect(await told({ 'prometheus.yaml': `${text}---\n${text}` })).toEqual([])
  })
})

function change(before: string, after: string): string {
  const text = mended['prometheus.yaml'] ?? ''
  expect(text).toContain(before)
  return text.replace(before, after)
}

test.each([
  ['labels of namespaces', '__meta_kubernetes_namespace_label_team'],
  ['names of pods', '__meta_kubernetes_pod_name'],
  ['labels of nodes', '__meta_kubernetes_node_label_zone'],
  ['addresses', '__address__'],
])('what is scraped by %s cannot be told', async (_, label) => {
  const files = { ...mended, 'prometheus.yaml': change('[__meta_kubernetes_pod_label_app]', `[${label}]`) }
  expect(await told(files)).toEqual([])
})

test('any number of pods is promised without making them', async () => {
  const text = mended['kube-state-metrics.yaml']?.replace('spec:\n', 'spec:\n  replicas: 2000000000\n') ?? ''
  expect(await told({ ...mended, 'kube-state-metrics.yaml': text })).toEqual([])
})

describe('one planted mistake in the bundled stack is found where it is', () => {
  const bundled = Object.fromEntries(
    readdirSync('manifests', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml') && !name.startsWith('overlays'))
      .map((name) => [name, readFileSync(`manifests/${name}`, 'utf8')]),
  )

  test('as it is, nothing is said', async () => {
    expect(await told(bundled)).toEqual([])
  })

  test.each<[file: string, good: string, bad: string, expected: readonly string[]]>([
    [
      '03-prometheus/configmap.yaml',
      '- alertmanager:9093\n',
      '- alertmanager:9094\n',
      ['error stack/nobody-to-alert 03-prometheus/configmap.yaml «alertmanager:9094»'],
    ],
    [
      '03-prometheus/configmap.yaml',
      '*.rules.yml',
      '*.rule.yml',
      [
        'warning stack/rules-not-loaded 03-prometheus/configmap-rules.yaml «groups:»',
        'warning stack/rules-not-loaded 03-prometheus/configmap.yaml «/etc/prometheus-rules/*.rule.yml»',
      ],
    ],
    [
      '02-kube-state-metrics/service.yaml',
      'prometheus.io/scrape: "true"',
      'prometheus.io/scrape: "false"',
      [
        'warning stack/unscraped-component 02-kube-state-metrics/deployment.yaml «kube-state-metrics»',
        'warning stack/metric-without-source 03-prometheus/configmap-rules.yaml «kube_node_info{app="kube-state-metrics"}»',
      ],
    ],
    [
      '05-grafana/datasources.yaml',
      'prometheus-service:8080',
      'prometheus-service:9090',
      ['error stack/dead-address 05-grafana/datasources.yaml «http://prometheus-service:9090»'],
    ],
    [
      '01-alertmanager/deployment.yaml',
      'alertmanager.yml',
      'config.yml',
      ['error stack/missing-reference 01-alertmanager/deployment.yaml «--config.file=/etc/alertmanager/config.yml»'],
    ],
    [
      '00-prerequisite/namespace.yaml',
      'enforce: privileged',
      'enforce: restricted',
      ['error stack/refused-pod 04-node-exporter/daemonset.yaml «true»'],
    ],
  ])('%s: %s', async (file, good, bad, expected) => {
    const text = bundled[file] ?? ''
    expect(text).toContain(good)
    expect(await told({ ...bundled, [file]: text.replace(good, bad) })).toEqual(expected)
  })
})
