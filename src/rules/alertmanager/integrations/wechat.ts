import { goQuote } from '../../../core/go/quote.ts'
import { text } from '../../../yaml/scalarSchema.ts'
import { secret } from '../../http/secret.ts'
import { atMostOne } from '../atMostOne.ts'
import { client, integration } from '../integration.ts'
import { url } from '../values.ts'

/** Messages to WeChat (alertmanager config.WechatConfig). */
export const wechat = integration({
  field: 'wechat_configs',
  goType: 'config.WechatConfig',
  fields: {
    ...client,
    api_secret: secret,
    api_secret_file: text,
    corp_id: text,
    message: text,
    api_url: url,
    to_user: text,
    to_party: text,
    to_tag: text,
    agent_id: text,
    message_type: text,
  },
  check(entry, at) {
    if (!['', 'text', 'markdown'].includes(entry.message_type)) {
      at.refuse(`weChat message type ${goQuote(entry.message_type)} does not match valid options ^(text|markdown)$`, {
        path: ['message_type'],
        help: 'Types are `text` and `markdown`.',
      })
    }
    atMostOne(at, entry, 'api_secret', 'api_secret_file')
  },
  complete(entry, { global, at }) {
    if (entry.api_url === undefined && global.wechat_api_url === undefined) at.refuse('no global Wechat URL set')
    const isSetHere = entry.api_secret !== '' || entry.api_secret_file !== ''
    if (!isSetHere && global.wechat_api_secret === '' && global.wechat_api_secret_file === '') {
      at.refuse('no global Wechat Api Secret set either inline or in a file', {
        help: 'Set `global.wechat_api_secret_file`, or `api_secret_file` here.',
      })
    }
    if (entry.corp_id === '' && global.wechat_api_corp_id === '') {
      at.refuse('no global Wechat CorpID set', { help: 'Set `global.wechat_api_corp_id`, or `corp_id` here.' })
    }
  },
})
