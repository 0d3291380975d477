import { type Json, type JsonObject, listAt, numberAt, objectAt, textAt } from '../core/json.ts'
import type { Manifest } from '../core/object.ts'
import { matchesExpressions } from './selector.ts'

/** A Deployment, StatefulSet or DaemonSet of the manifests. */
export interface Workload {
  readonly kind: 'Deployment' | 'StatefulSet' | 'DaemonSet'
  readonly namespace: string
  readonly name: string
  readonly manifest: Manifest
  /** How many pods it promises; undefined for a DaemonSet, where the nodes decide. */
  readonly replicas: number | undefined
  readonly podLabels: JsonObject
  readonly podAnnotations: JsonObject
  readonly podSpec: JsonObject
  /** `key=value,…` for a list request. */
  readonly labelSelector: string
}

/** Reads a manifest as a workload; undefined for any other kind. */
export function workloadOf(manifest: Manifest, defaultNamespace: string): Workload | undefined {
  const kind = kinds.find((known) => known === manifest.reference.kind)
  if (kind === undefined || !manifest.reference.apiVersion.startsWith('apps/')) return undefined
  const object = manifest.object
  return {
    kind,
    namespace: manifest.reference.namespace ?? defaultNamespace,
    name: manifest.reference.name,
    manifest,
    replicas: kind === 'DaemonSet' ? undefined : (numberAt(object, 'spec', 'replicas') ?? 1),
    podLabels: objectAt(object, 'spec', 'template', 'metadata', 'labels'),
    podAnnotations: objectAt(object, 'spec', 'template', 'metadata', 'annotations'),
    podSpec: objectAt(object, 'spec', 'template', 'spec'),
    labelSelector: formatSelector(objectAt(object, 'spec', 'selector')),
  }
}

/** Writes a workload as people say it: `Deployment monitoring/grafana`. */
export function formatWorkload(workload: Workload): string {
  return `${workload.kind} ${workload.namespace}/${workload.name}`
}

/** Why no pod of a workload can run on a node, or undefined when it can (the scheduler's NodeAffinity and TaintToleration). */
export function nodeRefusal(workload: Workload, node: Json): string | undefined {
  const labels = objectAt(node, 'metadata', 'labels')
  for (const [key, value] of Object.entries(objectAt(workload.podSpec, 'nodeSelector'))) {
    if (textAt(labels, key) !== value)
      return `the node does not have the label ${key}=${String(value)} of the nodeSelector`
  }
  if (!matchesAffinity(workload, labels)) return 'the node does not match the node affinity'
  const taint = listAt(node, 'spec', 'taints').find((candidate) => !isTolerated(workload, candidate))
  return taint === undefined ? undefined : `the taint ${formatTaint(taint)} is not tolerated`
}

/** Tells whether the cluster is expected to run Linux pods of everybody on a node: Windows and virtual nodes are not. */
export function isOrdinaryNode(node: Json): boolean {
  const labels = objectAt(node, 'metadata', 'labels')
  return (
    (textAt(labels, 'kubernetes.io/os') ?? 'linux') === 'linux' &&
    textAt(labels, 'type') !== 'virtual-kubelet' &&
    textAt(labels, 'eks.amazonaws.com/compute-type') !== 'fargate'
  )
}

const kinds = ['Deployment', 'StatefulSet', 'DaemonSet'] as const

function formatSelector(selector: JsonObject): string {
  const equalities = Object.entries(objectAt(selector, 'matchLabels')).map(([key, value]) => `${key}=${String(value)}`)
  const expressions = listAt(selector, 'matchExpressions').map((expression) => {
    const key = textAt(expression, 'key') ?? ''
    const values = listAt(expression, 'values').join(',')
    switch (textAt(expression, 'operator')) {
      case 'In':
        return `${key} in (${values})`
      case 'NotIn':
        return `${key} notin (${values})`
      case 'DoesNotExist':
        return `!${key}`
      default:
        return key
    }
  })
  return [...equalities, ...expressions].join(',')
}

function matchesAffinity(workload: Workload, labels: Json): boolean {
  const terms = listAt(
    workload.podSpec,
    'affinity',
    'nodeAffinity',
    'requiredDuringSchedulingIgnoredDuringExecution',
    'nodeSelectorTerms',
  )
  return terms.length === 0 || terms.some((term) => matchesExpressions(listAt(term, 'matchExpressions'), labels))
}

function isTolerated(workload: Workload, taint: Json): boolean {
  const effect = textAt(taint, 'effect')
  if (effect === 'PreferNoSchedule') return true
  const key = textAt(taint, 'key') ?? ''
  if (workload.kind === 'DaemonSet' && toleratedByDaemonSets.has(key)) return true
  return listAt(workload.podSpec, 'tolerations').some((toleration) => {
    const wanted = textAt(toleration, 'key') ?? ''
    if (wanted !== '' && wanted !== key) return false
    const wantedEffect = textAt(toleration, 'effect') ?? ''
    if (wantedEffect !== '' && wantedEffect !== effect) return false
    return (
      textAt(toleration, 'operator') === 'Exists' ||
      (wanted !== '' && (textAt(toleration, 'value') ?? '') === (textAt(taint, 'value') ?? ''))
    )
  })
}

/** The DaemonSet controller adds these tolerations by itself. */
const toleratedByDaemonSets: ReadonlySet<string> = new Set([
  'node.kubernetes.io/not-ready',
  'node.kubernetes.io/unreachable',
  'node.kubernetes.io/disk-pressure',
  'node.kubernetes.io/memory-pressure',
  'node.kubernetes.io/pid-pressure',
  'node.kubernetes.io/unschedulable',
  'node.kubernetes.io/network-unavailable',
])

function formatTaint(taint: Json): string {
  const value = textAt(taint, 'value')
  return `${textAt(taint, 'key') ?? ''}${value ? `=${value}` : ''}:${textAt(taint, 'effect') ?? ''}`
}
