import { goQuote } from '../../core/go/quote.ts'
import { type Global, globalTimesOf } from './global.ts'
import { rulesProblems, type SettingsProblem } from './relabelRules.ts'
import { listed } from './scalars.ts'
import type { Scrape } from './scrape.ts'
import { escapingSchemes, protocolHelp, protocolProblem, protocolsProblem } from './scrapeProtocols.ts'

/** What is wrong with one job under the globals (prometheus config/config.go ScrapeConfig.Validate). */
export function* scrapeProblems(job: Scrape, global: Global): Generator<SettingsProblem> {
  const { intervalMs } = globalTimesOf(global)
  if (job.scrape_timeout > (job.scrape_interval || intervalMs))
    yield {
      upstream: `scrape timeout greater than scrape interval for scrape config with job name ${goQuote(job.job_name)}`,
      part: job,
      path: ['scrape_timeout'],
      message: 'the timeout is longer than the interval',
      help: 'Make the timeout as long as the interval at most.',
    }
  yield* protocolProblems(job)
  yield* namingProblems(job, global)
  const scheme = job.metric_name_validation_scheme ?? global.metric_name_validation_scheme ?? 'utf8'
  yield* rulesProblems(job.relabel_configs, scheme)
  yield* rulesProblems(job.metric_relabel_configs, scheme)
}

function* protocolProblems(job: Scrape): Generator<SettingsProblem> {
  const list = job.scrape_protocols && protocolsProblem(job.scrape_protocols)
  if (list !== undefined)
    yield {
      upstream: `${list.upstream} for scrape config with job name ${goQuote(job.job_name)}`,
      part: job,
      path: ['scrape_protocols', list.index],
      help: protocolHelp,
    }
  const { fallback_scrape_protocol: fallback } = job
  const problem = fallback === '' ? undefined : protocolProblem(fallback)
  if (problem !== undefined)
    yield {
      upstream: `invalid fallback_scrape_protocol for scrape config with job name ${goQuote(job.job_name)}: ${problem}`,
      part: job,
      path: ['fallback_scrape_protocol'],
      help: protocolHelp,
    }
}

/** Which names metrics may have, and how they are escaped where they may not. */
function* namingProblems(job: Scrape, global: Global): Generator<SettingsProblem> {
  const globalEscaping = global.metric_name_escaping_scheme
  if (globalEscaping !== '' && !escapingSchemes.includes(globalEscaping))
    yield { ...unknownEscaping('global', globalEscaping), part: global, path: ['metric_name_escaping_scheme'] }
  const globalScheme = global.metric_name_validation_scheme ?? 'utf8'
  const scheme = job.metric_name_validation_scheme ?? globalScheme
  const usual = (one: string) => (one === 'legacy' ? 'underscores' : 'allow-utf-8')
  const inherited =
    job.metric_name_validation_scheme === undefined ? globalEscaping || usual(globalScheme) : usual(scheme)
  const escaping = job.metric_name_escaping_scheme || inherited
  if (!escapingSchemes.includes(escaping)) {
    if (job.metric_name_escaping_scheme !== '')
      yield { ...unknownEscaping('scrape config', escaping), part: job, path: ['metric_name_escaping_scheme'] }
  } else if (escaping === 'allow-utf-8' && scheme !== 'utf8')
    yield {
      upstream: 'utf8 metric names requested but validation scheme is not set to UTF8',
      part: job,
      path:
        job.metric_name_escaping_scheme === '' ? ['metric_name_validation_scheme'] : ['metric_name_escaping_scheme'],
      help: 'Set `metric_name_escaping_scheme` to `underscores`, `dots` or `values`.',
    }
}

function unknownEscaping(where: string, written: string) {
  return {
    upstream: `unknown ${where} name escaping method specified, must be one of ${escapingSchemes
      .map((one) => `'${one}'`)
      .join(', ')
      .replace(/, ([^,]*)$/, ', or $1')}, got ${goQuote(written)}`,
    help: `Write one of ${listed(escapingSchemes)}.`,
  }
}
