import { expect, test } from 'vitest'
import { excerpter } from '../../src/core/excerpt.ts'
import { fileText } from '../../src/core/source.ts'
import { caretLines } from '../../src/report/caret.ts'
import { paintFor } from '../../src/report/terminal.ts'

/** The text with `«` and `»` around the place; what is shown of it. */
function shown(marked: string, columns = 0): string {
  const start = marked.indexOf('«')
  const text = marked.replace('«', '').replace('»', '')
  const span = fileText('f', text).spanAt(start, marked.indexOf('»') - 1)
  return caretLines(span, excerpter(text)(span)!, { paint: paintFor(false), tone: 'bad', columns }).join('\n')
}

test.each([
  ['one place', 'a: 1\nexpr: «rate»(up)\nb: 2', '    2 | expr: rate(up)\n      |       ^^^^'],
  ['the beginning', '«a»: 1', '    1 | a: 1\n      | ^'],
  ['nothing, at the end', 'a:«»', '    1 | a:\n      |   ^'],
  ['an empty line', 'a:\n«»\nb', '    2 |\n      | ^'],
  ['behind a tab', 'a:\t«b»', '    1 | a:    b\n      |       ^'],
  ['a tab', 'a«\t»b', '    1 | a    b\n      |  ^^^^'],
  ['behind wide characters', '火警 🔥: «x»', '    1 | 火警 🔥: x\n      |          ^'],
  ['wide characters', 'a: «火警»', '    1 | a: 火警\n      |    ^^^^'],
  ['behind marks', 'e\u0301: «x»', '    1 | e\u0301: x\n      |    ^'],
  ['a family of one character', '«👨‍👩‍👧»', '    1 | 👨‍👩‍👧\n      | ^^'],
  ['what is invisible', 'a\u202e«b»', '    1 | a\\u{202e}b\n      |          ^'],
  ['Windows line ends', 'a: 1\r\n«b»: 2\r\n', '    2 | b: 2\n      | ^'],
  ['two lines', 'expr: |\n  «sum(\n    up»)', '    2 |   sum(\n      |   ^^^^\n    3 |     up)\n      |     ^^'],
  ['up to a line end', 'expr: |\n  «sum(up)\n»b: 1', '    2 |   sum(up)\n      |   ^^^^^^^'],
  [
    'many lines',
    '«a\nb\nc\nd\ne\nf»',
    '    1 | a\n      | ^\n    2 | b\n      | ^\n    3 | c\n      | ^\n    4 | d\n      | ^\n      | …',
  ],
  ['line numbers of two digits', `${'\n'.repeat(8)}«a\nb»`, '     9 | a\n       | ^\n    10 | b\n       | ^'],
])('%s', (_, marked, expected) => {
  expect(shown(marked)).toBe(expected)
})

test.each([
  ['in the middle', `${'x'.repeat(500)}«here»${'y'.repeat(500)}`, 'here'],
  ['at the end', `${'x'.repeat(500)}«here»`, 'here'],
  ['at the beginning', `«here»${'y'.repeat(500)}`, 'here'],
  ['behind wide characters', `${'火'.repeat(500)}«here»${'火'.repeat(500)}`, 'here'],
])('a long line is cut around a place %s', (_, marked, place) => {
  const [line = '', carets = ''] = shown(marked, 80).split('\n')
  const columns = (text: string) => text.replace(/火/g, '火火').length
  expect(columns(line)).toBeLessThanOrEqual(80)
  const under = carets.indexOf('^')
  expect(columns(line.slice(0, line.indexOf(place)))).toBe(under)
  expect(carets.trim()).toMatch(/^\| *\^{4}$/)
})

test('a place that is longer than the terminal is marked as far as it is shown', () => {
  const [line = '', carets = ''] = shown(`a: «${'x'.repeat(5000)}»`, 60).split('\n')
  expect([line.length, line.endsWith('x…'), carets.length]).toEqual([60, true, 59])
})

test('a line of a megabyte is no more work than what is shown', () => {
  const start = performance.now()
  shown(`${'x'.repeat(1_000_000)}«here»${'y'.repeat(1_000_000)}`, 80)
  expect(performance.now() - start).toBeLessThan(500)
})
