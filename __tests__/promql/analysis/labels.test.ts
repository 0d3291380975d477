import { expect, test } from 'vitest'
import { factOf, type LabelFact } from '../../../src/promql/analysis/labelSet.ts'
import { labelsOf } from '../../../src/promql/analysis/labels.ts'
import { parseExpr } from '../../../src/promql/parse.ts'

/**
 * What is known of the labels `__name__ a b` and of all others: `+` guaranteed, with its value when it is known; `?` possible; `-`
 * impossible, with the text that takes the label away.
 */
test.each([
  // Selectors.
  ['x', '__name__+x a? b? *?'],
  ['{a="1"}', '__name__? a+1 b? *?'],
  ['x{a="1", b!=""}', '__name__+x a+1 b+ *?'],
  ['x{a="", b=~"p|q"}', '__name__+x a-[a=""] b+ *?'],
  ['x{a=~".*", b=~".+"}', '__name__+x a? b+ *?'],
  ['x{a!~"p", b!="q"}', '__name__+x a? b? *?'],
  ['x{a="1"}[5m:1m]', '__name__+x a+1 b? *?'],
  // Constants.
  ['1 + 2', '__name__-[1 + 2] a-[1 + 2] b-[1 + 2] *-[1 + 2]'],
  ['time()', '__name__-[time] a-[time] b-[time] *-[time]'],
  ['vector(1)', '__name__-[vector] a-[vector] b-[vector] *-[vector]'],
  ['scalar(x)', '__name__-[scalar] a-[scalar] b-[scalar] *-[scalar]'],
  ['hour()', '__name__-[hour] a-[hour] b-[hour] *-[hour]'],
  // Aggregations.
  ['sum(x)', '__name__-[sum] a-[sum] b-[sum] *-[sum]'],
  ['sum by () (x)', '__name__-[by ()] a-[by ()] b-[by ()] *-[by ()]'],
  ['sum by (a) (x{b="1"})', '__name__-[by (a)] a? b-[by (a)] *-[by (a)]'],
  ['sum by (a) (x{a="1"})', '__name__-[by (a)] a+1 b-[by (a)] *-[by (a)]'],
  ['sum by (a) (sum(x))', '__name__-[sum] a-[sum] b-[sum] *-[sum]'],
  ['sum without (a) (x{b="1"})', '__name__-[sum] a-[without (a)] b+1 *?'],
  ['sum without (a) (sum by (a, b) (x))', '__name__-[by (a, b)] a-[without (a)] b? *-[by (a, b)]'],
  ['topk by (a) (3, x)', '__name__+x a? b? *?'],
  ['bottomk(3, sum by (a) (x))', '__name__-[by (a)] a? b-[by (a)] *-[by (a)]'],
  ['count_values("a", x)', '__name__-[count_values] a+ b-[count_values] *-[count_values]'],
  ['count_values without (a) ("a", x)', '__name__-[count_values] a-[without (a)] b? *?'],
  ['count_values by (b) ("a", x)', '__name__-[by (b)] a+ b? *-[by (b)]'],
  ['quantile by (a) (0.9, x)', '__name__-[by (a)] a? b-[by (a)] *-[by (a)]'],
  // Functions.
  ['rate(x{a="1"}[5m])', '__name__-[rate] a+1 b? *?'],
  ['last_over_time(x{a="1"}[5m])', '__name__+x a+1 b? *?'],
  ['sort_desc(x)', '__name__+x a? b? *?'],
  ['histogram_quantile(0.9, x_bucket{a="1"})', '__name__-[histogram_quantile] a+1 b? *?'],
  ['label_replace(sum by (b) (x), "a", "$1", "b", "(.*)")', '__name__-[by (b)] a? b? *-[by (b)]'],
  ['label_join(sum(x), "a", "-", "b")', '__name__-[sum] a? b-[sum] *-[sum]'],
  ['clamp_min(x{a="1"}, 1)', '__name__-[clamp_min] a+1 b? *?'],
  ['quantile_over_time(0.5, x{a="1"}[5m])', '__name__-[quantile_over_time] a+1 b? *?'],
  ['absent(x{a="1", b=~"2"})', '__name__-[absent] a+1 b-[absent] *-[absent]'],
  ['absent((x{a="1", a="2", b=""}))', '__name__-[absent] a-[absent] b-[absent] *-[absent]'],
  ['absent_over_time(x{a="1"}[5m])', '__name__-[absent_over_time] a+1 b-[absent_over_time] *-[absent_over_time]'],
  ['absent(x{a="1"} == 1)', '__name__-[x{a="1"} == 1] a-[x{a="1"} == 1] b-[x{a="1"} == 1] *-[x{a="1"} == 1]'],
  // Signs and numbers.
  ['-x', '__name__-[-x] a? b? *?'],
  ['x * 2', '__name__-[*] a? b? *?'],
  ['x > 2', '__name__+x a? b? *?'],
  ['2 < x{a="1"}', '__name__+x a+1 b? *?'],
  ['x > bool 2', '__name__-[>] a? b? *?'],
  // Joins.
  ['x{a="1"} / y{b="2"}', '__name__-[/] a+1 b+2 *?'],
  ['x / sum by (a) (y)', '__name__-[by (a)] a? b-[by (a)] *-[by (a)]'],
  ['x / on (a) y', '__name__-[on (a)] a? b-[on (a)] *-[on (a)]'],
  ['x{a="1"} > on (a) y', '__name__-[on (a)] a+1 b-[on (a)] *-[on (a)]'],
  ['x > ignoring (a) y', '__name__+x a-[ignoring (a)] b? *?'],
  ['x > y', '__name__+x a? b? *?'],
  ['x * on (a) group_left () y', '__name__-[*] a? b? *?'],
  ['x{b="1"} * on (a) group_left (b) y{b="2"}', '__name__-[*] a? b+2 *?'],
  ['x * on (a) group_left (b) sum by (a) (y)', '__name__-[*] a? b-[by (a)] *?'],
  ['sum by (a) (x) * on (a) group_right (b) y', '__name__-[*] a? b-[by (a)] *?'],
  // Sets.
  ['x{a="1"} and on (b) y{b="2"}', '__name__+x a+1 b+2 *?'],
  ['x and y{b="2"}', '__name__+x a? b+2 *?'],
  ['x unless y{b="2"}', '__name__+x a? b? *?'],
  ['x{a="1"} or x{a="1", b="2"}', '__name__+x a+1 b? *?'],
  ['x{a="1"} or y{a="2"}', '__name__+ a+ b? *?'],
  ['sum by (a) (x) or sum by (b) (y)', '__name__-[by (a)] a? b? *-[by (a)]'],
  ['sum(x) or vector(0)', '__name__-[sum] a-[sum] b-[sum] *-[sum]'],
])('%s', (text, expected) => {
  const { expr, problems } = parseExpr(text)
  expect(problems).toEqual([])
  if (expr === undefined) throw new Error('no tree')
  const labels = labelsOf(expr)
  const described = ['__name__', 'a', 'b'].map((name) => `${name}${show(factOf(labels, name), text)}`)
  expect([...described, `*${show(labels.others, text)}`].join(' ')).toBe(expected)
})

function show(fact: LabelFact, text: string): string {
  switch (fact.kind) {
    case 'possible':
      return '?'
    case 'guaranteed':
      return `+${fact.value ?? ''}`
    case 'impossible':
      return `-[${text.slice(fact.reason.start, fact.reason.end)}]`
  }
}

test('deep nesting is answered', () => {
  const { expr } = parseExpr(`${'('.repeat(200)}sum by (a) (x)${')'.repeat(200)}`)
  expect(expr === undefined ? undefined : factOf(labelsOf(expr), 'b').kind).toBe('impossible')
})
