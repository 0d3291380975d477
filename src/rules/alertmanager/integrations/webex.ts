import { text } from '../../../yaml/scalarSchema.ts'
import { refuseMissing } from '../atMostOne.ts'
import { hasAuthorization } from '../authorization.ts'
import { client, integration } from '../integration.ts'
import { url } from '../values.ts'

/** Messages to Webex (alertmanager config.WebexConfig). */
export const webex = integration({
  field: 'webex_configs',
  goType: 'config.WebexConfig',
  fields: {
    ...client,
    api_url: url,
    message: text,
    room_id: text,
  },
  check(entry, at) {
    if (entry.room_id === '') refuseMissing(at, 'missing room_id on webex_config', 'room_id')
    if (!hasAuthorization(entry.http_config)) {
      refuseMissing(at, 'missing webex_configs.http_config.authorization', 'http_config.authorization')
    }
  },
  missing: 'missing webex config',
  complete(entry, { global, at }) {
    if (entry.api_url === undefined && global.webex_api_url === undefined) at.refuse('no global Webex URL set')
  },
})
