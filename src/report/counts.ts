import type { Change, ChangeOutcome } from '../core/change.ts'
import type { Finding, Severity } from '../core/finding.ts'
import type { CommandResult, Outcome, Stop } from '../core/outcome.ts'
import type { ProbeResult, ProbeState } from '../core/probe.ts'

/** The headline counts of a run; every key is always there. */
export type Counts = Readonly<Record<Severity | ChangeOutcome | `probes${Capitalize<ProbeState>}`, number>>

/** Counts what a run found. */
export function countsOf(outcome: Outcome): Counts {
  return counted({ findings: findingsOf(outcome), changes: changesOf(outcome), probes: probesOf(outcome) })
}

/** Counts what one command found. */
export function counted(result: Pick<CommandResult, 'findings' | 'changes' | 'probes'>): Counts {
  const counts: Record<keyof Counts, number> = { ...none }
  for (const finding of result.findings) counts[finding.severity] += 1
  for (const change of result.changes) counts[change.outcome] += 1
  for (const probe of result.probes) counts[probeKey[probe.state]] += 1
  return counts
}

/** All findings of a run, in the order of its commands. */
export function findingsOf(outcome: Outcome): readonly Finding[] {
  return outcome.results.flatMap((result) => result.findings)
}

/** The changes of a run: those of its last command that has any, since `diff` before `apply` speaks of the same objects. */
export function changesOf(outcome: Outcome): readonly Change[] {
  return outcome.results.findLast((result) => result.changes.length > 0)?.changes ?? []
}

/** Tells whether the changes of a run were only planned: nothing was written. */
export function arePlanned(outcome: Outcome): boolean {
  return outcome.results.findLast((result) => result.changes.length > 0)?.command === 'diff'
}

/** Tells whether a change did not go well: refused, or written and not ready. */
export function didFail(change: Change): boolean {
  return change.outcome === 'failed' || change.failure !== undefined
}

/** All probes of a run, in the order of its commands. */
export function probesOf(outcome: Outcome): readonly ProbeResult[] {
  return outcome.results.flatMap((result) => result.probes)
}

/** The notes of a run; what several commands say is said once. */
export function notesOf(outcome: Outcome): readonly string[] {
  return [...new Set(outcome.results.flatMap((result) => result.notes))]
}

/** What stopped commands before they could answer. */
export function stopsOf(outcome: Outcome): readonly Stop[] {
  return outcome.results.flatMap((result) => (result.stop === undefined ? [] : [result.stop]))
}

const probeKey = {
  passed: 'probesPassed',
  failed: 'probesFailed',
  inconclusive: 'probesInconclusive',
  skipped: 'probesSkipped',
} as const satisfies Record<ProbeState, keyof Counts>

const none: Counts = {
  error: 0,
  warning: 0,
  info: 0,
  created: 0,
  configured: 0,
  unchanged: 0,
  deleted: 0,
  skipped: 0,
  failed: 0,
  probesPassed: 0,
  probesFailed: 0,
  probesInconclusive: 0,
  probesSkipped: 0,
}
