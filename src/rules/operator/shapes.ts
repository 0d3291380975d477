import {
  authFields,
  duration,
  keyOf,
  labelSelector,
  namespaces,
  nonEmpty,
  proxyFields,
  relabeling,
  safeTls,
  scheme,
  scrapeFields,
  size,
  tls,
  urlOf,
} from './parts.ts'
import { anything, count, flag, listOf, object, type Shape, text, textOrNumber, textsByKey, word } from './shape.ts'

/** Kinds of the operator whose objects say what is scraped. */
export type MonitorKind = 'ServiceMonitor' | 'PodMonitor' | 'Probe' | 'ScrapeConfig'

/** The fields of an endpoint that ServiceMonitors and PodMonitors share. */
const endpointFields = {
  ...authFields,
  ...proxyFields,
  bearerTokenSecret: keyOf,
  enableHttp2: flag,
  filterRunning: flag,
  followRedirects: flag,
  honorLabels: flag,
  honorTimestamps: flag,
  interval: duration,
  metricRelabelings: listOf(relabeling),
  params: anything,
  path: text,
  port: text,
  relabelings: listOf(relabeling),
  scheme,
  scrapeTimeout: duration,
  targetPort: textOrNumber,
  trackTimestampsStaleness: flag,
}

const monitorFields = {
  ...scrapeFields,
  attachMetadata: object({ node: flag }),
  bodySizeLimit: size,
  jobLabel: text,
  namespaceSelector: namespaces,
  podTargetLabels: listOf(text),
  selector: labelSelector,
  selectorMechanism: word('RelabelConfig', 'RoleSelector'),
}

const role = word('Pod', 'Endpoints', 'Ingress', 'Service', 'Node', 'EndpointSlice')

/** Discoveries whose settings are not looked into. */
const discoveries = Object.fromEntries(
  'azure consul digitalOcean docker dockerSwarm ec2 eureka gce hetzner ionos kuma lightSail linode nomad openstack ovhcloud puppetDB scaleway'
    .split(' ')
    .map((name) => [`${name}SDConfigs`, listOf(anything)]),
)

/** The `spec` of each kind (prometheus-operator 0.93, example/prometheus-operator-crd). */
export const monitorShapes: Readonly<Record<MonitorKind, Shape>> = {
  ServiceMonitor: object(
    {
      ...monitorFields,
      endpoints: listOf(object({ ...endpointFields, bearerTokenFile: text, tlsConfig: tls })),
      serviceDiscoveryRole: word('Endpoints', 'EndpointSlice'),
      targetLabels: listOf(text),
    },
    'endpoints',
    'selector',
  ),
  PodMonitor: object(
    {
      ...monitorFields,
      podMetricsEndpoints: listOf(
        object({ ...endpointFields, portNumber: { kind: 'number', least: 1 }, tlsConfig: safeTls }),
      ),
    },
    'selector',
  ),
  Probe: object({
    ...scrapeFields,
    ...authFields,
    bearerTokenSecret: keyOf,
    enableHttp2: flag,
    followRedirects: flag,
    interval: duration,
    jobName: text,
    metricRelabelings: listOf(relabeling),
    module: text,
    params: listOf(object({ name: nonEmpty, values: listOf(nonEmpty, 1) }, 'name'), 1),
    prober: object({ ...proxyFields, path: text, scheme, url: nonEmpty }, 'url'),
    scrapeTimeout: duration,
    targets: object({
      ingress: object({
        namespaceSelector: namespaces,
        relabelingConfigs: listOf(relabeling),
        selector: labelSelector,
      }),
      staticConfig: object({ labels: textsByKey, relabelingConfigs: listOf(relabeling), static: listOf(text) }),
    }),
    tlsConfig: safeTls,
  }),
  ScrapeConfig: object({
    ...scrapeFields,
    ...authFields,
    ...proxyFields,
    ...discoveries,
    bodySizeLimit: size,
    dnsSDConfigs: listOf(
      object(
        {
          names: listOf(nonEmpty, 1),
          port: count,
          refreshInterval: duration,
          type: word('A', 'AAAA', 'MX', 'NS', 'SRV'),
        },
        'names',
      ),
    ),
    enableCompression: flag,
    enableHTTP2: flag,
    fileSDConfigs: listOf(object({ files: listOf(text, 1), refreshInterval: duration }, 'files')),
    honorLabels: flag,
    honorTimestamps: flag,
    httpSDConfigs: listOf(
      object(
        {
          ...authFields,
          ...proxyFields,
          enableHTTP2: flag,
          followRedirects: flag,
          refreshInterval: duration,
          tlsConfig: safeTls,
          url: urlOf('http', 'https'),
        },
        'url',
      ),
    ),
    jobName: nonEmpty,
    kubernetesSDConfigs: listOf(
      object(
        {
          ...authFields,
          ...proxyFields,
          apiServer: nonEmpty,
          attachMetadata: object({ node: flag }),
          enableHTTP2: flag,
          followRedirects: flag,
          namespaces: object({ names: listOf(text), ownNamespace: flag }),
          role,
          selectors: listOf(object({ field: nonEmpty, label: nonEmpty, role }, 'role')),
          tlsConfig: safeTls,
        },
        'role',
      ),
    ),
    metricRelabelings: listOf(relabeling, 1),
    metricsPath: nonEmpty,
    nameEscapingScheme: word('AllowUTF8', 'Underscores', 'Dots', 'Values'),
    nameValidationScheme: word('UTF8', 'Legacy'),
    params: anything,
    relabelings: listOf(relabeling, 1),
    scheme,
    scrapeInterval: duration,
    scrapeTimeout: duration,
    staticConfigs: listOf(object({ labels: textsByKey, targets: listOf(nonEmpty, 1) }, 'targets')),
    tlsConfig: safeTls,
    trackTimestampsStaleness: flag,
  }),
}
