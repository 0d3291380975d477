import { formatDuration } from '../rules/duration.ts'
import type { AlertmanagerGroup, ScrapeJob } from '../rules/prometheusConfig.ts'
import { discover } from './discovery/discover.ts'
import type { Inventory } from './inventory.ts'
import { type Labels, relabel } from './relabel.ts'
import { scrapeUrl } from './scrapeUrl.ts'

/** A target that Prometheus has to have. */
export interface ExpectedTarget {
  readonly url: string
  /** After relabelling, without the labels that begin with two underscores. */
  readonly labels: Labels
  /** The object that it comes from: `Service monitoring/grafana`. */
  readonly origin: string
}

/** The targets of a job in an inventory (scrape/target.go TargetsFromGroup); equal targets are one, as in Prometheus. */
export function targetsOf(job: ScrapeJob, inventory: Inventory, ownNamespace: string): readonly ExpectedTarget[] {
  const found = new Map<string, ExpectedTarget>()
  for (const discovery of job.discoveries) {
    for (const { labels, origin } of discover(discovery, inventory, ownNamespace)) {
      const relabelled = relabel(withScrapeLabels(labels, job), job.relabel)
      const target = relabelled && targetOf(relabelled, { job, origin })
      if (target) found.set(JSON.stringify([target.url, [...target.labels].sort()]), target)
    }
  }
  return [...found.values()]
}

/** Tells whether every target of the job can be foreseen: none of its discoveries asks something outside the cluster. */
export function isForeseeable(job: ScrapeJob): boolean {
  return job.discoveries.every((discovery) => discovery.kind !== 'foreign')
}

/** The addresses to which Prometheus sends alerts (notifier/alertmanager.go AlertmanagerFromGroup). */
export function alertmanagerUrls(
  group: AlertmanagerGroup,
  inventory: Inventory,
  ownNamespace: string,
): readonly string[] {
  const urls = new Set<string>()
  for (const discovery of group.discoveries) {
    for (const { labels } of discover(discovery, inventory, ownNamespace)) {
      const relabelled = relabel(withAlertLabels(labels, group), group.relabel)
      if (relabelled === undefined) continue
      const get = (name: string) => relabelled.get(name) ?? ''
      urls.add(`${get('__scheme__')}://${get('__address__')}${get('__alerts_path__')}`)
    }
  }
  return [...urls]
}

/** The labels of an Alertmanager before relabelling: those of the discovery win (notifier/alertmanager.go AlertmanagerFromGroup). */
export function withAlertLabels(labels: Labels, { scheme, pathPrefix, apiVersion }: AlertmanagerGroup): Labels {
  const path = `/${pathPrefix}/api/${apiVersion}/alerts`.replace(/\/{2,}/g, '/')
  return new Map([['__scheme__', scheme], ['__alerts_path__', path], ...labels])
}

/** The labels of a target before relabelling (scrape/target.go PopulateDiscoveredLabels). */
export function withScrapeLabels(labels: Labels, job: ScrapeJob): Labels {
  const all = new Map(labels)
  const defaults = new Map([
    ['job', job.name],
    ['__scrape_interval__', formatDuration(job.intervalMs)],
    ['__scrape_timeout__', formatDuration(job.timeoutMs)],
    ['__metrics_path__', job.metricsPath],
    ['__scheme__', job.scheme],
    ...[...job.params].map(([key, values]) => [`__param_${key}`, values[0] ?? ''] as const),
  ])
  for (const [name, value] of defaults) if (!all.has(name) && value !== '') all.set(name, value)
  return all
}

/** scrape/target.go PopulateLabels, after relabelling; undefined for a target that Prometheus refuses. */
function targetOf(labels: Labels, context: { job: ScrapeJob; origin: string }): ExpectedTarget | undefined {
  const address = labels.get('__address__') ?? ''
  if (address === '' || address.includes('/')) return undefined
  const shown = new Map([...labels].filter(([name]) => !name.startsWith('__')))
  if (!shown.has('instance')) shown.set('instance', address)
  return { url: scrapeUrl(labels, context.job.params), labels: shown, origin: context.origin }
}
