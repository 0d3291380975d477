import { goQuote } from '../../core/go/quote.ts'
import { describeRune, isDigit, isLetter } from '../../core/go/unicode.ts'

/** What a stretch of a template is (text/template/parse lex.go). */
export type TokenKind =
  | 'error'
  | 'bool'
  | 'char'
  | 'charConstant'
  | 'complex'
  | 'assign'
  | 'declare'
  | 'eof'
  | 'field'
  | 'identifier'
  | 'leftDelim'
  | 'leftParen'
  | 'number'
  | 'pipe'
  | 'rawString'
  | 'rightDelim'
  | 'rightParen'
  | 'space'
  | 'string'
  | 'text'
  | 'variable'
  | Keyword

/** The words that are no functions. */
export type Keyword =
  | 'block'
  | 'break'
  | 'continue'
  | 'dot'
  | 'define'
  | 'else'
  | 'end'
  | 'if'
  | 'nil'
  | 'range'
  | 'template'
  | 'with'

/** A token; the text of an error is what Go says. */
export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Where the lexer stands. */
export interface Lexer {
  readonly input: string
  position: number
  /** Where the token begins that is being read. */
  start: number
  parenDepth: number
  isInsideAction: boolean
  hasFailed: boolean
}

/** A lexer at the beginning of a template. */
export function lexer(input: string): Lexer {
  return { input, position: 0, start: 0, parenDepth: 0, isInsideAction: false, hasFailed: false }
}

/** Reads the next token; after an error there are only ends. */
export function nextToken(at: Lexer): Token {
  if (at.hasFailed) return { kind: 'eof', start: at.position, end: at.position, text: '' }
  return at.isInsideAction ? insideAction(at) : text(at)
}

/** Writes a token as Go does in its errors: keywords in `<>`, others quoted and cut after ten characters. */
export function describeToken(token: Token): string {
  if (token.kind === 'eof') return 'EOF'
  if (token.kind === 'error') return token.text
  if (keywordKinds.has(token.kind)) return `<${token.text}>`
  if (new TextEncoder().encode(token.text).length <= 10) return goQuote(token.text)
  return `${goQuote([...token.text].slice(0, 10).join(''))}...`
}

const tab = 9
const newline = 10
const carriageReturn = 13
const space = 32
const eof = -1

const keywords: ReadonlyMap<string, Keyword> = new Map([
  ['block', 'block'],
  ['break', 'break'],
  ['continue', 'continue'],
  ['define', 'define'],
  ['else', 'else'],
  ['end', 'end'],
  ['if', 'if'],
  ['nil', 'nil'],
  ['range', 'range'],
  ['template', 'template'],
  ['with', 'with'],
])
const keywordKinds: ReadonlySet<TokenKind> = new Set<TokenKind>([...keywords.values(), 'dot'])

function token(at: Lexer, kind: TokenKind): Token {
  const found = { kind, start: at.start, end: at.position, text: at.input.slice(at.start, at.position) }
  at.start = at.position
  return found
}

function fail(at: Lexer, message: string): Token {
  const end = Math.min(at.input.length, Math.max(at.position, at.start))
  at.hasFailed = true
  return { kind: 'error', start: at.start, end, text: message }
}

function isSpace(code: number): boolean {
  return code === space || code === newline || code === tab || code === carriageReturn
}

function isAlphaNumeric(code: number): boolean {
  return code === 95 || (code !== eof && (isLetter(code) || isDigit(code)))
}

function peek(at: Lexer): number {
  return at.input.codePointAt(at.position) ?? eof
}

function advance(at: Lexer, code: number): void {
  at.position += code > 0xffff ? 2 : code === eof ? 0 : 1
}

function startsLeftTrim(input: string, index: number): boolean {
  return input.charCodeAt(index) === 45 && isSpace(input.charCodeAt(index + 1))
}

function startsRightTrim(input: string, index: number): boolean {
  return isSpace(input.charCodeAt(index)) && input.charCodeAt(index + 1) === 45
}

/** 0: no right delimiter here; 2: `}}`; 4: ` -}}`. */
function rightDelimiter(at: Lexer, index = at.position): 0 | 2 | 4 {
  if (startsRightTrim(at.input, index) && at.input.startsWith('}}', index + 2)) return 4
  return at.input.startsWith('}}', index) ? 2 : 0
}

function text(at: Lexer): Token {
  for (;;) {
    const { input } = at
    const open = input.indexOf('{{', at.position)
    if (open < 0) {
      at.position = input.length
      return token(at, at.position > at.start ? 'text' : 'eof')
    }
    if (open > at.position) {
      at.position = startsLeftTrim(input, open + 2) ? trimmedEnd(input, at.start, open) : open
      const found = token(at, 'text')
      at.position = open
      at.start = open
      if (found.end > found.start) return found
    }
    const afterMarker = open + 2 + (startsLeftTrim(input, open + 2) ? 2 : 0)
    if (!input.startsWith('/*', afterMarker)) {
      at.position = open + 2
      const found = token(at, 'leftDelim')
      at.isInsideAction = true
      at.position = afterMarker
      at.start = afterMarker
      at.parenDepth = 0
      return found
    }
    at.position = afterMarker
    at.start = afterMarker
    const problem = skipComment(at)
    if (problem !== undefined) return fail(at, problem)
  }
}

function trimmedEnd(input: string, start: number, end: number): number {
  let index = end
  while (index > start && isSpace(input.charCodeAt(index - 1))) index--
  return index
}

function skipSpaces(at: Lexer): void {
  while (isSpace(at.input.charCodeAt(at.position))) at.position++
}

function skipComment(at: Lexer): string | undefined {
  const close = at.input.indexOf('*/', at.position + 2)
  if (close < 0) return 'unclosed comment'
  at.position = close + 2
  const delimiter = rightDelimiter(at)
  if (delimiter === 0) return 'comment ends before closing delimiter'
  at.position += delimiter
  if (delimiter === 4) skipSpaces(at)
  at.start = at.position
  return undefined
}

function closeAction(at: Lexer, delimiter: 2 | 4): Token {
  at.start = at.position + delimiter - 2
  at.position += delimiter
  const found = token(at, 'rightDelim')
  if (delimiter === 4) skipSpaces(at)
  at.start = at.position
  at.isInsideAction = false
  return found
}

function insideAction(at: Lexer): Token {
  const delimiter = rightDelimiter(at)
  if (delimiter !== 0) return at.parenDepth === 0 ? closeAction(at, delimiter) : fail(at, 'unclosed left paren')
  const code = peek(at)
  if (code === eof) return fail(at, 'unclosed action')
  if (isSpace(code)) return spaces(at)
  const next = at.input.charCodeAt(at.position + 1)
  switch (code) {
    case 46: // `.`
      if (at.position + 1 < at.input.length && !(next >= 48 && next <= 57)) return fieldOrVariable(at, 'field')
      return number(at)
    case 36: // `$`
      return fieldOrVariable(at, 'variable')
    case 34: // `"`
      return quoted(at, code)
    case 39: // `'`
      return quoted(at, code)
    case 96: // a backtick
      return rawQuoted(at)
    case 58: // `:`
      at.position++
      advance(at, peek(at))
      return next === 61 ? token(at, 'declare') : fail(at, 'expected :=')
    case 40: // `(`
      at.parenDepth++
      return single(at, 'leftParen')
    case 41: // `)`
      at.position++
      at.parenDepth--
      return at.parenDepth < 0 ? fail(at, 'unexpected right paren') : token(at, 'rightParen')
    case 61: // `=`
      return single(at, 'assign')
    case 124: // `|`
      return single(at, 'pipe')
  }
  if (code === 43 || code === 45 || (code >= 48 && code <= 57)) return number(at)
  if (isAlphaNumeric(code)) return identifier(at)
  if (code > 32 && code < 127) return single(at, 'char')
  advance(at, code)
  // A byte that is no UTF-8 reads as U+FFFD.
  const shown = code >= 0xd800 && code < 0xe000 ? 0xfffd : code
  return fail(at, `unrecognized character in action: ${describeRune(shown)}`)
}

function single(at: Lexer, kind: TokenKind): Token {
  at.position++
  return token(at, kind)
}

function spaces(at: Lexer): Token {
  const start = at.position
  skipSpaces(at)
  if (rightDelimiter(at, at.position - 1) === 4) {
    at.position--
    if (at.position === start) return closeAction(at, 4)
  }
  at.start = at.position
  return { kind: 'space', start, end: at.position, text: ' ' }
}

function skipAlphaNumeric(at: Lexer): void {
  for (let code = peek(at); isAlphaNumeric(code); code = peek(at)) advance(at, code)
}

function badCharacter(at: Lexer): Token {
  const code = peek(at)
  const shown = code >= 0xd800 && code < 0xe000 ? 0xfffd : code
  const found = fail(at, `bad character ${describeRune(shown)}`)
  return { ...found, end: found.end + 1 }
}

function identifier(at: Lexer): Token {
  skipAlphaNumeric(at)
  if (!isAtTerminator(at)) return badCharacter(at)
  const word = at.input.slice(at.start, at.position)
  return token(at, keywords.get(word) ?? (word === 'true' || word === 'false' ? 'bool' : 'identifier'))
}

function fieldOrVariable(at: Lexer, kind: 'field' | 'variable'): Token {
  at.position++
  if (isAtTerminator(at)) return token(at, kind === 'variable' ? 'variable' : 'dot')
  skipAlphaNumeric(at)
  return isAtTerminator(at) ? token(at, kind) : badCharacter(at)
}

function isAtTerminator(at: Lexer): boolean {
  const code = peek(at)
  if (code === eof || isSpace(code)) return true
  // . , | : ) (
  if (code === 46 || code === 44 || code === 124 || code === 58 || code === 41 || code === 40) return true
  return at.input.startsWith('}}', at.position)
}

function quoted(at: Lexer, quote: number): Token {
  const { input } = at
  for (let index = at.position + 1; index < input.length; index++) {
    const code = input.charCodeAt(index)
    if (code === newline || (code === 92 && (index + 1 === input.length || input.charCodeAt(++index) === newline)))
      break
    if (code !== quote) continue
    at.position = index + 1
    return token(at, quote === 34 ? 'string' : 'charConstant')
  }
  at.position = input.indexOf('\n', at.position)
  if (at.position < 0) at.position = input.length
  return fail(at, quote === 34 ? 'unterminated quoted string' : 'unterminated character constant')
}

function rawQuoted(at: Lexer): Token {
  const close = at.input.indexOf('`', at.position + 1)
  at.position = close < 0 ? at.input.length : close + 1
  return close < 0 ? fail(at, 'unterminated raw quoted string') : token(at, 'rawString')
}

function number(at: Lexer): Token {
  const bad = () => fail(at, `bad number syntax: ${goQuote(at.input.slice(at.start, at.position))}`)
  if (!scanNumber(at)) return bad()
  const sign = peek(at)
  if (sign !== 43 && sign !== 45) return token(at, 'number')
  if (!scanNumber(at) || at.input[at.position - 1] !== 'i') return bad()
  return token(at, 'complex')
}

function scanNumber(at: Lexer): boolean {
  accept(at, '+-')
  let digits = '0123456789_'
  if (accept(at, '0')) {
    if (accept(at, 'xX')) digits = '0123456789abcdefABCDEF_'
    else if (accept(at, 'oO')) digits = '01234567_'
    else if (accept(at, 'bB')) digits = '01_'
  }
  acceptRun(at, digits)
  if (accept(at, '.')) acceptRun(at, digits)
  if ((digits.length === 11 && accept(at, 'eE')) || (digits.length === 23 && accept(at, 'pP'))) {
    accept(at, '+-')
    acceptRun(at, '0123456789_')
  }
  accept(at, 'i')
  const code = peek(at)
  if (!isAlphaNumeric(code)) return true
  advance(at, code)
  return false
}

function accept(at: Lexer, valid: string): boolean {
  const char = at.input[at.position]
  if (char === undefined || !valid.includes(char)) return false
  at.position++
  return true
}

function acceptRun(at: Lexer, valid: string): void {
  while (accept(at, valid)) {}
}
