import { type Json, objectAt, textAt } from '../../core/json.ts'
import type { View } from './view.ts'

/** Labels in the making. */
export type Entries = Map<string, string>

/** How every label of Kubernetes discovery begins. */
export const meta = '__meta_kubernetes_'

/** discovery/kubernetes/kubernetes.go addObjectMetaLabels. */
export function objectLabels(object: Json, role: string): Entries {
  const labels: Entries = new Map([[`${meta}${role}_name`, textAt(object, 'metadata', 'name') ?? '']])
  addTags(labels, object, role)
  return labels
}

function addTags(labels: Entries, object: Json, role: string): void {
  for (const [field, word] of [
    ['labels', 'label'],
    ['annotations', 'annotation'],
  ] as const) {
    for (const [key, value] of Object.entries(objectAt(object, 'metadata', field))) {
      labels.set(`${meta}${role}_${word}_${sanitize(key)}`, String(value))
      labels.set(`${meta}${role}_${word}present_${sanitize(key)}`, 'true')
    }
  }
}

/** util/strutil SanitizeLabelName. */
export function sanitize(name: string): string {
  return name.replace(/[^a-zA-Z0-9_]/g, '_')
}

/** With `attach_metadata.namespace`, the labels of the object's namespace. */
export function addNamespace(labels: Entries, namespace: string, view: View): void {
  if (!view.discovery.attachNamespace) return
  const found = view.namespaces.find((object) => textAt(object, 'metadata', 'name') === namespace)
  if (found !== undefined) addTags(labels, found, 'namespace')
}

/** With `attach_metadata.node`, the labels of the pod's node. */
export function addNode(labels: Entries, name: string | undefined, view: View): void {
  if (!view.discovery.attachNode || name === undefined) return
  const node = view.find('node', '', name)
  if (node !== undefined) for (const [key, value] of objectLabels(node, 'node')) labels.set(key, value)
}

/** Puts brackets around IPv6 addresses (Go net.JoinHostPort). */
export function joinHostPort(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}
