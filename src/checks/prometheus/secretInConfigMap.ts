import { textFields } from '../../rules/prometheus/textFields.ts'
import type { Check } from '../check.ts'
import type { PrometheusSubject } from './prometheusSubject.ts'

/** Finds secrets that stand in a ConfigMap, where everybody may read them. */
export const prometheusSecretInConfigMap: Check<PrometheusSubject> = {
  id: 'prometheus/secret-in-configmap',
  severity: 'warning',
  summary: 'A secret stands in a ConfigMap.',
  *find({ config, document }) {
    if (document.object?.kind !== 'ConfigMap') return
    for (const { part, name, value } of textFields(config.settings)) {
      if (!secretFields.has(name) || value === '<secret>') continue
      const span = config.spanOf(part, name)
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
