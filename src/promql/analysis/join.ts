import type { Binary, Range, VectorMatching } from '../ast.ts'
import {
  eitherOf,
  equal,
  equalIn,
  factOf,
  type LabelFact,
  type LabelSet,
  metricName,
  onlyLabels,
  type Reason,
  withFacts,
  withoutLabels,
  withoutName,
} from './labelSet.ts'
import { isComparison, isScalar, isSetOperator } from './shape.ts'

/** The labels of a binary operation's result (prometheus promql/engine.go resultMetric, VectorAnd, VectorOr, VectorUnless). */
export function joinedLabels(expr: Binary, left: LabelSet, right: LabelSet): LabelSet {
  const { matching } = expr
  if (matching === undefined) return scalarLabels(expr, left, right)
  if (isSetOperator(expr.op)) return setLabels(expr, { left, right, matching })
  const joined = matchedLabels({ left, right, matching })
  const isFilter = isComparison(expr.op) && !expr.returnBool
  if (matching.include?.labels.some(({ name }) => name === metricName)) return joined
  if (!isFilter) return withoutName(joined, dropsName(expr))
  const keepsOnly = matching.cardinality === 'one-to-one' && matching.labels?.kind === 'on'
  if (keepsOnly && !(matching.labels?.labels ?? []).some(({ name }) => name === metricName)) return joined
  const many = matching.cardinality === 'one-to-many' ? right : left
  return withFacts(joined, [[metricName, factOf(many, metricName)]])
}

interface Sides {
  readonly left: LabelSet
  readonly right: LabelSet
  readonly matching: VectorMatching
}

/** The labels by which the series of both sides find each other, as a test of one. */
export function isMatchedOn(matching: VectorMatching): (name: string) => boolean {
  const names = new Set(matching.labels?.labels.map(({ name }) => name))
  if (matching.labels?.kind === 'on') return (name) => names.has(name)
  return (name) => name !== metricName && !names.has(name)
}

function scalarLabels(expr: Binary, left: LabelSet, right: LabelSet): LabelSet {
  const isLeftScalar = isScalar(expr.left)
  if (isLeftScalar && isScalar(expr.right)) {
    return withoutLabels(reason(expr, 'a calculation with numbers has no labels'))
  }
  const labels = isLeftScalar ? right : left
  return isComparison(expr.op) && !expr.returnBool ? labels : withoutName(labels, dropsName(expr))
}

function setLabels(expr: Binary, { left, right, matching }: Sides): LabelSet {
  if (expr.op === 'or') return eitherOf(left, right)
  if (expr.op === 'unless') return left
  return withEqual(left, right, matching)
}

/** One side's labels; those that are compared have the same value on the other. */
function withEqual(kept: LabelSet, other: LabelSet, matching: VectorMatching): LabelSet {
  const isMatched = isMatchedOn(matching)
  const known = new Map<string, LabelFact>()
  for (const name of new Set([...kept.known.keys(), ...other.known.keys()])) {
    const fact = factOf(kept, name)
    known.set(name, isMatched(name) ? equal(fact, factOf(other, name)) : fact)
  }
  if (matching.labels?.kind !== 'on') {
    for (const { name } of matching.labels?.labels ?? []) known.set(name, factOf(kept, name))
    return { known, others: equal(kept.others, other.others) }
  }
  for (const { name } of matching.labels.labels) known.set(name, equal(factOf(kept, name), factOf(other, name)))
  return { known, others: kept.others }
}

function matchedLabels(sides: Sides): LabelSet {
  const { left, right, matching } = sides
  if (matching.fillLeft !== undefined || matching.fillRight !== undefined) return filledLabels(sides)
  if (matching.cardinality === 'many-to-one') return included(withEqual(left, right, matching), right, matching)
  if (matching.cardinality === 'one-to-many') return included(withEqual(right, left, matching), left, matching)
  return keptOfMatching(equalIn(left, right), sides)
}

/** With `fill` a series may come from one side alone. */
function filledLabels({ left, right, matching }: Sides): LabelSet {
  const both = eitherOf(left, right)
  return matching.cardinality === 'one-to-one' ? keptOfMatching(both, { left, right, matching }) : both
}

/** One-to-one: `on` keeps its labels, `ignoring` all but its labels. */
function keptOfMatching(labels: LabelSet, { left, right, matching }: Sides): LabelSet {
  const grouping = matching.labels
  if (grouping === undefined) return labels
  const names = grouping.labels.map(({ name }) => name)
  if (grouping.kind === 'on') {
    const kept = onlyLabels(left, names, reason(grouping, `\`on (${names.join(', ')})\` leaves no other labels`))
    return withFacts(
      kept,
      names.map((name) => [name, equal(factOf(left, name), factOf(right, name))] as const),
    )
  }
  const because = reason(grouping, `\`ignoring (${names.join(', ')})\` takes it away`)
  return withFacts(
    labels,
    names.map((name) => [name, { kind: 'impossible', reason: because }] as const),
  )
}

/** `group_left (a)` takes `a` from the side that has one series for many, also its absence. */
function included(many: LabelSet, one: LabelSet, matching: VectorMatching): LabelSet {
  const names = matching.include?.labels.map(({ name }) => name) ?? []
  return withFacts(
    many,
    names.map((name) => [name, factOf(one, name)] as const),
  )
}

function dropsName(expr: Binary): Reason {
  const op = expr.returnBool ? `${expr.op} bool` : expr.op
  return reason(expr.opRange, `\`${op}\` takes the metric’s name away`)
}

function reason(range: Range, sentence: string): Reason {
  return { start: range.start, end: range.end, sentence }
}
