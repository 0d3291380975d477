import { at, type Json, listAt, numberAt, objectAt, textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { type Cause, fewSeconds, mayPass, secondLook } from './cause.ts'
import { containerCause, plainReference } from './container.ts'
import type { ClusterEvent } from './event.ts'
import type { Observation } from './observation.ts'
import { uidOf } from './owned.ts'
import { schedulingCause } from './scheduling.ts'

/** Why a pod is not ready, from the most basic to the last step: a node, its containers, its volumes, its probes. */
export function podCause(pod: KubeObject, observation: Observation): Cause | undefined {
  if (textAt(pod, 'status', 'phase') === 'Failed') return endedCause(pod)
  const scheduling = schedulingCause(pod, observation)
  if (scheduling !== undefined) return scheduling
  const statuses = [...listAt(pod, 'status', 'initContainerStatuses'), ...listAt(pod, 'status', 'containerStatuses')]
  const causes = statuses.flatMap((status) => containerCause(pod, status) ?? [])
  const worst = [...causes].sort((a, b) => a.patienceMs - b.patienceMs)[0]
  if (worst !== undefined) return worst
  const events = observation.events
    .filter((event) => event.about.uid === uidOf(pod) && event.warning)
    .sort((a, b) => a.lastMs - b.lastMs)
  return volumeCause(pod, events) ?? sandboxCause(events) ?? probeCause(pod, events) ?? startingCause(statuses)
}

function endedCause(pod: KubeObject): Cause {
  const reason = textAt(pod, 'status', 'reason') ?? ''
  const evicted = /Evicted|Preempt|NodeShutdown|Terminated/.test(reason)
  const statuses = listAt(pod, 'status', 'containerStatuses')
  const crash = statuses.flatMap((status) => containerCause(pod, status) ?? [])[0]
  if (crash !== undefined && !evicted) return { ...crash, patienceMs: secondLook }
  const message = (textAt(pod, 'status', 'message') ?? reason).replace(/\s+/g, ' ')
  return {
    kind: 'ended',
    text: `the pod has failed: ${message || 'no reason is given'}`,
    short: reason || 'failed',
    patienceMs: evicted ? mayPass : fewSeconds,
  }
}

/** A ConfigMap, Secret or key that a volume names and that is not there is only told by an event. */
function volumeCause(pod: KubeObject, events: readonly ClusterEvent[]): Cause | undefined {
  const found = events.filter(({ reason }) => reason === 'FailedMount' || reason === 'FailedAttachVolume')
  // The kubelet's summary ("unmounted volumes=[…]") often comes last and says nothing.
  const event = found.filter(({ message }) => /volume "/.test(message)).at(-1) ?? found.at(-1)
  if (event === undefined) return undefined
  const volume = /volume "([^"]+)"/.exec(event.message)?.[1]
  const missing = /not found|non-existent/.test(event.message) && /configmap|secret|key/i.test(event.message)
  const told = event.message.replace(/^MountVolume\.SetUp failed for volume "[^"]*" ?: /, '')
  const what = missingKey(pod, volume, told) ?? plainReference(told)
  return {
    kind: 'volume',
    text: `${volume === undefined ? 'a volume' : `volume "${volume}"`} cannot be mounted: ${what}`,
    help: missing
      ? 'Add the missing object or key, or mark the volume `optional: true`.'
      : 'The kubelet says why; look at the storage driver.',
    short: `${volume === undefined ? 'volumes' : `volume ${volume}`}: ${what}`.slice(0, 160),
    patienceMs: missing ? secondLook : mayPass,
  }
}

/** The kubelet names the key alone; the pod's spec knows whose it is. */
function missingKey(pod: KubeObject, volume: string | undefined, message: string): string | undefined {
  const key = /references non-existent (?:config|secret) key: (\S+)/.exec(message)?.[1]
  const spec = listAt(pod, 'spec', 'volumes').find((item) => textAt(item, 'name') === volume)
  const map = textAt(spec, 'configMap', 'name')
  const owner = map === undefined ? textAt(spec, 'secret', 'secretName') : map
  if (key === undefined || owner === undefined) return undefined
  return `${map === undefined ? 'Secret' : 'ConfigMap'} "${owner}" has no key "${key}"`
}

function sandboxCause(events: readonly ClusterEvent[]): Cause | undefined {
  const event = events.filter(({ reason }) => reason === 'FailedCreatePodSandBox').at(-1)
  if (event === undefined) return undefined
  return {
    kind: 'sandbox',
    text: `the node cannot set the pod up: ${event.message.slice(0, 300)}`,
    help: 'This is about the node: its network plugin or its container runtime.',
    short: 'the node cannot set the pod up',
    patienceMs: mayPass,
  }
}

/** The container runs; what it does not do is answer its probe. */
function probeCause(pod: KubeObject, events: readonly ClusterEvent[]): Cause | undefined {
  const event = events.filter(({ reason }) => reason === 'Unhealthy').at(-1)
  if (event === undefined) return undefined
  const container = /\{([^}]+)\}/.exec(event.about.fieldPath)?.[1] ?? ''
  const [, kind = 'Readiness', found = event.message] =
    /^(Readiness|Liveness|Startup) probe (?:failed|errored(?: and resulted in \w+ state)?): (.*)$/.exec(
      event.message,
    ) ?? []
  const probe = describeProbe(pod, container, kind.toLowerCase())
  const place = {
    namespace: textAt(pod, 'metadata', 'namespace') ?? '',
    pod: textAt(pod, 'metadata', 'name') ?? '',
    container,
    previous: false,
    tellsCause: false,
  }
  return {
    kind: 'probe',
    text: `container "${container}" runs, but its ${kind.toLowerCase()} probe${probe} fails: ${found.slice(0, 200)}`,
    help: 'Check the path and the port of the probe against what the container serves; its log may say what it waits for.',
    short: `${kind.toLowerCase()} probe${probe}: ${found.slice(0, 100)}`,
    patienceMs: mayPass,
    log: place,
  }
}

function describeProbe(pod: KubeObject, container: string, kind: string): string {
  const all = [...listAt(pod, 'spec', 'containers'), ...listAt(pod, 'spec', 'initContainers')]
  const probe = objectAt(
    all.find((item) => textAt(item, 'name') === container),
    `${kind}Probe`,
  )
  const port = (from: Json | undefined): string => String(at(from, 'port') ?? '')
  if (probe['httpGet'] !== undefined)
    return ` (GET ${textAt(probe, 'httpGet', 'path') ?? '/'} on port ${port(probe['httpGet'])})`
  if (probe['tcpSocket'] !== undefined) return ` (port ${port(probe['tcpSocket'])})`
  if (probe['grpc'] !== undefined) return ` (gRPC on port ${port(probe['grpc'])})`
  return probe['exec'] === undefined ? '' : ' (a command)'
}

/** No trouble yet: what the first container that is not ready is doing. */
function startingCause(statuses: readonly Json[]): Cause | undefined {
  const status = statuses.find(
    (item) => at(item, 'ready') !== true && numberAt(item, 'state', 'terminated', 'exitCode') !== 0,
  )
  if (status === undefined) return undefined
  const state =
    textAt(status, 'state', 'waiting', 'reason') ??
    (at(status, 'state', 'running') === undefined ? 'waiting' : 'running, not ready')
  const short = `container ${textAt(status, 'name')}: ${state}`
  return { kind: 'starting', text: short.replace(/^container (\S+):/, 'container "$1" is'), short, patienceMs: mayPass }
}
