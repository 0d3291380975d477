import { type Json, objectAt } from '../../core/json.ts'
import type { ScrapeJob } from '../../rules/prometheusConfig.ts'
import type { RelabelRule } from '../../rules/relabelRule.ts'
import type { Inventory } from '../../stack/inventory.ts'
import { predictedInventory, promisedPods } from '../../stack/predicted.ts'
import { type ExpectedTarget, isForeseeable, targetsOf } from '../../stack/targets.ts'
import type { Workload } from '../../stack/workload.ts'
import { behind } from './serviceAddress.ts'
import { type ConfiguredPrometheus, hasOtherScrapers, type StackSubject } from './stackSubject.ts'

/** A job, and the targets that it gets. */
export interface JobTargets {
  readonly job: ScrapeJob
  readonly targets: readonly ExpectedTarget[]
}

/** The targets that a Prometheus gets of the manifests' own objects and of one node. */
export function targetsIn(prometheus: ConfiguredPrometheus, subject: StackSubject): readonly JobTargets[] {
  const known = targets.get(prometheus)
  if (known !== undefined) return known
  const inventory = stackInventory(subject)
  const { namespace } = prometheus.promise.workload
  const found = prometheus.jobs.map((job) => ({ job, targets: targetsOf(job, inventory, namespace) }))
  targets.set(prometheus, found)
  return found
}

const targets = new WeakMap<ConfiguredPrometheus, readonly JobTargets[]>()

/** Whether all that Prometheus scrapes can be told from the manifests and what runs in the cluster. */
export function isScrapingKnown(prometheus: ConfiguredPrometheus, subject: StackSubject): boolean {
  if (subject.promise.workloads.length > mostWorkloads) return false
  const receives = prometheus.set.settings?.receivesSeries !== false
  const areForeseeable = prometheus.jobs.every((job) => isForeseeable(job) && !job.relabel.some(isDoubtful))
  return prometheus.areJobsKnown && areForeseeable && !receives && !hasOtherScrapers(subject)
}

/** Whether a relabel rule decides by what only the cluster knows: names and addresses of pods, labels of nodes and namespaces. */
export function isDoubtful({ action, sourceLabels }: RelabelRule): boolean {
  if (action === 'hashmod') return true
  const isFilter = action === 'keep' || action === 'drop' || action === 'keepequal' || action === 'dropequal'
  return isFilter && sourceLabels.some((label) => onlyInCluster.test(label))
}

const onlyInCluster =
  /^(?:__address__|instance|__tmp.*|__meta_kubernetes_(?:node_.*|namespace_(?:label|annotation).*|pod_(?:node_name|uid|host_ip|ip|name|controller_name)|pod_label_?(?:present_)?(?:pod_template_hash|controller_revision_hash|statefulset_.*|apps_kubernetes_io_.*)|endpoints?_(?:label|annotation|node_name|hostname|address_target_name).*|endpointslice_(?:name|label|annotation|address_target_name|endpoint_(?:node_name|hostname|zone|topology)).*))$/

/** The targets of more than these would take too long to work out. */
const mostWorkloads = 2000

/** Whether some job scrapes pods of a workload; doubtful cases count as scraped. */
export function isScraped(
  workload: Workload,
  given: { readonly prometheus: ConfiguredPrometheus; readonly subject: StackSubject; readonly port?: number },
): boolean {
  const { prometheus, subject, port } = given
  const pods = `pod.${workload.namespace}.${workload.kind}.${workload.name}.`
  const services = subject.promise.services.filter((service) => service.workloads.includes(workload))
  const origins = new Set(services.map((service) => `Service ${service.namespace}/${service.name}`))
  return targetsIn(prometheus, subject).some(({ job, targets }) => {
    if (targets.length === 0) return isOfNodes(job)
    return targets.some(({ url, origin }) => {
      const address = /^[^:]*:\/\/([^/]*)/.exec(url)?.[1] ?? ''
      if (address.startsWith(pods) || origins.has(origin)) return true
      const isSamePort = port !== undefined && address.endsWith(`:${port}`)
      if (origin.startsWith('Node ')) return isSamePort
      if (origin !== 'static') return false
      const found = behind(address, prometheus.promise.workload.namespace, subject)
      if (found.kind === 'elsewhere' || found.kind === 'no-service') return isSamePort
      return found.service.workloads.includes(workload)
    })
  })
}

/** What the cluster will hold of the manifests, on one node that takes every pod. */
export function stackInventory({ promise }: StackSubject): Inventory {
  const known = memory.get(promise)
  if (known !== undefined) return known
  // How many pods there are does not matter, and may be any number.
  const workloads = promise.workloads.map((workload) =>
    workload.replicas === undefined ? workload : { ...workload, replicas: Math.min(workload.replicas, 1) },
  )
  const inventory = predictedInventory({ ...promise, workloads }, [nodeFor(workloads)])
  memory.set(promise, inventory)
  return inventory
}

const memory = new WeakMap<StackSubject['promise'], Inventory>()

/** How many pods a workload has on such a node; none means that nothing is known. */
export function podsOfWorkload(workload: Workload): number {
  return promisedPods(workload, [nodeFor([workload])])
}

/** Labels of real nodes decide what of them is scraped. */
function isOfNodes({ discoveries }: ScrapeJob): boolean {
  return discoveries.some((discovery) => discovery.kind === 'kubernetes' && discovery.role === 'node')
}

function nodeFor(workloads: readonly Workload[]): Json {
  const labels = workloads.map(({ podSpec }) => objectAt(podSpec, 'nodeSelector'))
  return {
    kind: 'Node',
    metadata: { name: 'node', labels: Object.assign({ 'kubernetes.io/os': 'linux' }, ...labels) as Json },
    status: {
      addresses: [{ type: 'InternalIP', address: 'node' }],
      daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
    },
  }
}
