import type { Duration, DurationExpr } from '../ast.ts'
import { wholeMs } from '../duration.ts'
import { deepest, type Reader } from '../reader.ts'
import { precedence, T } from '../token.ts'
import { readLiteral } from './expression.ts'

/** Reads arithmetic on durations whose operators bind at least as strongly as `least`; undefined when something did not fit. */
export function readDurationExpr(reader: Reader, least: number): DurationExpr | undefined {
  if (reader.depth >= deepest) return reader.failDeep()
  reader.depth++
  const left = readDurationOperand(reader)
  const expr = left === undefined ? undefined : readDurationTail(reader, left, least)
  reader.depth--
  return expr
}

/** Reads the operators that follow, and what they stand before. */
export function readDurationTail(reader: Reader, first: DurationExpr, least: number): DurationExpr | undefined {
  const lexer = reader.lexer
  let left = first
  for (let length = 0; ; length++) {
    const kind = lexer.kind
    const op = operators[kind]
    const strength = precedence[kind]!
    if (op === undefined || strength < least) return left
    if (length >= deepest) return reader.failDeep()
    const { start, end } = lexer
    reader.advance()
    const right = readDurationExpr(reader, kind === T.pow ? strength : strength + 1)
    if (right === undefined) return undefined
    if (right.kind === 'literal' && right.seconds === 0 && (op === '/' || op === '%')) {
      reader.report(start, end, op === '/' ? 'division by zero' : 'modulo by zero')
    }
    left = { kind: 'binary', start: left.start, end: right.end, op, left, right }
  }
}

/** Reads a number or a duration in its place in such arithmetic; the token stays the current one. */
export function readDurationLiteral(reader: Reader): DurationLiteral {
  return inBounds(reader, readUnsigned(reader))
}

/** As readDurationLiteral, for a number after a sign: bounds are those of both together. */
export function readUnsigned(reader: Reader): DurationLiteral {
  const { start, end, value, isDuration } = readLiteral(reader)
  return { kind: 'literal', start, end, seconds: value, isDuration }
}

type DurationLiteral = DurationExpr & { readonly kind: 'literal' }

/** Puts a sign before a duration; of a literal it makes another one, and a `+` before anything else says nothing. */
export function signed(
  reader: Reader,
  sign: { readonly start: number; readonly op: '+' | '-' },
  expr: DurationExpr,
): DurationExpr {
  const { start, op } = sign
  if (expr.kind !== 'literal') {
    return op === '+' ? { ...expr, start } : { kind: 'unary', start, end: expr.end, op, expr }
  }
  return inBounds(reader, { ...expr, start, seconds: op === '-' ? -expr.seconds : expr.seconds })
}

/** Reads `step()`, `range()`, `min_of(a, b)` and `max_of(a, b)`; the closing parenthesis stays the current token. */
export function readDurationCall(reader: Reader): DurationExpr | undefined {
  const lexer = reader.lexer
  const { start, kind } = lexer
  reader.advance()
  if (lexer.kind !== T.leftParen) return reader.fail()
  reader.advance()
  const args: DurationExpr[] = []
  if (kind === T.maxOf || kind === T.minOf) {
    const first = readDurationExpr(reader, 1)
    if (first === undefined) return undefined
    if (lexer.kind !== T.comma) return reader.fail()
    reader.advance()
    const second = readDurationExpr(reader, 1)
    if (second === undefined) return undefined
    args.push(first, second)
  }
  if (lexer.kind !== T.rightParen) return reader.fail()
  return { kind: 'call', start, end: lexer.end, name: callNames[kind]!, args }
}

/** Reads `(…)`; the closing parenthesis stays the current token. */
export function readDurationParen(reader: Reader): DurationExpr | undefined {
  const lexer = reader.lexer
  const { start } = lexer
  reader.advance()
  const expr = readDurationExpr(reader, 1)
  if (expr === undefined) return undefined
  if (lexer.kind !== T.rightParen) return reader.fail()
  return { kind: 'paren', start, end: lexer.end, expr }
}

/** What Go on amd64 makes of a number of nanoseconds that 64 bits do not hold. */
export const lowestMs = -(2 ** 63) / 1e6

/** A duration as the tree holds it, with its length where the text alone tells it. */
export function durationOf(expr: DurationExpr): Duration {
  const { start, end } = expr
  if (expr.kind === 'literal') return { start, end, ms: milliseconds(expr.seconds) }
  const seconds = secondsOf(expr)
  return seconds === undefined ? { start, end, expr } : { start, end, ms: milliseconds(seconds), expr }
}

function readDurationOperand(reader: Reader): DurationExpr | undefined {
  const { kind, start } = reader.lexer
  switch (kind) {
    case T.number:
    case T.duration: {
      const literal = readDurationLiteral(reader)
      reader.advance()
      return literal
    }
    case T.add:
    case T.sub: {
      reader.advance()
      const expr = readDurationExpr(reader, precedence[T.pow]!)
      return expr === undefined ? undefined : signed(reader, { start, op: kind === T.sub ? '-' : '+' }, expr)
    }
    case T.step:
    case T.range:
    case T.maxOf:
    case T.minOf: {
      const call = readDurationCall(reader)
      if (call !== undefined) reader.advance()
      return call
    }
    case T.leftParen: {
      const paren = readDurationParen(reader)
      if (paren !== undefined) reader.advance()
      return paren
    }
  }
  return reader.fail()
}

const operators: Readonly<Record<number, (DurationExpr & { kind: 'binary' })['op']>> = {
  [T.add]: '+',
  [T.sub]: '-',
  [T.mul]: '*',
  [T.div]: '/',
  [T.mod]: '%',
  [T.pow]: '^',
}

const callNames: Readonly<Record<number, (DurationExpr & { kind: 'call' })['name']>> = {
  [T.step]: 'step',
  [T.range]: 'range',
  [T.maxOf]: 'max_of',
  [T.minOf]: 'min_of',
}

/** Go keeps durations in 64 bits of nanoseconds. */
function inBounds(reader: Reader, literal: DurationLiteral): DurationLiteral {
  if (!(Math.abs(literal.seconds) > 2 ** 63 / 1e9)) return literal
  reader.report(literal.start, literal.end, 'duration out of range')
  return { ...literal, seconds: 0 }
}

/** Whole nanoseconds, rounded half away from zero as Go does, as milliseconds. */
function milliseconds(seconds: number): number {
  const nanoseconds = seconds * 1e9
  if (!(Math.abs(nanoseconds) < 2 ** 63)) return lowestMs
  if (Math.abs(nanoseconds) > Number.MAX_SAFE_INTEGER) return wholeMs(nanoseconds)
  return (nanoseconds < 0 ? -Math.round(-nanoseconds) : Math.round(nanoseconds)) / 1e6
}

/** The value that the engine calculates; undefined where it depends on the query. */
function secondsOf(expr: DurationExpr): number | undefined {
  switch (expr.kind) {
    case 'literal':
      return expr.seconds
    case 'paren':
      return secondsOf(expr.expr)
    case 'unary': {
      const value = secondsOf(expr.expr)
      return value === undefined || expr.op === '+' ? value : -value
    }
    case 'call': {
      if (expr.name === 'step' || expr.name === 'range') return undefined
      const [left, right] = expr.args.map(secondsOf)
      if (left === undefined || right === undefined) return undefined
      return expr.name === 'max_of' ? Math.max(left, right) : Math.min(left, right)
    }
    case 'binary': {
      const left = secondsOf(expr.left)
      const right = secondsOf(expr.right)
      return left === undefined || right === undefined ? undefined : calculate(expr.op, left, right)
    }
  }
}

function calculate(op: (DurationExpr & { kind: 'binary' })['op'], left: number, right: number): number {
  switch (op) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '%':
      return left % right
    case '^':
      return left ** right
  }
}
