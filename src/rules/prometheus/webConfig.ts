import type { Finding } from '../../core/finding.ts'
import type { Schema } from '../../yaml/decode.ts'
import { decode } from '../../yaml/decode.ts'
import { bool, int, text } from '../../yaml/scalarSchema.ts'
import { list, map, type StructOf, struct } from '../../yaml/schema.ts'
import { secret } from '../http/secret.ts'
import { type ConfigSource, firstDocument } from './firstDocument.ts'
import { goDuration } from './goDuration.ts'
import { oneOf } from './scalars.ts'
import { webProblems } from './webProblems.ts'
import { withSettingsProblems } from './withSettingsProblems.ts'

const curve = oneOf('web.Curve', ['CurveP256', 'CurveP384', 'CurveP521', 'X25519'], {
  refusal: (written) => `unknown curve: ${written}`,
})

const cbc = ['ECDSA_WITH_AES_128', 'ECDSA_WITH_AES_256', 'RSA_WITH_AES_128', 'RSA_WITH_AES_256']

/** The suites that Go takes for safe (crypto/tls CipherSuites of Go 1.26). */
const suites = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  ...cbc.map((name) => `TLS_ECDHE_${name}_CBC_SHA`),
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
]

const suite = oneOf('web.Cipher', suites, { refusal: (written) => `unknown cipher: ${written}` })

const version = oneOf('web.TLSVersion', ['TLS10', 'TLS11', 'TLS12', 'TLS13'], {
  refusal: (written) => `unknown TLS version: ${written}`,
})

const fields = {
  tls_server_config: struct('web.TLSConfig', {
    cert: text,
    key: secret,
    client_ca: text,
    cert_file: text,
    key_file: text,
    client_auth_type: text,
    client_ca_file: text,
    cipher_suites: list(suite),
    curve_preferences: list(curve),
    min_version: version,
    max_version: version,
    prefer_server_cipher_suites: bool,
    client_allowed_sans: list(text),
  }),
  http_server_config: struct('web.HTTPConfig', { http2: bool, headers: map(text) }),
  rate_limit: struct('web.RateLimiterConfig', { burst: int, interval: goDuration }),
  basic_auth_users: map(secret, 'map[string]config.Secret'),
}

/** How a server answers: TLS, headers, users (prometheus/exporter-toolkit web.Config). */
export type WebConfig = StructOf<typeof fields>

const schema: Schema<WebConfig> = struct('web.Config', fields)

/** Reads a web configuration as `promtool check web-config` does, but for the files that it names (exporter-toolkit web.Validate). Never throws. */
export function readWebConfig(source: ConfigSource): {
  readonly value: WebConfig | undefined
  readonly problems: readonly Finding[]
} {
  const { root, file, isBroken, problems } = firstDocument(source)
  if (isBroken) return { value: undefined, problems }
  const decoded = decode(schema, root, { dialect: 'v2', id })
  const why = 'The server refuses the configuration and does not start.'
  const all = withSettingsProblems(decoded, webProblems(decoded.value), { id, file, why })
  return { value: decoded.value, problems: [...all, ...problems] }
}

const id = 'web/invalid'
