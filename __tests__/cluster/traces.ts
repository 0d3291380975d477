import { readdir, readFile } from 'node:fs/promises'

const settings = [
  'kernel/panic',
  'kernel/panic_on_oops',
  'vm/overcommit_memory',
  'vm/panic_on_oom',
  'kernel/keys/root_maxkeys',
  'net/ipv4/ip_forward',
]

/** What a cluster might leave on the machine that runs it; processes, cgroups and mounts are those that name the cluster. */
export interface Traces {
  readonly settings: Readonly<Record<string, string>>
  readonly devices: readonly string[]
  readonly mounts: readonly string[]
  readonly cgroups: readonly string[]
  readonly processes: readonly string[]
}

/** What there is now of a cluster of this name. */
export async function tracesOf(name: string): Promise<Traces> {
  const values = await Promise.all(
    settings.map(async (path) => [path, await readFile(`/proc/sys/${path}`, 'utf8')] as const),
  )
  const words = `clusters/${name}/`
  const folders = await readdir('/sys/fs/cgroup', { withFileTypes: true })
  const hierarchies = ['.', ...folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name)]
  const groups = await Promise.all(hierarchies.map((entry) => readdir(`/sys/fs/cgroup/${entry}`).catch(() => [])))
  return {
    settings: Object.fromEntries(values),
    devices: (await readdir('/sys/class/net')).filter((device) => /^(node|veth|cni)/.test(device)),
    mounts: lines(await readFile('/proc/mounts', 'utf8')).filter(
      (line) => line.includes(words) || line.includes('kubelet'),
    ),
    cgroups: groups.flat().filter((group) => group === `promstack-${name}`),
    processes: await processes(words),
  }
}

async function processes(words: string): Promise<readonly string[]> {
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))
  const commands = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return commands.filter((command) => command.includes(words)).map((command) => command.replaceAll('\0', ' '))
}

function lines(text: string): readonly string[] {
  return text.trimEnd().split('\n')
}
