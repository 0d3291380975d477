import { formatObject } from '../core/object.ts'
import type { CommandResult, Outcome } from '../core/outcome.ts'
import { formatSpan } from '../core/source.ts'
import { type Counts, counted, countsOf, didFail } from './counts.ts'

/** How a run looks from afar: red, yellow or green. */
export type Light = 'failed' | 'warning' | 'passed'

/** Tells how a run looks from afar; a run that passed is yellow when something is left to look at. */
export function lightOf(outcome: Outcome): Light {
  if (outcome.outcome !== 'passed') return 'failed'
  const { error, warning, failed, probesFailed, probesInconclusive } = countsOf(outcome)
  return error + warning + failed + probesFailed + probesInconclusive > 0 ? 'warning' : 'passed'
}

/** The verdict in words; what could not be asked is never called a no. */
export function verdictOf(outcome: Outcome): string {
  return { passed: 'passed', failed: 'failed', error: 'could not finish' }[outcome.outcome]
}

/** The counts in words, one text a command: `apply: 2 created, 1 failed`. */
export function talliesOf(outcome: Outcome): readonly string[] {
  return outcome.results.map((result) => `${result.command}: ${tally(result)}`)
}

/** Where and why it first went wrong, for a run that is red. */
export function rootCauseOf(outcome: Outcome): { readonly subject: string; readonly cause: string } | undefined {
  for (const result of outcome.results) {
    const cause = result.outcome === 'passed' ? undefined : causeIn(result)
    if (cause !== undefined) return cause
  }
  return undefined
}

/** Writes a duration as people read it: `850 ms`, `3.2 s`, `1m 42s`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)}m ${seconds % 60}s`
}

function tally(result: CommandResult): string {
  const counts = counted(result)
  const parts = words.flatMap(([key, one, many]) => {
    const count = counts[key]
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  })
  if (result.stop !== undefined) parts.push('stopped')
  if (parts.length > 0) return parts.join(', ')
  return result.outcome === 'passed' ? 'nothing to report' : result.outcome
}

/** What counts most comes first. */
const words: readonly (readonly [key: keyof Counts, one: string, many: string])[] = [
  ['failed', 'failed', 'failed'],
  ['deleted', 'deleted', 'deleted'],
  ['created', 'created', 'created'],
  ['configured', 'configured', 'configured'],
  ['skipped', 'skipped', 'skipped'],
  ['unchanged', 'unchanged', 'unchanged'],
  ['probesFailed', 'probe failed', 'probes failed'],
  ['probesInconclusive', 'probe inconclusive', 'probes inconclusive'],
  ['probesSkipped', 'probe skipped', 'probes skipped'],
  ['probesPassed', 'probe passed', 'probes passed'],
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['info', 'info', 'infos'],
]

function causeIn(result: CommandResult): { readonly subject: string; readonly cause: string } | undefined {
  if (result.stop !== undefined) return { subject: `${result.command} stopped`, cause: result.stop.message }
  const change = result.changes.find(didFail)
  if (change !== undefined) {
    const cause = change.failure?.cause ?? change.reason ?? 'no cause is known'
    return { subject: formatObject(change.object), cause }
  }
  const probe =
    result.probes.find(({ state }) => state === 'failed') ?? result.probes.find(({ state }) => state === 'inconclusive')
  if (probe !== undefined) return { subject: probe.id, cause: [probe.message, probe.diagnosis ?? []].flat().join(': ') }
  const finding =
    result.findings.find(({ severity }) => severity === 'error') ??
    result.findings.find(({ severity }) => severity === 'warning')
  if (finding === undefined) return undefined
  return { subject: finding.span === undefined ? finding.id : formatSpan(finding.span), cause: finding.message }
}
