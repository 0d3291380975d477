import { goQuote, goQuoteRune } from '../core/go/quote.ts'
import { isAlpha, isDigit, isSpace, runeAt, widthAt } from './lex/characters.ts'
import { keywordKind } from './lex/keyword.ts'
import { labelNameEnd, metricNameEnd, startsName, startsUtf8Name } from './lex/name.ts'
import { durationEnd, numberEnd } from './lex/number.ts'
import { quotedEnd, rawEnd, type StringProblem } from './lex/string.ts'
import { T } from './token.ts'

/**
 * Cuts an expression into tokens, as prometheus promql/parser/lex.go does, with its states and its words for what it refuses.
 * `next` fills the fields; after an error every token is an error.
 */
export class Lexer {
  readonly text: string
  private readonly hasUtf8Names: boolean
  kind: number = T.eof
  /** The token's place; of an error, the place that upstream counts from. */
  start = 0
  end = 0
  /** What is wrong, for an error, and the characters that it is about. */
  message = ''
  blameStart = 0
  blameEnd = 0
  private position = 0
  private readonly openParens: number[] = []
  private isBraceOpen = false
  private braceStart = 0
  private isBracketOpen = false
  private bracketStart = 0
  private hasColon = false
  private hasDuration = false
  /** After `[`, until the first number. */
  private inDuration = false

  constructor(text: string, hasUtf8Names: boolean) {
    this.text = text
    this.hasUtf8Names = hasUtf8Names
  }

  /** Reads the next token. */
  next(): void {
    if (this.kind === T.error) return
    if (this.isBraceOpen) this.insideBraces()
    else if (this.inDuration) this.insideBrackets()
    else this.statement()
  }

  /** The token's text. */
  word(): string {
    return this.text.slice(this.start, this.end)
  }

  /** How many parentheses are open. */
  get parenDepth(): number {
    return this.openParens.length
  }

  /** Reads no further: every token is an error from here on. */
  stop(): void {
    this.kind = T.error
  }

  /** Goes on to the comma or the closing parenthesis of an argument list, inside which `depth` parentheses are open; false when there is none. */
  skipTo(depth: number): boolean {
    for (;;) {
      if (this.kind === T.error || this.kind === T.eof) return false
      if (this.kind === T.rightParen && this.openParens.length < depth) {
        this.isBracketOpen = false
        this.inDuration = false
        return true
      }
      const isNested = this.isBraceOpen || this.isBracketOpen || this.openParens.length > depth
      if (this.kind === T.comma && !isNested) return true
      this.next()
    }
  }

  private statement(): void {
    const p = this.skipBlanks(this.position)
    this.start = p
    const code = this.text.charCodeAt(p)
    if (!(code < 128)) {
      this.otherCharacter(p)
      return
    }
    if (startsName(code)) {
      if (this.isBracketOpen) this.timeWord(p, false)
      else this.nameOrKeyword(p)
    } else if (isDigit(code)) this.numberOrDuration(p)
    else if (singles[code] !== 0) this.emit(singles[code]!, p + 1)
    else this.punctuation(p, code)
  }

  private punctuation(p: number, code: number): void {
    switch (code) {
      case 0x28:
        this.openParen(p)
        return
      case 0x29:
        this.closeParen(p)
        return
      case 0x7b:
        this.isBraceOpen = true
        this.braceStart = p
        this.emit(T.leftBrace, p + 1)
        return
      case 0x5b:
        this.openBracket(p)
        return
      case 0x5d:
        if (this.isBracketOpen) this.closeBracket(p)
        else this.fail("unexpected right bracket ']'", p, p + 1)
        return
      case 0x22:
      case 0x27:
        this.string(quotedEnd(this.text, p))
        return
      case 0x60:
        this.string(rawEnd(this.text, p))
        return
      case 0x3a:
        this.colon(p)
        return
      case 0x2e:
        if (isDigit(this.text.charCodeAt(p + 1))) this.numberOrDuration(p)
        else this.failCharacter(p, '')
        return
    }
    this.comparison(p, code)
  }

  private comparison(p: number, code: number): void {
    const following = this.text.charCodeAt(p + 1)
    const isEqual = following === 0x3d
    switch (code) {
      case 0x3d:
        if (following === 0x7e) this.fail("unexpected character after '=': '~'", p, p + 2)
        else this.emit(isEqual ? T.equals : T.equal, isEqual ? p + 2 : p + 1)
        return
      case 0x21:
        if (isEqual) this.emit(T.notEqual, p + 2)
        else this.fail(`unexpected character after '!': ${goQuoteRune(runeAt(this.text, p + 1))}`, p, p + 1)
        return
      case 0x3c:
        if (following === 0x2f) this.emit(T.trimUpper, p + 2)
        else this.emit(isEqual ? T.lessEqual : T.less, isEqual ? p + 2 : p + 1)
        return
      case 0x3e:
        if (following === 0x2f) this.emit(T.trimLower, p + 2)
        else this.emit(isEqual ? T.greaterEqual : T.greater, isEqual ? p + 2 : p + 1)
        return
    }
    this.otherCharacter(p)
  }

  private otherCharacter(p: number): void {
    if (p >= this.text.length) this.endOfInput(p)
    else if (!startsUtf8Name(this.text, p, this.hasUtf8Names)) this.failCharacter(p, '')
    else if (this.isBracketOpen) this.failCharacter(p, ", expected ':'")
    else this.nameOrKeyword(p)
  }

  private endOfInput(p: number): void {
    const paren = this.openParens.at(-1)
    if (paren !== undefined) this.fail('unclosed left parenthesis', paren, paren + 1)
    else if (this.isBracketOpen) this.fail('unclosed left bracket', this.bracketStart, this.bracketStart + 1)
    else this.emit(T.eof, p)
  }

  private openParen(p: number): void {
    this.openParens.push(p)
    this.emit(T.leftParen, p + 1)
  }

  private closeParen(p: number): void {
    this.emit(T.rightParen, p + 1)
    if (this.openParens.pop() !== undefined) return
    this.start = p + 1
    this.fail("unexpected right parenthesis ')'", p, p + 1)
  }

  private openBracket(p: number): void {
    if (this.isBracketOpen) {
      this.fail("unexpected left bracket '['", p, p + 1)
      return
    }
    this.hasColon = false
    this.hasDuration = false
    this.isBracketOpen = true
    this.bracketStart = p
    this.inDuration = true
    this.emit(T.leftBracket, p + 1)
  }

  private closeBracket(p: number): void {
    this.isBracketOpen = false
    this.inDuration = false
    this.emit(T.rightBracket, p + 1)
  }

  private colon(p: number): void {
    if (!this.isBracketOpen) {
      this.nameOrKeyword(p)
      return
    }
    if (this.hasColon) {
      this.fail("unexpected colon ':'", p, p + 1)
      return
    }
    this.hasColon = true
    this.emit(T.colon, p + 1)
  }

  /** Between `[` and the first number (lexDurationExpr). */
  private insideBrackets(): void {
    let p = this.position
    while (isSpace(this.text.charCodeAt(p))) p++
    this.start = p
    const code = this.text.charCodeAt(p)
    if (code < 128 && singles[code] !== 0 && code !== 0x40) {
      this.emit(singles[code]!, p + 1)
      return
    }
    switch (code) {
      case 0x5d:
        this.closeBracket(p)
        return
      case 0x28:
        this.openParen(p)
        return
      case 0x29:
        this.closeParen(p)
        return
      case 0x3a:
        this.colonInDuration(p)
        return
    }
    if (p >= this.text.length) {
      this.fail('unexpected end of input in duration expression', this.bracketStart, this.bracketStart + 1)
    } else if (isDigit(code) || (code === 0x2e && isDigit(this.text.charCodeAt(p + 1)))) {
      this.hasDuration = true
      this.inDuration = false
      this.numberOrDuration(p)
    } else if (startsTimeWord(code)) this.timeWord(p, true)
    else this.failInDuration(p)
  }

  private colonInDuration(p: number): void {
    this.emit(T.colon, p + 1)
    if (this.hasDuration && !this.hasColon) {
      this.hasColon = true
      return
    }
    this.start = p + 1
    const what = this.hasDuration ? 'repeated colon' : 'colon before duration'
    this.fail(`unexpected ${what} in duration expression`, p, p + 1)
  }

  /** `step`, `range`, `max_of` and `min_of`, the only words in brackets. */
  private timeWord(p: number, inDuration: boolean): void {
    const code = this.text.charCodeAt(p)
    if (startsTimeWord(code)) {
      let end = p + 1
      while (isAlpha(this.text.charCodeAt(end))) end++
      const kind = keywordKind(this.text, p, end)
      if (kind === T.step || kind === T.range || kind === T.maxOf || kind === T.minOf) {
        this.hasDuration ||= inDuration
        this.emit(kind, end)
        return
      }
    }
    if (inDuration) this.failInDuration(p)
    else this.failCharacter(p, ", expected ':'")
  }

  private insideBraces(): void {
    const p = this.skipBlanks(this.position)
    this.start = p
    const text = this.text
    const code = text.charCodeAt(p)
    if (code < 128 && startsName(code)) {
      this.emit(T.identifier, labelNameEnd(text, p + 1, this.hasUtf8Names))
      return
    }
    const following = text.charCodeAt(p + 1)
    switch (code) {
      case 0x2c:
        this.emit(T.comma, p + 1)
        return
      case 0x22:
      case 0x27:
        this.string(quotedEnd(this.text, p))
        return
      case 0x60:
        this.string(rawEnd(this.text, p))
        return
      case 0x3d:
        if (following === 0x7e) this.emit(T.equalRegex, p + 2)
        else this.emit(T.equal, p + 1)
        return
      case 0x21:
        if (following === 0x7e) this.emit(T.notEqualRegex, p + 2)
        else if (following === 0x3d) this.emit(T.notEqual, p + 2)
        else
          this.fail(`unexpected character after '!' inside braces: ${goQuoteRune(runeAt(this.text, p + 1))}`, p, p + 1)
        return
      case 0x7b:
        this.fail("unexpected left brace '{'", p, p + 1)
        return
      case 0x7d:
        this.isBraceOpen = false
        this.emit(T.rightBrace, p + 1)
        return
    }
    if (p >= text.length) this.fail('unexpected end of input inside braces', this.braceStart, this.braceStart + 1)
    else if (startsUtf8Name(this.text, p, this.hasUtf8Names))
      this.emit(T.identifier, labelNameEnd(text, p, this.hasUtf8Names))
    else
      this.fail(
        `unexpected character inside braces: ${goQuoteRune(runeAt(this.text, p))}`,
        p,
        p + widthAt(this.text, p),
      )
  }

  /** A name, which may hold colons, or a keyword (lexKeywordOrIdentifier). */
  private nameOrKeyword(p: number): void {
    const end = metricNameEnd(this.text, p, this.hasUtf8Names)
    const kind = end - p <= 12 ? keywordKind(this.text, p, end) : 0
    if (kind !== 0 && (kind < T.fill || kind > T.fillRight || this.isBeforeParen(end))) this.emit(kind, end)
    else this.emit(hasColon(this.text, p, end) ? T.metricIdentifier : T.identifier, end)
  }

  private isBeforeParen(p: number): boolean {
    let at = p
    while (isSpace(this.text.charCodeAt(at))) at++
    return this.text.charCodeAt(at) === 0x28
  }

  private numberOrDuration(p: number): void {
    const text = this.text
    const end = numberEnd(text, p)
    if (end >= 0) {
      this.emit(T.number, end)
      return
    }
    const last = durationEnd(text, -1 - end)
    if (last >= 0) this.emit(T.duration, last)
    else this.fail(`bad number or duration syntax: ${goQuote(text.slice(p, -1 - last))}`, p, -1 - last)
  }

  private string(end: number | StringProblem): void {
    if (typeof end === 'number') this.emit(T.string, end)
    else this.fail(end.message, end.start, end.end)
  }

  /** The offset of the first character that is neither space nor in a comment. */
  private skipBlanks(from: number): number {
    const text = this.text
    let p = from
    for (;;) {
      const code = text.charCodeAt(p)
      if (isSpace(code)) p++
      else if (code === 0x23) {
        do p++
        while (p < text.length && text.charCodeAt(p) !== 0x0a && text.charCodeAt(p) !== 0x0d)
      } else return p
    }
  }

  private emit(kind: number, end: number): void {
    this.kind = kind
    this.end = end
    this.position = end
  }

  private failCharacter(p: number, expected: string): void {
    this.fail(`unexpected character: ${goQuoteRune(runeAt(this.text, p))}${expected}`, p, p + widthAt(this.text, p))
  }

  private failInDuration(p: number): void {
    const what = goQuoteRune(runeAt(this.text, p))
    this.fail(`unexpected character in duration expression: ${what}`, p, p + widthAt(this.text, p))
  }

  private fail(message: string, start: number, end: number): void {
    this.kind = T.error
    this.message = message
    this.blameStart = start
    this.blameEnd = end
  }
}

/** The kinds of what is a token by itself everywhere outside braces; between brackets `@` is none. */
const singles = new Uint8Array(128)
for (const [char, kind] of Object.entries({
  ',': T.comma,
  '*': T.mul,
  '/': T.div,
  '%': T.mod,
  '+': T.add,
  '-': T.sub,
  '^': T.pow,
  '@': T.at,
})) {
  singles[char.charCodeAt(0)] = kind
}

function startsTimeWord(code: number): boolean {
  const lower = code | 0x20
  return lower === 0x73 || lower === 0x72 || lower === 0x6d
}

function hasColon(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 0x3a) return true
  return false
}
