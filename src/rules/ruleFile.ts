import type { Finding } from '../core/finding.ts'
import { at, type Json, listAt } from '../core/json.ts'
import type { Span } from '../core/source.ts'
import { readYaml } from '../yaml/read.ts'
import { parseDuration } from './duration.ts'
import { scalarAt, textMapAt } from './scalar.ts'

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

/** Reads a rule file (prometheus model/rulefmt). Never throws; a rule that is none is a problem and left out. */
export function readRuleFile(source: { readonly file: string; readonly text: string }): {
  readonly groups: readonly RuleGroup[]
  readonly problems: readonly Finding[]
} {
  const yaml = readYaml(source)
  const problems: Finding[] = [...yaml.problems]
  const document = yaml.documents[0]
  if (document === undefined) return { groups: [], problems }
  const groups = listAt(document.value, 'groups').flatMap((group, index) =>
    readGroup(group, { path: ['groups', index], spanOf: document.spanOf, problems }),
  )
  return { groups, problems }
}

type Path = readonly (string | number)[]

interface Context {
  readonly path: Path
  readonly spanOf: (path: Path) => Span
  readonly problems: Finding[]
}

function readGroup(value: Json, context: Context): RuleGroup[] {
  const name = scalarAt(value, 'name')
  if (name === undefined) {
    context.problems.push(refuse(context.spanOf(context.path), 'a rule group has no `name`'))
    return []
  }
  const interval = parseDuration(scalarAt(value, 'interval') ?? '')
  const rules = listAt(value, 'rules').flatMap((rule, index) =>
    readRule(rule, { ...context, path: [...context.path, 'rules', index] }),
  )
  const span = context.spanOf([...context.path, 'name'])
  return [{ name, span, rules, ...(interval ? { intervalMs: interval } : {}) }]
}

function readRule(value: Json, context: Context): Rule[] {
  const alert = scalarAt(value, 'alert')
  const name = alert ?? scalarAt(value, 'record')
  const expr = scalarAt(value, 'expr')
  if (name === undefined || expr === undefined) {
    const missing = name === undefined ? '`alert` or `record`' : '`expr`'
    context.problems.push(refuse(context.spanOf(context.path), `a rule has no ${missing}`))
    return []
  }
  const key = at(value, 'alert') === undefined ? 'record' : 'alert'
  return [
    {
      kind: alert === undefined ? 'recording' : 'alerting',
      name,
      expr,
      forMs: parseDuration(scalarAt(value, 'for') ?? '0') ?? 0,
      keepFiringForMs: parseDuration(scalarAt(value, 'keep_firing_for') ?? '0') ?? 0,
      labels: textMapAt(value, 'labels'),
      annotations: textMapAt(value, 'annotations'),
      span: context.spanOf([...context.path, key]),
      exprSpan: context.spanOf([...context.path, 'expr']),
    },
  ]
}

function refuse(span: Span, message: string): Finding {
  return {
    id: 'rules/invalid',
    severity: 'error',
    span,
    message,
    why: 'Prometheus refuses the whole file and keeps the rules that it had.',
    help: 'Complete the rule.',
  }
}
