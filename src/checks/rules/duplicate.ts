import { formatSpan } from '../../core/source.ts'
import type { Check } from '../check.ts'
import type { CheckedRule, RuleSet } from '../ruleSet.ts'

/** Finds rules that stand twice. */
export const duplicate: Check<RuleSet> = {
  id: 'rules/duplicate',
  severity: 'warning',
  summary: 'The same rule stands twice.',
  *find(set) {
    const first = new Map<string, CheckedRule>()
    for (const { groups } of set.files) {
      for (const { rules } of groups) {
        for (const rule of rules) {
          const key = keyOf(rule)
          const other = first.get(key)
          if (other === undefined) {
            first.set(key, rule)
            continue
          }
          const what = rule.kind === 'alerting' ? 'alert' : 'record'
          yield {
            span: rule.nameSpan,
            message: `${what} \`${rule.name}\` is there already, with the same labels and expression: ${formatSpan(other.nameSpan)}`,
            why:
              rule.kind === 'alerting'
                ? 'Both write the same `ALERTS` series; when one is changed, the other stays as it was.'
                : 'Both write the same series: one is dropped at every evaluation, and when one is changed, the other stays as it was.',
            help: 'Remove one of them.',
          }
        }
      }
    }
  },
}

/** Name, labels and expression; space does not count. */
function keyOf({ kind, name, labels, source }: CheckedRule): string {
  const written = labels.map((label) => `${label.name}=${label.value.text}`).sort()
  return JSON.stringify([kind, name, written, source.text.replace(/\s+/g, ' ').trim()])
}
