import type { Outcome } from '../core/outcome.ts'
import type { ReportSettings } from './reporter.ts'

/** Renders a run for a terminal. */
export function text(outcome: Outcome, settings: ReportSettings): string {
  return `promstack ${outcome.commands.join(' ')}: ${outcome.outcome} in ${settings.durationMs} ms\n`
}
