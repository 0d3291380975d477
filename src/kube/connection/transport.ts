import { connect as connectSession } from 'node:http2'
import { ConnectionError } from './apiError.ts'
import type { Endpoint } from './endpoint.ts'
import { http1Transport } from './http1.ts'
import { http2Transport } from './http2.ts'
import { openTls, type Patience } from './socket.ts'

/** One request as it goes over the wire. */
export interface WireRequest {
  readonly method: string
  /** With the query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** One answer as it came over the wire; header names are lower case, repeated headers are joined by a newline. */
export interface WireAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** An open way to an API server. */
export interface Transport {
  /** Throws ConnectionError when no whole answer came. */
  send(request: WireRequest, signal: AbortSignal): Promise<WireAnswer>
  /** False once no request can be sent any more. */
  alive(): boolean
  close(): void
}

/** Opens the way: HTTP/2 where the server offers it (all requests share one connection), else HTTP/1.1 with kept connections. */
export async function openTransport(endpoint: Endpoint, patience: Patience): Promise<Transport> {
  if (endpoint.url.protocol === 'http:') return http1Transport(endpoint)
  try {
    const socket = await openTls(endpoint, patience)
    if (socket.alpnProtocol !== 'h2') {
      socket.destroy()
      return http1Transport(endpoint)
    }
    const session = connectSession(endpoint.url.origin, {
      createConnection: () => socket,
      settings: { initialWindowSize: windowBytes },
    })
    const transport = http2Transport(session)
    // An ended session still waits for the other side to hang up, which would keep the process alive.
    const close = () => {
      transport.close()
      socket.destroy()
    }
    return { ...transport, close }
  } catch (error) {
    throw new ConnectionError({ method: 'CONNECT', path: endpoint.url.host }, error)
  }
}

/** Large enough that a list of a megabyte does not wait for window updates. */
const windowBytes = 4 * 1024 * 1024
