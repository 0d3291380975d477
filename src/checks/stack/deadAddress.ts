import { listAt } from '../../core/json.ts'
import { readDatasources } from '../../rules/grafanaProvisioning.ts'
import { type ServicePromise, targetPortNumber } from '../../stack/service.ts'
import type { Workload } from '../../stack/workload.ts'
import type { Check, Hit } from '../check.ts'
import { behind, troubleOf } from './serviceAddress.ts'
import { monitoringWorkloads, type StackSubject } from './stackSubject.ts'

/** Finds addresses and ports inside the stack that lead nowhere. */
export const deadAddress: Check<StackSubject> = {
  id: 'stack/dead-address',
  severity: 'warning',
  summary: 'An address or a port leads to nothing that the manifests have.',
  *find(subject) {
    yield* datasources(subject)
    yield* scrapeTargets(subject)
    const monitoring = monitoringWorkloads(subject.promise)
    for (const service of subject.promise.services) {
      const workloads = service.workloads.filter((workload) => monitoring.has(workload))
      if (workloads.length > 0) yield* targetPorts(service)
    }
  },
}

/** Data sources of Grafana; a Service that is missing counts where the manifests have the program that it should lead to. */
function* datasources(subject: StackSubject): Generator<Hit> {
  const { grafana, prometheus, alertmanager } = subject.promise
  if (grafana === undefined) return
  const programs: Readonly<Record<string, string | undefined>> = {
    prometheus: prometheus?.workload.namespace,
    alertmanager: alertmanager?.workload.namespace,
  }
  for (const { kind, object, source, mounts } of subject.documents) {
    const isMounted = mounts.some(({ container }) => isSame(container.manifest, grafana.workload.manifest))
    if (kind !== 'grafana-datasources' || object === undefined || !isMounted) continue
    for (const { type, url, span, name } of readDatasources(source).datasources) {
      const hit = url.includes('$') ? undefined : hitOf(url, { span, from: grafana.workload.namespace }, subject)
      if (hit === undefined || (hit.isMissing && programs[type] !== hit.namespace)) continue
      yield {
        span,
        severity: 'error',
        message: `the data source \`${name}\` leads nowhere: ${hit.message}`,
        why: 'Every dashboard that uses it stays empty.',
        help: hit.help,
      }
    }
  }
}

/** Static targets with the name of a Service; a port that the Service does not have is wrong, whatever else exists. */
function* scrapeTargets(subject: StackSubject): Generator<Hit> {
  const { prometheus } = subject
  for (const job of prometheus?.config.settings.scrape_configs ?? []) {
    if (prometheus === undefined || job === undefined || job.relabel_configs.length > 0) continue
    for (const group of job.static_configs) {
      for (const [index, target] of group?.targets.entries() ?? []) {
        const place = group && prometheus.config.spanOf(group, 'targets', index)
        if (place === undefined) continue
        const from = prometheus.promise.workload.namespace
        const hit = hitOf(`${job.scheme}://${target}`, { span: place, from }, subject)
        if (hit === undefined || hit.isMissing) continue
        const why = 'The target is down for ever.'
        yield { span: place, message: `\`${target}\` cannot be scraped: ${hit.message}`, why, help: hit.help }
      }
    }
  }
}

function hitOf(
  address: string,
  { from }: { readonly span: Hit['span']; readonly from: string },
  subject: StackSubject,
):
  | { readonly isMissing: boolean; readonly namespace: string; readonly message: string; readonly help: string }
  | undefined {
  const found = behind(address, from, subject)
  const trouble = troubleOf(found, subject)
  if (trouble === undefined || found.kind === 'elsewhere') return undefined
  const namespace = found.kind === 'no-service' ? found.namespace : found.service.namespace
  return { isMissing: found.kind !== 'no-port', namespace, ...trouble }
}

/** Ports of a Service that its pods do not have. */
function* targetPorts({ manifest, name, ports, workloads }: ServicePromise): Generator<Hit> {
  for (const [index, port] of ports.entries()) {
    if (typeof port.targetPort !== 'string') continue
    if (workloads.some((workload) => targetPortNumber(port, workload) !== undefined)) continue
    const names = [...new Set(workloads.flatMap(portNames))]
    yield {
      span: manifest.spanOf(['spec', 'ports', index, 'targetPort']),
      severity: 'error',
      message: `no pod behind Service \`${name}\` has a port that is called \`${port.targetPort}\``,
      why: 'The Service has no endpoints on this port: nobody reaches the program through it.',
      help:
        names.length === 0
          ? 'Give the container port this name.'
          : `The names are: ${names.map((one) => `\`${one}\``).join(', ')}.`,
    }
  }
}

function portNames({ podSpec }: Workload): readonly string[] {
  return listAt(podSpec, 'containers').flatMap((container) =>
    listAt(container, 'ports').flatMap((port) => {
      const name = (port as { readonly name?: unknown } | null)?.name
      return typeof name === 'string' ? [name] : []
    }),
  )
}

function isSame(left: Workload['manifest'], right: Workload['manifest']): boolean {
  return (
    left.span.file === right.span.file &&
    left.span.line === right.span.line &&
    left.reference.name === right.reference.name
  )
}
