import type { ProbeResult } from '../core/probe.ts'
import type { Clock, Progress } from '../core/progress.ts'
import { addressOf, type Component, type StackPromise } from '../stack/promise.ts'
import type { ClusterReader, Facts, Probe, ProbeContext, Services, Verdict } from './probe.ts'
import { proxyTrouble, requestTrouble, Trouble } from './trouble.ts'

/** What a run of probes asks with, and how long it may take. */
export interface RunOptions {
  readonly promise: StackPromise
  /** A component that is promised but absent here cannot be asked. */
  readonly services: Services
  readonly cluster: ClusterReader
  readonly clock: Clock
  readonly progress: Progress
  /** Upper bound for the whole; each probe's own budget is usually shorter. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal
}

/** Runs probes side by side, each as soon as those before it have ended; one result a probe, in their order. */
export async function runProbes(probes: readonly Probe[], options: RunOptions): Promise<readonly ProbeResult[]> {
  const run = newRun(options)
  const pending = new Map<string, Promise<ProbeResult>>()
  const begin = (probe: Probe): Promise<ProbeResult> => {
    const known = pending.get(probe.id)
    if (known !== undefined) return known
    const before = probes.filter(({ id }) => probe.needs.includes(id) || probe.after.includes(id))
    const result = Promise.all(before.map(begin)).then((ended) => runProbe(probe, ended, run))
    pending.set(probe.id, result)
    return result
  }
  const results = await Promise.all(probes.map(begin))
  return results.map((result) => withStandIn(result, run.standIns))
}

interface Run {
  readonly options: RunOptions
  readonly deadline: number
  readonly ended: Map<string, ProbeResult>
  readonly standIns: Map<string, string>
  readonly waiting: Map<string, string>
  /** What the host was last told to show. */
  readonly shown: { lines: string }
  readonly context: ProbeContext
}

function newRun(options: RunOptions): Run {
  const ended = new Map<string, ProbeResult>()
  const standIns = new Map<string, string>()
  const context: ProbeContext = {
    promise: options.promise,
    cluster: readerWithTrouble(options.cluster),
    clock: options.clock,
    notes: new Map(),
    stateOf: (id) => ended.get(id)?.state,
    ask: async (component, request) => {
      const service = options.services[component]
      if (service === undefined) throw notConnected(component, options.promise)
      const answer = await service.request(request).catch((error: unknown) => {
        throw requestTrouble(component, error)
      })
      const standIn = answer.headers[standInHeader]
      if (standIn !== undefined) standIns.set(areaOf(component), standIn)
      if (answer.from === 'proxy') throw proxyTrouble(component, { promise: options.promise, request, answer })
      return answer
    },
  }
  return {
    options,
    deadline: options.clock.now() + options.timeoutMs,
    ended,
    standIns,
    waiting: new Map(),
    shown: { lines: '' },
    context,
  }
}

async function runProbe(probe: Probe, before: readonly ProbeResult[], run: Run): Promise<ProbeResult> {
  const result = await settle(probe, before, run)
  run.ended.set(probe.id, result)
  run.waiting.delete(probe.id)
  // The result lists all of them; while it runs, only bad news is news.
  if (result.state === 'failed') run.options.progress.say(`${probe.id} failed: ${result.message}`)
  showWaiting(run)
  return result
}

async function settle(probe: Probe, before: readonly ProbeResult[], run: Run): Promise<ProbeResult> {
  const { clock, promise } = run.options
  const applies = probe.applies(promise)
  if (applies !== true) return { id: probe.id, state: 'skipped', message: applies }
  const missing = before.find(
    ({ id, state }) => probe.needs.includes(id) && (state === 'failed' || state === 'inconclusive'),
  )
  if (missing !== undefined) {
    const word = missing.state === 'failed' ? 'failed' : 'could not be asked'
    return { id: probe.id, state: 'inconclusive', message: `not asked, because ${missing.id} ${word}` }
  }
  const ask = probe.start(run.context)
  const deadline = Math.min(clock.now() + probe.budgetMs(promise), run.deadline)
  for (let round = 1; ; round++) {
    run.options.signal?.throwIfAborted()
    const verdict = await verdictOf(ask)
    if (isSettled(verdict)) return resultOf(probe, verdict)
    const failed = probe.heeds.find((id) => run.context.stateOf(id) === 'failed')
    if (failed !== undefined && round >= 3) return endedEarly(probe, verdict, failed)
    if (clock.now() + pollMs > deadline) return resultOf(probe, verdict)
    run.waiting.set(probe.id, `${probe.id}: ${verdict.message}`)
    showWaiting(run)
    await clock.sleep(pollMs)
  }
}

const pollMs = 2000
const standInHeader = 'x-promstack-stand-in'

async function verdictOf(ask: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Trouble) return error.verdict
    throw error
  }
}

function isSettled(verdict: Verdict): boolean {
  return verdict.state === 'passed' || verdict.state === 'skipped' || verdict.isFinal === true
}

function resultOf(probe: Probe, verdict: Verdict): ProbeResult {
  return { id: probe.id, state: finalState[verdict.state], ...factsOf(verdict) }
}

const finalState = {
  passed: 'passed',
  skipped: 'skipped',
  failing: 'failed',
  waiting: 'failed',
  unasked: 'inconclusive',
} as const

/** A definite no stays one; what was only awaited is left open, since another probe has named the cause. */
function endedEarly(probe: Probe, verdict: Verdict, cause: string): ProbeResult {
  if (verdict.state !== 'waiting') return resultOf(probe, verdict)
  return {
    id: probe.id,
    state: 'inconclusive',
    ...factsOf(verdict),
    message: `not awaited any longer, because ${cause} failed: ${verdict.message}`,
  }
}

function factsOf({ state: _state, isFinal: _isFinal, ...facts }: Verdict): Facts {
  return facts
}

function showWaiting(run: Run): void {
  const lines = [...run.waiting.values()]
  if (lines.join('\n') === run.shown.lines) return
  run.shown.lines = lines.join('\n')
  run.options.progress.waiting(lines)
}

/** A result that rests on a stand-in says so. */
function withStandIn(result: ProbeResult, standIns: ReadonlyMap<string, string>): ProbeResult {
  const standIn = standIns.get(areaOf(result.id))
  if (standIn === undefined || result.state === 'skipped') return result
  return {
    ...result,
    message: `${result.message} (stand-in)`,
    details: [...(result.details ?? []), `answered by a stand-in: ${standIn}`],
  }
}

function areaOf(name: string): string {
  return (name.split('/')[0] ?? '').replace(/-telemetry$/, '')
}

function notConnected(component: Component, promise: StackPromise): Trouble {
  const hasAddress = addressOf(promise, component) !== undefined
  return new Trouble('unreachable', {
    state: 'unasked',
    isFinal: true,
    message: hasAddress
      ? `nothing leads to ${component}`
      : `no Service of the manifests leads to the port of ${component}`,
    diagnosis: 'a Service is missing whose selector matches the pod and whose target port is the port it listens on',
  })
}

function readerWithTrouble(cluster: ClusterReader): ClusterReader {
  const guard = <T>(what: string, answer: Promise<T>): Promise<T> =>
    answer.catch((error: unknown) => {
      throw requestTrouble(what, error)
    })
  return {
    list: (apiVersion, kind, options) => guard(`${kind} objects`, cluster.list(apiVersion, kind, options)),
    get: (apiVersion, kind, options) => guard(`${kind} ${options.name}`, cluster.get(apiVersion, kind, options)),
    logs: (options) => guard(`the log of pod ${options.pod}`, cluster.logs(options)),
  }
}
