import { goQuote } from '../../../core/go/quote.ts'
import type { At } from '../../../yaml/decode.ts'
import { int, text } from '../../../yaml/scalarSchema.ts'
import { inline, list, type StructOf, struct } from '../../../yaml/schema.ts'
import { formatDuration } from '../../duration.ts'
import { checkHttpClient, httpClient, httpClientDefaults } from '../../http/httpClient.ts'
import { secret } from '../../http/secret.ts'
import { refuseBoth, requireFields } from '../required.ts'
import { duration } from '../scalars.ts'

const fields = {
  auth: text,
  tenancy: text,
  user: text,
  fingerprint: text,
  key_file: text,
  key_passphrase: secret,
  key_passphrase_file: text,
  region: text,
  compartments: list(text),
  ...inline(httpClient),
  port: int,
  refresh_interval: duration,
}

/** `oci_sd_configs` (prometheus discovery/oci/oci.go). */
export const oci = struct('oci.SDConfig', fields, {
  defaults: { ...httpClientDefaults, port: 80, refresh_interval: 60_000, auth: 'api_key' },
  check: (config, at) =>
    requireFields(config, at, [['region', 'oci_sd: region is required']]) &&
    checkAuth(config, at) &&
    checkRest(config, at) &&
    checkHttpClient(config, at),
})

const keyFields = ['tenancy', 'user', 'fingerprint', 'key_file'] as const

function checkAuth(config: StructOf<typeof fields>, at: At): boolean {
  if (config.auth === 'api_key')
    return (
      requireFields(
        config,
        at,
        keyFields.map((field) => [field, `oci_sd: api_key auth requires ${field}`] as const),
      ) &&
      refuseBoth(config, at, {
        fields: ['key_passphrase', 'key_passphrase_file'],
        upstream: 'oci_sd: at most one of key_passphrase and key_passphrase_file must be configured',
      })
    )
  if (config.auth !== 'instance_principal') {
    at.refuse(`oci_sd: unknown auth method ${goQuote(config.auth)}, expected "api_key" or "instance_principal"`, {
      path: ['auth'],
      help: 'Write `api_key` or `instance_principal`.',
    })
    return false
  }
  const surplus = [...keyFields, 'key_passphrase' as const, 'key_passphrase_file' as const].find(
    (field) => config[field] !== '',
  )
  if (surplus === undefined) return true
  at.refuse(
    'oci_sd: instance_principal auth must not have tenancy, user, fingerprint, key_file, key_passphrase, or key_passphrase_file set',
    { path: [surplus], help: `Remove \`${surplus}\`.` },
  )
  return false
}

function checkRest(config: StructOf<typeof fields>, at: At): boolean {
  const empty = config.compartments.indexOf('')
  if (empty >= 0) {
    at.refuse(`oci_sd: compartments[${empty}] must not be empty`, { path: ['compartments', empty] })
    return false
  }
  if (config.refresh_interval > 0) return true
  at.refuse(`oci_sd: refresh_interval must be positive, got ${formatDuration(config.refresh_interval)}`, {
    path: ['refresh_interval'],
  })
  return false
}
