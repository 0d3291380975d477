import type { Finding } from '../../core/finding.ts'
import { goQuote } from '../../core/go/quote.ts'
import type { Span } from '../../core/source.ts'
import type { PrometheusConfig } from '../prometheusConfig.ts'

/** A file that a configuration needs. */
export interface NeededFile {
  readonly path: string
  readonly span: Span | undefined
  /** What promtool says when an absolute path leads nowhere; absent where it does not look. */
  readonly upstream?: string
}

/** Finds the files that are not there; what the lookup does not know is left out. */
export function missingFiles(
  config: PrometheusConfig,
  lookup: (path: string) => 'exists' | 'missing' | 'unknown',
): readonly Finding[] {
  const findings: Finding[] = []
  for (const { path, span, upstream } of neededFiles(config)) {
    if (lookup(path) !== 'missing') continue
    findings.push({
      id: 'prometheus/missing-file',
      severity: 'error',
      message: `there is no file \`${path}\``,
      why: 'Nothing is mounted at this path.',
      help: 'Correct the path, or mount the file there.',
      ...(span && { span }),
      ...(upstream !== undefined &&
        path.startsWith('/') &&
        findings.every((one) => one.upstream === undefined) && { upstream }),
    })
  }
  return findings
}

/** Every file that a configuration reads, but for those that a glob finds, in promtool's order first. */
export function* neededFiles(config: PrometheusConfig): Generator<NeededFile> {
  const { settings } = config
  for (const { glob, span } of config.ruleFiles)
    if (!/[*?[]/.test(glob)) yield { path: glob, span, upstream: `${goQuote(glob)} does not point to an existing file` }
  for (const job of settings.scrape_configs) {
    if (job === undefined) continue
    const noFile = (path: string) => `${goQuote(path)}: stat ${path}: no such file or directory`
    yield* filesIn(config, job, {
      credentials_file: (path) => `error checking authorization credentials or bearer token file ${noFile(path)}`,
      bearer_token_file: (path) => `error checking authorization credentials or bearer token file ${noFile(path)}`,
      cert_file: (path) => `error checking client cert file ${noFile(path)}`,
      key_file: (path) => `error checking client key file ${noFile(path)}`,
    })
  }
  for (const part of [settings.alerting, settings.tracing, settings.remote_write, settings.remote_read])
    yield* filesIn(config, part, {})
}

type Texts = Readonly<Record<string, (path: string) => string>>

/** Fields that name files that are read; log files are written. */
const isFileField = (name: string) =>
  /(?:_file|_file_path|_key_path|^certificate_path)$/.test(name) && !name.endsWith('_log_file')

function* filesIn(config: PrometheusConfig, part: object, texts: Texts): Generator<NeededFile> {
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
