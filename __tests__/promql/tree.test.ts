import { expect, test } from 'vitest'
import type { Expr } from '../../src/promql/ast.ts'
import { parseExpr, parseMetric, parseMetricSelector } from '../../src/promql/parse.ts'
import { children, walk } from '../../src/promql/walk.ts'

const tree = (text: string): Expr => {
  const { expr, problems } = parseExpr(text)
  expect(problems).toEqual([])
  if (expr === undefined) throw new Error('no tree')
  return expr
}

/** The tree as nested lists of the texts that its parts stand for. */
const texts = (expr: Expr, text: string): unknown => {
  const inner = children(expr)
  const own = text.slice(expr.start, expr.end)
  return inner.length === 0 ? own : [own, ...inner.map((child) => texts(child, text))]
}

test.each([
  ['foo / foo offset 1d', ['foo / foo offset 1d', 'foo', 'foo offset 1d']],
  ['-1^2', ['-1^2', ['1^2', '1', '2']]],
  ['-a * b', ['-a * b', ['-a', 'a'], 'b']],
  ['a ^ b ^ c', ['a ^ b ^ c', 'a', ['b ^ c', 'b', 'c']]],
  ['a - b - c', ['a - b - c', ['a - b', 'a', 'b'], 'c']],
  ['a or b and c > d', ['a or b and c > d', 'a', ['b and c > d', 'b', ['c > d', 'c', 'd']]]],
  ['a offset 5m * 2', ['a offset 5m * 2', 'a offset 5m', '2']],
  ['a offset (5m) * 2', 'a offset (5m) * 2'],
  ['sum(x) by (a) + 1', ['sum(x) by (a) + 1', ['sum(x) by (a)', 'x'], '1']],
  ['topk(3, x[5m:])', ['topk(3, x[5m:])', ['x[5m:]', 'x'], '3']],
  ['rate(x[5m] offset 1m)', ['rate(x[5m] offset 1m)', ['x[5m] offset 1m', 'x']]],
  ['sum + by + offset', ['sum + by + offset', ['sum + by', 'sum', 'by'], 'offset']],
  [' ( a ) ', ['( a )', 'a']],
])('%s', (text, expected) => {
  const { expr } = parseExpr(text)
  expect(expr && texts(expr, text)).toEqual(expected)
})

test('every part of a selector has its place', () => {
  const text = 'up{job=~"a.b"} offset 5m @ 10'
  expect(tree(text)).toEqual({
    kind: 'selector',
    start: 0,
    end: 29,
    name: 'up',
    matchers: [
      {
        start: 3,
        end: 13,
        name: 'job',
        op: '=~',
        value: 'a.b',
        nameRange: { start: 3, end: 6 },
        valueRange: { start: 9, end: 12 },
        isImplied: false,
      },
      {
        start: 0,
        end: 2,
        name: '__name__',
        op: '=',
        value: 'up',
        nameRange: { start: 0, end: 2 },
        valueRange: { start: 0, end: 2 },
        isImplied: true,
      },
    ],
    offset: { start: 22, end: 24, ms: 300_000 },
    at: { kind: 'time', ms: 10_000, start: 25, end: 29 },
  })
})

test('matching is there exactly between vectors', () => {
  const matching = (text: string) => {
    const expr = tree(text)
    return expr.kind === 'binary' ? expr.matching : 'no binary expression'
  }
  expect(matching('a + b')).toEqual({ cardinality: 'one-to-one' })
  expect(matching('a and b')).toEqual({ cardinality: 'many-to-many' })
  expect(matching('a + 1')).toBeUndefined()
  expect(matching('1 + on() group_left a')).toBeUndefined()
  expect(matching('a * on (x) group_left (y) b')).toEqual({
    cardinality: 'many-to-one',
    labels: { kind: 'on', start: 4, end: 10, labels: [{ name: 'x', start: 8, end: 9 }] },
    include: { kind: 'group_left', start: 11, end: 25, labels: [{ name: 'y', start: 23, end: 24 }] },
  })
})

test('durations that the text tells are known', () => {
  const range = (text: string) => {
    const expr = tree(text)
    return expr.kind === 'matrix' ? expr.range.ms : 'no range'
  }
  expect(range('x[5m]')).toBe(300_000)
  expect(range('x[5m * 2 - 30s]')).toBe(570_000)
  expect(range('x[max_of(5m, 2 ^ 3)]')).toBe(300_000)
  expect(range('x[step() * 2]')).toBeUndefined()
})

test('a walk meets parents before children', () => {
  const text = 'sum(rate(x[5m])) / 2'
  expect([...walk(tree(text))].map(({ start, end }) => text.slice(start, end))).toEqual([
    text,
    'sum(rate(x[5m]))',
    'rate(x[5m])',
    'x[5m]',
    'x',
    '2',
  ])
})

test.each([
  ['up{job="a"}', ['job', '__name__'], undefined],
  ['{"up"}', ['__name__'], undefined],
  ['up + 1', undefined, 'unexpected <op:+>'],
  ['rate(x)', undefined, 'unexpected "("'],
  ['1', undefined, 'unexpected number "1"'],
  ['', undefined, 'unexpected end of input'],
])('the selector %s', (text, names, message) => {
  const { matchers, problems } = parseMetricSelector(text)
  expect(problems[0]?.message).toBe(message)
  if (message === undefined) expect(matchers?.map(({ name }) => name)).toEqual(names)
})

test.each([
  [
    'up {b="c", a="\\n"}',
    [
      ['__name__', 'up'],
      ['b', 'c'],
      ['a', '\n'],
    ],
    undefined,
  ],
  [
    '{"a b", c="d"}',
    [
      ['__name__', 'a b'],
      ['c', 'd'],
    ],
    undefined,
  ],
  ['up{__name__="down"}', [['__name__', 'up']], undefined],
  ['', [], undefined],
  ['up{a!="b"}', undefined, 'unexpected <op:!=> in label set, expected "="'],
  ['up 1', undefined, 'unexpected number "1"'],
])('the metric %s', (text, labels, message) => {
  const read = parseMetric(text)
  expect(read.problems[0]?.message).toBe(message)
  if (message === undefined) expect(read.labels).toEqual(labels)
})
