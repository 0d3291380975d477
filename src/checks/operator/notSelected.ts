import { spanAtPath } from '../../yaml/path.ts'
import type { Check } from '../check.ts'
import type { OperatorSubject } from './operatorSubject.ts'
import { selectableKinds, selectorsOf, verdictOf } from './selection.ts'

/** Finds objects of the operator that no Prometheus or Alertmanager of the files selects. */
export const notSelected: Check<OperatorSubject> = {
  id: 'operator/not-selected',
  severity: 'warning',
  summary: 'No Prometheus or Alertmanager selects the object.',
  *find(subject) {
    for (const kind of selectableKinds) {
      const selectors = selectorsOf(kind, subject)
      if (selectors.length === 0) continue
      for (const object of subject.objects.get(kind) ?? []) {
        const reasons: string[] = []
        for (const selector of selectors) {
          const verdict = verdictOf(selector, object, subject)
          if (typeof verdict === 'object')
            reasons.push(`${selector.reference.kind} \`${selector.reference.name}\` ${verdict.no}`)
        }
        if (reasons.length < selectors.length) continue
        yield {
          span: spanAtPath(object.node, ['metadata', 'name']),
          message: `nothing selects ${kind} \`${object.reference.name}\`: ${reasons.slice(0, 3).join(', ')}`,
          why: 'An object that is not selected does nothing, and nothing says so.',
          help: 'Give the object the labels that are wanted, or widen the selector.',
        }
      }
    }
  },
}
