import type { Outcome } from '../core/outcome.ts'
import type { Span } from '../core/source.ts'

/** What a host is asked to deliver; it never formats, a reporter never delivers. */
export type Delivery =
  /** To the log or terminal; no line holds a control character of the user's or can be read as a workflow command. */
  | { readonly kind: 'log'; readonly lines: readonly string[] }
  | { readonly kind: 'summary'; readonly markdown: string }
  | Annotation
  | { readonly kind: 'file'; readonly path: string; readonly content: string }

/** A remark on a place in the user's files, shown where the host shows such remarks. */
export interface Annotation {
  readonly kind: 'annotation'
  readonly severity: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly title: string
  readonly span?: Span
}

/** What a reporter must know and cannot read from the outcome. */
export interface ReportSettings {
  readonly colour: boolean
  /** Width of the terminal in characters; 0 or less means that it is not known. */
  readonly columns: number
  readonly durationMs: number
}

/** Renders an outcome as one text: for a terminal, as Markdown, or as JSON. */
export type Reporter = (outcome: Outcome, settings: ReportSettings) => string
