import { type Json, textAt } from '../../core/json.ts'
import type { Manifest } from '../../core/object.ts'
import type { CorpusDocument } from '../../corpus/corpus.ts'
import type { PrometheusConfig, ScrapeJob } from '../../rules/prometheusConfig.ts'
import type { MountedFile } from '../../stack/mounts.ts'
import type { PrometheusPromise } from '../../stack/prometheusPromise.ts'
import type { StackPromise } from '../../stack/promise.ts'
import type { Workload } from '../../stack/workload.ts'
import type { AlertmanagerSubject } from '../alertmanager/alertmanagerSubject.ts'
import type { CheckedFile, RuleSet } from '../ruleSet.ts'

/** The Kubernetes objects that are applied together, and what they promise. */
export interface StackSubject {
  readonly promise: StackPromise
  readonly manifests: readonly Manifest[]
  /** All objects of the given files: what another set has may exist. */
  readonly all: readonly Manifest[]
  /** That of objects that name none. */
  readonly namespace: string
  readonly documents: readonly CorpusDocument[]
  /** Absent unless the set has exactly one Prometheus, whose configuration could be read without errors. */
  readonly prometheus?: ConfiguredPrometheus
  /** Absent unless the configuration of the only Alertmanager could be read without errors. */
  readonly alertmanager?: AlertmanagerSubject
}

/** A Prometheus of the manifests with its configuration; all places are exact. */
export interface ConfiguredPrometheus {
  readonly promise: PrometheusPromise
  readonly document: CorpusDocument
  readonly config: PrometheusConfig
  readonly jobs: readonly ScrapeJob[]
  /** No file of jobs can be there that the manifests do not hold. */
  readonly areJobsKnown: boolean
  readonly loaded: readonly CorpusDocument[]
  readonly ruleFiles: readonly CheckedFile[]
  readonly set: RuleSet
  /** What its container sees of ConfigMaps and Secrets. */
  readonly files: readonly MountedFile[]
}

/** The namespace that an object is in. */
export function namespaceOf({ reference }: Manifest, { namespace }: Pick<StackSubject, 'namespace'>): string {
  return reference.namespace ?? namespace
}

/** Objects of some kind. */
export function ofKind(manifests: readonly Manifest[], kind: string): readonly Manifest[] {
  return manifests.filter(({ reference }) => reference.kind === kind)
}

/** The object of some name in a namespace, of the set or of any other given file. */
export function findObject(
  { kind, namespace, name }: { readonly kind: string; readonly namespace: string; readonly name: string },
  subject: Pick<StackSubject, 'all' | 'namespace'>,
): Manifest | undefined {
  let known = objects.get(subject.all)
  if (known === undefined) {
    known = new Map(
      subject.all.map((one) => [`${one.reference.kind} ${namespaceOf(one, subject)}/${one.reference.name}`, one]),
    )
    objects.set(subject.all, known)
  }
  return known.get(`${kind} ${namespace}/${name}`)
}

const objects = new WeakMap<readonly Manifest[], ReadonlyMap<string, Manifest>>()

/** The workloads of the programs of a stack. */
export function monitoringWorkloads(promise: StackPromise): ReadonlySet<Workload> {
  const { prometheus, alertmanager, grafana, kubeStateMetrics, nodeExporter } = promise
  const components = [prometheus, alertmanager, grafana, kubeStateMetrics, nodeExporter]
  return new Set(components.flatMap((found) => (found === undefined ? [] : [found.workload])))
}

/** Whether something may work with the set that is not looked at: an operator's Prometheus, or another program that scrapes. */
export function hasOtherScrapers({ all, promise }: StackSubject): boolean {
  const isOperated = all.some(({ reference }) => reference.apiVersion.startsWith('monitoring.coreos.com/'))
  const images = promise.workloads.flatMap(({ podSpec }) =>
    containersIn(podSpec).map((one) => textAt(one, 'image') ?? ''),
  )
  return isOperated || images.some((image) => otherScrapers.test(image))
}

const otherScrapers = /alloy|agent|otel|opentelemetry|vmagent|victoria|telegraf|datadog|collector/i

function containersIn(podSpec: Json): readonly Json[] {
  const containers = (podSpec as { readonly [key: string]: Json })['containers']
  return Array.isArray(containers) ? containers : []
}
