/** A stretch of an expression's text: offsets in UTF-16 units, the end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** What an expression gives (prometheus promql/parser/value.go). */
export type ValueType = 'scalar' | 'vector' | 'matrix' | 'string'

/**
 * An expression, with the place of every part (prometheus promql/parser/ast.go).
 * Texts of string literals and matchers may hold bytes that are no UTF-8: such a byte is kept as U+DC00 plus the byte.
 */
export type Expr =
  | Aggregation
  | Binary
  | Call
  | MatrixSelector
  | NumberLiteral
  | Paren
  | StringLiteral
  | Subquery
  | Unary
  | VectorSelector

/** `sum by (job) (x)`, `topk(3, x)`. */
export interface Aggregation extends Range {
  readonly kind: 'aggregation'
  readonly op: AggregationOperator
  /** Where the operator's name stands. */
  readonly opRange: Range
  /** `by` keeps the labels, `without` drops them; absent when nothing is written, which keeps none. */
  readonly grouping?: Grouping & { readonly kind: 'by' | 'without' }
  /** The first argument of `topk`, `quantile` and their like. */
  readonly param?: Expr
  readonly expr: Expr
}

/** The aggregation operators; `limitk` and `limit_ratio` are experimental. */
export type AggregationOperator =
  | 'sum'
  | 'avg'
  | 'count'
  | 'min'
  | 'max'
  | 'group'
  | 'stddev'
  | 'stdvar'
  | 'topk'
  | 'bottomk'
  | 'count_values'
  | 'quantile'
  | 'limitk'
  | 'limit_ratio'

/** A keyword and its list of labels: `by (a, b)`, `on (a)`, `group_left (c)`. */
export interface Grouping extends Range {
  readonly labels: readonly LabelName[]
}

/** A label's name where it is written. */
export interface LabelName extends Range {
  readonly name: string
}

/** `a + on (b) c`; precedence and associativity are in the tree. */
export interface Binary extends Range {
  readonly kind: 'binary'
  readonly op: BinaryOperator
  readonly opRange: Range
  readonly left: Expr
  readonly right: Expr
  /** `bool` is written: compare to 0 and 1 instead of filtering. */
  readonly returnBool: boolean
  /** Present exactly when both sides are vectors. */
  readonly matching?: VectorMatching
}

/** Operators between two expressions. */
export type BinaryOperator = ArithmeticOperator | ComparisonOperator | SetOperator | TrimOperator

/** Operators that calculate. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '^' | 'atan2'

/** Operators that filter, or give 0 and 1 with `bool`. */
export type ComparisonOperator = '==' | '!=' | '<=' | '<' | '>=' | '>'

/** Operators on the label sets of two vectors. */
export type SetOperator = 'and' | 'or' | 'unless'

/** Operators that trim native histograms. */
export type TrimOperator = '</' | '>/'

/** How the series of two vectors find each other. */
export interface VectorMatching {
  readonly cardinality: 'one-to-one' | 'many-to-one' | 'one-to-many' | 'many-to-many'
  /** `on` or `ignoring` as written; absent means `ignoring ()`. */
  readonly labels?: Grouping & { readonly kind: 'on' | 'ignoring' }
  /** `group_left` or `group_right` as written. */
  readonly include?: Grouping & { readonly kind: 'group_left' | 'group_right' }
  readonly fillLeft?: number
  readonly fillRight?: number
}

/** `rate(x[5m])`. */
export interface Call extends Range {
  readonly kind: 'call'
  readonly name: string
  readonly nameRange: Range
  readonly args: readonly Expr[]
}

/** `x{a="b"}`, `{"utf-8 name"}`, with what modifies its time. */
export interface VectorSelector extends Range, TimeShift {
  readonly kind: 'selector'
  /** The metric's name where it is written before the braces or as a string in them; empty otherwise. */
  readonly name: string
  /** All matchers, with the one on `__name__` that a written name stands for. */
  readonly matchers: readonly Matcher[]
  readonly extension?: 'anchored' | 'smoothed'
}

/** One matcher; `isImplied` for the one that stands for the metric's name. */
export interface Matcher extends Range {
  readonly name: string
  readonly op: '=' | '!=' | '=~' | '!~'
  readonly value: string
  readonly nameRange: Range
  /** The text between the quotes, or the name itself for an implied matcher. */
  readonly valueRange: Range
  readonly isImplied: boolean
}

/** `x[5m]`; modifiers of time are those of the selector. */
export interface MatrixSelector extends Range {
  readonly kind: 'matrix'
  readonly selector: VectorSelector
  readonly range: Duration
}

/** `expr[1h:5m]`. */
export interface Subquery extends Range, TimeShift {
  readonly kind: 'subquery'
  readonly expr: Expr
  readonly range: Duration
  /** Absent: the evaluation interval. */
  readonly step?: Duration
}

/** `offset 5m` and `@ …`, on selectors and subqueries. */
export interface TimeShift {
  readonly offset?: Duration
  readonly at?: AtModifier
}

/** `@ 1700000000`, `@ start()`, `@ end()`; the time in milliseconds. */
export type AtModifier = Range & ({ readonly kind: 'time'; readonly ms: number } | { readonly kind: 'start' | 'end' })

/** A duration in a bracket or after `offset`. */
export interface Duration extends Range {
  /** Milliseconds; absent where only the evaluation can tell, as in `[step() * 2]`. */
  readonly ms?: number
  /** Present when it is more than one literal. */
  readonly expr?: DurationExpr
}

/** Arithmetic in durations. */
export type DurationExpr = Range &
  (
    | { readonly kind: 'literal'; readonly seconds: number; readonly isDuration: boolean }
    | { readonly kind: 'unary'; readonly op: '+' | '-'; readonly expr: DurationExpr }
    | {
        readonly kind: 'call'
        readonly name: 'step' | 'range' | 'min_of' | 'max_of'
        readonly args: readonly DurationExpr[]
      }
    | { readonly kind: 'paren'; readonly expr: DurationExpr }
    | {
        readonly kind: 'binary'
        readonly op: '+' | '-' | '*' | '/' | '%' | '^'
        readonly left: DurationExpr
        readonly right: DurationExpr
      }
  )

/** `1.5`, `0x1f`, `Inf`, and `5m` as a number of seconds. */
export interface NumberLiteral extends Range {
  readonly kind: 'number'
  readonly value: number
  readonly isDuration: boolean
}

/** `(x)`. */
export interface Paren extends Range {
  readonly kind: 'paren'
  readonly expr: Expr
}

/** A quoted text, unescaped. */
export interface StringLiteral extends Range {
  readonly kind: 'string'
  readonly value: string
}

/** `-x`, `+x`. */
export interface Unary extends Range {
  readonly kind: 'unary'
  readonly op: '+' | '-'
  readonly expr: Expr
}
