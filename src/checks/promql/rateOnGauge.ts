import { unwrap } from '../../promql/analysis/shape.ts'
import type { Check } from '../check.ts'
import { kindOfMetric } from '../metricKind.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'

/** Finds functions for counters on metrics that are gauges. */
export const rateOnGauge: Check<ExpressionSubject> = {
  id: 'promql/rate-on-gauge',
  severity: 'warning',
  summary: 'A function for counters is used on a gauge.',
  *find(subject) {
    for (const call of subject.nodes.calls) {
      const instead = insteadOf[call.name]
      const argument = call.args[0] === undefined ? undefined : unwrap(call.args[0])
      if (instead === undefined || argument?.kind !== 'matrix') continue
      const { name } = argument.selector
      if (kindOfMetric(name) !== 'gauge') continue
      yield {
        span: placeOf(subject, call.nameRange),
        message: `\`${call.name}\` is for counters, and \`${name}\` is a gauge`,
        why: 'Every time the value falls it is taken for a restart from zero, and the whole new value is added: the result is far too high.',
        help: `Use \`${instead}\` for gauges.`,
      }
    }
  },
}

const insteadOf: Readonly<Record<string, string>> = { rate: 'deriv', irate: 'idelta', increase: 'delta' }
