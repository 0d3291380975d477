import type { Check } from '../check.ts'
import type { RuleSubject } from '../ruleSubject.ts'

/** Finds labels that change with the value. */
export const valueInLabels: Check<RuleSubject> = {
  id: 'alerts/value-in-labels',
  severity: 'warning',
  summary: 'A label of an alert holds the value.',
  of: 'alerting',
  *find({ templates }) {
    for (const { kind, entry, uses } of templates) {
      if (kind !== 'label') continue
      const use = uses.values.find(({ isCondition }) => !isCondition)
      if (use === undefined) continue
      yield {
        span: entry.value.spanAt(use.start, use.end),
        message: `the label \`${entry.name}\` changes with the value of the expression`,
        why: 'Labels are what an alert is recognised by: with another value it is another alert. The old one ends, and `for` starts again.',
        help: 'Put the value into an annotation.',
      }
    }
  },
}
