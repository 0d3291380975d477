import type { Probe } from './probe.ts'
import { askReady, readyBudgetMs } from './ready.ts'
import { shorten } from './trouble.ts'

/** Alertmanager answers. */
export const alertmanagerReady: Probe = {
  id: 'alertmanager/ready',
  title: 'Alertmanager answers that it is ready',
  needs: [],
  after: [],
  heeds: ['workloads/running', 'services/endpoints'],
  applies: ({ alertmanager }) => (alertmanager ? true : 'the manifests have no Alertmanager'),
  budgetMs: () => readyBudgetMs,
  start: (context) => () =>
    askReady(context, 'alertmanager', {
      path: `${context.promise.alertmanager?.routePrefix ?? ''}/-/ready`,
      judge: (answer) =>
        answer.status === 200
          ? { state: 'passed', message: 'Alertmanager is ready' }
          : { state: 'failing', message: `Alertmanager answers ${answer.status}: ${shorten(answer.body)}` },
    }),
}
