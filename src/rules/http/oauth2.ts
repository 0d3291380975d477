import type { At } from '../../yaml/decode.ts'
import { text } from '../../yaml/scalarSchema.ts'
import { anything, list, map, type StructOf, struct } from '../../yaml/schema.ts'
import { oneOf } from './oneOf.ts'
import { checkProxy, proxyFields } from './proxy.ts'
import { secret } from './secret.ts'
import { tlsConfig } from './tlsConfig.ts'

const fields = {
  client_id: text,
  client_secret: secret,
  client_secret_file: text,
  client_secret_ref: text,
  client_certificate_key_id: text,
  client_certificate_key: secret,
  client_certificate_key_file: text,
  client_certificate_key_ref: text,
  grant_type: text,
  signature_algorithm: text,
  iss: text,
  audience: text,
  claims: map(anything),
  scopes: list(text),
  token_url: text,
  endpoint_params: map(text),
  tls_config: tlsConfig,
  ...proxyFields,
}

/** A login that gives tokens (prometheus/common config.OAuth2). */
export const oauth2 = struct('config.OAuth2', fields, { check: checkProxy })

/** What upstream asks of a login when it looks at the client as a whole (prometheus/common config.HTTPClientConfig.Validate). */
export function checkOauth2(value: StructOf<typeof fields>, at: At): void {
  for (const name of ['client_id', 'token_url'] as const) {
    if (value[name] !== '') continue
    at.refuse(`oauth2 ${name} must be configured`, { path: ['oauth2'], onKey: true, help: `Add \`${name}\`.` })
  }
  if (value.grant_type !== jwtBearer) {
    const names = ['client_secret', 'client_secret_file', 'client_secret_ref']
    const upstream = `at most one of oauth2 client_secret, client_secret_file & client_secret_ref must be configured using grant-type=client_credentials`
    oneOf(at, value, names, upstream, ['oauth2'])
    return
  }
  const names = ['client_certificate_key', 'client_certificate_key_file', 'client_certificate_key_ref']
  const upstream = `at most one of oauth2 client_certificate_key, client_certificate_key_file & client_certificate_key_ref must be configured using grant-type=${jwtBearer}`
  oneOf(at, value, names, upstream, ['oauth2'])
  if (!['', 'RS256', 'RS384', 'RS512'].includes(value.signature_algorithm)) {
    at.refuse('valid signature algorithms are RS256, RS384 and RS512', { path: ['oauth2', 'signature_algorithm'] })
  }
}

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
