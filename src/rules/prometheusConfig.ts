import type { Finding } from '../core/finding.ts'
import { goQuote } from '../core/go/quote.ts'
import type { Json } from '../core/json.ts'
import type { SourceText, Span } from '../core/source.ts'
import { type Decoded, decode, type Path } from '../yaml/decode.ts'
import type { YamlNode } from '../yaml/node.ts'
import { anything } from '../yaml/schema.ts'
import { type Discovery, discoveriesOf } from './discovery.ts'
import type { AlertmanagerEntry } from './prometheus/alerting.ts'
import { bareJobsSchema, type Settings, scrapeFileSchema, settingsSchema } from './prometheus/config.ts'
import { type ConfigSource, firstDocument } from './prometheus/firstDocument.ts'
import type { RelabelConfig } from './prometheus/relabel.ts'
import type { Scrape } from './prometheus/scrape.ts'
import { jobProblems, settingsProblems, timesOf } from './prometheus/settingsProblems.ts'
import { withSettingsProblems } from './prometheus/withSettingsProblems.ts'
import { type RelabelRule, relabelRules } from './relabelRule.ts'

/** A Prometheus configuration, as far as it could be read. */
export interface PrometheusConfig {
  /** The document as JSON. */
  readonly document: Json
  /** Everything as upstream reads it, with its names and defaults. */
  readonly settings: Settings
  /** The place of a part of `settings`, or of what stands in it at a path. */
  readonly spanOf: (part: object, ...path: Path) => Span | undefined
  readonly scrapeIntervalMs: number
  readonly evaluationIntervalMs: number
  readonly externalLabels: ReadonlyMap<string, string>
  readonly ruleFiles: readonly { readonly glob: string; readonly span: Span }[]
  readonly jobs: readonly ScrapeJob[]
  /** Globs of files with more jobs. */
  readonly jobFiles: readonly string[]
  readonly alertmanagers: readonly AlertmanagerGroup[]
  readonly alertRelabel: readonly RelabelRule[]
}

/** One scrape job with the global defaults filled in. */
export interface ScrapeJob {
  readonly name: string
  readonly span: Span
  readonly intervalMs: number
  readonly timeoutMs: number
  readonly metricsPath: string
  readonly scheme: string
  readonly params: ReadonlyMap<string, readonly string[]>
  readonly discoveries: readonly Discovery[]
  readonly relabel: readonly RelabelRule[]
}

/** One entry of `alerting.alertmanagers`. */
export interface AlertmanagerGroup {
  readonly span: Span
  readonly scheme: string
  readonly pathPrefix: string
  readonly apiVersion: string
  readonly discoveries: readonly Discovery[]
  readonly relabel: readonly RelabelRule[]
}

/**
 * Reads a Prometheus configuration as promtool does (prometheus config/config.go LoadFile); `upstream` of the first problem is its
 * text. The value is there, as far as it goes, whenever the YAML can be read. Never throws.
 */
export function readPrometheusConfig(
  source: ConfigSource,
  { agent = false }: { readonly agent?: boolean } = {},
): { readonly value: PrometheusConfig | undefined; readonly problems: readonly Finding[] } {
  const { root, file, isBroken, problems } = firstDocument(source)
  if (isBroken) return { value: undefined, problems }
  const decoded = decode(settingsSchema, root, { dialect: 'v2', id })
  const all = withSettingsProblems(decoded, settingsProblems(decoded.value, { isAgent: agent }), { id, file, why })
  return { value: configOf(decoded, { root, file }), problems: [...all, ...problems] }
}

/** Jobs that stand together in a text. */
export interface WrittenJobs {
  readonly jobs: readonly ScrapeJob[]
  /** The same as upstream reads them; entries that are null are undefined. */
  readonly scrapes: Settings['scrape_configs']
  /** As in a configuration. */
  readonly spanOf: PrometheusConfig['spanOf']
}

/**
 * Reads a file of `scrape_config_files` (prometheus config/config.go GetScrapeConfigs); the globals come from the main configuration.
 * The jobs may also stand in a bare list, as `additionalScrapeConfigs` of a Prometheus resource wants them.
 * `taken` are the names of the jobs of files that were read before, and where each stands.
 */
export function readScrapeConfigFile(
  source: ConfigSource,
  main: PrometheusConfig,
  taken: ReadonlyMap<string, string> = new Map(),
): WrittenJobs & { readonly problems: readonly Finding[] } {
  const { root, file, isBroken, problems } = firstDocument(source)
  if (isBroken) return { jobs: [], scrapes: [], spanOf: () => undefined, problems }
  const { decoded, scrapes } = decodeJobs(root)
  const names = new Map([...main.jobs.map(({ name }) => [name, 'main config file'] as const), ...taken])
  const together = jobProblems(scrapes, main.settings, { taken: names, own: goQuote(file.file) })
  const all = withSettingsProblems(decoded, together, { id, file, why })
  const jobs = jobsOf(scrapes, main.settings, placing(decoded, file))
  return { jobs, scrapes, spanOf: decoded.spanOf, problems: [...all, ...problems] }
}

function decodeJobs(root: YamlNode | undefined): {
  readonly decoded: Decoded<unknown>
  readonly scrapes: Settings['scrape_configs']
} {
  if (root?.kind === 'sequence') {
    const decoded = decode(bareJobsSchema, root, { dialect: 'v2', id })
    return { decoded, scrapes: decoded.value }
  }
  const decoded = decode(scrapeFileSchema, root, { dialect: 'v2', id })
  return { decoded, scrapes: decoded.value.scrape_configs }
}

const id = 'prometheus/invalid'
const why = 'Prometheus refuses the whole configuration.'

type SpanOf = (part: object, ...path: Path) => Span

function placing(decoded: Decoded<unknown>, file: SourceText): SpanOf {
  return (part, ...path) => decoded.spanOf(part, ...path) ?? file.spanAt(0, 0)
}

function configOf(
  decoded: Decoded<Settings>,
  { root, file }: { readonly root: YamlNode | undefined; readonly file: SourceText },
): PrometheusConfig {
  const settings = decoded.value
  const spanOf = placing(decoded, file)
  const times = timesOf({ scrape_interval: 0, scrape_timeout: 0 }, settings)
  const scheme = settings.global.metric_name_validation_scheme ?? 'utf8'
  const rules = (configs: readonly (RelabelConfig | undefined)[]) => relabelRules(configs, scheme)
  return {
    document: decode(anything, root, { dialect: 'v2', id }).value as Json,
    settings,
    spanOf: decoded.spanOf,
    scrapeIntervalMs: times.intervalMs,
    evaluationIntervalMs: settings.global.evaluation_interval || 60_000,
    externalLabels: settings.global.external_labels,
    ruleFiles: settings.rule_files.map((glob, index) => ({ glob, span: spanOf(settings.rule_files, index) })),
    jobs: jobsOf(settings.scrape_configs, settings, spanOf),
    jobFiles: settings.scrape_config_files,
    alertmanagers: settings.alerting.alertmanagers.flatMap((entry) =>
      entry === undefined ? [] : [alertmanagerOf(entry, { rules, spanOf })],
    ),
    alertRelabel: rules(settings.alerting.alert_relabel_configs),
  }
}

function jobsOf(scrapes: readonly (Scrape | undefined)[], settings: Settings, spanOf: SpanOf): readonly ScrapeJob[] {
  return scrapes.flatMap((job) => {
    if (job === undefined || job.job_name === '') return []
    const scheme = job.metric_name_validation_scheme ?? settings.global.metric_name_validation_scheme ?? 'utf8'
    return [
      {
        name: job.job_name,
        span: spanOf(job, 'job_name'),
        ...timesOf(job, settings),
        metricsPath: job.metrics_path,
        scheme: job.scheme,
        params: job.params,
        discoveries: discoveriesOf(job),
        relabel: relabelRules(job.relabel_configs, scheme),
      },
    ]
  })
}

function alertmanagerOf(
  entry: AlertmanagerEntry,
  context: {
    readonly rules: (configs: readonly (RelabelConfig | undefined)[]) => readonly RelabelRule[]
    readonly spanOf: SpanOf
  },
): AlertmanagerGroup {
  return {
    span: context.spanOf(entry),
    scheme: entry.scheme,
    pathPrefix: entry.path_prefix,
    apiVersion: entry.api_version,
    discoveries: discoveriesOf(entry),
    relabel: context.rules(entry.relabel_configs),
  }
}
