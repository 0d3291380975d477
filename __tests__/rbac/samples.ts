/** Valid specs by resource, so that a write gets as far as admission; `{}` where the metadata alone are valid. */
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
  events: {},
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
  volumeattributesclasses: { driverName: 'promstack.test' },
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
