import type { Finding } from '../core/finding.ts'
import type { SourceText } from '../core/source.ts'
import { isBomb } from './bomb.ts'
import { ComposeFailure, Composer } from './compose.ts'
import { Cursor, isBreak, type Mark, padded, YamlFailure } from './cursor.ts'
import { type ForeignCharacter, foreignCharacter } from './foreignCharacter.ts'
import type { YamlNode } from './node.ts'
import { readJson } from './readJson.ts'
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
  const reader: Reader = {
    source,
    dialect,
    text: padded(source.text),
    documents: [],
    problems: [],
    firstEnd: undefined,
  }
  const foreign = foreignCharacter(source.text)
  const json = foreign === undefined ? readJson(source) : undefined
  if (json?.isYaml) return { documents: [json.root], problems: [] }
  let from: Mark | undefined = { offset: 0, line: 0 }
  while (from !== undefined && reader.problems.length < mostProblems) {
    const stop: Mark = readFrom(reader, from)
    if (foreign !== undefined && stop.offset >= foreign.blockStart) return withForeign(reader, foreign)
    from = nextDocument(source.text, stop)
  }
  return { documents: reader.documents, problems: reader.problems }
}

/** How many documents that cannot be read are told. */
const mostProblems = 100

interface Reader {
  readonly source: SourceText
  readonly dialect: Dialect
  readonly text: string
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
function readFrom(reader: Reader, from: Mark): Mark {
  const { source, dialect, documents, problems } = reader
  const cursor = new Cursor(reader.text, from)
  const composer = new Composer(source, cursor, dialect)
  for (;;) {
    const isFirst = documents.length === 0 && problems.length === 0
    try {
      const composed = composer.next()
      reader.firstEnd ??= cursor.offset
      if (composed === undefined) return { offset: source.text.length, line: cursor.line }
      if (composed.hasAliases && isBomb(composed.root)) problems.push(bombFinding(composed.root, { isFirst }))
      else documents.push(composed.root)
    } catch (failure) {
      reader.firstEnd ??= cursor.offset
      if (failure instanceof YamlFailure) {
        problems.push(syntaxFinding(source, failure, { dialect, isFirst }))
        return failure.at
      }
      if (!(failure instanceof ComposeFailure)) throw failure
      problems.push(composeFinding(source, failure, { isFirst }))
      return { offset: failure.at.end, line: failure.at.line }
    }
  }
}

/** Where the next document begins behind a place; undefined when there is none. */
function nextDocument(text: string, from: Mark): Mark | undefined {
  let at = from.offset
  for (;;) {
    at = text.indexOf('\n---', at)
    if (at < 0) return undefined
    const next = text[at + 4]
    if (next === undefined || next === ' ' || next === '\t' || next === '\n' || next === '\r') break
    at += 4
  }
  let { line } = from
  for (let offset = from.offset; offset <= at; offset++) {
    const code = text.charCodeAt(offset)
    if (isBreak(code) && !(code === 0x0d && text.charCodeAt(offset + 1) === 0x0a)) line++
  }
  return { offset: at + 1, line }
}
