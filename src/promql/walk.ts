import type { Expr } from './ast.ts'

/** The expressions that stand directly in an expression, in the order in which Prometheus evaluates its tree (ChildrenIter). */
export function children(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'number':
    case 'string':
    case 'selector':
      return []
    case 'paren':
    case 'unary':
    case 'subquery':
      return [expr.expr]
    case 'matrix':
      return [expr.selector]
    case 'aggregation':
      return expr.param === undefined ? [expr.expr] : [expr.expr, expr.param]
    case 'call':
      return expr.args
    case 'binary':
      return [expr.left, expr.right]
  }
}

/** Every expression in an expression, itself first, parents before their children. */
export function* walk(expr: Expr): Generator<Expr> {
  const open: Expr[] = [expr]
  for (;;) {
    const next = open.pop()
    if (next === undefined) return
    yield next
    const inner = children(next)
    for (let index = inner.length - 1; index >= 0; index--) open.push(inner[index]!)
  }
}
