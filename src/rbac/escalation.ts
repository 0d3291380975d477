import { type Json, listAt, textAt } from '../core/json.ts'
import type { Subject } from './kinds.ts'
import { type Grant, grant, type PolicyRule } from './rule.ts'

const rbac = 'rbac.authorization.k8s.io'

/**
 * What the API server asks of an identity that writes roles and bindings, also in a dry-run (pkg/registry/rbac, `ConfirmNoEscalation`): to
 * hold the rights itself, or `escalate` and `bind`. With `hold` the rights of the roles are held where they are known and no wildcard, since
 * with `escalate` an identity could write any right into a role; with `name` it may escalate the roles by name. Bindings take `bind` by name
 * in both: who binds by holding is refused with a 404 as long as the role does not exist, as before the first apply.
 */
export function escalationGrants(subjects: readonly Subject[], way: 'hold' | 'name'): readonly Grant[] {
  return subjects.flatMap((subject) => {
    if (isRole(subject)) return way === 'hold' && !isWide(subject) ? heldRules(subject) : [escalate(subject)]
    return isBinding(subject) ? [bind(subject)] : []
  })
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

function heldRules(role: Subject): readonly Grant[] {
  const { namespace } = role
  const why =
    namespace === undefined
      ? 'held only because the ClusterRoles of the manifests grant it: nobody may grant more than he has; with `escalate` instead, this identity could grant itself anything'
      : 'held only because the Roles of the manifests grant it: nobody may grant more than he has'
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

function bind(binding: Subject): Grant {
  const kind = textAt(binding.object, 'roleRef', 'kind')
  return grant({
    namespace: binding.namespace,
    group: rbac,
    resource: kind === 'Role' ? 'roles' : 'clusterroles',
    names: [textAt(binding.object, 'roleRef', 'name') ?? ''],
    verbs: ['bind'],
    why: 'to write the bindings of the manifests, also before their roles exist',
  })
}
