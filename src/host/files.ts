import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UserError } from '../core/errors.ts'
import { expectBytes } from './heap.ts'
import type { Files } from './host.ts'

/**
 * The disk and the programs of this machine. Every failure is a UserError that names the path. Reading does not give way to
 * other work: for thousands of small files that takes a fifth of the time.
 */
export const localFiles: Files = {
  async stat(path) {
    try {
      const found = statSync(path)
      const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
      return { kind, size: found.size, id: kind === 'folder' ? realpathSync(path) : `${found.dev}:${found.ino}` }
    } catch (cause) {
      if (isMissing(cause)) return undefined
      throw unreadable(path, cause)
    }
  },
  async list(path) {
    return reading(path, () => readdirSync(path))
  },
  async read(path) {
    const bytes = reading(path, () => readFileSync(path))
    await expectBytes(bytes.byteLength)
    return bytes
  },
  async readStandardInput() {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks)
  },
  async write(path, content) {
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeWhole(path, content)
    } catch (cause) {
      throw new UserError(`\`${path}\` cannot be written (${codeOf(cause)})`, {
        help: 'Name a file in a folder that can be written to.',
        cause,
      })
    }
  },
  async run(program, args) {
    const { getExecOutput } = await import('@actions/exec')
    try {
      const { exitCode, stdout, stderr } = await getExecOutput(program, [...args], {
        silent: true,
        ignoreReturnCode: true,
      })
      return { code: exitCode, stdout, stderr }
    } catch (cause) {
      if (cause instanceof Error && /unable to locate executable/i.test(cause.message)) return undefined
      throw cause
    }
  },
}

/** Writes beside the file and moves it there; what is no file, such as `/dev/stdout`, is written to as it is. */
async function writeWhole(path: string, content: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found !== undefined && !found.isFile()) return writeFile(path, content)
  const target = found === undefined ? path : await realpath(path)
  const temporary = `${target}.${process.pid}.tmp`
  try {
    await writeFile(temporary, content)
    await rename(temporary, target)
  } catch (cause) {
    await rm(temporary, { force: true })
    throw cause
  }
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
}

/** A link in a circle leads nowhere, so it is told as one. */
function isMissing(cause: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(cause))
}

function unreadable(path: string, cause: unknown): UserError {
  return new UserError(`\`${path}\` cannot be read (${codeOf(cause)})`, {
    help: 'Give a path that this user may read.',
    cause,
  })
}
