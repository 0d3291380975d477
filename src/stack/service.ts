import { at, type Json, type JsonObject, listAt, numberAt, objectAt, textAt } from '../core/json.ts'
import type { Manifest } from '../core/object.ts'
import { selects } from './selector.ts'
import type { Workload } from './workload.ts'

/** A Service of the manifests. */
export interface ServicePromise {
  readonly namespace: string
  readonly name: string
  readonly manifest: Manifest
  /** Empty for a Service without a selector: its endpoints are made by somebody else. */
  readonly selector: JsonObject
  readonly ports: readonly ServicePort[]
  /** The workloads of the manifests whose pods it selects. */
  readonly workloads: readonly Workload[]
}

/** One port of a Service. */
export interface ServicePort {
  readonly name: string
  readonly port: number
  /** A number, or the name of a container port. */
  readonly targetPort: number | string
}

/** Where a component is reached: through this port of this Service. */
export interface ServiceAddress {
  readonly namespace: string
  readonly service: string
  readonly scheme: 'http' | 'https'
  readonly port: number
}

/** Reads a manifest as a Service; undefined for any other kind. */
export function serviceOf(
  manifest: Manifest,
  context: { readonly defaultNamespace: string; readonly workloads: readonly Workload[] },
): ServicePromise | undefined {
  if (manifest.reference.kind !== 'Service' || manifest.reference.apiVersion !== 'v1') return undefined
  const namespace = manifest.reference.namespace ?? context.defaultNamespace
  const selector = objectAt(manifest.object, 'spec', 'selector')
  return {
    namespace,
    name: manifest.reference.name,
    manifest,
    selector,
    ports: listAt(manifest.object, 'spec', 'ports').map(readPort),
    workloads: context.workloads.filter(
      (workload) => workload.namespace === namespace && selects(selector, workload.podLabels),
    ),
  }
}

/** The number of the container port that a port of a Service leads to; undefined when the pod has no port of that name. */
export function targetPortNumber(port: ServicePort, workload: Workload): number | undefined {
  if (typeof port.targetPort === 'number') return port.targetPort
  for (const container of listAt(workload.podSpec, 'containers')) {
    for (const candidate of listAt(container, 'ports')) {
      if (textAt(candidate, 'name') === port.targetPort) return numberAt(candidate, 'containerPort')
    }
  }
  return undefined
}

/** Says why an address such as `alertmanager:9093` leads nowhere in the manifests; undefined when it does, or when it leads elsewhere. */
export function deadEnd(
  address: string,
  context: { readonly fromNamespace: string; readonly services: readonly ServicePromise[] },
): string | undefined {
  const parsed = /^(?:https?:\/\/)?([A-Za-z0-9.-]+)(?::([0-9]+))?(?:\/|$)/.exec(address)
  if (parsed === null) return undefined
  const [name = '', namespace = context.fromNamespace, third] = (parsed[1] ?? '').split('.')
  if (third !== undefined && third !== 'svc') return undefined
  const inNamespace = context.services.filter((service) => service.namespace === namespace)
  const service = inNamespace.find((candidate) => candidate.name === name)
  if (service === undefined) {
    if (inNamespace.length === 0 || /^[0-9]+$/.test(name) || name === 'localhost') return undefined
    const known = inNamespace.map((candidate) => candidate.name).join(', ')
    return `the manifests have no Service \`${name}\` in the namespace \`${namespace}\`; they have ${known}`
  }
  const port = parsed[2] === undefined ? (address.startsWith('https:') ? 443 : 80) : Number(parsed[2])
  if (service.ports.some((candidate) => candidate.port === port)) return undefined
  const ports = service.ports.map((candidate) => candidate.port).join(', ')
  return `Service ${namespace}/${name} has no port ${port}; it has ${ports}`
}

function readPort(value: Json): ServicePort {
  const port = numberAt(value, 'port') ?? 0
  const target = at(value, 'targetPort')
  return {
    name: textAt(value, 'name') ?? '',
    port,
    targetPort: typeof target === 'number' || typeof target === 'string' ? numeric(target) : port,
  }
}

function numeric(target: number | string): number | string {
  return typeof target === 'string' && /^[0-9]+$/.test(target) ? Number(target) : target
}
