import { at, numberAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { conditionOf } from './conditions.ts'
import { current, failed, progressing, type Readiness } from './readiness.ts'

/** A Deployment is ready when all replicas are of the new template and available (kstatus `deploymentConditions`). */
export function deploymentReadiness(object: KubeObject): Readiness {
  const wanted = numberAt(object, 'spec', 'replicas') ?? 1
  const count = (field: string): number => numberAt(object, 'status', field) ?? 0
  const progress = conditionOf(object, 'Progressing')
  if (progress?.reason === 'ProgressDeadlineExceeded')
    return failed(`${count('readyReplicas')} of ${wanted} ready: the progress deadline has passed`)
  if (count('updatedReplicas') < wanted) return progressing(`${count('updatedReplicas')} of ${wanted} updated`)
  if (count('replicas') > count('updatedReplicas'))
    return progressing(`${count('replicas') - count('updatedReplicas')} old still to end`)
  if (count('readyReplicas') < wanted) return progressing(`${count('readyReplicas')} of ${wanted} ready`)
  if (count('availableReplicas') < wanted) return progressing(`${count('availableReplicas')} of ${wanted} available`)
  const hasDeadline = at(object, 'spec', 'progressDeadlineSeconds') !== undefined
  if (hasDeadline && progress?.reason !== 'NewReplicaSetAvailable' && wanted > 0)
    return progressing('the rollout is not complete')
  if (wanted > 0 && conditionOf(object, 'Available')?.status !== 'True') return progressing('not available')
  return current(`${wanted} of ${wanted} ready`)
}
