import { expect, test } from 'vitest'
import { alwaysReturns, hasCondition } from '../../../src/promql/analysis/condition.ts'
import { truthOf, valuesOf } from '../../../src/promql/analysis/values.ts'
import type { Expr } from '../../../src/promql/ast.ts'
import { parseExpr } from '../../../src/promql/parse.ts'

function tree(text: string): Expr {
  const { expr, problems } = parseExpr(text)
  if (expr === undefined || problems.length > 0) throw new Error(`${text}: ${JSON.stringify(problems)}`)
  return expr
}

test.each([
  ['x', -Infinity, Infinity],
  ['-5', -5, -5],
  ['up', 0, 1],
  ['-up', -1, 0],
  ['1 - up', 0, 1],
  ['100 * up', 0, 100],
  ['up / 4', 0, 0.25],
  ['up / 0', -Infinity, Infinity],
  ['up * x', -Infinity, Infinity],
  ['sum(up)', 0, Infinity],
  ['sum(-up)', -Infinity, 0],
  ['avg(up)', 0, 1],
  ['max_over_time(up[5m])', 0, 1],
  ['count(x)', 1, Infinity],
  ['count(x) - 1', 0, Infinity],
  ['count(x) or vector(0)', 0, Infinity],
  ['count(x) * 0', -Infinity, Infinity],
  ['group(x)', 1, 1],
  ['absent(x)', 1, 1],
  ['x > bool 1', 0, 1],
  ['up > 0', 0, 1],
  ['hour()', 0, 23],
  ['sgn(x)', -1, 1],
  ['clamp_min(x, 5)', 5, Infinity],
  ['clamp_max(up, 0.5)', -Infinity, 0.5],
  ['vector(3)', 3, 3],
  ['rate(x[5m])', -Infinity, Infinity],
])('the values of %s are between %d and %d', (text, low, high) => {
  const found = valuesOf(tree(text))
  expect([found.low, found.high]).toEqual([low === 0 ? expect.closeTo(0) : low, high === 0 ? expect.closeTo(0) : high])
})

test.each([
  ['count(x) == 0', 'never'],
  ['count(x) < 1', 'never'],
  ['count(x) <= 1', 'sometimes'],
  ['count(x) > 0', 'sometimes'],
  ['count(x) != 0', 'always'],
  ['up == 2', 'never'],
  ['up > 1', 'never'],
  ['up >= 1', 'sometimes'],
  ['up != 0', 'sometimes'],
  ['vector(1) > 2', 'never'],
  ['vector(2) > 1', 'always'],
  ['vector(1) != 1', 'never'],
  ['vector(1) == 1', 'always'],
  ['absent(x) == 0', 'never'],
  ['x == x', 'sometimes'],
])('%s is %s true', (text, expected) => {
  const expr = tree(text)
  if (expr.kind !== 'binary') throw new Error('no comparison')
  expect(truthOf(expr.op, valuesOf(expr.left), valuesOf(expr.right))).toBe(expected)
})

test.each([
  ['x', false],
  ['x > 1', true],
  ['x > bool 1', false],
  ['(x > bool 1) == 1', true],
  ['sum(x > 1)', true],
  ['count_over_time((x > 1)[5m:])', true],
  ['absent(x)', true],
  ['scalar(x > 1)', false],
  ['x and y', false],
  ['x and y > 1', true],
  ['x unless y', true],
  ['x > 1 or y', false],
  ['x > 1 or y > 1', true],
  ['x > 1 or vector(0)', false],
  ['rate(x[5m]) * 2', false],
  ['conditional', true],
])('%s has a condition: %s', (text, expected) => {
  expect(hasCondition(tree(text), ({ name }) => name === 'conditional')).toBe(expected)
})

test.each([
  ['1', true],
  ['vector(1)', true],
  ['time() > bool 5', true],
  ['x', false],
  ['x or vector(0)', true],
  ['sum(vector(1))', true],
  ['absent(x)', false],
  ['vector(1) > 0', false],
  ['vector(1) + vector(2)', true],
  ['vector(1) and x', false],
  ['scalar(x)', true],
  ['hour()', true],
  ['hour(x)', false],
])('%s always returns something: %s', (text, expected) => {
  expect(alwaysReturns(tree(text))).toBe(expected)
})
