import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type ParsedNode } from 'yaml'
import type { SourceText } from '../core/source.ts'
import type { YamlEntry, YamlNode } from './node.ts'

/** The nodes of a document that the library has read. */
export function nodesOf(document: Document.Parsed, source: SourceText): YamlNode | undefined {
  const known = new Map<unknown, YamlNode>()
  const convert = (node: unknown): YamlNode => {
    const target = isAlias(node) ? node.resolve(document) : node
    const seen = known.get(target)
    if (seen) return seen
    const range = (target as ParsedNode | null)?.range ?? [0, 0, 0]
    const tag = (target as { tag?: string } | null)?.tag
    const span = source.spanAt(range[0], range[1])
    const placed = {
      start: range[0],
      end: range[1],
      ...(tag && { tag: tag.replace('tag:yaml.org,2002:', '!!') }),
      span,
      line: span.line,
      column: span.column,
    }
    if (isMap(target)) {
      const entries: YamlEntry[] = []
      const map: YamlNode = { kind: 'map', entries, ...placed }
      known.set(target, map)
      for (const pair of target.items)
        if (isPair(pair)) entries.push({ key: convert(pair.key), value: convert(pair.value) })
      return map
    }
    if (isSeq(target)) {
      const items: YamlNode[] = []
      const sequence: YamlNode = { kind: 'sequence', items, ...placed }
      known.set(target, sequence)
      for (const item of target.items) items.push(convert(item))
      return sequence
    }
    const text = isScalar(target) ? (target.source ?? '') : ''
    const style = isScalar(target) ? styles[target.type ?? 'PLAIN'] : undefined
    const scalar: YamlNode = {
      kind: 'scalar',
      text,
      style: style ?? 'plain',
      ...placed,
      source: () => ({
        file: source.file,
        text,
        spanAt: (start, end) => source.spanAt(range[0] + start, range[0] + end),
      }),
    }
    known.set(target, scalar)
    return scalar
  }
  return document.contents === null ? undefined : convert(document.contents)
}

const styles: Readonly<Record<string, 'plain' | 'single' | 'double' | 'literal' | 'folded'>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}
