import type { Resource } from '../kube/connection/discovery.ts'

/** The name of a kind in paths and rules, and where its objects live. */
type KnownKind = Pick<Resource, 'kind' | 'plural' | 'namespaced'> & { readonly group: string }

/** The kinds of Kubernetes 1.35 that can be applied, and those of the Prometheus operator; `/` marks what lives outside namespaces. */
const table: Readonly<Record<string, string>> = {
  '': `ConfigMap:configmaps Endpoints:endpoints Event:events LimitRange:limitranges /Namespace:namespaces /Node:nodes
    PersistentVolumeClaim:persistentvolumeclaims /PersistentVolume:persistentvolumes Pod:pods PodTemplate:podtemplates
    ReplicationController:replicationcontrollers ResourceQuota:resourcequotas Secret:secrets ServiceAccount:serviceaccounts
    Service:services`,
  'admissionregistration.k8s.io': `/MutatingAdmissionPolicy:mutatingadmissionpolicies
    /MutatingAdmissionPolicyBinding:mutatingadmissionpolicybindings
    /MutatingWebhookConfiguration:mutatingwebhookconfigurations /ValidatingAdmissionPolicy:validatingadmissionpolicies
    /ValidatingAdmissionPolicyBinding:validatingadmissionpolicybindings
    /ValidatingWebhookConfiguration:validatingwebhookconfigurations`,
  'apiextensions.k8s.io': '/CustomResourceDefinition:customresourcedefinitions',
  'apiregistration.k8s.io': '/APIService:apiservices',
  apps: `ControllerRevision:controllerrevisions DaemonSet:daemonsets Deployment:deployments ReplicaSet:replicasets
    StatefulSet:statefulsets`,
  autoscaling: 'HorizontalPodAutoscaler:horizontalpodautoscalers',
  batch: 'CronJob:cronjobs Job:jobs',
  'certificates.k8s.io':
    '/CertificateSigningRequest:certificatesigningrequests /ClusterTrustBundle:clustertrustbundles',
  'coordination.k8s.io': 'Lease:leases',
  'discovery.k8s.io': 'EndpointSlice:endpointslices',
  'events.k8s.io': 'Event:events',
  'flowcontrol.apiserver.k8s.io': '/FlowSchema:flowschemas /PriorityLevelConfiguration:prioritylevelconfigurations',
  'monitoring.coreos.com': `Alertmanager:alertmanagers AlertmanagerConfig:alertmanagerconfigs PodMonitor:podmonitors
    Probe:probes Prometheus:prometheuses PrometheusAgent:prometheusagents PrometheusRule:prometheusrules
    ScrapeConfig:scrapeconfigs ServiceMonitor:servicemonitors ThanosRuler:thanosrulers`,
  'networking.k8s.io': `Ingress:ingresses /IngressClass:ingressclasses /IPAddress:ipaddresses NetworkPolicy:networkpolicies
    /ServiceCIDR:servicecidrs`,
  'node.k8s.io': '/RuntimeClass:runtimeclasses',
  policy: 'PodDisruptionBudget:poddisruptionbudgets',
  'rbac.authorization.k8s.io': `/ClusterRole:clusterroles /ClusterRoleBinding:clusterrolebindings Role:roles
    RoleBinding:rolebindings`,
  'resource.k8s.io': `/DeviceClass:deviceclasses ResourceClaim:resourceclaims ResourceClaimTemplate:resourceclaimtemplates
    /ResourceSlice:resourceslices`,
  'scheduling.k8s.io': '/PriorityClass:priorityclasses',
  'storage.k8s.io': `/CSIDriver:csidrivers /CSINode:csinodes CSIStorageCapacity:csistoragecapacities
    /StorageClass:storageclasses /VolumeAttachment:volumeattachments
    /VolumeAttributesClass:volumeattributesclasses`,
}

/** Every kind that is known without asking a cluster. */
export const knownKinds: readonly KnownKind[] = Object.entries(table).flatMap(([group, words]) =>
  words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      const [, slash, kind = '', plural = ''] = /^(\/?)(\w+):(\w+)$/.exec(word) ?? []
      return { group, kind, plural, namespaced: slash === '' }
    }),
)
