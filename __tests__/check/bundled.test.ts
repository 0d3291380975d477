import { describe, expect, test } from 'vitest'
import { fileText } from '../../src/core/source.ts'
import { readCorpus } from '../../src/corpus/read.ts'
import { bundled, checked, findingsIn } from './checked.ts'

const rules = 'manifests/03-prometheus/configmap-rules.yaml'
const prometheus = 'manifests/03-prometheus/configmap.yaml'
const alertmanager = 'manifests/01-alertmanager/configmap.yaml'

describe('the bundled stack', () => {
  test('is clean, also where warnings fail', async () => {
    const { code, findings } = await checked(bundled, { paths: ['manifests'], values: { 'fail-on': 'warning' } })
    expect(findings).toEqual([])
    expect(code).toBe(0)
  })

  test('is looked at: every rule, configuration and dashboard of it', () => {
    const base = Object.entries(bundled).filter(([file]) => !file.includes('/overlays/'))
    const files = base.map(([file, text]) => ({ source: fileText(file, text), isNamed: false }))
    const { documents, loads } = readCorpus(files, { namespace: 'default' })
    const kinds = documents.map(({ kind, key }) => `${kind} ${key}`)
    expect(kinds).toEqual(
      expect.arrayContaining([
        'prometheus prometheus.yml',
        'rules prometheus.rules.yml',
        'alertmanager alertmanager.yml',
        'grafana-datasources datasources.yaml',
        'dashboard nodes.json',
        'dashboard cluster.json',
        'dashboard monitoring.json',
      ]),
    )
    const main = documents.find(({ key }) => key === 'prometheus.yml')!
    expect(loads.get(main)?.map(({ key }) => key)).toContain('prometheus.rules.yml')
  })
})

describe('one planted mistake is found at its characters, and nothing else', () => {
  test.each<[what: string, file: string, good: string, bad: string, told: string]>([
    ['YAML', rules, '            expr: vector(1)\n', '            expr: vector(1): 1\n', 'error yaml/syntax'],
    [
      'a key twice',
      rules,
      '            expr: vector(1)\n',
      '            expr: vector(1)\n            expr: vector(1)\n',
      'error rules/invalid',
    ],
    [
      'a field that is not known',
      rules,
      '            for: 10m\n',
      '            fro: 10m\n',
      'error rules/invalid «fro»',
    ],
    ['a duration', rules, 'for: 10m\n', 'for: 10\n', 'error rules/invalid «10»'],
    ['no expression', rules, '            expr: vector(1)\n', '', 'error rules/invalid'],
    ['a label name', rules, '              severity: none\n', '              "": none\n', 'error rules/invalid'],
    [
      'PromQL in a block',
      rules,
      'count by (job, app, namespace, service) (up) > 10',
      'count by (job, app, namespace, service) (up)) > 10',
      'error promql/syntax «)»',
    ],
    ['PromQL in a line', rules, 'expr: vector(1)', 'expr: vectr(1)', 'error promql/syntax «vectr»'],
    [
      'types of PromQL',
      rules,
      'absent(up{job="node-exporter"} == 1)',
      'absent(rate(up{job="node-exporter"}) == 1)',
      'error promql/syntax «up{job="node-exporter"}»',
    ],
    [
      'a template',
      rules,
      '{{ $value | printf "%.0f" }} % of',
      '{{ $valu | printf "%.0f" }} % of',
      'error alerts/template-syntax «$valu»',
    ],
    [
      'a label that is gone',
      rules,
      'job {{ $labels.job }}',
      'job {{ $labels.instance }}',
      'warning alerts/template «$labels.instance»',
    ],
    [
      'an alert that always fires',
      rules,
      'absent(up{job="node-exporter"} == 1)',
      'up{job="node-exporter"}',
      'warning alerts/comparison',
    ],
    [
      'a section of Prometheus',
      prometheus,
      '    scrape_configs:\n',
      '    scrape_config:\n',
      'error prometheus/invalid «scrape_config»',
    ],
    [
      'a field of Prometheus',
      prometheus,
      'scrape_timeout: 10s',
      'scrape_timeot: 10s',
      'error prometheus/invalid «scrape_timeot»',
    ],
    [
      'a timeout over the interval',
      prometheus,
      'scrape_timeout: 10s',
      'scrape_timeout: 20s',
      'error prometheus/invalid «20s»',
    ],
    ['a relabel action', prometheus, 'action: keep\n', 'action: kep\n', 'error prometheus/invalid «kep»'],
    ['a regular expression', prometheus, 'regex: (https?)\n', 'regex: (https?\n', 'error prometheus/invalid «(https?»'],
    [
      'PromQL in a dashboard',
      'manifests/05-grafana/dashboard-nodes.yaml',
      String.raw`, instance=~\"$instance\"} == 1)`,
      String.raw`, instance=~\"$instance\"} == 1))`,
      'error grafana/broken-query «)»',
    ],
    [
      'a web configuration',
      prometheus,
      '  # Prometheus follows',
      '  web.yml: |\n    tls_server_cofig: {}\n    basic_auth_users: {}\n  # Prometheus follows',
      'error web/invalid «tls_server_cofig»',
    ],
    [
      'a receiver that is not there',
      alertmanager,
      '      receiver: nobody\n',
      '      receiver: somebody\n',
      'error alertmanager/invalid «somebody»',
    ],
    ['a matcher', alertmanager, '- alertname = "Watchdog"', '- alertname "Watchdog"', 'error alertmanager/invalid'],
    [
      'a field of Alertmanager',
      alertmanager,
      '      group_wait: 30s\n',
      '      group_wiat: 30s\n',
      'error alertmanager/invalid «group_wiat»',
    ],
  ])('%s', async (_, file, good, bad, expected) => {
    const text = bundled[file]!
    const tree = { ...bundled, [file]: text.replace(good, () => bad) }
    expect(tree[file]).not.toBe(text)
    const found = await findingsIn(tree)
    expect(found.length).toBeGreaterThan(0)
    const [wanted = '', marked] = expected.split(' «')
    const line = text.slice(0, text.indexOf(good)).split('\n').length
    const there = found.filter((one) => one.startsWith(`${wanted} ${file}:`))
    expect(found).toEqual(there)
    if (marked !== undefined) expect(there.map((one) => one.slice(one.indexOf('«')))).toEqual([`«${marked}`])
    const at = Number(/:(\d+):\d+ «/.exec(there[0]!)![1])
    expect(at - line).toBeGreaterThanOrEqual(-1)
    expect(at - line).toBeLessThanOrEqual(3)
  })
})
