import type { Outcome } from '../core/outcome.ts'
import type { ReportSettings } from './reporter.ts'

/** Renders a run as the Markdown of a job summary. */
export function summary(outcome: Outcome, settings: ReportSettings): string {
  return `## promstack ${outcome.commands.join(' ')}: ${outcome.outcome} in ${settings.durationMs} ms\n`
}
