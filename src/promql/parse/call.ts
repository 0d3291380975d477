import { goQuote } from '../../core/go/quote.ts'
import { trimmed } from '../../core/trimmed.ts'
import type { Aggregation, AggregationOperator, Call, Expr } from '../ast.ts'
import { functions } from '../functions.ts'
import type { Context, Reader } from '../reader.ts'
import { startsExpression, T } from '../token.ts'
import { readExpression } from './expression.ts'
import { readGrouping } from './labels.ts'

/** Reads a call from its opening parenthesis on; the name has been read. */
export function readCall(reader: Reader, start: number, end: number): Call | undefined {
  const args = readArguments(reader)
  if (args === undefined) return undefined
  const name = reader.lexer.text.slice(start, end)
  const signature = functions.get(name)
  if (signature === undefined) reader.report(start, end, `unknown function with name ${goQuote(name)}`)
  else if (signature.isExperimental && !reader.features.experimentalFunctions) {
    reader.report(start, end, `function ${goQuote(name)} is not enabled`)
  }
  const call: Call = { kind: 'call', start, end: reader.lexer.end, name, nameRange: { start, end }, args }
  if (!reader.grow(reader.height)) return undefined
  reader.advance()
  return call
}

/** Reads an aggregation from what follows its operator: `(`, `by` or `without`. */
export function readAggregation(reader: Reader, start: number, end: number): Aggregation | undefined {
  const lexer = reader.lexer
  const outer = reader.context
  reader.context = inAggregation
  const before = lexer.kind === T.leftParen ? undefined : readGrouping(reader)
  if (before !== undefined) reader.advance()
  else if (lexer.kind !== T.leftParen) return undefined
  if (lexer.kind !== T.leftParen) return reader.fail()
  const args = readArguments(reader)
  if (args === undefined) return undefined
  const closed: Closed = { start, opEnd: end, end: lexer.end, args }
  if (before !== undefined) {
    reader.context = outer
    const aggregation = finish(reader, { ...closed, grouping: before })
    reader.advance()
    return aggregation
  }
  // Upstream looks for `by` first and judges the arguments then.
  const height = reader.height
  reader.advance()
  const isGrouped = lexer.kind === T.by || lexer.kind === T.without
  const grouping = isGrouped ? readGrouping(reader) : undefined
  reader.context = outer
  reader.height = height
  if (grouping === undefined) return isGrouped ? undefined : finish(reader, closed)
  const aggregation = finish(reader, { ...closed, end: lexer.end, grouping })
  reader.advance()
  return aggregation
}

const inAggregation: Context = { where: 'aggregation', expected: '' }

interface Closed {
  readonly start: number
  readonly opEnd: number
  readonly end: number
  readonly args: readonly Expr[]
  readonly grouping?: NonNullable<Aggregation['grouping']>
}

/** Judges the number of arguments (newAggregateExpr). */
function finish(reader: Reader, { start, opEnd, end, args, grouping }: Closed): Aggregation | undefined {
  const op = reader.lexer.text.slice(start, opEnd).toLowerCase() as AggregationOperator
  const wanted = withParameter.has(op) ? 2 : 1
  const isExperimental = op === 'limitk' || op === 'limit_ratio'
  if (args.length === 0 && !reader.isBroken)
    reader.report(start, opEnd, 'no arguments for aggregate expression provided')
  else if (isExperimental && !reader.features.experimentalFunctions) {
    const flag = '--enable-feature=promql-experimental-functions'
    reader.report(start, opEnd, `${op}() is experimental and must be enabled with ${flag}`)
  } else if (args.length !== wanted && !reader.isBroken) {
    const counts = `expected ${wanted}, got ${args.length}`
    reader.report(start, opEnd, `wrong number of arguments for aggregate expression provided, ${counts}`)
  }
  const expr = args[wanted - 1]
  if (expr === undefined || !reader.grow(reader.height)) return undefined
  return {
    kind: 'aggregation',
    start,
    end,
    op,
    opRange: { start, end: opEnd },
    ...(grouping === undefined ? undefined : { grouping }),
    ...(wanted === 1 ? undefined : { param: args[0]! }),
    expr,
  }
}

const withParameter: ReadonlySet<string> = new Set([
  ...['topk', 'bottomk', 'count_values', 'quantile', 'limitk', 'limit_ratio'],
])

/** Reads arguments from `(` on; `)` stays the current token. After an argument that does not fit it goes on with the next one. */
function readArguments(reader: Reader): readonly Expr[] | undefined {
  const lexer = reader.lexer
  const { context, depth } = reader
  const parens = lexer.parenDepth
  const args: Expr[] = []
  let height = 0
  reader.advance()
  if (lexer.kind === T.rightParen) {
    reader.height = 0
    return args
  }
  let isExpected = true
  for (;;) {
    const arg = isExpected ? readExpression(reader, 1) : undefined
    if (arg !== undefined) {
      args.push(arg)
      if (reader.height > height) height = reader.height
    } else if (isExpected) {
      reader.context = context
      reader.depth = depth
      if (!lexer.skipTo(parens)) return undefined
    }
    isExpected = false
    if (lexer.kind === T.comma) {
      const { start, end } = lexer
      reader.advance()
      isExpected = startsExpression[lexer.kind] === 1
      if (!isExpected) reader.report(start, end, 'trailing commas not allowed in function call args')
    } else if (lexer.kind === T.rightParen) {
      reader.height = height
      return trimmed(args)
    } else {
      reader.fail()
      if (!lexer.skipTo(parens)) return undefined
    }
  }
}
