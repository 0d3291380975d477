import type { Finding } from '../../core/finding.ts'
import type { SourceText } from '../../core/source.ts'
import type { Expr } from '../../promql/ast.ts'
import { findingOf } from '../../promql/finding.ts'
import { parseExpr, parseMetricSelector } from '../../promql/parse.ts'
import type { Problem } from '../../promql/problem.ts'
import type { Asks } from './datasource.ts'
import { type FilledQuery, fillVariables, type VariableUse } from './variables.ts'

/** A PromQL text as it stands in a dashboard. */
export interface WrittenQuery {
  readonly kind: 'expression' | 'selector'
  readonly source: SourceText
  readonly asks: Asks
  /** For sentences: ``the panel `CPU` ``. */
  readonly where: string
}

/** A query that could be read. */
export interface DashboardQuery {
  /** The text with something in the place of each variable; its places are those in the file. */
  readonly source: SourceText
  readonly expr: Expr
  readonly variables: readonly VariableUse[]
  /** A variable stands for more than a value: the expression is one of those that it may be. */
  readonly isGuess: boolean
  readonly where: string
}

/** Reads a query with its variables filled in; `names` are the variables that the dashboard knows, undefined for any. */
export function readQuery(
  written: WrittenQuery,
  names: ReadonlySet<string> | undefined,
): { readonly value: DashboardQuery | undefined; readonly problems: readonly Finding[] } {
  if (written.asks === 'other') return nothing
  const isVariable = (name: string) => names?.has(name) ?? true
  let problems: readonly Problem[] = []
  let filled: FilledQuery | undefined
  for (const standIns of possibilities) {
    filled = fillVariables(written.source, { isVariable, standIns })
    const read = written.kind === 'expression' ? parseExpr(filled.source.text) : parseSelector(filled.source.text)
    if (read.problems.length === 0) {
      const { source, variables, isGuess } = filled
      return read.expr === undefined
        ? nothing
        : { value: { source, variables, isGuess, expr: read.expr, where: written.where }, problems: [] }
    }
    problems = problems.length > 0 ? problems : read.problems
    if (!filled.isGuess) break
  }
  // What a variable stands for decides, or which data source is asked.
  if (filled === undefined || filled.isGuess || written.asks === 'unknown') return nothing
  return {
    value: undefined,
    problems: [brokenQuery(problems[0], filled.source, written.where)].flatMap((one) => one ?? []),
  }
}

const nothing = { value: undefined, problems: [] } as const

/** What stands in for a variable that may be anything, one after the other until the whole makes sense. */
const possibilities = ['x', '1', '+', 'by', '"x"', '5m'].flatMap((value) =>
  ['sum', 'rate', 'topk', 'abs', 'histogram_quantile'].map((name) => ({ value, function: name })),
)

function parseSelector(text: string): { readonly expr: Expr | undefined; readonly problems: readonly Problem[] } {
  // Several selectors with `or` between them are looked up one by one.
  const { problems } = parseMetricSelector(text.trim())
  if (problems.length > 0) return { expr: undefined, problems }
  return parseExpr(text)
}

function brokenQuery(problem: Problem | undefined, source: SourceText, where: string): Finding | undefined {
  if (problem === undefined) return undefined
  const why = `Prometheus refuses the query of ${where}, which shows an error instead of data.`
  return { help: 'Correct the query at this place.', ...findingOf(problem, source), id: 'grafana/broken-query', why }
}
