import type { Check } from '../check.ts'
import type { RuleSubject } from '../ruleSubject.ts'

/** Finds alerts without a severity. */
export const severity: Check<RuleSubject> = {
  id: 'alerts/severity',
  severity: 'warning',
  summary: 'An alert has no label `severity`.',
  isOptional: true,
  of: 'alerting',
  *find({ rule }) {
    if (rule.labels.some(({ name }) => name === 'severity')) return
    yield {
      span: rule.nameSpan,
      message: `alert \`${rule.name}\` has no label \`severity\``,
      why: 'Routes that ask for a severity do not match it, and nobody knows whether to get up for it.',
      help: 'Set it: `critical`, `warning` or `info`.',
    }
  },
}
