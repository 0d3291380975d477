import { expect, test } from 'vitest'
import { fileText } from '../../src/core/source.ts'
import { parseAlertTemplate } from '../../src/rules/template/alert.ts'
import { ask } from '../oracle/oracle.ts'
import { textsOf } from './pieces.ts'

const parse = (text: string, alert = 'A') => parseAlertTemplate(fileText('rules.yaml', text), alert)
const upstream = (text: string, alert?: string) => parse(text, alert).problems[0]?.upstream ?? ''

const pieces = [
  '{{', '}}', '{{-', '-}}', '{{- ', ' -}}', '\n', '|', '(', ')', '.', '..', '$', '$labels', '$label', '$value', '$labels.instance', '.Labels',
  ':=', '=', ' := ', ',', 'if', 'else', 'end', 'range', 'with', 'template', 'define', 'block', 'break', 'continue', 'nil', 'true', 'humanize',
  'humanizeFoo', 'printf', 'query', '"a"', '"x\\ny"', '`r`', '"', "'", "'a'", "'ab'", "'\\n'", '`', '1', '1.5', '0x1f', '1e3', '1_000', '0x1_0p2',
  '08', '1i', '1+2i', '99999999999999999999', '1e999', '-1', '+', '-', '/*', '*/', '{{/* c */}}', '{{- /* c */ -}}', 'é', '世界', '😀', '#', '@',
  '%', '\\', '\t', '\r\n', 'text ', '{{ end }}', '{{ else }}', '{{ if .X }}', '{{ range $i, $v := . }}', '{{ $x := 1 }}', '{{ $x }}',
  '{{ $labels.instance }}', '{{ define "t" }}', '{{ template "t" . }}', '{{ block "b" . }}', '{{ with $v := query "up" }}', '{{ else if .Y }}',
  '{{ else with .Y }}', '\u0000', '\u00a0', '{{ break }}', '{{ continue }}', '"\\xff"', '"\\q"', '"\\ud800"', "'\\''", '==', '{', '}', '}}}', '{{{',
] // biome-ignore format: a table

test('a template is refused exactly when, and with what words, Prometheus refuses it', async () => {
  const inner = textsOf(pieces, { count: 4000, length: 12, seed: 3 })
  const samples = inner.map((text, index) => ['', '{{ '][index % 2] + text + ['', ' }}', '{{ end }}'][index % 3])
  const answers = await ask(
    'template',
    samples.map((text) => ({ text, alert: 'A' })),
  )
  const ours = samples.map((text) => ({ text, error: upstream(text) }))
  expect(ours).toEqual(answers.map(({ error }, index) => ({ text: samples[index], error })))
  expect(answers.filter(({ error }) => error === '').length).toBeGreaterThan(100)
})

test.each([
  ['{{ $label.job }}', 'undefined variable `$label`', 'Did you mean `$labels`?', '$label'],
  ['{{ $value | humanise }}', 'function `humanise` is not defined', 'Did you mean `humanize`?', 'humanise'],
  [
    '{{ value $labels.a-b }}',
    "bad character U+002D '-'",
    'A name with a dash needs `index`: `index $labels "a-b"`.',
    '.a-',
  ],
  ['{{ if true }}', 'unexpected EOF', 'An `if`, `range`, `with`, `define` or `block` has no `{{ end }}`.', ''],
  ['a {{ $value', 'unclosed action', 'Close the action with `}}`.', '{{ $value'],
  ['{{ labels.job }}', 'function `labels` is not defined', 'Did you mean `label`?', 'labels'],
])('%s', (text, message, help, marked) => {
  const [problem] = parse(text).problems
  const { column = 0, endColumn = 0 } = problem?.span ?? {}
  expect([problem?.message, problem?.help, text.slice(column - 1, endColumn - 1)]).toEqual([message, help, marked])
})

test('several names that are not defined are told at once, upstream’s words with the first', () => {
  const { problems } = parse('{{ $a }} {{ foo }}\n{{ $value | bar }}')
  expect(problems.map(({ span, upstream }) => [span?.line, span?.column, upstream])).toEqual([
    [1, 4, 'template: __alert_A:1: undefined variable "$a"'],
    [1, 13, undefined],
    [2, 13, undefined],
  ])
})

test.each([
  ['nested deep', '{{if .}}'.repeat(100_000)],
  ['many parentheses', `{{${'('.repeat(100_000)}`],
  ['a long chain', `{{${'.a'.repeat(300_000)}}}`],
  ['many unknown names', `{{ ${'a '.repeat(300_000)}}}`],
  ['many variables', `${'{{$x := 1}}'.repeat(20_000)}{{$y}}`],
  ['a long number', `{{ ${'1'.repeat(1_000_000)}x }}`],
])('%s: an answer soon', (_, text) => {
  const start = performance.now()
  expect(parse(text).problems.length).toBeLessThanOrEqual(20)
  expect(performance.now() - start).toBeLessThan(2000)
})
