import type { ObjectReference } from '../core/object.ts'
import type { SourceText, Span } from '../core/source.ts'
import type { Expr } from '../promql/ast.ts'
import type { PrometheusSettings } from './prometheusSettings.ts'

/** All rules that one Prometheus loads, as far as they could be read. */
export interface RuleSet {
  readonly files: readonly CheckedFile[]
  /** Absent when the configuration of the Prometheus that loads them is not among the given files. */
  readonly settings?: PrometheusSettings
}

/** A rule file, a key of a ConfigMap, or a PrometheusRule. */
export interface CheckedFile {
  readonly source: SourceText
  readonly object?: ObjectReference
  readonly groups: readonly CheckedGroup[]
}

/** A group of rules. */
export interface CheckedGroup {
  readonly name: string
  /** Where the name stands. */
  readonly span: Span
  /** Absent: the global evaluation interval. */
  readonly interval?: Setting
  readonly labels: readonly Entry[]
  readonly rules: readonly CheckedRule[]
}

/** A rule whose expression could be read. */
export interface CheckedRule {
  readonly kind: 'alerting' | 'recording'
  readonly name: string
  /** Where the name stands. */
  readonly nameSpan: Span
  /** The whole rule. */
  readonly span: Span
  readonly source: SourceText
  readonly expr: Expr
  readonly for?: Setting
  readonly keepFiringFor?: Setting
  /** The rule's own labels and, where it has none of that name, those of its group. */
  readonly labels: readonly Entry[]
  readonly annotations: readonly Entry[]
}

/** A duration as written. */
export interface Setting {
  readonly ms: number
  readonly span: Span
}

/** A label or an annotation. */
export interface Entry {
  readonly name: string
  readonly nameSpan: Span
  readonly value: SourceText
}
