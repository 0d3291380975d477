import { expect, test } from 'vitest'
import { ask } from './oracle.ts'

test('the answers come in the order of the questions, with the texts of promtool', async () => {
  const answers = await ask('promql', [
    { text: 'sum by (job) (rate(x[5m]))', print: true },
    { text: 'rate(x)' },
    { text: 'a + b * c', tree: true },
  ])
  expect(answers).toEqual([
    { error: '', type: 'vector', print: 'sum by (job) (rate(x[5m]))' },
    {
      error: '1:6: parse error: expected type range vector in call to function "rate", got instant vector',
      errors: [
        { message: 'expected type range vector in call to function "rate", got instant vector', start: 5, end: 6 },
      ],
    },
    {
      error: '',
      type: 'vector',
      tree:
        '(+ one-to-one on:false [] [] (selector "__name__"="a") ' +
        '(* one-to-one on:false [] [] (selector "__name__"="b") (selector "__name__"="c")))',
    },
  ])
}, 600_000)

test('bytes that are no UTF-8 come and go', async () => {
  const text = 'count_values("a\udcff", x)'
  const [answer] = await ask('promql', [{ text }])
  expect(answer?.error).toBe('1:14: parse error: invalid UTF-8 rune')
  const [escaped] = await ask('series', [{ text: 'x{a="\\xff"} 1' }])
  expect(escaped?.labels).toEqual([
    ['__name__', 'x'],
    ['a', '\udcff'],
  ])
}, 600_000)

test('a question that no topic answers is trouble of the oracle', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: the type forbids what is tried here.
  await expect(ask('nothing' as any, [{ text: '' } as any])).rejects.toThrow('no topic nothing')
})
