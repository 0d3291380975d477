import { isObject, type Json } from '../../core/json.ts'
import type { Client } from '../connection/client.ts'

/** A Service's port behind the API server; the port is always named, because a Service with named ports cannot be reached without. */
export interface ServiceAddress {
  readonly namespace: string
  readonly service: string
  readonly scheme?: 'http' | 'https'
  readonly port: number | string
}

/** One answer; `proxy` means that the API server itself answered and the Service did not. */
export interface ServiceAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly from: 'backend' | 'proxy'
}

/** A component that can be asked, whichever way leads to it. */
export interface ReachedService {
  request(request: {
    readonly method: string
    readonly path: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
  }): Promise<ServiceAnswer>
}

/** Asks a Service through the API server; throws only when the API server cannot be reached. `Authorization` does not get through, cookies do. */
export function serviceProxy(client: Client, address: ServiceAddress): ReachedService {
  const root = `/api/v1/namespaces/${encodeURIComponent(address.namespace)}/services/${proxySegment(address)}/proxy`
  return {
    request: async ({ method, path, headers, body }) => {
      const answer = await client.exchange({
        method,
        path: `${root}${path.startsWith('/') ? path : `/${path}`}`,
        headers: { accept: '*/*', ...headers },
        ...(body === undefined ? {} : { body }),
      })
      return {
        status: answer.status,
        headers: answer.headers,
        body: answer.text,
        from: isProxyAnswer(answer.status, answer.headers, answer.text) ? 'proxy' : 'backend',
      }
    },
  }
}

/** The name that stands in the path, and in `resourceNames` of a rule that allows it: `prometheus:9090`, `https:grafana:3000`. */
export function proxySegment(address: ServiceAddress): string {
  const scheme = address.scheme === 'https' ? 'https:' : ''
  return `${scheme}${address.service}:${address.port}`
}

function isProxyAnswer(status: number, headers: Readonly<Record<string, string>>, body: string): boolean {
  if (status < 400 || !(headers['content-type'] ?? '').startsWith('application/json')) return false
  try {
    const value = JSON.parse(body) as Json
    return isObject(value) && value['kind'] === 'Status' && value['apiVersion'] === 'v1'
  } catch {
    return false
  }
}
