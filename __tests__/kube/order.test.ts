import { expect, test } from 'vitest'
import { inOrder, stageOf } from '../../src/kube/plan/order.ts'

test('what others need comes first; inside a stage the order stays as written', () => {
  const kinds = [
    'Deployment',
    'Ingress',
    'ValidatingWebhookConfiguration',
    'ConfigMap',
    'PersistentVolumeClaim',
    'RoleBinding',
    'ServiceAccount',
    'Role',
    'Service',
    'Secret',
    'StorageClass',
    'Namespace',
    'Prometheus',
    'HorizontalPodAutoscaler',
    'DaemonSet',
    'IngressClass',
  ]
  expect(inOrder(kinds, (kind) => kind)).toEqual([
    'StorageClass',
    'Namespace',
    'IngressClass',
    'ServiceAccount',
    'Role',
    'RoleBinding',
    'ConfigMap',
    'Secret',
    'HorizontalPodAutoscaler',
    'PersistentVolumeClaim',
    'Ingress',
    'Service',
    'Deployment',
    'Prometheus',
    'DaemonSet',
    'ValidatingWebhookConfiguration',
  ])
})

test('a kind that nobody knows is a workload', () => {
  expect(stageOf({ kind: 'Anything' })).toBe('workloads')
})
