import { text, whole } from '../../../yaml/scalarSchema.ts'
import { secret } from '../../http/secret.ts'
import { goDuration } from '../../prometheus/goDuration.ts'
import { atMostOne } from '../atMostOne.ts'
import { hasAuthorization } from '../authorization.ts'
import { client, integration } from '../integration.ts'
import { url } from '../values.ts'

/** Alerts to incident.io (alertmanager notify/incidentio). */
export const incidentio = integration({
  field: 'incidentio_configs',
  goType: 'incidentio.IncidentioConfig',
  fields: {
    ...client,
    url,
    url_file: text,
    alert_source_token: secret,
    alert_source_token_file: text,
    max_alerts: whole('uint64'),
    timeout: goDuration,
  },
  check(entry, at) {
    if (entry.url === undefined && entry.url_file === '')
      at.refuse('one of url or url_file must be configured', { help: 'Add `url`.' })
    atMostOne(at, entry, 'url', 'url_file')
    atMostOne(at, entry, 'alert_source_token', 'alert_source_token_file')
    const hasToken = entry.alert_source_token !== '' || entry.alert_source_token_file !== ''
    if (hasToken && hasAuthorization(entry.http_config)) {
      at.refuse('cannot specify alert_source_token or alert_source_token_file when using http_config.authorization', {
        path: ['http_config', 'authorization'],
        onKey: true,
        help: 'Keep one of them.',
      })
    }
    // Without any `http_config` upstream asks for no token.
    if (!hasToken && entry.http_config !== undefined && !hasAuthorization(entry.http_config)) {
      at.refuse(
        'at least one of alert_source_token, alert_source_token_file or http_config.authorization must be configured',
        { help: 'Add `alert_source_token_file`.' },
      )
    }
  },
  missing: 'missing incidentio config',
})
