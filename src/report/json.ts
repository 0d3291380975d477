import type { Finding } from '../core/finding.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Span } from '../core/source.ts'
import { changesOf, countsOf, findingsOf, notesOf, probesOf, stopsOf } from './counts.ts'
import { inertJson } from './inertJson.ts'
import type { ReportSettings } from './reporter.ts'

/** The versioned JSON result; its shape is `docs/result.schema.json`, and within a version fields are only ever added. */
export function json(outcome: Outcome, settings: ReportSettings): string {
  const { commands, target } = outcome
  const stop = stopsOf(outcome)[0]
  const printed = outcome.results.flatMap((one) => one.printed?.objects ?? [])
  const result = {
    promstack: 1,
    commands,
    outcome: outcome.outcome,
    ...(target === undefined ? {} : { target }),
    counts: countsOf(outcome),
    findings: findingsOf(outcome).map(flatFinding),
    suppressed: outcome.results.flatMap(({ suppressed }) =>
      suppressed.map(({ finding, by, reason }) => ({
        ...flatFinding(finding),
        by,
        ...(reason === undefined ? {} : { reason }),
      })),
    ),
    tests: [],
    changes: changesOf(outcome).map(({ span, ...change }) => ({ ...change, ...flat(span) })),
    probes: probesOf(outcome).map(({ span, ...probe }) => ({ ...probe, ...flat(span) })),
    drift: [],
    ...(printed.length === 0 ? {} : { objects: printed }),
    notes: notesOf(outcome),
    ...(stop === undefined ? {} : { stop: { message: stop.message, help: stop.help, ...flat(stop.span) } }),
    timings: timingsOf(outcome, settings.durationMs),
  }
  return `${inertJson(JSON.stringify(result, null, 2))}\n`
}

/** The excerpt is left out: whoever reads this has the place. */
function flatFinding({ id, severity, span, excerpt: _, ...rest }: Finding) {
  return { id, severity, ...flat(span), ...rest }
}

/** A place as the five flat keys that annotation formats use. */
function flat(span: Span | undefined): Partial<Span> {
  if (span === undefined) return {}
  const { file, line, column, endLine, endColumn } = span
  return { file, line, column, endLine, endColumn }
}

/** Milliseconds by `command.stage`, so that stages of the same name in two commands stay apart, and the whole as `total`. */
function timingsOf(outcome: Outcome, durationMs: number): Record<string, number> {
  const stages = outcome.results.flatMap((result) =>
    Object.entries(result.timings).map(([stage, ms]) => [`${result.command}.${stage}`, ms] as const),
  )
  return { ...Object.fromEntries(stages), total: durationMs }
}
