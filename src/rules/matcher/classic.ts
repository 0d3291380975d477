import { isValidUtf8 } from '../../core/go/bytes.ts'
import { type LabelMatcher, type MatchersRead, matcherRegexpProblem, trimGoSpace } from './matcher.ts'

/** Reads matchers as Alertmanager before 0.27 did (alertmanager pkg/labels ParseMatchers). */
export function parseClassicMatchers(text: string): MatchersRead {
  const matchers: LabelMatcher[] = []
  for (const token of splitAtCommas(text)) {
    const matcher = parseMatcher(token)
    if (typeof matcher === 'string') {
      return { problem: { text: matcher, start: token.start, end: token.start + token.text.length } }
    }
    matchers.push(matcher)
  }
  return { matchers }
}

interface Token {
  readonly text: string
  readonly start: number
}

function splitAtCommas(text: string): readonly Token[] {
  const start = text.startsWith('{') ? 1 : 0
  const end = text.length > start && text.endsWith('}') ? text.length - 1 : text.length
  const tokens: Token[] = []
  let isQuoted = false
  let isEscaped = false
  let tokenStart = start
  for (let index = start; index < end; index++) {
    const char = text[index]
    if (char === '"') {
      if (isEscaped) isEscaped = false
      else isQuoted = !isQuoted
    } else if (char === '\\') isEscaped = !isEscaped
    else if (char !== ',') isEscaped = false
    else if (!isQuoted) {
      tokens.push({ text: text.slice(tokenStart, index), start: tokenStart })
      tokenStart = index + 1
    }
  }
  const last = text.slice(tokenStart, end)
  const trimmed = trimGoSpace(last)
  if (trimmed !== '') tokens.push({ text: trimmed, start: tokenStart + last.indexOf(trimmed) })
  return tokens
}

const head = /^[\t\n\f\r ]*([a-zA-Z_:][a-zA-Z0-9_:]*)[\t\n\f\r ]*(=~|=|!=|!~)[\t\n\f\r ]*/

function parseMatcher(token: Token): LabelMatcher | string {
  const match = head.exec(token.text)
  if (match === null) return `bad matcher format: ${token.text}`
  const raw = withoutTrailingSpace(token.text.slice(match[0].length))
  const value = unescapedValue(raw)
  if (value === undefined) return `matcher value contains unescaped double quote: ${raw}`
  if (!isValidUtf8(raw)) return `matcher value not valid UTF-8: ${raw}`
  const op = match[2] as LabelMatcher['op']
  const start = token.start + match[0].search(/[^\t\n\f\r ]/)
  const matcher = { name: match[1] ?? '', op, value, start, end: token.start + match[0].length + raw.length }
  return matcherRegexpProblem(op, value) ?? matcher
}

function withoutTrailingSpace(text: string): string {
  let end = text.length
  while (end > 0 && '\t\n\f\r '.includes(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}

function unescapedValue(raw: string): string | undefined {
  const isQuoted = raw.startsWith('"')
  const inner = isQuoted ? raw.slice(1) : raw
  let value = ''
  let isOpen = isQuoted
  for (let index = 0; index < inner.length; index++) {
    const char = inner[index] ?? ''
    const isLast = index === inner.length - 1
    if (char === '"') {
      if (!isOpen || !isLast) return undefined
      isOpen = false
    } else if (char !== '\\' || isLast) value += char
    else {
      const next = inner[++index] ?? ''
      value += next === 'n' ? '\n' : next === '"' || next === '\\' ? next : `\\${next}`
    }
  }
  return isOpen ? undefined : value
}
