import { whyImpossible } from '../../promql/analysis/labelSet.ts'
import { labelsOf } from '../../promql/analysis/labels.ts'
import type { Check, Hit } from '../check.ts'
import type { RuleSubject } from '../ruleSubject.ts'
import type { NamedUse } from '../templateUses.ts'

/** Finds templates that read labels which the alert's series cannot have. */
export const template: Check<RuleSubject> = {
  id: 'alerts/template',
  severity: 'warning',
  summary: 'A template reads a label that the expression cannot give.',
  of: 'alerting',
  *find(subject) {
    for (const { entry, uses } of subject.templates) {
      for (const use of uses.labels) {
        if (use.isCondition) continue
        const hit = hitOf(subject, use)
        if (hit !== undefined) yield { ...hit, span: entry.value.spanAt(use.start, use.end) }
      }
    }
  },
}

function hitOf(subject: RuleSubject, { name }: NamedUse): Omit<Hit, 'span'> | undefined {
  const own = name === 'alertname' || subject.rule.labels.some((label) => label.name === name)
  const reason = whyImpossible(labelsOf(subject.expr), name)
  const why = reason && `${sentence(reason.sentence)}.`
  if (own && (reason !== undefined || !isMentioned(subject, name))) {
    return {
      message: `\`$labels\` does not have the label \`${name}\` that the rule sets`,
      why: `It has the labels of the expression’s series${why === undefined ? '' : `, and there it is gone: ${why.slice(0, -1)}`}; those of the rule are added later. The text has a gap.`,
      help: 'Write the value into the text, or use it where all labels are: in Alertmanager’s templates.',
    }
  }
  if (reason === undefined || why === undefined) return undefined
  return {
    message: `the template reads the label \`${name}\`, which the expression cannot give`,
    why: `${why} The text has a gap where the label should be.`,
    help: 'Keep the label in the expression, or remove it from the text.',
  }
}

/** Labels that a matcher, a grouping or a function names are there because somebody knows them. */
function isMentioned(subject: RuleSubject, name: string): boolean {
  const { selectors } = subject.nodes
  const isSelected = selectors.some(
    (one) => /^ALERTS/.test(one.name) || one.matchers.some((matcher) => matcher.name === name),
  )
  return isSelected || new RegExp(`\\b${name.replace(/\W/g, '.')}\\b`).test(subject.source.text)
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
