import { whyImpossible } from '../../promql/analysis/labelSet.ts'
import { labelsOf } from '../../promql/analysis/labels.ts'
import { nodesOf } from '../../promql/analysis/nodes.ts'
import type { Expr } from '../../promql/ast.ts'
import type { Check } from '../check.ts'
import { type ExpressionSubject, placeOf, textOf } from '../ruleSubject.ts'

/** Finds quantiles of buckets whose bounds have been summed away. */
export const bucketsWithoutLe: Check<ExpressionSubject> = {
  id: 'promql/buckets-without-le',
  severity: 'error',
  summary: '`histogram_quantile` gets buckets without their bounds.',
  *find(subject) {
    for (const call of subject.nodes.calls) {
      const buckets = call.name === 'histogram_quantile' ? call.args[1] : undefined
      if (buckets === undefined || !readsBuckets(buckets)) continue
      const reason = whyImpossible(labelsOf(buckets), 'le')
      if (reason === undefined) continue
      yield {
        span: placeOf(subject, reason),
        message: '`histogram_quantile` never has a result: the label `le` is gone',
        why: `The buckets tell their upper bounds by \`le\`, and ${reason.sentence}.`,
        help: `Keep it: \`by (le, …)\` in \`${textOf(subject, buckets)}\`.`,
      }
    }
  },
}

/** Native histograms have no buckets as series, and need no `le`. */
function readsBuckets(expr: Expr): boolean {
  const { selectors } = nodesOf(expr)
  return selectors.length > 0 && selectors.every(({ name }) => name.endsWith('_bucket'))
}
