import { bool, text } from '../../../yaml/scalarSchema.ts'
import { secret } from '../../http/secret.ts'
import { atMostOne } from '../atMostOne.ts'
import { client, integration } from '../integration.ts'
import { textDuration } from '../values.ts'

/** Messages by Pushover (alertmanager config.PushoverConfig). */
export const pushover = integration({
  field: 'pushover_configs',
  goType: 'config.PushoverConfig',
  fields: {
    ...client,
    user_key: secret,
    user_key_file: text,
    token: secret,
    token_file: text,
    title: text,
    message: text,
    url: text,
    url_title: text,
    device: text,
    sound: text,
    priority: text,
    retry: textDuration,
    expire: textDuration,
    ttl: textDuration,
    html: bool,
    monospace: bool,
  },
  check(entry, at) {
    if (entry.user_key === '' && entry.user_key_file === '') {
      at.refuse('one of user_key or user_key_file must be configured', { help: 'Add `user_key_file`.' })
    }
    atMostOne(at, entry, 'user_key', 'user_key_file')
    if (entry.token === '' && entry.token_file === '') {
      at.refuse('one of token or token_file must be configured', { help: 'Add `token_file`.' })
    }
    atMostOne(at, entry, 'token', 'token_file')
    if (entry.html && entry.monospace) {
      at.refuse('at most one of monospace & html must be configured', { path: ['monospace'], onKey: true })
    }
  },
  missing: 'missing pushover config',
})
