import type { Matcher } from '../../rules/alertmanager/model.ts'
import { matcherLists } from '../../rules/alertmanager/routing.ts'
import type { Check } from '../check.ts'
import type { AlertmanagerSubject } from './alertmanagerSubject.ts'

/** Finds the old fields for matchers. */
export const oldMatchers: Check<AlertmanagerSubject> = {
  id: 'alertmanager/old-matchers',
  severity: 'info',
  summary: 'Matchers stand in fields that will be removed.',
  *find({ config }) {
    for (const matchers of matcherLists(config)) {
      const fields = Map.groupBy(matchers, ({ field }) => field)
      for (const [field, own] of fields) {
        const first = own[0]
        if (first === undefined || field.endsWith('matchers')) continue
        const now = field.replace(/match(?:_re)?$/, 'matchers')
        yield {
          span: first.fieldSpan,
          message: `\`${field}\` is deprecated`,
          why: 'Alertmanager will drop it; it cannot say `!=` and `!~` either.',
          help: `Write \`${now}: [${own.map(write).join(', ')}]\`.`,
        }
      }
    }
  },
}

function write({ name, op, value }: Matcher): string {
  return `'${name}${op}${JSON.stringify(value)}'`
}
