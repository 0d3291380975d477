import type { Finding } from '../core/finding.ts'
import type { Json } from '../core/json.ts'
import { fileText, type SourceText, type Span } from '../core/source.ts'
import type { YamlNode } from './node.ts'
import { nodeAt, spanAtPath } from './path.ts'
import { readJson } from './readJson.ts'
import { readNodes } from './readNodes.ts'
import { toJson } from './toJson.ts'

/** One YAML document as JSON, with the place of every value. */
export interface YamlDocument {
  readonly value: Json
  /** The same as written, with a place for every part: what `decode` reads. */
  readonly root: YamlNode
  readonly span: Span
  /** Where the value at a path stands; the nearest parent when the path ends early. */
  spanOf(path: readonly (string | number)[]): Span
  /** The text at a path with the place of each of its characters; undefined where no scalar stands. */
  sourceAt(path: readonly (string | number)[]): SourceText | undefined
}

/** What a text holds; where there are problems, the documents that have them are left out. */
export interface YamlText {
  readonly documents: readonly YamlDocument[]
  readonly problems: readonly Finding[]
}

/**
 * Reads YAML (and so JSON) as Kubernetes does (sigs.k8s.io/yaml on go-yaml v2: YAML 1.1 booleans, octals and merge keys, but no
 * base-60 numbers and no dates; JSON as JSON), and stricter: a key that stands twice is a problem. Empty documents are left out. Never throws.
 */
export function readYaml(source: SourceText | { readonly file: string; readonly text: string }): YamlText {
  const text = 'spanAt' in source ? source : fileText(source.file, source.text)
  const json = readJson(text)
  const nodes = json === undefined ? readNodes(text, 'v2') : { documents: [json.root], problems: [] }
  const documents: YamlDocument[] = []
  const problems = [...nodes.problems]
  for (const root of nodes.documents) {
    if (isEmpty(root)) continue
    const read = toJson(root)
    for (const problem of read.problems) problems.push(problem)
    if (read.problems.length === 0) documents.push(documentOf(root, read.value))
  }
  return { documents, problems }
}

function documentOf(root: YamlNode, value: Json): YamlDocument {
  return {
    value,
    root,
    get span() {
      return root.span
    },
    spanOf: (path) => (path.length === 0 ? root.span : spanAtPath(root, path)),
    sourceAt: (path) => {
      const node = nodeAt(root, path)
      return node?.kind === 'scalar' ? node.source() : undefined
    },
  }
}

function isEmpty(root: YamlNode): boolean {
  return root.kind === 'scalar' && root.text === '' && root.style === 'plain' && root.tag === undefined
}
