import type { RuleSet } from '../../checks/ruleSet.ts'
import type { Query } from '../../checks/ruleSubject.ts'
import type { Finding } from '../../core/finding.ts'
import type { CorpusDocument } from '../../corpus/corpus.ts'
import { isFilledIn, readDashboard } from '../../rules/grafana/dashboard.ts'

/** An expression of a dashboard, before it is known which rules stand behind it. */
export type DashboardExpression = Omit<Query, 'set'>

/** Reads a dashboard: what is wrong with its queries, and those whose variables stand for nothing but values. */
export function readDashboardDocument({ source }: CorpusDocument): {
  readonly queries: readonly DashboardExpression[]
  readonly problems: readonly Finding[]
} {
  const { value, problems } = readDashboard(source)
  const queries = (value?.queries ?? [])
    .filter(({ isGuess }) => !isGuess)
    .map((query): DashboardExpression => {
      const isGuessed = (hit: Parameters<typeof isFilledIn>[1]) => isFilledIn(query, hit)
      return { source: query.source, expr: query.expr, ...(query.variables.length > 0 && { isGuessed }) }
    })
  return { queries, problems }
}

/** Gives the expressions of dashboards the rules that may stand behind them: those of the only Prometheus, or all. */
export function withRules(queries: readonly DashboardExpression[], sets: readonly RuleSet[]): readonly Query[] {
  const [only] = sets
  const set = only !== undefined && sets.length === 1 ? only : { files: sets.flatMap(({ files }) => files) }
  return queries.map((query) => ({ ...query, set }))
}
