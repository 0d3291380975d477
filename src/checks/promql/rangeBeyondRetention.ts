import type { Expr, TimeShift } from '../../promql/ast.ts'
import { formatDuration } from '../../rules/duration.ts'
import type { Check, Hit } from '../check.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'

/** Finds expressions that read samples which are deleted already. */
export const rangeBeyondRetention: Check<ExpressionSubject> = {
  id: 'promql/range-beyond-retention',
  severity: 'warning',
  summary: 'A range or an offset reaches further back than samples are kept.',
  *find(subject) {
    const retentionMs = subject.set.settings?.retentionMs
    if (retentionMs !== undefined) yield* reach(subject, subject.expr, { sinceMs: 0, retentionMs })
  },
}

interface Reach {
  /** How far back the expression is evaluated because of what is around it. */
  readonly sinceMs: number
  readonly retentionMs: number
}

function* reach(subject: ExpressionSubject, expr: Expr, at: Reach): Generator<Hit> {
  switch (expr.kind) {
    case 'number':
    case 'string':
      return
    case 'paren':
    case 'unary':
    case 'aggregation':
      yield* reach(subject, expr.expr, at)
      return
    case 'binary':
      yield* reach(subject, expr.left, at)
      yield* reach(subject, expr.right, at)
      return
    case 'call':
      for (const argument of expr.args) yield* reach(subject, argument, at)
      return
    case 'selector':
      yield* judge(subject, expr, { ...at, sinceMs: at.sinceMs + shiftOf(expr) })
      return
    case 'matrix':
      yield* judge(subject, expr, { ...at, sinceMs: at.sinceMs + shiftOf(expr.selector) + (expr.range.ms ?? 0) })
      return
    case 'subquery':
      yield* reach(subject, expr.expr, { ...at, sinceMs: at.sinceMs + shiftOf(expr) + (expr.range.ms ?? 0) })
  }
}

/** A time that is fixed with `@` is not judged: what it reaches moves away. */
function shiftOf(shift: TimeShift): number {
  return shift.at === undefined ? (shift.offset?.ms ?? 0) : Number.NEGATIVE_INFINITY
}

function* judge(subject: ExpressionSubject, expr: Expr, { sinceMs, retentionMs }: Reach): Generator<Hit> {
  if (sinceMs <= retentionMs) return
  yield {
    span: placeOf(subject, expr),
    message: `this reads samples of the last ${formatDuration(sinceMs)}, and Prometheus keeps them for ${formatDuration(retentionMs)}`,
    why: 'Older samples are deleted: the result is that of a shorter time, or there is none.',
    help: 'Reach back less far, record what is needed, or raise `storage.tsdb.retention.time`.',
  }
}
