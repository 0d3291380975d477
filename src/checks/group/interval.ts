import { formatDuration } from '../../rules/duration.ts'
import type { Check } from '../check.ts'
import type { RuleSet } from '../ruleSet.ts'

/** Finds groups that record less often than Prometheus looks back. */
export const interval: Check<RuleSet> = {
  id: 'group/interval',
  severity: 'warning',
  summary: 'A group records so rarely that its series have gaps.',
  *find(set) {
    const lookbackMs = set.settings?.lookbackDeltaMs ?? 5 * 60_000
    for (const { groups } of set.files) {
      for (const group of groups) {
        if (group.interval === undefined || group.interval.ms < lookbackMs) continue
        if (!group.rules.some(({ kind }) => kind === 'recording')) continue
        yield {
          span: group.interval.span,
          message: `group \`${group.name}\` records every ${formatDuration(group.interval.ms)}, and a sample counts for less than ${formatDuration(lookbackMs)}`,
          why: 'Between two evaluations the recorded series are not there: alerts on them end and start again, and graphs have gaps.',
          help: `Evaluate more often than every ${formatDuration(lookbackMs)}, or read the records with \`last_over_time(…[${formatDuration(group.interval.ms * 2)}])\`.`,
        }
      }
    }
  },
}
