import { object, stack } from '../../manifests/stack.ts'
import { hasCondition, restarted, type Told, waits } from './knowable.ts'
import { claim, configMap, deployment, job, namespace, pod, service, type Written } from './objects.ts'

/** One thing that goes wrong with an apply, and what must be said of it. */
export interface Fault {
  readonly name: string
  /** The namespace object, when it is not a plain one. */
  readonly namespace?: (name: string) => Written
  /** What is in the namespace before. */
  readonly before?: readonly Written[]
  readonly objects: readonly Written[]
  readonly timeout?: string
  /** Whether the cluster tells enough to know that it will not pass by itself. */
  readonly knowable: (told: Told) => boolean
  /** How long that must have been so, where it may pass by itself at first. */
  readonly standsMs?: number
  /** The object that failed, as kind/name. */
  readonly failed: string
  readonly cause: RegExp
}

const volumeOf = (source: object) => ({
  container: { volumeMounts: [{ name: 'data', mountPath: '/data' }] },
  spec: { volumes: [{ name: 'data', ...source }] },
})
const variable = (source: object) => ({ container: { env: [{ name: 'VALUE', valueFrom: source }] } })
const resources = (requests: object, limits: object = {}) => ({ container: { resources: { requests, limits } } })
const waitsForConfiguration = (told: Told) => waits(told, /^CreateContainerConfigError$/)
const cannotMount = (told: Told) => told.events.some(({ reason }) => reason === 'FailedMount')
const isRefused = ({ deployments }: Told) => hasCondition(deployments, 'ReplicaFailure', 'True')
const isUnschedulable = ({ pods }: Told) => hasCondition(pods, 'PodScheduled', 'False')
/** The cluster scheduler may find a node once others leave: as long as kstatus waits too. */
const schedulingMs = 15_000
/** Two starts may come too early for something that the container needs; the third comes ten seconds later. */
const startsAThirdTime = (reason: string) => (told: Told) => restarted(told, 2, reason)

/** The faults, each on its own. */
export const faults: readonly Fault[] = [
  {
    name: 'an image that does not exist',
    objects: [deployment('web', { container: { image: 'quay.io/prometheus/prometheus:v0.0.0' } })],
    knowable: (told) => waits(told, /^(ErrImagePull|ImagePullBackOff)$/, /not found/),
    failed: 'Deployment/web',
    cause: /^image "quay\.io\/prometheus\/prometheus:v0\.0\.0" of container "main" does not exist$/,
  },
  {
    name: 'an image with a name that is none',
    objects: [deployment('web', { container: { image: 'Prometheus:latest' } })],
    knowable: (told) => waits(told, /^InvalidImageName$/),
    failed: 'Deployment/web',
    cause: /^image "Prometheus:latest" of container "main" is not a valid name$/,
  },
  {
    name: 'the real Prometheus with a broken configuration',
    objects: [
      configMap('prometheus-server-conf', {
        'prometheus.yml': 'scrape_configs:\n  - job_name: api\n    static_config: []\n',
      }),
      prometheus(),
    ],
    knowable: startsAThirdTime('Error'),
    failed: 'Deployment/prometheus',
    cause: /^container "prometheus" exits with code \d+, \d times: .*line 3: field static_config not found/,
  },
  {
    name: 'a container that exits with a message',
    objects: [
      deployment('web', { container: { args: ['crash', '-code', '3', '-message', 'fatal: no database at db:5432'] } }),
    ],
    knowable: startsAThirdTime('Error'),
    failed: 'Deployment/web',
    cause: /^container "main" exits with code 3, \d times: fatal: no database at db:5432$/,
  },
  {
    name: 'a container that ends without an error',
    objects: [deployment('web', { container: { args: ['sleep', '-for', '100ms'] } })],
    knowable: startsAThirdTime('Completed'),
    failed: 'Deployment/web',
    cause: /^container "main" exits with code 0, though it should keep running, \d times$/,
  },
  {
    name: 'a program that is not in the image',
    objects: [deployment('web', { container: { command: ['/bin/absent'] } })],
    knowable: (told) => waits(told, /^RunContainerError$/) || restarted(told, 0, 'StartError'),
    failed: 'Deployment/web',
    cause: /^container "main" cannot start: exec: "\/bin\/absent": stat \/bin\/absent: no such file or directory/,
  },
  {
    name: 'more memory than the limit',
    objects: [
      deployment('web', {
        container: { args: ['eat', '-rate', '200'], resources: { limits: { memory: '24Mi' } } },
      }),
    ],
    knowable: (told) => restarted(told, 1, 'OOMKilled'),
    failed: 'Deployment/web',
    cause: /^container "main" was killed for using more memory than its limit of 24Mi \(OOMKilled\)$/,
  },
  {
    name: 'a readiness probe that never succeeds',
    objects: [
      deployment('web', {
        container: {
          args: ['serve', '-status', '500'],
          readinessProbe: { httpGet: { path: '/ready', port: 8080 }, periodSeconds: 1 },
        },
      }),
    ],
    timeout: '8s',
    knowable: ({ pods }) => pods.length > 0,
    standsMs: 8_000,
    failed: 'Deployment/web',
    cause:
      /^container "main" runs, but its readiness probe \(GET \/ready on port 8080\) fails: HTTP probe failed with statuscode: 500 \(after 8 s\)$/,
  },
  {
    name: 'a claim with a class that does not exist',
    objects: [claim('data', 'fast'), deployment('web', volumeOf({ persistentVolumeClaim: { claimName: 'data' } }))],
    knowable: ({ claims }) => claims.some(({ status }) => status?.phase === 'Pending'),
    failed: 'PersistentVolumeClaim/data',
    cause: /^StorageClass "fast" does not exist; there is standard \(default\), standard-wait$/,
  },
  {
    name: 'a claim that does not exist',
    objects: [deployment('web', volumeOf({ persistentVolumeClaim: { claimName: 'absent' } }))],
    knowable: isUnschedulable,
    failed: 'Deployment/web',
    cause: /^claim "absent" of the pod does not exist$/,
  },
  {
    name: 'node-exporter that fits on no node',
    objects: [nodeExporter()],
    knowable: isUnschedulable,
    standsMs: schedulingMs,
    failed: 'DaemonSet/node-exporter',
    cause: /^on node "[^"]+": no node takes the pod: 0\/1 nodes are available: .*Insufficient cpu/,
  },
  {
    name: 'a Deployment that asks for a hundred processors',
    objects: [deployment('web', resources({ cpu: '100' }))],
    knowable: isUnschedulable,
    standsMs: schedulingMs,
    failed: 'Deployment/web',
    cause: /^no node takes the pod: 0\/1 nodes are available: 1 Insufficient cpu$/,
  },
  {
    name: 'a Deployment that Pod Security refuses',
    namespace: (name) => namespace(name, { 'pod-security.kubernetes.io/enforce': 'restricted' }),
    objects: [deployment('web', { container: { securityContext: { privileged: true } } })],
    knowable: isRefused,
    failed: 'Deployment/web',
    cause:
      /^its pods are refused: violates PodSecurity "restricted:latest": privileged \(container "main" must not set/,
  },
  {
    name: 'a Pod that Pod Security refuses',
    namespace: (name) => namespace(name, { 'pod-security.kubernetes.io/enforce': 'restricted' }),
    objects: [pod('web', { container: { securityContext: { privileged: true } } })],
    knowable: () => true,
    failed: 'Pod/web',
    cause: /^violates PodSecurity "restricted:latest": privileged \(container "main" must not set/,
  },
  {
    name: 'a ServiceAccount that does not exist',
    objects: [deployment('web', { spec: { serviceAccountName: 'absent' } })],
    knowable: isRefused,
    failed: 'Deployment/web',
    cause: /^its pods are refused: ServiceAccount \S*absent"? does not exist$/,
  },
  {
    name: 'a quota that is used up',
    before: [
      { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'small' }, spec: { hard: { 'requests.cpu': '1' } } },
    ],
    objects: [deployment('web', resources({ cpu: '1500m' }))],
    knowable: isRefused,
    failed: 'Deployment/web',
    cause: /^its pods are refused: exceeded quota: small, requested: requests\.cpu=1500m, .*limited: requests\.cpu=1$/,
  },
  {
    name: 'a ConfigMap that does not exist',
    objects: [deployment('web', volumeOf({ configMap: { name: 'absent' } }))],
    knowable: cannotMount,
    failed: 'Deployment/web',
    cause: /^volume "data" cannot be mounted: ConfigMap "absent" does not exist$/,
  },
  {
    name: 'a key that the ConfigMap of a volume lacks',
    objects: [
      configMap('settings', { present: 'yes' }),
      deployment('web', volumeOf({ configMap: { name: 'settings', items: [{ key: 'absent', path: 'a' }] } })),
    ],
    knowable: cannotMount,
    failed: 'Deployment/web',
    cause: /^volume "data" cannot be mounted: .*absent/,
  },
  {
    name: 'a key that the ConfigMap of a variable lacks',
    objects: [
      configMap('settings', { present: 'yes' }),
      deployment('web', variable({ configMapKeyRef: { name: 'settings', key: 'absent' } })),
    ],
    knowable: waitsForConfiguration,
    failed: 'Deployment/web',
    cause: /^container "main" cannot be configured: ConfigMap \S+\/settings has no key "absent"$/,
  },
  {
    name: 'a Secret that does not exist',
    objects: [deployment('web', variable({ secretKeyRef: { name: 'absent', key: 'password' } }))],
    knowable: waitsForConfiguration,
    failed: 'Deployment/web',
    cause: /^container "main" cannot be configured: Secret "absent" does not exist$/,
  },
  {
    name: 'a Service that selects nothing',
    objects: [deployment('web', { replicas: 0 }), service('web', { app: 'wbe' })],
    knowable: ({ services }) => services.length > 0,
    failed: 'Service/web',
    cause: /^selector \{app: wbe\} matches no pod; nearest: Deployment \S*web has labels \{app: web\}$/,
  },
  {
    name: 'a Job that fails',
    objects: [job('migrate', { container: { args: ['crash', '-message', 'error: table exists'] } })],
    knowable: ({ jobs }) => hasCondition(jobs, 'Failed', 'True'),
    failed: 'Job/migrate',
    cause: /^container "main" exits with code 1: error: table exists$/,
  },
]

function prometheus(): Written {
  return deployment('prometheus', {
    container: {
      name: 'prometheus',
      image: object(stack(), 'Deployment', 'prometheus-deployment').spec?.template?.spec.containers[0]?.image,
      args: ['--config.file=/data/prometheus.yml', '--storage.tsdb.path=/tmp'],
      volumeMounts: [
        { name: 'data', mountPath: '/data' },
        { name: 'tmp', mountPath: '/tmp' },
      ],
    },
    spec: {
      volumes: [
        { name: 'data', configMap: { name: 'prometheus-server-conf' } },
        { name: 'tmp', emptyDir: {} },
      ],
    },
  })
}

/** The bundled DaemonSet, asking for more than any node has. */
function nodeExporter(): Written {
  const { apiVersion, kind, spec } = object(stack(), 'DaemonSet', 'node-exporter')
  const containers = spec?.template?.spec.containers.map((container) => ({
    ...container,
    resources: { requests: { cpu: '100' } },
  }))
  const template = { ...spec?.template, spec: { ...spec?.template?.spec, containers } }
  return { apiVersion, kind, metadata: { name: 'node-exporter' }, spec: { ...spec, template } }
}
