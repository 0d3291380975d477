import type { Check } from '../check.ts'
import type { RuleSubject } from '../ruleSubject.ts'

/** Finds alerts that do not say in words what is wrong. */
export const summary: Check<RuleSubject> = {
  id: 'alerts/summary',
  severity: 'warning',
  summary: 'An alert has no summary and no description.',
  isOptional: true,
  of: 'alerting',
  *find({ rule }) {
    if (rule.annotations.some(({ name }) => name === 'summary' || name === 'description' || name === 'message')) return
    yield {
      span: rule.nameSpan,
      message: `alert \`${rule.name}\` does not say what is wrong`,
      why: 'A notification then shows labels only.',
      help: 'Add the annotation `summary`: one sentence for the one who is woken up.',
    }
  },
}
