import type { At } from '../../yaml/decode.ts'
import { bool, text } from '../../yaml/scalarSchema.ts'
import { pointer, type StructOf, struct } from '../../yaml/schema.ts'
import { checkHeaders, headers } from './headers.ts'
import { checkOauth2, oauth2 } from './oauth2.ts'
import { oneOf } from './oneOf.ts'
import { checkProxy, proxyFields } from './proxy.ts'
import { secret } from './secret.ts'
import { tlsConfig } from './tlsConfig.ts'

const basicAuth = struct(
  'config.BasicAuth',
  {
    username: text,
    username_file: text,
    username_ref: text,
    password: secret,
    password_file: text,
    password_ref: text,
  },
  {},
)

const authorization = struct('config.Authorization', {
  type: text,
  credentials: secret,
  credentials_file: text,
  credentials_ref: text,
})

const fields = {
  basic_auth: pointer(basicAuth),
  authorization: pointer(authorization),
  oauth2: pointer(oauth2),
  bearer_token: secret,
  bearer_token_file: text,
  tls_config: tlsConfig,
  follow_redirects: bool,
  enable_http2: bool,
  ...proxyFields,
  http_headers: pointer(headers),
}

/** How requests are made: who asks, over which connection (prometheus/common config.HTTPClientConfig). */
export type HttpClient = StructOf<typeof fields>

/** What holds where nothing is written. */
export const httpClientDefaults: Partial<HttpClient> = { follow_redirects: true, enable_http2: true }

/** The settings of an HTTP client as a section of their own; `inline(httpClient)` and `checkHttpClient` where they are part of another one. */
export const httpClient = struct('config.HTTPClientConfig', fields, {
  defaults: httpClientDefaults,
  check: checkHttpClient,
})

/** What upstream asks of the settings together (prometheus/common config.HTTPClientConfig.Validate). */
export function checkHttpClient(value: HttpClient, at: At): void {
  const hasBearer = value.bearer_token !== '' || value.bearer_token_file !== ''
  oneOf(
    at,
    value,
    ['bearer_token', 'bearer_token_file'],
    'at most one of bearer_token & bearer_token_file must be configured',
  )
  if ((value.basic_auth !== undefined || value.oauth2 !== undefined) && hasBearer) {
    at.refuse('at most one of basic_auth, oauth2, bearer_token & bearer_token_file must be configured', {
      path: [value.bearer_token === '' ? 'bearer_token_file' : 'bearer_token'],
      onKey: true,
    })
  }
  if (value.basic_auth !== undefined) {
    for (const name of ['username', 'password']) {
      const upstream = `at most one of basic_auth ${name}, ${name}_file & ${name}_ref must be configured`
      oneOf(at, value.basic_auth, [name, `${name}_file`, `${name}_ref`], upstream, ['basic_auth'])
    }
  }
  checkAuthorization(value, at, hasBearer)
  if (value.oauth2 !== undefined) {
    if (value.basic_auth !== undefined && value.authorization === undefined) refuseSeveral(at, 'oauth2')
    checkOauth2(value.oauth2, at)
  }
  checkProxy(value, at)
  if (value.http_headers !== undefined) checkHeaders(value.http_headers.keys(), at, ['http_headers'])
}

function checkAuthorization({ authorization, ...client }: HttpClient, at: At, hasBearer: boolean): void {
  if (authorization === undefined) return
  if (hasBearer) {
    at.refuse('authorization is not compatible with bearer_token & bearer_token_file', {
      path: ['authorization'],
      onKey: true,
      help: 'Remove the old `bearer_token`.',
    })
  }
  oneOf(
    at,
    authorization,
    ['credentials', 'credentials_file', 'credentials_ref'],
    'at most one of authorization credentials & credentials_file must be configured',
    ['authorization'],
  )
  if (authorization.type.trim().toLowerCase() === 'basic') {
    at.refuse('authorization type cannot be set to "basic", use "basic_auth" instead', {
      path: ['authorization', 'type'],
      help: 'Use `basic_auth` with `username` and `password_file`.',
    })
  }
  if (client.basic_auth !== undefined || client.oauth2 !== undefined) refuseSeveral(at, 'authorization')
}

function refuseSeveral(at: At, field: string): void {
  at.refuse('at most one of basic_auth, oauth2 & authorization must be configured', {
    path: [field],
    onKey: true,
    help: 'Keep one way of logging in.',
  })
}
