import { append } from '../core/append.ts'
import type { Finding } from '../core/finding.ts'
import { nodesOf } from '../promql/analysis/nodes.ts'
import type { AlertmanagerSubject } from './alertmanager/alertmanagerSubject.ts'
import type { Check } from './check.ts'
import {
  alertmanagerChecks,
  expressionChecks,
  operatorChecks,
  prometheusChecks,
  ruleChecks,
  ruleSetChecks,
  stackChecks,
} from './index.ts'
import type { OperatorSubject } from './operator/operatorSubject.ts'
import type { PrometheusSubject } from './prometheus/prometheusSubject.ts'
import type { RuleSet } from './ruleSet.ts'
import { type Query, RuleView } from './ruleSubject.ts'
import type { StackSubject } from './stack/stackSubject.ts'

/** What could be read of the given files. */
export interface CheckInput {
  /** One for each Prometheus; rules that belong to none that is known are a set of their own. */
  readonly ruleSets: readonly RuleSet[]
  readonly prometheus: readonly PrometheusSubject[]
  readonly alertmanager: readonly AlertmanagerSubject[]
  /** Expressions of dashboards, each with the rules of the Prometheus that it asks. */
  readonly queries?: readonly Query[]
  /** Objects that are applied together, where workloads are among the files. */
  readonly stacks?: readonly StackSubject[]
  /** Where objects of the operator are among the files. */
  readonly operator?: OperatorSubject
}

/** Runs the selected checks; the findings come file by file for the rules, then those of whole sets, then the configurations. */
export function runChecks(input: CheckInput, isSelected: (id: string) => boolean): readonly Finding[] {
  const only = <Subject>(checks: readonly Check<Subject>[]) => checks.filter(({ id }) => isSelected(id))
  const ofExpression = only(expressionChecks)
  const ofRules = only(ruleChecks)
  const ofKind = {
    alerting: ofRules.filter((check) => check.of !== 'recording'),
    recording: ofRules.filter((check) => check.of !== 'alerting'),
  }
  const ofSet = only(ruleSetChecks)
  const ofPrometheus = only(prometheusChecks)
  const ofAlertmanager = only(alertmanagerChecks)
  const findings: Finding[] = []
  for (const set of input.ruleSets) {
    for (const file of set.files) {
      for (const group of file.groups) {
        const around = { group, file, set }
        for (const rule of group.rules) {
          const subject = new RuleView(rule, around)
          apply(ofExpression, subject, findings)
          apply(ofKind[rule.kind], subject, findings)
        }
      }
    }
    apply(ofSet, set, findings)
  }
  for (const query of input.queries ?? []) {
    const found: Finding[] = []
    apply(ofExpression, { ...query, nodes: nodesOf(query.expr) }, found)
    append(
      findings,
      found.filter(({ span }) => span === undefined || query.isGuessed?.(span) !== true),
    )
  }
  for (const subject of input.prometheus) apply(ofPrometheus, subject, findings)
  for (const subject of input.alertmanager) apply(ofAlertmanager, subject, findings)
  if (input.operator !== undefined) apply(only(operatorChecks), input.operator, findings)
  for (const subject of input.stacks ?? []) apply(only(stackChecks), subject, findings)
  return findings
}

function apply<Subject>(checks: readonly Check<Subject>[], subject: Subject, findings: Finding[]): void {
  for (const check of checks) {
    for (const hit of check.find(subject)) findings.push({ id: check.id, severity: check.severity, ...hit })
  }
}
