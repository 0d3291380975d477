import type { Json } from './json.ts'
import type { ObjectReference } from './object.ts'
import type { Span } from './source.ts'

/** What became of one object; the same six words for what is planned and for what was applied. */
export type ChangeOutcome = 'created' | 'configured' | 'unchanged' | 'deleted' | 'skipped' | 'failed'

/** How sure a planned outcome is. */
export type Certainty = 'server-validated' | 'substitute' | 'schema-only' | 'not-asked'

/** One field that changes; the path is written as in `spec.template.spec.containers[0].image`. */
export interface FieldChange {
  readonly path: string
  readonly before?: Json
  readonly after?: Json
  /** For a text that both sides could be read as: what differs in what it says, to be shown in place of its lines. */
  readonly meaning?: Meaning
}

/** What differs between two versions of a text that is rules, configuration or a dashboard. */
export interface Meaning {
  /** As people call it: `rules`, `Prometheus configuration`. */
  readonly of: string
  /** Empty: only its formatting differs. */
  readonly lines: readonly MeaningLine[]
}

/** One difference in one line: `group api › alert ApiDown: for 5m → 10m`. */
export interface MeaningLine {
  readonly mark: '+' | '-' | '~'
  readonly text: string
}

/** What a change does to what runs; told only where it is known. */
export interface Effect {
  readonly kind: 'reload' | 'restart' | 'needs-restart' | 'data-loss' | 'pending-reset' | 'port-renamed'
  /** One line. */
  readonly text: string
}

/** One object of an apply or a diff. */
export interface Change {
  readonly object: ObjectReference
  readonly outcome: ChangeOutcome
  readonly certainty: Certainty
  readonly fields: readonly FieldChange[]
  /** What the change does to what runs. */
  readonly effects?: readonly Effect[]
  /** One line: why it was skipped, recreated or failed. */
  readonly reason?: string
  /** Where the object was written. */
  readonly span?: Span
  /** For an object that was written but did not become ready, or was refused: the failure card. */
  readonly failure?: Failure
}

/** What is known about a failure: the cause in one line, then the evidence. Every text is already free of secrets. */
export interface Failure {
  /** One line, lower case, no full stop: `image "x:1" of container "web" does not exist`. */
  readonly cause: string
  /** What to do about it, whole sentences. */
  readonly help?: string
  /** Filtered events, newest last, each one line. */
  readonly events: readonly string[]
  /** The last log lines, oldest first, and whose they are. */
  readonly logs: readonly LogExcerpt[]
}

/** The end of one container's log. */
export interface LogExcerpt {
  /** `pod/container`, or `pod/container (previous)`. */
  readonly of: string
  readonly lines: readonly string[]
}
