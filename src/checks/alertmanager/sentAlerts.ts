import { factOf } from '../../promql/analysis/labelSet.ts'
import { labelsOf } from '../../promql/analysis/labels.ts'
import type { Condition } from '../../rules/alertmanager/implication.ts'
import type { CheckedRule, RuleSet } from '../ruleSet.ts'

/** An alert as it comes to Alertmanager: what is known of its labels. */
export interface SentAlert {
  readonly rule: CheckedRule
  /** One condition for each label whose value is known, '' for a label that it cannot have. */
  readonly labels: readonly Condition[]
}

/** The alerts that rules send, with what is known of the labels that are asked for. */
export function* sentAlerts(sets: readonly RuleSet[], names: ReadonlySet<string>): Generator<SentAlert> {
  for (const set of sets) {
    for (const { groups } of set.files) {
      for (const { rules } of groups) {
        for (const rule of rules) {
          if (rule.kind !== 'alerting') continue
          const labels = [...names].flatMap((name): Condition[] => {
            const value = labelValue(rule, name, set)
            return value === undefined ? [] : [{ name, op: '=', value }]
          })
          yield { rule, labels }
        }
      }
    }
  }
}

/** The value of an alert's label; undefined where it depends on the series, or on what Prometheus adds. */
function labelValue(rule: CheckedRule, name: string, set: RuleSet): string | undefined {
  if (name === 'alertname') return rule.name
  const own = rule.labels.find((label) => label.name === name)?.value.text
  if (own !== undefined && own !== '') return own.includes('{{') ? undefined : own
  if (set.settings === undefined || set.settings.externalLabels.has(name)) return undefined
  if (own === '') return ''
  const fact = factOf(labelsOf(rule.expr), name)
  if (fact.kind === 'impossible') return ''
  return fact.kind === 'guaranteed' ? fact.value : undefined
}
