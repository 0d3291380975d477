import { type Cursor, isBlankOrEnd, isBreak, isBreakOrEnd } from './cursor.ts'
import type { Dialect } from './resolve.ts'
import { scanBlock } from './scanBlock.ts'
import { scanPlain } from './scanPlain.ts'
import { scanDoubleQuoted, scanSingleQuoted } from './scanQuoted.ts'
import { scanAnchor, scanDirective, scanTag } from './scanTag.ts'
import { SimpleKeys } from './simpleKeys.ts'
import { type ScalarDetail, type Token, tokens } from './token.ts'

/**
 * Cuts a text into tokens, only as far ahead as go-yaml does, so that of two mistakes the same one is found first
 * (libyaml's scanner: keys are known as such when their `:` comes, so that a token may have to be put in before others).
 */
export class Scanner {
  readonly cursor: Cursor
  readonly #ahead: number
  readonly #queue: Token[] = []
  #head = 0
  /** How many tokens have been taken. */
  #taken = 0
  readonly #keys: SimpleKeys
  readonly #indents: number[] = []
  #mayStartKey = true
  readonly #details: { [Style in ScalarDetail['style']]?: ScalarDetail } = {}

  constructor(cursor: Cursor, dialect: Dialect) {
    this.cursor = cursor
    this.#keys = new SimpleKeys(cursor)
    // v3 looks two tokens further, for the comments that it keeps.
    this.#ahead = dialect === 'v3' ? 2 : 0
  }

  /** The next token. */
  peek(): Token {
    const token = this.#queue[this.#head]
    if (token !== undefined && this.#head < this.#queue.length - this.#ahead && this.#keys.areNone) return token
    return this.#fetch()
  }

  /** Passes the token that `peek` has given. */
  skip(): void {
    this.#taken++
    this.#head++
    if (this.#head === this.#queue.length) {
      this.#queue.length = 0
      this.#head = 0
    } else if (this.#head > 1000) {
      this.#queue.splice(0, this.#head)
      this.#head = 0
    }
  }

  #fetch(): Token {
    for (;;) {
      const token = this.#queue[this.#head]
      const last = this.#queue.at(-1)
      if (token !== undefined && (this.#head < this.#queue.length - this.#ahead || last?.kind === tokens.streamEnd)) {
        if (!this.#keys.mayBeAt(this.#taken)) return token
      }
      this.#fetchNext()
    }
  }

  #fetchNext() {
    const { cursor } = this
    this.#skipToToken()
    this.#unrollIndent(cursor.column)
    const { text, offset } = cursor
    const code = text.charCodeAt(offset)
    const next = text.charCodeAt(offset + 1)
    if (code === 0) return this.#fetchStreamEnd()
    if (offset === cursor.lineStart) {
      if (code === 0x25) return this.#fetchDirective()
      if (cursor.isDocumentMarker()) return this.#fetchDocumentMarker(code)
    }
    const inFlow = cursor.flowLevel > 0
    switch (code) {
      case 0x5b:
        return this.#fetchFlowStart(tokens.flowSequenceStart)
      case 0x7b:
        return this.#fetchFlowStart(tokens.flowMappingStart)
      case 0x5d:
        return this.#fetchFlowEnd(tokens.flowSequenceEnd)
      case 0x7d:
        return this.#fetchFlowEnd(tokens.flowMappingEnd)
      case 0x2c:
        return this.#fetchFlowEntry()
      case 0x2d:
        return isBlankOrEnd(next) ? this.#fetchBlockEntry() : this.#fetchScalar('plain')
      case 0x3f:
        return inFlow || isBlankOrEnd(next) ? this.#fetchKey() : this.#fetchScalar('plain')
      case 0x3a:
        return inFlow || isBlankOrEnd(next) ? this.#fetchValue() : this.#fetchScalar('plain')
      case 0x2a:
        return this.#fetchAnchor(tokens.alias)
      case 0x26:
        return this.#fetchAnchor(tokens.anchor)
      case 0x21:
        return this.#fetchTag()
      case 0x7c:
        if (!inFlow) return this.#fetchBlockScalar('literal')
        break
      case 0x3e:
        if (!inFlow) return this.#fetchBlockScalar('folded')
        break
      case 0x27:
        return this.#fetchScalar('single')
      case 0x22:
        return this.#fetchScalar('double')
      case 0x09:
      case 0x23:
      case 0x25:
      case 0x40:
      case 0x60:
        break
      default:
        return this.#fetchScalar('plain')
    }
    cursor.fail('found character that cannot start any token', cursor.mark())
  }

  #skipToToken(): void {
    const { cursor } = this
    const { text } = cursor
    for (;;) {
      let offset = cursor.offset
      // A byte order mark counts only at the beginning; anywhere else go-yaml takes it for a letter.
      if (offset === 0 && text.charCodeAt(0) === 0xfeff) cursor.lineStart = ++offset
      const allowsTabs = cursor.flowLevel > 0 || !this.#mayStartKey
      let code = text.charCodeAt(offset)
      while (code === 0x20 || (allowsTabs && code === 0x09)) code = text.charCodeAt(++offset)
      if (code === 0x23) while (!isBreakOrEnd(code)) code = text.charCodeAt(++offset)
      cursor.offset = offset
      if (!isBreak(code)) return
      cursor.skipBreak()
      if (cursor.flowLevel === 0) this.#mayStartKey = true
    }
  }

  #saveKey(): void {
    if (this.#mayStartKey) this.#keys.save(this.#nextNumber())
  }

  /** The number of the token that will be added next. */
  #nextNumber(): number {
    return this.#taken + this.#queue.length - this.#head
  }

  #rollIndent(
    at: { readonly column: number; readonly offset: number; readonly line: number },
    kind: number,
    token = -1,
  ): void {
    const { cursor } = this
    if (cursor.flowLevel > 0 || cursor.indent >= at.column) return
    this.#indents.push(cursor.indent)
    cursor.indent = at.column
    if (this.#indents.length > maxDepth) {
      cursor.fail(`exceeded max depth of ${maxDepth}`, this.#keys.top)
    }
    this.#insert({ kind, start: at.offset, end: at.offset, line: at.line, text: '', detail: undefined }, token)
  }

  #unrollIndent(column: number): void {
    const { cursor } = this
    if (cursor.flowLevel > 0) return
    while (cursor.indent > column) {
      this.#push(tokens.blockEnd, 0)
      cursor.indent = this.#indents.pop() ?? -1
    }
  }

  /** Puts a token in before the one with a number, or at the end. */
  #insert(token: Token, before: number): void {
    if (before < this.#taken) this.#queue.push(token)
    else {
      const queue = this.#queue
      const index = this.#head + before - this.#taken
      queue.push(token)
      for (let at = queue.length - 1; at > index; at--) queue[at] = queue[at - 1] as Token
      queue[index] = token
    }
  }

  /** Adds a token of `length` characters and passes them. */
  #push(kind: number, length: number): void {
    const { cursor } = this
    const start = cursor.offset
    cursor.offset += length
    this.#queue.push({ kind, start, end: cursor.offset, line: cursor.line, text: '', detail: undefined })
  }

  #fetchStreamEnd(): void {
    const { cursor } = this
    if (cursor.offset !== cursor.lineStart) {
      cursor.line++
      cursor.lineStart = cursor.offset
    }
    this.#unrollIndent(-1)
    this.#keys.remove()
    this.#mayStartKey = false
    this.#push(tokens.streamEnd, 0)
  }

  #fetchDirective(): void {
    const { cursor } = this
    this.#unrollIndent(-1)
    this.#keys.remove()
    this.#mayStartKey = false
    const { offset: start, line } = cursor
    const detail = scanDirective(cursor)
    this.#queue.push({ kind: tokens.directive, start, end: cursor.offset, line, text: '', detail })
  }

  #fetchDocumentMarker(code: number): void {
    this.#unrollIndent(-1)
    this.#keys.remove()
    this.#mayStartKey = false
    this.#push(code === 0x2d ? tokens.documentStart : tokens.documentEnd, 3)
  }

  #fetchFlowStart(kind: number): void {
    const { cursor } = this
    this.#saveKey()
    this.#keys.open(this.#nextNumber())
    cursor.flowLevel++
    if (cursor.flowLevel > maxDepth) cursor.fail(`exceeded max depth of ${maxDepth}`, cursor.mark())
    this.#mayStartKey = true
    this.#push(kind, 1)
  }

  #fetchFlowEnd(kind: number): void {
    const { cursor } = this
    this.#keys.remove()
    if (cursor.flowLevel > 0) {
      cursor.flowLevel--
      this.#keys.close()
    }
    this.#mayStartKey = false
    this.#push(kind, 1)
  }

  #fetchFlowEntry(): void {
    this.#keys.remove()
    this.#mayStartKey = true
    this.#push(tokens.flowEntry, 1)
  }

  #fetchBlockEntry(): void {
    const { cursor } = this
    if (cursor.flowLevel === 0) {
      if (!this.#mayStartKey) cursor.fail('block sequence entries are not allowed in this context', cursor.mark())
      this.#rollIndent(cursor, tokens.blockSequenceStart)
    }
    this.#keys.remove()
    this.#mayStartKey = true
    this.#push(tokens.blockEntry, 1)
  }

  #fetchKey(): void {
    const { cursor } = this
    if (cursor.flowLevel === 0) {
      if (!this.#mayStartKey) cursor.fail('mapping keys are not allowed in this context', cursor.mark())
      this.#rollIndent(cursor, tokens.blockMappingStart)
    }
    this.#keys.remove()
    this.#mayStartKey = cursor.flowLevel === 0
    this.#push(tokens.key, 1)
  }

  #fetchValue(): void {
    const { cursor } = this
    const key = this.#keys.top
    if (this.#keys.isValid(key)) {
      const { offset, line, token } = key
      this.#insert({ kind: tokens.key, start: offset, end: offset, line, text: '', detail: undefined }, token)
      this.#rollIndent(key, tokens.blockMappingStart, token)
      this.#keys.forget(key)
      this.#mayStartKey = false
    } else {
      if (cursor.flowLevel === 0) {
        if (!this.#mayStartKey) cursor.fail('mapping values are not allowed in this context', cursor.mark())
        this.#rollIndent(cursor, tokens.blockMappingStart)
      }
      this.#mayStartKey = cursor.flowLevel === 0
    }
    this.#push(tokens.value, 1)
  }

  #fetchAnchor(kind: number): void {
    const { cursor } = this
    this.#saveKey()
    this.#mayStartKey = false
    const { offset: start, line } = cursor
    const text = scanAnchor(cursor)
    this.#queue.push({ kind, start, end: cursor.offset, line, text, detail: undefined })
  }

  #fetchTag(): void {
    const { cursor } = this
    this.#saveKey()
    this.#mayStartKey = false
    const { offset: start, line } = cursor
    const detail = scanTag(cursor)
    this.#queue.push({ kind: tokens.tag, start, end: cursor.offset, line, text: '', detail })
  }

  #fetchBlockScalar(style: 'literal' | 'folded'): void {
    const { cursor } = this
    this.#keys.remove()
    this.#mayStartKey = true
    const { offset: start, line } = cursor
    scanBlock(cursor)
    const detail = this.#detailOf(style)
    this.#queue.push({ kind: tokens.scalar, start, end: cursor.valueEnd, line, text: cursor.value, detail })
  }

  #fetchScalar(style: 'plain' | 'single' | 'double'): void {
    const { cursor } = this
    this.#saveKey()
    this.#mayStartKey = false
    const { offset: start, line } = cursor
    if (style === 'plain') {
      scanPlain(cursor)
      if (cursor.isAfterBreak) this.#mayStartKey = true
    } else if (style === 'single') scanSingleQuoted(cursor)
    else scanDoubleQuoted(cursor)
    const detail = this.#detailOf(style)
    this.#queue.push({ kind: tokens.scalar, start, end: cursor.valueEnd, line, text: cursor.value, detail })
  }

  /** Neighbours are written alike, and share this. */
  #detailOf(style: ScalarDetail['style']): ScalarDetail {
    const { indent, flowLevel } = this.cursor
    const last = this.#details[style]
    if (last !== undefined && last.indent === indent && last.inFlow === flowLevel > 0) return last
    const detail = { style, indent, inFlow: flowLevel > 0 }
    this.#details[style] = detail
    return detail
  }
}

/** How deep collections may go in go-yaml. */
const maxDepth = 10000
