import { nearest } from '../../core/nearest.ts'
import type { Check } from '../check.ts'
import { candidates, selected } from './monitored.ts'
import type { OperatorSubject } from './operatorSubject.ts'

/** Finds ports of monitors that nothing has that they select. */
export const unknownPort: Check<OperatorSubject> = {
  id: 'operator/unknown-port',
  severity: 'warning',
  summary: 'A monitor scrapes a port whose name nothing has that it selects.',
  *find(subject) {
    for (const one of subject.monitors) {
      const found = selected(one, candidates(one, subject)).filter(({ place }) => place !== 'outside')
      if (!found.some(({ place }) => place === 'inside') || found.some(({ isOpen }) => isOpen)) continue
      const ports = found.flatMap((part) => part.ports)
      for (const { port } of one.monitor.endpoints) {
        if (port === undefined || ports.some(({ name }) => name === port.name)) continue
        const names = ports.flatMap(({ name }) => (name === '' ? [] : name))
        const numbered = ports.find(({ number }) => number === port.name)
        const near = numbered?.name || nearest(port.name, names)
        const { kind, name } = found[0]!.object.reference
        yield {
          span: port.span,
          message: `${kind} \`${name}\` has no port with the name \`${port.name}\``,
          why: '`port` is the name of a port. Without one of that name the job has no targets, and nothing says so.',
          help:
            near !== undefined
              ? `Did you mean \`${near}\`?`
              : names.length === 0
                ? `Give the port of ${kind} \`${name}\` this name: it has none.`
                : `Names are: ${[...new Set(names)].join(', ')}.`,
        }
      }
    }
  },
}
