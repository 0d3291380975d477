import type { PrometheusConfig } from '../../rules/prometheusConfig.ts'
import type { Check, Hit } from '../check.ts'
import type { PrometheusSubject } from './prometheusSubject.ts'

/** Finds bearer tokens in the fields that `authorization` has replaced. */
export const bearerToken: Check<PrometheusSubject> = {
  id: 'prometheus/bearer-token',
  severity: 'info',
  summary: 'A bearer token stands in a field that `authorization` has replaced.',
  *find({ config }) {
    const { scrape_configs, alerting, remote_write, remote_read } = config.settings
    for (const part of [scrape_configs, alerting, remote_write, remote_read]) yield* hitsIn(part, config)
  },
}

const fields: Readonly<Record<string, string>> = {
  bearer_token: 'credentials',
  bearer_token_file: 'credentials_file',
}

function* hitsIn(part: unknown, config: PrometheusConfig): Generator<Hit> {
  if (typeof part !== 'object' || part === null || part instanceof Map) return
  for (const [name, value] of Object.entries(part)) {
    const successor = fields[name]
    const span = successor !== undefined && value !== '' ? config.spanOf(part, name) : undefined
    if (span !== undefined)
      yield {
        span,
        message: `\`${name}\` is an old field`,
        why: 'It is kept for old configurations; `authorization` says the same, with other types than `Bearer` too.',
        help: `Write \`authorization: { ${successor}: … }\`.`,
      }
    if (successor === undefined) yield* hitsIn(value, config)
  }
}
