import { text } from '../../../yaml/scalarSchema.ts'
import { client, integration, oneWebhook, refuseNullClient } from '../integration.ts'
import { secretUrl } from '../values.ts'

/** Messages to Microsoft Teams by its old connectors (alertmanager notify/msteams). */
export const msteams = integration({
  field: 'msteams_configs',
  goType: 'msteams.MSTeamsConfig',
  fields: {
    ...client,
    webhook_url: secretUrl,
    webhook_url_file: text,
    title: text,
    summary: text,
    text,
  },
  check: (entry, at) => oneWebhook(at, entry),
  missing: 'missing msteams config',
})

/** Messages to Microsoft Teams by workflows (alertmanager notify/msteamsv2). */
export const msteamsv2 = integration({
  field: 'msteamsv2_configs',
  goType: 'msteamsv2.MSTeamsV2Config',
  fields: {
    ...client,
    webhook_url: secretUrl,
    webhook_url_file: text,
    title: text,
    text,
  },
  check: (entry, at) => oneWebhook(at, entry),
  missing: 'missing msteamsv2 config',
  complete: (entry, context) => refuseNullClient(entry.http_config, context),
})
