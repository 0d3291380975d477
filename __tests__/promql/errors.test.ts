import { describe, expect, test } from 'vitest'
import { upstreamText } from '../../src/promql/finding.ts'
import { parseExpr } from '../../src/promql/parse.ts'

/** What Prometheus 3.16 prints of each, found by its own parser. */
const refused: readonly (readonly [text: string, error: string])[] = [
  ['', 'unknown position: parse error: no expression found in input'],
  ['# only a comment', '1:1: parse error: no expression found in input'],
  ['sum(', '1:5: parse error: unclosed left parenthesis'],
  ['x[5m', '1:5: parse error: unclosed left bracket'],
  ['{a="b"', '1:7: parse error: unexpected end of input inside braces'],
  ['a)', "1:3: parse error: unexpected right parenthesis ')'"],
  ['sum(a b)', '1:7: parse error: unexpected identifier "b" in aggregation'],
  ['rate(x[5m]) by (job)', '1:13: parse error: unexpected <by>'],
  ['sum by job (x)', '1:8: parse error: unexpected identifier "job" in grouping opts, expected "("'],
  ['sum by (a b) (x)', '1:11: parse error: unexpected identifier "b" in grouping opts, expected "," or ")"'],
  ['sum by (without) (x)', '1:9: parse error: unexpected <without> in grouping opts, expected label'],
  ['a + on(b) group_left ) c', "1:23: parse error: unexpected right parenthesis ')'"],
  ['(a + on(b) group_left )', '1:23: parse error: unexpected ")" in grouping opts, expected "("'],
  ['{a}', '1:3: parse error: unexpected "}" in label matching, expected label matching operator'],
  ['{a=b}', '1:4: parse error: unexpected identifier "b" in label matching, expected string'],
  ['{a="b" c="d"}', '1:8: parse error: unexpected identifier "c" in label matching, expected "," or "}"'],
  ['{,}', '1:2: parse error: unexpected "," in label matching, expected identifier or "}"'],
  ['{a=~"("}', '1:2: parse error: error parsing regexp: missing closing ): `(`'],
  ['{a=~"[\\xff"}', '1:2: parse error: error parsing regexp: invalid UTF-8: `\udcff`'],
  [
    'x[]',
    '1:3: parse error: unexpected "]" in subquery or range selector, expected number, duration, step(), or range()',
  ],
  ['x[5m 1]', '1:6: parse error: unexpected number "1" in subquery or range, expected ":" or "]"'],
  ['x[5m:1m 1]', '1:9: parse error: unexpected number "1" in subquery selector, expected "]"'],
  [
    'x[5m:+]',
    '1:7: parse error: unexpected "]" in subquery selector, expected number, duration, step(), range(), or "]"',
  ],
  ['x[:5m]', '1:4: parse error: unexpected colon before duration in duration expression'],
  ['x[0s]', '1:3: parse error: duration must be greater than 0'],
  ['x[5m / 0]', '1:6: parse error: division by zero'],
  ['x offset', '1:9: parse error: unexpected end of input in offset, expected number, duration, step(), or range()'],
  ['x @ foo', '1:5: parse error: unexpected identifier "foo" in @, expected timestamp'],
  ['x @ Inf', '1:1: parse error: timestamp out of bounds for @ modifier: +Inf'],
  ['x offset 1m offset 2m', '1:1: parse error: offset may not be set multiple times'],
  [
    'rate(x[5m]) offset 1m',
    '1:1: parse error: offset modifier must be preceded by an instant vector selector or range vector selector or a subquery',
  ],
  ['sum(x)[5m]', '1:7: parse error: ranges only allowed for vector selectors'],
  ['x offset 1m[5m]', '1:12: parse error: no offset modifiers allowed before range'],
  ['x anchored smoothed', '1:1: parse error: anchored and smoothed modifiers cannot be used together'],
  ['5min', '1:1: parse error: bad number or duration syntax: "5mi"'],
  ['1.5m', '1:1: parse error: unknown unit "." in duration "1.5m"'],
  ['1e999', '1:1: parse error: error parsing number: strconv.ParseFloat: parsing "1e999": value out of range'],
  ['"\\d"', "1:1: parse error: unknown escape sequence U+0064 'd'"],
  ["'a\nb'", '1:1: parse error: unterminated quoted string'],
  ['a\n  && b', "2:3: parse error: unexpected character: '&'"],
  ['"é" $', "1:6: parse error: unexpected character: '$'"],
  ['a = 1', '1:3: parse error: unexpected "="'],
  ['foo(x)', '1:1: parse error: unknown function with name "foo"'],
  ['mad_over_time(x[5m])', '1:1: parse error: function "mad_over_time" is not enabled'],
  [
    'limitk(1, x)',
    '1:1: parse error: limitk() is experimental and must be enabled with --enable-feature=promql-experimental-functions',
  ],
  ['a + fill(0) b', '1:1: parse error: binop fill modifiers are experimental and not enabled'],
  ['rate(x[5m],)', '1:11: parse error: trailing commas not allowed in function call args'],
  ['sum()', '1:1: parse error: no arguments for aggregate expression provided'],
  ['topk(x)', '1:1: parse error: wrong number of arguments for aggregate expression provided, expected 2, got 1'],
  // An error of meaning comes first when its part is complete before the syntax error.
  ['foo(x) b', '1:1: parse error: unknown function with name "foo"'],
  ['sum(a, b) c', '1:1: parse error: wrong number of arguments for aggregate expression provided, expected 1, got 2'],
  ['x[0s £]', "1:6: parse error: unexpected character: '£'"],
]

test.each(refused)('%s', (text, error) => {
  const [first] = parseExpr(text).problems
  expect(first && upstreamText(first, text)).toBe(error)
})

const mistyped: readonly (readonly [text: string, error: string])[] = [
  ['rate(x)', '1:6: parse error: expected type range vector in call to function "rate", got instant vector'],
  ['sum(x[5m])', '1:5: parse error: expected type instant vector in aggregation expression, got range vector'],
  ['topk("a", x)', '1:6: parse error: expected type scalar in aggregation parameter, got string'],
  ['clamp(x, 1)', '1:1: parse error: expected 3 argument(s) in call to "clamp", got 2'],
  ['round()', '1:1: parse error: expected at least 1 argument(s) in call to "round", got 0'],
  ['round(x, 1, 2)', '1:1: parse error: expected at most 2 argument(s) in call to "round", got 3'],
  ['1 > 2', '1:3: parse error: comparisons between scalars must use BOOL modifier'],
  ['a + bool b', '1:3: parse error: bool modifier can only be used on comparison operators'],
  ['foo anchored + bool b', '1:5: parse error: bool modifier can only be used on comparison operators'],
  ['1 and a', '1:1: parse error: set operator "and" not allowed in binary scalar expression'],
  ['a and on(b) group_left c', '1:1: parse error: no grouping allowed for "and" operation'],
  ['1 + on(a) b', '1:1: parse error: vector matching only allowed between instant vectors'],
  ['a + on(b) group_left(b) c', '1:3: parse error: label "b" must not occur in ON and GROUP clause at once'],
  ['a[5m] + b', '1:1: parse error: binary expression must contain only scalar and instant vector types'],
  [
    '-"a"',
    '1:1: parse error: unary expression only allowed on expressions of type scalar or instant vector, got "string"',
  ],
  ['(1)[5m:]', '1:1: parse error: subquery is only allowed on instant vector, got scalar instead'],
  ['{a=~".*"}', '1:1: parse error: vector selector must contain at least one non-empty matcher'],
  ['x{__name__="y"}', '1:1: parse error: metric name must not be set twice: "x" or "y"'],
]

test.each(mistyped)('%s', (text, error) => {
  const [first] = parseExpr(text).problems
  expect(first && upstreamText(first, text)).toBe(error)
})

describe('several problems at once', () => {
  test.each([
    ['rate(foo) + rate(bar)', ['foo', 'bar']],
    ['clamp(a b, 1, c d)', ['b', 'd']],
    ['sum(a b) + nofunction(c)', ['b', 'nofunction']],
    ['x{a=b, c="d", e=f}', ['b', 'f']],
    ['nofunction(rate(x))', ['nofunction', 'x']],
    ['label_replace(x, 1, 2, "a", "b")', ['1', '2']],
    ['sum by (a) (rate(x[5m 1]), y) + abs(1 2)', ['1', '2']],
  ])('%s', (text, blamed) => {
    const { problems } = parseExpr(text)
    expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual(blamed)
  })
})

describe('the characters that are blamed', () => {
  test.each([
    ['sum(foo', '('],
    ['x[5m', '['],
    ['{a="\\q"}', '\\q'],
    ['topk(x)', 'topk'],
    ['1 > 2', '>'],
    ['{a=~"("}', '('],
    ['rate(x[5m]) offset 1m', 'offset 1m'],
    ['sum(x)[5m]', '[5m]'],
    ['a)', ')'],
  ])('%s: %s', (text, blamed) => {
    const [first] = parseExpr(text).problems
    expect(first && text.slice(first.start, first.end)).toBe(blamed)
  })
})

test('functions behind a flag are read when it is set', () => {
  const features = { experimentalFunctions: true, fillModifiers: true, unquotedUtf8Names: false }
  expect(parseExpr('mad_over_time(x[5m]) + fill(0) limitk(1, x)', features).problems).toEqual([])
})

test('names in UTF-8 need quotes unless they are allowed without', () => {
  const features = { experimentalFunctions: false, fillModifiers: false, unquotedUtf8Names: true }
  expect(parseExpr('größe.mm > 5', features).problems).toEqual([])
  expect(parseExpr('größe > 5').problems.map(({ message }) => message)).toEqual(["unexpected character: 'ö'"])
})
