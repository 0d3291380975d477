import type { Finding } from '../../core/finding.ts'
import { goQuote } from '../../core/go/quote.ts'
import type { Span } from '../../core/source.ts'
import type { PrometheusConfig, WrittenJobs } from '../prometheusConfig.ts'

/** A file that a configuration needs. */
export interface NeededFile {
  readonly path: string
  readonly span: Span | undefined
  /** What promtool says when nothing is there; absent where it does not look. */
  readonly upstream?: string
}

/** Finds the files that are not there; what the lookup does not know is left out. */
export function missingFiles(
  needed: Iterable<NeededFile>,
  lookup: (path: string) => 'exists' | 'missing' | 'unknown',
): readonly Finding[] {
  const findings: Finding[] = []
  for (const { path, span, upstream } of needed) {
    if (lookup(path) !== 'missing') continue
    findings.push({
      id: 'prometheus/missing-file',
      severity: 'error',
      message: `there is no file \`${path}\``,
      why: 'Nothing is mounted at this path.',
      help: 'Correct the path, or mount the file there.',
      ...(span && { span }),
      ...(upstream !== undefined && findings.every((one) => one.upstream === undefined) && { upstream }),
    })
  }
  return findings
}

/**
 * Every file that a configuration reads, but for those that a glob finds, in promtool's order first. `shown` gives a path as promtool
 * prints it, which is from where it was started.
 */
export function* neededFiles(config: PrometheusConfig, shown: Shown): Generator<NeededFile> {
  const { settings } = config
  for (const { glob, span } of config.ruleFiles)
    if (!/[*?[]/.test(glob))
      yield { path: glob, span, upstream: `${goQuote(shown(glob))} does not point to an existing file` }
  yield* neededByJobs({ scrapes: settings.scrape_configs, spanOf: config.spanOf }, shown)
  for (const part of [settings.alerting, settings.tracing, settings.remote_write, settings.remote_read])
    yield* filesIn(config, part, {})
}

/** Every file that jobs read, but for those that a glob finds. */
export function* neededByJobs(
  { scrapes, spanOf }: Pick<WrittenJobs, 'scrapes' | 'spanOf'>,
  shown: Shown,
): Generator<NeededFile> {
  for (const job of scrapes) {
    if (job === undefined) continue
    const noFile = (path: string) => `${goQuote(shown(path))}: stat ${shown(path)}: no such file or directory`
    yield* filesIn({ spanOf }, job, {
      credentials_file: (path) => `error checking authorization credentials or bearer token file ${noFile(path)}`,
      bearer_token_file: (path) => `error checking authorization credentials or bearer token file ${noFile(path)}`,
      cert_file: (path) => `error checking client cert file ${noFile(path)}`,
      key_file: (path) => `error checking client key file ${noFile(path)}`,
    })
  }
}

type Shown = (path: string) => string
type Texts = Readonly<Record<string, (path: string) => string>>

/** Fields that name files that are read; log files are written. */
const isFileField = (name: string) =>
  /(?:_file|_file_path|_key_path|^certificate_path)$/.test(name) && !name.endsWith('_log_file')

function* filesIn(config: Pick<PrometheusConfig, 'spanOf'>, part: object, texts: Texts): Generator<NeededFile> {
  const entries = part instanceof Map ? part.entries() : Object.entries(part)
  for (const [name, value] of entries as Iterable<[string, unknown]>) {
    if (typeof value === 'object' && value !== null) {
      if (name.endsWith('relabel_configs')) continue
      // promtool looks into a job, into its TLS settings and those of Kubernetes discovery, and no further.
      const isSeen = ['authorization', 'tls_config', 'kubernetes_sd_configs'].includes(name) || Array.isArray(part)
      yield* filesIn(config, value, isSeen ? texts : {})
      continue
    }
    if (typeof value !== 'string' || value === '' || !isFileField(name)) continue
    const upstream = texts[name]?.(value)
    yield { path: value, span: config.spanOf(part, name), ...(upstream !== undefined && { upstream }) }
  }
}
