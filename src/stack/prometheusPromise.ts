import { append } from '../core/append.ts'
import type { Finding } from '../core/finding.ts'
import {
  type PrometheusConfig,
  readPrometheusConfig,
  readScrapeConfigFile,
  type ScrapeJob,
} from '../rules/prometheusConfig.ts'
import { type Rule, type RuleGroup, readRuleFile } from '../rules/ruleFile.ts'
import {
  addressOfPort,
  type ComponentWorkload,
  type Flag,
  findComponent,
  flagsOf,
  flagValue,
  listenPort,
  routePrefix,
} from './component.ts'
import { matchesGlob } from './glob.ts'
import { type MountedFile, mountedFiles } from './mounts.ts'
import { placeFinding, placeIn } from './place.ts'
import type { PromiseContext } from './promise.ts'
import type { ServiceAddress } from './service.ts'

/** What the manifests promise of Prometheus. */
export interface PrometheusPromise extends ComponentWorkload {
  readonly address?: ServiceAddress
  readonly routePrefix: string
  readonly flags: readonly Flag[]
  /** Absent when the manifests do not hold the configuration file. */
  readonly config?: PrometheusConfig
  readonly configFile?: MountedFile
  /** From the configuration and its `scrape_config_files`. */
  readonly jobs: readonly ScrapeJob[]
  readonly ruleFiles: readonly PromisedRuleFile[]
  readonly problems: readonly Finding[]
}

/** A rule file that a glob of the configuration matches; its places are those in the manifests. */
export interface PromisedRuleFile {
  readonly file: MountedFile
  readonly groups: readonly RuleGroup[]
}

/** Reads what the manifests promise of Prometheus; undefined when they have none. */
export function promisePrometheus(context: PromiseContext): PrometheusPromise | undefined {
  const found = findComponent('prometheus', context.workloads)
  if (found === undefined) return undefined
  const files = mountedFiles(found.workload, found.container, context.sources)
  const path = flagValue(found.container, 'config.file') ?? '/etc/prometheus/prometheus.yml'
  const configFile = files.find((file) => file.path === path)
  const port = listenPort(found.container, { flag: 'web.listen-address', fallback: 9090 })
  const address = addressOfPort(found, port, context.services)
  const base = {
    ...found,
    ...(address ? { address } : {}),
    routePrefix: routePrefix(found.container),
    flags: flagsOf(found.container),
  }
  if (configFile === undefined) return { ...base, jobs: [], ruleFiles: [], problems: [unknownConfig(found, path)] }
  const read = readPrometheusConfig({ file: configFile.path, text: configFile.text })
  const problems = read.problems.map((problem) => placeFinding(configFile, problem))
  if (read.value === undefined) return { ...base, configFile, jobs: [], ruleFiles: [], problems }
  const config = placeConfig(configFile, read.value)
  const rules = readRules(configFile, config, files)
  const jobs = readJobs(configFile, config, files)
  return {
    ...base,
    configFile,
    config,
    jobs: jobs.jobs,
    ruleFiles: rules.ruleFiles,
    problems: [...problems, ...jobs.problems, ...rules.problems],
  }
}

/** The alert that always fires: an alerting rule on `vector(1)`, best one named like a watchdog; undefined when there is none. */
export function watchdogOf(prometheus: PrometheusPromise): Rule | undefined {
  const always = prometheus.ruleFiles
    .flatMap(({ groups }) => groups)
    .flatMap(({ rules }) => rules)
    .filter(({ kind, expr }) => kind === 'alerting' && /^\(*vector\(1(\.0*)?\)\)*$/.test(expr.replace(/\s+/g, '')))
  return always.find(({ name }) => /watchdog|dead.?man/i.test(name)) ?? always[0]
}

/** The longest scrape interval of the jobs, in milliseconds. */
export function longestIntervalMs(prometheus: PrometheusPromise): number {
  const fallback = prometheus.config?.scrapeIntervalMs ?? 60_000
  return prometheus.jobs.reduce((longest, job) => Math.max(longest, job.intervalMs), 0) || fallback
}

function readRules(
  configFile: MountedFile,
  config: PrometheusConfig,
  files: readonly MountedFile[],
): { ruleFiles: PromisedRuleFile[]; problems: Finding[] } {
  const ruleFiles: PromisedRuleFile[] = []
  const problems: Finding[] = []
  for (const { glob, span } of config.ruleFiles) {
    const matched = files.filter((file) => matchesGlob(absolute(glob, configFile.path), file.path))
    if (matched.length === 0) problems.push(emptyGlob(glob, span))
    for (const file of matched) {
      const read = readRuleFile({ file: file.path, text: file.text })
      append(
        problems,
        read.problems.map((problem) => placeFinding(file, problem)),
      )
      ruleFiles.push({ file, groups: read.groups.map((group) => placeGroup(file, group)) })
    }
  }
  return { ruleFiles, problems }
}

function readJobs(
  configFile: MountedFile,
  config: PrometheusConfig,
  files: readonly MountedFile[],
): { jobs: ScrapeJob[]; problems: Finding[] } {
  const jobs: ScrapeJob[] = [...config.jobs]
  const problems: Finding[] = []
  for (const glob of config.jobFiles) {
    for (const file of files.filter((candidate) => matchesGlob(absolute(glob, configFile.path), candidate.path))) {
      const read = readScrapeConfigFile({ file: file.path, text: file.text }, config)
      append(
        problems,
        read.problems.map((problem) => placeFinding(file, problem)),
      )
      append(
        jobs,
        read.jobs.map((job) => ({ ...job, span: placeIn(file, job.span) })),
      )
    }
  }
  return { jobs, problems }
}

/** Relative paths begin at the folder of the configuration file. */
function absolute(path: string, configPath: string): string {
  return path.startsWith('/') ? path : `${configPath.slice(0, configPath.lastIndexOf('/'))}/${path}`
}

function placeConfig(file: MountedFile, config: PrometheusConfig): PrometheusConfig {
  return {
    ...config,
    ruleFiles: config.ruleFiles.map((item) => ({ ...item, span: placeIn(file, item.span) })),
    jobs: config.jobs.map((job) => ({ ...job, span: placeIn(file, job.span) })),
    alertmanagers: config.alertmanagers.map((group) => ({ ...group, span: placeIn(file, group.span) })),
  }
}

function placeGroup(file: MountedFile, group: RuleGroup): RuleGroup {
  const rules = group.rules.map((rule) => ({
    ...rule,
    span: placeIn(file, rule.span),
    exprSpan: placeIn(file, rule.exprSpan),
  }))
  return { ...group, span: placeIn(file, group.span), rules }
}

function unknownConfig(found: ComponentWorkload, path: string): Finding {
  return {
    id: 'stack/unknown-configuration',
    severity: 'warning',
    span: found.workload.manifest.span,
    object: found.workload.manifest.reference,
    message: `no ConfigMap or Secret of the manifests is mounted at \`${path}\``,
    why: 'What Prometheus should scrape and evaluate is not known, so it cannot be compared.',
    help: 'Mount the configuration from a ConfigMap of the manifests, or correct `--config.file`.',
  }
}

function emptyGlob(glob: string, span: Finding['span']): Finding {
  return {
    id: 'stack/rule-files',
    severity: 'warning',
    ...(span === undefined ? {} : { span }),
    message: `the rule files \`${glob}\` match no file that the manifests mount`,
    why: 'Prometheus takes a pattern without files for no rules at all, without a word.',
    help: 'Correct the pattern, or mount the ConfigMap with the rules there.',
  }
}
