import type { Check } from '../check.ts'
import type { OperatorSubject } from './operatorSubject.ts'

/** Finds fields of endpoints that name a port and do not count. */
export const idlePort: Check<OperatorSubject> = {
  id: 'operator/idle-port',
  severity: 'warning',
  summary: 'An endpoint names two ports, and only one counts.',
  *find({ monitors }) {
    for (const { monitor } of monitors) {
      for (const { idlePorts } of monitor.endpoints) {
        for (const { name, span } of idlePorts)
          yield {
            span,
            message: `\`${name}\` does not count beside the port that stands before it`,
            why: 'The operator takes `port`, then `portNumber`, then `targetPort`: the first that is there.',
            help: `Remove \`${name}\`.`,
          }
      }
    }
  },
}
