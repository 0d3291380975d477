import type { Finding } from '../core/finding.ts'
import type { Manifest } from '../core/object.ts'
import { type AlertmanagerPromise, promiseAlertmanager } from './alertmanagerPromise.ts'
import { addressOfPort, type ComponentWorkload, findComponent, listenPort } from './component.ts'
import { type GrafanaPromise, promiseGrafana } from './grafanaPromise.ts'
import { missingSources, type Sources } from './mounts.ts'
import { type PrometheusPromise, promisePrometheus } from './prometheusPromise.ts'
import { type ServiceAddress, type ServicePromise, serviceOf } from './service.ts'
import { type Workload, workloadOf } from './workload.ts'

/** What the manifests promise of a monitoring stack: found by meaning, not by names. */
export interface StackPromise {
  readonly prometheus?: PrometheusPromise
  readonly alertmanager?: AlertmanagerPromise
  readonly kubeStateMetrics?: KubeStateMetricsPromise
  readonly nodeExporter?: NodeExporterPromise
  readonly grafana?: GrafanaPromise
  readonly workloads: readonly Workload[]
  readonly services: readonly ServicePromise[]
  /** Configuration that could not be read, and references that lead nowhere. */
  readonly problems: readonly Finding[]
}

/** kube-state-metrics: the metrics of the cluster on one port, its own on another. */
export interface KubeStateMetricsPromise extends ComponentWorkload {
  readonly address?: ServiceAddress
  readonly telemetryAddress?: ServiceAddress
}

/** The node exporter: one pod a node. */
export interface NodeExporterPromise extends ComponentWorkload {
  readonly address?: ServiceAddress
  readonly port: number
}

/** The programs that smoke asks, each behind a Service; kube-state-metrics answers on two ports. */
export type Component =
  | 'prometheus'
  | 'alertmanager'
  | 'kube-state-metrics'
  | 'kube-state-metrics-telemetry'
  | 'grafana'

/** Finds what the manifests promise; `namespace` is that of objects without one. */
export function promiseOf(manifests: readonly Manifest[], options: { readonly namespace: string }): StackPromise {
  const defaultNamespace = options.namespace
  const workloads = manifests.flatMap((manifest) => workloadOf(manifest, defaultNamespace) ?? [])
  const services = manifests.flatMap((manifest) => serviceOf(manifest, { defaultNamespace, workloads }) ?? [])
  const context: PromiseContext = { workloads, services, sources: sourcesOf(manifests, defaultNamespace) }
  const prometheus = promisePrometheus(context)
  const alertmanager = promiseAlertmanager(context)
  const grafana = promiseGrafana(context)
  const kubeStateMetrics = promiseKubeStateMetrics(context)
  const nodeExporter = promiseNodeExporter(context)
  return {
    workloads,
    services,
    problems: [
      ...(prometheus?.problems ?? []),
      ...(alertmanager?.problems ?? []),
      ...(grafana?.problems ?? []),
      ...missing(context),
    ],
    ...(prometheus ? { prometheus } : {}),
    ...(alertmanager ? { alertmanager } : {}),
    ...(grafana ? { grafana } : {}),
    ...(kubeStateMetrics ? { kubeStateMetrics } : {}),
    ...(nodeExporter ? { nodeExporter } : {}),
  }
}

/** What the readers of single components look things up in. */
export interface PromiseContext {
  readonly workloads: readonly Workload[]
  readonly services: readonly ServicePromise[]
  readonly sources: Sources
}

/** The Service and port of a component, or undefined when the manifests have none. */
export function addressOf(promise: StackPromise, component: Component): ServiceAddress | undefined {
  switch (component) {
    case 'prometheus':
      return promise.prometheus?.address
    case 'alertmanager':
      return promise.alertmanager?.address
    case 'grafana':
      return promise.grafana?.address
    case 'kube-state-metrics':
      return promise.kubeStateMetrics?.address
    case 'kube-state-metrics-telemetry':
      return promise.kubeStateMetrics?.telemetryAddress
  }
}

function promiseKubeStateMetrics(context: PromiseContext): KubeStateMetricsPromise | undefined {
  const found = findComponent('kube-state-metrics', context.workloads)
  if (found === undefined) return undefined
  const port = listenPort(found.container, { flag: 'port', fallback: 8080 })
  const telemetryPort = listenPort(found.container, { flag: 'telemetry-port', fallback: 8081 })
  const address = addressOfPort(found, port, context.services)
  const telemetryAddress = addressOfPort(found, telemetryPort, context.services)
  return { ...found, ...(address ? { address } : {}), ...(telemetryAddress ? { telemetryAddress } : {}) }
}

function promiseNodeExporter(context: PromiseContext): NodeExporterPromise | undefined {
  const found = findComponent('node-exporter', context.workloads)
  if (found === undefined) return undefined
  const port = listenPort(found.container, { flag: 'web.listen-address', fallback: 9100 })
  const address = addressOfPort(found, port, context.services)
  return { ...found, port, ...(address ? { address } : {}) }
}

function sourcesOf(manifests: readonly Manifest[], defaultNamespace: string): Sources {
  const index = new Map<string, Manifest>()
  for (const manifest of manifests) {
    const { kind, name, namespace = defaultNamespace } = manifest.reference
    if (kind === 'ConfigMap' || kind === 'Secret') index.set(`${kind}/${namespace}/${name}`, manifest)
  }
  return { find: (kind, namespace, name) => index.get(`${kind}/${namespace}/${name}`) }
}

function missing(context: PromiseContext): Finding[] {
  return context.workloads.flatMap((workload) =>
    missingSources(workload, context.sources).map(
      (source): Finding => ({
        id: 'stack/missing-source',
        severity: 'info',
        span: workload.manifest.span,
        object: workload.manifest.reference,
        message: `${workload.kind} ${workload.name} mounts ${source}, which is not among the manifests`,
        why: 'What it holds cannot be compared with what runs.',
        help: 'Add it to the manifests, unless something else makes it.',
      }),
    ),
  )
}
