import type { ClientHttp2Session, IncomingHttpHeaders, IncomingHttpStatusHeader } from 'node:http2'
import { ConnectionError } from './apiError.ts'
import type { Transport, WireAnswer, WireRequest } from './transport.ts'

/** Sends requests as streams of one HTTP/2 session; once the session is gone every request fails with `CLOSED`. */
export function http2Transport(session: ClientHttp2Session): Transport {
  let lost: Error | undefined
  session.on('error', (error) => {
    lost = error
  })
  session.on('goaway', () => session.close())
  session.once('connect', () => session.setLocalWindowSize(connectionWindowBytes))
  return {
    send: (request, signal) => sendStream(session, { request, signal, lost: () => lost }),
    alive: () => !session.closed && !session.destroyed,
    close: () => session.destroy(),
  }
}

const connectionWindowBytes = 32 * 1024 * 1024

function sendStream(
  session: ClientHttp2Session,
  {
    request,
    signal,
    lost,
  }: { readonly request: WireRequest; readonly signal: AbortSignal; readonly lost: () => Error | undefined },
): Promise<WireAnswer> {
  const line = { method: request.method, path: request.path }
  return new Promise((resolve, reject) => {
    if (session.closed || session.destroyed) {
      reject(new ConnectionError(line, lost() ?? new Error('the connection was closed'), 'CLOSED'))
      return
    }
    const stream = session.request(
      { ':method': request.method, ':path': request.path, ...request.headers },
      { endStream: request.body === undefined },
    )
    let head: (IncomingHttpHeaders & IncomingHttpStatusHeader) | undefined
    const chunks: Buffer[] = []
    const abort = (): void => {
      stream.close()
      reject(signal.reason)
    }
    signal.addEventListener('abort', abort, { once: true })
    stream.on('response', (headers) => {
      head = headers
    })
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    const refused = () => (stream.rstCode === refusedStream ? 'NGHTTP2_REFUSED_STREAM' : undefined)
    stream.on('error', (error) => reject(new ConnectionError(line, error, refused())))
    stream.on('close', () => {
      signal.removeEventListener('abort', abort)
      if (head === undefined || stream.rstCode !== 0) {
        reject(
          new ConnectionError(
            line,
            lost() ?? new Error(`the stream was closed (code ${stream.rstCode})`),
            refused() ?? 'CLOSED',
          ),
        )
        return
      }
      resolve({ status: Number(head[':status']), headers: flatten(head), text: Buffer.concat(chunks).toString('utf8') })
    })
    if (request.body !== undefined) stream.end(request.body)
  })
}

const refusedStream = 7

function flatten(headers: IncomingHttpHeaders): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !name.startsWith(':'))
      flat[name] = Array.isArray(value) ? value.join('\n') : String(value)
  }
  return flat
}
