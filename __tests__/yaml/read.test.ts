import { describe, expect, test } from 'vitest'
import { readYaml } from '../../src/yaml/read.ts'

const values = (text: string) => readYaml({ file: 'a.yaml', text }).documents.map((document) => document.value)
const problems = (text: string) =>
  readYaml({ file: 'a.yaml', text }).problems.map(
    ({ id, span, message }) => `${span?.line}:${span?.column} ${id} ${message}`,
  )

describe('values are what Kubernetes reads', () => {
  test.each([
    ['a: yes', { a: true }],
    ['a: off', { a: false }],
    ['a: 0644', { a: 420 }],
    ['a: 0x10', { a: 16 }],
    ['a: 12:30', { a: '12:30' }],
    ['a: 2026-01-01', { a: '2026-01-01' }],
    ['a: 1.5', { a: 1.5 }],
    ['a: 1e3', { a: 1000 }],
    ['a: ~', { a: null }],
    ['1: x', { '1': 'x' }],
    ['a: &x {b: 1}\nc:\n  <<: *x\n  d: 2', { a: { b: 1 }, c: { b: 1, d: 2 } }],
    ['{"a": [1, "2"]}', { a: [1, '2'] }],
    ['a: |\n  x\n  y\n', { a: 'x\ny\n' }],
    ['{"a": "b\\/c", "d": "\\ud83d\\ude00", "e": -1.5e3}\n', { a: 'b/c', d: '😀', e: -1500 }],
    ["{a: 'not JSON'}", { a: 'not JSON' }],
  ])('%j', (text, value) => {
    expect(values(text)).toEqual([value])
  })

  test('empty documents are left out', () => {
    expect(values('---\n# only a comment\n---\na: 1\n---\n')).toEqual([{ a: 1 }])
  })
})

describe('problems have a place', () => {
  test.each([
    ['a: 1\nb: 2\na: 3\n', '3:1 yaml/duplicate-key the key `a` stands twice in the same map'],
    ['x:\n  - a: 1\n    a: 1\n', '3:5 yaml/duplicate-key the key `a` stands twice in the same map'],
    ['a: [1\n', "2:1 yaml/syntax did not find expected ',' or ']'"],
    ['a: 12345678901234567890\n', '1:4 yaml/number the number `12345678901234567890` is too large to be kept exactly'],
  ])('%j', (text, problem) => {
    expect(problems(text)[0]).toBe(problem)
  })

  test('of several syntax errors only the first is told: the others follow from it', () => {
    expect(problems('a: [1\nb: }\n')).toEqual(["2:2 yaml/syntax did not find expected ',' or ']'"])
  })

  test('a bomb of aliases is a problem, not a crash', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
    for (let level = 1; level < 9; level++)
      lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]`)
    expect(problems(lines.join('\n'))[0]).toMatch(/yaml\/alias/)
  })

  test('other documents of the file are still read', () => {
    const text = 'a: 1\na: 2\n---\nb: 1\n'
    expect(values(text)).toEqual([{ b: 1 }])
    expect(problems(text)).toHaveLength(1)
  })
})

describe('places', () => {
  const document = readYaml({ file: 'a.yaml', text: 'spec:\n  list:\n    - name: x\n      port: 80\n' }).documents[0]
  test.each([
    [['spec', 'list', 0, 'port'], 4, 13],
    [['spec', 'list'], 2, 3],
    [['spec', 'list', 0, 'missing', 'deep'], 3, 7],
    [[], 1, 1],
  ])('%j', (path, line, column) => {
    expect(document?.spanOf(path)).toMatchObject({ file: 'a.yaml', line, column })
  })
})
