import { isComparison, unwrap } from '../../promql/analysis/shape.ts'
import type { Call, Expr } from '../../promql/ast.ts'
import { formatDuration } from '../../rules/duration.ts'
import type { Check } from '../check.ts'
import { placeOf, type RuleSubject } from '../ruleSubject.ts'
import { sampleIntervalOf } from '../sampleInterval.ts'

/** Finds alerts on absence that a restart of Prometheus or one missed scrape sets off. */
export const absent: Check<RuleSubject> = {
  id: 'alerts/absent',
  severity: 'warning',
  summary: 'An alert on absence does not wait.',
  of: 'alerting',
  *find(subject) {
    const waitMs = subject.rule.for?.ms ?? 0
    for (const call of absencesIn(subject.expr)) {
      const neededMs = neededFor(call, subject)
      if (waitMs >= neededMs) continue
      const wait = waitMs === 0 ? 'without `for`' : `with \`for: ${formatDuration(waitMs)}\``
      yield {
        span: placeOf(subject, call.nameRange),
        message: `\`absent\` ${wait} fires at every start of Prometheus`,
        why: 'After a start nothing has been scraped yet, and everything is absent for up to one interval.',
        help: `Set \`for\` to at least two scrape intervals, ${formatDuration(Math.max(neededMs, 60_000))} or more.`,
      }
    }
  },
}

/** Two intervals where they are known; anything at all otherwise. */
function neededFor(call: Call, subject: RuleSubject): number {
  const argument = call.args[0] === undefined ? undefined : unwrap(call.args[0])
  const interval = argument?.kind === 'selector' ? sampleIntervalOf(argument, subject.set) : undefined
  return interval === undefined ? 1 : interval.ms * 2
}

/** `absent()` that decides on its own: not what must hold together with something that is there. */
function* absencesIn(expr: Expr): Generator<Call> {
  const inner = unwrap(expr)
  if (inner.kind === 'call' && inner.name === 'absent') yield inner
  if (inner.kind === 'aggregation') yield* absencesIn(inner.expr)
  if (inner.kind !== 'binary') return
  if (inner.op === 'or') {
    yield* absencesIn(inner.left)
    yield* absencesIn(inner.right)
  } else if (isComparison(inner.op) || inner.op === 'unless') yield* absencesIn(inner.left)
}
