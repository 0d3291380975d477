import { numberAt, textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { current, progressing, type Readiness } from './readiness.ts'

/**
 * A StatefulSet is ready when all replicas are available and of the update revision. Stricter than kstatus: the revision counts without a
 * partition too, and `availableReplicas` stands for `readyReplicas`.
 */
export function statefulSetReadiness(object: KubeObject): Readiness {
  const wanted = numberAt(object, 'spec', 'replicas') ?? 1
  const count = (field: string): number => numberAt(object, 'status', field) ?? 0
  if (count('replicas') < wanted) return progressing(`${count('replicas')} of ${wanted} created`)
  if (count('replicas') > wanted) return progressing(`${count('replicas') - wanted} still to end`)
  if (count('readyReplicas') < wanted) return progressing(`${count('readyReplicas')} of ${wanted} ready`)
  if (textAt(object, 'spec', 'updateStrategy', 'type') === 'OnDelete')
    return current(`${wanted} of ${wanted} ready (updated when deleted)`)
  const partition = numberAt(object, 'spec', 'updateStrategy', 'rollingUpdate', 'partition') ?? 0
  const toUpdate = Math.max(0, wanted - partition)
  const updateRevision = textAt(object, 'status', 'updateRevision')
  const updated =
    updateRevision !== undefined && textAt(object, 'status', 'currentRevision') === updateRevision
      ? wanted
      : count('updatedReplicas')
  if (updated < toUpdate) return progressing(`${updated} of ${toUpdate} updated`)
  if (count('availableReplicas') < wanted) return progressing(`${count('availableReplicas')} of ${wanted} available`)
  return current(`${wanted} of ${wanted} ready`)
}
