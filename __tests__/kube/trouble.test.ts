import { describe, expect, test } from 'vitest'
import type { KubeObject } from '../../src/core/object.ts'
import { ApiError } from '../../src/kube/connection/apiError.ts'
import { formatPath } from '../../src/kube/plan/fieldPath.ts'
import { isRefusal, troubleOf } from '../../src/kube/plan/trouble.ts'

const object: KubeObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'monitoring' },
  spec: {
    replcas: 1,
    template: {
      spec: {
        containers: [
          { name: 'side' },
          { name: 'web', image: 'a', evn: [], ports: [{ containerPort: 80 }, { containerPort: 80 }] },
        ],
      },
    },
  },
}

/** Answers as a kube-apiserver v1.35.4 gave them. */
const answers: readonly {
  readonly name: string
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly is: string
  readonly paths?: readonly string[]
}[] = [
  {
    name: 'typed patch',
    status: 500,
    body: {
      message:
        'failed to create typed patch object (monitoring/web; apps/v1, Kind=Deployment): .spec.replcas: field not declared in schema',
    },
    is: 'unknown-field: `spec.replcas`: unknown field',
    paths: ['spec.replcas'],
  },
  {
    name: 'typed patch, several',
    status: 500,
    body: {
      message:
        'failed to create typed patch object (monitoring/web; apps/v1, Kind=Deployment): errors:\n  .spec.template.spec.containers[name="web"].evn: field not declared in schema\n  .spec.replcas: field not declared in schema',
    },
    is: 'unknown-field: `spec.template.spec.containers[1].evn`: unknown field; `spec.replcas`: unknown field',
    paths: ['spec.template.spec.containers[1].evn', 'spec.replcas'],
  },
  {
    name: 'duplicate port',
    status: 500,
    body: {
      message:
        'failed to create typed patch object (monitoring/web; apps/v1, Kind=Deployment): .spec.template.spec.containers[name="web"].ports: duplicate entries for key [containerPort=80,protocol="TCP"]',
    },
    is: 'invalid: `spec.template.spec.containers[1].ports`: duplicate entries for key [containerPort=80,protocol="TCP"]',
    paths: ['spec.template.spec.containers[1].ports'],
  },
  {
    name: 'strict decoding',
    status: 400,
    body: {
      reason: 'BadRequest',
      message:
        'Deployment in version "v1" cannot be handled as a Deployment: strict decoding error: unknown field "spec.replcas"',
    },
    is: 'unknown-field: `spec.replcas`: unknown field',
    paths: ['spec.replcas'],
  },
  {
    name: 'manager conflict',
    status: 409,
    body: {
      reason: 'Conflict',
      message: 'Apply failed with 1 conflict',
      details: {
        causes: [
          {
            reason: 'FieldManagerConflict',
            message: 'conflict with "kubectl-edit" using apps/v1',
            field: '.spec.template.spec.containers[name="web"].image',
          },
        ],
      },
    },
    is: 'conflict: `spec.template.spec.containers[name="web"].image` is owned by "kubectl-edit" using apps/v1',
    paths: ['spec.template.spec.containers[1].image'],
  },
  {
    name: 'missing namespace',
    status: 404,
    body: {
      reason: 'NotFound',
      message: 'namespaces "monitoring" not found',
      details: { name: 'monitoring', kind: 'namespaces' },
    },
    is: 'missing-namespace: namespace `monitoring` does not exist',
    paths: ['metadata.namespace'],
  },
  {
    name: 'immutable claim template',
    status: 422,
    body: {
      reason: 'Invalid',
      message: 'x',
      details: {
        causes: [
          {
            reason: 'FieldValueForbidden',
            field: 'spec',
            message:
              "Forbidden: updates to statefulset spec for fields other than 'replicas', 'template' are forbidden",
          },
        ],
      },
    },
    is: "immutable: `spec`: Forbidden: updates to statefulset spec for fields other than 'replicas', 'template' are forbidden",
    paths: ['spec'],
  },
  {
    name: 'plain mistake with the same status',
    status: 422,
    body: {
      reason: 'Invalid',
      message: 'x',
      details: {
        causes: [
          {
            reason: 'FieldValueInvalid',
            field: 'spec.replicas',
            message: 'Invalid value: -1: must be greater than or equal to 0',
          },
        ],
      },
    },
    is: 'invalid: `spec.replicas`: Invalid value: -1: must be greater than or equal to 0',
    paths: ['spec.replicas'],
  },
  {
    name: 'roleRef',
    status: 422,
    body: {
      reason: 'Invalid',
      message: 'x',
      details: {
        causes: [{ reason: 'FieldValueInvalid', field: 'roleRef', message: 'Invalid value: …: cannot change roleRef' }],
      },
    },
    is: 'immutable: `roleRef`: Invalid value: …: cannot change roleRef',
    paths: ['roleRef'],
  },
  {
    name: 'RBAC',
    status: 403,
    body: {
      reason: 'Forbidden',
      message:
        'deployments.apps "web" is forbidden: User "ci" cannot patch resource "deployments" in API group "apps" in the namespace "monitoring"',
    },
    is: 'forbidden: user `ci` may not patch deployments.apps in namespace `monitoring`',
  },
  {
    name: 'RBAC at the cluster scope',
    status: 403,
    body: {
      reason: 'Forbidden',
      message:
        'namespaces "a" is forbidden: User "ci" cannot get resource "namespaces" in API group "" at the cluster scope',
    },
    is: 'forbidden: user `ci` may not get namespaces at the cluster scope',
  },
  {
    name: 'RBAC escalation',
    status: 403,
    body: {
      reason: 'Forbidden',
      message:
        'clusterroles.rbac.authorization.k8s.io "p" is forbidden: user "ci" (groups=["x"]) is attempting to grant RBAC permissions not currently held:\n{APIGroups:[""], Resources:["nodes"], Verbs:["list"]}',
    },
    is: 'forbidden: Deployment monitoring/web grants rights that the deploying identity does not hold itself',
  },
  {
    name: 'Pod Security',
    status: 403,
    body: {
      reason: 'Forbidden',
      message: 'pods "web" is forbidden: violates PodSecurity "baseline:latest": host namespaces (hostNetwork=true)',
    },
    is: 'admission: violates PodSecurity "baseline:latest": host namespaces (hostNetwork=true)',
  },
  {
    name: 'quota',
    status: 403,
    body: {
      reason: 'Forbidden',
      message: 'pods "web" is forbidden: exceeded quota: small, requested: pods=1, used: pods=1, limited: pods=1',
    },
    is: 'quota: exceeded quota: small, requested: pods=1, used: pods=1, limited: pods=1',
  },
  {
    name: 'webhook that does not answer',
    status: 500,
    body: {
      reason: 'InternalError',
      message:
        'Internal error occurred: failed calling webhook "v.io": failed to call webhook: Post "https://v": dial tcp: refused',
    },
    is: 'webhook: Internal error occurred: failed calling webhook "v.io": failed to call webhook: Post "https://v": dial tcp: refused',
  },
  {
    name: 'webhook that says no',
    status: 400,
    body: { message: 'admission webhook "v.io" denied the request: no latest tag' },
    is: 'admission: admission webhook "v.io" denied the request: no latest tag',
  },
  {
    name: 'namespace on its way out',
    status: 403,
    body: {
      reason: 'Forbidden',
      message:
        'configmaps "m" is forbidden: unable to create new content in namespace a because it is being terminated',
    },
    is: 'admission: the namespace is being deleted',
  },
  {
    name: 'expired login',
    status: 401,
    body: { reason: 'Unauthorized', message: 'Unauthorized' },
    is: 'unauthorized: the API server no longer accepts the credentials (401)',
  },
  {
    name: 'anything else',
    status: 500,
    body: { message: 'something new' },
    is: 'unavailable: the API server could not do it: something new (500)',
  },
]

describe('refusals by cause', () => {
  for (const { name, status, body, is, paths } of answers) {
    test(name, () => {
      const error = new ApiError(
        { method: 'PATCH', path: '/' },
        { status, text: JSON.stringify({ kind: 'Status', ...body }) },
      )
      const trouble = troubleOf(error, {
        object,
        reference: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'monitoring', name: 'web' },
      })
      expect(`${trouble.kind}: ${trouble.message}`).toBe(is)
      expect(trouble.paths.map(formatPath)).toEqual(paths ?? [])
      expect(trouble.help).toMatch(/^[A-Z].*/)
    })
  }

  test('exit 2 for what must be mended to be able to ask, exit 1 for an answer', () => {
    const kinds = [
      'unknown-field',
      'invalid',
      'missing-namespace',
      'forbidden',
      'unauthorized',
      'immutable',
      'conflict',
      'admission',
      'quota',
      'webhook',
      'unavailable',
    ] as const
    expect(kinds.filter((kind) => isRefusal({ kind, message: '', help: '', paths: [] }))).toEqual([
      'immutable',
      'conflict',
      'admission',
      'quota',
      'webhook',
    ])
  })
})
