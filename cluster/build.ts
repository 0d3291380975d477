import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Family, families, familyFolder, moduleVersion } from './families.ts'
import { locked } from './lock.ts'
import { cacheFolder } from './paths.ts'
import { onPath, runProgram } from './processes.ts'
import { ClusterError } from './trouble.ts'

/** Tells what is being done, a line at a time. */
export type Progress = (line: string) => void

/** The folders of built programs, by family. */
export type Programs = ReadonlyMap<string, string>

/** Builds the families that are not in the cache yet; two processes never build the same one at the same time. */
export async function buildFamilies(progress: Progress, wanted: readonly Family[] = families): Promise<Programs> {
  const folders = new Map<string, string>()
  for (const family of wanted) folders.set(family.name, await buildFamily(family, progress))
  return folders
}

/** The path of one built program. */
export function programPath(programs: Programs, family: string, program: string): string {
  const folder = programs.get(family)
  if (!folder) throw new Error(`${family} was not built`)
  return join(folder, program)
}

async function buildFamily(family: Family, progress: Progress): Promise<string> {
  const flags = await buildFlags(family)
  const key = await familyKey(family, flags)
  const folder = join(cacheFolder(), 'bin', `${family.name}-${key}`)
  if (await exists(folder)) return folder
  await requireGo()
  const waiting = () => progress(`another process is building ${family.name}; waiting for it`)
  return locked(`${folder}.lock`, waiting, async () => {
    if (!(await exists(folder))) await buildInto({ family, flags, folder, progress })
    return folder
  })
}

interface Build {
  readonly family: Family
  readonly flags: readonly string[]
  readonly folder: string
  readonly progress: Progress
}

async function buildInto(build: Build): Promise<void> {
  const { family, folder, progress } = build
  const staging = `${folder}.building`
  await rm(staging, { recursive: true, force: true })
  await mkdir(join(staging, 'out'), { recursive: true })
  const started = Date.now()
  const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`
  progress(`building ${family.name} (once; kept in ${cacheFolder()})`)
  const ticking = setInterval(() => progress(`building ${family.name}: ${elapsed()}`), 15_000)
  try {
    const modfile = family.missingFiles ? await completeModule(family, staging) : []
    await go(family, ['build', ...build.flags, ...modfile, '-o', join(staging, 'out/'), ...family.packages])
    for (const [from, to] of Object.entries(family.rename ?? {}))
      await rename(join(staging, 'out', from), join(staging, 'out', to))
    for (const [program, names] of Object.entries(family.links ?? {})) {
      for (const name of names) await symlink(program, join(staging, 'out', name))
    }
    await rename(join(staging, 'out'), folder)
  } finally {
    clearInterval(ticking)
    await rm(staging, { recursive: true, force: true })
  }
  progress(`built ${family.name} in ${elapsed()}`)
}

async function buildFlags(family: Family): Promise<readonly string[]> {
  const variables = family.versionVariables?.(await moduleVersion(family)) ?? {}
  const linking = ['-s', '-w', ...Object.entries(variables).map(([name, value]) => `-X ${name}=${value}`)]
  const tags = family.tags ? ['-tags', family.tags.join(',')] : []
  return ['-trimpath', ...tags, '-ldflags', linking.join(' ')]
}

/** The key changes with everything that the programs are made of. */
async function familyKey(family: Family, flags: readonly string[]): Promise<string> {
  const folder = familyFolder(family)
  const hash = createHash('sha256').update(JSON.stringify([flags, family, process.arch]))
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = files.filter((file) => file.isFile() && !file.name.startsWith('.') && !file.name.endsWith('_test.go'))
  for (const path of paths.map((file) => relative(folder, join(file.parentPath, file.name))).sort()) {
    hash.update(`\0${path}\0`).update(await readFile(join(folder, path)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Copies the upstream module beside the files that it lacks, and gives the flag of a go.mod that uses the copy. */
async function completeModule(family: Family, staging: string): Promise<readonly string[]> {
  const source = join(staging, 'module')
  await go(family, ['mod', 'download', family.module ?? ''])
  const listed = await go(family, ['list', '-m', '-f', '{{.Dir}}', family.module ?? ''])
  await cp(listed.trim(), source, { recursive: true })
  await runProgram('chmod', ['-R', 'u+w', source])
  for (const [path, from] of Object.entries(family.missingFiles ?? {})) {
    const text = await readFile(join(familyFolder(family), from))
    await mkdir(dirname(join(source, path)), { recursive: true })
    await writeFile(join(source, path), path.endsWith('.gz') ? gzipSync(text) : text)
  }
  const modfile = join(staging, 'go.mod')
  for (const name of ['go.mod', 'go.sum']) await cp(join(familyFolder(family), name), join(staging, name))
  await go(family, ['mod', 'edit', '-replace', `${family.module}=${source}`, modfile])
  return [`-modfile=${modfile}`]
}

async function go(family: Family, args: readonly string[]): Promise<string> {
  const parallel = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 ** 31)))
  const env = {
    CGO_ENABLED: '0',
    GOFLAGS: `-buildvcs=false${args[0] === 'build' ? ` -p=${parallel}` : ''}`,
    GOWORK: 'off',
  }
  const ended = await runProgram('go', args, { cwd: familyFolder(family), env })
  if (ended.code === 0) return ended.stdout
  throw new ClusterError(
    `\`go ${args[0]}\` of ${family.name} failed: ${ended.stderr.trim().slice(-2000)}`,
    'The Go module proxy must be reachable for the first build (GOPROXY).',
  )
}

async function requireGo(): Promise<void> {
  if (await onPath('go')) return
  throw new ClusterError(
    'the embedded cluster is built from source once, and `go` is not on the path',
    'Install Go 1.26 or newer, or give a cluster with --kubeconfig, or install docker and kind.',
  )
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
