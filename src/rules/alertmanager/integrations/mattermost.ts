import { bool, text } from '../../../yaml/scalarSchema.ts'
import { list, pointer, struct } from '../../../yaml/schema.ts'
import { atMostOne, refuseMissing } from '../atMostOne.ts'
import { client, integration } from '../integration.ts'
import { secretUrl } from '../values.ts'

const field = struct(
  'mattermost.MattermostField',
  { title: text, value: text, short: pointer(bool) },
  {
    check(value, at) {
      if (value.title === '') refuseMissing(at, 'missing title in Mattermost field configuration', 'title')
      if (value.value === '') refuseMissing(at, 'missing value in Mattermost field configuration', 'value')
    },
  },
)

const looks = {
  fallback: text,
  color: text,
  pretext: text,
  text,
  author_name: text,
  author_link: text,
  author_icon: text,
  title: text,
  title_link: text,
  fields: list(pointer(field)),
  thumb_url: text,
  footer: text,
  footer_icon: text,
  image_url: text,
}

/** Messages to Mattermost (alertmanager notify/mattermost). */
export const mattermost = integration({
  field: 'mattermost_configs',
  goType: 'mattermost.MattermostConfig',
  fields: {
    ...client,
    webhook_url: secretUrl,
    webhook_url_file: text,
    channel: text,
    username: text,
    ...looks,
    icon_url: text,
    icon_emoji: text,
    attachments: list(pointer(struct('mattermost.MattermostAttachment', looks))),
    type: text,
    props: pointer(struct('mattermost.MattermostProps', { card: text })),
    priority: pointer(
      struct('mattermost.MattermostPriority', { priority: text, requested_ack: bool, persistent_notifications: bool }),
    ),
  },
  check: (entry, at) => atMostOne(at, entry, 'webhook_url', 'webhook_url_file'),
  missing: 'missing mattermost config',
  complete(entry, { global, at }) {
    const isSetHere = entry.webhook_url !== undefined || entry.webhook_url_file !== ''
    if (isSetHere || global.mattermost_webhook_url !== undefined || global.mattermost_webhook_url_file !== '') return
    at.refuse('missing webhook_url or webhook_url_file on mattermost_config', {
      help: 'Set `global.mattermost_webhook_url`, or `webhook_url` here.',
    })
  },
})
