import { isObject, type Json, listAt, textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { isMissing } from './apiError.ts'
import type { Client } from './client.ts'
import { pathOf, type Resource } from './discovery.ts'

/** Takes an answer of the API server for the object that it is. */
export function asObject(value: Json): KubeObject {
  return value as KubeObject
}

/** Reads one object; undefined when there is none. */
export async function readObject(client: Client, path: string): Promise<KubeObject | undefined> {
  try {
    const answer = await client.send({ method: 'GET', path })
    return asObject(answer.json())
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Reads a collection in chunks; the items get the apiVersion and kind that a list leaves out. */
export async function listObjects(
  client: Client,
  resource: Resource,
  options: {
    readonly namespace?: string | undefined
    readonly labelSelector?: string | undefined
    readonly fieldSelector?: string | undefined
  } = {},
): Promise<readonly KubeObject[]> {
  const { namespace, labelSelector, fieldSelector } = options
  const path = pathOf(resource, { namespace })
  const items: KubeObject[] = []
  let next = ''
  do {
    const query = {
      limit: '500',
      ...(labelSelector === undefined ? {} : { labelSelector }),
      ...(fieldSelector === undefined ? {} : { fieldSelector }),
      ...(next === '' ? {} : { continue: next }),
    }
    const list = (await client.send({ method: 'GET', path, query })).json()
    for (const item of listAt(list, 'items'))
      if (isObject(item)) items.push(asObject({ apiVersion: resource.apiVersion, kind: resource.kind, ...item }))
    next = textAt(list, 'metadata', 'continue') ?? ''
  } while (next !== '')
  return items
}
