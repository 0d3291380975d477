import type { Check } from '../check.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'

/** Finds buckets that are asked for by a whole number. */
export const integerBucket: Check<ExpressionSubject> = {
  id: 'promql/integer-bucket',
  severity: 'warning',
  summary: 'A bucket is asked for as `le="1"`, and Prometheus 3 stores `le="1.0"`.',
  *find(subject) {
    for (const { name: metric, matchers } of subject.nodes.selectors) {
      for (const { name, op, value, valueRange } of matchers) {
        const isBound = (name === 'le' && metric.endsWith('_bucket')) || name === 'quantile'
        if (!isBound || !isWholeNumber(op, value)) continue
        yield {
          span: placeOf(subject, valueRange),
          message: `no series that Prometheus 3 has scraped has \`${name}="${value}"\``,
          why: `Since 3.0 it writes the values of \`le\` and \`quantile\` as floating point numbers: \`${value}.0\`.`,
          help: `Write \`${name}="${value}.0"\`, or \`${name}=~"${value}(\\\\.0)?"\` while older samples count.`,
        }
      }
    }
  },
}

function isWholeNumber(op: string, value: string): boolean {
  return (op === '=' || op === '!=') && /^-?[0-9]{1,15}$/.test(value)
}
