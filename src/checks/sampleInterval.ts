import type { VectorSelector } from '../promql/ast.ts'
import { recordsOf } from './records.ts'
import type { RuleSet } from './ruleSet.ts'

/**
 * The time between two samples of the selected series at best: the interval of the groups that record them, that of the scrape job
 * that a matcher names, or the shortest of all jobs. Undefined without the configuration of the Prometheus.
 */
export function sampleIntervalOf(selector: VectorSelector, set: RuleSet): SampleInterval | undefined {
  const { settings } = set
  const producers = recordsOf(set).get(selector.name)
  if (producers !== undefined) return recordedInterval(producers, settings?.evaluationIntervalMs)
  if (settings === undefined || isEvaluated(selector.name)) return undefined
  const job = selector.matchers.find(({ name, op }) => name === 'job' && op === '=')?.value
  const jobMs = job === undefined ? undefined : settings.jobIntervalsMs.get(job)
  if (job !== undefined && jobMs !== undefined) return { ms: jobMs, of: `the scrape interval of job \`${job}\`` }
  if (settings.scrapeIntervalMs === undefined) return undefined
  const shortest = Math.min(...settings.jobIntervalsMs.values(), Infinity)
  if (Number.isFinite(shortest)) return { ms: shortest, of: 'the shortest scrape interval of all jobs' }
  return { ms: settings.scrapeIntervalMs, of: 'the global scrape interval' }
}

/** An interval, and whose it is. */
export interface SampleInterval {
  readonly ms: number
  readonly of: string
}

function recordedInterval(
  producers: readonly { readonly group: { readonly name: string; readonly interval?: { readonly ms: number } } }[],
  evaluationIntervalMs: number | undefined,
): SampleInterval | undefined {
  let shortest: SampleInterval | undefined
  for (const { group } of producers) {
    const ms = group.interval?.ms ?? evaluationIntervalMs
    if (ms === undefined) return undefined
    if (shortest === undefined || ms < shortest.ms) shortest = { ms, of: `the interval of group \`${group.name}\`` }
  }
  return shortest
}

/** Series that Prometheus writes when it evaluates rules; the names of recording rules have colons by custom. */
function isEvaluated(name: string): boolean {
  return name === '' || name.includes(':') || name === 'ALERTS' || name === 'ALERTS_FOR_STATE'
}
