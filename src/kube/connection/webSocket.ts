import { randomBytes } from 'node:crypto'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Duplex } from 'node:stream'
import { ApiError, ConnectionError } from './apiError.ts'
import type { Endpoint } from './endpoint.ts'
import { hostOf, openTunnel, type Patience } from './socket.ts'

/** A WebSocket (RFC 6455) of binary messages. */
export interface WebSocketLink {
  send(message: Buffer): void
  close(): void
}

/** Opens a WebSocket on the API server; throws ApiError when it refuses the upgrade. */
export async function openWebSocket(
  endpoint: Endpoint,
  options: {
    readonly path: string
    readonly protocol: string
    readonly headers: Readonly<Record<string, string>>
    readonly patience: Patience
    readonly onMessage: (message: Buffer) => void
    readonly onClose: () => void
  },
): Promise<WebSocketLink> {
  const stream = await upgrade(endpoint, options)
  const read = frameReader((opcode, payload) => {
    if (opcode === binary || opcode === text) options.onMessage(payload)
    else if (opcode === ping) stream.write(frame(pong, payload))
    else if (opcode === close) stream.end()
  })
  stream.on('data', read)
  stream.on('error', () => stream.destroy())
  stream.on('close', options.onClose)
  return {
    send: (message) => void stream.write(frame(binary, message)),
    close: () => {
      stream.end(frame(close, Buffer.from([0x03, 0xe8])))
      stream.destroySoon?.()
    },
  }
}

const [text, binary, close, ping, pong] = [1, 2, 8, 9, 10]

type Stream = Duplex & { destroySoon?(): void }

function upgrade(
  endpoint: Endpoint,
  options: {
    readonly path: string
    readonly protocol: string
    readonly headers: Readonly<Record<string, string>>
    readonly patience: Patience
  },
): Promise<Stream> {
  const secure = endpoint.url.protocol === 'https:'
  const port = Number(endpoint.url.port || (secure ? 443 : 80))
  const line = { method: 'GET', path: options.path }
  return openProxy(endpoint, port, options.patience).then(
    (proxied) =>
      new Promise((resolve, reject) => {
        const outgoing = (secure ? requestHttps : requestHttp)({
          host: hostOf(endpoint.url),
          port,
          path: options.path,
          ...endpoint.tls,
          ...proxied,
          headers: {
            ...options.headers,
            connection: 'Upgrade',
            upgrade: 'websocket',
            'sec-websocket-version': '13',
            'sec-websocket-key': randomBytes(16).toString('base64'),
            'sec-websocket-protocol': options.protocol,
          },
          timeout: options.patience.timeoutMs,
        })
        outgoing.on('upgrade', (_, socket, head) => {
          socket.setTimeout(0)
          if (head.length > 0) socket.unshift(head)
          resolve(socket)
        })
        outgoing.on('response', (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () =>
            reject(new ApiError(line, { status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() })),
          )
        })
        outgoing.on('timeout', () =>
          outgoing.destroy(Object.assign(new Error('no answer in time'), { code: 'TIMEOUT' })),
        )
        outgoing.on('error', (error) => reject(new ConnectionError(line, error)))
        outgoing.end()
      }),
  )
}

async function openProxy(
  endpoint: Endpoint,
  port: number,
  patience: Patience,
): Promise<{ readonly socket?: Awaited<ReturnType<typeof openTunnel>> }> {
  if (endpoint.proxy === undefined) return {}
  return { socket: await openTunnel(endpoint.proxy, `${endpoint.url.hostname}:${port}`, patience) }
}

/** A client masks what it sends (RFC 6455, 5.3). */
function frame(opcode: number, payload: Buffer): Buffer {
  const extended = payload.length < 126 ? 0 : payload.length < 65_536 ? 2 : 8
  const head = Buffer.alloc(2 + extended)
  head[0] = 0x80 | opcode
  head[1] = 0x80 | (extended === 0 ? payload.length : extended === 2 ? 126 : 127)
  if (extended === 2) head.writeUInt16BE(payload.length, 2)
  if (extended === 8) head.writeBigUInt64BE(BigInt(payload.length), 2)
  const mask = randomBytes(4)
  const masked = Buffer.from(payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0)))
  return Buffer.concat([head, mask, masked])
}

/** Puts frames together from the pieces in which they come; fragments of one message are joined. */
function frameReader(take: (opcode: number, payload: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  let message: { readonly opcode: number; readonly parts: Buffer[] } | undefined
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (let found = readFrame(rest); found !== undefined; found = readFrame(rest)) {
      rest = rest.subarray(found.size)
      if (found.opcode >= close) take(found.opcode, found.payload)
      else {
        message ??= { opcode: found.opcode, parts: [] }
        message.parts.push(found.payload)
        if (found.isLast) take(message.opcode, Buffer.concat(message.parts))
        if (found.isLast) message = undefined
      }
    }
  }
}

function readFrame(
  bytes: Buffer,
): { readonly opcode: number; readonly isLast: boolean; readonly payload: Buffer; readonly size: number } | undefined {
  if (bytes.length < 2) return undefined
  const short = bytes.readUInt8(1) & 0x7f
  const extended = short === 126 ? 2 : short === 127 ? 8 : 0
  if (bytes.length < 2 + extended) return undefined
  const length = extended === 0 ? short : extended === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  const size = 2 + extended + length
  if (bytes.length < size) return undefined
  const first = bytes.readUInt8(0)
  return { opcode: first & 0x0f, isLast: (first & 0x80) !== 0, payload: bytes.subarray(2 + extended, size), size }
}
