import { mkdir, rm } from 'node:fs/promises'
import { buildFamilies, type Progress } from './build.ts'
import { familyNamed } from './families.ts'
import { makeTestPodImage } from './images.ts'
import { clusterPaths } from './paths.ts'
import { onPath, runProgram } from './processes.ts'
import { type ClusterRecord, writeRecord } from './record.ts'
import { ClusterError } from './trouble.ts'

/** Whether a docker daemon really answers and kind is there to use it. */
export async function kindAvailable(): Promise<boolean> {
  if (!(await onPath('docker')) || !(await onPath('kind'))) return false
  return (await runProgram('docker', ['info'], { timeoutMs: 10_000 })).code === 0
}

/** Starts a kind cluster of this name, with real images; one that runs is left alone. */
export async function startKind(name: string, progress: Progress): Promise<ClusterRecord> {
  const paths = clusterPaths(name)
  await mkdir(paths.state, { recursive: true })
  const running = (await kind(['get', 'clusters'])).split('\n').includes(name)
  if (running) {
    progress(`kind cluster ${name} is running`)
    await kind(['export', 'kubeconfig', '--name', name, '--kubeconfig', paths.kubeconfig])
  } else {
    progress(`starting the kind cluster ${name}`)
    await kind(['create', 'cluster', '--name', name, '--kubeconfig', paths.kubeconfig, '--wait', '180s'])
  }
  const programs = await buildFamilies(progress, [familyNamed('programs')])
  const image = await makeTestPodImage(programs)
  await kind(['load', 'image-archive', image.archive, '--name', name])
  const record: ClusterRecord = {
    kind: 'kind',
    kubectl: 'kubectl',
    images: [{ name: image.name, key: image.key, standIn: false }],
  }
  await writeRecord(paths, record)
  return record
}

/** Deletes the kind cluster of this name. */
export async function stopKind(name: string): Promise<void> {
  await kind(['delete', 'cluster', '--name', name])
  await rm(clusterPaths(name).state, { recursive: true, force: true })
}

async function kind(args: readonly string[]): Promise<string> {
  const ended = await runProgram('kind', args)
  if (ended.code === 0) return ended.stdout
  throw new ClusterError(
    `\`kind ${args.join(' ')}\` failed: ${ended.stderr.trim()}`,
    'Set PROMSTACK_CLUSTER=embedded to do without docker and kind.',
  )
}
