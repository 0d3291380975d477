import type { KubeObject } from '../../core/object.ts'
import { conditionOf } from './conditions.ts'
import { current, progressing, type Readiness } from './readiness.ts'

/** An APIService is ready when its server answers. */
export function apiServiceReadiness(object: KubeObject): Readiness {
  const available = conditionOf(object, 'Available')
  return available?.status === 'True' ? current('available') : progressing(available?.message || 'not available')
}
