import type { AlertmanagerSubject } from '../../checks/alertmanager/alertmanagerSubject.ts'
import type { PrometheusSubject } from '../../checks/prometheus/prometheusSubject.ts'
import type { RuleSet } from '../../checks/ruleSet.ts'

/**
 * Gives an Alertmanager the rules whose alerts come to it, where they are known: it is the only one, each rule belongs to a known
 * Prometheus, and none of these changes its alerts on their way.
 */
export function withSentRules(
  subjects: readonly AlertmanagerSubject[],
  {
    ruleSets,
    prometheus,
  }: { readonly ruleSets: readonly RuleSet[]; readonly prometheus: readonly PrometheusSubject[] },
): readonly AlertmanagerSubject[] {
  const areKnown = ruleSets.every(({ settings, files }) => settings !== undefined || files.length === 0)
  const areChanged = prometheus.some(({ config }) => config.alertRelabel.length > 0)
  if (subjects.length !== 1 || prometheus.length === 0 || !areKnown || areChanged) return subjects
  return subjects.map((subject) => ({ ...subject, ruleSets }))
}
