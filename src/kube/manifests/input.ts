import { UserError } from '../../core/errors.ts'
import { isObject, listAt } from '../../core/json.ts'
import { readYaml } from '../../yaml/read.ts'

/** The part of the disk that reading manifests needs; paths are as the user wrote them. */
export interface ManifestFiles {
  /** What stands at a path (links followed), or undefined when there is nothing; `id` is equal for equal places. */
  stat(
    path: string,
  ): Promise<{ readonly kind: 'file' | 'folder' | 'other'; readonly size: number; readonly id: string } | undefined>
  /** Names in a folder, without `.` and `..`. */
  list(path: string): Promise<readonly string[]>
  read(path: string): Promise<Uint8Array>
  readStandardInput(): Promise<Uint8Array>
  /** Runs a program (kustomize, kubectl, helm) and gives what it printed; undefined when there is no such program. */
  run(
    program: string,
    args: readonly string[],
  ): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string } | undefined>
}

/** The text of one file, or of a program's output named after the folder that it was made from. */
export interface ManifestText {
  readonly file: string
  readonly text: string
  /** The user named the file itself, not a folder that it is in. */
  readonly isNamed?: true
  /** A program made it of the files in this folder. */
  readonly isBuilt?: true
}

/** What is taken of a folder, and what becomes of what cannot be read in it. */
export interface FolderChoice {
  /** Which files of a folder are read, by their names. */
  readonly names: RegExp
  /** Folders that are not looked into. */
  readonly notInto: RegExp
  /** Is told of what cannot be used in a folder; without it, that ends the reading. */
  readonly skip?: (path: string, trouble: UserError) => void
}

const manifestsOnly: FolderChoice = { names: /\.(ya?ml|json)$/, notInto: /^\./ }

/**
 * Collects the texts behind the given paths: a file, a folder (walked in name order; a kustomization or a chart is built by the real
 * program, except for a kustomization that only lists resources), or `-` for standard input.
 * Throws UserError for what is missing, unreadable, binary or too large.
 */
export async function collectTexts(
  files: ManifestFiles,
  paths: readonly string[],
  choice: FolderChoice = manifestsOnly,
): Promise<readonly ManifestText[]> {
  const texts: ManifestText[] = []
  for (const path of paths) {
    if (path === '-') {
      const text = decode('<stdin>', await files.readStandardInput())
      texts.push({ file: '<stdin>', text, isNamed: true })
    } else texts.push(...(await collectPath({ files, choice }, path, [])))
  }
  return texts
}

interface Collecting {
  readonly files: ManifestFiles
  readonly choice: FolderChoice
}

const maximumBytes = 16 * 1024 * 1024
const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

async function collectPath(
  context: Collecting,
  path: string,
  above: readonly string[],
  known?: Awaited<ReturnType<ManifestFiles['stat']>>,
): Promise<ManifestText[]> {
  const { files } = context
  const found = known ?? (await files.stat(path))
  if (found === undefined)
    throw new UserError(`there is no file or folder \`${path}\``, {
      help: 'Give the path of a manifest file or of a folder of manifests.',
    })
  if (found.kind === 'file') {
    const text = await readText(files, path, found.size)
    return [above.length === 0 ? { ...text, isNamed: true } : text]
  }
  if (found.kind === 'other')
    throw new UserError(`\`${path}\` is neither a file nor a folder`, {
      help: 'Give the path of a manifest file or of a folder of manifests.',
    })
  if (above.includes(found.id))
    throw new UserError(`\`${path}\` leads back to a folder that it is in`, {
      help: 'Remove the symbolic link that makes the loop.',
    })
  return collectFolder(context, path, [...above, found.id])
}

async function collectFolder(context: Collecting, folder: string, above: readonly string[]): Promise<ManifestText[]> {
  const { files, choice } = context
  const names = [...(await files.list(folder))].sort()
  const isTop = above.length === 1
  if (names.includes('Chart.yaml'))
    return orSkipped({ context, path: folder, isTop }, async () => [
      await build(files, folder, [['helm', ['template', 'release', folder]]]),
    ])
  const kustomization = names.find((name) => kustomizationNames.includes(name))
  if (kustomization !== undefined)
    return orSkipped({ context, path: folder, isTop }, () =>
      collectKustomization(context, folder, kustomization, above),
    )
  const texts: ManifestText[] = []
  for (const name of names) {
    if (choice.notInto.test(name)) continue
    const path = join(folder, name)
    const found = await orSkipped({ context, path, isTop: false }, () => collectEntry(context, { name, path }, above))
    texts.push(...found)
  }
  return texts
}

async function collectEntry(
  context: Collecting,
  { name, path }: { readonly name: string; readonly path: string },
  above: readonly string[],
): Promise<ManifestText[]> {
  const found = await context.files.stat(path)
  if (found === undefined)
    throw new UserError(`the symbolic link \`${path}\` leads nowhere or in a circle`, {
      help: 'Remove the link or mend it.',
    })
  return found.kind === 'folder' || context.choice.names.test(name) ? collectPath(context, path, above, found) : []
}

/** What cannot be used ends the reading, unless it is only found on the way and somebody wants to hear of it. */
async function orSkipped(
  at: { readonly context: Collecting; readonly path: string; readonly isTop: boolean },
  read: () => Promise<ManifestText[]>,
): Promise<ManifestText[]> {
  try {
    return await read()
  } catch (error) {
    const { skip } = at.context.choice
    if (!(error instanceof UserError) || skip === undefined || at.isTop) throw error
    skip(at.path, error)
    return []
  }
}

/** Reads the resources of a kustomization that does nothing but list them, so that findings keep their file and line. */
async function collectKustomization(
  context: Collecting,
  folder: string,
  name: string,
  above: readonly string[],
): Promise<ManifestText[]> {
  const { files } = context
  const path = join(folder, name)
  const { text } = await readText(files, path, (await files.stat(path))?.size ?? 0)
  const value = readYaml({ file: path, text }).documents[0]?.value
  const resources = listAt(value, 'resources')
  const isPlain =
    isObject(value) && Object.keys(value).every((key) => ['apiVersion', 'kind', 'metadata', 'resources'].includes(key))
  const isLocal = resources.every((item) => typeof item === 'string' && !item.includes(':') && !item.startsWith('/'))
  if (!isPlain || !isLocal)
    return [
      await build(files, folder, [
        ['kustomize', ['build', folder]],
        ['kubectl', ['kustomize', folder]],
      ]),
    ]
  const texts: ManifestText[] = []
  for (const resource of resources) texts.push(...(await collectPath(context, join(folder, String(resource)), above)))
  return texts
}

async function build(
  files: ManifestFiles,
  folder: string,
  programs: readonly (readonly [string, readonly string[]])[],
): Promise<ManifestText> {
  for (const [program, args] of programs) {
    const ran = await files.run(program, args)
    if (ran === undefined) continue
    if (ran.code === 0) return { file: folder, text: ran.stdout, isBuilt: true }
    throw new UserError(`\`${program} ${args.join(' ')}\` failed: ${ran.stderr.trim().split('\n')[0] ?? ''}`, {
      help: 'Run the command by hand and mend what it names.',
    })
  }
  const names = programs.map(([program]) => `\`${program}\``).join(' or ')
  throw new UserError(`\`${folder}\` must be built, but there is no ${names} here`, {
    help: `Install ${names}, or give plain manifests.`,
  })
}

async function readText(files: ManifestFiles, path: string, size: number): Promise<ManifestText> {
  if (size > maximumBytes)
    throw new UserError(
      `\`${path}\` has ${Math.round(size / 1_000_000)} MB; manifest files over ${maximumBytes / 1024 / 1024} MiB are not read`,
      {
        help: 'Give the manifests only, or split the file.',
      },
    )
  return { file: path, text: decode(path, await files.read(path)) }
}

function decode(file: string, bytes: Uint8Array): string {
  if (bytes.byteLength > maximumBytes)
    throw new UserError(`\`${file}\` has over ${maximumBytes / 1024 / 1024} MiB and is not read`, {
      help: 'Give the manifests only.',
    })
  if (bytes.includes(0))
    throw new UserError(`\`${file}\` is a binary file, not YAML or JSON`, {
      help: 'Give text files with Kubernetes manifests.',
    })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UserError(`\`${file}\` is not UTF-8 text`, { help: 'Save the file as UTF-8.' })
  }
}

/** Of what lies in `.` the name is the whole path: annotations and code scanning find no file `./a.yaml`. */
function join(folder: string, name: string): string {
  if (folder === '.' || folder === './') return name
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`
}
