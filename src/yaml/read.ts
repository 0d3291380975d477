import {
  type Document,
  isAlias,
  isCollection,
  isPair,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseAllDocuments,
  visit,
} from 'yaml'
import type { Finding } from '../core/finding.ts'
import type { Json } from '../core/json.ts'
import { fileText, type SourceText, type Span } from '../core/source.ts'
import { nodesOf } from './fromLibrary.ts'
import type { YamlNode } from './node.ts'

/** One YAML document as JSON, with the place of every value. */
export interface YamlDocument {
  readonly value: Json
  /** The same as written, with a place for every part: what `decode` reads. */
  readonly root: YamlNode
  readonly span: Span
  /** Where the value at a path stands; the nearest parent when the path ends early. */
  spanOf(path: readonly (string | number)[]): Span
}

/** What a text holds; where there are problems, the documents that have them are left out. */
export interface YamlText {
  readonly documents: readonly YamlDocument[]
  readonly problems: readonly Finding[]
}

/**
 * Reads YAML (and so JSON) as Kubernetes does (sigs.k8s.io/yaml on go-yaml v2: YAML 1.1 booleans, octals and merge keys, but no
 * base-60 numbers and no dates), and stricter: a key that stands twice is a problem. Empty documents are left out. Never throws.
 */
export function readYaml(source: { readonly file: string; readonly text: string }): YamlText {
  const lines = new LineCounter()
  const spanAt = (start: number, end: number) => spanBetween(source.file, lines, start, Math.max(start, end))
  const parsed = parseAllDocuments<ParsedNode>(source.text, {
    lineCounter: lines,
    schema: 'yaml-1.1',
    merge: true,
    prettyErrors: false,
    logLevel: 'silent',
    customTags: (tags) => tags.filter((tag) => !isForeignToGo(tag)),
  })
  const documents: YamlDocument[] = []
  const problems: Finding[] = []
  for (const document of Array.isArray(parsed) ? parsed : []) {
    const found = problemsOf(document, spanAt)
    if (found.length > 0) problems.push(...found)
    else if (document.contents !== null && !isEmpty(document)) {
      const read = readDocument(document, spanAt, fileText(source.file, source.text))
      if ('value' in read) documents.push(read)
      else problems.push(read)
    }
  }
  return { documents, problems }
}

type SpanAt = (start: number, end: number) => Span

/** Base-60 numbers (`12:30`) and dates are texts to go-yaml's JSON conversion. */
function isForeignToGo(tag: unknown): boolean {
  if (typeof tag !== 'object' || tag === null) return tag === 'timestamp' || tag === 'intTime' || tag === 'floatTime'
  const { format, tag: name } = tag as { format?: string; tag?: string }
  return format === 'TIME' || name === 'tag:yaml.org,2002:timestamp'
}

function problemsOf(document: Document.Parsed, spanAt: SpanAt): Finding[] {
  // What the parser says after its first syntax error only follows from that one.
  const firstSyntaxError = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  const told = document.errors.filter((error) => error.code === 'DUPLICATE_KEY' || error === firstSyntaxError)
  const found: Finding[] = told.map((error) => ({
    id: error.code === 'DUPLICATE_KEY' ? 'yaml/duplicate-key' : 'yaml/syntax',
    severity: 'error',
    span: spanAt(error.pos[0], error.pos[1]),
    message: error.code === 'DUPLICATE_KEY' ? duplicateKeyMessage(document, error.pos[0]) : decapitalize(error.message),
    why:
      error.code === 'DUPLICATE_KEY'
        ? 'Kubernetes keeps the last value and drops the others without a word.'
        : 'The file is not valid YAML.',
    help: error.code === 'DUPLICATE_KEY' ? 'Keep one of them.' : 'Correct the YAML at this place.',
  }))
  if (found.length > 0) return found
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'number' || !Number.isInteger(node.value) || Number.isSafeInteger(node.value)) return
      if (!/^[-+]?[0-9]+$/.test(node.source ?? '')) return
      found.push({
        id: 'yaml/number',
        severity: 'error',
        span: spanAt(node.range?.[0] ?? 0, node.range?.[1] ?? 0),
        message: `the number \`${node.source}\` is too large to be kept exactly`,
        help: 'Put it in quotes where a text is meant.',
      })
    },
  })
  return found
}

function duplicateKeyMessage(document: Document.Parsed, offset: number): string {
  let key = ''
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && pair.key.range?.[0] === offset) key = String(pair.key.value)
    },
  })
  return `the key \`${key}\` stands twice in the same map`
}

function readDocument(document: Document.Parsed, spanAt: SpanAt, source: SourceText): YamlDocument | Finding {
  const contents = document.contents as ParsedNode
  const span = spanAt(contents.range[0], contents.range[1])
  let value: Json
  try {
    value = document.toJS({ maxAliasCount: 100 }) as Json
  } catch (error) {
    const message = error instanceof ReferenceError ? decapitalize(error.message) : String(error)
    return {
      id: 'yaml/alias',
      severity: 'error',
      span,
      message,
      help: 'Write the values out instead of repeating aliases.',
    }
  }
  const root = nodesOf(document, source) as YamlNode
  return { value, root, span, spanOf: (path) => spanOfPath(document, path, spanAt) ?? span }
}

function spanOfPath(document: Document.Parsed, path: readonly (string | number)[], spanAt: SpanAt): Span | undefined {
  let node: unknown = document.contents
  let found: readonly [number, number] | undefined
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (!isCollection(node)) break
    const item = node.items.find((candidate, index) =>
      isPair(candidate) ? isScalar(candidate.key) && String(candidate.key.value) === String(key) : index === key,
    )
    if (item === undefined) break
    const keyRange = isPair(item) && isScalar(item.key) ? item.key.range : undefined
    node = isPair(item) ? item.value : item
    const valueRange = (node as ParsedNode | null)?.range
    // A map or a list is pointed at by its key: its own text can be pages long.
    const range = (isScalar(node) ? valueRange : keyRange) ?? keyRange ?? valueRange
    if (range) found = [range[0], range[1]]
  }
  return found && spanAt(found[0], found[1])
}

function isEmpty(document: Document.Parsed): boolean {
  return isScalar(document.contents) && document.contents.value === null && (document.contents.source ?? '') === ''
}

function spanBetween(file: string, lines: LineCounter, start: number, end: number): Span {
  const from = lines.linePos(start)
  const to = lines.linePos(end)
  return {
    file,
    line: Math.max(1, from.line),
    column: Math.max(1, from.col),
    endLine: Math.max(1, to.line),
    endColumn: Math.max(1, to.col),
  }
}

function decapitalize(message: string): string {
  const first = message.split('\n')[0] ?? ''
  return (first.charAt(0).toLowerCase() + first.slice(1)).replace(/\.$/, '')
}
