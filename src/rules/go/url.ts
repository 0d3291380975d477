import { textOfBytes, utf8Bytes } from '../../core/go/bytes.ts'
import { goQuote } from '../../core/go/quote.ts'
import { ipAddressProblem } from './ipAddress.ts'

/** The parts of a URL that configuration checks look at; empty where a part is missing. */
export interface GoUrl {
  readonly scheme: string
  readonly user: string
  readonly host: string
  readonly path: string
  readonly opaque: string
}

/** Reads a URL as Go does, or gives the text of Go's error (net/url Parse of Go 1.26). */
export function parseGoUrl(text: string): GoUrl | { readonly problem: string } {
  const hash = text.indexOf('#')
  const url = hash < 0 ? text : text.slice(0, hash)
  const fragment = hash < 0 ? '' : text.slice(hash + 1)
  const parsed = parse(url)
  if (typeof parsed === 'string') return { problem: `parse ${goQuote(url)}: ${parsed}` }
  const problem = escapeProblem(fragment, 'other')
  return problem === undefined ? parsed : { problem: `parse ${goQuote(text)}: ${problem}` }
}

function parse(text: string): GoUrl | string {
  if (hasControl(text)) return 'net/url: invalid control character in URL'
  const none = { scheme: '', user: '', host: '', path: '', opaque: '' }
  if (text === '*') return { ...none, path: '*' }
  const colon = schemeEnd(text)
  if (colon === 0) return 'missing protocol scheme'
  const scheme = colon === undefined ? '' : text.slice(0, colon).toLowerCase()
  const rest = withoutQuery(colon === undefined ? text : text.slice(colon + 1))
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { ...none, scheme, opaque: rest }
    if (upTo(rest, '/').includes(':')) return 'first path segment in URL cannot contain colon'
  }
  let path = rest
  let authority: { user: string; host: string } | string = { user: '', host: '' }
  if ((scheme !== '' || !rest.startsWith('///')) && rest.startsWith('//')) {
    const written = upTo(rest.slice(2), '/')
    path = rest.slice(2 + written.length)
    authority = parseAuthority(scheme, written)
    if (typeof authority === 'string') return authority
  }
  return escapeProblem(path, 'other') ?? { ...none, ...authority, scheme, path }
}

/** Where the colon after the scheme stands; undefined when there is no scheme. */
function schemeEnd(text: string): number | undefined {
  for (let index = 0; index < text.length; index++) {
    const char = text[index] ?? ''
    if (char === ':') return index
    if (/[a-zA-Z]/.test(char)) continue
    if (index === 0 || !/[0-9+.-]/.test(char)) return undefined
  }
  return undefined
}

function withoutQuery(rest: string): string {
  return upTo(rest, '?')
}

function upTo(text: string, end: string): string {
  const index = text.indexOf(end)
  return index < 0 ? text : text.slice(0, index)
}

function parseAuthority(scheme: string, authority: string): { user: string; host: string } | string {
  const at = authority.lastIndexOf('@')
  const host = authority.slice(at + 1)
  const problem = hostProblem(scheme, host)
  if (problem !== undefined) return problem
  if (at < 0) return { user: '', host }
  const user = authority.slice(0, at)
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)) return 'net/url: invalid userinfo'
  const name = upTo(user, ':')
  return escapeProblem(name, 'other') ?? escapeProblem(user.slice(name.length + 1), 'other') ?? { user, host }
}

function hostProblem(scheme: string, host: string): string | undefined {
  const open = host.lastIndexOf('[')
  if (open > 0) return 'invalid IP-literal'
  if (open === 0) return literalProblem(host)
  const first = host.indexOf(':')
  if (first >= 0) {
    const isStrict = scheme === 'http' || scheme === 'https'
    const port = host.slice(isStrict ? first : host.lastIndexOf(':'))
    if (!isPort(port)) return `invalid port ${goQuote(port)} after host`
  }
  return escapeProblem(host, 'host')
}

/** An IP address in brackets, with or without a zone and a port. */
function literalProblem(host: string): string | undefined {
  const close = host.lastIndexOf(']')
  if (close < 0) return "missing ']' in host"
  const port = host.slice(close + 1)
  if (!isPort(port)) return `invalid port ${goQuote(port)} after host`
  const name = host.slice(1, close)
  const zone = name.indexOf('%25')
  const escapes =
    zone < 0
      ? escapeProblem(name, 'host')
      : (escapeProblem(name.slice(0, zone), 'host') ?? escapeProblem(name.slice(zone), 'zone'))
  if (escapes !== undefined) return escapes
  const address = unescaped(name)
  const problem = ipAddressProblem(address)
  if (problem !== undefined) return `invalid host: ${problem}`
  return address.includes(':') ? undefined : 'invalid IP-literal'
}

function isPort(text: string): boolean {
  return /^(?::[0-9]*)?$/.test(text)
}

/** What is wrong with the percent escapes and, in hosts, with the characters (net/url unescape). */
function escapeProblem(text: string, mode: 'host' | 'zone' | 'other'): string | undefined {
  if (mode === 'other' && !text.includes('%')) return undefined
  const bytes = utf8Bytes(text)
  const piece = (from: number, to: number) => goQuote(textOfBytes(bytes.subarray(from, to)))
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0
    if (byte !== 0x25) {
      if (mode !== 'other' && byte < 0x80 && !isHostByte(byte))
        return `invalid character ${piece(index, index + 1)} in host name`
      continue
    }
    const value = hexByte(bytes, index + 1)
    if (value === undefined) return `invalid URL escape ${piece(index, index + 3)}`
    const isPercent = value === 0x25
    const isRefused =
      mode === 'host'
        ? value < 0x80 && !isPercent
        : mode === 'zone' && !isPercent && value !== 0x20 && !isHostByte(value)
    if (isRefused) return `invalid URL escape ${piece(index, index + 3)}`
    index += 2
  }
  return undefined
}

function hexByte(bytes: Uint8Array, index: number): number | undefined {
  const pair = String.fromCharCode(bytes[index] ?? 0, bytes[index + 1] ?? 0)
  return /^[0-9a-fA-F]{2}$/.test(pair) ? Number.parseInt(pair, 16) : undefined
}

/** Bytes that a host may hold unescaped: unreserved, sub-delims, and what Go lets pass beyond them. */
function isHostByte(byte: number): boolean {
  return byte < 0x80 && /[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]/.test(String.fromCharCode(byte))
}

function unescaped(text: string): string {
  const bytes = utf8Bytes(text)
  const plain: number[] = []
  for (let index = 0; index < bytes.length; index++) {
    const value = bytes[index] === 0x25 ? hexByte(bytes, index + 1) : undefined
    plain.push(value ?? bytes[index] ?? 0)
    if (value !== undefined) index += 2
  }
  return textOfBytes(plain)
}

function hasControl(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x20 || code === 0x7f) return true
  }
  return false
}
