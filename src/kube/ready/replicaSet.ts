import { numberAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { conditionOf } from './conditions.ts'
import { current, progressing, type Readiness } from './readiness.ts'

/** A ReplicaSet or ReplicationController is ready when all replicas are available (kstatus `replicasetConditions`). */
export function replicaSetReadiness(object: KubeObject): Readiness {
  const wanted = numberAt(object, 'spec', 'replicas') ?? 1
  const count = (field: string): number => numberAt(object, 'status', field) ?? 0
  const failure = conditionOf(object, 'ReplicaFailure')
  if (failure?.status === 'True') return progressing(failure.message || 'pods cannot be created')
  if (count('replicas') > wanted) return progressing(`${count('replicas') - wanted} still to end`)
  if (count('availableReplicas') < wanted) return progressing(`${count('availableReplicas')} of ${wanted} available`)
  return current(`${wanted} of ${wanted} ready`)
}
