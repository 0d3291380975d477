import { type Json, listAt, objectAt, textAt } from '../core/json.ts'
import { longestIntervalMs } from '../stack/prometheusPromise.ts'
import type { NodeExporterPromise } from '../stack/promise.ts'
import { isOrdinaryNode, nodeRefusal, type Workload } from '../stack/workload.ts'
import { askPrometheus } from './answer.ts'
import { podsOf, podTrouble } from './pods.ts'
import type { Probe, ProbeContext, Verdict } from './probe.ts'
import { shorten } from './trouble.ts'

/** Every node has a node exporter, and Prometheus gets its metrics. */
export const nodeExporterNodes: Probe = {
  id: 'node-exporter/nodes',
  title: 'every node has a node exporter that Prometheus scrapes',
  needs: ['prometheus/ready'],
  after: ['workloads/running', 'prometheus/config'],
  heeds: ['workloads/running', 'prometheus/targets', 'prometheus/discovery'],
  applies: ({ prometheus, nodeExporter }) =>
    prometheus && nodeExporter ? true : 'the manifests do not have both Prometheus and a node exporter',
  budgetMs: ({ prometheus }) => (prometheus ? 2 * longestIntervalMs(prometheus) + 35_000 : 0),
  start: (context) => {
    let lastHopeless = ''
    return async () => {
      const exporter = context.promise.nodeExporter
      if (exporter === undefined) return { state: 'skipped', message: 'the manifests have no node exporter' }
      const nodes = await look(context, exporter)
      const lacking = nodes.filter(({ trouble }) => trouble !== undefined)
      const facts = {
        expected: `${nodes.length} nodes`,
        found: `${nodes.length - lacking.length} nodes`,
        details: nodes.map(({ name, trouble }) => `${name}: ${trouble ?? 'up'}`),
      }
      if (nodes.length === 0) return { state: 'waiting', message: 'the cluster has no Linux node', ...facts }
      if (lacking.length === 0) return { state: 'passed', message: `all ${nodes.length} nodes are measured`, ...facts }
      const hopeless = lacking.filter(({ isHopeless }) => isHopeless).map(({ name }) => name)
      const isFinal = hopeless.length > 0 && hopeless.join() === lastHopeless
      lastHopeless = hopeless.join()
      return { ...notMeasured(lacking), isFinal, ...facts, span: exporter.workload.manifest.span }
    }
  },
}

interface NodeLook {
  readonly name: string
  readonly trouble?: string
  readonly isWaiting?: boolean
  readonly isHopeless?: boolean
}

function notMeasured(lacking: readonly NodeLook[]): Verdict {
  const worst =
    lacking.find(({ isHopeless }) => isHopeless) ?? lacking.find(({ isWaiting }) => !isWaiting) ?? lacking[0]
  const names = lacking.map(({ name }) => name).join(', ')
  return {
    state: lacking.every(({ isWaiting }) => isWaiting) ? 'waiting' : 'failing',
    message: `no metrics of ${lacking.length === 1 ? 'node' : `${lacking.length} nodes,`} ${names}`,
    diagnosis: `${worst?.name}: ${worst?.trouble}`,
  }
}

async function look(context: ProbeContext, exporter: NodeExporterPromise): Promise<readonly NodeLook[]> {
  const [nodes, pods, data, live] = await Promise.all([
    context.cluster.list('v1', 'Node'),
    podsOf(context, exporter.workload),
    askPrometheus(context, '/api/v1/targets?state=active'),
    liveWorkload(context, exporter.workload),
  ])
  const targets = listAt(data, 'activeTargets')
  return nodes.filter(isOrdinaryNode).map((node) => {
    const name = node.metadata.name
    const pod = pods.find((candidate) => textAt(candidate, 'spec', 'nodeName') === name)
    if (pod !== undefined) return { name, ...lookAtPod(pod, targets, exporter.port) }
    const refusal = nodeRefusal(exporter.workload, node)
    if (refusal !== undefined) return { name, trouble: `no pod, because ${refusal}`, isHopeless: true }
    const liveRefusal = live && nodeRefusal(live, node)
    if (liveRefusal !== undefined)
      return { name, trouble: `no pod, because ${liveRefusal} that somebody changed in the cluster`, isHopeless: true }
    const pending = pods.flatMap((candidate) =>
      textAt(candidate, 'spec', 'nodeName') ? [] : (podTrouble(candidate) ?? []),
    )[0]
    return { name, trouble: pending?.cause ?? 'no pod of the DaemonSet' }
  })
}

/** The workload as it stands in the cluster, where somebody may have changed it. */
async function liveWorkload(context: ProbeContext, workload: Workload): Promise<Workload | undefined> {
  const { kind, namespace, name, manifest } = workload
  const live = await context.cluster.get(manifest.reference.apiVersion, kind, { namespace, name })
  return live && { ...workload, podSpec: objectAt(live, 'spec', 'template', 'spec') }
}

function lookAtPod(pod: Json, targets: readonly Json[], port: number): Omit<NodeLook, 'name'> {
  const address = textAt(pod, 'status', 'podIP') ?? ''
  const host = address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`
  const target = targets.find((candidate) => {
    const url = textAt(candidate, 'scrapeUrl') ?? ''
    return URL.canParse(url) && hostOf(url) === host
  })
  const trouble = podTrouble(pod)
  if (trouble !== undefined) return { trouble: trouble.cause, isHopeless: trouble.isDoomed }
  if (target === undefined) return { trouble: `its pod at ${host} is not scraped by any job`, isWaiting: true }
  const health = textAt(target, 'health')
  if (health === 'up') return {}
  if (health === 'down') return { trouble: `${host} is down: ${shorten(textAt(target, 'lastError') ?? '')}` }
  return { trouble: `${host} has not been scraped yet`, isWaiting: true }
}

/** As written: a URL leaves out the default port of its scheme. */
function hostOf(url: string): string {
  return url.replace(/^[a-z]+:\/\//, '').split(/[/?]/)[0] ?? ''
}
