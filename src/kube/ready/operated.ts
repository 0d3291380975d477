import type { KubeObject } from '../../core/object.ts'
import { conditionOf } from './conditions.ts'
import { current, progressing, type Readiness } from './readiness.ts'

/** The workloads of the Prometheus operator are ready when they are `Available` (as Argo CD's health check for them). */
export function operatedReadiness(object: KubeObject): Readiness {
  const available = conditionOf(object, 'Available')
  return available?.status === 'True' ? current('available') : progressing(available?.message || 'not available')
}
