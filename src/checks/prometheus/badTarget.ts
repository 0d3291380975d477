import type { Span } from '../../core/source.ts'
import type { TargetGroup } from '../../rules/prometheus/discovery/static.ts'
import type { Scrape } from '../../rules/prometheus/scrape.ts'
import { refusalOfAlertmanager, refusalOfTarget } from '../../stack/refusedTarget.ts'
import type { Labels } from '../../stack/relabel.ts'
import type { Check, Hit } from '../check.ts'
import { type JobFile, jobFilesOf, type PrometheusSubject } from './prometheusSubject.ts'

/** Finds targets that are written down and that Prometheus cannot use once relabelling is through. */
export const badTarget: Check<PrometheusSubject> = {
  id: 'prometheus/bad-target',
  severity: 'error',
  summary: 'A target that is written down is no address after relabelling.',
  isUpstream: true,
  *find(subject) {
    for (const file of jobFilesOf(subject)) {
      for (const job of file.jobs) {
        const scrape = file.scrapes.find((one) => one?.job_name === job.name)
        for (const group of groupsOf(scrape, file, subject))
          yield* badIn(group, {
            refusal: (labels) => refusalOfTarget(labels, job),
            upstream: (index, refusal) => `instance ${index} in group ${group.name}: ${refusal}`,
            why: 'Prometheus leaves the target out, which only its log tells.',
          })
      }
    }
    const { config, document } = subject
    const entries = config.settings.alerting.alertmanagers.filter((entry) => entry !== undefined)
    for (const [index, alertmanager] of config.alertmanagers.entries())
      for (const group of groupsOf(entries[index], { document, spanOf: config.spanOf }, subject))
        yield* badIn(group, {
          refusal: (labels) => refusalOfAlertmanager(labels, alertmanager),
          upstream: (_, refusal) => refusal,
          why: 'Prometheus sends no alert to any Alertmanager of this list, which only its log tells.',
        })
  },
}

interface PlacedGroup extends TargetGroup {
  /** What Prometheus calls it: its number, or nothing in a file of its own. */
  readonly name: string
  readonly spanOf: (targets: readonly string[], index: number) => Span | undefined
}

/** The groups of targets that stand in a configuration or in the files that it names. */
function* groupsOf(
  entry: Pick<Scrape, 'static_configs' | 'file_sd_configs'> | undefined,
  { document, spanOf }: Pick<JobFile, 'document' | 'spanOf'>,
  { targetFiles }: PrometheusSubject,
): Generator<PlacedGroup> {
  for (const [index, group] of entry?.static_configs.entries() ?? [])
    if (group !== undefined) yield { ...group, name: String(index), spanOf }
  for (const discovery of entry?.file_sd_configs ?? []) {
    for (const glob of discovery?.files ?? [])
      for (const file of targetFiles(document, glob))
        for (const group of file.groups) yield { ...group, name: '', spanOf: file.spanOf }
  }
}

function* badIn(
  { targets, labels, spanOf }: PlacedGroup,
  words: {
    readonly refusal: (labels: Labels) => string | undefined
    readonly upstream: (index: number, refusal: string) => string
    readonly why: string
  },
): Generator<Hit> {
  for (const [index, target] of targets.entries()) {
    const all = [...labels, ['__address__', target] as const].filter(([, value]) => value !== '')
    const refusal = words.refusal(new Map(target === '' ? all.filter(([name]) => name !== '__address__') : all))
    const span = refusal === undefined ? undefined : spanOf(targets, index)
    if (refusal === undefined || span === undefined) continue
    yield {
      span,
      message: `${target === '' ? 'an empty target' : `\`${target}\``} cannot be used: ${refusal.replaceAll('"', '`')}`,
      why: words.why,
      help: helpFor(refusal),
      upstream: words.upstream(index, refusal),
    }
  }
}

function helpFor(refusal: string): string {
  if (refusal === 'no address') return 'Write `host:port`, and let no rule of `relabel_configs` empty `__address__`.'
  if (refusal.endsWith('is not a valid hostname'))
    return 'Write `host:port`, or let `relabel_configs` move the address to `__param_target` and set `__address__` to the exporter.'
  return 'Look at what `relabel_configs` and the labels of the target set.'
}
