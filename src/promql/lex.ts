import { isAlpha, isDigit, isSpace, runeAt, widthAt } from './lex/characters.ts'
import { keywordKind } from './lex/keyword.ts'
import { durationEnd, numberEnd } from './lex/number.ts'
import { quotedEnd, rawEnd, type StringProblem } from './lex/string.ts'
import { quote, quoteRune } from './quote.ts'
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
    if (code < 128 && (charClass[code]! & nameStart) !== 0) {
      if (this.isBracketOpen) this.timeWord(p, false)
      else this.nameOrKeyword(p)
      return
    }
    switch (code) {
      case 0x28:
        this.openParens.push(p)
        this.emit(T.leftParen, p + 1)
        return
      case 0x29:
        this.closeParen(p)
        return
      case 0x2c:
        this.emit(T.comma, p + 1)
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
        if (!this.isBracketOpen) {
          this.fail("unexpected right bracket ']'", p, p + 1)
          return
        }
        this.isBracketOpen = false
        this.emit(T.rightBracket, p + 1)
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
        else this.fail(`unexpected character: ${quoteRune(code)}`, p, p + 1)
        return
      case 0x30:
      case 0x31:
      case 0x32:
      case 0x33:
      case 0x34:
      case 0x35:
      case 0x36:
      case 0x37:
      case 0x38:
      case 0x39:
        this.numberOrDuration(p)
        return
    }
    this.operator(p, code)
  }

  private operator(p: number, code: number): void {
    const following = this.text.charCodeAt(p + 1)
    switch (code) {
      case 0x2a:
        this.emit(T.mul, p + 1)
        return
      case 0x2f:
        this.emit(T.div, p + 1)
        return
      case 0x25:
        this.emit(T.mod, p + 1)
        return
      case 0x2b:
        this.emit(T.add, p + 1)
        return
      case 0x2d:
        this.emit(T.sub, p + 1)
        return
      case 0x5e:
        this.emit(T.pow, p + 1)
        return
      case 0x40:
        this.emit(T.at, p + 1)
        return
      case 0x3d:
        if (following === 0x3d) this.emit(T.equals, p + 2)
        else if (following === 0x7e) this.fail(`unexpected character after '=': '~'`, p, p + 2)
        else this.emit(T.equal, p + 1)
        return
      case 0x21:
        if (following === 0x3d) this.emit(T.notEqual, p + 2)
        else this.fail(`unexpected character after '!': ${quoteRune(runeAt(this.text, p + 1))}`, p, p + 1)
        return
      case 0x3c:
        if (following === 0x3d) this.emit(T.lessEqual, p + 2)
        else if (following === 0x2f) this.emit(T.trimUpper, p + 2)
        else this.emit(T.less, p + 1)
        return
      case 0x3e:
        if (following === 0x3d) this.emit(T.greaterEqual, p + 2)
        else if (following === 0x2f) this.emit(T.trimLower, p + 2)
        else this.emit(T.greater, p + 1)
        return
    }
    if (p >= this.text.length) this.endOfInput(p)
    else if (this.startsUtf8Name(p)) {
      if (this.isBracketOpen) this.failCharacter(p, ", expected ':'")
      else this.nameOrKeyword(p)
    } else this.failCharacter(p, '')
  }

  private endOfInput(p: number): void {
    const paren = this.openParens.at(-1)
    if (paren !== undefined) this.fail('unclosed left parenthesis', paren, paren + 1)
    else if (this.isBracketOpen) this.fail('unclosed left bracket', this.bracketStart, this.bracketStart + 1)
    else this.emit(T.eof, p)
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
    const simple = durationTokens[code]
    if (simple !== undefined) {
      this.emit(simple, p + 1)
      return
    }
    switch (code) {
      case 0x5d:
        this.isBracketOpen = false
        this.inDuration = false
        this.hasColon = false
        this.emit(T.rightBracket, p + 1)
        return
      case 0x28:
        this.openParens.push(p)
        this.emit(T.leftParen, p + 1)
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
    if (code < 128 && (charClass[code]! & nameStart) !== 0) {
      this.emit(T.identifier, this.nameEnd(p + 1))
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
        else this.fail(`unexpected character after '!' inside braces: ${quoteRune(runeAt(this.text, p + 1))}`, p, p + 1)
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
    else if (this.startsUtf8Name(p)) this.emit(T.identifier, this.nameEnd(p))
    else
      this.fail(`unexpected character inside braces: ${quoteRune(runeAt(this.text, p))}`, p, p + widthAt(this.text, p))
  }

  /** A name, which may hold colons, or a keyword (lexKeywordOrIdentifier). */
  private nameOrKeyword(p: number): void {
    const text = this.text
    let end = p
    let hasColon = false
    for (;;) {
      const code = text.charCodeAt(end)
      if (code < 128) {
        const kind = charClass[code]!
        if ((kind & nameContinue) !== 0) end++
        else if (code === 0x3a) {
          hasColon = true
          end++
        } else if (code === 0x2e && this.hasUtf8Names) end++
        else break
      } else if (this.startsUtf8Name(end)) end += widthAt(this.text, end)
      else break
    }
    const kind = end - p <= 12 ? keywordKind(text, p, end) : 0
    if (kind === 0 || (kind >= T.fill && kind <= T.fillRight && !this.isBeforeParen(end))) {
      this.emit(hasColon ? T.metricIdentifier : T.identifier, end)
      return
    }
    this.emit(kind, end)
  }

  private isBeforeParen(p: number): boolean {
    let at = p
    while (isSpace(this.text.charCodeAt(at))) at++
    return this.text.charCodeAt(at) === 0x28
  }

  private nameEnd(p: number): number {
    let end = p
    for (;;) {
      const code = this.text.charCodeAt(end)
      if (code < 128) {
        if ((charClass[code]! & nameContinue) === 0 && !(code === 0x2e && this.hasUtf8Names)) return end
        end++
      } else if (this.startsUtf8Name(end)) end += widthAt(this.text, end)
      else return end
    }
  }

  private startsUtf8Name(p: number): boolean {
    return this.hasUtf8Names && p < this.text.length && letter.test(String.fromCodePoint(runeAt(this.text, p)))
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
    else this.fail(`bad number or duration syntax: ${quote(text.slice(p, -1 - last))}`, p, -1 - last)
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
    this.fail(`unexpected character: ${quoteRune(runeAt(this.text, p))}${expected}`, p, p + widthAt(this.text, p))
  }

  private failInDuration(p: number): void {
    const what = quoteRune(runeAt(this.text, p))
    this.fail(`unexpected character in duration expression: ${what}`, p, p + widthAt(this.text, p))
  }

  private fail(message: string, start: number, end: number): void {
    this.kind = T.error
    this.message = message
    this.blameStart = start
    this.blameEnd = end
  }
}

const nameStart = 1
const nameContinue = 2
const charClass = Uint8Array.from({ length: 128 }, (_, code) => {
  if (isAlpha(code)) return nameStart | nameContinue
  return isDigit(code) ? nameContinue : 0
})

const letter = /^\p{L}$/u
/** What stands for itself between brackets. */
const durationTokens: Readonly<Record<number, number>> = {
  43: T.add,
  45: T.sub,
  42: T.mul,
  47: T.div,
  37: T.mod,
  94: T.pow,
  44: T.comma,
}

function startsTimeWord(code: number): boolean {
  const lower = code | 0x20
  return lower === 0x73 || lower === 0x72 || lower === 0x6d
}
