import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { nilPointer } from '../../../src/rules/go/nilPointer.ts'
import { readPrometheusConfig } from '../../../src/rules/prometheusConfig.ts'
import { ask } from '../../oracle/oracle.ts'
import { seededRandom } from '../../oracle/random.ts'
import { count, describeTally, emptyTally, type Known, share, type Tally } from '../../oracle/tally.ts'
import { upstreamFiles } from '../../oracle/upstream.ts'
import { mutated, withLinesChanged } from './mutations.ts'
import { discoverySamples } from './samples.ts'

/** Disagreements that stay. */
const known: readonly Known[] = [
  {
    aspect: 'message',
    theirs: 'into config\\.Header\\n',
    reason:
      'upstream also lists keys that stand twice in `http_headers` when the value of the first one could not be read',
  },
]

/** The first problem as promtool prints it; empty for a configuration that it takes. */
function ours(text: string, agent = false): string {
  const { problems } = readPrometheusConfig({ file: 'prometheus.yml', text }, { agent })
  return problems.find(({ upstream }) => upstream !== undefined)?.upstream ?? ''
}

async function compare(texts: readonly string[]): Promise<Tally> {
  const answers = await ask(
    'configuration',
    texts.map((text) => ({ text })),
  )
  const tally = emptyTally()
  for (const [index, input] of texts.entries()) {
    const theirs = answers[index]?.error ?? ''
    const mine = ours(input)
    count(
      tally,
      {
        input,
        isRefused: theirs !== '',
        aspects: [
          ['verdict', mine === '' ? 'taken' : 'refused', theirs === '' ? 'taken' : 'refused'],
          ['message', mine, theirs],
        ],
      },
      known,
    )
  }
  return tally
}

const goodFiles = async () => upstreamFiles('prometheus', 'config/testdata', /good\.ya?ml$/)

/** Each job, each remote and each section of upstream's good files by itself, and every discovery. */
async function documents(): Promise<readonly unknown[]> {
  const found: unknown[] = [...discoverySamples]
  for (const { text } of await goodFiles()) {
    const document: Record<string, unknown> = parse(text, { schema: 'yaml-1.1', merge: true }) ?? {}
    for (const [section, value] of Object.entries(document)) {
      if (!Array.isArray(value) || section.endsWith('_files')) found.push({ [section]: value })
      else for (const item of value) found.push({ [section]: [item] })
    }
  }
  return found
}

const size = Number(process.env['PROMSTACK_AGREEMENT_COUNT'] ?? 1500)

/** promtool crashes on these. */
const isAnswered = (text: string) => ours(text) !== nilPointer

test("upstream's own files: the same verdict and the same words", async () => {
  const files = [
    ...(await upstreamFiles('prometheus', 'config/testdata', /\.(ya?ml|incompatible)$/)),
    ...(await upstreamFiles('prometheus', 'cmd/promtool/testdata', /^(?!.*(unittest|rule)).*\.ya?ml$/)),
  ]
  const tally = await compare(files.map(({ text }) => text))
  expect(tally.compared).toBeGreaterThan(200)
  expect(tally.refused).toBeGreaterThan(130)
  expect([share(tally, 'verdict'), share(tally, 'message')], describeTally('files', tally)).toEqual([1, 1])
})

test('an agent refuses what it cannot do', async () => {
  const files = await upstreamFiles('prometheus', 'config/testdata', /^agent_mode.*yml$/)
  const answers = await ask(
    'configuration',
    files.map(({ text }) => ({ text, agent: true })),
  )
  expect(files.map(({ name, text }) => [name, ours(text, true)])).toEqual(
    files.map(({ name }, index) => [name, answers[index]?.error]),
  )
  expect(answers.filter(({ error }) => error !== '')).toHaveLength(4)
})

test('documents with values and fields changed', async () => {
  const random = seededRandom(3)
  const bases = await documents()
  const texts = Array.from({ length: size }, () => mutated(random, random.pick(bases))).filter(isAnswered)
  const tally = await compare(texts)
  expect(tally.refused).toBeGreaterThan(size / 2)
  expect(share(tally, 'verdict'), describeTally('changed values', tally)).toBe(1)
  expect(share(tally, 'message'), describeTally('changed values', tally)).toBeGreaterThan(0.999)
}, 600_000)

test('documents with lines changed', async () => {
  const random = seededRandom(5)
  const bases = (await documents()).map((document) => stringify(document))
  const texts = Array.from({ length: size / 2 }, () => withLinesChanged(random, random.pick(bases))).filter(isAnswered)
  const tally = await compare(texts)
  expect(tally.refused).toBeGreaterThan(size / 4)
  expect(share(tally, 'verdict'), describeTally('changed lines', tally)).toBeGreaterThan(0.999)
  expect(share(tally, 'message'), describeTally('changed lines', tally)).toBeGreaterThan(0.995)
}, 600_000)
