import { expect, test } from 'vitest'
import { checked } from './checked.ts'

const rules = (count: number, expr: string) =>
  `groups:\n- name: a\n  rules:\n${Array.from({ length: count }, (_, index) => `  - record: a:b:c${index}\n    expr: ${expr}\n`).join('')}`

test('of a flood the first thousand are told, and one more counts the rest', async () => {
  const { code, findings } = await checked({ 'a.yml': rules(1234, 'sum('), 'b.yml': rules(3, 'sum(') })
  expect(code).toBe(1)
  expect(findings).toHaveLength(1004)
  expect(findings.slice(999, 1002)).toMatchObject([
    { id: 'promql/syntax', file: 'a.yml', line: 5 + 2 * 999 },
    {
      id: 'promql/syntax',
      severity: 'error',
      file: 'a.yml',
      line: 5 + 2 * 1000,
      message: 'the file has more findings of this kind than the 1000 before this one',
      why: '234 more begin here.',
    },
    { id: 'promql/syntax', file: 'b.yml', line: 5 },
  ])
})

test('a thousand are no flood', async () => {
  const { findings } = await checked({ 'a.yml': rules(1000, 'sum('), 'b.yml': rules(1000, 'sum(') })
  expect(findings).toHaveLength(2000)
})
