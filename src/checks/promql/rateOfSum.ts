import { unwrap } from '../../promql/analysis/shape.ts'
import type { Expr } from '../../promql/ast.ts'
import type { Check } from '../check.ts'
import { kindOfMetric } from '../metricKind.ts'
import { recordsOf } from '../records.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'

/** Finds rates of what has been summed before. */
export const rateOfSum: Check<ExpressionSubject> = {
  id: 'promql/rate-of-sum',
  severity: 'warning',
  summary: 'Counters are summed before their rate is taken.',
  *find(subject) {
    for (const call of subject.nodes.calls) {
      if (call.name !== 'rate' && call.name !== 'irate' && call.name !== 'increase') continue
      const argument = call.args[0] === undefined ? undefined : unwrap(call.args[0])
      const summed = argument === undefined ? undefined : summedIn(argument, subject)
      if (argument === undefined || summed === undefined) continue
      yield {
        span: placeOf(subject, argument),
        message: `\`${call.name}\` is taken of a sum of counters${summed}`,
        why: 'When one of the counters restarts, the sum falls a little, and the whole rest of it counts as an increase: a huge spike that never was.',
        help: `Take the rate first and sum then: \`sum(${call.name}(…))\`.`,
      }
    }
  },
}

/** How the argument is a sum of counters: directly in a subquery, or by a recording rule. */
function summedIn(argument: Expr, subject: ExpressionSubject): string | undefined {
  if (argument.kind === 'subquery') return isSumOfCounters(argument.expr) ? '' : undefined
  if (argument.kind !== 'matrix') return undefined
  const { name } = argument.selector
  const isSum = recordsOf(subject.set)
    .get(name)
    ?.some(({ rule }) => isSumOfCounters(rule.expr))
  return isSum === true ? `: \`${name}\` is recorded as one` : undefined
}

function isSumOfCounters(expr: Expr): boolean {
  const inner = unwrap(expr)
  if (inner.kind !== 'aggregation' || inner.op !== 'sum') return false
  const summed = unwrap(inner.expr)
  return summed.kind === 'selector' && kindOfMetric(summed.name) === 'counter'
}
