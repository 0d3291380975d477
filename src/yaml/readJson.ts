import type { SourceText } from '../core/source.ts'
import { deepest } from './compose.ts'
import { hexValue } from './cursor.ts'
import type { YamlNode } from './node.ts'
import { MapNode, ScalarNode, SequenceNode } from './nodes.ts'
import { type ScalarDetail, tokens } from './token.ts'

/** The nodes of a text that is JSON. */
export interface JsonNodes {
  readonly root: YamlNode
  /** Whether go-yaml reads it too: it knows neither `\/` nor pairs of `\u` escapes, and no very long keys. */
  readonly isYaml: boolean
}

/** Reads JSON (RFC 8259) several times as fast as YAML, into the same nodes; undefined for everything that is not JSON. */
export function readJson(source: SourceText): JsonNodes | undefined {
  const start = skipSpace(source.text, source.text.charCodeAt(0) === 0xfeff ? 1 : 0)
  const first = source.text.charCodeAt(start)
  if (first !== 0x7b && first !== 0x5b) return undefined
  const reader = new JsonReader(source)
  if (source.text.slice(0, start).includes('\t')) reader.isYaml = false
  const root = reader.value()
  return root !== undefined && reader.isAtEnd() ? { root, isYaml: reader.isYaml } : undefined
}

class JsonReader {
  isYaml = true
  readonly #source: SourceText
  readonly #text: string
  #offset: number
  #line = 0
  #depth = 0
  /** The value of the text that was read last. */
  #value = ''

  constructor(source: SourceText) {
    this.#source = source
    this.#text = source.text
    this.#offset = source.text.charCodeAt(0) === 0xfeff ? 1 : 0
  }

  isAtEnd(): boolean {
    const start = this.#offset
    const isAtEnd = Number.isNaN(this.#next())
    if (this.#text.slice(start).includes('\t')) this.isYaml = false
    return isAtEnd
  }

  value(): YamlNode | undefined {
    const code = this.#next()
    if (code === 0x7b) return this.#map()
    if (code === 0x5b) return this.#list()
    return code === 0x22 ? this.#quoted() : this.#word()
  }

  #map(): YamlNode | undefined {
    const node = new MapNode(this.#source, this.#token(1), undefined)
    if (++this.#depth > deepest) return undefined
    this.#offset++
    if (this.#next() === 0x7d) return this.#closed(node)
    for (;;) {
      const start = this.#offset
      const key = this.#next() === 0x22 ? this.#quoted() : undefined
      const line = this.#line
      if (key === undefined || this.#next() !== 0x3a) return undefined
      if (this.#offset - start > 1000 || this.#line > line) this.isYaml = false
      this.#offset++
      const value = this.value()
      if (value === undefined) return undefined
      node.entries.push({ key, value })
      const code = this.#next()
      if (code === 0x7d) return this.#closed(node)
      if (code !== 0x2c) return undefined
      this.#offset++
      this.#next()
    }
  }

  #list(): YamlNode | undefined {
    const node = new SequenceNode(this.#source, this.#token(1), undefined)
    if (++this.#depth > deepest) return undefined
    this.#offset++
    if (this.#next() === 0x5d) return this.#closed(node)
    for (;;) {
      const item = this.value()
      if (item === undefined) return undefined
      node.items.push(item)
      const code = this.#next()
      if (code === 0x5d) return this.#closed(node)
      if (code !== 0x2c) return undefined
      this.#offset++
    }
  }

  #closed(node: MapNode | SequenceNode): YamlNode {
    this.#depth--
    this.#offset++
    node.end = this.#offset
    return node
  }

  #quoted(): YamlNode | undefined {
    const start = this.#offset
    const end = this.#scanText(start + 1)
    if (end < 0) return undefined
    this.#offset = end
    const token = { kind: tokens.scalar, start, end, line: this.#line, text: this.#value, detail: quotedDetail }
    return new ScalarNode(this.#source, token, undefined)
  }

  /** Reads a text up to behind its last quote, into `#value`; -1 when it is broken. */
  #scanText(start: number): number {
    const text = this.#text
    let value = ''
    let from = start
    for (let offset = start; ; ) {
      const code = text.charCodeAt(offset)
      if (code === 0x22) {
        this.#value = value + text.slice(from, offset)
        return offset + 1
      }
      if (code < 0x20 || Number.isNaN(code)) return -1
      if (code !== 0x5c) {
        // Breaks of Unicode that YAML would fold.
        if (code === 0x85 || code === 0x2028 || code === 0x2029) this.isYaml = false
        offset++
        continue
      }
      const letter = text.charCodeAt(offset + 1)
      const character = letter === 0x75 ? this.#unicode(offset + 2) : escapes.get(letter)
      if (character === undefined) return -1
      if (letter === 0x2f) this.isYaml = false
      value += text.slice(from, offset) + character
      offset += letter === 0x75 ? 6 : 2
      from = offset
    }
  }

  #unicode(offset: number): string | undefined {
    let code = 0
    for (let index = offset; index < offset + 4; index++) {
      const digit = hexValue(this.#text.charCodeAt(index))
      if (digit < 0) return undefined
      code = code * 16 + digit
    }
    if (code >= 0xd800 && code <= 0xdfff) this.isYaml = false
    return String.fromCharCode(code)
  }

  #word(): YamlNode | undefined {
    wordPattern.lastIndex = this.#offset
    const word = wordPattern.exec(this.#text)?.[0]
    if (word === undefined) return undefined
    const token = { ...this.#token(word.length), text: word, detail: plainDetail }
    this.#offset += word.length
    return new ScalarNode(this.#source, token, undefined)
  }

  #token(length: number) {
    const start = this.#offset
    return { kind: tokens.scalar, start, end: start + length, line: this.#line, text: '', detail: undefined }
  }

  /** The next character that is no space, and where it stands. */
  #next(): number {
    const text = this.#text
    for (;;) {
      const code = text.charCodeAt(this.#offset)
      if (code === 0x0a || (code === 0x0d && text.charCodeAt(this.#offset + 1) !== 0x0a)) this.#line++
      else if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return code
      this.#offset++
    }
  }
}

function skipSpace(text: string, from: number): number {
  let offset = from
  for (;;) {
    const code = text.charCodeAt(offset)
    if (code !== 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return offset
    offset++
  }
}

const quotedDetail: ScalarDetail = { style: 'double', indent: -1, inFlow: true, isJson: true }
const plainDetail: ScalarDetail = { style: 'plain', indent: -1, inFlow: true }
const wordPattern = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)(?![\w.+-])/y

const escapes: ReadonlyMap<number, string> = new Map([
  [0x22, '"'],
  [0x5c, '\\'],
  [0x2f, '/'],
  [0x62, '\b'],
  [0x66, '\f'],
  [0x6e, '\n'],
  [0x72, '\r'],
  [0x74, '\t'],
])
