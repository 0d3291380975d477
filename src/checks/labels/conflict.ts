import type { Check } from '../check.ts'
import type { RuleSubject } from '../ruleSubject.ts'

/** Finds labels of rules that stand in for an external label. */
export const conflict: Check<RuleSubject> = {
  id: 'labels/conflict',
  severity: 'warning',
  summary: 'A rule sets a label that is an external label of its Prometheus.',
  *find({ rule, set }) {
    const external = set.settings?.externalLabels
    if (external === undefined) return
    for (const { name, nameSpan, value } of rule.labels) {
      const other = external.get(name)
      if (other === undefined || other === value.text) continue
      yield {
        span: nameSpan,
        message: `the label \`${name}\` hides the external label \`${name}: ${other}\``,
        why: 'External labels are added only where a label is not there yet: what leaves this Prometheus says another origin.',
        help: 'Choose another name for the label.',
      }
    }
  },
}
