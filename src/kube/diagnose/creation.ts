import type { KubeObject } from '../../core/object.ts'
import { podSecurity } from '../plan/trouble.ts'
import { conditionOf } from '../ready/conditions.ts'
import { type Cause, mayPass, secondLook } from './cause.ts'
import type { Observation } from './observation.ts'
import { uidOf } from './owned.ts'

/** Why a workload's pods are not even made: Pod Security, a quota, a missing ServiceAccount, a webhook. */
export function creationCause(makers: readonly KubeObject[], observation: Observation): Cause | undefined {
  const condition = makers
    .flatMap((maker) => conditionOf(maker, 'ReplicaFailure') ?? [])
    .find(({ status }) => status === 'True')
  if (condition !== undefined) return describe(condition.message, secondLook)
  const uids = new Set(makers.map(uidOf))
  const event = observation.events
    .filter(({ about, reason }) => uids.has(about.uid) && /^(FailedCreate|FailedDaemonPod)$/.test(reason))
    .sort((a, b) => a.lastMs - b.lastMs)
    .at(-1)
  if (event === undefined) return undefined
  // An event of an earlier rollout may have been mended since.
  return describe(event.message, event.lastMs >= observation.beganMs - clockSkewMs ? secondLook : mayPass)
}

const clockSkewMs = 10_000

function describe(message: string, patienceMs: number): Cause {
  const text = message.replace(/\s+/g, ' ').replace(/^Error creating: /, '')
  const cause = (kind: string, told: string, help: string): Cause => ({
    kind,
    text: told,
    help,
    short: told.slice(0, 160),
    patienceMs,
  })
  if (/violates PodSecurity/.test(text))
    return cause(
      'pod-security',
      `its pods are refused: ${podSecurity(text)}`,
      'Give the pod the security context that the level asks for, or label the namespace with a lower `pod-security.kubernetes.io/enforce`.',
    )
  if (/exceeded quota/.test(text))
    return cause(
      'quota',
      `its pods are refused: ${/exceeded quota.*/.exec(text)?.[0] ?? text}`,
      'Raise the ResourceQuota of the namespace or ask for less.',
    )
  const account = /service account ([^:]+): .*not found/.exec(text)?.[1]
  if (account !== undefined)
    return cause(
      'service-account',
      `its pods are refused: ServiceAccount ${account} does not exist`,
      'Add the ServiceAccount to the manifests, in the namespace of the pods.',
    )
  return cause(
    'creation',
    `its pods cannot be made: ${text.slice(0, 300)}`,
    'The API server refuses the pods for the reason given.',
  )
}
