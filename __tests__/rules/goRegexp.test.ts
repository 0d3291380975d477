import { expect, test } from 'vitest'
import { judgeRegexp } from '../../src/promql/regexp.ts'
import { compileGoRegexp } from '../../src/rules/goRegexp.ts'
import { ask } from '../oracle/oracle.ts'
import { textsOf } from './pieces.ts'

const pieces = [
  'a', 'b', '1', '-', '.', '*', '+', '?', '|', '(', ')', '[', ']', '{', '}', '^', '$', '\\', '\\d', '\\D', '\\w', '\\s', '\\b', '\\B', '\\A', '\\z', '\\Z',
  '\\Q', '\\E', '\\C', '\\x41', '\\x{1F600}', '\\x{110000}', '\\x', '\\x{', '\\01', '\\0', '\\1', '\\8', '\\012', '\\a', '\\n', '\\-', '\\_', '\\é', '\\pL',
  '\\p{Greek}', '\\PN', '\\p{^Lu}', '\\p{Foo}', '\\p', '\\p{', '\\p{Any}', '\\p{ASCII}', '\\P{ascii}', '\\p{Old_Italic}', '\\p{l c}', '(?i)', '(?s)', '(?i',
  '(?', '(?:', '(?P<n>', '(?P<n', '(?<m>', '(?P=n)', '(?P<1a>', '(?P<>', '(?=', '(?!', '(?<=', '(?>', '(?#c)', '(?i-s:', '(?-)', '(?x)', '(?U)', '(?i-)',
  '{1}', '{1,2}', '{2,1}', '{1000}', '{1001}', '{1,}', '{,2}', '{0}', '{a}', '{07}', '**', '++', '*?', '[[:alpha:]]', '[[:foo:]]', '[:alpha:]',
  '[^[:^digit:]]', '[a-z]', '[z-a]', '[]a]', '[^]a]', '[a', '[a-\\d]', '[\\d-z]', '[a--b]', '[[.a.]]', '[\\pL]', '[^\\x00-\\x{10FFFF}]', 'é', '世', '😀',
  '\udcff', '\n', '/', '"', '`', '{10}', '{100}',
] // biome-ignore format: a table

const samples = textsOf(pieces, { count: 10_000, length: 8, seed: 9 })

test('an expression is refused exactly when, and with what words, Go refuses it', async () => {
  const answers = await ask(
    'regexp',
    samples.map((text) => ({ text })),
  )
  const ours = samples.map((text) => ({ text, error: compileGoRegexp(text).problem ?? '' }))
  expect(ours).toEqual(answers.map(({ error }, index) => ({ text: samples[index], error })))
  expect(answers.filter(({ error }) => error === '').length).toBeGreaterThan(1000)
})

test('a matcher’s is refused with what words Prometheus refuses it, and matches the empty text when it does there', async () => {
  const answers = await ask(
    'regexp',
    samples.map((text) => ({ text, as: 'matcher', against: [''] })),
  )
  const theirs = answers.map(({ error, matches }) =>
    error !== '' ? { error } : matches?.[0] ? 'matches empty' : 'fine',
  )
  const ours = samples.map((text) => [text, judgeRegexp(text)])
  expect(ours).toEqual(theirs.map((verdict, index) => [samples[index], verdict]))
})

const subjects = ['', 'a', 'ab1', 'b-a', 'é世', 'αβγ', 'a\nb', 'aaaa', '1234', '😀a']

test('what Go accepts is compiled here too, and finds the same', async () => {
  const written = samples.filter((text) => text.isWellFormed())
  const answers = await ask(
    'regexp',
    written.map((text) => ({ text, against: subjects })),
  )
  const accepted = written.flatMap((text, index) => {
    const { error, matches } = answers[index] ?? { error: 'none' }
    return error === '' ? [{ text, found: matches }] : []
  })
  const ours = accepted.map(({ text }) => {
    const { regexp } = compileGoRegexp(text)
    return { text, found: subjects.map((subject) => regexp?.matcher(subject).find()) }
  })
  expect(ours).toEqual(accepted)
})

test.each([
  ['deep parentheses', '('.repeat(100_000) + ')'.repeat(100_000), 'expression nests too deeply'],
  ['many parentheses', '('.repeat(200_000), 'missing closing )'],
  ['repetitions inside each other', '((a{100}){10}){2}', 'invalid repeat count'],
  ['many classes of letters', '\\pL'.repeat(30_000), 'expression too large'],
  ['a long text', 'a'.repeat(300_000), undefined],
  ['many alternatives', 'ab|'.repeat(50_000), undefined],
  ['many stars', 'a*'.repeat(20_000), undefined],
  ['what would backtrack', `${'(a+)+'.repeat(100)}$`, undefined],
])('%s: an answer soon', async (_, pattern, problem) => {
  const start = performance.now()
  expect(compileGoRegexp(pattern).problem?.split(': ')[1]).toBe(problem)
  expect(performance.now() - start).toBeLessThan(2000)
  expect((await ask('regexp', [{ text: pattern }]))[0]?.error.split(': ')[1]).toBe(problem)
})
