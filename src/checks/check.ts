import type { Finding, Severity } from '../core/finding.ts'
import type { Span } from '../core/source.ts'

/** One thing that `check` looks for: a file in `checks/<area>/`, a page in `docs/checks/<area>/`, an entry in `checks/index.ts`. */
export interface Check<Subject> extends Described {
  /** Only rules of this kind are looked at; all where nothing is said. */
  readonly of?: 'alerting' | 'recording'
  find(subject: Subject): Iterable<Hit>
}

/** What is known of an id without running anything. */
export interface Described {
  /** `area/name`, named after the bad pattern. */
  readonly id: string
  readonly severity: Severity
  /** One sentence, for tables. */
  readonly summary: string
  /** Set for what promtool or amtool refuse too. */
  readonly isUpstream?: true
  /** Matters of opinion are off until they are asked for. */
  readonly isOptional?: true
}

/** What a check found; the id is the check's, and so is the severity unless this one is worse or milder than its kind. */
export type Hit = Pick<Finding, 'message' | 'why' | 'help' | 'upstream'> & {
  readonly span: Span
  readonly severity?: Severity
}
