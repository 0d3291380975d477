import type { ObjectReference } from '../../core/object.ts'

/** The stages of an apply, in order; a stage begins when the one before it is written. */
export const stages = [
  'definitions',
  'roles',
  'bindings',
  'configuration',
  'claims',
  'services',
  'workloads',
  'interception',
] as const

/** One stage of an apply. */
export type Stage = (typeof stages)[number]

/** The stage in which an object is written: what others need comes first, what could refuse the others comes last. */
export function stageOf(object: Pick<ObjectReference, 'kind'>): Stage {
  const { kind } = object
  const known = stageByKind.get(kind)
  if (known !== undefined) return known
  return kind.endsWith('Class') ? 'definitions' : 'workloads'
}

/** Sorts by stage; inside a stage the order stays as written. */
export function inOrder<T>(items: readonly T[], kindOf: (item: T) => string): readonly T[] {
  return stages.flatMap((stage) => items.filter((item) => stageOf({ kind: kindOf(item) }) === stage))
}

const kindsByStage: Readonly<Record<Stage, readonly string[]>> = {
  definitions: ['Namespace', 'CustomResourceDefinition', 'PriorityClass', 'StorageClass', 'PersistentVolume'],
  roles: ['ServiceAccount', 'Role', 'ClusterRole'],
  bindings: ['RoleBinding', 'ClusterRoleBinding'],
  configuration: [
    'ConfigMap',
    'Secret',
    'LimitRange',
    'ResourceQuota',
    'NetworkPolicy',
    'PodDisruptionBudget',
    'HorizontalPodAutoscaler',
  ],
  claims: ['PersistentVolumeClaim'],
  services: ['Service', 'Endpoints', 'EndpointSlice', 'Ingress'],
  workloads: [],
  interception: [
    'APIService',
    'MutatingWebhookConfiguration',
    'ValidatingWebhookConfiguration',
    'MutatingAdmissionPolicy',
    'MutatingAdmissionPolicyBinding',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
  ],
}

const stageByKind = new Map<string, Stage>(
  stages.flatMap((stage) => kindsByStage[stage].map((kind): [string, Stage] => [kind, stage])),
)
