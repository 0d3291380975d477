import type { PrometheusConfig } from '../../rules/prometheusConfig.ts'
import type { Check, Hit } from '../check.ts'
import type { PrometheusSubject } from './prometheusSubject.ts'

/** Finds secrets that stand in a ConfigMap, where everybody may read them. */
export const prometheusSecretInConfigMap: Check<PrometheusSubject> = {
  id: 'prometheus/secret-in-configmap',
  severity: 'warning',
  summary: 'A secret stands in a ConfigMap.',
  *find({ config, document }) {
    if (document.object?.kind !== 'ConfigMap') return
    const { scrape_configs, alerting, remote_write, remote_read, tracing } = config.settings
    for (const part of [scrape_configs, alerting, remote_write, remote_read, tracing]) yield* hitsIn(part, config)
  },
}

/** The fields that Prometheus hides when it shows its configuration (prometheus/common config.Secret). */
const secretFields: ReadonlySet<string> = new Set([
  'password',
  'credentials',
  'client_secret',
  'client_certificate_key',
  'bearer_token',
  'key',
  'secret_key',
  'token',
  'auth_token',
  'application_secret',
  'application_credential_secret',
  'consumer_key',
  'key_passphrase',
  'certificate_password',
  'service_account_key',
  'private_key',
])

function* hitsIn(part: unknown, config: PrometheusConfig): Generator<Hit> {
  if (typeof part !== 'object' || part === null || part instanceof Map) return
  for (const [name, value] of Object.entries(part)) {
    if (typeof value === 'object') yield* hitsIn(value, config)
    const isSecret = secretFields.has(name) && typeof value === 'string' && value !== '' && value !== '<secret>'
    const span = isSecret ? config.spanOf(part, name) : undefined
    if (span === undefined) continue
    yield {
      span,
      message: `\`${name}\` is a secret, and a ConfigMap keeps none`,
      why: 'Whoever may read ConfigMaps can read it, and it is in the repository.',
      help: fileFields.has(name)
        ? `Use \`${name}_file\` with a file from a Secret, or keep the whole configuration in a Secret.`
        : 'Keep the whole configuration in a Secret.',
    }
  }
}

/** Secrets that can be read from a file instead. */
const fileFields: ReadonlySet<string> = new Set([
  'password',
  'credentials',
  'client_secret',
  'client_certificate_key',
  'bearer_token',
  'key',
  'secret_key',
  'auth_token',
  'key_passphrase',
])
