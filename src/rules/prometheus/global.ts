import { isValidUtf8 } from '../../core/go/bytes.ts'
import { goQuote } from '../../core/go/quote.ts'
import type { At, Schema } from '../../yaml/decode.ts'
import { bool, int, named, text, whole } from '../../yaml/scalarSchema.ts'
import { map, pointer, type StructOf, struct, via } from '../../yaml/schema.ts'
import { isValidLabelName } from './labelName.ts'
import { bytesSize, duration, listed } from './scalars.ts'
import { nameScheme, protocolHelp, protocolsProblem, scrapeProtocols } from './scrapeProtocols.ts'

const uint = whole('uint')
const uint64 = whole('uint64')

/** Limits that jobs inherit. */
export const limitFields = {
  body_size_limit: bytesSize,
  sample_limit: uint,
  target_limit: uint,
  label_limit: uint,
  label_name_length_limit: uint,
  label_value_length_limit: uint,
  keep_dropped_targets: uint,
}

const fields = {
  scrape_interval: duration,
  scrape_timeout: duration,
  scrape_protocols: scrapeProtocols,
  evaluation_interval: duration,
  rule_query_offset: duration,
  query_log_file: text,
  query_max_series: uint64,
  query_max_samples_read: uint64,
  query_max_duration: duration,
  scrape_failure_log_file: text,
  external_labels: via(
    { goType: 'labels.Labels', inner: map(text), zero: new Map() as ReadonlyMap<string, string> },
    (labels) => labels,
  ),
  ...limitFields,
  metric_name_validation_scheme: nameScheme,
  metric_name_escaping_scheme: text,
  scrape_native_histograms: pointer(bool),
  convert_classic_histograms_to_nhcb: bool,
  always_scrape_classic_histograms: bool,
  extra_scrape_metrics: pointer(bool),
}

/** `global` as it is read; durations that are 0 are not set. */
export type Global = StructOf<typeof fields>

/** `global` (prometheus config/config.go GlobalConfig). */
export const global: Schema<Global> = struct('config.GlobalConfig', fields, {
  check: (config, at) =>
    checkExternalLabels(config, at) && checkTimeout(config, at) && checkProtocols(config.scrape_protocols, at),
})

/** The times that count where `global` leaves them out. */
const globalTimes = { intervalMs: 60_000, timeoutMs: 10_000 }

/** The interval and the timeout that jobs inherit. */
export function globalTimesOf(config: Global): { readonly intervalMs: number; readonly timeoutMs: number } {
  const intervalMs = config.scrape_interval || globalTimes.intervalMs
  return { intervalMs, timeoutMs: config.scrape_timeout || Math.min(globalTimes.timeoutMs, intervalMs) }
}

function checkExternalLabels(config: Global, at: At): boolean {
  const scheme = config.metric_name_validation_scheme ?? 'utf8'
  // Upstream sorts the labels before it looks at them.
  const names = [...config.external_labels.keys()].sort()
  for (const name of names) {
    const upstream = !isValidLabelName(name, scheme)
      ? `${goQuote(name)} is not a valid label name`
      : isValidUtf8(config.external_labels.get(name) ?? '')
        ? undefined
        : `${goQuote(config.external_labels.get(name) ?? '')} is not a valid label value`
    if (upstream === undefined) continue
    at.refuse(upstream, { path: ['external_labels', name], onKey: true })
    return false
  }
  return true
}

function checkTimeout(config: Global, at: At): boolean {
  if (config.scrape_timeout <= (config.scrape_interval || globalTimes.intervalMs)) return true
  at.refuse('global scrape timeout greater than scrape interval', {
    path: ['scrape_timeout'],
    help: 'Make the timeout as long as the interval at most.',
  })
  return false
}

function checkProtocols(protocols: readonly string[] | undefined, at: At): boolean {
  const problem = protocols && protocolsProblem(protocols)
  if (problem === undefined) return true
  at.refuse(`${problem.upstream} for global config`, { path: ['scrape_protocols', problem.index], help: protocolHelp })
  return false
}

const levels = ['debug', 'info', 'warn', 'error']

const logLevel = via({ goType: 'config.LogLevel', inner: named('promslog.plain', text), zero: '' }, (written, at) =>
  written === '' || levels.includes(written.toLowerCase())
    ? written
    : at.refuse(`unrecognized log level ${written}`, { help: `Write one of ${listed(levels)}.` }),
)

/** `runtime` (prometheus config/config.go RuntimeConfig). */
export const runtime = struct('config.RuntimeConfig', { gogc: int, log_level: logLevel })
