import type { Finding } from '../core/finding.ts'
import type { SourceText, Span } from '../core/source.ts'
import { type RuleOptions, readRules } from './file/read.ts'
import type { Entry, WrittenGroup, WrittenRule } from './file/rule.ts'

/** One group of a rule file. */
export interface RuleGroup {
  readonly name: string
  readonly span: Span
  /** Absent: the global evaluation interval. */
  readonly intervalMs?: number
  readonly rules: readonly Rule[]
}

/** An alerting or a recording rule. */
export interface Rule {
  readonly kind: 'alerting' | 'recording'
  readonly name: string
  readonly expr: string
  readonly forMs: number
  readonly keepFiringForMs: number
  readonly labels: ReadonlyMap<string, string>
  readonly annotations: ReadonlyMap<string, string>
  readonly span: Span
  readonly exprSpan: Span
}

/** Reads what the rules of a file are; a group or a rule that is none is a problem and left out. Never throws. `readRules` tells more. */
export function readRuleFile(
  source: SourceText | { readonly file: string; readonly text: string },
  options: RuleOptions = {},
): { readonly groups: readonly RuleGroup[]; readonly problems: readonly Finding[] } {
  const { groups, problems } = readRules(source, options)
  return { groups: groups.filter(({ name }) => name !== '').map(groupOf), problems }
}

function groupOf({ name, span, interval, rules }: WrittenGroup): RuleGroup {
  const known = rules.filter((rule) => rule.name !== '' && rule.source.text !== '')
  return { name, span, rules: known.map(ruleOf), ...(interval?.ms ? { intervalMs: interval.ms } : {}) }
}

function ruleOf(rule: WrittenRule): Rule {
  return {
    kind: rule.kind,
    name: rule.name,
    expr: rule.source.text,
    forMs: rule.for?.ms ?? 0,
    keepFiringForMs: rule.keepFiringFor?.ms ?? 0,
    labels: textsOf(rule.ownLabels),
    annotations: textsOf(rule.annotations),
    span: rule.nameSpan,
    exprSpan: rule.source.spanAt(0, rule.source.text.length),
  }
}

function textsOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(entries.map(({ name, value }) => [name, value.text]))
}
