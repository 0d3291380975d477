import { parseExpr } from '../promql/parse.ts'
import { print } from '../promql/print.ts'

/** The canonical form of an expression, so that its formatting does not count; undefined for what cannot be parsed. */
export function canonicalExpr(text: string): string | undefined {
  const { expr, problems } = parseExpr(text)
  return expr === undefined || problems.length > 0 ? undefined : print(expr)
}
