import { factOf } from '../../promql/analysis/labelSet.ts'
import { labelsOf } from '../../promql/analysis/labels.ts'
import { expandAlertTemplate } from '../../rules/template/alert.ts'
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
    for (const { entry, template, uses } of subject.templates) {
      if (uses.isPlain || template === undefined) continue
      const error = failureOf(subject, uses, template)
      if (error === undefined) continue
      const at = /^error executing template .*?: template: .*?:(\d+):(\d+): executing .*? at <(.*?)>: (.*)$/s.exec(
        error,
      )
      if (at === null || !isCertain(at[4] ?? '')) continue
      yield {
        span: entry.value.spanAt(
          ...rangeOf(template, { line: Number(at[1]), column: Number(at[2]), text: at[3] ?? '' }),
        ),
        message: `the template fails: ${at[4]}`,
        why: 'promtool only parses templates. When the alert fires, this error stands in the place of the text.',
        help: 'Correct the template: `$labels` holds texts, `$value` is a number.',
      }
    }
  },
}

/** Expands the template with labels as the expression gives them, and one sample for every query. */
function failureOf(subject: RuleSubject, uses: TemplateUses, template: Template): string | undefined {
  const given = labelsOf(subject.expr)
  const labels = new Map<string, string>()
  for (const { name } of uses.labels) {
    const fact = factOf(given, name)
    if (fact.kind !== 'impossible') labels.set(name, fact.kind === 'guaranteed' ? (fact.value ?? '1') : '1')
  }
  const data = { labels, externalLabels: subject.set.settings?.externalLabels ?? new Map(), externalUrl: '', value: 1 }
  const world = { nowMs: 0, externalUrl: { text: '', path: '' }, query: () => [{ labels, value: 1 }] }
  return expandAlertTemplate(template, data, world).error
}

/** What depends on types alone, and not on the values of labels or the answers of queries. */
function isCertain(error: string): boolean {
  return (
    /^(?:can't evaluate field|wrong number of args|wrong type for value|can't give argument|nil is not a command)/.test(
      error,
    ) ||
    /^(?:incompatible types for comparison|range can't iterate|template .* not defined|.* has arguments but)/.test(
      error,
    )
  )
}

/** Go counts bytes from 0, and what Prometheus puts before the text belongs to the first line. */
function rangeOf(
  template: Template,
  at: { readonly line: number; readonly column: number; readonly text: string },
): [number, number] {
  const { text } = template.source
  let start = 0
  for (let line = 1; line < at.line; line++) start = text.indexOf('\n', start) + 1
  let bytes = at.column - (at.line === 1 ? template.prelude.length : 0)
  while (bytes > 0 && start < text.length) {
    const code = text.codePointAt(start) ?? 0
    bytes -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    start += code < 0x10000 ? 1 : 2
  }
  const near = text.indexOf(at.text, start)
  const length = at.text.length
  if (near >= start && near - start <= length + 8) return [near, near + length]
  const before = text.lastIndexOf(at.text, start)
  return before >= 0 && start - before <= length ? [before, before + length] : [start, Math.min(start + 1, text.length)]
}
