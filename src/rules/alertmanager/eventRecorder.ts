import { goQuote } from '../../core/go/quote.ts'
import type { At } from '../../yaml/decode.ts'
import { bool, int, named, text } from '../../yaml/scalarSchema.ts'
import { list, pointer, type StructOf, struct } from '../../yaml/schema.ts'
import { httpClient } from '../http/httpClient.ts'
import { tlsConfig } from '../http/tlsConfig.ts'
import { duration } from '../prometheus/scalars.ts'
import { refuseMissing } from './atMostOne.ts'
import { secretUrl } from './values.ts'

const file = struct(
  'eventrecorder.FileOutputConfig',
  { path: text },
  {
    check(value, at) {
      if (value.path === '') refuseMissing(at, 'event_recorder file output requires a path', 'path')
    },
  },
)

const webhook = struct(
  'eventrecorder.WebhookOutputConfig',
  {
    url: secretUrl,
    http_config: pointer(httpClient),
    timeout: duration,
    workers: int,
    max_retries: int,
    retry_backoff: duration,
    batch: bool,
    batch_max_events: int,
    batch_max_bytes: int,
    batch_flush_interval: duration,
  },
  {
    check(value, at) {
      if (value.url === undefined) refuseMissing(at, 'event_recorder webhook output requires a url', 'url')
      else if (value.url.isHidden) {
        at.refuse('event_recorder webhook output requires an absolute http(s) url', { path: ['url'] })
      }
      const limits = [value.batch_max_events, value.batch_max_bytes, value.batch_flush_interval]
      if (limits.some((limit) => limit < 0)) {
        at.refuse('event_recorder webhook batch settings cannot be negative')
      }
      if (!value.batch && limits.some((limit) => limit !== 0)) {
        at.refuse('event_recorder webhook batch settings require batch: true', { help: 'Add `batch: true`.' })
      }
    },
  },
)

const kafkaFields = {
  brokers: list(text),
  topic: text,
  client_id: text,
  format: named('kafka.Format', text),
  acks: named('kafka.Acks', text),
  compression: named('kafka.Compression', text),
  buffer_size: int,
  tls_config: pointer(tlsConfig),
}

const kafka = struct('eventrecorder.KafkaOutputConfig', kafkaFields, { check: checkKafka })

/** The `event_recorder` section (alertmanager eventrecorder.Config). */
export const eventRecorder = struct('eventrecorder.Config', {
  file_outputs: list(file),
  webhook_outputs: list(webhook),
  kafka_outputs: list(kafka),
  stdout_outputs: list(struct('eventrecorder.StdoutOutputConfig', {})),
})

function checkKafka(value: StructOf<typeof kafkaFields>, at: At): void {
  if (value.brokers.length === 0) refuseMissing(at, 'event_recorder kafka: at least one broker is required', 'brokers')
  const empty = value.brokers.indexOf('')
  if (empty >= 0) {
    at.refuse('event_recorder kafka: broker entries must be non-empty', { path: ['brokers', empty] })
  }
  if (!['', 'none', 'leader', 'all'].includes(value.acks)) {
    at.refuse(`event_recorder kafka: unknown acks ${goQuote(value.acks)}, must be "none", "leader", or "all"`, {
      path: ['acks'],
    })
  }
  if (!['', 'none', 'gzip', 'snappy', 'lz4', 'zstd'].includes(value.compression)) {
    at.refuse(`event_recorder kafka: unknown compression ${goQuote(value.compression)}`, {
      path: ['compression'],
      help: 'Write `none`, `gzip`, `snappy`, `lz4` or `zstd`.',
    })
  }
  if (value.topic === '') refuseMissing(at, 'event_recorder kafka output requires a topic', 'topic')
  if (!['', 'json', 'protobuf'].includes(value.format)) {
    at.refuse(`event_recorder kafka: unknown format ${goQuote(value.format)}, must be "json" or "protobuf"`, {
      path: ['format'],
    })
  }
}
