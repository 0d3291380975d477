import { spawn } from 'node:child_process'
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { apiReady, getText, readCredentials, readyNodes } from './api.ts'
import { buildFamilies, type Programs, type Progress, programPath } from './build.ts'
import { writeConfiguration } from './configuration.ts'
import { commandComponent, componentStates, runInside } from './control.ts'
import { type Image, makeImages } from './images.ts'
import { requireInotify } from './limits.ts'
import { node } from './node.ts'
import { installPackages } from './packages.ts'
import { type ClusterPaths, clusterPaths } from './paths.ts'
import { clusterCgroup, nodeFolder, nodeFolders, plan } from './plan.ts'
import { runProgram } from './processes.ts'
import { type ClusterRecord, readRecord, writeRecord } from './record.ts'
import { ClusterError } from './trouble.ts'

/** Starts the embedded cluster of this name; a running one only gets the images that changed. */
export async function startEmbedded(name: string, progress: Progress): Promise<ClusterRecord> {
  requireLinuxRoot()
  const paths = clusterPaths(name)
  const programs = await buildFamilies(progress)
  const images = await makeImages(programs, progress)
  const record = await runningRecord(paths)
  if (record) {
    await startHeld(paths)
    const [updated] = await Promise.all([importImages({ paths, record, images, progress }), awaitReady(paths, record)])
    progress(`cluster ${name} is running`)
    return updated
  }
  await requireInotify()
  await installPackages(progress)
  return start({ name, paths, programs, images, progress })
}

/** Ends the embedded cluster of this name and removes all that it left; true when there was something to end. */
export async function stopEmbedded(name: string): Promise<boolean> {
  const paths = clusterPaths(name)
  const record = await readRecord(paths)
  if (record?.pid !== undefined && (await isSupervisor(record.pid, paths))) {
    process.kill(record.pid, 'SIGTERM')
    for (let waited = 0; waited < 30_000 && (await isSupervisor(record.pid, paths)); waited += 50) await sleep(50)
    if (await isSupervisor(record.pid, paths)) process.kill(record.pid, 'SIGKILL')
  }
  if (record?.supervisor) await runProgram(record.supervisor, ['clean', paths.plan])
  const existed = record !== undefined
  await rm(paths.state, { recursive: true, force: true })
  return existed
}

/** The record of the cluster when its supervisor answers. */
export async function runningRecord(paths: ClusterPaths): Promise<ClusterRecord | undefined> {
  const record = await readRecord(paths)
  if (record?.kind !== 'embedded') return undefined
  return (await componentStates(paths.control)) ? record : undefined
}

/** A test that was cut short may have left components down. */
async function startHeld(paths: ClusterPaths): Promise<void> {
  const states = (await componentStates(paths.control)) ?? []
  for (const { name } of states.filter(({ held }) => held)) await commandComponent(paths.control, name, 'start')
}

interface Start {
  readonly name: string
  readonly paths: ClusterPaths
  readonly programs: Programs
  readonly images: readonly Image[]
  readonly progress: Progress
}

async function start(wanted: Start): Promise<ClusterRecord> {
  const { name, paths, programs, images, progress } = wanted
  const started = Date.now()
  await stopEmbedded(name)
  for (const folder of [paths.logs, paths.configuration, ...nodeFolders.map((path) => nodeFolder(paths, path))]) {
    await mkdir(folder, { recursive: true })
  }
  await writeConfiguration({ paths, cgroup: clusterCgroup(name), cniFolder: programPath(programs, 'cni', '') })
  const port = await freePort()
  await writeFile(paths.plan, JSON.stringify(plan({ name, port, paths, programs }), null, 2))
  const supervisor = programPath(programs, 'programs', 'supervisor')
  const log = await open(`${paths.logs}/supervisor.log`, 'a')
  const child = spawn(supervisor, ['run', paths.plan], { detached: true, stdio: ['ignore', log.fd, log.fd] })
  child.unref()
  await log.close()
  const record: ClusterRecord = {
    kind: 'embedded',
    pid: child.pid ?? 0,
    supervisor,
    kubectl: programPath(programs, 'kubernetes', 'kubectl'),
    images: [],
  }
  await writeRecord(paths, record)
  await awaited(
    { what: 'the supervisor', paths, pid: record.pid },
    async () => (await componentStates(paths.control)) !== undefined,
  )
  progress('starting the cluster')
  const [complete] = await Promise.all([importImages({ paths, record, images, progress }), awaitReady(paths, record)])
  progress(`node ${node.name} is Ready after ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return complete
}

async function awaitReady(paths: ClusterPaths, { pid }: ClusterRecord): Promise<void> {
  const credentials = readCredentials(paths.kubeconfig)
  await awaited({ what: 'the API server', paths, pid }, () => apiReady(credentials))
  await awaited({ what: 'the node', paths, pid }, async () => (await readyNodes(credentials)).includes(node.name))
  const first = '/api/v1/namespaces/default/serviceaccounts/default'
  await awaited(
    { what: 'the first service account', paths, pid },
    async () => (await getText(credentials, first)) !== undefined,
  )
  const classes = '/apis/storage.k8s.io/v1/storageclasses/standard-wait'
  await awaited(
    { what: 'the storage classes', paths, pid },
    async () => (await getText(credentials, classes)) !== undefined,
  )
}

interface Awaited {
  readonly what: string
  readonly paths: ClusterPaths
  readonly pid: number | undefined
}

async function awaited({ what, paths, pid }: Awaited, done: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 120_000
  while (!(await done())) {
    const gone = pid !== undefined && !(await isSupervisor(pid, paths))
    if (gone || Date.now() > deadline) {
      const reason = gone ? 'the supervisor ended' : 'not ready after 120 s'
      throw new ClusterError(
        `waiting for ${what}: ${reason}${await lastWords(paths)}`,
        `See the logs in ${paths.logs}.`,
      )
    }
    await sleep(100)
  }
}

/** What the supervisor and the components that ended said last. */
async function lastWords(paths: ClusterPaths): Promise<string> {
  const ended = ((await componentStates(paths.control)) ?? []).filter(({ restarts }) => restarts > 0)
  const words = ['supervisor', ...ended.map(({ name }) => name)].map(async (name) => {
    const lines = (await readFile(`${paths.logs}/${name}.log`, 'utf8').catch(() => '')).trim().split('\n')
    const last = lines.findLast((line) => line !== '' && !line.startsWith(`supervisor: ${name} ended`))
    return last === undefined ? '' : `\n${name}: ${last.slice(0, 500)}`
  })
  return (await Promise.all(words)).join('')
}

interface Import {
  readonly paths: ClusterPaths
  readonly record: ClusterRecord
  readonly images: readonly Image[]
  readonly progress: Progress
}

async function importImages({ paths, record, images, progress }: Import): Promise<ClusterRecord> {
  const has = new Set(record.images.map(({ name, key }) => `${name} ${key}`))
  const socketReady = ['ctr', 'version']
  for (const image of images.filter(({ name, key }) => !has.has(`${name} ${key}`))) {
    if (record.images.length > 0) progress(`importing the image ${image.name}`)
    await awaited(
      { what: 'containerd', paths, pid: record.pid },
      async () => (await runInside(paths.control, socketReady)).code === 0,
    )
    const imported = await runInside(paths.control, ['ctr', '-n', 'k8s.io', 'images', 'import', image.archive])
    if (imported.code !== 0) throw new Error(`importing ${image.name}: ${imported.output}`)
  }
  const complete = { ...record, images: images.map(({ name, key, standIn }) => ({ name, key, standIn })) }
  await writeRecord(paths, complete)
  return complete
}

/** A process of this id that runs our supervisor with our plan; ids are used again. */
async function isSupervisor(pid: number, paths: ClusterPaths): Promise<boolean> {
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return words.split('\0').includes(paths.plan)
}

function requireLinuxRoot(): void {
  const help = 'Give a cluster with --kubeconfig, or install docker and kind.'
  if (process.platform !== 'linux') throw new ClusterError('the embedded cluster runs on Linux only', help)
  if (process.getuid?.() !== 0)
    throw new ClusterError('the embedded cluster makes namespaces and needs root', `Run it with sudo. ${help}`)
  const { control, state } = clusterPaths('x'.repeat(12))
  if (control.length > 100)
    throw new ClusterError(`the path ${control} is too long for a socket`, 'Set PROMSTACK_CACHE to a shorter path.')
  const hidden = [...nodeFolders, '/run'].find((folder) => state.startsWith(`${folder}/`))
  if (hidden) throw new ClusterError(`the cache may not lie under ${hidden}`, 'Set PROMSTACK_CACHE to another folder.')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
