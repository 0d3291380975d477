import type { Finding } from '../core/finding.ts'
import type { Span } from '../core/source.ts'
import type { AlertmanagerSubject } from './alertmanager/alertmanagerSubject.ts'
import type { Check } from './check.ts'
import { alertmanagerChecks, prometheusChecks, ruleChecks, ruleSetChecks } from './index.ts'
import type { PrometheusSubject } from './prometheus/prometheusSubject.ts'
import type { RuleSet } from './ruleSet.ts'

/** What could be read of the given files. */
export interface CheckInput {
  /** One for each Prometheus; rules that belong to none that is known are a set of their own. */
  readonly ruleSets: readonly RuleSet[]
  readonly prometheus: readonly PrometheusSubject[]
  readonly alertmanager: readonly AlertmanagerSubject[]
}

/** Runs the selected checks; the findings come file by file for the rules, then those of whole sets, then the configurations. */
export function* runChecks(input: CheckInput, isSelected: (id: string) => boolean): Generator<Finding> {
  const perRule = ruleChecks.filter(({ id }) => isSelected(id))
  for (const set of input.ruleSets) {
    for (const file of set.files) {
      for (const group of file.groups) {
        for (const rule of group.rules) {
          yield* apply(perRule, { source: rule.source, expr: rule.expr, set, rule, group, file })
        }
      }
    }
    yield* apply(
      ruleSetChecks.filter(({ id }) => isSelected(id)),
      set,
    )
  }
  for (const subject of input.prometheus) {
    yield* apply(
      prometheusChecks.filter(({ id }) => isSelected(id)),
      subject,
    )
  }
  for (const subject of input.alertmanager) {
    yield* apply(
      alertmanagerChecks.filter(({ id }) => isSelected(id)),
      subject,
    )
  }
}

function* apply<Subject>(checks: readonly Check<Subject>[], subject: Subject): Generator<Finding & { span: Span }> {
  for (const check of checks) {
    for (const hit of check.find(subject)) {
      yield { id: check.id, severity: check.severity, ...hit }
    }
  }
}
