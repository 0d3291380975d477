import { formatSelector } from '../../rules/operator/selector.ts'
import type { Check } from '../check.ts'
import { candidates, selected } from './monitored.ts'
import type { OperatorSubject } from './operatorSubject.ts'

/** Finds ServiceMonitors that select none of the Services that are where they look. */
export const selectsNoService: Check<OperatorSubject> = {
  id: 'operator/selects-no-service',
  severity: 'warning',
  summary: 'A ServiceMonitor selects no Service.',
  *find(subject) {
    for (const one of subject.monitors) {
      const { monitor } = one
      if (monitor.kind !== 'ServiceMonitor' || monitor.namespaces === 'any' || monitor.selector === undefined) continue
      const there = candidates(one, subject)
      const having = selected(one, there)
      if (having.some(({ place }) => place !== 'outside')) continue
      const services = there.all.filter(({ place }) => place === 'inside')
      if (services.length === 0) continue
      const elsewhere = having[0]?.object.reference
      yield {
        span: monitor.selectorSpan,
        message: `no Service has \`${formatSelector(monitor.selector)}\``,
        why: 'The operator makes a job without targets, and nothing says so.',
        help:
          elsewhere === undefined
            ? `The labels of the Service count, not its selector and not those of its pods. Services there are: ${services
                .slice(0, 6)
                .map(({ object }) => `\`${object.reference.name}\``)
                .join(', ')}.`
            : `Service \`${elsewhere.name}\` has them in the namespace \`${elsewhere.namespace}\`: name it in \`namespaceSelector.matchNames\`.`,
      }
    }
  },
}
