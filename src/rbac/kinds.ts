import type { KubeObject, Manifest } from '../core/object.ts'
import { groupOf } from '../core/object.ts'
import { definedKinds } from '../kube/plan/resolve.ts'
import { knownKinds } from './kindTable.ts'

/** One object of the manifests, as rules name it. */
export interface Subject {
  readonly object: KubeObject
  readonly group: string
  readonly kind: string
  readonly plural: string
  readonly name: string
  /** Absent on an object of the cluster. */
  readonly namespace?: string
  /** Nobody told the plural: it is made of the kind as English does, and so may be wrong. */
  readonly guessed: boolean
}

/** Names the objects as rules do, without a cluster: by the known kinds, then by the definitions among the manifests, else by a guess. */
export function subjectsOf(
  manifests: readonly Manifest[],
  { namespace }: { readonly namespace: string },
): readonly Subject[] {
  const defined = manifests
    .flatMap((manifest) => definedKinds(manifest))
    .map(({ apiVersion, ...rest }) => ({ ...rest, group: groupOf(apiVersion) }))
  const known = new Map([...knownKinds, ...defined].map((one) => [`${one.group}/${one.kind}`, one]))
  return manifests.map(({ object, reference }) => {
    const { kind, name } = reference
    const group = groupOf(reference.apiVersion)
    const found = known.get(`${group}/${kind}`)
    const namespaced = found?.namespaced ?? (reference.namespace !== undefined || !kind.startsWith('Cluster'))
    return {
      object,
      group,
      kind,
      plural: found?.plural ?? guessPlural(kind),
      name,
      guessed: found === undefined,
      ...(namespaced ? { namespace: reference.namespace ?? namespace } : {}),
    }
  })
}

/** As controller-gen and `UnsafeGuessKindToResource` of apimachinery do. */
function guessPlural(kind: string): string {
  const word = kind.toLowerCase()
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}
