import { nearest } from '../../core/nearest.ts'
import type { Check } from '../check.ts'
import { recordsOf } from '../records.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'

/** Finds names of records that no rule of the Prometheus gives. */
export const unknownRecord: Check<ExpressionSubject> = {
  id: 'rules/unknown-record',
  severity: 'warning',
  summary: 'A record is used that no rule gives.',
  *find(subject) {
    const { settings } = subject.set
    if (settings === undefined || settings.receivesSeries) return
    const records = recordsOf(subject.set)
    const seen = new Set<string>()
    for (const selector of subject.nodes.selectors) {
      const { name } = selector
      if (!name.includes(':') || records.has(name) || seen.has(name)) continue
      seen.add(name)
      const near = nearest(name, [...records.keys()])
      yield {
        span: placeOf(subject, selector),
        message: `no rule records \`${name}\``,
        why: 'Names with colons are for recording rules, and no rule file of this Prometheus has one of that name: the expression gives nothing.',
        help: near === undefined ? 'Add the rule that records it, or correct the name.' : `Did you mean \`${near}\`?`,
      }
    }
  },
}
