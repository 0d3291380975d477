import { textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { conditionOf } from './conditions.ts'
import { current, failed, progressing, type Readiness } from './readiness.ts'

/** A Pod is ready when it runs and is Ready, or has ended well. Unlike kstatus, one that failed has failed. */
export function podReadiness(object: KubeObject): Readiness {
  const phase = textAt(object, 'status', 'phase')
  if (phase === 'Succeeded') return current('has ended well')
  if (phase === 'Failed')
    return failed(
      textAt(object, 'status', 'message') ?? textAt(object, 'status', 'reason') ?? 'has ended with a failure',
    )
  if (phase === 'Running' && conditionOf(object, 'Ready')?.status === 'True') return current('ready')
  return progressing(phase === 'Running' ? 'runs, but is not ready' : (phase ?? 'not started').toLowerCase())
}
