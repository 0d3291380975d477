import type { Range } from '../ast.ts'

/** Which labels the series of a result can have: those of which something is known, and all others. */
export interface LabelSet {
  readonly known: ReadonlyMap<string, LabelFact>
  readonly others: LabelFact
}

/** What is known of one label of a result's series. */
export type LabelFact =
  | { readonly kind: 'possible' }
  | { readonly kind: 'guaranteed'; readonly value?: string }
  | { readonly kind: 'impossible'; readonly reason: Reason }

/** The part of the expression that takes a label away, and how: the sentence has no full stop. */
export interface Reason extends Range {
  readonly sentence: string
}

/** The label that holds the metric's name. */
export const metricName = '__name__'

/** A label that may be there or not. */
export const possible: LabelFact = { kind: 'possible' }

/** What is known of a label. */
export function factOf(set: LabelSet, name: string): LabelFact {
  return set.known.get(name) ?? (name === metricName ? possible : set.others)
}

/** Why no series can have the label; undefined when one can. */
export function whyImpossible(set: LabelSet, name: string): Reason | undefined {
  const fact = factOf(set, name)
  return fact.kind === 'impossible' ? fact.reason : undefined
}

/** A result without any label. */
export function withoutLabels(reason: Reason): LabelSet {
  const fact: LabelFact = { kind: 'impossible', reason }
  return { known: new Map([[metricName, fact]]), others: fact }
}

/** The same labels, with other facts for some. */
export function withFacts(set: LabelSet, facts: Iterable<readonly [string, LabelFact]>): LabelSet {
  const known = new Map(set.known)
  for (const [name, fact] of facts) known.set(name, fact)
  return { known, others: set.others }
}

/** The same labels without the metric's name. */
export function withoutName(set: LabelSet, reason: Reason): LabelSet {
  return withFacts(set, [[metricName, { kind: 'impossible', reason }]])
}

/** Only the named labels, as far as they are there. */
export function onlyLabels(set: LabelSet, names: readonly string[], reason: Reason): LabelSet {
  const gone: LabelFact = { kind: 'impossible', reason }
  const known = new Map<string, LabelFact>([[metricName, gone]])
  for (const [name, fact] of set.known) known.set(name, fact.kind === 'impossible' ? fact : gone)
  for (const name of names) known.set(name, factOf(set, name))
  return { known, others: set.others.kind === 'impossible' ? set.others : gone }
}

/** The labels of either of two results: one is impossible only when neither can have it. */
export function eitherOf(left: LabelSet, right: LabelSet): LabelSet {
  return combine(left, right, either)
}

/** The labels of a result whose series have the same value for each label on both sides. */
export function equalIn(left: LabelSet, right: LabelSet): LabelSet {
  return combine(left, right, equal)
}

/** What is known of a label that has the same value on both sides. */
export function equal(left: LabelFact, right: LabelFact): LabelFact {
  if (left.kind === 'impossible') return left
  if (right.kind === 'impossible') return right
  if (left.kind === 'guaranteed' && (left.value !== undefined || right.kind === 'possible')) return left
  return right.kind === 'guaranteed' ? right : left
}

function either(left: LabelFact, right: LabelFact): LabelFact {
  if (left.kind === 'impossible' && right.kind === 'impossible') return left
  if (left.kind !== 'guaranteed' || right.kind !== 'guaranteed') return possible
  return left.value === right.value ? left : { kind: 'guaranteed' }
}

function combine(left: LabelSet, right: LabelSet, fact: (a: LabelFact, b: LabelFact) => LabelFact): LabelSet {
  const known = new Map<string, LabelFact>()
  for (const name of left.known.keys()) known.set(name, fact(factOf(left, name), factOf(right, name)))
  for (const name of right.known.keys()) {
    if (!known.has(name)) known.set(name, fact(factOf(left, name), factOf(right, name)))
  }
  return { known, others: fact(left.others, right.others) }
}
