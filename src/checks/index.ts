import type { AlertmanagerSubject } from './alertmanager/alertmanagerSubject.ts'
import type { Check, Described } from './check.ts'
import type { PrometheusSubject } from './prometheus/prometheusSubject.ts'
import { reported } from './reported.ts'
import type { RuleSet } from './ruleSet.ts'
import type { RuleSubject } from './ruleSubject.ts'

/** Checks that look at one rule at a time. */
export const ruleChecks: readonly Check<RuleSubject>[] = []

/** Checks that compare the rules of one Prometheus with each other. */
export const ruleSetChecks: readonly Check<RuleSet>[] = []

/** Checks of a Prometheus configuration. */
export const prometheusChecks: readonly Check<PrometheusSubject>[] = []

/** Checks of an Alertmanager configuration. */
export const alertmanagerChecks: readonly Check<AlertmanagerSubject>[] = []

/** Everything that can be reported, in the order of its pages. */
export const catalogue: readonly Described[] = [
  ...reported,
  ...ruleChecks,
  ...ruleSetChecks,
  ...prometheusChecks,
  ...alertmanagerChecks,
]
