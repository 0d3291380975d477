import type { Labels } from './relabel.ts'

/** The address that Prometheus asks for a target, written as its API writes it (scrape.Target.URL, Go net/url). */
export function scrapeUrl(labels: Labels, params: ReadonlyMap<string, readonly string[]>): string {
  const query = new Map([...params].map(([key, values]) => [key, [...values]]))
  for (const [name, value] of labels) {
    if (!name.startsWith(paramPrefix)) continue
    const key = name.slice(paramPrefix.length)
    const rest = query.get(key)?.slice(1) ?? []
    query.set(key, [value, ...rest])
  }
  const path = escapePath(labels.get('__metrics_path__') ?? '')
  const slash = path !== '' && !path.startsWith('/') ? '/' : ''
  const encoded = encodeQuery(query)
  return `${labels.get('__scheme__') ?? ''}://${labels.get('__address__') ?? ''}${slash}${path}${encoded && `?${encoded}`}`
}

const paramPrefix = '__param_'

/** Sorted by key, as url.Values.Encode does. */
function encodeQuery(query: ReadonlyMap<string, readonly string[]>): string {
  const pairs: string[] = []
  for (const key of [...query.keys()].sort()) {
    for (const value of query.get(key) ?? []) pairs.push(`${escapeQuery(key)}=${escapeQuery(value)}`)
  }
  return pairs.join('&')
}

function escapeQuery(text: string): string {
  return escapeBytes(text, /[A-Za-z0-9\-_.~]/).replaceAll('%20', '+')
}

function escapePath(path: string): string {
  return escapeBytes(path, /[A-Za-z0-9\-_.~$&+,/:;=@]/)
}

function escapeBytes(text: string, plain: RegExp): string {
  let result = ''
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte)
    const isPlain = byte < 128 && plain.test(character)
    result += isPlain ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return result
}
