import type { Check } from '../check.ts'
import type { RuleSubject } from '../ruleSubject.ts'

/** Finds records that are not named `level:metric:operations`. */
export const naming: Check<RuleSubject> = {
  id: 'rules/naming',
  severity: 'info',
  summary: 'A record is not named `level:metric:operations`.',
  isOptional: true,
  of: 'recording',
  *find({ rule }) {
    if (/^[^:]*:[^:]+:[^:]+$/.test(rule.name)) return
    yield {
      span: rule.nameSpan,
      message: `the record \`${rule.name}\` is not named \`level:metric:operations\``,
      why: 'With colons everybody sees that a series is recorded, of which labels, and how: `job:http_requests:rate5m`.',
      help: 'Name it after the labels that are kept, the metric, and what was done to it.',
    }
  },
}
