import { ConnectionError } from './apiError.ts'
import type { CredentialSource, Credentials } from './credentials.ts'
import type { Endpoint } from './endpoint.ts'
import { openTransport, type Transport, type WireAnswer, type WireRequest } from './transport.ts'
import { openWebSocket, type WebSocketLink } from './webSocket.ts'

/** A request for a WebSocket. */
export interface UpgradeRequest {
  /** With the query. */
  readonly path: string
  readonly protocol: string
  readonly onMessage: (message: Buffer) => void
  readonly onClose: () => void
}

/** One lasting way to the API server: opened when first needed, opened anew after it broke, with credentials that can be renewed. */
export interface Link {
  send(request: WireRequest): Promise<WireAnswer>
  /** Opens a WebSocket, on a connection of its own. */
  upgrade(request: UpgradeRequest): Promise<WebSocketLink>
  /** Asks for fresh credentials; false when there is nothing to renew. */
  renew(): Promise<boolean>
  close(): void
}

/** Makes a link; nothing is opened yet. */
export function makeLink(options: {
  readonly endpoint: Endpoint
  readonly credentials: CredentialSource
  readonly timeoutMs: number
  readonly signal: AbortSignal
}): Link {
  // Behind a gateway such as Rancher's, the server of a kubeconfig has a path.
  const prefix = options.endpoint.url.pathname.replace(/\/+$/, '')
  let open: Promise<Transport> | undefined
  let renewing: Promise<boolean> | undefined
  let credentials: Promise<Credentials> | undefined

  const current = (): Promise<Credentials> => {
    credentials ??= options.credentials.read()
    return credentials
  }
  const openAnew = async (): Promise<Transport> => {
    const { tls } = await current()
    return openTransport({ ...options.endpoint, tls: { ...options.endpoint.tls, ...tls } }, options)
  }
  const transport = async (): Promise<Transport> => {
    const known = open
    if (known !== undefined && (await known).alive()) return known
    // Nothing may be awaited between this look and the new connection, or two would be opened and one forgotten.
    if (open === known) {
      const opened = openAnew()
      open = opened
      opened.catch(() => {
        if (open === opened) open = undefined
      })
    }
    return open ?? transport()
  }
  const drop = async (): Promise<void> => {
    const known = open
    open = undefined
    const way = await known?.catch(() => undefined)
    way?.close()
  }

  return {
    send: async (request) => {
      options.signal.throwIfAborted()
      const { headers } = await current()
      const way = await transport()
      const limit = AbortSignal.timeout(options.timeoutMs)
      try {
        return await way.send(
          { ...request, path: `${prefix}${request.path}`, headers: { ...request.headers, ...headers } },
          AbortSignal.any([options.signal, limit]),
        )
      } catch (error) {
        if (options.signal.aborted || !limit.aborted) throw error
        // A connection that swallowed one request may swallow the next one too.
        await drop()
        throw new ConnectionError(request, new Error(`no answer within ${options.timeoutMs / 1000} s`), 'TIMEOUT')
      }
    },
    upgrade: async (request) => {
      const { tls, headers } = await current()
      const endpoint = { ...options.endpoint, tls: { ...options.endpoint.tls, ...tls } }
      return openWebSocket(endpoint, {
        ...request,
        path: `${prefix}${request.path}`,
        headers,
        patience: options,
      })
    },
    renew: () => {
      renewing ??= options.credentials.renew().then(async (renewed) => {
        renewing = undefined
        if (!renewed) return false
        credentials = undefined
        await drop()
        return true
      })
      return renewing
    },
    close: () => void drop(),
  }
}
