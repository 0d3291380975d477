import { numberAt, textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'

/** One event, whichever of its two shapes the server gave. */
export interface ClusterEvent {
  readonly about: { readonly kind: string; readonly name: string; readonly uid: string; readonly fieldPath: string }
  readonly warning: boolean
  readonly reason: string
  readonly message: string
  readonly count: number
  /** Milliseconds since the epoch. */
  readonly lastMs: number
}

/** Reads an event of `v1`. */
export function readEvent(object: KubeObject): ClusterEvent {
  const last =
    textAt(object, 'series', 'lastObservedTime') ??
    textAt(object, 'lastTimestamp') ??
    textAt(object, 'eventTime') ??
    textAt(object, 'metadata', 'creationTimestamp') ??
    ''
  return {
    about: {
      kind: textAt(object, 'involvedObject', 'kind') ?? '',
      name: textAt(object, 'involvedObject', 'name') ?? '',
      uid: textAt(object, 'involvedObject', 'uid') ?? '',
      fieldPath: textAt(object, 'involvedObject', 'fieldPath') ?? '',
    },
    warning: textAt(object, 'type') === 'Warning',
    reason: textAt(object, 'reason') ?? '',
    message: (textAt(object, 'message') ?? '').replace(/\s+/g, ' ').trim(),
    count: numberAt(object, 'series', 'count') ?? numberAt(object, 'count') ?? 1,
    lastMs: Date.parse(last) || 0,
  }
}

/** The events of the objects with these uids that tell something, as lines, newest last, at most five. */
export function eventLines(events: readonly ClusterEvent[], uids: ReadonlySet<string>): readonly string[] {
  return events
    .filter((event) => uids.has(event.about.uid) && (event.warning || !everyday.has(event.reason)))
    .sort((a, b) => a.lastMs - b.lastMs)
    .slice(-5)
    .map((event) => {
      const times = event.count > 1 ? ` (×${event.count})` : ''
      return `${event.reason} ${event.about.kind} ${event.about.name}: ${event.message}${times}`
    })
}

/** What happens in every healthy rollout too (the list of krane's `event.rb`, extended). */
const everyday = new Set([
  'Started',
  'Created',
  'Pulled',
  'Pulling',
  'Scheduled',
  'SuccessfulCreate',
  'SuccessfulDelete',
  'ScalingReplicaSet',
  'Killing',
  'Provisioning',
  'ExternalProvisioning',
  'ProvisioningSucceeded',
  'SuccessfulAttachVolume',
  'EnsuringLoadBalancer',
  'EnsuredLoadBalancer',
  'WaitForFirstConsumer',
])
