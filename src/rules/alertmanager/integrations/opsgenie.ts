import type { At } from '../../../yaml/decode.ts'
import { bool, text } from '../../../yaml/scalarSchema.ts'
import { list, struct, type ValueOf } from '../../../yaml/schema.ts'
import { secret } from '../../http/secret.ts'
import { atMostOne } from '../atMostOne.ts'
import { client, integration, within } from '../integration.ts'
import { templateProblem, textMap, url } from '../values.ts'

const responder = struct('opsgenie.OpsGenieConfigResponder', { id: text, name: text, username: text, type: text })

/** Alerts to Opsgenie (alertmanager notify/opsgenie). */
export const opsgenie = integration({
  field: 'opsgenie_configs',
  goType: 'opsgenie.OpsGenieConfig',
  fields: {
    ...client,
    api_key: secret,
    api_key_file: text,
    api_url: url,
    message: text,
    description: text,
    source: text,
    details: textMap,
    entity: text,
    responders: list(responder),
    actions: text,
    tags: text,
    note: text,
    priority: text,
    update_alerts: bool,
  },
  check(entry, at) {
    atMostOne(at, entry, 'api_key', 'api_key_file')
    for (const [index, one] of entry.responders.entries()) checkResponder(one, within(at, ['responders', index]))
  },
  complete(entry, { global, at }) {
    if (entry.api_url === undefined && global.opsgenie_api_url === undefined) at.refuse('no global OpsGenie URL set')
    const isSetHere = entry.api_key !== '' || entry.api_key_file !== ''
    if (isSetHere || global.opsgenie_api_key !== '' || global.opsgenie_api_key_file !== '') return
    at.refuse('no global OpsGenie API Key set either inline or in a file', {
      message: 'no API key of Opsgenie is set, neither here nor globally',
      help: 'Set `global.opsgenie_api_key_file`, or `api_key_file` here.',
    })
  },
})

const kinds = ['team', 'teams', 'user', 'escalation', 'schedule']

function checkResponder(one: ValueOf<typeof responder>, at: At): void {
  const shown = (type: string) => `opsGenieConfig responder {${one.id} ${one.name} ${one.username} ${type}}`
  if (one.id === '' && one.username === '' && one.name === '') {
    at.refuse(`${shown(one.type)} has to have at least one of id, username or name specified`)
  }
  if (one.type.includes('{{')) {
    const problem = templateProblem(one.type)
    if (problem !== undefined) {
      at.refuse(`${shown(one.type)} type contains invalid template syntax: ${problem}`, { path: ['type'] })
    }
    return
  }
  const type = one.type.toLowerCase()
  if (kinds.includes(type)) return
  at.refuse(`${shown(type)} type does not match valid options ^(${kinds.join('|')})$`, {
    path: ['type'],
    message: `\`${one.type}\` is no type of responder`,
    help: `Types are ${kinds.map((kind) => `\`${kind}\``).join(', ')}.`,
  })
}
