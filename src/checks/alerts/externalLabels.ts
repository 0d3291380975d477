import { nearest } from '../../core/nearest.ts'
import type { Check } from '../check.ts'
import type { RuleSubject } from '../ruleSubject.ts'

/** Finds templates that read external labels which the Prometheus does not have. */
export const externalLabels: Check<RuleSubject> = {
  id: 'alerts/external-labels',
  severity: 'warning',
  summary: 'A template reads an external label that the configuration lacks.',
  of: 'alerting',
  *find({ templates, set }) {
    const known = set.settings?.externalLabels
    if (known === undefined) return
    for (const { entry, uses } of templates) {
      for (const { name, start, end, isCondition } of uses.externalLabels) {
        if (isCondition || known.has(name)) continue
        const near = nearest(name, [...known.keys()])
        yield {
          span: entry.value.spanAt(start, end),
          message: `there is no external label \`${name}\``,
          why: 'The configuration of this Prometheus does not set it: the text has a gap.',
          help: near === undefined ? 'Add it to `global.external_labels`.' : `Did you mean \`${near}\`?`,
        }
      }
    }
  },
}
