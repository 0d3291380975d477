import { matcherLists } from '../../rules/alertmanager/routing.ts'
import type { Check } from '../check.ts'
import type { AlertmanagerSubject } from './alertmanagerSubject.ts'

/** Finds matchers that the old and the new parser of Alertmanager read differently. */
export const ambiguousMatchers: Check<AlertmanagerSubject> = {
  id: 'alertmanager/ambiguous-matchers',
  severity: 'warning',
  summary: 'Alertmanager’s old and new parser read matchers differently.',
  *find({ config }) {
    for (const matchers of matcherLists(config)) {
      for (const { doubt } of matchers) {
        if (doubt === undefined) continue
        yield {
          span: doubt.line,
          message:
            doubt.kind === 'incompatible'
              ? 'only the old parser of Alertmanager can read these matchers'
              : 'the old parser of Alertmanager reads these matchers in another way than the new one',
          why: 'For now the old parser decides; with the feature `utf8-strict-mode`, and once it is removed, the new one does.',
          help: `Write \`${doubt.suggestion}\`, which both read the same.`,
        }
      }
    }
  },
}
