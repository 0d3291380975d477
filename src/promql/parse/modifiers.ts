import type { VectorMatching } from '../ast.ts'
import type { Reader } from '../reader.ts'
import { startsExpression, T } from '../token.ts'
import { readLiteral } from './expression.ts'
import { groupingOptions, readLabels } from './labels.ts'

/** What is written between a binary operator and its right side. */
export interface Modifiers {
  readonly returnBool: boolean
  /** Present when something about matching is written. */
  readonly matching?: VectorMatching
}

/** Reads `bool`, `on (…)`, `group_left (…)`, `fill (…)` and their like, all optional; undefined when something did not fit. */
export function readModifiers(reader: Reader): Modifiers | undefined {
  const lexer = reader.lexer
  const returnBool = lexer.kind === T.bool
  if (returnBool) reader.advance()
  const matching: Written = { cardinality: 'one-to-one' }
  let isWritten = false
  if (lexer.kind === T.on || lexer.kind === T.ignoring) {
    isWritten = true
    if (!readOn(reader, matching)) return undefined
    if ((lexer.kind === T.groupLeft || lexer.kind === T.groupRight) && !readGroup(reader, matching)) return undefined
  }
  if (lexer.kind >= T.fill && lexer.kind <= T.fillRight) {
    isWritten = true
    if (!readFills(reader, matching)) return undefined
  }
  if (isWritten) return { returnBool, matching }
  return returnBool ? onlyBool : none
}

const none: Modifiers = { returnBool: false }
const onlyBool: Modifiers = { returnBool: true }

type Written = { -readonly [Key in keyof VectorMatching]: VectorMatching[Key] }

function readOn(reader: Reader, matching: Written): boolean {
  const { start, kind } = reader.lexer
  reader.advance()
  const labels = readLabels(reader)
  if (labels === undefined) return false
  matching.labels = { kind: kind === T.on ? 'on' : 'ignoring', start, end: reader.lexer.end, labels }
  reader.advance()
  return true
}

function readGroup(reader: Reader, matching: Written): boolean {
  const lexer = reader.lexer
  const { start, end } = lexer
  const kind = lexer.kind === T.groupLeft ? 'group_left' : 'group_right'
  matching.cardinality = kind === 'group_left' ? 'many-to-one' : 'one-to-many'
  reader.advance()
  if (lexer.kind !== T.leftParen) {
    matching.include = { kind, start, end, labels: [] }
    return startsExpression[lexer.kind] === 1 || reader.fail(groupingOptions) !== undefined
  }
  const labels = readLabels(reader)
  if (labels === undefined) return false
  matching.include = { kind, start, end: lexer.end, labels }
  reader.advance()
  return true
}

function readFills(reader: Reader, matching: Written): boolean {
  const first = reader.lexer.kind
  const value = readFill(reader)
  if (value === undefined) return false
  if (first !== T.fillRight) matching.fillLeft = value
  if (first !== T.fillLeft) matching.fillRight = value
  if (first === T.fill || reader.lexer.kind !== (first === T.fillLeft ? T.fillRight : T.fillLeft)) return true
  const second = readFill(reader)
  if (second === undefined) return false
  if (first === T.fillLeft) matching.fillRight = second
  else matching.fillLeft = second
  return true
}

/** `(5)`, `(-5m)` after the word. */
function readFill(reader: Reader): number | undefined {
  const lexer = reader.lexer
  reader.advance()
  if (lexer.kind !== T.leftParen) return reader.fail()
  reader.advance()
  const isNegative = lexer.kind === T.sub
  if (isNegative || lexer.kind === T.add) reader.advance()
  if (lexer.kind !== T.number && lexer.kind !== T.duration) return reader.fail()
  const { value } = readLiteral(reader)
  reader.advance()
  if (lexer.kind !== T.rightParen) return reader.fail()
  reader.advance()
  return isNegative ? -value : value
}
