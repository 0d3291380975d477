import { randomBytes } from 'node:crypto'
import { at, isObject, type Json, objectAt, textAt } from '../../core/json.ts'
import { formatObject, type KubeObject, type Manifest } from '../../core/object.ts'

/** The one Secret that an apply makes up when nobody did: Grafana's administrator. */
const generatedName = 'grafana-admin'

/** A Secret to be made up, and the object that asks for it. */
export interface GeneratedSecret {
  readonly manifest: Manifest
  readonly user: Manifest
  /** The user works without it too. */
  readonly optional: boolean
}

/** Makes the Secrets that workloads of the manifests refer to and that the manifests leave to the apply; whether they exist already is not asked here. */
export function generatedSecrets(manifests: readonly Manifest[]): readonly GeneratedSecret[] {
  const secrets = new Map<string, GeneratedSecret>()
  for (const manifest of manifests) {
    const { namespace } = manifest.reference
    if (namespace === undefined || secrets.has(namespace) || isWritten(manifests, namespace)) continue
    const references = [...referencesOf(manifest.object)]
    if (references.length === 0) continue
    const keys = references.map((reference) => textAt(reference, 'key') ?? '')
    const optional = references.every((reference) => at(reference, 'optional') === true)
    secrets.set(namespace, { manifest: secretManifest(manifest, namespace, keys), user: manifest, optional })
  }
  return [...secrets.values()]
}

/** How to read a generated Secret; the value itself is never shown. */
export function howToRead(manifest: Manifest): string {
  const { namespace = 'default', name } = manifest.reference
  const key = Object.keys(objectAt(manifest.object, 'stringData')).find((candidate) => !isUserName(candidate)) ?? ''
  return `${formatObject(manifest.reference)} was generated with a random password; read it with \`kubectl -n ${namespace} get secret ${name} -o go-template='{{index .data "${key}" | base64decode}}'\``
}

function isWritten(manifests: readonly Manifest[], namespace: string): boolean {
  return manifests.some(
    ({ reference }) =>
      reference.kind === 'Secret' && reference.name === generatedName && reference.namespace === namespace,
  )
}

/** The `secretKeyRef`s of an object that name the Secret, wherever they stand. */
function* referencesOf(value: Json): Generator<Json> {
  if (Array.isArray(value)) {
    for (const item of value) yield* referencesOf(item)
    return
  }
  if (!isObject(value)) return
  for (const [field, inner] of Object.entries(value)) {
    if (field === 'secretKeyRef' && textAt(inner, 'name') === generatedName) yield inner
    else yield* referencesOf(inner)
  }
}

function secretManifest(user: Manifest, namespace: string, keys: readonly string[]): Manifest {
  const stringData = Object.fromEntries(
    keys.map((key) => [key, isUserName(key) ? 'admin' : randomBytes(24).toString('base64url')]),
  )
  const object: KubeObject = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: generatedName,
      namespace,
      labels: { 'app.kubernetes.io/managed-by': 'promstack', 'app.kubernetes.io/part-of': 'monitoring' },
    },
    type: 'Opaque',
    stringData,
  }
  return {
    object,
    reference: { apiVersion: 'v1', kind: 'Secret', namespace, name: generatedName },
    span: user.span,
    spanOf: () => user.span,
  }
}

function isUserName(key: string): boolean {
  return /user(name)?$/i.test(key)
}
