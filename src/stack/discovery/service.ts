import { type Json, listAt, numberAt, textAt } from '../../core/json.ts'
import { addNamespace, type Entries, joinHostPort, meta, objectLabels } from './labels.ts'
import { type Discovered, originOf, type View } from './view.ts'

/** The labels that every target behind a Service has (discovery/kubernetes/service.go serviceLabels). */
export function serviceLabels(service: Json): Entries {
  const labels = objectLabels(service, 'service')
  labels.set(`${meta}namespace`, textAt(service, 'metadata', 'namespace') ?? '')
  return labels
}

/** The ports of a Service (discovery/kubernetes/service.go buildService). */
export function* serviceTargets(service: Json, view: View): Generator<Discovered> {
  const namespace = textAt(service, 'metadata', 'namespace') ?? ''
  const name = textAt(service, 'metadata', 'name') ?? ''
  const type = textAt(service, 'spec', 'type') ?? 'ClusterIP'
  for (const port of listAt(service, 'spec', 'ports')) {
    const labels = serviceLabels(service)
    addNamespace(labels, namespace, view)
    const number = numberAt(port, 'port') ?? 0
    labels.set('__address__', joinHostPort(`${name}.${namespace}.svc`, number))
    labels.set(`${meta}service_port_name`, textAt(port, 'name') ?? '')
    labels.set(`${meta}service_port_number`, String(number))
    labels.set(`${meta}service_port_protocol`, textAt(port, 'protocol') ?? 'TCP')
    labels.set(`${meta}service_type`, type)
    if (type === 'ExternalName') {
      labels.set(`${meta}service_external_name`, textAt(service, 'spec', 'externalName') ?? '')
    } else labels.set(`${meta}service_cluster_ip`, textAt(service, 'spec', 'clusterIP') ?? '')
    if (type === 'LoadBalancer') labels.set(`${meta}service_loadbalancer_ip`, loadBalancerAddress(service))
    yield { labels, origin: originOf('Service', service) }
  }
}

function loadBalancerAddress(service: Json): string {
  const addresses = listAt(service, 'status', 'loadBalancer', 'ingress').flatMap((item) => textAt(item, 'ip') ?? [])
  return addresses.length > 0 ? addresses.join(',') : (textAt(service, 'spec', 'loadBalancerIP') ?? '')
}
