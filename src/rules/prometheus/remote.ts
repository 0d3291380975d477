import type { At, Schema } from '../../yaml/decode.ts'
import { bool, int, named, text, whole } from '../../yaml/scalarSchema.ts'
import { inline, list, map, pointer, type StructOf, struct } from '../../yaml/schema.ts'
import { checkHttpClient, httpClient, httpClientDefaults } from '../http/httpClient.ts'
import { anyUrl } from '../http/proxy.ts'
import { azureAd, googleIam, sigv4 } from './cloudAuth.ts'
import { checkHeaders } from './headers.ts'
import { relabelConfigs } from './relabel.ts'
import { checkNoEmptyRule } from './relabelRules.ts'
import { duration, labelSet } from './scalars.ts'

const queueFields = {
  capacity: int,
  max_shards: int,
  min_shards: int,
  max_samples_per_send: int,
  batch_send_deadline: duration,
  min_backoff: duration,
  max_backoff: duration,
  retry_on_http_429: bool,
  sample_age_limit: duration,
}

type Queue = StructOf<typeof queueFields>

const queueDefaults: Queue = {
  capacity: 10_000,
  max_shards: 50,
  min_shards: 1,
  max_samples_per_send: 2000,
  batch_send_deadline: 5000,
  min_backoff: 30,
  max_backoff: 5000,
  retry_on_http_429: false,
  sample_age_limit: 0,
}

const writeFields = {
  url: anyUrl,
  remote_timeout: duration,
  headers: map(text),
  write_relabel_configs: relabelConfigs,
  name: text,
  send_exemplars: bool,
  send_native_histograms: bool,
  round_robin_dns: bool,
  protobuf_message: named('remote.WriteMessageType', text),
  failed_request_logging: bool,
  ...inline(httpClient),
  queue_config: struct('config.QueueConfig', queueFields),
  metadata_config: struct('config.MetadataConfig', {
    send: bool,
    send_interval: duration,
    max_samples_per_send: int,
  }),
  sigv4: pointer(sigv4),
  azuread: pointer(azureAd),
  google_iam: pointer(googleIam),
  convert_nhcb_to_classic: bool,
}

/** One entry of `remote_write` as it is read. */
export type RemoteWrite = StructOf<typeof writeFields>

/** `remote_write` (prometheus config/config.go RemoteWriteConfig); entries that are null are undefined. */
export const remoteWrites: Schema<readonly (RemoteWrite | undefined)[]> = list(
  pointer(
    struct('config.RemoteWriteConfig', writeFields, {
      defaults: {
        follow_redirects: true,
        remote_timeout: 30_000,
        protobuf_message: 'prometheus.WriteRequest',
        queue_config: queueDefaults,
        metadata_config: { send: true, send_interval: 60_000, max_samples_per_send: 2000 },
      },
      check(config, at) {
        if (!checkUrl(config.url, at, 'remote_write')) return
        checkNoEmptyRule(config.write_relabel_configs, at, {
          field: 'write_relabel_configs',
          upstream: 'empty or null relabeling rule in remote write config',
        })
        checkHeaders(config.headers, at, ownAuthorization)
        checkMessage(config.protobuf_message, at)
        checkHttpClient(config, at)
        checkQueue(config.queue_config, at)
        checkCredentials(config, at)
      },
    }),
  ),
)

const readFields = {
  url: anyUrl,
  remote_timeout: duration,
  chunked_read_limit: whole('uint64'),
  headers: map(text),
  read_recent: bool,
  name: text,
  ...inline(httpClient),
  required_matchers: labelSet,
  filter_external_labels: bool,
}

/** One entry of `remote_read` as it is read. */
export type RemoteRead = StructOf<typeof readFields>

/** `remote_read` (prometheus config/config.go RemoteReadConfig); entries that are null are undefined. */
export const remoteReads: Schema<readonly (RemoteRead | undefined)[]> = list(
  pointer(
    struct('config.RemoteReadConfig', readFields, {
      defaults: {
        ...httpClientDefaults,
        remote_timeout: 60_000,
        chunked_read_limit: 50_000_000,
        filter_external_labels: true,
      },
      check(config, at) {
        if (!checkUrl(config.url, at, 'remote_read')) return
        checkHeaders(config.headers, at, ownAuthorization)
        checkHttpClient(config, at)
      },
    }),
  ),
)

const ownAuthorization =
  'authorization header must be changed via the basic_auth, authorization, oauth2, sigv4, azuread or google_iam parameter'

const messages = ['prometheus.WriteRequest', 'io.prometheus.write.v2.Request']

/** An empty text is a URL to upstream. */
function checkUrl(written: string | undefined, at: At, section: string): boolean {
  if (written !== undefined) return true
  at.refuse(`url for ${section} is empty`, { help: 'Set `url`.' })
  return false
}

function checkMessage(message: string, at: At): boolean {
  if (messages.includes(message)) return true
  at.refuse(
    `invalid protobuf_message value: unknown type for remote write protobuf message ${message}, supported: ${messages.join(', ')}`,
    { path: ['protobuf_message'], help: `Write one of ${messages.join(', ')}.` },
  )
  return false
}

function checkQueue(queue: Queue, at: At): boolean {
  const refuse = (field: keyof Queue, rule: string) => {
    at.refuse(`remote write queue ${field} ${rule}`, { path: ['queue_config', field] })
    return false
  }
  if (queue.max_shards <= 0) return refuse('max_shards', 'must be positive')
  if (queue.min_shards <= 0) return refuse('min_shards', 'must be positive')
  if (queue.min_shards > queue.max_shards) return refuse('min_shards', 'must not be greater than max_shards')
  if (queue.max_samples_per_send <= 0) return refuse('max_samples_per_send', 'must be positive')
  if (queue.capacity <= 0) return refuse('capacity', 'must be positive')
  if (queue.max_backoff < queue.min_backoff) return refuse('max_backoff', 'must not be less than min_backoff')
  return true
}

function checkCredentials(config: RemoteWrite, at: At): boolean {
  const fields = ['basic_auth', 'authorization', 'oauth2', 'sigv4', 'azuread', 'google_iam'] as const
  // A bearer token is an authorization too.
  const hasBearer = config.bearer_token !== '' || config.bearer_token_file !== ''
  const given = fields.filter((field) => config[field] !== undefined || (field === 'authorization' && hasBearer))
  if (given.length < 2) return true
  at.refuse(
    `at most one of basic_auth, authorization, oauth2, sigv4, azuread or google_iam must be configured. Currently configured: [${given.join(' ')}]`,
    { path: given.slice(1, 2), help: 'Keep one of them.' },
  )
  return false
}
