/** A Kubernetes object as a test writes it. */
export interface Written {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly [field: string]: unknown }
  readonly [field: string]: unknown
}

/** The image of the cluster's own test pod, which serves, crashes or takes memory as its arguments say. */
export const image = 'promstack.test/pod:1'

/** A Namespace. */
export function namespace(name: string, labels: Readonly<Record<string, string>> = {}): Written {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } }
}

/** What of a pod differs from a healthy one. */
export interface PodParts {
  readonly container?: Readonly<Record<string, unknown>>
  readonly spec?: Readonly<Record<string, unknown>>
  readonly replicas?: number
}

/** A Deployment of one pod, which serves unless its parts say otherwise. */
export function deployment(name: string, parts: PodParts = {}): Written {
  const labels = { app: name }
  const template = { metadata: { labels }, spec: podSpec(parts) }
  const spec = { replicas: parts.replicas ?? 1, selector: { matchLabels: labels }, template }
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name }, spec }
}

/** A Pod. */
export function pod(name: string, parts: PodParts = {}): Written {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name }, spec: podSpec(parts) }
}

/** A Job with one try. */
export function job(name: string, parts: PodParts = {}): Written {
  const template = { spec: { ...podSpec(parts), restartPolicy: 'Never' } }
  return { apiVersion: 'batch/v1', kind: 'Job', metadata: { name }, spec: { backoffLimit: 0, template } }
}

/** A Service on port 80. */
export function service(name: string, selector: Readonly<Record<string, string>>): Written {
  const spec = { selector, ports: [{ name: 'http', port: 80, targetPort: 8080 }] }
  return { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec }
}

/** A ConfigMap. */
export function configMap(name: string, data: Readonly<Record<string, string>>): Written {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data }
}

/** A claim of 1 Gi. */
export function claim(name: string, storageClassName: string): Written {
  const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, storageClassName }
  return { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name }, spec }
}

/** A manifest file of several objects. */
export function manifest(...objects: readonly object[]): string {
  return objects.map((object) => JSON.stringify(object)).join('\n---\n')
}

function podSpec({ container, spec }: PodParts): Readonly<Record<string, unknown>> {
  const usual = { name: 'main', image, args: ['serve'] }
  return { terminationGracePeriodSeconds: 0, containers: [{ ...usual, ...container }], ...spec }
}
