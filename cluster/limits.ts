import { readdir, readFile, readlink } from 'node:fs/promises'
import { ClusterError } from './trouble.ts'

/** A cluster takes 19 before its first pod. */
const inotifyInstances = 24

/** Refuses a start that would fail half way because a limit of the machine is used up, mostly by other clusters. */
export async function requireInotify(): Promise<void> {
  const limit = Number(await readFile('/proc/sys/fs/inotify/max_user_instances', 'utf8').catch(() => 'Infinity'))
  const used = await inotifyInUse()
  if (used + inotifyInstances <= limit) return
  throw new ClusterError(
    `${used} of the machine's ${limit} inotify instances are in use, and a cluster needs ${inotifyInstances}`,
    'End another cluster (`npm run cluster -- down --name NAME`), or raise the limit: `sysctl -w fs.inotify.max_user_instances=512`.',
  )
}

async function inotifyInUse(): Promise<number> {
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))
  const counts = await Promise.all(pids.map(inotifyOf))
  return counts.reduce((sum, count) => sum + count, 0)
}

async function inotifyOf(pid: string): Promise<number> {
  const folder = `/proc/${pid}/fd`
  const files = await readdir(folder).catch(() => [])
  const targets = await Promise.all(files.map((file) => readlink(`${folder}/${file}`).catch(() => '')))
  return targets.filter((target) => target === 'anon_inode:inotify').length
}
