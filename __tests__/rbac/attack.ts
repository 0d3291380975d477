import type { Json } from '../../src/core/json.ts'
import { listAt, textAt } from '../../src/core/json.ts'
import type { Client } from '../../src/kube/connection/client.ts'
import { specs } from './samples.ts'

/** One write that is tried for real and as a dry-run. */
export interface Attempt {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly contentType?: string
  readonly body?: Json
  readonly query?: string
  /** A connection is no write: it has no dry-run. */
  readonly isConnection?: true
}

/** A resource or a subresource as the server lists it. */
export interface Served {
  readonly apiVersion: string
  readonly group: string
  readonly resource: string
  readonly subresource: string | undefined
  readonly kind: string
  readonly namespaced: boolean
  readonly verbs: readonly string[]
}

/** Everything that the server serves, in every version, with the subresources. */
export async function servedBy(admin: Client): Promise<readonly Served[]> {
  const groups = (await admin.send({ method: 'GET', path: '/apis' })).json()
  const versions = listAt(groups, 'groups').flatMap((group) =>
    listAt(group, 'versions').map((version) => textAt(version, 'groupVersion') ?? ''),
  )
  const lists = await Promise.all(
    ['v1', ...versions].map(async (apiVersion) => {
      const path = apiVersion === 'v1' ? '/api/v1' : `/apis/${apiVersion}`
      return { apiVersion, list: (await admin.send({ method: 'GET', path })).json() }
    }),
  )
  return lists.flatMap(({ apiVersion, list }) =>
    listAt(list, 'resources').map((item) => {
      const [resource = '', subresource] = (textAt(item, 'name') ?? '').split('/')
      return {
        apiVersion,
        group: apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '',
        resource,
        subresource,
        kind: textAt(item, 'kind') ?? '',
        namespaced: (item as { readonly namespaced?: boolean }).namespaced === true,
        verbs: listAt(item, 'verbs').map(String),
      }
    }),
  )
}

/** The label of the objects that are attacked. */
export const mark = { 'promstack.test/attack': 'victim' }
const selector = encodeURIComponent('promstack.test/attack=victim')

/** The collection of a resource. */
export function collection({ apiVersion, resource, namespaced }: Served, namespace: string): string {
  const root = apiVersion === 'v1' ? '/api/v1' : `/apis/${apiVersion}`
  return `${root}${namespaced ? `/namespaces/${namespace}` : ''}/${resource}`
}

/** An object of a resource that the server would take, as far as there is a sample; some kinds prescribe how a name is made. */
export function objectOf(served: Served, role: 'victim' | 'new'): { readonly name: string; readonly object: Json } {
  const { apiVersion, kind, resource } = served
  const name = namesOf[resource]?.(role) ?? `attack-${role}`
  const extra = resource === 'customresourcedefinitions' ? definition(role) : {}
  return {
    name,
    object: {
      apiVersion,
      kind,
      metadata: { name, labels: mark },
      ...(specs[`${apiVersion} ${resource}`] ?? specs[resource]),
      ...extra,
      ...apiService(resource, role),
    },
  }
}

const namesOf: Readonly<Record<string, (role: string) => string>> = {
  customresourcedefinitions: (role) => `attack${role}s.promstack.test`,
  ipaddresses: (role) => (role === 'new' ? '192.0.2.9' : '192.0.2.8'),
  apiservices: (role) => `v1.${role}.promstack.test`,
}

function definition(role: string): Record<string, Json> {
  const names = { plural: `attack${role}s`, kind: `Attack${role}` }
  const schema = { openAPIV3Schema: { type: 'object' } }
  const versions = [{ name: 'v1', served: false, storage: true, schema }]
  return { spec: { group: 'promstack.test', scope: 'Cluster', names, versions } }
}

/** Without a Service it is the server's own, and so is never missed in discovery. */
function apiService(resource: string, role: string): Record<string, Json> {
  if (resource !== 'apiservices') return {}
  return { spec: { group: `${role}.promstack.test`, version: 'v1', groupPriorityMinimum: 1, versionPriority: 1 } }
}

/** Every way to write a resource or a subresource that its verbs name; `live` is the victim as it stands. */
export function attemptsOn(
  served: Served,
  options: { readonly namespace: string; readonly live: Json | undefined },
): readonly Attempt[] {
  const { subresource, verbs } = served
  const root = collection(served, options.namespace)
  const title = `${served.apiVersion} ${served.resource}${subresource === undefined ? '' : `/${subresource}`}`
  const victim = `${root}/${objectOf(served, 'victim').name}`
  return subresource === undefined
    ? onObject(served, { root, victim, title, live: options.live }).filter(({ verb }) => verbs.includes(verb))
    : onSubresource(served, { path: `${victim}/${subresource}`, title, live: options.live }).filter(({ verb }) =>
        verbs.includes(verb),
      )
}

type Tried = Attempt & { readonly verb: string }

function onObject(
  served: Served,
  at: { readonly root: string; readonly victim: string; readonly title: string; readonly live: Json | undefined },
): readonly Tried[] {
  const { root, victim, title, live } = at
  const fresh = objectOf(served, 'new')
  const changed = { metadata: { labels: { changed: 'yes' } } }
  return [
    { verb: 'create', name: `create ${title}`, method: 'POST', path: root, body: fresh.object },
    {
      verb: 'patch',
      name: `create by apply ${title}`,
      method: 'PATCH',
      path: `${root}/${fresh.name}`,
      query: 'fieldManager=attack&force=true',
      contentType: 'application/apply-patch+yaml',
      body: fresh.object,
    },
    { verb: 'update', name: `update ${title}`, method: 'PUT', path: victim, body: relabelled(live) },
    { verb: 'patch', name: `patch ${title}`, method: 'PATCH', path: victim, contentType: merge, body: changed },
    {
      verb: 'patch',
      name: `apply ${title}`,
      method: 'PATCH',
      path: victim,
      query: 'fieldManager=attack&force=true',
      contentType: 'application/apply-patch+yaml',
      body: { apiVersion: served.apiVersion, kind: served.kind, ...changed },
    },
    {
      verb: 'patch',
      name: `JSON patch ${title}`,
      method: 'PATCH',
      path: victim,
      contentType: 'application/json-patch+json',
      body: [{ op: 'add', path: '/metadata/labels/changed', value: 'yes' }],
    },
    { verb: 'delete', name: `delete ${title}`, method: 'DELETE', path: victim },
    {
      verb: 'deletecollection',
      name: `deletecollection ${title}`,
      method: 'DELETE',
      path: root,
      query: `labelSelector=${selector}`,
    },
  ]
}

function onSubresource(
  served: Served,
  at: { readonly path: string; readonly title: string; readonly live: Json | undefined },
): readonly Tried[] {
  const { path, title, live } = at
  const { subresource = '' } = served
  if (['exec', 'attach', 'portforward', 'proxy'].includes(subresource))
    return ['get', 'create'].map((verb) => ({
      verb,
      name: `${verb} ${title}`,
      method: verb === 'get' ? 'GET' : 'POST',
      path,
      query: 'command=true&stdout=true&ports=80',
      isConnection: true,
    }))
  const patch = subresource === 'scale' ? { spec: { replicas: 1 } } : { metadata: { annotations: { changed: 'yes' } } }
  return [
    { verb: 'create', name: `create ${title}`, method: 'POST', path, body: created[subresource] ?? {} },
    {
      verb: 'update',
      name: `update ${title}`,
      method: 'PUT',
      path,
      body: subresource === 'scale' ? scaled(live) : relabelled(live),
    },
    { verb: 'patch', name: `patch ${title}`, method: 'PATCH', path, contentType: merge, body: patch },
  ]
}

const merge = 'application/merge-patch+json'

const created: Readonly<Record<string, Json>> = {
  eviction: { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name: 'attack-victim' } },
  binding: {
    apiVersion: 'v1',
    kind: 'Binding',
    metadata: { name: 'attack-victim' },
    target: { kind: 'Node', name: 'none' },
  },
  token: { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec: {} },
}

function relabelled(live: Json | undefined): Json {
  const object = (live ?? {}) as { readonly metadata?: { readonly labels?: object } }
  return { ...object, metadata: { ...object.metadata, labels: { ...object.metadata?.labels, changed: 'yes' } } } as Json
}

function scaled(live: Json | undefined): Json {
  const name = textAt(live, 'metadata', 'name') ?? ''
  const namespace = textAt(live, 'metadata', 'namespace') ?? ''
  return { apiVersion: 'autoscaling/v1', kind: 'Scale', metadata: { name, namespace }, spec: { replicas: 1 } }
}

/** Sends an attempt as it is, and gives what the server says. */
export async function send(
  client: Client,
  attempt: Attempt,
  way: 'real' | 'dry-run',
): Promise<{ readonly status: number; readonly text: string }> {
  const query = [attempt.query, way === 'dry-run' ? 'dryRun=All' : undefined]
    .filter((part) => part !== undefined)
    .join('&')
  return client.exchange({
    method: attempt.method,
    path: query === '' ? attempt.path : `${attempt.path}?${query}`,
    headers: attempt.body === undefined ? {} : { 'content-type': attempt.contentType ?? 'application/json' },
    ...(attempt.body === undefined ? {} : { body: JSON.stringify(attempt.body) }),
  })
}
