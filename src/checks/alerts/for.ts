import type { Check } from '../check.ts'
import type { RuleSubject } from '../ruleSubject.ts'

/** Finds waiting times of zero. */
export const zeroFor: Check<RuleSubject> = {
  id: 'alerts/for',
  severity: 'info',
  summary: 'A waiting time of zero says nothing.',
  of: 'alerting',
  *find({ rule }) {
    for (const [name, setting] of [
      ['for', rule.for],
      ['keep_firing_for', rule.keepFiringFor],
    ] as const) {
      if (setting?.ms !== 0) continue
      yield {
        span: setting.span,
        message: `\`${name}\` of zero is what an alert has anyway`,
        why: 'A reader takes it for a decision.',
        help: `Remove the line, or say how long the alert shall ${name === 'for' ? 'wait' : 'go on'}.`,
      }
    }
  },
}
