import { goQuote } from '../../core/go/quote.ts'
import type { At } from '../../yaml/decode.ts'
import { bool, float, named, text, whole } from '../../yaml/scalarSchema.ts'
import { map, pointer, type StructOf, struct } from '../../yaml/schema.ts'
import { formatBase2Bytes } from '../go/base2Bytes.ts'
import { tlsConfig } from '../http/tlsConfig.ts'
import { checkHeaders } from './headers.ts'
import { requireFields } from './required.ts'
import { bytesSize, duration, oneOf } from './scalars.ts'

const retentionFields = { time: duration, size: bytesSize, percentage: float }

const retention = struct('config.TSDBRetentionConfig', retentionFields, { check: checkRetention })

const tsdb = struct(
  'config.TSDBConfig',
  {
    // A field without a name of its own in Go; promtool takes it.
    outofordertimewindow: whole('int64'),
    out_of_order_time_window: duration,
    stale_series_compaction_threshold: float,
    chunk_encoding: struct('config.ChunkEncodingConfig', { floats: text }),
    retention: pointer(retention),
  },
  {
    check({ chunk_encoding: { floats } }, at) {
      if (['', 'xor', 'xor2'].includes(floats)) return
      at.refuse(
        `'storage.tsdb.chunk_encoding.floats' must be 'xor' or 'xor2', or the field must be omitted entirely, got ${goQuote(floats)}`,
        { path: ['chunk_encoding', 'floats'], help: 'Write `xor` or `xor2`.' },
      )
    },
  },
)

const exemplars = struct('config.ExemplarsConfig', { max_exemplars: whole('int64') })

/** `storage` (prometheus config/config.go StorageConfig). */
export const storage = struct('config.StorageConfig', { tsdb: pointer(tsdb), exemplars: pointer(exemplars) })

const clientTypes = ['http', 'grpc'] as const

/** `tracing` (prometheus config/config.go TracingConfig). */
export const tracing = struct(
  'config.TracingConfig',
  {
    client_type: oneOf('config.TracingClientType', clientTypes, {
      inner: named('config.plain', text),
      refusal: (written) => `expected tracing client type to be to be http or grpc, but got ${written}`,
    }),
    endpoint: text,
    sampling_fraction: float,
    insecure: bool,
    tls_config: tlsConfig,
    headers: map(text),
    compression: text,
    timeout: duration,
  },
  {
    defaults: { client_type: 'grpc' },
    check: (config, at) =>
      checkHeaders(config.headers, at, 'custom authorization header configuration is not yet supported') &&
      requireFields(config, at, [['endpoint', 'tracing endpoint must be set']]) &&
      checkCompression(config.compression, at),
  },
)

function checkRetention({ size, percentage }: StructOf<typeof retentionFields>, at: At): void {
  if (size < 0)
    at.refuse(`'storage.tsdb.retention.size' must be greater than or equal to 0, got ${formatBase2Bytes(size)}`, {
      path: ['size'],
    })
  else if (percentage < 0 || percentage > 100)
    at.refuse(`'storage.tsdb.retention.percentage' must be in the range [0, 100], got ${formatFloat(percentage)}`, {
      path: ['percentage'],
    })
}

function checkCompression(compression: string, at: At): void {
  if (compression === '' || compression === 'gzip') return
  at.refuse(`invalid compression type ${compression} provided, valid options: gzip`, {
    path: ['compression'],
    help: 'Write `gzip`, or remove the field.',
  })
}

/** A number as `%v` prints it: with an exponent from 21 digits on. */
function formatFloat(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : value < 0 ? '-Inf' : 'NaN'
  return String(value).replace(/e([+-])(\d)$/, 'e$10$2')
}
