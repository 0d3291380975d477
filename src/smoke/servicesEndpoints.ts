import { at, type Json, listAt, numberAt, objectAt, textAt } from '../core/json.ts'
import { formatLabels, selects } from '../stack/selector.ts'
import type { ServicePromise } from '../stack/service.ts'
import type { Probe, ProbeContext } from './probe.ts'

/** Every Service with a selector has a ready endpoint on each of its ports. */
export const servicesEndpoints: Probe = {
  id: 'services/endpoints',
  title: 'every Service leads to a ready pod on each of its ports',
  needs: [],
  after: [],
  heeds: ['workloads/running'],
  applies: ({ services }) => (services.some(hasSelector) ? true : 'the manifests have no Service with a selector'),
  budgetMs: () => 60_000,
  start: (context) => {
    let lastFinal = ''
    return async () => {
      const promised = context.promise.services.filter(hasSelector)
      const found = await Promise.all(promised.map((service) => look(context, service)))
      const details = found.map(({ row }) => row)
      const trouble = found.filter(({ cause }) => cause !== undefined)
      const final = trouble.filter(({ isFinal }) => isFinal)
      const worst = final[0] ?? trouble[0]
      if (worst === undefined) return { state: 'passed', message: `${found.length} Services have endpoints`, details }
      const seen = final.map(({ row }) => row).join()
      const isFinal = seen !== '' && seen === lastFinal
      lastFinal = seen
      return {
        state: 'failing',
        isFinal,
        message: worst.row,
        ...(worst.cause ? { diagnosis: worst.cause } : {}),
        details,
        span: worst.service.manifest.spanOf(['spec', 'selector']),
      }
    }
  },
}

interface Look {
  readonly service: ServicePromise
  readonly row: string
  readonly cause?: string
  readonly isFinal?: boolean
}

function hasSelector(service: ServicePromise): boolean {
  return Object.keys(service.selector).length > 0
}

async function look(context: ProbeContext, service: ServicePromise): Promise<Look> {
  const { namespace, name } = service
  const label = `Service ${namespace}/${name}`
  const [live, slices] = await Promise.all([
    context.cluster.get('v1', 'Service', { namespace, name }),
    context.cluster.list('discovery.k8s.io/v1', 'EndpointSlice', {
      namespace,
      labelSelector: `kubernetes.io/service-name=${name}`,
    }),
  ])
  if (live === undefined) {
    return { service, row: `${label} does not exist`, cause: 'it was not applied, or was deleted', isFinal: true }
  }
  const ready = slices.flatMap((slice) => listAt(slice, 'endpoints')).filter(isReady)
  const open = new Set(slices.flatMap((slice) => listAt(slice, 'ports')).map((port) => textAt(port, 'name') ?? ''))
  const closed = service.ports.filter((port) => !open.has(port.name))
  const row = `${label}: ${ready.length} ready endpoints`
  if (ready.length > 0 && closed.length === 0) return { service, row }
  if (ready.length > 0) {
    const port = closed[0]
    return {
      service,
      row: `${label}: no endpoint on port ${port?.name || port?.port}`,
      cause: `no container has a port named \`${String(port?.targetPort)}\``,
      isFinal: true,
    }
  }
  return { service, row, ...(await whyEmpty(context, service, live)) }
}

function isReady(endpoint: Json): boolean {
  return at(endpoint, 'conditions', 'ready') !== false
}

async function whyEmpty(
  context: ProbeContext,
  service: ServicePromise,
  live: Json,
): Promise<{ readonly cause: string; readonly isFinal: boolean }> {
  const selector = objectAt(live, 'spec', 'selector')
  const pods = await context.cluster.list('v1', 'Pod', { namespace: service.namespace })
  const selected = pods.filter((pod) => selects(selector, at(pod, 'metadata', 'labels')))
  if (selected.length > 0) {
    const names = selected.map((pod) => textAt(pod, 'metadata', 'name') ?? '').join(', ')
    return { cause: `its pods are not ready: ${names}`, isFinal: false }
  }
  const idle = await idleWorkload(context, service)
  if (idle !== undefined) return { cause: idle, isFinal: true }
  const promised = Object.entries(service.selector)
  const isAsWritten =
    promised.length === Object.keys(selector).length && promised.every(([key, value]) => selector[key] === value)
  if (!isAsWritten) {
    const cause = `its selector in the cluster is ${formatLabels(selector)}, the manifests say ${formatLabels(service.selector)}: apply them again`
    return { cause, isFinal: true }
  }
  if (service.workloads.length > 0) return { cause: 'its pods are not there yet', isFinal: false }
  const nearest = nearestWorkload(context, service)
  const hint = nearest === undefined ? '' : `; nearest: ${nearest}`
  return { cause: `its selector ${formatLabels(selector)} matches no pod${hint}`, isFinal: true }
}

/** A workload behind the Service that wants no pods, in the cluster. */
async function idleWorkload(context: ProbeContext, service: ServicePromise): Promise<string | undefined> {
  for (const { manifest, kind, namespace, name } of service.workloads) {
    const live = await context.cluster.get(manifest.reference.apiVersion, kind, { namespace, name })
    if (live === undefined) return `${kind} ${namespace}/${name} does not exist`
    if (numberAt(live, 'spec', 'replicas') === 0) return `${kind} ${namespace}/${name} is scaled to 0`
    const isPlaced = numberAt(live, 'status', 'desiredNumberScheduled') !== 0
    if (kind === 'DaemonSet' && !isPlaced) return `${kind} ${namespace}/${name} runs on no node`
  }
  return undefined
}

/** The workload of the manifests whose pods share most of the selector. */
function nearestWorkload(context: ProbeContext, service: ServicePromise): string | undefined {
  const pairs = Object.entries(service.selector)
  const ranked = context.promise.workloads
    .filter(({ namespace }) => namespace === service.namespace)
    .map((workload) => ({
      workload,
      score:
        pairs.filter(([key, value]) => textAt(workload.podLabels, key) === value).length * 2 +
        pairs.filter(([key]) => textAt(workload.podLabels, key) !== undefined).length +
        (workload.name === service.name ? 1 : 0),
    }))
    .sort((left, right) => right.score - left.score)
  const best = ranked[0]
  if (best === undefined || best.score === 0) return undefined
  return `${best.workload.kind} ${best.workload.name} has labels ${formatLabels(best.workload.podLabels)}`
}
