import { unwrap } from '../../promql/analysis/shape.ts'
import type { Expr } from '../../promql/ast.ts'
import type { Check, Hit } from '../check.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'

/** Finds quantiles beyond 0 and 1. */
export const quantileOutOfRange: Check<ExpressionSubject> = {
  id: 'promql/quantile-out-of-range',
  severity: 'error',
  summary: 'A quantile is not between 0 and 1.',
  *find(subject) {
    const { calls, aggregations } = subject.nodes
    for (const { name, args } of calls) {
      const isQuantile = name === 'histogram_quantile' || name === 'quantile_over_time'
      if (isQuantile && args[0] !== undefined) yield* ofQuantile(subject, args[0])
    }
    for (const { op, param } of aggregations) {
      if (op === 'quantile' && param !== undefined) yield* ofQuantile(subject, param)
    }
  },
}

function* ofQuantile(subject: ExpressionSubject, expr: Expr): Generator<Hit> {
  const number = unwrap(expr)
  if (number.kind !== 'number' || (number.value >= 0 && number.value <= 1)) return
  const isPercent = number.value > 1 && number.value <= 100
  yield {
    span: placeOf(subject, number),
    message: `the quantile \`${number.value}\` is not between 0 and 1`,
    why: `The result is always ${number.value > 1 ? '+Inf' : '-Inf'}.`,
    help: isPercent ? `Write \`${number.value / 100}\` for ${number.value} %.` : 'Write a number between 0 and 1.',
  }
}
