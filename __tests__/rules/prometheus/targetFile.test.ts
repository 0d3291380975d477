import { expect, test } from 'vitest'
import { readTargetFile } from '../../../src/rules/prometheus/targetFile.ts'
import { ask } from '../../oracle/oracle.ts'
import { upstreamFiles } from '../../oracle/upstream.ts'

const pieces = [
  '[{"targets": ["a:1"], "labels": {"x": "y"}}]',
  '[]',
  'null',
  '{}',
  '"a"',
  '3',
  '[3]',
  '["a"]',
  '[[]]',
  '[true]',
  '[{}]',
  '[{"targets": null, "labels": null}]',
  '[{"Targets": ["a"], "LABELS": {"a": "b"}}]',
  '[{"targets": "a"}]',
  '[{"targets": {}}]',
  '[{"targets": [1]}]',
  '[{"targets": [null]}]',
  '[{"targets": [["a"]]}]',
  '[{"labels": []}]',
  '[{"labels": "a"}]',
  '[{"labels": {"a": 1}}]',
  '[{"labels": {"a": null}}]',
  '[{"labels": {"": "b"}}]',
  '[{"source": "x"}]',
  '[{"target": ["a"]}, {"targets": [1]}]',
  '[{"targets": [1]}, {"target": ["a"]}]',
  '[{"targets": ["a"],}]',
  '[{"targets": ["a",]}]',
  '[{"targets" ["a"]}]',
  '[{targets: ["a"]}]',
  '[{"targets": ["a"]}] x',
  '[{"targets": ["a"]}',
  "[{'targets': ['a']}]",
  '[{"targets": ["\\x"]}]',
  '[{"targets": ["\\u12g"]}]',
  '[{"targets": ["a\nb"]}]',
  '[01]',
  '[1.]',
  '[1e]',
  '[-]',
  '[tru]',
  '[nul]',
  '[é]',
  '# comment\n[]',
  '',
  '   ',
  '[}',
  '[{"a": "b" "c"}]',
  '"\\"',
]

async function agree(texts: readonly string[], json: boolean): Promise<void> {
  const answers = await ask(
    'targetFile',
    texts.map((text) => ({ text, json })),
  )
  const ours = texts.map((text) => {
    const { problems } = readTargetFile({ file: 'targets', text }, { isJson: json })
    return [text, problems.find(({ upstream }) => upstream !== undefined)?.upstream ?? '']
  })
  expect(ours).toEqual(texts.map((text, index) => [text, answers[index]?.error]))
}

test('JSON: the same verdict and the same words', () => agree(pieces, true))

test('YAML: the same verdict and the same words', () =>
  agree(
    pieces.concat(
      '- targets: [a]\n  labels: {a: 1}\n',
      '- targets: [a]\n  label: {a: b}\n',
      '- {targets: [{a: b}]}',
      '- [a',
    ),
    false,
  ))

test("upstream's files", async () => {
  const files = await upstreamFiles('prometheus', 'discovery/file/fixtures', /\.(json|ya?ml)$/)
  for (const isJson of [true, false]) {
    const texts = files.filter(({ name }) => name.endsWith('.json') === isJson).map(({ text }) => text)
    expect(texts.length).toBeGreaterThan(0)
    // A group that is null is looked for by promtool itself, after the reading.
    await agree(
      texts.filter((text) => !/null/.test(text)),
      isJson,
    )
  }
})

test('groups with their labels; an empty one is a problem', () => {
  const read = readTargetFile(
    { file: 't.yml', text: '- targets: [a:1, b:2]\n  labels: {x: y}\n-\n' },
    { isJson: false },
  )
  expect(read.groups).toEqual([{ targets: ['a:1', 'b:2'], labels: new Map([['x', 'y']]) }])
  expect(read.problems.map(({ upstream, span }) => [upstream, span?.line])).toEqual([
    ['nil target group item found (index 1)', 3],
  ])
})

test('places in JSON', () => {
  const { problems } = readTargetFile(
    { file: 't.json', text: '[\n  {"target": ["a"],\n   "labels": {"a": 1}}\n]' },
    { isJson: true },
  )
  expect(problems.map(({ message, span }) => [message, span?.line, span?.column])).toEqual([
    ['json: unknown field "target"', 2, 4],
    ['a number stands where a text is wanted', 3, 20],
  ])
})
