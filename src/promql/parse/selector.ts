import { trimmed } from '../../core/trimmed.ts'
import type { Matcher, VectorSelector } from '../ast.ts'
import type { Context, Reader } from '../reader.ts'
import { judgeRegexp } from '../regexp.ts'
import { T } from '../token.ts'
import { unquote } from '../unquote.ts'

/** Reads a selector from what follows its name; `start` and `end` are the name's, equal when there is none. */
export function readSelector(reader: Reader, start: number, end: number): VectorSelector | undefined {
  const lexer = reader.lexer
  const matchers: Matcher[] = []
  let last = end
  if (lexer.kind === T.leftBrace) {
    if (!readMatchers(reader, matchers)) return undefined
    last = lexer.end
    reader.advance()
  }
  reader.height = 1
  if (start === end) {
    const named = matchers.find(({ isImplied }) => isImplied)
    return {
      kind: 'selector',
      start,
      end: last,
      name: named === undefined ? '' : named.value,
      matchers: trimmed(matchers),
    }
  }
  const name = lexer.text.slice(start, end)
  const range = { start, end }
  matchers.push({
    start,
    end,
    name: '__name__',
    op: '=',
    value: name,
    nameRange: range,
    valueRange: range,
    isImplied: true,
  })
  return { kind: 'selector', start, end: last, name, matchers: trimmed(matchers) }
}

const aMatcher: Context = { where: 'label matching', expected: 'identifier or "}"' }
const anotherMatcher: Context = { where: 'label matching', expected: '"," or "}"' }
const anOperator: Context = { where: 'label matching', expected: 'label matching operator' }
const aString: Context = { where: 'label matching', expected: 'string' }

/** Reads matchers from `{` on; `}` stays the current token. After one that does not fit it goes on with the next. */
function readMatchers(reader: Reader, matchers: Matcher[]): boolean {
  const lexer = reader.lexer
  reader.advance()
  while (lexer.kind !== T.rightBrace) {
    if (!readMatcher(reader, matchers) && !skipMatcher(reader)) return false
    if (lexer.kind === T.comma) reader.advance()
    else if (lexer.kind !== T.rightBrace) {
      reader.fail(anotherMatcher)
      if (!skipMatcher(reader)) return false
      if (lexer.kind === T.comma) reader.advance()
    }
  }
  return true
}

function skipMatcher(reader: Reader): boolean {
  const lexer = reader.lexer
  while (lexer.kind !== T.comma && lexer.kind !== T.rightBrace) {
    if (lexer.kind === T.error || lexer.kind === T.eof) return false
    reader.advance()
  }
  return true
}

function readMatcher(reader: Reader, matchers: Matcher[]): boolean {
  const lexer = reader.lexer
  const { start, end } = lexer
  const isQuoted = lexer.kind === T.string
  if (!isQuoted && lexer.kind !== T.identifier) return reader.fail(aMatcher) !== undefined
  const name = isQuoted ? unquote(lexer.word()) : lexer.word()
  const nameRange = isQuoted ? { start: start + 1, end: end - 1 } : { start, end }
  reader.advance()
  const op = matchOperator(lexer.kind)
  if (op === undefined) {
    if (!isQuoted) return reader.fail(anOperator) !== undefined
    matchers.push({
      start,
      end,
      name: '__name__',
      op: '=',
      value: name,
      nameRange,
      valueRange: nameRange,
      isImplied: true,
    })
    return true
  }
  reader.advance()
  if (lexer.kind !== T.string) return reader.fail(aString) !== undefined
  const value = unquote(lexer.word())
  const last = lexer.end
  const valueRange = { start: lexer.start + 1, end: last - 1 }
  if (op === '=~' || op === '!~') judge(reader, { value, valueRange, at: start })
  matchers.push({ start, end: last, name, op, value, nameRange, valueRange, isImplied: false })
  reader.advance()
  return true
}

function judge(
  reader: Reader,
  matcher: { value: string; valueRange: { start: number; end: number }; at: number },
): void {
  const verdict = judgeRegexp(matcher.value)
  if (typeof verdict === 'object') reader.add({ ...matcher.valueRange, message: verdict.error, at: matcher.at })
}

function matchOperator(kind: number): Matcher['op'] | undefined {
  switch (kind) {
    case T.equal:
      return '='
    case T.notEqual:
      return '!='
    case T.equalRegex:
      return '=~'
    case T.notEqualRegex:
      return '!~'
  }
  return undefined
}
