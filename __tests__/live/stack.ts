import { setTimeout as sleep } from 'node:timers/promises'
import { stack } from '../manifests/stack.ts'
import { getJson, kubectl } from './kubectl.ts'
import { promstack } from './promstack.ts'

/** The namespace of the bundled stack. */
export const namespace = 'monitoring'

interface Volumes {
  readonly items: readonly { readonly spec: { readonly claimRef?: { readonly namespace?: string } } }[]
}

/** Deletes the bundled stack with everything that it has outside its namespace, and waits until it is gone. */
export async function removeStack(): Promise<void> {
  const roles = stack().filter(({ kind }) => /^ClusterRole(Binding)?$/.test(kind))
  await kubectl('delete', '--ignore-not-found', ...roles.map(({ kind, metadata }) => `${kind}/${metadata.name}`))
  await removeNamespace(namespace)
  while (
    (await getJson<Volumes>('persistentvolumes'))?.items.some(({ spec }) => spec.claimRef?.namespace === namespace)
  )
    await sleep(200)
}

/** Deletes all of the bundled stack but its namespace, which takes a moment only. */
export async function emptyStack(): Promise<void> {
  await emptyNamespace(namespace)
  const objects = stack().filter(({ kind }) => kind !== 'Namespace')
  const names = objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`)
  await kubectl(
    'delete',
    '--namespace',
    namespace,
    '--ignore-not-found',
    '--timeout=60s',
    ...names,
    'secret/grafana-admin',
  )
}

/** Deletes a namespace with what is in it; its pods are not given time to end. */
export async function removeNamespace(name: string): Promise<void> {
  if ((await getJson('namespace', name)) === undefined) return
  await emptyNamespace(name)
  await kubectl('delete', 'namespace', name, '--ignore-not-found', '--timeout=120s')
}

/** What makes pods goes before them, or they come again and the namespace waits until they have ended in their own time. */
async function emptyNamespace(name: string): Promise<void> {
  const all = ['--all', '--namespace', name, '--wait=false']
  await kubectl('delete', 'deployments,daemonsets,statefulsets,replicasets,jobs', ...all)
  await kubectl('delete', 'pods,persistentvolumeclaims', ...all, '--grace-period=0', '--force')
}

/** Applies the bundled stack and waits until it is ready. */
export async function ensureStack(): Promise<void> {
  const ran = await promstack('apply', '--timeout', '4m')
  if (ran.code !== 0) throw new Error(`the bundled stack does not become ready:\n${ran.stderr}\n${ran.stdout}`)
}
