import { BlockList, isIP } from 'node:net'
import type { Environment } from './kubeconfig.ts'
import { hostOf } from './socket.ts'

/** The proxy that HTTPS_PROXY and NO_PROXY ask for, as Go's `httpproxy` reads them; an API server on this machine is always asked directly. */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY'
  const value = env[name] ?? env[name.toLowerCase()]
  if (value === undefined || value === '' || isExcluded(url, env['NO_PROXY'] ?? env['no_proxy'] ?? '')) return undefined
  return new URL(value.includes('://') ? value : `http://${value}`)
}

function isExcluded(url: URL, list: string): boolean {
  const host = hostOf(url)
  if (host === 'localhost' || host === '::1' || /^127\./.test(host)) return true
  return list.split(',').some((entry) => matches(entry.trim().toLowerCase(), host, url.port || '443'))
}

function matches(entry: string, host: string, port: string): boolean {
  if (entry === '') return false
  if (entry === '*') return true
  if (entry.includes('/')) return inRange(entry, host)
  const [, name = entry, wantedPort] = /^(.+?)(?::(\d+))?$/.exec(entry) ?? []
  if (wantedPort !== undefined && wantedPort !== port) return false
  const suffix = name.replace(/^\*/, '')
  return host === suffix || host.endsWith(suffix.startsWith('.') ? suffix : `.${suffix}`)
}

function inRange(entry: string, host: string): boolean {
  const [address = '', bits = ''] = entry.split('/')
  const family = isIP(host)
  if (family === 0 || isIP(address) !== family) return false
  const type = family === 4 ? 'ipv4' : 'ipv6'
  const range = new BlockList()
  range.addSubnet(address, Number(bits), type)
  return range.check(host, type)
}
