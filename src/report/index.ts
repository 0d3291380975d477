import type { Outcome } from '../core/outcome.ts'
import { annotations as annotationsOf } from './annotations.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import type { AnnotationDelivery, Reporter } from './reporter.ts'
import { sarif } from './sarif.ts'
import { summary } from './summary.ts'
import { text } from './text.ts'

/** Every reporter by the name that `--report` and `--format` take. */
export const reporters: Readonly<Record<'text' | 'summary' | 'json' | 'sarif' | 'junit', Reporter>> = {
  text,
  summary,
  json,
  sarif,
  junit,
}

/** The errors and warnings of a run at the lines that they are about; never more than ten of each. */
export function annotations(outcome: Outcome): readonly AnnotationDelivery[] {
  return annotationsOf(outcome)
}
