import { longestIntervalMs } from '../stack/prometheusPromise.ts'
import { isOrdinaryNode } from '../stack/workload.ts'
import { askNumber } from './answer.ts'
import type { Probe, ProbeContext, Verdict } from './probe.ts'

/** Prometheus has the metrics of kube-state-metrics, once, and they speak of every node. */
export const kubeStateMetricsScraped: Probe = {
  id: 'kube-state-metrics/scraped',
  title: 'Prometheus has the cluster metrics of kube-state-metrics, once for every node',
  needs: ['prometheus/ready'],
  after: ['workloads/running', 'prometheus/config'],
  heeds: ['prometheus/targets', 'kube-state-metrics/ready', 'prometheus/discovery'],
  applies: ({ prometheus, kubeStateMetrics }) =>
    prometheus && kubeStateMetrics ? true : 'the manifests do not have both Prometheus and kube-state-metrics',
  budgetMs: ({ prometheus }) => (prometheus ? 2 * longestIntervalMs(prometheus) + 35_000 : 0),
  start: (context) => {
    let afterTargets = 0
    return async () => {
      const verdict = await look(context)
      // With every target up for two rounds, the next scrape brings nothing new.
      if (context.stateOf('prometheus/targets') === 'passed') afterTargets++
      return verdict.state === 'failing' ? { ...verdict, isFinal: afterTargets >= 3 } : verdict
    }
  },
}

async function look(context: ProbeContext): Promise<Verdict> {
  const [nodes, count, overwritten] = await Promise.all([
    context.cluster.list('v1', 'Node'),
    askNumber(context, 'count(kube_node_info)'),
    askNumber(context, 'count(kube_pod_info{exported_namespace!=""})'),
  ])
  const expected = `${nodes.length} nodes`
  const found = `${count ?? 0} nodes in kube_node_info`
  if (count === undefined) {
    return {
      state: 'failing',
      message: 'Prometheus has no `kube_node_info`: kube-state-metrics is not scraped',
      expected,
      found,
      diagnosis: 'it has no pod, no scrape job matches its Service, or the scrape fails: prometheus/targets says which',
    }
  }
  if (overwritten !== undefined) {
    return {
      state: 'failing',
      message: 'the namespaces in the cluster metrics are those of kube-state-metrics itself',
      expected,
      found,
      diagnosis: 'the job that scrapes it needs `honor_labels: true`, or must not set `namespace` and `pod`',
    }
  }
  if (count === nodes.length)
    return { state: 'passed', message: `kube-state-metrics reports all ${count} nodes`, expected, found }
  const isMultiple = count > nodes.length && count % nodes.length === 0
  return {
    state: 'failing',
    message: `kube-state-metrics reports ${count} nodes, the cluster has ${nodes.length}`,
    expected,
    found,
    diagnosis: isMultiple
      ? `it is scraped ${count / nodes.length} times: two jobs match it, or it has more than one replica`
      : 'a node has just come or gone, or the metrics are of another cluster',
    details: nodes.filter((node) => !isOrdinaryNode(node)).map((node) => `${node.metadata.name} runs no Linux pods`),
  }
}
