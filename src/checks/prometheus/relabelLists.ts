import type { RelabelConfig } from '../../rules/prometheus/relabel.ts'
import type { Scrape } from '../../rules/prometheus/scrape.ts'
import type { PrometheusSubject } from './prometheusSubject.ts'

/** A list of relabel rules where it stands. */
export interface RelabelList {
  readonly field: string
  readonly rules: readonly RelabelConfig[]
  /** The labels are those of samples, not of targets. */
  readonly isAfterScrape: boolean
  readonly job?: Scrape
}

/** Every list of relabel rules of a configuration. */
export function* relabelLists({ config: { settings } }: PrometheusSubject): Generator<RelabelList> {
  const written = (rules: readonly (RelabelConfig | undefined)[]) => rules.filter((rule) => rule !== undefined)
  for (const job of settings.scrape_configs) {
    if (job === undefined) continue
    yield { field: 'relabel_configs', rules: written(job.relabel_configs), isAfterScrape: false, job }
    yield { field: 'metric_relabel_configs', rules: written(job.metric_relabel_configs), isAfterScrape: true, job }
  }
  const { alert_relabel_configs: alerts, alertmanagers } = settings.alerting
  yield { field: 'alert_relabel_configs', rules: written(alerts), isAfterScrape: true }
  for (const entry of alertmanagers) {
    if (entry === undefined) continue
    yield { field: 'relabel_configs', rules: written(entry.relabel_configs), isAfterScrape: false }
    yield { field: 'alert_relabel_configs', rules: written(entry.alert_relabel_configs), isAfterScrape: true }
  }
  for (const remote of settings.remote_write)
    if (remote !== undefined)
      yield { field: 'write_relabel_configs', rules: written(remote.write_relabel_configs), isAfterScrape: true }
}
