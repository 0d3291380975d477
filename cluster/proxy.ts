import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Agent, request } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { parse, stringify } from 'yaml'
import { type Credentials, readCredentials } from './api.ts'

/** One request as it reached a proxy. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly dryRun: boolean
  /** Whether it was passed on to the API server. */
  readonly passed: boolean
}

/** What a rule answers in place of the API server; `pause` passes the request on, only later. */
export type Answer =
  | {
      readonly kind: 'status'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  | { readonly kind: 'reset' }
  /** The API server gets the request and answers it, and the client never hears of it. */
  | { readonly kind: 'resetAfter' }
  | { readonly kind: 'pause'; readonly ms: number }

/** Which requests are answered by rule: all that is said must match, and the count is of those that match. */
export interface Rule {
  readonly method?: string
  readonly path?: RegExp
  readonly dryRun?: boolean
  /** The first matching request that the rule answers, counted from 1. */
  readonly from?: number
  /** How many it answers; without it, every later one too. */
  readonly count?: number
  readonly answer: Answer
}

/** A programmable proxy in front of the API server. */
export interface HttpProxy {
  readonly url: string
  /** The text of a kubeconfig that leads through the proxy; the proxy itself is the admin. */
  readonly kubeconfig: string
  readonly seen: readonly Seen[]
  /** Replaces the rules and starts their counts again. */
  rules(rules: readonly Rule[]): void
  /** Forgets what was seen. */
  forget(): void
  close(): Promise<void>
}

/** The answer of an API server that asks the client to come back later. */
export function tooManyRequests(retryAfterSeconds: number): Answer {
  return statusAnswer(429, 'TooManyRequests', { 'retry-after': String(retryAfterSeconds) })
}

/** The answer of an API server that cannot serve now. */
export function unavailable(): Answer {
  return statusAnswer(503, 'ServiceUnavailable', {})
}

/** How many of the requests that were passed on write: not reads, not dry runs, not reviews. */
export function writes(seen: readonly Seen[]): number {
  const reading = /^\/apis\/(authorization|authentication)\.k8s\.io\//
  return seen.filter(
    ({ method, path, dryRun, passed }) =>
      passed && !dryRun && method !== 'GET' && method !== 'HEAD' && !reading.test(path),
  ).length
}

/** Listens on plain HTTP and passes every request to the API server of a kubeconfig, but what its rules answer. */
export async function startHttpProxy(kubeconfig: string, initial: readonly Rule[] = []): Promise<HttpProxy> {
  const credentials = readCredentials(kubeconfig)
  const agent = new Agent({ keepAlive: true, ca: credentials.ca, cert: credentials.cert, key: credentials.key })
  const open = new Set<Socket>()
  const seen: Seen[] = []
  let counted: { readonly rule: Rule; matches: number }[] = []
  const rules = (next: readonly Rule[]) => {
    counted = next.map((rule) => ({ rule, matches: 0 }))
  }
  rules(initial)

  const server = createServer((incoming, outgoing) => {
    const method = incoming.method ?? 'GET'
    const url = new URL(incoming.url ?? '/', 'http://proxy')
    const asked = { method, path: url.pathname, dryRun: url.searchParams.has('dryRun') }
    const answer = chosen(counted, asked)
    seen.push({ ...asked, passed: answer === undefined || answer.kind === 'pause' || answer.kind === 'resetAfter' })
    reply({ credentials, agent, incoming, outgoing }, answer)
  })
  server.on('connection', (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) =>
    upgrade({ credentials, incoming, socket, head }),
  )
  const port = await new Promise<number>((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    kubeconfig: kubeconfigFor({ server: url }),
    seen,
    rules,
    forget: () => {
      seen.length = 0
    },
    close: () =>
      new Promise((resolve) => {
        agent.destroy()
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}

/** The kubeconfig of a cluster with another server in it, for a proxy that passes TLS through. */
export function kubeconfigThrough(kubeconfigText: string, server: string): string {
  const file = parse(kubeconfigText) as { clusters: { cluster: { server: string } }[] }
  for (const { cluster } of file.clusters) cluster.server = server
  return stringify(file)
}

interface Asked {
  readonly method: string
  readonly path: string
  readonly dryRun: boolean
}

function chosen(counted: { readonly rule: Rule; matches: number }[], asked: Asked): Answer | undefined {
  let answer: Answer | undefined
  for (const entry of counted) {
    const { method, path, dryRun, from = 1, count = Number.POSITIVE_INFINITY } = entry.rule
    if (method !== undefined && method !== asked.method) continue
    if (path !== undefined && !path.test(asked.path)) continue
    if (dryRun !== undefined && dryRun !== asked.dryRun) continue
    entry.matches += 1
    if (entry.matches >= from && entry.matches < from + count) answer ??= entry.rule.answer
  }
  return answer
}

interface Exchange {
  readonly credentials: Credentials
  readonly agent: Agent
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

function reply(exchange: Exchange, answer: Answer | undefined): void {
  const { incoming, outgoing } = exchange
  switch (answer?.kind) {
    case undefined:
      forward(exchange, 'answer')
      return
    case 'pause':
      setTimeout(() => forward(exchange, 'answer'), answer.ms)
      return
    case 'resetAfter':
      forward(exchange, 'reset')
      return
    case 'reset':
      incoming.socket.resetAndDestroy()
      return
    case 'status':
      incoming.resume()
      incoming.on('end', () => outgoing.writeHead(answer.status, answer.headers).end(answer.body))
      return
  }
}

function forward({ credentials, agent, incoming, outgoing }: Exchange, then: 'answer' | 'reset'): void {
  const far = request(
    new URL(incoming.url ?? '/', credentials.server),
    { method: incoming.method ?? 'GET', headers: forwardedHeaders(incoming, credentials), agent },
    (answer) => {
      if (then === 'reset') {
        answer.resume()
        answer.on('end', () => incoming.socket.resetAndDestroy())
        return
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      outgoing.flushHeaders()
      answer.pipe(outgoing)
      answer.on('error', () => incoming.socket.resetAndDestroy())
    },
  )
  far.on('error', () => incoming.socket.resetAndDestroy())
  outgoing.on('close', () => {
    if (!outgoing.writableFinished && then === 'answer') far.destroy()
  })
  incoming.pipe(far)
}

/** Port-forward and exec change the protocol: from then on bytes are passed both ways. */
function upgrade(exchange: {
  credentials: Credentials
  incoming: IncomingMessage
  socket: Socket
  head: Buffer
}): void {
  const { credentials, incoming, socket, head } = exchange
  const headers = forwardedHeaders(incoming, credentials)
  const { ca, cert, key } = credentials
  const far = request(new URL(incoming.url ?? '/', credentials.server), {
    method: incoming.method ?? 'GET',
    headers,
    ca,
    cert,
    key,
    agent: false,
  })
  const give = (status: string, rawHeaders: readonly string[]) => {
    const lines = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : []))
    socket.write([`HTTP/1.1 ${status}`, ...lines, '', ''].join('\r\n'))
  }
  far.on('upgrade', (answer, farSocket, farHead) => {
    give('101 Switching Protocols', answer.rawHeaders)
    socket.write(farHead)
    farSocket.write(head)
    farSocket.pipe(socket).pipe(farSocket)
    for (const [one, other] of [
      [socket, farSocket],
      [farSocket, socket],
    ] as const)
      one.on('error', () => other.destroy())
  })
  far.on('response', (answer) => {
    give(`${answer.statusCode} ${answer.statusMessage}`, answer.rawHeaders)
    answer.pipe(socket)
  })
  far.on('error', () => socket.resetAndDestroy())
  far.end()
}

function forwardedHeaders(incoming: IncomingMessage, credentials: Credentials): NodeJS.Dict<string | string[]> {
  const headers = { ...incoming.headers, host: credentials.server.host }
  return credentials.token ? { ...headers, authorization: `Bearer ${credentials.token}` } : headers
}

function statusAnswer(status: number, reason: string, headers: Readonly<Record<string, string>>): Answer {
  const body = JSON.stringify({
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message: `${reason}, by rule of the test proxy`,
    reason,
    code: status,
  })
  return { kind: 'status', status, headers: { 'content-type': 'application/json', ...headers }, body }
}

function kubeconfigFor(cluster: { readonly server: string }): string {
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'proxy',
    contexts: [{ name: 'proxy', context: { cluster: 'proxy', user: 'proxy' } }],
    clusters: [{ name: 'proxy', cluster }],
    users: [{ name: 'proxy', user: {} }],
  })
}
