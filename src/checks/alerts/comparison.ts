import { alwaysReturns, hasCondition } from '../../promql/analysis/condition.ts'
import { unwrap } from '../../promql/analysis/shape.ts'
import type { Expr } from '../../promql/ast.ts'
import type { Check, Hit } from '../check.ts'
import { conditionalIn } from '../conditional.ts'
import { placeOf, type RuleSubject } from '../ruleSubject.ts'

/** Finds alerts that fire whenever there is anything, because nothing is compared. */
export const comparison: Check<RuleSubject> = {
  id: 'alerts/comparison',
  severity: 'warning',
  summary: 'An alert without a condition always fires.',
  of: 'alerting',
  *find(subject) {
    const { expr } = subject
    if (isWatchdog(expr)) return
    if (hasCondition(expr, conditionalIn(subject.set))) return
    yield hitOf(subject)
  },
}

/** `vector(1)` is how an alert that shall always fire is written. */
function isWatchdog(expr: Expr): boolean {
  const inner = unwrap(expr)
  const argument = inner.kind === 'call' && inner.name === 'vector' ? inner.args[0] : undefined
  return argument !== undefined && unwrap(argument).kind === 'number'
}

function hitOf(subject: RuleSubject): Hit {
  const inner = unwrap(subject.expr)
  const help = 'Compare the value, for example `… > 0`. For an alert that shall always fire write `vector(1)`.'
  const why = 'Prometheus fires an alert for every series of the result, whatever its value is.'
  if (inner.kind === 'binary' && inner.returnBool) {
    return {
      span: placeOf(subject, inner.opRange),
      message: 'with `bool` the result is always there, as 0 or 1: the alert always fires',
      why,
      help: 'Remove `bool`.',
    }
  }
  const always = alwaysPart(inner)
  if (always !== undefined) {
    const message =
      always === inner
        ? 'this always has a result: the alert always fires'
        : 'this part always has a result: the alert fires also when the rest has none'
    return { span: placeOf(subject, always), message, why, help }
  }
  const unconditional = inner.kind === 'binary' && inner.op === 'or' ? unconditionalSide(subject, inner) : inner
  return {
    span: placeOf(subject, unconditional),
    message: 'nothing is compared here: the alert fires as soon as there is a series',
    why,
    help,
  }
}

/** The part that is always there: all of the expression, or a side of `or`. */
function alwaysPart(expr: Expr): Expr | undefined {
  const inner = unwrap(expr)
  if (inner.kind === 'binary' && inner.op === 'or') return alwaysPart(inner.right) ?? alwaysPart(inner.left)
  return alwaysReturns(inner) ? inner : undefined
}

function unconditionalSide(subject: RuleSubject, expr: Extract<Expr, { kind: 'binary' }>): Expr {
  return hasCondition(expr.left, conditionalIn(subject.set)) ? expr.right : expr.left
}
