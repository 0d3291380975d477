import { nodesOf } from '../../promql/analysis/nodes.ts'
import { isComparison, isSetOperator, unwrap } from '../../promql/analysis/shape.ts'
import type { Aggregation, Binary, Expr } from '../../promql/ast.ts'
import type { Check, Hit } from '../check.ts'
import { placeOf, type RuleSubject } from '../ruleSubject.ts'

/** Finds alerts whose labels or values change with circumstances that have nothing to do with the alert. */
export const fragile: Check<RuleSubject> = {
  id: 'promql/fragile',
  severity: 'warning',
  summary: 'An alert flaps, or fires by mistake when Prometheus starts.',
  of: 'alerting',
  *find(subject) {
    yield* ofSampling(subject)
    if ((subject.rule.for?.ms ?? 0) === 0) yield* ofArithmetic(subject, subject.expr)
  },
}

/** `topk` and its like on the way to the result; what an aggregation around them makes of it is stable. */
function* ofSampling(subject: RuleSubject): Generator<Hit> {
  const found = samplingIn(subject.expr)
  if (found === undefined) return
  yield {
    span: placeOf(subject, found.opRange),
    message: `\`${found.op}\` may select other series at every evaluation`,
    why: 'The labels of an alert are its identity: with other series the alert ends and another one starts, and `for` starts again.',
    help: `Compare values without \`${found.op}\`; take the greatest few in a dashboard.`,
  }
}

function samplingIn(expr: Expr): Aggregation | undefined {
  const inner = unwrap(expr)
  switch (inner.kind) {
    case 'aggregation':
      return sampling.has(inner.op) && !isChoiceOfOne(inner) ? inner : undefined
    case 'binary':
      return samplingInBinary(inner)
    case 'call':
      return inner.name === 'absent' ? undefined : inner.args.map(samplingIn).find((found) => found !== undefined)
    case 'unary':
      return samplingIn(inner.expr)
    case 'matrix':
    case 'number':
    case 'paren':
    case 'selector':
    case 'string':
    case 'subquery':
      return undefined
  }
}

/** Labels come from the side that has many series, or from both; `and` and `unless` take those of the left. */
function samplingInBinary({ op, left, right, matching }: Binary): Aggregation | undefined {
  if (matching?.cardinality === 'one-to-many') return samplingIn(right)
  const isLeftOnly = matching?.cardinality === 'many-to-one' || op === 'and' || op === 'unless'
  return samplingIn(left) ?? (isLeftOnly ? undefined : samplingIn(right))
}

/** `topk by (pod) (1, x)` keeps one of several equal series of each pod. */
function isChoiceOfOne({ grouping, param }: Aggregation): boolean {
  const number = param === undefined ? undefined : unwrap(param)
  return grouping?.kind === 'by' && number?.kind === 'number' && number.value === 1
}

const sampling: ReadonlySet<string> = new Set(['topk', 'bottomk', 'limitk', 'limit_ratio'])

/** Arithmetic between aggregations of different metrics, compared at once. */
function* ofArithmetic(subject: RuleSubject, expr: Expr): Generator<Hit> {
  for (const comparison of nodesOf(expr).binaries) {
    if (!isComparison(comparison.op)) continue
    for (const side of [comparison.left, comparison.right]) {
      const inner = unwrap(side)
      if (inner.kind !== 'binary' || inner.matching === undefined || isSetOperator(inner.op) || isComparison(inner.op))
        continue
      if (!isAggregated(inner.left) || !isAggregated(inner.right)) continue
      if (jobsOf(inner.left) === jobsOf(inner.right)) continue
      yield {
        span: placeOf(subject, inner.opRange),
        message: 'two aggregations of different targets are compared at once, without `for`',
        why: 'After a start Prometheus scrapes its targets one by one: for one interval each side knows only some of them, and the alert fires by mistake.',
        help: 'Give the alert a `for` of at least two scrape intervals.',
      }
    }
  }
}

function isAggregated(expr: Expr): boolean {
  const inner = unwrap(expr)
  return inner.kind === 'aggregation' && !sampling.has(inner.op)
}

/** The targets that an expression reads, as far as its matchers tell: equal texts are read of the same targets. */
function jobsOf(expr: Expr): string {
  const selected = nodesOf(expr).selectors.map(({ name, matchers }) => {
    const targets = matchers.filter((matcher) => matcher.name === 'job' || matcher.name === 'app')
    return targets.length > 0
      ? targets.map((matcher) => `${matcher.name}${matcher.op}${matcher.value}`).join()
      : exporterOf(name)
  })
  return [...new Set(selected)].sort().join()
}

/** Metrics whose names begin with the same word come from the same exporter. */
function exporterOf(name: string): string {
  return /^[a-zA-Z0-9]+/.exec(name)?.[0] ?? name
}
