import type { Settings } from '../../rules/alertmanager/model.ts'
import type { Check, Hit } from '../check.ts'
import type { AlertmanagerSubject } from './alertmanagerSubject.ts'

/** Finds secrets that stand in a ConfigMap, where everybody may read them. */
export const secretInConfigMap: Check<AlertmanagerSubject> = {
  id: 'alertmanager/secret-in-configmap',
  severity: 'warning',
  summary: 'A secret stands in a ConfigMap.',
  *find({ config, document }) {
    if (document.object?.kind !== 'ConfigMap') return
    yield* secretsIn(config.global, 'global')
    for (const { integrations } of config.receivers) {
      for (const { settings, kind } of integrations) yield* secretsIn(settings, kind)
    }
  },
}

function* secretsIn(settings: Settings, kind: string): Generator<Hit> {
  for (const { path, span, text } of settings) {
    const field = path.at(-1)
    if (typeof field !== 'string' || text === '' || text === '<secret>' || !isSecret(field, kind)) continue
    if (path.length > 1 && !['basic_auth', 'authorization', 'oauth2', 'http_config'].includes(String(path.at(-2))))
      continue
    yield {
      span,
      message: `\`${field}\` is a secret, and a ConfigMap keeps none`,
      why: 'Whoever may read ConfigMaps can read it, and it is in the repository.',
      help: `Use \`${field}_file\` with a file from a Secret, or keep the whole configuration in a Secret.`,
    }
  }
}

function isSecret(field: string, kind: string): boolean {
  if (field === 'api_url') return kind === 'slack'
  if (field === 'routing_key') return kind === 'pagerduty'
  return secretFields.has(field)
}

/** The fields that Alertmanager hides when it shows its configuration, and that can be read from a file. */
const secretFields: ReadonlySet<string> = new Set([
  'smtp_auth_password',
  'smtp_auth_secret',
  'slack_api_url',
  'slack_app_token',
  'opsgenie_api_key',
  'wechat_api_secret',
  'victorops_api_key',
  'telegram_bot_token',
  'rocketchat_token',
  'mattermost_webhook_url',
  'auth_password',
  'auth_secret',
  'password',
  'credentials',
  'client_secret',
  'bearer_token',
  'api_key',
  'api_secret',
  'app_token',
  'bot_token',
  'service_key',
  'user_key',
  'token',
  'webhook_url',
  'alert_source_token',
])
