import { text } from '../../../yaml/scalarSchema.ts'
import { client, integration, oneWebhook } from '../integration.ts'
import { secretUrl } from '../values.ts'

/** Messages to Discord (alertmanager notify/discord). */
export const discord = integration({
  field: 'discord_configs',
  goType: 'discord.DiscordConfig',
  fields: {
    ...client,
    webhook_url: secretUrl,
    webhook_url_file: text,
    content: text,
    title: text,
    message: text,
    username: text,
    avatar_url: text,
  },
  check: (entry, at) => oneWebhook(at, entry),
  missing: 'missing discord config',
})
