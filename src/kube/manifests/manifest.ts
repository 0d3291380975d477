import type { Finding } from '../../core/finding.ts'
import { isObject, type Json, listAt, textAt } from '../../core/json.ts'
import { formatObject, type KubeObject, keyOf, type Manifest, type ObjectReference } from '../../core/object.ts'
import { formatSpan } from '../../core/source.ts'
import { readYaml, type YamlDocument } from '../../yaml/read.ts'
import type { ManifestText } from './input.ts'

/** The objects in the texts, in their order; everything that keeps one from being an object is a problem with its place. */
export function readManifests(texts: readonly ManifestText[]): {
  readonly manifests: readonly Manifest[]
  readonly problems: readonly Finding[]
} {
  const manifests: Manifest[] = []
  const problems: Finding[] = []
  for (const text of texts) {
    const { documents, problems: found } = readYaml(text)
    problems.push(...found)
    for (const document of documents) {
      for (const read of readObjects(document, document.value, [])) {
        if ('reference' in read) manifests.push(read)
        else problems.push(read)
      }
    }
  }
  return { manifests, problems: [...problems, ...duplicates(manifests)] }
}

type Path = readonly (string | number)[]

/** A document is one object, or a List of objects. */
function* readObjects(document: YamlDocument, value: Json, path: Path): Generator<Manifest | Finding> {
  const kind = textAt(value, 'kind')
  if (
    kind?.endsWith('List') &&
    textAt(value, 'apiVersion') !== undefined &&
    Array.isArray(isObject(value) ? value['items'] : undefined)
  ) {
    for (const [index, item] of listAt(value, 'items').entries())
      yield* readObjects(document, item, [...path, 'items', index])
    return
  }
  yield readObject(document, value, path)
}

function readObject(document: YamlDocument, value: Json, path: Path): Manifest | Finding {
  const problem = (message: string, help: string, ...rest: Path): Finding => ({
    id: 'manifest/invalid',
    severity: 'error',
    span: document.spanOf([...path, ...rest]),
    message,
    why: 'It is not a Kubernetes object, so it cannot be applied.',
    help,
  })
  if (!isObject(value))
    return problem('this document is not a map', 'Remove it, or give it `apiVersion`, `kind` and `metadata.name`.')
  const apiVersion = textAt(value, 'apiVersion')
  if (!apiVersion) return problem('`apiVersion` is missing', 'Add it, such as `apiVersion: v1`.', 'apiVersion')
  const kind = textAt(value, 'kind')
  if (!kind) return problem('`kind` is missing', 'Add it, such as `kind: ConfigMap`.', 'kind')
  const name = textAt(value, 'metadata', 'name')
  if (!name)
    return problem(
      `this ${kind} has no \`metadata.name\``,
      'Give it a name; `generateName` cannot be applied twice.',
      'metadata',
    )
  const metadata = value['metadata']
  const namespace = textAt(value, 'metadata', 'namespace')
  if (isObject(metadata) && 'namespace' in metadata && !namespace)
    return problem(
      '`metadata.namespace` is empty or not a text',
      'Name the namespace, or remove the key.',
      'metadata',
      'namespace',
    )
  const reference: ObjectReference = { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) }
  return {
    object: value as KubeObject,
    reference,
    span: document.spanOf(path),
    spanOf: (rest) => document.spanOf([...path, ...rest]),
  }
}

function* duplicates(manifests: readonly Manifest[]): Generator<Finding> {
  const seen = new Map<string, Manifest>()
  for (const manifest of manifests) {
    const key = keyOf(manifest.reference)
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, manifest)
      continue
    }
    yield {
      id: 'manifest/duplicate',
      severity: 'error',
      span: manifest.spanOf(['metadata', 'name']),
      object: manifest.reference,
      message: `${formatObject(manifest.reference)} stands twice in the set; the first is at ${formatSpan(first.spanOf(['metadata', 'name']))}`,
      why: 'Only one of them can be in the cluster; which one would depend on the order of the files.',
      help: 'Remove one of the two.',
    }
  }
}
