import { describe, expect, test } from 'vitest'
import { fileText, type SourceText } from '../../src/core/source.ts'
import { decodedSource } from '../../src/yaml/decodedSource.ts'
import { nodeAt } from '../../src/yaml/path.ts'
import { readYaml } from '../../src/yaml/read.ts'
import { readNodes } from '../../src/yaml/readNodes.ts'

/** The value at `path`, and the stretch of the file that each of its characters stands for. */
function stretches(text: string, ...path: readonly (string | number)[]) {
  const source = valueAt(fileText('a.yml', text), ...path)
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  const offset = (line: number, column: number) => lines.slice(0, line - 1).join('').length + column - 1
  return [...source.text].map((character, index) => {
    const span = source.spanAt(index, index + 1)
    return [character, text.slice(offset(span.line, span.column), offset(span.endLine, span.endColumn))]
  })
}

function valueAt(source: SourceText, ...path: readonly (string | number)[]): SourceText {
  const root = readNodes(source, 'v3').documents[0]
  const node = root && nodeAt(root, path)
  if (node?.kind !== 'scalar') throw new Error('no scalar there')
  return node.source()
}

const same = (text: string) => [...text].map((character) => [character, character])

describe('every character of a value has its place', () => {
  test.each([
    ['plain', 'a: b c\n', same('b c')],
    [
      'plain over lines',
      'a: b\n  c\n\n  d\n',
      [...same('b'), [' ', '\n  '], ...same('c'), ['\n', '\n\n  '], ...same('d')],
    ],
    ['single quotes', "a: 'b''c'\n", [...same('b'), ["'", "''"], ...same('c')]],
    ['single quotes over lines', "a: 'b \n  c'\n", [...same('b'), [' ', ' \n  '], ...same('c')]],
    [
      'double quotes',
      'a: "b\\tc\\u00e9\\x41\\\\"\n',
      [...same('b'), ['\t', '\\t'], ...same('c'), ['é', '\\u00e9'], ['A', '\\x41'], ['\\', '\\\\']],
    ],
    ['a line that goes on', 'a: "b\\\n   c"\n', same('bc')],
    ['literal', 'a: |\n  b\n\n   c\n', [...same('b'), ['\n', '\n'], ['\n', '\n'], ...same(' c'), ['\n', '\n']]],
    ['literal with an indicator', 'a: |2-\n    b\n', same('  b')],
    ['literal that keeps', 'a: |+\n  b\n\nc: d\n', [...same('b\n'), ['\n', '\n']]],
    ['literal with CR LF', 'a: |\r\n  b\r\n  c\r\n', [...same('b'), ['\n', '\r'], ...same('c'), ['\n', '\r']]],
    [
      'folded',
      'a: >\n  b\n  c\n\n  d\n',
      [...same('b'), [' ', '\n  '], ...same('c'), ['\n', '\n'], ...same('d'), ['\n', '\n']],
    ],
    ['folded with more indentation', 'a: >-\n  b\n    c\n  d\n', [...same('b\n  c\nd')]],
    ['in a flow list', 'a: [ b , "c" ]\n', same('c'), 1],
  ])('%s', (_, text, expected, ...path) => {
    expect(stretches(text, 'a', ...(path as number[]))).toEqual(expected)
  })
})

test('JSON has escapes of its own', () => {
  const source = readYaml({ file: 'a.json', text: '{"a": "b\\/\\ud83d\\ude00c"}' }).documents[0]?.sourceAt(['a'])
  expect(source?.text).toBe('b/😀c')
  expect(source?.spanAt(1, 4)).toMatchObject({ column: 9, endColumn: 23 })
  expect(source?.spanAt(4, 5)).toMatchObject({ column: 23, endColumn: 24 })
})

test('texts nest: an expression in a rule file in a ConfigMap in a List', () => {
  const file = `kind: List
items:
  - kind: ConfigMap
    data:
      a.rules.yml: |
        groups:
          - name: g
            rules:
              - alert: A
                expr: >
                  sum(
                  up)
              - alert: B
                expr: "a\\tb"
`
  const inner = valueAt(fileText('list.yaml', file), 'items', 0, 'data', 'a.rules.yml')
  const sum = valueAt(inner, 'groups', 0, 'rules', 0, 'expr')
  expect(sum.text).toBe('sum( up)\n')
  expect(sum.spanAt(5, 7)).toEqual({ file: 'list.yaml', line: 12, column: 19, endLine: 12, endColumn: 21 })
  const escaped = valueAt(inner, 'groups', 0, 'rules', 1, 'expr')
  expect(escaped.spanAt(1, 3)).toMatchObject({ line: 14, column: 25, endColumn: 28 })
})

test('what is encoded: a character stands in the letters that hold it', () => {
  const text = 'groups:\n- name: "ä"\n'
  const encoded = Buffer.from(text).toString('base64')
  const source = decodedSource(valueAt(fileText('s.yaml', `data:\n  x: ${encoded}\n`), 'data', 'x'))
  expect(source?.text).toBe(text)
  expect(source?.spanAt(0, 3)).toMatchObject({ line: 2, column: 6, endColumn: 10 })
  expect(source?.spanAt(17, 18)).toMatchObject({ line: 2, column: 6 + 20, endColumn: 6 + 28 })
  expect(decodedSource(fileText('x', 'no base64'))).toBeUndefined()
  expect(decodedSource(fileText('x', '/w=='))?.text).toBe('\udcff')
})
