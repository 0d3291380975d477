import { type Mark, YamlFailure } from './cursor.ts'
import type { Directive, WrittenTag } from './scanTag.ts'

/** The kinds of tokens (YAML 1.1 as libyaml cuts it). */
export const tokens = {
  streamEnd: 1,
  directive: 2,
  documentStart: 3,
  documentEnd: 4,
  blockSequenceStart: 5,
  blockMappingStart: 6,
  blockEnd: 7,
  flowSequenceStart: 8,
  flowSequenceEnd: 9,
  flowMappingStart: 10,
  flowMappingEnd: 11,
  blockEntry: 12,
  flowEntry: 13,
  key: 14,
  value: 15,
  alias: 16,
  anchor: 17,
  tag: 18,
  scalar: 19,
} as const

/** One token; the fields that its kind does not use are empty. */
export interface Token {
  readonly kind: number
  readonly start: number
  readonly end: number
  /** The line on which it starts, from 0. */
  readonly line: number
  /** A scalar's value, an anchor's name. */
  readonly text: string
  readonly detail: Directive | WrittenTag | ScalarDetail | undefined
}

/** How a scalar is written, and what is needed to read it again. */
export interface ScalarDetail {
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded'
  readonly indent: number
  readonly inFlow: boolean
  /** Escapes are those of JSON. */
  readonly isJson?: true
}

/** A failure of the grammar, at a token, in something that began at another one. */
export function grammarFailure(problem: string, at: Token, context?: Mark): YamlFailure {
  return new YamlFailure(problem, { offset: at.start, line: at.line }, context, false)
}

/** Where a token begins. */
export function markOf(token: Token): Mark {
  return { offset: token.start, line: token.line }
}
