import { isObject, numberAt, objectAt, textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { current, progressing, type Readiness } from './readiness.ts'

/** A DaemonSet is ready when every node that should have its pod has an updated, available one (kstatus `daemonsetConditions`). */
export function daemonSetReadiness(object: KubeObject): Readiness {
  const status = objectAt(object, 'status')
  const wanted = numberAt(status, 'desiredNumberScheduled')
  const count = (field: string): number => numberAt(status, field) ?? 0
  if (!isObject(object['status']) || wanted === undefined || count('observedGeneration') === 0)
    return progressing('not seen by its controller yet')
  if (count('currentNumberScheduled') < wanted)
    return progressing(`on ${count('currentNumberScheduled')} of ${wanted} nodes`)
  const onDelete = textAt(object, 'spec', 'updateStrategy', 'type') === 'OnDelete'
  if (!onDelete && count('updatedNumberScheduled') < wanted)
    return progressing(`${count('updatedNumberScheduled')} of ${wanted} updated`)
  if (count('numberReady') < wanted) return progressing(`${count('numberReady')} of ${wanted} ready`)
  if (count('numberAvailable') < wanted) return progressing(`${count('numberAvailable')} of ${wanted} available`)
  return current(wanted === 0 ? 'no node takes it' : `${wanted} of ${wanted} ready`)
}
