import type { At } from '../../../yaml/decode.ts'
import { bool, text } from '../../../yaml/scalarSchema.ts'
import { inline, list, map, type StructOf, struct } from '../../../yaml/schema.ts'
import { checkHttpClient, httpClient, httpClientDefaults } from '../../http/httpClient.ts'
import { secret } from '../../http/secret.ts'
import { duration } from '../scalars.ts'

const consulFields = {
  server: text,
  path_prefix: text,
  token: secret,
  datacenter: text,
  namespace: text,
  partition: text,
  tag_separator: text,
  scheme: text,
  username: text,
  password: secret,
  allow_stale: bool,
  refresh_interval: duration,
  services: list(text),
  tags: list(text),
  node_meta: map(text),
  filter: text,
  health_filter: text,
  ...inline(httpClient),
}

/** `consul_sd_configs` (prometheus discovery/consul/consul.go). */
export const consul = struct('consul.SDConfig', consulFields, {
  defaults: {
    ...httpClientDefaults,
    tag_separator: ',',
    scheme: 'http',
    server: 'localhost:8500',
    allow_stale: true,
    refresh_interval: 30_000,
  },
  check: checkConsul,
})

/** `nomad_sd_configs` (prometheus discovery/nomad/nomad.go). */
export const nomad = struct(
  'nomad.SDConfig',
  {
    allow_stale: bool,
    ...inline(httpClient),
    namespace: text,
    refresh_interval: duration,
    region: text,
    server: text,
    tag_separator: text,
  },
  {
    defaults: {
      ...httpClientDefaults,
      allow_stale: true,
      namespace: 'default',
      refresh_interval: 60_000,
      region: 'global',
      server: 'http://localhost:4646',
      tag_separator: ',',
    },
    check: (config, at) =>
      config.server.trim() === ''
        ? at.refuse('nomad SD configuration requires a server address', { path: ['server'] })
        : checkHttpClient(config, at),
  },
)

function checkConsul(config: StructOf<typeof consulFields>, at: At): void {
  const { username, password, token, authorization, oauth2 } = config
  if (config.server.trim() === '') {
    at.refuse('consul SD configuration requires a server address', { path: ['server'] })
    return
  }
  const hasOwn = username !== '' || password !== ''
  if (hasOwn && config.basic_auth !== undefined)
    at.refuse('at most one of consul SD configuration username and password and basic auth can be configured', {
      path: ['basic_auth'],
      help: 'Keep `basic_auth`.',
    })
  else if (token !== '' && (authorization ?? oauth2) !== undefined)
    at.refuse('at most one of consul SD token, authorization, or oauth2 can be configured', {
      path: ['token'],
      help: 'Keep one of them.',
    })
  else checkHttpClient(hasOwn ? { ...config, basic_auth: { ...noCredentials, username, password } } : config, at)
}

const noCredentials = { username_file: '', username_ref: '', password_file: '', password_ref: '' }
