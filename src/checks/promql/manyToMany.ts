import { isMatchedOn } from '../../promql/analysis/join.ts'
import type { LabelSet } from '../../promql/analysis/labelSet.ts'
import { labelsOf } from '../../promql/analysis/labels.ts'
import { isSetOperator } from '../../promql/analysis/shape.ts'
import type { Check } from '../check.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'

/** Finds one-to-one operations on a side that is grouped more finely than it is matched. */
export const manyToMany: Check<ExpressionSubject> = {
  id: 'promql/many-to-many',
  severity: 'warning',
  summary: 'Several series of one side belong to one of the other, and no `group_left` says so.',
  *find(subject) {
    for (const binary of subject.nodes.binaries) {
      const { matching } = binary
      if (matching === undefined || isSetOperator(binary.op) || matching.cardinality !== 'one-to-one') continue
      const isMatched = isMatchedOn(matching)
      const left = finer(labelsOf(binary.left), isMatched)
      const right = finer(labelsOf(binary.right), isMatched)
      const name = left ?? right
      if (name === undefined) continue
      const side = left === undefined ? 'right' : 'left'
      const isBoth = left !== undefined && right !== undefined
      const modifier = side === 'left' ? 'group_left' : 'group_right'
      yield {
        span: placeOf(subject, matching.labels ?? binary.opRange),
        message: `the ${side} side may have several series for each match: they differ in \`${name}\`, which is not matched on`,
        why: 'Prometheus then refuses to evaluate the expression (`multiple matches for labels`), and the rule fails from that moment on.',
        help: isBoth
          ? `Match on \`${name}\` too, or sum it away.`
          : `Match on \`${name}\` too, add \`${modifier} ()\` when several are meant, or sum it away.`,
      }
    }
  },
}

/** A label that grouping has kept and matching leaves out; undefined for sides whose labels are open. */
function finer(labels: LabelSet, isMatched: (name: string) => boolean): string | undefined {
  if (labels.others.kind !== 'impossible') return undefined
  for (const { name, fact } of labels.known) {
    if (name === '__name__' || isMatched(name) || fact.kind === 'impossible') continue
    if (fact.kind === 'possible' || fact.value === undefined) return name
  }
  return undefined
}
