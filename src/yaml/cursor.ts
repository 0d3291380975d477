/** What go-yaml refuses, with the two marks that its message takes a line from. */
export class YamlFailure {
  readonly problem: string
  /** Where the problem is, and where what it is part of begins: offsets and lines counted from 0. */
  readonly at: Mark
  readonly context: Mark | undefined
  /** The scanner counts its lines one less than the parser does. */
  readonly isScanner: boolean

  constructor(problem: string, at: Mark, context: Mark | undefined, isScanner: boolean) {
    this.problem = problem
    this.at = at
    this.context = context
    this.isScanner = isScanner
  }
}

/** A place in the text: its offset and its line, counted from 0. */
export interface Mark {
  readonly offset: number
  readonly line: number
}

/** Where a stretch of a scalar's value comes from: `isSame` when each character stands for itself. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isSame: boolean
}

/** A text with NULs behind it, so that looking a few characters ahead needs no check. */
export function padded(text: string): string {
  return `${text}\0\0\0\0`
}

/** A position in a text while it is scanned, and the value of the scalar that is being put together. */
export class Cursor {
  /** Ends with NULs (see `padded`). */
  readonly text: string
  offset: number
  line: number
  lineStart: number
  /** The column of the block collection that is being scanned; -1 outside. */
  indent = -1
  /** How many brackets and braces are open. */
  flowLevel = 0
  /** The value of the last scalar, and where the scalar ends. */
  value = ''
  valueEnd = 0
  /** Whether blanks before the position go back to a line's start: a key may begin here. */
  isAfterBreak = false
  /** Escapes are those of JSON: `\/`, and two `\u` for one character beyond U+FFFF. */
  hasJsonEscapes = false
  /** Set to learn where each character of a value comes from. */
  pieces: Piece[] | undefined

  constructor(text: string, from: Mark) {
    this.text = text
    this.offset = from.offset
    this.line = from.line
    this.lineStart = from.offset
  }

  get column(): number {
    return this.offset - this.lineStart
  }

  mark(): Mark {
    return { offset: this.offset, line: this.line }
  }

  /** Passes a line break of any kind. */
  skipBreak(): void {
    const code = this.text.charCodeAt(this.offset)
    this.offset += code === carriageReturn && this.text.charCodeAt(this.offset + 1) === lineFeed ? 2 : 1
    this.line++
    this.lineStart = this.offset
  }

  /** Passes a line break and gives what stands for it in a value; the two separators of Unicode stand for themselves. */
  readBreak(): string {
    const code = this.text.charCodeAt(this.offset)
    this.skipBreak()
    return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : '\n'
  }

  /** Adds a stretch of the text to the value. */
  add(start: number, end: number): void {
    if (end <= start) return
    const text = this.text.slice(start, end)
    this.value = this.value === '' ? text : this.value + text
    this.pieces?.push({ text, start, end, isSame: true })
  }

  /** Adds characters that are written otherwise: an escape, a folded line break. */
  addAs(text: string, start: number, end: number): void {
    if (text === '') return
    this.value += text
    this.pieces?.push({ text, start, end, isSame: false })
  }

  /** Fails as a scanner does: at the position, in something that began at `context`. */
  fail(problem: string, context: Mark): never {
    throw new YamlFailure(problem, this.mark(), context, true)
  }

  /** Whether `---` or `...` stands here as a marker of documents. */
  isDocumentMarker(): boolean {
    const { text, offset } = this
    const code = text.charCodeAt(offset)
    if (offset !== this.lineStart || (code !== 0x2d && code !== 0x2e)) return false
    return (
      text.charCodeAt(offset + 1) === code &&
      text.charCodeAt(offset + 2) === code &&
      isBlankOrEnd(text.charCodeAt(offset + 3))
    )
  }
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** LF, CR, and the breaks of Unicode that YAML 1.1 knows. */
export function isBreak(code: number): boolean {
  return code === lineFeed || code === carriageReturn || code === 0x85 || code === 0x2028 || code === 0x2029
}

/** A break, or the end of the text. */
export function isBreakOrEnd(code: number): boolean {
  return code < 0x20 ? code === lineFeed || code === carriageReturn || code === 0 : code > 0x7f && isBreak(code)
}

/** A space or a tab. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09
}

/** A space, a tab, a break, or the end of the text. */
export function isBlankOrEnd(code: number): boolean {
  return code <= 0x20 ? code === 0x20 || code === 0x09 || isBreakOrEnd(code) : code > 0x7f && isBreak(code)
}

/** What names of anchors and tags are made of. */
export function isWordCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x5f ||
    code === 0x2d
  )
}

/** The value of a hexadecimal digit; -1 for anything else. */
export function hexValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}
