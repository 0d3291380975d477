import { utf8Length } from '../core/go/bytes.ts'
import type { Expr } from './ast.ts'
import { print, printDuration, printGrouping, printMatching, printTimeShift } from './print.ts'
import type { Features } from './problem.ts'
import { walk } from './walk.ts'

/** Writes an expression over several lines where one would be long, as `promtool promql format` does (prometheus promql/parser Prettify). */
export function pretty(expr: Expr, features?: Features): string {
  return indented(expr, 0, features)
}

/** A node that fits on a line stands on one; otherwise its parts stand on lines of their own, one step further in. */
function indented(expr: Expr, level: number, features: Features | undefined): string {
  const indent = '  '.repeat(level)
  switch (expr.kind) {
    case 'unary':
      return `${indent}${expr.op}${indented(expr.expr, level, features).trimStart()}`
    case 'number':
    case 'string':
    case 'selector':
    case 'matrix':
      return indent + print(expr, features)
  }
  const line = oneLine(expr, features)
  // Upstream does not indent a subquery that fits.
  if (line !== undefined) return expr.kind === 'subquery' ? line : indent + line
  const inner = (part: Expr) => indented(part, level + 1, features)
  switch (expr.kind) {
    case 'paren':
      return `${indent}(\n${inner(expr.expr)}\n${indent})`
    case 'call':
      return `${indent}${expr.name}(\n${expr.args.map(inner).join(',\n')}\n${indent})`
    case 'subquery': {
      const isWritten = expr.step !== undefined && (expr.step.expr !== undefined || expr.step.ms !== 0)
      const step = isWritten ? printDuration(expr.step) : ''
      return `${indented(expr.expr, level, features)}[${printDuration(expr.range)}:${step}]${printTimeShift(expr)}`
    }
    case 'aggregation': {
      const param = expr.param === undefined ? '' : `${inner(expr.param)},\n`
      const head = `${expr.op}${printGrouping(expr, features?.unquotedUtf8Names ?? false)}`
      return `${indent}${head}(\n${param}${inner(expr.expr)}\n${indent})`
    }
    case 'binary': {
      const modifiers =
        (expr.returnBool ? ' bool' : '') + printMatching(expr.matching, features?.unquotedUtf8Names ?? false)
      return `${inner(expr.left)}\n${indent}${expr.op}${modifiers}\n${inner(expr.right)}`
    }
  }
}

/** The expression on one line, unless that has more than 100 bytes; one of so many parts is not even printed. */
function oneLine(expr: Expr, features: Features | undefined): string | undefined {
  let parts = 0
  for (const _ of walk(expr)) if (++parts > longestLine) return undefined
  const line = print(expr, features)
  return utf8Length(line) > longestLine ? undefined : line
}

const longestLine = 100
