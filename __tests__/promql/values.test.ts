import { describe, expect, test } from 'vitest'
import { joinBytes, utf8Length } from '../../src/core/go/bytes.ts'
import { goQuote, goQuoteRune } from '../../src/core/go/quote.ts'
import { formatDuration, readDuration } from '../../src/promql/duration.ts'
import { formatFixed, formatNumber, formatValue, readNumber } from '../../src/promql/number.ts'
import { judgeRegexp } from '../../src/promql/regexp.ts'
import { unquote } from '../../src/promql/unquote.ts'

test.each([
  ['0', 0],
  ['010', 8],
  ['09', 9],
  ['0x_1F', 31],
  ['1_000.5', 1000.5],
  ['.5e-3', 0.0005],
  ['1e400', 'error parsing number: strconv.ParseFloat: parsing "1e400": value out of range'],
  ['0x1e+5', 'error parsing number: strconv.ParseFloat: parsing "0x1e+5": invalid syntax'],
  ['0xffffffffffffffff', 'error parsing number: strconv.ParseFloat: parsing "0xffffffffffffffff": invalid syntax'],
  ['0777777777777777777777', 2 ** 63],
])('the number %s', (text, value) => {
  expect(readNumber(text)).toBe(value)
})

test.each([
  [1e21, '1000000000000000000000', '1e+21', '1000000000000000000000.000'],
  [0.1, '0.1', '0.1', '0.100'],
  [-1.5e-7, '-0.00000015', '-1.5e-07', '-0.000'],
  [123456789, '123456789', '1.23456789e+08', '123456789.000'],
  [Number.POSITIVE_INFINITY, '+Inf', '+Inf', '+Inf'],
  [Number.NaN, 'NaN', 'NaN', 'NaN'],
  [-0, '-0', '-0', '-0.000'],
])('%s written', (value, plain, short, fixed) => {
  expect([formatNumber(value), formatValue(value), formatFixed(value, 3)]).toEqual([plain, short, fixed])
})

test.each([
  ['1h30m', 5_400_000, '1h30m'],
  ['90d', 7_776_000_000, '90d'],
  ['14d', 1_209_600_000, '2w'],
  ['365d', 31_536_000_000, '1y'],
  ['1y1ms', 31_536_000_001, '365d1ms'],
  ['0', 0, '0s'],
])('the duration %s', (text, ms, written) => {
  expect(readDuration(text)).toBe(ms)
  expect(formatDuration(ms)).toBe(written)
})

test.each([
  ['', 'empty duration string'],
  ['5', 'not a valid duration string: "5"'],
  ['1m1h', 'not a valid duration string: "1m1h"'],
  ['1hs', 'unknown unit "hs" in duration "1hs"'],
  ['293y', 'duration out of range'],
  ['99999999999999999999s', 'not a valid duration string: "99999999999999999999s"'],
])('the duration %j is refused', (text, error) => {
  expect(readDuration(text)).toBe(error)
})

test.each([
  ['a"\\\n\u0001é\udcff\u200b😀', '"a\\"\\\\\\n\\x01é\\xff\\u200b😀"'],
  ["it's", '"it\'s"'],
])('%j in quotes', (text, quoted) => {
  expect(goQuote(text)).toBe(quoted)
})

test('characters in quotes', () => {
  expect([0x27, 0, 0x201c, -1].map(goQuoteRune)).toEqual(["'\\''", "'\\x00'", "'“'", "'\ufffd'"])
})

test.each([
  ['"a\\tb"', 'a\tb'],
  ["'\\''", "'"],
  ['`a\\n`', 'a\\n'],
  ['"\\xc3\\xa9\\303"', 'é\udcc3'],
  ['"\\u00e9\\U0001F600\\0611"', 'é😀11'],
  ['"\\\\x41"', '\\x41'],
])('%s read', (literal, value) => {
  expect(unquote(literal)).toBe(value)
})

test('bytes that stand alone and bytes that make a character', () => {
  expect(joinBytes('\udce2\udc82\udcac\udce2\udc82x😀')).toBe('€\udce2\udc82x😀')
  expect(utf8Length('aé€😀\udcff', 0, 6)).toBe(11)
})

describe('regular expressions', () => {
  test.each([
    ['', 'matches empty'],
    ['a|', 'matches empty'],
    ['a*b?', 'matches empty'],
    ['(a|b)*', 'matches empty'],
    ['a.*', 'fine'],
    ['.+', 'fine'],
    ['a|b|c.d', 'fine'],
    ['^$', 'matches empty'],
    ['a\udcff', 'fine'],
  ])('%j', (pattern, verdict) => {
    expect(judgeRegexp(pattern)).toBe(verdict)
  })

  test.each([
    ['**', 'error parsing regexp: missing argument to repetition operator: `*`'],
    ['a**', 'error parsing regexp: invalid nested repetition operator: `**`'],
    ['[z-a]', 'error parsing regexp: invalid character class range: `z-a`'],
    ['a\\', 'error parsing regexp: trailing backslash at end of expression: ``'],
    ['a{1001}', 'error parsing regexp: invalid repeat count: `{1001}`'],
    ['(?=a)', 'error parsing regexp: invalid or unsupported Perl syntax: `(?=`'],
    ['\udcff.', 'error parsing regexp: invalid UTF-8: `\udcff.`'],
    [')\udcff', 'error parsing regexp: unexpected ): `)\udcff`'],
  ])('%j is refused', (pattern, error) => {
    expect(judgeRegexp(pattern)).toEqual({ error })
  })
})
