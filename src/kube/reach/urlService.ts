import { UserError } from '../../core/errors.ts'
import type { ReachedService } from './serviceProxy.ts'

/**
 * A component asked at a URL instead of through the API server, such as `https://prometheus.example.org/prometheus`: the paths that are
 * asked follow the URL's own. Credentials in the URL are sent as basic authentication and never shown. Throws UserError for what is not a URL.
 */
export function urlService(
  text: string,
  options: { readonly timeoutMs: number; readonly signal?: AbortSignal },
): ReachedService {
  const { base, authorization } = parse(text)
  return {
    async request({ method, path, headers, body }) {
      const timeout = AbortSignal.timeout(options.timeoutMs)
      const answer = await fetch(`${base}${path}`, {
        method,
        headers: { ...headers, ...authorization },
        redirect: 'manual',
        signal: options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]),
        ...(body === undefined ? {} : { body }),
      })
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: await answer.text(),
        from: 'backend',
      }
    },
  }
}

function parse(text: string): { readonly base: string; readonly authorization: Readonly<Record<string, string>> } {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UserError('an address of a component is not an http or https URL', {
      help: 'Give it as in `--prometheus-url http://localhost:9090`.',
    })
  const { username, password } = url
  const base = `${url.origin}${url.pathname.replace(/\/+$/, '')}`
  if (username === '') return { base, authorization: {} }
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { base, authorization: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } }
}
