/** The namespace of what is attacked. */
export const battlefield = 'promstack-attack'

/** A request for a certificate of `CN=attack`. */
const request = [
  'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlHUU1FUUNBUUF3RVRFUE1BMEdBMVVFQXd3R1lYUjBZV05y',
  'TUNvd0JRWURLMlZ3QXlFQUE2dWZJamQ4cndNZQpOSGVodGVjc2xvZFdwWHlDdEpOcEk0WnRTVjRFY2JXZ0FEQUZCZ01yWlhB',
  'RFFRRFdWRmZTTTVQTlpIdEE2eDFkCllidnk0UVczZmRTUjVwVlJUYXJFY1hLd0lnOW8wLzU0K0pKeWlzM1BjSkRUZ1MzZ2ph',
  'OCtOUlowOHgrMDE4MlkKRThZQgotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K',
].join('')

/** Valid specs by resource, or by version and resource, so that a write gets as far as admission; `{}` where the metadata alone are valid. */
export const specs: Readonly<Record<string, object>> = {
  configmaps: { data: { key: 'value' } },
  secrets: { stringData: { key: 'value' } },
  serviceaccounts: {},
  endpoints: {},
  services: { spec: { ports: [{ port: 80 }], selector: { app: 'attack' } } },
  limitranges: { spec: { limits: [] } },
  resourcequotas: { spec: { hard: { pods: '100' } } },
  persistentvolumeclaims: {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Mi' } }, storageClassName: 'none' },
  },
  persistentvolumes: {
    spec: { accessModes: ['ReadWriteOnce'], capacity: { storage: '1Mi' }, hostPath: { path: '/nowhere' } },
  },
  namespaces: {},
  nodes: {},
  pods: { spec: pod() },
  podtemplates: { template: template() },
  replicationcontrollers: { spec: { replicas: 0, selector: { app: 'attack' }, template: template() } },
  'v1 events': { involvedObject: { namespace: battlefield } },
  'events.k8s.io/v1 events': {
    regarding: { namespace: battlefield },
    eventTime: '2026-01-01T00:00:00.000000Z',
    ...{ reportingController: 'promstack.test/a', reportingInstance: 'a', action: 'a', reason: 'a', type: 'Normal' },
  },
  bindings: { target: { kind: 'Node', name: 'none' } },
  deployments: { spec: { replicas: 0, ...workload() } },
  replicasets: { spec: { replicas: 0, ...workload() } },
  statefulsets: { spec: { replicas: 0, serviceName: 'attack', ...workload() } },
  daemonsets: { spec: { ...workload({ 'promstack.test/nowhere': 'true' }) } },
  controllerrevisions: { revision: 1, data: { a: 1 } },
  jobs: { spec: { suspend: true, template: { spec: pod('Never') } } },
  cronjobs: {
    spec: { schedule: '@yearly', suspend: true, jobTemplate: { spec: { template: { spec: pod('Never') } } } },
  },
  horizontalpodautoscalers: {
    spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'none' }, maxReplicas: 2 },
  },
  poddisruptionbudgets: { spec: { minAvailable: 0, selector: { matchLabels: { app: 'attack' } } } },
  networkpolicies: { spec: { podSelector: {} } },
  ingresses: { spec: { defaultBackend: { service: { name: 'none', port: { number: 80 } } } } },
  ingressclasses: { spec: { controller: 'promstack.test/none' } },
  endpointslices: { addressType: 'IPv4', endpoints: [], ports: [] },
  leases: { spec: { holderIdentity: 'nobody' } },
  roles: { rules: [] },
  clusterroles: { rules: [] },
  rolebindings: { roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' }, subjects: [] },
  clusterrolebindings: {
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' },
    subjects: [],
  },
  priorityclasses: { value: 1 },
  storageclasses: { provisioner: 'promstack.test/none' },
  runtimeclasses: { handler: 'none' },
  csidrivers: { spec: { attachRequired: false } },
  csinodes: { spec: { drivers: [] } },
  csistoragecapacities: { storageClassName: 'none' },
  flowschemas: { spec: { priorityLevelConfiguration: { name: 'exempt' }, matchingPrecedence: 9000 } },
  prioritylevelconfigurations: {
    spec: { type: 'Limited', limited: { nominalConcurrencyShares: 1, limitResponse: { type: 'Reject' } } },
  },
  volumeattributesclasses: { driverName: 'promstack.test', parameters: { a: 'b' } },
  volumeattachments: {
    spec: { attacher: 'promstack.test', nodeName: 'none', source: { persistentVolumeName: 'none' } },
  },
  servicecidrs: { spec: { cidrs: ['192.0.2.0/28'] } },
  ipaddresses: { spec: { parentRef: { resource: 'services', name: 'none', namespace: 'default' } } },
  resourceslices: {
    spec: { driver: 'promstack.test', nodeName: 'none', pool: { name: 'none', generation: 1, resourceSliceCount: 1 } },
  },
  certificatesigningrequests: { spec: { request, signerName: 'promstack.test/none', usages: ['client auth'] } },
  deviceclasses: { spec: {} },
  resourceclaims: { spec: {} },
  resourceclaimtemplates: { spec: { spec: {} } },
}

function pod(restartPolicy = 'Always', nodeSelector: object = { 'promstack.test/nowhere': 'true' }): object {
  return { restartPolicy, nodeSelector, containers: [{ name: 'a', image: 'promstack.test/none:1' }] }
}

function template(): object {
  return { metadata: { labels: { app: 'attack' } }, spec: pod() }
}

function workload(nodeSelector?: object): object {
  return {
    selector: { matchLabels: { app: 'attack' } },
    template: { metadata: { labels: { app: 'attack' } }, spec: pod('Always', nodeSelector) },
  }
}
