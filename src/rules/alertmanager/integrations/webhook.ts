import { text, whole } from '../../../yaml/scalarSchema.ts'
import { anything } from '../../../yaml/schema.ts'
import { goDuration } from '../../prometheus/goDuration.ts'
import { atMostOne } from '../atMostOne.ts'
import { client, integration } from '../integration.ts'
import { secretTemplateUrl } from '../values.ts'

/** Requests to an address of one's own (alertmanager notify/webhook). */
export const webhook = integration({
  field: 'webhook_configs',
  goType: 'webhook.WebhookConfig',
  fields: {
    ...client,
    url: secretTemplateUrl,
    url_file: text,
    max_alerts: whole('uint64'),
    timeout: goDuration,
    payload: anything,
  },
  check(entry, at) {
    if (entry.url === '' && entry.url_file === '') {
      at.refuse('one of url or url_file must be configured', { help: 'Add `url`.' })
    }
    atMostOne(at, entry, 'url', 'url_file')
  },
  missing: 'missing webhook config',
})
