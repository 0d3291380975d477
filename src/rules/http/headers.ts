import { goQuote } from '../../core/go/quote.ts'
import type { At } from '../../yaml/decode.ts'
import { text } from '../../yaml/scalarSchema.ts'
import { list, map, struct } from '../../yaml/schema.ts'
import { secrets } from './secret.ts'

const header = struct('config.Header', { values: list(text), secrets, files: list(text) })

/** Headers for requests, by their names (prometheus/common config.Headers). */
export const headers = map(header, 'config.Headers')

/** Refuses headers that Prometheus and Alertmanager set themselves (prometheus/common config.Headers.Validate). */
export function checkHeaders(names: Iterable<string>, at: At, path: readonly string[]): void {
  for (const name of names) {
    const canonical = canonicalHeader(name)
    if (!reserved.has(canonical)) continue
    at.refuse(`setting header ${goQuote(canonical)} is not allowed`, { path: [...path, name], onKey: true })
  }
}

/** A header's name as Go writes it (net/textproto CanonicalMIMEHeaderKey). */
export function canonicalHeader(name: string): string {
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) return name
  return name.toLowerCase().replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase())
}

const reserved: ReadonlySet<string> = new Set([
  'Authorization',
  'Host',
  'Content-Encoding',
  'Content-Length',
  'Content-Type',
  'User-Agent',
  'Connection',
  'Keep-Alive',
  'Proxy-Authenticate',
  'Proxy-Authorization',
  'Www-Authenticate',
  'Accept-Encoding',
  'X-Prometheus-Remote-Write-Version',
  'X-Prometheus-Remote-Read-Version',
  'X-Prometheus-Scrape-Timeout-Seconds',
  'X-Amz-Date',
  'X-Amz-Security-Token',
  'X-Amz-Content-Sha256',
])
