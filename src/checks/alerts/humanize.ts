import { unwrap } from '../../promql/analysis/shape.ts'
import type { Expr } from '../../promql/ast.ts'
import type { Check } from '../check.ts'
import type { RuleSubject } from '../ruleSubject.ts'

/** Finds values of rates that are shown with all their digits. */
export const humanize: Check<RuleSubject> = {
  id: 'alerts/humanize',
  severity: 'info',
  summary: 'A rate is shown with all its digits.',
  of: 'alerting',
  *find({ templates: all, expr }) {
    const templates = all.filter(({ kind }) => kind === 'annotation')
    if (templates.length === 0 || !isRate(expr)) return
    for (const { entry, uses } of templates) {
      for (const use of uses.values) {
        if (!use.isBare || use.isCondition) continue
        yield {
          span: entry.value.spanAt(use.start, use.end),
          message: 'the value of a rate is shown as it is',
          why: 'A rate has many digits: a reader sees `0.03333333333333333`.',
          help: 'Write `{{ $value | humanize }}`, `humanizePercentage` for a share, or `printf "%.2f"`.',
        }
      }
    }
  },
}

/** The value that is shown is a rate, added up or divided; a comparison shows its left side. */
function isRate(expr: Expr): boolean {
  const inner = unwrap(expr)
  switch (inner.kind) {
    case 'call':
      return inner.name === 'rate' || inner.name === 'irate' || inner.name === 'deriv'
    case 'aggregation':
      return inner.op !== 'count' && inner.op !== 'group' && inner.op !== 'count_values' && isRate(inner.expr)
    case 'unary':
      return isRate(inner.expr)
    case 'binary':
      if (inner.returnBool) return false
      return isRate(inner.left) || ((inner.op === '*' || inner.op === '/') && isRate(inner.right))
    case 'matrix':
    case 'number':
    case 'paren':
    case 'selector':
    case 'string':
    case 'subquery':
      return false
  }
}
