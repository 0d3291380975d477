import { expect, test } from 'vitest'
import { readPrometheusConfig } from '../../src/rules/prometheusConfig.ts'
import { emptyInventory } from '../../src/stack/inventory.ts'
import { relabel } from '../../src/stack/relabel.ts'
import { alertmanagerUrls } from '../../src/stack/targets.ts'

const input = { a: 'foo', b: 'bar', __meta_x: 'some-name,other' }

test.each<[string, object | undefined]>([
  ['{ source_labels: [a], regex: "f(.*)", target_label: d, replacement: "ch${1}-ch$1" }', { ...input, d: 'choo-choo' }],
  ['{ source_labels: [a], regex: "oo", target_label: d }', input],
  ['{ source_labels: [a, b], target_label: d }', { ...input, d: 'foo;bar' }],
  ['{ source_labels: [a], target_label: d, replacement: "$1x" }', input],
  ['{ source_labels: [a], target_label: d, replacement: "$$1" }', { ...input, d: '$1' }],
  ['{ source_labels: [a], regex: "(?P<all>.+)", target_label: "${all}", replacement: "v" }', { ...input, foo: 'v' }],
  ['{ source_labels: [a], target_label: b, replacement: "" }', { a: 'foo', __meta_x: 'some-name,other' }],
  ['{ source_labels: [none], target_label: d, replacement: set }', { ...input, d: 'set' }],
  ['{ action: keep, source_labels: [a], regex: "f" }', undefined],
  ['{ action: KEEP, source_labels: [a], regex: "f.*" }', input],
  ['{ action: drop, source_labels: [a, b], regex: "foo;bar" }', undefined],
  ['{ action: keepequal, source_labels: [a], target_label: b }', undefined],
  ['{ action: dropequal, source_labels: [a], target_label: b }', input],
  ['{ action: labelmap, regex: "__meta_(.+)" }', { ...input, x: 'some-name,other' }],
  ['{ action: labeldrop, regex: "a|__.*" }', { b: 'bar' }],
  ['{ action: labelkeep, regex: "a" }', { a: 'foo' }],
  ['{ action: uppercase, source_labels: [a], target_label: a }', { ...input, a: 'FOO' }],
  ['{ action: hashmod, source_labels: [a], target_label: d, modulus: 1000 }', { ...input, d: '696' }],
])('%s', (rule, output) => {
  const text = `scrape_configs: [{ job_name: x, relabel_configs: [${rule}] }]`
  const { value, problems } = readPrometheusConfig({ file: 'p.yml', text })
  expect(problems).toEqual([])
  const result = relabel(new Map(Object.entries(input)), value?.jobs[0]?.relabel ?? [])
  expect(result && Object.fromEntries(result)).toEqual(output)
})

test('the addresses of Alertmanagers', () => {
  const { value } = readPrometheusConfig({
    file: 'p.yml',
    text: `
alerting:
  alertmanagers:
    - scheme: https
      path_prefix: /am/
      static_configs: [{ targets: [a:9093, b:9093, dropped:1] }]
      relabel_configs: [{ action: drop, source_labels: [__address__], regex: "dropped.*" }]
`,
  })
  const [group] = value?.alertmanagers ?? []
  expect(group && alertmanagerUrls(group, emptyInventory, '')).toEqual([
    'https://a:9093/am/api/v2/alerts',
    'https://b:9093/am/api/v2/alerts',
  ])
})
