import { join } from 'node:path'
import { apiReady, readCredentials, readyNodes } from './api.ts'
import type { Progress } from './build.ts'
import { type ComponentState, componentStates } from './control.ts'
import { runningRecord, startEmbedded, stopEmbedded } from './embedded.ts'
import { kindAvailable, startKind, stopKind } from './kind.ts'
import { locked } from './lock.ts'
import { cacheFolder, clusterPaths } from './paths.ts'
import { runProgram } from './processes.ts'
import { type ClusterRecord, readRecord } from './record.ts'
import { ClusterError } from './trouble.ts'

/** Which cluster is wanted. */
export interface ClusterWish {
  readonly name: string
  /** A cluster that exists already: it is used as it is. */
  readonly kubeconfig?: string
  readonly progress: Progress
}

/** A cluster that answers. */
export interface Cluster {
  readonly kind: 'embedded' | 'kind' | 'given'
  readonly name: string
  readonly kubeconfig: string
  /** A kubectl of the cluster's version, or the one on the path. */
  readonly kubectl: string
  /** The images that are our stand-ins and not the published programs. */
  readonly standIns: readonly string[]
  /** Every write that reached the API server, one JSON object a line (embedded only). */
  readonly auditLog?: string
  /** The components' logs (embedded only). */
  readonly logs?: string
}

/** What `status` tells. */
export interface ClusterStatus {
  readonly kind: 'embedded' | 'kind' | 'given' | 'none'
  readonly kubeconfig?: string
  readonly answers: boolean
  readonly readyNodes: readonly string[]
  readonly images: ClusterRecord['images']
  readonly components: readonly ComponentState[]
}

/** Gives a running cluster: the given one, else kind where docker answers, else the embedded one, started when needed. */
export async function ensureCluster({ name, kubeconfig, progress }: ClusterWish): Promise<Cluster> {
  if (kubeconfig !== undefined) return givenCluster(name, kubeconfig)
  requireName(name)
  const paths = clusterPaths(name)
  const waiting = () => progress(`another process is starting or ending the cluster ${name}; waiting for it`)
  return locked(lockOf(name), waiting, async () => {
    const record = (await wantsKind(name)) ? await startKind(name, progress) : await startEmbedded(name, progress)
    const standIns = record.images.filter(({ standIn }) => standIn).map((image) => image.name)
    const files = record.kind === 'embedded' ? { auditLog: paths.auditLog, logs: paths.logs } : {}
    return { kind: record.kind, name, kubeconfig: paths.kubeconfig, kubectl: record.kubectl, standIns, ...files }
  })
}

/** Ends the cluster of this name and removes what it left; true when there was one. */
export async function removeCluster(name: string): Promise<boolean> {
  requireName(name)
  return locked(
    lockOf(name),
    () => undefined,
    async () => {
      if ((await readRecord(clusterPaths(name)))?.kind !== 'kind') return stopEmbedded(name)
      await stopKind(name)
      return true
    },
  )
}

/** What there is under this name, or behind this kubeconfig. */
export async function clusterStatus(name: string, kubeconfig?: string): Promise<ClusterStatus> {
  if (kubeconfig !== undefined)
    return { kind: 'given', kubeconfig, images: [], components: [], ...(await givenAnswers(kubeconfig)) }
  requireName(name)
  const paths = clusterPaths(name)
  const stored = await readRecord(paths)
  const record = stored?.kind === 'kind' ? stored : await runningRecord(paths)
  if (!record) return { kind: 'none', answers: false, readyNodes: [], images: [], components: [] }
  const components = record.kind === 'embedded' ? ((await componentStates(paths.control)) ?? []) : []
  return {
    kind: record.kind,
    kubeconfig: paths.kubeconfig,
    images: record.images,
    components,
    ...(await answersOf(paths.kubeconfig)),
  }
}

type Answers = Pick<ClusterStatus, 'answers' | 'readyNodes'>

async function answersOf(kubeconfig: string): Promise<Answers> {
  const credentials = readCredentials(kubeconfig)
  return { answers: await apiReady(credentials), readyNodes: await readyNodes(credentials) }
}

/** A given cluster may have any kind of credentials: kubectl knows them all. */
async function givenAnswers(kubeconfig: string): Promise<Answers> {
  const ask = (...args: string[]) =>
    runProgram('kubectl', ['--request-timeout=10s', ...args], { env: { KUBECONFIG: kubeconfig } })
  const ready = await ask('get', '--raw', '/readyz')
  if (ready.code === 127) return answersOf(kubeconfig)
  const condition = '{range .items[*]}{.metadata.name} {.status.conditions[?(@.type=="Ready")].status}{"\\n"}{end}'
  const rows = (await ask('get', 'nodes', '--output', `jsonpath=${condition}`)).stdout
    .split('\n')
    .map((row) => row.split(' '))
  const nodes = rows.filter(([, status]) => status === 'True').map(([node = '']) => node)
  return { answers: ready.code === 0, readyNodes: nodes }
}

async function givenCluster(name: string, kubeconfig: string): Promise<Cluster> {
  const { answers, readyNodes: nodes } = await givenAnswers(kubeconfig)
  if (!answers) {
    throw new ClusterError(
      `the cluster of ${kubeconfig} does not answer`,
      'See that the file is a kubeconfig, that its server can be reached from here and that its credentials are valid.',
    )
  }
  if (nodes.length === 0)
    throw new ClusterError(
      `the cluster of ${kubeconfig} has no node that is Ready`,
      'Wait for a node, or use another cluster.',
    )
  return { kind: 'given', name, kubeconfig, kubectl: 'kubectl', standIns: [] }
}

/** PROMSTACK_CLUSTER chooses; a cluster that runs already keeps its kind. */
async function wantsKind(name: string): Promise<boolean> {
  const chosen = process.env['PROMSTACK_CLUSTER']
  if (chosen) return chosen === 'kind'
  const record = await readRecord(clusterPaths(name))
  if (record) return record.kind === 'kind'
  return kindAvailable()
}

function lockOf(name: string): string {
  return join(cacheFolder(), 'clusters', `${name}.lock`)
}

function requireName(name: string): void {
  if (/^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/.test(name)) return
  throw new ClusterError(`\`${name}\` is not a name for a cluster`, 'Use up to 32 small letters, digits and dashes.')
}
