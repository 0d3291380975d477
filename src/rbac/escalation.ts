import { type Json, listAt, textAt } from '../core/json.ts'
import type { Subject } from './kinds.ts'
import { type Grant, grant, type PolicyRule } from './rule.ts'

const rbac = 'rbac.authorization.k8s.io'

/**
 * What the API server asks of an identity that writes roles and bindings, also in a dry-run (pkg/registry/rbac, `ConfirmNoEscalation`): to
 * hold the rights itself, or `escalate` and `bind`. `hold` takes the rights where they are known and no wildcard, since with `escalate` an
 * identity could write any right into the role; `name` takes `escalate` and `bind` on the roles by name.
 */
export function escalationGrants(subjects: readonly Subject[], way: 'hold' | 'name'): readonly Grant[] {
  const roles = new Map(subjects.filter(isRole).map((role) => [keyOf(role.kind, role.namespace, role.name), role]))
  return subjects.flatMap((subject) => {
    if (isRole(subject))
      return way === 'hold' && !isWide(subject) ? heldRules(subject, subject.namespace) : [escalate(subject)]
    if (!isBinding(subject)) return []
    const kind = textAt(subject.object, 'roleRef', 'kind') ?? ''
    const name = textAt(subject.object, 'roleRef', 'name') ?? ''
    const role = roles.get(keyOf(kind, kind === 'Role' ? subject.namespace : undefined, name))
    return way === 'hold' && role !== undefined && !isWide(role)
      ? heldRules(role, subject.namespace)
      : [bind(subject, { kind, name })]
  })
}

function keyOf(kind: string, namespace: string | undefined, name: string): string {
  return `${kind}/${namespace ?? ''}/${name}`
}

function isRole({ group, kind }: Subject): boolean {
  return group === rbac && (kind === 'Role' || kind === 'ClusterRole')
}

function isBinding({ group, kind }: Subject): boolean {
  return group === rbac && (kind === 'RoleBinding' || kind === 'ClusterRoleBinding')
}

/** Tells whether a role grants by wildcard, or by aggregation rules that nobody has written yet: then its rights cannot be held one by one. */
export function isWide(role: Subject): boolean {
  return isRole(role) && ('aggregationRule' in role.object || listAt(role.object, 'rules').some(hasWildcard))
}

function hasWildcard(rule: Json): boolean {
  return ['verbs', 'apiGroups', 'resources', 'nonResourceURLs'].some((field) =>
    texts(rule, field).some((text) => text.includes('*')),
  )
}

function heldRules(role: Subject, namespace: string | undefined): readonly Grant[] {
  const why =
    namespace === undefined
      ? 'held only because the ClusterRoles of the manifests grant it: nobody may grant more than he has; with `escalate` and `bind` instead, this identity could grant itself anything'
      : 'held only because the roles that the manifests bind here grant it: nobody may grant more than he has'
  return listAt(role.object, 'rules').map((rule) => ({
    rule: asPolicyRule(rule),
    why,
    ...(namespace === undefined ? {} : { namespace }),
  }))
}

function asPolicyRule(rule: Json): PolicyRule {
  const verbs = texts(rule, 'verbs')
  const nonResourceURLs = texts(rule, 'nonResourceURLs')
  if (nonResourceURLs.length > 0) return { nonResourceURLs, verbs }
  const resourceNames = texts(rule, 'resourceNames')
  return {
    apiGroups: texts(rule, 'apiGroups'),
    resources: texts(rule, 'resources'),
    ...(resourceNames.length === 0 ? {} : { resourceNames }),
    verbs,
  }
}

function texts(rule: Json, field: string): readonly string[] {
  return listAt(rule, field).filter((item) => typeof item === 'string')
}

function escalate(role: Subject): Grant {
  return grant({
    namespace: role.namespace,
    group: rbac,
    resource: role.plural,
    names: [role.name],
    verbs: ['escalate'],
    why: 'to write the rules of these roles without holding them',
  })
}

function bind(binding: Subject, role: { readonly kind: string; readonly name: string }): Grant {
  return grant({
    namespace: binding.namespace,
    group: rbac,
    resource: role.kind === 'Role' ? 'roles' : 'clusterroles',
    names: [role.name],
    verbs: ['bind'],
    why: 'to bind these roles without holding their rights',
  })
}
