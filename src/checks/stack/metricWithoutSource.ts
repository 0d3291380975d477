import type { VectorSelector } from '../../promql/ast.ts'
import type { ScrapeJob } from '../../rules/prometheusConfig.ts'
import type { Check } from '../check.ts'
import { recordsOf } from '../records.ts'
import { selectorsIn } from './ruleSelectors.ts'
import { isScraped, isScrapingKnown, type JobTargets, podsOfWorkload, targetsIn } from './scraped.ts'
import type { ConfiguredPrometheus, StackSubject } from './stackSubject.ts'

/** Finds rules on metrics of an exporter that Prometheus does not scrape. */
export const metricWithoutSource: Check<StackSubject> = {
  id: 'stack/metric-without-source',
  severity: 'warning',
  summary: 'Rules use metrics that nothing gives which Prometheus scrapes.',
  *find(subject) {
    const { prometheus } = subject
    if (prometheus === undefined || prometheus.jobs.length === 0 || !isScrapingKnown(prometheus, subject)) return
    const uses = selectorsIn(prometheus).filter(({ selector }) => !isRecorded(selector, prometheus))
    for (const { metrics, shown, exporter, whyNot } of sources) {
      const found = uses.filter(({ selector }) => metrics.test(selector.name))
      const [first] = found
      const why = first && whyNot(prometheus, subject)
      if (first === undefined || why === undefined) continue
      const rules = new Set(found.map(({ rule }) => rule)).size
      yield {
        span: first.rule.source.spanAt(first.selector.start, first.selector.end),
        message: `nothing that Prometheus scrapes gives \`${shown}\`: ${rules === 1 ? 'this rule' : `this rule and ${rules - 1} more`} can never have a result`,
        why,
        help: `Scrape ${exporter}, or remove the rules.`,
      }
    }
  },
}

interface Source {
  /** Names that this exporter alone gives. */
  readonly metrics: RegExp
  readonly shown: string
  readonly exporter: string
  /** Why Prometheus does not get them; undefined where it does, or might. */
  whyNot(prometheus: ConfiguredPrometheus, subject: StackSubject): string | undefined
}

const sources: readonly Source[] = [
  {
    metrics: /^kube_[a-z]+_[a-z_]+$/,
    shown: 'kube_*',
    exporter: 'kube-state-metrics',
    whyNot: (prometheus, subject) => whyNotFrom('kubeStateMetrics', prometheus, subject),
  },
  {
    metrics: /^node_(?:cpu|memory|filesystem|disk|network|load\d|uname|boot|timex|exporter|vmstat|netstat|sockstat)_?/,
    shown: 'node_*',
    exporter: 'the node exporter',
    whyNot: (prometheus, subject) => whyNotFrom('nodeExporter', prometheus, subject),
  },
  {
    metrics: /^container_(?:cpu|memory|fs|network)_[a-z_]+$/,
    shown: 'container_*',
    exporter: 'cAdvisor, which is part of every kubelet, at `/metrics/cadvisor`',
    whyNot(prometheus, subject) {
      if (!prometheus.jobs.every(isClosed)) return undefined
      const urls = targetsIn(prometheus, subject).flatMap(({ job, targets }) =>
        isNodeJob(job) && targets.length === 0 ? ['cadvisor'] : targets.map(({ url }) => url),
      )
      if (urls.some((url) => /cadvisor|\/metrics\/resource|:4194/.test(url))) return undefined
      return 'No job asks the kubelets for `/metrics/cadvisor`; their `/metrics` has nothing of containers.'
    },
  },
]

function whyNotFrom(
  component: 'kubeStateMetrics' | 'nodeExporter',
  prometheus: ConfiguredPrometheus,
  subject: StackSubject,
): string | undefined {
  const found = subject.promise[component]
  const port = component === 'nodeExporter' ? 9100 : 8080
  if (found === undefined) {
    if (!prometheus.jobs.every(isClosed)) return undefined
    if (targetsIn(prometheus, subject).some((one) => isDoubtful(one, port))) return undefined
    return 'It is not among the manifests, and no job could find it elsewhere.'
  }
  if (podsOfWorkload(found.workload) === 0 || isScraped(found.workload, { prometheus, subject, port })) return undefined
  return `It is among the manifests as ${found.workload.kind} \`${found.workload.name}\`, and no scrape job finds it.`
}

/** A target on the usual port may be it. */
function isDoubtful({ job, targets }: JobTargets, port: number): boolean {
  if (isNodeJob(job) && targets.length === 0) return true
  return targets.some(({ url }) => url.includes(`:${port}`) || /exporter|state|metrics\./.test(url))
}

/** Whether a job can find nothing but what it names, nodes, or the API server. */
function isClosed(job: ScrapeJob): boolean {
  const isForApiServer = job.relabel.some(
    ({ action, regex }) => action === 'keep' && regex.pattern().includes('kubernetes;https'),
  )
  return job.discoveries.every(
    (discovery) =>
      discovery.kind === 'static' || (discovery.kind === 'kubernetes' && (discovery.role === 'node' || isForApiServer)),
  )
}

function isNodeJob({ discoveries }: ScrapeJob): boolean {
  return discoveries.some((discovery) => discovery.kind === 'kubernetes' && discovery.role === 'node')
}

function isRecorded({ name }: VectorSelector, { set }: ConfiguredPrometheus): boolean {
  return recordsOf(set).has(name)
}
