import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readinessOf } from '../../src/kube/ready/index.ts'

/** Objects as an API server shows them, and what they are; the first of each kind are the cases of kstatus' own tests. */
const cases: readonly { readonly name: string; readonly object: string; readonly is: string }[] = [
  { name: 'no status yet', object: 'kind: Deployment\nspec: { replicas: 1 }', is: 'progressing: 0 of 1 updated' },
  {
    name: 'ready',
    object: deployment(
      'replicas: 1, updatedReplicas: 1, readyReplicas: 1, availableReplicas: 1',
      'NewReplicaSetAvailable',
    ),
    is: 'current: 1 of 1 ready',
  },
  {
    name: 'not all ready',
    object: deployment('replicas: 1, updatedReplicas: 1, readyReplicas: 0', 'ReplicaSetUpdated'),
    is: 'progressing: 0 of 1 ready',
  },
  {
    name: 'ready, not available',
    object: deployment('replicas: 1, updatedReplicas: 1, readyReplicas: 1', 'ReplicaSetUpdated'),
    is: 'progressing: 0 of 1 available',
  },
  {
    name: 'old replicas left',
    object: deployment('replicas: 2, updatedReplicas: 1, readyReplicas: 2, availableReplicas: 2', 'ReplicaSetUpdated'),
    is: 'progressing: 1 old still to end',
  },
  {
    name: 'available, but of the old template',
    object: deployment('replicas: 1, updatedReplicas: 1, readyReplicas: 1, availableReplicas: 1', 'ReplicaSetUpdated'),
    is: 'progressing: the rollout is not complete',
  },
  {
    name: 'deadline exceeded',
    object: deployment('replicas: 1', 'ProgressDeadlineExceeded'),
    is: 'failed: 0 of 1 ready: the progress deadline has passed',
  },
  {
    name: 'generation not observed',
    object:
      'kind: Deployment\nmetadata: { generation: 2 }\nspec: { replicas: 1 }\nstatus: { observedGeneration: 1, replicas: 1, updatedReplicas: 1, readyReplicas: 1, availableReplicas: 1 }',
    is: 'progressing: the change is not seen by its controller yet',
  },
  {
    name: 'scaled to nothing',
    object: 'kind: Deployment\nspec: { replicas: 0 }\nstatus: { observedGeneration: 1 }',
    is: 'current: 0 of 0 ready',
  },
  {
    name: 'being deleted',
    object: 'kind: Deployment\nmetadata: { deletionTimestamp: now }',
    is: 'terminating: is being deleted',
  },
  {
    name: 'one by one',
    object: 'kind: StatefulSet\nspec: { replicas: 2 }\nstatus: { replicas: 1 }',
    is: 'progressing: 1 of 2 created',
  },
  {
    name: 'all of the new revision',
    object:
      'kind: StatefulSet\nspec: { replicas: 2 }\nstatus: { replicas: 2, readyReplicas: 2, availableReplicas: 2, currentRevision: b, updateRevision: b }',
    is: 'current: 2 of 2 ready',
  },
  {
    name: 'ready, but of the old revision (kstatus takes it when the partition is 0)',
    object:
      'kind: StatefulSet\nspec: { replicas: 2, updateStrategy: { type: RollingUpdate, rollingUpdate: { partition: 0 } } }\nstatus: { replicas: 2, readyReplicas: 2, availableReplicas: 2, updatedReplicas: 1, currentRevision: a, updateRevision: b }',
    is: 'progressing: 1 of 2 updated',
  },
  {
    name: 'the partition keeps the old ones',
    object:
      'kind: StatefulSet\nspec: { replicas: 2, updateStrategy: { type: RollingUpdate, rollingUpdate: { partition: 1 } } }\nstatus: { replicas: 2, readyReplicas: 2, availableReplicas: 2, updatedReplicas: 1, currentRevision: a, updateRevision: b }',
    is: 'current: 2 of 2 ready',
  },
  {
    name: 'ready, not available for minReadySeconds (kstatus does not look)',
    object:
      'kind: StatefulSet\nspec: { replicas: 1, minReadySeconds: 10 }\nstatus: { replicas: 1, readyReplicas: 1, availableReplicas: 0, currentRevision: a, updateRevision: a }',
    is: 'progressing: 0 of 1 available',
  },
  { name: 'not observed', object: 'kind: DaemonSet\nspec: {}', is: 'progressing: not seen by its controller yet' },
  {
    name: 'on some nodes',
    object:
      'kind: DaemonSet\nstatus: { observedGeneration: 1, desiredNumberScheduled: 3, currentNumberScheduled: 3, updatedNumberScheduled: 3, numberReady: 1 }',
    is: 'progressing: 1 of 3 ready',
  },
  {
    name: 'on all nodes',
    object:
      'kind: DaemonSet\nstatus: { observedGeneration: 1, desiredNumberScheduled: 3, currentNumberScheduled: 3, updatedNumberScheduled: 3, numberReady: 3, numberAvailable: 3 }',
    is: 'current: 3 of 3 ready',
  },
  {
    name: 'for no node',
    object: 'kind: DaemonSet\nstatus: { observedGeneration: 1, desiredNumberScheduled: 0 }',
    is: 'current: no node takes it',
  },
  {
    name: 'pods refused',
    object:
      'kind: ReplicaSet\nspec: { replicas: 1 }\nstatus: { conditions: [{ type: ReplicaFailure, status: "True", message: no }] }',
    is: 'progressing: no',
  },
  { name: 'ended well', object: 'kind: Pod\nstatus: { phase: Succeeded }', is: 'current: has ended well' },
  {
    name: 'ended badly (kstatus: current)',
    object: 'kind: Pod\nstatus: { phase: Failed, reason: Evicted }',
    is: 'failed: Evicted',
  },
  {
    name: 'runs and is ready',
    object: 'kind: Pod\nstatus: { phase: Running, conditions: [{ type: Ready, status: "True" }] }',
    is: 'current: ready',
  },
  { name: 'runs', object: 'kind: Pod\nstatus: { phase: Running }', is: 'progressing: runs, but is not ready' },
  {
    name: 'running (kstatus: current)',
    object: 'kind: Job\nspec: { completions: 2 }\nstatus: { active: 1, succeeded: 1 }',
    is: 'progressing: 1 of 2 complete',
  },
  {
    name: 'complete',
    object: 'kind: Job\nstatus: { conditions: [{ type: Complete, status: "True" }] }',
    is: 'current: complete',
  },
  {
    name: 'failed',
    object: 'kind: Job\nstatus: { conditions: [{ type: Failed, status: "True", message: too many }] }',
    is: 'failed: too many',
  },
  { name: 'bound', object: 'kind: PersistentVolumeClaim\nstatus: { phase: Bound }', is: 'current: bound' },
  { name: 'pending', object: 'kind: PersistentVolumeClaim\nstatus: { phase: Pending }', is: 'progressing: not bound' },
  { name: 'lost', object: 'kind: PersistentVolumeClaim\nstatus: { phase: Lost }', is: 'failed: its volume is lost' },
  {
    name: 'established',
    object: 'kind: CustomResourceDefinition\nstatus: { conditions: [{ type: Established, status: "True" }] }',
    is: 'current: established',
  },
  {
    name: 'installing',
    object:
      'kind: CustomResourceDefinition\nstatus: { conditions: [{ type: Established, status: "False", reason: Installing }] }',
    is: 'progressing: not established',
  },
  {
    name: 'names taken',
    object:
      'kind: CustomResourceDefinition\nstatus: { conditions: [{ type: NamesAccepted, status: "False", message: taken }] }',
    is: 'failed: taken',
  },
  { name: 'exists', object: 'kind: ConfigMap\ndata: {}', is: 'current: exists' },
  {
    name: 'without an address is as good as with one',
    object: 'kind: Service\nspec: { type: LoadBalancer }\nstatus: { loadBalancer: {} }',
    is: 'current: exists',
  },
  {
    name: 'custom, not ready',
    object: 'kind: Thing\nstatus: { conditions: [{ type: Ready, status: "False", message: soon }] }',
    is: 'progressing: soon',
  },
  {
    name: 'custom, stalled',
    object: 'kind: Thing\nstatus: { conditions: [{ type: Stalled, status: "True", message: stuck }] }',
    is: 'failed: stuck',
  },
  {
    name: 'custom, reconciling',
    object:
      'kind: Thing\nstatus: { conditions: [{ type: Reconciling, status: "True", message: busy }, { type: Ready, status: "True" }] }',
    is: 'progressing: busy',
  },
  {
    name: 'operated',
    object: 'kind: Prometheus\nstatus: { conditions: [{ type: Available, status: "False", message: 0 of 2 }] }',
    is: 'progressing: 0 of 2',
  },
]

const versions: Readonly<Record<string, string>> = {
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  ReplicaSet: 'apps/v1',
  Job: 'batch/v1',
  CustomResourceDefinition: 'apiextensions.k8s.io/v1',
  Thing: 'example.com/v1',
  Prometheus: 'monitoring.coreos.com/v1',
}

describe('readiness', () => {
  for (const { name, object, is } of cases) {
    const value = parse(object)
    test(`${value.kind}: ${name}`, () => {
      const { status, message } = readinessOf({
        apiVersion: versions[value.kind] ?? 'v1',
        ...value,
        metadata: { name: 'x', ...value.metadata },
      })
      expect(`${status}: ${message}`).toBe(is)
    })
  }
})

/** A Deployment of one replica with these counts in its status. */
function deployment(counts: string, reason: string): string {
  const conditions = `[{ type: Progressing, status: "True", reason: ${reason} }, { type: Available, status: "True" }]`
  return `kind: Deployment\nspec: { replicas: 1, progressDeadlineSeconds: 600 }\nstatus: { conditions: ${conditions}, ${counts} }`
}
