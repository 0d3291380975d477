import { type Json, listAt, textAt } from '../core/json.ts'
import { type ServiceAddress, type ServicePromise, targetPortNumber } from './service.ts'
import type { Workload } from './workload.ts'

/** The programs of a monitoring stack. */
export type ComponentKind = 'prometheus' | 'alertmanager' | 'kube-state-metrics' | 'node-exporter' | 'grafana'

/** One program of the stack: the workload and the container that run it. */
export interface ComponentWorkload {
  readonly workload: Workload
  readonly container: Json
  readonly containerName: string
}

/** Finds the workload that runs a program, by its image and, for images under other names, by flags that only it has. */
export function findComponent(kind: ComponentKind, workloads: readonly Workload[]): ComponentWorkload | undefined {
  const candidates = workloads.flatMap((workload) =>
    listAt(workload.podSpec, 'containers').map((container) => ({
      workload,
      container,
      containerName: textAt(container, 'name') ?? '',
    })),
  )
  const marks = marksOf[kind]
  return (
    candidates.find(({ container }) => marks.images.includes(imageName(container))) ??
    candidates.find(({ container }) =>
      flagsOf(container).some(({ name }) => marks.flags.some((flag) => name.startsWith(flag))),
    )
  )
}

/** One `--flag=value` of a container; a flag without a value has none. */
export interface Flag {
  readonly name: string
  readonly value: string | undefined
}

/** The flags of a container, from its command and its arguments. */
export function flagsOf(container: Json): readonly Flag[] {
  const words = [...listAt(container, 'command'), ...listAt(container, 'args')].map(String)
  const flags: Flag[] = []
  for (const [index, word] of words.entries()) {
    const match = /^--?([A-Za-z][A-Za-z0-9._-]*)(?:=(.*))?$/s.exec(word)
    if (match === null) continue
    const next = words[index + 1]
    const value = match[2] ?? (next !== undefined && !next.startsWith('-') ? next : undefined)
    flags.push({ name: match[1] ?? '', value })
  }
  return flags
}

/** The value of a flag, or undefined when it is not given. */
export function flagValue(container: Json, name: string): string | undefined {
  return flagsOf(container).find((flag) => flag.name === name)?.value
}

/** The port that a program listens on: from its flag or its environment, else its default. */
export function listenPort(container: Json, options: { readonly flag: string; readonly fallback: number }): number {
  const value = flagValue(container, options.flag)
  const port = value === undefined ? undefined : /(?:^|:)([0-9]+)$/.exec(value)?.[1]
  return port === undefined ? options.fallback : Number(port)
}

/** The value of an environment variable that is written out in the manifest. */
export function environmentValue(container: Json, name: string): string | undefined {
  return textAt(
    listAt(container, 'env').find((variable) => textAt(variable, 'name') === name),
    'value',
  )
}

/** The Service and port that lead to a container port of a workload. */
export function addressOfPort(
  component: ComponentWorkload,
  port: number,
  services: readonly ServicePromise[],
): ServiceAddress | undefined {
  for (const service of services) {
    if (!service.workloads.includes(component.workload)) continue
    const found = service.ports.find((candidate) => targetPortNumber(candidate, component.workload) === port)
    if (found === undefined) continue
    return { namespace: service.namespace, service: service.name, scheme: schemeOf(component), port: found.port }
  }
  return undefined
}

/** `/prefix` of the paths of Prometheus and Alertmanager: `--web.route-prefix`, else the path of `--web.external-url`. */
export function routePrefix(container: Json): string {
  const prefix = flagValue(container, 'web.route-prefix')
  const external = flagValue(container, 'web.external-url') ?? ''
  const path =
    prefix ?? (URL.canParse(external) ? new URL(external).pathname : external.startsWith('/') ? external : '')
  const trimmed = path.replace(/^\/+|\/+$/g, '')
  return trimmed === '' ? '' : `/${trimmed}`
}

/** A web configuration file is there to turn TLS on. */
function schemeOf(component: ComponentWorkload): 'http' | 'https' {
  return flagValue(component.container, 'web.config.file') === undefined ? 'http' : 'https'
}

/** The last part of the image without tag and digest: `quay.io/prometheus/node-exporter:v1` is `node-exporter`. */
function imageName(container: Json): string {
  const image = textAt(container, 'image') ?? ''
  const last = image.split('@')[0]?.split('/').at(-1) ?? ''
  return last.split(':')[0] ?? ''
}

const marksOf: Readonly<Record<ComponentKind, { images: readonly string[]; flags: readonly string[] }>> = {
  prometheus: { images: ['prometheus'], flags: ['storage.tsdb.', 'config.auto-reload'] },
  alertmanager: { images: ['alertmanager'], flags: ['cluster.listen-address', 'cluster.peer', 'alerts.gc-interval'] },
  'kube-state-metrics': { images: ['kube-state-metrics'], flags: ['metric-labels-allowlist', 'telemetry-port'] },
  'node-exporter': { images: ['node-exporter', 'node_exporter'], flags: ['path.procfs', 'path.rootfs', 'path.sysfs'] },
  grafana: { images: ['grafana', 'grafana-oss', 'grafana-enterprise'], flags: [] },
}
