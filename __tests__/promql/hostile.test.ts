import { expect, test } from 'vitest'
import { parseExpr } from '../../src/promql/parse.ts'
import { print } from '../../src/promql/print.ts'

const deep = 10_000
const long = 100_000

const deepTexts: readonly (readonly [what: string, text: string])[] = [
  ['parentheses', `${'('.repeat(deep)}x${')'.repeat(deep)}`],
  ['signs', `${'-'.repeat(deep)}x`],
  ['calls', `${'abs('.repeat(deep)}x${')'.repeat(deep)}`],
  ['aggregations', `${'sum by (a) ('.repeat(deep)}x${')'.repeat(deep)}`],
  ['powers', `${'1^'.repeat(deep)}1`],
  ['a chain of operators', `a${' or a'.repeat(deep)}`],
  ['subqueries', `x${'[5m:]'.repeat(deep)}`],
  ['parentheses around a duration', `x[${'('.repeat(deep)}5m${')'.repeat(deep)}]`],
  ['calls around a duration', `x[${'max_of(1,'.repeat(deep)}5m${')'.repeat(deep)}]`],
  ['a chain of durations', `x[5m${'+5m'.repeat(deep)}]`],
  ['open parentheses', '('.repeat(deep)],
]

test.each(deepTexts)('%s nested too deep are a problem, no crash', (_, text) => {
  expect(parseExpr(text).problems.map(({ message }) => message)).toEqual(['nested deeper than 750 levels'])
})

test('what is nested 700 deep is read and printed', () => {
  for (const text of [`${'('.repeat(700)}x${')'.repeat(700)}`, `a${' or a'.repeat(700)}`]) {
    const { expr, problems } = parseExpr(text)
    expect(problems).toEqual([])
    expect(expr && print(expr)).toBe(text)
  }
})

const longTexts: readonly (readonly [what: string, text: string])[] = [
  ['matchers', `{${'a="b",'.repeat(long)}}`],
  ['matchers without quotes', `{${'a=b,'.repeat(long)}}`],
  ['labels', `a + on(${'a,'.repeat(long)}b) group_left(${'a,'.repeat(long)}c) b`],
  ['arguments that do not fit', `abs(${'a b,'.repeat(long)}x)`],
  ['functions that do not exist', `x + ${'f(), '.repeat(long)}`],
  ['digits', '1'.repeat(long)],
  ['digits with underscores', `1${'_1'.repeat(long)}`],
  ['digits of a duration', `${'1'.repeat(long)}h`],
  ['escapes', `"${'\\x41'.repeat(long)}"`],
  ['an open text', `"${'a'.repeat(long)}`],
  ['comments', `${'#\n'.repeat(long)}x`],
  ['a regular expression that would backtrack', `{a=~"${'(a+)+'.repeat(500)}b"}`],
  ['open groups of a regular expression', `{a=~"${'('.repeat(long)}"}`],
  ['spaces', ' '.repeat(long)],
  ['NUL bytes', '\u0000'.repeat(long)],
  ['bytes that are no UTF-8', '\udcff'.repeat(long)],
  ['emoji in quotes', `"${'😀'.repeat(long)}"`],
]

test.each(longTexts)('%s: read in linear time, few problems', (_, text) => {
  const started = performance.now()
  const { problems } = parseExpr(text)
  expect(problems.length).toBeLessThanOrEqual(64)
  for (const { start, end } of problems) expect(start <= end && end <= text.length).toBe(true)
  expect(performance.now() - started).toBeLessThan(5_000)
})
