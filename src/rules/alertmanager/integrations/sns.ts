import { bool, text } from '../../../yaml/scalarSchema.ts'
import { struct } from '../../../yaml/schema.ts'
import { secret } from '../../http/secret.ts'
import { client, integration } from '../integration.ts'
import { textMap } from '../values.ts'

const sigv4 = struct(
  'sigv4.SigV4Config',
  {
    region: text,
    access_key: text,
    secret_key: secret,
    profile: text,
    role_arn: text,
    external_id: text,
    use_fips_sts_endpoint: bool,
    service_name: text,
  },
  {
    check(value, at) {
      if ((value.access_key === '') !== (value.secret_key === '')) {
        at.refuse(
          'must provide a AWS SigV4 Access key and Secret Key if credentials are specified in the SigV4 config',
          { help: 'Set `access_key` and `secret_key`, or none of them.' },
        )
      }
      if (value.external_id !== '' && value.role_arn === '') {
        at.refuse('external_id can only be used with role_arn', { path: ['external_id'], onKey: true })
      }
    },
  },
)

/** Messages by Amazon SNS (alertmanager config.SNSConfig). */
export const sns = integration({
  field: 'sns_configs',
  goType: 'config.SNSConfig',
  fields: {
    ...client,
    api_url: text,
    sigv4,
    topic_arn: text,
    phone_number: text,
    target_arn: text,
    subject: text,
    message: text,
    attributes: textMap,
    use_aws_http_client: bool,
  },
  check(entry, at) {
    // Upstream's condition, which lets all three pass together.
    if (((entry.target_arn === '') !== (entry.topic_arn === '')) !== (entry.phone_number === '')) {
      at.refuse('must provide either a Target ARN, Topic ARN, or Phone Number for SNS config', {
        help: 'Set exactly one of `target_arn`, `topic_arn` and `phone_number`.',
      })
    }
  },
  missing: 'missing sns config',
})
