import type { Outcome } from '../core/outcome.ts'
import type { ProbeResult, ProbeState } from '../core/probe.ts'
import { formatSpan } from '../core/source.ts'
import { probesOf } from './counts.ts'
import { details, fence, fewer, htmlText, markdownCode, table } from './markdown.ts'
import type { Detail } from './summaryDetail.ts'
import { clip } from './visible.ts'

/** The part of a summary about smoke probes: a table, then the evidence of those that did not pass. */
export function probeSection(outcome: Outcome, detail: Detail): readonly string[] {
  const all = probesOf(outcome)
  if (all.length === 0) return []
  const notable = all.filter(isNotable)
  const shown = (detail.rows === 'all' ? all : notable).slice(0, detail.listed)
  const rows = shown.map(({ state, id, message }) => [
    `${marks[state]} ${state}`,
    markdownCode(clip(id, detail.lineLength)),
    fewer(message, detail.lineLength),
  ])
  const rest = all.length - shown.length
  const bodies = detail.bodies === 'none' ? [] : notable.flatMap((probe) => body(probe, detail))
  return [
    '### Probes',
    ...(rows.length === 0 ? [] : [table(['state', 'probe', 'message'], rows)]),
    ...(rest === 0 ? [] : [`Not listed: ${rest} more.`]),
    ...bodies,
  ]
}

const marks: Readonly<Record<ProbeState, string>> = { passed: '✅', failed: '❌', inconclusive: '⚠️', skipped: '⏭️' }

function isNotable({ state }: ProbeResult): boolean {
  return state === 'failed' || state === 'inconclusive'
}

function body(probe: ProbeResult, detail: Detail): readonly string[] {
  const { id, state, diagnosis, expected, found, span, details: rows = [] } = probe
  const shown = rows.slice(0, detail.logs).map((row) => clip(row, detail.lineLength))
  const rest = rows.length - shown.length
  const parts = [
    ...(diagnosis === undefined ? [] : [fewer(diagnosis, detail.lineLength)]),
    ...(expected === undefined ? [] : [`Expected: ${fewer(expected, detail.lineLength)}`]),
    ...(found === undefined ? [] : [`Found: ${fewer(found, detail.lineLength)}`]),
    ...(span === undefined ? [] : [`Promised at ${markdownCode(formatSpan(span))}.`]),
    ...(shown.length === 0 ? [] : [fence(rest === 0 ? shown : [...shown, `… ${rest} more`])]),
  ]
  return parts.length === 0 ? [] : [details(`${marks[state]} <code>${htmlText(id)}</code>`, parts.join('\n\n'))]
}
