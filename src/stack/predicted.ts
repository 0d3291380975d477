import { type Json, type JsonObject, objectAt, textAt } from '../core/json.ts'
import type { Inventory } from './inventory.ts'
import type { StackPromise } from './promise.ts'
import { type ServicePromise, targetPortNumber } from './service.ts'
import { isOrdinaryNode, nodeRefusal, type Workload } from './workload.ts'

/**
 * The inventory as the manifests promise it: their Services with the endpoints and pods that their workloads will have, on the nodes
 * that the cluster has. Addresses are made up (`pod:…`): only how many there are counts.
 */
export function predictedInventory(promise: StackPromise, nodes: readonly Json[]): Inventory {
  const groups = new Map(promise.workloads.map((workload) => [nameOf(workload), podsOf(workload, nodes)]))
  const pods = [...groups.values()].flat()
  const behind: PodsBehind = (workload) => groups.get(nameOf(workload)) ?? []
  return {
    nodes,
    namespaces: [],
    ingresses: [],
    pods,
    services: promise.services.map(({ manifest, namespace }) => withNamespace(manifest.object, namespace)),
    endpointSlices: promise.services.flatMap((service) => sliceOf(service, behind)),
    endpoints: promise.services.flatMap((service) => endpointsOf(service, behind)),
  }
}

/** How many pods a workload promises on these nodes. */
export function promisedPods(workload: Workload, nodes: readonly Json[]): number {
  return workload.replicas ?? nodes.filter((node) => isOrdinaryNode(node) && !nodeRefusal(workload, node)).length
}

function podsOf(workload: Workload, nodes: readonly Json[]): Json[] {
  const { namespace, name } = workload
  return Array.from({ length: promisedPods(workload, nodes) }, (_, index) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      namespace,
      name: `${name}-${index}`,
      labels: workload.podLabels,
      annotations: workload.podAnnotations,
      ownerReferences: [{ kind: ownerKind[workload.kind], name, controller: true }],
    },
    spec: workload.podSpec,
    status: {
      phase: 'Running',
      podIP: `pod.${namespace}.${workload.kind}.${name}.${index}`,
      conditions: [{ type: 'Ready', status: 'True' }],
    },
  }))
}

const ownerKind = { Deployment: 'ReplicaSet', StatefulSet: 'StatefulSet', DaemonSet: 'DaemonSet' } as const

type PodsBehind = (workload: Workload) => readonly Json[]

function nameOf({ kind, namespace, name }: Workload): string {
  return `${kind} ${namespace}/${name}`
}

function sliceOf(service: ServicePromise, behind: PodsBehind): Json[] {
  return service.workloads.map((workload) => ({
    metadata: {
      namespace: service.namespace,
      name: `${service.name}-${workload.name}`,
      labels: { ...labelsOf(service), 'kubernetes.io/service-name': service.name },
    },
    addressType: 'IPv4',
    endpoints: behind(workload).map((pod) => ({
      addresses: [textAt(pod, 'status', 'podIP') ?? ''],
      conditions: { ready: true, serving: true, terminating: false },
      targetRef: targetOf(pod),
    })),
    ports: portsOf(service, workload),
  }))
}

function endpointsOf(service: ServicePromise, behind: PodsBehind): Json[] {
  if (service.workloads.length === 0) return []
  return [
    {
      metadata: { namespace: service.namespace, name: service.name, labels: labelsOf(service) },
      subsets: service.workloads.map((workload) => ({
        addresses: behind(workload).map((pod) => ({
          ip: textAt(pod, 'status', 'podIP') ?? '',
          targetRef: targetOf(pod),
        })),
        ports: portsOf(service, workload),
      })),
    },
  ]
}

function targetOf(pod: Json): Json {
  return {
    kind: 'Pod',
    namespace: textAt(pod, 'metadata', 'namespace') ?? '',
    name: textAt(pod, 'metadata', 'name') ?? '',
  }
}

function portsOf(service: ServicePromise, workload: Workload): Json[] {
  return service.ports.flatMap((port) => {
    const number = targetPortNumber(port, workload)
    return number === undefined ? [] : [{ name: port.name, port: number, protocol: 'TCP' }]
  })
}

function labelsOf(service: ServicePromise): JsonObject {
  return objectAt(service.manifest.object, 'metadata', 'labels')
}

function withNamespace(object: JsonObject, namespace: string): Json {
  return { ...object, metadata: { ...objectAt(object, 'metadata'), namespace } }
}
