import type { ObjectReference } from '../core/object.ts'
import type { SourceText } from '../core/source.ts'
import type { Expr } from '../promql/ast.ts'
import type { WrittenGroup, WrittenRule } from '../rules/file/rule.ts'
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
export interface CheckedGroup extends Pick<WrittenGroup, 'name' | 'span' | 'interval' | 'labels'> {
  readonly rules: readonly CheckedRule[]
}

/** A rule with a name and an expression that could be read. */
export interface CheckedRule extends WrittenRule {
  readonly expr: Expr
}
