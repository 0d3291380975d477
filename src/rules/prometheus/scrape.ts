import { goQuote } from '../../core/go/quote.ts'
import type { At, Schema } from '../../yaml/decode.ts'
import { bool, float, text, whole } from '../../yaml/scalarSchema.ts'
import { inline, list, map, pointer, type StructOf, struct } from '../../yaml/schema.ts'
import { checkHttpClient, httpClient, httpClientDefaults } from '../http/httpClient.ts'
import { discoveryFields } from './discovery/index.ts'
import { limitFields } from './global.ts'
import { relabelConfigs } from './relabel.ts'
import { checkNoEmptyRule } from './relabelRules.ts'
import { requireFields } from './required.ts'
import { duration } from './scalars.ts'
import { nameScheme, scrapeProtocol, scrapeProtocols } from './scrapeProtocols.ts'

const fields = {
  job_name: text,
  honor_labels: bool,
  honor_timestamps: bool,
  track_timestamps_staleness: bool,
  params: map(list(text), 'url.Values'),
  scrape_interval: duration,
  scrape_timeout: duration,
  scrape_protocols: scrapeProtocols,
  fallback_scrape_protocol: scrapeProtocol,
  scrape_native_histograms: pointer(bool),
  always_scrape_classic_histograms: pointer(bool),
  convert_classic_histograms_to_nhcb: pointer(bool),
  scrape_failure_log_file: text,
  metrics_path: text,
  scheme: text,
  enable_compression: bool,
  ...limitFields,
  native_histogram_bucket_limit: whole('uint'),
  native_histogram_min_bucket_factor: float,
  metric_name_validation_scheme: nameScheme,
  metric_name_escaping_scheme: text,
  extra_scrape_metrics: pointer(bool),
  ...inline(httpClient),
  relabel_configs: relabelConfigs,
  metric_relabel_configs: relabelConfigs,
  ...discoveryFields,
}

/** One job as it is read; what it inherits from `global` is not filled in. */
export type Scrape = StructOf<typeof fields>

/** `scrape_configs` (prometheus config/config.go ScrapeConfig); entries that are null are undefined. */
export const scrapes: Schema<readonly (Scrape | undefined)[]> = list(
  pointer(
    struct('config.ScrapeConfig', fields, {
      plain: 'config.ScrapeConfig',
      defaults: {
        ...httpClientDefaults,
        metrics_path: '/metrics',
        scheme: 'http',
        honor_timestamps: true,
        enable_compression: true,
      },
      check(config, at) {
        checkNoEmptyDiscovery(config, at)
        requireFields(config, at, [['job_name', 'job_name is empty']])
        checkHttpClient(config, at)
        checkStaticTargets(config, at)
        checkNoEmptyRule(config.relabel_configs, at, {
          field: 'relabel_configs',
          upstream: 'empty or null target relabeling rule in scrape config',
        })
        checkNoEmptyRule(config.metric_relabel_configs, at, {
          field: 'metric_relabel_configs',
          upstream: 'empty or null metric relabeling rule in scrape config',
        })
      },
    }),
  ),
)

const discoveryNames = Object.keys(discoveryFields).sort() as (keyof typeof discoveryFields)[]

/** Refuses a discovery without settings. False when something was refused. */
export function checkNoEmptyDiscovery(config: Pick<Scrape, keyof typeof discoveryFields>, at: At): boolean {
  for (const name of discoveryNames) {
    const index = (config[name] as readonly unknown[]).indexOf(undefined)
    if (index < 0) continue
    at.refuse(`empty or null section in ${name}`, {
      path: [name, index],
      help: 'Remove the `-` or write settings after it.',
    })
    return false
  }
  return true
}

/** Refuses URLs as targets, unless relabelling could still make addresses of them. False when something was refused. */
export function checkStaticTargets(config: Pick<Scrape, 'static_configs' | 'relabel_configs'>, at: At): boolean {
  if (config.relabel_configs.length > 0) return true
  for (const [index, group] of config.static_configs.entries()) {
    const bad = group?.targets.findIndex((target) => target.includes('/')) ?? -1
    if (bad < 0) continue
    at.refuse(`${goQuote(group?.targets[bad] ?? '')} is not a valid hostname`, {
      path: ['static_configs', index, 'targets', bad],
      help: 'Write `host:port`; the scheme goes to `scheme` and the path to `metrics_path`.',
    })
    return false
  }
  return true
}
