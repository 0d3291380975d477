import { at, numberAt } from '../../core/json.ts'
import { groupOf, type KubeObject } from '../../core/object.ts'
import { apiServiceReadiness } from './apiService.ts'
import { claimReadiness } from './claim.ts'
import { conditionOf } from './conditions.ts'
import { daemonSetReadiness } from './daemonSet.ts'
import { definitionReadiness } from './definition.ts'
import { deploymentReadiness } from './deployment.ts'
import { jobReadiness } from './job.ts'
import { namespaceReadiness } from './namespace.ts'
import { operatedReadiness } from './operated.ts'
import { podReadiness } from './pod.ts'
import { current, failed, progressing, type Readiness } from './readiness.ts'
import { replicaSetReadiness } from './replicaSet.ts'
import { statefulSetReadiness } from './statefulSet.ts'

/** Computes whether an object is what its spec asks for, in the order of kstatus: deletion, observed generation, general conditions, the kind's own rule. */
export function readinessOf(object: KubeObject): Readiness {
  if (at(object, 'metadata', 'deletionTimestamp') !== undefined)
    return { status: 'terminating', message: 'is being deleted' }
  const observed = numberAt(object, 'status', 'observedGeneration')
  const generation = numberAt(object, 'metadata', 'generation')
  if (observed !== undefined && generation !== undefined && observed !== generation)
    return progressing('the change is not seen by its controller yet')
  const reconciling = conditionOf(object, 'Reconciling')
  if (reconciling?.status === 'True') return progressing(reconciling.message || 'reconciling')
  const stalled = conditionOf(object, 'Stalled')
  if (stalled?.status === 'True') return failed(stalled.message || 'stalled')
  return (rules[`${groupOf(object.apiVersion)}/${object.kind}`] ?? generalReadiness)(object)
}

/** Tells whether an object of this kind can be anything but ready once it exists. */
export function isAwaited(object: KubeObject): boolean {
  const key = `${groupOf(object.apiVersion)}/${object.kind}`
  return key in rules || groupOf(object.apiVersion).includes('.')
}

function generalReadiness(object: KubeObject): Readiness {
  const ready = conditionOf(object, 'Ready')
  if (ready === undefined || ready.status === 'True') return current('exists')
  return progressing(ready.message || 'not ready')
}

const rules: Readonly<Record<string, (object: KubeObject) => Readiness>> = {
  'apps/Deployment': deploymentReadiness,
  'apps/StatefulSet': statefulSetReadiness,
  'apps/DaemonSet': daemonSetReadiness,
  'apps/ReplicaSet': replicaSetReadiness,
  '/ReplicationController': replicaSetReadiness,
  '/Pod': podReadiness,
  '/PersistentVolumeClaim': claimReadiness,
  '/Namespace': namespaceReadiness,
  'batch/Job': jobReadiness,
  'apiextensions.k8s.io/CustomResourceDefinition': definitionReadiness,
  'apiregistration.k8s.io/APIService': apiServiceReadiness,
  'monitoring.coreos.com/Prometheus': operatedReadiness,
  'monitoring.coreos.com/Alertmanager': operatedReadiness,
  'monitoring.coreos.com/ThanosRuler': operatedReadiness,
}
