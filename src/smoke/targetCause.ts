import { at, type Json, objectAt, textAt } from '../core/json.ts'
import type { PrometheusPromise } from '../stack/prometheusPromise.ts'
import { formatLabels, selects } from '../stack/selector.ts'
import { isOrdinaryNode, nodeRefusal } from '../stack/workload.ts'
import type { Gap, LiveTarget } from './jobComparison.ts'

/** Why a Service has fewer targets than the manifests promise, in one line. */
export function explainGap(gap: Gap): string {
  const { service, inventory } = gap
  if (service === undefined) return `${gap.origin} is not in the cluster`
  const live = inventory.services.find((candidate) => isNamed(candidate, service))
  if (live === undefined) return `${gap.origin} is not in the cluster; apply the manifests`
  const selector = objectAt(live, 'spec', 'selector')
  const pods = inventory.pods.filter(
    (pod) =>
      textAt(pod, 'metadata', 'namespace') === service.namespace && selects(selector, at(pod, 'metadata', 'labels')),
  )
  const daemonSet = service.workloads.find(({ kind }) => kind === 'DaemonSet')
  if (daemonSet !== undefined) {
    const covered = new Set(pods.map((pod) => textAt(pod, 'spec', 'nodeName')))
    const lacking = gap.nodes.filter(
      (node) => isOrdinaryNode(node) && !nodeRefusal(daemonSet, node) && !covered.has(nameOf(node)),
    )
    if (lacking.length > 0) return `no pod of DaemonSet ${daemonSet.name} on ${lacking.map(nameOf).join(', ')}`
  }
  if (pods.length === 0) {
    const workloads = service.workloads.map(({ kind, name }) => `${kind} ${name}`).join(', ')
    return `its selector ${formatLabels(selector)} matches no pod: ${workloads} has none, scaled to 0 or refused`
  }
  return `only some of its pods have an address: ${pods.map(nameOf).join(', ')}`
}

/** Why a scrape failed and what to do, and whether another try cannot change it. */
export function explainError(
  target: LiveTarget,
  prometheus: PrometheusPromise,
): { readonly cause: string; readonly isHopeless: boolean } {
  const account = textAt(prometheus.workload.podSpec, 'serviceAccountName') ?? 'default'
  const error = target.lastError
  for (const [pattern, cause, isHopeless] of causes) {
    if (pattern.test(error)) return { cause: cause.replace('ACCOUNT', account), isHopeless }
  }
  return { cause: `Prometheus cannot scrape it: ${error}`, isHopeless: false }
}

const causes: readonly (readonly [pattern: RegExp, cause: string, isHopeless: boolean])[] = [
  [/connection refused/, 'nothing listens on this port: the container is down, or the port is another one', false],
  [/status 401/, 'the target does not accept the credentials of the job', true],
  [
    /status 403/,
    'the target does not allow it: the ServiceAccount ACCOUNT lacks a right, such as `get` on nodes/metrics for a kubelet',
    true,
  ],
  [/status 404/, 'the target has no such path: the metrics path is another one', true],
  [
    /x509|certificate/,
    'the certificate is not trusted or has another name: see ca_file and server_name of the job',
    true,
  ],
  [/server gave HTTP response to HTTPS client/, 'the target speaks http, the job asks https', true],
  [/malformed HTTP|tls: first record/, 'the target speaks https, the job asks http', true],
  [/no such host/, 'the name does not resolve', false],
  [
    /context deadline exceeded|i\/o timeout/,
    'no answer within the scrape timeout: overloaded, or kept out by a NetworkPolicy',
    false,
  ],
  [/sample limit|body size limit|label.*limit/, 'the target gives more than the limits of the job allow', true],
  [/Content-Type|unsupported|invalid metric|expected/, 'what the target answers is not the metrics format', true],
]

function isNamed(object: Json, service: { readonly namespace: string; readonly name: string }): boolean {
  return textAt(object, 'metadata', 'namespace') === service.namespace && nameOf(object) === service.name
}

function nameOf(object: Json): string {
  return textAt(object, 'metadata', 'name') ?? ''
}
