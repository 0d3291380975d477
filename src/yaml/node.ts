import type { SourceText, Span } from '../core/source.ts'

/** What stands in a YAML document, as written: offsets count in the text that was read, aliases lead to the node they name. */
export type YamlNode = YamlScalar | YamlMap | YamlSequence

interface Placed {
  readonly start: number
  readonly end: number
  /** An explicit tag such as `!!str`, in its short form. */
  readonly tag?: string | undefined
  readonly span: Span
  /** Line and column in the text that was read, as go-yaml counts them: from 1, columns in code points. */
  readonly line: number
  readonly column: number
}

/** A scalar: its text is what Go sees before it decides on a type. */
export interface YamlScalar extends Placed {
  readonly kind: 'scalar'
  readonly text: string
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded'
  /** The text with the place of each of its characters, through quotes, escapes, folds and indentation. */
  source(): SourceText
}

/** A map, in the order in which it is written; keys that stand twice are both here; merge keys are entries with the key `<<`. */
export interface YamlMap extends Placed {
  readonly kind: 'map'
  readonly entries: readonly YamlEntry[]
}

/** A key and its value. */
export interface YamlEntry {
  readonly key: YamlNode
  readonly value: YamlNode
}

/** A list. */
export interface YamlSequence extends Placed {
  readonly kind: 'sequence'
  readonly items: readonly YamlNode[]
}
