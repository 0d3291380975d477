import { textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { current, progressing, type Readiness } from './readiness.ts'

/** A Namespace is ready when it is active. */
export function namespaceReadiness(object: KubeObject): Readiness {
  return textAt(object, 'status', 'phase') === 'Active' ? current('active') : progressing('not active')
}
