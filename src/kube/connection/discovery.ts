import { at, type Json, listAt, textAt } from '../../core/json.ts'
import { groupOf, type ObjectReference } from '../../core/object.ts'
import type { ApiRequest, ApiResponse } from './client.ts'

/** A kind as the server serves it. */
export interface Resource {
  readonly apiVersion: string
  readonly kind: string
  /** The name in paths and in RBAC rules: `deployments`. */
  readonly plural: string
  readonly namespaced: boolean
  readonly verbs: readonly string[]
}

/** What the server serves. */
export interface Discovery {
  find(apiVersion: string, kind: string): Resource | undefined
  /** Every kind, in the server's order of preference. */
  readonly resources: readonly Resource[]
}

/** Asks for everything in two requests, by aggregated discovery (KEP-3352; every server since 1.27 has it). */
export async function readDiscovery(send: (request: ApiRequest) => Promise<ApiResponse>): Promise<Discovery> {
  const answers = await Promise.all(['/api', '/apis'].map((path) => send({ method: 'GET', path, accept })))
  return discoveryOf(answers.flatMap((answer) => [...resourcesOf(answer.json())]))
}

/** Makes the look-up from a list of resources; the first of a group, version and kind wins. */
export function discoveryOf(resources: readonly Resource[]): Discovery {
  const byKind = new Map<string, Resource>()
  for (const resource of resources) {
    const key = `${resource.apiVersion}/${resource.kind}`
    if (!byKind.has(key)) byKind.set(key, resource)
  }
  return { resources, find: (apiVersion, kind) => byKind.get(`${apiVersion}/${kind}`) }
}

/** The path of one object, or of the collection when no name is given; exact case. */
export function pathOf(
  resource: Resource,
  place: { readonly namespace?: string | undefined; readonly name?: string },
): string {
  const root = groupOf(resource.apiVersion) === '' ? `/api/${resource.apiVersion}` : `/apis/${resource.apiVersion}`
  const namespace =
    resource.namespaced && place.namespace !== undefined ? `/namespaces/${encodeURIComponent(place.namespace)}` : ''
  const name = place.name === undefined ? '' : `/${encodeURIComponent(place.name)}`
  return `${root}${namespace}/${resource.plural}${name}`
}

/** The path of the object that a reference names. */
export function objectPath(resource: Resource, reference: ObjectReference): string {
  return pathOf(resource, { namespace: reference.namespace, name: reference.name })
}

const accept = ['v2', 'v2beta1']
  .map((version) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`)
  .join(',')

function* resourcesOf(list: Json): Generator<Resource> {
  for (const group of listAt(list, 'items')) {
    const groupName = textAt(group, 'metadata', 'name') ?? ''
    for (const version of listAt(group, 'versions')) {
      const versionName = textAt(version, 'version') ?? ''
      const apiVersion = groupName === '' ? versionName : `${groupName}/${versionName}`
      for (const resource of listAt(version, 'resources')) {
        const kind = textAt(resource, 'responseKind', 'kind')
        const plural = textAt(resource, 'resource')
        if (kind === undefined || plural === undefined || at(resource, 'responseKind') === null) continue
        const verbs = listAt(resource, 'verbs').filter((verb) => typeof verb === 'string')
        yield { apiVersion, kind, plural, namespaced: textAt(resource, 'scope') === 'Namespaced', verbs }
      }
    }
  }
}
