import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import { getText, readCredentials } from '../../../cluster/api.ts'

/** What the API server tells of one namespace at one moment, as far as the faults need it. */
export interface Told {
  readonly pods: readonly PodObject[]
  readonly events: readonly { readonly reason: string; readonly message: string }[]
  readonly deployments: readonly ConditionedObject[]
  readonly jobs: readonly ConditionedObject[]
  readonly claims: readonly { readonly status?: { readonly phase?: string } }[]
  readonly services: readonly object[]
}

/** A pod's status. */
export interface PodObject {
  readonly status: {
    readonly phase: string
    readonly conditions?: readonly Condition[]
    readonly containerStatuses?: readonly ContainerStatus[]
  }
}

interface ConditionedObject {
  readonly status: { readonly conditions?: readonly Condition[] }
}

interface Condition {
  readonly type: string
  readonly status: string
  readonly reason?: string
}

interface ContainerStatus {
  readonly restartCount: number
  readonly state: { readonly waiting?: { readonly reason: string; readonly message?: string } }
  readonly lastState: { readonly terminated?: { readonly reason: string; readonly exitCode: number } }
}

/** Looks every 200 ms, on its own connection, until the fault can be known; gives the moment, or nothing when it cannot be known after the stop either. */
export async function whenKnowable(
  namespace: string,
  isKnowable: (told: Told) => boolean,
  stop: AbortSignal,
): Promise<number | undefined> {
  for (;;) {
    const last = stop.aborted
    const told = await look(namespace)
    if (told !== undefined && isKnowable(told)) return Date.now()
    if (last) return undefined
    await sleep(200)
  }
}

/** Tells whether some object has a condition. */
export function hasCondition(objects: readonly ConditionedObject[], type: string, status: string): boolean {
  return objects.some((object) =>
    object.status.conditions?.some((condition) => condition.type === type && condition.status === status),
  )
}

/** Tells whether some container waits for a reason. */
export function waits(told: Told, reason: RegExp, message = /^/): boolean {
  return containers(told).some(
    ({ state }) => reason.test(state.waiting?.reason ?? '') && message.test(state.waiting?.message ?? ''),
  )
}

/** Tells whether some container was started again this often, after it had ended for that reason. */
export function restarted(told: Told, times: number, reason: string): boolean {
  return containers(told).some(
    ({ restartCount, lastState }) => restartCount >= times && lastState.terminated?.reason === reason,
  )
}

function containers(told: Told): readonly ContainerStatus[] {
  return told.pods.flatMap(({ status }) => status.containerStatuses ?? [])
}

async function look(namespace: string): Promise<Told | undefined> {
  const credentials = readCredentials(inject('kubeconfig'))
  const list = async <T>(prefix: string, plural: string): Promise<readonly T[] | undefined> => {
    const text = await getText(credentials, `${prefix}/namespaces/${namespace}/${plural}`)
    return text === undefined ? undefined : (JSON.parse(text) as { readonly items: readonly T[] }).items
  }
  const [pods, events, deployments, jobs, claims, services] = await Promise.all([
    list<PodObject>('/api/v1', 'pods'),
    list<Told['events'][number]>('/api/v1', 'events'),
    list<ConditionedObject>('/apis/apps/v1', 'deployments'),
    list<ConditionedObject>('/apis/batch/v1', 'jobs'),
    list<Told['claims'][number]>('/api/v1', 'persistentvolumeclaims'),
    list<object>('/api/v1', 'services'),
  ])
  if (!pods || !events || !deployments || !jobs || !claims || !services) return undefined
  return { pods, events, deployments, jobs, claims, services }
}
