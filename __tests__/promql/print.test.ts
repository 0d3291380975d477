import { expect, test } from 'vitest'
import { parseExpr } from '../../src/promql/parse.ts'
import { print } from '../../src/promql/print.ts'

const features = { experimentalFunctions: true, fillModifiers: true, unquotedUtf8Names: false }

/** The canonical form of Prometheus 3.16, found by its own printer. */
const printed: readonly (readonly [text: string, canonical: string])[] = [
  ['SUM  BY(job)( rate( x [ 5m ] ) )', 'sum by (job) (rate(x[5m]))'],
  ['sum(x) by (a,"b c",)', 'sum by (a, "b c") (x)'],
  ['sum by () (x)', 'sum(x)'],
  ['sum without () (x)', 'sum without () (x)'],
  ['topk(5, x)', 'topk(5, x)'],
  ["x{b='1',a!~`\\d`}", 'x{a!~"\\\\d",b="1"}'],
  ['{"http.requests", method="GET"}', '{__name__="http.requests",method="GET"}'],
  ['{"a b"="c"}', '{"a b"="c"}'],
  ['{a="\\xff\\xc3\\xa9\\n"}', '{a="\\xffé\\n"}'],
  ['-1^2', '-1 ^ 2'],
  ['a + b offset 1h30m * c', 'a + b offset 1h30m * c'],
  ['x offset -5m @ start()', 'x @ start() offset -5m'],
  ['x offset 0s', 'x'],
  ['x offset (5m) + 3', 'x offset (5m) + 3'],
  ['x offset -((5m))', 'x offset -(5m)'],
  ['x[5m] anchored offset 1m @ 1.5', 'x[5m] anchored @ 1.500 offset 1m'],
  ['x smoothed offset 1m', 'x smoothed offset 1m'],
  ['x[300:60]', 'x[5m:1m]'],
  ['x[5m:]', 'x[5m:]'],
  ['x[step() * 2 + max_of(1m, range())]', 'x[step() * 2 + max_of(1m, range())]'],
  ['a + ON() group_left b', 'a + on () group_left () b'],
  ['a + ignoring() b', 'a + b'],
  ['a > bool on(x) group_right(y) b', 'a > bool on (x) group_right (y) b'],
  ['a + fill_right(2) fill_left(1) b', 'a + fill_left (1) fill_right (2) b'],
  ['a + fill(1000000) b', 'a + fill (1e+06) b'],
  ['1 + on() 2', '1 + 2'],
  ['0x1F + 010 + 1e3 + 1_000 + .5', '31 + 8 + 1000 + 1000 + 0.5'],
  ['1e300 > bool 1e-9', `1${'0'.repeat(300)} > bool 0.000000001`],
  ['Inf + nan + -0', '+Inf + NaN + -0'],
  ['31y1ms + x offset 290y1ms', '11315d1ms + x offset 290y'],
  ['1h - -90m', '1h - -1h30m'],
  ['"it\'s" == x', '"it\'s" == x'],
  ['a </ b >/ c atan2 d', 'a </ b >/ c atan2 d'],
]

test.each(printed.filter(([, canonical]) => !canonical.startsWith('"')))('%s', (text, canonical) => {
  const { expr } = parseExpr(text, features)
  expect(expr && print(expr, features)).toBe(canonical)
})

test.each(printed.filter(([, canonical]) => !canonical.startsWith('"')))(
  'printing %s once more changes nothing',
  (_, canonical) => {
    const { expr } = parseExpr(canonical, features)
    expect(expr && print(expr, features)).toBe(canonical)
  },
)
