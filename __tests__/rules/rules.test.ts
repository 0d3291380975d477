import { describe, expect, test } from 'vitest'
import { readAlertmanagerConfig } from '../../src/rules/alertmanager/config.ts'
import { receiversOf } from '../../src/rules/alertmanager/routing.ts'
import { formatDuration, parseDuration } from '../../src/rules/duration.ts'
import { readDatasources } from '../../src/rules/grafanaProvisioning.ts'
import { readPrometheusConfig } from '../../src/rules/prometheusConfig.ts'
import { readRuleFile } from '../../src/rules/ruleFile.ts'

test.each([
  ['15s', 15_000, '15s'],
  ['90s', 90_000, '1m30s'],
  ['1h0m1ms', 3_600_001, '1h1ms'],
  ['8d', 691_200_000, '8d'],
  ['14d', 1_209_600_000, '2w'],
  ['0', 0, '0s'],
])('the duration %s', (text, ms, formatted) => {
  expect(parseDuration(text)).toBe(ms)
  expect(formatDuration(ms)).toBe(formatted)
})

test.each(['', '15', '1.5s', 's', '1s1m', '-1s'])('no duration: `%s`', (text) => {
  expect(parseDuration(text)).toBeUndefined()
})

describe('a Prometheus configuration', () => {
  test('jobs get the globals, and a timeout never above their interval', () => {
    const { value, problems } = readPrometheusConfig({
      file: 'p.yml',
      text: `
global: { scrape_interval: 30s, scrape_timeout: 20s }
scrape_configs:
  - job_name: a
  - { job_name: b, scrape_interval: 5s, scheme: https, dns_sd_configs: [{ names: [x] }] }
`,
    })
    expect(problems).toEqual([])
    expect(value?.jobs.map(({ name, intervalMs, timeoutMs, scheme }) => [name, intervalMs, timeoutMs, scheme])).toEqual(
      [
        ['a', 30_000, 20_000, 'http'],
        ['b', 5_000, 5_000, 'https'],
      ],
    )
    expect(value?.jobs[1]?.discoveries).toEqual([{ kind: 'foreign', name: 'dns_sd_configs' }])
  })

  test.each([
    ['{ action: keeep }', 'unknown relabel action `keeep`'],
    ['{ action: replace }', 'the relabel action `replace` needs a `target_label`'],
    ['{ action: hashmod, target_label: a }', 'the modulus `0` is not a positive whole number'],
    ['{ action: keep, regex: "a(?=b)" }', expect.stringMatching(/^`a\(\?=b\)` is not a regular expression: /)],
    ['{ action: keep, regex: "a(" }', expect.stringMatching(/^`a\(` is not a regular expression: /)],
  ])('what Prometheus refuses in a relabel rule: %s', (rule, message) => {
    const text = `scrape_configs:\n  - job_name: a\n    relabel_configs:\n      - ${rule}\n`
    const { problems } = readPrometheusConfig({ file: 'p.yml', text })
    expect(problems.map((problem) => [problem.message, problem.span?.line])).toEqual([[message, 4]])
  })

  test('what is no YAML is a problem with its place', () => {
    const { value, problems } = readPrometheusConfig({ file: 'p.yml', text: 'global: {\n' })
    expect(value).toBeUndefined()
    expect(problems[0]).toMatchObject({ id: 'yaml/syntax', span: { file: 'p.yml' } })
  })
})

test('a rule file, and the rules that are none', () => {
  const { groups, problems } = readRuleFile({
    file: 'r.yml',
    text: `
groups:
  - name: g
    interval: 30s
    rules:
      - { alert: A, expr: up == 0, for: 5m, labels: { severity: page, number: 1 } }
      - { record: a:b, expr: 1 }
      - { alert: B }
  - rules: []
`,
  })
  expect(groups).toMatchObject([
    {
      name: 'g',
      intervalMs: 30_000,
      rules: [
        { kind: 'alerting', name: 'A', expr: 'up == 0', forMs: 300_000, span: { line: 6 } },
        { kind: 'recording', name: 'a:b', expr: '1' },
      ],
    },
  ])
  expect([...(groups[0]?.rules[0]?.labels ?? [])]).toEqual([
    ['severity', 'page'],
    ['number', '1'],
  ])
  expect(problems.map(({ message, span }) => [message, span?.line])).toEqual([
    ['a rule has no `expr`', 8],
    ['a rule group has no `name`', 9],
  ])
})

describe('routes of Alertmanager', () => {
  const { value } = readAlertmanagerConfig({
    file: 'a.yml',
    text: `
route:
  receiver: default
  routes:
    - matchers: [alertname = Watchdog]
      receiver: watchdog
    - matchers: ['{severity=~"critical|page", team!="db"}']
      receiver: pager
      continue: true
    - match: { severity: critical }
      routes:
        - match_re: { namespace: kube-.* }
          receiver: platform
    - matchers: ['team="a\\"b"']
      receiver: quoted
receivers: [{ name: default }, { name: watchdog }, { name: pager }, { name: platform }, { name: quoted }]
`,
  })
  test.each([
    [{ alertname: 'Watchdog', severity: 'critical' }, ['watchdog']],
    [{ alertname: 'X', severity: 'page' }, ['pager']],
    [{ alertname: 'X', severity: 'critical' }, ['pager', 'default']],
    [{ alertname: 'X', severity: 'critical', team: 'db', namespace: 'kube-system' }, ['platform']],
    [{ alertname: 'X', team: 'a"b' }, ['quoted']],
    [{ alertname: 'X', severity: 'criticalities' }, ['default']],
  ])('%j goes to %j', (labels, receivers) => {
    expect(value && receiversOf(value.route, new Map(Object.entries(labels)))).toEqual(receivers)
  })
})

test('data sources, with and without a uid', () => {
  const text =
    'apiVersion: 1\ndatasources:\n  - { name: P, type: prometheus, uid: p, url: http://p:9090, isDefault: true }\n  - { name: L, type: loki }\n'
  expect(readDatasources({ file: 'd.yml', text }).datasources).toMatchObject([
    { name: 'P', type: 'prometheus', uid: 'p', url: 'http://p:9090', isDefault: true, span: { line: 3 } },
    { name: 'L', type: 'loki', url: '', isDefault: false },
  ])
})
