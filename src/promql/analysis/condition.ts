import type { Binary, Call, Expr } from '../ast.ts'
import { nodesOf } from './nodes.ts'
import { argumentOf, isComparison, isScalar } from './shape.ts'

/** What is known of a series from elsewhere: whether its recording rule gives it only under a condition. */
export type IsConditional = (selector: Extract<Expr, { kind: 'selector' }>) => boolean

/**
 * True when the expression gives something only under a condition: it compares, asks for absence, or excludes. What merely exists
 * or not (`x and y`) is no condition, unless one side has one.
 */
export function hasCondition(expr: Expr, isConditional: IsConditional): boolean {
  switch (expr.kind) {
    case 'number':
    case 'string':
      return false
    case 'selector':
      return isConditional(expr)
    case 'matrix':
      return isConditional(expr.selector)
    case 'paren':
    case 'unary':
    case 'subquery':
    case 'aggregation':
      return hasCondition(expr.expr, isConditional)
    case 'call':
      return isCallConditional(expr, isConditional)
    case 'binary':
      return isBinaryConditional(expr, isConditional)
  }
}

/** True when the expression gives a result whatever is stored. */
export function alwaysReturns(expr: Expr): boolean {
  switch (expr.kind) {
    case 'number':
      return true
    case 'string':
    case 'selector':
    case 'matrix':
      return false
    case 'paren':
    case 'unary':
    case 'subquery':
    case 'aggregation':
      return alwaysReturns(expr.expr)
    case 'call': {
      const argument = argumentOf(expr)
      if (absence.has(expr.name)) return false
      return argument === undefined || expr.name === 'scalar' ? true : alwaysReturns(argument)
    }
    case 'binary':
      return isBinaryConstant(expr)
  }
}

const absence: ReadonlySet<string> = new Set(['absent', 'absent_over_time'])

function isCallConditional(expr: Call, isConditional: IsConditional): boolean {
  if (absence.has(expr.name) || expr.name === 'present_over_time') return true
  if (expr.name === 'scalar') return false
  const argument = argumentOf(expr)
  return argument !== undefined && hasCondition(argument, isConditional)
}

function isBinaryConditional(expr: Binary, isConditional: IsConditional): boolean {
  if (isComparison(expr.op) && !expr.returnBool) return true
  const left = hasCondition(expr.left, isConditional)
  if (expr.op === 'unless') return true
  const right = hasCondition(expr.right, isConditional)
  if (expr.op === 'or') return left && right
  return left || right
}

/** A result of both sides for every evaluation: numbers, and series without labels that are always there. */
function isBinaryConstant(expr: Binary): boolean {
  if (expr.op === 'or') return alwaysReturns(expr.left) || alwaysReturns(expr.right)
  if (expr.op === 'unless' || expr.op === 'and') return false
  if (isComparison(expr.op) && !expr.returnBool && !(isScalar(expr.left) && isScalar(expr.right))) return false
  if (expr.matching !== undefined && (addsLabels(expr.left) || addsLabels(expr.right))) return false
  return alwaysReturns(expr.left) && alwaysReturns(expr.right)
}

/** With labels of its own a constant may match nothing on the other side. */
function addsLabels(expr: Expr): boolean {
  const { aggregations, calls } = nodesOf(expr)
  return aggregations.some(({ op }) => op === 'count_values') || calls.some(({ name }) => name.startsWith('label_'))
}
