import type { SourceText, Span } from '../core/source.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar, YamlSequence } from './node.ts'
import { scalarSource } from './scalarSource.ts'
import type { ScalarDetail, Token } from './scanner.ts'

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
    const { text } = this.from
    const mark = this.#properties?.first.start ?? this.start
    let start = mark
    while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--
    if (text.charCodeAt(start) === 0xfeff) start++
    return [...text.slice(start, mark)].length + 1
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
  readonly entries: YamlEntry[] = []
  override end: number

  constructor(from: SourceText, token: Token, properties: Properties | undefined) {
    super(from, token, properties)
    this.end = token.end
  }
}

/** A list of a document; items are added while it is read. */
export class SequenceNode extends PlacedNode implements YamlSequence {
  readonly kind = 'sequence'
  readonly items: YamlNode[] = []
  override end: number

  constructor(from: SourceText, token: Token, properties: Properties | undefined) {
    super(from, token, properties)
    this.end = token.end
  }
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029
}
