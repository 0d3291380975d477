import { implies, isContradiction, possibleValues } from '../../rules/alertmanager/implication.ts'
import type { InhibitRule } from '../../rules/alertmanager/model.ts'
import type { Name } from '../../rules/nodes.ts'
import type { Check } from '../check.ts'
import type { AlertmanagerSubject } from './alertmanagerSubject.ts'

/** Finds inhibitions that can never keep an alert from being told. */
export const idleInhibition: Check<AlertmanagerSubject> = {
  id: 'alertmanager/idle-inhibition',
  severity: 'warning',
  summary: 'An inhibition can never mute anything.',
  *find({ config }) {
    for (const rule of config.inhibitRules) {
      if (isContradiction(rule.source) || isContradiction(rule.target)) continue
      const label = rule.equal.find((one) => neverEqual(rule, one))
      if (label !== undefined) {
        yield {
          span: label.span,
          message: `\`${label.name}\` can never be equal: source and target ask for different values of it`,
          why: 'An alert is muted only while a source alert has the same values of all labels in `equal`.',
          help: `Remove \`${label.name}\` from \`equal\`.`,
        }
      } else if (rule.target.length > 0 && implies(rule.source, rule.target) && implies(rule.target, rule.source)) {
        yield {
          span: rule.target[0]?.span ?? rule.span,
          message: 'source and target match the same alerts, so nothing is ever muted',
          why: 'An alert that matches both sides cannot be muted by one that does so too: else it would mute itself.',
          help: 'Let the target match what should be silent, such as `severity="warning"`.',
        }
      }
    }
  },
}

function neverEqual({ source, target }: InhibitRule, { name }: Name): boolean {
  const left = possibleValues(source, name)
  const right = possibleValues(target, name)
  return left !== undefined && right !== undefined && !left.some((value) => right.includes(value))
}
