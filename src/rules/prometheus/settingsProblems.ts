import { goQuote } from '../../core/go/quote.ts'
import { nilPointer } from '../go/nilPointer.ts'
import type { Alerting } from './alerting.ts'
import type { Settings } from './config.ts'
import { globalTimesOf } from './global.ts'
import type { NameScheme } from './labelName.ts'
import { strategyProblem } from './otlp.ts'
import { rulesProblems, type SettingsProblem } from './relabelRules.ts'
import type { Scrape } from './scrape.ts'
import { scrapeProblems } from './scrapeProblems.ts'

/** What upstream refuses once all parts are read, in its order (prometheus config/config.go Config.UnmarshalYAML, Load, LoadFile). */
export function* settingsProblems(
  settings: Settings,
  { isAgent }: { readonly isAgent: boolean },
): Generator<SettingsProblem> {
  const scheme = settings.global.metric_name_validation_scheme ?? 'utf8'
  yield* globProblems(settings.rule_files, 'rule file')
  yield* globProblems(settings.scrape_config_files, 'scrape config file')
  yield* jobProblems(settings.scrape_configs, settings)
  yield* alertingProblems(settings.alerting, scheme)
  yield* remoteProblems(settings, scheme)
  const strategy = strategyProblem(settings.otlp.translation_strategy, scheme === 'legacy')
  if (strategy !== undefined) yield { upstream: strategy, part: settings.otlp, path: ['translation_strategy'] }
  if (isAgent) yield* agentProblems(settings)
}

/**
 * What is wrong with jobs under the globals of a configuration. In a file beside it, `taken` are the names of other jobs and where
 * they stand, and `own` is what upstream calls this file.
 */
export function* jobProblems(
  jobs: readonly (Scrape | undefined)[],
  settings: Settings,
  beside?: { readonly taken: ReadonlyMap<string, string>; readonly own: string },
): Generator<SettingsProblem> {
  const seen = new Map(beside?.taken)
  for (const [index, job] of jobs.entries()) {
    if (job === undefined) {
      const help = 'Remove the `-` or write a job after it.'
      yield { upstream: 'empty or null scrape config section', part: jobs, path: [index], help }
      continue
    }
    yield* scrapeProblems(job, settings.global)
    if (job.job_name === '') continue
    const first = seen.get(job.job_name)
    if (first !== undefined)
      yield {
        upstream: `found multiple scrape configs with job name ${goQuote(job.job_name)}${beside === undefined ? '' : `, first found in ${first}`}`,
        part: job,
        path: ['job_name'],
        message: `the job name \`${job.job_name}\` is taken`,
        help: 'Give every job a name of its own.',
      }
    else seen.set(job.job_name, beside?.own ?? '')
  }
}

function* globProblems(globs: readonly string[], what: string): Generator<SettingsProblem> {
  for (const [index, glob] of globs.entries()) {
    const star = glob.indexOf('*')
    if (star < 0 || !glob.includes('/', star)) continue
    yield {
      upstream: `invalid ${what} path ${goQuote(glob)}`,
      part: globs,
      path: [index],
      help: 'A `*` may stand only in the last part of the path.',
    }
  }
}

function* alertingProblems(alerting: Alerting, scheme: NameScheme): Generator<SettingsProblem> {
  yield* rulesProblems(alerting.alert_relabel_configs, scheme)
  for (const [index, entry] of alerting.alertmanagers.entries()) {
    if (entry === undefined) {
      const message = 'an entry of `alertmanagers` is empty'
      yield {
        upstream: nilPointer,
        part: alerting.alertmanagers,
        path: [index],
        message,
        help: 'Remove the `-` or write settings after it.',
      }
      continue
    }
    yield* rulesProblems(entry.alert_relabel_configs, scheme)
    yield* rulesProblems(entry.relabel_configs, scheme)
  }
}

function* remoteProblems(settings: Settings, scheme: NameScheme): Generator<SettingsProblem> {
  for (const [kind, entries] of [
    ['write', settings.remote_write],
    ['read', settings.remote_read],
  ] as const) {
    const seen = new Set<string>()
    for (const [index, entry] of entries.entries()) {
      if (entry === undefined) {
        yield { upstream: `empty or null remote ${kind} config section`, part: entries, path: [index] }
        continue
      }
      if (entry.name !== '' && seen.has(entry.name))
        yield {
          upstream: `found multiple remote ${kind} configs with job name ${goQuote(entry.name)}`,
          part: entry,
          path: ['name'],
          message: `the name \`${entry.name}\` is taken`,
        }
      seen.add(entry.name)
      if ('write_relabel_configs' in entry) yield* rulesProblems(entry.write_relabel_configs, scheme)
    }
  }
}

function* agentProblems(settings: Settings): Generator<SettingsProblem> {
  const { alerting, rule_files, remote_read } = settings
  const refused = [
    ['alerting', alerting.alertmanagers.length + alerting.alert_relabel_configs.length],
    ['rule_files', rule_files.length],
    ['remote_read', remote_read.length],
  ] as const
  for (const [field, size] of refused) {
    if (size === 0) continue
    const help = 'An agent scrapes and writes to a remote; it keeps no rules and asks nothing.'
    yield { upstream: `field ${field} is not allowed in agent mode`, part: settings, path: [field], onKey: true, help }
  }
}

/** The interval and the timeout of a job. */
export function timesOf(
  job: Pick<Scrape, 'scrape_interval' | 'scrape_timeout'>,
  settings: Settings,
): { readonly intervalMs: number; readonly timeoutMs: number } {
  const globals = globalTimesOf(settings.global)
  const intervalMs = job.scrape_interval || globals.intervalMs
  return { intervalMs, timeoutMs: job.scrape_timeout || Math.min(globals.timeoutMs, intervalMs) }
}
