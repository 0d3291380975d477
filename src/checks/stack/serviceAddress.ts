import { textAt } from '../../core/json.ts'
import { nearest } from '../../core/nearest.ts'
import type { ServicePromise } from '../../stack/service.ts'
import type { StackSubject } from './stackSubject.ts'

/** What stands behind an address such as `alertmanager.monitoring.svc:9093`. */
export type Behind =
  | { readonly kind: 'service'; readonly service: ServicePromise }
  | { readonly kind: 'no-port'; readonly service: ServicePromise; readonly port: number }
  | { readonly kind: 'no-pods'; readonly service: ServicePromise }
  | { readonly kind: 'no-service'; readonly name: string; readonly namespace: string }
  | { readonly kind: 'elsewhere' }

/** Looks an address up among the Services of the set, as a pod of a namespace would. */
export function behind(address: string, from: string, { promise }: StackSubject): Behind {
  const parsed = /^(?:(https?):\/\/)?([A-Za-z0-9.-]+?)\.?(?::([0-9]+))?(?:\/|$)/.exec(address)
  const labels = parsed?.[2]?.split('.') ?? []
  const [name = '', namespace = from, third] = labels
  const isIp = /^[0-9.]+$/.test(parsed?.[2] ?? '')
  if (parsed === null || isIp || name === 'localhost' || (third !== undefined && third !== 'svc'))
    return { kind: 'elsewhere' }
  const services = promise.services.filter((service) => service.namespace === namespace)
  if (services.length === 0) return { kind: 'elsewhere' }
  const service = services.find((candidate) => candidate.name === name)
  if (service === undefined) return { kind: 'no-service', name, namespace }
  const spec = service.manifest.object['spec']
  if (textAt(spec, 'type') === 'ExternalName') return { kind: 'elsewhere' }
  const port = Number(parsed[3] ?? (parsed[1] === 'https' ? 443 : 80))
  const isHeadless = textAt(spec, 'clusterIP') === 'None'
  if (!isHeadless && !service.ports.some((candidate) => candidate.port === port))
    return { kind: 'no-port', service, port }
  return Object.keys(service.selector).length > 0 && service.workloads.length === 0
    ? { kind: 'no-pods', service }
    : { kind: 'service', service }
}

/** Says what is wrong with an address; undefined when nothing is known to be. */
export function troubleOf(found: Behind, { promise }: StackSubject): { message: string; help: string } | undefined {
  switch (found.kind) {
    case 'elsewhere':
    case 'service':
      return undefined
    case 'no-port': {
      const { service, port } = found
      const ports = service.ports.map((one) => one.port).join(', ')
      return {
        message: `Service \`${service.name}\` has no port ${port}`,
        help: `Its ports are: ${ports || 'none'}.`,
      }
    }
    case 'no-pods': {
      const { service } = found
      const labels = Object.entries(service.selector).map(([key, value]) => `${key}=${String(value)}`)
      return {
        message: `Service \`${service.name}\` selects no pod of the manifests: \`${labels.join(',')}\``,
        help: 'Correct the selector, or the labels of the pod template.',
      }
    }
    case 'no-service': {
      const names = promise.services.filter(({ namespace }) => namespace === found.namespace).map(({ name }) => name)
      const near = nearest(found.name, names)
      return {
        message: `there is no Service \`${found.name}\` in the namespace \`${found.namespace}\``,
        help:
          near === undefined
            ? `The manifests have ${names.map((name) => `\`${name}\``).join(', ')} there.`
            : `Did you mean \`${near}\`?`,
      }
    }
  }
}
