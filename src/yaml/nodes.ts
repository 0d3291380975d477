import type { SourceText, Span } from '../core/source.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar, YamlSequence } from './node.ts'
import { scalarSource } from './scalarSource.ts'
import type { ScalarDetail } from './scanner.ts'

/** Where a node stands, and how it is tagged; the line counts from 0. */
export interface Place {
  readonly from: SourceText
  readonly start: number
  readonly end: number
  readonly line: number
  /** Where its anchor or its tag begins, which is where go-yaml sees it; `start` when there is none. */
  readonly mark: number
  readonly tag: string | undefined
}

/** What all nodes have; places are worked out when they are asked for. */
class PlacedNode {
  readonly from: SourceText
  readonly start: number
  readonly end: number
  readonly line: number
  readonly tag: string | undefined
  readonly mark: number

  constructor(place: Place) {
    this.from = place.from
    this.start = place.start
    this.end = place.end
    this.line = place.line + 1
    this.tag = place.tag
    this.mark = place.mark
  }

  get span(): Span {
    return this.from.spanAt(this.start, this.end)
  }

  get column(): number {
    const { text } = this.from
    let start = this.mark
    while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--
    if (text.charCodeAt(start) === 0xfeff) start++
    return [...text.slice(start, this.mark)].length + 1
  }
}

/** A scalar of a document, and at once its text with places: what that needs is worked out when a place is asked for. */
export class ScalarNode extends PlacedNode implements YamlScalar, SourceText {
  readonly kind = 'scalar'
  readonly text: string
  readonly #detail: ScalarDetail
  #source: SourceText | undefined

  constructor(place: Place, text: string, detail: ScalarDetail) {
    super(place)
    this.text = text
    this.#detail = detail
  }

  get style(): YamlScalar['style'] {
    return this.#detail.style
  }

  get file(): string {
    return this.from.file
  }

  spanAt(start: number, end: number): Span {
    this.#source ??= scalarSource(this, this.#detail)
    return this.#source.spanAt(start, end)
  }

  source(): SourceText {
    return this
  }
}

/** A map of a document; entries are added while it is read. */
export class MapNode extends PlacedNode implements YamlMap {
  readonly kind = 'map'
  readonly entries: YamlEntry[] = []
  override end: number

  constructor(place: Place) {
    super(place)
    this.end = place.end
  }
}

/** A list of a document; items are added while it is read. */
export class SequenceNode extends PlacedNode implements YamlSequence {
  readonly kind = 'sequence'
  readonly items: YamlNode[] = []
  override end: number

  constructor(place: Place) {
    super(place)
    this.end = place.end
  }
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029
}
