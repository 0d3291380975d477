import { type JsonObject, objectAt, textAt } from '../../core/json.ts'
import { formatObject, type KubeObject, type Manifest } from '../../core/object.ts'
import { type Cause, secondLook } from './cause.ts'

/** The labels that a Service selects its pods by; undefined when it selects none. */
export function selectorOf(service: KubeObject): JsonObject | undefined {
  if (textAt(service, 'spec', 'type') === 'ExternalName') return undefined
  const selector = objectAt(service, 'spec', 'selector')
  return Object.keys(selector).length === 0 ? undefined : selector
}

/** Tells whether labels have everything that a selector asks for. */
export function selects(selector: JsonObject, labels: JsonObject): boolean {
  return Object.entries(selector).every(([key, value]) => labels[key] === value)
}

/** The labels of the pods that a workload makes, or of the pod itself; undefined for what makes no pods. */
export function podLabelsOf(object: KubeObject): JsonObject | undefined {
  if (object.kind === 'Pod') return objectAt(object, 'metadata', 'labels')
  if (['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job'].includes(object.kind))
    return objectAt(object, 'spec', 'template', 'metadata', 'labels')
  return undefined
}

/** Says that a Service selects nothing, and which workload's labels come nearest. */
export function selectorCause(service: KubeObject, manifests: readonly Manifest[]): Cause {
  const selector = selectorOf(service) ?? {}
  const nearest = nearestWorkload(service, selector, manifests)
  const text = `selector ${write(selector)} matches no pod`
  const hint =
    nearest === undefined
      ? ''
      : `; nearest: ${formatObject(nearest.reference)} has labels ${write(podLabelsOf(nearest.object) ?? {})}`
  return {
    kind: 'selector',
    text: text + hint,
    help: 'Make `spec.selector` of the Service equal to labels in the pod template of its workload.',
    short: text,
    patienceMs: secondLook,
  }
}

function nearestWorkload(
  service: KubeObject,
  selector: JsonObject,
  manifests: readonly Manifest[],
): Manifest | undefined {
  const namespace = service.metadata['namespace']
  let best: { readonly manifest: Manifest; readonly score: number } | undefined
  for (const manifest of manifests) {
    const labels = podLabelsOf(manifest.object)
    if (labels === undefined || (namespace !== undefined && manifest.reference.namespace !== namespace)) continue
    const shared = Object.entries(selector).filter(([key, value]) => labels[key] === value).length
    const named =
      manifest.reference.name.includes(service.metadata.name) || service.metadata.name.includes(manifest.reference.name)
        ? 1.5
        : 0
    const similar =
      Object.entries(selector).filter(([key, value]) => key in labels && similarity(String(value), String(labels[key])))
        .length / 2
    const score = shared + named + similar
    if (score > (best?.score ?? 0)) best = { manifest, score }
  }
  return best?.manifest
}

function similarity(left: string, right: string): boolean {
  return left.includes(right) || right.includes(left) || left.slice(0, 4) === right.slice(0, 4)
}

function write(labels: JsonObject): string {
  return `{${Object.entries(labels)
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(', ')}}`
}
