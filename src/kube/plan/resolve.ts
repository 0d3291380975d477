import { UserError } from '../../core/errors.ts'
import { listAt, textAt } from '../../core/json.ts'
import { nearest } from '../../core/nearest.ts'
import { formatObject, groupOf, keyOf, type Manifest } from '../../core/object.ts'
import { formatSpan } from '../../core/source.ts'
import type { Discovery, Resource } from '../connection/discovery.ts'

/** A manifest whose kind is known. */
export interface Resolved {
  /** Its reference has the namespace filled in, or none on a cluster-scoped object. */
  readonly manifest: Manifest
  readonly resource: Resource
  /** False while the definition of its kind is itself only among the manifests. */
  readonly served: boolean
}

/** Finds the kind of a manifest among what the server serves and what the manifests define; a UserError value for a kind that nobody knows. */
export function resolveManifests(
  manifests: readonly Manifest[],
  { discovery, namespace }: { readonly discovery: Discovery; readonly namespace: string },
): readonly (Resolved | UserError)[] {
  const defined = manifests.flatMap((manifest) => definedKinds(manifest))
  const seen = new Map<string, Manifest>()
  return manifests.map((manifest) => {
    const { apiVersion, kind } = manifest.reference
    const served = discovery.find(apiVersion, kind)
    const resource =
      served ?? defined.find((candidate) => candidate.apiVersion === apiVersion && candidate.kind === kind)
    if (resource === undefined) return unknownKind(manifest, [...discovery.resources, ...defined])
    const placed = place(manifest, resource, namespace)
    const key = keyOf(placed.reference)
    const first = seen.get(key)
    if (first !== undefined) return writtenTwice(placed, first)
    seen.set(key, placed)
    return { manifest: placed, resource, served: served !== undefined }
  })
}

function place(manifest: Manifest, resource: Resource, namespace: string): Manifest {
  const { namespace: written, ...rest } = manifest.reference
  const reference = resource.namespaced ? { ...rest, namespace: written ?? namespace } : rest
  return { ...manifest, reference, spanOf: (path) => manifest.spanOf(path) }
}

/** The kinds that a manifest defines, one a version; none unless it is a CustomResourceDefinition. */
export function definedKinds(manifest: Manifest): readonly Resource[] {
  const { object } = manifest
  if (object.kind !== 'CustomResourceDefinition') return []
  const group = textAt(object, 'spec', 'group') ?? ''
  const kind = textAt(object, 'spec', 'names', 'kind') ?? ''
  const plural = textAt(object, 'spec', 'names', 'plural') ?? ''
  const namespaced = textAt(object, 'spec', 'scope') === 'Namespaced'
  return listAt(object, 'spec', 'versions').flatMap((version) => {
    const name = textAt(version, 'name')
    return name === undefined
      ? []
      : [{ apiVersion: `${group}/${name}`, kind, plural, namespaced, verbs: ['get', 'patch', 'create'] }]
  })
}

function writtenTwice(manifest: Manifest, first: Manifest): UserError {
  return new UserError(`${formatObject(manifest.reference)} is written twice`, {
    help: `The other one stands at ${formatSpan(first.span)}. Remove one of them.`,
    span: manifest.span,
  })
}

function unknownKind(manifest: Manifest, known: readonly Resource[]): UserError {
  const { apiVersion, kind } = manifest.reference
  const versions = [
    ...new Set(known.filter((resource) => resource.kind === kind).map((resource) => resource.apiVersion)),
  ]
  if (versions.length > 0) {
    const help = `The server has ${kind} as ${versions.map((version) => `\`${version}\``).join(', ')}.`
    return new UserError(`the server has no kind \`${kind}\` in \`${apiVersion}\``, {
      help,
      span: manifest.spanOf(['apiVersion']),
    })
  }
  const meant = nearest(
    kind,
    known.map((resource) => resource.kind),
  )
  const hint =
    meant === undefined
      ? ''
      : `Did you mean \`${meant}\` (${known.find((resource) => resource.kind === meant)?.apiVersion})? `
  const custom = groupOf(apiVersion).includes('.')
    ? 'If it is a custom kind, its CustomResourceDefinition must be installed first or be among the manifests.'
    : 'Check `kind` and `apiVersion`.'
  return new UserError(`the server has no kind \`${kind}\` (\`${apiVersion}\`)`, {
    help: `${hint}${custom}`,
    span: manifest.spanOf(['kind']),
  })
}
