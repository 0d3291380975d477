import type { Expr, Matcher } from './ast.ts'
import { checkTypes } from './parse/check.ts'
import { readExpression } from './parse/expression.ts'
import { type Label, readMetric } from './parse/metric.ts'
import { readSelector } from './parse/selector.ts'
import type { Features, Parsed, Problem } from './problem.ts'
import { Reader } from './reader.ts'
import { namesMetric, T } from './token.ts'

/** What Prometheus reads when no feature is switched on. */
export const plainFeatures: Features = {
  experimentalFunctions: false,
  fillModifiers: false,
  unquotedUtf8Names: false,
}

/**
 * Reads a PromQL expression and checks its types (prometheus promql/parser ParseExpr). Never fails: the first problem is the one that Prometheus
 * reports, word for word; after it come more, as far as the text can be followed.
 */
export function parseExpr(text: string, features: Features = plainFeatures): Parsed {
  const reader = new Reader(text, features)
  const expr = readWhole(reader)
  if (expr !== undefined && !reader.isBroken) checkTypes(expr, reader)
  return { expr, problems: reader.problems }
}

/** Reads a selector alone, as `match[]` has it (prometheus promql/parser ParseMetricSelector). */
export function parseMetricSelector(
  text: string,
  features: Features = plainFeatures,
): { readonly matchers: readonly Matcher[] | undefined; readonly problems: readonly Problem[] } {
  const reader = new Reader(text, features)
  const { kind, start, end } = reader.lexer
  if (kind === T.leftBrace) return finished(reader, readSelector(reader, start, start)?.matchers)
  if (namesMetric[kind] === 0) return finished(reader, reader.fail())
  reader.advance()
  return finished(reader, readSelector(reader, start, end)?.matchers)
}

/** Reads the labels of a series, as results of unit tests have them (prometheus promql/parser ParseMetric). */
export function parseMetric(
  text: string,
  features: Features = plainFeatures,
): { readonly labels: readonly Label[] | undefined; readonly problems: readonly Problem[] } {
  const reader = new Reader(text, features)
  const labels = readMetric(reader)
  if (labels !== undefined && reader.lexer.kind !== T.eof) reader.fail()
  return { labels, problems: reader.problems }
}

function finished(reader: Reader, matchers: readonly Matcher[] | undefined) {
  if (matchers !== undefined && reader.lexer.kind !== T.eof) reader.fail()
  return { matchers, problems: reader.problems }
}

function readWhole(reader: Reader): Expr | undefined {
  const lexer = reader.lexer
  if (lexer.kind === T.eof) {
    reader.add({ start: 0, end: lexer.text.length, message: 'no expression found in input', at: 0 })
    return undefined
  }
  const expr = readExpression(reader, 1)
  if (expr !== undefined && lexer.kind !== T.eof) reader.fail()
  return expr
}
