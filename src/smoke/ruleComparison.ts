import { type Json, listAt, numberAt, objectAt, textAt } from '../core/json.ts'
import type { Span } from '../core/source.ts'
import type { Rule, RuleGroup } from '../rules/ruleFile.ts'

/** A rule group as Prometheus has it. */
export interface LoadedGroup {
  readonly name: string
  readonly file: string
  readonly intervalMs: number
  readonly rules: readonly LoadedRule[]
}

/** A rule as Prometheus has it. */
export interface LoadedRule extends Omit<Rule, 'span' | 'exprSpan'> {
  readonly health: string
  readonly lastError: string
  readonly lastEvaluation: string
  /** Annotations of its active alerts, templates filled in. */
  readonly alertTexts: readonly string[]
}

/** One way in which loaded rules differ from the promised ones; expressions that are written differently may still be equal. */
export type RuleDifference =
  | { readonly kind: 'other'; readonly text: string; readonly span?: Span }
  | {
      readonly kind: 'expression'
      readonly text: string
      readonly span?: Span
      readonly promised: string
      readonly loaded: string
    }

/** Reads `/api/v1/rules`. */
export function readLoadedRules(data: Json): readonly LoadedGroup[] {
  return listAt(data, 'groups').map((group) => ({
    name: textAt(group, 'name') ?? '',
    file: textAt(group, 'file') ?? '',
    intervalMs: (numberAt(group, 'interval') ?? 0) * 1000,
    rules: listAt(group, 'rules').map(readRule),
  }))
}

/** Compares groups by file and name, and their rules in order. */
export function* compareRules(
  promised: readonly { readonly file: string; readonly group: RuleGroup }[],
  loaded: readonly LoadedGroup[],
): Generator<RuleDifference> {
  for (const { file, group } of promised) {
    const found = loaded.find((candidate) => candidate.file === file && candidate.name === group.name)
    if (found === undefined) {
      yield { kind: 'other', text: `the rule group \`${group.name}\` of ${file} is not loaded`, span: group.span }
    } else yield* compareGroup(group, found)
  }
  for (const { file, name } of loaded) {
    const isPromised = promised.some((candidate) => candidate.file === file && candidate.group.name === name)
    if (!isPromised) yield { kind: 'other', text: `the rule group \`${name}\` of ${file} is not in the manifests` }
  }
}

/** Tells whether two expressions are the same but for white space. */
export function sameExpression(left: string, right: string): boolean {
  return left.trim() === right.trim()
}

function* compareGroup(group: RuleGroup, found: LoadedGroup): Generator<RuleDifference> {
  if (group.intervalMs !== undefined && group.intervalMs !== found.intervalMs) {
    yield {
      kind: 'other',
      text: `the group \`${group.name}\` is evaluated every ${found.intervalMs} ms, not every ${group.intervalMs} ms`,
      span: group.span,
    }
  }
  for (const [index, rule] of group.rules.entries()) {
    const other = found.rules[index]
    if (other === undefined || other.kind !== rule.kind || other.name !== rule.name) {
      const instead = other === undefined ? '' : `; \`${other.name}\` is in its place`
      yield { kind: 'other', text: `the ${rule.kind} rule \`${rule.name}\` is not loaded${instead}`, span: rule.span }
      return
    }
    yield* compareRule(rule, other)
  }
  for (const { name } of found.rules.slice(group.rules.length)) {
    yield {
      kind: 'other',
      text: `the rule \`${name}\` in the group \`${group.name}\` is not in the manifests`,
      span: group.span,
    }
  }
}

function* compareRule(rule: Rule, loaded: LoadedRule): Generator<RuleDifference> {
  if (!sameExpression(rule.expr, loaded.expr)) {
    const text = `the rule \`${rule.name}\` has another expression: \`${loaded.expr}\``
    yield { kind: 'expression', text, span: rule.exprSpan, promised: rule.expr, loaded: loaded.expr }
  }
  for (const field of ['forMs', 'keepFiringForMs'] as const) {
    if (rule[field] === loaded[field]) continue
    const word = field === 'forMs' ? 'for' : 'keep_firing_for'
    const text = `the rule \`${rule.name}\` has another \`${word}\`: ${loaded[field]} ms, not ${rule[field]} ms`
    yield { kind: 'other', text, span: rule.span }
  }
  for (const field of ['labels', 'annotations'] as const) {
    const differing = differingKeys(rule[field], loaded[field])
    if (differing.length === 0) continue
    yield {
      kind: 'other',
      text: `the rule \`${rule.name}\` has other ${field}: ${differing.join(', ')}`,
      span: rule.span,
    }
  }
}

function differingKeys(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): string[] {
  const keys = new Set([...left.keys(), ...right.keys()])
  return [...keys].filter((key) => !sameText(left.get(key) ?? '', right.get(key) ?? ''))
}

/** Trailing line ends of block scalars do not count, and Prometheus keeps `yes` and `1.10` as they were written. */
function sameText(written: string, loaded: string): boolean {
  if (written.trim() === loaded.trim()) return true
  if (written === 'true') return /^(y|yes|on)$/i.test(loaded)
  if (written === 'false') return /^(n|no|off)$/i.test(loaded)
  return written !== '' && loaded !== '' && Number(written) === Number(loaded)
}

function readRule(rule: Json): LoadedRule {
  return {
    kind: textAt(rule, 'type') === 'recording' ? 'recording' : 'alerting',
    name: textAt(rule, 'name') ?? '',
    expr: textAt(rule, 'query') ?? '',
    forMs: Math.round((numberAt(rule, 'duration') ?? 0) * 1000),
    keepFiringForMs: Math.round((numberAt(rule, 'keepFiringFor') ?? 0) * 1000),
    labels: texts(objectAt(rule, 'labels')),
    annotations: texts(objectAt(rule, 'annotations')),
    health: textAt(rule, 'health') ?? '',
    lastError: textAt(rule, 'lastError') ?? '',
    lastEvaluation: textAt(rule, 'lastEvaluation') ?? '',
    alertTexts: listAt(rule, 'alerts').flatMap((alert) =>
      Object.values(objectAt(alert, 'annotations')).filter((value) => typeof value === 'string'),
    ),
  }
}

function texts(object: { readonly [key: string]: Json }): ReadonlyMap<string, string> {
  return new Map(Object.entries(object).map(([key, value]) => [key, String(value)]))
}
