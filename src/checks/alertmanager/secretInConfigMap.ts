import type { TextSetting } from '../../rules/alertmanager/model.ts'
import type { Check } from '../check.ts'
import type { AlertmanagerSubject } from './alertmanagerSubject.ts'

/** Finds secrets that stand in a ConfigMap, where everybody may read them. */
export const secretInConfigMap: Check<AlertmanagerSubject> = {
  id: 'alertmanager/secret-in-configmap',
  severity: 'warning',
  summary: 'A secret stands in a ConfigMap.',
  *find({ config, document }) {
    if (document.object?.kind !== 'ConfigMap') return
    const settings = [
      ...config.global,
      ...config.receivers.flatMap(({ integrations }) => integrations.flatMap((one) => one.settings)),
    ]
    for (const setting of settings) {
      const field = secretField(setting)
      if (field === undefined || setting.text === '' || setting.text === '<secret>') continue
      yield {
        span: setting.span,
        message: `\`${field}\` is a secret, and a ConfigMap keeps none`,
        why: 'Whoever may read ConfigMaps can read it, and it is in the repository.',
        help: `Use \`${field}_file\` with a file from a Secret, or keep the whole configuration in a Secret.`,
      }
    }
  },
}

function secretField({ path }: TextSetting): string | undefined {
  const field = path.at(-1)
  return typeof field === 'string' && secretFields.has(field) && path.at(-2) !== 'headers' ? field : undefined
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
  'routing_key',
  'service_key',
  'user_key',
  'token',
  'webhook_url',
  'alert_source_token',
])
