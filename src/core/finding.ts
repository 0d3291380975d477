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
  /** What promtool or amtool say of the same thing, word for word, without the file's name. */
  readonly upstream?: string
}
