import { at, listAt, numberAt, textAt } from '../../core/json.ts'
import type { KubeObject, Manifest } from '../../core/object.ts'
import { type Cause, hopeless, mayPass, secondLook } from '../diagnose/cause.ts'
import { claimCause, waitsForConsumer } from '../diagnose/claim.ts'
import { creationCause } from '../diagnose/creation.ts'
import type { Observation } from '../diagnose/observation.ts'
import { ownedBy, uidOf } from '../diagnose/owned.ts'
import { podCause } from '../diagnose/pod.ts'
import { podLabelsOf, selectorCause, selectorOf, selects } from '../diagnose/service.ts'
import { readinessOf } from '../ready/index.ts'

/** What one look says of one object. */
export interface Judgement {
  readonly ready: boolean
  /** `0 of 1 ready`. */
  readonly message: string
  /** The trouble that weighs most, if there is any. */
  readonly cause?: Cause
  /** The objects whose events tell more. */
  readonly uids: ReadonlySet<string>
}

/** Judges an object by its own status and by what it made. */
export function judge(object: KubeObject, observation: Observation, manifests: readonly Manifest[]): Judgement {
  if (object.kind === 'Service' && object.apiVersion === 'v1') return judgeService(object, observation, manifests)
  const readiness = readinessOf(object)
  const uids = new Set([uidOf(object)])
  if (readiness.status === 'current') {
    const young = unprovenPod(object, observation)
    return { ready: young === undefined, message: young ?? readiness.message, uids }
  }
  if (object.kind === 'PersistentVolumeClaim') {
    if (waitsForConsumer(object, observation)) return { ready: true, message: 'waits for its first consumer', uids }
    const cause = claimCause(object, observation)
    return { ready: false, message: readiness.message, uids, ...(cause === undefined ? {} : { cause }) }
  }
  // Until then what it made is of the template before.
  if (!isObserved(object)) return { ready: false, message: readiness.message, uids }
  const owned = ownedBy(object, observation)
  const pods = owned.pods.filter((pod) => readinessOf(pod).status !== 'current')
  for (const related of [...owned.makers, ...pods]) uids.add(uidOf(related))
  for (const claim of claimsOf(pods, observation)) uids.add(uidOf(claim))
  const creation = owned.pods.length < wantedPods(object) ? creationCause(owned.makers, observation) : undefined
  const causes = pods.flatMap((pod) => forOwner(object, pod, podCause(pod, observation)) ?? [])
  const worst = [...(creation === undefined ? [] : [creation]), ...causes].sort(
    (a, b) => a.patienceMs - b.patienceMs,
  )[0]
  const cause = readiness.status === 'failed' ? failedCause(readiness.message, worst) : worst
  return { ready: false, message: readiness.message, uids, ...(cause === undefined ? {} : { cause }) }
}

function isObserved(object: KubeObject): boolean {
  const observed = numberAt(object, 'status', 'observedGeneration')
  return observed === undefined || observed === numberAt(object, 'metadata', 'generation')
}

/** A container without a readiness probe counts as ready the moment it starts: it has to stay up a little to be believed. */
function unprovenPod(object: KubeObject, observation: Observation): string | undefined {
  for (const pod of ownedBy(object, observation).pods) {
    const probed = new Set(
      listAt(pod, 'spec', 'containers').flatMap((item) =>
        at(item, 'readinessProbe') === undefined ? [] : (textAt(item, 'name') ?? []),
      ),
    )
    for (const status of listAt(pod, 'status', 'containerStatuses')) {
      const name = textAt(status, 'name') ?? ''
      const runsMs = observation.nowMs - Date.parse(textAt(status, 'state', 'running', 'startedAt') ?? '')
      const enoughMs = (numberAt(status, 'restartCount') ?? 0) === 0 ? provenMs : 2 * provenMs
      if (!probed.has(name) && runsMs > -clockSkewMs && runsMs < enoughMs)
        return `container ${name} has no readiness probe and started just now`
    }
  }
  return undefined
}

const provenMs = 5_000
/** A clock that differs more than this from the cluster's says nothing. */
const clockSkewMs = 3_000

/** The controller has given up; what its pods suffer from says more than that. */
function failedCause(message: string, worst: Cause | undefined): Cause {
  if (worst !== undefined && worst.kind !== 'starting') return { ...worst, patienceMs: hopeless }
  return { kind: 'failed', text: message, short: message, patienceMs: hopeless }
}

function wantedPods(object: KubeObject): number {
  if (object.kind === 'DaemonSet') return numberAt(object, 'status', 'desiredNumberScheduled') ?? 1
  return object.kind === 'Pod' ? 0 : (numberAt(object, 'spec', 'replicas') ?? 1)
}

function claimsOf(pods: readonly KubeObject[], observation: Observation): readonly KubeObject[] {
  const names = new Set(
    pods.flatMap((pod) =>
      listAt(pod, 'spec', 'volumes').flatMap((volume) => textAt(volume, 'persistentVolumeClaim', 'claimName') ?? []),
    ),
  )
  return observation.claims.filter((claim) => names.has(claim.metadata.name))
}

/** What a pod's trouble means for what made it. */
function forOwner(owner: KubeObject, pod: KubeObject, cause: Cause | undefined): Cause | undefined {
  if (cause === undefined) return undefined
  // A Job runs again what has failed; it says itself when it has given up.
  if (owner.kind === 'Job' && endings.has(cause.kind)) return { ...cause, patienceMs: mayPass }
  return owner.kind === 'DaemonSet' ? onNode(pod, cause) : cause
}

const endings = new Set(['crash', 'oom', 'ended'])

/** A DaemonSet's pod belongs to one node: say which. */
function onNode(pod: KubeObject, cause: Cause): Cause {
  const terms = listAt(
    pod,
    'spec',
    'affinity',
    'nodeAffinity',
    'requiredDuringSchedulingIgnoredDuringExecution',
    'nodeSelectorTerms',
  )
  const pinned = terms
    .flatMap((term) => listAt(term, 'matchFields'))
    .find((field) => textAt(field, 'key') === 'metadata.name')
  const node = textAt(pod, 'spec', 'nodeName') ?? at(pinned, 'values', 0)
  return typeof node === 'string' ? { ...cause, text: `on node "${node}": ${cause.text}` } : cause
}

/** A Service whose selector fits a workload of the manifests, or a pod that exists, is as ready as those are. */
function judgeService(service: KubeObject, observation: Observation, manifests: readonly Manifest[]): Judgement {
  const uids = new Set([uidOf(service)])
  const selector = selectorOf(service)
  const namespace = textAt(service, 'metadata', 'namespace')
  if (selector === undefined) return { ready: true, message: 'exists', uids }
  const planned = manifests.some(
    ({ object, reference }) => reference.namespace === namespace && selects(selector, podLabelsOf(object) ?? {}),
  )
  const running = observation.pods.some(
    (pod) => textAt(pod, 'metadata', 'namespace') === namespace && selects(selector, podLabelsOf(pod) ?? {}),
  )
  if (planned || running) return { ready: true, message: 'selects pods', uids }
  const operated = manifests.some(
    ({ object }) => /\..*\//.test(object.apiVersion) && !/k8s\.io\//.test(object.apiVersion),
  )
  const cause = selectorCause(service, manifests)
  return {
    ready: false,
    message: 'selects no pod',
    cause: { ...cause, patienceMs: operated ? mayPass : secondLook },
    uids,
  }
}
