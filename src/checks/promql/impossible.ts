import { type LabelSet, type Reason, whyImpossible } from '../../promql/analysis/labelSet.ts'
import { labelsOf } from '../../promql/analysis/labels.ts'
import { unwrap } from '../../promql/analysis/shape.ts'
import type { Binary, Call, LabelName } from '../../promql/ast.ts'
import type { Check, Hit } from '../check.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'

/** Finds labels that are grouped, joined or copied by although nothing can have them any more. */
export const impossible: Check<ExpressionSubject> = {
  id: 'promql/impossible',
  severity: 'warning',
  summary: 'A label is used that the series cannot have.',
  *find(subject) {
    const { aggregations, binaries, calls } = subject.nodes
    if (!mayLose(subject)) return
    for (const { grouping, expr } of aggregations) {
      if (grouping?.kind !== 'by') continue
      yield* ofLabels(subject, grouping.labels, { labels: labelsOf(expr), use: 'grouped by' })
    }
    for (const binary of binaries) yield* ofJoin(subject, binary)
    for (const call of calls) {
      if (call.name === 'label_replace') yield* ofReplacement(subject, call)
    }
  },
}

/** A single aggregation of series as they are stored asks for nothing that is gone: most rules need no closer look. */
function mayLose({ nodes }: ExpressionSubject): boolean {
  const { aggregations, binaries, calls, selectors } = nodes
  if (aggregations.length > 1 || binaries.some(({ matching }) => matching !== undefined)) return true
  if (calls.some(({ name, args }) => args.length === 0 || name === 'vector' || loses.test(name))) return true
  return selectors.some(({ matchers }) => matchers.some(({ op, value }) => op === '=' && value === ''))
}

const loses = /^(?:absent|histogram_|label_)/

interface Use {
  readonly labels: LabelSet
  readonly use: string
}

function* ofLabels(subject: ExpressionSubject, names: readonly LabelName[], { labels, use }: Use): Generator<Hit> {
  for (const label of names) {
    const reason = whyImpossible(labels, label.name)
    if (reason !== undefined) yield hit(subject, { label, use, reason })
  }
}

function* ofJoin(subject: ExpressionSubject, binary: Binary): Generator<Hit> {
  const { matching } = binary
  if (matching === undefined) return
  const left = labelsOf(binary.left)
  const right = labelsOf(binary.right)
  if (matching.labels?.kind === 'on') {
    for (const label of matching.labels.labels) {
      const reason = whyImpossible(left, label.name)
      const otherReason = whyImpossible(right, label.name)
      const found = reason ?? otherReason
      if (found === undefined) continue
      const sides = reason && otherReason ? 'both sides' : `the ${reason ? 'left' : 'right'} side`
      yield hit(subject, { label, use: `matched on, on ${sides},`, reason: found })
    }
  }
  const one = matching.cardinality === 'one-to-many' ? left : right
  const names = matching.include?.labels ?? []
  yield* ofLabels(subject, names, { labels: one, use: `copied by \`${matching.include?.kind ?? 'group_left'}\`` })
}

/** `label_replace(x, "to", "$1", "from", "(.+)")`: without the source there is nothing to write. */
function* ofReplacement(subject: ExpressionSubject, call: Call): Generator<Hit> {
  const [vector, , replacement, source] = call.args
  const from = source === undefined ? undefined : unwrap(source)
  const to = replacement === undefined ? undefined : unwrap(replacement)
  if (vector === undefined || from?.kind !== 'string' || to?.kind !== 'string' || !to.value.includes('$')) return
  const reason = whyImpossible(labelsOf(vector), from.value)
  if (reason === undefined) return
  const label = { name: from.value, start: from.start, end: from.end }
  yield hit(subject, { label, use: 'read by `label_replace`', reason })
}

function hit(subject: ExpressionSubject, found: { label: LabelName; use: string; reason: Reason }): Hit {
  const { label, use, reason } = found
  return {
    span: placeOf(subject, label),
    message: `the label \`${label.name}\` is ${use} but cannot be there`,
    why: `It is gone before: ${reason.sentence}.`,
    help: 'Keep the label there, or do not ask for it here.',
  }
}
