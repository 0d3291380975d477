import { isComparison, isSetOperator, unwrap } from '../../promql/analysis/shape.ts'
import { valuesOf } from '../../promql/analysis/values.ts'
import type { Binary, Expr } from '../../promql/ast.ts'
import type { Check } from '../check.ts'
import { type ExpressionSubject, placeOf, textOf } from '../ruleSubject.ts'

/** Finds divisions by what may be zero inside aggregations that one NaN spoils. */
export const nan: Check<ExpressionSubject> = {
  id: 'promql/nan',
  severity: 'warning',
  summary: 'One division by zero makes the whole sum NaN.',
  *find(subject) {
    if (!subject.nodes.binaries.some(({ op }) => op === '/' || op === '%')) return
    for (const aggregation of subject.nodes.aggregations) {
      if (!spoiled.has(aggregation.op)) continue
      for (const division of divisionsOf(aggregation.expr)) {
        if (!mayBeZero(division.right)) continue
        const divisor = textOf(subject, division.right)
        yield {
          span: placeOf(subject, division.right),
          message: `\`${aggregation.op}\` is NaN or infinite as a whole when \`${divisor}\` is 0 for one series`,
          why: '`0 / 0` is NaN, and a sum with NaN in it is NaN: one idle series hides all others, and comparisons with NaN never fire.',
          help: `Leave zeros out: \`${division.op} (${divisor} > 0)\`; or divide the sums.`,
        }
      }
    }
  },
}

const spoiled: ReadonlySet<string> = new Set(['sum', 'avg', 'stddev', 'stdvar'])

/** Divisions whose results reach the aggregation; comparisons drop NaN, and inner aggregations are looked at by themselves. */
function* divisionsOf(expr: Expr): Generator<Binary> {
  const inner = unwrap(expr)
  switch (inner.kind) {
    case 'unary':
    case 'subquery':
      yield* divisionsOf(inner.expr)
      return
    case 'call':
      for (const argument of inner.args) yield* divisionsOf(argument)
      return
    case 'binary':
      if (isComparison(inner.op)) return
      yield* divisionsOf(inner.left)
      if (isSetOperator(inner.op) && inner.op !== 'or') return
      yield* divisionsOf(inner.right)
      if (inner.op === '/' || inner.op === '%') yield inner
      return
    case 'aggregation':
    case 'matrix':
    case 'number':
    case 'selector':
    case 'string':
    case 'paren':
      return
  }
}

function mayBeZero(divisor: Expr): boolean {
  const { low, high } = valuesOf(divisor)
  if (low > 0 || high < 0) return false
  const inner = unwrap(divisor)
  if (inner.kind === 'selector' && neverZero.has(inner.name)) return false
  return !(inner.kind === 'binary' && isComparison(inner.op) && !inner.returnBool && excludesZero(inner))
}

function excludesZero(comparison: Binary): boolean {
  const bound = valuesOf(comparison.right)
  if (bound.low !== bound.high) return false
  return (
    (comparison.op === '>' && bound.low >= 0) ||
    (comparison.op === '!=' && bound.low === 0) ||
    (comparison.op === '>=' && bound.low > 0)
  )
}

/** What a machine always has some of. */
const neverZero: ReadonlySet<string> = new Set([
  'machine_cpu_cores',
  'machine_memory_bytes',
  'node_memory_MemTotal_bytes',
])
