import { randomBytes } from 'node:crypto'
import type { Change } from '../../src/core/change.ts'
import { formatObject } from '../../src/core/object.ts'
import { type Clock, type Progress, silent } from '../../src/core/progress.ts'
import { apply } from '../../src/kube/apply/apply.ts'
import type { Client } from '../../src/kube/connection/client.ts'
import { connect } from '../../src/kube/connection/connect.ts'
import { readManifests } from '../../src/kube/manifests/manifest.ts'
import { plan } from '../../src/kube/plan/plan.ts'
import type { Plan } from '../../src/kube/plan/step.ts'
import { waitReady } from '../../src/kube/wait/wait.ts'

/** The real time. */
export const clock: Clock = { now: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) }

/** Connects to the cluster of a kubeconfig. */
export function open(kubeconfig: string, progress: Progress = silent): Promise<Client> {
  return connect({ kubeconfig, env: {}, timeoutMs: 30_000, clock, progress })
}

/** Plans YAML text. */
export function planText(client: Client, text: string, namespace?: string): Promise<Plan> {
  const { manifests } = readManifests([{ file: 'test.yaml', text }])
  return plan(client, manifests, { clock, progress: silent, ...(namespace === undefined ? {} : { namespace }) })
}

/** Applies YAML text without waiting. */
export async function applyText(client: Client, text: string, namespace?: string): Promise<readonly Change[]> {
  const applied = await apply(client, await planText(client, text, namespace), { clock, progress: silent })
  return applied.changes
}

/** Applies YAML text and waits. */
export async function rollOut(
  client: Client,
  text: string,
  options: { readonly namespace: string; readonly timeoutMs: number },
): Promise<readonly Change[]> {
  const applied = await apply(client, await planText(client, text, options.namespace), { clock, progress: silent })
  return waitReady(client, applied, { clock, progress: silent, timeoutMs: options.timeoutMs })
}

/** `created Deployment ns/name`, one line a change, the namespace's name left out. */
export function outcomes(changes: readonly Change[]): readonly string[] {
  return changes.map((change) => {
    const { namespace: _, ...object } = change.object
    return `${change.outcome} ${formatObject(object)}`
  })
}

/** A namespace of its own for one test; `remove` does not wait until it is gone. */
export async function ownNamespace(
  client: Client,
  labels: Readonly<Record<string, string>> = {},
): Promise<{ readonly name: string; remove(): Promise<void> }> {
  const name = `promstack-test-${randomBytes(4).toString('hex')}`
  await client.send({
    method: 'POST',
    path: '/api/v1/namespaces',
    body: { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } },
  })
  return {
    name,
    remove: async () => {
      await client.send({ method: 'DELETE', path: `/api/v1/namespaces/${name}` })
    },
  }
}
