import { describe, expect, test } from 'vitest'
import { readManifests } from '../../src/kube/manifests/manifest.ts'
import { type Job, jobs, type Rights, rightsFor } from '../../src/rbac/rights.ts'
import { readYaml } from '../../src/yaml/read.ts'
import { bundledManifests } from '../smoke/world.ts'

const options = {
  namespace: 'default',
  home: 'promstack',
  prefix: 'promstack',
  reach: { access: 'proxy', outside: new Set<string>() },
} as const

function rightsOf(text: string, ...wanted: readonly Job[]): Rights {
  const { manifests, problems } = readManifests([{ file: 'a.yaml', text }])
  expect(problems).toEqual([])
  return rightsFor(manifests, { ...options, jobs: wanted })
}

/** `scope: verbs resources names`, one line a rule; `in NAMESPACE` or `cluster`. */
function linesOf({ objects }: Rights): readonly string[] {
  return objects
    .filter(({ kind }) => kind.endsWith('Role'))
    .flatMap(({ metadata, rules }) =>
      (rules as readonly Record<string, readonly string[]>[]).map((rule) => {
        const what =
          rule['nonResourceURLs'] ?? rule['resources']?.map((name) => `${name}.${rule['apiGroups']?.[0]}`) ?? []
        const names = rule['resourceNames'] === undefined ? '' : ` (${rule['resourceNames'].join()})`
        const part = metadata.name.endsWith('-diagnosis') ? 'diagnosis, ' : ''
        return `${part}${metadata['namespace'] ?? 'cluster'}: ${rule['verbs']?.join()} ${what.join()}${names}`
      }),
    )
}

const role = (kind: string, rules: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: { name: reader${kind === 'Role' ? ', namespace: a' : ''} }\nrules: ${rules}\n`

describe('deploy', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'names, no wildcard, a Role where all is in a namespace',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: b, namespace: a }\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: c, namespace: a }\n',
      ['a: get,create,patch configmaps. (b,c)'],
    ],
    [
      'an object without namespace is in the one that is given',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: b }\n',
      ['default: get,create,patch secrets. (b)'],
    ],
    [
      'a namespace that holds roles exists; another one has to be made',
      'apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n---\napiVersion: v1\nkind: Namespace\nmetadata: { name: b }\n---\napiVersion: v1\nkind: Secret\nmetadata: { name: c, namespace: a }\n',
      [
        'a: get,create,patch secrets. (c)',
        'cluster: get,patch namespaces. (a)',
        'cluster: get,create,patch namespaces. (b)',
      ],
    ],
    [
      'what a ClusterRole grants is held',
      role(
        'ClusterRole',
        '[{ apiGroups: [""], resources: [nodes, pods], verbs: [list] }, { nonResourceURLs: [/metrics], verbs: [get] }]',
      ),
      [
        'cluster: get,create,patch clusterroles.rbac.authorization.k8s.io (reader)',
        'cluster: list nodes.,pods.',
        'cluster: get /metrics',
      ],
    ],
    [
      'what a Role grants is held where it is granted',
      role('Role', '[{ apiGroups: [""], resources: [pods], resourceNames: [b], verbs: [get] }]'),
      ['a: get,create,patch roles.rbac.authorization.k8s.io (reader)', 'a: get pods. (b)'],
    ],
    [
      'a wildcard is not held but escalated, by name',
      role('ClusterRole', '[{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }]'),
      [
        'cluster: get,create,patch clusterroles.rbac.authorization.k8s.io (reader)',
        'cluster: escalate clusterroles.rbac.authorization.k8s.io (reader)',
      ],
    ],
    [
      'a binding binds its role by name, in its place',
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: b, namespace: a }\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }\n',
      [
        'a: get,create,patch rolebindings.rbac.authorization.k8s.io (b)',
        'a: bind clusterroles.rbac.authorization.k8s.io (view)',
      ],
    ],
    [
      'waiting reads what surrounds a workload, in a role of its own',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: b, namespace: a }\n',
      [
        'a: get,create,patch deployments.apps (b)',
        'diagnosis, a: list events.,persistentvolumeclaims.,pods.',
        'diagnosis, a: get pods/log.',
        'diagnosis, a: list replicasets.apps',
        'diagnosis, cluster: list persistentvolumes.',
        'diagnosis, cluster: list storageclasses.storage.k8s.io',
      ],
    ],
    [
      'a custom kind that the set defines has the plural and the scope of its definition',
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: mice.x.io }\nspec: { group: x.io, scope: Cluster, names: { plural: mice, kind: Mouse }, versions: [{ name: v1 }] }\n---\napiVersion: x.io/v1\nkind: Mouse\nmetadata: { name: b }\n',
      [
        'cluster: get,create,patch customresourcedefinitions.apiextensions.k8s.io (mice.x.io)',
        'cluster: get,create,patch mice.x.io (b)',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect([...linesOf(rightsOf(text, 'deploy'))].sort()).toEqual([...expected].sort())
  })

  test('the plural of an unknown kind is a guess, and said to be one', () => {
    const rights = rightsOf('apiVersion: x.io/v1\nkind: Policy\nmetadata: { name: b, namespace: a }\n', 'deploy')
    expect(linesOf(rights)).toEqual(['a: get,create,patch policies.x.io (b)'])
    expect(rights.notes).toEqual([
      expect.stringMatching(/^the kind Policy is not known here; `policies\.x\.io`, .* guess/),
    ])
    expect(rights.text).toContain('# Note: the kind Policy is not known here')
  })
})

describe('pull-request', () => {
  test('escalates by name and never holds, since what it holds it could read', () => {
    const rights = rightsOf(
      role('ClusterRole', '[{ apiGroups: [""], resources: [secrets], verbs: [list] }]'),
      'pull-request',
    )
    expect(linesOf(rights)).toEqual([
      'cluster: get,create,patch clusterroles.rbac.authorization.k8s.io (reader)',
      'cluster: escalate clusterroles.rbac.authorization.k8s.io (reader)',
    ])
  })

  test('only reads what no policy can guard, and says so', () => {
    const rights = rightsOf(
      'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: { name: b }\n',
      'pull-request',
    )
    expect(linesOf(rights)).toEqual(['cluster: get validatingwebhookconfigurations.admissionregistration.k8s.io (b)'])
    expect(rights.notes).toEqual([expect.stringContaining('ValidatingWebhookConfiguration b is only read')])
  })

  test('has a policy for its own name, and the other jobs have none', () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: b, namespace: a }\n'
    const policies = rightsOf(text, 'pull-request').objects.filter(({ kind }) => kind === 'ValidatingAdmissionPolicy')
    expect(JSON.stringify(policies)).toContain('system:serviceaccount:promstack:promstack-pull-request')
    expect(policies).toHaveLength(1)
    const others = rightsOf(text, 'deploy', 'smoke', 'diff', 'drift').objects
    expect(others.filter(({ apiVersion }) => apiVersion.startsWith('admission'))).toEqual([])
  })
})

describe('smoke and drift', () => {
  const rightsWith = (reach: Parameters<typeof rightsFor>[1]['reach'], job: Job) =>
    linesOf(rightsFor(bundledManifests(), { ...options, jobs: [job], reach }))

  test('smoke asks through the proxy, by name and port, and only Grafana by POST', () => {
    const proxied = rightsWith(options.reach, 'smoke').filter((line) => line.includes('services/proxy'))
    expect(proxied).toEqual([
      'monitoring: get services/proxy. (alertmanager:9093,kube-state-metrics:8080,kube-state-metrics:8081,prometheus-service:8080)',
      'monitoring: get,create services/proxy. (grafana:3000)',
    ])
  })

  test('a component at a URL needs no right, and a forwarded port needs another one', () => {
    const outside = rightsWith({ access: 'proxy', outside: new Set(['grafana']) }, 'smoke')
    expect(outside.join()).not.toContain('grafana:3000')
    const forwarded = rightsWith({ access: 'port-forward', outside: new Set() }, 'smoke')
    expect(forwarded).toContain('monitoring: get,create pods/portforward.')
    expect(forwarded.join()).not.toContain('services/proxy')
  })

  test('drift only reads', () => {
    const verbs = rightsWith(options.reach, 'drift').map((line) => / (\S+) /.exec(line)?.[1])
    expect(new Set(verbs)).toEqual(new Set(['get']))
  })
})

describe('the text', () => {
  const rights = rightsFor(bundledManifests(), { ...options, jobs })

  test('is the objects, as any reader of YAML reads them', () => {
    const { documents, problems } = readYaml({ file: 'rbac.yaml', text: rights.text })
    expect(problems).toEqual([])
    expect(documents.map(({ value }) => value)).toEqual(rights.objects)
  })

  test('grants no wildcard, and no right twice', () => {
    const rules = rights.objects
      .filter(({ kind }) => kind.endsWith('Role'))
      .map((object) => JSON.stringify(object['rules']))
    expect(rules.join()).not.toContain('*')
    for (const job of jobs) {
      const atoms = rights.objects
        .filter(({ kind, metadata }) => kind.endsWith('Role') && metadata.name.startsWith(`promstack-${job}`))
        .flatMap(({ metadata, rules }) =>
          (rules as readonly Record<string, readonly string[]>[]).flatMap((rule) =>
            (rule['verbs'] ?? []).flatMap((verb) =>
              (rule['resources'] ?? rule['nonResourceURLs'] ?? []).flatMap((resource) =>
                (rule['resourceNames'] ?? ['']).map((name) =>
                  [metadata['namespace'], rule['apiGroups']?.[0], resource, name, verb].join(' '),
                ),
              ),
            ),
          ),
        )
      expect(atoms).toEqual([...new Set(atoms)])
    }
  })

  test('names that are no names cannot leave their line', () => {
    const name = 'a\n::error::b # c: [d]\u2028---\n'
    const text = JSON.stringify({ apiVersion: 'x.io/v1', kind: `K${name}`, metadata: { name, namespace: 'a' } })
    const hostile = rightsOf(text, ...jobs)
    expect(hostile.text.split('\n').filter((line) => line.startsWith('::') || line.startsWith('error'))).toEqual([])
    const { documents, problems } = readYaml({ file: 'rbac.yaml', text: hostile.text })
    expect(problems).toEqual([])
    expect(documents.map(({ value }) => value)).toEqual(hostile.objects)
  })
})
