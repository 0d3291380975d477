import { nodesOf } from '../../promql/analysis/nodes.ts'
import type { VectorSelector } from '../../promql/ast.ts'
import type { CheckedRule } from '../ruleSet.ts'
import type { ConfiguredPrometheus } from './stackSubject.ts'

/** A selector and the rule that it stands in. */
export interface RuleSelector {
  readonly rule: CheckedRule
  readonly selector: VectorSelector
}

/** Every selector of the rules that a Prometheus loads. */
export function selectorsIn(prometheus: ConfiguredPrometheus): readonly RuleSelector[] {
  const known = memory.get(prometheus)
  if (known !== undefined) return known
  const rules = prometheus.ruleFiles.flatMap(({ groups }) => groups.flatMap((group) => group.rules))
  const found = rules.flatMap((rule) => nodesOf(rule.expr).selectors.map((selector) => ({ rule, selector })))
  memory.set(prometheus, found)
  return found
}

const memory = new WeakMap<ConfiguredPrometheus, readonly RuleSelector[]>()
