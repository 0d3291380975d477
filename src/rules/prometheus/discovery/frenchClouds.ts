import { goQuote } from '../../../core/go/quote.ts'
import type { At } from '../../../yaml/decode.ts'
import { int, text } from '../../../yaml/scalarSchema.ts'
import { inline, list, type StructOf, struct } from '../../../yaml/schema.ts'
import { parseGoUrl } from '../../go/url.ts'
import { checkHttpClient, httpClient, httpClientDefaults } from '../../http/httpClient.ts'
import { secret } from '../../http/secret.ts'
import { refuseBoth, requireFields } from '../required.ts'
import { duration, oneOf } from '../scalars.ts'

/** `outscale_sd_configs` (prometheus discovery/outscale/outscale.go). */
export const outscale = struct(
  'outscale.SDConfig',
  {
    endpoint: text,
    region: text,
    access_key: text,
    secret_key: secret,
    secret_key_file: text,
    refresh_interval: duration,
    port: int,
    ...inline(httpClient),
  },
  {
    defaults: { ...httpClientDefaults, port: 80, refresh_interval: 60_000, region: 'eu-west-2' },
    check: (config, at) =>
      requireFields(config, at, [
        ['region', 'outscale SD configuration requires a region'],
        ['access_key', 'outscale SD configuration requires access_key'],
      ]) &&
      checkSecretKey(config, at) &&
      checkHttpClient(config, at),
  },
)

/** `ovhcloud_sd_configs` (prometheus discovery/ovhcloud/ovhcloud.go). */
export const ovhcloud = struct(
  'ovhcloud.SDConfig',
  {
    endpoint: text,
    application_key: text,
    application_secret: secret,
    consumer_key: secret,
    refresh_interval: duration,
    service: text,
  },
  {
    defaults: { endpoint: 'ovh-eu', refresh_interval: 60_000 },
    check(config, at) {
      const isComplete = requireFields(config, at, [
        ['endpoint', 'endpoint can not be empty'],
        ['application_key', 'application key can not be empty'],
        ['application_secret', 'application secret can not be empty'],
        ['consumer_key', 'consumer key can not be empty'],
      ])
      if (!isComplete || config.service === 'dedicated_server' || config.service === 'vps') return
      at.refuse(`unknown service: ${config.service}`, {
        path: ['service'],
        help: 'Set `service` to `dedicated_server` or `vps`.',
      })
    },
  },
)

const scalewayFields = {
  project_id: text,
  api_url: text,
  zone: text,
  access_key: text,
  secret_key: secret,
  secret_key_file: text,
  name_filter: text,
  tags_filter: list(text),
  ...inline(httpClient),
  refresh_interval: duration,
  port: int,
  role: oneOf('scaleway.role', ['instance', 'baremetal'], { refusal: (role) => `unknown role ${goQuote(role)}` }),
}

/** `scaleway_sd_configs` (prometheus discovery/scaleway/scaleway.go). */
export const scaleway = struct('scaleway.SDConfig', scalewayFields, {
  defaults: {
    ...httpClientDefaults,
    port: 80,
    refresh_interval: 60_000,
    zone: 'fr-par-1',
    api_url: 'https://api.scaleway.com',
  },
  check: (config, at) =>
    requireFields(config, at, [
      ['role', 'role missing (one of: instance, baremetal)'],
      ['project_id', 'project_id is mandatory'],
    ]) &&
    checkSecretKey(config, at) &&
    requireFields(config, at, [['access_key', 'access_key is mandatory']]) &&
    checkScalewayClient(config, at) &&
    checkHttpClient(config, at),
})

function checkSecretKey(config: { readonly secret_key: string; readonly secret_key_file: string }, at: At): boolean {
  if (config.secret_key === '' && config.secret_key_file === '') {
    at.refuse('one of secret_key & secret_key_file must be configured', {
      path: ['secret_key_file'],
      help: 'Set `secret_key_file`.',
    })
    return false
  }
  return refuseBoth(config, at, {
    fields: ['secret_key', 'secret_key_file'],
    upstream: 'at most one of secret_key & secret_key_file must be configured',
  })
}

/** What the client of the Scaleway SDK refuses (scaleway-sdk-go scw/client_option.go). */
function checkScalewayClient(config: StructOf<typeof scalewayFields>, at: At): boolean {
  const refuse = (field: string, text: string, message = text) => {
    at.refuse(`scaleway-sdk-go: ${text}`, { path: [field], message })
    return false
  }
  const uuid = 'expected a UUID: xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'
  if (!/^SCW[A-Z0-9]{17}$/.test(config.access_key))
    return refuse(
      'access_key',
      `invalid access key format '${config.access_key}', expected SCWXXXXXXXXXXXXXXXXX format`,
    )
  if (config.secret_key_file === '' && !isUuid(config.secret_key))
    return refuse(
      'secret_key',
      `invalid secret key format '${config.secret_key}', ${uuid}`,
      `the secret key is no ${uuid.slice('expected a '.length)}`,
    )
  if (!isUuid(config.project_id))
    return refuse('project_id', `invalid project ID format '${config.project_id}', ${uuid}`)
  if (config.zone === '') return refuse('zone', 'default zone cannot be empty')
  if (!/^[a-z]{2}-[a-z]{3,7}-[0-9]{1,2}$/.test(config.zone))
    return refuse('zone', `invalid default zone format '${config.zone}', available zones are: ${zones.join(', ')}`)
  if (config.api_url === '' || 'problem' in parseGoUrl(config.api_url))
    return refuse('api_url', `invalid API url '${config.api_url}'`)
  if (config.api_url.endsWith('/'))
    return refuse('api_url', `invalid API url '${config.api_url}' it should not have a trailing slash`)
  return true
}

function isUuid(text: string): boolean {
  return /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/.test(text)
}

const zones = ['fr-par', 'nl-ams', 'pl-waw', 'it-mil'].flatMap((region) => [1, 2, 3].map((zone) => `${region}-${zone}`))
