import { expect, test } from 'vitest'
import { parseClassicMatchers } from '../../src/rules/matcher/classic.ts'
import { readMatchers } from '../../src/rules/matcher/read.ts'
import { parseUtf8Matchers } from '../../src/rules/matcher/utf8.ts'
import { ask } from '../oracle/oracle.ts'
import { textsOf } from './pieces.ts'

const pieces = [
  '{', '}', ',', '=', '!=', '=~', '!~', '!', '~', '"', '\\', "'", '`', 'foo', 'bar', 'foo=bar', 'a="b"', 'a=~"b.*"', '"a b"="c"', 'é', '世界', '😀',
  ' ', '\t', '\n', '\u00a0', '\\n', '\\"', '\\\\', 'a=~(', 'severity="critical"', '1', ':', '_', 'a:b', '.*', '[', '"\\xff"', '"\\u00e9"', 'foo!=bar',
] // biome-ignore format: a table

const edges = [
  '',
  '{}',
  '{',
  '}',
  '{{',
  'a',
  'a=',
  '=b',
  'a=b,',
  'a=b,,c=d',
  '{a=b',
  'a=b}',
  '{a=b}}',
  'a="b',
  'a=b c=d',
  ' a = b ',
  '{a="b\\"c"}',
  'a==b',
]
const samples = [...edges, ...textsOf(pieces, { count: 4000, length: 7, seed: 1 })]

const modes = [
  { features: undefined, read: readMatchers },
  { features: 'classic-mode', read: parseClassicMatchers },
  { features: 'utf8-strict-mode', read: parseUtf8Matchers },
] as const

test.each(modes)('matchers are read as Alertmanager reads them: $features', async ({ features, read }) => {
  const questions = samples.map((text) => (features === undefined ? { text } : { text, features }))
  const answers = await ask('alertmanagerMatchers', questions)
  const ours = samples.map((text) => {
    const { problem, matchers } = read(text)
    return {
      text,
      error: problem?.text ?? '',
      matchers: matchers?.map(({ name, op, value }) => [name, op, value]) ?? [],
    }
  })
  const theirs = answers.map(({ error, matchers }, index) => ({
    text: samples[index],
    error,
    matchers: matchers ?? [],
  }))
  expect(ours).toEqual(theirs)
})

test('what only one of the parsers reads, or both differently, is told', async () => {
  const answers = await ask(
    'alertmanagerMatchers',
    samples.map((text) => ({ text })),
  )
  const isNoticed = (index: number) => (answers[index]?.warnings ?? []).length > 0
  const differing = samples.filter((text, index) => {
    const { warning, matchers } = readMatchers(text)
    // Upstream takes an empty list and no list for a disagreement.
    return matchers?.length !== 0 && isNoticed(index) !== (warning !== undefined)
  })
  expect(differing).toEqual([])
  expect(readMatchers('foo=[bar]').warning).toBeUndefined()
  expect(readMatchers('foo=\\d').warning).toEqual({ kind: 'incompatible', suggestion: 'foo="\\\\d"' })
  expect(readMatchers('foo="\\u0061"').warning).toEqual({ kind: 'disagreement', suggestion: 'foo="\\\\u0061"' })
})

test('a matcher stands where it is written', () => {
  const text = '{ foo = "bär", baz!~"q" }'
  const places = readMatchers(text).matchers?.map(({ start, end }) => text.slice(start, end))
  expect(places).toEqual(['foo = "bär"', 'baz!~"q"'])
})
