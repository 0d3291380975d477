import { type KubeObject, keyOf } from '../../core/object.ts'
import { ApiError } from '../connection/apiError.ts'
import type { Client } from '../connection/client.ts'
import { objectPath, type Resource } from '../connection/discovery.ts'
import { listObjects, readObject } from '../connection/objects.ts'
import { readEvent } from '../diagnose/event.ts'
import type { Observation } from '../diagnose/observation.ts'
import type { Step } from '../plan/step.ts'

/** One look at the cluster: the awaited objects themselves, and what surrounds them. */
export interface Look {
  /** By `keyOf` of the step's object; what is missing does not exist. */
  readonly objects: ReadonlyMap<string, KubeObject>
  readonly observation: Observation
}

/** Takes one look at the objects of some steps and, in their namespaces, at pods, their makers, claims and events. */
export async function observe(
  client: Client,
  steps: readonly Step[],
  times: { readonly beganMs: number; readonly nowMs: number },
): Promise<Look> {
  const kinds = new Set(steps.map((step) => step.resource.kind))
  const namespaces = [...new Set(steps.flatMap((step) => step.change.object.namespace ?? []))]
  const all = async (apiVersion: string, kind: string, wanted: boolean): Promise<readonly KubeObject[]> => {
    const resource = (await client.discovery()).find(apiVersion, kind)
    if (!wanted || resource === undefined) return []
    const lists = await Promise.all(namespaces.map((namespace) => listAllowed(client, resource, namespace)))
    return lists.flatMap((list) => list ?? [])
  }
  const global = async (
    apiVersion: string,
    kind: string,
    wanted: boolean,
  ): Promise<readonly KubeObject[] | undefined> => {
    const resource = (await client.discovery()).find(apiVersion, kind)
    return wanted && resource !== undefined ? listAllowed(client, resource) : undefined
  }
  const [objects, pods, replicaSets, revisions, events, claims] = await Promise.all([
    readSteps(client, steps),
    all('v1', 'Pod', true),
    all('apps/v1', 'ReplicaSet', kinds.has('Deployment')),
    all('apps/v1', 'ControllerRevision', kinds.has('DaemonSet')),
    all('v1', 'Event', true),
    all('v1', 'PersistentVolumeClaim', true),
  ])
  const unbound = claims.some((claim) => JSON.stringify(claim['status'] ?? null).includes('"Pending"'))
  const [classes, volumes] = await Promise.all([
    global('storage.k8s.io/v1', 'StorageClass', unbound),
    global('v1', 'PersistentVolume', unbound),
  ])
  return {
    objects,
    observation: { ...times, pods, replicaSets, revisions, events: events.map(readEvent), claims, classes, volumes },
  }
}

/** Reads single objects one by one, and a whole collection where several of it are awaited. */
async function readSteps(client: Client, steps: readonly Step[]): Promise<ReadonlyMap<string, KubeObject>> {
  const found = new Map<string, KubeObject>()
  const groups = Map.groupBy(
    steps,
    (step) => `${step.resource.apiVersion}/${step.resource.plural}/${step.change.object.namespace ?? ''}`,
  )
  await Promise.all(
    [...groups.values()].map(async (group) => {
      const [first] = group
      if (first === undefined) return
      const { namespace } = first.change.object
      const listed = group.length > singleReads ? await listAllowed(client, first.resource, namespace) : undefined
      for (const step of group) {
        const key = keyOf(step.change.object)
        const object =
          listed === undefined
            ? await readObject(client, objectPath(step.resource, step.change.object))
            : listed.find((item) => item.metadata.name === step.change.object.name)
        if (object !== undefined) found.set(key, object)
      }
    }),
  )
  return found
}

const singleReads = 3

/** Undefined when the list is forbidden: then the diagnosis knows less. */
async function listAllowed(
  client: Client,
  resource: Resource,
  namespace?: string,
): Promise<readonly KubeObject[] | undefined> {
  try {
    return await listObjects(client, resource, { namespace })
  } catch (error) {
    if (error instanceof ApiError && (error.status === 403 || error.status === 404)) return undefined
    throw error
  }
}
