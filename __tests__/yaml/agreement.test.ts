import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileText } from '../../src/core/source.ts'
import type { YamlNode } from '../../src/yaml/node.ts'
import { readNodes } from '../../src/yaml/readNodes.ts'
import { ask } from '../oracle/oracle.ts'
import { type Random, seededRandom } from '../oracle/random.ts'
import type { YamlNodeDump } from '../oracle/topics.ts'
import { upstreamFiles } from '../oracle/upstream.ts'

/** PROMSTACK_NIGHTLY=1 asks for ten times as much. */
const mutations = process.env['PROMSTACK_NIGHTLY'] === undefined ? 4000 : 40_000

const own = readdirSync('manifests', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') || name.endsWith('.json'))
  .map((name) => readFileSync(join('manifests', name), 'utf8'))
const folders = [
  ['prometheus', 'config/testdata'],
  ['prometheus', 'cmd/promtool/testdata'],
  ['prometheus', 'model/rulefmt/testdata'],
  ['alertmanager', 'config/testdata'],
] as const
const files = [
  ...own,
  ...(await Promise.all(folders.map(([project, folder]) => upstreamFiles(project, folder, /\.ya?ml$/))))
    .flat()
    .map(({ text }) => text),
]

const json = [
  ...files.filter((text) => text.startsWith('{')).map((text) => text.split('\n').slice(0, 30).join('\n')),
  '{"a": [1, -2.5e3, "x\\ty", true, null],\n "b": {"c": {}, "d": []}\n}\n',
  '[\n\t{"a": "b"},\n\t{"a" : "\u00e9\\u00e9", "c":"d"}\n]\n',
  '{"a":1,"a":2}',
]

describe('go-yaml and we say the same', () => {
  test.each([
    ['of real files', files],
    ['of damaged ones', damagedFiles(seededRandom(4), files)],
    ['of damaged JSON', damagedFiles(seededRandom(5), json)],
  ])(
    '%s',
    async (_, texts) => {
      for (const version of [2, 3] as const) {
        const answers = await ask(
          'yaml',
          texts.map((text) => ({ text, version, nodes: version === 3 })),
        )
        const different: unknown[] = []
        for (const [index, text] of texts.entries()) {
          const { error = '', nodes } = answers[index] ?? {}
          const read = readNodes(fileText('a.yml', text), version === 2 ? 'v2' : 'v3')
          const [problem] = read.problems
          const said = problem?.upstream ?? ''
          const wanted = isAboutValues(error) ? '' : error
          // The oracle reads all documents; what is wrong in later ones is no matter of go-yaml's, and so without its words.
          const isLater = problem !== undefined && said === ''
          if (said !== wanted && !isLater) different.push({ text, said, wanted })
          else if (error === '' && problem === undefined && nodes !== undefined && !endsInNothing(text)) {
            const wantedTree = JSON.stringify(nodes.map((node) => describeDump(node, new Map())))
            const tree = JSON.stringify(read.documents.map(describeNode))
            if (tree !== wantedTree) different.push({ text, tree, wantedTree })
          }
        }
        expect({ count: different.length, first: different.slice(0, 3) }).toEqual({ count: 0, first: [] })
      }
    },
    600_000,
  )
})

test('there is enough to compare', () => {
  expect(files.length).toBeGreaterThan(300)
})

/** What go-yaml only finds when it makes values of the nodes. */
function isAboutValues(error: string): boolean {
  return /^yaml: (?:unmarshal errors|map merge requires|invalid map key|cannot decode|!!binary value)/.test(error)
}

/** Where nothing stands at the end of a text, go-yaml places it in a line that does not exist. */
function endsInNothing(text: string): boolean {
  return /(?:^|\n)(?:---|\?)[ \t]*$/.test(text)
}

function describeNode(node: YamlNode): unknown {
  const { kind, line, column } = node
  if (node.kind === 'scalar') return [kind, node.text, line, column]
  const children = node.kind === 'map' ? node.entries.flatMap(({ key, value }) => [key, value]) : node.items
  return [kind, line, column, children.map(describeNode)]
}

function describeDump(node: YamlNodeDump, anchors: Map<string, YamlNodeDump>): unknown {
  if (node.kind === 'alias') return describeDump(anchors.get(node.value ?? '') as YamlNodeDump, anchors)
  if (node.kind === 'document') return describeDump(node.items?.[0] as YamlNodeDump, anchors)
  if (node.anchor !== undefined) anchors.set(node.anchor, node)
  const { kind, line, column } = node
  if (kind === 'scalar') return [kind, node.value ?? '', line, column]
  return [kind, line, column, (node.items ?? []).map((item) => describeDump(item, anchors))]
}

function damagedFiles(random: Random, texts: readonly string[]): readonly string[] {
  const short = texts.filter(({ length }) => length < 100_000).map((text) => text.split('\n').slice(0, 40))
  return Array.from({ length: mutations }, () => {
    const lines = [...random.pick(short)]
    for (let times = 1 + random.int(2); times > 0; times--) {
      const index = random.int(lines.length)
      lines[index] = damaged(random, lines[index] ?? '')
    }
    return lines.join('\n')
  })
}

function damaged(random: Random, line: string): string {
  const at = random.int(line.length + 1)
  switch (random.int(5)) {
    case 0:
      return ' '.repeat(random.int(6)) + line.trimStart()
    case 1:
      return line.slice(0, at) + line.slice(at + 1 + random.int(3))
    default:
      return line.slice(0, at) + random.pick(insertions) + line.slice(at)
  }
}

const insertions = [
  ' ',
  '  ',
  '\t',
  ':',
  ': ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '-',
  '- ',
  '#',
  ' #',
  '|',
  '>',
  '&a ',
]
insertions.push(
  '*a ',
  '!',
  '!!str ',
  '%',
  '@',
  '`',
  '\n',
  '\n\n',
  '? ',
  '\\',
  '---',
  '...',
  '\n---\n',
  '\r\n',
  '\ufeff',
)
