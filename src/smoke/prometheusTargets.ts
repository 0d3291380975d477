import { type Json, listAt, textAt } from '../core/json.ts'
import { longestIntervalMs, type PrometheusPromise } from '../stack/prometheusPromise.ts'
import { askPrometheus } from './answer.ts'
import { readInventory } from './clusterInventory.ts'
import { compareJobs, type JobComparison, type LiveTarget } from './jobComparison.ts'
import type { Probe, ProbeContext, Verdict } from './probe.ts'
import { explainError, explainGap } from './targetCause.ts'

/** Every scrape job has exactly the targets that the manifests and the cluster give it, and all are up. */
export const prometheusTargets: Probe = {
  id: 'prometheus/targets',
  title: 'every scrape job has exactly its targets, and all of them are up',
  needs: ['prometheus/ready'],
  after: ['prometheus/config', 'workloads/running'],
  heeds: [
    'prometheus/config',
    'prometheus/discovery',
    'workloads/running',
    'services/endpoints',
    'kube-state-metrics/ready',
  ],
  applies: ({ prometheus }) => {
    if (prometheus === undefined) return 'the manifests have no Prometheus'
    return prometheus.jobs.length > 0 ? true : 'the manifests have no scrape job'
  },
  // Discovery waits five seconds, then every target has its turn within one interval; twice, and some slack.
  budgetMs: ({ prometheus }) => (prometheus ? 2 * longestIntervalMs(prometheus) + 35_000 : 0),
  start: (context) => {
    const prometheus = context.promise.prometheus
    if (prometheus === undefined) return async () => ({ state: 'skipped', message: 'the manifests have no Prometheus' })
    const memory: Memory = { downScrapes: new Map(), since: new Map(), passes: 0 }
    return async () => {
      const jobs = await compare(context, prometheus)
      return judge(jobs, { memory, nowMs: context.clock.now(), prometheus })
    }
  },
}

/** What one round has to know of those before. */
interface Memory {
  /** Times of the scrapes of a target that failed, as seen. */
  readonly downScrapes: Map<string, Set<string>>
  /** Since when a trouble is there without a pause. */
  readonly since: Map<string, number>
  passes: number
}

interface Judging {
  readonly memory: Memory
  readonly nowMs: number
  readonly prometheus: PrometheusPromise
}

/** Discovery passes changes on after five seconds; three times that is no delay any more. */
const settledMs = 20_000

async function compare(context: ProbeContext, prometheus: PrometheusPromise): Promise<readonly JobComparison[]> {
  const own = prometheus.workload.namespace
  const discoveries = prometheus.jobs.flatMap((job) => job.discoveries)
  const [inventory, data] = await Promise.all([
    readInventory(context.cluster, discoveries, own),
    askPrometheus(context, '/api/v1/targets?state=active'),
  ])
  const live = listAt(data, 'activeTargets').map(readTarget)
  return compareJobs({ promise: context.promise, prometheus, inventory, live })
}

function readTarget(value: Json): LiveTarget {
  return {
    job: textAt(value, 'scrapePool') ?? '',
    url: textAt(value, 'scrapeUrl') ?? '',
    health: textAt(value, 'health') ?? 'unknown',
    lastError: textAt(value, 'lastError') ?? '',
    lastScrape: textAt(value, 'lastScrape') ?? '',
  }
}

function judge(jobs: readonly JobComparison[], judging: Judging): Verdict {
  const { memory } = judging
  const facts = factsOf(jobs)
  const troubles = jobs.flatMap((job) => [...troublesOf(job, judging)])
  forgetGone(memory, troubles, judging.nowMs)
  const worst =
    troubles.find((trouble) => isFinal(trouble, judging)) ?? troubles.find(({ isKnown }) => isKnown) ?? troubles[0]
  if (worst !== undefined) {
    memory.passes = 0
    return {
      state: worst.isKnown ? 'failing' : 'waiting',
      isFinal: isFinal(worst, judging),
      ...facts,
      message: worst.message,
      ...(worst.cause ? { diagnosis: worst.cause } : {}),
      ...(worst.job.job ? { span: worst.job.job.span } : {}),
    }
  }
  memory.passes++
  const count = jobs.reduce((sum, { up }) => sum + up, 0)
  if (count === 0) return { state: 'waiting', ...facts, message: 'no job has a target' }
  const message = `all ${count} targets of ${jobs.filter(({ up }) => up > 0).length} jobs are up`
  return memory.passes >= 2 ? { state: 'passed', ...facts, message } : { state: 'waiting', ...facts, message }
}

interface TargetTrouble {
  readonly key: string
  readonly job: JobComparison
  readonly message: string
  readonly cause?: string
  /** A definite no; else only not known yet. */
  readonly isKnown: boolean
  /** How long it has to last before it counts as the end; undefined where the number of scrapes decides. */
  readonly settlesMs?: number
  readonly isHopeless?: boolean
}

function* troublesOf(job: JobComparison, { memory, prometheus }: Judging): Generator<TargetTrouble> {
  const base = { job, isKnown: true, settlesMs: settledMs }
  for (const gap of job.gaps) {
    const message = `job ${job.name}: ${gap.found} of ${gap.promised} targets of ${gap.origin}`
    yield { ...base, key: `gap ${job.name} ${gap.origin}`, message, cause: explainGap(gap) }
  }
  if (job.missing.length > 0) {
    const first = job.missing[0]
    const message = `job ${job.name}: ${job.missing.length} of ${job.expected} targets not found by Prometheus, first ${first?.url} of ${first?.origin}`
    const cause = 'Prometheus does not discover them: its configuration is older, or it may not list these objects'
    yield { ...base, key: `missing ${job.name} ${first?.url}`, message, cause }
  }
  for (const target of job.down) {
    const scrapes = memory.downScrapes.get(target.url) ?? new Set()
    memory.downScrapes.set(target.url, scrapes.add(target.lastScrape))
    const { cause, isHopeless } = explainError(target, prometheus)
    const message = `job ${job.name}: ${target.url} is down: ${target.lastError}`
    yield { job, isKnown: true, key: `down ${target.url}`, message, cause, isHopeless: isHopeless || scrapes.size >= 2 }
  }
  if (job.extra.length > 0) {
    const message = `job ${job.name}: ${job.extra.length} targets that the cluster does not have, first ${job.extra[0]?.url}`
    const cause = 'Prometheus runs with another configuration, or with an older view of the cluster'
    yield { ...base, key: `extra ${job.name} ${job.extra[0]?.url}`, message, cause, settlesMs: 2 * settledMs }
  }
  if (job.unknown > 0) {
    const message = `job ${job.name}: ${job.up} of ${job.expected} targets up, ${job.unknown} not scraped yet`
    yield { job, isKnown: false, key: `unknown ${job.name}`, message }
  }
}

function isFinal(trouble: TargetTrouble, { memory, nowMs }: Judging): boolean {
  const since = memory.since.get(trouble.key)
  if (since === undefined || since === nowMs) return false
  if (trouble.isHopeless) return true
  return trouble.settlesMs !== undefined && nowMs - since >= trouble.settlesMs
}

function forgetGone(memory: Memory, troubles: readonly TargetTrouble[], nowMs: number): void {
  const keys = new Set(troubles.map(({ key }) => key))
  for (const key of memory.since.keys()) if (!keys.has(key)) memory.since.delete(key)
  for (const key of keys) if (!memory.since.has(key)) memory.since.set(key, nowMs)
}

function factsOf(jobs: readonly JobComparison[]): Pick<Verdict, 'expected' | 'found' | 'details'> {
  const sum = (of: (job: JobComparison) => number) => jobs.reduce((total, job) => total + of(job), 0)
  return {
    expected: `${sum(({ expected }) => expected)} targets`,
    found: `${sum(({ found }) => found)} targets, ${sum(({ up }) => up)} up`,
    details: jobs.map((job) => {
      const error = job.down[0] === undefined ? '' : `, first error: ${job.down[0].lastError}`
      const note = job.isForeseen ? '' : ' (not foreseeable: its discovery asks outside the cluster)'
      return `${job.name}: expected ${job.expected}, found ${job.found}, up ${job.up}${error}${note}`
    }),
  }
}
