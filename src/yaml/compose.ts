import type { SourceText } from '../core/source.ts'
import { trimmed } from '../core/trimmed.ts'
import type { Cursor, YamlFailure } from './cursor.ts'
import { defaultPrefixes, readDirectives, shortTag } from './directives.ts'
import type { YamlNode } from './node.ts'
import { MapNode, type Properties, ScalarNode, SequenceNode } from './nodes.ts'
import type { Dialect } from './resolve.ts'
import { Scanner } from './scanner.ts'
import { grammarFailure, markOf, type ScalarDetail, type Token, tokens } from './token.ts'

/** How deep documents are read, so that whoever walks them may recurse; go-yaml itself stops at 10,000. */
export const deepest = 400

/** What cannot be said in go-yaml's words. */
export class ComposeFailure {
  readonly kind: 'too-deep' | 'unknown-anchor' | 'contains-itself'
  readonly name: string
  readonly at: Token

  constructor(kind: ComposeFailure['kind'], at: Token, name = '') {
    this.kind = kind
    this.at = at
    this.name = name
  }
}

/** One document's nodes; `aliased` tells whether aliases were used, so that its size when they are followed must be looked at. */
export interface Composed {
  readonly root: YamlNode
  readonly isEmpty: boolean
  readonly hasAliases: boolean
}

/**
 * Puts tokens together to nodes, document by document (the grammar of libyaml's parser, with its words for what does not fit).
 * Throws a YamlFailure or a ComposeFailure, for `readNodes` to catch.
 */
export class Composer {
  readonly scanner: Scanner
  readonly #from: SourceText
  readonly #anchors = new Map<string, YamlNode>()
  readonly #open = new Set<YamlNode>()
  #prefixes: ReadonlyMap<string, string> = defaultPrefixes
  #isFirst = true
  #hasAliases = false
  #depth = 0

  constructor(from: SourceText, cursor: Cursor, dialect: Dialect) {
    this.#from = from
    this.scanner = new Scanner(cursor, dialect)
  }

  /** The next document; undefined at the end of the text. */
  next(): Composed | undefined {
    const { scanner } = this
    let token = scanner.peek()
    while (!this.#isFirst && token.kind === tokens.documentEnd) {
      scanner.skip()
      token = scanner.peek()
    }
    if (token.kind === tokens.streamEnd) return undefined
    const isImplicit = this.#isFirst && token.kind !== tokens.directive && token.kind !== tokens.documentStart
    this.#isFirst = false
    this.#anchors.clear()
    this.#hasAliases = false
    this.#prefixes = defaultPrefixes
    if (!isImplicit) {
      this.#prefixes = readDirectives(scanner)
      token = scanner.peek()
      if (token.kind !== tokens.documentStart) throw grammarFailure('did not find expected <document start>', token)
      scanner.skip()
      token = scanner.peek()
    }
    const isEmpty = !isImplicit && isDocumentLimit(token.kind)
    const root = isEmpty ? this.#empty(token) : this.#node({ isBlock: true, takesIndentless: false })
    if (scanner.peek().kind === tokens.documentEnd) scanner.skip()
    return { root, isEmpty, hasAliases: this.#hasAliases }
  }

  #node(options: NodeOptions): YamlNode {
    const token = this.scanner.peek()
    const { kind } = token
    if (kind === tokens.alias) return this.#alias(token)
    if (kind === tokens.anchor || kind === tokens.tag) return this.#markedNode(options, token)
    const node = this.#content(options, token, undefined)
    if (node === undefined) throw grammarFailure('did not find expected node content', token, markOf(token))
    return node
  }

  /** A node with an anchor or a tag before it, or both; behind them may be nothing. */
  #markedNode(options: NodeOptions, first: Token): YamlNode {
    const { scanner } = this
    let anchor: Token | undefined
    let tag: Token | undefined
    let last = first
    let token = first
    while ((token.kind === tokens.anchor && !anchor) || (token.kind === tokens.tag && !tag)) {
      if (token.kind === tokens.anchor) anchor = token
      else tag = token
      last = token
      scanner.skip()
      token = scanner.peek()
    }
    const properties: Properties = {
      tag: tag && shortTag(tag, { first, prefixes: this.#prefixes }),
      anchor: anchor?.text,
      first,
    }
    const node = this.#content(options, token, properties)
    if (node !== undefined) return node
    const empty = { ...first, end: last.end, text: '', detail: plainDetail }
    return this.#named(new ScalarNode(this.#from, empty, properties), properties)
  }

  #named<N extends YamlNode>(node: N, properties: Properties | undefined): N {
    if (properties?.anchor !== undefined) this.#anchors.set(properties.anchor, node)
    return node
  }

  /** What begins with a token; undefined when nothing does. */
  #content(options: NodeOptions, token: Token, properties: Properties | undefined): YamlNode | undefined {
    switch (token.kind) {
      case tokens.scalar:
        this.scanner.skip()
        return this.#named(new ScalarNode(this.#from, token, properties), properties)
      case tokens.blockEntry:
        return options.takesIndentless ? this.#sequence(token, properties) : undefined
      case tokens.blockSequenceStart:
        return options.isBlock ? this.#sequence(token, properties) : undefined
      case tokens.blockMappingStart:
        return options.isBlock ? this.#map(token, properties) : undefined
      case tokens.flowSequenceStart:
        return this.#sequence(token, properties)
      case tokens.flowMappingStart:
        return this.#map(token, properties)
      default:
        return undefined
    }
  }

  #map(token: Token, properties: Properties | undefined): YamlNode {
    const node = this.#named(new MapNode(this.#from, token, properties), properties)
    this.#enter(node, token, properties)
    this.scanner.skip()
    if (token.kind === tokens.blockMappingStart) this.#blockMap(node, token)
    else this.#flowMap(node, token)
    node.entries = trimmed(node.entries)
    this.#leave(node, properties)
    return node
  }

  #sequence(token: Token, properties: Properties | undefined): YamlNode {
    const node = this.#named(new SequenceNode(this.#from, token, properties), properties)
    this.#enter(node, token, properties)
    if (token.kind === tokens.blockEntry) this.#indentlessSequence(node)
    else {
      this.scanner.skip()
      if (token.kind === tokens.blockSequenceStart) this.#blockSequence(node, token)
      else this.#flowSequence(node, token)
    }
    node.items = trimmed(node.items)
    this.#leave(node, properties)
    return node
  }

  #enter(node: YamlNode, token: Token, properties: Properties | undefined): void {
    if (++this.#depth > deepest) throw new ComposeFailure('too-deep', token)
    if (properties?.anchor !== undefined) this.#open.add(node)
  }

  #leave(node: YamlNode, properties: Properties | undefined): void {
    this.#depth--
    if (properties?.anchor !== undefined) this.#open.delete(node)
  }

  #blockSequence(node: SequenceNode, start: Token): void {
    const { scanner } = this
    for (;;) {
      const entry = scanner.peek()
      if (entry.kind !== tokens.blockEntry) {
        if (entry.kind !== tokens.blockEnd)
          throw grammarFailure("did not find expected '-' indicator", entry, markOf(start))
        scanner.skip()
        return
      }
      scanner.skip()
      const { kind } = scanner.peek()
      const isNothing = kind === tokens.blockEntry || kind === tokens.blockEnd
      this.#addItem(node, isNothing ? this.#emptyAfter(entry) : this.#node(blockNode))
    }
  }

  /** A list whose dashes stand in the column of the key that it belongs to. */
  #indentlessSequence(node: SequenceNode): void {
    const { scanner } = this
    for (;;) {
      const entry = scanner.peek()
      if (entry.kind !== tokens.blockEntry) return
      scanner.skip()
      const { kind } = scanner.peek()
      const isNothing = kind === tokens.blockEntry || endsEntry(kind)
      this.#addItem(node, isNothing ? this.#emptyAfter(entry) : this.#node(blockNode))
    }
  }

  #blockMap(node: MapNode, start: Token): void {
    const { scanner } = this
    for (;;) {
      const keyToken = scanner.peek()
      if (keyToken.kind !== tokens.key) {
        if (keyToken.kind !== tokens.blockEnd)
          throw grammarFailure('did not find expected key', keyToken, markOf(start))
        scanner.skip()
        return
      }
      scanner.skip()
      const key = endsEntry(scanner.peek().kind) ? this.#emptyAfter(keyToken) : this.#node(blockNodeOrList)
      const valueToken = scanner.peek()
      if (valueToken.kind !== tokens.value) {
        this.#addEntry(node, key, this.#empty(valueToken))
        continue
      }
      scanner.skip()
      const isNothing = endsEntry(scanner.peek().kind)
      this.#addEntry(node, key, isNothing ? this.#emptyAfter(valueToken) : this.#node(blockNodeOrList))
    }
  }

  #flowSequence(node: SequenceNode, start: Token): void {
    const { scanner } = this
    for (let isFirst = true; ; isFirst = false) {
      let token = scanner.peek()
      if (token.kind !== tokens.flowSequenceEnd && !isFirst) {
        if (token.kind !== tokens.flowEntry)
          throw grammarFailure("did not find expected ',' or ']'", token, markOf(start))
        scanner.skip()
        token = scanner.peek()
      }
      if (token.kind === tokens.flowSequenceEnd) {
        node.end = token.end
        scanner.skip()
        return
      }
      this.#addItem(node, token.kind === tokens.key ? this.#pair(token) : this.#node(flowNode))
    }
  }

  /** `[a: b]`: a map of one entry in a list. */
  #pair(keyToken: Token): YamlNode {
    const { scanner } = this
    const node = new MapNode(this.#from, keyToken, undefined)
    scanner.skip()
    const first = scanner.peek()
    const isNothing =
      first.kind === tokens.value || first.kind === tokens.flowEntry || first.kind === tokens.flowSequenceEnd
    if (isNothing) scanner.skip()
    const key = isNothing ? this.#empty(first) : this.#node(flowNode)
    const valueToken = scanner.peek()
    let value: YamlNode | undefined
    if (valueToken.kind === tokens.value) {
      scanner.skip()
      const { kind } = scanner.peek()
      if (kind !== tokens.flowEntry && kind !== tokens.flowSequenceEnd) value = this.#node(flowNode)
    }
    this.#addEntry(node, key, value ?? this.#empty(valueToken))
    return node
  }

  #flowMap(node: MapNode, start: Token): void {
    const { scanner } = this
    for (let isFirst = true; ; isFirst = false) {
      let token = scanner.peek()
      if (token.kind !== tokens.flowMappingEnd && !isFirst) {
        if (token.kind !== tokens.flowEntry)
          throw grammarFailure("did not find expected ',' or '}'", token, markOf(start))
        scanner.skip()
        token = scanner.peek()
      }
      if (token.kind === tokens.flowMappingEnd) {
        node.end = token.end
        scanner.skip()
        return
      }
      this.#flowEntry(node, token)
    }
  }

  #flowEntry(node: MapNode, first: Token): void {
    const { scanner } = this
    if (first.kind !== tokens.key) {
      const key = this.#node(flowNode)
      this.#addEntry(node, key, this.#empty(scanner.peek()))
      return
    }
    scanner.skip()
    const keyStart = scanner.peek()
    const isNothing = keyStart.kind === tokens.value || endsFlowEntry(keyStart.kind)
    const key = isNothing ? this.#empty(keyStart) : this.#node(flowNode)
    const valueToken = scanner.peek()
    let value: YamlNode | undefined
    if (valueToken.kind === tokens.value) {
      scanner.skip()
      if (!endsFlowEntry(scanner.peek().kind)) value = this.#node(flowNode)
    }
    this.#addEntry(node, key, value ?? this.#empty(scanner.peek()))
  }

  #alias(token: Token): YamlNode {
    this.scanner.skip()
    const target = this.#anchors.get(token.text)
    if (target === undefined) throw new ComposeFailure('unknown-anchor', token, token.text)
    if (this.#open.has(target)) throw new ComposeFailure('contains-itself', token, token.text)
    this.#hasAliases = true
    return target
  }

  #addItem(node: SequenceNode, item: YamlNode): void {
    node.items.push(item)
    if (item.end > node.end) node.end = item.end
  }

  #addEntry(node: MapNode, key: YamlNode, value: YamlNode): void {
    node.entries.push({ key, value })
    const end = Math.max(key.end, value.end)
    if (end > node.end) node.end = end
  }

  #empty(token: Token): YamlNode {
    return this.#emptyAt(token.start, token.line)
  }

  #emptyAfter(token: Token): YamlNode {
    return this.#emptyAt(token.end, token.line)
  }

  #emptyAt(start: number, line: number): YamlNode {
    const token = { kind: tokens.scalar, start, end: start, line, text: '', detail: plainDetail }
    return new ScalarNode(this.#from, token, undefined)
  }
}

interface NodeOptions {
  readonly isBlock: boolean
  /** A list may begin here in the column of its key. */
  readonly takesIndentless: boolean
}

const blockNode: NodeOptions = { isBlock: true, takesIndentless: false }
const blockNodeOrList: NodeOptions = { isBlock: true, takesIndentless: true }
const flowNode: NodeOptions = { isBlock: false, takesIndentless: false }
const plainDetail: ScalarDetail = { style: 'plain', indent: -1, inFlow: false }

function isDocumentLimit(kind: number): boolean {
  return (
    kind === tokens.directive ||
    kind === tokens.documentStart ||
    kind === tokens.documentEnd ||
    kind === tokens.streamEnd
  )
}

function endsEntry(kind: number): boolean {
  return kind === tokens.key || kind === tokens.value || kind === tokens.blockEnd
}

function endsFlowEntry(kind: number): boolean {
  return kind === tokens.flowEntry || kind === tokens.flowMappingEnd
}

/** What composing may throw. */
export type Failure = YamlFailure | ComposeFailure
