import { textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { type Cause, mayPass, secondLook } from './cause.ts'
import type { Observation } from './observation.ts'
import { uidOf } from './owned.ts'

/** Why a claim is not bound: its class does not exist, there is none, or what the provisioner says. */
export function claimCause(claim: KubeObject, observation: Observation): Cause | undefined {
  if (textAt(claim, 'status', 'phase') !== 'Pending') return undefined
  const className = textAt(claim, 'spec', 'storageClassName')
  const { classes } = observation
  const event = observation.events
    .filter(({ about, warning }) => about.uid === uidOf(claim) && warning)
    .sort((a, b) => a.lastMs - b.lastMs)
    .at(-1)
  if (
    className === undefined &&
    (classes === undefined ? /no storage class is set/.test(event?.message ?? '') : !classes.some(isDefault))
  )
    return classCause('no-class', 'it names no StorageClass and the cluster has no default one', observation)
  if (className !== undefined && className !== '' && isUnknown(className, observation))
    return classCause('unknown-class', `StorageClass "${className}" does not exist`, observation)
  if (event === undefined) return undefined
  return {
    kind: 'claim',
    text: event.message,
    help: 'The provisioner of the class says why; look at its log.',
    short: event.message.slice(0, 160),
    patienceMs: mayPass,
  }
}

/** Tells whether a claim binds only when a pod uses it, and none does. */
export function waitsForConsumer(claim: KubeObject, observation: Observation): boolean {
  const name = textAt(claim, 'spec', 'storageClassName')
  const found = observation.classes?.find((item) =>
    name === undefined ? isDefault(item) : textAt(item, 'metadata', 'name') === name,
  )
  if (found === undefined || textAt(found, 'volumeBindingMode') !== 'WaitForFirstConsumer') return false
  const claimName = textAt(claim, 'metadata', 'name')
  return !observation.pods.some((pod) => {
    const volumes = pod['spec']
    return (
      textAt(pod, 'metadata', 'namespace') === textAt(claim, 'metadata', 'namespace') &&
      JSON.stringify(volumes ?? {}).includes(`"claimName":"${claimName}"`)
    )
  })
}

/** A class without an object is legal as long as volumes carry its name. */
function isUnknown(className: string, { classes, volumes }: Observation): boolean {
  if (classes === undefined || classes.some((item) => textAt(item, 'metadata', 'name') === className)) return false
  return (
    volumes === undefined ||
    !volumes.some(
      (volume) =>
        textAt(volume, 'spec', 'storageClassName') === className && textAt(volume, 'status', 'phase') === 'Available',
    )
  )
}

function classCause(kind: string, text: string, { classes }: Observation): Cause {
  const names = (classes ?? []).map(
    (item) => `${textAt(item, 'metadata', 'name')}${isDefault(item) ? ' (default)' : ''}`,
  )
  const known = names.length === 0 ? 'the cluster has none' : `there is ${names.join(', ')}`
  return {
    kind,
    text: `${text}; ${known}`,
    help: 'Name a class that exists in `storageClassName` (it cannot change on an existing claim: delete the claim first), or install the class.',
    short: text,
    patienceMs: secondLook,
  }
}

function isDefault(item: KubeObject): boolean {
  return textAt(item, 'metadata', 'annotations', 'storageclass.kubernetes.io/is-default-class') === 'true'
}
