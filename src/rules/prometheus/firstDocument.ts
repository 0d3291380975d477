import type { Finding } from '../../core/finding.ts'
import { fileText, type SourceText } from '../../core/source.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { readNodes } from '../../yaml/readNodes.ts'

/** A text with places, or a whole file. */
export type ConfigSource = SourceText | { readonly file: string; readonly text: string }

/** The first document of a text; the root is absent when there is none that could be read. */
export interface FirstDocument {
  readonly file: SourceText
  readonly root: YamlNode | undefined
  /** Whether upstream refuses the text for its YAML. */
  readonly isBroken: boolean
  readonly problems: readonly Finding[]
}

/** Reads the first document; go-yaml does not look at the others, which is said. */
export function firstDocument(source: ConfigSource): FirstDocument {
  const file = 'spanAt' in source ? source : fileText(source.file, source.text)
  const { documents, problems } = readNodes(file, 'v2')
  const [root, second] = documents
  if (problems[0]?.upstream !== undefined) return { file, root: undefined, isBroken: true, problems }
  if (second === undefined || problems.length > 0) return { file, root, isBroken: false, problems: [] }
  const unread: Finding = {
    id: 'prometheus/several-documents',
    severity: 'warning',
    span: second.span,
    message: 'only the first document of a file is read',
    why: 'Everything from this `---` on has no effect.',
    help: 'Put everything into one document.',
  }
  return { file, root, isBroken: false, problems: [unread] }
}
