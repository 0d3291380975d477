import { onPath, runProgram } from './processes.ts'
import { ClusterError } from './trouble.ts'

const packages = { runc: 'runc', iptables: 'iptables', conntrack: 'conntrack', ip: 'iproute2' } as const

/** Installs the Debian packages whose programs are missing, and says so. */
export async function installPackages(progress: (line: string) => void): Promise<void> {
  const missing: string[] = []
  for (const [program, name] of Object.entries(packages)) {
    if (!(await onPath(program))) missing.push(name)
  }
  if (missing.length === 0) return
  if (!(await onPath('apt-get'))) {
    throw new ClusterError(
      `${missing.join(', ')} missing`,
      'Install these programs with the package manager of this machine.',
    )
  }
  progress(`installing Debian packages: ${missing.join(' ')}`)
  await aptGet(['update', '-q'])
  await aptGet(['install', '-q', '-y', '--no-install-recommends', ...missing])
}

async function aptGet(args: readonly string[]): Promise<void> {
  const ended = await runProgram('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  if (ended.code === 0) return
  throw new ClusterError(
    `apt-get ${args[0]} failed: ${ended.stderr.trim().split('\n').at(-1)}`,
    'See that the package sources of this machine can be reached, and that you are root.',
  )
}
