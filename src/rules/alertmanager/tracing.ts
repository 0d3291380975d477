import { bool, float, named, text } from '../../yaml/scalarSchema.ts'
import { pointer, struct, via } from '../../yaml/schema.ts'
import { headers } from '../http/headers.ts'
import { tlsConfig } from '../http/tlsConfig.ts'
import { duration } from '../prometheus/scalars.ts'

const clientType = via(
  { goType: 'tracing.TracingClientType', inner: named('tracing.plain', text), zero: '' },
  (value, at) =>
    value === 'http' || value === 'grpc'
      ? value
      : at.refuse(`expected tracing client type to be to be http or grpc, but got ${value}`, {
          message: `\`${value}\` is no kind of tracing client`,
          help: 'Write `http` or `grpc`.',
        }),
)

/** The `tracing` section (alertmanager tracing.TracingConfig). */
export const tracing = struct(
  'tracing.TracingConfig',
  {
    client_type: clientType,
    endpoint: text,
    sampling_fraction: float,
    insecure: bool,
    tls_config: pointer(tlsConfig),
    headers: pointer(headers),
    compression: text,
    timeout: duration,
  },
  {
    defaults: { client_type: 'grpc' },
    check(value, at) {
      if (value.endpoint === '') at.refuse('tracing endpoint must be set', { help: 'Add `endpoint`.' })
      if (value.compression !== '' && value.compression !== 'gzip') {
        at.refuse(`invalid compression type ${value.compression} provided, valid options: gzip`, {
          path: ['compression'],
        })
      }
    },
  },
)
