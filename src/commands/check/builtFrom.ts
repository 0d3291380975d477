import { append } from '../../core/append.ts'
import { UserError } from '../../core/errors.ts'
import { isObject, listAt } from '../../core/json.ts'
import { fileText, type SourceText } from '../../core/source.ts'
import { resolved } from '../../corpus/references.ts'
import type { Files } from '../../host/host.ts'
import { collectTexts } from '../../kube/manifests/input.ts'
import { readYaml } from '../../yaml/read.ts'

/**
 * The texts of the files that the output of kustomize or helm is made from: those of the folder, and of the other folders that its
 * kustomization names. What cannot be read as text is left out.
 */
export async function sourcesOf(files: Files, folder: string): Promise<readonly SourceText[]> {
  const found = new Map<string, SourceText>()
  const seen = new Set<string>()
  const open = [folder]
  for (let path = open.pop(); path !== undefined && found.size < most; path = open.pop()) {
    const stat = await files.stat(path)
    if (stat === undefined || seen.has(stat.id)) continue
    seen.add(stat.id)
    if (stat.kind === 'folder') {
      const names = (await files.list(path)).filter((name) => !name.startsWith('.') && name !== 'node_modules')
      append(
        open,
        names.map((name) => `${path}/${name}`),
      )
    } else if (stat.kind === 'file') {
      const source = await textAt(files, path)
      if (source === undefined) continue
      found.set(path, source)
      if (/(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/.test(path)) append(open, namedIn(source))
    }
  }
  return [...found.values()]
}

/** More files than this are not looked through for the place of a text. */
const most = 5000

async function textAt(files: Files, path: string): Promise<SourceText | undefined> {
  try {
    const [text] = await collectTexts(files, [path])
    return text && fileText(text.file, text.text)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** Local paths only: what is fetched from elsewhere is nowhere on the disk. */
function namedIn(kustomization: SourceText): readonly string[] {
  const value = readYaml(kustomization).documents[0]?.value
  if (!isObject(value)) return []
  return ['resources', 'bases', 'components']
    .flatMap((key) => listAt(value, key))
    .filter((path) => typeof path === 'string' && !path.includes(':') && !path.startsWith('/'))
    .map((path) => resolved(String(path), kustomization.file))
}
