/** The objects that the cluster's own tests make, as one manifest. */
export const objects: string = JSON.stringify({
  apiVersion: 'v1',
  kind: 'List',
  items: [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'trial' } },
    claim('at-once', undefined),
    claim('with-its-pod', 'standard-wait'),
    claim('without-a-pod', 'standard-wait'),
    {
      ...pod('web', ['serve', '-port', '8080', '-body', 'from the pod'], { restartPolicy: 'Always' }),
      metadata: { name: 'web', namespace: 'trial', labels: { app: 'web' } },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web', namespace: 'trial' },
      spec: { type: 'LoadBalancer', selector: { app: 'web' }, ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    },
    pod('names', ['lookup', 'web', 'web.trial.svc.cluster.local', 'kubernetes.default', 'absent.trial']),
    pod('crash', ['crash', '-code', '3', '-message', 'fatal: no configuration']),
    pod('greedy', ['eat', '-rate', '400'], { memory: '32Mi' }),
    pod('imageless', [], { image: 'docker.io/grafana/grafana:0.0.1' }),
    pod('writer', ['sleep'], { claim: 'with-its-pod', restartPolicy: 'Always' }),
  ],
})

interface PodOptions {
  readonly memory?: string
  readonly image?: string
  readonly claim?: string
  readonly restartPolicy?: string
}

function pod(name: string, args: readonly string[], options: PodOptions = {}): object {
  const container = {
    name: 'main',
    image: options.image ?? 'promstack.test/pod:1',
    args,
    ...(options.memory ? { resources: { limits: { memory: options.memory } } } : {}),
    ...(options.claim ? { volumeMounts: [{ name: 'data', mountPath: '/data' }] } : {}),
  }
  const volumes = options.claim ? [{ name: 'data', persistentVolumeClaim: { claimName: options.claim } }] : []
  const spec = {
    restartPolicy: options.restartPolicy ?? 'Never',
    terminationGracePeriodSeconds: 1,
    containers: [container],
    volumes,
  }
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'trial' }, spec }
}

function claim(name: string, storageClassName: string | undefined): object {
  const resources = { requests: { storage: '1Gi' } }
  const spec = { accessModes: ['ReadWriteOnce'], resources, ...(storageClassName ? { storageClassName } : {}) }
  return { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name, namespace: 'trial' }, spec }
}
