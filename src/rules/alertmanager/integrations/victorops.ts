import { text } from '../../../yaml/scalarSchema.ts'
import { secret } from '../../http/secret.ts'
import { atMostOne, refuseMissing } from '../atMostOne.ts'
import { client, integration } from '../integration.ts'
import { textMap, url } from '../values.ts'

const reserved = [
  'routing_key',
  'message_type',
  'state_message',
  'entity_display_name',
  'monitoring_tool',
  'entity_id',
  'entity_state',
]

/** Alerts to VictorOps (alertmanager config.VictorOpsConfig). */
export const victorops = integration({
  field: 'victorops_configs',
  goType: 'config.VictorOpsConfig',
  fields: {
    ...client,
    api_key: secret,
    api_key_file: text,
    api_url: url,
    routing_key: text,
    message_type: text,
    state_message: text,
    entity_display_name: text,
    monitoring_tool: text,
    custom_fields: textMap,
  },
  check(entry, at) {
    if (entry.routing_key === '') refuseMissing(at, 'missing Routing key in VictorOps config', 'routing_key')
    atMostOne(at, entry, 'api_key', 'api_key_file')
    for (const name of reserved) {
      if (!entry.custom_fields.has(name)) continue
      at.refuse(
        `victorOps config contains custom field ${name} which cannot be used as it conflicts with the fixed/static fields`,
        {
          path: ['custom_fields', name],
          onKey: true,
          message: `\`${name}\` is no custom field: VictorOps has it already`,
        },
      )
    }
  },
  missing: 'missing victorops config',
  complete(entry, { global, at }) {
    if (entry.api_url === undefined && global.victorops_api_url === undefined) at.refuse('no global VictorOps URL set')
    const isSetHere = entry.api_key !== '' || entry.api_key_file !== ''
    if (isSetHere || global.victorops_api_key !== '' || global.victorops_api_key_file !== '') return
    at.refuse('no global VictorOps API Key set', {
      message: 'no API key of VictorOps is set, neither here nor globally',
      help: 'Set `global.victorops_api_key_file`, or `api_key_file` here.',
    })
  },
})
