import type { Call, Expr } from '../ast.ts'

/** The expression without the parentheses around it. */
export function unwrap(expr: Expr): Expr {
  let inner = expr
  while (inner.kind === 'paren') inner = inner.expr
  return inner
}

/** The argument of a function whose series it works on; undefined when it has none. */
export function argumentOf(call: Call): Expr | undefined {
  return call.args.find((argument) => !isScalar(argument) && unwrap(argument).kind !== 'string')
}

/** True for expressions that give one number without labels. */
export function isScalar(expr: Expr): boolean {
  switch (expr.kind) {
    case 'number':
      return true
    case 'paren':
    case 'unary':
      return isScalar(expr.expr)
    case 'binary':
      return isScalar(expr.left) && isScalar(expr.right)
    case 'call':
      return expr.name === 'time' || expr.name === 'scalar' || expr.name === 'pi'
    case 'aggregation':
    case 'matrix':
    case 'selector':
    case 'string':
    case 'subquery':
      return false
  }
}

/** True for `==`, `<` and the like, with or without `bool`. */
export function isComparison(op: string): boolean {
  return op === '==' || op === '!=' || op === '<=' || op === '<' || op === '>=' || op === '>'
}

/** True for `and`, `or` and `unless`. */
export function isSetOperator(op: string): boolean {
  return op === 'and' || op === 'or' || op === 'unless'
}
