import type { KubeObject } from '../../core/object.ts'
import { conditionOf } from './conditions.ts'
import { current, failed, progressing, type Readiness } from './readiness.ts'

/** A CustomResourceDefinition is ready when it is established (kstatus `crdConditions`). */
export function definitionReadiness(object: KubeObject): Readiness {
  const names = conditionOf(object, 'NamesAccepted')
  if (names?.status === 'False') return failed(names.message || 'its names are taken')
  const established = conditionOf(object, 'Established')
  if (established?.status === 'True') return current('established')
  if (established?.status === 'False' && established.reason !== 'Installing')
    return failed(established.message || 'not established')
  return progressing('not established')
}
