import type { Excerpt } from './excerpt.ts'
import type { ObjectReference } from './object.ts'
import type { Span } from './source.ts'

/** How bad a finding is. */
export type Severity = 'error' | 'warning' | 'info'

/** Something wrong with the user's files. */
export interface Finding {
  /** `area/name`, such as `promql/rate`. */
  readonly id: string
  readonly severity: Severity
  readonly span?: Span
  readonly message: string
  readonly why?: string
  readonly help?: string
  readonly object?: ObjectReference
  /** The rule or the document that it is in, as people say it: `alert HighLoad in group node`. */
  readonly subject?: string
  /** The lines that it points at. */
  readonly excerpt?: Excerpt
  /** The same as long as the finding is, also when its lines have moved. */
  readonly fingerprint?: string
  /** What promtool or amtool say of the same thing, word for word, without the file's name. */
  readonly upstream?: string
}

/** A finding that does not count, and why. */
export interface SuppressedFinding {
  readonly finding: Finding
  /** `baseline`: it was there before; `comment`: the file allows it. */
  readonly by: 'baseline' | 'comment'
  /** What the comment says. */
  readonly reason?: string
}

/** What a report says of a check. */
export interface CheckDescription {
  readonly id: string
  readonly severity: Severity
  /** One sentence. */
  readonly summary: string
}

/** One thing that was looked at: a rule, a configuration, a dashboard. */
export interface CheckedSubject {
  readonly file: string
  /** As in `Finding.subject`. */
  readonly name: string
}
