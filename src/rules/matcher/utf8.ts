import { isValidUtf8 } from '../../core/go/bytes.ts'
import { goUnquote } from '../go/unquote.ts'
import {
  isGoSpace,
  isReservedInNames,
  type LabelMatcher,
  type MatcherProblem,
  type MatchersRead,
  matcherRegexpProblem,
} from './matcher.ts'

/** Reads matchers as Alertmanager does since 0.27 (alertmanager matcher/parse Matchers). */
export function parseUtf8Matchers(text: string): MatchersRead {
  const reader = { text, position: 0, column: 0 }
  const matchers: LabelMatcher[] = []
  const problem = readAll(reader, matchers)
  return problem === undefined ? { matchers } : { problem }
}

/** Where the reading stands; columns count characters. */
interface Reader {
  readonly text: string
  position: number
  column: number
}

interface Token {
  readonly kind: 'eof' | 'open' | 'close' | 'comma' | 'operator' | 'quoted' | 'unquoted' | 'error'
  readonly start: number
  readonly end: number
  readonly columnStart: number
  readonly columnEnd: number
  /** What was read; of an error, upstream's text. */
  readonly text: string
}

function readAll(reader: Reader, matchers: LabelMatcher[]): MatcherProblem | undefined {
  const first = peek(reader)
  if (first.kind === 'error') return at(first, first.text)
  if (first.kind === 'eof') return undefined
  const hasBrace = first.kind === 'open'
  if (hasBrace) take(reader, first)
  let token = peek(reader)
  if (token.kind === 'error') return at(token, token.text)
  if (token.kind === 'eof' || token.kind === 'close') return readClose(reader, hasBrace)
  for (;;) {
    const problem = readMatcher(reader, matchers)
    if (problem !== undefined) return problem
    token = peek(reader)
    if (token.kind === 'eof' || token.kind === 'close') return readClose(reader, hasBrace)
    if (token.kind !== 'comma') return unexpected(token, 'expected a comma or close brace')
    take(reader, token)
    token = peek(reader)
    if (token.kind === 'eof' || token.kind === 'close') return readClose(reader, hasBrace)
    if (token.kind !== 'unquoted' && token.kind !== 'quoted') {
      return unexpected(token, 'expected a matcher or close brace after comma')
    }
  }
}

function readMatcher(reader: Reader, matchers: LabelMatcher[]): MatcherProblem | undefined {
  const name = peek(reader)
  if (name.kind !== 'quoted' && name.kind !== 'unquoted') return unexpected(name, 'expected label name')
  take(reader, name)
  const nameText = unquoted(name)
  if (nameText === undefined) return at(name, `${place(name)}: ${name.text}: invalid input`)
  const operator = peek(reader)
  if (operator.kind !== 'operator') return unexpected(operator, "expected an operator such as '=', '!=', '=~' or '!~'")
  take(reader, operator)
  const value = peek(reader)
  if (value.kind !== 'quoted' && value.kind !== 'unquoted') return unexpected(value, 'expected label value')
  take(reader, value)
  const valueText = unquoted(value)
  if (valueText === undefined) return at(value, `${place(value)}: ${value.text}: invalid input`)
  const op = operator.text as LabelMatcher['op']
  const problem = matcherRegexpProblem(op, valueText)
  if (problem !== undefined) return at(value, `failed to create matcher: ${problem}`)
  matchers.push({ name: nameText, op, value: valueText, start: name.start, end: value.end })
  return undefined
}

function readClose(reader: Reader, hasBrace: boolean): MatcherProblem | undefined {
  const token = peek(reader)
  const isClose = token.kind === 'close'
  if (hasBrace && !isClose) {
    const found = unexpected(token, 'expected close brace')
    return { ...found, text: `0:${reader.column}: ${found.text}` }
  }
  if (isClose) take(reader, token)
  if (!hasBrace && isClose) return at(token, `0:${reader.column}: }: expected opening brace`)
  const rest = peek(reader)
  if (rest.kind === 'error') return at(rest, `${rest.text}: expected end of input`)
  if (rest.kind !== 'eof') return at(rest, `${place(rest)}: ${rest.text}: expected end of input`)
  return undefined
}

function place(token: Token): string {
  return `${token.columnStart}:${token.columnEnd}`
}

function at(token: Token, text: string): MatcherProblem {
  return { text, start: token.start, end: token.end }
}

function unexpected(token: Token, expected: string): MatcherProblem {
  if (token.kind === 'error') return at(token, `${token.text}: ${expected}`)
  if (token.kind === 'eof') return at(token, `end of input: ${expected}`)
  return at(token, `${place(token)}: unexpected ${token.text}: ${expected}`)
}

function unquoted(token: Token): string | undefined {
  if (token.kind !== 'quoted') return token.text
  const text = goUnquote(token.text)
  return text !== undefined && isValidUtf8(text) ? text : undefined
}

function take(reader: Reader, token: Token): void {
  reader.position = token.end
  reader.column = token.columnEnd
}

function peek(reader: Reader): Token {
  const { text } = reader
  let { position: start, column } = reader
  while (start < text.length && isGoSpace(text[start] ?? '')) {
    start++
    column++
  }
  const from = { text, start, column }
  const char = text[start]
  if (char === undefined) return token(from, 'eof', start)
  if (char === '{') return token(from, 'open', start + 1)
  if (char === '}') return token(from, 'close', start + 1)
  if (char === ',') return token(from, 'comma', start + 1)
  if (char === '=') return token(from, 'operator', start + (text[start + 1] === '~' ? 2 : 1))
  if (char === '!') return negation(from)
  if (char === '"') return quoted(from)
  if (isReservedInNames(char)) {
    const found = token(from, 'error', start + 1)
    return { ...found, text: `${place(found)}: ${found.text}: invalid input` }
  }
  let end = start
  while (end < text.length && !isReservedInNames(text[end] ?? '')) end++
  return token(from, 'unquoted', end)
}

interface From {
  readonly text: string
  readonly start: number
  readonly column: number
}

function token(from: From, kind: Token['kind'], end: number): Token {
  const text = from.text.slice(from.start, end)
  const columnEnd = from.column + [...text].length
  return { kind, start: from.start, end, columnStart: from.column, columnEnd, text }
}

function negation(from: From): Token {
  const next = from.text[from.start + 1]
  if (next === '=' || next === '~') return token(from, 'operator', from.start + 2)
  const found = token(from, 'error', from.start + 1)
  const isLast = found.end >= from.text.length
  const what = isLast ? "unexpected end of input, expected one of '=~'" : "!: expected one of '=~'"
  return { ...found, text: `${place(found)}: ${what}` }
}

function quoted(from: From): Token {
  for (let index = from.start + 1; index < from.text.length; index++) {
    const char = from.text[index]
    if (char === '"') return token(from, 'quoted', index + 1)
    if (char === '\\') index++
  }
  const found = token(from, 'error', from.text.length)
  return { ...found, text: `${place(found)}: ${found.text}: missing end "` }
}
