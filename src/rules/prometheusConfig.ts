import type { Finding } from '../core/finding.ts'
import { isObject, type Json, listAt, objectAt } from '../core/json.ts'
import type { Span } from '../core/source.ts'
import { readYaml } from '../yaml/read.ts'
import { type Discovery, readDiscoveries } from './discovery.ts'
import { type RelabelRule, readRelabelRule } from './relabelRule.ts'
import { durationAt, scalarAt, scalarText, textMapAt, textsAt } from './scalar.ts'

/** What of a Prometheus configuration decides which targets, rules and Alertmanagers it has. */
export interface PrometheusConfig {
  /** The document as JSON. */
  readonly document: Json
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

/** Reads a Prometheus configuration (prometheus config/config.go). Never throws; what cannot be read is a problem and left out. */
export function readPrometheusConfig(source: { readonly file: string; readonly text: string }): {
  readonly value: PrometheusConfig | undefined
  readonly problems: readonly Finding[]
} {
  const yaml = readYaml(source)
  const document = yaml.documents[0]
  if (document === undefined || !isObject(document.value)) return { value: undefined, problems: yaml.problems }
  const problems: Finding[] = [...yaml.problems]
  const place: Place = { spanOf: document.spanOf, problems }
  const root = document.value
  const global = readGlobal(root)
  const value: PrometheusConfig = {
    document: root,
    scrapeIntervalMs: global.intervalMs,
    evaluationIntervalMs: durationAt(root, 60_000, 'global', 'evaluation_interval'),
    externalLabels: textMapAt(root, 'global', 'external_labels'),
    ruleFiles: listAt(root, 'rule_files').flatMap((item, index) => {
      const glob = scalarText(item)
      return glob === undefined ? [] : [{ glob, span: document.spanOf(['rule_files', index]) }]
    }),
    jobs: readJobs(root, { place, global }),
    jobFiles: textsAt(root, 'scrape_config_files'),
    alertmanagers: listAt(root, 'alerting', 'alertmanagers').map((item, index) =>
      readAlertmanagers(item, { place, path: ['alerting', 'alertmanagers', index] }),
    ),
    alertRelabel: readRules(root, { place, path: [] }, ['alerting', 'alert_relabel_configs']),
  }
  return { value, problems }
}

/** Reads a file of `scrape_config_files`; the globals come from the main configuration. */
export function readScrapeConfigFile(
  source: { readonly file: string; readonly text: string },
  main: PrometheusConfig,
): { readonly jobs: readonly ScrapeJob[]; readonly problems: readonly Finding[] } {
  const yaml = readYaml(source)
  const document = yaml.documents[0]
  const problems: Finding[] = [...yaml.problems]
  if (document === undefined) return { jobs: [], problems }
  const place: Place = { spanOf: document.spanOf, problems }
  return { jobs: readJobs(document.value, { place, global: readGlobal(main.document) }), problems }
}

type Path = readonly (string | number)[]

interface Global {
  readonly intervalMs: number
  readonly timeoutMs: number
}

interface Place {
  readonly spanOf: (path: Path) => Span
  readonly problems: Finding[]
}

function readGlobal(root: Json): Global {
  return {
    intervalMs: durationAt(root, 60_000, 'global', 'scrape_interval'),
    timeoutMs: durationAt(root, 10_000, 'global', 'scrape_timeout'),
  }
}

function readJobs(root: Json, context: { place: Place; global: Global }): ScrapeJob[] {
  return listAt(root, 'scrape_configs').flatMap((item, index) =>
    readJob(item, { ...context, path: ['scrape_configs', index] }),
  )
}

function readJob(value: Json, context: { place: Place; path: Path; global: Global }): ScrapeJob[] {
  const name = scalarAt(value, 'job_name')
  if (name === undefined) return []
  const intervalMs = durationAt(value, context.global.intervalMs, 'scrape_interval')
  return [
    {
      name,
      span: context.place.spanOf([...context.path, 'job_name']),
      intervalMs,
      timeoutMs: durationAt(value, Math.min(context.global.timeoutMs, intervalMs), 'scrape_timeout'),
      metricsPath: scalarAt(value, 'metrics_path') ?? '/metrics',
      scheme: scalarAt(value, 'scheme') ?? 'http',
      params: readParams(value),
      discoveries: readDiscoveries(value),
      relabel: readRules(value, context, ['relabel_configs']),
    },
  ]
}

function readAlertmanagers(value: Json, context: { place: Place; path: Path }): AlertmanagerGroup {
  return {
    span: context.place.spanOf(context.path),
    scheme: scalarAt(value, 'scheme') ?? 'http',
    pathPrefix: scalarAt(value, 'path_prefix') ?? '',
    apiVersion: scalarAt(value, 'api_version') ?? 'v2',
    discoveries: readDiscoveries(value),
    relabel: readRules(value, context, ['relabel_configs']),
  }
}

function readRules(value: Json, context: { place: Place; path: Path }, key: readonly string[]): RelabelRule[] {
  return listAt(value, ...key).flatMap((item, index) => {
    const path = [...context.path, ...key, index]
    const read = readRelabelRule(item, (field) => context.place.spanOf([...path, ...field]))
    if ('action' in read) return [read]
    context.place.problems.push(read)
    return []
  })
}

function readParams(value: Json): ReadonlyMap<string, readonly string[]> {
  const params = new Map<string, readonly string[]>()
  for (const [key, list] of Object.entries(objectAt(value, 'params'))) {
    params.set(
      key,
      (Array.isArray(list) ? list : []).flatMap((item) => scalarText(item) ?? []),
    )
  }
  return params
}
