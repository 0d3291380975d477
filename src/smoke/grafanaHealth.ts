import { textAt } from '../core/json.ts'
import { parseJson } from './answer.ts'
import type { Probe } from './probe.ts'
import { askReady, readyBudgetMs } from './ready.ts'
import { shorten } from './trouble.ts'

/** Grafana answers and its database works. */
export const grafanaHealth: Probe = {
  id: 'grafana/health',
  title: 'Grafana answers and its database works',
  needs: [],
  after: [],
  heeds: ['workloads/running', 'services/endpoints'],
  applies: ({ grafana }) => (grafana ? true : 'the manifests have no Grafana'),
  budgetMs: () => readyBudgetMs,
  start: (context) => () =>
    askReady(context, 'grafana', {
      path: `${context.promise.grafana?.routePrefix ?? ''}/api/health`,
      judge: (answer) => {
        const database = textAt(parseJson(answer.body), 'database')
        if (answer.status === 200 && database === 'ok') return { state: 'passed', message: 'Grafana is healthy' }
        if (database === 'failing') {
          return {
            state: 'failing',
            message: 'Grafana cannot use its database',
            diagnosis: 'its volume is full, read-only, or belongs to another user than the container',
          }
        }
        return { state: 'failing', message: `Grafana answers ${answer.status}: ${shorten(answer.body)}` }
      },
    }),
}
