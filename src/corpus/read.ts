import type { Finding } from '../core/finding.ts'
import type { SourceText } from '../core/source.ts'
import type { CorpusDocument } from './corpus.ts'
import { loadsOf, withReferenced } from './loads.ts'
import { keyDocuments } from './mountedKeys.ts'
import { noOrigins, type Origins } from './origins.ts'
import { type CorpusFile, readFiles } from './plainFile.ts'

/** What of the given files is rules or configuration. */
export interface Corpus {
  readonly documents: readonly CorpusDocument[]
  /** For a configuration: the documents that it loads, through mounts or on the disk. */
  readonly loads: ReadonlyMap<CorpusDocument, readonly CorpusDocument[]>
  /** Files that cannot be read although they matter. */
  readonly problems: readonly Finding[]
  /** Files that the user named and that hold nothing that is known. */
  readonly unknown: readonly string[]
}

/**
 * Finds the rules and the configuration in the given files: plain files by their content and by what names them, custom resources by
 * their kind, keys of ConfigMaps and Secrets by what mounts them and else by their content. Linear in the size of the files. Never throws.
 */
export function readCorpus(
  files: readonly CorpusFile[],
  { namespace, origins = noOrigins }: { readonly namespace: string; readonly origins?: Origins },
): Corpus {
  const found = readFiles(files, origins)
  const built = new Set(files.flatMap(({ source, isBuilt }) => (isBuilt ? [source.file] : [])))
  const writtenAt = (source: SourceText) =>
    built.has(source.file) ? (origins.texts.get(source.text) ?? source) : source
  const keys = keyDocuments(found.objects, { namespace, writtenAt })
  const documents = withReferenced([...found.documents, ...keys], { files, templates: found.templates })
  const named = new Set(documents.map(({ source }) => source.file))
  return {
    documents,
    loads: loadsOf(documents),
    problems: found.problems,
    unknown: found.unknown.filter((file) => !named.has(file)),
  }
}
