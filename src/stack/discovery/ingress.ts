import { at, type Json, listAt, textAt } from '../../core/json.ts'
import { addNamespace, meta, objectLabels } from './labels.ts'
import { type Discovered, originOf, type View } from './view.ts'

/** The paths of an Ingress (discovery/kubernetes/ingress.go buildIngress). */
export function* ingressTargets(ingress: Json, view: View): Generator<Discovered> {
  const namespace = textAt(ingress, 'metadata', 'namespace') ?? ''
  const hosts = listAt(ingress, 'spec', 'tls').flatMap((tls) => listAt(tls, 'hosts').map(String))
  for (const rule of listAt(ingress, 'spec', 'rules')) {
    const host = textAt(rule, 'host') ?? ''
    const scheme = hosts.some((pattern) => matchesHost(pattern, host)) ? 'https' : 'http'
    const paths = at(rule, 'http') === undefined ? ['/'] : listAt(rule, 'http', 'paths').map(pathOf)
    for (const path of paths) {
      const labels = objectLabels(ingress, 'ingress')
      labels.set(`${meta}namespace`, namespace)
      labels.set(`${meta}ingress_class_name`, textAt(ingress, 'spec', 'ingressClassName') ?? '')
      addNamespace(labels, namespace, view)
      labels.set('__address__', host)
      labels.set(`${meta}ingress_scheme`, scheme)
      labels.set(`${meta}ingress_host`, host)
      labels.set(`${meta}ingress_path`, path)
      yield { labels, origin: originOf('Ingress', ingress) }
    }
  }
}

function pathOf(path: Json): string {
  return textAt(path, 'path') || '/'
}

function matchesHost(pattern: string, host: string): boolean {
  if (pattern === host) return true
  const [first, ...rest] = pattern.split('.')
  return first === '*' && host.split('.').slice(1).join('.') === rest.join('.')
}
