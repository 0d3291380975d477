import { UserError } from '../../core/errors.ts'
import { namedBy } from '../../corpus/loads.ts'
import type { Corpus } from '../../corpus/read.ts'
import type { Files } from '../../host/host.ts'
import { collectTexts, type ManifestText } from '../../kube/manifests/input.ts'
import { matchesGlob } from '../../stack/glob.ts'

/**
 * The files that a named configuration names in turn and that were not given, as `promtool check config` reads them too. A path in a
 * container is none of these: such a configuration stands in a ConfigMap. What cannot be read is left out.
 */
export async function followed(
  files: Files,
  corpus: Corpus,
  known: { readonly named: ReadonlySet<string>; readonly files: ReadonlySet<string> },
): Promise<readonly ManifestText[]> {
  const globs = corpus.documents.filter(({ source }) => known.named.has(source.file)).flatMap(namedBy)
  const found = new Set<string>()
  for (const glob of new Set(globs)) for (const path of await pathsAt(files, glob)) found.add(path)
  const texts: ManifestText[] = []
  for (const path of found) if (!known.files.has(path)) texts.push(...(await textAt(files, path)))
  return texts
}

/** Prometheus takes wildcards in the last part of a path only. */
async function pathsAt(files: Files, glob: string): Promise<readonly string[]> {
  const slash = glob.lastIndexOf('/')
  const folder = slash < 0 ? '.' : glob.slice(0, slash) || '/'
  if (!/[*?[]/.test(glob)) return [glob]
  if (/[*?[]/.test(folder) || (await files.stat(folder))?.kind !== 'folder') return []
  const prefix = glob.slice(0, slash + 1)
  return (await files.list(folder)).map((name) => `${prefix}${name}`).filter((path) => matchesGlob(glob, path))
}

async function textAt(files: Files, path: string): Promise<readonly ManifestText[]> {
  if ((await files.stat(path))?.kind !== 'file') return []
  try {
    const [text] = await collectTexts(files, [path])
    return text === undefined ? [] : [{ file: text.file, text: text.text }]
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}
