import type { KubernetesConfig } from '../../rules/prometheus/discovery/kubernetes.ts'

/** The labels that a Kubernetes discovery gives; names that end in `_` go on with the name of a label, an annotation or a condition. */
export interface GivenLabels {
  readonly given: readonly string[]
  /** Those that a setting would add, by the setting. */
  readonly switched: ReadonlyMap<string, readonly string[]>
}

const prefix = '__meta_kubernetes_'

const metadata = (resource: string) =>
  ['label_', 'labelpresent_', 'annotation_', 'annotationpresent_'].map((kind) => `${resource}_${kind}`)
const object = (resource: string) => [`${resource}_name`, ...metadata(resource)]
const parts = (start: string, names: string) => names.split(' ').map((name) => `${start}_${name}`)

const pod = [
  'namespace',
  ...object('pod'),
  ...parts('pod', 'ip ready phase node_name host_ip uid controller_kind controller_name'),
  ...parts('pod_container', 'name id image init port_name port_number port_protocol'),
]
const service = ['namespace', ...object('service')]
const slice = parts('endpointslice', 'address_type address_target_kind address_target_name port port_name')
const sliceEndpoint = parts(
  'endpointslice_endpoint',
  'conditions_ready conditions_serving conditions_terminating hostname node_name zone topology_ topology_present_',
)

/** By role (prometheus discovery/kubernetes, one file a role). */
const byRole: Readonly<Record<string, readonly string[]>> = {
  pod,
  service: [
    ...service,
    ...parts('service', 'port_name port_number port_protocol type external_name cluster_ip loadbalancer_ip'),
  ],
  endpoints: [
    ...pod,
    ...service,
    ...object('endpoints'),
    ...parts('endpoint', 'hostname node_name ready port_name port_protocol address_target_kind address_target_name'),
  ],
  endpointslice: [
    ...pod,
    ...service,
    ...object('endpointslice'),
    ...slice,
    ...parts('endpointslice', 'port_protocol port_app_protocol'),
    ...sliceEndpoint,
  ],
  node: [...object('node'), ...parts('node', 'provider_id condition_ address_')],
  ingress: ['namespace', ...object('ingress'), ...parts('ingress', 'scheme host path class_name')],
}

/** What `attach_metadata` adds, and to which roles. */
const attachable = [
  { setting: 'node', roles: ['pod', 'endpoints', 'endpointslice'], names: object('node') },
  {
    setting: 'namespace',
    roles: ['pod', 'service', 'endpoints', 'endpointslice', 'ingress'],
    names: metadata('namespace'),
  },
  { setting: 'deployment', roles: ['pod', 'endpoints', 'endpointslice'], names: ['pod_deployment_name'] },
  { setting: 'job', roles: ['pod', 'endpoints', 'endpointslice'], names: ['pod_job_name'] },
  { setting: 'cronjob', roles: ['pod', 'endpoints', 'endpointslice'], names: ['pod_cronjob_name'] },
] as const

/** Lists the labels of one discovery by its role and settings. */
export function kubernetesLabels({ role, attach_metadata: attached }: KubernetesConfig): GivenLabels {
  const full = (names: readonly string[]) => names.map((name) => prefix + name)
  const possible = attachable.filter(({ roles }) => (roles as readonly string[]).includes(role))
  const isOn = (setting: keyof typeof attached) => attached[setting]
  return {
    given: full([
      ...(byRole[role] ?? []),
      ...possible.filter(({ setting }) => isOn(setting)).flatMap(({ names }) => names),
    ]),
    switched: new Map(
      possible
        .filter(({ setting }) => !isOn(setting))
        .map(({ setting, names }) => [`attach_metadata.${setting}`, full(names)]),
    ),
  }
}
