import type { Check } from '../check.ts'
import type { OperatorSubject } from './operatorSubject.ts'

/** Finds tokens that are read from a file of the container. */
export const bearerTokenFile: Check<OperatorSubject> = {
  id: 'operator/bearer-token-file',
  severity: 'info',
  summary: 'A ServiceMonitor reads a token from a file, which the operator calls deprecated.',
  isOptional: true,
  *find({ monitors }) {
    for (const { monitor } of monitors) {
      for (const { bearerToken } of monitor.endpoints)
        if (bearerToken !== undefined && bearerToken.name !== '')
          yield {
            span: bearerToken.span,
            message: '`bearerTokenFile` is deprecated',
            why: 'Who may write ServiceMonitors can so send any file of the Prometheus pod to a target; `arbitraryFSAccessThroughSMs` forbids it.',
            help: 'Use `authorization.credentials` with a key of a Secret, or a scrape class of the Prometheus.',
          }
    }
  },
}
