import { describe, expect, test } from 'vitest'
import type { Span } from '../../../src/core/source.ts'
import { fileText } from '../../../src/core/source.ts'
import { readPrometheusRuleSpec, readRules } from '../../../src/rules/file/read.ts'
import { readNodes } from '../../../src/yaml/readNodes.ts'

const place = (span: Span | undefined) => span && `${span.line}:${span.column}-${span.endLine}:${span.endColumn}`
const problemsOf = (text: string) =>
  readRules({ file: 'r.yml', text }).problems.map(({ id, span, message }) => `${place(span)} ${id} ${message}`)

const rule = (lines: string) => `groups:\n- name: g\n  rules:\n  - ${lines.split('\n').join('\n    ')}\n`

describe('what is wrong, at its place', () => {
  test.each([
    ['alert: A', '4:5-4:10 rules/invalid a rule has no `expr`'],
    ['expr: up', '4:5-4:9 rules/invalid a rule has no `alert` or `record`'],
    ['alert: A\nrecord: b\nexpr: up', '4:5-4:10 rules/invalid a rule has both `record` and `alert`'],
    ['record: a\nexpr: up\nfor: 5m', '6:5-6:8 rules/invalid a recording rule has no `for`'],
    ['record: a{b="c"}\nexpr: up', '4:13-4:21 rules/invalid the name of a series has no braces: `a{b="c"}`'],
    ['alert: A\nexpr: up\nlabels: { __name__: x }', '6:15-6:23 rules/invalid `__name__` cannot be the name of a label'],
    ['alert: A\nexpr: up\nfor: 90', '6:10-6:12 rules/invalid `90` is not a duration'],
    ['alert: A\nexpr: up\nfro: 5m', '6:5-6:8 rules/invalid there is no field `fro` here'],
    ['alert: A\nexpr: up\nlabels: [a]', '6:13-6:16 rules/invalid a list stands where a map is wanted'],
    [
      'alert: A\nexpr: up\nannotations:\n  s: "{{ $label.x }}"',
      '7:14-7:20 alerts/template-syntax undefined variable `$label`',
    ],
    [
      'alert: A\nexpr: |\n  sum(up)\n    by by (job)',
      '7:12-7:14 promql/syntax unexpected <by> in grouping opts, expected "("',
    ],
    ['alert: A\nexpr: "a\\t+ + * b"', '5:19-5:20 promql/syntax unexpected <op:*>'],
  ])('%j', (lines, problem) => {
    expect(problemsOf(rule(lines))).toContain(problem)
  })

  test('nothing is wrong', () => {
    expect(problemsOf(rule('alert: A\nexpr: up == 0\nfor: 5m\nlabels: {a: 1, b: yes, c: null}'))).toEqual([])
    expect(problemsOf('')).toEqual([])
    expect(problemsOf('groups:\n')).toEqual([])
  })

  test('promtool stops at the YAML; here the rest is told too', () => {
    const text = `${rule('alert: A\nexpr: sum(\nfro: 5m')}- name: g\n`
    expect(readRules({ file: 'r.yml', text }).problems.map(({ message, upstream }) => [message, upstream])).toEqual([
      ['there is no field `fro` here', 'yaml: unmarshal errors:\n  line 6: field fro not found in type rulefmt.Rule'],
      ['unclosed left parenthesis', undefined],
      ['the group name `g` stands twice in this file', undefined],
    ])
  })

  test('documents that Prometheus drops are read, and told', () => {
    const text = `${rule('alert: A\nexpr: up')}---\n${rule('alert: B\nexpr: sum(')}`
    const { groups, problems } = readRules({ file: 'r.yml', text })
    expect(groups.map(({ rules }) => rules.map(({ name }) => name))).toEqual([['A'], ['B']])
    expect(problems.map(({ id, span, upstream }) => [id, span?.line, upstream])).toEqual([
      ['promql/syntax', 11, undefined],
      ['rules/several-documents', 7, undefined],
    ])
  })
})

test('rules as written', () => {
  const text = `groups:
- name: g
  interval: 1m
  labels: { team: a, severity: none }
  rules:
  - alert: A
    expr: >-
      up
      == 0
    for: 5m
    labels:
      severity: page
    annotations:
      summary: 'it''s down'
  - { record: "a:b", expr: 1 }
`
  const [group] = readRules({ file: 'r.yml', text }).groups
  const [alert, record] = group?.rules ?? []
  expect([group?.name, place(group?.span), group?.interval?.ms]).toEqual(['g', '2:9-2:10', 60_000])
  expect(alert).toMatchObject({ kind: 'alerting', name: 'A', expr: { kind: 'binary' } })
  expect([place(alert?.nameSpan), alert?.source.text, place(alert?.source.spanAt(3, 7))]).toEqual([
    '6:12-6:13',
    'up == 0',
    '9:7-9:11',
  ])
  expect([alert?.for?.ms, place(alert?.for?.span)]).toEqual([300_000, '10:10-10:12'])
  expect(alert?.labels.map(({ name, nameSpan, value }) => [name, place(nameSpan), value.text])).toEqual([
    ['severity', '12:7-12:15', 'page'],
    ['team', '4:13-4:17', 'a'],
  ])
  expect(alert?.annotations.map(({ value }) => [value.text, place(value.spanAt(2, 4))])).toEqual([
    ["it's down", '14:19-14:22'],
  ])
  expect(record).toMatchObject({ kind: 'recording', name: 'a:b', expr: { kind: 'number' } })
})

test('the spec of a PrometheusRule knows one field more, and nothing is from promtool', () => {
  const text = 'groups:\n- name: g\n  partial_response_strategy: warn\n  rules: [{ alert: A, expr: 1 +, fro: 1 }]\n'
  const [spec] = readNodes(fileText('p.yaml', text), 'v2').documents
  if (spec === undefined) throw new Error('nothing was read')
  const { problems } = readPrometheusRuleSpec(spec)
  expect(problems.map(({ message, upstream }) => [message, upstream])).toEqual([
    ['there is no field `fro` here', undefined],
    ['unexpected end of input', undefined],
  ])
})

test('what is hostile is a problem', () => {
  const deep = '['.repeat(20_000)
  expect(problemsOf(deep)[0]).toBe('1:401-1:402 yaml/depth the document is nested deeper than 400 levels')
  expect(readRules({ file: 'a', text: deep }).problems[0]?.upstream).toBe('yaml: exceeded max depth of 10000')
  expect(problemsOf('- '.repeat(20_000))[0]).toMatch(/yaml\/depth/)
  expect(problemsOf('groups:\0')[0]).toBe('1:8-1:9 yaml/character the character U+0000 is not allowed in YAML')
  expect(problemsOf('groups: \udcff')[0]).toBe('1:9-1:10 yaml/character the byte 0xff is no UTF-8')
  expect(problemsOf('groups: &a [*a]')[0]).toBe('1:13-1:15 yaml/alias the value of the anchor `&a` contains itself')
})
