import type { Expr, Range } from './ast.ts'

/** What is wrong with an expression. */
export interface Problem extends Range {
  /** Upstream's text without the position, such as `unexpected <by> in aggregation`. */
  readonly message: string
  /** The byte offset that promtool counts its `line:column` from. */
  readonly upstreamOffset: number
  /** Prometheus reads it: the limit is ours. */
  readonly isOurs?: true
}

/** Which parts of the language are switched on (prometheus promql/parser Options). */
export interface Features {
  readonly experimentalFunctions: boolean
  readonly fillModifiers: boolean
  readonly unquotedUtf8Names: boolean
}

/** An expression as far as it could be read: usable when there are no problems, for tools otherwise. */
export interface Parsed {
  readonly expr: Expr | undefined
  readonly problems: readonly Problem[]
}
