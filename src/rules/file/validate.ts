import type { Finding } from '../../core/finding.ts'
import { goQuote } from '../../core/go/quote.ts'
import type { SourceText, Span } from '../../core/source.ts'
import { findingOf, upstreamText } from '../../promql/finding.ts'
import type { Parsed, Problem } from '../../promql/problem.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../../yaml/node.ts'
import { spanAtPath } from '../../yaml/path.ts'
import { parseAlertTemplate } from '../template/alert.ts'
import { type TextEntry, valueText } from './fields.ts'
import { entrySpan, sourceOf } from './rule.ts'

/** A group before its rules are looked at. */
export interface GroupParts {
  readonly name: string
  readonly nameEntry: YamlEntry | undefined
  readonly node: YamlMap
  readonly labels: readonly TextEntry[]
  /** The names of the groups before it. */
  readonly names: ReadonlySet<string>
  readonly hasLegacyNames: boolean
}

/** A rule as it was read, and the entries that it was read from. */
export interface RuleParts {
  readonly group: string
  /** From 1. */
  readonly number: number
  readonly node: YamlMap
  readonly record: string
  readonly alert: string
  readonly parsed: Parsed
  readonly exprSource: SourceText
  readonly entries: {
    readonly record: YamlEntry | undefined
    readonly alert: YamlEntry | undefined
    readonly expr: YamlEntry | undefined
    readonly for: YamlEntry | undefined
    readonly keepFiringFor: YamlEntry | undefined
    readonly annotations: YamlEntry | undefined
  }
  readonly hasFor: boolean
  readonly hasKeepFiringFor: boolean
  readonly labels: readonly TextEntry[]
  readonly annotations: readonly TextEntry[]
  readonly hasLegacyNames: boolean
}

/** What Prometheus refuses of a group itself (rulefmt RuleGroups.Validate); promtool knows no place there and says `0:0`. */
export function* validateGroup(group: GroupParts): Generator<Finding> {
  const { name, nameEntry, node, labels, names } = group
  const span = entrySpan(nameEntry) ?? spanAtPath(node, [])
  if (name === '')
    yield invalid(span, '0:0: Groupname must not be empty', {
      message: 'a rule group has no `name`',
      help: 'Give it a name that no other group of the file has.',
    })
  if (names.has(name))
    yield invalid(span, `0:0: groupname: "${name}" is repeated in the same file`, {
      message: `the group name \`${name}\` stands twice in this file`,
      help: 'Give one of them another name, or put the rules into one group.',
    })
  for (const label of labels) yield* validateLabel(label, { prefix: '', hasLegacyNames: group.hasLegacyNames })
}

/** What Prometheus refuses of a rule (rulefmt Rule.Validate), in its order. */
export function validateRule(rule: RuleParts, problems: Finding[]): void {
  const { record, alert, entries, parsed } = rule
  if ((record === '') === (alert === '') && isText(entries.record) && isText(entries.alert))
    problems.push(nameProblem(rule))
  if (rule.exprSource.text === '' && isText(entries.expr))
    problems.push(
      invalid(
        entrySpan(entries.expr) ?? spanAtPath(rule.node, []),
        at(rule, entries.expr, "field 'expr' must be set in rule"),
        {
          message: 'a rule has no `expr`',
          help: 'Write the PromQL expression that it evaluates.',
        },
      ),
    )
  for (const [index, problem] of parsed.problems.entries()) problems.push(expressionProblem(rule, problem, index === 0))
  if (record !== '') for (const problem of validateRecord(rule)) problems.push(problem)
  if (rule.labels.length === 0 && rule.annotations.length === 0) return
  const prefix = `${named(rule)}: `
  const naming = { prefix, hasLegacyNames: rule.hasLegacyNames }
  for (const label of rule.labels) for (const problem of validateLabel(label, naming)) problems.push(problem)
  for (const { key } of rule.annotations) {
    if (isLabelName(key.text, rule.hasLegacyNames)) continue
    problems.push(
      invalid(key.span, `${prefix}invalid annotation name: ${key.text}`, {
        message: `\`${key.text}\` cannot be the name of an annotation`,
        help: nameHelp(rule.hasLegacyNames),
      }),
    )
  }
  if (alert !== '') for (const problem of templateProblems(rule, prefix)) problems.push(problem)
}

/** What is no text has been refused before. */
function isText(entry: YamlEntry | undefined): boolean {
  return entry === undefined || entry.value.kind === 'scalar'
}

function nameProblem(rule: RuleParts): Finding {
  const { record, alert } = rule.entries
  if (rule.record !== '' && rule.alert !== '')
    return invalid(
      alert?.key.span ?? rule.node.span,
      `${placeOf(record)}: ${at(rule, alert, "only one of 'record' and 'alert' must be set")}`,
      { message: 'a rule has both `record` and `alert`', help: 'Make two rules of it.' },
    )
  return invalid(
    entrySpan(alert ?? record) ?? spanAtPath(rule.node, []),
    `${placeOf(record)}: ${at(rule, alert, "one of 'record' or 'alert' must be set")}`,
    {
      message: 'a rule has no `alert` or `record`',
      help: 'Write `alert:` with the name of the alert, or `record:` with the name of the series that it makes.',
    },
  )
}

function* validateRecord(rule: RuleParts): Generator<Finding> {
  const { entries, record } = rule
  const surplus = [
    ['annotations', rule.annotations.length > 0, entries.annotations],
    ['for', rule.hasFor, entries.for],
    ['keep_firing_for', rule.hasKeepFiringFor, entries.keepFiringFor],
  ] as const
  for (const [name, isThere, entry] of surplus) {
    if (!isThere) continue
    yield invalid(
      entry?.key.span ?? rule.node.span,
      at(rule, entries.record, `invalid field '${name}' in recording rule`),
      {
        message: `a recording rule has no \`${name}\``,
        help: `Remove \`${name}\`, or write \`alert:\` if this is an alert.`,
      },
    )
  }
  const span = entrySpan(entries.record) ?? rule.node.span
  if (!isMetricName(record, rule.hasLegacyNames))
    yield invalid(span, at(rule, entries.record, `invalid recording rule name: ${record}`), {
      message: `\`${record}\` cannot be the name of a series`,
      help: nameHelp(rule.hasLegacyNames),
    })
  if (/[{}]/.test(record))
    yield invalid(
      span,
      at(rule, entries.record, `braces present in the recording rule name; should it be in expr?: ${record}`),
      {
        message: `the name of a series has no braces: \`${record}\``,
        help: 'Put an expression into `expr`, and labels that the series is to have into `labels`.',
      },
    )
}

function* validateLabel(
  label: TextEntry,
  { prefix, hasLegacyNames }: { readonly prefix: string; readonly hasLegacyNames: boolean },
): Generator<Finding> {
  const { key, value } = label
  if (key.text === '__name__' || !isLabelName(key.text, hasLegacyNames))
    yield invalid(key.span, `${prefix}invalid label name: ${key.text}`, {
      message: `\`${key.text}\` cannot be the name of a label`,
      help: key.text === '__name__' ? 'The name of a series is what `record` says.' : nameHelp(hasLegacyNames),
    })
  const text = valueText(label)
  if (!text.isWellFormed())
    yield invalid(value.span, `${prefix}invalid label value: ${text}`, {
      message: 'the value of a label is not UTF-8',
      help: 'Write it as UTF-8 text.',
    })
}

/** Only alerts have templates. */
function* templateProblems(rule: RuleParts, prefix: string): Generator<Finding> {
  for (const [kind, entries] of [
    ['label', rule.labels],
    ['annotation', rule.annotations],
  ] as const) {
    for (const entry of entries) {
      const source = sourceOf(entry.value)
      if (!source.text.includes('{{')) continue
      const { problems } = parseAlertTemplate(source, rule.alert)
      for (const problem of problems) {
        if (problem.upstream === undefined) yield problem
        else yield { ...problem, upstream: `${prefix}${kind} ${goQuote(entry.key.text)}: ${problem.upstream}` }
      }
    }
  }
}

function expressionProblem(rule: RuleParts, problem: Problem, isFirst: boolean): Finding {
  const { exprSource, entries } = rule
  const text = `could not parse expression: ${upstreamText(problem, exprSource.text)}`
  return {
    ...findingOf(problem, exprSource),
    ...(isFirst && !problem.isOurs && { upstream: at(rule, entries.expr, text) }),
  }
}

/** promtool's line: the place of an entry's value, `0:0` when there is none, the rule, and what is wrong. */
function at(rule: RuleParts, entry: YamlEntry | undefined, text: string): string {
  return `${placeOf(entry)}: ${named(rule)}: ${text}`
}

function named({ group, number, alert, record }: RuleParts): string {
  return `group ${goQuote(group)}, rule ${number}, ${goQuote(alert === '' ? record : alert)}`
}

function placeOf(entry: YamlEntry | undefined): string {
  const node: YamlNode | undefined = entry?.value
  return node === undefined ? '0:0' : `${node.line}:${node.column}`
}

function isLabelName(name: string, hasLegacyNames: boolean): boolean {
  return hasLegacyNames ? /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name) : name !== '' && name.isWellFormed()
}

function isMetricName(name: string, hasLegacyNames: boolean): boolean {
  return hasLegacyNames ? /^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(name) : name !== '' && name.isWellFormed()
}

function nameHelp(hasLegacyNames: boolean): string {
  return hasLegacyNames
    ? 'Use letters, digits and underscores, and no digit at the beginning.'
    : 'Write a name in UTF-8.'
}

function invalid(span: Span, upstream: string, words: { readonly message: string; readonly help: string }): Finding {
  return {
    id: 'rules/invalid',
    severity: 'error',
    span,
    message: words.message,
    why: 'Prometheus refuses the whole file and keeps the rules that it had.',
    help: words.help,
    upstream,
  }
}
