import { randomBytes } from 'node:crypto'
import { isObject, type Json, objectAt, textAt } from '../core/json.ts'
import { formatObject, type KubeObject, type Manifest } from '../core/object.ts'

/** The one Secret that an apply makes up when nobody did: Grafana's administrator. */
const generatedName = 'grafana-admin'

/** Makes the Secrets that workloads of the manifests refer to and that the manifests leave to the apply; whether they exist already is not asked here. */
export function generatedSecrets(manifests: readonly Manifest[]): readonly Manifest[] {
  const secrets = new Map<string, Manifest>()
  for (const manifest of manifests) {
    const { namespace } = manifest.reference
    if (namespace === undefined || secrets.has(namespace) || isWritten(manifests, namespace)) continue
    const keys = [...keysOf(manifest.object)]
    if (keys.length > 0) secrets.set(namespace, secretManifest(manifest, namespace, keys))
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

/** The keys of the Secret that an object's `secretKeyRef`s name, wherever they stand. */
function* keysOf(value: Json): Generator<string> {
  if (Array.isArray(value)) {
    for (const item of value) yield* keysOf(item)
    return
  }
  if (!isObject(value)) return
  for (const [field, inner] of Object.entries(value)) {
    if (field === 'secretKeyRef' && textAt(inner, 'name') === generatedName) yield textAt(inner, 'key') ?? ''
    else yield* keysOf(inner)
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
