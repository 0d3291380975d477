import type { SourceText, Span } from '../../core/source.ts'
import type { Expr } from '../../promql/ast.ts'
import { decodedSource } from '../../yaml/decodedSource.ts'
import type { YamlEntry, YamlMap, YamlScalar } from '../../yaml/node.ts'
import { spanAtPath } from '../../yaml/path.ts'
import { isNull, type TextEntry } from './fields.ts'

/** A group of rules as written. */
export interface WrittenGroup {
  /** Empty when it has none. */
  readonly name: string
  /** Where the name stands; the group's beginning when it has none. */
  readonly span: Span
  /** The whole group. */
  readonly wholeSpan: Span
  readonly interval?: Setting
  readonly queryOffset?: Setting
  readonly limit: number
  readonly labels: readonly Entry[]
  readonly rules: readonly WrittenRule[]
}

/** A rule as written: also one that Prometheus refuses. */
export interface WrittenRule {
  readonly kind: 'alerting' | 'recording'
  /** Empty when it has none. */
  readonly name: string
  readonly nameSpan: Span
  /** The whole rule. */
  readonly span: Span
  /** The expression's text; empty when there is none. */
  readonly source: SourceText
  /** Absent when the expression cannot be parsed. */
  readonly expr: Expr | undefined
  readonly for?: Setting
  readonly keepFiringFor?: Setting
  /** The rule's own labels, then those of its group that it does not set itself. */
  readonly labels: readonly Entry[]
  /** Those that the rule sets itself. */
  readonly ownLabels: readonly Entry[]
  readonly annotations: readonly Entry[]
}

/** A duration as written. */
export interface Setting {
  readonly ms: number
  readonly span: Span
}

/** A label or an annotation; its value's places are exact, also inside of block scalars. */
export interface Entry {
  readonly name: string
  readonly nameSpan: Span
  readonly value: SourceText
}

/** What a rule is made of. */
export interface RuleViewParts extends Omit<WrittenRule, 'labels' | 'nameSpan' | 'span'> {
  readonly groupLabels: readonly Entry[]
  readonly node: YamlMap
  readonly nameEntry: YamlEntry | undefined
}

/** A rule whose places are worked out when they are asked for. */
export class RuleView implements WrittenRule {
  readonly kind: WrittenRule['kind']
  readonly name: string
  readonly source: SourceText
  readonly expr: Expr | undefined
  readonly for?: Setting
  readonly keepFiringFor?: Setting
  readonly ownLabels: readonly Entry[]
  readonly annotations: readonly Entry[]
  readonly #groupLabels: readonly Entry[]
  readonly #node: YamlMap
  readonly #nameEntry: YamlEntry | undefined

  constructor(parts: RuleViewParts) {
    this.kind = parts.kind
    this.name = parts.name
    this.source = parts.source
    this.expr = parts.expr
    if (parts.for !== undefined) this.for = parts.for
    if (parts.keepFiringFor !== undefined) this.keepFiringFor = parts.keepFiringFor
    this.ownLabels = parts.ownLabels
    this.#groupLabels = parts.groupLabels
    this.annotations = parts.annotations
    this.#node = parts.node
    this.#nameEntry = parts.nameEntry
  }

  get labels(): readonly Entry[] {
    if (this.#groupLabels.length === 0) return this.ownLabels
    const own = new Set(this.ownLabels.map(({ name }) => name))
    return [...this.ownLabels, ...this.#groupLabels.filter(({ name }) => !own.has(name))]
  }

  get nameSpan(): Span {
    return entrySpan(this.#nameEntry) ?? spanAtPath(this.#node, [])
  }

  get span(): Span {
    return this.#node.span
  }
}

/** An entry of a map whose places are worked out when they are asked for. */
export class EntryView implements Entry {
  readonly name: string
  readonly value: SourceText
  readonly #key: YamlScalar

  constructor(entry: TextEntry) {
    this.name = entry.key.text
    this.#key = entry.key
    this.value = isNull(entry.value) ? emptySource(entry.value) : sourceOf(entry.value)
  }

  get nameSpan(): Span {
    return this.#key.span
  }
}

/** A duration whose place is worked out when it is asked for. */
export class SettingView implements Setting {
  readonly ms: number
  readonly #entry: YamlEntry

  constructor(ms: number, entry: YamlEntry) {
    this.ms = ms
    this.#entry = entry
  }

  get span(): Span {
    return this.#entry.value.span
  }
}

/** Where the value of an entry stands; the key for an empty one, a map or a list. */
export function entrySpan(entry: YamlEntry | undefined): Span | undefined {
  if (entry === undefined) return undefined
  const { key, value } = entry
  return value.kind === 'scalar' && value.start !== value.end ? value.span : key.span
}

/** The text of a scalar with places; what its tag says is base64 is decoded. */
export function sourceOf(value: YamlScalar): SourceText {
  const source = value.source()
  return value.tag === '!!binary' ? (decodedSource(source) ?? source) : source
}

/** No text, at the place of a value that is none. */
export function emptySource(value: { readonly span: Span }): SourceText {
  const { span } = value
  return { file: span.file, text: '', spanAt: () => span }
}
