import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Cluster, ensureCluster } from './index.ts'
import { ClusterError } from './trouble.ts'

/** The main job from nothing: a cluster, the bundled stack applied and proven, and the summary that a deploy step would show. */
async function demo(): Promise<number> {
  const { values } = parseArgs({ options: { kubeconfig: { type: 'string' } } })
  const progress = (line: string) => console.log(`cluster: ${line}`)
  const given = values.kubeconfig === undefined ? {} : { kubeconfig: values.kubeconfig }
  const cluster = await ensureCluster({ name: 'promstack', progress, ...given })
  console.log(`\ncluster: the ${cluster.kind} cluster answers`)
  for (const image of cluster.standIns) console.log(`cluster: ${image} is a stand-in here, not the published program`)

  const folder = mkdtempSync(join(tmpdir(), 'promstack-demo-'))
  try {
    const summary = join(folder, 'summary.md')
    const command = [
      'dist/cli.js',
      'apply',
      'smoke',
      '--kubeconfig',
      cluster.kubeconfig,
      '--report',
      `summary=${summary}`,
    ]
    console.log(`\n$ node ${command.slice(0, 3).join(' ')}\n`)
    const code = await ended(command)
    console.log(`\n── the job summary ${'─'.repeat(60)}\n`)
    console.log(readFileSync(summary, 'utf8'))
    console.log(afterwards(cluster))
    return code
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function ended(command: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

function afterwards({ kind, kubectl, kubeconfig }: Cluster): string {
  const end = kind === 'given' ? '' : '\nend it:      npm run cluster -- down'
  return `look around: ${kubectl} --kubeconfig ${kubeconfig} -n monitoring get all\nagain:       npm run demo (every object is unchanged)${end}`
}

try {
  process.exitCode = await demo()
} catch (error) {
  if (!(error instanceof ClusterError)) throw error
  console.error(`error: ${error.message}\n${error.help}`)
  process.exitCode = 2
}
