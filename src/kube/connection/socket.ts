import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { checkServerIdentity, connect as connectTls, type TLSSocket } from 'node:tls'
import type { Endpoint } from './endpoint.ts'

/** How long to wait for a connection, and what ends the wait early. */
export interface Patience {
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/** Opens a TLS connection that offers HTTP/2, through the proxy when the endpoint has one. */
export async function openTls(endpoint: Endpoint, patience: Patience): Promise<TLSSocket> {
  const host = hostOf(endpoint.url)
  const port = Number(endpoint.url.port || 443)
  const proxied =
    endpoint.proxy === undefined
      ? undefined
      : await openTunnel(endpoint.proxy, `${endpoint.url.hostname}:${port}`, patience)
  const name = endpoint.tls.servername ?? host
  const socket = connectTls({
    ...(proxied === undefined ? { host, port } : { socket: proxied }),
    ...endpoint.tls,
    // An address is checked like a name and never sent as one (RFC 6066, 3).
    servername: isIP(name) === 0 ? name : '',
    checkServerIdentity: (_, certificate) => checkServerIdentity(name, certificate),
    ALPNProtocols: ['h2', 'http/1.1'],
  })
  socket.setNoDelay(true)
  await established(socket, 'secureConnect', patience)
  return socket
}

/** The host of a URL without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1')
}

/** Opens a connection to a target through a proxy, by CONNECT. */
export async function openTunnel(proxy: URL, target: string, patience: Patience): Promise<Socket> {
  const port = Number(proxy.port || (proxy.protocol === 'https:' ? 443 : 80))
  const secure = proxy.protocol === 'https:'
  const socket = secure
    ? connectTls({ host: hostOf(proxy), port, servername: hostOf(proxy) })
    : connectTcp({ host: hostOf(proxy), port })
  await established(socket, secure ? 'secureConnect' : 'connect', patience)
  const login = proxy.username === '' ? '' : `Proxy-Authorization: Basic ${basic(proxy)}\r\n`
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${login}\r\n`)
  const status = await readHead(socket, patience)
  if (/^HTTP\/1\.[01] 2/.test(status)) return socket
  socket.destroy()
  throw Object.assign(new Error(`the proxy ${proxy.host} answered ${status || 'nothing'}`), { code: 'EPROXY' })
}

function basic(proxy: URL): string {
  return Buffer.from(`${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`).toString('base64')
}

/** Reads the proxy's answer up to the empty line and gives its first line. */
function readHead(socket: Socket, { timeoutMs }: Patience): Promise<string> {
  return new Promise((resolve, reject) => {
    let head = ''
    const end = (): void => {
      clearTimeout(timer)
      socket.off('data', read)
      socket.off('close', end)
      resolve(head.split('\r\n', 1)[0] ?? '')
    }
    const read = (chunk: Buffer): void => {
      head += chunk.toString('latin1')
      if (head.includes('\r\n\r\n')) end()
    }
    const timer = setTimeout(() => reject(timeout()), timeoutMs)
    socket.on('data', read)
    socket.on('close', end)
  })
}

function established(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  { timeoutMs, signal }: Patience,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => socket.destroy(timeout()), timeoutMs)
    const end = (): void => void socket.destroy(signal.reason)
    const settle = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      socket.off('error', failed)
    }
    const failed = (error: Error): void => {
      settle()
      reject(error)
    }
    socket.once('error', failed)
    socket.once(event, () => {
      settle()
      resolve()
    })
    if (signal.aborted) end()
    else signal.addEventListener('abort', end)
  })
}

function timeout(): Error {
  return Object.assign(new Error('no connection in time'), { code: 'TIMEOUT' })
}
