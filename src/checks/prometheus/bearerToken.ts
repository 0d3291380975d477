import { textFields } from '../../rules/prometheus/textFields.ts'
import type { Check } from '../check.ts'
import type { PrometheusSubject } from './prometheusSubject.ts'

/** Finds bearer tokens in the fields that `authorization` has replaced. */
export const bearerToken: Check<PrometheusSubject> = {
  id: 'prometheus/bearer-token',
  severity: 'info',
  summary: 'A bearer token stands in a field that `authorization` has replaced.',
  *find({ config }) {
    const { scrape_configs, alerting, remote_write, remote_read } = config.settings
    for (const { part, name } of textFields({ scrape_configs, alerting, remote_write, remote_read })) {
      const successor = successors[name]
      const span = successor === undefined ? undefined : config.spanOf(part, name)
      if (span === undefined) continue
      yield {
        span,
        message: `\`${name}\` is an old field`,
        why: 'It is kept for old configurations; `authorization` says the same, with other types than `Bearer` too.',
        help: `Write \`authorization: { ${successor}: … }\`.`,
      }
    }
  },
}

const successors: Readonly<Record<string, string>> = {
  bearer_token: 'credentials',
  bearer_token_file: 'credentials_file',
}
