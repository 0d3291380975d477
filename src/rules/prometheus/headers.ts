import type { At } from '../../yaml/decode.ts'

/** Headers that Prometheus sets itself (prometheus config/config.go reservedHeaders). */
const reserved: ReadonlySet<string> = new Set([
  'host',
  'content-encoding',
  'content-length',
  'content-type',
  'user-agent',
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'www-authenticate',
  'accept-encoding',
  'x-prometheus-remote-write-version',
  'x-prometheus-remote-read-version',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-content-sha256',
])

/** Refuses headers that are not the user's to set; `authorization` is what upstream says of that one. False when something was refused. */
export function checkHeaders(headers: ReadonlyMap<string, string>, at: At, authorization: string): boolean {
  for (const name of headers.keys()) {
    const lower = name.toLowerCase()
    const isReserved = reserved.has(lower)
    if (!isReserved && lower !== 'authorization') continue
    at.refuse(isReserved ? `${name} is a reserved header. It must not be changed` : authorization, {
      path: ['headers', name],
      onKey: true,
      help: 'Remove the header.',
    })
    return false
  }
  return true
}
