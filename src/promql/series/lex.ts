import { goQuote, goQuoteRune } from '../../core/go/quote.ts'

/** The kinds of tokens in the values of a series. */
export type SeriesToken =
  | 'end'
  | 'error'
  | 'space'
  | 'add'
  | 'sub'
  | 'times'
  | 'blank'
  | 'number'
  | 'word'
  | 'openHistogram'
  | 'closeHistogram'
  | 'field'
  | 'hint'
  | 'colon'
  | 'leftBracket'
  | 'rightBracket'
  | 'leftBrace'

/** The fields of a histogram, with the number that upstream's grammar gives them: its texts show that number. */
export const histogramFields: Readonly<Record<string, number>> = {
  sum: 57370,
  count: 57371,
  schema: 57372,
  offset: 57373,
  n_offset: 57374,
  buckets: 57375,
  n_buckets: 57376,
  z_bucket: 57377,
  z_bucket_w: 57378,
  custom_values: 57379,
  counter_reset_hint: 57380,
}

/** What `counter_reset_hint` may be, with upstream's numbers. */
export const counterResetHints: Readonly<Record<string, number>> = {
  unknown: 57445,
  reset: 57446,
  not_reset: 57447,
  gauge: 57448,
}

/**
 * Cuts the values of a series into tokens, as prometheus promql/parser/lex.go does (lexValueSequence, lexHistogram, lexBuckets).
 * After an error every token is an error.
 */
export class SeriesLexer {
  readonly text: string
  kind: SeriesToken = 'leftBrace'
  start: number
  end: number
  /** What is wrong, for an error. */
  message = ''
  private readonly hasUtf8Names: boolean
  private state: 'values' | 'histogram' | 'buckets' = 'values'
  /** A brace right after a word is one of a selector. */
  private isAfterWord = false
  /** After a sign in brackets only a number is read. */
  private needsNumber = false

  constructor(text: string, position: number, hasUtf8Names: boolean) {
    this.text = text
    this.start = position
    this.end = position
    this.hasUtf8Names = hasUtf8Names
  }

  /** Reads the next token. */
  next(): void {
    if (this.kind === 'error' || this.kind === 'end') return
    if (this.kind === 'space') while (isSpace(this.text.charCodeAt(this.end))) this.end++
    this.start = this.end
    if (this.state === 'values') this.value()
    else if (this.state === 'histogram') this.inHistogram()
    else this.inBuckets()
  }

  /** The token's text. */
  word(): string {
    return this.text.slice(this.start, this.end)
  }

  private value(): void {
    const p = this.start
    const code = this.text.charCodeAt(p)
    const isAfterWord = this.isAfterWord
    this.isAfterWord = false
    if (p >= this.text.length) this.emit('end', p)
    else if (code === 0x7b && isAfterWord) this.emit('leftBrace', p + 1)
    else if (code === 0x7b && this.text.charCodeAt(p + 1) === 0x7b) {
      this.state = 'histogram'
      this.emit('openHistogram', p + 2)
    } else if (isSpace(code)) this.emit('space', p + 1)
    else if (code === 0x2b) this.emit('add', p + 1)
    else if (code === 0x2d) this.emit('sub', p + 1)
    else if (code === 0x78) this.emit('times', p + 1)
    else if (code === 0x5f) this.emit('blank', p + 1)
    else if (isDigit(code) || (code === 0x2e && isDigit(this.text.charCodeAt(p + 1)))) this.number(p)
    else if (isAlpha(code)) this.valueWord(p)
    else this.failAt(p, 'unexpected character in series sequence: ')
  }

  private valueWord(p: number): void {
    const pattern = this.hasUtf8Names ? utf8Word : asciiWord
    pattern.lastIndex = p
    pattern.test(this.text)
    const end = pattern.lastIndex
    this.isAfterWord = true
    this.emit(isSpecialNumber(this.text.slice(p, end)) ? 'number' : 'word', end)
  }

  private inHistogram(): void {
    const p = this.start
    const code = this.text.charCodeAt(p)
    if (isSpace(code)) this.emit('space', p + 1)
    else if (isAlpha(code)) this.descriptor(p)
    else if (code === 0x3a) this.emit('colon', p + 1)
    else if (code === 0x2d) this.emit('sub', p + 1)
    else if (isDigit(code)) this.number(p)
    else if (code === 0x5b) {
      this.state = 'buckets'
      this.emit('leftBracket', p + 1)
    } else if (code === 0x7d && this.text.charCodeAt(p + 1) === 0x7d) {
      this.state = 'values'
      this.emit('closeHistogram', p + 2)
    } else this.failAt(p, 'histogram description incomplete unexpected: ')
  }

  private descriptor(p: number): void {
    let end = p
    while (isAlpha(this.text.charCodeAt(end))) end++
    const word = this.text.slice(p, end)
    const lower = word.toLowerCase()
    if (Object.hasOwn(histogramFields, lower)) {
      if (this.text[end] === ':') this.emit('field', end)
      else this.fail('missing `:` for histogram descriptor', end)
    } else if (isSpecialNumber(word)) this.emit('number', end)
    else if (Object.hasOwn(counterResetHints, lower)) this.emit('hint', end)
    else this.fail(`bad histogram descriptor found: ${goQuote(word)}`, end)
  }

  /** Letters in brackets belong to the token after them, as upstream has it; `Inf` and `NaN` end them. */
  private inBuckets(): void {
    let p = this.start
    if (this.needsNumber) {
      this.needsNumber = false
      this.number(p)
      return
    }
    for (; isAlpha(this.text.charCodeAt(p)); p++) {
      if (p - this.start === 2 && isSpecialNumber(this.text.slice(this.start, p + 1))) {
        this.emit('number', p + 1)
        return
      }
    }
    const code = this.text.charCodeAt(p)
    if (isSpace(code)) this.emit('space', p + 1)
    else if (code === 0x2d) {
      this.needsNumber = true
      this.emit('sub', p + 1)
    } else if (isDigit(code)) this.number(p)
    else if (code === 0x5d) {
      this.state = 'histogram'
      this.emit('rightBracket', p + 1)
    } else this.failAt(p, 'invalid character in buckets description: ')
  }

  private number(p: number): void {
    const { end, isNumber } = scanNumber(this.text, p)
    if (isNumber) this.emit('number', end)
    else this.fail(`bad number syntax: ${goQuote(this.text.slice(this.start, end))}`, end)
  }

  private emit(kind: SeriesToken, end: number): void {
    this.kind = kind
    this.end = end
  }

  private failAt(p: number, what: string): void {
    this.fail(what + goQuoteRune(this.text.codePointAt(p) ?? -1), p + 1)
  }

  private fail(message: string, end: number): void {
    this.kind = 'error'
    this.message = message
    this.end = Math.min(end, this.text.length)
  }
}

const asciiWord = /[A-Za-z_0-9:]*/y
const utf8Word = /[A-Za-z_0-9:.\p{L}]*/uy

function isSpecialNumber(word: string): boolean {
  const lower = word.length === 3 ? word.toLowerCase() : ''
  return lower === 'inf' || lower === 'nan'
}

/** Whether a number of a series begins at an offset. */
export function isNumberAt(text: string, start: number): boolean {
  const code = text.charCodeAt(start)
  const isStart = isDigit(code) || (code === 0x2e && isDigit(text.charCodeAt(start + 1)))
  return isStart && scanNumber(text, start).isNumber
}

/** Moves over a number as upstream does in series, where `x` repeats and hexadecimal numbers do not exist (scanNumber). */
function scanNumber(text: string, from: number): { readonly end: number; readonly isNumber: boolean } {
  let p = from
  if (text[p] === '.') p++
  if (isDigit(text.charCodeAt(p))) p++
  let hasDot = false
  let hasExponent = false
  const stop = (end: number) => ({ end: Math.min(end, text.length), isNumber: false })
  for (;;) {
    const code = text.charCodeAt(p)
    if (isDigit(code)) {
      p++
      continue
    }
    const isExponent = code === 0x65 || code === 0x45
    if (code !== 0x2e && code !== 0x5f && !isExponent) break
    p++
    if (code === 0x2e) {
      if (hasDot) return stop(p)
      hasDot = true
      if (text[p] === '_' || text[p] === '.') return stop(p + 1)
      continue
    }
    if (isExponent) {
      if (hasExponent) return stop(p)
      hasExponent = true
      if (text[p] === '+' || text[p] === '-') p++
    }
    if (p >= text.length) return stop(p)
    if (/[._eE]/.test(text[p] ?? '')) return stop(p + 1)
  }
  const after = text.charCodeAt(p)
  return { end: p, isNumber: p > from && (after === 0x78 || !(isAlpha(after) || isDigit(after))) }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isAlpha(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f
}
