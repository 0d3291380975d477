import { textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { current, failed, progressing, type Readiness } from './readiness.ts'

/** A PersistentVolumeClaim is ready when it is bound. One that waits for its first consumer is judged by the wait, which knows the class. */
export function claimReadiness(object: KubeObject): Readiness {
  const phase = textAt(object, 'status', 'phase')
  if (phase === 'Bound') return current('bound')
  if (phase === 'Lost') return failed('its volume is lost')
  return progressing('not bound')
}
