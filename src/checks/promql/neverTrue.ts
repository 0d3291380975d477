import { unwrap } from '../../promql/analysis/shape.ts'
import { truthOf, valuesOf } from '../../promql/analysis/values.ts'
import type { Check } from '../check.ts'
import { type ExpressionSubject, placeOf, textOf } from '../ruleSubject.ts'

/** Finds comparisons that no value can fulfil. */
export const neverTrue: Check<ExpressionSubject> = {
  id: 'promql/never-true',
  severity: 'error',
  summary: 'A comparison that can never be true.',
  *find(subject) {
    for (const binary of subject.nodes.binaries) {
      if (binary.returnBool) continue
      const left = valuesOf(binary.left)
      const right = valuesOf(binary.right)
      if (truthOf(binary.op, left, right) !== 'never') continue
      const counted = unwrap(binary.left)
      const isCount = counted.kind === 'aggregation' && counted.op.startsWith('count')
      const what = textOf(subject, binary.left)
      yield {
        span: placeOf(subject, binary),
        message: `\`${textOf(subject, binary)}\` can never be true`,
        why: isCount
          ? 'When there is nothing to count, `count` gives nothing at all, not 0: the least that it ever gives is 1.'
          : `\`${what}\` is ${range(left.low, left.high)}.`,
        help: isCount
          ? `Ask for absence with \`absent(…)\`, or count matches so that zero is there: \`sum(… == bool 1) == 0\`, \`${what} or vector(0)\`.`
          : 'Compare with a value that it can have.',
      }
    }
  },
}

function range(low: number, high: number): string {
  if (low === high) return `always ${low}`
  if (high === Infinity) return `never less than ${low}`
  return low === -Infinity ? `never more than ${high}` : `always between ${low} and ${high}`
}
