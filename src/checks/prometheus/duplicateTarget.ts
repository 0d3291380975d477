import type { Check } from '../check.ts'
import type { PrometheusSubject } from './prometheusSubject.ts'

/** Finds targets that stand twice in the lists of one job. */
export const duplicateTarget: Check<PrometheusSubject> = {
  id: 'prometheus/duplicate-target',
  severity: 'warning',
  summary: 'A target stands twice in a job.',
  *find({ config }) {
    for (const job of config.settings.scrape_configs) {
      const seen = new Set<string>()
      for (const group of job?.static_configs ?? []) {
        if (group === undefined) continue
        const labels = [...group.labels].sort(([left], [right]) => (left < right ? -1 : 1))
        for (const [index, target] of group.targets.entries()) {
          const key = JSON.stringify([target, labels])
          const span = config.spanOf(group.targets, index)
          if (seen.has(key) && span !== undefined)
            yield {
              span,
              message: `\`${target}\` stands in this job before, with the same labels`,
              why: 'Prometheus scrapes it once; one of the two was probably meant to be another one.',
              help: 'Remove it, or correct the address.',
            }
          seen.add(key)
        }
      }
    }
  },
}
