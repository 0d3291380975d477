/** One rule of a Role or ClusterRole. */
export type PolicyRule =
  | {
      readonly apiGroups: readonly string[]
      readonly resources: readonly string[]
      readonly resourceNames?: readonly string[]
      readonly verbs: readonly string[]
    }
  | { readonly nonResourceURLs: readonly string[]; readonly verbs: readonly string[] }

/** A right that a job needs, and what for. */
export interface Grant {
  /** Where it holds; absent: everywhere, or for objects of the cluster. */
  readonly namespace?: string
  readonly rule: PolicyRule
  /** One sentence; rights of the same sentence are written together. */
  readonly why: string
  /** Without it the job works too, and only explains less. */
  readonly optional?: true
}

/** Makes the grant of some verbs on one kind of resource. */
export function grant(given: {
  readonly namespace?: string | undefined
  readonly group?: string
  readonly resource: string
  readonly names?: readonly string[]
  readonly verbs: readonly string[]
  readonly why: string
  readonly optional?: true
}): Grant {
  const { namespace, group = '', resource, names, verbs, why, optional } = given
  return {
    rule: {
      apiGroups: [group],
      resources: [resource],
      ...(names === undefined ? {} : { resourceNames: names }),
      verbs,
    },
    why,
    ...(namespace === undefined ? {} : { namespace }),
    ...(optional === undefined ? {} : { optional }),
  }
}

/** A rule as it is written, with the sentence above it. */
export interface ExplainedRule {
  readonly rule: PolicyRule
  readonly why: string
}

/**
 * Writes the rights of one role as few rules, allowing nothing more: names of one resource with the same verbs stand together, and
 * resources without names that have the same group and verbs.
 */
export function asRules(grants: readonly Grant[]): readonly ExplainedRule[] {
  const reasons = [...new Set(grants.map(({ why }) => why))]
  return reasons.flatMap((why) => {
    const rules = grants.filter((one) => one.why === why).map(({ rule }) => rule)
    return [...resourceRules(rules), ...urlRules(rules)].map((rule) => ({ rule, why }))
  })
}

interface Atom {
  readonly group: string
  readonly resource: string
  /** Undefined: all of them. */
  readonly name: string | undefined
  readonly verbs: Set<string>
}

function resourceRules(rules: readonly PolicyRule[]): readonly PolicyRule[] {
  const atoms = new Map<string, Atom>()
  for (const rule of rules) {
    if ('nonResourceURLs' in rule) continue
    for (const group of rule.apiGroups)
      for (const resource of rule.resources)
        for (const name of rule.resourceNames?.length ? rule.resourceNames : [undefined]) {
          const key = JSON.stringify([group, resource, name])
          const atom = atoms.get(key) ?? { group, resource, name, verbs: new Set<string>() }
          for (const verb of rule.verbs) atom.verbs.add(verb)
          atoms.set(key, atom)
        }
  }
  const together = Map.groupBy(atoms.values(), ({ group, resource, name, verbs }) =>
    JSON.stringify([group, name === undefined ? '' : resource, inOrder(verbs)]),
  )
  return [...together.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const names = same.flatMap(({ name }) => name ?? [])
    return [
      {
        apiGroups: [first.group],
        resources: [...new Set(same.map(({ resource }) => resource))].sort(),
        ...(names.length === 0 ? {} : { resourceNames: names.sort() }),
        verbs: inOrder(first.verbs),
      },
    ]
  })
}

function urlRules(rules: readonly PolicyRule[]): readonly PolicyRule[] {
  const urls = new Map<string, Set<string>>()
  for (const rule of rules)
    if ('nonResourceURLs' in rule)
      for (const url of rule.nonResourceURLs) urls.set(url, new Set([...(urls.get(url) ?? []), ...rule.verbs]))
  const together = Map.groupBy(urls, ([, verbs]) => inOrder(verbs).join())
  return [...together.values()].map((same) => ({
    nonResourceURLs: same.map(([url]) => url).sort(),
    verbs: inOrder(same[0]?.[1] ?? []),
  }))
}

const verbOrder = [
  'get',
  'list',
  'watch',
  'create',
  'update',
  'patch',
  'delete',
  'deletecollection',
  'escalate',
  'bind',
]

function inOrder(verbs: Iterable<string>): readonly string[] {
  const rank = (verb: string): number => (verbOrder.includes(verb) ? verbOrder.indexOf(verb) : verbOrder.length)
  return [...verbs].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
}
