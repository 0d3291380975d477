import type { Span } from './source.ts'

/** A remark on a place in the user's files, shown where the host shows such remarks. */
export interface Annotation {
  readonly severity: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  readonly span?: Span
}
