import type { At } from '../../../yaml/decode.ts'
import { int, text } from '../../../yaml/scalarSchema.ts'
import { inline, list, type StructOf, struct } from '../../../yaml/schema.ts'
import { parseGoUrl } from '../../go/url.ts'
import { checkHttpClient, httpClient, httpClientDefaults } from '../../http/httpClient.ts'
import { secret } from '../../http/secret.ts'
import { tlsConfig } from '../../http/tlsConfig.ts'
import { refuseBoth, requireFields, requireUrl } from '../required.ts'
import { duration } from '../scalars.ts'

/** `eureka_sd_configs` (prometheus discovery/eureka/eureka.go). */
export const eureka = struct(
  'eureka.SDConfig',
  { server: text, ...inline(httpClient), refresh_interval: duration },
  {
    defaults: { ...httpClientDefaults, refresh_interval: 30_000 },
    check: (config, at) =>
      requireFields(config, at, [['server', 'eureka_sd: empty or null eureka server']]) &&
      checkServer(config.server, at, 'eureka_sd: invalid eureka server URL') &&
      checkHttpClient(config, at),
  },
)

/** `kuma_sd_configs` (prometheus discovery/xds/kuma.go). */
export const kuma = struct(
  'xds.SDConfig',
  { ...inline(httpClient), refresh_interval: duration, fetch_timeout: duration, server: text, client_id: text },
  {
    plain: 'xds.plainKumaConf',
    defaults: { ...httpClientDefaults, refresh_interval: 15_000, fetch_timeout: 120_000 },
    check: (config, at) =>
      requireFields(config, at, [['server', 'kuma SD server must not be empty: ']]) &&
      checkServer(config.server, at, `kuma SD server must not be empty and have a scheme: ${config.server}`) &&
      checkHttpClient(config, at),
  },
)

const marathonFields = {
  servers: list(text),
  refresh_interval: duration,
  auth_token: secret,
  auth_token_file: text,
  ...inline(httpClient),
}

/** `marathon_sd_configs` (prometheus discovery/marathon/marathon.go). */
export const marathon = struct('marathon.SDConfig', marathonFields, {
  defaults: { ...httpClientDefaults, refresh_interval: 30_000 },
  check: (config, at) =>
    requireFields(config, at, [['servers', 'marathon_sd: must contain at least one Marathon server']]) &&
    checkToken(config, at) &&
    checkHttpClient(config, at),
})

/** `triton_sd_configs` (prometheus discovery/triton/triton.go). */
export const triton = struct(
  'triton.SDConfig',
  {
    account: text,
    role: text,
    dns_suffix: text,
    endpoint: text,
    groups: list(text),
    port: int,
    refresh_interval: duration,
    tls_config: tlsConfig,
    version: int,
  },
  {
    defaults: { role: 'container', port: 9163, refresh_interval: 60_000, version: 1 },
    check(config, at) {
      if (config.role !== 'container' && config.role !== 'cn') {
        at.refuse("triton SD configuration requires role to be 'container' or 'cn'", { path: ['role'] })
        return
      }
      const isComplete = requireFields(config, at, [
        ['account', 'triton SD configuration requires an account'],
        ['dns_suffix', 'triton SD configuration requires a dns_suffix'],
        ['endpoint', 'triton SD configuration requires an endpoint'],
      ])
      if (isComplete && config.refresh_interval <= 0)
        at.refuse('triton SD configuration requires RefreshInterval to be a positive integer', {
          path: ['refresh_interval'],
        })
    },
  },
)

/** `uyuni_sd_configs` (prometheus discovery/uyuni/uyuni.go). */
export const uyuni = struct(
  'uyuni.SDConfig',
  {
    server: text,
    username: text,
    password: secret,
    ...inline(httpClient),
    entitlement: text,
    separator: text,
    refresh_interval: duration,
  },
  {
    defaults: { ...httpClientDefaults, entitlement: 'monitoring_entitled', separator: ',', refresh_interval: 60_000 },
    check: (config, at) =>
      requireFields(config, at, [['server', 'Uyuni SD configuration requires server host']]) &&
      requireUrl(config.server, at, {
        field: 'server',
        wrap: (problem) => `Uyuni Server URL is not valid: ${problem}`,
      }) &&
      requireFields(config, at, [
        ['username', 'Uyuni SD configuration requires a username'],
        ['password', 'Uyuni SD configuration requires a password'],
      ]) &&
      checkHttpClient(config, at),
  },
)

/** A URL with a scheme and a host. */
function checkServer(server: string, at: At, otherwise: string): boolean {
  const parsed = parseGoUrl(server)
  const upstream = 'problem' in parsed ? parsed.problem : otherwise
  if (!('problem' in parsed) && parsed.scheme !== '' && parsed.host !== '') return true
  at.refuse(upstream, { path: ['server'], help: 'Write a whole URL, such as `http://host:port`.' })
  return false
}

function checkToken(config: StructOf<typeof marathonFields>, at: At): boolean {
  const { auth_token: token, auth_token_file: file } = config
  const fields = ['auth_token', 'auth_token_file'] as const
  if (
    !refuseBoth(config, at, {
      fields,
      upstream: 'marathon_sd: at most one of auth_token & auth_token_file must be configured',
    })
  )
    return false
  if (token === '' && file === '') return true
  const other =
    config.basic_auth !== undefined
      ? 'basic_auth, auth_token & auth_token_file'
      : config.bearer_token !== '' || config.bearer_token_file !== ''
        ? 'bearer_token, bearer_token_file, auth_token & auth_token_file'
        : config.authorization !== undefined
          ? 'auth_token, auth_token_file & authorization'
          : undefined
  if (other === undefined) return true
  at.refuse(`marathon_sd: at most one of ${other} must be configured`, {
    path: [token === '' ? 'auth_token_file' : 'auth_token'],
    help: 'Keep one of them.',
  })
  return false
}
