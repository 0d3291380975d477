import type { KubeObject } from '../../core/object.ts'
import type { Client } from '../connection/client.ts'
import { pathOf } from '../connection/discovery.ts'
import { listObjects, readObject } from '../connection/objects.ts'
import { readLogs } from './logs.ts'

/** Reads what is in a cluster, for whoever wants to look at it. Refusals come out as ApiError; a kind that the server does not have gives nothing. */
export function clusterReader(client: Client): {
  list(
    apiVersion: string,
    kind: string,
    options?: { readonly namespace?: string; readonly labelSelector?: string },
  ): Promise<readonly KubeObject[]>
  get(
    apiVersion: string,
    kind: string,
    options: { readonly namespace?: string; readonly name: string },
  ): Promise<KubeObject | undefined>
  logs(options: {
    readonly namespace: string
    readonly pod: string
    readonly container?: string
    readonly tailLines: number
    readonly previous?: boolean
  }): Promise<readonly string[]>
} {
  return {
    list: async (apiVersion, kind, options = {}) => {
      const resource = (await client.discovery()).find(apiVersion, kind)
      return resource === undefined ? [] : listObjects(client, resource, options)
    },
    get: async (apiVersion, kind, options) => {
      const resource = (await client.discovery()).find(apiVersion, kind)
      return resource === undefined ? undefined : readObject(client, pathOf(resource, options))
    },
    logs: (options) => readLogs(client, options),
  }
}
