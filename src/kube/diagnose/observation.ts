import type { KubeObject } from '../../core/object.ts'
import type { ClusterEvent } from './event.ts'

/** One look at what surrounds the objects that are awaited. What may not be read is empty. */
export interface Observation {
  /** Milliseconds since the epoch, when the wait began and when this look was taken. */
  readonly beganMs: number
  readonly nowMs: number
  readonly pods: readonly KubeObject[]
  readonly replicaSets: readonly KubeObject[]
  readonly revisions: readonly KubeObject[]
  readonly events: readonly ClusterEvent[]
  readonly claims: readonly KubeObject[]
  /** Undefined when they may not be read. */
  readonly classes: readonly KubeObject[] | undefined
  readonly volumes: readonly KubeObject[] | undefined
}

/** Nothing to see yet. */
export function emptyObservation(nowMs: number): Observation {
  return {
    beganMs: nowMs,
    nowMs,
    pods: [],
    replicaSets: [],
    revisions: [],
    events: [],
    claims: [],
    classes: undefined,
    volumes: undefined,
  }
}
