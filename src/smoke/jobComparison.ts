import type { Json } from '../core/json.ts'
import type { ScrapeJob } from '../rules/prometheusConfig.ts'
import type { Inventory } from '../stack/inventory.ts'
import { predictedInventory } from '../stack/predicted.ts'
import type { PrometheusPromise } from '../stack/prometheusPromise.ts'
import type { StackPromise } from '../stack/promise.ts'
import type { ServicePromise } from '../stack/service.ts'
import { type ExpectedTarget, isForeseeable, targetsOf } from '../stack/targets.ts'

/** A target as Prometheus has it. */
export interface LiveTarget {
  readonly job: string
  readonly url: string
  /** `up`, `down` or `unknown`. */
  readonly health: string
  readonly lastError: string
  readonly lastScrape: string
}

/** A Service of the manifests that has fewer targets in the cluster than it should. */
export interface Gap {
  readonly origin: string
  readonly promised: number
  readonly found: number
  readonly service: ServicePromise | undefined
  readonly inventory: Inventory
  readonly nodes: readonly Json[]
}

/** One job: what it should have, what it has. */
export interface JobComparison {
  readonly name: string
  /** Absent for a job that is not in the manifests. */
  readonly job?: ScrapeJob
  readonly isForeseen: boolean
  readonly expected: number
  readonly found: number
  readonly up: number
  readonly unknown: number
  readonly down: readonly LiveTarget[]
  readonly missing: readonly ExpectedTarget[]
  readonly extra: readonly LiveTarget[]
  readonly gaps: readonly Gap[]
}

/** What the comparison is made of. */
export interface JobsToCompare {
  readonly promise: StackPromise
  readonly prometheus: PrometheusPromise
  /** The cluster as it is. */
  readonly inventory: Inventory
  /** The targets of all jobs as Prometheus has them. */
  readonly live: readonly LiveTarget[]
}

/**
 * Compares each job's targets in Prometheus with those that the cluster gives it, address by address; and those with what the
 * manifests promise, Service by Service, so that a Service without endpoints is not taken for a job without targets.
 */
export function compareJobs(input: JobsToCompare): readonly JobComparison[] {
  const predicted = predictedInventory(input.promise, input.inventory.nodes)
  const compared = input.prometheus.jobs.map((job) => compareJob(job, input, predicted))
  const names = new Set(input.prometheus.jobs.map(({ name }) => name))
  const strangers = Map.groupBy(
    input.live.filter(({ job }) => !names.has(job)),
    ({ job }) => job,
  )
  return [...compared, ...[...strangers].map(([name, live]) => stranger(name, live))]
}

function compareJob(job: ScrapeJob, input: JobsToCompare, predicted: Inventory): JobComparison {
  const own = input.prometheus.workload.namespace
  const live = input.live.filter((target) => target.job === job.name)
  const isForeseen = isForeseeable(job)
  const expected = isForeseen ? targetsOf(job, input.inventory, own) : []
  const promised = isForeseen ? targetsOf(job, predicted, own) : []
  const gaps = gapsOf(promised, expected, input)
  const lacking = gaps.reduce((sum, gap) => sum + gap.promised - gap.found, 0)
  return {
    ...health(live),
    name: job.name,
    job,
    isForeseen,
    expected: isForeseen ? expected.length + lacking : live.length,
    missing: without(expected, live),
    extra: isForeseen ? without(live, expected) : [],
    gaps,
  }
}

function stranger(name: string, live: readonly LiveTarget[]): JobComparison {
  return { ...health(live), name, isForeseen: true, expected: 0, missing: [], extra: live, gaps: [] }
}

function health(live: readonly LiveTarget[]): Pick<JobComparison, 'found' | 'up' | 'unknown' | 'down'> {
  return {
    found: live.length,
    up: live.filter((target) => target.health === 'up').length,
    unknown: live.filter((target) => target.health !== 'up' && target.health !== 'down').length,
    down: live.filter((target) => target.health === 'down'),
  }
}

/** What of the left has no partner with the same address on the right; equal addresses count as often as they stand there. */
function without<T extends { readonly url: string }>(
  left: readonly T[],
  right: readonly { readonly url: string }[],
): T[] {
  const counts = new Map<string, number>()
  for (const { url } of right) counts.set(url, (counts.get(url) ?? 0) + 1)
  return left.filter(({ url }) => {
    const count = counts.get(url) ?? 0
    counts.set(url, count - 1)
    return count <= 0
  })
}

function gapsOf(promised: readonly ExpectedTarget[], expected: readonly ExpectedTarget[], input: JobsToCompare): Gap[] {
  const gaps: Gap[] = []
  for (const [origin, targets] of Map.groupBy(promised, (target) => target.origin)) {
    if (!origin.startsWith('Service ')) continue
    const found = expected.filter((target) => target.origin === origin).length
    if (found >= targets.length) continue
    gaps.push({
      origin,
      promised: targets.length,
      found,
      service: input.promise.services.find(({ namespace, name }) => origin === `Service ${namespace}/${name}`),
      inventory: input.inventory,
      nodes: input.inventory.nodes,
    })
  }
  return gaps
}
