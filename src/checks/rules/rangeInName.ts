import { nodesOf } from '../../promql/analysis/nodes.ts'
import { unwrap } from '../../promql/analysis/shape.ts'
import type { Expr } from '../../promql/ast.ts'
import { formatDuration, parseDuration } from '../../rules/duration.ts'
import type { Check } from '../check.ts'
import { placeOf, type RuleSubject } from '../ruleSubject.ts'

/** Finds records whose names tell another range than their expressions have. */
export const rangeInName: Check<RuleSubject> = {
  id: 'rules/range-in-name',
  severity: 'warning',
  summary: 'A record’s name tells another range than its expression has.',
  of: 'recording',
  *find(subject) {
    const { rule } = subject
    const said = saidIn(rule.name)
    if (said.length === 0) return
    const ranges = rangesOf(subject.expr)
    const other = ranges[0]
    if (other === undefined || ranges.some(({ ms }) => ms === undefined || said.includes(ms))) return
    yield {
      span: placeOf(subject, other),
      message: `the record is named \`${rule.name}\`, and its range is ${formatDuration(other.ms ?? 0)}`,
      why: 'Whoever uses the record trusts its name.',
      help: `Use \`[${said.map(formatDuration).join(', ')}]\`, or change the name.`,
    }
  },
}

/** The durations in the last part of a name whose operations have a range: `rate5m`, `max_rate5m_1h`. */
function saidIn(name: string): readonly number[] {
  const operations = name.slice(name.lastIndexOf(':') + 1)
  if (operations === name || !/(?:rate|increase|delta)_?[0-9]/.test(operations)) return []
  return [...operations.matchAll(/[0-9]+(?:ms|[smhdw])(?![a-z0-9])/g)].flatMap(([text]) => parseDuration(text) ?? [])
}

function rangesOf(expr: Expr): readonly { readonly start: number; readonly end: number; readonly ms?: number }[] {
  return nodesOf(expr).calls.flatMap(({ args }) => {
    const argument = args[0] === undefined ? undefined : unwrap(args[0])
    return argument?.kind === 'matrix' || argument?.kind === 'subquery' ? [argument.range] : []
  })
}
