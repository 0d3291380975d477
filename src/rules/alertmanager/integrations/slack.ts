import { bool, text } from '../../../yaml/scalarSchema.ts'
import { list, pointer, struct } from '../../../yaml/schema.ts'
import { nilPointer } from '../../go/nilPointer.ts'
import { secret } from '../../http/secret.ts'
import { goDuration } from '../../prometheus/goDuration.ts'
import { atMostOne, refuseMissing } from '../atMostOne.ts'
import { hasAuthorization } from '../authorization.ts'
import { client, integration, refuseNullClient } from '../integration.ts'
import { secretUrl, url } from '../values.ts'

const confirm = struct(
  'config.SlackConfirmationField',
  { text, title: text, ok_text: text, dismiss_text: text },
  {
    check: (value, at) => {
      if (value.text === '') refuseMissing(at, 'missing text in Slack confirmation configuration', 'text')
    },
  },
)

const action = struct(
  'config.SlackAction',
  { type: text, text, url: text, style: text, name: text, value: text, confirm: pointer(confirm) },
  {
    check(value, at) {
      if (value.type === '') refuseMissing(at, 'missing type in Slack action configuration', 'type')
      if (value.text === '') refuseMissing(at, 'missing text in Slack action configuration', 'text')
      if (value.url === '' && value.name === '') {
        refuseMissing(at, 'missing name or url in Slack action configuration', 'url')
      }
    },
  },
)

const field = struct(
  'config.SlackField',
  { title: text, value: text, short: pointer(bool) },
  {
    check(value, at) {
      if (value.title === '') refuseMissing(at, 'missing title in Slack field configuration', 'title')
      if (value.value === '') refuseMissing(at, 'missing value in Slack field configuration', 'value')
    },
  },
)

const postMessage = 'https://slack.com/api/chat.postMessage'

/** Messages to Slack (alertmanager config.SlackConfig). */
export const slack = integration({
  field: 'slack_configs',
  goType: 'config.SlackConfig',
  fields: {
    ...client,
    api_url: secretUrl,
    api_url_file: text,
    app_token: secret,
    app_token_file: text,
    app_url: url,
    channel: text,
    username: text,
    color: text,
    title: text,
    title_link: text,
    pretext: text,
    text,
    message_text: text,
    fields: list(pointer(field)),
    short_fields: bool,
    footer: text,
    fallback: text,
    callback_id: text,
    icon_emoji: text,
    icon_url: text,
    image_url: text,
    thumb_url: text,
    link_names: bool,
    mrkdwn_in: list(text),
    actions: list(pointer(action)),
    update_message: bool,
    timeout: goDuration,
  },
  check(entry, at) {
    atMostOne(at, entry, 'api_url', 'api_url_file')
    atMostOne(at, entry, 'app_token', 'app_token_file')
    const hasUrl = entry.api_url !== undefined || entry.api_url_file !== ''
    const hasToken = entry.app_token !== '' || entry.app_token_file !== ''
    if (hasUrl && hasToken) {
      at.refuse('at most one of api_url/api_url_file & app_token/app_token_file must be configured', {
        help: 'Keep the webhook (`api_url`) or the token of an app (`app_token`).',
      })
    }
    if (!entry.update_message || entry.api_url?.text === postMessage) return
    const words = { path: ['update_message'], help: `Set \`api_url: ${postMessage}\`, with a token of a bot.` }
    const upstream = `update_message can only be used with bot tokens. api_url must be set to ${postMessage}`
    if (entry.api_url !== undefined) at.refuse(upstream, words)
    else at.refuse(nilPointer, { ...words, message: 'Alertmanager crashes on `update_message` without `api_url`' })
  },
  complete(entry, { global, at }) {
    if (entry.app_url === undefined && global.slack_app_url === undefined) at.refuse('no global Slack App URL set')
    const hasOwnToken = entry.app_token !== '' || entry.app_token_file !== ''
    const takesToken = !hasOwnToken && !hasAuthorization(entry.http_config) && entry.api_url === undefined
    const globalToken = global.slack_app_token !== '' || global.slack_app_token_file !== ''
    const hasToken = hasOwnToken || (takesToken && globalToken)
    const hasUrl = entry.api_url !== undefined || entry.api_url_file !== ''
    if (!hasUrl && !hasToken && global.slack_api_url === undefined && global.slack_api_url_file === '') {
      at.refuse('no Slack API URL nor App token set either inline or in a file', {
        message: 'no webhook of Slack is set, neither here nor globally',
        help: 'Set `global.slack_api_url_file`, or `api_url_file` here; or `app_token_file` for an app.',
      })
    }
    refuseNullClient(entry.http_config, { global, at })
    if (hasToken && hasAuthorization(entry.http_config ?? global.http_config)) {
      at.refuse("http authorization can't be set when using Slack App tokens", {
        path: ['http_config', 'authorization'],
        onKey: true,
        help: 'Remove one of them.',
      })
    }
  },
})
