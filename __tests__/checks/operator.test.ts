import { describe, expect, test } from 'vitest'
import { find } from './find.ts'

const object = (kind: string, name: string, rest: string, apiVersion = 'monitoring.coreos.com/v1') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n${rest}`
const rules = (expr: string, metadata = '') =>
  object(
    'PrometheusRule',
    'r',
    `${metadata}spec:\n  groups:\n  - name: g\n    rules:\n    - alert: A\n      for: 5m\n      expr: ${expr}\n`,
  )
const prometheus = (spec: string, metadata = '') => object('Prometheus', 'main', `${metadata}spec: {${spec}}\n`)
const monitor = (rest: string) => object('ServiceMonitor', 'm', rest)

/** The messages of some ids. */
async function told(id: string, ...texts: readonly string[]): Promise<readonly string[]> {
  const found = await find(Object.fromEntries(texts.map((text, index) => [`f${index}.yaml`, text])))
  return found.filter((one) => one.id.startsWith(id)).map(({ message }) => message)
}

describe('what selects what', () => {
  const inA = '  namespace: a\n'
  test.each([
    [
      'no selector',
      prometheus(''),
      '',
      ['nothing selects PrometheusRule `r`: Prometheus `main` has no `ruleSelector`'],
    ],
    ['every object', prometheus('ruleSelector: {}'), '', []],
    [
      'another label',
      prometheus('ruleSelector: {matchLabels: {a: b}}'),
      '  labels: {a: c}\n',
      ['nothing selects PrometheusRule `r`: Prometheus `main` wants `a=b`'],
    ],
    ['the label', prometheus('ruleSelector: {matchLabels: {a: b}}'), '  labels: {a: b}\n', []],
    [
      'an expression',
      prometheus('ruleSelector: {matchExpressions: [{key: a, operator: DoesNotExist}]}'),
      '  labels: {a: b}\n',
      ['nothing selects PrometheusRule `r`: Prometheus `main` wants `!a`'],
    ],
    [
      'its own namespace',
      prometheus('ruleSelector: {}', '  namespace: b\n'),
      inA,
      ['nothing selects PrometheusRule `r`: Prometheus `main` looks in its own namespace `b` only'],
    ],
    ['no namespace', prometheus('ruleSelector: {}'), inA, []],
    ['every namespace', prometheus('ruleSelector: {}, ruleNamespaceSelector: {}', '  namespace: b\n'), inA, []],
    [
      'a namespace by name',
      prometheus('ruleSelector: {}, ruleNamespaceSelector: {matchLabels: {kubernetes.io/metadata.name: c}}'),
      inA,
      [
        'nothing selects PrometheusRule `r`: Prometheus `main` looks in namespaces with `kubernetes.io/metadata.name=c` only',
      ],
    ],
    [
      'a namespace that is not known',
      prometheus('ruleSelector: {}, ruleNamespaceSelector: {matchLabels: {team: x}}'),
      inA,
      [],
    ],
    ['a ThanosRuler', object('ThanosRuler', 'main', 'spec: {ruleSelector: {}}\n'), '', []],
    ['no Prometheus', object('Alertmanager', 'main', 'spec: {}\n'), '', []],
  ])('%s', async (_, selecting, metadata, messages) => {
    expect(await told('operator/not-selected', selecting, rules('up == 0', metadata))).toEqual(messages)
  })

  test('a namespace that is among the files', async () => {
    const namespace = (labels: string) => object('Namespace', 'a', `  labels: {${labels}}\n`, 'v1')
    const selecting = prometheus('ruleSelector: {}, ruleNamespaceSelector: {matchLabels: {team: x}}')
    expect(await told('operator/not', selecting, rules('up == 0', inA), namespace('team: x'))).toEqual([])
    expect(await told('operator/not', selecting, rules('up == 0', inA), namespace('team: y'))).toHaveLength(1)
  })

  test('an Alertmanager selects by labels, or names one configuration', async () => {
    const config = object('AlertmanagerConfig', 'c', 'spec: {}\n', 'monitoring.coreos.com/v1alpha1')
    const alertmanager = (spec: string) => object('Alertmanager', 'main', `spec: {${spec}}\n`)
    expect(await told('operator/not', config, alertmanager(''))).toHaveLength(1)
    expect(await told('operator/not', config, alertmanager('alertmanagerConfigSelector: {}'))).toEqual([])
    expect(await told('operator/not', config, alertmanager('alertmanagerConfiguration: {name: c}'))).toEqual([])
  })
})

describe('Services and ports', () => {
  const service = (metadata: string, ports: string, selector = 'selector: {app: w}, ') =>
    object('Service', 'web', `${metadata}spec: {${selector}ports: [${ports}]}\n`, 'v1')
  const labelled = '  labels: {app: w}\n'
  const wants = (more: string, port = 'http') =>
    monitor(`spec:\n  selector: {matchLabels: {app: w}}\n${more}  endpoints:\n  - port: ${port}\n`)
  test.each([
    ['a name', service(labelled, '{name: http, port: 80}'), wants(''), []],
    [
      'another name',
      service(labelled, '{name: https, port: 443}'),
      wants(''),
      ['Service `web` has no port with the name `http`'],
    ],
    [
      'a number',
      service(labelled, '{name: web, port: 80}'),
      wants('', '"80"'),
      ['Service `web` has no port with the name `80`'],
    ],
    ['no name', service(labelled, '{port: 80}'), wants(''), ['Service `web` has no port with the name `http`']],
    ['endpoints of somebody else', service(labelled, '{port: 80}', ''), wants(''), []],
    ['no label', service('', '{name: http, port: 80}'), wants(''), ['no Service has `app=w`']],
    ['another namespace', service('  namespace: a\n', '{name: http, port: 80}'), wants(''), []],
    [
      'that namespace',
      service('  namespace: a\n', '{name: http, port: 80}'),
      wants('  namespaceSelector: {matchNames: [a]}\n'),
      ['no Service has `app=w`'],
    ],
    ['any namespace', service('', '{name: http, port: 80}'), wants('  namespaceSelector: {any: true}\n'), []],
  ])('%s', async (_, one, other, messages) => {
    expect([...(await told('operator/selects', one, other)), ...(await told('operator/unknown', one, other))]).toEqual(
      messages,
    )
  })

  test('a PodMonitor takes the ports of containers', async () => {
    const deployment = object(
      'Deployment',
      'web',
      'spec:\n  template:\n    metadata: {labels: {app: w}}\n    spec: {containers: [{name: a, ports: [{name: http, containerPort: 80}]}]}\n',
      'apps/v1',
    )
    const pods = (port: string) =>
      object('PodMonitor', 'p', `spec: {selector: {matchLabels: {app: w}}, podMetricsEndpoints: [{port: ${port}}]}\n`)
    expect(await told('operator/unknown', deployment, pods('http'))).toEqual([])
    expect(await told('operator/unknown', deployment, pods('htp'))).toEqual([
      'Deployment `web` has no port with the name `htp`',
    ])
  })
})

describe('a Prometheus gives the settings for the rules that it selects', () => {
  const scraped = monitor('spec: {selector: {}, endpoints: [{interval: 1m}]}\n')
  const all = 'ruleSelector: {}, serviceMonitorSelector: {}'
  const short = rules('rate(a_total[1m]) > 0')
  test.each([
    ['the interval of a monitor', 'promql/rate', [prometheus(all), scraped, short], 1],
    [
      'the usual interval',
      'promql/rate',
      [prometheus(`${all}, scrapeInterval: 1m`), monitor('spec: {selector: {}, endpoints: [{}]}\n'), short],
      1,
    ],
    [
      'a shorter one',
      'promql/rate',
      [
        prometheus(`${all}, scrapeInterval: 10s`),
        scraped,
        monitor('spec: {selector: {}, endpoints: [{}]}\n').replace('name: m', 'name: n'),
        short,
      ],
      0,
    ],
    ['jobs that are not known', 'promql/rate', [prometheus(`${all}, scrapeInterval: 1m`), short], 0],
    [
      'more jobs in a Secret',
      'promql/rate',
      [prometheus(`${all}, additionalScrapeConfigs: {name: a, key: b}`), scraped, short],
      0,
    ],
    ['rules that it does not select', 'promql/rate', [prometheus('serviceMonitorSelector: {}'), scraped, short], 0],
    ['a day of retention', 'promql/range-beyond', [prometheus(all), rules('rate(a_total[2d]) > 0')], 1],
    [
      'more retention',
      'promql/range-beyond',
      [prometheus(`${all}, retention: 10d`), rules('rate(a_total[2d]) > 0')],
      0,
    ],
    [
      'retention by size',
      'promql/range-beyond',
      [prometheus(`${all}, retentionSize: 1GB`), rules('rate(a_total[2d]) > 0')],
      0,
    ],
    ['an experimental function', 'promql/syntax', [prometheus(all), rules('sort_by_label(a, "b") > 0')], 1],
    [
      'one that is switched on',
      'promql/syntax',
      [prometheus(`${all}, enableFeatures: [promql-experimental-functions]`), rules('sort_by_label(a, "b") > 0')],
      0,
    ],
    ['a record of rules that are elsewhere', 'rules/unknown-record', [prometheus(all), rules('a:b > 0')], 0],
  ])('%s', async (_, id, texts, count) => {
    expect(await told(id, ...texts)).toHaveLength(count)
  })
})

describe('rules of others', () => {
  const groups = 'spec:\n  groups:\n  - name: g\n    interval: 30s\n    rules:\n    - alert: A\n      expr: up ==\n'
  test.each([
    ['Google, in a namespace', object('Rules', 'r', groups, 'monitoring.googleapis.com/v1'), 1],
    ['Google, of the cluster', object('ClusterRules', 'r', groups, 'monitoring.googleapis.com/v1'), 1],
    ['Google, of all', object('GlobalRules', 'r', groups, 'monitoring.googleapis.com/v1'), 1],
    ['VictoriaMetrics, in another language', object('VMRule', 'r', groups, 'operator.victoriametrics.com/v1beta1'), 0],
  ])('%s', async (_, text, count) => {
    expect(await told('', text)).toHaveLength(count)
  })
})

test('the Secret of an Alertmanager is a configuration', async () => {
  const secret = object(
    'Secret',
    'alertmanager-main',
    'stringData:\n  alertmanager.yaml: |\n    route:\n      receiver: tema\n    receivers:\n    - name: team\n',
    'v1',
  )
  expect(await told('alertmanager/invalid', object('Alertmanager', 'main', 'spec: {}\n'), secret)).toHaveLength(1)
})
