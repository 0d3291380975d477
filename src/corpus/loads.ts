import { matchesGlob } from '../stack/glob.ts'
import type { YamlNode } from '../yaml/node.ts'
import type { CorpusDocument } from './corpus.ts'
import type { CorpusFile } from './plainFile.ts'
import { type FileReference, referencesOf, resolved } from './references.ts'
import { yamlOf } from './yamlOf.ts'

/** The documents, those included that a configuration beside them names: such a file is what the configuration makes it. */
export function withReferenced(
  documents: readonly CorpusDocument[],
  given: { readonly files: readonly CorpusFile[]; readonly templates: readonly CorpusFile[] },
): readonly CorpusDocument[] {
  const files = new Map(given.files.map((file) => [file.source.file, file.source]))
  const folders = foldersOf([...files.keys()])
  const kinds = new Map<string, FileReference['kind']>()
  for (const document of documents) {
    if (document.object !== undefined) continue
    for (const { glob, kind } of referencesOf(document.kind, rootOf(document)))
      for (const file of matching(resolved(glob, document.source.file), folders)) kinds.set(file, kind)
  }
  const renamed = documents.map((document): CorpusDocument => {
    const kind = document.object === undefined ? kinds.get(document.source.file) : undefined
    kinds.delete(document.source.file)
    return kind === undefined ? document : { ...document, kind }
  })
  const added = [...kinds].flatMap(([file, kind]): CorpusDocument[] => {
    const source = files.get(file)
    return source === undefined ? [] : [{ kind, source, mounts: [] }]
  })
  const known = new Set(added.map(({ source }) => source))
  const templates = podTemplates(documents, given.templates).filter(({ source }) => !known.has(source))
  return [...renamed, ...added, ...templates]
}

/** For each configuration the documents that it loads: in the same container, or beside it on the disk. */
export function loadsOf(documents: readonly CorpusDocument[]): ReadonlyMap<CorpusDocument, readonly CorpusDocument[]> {
  const plain = new Map<string, CorpusDocument>()
  for (const document of documents) if (document.object === undefined) plain.set(document.source.file, document)
  const folders = foldersOf([...plain.keys()])
  const loads = new Map<CorpusDocument, readonly CorpusDocument[]>()
  for (const document of documents) {
    const loaded = new Set<CorpusDocument>()
    for (const { glob, kind } of referencesOf(document.kind, rootOf(document))) {
      for (const { path, container } of document.mounts) {
        const wanted = resolved(glob, path)
        for (const [at, candidate] of container.documents)
          if (candidate.kind === kind && (at === wanted || matchesGlob(wanted, at))) loaded.add(candidate)
      }
      if (document.object !== undefined) continue
      for (const file of matching(resolved(glob, document.source.file), folders)) {
        const candidate = plain.get(file)
        if (candidate?.kind === kind) loaded.add(candidate)
      }
    }
    if (loaded.size > 0) loads.set(document, [...loaded])
  }
  return loads
}

/** The paths and globs that a plain configuration names, as they stand on the disk. */
export function namedBy(document: CorpusDocument): readonly string[] {
  if (document.object !== undefined) return []
  return referencesOf(document.kind, rootOf(document)).map(({ glob }) => resolved(glob, document.source.file))
}

/** Template files whose last part fits a path in a container: where they will be mounted is not known. */
function podTemplates(
  documents: readonly CorpusDocument[],
  templates: readonly CorpusFile[],
): readonly CorpusDocument[] {
  if (templates.length === 0) return []
  const globs = documents
    .filter(({ kind }) => kind === 'alertmanager')
    .flatMap((document) => referencesOf('alertmanager', rootOf(document)))
    .filter(({ glob }) => glob.startsWith('/'))
    .map(({ glob }) => lastPart(glob))
  return templates
    .filter(({ source }) => globs.some((glob) => matchesGlob(glob, lastPart(source.file))))
    .map(({ source }) => ({ kind: 'template', source, mounts: [] }))
}

function rootOf({ node, source, kind }: CorpusDocument): YamlNode | undefined {
  if (!naming.has(kind)) return undefined
  return node ?? yamlOf(source).documents[0]?.root
}

/** Kinds that name files. */
const naming = new Set<CorpusDocument['kind']>(['prometheus', 'alertmanager', 'scrape-configs', 'grafana-dashboards'])

type Folders = ReadonlyMap<string, readonly string[]>

function foldersOf(files: readonly string[]): Folders {
  return Map.groupBy(files, folderOf)
}

/** The files that a glob matches; only where its folder has wildcards too, all of them are looked at. */
function matching(glob: string, folders: Folders): readonly string[] {
  const folder = folderOf(glob)
  const candidates = /[*?[]/.test(folder) ? [...folders.values()].flat() : (folders.get(folder) ?? [])
  return candidates.filter((file) => file === glob || matchesGlob(glob, file))
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
