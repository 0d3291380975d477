import type { Check } from '../check.ts'
import type { RuleSubject } from '../ruleSubject.ts'

/** Finds alerts without a runbook. */
export const runbook: Check<RuleSubject> = {
  id: 'alerts/runbook',
  severity: 'warning',
  summary: 'An alert has no runbook.',
  isOptional: true,
  of: 'alerting',
  *find({ rule }) {
    if (rule.annotations.some(({ name }) => /^runbook(_?url)?$/i.test(name))) return
    yield {
      span: rule.nameSpan,
      message: `alert \`${rule.name}\` has no \`runbook_url\``,
      why: 'The one who is woken up has to find out alone what to do.',
      help: 'Add the annotation `runbook_url` with a page that tells causes and cures.',
    }
  },
}
