import type { Expr, VectorSelector } from '../../promql/ast.ts'
import type { Check } from '../check.ts'
import type { RuleSubject } from '../ruleSubject.ts'

/** Finds records whose names end in another unit than the metric that they are made of, though nothing converts it. */
export const unitInName: Check<RuleSubject> = {
  id: 'rules/unit-in-name',
  severity: 'warning',
  summary: 'A record’s name tells another unit than the metric that it is made of.',
  of: 'recording',
  *find({ rule, expr }) {
    const said = unitOf(rule.name.split(':')[1] ?? '')
    if (said === undefined) return
    const metric = keptMetric(expr)?.name
    const unit = unitOf(metric ?? '')
    if (metric === undefined || unit === undefined || unit === said) return
    yield {
      span: rule.nameSpan,
      message: `the record is named after ${said}, and \`${metric}\` is in ${unit}`,
      why: 'Nothing in the expression converts one into the other, and whoever uses the record trusts its name.',
      help: `Name it after ${unit}, or convert the value.`,
    }
  },
}

/** The one selector whose values come through in their unit; undefined where something may convert them. */
function keptMetric(expr: Expr): VectorSelector | undefined {
  switch (expr.kind) {
    case 'selector':
      return expr
    case 'matrix':
      return expr.selector
    case 'paren':
    case 'subquery':
      return keptMetric(expr.expr)
    case 'aggregation':
      return keepingAggregations.has(expr.op) ? keptMetric(expr.expr) : undefined
    case 'call': {
      const argument = keepingCalls.get(expr.name)
      const kept = argument === undefined ? undefined : expr.args[argument]
      return kept === undefined ? undefined : keptMetric(kept)
    }
    case 'binary':
    case 'number':
    case 'string':
    case 'unary':
      return undefined
  }
}

const keepingAggregations: ReadonlySet<string> = new Set([
  'sum',
  'avg',
  'min',
  'max',
  'topk',
  'bottomk',
  'quantile',
  'stddev',
])

/** Functions whose result has the unit of an argument, by the index of that; a rate has it too, each second. */
const keepingCalls: ReadonlyMap<string, number> = new Map([
  ...['rate', 'irate', 'increase', 'delta', 'idelta'].map((name) => [name, 0] as const),
  ...['avg', 'min', 'max', 'sum', 'last', 'stddev'].map((name) => [`${name}_over_time`, 0] as const),
  ['quantile_over_time', 1],
  ['histogram_quantile', 1],
])

/** Base units of the naming guide, told by the last word of a name that is not a suffix of its type. */
function unitOf(name: string): string | undefined {
  return /(?:^|_)(seconds|bytes|celsius|meters|joules|grams|volts|amperes)(?:_(?:total|sum|bucket))?$/.exec(name)?.[1]
}
