import type { Range } from '../ast.ts'

/** Which labels the series of a result can have: those of which something is known, and all others. */
export interface LabelSet {
  /** A few: what is known of more labels than `mostKnown` is forgotten. */
  readonly known: readonly KnownLabel[]
  readonly others: LabelFact
}

/** A label of which something is known. */
export interface KnownLabel {
  readonly name: string
  readonly fact: LabelFact
}

/** What is known of one label of a result's series. */
export type LabelFact =
  | { readonly kind: 'possible' }
  | { readonly kind: 'guaranteed'; readonly value?: string }
  | { readonly kind: 'impossible'; readonly reason: Reason }

/** The part of the expression that takes a label away, and how: the sentence has no full stop, and is put together when it is asked for. */
export class Reason implements Range {
  readonly start: number
  readonly end: number
  readonly #say: () => string

  constructor(range: Range, say: () => string) {
    this.start = range.start
    this.end = range.end
    this.#say = say
  }

  get sentence(): string {
    return this.#say()
  }
}

/** The label that holds the metric's name. */
export const metricName = '__name__'

/** A label that may be there or not. */
export const possible: LabelFact = { kind: 'possible' }

/** Labels of one expression are few; a list of them is searched faster than a map is made. */
export const mostKnown = 64

/** What is known of a label. */
export function factOf(set: LabelSet, name: string): LabelFact {
  const { known } = set
  for (let index = 0; index < known.length; index++) {
    const label = known[index]
    if (label?.name === name) return label.fact
  }
  return name === metricName ? possible : set.others
}

/** Why no series can have the label; undefined when one can. */
export function whyImpossible(set: LabelSet, name: string): Reason | undefined {
  const fact = factOf(set, name)
  return fact.kind === 'impossible' ? fact.reason : undefined
}

/** A result without any label. */
export function withoutLabels(reason: Reason): LabelSet {
  const fact: LabelFact = { kind: 'impossible', reason }
  return { known: [{ name: metricName, fact }], others: fact }
}

/** The same labels, with another fact for one. */
export function withFact(set: LabelSet, name: string, fact: LabelFact): LabelSet {
  const known = set.known.slice()
  put(known, { name, fact })
  return { known, others: set.others }
}

/** The same labels without the metric's name. */
export function withoutName(set: LabelSet, reason: Reason): LabelSet {
  const fact = factOf(set, metricName)
  return fact.kind === 'impossible' ? set : withFact(set, metricName, { kind: 'impossible', reason })
}

/** Only the named labels, as far as they are there. */
export function onlyLabels(set: LabelSet, names: readonly string[], reason: Reason): LabelSet {
  const gone: LabelFact = { kind: 'impossible', reason }
  const known: KnownLabel[] = []
  for (const name of names) put(known, { name, fact: factOf(set, name) })
  for (const label of set.known) {
    if (names.includes(label.name)) continue
    put(known, label.fact.kind === 'impossible' ? label : { name: label.name, fact: gone })
  }
  if (!known.some(({ name }) => name === metricName)) known.push({ name: metricName, fact: gone })
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

/** Sets what is known of a label, unless too much is known already. */
export function put(known: KnownLabel[], label: KnownLabel): void {
  for (let index = 0; index < known.length; index++) {
    if (known[index]?.name !== label.name) continue
    known[index] = label
    return
  }
  if (known.length < mostKnown) known.push(label)
}

/** The names of which something is known on either side. */
export function namesIn(left: LabelSet, right: LabelSet): readonly string[] {
  const names = left.known.map(({ name }) => name)
  for (const { name } of right.known) if (!names.includes(name)) names.push(name)
  return names
}

function either(left: LabelFact, right: LabelFact): LabelFact {
  if (left.kind === 'impossible' && right.kind === 'impossible') return left
  if (left.kind !== 'guaranteed' || right.kind !== 'guaranteed') return possible
  return left.value === right.value ? left : { kind: 'guaranteed' }
}

function combine(left: LabelSet, right: LabelSet, fact: (a: LabelFact, b: LabelFact) => LabelFact): LabelSet {
  const known = namesIn(left, right).map((name) => ({ name, fact: fact(factOf(left, name), factOf(right, name)) }))
  return { known, others: fact(left.others, right.others) }
}
