import { bool, int, text } from '../../../yaml/scalarSchema.ts'
import { inline, struct } from '../../../yaml/schema.ts'
import { checkHttpClient, httpClient, httpClientDefaults } from '../../http/httpClient.ts'
import { requireFields, requireHttpUrl } from '../required.ts'
import { duration } from '../scalars.ts'

const fields = { ...inline(httpClient), refresh_interval: duration, url: text }
const defaults = { ...httpClientDefaults, refresh_interval: 60_000 }

/** `http_sd_configs` (prometheus discovery/http/http.go). */
export const http = struct('http.SDConfig', fields, {
  defaults,
  check: (config, at) =>
    requireFields(config, at, [['url', 'URL is missing']]) &&
    requireHttpUrl(config.url, at, 'url') &&
    checkHttpClient(config, at),
})

/** `puppetdb_sd_configs` (prometheus discovery/puppetdb/puppetdb.go). */
export const puppetDb = struct(
  'puppetdb.SDConfig',
  { ...fields, query: text, include_parameters: bool, port: int },
  {
    defaults: { ...defaults, port: 80 },
    check: (config, at) =>
      requireFields(config, at, [['url', 'URL is missing']]) &&
      requireHttpUrl(config.url, at, 'url') &&
      requireFields(config, at, [['query', 'query missing']]) &&
      checkHttpClient(config, at),
  },
)
