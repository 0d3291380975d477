import type { Duration, Expr, MatrixSelector, TimeShift, VectorSelector } from '../ast.ts'
import { formatFixed } from '../number.ts'
import type { Context, Reader } from '../reader.ts'
import { T } from '../token.ts'
import { durationOf, readDurationExpr } from './duration.ts'
import { readLiteral } from './expression.ts'
import { readOffset } from './offset.ts'

/** Reads what follows an expression and binds more than any operator: `[…]`, `offset`, `@`, `anchored`, `smoothed`. */
export function readPostfix(reader: Reader, expr: Expr | undefined): Expr | undefined {
  let left = expr
  while (left !== undefined) {
    switch (reader.lexer.kind) {
      case T.leftBracket:
        left = readBracket(reader, left)
        break
      case T.offset:
        left = readShift(reader, left)
        break
      case T.at:
        left = readAt(reader, left)
        break
      case T.anchored:
      case T.smoothed:
        extend(reader, left, reader.lexer.kind === T.anchored ? 'anchored' : 'smoothed')
        reader.advance()
        break
      default:
        return left
    }
  }
  return undefined
}

type Writable<Node> = { -readonly [Key in keyof Node]: Node[Key] }

const inRange: Context = { where: 'subquery or range selector', expected: 'number, duration, step(), or range()' }
const afterRange: Context = { where: 'subquery or range', expected: '":" or "]"' }
const inStep: Context = { where: 'subquery selector', expected: 'number, duration, step(), range(), or "]"' }
const afterStep: Context = { where: 'subquery selector', expected: '"]"' }
const inOffset: Context = { where: 'offset', expected: 'number, duration, step(), or range()' }
const inAt: Context = { where: '@', expected: 'timestamp' }

function readBracket(reader: Reader, expr: Expr): Expr | undefined {
  const lexer = reader.lexer
  const { height, context } = reader
  const open = lexer.start
  reader.context = inRange
  reader.advance()
  const range = readPositive(reader)
  if (range === undefined) return undefined
  let step: Duration | undefined
  const isSubquery = lexer.kind === T.colon
  if (isSubquery) {
    reader.context = inStep
    reader.advance()
    if (lexer.kind !== T.rightBracket) {
      step = readPositive(reader)
      if (step === undefined) return undefined
      if (lexer.kind !== T.rightBracket) return reader.fail(afterStep)
    }
  } else if (lexer.kind !== T.rightBracket) return reader.fail(afterRange)
  reader.context = context
  reader.height = height
  const end = lexer.end
  const { start } = expr
  let selected: Expr = expr
  if (isSubquery) {
    if (!reader.grow(height)) return undefined
    selected = { kind: 'subquery', start, end, expr, range, ...(step === undefined ? undefined : { step }) }
  } else if (expr.kind === 'selector') {
    const message = whyNoRange(expr)
    if (message !== undefined) reader.report(open, end, message)
    selected = { kind: 'matrix', start, end, selector: expr, range }
  } else reader.report(open, end, 'ranges only allowed for vector selectors')
  reader.advance()
  return selected
}

function whyNoRange(selector: VectorSelector): string | undefined {
  if (isSet(selector.offset)) return 'no offset modifiers allowed before range'
  return selector.at === undefined ? undefined : 'no @ modifiers allowed before range'
}

/** Upstream takes an offset of zero for none. */
function isSet(offset: Duration | undefined): boolean {
  return offset !== undefined && (offset.expr !== undefined || offset.ms !== 0)
}

function readPositive(reader: Reader): Duration | undefined {
  const expr = readDurationExpr(reader, 1)
  if (expr === undefined) return undefined
  if (expr.kind === 'literal' && expr.seconds <= 0) {
    reader.report(expr.start, expr.end, 'duration must be greater than 0')
  }
  return durationOf(expr)
}

function readShift(reader: Reader, expr: Expr): Expr | undefined {
  const { context } = reader
  const { start } = reader.lexer
  reader.context = inOffset
  reader.advance()
  const isRead = readOffset(reader, (offset) => shift(reader, { expr, offset, start }))
  if (!isRead) return undefined
  reader.context = context
  return expr
}

function shift(reader: Reader, found: { expr: Expr; offset: Duration; start: number }): void {
  const { expr, offset, start } = found
  const target = shiftable(expr)
  const refuse = (message: string) => reader.add({ start, end: offset.end, message, at: expr.start })
  if (target === undefined) {
    refuse(`offset modifier must be preceded by ${whatCanBeShifted}`)
    return
  }
  if (isSet(target.offset)) refuse('offset may not be set multiple times')
  else target.offset = offset
  ;(expr as Writable<Expr>).end = offset.end
}

/** What a modifier of time belongs to: of a range selector it is the selector. */
function shiftable(expr: Expr): Writable<TimeShift> | undefined {
  if (expr.kind === 'matrix') return expr.selector
  return expr.kind === 'selector' || expr.kind === 'subquery' ? expr : undefined
}

const whatCanBeShifted = 'an instant vector selector or range vector selector or a subquery'

function readAt(reader: Reader, expr: Expr): Expr | undefined {
  const lexer = reader.lexer
  const { context } = reader
  const { start } = lexer
  reader.context = inAt
  reader.advance()
  const { kind } = lexer
  if (kind === T.start || kind === T.end) {
    reader.advance()
    if (lexer.kind !== T.leftParen) return reader.fail()
    reader.advance()
    if (lexer.kind !== T.rightParen) return reader.fail()
    pin(reader, expr, { kind: kind === T.start ? 'start' : 'end', start, end: lexer.end })
  } else {
    const isNegative = kind === T.sub
    if (isNegative || kind === T.add) reader.advance()
    if (lexer.kind !== T.number && lexer.kind !== T.duration) return reader.fail()
    const { value } = readLiteral(reader)
    const seconds = isNegative ? -value : value
    if (!(Math.abs(seconds) < 2 ** 63)) {
      const message = `timestamp out of bounds for @ modifier: ${formatFixed(seconds, 6)}`
      reader.add({ start, end: lexer.end, message, at: expr.start })
    }
    pin(reader, expr, { kind: 'time', ms: milliseconds(seconds), start, end: lexer.end })
  }
  reader.context = context
  reader.advance()
  return expr
}

function pin(reader: Reader, expr: Expr, at: NonNullable<TimeShift['at']>): void {
  const target = shiftable(expr)
  const refuse = (message: string) => reader.add({ start: at.start, end: at.end, message, at: expr.start })
  if (target === undefined) {
    refuse(`@ modifier must be preceded by ${whatCanBeShifted}`)
    return
  }
  if (target.at !== undefined) {
    refuse('@ <timestamp> may not be set multiple times')
    return
  }
  target.at = at
  ;(expr as Writable<Expr>).end = at.end
}

/** Rounds as Go does, half away from zero; what 64 bits do not hold becomes the lowest number, as on amd64. */
function milliseconds(seconds: number): number {
  const ms = seconds * 1000
  const rounded = ms < 0 ? -Math.round(-ms) : Math.round(ms)
  // Adding 0 makes 0 of -0.
  return Math.abs(rounded) < 2 ** 63 ? rounded + 0 : -(2 ** 63)
}

function extend(reader: Reader, expr: Expr, extension: 'anchored' | 'smoothed'): void {
  const { start, end } = reader.lexer
  const message = whyNotExtended(expr, extension)
  if (message !== undefined) reader.add({ start, end, message, at: expr.start })
  if (expr.kind !== 'selector' && expr.kind !== 'matrix') return
  const selector: Writable<VectorSelector> = expr.kind === 'matrix' ? expr.selector : expr
  selector.extension = extension
  ;(expr as Writable<VectorSelector | MatrixSelector>).end = end
}

function whyNotExtended(expr: Expr, extension: 'anchored' | 'smoothed'): string | undefined {
  if (expr.kind === 'subquery') return `${extension} modifier is not supported for subqueries`
  if (expr.kind !== 'selector' && expr.kind !== 'matrix') return `${extension} modifier not implemented`
  const written = expr.kind === 'matrix' ? expr.selector.extension : expr.extension
  if (written === undefined || written === extension) return undefined
  return 'anchored and smoothed modifiers cannot be used together'
}
