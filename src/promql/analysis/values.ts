import type { Binary, Call, Expr } from '../ast.ts'
import { argumentOf, isComparison, isScalar, isSetOperator, unwrap } from './shape.ts'

/** The least and the greatest value that a result's samples can have; NaN and native histograms aside. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The values that the samples of a result can have, as far as the expression itself tells (prometheus promql/functions.go, engine.go). */
export function valuesOf(expr: Expr): Interval {
  switch (expr.kind) {
    case 'number':
      return { low: expr.value, high: expr.value }
    case 'string':
      return anything
    case 'paren':
      return valuesOf(expr.expr)
    case 'unary': {
      const inner = valuesOf(expr.expr)
      return expr.op === '-' ? { low: -inner.high, high: -inner.low } : inner
    }
    case 'selector':
      return expr.name === 'up' ? zeroOrOne : anything
    case 'matrix':
      return valuesOf(expr.selector)
    case 'subquery':
      return valuesOf(expr.expr)
    case 'aggregation':
      return aggregated(expr.op, valuesOf(expr.expr))
    case 'call':
      return called(expr)
    case 'binary':
      return calculated(expr)
  }
}

/** What a comparison of two results can come to; NaN, which compares as unequal to everything, is taken into account. */
export function truthOf(op: string, left: Interval, right: Interval): 'always' | 'never' | 'sometimes' {
  switch (op) {
    case '>':
      return left.high <= right.low
        ? 'never'
        : left.low > right.high && isConstant(left, right)
          ? 'always'
          : 'sometimes'
    case '>=':
      return left.high < right.low
        ? 'never'
        : left.low >= right.high && isConstant(left, right)
          ? 'always'
          : 'sometimes'
    case '<':
      return truthOf('>', right, left)
    case '<=':
      return truthOf('>=', right, left)
    case '==':
      if (left.high < right.low || right.high < left.low) return 'never'
      return isConstant(left, right) ? 'always' : 'sometimes'
    case '!=':
      if (isConstant(left, right) && left.low === right.low) return 'never'
      return left.high < right.low || right.high < left.low ? 'always' : 'sometimes'
    default:
      return 'sometimes'
  }
}

const anything: Interval = { low: -Infinity, high: Infinity }
const zeroOrOne: Interval = { low: 0, high: 1 }
const one: Interval = { low: 1, high: 1 }
const atLeastOne: Interval = { low: 1, high: Infinity }
const notNegative: Interval = { low: 0, high: Infinity }

function isConstant(left: Interval, right: Interval): boolean {
  return left.low === left.high && right.low === right.high
}

function aggregated(op: string, inner: Interval): Interval {
  switch (op) {
    case 'count':
    case 'count_values':
      return atLeastOne
    case 'group':
      return one
    case 'stddev':
    case 'stdvar':
      return notNegative
    case 'sum':
      if (inner.low >= 0) return { low: inner.low, high: inner.high > 0 ? Infinity : 0 }
      return { low: -Infinity, high: inner.high <= 0 ? inner.high : Infinity }
    case 'quantile':
      return anything
    default:
      return inner
  }
}

function called(expr: Call): Interval {
  const fixed = fixedValues[expr.name]
  if (fixed !== undefined) return fixed
  const argument = argumentOf(expr)
  if (expr.name === 'vector') return expr.args[0] === undefined ? anything : valuesOf(expr.args[0])
  if (argument === undefined) return anything
  const inner = valuesOf(argument)
  if (keepsValues.has(expr.name)) return inner
  if (expr.name === 'sum_over_time') return aggregated('sum', inner)
  if (expr.name === 'clamp_min') return { low: atLeast(inner.low, numberAt(expr, 1)), high: Infinity }
  if (expr.name === 'clamp_max') return { low: -Infinity, high: atMost(inner.high, numberAt(expr, 1)) }
  return anything
}

function atLeast(low: number, bound: number | undefined): number {
  return bound === undefined ? low : Math.max(low, bound)
}

function atMost(high: number, bound: number | undefined): number {
  return bound === undefined ? high : Math.min(high, bound)
}

function numberAt(expr: Call, index: number): number | undefined {
  const argument = expr.args[index]
  const value = argument === undefined ? undefined : unwrap(argument)
  return value?.kind === 'number' ? value.value : undefined
}

const fixedValues: Readonly<Record<string, Interval>> = {
  absent: one,
  absent_over_time: one,
  present_over_time: one,
  count_over_time: atLeastOne,
  changes: notNegative,
  resets: notNegative,
  stddev_over_time: notNegative,
  stdvar_over_time: notNegative,
  abs: notNegative,
  exp: notNegative,
  sqrt: notNegative,
  sgn: { low: -1, high: 1 },
  time: notNegative,
  minute: { low: 0, high: 59 },
  hour: { low: 0, high: 23 },
  day_of_week: { low: 0, high: 6 },
  day_of_month: { low: 1, high: 31 },
  day_of_year: { low: 1, high: 366 },
  days_in_month: { low: 28, high: 31 },
  month: { low: 1, high: 12 },
}

const keepsValues: ReadonlySet<string> = new Set([
  'avg_over_time',
  'first_over_time',
  'label_join',
  'label_replace',
  'last_over_time',
  'max_over_time',
  'min_over_time',
  'sort',
  'sort_by_label',
  'sort_by_label_desc',
  'sort_desc',
])

function calculated(expr: Binary): Interval {
  const left = valuesOf(expr.left)
  const right = valuesOf(expr.right)
  const { matching } = expr
  if (matching?.fillLeft !== undefined || matching?.fillRight !== undefined)
    return expr.returnBool ? zeroOrOne : anything
  if (expr.returnBool) return zeroOrOne
  if (isComparison(expr.op)) return isScalar(expr.left) ? right : left
  if (expr.op === 'or') return { low: Math.min(left.low, right.low), high: Math.max(left.high, right.high) }
  if (isSetOperator(expr.op)) return left
  if (expr.op === '+') return span(left.low + right.low, left.high + right.high)
  if (expr.op === '-') return span(left.low - right.high, left.high - right.low)
  if (expr.op === '*') return product(left, right)
  if (expr.op === '/' && right.low === right.high && right.low !== 0 && Number.isFinite(right.low)) {
    return ordered([left.low / right.low, left.high / right.low])
  }
  return anything
}

/** Infinities cancel out to NaN; then nothing is known. */
function span(low: number, high: number): Interval {
  return Number.isNaN(low) || Number.isNaN(high) ? anything : { low, high }
}

function product(left: Interval, right: Interval): Interval {
  const ends = [left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high]
  return ordered(ends)
}

function ordered(ends: readonly number[]): Interval {
  return ends.some(Number.isNaN) ? anything : { low: Math.min(...ends), high: Math.max(...ends) }
}
