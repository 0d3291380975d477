import { type IncomingMessage, request as requestHttp } from 'node:http'
import { Duplex } from 'node:stream'
import { listAt, numberAt, objectAt, textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { ConnectionError } from '../connection/apiError.ts'
import type { Client } from '../connection/client.ts'
import type { WebSocketLink } from '../connection/webSocket.ts'
import { readinessOf } from '../ready/index.ts'
import { clusterReader } from './clusterReader.ts'
import type { ReachedService, ServiceAddress, ServiceAnswer } from './serviceProxy.ts'

/**
 * Asks a Service by forwarding a port of one of its ready pods: `Authorization` gets through, NetworkPolicies do not matter. Each request
 * opens one connection, because one WebSocket carries one. Needs `get` and `create` on `pods/portforward` (1.35), throws ApiError without.
 */
export function portForward(client: Client, address: ServiceAddress): ReachedService {
  return {
    request: async (request) => {
      const target = await findPod(client, address)
      if ('missing' in target) return { status: 503, headers: {}, body: target.missing, from: 'proxy' }
      const stream = await openPort(client, { namespace: address.namespace, ...target })
      try {
        return await ask(stream, request, address.service)
      } finally {
        stream.destroy()
      }
    },
  }
}

async function findPod(
  client: Client,
  address: ServiceAddress,
): Promise<{ readonly pod: string; readonly port: number } | { readonly missing: string }> {
  const { namespace, service: name } = address
  const reader = clusterReader(client)
  const service = await reader.get('v1', 'Service', { namespace, name })
  if (service === undefined) return { missing: `services "${name}" not found` }
  const ports = listAt(service, 'spec', 'ports')
  const port = ports.find(
    (item) => numberAt(item, 'port') === Number(address.port) || textAt(item, 'name') === address.port,
  )
  if (port === undefined) return { missing: `no service port "${address.port}" found for service "${name}"` }
  const labelSelector = Object.entries(objectAt(service, 'spec', 'selector')).map(
    ([key, value]) => `${key}=${String(value)}`,
  )
  const pods = await reader.list('v1', 'Pod', { namespace, labelSelector: labelSelector.join(',') })
  const pod = pods.find((item) => readinessOf(item).status === 'current')
  if (labelSelector.length === 0 || pod === undefined) return { missing: `no ready pod behind service "${name}"` }
  const targetPort = objectAt(port)['targetPort'] ?? numberAt(port, 'port') ?? 0
  const number = typeof targetPort === 'number' ? targetPort : namedPort(pod, String(targetPort))
  return number === undefined
    ? { missing: `pod "${pod.metadata.name}" has no port "${String(targetPort)}"` }
    : { pod: pod.metadata.name, port: number }
}

function namedPort(pod: KubeObject, name: string): number | undefined {
  const ports = listAt(pod, 'spec', 'containers').flatMap((container) => listAt(container, 'ports'))
  return numberAt(
    ports.find((port) => textAt(port, 'name') === name),
    'containerPort',
  )
}

/** The kubelet's channels: 0 carries the data, 1 an error; the first message of each only repeats the port. */
async function openPort(
  client: Client,
  target: { readonly namespace: string; readonly pod: string; readonly port: number },
): Promise<Duplex> {
  const { namespace, pod, port } = target
  const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/portforward?ports=${port}`
  const announced = new Set<number>()
  let link: WebSocketLink | undefined
  const stream = new Duplex({
    read: () => {},
    write: (chunk: Buffer, _, done) => {
      link?.send(Buffer.concat([Buffer.from([0]), chunk]))
      done()
    },
    final: (done) => done(),
    destroy: (error, done) => {
      link?.close()
      done(error)
    },
  })
  const onMessage = (message: Buffer): void => {
    const channel = message[0] ?? 0
    const data = message.subarray(1)
    if (!announced.has(channel)) announced.add(channel)
    else if (channel === 0) stream.push(data)
    else stream.destroy(new ConnectionError({ method: 'GET', path }, new Error(data.toString()), 'EPORTFORWARD'))
  }
  link = await client.upgrade({ path, protocol: 'v4.channel.k8s.io', onMessage, onClose: () => stream.push(null) })
  return stream
}

function ask(
  stream: Duplex,
  request: {
    readonly method: string
    readonly path: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
  },
  host: string,
): Promise<ServiceAnswer> {
  const { method, path, headers = {}, body } = request
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void =>
      reject(error instanceof ConnectionError ? error : new ConnectionError({ method, path }, error))
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const outgoing = requestHttp(
      {
        createConnection: () => stream,
        method,
        path,
        headers: { host, accept: '*/*', ...headers, ...length, connection: 'close' },
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', failed)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: flatten(answer),
            body: Buffer.concat(chunks).toString('utf8'),
            from: 'backend',
          }),
        )
      },
    )
    outgoing.on('error', failed)
    outgoing.end(body)
  })
}

function flatten(answer: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answer.headersDistinct).map(([name, values]) => [name, (values ?? []).join('\n')]),
  )
}
