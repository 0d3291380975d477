import { isScalar, unwrap } from '../../promql/analysis/shape.ts'
import type { Binary, Expr, VectorSelector } from '../../promql/ast.ts'
import type { Check } from '../check.ts'
import { countsEvents } from '../metricKind.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'

/** Finds comparisons of a counter's bare value. */
export const counter: Check<ExpressionSubject> = {
  id: 'promql/counter',
  severity: 'warning',
  summary: 'The bare value of a counter is compared.',
  *find(subject) {
    const seen = new Set<VectorSelector>()
    for (const binary of subject.nodes.binaries) {
      if (!isOrdered(binary)) continue
      for (const side of [binary.left, binary.right]) {
        const selector = bareCounter(side)
        if (selector === undefined || seen.has(selector)) continue
        seen.add(selector)
        yield {
          span: placeOf(subject, selector),
          message: `\`${selector.name}\` is a counter, and its bare value is compared`,
          why: 'A counter grows from the start of its process and never falls: once the comparison is true it stays so until a restart.',
          help: `Compare what happened lately: \`increase(${selector.name}[1h])\` or \`rate(…)\`.`,
        }
      }
    }
  },
}

/** Comparisons in order with a number; equality asks for the very beginning, and another vector may be the same counter at another time. */
function isOrdered(binary: Binary): boolean {
  const isOrder = binary.op === '>' || binary.op === '>=' || binary.op === '<' || binary.op === '<='
  return isOrder && (isScalar(binary.left) || isScalar(binary.right))
}

/** The counter whose value an expression passes on: added up, scaled, or as a share of another one. */
function bareCounter(expr: Expr): VectorSelector | undefined {
  const inner = unwrap(expr)
  switch (inner.kind) {
    case 'selector':
      return countsEvents(inner.name) ? inner : undefined
    case 'aggregation':
      return inner.op === 'sum' || inner.op === 'max' || inner.op === 'min' || inner.op === 'avg'
        ? bareCounter(inner.expr)
        : undefined
    case 'binary':
      return ofArithmetic(inner)
    case 'call':
    case 'matrix':
    case 'number':
    case 'paren':
    case 'string':
    case 'subquery':
    case 'unary':
      return undefined
  }
}

function ofArithmetic(binary: Binary): VectorSelector | undefined {
  if (binary.op !== '*' && binary.op !== '/') return undefined
  const left = bareCounter(binary.left)
  const right = bareCounter(binary.right)
  if (isNumber(binary.left)) return right
  if (isNumber(binary.right)) return left
  return left !== undefined && right !== undefined ? left : undefined
}

function isNumber(expr: Expr): boolean {
  return unwrap(expr).kind === 'number'
}
