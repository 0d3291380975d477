import { goQuote } from '../../../core/go/quote.ts'
import type { At } from '../../../yaml/decode.ts'
import { int, text } from '../../../yaml/scalarSchema.ts'
import { inline, list, pointer, type StructOf, struct } from '../../../yaml/schema.ts'
import { nilPointer } from '../../go/nilPointer.ts'
import { checkHttpClient, httpClient, httpClientDefaults } from '../../http/httpClient.ts'
import { secret } from '../../http/secret.ts'
import { duration, oneOf } from '../scalars.ts'

const filter = struct('aws.Filter', { name: text, values: list(text) })

const account = {
  region: text,
  endpoint: text,
  access_key: text,
  secret_key: secret,
  profile: text,
  role_arn: text,
  external_id: text,
  port: int,
  refresh_interval: duration,
  ...inline(httpClient),
}

const accountDefaults = { ...httpClientDefaults, port: 80, refresh_interval: 60_000 }

const ec2Fields = { ...account, filters: list(pointer(filter)) }

/** `ec2_sd_configs` (prometheus discovery/aws/ec2.go). */
export const ec2 = struct('aws.EC2SDConfig', ec2Fields, {
  defaults: accountDefaults,
  check: (config, at) => checkFilters(config, at) && checkHttpClient(config, at),
})

/** `lightsail_sd_configs` (prometheus discovery/aws/lightsail.go). */
export const lightsail = struct('aws.LightsailSDConfig', account, { defaults: accountDefaults, check: checkHttpClient })

const clusters = { ...account, clusters: list(text), request_concurrency: int }

/** `ecs_sd_configs` (prometheus discovery/aws/ecs.go). */
export const ecs = clusterDiscovery('ECS', 'ecs_sd', 20)

/** `elasticache_sd_configs` (prometheus discovery/aws/elasticache.go). */
export const elasticache = clusterDiscovery('Elasticache', 'elasticache_sd', 10)

/** `msk_sd_configs` (prometheus discovery/aws/msk.go). */
export const msk = clusterDiscovery('MSK', 'msk_sd', 10)

/** `rds_sd_configs` (prometheus discovery/aws/rds.go). */
export const rds = struct(
  'aws.RDSSDConfig',
  { ...clusters, filters: list(pointer(filter)) },
  {
    defaults: { ...accountDefaults, request_concurrency: 10 },
    check: (config, at) => checkConcurrency(config, at, 'rds_sd') && checkHttpClient(config, at),
  },
)

const roles = ['ec2', 'ecs', 'elasticache', 'lightsail', 'msk', 'rds'] as const
const unknownRole = (role: string) => `unknown AWS SD role ${goQuote(role)}`

/** `aws_sd_configs`, one for all of these services; it has no defaults and does not check its client (prometheus discovery/aws/aws.go). */
export const aws = struct(
  'aws.SDConfig',
  {
    role: oneOf('aws.Role', roles, { refusal: unknownRole }),
    ...account,
    filters: list(pointer(filter)),
    clusters: list(text),
  },
  {
    check: ({ role }, at) =>
      role !== '' ||
      at.refuse(unknownRole(''), { path: ['role'], help: `Set \`role\` to one of ${roles.join(', ')}.` }),
  },
)

function clusterDiscovery(service: string, prefix: string, concurrency: number) {
  return struct(`aws.${service}SDConfig`, clusters, {
    defaults: { ...accountDefaults, request_concurrency: concurrency },
    check: (config, at) => checkConcurrency(config, at, prefix) && checkHttpClient(config, at),
  })
}

function checkConcurrency(config: { readonly request_concurrency: number }, at: At, prefix: string): boolean {
  const { request_concurrency: concurrency } = config
  if (concurrency > 0) return true
  at.refuse(`${prefix}: request_concurrency must be positive, got ${concurrency}`, { path: ['request_concurrency'] })
  return false
}

function checkFilters(config: StructOf<typeof ec2Fields>, at: At): boolean {
  const index = config.filters.findIndex((one) => one === undefined || one.values.length === 0)
  if (index < 0) return true
  const isNull = config.filters[index] === undefined
  at.refuse(isNull ? nilPointer : 'EC2 SD configuration filter values cannot be empty', {
    ...(isNull && { message: 'a filter is empty' }),
    path: ['filters', index],
    help: 'Write the values under `values`, or remove the filter.',
  })
  return false
}
