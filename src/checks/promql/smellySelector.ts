import type { Check } from '../check.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'

/** Finds patterns that take a label's value apart. */
export const smellySelector: Check<ExpressionSubject> = {
  id: 'promql/smelly-selector',
  severity: 'info',
  summary: 'A pattern looks for parts of a label’s value.',
  isOptional: true,
  *find(subject) {
    for (const { matchers } of subject.nodes.selectors) {
      for (const { name, op, value, valueRange } of matchers) {
        if (op !== '=~' && op !== '!~') continue
        if (!/[a-z0-9][_-]\.[*+][_-][a-z0-9]/i.test(value)) continue
        yield {
          span: placeOf(subject, valueRange),
          message: `the pattern \`${value}\` takes the value of \`${name}\` apart`,
          why: 'A label that holds several things can be matched but not grouped by, and a new value easily slips through the pattern.',
          help: 'Give each thing a label of its own, for example with `relabel_configs`.',
        }
      }
    }
  },
}
