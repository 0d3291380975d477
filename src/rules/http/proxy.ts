import type { At, Schema } from '../../yaml/decode.ts'
import { bool, text } from '../../yaml/scalarSchema.ts'
import { map, type StructOf, via } from '../../yaml/schema.ts'
import { parseGoUrl } from '../go/url.ts'
import { secrets } from './secret.ts'

/** Any URL; undefined where none is written (prometheus/common config.URL). */
export const anyUrl: Schema<string | undefined> = via<string, string | undefined>(
  { goType: 'config.URL', inner: text, wants: 'a URL', zero: undefined },
  (value, at) => {
    const parsed = parseGoUrl(value)
    return 'problem' in parsed ? at.refuse(parsed.problem) : value
  },
)

/** The fields of a proxy, which are part of other structs (prometheus/common config.ProxyConfig). */
export const proxyFields = {
  proxy_url: anyUrl,
  no_proxy: text,
  proxy_from_environment: bool,
  proxy_connect_header: map(secrets, 'config.ProxyHeader'),
}

/** What upstream asks of the settings of a proxy (prometheus/common config.ProxyConfig.Validate). */
export function checkProxy(value: StructOf<typeof proxyFields>, at: At): void {
  const hasUrl = value.proxy_url !== undefined && value.proxy_url !== ''
  if (value.proxy_connect_header.size > 0 && !value.proxy_from_environment && !hasUrl) {
    at.refuse('if proxy_connect_header is configured, proxy_url or proxy_from_environment must also be configured', {
      path: ['proxy_connect_header'],
      onKey: true,
    })
  }
  if (value.proxy_from_environment && hasUrl) {
    at.refuse('if proxy_from_environment is configured, proxy_url must not be configured', {
      path: ['proxy_url'],
      onKey: true,
    })
  }
  if (value.proxy_from_environment && value.no_proxy !== '') {
    at.refuse('if proxy_from_environment is configured, no_proxy must not be configured', {
      path: ['no_proxy'],
      onKey: true,
    })
  }
  if (value.proxy_url === undefined && value.no_proxy !== '') {
    at.refuse('if no_proxy is configured, proxy_url must also be configured', { path: ['no_proxy'], onKey: true })
  }
}
