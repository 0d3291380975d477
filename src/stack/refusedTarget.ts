import { goQuote } from '../core/go/quote.ts'
import { readDuration } from '../rules/duration.ts'
import type { AlertmanagerGroup, ScrapeJob } from '../rules/prometheusConfig.ts'
import { type Labels, relabel } from './relabel.ts'
import { withAlertLabels, withScrapeLabels } from './targets.ts'

/**
 * What Prometheus says of a discovered target that it cannot scrape, in its words (scrape/target.go PopulateLabels); undefined for one
 * that it scrapes, and for one that relabelling drops.
 */
export function refusalOfTarget(discovered: Labels, job: ScrapeJob): string | undefined {
  const labels = relabel(withScrapeLabels(discovered, job), job.relabel)
  if (labels === undefined) return undefined
  const address = labels.get('__address__') ?? ''
  if (address === '') return 'no address'
  return notAHost(address) ?? wrongTimes(labels) ?? wrongSwitch(labels)
}

/** The same of an Alertmanager to which alerts are to be sent (notifier/alertmanager.go AlertmanagerFromGroup). */
export function refusalOfAlertmanager(discovered: Labels, group: AlertmanagerGroup): string | undefined {
  const labels = relabel(withAlertLabels(discovered, group), group.relabel)
  return notAHost(labels?.get('__address__') ?? '')
}

/** config/config.go CheckTargetAddress. */
function notAHost(address: string): string | undefined {
  return address.includes('/') ? `${goQuote(address)} is not a valid hostname` : undefined
}

function wrongTimes(labels: Labels): string | undefined {
  const written = { interval: labels.get('__scrape_interval__') ?? '', timeout: labels.get('__scrape_timeout__') ?? '' }
  const interval = readTime('interval', written.interval)
  if (typeof interval === 'string') return interval
  const timeout = readTime('timeout', written.timeout)
  if (typeof timeout === 'string') return timeout
  return timeout > interval
    ? `scrape timeout cannot be greater than scrape interval (${goQuote(written.timeout)} > ${goQuote(written.interval)})`
    : undefined
}

function readTime(what: string, text: string): number | string {
  const read = readDuration(text)
  if (typeof read !== 'number') return `error parsing scrape ${what}: ${read.problem}`
  return read === 0 ? `scrape ${what} cannot be 0` : read
}

const switches = [
  ['__convert_classic_histograms_to_nhcb__', 'convert classic histograms to nhcb'],
  ['__always_scrape_classic_histograms__', 'always scrape classic histograms'],
  ['__scrape_native_histograms__', 'scrape native histograms'],
] as const

function wrongSwitch(labels: Labels): string | undefined {
  for (const [name, what] of switches) {
    const text = labels.get(name) ?? ''
    if (text !== '' && !goBooleans.has(text))
      return `error parsing ${what}: strconv.ParseBool: parsing ${goQuote(text)}: invalid syntax`
  }
  return undefined
}

const goBooleans: ReadonlySet<string> = new Set([
  '1',
  't',
  'T',
  'true',
  'TRUE',
  'True',
  '0',
  'f',
  'F',
  'false',
  'FALSE',
  'False',
])
