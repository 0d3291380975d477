import type { CorpusDocument } from '../../corpus/corpus.ts'
import { formatDuration, parseDuration } from '../../rules/duration.ts'
import type { Check } from '../check.ts'
import { jobFilesOf, type PrometheusSubject } from './prometheusSubject.ts'

/** Finds jobs whose series are gone before the next scrape. */
export const intervalAboveLookback: Check<PrometheusSubject> = {
  id: 'prometheus/interval-above-lookback',
  severity: 'warning',
  summary: 'A job is scraped so rarely that its series have gaps.',
  *find(subject) {
    const lookbackMs = lookbackOf(subject.document) ?? 300_000
    for (const { jobs, scrapes, spanOf } of jobFilesOf(subject)) {
      for (const { name, intervalMs, span } of jobs) {
        if (intervalMs < lookbackMs) continue
        const job = scrapes.find((one) => one?.job_name === name)
        const own = job?.scrape_interval ? spanOf(job, 'scrape_interval') : undefined
        yield {
          span: own ?? span,
          message: `the interval of \`${name}\` is ${formatDuration(intervalMs)}, and a query looks back ${formatDuration(lookbackMs)}`,
          why: 'Between two scrapes there is a time in which queries and rules do not see the series.',
          help: 'Scrape at least every two minutes, so that one scrape may fail; a target that is expensive to ask can keep its answer.',
        }
      }
    }
  },
}

/** The longest that a container which reads the document sets; undefined when none does. */
function lookbackOf({ mounts }: CorpusDocument): number | undefined {
  const set = mounts.flatMap(({ container }) =>
    container.flags.flatMap(({ name, value }) =>
      name === 'query.lookback-delta' && value !== undefined ? (parseDuration(value) ?? []) : [],
    ),
  )
  return set.length === 0 ? undefined : Math.max(...set)
}
