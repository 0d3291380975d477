import type { Span } from './source.ts'

/** `inconclusive` means that it could not be asked; it never counts as passed. */
export type ProbeState = 'passed' | 'failed' | 'inconclusive' | 'skipped'

/** What one smoke probe found. */
export interface ProbeResult {
  /** `area/name`, such as `prometheus/targets`. */
  readonly id: string
  readonly state: ProbeState
  /** One line, lower case, no full stop. */
  readonly message: string
  readonly expected?: string
  readonly found?: string
  /** The likely cause in one line, and what to do; only where the probe can tell. */
  readonly diagnosis?: string
  /** Rows behind the message, such as one line a job or a target. */
  readonly details?: readonly string[]
  /** Where the manifests promise what was not found. */
  readonly span?: Span
}
