import { factOf } from '../../promql/analysis/labelSet.ts'
import { labelsOf } from '../../promql/analysis/labels.ts'
import { expandAlertTemplate } from '../../rules/template/alert.ts'
import type { Expanded } from '../../rules/template/evaluate.ts'
import { certainFailure } from '../../rules/template/failure.ts'
import type { Template } from '../../rules/template/parse.ts'
import type { Check } from '../check.ts'
import type { RuleSubject } from '../ruleSubject.ts'
import type { TemplateUses } from '../templateUses.ts'

/** Finds templates that fail whenever the alert fires. */
export const templateFailure: Check<RuleSubject> = {
  id: 'alerts/template-failure',
  severity: 'error',
  summary: 'A template parses, and fails when the alert fires.',
  of: 'alerting',
  *find(subject) {
    for (const { template, uses } of subject.templates) {
      if (uses.isPlain || template === undefined) continue
      const failure = certainFailure(template, tried(subject, uses, template))
      if (failure === undefined) continue
      yield {
        span: template.source.spanAt(failure.start, failure.end),
        message: `the template fails: ${failure.reason}`,
        why: 'promtool only parses templates. When the alert fires, this error stands in the place of the text.',
        help: 'Correct the template: `$labels` holds texts, `$value` is a number.',
      }
    }
  },
}

/** Expands the template with labels as the expression gives them, and one sample for every query. */
function tried(subject: RuleSubject, uses: TemplateUses, template: Template): Expanded {
  const given = labelsOf(subject.expr)
  const labels = new Map<string, string>()
  for (const { name } of uses.labels) {
    const fact = factOf(given, name)
    if (fact.kind !== 'impossible') labels.set(name, fact.kind === 'guaranteed' ? (fact.value ?? '1') : '1')
  }
  const data = { labels, externalLabels: subject.set.settings?.externalLabels ?? new Map(), externalUrl: '', value: 1 }
  const world = { nowMs: 0, externalUrl: { text: '', path: '' }, query: () => [{ labels, value: 1 }] }
  return expandAlertTemplate(template, data, world)
}
