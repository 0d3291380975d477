import type { At } from '../../yaml/decode.ts'
import { parseGoUrl } from '../go/url.ts'

/** Fields that must not be empty, with what upstream says when they are. */
export type Requirement<Config> = readonly [field: keyof Config & string, upstream: string]

/** Refuses the first field that is empty: no text, no item. False when something was refused. */
export function requireFields<Config extends object>(
  config: Config,
  at: At,
  requirements: readonly Requirement<Config>[],
): boolean {
  const missing = requirements.find(([field]) => isEmpty(config[field]))
  if (missing === undefined) return true
  const [field, upstream] = missing
  at.refuse(upstream, { path: [field], help: `Set \`${field}\`.` })
  return false
}

/** Refuses two fields of which only one may be set. False when something was refused. */
export function refuseBoth<Config extends object>(
  config: Config,
  at: At,
  {
    fields,
    upstream,
  }: { readonly fields: readonly [keyof Config & string, keyof Config & string]; readonly upstream: string },
): boolean {
  if (fields.some((field) => isEmpty(config[field]))) return true
  at.refuse(upstream, { path: [fields[1]], help: 'Keep one of them.' })
  return false
}

/** Refuses what is no URL with a scheme `http` or `https` and a host. False when something was refused. */
export function requireHttpUrl(written: string, at: At, field: string): boolean {
  const parsed = parseGoUrl(written)
  const upstream =
    'problem' in parsed
      ? parsed.problem
      : parsed.scheme !== 'http' && parsed.scheme !== 'https'
        ? "URL scheme must be 'http' or 'https'"
        : parsed.host === ''
          ? 'host is missing in URL'
          : undefined
  if (upstream === undefined) return true
  at.refuse(upstream, { path: [field], help: 'Write a whole URL, such as `http://host:port/path`.' })
  return false
}

/** Refuses what Go cannot read as a URL; `wrap` makes upstream's text of Go's. False when something was refused. */
export function requireUrl(
  written: string,
  at: At,
  { field, wrap = (text) => text }: { readonly field: string; readonly wrap?: (text: string) => string },
): boolean {
  const parsed = parseGoUrl(written)
  if (!('problem' in parsed)) return true
  at.refuse(wrap(parsed.problem), { path: [field], message: `\`${written}\` is not a URL` })
  return false
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return value === '' || value === undefined
}
