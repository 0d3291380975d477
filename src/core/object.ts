import type { JsonObject } from './json.ts'
import type { Span } from './source.ts'

/** Names one Kubernetes object. */
export interface ObjectReference {
  readonly apiVersion: string
  readonly kind: string
  /** Absent on cluster-scoped objects. */
  readonly namespace?: string
  readonly name: string
}

/** A Kubernetes object as JSON, exactly as it was written or answered. */
export type KubeObject = JsonObject & {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: JsonObject & { readonly name: string }
}

/** One object of the user's manifests, and where it was written. */
export interface Manifest {
  readonly object: KubeObject
  readonly reference: ObjectReference
  /** Where the document begins. */
  readonly span: Span
  /** Where the value at a path of keys and indexes was written; the nearest parent when the path ends early. */
  spanOf(path: readonly (string | number)[]): Span
}

/** Identity without the version: the API serves one object under several versions. */
export function keyOf(reference: ObjectReference): string {
  return `${groupOf(reference.apiVersion)}/${reference.kind}/${reference.namespace ?? ''}/${reference.name}`
}

/** The API group of an apiVersion; empty for the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/')
  return slash < 0 ? '' : apiVersion.slice(0, slash)
}

/** Writes an object as people say it: `Deployment monitoring/grafana`, `ClusterRole prometheus`. */
export function formatObject(reference: ObjectReference): string {
  const name = reference.namespace === undefined ? reference.name : `${reference.namespace}/${reference.name}`
  return `${reference.kind} ${name}`
}
