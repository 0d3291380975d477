import { bool, text } from '../../../yaml/scalarSchema.ts'
import { list, pointer, struct } from '../../../yaml/schema.ts'
import { secret } from '../../http/secret.ts'
import { atMostOne } from '../atMostOne.ts'
import { client, integration } from '../integration.ts'
import { url } from '../values.ts'

// The structs of attachments have no names for YAML: go-yaml takes Go's in lower case.
const field = struct('config.RocketchatAttachmentField', { short: pointer(bool), title: text, value: text })

const action = struct('config.RocketchatAttachmentAction', {
  type: text,
  text,
  url: text,
  imageurl: text,
  iswebview: bool,
  webviewheightratio: text,
  msg: text,
  msginchatwindow: bool,
  msgprocessingtype: text,
})

/** Messages to Rocket.Chat (alertmanager config.RocketchatConfig). */
export const rocketchat = integration({
  field: 'rocketchat_configs',
  goType: 'config.RocketchatConfig',
  fields: {
    ...client,
    api_url: url,
    token_id: pointer(secret),
    token_id_file: text,
    token: pointer(secret),
    token_file: text,
    channel: text,
    color: text,
    title: text,
    title_link: text,
    text,
    fields: list(pointer(field)),
    short_fields: bool,
    emoji: text,
    icon_url: text,
    image_url: text,
    thumb_url: text,
    link_names: bool,
    actions: list(pointer(action)),
  },
  check(entry, at) {
    // An empty token is one here: upstream looks at the pointer.
    atMostOne(at, { ...entry, token: isGiven(entry.token) }, 'token', 'token_file')
    atMostOne(at, { ...entry, token_id: isGiven(entry.token_id) }, 'token_id', 'token_id_file')
  },
  complete(entry, { global, at }) {
    const noId = entry.token_id === undefined && global.rocketchat_token_id === undefined
    if (noId && entry.token_id_file === '' && global.rocketchat_token_id_file === '') {
      at.refuse('no global Rocketchat TokenID set either inline or in a file', {
        help: 'Set `global.rocketchat_token_id_file`, or `token_id_file` here.',
      })
    }
    const noToken = entry.token === undefined && global.rocketchat_token === undefined
    if (noToken && entry.token_file === '' && global.rocketchat_token_file === '') {
      at.refuse('no global Rocketchat Token set either inline or in a file', {
        help: 'Set `global.rocketchat_token_file`, or `token_file` here.',
      })
    }
  },
})

function isGiven(token: string | undefined): boolean | undefined {
  return token === undefined ? undefined : true
}
