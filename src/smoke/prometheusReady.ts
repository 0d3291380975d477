import type { Probe } from './probe.ts'
import { askReady, readyBudgetMs } from './ready.ts'
import { shorten } from './trouble.ts'

/** Prometheus answers and has read its write-ahead log. */
export const prometheusReady: Probe = {
  id: 'prometheus/ready',
  title: 'Prometheus answers that it is ready',
  needs: [],
  after: [],
  heeds: ['workloads/running', 'services/endpoints'],
  applies: ({ prometheus }) => (prometheus ? true : 'the manifests have no Prometheus'),
  budgetMs: () => readyBudgetMs,
  start: (context) => () => {
    const prefix = context.promise.prometheus?.routePrefix ?? ''
    return askReady(context, 'prometheus', {
      path: `${prefix}/-/ready`,
      judge: (answer) => {
        if (answer.status === 200) return { state: 'passed', message: 'Prometheus is ready' }
        if (answer.headers['x-prometheus-stopping'] === 'true') {
          return { state: 'failing', message: 'Prometheus is stopping' }
        }
        if (answer.status === 404) {
          return {
            state: 'failing',
            isFinal: true,
            message: `what answers at ${prefix}/-/ready is not Prometheus, or has another route prefix (status 404)`,
          }
        }
        return { state: 'failing', message: `Prometheus is not ready: ${shorten(answer.body)}` }
      },
    })
  },
}
