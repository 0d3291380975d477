import type { Annotation } from '../core/annotation.ts'
import type { Outcome } from '../core/outcome.ts'

/** A remark as a reporter gives it; the host delivers it. */
export interface AnnotationDelivery extends Annotation {
  readonly kind: 'annotation'
}

/** What a reporter must know and cannot read from the outcome. */
export interface ReportSettings {
  readonly colour: boolean
  /** Width of the terminal in characters; 0 or less means that it is not known. */
  readonly columns: number
  readonly durationMs: number
  /** The least severity that fails the run. */
  readonly failOn: 'error' | 'warning'
}

/** Renders an outcome as one text: for a terminal, as Markdown, or as JSON. */
export type Reporter = (outcome: Outcome, settings: ReportSettings) => string
