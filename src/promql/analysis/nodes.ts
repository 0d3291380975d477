import type { Aggregation, Binary, Call, Expr, Subquery, VectorSelector } from '../ast.ts'

/** The parts of an expression by their kind, in the order in which they are written. */
export interface Nodes {
  readonly selectors: readonly VectorSelector[]
  readonly calls: readonly Call[]
  readonly aggregations: readonly Aggregation[]
  readonly binaries: readonly Binary[]
  readonly subqueries: readonly Subquery[]
}

/** Collects the parts of an expression. */
export function nodesOf(expr: Expr): Nodes {
  const nodes: Collected = { selectors: [], calls: [], aggregations: [], binaries: [], subqueries: [] }
  collect(expr, nodes)
  return nodes
}

interface Collected {
  readonly selectors: VectorSelector[]
  readonly calls: Call[]
  readonly aggregations: Aggregation[]
  readonly binaries: Binary[]
  readonly subqueries: Subquery[]
}

function collect(expr: Expr, into: Collected): void {
  switch (expr.kind) {
    case 'number':
    case 'string':
      return
    case 'paren':
    case 'unary':
      collect(expr.expr, into)
      return
    case 'selector':
      into.selectors.push(expr)
      return
    case 'matrix':
      into.selectors.push(expr.selector)
      return
    case 'subquery':
      into.subqueries.push(expr)
      collect(expr.expr, into)
      return
    case 'aggregation':
      into.aggregations.push(expr)
      if (expr.param !== undefined) collect(expr.param, into)
      collect(expr.expr, into)
      return
    case 'call':
      into.calls.push(expr)
      for (const argument of expr.args) collect(argument, into)
      return
    case 'binary':
      collect(expr.left, into)
      into.binaries.push(expr)
      collect(expr.right, into)
      return
  }
}
