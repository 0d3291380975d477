import { goQuote } from '../../../core/go/quote.ts'
import type { At } from '../../../yaml/decode.ts'
import { nodeAt } from '../../../yaml/path.ts'
import { bool, text } from '../../../yaml/scalarSchema.ts'
import { inline, list, type StructOf, struct } from '../../../yaml/schema.ts'
import type { DiscoveryRole } from '../../discovery.ts'
import { checkHttpClient, httpClient, httpClientDefaults } from '../../http/httpClient.ts'
import { anyUrl } from '../../http/proxy.ts'
import { isDefaultHttpClient } from '../defaultClient.ts'
import { fieldSelectorProblem } from '../fieldSelector.ts'
import { labelSelectorProblem } from '../labelSelector.ts'
import { requireFields } from '../required.ts'
import { listed, oneOf } from '../scalars.ts'

/** Which kinds of objects each role can be narrowed by. */
const selectable: Readonly<Record<DiscoveryRole, readonly DiscoveryRole[]>> = {
  pod: ['pod', 'node'],
  service: ['service'],
  endpoints: ['pod', 'service', 'endpoints'],
  endpointslice: ['pod', 'service', 'endpointslice'],
  node: ['node'],
  ingress: ['ingress'],
}

const role = oneOf('kubernetes.Role', Object.keys(selectable) as DiscoveryRole[], {
  refusal: (written) => `unknown Kubernetes SD role ${goQuote(written)}`,
})

const selector = struct('kubernetes.SelectorConfig', { role, label: text, field: text })

const podMetadata = struct('kubernetes.PodMetadataConfig', { deployment: bool, job: bool, cronjob: bool })

const fields = {
  api_server: anyUrl,
  role,
  kubeconfig_file: text,
  ...inline(httpClient),
  namespaces: struct('kubernetes.NamespaceDiscovery', { own_namespace: bool, names: list(text) }, {}),
  selectors: list(selector),
  attach_metadata: struct('kubernetes.AttachMetadataConfig', { node: bool, namespace: bool, ...inline(podMetadata) }),
}

/** The settings of one Kubernetes discovery. */
export type KubernetesConfig = StructOf<typeof fields>

/** `kubernetes_sd_configs` (prometheus discovery/kubernetes/kubernetes.go). */
export const kubernetes = struct('kubernetes.SDConfig', fields, {
  defaults: { ...httpClientDefaults, role: '' },
  check(config, at) {
    const missing = 'role missing (one of: pod, service, endpoints, endpointslice, node, ingress)'
    if (!requireFields(config, at, [['role', missing]])) return
    checkHttpClient(config, at)
    checkServer(config, at)
    checkSelectors(config, at)
  },
})

/** Which settings exclude each other. */
function checkServer(config: KubernetesConfig, at: At): boolean {
  const { api_server: server, kubeconfig_file: file } = config
  // An empty map counts as written.
  const hasClient = !isDefaultHttpClient(config) || nodeAt(at.node, ['proxy_connect_header'])?.kind === 'map'
  const refuse = (upstream: string, field: string, help: string) => {
    at.refuse(upstream, { path: [field], help })
    return false
  }
  const one = 'Keep one of them.'
  if (server !== undefined && file !== '')
    return refuse("cannot use 'kubeconfig_file' and 'api_server' simultaneously", 'kubeconfig_file', one)
  if (file !== '' && hasClient)
    return refuse(
      "cannot use a custom HTTP client configuration together with 'kubeconfig_file'",
      'kubeconfig_file',
      'Put credentials and TLS settings into the kubeconfig.',
    )
  if (server === undefined && hasClient)
    return refuse(
      "to use custom HTTP client configuration please provide the 'api_server' URL explicitly",
      'role',
      'Set `api_server`, or remove the settings of the HTTP client: inside a cluster the service account is used.',
    )
  if (!config.namespaces.own_namespace) return true
  if (server !== undefined)
    return refuse("cannot use 'api_server' and 'namespaces.own_namespace' simultaneously", 'api_server', one)
  if (file !== '')
    return refuse("cannot use 'kubeconfig_file' and 'namespaces.own_namespace' simultaneously", 'kubeconfig_file', one)
  return true
}

function checkSelectors(config: KubernetesConfig, at: At): boolean {
  const allowed: readonly string[] = config.role === '' ? [] : selectable[config.role]
  const seen = new Set<string>()
  for (const [index, one] of config.selectors.entries()) {
    const refuse = (upstream: string, field: 'role' | 'label' | 'field', help: string) => {
      at.refuse(upstream, { path: ['selectors', index, field], help })
      return false
    }
    if (seen.has(one.role))
      return refuse(`duplicated selector role: ${one.role}`, 'role', 'Put all conditions on a role into one selector.')
    seen.add(one.role)
    if (!allowed.includes(one.role))
      return refuse(
        `${config.role} role supports only ${allowed.join(', ')} selectors`,
        'role',
        `Write ${listed(allowed)}.`,
      )
    const field = fieldSelectorProblem(one.field)
    if (field !== undefined)
      return refuse(field, 'field', 'Write terms such as `status.phase=Running`, joined by commas.')
    const label = labelSelectorProblem(one.label)
    if (label !== undefined)
      return refuse(label, 'label', 'Write terms such as `app=web` or `tier in (a, b)`, joined by commas.')
  }
  return true
}
