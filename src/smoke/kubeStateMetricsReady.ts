import type { StackPromise } from '../stack/promise.ts'
import { askMetrics, type Sample } from './answer.ts'
import { errorLines } from './pods.ts'
import type { Probe, ProbeContext, Verdict } from './probe.ts'
import { askReady, readyBudgetMs } from './ready.ts'
import { refusalIn, ruleFor } from './trouble.ts'

/** kube-state-metrics answers, and can list every kind that it reports. */
export const kubeStateMetricsReady: Probe = {
  id: 'kube-state-metrics/ready',
  title: 'kube-state-metrics is ready and may list what it reports',
  needs: [],
  after: [],
  heeds: ['workloads/running', 'services/endpoints'],
  applies: ({ kubeStateMetrics }) => (kubeStateMetrics ? true : 'the manifests have no kube-state-metrics'),
  budgetMs: () => readyBudgetMs,
  start: (context) => {
    let refusedRounds = 0
    return async () => {
      const ready = await askReady(context, componentOf(context.promise), {
        path: context.promise.kubeStateMetrics?.telemetryAddress ? '/readyz' : '/livez',
        judge: (answer) =>
          answer.status === 200
            ? { state: 'passed', message: 'kube-state-metrics is ready' }
            : { state: 'failing', message: `kube-state-metrics answers ${answer.status}` },
      })
      if (ready.state !== 'passed' || !context.promise.kubeStateMetrics?.telemetryAddress) return ready
      const refused = neverRead(await askMetrics(context, 'kube-state-metrics-telemetry'))
      if (refused.length === 0) return ready
      refusedRounds++
      return cannotList(context, { refused, isFinal: refusedRounds >= 2 })
    }
  },
}

function componentOf(promise: StackPromise): 'kube-state-metrics' | 'kube-state-metrics-telemetry' {
  return promise.kubeStateMetrics?.telemetryAddress ? 'kube-state-metrics-telemetry' : 'kube-state-metrics'
}

/** The kinds that failed and never succeeded. Current versions watch without listing, so either success counts. */
function neverRead(samples: readonly Sample[]): readonly string[] {
  const sums = new Map<string, { success: number; error: number }>()
  for (const { name, labels, value } of samples) {
    if (name !== 'kube_state_metrics_list_total' && name !== 'kube_state_metrics_watch_total') continue
    const resource = labels.get('resource') ?? ''
    const sum = sums.get(resource) ?? { success: 0, error: 0 }
    if (labels.get('result') === 'error') sum.error += value
    else sum.success += value
    sums.set(resource, sum)
  }
  return [...sums].filter(([, { success, error }]) => error > 0 && success === 0).map(([resource]) => resource)
}

async function cannotList(
  context: ProbeContext,
  of: { readonly refused: readonly string[]; readonly isFinal: boolean },
): Promise<Verdict> {
  const found = context.promise.kubeStateMetrics
  const lines = found === undefined ? [] : await errorLines(context, found)
  const refusals = lines.filter(({ text }) => refusalIn(text) !== undefined)
  const last = refusals.at(-1)
  return {
    state: 'failing',
    isFinal: of.isFinal,
    message: `kube-state-metrics cannot read ${of.refused.join(', ')}: their metrics are missing`,
    diagnosis: last
      ? 'its role lacks the rights: add the rule below, or leave the kind out of --resources'
      : 'its log says why: the role lacks the rights, or this cluster does not serve the kind',
    details: (last && ruleFor(last.text)) ?? [],
  }
}
