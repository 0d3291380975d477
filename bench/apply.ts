import { readdirSync } from 'node:fs'
import { type Comparison, compare, runToEnd, type Timed } from './comparison.ts'

/** Where both tools find the cluster; `near` is the way without added delay, for putting the world back. */
export interface Network {
  readonly kubectl: string
  readonly kubeconfig: string
  readonly near: string
  readonly label: string
}

/** Applying the bundled stack when it is there already: nothing changes. Each tool finds its own earlier apply. */
export async function noOpApply(network: Network): Promise<Comparison> {
  await runToEnd(ours(network))
  await runToEnd(theirs(network))
  return compare(
    { what: `no-op apply, ${network.label}`, against: 'kubectl apply --server-side' },
    { command: ours(network) },
    { command: theirs(network) },
    7,
  )
}

/** Applying the bundled stack to a cluster that has nothing of it, without waiting for pods. */
export async function firstApply(network: Network): Promise<Comparison> {
  const before = () => removeStack(network)
  const timed = (command: readonly string[]): Timed => ({ command, before })
  return compare(
    { what: `first apply, ${network.label}`, against: 'kubectl apply --server-side' },
    timed(ours(network)),
    timed(theirs(network)),
    3,
  )
}

/** Deletes the bundled stack and waits until it is gone. */
export async function removeStack({ kubectl, near }: Network): Promise<void> {
  const remove = [kubectl, '--kubeconfig', near, 'delete', '--ignore-not-found']
  const inside = ['--all', '--namespace', 'monitoring']
  // Pods first: a namespace that sees pods end waits for as long as Prometheus may take to shut down.
  await runToEnd([...remove, 'deployments,daemonsets', ...inside])
  await runToEnd([...remove, 'pods', ...inside, '--grace-period=0', '--force'])
  await runToEnd([...remove, ...folders])
}

const folders = readdirSync('manifests')
  .filter((name) => /^\d\d-/.test(name))
  .flatMap((name) => ['-f', `manifests/${name}`])

function ours({ kubeconfig }: Network): readonly string[] {
  return [process.execPath, 'dist/cli.js', 'apply', '--no-wait', '--quiet', '--kubeconfig', kubeconfig]
}

function theirs({ kubectl, kubeconfig }: Network): readonly string[] {
  return [
    kubectl,
    '--kubeconfig',
    kubeconfig,
    'apply',
    '--server-side',
    '--force-conflicts',
    '--field-manager=bench',
    ...folders,
  ]
}
