import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Client } from '../../src/kube/connection/client.ts'
import { open, ownNamespace, rollOut } from './live.ts'

interface Fault {
  readonly name: string
  readonly yaml: string
  readonly labels?: Readonly<Record<string, string>>
  /** Every failed change as `Kind name: cause`; digits that vary are masked as `N`. */
  readonly causes: readonly (string | RegExp)[]
  readonly timeoutMs?: number
  /** A line that the log excerpt must hold. */
  readonly log?: string
}

const image = 'promstack.test/pod:1'
const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { a: "1" }'

const faults: readonly Fault[] = [
  {
    name: 'image that does not exist',
    yaml: deployment({ image: 'promstack.test/none:9' }),
    causes: ['Deployment web: image "promstack.test/none:9" of container "web" does not exist'],
  },
  {
    name: 'crash on bad configuration',
    yaml: deployment({
      args: [
        'crash',
        '-code',
        '2',
        '-message',
        'level=ERROR msg="Error loading config" err="parsing YAML file /x.yml: line 3: field y not found"',
      ],
    }),
    causes: [
      'Deployment web: container "web" exits with code 2, 3 times: parsing YAML file /x.yml: line 3: field y not found',
    ],
    log: 'level=ERROR msg="Error loading config" err="parsing YAML file /x.yml: line 3: field y not found"',
  },
  {
    name: 'command that is not in the image',
    yaml: deployment({ extra: ['command: [/no-such-program]'] }),
    causes: [/^Deployment web: container "web" cannot start: exec: "\/no-such-program": .*no such file or directory/],
  },
  {
    name: 'readiness that never answers',
    yaml: deployment({
      args: ['serve', '-status', '503'],
      extra: ['readinessProbe: { httpGet: { path: /-/ready, port: 8080 }, periodSeconds: 1 }'],
    }),
    causes: [
      /^Deployment web: container "web" runs, but its readiness probe \(GET \/-\/ready on port 8080\) fails: HTTP probe failed with statuscode: 503 \(after \d+ s\)$/,
    ],
    timeoutMs: 12_000,
    log: 'serving status 503 on port 8080',
  },
  {
    name: 'claim with an unknown class',
    yaml: `${claim('fast')}\n---\n${deployment({ extra: ['volumeMounts: [{ name: data, mountPath: /data }]'], pod: ['volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]'] })}`,
    causes: [
      /^PersistentVolumeClaim data: StorageClass "fast" does not exist; there is standard \(default\)/,
      /^Deployment web: claim "data" is not bound: StorageClass "fast" does not exist; there is standard \(default\)/,
    ],
  },
  {
    name: 'claim that is not there',
    yaml: deployment({ pod: ['volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]'] }),
    causes: ['Deployment web: claim "data" of the pod does not exist'],
  },
  {
    name: 'ConfigMap that is not there, as variable',
    yaml: deployment({ extra: ['envFrom: [{ configMapRef: { name: settings } }]'] }),
    causes: ['Deployment web: container "web" cannot be configured: ConfigMap "settings" does not exist'],
  },
  {
    name: 'key that is not there',
    yaml: `${configMap}\n---\n${deployment({ extra: ['env: [{ name: A, valueFrom: { configMapKeyRef: { name: settings, key: b } } }]'] })}`,
    causes: [/^Deployment web: container "web" cannot be configured: ConfigMap \S+\/settings has no key "b"$/],
  },
  {
    name: 'Secret that is not there, as volume',
    yaml: deployment({
      pod: ['volumes: [{ name: keys, secret: { secretName: keys } }]'],
      extra: ['volumeMounts: [{ name: keys, mountPath: /keys }]'],
    }),
    causes: ['Deployment web: volume "keys" cannot be mounted: Secret "keys" does not exist'],
  },
  {
    name: 'key that is not there, as volume',
    yaml: `${configMap}\n---\n${deployment({ pod: ['volumes: [{ name: c, configMap: { name: settings, items: [{ key: b, path: b }] } }]'], extra: ['volumeMounts: [{ name: c, mountPath: /c }]'] })}`,
    causes: ['Deployment web: volume "c" cannot be mounted: ConfigMap "settings" has no key "b"'],
  },
  {
    name: 'Pod Security',
    labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
    yaml: deployment({}),
    causes: [
      /^Deployment web: its pods are refused: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false/,
    ],
  },
  {
    name: 'DaemonSet that fits no node',
    yaml: deployment({ kind: 'DaemonSet', extra: ['resources: { requests: { cpu: "1000" } }'] }),
    causes: [/^DaemonSet web: on node "\S+": no node takes the pod: 0\/\d+ nodes are available: .*Insufficient cpu$/],
  },
  {
    name: 'node selector that fits no node',
    yaml: deployment({ pod: ['nodeSelector: { disk: none }'] }),
    causes: [/^Deployment web: no node takes the pod: 0\/\d+ nodes are available: .*node affinity\/selector$/],
  },
  {
    name: 'OOM kill',
    yaml: deployment({ args: ['eat', '-rate', '512'], extra: ['resources: { limits: { memory: 32Mi } }'] }),
    causes: ['Deployment web: container "web" was killed for using more memory than its limit of 32Mi (OOMKilled)'],
  },
  {
    name: 'quota',
    yaml: `apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: small }\nspec: { hard: { pods: "0" } }\n---\n${deployment({})}`,
    causes: [
      /^Deployment web: its pods are refused: exceeded quota: small, requested: pods=1, used: pods=0, limited: pods=0$/,
    ],
  },
  {
    name: 'ServiceAccount that is not there',
    yaml: deployment({ pod: ['serviceAccountName: nobody'] }),
    causes: [/^Deployment web: its pods are refused: ServiceAccount \S+\/nobody does not exist$/],
  },
  {
    name: 'Service that selects nothing',
    yaml: `${deployment({})}\n---\napiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: wbe }, ports: [{ port: 80 }] }`,
    causes: [
      /^Service web: selector \{app: wbe\} matches no pod; nearest: Deployment \S+\/web has labels \{app: web\}$/,
    ],
  },
  {
    name: 'Job that fails',
    yaml: `apiVersion: batch/v1\nkind: Job\nmetadata: { name: once }\nspec: { backoffLimit: 0, template: { spec: { restartPolicy: Never, containers: [{ name: once, image: ${image}, args: [crash, -message, "fatal: no such table"] }] } } }`,
    causes: ['Job once: container "once" exits with code 1: fatal: no such table'],
    log: 'fatal: no such table',
  },
  {
    name: 'StatefulSet that crashes',
    yaml: deployment({ kind: 'StatefulSet', args: ['crash', '-message', 'panic: no disk'] }),
    causes: ['StatefulSet web: container "web" exits with code 1, 3 times: panic: no disk'],
  },
]

describe.concurrent('faults', { timeout: 120_000 }, () => {
  let client: Client
  beforeAll(async () => {
    client = await open(inject('kubeconfig'))
  })
  afterAll(() => client.close())

  for (const fault of faults) {
    test(fault.name, async () => {
      const namespace = await ownNamespace(client, fault.labels)
      try {
        const changes = await rollOut(client, fault.yaml, {
          namespace: namespace.name,
          timeoutMs: fault.timeoutMs ?? 90_000,
        })
        const failed = changes.filter((change) => change.outcome === 'failed')
        expect(failed.map((change) => `${change.object.kind} ${change.object.name}: ${change.failure?.cause}`)).toEqual(
          fault.causes.map((cause) => (typeof cause === 'string' ? cause : expect.stringMatching(cause))),
        )
        const logs = failed.flatMap((change) => change.failure?.logs ?? []).flatMap((excerpt) => excerpt.lines)
        expect(logs).toEqual(fault.log === undefined ? expect.any(Array) : expect.arrayContaining([fault.log]))
        expect(changes.every((change) => (change.failure?.events.length ?? 0) <= 5)).toBe(true)
      } finally {
        await namespace.remove()
      }
    })
  }
})

function claim(className: string): string {
  return `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { storageClassName: ${className}, accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Mi } } }`
}

function deployment(options: {
  readonly kind?: string
  readonly image?: string
  readonly args?: readonly string[]
  /** More lines of the container and of the pod's spec. */
  readonly extra?: readonly string[]
  readonly pod?: readonly string[]
}): string {
  return [
    'apiVersion: apps/v1',
    `kind: ${options.kind ?? 'Deployment'}`,
    'metadata: { name: web }',
    'spec:',
    '  selector: { matchLabels: { app: web } }',
    '  template:',
    '    metadata: { labels: { app: web } }',
    '    spec:',
    '      terminationGracePeriodSeconds: 0',
    ...(options.pod ?? []).map((line) => `      ${line}`),
    '      containers:',
    '        - name: web',
    `          image: ${options.image ?? image}`,
    `          args: ${JSON.stringify(options.args ?? ['serve'])}`,
    ...(options.extra ?? []).map((line) => `          ${line}`),
  ].join('\n')
}
