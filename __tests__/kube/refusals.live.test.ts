import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { UserError } from '../../src/core/errors.ts'
import { silent } from '../../src/core/progress.ts'
import type { Client } from '../../src/kube/connection/client.ts'
import { connect } from '../../src/kube/connection/connect.ts'
import { applyText, clock, open, outcomes, ownNamespace, planText } from './live.ts'

/** What is wrong with the question: a UserError before anything is written. Each sample has the error's place, message and help. */
const questions: readonly {
  readonly name: string
  readonly yaml: string
  readonly at?: string
  readonly message: RegExp
  readonly help: RegExp
}[] = [
  {
    name: 'unknown field',
    yaml: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  replcas: 2\n  selector: { matchLabels: { a: b } }\n  template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: c, image: i }] } }',
    at: '5:12',
    message: /^Deployment \S+\/web: `spec.replcas`: unknown field$/,
    help: /spelling/,
  },
  {
    name: 'unknown field in a container',
    yaml: 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: a\n      image: i\n    - name: b\n      image: i\n      evn: []',
    at: '10:7',
    message: /^Pod \S+\/web: `spec.containers\[1\].evn`: unknown field$/,
    help: /spelling/,
  },
  {
    name: 'wrong type',
    yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: m }\ndata:\n  a: "1"\n  b: 2',
    message: /^ConfigMap \S+\/m: /,
    help: /./,
  },
  {
    name: 'invalid value',
    yaml: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  replicas: -1\n  selector: { matchLabels: { a: b } }\n  template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: c, image: i }] } }',
    at: '5:13',
    message: /^Deployment \S+\/web: `spec.replicas`: Invalid value: -1: must be greater than or equal to 0$/,
    help: /message/,
  },
  {
    name: 'duplicate port',
    yaml: 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: a\n      image: i\n      ports: [{ containerPort: 80 }, { containerPort: 80 }]',
    message: /^Pod \S+\/web: .*duplicate entries for key/,
    help: /./,
  },
  {
    name: 'unknown kind',
    yaml: 'apiVersion: apps/v1\nkind: Deploymant\nmetadata: { name: web }',
    at: '2:7',
    message: /^the server has no kind `Deploymant` \(`apps\/v1`\)$/,
    help: /^Did you mean `Deployment` \(apps\/v1\)\?/,
  },
  {
    name: 'old version',
    yaml: 'apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: { name: web }',
    at: '1:13',
    message: /^the server has no kind `Ingress` in `extensions\/v1beta1`$/,
    help: /`networking.k8s.io\/v1`/,
  },
  {
    name: 'namespace that does not exist',
    yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: m, namespace: nowhere-at-all }',
    message: /^ConfigMap nowhere-at-all\/m: namespace `nowhere-at-all` does not exist$/,
    help: /Namespace object/,
  },
  {
    name: 'several mistakes at once',
    yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: good }\n---\napiVersion: v1\nkind: Wrong\nmetadata: { name: a }\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: b }\ndatas: {}',
    at: '6:7',
    message: /^the server has no kind `Wrong` \(`v1`\) \(and 1 more object is refused; nothing was written\)$/,
    help: /test.yaml:12:1: ConfigMap \S+\/b: `datas`: unknown field/,
  },
]

describe.concurrent('refused before the first write', { timeout: 60_000 }, () => {
  let client: Client
  let own: Awaited<ReturnType<typeof ownNamespace>>
  beforeAll(async () => {
    client = await open(inject('kubeconfig'))
    own = await ownNamespace(client)
  })
  afterAll(async () => {
    await own.remove()
    client.close()
  })

  for (const sample of questions) {
    test(sample.name, async () => {
      const writes = client.counts().writes
      const error = await planText(client, sample.yaml, own.name).catch((reason: unknown) => reason)
      if (!(error instanceof UserError)) throw new Error(`not refused: ${JSON.stringify(error)}`)
      expect(error.message).toMatch(sample.message)
      expect(error.help).toMatch(sample.help)
      if (sample.at !== undefined) expect(`${error.span?.line}:${error.span?.column}`).toBe(sample.at)
      expect(client.counts().writes).toBe(writes)
    })
  }
})

describe.concurrent('refused by the cluster', { timeout: 60_000 }, () => {
  let client: Client
  beforeAll(async () => {
    client = await open(inject('kubeconfig'))
  })
  afterAll(() => client.close())

  test('an immutable field is named, and nothing else is written', async () => {
    const own = await ownNamespace(client)
    try {
      await applyText(client, deployment('a'), own.name)
      const changes = await applyText(
        client,
        `${deployment('b')}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: m }`,
        own.name,
      )
      expect(outcomes(changes)).toEqual(['skipped ConfigMap m', 'failed Deployment web'])
      expect(changes[1]?.failure?.cause).toMatch(/^`spec.selector`: .*field is immutable$/)
      expect(changes[1]?.span).toMatchObject({ line: 4 })
      expect(changes[0]?.reason).toMatch(/^not written, because Deployment \S+\/web failed$/)
    } finally {
      await own.remove()
    }
  })

  test('Pod Security refuses a pod', async () => {
    const own = await ownNamespace(client, { 'pod-security.kubernetes.io/enforce': 'baseline' })
    try {
      const changes = await applyText(
        client,
        'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { hostNetwork: true, containers: [{ name: a, image: i }] }',
        own.name,
      )
      expect(outcomes(changes)).toEqual(['failed Pod web'])
      expect(changes[0]?.failure?.cause).toBe(
        'violates PodSecurity "baseline:latest": host namespaces (hostNetwork=true)',
      )
    } finally {
      await own.remove()
    }
  })

  test('a powerless identity is told which rule it lacks', async () => {
    const own = await ownNamespace(client)
    const weak = await asUser('powerless')
    try {
      const error = await planText(
        weak,
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: c, image: i }] } } }',
        own.name,
      ).catch((reason: unknown) => reason)
      if (!(error instanceof UserError)) throw new Error(`not refused: ${JSON.stringify(error)}`)
      expect(error.message).toMatch(
        /^Deployment \S+\/web: user `powerless` may not patch deployments.apps in namespace `\S+`$/,
      )
      expect(error.help).toContain('- { apiGroups: ["apps"], resources: ["deployments"], verbs: ["patch"] }')
    } finally {
      weak.close()
      await own.remove()
    }
  })
})

async function asUser(name: string): Promise<Client> {
  const folder = mkdtempSync(join(tmpdir(), 'promstack-'))
  try {
    const config = parse(readFileSync(inject('kubeconfig'), 'utf8'))
    for (const entry of config.users) entry.user.as = name
    const file = join(folder, 'kubeconfig')
    writeFileSync(file, stringify(config))
    return await connect({ kubeconfig: file, env: {}, timeoutMs: 30_000, clock, progress: silent })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function deployment(label: string): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 0, selector: { matchLabels: { a: ${label} } }, template: { metadata: { labels: { a: ${label} } }, spec: { containers: [{ name: c, image: i }] } } }`
}
