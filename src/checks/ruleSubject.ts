import type { SourceText, Span } from '../core/source.ts'
import { type Nodes, nodesOf } from '../promql/analysis/nodes.ts'
import type { Expr, Range } from '../promql/ast.ts'
import { type AlertTemplate, alertTemplates } from './alertTemplates.ts'
import type { CheckedFile, CheckedGroup, CheckedRule, RuleSet } from './ruleSet.ts'

/** An expression of a rule or of a dashboard, and the rules of the Prometheus that evaluates it. */
export interface Query {
  readonly source: SourceText
  readonly expr: Expr
  readonly set: RuleSet
  /** Whether a place is in part filled in for what is not known, such as a dashboard's variable: nothing is said of it. */
  isGuessed?(span: Span): boolean
}

/** An expression for the checks that look at nothing else. */
export interface ExpressionSubject extends Query {
  /** Its parts by their kind. */
  readonly nodes: Nodes
}

/** A rule and what stands around it, for the checks that look at one rule at a time. */
export interface RuleSubject extends ExpressionSubject {
  readonly rule: CheckedRule
  readonly group: CheckedGroup
  readonly file: CheckedFile
  /** The templates of an alerting rule's labels and annotations that parse. */
  readonly templates: readonly AlertTemplate[]
}

/** A rule as the checks see it; its templates are parsed when they are asked for. */
export class RuleView implements RuleSubject {
  readonly source: SourceText
  readonly expr: Expr
  readonly set: RuleSet
  readonly rule: CheckedRule
  readonly group: CheckedGroup
  readonly file: CheckedFile
  readonly nodes: Nodes
  #templates: readonly AlertTemplate[] | undefined

  constructor(rule: CheckedRule, around: Pick<RuleSubject, 'group' | 'file' | 'set'>) {
    this.source = rule.source
    this.expr = rule.expr
    this.set = around.set
    this.rule = rule
    this.group = around.group
    this.file = around.file
    this.nodes = nodesOf(rule.expr)
  }

  get templates(): readonly AlertTemplate[] {
    this.#templates ??= alertTemplates(this.rule)
    return this.#templates
  }
}

/** Where a part of the expression stands in the user's file. */
export function placeOf(query: Query, range: Range): Span {
  return query.source.spanAt(range.start, range.end)
}

/** A part of the expression as it is written, on one line and cut when it is long. */
export function textOf(query: Query, range: Range): string {
  const text = query.source.text.slice(range.start, range.end).replace(/\s+/g, ' ')
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}
