import { bool, text, whole } from '../../../yaml/scalarSchema.ts'
import { secret } from '../../http/secret.ts'
import { atMostOne } from '../atMostOne.ts'
import { client, integration } from '../integration.ts'
import { url } from '../values.ts'

/** Messages by Telegram (alertmanager notify/telegram). */
export const telegram = integration({
  field: 'telegram_configs',
  goType: 'telegram.TelegramConfig',
  fields: {
    ...client,
    api_url: url,
    bot_token: secret,
    bot_token_file: text,
    chat_id: whole('int64'),
    chat_id_file: text,
    message_thread_id: whole('int'),
    message: text,
    disable_notifications: bool,
    parse_mode: text,
  },
  defaults: { parse_mode: 'HTML' },
  check(entry, at) {
    atMostOne(at, entry, 'bot_token', 'bot_token_file')
    if (entry.chat_id === 0 && entry.chat_id_file === '') {
      at.refuse('missing chat_id or chat_id_file on telegram_config', { help: 'Add `chat_id`.' })
    }
    if (entry.chat_id !== 0) atMostOne(at, entry, 'chat_id', 'chat_id_file')
    if (!['', 'Markdown', 'MarkdownV2', 'HTML'].includes(entry.parse_mode)) {
      at.refuse('unknown parse_mode on telegram_config, must be Markdown, MarkdownV2, HTML or empty string', {
        path: ['parse_mode'],
      })
    }
  },
  missing: 'missing telegram config',
  complete(entry, { global, at }) {
    const isSetHere = entry.bot_token !== '' || entry.bot_token_file !== ''
    if (isSetHere || global.telegram_bot_token !== '' || global.telegram_bot_token_file !== '') return
    at.refuse('missing bot_token or bot_token_file on telegram_config', {
      help: 'Set `global.telegram_bot_token_file`, or `bot_token_file` here.',
    })
  },
})
