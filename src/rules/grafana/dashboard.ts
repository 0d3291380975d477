import { append } from '../../core/append.ts'
import type { Finding } from '../../core/finding.ts'
import type { SourceText, Span } from '../../core/source.ts'
import type { YamlNode, YamlScalar } from '../../yaml/node.ts'
import { readNodes } from '../../yaml/readNodes.ts'
import { entriesAt, itemsAt, nameAt, valueAt } from '../nodes.ts'
import { type Asks, asks, datasourceNames } from './datasource.ts'
import { jsonProblem } from './json.ts'
import { type DashboardQuery, readQuery, type WrittenQuery } from './query.ts'
import { variablePromql } from './variableQuery.ts'

/** A dashboard: what it asks Prometheus. */
export interface Dashboard {
  readonly title: string
  readonly queries: readonly DashboardQuery[]
}

/** Reads a dashboard's JSON: every PromQL text in panels, rows, variables and annotations. Never throws. */
export function readDashboard(source: SourceText): {
  readonly value: Dashboard | undefined
  readonly problems: readonly Finding[]
} {
  const broken = jsonProblem(source)
  if (broken !== undefined) return { value: undefined, problems: [broken] }
  const root = readNodes(source, 'v2').documents[0]
  const dashboard = root && (valueAt(root, 'dashboard') ?? valueAt(root, 'model') ?? root)
  if (dashboard?.kind !== 'map') return { value: undefined, problems: [] }
  const names = variableNames(dashboard)
  const problems: Finding[] = []
  const queries: DashboardQuery[] = []
  for (const written of writtenQueries(dashboard)) {
    const read = readQuery(written, names)
    append(problems, read.problems)
    if (read.value !== undefined) queries.push(read.value)
  }
  return { value: { title: nameAt(dashboard, 'title')?.name ?? '', queries }, problems }
}

/** The names of a dashboard's variables; undefined for a panel of a library, which is used where others are. */
function variableNames(dashboard: YamlNode): ReadonlySet<string> | undefined {
  if (valueAt(dashboard, 'panels') === undefined && valueAt(dashboard, 'rows') === undefined) return undefined
  const names = itemsAt(valueAt(dashboard, 'templating'), 'list').flatMap((one) => nameAt(one, 'name')?.name ?? [])
  return new Set([...names, ...itemsAt(dashboard, '__inputs').flatMap((one) => nameAt(one, 'name')?.name ?? [])])
}

function* writtenQueries(dashboard: YamlNode): Generator<WrittenQuery> {
  const sources = datasourceNames(dashboard)
  for (const variable of itemsAt(valueAt(dashboard, 'templating'), 'list')) {
    if (nameAt(variable, 'type')?.name !== 'query') continue
    const query = valueAt(variable, 'query')
    const text = query?.kind === 'map' ? valueAt(query, 'query') : query
    const promql = text?.kind === 'scalar' ? variablePromql(text.source()) : undefined
    const place = { asks: asks(variable, sources), where: `the variable \`${nameAt(variable, 'name')?.name}\`` }
    if (promql !== undefined) yield { ...promql, ...place }
  }
  for (const annotation of itemsAt(valueAt(dashboard, 'annotations'), 'list')) {
    const text = scalarAt(annotation, 'expr') ?? scalarAt(valueAt(annotation, 'target'), 'expr')
    const place = { asks: asks(annotation, sources), where: `the annotation \`${nameAt(annotation, 'name')?.name}\`` }
    if (text !== undefined) yield { kind: 'expression', source: text.source(), ...place }
  }
  for (const panel of panelsIn(dashboard)) {
    const above: Asks = asks(panel, sources)
    const title = nameAt(panel, 'title')?.name
    const where = title ? `the panel \`${title}\`` : 'a panel'
    for (const target of itemsAt(panel, 'targets')) {
      const text = scalarAt(target, 'expr')
      if (text === undefined || text.text.trim() === '') continue
      yield { kind: 'expression', source: text.source(), asks: asks(target, sources, above), where }
    }
  }
}

/** All panels: those in rows, in collapsed rows, and a panel that is the whole file. */
function* panelsIn(node: YamlNode): Generator<YamlNode> {
  // An exported dashboard brings the panels of libraries along.
  const elements = entriesAt(node, '__elements').flatMap(({ value }) => valueAt(value, 'model') ?? [])
  const open = [...elements.toReversed(), node]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next
    append(open, [...itemsAt(next, 'panels'), ...itemsAt(next, 'rows')].toReversed())
  }
}

function scalarAt(node: YamlNode | undefined, key: string): YamlScalar | undefined {
  const found = valueAt(node, key)
  return found?.kind === 'scalar' ? found : undefined
}

/** Whether a place is, in part, what a variable stands for: what is found there may be true of the stand-in alone. */
export function isFilledIn(query: DashboardQuery, span: Span): boolean {
  return query.variables.some(({ start, end }) => overlap(query.source.spanAt(start, end), span))
}

function overlap(one: Span, other: Span): boolean {
  const isBefore = (a: Span, b: Span) => a.endLine < b.line || (a.endLine === b.line && a.endColumn <= b.column)
  return !isBefore(one, other) && !isBefore(other, one)
}
