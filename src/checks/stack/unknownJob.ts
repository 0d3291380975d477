import { nearest } from '../../core/nearest.ts'
import type { Span } from '../../core/source.ts'
import type { RelabelConfig } from '../../rules/prometheus/relabel.ts'
import type { Check } from '../check.ts'
import { recordsOf } from '../records.ts'
import type { CheckedRule } from '../ruleSet.ts'
import { selectorsIn } from './ruleSelectors.ts'
import { isScrapingKnown } from './scraped.ts'
import type { ConfiguredPrometheus, StackSubject } from './stackSubject.ts'

/** Finds rules on jobs that the configuration does not have. */
export const unknownJob: Check<StackSubject> = {
  id: 'stack/unknown-job',
  severity: 'warning',
  summary: 'A rule asks for a job that the configuration does not have.',
  *find(subject) {
    const { prometheus } = subject
    if (prometheus === undefined || prometheus.jobs.length === 0 || !isScrapingKnown(prometheus, subject)) return
    const values = jobValues(prometheus)
    if (values === undefined) return
    const isKept = !mayBringJobs(prometheus)
    const told = new Map<string, { readonly span: Span; readonly rules: Set<CheckedRule> }>()
    for (const { rule, selector } of selectorsIn(prometheus)) {
      const { name } = selector
      if (!isKept && !ofPrometheus.test(name)) continue
      if (name === '' || name.includes(':') || name.startsWith('ALERTS') || recordsOf(prometheus.set).has(name))
        continue
      for (const { name: label, op, value, valueRange } of selector.matchers) {
        if (label !== 'job' || op !== '=' || value === '' || values.has(value)) continue
        const known = told.get(value)
        if (known !== undefined) known.rules.add(rule)
        else told.set(value, { span: rule.source.spanAt(valueRange.start, valueRange.end), rules: new Set([rule]) })
      }
    }
    for (const [value, { span, rules }] of told) {
      const near = nearest(value, [...values])
      const shown = [...values].map((one) => `\`${one}\``)
      const others = rules.size === 1 ? '' : `, which this rule and ${rules.size - 1} more ask for`
      yield {
        span,
        message: `there is no job \`${value}\` in the configuration${others}`,
        why: `The selector gives nothing. The jobs are ${shown.slice(0, 20).join(', ')}${shown.length > 20 ? ', …' : ''}.`,
        help: near === undefined ? 'Name one of them, or add the job.' : `Did you mean \`${near}\`?`,
      }
    }
  },
}

/** What Prometheus writes about targets by itself: what targets say of `job` does not count. */
const ofPrometheus = /^(?:up|scrape_(?:duration_seconds|samples_\w+|series_added))$/

/** All values that targets can have as their `job`; undefined where relabelling may give it any. */
function jobValues({ config, jobs }: ConfiguredPrometheus): ReadonlySet<string> | undefined {
  if (jobs.length > config.jobs.length) return undefined
  const values = new Set(jobs.map(({ name }) => name))
  for (const job of config.settings.scrape_configs) {
    for (const group of job?.static_configs ?? []) {
      const own = group?.labels.get('job')
      if (own !== undefined) values.add(own)
    }
    for (const rule of job?.relabel_configs ?? []) {
      const value = rule === undefined ? undefined : writtenJob(rule)
      if (value === 'any') return undefined
      if (value !== undefined) values.add(value.text)
    }
  }
  return values
}

/** What a rule writes into `job`. */
function writtenJob(rule: RelabelConfig): 'any' | { readonly text: string } | undefined {
  switch (rule.action) {
    case 'labelmap':
      return rule.replacement.includes('$') || rule.replacement === 'job' ? 'any' : undefined
    case 'replace':
    case '':
      if (rule.target_label !== 'job') return rule.target_label.includes('$') ? 'any' : undefined
      return rule.replacement.includes('$') ? 'any' : { text: rule.replacement }
    case 'lowercase':
    case 'uppercase':
    case 'hashmod':
      return rule.target_label === 'job' ? 'any' : undefined
    case 'drop':
    case 'dropequal':
    case 'keep':
    case 'keepequal':
    case 'labeldrop':
    case 'labelkeep':
      return undefined
  }
}

/** Targets that may name their job themselves. */
function mayBringJobs({ config }: ConfiguredPrometheus): boolean {
  return config.settings.scrape_configs.some(
    (job) =>
      job?.honor_labels === true ||
      job?.metric_relabel_configs.some((rule) => rule !== undefined && writtenJob(rule) !== undefined),
  )
}
