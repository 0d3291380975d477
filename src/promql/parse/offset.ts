import type { Duration, DurationExpr } from '../ast.ts'
import type { Reader } from '../reader.ts'
import { precedence, T } from '../token.ts'
import {
  durationOf,
  readDurationCall,
  readDurationExpr,
  readDurationLiteral,
  readDurationParen,
  readDurationTail,
  readUnsigned,
  signed,
} from './duration.ts'

/**
 * Reads what stands after `offset` and goes past it. A number, a call, or one with a sign before it, ends there: `x offset 5m * 2` is `(x offset 5m) * 2`.
 * After a parenthesis without a sign, or after two signs, operators belong to the offset, a quirk of upstream's grammar (offset_duration_expr).
 * `use` is called where upstream applies the offset: before the following token is read, unless an operator could follow.
 */
export function readOffset(reader: Reader, use: (offset: Duration) => void): boolean {
  const { start, kind } = reader.lexer
  if (kind !== T.add && kind !== T.sub) {
    return kind === T.leftParen
      ? finishOpen(reader, readParen(reader), use)
      : finish(reader, readClosed(reader, readDurationLiteral), use)
  }
  const sign = { start, op: kind === T.sub ? '-' : '+' } as const
  reader.advance()
  const following = reader.lexer.kind
  if (following === T.add || following === T.sub) {
    const expr = readDurationExpr(reader, precedence[T.pow]!)
    return finishOpen(reader, expr === undefined ? undefined : signed(reader, sign, expr), use)
  }
  const expr = following === T.leftParen ? readDurationParen(reader) : readClosed(reader, readUnsigned)
  if (expr?.kind === 'call') return finish(reader, { kind: 'unary', start, end: expr.end, op: sign.op, expr }, use)
  return finish(reader, expr === undefined ? undefined : signed(reader, sign, expr), use)
}

function finish(reader: Reader, expr: DurationExpr | undefined, use: (offset: Duration) => void): boolean {
  if (expr === undefined) return false
  use(durationOf(expr))
  reader.advance()
  return true
}

function finishOpen(reader: Reader, first: DurationExpr | undefined, use: (offset: Duration) => void): boolean {
  const expr = first === undefined ? undefined : readDurationTail(reader, first, 1)
  if (expr === undefined) return false
  use(durationOf(expr))
  return true
}

/** A number or a call; its last token stays the current one. */
function readClosed(reader: Reader, readNumber: typeof readUnsigned): DurationExpr | undefined {
  switch (reader.lexer.kind) {
    case T.number:
    case T.duration:
      return readNumber(reader)
    case T.step:
    case T.range:
    case T.maxOf:
    case T.minOf:
      return readDurationCall(reader)
  }
  return reader.fail()
}

function readParen(reader: Reader): DurationExpr | undefined {
  const paren = readDurationParen(reader)
  if (paren !== undefined) reader.advance()
  return paren
}
