import type { SourceText, Span } from '../core/source.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar, YamlSequence } from './node.ts'
import { scalarSource } from './scalarSource.ts'
import type { ScalarDetail, Token } from './token.ts'

/** What may stand before a node: a tag in its short form, an anchor's name. */
export interface Properties {
  readonly tag: string | undefined
  readonly anchor: string | undefined
  /** Where they begin, which is where go-yaml sees the node. */
  readonly first: Token
}

/** What all nodes have; places are worked out when they are asked for. */
class PlacedNode {
  readonly from: SourceText
  readonly start: number
  readonly end: number
  readonly line: number
  readonly #properties: Properties | undefined

  constructor(from: SourceText, token: Token, properties: Properties | undefined) {
    this.from = from
    this.start = token.start
    this.end = token.end
    this.line = (properties?.first ?? token).line + 1
    this.#properties = properties
  }

  get tag(): string | undefined {
    return this.#properties?.tag
  }

  get span(): Span {
    return this.from.spanAt(this.start, this.end)
  }

  get column(): number {
    return columnOf(this.from.text, this.#properties?.first.start ?? this.start)
  }
}

/** A scalar of a document, and at once its text with places: what that needs is worked out when a place is asked for. */
export class ScalarNode extends PlacedNode implements YamlScalar, SourceText {
  readonly kind: 'scalar'
  readonly text: string
  readonly #detail: ScalarDetail

  constructor(from: SourceText, token: Token, properties: Properties | undefined) {
    super(from, token, properties)
    this.kind = 'scalar'
    this.text = token.text
    this.#detail = token.detail as ScalarDetail
  }

  get style(): YamlScalar['style'] {
    return this.#detail.style
  }

  get file(): string {
    return this.from.file
  }

  spanAt(start: number, end: number): Span {
    let source = mapped.get(this)
    if (source === undefined) {
      source = scalarSource(this, this.#detail)
      mapped.set(this, source)
    }
    return source.spanAt(start, end)
  }

  source(): SourceText {
    return this
  }
}

/** The scalars of which places were asked for: few, so that the others need no room for it. */
const mapped = new WeakMap<ScalarNode, SourceText>()

/** A map of a document; entries are added while it is read. */
export class MapNode extends PlacedNode implements YamlMap {
  readonly kind = 'map'
  entries: YamlEntry[] = []
  override end: number

  constructor(from: SourceText, token: Token, properties: Properties | undefined) {
    super(from, token, properties)
    this.end = token.end
  }
}

/** A list of a document; items are added while it is read. */
export class SequenceNode extends PlacedNode implements YamlSequence {
  readonly kind = 'sequence'
  items: YamlNode[] = []
  override end: number

  constructor(from: SourceText, token: Token, properties: Properties | undefined) {
    super(from, token, properties)
    this.end = token.end
  }
}

/** Columns are mostly asked for in order, perhaps many in one long line: counting goes on from the last one. */
let last = { text: '', offset: 0, column: 1 }

function columnOf(text: string, offset: number): number {
  const goesOn = last.text === text && last.offset <= offset
  let lineStart = offset
  const limit = goesOn ? last.offset : 0
  while (lineStart > limit && !isLineEnd(text.charCodeAt(lineStart - 1))) lineStart--
  const isSameLine = goesOn && lineStart === last.offset && last.offset > 0
  if (text.charCodeAt(lineStart) === 0xfeff && lineStart === 0) lineStart++
  let column = isSameLine ? last.column : 1
  for (let index = lineStart; index < offset; index++) {
    const code = text.charCodeAt(index)
    if (code < 0xd800 || code > 0xdbff || !isLowSurrogate(text.charCodeAt(index + 1))) column++
  }
  last = { text, offset, column }
  return column
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029
}
