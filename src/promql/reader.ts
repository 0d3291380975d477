import { utf8Length } from '../core/go/bytes.ts'
import { goQuote, goQuoteShort } from '../core/go/quote.ts'
import { Lexer } from './lex.ts'
import type { Features, Problem } from './problem.ts'
import { isAggregator, isKeyword, isOperator, T } from './token.ts'

/** What upstream says of a token that does not fit, depending on what is being read. */
export interface Context {
  readonly where: string
  readonly expected: string
}

/** How deep an expression may be nested, and how high its tree may be. */
export const deepest = 750

/**
 * Reads the tokens of one expression and collects what is wrong with it. The current token has been read, the one after it has not:
 * what is said of the current one comes before what the lexer says of the next, as in upstream's grammar.
 */
export class Reader {
  readonly lexer: Lexer
  readonly features: Features
  readonly problems: Problem[] = []
  /** Something did not fit: the tree has holes. */
  isBroken = false
  context: Context | undefined
  /** How many expressions are open around the current token. */
  depth = 0
  /** How high the tree of the expression read last is. */
  height = 0

  constructor(text: string, features: Features) {
    this.lexer = new Lexer(text, features.unquotedUtf8Names)
    this.features = features
    this.advance()
  }

  /** Goes on to the next token. */
  advance(): void {
    const lexer = this.lexer
    lexer.next()
    if (lexer.kind === T.error) {
      this.isBroken = true
      this.add({ start: lexer.blameStart, end: lexer.blameEnd, message: lexer.message, at: lexer.start })
    }
  }

  /** The current token cannot stand here; upstream's words depend on what is read. */
  fail(context: Context | undefined = this.context): undefined {
    this.isBroken = true
    const { kind, start, end } = this.lexer
    if (kind === T.error) return undefined
    let message = `unexpected ${this.describe()}`
    if (context !== undefined && context.where !== '') message += ` in ${context.where}`
    if (context !== undefined && context.expected !== '') message += `, expected ${context.expected}`
    this.report(start, end, message)
    return undefined
  }

  /** The expression is nested deeper than we read. */
  failDeep(): undefined {
    const { start, end } = this.lexer
    const message = `nested deeper than ${deepest} levels`
    if (!this.isBroken) this.problems.push({ start, end, message, upstreamOffset: 0, isOurs: true })
    this.isBroken = true
    this.lexer.stop()
    return undefined
  }

  /** Notes that a tree was put on top of one of this height; false when it has become too high. */
  grow(height: number): boolean {
    this.height = height + 1
    return this.height < deepest || this.failDeep() !== undefined
  }

  /** Something is wrong with what stands from `start` to `end`. */
  report(start: number, end: number, message: string): void {
    this.add({ start, end, message, at: start })
  }

  /** As `report`, where upstream counts the place from elsewhere. */
  add(found: { start: number; end: number; message: string; at: number }): void {
    if (this.problems.length >= mostProblems) return
    const { start, end, message, at } = found
    this.problems.push({ start, end, message, upstreamOffset: utf8Length(this.lexer.text, 0, at) })
  }

  /** The current token in upstream's words (Item.desc). */
  private describe(): string {
    const kind = this.lexer.kind
    const word = this.lexer.word()
    switch (kind) {
      case T.eof:
        return 'end of input'
      case T.identifier:
        return `identifier ${goQuote(word)}`
      case T.metricIdentifier:
        return `metric identifier ${goQuote(word)}`
      case T.string:
        return `string ${shortened(word)}`
      case T.number:
        return `number ${shortened(word)}`
      case T.duration:
        return `duration ${shortened(word)}`
    }
    if (isKeyword(kind)) return `<${word}>`
    if (isOperator(kind)) return `<op:${word}>`
    return isAggregator(kind) ? `<aggr:${word}>` : shortened(word)
  }
}

/** More than anybody reads; it bounds the work on hostile texts. */
const mostProblems = 64

/** The text in quotes, cut when it has more than ten bytes. */
function shortened(word: string): string {
  return utf8Length(word) > 10 ? `${goQuoteShort(word)}...` : goQuote(word)
}
