import { expect, test } from 'vitest'
import { fileText } from '../../src/core/source.ts'
import { expandAlertTemplate, parseAlertTemplate } from '../../src/rules/template/alert.ts'
import { GoError } from '../../src/rules/template/goType.ts'
import { ask } from '../oracle/oracle.ts'
import { seededRandom } from '../oracle/random.ts'
import { generateTemplate } from './generateTemplate.ts'

const labels = { instance: 'host.example.com:9100', job: 'noé de' }
const externalLabels = { cluster: 'c1' }
const externalURL = 'http://example.com:9090/pre'
const timeMs = 1435065584128
const queries: Readonly<Record<string, readonly { labels: Readonly<Record<string, string>>; value: number }[]>> = {
  up: [
    { labels: { instance: 'b:1', __value__: 'sv' }, value: 2 },
    { labels: { instance: 'a:2' }, value: 1.5 },
  ],
  none: [],
}

function expand(text: string, value: number): string {
  const { template, problems } = parseAlertTemplate(fileText('rules.yaml', text), 'A')
  if (template === undefined) return `not parsed: ${problems[0]?.upstream}`
  const data = {
    labels: new Map(Object.entries(labels)),
    externalLabels: new Map(Object.entries(externalLabels)),
    externalUrl: externalURL,
    value,
  }
  const result = expandAlertTemplate(template, data, {
    nowMs: timeMs,
    externalUrl: { text: externalURL, path: '/pre' },
    query: (expression) => {
      const samples = queries[expression.trim()]
      if (samples === undefined) throw new GoError(`no answer is given for the query ${JSON.stringify(expression)}`)
      return samples.map((sample) => ({ labels: new Map(Object.entries(sample.labels)), value: sample.value }))
    },
  })
  return result.error ?? `gives ${result.output}`
}

async function expandUpstream(samples: readonly { text: string; value: number }[]): Promise<readonly string[]> {
  const asked = { alert: 'A', expand: true, labels, externalLabels, externalURL, timeMs, queries }
  const answers = await ask(
    'template',
    samples.map((sample) => ({ ...asked, ...sample })),
  )
  return answers.map(({ error, expandError, output }) =>
    error === '' ? (expandError ?? `gives ${output}`) : `not parsed: ${error}`,
  )
}

/** Prints that show where something lies in memory, which differs from run to run, and the inside of a time. */
const showsMemory = /0[xX][0-9a-fA-F]{9,}|[0-9]{13,}|[0-9a-f]{12}|time\.Location|63570662384/

test('templates give what Prometheus gives: generated ones', async () => {
  const random = seededRandom(5)
  const numbers = [0, 1, 1.5, -3, 1234567.891, 0.00012345, 1e21, 100000, 1000000, 1e-7, 123456789]
  const samples = Array.from({ length: 4000 }, () => ({ text: generateTemplate(random), value: random.pick(numbers) }))
  const theirs = await expandUpstream(samples)
  const both = samples.map(({ text, value }, index) => ({
    text,
    value,
    theirs: theirs[index] ?? '',
    ours: expand(text, value),
  }))
  const compared = both.filter((one) => !showsMemory.test(one.theirs))
  expect(compared.length).toBeGreaterThan(3800)
  expect(compared.filter((one) => one.theirs.startsWith('gives')).length).toBeGreaterThan(600)
  expect(compared.filter((one) => one.ours !== one.theirs)).toEqual([])
})

const humanizers = [
  'humanize',
  'humanize1024',
  'humanizeDuration',
  'humanizePercentage',
  'humanizeTimestamp',
  'printf "%.4g"',
  'printf "%.0f"',
  'print',
]
const numbers = [
  0, 0.5, 1.5, 2.5, 0.0005, 1000.5, 999.95, 1023.5, 1e3, 1e6, 1048576, 1e15, 1e24, 1e27, 1e300, 5e-324, 1e-24, 59.99, 60, 3599.5, 86400, 1e18, 1e19,
  -0.5, -61, 0.1, 1 / 3, 123456789.125, 2 ** 53, 1435065584.128, 4.35, 99.995,
] // biome-ignore format: a table

test('numbers are written as Prometheus writes them', async () => {
  const samples = humanizers.flatMap((name) => numbers.map((value) => ({ text: `{{ $value | ${name} }}`, value })))
  expect(samples.map(({ text, value }) => [text, value, expand(text, value)])).toEqual(
    (await expandUpstream(samples)).map((answer, index) => [samples[index]?.text, samples[index]?.value, answer]),
  )
})

const words = [
  'a.b', 'a,b', 'a:b', "o'neil", 'a;b', 'a-b', 'a_b', 'x1y', '1a', 'ǆ', 'ßa', 'ΑΣ', 'İI', 'ŉ', 'hello WORLD', 'aa..bb', "a''b", 'é', 'a·b', 'a\u00adb',
  'a\u200db', 'foo.bar.', '.foo', "'foo'", '世a', 'ａｂ', 'ⅷ', 'ⓐ', 'ñandú', 'a\u0301b', '', ' ', 'ʼn', 'don’t', 'x²y', 'abc\u0345',
] // biome-ignore format: a table

test('letters are made capital and small as Prometheus does', async () => {
  const samples = words.flatMap((word) =>
    ['title', 'toUpper', 'toLower', 'urlQueryEscape', 'html', 'js', 'stripDomain', 'stripPort'].map((name) => ({
      text: `{{ ${name} ${JSON.stringify(word)} }}`,
      value: 0,
    })),
  )
  expect(samples.map(({ text }) => [text, expand(text, 0)])).toEqual(
    (await expandUpstream(samples)).map((answer, index) => [samples[index]?.text, answer]),
  )
})

test.each([
  ['a loop without an end', '{{ range 999999999999 }}x{{ end }}'],
  ['a template that calls itself', '{{ define "t" }}{{ template "t" . }}{{ end }}{{ template "t" . }}'],
  ['much space', '{{ range 1000 }}{{ printf "%1000000d" 1 }}{{ end }}'],
])('%s ends with an error', (_, text) => {
  expect(expand(text, 0)).toMatch(/^error executing template __alert_A: template: __alert_A:1:/)
})
