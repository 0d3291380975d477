import { ipAddressProblem } from '../go/ipAddress.ts'

/** Splits `host:port` as Go's net.SplitHostPort does; undefined where that refuses. */
export function splitHostPort(text: string): { readonly host: string; readonly port: string } | undefined {
  const colon = text.lastIndexOf(':')
  if (colon < 0) return undefined
  if (text.startsWith('[')) {
    const close = text.indexOf(']')
    if (close < 0 || close + 1 !== colon || text.indexOf('[', 1) >= 0 || text.indexOf(']', close + 1) >= 0)
      return undefined
    return { host: text.slice(1, close), port: text.slice(colon + 1) }
  }
  const host = text.slice(0, colon)
  if (host.includes(':') || text.includes('[') || text.includes(']')) return undefined
  return { host, port: text.slice(colon + 1) }
}

/** Cuts the port off (prometheus template stripPort). */
export function stripPort(text: string): string {
  return splitHostPort(text)?.host ?? text
}

/** Cuts the domain off, and leaves addresses as they are (prometheus template stripDomain). */
export function stripDomain(text: string): string {
  const split = splitHostPort(text)
  const host = split?.host ?? text
  if (ipAddressProblem(host) === undefined) return text
  const short = host.split('.')[0] ?? ''
  const port = split?.port ?? ''
  if (port === '') return short
  return short.includes(':') || short.includes('%') ? `[${short}]:${port}` : `${short}:${port}`
}
