import { utf8Length } from '../../core/go/bytes.ts'
import { goQuote, goQuoteShort } from '../../core/go/quote.ts'
import { readNumber } from '../number.ts'
import type { Problem } from '../problem.ts'
import { isAggregator, isKeyword, isOperator, keywords, T } from '../token.ts'
import { counterResetHints, histogramFields, SeriesLexer, type SeriesToken } from './lex.ts'

/** Reads the tokens of the values of a series and keeps what is wrong; whoever reads stops at the first problem. */
export class ValueReader {
  readonly problems: Problem[] = []
  readonly lexer: SeriesLexer

  constructor(text: string, position: number, hasUtf8Names: boolean) {
    this.lexer = new SeriesLexer(text, position, hasUtf8Names)
    this.advance()
  }

  /** Goes on to the next token. */
  advance(): void {
    const { lexer } = this
    lexer.next()
    if (lexer.kind === 'error') this.report(lexer.message)
  }

  /** Whether the current token is of this kind. */
  at(kind: SeriesToken): boolean {
    return this.lexer.kind === kind
  }

  /** The current token cannot stand here. */
  fail(where: string, expected = ''): undefined {
    if (this.lexer.kind === 'error') return undefined
    const context = (where === '' ? '' : ` in ${where}`) + (expected === '' ? '' : `, expected ${expected}`)
    return this.report(`unexpected ${this.describe()}${context}`)
  }

  /** Something is wrong with the current token. */
  report(message: string, start: number = this.lexer.start): undefined {
    const { text, end } = this.lexer
    this.problems.push({ start, end: Math.max(start, end), message, upstreamOffset: utf8Length(text, 0, start) })
  }

  /** The number that the current token is; undefined when it is none. */
  number(where: string, expected = ''): number | undefined {
    if (this.lexer.kind !== 'number') return this.fail(where, expected)
    const value = readNumber(this.lexer.word())
    return typeof value === 'number' ? value : this.report(value)
  }

  /** A number with a minus sign or without; its last token stays the current one. */
  signedNumber(where: string, expected = ''): number | undefined {
    const isNegative = this.lexer.kind === 'sub'
    if (isNegative) this.advance()
    const value = this.number(where, expected)
    return value !== undefined && isNegative ? -value : value
  }

  /** The whole number that the current token is, up to 2^64 - 1. */
  wholeNumber(where: string, expected = ''): bigint | undefined {
    if (this.lexer.kind !== 'number') return this.fail(where, expected)
    const word = this.lexer.word()
    const isWhole = /^[0-9]+$/.test(word)
    const value = isWhole && word.length <= 40 ? BigInt(word) : undefined
    if (value !== undefined && value < 1n << 64n) return value
    const why = isWhole ? 'value out of range' : 'invalid syntax'
    return this.report(`invalid repetition in series values: strconv.ParseUint: parsing ${goQuote(word)}: ${why}`)
  }

  /** What the lexer of expressions takes the current word for; `fill` and its like are keywords only before a parenthesis. */
  wordKind(): number {
    const { text, end } = this.lexer
    const word = this.lexer.word()
    const kind = keywords[word.toLowerCase()]
    const isFill = kind === T.fill || kind === T.fillLeft || kind === T.fillRight
    if (kind !== undefined && (!isFill || beforeParen.test(text.slice(end, end + 1000)))) return kind
    return word.includes(':') ? T.metricIdentifier : T.identifier
  }

  /** The current token in upstream's words (Item.desc). */
  private describe(): string {
    const word = this.lexer.word()
    switch (this.lexer.kind) {
      case 'end':
        return 'end of input'
      case 'number':
        return `number ${shortened(word)}`
      case 'word':
        return describeWord(word, this.wordKind())
      case 'add':
      case 'sub':
        return `<op:${word}>`
      case 'field':
        return `"<Item ${histogramFields[word.toLowerCase()]}>" ${shortened(word)}`
      case 'hint':
        return `"<Item ${counterResetHints[word.toLowerCase()]}>" ${shortened(word)}`
      default:
        return shortened(word)
    }
  }
}

function describeWord(word: string, kind: number): string {
  if (kind === T.identifier) return `identifier ${goQuote(word)}`
  if (kind === T.metricIdentifier) return `metric identifier ${goQuote(word)}`
  if (isKeyword(kind)) return `<${word}>`
  if (isOperator(kind)) return `<op:${word}>`
  return isAggregator(kind) ? `<aggr:${word}>` : shortened(word)
}

const beforeParen = /^[ \t\r\n]*\(/

/** The text in quotes, cut when it has more than ten bytes. */
function shortened(word: string): string {
  return utf8Length(word) > 10 ? `${goQuoteShort(word)}...` : goQuote(word)
}
