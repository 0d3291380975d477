import { describe, expect, test } from 'vitest'
import { compareTexts } from '../../src/meaning/compareTexts.ts'

/** The differences of two texts as lines; undefined where only lines can be compared. */
function differences(before: string, after: string): readonly string[] | undefined {
  return compareTexts(before, after)?.meaning.lines.map(({ mark, text }) => `${mark} ${text}`)
}

const rules = `groups:
- name: api
  interval: 60s
  rules:
  - alert: Slow
    expr: job:latency > 1
    for: 5m
    labels: { severity: page }
    annotations: { summary: It is slow }
  - alert: Slow
    expr: job:latency > 9
    labels: { severity: info }
  - record: job:latency
    expr: sum by (job) (rate(latency[5m]))
- name: other
  rules:
  - record: a:b
    expr: a
`

const prometheus = `global:
  scrape_interval: 30s
  external_labels: { version: 1.10 }
scrape_configs:
- job_name: a
  scrape_interval: 15s
  static_configs:
  - targets: [a:1, b:1]
  - targets: [c:1]
    labels: { env: test, zone: x }
  relabel_configs:
  - { source_labels: [x], target_label: y }
  - { action: drop, source_labels: [y], regex: foo }
  metric_relabel_configs:
  - { action: labeldrop, regex: le }
- job_name: b
alerting:
  alertmanagers:
  - static_configs: [{ targets: [am:9093] }]
remote_write:
- url: https://example.com/write
rule_files: [a.yml, b.yml]
`

const alertmanager = `global: { resolve_timeout: 5m }
route:
  receiver: all
  group_by: [job, severity]
  routes:
  - match: { team: db }
    receiver: db
    routes:
    - matchers: ['severity="page"']
      receiver: pager
  - matchers: ['team=~"web|app"']
    receiver: web
receivers:
- name: all
- name: db
- name: web
- name: pager
  pagerduty_configs: [{ routing_key: aaaabbbb, send_resolved: true }]
inhibit_rules:
- source_matchers: ['severity="page"', 'a="b"']
  target_matchers: ['severity="info"']
  equal: [job, instance]
time_intervals:
- name: night
  time_intervals: [{ times: [{ start_time: "22:00", end_time: "24:00" }] }]
`

const datasources = `apiVersion: 1
datasources:
- { name: Prometheus, type: prometheus, url: "http://prometheus:9090", jsonData: { timeInterval: 15s } }
- { name: Loki, type: loki, url: "http://loki:3100" }
`

const dashboard = JSON.stringify({
  title: 'Nodes',
  uid: 'nodes',
  version: 3,
  id: 7,
  iteration: 1234,
  schemaVersion: 39,
  templating: { list: [{ name: 'job', query: 'label_values(up, job)', current: { value: 'a' } }] },
  panels: [
    { id: 1, type: 'timeseries', title: 'CPU', targets: [{ refId: 'A', expr: 'rate(cpu[5m])' }] },
    { id: 2, type: 'row', title: 'More', collapsed: true, panels: [{ id: 3, type: 'stat', title: 'Up' }] },
    { id: 4, type: 'stat', title: 'Same' },
    { id: 5, type: 'stat', title: 'Same' },
  ],
})

interface Case {
  readonly name: string
  readonly text: string
  readonly change: readonly (readonly [from: string, to: string])[]
  readonly is: readonly string[] | undefined
}

const one = (name: string, text: string, from: string, to: string, ...is: readonly string[]): Case => ({
  name,
  text,
  change: [[from, to]],
  is,
})

const cases: readonly Case[] = [
  one('for', rules, 'for: 5m', 'for: 10m', '~ group api › alert Slow {severity="page"}: for 5m → 10m'),
  one('an equal duration', rules, 'interval: 60s', 'interval: 1m'),
  one('a for of nothing', rules, '    for: 5m\n', '', '~ group api › alert Slow {severity="page"}: for 5m → (absent)'),
  one('a for of zero', rules, '    expr: job:latency > 9', '    for: 0s\n    expr: job:latency > 9'),
  one('formatting of an expression', rules, 'sum by (job) (rate(latency[5m]))', '"sum(rate( latency [5m])) by(job)"'),
  one(
    'an expression',
    rules,
    'rate(latency[5m])',
    'rate(latency[10m])',
    '~ group api › record job:latency: expr sum by (job) (rate(latency[5m])) → sum by (job) (rate(latency[10m]))',
  ),
  one(
    'a label',
    rules,
    'severity: info',
    'severity: warning',
    '~ group api › alert Slow {severity="warning"}: labels.severity info → warning',
  ),
  one(
    'an annotation',
    rules,
    'summary: It is slow',
    'summary: "It is slow\\nvery"',
    '~ group api › alert Slow {severity="page"}: annotations.summary It is slow → "It is slow\\nvery"',
  ),
  one('an interval', rules, 'interval: 60s', 'interval: 2m', '~ group api: interval 1m → 2m'),
  {
    name: 'a group under another name',
    text: rules,
    change: [['name: other', 'name: new']],
    is: ['+ group new: record a:b', '- group other'],
  },
  one(
    'a rule comes',
    rules,
    '  - record: a:b\n',
    '  - { record: "b:c", expr: b }\n  - record: a:b\n',
    '+ group other › record b:c: expr b',
  ),
  {
    name: 'a rule moves to another group',
    text: rules,
    change: [
      ['  - record: job:latency\n    expr: sum by (job) (rate(latency[5m]))\n', ''],
      ['    expr: a\n', '    expr: a\n  - record: job:latency\n    expr: sum by (job) (rate(latency[5m]))\n'],
    ],
    is: ['~ group other › record job:latency: moved here from group api'],
  },
  {
    name: 'rules in another order',
    text: rules,
    change: [['  - record: a:b\n    expr: a\n', '  - { record: "b:c", expr: b }\n  - { record: "a:b", expr: a }\n']],
    is: ['+ group other › record b:c: expr b'],
  },
  { name: 'rules that cannot be read', text: rules, change: [['expr: a\n', 'expr: a +\n']], is: undefined },
  one('scrape interval', prometheus, '15s', '20s', '~ scrape job a: scrape_interval 15s → 20s'),
  one('a number that is a text', prometheus, '1.10', '1.1', '~ global.external_labels.version 1.10 → 1.1'),
  one('targets in another order', prometheus, '[a:1, b:1]', '[b:1, a:1]'),
  one(
    'a target',
    prometheus,
    '[a:1, b:1]',
    '[a:1, d:1]',
    '~ scrape job a › targets without labels: targets + d:1 − b:1',
  ),
  one('keys in another order', prometheus, 'env: test, zone: x', 'zone: x, env: test'),
  one('a relabel step', prometheus, 'regex: foo', 'regex: bar', '~ scrape job a › relabel step 2: regex foo → bar'),
  one(
    'a relabel step before others',
    prometheus,
    '  - { source_labels: [x]',
    '  - { action: labelmap, regex: a }\n  - { source_labels: [x]',
    '+ scrape job a › relabel step 1: action labelmap; regex a',
  ),
  one('a job under another name', prometheus, 'job_name: b', 'job_name: c', '+ scrape job c', '- scrape job b'),
  one('rule files', prometheus, '[a.yml, b.yml]', '[b.yml, c.yml, a.yml]', '~ rule_files + c.yml'),
  one(
    'an Alertmanager',
    prometheus,
    'am:9093',
    'am:9094',
    '~ alertmanagers 1 › targets without labels: targets + am:9094 − am:9093',
  ),
  one(
    'a remote endpoint',
    prometheus,
    'example.com/write\n',
    'example.com/write\n  remote_timeout: 60s\n',
    '~ remote write https://example.com/write: remote_timeout (absent) → 1m',
  ),
  one('matchers in the new form', alertmanager, 'match: { team: db }', 'matchers: [team=db]'),
  one('the same matchers', alertmanager, `['severity="page"', 'a="b"']`, `['a="b"', severity=page]`),
  one(
    'a receiver of a route inside of another',
    alertmanager,
    'receiver: pager',
    'receiver: db',
    '~ route {team="db"} › route {severity="page"}: receiver pager → db',
  ),
  one('the root route', alertmanager, 'receiver: all\n', 'receiver: web\n', '~ route.receiver all → web'),
  one(
    'matchers of a route',
    alertmanager,
    'web|app',
    'web',
    '+ route {team=~"web"}: receiver web',
    '- route {team=~"web|app"}',
  ),
  one(
    'an inhibition',
    alertmanager,
    '[job, instance]',
    '[job]',
    '~ inhibition {a="b", severity="page"} of {severity="info"}: equal − instance',
  ),
  one(
    'a time interval',
    alertmanager,
    '22:00',
    '23:00',
    '~ time interval night › time_intervals 1 › times 1: start_time 22:00 → 23:00',
  ),
  one(
    'a setting of a receiver',
    alertmanager,
    'send_resolved: true',
    'send_resolved: false',
    '~ receiver pager › pagerduty_configs 1: send_resolved true → false',
  ),
  one('a data source', datasources, '15s', '30s', '~ data source Prometheus: jsonData.timeInterval 15s → 30s'),
  one(
    'a data source goes',
    datasources,
    '- { name: Loki, type: loki, url: "http://loki:3100" }\n',
    '',
    '- data source Loki',
  ),
  {
    name: 'counters of a dashboard',
    text: dashboard,
    change: [
      ['"version":3', '"version":4'],
      ['"id":7', '"id":8'],
      ['"iteration":1234', '"iteration":1'],
      ['"current":{"value":"a"}', '"current":{"value":"b"}'],
    ],
    is: [],
  },
  one(
    'a query',
    dashboard,
    'rate(cpu[5m])',
    'rate(cpu[1m])',
    '~ panel CPU › query A: expr rate(cpu[5m]) → rate(cpu[1m])',
  ),
  one('formatting of a query', dashboard, 'rate(cpu[5m])', ' rate( cpu[5m] )'),
  one(
    'a panel in a row',
    dashboard,
    '"type":"stat","title":"Up"',
    '"type":"gauge","title":"Up"',
    '~ panel Up: type stat → gauge',
  ),
  one(
    'one of two panels of one title',
    dashboard,
    '"id":5,"type":"stat"',
    '"id":5,"type":"gauge"',
    '~ panel Same #5: type stat → gauge',
  ),
  { name: 'other texts', text: 'a: 1\n', change: [['1', '2']], is: undefined },
  { name: 'no YAML', text: 'a: [', change: [['a', 'b']], is: undefined },
  { name: 'several documents', text: rules, change: [['groups:', '---\na: b\n---\ngroups:']], is: undefined },
  { name: 'another kind of document', text: rules, change: [[rules, prometheus]], is: undefined },
]

describe('what differs', () => {
  test.each(cases)('$name', ({ text, change, is }) => {
    let after = text
    for (const [from, to] of change) {
      expect(after).toContain(from)
      after = after.replace(from, () => to)
    }
    expect(differences(text, after)).toEqual(is)
  })
})

test('the order of rules', () => {
  const [a, b] = ['  - { record: "a:a", expr: a }\n', '  - { record: "b:b", expr: b }\n']
  const group = 'groups:\n- name: x\n  rules:\n'
  expect(differences(`${group}${a}${b}`, `${group}${b}${a}`)).toEqual(['~ group x: the order of records'])
})

test('long values show what differs', () => {
  const long = (word: string) =>
    `groups: [{ name: x, rules: [{ record: "a:a", expr: '${'a + '.repeat(60)}${word} ${'- b '.repeat(60)}' }] }]`
  const [line = ''] = differences(long('mine'), long('yours')) ?? []
  expect(line).toMatch(/expr …[^→]*mine[^→]*… → …[^→]*yours[^→]*…$/)
  expect(line.length).toBeLessThan(150)
})

describe('what follows', () => {
  const effects = (before: string, after: string) => compareTexts(before, after)?.effects.map(({ text }) => text)

  test.each([
    ['for: 5m', 'for: 10m', []],
    ['job:latency > 1', 'job:latency > 2', []],
    [
      'severity: page',
      'severity: info2',
      ['alert Slow {severity="info2"}: what is pending or firing begins anew, since its labels or its group change'],
    ],
    ['record: a:b', 'record: a:c', []],
  ])('%s → %s', (from, to, is) => expect(effects(rules, rules.replace(from, to))).toEqual(is))

  test('retention that shrinks, and one that grows', () => {
    const config = (time: string) => `${prometheus}storage: { tsdb: { retention: { time: ${time} } } }\n`
    expect(effects(config('30d'), config('2w'))).toEqual(['retention shrinks from 30d to 2w: older blocks are deleted'])
    expect(effects(config('2w'), config('30d'))).toEqual([])
  })
})
