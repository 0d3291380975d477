import { expect, test } from 'vitest'
import { fileText } from '../../src/core/source.ts'
import { findingOf } from '../../src/promql/finding.ts'
import { parseExpr } from '../../src/promql/parse.ts'

const adviceOn = (text: string) => {
  const [first] = parseExpr(text).problems
  if (first === undefined) return undefined
  const { why, help } = findingOf(first, fileText('rules.yml', text))
  return [why, help].filter((sentence) => sentence !== undefined).join(' ')
}

test.each([
  ['rte(x[5m])', 'Did you mean `rate`?'],
  ['rat(x[5m])', 'Did you mean `rate`?'],
  ['RATE(x[5m])', 'Did you mean `rate`?'],
  ['rate(x)', '`rate` looks at all samples of a stretch of time. Say how long: `rate(x[5m])`.'],
  ['rate(sum(x))', '`rate` looks at all samples of a stretch of time. Aggregate afterwards: `sum(rate(x[5m]))`.'],
  ['sum(rate(x[5m])) by job', 'Labels stand in parentheses: `by (job)`.'],
  [
    'rate(x[5m]) by (job)',
    '`by` belongs to an aggregation such as `sum`. Aggregate, and say there by what: `sum by (job) (…)`.',
  ],
  ['sum(rate(x[5m]) by (job)', 'Close the parenthesis before it, or write it first: `sum by (job) (…)`.'],
  ['{job=api}', 'Put the value in quotes: `job="api"`.'],
  ['x = 1', 'To compare, write `==`.'],
  ['x > 1 && y > 1', 'PromQL writes `and`.'],
  ['1 > 0', 'Two numbers have no series that a comparison could keep or drop. Ask for 0 or 1: `> bool`.'],
  [
    'x[5min]',
    'A duration is whole numbers with units from the longest to the shortest: `1h30m`, `90s`. Units are y, w, d, h, m, s, ms.',
  ],
  ['{a=~"\\d+"}', 'Write the backslash twice, as in `"\\\\d+"`, or put the text in backticks.'],
  ['{a=~"*"}', 'Any text is `.*`; a `*` or `+` that means itself is `[*]` or `[+]`.'],
  [
    '{a=~"(?!b)"}',
    'Prometheus reads regular expressions as RE2 does, without looking ahead or behind. Use two matchers: `a=~"x.*",a!~"xy"`.',
  ],
  ['rate(x[$__rate_interval])', 'Variables of dashboards have no value here: write the value itself.'],
  ['{a=“b”}', 'Use straight quotes: `"`.'],
  ['topk(x)', 'It is used as `topk(5, x)`.'],
  ['clamp(x, 1)', 'It is used as `clamp(vector, number, number)`.'],
  ['label_join(x)', 'It is used as `label_join(vector, text, text, text, …)`.'],
  ['round()', 'It is used as `round(vector, [number])`.'],
  ['a b', 'Two things stand side by side: put an operator or a comma between them, or remove one.'],
  ['x + ', 'The expression stops before it is complete.'],
])('%s', (text, advice) => {
  expect(adviceOn(text)).toBe(advice)
})

test('a finding stands where the characters are', () => {
  const text = 'rate(\n  x)'
  const [first] = parseExpr(text).problems
  expect(first && findingOf(first, fileText('rules.yml', text)).span).toEqual({
    file: 'rules.yml',
    line: 2,
    column: 3,
    endLine: 2,
    endColumn: 4,
  })
})
