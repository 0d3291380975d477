import type { SourceText, Span } from '../core/source.ts'
import type { Expr, Range } from '../promql/ast.ts'
import type { CheckedFile, CheckedGroup, CheckedRule, RuleSet } from './ruleSet.ts'

/** An expression of a rule or of a dashboard, for the checks that look at nothing else. */
export interface ExpressionSubject {
  readonly source: SourceText
  readonly expr: Expr
  readonly set: RuleSet
}

/** A rule and what stands around it, for the checks that look at one rule at a time. */
export interface RuleSubject extends ExpressionSubject {
  readonly rule: CheckedRule
  readonly group: CheckedGroup
  readonly file: CheckedFile
}

/** Where a part of the expression stands in the user's file. */
export function placeOf(subject: ExpressionSubject, range: Range): Span {
  return subject.source.spanAt(range.start, range.end)
}

/** A part of the expression as it is written, on one line and cut when it is long. */
export function textOf(subject: ExpressionSubject, range: Range): string {
  const text = subject.source.text.slice(range.start, range.end).replace(/\s+/g, ' ')
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}
