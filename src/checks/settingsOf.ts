import { at, isObject, listAt, textAt } from '../core/json.ts'
import { parseDuration } from '../rules/duration.ts'
import type { PrometheusConfig, ScrapeJob } from '../rules/prometheusConfig.ts'
import type { PrometheusSettings } from './prometheusSettings.ts'

/** What decides whether rules can work, from a configuration, all its jobs, and the flags of the container that runs it. */
export function settingsOf(prometheus: {
  readonly config: PrometheusConfig
  readonly jobs: readonly ScrapeJob[]
  readonly flags: readonly { readonly name: string; readonly value: string | undefined }[]
}): PrometheusSettings {
  const { config, jobs, flags } = prometheus
  const flag = (name: string) => flags.find((one) => one.name === name)
  const lookback = flag('query.lookback-delta')?.value
  const retentionMs = retentionOf(prometheus)
  return {
    scrapeIntervalMs: config.scrapeIntervalMs,
    jobIntervalsMs: new Map(jobs.map(({ name, intervalMs }) => [name, intervalMs])),
    evaluationIntervalMs: config.evaluationIntervalMs,
    externalLabels: config.externalLabels,
    lookbackDeltaMs: (lookback === undefined ? undefined : parseDuration(lookback)) ?? 5 * 60_000,
    receivesSeries:
      jobs.some(({ metricsPath }) => metricsPath.endsWith('/federate')) ||
      listAt(config.document, 'remote_read').length > 0 ||
      flag('web.enable-remote-write-receiver') !== undefined ||
      flag('web.enable-otlp-receiver') !== undefined,
    ...(retentionMs === undefined ? {} : { retentionMs }),
  }
}

/** The file wins over the flag; neither means 15 days, unless a size is given. Zero is without a limit. */
function retentionOf({ config, flags }: Parameters<typeof settingsOf>[0]): number | undefined {
  if (listAt(config.document, 'remote_read').length > 0) return undefined
  const retention = at(config.document, 'storage', 'tsdb', 'retention')
  const bySize = flags.some(({ name }) => name === 'storage.tsdb.retention.size') || hasSize(retention)
  const text =
    textAt(config.document, 'storage', 'tsdb', 'retention', 'time') ??
    flags.find(({ name }) => name === 'storage.tsdb.retention.time' || name === 'storage.tsdb.retention')?.value
  if (text === undefined) return bySize ? undefined : 15 * 24 * 60 * 60_000
  const ms = parseDuration(text)
  return ms === 0 ? undefined : ms
}

function hasSize(retention: ReturnType<typeof at>): boolean {
  return retention !== undefined && isObject(retention) && retention['size'] !== undefined
}
