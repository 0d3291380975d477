import { formatObject, type KubeObject, keyOf, type Manifest } from '../../core/object.ts'
import { ApiError } from '../connection/apiError.ts'
import type { Client } from '../connection/client.ts'
import { objectPath } from '../connection/discovery.ts'
import { readObject } from '../connection/objects.ts'
import { type GeneratedSecret, generatedSecrets } from './generated.ts'
import { stageOf } from './order.ts'
import type { Plan, Step } from './step.ts'

/** A Secret that could be made up, and what is in its place. */
export interface GenerationCandidate extends GeneratedSecret {
  readonly found: 'nothing' | 'secret' | 'forbidden'
}

/** Looks which of the Secrets that the manifests leave to the apply are there already. */
export async function findGenerated(
  client: Client,
  manifests: readonly Manifest[],
): Promise<readonly GenerationCandidate[]> {
  const resource = (await client.discovery()).find('v1', 'Secret')
  if (resource === undefined) return []
  return Promise.all(
    generatedSecrets(manifests).map(async (secret) => {
      try {
        const object = await readObject(client, objectPath(resource, secret.manifest.reference))
        return { ...secret, found: object === undefined ? 'nothing' : 'secret' } as const
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 403) throw error
        return { ...secret, found: 'forbidden' } as const
      }
    }),
  )
}

/**
 * Plans the Secrets that are missing. One whose user runs without it already is left alone: Grafana keeps the password of its first
 * start, and a Secret that says another one would only mislead.
 */
export async function planGenerated(
  client: Client,
  candidates: readonly GenerationCandidate[],
  liveByKey: ReadonlyMap<string, KubeObject>,
): Promise<Pick<Plan, 'steps' | 'notes'>> {
  const resource = (await client.discovery()).find('v1', 'Secret')
  const steps: Step[] = []
  const notes: string[] = []
  for (const { manifest, user, optional, found } of candidates) {
    const name = formatObject(manifest.reference)
    if (resource === undefined || found === 'secret') continue
    if (found === 'forbidden') notes.push(`${name} is not generated: the deploying identity may not read Secrets`)
    else if (optional && liveByKey.has(keyOf(user.reference)))
      notes.push(
        `${name} is not generated, because ${formatObject(user.reference)} already runs without it and keeps the password that it has`,
      )
    else steps.push(generatedStep(manifest, resource))
  }
  return { steps, notes }
}

function generatedStep(manifest: Manifest, resource: Step['resource']): Step {
  const reason = 'generated once, because the manifests refer to it and nobody made it'
  return {
    manifest,
    resource,
    stage: stageOf(resource),
    change: { object: manifest.reference, outcome: 'created', certainty: 'not-asked', fields: [], reason },
    write: 'create',
  }
}
