import { UserError } from '../../core/errors.ts'
import type { Finding } from '../../core/finding.ts'
import { fileText, type SourceText } from '../../core/source.ts'
import { type Origins, originsOf } from '../../corpus/origins.ts'
import type { CorpusFile } from '../../corpus/plainFile.ts'
import { type Corpus, readCorpus } from '../../corpus/read.ts'
import type { Files } from '../../host/host.ts'
import { collectTexts, type FolderChoice, type ManifestText } from '../../kube/manifests/input.ts'
import { sourcesOf } from './builtFrom.ts'
import { followed } from './follow.ts'
import { type DocumentLookup, lookupFor } from './neededFiles.ts'

/** The given files, those that they name, and what of them is rules or configuration. */
export interface GivenFiles {
  readonly files: readonly CorpusFile[]
  readonly corpus: Corpus
  /** Files that kustomize or helm has built others from: findings stand in them. */
  readonly origins: readonly SourceText[]
  /** Whether a path that a document names is there. */
  readonly lookup: DocumentLookup
  /** What could not be read in a folder. */
  readonly skipped: readonly Finding[]
}

/** Reads the files behind paths. Throws UserError for a path that cannot be used itself, and when there is no file at all. */
export async function givenFiles(
  files: Files,
  given: { readonly paths: readonly string[]; readonly namespace: string },
): Promise<GivenFiles> {
  const { paths, namespace } = given
  const skipped: Finding[] = []
  const skip = (path: string, trouble: UserError) => void skipped.push(unreadable(path, trouble))
  const found = (await collectTexts(files, paths, { ...choice, skip })).map(corpusFile)
  if (found.length === 0 && skipped.length === 0)
    throw new UserError(`there are no files to check in ${paths.map((path) => `\`${path}\``).join(', ')}`, {
      help: 'Give files, or folders with `.yaml`, `.yml`, `.json`, `.rules` or `.tmpl` files.',
    })
  const distinct = distinctFiles(found)
  const built = distinct.flatMap(({ source, isBuilt }) => (isBuilt ? [source.file] : []))
  const origins: SourceText[] = []
  for (const folder of built) origins.push(...(await sourcesOf(files, folder)))
  const read = await withFollowed(files, { found: distinct, namespace, origins: originsOf(origins) })
  const named = new Set(distinct.flatMap(({ source, isNamed }) => (isNamed ? [source.file] : [])))
  return { ...read, origins, skipped, lookup: await lookupFor(files, read.corpus, named) }
}

/** What a folder of rules and configuration may hold; what other tools keep there is not looked at. */
const choice: Omit<FolderChoice, 'skip'> = {
  names: /\.(?:ya?ml|json|rules|tmpl)$/,
  notInto: /^\.|^node_modules$/,
}

/** A configuration may name files that name files in turn. */
const rounds = 2

async function withFollowed(
  disk: Files,
  {
    found,
    ...options
  }: { readonly found: readonly CorpusFile[]; readonly namespace: string; readonly origins: Origins },
): Promise<{ readonly files: readonly CorpusFile[]; readonly corpus: Corpus }> {
  const named = new Set(found.flatMap(({ source, isNamed }) => (isNamed ? [source.file] : [])))
  let files = found
  let corpus = readCorpus(files, options)
  for (let round = 0; round < rounds && named.size > 0; round++) {
    const known = new Set(files.map(({ source }) => source.file))
    const more = (await followed(disk, corpus, { named, files: known })).map(corpusFile)
    if (more.length === 0) break
    for (const { source } of more) named.add(source.file)
    files = [...files, ...more]
    corpus = readCorpus(files, options)
  }
  return { files, corpus }
}

function corpusFile({ file, text, isNamed, isBuilt }: ManifestText): CorpusFile {
  return { source: fileText(file, text), isNamed: isNamed === true, ...(isBuilt ? { isBuilt } : {}) }
}

/** A file that is given twice, or by itself and in a folder, is looked at once. */
function distinctFiles(files: readonly CorpusFile[]): readonly CorpusFile[] {
  const seen = new Map<string, CorpusFile>()
  for (const file of files) {
    const before = seen.get(file.source.file)
    if (before === undefined || (file.isNamed && !before.isNamed)) seen.set(file.source.file, file)
  }
  return [...seen.values()]
}

function unreadable(path: string, { message, help }: UserError): Finding {
  return {
    id: 'check/unreadable-file',
    severity: 'warning',
    span: { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 },
    message,
    why: 'Rules or configuration in it are not checked.',
    help,
  }
}
