import { at, numberAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { conditionOf } from './conditions.ts'
import { current, failed, progressing, type Readiness } from './readiness.ts'

/** A Job is waited for until it is complete (kstatus calls a running one current). */
export function jobReadiness(object: KubeObject): Readiness {
  if (conditionOf(object, 'Complete')?.status === 'True') return current('complete')
  const failure = conditionOf(object, 'Failed')
  if (failure?.status === 'True') return failed(failure.message || failure.reason || 'has failed')
  if (at(object, 'spec', 'suspend') === true) return current('suspended')
  const wanted = numberAt(object, 'spec', 'completions') ?? 1
  return progressing(`${numberAt(object, 'status', 'succeeded') ?? 0} of ${wanted} complete`)
}
