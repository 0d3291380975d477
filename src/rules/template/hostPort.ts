import { splitHostPort } from '../go/hostPort.ts'
import { ipAddressProblem } from '../go/ipAddress.ts'

/** Cuts the port off (prometheus template stripPort). */
export function stripPort(text: string): string {
  const split = splitHostPort(text)
  return 'problem' in split ? text : split.host
}

/** Cuts the domain off, and leaves addresses as they are (prometheus template stripDomain). */
export function stripDomain(text: string): string {
  const split = splitHostPort(text)
  const host = 'problem' in split ? text : split.host
  if (ipAddressProblem(host) === undefined) return text
  const short = host.split('.')[0] ?? ''
  const port = 'problem' in split ? '' : split.port
  if (port === '') return short
  return short.includes(':') || short.includes('%') ? `[${short}]:${port}` : `${short}:${port}`
}
