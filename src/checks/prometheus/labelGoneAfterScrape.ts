import type { Check } from '../check.ts'
import type { PrometheusSubject } from './prometheusSubject.ts'
import { relabelLists } from './relabelLists.ts'

/** Finds rules for samples and alerts that read what only targets have. */
export const labelGoneAfterScrape: Check<PrometheusSubject> = {
  id: 'prometheus/label-gone-after-scrape',
  severity: 'warning',
  summary: 'A relabel rule for samples reads a label that only targets have.',
  *find(subject) {
    for (const { rules, isAfterScrape, field } of relabelLists(subject)) {
      if (!isAfterScrape) continue
      const made = new Set<string>()
      for (const rule of rules) {
        for (const [index, name] of (rule.source_labels ?? []).entries()) {
          const span = subject.config.spanOf(rule.source_labels ?? [], index)
          if (span === undefined || made.has(name) || !isOfTargets(name)) continue
          yield {
            span,
            message: `\`${name}\` is gone when \`${field}\` is looked at`,
            why: 'Labels that begin with `__` are dropped once a target is known; the rule reads an empty text.',
            help: 'Copy it to a label without `__` in `relabel_configs`, and read that one here.',
          }
        }
        if (rule.target_label !== '') made.add(rule.target_label)
      }
    }
  },
}

const names = new Set(['__address__', '__scheme__', '__metrics_path__', '__scrape_interval__', '__scrape_timeout__'])

function isOfTargets(name: string): boolean {
  return names.has(name) || name.startsWith('__meta_') || name.startsWith('__param_')
}
