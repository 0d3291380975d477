import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { allFeatures, compareExpressions, generatedExpressions, plainFeatures } from './promqlAgreement.ts'
import { compareSeries, generatedSeries } from './seriesAgreement.ts'
import { describeTally, type Tally } from './tally.ts'
import { evaluatedExpressions, parserInputs, printerInputs } from './upstream.ts'

const usage = `usage: npm run agreement -- [--count N] [--seed N] [--of promql|series|files]

Compares our readers with upstream's own code on upstream's inputs and on N generated ones (100000), and shows each kind of disagreement
with its smallest example. \`files\` are the tests of YAML, rule files, configurations, templates and matchers, with ten times their inputs.
Ends with 1 when there is a disagreement that known.ts does not explain.`

const subjects: Readonly<Record<string, (count: number, seed: number) => Promise<readonly [string, Tally][]>>> = {
  promql: async (count, seed) => {
    const upstream = [...(await evaluatedExpressions()), ...(await parserInputs()), ...(await printerInputs())]
    return [
      ["upstream's expressions", await compareExpressions(upstream)],
      ["upstream's expressions, no feature on", await compareExpressions(upstream, plainFeatures)],
      ['generated expressions', await generated(count, seed)],
    ]
  },
  series: async (count, seed) => [
    ["upstream's series", await compareSeries(await parserInputs())],
    ['generated series', await compareSeries(generatedSeries(count, seed))],
  ],
}

/** Runs the tests of the other readers at the size of a night; 1 when they fail. */
async function files(): Promise<number> {
  const child = spawn('npx', ['vitest', 'run', '--project', 'unit', '__tests__/rules', '__tests__/yaml'], {
    stdio: 'inherit',
    env: { ...process.env, PROMSTACK_NIGHTLY: '1', PROMSTACK_AGREEMENT_COUNT: '15000' },
  })
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  return code === 0 ? 0 : 1
}

/** In slices, so that a long run holds little. */
async function generated(count: number, seed: number): Promise<Tally> {
  let tally: Tally | undefined
  for (let from = 0; from < count; from += slice) {
    const texts = await generatedExpressions(Math.min(slice, count - from), seed + from)
    tally = await compareExpressions(texts, allFeatures, tally)
    if (count > slice) console.error(`${Math.min(count, from + slice)} of ${count} expressions compared`)
  }
  return tally ?? compareExpressions([])
}

const slice = 20_000

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    of: { type: 'string' },
    help: { type: 'boolean' },
  },
})
if (values.help) console.log(usage)
else {
  let differences = 0
  for (const [name, compare] of Object.entries(subjects)) {
    if (values.of !== undefined && values.of !== name) continue
    for (const [what, tally] of await compare(Number(values.count), Number(values.seed))) {
      console.log(describeTally(what, tally))
      for (const kind of tally.kinds.values()) differences += kind.count
    }
  }
  if ((values.of ?? 'files') === 'files') differences += await files()
  process.exitCode = differences > 0 ? 1 : 0
}
