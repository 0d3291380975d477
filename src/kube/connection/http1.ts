import { Agent, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps, Agent as SecureAgent } from 'node:https'
import { ConnectionError } from './apiError.ts'
import type { Endpoint } from './endpoint.ts'
import { hostOf } from './socket.ts'
import type { Transport, WireAnswer, WireRequest } from './transport.ts'

/** Sends requests over kept HTTP/1.1 connections, one request at a time on each. */
export function http1Transport(endpoint: Endpoint): Transport {
  const secure = endpoint.url.protocol === 'https:'
  const settings = { keepAlive: true, noDelay: true, ...proxySettings(endpoint) }
  const agent = secure ? new SecureAgent({ ...settings, ...endpoint.tls }) : new Agent(settings)
  const target = { host: hostOf(endpoint.url), port: endpoint.url.port || (secure ? 443 : 80), agent }
  const begin = secure ? requestHttps : requestHttp
  return {
    send: (request, signal) =>
      exchange(request, signal, (answered) => begin({ ...target, ...wire(request) }, answered)),
    alive: () => true,
    close: () => agent.destroy(),
  }
}

/** Node tunnels through a proxy when its agent is told the environment (24.5 and later). */
function proxySettings(endpoint: Endpoint): { readonly proxyEnv?: NodeJS.ProcessEnv } {
  if (endpoint.proxy === undefined) return {}
  return { proxyEnv: { HTTPS_PROXY: endpoint.proxy.href, HTTP_PROXY: endpoint.proxy.href } }
}

function wire(request: WireRequest): { method: string; path: string; headers: Record<string, string> } {
  const length = request.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(request.body)) }
  return { method: request.method, path: request.path, headers: { ...request.headers, ...length } }
}

function exchange(
  request: WireRequest,
  signal: AbortSignal,
  begin: (answered: (message: IncomingMessage) => void) => ReturnType<typeof requestHttp>,
): Promise<WireAnswer> {
  const line = { method: request.method, path: request.path }
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => reject(signal.aborted ? signal.reason : new ConnectionError(line, error))
    const outgoing = begin((message) => {
      const chunks: Buffer[] = []
      message.on('data', (chunk: Buffer) => chunks.push(chunk))
      message.on('error', failed)
      message.on('end', () =>
        resolve({
          status: message.statusCode ?? 0,
          headers: flatten(message),
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    const abort = (): void => {
      outgoing.destroy()
    }
    signal.addEventListener('abort', abort, { once: true })
    outgoing.on('error', failed)
    outgoing.on('close', () => {
      signal.removeEventListener('abort', abort)
      failed(Object.assign(new Error('the connection was closed'), { code: 'ECONNRESET' }))
    })
    outgoing.end(request.body)
  })
}

function flatten(message: IncomingMessage): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const [name, values] of Object.entries(message.headersDistinct))
    if (values !== undefined) flat[name] = values.join('\n')
  return flat
}
