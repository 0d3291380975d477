import { failed, type Schema } from '../../../yaml/decode.ts'
import { bool, text } from '../../../yaml/scalarSchema.ts'
import { anything, list, map, pointer, struct } from '../../../yaml/schema.ts'
import { duration } from '../../prometheus/scalars.ts'
import { refuseMissing } from '../atMostOne.ts'
import { client, integration } from '../integration.ts'
import { url } from '../values.ts'

const field = struct('jira.JiraFieldConfig', { template: text, enable_update: pointer(bool) }, {})

/** A field's template alone, or with what else is said of it (jira.JiraFieldConfig). */
const textOrField: Schema<unknown> = {
  ...field,
  read(reading, node, current) {
    if (node.kind !== 'scalar') return field.read(reading, node, field.zero())
    const read = text.read(reading, node, '')
    return read === failed ? current : { template: read, enable_update: undefined }
  },
}

/** Issues in Jira (alertmanager notify/jira). */
export const jira = integration({
  field: 'jira_configs',
  goType: 'jira.JiraConfig',
  fields: {
    ...client,
    api_url: url,
    api_type: text,
    project: text,
    summary: textOrField,
    description: textOrField,
    labels: list(text),
    priority: text,
    issue_type: text,
    reopen_transition: text,
    resolve_transition: text,
    wont_fix_resolution: text,
    reopen_duration: duration,
    fields: map(anything),
  },
  defaults: { api_type: 'auto' },
  check(entry, at) {
    if (entry.project === '') refuseMissing(at, 'missing project in jira_config', 'project')
    if (entry.issue_type === '') refuseMissing(at, 'missing issue_type in jira_config', 'issue_type')
    if (!['auto', 'cloud', 'datacenter'].includes(entry.api_type)) {
      at.refuse('unknown api_type on jira_config, must be auto, cloud or datacenter', { path: ['api_type'] })
    }
  },
  missing: 'missing jira config',
  complete(entry, { global, at }) {
    if (entry.api_url === undefined && global.jira_api_url === undefined) {
      at.refuse('no global Jira Cloud URL set', {
        message: 'no address of Jira is set, neither here nor globally',
        help: 'Set `global.jira_api_url`, or `api_url` here.',
      })
    }
  },
})
