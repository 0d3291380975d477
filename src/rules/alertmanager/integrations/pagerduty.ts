import { text } from '../../../yaml/scalarSchema.ts'
import { anything, list, map, struct } from '../../../yaml/schema.ts'
import { secret } from '../../http/secret.ts'
import { goDuration } from '../../prometheus/goDuration.ts'
import { atMostOne } from '../atMostOne.ts'
import { client, integration } from '../integration.ts'
import { url } from '../values.ts'

/** Incidents in PagerDuty (alertmanager notify/pagerduty). */
export const pagerduty = integration({
  field: 'pagerduty_configs',
  goType: 'pagerduty.PagerdutyConfig',
  fields: {
    ...client,
    service_key: secret,
    service_key_file: text,
    routing_key: secret,
    routing_key_file: text,
    url,
    client: text,
    client_url: text,
    description: text,
    details: map(anything),
    images: list(struct('pagerduty.PagerdutyImage', { src: text, alt: text, href: text })),
    links: list(struct('pagerduty.PagerdutyLink', { href: text, text })),
    source: text,
    severity: text,
    class: text,
    component: text,
    group: text,
    timeout: goDuration,
  },
  check(entry, at) {
    const keys = [entry.routing_key, entry.service_key, entry.routing_key_file, entry.service_key_file]
    if (keys.every((key) => key === '')) {
      at.refuse('missing service or routing key in PagerDuty config', { help: 'Add `routing_key_file`.' })
    }
    atMostOne(at, entry, 'routing_key', 'routing_key_file')
    atMostOne(at, entry, 'service_key', 'service_key_file')
  },
  missing: 'missing pagerduty config',
  complete(entry, { global, at }) {
    if (entry.url === undefined && global.pagerduty_url === undefined) at.refuse('no global PagerDuty URL set')
  },
})
