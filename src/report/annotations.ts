import { formatObject } from '../core/object.ts'
import type { Outcome } from '../core/outcome.ts'
import { changesOf, didFail, findingsOf, probesOf, stopsOf } from './counts.ts'
import type { AnnotationDelivery } from './reporter.ts'
import { clip, visible, visibleLines } from './visible.ts'

/**
 * The errors and warnings of a run at the lines that they are about. GitHub shows ten of a kind a step, so the last
 * one shown says how many more there are.
 */
export function annotations(outcome: Outcome): readonly AnnotationDelivery[] {
  const all = [...stops(outcome), ...changes(outcome), ...probes(outcome), ...findings(outcome)]
  return (['error', 'warning'] as const).flatMap((severity) => limited(all.filter((one) => one.severity === severity)))
}

const limit = 10

/** GitHub cuts a message at 64 KiB; nobody reads as much as this at a line. */
const messageLength = 4000

function limited(all: readonly AnnotationDelivery[]): readonly AnnotationDelivery[] {
  const last = all[limit - 1]
  if (last === undefined || all.length === limit) return all
  const rest = all.length - limit
  const more = `${rest} more ${last.severity}${rest === 1 ? ' is' : 's are'} in the summary and in the JSON result.`
  return [...all.slice(0, limit - 1), { ...last, message: `${last.message}\n\n${more}` }]
}

function stops(outcome: Outcome): readonly AnnotationDelivery[] {
  return stopsOf(outcome).map((stop) => ({
    ...annotation('error', 'promstack stopped', [stop.message, stop.help]),
    ...place(stop),
  }))
}

function changes(outcome: Outcome): readonly AnnotationDelivery[] {
  return changesOf(outcome)
    .filter(didFail)
    .map((change) => ({
      ...annotation('error', `${formatObject(change.object)} failed`, [
        change.failure?.cause ?? change.reason ?? 'no cause is known',
        change.failure?.help,
      ]),
      ...place(change),
    }))
}

/** A failed probe is an error; one that could not be asked is at least worth a warning, since it never counts as passed. */
function probes(outcome: Outcome): readonly AnnotationDelivery[] {
  return probesOf(outcome)
    .filter(({ state }) => state === 'failed' || state === 'inconclusive')
    .map((probe) => ({
      ...annotation(probe.state === 'failed' ? 'error' : 'warning', `${probe.id} ${probe.state}`, [
        probe.message,
        probe.diagnosis,
      ]),
      ...place(probe),
    }))
}

function findings(outcome: Outcome): readonly AnnotationDelivery[] {
  return findingsOf(outcome).flatMap((finding) => {
    if (finding.severity === 'info') return []
    const texts = [finding.message, finding.why, finding.help]
    return [{ ...annotation(finding.severity, finding.id, texts), ...place(finding) }]
  })
}

function annotation(
  severity: AnnotationDelivery['severity'],
  title: string,
  texts: readonly (string | undefined)[],
): Pick<AnnotationDelivery, 'kind' | 'severity' | 'message' | 'title'> {
  const lines = texts.flatMap((text) => (text === undefined ? [] : visibleLines(text)))
  return { kind: 'annotation', severity, title: visible(title), message: clip(lines.join('\n'), messageLength) }
}

function place(one: Pick<AnnotationDelivery, 'span'>): Pick<AnnotationDelivery, 'span'> {
  return one.span === undefined ? {} : { span: one.span }
}
