import { listAt, numberAt, textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import type { Observation } from './observation.ts'

/** What a workload made that counts now: its pods of the current revision, and whose events tell about making them. */
export interface Owned {
  readonly pods: readonly KubeObject[]
  /** The workload itself and, for a Deployment, its newest ReplicaSet. */
  readonly makers: readonly KubeObject[]
}

/** Finds the pods of a workload's current revision; the troubles of older pods are not those of this rollout. */
export function ownedBy(workload: KubeObject, observation: Observation): Owned {
  switch (workload.kind) {
    case 'Pod':
      return { pods: observation.pods.filter((pod) => uidOf(pod) === uidOf(workload)), makers: [] }
    case 'Deployment': {
      const newest = newestReplicaSet(workload, observation)
      if (newest === undefined) return { pods: [], makers: [workload] }
      return { pods: controlled(observation.pods, newest), makers: [workload, newest] }
    }
    case 'StatefulSet': {
      const revision = textAt(workload, 'status', 'updateRevision')
      return { pods: ofRevision(controlled(observation.pods, workload), revision), makers: [workload] }
    }
    case 'DaemonSet': {
      const revisions = controlled(observation.revisions, workload)
      const newest = [...revisions]
        .sort((a, b) => (numberAt(a, 'revision') ?? 0) - (numberAt(b, 'revision') ?? 0))
        .at(-1)
      const hash = textAt(newest, 'metadata', 'labels', 'controller-revision-hash')
      return { pods: ofRevision(controlled(observation.pods, workload), hash), makers: [workload] }
    }
    default:
      return { pods: controlled(observation.pods, workload), makers: [workload] }
  }
}

/** The server's identity of an object. */
export function uidOf(object: KubeObject | undefined): string {
  return textAt(object, 'metadata', 'uid') ?? ''
}

/** The objects that another one controls. */
export function controlled(objects: readonly KubeObject[], owner: KubeObject): readonly KubeObject[] {
  const uid = uidOf(owner)
  return objects.filter((object) =>
    listAt(object, 'metadata', 'ownerReferences').some((reference) => textAt(reference, 'uid') === uid),
  )
}

function newestReplicaSet(deployment: KubeObject, observation: Observation): KubeObject | undefined {
  const revision = textAt(deployment, 'metadata', 'annotations', 'deployment.kubernetes.io/revision')
  const own = controlled(observation.replicaSets, deployment)
  return (
    own.find((set) => textAt(set, 'metadata', 'annotations', 'deployment.kubernetes.io/revision') === revision) ??
    (own.length === 1 ? own[0] : undefined)
  )
}

function ofRevision(pods: readonly KubeObject[], revision: string | undefined): readonly KubeObject[] {
  if (revision === undefined) return pods
  return pods.filter((pod) => textAt(pod, 'metadata', 'labels', 'controller-revision-hash') === revision)
}
