import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { seededRandom } from '../oracle/random.ts'
import { checkHostileFiles } from './hostileFiles.ts'
import { type FuzzInput, fuzzInput } from './mutate.ts'
import { type Seed, seeds } from './seeds.ts'
import type { FuzzMessage } from './worker.ts'

const usage = `usage: npm run fuzz -- [--minutes N] [--seed N] [--threads N] [--only hostile|mutated] [--input N] [--cli FILE]

Gives check hostile files through the real command line, then changed manifests, rules, configurations and dashboards in memory, for N
minutes (10). A throw, an exit code 3, an input that takes longer than ${10} s or more memory than 1 GiB is a finding: it is shown, kept in
fuzz-findings/, and repeated by --seed and --input. Ends with 1 when there is one.`

interface Found {
  readonly input: number
  readonly trouble: string
}

interface Session {
  readonly all: readonly Seed[]
  readonly seed: number
  readonly until: number
  readonly found: Found[]
  inputs: number
  slowest: { readonly input: number; readonly ms: number }
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    threads: { type: 'string', default: '1' },
    only: { type: 'string' },
    input: { type: 'string' },
    cli: { type: 'string', default: 'dist/cli.js' },
    help: { type: 'boolean' },
  },
})
async function everything(): Promise<boolean> {
  const isHardy = values.only === 'mutated' || (await checkHostileFiles(values.cli))
  return values.only === 'hostile' ? isHardy : (await mutated()) && isHardy
}

async function mutated(): Promise<boolean> {
  const session: Session = {
    all: await seeds(),
    seed: Number(values.seed),
    until: Date.now() + 60_000 * Number(values.minutes),
    found: [],
    inputs: 0,
    slowest: { input: 0, ms: 0 },
  }
  console.log(`${session.all.length} files to start from, seed ${session.seed}`)
  const telling = setInterval(() => console.log(progressOf(session)), 60_000)
  const threads = Math.max(1, Number(values.threads))
  await Promise.all(Array.from({ length: threads }, (_, thread) => runThread(session, thread * spread)))
  clearInterval(telling)
  console.log(progressOf(session))
  return session.found.length === 0
}

/** Starts a thread again after each input that ends it, behind that input. */
async function runThread(session: Session, first: number): Promise<void> {
  let next = first
  while (Date.now() < session.until && session.found.length < mostFound) next = (await runWorker(session, next)) + 1
}

/** Runs inputs from `first` on until the time is over, or one of them hangs or ends the thread; gives the last one. */
function runWorker(session: Session, first: number): Promise<number> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { all: session.all, first, seed: session.seed },
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  let current = first
  let began = Date.now()
  return new Promise((resolve) => {
    const watching = setInterval(() => {
      if (Date.now() - began > hangMs) end(`took more than ${hangMs} ms`)
      else if (Date.now() > session.until) end()
    }, 200)
    const end = (trouble?: string) => {
      clearInterval(watching)
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      if (trouble !== undefined) report(session, { input: current, trouble })
      worker.terminate().then(() => resolve(current))
    }
    worker.on('error', (error) => end(`ended the thread: ${error.stack ?? error.message}`))
    worker.on('message', (message: FuzzMessage) => {
      current = message.input
      began = Date.now()
      if (message.kind === 'begins') return
      session.inputs++
      if (message.ms > session.slowest.ms) session.slowest = message
      if (message.trouble !== undefined) report(session, { input: current, trouble: message.trouble })
      if (session.found.length >= mostFound) end()
    })
  })
}

function report(session: Session, found: Found): void {
  session.found.push(found)
  const { path, text, bytes } = inputOf(found.input, session.seed, session.all)
  mkdirSync('fuzz-findings', { recursive: true })
  const kept = join('fuzz-findings', `${session.seed}-${found.input}-${path}`)
  writeFileSync(kept, bytes ?? text)
  console.log(`input ${found.input} (${kept}, ${text.length} characters): ${found.trouble}`)
}

function progressOf({ inputs, found, slowest }: Session): string {
  const slow = `the slowest took ${Math.round(slowest.ms)} ms (input ${slowest.input})`
  return `${inputs} inputs checked, ${found.length} findings, ${slow}`
}

function show(input: number, seed: number, all: readonly Seed[]): void {
  const { path, text, bytes } = inputOf(input, seed, all)
  writeFileSync(path, bytes ?? text)
  console.log(`written to ${path}`)
}

function inputOf(input: number, seed: number, all: readonly Seed[]): FuzzInput {
  return fuzzInput(seededRandom(seed * 1_000_003 + input), all)
}

const hangMs = 10_000
const mostFound = 20
/** Threads count from places far apart. */
const spread = 100_000_000

if (values.help) console.log(usage)
else if (values.input !== undefined) show(Number(values.input), Number(values.seed), await seeds())
else process.exitCode = (await everything()) ? 0 : 1
