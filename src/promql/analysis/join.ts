import type { Binary, VectorMatching } from '../ast.ts'
import {
  eitherOf,
  equal,
  equalIn,
  factOf,
  type LabelSet,
  metricName,
  namesIn,
  onlyLabels,
  put,
  Reason,
  withFact,
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
  return withFact(joined, metricName, factOf(many, metricName))
}

interface Sides {
  readonly left: LabelSet
  readonly right: LabelSet
  readonly matching: VectorMatching
}

/** The labels by which the series of both sides find each other, as a test of one. */
export function isMatchedOn(matching: VectorMatching): (name: string) => boolean {
  const grouping = matching.labels
  if (grouping === undefined) return isNoName
  const has = (name: string) => grouping.labels.some((label) => label.name === name)
  return grouping.kind === 'on' ? has : (name) => name !== metricName && !has(name)
}

function isNoName(name: string): boolean {
  return name !== metricName
}

function scalarLabels(expr: Binary, left: LabelSet, right: LabelSet): LabelSet {
  const isLeftScalar = isScalar(expr.left)
  if (isLeftScalar && isScalar(expr.right)) {
    return withoutLabels(new Reason(expr, () => 'a calculation with numbers has no labels'))
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
  const known = namesIn(kept, other).map((name) => {
    const fact = factOf(kept, name)
    return { name, fact: isMatched(name) ? equal(fact, factOf(other, name)) : fact }
  })
  const isOn = matching.labels?.kind === 'on'
  for (const { name } of matching.labels?.labels ?? []) {
    const fact = factOf(kept, name)
    put(known, { name, fact: isOn ? equal(fact, factOf(other, name)) : fact })
  }
  return { known, others: isOn ? kept.others : equal(kept.others, other.others) }
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
    let kept = onlyLabels(
      left,
      names,
      new Reason(grouping, () => `\`on (${names.join(', ')})\` leaves no other labels`),
    )
    for (const name of names) kept = withFact(kept, name, equal(factOf(left, name), factOf(right, name)))
    return kept
  }
  const because = new Reason(grouping, () => `\`ignoring (${names.join(', ')})\` takes it away`)
  let rest = labels
  for (const name of names) rest = withFact(rest, name, { kind: 'impossible', reason: because })
  return rest
}

/** `group_left (a)` takes `a` from the side that has one series for many, also its absence. */
function included(many: LabelSet, one: LabelSet, matching: VectorMatching): LabelSet {
  let labels = many
  for (const { name } of matching.include?.labels ?? []) labels = withFact(labels, name, factOf(one, name))
  return labels
}

function dropsName(expr: Binary): Reason {
  const op = expr.returnBool ? `${expr.op} bool` : expr.op
  return new Reason(expr.opRange, () => `\`${op}\` takes the metric’s name away`)
}
