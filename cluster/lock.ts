import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Runs work while no other process runs work under the same path; a lock whose process is gone is taken over. */
export async function locked<T>(path: string, waiting: () => void, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true })
  for (let told = false; !(await take(path)); await sleep(200)) {
    if (!told) waiting()
    told = true
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const holder = await readFile(path, 'utf8').catch(() => '')
  if (holder === '' ? await abandoned(path) : !alive(Number(holder))) await removeStale(path, holder)
  return false
}

/** Two processes may find the same dead holder: a lock that the other one has taken meanwhile is put back. */
async function removeStale(path: string, holder: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
  } catch {
    return // The other one was quicker.
  }
  if ((await readFile(aside, 'utf8')) !== holder) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

/** A lock without a holder is one that its process is about to write, or was killed before it could. */
async function abandoned(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs > 5000
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
