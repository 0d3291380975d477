import { bool, text } from '../../yaml/scalarSchema.ts'
import { pointer, type StructOf, struct } from '../../yaml/schema.ts'
import { httpClient, httpClientDefaults } from '../http/httpClient.ts'
import { secret } from '../http/secret.ts'
import { tlsConfig } from '../http/tlsConfig.ts'
import { duration } from '../prometheus/scalars.ts'
import { parseUrl } from './parsedUrl.ts'
import { hostPort, secretUrl, url } from './values.ts'

const fields = {
  resolve_timeout: duration,
  http_config: pointer(httpClient),
  jira_api_url: url,
  smtp_from: text,
  smtp_hello: text,
  smtp_smarthost: hostPort,
  smtp_auth_username: text,
  smtp_auth_password: secret,
  smtp_auth_password_file: text,
  smtp_auth_secret: secret,
  smtp_auth_secret_file: text,
  smtp_auth_identity: text,
  smtp_require_tls: bool,
  smtp_tls_config: pointer(tlsConfig),
  smtp_force_implicit_tls: pointer(bool),
  slack_api_url: secretUrl,
  slack_api_url_file: text,
  slack_app_token: secret,
  slack_app_token_file: text,
  slack_app_url: url,
  pagerduty_url: url,
  opsgenie_api_url: url,
  opsgenie_api_key: secret,
  opsgenie_api_key_file: text,
  wechat_api_url: url,
  wechat_api_secret: secret,
  wechat_api_secret_file: text,
  wechat_api_corp_id: text,
  victorops_api_url: url,
  victorops_api_key: secret,
  victorops_api_key_file: text,
  telegram_api_url: url,
  telegram_bot_token: secret,
  telegram_bot_token_file: text,
  webex_api_url: url,
  rocketchat_api_url: url,
  rocketchat_token: pointer(secret),
  rocketchat_token_file: text,
  rocketchat_token_id: pointer(secret),
  rocketchat_token_id_file: text,
  mattermost_webhook_url: secretUrl,
  mattermost_webhook_url_file: text,
}

/** What holds for all receivers unless they say otherwise (alertmanager config.GlobalConfig). */
export type Global = StructOf<typeof fields>

const defaults: Partial<Global> = {
  resolve_timeout: 300_000,
  http_config: { ...httpClient.zero(), ...httpClientDefaults },
  smtp_hello: 'localhost',
  smtp_require_tls: true,
  pagerduty_url: parseUrl('https://events.pagerduty.com/v2/enqueue'),
  opsgenie_api_url: parseUrl('https://api.opsgenie.com/'),
  wechat_api_url: parseUrl('https://qyapi.weixin.qq.com/cgi-bin/'),
  victorops_api_url: parseUrl('https://alert.victorops.com/integrations/generic/20131114/alert/'),
  telegram_api_url: parseUrl('https://api.telegram.org'),
  webex_api_url: parseUrl('https://webexapis.com/v1/messages'),
  rocketchat_api_url: parseUrl('https://open.rocket.chat/'),
  slack_app_url: parseUrl('https://slack.com/api/chat.postMessage'),
}

/** The `global` section. */
export const global = struct('config.GlobalConfig', fields, { defaults })

/** What holds where there is no `global` section, or an empty one. */
export const defaultGlobal: Global = { ...global.zero(), ...defaults }
