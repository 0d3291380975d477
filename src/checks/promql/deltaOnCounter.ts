import { unwrap } from '../../promql/analysis/shape.ts'
import type { Check } from '../check.ts'
import { kindOfMetric } from '../metricKind.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'

/** Finds functions for gauges on metrics that are counters. */
export const deltaOnCounter: Check<ExpressionSubject> = {
  id: 'promql/delta-on-counter',
  severity: 'warning',
  summary: 'A function for gauges is used on a counter.',
  *find(subject) {
    for (const call of subject.nodes.calls) {
      const instead = insteadOf[call.name]
      const argument = call.args[0] === undefined ? undefined : unwrap(call.args[0])
      if (instead === undefined || argument?.kind !== 'matrix') continue
      const { name } = argument.selector
      if (kindOfMetric(name) !== 'counter') continue
      yield {
        span: placeOf(subject, call.nameRange),
        message: `\`${call.name}\` is for gauges, and \`${name}\` is a counter`,
        why: 'A counter starts again from zero when its process restarts; the function takes that for a fall and gives a large negative value.',
        help: `Use \`${instead}\`, which knows restarts.`,
      }
    }
  },
}

const insteadOf: Readonly<Record<string, string>> = { deriv: 'rate', idelta: 'irate', delta: 'increase' }
