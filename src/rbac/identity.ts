import type { Json } from '../core/json.ts'
import type { KubeObject } from '../core/object.ts'
import { leastOf } from './least.ts'
import { asRules, type ExplainedRule, type Grant } from './rule.ts'

/** An object to be printed, with what there is to say about it. */
export interface ExplainedObject {
  readonly object: KubeObject
  /** Sentences above the object. */
  readonly comments: readonly string[]
  /** Sentences above its rules, one each; empty on other objects. */
  readonly ruleComments: readonly string[]
}

/** Who a job runs as. */
export interface Identity {
  /** The name of the ServiceAccount and, with endings, of its roles. */
  readonly name: string
  /** The namespace of the ServiceAccount. */
  readonly home: string
}

const apiVersion = 'rbac.authorization.k8s.io/v1'
const apiGroup = 'rbac.authorization.k8s.io'

/** The ServiceAccount of a job and, for each place where it needs rights, a role with its binding; what only explains stands in roles of its own. */
export function identityObjects(identity: Identity, grants: readonly Grant[]): readonly ExplainedObject[] {
  const least = leastOf(grants)
  const places = [...new Set(least.map(({ namespace }) => namespace))].sort((a, b) => (a ?? '').localeCompare(b ?? ''))
  return [
    accountOf(identity),
    ...places.flatMap((namespace) => {
      const here = least.filter((grant) => grant.namespace === namespace)
      const needed = asRules(here.filter(({ optional }) => optional === undefined))
      const explaining = asRules(here.filter(({ optional }) => optional === true))
      return [
        ...roleWithBinding(identity, { namespace, name: identity.name, rules: needed, comments: [] }),
        ...roleWithBinding(identity, {
          namespace,
          name: `${identity.name}-diagnosis`,
          rules: explaining,
          comments: ['The job works without this role and its binding, and then explains less.'],
        }),
      ]
    }),
  ]
}

function accountOf({ name, home }: Identity): ExplainedObject {
  return {
    object: {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name, namespace: home, labels },
      automountServiceAccountToken: false,
    },
    comments: [],
    ruleComments: [],
  }
}

/** The labels of everything that is printed. */
export const labels: Readonly<Record<string, string>> = { 'app.kubernetes.io/part-of': 'promstack' }

function roleWithBinding(
  { name: account, home }: Identity,
  role: {
    readonly namespace: string | undefined
    readonly name: string
    readonly rules: readonly ExplainedRule[]
    readonly comments: readonly string[]
  },
): readonly ExplainedObject[] {
  const { namespace, name, rules, comments } = role
  if (rules.length === 0) return []
  const prefix = namespace === undefined ? 'Cluster' : ''
  const metadata = { name, ...(namespace === undefined ? {} : { namespace }), labels }
  return [
    {
      object: { apiVersion, kind: `${prefix}Role`, metadata, rules: rules.map(({ rule }): Json => ({ ...rule })) },
      comments,
      ruleComments: rules.map(({ why }, index) => (rules[index - 1]?.why === why ? '' : why)),
    },
    {
      object: {
        apiVersion,
        kind: `${prefix}RoleBinding`,
        metadata,
        roleRef: { apiGroup, kind: `${prefix}Role`, name },
        subjects: [{ kind: 'ServiceAccount', name: account, namespace: home }],
      },
      comments: [],
      ruleComments: [],
    },
  ]
}
