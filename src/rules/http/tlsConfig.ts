import type { At, Schema } from '../../yaml/decode.ts'
import { bool, text } from '../../yaml/scalarSchema.ts'
import { type StructOf, struct, via } from '../../yaml/schema.ts'
import { oneOf } from './oneOf.ts'
import { secret } from './secret.ts'

const tlsVersion: Schema<string> = via(
  { goType: 'config.TLSVersion', inner: text, wants: 'a version of TLS', zero: '' },
  (value, at) =>
    versions.includes(value)
      ? value
      : at.refuse(`unknown TLS version: ${value}`, {
          help: `Versions are ${versions.map((one) => `\`${one}\``).join(', ')}.`,
        }),
)

const versions = ['TLS13', 'TLS12', 'TLS11', 'TLS10']

const fields = {
  ca: text,
  cert: text,
  key: secret,
  ca_file: text,
  cert_file: text,
  key_file: text,
  ca_ref: text,
  cert_ref: text,
  key_ref: text,
  server_name: text,
  insecure_skip_verify: bool,
  min_version: tlsVersion,
  max_version: tlsVersion,
}

/** Certificates for a connection (prometheus/common config.TLSConfig). */
export const tlsConfig = struct('config.TLSConfig', fields, { check: checkTlsConfig })

/** What upstream asks of certificates and keys (prometheus/common config.TLSConfig.Validate). */
function checkTlsConfig(value: StructOf<typeof fields>, at: At): void {
  oneOf(at, value, ['ca', 'ca_file', 'ca_ref'], 'at most one of ca, ca_file & ca_ref must be configured')
  oneOf(at, value, ['cert', 'cert_file', 'cert_ref'], 'at most one of cert, cert_file & cert_ref must be configured')
  oneOf(at, value, ['key', 'key_file', 'key_ref'], 'at most one of key and key_file must be configured')
  const hasCert = value.cert !== '' || value.cert_file !== '' || value.cert_ref !== ''
  const hasKey = value.key !== '' || value.key_file !== '' || value.key_ref !== ''
  if (hasCert && !hasKey) {
    at.refuse('exactly one of key or key_file must be configured when a client certificate is configured', {
      help: 'Add `key_file`.',
    })
  }
  if (hasKey && !hasCert) {
    at.refuse('exactly one of cert or cert_file must be configured when a client key is configured', {
      help: 'Add `cert_file`.',
    })
  }
}
