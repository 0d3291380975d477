import type { Grant } from './rule.ts'

/**
 * Leaves out every right that another one of the same identity gives already: one without names covers one with a name, one of the cluster
 * covers one of a namespace. What is needed is never left to what is optional.
 */
export function leastOf(grants: readonly Grant[]): readonly Grant[] {
  const atoms = new Map<string, Grant>()
  for (const atom of [...grants.filter(isNeeded), ...grants.filter((one) => !isNeeded(one))].flatMap(explode)) {
    const key = keyOf(atom)
    if (!atoms.has(key)) atoms.set(key, atom)
  }
  return [...atoms.values()].filter((atom) =>
    widerKeys(atom).every((key) => {
      const wider = atoms.get(key)
      return wider === undefined || (isNeeded(atom) && !isNeeded(wider))
    }),
  )
}

function isNeeded(grant: Grant): boolean {
  return grant.optional === undefined
}

/** One right each: one verb on one resource, with one name or none. */
function explode(grant: Grant): readonly Grant[] {
  const { rule } = grant
  if ('nonResourceURLs' in rule)
    return rule.nonResourceURLs.flatMap((url) =>
      rule.verbs.map((verb) => ({ ...grant, rule: { nonResourceURLs: [url], verbs: [verb] } })),
    )
  const names = rule.resourceNames?.length ? rule.resourceNames : [undefined]
  return rule.apiGroups.flatMap((group) =>
    rule.resources.flatMap((resource) =>
      names.flatMap((name) =>
        rule.verbs.map((verb) => ({
          ...grant,
          rule: {
            apiGroups: [group],
            resources: [resource],
            ...(name === undefined ? {} : { resourceNames: [name] }),
            verbs: [verb],
          },
        })),
      ),
    ),
  )
}

function keyOf({ namespace, rule }: Pick<Grant, 'namespace' | 'rule'>): string {
  if ('nonResourceURLs' in rule) return JSON.stringify([rule.nonResourceURLs, rule.verbs])
  return JSON.stringify([namespace ?? null, rule.apiGroups, rule.resources, rule.resourceNames ?? null, rule.verbs])
}

/** The rights that include this one and are not this one. */
function widerKeys({ namespace, rule }: Grant): readonly string[] {
  if ('nonResourceURLs' in rule) return []
  const { resourceNames, ...unnamed } = rule
  const here = namespace === undefined ? {} : { namespace }
  return [
    ...(resourceNames === undefined ? [] : [keyOf({ ...here, rule: unnamed })]),
    ...(namespace === undefined ? [] : [keyOf({ rule }), keyOf({ rule: unnamed })]),
  ].filter((key, index, all) => all.indexOf(key) === index)
}
