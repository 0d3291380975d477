import type { Finding } from '../core/finding.ts'
import type { SourceText } from '../core/source.ts'
import { isBomb } from './bomb.ts'
import { ComposeFailure, Composer } from './compose.ts'
import { YamlFailure } from './cursor.ts'
import { type ForeignCharacter, foreignCharacter } from './foreignCharacter.ts'
import type { YamlNode } from './node.ts'
import type { Dialect } from './resolve.ts'
import { bombFinding, characterFinding, composeFinding, syntaxFinding } from './syntaxFinding.ts'

/** The documents of a text as written. */
export interface YamlNodes {
  /** Those that could be read; an empty one is a null scalar. */
  readonly documents: readonly YamlNode[]
  /** At most one for each document that could not be read; only that of the first one has `upstream`: go-yaml goes no further. */
  readonly problems: readonly Finding[]
}

/**
 * Reads the nodes of YAML (and so of JSON), with go-yaml's verdict and words on its syntax. After a document that cannot be read
 * it goes on at the next `---`. Never throws; linear in the text's length.
 */
export function readNodes(source: SourceText, dialect: Dialect): YamlNodes {
  const reader: Reader = { source, dialect, documents: [], problems: [], firstEnd: undefined }
  const foreign = foreignCharacter(source.text)
  let offset: number | undefined = 0
  while (offset !== undefined) {
    const stop: number = readFrom(reader, offset)
    if (foreign !== undefined && stop >= foreign.blockStart) return withForeign(reader, foreign)
    offset = nextDocument(source.text, stop)
  }
  return { documents: reader.documents, problems: reader.problems }
}

interface Reader {
  readonly source: SourceText
  readonly dialect: Dialect
  readonly documents: YamlNode[]
  readonly problems: Finding[]
  /** How far go-yaml reads for the first document. */
  firstEnd: number | undefined
}

/** go-yaml refuses a character when it comes to its block, so perhaps after the first document, or after a mistake in it. */
function withForeign({ source, documents, problems, firstEnd }: Reader, foreign: ForeignCharacter): YamlNodes {
  const { upstream, ...finding } = characterFinding(source, foreign)
  const isFirst = firstEnd === undefined || firstEnd >= foreign.blockStart
  if (isFirst && upstream !== undefined) return { documents: [], problems: [{ ...finding, upstream }] }
  return { documents: documents.slice(0, 1), problems: [...problems, finding] }
}

/** Reads documents until the end or the first one that cannot be read; gives the place where that ended. */
function readFrom(reader: Reader, offset: number): number {
  const { source, dialect, documents, problems } = reader
  const composer = new Composer(source, offset, dialect)
  for (;;) {
    const isFirst = documents.length === 0 && problems.length === 0
    try {
      const composed = composer.next()
      reader.firstEnd ??= composer.scanner.cursor.offset
      if (composed === undefined) return source.text.length
      if (composed.hasAliases && isBomb(composed.root)) problems.push(bombFinding(composed.root, { isFirst }))
      else documents.push(composed.root)
    } catch (failure) {
      reader.firstEnd ??= composer.scanner.cursor.offset
      if (failure instanceof YamlFailure) {
        problems.push(syntaxFinding(source, failure, { dialect, isFirst }))
        return failure.at.offset
      }
      if (!(failure instanceof ComposeFailure)) throw failure
      problems.push(composeFinding(source, failure, { isFirst }))
      return failure.at.end
    }
  }
}

/** Where the next document begins behind a place; undefined when there is none. */
function nextDocument(text: string, offset: number): number | undefined {
  let at = offset
  for (;;) {
    at = text.indexOf('\n---', at)
    if (at < 0) return undefined
    const next = text[at + 4]
    if (next === undefined || next === ' ' || next === '\t' || next === '\n' || next === '\r') return at + 1
    at += 4
  }
}
