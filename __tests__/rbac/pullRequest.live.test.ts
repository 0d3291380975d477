import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Json } from '../../src/core/json.ts'
import { at, textAt } from '../../src/core/json.ts'
import { formatObject, type KubeObject, type Manifest } from '../../src/core/object.ts'
import { silent } from '../../src/core/progress.ts'
import { apply } from '../../src/kube/apply/apply.ts'
import type { Client } from '../../src/kube/connection/client.ts'
import { readManifests } from '../../src/kube/manifests/manifest.ts'
import { plan } from '../../src/kube/plan/plan.ts'
import { clusterReader } from '../../src/kube/reach/clusterReader.ts'
import { rightsFor } from '../../src/rbac/rights.ts'
import { clock, open } from '../kube/live.ts'
import { runKubectl } from '../live/kubectl.ts'
import { namespace } from '../live/stack.ts'
import { bundledManifests } from '../smoke/world.ts'
import { type Attempt, attemptsOn, collection, objectOf, type Served, send, servedBy } from './attack.ts'
import { eventually, openAs } from './identities.ts'
import { battlefield } from './samples.ts'

const edits: Readonly<Record<string, (object: KubeObject) => object>> = {
  'ConfigMap prometheus-rules': ({ data }) => ({ data: { ...(data as object), 'more.yml': 'groups: []\n' } }),
  'Deployment grafana': ({ spec }) => ({ spec: { ...(spec as object), revisionHistoryLimit: 3 } }),
  'ClusterRole monitoring': ({ rules }) => ({
    rules: [...(rules as readonly Json[]), { apiGroups: [''], resources: ['configmaps'], verbs: ['list'] }],
  }),
}

/** The bundled stack as a pull request would change it: one object new, three changed, one not yet in the cluster. */
const proposed: readonly Manifest[] = [
  ...bundledManifests().map(edited),
  ...readManifests([
    {
      file: 'new.yaml',
      text: `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: proposed, namespace: ${namespace} }\n`,
    },
  ]).manifests,
]
const prefix = `pull-${randomBytes(3).toString('hex')}`
const identity = `${prefix}-pull-request`
const rights = rightsFor(proposed, {
  jobs: ['pull-request'],
  namespace: 'default',
  home: prefix,
  prefix,
  reach: { access: 'proxy', outside: new Set() },
})
const guards = rights.objects.filter(({ apiVersion }) => apiVersion.startsWith('admissionregistration.k8s.io/'))
const refusal = 'may only dry-run'
const victims = new Map<string, Json>()
let admin: Client
let client: Client

beforeAll(async () => {
  admin = await open(inject('kubeconfig'))
  await runKubectl(['create', 'namespace', namespace])
  const before = await plan(admin, bundledManifests(), { clock, progress: silent })
  await apply(admin, before, { clock, progress: silent })
  await runKubectl(['create', 'namespace', battlefield])
  expect((await runKubectl(['apply', '-f', '-'], rights.text)).stderr).toBe('')
  client = await openAs(identity, prefix)
  await eventually(async () => (await send(client, canary, 'real')).text.includes(refusal))
})

afterAll(async () => {
  client?.close()
  await runKubectl(['delete', '--ignore-not-found', '--wait=false', '-f', '-'], rights.text)
  const objects = [`clusterrole/${almighty}`, `clusterrolebinding/${almighty}`]
  await runKubectl(['delete', '--ignore-not-found', '--wait=false', ...objects])
  for (const path of victims.keys()) await send(admin, { name: '', method: 'DELETE', path }, 'real')
  await runKubectl(['delete', 'namespace', battlefield, '--ignore-not-found', '--timeout=120s'])
  admin.close()
})

/** Harmless where it gets through: it changes nothing. */
const canary: Attempt = {
  name: 'canary',
  method: 'PATCH',
  path: `/api/v1/namespaces/${namespace}/configmaps/prometheus-rules`,
  contentType: 'application/merge-patch+json',
  body: {},
}

function edited(manifest: Manifest): Manifest {
  const { object, reference } = manifest
  const change = edits[`${reference.kind} ${reference.name}`]
  if (change === undefined) return manifest
  return {
    ...manifest,
    object: { ...object, ...change(object) } as KubeObject,
    spanOf: (path) => manifest.spanOf(path),
  }
}

describe('with the printed rights', () => {
  test('the preview is that of an administrator, object by object', async () => {
    const [seen, whole] = await Promise.all(
      [client, admin].map((one) => plan(one, proposed, { clock, progress: silent })),
    )
    expect(seen?.changes).toEqual(whole?.changes)
    const outcomes = seen?.changes.filter(({ outcome }) => outcome !== 'unchanged')
    expect(outcomes?.map(({ outcome, object }) => `${outcome} ${formatObject(object)}`).sort()).toEqual([
      'configured ClusterRole monitoring',
      `configured ConfigMap ${namespace}/prometheus-rules`,
      `configured Deployment ${namespace}/grafana`,
      `created ConfigMap ${namespace}/proposed`,
    ])
  })

  test('an apply fails at its first stage and leaves everything as it was', async () => {
    const versions = async () => {
      const reader = clusterReader(admin)
      const found = await Promise.all(
        proposed
          .filter(({ reference }) => !/Deployment|DaemonSet|PersistentVolumeClaim/.test(reference.kind))
          .map(({ reference }) => reader.get(reference.apiVersion, reference.kind, reference)),
      )
      return found.map((object) => textAt(object, 'metadata', 'resourceVersion'))
    }
    const before = await versions()
    const planned = await plan(client, proposed, { clock, progress: silent })
    const { changes } = await apply(client, planned, { clock, progress: silent })
    expect(changes.filter(({ outcome }) => outcome === 'failed')).not.toEqual([])
    expect(changes.filter(({ outcome }) => !['failed', 'skipped', 'unchanged'].includes(outcome))).toEqual([])
    expect(await versions()).toEqual(before)
  })

  test('nothing that it is not for is allowed, not even as a dry-run', async () => {
    const other = { ...canary, path: '/api/v1/namespaces/kube-system/configmaps/kube-root-ca.crt' }
    expect(await send(client, other, 'dry-run')).toMatchObject({ status: 403 })
    expect(await send(client, canary, 'dry-run')).toMatchObject({ status: 200 })
  })

  test.each(guards.map((object) => [object.kind, object] as const))('its own %s cannot be changed', (_, object) =>
    untouchable(object),
  )
})

/** The rights that somebody may have given it besides, wherever the policy can still guard. */
const almighty = `${prefix}-almighty`

describe('with every right that a policy can guard', () => {
  let served: readonly Served[]

  beforeAll(async () => {
    served = (await servedBy(admin)).filter(({ group }) => !unguarded.includes(group))
    const groups = [...new Set(served.map(({ group }) => group))]
    const verbs = [
      'get',
      'list',
      'watch',
      'create',
      'update',
      'patch',
      'delete',
      'deletecollection',
      'escalate',
      'bind',
    ]
    const apiGroup = 'rbac.authorization.k8s.io'
    const objects = [
      { kind: 'ClusterRole', rules: [{ apiGroups: groups, resources: ['*'], verbs }] },
      {
        kind: 'ClusterRoleBinding',
        roleRef: { apiGroup, kind: 'ClusterRole', name: almighty },
        subjects: [{ kind: 'ServiceAccount', name: identity, namespace: prefix }],
      },
    ].map((object) => ({ apiVersion: `${apiGroup}/v1`, metadata: { name: almighty }, ...object }))
    const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects })
    expect((await runKubectl(['apply', '-f', '-'], list)).stderr).toBe('')
    for (const one of served.filter(
      ({ subresource, verbs }) => subresource === undefined && verbs.includes('create'),
    )) {
      const { name, object } = objectOf(one, 'victim')
      const root = collection(one, battlefield)
      await send(admin, { name, method: 'POST', path: root, body: object }, 'real')
    }
    for (const one of served.filter(({ subresource }) => subresource === undefined)) {
      const path = `${collection(one, battlefield)}/${objectOf(one, 'victim').name}`
      const answer = await send(admin, { name: '', method: 'GET', path }, 'real')
      if (answer.status === 200) victims.set(path, JSON.parse(answer.text))
    }
    const everywhere = { ...canary, path: '/api/v1/namespaces/kube-system/configmaps/kube-root-ca.crt' }
    await eventually(async () => (await send(client, everywhere, 'dry-run')).status === 200)
  })

  test('every write of every kind and subresource is refused for real and allowed as a dry-run', async () => {
    const through: string[] = []
    const refusedByPolicy: string[] = []
    const unclear: string[] = []
    for (const one of served) {
      const path = `${collection(one, battlefield)}/${objectOf(one, 'victim').name}`
      // Controllers may have written to it since.
      const live = victims.has(path)
        ? (JSON.parse((await send(admin, { name: '', method: 'GET', path }, 'real')).text) as Json)
        : undefined
      for (const attempt of attemptsOn(one, { namespace: battlefield, live })) {
        const real = await send(client, attempt, 'real')
        const tried = attempt.isConnection ? { status: 0, text: '' } : await send(client, attempt, 'dry-run')
        const isRefused = real.status >= 400 && real.text.includes(refusal)
        if (real.status < 400 || (tried.status >= 200 && tried.status < 300 && !isRefused))
          through.push(`${attempt.name}: ${real.status}`)
        else if (isRefused && (attempt.isConnection || tried.status < 300)) refusedByPolicy.push(attempt.name)
        else unclear.push(`${attempt.name}: ${real.status}, dry-run ${tried.status}: ${tried.text.slice(0, 160)}`)
      }
    }
    expect(through).toEqual([])
    expect(refusedByPolicy.length).toBeGreaterThan(400)
    expect(unclear.filter((line) => !refusedAnyway.test(line))).toEqual([])
    expect(refusedByPolicy).toEqual(expect.arrayContaining([...musts]))
  })

  test('the victims are as they were, and nothing is new', async () => {
    for (const [path, before] of victims) {
      const answer = await send(admin, { name: '', method: 'GET', path }, 'real')
      expect([path, answer.status]).toEqual([path, 200])
      const now = JSON.parse(answer.text) as Json
      expect(at(now, 'metadata', 'labels')).toEqual(at(before, 'metadata', 'labels'))
      expect(at(now, 'spec', 'replicas')).toEqual(at(before, 'spec', 'replicas'))
      const fresh = path.replace(/192\.0\.2\.8$/, '192.0.2.9').replace('victim', 'new')
      expect([fresh, (await send(admin, { name: '', method: 'GET', path: fresh }, 'real')).status]).toEqual([
        fresh,
        404,
      ])
    }
    expect(victims.size).toBeGreaterThan(45)
  })

  test('it gets no token, for itself or another', async () => {
    const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec: {} }
    for (const path of [
      `/api/v1/namespaces/${prefix}/serviceaccounts/${identity}/token`,
      `/api/v1/namespaces/${battlefield}/serviceaccounts/default/token`,
    ]) {
      const answer = await send(client, { name: '', method: 'POST', path, body }, 'real')
      expect([answer.status, answer.text]).toEqual([403, expect.stringContaining(refusal)])
    }
  })

  test.each(guards.map((object) => [object.kind, object] as const))('its own %s cannot be changed', (_, object) =>
    untouchable(object),
  )
})

/** What the server does not even try: to bind a pod that does not exist, to approve without the right on the signer. */
const refusedAnyway = /^create v1 bindings: 403|certificatesigningrequests\/approval: 403, dry-run 403/

/** No policy guards these: policies themselves, and questions about rights, which change nothing. */
const unguarded = ['admissionregistration.k8s.io', 'authentication.k8s.io', 'authorization.k8s.io']

const musts = [
  ...['configmaps', 'secrets', 'services', 'serviceaccounts', 'pods', 'persistentvolumeclaims', 'namespaces'].map(
    (name) => `v1 ${name}`,
  ),
  ...['deployments', 'daemonsets', 'statefulsets', 'replicasets'].map((name) => `apps/v1 ${name}`),
  ...['roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'].map(
    (name) => `rbac.authorization.k8s.io/v1 ${name}`,
  ),
  ...['batch/v1 jobs', 'networking.k8s.io/v1 networkpolicies', 'storage.k8s.io/v1 storageclasses'],
  ...['apiextensions.k8s.io/v1 customresourcedefinitions', 'apiregistration.k8s.io/v1 apiservices'],
]
  .flatMap((title) => ['create', 'create by apply', 'update', 'patch', 'delete'].map((verb) => `${verb} ${title}`))
  .concat([
    'deletecollection v1 configmaps',
    'deletecollection v1 secrets',
    'deletecollection apps/v1 deployments',
    'patch apps/v1 deployments/scale',
    'update apps/v1 deployments/scale',
    'patch apps/v1 deployments/status',
    'create v1 pods/eviction',
    'create v1 pods/binding',
    'create v1 serviceaccounts/token',
    'patch v1 namespaces/status',
    'create v1 pods/exec',
    'create v1 pods/portforward',
  ])

async function untouchable(object: KubeObject): Promise<void> {
  const path = `/apis/${object.apiVersion}/${object.kind.toLowerCase().replace(/y$/, 'ie')}s/${object.metadata.name}`
  const body = { metadata: { labels: { changed: 'yes' } } }
  const attempts: readonly Attempt[] = [
    { name: 'patch', method: 'PATCH', path, contentType: 'application/merge-patch+json', body },
    { name: 'update', method: 'PUT', path, body: object },
    { name: 'delete', method: 'DELETE', path },
    {
      name: 'deletecollection',
      method: 'DELETE',
      path: path.slice(0, path.lastIndexOf('/')),
      query: 'labelSelector=none',
    },
    { name: 'create', method: 'POST', path: path.slice(0, path.lastIndexOf('/')), body: object },
  ]
  for (const attempt of attempts)
    for (const way of ['real', 'dry-run'] as const)
      expect([attempt.name, way, (await send(client, attempt, way)).status]).toEqual([attempt.name, way, 403])
  expect((await send(admin, { name: '', method: 'GET', path }, 'real')).status).toBe(200)
}
