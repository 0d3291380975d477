import { hasCondition, type IsConditional } from '../promql/analysis/condition.ts'
import { recordsOf } from './records.ts'
import type { RuleSet } from './ruleSet.ts'

/**
 * Whether a series is there only under a condition: what alerts write about themselves, and what recording rules give only then.
 * Records that no rule of the set gives count as conditional, because nothing is known of them.
 */
export function conditionalIn(set: RuleSet): IsConditional {
  const asked = new Set<string>()
  const isConditional: IsConditional = ({ name }) => {
    if (name === '' || name === 'ALERTS' || name === 'ALERTS_FOR_STATE') return true
    const producers = recordsOf(set).get(name)
    if (producers === undefined) return name.includes(':')
    if (asked.has(name)) return true
    asked.add(name)
    const result = producers.every(({ rule }) => hasCondition(rule.expr, isConditional))
    asked.delete(name)
    return result
  }
  return isConditional
}
