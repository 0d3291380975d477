import type { Binary, BinaryOperator, Expr, NumberLiteral, Range } from '../ast.ts'
import { readDuration } from '../duration.ts'
import { readNumber } from '../number.ts'
import { deepest, type Reader } from '../reader.ts'
import { isAggregator, namesMetric, precedence, T } from '../token.ts'
import { unquote } from '../unquote.ts'
import { readAggregation, readCall } from './call.ts'
import { readModifiers } from './modifiers.ts'
import { readSelector } from './selector.ts'
import { readPostfix } from './time.ts'

/** Reads an expression whose operators bind at least as strongly as `least`; undefined when something did not fit. */
export function readExpression(reader: Reader, least: number): Expr | undefined {
  if (reader.depth >= deepest) return reader.failDeep()
  reader.depth++
  let left = readPrefix(reader)
  while (left !== undefined) {
    const strength = precedence[reader.lexer.kind]!
    if (strength === 0 || strength < least) break
    left = readBinary(reader, left, strength)
  }
  reader.depth--
  return left
}

/** Reads a number or a duration and says what is wrong with it; the token stays the current one. */
export function readLiteral(reader: Reader): NumberLiteral {
  const { kind, start, end } = reader.lexer
  const isDuration = kind === T.duration
  const word = reader.lexer.word()
  const read = isDuration ? readDuration(word) : readNumber(word)
  if (typeof read === 'string') {
    reader.report(start, end, read)
    return { kind: 'number', start, end, value: 0, isDuration }
  }
  return { kind: 'number', start, end, value: isDuration ? secondsOf(read) : read, isDuration }
}

/** Go's time.Duration.Seconds, which adds whole seconds and a fraction. */
function secondsOf(ms: number): number {
  return Math.floor(ms / 1000) + ((ms % 1000) * 1e6) / 1e9
}

function readPrefix(reader: Reader): Expr | undefined {
  const lexer = reader.lexer
  const { kind, start, end } = lexer
  reader.height = 1
  switch (kind) {
    case T.number:
    case T.duration: {
      const literal = readLiteral(reader)
      reader.advance()
      return readPostfix(reader, literal)
    }
    case T.string: {
      const value = unquote(lexer.word())
      reader.advance()
      return readPostfix(reader, { kind: 'string', start, end, value })
    }
    case T.leftBrace:
      return readPostfix(reader, readSelector(reader, start, start))
    case T.leftParen:
      return readParen(reader)
    case T.add:
    case T.sub:
      return readUnary(reader)
  }
  if (namesMetric[kind] === 0) return reader.fail()
  reader.advance()
  const following = lexer.kind
  if (following === T.leftParen) {
    if (kind === T.identifier || kind >= T.start) return readPostfix(reader, readCall(reader, start, end))
    if (isAggregator(kind)) return readPostfix(reader, readAggregation(reader, start, end))
  } else if ((following === T.by || following === T.without) && isAggregator(kind)) {
    return readPostfix(reader, readAggregation(reader, start, end))
  }
  return readPostfix(reader, readSelector(reader, start, end))
}

function readParen(reader: Reader): Expr | undefined {
  const start = reader.lexer.start
  reader.advance()
  const expr = readExpression(reader, 1)
  if (expr === undefined) return undefined
  if (reader.lexer.kind !== T.rightParen) return reader.fail()
  const end = reader.lexer.end
  if (!reader.grow(reader.height)) return undefined
  reader.advance()
  return readPostfix(reader, { kind: 'paren', start, end, expr })
}

/** A sign binds as strongly as `*`, so less than `^`: `-1^2` is `-(1^2)`. */
function readUnary(reader: Reader): Expr | undefined {
  const start = reader.lexer.start
  const op = reader.lexer.kind === T.sub ? '-' : '+'
  reader.advance()
  const expr = readExpression(reader, precedence[T.pow]!)
  if (expr === undefined) return undefined
  if (expr.kind === 'number') return { ...expr, start, value: op === '-' ? -expr.value : expr.value }
  if (!reader.grow(reader.height)) return undefined
  return { kind: 'unary', start, end: expr.end, op, expr }
}

function readBinary(reader: Reader, left: Expr, strength: number): Expr | undefined {
  const lexer = reader.lexer
  const kind = lexer.kind
  const opRange: Range = { start: lexer.start, end: lexer.end }
  const leftHeight = reader.height
  reader.advance()
  const modifiers = readModifiers(reader)
  if (modifiers === undefined) return undefined
  const right = readExpression(reader, kind === T.pow ? strength : strength + 1)
  if (right === undefined) return undefined
  const { matching, returnBool } = modifiers
  if (matching !== undefined && !reader.features.fillModifiers && hasFill(matching)) {
    reader.add({ ...opRange, message: 'binop fill modifiers are experimental and not enabled', at: left.start })
  }
  if (!reader.grow(leftHeight > reader.height ? leftHeight : reader.height)) return undefined
  const op = operators[kind]!
  const binary: Binary = { kind: 'binary', start: left.start, end: right.end, op, opRange, left, right, returnBool }
  return matching === undefined ? binary : { ...binary, matching }
}

function hasFill(matching: { readonly fillLeft?: number; readonly fillRight?: number }): boolean {
  return matching.fillLeft !== undefined || matching.fillRight !== undefined
}

const operators: Readonly<Record<number, BinaryOperator>> = {
  [T.add]: '+',
  [T.sub]: '-',
  [T.mul]: '*',
  [T.div]: '/',
  [T.mod]: '%',
  [T.pow]: '^',
  [T.equals]: '==',
  [T.notEqual]: '!=',
  [T.lessEqual]: '<=',
  [T.less]: '<',
  [T.greaterEqual]: '>=',
  [T.greater]: '>',
  [T.trimUpper]: '</',
  [T.trimLower]: '>/',
  [T.and]: 'and',
  [T.or]: 'or',
  [T.unless]: 'unless',
  [T.atan2]: 'atan2',
}
