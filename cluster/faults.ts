import { setTimeout as sleep } from 'node:timers/promises'
import { apiReady, readCredentials } from './api.ts'
import { commandComponent } from './control.ts'
import { clusterPaths } from './paths.ts'
import { type Ended, runProgram } from './processes.ts'
import { readRecord } from './record.ts'

/** Kills the API server of an embedded cluster (SIGKILL); it stays down until `startApiServer`. */
export async function killApiServer(name: string): Promise<void> {
  await killComponent(name, 'kube-apiserver')
}

/** Starts the API server again, on the same port, and waits until it is ready. */
export async function startApiServer(name: string): Promise<void> {
  await startComponent(name, 'kube-apiserver')
  const credentials = readCredentials(clusterPaths(name).kubeconfig)
  while (!(await apiReady(credentials))) await sleep(50)
}

/** Kills any component (`kubelet`: the node becomes NotReady; `coredns`; `kube-controller-manager`; …) until it is started. */
export async function killComponent(name: string, component: string): Promise<void> {
  await commandComponent(clusterPaths(name).control, component, 'kill')
}

/** Starts a component that was killed. */
export async function startComponent(name: string, component: string): Promise<void> {
  await commandComponent(clusterPaths(name).control, component, 'start')
}

/** What kubectl is given. */
export interface KubectlOptions {
  readonly input?: string
  /** Another kubeconfig than the cluster's, for example a proxy's. */
  readonly kubeconfig?: string
}

/** Runs the cluster's kubectl and gives how it ended; nothing is thrown for a code other than 0. */
export async function kubectl(name: string, args: readonly string[], options: KubectlOptions = {}): Promise<Ended> {
  const paths = clusterPaths(name)
  const record = await readRecord(paths)
  const env = { KUBECONFIG: options.kubeconfig ?? paths.kubeconfig }
  const input = options.input === undefined ? {} : { input: options.input }
  return runProgram(record?.kubectl ?? 'kubectl', args, { env, ...input })
}
