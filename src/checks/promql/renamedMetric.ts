import { nodesOf } from '../../promql/analysis/nodes.ts'
import type { LabelName, VectorSelector } from '../../promql/ast.ts'
import type { Check, Hit } from '../check.ts'
import { recordsOf } from '../records.ts'
import { renamedLabels, renamedMetric } from '../renamed.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'

/** Finds metrics and labels that their exporters have renamed or removed. */
export const oldName: Check<ExpressionSubject> = {
  id: 'promql/renamed-metric',
  severity: 'warning',
  summary: 'A metric or a label has another name today.',
  *find(subject) {
    const { selectors, aggregations, binaries } = subject.nodes
    for (const selector of selectors) {
      if (renamedMetric(selector.name) !== undefined) yield* ofName(subject, selector)
      for (const { name, nameRange } of selector.matchers) {
        if (isRenamed({ name })) yield* ofLabels(subject, [{ name, ...nameRange }], [selector])
      }
    }
    for (const { expr, grouping } of aggregations) {
      const labels = grouping?.labels.filter(isRenamed) ?? []
      if (labels.length > 0) yield* ofLabels(subject, labels, nodesOf(expr).selectors)
    }
    for (const binary of binaries) {
      if (binary.matching === undefined) continue
      const { labels, include } = binary.matching
      const renamed = [...(labels?.labels ?? []), ...(include?.labels ?? [])].filter(isRenamed)
      if (renamed.length > 0) yield* ofLabels(subject, renamed, nodesOf(binary).selectors)
    }
  },
}

/** An expression that reads the new name too, as in `old or new`, is meant for both releases. */
function* ofName(subject: ExpressionSubject, selector: VectorSelector): Generator<Hit> {
  const renamed = renamedMetric(selector.name)
  if (renamed === undefined || recordsOf(subject.set).has(selector.name)) return
  const now = renamed.now.replace(/\{.*/, '')
  if (subject.nodes.selectors.some(({ name: other }) => other === now)) return
  const name = selector.matchers.find((matcher) => matcher.name === '__name__')
  yield {
    span: placeOf(subject, name?.valueRange ?? selector),
    message: `the metric \`${renamed.name}\` is gone since ${renamed.change.release}`,
    why: `The expression gives nothing where a newer release is scraped, and no error tells (${renamed.change.source}).`,
    help: `Use \`${renamed.now}\`.`,
  }
}

function isRenamed({ name }: { readonly name: string }): boolean {
  return renamedLabels.some((label) => label.name === name)
}

/** A label counts as renamed when all metrics that it is asked of have it under another name. */
function* ofLabels(
  subject: ExpressionSubject,
  labels: readonly LabelName[],
  selectors: readonly VectorSelector[],
): Generator<Hit> {
  for (const label of labels) {
    const renamed = renamedLabels.find(({ name }) => name === label.name)
    if (renamed === undefined || selectors.length === 0) continue
    if (!selectors.every(({ name }) => name.startsWith(renamed.prefix))) continue
    yield {
      span: placeOf(subject, label),
      message: `the label \`${renamed.name}\` is gone since ${renamed.change.release}`,
      why: `Series of \`${renamed.prefix}…\` no longer have it, and no error tells (${renamed.change.source}).`,
      help: `Use \`${renamed.now}\`.`,
    }
  }
}
