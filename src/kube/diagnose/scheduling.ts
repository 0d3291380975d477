import { listAt, textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { conditionOf } from '../ready/conditions.ts'
import { type Cause, fewSeconds, mayPass, secondLook } from './cause.ts'
import { claimCause } from './claim.ts'
import type { Observation } from './observation.ts'
import { uidOf } from './owned.ts'

/** Why a pod has no node: a claim that does not bind, or what the scheduler says of the nodes. */
export function schedulingCause(pod: KubeObject, observation: Observation): Cause | undefined {
  const condition = conditionOf(pod, 'PodScheduled')
  if (condition?.status !== 'False') return undefined
  if (condition.reason === 'SchedulingGated')
    return {
      kind: 'gated',
      text: 'the pod waits for its scheduling gates',
      short: 'scheduling gated',
      patienceMs: mayPass,
    }
  const claim = claimOfPod(pod, observation)
  if (claim !== undefined) return claim
  const message = condition.message
    .replace(/\s+/g, ' ')
    .replace(/\.? (no new claims to deallocate, )?preemption: .*$/, '')
    .replace(/\.$/, '')
  const missing = /persistentvolumeclaim "([^"]+)" not found/.exec(message)?.[1]
  if (missing !== undefined)
    return {
      kind: 'claim-missing',
      text: `claim "${missing}" of the pod does not exist`,
      help: 'Add the PersistentVolumeClaim to the manifests, in the namespace of the pod.',
      short: `claim ${missing} does not exist`,
      patienceMs: secondLook,
    }
  if (/unbound immediate PersistentVolumeClaims|bound for persistentvolumeclaims?/i.test(message))
    return {
      kind: 'claim-unbound',
      text: 'a claim of the pod is not bound yet',
      help: 'The provisioner of its class makes the volume; the events of the claim and the log of the provisioner say more.',
      short: 'a claim is not bound yet',
      patienceMs: mayPass,
    }
  const scaling = observation.events.some(
    (event) => event.about.uid === uidOf(pod) && event.reason === 'TriggeredScaleUp',
  )
  return {
    kind: 'unschedulable',
    text: `no node takes the pod: ${message}`,
    help: helpFor(message),
    short: message.slice(0, 160),
    patienceMs: scaling ? mayPass : fewSeconds,
  }
}

function helpFor(message: string): string {
  if (/Insufficient/.test(message)) return 'Lower the requests of the pod, or add a node.'
  if (/untolerated taint/.test(message)) return 'Add a toleration for the taint, or another node.'
  if (/affinity|selector/.test(message)) return 'Check `nodeSelector` and `affinity` against the labels of the nodes.'
  if (/free ports/.test(message)) return 'Another pod uses the host port on the node: change one of them.'
  if (/volume node affinity/.test(message)) return 'The volume is bound to a node or zone where the pod cannot run.'
  return 'The scheduler says why for each node.'
}

/** The trouble of the first claim of a pod that is not bound. */
function claimOfPod(pod: KubeObject, observation: Observation): Cause | undefined {
  const names = listAt(pod, 'spec', 'volumes').flatMap(
    (volume) => textAt(volume, 'persistentVolumeClaim', 'claimName') ?? [],
  )
  for (const claim of observation.claims) {
    const name = textAt(claim, 'metadata', 'name') ?? ''
    if (!names.includes(name) || textAt(claim, 'metadata', 'namespace') !== textAt(pod, 'metadata', 'namespace'))
      continue
    const cause = claimCause(claim, observation)
    if (cause !== undefined) return { ...cause, text: `claim "${name}" is not bound: ${cause.text}` }
  }
  return undefined
}
